"""What contracts, handbooks and bulletins say, as templates: `{a}` and `{b}` are the parties, `{n}` a number, `{month}` a month."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from models.training.content.phrasing import choose

CONTRACTS: Mapping[str, tuple[str, str]] = {
    "Participating Provider Agreement": ("the Plan", "Provider"),
    "Ancillary Services Agreement": ("Company", "Facility"),
    "Business Associate Agreement": ("Covered Entity", "Business Associate"),
    "Master Services Agreement": ("Client", "Vendor"),
    "Equipment Lease": ("Lessor", "Lessee"),
    "Confidentiality Agreement": ("Discloser", "Recipient"),
    "Office Lease": ("Landlord", "Tenant"),
    "Clearinghouse Subscriber Agreement": ("Clearinghouse", "Subscriber"),
    "Independent Contractor Agreement": ("Company", "Contractor"),
    "Maintenance Contract": ("Customer", "Service Company"),
    "Network Access Agreement": ("Network", "Payer"),
    "Consulting Agreement": ("the Practice", "Consultant"),
}
ARTICLES: Mapping[str, tuple[str, ...]] = {
    "Definitions": ('"[Affiliate|Payer|Covered Person|Clean Claim|Services|Premises|Equipment|Confidential Information]" [means|shall mean] [any person or entity|what is described] [in Exhibit {x}|in the schedule|named by {a}].', "Terms [in capitals|not defined here] have the meaning [given|set out] in [Exhibit {x}|the law|the manual]."),
    "Term": ("This Agreement [begins|takes effect] on the date above and [runs|continues] for {n} [months|years].", "It [renews|shall renew] each year unless [either party|{b}] gives {n} days' notice in writing."),
    "Compensation": ("{a} [shall pay|will pay|agrees to pay] {b} [at the rates in|according to] Exhibit {x}.", "{b} [accepts|shall accept] such payment as [payment in full|full and final payment][ and shall not bill any other person for the balance|].", "[Payment is due|Amounts are payable] within {n} days [of a clean claim|after receipt of a proper statement].", "[Interest|A late charge] of {n} percent [may be added|accrues] [after that day|each month]."),
    "Duties of {b}": ("{b} [shall|will|agrees to] [keep|maintain] [records|licenses|equipment] [in good order|as the law requires] for {n} years.", "{b} shall not [assign|delegate|subcontract] [any duty|its work] without [consent|the approval] of {a}.", "{b} [will|shall] notify {a} within {n} days of any [change|event|complaint] that [bears on|affects] this Agreement."),
    "Duties of {a}": ("{a} shall [furnish|provide|make available] [a manual|instructions|access to the premises] [at no charge|on request].", "{a} [may|shall be free to] [inspect|audit|review] [the books|the records|the work] of {b} [during business hours|on {n} days' notice]."),
    "Confidentiality": ("[Neither party|{b}] shall [disclose|use] [Confidential Information|protected information] except [as this Agreement allows|as the law requires].", "[On termination|When this Agreement ends] {b} [returns|destroys|shall return or destroy] all [copies|records] within {n} days."),
    "Insurance and Indemnity": ("{b} shall carry [liability|workers' compensation|property] insurance of not less than ${n},000,000 [per occurrence|in the aggregate].", "Each party [holds harmless|shall indemnify] the other [from|against] [claims|losses|costs] that arise out of its own [negligence|acts or omissions]."),
    "Termination": ("Either party may [end|terminate] this Agreement [without cause|at any time] upon {n} days' [prior |]written notice.", "{a} may terminate at once if {b} [loses its license|becomes insolvent|fails to cure a breach within {n} days]."),
    "Disputes": ("The parties shall [meet and confer|try to settle any dispute] [in good faith |]within {n} days[ before either goes to court|].", "[Arbitration|Mediation] [takes place|shall be held] in the county where {a} has its [principal |]office."),
    "General Provisions": ("This Agreement [is the whole agreement|supersedes all earlier agreements] [of|between] the parties.", "[No waiver|No change|No amendment] is [valid|binding] unless in writing and signed by [both parties|{a}].", "If any [part|provision] is [void|held invalid], the rest [stands|remains in force].", "Notices [go|shall be sent] by [certified mail|courier] to the [address|office] [below|on the signature page]."),
    "Independent Parties": ("Nothing here makes {b} [an employee|a partner|an agent] of {a}.", "Each party [pays|is responsible for] its own [taxes|staff|expenses]."),
    "Compliance": ("{b} [represents|warrants] that [no one|none of its staff] is [excluded|barred] from [any federal program|public contracts].", "Both parties [comply|shall comply] with [applicable law|all rules] [on privacy|on safety|against discrimination]."),
}  # fmt: skip
HANDBOOK: Mapping[str, tuple[str, ...]] = {
    "Welcome": ("We are [glad|pleased] that you [joined us|chose this plan|are with us].", "This [booklet|handbook|guide] [explains|describes] [your rights|what you may expect|how things are done] [in plain words|].", "[Read it|Keep it] [at home|where you can find it] and [call|write] [us |]with questions."),
    "Who May Enroll": ("[Employees|Members] who work [at least |]{n} hours a week [may enroll|are eligible] [after {n} days|on the first of the month].", "[Children|Dependents] are covered [until they turn 26|up to the end of the month of their birthday]."),
    "Care That Is Covered": ("The plan [pays for|covers] [office visits|hospital stays|laboratory tests|equipment] [after the deductible|when ordered by a doctor|up to {n} visits a year].", "[Some|A few] services need [approval|authorization] [first|before you go]."),
    "Care That Is Not Covered": ("[Cosmetic|Experimental|Custodial] [care|services] [is|are] [excluded|not covered].", "[Charges|Services] [before coverage began|for which no one must pay] are [left out|excluded]."),
    "Filing a Claim": ("[Most|Network] doctors [send|file] claims for you.", "[If not|Otherwise], [mail|send] [a form and the bill|the itemized bill] within {n} months [of the visit|]."),
    "If You Disagree": ("You may [ask for a review|appeal] within {n} days [of a decision|].", "[A person|Someone] who [took no part in|did not make] the first decision [looks at it again|decides]."),
    "Your Privacy": ("We [use|share] [health information|what we know about you] only [to pay claims|for treatment, payment and operations|as the law allows].", "You may [see|copy|correct] [your records|what we keep] [on request|by writing to us]."),
    "Time Off": ("[Full-time staff|Employees] earn {n} [hours|days] of leave [a month|a year].", "[Unused|Earned] leave [may be carried over|is paid out] [up to {n} hours|when you go]."),
    "Conduct at Work": ("[Staff|Employees] [are expected to|shall] [be on time|wear a badge|report hazards|lock their screens].", "[Repeated|Serious] [violations|breaches] [lead to|may bring] [a warning|discipline|dismissal]."),
    "Safety": ("[In case of fire|When the alarm sounds] [leave by the nearest exit|use the stairs][ and meet at lot {n}|].", "[Report|Write down] every [injury|accident] [at once|within {n} hours]."),
    "Ending Your Coverage": ("Coverage [ends|stops] on the last day of the month [in which you leave|of your notice].", "You may [continue it|keep it] for up to {n} months [at your own cost|if you pay the premium]."),
    "Words to Know": ("[Deductible|Copay|Network|Allowed amount|Premium|Referral|Formulary] means [what you pay first|a set share|the doctors under contract|what the plan accepts as full price].",),
}  # fmt: skip
AMENDED = (
    "Section {s} is [amended|changed] [to read|as follows]:", "The [second|last|first] sentence of Section {s}, page {n}, is [deleted|removed and replaced with]:", "[A new Section|Section] {s} is added [after page {n}|at the end of the chapter]:", 'On page {n}, under "{title}", [replace|delete] [{n} days with {m} days|the words after the comma].',
)  # fmt: skip
NOTICES = (
    "[The tables below|The codes that follow] [take effect|apply] {month} 1.", "[Rates|Fees] [changed since the last bulletin|that are new] are [marked|shown in bold].", "[Claims|Bills] for [earlier dates|service before that day] [are paid at|keep] the [old|former] [fee|rate].", "[Report|Use] [one unit|each item] [per day|per visit] [unless the note says otherwise|].",
    "[A blank|A dash] means [the item is priced by hand|no fee has been set].", "[Codes|Items] with an asterisk need [approval|authorization] [beforehand|in advance].", "[Inclusion|Being listed] [here |]does not [promise|guarantee] payment.", "[Please share|Post] this [bulletin|notice] with your [billing|front office] staff.",
)  # fmt: skip
MOTIONS = (
    "[Motion|Moved] by {who}, second by {who2}, to [approve|table|adopt] the [minutes|budget|policy|report|calendar]. [Carried|Motion carried|Passed {n}-{m}|Failed].", "{who} [reported|presented] [on the|the] [finances|building|audit|survey|membership]. [No action was taken.|Discussion followed.|The report was filed.]",
    "{who} [asked|wondered] whether [the lease|the grant|the new roof|the open position] [is settled|can wait]. {who2} will [find out|report back] [by {month}|at the next meeting].", "[Public comment|Correspondence]: [none|a letter from {who} was read|{n} persons spoke].", "[The chair|{who}] [thanked|welcomed] {who2}[ for {n} years of service| as a new member|].",
)  # fmt: skip


def said(rng: Random, templates: Sequence[str], facts: Mapping[str, str], count: int) -> str:
    """Some sentences of these templates, with what is given for their places and numbers of their own."""
    made = []
    for template in rng.sample(templates, k=min(count, len(templates))):
        numbers = {
            "n": str(rng.choice((2, 3, 5, 10, 14, 15, 20, 30, 45, 60, 90, 120))),
            "m": str(rng.randint(1, 99)),
            "x": rng.choice("ABCD"),
        }
        text = choose(rng, template).replace(" .", ".").format(**numbers, **facts)
        made.append(text[0].upper() + text[1:])
    return " ".join(made)
