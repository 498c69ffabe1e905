"""What long letters go on with on their further sheets, and the names of the houses that write them.

Everything here is a template of `phrasing`; facts in braces are those of `letter_facts`.
"""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from models.training.content import correspondents
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import choose

_NAMES: Mapping[str, tuple[str, ...]] = {
    "copies": ("{a} [Record Retrieval|Copy Service|Document Services|Legal Copy], [Inc.|LLC|Ltd.]", "{a} [Chart Access|Release of Information|Medical Records Solutions]", "[Pro|Quick|Med]{b} [Imaging|Retrieval|Deposition] [Services|Group]"),
    "audit": ("{a} [Payment Accuracy|Claims Audit|Recovery Audit] [Partners|Contractors|Group]", "[Office of Program Integrity|Bureau of Audits|Division of Audit], {b} [Region|Field Office]", "{a} {b} [Reviewers|Auditors|Audit Associates], [LLP|LLC]"),
    "adjuster": ("{a} [Claims Administration|Adjusting Company|Benefit Services|Risk Management]", "{a} [Subrogation|Third Party Liability|Recovery] [Unit|Services|Specialists]", "[County of|Town of|City of] {b} [Self-Insurance Program|Employee Benefits Office|Risk Pool]"),
    "counsel": ("{a}, {b} & [Partners|Associates]", "Law [Office|Offices] of [J.|M.|T.] {b}", "{a} {b} [Legal|Health Law], [P.C.|PLLC|LLP]"),
    "records": ("{a} [Hospital|Medical Center|Regional Health] [- |]Health Information [Department|Services]", "{a} [Clinic|Physicians] Medical Records", "[Archive|Records Center] of {a} [Health|Hospital]"),
    "collector": ("{a} [Receivables|Collection Bureau|Credit Services|Account Recovery]", "[National|Allied|Mutual] {b} [Collections|Adjustment Bureau]", "{a} [Financial|Revenue] [Solutions|Associates]"),
    "mailroom": ("{a} [Mail Center|Mailing Services|Output Center]", "[Mail Processing|Return Mail Unit|Distribution Center] of {a} [Health|Insurance|Benefits]", "{a} [Presort|Letter Service|Print and Mail]"),
    "appeals": ("{a} [Health Plan|Advantage|Insurance] [Appeals Unit|Grievance Department|Review Board]", "[Independent|External] Review [Organization|Office] of {a}", "{a} [Denials Management|Revenue Integrity|Appeal Services]"),
}  # fmt: skip


def housed(rng: Random, told: Facts, house: str) -> Facts:
    """The same facts told by a house of this kind."""
    template = choose(rng, rng.choice(_NAMES[house]))
    name = template.format(a=correspondents.place(rng), b=correspondents.person(rng).last)
    return replace(told, sender=replace(told.sender, name=name), slots={**told.slots, "us": name})


