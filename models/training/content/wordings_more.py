"""Second wordings of every category: other words for the same matters (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording
from models.training.content.wordings_plan import CLAIM

DENIAL = Wording(
    "denial", (("plan", "practice"), ("plan", "person")),
    ("We cannot pay this claim", "Disallowance [Letter|Notice]", "Notice of [Claim Rejection|Unfavorable Decision|Non-Certification]", "[Decision|Outcome]: payment refused", "Medical Necessity [Denial|Decision]", "Untimely Filing Denial", "Integrated Denial Notice", "Appeal Decision - Denial Upheld"),
    ("We will not pay for the service described above.", "Your appeal [was reviewed|has been considered]. The original [denial|decision] is upheld.", "The [charges|lines] on the claim above [are|were] rejected.", "Our medical policy does not support [coverage|payment] of the treatment above.", "Coverage for the request above is [excluded|not available] under the [contract|certificate]."),
    ("We will not pay the charges of {dos} for {patient}, claim {claim}.", "Your appeal about {patient} (claim {claim}) [was reviewed|is decided]: the denial stands.", "[Line items|Charges] billed for {patient}, {member}, on {dos} were rejected as [excluded|not documented|filed too late]."),
    ("The treatment is considered [experimental|investigational|cosmetic|custodial].", "The filing limit of {days} days from the date of service had passed.", "Less [intensive|costly] care would have been [appropriate|safe].", "The plan [excludes|limits] this type of [service|supply].", "No [referral|prior approval] was on file.", "You are [responsible|liable] for these charges.", "You cannot be held responsible for the cost, except for copayments.", "A board certified [internist|surgeon|psychiatrist] made this decision.", "Medicare [does not pay|will not pay] for this many [services|visits].", "A fair hearing may be requested from the state.", "We used the criteria for [inpatient|rehabilitation|imaging] services."),
    ("Rejected amount: {amount}.", "This leaves {amount} unpaid.", "Payment of {amount} is refused."),
    ("[Ask for|Request] a [fair hearing|second level review] no later than {by}.", "Your [appeal|grievance] rights end on {by}.", "File within {days} days."),
    ("[Write to|Contact] the Grievance and Appeals unit.", "You [can|may] present evidence in person or by telephone."),
    ("the claim form", "proof that the claim was filed on time", "the referral", "a statement from the [doctor|provider]"), CLAIM,
)  # fmt: skip
APPEAL = Wording(
    "appeal", (("practice", "plan"), ("person", "plan")),
    ("Please reconsider", "Grievance", "Disagreement with [your denial|payment decision]", "Request for [second level|peer] review", "Reopening Request", "Underpayment dispute", "Claim [inquiry|dispute]: wrongly denied", "Request for fair hearing"),
    ("Your determination on the claim above is [wrong|not supported by the chart].", "We respectfully [disagree|take exception] and request a [full and fair|prompt] review.", "I do not accept your decision not to pay.", "The claim above was underpaid according to our [agreement|fee schedule]."),
    ("Your determination on claim {claim} of {patient} is [wrong|not supported by the facts].", "I do not accept your decision not to pay for my care on {dos}. My ID is {member}.", "The claim of {patient} (account {account}, date {dos}) was underpaid and we dispute it."),
    ("Published studies [support|recommend] this treatment.", "The patient met every one of your criteria.", "The modifier was [appended|added] correctly.", "Without surgery the patient would have [lost function|been disabled].", "Our clearinghouse accepted the file on {early}.", "Your representative told us that no authorization was needed.", "I pay my premium every month and expect to be covered.", "My doctor says that I need this [medicine|operation].", "Please assign a reviewer in the same specialty.", "We demand interest under the prompt pay law."),
    ("We seek {amount} more.", "The disputed balance is {amount}."), ("Kindly let us have your determination by {by}.", "A reply is required by {by} under state law."),
    ("Please overturn the denial.", "We await your determination."), ("chart notes", "the denial", "contract page", "fee schedule", "letter from {doctor}"), CLAIM,
)  # fmt: skip
RECORDS = Wording(
    "records_request", (("plan", "practice"), ("firm", "practice")),
    ("ADR - Additional Development Request", "Audit notice: records required", "[Itemized bill|Itemization] requested", "Subrogation - records request", "HEDIS [Medical Record|Chart] Collection", "Disability claim: attending physician records", "Notice of Medical Review", "RADV audit"),
    ("An audit of claims includes the one above. [Supply|Provide] the documents below.", "We are missing [documents|papers] for the above.", "To settle the claim above an itemized bill is required.", "Our reviewers need to see the [full|entire] chart of the patient above."),
    ("We are missing documents for {patient}, treated {dos} (claim {claim}).", "An audit includes the account {account} of {patient}. Provide the documents below.", "We are conducting chart collection and need the records of {patient}, birth date on file, ID {member}."),
    ("You agreed to supply records under your participation agreement.", "Electronic copies on disc are welcome.", "An incomplete answer counts as none.", "One of our nurses can come to your office to scan the charts.", "Do not bill us for postage.", "Signature logs should be included where signatures cannot be read.", "Records older than three years need not be sent.", "Put the enclosed bar code sheet in front.", "This is not a denial."),
    (), ("Supply the documents not later than {by}.", "Deadline: {by}.", "We close the file on {by}.", "You have {days} days."), ("Use the secure site {web}.", "Fax to {fax}, attention audit."),
    ("face sheet", "physical therapy notes", "nurse's notes", "medication list", "anesthesia record", "pathology report", "certificate of medical necessity", "UB-04 with itemization", "problem list"), CLAIM,
)  # fmt: skip
REFUND = Wording(
    "refund_request", (("plan", "practice"), ("firm", "practice")),
    ("Money owed to the plan", "Duplicate payment", "[Credit|Overpaid] account", "Offset notice", "Coordination of Benefits refund", "Return of funds", "Retroactive termination - payment recovery", "Payment made in error"),
    ("We sent you too much money for the claim above.", "The member above was not covered when the claim was paid; we want the payment back.", "Medicare should have paid first; our payment above is to be returned.", "Two checks were issued for the service above."),
    ("We sent you too much for {patient}, claim {claim}.", "{patient} ({member}) was not covered on {dos} when claim {claim} was paid.", "Two checks were issued for {patient}, service of {dos}, your account {account}."),
    ("Recoupment begins on the {days}th day unless you pay.", "Do not send the original check back unless it is uncashed.", "The next remittance will show the recovery.", "State law lets us look back eighteen months.", "You can agree to have the amount taken from your next check.", "We found this while matching our files with those of other carriers.", "No interest is charged when you pay on time."),
    ("Return {amount}.", "The excess is {amount}.", "Recovery amount {amount}."), ("We must have the money by {by}.", "Send it so that it is here by {by}."), ("Void and return the check if you still have it.", "Tick a box below and send this page back."),
    ("we agree; a check is enclosed", "take it from our next payment", "we disagree; papers are enclosed"), CLAIM, (("We paid", "sum"), ("We should have paid", "other"), ("Please return", "amount")),
)  # fmt: skip
AUTHORIZATION = Wording(
    "authorization", (("plan", "practice"), ("plan", "person"), ("practice", "plan")),
    ("Referral [Authorization|Approval]", "Pre-cert [approved|status]", "Admission certified", "Approved days: inpatient stay", "Home [health|oxygen] approval", "Drug prior authorization [approved|request]", "Extension of authorization", "Organization determination: approved"),
    ("Good news: the care requested above is approved.", "The plan agrees to the [stay|therapy|drug] named above.", "We certify the days below for the patient above.", "We ask for prior authorization for the patient above."),
    ("Good news: the care of {patient} is approved. Use number {auth}.", "The plan agrees to the treatment of {patient}, ID {member}, reference {auth}.", "We ask for prior authorization of {code} for {patient}, {member}."),
    ("Days certified: {count}. Next review {late}.", "Valid until {late}.", "Frequency: two visits a week.", "Servicing provider: {them}.", "Quantity approved: {count}.", "Step therapy requirements were met.", "Benefits are paid at the in-network level.", "A change of provider voids the approval.", "The requesting physician is {doctor}.", "The approval does not cover services excluded by the plan."),
    (), ("Clinical review is due {by}.",), ("Quote the number when you call.", "Let us know the day of discharge."), ("semi-private room", "physical therapy", "skilled nursing", "imaging", "infusion"), ("auth", "patient", "member"),
)  # fmt: skip
ELIGIBILITY = Wording(
    "eligibility", (("plan", "practice"), ("plan", "person")),
    ("Your coverage has ended", "Welcome - new member", "COBRA Election Notice", "Coverage start date", "Loss of coverage", "Medicare Secondary Payer Questionnaire", "Proof of insurance", "Member not found", "Disenrollment notice"),
    ("The person above is not in our files.", "The person above became a member.", "Membership of the person above stopped.", "We need to know about other insurance of the member above."),
    ("{patient} is not in our files under {member}.", "{patient} became a member; the identification number is {member}.", "Membership of {patient} ({member}) stopped before {dos}."),
    ("Your new card comes in a separate mailing.", "The reason: premium not paid.", "The reason: moved out of the service area.", "You were enrolled through your employer.", "You have a special enrollment period of {days} days.", "Ask the patient for a new card.", "Medicare Part A began {start}.", "Spouse and children are included.", "Prescriptions are handled by another company.", "Coverage can be reinstated."),
    (), ("Elect continuation by {by}.", "Send proof by {by}.", "Pay the premium by {by} to stay covered."), ("Check other insurance with the family.", "Log in at {web} to see your benefits."), ("name and birth date", "policy number of other coverage", "proof of address"), ("patient", "member", "dos"),
)  # fmt: skip
PATIENT = Wording(
    "patient", (("person", "practice"),),
    ("Bill", "help with payment", "mistake on my statement", "My visit", "insurance change", "refund of my copay", "hardship", "thank you note"),
    ("you sent me a bill and it is wrong.", "I am sorry this is late.", "I want to know why I was charged twice.", "This is to let you know I changed insurance."),
    ("you sent me a bill for {account} and it is wrong.", "I am {patient} and I came to see {doctor} on {dos}.", "I changed insurance, account {account}."),
    ("I did not have that test.", "The nurse was rude and I waited two hours.", "My husband passed away in the spring.", "Could I get a discount for paying now?", "I lost my job.", "I don't have a computer so please write.", "Medicaid was supposed to pay.", "Take me off your list.", "Please send my records to my new doctor.", "God bless you all.", "I already talked to {someone} about it.", "You have my old address."),
    ("you want {amount} from me.", "I sent {amount} last month."), ("I have to know by {by}.",), ("Thanks.", "Call my daughter at {their_phone}."), (), ("account", "patient"),
)  # fmt: skip
LEGAL = Wording(
    "legal", (("law", "practice"), ("law", "plan")),
    ("Attorney letter", "HIPAA request on behalf of client", "Lien reduction", "Summons", "Discovery request", "Notice of intent to sue", "Estate of the deceased", "Cease and desist", "Collection of debt - validation"),
    ("I am counsel for the person above.", "We ask that you reduce your lien in the matter above.", "Suit has been filed on behalf of the person above."), ("I am counsel for {patient}, injured on {dos}.", "We settled the case of {patient} and ask you to reduce your lien.", "The estate of {patient} has retained us."),
    ("Settlement funds are held in trust.", "Our fee agreement is contingent.", "You may be liable for damages and costs.", "The statute of limitations has not run.", "An affidavit form is attached.", "Trial is set for the spring term.", "This is an attempt to collect a debt.", "Letters testamentary are enclosed.", "Do not contact the debtor."),
    ("We propose {amount} in settlement of your charges.", "Damages exceed {amount}."), ("An answer must be served by {by}.", "Respond on or before {by}."), ("Fax the ledger to {fax}.", "Sign and return the release."), ("affidavit", "release of lien", "billing ledger", "death certificate"), ("patient", "dos"),
)  # fmt: skip
RETURNED = Wording(
    "returned_mail", (("firm", "practice"), ("plan", "practice")), ("Undelivered item", "Mail exception report", "Bad address", "RTS", "Delivery failure notice", "Mail piece returned"),
    ("Delivery to the person above failed.", "The carrier brought this item back."), ("Delivery to {patient} failed; account {account}.", "The carrier brought back the item for {patient}."),
    ("Addressee moved.", "Deceased.", "Street not found.", "Apartment number missing.", "Forwarding order on file has run out.", "We will destroy the item after {days} days.", "The postage was not enough.", "The carrier tried three times."), (), (), ("Find the right address.",), (), ("patient", "account"),
)  # fmt: skip
W9 = Wording(
    "w9", (("firm", "practice"), ("plan", "practice"), ("practice", "plan")), ("1099 reporting: your TIN", "Tax form needed before payment", "Vendor setup - W9", "Form W-9 attached", "Corrected TIN", "New tax identification number"),
    ("Our tax records for you are incomplete.", "Attached is our W-9.", "Our tax number has changed; the new form is attached."), ("Our tax records for {them} are incomplete.", "Attached is the W-9 of {us}, EIN {tax}."),
    ("The law makes us ask.", "Payments stop until the form is here.", "A new form is needed after each change of name.", "Use the current revision of the form.", "Exempt payees must still sign.", "Line 1 must match the tax return."), (), ("We must have the W-9 by {by}.",), ("Return the form with this page.",), ("line 1 name", "line 2 business name", "box 3 classification", "Part I number", "Part II signature"), (),
)  # fmt: skip
STATEMENT = Wording(
    "statement", (("firm", "practice"), ("practice", "person")), ("Account activity", "Your monthly statement", "Past due", "Open invoices", "Balance reminder", "Courtesy statement"),
    ("Here is the activity on your account.", "Our ledger shows these items open.", "Your balance is now past due."), ("Our ledger shows account {account} with a balance.", "Your balance on account {account} is past due."),
    ("Opening balance {other}.", "Credits {other}.", "Over 90 days: {other}.", "Interest is added monthly.", "Ask us about a payment plan.", "Disregard if paid.", "A returned check costs $35."), ("Closing balance {amount}.", "Now due: {amount}.", "Remit {amount}."), ("Due {by}.", "Pay no later than {by}."), ("Pay at {web}.",), (), ("account",), (("Opening balance", "sum"), ("Credits", "other"), ("Closing balance", "amount")),
)  # fmt: skip
NEWS = Wording(
    "other", (("plan", "practice"), ("firm", "practice"), ("practice", "practice"), ("practice", "person"), ("person", "practice"), ("firm", "person")),
    ("We are moving", "Introducing our services", "Application for the position", "Proposal", "Credentialing file complete", "Equipment service visit", "Change of bank", "Reminder: flu shots", "Congratulations", "Lease renewal", "Research study", "Please update your directory entry"),
    ("May we introduce our company?", "I am applying for the position you advertised.", "We are moving to a larger place.", "Your credentialing file is complete.", "It was good to meet you at the conference."), ("We are moving on {late}.", "May we introduce our company?", "I am applying for the position you advertised on {early}."),
    ("Our trucks come to your area each week.", "I have {count} years of experience.", "The lease runs through {late}.", "Bring your family.", "A brochure is enclosed.", "We sell and service copiers.", "The technician will come on {late}.", "The next review of your file is in three years.", "Flu shots are given without appointment.", "Coffee is served at eight.", "Let us quote on your next order.", "Your entry lists {street}.", "Send entries for the contest to the editor."),
    (), ("Let us know by {by}.",), ("Call for a demonstration.", "May I call you next week?"), ("no contract", "local service", "two locations", "references on request"), (),
)  # fmt: skip
