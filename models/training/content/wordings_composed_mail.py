"""Wordings out of fragments of everybody who is no plan, and of plans about appeals and network matters."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording
from models.training.content.wordings_composed import ABOUT, CLAIM, DAY, NEUTRAL, PATIENT

_REFERENCES = ("patient", "member", "claim", "account", "dos")
_ASK = "[we ask you to look at|we disagree with|we dispute|please reconsider|we request a second look at|we are contesting|we object to|kindly review again]"
_RULING = "[your decision on|your denial of|the way you paid|the reduction of|the handling of|the adverse determination on|the nonpayment of]"
_WE_ASK = "[We ask you to look at|We disagree with|We dispute|Please reconsider|We request a second look at|We are contesting|We object to|Kindly review again]"

APPEAL = Wording(
    "appeal",
    (("practice", "plan"), ("practice", "plan"), ("person", "plan"), ("law", "plan")),
    (
        "[Appeal|Dispute|Reconsideration|Redetermination|Grievance] [request|letter|submission|of denied claim|of payment|- please review]", "[Request|Demand] for [reconsideration|redetermination|a hearing|second level review|peer review|claim reprocessing]", "[Provider|Claim|Payment] [dispute|complaint|appeal|reconsideration][| form letter| request]", "[Underpaid|Incorrectly denied|Wrongly denied|Improperly bundled] [claim|service]", "[Disagreement with|Objection to|Challenge to] [your decision|denial|claim outcome|downcoding]",
        "[Expedited|Urgent|Fast] [appeal|review] [requested|request]", "[Timely filing|Medical necessity|No authorization|Coding] [appeal|denial appeal|dispute]", "[Formal|Second|Follow-up to our] [complaint|grievance|dispute|appeal]", "Please [reconsider|reprocess|overturn] [this claim|your denial|the decision]", "Letter of medical necessity", *NEUTRAL[4:6],
    ),
    (
        f"[On behalf of|For] [our patient|the patient|the member] [named above|above], {_ASK} {_RULING} [the claim|the service] [above|listed above|referenced].", f"[With this letter|By this letter|Hereby] {_ASK} {_RULING} the [claim|service] [above|shown above|in the table].", "[We received|I received|We have] your [letter|remittance|notice] of {early}[, which denies|. It denies| denying] the [claim|service] [above|listed]. [We disagree.|I do not agree.|That is wrong, for these reasons.]",
        "[The claim above|This claim] [was denied|was paid at a lower rate|was bundled|was downcoded] [in error|by mistake|contrary to our contract] and [should be|must be|ought to be] [paid|reprocessed|overturned].",
    ),
    (
        f"{_WE_ASK} {_RULING} {ABOUT}.", f"[This letter is|Please accept this as|Consider this] [an appeal|our appeal|a formal dispute|a request for reconsideration] of {CLAIM}, {PATIENT}, {DAY}.", "[On|Dated] {early} [you denied|you reduced|your office rejected] claim {claim} for {patient}[, member {member}|, ID# {member}|]. [We appeal.|We ask that it be paid.|We do not agree.]",
        "{patient} (member ID {member}) [was treated|was seen|had surgery|was admitted] on {dos}. You [refused to pay|denied|did not cover] [the bill|claim {claim}]. [Please reconsider.|This is an appeal.]", "[I am|We are] [writing about|appealing|disputing] [the denial of|nonpayment of] [claim|reference] {claim} ([patient|member] {patient}, [DOS|date of service|seen] {dos}).",
    ),
    (
        "[The enclosed|Attached] [records|chart notes|letters from {doctor}] [prove|show|document] [medical necessity|that the service was needed|that approval was given].", "[Approval|Authorization] was [obtained|given by phone] on {early}[ from {someone}| under reference {number}|].", "[The claim was|We] [sent|filed|transmitted] [on time|electronically on {early}|within the filing limit]; [see|please see] the [acceptance report|clearinghouse report].", "[Modifier|The modifier] [25|59] [was used|is correct] because the services [were separate|are distinct].",
        "Your own [policy|manual|medical policy {number}] [supports|covers] this [service|treatment].", "[Standard of care|National guidelines] [call for|require] this [treatment|test].", "[If you uphold|Should you uphold] [the denial|this], [send us|please give] [the criteria|the reviewer's name|a copy of the policy] and [refer the case to|arrange] [outside|external|peer] review.", "[The patient|She|He] [had tried|failed] [conservative|other] [treatment|therapy] [first|for {count} weeks].",
    ),
    ("[The amount|The sum|What is] in dispute is {amount}.", "[We seek|We request|Please issue] [payment of|an additional payment of] {amount}.", "[Billed|Charged]: {sum}. [Paid|You paid]: {other}. [Still due|Underpaid by|Owed]: {amount}.", "[We were underpaid by|You owe us|The balance is] {amount}."),
    ("[Please answer|A written decision is expected|We expect an answer|Kindly reply] [by|no later than|on or before] {by}.", "[If we have no answer|Without a decision] by {by}, we will [file with the state|seek arbitration|turn to the commissioner]."),
    ("[Please call|Call] {phone} [if more is needed|with questions|to set up a peer-to-peer call].", "[Send|Fax] your [decision|answer] to {fax}."),
    ("[copy of|] your denial [letter|notice]", "claim form [as filed|]", "[chart|progress|operative] notes", "proof of timely filing", "[authorization|approval] letter", "[published|peer reviewed] literature", "[explanation|remittance] page", "patient's consent to appeal", "letter from {doctor}"),
    _REFERENCES,
    (("Billed", "sum"), ("Paid", "other"), ("In dispute", "amount")),
)  # fmt: skip

_YOURS = "[your appeal|your grievance|your request for reconsideration|your dispute|the appeal you sent|your complaint|your redetermination request|the appeal filed for the member]"
APPEAL_ANSWER = Wording(
    "appeal",
    (("plan", "practice"), ("plan", "practice"), ("plan", "person"), ("firm", "practice")),
    (
        "[Acknowledgment|Acknowledgement|Receipt|Confirmation] of [appeal|grievance|your appeal|your dispute|reconsideration request]", "[Appeal|Grievance|Dispute|Reconsideration|Redetermination] [decision|resolution|outcome|determination|acknowledgment|received|status|response|dismissal|upheld|overturned]", "[Decision|Response|Answer] [on|to|about] your [appeal|dispute|grievance|complaint|reconsideration]", "We [received|got|are reviewing|decided] your [appeal|grievance|complaint]", "Notice of [Appeal|Redetermination|Reconsideration|Grievance|Panel] [Decision|Dismissal|Resolution|Hearing|Receipt]", "[First|Second] level [review|appeal] [completed|result|decision]",
        "[Medicare|Plan] [Redetermination|Reconsideration] [Notice|Decision]", "Your [appeal|grievance] [file|case|request]: [what happens next|outcome]", "Independent review [decision|result]", "Appeal [withdrawn|dismissed|incomplete] - [appointment of representative|information] needed", *NEUTRAL[2:11],
    ),
    (
        f"[We received|We have|Thank you for|We are in receipt of|This confirms that we have] {_YOURS} [about|concerning|of|on] the [claim|service|matter] [above|shown above|listed above][ on {{early}}|].", f"[We have finished|We completed|Our panel completed|A physician not involved before completed] [our review of|the review of] {_YOURS}. [The denial is upheld.|We overturned the first decision.|The first decision stands.|We will pay the claim.|The decision was partly changed.]", f"[This is|Here is|This letter gives] our [decision|answer|response] [to|on] {_YOURS}. [It is favorable.|It is unfavorable.|It is partially favorable.]",
        f"[We cannot accept|We are unable to process|We must dismiss] {_YOURS} [because it was late|because a form is missing|without a signed authorization|because the claim was never denied].",
    ),
    (
        f"[We received|We have|Thank you for|This letter acknowledges] {_YOURS} [about|concerning|of] {ABOUT}.", "[Your appeal|Your grievance|The appeal|The dispute] for {patient}, [claim|our number|reference] {claim}, [is being reviewed|was decided|has been resolved|was dismissed|is upheld|was overturned].", f"[On {{early}} we|Recently we|We] [received|logged|got] {_YOURS} [for|from] {PATIENT} ([claim|case] {{claim}}, [date of service|DOS] {{dos}}).", "[After a second review|On appeal|Upon reconsideration], [we stand by|we reversed|we changed] our decision on claim {claim} ([member|patient] {patient}, {member}).",
    ),
    (
        "[You will have|Expect|We will send] [our|a] [written |]decision within {days} [calendar|business] days[ of receipt|].", "[The reviewer|The person who decided|The physician reviewer] [was not involved|took no part] in the [first|earlier] decision.", "[You may|You can] [send more information|add papers|submit further records] [to|at] {fax}.", "[The next step is|If you still disagree, ask for|You may now request] [a second level review|an external review|a hearing before a judge|reconsideration by an independent contractor].", "[The claim will be|We will have the claim] [reprocessed|adjusted|paid] within {days} days.",
        "[Your case number is|Case number:|Case ID:] {number}.", "[We looked at|The file contained|We considered] [your letter|the chart|the records you sent|the plan document].", "[The coordinator|Your coordinator|The person handling this] is {someone}, {phone}.", "[Specialty of the reviewer|Reviewed by]: [family medicine|orthopedics|internal medicine].",
    ),
    ("[The amount|Charges|The sum] [at issue|under appeal|in question] [is|are|come to] {amount}.", "[We will pay|An additional payment of] {amount}[ will be made|, plus interest if any|].", "[Amount in controversy|Disputed amount]: {amount}."),
    ("[A further appeal|The next level|Your request for review] must be [filed|sent|received] [by|no later than] {by}.", "[Send|Please send] [missing papers|the form|further information] [by|before] {by}.", "[Our decision|The decision|An answer] is due [by|on] {by}.", "[If you wish to go on|To go further], [file|write] [by|on or before] {by}."),
    ("[Questions|Help]? [Call|Phone] {phone}.", "[Send|Fax] anything further to {fax}.", "[Include|Write] the case number on [all pages|everything]."),
    ("appointment of representative form", "a signed consent of the member", "records that were not sent before", "the date you got our first decision", "[proof|evidence] of timely filing"),
    _REFERENCES,
    (("Billed", "sum"), ("Paid before", "other"), ("Under appeal", "amount")),
)  # fmt: skip

PATIENT_MAIL = Wording(
    "patient",
    (("person", "practice"), ("person", "practice"), ("person", "plan")),
    (
        "[My|Our|My mother's|My son's|My husband's] [bill|account|visit|statement|insurance|stay|balance]", "[Question|Complaint|Concern|Request|Problem] [about|regarding|with] [a bill|charges|my visit|a payment|my care|billing|the staff|my records]", "[Payment plan|Financial help|Itemized bill|Records|Refund of my copay|Charity care|Address change] [request|please|needed]", "[I was|We were] [billed twice|overcharged|charged in error]", "[Please|Can you] [correct|explain|look into] [my account|this bill|the charges]", "[Unhappy with|Thank you for] [my care|the service]", "[New|Change of] [address|insurance|phone number]", "Hello",
    ),
    (
        "[I am|I'm] [writing|sending this] [about|because of] the [bill|account|visit] [above|named above]. [I do not understand it.|There is a mistake.|Please help.]", "[I got|We got|You sent me] a [bill|statement|notice] [dated {early}|last week|again]. [It is not right.|I already paid.|My insurance should have paid.]", "[My|Our] insurance [changed|was active|paid] [and you billed the wrong one|on that day|but I still get bills].",
    ),
    (
        "[My name is|I am] {patient} and my [account|account number|acct #] [is|with you is] {account}.", "[I was|I had been] [seen|in the hospital|at your clinic|a patient] on {dos}[ and|, and then] [got a bill|was charged too much|was treated badly] (account {account}).", "[This is about|I am writing about] account {account} for {patient}[, seen {dos}|, {dos}| for {dos}].", "[Patient|For]: {patient}. Acct {account}. [Please read this.|I need help with this bill.]",
    ),
    (
        "[I called|I phoned] {count} times [and no one|but nobody] [called back|could help].", "[I live on|We live on] a fixed income [and cannot|and can't] pay [it all|this at once].", "[I paid|I sent] {other} [by check {check}|on {early}|with my card].", "[Can|Could] you send [a list of charges|the notes from my visit|the form for financial help]?", "[The doctor|{doctor}] [said|told me] it [was covered|would be free].", "[Enclosed|I am enclosing] [is|] [a copy of my card|a letter from my insurance|the stub].", "[My new address is|We moved to] {street}, {town}.", "[The nurse|Everyone|The front desk] was [kind|rude|very helpful].", "[Please stop|Do not] [send|turn] this [to collections|over to an agency].",
    ),
    ("[You say|The bill says|It says] I owe {amount}.", "[I can pay|I could pay] $25 a month on the {amount}.", "[The balance of|The charge of] {amount} is [wrong|too much|not mine].", "[Please return|I want back] [my|the] {amount}."),
    ("[Please answer|Please write back|Call me] [by|before] {by}.",),
    ("[You can call me|Reach me|Call my daughter] at {phone}.", "[Please|] write [back|to me] [soon|at the address above].", "[Thanks|Thank you][ for your help| so much|]."),
    ("[copy of|] my insurance card", "the statement you sent", "a [cancelled check|receipt]", "[pay stubs|tax return] for the aid form"),
    ("patient", "account", "dos"),
)  # fmt: skip

LEGAL_MAIL = Wording(
    "legal",
    (("law", "practice"), ("law", "practice"), ("law", "plan"), ("firm", "practice")),
    (
        "[Subpoena|Records subpoena|Notice of deposition|Court order|Summons|Notice of lien|Letter of protection|Notice of representation|Bankruptcy notice|Preservation letter]", "[Our client|Claim of our client|Injury of our client|Matter of our client]", "[Demand|Request|Subpoena] for [billing and medical records|certified records|film and records|employment and medical records]", "[Attorney|Hospital|Medical|Subrogation] lien [notice|asserted|reduction request]", "[Litigation hold|Duty to preserve evidence|Garnishment of wages|Notice of claim]", "[Chapter 7|Chapter 13] [bankruptcy|petition] [filed|notice]", "[Time sensitive:|URGENT] legal [matter|papers] enclosed", "[Third party|Workers' compensation|Motor vehicle] [claim|injury] - [request|notice|lien]",
    ),
    (
        "[This firm|This office|The undersigned] [represents|has been retained by|acts as counsel for] the [person|client|patient] [named above|above] [for injuries|in a claim|in a lawsuit|in an accident matter].", "[You are|Your custodian of records is] [commanded|required|directed] to [produce|appear with|deliver] [the records|all charts and bills|copies] of the person [above|named above].", "[Please take notice|Be advised|Notice is given] that [a lien|a claim|a petition in bankruptcy|an action] [has been filed|is asserted|was commenced] [concerning|against] the [account|person] above.",
    ),
    (
        "[We represent|This office represents|Our firm has been retained by] {patient} [for|in connection with|as to] [injuries|an accident|an incident|a claim] [of|on|that occurred on] {dos}.", "[You are commanded|You are directed|Please arrange] to [produce|send] all [records|bills] of {patient}[, account {account}|, your account no. {account}|][ from {dos} forward|].", "[In the matter|In re the claim] of {patient}, [date of loss|date of accident|injured] {dos}, [claim|file|claim no.] {claim}.", "{patient} [filed for bankruptcy|is a debtor in Chapter 7|filed a petition]. [Your account|The account] {account} [is subject to|falls under] the automatic stay.",
    ),
    (
        "[A signed authorization|A HIPAA release|An affidavit for your custodian] [is enclosed|is attached|comes with this letter].", "[Direct|Address|Send] all [contact|communication|bills] to [this office|the undersigned][, not to our client|].", "[No original|Originals] [need|should] [not |]be [sent|produced].", "[Failure|Your failure] to [comply|answer|appear] may [result in|lead to] [contempt|sanctions|a motion].", "[Do not|You must not] [destroy|alter|discard] [any|] [records|recordings|documents].", "[We will|Our office will] [protect|honor] [your bill|reasonable liens] out of any [settlement|recovery].", "[Please confirm|Confirm] [the balance|the lien|in writing] [with|to] {someone}, paralegal.", "[The case|The action] is [pending|filed] in [County|District] Court, No. {number}.",
    ),
    ("[The lien|Our claim|The balance asserted|The debt] [is|amounts to] {amount}.", "[Medical|Total] [bills|expenses] [to date|] [are|come to] {amount}.", "[We offer|Will you accept] {amount} [in full|to settle|as full payment]?"),
    ("[Production|Compliance|Your answer|The reply] is [due|required] [by|on or before|no later than] {by}.", "[Appear|Produce the records|Respond] [on|by] {by}[ at 10:00|].", "[Please respond|Kindly answer] [by|before] {by}.", "[Return date|Response due]: {by}"),
    ("[Call|Contact] {someone} at {phone}.", "[Send|Mail] the [records|bills] to our office.", "[Bill us|Send an invoice] for [copies|reasonable charges]."),
    ("[complete|certified] medical [chart|records]", "itemized [bills|statement]", "[X-ray|MRI] films on disc", "[intake|registration] forms", "[affidavit|certification] of custodian", "insurance [payments|lien] ledger", "[emails|correspondence] about the patient"),
    ("patient", "dos", "claim", "account"),
)  # fmt: skip

RETURNED_MAIL = Wording(
    "returned_mail",
    (("firm", "practice"), ("plan", "practice"), ("practice", "person"), ("firm", "plan")),
    (
        "[Returned|Undeliverable|Undelivered|Rejected] [mail|letter|check|statement|envelope|correspondence|piece][| notice| report| advice]", "[Mail|Letter|Check|Statement] [came back|was returned|not delivered|returned by post office]", "[Address|Forwarding address] [needed|correction|unknown|expired|verification][| request|]", "[Moved, left no address|No such number|Not deliverable as addressed|Attempted - not known|Unclaimed|Box closed]", "[Your|Our] mail could not be delivered", "[NIXIE|Return service|Address service] [report|notice|requested]", "[Please update|We need] [your|the] address",
    ),
    (
        "[The|Our] [letter|statement|check|envelope] [sent|mailed] to the [person|addressee|account] [above|named above] [came back|was returned|could not be delivered].", '[The Postal Service|The post office|The carrier] [returned|sent back] [the piece|the mail|our letter] [shown above|described above|for the person above] [marked|stamped|with the remark] ["moved"|"no such number"|"unable to forward"|"refused"].', "[Enclosed|Attached] [please find|is] [mail|a letter|a check] [that was|which was] [returned|undeliverable] [to us|as addressed].",
    ),
    (
        "[Mail|A letter|A statement|Our check {check}] [for|to|addressed to] {patient} ([account|acct] {account}) [came back|was returned|could not be delivered].", '[We mailed|On {early} we mailed] [a notice|a letter|mail] to {patient}[, member {member}|, ID {member}|]. [It was returned.|The post office sent it back.|It came back marked "unable to forward".]', "[The address|The address on file] for {patient}[, account {account},| (account {account})] is [not good|no longer valid|wrong].",
    ),
    (
        "[Please|Kindly] [verify|correct|send us|update] the [address|street number|apartment number].", "[The forwarding order|The change of address] [has expired|is older than a year].", "[Mailed on|First mailed]: {early}. [Returned on|Came back]: {late}.", "[Reason|Post office remark|Remark]: [attempted, not known|vacant|insufficient address|box closed|unclaimed|temporarily away].", "[We will hold|We hold] [the check|the mail] [for|no longer than] {days} days.", "[A new check|The letter] will be [sent|mailed] [when|once] we [have|get] the [new|right] address.", "[Mail piece|Tray|Bundle] {number}.",
    ),
    (),
    ("[Please reply|Send the new address|Answer|Return this notice] [by|before|no later than] {by}.",),
    ("[Call|Phone] {phone} with the new address.", "[Complete|Fill in] the lines below and [return|mail] this [sheet|notice].", "[Update|Correct] your [file|records]."),
    ("[moved|] - left no address", "no such [street|number]", "refused", "[attempted|addressee] not known", "[deceased|vacant]", "insufficient address", "forward time expired", "no mail receptacle"),
    ("patient", "account", "member"),
)  # fmt: skip

W9_MAIL = Wording(
    "w9",
    (("firm", "practice"), ("plan", "practice"), ("practice", "plan"), ("practice", "firm")),
    (
        "[W-9|Form W-9|W9|Substitute W-9|Tax ID|TIN|Taxpayer identification] [request|needed|update|required|certification|verification|form|mismatch|enclosed|solicitation]", "[Annual|Second|Yearly] [solicitation|request] for [your TIN|tax information|Form W-9]", "[Vendor|Payee|Provider|Supplier] [tax|TIN|set-up|onboarding] [information|form|documents|request]", "[Name and TIN|Tax name] [do not match|mismatch]", "[Backup withholding|1099 reporting] [notice|warning|information]", "[Please complete|Return] the [enclosed|attached] W-9",
    ),
    (
        "[We need|Please send|We are required to have|Our accounting office needs] [a signed|a current|your|a completed] Form W-9 [before we can pay you|for our files|for the business named above|to report payments].", "[The name and|Your] taxpayer identification number [on file|we have] [does not match|do not match|is missing from] [IRS records|our records].", "[As you asked|At your request], [we enclose|please find enclosed|here is] [our|a completed and signed] W-9.",
    ),
    (
        "[We need|Please send|We are required to have|Kindly return] [a signed|a current|your] Form W-9 [before the next payment|for our files|to report payments on Form 1099].", "[The TIN|The tax ID|The number] {tax} [on file|in our system] [does not match the name|was rejected by the IRS|needs to be confirmed].", "[Enclosed|Attached] is [our|a signed] W-9 for {us}, [TIN|tax ID|EIN] {tax}.",
    ),
    (
        "[Without|If we do not receive] it, [payments may be held|we must withhold 24 percent|backup withholding starts].", "[Do not|Please do not] [e-mail|send by e-mail] [forms with numbers|it][ unless encrypted|].", "[Check|Mark] [one box|the box] for your [tax classification|entity type] and sign [in Part II|at the bottom].", "[Use|Enter] the [legal|business] name [as shown on|that is on] [your tax return|IRS letter 147C].", "[Exempt|Limited liability] [payees|companies] [must|should] [also |]complete [the form|line 4].", "[Return it|Fax it] to {fax}.",
    ),
    (),
    ("[Please return|Send|We need] [the form|it|the signed W-9] [by|no later than|before] {by}.", "[Due|Return by]: {by}", "[Payments stop|Withholding begins] [on|after] {by}[ without it|]."),
    ("[Questions|Call]: {someone}, {phone}.", "[Mail|Fax|Send] the [form|W-9] to the address above."),
    ("legal name [and d/b/a|]", "[tax|entity] classification", "[TIN|EIN or SSN]", "remittance address", "signature and date", "exempt payee code, if any"),
    (),
)  # fmt: skip

STATEMENT_MAIL = Wording(
    "statement",
    (("practice", "person"), ("practice", "person"), ("firm", "practice")),
    (
        "[Statement|Account statement|Patient statement|Billing statement|Monthly statement|Summary of account]", "[Your|Account] [balance|account] [summary|reminder|is past due|notice]", "[First|Second|Final|Friendly] [reminder|notice|statement]", "[Balance|Amount] [due|outstanding|forward]", "[Past due|Overdue|Delinquent] [notice|account]", "[Open items|Aging|Activity] [as of {early}|on your account|]", "What you owe [and why|]", "[Pre-collection|Payment plan] [notice|statement]",
    ),
    (
        "[This statement shows|Below is|Here is|This is] [the activity on|a summary of|the balance of] your account[ as of {early}|].", "[Your insurance has paid its part|We billed your insurance|Insurance has processed the visit]. [The rest is yours to pay.|What remains is shown below.|]", "[Our records|Our books] show [an unpaid|an open|a past due] balance on the account [above|shown above].",
    ),
    (
        "[This is a statement of|Here is|Below is] account {account}[ for {patient}|, patient {patient}|][ as of {early}|].", "[Account|Acct] {account}: [services to|care of] {patient} on {dos}. [Payment is due.|A balance remains.|]", "[We show|There is] [an unpaid|an open] balance on account {account}[, {patient}|].",
    ),
    (
        "[Pay|You can pay] [online at {web}|by phone at {phone}|by check or card].", "[Last payment|Payment received]: {other} on {early}.", "[Charges|Payments] [after|made after] {early} [are not shown|appear on the next statement].", "[Financial assistance|Payment plans|Help] [is|are] available[; call {phone}|].", "[If payment has been sent|If you have paid], [thank you|disregard this notice].", "[This is not an invoice|No new charges were made].", "[Unpaid|Overdue] accounts may be [sent to|placed with] [a collection agency|collections].",
    ),
    ("[Your balance|The balance|Amount due|The total now due] is {amount}.", "[Please pay|Pay|Kindly remit] {amount}.", "[You owe|Balance due|Patient balance]: {amount}"),
    ("[Please pay|Payment is due|Pay|Due] [by|on or before|no later than] {by}.", "[Due date|Pay by]: {by}"),
    ("[Return|Send] the [stub|coupon] with your [check|payment].", "[Billing questions|Questions]? [Call|Phone] {phone}."),
    ("[check|money order] made out to {us}", "[account|statement] number on the check", "[new|changed] insurance card, both sides"),
    ("account", "patient", "dos"),
    (("Charges", "sum"), ("Payments and adjustments", "other"), ("Balance due", "amount")),
)  # fmt: skip

NETWORK = Wording(
    "other",
    (("plan", "practice"), ("plan", "practice"), ("plan", "practice"), ("firm", "practice"), ("plan", "person")),
    (
        "[Credentialing|Recredentialing|Re-attestation|Revalidation] [application|notice|due|status|approval|reminder|request|committee decision]", "[Provider|Network|Participation|Facility] [agreement|contract|amendment|participation|enrollment|directory] [update|amendment|renewal|notice|verification|welcome|effective date]", "[Fee schedule|Reimbursement policy|Payment policy|Medical policy|Claims address|EDI|Prior authorization list] [changes|update|notice|announcement]", "[Network|Provider|Office] [news|bulletin|newsletter|update|alert|spotlight][|, {year}]", "[Webinar|Training|Town hall|Workshop] [invitation|schedule|registration]",
        "[Welcome to|Joining|Leaving|Termination from] [our|the] network", "[New|Changes to our] [appeals process|refund process|claim edits|authorization rules|ID cards|portal|denial codes|overpayment policy]", "[Annual|Notice of] [privacy practices|rate change|meeting|survey|wellness visit]", "[Save|Earn|Grow] [with|your practice with] [our|] [rewards|services|software]", "[Electronic funds transfer|EFT|ERA|Direct deposit] enrollment", "[Notice to|Important news for] [all|participating] providers", "[Thank you|Congratulations]", "[Free|Special] [offer|quote|trial] for [your practice|medical offices]", "[Upcoming|Planned] [system maintenance|holiday hours|office move]", "[Member|Patient] [satisfaction|experience] survey",
    ),
    (
        "[Beginning|Effective|Starting] {late}, [claims|appeals|authorization requests|refund checks|medical records] [should be|must be|will be] [sent|mailed|submitted] [to a new address|through the portal|electronically].", "[We are pleased to|It is our pleasure to|We want to] [welcome you|tell you about changes|share news|invite you|announce].", "[Your|The] [credentialing|recredentialing|contract] [file|cycle|application] [is due|is incomplete|was approved|expires] [this year|on {late}|soon].", "[We have|There are] [changes|updates] to [our reimbursement policies|the provider manual|the fee schedule|the list of services that need approval].", "[As a valued|For every|To our] [partner|provider|customer|practice], [thank you|we have an offer|we have news].",
    ),
    (
        "[Beginning|Effective|Starting|On] {late} [our new|the revised|the updated] [fee schedule|portal|payment policy|claims system|provider directory] [takes effect|goes live|applies].", "[The committee|Our credentialing committee] [approved|reviewed] the [application|file] of {doctor}[ on {early}| at its last meeting|].", "[You are invited|Join us] [to|for] [a free webinar|our provider forum|an open house] on {late}.", "[We noticed|Our directory shows] that [your|the practice's] [address|telephone number|NPI|hours] [may have changed|should be confirmed].", "[Does your practice need|Are you looking for|Would you like] [faster payments|fewer denials|less paperwork|help with billing]? [We can help.|Call us.|Try our service free.]",
    ),
    (
        "[Denied claims|Appeals|Claim corrections|Overpayments|Prior authorization requests|Member eligibility questions] [sent to the old address|that arrive late|without the new form] [will be|may be] [returned|delayed|rejected].", "[Services|Codes] [added to|removed from] the [authorization|approval] list are [shown below|posted at {web}|in the table].", "[Timely filing|The appeal period] [remains|is changed to] {days} days.", "[Your|The] [provider representative|contact] is {someone}, {phone}.", "[Update|Verify|Attest] your [information|data|license] at {web}[ every 90 days|].", "[No action|Nothing] is needed [on your part|if nothing has changed].", "[Refund checks|Records|Appeals] [go|are sent] to [a different|the same] [box|address] as before.",
        "[Malpractice|License|DEA|Board] [certificates|copies] [must be|should be] [current|sent with the application].", "[Rates|Fees] [rise|change] by {count} percent.", "[Lunch|Breakfast|Credit] is [provided|included].", "[One practice|A clinic in {town}] [cut denials|collected {other} more] in {count} months.", "[A reminder|Please remember]: [eligibility should be checked at each visit|claims need the member ID|use the new cards].", "[The portal|Our call center] [will be closed|is open] [on {late}|24 hours|during the move].",
    ),
    (),
    ("[Please|Kindly] [return|complete|send] the [application|attestation|signed page|survey|RSVP] [by|before|no later than] {by}.", "[Register|Reply|RSVP|Respond] by {by}."),
    ("[Call|Contact|E-mail] {someone} [at|on] {phone}.", "[Sign up|Read more|Register] at {web}.", "[Post|Share] this [notice|bulletin] with your [billing|office] staff."),
    ("[current|copy of] [license|DEA certificate|malpractice policy]", "[signed|completed] [application|attestation|amendment]", "[CV|work history] of five years", "[hospital|admitting] privileges", "new [address|box] for paper claims", "updated list of [codes|drugs] that need approval", "[electronic|faster] payment", "[hours|training] by appointment", "revised [fee|payment] schedule", "[new|second] ID card for members", "[discount|savings] for early orders", "[appeal|dispute] forms now online"),
    (),
)  # fmt: skip

COMPOSED_MAIL = (APPEAL, APPEAL_ANSWER, PATIENT_MAIL, LEGAL_MAIL, RETURNED_MAIL, W9_MAIL, STATEMENT_MAIL, NETWORK)
"""What everybody else writes."""
