"""A further set of wordings of every category, in the terms of many kinds of senders."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording
from models.training.content.wordings_plan import CLAIM

VARIED = (
    Wording(
        "denial", (("plan", "practice"), ("plan", "person")),
        ("Non-certification of [inpatient days|services|therapy]", "Benefits [exhausted|declined] - notice", "Non-covered service determination", "Level of care not certified", "Medication coverage request: not approved", "Integrated Denial Notice", "Claim closed without payment", "Reduction of requested services", "Workers' compensation claim denied", "Timely filing rejection"),
        ("[Our physician reviewer|A nurse consultant|The review committee] [could not certify|did not certify] the [care|admission|equipment] described above.", "[No benefit|Nothing] can be [issued|released] for the [bill|charges] shown above.", "We looked at the [bill|request] above under the [rules|provisions] of the [plan|policy] and [it does not qualify|found it ineligible].", "The [drug|brace|test] ordered for the member above [is excluded|falls outside the benefit]."),
        ("[Our physician reviewer|The committee] did not certify the care of {patient} ({member}) on {dos}.", "No benefit can be released for {patient}, our claim {claim}, your bill of {dos}.", "We looked at claim {claim} under the rules of the plan and found it ineligible."),
        ("A [like|peer] specialist will [read|review] your second request.", "[Ask for|You may have] the [clinical guideline|rule] used, at no cost.", "[Internal and external|Two levels of] appeal are [open|available] to you.", "You can name somebody to speak for you.", "The [policy|contract] limits this benefit to {count} [visits|days] a year.", "[Hold the patient harmless|Do not balance bill].", "The treating physician may call our reviewer within {days} days.", "If waiting could harm your health, ask for a fast [decision|review]."),
        ("[Ineligible|Unpaid|Non-covered] amount: {amount}.", "{amount} of the bill is not eligible."), ("An appeal is timely if we have it [by|on or before] {by}.", "The filing period for appeals closes {by}."), ("[Submit|Direct] appeals to the [unit|department] named on this page.", "Member Services: {phone}."),
        ("your letter of appeal", "office notes from {doctor}", "the signed appointment of representative"), CLAIM,
    ),
    Wording(
        "appeal", (("practice", "plan"), ("person", "plan")),
        ("Formal [Grievance|Appeal] - [Adverse Determination|Underpaid Claim]", "Request for [external|independent|expedited] review", "Reconsideration request - [timely filing|medical necessity|bundling]", "Provider dispute resolution request", "Appeal, level two", "Appeal on behalf of my [daughter|husband|patient]", "Clinical appeal and peer-to-peer request", "Redetermination request form letter"),
        ("[This letter|Please treat this letter as] [is our formal appeal|opens an appeal] of the [denial|underpayment] above.", "We [ask that|request that] an independent [physician|reviewer] [reads|examine] the case above, which was [denied|reduced] in error.", "Your [edit|system] [bundled|rejected] the service above although the [notes|modifiers] [support|justify] it."),
        ("[Please treat this letter as|This is] our appeal of claim {claim}, {patient}, {dos}.", "We ask that an independent reviewer examines the denial for {patient}, member {member}.", "As the [mother|spouse|representative] of {patient} ({member}) I appeal your denial of {dos}."),
        ("The [enclosed|attached] chart shows [failed conservative care|progressive symptoms].", "The [prior|earlier] approval number was on the claim.", "Our [contract|agreement] pays this code separately.", "The claim [was filed|reached you] on {early}, well within the limit.", "{doctor} is [board certified|available to talk] and [recommends|stands by] the treatment.", "Your letter gives no clinical [basis|rationale].", "Delay puts the patient at risk."),
        ("Charges at issue are {amount}.", "We calculate {amount} as still payable."), ("The law gives you until {by} to answer.", "Kindly rule on this by {by}."), ("Overturn the decision and [process|reprocess] the claim.", "Reach our appeals coordinator at {phone}."), ("the denial notice", "operative notes", "the authorization confirmation"), CLAIM,
    ),
    Wording(
        "records_request", (("plan", "practice"), ("firm", "practice")),
        ("Documentation [outstanding|required]: your claim", "Request for [itemized statement|clinical notes|charts]", "Audit entrance letter - records", "Chart pull list", "Invoice and records needed", "Information [necessary|we need] to pay your claim", "Comprehensive error rate testing: record request", "Attending physician statement requested", "Certificate of medical necessity needed", "Supporting documentation - pended claim"),
        ("The claim above is [on hold|pended|suspended] until the [documents|notes] below [arrive|are in our file].", "Your [office|facility] [was drawn|is part of] in a sample for [audit|quality measurement]; the chart of the patient above is [needed|requested].", "Our [vendor|auditor] [will copy|needs a copy of] the [record|chart] of the patient above."),
        ("Claim {claim} for {patient} is on hold until we have the notes of {dos}.", "Kindly copy the chart of {patient}, member {member}, for the stay that began {dos}, your account {account}.", "The chart of {patient} is needed for our {year} audit."),
        ("Send every page, [front and back|including consents].", "[Illegible|Unsigned] entries [will not count|need an attestation].", "[No charge|A flat fee of $15] is [allowed|paid] for copies.", "A release signed by the patient [is attached|is on file].", "Place the bar code page first.", "[CD|USB drive] and paper are [both|equally] accepted.", "Our request does not [delay|touch] other claims.", "Missing documents lead to a [denial|recoupment]."),
        (), ("The documents are due here {by}.", "We allow you until {by}."), ("Upload at {web} or fax {fax}.", "[Nurse reviewer|Coordinator]: {someone}, {phone}."),
        ("admission assessment", "infusion log", "wound measurements", "proof of prior treatment", "ambulance trip sheet", "referral from {doctor}", "implant invoice"), CLAIM,
    ),
    Wording(
        "refund_request", (("plan", "practice"), ("firm", "practice")),
        ("Claim adjustment: money due the plan", "Repayment [agreement|request]", "Recovery audit finding", "Provider [credit balance|overpayment] letter", "Retraction of payment", "Post-payment review: repayment", "Debt owed to the program", "Payment recovery - coordination of benefits", "Withhold notice"),
        ("An audit of [paid claims|our checks] found the one above [priced too high|paid to the wrong party|paid twice].", "The [adjustment|recalculation] of the claim above leaves an amount that [belongs to|must come back to] the plan.", "We [are recovering|intend to recover] what was paid on the claim above."),
        ("An audit found that {patient}, claim {claim}, {dos}, was priced too high.", "We intend to recover what was paid for {patient} ({member}), your account {account}.", "Claim {claim} was adjusted on {early} and leaves an amount that must come back to the plan."),
        ("You may [agree, dispute|accept, rebut] or [ask for installments|request a hearing].", "[Deduction|Withholding] from [later|other] checks starts after {days} days.", "Our check was {check} of {early}.", "[Medicare|The auto insurer|The employer's carrier] is responsible first.", "Interest runs from the date of this letter.", "The lookback period of your contract applies."),
        ("[Repay|Remit|Send] {amount}.", "The amount to recover is {amount}.", "Overpaid by {amount}."), ("Your check is due {by}.", "Dispute or repay by {by}."), ("Mail checks to the lockbox on this page.", "Recovery desk: {phone}."),
        ("the page you are reading", "a check for the full amount", "your reasons if you dispute"), CLAIM, (("Paid", "sum"), ("Payable", "other"), ("To recover", "amount")),
    ),
    Wording(
        "authorization", (("plan", "practice"), ("plan", "person"), ("practice", "plan")),
        ("[Service|Care|Equipment|Drug] request: approved", "Notice of [certified|authorized] days", "Referral to [specialist|therapy] approved", "Utilization review determination", "Predetermination of benefits", "Preauthorization [response|request|extension]", "Single case agreement - authorization", "Continued stay certified", "Notice of coverage decision: approved", "Prior approval for [imaging|surgery|durable equipment]", "Plan of care approval", "Treatment authorization request"),
        ("[The health plan|Our reviewer|The medical director] [agrees that|has determined that] the [service|stay|item] above [is medically necessary|meets our criteria] and may [begin|be given].", "[We authorize|You are authorized to provide] the [visits|units|days] [listed|shown] [above|below].", "The [referral|order] of {doctor} for the patient above is [valid|approved] for {count} visits.", "Please [review|approve] the [treatment|procedure] we plan for the patient above.", "The requested [medicine|supply] above is approved through {late}."),
        ("We authorize {count} visits for {patient}, ID {member}; reference {auth}.", "The order of {doctor} for {patient} is approved under {auth}.", "Reviewer decision for {patient} ({member}): medically necessary, number {auth}.", "We plan {code} for {patient}, member {member}, and ask for your prior approval."),
        ("Put the [authorization|certification] number on [every|each] claim.", "[Approved|Certified] units: {count}.", "The approval [starts|is effective] {start} and [ends|expires] {late}.", "[Place of service|Setting]: outpatient.", "[Rendering|Servicing] provider: {them}.", "Approval is no promise of payment; [eligibility|benefits] must be in force on the day of care.", "[More visits|Further days] need a new [request|review].", "Code [approved|requested]: {code}.", "Care by a provider outside the network is not included.", "Clinical updates go to the [case manager|concurrent review nurse]."),
        (), ("Send the next clinical update by {by}.",), ("[Utilization|Care] management: {phone}.", "Fax notes to {fax}."),
        ("physical therapy, {count} visits", "one wheelchair, rental", "infusion at home", "inpatient days: {count}", "sleep study"), ("auth", "patient", "member"),
    ),
    Wording(
        "eligibility", (("plan", "practice"), ("plan", "person"), ("practice", "plan")),
        ("[Enrollment|Disenrollment] [letter|confirmation]", "Coverage [effective|termination] date", "Insurance verification [reply|request]", "Notice of eligibility: [approved|ended]", "Renewal of medical assistance", "Proof of prior coverage", "Benefit summary for your patient", "Coordination of benefits: which plan is first", "Dependent verification", "Qualifying event notice", "Newborn enrollment"),
        ("The [subscriber|enrollee|beneficiary] above [has|had] [benefits|insurance] with us [from {start}|until {early}].", "[Coverage|Insurance] for the person above [begins|stops|lapsed] as [shown|described] below.", "Tell us whether the patient above is insured with you and what the benefits are.", "The household's case was [renewed|closed]."),
        ("{patient}, number {member}, has had insurance with us since {start}.", "Insurance for {patient} ({member}) lapsed before {dos}.", "Tell us whether {patient}, {member}, was insured on {dos}."),
        ("[Deductible met|Out-of-pocket met]: {other}.", "Group {number}; plan type PPO.", "[Copayment|Coinsurance] applies to specialists.", "The premium was [not received|paid through {late}].", "A dependent aged out.", "Primary care: {doctor}.", "Send a copy of the Medicare card.", "The waiting period is over.", "Eligibility is checked every twelve months.", "The employer sent us a list of changes."),
        (), ("Renew by {by} or benefits stop.", "Elect coverage by {by}."), ("Enrollment office: {phone}.", "Ask for both cards at check-in."), ("Part A: yes", "Part B: yes", "maternity: covered", "hearing aids: none"), ("patient", "member", "dos"),
    ),
    Wording(
        "patient", (("person", "practice"),),
        ("my hospital bill", "payment arrangements", "I need my records", "you billed the wrong insurance", "charity care", "why two bills?", "my mother's account", "cancelled appointment fee", "credit on my account", "change of insurance card", "complaint - front office"),
        ("I [have|got] [another|a second] [bill|letter] from you and [do not know|wonder] what it is for.", "[Enclosed|Here] is [what I can pay|my insurance card|the form you wanted].", "I was [treated|seen] well by the nurses but [the bill|the billing] is a mess.", "Could someone [explain|go over] this [charge|bill] with me?"),
        ("My account is {account} and I got another bill.", "I was in your [hospital|emergency room] on {dos}; my name is {patient}.", "About {patient}, account {account}: you billed the wrong insurance."),
        ("I am [retired|a widow|between jobs] and [live on|have only] Social Security.", "The lady I talked to said to write.", "I [never got|lost] the first bill.", "Your office said my doctor was in the network.", "My [secondary|supplement] should pay the rest.", "[Can|May] I pay a little each month?", "I was charged for a missed visit but I called ahead.", "Please stop the collection calls.", "Send the records to {doctor}.", "I moved in {early}; use the address on this letter."),
        ("You say {amount} is due.", "I enclose {amount}.", "Where does {amount} come from?"), ("Please answer by {by}.",), ("I thank you for your time.", "My daughter can help, {phone}."), (), ("account", "patient", "dos"),
    ),
    Wording(
        "legal", (("law", "practice"), ("law", "plan")),
        ("[Records|Deposition] Subpoena", "Notice of attorney representation", "Letter of protection", "Authorization and demand for records", "Notice of stay - bankruptcy", "Garnishment", "Claim against the estate", "Notice of hearing", "Third party claim - lien inquiry", "Spoliation notice", "Motion to compel", "Settlement of your bill", "Guardianship papers"),
        ("[I|We] [appear for|have been engaged by] the person above [in a civil action|after a collision|in a compensation case].", "A [subpoena|court order|release] for the [chart|ledger] of the person above is [attached|served on you with this letter].", "The person above [filed for bankruptcy|died on {early}|is under guardianship]; [collection must cease|send claims to the undersigned]."),
        ("We have been engaged by {patient} after a collision of {dos}.", "A subpoena for the chart of {patient} is served on you with this letter.", "The estate of {patient} is being settled by this office."),
        ("Our file number is {number}.", "A witness fee check is enclosed.", "The court sits in {town}.", "Your [lien|balance] will be [honored|paid] from the settlement.", "[Do not|Please do not] talk to adjusters about our client.", "Costs and fees will be sought.", "The enclosed order was entered on {early}.", "Counsel for the defense objects to nothing."),
        ("Your bill of {amount} is disputed.", "We can pay {amount} in settlement."), ("Produce the papers by {by}.", "The hearing is set for {by}."), ("Paralegal: {someone}, {phone}.",), ("the complete chart", "all ledgers and codes", "a sworn certificate", "radiology films"), ("patient", "dos"),
    ),
    Wording(
        "returned_mail", (("firm", "practice"), ("plan", "practice")),
        ("Mail could not be delivered", "Undelivered statement", "Nondelivery report", "Address correction requested", "Postal return: [statement|check|letter]", "Returned envelope", "Invalid address on file", "Forwarding address expired"),
        ("The [envelope|statement|card] mailed to the person above [was not deliverable|was handed back by the carrier|carries a postal return label].", "The address on file for the person above is [no longer good|not valid|incomplete]."),
        ("The statement mailed to {patient}, account {account}, was not deliverable.", "The address on file for {patient} ({account}) is not valid."),
        ("Postal code: [vacant|refused|no such street|temporarily away].", "[Ask|Call] the patient for a [current|working] address.", "[The carrier|The post] [left no notice|marked it twice].", "We mailed it on {early}.", "Two attempts were made.", "The label gives no forwarding address.", "[Hold|Stop] further mail until the address is [fixed|verified].", "The piece is attached to this report."),
        (), (), ("Fix the address and mail again.",), (), ("patient", "account"),
    ),
    Wording(
        "w9", (("firm", "practice"), ("plan", "practice"), ("practice", "plan"), ("practice", "firm")),
        ("Taxpayer number [missing|mismatch]", "W-9 on file is out of date", "Supplier registration: tax form", "Payee tax certification", "Tax identification [verification|update]", "Our [signed|new] Form W-9", "Form 1099 information request", "Backup withholding begins"),
        ("[Accounts payable|Our tax desk] [has no|needs a] [valid|signed] W-9 [from you|for your office].", "[We send|Here is] our [tax form|W-9] so that you can [set us up|pay us].", "The name and number you gave us [do not agree|differ] with the [IRS|Treasury] file."),
        ("Accounts payable needs a signed W-9 from {them}.", "Here is the W-9 of {us}, tax number {tax}."),
        ("[Checks|Payments] are on hold.", "[Sole proprietors|Partnerships] give the owner's [name|number].", "A [faxed|scanned] copy is fine.", "24 percent is withheld otherwise.", "Our remit-to address is the one above.", "[LLCs|Corporations] tick the class that fits.", "The number is used for Form 1099 only."), (), ("The form is due {by}.",), ("Return to {fax} or by mail.",), ("name on the tax return", "class of business", "EIN or SSN", "date and signature"), (),
    ),
    Wording(
        "statement", (("firm", "practice"), ("practice", "person")),
        ("Account [summary|history]", "Aging report", "Amount [now|past] due", "Patient balance [notice|statement]", "Balance after insurance", "Final notice before collection", "Credit memo and open items", "Account reconciliation"),
        ("[Your|The] account with us [has an open amount|is past due|stands as shown].", "[These|The following] [charges|items] are [open|unpaid] [on our books|after insurance]."),
        ("Account {account} has an open amount.", "Insurance paid its part of account {account}; the rest is yours."),
        ("Current {other}; over 30 days 0.00.", "Last payment: {other} on {early}.", "[Autopay|A payment plan] can be set up at {web}.", "Checks [clear|post] in three days.", "A late fee applies after {days} days.", "Charity care is available.", "Insurance [paid|adjusted] {other}."), ("Balance {amount}.", "[Patient|Customer] owes {amount}.", "Total now due {amount}."), ("Due date {by}.", "Pay before {by}."), ("Billing office {phone}.",), (), ("account", "patient"), (("Charges", "sum"), ("Paid", "other"), ("You owe", "amount")),
    ),
    Wording(
        "other", (("plan", "practice"), ("firm", "practice"), ("practice", "practice"), ("practice", "person"), ("firm", "person"), ("person", "practice")),
        ("[Seminar|Webinar] invitation", "Price list enclosed", "New payment portal", "Thank you for your gift", "Letter of recommendation", "Fee schedule update", "Provider manual revision", "Building maintenance", "Annual report to members", "Notice of data incident", "Change in bank account", "Annual compliance attestation", "Service contract renewal", "Proposal for cleaning services", "Vendor fair", "Retirement of {someone}", "Roster update", "Community survey"),
        ("[This is to announce|We announce] a change in [our office|our web site|staff].", "Enclosed is the [price list|manual|report] for {year}.", "I am glad to recommend {someone} for the position.", "We thank you for [the gift|the visit|your years with us]."),
        ("On {late} our [web site|billing address|bank] changes.", "I am glad to recommend {someone}.", "We thank you for the visit of {early}."),
        ("The manual replaces all earlier ones.", "[Lunch|Coffee] will be served.", "Your contract renews by itself.", "[Our booth|The fair] is in room {room}.", "No claims are affected.", "The network grows to {count} counties.", "Our staff looks forward to it.", "Crews will work at night.", "Bank details are given by telephone only.", "She worked here for {count} years.", "We plant a tree for each member.", "The report is on our site, {web}."),
        (), ("Register no later than {by}.", "The attestation is due {by}."), ("Ask {someone}, {phone}.",), ("two new branches", "longer hours", "free trial", "on-site training"), (),
    ),
)  # fmt: skip
"""One of each category."""
