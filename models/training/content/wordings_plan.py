"""Wordings of what health plans write: denials, requests for records and money, approvals, coverage."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Reason, Route, Wording

_TO_PRACTICE: tuple[Route, ...] = (("plan", "practice"),)
_TO_BOTH: tuple[Route, ...] = (("plan", "practice"), ("plan", "practice"), ("plan", "person"))
CLAIM = ("patient", "member", "claim", "account", "dos")

DENIAL = Wording(
    "denial",
    _TO_BOTH,
    (
        "Notice of [Adverse Determination|Denial|Claim Denial|Non-Coverage|Adverse Benefit Determination]", "Denial of [Claim|Payment|Benefits|Coverage|Services]",
        "[Claim|Coverage|Benefit] [Decision|Determination]", "Your claim [was|has been] denied", "[Result|Outcome] of our review: [not approved|denied]",
        "Explanation of [Denied|Disallowed] [Charges|Services]", "Claim not [payable|eligible for payment]", "Services not [certified|approved|covered]",
        "NOTICE OF ACTION - [SERVICE|CLAIM] DENIED", "Final Adverse [Decision|Determination]", "Rejection of [Claim|Reimbursement Request]",
    ),
    (
        "We have [completed|finished|concluded] our review of the [claim|service] [named above|referenced above|listed above] and are unable to [approve payment|allow benefits|issue payment].",
        "[After careful review|Following a review by our medical director|Based on the information we have], the above [claim|request for payment] [has been denied|cannot be paid|is not approved].",
        "This letter [is to inform you|tells you] that the [claim|charges] shown above [were|have been] [denied|disallowed|not approved for payment].",
        "[Regrettably|Unfortunately], [benefits are not payable|coverage is not available|no payment can be made] for the [services|treatment] on the date shown above.",
        "The service [billed|submitted] under the claim above [is not covered|does not meet the terms of coverage|was not certified].",
        "We [received|processed] the claim above on {early}. [It was denied.|Our decision is to deny it.|No benefits were allowed.]",
    ),
    (
        "We have [completed|finished] our review of claim {claim} for {patient}, date of service {dos}, and [cannot approve payment|are unable to allow benefits].",
        "Claim number {claim}, submitted for services [given to|rendered to|furnished to] {patient} on {dos}, [has been denied|was denied|cannot be paid].",
        "This [letter|notice] concerns the services that {patient} (ID {member}) received on {dos}. [We are not able to pay for them.|Payment has been denied.]",
        "On {early} we [received|processed] your claim (our number {claim}) for {patient}. The claim [is denied|has been denied|was not approved].",
        "[Regrettably|Unfortunately], we must deny claim {claim} (patient {patient}, account {account}, service date {dos}).",
    ),
    (
        "The [reviewer|medical director] who made this decision was not involved in any earlier decision on the claim.", "You have the right to [appeal|ask for a second review of] this decision.",
        "You may [ask for|request], free of charge, copies of all [documents|papers and guidelines] that we relied on.", "If the [member|patient] is in urgent need of care, an expedited [appeal|review] may be [requested|asked for] by telephone.",
        "The member [may not|must not] be billed for this [service|amount] under your [agreement|contract] with us.", "The plan [booklet|document] describes which services are [covered|excluded].",
        "A [peer-to-peer|physician to physician] discussion with our medical director can be arranged by calling {phone}.", "This decision [does not mean|is not a judgement] that the treatment should not be given. That is between the patient and the physician.",
        "Our clinical criteria for this decision are available at {web}.", "The claim may be [corrected and submitted again|resubmitted] if it was billed in error.", "[No further|Your] [appeal rights|rights to appeal] [exist for corrected claims|are described on the enclosed sheet].",
        "An external review by an independent organization may be available once internal appeals are exhausted.", "Language help is free. Call {phone}.",
    ),
    (
        "The [amount|charge] not [approved|allowed|paid] is {amount}.", "[Total|The total] [denied|disallowed]: {amount}.", "Charges of {amount} [were|have been] denied.", "Of the billed charges, {amount} is [denied|not payable|not covered].",
    ),
    (
        "[An appeal|Your appeal|A written appeal] must [reach us|be received|be postmarked] [by|no later than|on or before] {by}.", "If you disagree, [you may appeal in writing|send your appeal] by {by}.", "The last day to [file|submit] an appeal is {by}.",
        "You have until {by} to ask us to [reconsider|review this decision].", "Appeals [received|filed] after {by} [will not be considered|cannot be accepted].", "You may appeal within {days} days of the date of this letter.",
    ),
    (
        "[Send your appeal to|Appeals should be mailed to] the address [at the top of this letter|shown above], attention Appeals.", "Please [add|attach|include] a copy of this letter and any [records|new information] that support your view.",
        "[Fax|Send] additional [clinical information|records] to {fax}.", "Call [Provider Services|Customer Service|Member Services] at {phone} with questions about this decision.",
    ),
    ("[a copy|one copy] of this notice", "the [reason|grounds] why you [disagree|think we are wrong]", "medical records [that support|supporting] the service", "a letter from the treating physician", "the name and telephone number of a [contact person|person we may call]", "proof of timely filing, if that is the issue"),
    CLAIM,
    (("Billed charges", "sum"), ("Allowed", "other"), ("Amount denied", "amount")),
)  # fmt: skip

RECORDS = Wording(
    "records_request",
    (("plan", "practice"), ("plan", "practice"), ("firm", "practice")),
    (
        "Request for [Medical Records|Records|Chart Notes|Clinical Documentation]", "Additional Documentation [Request|Needed]", "Medical [Record|Records] Request - [First|Second|Final] [Notice|Request]", "[Records|Information] needed to [process|complete review of] your claim",
        "Development Letter - [Records|Information] Required", "[Pre-payment|Post-payment|Prepayment] Review: documentation request", "Chart [Retrieval|Review] Request {year}", "Please send [medical records|documentation]", "Risk Adjustment Chart Review", "Quality Review - Request for Charts",
    ),
    (
        "[To finish|In order to complete|To continue] our review of the claim [named above|above|listed above] we need [additional documentation|medical records|further information] from your office.", "The claim [above|shown above] was selected for [medical review|pre-payment review|an audit]. [Please send|We require|Kindly forward] the [complete records|documentation listed below].",
        "We are [unable to make|not able to reach] a decision on the above claim without the [patient's chart|medical records|supporting records].", "Your patient named above was chosen for our {year} [chart review|quality study|risk adjustment review]. [We need copies of the records.|Please make the chart available.]",
        "This is our [second|final] request for records [that support|supporting] the service shown above. [Our first letter was dated {early}.|]",
    ),
    (
        "We are reviewing claim {claim} for {patient}, [seen|treated] on {dos}, and need [additional documentation|the medical records] before we can [go on|decide].", "Please send us [copies of the|the complete] medical records of {patient} (member {member}) for the service of {dos}.",
        "Claim {claim} was [pended|set aside|selected for review]. [To finish it|For this review] we require the [chart|records] of {patient} for date of service {dos}.", "[We request|This is a request for] documentation for {patient}, your account {account}, date of service {dos}.",
    ),
    (
        "[Authorization from the patient is not required|No patient authorization is needed] for payment and health care operations under [HIPAA|the privacy rule, 45 CFR 164.506].", "Please [do not|never] send original [records|films]. [Copies|Clear copies] are enough.", "[Each page|All pages] should show the patient's name and the date of service.",
        "Records must be [legible|readable] and [signed|authenticated] by the [treating provider|author].", "We do not [pay|reimburse] for copying [unless your contract says so|under our agreement].", "Use [this letter|the enclosed cover sheet|the bar coded page] as the first page of your [reply|submission].",
        "If you use a copy service, please forward this [letter|request] to it [today|without delay].", "[You may upload|Upload] records at {web} or [fax|send] them to {fax}.", "If the records are [kept|held] elsewhere, tell us who keeps them.", "The service under review is {code}.",
    ),
    (),
    (
        "[They|The records|All documents] must [reach us|be received|arrive] by {by}.", "Please [respond|reply|send the records] [by|no later than|on or before] {by}.", "If we do not receive [them|the records] by {by}, the claim [may|will] be [denied|closed] for lack of documentation.", "Records are due {by}.",
        "[The due date for your reply is|Due date:] {by}.", "Please answer within {days} [calendar|business] days.",
    ),
    ("[Return|Put] this letter on top of the records.", "[Call|Telephone] {phone} if you [cannot|are not able to] [meet this date|provide the records].", "[Mail|Send] the records to the address [above|on this letterhead], attention Medical Review, room {room}.", "[Fax|Please fax] the records to {fax}."),
    ("history and physical", "[progress|office|nursing] notes", "[physician|provider] orders", "[laboratory|test] [results|reports]", "operative [report|note]", "discharge summary", "[imaging|radiology] reports", "[medication|treatment] [record|log]", "[itemized|detailed] bill", "consultation reports", "signed [plan of care|consent]", "emergency department record", "proof of delivery"),
    CLAIM,
)  # fmt: skip

REFUND = Wording(
    "refund_request",
    (("plan", "practice"), ("plan", "practice"), ("firm", "practice")),
    (
        "Notice of [Overpayment|Claim Overpayment|Intent to Recoup]", "[Refund|Overpayment] [Request|Recovery]", "Request for [Return of Overpayment|Repayment|Refund]", "Demand [Letter|for Repayment]: overpaid claim", "[Overpaid|Incorrectly paid] claim - action required", "[Second|Final] notice: overpayment",
        "Recovery of [duplicate payment|payment made in error]", "Recoupment [Notice|of claim payment]", "Initial Request - Overpaid [Medicare|Plan] Benefits", "Credit Balance [Review|Refund]",
    ),
    (
        "A [review|recent audit|re-examination] of our payments shows that we [paid more than we should have|overpaid you] for the claim [named above|above].", "The claim above was [paid in error|paid twice|overpaid]. [We ask that you return the money.|Please refund the overpayment.]",
        "Our [records|files] show that [another insurer|other coverage] was [primary|responsible first] for the service above, and that our payment [should be returned|was made in error].", "[During|In the course of] a [post-payment review|contract audit] we found that the [payment|rate] for the claim above was [incorrect|too high].",
        "We [are writing|write] to [recover|ask for the return of] money paid to you by mistake on the above claim.",
    ),
    (
        "[A review shows|We have found] that claim {claim} for {patient}, date of service {dos}, was [overpaid|paid twice|paid in error].", "On {early} we sent you check {check} in the amount of {other} for {patient}, claim {claim}. [That payment was too high.|It should not have been issued.]",
        "We paid claim {claim} ({patient}, your account {account}) [at the wrong rate|as primary although another plan comes first].", "The payment for services to {patient} (ID {member}) on {dos} was [more than the plan allows|issued in error].",
    ),
    (
        "[If you believe|If you think] that this is [an error|wrong], you may [dispute it in writing|send a rebuttal] [within the same time|with supporting documents].", "[Otherwise|If we do not hear from you] we will [deduct|withhold|offset] [the amount|it] from future payments.", "[Make the check payable to|Your check should be made out to] {us} and write the claim number on it.",
        "Interest [may accrue|will be charged] on [balances|amounts] not repaid within {days} days.", "The patient [may not|must not] be billed for the [amount recovered|refunded amount].", "Our original payment was {other}, [issued|made] with check {check}.", "[If you have already|If you] sent a refund, please [disregard this letter|send us a copy of the cancelled check].",
        "An extended repayment [schedule|plan] may be [asked for|requested] if repayment would be a hardship.", "We act on behalf of the plan as its [recovery agent|payment integrity vendor].",
    ),
    (
        "The [overpayment|overpaid amount] is {amount}.", "[Amount to be refunded|Total overpayment|Refund due]: {amount}.", "We [ask you to|request that you] [refund|return|repay] {amount}.", "The difference of {amount} [is due to us|must be returned].", "[You owe|Your office owes] the plan {amount}.",
    ),
    (
        "Please [refund this amount|send your check|repay the overpayment] [by|no later than|on or before] {by}.", "[Payment|The refund] is due [by|on] {by}.", "If the refund is not [received|here] by {by}, we will [start recoupment|withhold it from later checks].", "To avoid [offset|recoupment], repay by {by}.", "Please reply within {days} days of this letter.",
    ),
    ("[Mail|Send] [the refund|your check] with a copy of this letter to the address above.", "[Call|Contact] our [recovery unit|overpayment unit] at {phone} with questions.", "[Return|Send back] the [bottom portion|slip below] with your payment."),
    ("a copy of this letter", "your check made out to {us}", "the remittance [advice|page] that shows the payment", "the other plan's explanation of benefits, if any", "a note of the claim number on the check"),
    CLAIM,
    (("Amount paid", "sum"), ("Correct payment", "other"), ("Overpayment", "amount")),
)  # fmt: skip

AUTHORIZATION = Wording(
    "authorization",
    (("plan", "practice"), ("plan", "person"), ("plan", "practice")),
    (
        "[Approval|Certification|Authorization] of [Services|Treatment|Admission]", "[Prior Authorization|Authorization|Precertification] [Notice|Decision|Approval]", "Your [request|referral] [was|has been] approved", "Notice of [Approval|Certification|Prior Approval]", "[Inpatient|Outpatient] [Certification|Authorization]", "Utilization Management [Determination|Decision]: [approved|certified]",
        "Prior Authorization [Not Approved|Partially Approved|Pended]", "Request for [prior authorization|pre-certification] - status", "Concurrent Review [Decision|Outcome]",
    ),
    (
        "The request for [services|treatment|the procedure] for the member named above has been [approved|certified|authorized].", "We [have reviewed|reviewed] the [prior authorization request|request] above. [It is approved as shown.|We approve the following.]", "[Prior approval|Authorization] for the [stay|services] [shown|named] above [is granted|has been given].",
        "The [services|visits] requested by {doctor} for the [member|patient] above [are|have been] [partially approved|certified in part].", "The prior authorization request above [could not be approved|was not approved] [because criteria were not met|at this time].",
    ),
    (
        "We have [approved|certified] the request of {doctor} for {patient}, [member ID|ID] {member}. The authorization number is {auth}.", "[Prior authorization|Authorization] {auth} has been [issued|granted] for {patient} (member {member}).", "[You asked for approval|A request was made] for services to {patient}. It [is approved|has been approved] under number {auth}.",
        "Reference {auth}: the [admission|treatment] of {patient} [is certified|has been authorized].",
    ),
    (
        "[Approved|Authorized]: {count} visits [from|between] {start} [to|and] {late}.", "This letter [is not|does not give] a guarantee of payment. [The member must be covered on the day of the service.|Payment depends on eligibility on that day.]", "[Place of service|Facility]: {them}.", "The approved [code|service] is {code}, {count} units.",
        "[If more care is needed|For additional days or visits], [call|send clinical notes to] us before the approval ends on {late}.", "Services must be given by the [approved|named] provider [within the approved dates|between the dates shown].", "[Write|Put] the [approval|authorization] number on [the claim|box 23 of the claim form].", "Our decision is based on nationally recognized [criteria|guidelines].",
        "[Any change|Changes] in the [place|level] of care [needs|requires] a new [review|request].", "Deductible, copayment and coinsurance [may|still] apply.", "[The request was received|We received the request] on {early}.", "Estimated cost of the service: {other}.",
    ),
    (),
    ("[Additional|Further] clinical information for continued [stay|care] is due by {by}.", "If more [visits|days] are needed, send a request by {by}.", "[Send|Fax] updated notes [by|no later than] {by}."),
    ("[Call|Contact] Utilization Management at {phone}.", "[Keep|Please keep] this letter with the patient's chart.", "[Fax|Send] clinical updates to {fax}."),
    ("[the authorization is valid for the services listed only|only the services listed are authorized]", "the member must be [eligible|enrolled] on the date of service", "the provider must [participate|be in network]", "claims must be [filed|received] within the filing limit"),
    ("auth", "patient", "member", "account"),
)  # fmt: skip

ELIGIBILITY = Wording(
    "eligibility",
    (("plan", "practice"), ("plan", "person"), ("plan", "practice"), ("practice", "plan")),
    (
        "Verification of [Coverage|Benefits|Eligibility]", "Eligibility [Response|Verification|Inquiry|Notice]", "[Termination|End|Start|Change] of [Coverage|Benefits|Enrollment]", "Certificate of [Creditable|Group Health] Coverage", "[Coverage|Enrollment] [Confirmation|Status]", "Your [coverage|enrollment] [has changed|is changing]", "Medicaid [Redetermination|Renewal] of Eligibility", "Benefit [Verification|Confirmation] Letter", "Other [Insurance|Coverage] Information",
    ),
    (
        "You asked whether the [member|patient] named above was [covered|eligible] on the date of service.", "This [letter|notice] [confirms|verifies] the [coverage|eligibility] of the person named above.", "[Our records show|We have found] that the coverage of the member above [ended|began|was changed] on {early}.", "In reply to your [inquiry|call] of {early} we [verify|report] the following coverage for the [person|member] above.",
        "The [enrollment|eligibility] of the member above [has been|was] [renewed|terminated|reviewed].",
    ),
    (
        "You asked whether {patient}, member {member}, was [covered|eligible] on {dos}.", "This is to [confirm|certify] that {patient} (ID number {member}) [has been enrolled|is covered] [under group {number}|with us] since {start}.", "Our [records|files] show that coverage for {patient}, identification number {member}, [ended|terminated] on {early}.", "We [verified|checked] the eligibility of {patient} (member number {member}) for date of service {dos}.",
    ),
    (
        "Our records show that coverage was [active|in force] [on that day|at that time].", "Our records show that coverage had [ended|lapsed] before that day.", "[Coverage is|Benefits are] subject to all [terms|limits] of the plan.", "This is not a [promise|guarantee] of [payment|benefits].", "Please check the [card|identification card] at each visit.", "The plan [year|period] [begins|starts] {start}.",
        "[In-network deductible|Deductible]: {other} a year. Office visit copay: $25.", "The effective date of coverage is {start}.", "The group number is {number}.", "[Another plan|Other coverage] is listed as primary. Send claims there first.", "Dependents are covered to age 26.", "Coverage [may be continued|can be extended] under COBRA if [elected|chosen] in time.", "If your income or household changed, tell [us|your case worker].",
    ),
    (),
    ("Please [return|complete] the enclosed [form|renewal packet] by {by} to keep [coverage|benefits].", "If we do not hear from you by {by}, coverage [will end|may stop].", "[You must|Please] [reply|respond] by {by}."),
    ("[Call|Contact] Member Services at {phone} [with any questions|if this is not right].", "Eligibility can be checked at any time at {web}.", "[Update|Correct] the patient's [file|registration] accordingly."),
    ("medical: active", "pharmacy: active", "dental: not covered", "vision: active", "mental health: active", "primary care physician: {doctor}", "referral required: no", "out-of-network benefits: none"),
    ("patient", "member", "dos"),
)  # fmt: skip

REASONS = (
    Reason("CO", "16", "The claim lacks information or has a billing error"), Reason("CO", "18", "This is an exact duplicate of a claim already decided"), Reason("CO", "29", "The time limit for filing has expired"),
    Reason("CO", "50", "The service was not considered medically necessary"), Reason("CO", "97", "Payment is included in another service decided before"), Reason("CO", "197", "Prior authorization was not obtained"),
    Reason("PR", "204", "The plan does not cover this service, equipment or drug"), Reason("PR", "27", "The expense was incurred after coverage ended"), Reason("PR", "26", "The expense was incurred before coverage began"),
    Reason("OA", "22", "Another insurer may be responsible for this care"), Reason("CO", "11", "The diagnosis does not fit the procedure"), Reason("CO", "4", "The modifier is missing or does not fit the procedure"),
    Reason("PR", "119", "The yearly benefit maximum has been reached"), Reason("CO", "109", "The claim must be sent to the correct payer"), Reason("CO", "151", "The records do not support this many services"),
    Reason("CO", "55", "The treatment is deemed experimental or investigational"), Reason("PR", "96", "Charges are not covered under the member's contract"), Reason("CO", "242", "The services were not given by a network provider"),
    Reason("CO", "226", "Requested records were not provided in time"), Reason("CO", "6", "The procedure is inconsistent with the age of the patient"), Reason("PI", "15", "The approval number is missing, invalid, or not for this service"),
    Reason("CO", "31", "The patient cannot be identified as our insured"), Reason("CO", "B7", "The provider was not certified for this service on this date"), Reason("CO", "150", "The level of care billed is higher than the records support"),
)  # fmt: skip
