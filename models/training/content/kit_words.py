"""Papers of several sheets that ask, list and leave blanks, and that nobody has filled in (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

PAPERS = {
    "proposal": ("Request for Proposals - Linen Service", "INVITATION TO BID: Copier Lease", "Request for Quotation No. {n}", "RFP {n} Medical Transcription", "Solicitation: Snow Removal"),
    "enrolment": ("Open Enrollment Guide for Employees", "Your Benefits at Work {y}", "Retirement Plan Highlights", "Choosing Your Dental Plan", "Benefit Election Workbook"),
    "gathering": ("Exhibitor Prospectus", "Annual Conference - Registration Packet", "Golf Outing Sponsor Kit", "Continuing Education Days {y}", "Trade Show Service Manual"),
    "staffing": ("New Hire Packet", "Volunteer Orientation Papers", "Instructions for Applicants", "Credentialing: What to Send", "Preceptor Agreement and Checklist"),
    "safety": ("Safety Data Sheet", "Product Safety Information", "Equipment Installation Guide", "Preventive Maintenance Checklist", "Site Survey Workbook"),
}  # fmt: skip
HEADS = (
    "Scope", "Who May Respond", "Schedule of Events", "Instructions", "How to Enroll", "What Is New", "Booth Fees", "Shipping", "Hazards", "First Aid", "Storage", "Definitions", "Deadlines", "Fees", "Questions", "Checklist",
    "Insurance", "Cancellation", "Terms", "Contacts", "Before You Start", "Required Documents",
)  # fmt: skip
SAYS = (
    "Offers that arrive after the hour stated will be returned unopened.", "The institution may accept or reject any offer in whole or in part.", "Answers to questions will be sent to everyone who asked for this packet.", "Choices that you make now stay in force for a year unless your family changes.",
    "Dependents may be covered until the end of the month in which they turn twenty-six.", "Freight must carry the name of the event and the number of the booth.", "Electricity and carpet are not part of the fee.", "Rinse with water for fifteen minutes and see a doctor.",
    "Keep in a cool, dry place away from acids.", "Each unit must stand level on a floor that bears its weight.", "Bring two forms of identification on the first day.", "A background check is made on everyone who will meet patients.",
    "Type or print in ink; papers with gaps cannot be worked on.", "Refunds are made until thirty days before the event, less a charge.", "Use extra sheets where there is not enough room.", "No one is charged for taking part in the drawing.",
)  # fmt: skip
BLANKS = (
    "Company", "Contact", "Title", "Street", "City, State", "Telephone", "E-mail", "Years in business", "Number of employees", "Price per pound", "Booth choice 1st", "Booth choice 2nd", "Name on badge", "Card number", "Signature", "Date", "Dependent", "Birth date", "Plan chosen", "Serial no.", "Technician",
    "Emergency contact", "License no.", "Shirt size",
)  # fmt: skip
ASKS = (
    "Do you carry liability insurance?", "Is a sample enclosed?", "Do you want to waive coverage?", "Will you need a table?", "Have you read the manual?", "Is the floor level?", "Are you over eighteen?", "Will you drive your own car?", "Vegetarian meal?", "Was the filter replaced?", "Have you ever been refused a license?",
)  # fmt: skip
RATES = (
    ("", "Employee", "Employee + 1", "Family"), ("Item", "Quantity", "Unit price", "Extended"), ("Level", "Before May", "After May", "At the door"), ("Date", "Event", "Place", "Who"), ("Substance", "CAS no.", "Percent", "Limit"), ("Task", "Weekly", "Monthly", "Yearly"),
)  # fmt: skip
ROWS = (
    "Basic",
    "Standard",
    "High option",
    "Vision",
    "Sheets",
    "Gowns",
    "Corner booth",
    "Member",
    "Guest",
    "Water",
    "Ethanol",
    "Inspect hoses",
    "Clean coils",
    "Opening",
    "Site visit",
    "Award",
)
