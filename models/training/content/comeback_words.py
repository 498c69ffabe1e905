"""What was in envelopes that came back, what was put on them, and what mail houses list about them (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

LETTERS = {
    "patient": (
        ("Our records show that your last visit was [more than a year ago|in {month}].", "[Please call|Call us at {phone}] to set a new appointment.", "If you have changed physicians, [let us know|tell the front desk] so that we can close your chart.", "We have tried to reach you by telephone without success."),
        ("Your test results from {month} are back and are [within normal limits|ready for you to discuss with the doctor].", "No change in your medicine is needed at this time.", "Please repeat the test in [three|six] months."),
        ("There is a balance on account {account} that your insurance did not pay.", "If we do not hear from you in [ten|fifteen] days the account may be placed with an agency.", "You may pay by telephone at {phone}.", "Please disregard this notice if payment was sent."),
        ("Dr. {last} is leaving the practice at the end of {month}.", "Your records stay with us unless you ask that they be sent elsewhere.", "You may choose any of our other physicians."),
    ),
    "member": (
        ("Your new identification card for member number {member} is enclosed.", "Destroy the old card. Carry the new one with you.", "Coverage begins on the first of {month}."),
        ("It is time to renew your coverage.", "If the packet is not returned, coverage for {patient} ends on the last day of {month}.", "Call {phone} for help in any language."),
        ("We need to know whether you have other insurance.", "Claims may be held until we have your answer.", "Our number is {phone}."),
    ),
    "provider": (
        ("The contract on file for your office lists a location that we could not confirm.", "Update the directory entry within [30|45] days.", "Questions: {phone}."),
        ("Enclosed is the remittance that was reissued in {month}.", "The first check was returned to us and has been voided.", "No action is needed if your address has not changed."),
    ),
}  # fmt: skip
FILL = (
    "Our office is open [weekdays from eight to five|Monday through Thursday].", "Please have this letter at hand when you call.", "[Parking is free|Parking is validated] in the lot behind the building.", "We value your trust and look forward to being of service.",
    "If you have already answered, you need do nothing more.", "Interpreters are available at no cost to you.", "Bring a list of all medicines that you take, with the doses.", "You can also send us a message through the portal at {web}.", "Changes of address should be reported to us as soon as possible.",
    "A copy of this letter has been placed in your file.",
)  # fmt: skip
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
YELLOW = (
    ("RETURN TO SENDER", "MOVED LEFT NO ADDRESS", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "NO SUCH NUMBER", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "VACANT", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "ATTEMPTED - NOT KNOWN", "UNABLE TO FORWARD"),
    ("RETURN TO SENDER", "NOT DELIVERABLE AS ADDRESSED", "UNABLE TO FORWARD"), ("FORWARD TIME EXP", "RTN TO SEND"), ("RETURN TO SENDER", "UNCLAIMED", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "REFUSED", "UNABLE TO FORWARD"),
)  # fmt: skip
HANDS = (
    "moved out 2 yrs ago",
    "NO LONGER AT THIS ADDRESS",
    "not here - return",
    "Passed away",
    "Wrong person",
    "NOT MY MAIL",
    "doesn't live here",
    "OPENED BY MISTAKE",
    "no forwarding",
    "try new addr.",
)
RUBBERS = (
    ("RECEIVED", "{day}", "BUSINESS OFFICE"),
    ("RETURNED MAIL", "{day}"),
    ("RECEIVED BACK", "{day}", "by: ____"),
    ("ADDRESS VERIFIED", "init. ___  {day}"),
    ("2nd ATTEMPT", "{day}"),
    ("RETURN TO", "SENDER"),
    ("POSTAGE DUE", "$0.{n}"),
)
SERVICE = (
    "Return Service Requested",
    "ADDRESS SERVICE REQUESTED",
    "Change Service Requested",
    "Forwarding Service Requested",
    "OR CURRENT RESIDENT",
    "DATED MATERIAL - OPEN AT ONCE",
)
HOUSES = (
    "{town} Mailing Services",
    "{town} Print & Mail Center",
    "{last} Presort, Inc.",
    "Address Quality Bureau of {town}",
    "{town} Remittance Processing",
    "Postmaster, {town} Main Office",
    "{last} Statement Outsourcing LLC",
)
LISTS = (
    "Undeliverable as Addressed - Piece Detail",
    "Nixie Listing",
    "Returned Pieces by Job",
    "UAA Mail Report",
    "Daily Returns Manifest",
    "Address Change Service Notification",
    "Return Mail Summary",
)
BY = ("Mail house", "From", "Reported by", "Processing site", "Returned by")
FOR = ("Prepared for", "Mailer", "Client", "Return to", "Owner of mail", "Report to")
DATES = ("Report date", "Date", "Run date", "Processed")
MORE = ("Job", "Pieces mailed", "Pieces returned", "Permit", "Class", "Page", "Operator", "Batch", "Mailer ID", "Tray")
REASONS = (
    "Moved, no forward",
    "Vacant",
    "No such number",
    "Attempted not known",
    "Insufficient address",
    "Forward expired",
    "Deceased",
    "Refused",
    "Box closed",
    "Temporarily away",
    "Moved - new address",
)
HEADS = (
    ("Name", "As addressed", "Reason", "New address"),
    ("Addressee", "Old Address", "Why", "Corrected"),
    ("NAME ON PIECE", "ADDRESS", "ENDORSEMENT", "FORWARDING ADDRESS"),
)
CLOSERS = (
    "Pieces are held ten days and then destroyed.",
    "Please correct your file before the next run.",
    "The originals are enclosed.",
    "A charge per piece applies under your agreement.",
    "Codes are explained on the back of this report.",
)
