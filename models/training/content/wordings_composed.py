"""Wordings of plans put together out of fragments: what names the claim, the person and the day in a sentence varies freely.

Many subjects do not name their category, as senders do whose title is the same on all of their mail.
"""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Route, Wording

_TO_PRACTICE: tuple[Route, ...] = (("plan", "practice"), ("plan", "practice"), ("firm", "practice"))
_TO_BOTH: tuple[Route, ...] = (("plan", "practice"), ("plan", "practice"), ("plan", "person"))
_REFERENCES = ("patient", "member", "claim", "account", "dos")

CLAIM = "[claim|claim|claim number|claim #|claim no.|our claim|claim ID|ICN|document number|claim control number|claim reference] {claim}"
PATIENT = "[|||your patient|our member|the member|plan member|enrollee|subscriber] {patient}[||| (ID {member})| (member ID {member})| (ID# {member})| (No. {member})| (identification number {member})]"
DAY = "[on|dated|of|for date of service|for the date of service|for services on|with a service date of|with DOS] {dos}"
ABOUT = f"{CLAIM} for {PATIENT} {DAY}"
"""A claim, whose it is and of which day."""

NEUTRAL = (
    "Important [information|notice|news] about your [claim|request|file|account]", "[Please read|Please review] [this notice|this letter] carefully", "Our [answer|response|reply] to [you|your request]", "IMPORTANT: [PLEASE READ|TIME SENSITIVE|ACTION NEEDED]",
    "[Notice|Letter] to [providers|our providers|participating providers]", "Your [recent|latest] [claim|submission|services]", "[Provider|Claims|Account] [Correspondence|Communication|Notification]", "[Follow-up|Second letter|Update] on your [claim|file|inquiry]",
    "[Result|Results|Outcome] of [our|the] review", "[What you should know|What we found|What happened] [about|with] your [claim|services|request]", "THIS IS NOT A BILL", "[Determination|Decision] [Letter|Notice]",
)  # fmt: skip
"""Titles that may stand on mail of several categories."""

_OUR_LOOK = "[After|Following|Upon|Based on] [a review of|reviewing|our review of|an evaluation of|careful review of] [the information received|the records|what was sent to us|the file|the medical records and your plan]"
_NO = "[we have determined that|we find that|it was decided that|our conclusion is that|our medical staff concluded that] [payment cannot be made|benefits are not available|the service does not qualify for payment|the request does not meet plan criteria|no benefits can be allowed|the charges are not eligible]"