POINTS: Mapping[str, tuple[str, ...]] = {
    "records_request": (
        "[Produce|Copy|Send] [both sides|every page] of each [sheet|document], in the order in which [it is|they are] kept.", "[Notes|Entries] made [by hand|in pencil] are to be copied [so that they can be read|in colour where needed].", "[Where|If] a record [is kept elsewhere|was sent to storage], [name the place|tell us who has it] and how it can be had.",
        "A chart [of more than {count}0 pages|that is large] [may|can] [come|be sent] on a disc or [through|by] {web}.", "[Nothing|No page] may be [left out|withheld] without [a note|a statement] that says [what it is|why].", "[Records|Charts] [from other providers|received from others] [that lie in|that are part of] your file [belong to this request|are wanted too].",
        "[Films|Images|Tracings] are [not wanted|wanted only where the report is missing] [at this time|for now].", "[The fee|Your charge] for copies [will be paid|is paid] [against an invoice|on receipt of your bill] [up to {other}|at the lawful rate].", "[If|Where] [no record|nothing] [exists|can be found], [sign|complete] the [statement|certificate] [below|on the next sheet].",
    ),
    "appeal": (
        "[The patient|Our patient] [failed|did not improve with] [conservative care|tablets and exercise|other treatment] for [{count} weeks|several months].", "[The reviewer|Your reviewer] [did not see|overlooked|does not mention] the [notes|report] of {early}, [a copy of which is enclosed|enclosed here as an exhibit].", "[The policy|Your own policy] [calls for|asks for] [two of three criteria|one of the signs listed]; [all three|more than that] [were present|are documented].",
        "[Care was|The service was] [ordered|begun] by {doctor}, who [knows|has followed] the patient [since|from] {start}.", "[A call|Telephone contact] with {someone} of your office [on|of] {early} [confirmed|told us] that no [approval|referral] was needed.", "The [claim|bill] [was sent|went out] on {early}, [well within|inside] the [filing limit|{days} days allowed].",
        "[Similar|Like] [claims|services] [have been|were] paid [before and after|in the same month] [without question|with the same coding].", "[We ask that|Please have] a physician of the same specialty [look at|decide] this [matter|case].", "[Payment|Full payment] [should be made|is owed], [with interest|together with interest] where the law [gives it|provides].",
    ),
    "denial": (
        "[The file|Our file] was [read|reviewed] by [a nurse and a physician|a physician who had no part in the first decision].", "[The plan|The contract] [covers|pays for] [what|services that] [is needed|are needed] [to find or treat|for treating] [an illness|a condition].", "[We looked at|The reviewer considered] [the bill|the notes] [received on|of] {early}[ and your letter|].",
        "[The notes|The records] [do not show|say nothing of] [a trial of other care|findings that call for this level of care].", "[You may ask for|On request we send] [the criteria|the guideline] [free of charge|at no cost].", "[This decision|Our decision] [says nothing about|does not keep anyone from] [treatment|care]; [it is about payment only|the patient and doctor decide].",
        "[The member|The patient] [may not be billed|cannot be charged] [unless|except where] a [waiver|consent] was signed [beforehand|before the service].", "[A second|The next] review [is done|will be done] by [somebody else|another person].",
    ),
    "refund_request": (
        "[The first|Our first] payment was [made|issued] on {early} [by|with] check {check}.", "[After|Following] payment [we learned|it was found] that [another plan was primary|the coverage had ended|units were counted twice].", "[The contract|Your agreement] [lets|allows] us [ask|go back] [within|for] {count} months.",
        "[Nothing|No sum] [will be|is] [taken|held back] [while|as long as] a dispute [is open|is being decided].", "[A finding|Each finding] [is|was] [explained|listed] in the table [of this letter|that follows].", "[Interest|No interest] [runs|is charged] [from the day after the due date|during the first {days} days].",
        "[Checks|Payments] [without|that lack] [a reference|the number of this case] [cannot be posted|go to the wrong account].", "[You agree|Agreement is assumed] [if|where] [we hear nothing|no rebuttal comes].",
    ),
    "eligibility": (
        "[Answers|Your answers] [are kept|stay] [private|in confidence] and [are used|serve] only to [decide who pays first|settle the claim].", "[Answer|Please answer] [every|each] question, [even if|also where] [the answer is no|it does not seem to apply].", "[If|Where] [somebody else|another person] [caused|was at fault for] the injury, [give|write] [the name|name and insurer].",
        "[A claim|Bills] [for this|of this] [injury|condition] [wait|are held] [for your answer|until this comes back].", "[Sign|Date and sign] [the last sheet|at the end]; [a parent signs for a child|someone with power of attorney may sign].", "[Copies|A copy] of [the card of the other plan|both sides of each card] [help|should be enclosed].",
        "[Work|Job]-related [injuries|conditions] [are paid by|belong to] [the employer's insurer|workers' compensation].", "[Medicare|The other plan] [may be|is sometimes] [first|primary] [for those who are retired|where the employer is small].",
    ),
    "legal": (
        "[We|This firm] [represent|represents] [the person|the client] named in this letter[ in a claim for injuries|].", "[All|Any] [bills|charges] [are to be|should be] sent [to us|to this office] and [not|never] to [our client|the client].", "[Our client|The client] [claims|asserts] [a lien-free share|that the balance is not owed] [under|by reason of] [the plan's terms|state law].",
        "[Preserve|Keep] all [records|papers|recordings] [about|concerning] [this matter|the treatment].", "[You are|Your office is] [asked|called upon] to [confirm|state] [the balance|what is still owed] in writing.", "[No|Not one] [statement|payment] [of ours|in this letter] [is|shall be] an admission.",
        "[A hearing|The hearing|A conference] [is set|takes place] [in|at] {town}, room {room}, [at {count} o'clock|in the morning].", "[Please|Kindly] [accept|honor] [this letter|our letter] as [notice|a notice] of [representation|our lien].",
    ),
    "statement": (
        "[Payments|Sums] [received|posted] after {early} [do not show|are not shown].", "[Charges|Amounts] [went to|were first billed to] [your insurer|the plan], which [paid its share|declined them].", "[An account|Accounts] [unpaid|open] after {days} days [may be|can be] [passed on|placed with an agency].",
        "[You can|You may] pay [by card|in {count} parts] [at|through] {web}.", "[Help|Assistance] [is there|is offered] for [those who cannot pay|patients of small income]; [ask|call] {phone}.", "[If|Unless] you [dispute|object to] [this debt|any part of it] [within {days} days|in writing], we [will send proof|verify it].",
    ),
    "authorization": (
        "[Only|None but] the [services|days] [listed|in the table] [are|have been] [approved|certified].", "[Approval|This approval] [says|means] that care [is needed|meets the criteria], not that [it will be paid|coverage exists on the day].", "[Care|Visits] must [begin|start] [after|on or after] {start} and [end|be done] [by|before] {late}.",
        "[Tell us|Call us] [at least {count} days|well] [ahead|before the end] if more [is|visits are] needed.", "[Another|A different] [facility|provider] [needs|must have] [its own approval|a new request].", "{doctor} [was told|has been told] [by telephone|by fax] [on|of] {early}.",
    ),
}  # fmt: skip
"""Statements that stand in numbered paragraphs and lists, by category."""

