"""More wordings for validation: what plans, their reviewers and their opponents write. Two for each category."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Reason, Route, Wording

_CLAIM = ("claim", "patient", "member", "dos", "account")
_DOWN: tuple[Route, ...] = (("plan", "practice"), ("plan", "person"))
_UP: tuple[Route, ...] = (("practice", "plan"), ("practice", "plan"), ("person", "plan"))

PLAN_WORDINGS = (
    Wording(
        "denial", _DOWN,
        ("Result of Claim Review", "Coverage Decision", "Notice: Service Not Covered", "Decision on Your Claim", "Non-Payment Determination"),
        ("[After|Following] review, benefits [are not payable|cannot be paid] for the service [shown|listed] in this letter.", "The [services|charges] identified in this notice [do not qualify for|are not eligible for] reimbursement under the [plan|benefit plan]."),
        ("Benefits [are not payable|cannot be paid] on claim {claim} for {patient}, seen on {dos}.", "The charges of {dos} for {patient} (ID {member}) [do not qualify for|are not eligible for] reimbursement."),
        ("Our medical director, {doctor}, [took part in|made] this determination.", "The [plan document|certificate of coverage] describes the services that are excluded.", "You have the right to a second-level review, and an outside reviewer may be asked after that.", "An appeal must be [in writing|written] and signed by the member or an authorized representative.",
         "A network provider may not collect this charge from the member.", "[Free copies|Copies] of the guideline we used are available on request.", "The earlier authorization did not guarantee that the claim would be paid."),
        ("The unpaid charge is {amount}.", "Charges of {amount} were [not allowed|disallowed]."),
        ("[Your appeal|A request for appeal] must be postmarked [no later than|by] {by}.", "The time to request reconsideration ends on {by}."),
        ("Mail appeals to the Grievance Unit at our address [above|on this letter].", "Include the member's ID with whatever you send."),
        ("office notes for the visit", "a letter of medical necessity", "results of earlier treatment", "a signed representative form"), _CLAIM,
        (("Total charge", "sum"), ("Allowed charge", "other"), ("Charge not covered", "amount")),
    ),
    Wording(
        "denial", _DOWN,
        ("Request for Service Denied", "Prior Approval Not Granted", "Notice of Non-Certification", "Adverse Benefit Decision", "Your Request Was Not Approved"),
        ("We have [decided not to|determined that we cannot] approve the request [described|outlined] here.", "The [admission|therapy|procedure|equipment] your doctor [asked for|ordered] has not been certified."),
        ("We have [decided not to|determined that we cannot] approve the request for {patient}, ID {member}.", "The [therapy|procedure|equipment] ordered for {patient} has not been certified; the request number is {auth}."),
        ("{doctor} may speak with our reviewer, a peer, within {days} days.", "This notice concerns payment only; treatment is for you and your doctor to decide.", "The information we received [did not show|does not establish] that conservative care was tried.", "If waiting would harm your health, ask for an expedited appeal by telephone at {phone}.", "The same request may be sent again with new information.", "Interpreters are available at no charge."),
        (), ("You may file an appeal [until|through] {by}.", "Appeals received after {by} [will not|cannot] be considered."),
        ("Tell us in your own words why the decision should change.",), ("the appeal form on the back", "records from the treating physician", "test results not sent before"), ("auth", "patient", "member"),
    ),
    Wording(
        "appeal", _UP,
        ("First Level Appeal", "Request for Redetermination", "Provider Appeal - Please Reverse", "Appeal of Denied Claim", "Formal Grievance and Appeal"),
        ("[We are appealing|This is an appeal of] the denial of the claim [listed|shown] in this letter.", "[Please accept this letter as|This letter is] a formal appeal of your decision not to pay."),
        ("[We are appealing|This is an appeal of] the denial of claim {claim}, {patient}, date of service {dos}.", "[Please accept this letter as|This letter is] a formal appeal for {patient}, ID {member}, seen {dos}."),
        ("Your letter of {early} states that the service was not medically necessary, which the chart contradicts.", "Prior approval was obtained by telephone from {someone} before the procedure.", "The claim was filed on time; the clearinghouse report is [enclosed|attached].", "You denied the service as experimental although it has been standard care for years.", "We ask that a board-certified specialist review this case.", "Denying this claim leaves the [patient|member] with a bill that the plan promised to pay.", "The modifier you found missing appears on line two of the claim."),
        ("[The amount in dispute is|We are owed] {amount}.", "Please reprocess and pay {amount}."), ("[We expect|Please send] a written decision [by|no later than] {by}.",),
        ("Should you uphold the denial, send us the reviewer's credentials.", "Please reverse the denial and release payment."), ("operative report", "your denial letter", "proof of timely filing", "letter of medical necessity"), _CLAIM,
        (("Charged", "sum"), ("Paid by you", "other"), ("In dispute", "amount")),
    ),
    Wording(
        "appeal", (("person", "plan"), ("practice", "plan"), ("law", "plan")),
        ("My appeal", "Appeal on behalf of the member", "Second level appeal", "Disagreement with your determination", "Please overturn the denial"),
        ("I [disagree with|am appealing] the decision you sent on {early}.", "[I write|This is] to ask that the decision named here be overturned."),
        ("I [disagree with|am appealing] your decision about {patient}, member number {member}.", "[I write|This is] to ask that your decision on claim {claim} be overturned."),
        ("You say the care was not covered, but your representative {someone} told us that it was.", "The denial notice quotes a rule that took effect after the treatment.", "{doctor} explained in the attached letter why nothing else would help.", "We had no choice of hospital because it was an emergency.", "The first appeal was rejected without any reason that answers ours.", "If this appeal fails, an external review will be requested from the state."),
        ("The bill we were left with is {amount}.",), ("[The law gives you|You have] until {by} to decide.",), ("Please call me at {phone} if anything is missing.",), ("the doctor's letter", "a copy of the denial", "the ambulance report"), ("claim", "member", "patient", "dos"),
    ),
    Wording(
        "records_request", (("plan", "practice"), ("plan", "practice"), ("firm", "practice")),
        ("Additional Documentation Needed", "Request for Medical Records", "Documentation Request - Second Notice", "Audit: Records Needed", "Development Letter"),
        ("[Before we can finish|In order to complete] our review of the claim shown here, we need [more|additional] documentation.", "The claim identified here was selected for [pre-payment|post-payment] review; [please submit|kindly submit] the records listed."),
        ("[Before we can finish|In order to complete] our review of claim {claim} for {patient}, we need [more|additional] documentation.", "Please submit the medical records of {patient}, ID {member}, for {dos}."),
        ("If nothing arrives, the claim will be denied for lack of information.", "This request is [not a denial|no decision about payment].", "Disclosure for payment purposes is permitted without the patient's written authorization.", "Records may be uploaded at {web} or faxed to {fax}.", "Please do not send original films.", "[Copying fees|Copy costs] are governed by your participation agreement.", "Attach this letter as a cover sheet so that we can match the records."),
        ("The charges under review are {amount}.",), ("Records [must reach us|are due] [by|no later than] {by}.", "Please respond on or before {by}."), ("Send legible copies only.", "Have the treating provider sign each entry."),
        ("history and physical", "progress notes", "physician orders", "laboratory and imaging reports", "itemized bill", "medication administration record", "discharge summary"), _CLAIM,
    ),
    Wording(
        "records_request", (("plan", "practice"), ("firm", "practice"), ("practice", "practice")),
        ("Chart Review Project", "Release of Records for Continuing Care", "Risk Adjustment Chart Retrieval", "Record Copies Needed", "Your Help With Our Chart Review"),
        ("[We are collecting|Our vendor is collecting] charts of members for a yearly review, among them the one named here.", "The patient named here is now in our care, and we ask for [copies of your chart|the records you hold]."),
        ("{patient} is now in our care, and we ask for [copies of your chart|the records you hold].", "[We are collecting|Our vendor is collecting] charts, among them that of {patient}, ID {member}."),
        ("A technician can come to your office with a scanner.", "[All visits|Every visit] since {start} should be included.", "The review has no bearing on what you were paid.", "A signed release is on the next page.", "We keep what you send as confidential as you do."),
        (), ("[We would like|Please let us have] everything by {by}.",), ("Choose fax, portal or disc, whichever is easiest.",), ("face sheet", "problem list", "consultation letters", "immunizations", "last two years of visit notes"), ("patient", "member", "dos", "account"),
    ),
    Wording(
        "refund_request", (("plan", "practice"),),
        ("Overpayment Notice", "Refund Needed", "Benefits Overpaid - Recovery", "Notice of Intent to Recoup", "Request for Refund of Overpayment"),
        ("An [audit|internal review] showed that the claim listed here was [overpaid|paid in error].", "We [paid more than we should have|overpaid you] on the claim shown."),
        ("An [audit|internal review] showed that claim {claim} of {patient} was [overpaid|paid in error].", "We overpaid you for {patient}, ID {member}, service date {dos}."),
        ("Other insurance should have paid first.", "The member's coverage had ended when the service was given.", "The contract rate was [applied wrongly|loaded wrongly] into our system.", "If we do not hear from you, the sum will be withheld from future payments.", "Our original check was number {check}, dated {early}.", "You may dispute this finding in writing, and nothing is withheld while we review your dispute.", "The claim itself was not denied; only the amount changed."),
        ("[Please refund|Kindly return] {amount}.", "The overpayment is {amount}."), ("[Send your check|Your refund is due] by {by}.", "Recoupment starts after {by}."), ("Make the check payable to {us}.", "Return the remittance slip with your payment."),
        ("a copy of this notice", "the refund check", "the explanation of benefits"), _CLAIM, (("Paid amount", "sum"), ("Correct amount", "other"), ("Overpayment", "amount")),
    ),
    Wording(
        "refund_request", (("plan", "practice"), ("firm", "practice")),
        ("Credit Balance on Your Books", "Duplicate Payment", "Subrogation Recovery", "Payment Sent to You in Error", "Demand for Repayment"),
        ("You [hold|have received] a payment that belongs to [another provider|us].", "Two checks went out for the [same service|claim shown], and both were cashed."),
        ("Two checks went out for {patient} on claim {claim}, and both were cashed.", "Your account {account} shows a credit that belongs to us."),
        ("We act as recovery agent of the plan.", "The settlement of the accident paid for the same care.", "Please do not void the check; it has cleared.", "Offset against other claims is possible under your agreement.", "The duplicate left our bank on {early}."),
        ("[Repay|Return] {amount} to us.", "{amount} is to be returned."), ("Repayment is [expected|required] by {by}.",), ("Note the claim number on your check.",), (), _CLAIM, (("First payment", "sum"), ("To be returned", "amount")),
    ),
    Wording(
        "authorization", _DOWN,
        ("Approval of Services", "Prior Authorization Approved", "Authorization Letter", "Certification of Inpatient Days", "Notice of Approved Services"),
        ("We [reviewed|looked at] your request and approved the services [listed|described] here.", "[Good news: the|The] requested services meet our [criteria|guidelines] and are approved."),
        ("Authorization {auth} was issued for {patient}, ID {member}.", "The services requested for {patient} are approved under number {auth}."),
        ("Payment still depends on [eligibility|coverage] on the day of service.", "The approval is good for {count} visits [between|from] {start} and {late}.", "Claims that do not carry this number may be denied.", "Services beyond those approved need a new request.", "If the provider changes, call us first at {phone}.", "An approval of level of care is not an approval of every item billed."),
        (), ("A request for more days must reach us by {by}.",), ("Print the number in box 23 of the claim.",), ("physical therapy, two visits a week", "one night in hospital", "hospital bed, semi-electric, monthly", "home nursing visits"), ("auth", "patient", "member"),
    ),
    Wording(
        "authorization", (("plan", "practice"), ("practice", "practice"), ("plan", "person")),
        ("Referral Approved", "Extension of Approved Stay", "Out-of-Network Exception Granted", "Partial Approval of Your Request", "Utilization Management Decision: Approved"),
        ("The referral [named|shown] here is approved.", "The exception you asked for is granted for the [dates|period] given here."),
        ("The referral of {patient} ({member}) is approved; use number {auth}.", "{patient} may see {doctor}; the approval is {auth}."),
        ("Of the {count} units requested, half were approved now.", "The specialist must send a report to the primary physician.", "It lapses on {late} if it is not used.", "The copayment of the member stays the same.", "A denial of the remaining units would be sent in a letter of its own."),
        (), ("Clinical updates are due {by}.",), ("Keep this page with the chart.",), ("consultation", "follow-up visit", "imaging"), ("auth", "patient", "member", "dos"),
    ),
    Wording(
        "eligibility", _DOWN,
        ("Coverage Verification", "Proof of Coverage", "Loss of Coverage Notice", "Eligibility Response", "Coordination of Benefits Questionnaire"),
        ("[Our records show|We confirm] the coverage [status|dates] of the person named here.", "We need to know whether the person named here has other [insurance|health coverage]."),
        ("[Our records show|We confirm] that {patient}, ID {member}, was covered on {dos}.", "We need to know whether {patient} (ID {member}) has other [insurance|health coverage]."),
        ("Coverage [began|took effect] on {start} and [is active|has not ended].", "Verification is no guarantee that a claim will be paid.", "The deductible met so far is {other}.", "Claims are held until the questionnaire is back.", "The premium for the month was not received.", "Continuation coverage may be elected within {days} days.", "Dependents keep their own ID suffix."),
        (), ("[Answer|Reply] by {by} so that claims are not held.",), ("Check the portal before each visit.",), ("medical: active", "vision: not included", "pharmacy: active", "out-of-network benefits: none"), ("patient", "member", "dos"),
    ),
    Wording(
        "eligibility", (("plan", "person"), ("plan", "practice"), ("firm", "practice")),
        ("Your Coverage Is Changing", "Renewal of Benefits", "Termination of Coverage", "Enrollment Confirmed", "Primary Care Assignment"),
        ("Coverage for the person shown will [change|end] on {late}.", "[Welcome!|] Enrollment of the person shown is complete."),
        ("Coverage of {patient}, number {member}, will [change|end] on {late}.", "Enrollment of {patient} is complete; the ID is {member}."),
        ("A new card will [arrive|come] in about {days} days.", "The county office makes the decision about eligibility, not the plan.", "You were assigned to {doctor}.", "If you think this is wrong, ask for a fair hearing.", "Your monthly premium will be {other}."),
        (), ("Return the renewal packet by {by}.",), ("Show both cards until then.",), ("proof of income", "proof of address", "Social Security card"), ("patient", "member"),
    ),
)  # fmt: skip
DESK_REASONS = (
    Reason("CO", "50", "The records do not support the level of care that was billed"),
    Reason("CO", "29", "The claim reached us after the filing limit had run out"),
    Reason("CO", "197", "No prior approval is on file for this procedure"),
    Reason("PR", "204", "Your certificate lists this item among the exclusions"),
    Reason("CO", "97", "Payment for this is bundled into the payment for another service that day"),
    Reason("CO", "16", "The claim lacks the modifier or the referring provider"),
    Reason("OA", "18", "An identical claim was processed earlier"),
    Reason("PR", "27", "Coverage had been terminated before the visit took place"),
    Reason("CO", "22", "Another carrier is primary and its statement was not attached"),
    Reason("PR", "55", "The treatment is regarded as investigational by our medical policy"),
)