DENIAL = Wording(
    "denial",
    _TO_BOTH,
    (
        "[Adverse|Unfavorable] [Benefit |Coverage |Medical Necessity |Initial |Organization |]Determination[| Notice]", "[Notice|Letter] of [Claim Denial|Denied Services|Non-Authorization|Noncoverage|Non-Payment|Disallowance|Medical Necessity Denial]", "[Denied|Disallowed|Rejected|Nonpayable] [claim|service|charges|services] [notification|notice|letter]",
        "[Claim|Benefit|Payment] [denial|rejection|disallowance][| explanation| information| and your rights]", "[Medical|Clinical] necessity [review|decision]: not met", "Why [we did not pay|your claim was not paid|this claim is not payable|part of your claim was not covered]", "[We could not|We cannot|We did not] [approve|pay|cover] [this|your] [claim|service|request]",
        "Your request was not approved", "Coverage [decision|determination]: [not covered|unfavorable|benefits denied]", "Services [not covered|excluded|beyond your benefits]", "[Partial|Full] denial of [benefits|payment]", "Line items disallowed", "[Notice of|] Unfavorable [Claim|Coverage|] Decision", "Denied: [no authorization|timely filing|not medically necessary|excluded service]", *NEUTRAL,
    ),
    (
        f"{_OUR_LOOK}, {_NO}.", f"[We regret to tell you|We are sorry to inform you|Please be advised|This is to let you know] that {_NO}.", "[The|Your] [claim|request for payment|bill] [identified|listed|described|noted] [above|at the top of this page|in the box above] [has been|was|is] [denied|disallowed|rejected|not approved|processed with no payment] for the [reason|reasons] [given|shown|stated] below.",
        "[We did not pay|We are not paying|We will not cover] [this claim|these services|the item listed]. [Here is why.|The reason follows.|Read on to learn why and what you can do.]", "[This is|Please consider this] [our formal notice|notice] of an adverse [benefit |]determination [on|regarding|concerning] the [claim|service|request] [named above|referenced above|above].",
        "Your plan [does not pay|will not pay|provides no benefits] for the [services|care|supplies] [listed|shown] [above|in this letter].", "[Payment|Reimbursement|Coverage] for the above [was refused|has been declined|is declined|cannot be extended]. [See below for the reason.|The basis for this is stated below.|]",
    ),
    (
        f"{_OUR_LOOK}, {_NO} [under|on] {CLAIM} for {PATIENT}.", f"[This letter|This notice|Our notice] [is about|concerns|tells you about] {ABOUT}. [We did not approve it.|It was not approved for payment.|No payment will be made.|It is denied.]", f"[We have|Our office has] [received|reviewed|finished with] {ABOUT}, [submitted|sent in|billed] by [you|{{them}}|your office], and {_NO}.",
        "[Dear {doctor}'s office: |]The services given to {patient} on {dos} ({claim}) [do not meet our criteria|are not a covered benefit|were not authorized] and [are denied|will not be paid].", "Member: {patient}, ID {member}. Claim: {claim}. [We have denied this claim.|Coverage for this claim was denied.|This claim was not paid.]",
        "For {patient} [you billed us|we were billed|we received a bill] under {claim} for care [given|rendered] on {dos}. [That bill is denied.|We are unable to honor it.|Nothing is payable.]", "[Claim|Bill] {claim}, [patient account|your account|account no.] {account}, [was reviewed|was looked at] and [denied|turned down|not approved]; the [patient|member] is {patient}.",
    ),
    (
        "[The decision was made by|A decision was reached by] [a licensed physician|our medical director|a registered nurse and a physician reviewer|{doctor}].", "[The member|The patient|You] [is not|are not] responsible for [this amount|these charges] [unless a waiver was signed|under the agreement|when a network provider is used].", "The [clinical guideline|criteria|policy] used is [Medical Policy {number}|Guideline {number}|our policy no. {number}].",
        "[You have rights|You may appeal|This decision can be appealed]. [See the enclosed page|The attached sheet tells how|Read the page headed Your Rights].", "[Send corrected claims|A corrected claim may be sent] [to|through] [the usual address|our clearinghouse|the portal] [with frequency code 7|marked CORRECTED].", "[The records|What we have on file|The notes sent with the claim] [do not show|fail to show|do not support] [that the level of care was needed|the units billed|a covered condition].",
        "[You can get|You may request] [the criteria|a copy of the guideline|your claim file] [at no cost|free of charge] by calling {phone}.", "[Your provider|Your doctor|{doctor}] [can talk with|may speak to] our medical director [within {days} days|by calling {phone}].",
    ),
    ("[The amount|The portion|The sum|The charge] [denied|not payable|disallowed|not covered|we did not pay] [is|comes to|totals] {amount}.", "[Denied|Disallowed|Noncovered] charges [of|in the amount of|totaling] {amount} [are|were] [written below|your contractual responsibility|not payable by the plan].", "Of the {sum} billed, {amount} [is not covered|was denied|is disallowed].", "[Total|Amount] not [covered|allowed]: {amount}"),
    ("[Your appeal|Your written appeal|A request for reconsideration|Your request for review] [is due|must be filed|must arrive|must be in our office] [by|no later than|not later than|on or before] {by}.", "[If you want to appeal|To appeal|If you do not agree], [write to us|act|ask for a review] [by|before the end of|no later than] {by}.", "[Appeal|Reconsideration] [deadline|due date]: {by}.", "[The time to appeal|Your right to appeal] [ends|runs out|expires] on {by}."),
    ("[Use|Complete] the [enclosed appeal form|form on the last page].", "[Fax|Mail] your [appeal|request] [to the Appeals Unit|to {fax}|with supporting records].", "[Questions|Need help]? [Call|Phone] {phone} [Monday to Friday|(TTY 711)|and have this letter ready]."),
    ("[a completed|the] appeal form", "office notes for the date in question", "[the|a] signed [consent|waiver]", "[X-rays|films|photographs] if any", "[peer reviewed|published] articles", "an itemized statement", "the prior approval number, if one was given", "[proof|evidence] that the claim was sent on time"),
    _REFERENCES,
    (("Total charges", "sum"), ("Plan allowance", "other"), ("Not covered", "amount")),
)  # fmt: skip

