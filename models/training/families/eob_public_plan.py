"""Remittances of plans of states, counties and schools: every service takes two rows, under headings of two rows.

What belongs together stands below each other: dates and procedure, billed and allowed, deductible and copay. The employee is
named with each claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, flow, plain
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Heads, Item, Ledger, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, grand_block, legend_block, moved_block, tabs_of
from models.training.families.eob_public_rows import claim_sums, fact, own_codes, service_rows, sum_row
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "PROVIDER REMITTANCE ADVICE", "Remittance Advice", "Employee Health Plan Remittance", "Provider Payment Statement",
        "CLAIMS PAID ADVICE", "Explanation of Payment",
        "GROUP HEALTH PLAN - PROVIDER STATEMENT", "Medical Claims Remittance", "STATEMENT OF PAYMENT",
        "Provider Explanation of Benefits",
    ),
    {
        "payment number": ("Warrant No.", "WARRANT #", "Check No.", "Voucher No.", "EFT No.", "Check Number:",
            "Treasury Warrant"),
        "payment date": ("Warrant Date", "Date Issued", "Check Date:", "PAY DATE", "Date", "Issue Date"),
        "payee tax": ("Vendor Tax ID", "FEIN", "Tax ID No.", "Vendor TIN", "Federal ID"),
    },
    ("Active Employees", "Retirees", "COBRA and Retiree Plan", "Administered by the State", "Basic Plan", "PPO Plan",
        "Self-funded"),
)  # fmt: skip
_FACTS: dict[str, tuple[str, ...]] = {
    "patient_name": ("Patient", "Patient Name", "PATIENT", "Member", "Dependent/Patient", "Name of Patient", "Covered Person"),
    "subscriber_name": ("Employee", "EMPLOYEE NAME", "Employee/Retiree", "Subscriber", "Insured", "Enrollee", "Contract Holder",
        "Participant"),
    "member_id": ("Employee ID", "ID Number", "Contract No.", "CERT NO", "Identification #", "Member ID", "PERS ID",
        "Enrollee ID"),
    "claim_number": ("Claim No.", "CLAIM NUMBER", "Claim ID", "Claim #", "Document No.", "Reference No.", "CLM NO"),
    "patient_account": ("Patient Account", "ACCT NO", "Acct #", "Pt Acct No.", "Your Acct", "Provider's Account", "Patient #"),
    "group_number": ("Group", "Agency", "Group No.", "DIVISION", "Employer Unit", "Dept/Group", "Group/Sub"),
    "rendering_provider": ("Provider", "SERVICE PROVIDER", "Physician", "Provider of Service", "Rendered By", "Practitioner"),
    "rendering_npi": ("Provider NPI", "NPI", "REND NPI"), "received": ("Received", "DATE RECD"), "status": ("Status",
        "CLAIM STATUS", "Disposition"),
    "diagnosis": ("Diag", "DX CODE"), "authorization": ("Precert", "Auth No."), "class": ("Cov", "Plan", "TIER"),
}  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "dates": ("Dates of Service", "Service Dates", "DATES", "From / To", "Date of Service", "SERVICE DATE"), "from": ("From",
        "FROM DATE", "Begin"), "to": ("To", "THRU", "End"),
    "procedure": ("Procedure", "Proc Code", "PROC", "Service Code", "Code", "Procedure Code"), "modifiers": ("Modifiers", "MOD",
        "Mod"),
    "revenue": ("Rev Code", "REV", "Revenue"), "description": ("Description", "Type of Service", "SERVICE", "Service Type"),
    "units": ("Units", "QTY", "Days/Units", "Count", "Svcs"),
    "place": ("POS", "Place"), "billed": ("Amount Billed", "CHARGE", "Billed", "Charges", "Submitted Charge", "Billed Charge",
        "Total Charge"),
    "discount": ("Network Discount", "Provider Discount", "PPO SAVINGS", "Contract Adj", "Discount", "Provider Write-off",
        "Above Allowable"),
    "not_covered": ("Not Covered", "INELIGIBLE", "Excluded", "Amount Denied", "Not Eligible", "Non-Covered"),
    "allowed": ("Allowed", "Allowable", "ELIGIBLE", "Covered Amount", "Allowed Amount", "Contract Rate", "Eligible Charge"),
    "deductible": ("Deductible", "DED", "Ded Applied", "Deduct"), "copay": ("Copay", "Co-Pay", "COPAY", "Copayment"),
    "coinsurance": ("Coinsurance", "Co-Ins", "COINS", "Employee Share", "Member Coins"), "patient": ("Patient Owes",
        "Employee Resp", "PT RESP", "Patient Share", "Member Owes", "Due from Patient"),
    "other": ("Other Ins", "COB", "Other Plan Paid", "MEDICARE PAID"), "percent": ("Pct", "%", "Plan %", "Paid At"),
    "group": ("Grp", "GRP"), "reason": ("Reason", "Reason Code", "RSN"), "amount": ("Adj Amount", "Adjusted", "ADJ"),
    "codes": ("Adjustments", "Reason/Amount", "ADJ CODES"),
    "remarks": ("Remarks", "NOTES", "Message", "Explanation Code", "Code(s)", "Notes"),
    "paid": ("Plan Paid", "PAID", "Amount Paid", "Payment", "Net Paid", "Benefit Paid", "Plan Payment", "Benefit"),
}  # fmt: skip
_RIGHT = frozenset(("units", "amount", "other", "percent", *values.MONEY))


def draw(rng: Random) -> Paper:
    """A public employer's plan pays a practice."""
    codes = rng.choice(("split", "under", "none", "none"))
    told = codes != "none"
    mix = Mix(
        institutional=0.15,
        denied=0.12,
        reversed=0.15,
        further=0.12 if told else 0.0,
        own=0.1 if told else 0.0,
        interest=0.1,
        moved=0.35,
    )
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6, 8)), most_lines=rng.choice((1, 2, 4, 6)), mix=mix)
    content = government.dressed(rng, content, government.PUBLIC_PLAN)
    mono = rng.random() < 0.35
    plan = diced(
        rng, mono=mono, upper=rng.random() < (0.85 if mono else 0.25), codes=codes, wide=rng.random() < 0.3,
        size=rng.choice((7.2, 7.8, 8.4, 9.0)), member=False,
        own_remarks=rng.random() < 0.4, kept=rng.random() < 0.5, left=rng.choice((26.0, 34.0, 42.0)),
    )  # fmt: skip
    return _drawn(draft(rng, "eob-public-plan", content, plan))


