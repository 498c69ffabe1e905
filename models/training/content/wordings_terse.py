"""Third wordings of every category: short sentences out of a computer, mostly a payer's or a vendor's (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording
from models.training.content.wordings_plan import CLAIM

TERSE = (
    Wording(
        "denial", (("plan", "practice"), ("plan", "practice"), ("plan", "person")),
        ("[Claim status|Status of claim]: denied", "No payment [issued|will be made]", "Claim [finalized|closed] without payment", "[Zero pay|Non-payment] notice", "Charges not allowed", "Pre-service [adverse determination|denial]", "[Duplicate|Late] claim - not payable"),
        ("[Claim|Bill] processed {early}. [Result: not paid.|Allowed: $0.00.]", "The claim [identified|shown] above [finalized|closed] with no payment.", "[Benefit determination|Outcome]: not payable. [See below for the reason.|]", "All lines of the claim above [denied|were disallowed]."),
        ("Claim {claim} ({patient}, {dos}) [finalized|closed] with no payment.", "Patient {patient}. Date of service {dos}. Claim {claim}. [Result: denied.|Not payable.]", "Your bill for account {account} was processed {early} and [denied|rejected]. Our number is {claim}."),
        ("This is not a bill.", "Do not balance bill.", "[Corrected claims|A corrected claim]: use frequency code 7.", "[Telephone appeals|Verbal appeals] are not accepted.", "[Two|Three] levels of appeal are available.", "[Appeal form|Dispute form]: {web}.", "Allowed amount: $0.00.", "A second submission of the same claim will be denied as a duplicate.", "Appeal rights are listed on the back.", "Benefit maximum: see plan document.", "The appeal must be in writing and signed.", "Reconsideration takes up to {days} days."),
        ("Denied amount: {amount}.", "Not covered: {amount}.", "Denied charges {amount}."),
        ("Appeal deadline: {by}.", "[Appeal|Dispute] by {by}.", "Last day for appeal {by}.", "Appeal rights expire {by}."),
        ("[Appeals|Disputes]: fax {fax}.", "[Questions|Inquiries]: {phone}."),
        ("appeal form", "copy of this notice", "clinical notes", "proof of filing date", "primary carrier EOB"), CLAIM,
        (("Billed", "sum"), ("Payable", "other"), ("Denied", "amount")),
    ),
    Wording(
        "appeal", (("practice", "plan"),),
        ("APPEAL", "Claim [dispute|appeal] form", "[Level I|Level 1|1st level] appeal", "[Redetermination|Reconsideration]", "Provider dispute", "Appeal: [timely filing|medical necessity|bundling|no authorization]", "URGENT: expedited review requested"),
        ("[Appeal|Dispute] of the denied claim above. [Reverse and pay.|Overturn requested.]", "Requesting [reconsideration|review] of [your denial|the denial dated {early}] of the claim above.", "[Denied in error|Incorrectly denied]. [Please reprocess.|Reprocess for payment.]"),
        ("Requesting reconsideration of claim {claim}, {patient}, DOS {dos}, denied {early}.", "[Appeal|Dispute]: claim {claim}, account {account}. [Denied in error.|Incorrectly denied.]", "Member {member}, {patient}: claim denied. We dispute this."),
        ("Denial reason given: [not medically necessary|timely filing|no authorization on file|bundled].", "Our position: the denial is [incorrect|wrong].", "Original claim accepted by clearinghouse {early}.", "Authorization {number} was on file.", "Modifier 59 supports separate payment.", "See attached [op note|records].", "Treating physician: {doctor}.", "Second request.", "Expected payment per contract: {other}.", "Eligibility was verified {early}.", "The member had no other coverage on that day."),
        ("Amount in dispute: {amount}.", "Disputed: {amount}.", "[Expected|Additional] payment {amount}."),
        ("Decision requested by {by}.", "[Respond|Reply] by {by}."), ("Contact: {someone}, {phone}.", "Fax decision to {fax}."),
        ("EOB showing denial", "office notes", "275 acceptance report", "signed order", "authorization printout", "contract excerpt"), CLAIM,
    ),
    Wording(
        "records_request", (("plan", "practice"), ("firm", "practice"), ("plan", "practice")),
        ("RECORDS [REQUEST|NEEDED]", "[Pended|Suspended] claim - records needed", "Documentation due", "Chart request [#1|#2|list]", "[Itemized bill|Itemized statement] and records", "Info request [- second notice|]", "Audit [selection|sample]: send chart"),
        ("Claim above [pended|suspended]. [Records required.|Send records.]", "Claim above selected for [audit|post-pay review]. Send the [chart|documents below].", "[Missing|Needed] for the claim above: [medical records|documents marked below].", "No decision without [records|the chart]."),
        ("Claim {claim} [pended|suspended]. Send records for {patient}, DOS {dos}.", "[Needed|Missing]: records of {patient}, member {member}, date of service {dos}.", "Account {account} ({patient}) selected for [audit|review]. Send the chart."),
        ("Not a denial.", "No records = [claim closes|denial].", "Copies only.", "One patient per fax.", "Upload: {web}.", "No payment for copies.", "Place this page on top.", "Both sides of each page.", "Not on file? Write 'no records' here and return.", "HIPAA: treatment, payment, operations - no release needed.", "Reviewer: {someone}, RN."),
        (), ("Due: {by}.", "[Records|Documents] due {by}.", "Return by {by}.", "Must arrive by {by}."), ("Fax: {fax}.", "Questions: {phone}."),
        ("H&P", "progress notes", "orders", "MAR", "labs", "op report", "discharge summary", "itemized bill", "therapy notes", "X-ray report", "consent"), CLAIM,
    ),
    Wording(
        "refund_request", (("plan", "practice"), ("firm", "practice")),
        ("OVERPAYMENT", "[Refund|Money] due", "Claim overpaid - [refund|check] due", "[Account receivable|Receivable] notice", "Recovery [letter|letter 2]", "[Takeback|Offset] pending", "[COB|Duplicate] overpayment"),
        ("Claim above overpaid. [Refund due.|Send check.]", "Paid [twice|in error]. [Refund the difference.|Return the second payment.]", "Audit finding: [wrong rate|duplicate payment|other carrier primary]. Refund due."),
        ("Claim {claim} overpaid ({patient}, DOS {dos}). Refund due.", "Check {check} of {early} paid account {account} in error. [Refund due.|Return the money.]", "{patient}, {member}: paid twice. Claim {claim}."),
        ("[Offset|Recoupment] starts in {days} days.", "No refund = offset.", "Paid: {other}, check {check}.", "Do not bill the patient.", "Check payable to: {us}.", "Already refunded? Send proof.", "Disagree? Dispute in writing.", "Interest may apply.", "A claim correction is not needed.", "Letter 1 of 2."),
        ("Refund: {amount}.", "Overpaid: {amount}.", "[Total due|Amount due]: {amount}."), ("Due {by}.", "[Refund|Pay|Remit] by {by}.", "Offset after {by}."),
        ("Mail check with this page.", "Questions: {phone}."), ("check", "this page", "EOB of primary carrier"), CLAIM,
        (("Paid", "sum"), ("Should have paid", "other"), ("Overpaid", "amount")),
    ),
    Wording(
        "authorization", (("plan", "practice"), ("plan", "person"), ("practice", "plan")),
        ("[Auth|Authorization] [approved|status|update]", "APPROVED", "Service request: [approved|modified|in review]", "[Precert|UM] [result|decision]", "Inpatient days [approved|certified]", "Referral [issued|approved]", "PA request [received|form]", "Request [withdrawn|pended]: more information needed"),
        ("Request above: [approved|certified].", "[Status: approved.|Approved as requested.] [See dates below.|]", "Service request above [received|in clinical review].", "[Approved in part|Modified]: see units below."),
        ("Authorization {auth}: approved for {patient}, ID {member}.", "Request for {patient} approved. Number {auth}.", "[Status of request|Request] {auth} ({patient}): [approved|in clinical review]."),
        ("Units: {count}.", "From {start} to {late}.", "Code {code}, {count} units.", "Level of care: [inpatient|observation|outpatient].", "Not a guarantee of payment.", "Eligibility required on the day of service.", "Provider: {them}.", "Next review: {late}.", "[Number of visits|Visits]: {count}.", "Requested by {doctor}.", "Received {early}.", "Extension: send notes before the end date."),
        (), ("Clinical due {by}.", "Notes needed by {by}."), ("UM: {phone}.", "Put the number on the claim."), ("procedure", "facility days", "anesthesia", "equipment rental"), ("auth", "patient", "member", "account"),
    ),
    Wording(
        "eligibility", (("plan", "practice"), ("plan", "person"), ("practice", "plan")),
        ("Eligibility [result|response]", "[Coverage|Member] status", "[Active|Inactive] member", "Term date [notice|added]", "COB [update|questionnaire]", "Enrollment [received|confirmed]", "[ID card|New ID number]", "Premium [not received|past due]: coverage at risk"),
        ("Member above: [active|not active].", "[Coverage|Enrollment] of the member above [terminated|starts|changed] {early}.", "[Status|Result] for the member above is shown below.", "Other insurance? Tell us about the member above."),
        ("Member {member}, {patient}: [active|inactive] on {dos}.", "{patient} (ID {member}): coverage [ended|began] {early}.", "Checked {patient}, {member}, for {dos}: [covered|not covered]."),
        ("Effective {start}.", "Term {early}.", "Group {number}.", "Deductible {other}.", "Copay $30.", "PCP: {doctor}.", "Plan type: [HMO|PPO|EPO].", "COB: [none on file|other carrier primary].", "Not a guarantee of payment.", "Retro terms may apply.", "Verify at {web}."),
        (), ("Return by {by}.", "Reply by {by} or coverage ends."), ("Questions: {phone}.",), ("medical", "pharmacy", "dental", "vision", "DME"), ("patient", "member", "dos"),
    ),
    Wording(
        "patient", (("person", "practice"),),
        ("Acct question", "[My bill|Bill]", "Wrong bill", "[Moved|New address]", "Payment", "[Insurance card|New card]"),
        ("[Bill is wrong.|I do not owe this.]", "[Paid already.|I paid this.] Check {check}.", "New address below.", "[New insurance.|Card enclosed.] Bill them."),
        ("Account {account}: bill is wrong.", "{patient}, account {account}. Paid already, check {check}.", "Seen {dos}. Bill {account} should go to my insurance."),
        ("Copay paid that day.", "Was told no charge.", "No phone.", "Call evenings, {phone}.", "Please fix.", "Second letter.", "Not my signature.", "Retired, fixed income.", "Can pay $20 a month.", "Send a receipt."),
        ("Bill says {amount}.", "Enclosed: {amount}."), ("Need answer by {by}.",), ("Thanks.", "Please call."), (), ("account", "patient", "dos"),
    ),
    Wording(
        "legal", (("law", "practice"), ("law", "plan")),
        ("LOP", "Representation", "[Lien|Subrogation] notice", "[Records and bills|Chart and ledger] - our client", "Bankruptcy: stop collection", "Settlement - [balance|lien] request", "Notice to [preserve|produce]"),
        ("We represent the person above.", "Client above [retained|hired] this firm.", "[Case filed.|Suit pending.] Records and bills of our client are required.", "[Automatic stay|Stay] in effect. Stop all collection."),
        ("We represent {patient}. Date of loss {dos}.", "Our client {patient}, injured {dos}, was [treated|seen] by you.", "{patient} filed Chapter 7. Stop all collection."),
        ("HIPAA release attached.", "No contact with our client.", "Lien will be honored from proceeds.", "Send [final|itemized] balance.", "Policy limits tendered.", "[Adjuster|Carrier]: {someone}.", "Docket {number}, {town} County.", "Costs paid on receipt of invoice.", "Custodian affidavit required."),
        ("Lien: {amount}.", "Offer: {amount}."), ("Produce by {by}.", "Hearing {by}."), ("Paralegal: {someone}, {phone}.",), ("chart", "ledger", "films", "affidavit"), ("patient", "dos"),
    ),
    Wording(
        "returned_mail", (("firm", "practice"), ("plan", "practice"), ("firm", "practice")),
        ("RETURNED MAIL", "[UAA|Undeliverable] mail [item|log]", "Mail return [slip|notice]", "Address [correction|needed]", "[Statement|Letter] came back"),
        ("Item for the person above: undeliverable.", "[Returned by USPS|Came back] {early}. [No forwarding address.|]", "Mail to the address on file failed."),
        ("{patient}, account {account}: mail returned.", "Statement for account {account} came back {early}.", "Undeliverable: letter to {patient}."),
        ("Reason: [moved|no such street|unclaimed|vacant|deceased].", "Code: [UTF|ANK|NSN|IA].", "Forwarding: [none|expired].", "Batch {number}.", "Hold {days} days, then destroy.", "Update the address.", "Piece attached.", "Do not remail to the same address."),
        (), (), ("Mail room: {phone}.",), (), ("patient", "account"),
    ),
    Wording(
        "w9", (("firm", "practice"), ("plan", "practice"), ("practice", "plan"), ("practice", "firm")),
        ("W-9", "W9 [needed|due|attached]", "TIN [missing|mismatch]", "[Tax ID|EIN] update", "1099 [information|data] needed", "Payment hold: no W-9"),
        ("No W-9 on file.", "W-9 [attached|follows].", "TIN on file does not match. [Send W-9.|]", "[Payments|Checks] on hold until a W-9 is received."), ("No W-9 on file for {them}.", "W-9 for {us} attached. EIN {tax}."),
        ("24% withholding applies without it.", "Sign and date Part II.", "Use the current form.", "Name must match IRS records.", "1099 mailed in January.", "One form per TIN.", "[E-mail|Fax] accepted."), (), ("Due {by}.", "Send by {by}."), ("Fax {fax}.",), ("name", "TIN", "classification", "signature"), (),
    ),
    Wording(
        "statement", (("firm", "practice"), ("practice", "person")),
        ("STATEMENT", "[Account|Monthly] summary", "Balance due", "[Aging|Open balance]", "[Reminder|Final reminder]: unpaid balance", "Statement {early}"),
        ("[Activity|Account activity] through {early}.", "Open balance below.", "[Past due|Unpaid]. Please pay.", "Statement only - not an invoice."), ("Account {account}: balance open.", "Account {account}. Activity through {early}."),
        ("Insurance paid {other}.", "Last payment {early}.", "Previous {other}.", "Current {other}.", "Over 30: {other}.", "Returned check fee $30.", "Pay online: {web}.", "Thank you."), ("Balance {amount}.", "[Pay|Please pay] {amount}.", "Now due {amount}."), ("Due {by}.", "Pay by {by}."), ("Billing: {phone}.",), (), ("account", "patient"),
        (("Previous", "sum"), ("Payments", "other"), ("Balance", "amount")),
    ),
    Wording(
        "other", (("plan", "practice"), ("firm", "practice"), ("firm", "person"), ("practice", "practice")),
        ("Notice", "[Fee schedule|Contract] update", "Portal [outage|maintenance]", "New [fax number|phone system]", "EFT [enrollment|setup]", "[Recall|Delivery] notice", "Credentialing [due|complete]", "Webinar", "Policy [bulletin|update]", "Account [manager|representative] change"),
        ("[Effective|Starting] {late}: new [address|fax number|portal].", "[Attention|Please note]: [policy|process] change.", "Credentialing [due|approved].", "No action needed."), ("Effective {late}: new portal.", "Webinar {late}."),
        ("Old number works until {late}.", "Applies to all [lines of business|locations].", "Register at {web}.", "ERA and EFT available.", "Paper claims: new PO box.", "Closed {late}.", "Prices change {late}.", "See bulletin {number}.", "Directory check every 90 days.", "Site visit {late}."),
        (), ("RSVP {by}.", "Attest by {by}."), ("Questions: {phone}.",), ("new portal", "new fax", "same tax ID", "same payer ID"), (),
    ),
)  # fmt: skip