_WANTED = "[medical records|the chart|office notes|treatment records|complete records|supporting documentation|clinical records|copies of the chart|additional information]"
RECORDS = Wording(
    "records_request",
    (("plan", "practice"), ("plan", "practice"), ("firm", "practice"), ("law", "practice")),
    (
        "[Medical|Health|Clinical|Patient] [records|record|chart] [request|requisition|needed|required]", "[Additional|Further|More|Missing] [information|documentation|records] [request|required|needed|requested]", "[Claim|Payment] [pended|on hold|suspended]: [records|documents|notes] [needed|required]", "[Audit|Review|Medical Review|SIU|Prepayment Audit] [records request|notification|notice|document request]",
        "[HEDIS|Quality|Risk adjustment|Star rating] [chart|record] [collection|retrieval|request] {year}", "[We need|Please send|Send us] [more information|the records|notes|documents] [to process your claim|for your patient|]", "[Release|Copies] of [records|information] [requested|request]", "[Notice of|] Development Request", "[First|Second|Third|Final] [request|reminder] for [records|documentation|information]",
        "[Documentation|Record] [checklist|submission request|cover letter]", "[Itemized bill|Operative report|Progress notes|Invoice] [needed|requested|required]", "[Response required|Reply requested|Action required]: [additional documentation|chart request|records]", "ADR - [Additional Documentation|Development] Request", *NEUTRAL[:8],
    ),
    (
        f"[We need|We require|We are asking for|Please furnish|Kindly provide] {_WANTED} [for the person|for the patient|for the claim|for the service] [named|listed|shown|identified] above.", "[The claim|Your claim|The bill] [above|listed above] [is on hold|is pended|cannot be completed|was suspended] [until we receive|pending receipt of|because we lack] [the items checked below|the documents listed below|information from your office].", "[You have been|Your practice was|Your facility was] [selected|chosen] [for an audit|for a documentation review|at random for a review] of the [service|claim|stay] [above|in the box above].",
        f"[As part of|In connection with|For] [our payment review|a quality study|an investigation|a routine audit], {_WANTED} [must be provided|should be sent|will be reviewed].", "[In order to|To] [process|decide|price|adjudicate] [this claim|the claim shown], [we must see|please submit|we ask for] the [following|items below|items marked with an X].", "[Information is missing|The claim came without the documents needed|Our reviewers could not find the notes] for the [date|service] [above|shown].",
    ),
    (
        f"[Please send|We request|Kindly forward|We are in need of|Provide us with] {_WANTED} [of|for|pertaining to|regarding] {PATIENT}[, seen on {{dos}}|, date of service {{dos}}| for {{dos}}|, treated {{dos}}].", f"[In order to process|To finish our review of|Before we can pay|To decide] {ABOUT}, [we need|please send|we must have] {_WANTED}.", f"[Processing of|Payment on|Our work on|Review of] {ABOUT} [is on hold|has been pended|must wait for documentation|cannot go on without records].", "[Patient|Member] {patient} (account {account}) [was seen|was treated|received services] [at your office|by you] on {dos}. [Please send the notes.|We need the chart for that day.|A copy of the record is requested.]",
        "[Our reference is|Refer to|Please use reference number] {claim} [when you send|on every page of] the records of {patient}[, member {member}|, ID {member}|].", f"[We represent|Our firm is working for|On behalf of] the plan [of|that insures] {PATIENT}[; we|. We] [request|ask for] {_WANTED}.",
    ),
    (
        "[No release|No signed authorization|No patient consent] is [needed|required] [for this purpose|under 45 CFR 164.506|because it is for payment].", "[Do not|Please do not] [resubmit the claim|send a new claim|staple the pages].", "[Records|Copies] [can be|may be] [uploaded|sent] [at|through] {web}[, faxed to {fax}| or by mail|].", "[Copy costs|Copying fees|Charges for copies] are [not paid|paid up to {other}|the provider's responsibility].",
        "[Signature logs|Attestations] [are accepted|may be added] where [a signature is missing|the author cannot be read].", "[Electronic|Digital] records [on disc|in PDF] are [welcome|preferred].", "[Put|Place] the [bar coded|cover|return] [page|sheet] on top of [the records|your papers].", "[Chart|Reviewer|Auditor] questions: {someone}, {phone}.", "[The review period|Records wanted] run from {start} to {early}.",
    ),
    (),
    ("[Please reply|Return the records|Send everything|Respond|We must hear from you|Documents must arrive] [by|no later than|on or before|before close of business on] {by}.", "[Due|Due date|Records due|Return by|Reply needed by]: {by}", "[If nothing is received|If we have no answer|Without an answer] by {by}, [the claim will be denied|payment may be taken back|we will close the file].", "[You have|Your office has] [until|through] {by} [to respond|to send them|for your answer]."),
    ("[Return|Send] [this page|a copy of this letter] with the [records|documents].", "[Fax|Send by fax] [to|at] {fax}.", "[Mail|Ship] to the address [above|on the cover sheet]."),
    ("[complete|entire] [medical|hospital] record", "face sheet / registration sheet", "[H&P|history and physical examination]", "[nursing|progress|SOAP] notes", "[MD|physician] orders, signed", "lab and [pathology|X-ray] reports", "operative and anesthesia report", "[itemized|UB] [statement|bill] of charges", "[manufacturer's|supply] invoice", "certificate of medical necessity", "[treatment|care] plan with goals", "medication administration record", "[signed|dated] consent forms", "accident or injury details", "[primary|other] carrier's EOB", "W-9 and license copy", "proof of [delivery|timely filing]", "ER and triage notes", "referral or prior approval", "other: ____________________"),
    _REFERENCES,
)  # fmt: skip