def _keys(made: Draft) -> list[str]:
    """Columns of two rows each; a column of codes may be deeper."""
    rng = made.rng
    made.answers["column for modifiers"] = True
    service = ["dates", "procedure"]
    if any(claim.institutional for claim in made.content.claims):
        service.append("revenue")
    service += [
        "modifiers",
        *(key for key, chance in (("description", 0.6), ("units", 0.8), ("place", 0.2)) if made.yes(f"print {key}", chance)),
    ]
    if made.yes("services shuffled", 0.4):
        rest = service[1:]
        rng.shuffle(rest)
        service = ["dates", *rest]
    if made.yes("two dates", 0.3):
        service = ["from", "to", *service[1:]]
    money = ["billed", "discount", "not_covered", "allowed", "deductible", "copay", "coinsurance"]
    if made.plan.codes != "none" and made.plan.all_codes and made.yes("fewer columns", 0.4):
        money = ["billed", "allowed", "deductible", "coinsurance"]
    for key, chance in (("other", 0.35), ("percent", 0.2), ("patient", 0.5)):
        if made.yes(f"print {key}", chance):
            money.append(key)
    if made.yes("money shuffled", 0.2):
        rest = money[1:]
        rng.shuffle(rest)
        money = ["billed", *rest]
    codes = {"split": [*(["group"] if made.plan.joined == "apart" else []), "reason", "amount"]}.get(made.plan.codes, [])
    # Below each other only what keeps to the same side.
    left = [key for key in service if key != "units"]
    right = [*(["units"] if "units" in service else []), *money]
    columns = [
        *_paired(left),
        *(_paired(right) if made.yes("units with money", 0.4) or "units" not in service else ["units", *_paired(money)]),
    ]
    remarks = ["remarks"] if made.yes("column for remarks", 0.75) else []
    return [*columns, *codes, "paid", *remarks] if made.yes("codes before paid", 0.4) else [*columns, "paid", *codes, *remarks]


def _paired(keys: Sequence[str]) -> list[str]:
    return ["+".join(keys[at : at + 2]) for at in range(0, len(keys), 2)]


