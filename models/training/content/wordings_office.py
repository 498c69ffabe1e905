"""Wordings of office mail: tax forms asked for and sent, statements of account, and news that fits nowhere else."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Route, Wording

W9 = Wording(
    "w9",
    (("firm", "practice"), ("plan", "practice"), ("practice", "firm"), ("practice", "plan")),
    (
        "Request for Form W-9", "Request for Taxpayer Identification Number", "[Updated|Missing|Current] W-9 [needed|required|form]", "Form W-9 [enclosed|attached|request]", "[Vendor|Supplier] tax information", "Taxpayer Identification [Verification|Notice]", "[First|Second] B Notice - Backup Withholding", "W-9 and [vendor|remittance] update", "IRS name and number mismatch",
    ),
    (
        "Our files do not hold a current Form W-9 for your [practice|company|office].", "[To keep|In order to keep] our vendor [records|file] current we need a [signed|completed] W-9 from you.", "[Enclosed is|Please find enclosed] our [completed|signed] Form W-9 [as you asked|for your records].", "The Internal Revenue Service [told|notified] us that the name and taxpayer number we have for you do not match.", "Before we can [pay you|issue a check], federal rules [require|oblige] us to have your Form W-9.",
    ),
    (
        "Our files do not hold a current Form W-9 for your [practice|company].", "As requested, [here is|we enclose] the W-9 for {us}.", "We need a signed Form W-9 from {them} before the next payment.",
    ),
    (
        "We need your legal name, business name, tax classification, address and taxpayer [number|identification number].", "[Otherwise|Without it] we must withhold 24 percent of payments as backup withholding.", "Our taxpayer [identification number|ID] is {tax}.", "The form is [available|posted] at www.irs.gov.", "We [send|file] Form 1099 [after the end of the year|each January] for payments of $600 or more.", "[Please sign|Sign] and date the form; a [stamp|typed name] is not enough.", "If your name or ownership changed on or after {start}, [send|include] proof from the IRS.", "Do not send the form to the IRS.",
    ),
    (),
    ("Please [complete, sign and return|return] the form by {by}[, so that payments need not be subject to withholding|].", "[We must have it|It is needed] by {by}.", "Reply by {by} to avoid backup withholding."),
    ("[Fax|Return] it to {fax}.", "[E-mail|Mail] it to Accounts Payable at the address above.", "[Call|Contact] {someone} in Vendor Records at {phone}."),
    ("legal name as shown on your tax return", "business name, if different", "federal tax classification", "address for Form 1099", "taxpayer number (EIN or SSN)", "signature and date"),
    (),
)  # fmt: skip

STATEMENT = Wording(
    "statement",
    (("firm", "practice"), ("practice", "person"), ("firm", "practice")),
    (
        "Statement of Account", "[Account|Billing|Patient|Monthly] Statement", "[Your|Summary of your] account [summary|statement|balance]", "Statement as of {early}", "[Past due|Overdue] [balance|account] reminder", "Statement - [open items|balance forward]", "[Customer|Dealer] Account Statement", "[Reminder|Second notice]: balance on your account",
    ),
    (
        "This is a [summary|statement] of your account with us [as of {early}|]. It is not an invoice.", "[Listed below|Below] are the open items on your account.", "[Our records show|Please note] that your account [shows|carries] an open balance.", "[Thank you for your business|We appreciate your business]. The activity on your account is shown [below|here].", "This statement shows [charges and payments|activity] since {start}.",
    ),
    (
        "This is a summary of your account with us as of {early}. It is not an invoice.", "[Our records show|Please note] that your account {account} [shows|carries] an open balance.",
    ),
    (
        "If you have already paid, please disregard this notice.", "[Payments received|Payments posted] after {early} are not shown.", "Finance charges of 1.5% a month [apply|may be added] to past due balances.", "Previous balance {other}.", "Payments and credits since the last statement: {other}.", "[Current|30 days|60 days] {other}.", "[We accept|You can pay by] check or card, or at {web}.", "Your insurance has been billed; this is your share.", "Please return the [top|bottom] portion with your payment.", "Invoices [are available|can be sent] on request.",
    ),
    ("Balance forward and open items come to {amount}.", "[Amount due|Balance due|Total due|New balance|Please pay]: {amount}.", "The [total|balance] [due|owed] is {amount}.", "[You owe|Your balance is] {amount}."),
    ("Payment is due [by|on] {by}.", "[Please pay|Kindly remit] by {by}.", "To avoid late charges pay by {by}."),
    ("[Call|Contact] Accounts Receivable at {phone} [about any item|with questions].", "[Write|Put] your account number on your check."),
    (),
    ("account", "patient"),
    (("Previous balance", "sum"), ("Payments received", "other"), ("Balance due", "amount")),
)  # fmt: skip

_ANY: tuple[Route, ...] = (
    ("plan", "practice"),
    ("firm", "practice"),
    ("practice", "practice"),
    ("practice", "person"),
    ("firm", "person"),
)
NEWS = Wording(
    "other",
    _ANY,
    (
        "Change of [Mailing Address|Address|Name|Bank]", "New [Provider Portal|Web Site|Fee Schedule|Office Hours]", "[Holiday|Office] [Schedule|Closing]", "[Provider|Office] [Bulletin|Update|News]", "[Invitation|Save the date]: [open house|annual dinner|training day]", "[Introducing|Meet] our new [physician|account manager]", "[Policy|Contract|Network] [Update|Change|Amendment]", "[Recredentialing|Credentialing] [Application|Reminder]", "[Price|Rate] [Increase|Change]", "[Special|Limited] offer", "Thank you for your [referral|donation|order]", "[Job|Employment] [opening|inquiry]", "[Meeting|Board] [minutes|agenda]", "[Product|Safety] [Recall|Notice]", "Survey results",
    ),
    (
        "We are writing to let you know about a change that affects your office.", "[We are pleased|We are happy] to [announce|tell you about] [our new portal|a new location|an addition to our team].", "[Please join us|You are invited] on {late} for [an open house|a training session|our annual meeting].", "[As a valued customer|As one of our customers] you [qualify|are eligible] for [a discount|special pricing] [through|until] {late}.", "[Enclosed|Attached] [is|please find] the [material|brochure|newsletter] you asked for.", "[Thank you for|We appreciate] your [interest|recent order|kind letter].", "It is time to [renew your participation|update your directory listing].", "Our [offices|warehouse] will be closed on {late} [for the holiday|for inventory].",
    ),
    (
        "We are writing to let you know about a change that affects your office.", "[Mark your calendar|Save the date]: {late}.", "[We are pleased|We are glad] to introduce {someone}, who joins [our team|us] on {late}.",
    ),
    (
        "From the first of next month please send all paper claims to the address at the top of this letter.", "Electronic claims are not affected.", "Thank you for caring for our [members|patients].", "[Our hours|Office hours] are Monday to Friday, 8 a.m. to 5 p.m.", "[No action|Nothing] is [needed|required] on your part.", "Prices [go up|will rise] by 3 percent on {late}.", "Visit {web} to [learn more|sign up|see the full list].", "[Parking|Lunch] is [free|provided].", "Space is limited, so [please reply|register] early.", "[The committee|The board] met on {early} and [approved|discussed] the budget.", "[Please update|Kindly correct] your [records|files].", "Our network now includes {count} new [clinics|hospitals].", "[Staff|Everyone] should wear [badges|a mask] at all times.", "A copy of the [schedule|policy] is on file in room {room}.", "The [old|previous] telephone number will work until {late}.", "[We look forward to|We hope for] working with you.",
        "Please recycle the old [stock|cartridges].", "The [new equipment|machine] will be [installed|delivered] on {late}.",
    ),
    (),
    ("Please [reply|RSVP] by {by}.", "[Return|Send] the enclosed [card|form] by {by}."),
    ("[Call|Contact] {someone} at {phone} [for details|with questions].", "[We thank you|Thank you] for your [support|patience]."),
    ("free [delivery|shipping]", "new [hours|location]", "one number to call: {phone}", "[better|faster] service", "easy [returns|ordering]", "open [house|enrollment] in the fall"),
    (),
)  # fmt: skip
