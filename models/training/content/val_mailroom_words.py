"""Validation: what payers, practices, lawyers, agencies and people at home write, in short forms and long ones; two or three voices of each category."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Mapping

from models.training.content.letter_facts import Route

Voice = tuple[tuple[Route, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Who writes to whom, subjects, the readings of each paragraph."""
_ROUTINE: tuple[Route, ...] = (("plan", "practice"), ("plan", "person"))
SAID: Mapping[str, tuple[Voice, ...]] = {
    "denial": (
        (_ROUTINE, ("Claim decision", "Explanation of why we did not pay", "Action taken: not covered"), (
            ("What we decided", "Our decision"), ("We turned down the bill for services on {dos}.", "The request for {amount} is refused."), ("Why", "How we got there"), ("{why}.",), ("What you can do", "If you do not agree"), ("Send us a letter saying why we should change this. We need it by {by}.", "Ask for a hearing no later than {by}."))),
        ((("plan", "practice"),), ("Reconsideration outcome - upheld", "Appeal determination", "Level 1 decision"), (
            ("Our appeals unit looked at your dispute over {claim} and stands by the first outcome.", "After a full second look we leave the earlier decision as it was; {claim} stays unpaid."), ("In particular, {why}.", "The rationale: {coded} - {why}."), ("This exhausts the provider's remedies with us.", "You may take this to an outside reviewer until {by}."))),
        ((("plan", "practice"), ("plan", "person")), ("Level of care not met", "Request for {code}", ""), (
            ("The stay of {patient} from {dos} on does not qualify for inpatient payment.", "Your request for an item for {patient} was considered on {early}. It is not granted."), ("Grounds: {why}.", "The reviewer, a board-certified physician, wrote: {why}."), ("", "The member is not to be charged."))),
    ),
    "appeal": (
        ((("practice", "plan"),), ("Disagreement with claim outcome", "LEVEL ONE PROVIDER APPEAL", "Contesting {claim}"), (
            ("We have read your denial of {claim} and contest it.", "Kindly treat this as our first level appeal for {patient}, ID {member}."), ("Your position: {why}. Ours: the record shows the opposite.", "{coded} was cited ({why}). That is mistaken."), ("We hold the signed order, the notes and the clearinghouse acceptance.", "See tabs A to C."), ("Overturn the denial and issue {amount}.", "Reply due {by}."))),
        ((("person", "plan"),), ("", "Please reconsider", "Fair hearing request"), (
            ("You refused to cover what {doctor} ordered for my husband. I am asking you to change your mind.", "I want a fair hearing about the decision of {early}."), ("The notice says {why}. I was told by your own representative that it was covered.", "Your letter claims {why}, and that just isn't so."), ("The hospital is after me for {amount}.", "Without it he cannot work."), ("Please send your answer to my address above.", ""))),
        ((("practice", "plan"),), ("Timely filing dispute", "Request for reopening", ""), (
            ("RE-OPEN CLAIM {claim}. Denied {coded} in error.", "We bring this claim back to you a second time because it was processed incorrectly."), ("Patient {patient}; treated {dos}; charges {amount}.", "Attached: original submission, denial, operative report."), ("We disagree that {why}.", "It is not true that {why}."), ("Reverse and pay under contract.", ""))),
    ),
    "records_request": (
        (_ROUTINE[:1], ("Supporting documents wanted", "Medical review selection", "Development letter"), (
            ("Before claim {claim} can be finalized we need to see the chart.", "A sample of your claims is being audited; {patient}, {dos}, is one of them."), ("Copies wanted: visit note, orders, lab reports, medication record.", "Include the signature page of whoever performed the service."), ("The time limit is {by}.", "If nothing arrives by {by} we will decide without it."))),
        ((("law", "practice"), ("firm", "practice")), ("Subject: {patient} - file copy", "Authorization for release enclosed", "Our insured's treatment"), (
            ("We require a full set of treatment files for {patient}, signed release enclosed.", "Please have your records department copy the file of {patient} in its entirety."), ("Radiology on disk, ledgers, intake questionnaires and correspondence are included in this request.", "A fee of up to $35 is approved in advance."), ("Needed no later than {by}.", "Call me with any delay, {phone}."))),
        ((("practice", "practice"),), ("", "Chart for our new patient", "Outside labs"), (
            ("{patient} has an appointment with us and said you did [the surgery|her colonoscopy|his labs]. Can we get those reports?", "Would you mind sending what you have on {patient}? A release is behind this page."), ("Fax is best: {fax}.", "Secure e-mail works too."))),
    ),
    "refund_request": (
        (_ROUTINE[:1], ("Overpaid claim", "We paid too much", "Payment integrity notice"), (
            ("A review of paid claims shows that {amount} went to you in error for {patient}.", "On {early} check {check} included {amount} that we did not owe."), ("The member had left the plan.", "Another insurer had already paid in full.", "The rate of a neighboring county was used.", "Two lines were the same visit."), ("Mail a refund check by {by} or let us take it out of future checks.", "You have until {by} to repay or to object."))),
        ((("firm", "practice"), ("law", "practice")), ("Recovery of funds", "Second demand", "Reimbursement claim"), (
            ("Acting for the health plan, we ask that you reimburse {amount} paid on {claim}.", "Our audit on behalf of the insurer found that {amount} must be returned."), ("A third party has since accepted liability for the injury of {dos}.", "The bill was coded at too high a level."), ("Make the check out to the plan and send it to us by {by}.", "Include the claim number."))),
    ),
    "authorization": (
        (_ROUTINE, ("Determination: approved", "Referral approved", "We said yes"), (
            ("The service you asked for was approved.", "{count} visits have been approved for {patient}."), ("Reference {auth}. Start {early}, end {late}.", "Quote {auth} on your claims."), ("Approval does not mean that the claim will be paid; coverage must be active on the day.", ""))),
        ((("practice", "plan"),), ("Request for prior approval", "Pre-service review request", "Pre-cert please"), (
            ("Please pre-approve {code} for {patient}, member {member}. Planned for {late}.", "The doctor wants {patient} to begin treatment and needs your go-ahead."), ("Diagnosis and failed treatments are described in the attached notes.", "Peer-to-peer: {doctor} can be reached at {phone}."), ("", "Please decide by {by}."))),
    ),
    "eligibility": (
        ((("plan", "practice"), ("plan", "person")), ("Coverage status", "Membership verification", "Notice of enrollment change"), (
            ("This confirms that {patient} is enrolled, member number {member}.", "{patient} is no longer enrolled as of {early}."), ("The plan year began {start}; the deductible is {other}.", "A new card will come in the mail.", "Benefits are those of the plan chosen by the employer."), ("This letter shows enrollment only and promises no benefits.", ""))),
        ((("plan", "person"),), ("Other health insurance questionnaire", "Who pays first?", "Yearly coverage check"), (
            ("Please tell us whether anybody in your family has a second health plan.", "Medicare may be the first payer for {patient}; we need dates."), ("Until we hear, bills are put aside.", "Circle one: YES / NO. If yes, write the name of the company."), ("Return the lower half by {by}.", ""))),
        ((("practice", "plan"),), ("Insurance verification", "Cannot find member", ""), (
            ("Can you tell us if {patient} was insured with you on {dos}? ID given: {member}.", "We were given ID {member} but your system says not found."), ("Kindly confirm start date and primary payer.", "Reply by fax {fax}."))),
    ),
    "patient": (
        ((("person", "practice"),), ("", "Question", "Bill"), (
            ("Your bill dated {early} makes no sense to me. What is account {account} for?", "I keep getting bills for {amount} and nobody explains them."), ("My card from work should cover it. Please bill them first.", "Can I get a breakdown?", "I can send twenty dollars each payday."), ("You can call in the mornings, {phone}.", "Thank you and stay well."))),
        ((("person", "practice"),), ("", "About your staff", "A compliment"), (
            ("I was at your clinic on {dos} and want you to know how I was treated.", "Nurse {someone} was so kind to my father that I had to write."), ("The young man at the window was rude and told my private business out loud.", "Everybody took time to explain."), ("Somebody should know about it.", ""))),
        ((("person", "practice"), ("person", "plan")), ("", "Moving", "Correction"), (
            ("We are moving next week. Our new address is at the top.", "You have my birthday wrong in your computer."), ("Please fix it before you send anything else.", "My account is {account}."))),
    ),
    "legal": (
        ((("law", "practice"), ("law", "plan")), ("Representation of {patient}", "Personal injury claim of {patient}", "Attorney's lien"), (
            ("Please note our appearance as counsel for {patient}, hurt in an accident on {dos}.", "{patient} has engaged us to seek damages."), ("Send bills to us, not to our client.", "We claim a lien on any payment.", "Your lien of {amount} is acknowledged; will you accept half?"), ("Kindly answer by {by}.", ""))),
        ((("law", "practice"),), ("Subpoena for testimony", "Civil Action No. {number}", "Summons"), (
            ("You have been named a defendant. A summons and complaint are attached.", "The court has ordered {doctor} to testify on {late}."), ("You must file an answer within {days} days or judgment may be entered against you.", "Bring the original file with you."), ("Forward this to your insurer at once.", ""))),
    ),
    "w9": (
        ((("plan", "practice"), ("firm", "practice")), ("Please send a W-9", "Tax form request", "Vendor set-up"), (
            ("Our accounts payable people cannot release checks until we hold your W-9.", "Before we can set you up as a vendor, a signed W-9 is needed."), ("Use the current revision. Electronic signatures are not accepted.", "Check that the name is the one the IRS knows."), ("Return by {by}.", "E-mail it or fax {fax}."))),
        ((("practice", "plan"), ("practice", "firm")), ("Our W-9", "Tax ID update"), (
            ("Attached please find our W-9 for your files.", "We have a new federal tax ID; the W-9 shows it."), ("Payments should be reported under it from {start}.", ""))),
    ),
    "statement": (
        ((("practice", "person"),), ("Account statement", "What you owe", "Patient statement"), (
            ("After your insurance paid, {amount} is left on account {account}.", "Here is a summary of account {account}. You owe {amount}."), ("Please send your payment by {by}.", "We take cards, checks and money orders."), ("Charity care may be available; ask us.", ""))),
        ((("firm", "practice"),), ("Open invoices", "Statement", "Reminder"), (
            ("The following remains unpaid on your account with us: {amount}.", "As of today our books show {amount} due from you."), ("If paid within the last days, thank you.", "Service may be put on hold after {by}."))),
    ),
    "other": (
        ((("plan", "practice"), ("firm", "practice")), ("Portal upgrade", "News for our network", "Invitation"), (
            ("Our provider portal gets a new look on {late}.", "You are invited to an open house in {town} on {late}."), ("No action is needed.", "Bring your colleagues."), ("", "We value your partnership."))),
    ),
}  # fmt: skip
WHY = (
    ("29", "the filing deadline had passed"), ("18", "the same bill was already decided"), ("50", "medical necessity was not shown"), ("197", "prior approval was missing"), ("27", "membership had ended"), ("22", "primary coverage lies with another insurer"),
    ("96", "this type of care is not a benefit"), ("119", "the yearly limit is used up"), ("55", "it is experimental"), ("16", "required details were left out"),
)  # fmt: skip
LABELS = {
    "patient": ("Patient", "Member name", "Re", "Enrollee", "Person served"), "member": ("Member no.", "Enrollee ID", "ID#", "Policy no."), "claim": ("Claim ID", "Claim ref", "Claim No", "Document control no."), "account": ("Account", "Acct. No.", "Your account no."),
    "auth": ("Authorization", "Auth/Ref", "Approval"), "dos": ("Service date", "Date of svc", "DOS", "Seen on"),
}  # fmt: skip
ABOUT = {
    "denial": ("patient", "claim", "member", "dos"), "appeal": ("patient", "claim", "member"), "records_request": ("patient", "dos", "claim"), "refund_request": ("claim", "patient", "dos"), "authorization": ("auth", "patient", "member"), "eligibility": ("member", "patient"),
    "patient": ("account",), "legal": ("patient",), "w9": (), "statement": ("account",), "other": (), "returned_mail": (),
}  # fmt: skip
SMALL = {
    "plan": ("Call {phone} with questions, weekdays 8 to 5.", "Free language help: dial 711.", "Complaints about any decision may also go to the state's insurance department.", "This notice was printed by machine and is valid without signature.", "Rights of appeal are explained in your contract."),
    "practice": ("Please note our new hours.", "This fax is confidential.", "Questions: {someone}, {phone}.", "We accept assignment."),
    "law": ("All rights are reserved.", "Please direct calls to {someone} of this office.", "Dictated by counsel."),
    "firm": ("Ask for {someone} when you call.", "Payments go to the address above.", "Thank you for your trust."),
    "person": ("Sorry for the trouble.", "Please write back.", "I live alone."),
}  # fmt: skip
FIRST = ("Fax", "FACSIMILE TRANSMITTAL", "Routing slip", "Document cover sheet", "Mail intake record", "Packet contents")
ROUTED = ("Appeals", "Med Review", "Cash Posting", "HIM", "Legal", "Member Svcs", "Provider Rels", "Finance")
CONTENTS = ("Letter", "Claim copy", "Chart notes", "EOB", "Envelope", "Photos", "Form", "CD")
STAMPS = (
    ("RETURN TO SENDER", "NOT AT THIS ADDRESS"),
    ("UNCLAIMED",),
    ("RETURNED FOR BETTER ADDRESS",),
    ("MOVED", "NO FORWARDING ORDER ON FILE"),
    ("BOX CLOSED", "RETURN TO SENDER"),
    ("DECEASED", "RETURN TO SENDER"),
)
INSIDE = (
    "Important plan information enclosed.",
    "Time-sensitive: please open at once.",
    "Second notice.",
    "Confidential medical information.",
    "Please do not bend.",
    "",
)
GREETED = ("Dear {name},", "To {name}:", "Dear colleagues,", "Hello {name},", "Sir or Madam:")
ENDS = ("Cordially,", "Yours sincerely,", "Many thanks,", "Faithfully,", "With appreciation,", "Thanks!")