def _fact_keys(made: Draft) -> list[str]:
    keys = ["patient_name", "claim_number"]
    chances = {
        "member_id": 0.85, "patient_account": 0.8, "subscriber_name": 0.75, "group_number": 0.55, "rendering_provider": 0.45,
        "rendering_npi": 0.2, "status": 0.25, "received": 0.25,
        "diagnosis": 0.15, "authorization": 0.15, "class": 0.2,
    }  # fmt: skip
    keys += [key for key, chance in chances.items() if made.yes(f"fact {key}", chance)]
    if made.yes("facts shuffled", 0.5):
        made.rng.shuffle(keys)
    return keys


def _drawn(made: Draft) -> Paper:
    _HEAD.settle(made)
    # Dates below each other would make the first column three rows deep.
    made.styles["dates"] = made.rng.choice((0, 2, 3))
    keys, facts = _keys(made), _fact_keys(made)
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(made)
    across = len(facts) if len(facts) < 5 else -(-len(facts) // 2)
    lines = [facts[at : at + across] for at in range(0, len(facts), across)]
    grids: dict[str, Sequence[Tab]] = {
        "service": tabs_of(made, keys, _WORDS, _RIGHT), **grand_tabs, **moved_tabs,
        **{f"facts {number}": tuple(Tab(key) for key in line) for number, line in enumerate(lines)},
    }  # fmt: skip
    label = made.word("page sum", ("Page Total", "PAGE TOTALS", "Totals this page"))
    ledger = Ledger(
        made, grids, _HEAD, top=("service",) if made.yes("headings once a page", 0.4) else (),
        page_sums=("service", label) if made.yes("page sums", 0.15) and "paid" in keys else None,
    )  # fmt: skip
    blocks = [_claim(made, ledger, f"/claims/{n}", claim, (keys, lines)) for n, claim in enumerate(made.content.claims)]
    legend = legend_block(made)
    ledger.print(
        [*blocks, *blocks_of(*((moved, grand) if made.yes("moved first", 0.4) else (grand, moved)), legend)],
        counted=made.yes("pages counted", 0.35),
    )
    finish_truth(made, keys)
    return made.sheet.finish()


def _fact_rows(made: Draft, claim: Claim, at: str, lines: Sequence[Sequence[str]]) -> list[Item]:
    """The facts of a claim: behind labels, below labels, or in one running line."""
    way, items = made.style("facts of claims", 4), list[Item]()
    if way == 3:
        runs = (
            (Run(made.word(f"fact {key}", _FACTS[key]) + made.colon), *fact(made, key, claim, at))
            for line in lines
            for key in line
        )
        return [Say(line) for line in flow(runs, made.pen, made.right - made.left, "  ")]
    for number, line in enumerate(lines):
        cells: dict[str, Cell] = {}
        for key in line:
            label, value = made.word(f"fact {key}", _FACTS[key]), fact(made, key, claim, at)
            cells[key] = ((Run(label + made.colon), *value),) if way < 2 else (*plain(label), value)
        items.append(Row(f"facts {number}", cells))
    return items


def _claim(made: Draft, ledger: Ledger, at: str, claim: Claim, columns: tuple[Sequence[str], Sequence[Sequence[str]]]) -> Block:
    keys, lines = columns
    items: list[Item] = [*_fact_rows(made, claim, at, lines)]
    if made.yes("rule under facts", 0.3):
        items.append(Stroke("thin"))
    if not ledger.top:
        items.append(Heads("service"))
    items += service_rows(made, claim, at, keys)
    label = (
        Run(
            made.word(
                "claim total",
                ("Claim Total", "TOTALS", "Claim Totals:", "Total for Claim", "SUBTOTAL", "Totals for this claim"),
            )
        ),
    )
    sums = sum_row(made, claim_sums(claim), keys, label, at)
    items += (
        [sums, *own_codes(made, claim, at, keys)]
        if made.yes("sums before codes", 0.5)
        else [*own_codes(made, claim, at, keys), sums]
    )
    items.append(Stroke(("gap", "gap", "thin", "thick")[made.style("stroke between claims", 4)]))
    name = Run(made.person(claim.patient), f"{at}/patient_name")
    again = (
        (
            Run(made.word("fact patient_name", _FACTS["patient_name"]) + made.colon),
            name,
            Run(made.word("continued", ("(continued)", "cont.", "- continued"))),
        )
        if made.yes("continued", 0.4)
        else ()
    )
    return Block(items, heads="service", again=again)
