"""Wordings of what practices, patients, lawyers and the post write: appeals, questions, subpoenas, returned mail."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording
from models.training.content.wordings_plan import CLAIM

APPEAL = Wording(
    "appeal",
    (("practice", "plan"), ("practice", "plan"), ("person", "plan")),
    (
        "[First|Second] Level Appeal", "Request for [Redetermination|Reconsideration|Claim Review]", "Appeal of [Denied Claim|Claim Denial|Adverse Determination]", "[Formal|Written] [appeal|grievance]", "[Provider|Member] [Appeal|Grievance|Dispute]", "Letter of Appeal", "Request to [reconsider|overturn] [denial|your decision]", "[Expedited|Urgent] Appeal", "Provider [Payment Dispute|Reconsideration Request]", "Letter of Medical Necessity and Appeal",
    ),
    (
        "We [ask you to|request that you] [reconsider|review again] your decision on the claim [named above|above|referenced above].", "[Please accept this letter as|This letter is] our [formal appeal|request for redetermination] of the [denial|decision] on the above claim.", "I am [writing|asking] to appeal the [denial|underpayment] of the [service|claim] listed above.",
        "[Our office|We] [disagree|do not agree] with the [denial|reduction] of the claim above and [file|submit] this [first|second] level appeal.", "We [dispute|contest] the [payment|decision] on the claim above, which you [denied|processed] on {early}.",
    ),
    (
        "[We appeal|I am appealing|Please accept our appeal of] the denial of claim {claim} for {patient}, date of service {dos}.", "We ask for a [redetermination|reconsideration] of claim {claim} ([patient|member] {patient}, ID {member}), which you denied on {early}.", "On {dos} we treated {patient}, our account {account}. You [denied|rejected] the claim ({claim}), and [we disagree|we ask you to reverse that decision].", "Your plan [denied|refused] payment for the care of {patient} (member number {member}) on {dos}. [This is our appeal.|We ask you to overturn the denial.]",
    ),
    (
        "The service was [ordered|prescribed] by the treating physician, was [needed|medically necessary], and is covered under the terms of the plan.", "The [enclosed|attached] records [show|document] that [conservative treatment|less costly care] had failed.", "The claim was filed [on time|within the limit]; the [clearinghouse report|proof of filing] is enclosed.", "[Authorization|Prior approval] {number} was [obtained|given] before the service by {someone} of your office.", "The two services are distinct: they were [performed|done] at separate [sessions|sites].",
        "Your denial [states|says] that the service was not [necessary|covered]. The [chart|literature] shows otherwise.", "A delay would [endanger|seriously harm] the patient's health, so we ask for an expedited review.", "We ask that a physician [of the same specialty|who is board certified in this field] review the case.", "{doctor}, the treating [physician|surgeon], is available for a peer-to-peer call at {phone}.", "Under our contract the [rate|fee] for {code} is {other}.", "The [member|patient] has had [symptoms|pain] for {count} months.", "We [reserve|keep] all rights to [external review|further appeal].", "Please [reprocess|reopen] the claim and pay it [in full|under the contract].",
    ),
    (
        "The [charge|amount] in dispute is {amount}.", "[We ask for|Please issue] payment of {amount}.", "[The underpayment is|Additional payment due:] {amount}.", "Billed [charges|amount]: {amount}.",
    ),
    ("Please send your written decision by {by}.", "We [expect|look forward to] your [reply|decision] by {by}.", "[Kindly|Please] respond no later than {by}.", "We expect a decision within {days} days."),
    ("[Direct|Send] your [answer|decision] to {someone}, [Billing Office|Appeals Coordinator].", "[If you uphold|Should you uphold] the denial, please [state|give] the clinical [reasons|rationale] and the reviewer's name.", "Thank you for your prompt [attention|review].", "[Call|Reach] me at {phone} with questions."),
    ("[office|progress] notes", "operative report", "a copy of the [denial letter|explanation of benefits]", "[proof|evidence] of timely filing", "letter of medical necessity", "[peer reviewed|published] [articles|literature]", "corrected claim form", "authorization confirmation", "imaging [report|results]"),
    CLAIM,
)  # fmt: skip

PATIENT = Wording(
    "patient",
    (("person", "practice"),),
    (
        "Question about my [bill|account|statement]", "[My|Our] account", "[Complaint|Problem] about [my visit|billing]", "[Wrong|Incorrect] [charge|balance]", "Request for [an itemized bill|payment plan|my records]", "Bill I [do not|don't] understand", "[Payment|Check] enclosed", "[Change of|New] [address|insurance]", "[Thank you|Concern] - visit of {early}",
    ),
    (
        "I [received|got] a bill from your office and I do not understand it.", "I am writing about my [account|bill] with your [office|clinic].", "[Can you|Could you] please [look at|check] my account [above|listed above]?", "I want to [complain|tell you] about [my last visit|the way I was treated at the front desk].", "[Please find|I am sending] my [payment|check] for [this month|the visit].",
    ),
    (
        "I [got|received] a bill for account {account} and I do not understand it.", "My name is {patient} and my account number is {account}.", "This is about my visit on {dos}, account {account}.", "I was [seen|a patient] at your [office|clinic] on {dos} and [have a question|got a wrong bill].", "I am writing for my [mother|father|husband|wife|daughter|son], {patient}, account {account}.",
    ),
    (
        "My insurance told me that this visit was covered.", "I [already paid|paid my copay] at the desk [that day|when I came in].", "I work during the day, so the evening is best [to call me|].", "[Please look at my account again|Please check this] and call me at {phone}.", "I have [Medicare and a supplement|new insurance since {start}]; [a copy of the card is enclosed|my card is enclosed].", "I can [pay|send] $25 a month until it is paid off.", "I have been [a patient|coming] there for {count} years and [never had|have not had] this problem.", "I called [twice|three times] and [was put on hold|nobody called back].",
        "My new address is on this letter. [Please update your records.|]", "[I do not|I don't] think I should have to pay [for a test I did not have|this twice].", "{doctor} was very kind to me and I want to say thank you.", "I am on a fixed income and [need help|cannot pay it all at once].", "Please send me [an itemized bill|a list of all charges].",
    ),
    ("It says that I owe {amount}.", "[The bill is for|You charged me] {amount}.", "My check for {amount} is enclosed.", "[The balance of|A balance of] {amount} [cannot be right|seems wrong to me]."),
    ("Please [write back|let me know] by {by}.", "I need an answer by {by} [or it goes to collections|because I am moving]."),
    ("Thank you for your [help|time].", "[Please help me with this.|I hope you can help.]", "[Please call|Call me] before you send this to collections."),
    (),
    ("account", "patient", "dos"),
)  # fmt: skip

LEGAL = Wording(
    "legal",
    (("law", "practice"), ("law", "practice"), ("law", "plan")),
    (
        "Subpoena [for Records|Duces Tecum]", "Notice of [Representation|Representation and Lien|Attorney's Lien|Hospital Lien]", "[Letter of|Notice of] Representation", "[Preservation|Litigation Hold] [Demand|Notice]", "Request for [certified|complete] [medical and billing records|records]", "Notice of [Deposition|Chapter 13 Bankruptcy|Claim]", "[Our client|Matter]: personal injury claim", "[Workers' Compensation|Third-Party Liability] [Lien|Claim]", "Demand for [Payment|Records|Lien Amount]", "Letter of Protection",
    ),
    (
        "Please be advised that this [law firm|office] represents the person named above in a claim for [personal injury|damages|workers' compensation].", "[This office|The undersigned] has been retained by the above [client|individual] [in connection with|regarding] [an accident|injuries suffered] on the date shown.", "You are [hereby commanded|asked|required] to produce the records [described below|of the person named above].", "[Take notice|Please take notice] that a [lien|claim of lien] is asserted against any [recovery|settlement] in the matter above.", "Our client named above has [filed|commenced] an action, and your [records|testimony] [are|is] needed.",
    ),
    (
        "Please be advised that we represent {patient} for injuries [suffered|sustained] on {dos}.", "This firm has been retained by {patient} in a [claim|case] arising out of [an accident|a fall|a collision] of {dos}.", "You are [commanded|required] to [produce|bring] all records of {patient} [in your custody|under your control].", "[We|This office] [assert|hold] a lien on behalf of {patient} for treatment since {dos}.",
    ),
    (
        "[Please direct|Direct] all further communication to this office and not to our client.", "[Failure|Refusal] to comply may [result in|lead to] [contempt of court|a motion to compel].", "A signed [authorization|HIPAA release] is [enclosed|attached].", "[You are asked|Kindly] to produce certified copies of all medical and billing records.", "We [agree|will] to pay [reasonable|statutory] copying costs.", "A certificate of the custodian of records must be [signed|executed] before a notary.", "You must [preserve|keep] all [records|evidence], including [electronic data|video and e-mail].",
        "[Please|Kindly] [confirm|advise us of] the [balance|amount] of your [lien|charges].", "The case is pending in the Circuit Court of {town} County, docket {number}.", "Under the automatic stay of 11 U.S.C. 362 all collection [must|has to] stop.", "Opposing counsel [has been|was] served with a copy.", "[Nothing in this letter|This letter] [waives|is a waiver of none of] our client's rights.",
    ),
    ("[Our lien|The lien claimed|The demand] is {amount}.", "[Please accept|We offer] {amount} in full [satisfaction|settlement].", "[Charges|Billing] known to us: {amount}."),
    ("[The records must be produced|Produce the records|Comply] no later than {by}.", "[Please respond|Your reply is required] by {by}.", "The [return date|deposition] is {by}.", "[Appear|Have the custodian appear] on {by} at 9:30 a.m."),
    ("[Call|Telephone] {someone}, paralegal, at {phone}.", "Thank you for your [prompt attention|cooperation].", "Please [govern yourself|act] accordingly."),
    ("all [office|hospital] charts", "[itemized|complete] statements of charges", "[X-rays|films] and imaging reports", "records of [payments|adjustments] and [write-offs|balances]", "[intake|registration] forms", "correspondence with [insurers|other providers]", "photographs", "telephone and appointment [logs|records]"),
    ("patient", "dos"),
)  # fmt: skip

RETURNED = Wording(
    "returned_mail",
    (("firm", "practice"), ("plan", "practice")),
    (
        "RETURN TO SENDER", "[Returned|Undeliverable] Mail [Notice|Report|]", "Mail Returned by the Post Office", "Notice of Undelivered [Letter|Mail]", "[Address|Delivery] Problem", "UNDELIVERABLE AS ADDRESSED", "Returned [Statement|Check] - Bad Address",
    ),
    (
        "The enclosed [piece|letter] could not be delivered as addressed.", "[Mail|A letter] sent to the [person|patient] above [came back|was returned] to us.", "The [post office|postal service] returned [this item|the enclosed envelope] [on {early}|].", "Your mail to the addressee above is returned [herewith|with this slip].",
    ),
    (
        "The letter we sent to {patient}, account {account}, came back [to us|undelivered].", "Mail for {patient} (account {account}) was returned by the [post office|postal service] on {early}.", "[We could not deliver|It was not possible to deliver] your mail to {patient}.",
    ),
    (
        "Not deliverable as addressed - unable to forward.", "[Forwarding time expired.|Forwarding order expired.]", "No such [number|street].", "Moved, left no address.", "[Attempted - not known.|Addressee unknown.]", "[Vacant.|Unclaimed.|Refused.]", "Insufficient address.", "[Box closed|No mail receptacle].", "Please [correct|update] the address in your [file|system] before mailing again.", "[Postage due|Return postage]: $1.45.", "A new address, where known, is shown on the label.", "The item is kept for {days} days.",
    ),
    (),
    ("[Claim|Collect] the item by {by}.",),
    ("[Send|Give] us a corrected address.", "[Keep|Scan] this slip with the account.", "[Call|Contact] the mail room at {phone}."),
    (),
    ("patient", "account"),
)  # fmt: skip
