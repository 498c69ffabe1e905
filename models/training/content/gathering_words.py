"""What programmes of conferences and courses of life say (training)."""

# ruff: noqa: E501 - titles read best unbroken

from __future__ import annotations

MEETINGS = ("Annual [Scientific Meeting|Conference|Symposium] on {field}", "{town} [Spring|Fall] Update in {field}", "{n}th Annual {field} [Review|Congress]", "[Regional|State] [Convention|Meeting] of {field} [Professionals|Managers]", "{field} Grand Rounds Series")  # fmt: skip
FIELDS = ("Family Medicine", "Revenue Cycle", "Health Information Management", "Wound Care", "Pediatric Dentistry", "Radiology", "Medical Coding", "Emergency Nursing", "Pain Medicine", "Long-Term Care", "Cardiology", "Rural Health")  # fmt: skip
SESSIONS = (
    "Opening Remarks and Welcome", "What Changed in the Guidelines", "Case Conference: Difficult Decisions", "Panel: Payers and Practices", "Keynote: The Next Ten Years", "Hands-On Workshop: Ultrasound", "Update on Anticoagulants", "Documentation That Holds Up", "Breakfast with the Exhibitors", "Coffee Break",
    "Poster Session A", "Lunch (provided)", "Ethics at the Bedside", "Burnout: What Helps", "Coding Evaluation and Management", "Appeals from Start to Finish", "Infection Prevention Bootcamp", "Telehealth after the Waivers", "Business Meeting of the Society", "Awards Dinner",
    "Imaging of the Knee", "Vaccines: Questions and Answers", "Quality Measures Made Plain", "Adjourn",
)  # fmt: skip
ROOMS = ("Ballroom A", "Salon III", "Room 204", "Grand Hall", "Terrace", "Lakeside 1-2", "Auditorium", "Foyer")
CREDENTIALS = ("MD", "DO", "RN, MSN", "PhD", "PharmD", "CPC", "MBA, FACHE", "RHIA", "DDS")
AIMS = (
    "Describe current [evidence|recommendations] for treatment.", "List three ways to reduce [errors|rework].", "Apply the new rules to everyday cases.", "Recognize [red flags|early signs] in primary care.", "Compare the available [drugs|devices].", "Discuss the role of the team.",
)  # fmt: skip
CREDIT = (
    "This activity has been planned and implemented in accordance with the requirements for continuing medical education.", "The society designates this live activity for a maximum of {n} credits. Physicians should claim only the credit commensurate with the extent of their participation.",
    "Nurses may claim {n} contact hours. Certificates are mailed within six weeks.", "Faculty have disclosed no relevant financial relationships except as noted (*).", "The planners reserve the right to change the programme without notice.",
)  # fmt: skip
PLACE_FACTS = {
    "Location": ("{town} Convention Center", "The {town} Hotel & Conference Center", "Lodge at {town}"), "Hotel Rate": ("$159 single / double", "$189 plus tax", "Government rate"), "Reservation Cut-Off": ("Three weeks before", "{late}", "When sold out"),
    "Group Code": ("ASMTG", "CME26", "FALL"), "Parking": ("Self-parking $12 per day", "Free in Lot C", "Valet only"), "Registration Opens": ("7:00 a.m., Foyer", "6:30 a.m."), "Attire": ("Business casual",), "Internet": ("Network GUEST, no password",),
}  # fmt: skip
FEES = (
    "Physician member",
    "Physician non-member",
    "Nurse / PA / NP",
    "Resident or student",
    "Retired",
    "Exhibitor (table)",
    "Guest, dinner only",
    "Single day",
)
CV_HEADS = {
    "school": ("EDUCATION", "Education and Training", "Academic Preparation"), "work": ("PROFESSIONAL EXPERIENCE", "Employment", "Appointments", "Work History"), "licence": ("LICENSURE AND CERTIFICATION", "Licenses", "Credentials"),
    "paper": ("PUBLICATIONS", "Selected Publications", "Bibliography"), "talk": ("PRESENTATIONS", "Invited Lectures"), "member": ("MEMBERSHIPS", "Professional Societies"), "skill": ("SKILLS", "Languages and Skills"), "prize": ("HONORS AND AWARDS", "Awards"), "refer": ("REFERENCES", "Professional References"),
}  # fmt: skip
SCHOOLS = (
    "University of {town}, School of Medicine",
    "{town} State College",
    "{town} Community College",
    "St. {first} Hospital, residency in {field}",
    "{town} Medical Center, internship",
    "College of Nursing, {town}",
)
DEGREES = (
    "M.D.",
    "B.S., Biology",
    "Associate in Applied Science",
    "Chief Resident",
    "Fellowship",
    "Certificate, Medical Assisting",
    "M.B.A.",
    "cum laude",
)
JOBS = (
    "Staff Physician",
    "Office Manager",
    "Medical Biller",
    "Clinical Instructor",
    "Charge Nurse",
    "Medical Director",
    "Front Desk Supervisor",
    "Assistant Professor",
    "Coding Auditor",
)
DUTIES = (
    "Supervised a team of {n}.", "Posted payments and worked denials daily.", "Reduced days in receivables from {n} to 38.", "Served on the quality and the pharmacy committees.", "Trained new staff on the electronic record.", "Managed a panel of {n}00 patients.", "Prepared monthly reports for the board.",
    "Responsible for purchasing and inventory.",
)  # fmt: skip
LICENCES = (
    "State Medical License",
    "DEA Registration",
    "Board Certification, {field}",
    "Basic Life Support",
    "Certified Professional Coder",
    "Registered Nurse License",
    "NPI",
    "Medicaid Provider No.",
)
STUDIES = (
    "Outcomes of {field} in rural counties",
    "A survey of {field} practices",
    "Early discharge and readmission: {field}",
    "Costs of {field}, a review of {n} cases",
)
JOURNALS = ("J {town} Med Soc", "Ann Gen Pract", "Proc State Acad", "Rural Health Rev", "Clin Q")
