"""Validation: what stands on pieces of mail that came back, before letters and in packets that nobody filled in."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

SHIPPER = ("Shipper", "Consignor", "Sent from", "FM", "Origin")
CONSIGNEE = ("Consignee", "Ship to", "Dest.", "Delivered to", "Receiver")
FAILED = (
    "Delivery exception: incorrect suite", "Business closed permanently", "Addressee unknown at this location", "Package refused, no charge", "Held seven days, not collected", "Hold expired",
)  # fmt: skip
SORRY = (
    "WE CARE. The enclosed article was found damaged in our machines.", "We apologize: this piece came apart during handling.", "Found loose in the mail. Returned as the only address that can be read.",
)  # fmt: skip
INSERTS = (
    ("MAIL RETURNED", "We mailed the enclosed to {name} on {day}.", "It came back marked: {why}.", "Please confirm the address in the system."),
    ("Undelivered - Compliance File", "A notice required by law was mailed {day}.", "Carrier's note: {why}.", "Retain with the account for seven years."),
    ("CHECK RETURNED BY POST OFFICE", "The payee did not get this item of {day}.", "Cause: {why}.", "Void or re-issue as directed."),
)  # fmt: skip
CAUSES = (
    "moved",
    "box closed",
    "no such street",
    "addressee deceased",
    "refused",
    "vacant house",
    "insufficient address",
    "not known",
)
SENT_BY, SENT_TO = (
    ("Mailer", "Mailing office", "Issued from", "Outgoing from"),
    ("Meant for", "Patient / payee", "Address used", "Went to"),
)
YELLOW = (
    ("FWD TIME EXP", "RTN TO SENDER"), ("RETURN TO SENDER", "IN DISPUTE"), ("RETURN TO SENDER", "QUARANTINE", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "NO SUCH NUMBER", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "TEMPORARILY AWAY"),
)  # fmt: skip
REMAILED = ("Forward to:", "NEW ADDR:", "Send on to", "Please forward:")
HANDED = ("CORRESPONDENCE LOG", "Handoff Form", "MAIL OPENING RECORD", "Intake Ticket", "Front Office Pass-Along")
HANDED_ROWS = (
    ("Opened by", "name"),
    ("Opened on", "day"),
    ("Postmark", "day"),
    ("Pass to", "desk"),
    ("Tray", "number"),
    ("Sheets", "number"),
    ("Check enclosed", "yes"),
    ("Certified", "yes"),
    ("Due back", "day"),
    ("Log no.", "number"),
)
HANDED_DESKS = (
    "Billing lead",
    "HIM",
    "Practice manager",
    "Insurance follow-up",
    "Refund desk",
    "Dr. on call",
    "Payer relations",
)
FAXED = ("FAX COVER", "Telecopy", "fax to follow", "FACSIMILE LEAD SHEET")
FAXED_ROWS = ("To", "Attn", "From", "Fax", "Pages incl. this", "Time")
UNITS = ("Appeals Intake", "Provider Inquiry", "Chart Room", "Billing", "Third Party Liability", "Nurse Review", "Overpayments")
MOTTOS = (
    "This message is for the person named only.",
    "If pages are missing call back at once.",
    "Confidential health information follows.",
)
TABLED = {
    "claim": ("Claim Ref", "Clm #", "TCN", "Claim id"), "patient": ("Insured", "Patient/Insured", "Individual", "Pt"), "member": ("Identification", "HIC / ID", "Mbr No", "Policy"), "dos": ("Service", "From date", "DOS", "Seen on"), "account": ("Chart", "Acct No", "Provider ref"),
    "auth": ("Auth", "PA No", "Cert."), "amount": ("Dollar amt", "At issue", "Sum", "Paid/Due"),
}  # fmt: skip
LISTED = ("Table 1", "Annex: accounts in question", "LISTING", "Roster of items", "Data sheet to our letter")
PACKETS = (
    "Survey Readiness Binder - Inserts",
    "Vendor Onboarding",
    "Lease Renewal Papers",
    "Student Rotation Packet",
    "Pharmacy Formulary Update Kit",
    "Capital Campaign Pledge Kit",
    "Tenant Handbook and Forms",
    "Waste Hauling Service Papers",
)
PACKET_HEADS = (
    "Overview",
    "Your part",
    "Key dates",
    "Costs",
    "Answers we need",
    "Sign here",
    "House rules",
    "Supplies",
    "Points of contact",
    "If something goes wrong",
    "Summary of changes",
)
PACKET_SAYS = (
    "Bins are collected on Tuesday and may not weigh more than forty pounds.", "The rent goes up by three in a hundred on the first of the year.", "Students must show that they were vaccinated.", "Drugs moved to another tier are marked with an arrow.", "A pledge can be paid over five years.", "Vendors wear a badge at all times.",
    "Surveyors may ask any member of the staff.", "Ladders are kept in room B-4.", "No nails in the walls, please.", "Deliveries use the rear dock only.", "Samples of each page are at the desk.", "The elevator is for patients between seven and nine.",
)  # fmt: skip
PACKET_BLANKS = (
    "Legal name of firm",
    "Remit address",
    "Bank",
    "Who signs",
    "Pledge per year",
    "School",
    "Rotation dates",
    "Unit no.",
    "Parking tag",
    "Bin size",
    "Contact after hours",
    "Witness",
    "Dated",
    "Badge no.",
    "Supervisor",
)
PACKET_ASKS = (
    "Badge returned?",
    "Drill held this quarter?",
    "Do you smoke?",
    "Are exits clear?",
    "May we print your name?",
    "Is a pet kept?",
    "Keys received?",
    "Was training done?",
)
