"""Wordings of letters that are only measured with."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Mapping

from models.training.content.letter_facts import Reason, Wording
from models.training.content.wordings_plan import CLAIM

_ALL = (
    Wording("denial", (("plan", "practice"), ("plan", "person")),
            ("Notice of Claim Determination", "Adverse Coverage Decision", "Claim Processed - Payment Not Allowed", "Denied Services", "Notification of Non-Payment"),
            ("Thank you for submitting the claim identified in this letter. Following its evaluation, benefits have been denied.", "Please be informed that reimbursement for the claim identified in this letter has been declined.", "Our determination regarding the claim identified in this letter is that no benefit is payable."),
            ("Thank you for submitting claim {claim} for {patient}. Following its evaluation, benefits for the service of {dos} have been denied.", "Reimbursement for the treatment of {patient} (identification number {member}) under claim {claim} has been declined."),
            ("Should you wish to contest the determination, a reconsideration can be requested from our appeals department.", "Your participating provider agreement prohibits charging the member for denied services.", "A copy of the clinical guideline will be furnished upon written request at no cost.", "The determination was rendered by a licensed clinician.", "Corrected claims should carry frequency code 7.", "Members may contact the consumer assistance program of the state."),
            ("The declined charge totals {amount}.", "Charges in the amount of {amount} remain unreimbursed."), ("Your request for reconsideration must arrive no later than {by}.", "We will accept an appeal through {by}.", "You have {days} days from receipt to appeal."),
            ("Appeals are to be directed to the department named in the letterhead.", "Inquiries: {phone}."), ("the member's identification number", "any clinical evidence not yet submitted", "an explanation of the disagreement"), CLAIM),
    Wording("appeal", (("practice", "plan"), ("practice", "plan"), ("person", "plan")),
            ("Provider Appeal", "Appeal of Claim Determination", "Challenge to Adverse Decision", "Request for Second Review", "Formal Appeal - Reversal Requested"),
            ("Through this correspondence we formally appeal the determination on the claim identified in this letter.", "On behalf of our patient we challenge the denial identified in this letter and request its reversal."),
            ("Through this correspondence we formally appeal the determination on claim {claim}, patient {patient}, service date {dos}.", "On behalf of {patient}, identification {member}, we challenge your denial of claim {claim} and request its reversal."),
            ("The documentation supports the level of service reported.", "Alternatives had been exhausted prior to the procedure.", "The denial cites absence of authorization, yet the procedure was performed as an emergency.", "Your own published criteria were satisfied on admission.", "Proof of submission dated {early} accompanies this appeal.", "We reserve the option of arbitration under the agreement."),
            ("Outstanding on this claim: {amount}.", "We seek reimbursement of {amount}."), ("We anticipate your determination by {by}.", "Statute obliges you to decide by {by}."), ("Notify the undersigned of the outcome.",), ("the operative record", "proof of submission", "the remittance showing the denial", "relevant literature"), CLAIM),
    Wording("records_request", (("plan", "practice"), ("firm", "practice")),
            ("Medical Documentation Needed", "Request for Clinical Information", "Audit Sample - Chart Submission", "Supporting Documentation Request"),
            ("Adjudication of the claim identified in this letter is on hold pending receipt of clinical documentation.", "The account identified in this letter forms part of an audit sample; its chart must be submitted."),
            ("Adjudication of claim {claim} ({patient}, {dos}) is on hold pending receipt of clinical documentation.", "The chart of {patient}, identification {member}, forms part of an audit sample and must be submitted."),
            ("Submission by facsimile to {fax} is preferred.", "Documentation has to identify the rendering practitioner.", "Disclosure for payment purposes is permitted without the individual's consent.", "Charges for duplication are not reimbursed.", "Partial submissions delay adjudication.", "A return label is provided for your convenience."),
            (), ("Documentation is to be submitted by {by}.", "Absent a submission by {by}, the claim will be denied administratively.", "Allow {days} days for processing."), ("Place this notice in front of the documentation.",), ("admission assessment", "therapy evaluations", "diagnostic interpretations", "dated and signed encounter notes", "transfer summary", "implant invoice"), CLAIM),
    Wording("refund_request", (("plan", "practice"), ("firm", "practice")),
            ("Overpayment Identified", "Notification of Excess Reimbursement", "Refund Solicitation", "Recovery of Overpaid Benefits"),
            ("An excess reimbursement was identified on the claim identified in this letter and its refund is solicited.", "Our reconciliation disclosed that benefits on the claim identified in this letter exceeded the amount payable."),
            ("An excess reimbursement was identified on claim {claim} for {patient}; its refund is solicited.", "Our reconciliation disclosed that benefits issued for {patient} (account {account}, {dos}) exceeded the amount payable."),
            ("Absent a remittance, recovery by offset commences without further notice.", "A rebuttal accompanied by evidence suspends the recovery.", "The reimbursement was issued under check {check} for {other}.", "The excess arose because eligibility had been terminated retroactively.", "The member's cost share is unaffected."),
            ("The excess to be refunded: {amount}.", "Kindly remit {amount}."), ("Remittance is expected by {by}.", "Offset begins after {by}."), ("Enclose a duplicate of this notification with the remittance.",), ("remittance payable to {us}", "duplicate of this notification"), CLAIM),
    Wording("authorization", (("plan", "practice"), ("plan", "person")),
            ("Certification of Medical Services", "Pre-Service Determination - Favorable", "Authorized Services Letter", "Utilization Review Outcome"),
            ("The pre-service request identified in this letter received a favorable determination.", "Following utilization review, the services requested are hereby certified."),
            ("The pre-service request for {patient} received a favorable determination under certification {auth}.", "Following utilization review, services for {patient}, identification {member}, are certified; cite {auth}."),
            ("Certified quantity: {count}. Certified through {late}.", "Certification addresses medical necessity alone and does not assure reimbursement.", "Services rendered beyond the certified period require an extension.", "Benefits remain subject to exclusions and accumulators.", "The ordering practitioner is {doctor}."), (), ("Extension requests are accepted until {by}.",), ("Report admission within one business day.",), ("outpatient therapy", "diagnostic imaging", "durable equipment"), ("auth", "patient", "member")),
    Wording("eligibility", (("plan", "practice"), ("plan", "person")),
            ("Response to Coverage Inquiry", "Enrollment Verification", "Notice of Coverage Termination", "Statement of Enrollment"),
            ("In response to your inquiry, enrollment of the individual identified in this letter is verified.", "Enrollment of the individual identified in this letter has been terminated."),
            ("In response to your inquiry, enrollment of {patient} under identification {member} is verified.", "Enrollment of {patient} (identification {member}) had been terminated prior to {dos}."),
            ("Enrollment commenced {start}.", "Verification does not assure reimbursement.", "The individual deductible amounts to {other} annually.", "Premium delinquency was the cause of termination.", "Coordination with other carriers has not been determined.", "The employer group is {number}."), (), ("Reinstatement must be requested by {by}.",), ("Validate enrollment prior to each encounter.",), ("inpatient: included", "prescription: separate carrier", "hearing: excluded"), ("patient", "member", "dos")),
    Wording("patient", (("person", "practice"),),
            ("Charges on my statement", "Concerning my balance", "I need assistance with my account", "Dissatisfied with my appointment"),
            ("I recently opened your statement and cannot make sense of the charges.", "I am contacting you regarding the balance you say I have."), ("I recently opened your statement for account {account} and cannot make sense of it.", "My appointment was {dos}; my account number is {account}; my name is {patient}."),
            ("As far as I know my secondary insurance took care of everything.", "Your receptionist never asked for my new card.", "I would be grateful for a breakdown.", "Being retired, I must watch every dollar.", "Could the remainder be spread over the year?", "The appointment itself went well.", "Mail keeps going to my old apartment."), ("According to it I am responsible for {amount}.", "Enclosed is {amount} toward it."), ("I would appreciate hearing back by {by}.",), ("You may leave a message with my wife.",), (), ("account", "dos")),
    Wording("legal", (("law", "practice"), ("law", "plan")),
            ("Demand for Records of Injured Client", "Notice of Attorney Retention", "Subpoena Enclosed", "Assertion of Lien on Proceeds"),
            ("Kindly note that the individual identified in this letter has engaged our firm following an injury.", "Pursuant to the enclosed subpoena you are directed to furnish the records of the individual identified in this letter."),
            ("Kindly note that {patient} has engaged our firm following an injury on {dos}.", "Pursuant to the enclosed subpoena you are directed to furnish the records of {patient}."),
            ("Noncompliance may subject you to sanctions.", "Please refrain from contacting our client.", "Litigation is pending in the county of {town}.", "We will honor outstanding medical balances out of any recovery.", "Certification by your custodian is mandatory.", "Destruction of evidence must be avoided."), ("The asserted lien stands at {amount}.",), ("Production is due {by}.", "A response by {by} is imperative."), ("Invoice us for duplication.",), ("radiographs", "account ledgers", "consent forms", "ambulance run sheets"), ("patient", "dos")),
    Wording("returned_mail", (("firm", "practice"), ("plan", "practice")),
            ("Returned Correspondence", "Nondelivery Notification", "Correspondence Returned by Carrier"), ("Correspondence addressed to the individual identified in this letter was returned to us undelivered.",), ("Correspondence addressed to {patient}, account {account}, was returned undelivered.",),
            ("Reason given: occupant relocated.", "Reason given: address incomplete.", "Reason given: temporarily away.", "The envelope is attached.", "The address on file should be flagged.", "Two delivery attempts failed."), (), (), ("Advise us of a valid address.",), (), ("patient", "account")),
    Wording("w9", (("firm", "practice"), ("plan", "practice"), ("practice", "firm")),
            ("Certification of Taxpayer Number", "Form W-9 Solicitation", "Annual W-9 Collection"), ("Federal regulations require us to hold a signed Form W-9 for each payee.", "Accompanying this letter is our signed Form W-9."), ("Federal regulations require a signed Form W-9 from {them}.", "Accompanying this letter is the Form W-9 of {us}, taxpayer number {tax}."),
            ("Failure to furnish it subjects payments to withholding.", "Electronic signatures are acceptable.", "Disregarded entities enter the owner's name.", "Information returns are issued in January."), (), ("Furnish the form by {by}.",), ("Direct it to the tax desk.",), ("taxpayer number", "exemption code", "signature"), ()),
    Wording("statement", (("firm", "practice"), ("practice", "person")),
            ("Periodic Account Statement", "Summary of Open Balances", "Account Reconciliation Statement"), ("Please find below a summary of transactions on your account.", "Our receivables reflect the open balances shown."), ("Our receivables reflect an open balance on account {account}.",),
            ("The prior statement reflected {other}.", "Remittances received after {early} are excluded.", "Delinquent balances accrue a monthly charge.", "This summary is furnished for reconciliation."), ("The balance now payable is {amount}.", "Payable: {amount}."), ("Remit on or before {by}.",), ("Cite your account with the remittance.",), (), ("account",)),
    Wording("other", (("plan", "practice"), ("firm", "practice"), ("practice", "practice"), ("firm", "person")),
            ("Relocation of Our Offices", "Seminar Announcement", "Revised Credentialing Calendar", "Appreciation Luncheon", "Product Discontinuation"), ("Effective {late} our offices relocate.", "A seminar will be conducted on {late}.", "We wish to express appreciation to your staff.", "The product line named below is being discontinued."), ("Effective {late} our offices relocate.", "A seminar will be conducted on {late}."),
            ("Continuing education credit is offered.", "Correspondence will be forwarded for six months.", "Refreshments follow the presentation.", "Inventory remains available while it lasts.", "Directory listings are refreshed quarterly.", "Your contacts are unchanged."), (), ("Registration closes {by}.",), ("Inquire with {someone}.",), ("ample parking", "updated equipment"), ()),
)  # fmt: skip
TEST_WORDINGS: Mapping[str, Wording] = {each.category: each for each in _ALL}
TEST_REASONS = (
    Reason("CO", "16", "Required information is absent from the submitted claim"), Reason("CO", "29", "The claim was received beyond the timely submission period"), Reason("CO", "50", "The clinical facts do not establish necessity"),
    Reason("CO", "97", "Reimbursement is bundled into a procedure already adjudicated"), Reason("CO", "197", "Certification was not sought before the service was rendered"), Reason("PR", "204", "The benefit design excludes this item"),
    Reason("PR", "27", "Enrollment had terminated as of the service date"), Reason("OA", "22", "Another carrier bears primary responsibility"), Reason("CO", "18", "An identical claim was previously adjudicated"), Reason("CO", "226", "Documentation solicited earlier was not furnished"),
)  # fmt: skip
TEST_NOTES = (
    "An expedited process exists where ordinary deadlines would jeopardize health.", "Interpreters are furnished without charge in more than one hundred languages.", "Representation by an attorney or another individual requires a signed appointment.", "The ombudsman investigates complaints impartially.",
    "Deadlines are computed in calendar days, excluding the day of receipt.", "Submissions by electronic mail are not accepted owing to privacy regulations.", "External examination is conducted by an accredited organization and binds all parties.", "Individuals have access to the complete case file during business hours.",
    "Discrimination on any ground prohibited by statute is not tolerated.", "Documents are retained electronically; originals are shredded after ninety days.", "Terms used in this correspondence are defined in the governing document.", "Alternative formats, among them Braille, are supplied upon demand.", "Retaliation against complainants is forbidden.",
    "The governing document prevails over this summary.", "Telephone conversations may be monitored for quality.", "Should postal service be interrupted, deadlines are extended accordingly.",
)  # fmt: skip
