"""What desks and homes write about claims and patients: for each category several voices, from a form's to a lawyer's (training).

A voice is who writes to whom, subjects, and paragraphs of which one reading each is said. `# ` begins a heading, `* ` a point of a list.
"""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Mapping

from models.training.content.letter_facts import Route

Voice = tuple[tuple[Route, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Who writes to whom, subjects, the readings of each paragraph."""
_PLAN_OUT: tuple[Route, ...] = (("plan", "practice"), ("plan", "person"))
SAID: Mapping[str, tuple[Voice, ...]] = {
    "denial": (
        (_PLAN_OUT, ("Claim not payable", "Result of claim review", "Notice about claim {claim}", "Benefit decision"), (
            ("# Decision",), ("Payment: none. Charges of {amount} remain unpaid by the plan.", "NOT PAYABLE - billed {amount}.", "Benefits were not allowed."),
            ("# Basis of decision",), ("{coded} - {why}.", "{why}."),
            ("# Your rights",), ("You may ask for an internal review in writing. Last day: {by}.", "A review can be asked for until {by}; see the reverse of this notice.", ""))),
        (_PLAN_OUT, ("Adverse benefit determination", "Final adverse determination", "Non-certification of services"), (
            ("Pursuant to Section [4.2|7|12(b)] of the plan document, the Administrator has determined that the services rendered to {patient} on {dos} do not constitute Covered Expenses.", "After due consideration the Plan Administrator finds that no benefits are payable with respect to the above-captioned claim."),
            ("The determination rests upon the following: {why} ({coded}).", "Specifically, {why}."),
            ("Claimant is entitled to receive, upon request and free of charge, copies of all documents relevant to the claim.", ""),
            ("Any request for review must be received not later than {by}, failing which the determination becomes final.", ""))),
        ((("plan", "practice"),), ("Preauthorization not approved", "Your request for {patient}", "UM decision: not certified"), (
            ("Our medical director, {doctor}, looked at the request for {patient}. Unfortunately it did not meet our criteria.", "The request received {early} for {code} cannot be certified."),
            ("Reason: {why}.", "Criteria not met because {why}."),
            ("A peer-to-peer talk can be set up within [five|three] business days at {phone}.", "To speak with the reviewer call {phone}."),
            ("If the patient has the service anyway, the plan will not pay for it.", ""))),
        ((("plan", "person"),), ("We could not pay this claim", "About your recent claim", ""), (
            ("[Hello|Good day]. We got a bill for the care you had on {dos}. We want you to know that we did not pay it.", "We are sorry to tell you that your plan won't pay {amount} of a bill we got for {patient}."),
            ("This is why: {why}.", "{why}. Your handbook has more on this."),
            ("Think we made a mistake? Ask us to look again by {by}. Somebody who had no part in this decision will do that.", "You do not have to do anything. If you disagree, call {phone}."))),
    ),
    "appeal": (
        ((("practice", "plan"),), ("Provider dispute - claim {claim}", "Second level reconsideration", "Underpayment / denial dispute", "CLAIM RECONSIDERATION"), (
            ("Dispute type: [medical necessity|timely filing|bundling|no authorization]. Level: [first|second].", "We dispute the outcome of claim {claim} for {patient}, DOS {dos}."),
            ("Stated reason: {coded}, {why}.", "Your remittance says that {why}."),
            ("* Chart notes prove the service was rendered as billed.", "* Clearinghouse report shows acceptance on {early}."), ("* Expected reimbursement {amount}.", "* Please reprocess and remit {amount}.", "* The contract rate was not applied."),
            ("Written response requested by {by}.", ""))),
        ((("person", "plan"),), ("", "I disagree with your decision", "My claim you turned down", "Grievance"), (
            ("I got your letter [of {early} |]saying you won't pay for [my|the] [surgery|MRI|therapy|stay] on {dos}. This is wrong and I want it [looked at again|changed].", "To whom it may concern: please reverse the denial of my claim {claim}. My ID is {member}."),
            ("You wrote that {why}. My doctor says otherwise and a letter from {doctor} is attached.", "Nobody ever told me that {why}.", 'The reason on your letter was "{why}".'),
            ("I can't pay {amount} by myself. I have paid my premiums every month for {count} years.", "The bill is {amount}.", ""),
            ("Please let me know your new decision in writing.", "If this is not fixed I will go to the state insurance commissioner."))),
        ((("law", "plan"), ("practice", "plan")), ("Appeal under 29 C.F.R. 2560.503-1", "Administrative appeal on behalf of {patient}", "Demand for reversal of adverse determination"), (
            ("Please accept this correspondence as the formal administrative appeal of the determination dated {early} concerning {patient} (ID {member}).", "This office has been designated as authorized representative of {patient} for purposes of the internal appeal."),
            ("The stated ground, namely that {why}, finds no support in the record.", "The sole ground offered was that {why}."),
            ("Failure to apply the terms of the plan as written is an abuse of discretion.", "The treating physician's opinion, enclosed as Exhibit [A|1], is entitled to deference."),
            ("We request reversal and payment of {amount}, together with the identity of every reviewer, by {by}.", "A full and fair review is requested no later than {by}."))),
        ((("practice", "plan"),), ("Redetermination request", "Re: {patient} - please reprocess", "Corrected determination requested"), (
            ("We are asking for a review of the [above|attached] claim. It [was denied|came back denied] {coded} and we do not agree.", "Pls review. Claim {claim} denied in error, {why}."),
            ("[Documentation|Op report and notes] attached. Auth {auth} was on file.", "Proof of timely filing attached.", "Records support the level of service billed."),
            ("Amount in question {amount}.", ""), ("Call {phone} ext {room} with questions. Thanks, {someone}", "Please overturn and pay."))),
    ),
    "records_request": (
        ((("plan", "practice"),), ("Documentation needed - response due {by}", "Additional documentation letter", "Pended claim {claim}"), (
            ("Claim {claim} is on hold. Send the items below by {by}.", "This claim was selected for [prepayment|post-payment] review. Documentation is due {by}."),
            ("* Signed physician order", "* Plan of care"), ("* Progress notes for {dos}", "* All notes from {early} to {dos}"), ("* Itemized bill", "* Test results and their interpretation", "* Proof of delivery"),
            ("No response by the due date will be [treated|counted] as failure to document.", "Upload at {web} or fax to {fax}. Use this page as the cover."))),
        ((("law", "practice"),), ("Request pursuant to 45 C.F.R. 164.524", "Medical chart of {patient}", "Preservation and production of records"), (
            ("This firm represents {patient} in connection with an incident of {dos}. Enclosed please find an executed HIPAA-compliant authorization.", "You are hereby requested to furnish a complete, certified copy of the chart and billing ledger of {patient}."),
            ("Production should include films on disc, nursing notes, consents, and any audit trail of the electronic record.", "The copies should be Bates-stamped or otherwise numbered."),
            ("We will remit the statutory copying charge upon receipt of your invoice.", "Kindly complete the enclosed certification of the custodian before a notary."), ("Compliance is expected by {by}.", "Please produce within {days} days."))),
        ((("practice", "practice"), ("plan", "practice")), ("Transfer of care", "Records please", "Continuity of care - {patient}"), (
            ("[Mutual pt|Our mutual patient] {patient} is scheduled here with {doctor} on {late}. Could your office fax over [recent|the last two years of] office notes, labs and imaging?", "We'd like a copy of the chart on {patient}. Release signed by the patient is attached."),
            ("Fax {fax}. [Thank you so much!|Thanks for your help!]", "Please send before the visit, by {by}.", "No films needed, just the reports."))),
        ((("firm", "practice"),), ("HEDIS chart retrieval", "Risk adjustment record collection", "Life insurance application of {patient}"), (
            ("On behalf of [our client|a health plan you contract with] we are collecting charts for members seen at your location. The member in your list is {patient}.", "We obtain [attending physician statements|charts] for underwriters. {patient} has applied for coverage and signed the attached release."),
            ("A technician can [scan the charts on site|come to your office], or you may [mail|fax] copies to {fax}.", "Send the last {count} months, including problem list and vital signs."),
            ("Our goal is to have everything by {by}.", "Reimbursement for copies follows on receipt of your invoice.", ""))),
    ),
    "refund_request": (
        ((("plan", "practice"),), ("Overpayment identified", "Recovery notice {claim}", "Request to return funds", "Notice of intent to offset"), (
            ("# What we found",), ("We paid {claim} as primary; another carrier was primary.", "The same service was paid twice: check {check} and again on {early}.", "A fee schedule error caused too much to be paid."),
            ("# Amount to return",), ("{amount}",), ("# When",), ("By {by}. After that date the sum is deducted from later remittances.", "Within {days} days, i.e. by {by}."),
            ("Send a check with a copy of this page, or sign below to let us offset it.", ""))),
        ((("plan", "practice"), ("firm", "practice")), ("Demand for repayment", "Outstanding overpayment - final notice", "Recoupment of benefits"), (
            ("Please be advised that our client's payment of {amount} on behalf of {patient} was made in error and remains due.", "Demand is hereby made for the return of {amount} erroneously disbursed on claim {claim}."),
            ("Coverage had lapsed on {early}; accordingly no benefits were due.", "Workers' compensation was liable for the services of {dos}.", "Audit disclosed that the units billed exceed those documented."),
            ("Should you fail to remit on or before {by}, all available remedies including set-off will be pursued.", "Unless a rebuttal is filed by {by}, recoupment begins on the day after."))),
        ((("practice", "practice"), ("firm", "practice")), ("Credit on our account", "Credit balance", "Please refund"), (
            ("Account {account} shows a credit of {amount}. Please send [it back|a refund check] to the address above.", "We paid invoice {number} twice, {amount} too much. Please return it."),
            ("Both remittances are attached.", "Your office told us on {early} a check would be cut, but nothing has come.", "The card can be credited instead."), ("Please take care of it by {by}.", ""))),
        ((("plan", "practice"),), ("Medicare secondary payer - repayment", "Overpaid: {patient}", "FIRST REQUEST"), (
            ("During routine review we noticed an overpayment. Patient {patient}, date {dos}, amount {amount}.", "Our records show you were overpaid {amount}."),
            ("Why: [duplicate|wrong provider paid|member not eligible|incorrect units].", "Cause: retroactive termination of the member."),
            ("Do not resubmit the claim. Do not send back the original check if it has been cashed; send your own.", "Interest accrues from day {days}."), ("You may object in writing by {by}.", ""))),
    ),
    "authorization": (
        ((("plan", "practice"), ("plan", "person")), ("Approval of services", "Certification {auth}", "Your request was approved"), (
            ("# Status",), ("APPROVED", "Certified in full", "Approved with changes: {count} visits"), ("# Reference",), ("{auth}",),
            ("# Valid",), ("{early} through {late}",), ("This is not a guarantee of payment. Eligibility is checked again when the claim arrives.", ""))),
        ((("plan", "practice"),), ("Utilization management - approval", "Prior authorization granted", "Inpatient stay certified"), (
            ("We have completed review of the request for {patient}, ID {member}. {count} days are certified as medically necessary under number {auth}.", "Request for {code} x{count} is approved. Authorization: {auth}."),
            ("Concurrent review is required for additional days.", "Next review date: {late}.", "Services must be rendered by a participating provider."), ("Put the number in box 23 of the claim.", ""))),
        ((("plan", "person"),), ("Good news about the care you asked for", "You are approved", "Your doctor's request"), (
            ("Your doctor asked us to approve a [test|treatment|wheelchair|specialist visit]. We said yes!", "{doctor} wanted you to have {count} therapy visits. We have approved all of them."),
            ("Show them this number when you go: {auth}.", "The approval is good until {late}."), ("You may still owe a copay. Questions? {phone}.", ""))),
        ((("practice", "plan"),), ("Prior authorization request", "Urgent pre-cert request", "Request for extension of {auth}"), (
            ("We request authorization for {patient} (ID {member}) to receive {code}, {count} units, starting {late}.", "Pt {patient} needs the procedure soon; please expedite pre-certification."),
            ("Conservative care over {count} weeks has failed; imaging of {early} attached.", "Clinical notes attached. Ordering: {doctor}."), ("Fax approval to {fax}.", "An answer before {by} would let us keep the slot."))),
    ),
    "eligibility": (
        ((("plan", "person"),), ("Do you have other insurance?", "Coordination of benefits - we need your answer", "Other coverage information"), (
            ("Your claims are waiting because we do not know whether {patient} is also covered by another plan.", "Once a year we ask members about other health coverage."),
            ("* No other coverage", "* I have Medicare (enter dates)"), ("* Spouse's employer plan: ______________", "* Name and number of other insurer"),
            ("Answer by {by} by phone, online or on the form below.", "Claims cannot be processed until you reply."))),
        ((("plan", "practice"),), ("Verification of benefits", "Eligibility response", "Coverage inquiry {member}"), (
            ("Inquiry: is {patient} covered? Answer: [yes|active|termed {early}].", "Member {member} was effective {start}. Status as of today: active."),
            ("Deductible met: {other}. Copay for specialists: $40. Network: [PPO|HMO|EPO].", "Plan type [HMO|PPO]. Primary care doctor: {doctor}.", "PCP assignment changed {early}."), ("Eligibility is not a promise of payment.", ""))),
        ((("plan", "person"), ("firm", "person")), ("Your coverage is ending", "Termination of coverage", "COBRA election notice", "Renewal of your Medicaid"), (
            ("Coverage for {patient} under the group plan ends on {late}.", "Your coverage stopped on {early} because no renewal form was received."),
            ("You and your dependents may elect to continue for up to 18 months.", "Proof of income and of residence is needed to renew.", "Medical bills after that date are yours to pay."), ("The form must be postmarked by {by}.", "Act by {by} to stay covered."))),
        ((("practice", "plan"),), ("Verification request", "Is this patient active?", ""), (
            ("Please verify coverage for {patient}, ID {member}, date of service {dos}. The portal shows nothing.", "Our claim rejected as member not found; pls confirm effective date for {patient}."), ("Also tell us which plan is primary.", "We need group number and payer ID.", "Is there a deductible left?"), ("Fax back to {fax}.", ""))),
    ),
    "patient": (
        ((("person", "practice"),), ("", "My account", "Billing question"), (
            ("Got your bill. I don't understand the {amount}. Can someone explain?", "What is the charge on {dos}? I was only there [ten minutes|for a shot]."), ("I have called [three|four] times and get a recording.", "I already paid my copay at the window.", "My insurance told me you have to write off the rest."), ("My number is {their_phone}.", "Call me. {phone}"))),
        ((("person", "practice"),), ("", "Complaint about my visit", "Unhappy"), (
            ("I am writing about how my [mother|dad|son] was treated on {dos}.", "Your receptionist would not give me an appointment even though I was in pain."), ("She lay in the hallway for four hours and no one brought her water.", "The doctor never looked up from the computer."), ("I hope you train your people better.", "I expect an apology.", "I will find a different doctor."))),
        ((("person", "practice"),), ("", "Payment arrangement", "Hardship letter"), (
            ("I am on a fixed income and the bill for {account} is more than I can pay at once.", "We had a fire and lost nearly everything."), ("Could I pay [$25|$30|$40] on the [first|fifteenth] of each month until the {amount} is paid?", "Is there a charity program I could apply for? I make {other} a month.", "Enclosed is what I can spare."), ("Please do not send this to a collector.", "Bless you for your patience."))),
        ((("person", "practice"), ("person", "plan")), ("", "New address", "Name change", "Please update"), (
            ("I have moved. Please change my address to the one above.", "I got married; my name is now {patient}."), ("A copy of my license is with this note.", "Same phone.", "My account number is {account}."), ("Thank you kindly.", ""))),
    ),
    "legal": (
        ((("law", "practice"),), ("{patient} v. {town} Transit", "Our client: {patient}", "Notice of lien", "Letter of protection"), (
            ("Be advised that the undersigned has been retained by {patient} for injuries sustained {dos}.", "We hereby grant your office a lien against any recovery for reasonable charges of treatment."),
            ("Direct all further communication to this office. Cease collection against our client.", "In the event of settlement your balance of {amount} will be protected.", "Please forward your final ledger so that we may negotiate a reduction."), ("Counsel requests your signature below by {by}.", ""))),
        ((("law", "practice"), ("law", "plan")), ("SUBPOENA DUCES TECUM", "Deposition of {doctor}", "Notice to appear"), (
            ("YOU ARE COMMANDED to appear at the offices of the undersigned on {late} at 10:00 a.m. and to bring the documents described in Schedule A.", "Enclosed is a subpoena served upon you in the matter of {patient}."),
            ("A witness fee is enclosed as required by rule.", "Failure to obey may be deemed contempt of court."), ("Objections must be served by {by}.", ""))),
        ((("law", "practice"),), ("Notice of intent to sue", "Statutory notice of claim", "Litigation hold"), (
            ("Notice is hereby given that {patient} intends to commence an action for professional negligence arising out of care on {dos}.", "You are directed to preserve all documents, e-mail and devices relating to {patient}."),
            ("Please place your professional liability carrier on notice.", "Any destruction of evidence after receipt of this letter will be brought to the attention of the court."), ("Settlement demand: {amount}, open until {by}.", ""))),
        ((("law", "practice"), ("firm", "practice")), ("Bankruptcy of {patient}", "Automatic stay", "In re {patient}, debtor"), (
            ("The debtor {patient} filed a petition under Chapter [7|13] on {early}. An automatic stay is in effect.", "The trustee hereby gives notice to creditors, account {account}."), ("All collection must stop at once.", "Proofs of claim are due {by}.", "Your scheduled claim: {amount}."), ("Violations are punishable by damages.", ""))),
    ),
    "w9": (
        ((("plan", "practice"), ("firm", "practice")), ("Taxpayer identification needed", "W-9 on file is out of date", "IRS Form W-9"), (
            ("We must have a signed Form W-9 from each payee. Yours is [missing|more than three years old].", "Our vendor file has no W-9 for tax ID {tax}."), ("* Legal name as on your tax return", "* Check one box for tax classification"), ("* Sign and date",), ("Return it by {by} to avoid backup withholding.", "Fax to {fax}."))),
        ((("practice", "plan"), ("practice", "firm")), ("W-9 enclosed", "Updated tax information", "New TIN"), (
            ("As you asked, our completed Form W-9 is enclosed.", "Effective {start} our tax identification number changed; a new W-9 is attached."), ("Please update your payment file.", "Legal name and remit address are as above."), ("Kindly confirm receipt.", ""))),
        ((("plan", "practice"),), ("B-Notice", "CP2100A - name and TIN do not match", "SECOND B NOTICE"), (
            ("The IRS tells us that the name and taxpayer number on your 1099 do not match.", "According to the Internal Revenue Service your name/TIN combination is incorrect."), ("Complete the W-9 on the back, sign under penalties of perjury.", "Provide a certified Form W-9."), ("Otherwise we must withhold 24 percent beginning {by}.", "We need it by {by}."))),
    ),
    "statement": (
        ((("practice", "person"), ("firm", "practice")), ("Statement of account", "Your monthly statement", "Account summary"), (
            ("Previous balance {other}. New charges posted since {early}.", "This shows activity on account {account} to date."), ("BALANCE NOW DUE {amount}", "Please pay {amount}."), ("Due {by}.", "Past due amounts may be sent to collection after {by}.", ""), ("Thank you for choosing us.", ""))),
        ((("firm", "practice"), ("firm", "person")), ("Past due", "Second notice", "Account {account} - open items"), (
            ("Our ledger shows {count} unpaid invoices.", "This account is [60|90] days past due."), ("Total open: {amount}.", "The amount outstanding is {amount}."), ("Kindly remit by {by}. Disregard if paid.", "Should your records differ call {phone}."))),
        ((("practice", "person"),), ("Your balance after insurance", "Patient balance", ""), (
            ("Your insurance has paid its part for {dos}. The rest is up to you.", "We billed your insurance and this is what is left over."), ("You owe {amount} on account {account}.", "Patient portion: {amount}."), ("Pay online at {web} or mail a check.", "If you can't pay in full call {phone} to set up a plan."))),
    ),
    "other": (
        ((("plan", "practice"), ("firm", "practice")), ("Holiday hours", "Webinar for office managers", "New fee schedule", "Network bulletin"), (
            ("Our offices will be closed on {late}.", "Join us for a free webinar on {late}."), ("Nothing is required of you.", "Seats are limited."), ("Wishing you a good season.", ""))),
        ((("practice", "practice"), ("firm", "practice")), ("We have moved", "Welcoming {doctor}", "Credentialing approved", "Contract renewal"), (
            ("{doctor} has joined our practice and is taking new patients.", "We have moved our front office to {town}.", "The credentials committee approved your application on {early}."), ("Please tell your staff.", "Our telephone stays the same.", ""), ("Looking forward to working with you.", ""))),
    ),
}  # fmt: skip
WHY = (
    ("29", "[the claim was|it was] received past the filing limit"), ("18", "this is a duplicate of a claim already processed"), ("50", "the service is not deemed medically necessary"), ("197", "no authorization was obtained beforehand"),
    ("27", "coverage terminated before the date of service"), ("22", "another payer is primary"), ("16", "the claim lacks information needed for adjudication"), ("96", "the charge is excluded under the plan"),
    ("119", "the benefit maximum for the year has been reached"), ("242", "the services were rendered by an out-of-network provider"), ("55", "the treatment is considered investigational"), ("97", "payment is included in another procedure"),
)  # fmt: skip
LABELS = {
    "patient": ("Patient", "Pt", "Patient name", "Name", "Member", "Insured", "Beneficiary"), "member": ("Member ID", "ID", "ID no.", "Subscriber #", "Policy", "Medicaid ID", "Cert. no."), "claim": ("Claim", "Claim #", "Claim no.", "ICN", "DCN", "Claim ID"),
    "account": ("Account", "Acct", "Acct #", "Patient acct", "Account no."), "auth": ("Auth", "Authorization #", "Auth no.", "Cert. #", "Approval no."), "dos": ("DOS", "Date of service", "Service date", "Service from", "Date(s) of service"),
}  # fmt: skip
LEGAL_LABELS = {"patient": ("Our client", "Claimant", "Plaintiff", "Injured party"), "dos": ("Date of loss", "D/A", "Date of incident", "Date of accident")}  # fmt: skip
ABOUT = {
    "denial": ("patient", "member", "claim", "dos"), "appeal": ("patient", "member", "claim", "dos", "account"), "records_request": ("patient", "member", "dos", "claim"), "refund_request": ("patient", "claim", "account", "dos"),
    "authorization": ("patient", "member", "auth"), "eligibility": ("patient", "member"), "patient": ("account",), "legal": ("patient", "dos"), "w9": (), "statement": ("account",), "other": (),
}  # fmt: skip
GREETED = (
    "Dear Sir or Madam:",
    "To whom it may concern:",
    "Dear {name}:",
    "Dear {name},",
    "{name}:",
    "Greetings:",
    "Good afternoon,",
    "Attention:",
)
ENDS = ("Sincerely,", "Very truly yours,", "Respectfully submitted,", "Thank you,", "Best,", "Regards,", "Yours truly,")
OFFICES = (
    "Claims Correspondence",
    "Provider Services",
    "Patient Accounts",
    "Health Information",
    "Medical Management",
    "Special Investigations",
    "Member Outreach",
    "Office of the Controller",
    "Legal Affairs",
    "Intake",
)
SPANISH = {
    "denial": (("We did not pay for the care on {dos}.", "No pagamos por la atención del {dos}."), ("Why: {why}.", "La razón está a la izquierda."), ("You can ask us to look again until {by}.", "Puede pedir una revisión hasta el {by}."), ("You will not lose other benefits if you do.", "No perderá otros beneficios si lo hace.")),
    "authorization": (("We approved the care that your doctor asked for.", "Aprobamos la atención que pidió su médico."), ("Your approval number is {auth}.", "Su número de aprobación es {auth}."), ("It is good until {late}.", "Es válido hasta el {late}."), ("Bring this notice to your visit.", "Traiga este aviso a su cita.")),
    "eligibility": (("Your coverage ends on {late} unless you renew.", "Su cobertura termina el {late} si no la renueva."), ("Send the form by {by}.", "Envíe el formulario antes del {by}."), ("You need proof of income and address.", "Necesita prueba de ingresos y domicilio."), ("Help is free.", "La ayuda es gratis.")),
    "statement": (("This is the balance on account {account}.", "Este es el saldo de la cuenta {account}."), ("Please pay {amount}.", "Por favor pague {amount}."), ("It is due on {by}.", "Se vence el {by}."), ("Ask about a payment plan.", "Pregunte por un plan de pagos.")),
}  # fmt: skip
HANDED = (
    "The enclosed was received at this address in error and is forwarded for handling.",
    "Item could not be matched to a payment. Image and original follow.",
    "Misdirected correspondence - not ours. Passing along.",
    "Mail opened by mistake at our office; please see that it gets to the right desk.",
)
CHECKLIST = {
    "appeal": ("Appeal packet checklist", ("Appeal letter", "Copy of denial or EOB", "Medical records", "Representative form", "Proof of timely filing", "Corrected claim")),
    "records_request": ("Records checklist - return with your documents", ("History and physical", "Physician orders", "Nursing notes", "Lab results", "Signature log", "Itemized bill")),
    "refund_request": ("Refund worksheet", ("Copy of remittance", "Check to the address on the letter", "Reason for overpayment", "Signed offset form")),
    "authorization": ("Request package contents", ("Request letter", "Clinical notes", "Imaging report", "Letter of necessity", "Order")),
    "legal": ("Enclosures", ("Letter of representation", "Signed release", "Police report", "Lien form", "Schedule A")),
    "eligibility": ("What to send", ("Proof of income", "Copy of other card", "Signed form", "Proof of address")),
}  # fmt: skip
COMEBACKS = (
    ("Attempted - not known",),
    ("Insufficient address",),
    ("No such number",),
    ("Moved, left no address",),
    ("Vacant",),
    ("Forward time expired",),
    ("Temporarily away", "Not forwarded"),
    ("Refused by addressee",),
)
REMAILED = (
    "Piece returned by USPS. Scan below.",
    "RETURNED MAIL - UPDATE DEMOGRAPHICS",
    "Returned mail batch {number}: piece image",
    "Undeliverable - hold statement, find new address",
    "Address research needed",
)
BOILER = {
    "plan": (
        "You can reach us Monday through Friday from 8 a.m. to 6 p.m. at {phone}. Have this letter at hand when you call.", "If English is not your first language, an interpreter is available at no cost. TTY users dial 711.",
        "We do not exclude anybody or treat them differently because of race, color, national origin, age, disability or sex.", "A member who is unhappy with any decision of ours may file a grievance or an appeal; the handbook tells how.", "Claims must be submitted within one year of the date of service.",
        "Please keep this notice with your important papers.", "Providers may not bill members for more than their cost share.", "This letter was generated by our correspondence system and mailed to the address we have on file.", "If you have already answered, please disregard this letter.",
    ),
    "practice": (
        "Our office hours are 8:30 to 5:00; we are closed over lunch.", "Please reference the numbers above on any reply.", "Enclosures: as stated.", "We participate with most insurers and will gladly answer questions about coverage.", "The information disclosed here is protected by federal law and may not be passed on.",
        "This message was dictated and not read in order to avoid delay.",
    ),
    "law": (
        "Nothing herein shall be construed as a waiver of any right or remedy, all of which are expressly reserved.", "A photocopy of the enclosed authorization shall be as valid as the original.", "Should you have any questions, kindly contact my paralegal at extension {room}.", "Time is of the essence.",
    ),
    "firm": ("This is an attempt to serve you better; call {phone} at any time.", "All correspondence should bear the account number.", "We appreciate your business and your prompt attention.", "Our remittance address has not changed."),
    "person": ("I am sorry for my handwriting.", "I have copies of everything.", "My daughter helps me with the mail.", "I do not use a computer."),
}  # fmt: skip
