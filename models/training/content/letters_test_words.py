"""What letters of the test split say: reviewers, law offices, finance desks, people, mailrooms; nobody else's sentences."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

REVIEWERS = (
    "{town} Clinical Review", "{last} Peer Review Network", "{town} Behavioral Care Managers", "Meridian {last} Medical Management, LLC",
    "{town} Imaging Review Services", "{last}-{town} Care Coordination", "Quality Review of {town}, Inc.",
)  # fmt: skip
OUTCOMES = {
    "authorization": (
        "[Approval of Requested Care|Your Request Was Approved|Certified Days and Visits|Notice of Certified Services|Precertification Outcome: Certified]",
    ),
    "denial": (
        "[Request Not Certified|We Could Not Approve This Request|Outcome of Clinical Review: Not Approved|Notice of Non-Certification|Coverage Decision - Unfavorable]",
    ),
    "eligibility": (
        "[Benefit and Coverage Inquiry - Reply|Coverage on the Day You Asked About|Answer to Your Benefit Check|Membership Confirmation]",
    ),
}
REVIEW_OPENS = {
    "authorization": (
        "[Our nurse reviewers have|A physician on our staff has] finished [looking at|reading] the request that {them} sent [on {early}|to us]. The care listed below is certified.",
        "[Good news:|We are glad to tell you that] the care asked for has been found to meet the plan's [guidelines|criteria] and is certified as shown.",
        "This confirms [in writing what we told your office by telephone on {early}|our telephone call of {early}]: the care below may go ahead.",
    ),
    "denial": (
        "[A board certified physician|Our medical consultant, {doctor},] has studied the request that reached us on {early}. [We are sorry, but the|The] care listed below cannot be certified.",
        "[Having weighed|After weighing] the notes that came with the request, we find that the care below does not meet the plan's criteria at this time.",
        "The request for the care below was turned down on review. [The grounds are set out here|You will find the grounds here].",
    ),
    "eligibility": (
        "[You called|Your office wrote to us on {early}] to ask whether [this person belongs to the plan|this person has coverage]. What our files show is set out below.",
        "[In reply to your inquiry|As you asked], we looked up the membership named here. [The coverage was in force on that day.|We find no break in coverage for that day.|The coverage had lapsed before that day.]",
    ),
}
REVIEW_MORE = {
    "authorization": (
        "[Should the patient need longer care|If further days are needed], [call|telephone] our intake line at {phone} before the last day certified.",
        "Certification speaks to the need for care alone; whether the plan pays depends on membership and the terms of the booklet on each day of care.",
        "Please [print|write] the certification number on every bill you send to the claims payer.",
        "[Late|Unreported] admissions may lead to a lower benefit.",
    ),
    "denial": (
        "[You, the patient or somebody he names|The patient or the attending doctor] may ask for a second review. [We must have the request by|Such a request is in time if we hold it by] {by}.",
        "[If waiting would put the patient at risk|In urgent cases], an answer within [72 hours|three days] can be had by telephone at {phone}.",
        "The guideline that we used will be sent to you free of charge if you ask for it.",
        "The doctor who treats the patient may talk with our reviewer: call {phone} between nine and four.",
    ),
    "eligibility": (
        "[We can only tell you what is on file today|This answer rests on what employers have told us so far]; it does not promise that any bill will be paid.",
        "For copayments and limits, see the [voice line|automated line] at {phone}.",
        "[Other coverage|Another plan] is not on file for this person.",
    ),
}
REVIEW_GROUNDS = (
    ("50", "[The notes do not show that the stay was needed on those days|Treatment of this kind could have been given at home]"),
    ("197", "[Nobody asked us before the treatment began|The plan had to be told first and was not]"),
    ("55", "[There are no sound studies of this treatment yet|The device is still being tried out]"),
    ("119", "[All visits that the plan allows in a year have been used|The number of sessions in the booklet has been reached]"),
    ("152", "[The stay is longer than the record calls for|Fewer days would have served]"),
    ("204", "[The booklet leaves out care of this kind|Care of this kind is not among the benefits bought by the employer]"),
)  # fmt: skip
REVIEW_RIGHTS = (
    "[A second review|The second look] is done by a physician who had no part in the first and does not report to the one who had.",
    "You may send us [whatever you wish to have read|notes, letters, pictures]; all of it will be read even if we did not have it the first time.",
    "[Somebody else|A friend, a relative or a lawyer] may act for you if you tell us so over your signature.",
    "The answer comes within thirty days where care has not begun, within sixty where it has been given.",
    "[Should we hold to our view|If the answer is still no], reviewers who do not belong to us may be asked; there is no fee.",
    "Members of plans under federal law may go to court once the second review is over.",
    "[Ayuda en español: llame al número de esta carta.|Interpreters are free: call the number in this letter.]",
)
REVIEW_CARE = (
    "Inpatient days, medical", "Intensive outpatient program", "Home infusion visits", "MR imaging, knee", "Partial hospital days", "Speech sessions",
    "Power wheelchair", "Sleep study", "Skilled nursing days", "Hand therapy", "Genetic panel", "Cervical injection",
)  # fmt: skip

COUNSEL_HOW = ("BY FAX AND FIRST CLASS MAIL", "Via Certified Mail, Return Receipt Requested", "BY HAND", "Sent by regular mail only", "VIA OVERNIGHT COURIER")  # fmt: skip
COUNSEL_SUBJECTS = {
    "legal": "[Bodily injury claim of our client|Letter of protection|Attorney's charging lien|Hold on billing while a claim is pending|Our client's chapter 13 petition|Demand to cease collection calls]",
    "records_request": "[Treatment file of our client|Chart and itemized bill|Copies needed for a disability hearing|Complete chart for a pending matter]",
}
COUNSEL_SAID = {
    "legal": (
        ("[I write for|This office speaks for|We have been engaged by] the above client, who was [hurt|injured] through the fault of another driver.", "We act for the above client and ask that from now on you [write to us and not to the client|deal with this office alone]."),
        ("[Kindly hold|Please hold] the open balance of {amount} until the claim has been settled; we will pay you out of what is recovered.", "Your open balance is {amount} by our count. We ask that it not be sent to a collector while the claim is pending.", "A petition in bankruptcy was filed for our client. The law forbids any step to collect {amount} or any other sum."),
        ("[We must have your signed copy of this letter|Please let us have your answer] [on or before|no later than] {by}.", "Unless we hear otherwise by {by}, we will take it that you agree.", ""),
        ("Nothing in this letter gives up any right of our client.", "The insurer of the other side is {plan}; its adjuster has been told of your bill.", ""),
    ),
    "records_request": (
        ("[We need|Please send us] [a full copy of the chart|every page of the chart], the itemized bill, and films on disk.", "Our client [has asked us to|wants us to] gather the chart for a hearing. A signed release is [attached|enclosed]."),
        ("[Your copying fee will be paid on receipt|We will pay the lawful fee for copies]; if it comes to more than {other}, call first.", "Under the statute you may ask no more than cost. Send your bill along with the copies."),
        ("[The hearing is near, so we must have the copies by|The copies have to be here by] {by}.", "Be so good as to let us have everything by {by}."),
        ("[If there is no such chart, say so on your letterhead and sign it.|A custodian's statement in proper form is enclosed for signing.]", ""),
    ),
}  # fmt: skip
COUNSEL_LABELS = {
    "patient": ("Our Client", "Client", "Claimant", "My client"),
    "account": ("Your Account", "Your File", "Your No.", "Your chart"),
    "claim": ("Insurer's Claim", "Carrier claim no.", "Claim"),
    "dos": ("Treated on", "Date of treatment", "Seen by you on"),
    "number": ("Our File", "Matter", "Our ref."),
}

FINANCE_SENDERS = {
    "refund_request": ("{town} Payment Accuracy", "{last} Recovery Partners", "{town} Health Plan, Recoveries", "Employees' Fund of {town}", "Claims Integrity Office of {town}"),
    "statement": ("{last} Medical Gases", "{town} Reference Laboratory", "{last} & {last2} Oxygen", "{town} Linen and Laundry", "{town} Ambulance Billing"),
    "w9": ("{town} University, Disbursements", "City of {town}, Accounts Payable", "{town} School District 12", "{last} Manufacturing, Vendor Desk", "{town} Hospital Foundation"),
}  # fmt: skip
FINANCE_TITLES = {
    "refund_request": "[Money Paid in Error|Overpaid Benefit - Please Return|Return of Benefit Payment|Amount to Be Repaid]",
    "statement": "[Where Your Account Stands|Open Items on Your Account|Month-End Account Summary|Balance Reminder]",
    "w9": "[Taxpayer Form Needed|Vendor Tax Data Update|Your Taxpayer Number Is Missing|Please Send a Signed W-9]",
}
FINANCE_SAID = {
    "refund_request": (
        ("[In looking over|When we looked over] the payment for the visit of {dos}, we found that {amount} too much had been sent.", "[Another insurer has paid for the same visit|The fee was figured by the wrong schedule], so that {amount} has to come back to the fund."),
        ("[Let us have|Please mail] a check by {by}, with the slip below.", "[Repay the sum|Send the sum back] by {by}. After that day it will be held back from later checks."),
        ("If you see it differently, tell us in writing before then and say why.", "Call {phone} if you would rather have the sum held back at once.", ""),
    ),
    "statement": (
        ("Here is how your account stood when the month closed. [Nothing needs to be done if a check is on its way.|This is no new bill.]", "[A look at our books|Our ledger] shows items that are not yet settled."),
        ("[All open items together come to|The sum of what is open is] {amount}.", "You have {amount} open with us, of which {other} is past thirty days."),
        ("Questions? [Ask for {someone} at|Call] {phone}.", "Write your account number on the check.", ""),
    ),
    "w9": (
        ("[Before the next check can be cut|Before we may pay you again], we have to have a signed taxpayer form from you.", "The name and the number in our vendor file do not agree with what the revenue service has."),
        ("[Please have the form here by|We are asking for it by] {by}. [Otherwise part of each check must be withheld.|Until then no checks go out.]", "Mail or fax it to {fax} by {by}."),
        ("The blank form is to be had from the web site of the revenue service.", "Only the owner or an officer may sign it.", ""),
    ),
}  # fmt: skip

HOME_SAID = {
    "patient": (
        ("[I have had your bill for|I got another bill for] my visit of {dos} and [it makes no sense to me|I am at a loss].", "[My husband|My wife|My daughter] opened your envelope and we were [quite upset|surprised]. I saw the doctor on {dos} for ten minutes.", "[Can somebody please explain|Please tell me] what the charge on my last bill is for. I was there on {dos}."),
        ("You want {amount} from me. [I live on a small pension|I was told at the desk that nothing would be due].", "It says {amount} is due. [I paid at the window that day|My card was never run through].", "I could send {other} a month until the {amount} are paid off."),
        ("[The number on the bill is|My account with you is] {account}.", "[Account|Acct. no.] {account}, in case you need it.", ""),
        ("[You can reach me after six.|Please write, I do not hear well on the telephone.|I will not pay until I know.]", "[Thank you for your trouble.|My insurance card has not changed.]"),
    ),
    "appeal": (
        ("[I do not agree with what you decided about|I ask you to look again at] claim {claim}.", "You turned down claim {claim}, and I [think that is wrong|ask that somebody else look at it]."),
        ("[My doctor told me that there was no other way|I had tried pills and exercise for a year]; [a letter of the doctor's is with this one|you will find the doctor's letter behind this page].", "[Nobody told me that I had to call first|The ambulance took me there, I did not choose the hospital]."),
        ("My number with you is {member}.", "[The card says|On my card it says] {member}.", "The visit was on {dos}; my number is {member}."),
        ("[The bill is {amount}, which is more than I make in a month.|They want {amount} from me.]", "", ""),
        ("[I look forward to your answer.|Please do not make me wait long.]", "I am told that you have thirty days to answer."),
    ),
}  # fmt: skip
HOME_SUBJECTS = {"patient": "[my bill|the bill you sent|question on a charge|your bill of last month]", "appeal": "[second look at my claim|you refused my claim|please reconsider|my claim was turned down]"}  # fmt: skip

RETURN_NOTES = (
    "Moved, left no address", "No such street", "Box closed by holder", "Refused by the person at the door", "Vacant house", "Deceased per family",
    "Suite number missing", "Temporarily away - hold time over", "Not known at this address", "Insufficient address",
)  # fmt: skip
RETURN_TITLES = (
    "Mail Not Delivered",
    "Piece Came Back",
    "Undelivered Mail Ticket",
    "Bad Address Ticket",
    "Returned Piece - Address Check",
)
RETURN_ASKS = (
    "[Look up a better address and mail again|Find a new address in the system, then mail again].",
    "[Mark the account so that no more mail goes there|Set the bad-address flag] until the patient has called.",
    "Keep this ticket with the piece. [Shred both after sixty days.|File both.]",
)

BULLETINS = {
    "parking": ("[New Rules for the North Garage|Garage Level 3 Closed for Paving|Visitor Parking This Spring]", (
        "[From Monday on|Starting next week] the lower deck is kept for [patients and drivers of vans|visitors with a pass].",
        "[Staff who work nights|Tenants of the annex] may use the gravel lot behind the boiler house at no cost.",
        "Cars left over the weekend will be moved [at their owner's expense|to lot D].",
        "The shuttle runs every [ten|fifteen] minutes from six to seven.")),
    "power": ("[Water Will Be Shut Off|Generator Test on Saturday|Elevator 2 Out of Service]", (
        "[Crews will work|The electricians will be at work] between midnight and five; [lights may flicker|please save your work before you leave].",
        "Refrigerators that hold vaccines [stay on the red outlets|must be plugged into red outlets].",
        "Tenants on floors two to six [need do nothing|should tell their patients to use the stairs or car 4].",
        "The loading dock is not affected.")),
    "course": ("[Evening Course: Reading a Ledger|Lunch Lecture for Office Staff|Coding Round Table]", (
        "[Sandwiches will be served|Coffee and cake are on us] and there is room for forty.",
        "The speaker has run a billing office for [twenty|thirty] years and will take questions.",
        "[A seat costs nothing for members of the society|Seats are free], others pay at the door.",
        "Credit hours: [two|one and a half].")),
    "thanks": ("[A Word of Thanks|Our Office Turns Twenty-Five|We Are Moving Across the Street]", (
        "[It has been a good year|What a year it has been] and we owe it to people like you.",
        "[There will be an open house|Come and see us] on the first Friday of the month, with music and pie.",
        "[Our telephone numbers stay as they are|Hours and numbers stay the same].",
        "The children of the staff have painted the cards that you will find in the lobby.")),
}  # fmt: skip