_TOO_MUCH = "[we paid too much|an overpayment was made|your office was overpaid|benefits were issued in error|the claim was paid incorrectly|more was paid than was due]"
REFUND = Wording(
    "refund_request",
    _TO_PRACTICE,
    (
        "[Overpayment|Overpaid claim|Excess payment|Incorrect payment] [notice|notification|letter|identified|recovery|demand|inquiry]", "[Refund|Repayment|Reimbursement|Return] of [overpayment|excess payment|funds|benefits|claim payment] [requested|request|due|]", "[Request|Demand|Second request|Final demand] for [refund|repayment|return of funds|payment]", "[Recoupment|Offset|Withhold|Takeback|Recovery] [notice|letter|notification|of funds]",
        "[Money owed|Amount due|Funds due] to the plan", "[Payment error|Duplicate payment|Paid in error|Credit balance|COB overpayment] [notice|identified|- please refund|]", "[Notice of|] [Intent to|Plan to] [recover|offset|recoup|withhold] [payment|funds|]", "Please [return|refund|repay|send back] [our payment|this money|the overpaid amount]", "[Post-payment|Retrospective|Claim] audit [findings|results|result]", "[Provider|Account] [receivable|balance] [notice|due]", "Initial [overpayment|demand] letter", *NEUTRAL[:7],
    ),
    (
        f"[A recent|Our|An internal|A routine] [audit|review|check|examination] [of paid claims |]found that {_TOO_MUCH} on the claim [above|listed above|listed below|shown in the table].", f"[Our records show|It has come to our attention|We have learned|Please be advised] that {_TOO_MUCH}. [We ask for a refund.|Please return the difference.|The money must be returned.]", "[The claim|The payment|The check] [listed|shown|described] [above|below] [was issued twice|went to the wrong provider|did not take other insurance into account|was priced with the wrong fee schedule]. [The overpaid amount is due.|A refund is due.|]",
        "[This letter|This notice] [is a request|serves as our request|is a demand] for [repayment|a refund] of [the benefits|the payment|money] [identified|shown] [above|below].", "[You were paid|Your office was paid] [more than the contract allows|twice for the same service|money meant for another provider] [for|on] the [claim|service] above.",
    ),
    (
        f"[Our audit|A review|Our auditors] [found|shows|showed] that {_TOO_MUCH} on {ABOUT}.", f"[The payment of|Our payment on|The check for|What we paid on] {ABOUT} [was too high|was issued twice|was sent in error|should have come from another plan].", "[By|With] check {check} of {early} [we paid|you received] {other} for {patient} ({claim}). [The correct amount is lower.|That was {amount} too much.|We ask that {amount} be returned.]", "Please [refund|return|remit|repay] {amount} [for|on|toward] claim {claim}, [patient|member] {patient}, [service date|DOS|seen] {dos}.",
        "[Patient|Your patient] {patient} [has|had] other coverage on {dos}, so [our payment on|what we paid for] claim {claim} [is owed back|must come back].", "[An amount of|A balance of|The sum of] {amount} [is due|is owed|remains due] on [claim|account] {claim} for {patient}[, ID {member}|].",
    ),
    (
        "[If we do not receive|Unless we receive|In the absence of] [a check|your refund|payment], [the sum will be|we will have it|it is going to be] [taken from|deducted from|offset against] [future|later|upcoming] [payments|remittances].", "[You may|Providers may|You have the right to] [dispute|contest|appeal] this [finding|request] [in writing|by sending a rebuttal|with documentation].", "[Make|Please make] [checks|your check] payable to {us}[ and send it to the address above|].", "[Do not|Please do not] [send back|return] the [original check|check] [if it has been cashed|after deposit].",
        "[Do not|Please do not] send a corrected claim [instead of a refund|in place of a refund].", "[Payment reference|Paid on]: {early}, check {check}.", "[State law|Your agreement|Section {count} of the contract] [allows|permits] [this recovery|us to recover overpayments] within {count} months.", "[If a refund was already sent|If you have paid], [tell us the check number|ignore this letter|please call].", "[Questions go to|Ask for] {someone}, [recovery analyst|overpayment unit], {phone}.",
    ),
    ("[The total|The amount|The balance|The sum] [due|owed|overpaid|to be repaid|we request] [is|comes to|equals] {amount}.", "[Please remit|Please send|Kindly return|Repay] {amount}[ in full| to the address above|].", "[Overpayment|Refund amount|Amount owed|Total due]: {amount}", "[This leaves|There is] an overpayment of {amount}.", "{amount} [is owed to|belongs to|is due back to] [the plan|us|{us}]."),
    ("[Payment|Your refund|The refund|Your check] [must be|should be|has to be] [received|here|postmarked|in our office] [by|no later than|on or before] {by}.", "[Recoupment|Offset|Withholding|Automatic deduction] [begins|starts|will begin|is set to start] [on|after] {by}.", "[Refund|Reply|Pay] by {by} [to avoid an offset|so that nothing is withheld|to stop interest].", "[Due date|Refund due|Payment due]: {by}"),
    ("[Send|Enclose|Return] the [coupon|stub|lower part] with your [check|refund].", "[Please call|Call] {phone} [if you disagree|to arrange payments|with questions].", "[Fax|Send] disputes to {fax}."),
    ("your refund check", "[this letter or|] a copy of this letter", "the [remittance|voucher] with the claim marked", "[other carrier's|primary payer's] statement", "[reason|grounds] for dispute, if any"),
    _REFERENCES,
    (("Paid", "sum"), ("Should have been paid", "other"), ("Overpaid", "amount")),
)  # fmt: skip

