"""What both sides of a dispute write, in the same words: turned down, appealed, upheld, sued over (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

REASONS = (
    ("50", "the [stay|service|test] [did not meet|failed to meet] our criteria for medical necessity"), ("197", "no [precertification|prior approval] was on file for the [service|admission]"),
    ("29", "the claim reached us [after|outside] the filing limit"), ("97", "payment for this [code|procedure] is [part of|included in] another service of the same day"),
    ("55", "the treatment is regarded as [investigational|experimental]"), ("119", "the benefit maximum for this [year|period] was used up"), ("27", "coverage had ended before the service was rendered"),
    ("16", "information that we need to decide the claim was missing"), ("18", "the charge is a duplicate of one already decided"), ("109", "another payer is [primary|responsible] for this claim"),
)  # fmt: skip
DENIED = (
    ("[Your|The] appeal of {early} concerning {patient}, member {member}, was [reviewed|considered] by a physician who had no part in the first decision.", "[Dear Provider: |]We [received|have read] your [letter|request] asking us to reconsider claim {claim} for {patient}.", "[This is in reply|We are responding] to your request for reconsideration of the services that {patient} ({member}) received on {dos}.", "{doctor} asked that we look again at claim {claim}, date of service {dos}. [We have done so.|That review is now complete.]",
     "A claim for {patient}, account {account}, was [received|entered] in this office on {early} under number {claim}."),
    ("[After a full and fair review the denial stands|The original denial is upheld|We must uphold our earlier decision], because {why}.", "[No|We regret that no] benefits can be [paid|released], since {why} ({coded}).", "[Payment|Reimbursement] remains denied under {coded}: {why}.", "Our decision not to pay has not changed. The ground given before was that {why}, and nothing in the new records alters it.", "The claim was denied with {coded}. In plain words, {why}."),
    ("", "The [billed|disputed] amount of {amount} [will not be paid|is therefore not payable].", "[Charges|An amount] of {amount} [may not be billed to the member|are your patient's responsibility]."),
    ("", "The criteria we used are [free of charge on request|available to you]. {doctor} [may call|can reach] our reviewer at {phone} within {days} days.", "The records you enclosed with your appeal, among them the operative note, were read in full.", "Your letter argued that the care was medically necessary and timely; we [respectfully disagree|reached another conclusion]."),
    ("If you [still disagree|do not accept this], a second-level appeal must [reach us|be postmarked] by {by}.", "You may [take the matter|go] to an independent review organization; the request is due [on|by] {by}.", "You have [no further|exhausted all] appeal rights within the plan. [An outside review may be open to you.|]", "This is our final internal decision."),
)  # fmt: skip
APPEALED = (
    ("On {early} you [informed us|wrote] that claim {claim} for our patient {patient} would not be paid, and we [do not accept|take issue with] that [outcome|decision].", "{patient}, member {member}, was treated here on {dos}. You have now denied the [claim|bill] twice, and [wrongly so|we ask for a third look].", "[We are in receipt of|We have] your denial of claim {claim}, service date {dos}, account {account}.", "Your reviewer upheld the denial for {patient} on {early}. [This office|Our clinic] respectfully [asks for|requests] the next level of review.",
     "I treat {patient} (your ID {member}) and [was surprised|am dismayed] by your notice of {early}."),
    ("You [state|wrote] that {why}. [That is not so.|The chart shows otherwise.|We beg to differ.]", "The [ground|reason] you gave was that {why} ({coded}); the enclosed [notes|report] [refute|answer] this.", "According to your [remittance|letter], {why}. [The facts are these:|Consider the following.] the [patient|member] had failed two months of conservative care, and the order was signed on {early}.", "Denial code {coded} was applied, with the explanation that {why}."),
    ("", "[We therefore ask|It follows] that the denial be [overturned|reversed] and {amount} [be released|paid] [without delay|with interest].", "At issue is {amount}.", "[Kindly|Please] reprocess the claim and pay the [balance of|outstanding] {amount}."),
    ("", "[Your own policy|The member's certificate] covers this service when less invasive options have failed, as they had here.", "Had we not acted, the patient would have been hospitalized. A peer of {doctor} should [see|decide] this case.", "If you uphold your decision again, tell us the reviewer's name and specialty and send the criteria used."),
    ("A written [answer|determination] is expected by {by}.", "We [will|shall] turn to the state's insurance department unless we hear from you by {by}.", "[Thank you for looking at this once more.|I thank you for your time.]", "I am at {phone} for a peer-to-peer talk."),
)  # fmt: skip
APPEALED_AT_HOME = (
    ("You turned down my [claim|bill] from {dos} and I [don't think|do not believe] that is right. My [member number|ID] is {member}.", "I got your letter of {early} saying you won't pay claim {claim}. [I want it looked at again.|Please look at it again.]", "My name is {patient}. You denied the [surgery|test|hospital stay] my doctor ordered, and I [disagree|am asking for another review]."),
    ("Your letter says {why}. [My doctor says that is wrong.|Nobody told me this before.|I was never asked.]", "The lady on the phone read me the reason, {coded}, and said it means that {why}."),
    ("", "I can't pay {amount}.", "[The hospital|They] now want {amount} from me."),
    ("[Please change your decision|Please reconsider] and [write|let me know] by {by}.", "I am sending a letter from {doctor} and my records. [Thank you.|]", "Please have somebody else than {someone} decide it this time."),
)  # fmt: skip
SUED = (
    ("[Please be advised|Take notice] that this firm [has been retained by|represents] {patient} [in connection with|for injuries suffered in] an [accident|incident] of {dos}.", "We [represent|are counsel for] {patient}, whose bills with your office ([your account|account] {account}) arose from [a collision|an injury at work] on {dos}.", "{us} [is|are] counsel to {patient} in an action now pending against the carrier over [denied|unpaid] benefits."),
    ("[All further contact|Any communication] with our client [about|regarding] this balance must [cease|come to us]. A lien [in your favor|for your charges] will be [honored|protected] from any settlement.", "A petition under Chapter [7|13|11] of the Bankruptcy Code was filed on {early}; the automatic stay forbids [any act to collect|further collection of] this debt.", "You are [directed|commanded] to preserve all [documents|correspondence] about the denial and the appeal that followed.", "[We enclose|Enclosed is] a letter of protection. Please [sign|countersign] it and return it to the undersigned."),
    ("", "[Your|The] balance as we know it is {amount}. [Kindly confirm.|Is that figure right?]", "Our client [offers|is prepared to pay] {amount} in full [settlement|satisfaction] of your claim."),
    ("[Unless we hear from you|If we have no answer] by {by}, [suit will be filed|we shall seek relief from the court] [without further notice|in the county where you do business].", "Your [signed|written] answer is requested by {by}.", "This letter is sent without prejudice to any right or remedy."),
)  # fmt: skip
BACKGROUND = (
    "[The|This] claim was first [denied|turned down] on {early}, and an appeal followed.", "[Medical necessity|Timely filing|Prior authorization] is the point on which the [plan|insurer] and the [practice|provider] differ.", "The records [in the file|at hand] run from {start} on and include the [operative report|progress notes|imaging].",
    "The terms of the plan, the contract and state law [all bear on|govern] the matter.", "A telephone call with {someone} did not settle it.", "[Claims|Appeals] of this kind are [decided|reviewed] on the papers alone.", "The remittance of {early} showed {other} as not covered.", "[Nothing|No part] of this [letter|correspondence] concerns any other date of service.",
    "The provider may not bill the member while the appeal is open.", "[Both|The] earlier letters are [part of|in] the file.",
)  # fmt: skip
GREETED = {
    "denial": ("Dear Provider:", "Dear Colleague:", "To Whom It May Concern:", "Dear Doctor:"), "appeal": ("Dear Sir or Madam:", "To Whom It May Concern:", "Dear Appeals Committee:", "Good day,", "Dear Medical Director:"),
    "legal": ("Ladies and Gentlemen:", "Dear Sir or Madam:", "Gentlemen:"),
}  # fmt: skip
PARTED = (
    "Sincerely,",
    "Very truly yours,",
    "Respectfully,",
    "Cordially,",
    "With kind regards,",
    "Yours sincerely,",
    "Respectfully submitted,",
)
TITLES = {
    "denial": ("Appeals Specialist", "Physician Reviewer", "Clinical Review Unit", "Appeals and Grievances", "Medical Director"), "appeal": ("Appeals Specialist", "Reimbursement Manager", "Practice Administrator", "Denials Coordinator", "Patient Accounts"),
    "legal": ("Of Counsel", "Attorney for the claimant", "Paralegal", "For the firm"),
}  # fmt: skip
