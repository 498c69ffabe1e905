"""Reports without columns: every fact, of claims as of services, stands behind a label of its own, two or three rows a service.

Some programmes print text, not tables: `DTL 01 PROC: E0114 MOD: NU UNITS: 1 BILLED: 45.00 ALLOWED: 30.00 PAID: 30.00`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Item, Ledger, Row, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, grand_block, legend_block, moved_block
from models.training.families.eob_public_rows import below, fact, labelled_facts, own_codes, service_cell
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "REMITTANCE ADVICE", "Remittance Statement", "CLAIM DISPOSITION REPORT", "PROVIDER REMITTANCE REPORT", "PAYMENT REPORT",
        "Claim Payment Report", "REMITTANCE ADVICE REPORT", "CLAIMS PROCESSED REPORT", "TEXT REMITTANCE",
    ),
    {
        "payment number": ("PAYMENT NUMBER:", "Check/EFT:", "CHECK NUMBER", "EFT NUMBER:", "TRACE NO", "RA Number"),
        "payment date": ("PAYMENT DATE:", "Paid Date", "CYCLE DATE:", "REPORT DATE", "Check Date:", "RA Date"),
    },
)  # fmt: skip
_FACTS: dict[str, tuple[str, ...]] = {
    "patient_name": ("CLIENT:", "PATIENT:", "Member Name:", "RECIPIENT NAME:", "Patient Name", "MBR NAME:", "NAME"),
    "member_id": ("CLIENT ID:", "ID:", "Member ID:", "RECIPIENT ID:", "MEDICAID ID", "MBR ID:"),
    "claim_number": ("CLAIM:", "ICN:", "Claim Number:", "TCN:", "CLAIM NO.", "CLM #:", "CONTROL NO:"),
    "patient_account": ("ACCT:", "PAT ACCT:", "Patient Account:", "PATIENT CONTROL:", "PCN:", "PROV REF:"),
    "rendering_npi": ("REND NPI:", "SERVICING NPI:", "PERF PROV:", "Rendering:"), "group_number": ("GROUP:", "GRP NO:",
        "Plan/Group:", "CASE NO:"),
    "rendering_provider": ("PROVIDER:", "Rendered By:", "PHYSICIAN:"), "status": ("STATUS:", "CLAIM STATUS:", "Disposition:",
        "STAT:"),
    "subscriber_name": ("SUBSCRIBER:", "CASE NAME:", "Insured:"), "received": ("RECEIVED:", "RECD:", "Date Received:"),
    "record": ("MRN:", "MED REC NO:"), "authorization": ("PA:", "AUTH:", "Prior Auth:"), "diagnosis": ("DIAG:", "DX:"),
}  # fmt: skip
_SERVICE: dict[str, tuple[str, ...]] = {
    "number": ("DTL", "LINE", "LN:", "DETAIL", "Line:", "SVC LINE"), "dates": ("DOS:", "SERVICE DATES:", "DATES:", "Service:",
        "SVC DT:"),
    "from": ("FROM:", "FDOS:", "BEGIN:", "From:"), "to": ("TO:", "TDOS:", "THRU:", "Thru:", "END:"),
    "procedure": ("PROC:", "PROCEDURE:", "CODE:", "Proc Code:", "HCPCS:", "SVC:"), "modifiers": ("MOD:", "MODS:", "MODIFIERS:",
        "M:"),
    "revenue": ("REV:", "REV CODE:", "RC:"), "units": ("UNITS:", "QTY:", "UNITS BILLED:", "Units:"), "place": ("POS:",
        "PL SVC:"),
    "billed": ("BILLED:", "CHARGE:", "AMT BILLED:", "Billed Amount:", "SUBMITTED:", "BILLED AMT:"),
    "allowed": ("ALLOWED:", "ALLOW:", "Allowed Amount:", "APPROVED:", "ALLOWED AMT:"),
    "deductible": ("DED:", "DEDUCTIBLE:", "SPENDDOWN:", "Deductible:"), "coinsurance": ("COINS:", "CO-INS:", "COINSURANCE:",
        "PAT LIAB:"),
    "copay": ("COPAY:", "CO-PAY:", "Copay:", "COPAY AMT:"), "not_covered": ("NONCOV:", "NOT COVERED:", "DENIED AMT:",
        "DISALLOWED:"),
    "discount": ("REDUCTION:", "CUTBACK:", "CONTRACT ADJ:", "Discount:"), "patient": ("PT RESP:", "PATIENT OWES:",
        "CLIENT RESP:", "Pt Resp:"),
    "paid": ("PAID:", "PAID AMT:", "AMT PAID:", "PAYMENT:", "Paid Amount:", "NET PAID:"), "other": ("TPL:", "OTHER INS:",
        "OI:"),
}  # fmt: skip
_SUMS: dict[str, tuple[str, ...]] = {
    "billed": ("TOTAL BILLED:", "CLAIM CHARGE:", "BILLED:", "Total Charges:"), "allowed": ("TOTAL ALLOWED:", "ALLOWED:",
        "CLAIM ALLOWED:"),
    "deductible": ("DEDUCTIBLE:", "TOTAL DED:"), "coinsurance": ("COINS:", "TOTAL COINS:"), "copay": ("COPAY:", "TOTAL COPAY:"),
    "patient": ("PATIENT RESP:", "TOTAL PT RESP:", "OWED BY PATIENT:"), "paid": ("TOTAL PAID:", "CLAIM PAID:", "PAID:",
        "Claim Payment:"),
}  # fmt: skip
_RIGHT = frozenset(("units", "other", *values.MONEY))


def draw(rng: Random) -> Paper:
    """A report in labelled text."""
    codes = rng.choice(("under", "under", "none"))
    told = codes == "under"
    mix = Mix(
        institutional=0.12,
        denied=0.2,
        reversed=0.15,
        further=0.12 if told else 0.0,
        own=0.1 if told else 0.0,
        interest=0.08,
        moved=0.4,
    )
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 7)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    programme = rng.choice((government.MEDICAID, government.MEDICAID, government.PUBLIC_PLAN, government.TRICARE))
    content = government.dressed(rng, content, programme)
    mono = rng.random() < 0.65
    plan = diced(
        rng, mono=mono, upper=mono or rng.random() < 0.4, codes=codes, zero="figure", wide=rng.random() < 0.3,
        size=rng.choice((7.4, 8.0, 8.6, 9.2)),
        member=False, own_remarks=rng.random() < 0.5, kept=rng.random() < 0.6, left=rng.choice((26.0, 34.0, 44.0)),
        stretched=rng.random() < 0.5,
    )  # fmt: skip
    return _drawn(draft(rng, "eob-labelled-report", content, plan))


def _service_lines(made: Draft) -> list[list[str]]:
    """What is told of a service, in rows."""
    made.answers["column for modifiers"] = True
    # Below each other there is no room.
    made.styles["dates"] = made.rng.choice((0, 2, 3))
    first = ["number"] if made.yes("line numbers", 0.6) else []
    first += ["dates"] if made.yes("dates together", 0.6) else ["from", "to"]
    if any(claim.institutional for claim in made.content.claims):
        first.append("revenue")
    first += ["procedure", "modifiers", "units", *(["place"] if made.yes("print place", 0.3) else [])]
    money = ["billed", *(["allowed"] if made.yes("print allowed", 0.9) else [])]
    complete = made.plan.codes == "none" or not made.plan.all_codes
    money += ["discount", "not_covered"] if made.plan.codes == "none" else []
    money += ["deductible", "coinsurance", "copay"] if complete or made.yes("print shares", 0.6) else []
    for key, chance in (("other", 0.3), ("patient", 0.25)):
        money += [key] if made.yes(f"print {key}", chance) else []
    money.append("paid")
    across = (4, 5, 6, 7)[made.style("labels across", 4)]
    every = [first, money] if made.yes("money on rows of its own", 0.6) else [[*first, *money]]
    return [keys[at : at + across] for keys in every for at in range(0, len(keys), across)]


def _fact_lines(made: Draft) -> list[list[str]]:
    keys = ["patient_name", "member_id", "claim_number"]
    chances = {
        "patient_account": 0.85, "rendering_npi": 0.3, "rendering_provider": 0.3, "status": 0.4, "group_number": 0.25,
        "subscriber_name": 0.2,
        "received": 0.25, "record": 0.15, "authorization": 0.15, "diagnosis": 0.2,
    }  # fmt: skip
    keys += [key for key, chance in chances.items() if made.yes(f"fact {key}", chance)]
    if made.yes("number first", 0.4):
        keys = ["claim_number", *(key for key in keys if key != "claim_number")]
    across = (2, 3, 4)[made.style("facts across", 3)]
    return [keys[at : at + across] for at in range(0, len(keys), across)]


def _tabs(lines: Sequence[Sequence[str]], right: frozenset[str]) -> dict[str, Sequence[Tab]]:
    """A grid for each row of a service."""
    return {f"svc {n}": tuple(Tab(key, (), key in right) for key in line) for n, line in enumerate(lines)}


def _drawn(made: Draft) -> Paper:
    if made.yes("plain money", 0.4):
        made.habits = replace(made.habits, dollar=False)
    _HEAD.settle(made)
    lines, facts = _service_lines(made), _fact_lines(made)
    sums = [key for key in _SUMS if key in ("billed", "paid") or made.yes(f"sum {key}", 0.4)]
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(made)
    grids: dict[str, Sequence[Tab]] = {
        **{f"facts {n}": tuple(Tab(key) for key in line) for n, line in enumerate(facts)},
        **_tabs(lines, _RIGHT if made.yes("figures keep right", 0.3) else frozenset()),
        "sums": tuple(Tab(key) for key in ("lead", *sums)),
        **grand_tabs, **moved_tabs,
    }  # fmt: skip
    ledger = Ledger(made, grids, _HEAD)
    blocks = [_claim(made, index, (facts, lines), sums) for index in range(len(made.content.claims))]
    ledger.print([*blocks, *blocks_of(grand, moved, legend_block(made))], counted=made.yes("pages counted", 0.3))
    finish_truth(made, [key for line in lines for key in line])
    return made.sheet.finish()


def _claim(
    made: Draft, index: int, rows: tuple[Sequence[Sequence[str]], Sequence[Sequence[str]]], sums: Sequence[str]
) -> Block:
    (facts, lines), claim, at = rows, made.content.claims[index], f"/claims/{index}"
    keys = [key for line in lines for key in line]
    items: list[Item] = [Row(f"facts {n}", labelled_facts(made, line, _FACTS, claim, at)) for n, line in enumerate(facts)]
    gap: list[Item] = [Stroke("gap")] if made.yes("gap between services", 0.4) else []
    total = _sum_row(made, claim, at, sums)
    if made.yes("sums before services", 0.3):
        items.append(total)
    for number, service in enumerate(claim.services):
        items += gap
        for n, line in enumerate(lines):
            items.append(Row(f"svc {n}", {key: _labelled(made, key, claim, (at, number), keys) for key in line}))
        items += below(made, service, f"{at}/lines/{number}", keys)
    items += [*own_codes(made, claim, at, keys), *([] if total in items else [total])]
    items.append(Stroke(("gap", "thin", "-", "=", "*")[made.style("stroke between claims", 5)]))
    label, name = Run(made.word("fact patient_name", _FACTS["patient_name"])), fact(made, "patient_name", claim, at)
    return Block(items, again=(label, *name, Run("(CONT)")) if made.yes("continued", 0.4) else ())


def _labelled(made: Draft, key: str, claim: Claim, places: tuple[str, int], keys: Sequence[str]) -> Cell:
    """A label and the service's value behind it; nothing where there is none, unless this printer labels blanks."""
    cell = service_cell(made, key, claim.services[places[1]], places, keys)
    label = Run(made.word(f"service {key}", _SERVICE[key]))
    if not cell or not cell[0]:
        return ((label,),) if made.yes("labels of blanks", 0.5) else ()
    return ((label, *(run for line in cell for run in line)),)


def _sum_row(made: Draft, claim: Claim, at: str, sums: Sequence[str]) -> Row:
    """The claim's sums, behind labels."""
    cells: dict[str, Cell] = {
        "lead": plain(made.word("sum lead", ("CLAIM TOTAL", "TOTALS:", "CLAIM", "HEADER", "Totals", "**")))
    }
    for key in sums:
        amount = values.money_cell(made, f"{at}/{values.leaf(key)}", claim.total(key), always=True)
        cells[key] = ((Run(made.word(f"sum of {key}", _SUMS[key])), *amount[0]),)
    return Row("sums", cells, heavy=made.yes("heavy sums", 0.25))