_YES = "[is approved|has been approved|was certified|is authorized|has been authorized|meets our criteria|was found to be medically necessary|is partially approved|was approved with changes]"
AUTHORIZATION = Wording(
    "authorization",
    (("plan", "practice"), ("plan", "practice"), ("plan", "person"), ("firm", "practice")),
    (
        "[Prior|Pre-service|Advance|Concurrent|Retrospective] [authorization|approval|certification|review] [decision|notice|letter|response|status|outcome|determination]", "[Approved|Authorized|Certified] [services|care|request|referral|admission|days|visits]", "[Notice|Letter|Confirmation] of [authorization|approval|certification|approved services|referral]", "[Authorization|Referral|Precertification|Approval] [granted|issued|updated|extended|confirmation|summary]",
        "[Partial|Modified] [approval|authorization|certification]", "[We approved|We have approved|Good news:] your [request|service|doctor's request|surgery]", "[Utilization|Care|Medical] [review|management] [notification|decision|letter|outcome]", "Service [authorization|request] [approval|response]", "[Inpatient|Home health|Therapy|DME|Imaging|Outpatient] [authorization|certification|approval]", "[Request|Referral] [received|pended|under review|approved|extended]", "Notice of [Favorable|Coverage] [Determination|Decision]", *NEUTRAL[:6],
    ),
    (
        f"[The|Your|This] [request|service|treatment|care|admission] [described|listed|shown] [above|below|in the table] {_YES}.", "[We are pleased to|We would like to|This letter is to] [tell you|inform you|confirm] that [the services below|the requested care|the stay|the visits listed] [are approved|have been approved|are certified|have been authorized].", "[We reviewed|Our nurses reviewed|The medical management team reviewed] the [request|clinical notes] [you sent|from {doctor}|received on {early}]. [The outcome is shown below.|Here is what was approved.|Our decision:]",
        f"[A request|A referral|An authorization request] from {{doctor}} {_YES}.", "[Some|Part|Not all] of the [services|units|days] [requested|asked for] [were approved|could be approved|are certified]. [See the table.|The rest did not meet criteria.|]",
    ),
    (
        f"[The|A|Our] [request|referral|authorization] [for|concerning] {PATIENT} {_YES}[; the number is|. Authorization number:|. Refer to number|. Please use approval number|, reference number] {{auth}}.", "[Authorization|Approval|Reference|Certification|Auth #|Case] {auth} [covers|is for|was issued for|applies to] {patient}[, member ID {member}|, ID {member}| (member {member})|].", "[Use|Quote|Give] number {auth} [on all claims for|when billing for] {patient}[ (ID# {member})|].", "[Member|Patient]: {patient}; [ID|member ID] {member}; [authorization|reference] {auth}. [The care is approved.|Services were certified as follows.]",
        "[On {early}|Last week|Recently] [you asked|{doctor} asked] us to approve [care|services|treatment] for {patient}. [We did|It is approved], under [reference|case|number] {auth}.",
    ),
    (
        "[This approval|This authorization|Certification] [is valid|is good|holds|runs] [from|for dates of service from] {start} [to|through|until] {late}.", "[This is|An authorization is] not a [guarantee|promise] of [payment|coverage]. [Eligibility and benefits apply.|The member must be enrolled when care is given.|]", "[Approved|Certified] [level of care|setting|facility|servicing provider]: {them}.", "[Number of|Total] [visits|units|days] [approved|allowed]: {count}.",
        "[Requests for more|To extend the stay or|For further] [care|days|visits], [send notes|call|fax records] [before the last approved day|48 hours ahead|to {fax}].", "[Claims|Bills] [must|should] [carry|show] [this|the authorization] number[ in box 23|].", "[Criteria used|Guideline]: [InterCare {number}|our policy {number}|national guidelines].", "[The member's|Your] [cost share|copay|deductible] [may apply|still applies].", "[Reviewed by|Reviewer|Case manager]: {someone}, RN, {phone}.",
    ),
    (),
    ("[Clinical updates|Progress notes|Further notes] [are due|must be sent|are needed] [by|on|no later than] {by}.", "[Next review|Review date|Update due]: {by}", "[To continue|If care goes on], [send|fax] [records|notes] by {by}."),
    ("[Call|Contact] [care management|utilization review|our nurses] at {phone}.", "[Keep|File] this [notice|letter] [with the chart|for billing].", "[Tell|Notify] us [of any change|if the date changes]."),
    ("only the [codes|services] [listed|above] are [approved|covered]", "[the provider|facility] must be in the network", "[benefit limits|exclusions] apply", "[notify|call] us on admission", "a new request is needed after {late}"),
    ("auth", "patient", "member", "account", "dos"),
)  # fmt: skip

