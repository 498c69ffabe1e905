"""What goes out by fax: the cover's captions, and messages of offices to each other (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

CAPTIONS = {
    "to": ("TO", "Attention", "Recipient", "Company", "Deliver to"), "from": ("FROM", "Sender", "Sent by", "Office"), "date": ("DATE", "Date", "Sent"), "pages": ("PAGES", "Pages incl. cover", "# of pages", "Total pages"),
    "fax": ("FAX", "Fax number", "Fax #"), "phone": ("PHONE", "Voice", "Call back no."), "about": ("RE", "Subject", "Regarding", "Concerning"), "cc": ("CC", "Copy"),
}  # fmt: skip
BOXES = (
    "Urgent",
    "For review",
    "Please comment",
    "Please reply",
    "Please recycle",
    "Routine",
    "Stat",
    "Per your request",
    "For your records",
)
TITLES = ("FAX", "Fax Transmittal", "facsimile", "FACSIMILE COVER LETTER", "Fax Message", "TELECOPY", "Secure Fax")
SUBJECTS = {
    "authorization": ("[Prior auth|Precert] [request|needed]", "Request for [preauthorization|approval]", "PA request, [clinicals|notes] attached", "[Extension|More visits] requested", "Referral [for approval|]"),
    "eligibility": ("[Eligibility|Benefits] check", "Is this patient active?", "[Insurance|Coverage] verification", "Please verify benefits", "COB question"),
    "appeal": ("[Appeal|Reconsideration]", "Denied claim, please review", "Dispute of [denial|payment]", "Claim review [request|needed]"), "records_request": ("[Chart|Records] needed", "Medical records, second request", "Please fax notes", "Records for review"),
    "refund_request": ("[Overpayment|Refund]", "Money paid in error", "[Recoupment|Refund] notice", "Please return payment"),
}  # fmt: skip
SAID = {
    "authorization": (
        ("[Please authorize|We are asking for approval of] the [procedure|study|visits] [ordered|planned] for {patient}, ID {member}.", "{doctor} wants to schedule {patient} for [surgery|an MRI|infusions]. [Do we need prior auth?|Please start the prior authorization.]", "Auth {auth} for {patient} runs out on {late}; we need {count} more visits approved."),
        ("[Clinical notes|Office notes and imaging] follow.", "Diagnosis and code {code} are on the attached order.", "The patient has failed medication and therapy.", ""),
        ("[Please fax|Send] your decision to {fax}.", "Scheduled for {late}, so please [expedite|hurry].", "Decision needed by {by}.", ""),
    ),
    "eligibility": (
        ("[Please verify|Can you tell us] whether {patient}, ID {member}, [is active|had coverage on {dos}].", "{patient} gave us your card ({member}). [Is the plan active?|What are the benefits for therapy?]", "We need the effective and termination dates for {patient}, {member}."),
        ("Is there other insurance? [Who is primary?|]", "What is the deductible, and how much is met?", "Our NPI is {npi}.", ""), ("Fax back to {fax}.", "[Answer on this page please.|Please call {someone} at {phone}.]", "The appointment is on {late}."),
    ),
    "appeal": (
        ("You denied claim {claim} for {patient} ({dos}) and we [disagree|want it reviewed].", "[Please reconsider|Kindly look again at] claim {claim}; our account is {account}.", "Claim {claim} was paid short. {patient}, {dos}."),
        ("[The auth was on file|Timely filing proof is attached].", "Notes are attached that show the service was needed.", "We billed with the right modifier; see page {count}.", ""), ("Amount in dispute {amount}.", "[Please pay|We are owed] {amount}.", ""), ("Reply by {by}.", "Call {someone} with questions.", ""),
    ),
    "records_request": (
        ("[Please fax|We need] the [office notes|chart] of {patient}, date of service {dos}.", "To process claim {claim} we need [records|the operative report] for {patient}.", "Second request: [chart|notes] for {patient}, ID {member}."),
        ("Send [them|the pages] to {fax}, attention {someone}.", "[Labs, imaging and nurse's notes|History, notes and orders] are wanted.", "A signed release follows on the next page.", ""), ("We need this by {by}.", "Due {by}.", "If we hear nothing the claim will close."),
    ),
    "refund_request": (
        ("Claim {claim} for {patient} was [paid twice|paid in error].", "Our audit shows {patient}, {dos}, should have been billed to [workers' comp|Medicare].", "Check {check} included too much for claim {claim}."),
        ("Please [send back|refund] {amount}.", "The [excess|overpaid amount] is {amount}."), ("Otherwise it will be [recouped|offset] after {by}.", "We need the money by {by}.", ""),
    ),
}  # fmt: skip
SECRET = (
    "The documents in this transmission are private. If you are not the one they are meant for, please call and shred them.",
    "NOTICE: protected health information. Redisclosure is prohibited by law.",
    "If any page is missing or cannot be read, call the sender at once.",
)
