"""Printed letters with blanks in their sentences, for each category: `{key}` stands for what is filled in (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

TITLES = {
    "denial": ("Notice of Action on Your Claim", "CLAIM RETURNED WITHOUT PAYMENT", "Service Denial Letter", "Notice of Disallowance"),
    "records_request": ("Request for Chart Copies", "MEDICAL RECORDS WANTED", "Second Request for Documentation", "Letter of Request - Health Information"),
    "refund_request": ("Request to Return Payment", "OVERPAYMENT LETTER", "Payment Made in Error", "Letter of Credit Balance"),
    "authorization": ("Approval Letter", "NOTICE OF CERTIFICATION", "Your Request Was Approved", "Referral Approval"),
    "eligibility": ("Letter of Coverage", "VERIFICATION OF INSURANCE", "Proof of Coverage", "Status of Enrollment"),
    "patient": ("Permission to Release My Information", "Letter of Consent", "HARDSHIP LETTER", "Patient's Statement", "Request to Change My Address"),
    "appeal": ("Appeal of a Denied Claim", "REQUEST FOR RECONSIDERATION", "Letter of Appeal", "Grievance Letter"),
    "legal": ("Letter of Protection", "NOTICE OF LIEN", "Authorization by Client and Assignment", "Preservation Letter"),
}  # fmt: skip
ROUTES = {
    "denial": ("plan", "practice"), "records_request": ("plan", "practice"), "refund_request": ("plan", "practice"), "authorization": ("plan", "practice"),
    "eligibility": ("plan", "practice"), "patient": ("person", "practice"), "appeal": ("practice", "plan"), "legal": ("law", "practice"),
}  # fmt: skip
SAID = {
    "denial": (
        ("The claim numbered {claim} that you sent for {patient}, identification number {member}, was received and has been reviewed by a claims examiner.", "Your bill for the care of {patient}, date of service {dos}, cannot be paid at this time. Our number for it is {claim}."),
        ("The reason is as follows: {why}.", "It was disallowed because {why}."),
        ("The charge that was disallowed is {amount}.", ""),
        ("You may ask for a review in writing no later than {by}.", "To keep your right of review, write to us before {by}."),
    ),
    "records_request": (
        ("We ask that you furnish copies from the chart of {patient}, member number {member}, for care rendered on {dos}.", "An examination of claim {claim} for {patient} is under way. The record of {dos} is needed to complete it."),
        ("Copies must be legible and must be signed by the treating physician.", "Send the history, the orders and the notes of every visit."),
        ("The copies are to be in this office by {by}.", "Kindly mail them so that they arrive by {by}."),
    ),
    "refund_request": (
        ("A payment was issued to your office on claim {claim} for {patient} by mistake. Services were rendered on {dos}.", "On reviewing our ledger we found that the claim of {patient}, number {claim}, was paid twice."),
        ("Kindly return {amount} to this office.", "The sum to be returned is {amount}."),
        ("If it is not received by {by} it will be held out of later checks.", "Your check is expected by {by}."),
    ),
    "authorization": (
        ("This is to tell you that care for {patient}, member {member}, has been certified under number {auth}.", "Certification number {auth} was given to {patient} for the service that you asked for."),
        ("It covers {count} visits that begin on {early}. More visits need a new request.", "The certification is good for {days} days."),
        ("Certification does not promise payment.", ""),
    ),
    "eligibility": (
        ("In answer to your call about {patient}, identification number {member}, we report what our file shows for {dos}.", "This letter states that {patient}, member {member}, is enrolled in the plan."),
        ("Coverage began on {early} and is in force.", "Coverage was not in force on that day.", "No other insurance is on file."),
        ("Each service is subject to the terms of the policy.", ""),
    ),
    "patient": (
        ("I, {patient}, give my permission that my records of {dos} be sent to the person that I name below.", "My name is {patient} and my account with you is {account}. I ask that you note what I write here.", "I, the undersigned {patient}, account {account}, am not able to pay the whole bill at once."),
        ("Name of the person who may have them: {someone}.", "I can pay {amount} on the first of each month.", "I have moved, and my new telephone number is {phone}."),
        ("I understand that I may take this back in writing at any time.", "Everything I say here is true to the best of my knowledge.", ""),
    ),
    "appeal": (
        ("We ask you to look again at claim {claim} of our patient {patient}, identification number {member}.", "On behalf of {patient} this office appeals your decision on claim {claim}, service date {dos}."),
        ("You told us that {why}. We do not agree.", "The ground you gave, {why}, is in error."),
        ("The amount in question is {amount}.", ""),
        ("Please answer by {by}.", ""),
    ),
    "legal": (
        ("Our client {patient} was hurt on {dos} and is under your care.", "This office speaks for {patient}, who was injured in an accident of {dos}."),
        ("Your fees of {amount} will be paid from the proceeds of settlement or verdict.", "Nothing in the chart of our client may be destroyed."),
        ("Please sign and return one copy by {by}.", ""),
    ),
}  # fmt: skip
WHY = (
    ("16", "the diagnosis was left off the bill"), ("29", "the bill came in after the filing limit"), ("18", "this bill was paid before"), ("197", "no certification was asked for beforehand"), ("26", "the care was given before the policy began"),
    ("50", "the examiner did not find the care to be necessary"), ("22", "another carrier has to pay first"), ("204", "the policy has no benefit for this kind of care"),
)  # fmt: skip
