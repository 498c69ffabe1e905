"""Validation: what payers, practices, members and counsel say about the same quarrel, without a subject; forms that are filled in."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

GROUNDS = (
    ("252", "the documentation [submitted|sent in] does not support the level of service"), ("50", "the service is not deemed reasonable and necessary for the diagnosis"), ("198", "the number of visits exceeds what was precertified"), ("22", "this care may be covered by another payer"),
    ("96", "the item is excluded by the terms of the certificate"), ("31", "the patient cannot be identified as our insured"), ("4", "the modifier is inconsistent with the procedure"),
)  # fmt: skip
PAYER = (
    "[Thank you for writing|We appreciate the time you took to write] about {patient}, whose claim {claim} we decided on {early}.", "[Your|The] grievance has been [logged|heard] and this is our answer regarding {patient}, identification number {member}.", "A panel of [three|two] [physicians|reviewers] met on {early} to [hear|consider] the dispute over services of {dos}, claim {claim}.", "On {early} our office made a determination on claim {claim} for {patient}.",
)  # fmt: skip
PAYER_DECIDES = (
    "[Having weighed|In light of] everything, we find that {why}, and the claim remains unpaid.",
    "Benefits are not available for this service: {why} (code {coded}).",
    "The panel voted to let the denial stand, for {why}.",
    "Code {coded} was [assigned|applied], meaning that {why}. We see no ground to change it.",
)
PAYER_ENDS = (
    "[Should you wish|If you want] to go further, write to the [external reviewer|Commissioner] by {by}.",
    "The next step is a hearing, to be asked for by {by}.",
    "You have until {by} to [ask for|request] one more review.",
    "Nothing more can be done by this office.",
)
CLINIC = (
    "[Regarding|As to] {patient} ({member}), seen here {dos}: your notice of {early} [needs an answer|cannot stand].", "[We write to|I must] protest the nonpayment of claim {claim}, {patient}.", "Claim {claim} came back unpaid, and our physician {doctor} has asked [me|us] to object on behalf of {patient}, chart {account}.", "For the [second|third] time this practice asks that you pay for the care given to {patient} on {dos}.",
)  # fmt: skip
CLINIC_ARGUES = (
    "You [maintain|hold] that {why}. [With respect, this misreads the chart.|It does not fit the facts.]",
    "It was said that {why}, but [the report on page two shows otherwise|your own nurse had agreed to the service].",
    "Your ground, {coded}, {why}, is [mistaken|wrong] for these reasons.",
)
CLINIC_ENDS = (
    "[Reverse|Undo] the denial and send {amount}.",
    "We look for your written decision by {by}.",
    "If this is not set right by {by}, the member will be told to file with the state.",
    "Kindly have a specialist in the same field look at the enclosed pages.",
)
MEMBER = (
    "My claim {claim} was turned down and I want to fight it. My ID is {member}.",
    "You wouldn't pay for my [operation|scan] on {dos}. I think you made a mistake. {patient}, {member}.",
    "I am asking you to look again at what you decided on {early} about {patient}, ID {member}.",
)
MEMBER_ENDS = (
    "Please let me know by {by} what you decide.",
    "My doctor will send more [papers|proof].",
    "I paid my premium every month and I expect you to pay your part, {amount}.",
)
COUNSEL = (
    "[Our firm|This office] has been engaged by {patient} to pursue [damages|recovery] from an event of {dos}.",
    "[We appear for|The undersigned represents] {patient} in the matter against {someone}.",
    "Kindly take notice that {patient} has assigned all claims arising out of the [collision|fall] on {dos} to this office.",
)
COUNSEL_SAYS = (
    "[Do not contact|Refrain from contacting] our client. [Any lien you assert must be filed with us.|]", "Enclosed please find a [stipulation|release] for execution by your custodian.", "Service of the enclosed [summons|complaint] was made on {early}.", "Your outstanding charges of {amount} will be [paid|satisfied] out of the recovery, if any.",
)  # fmt: skip
COUNSEL_ENDS = (
    "Kindly respond by {by}, failing which we will move to compel.",
    "All rights are reserved.",
    "An acknowledgment by {by} would be appreciated.",
)
NEUTRAL = (
    "The file holds the [admission note|consult], two sets of labs and the [nurse's|therapist's] entries.", "Prior correspondence on this matter is dated {early}.", "[The guideline|Criteria] in force at the time were those of {year}.", "[Appeal|Grievance] rights are printed on the reverse of the remittance.", "The [service|procedure] is coded {code}.", "It is common ground that the member was enrolled.", "Both the denial and the appeal mention the same [imaging|report].", "The [contract|agreement] between the parties sets a time for review.",
)  # fmt: skip
FILLED = {
    "denial": (("NOTICE OF NONCOVERED SERVICE", "Action on Request for Payment", "CLAIM NOT PAYABLE"), ("The claim [identified|entered] above was not paid for the reason marked:",), ("Appeal must be filed by", "Last date for review"), ("Not a benefit of the program", "Recipient not eligible on date", "Prior approval not obtained", "Filed more than one year after service", "Duplicate of paid claim", "Service requires a referral")),
    "records_request": (("REQUEST FOR ADDITIONAL INFORMATION", "Development Request", "RECORDS NEEDED"), ("To act on the claim above we need what is marked below:",), ("Return by", "Due in this office"), ("Operative report", "Progress notes", "Itemized statement", "Discharge summary", "Physician's order", "Consent form")),
    "refund_request": (("NOTICE OF OVERPAYMENT", "DEMAND FOR REPAYMENT", "Recovery Action Notice"), ("Payment was made in error for the reason marked:",), ("Repay by", "Offset begins"), ("Other insurance paid", "Paid twice", "Wrong provider number", "Recipient deceased before service", "Units in excess")),
    "eligibility": (("STATUS OF RECIPIENT", "Eligibility Verification Reply", "COVERAGE INQUIRY REPLY"), ("Our file was searched for the person above. The result is marked:",), (), ("Eligible on the date given", "Not eligible on the date given", "Spend-down not met", "Enrolled with a managed care plan", "No record found")),
    "authorization": (("PRIOR APPROVAL NOTICE", "Notice of Approved Service", "TREATMENT AUTHORIZATION"), ("The service requested is approved as marked:",), (), ("Approved as requested", "Approved with fewer units", "Approved for a shorter period", "Approved at outpatient rate")),
    "w9": (("REQUEST FOR TAXPAYER NUMBER", "Missing Tax Certification", "W-9 NEEDED"), ("Your [payment|voucher] is held for the reason marked:",), ("Return by", "Needed by"), ("No W-9 on file", "Name and number do not agree", "Form was not signed", "Entity type not marked")),
}  # fmt: skip
AGENCIES = (
    "COUNTY OF {town} MEDICAL ASSISTANCE UNIT",
    "Crippled Children's Services, {town}",
    "{town} Indian Health Office",
    "STATE FISCAL INTERMEDIARY - {town}",
    "Bureau of Claims, {town} District",
    "{town} VETERANS FEE BASIS OFFICE",
    "Railroad Employees' Medical Fund, {town}",
)