HEADS = (
    "[Background|History|Facts|What happened]", "[Instructions|How to reply|Directions]", "[Terms|Conditions|Limits]", "[Findings|Results|Observations]", "[What we ask|Request|Demand]", "[Your part|What you should do|Required action]",
    "[Basis|Authority|Rules we used]", "[Schedule|Attachment|Appendix] [A|B|1|2]", "[Notes|Remarks|Further points]", "[Statement|Explanation] of [the matter|our position|the case]",
)  # fmt: skip
EVENTS = (
    "[Claim|Bill] received", "[Letter|Fax] sent", "[Call|Telephone call] with {someone}", "[Records|Notes] received", "[First|Second] review [closed|done]", "Check {check} [issued|cashed]", "[Case|File] opened", "[Reminder|Second notice] mailed", "[No answer|Message left]", "[Corrected bill|New form] received", "[Hearing|Conference] held", "[Approval|Referral] asked for",
)  # fmt: skip
QUESTIONS = (
    "[How|In what way] did the [injury|accident] happen?", "[Where|At what place] were you [when it happened|hurt]?", "[Which|What] other [insurer|plan] [covers|insures] [you|the patient]?", "[Who|Which office] [keeps|has] the [older|remaining] [records|chart]?", "[On what day|When] did [coverage|work|treatment] [begin|end]?",
    "[Is|Was] [a lawyer|an attorney] [retained|involved]? [Name and telephone|If so, who]:", "[Has|Was] [any payment|a settlement] been [received|made]?", "[What is|Give] the [correct|present] address?", "[How many|What number of] pages [are sent|do you return]?", "[Why|For what reason] [do you disagree|can the records not be sent]?",
    "[Was|Were] the police [called|informed]? [Report number|Which department]:", "[Name|List] [all|the] [doctors|clinics] [seen|visited] [since then|for this condition].", "[Is|Will] the patient [back at work|be seen again]?",
)  # fmt: skip
OATHS = (
    "[I certify|I declare|I state] [under penalty of perjury|to the best of my knowledge] that the [copies|papers|answers] [with this sheet|sent with this] are [true and complete|a full copy of what we keep].", "[The undersigned|I, the undersigned,] [is|am] the [custodian|keeper] of the records [of this office|named above].",
    "[A search|A careful search] [was made|has been made] and [no records|nothing] [of the kind asked for|for these dates] [was found|exist].", "[These records|They] were made [in the usual course of business|at or near the time of the event].", "[I|We] [agree|do not agree] with [the findings|this letter] for the reasons [given|written] below.",
)  # fmt: skip