ELIGIBILITY = Wording(
    "eligibility",
    (("plan", "practice"), ("plan", "person"), ("plan", "person"), ("practice", "plan")),
    (
        "[Coordination of benefits|Other insurance|Other coverage|COB|Dual coverage] [questionnaire|inquiry|update|information|verification|request]", "[Accident|Injury|Third party liability] [questionnaire|inquiry|details]", "[Eligibility|Enrollment|Membership|Coverage|Benefit] [verification|status|update|notice|response|confirmation|inquiry|review|change]", "[Annual|Yearly] [dependent|coverage|eligibility|other insurance] [verification|review|update]",
        "[Your coverage|Your benefits|Your Medicaid|Your enrollment] [starts|ends|is active|was renewed|will end|needs to be renewed|has changed]", "[Proof|Verification|Certificate] of [insurance|coverage|prior coverage|eligibility]", "[Loss|End|Termination|Reinstatement] of [coverage|eligibility|benefits]", "[Do you have|Tell us about] other [health|] insurance?", "[Coverage|Benefits] at a glance", "Who pays first? Please [answer|complete]", "[COBRA|Continuation] [election|coverage] notice", *NEUTRAL[:6],
    ),
    (
        "[To keep|So that we can keep] [our files|records|your file] [current|up to date|correct], [please answer|we need to know|tell us] [whether there is other coverage|whether you have other insurance|about all health plans in the household].", "[The person|The member|The patient] [above|named above|shown] [was covered|has active coverage|is enrolled|was not covered|is no longer enrolled] [on the date of your request|with us at this time|on that day].", "[We received|We have] a claim [that may|which may|that might] [be related to an accident|belong to another insurer|involve other coverage]. [Please complete the lines below.|Answer the questions and sign.|]",
        "[In answer to|As to|Regarding] your [inquiry|request|phone call], [the coverage is|here are the benefits|eligibility is] as [follows|shown below].", "[It is time|The time has come] to [renew|review] the [eligibility|coverage] of the [household|member] [named above|above].", "[Our files|Our records|The employer's records] [show|list|report] [another health plan|a change in status|a new effective date|an end date] for the [member|person] [above|named above].",
    ),
    (
        f"[Coverage|Eligibility|Enrollment|Insurance] [for|of] {PATIENT} [was checked|is confirmed|has ended|began|is active] [as of|on] {{early}}.", "[We have a claim|A claim came in|We were billed] for {patient}, [treated|seen] on {dos}[, ID {member}| (member {member})|]. [Is there other insurance?|Please tell us about other coverage.|Was it an accident?]", "[The benefits|Coverage] of {patient}, [ID|member number|identification no.|certificate] {member}, [are described below|ended on {early}|began on {start}|were renewed].",
        "[According to|In] our [records|files], {patient} ({member}) [is|was] [covered|eligible|enrolled] [under group {number}|as a dependent|through the employer].", "[Please|Kindly] [verify|confirm|tell us about] [the coverage|eligibility|benefits] of {patient}[, member ID {member},| (ID {member})] for [services on|the date of] {dos}.",
    ),
    (
        "[If|Where] there is [no other coverage|none], [check|mark] NO, sign and return [this page|the form].", "[Claims|Payments] [may be delayed|will wait|are on hold] until [we have your answer|this is returned].", "[Effective|Start] date: {start}. [Group|Policy]: {number}.", "[Plan type|Product]: [PPO|HMO|EPO|Medicare Advantage|POS].", "[Deductible|Annual deductible]: {other}. [Met to date|Remaining]: {sum}.", "[Benefits quoted|This information] [are not|is not] a guarantee of payment.",
        "[The policyholder|The subscriber|You] [must|should] [sign|answer] [it|this][ even if nothing changed| in ink|].", "[Call|Answer by phone at] {phone}[, any hour|, Monday to Friday|].", "[Answer online at|Log in at] {web}.", "[Coverage ends|Coverage will end] on {late}[ unless renewed| if no answer is received|].", "[Other insurer on file|Primary plan]: {them}.",
    ),
    (),
    ("[Please return|Send back|Mail|We need] [this|the answers|the completed page|your reply] [by|no later than|before] {by}.", "[Reply|Return|Answer|Due] by[:|] {by}", "[If we hear nothing|Without your answer] by {by}, [claims will be denied|coverage ends|benefits stop]."),
    ("[Sign|Date and sign] below.", "[Use|Return it in] the enclosed envelope.", "[Fax|Send] [it|your answer] to {fax}."),
    ("[name|address] of the other [insurer|plan]", "[policy|group] number", "[effective|start] date of the other coverage", "who is covered: self / spouse / children", "[date|place] of accident", "[employer's|attorney's] name", "Medicare Part A and Part B dates", "[court order|custody] details"),
    ("patient", "member", "dos"),
)  # fmt: skip

COMPOSED_PLANS = (DENIAL, RECORDS, REFUND, AUTHORIZATION, ELIGIBILITY)
"""What plans write."""
