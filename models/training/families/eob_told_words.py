"""Captions of remittances that tell services as labelled values; what a caption means may depend on what else is told."""

from __future__ import annotations

from collections.abc import Sequence

from models.training.families.eob_draft import Draft
from models.training.families.eob_typeset_words import BESIDE

_W = tuple[str, ...]


def split(text: str) -> _W:
    """Choices out of one text, parted by bars."""
    return tuple(part.strip() for part in text.split("|"))


SERVICE = {
    "number": split("Line|Service|Svc|Line No.|Item|Detail|Line Number|Service Line|Svc #|Seq"),
    "dates": split(
        "Date of Service|Service Date(s)|DOS|Dates|Service Dates|Date(s) Incurred|Rendered|When|Treatment Date|Date|"
        "Dates of Care|Performed|Serv. Date|Date Service Rendered|Visit"
    ),
    "from": split("From|From Date|Date From|Start|Begin|First Day|Service From|Beginning"),
    "to": split("To|Thru|Date To|End|Last Day|Service To|Through|Ending"),
    "procedure": split(
        "Procedure|Procedure Code|Proc|Proc. Code|Service Code|Code|CPT/HCPCS|HCPCS|Billed Procedure|Treatment Code|"
        "Proc/Svc|Svc Code|Code Billed|Service|Paid Procedure|Procedure/Modifier"
    ),
    "modifiers": split("Modifier|Modifiers|Mod|Mods|Mod.|Modifier(s)|Proc Modifier"),
    "revenue": split("Revenue Code|Rev Code|Rev|Revenue|Rev. Code|RC|UB Revenue"),
    "units": split("Units|Quantity|Qty|Units Billed|Number of Services|Count|Days/Units|Units of Service|No. of Svcs|Visits"),
    "place": split("POS|Place of Service|Place|Location|Pl. of Svc"),
    "description": split("Description|Type of Service|Service Description|Service|Type|Care Given|Kind of Service"),
    "billed": split(
        "Charge|Charges|Billed|Amount Billed|Billed Charge|Submitted|Submitted Charge|Provider Charge|Provider Billed|"
        "Total Charge|Amount Charged|Fee|Charge Submitted|Claimed|Gross Charge|Billed Amt|Line Charge|Amount Submitted"
    ),
    "discount": split(
        "Provider Discount|Discount|Network Discount|Contract Discount|Plan Discount|Savings|Provider Write-Off|"
        "Contractual Write-Off|Provider Adjustment|Network Savings|PPO Discount|Contractual|Not Billable|"
        "Provider Responsibility|Above Allowance|Less Discount|Repricing Savings|Contract Reduction|Over Fee Schedule"
    ),
    "not_covered": split(
        "Not Covered|Ineligible|Amount Not Covered|Non-Covered|Ineligible Amount|Not Payable|Excluded|Disallowed|Denied|"
        "Charges Not Covered|Not Eligible|Less Ineligible|Non-Covered Charges|Denied Charges|Not a Benefit|Not Allowed"
    ),
    "allowed": split(
        "Allowed|Allowed Amount|Amount Allowed|Eligible|Covered|Allowable|Approved|Considered|Plan Allowance|Covered Charge|"
        "Contract Rate|Fee Schedule Amount|Eligible Charge|Covered Amount|Negotiated Rate|Payment Allowance|Approved Amt|"
        "Allowable Charge|Amount Considered|Benefit Allowance"
    ),
    "deductible": split(
        "Deductible|Ded|Less Deductible|Deductible Amount|Applied to Deductible|Deduct.|Deductible Applied|Plan Deductible|"
        "Annual Deductible|Patient Deductible|Toward Deductible"
    ),
    "coinsurance": split(
        "Coinsurance|Coins|Co-Insurance|Coinsurance Amount|Coins Amt|Less Coinsurance|Patient Coinsurance|Cost Share|"
        "Co-Ins. Amount|Percentage Share|Member Coinsurance"
    ),
    "copay": split(
        "Copay|Co-Pay|Copayment|Copay Amount|Less Copay|Office Copay|Patient Copay|Visit Copay|Co-Payment|Member Copay"
    ),
    "patient": split(
        "Patient Responsibility|Patient Owes|Patient Pays|Member Owes|Your Share|Patient Liability|You Owe|Member Pays|"
        "Amount You May Bill|You May Bill Patient|Patient Share|Due From Patient|Patient Balance|Pt Resp|Member Liability|"
        "Bill Patient|Member Responsibility|What You Owe|Your Cost|Patient's Portion|Total Patient Share|You Pay|"
        "Owed by Member|Collect From Patient|Balance Due|Patient Balance Due|You May Collect"
    ),
    "paid": split(
        "Paid|Amount Paid|Payment|Plan Paid|Plan Pays|Benefit|Benefit Paid|Paid Amount|Net Paid|Paid to Provider|We Paid|"
        "Plan Payment|Total Paid|Provider Paid|Net Payment|Benefit Payable|Payable|Amount Payable|Paid This Claim|Net Benefit"
    ),
    "cob": (*BESIDE["cob"], "Other insurance paid", "Other Insurance Paid", "Primary Carrier Paid", "Less Other Insurance"),
    "withhold": (*BESIDE["withhold"], "Risk Pool", "Less Withhold", "Amount Withheld", "Incentive Withhold"),
    "sequester": split("Sequestration|Sequestration Reduction|Federal Reduction|Seq. Adj.|2% Reduction|Mandatory Reduction"),
    "remarks": split(
        "Remarks|Remark Code|Notes|Note|See Note|Message|Msg Code|Remark Codes|Explanation|Reason|Comments|Footnote|EX Code|"
        "Notice|See Remark"
    ),
    "codes": split(
        "Adjustment|Adj|Adjustments|Reason|Reduction|Adj Reason|Adjustment Reason|Less|Reason Code|Amount Adjusted|Why Reduced"
    ),
}
"""What is told of a service, beside its adjustments."""
_WITH_PATIENT = {
    "coinsurance": split(
        "Your Share|Patient Share|Member Share|Patient Pays|Member Pays|Your Percentage|Patient Portion|Cost Share"
    ),
    "patient": split(
        "Total Patient Responsibility|Total You Owe|Total Patient Liability|Amount You May Bill|Total Due From Patient|"
        "Total Member Owes|Total Patient Owes|Total Patient Cost|Provider May Bill|Balance You May Collect"
    ),
}
"""Where the sum of all shares is told as well, a word for the patient's part may name one of its pieces."""
_TELLS = ("cob", "withhold", "sequester")


