"""What vendors, collectors, employers and payables desks write about accounts, tax numbers and coverage (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

NAMES = {
    "statement": ("{last} [Office|Surgical] Supply", "{town} Linen & Uniform", "{last} Recovery [Bureau|Associates]", "{town} [Waste|Water] Service", "Ledger {last} Receivables, Inc.", "{town} Reference Laboratory", "{last} Oxygen Co."),
    "w9": ("{town} County Treasurer", "{last} Settlement Administrator", "{town} University Accounts Payable", "{last} Insurance Group [Vendor|Provider] Data", "State Comptroller, {town}", "{town} Unified School District"), "eligibility": ("{last} Manufacturing Human Resources", "{town} School District Benefits Office", "{town} Foundry Employees' Trust", "COBRA Services of {town}", "County of {town} Personnel"),
    "refund_request": ("{last} Payment Integrity", "{town} Credit Balance Audit", "Subrogation Unit, {last} Group", "{town} Third Party Liability Recovery", "{last} Overpayment Services"),
}  # fmt: skip
SUBJECTS = {
    "statement": ("[Statement of Account|Account Statement]", "Past Due [Reminder|Notice]", "[Second|Final] Notice", "Account [Summary|Activity]", "Open Items", "Validation of Debt"),
    "w9": ("[W-9|Form W-9] [Needed|Request]", "[Taxpayer ID|TIN] [Mismatch|Verification]", "First B Notice", "[Vendor|Payee] [Setup|Record Update]", "Backup Withholding Warning", "Tax information missing"),
    "eligibility": ("[Employment|Coverage] [Verification|Ended]", "Certificate of Coverage", "[COBRA|Continuation] [Election|Status]", "Dependent [Audit|Status]", "Enrollment [Notice|Change]", "Loss of Coverage Letter"),
    "refund_request": ("[Overpayment|Credit Balance] [Letter|Findings]", "[Demand|Request] for [Repayment|Recovery]", "Claim [Paid in Error|Audit Result]", "[Recovery|Reimbursement] Notice", "Identified Overpayment"),
}  # fmt: skip
SAID = {
    "statement": (
        ("[Your account|The account] with us [shows|has] items that are past due.", "[This is|We send] a reminder of [open|unpaid] [items|entries] on your account as of the date above.", "The creditor named here [placed|assigned] your account with [us|this office] for collection.", "[No payment|Nothing] was received since {early}.", "This is not a bill for new goods; it lists what is still open."),
        ("[The total|Total] now due is {amount}.", "[Please remit|Kindly send] {amount}.", "You owe {amount}, part of it for more than 90 days."),
        ("", "[Unless you|If you do not] dispute the debt within 30 days it will be assumed to be valid.", "A charge of 1.5% a month applies to late accounts.", "If payment crossed this in the mail, thank you.", "This is an attempt to collect a debt. Any information obtained will be used for that purpose."),
        ("Pay by {by} to [avoid|prevent] [further action|a hold on orders].", "Payment is expected by {by}.", "Call {phone} with a card."),
    ),
    "w9": (
        ("[The name|The number] that we have for you does not match the [records of the IRS|tax file].", "[Before|In order that] we can [release|issue] your [check|payment] of {other}, we need a [signed|current] W-9.", "You [were added|are about to be added] as a [vendor|payee] and we lack your taxpayer number.", "[Our auditors|The state] require a new W-9 every three years; yours is dated {early}."),
        ("[Complete|Fill in] and sign the [enclosed|attached] form; [electronic signatures are not accepted|a copy will do].", "Enter the legal name on line 1 exactly as on your tax return.", "Check the box for your [tax classification|entity type] and [give|enter] the EIN or SSN.", "You may find the form at {web}."),
        ("[If it is not here|Without it] by {by}, 24% [must be|will be] withheld.", "[Return it|Send it back] by {by} to the address above or fax {fax}.", "Payments stay on hold until then."), ("", "Questions go to {someone}, {phone}."),
    ),
    "eligibility": (
        ("[This certifies|We certify] that {patient} [was|has been] covered under our group health plan [from {start}|until {late}].", "[Coverage of|The health coverage of] {patient}, ID {member}, [ended|ends] on the last day of the month in which employment ended.", "{patient} [elected|did not elect] continuation coverage; [the election period has run out|premiums are paid through {late}].", "[In reply to|On] your question of {early}: {patient} works here full time and is enrolled for [employee only|family] coverage."),
        ("The carrier is {someone} Mutual, group {number}.", "Dependents [lose|lost] coverage on the same day.", "The waiting period of {days} days is over.", "This plan is [primary|secondary] to Medicare.", ""), ("[Proof|Documents] must reach us by {by}.", "[Keep|Hold on to] this letter; it is proof of prior coverage.", "For claims, call the carrier; for enrollment, {phone}."),
    ),
    "refund_request": (
        ("[Our audit|A review of paid claims] found that claim {claim}, {patient}, was paid [twice|at the wrong rate|after coverage ended].", "[We act for|On behalf of] the plan we [ask|request] the return of money paid on {patient}, account {account}, service date {dos}.", "{patient} recovered from a third party, so the benefits paid under {member} [are to be|must be] given back.", "Your quarterly credit balance report shows a credit for {patient}, account {account}, that belongs to us."),
        ("[The sum|Overpaid]: {amount}.", "[Send|Mail] {amount} [with a copy of this letter|to the address above].", "We paid {sum} and should have paid {other}; the difference of {amount} is due."),
        ("[Absent|Without] payment or [a dispute|rebuttal] by {by}, [future claims will be offset|interest accrues].", "Repay or [object|rebut] by {by}.", "Due date: {by}."), ("", "Do not send a corrected claim instead.", "Call {someone} at {phone} to [arrange|set up] installments."),
    ),
}  # fmt: skip
ENTRIES = (
    "Invoice", "Finance charge", "Delivery", "Service call", "Rental", "Lab panel", "Freight",
)  # fmt: skip
SIGNED = {
    "statement": ("Accounts Receivable", "Credit Department", "Collections"), "w9": ("Payee Records", "Accounts Payable", "Vendor Maintenance"), "eligibility": ("Human Resources", "Benefits Clerk", "Plan Administrator"),
    "refund_request": ("Recovery Specialist", "Audit and Recovery", "Payment Integrity"),
}  # fmt: skip