def settle(made: Draft, keys: Sequence[str]) -> None:
    """Words that depend on each other are chosen together, before any of them is printed."""
    whole = "patient" in keys and {"coinsurance", "deductible", "copay"} & set(keys)
    if whole and made.yes("share names a piece", 0.3):
        for key, names in _WITH_PATIENT.items():
            made.words[f"line {key}"] = made.in_case(made.rng.choice(names))
    for key in keys:
        if key in SERVICE:
            made.word(_kind(key), SERVICE[key])


def _kind(key: str) -> str:
    """The name of a word; what is no field has no meaning that the lexicon could compose."""
    return f"told {key}" if key in _TELLS else f"line {key}"


def caption(made: Draft, key: str) -> str:
    """What this sender calls a fact of services, without a colon."""
    return made.word(_kind(key), SERVICE[key]).rstrip(":?").replace("~", " ")


def label(made: Draft, key: str) -> str:
    """The caption with this sender's mark behind it."""
    return caption(made, key) + made.colon


STRIPS = split(
    "Service|Service Line|Line|Procedure|Item|Detail|SERVICE|Charge|Line Item|Service Detail|Svc|Treatment|DETAIL LINE|Services"
)
CLAIMED = split(
    "Claim Totals|Claim Total|Totals|Total for Claim|Claim Level|This Claim|Claim Summary|Summary of Claim|Claim Amounts|"
    "Totals for this claim|Claim|Claim Level Amounts|All Services"
)
OWN = split("Claim adjustment|Claim level adjustment|Adjustment to claim|Also reduced|Claim Adj|Other reduction")
TITLES = split(
    "Explanation of Payment|Remittance Detail|Payment Detail|Provider Remittance|Explanation of Benefits|Claim Statement|"
    "Statement of Payment|Remittance Advice|Provider Payment Detail|Benefit Explanation|Explanation of Claim Payment|"
    "Claim Determination|Notice of Payment|Payment Explanation|Provider Claim Detail|Statement of Benefits|"
    "Advice of Payment|Claims Remittance|Health Claim Payment Notice"
)
