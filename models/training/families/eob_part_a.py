"""Remittances of hospital contractors: two to four rows for each patient, what belongs together below each other in a column.

No service lines: all amounts are the claim's. Subtotals by kind of bill, and sums of the remittance at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Adjustment, Claim, Remittance
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, flow
from models.training.families.eob_blocks import adjustment_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Item, Ledger, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, grand_block, legend_block, moved_block
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "MEDICARE PART A REMITTANCE ADVICE", "MEDICARE REMITTANCE ADVICE", "INSTITUTIONAL REMITTANCE ADVICE",
        "PART A REMITTANCE",
        "MEDICARE A - PAYMENT LISTING", "PROVIDER PAYMENT SUMMARY", "REMITTANCE ADVICE - ALL CLAIMS",
        "HOSPITAL REMITTANCE ADVICE",
    ),
    {
        "payment number": ("CHECK/EFT NO", "EFT/CHECK #:", "CHECK NUMBER", "PAYMENT NO", "CHK/EFT TRACE"),
        "payment date": ("PAID DATE", "PAID DATE:", "RA DATE", "CHECK/EFT DATE", "PAYMENT DATE"),
        "payee npi": ("NPI", "PROV NPI", "PROVIDER NPI:", "NPI/PTAN", "FACILITY NPI"),
    },
    ("INPATIENT PART A", "OUTPATIENT PART B", "ALL BILL TYPES", "HOME HEALTH", "SKILLED NURSING"),
)  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "patient_name": ("PATIENT NAME", "PATIENT", "BENEFICIARY NAME", "PAT NAME", "NAME"),
    "patient_account": ("PATIENT CNTRL NUMBER", "PAT CONTROL NO", "PCN", "PATIENT CONTROL #", "PT CNTL NUM", "ACCOUNT NO"),
    "member_id": ("HIC NUMBER", "MID NUMBER", "HIC", "MBI", "MEDICARE NO", "HICN"),
    "claim_number": ("ICN NUMBER", "ICN", "DCN", "DOC CONTROL NO", "CLAIM NO", "INTERNAL CNTL NO"),
    "from": ("FROM DT", "FROM", "FROM DATE", "STMT FROM", "ADMIT/FROM"), "to": ("THRU DT", "THRU", "TO DATE", "STMT THRU",
        "THRU DATE"),
    "tob": ("TOB", "BILL TYPE", "TYPE BILL", "T.O.B."), "status": ("CLM STATUS", "ST", "STAT", "CLAIM STS", "STATUS"),
    "cost_days": ("COST DAYS", "COST REPT", "COST RPT DAYS", "CST"), "covered_days": ("COVD DAYS", "COVDY", "COV DYS", "CVD"),
    "open_days": ("NCOVDY", "NCOV DAYS", "NON-COV DYS", "NCVD"),
    "billed": ("REPORTED CHGS", "CHARGES", "TOTAL CHARGES", "SUBMITTED CHGS", "BILLED", "COVD+NCOVD CHGS", "REPTD CHARGES"),
    "not_covered": ("NCVD/DENIED", "NONCVD CHRGS", "NON COVERED", "NCOV CHARGES", "DENIED CHGS", "NONCOVERED"),
    "covered_charges": ("CVD CHARGES", "COVERED CHGS", "COVD CHARGES"),
    "drg": ("DRG NBR", "DRG#", "DRG", "DRG NO"), "drg_amount": ("DRG AMOUNT", "DRG AMT", "OPER AMT"),
    "outlier": ("OUTLIER AMT", "OUTLIER", "CAP AMT", "DSH/IME"),
    "deductible": ("DEDUCTIBLES", "DEDUCTIBLE", "CASH DEDUCT", "DEDUCT AMT", "DED"),
    "coinsurance": ("COIN AMT", "COINSURANCE", "COINS AMT", "CO-INS", "COINS"), "patient": ("PAT RESP", "PATIENT RESP",
        "PT LIAB", "BENE LIAB"),
    "msp": ("MSP PRI PMT", "MSP PAYMENT", "MSP LIAB", "PRIMARY PYR"), "refund": ("PAT REFUND", "PATIENT RFD", "REFUNDED"),
    "interest": ("INTEREST", "INT AMT", "INTEREST AMT"), "professional": ("PROF COMP", "PROF COMPONENT", "PROF FEES"),
    "discount": ("CONTRACT ADJ", "CONTRACTUAL", "CONTRACT ADJMT", "CO-45 ADJ", "CONTR ADJ"),
    "per_diem": ("PER DIEM AMT", "PER DIEM", "PROC CD AMT", "HHPPS AMT", "ESRD NET ADJ"),
    "paid": ("NET REIMB", "NET REIMBURSEMENT", "NET PAID", "REIMB AMT", "NET REIMB AMT", "PROVIDER PAID", "NET"),
}  # fmt: skip
_IDS = ("patient_name", "patient_account", "member_id", "claim_number")
_DATES = ("from", "to", "tob", "status")
_DAYS = ("cost_days", "covered_days", "open_days")
_MONEY = (
    "billed", "not_covered", "covered_charges", "drg", "drg_amount", "outlier", "deductible", "coinsurance", "patient", "msp",
    "refund", "interest",
    "professional", "discount", "per_diem", "paid",
)  # fmt: skip
_NEEDED = frozenset(
    ("patient_name", "claim_number", "from", "to", "billed", "not_covered", "deductible", "coinsurance", "discount", "paid")
)
_TOTAL = ("billed", "not_covered", "deductible", "coinsurance", "patient", "discount", "paid", "interest")


def draw(rng: Random) -> Paper:
    """A hospital's remittance."""
    content = _content(rng)
    mono = rng.random() < 0.8
    plan = diced(
        rng, mono=mono, upper=mono or rng.random() < 0.6, codes="under", all_codes=True, lines=False, zero=rng.choice(("figure",
            "figure", "short", "blank")),
        wide=rng.random() < 0.6, size=rng.choice((7.2, 7.8, 8.4)), member=False, left=rng.choice((22.0, 30.0, 38.0)),
        own_remarks=False,
        joined=rng.choice(("dash", "tight", "blank")),
    )  # fmt: skip
    made = draft(rng, "eob-part-a", content, plan)
    if made.yes("plain money", 0.6):
        made.habits = replace(made.habits, commas=False, dollar=False)
        made.answers["dollars in tables"] = False
    _HEAD.settle(made)
    stacks = _stacks(made)
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(made)
    grids: dict[str, Sequence[Tab]] = {"claim": _tabs(made, stacks), **grand_tabs, **moved_tabs}
    ledger = Ledger(
        made,
        grids,
        _HEAD,
        top=("claim",),
        page_sums=("claim", made.word("page sum", ("PAGE TOTAL", "PAGE SUBTOTAL", "SUBTOTAL PAGE")))
        if made.yes("page sums", 0.15)
        else None,
    )
    legend = legend_block(made) if made.yes("codes of claims", 0.45) else None
    ledger.print([*_claims(made, stacks), *blocks_of(grand, moved, legend)], counted=made.yes("pages counted", 0.4))
    for index, claim in enumerate(content.claims):
        eob_truth.imply(made.sheet, claim, f"/claims/{index}")
        if not made.yes("codes of claims", 0.45):
            eob_truth.unnamed(made.sheet, f"/claims/{index}", claim.total("discount"))
    return made.sheet.finish()


def _content(rng: Random) -> Remittance:
    """Without copays, which this paper has no column for."""
    while True:
        content = adjudicated(
            rng, claims=rng.choice((2, 3, 5, 7, 10, 14, 18)), most_lines=rng.choice((1, 2, 4)),
            mix=Mix(institutional=1.0, denied=0.1, further=0.0, own=0.0, interest=0.15, moved=0.5),
        )  # fmt: skip
        content = government.dressed(rng, content, government.MEDICARE_A)
        if not government.has(content, "copay"):
            return content


def _stacks(made: Draft) -> list[tuple[str, ...]]:
    """What stands below each other in each column."""
    deep = (2, 2, 3, 3, 4)[made.style("rows of a claim", 5)]
    chance = 0.75 if deep > 2 else 0.45
    needed = {*_NEEDED, *({"interest"} if any(claim.interest for claim in made.content.claims) else ())}
    kept = [
        [key for key in group if key in needed or made.yes(f"print {key}", 0.85 if group in (_IDS, _DATES) else chance)]
        for group in (_IDS, _DATES, _DAYS, _MONEY)
    ]
    ids, dates, days, money = kept
    if made.yes("money shuffled", 0.3):
        middle = money[1:-1]
        made.rng.shuffle(middle)
        money = [money[0], *middle, money[-1]]
    if made.yes("member before account", 0.3):
        ids = [ids[0], *ids[:0:-1]]
    return [tuple(group[at : at + deep]) for group in (ids, dates, days, money) for at in range(0, len(group), deep)]


def _tabs(made: Draft, stacks: Sequence[tuple[str, ...]]) -> tuple[Tab, ...]:
    return tuple(
        Tab("+".join(stack), tuple(made.word(f"head {key}", _WORDS[key]) for key in stack), stack[0] in (*_DAYS, *_MONEY))
        for stack in stacks
    )


def _claims(made: Draft, stacks: Sequence[tuple[str, ...]]) -> list[Block]:
    blocks, kinds = [], sorted({_bill(claim)[:2] for claim in made.content.claims})
    grouped = made.yes("subtotals", 0.4)
    for index, claim in enumerate(made.content.claims):
        at = f"/claims/{index}"
        cells = {"+".join(stack): tuple(_fact(made, key, claim, at) for key in stack) for stack in stacks}
        shown = {key: claim.total(key) for key in ("billed", "paid")}
        sums = {"+".join(stack): shown[stack[0]] for stack in stacks if stack[0] in shown}
        items: list[Item] = [Row("claim", cells, amounts=sums), *_below(made, claim, at)]
        items.append(Stroke(("gap", "gap", "thin", "-", "gap")[made.style("stroke between claims", 5)]))
        blocks.append(Block(items))
    if grouped:
        blocks += [_subtotal(made, stacks, kind) for kind in kinds]
    return blocks


def _bill(claim: Claim) -> str:
    """The type of bill, for a claim always the same."""
    return Random(claim.account).choice(("111", "111", "131", "131", "121", "137", "117", "211", "322", "851", "721"))


def _fact(made: Draft, key: str, claim: Claim, at: str) -> Line:  # noqa: PLR0911 - one for each kind of fact
    if key in _IDS:
        shown = {
            "patient_name": made.person(claim.patient),
            "patient_account": claim.account,
            "member_id": claim.member_id,
            "claim_number": claim.number,
        }
        return (Run(shown[key], f"{at}/{key}"),)
    if key in ("from", "to"):
        day = claim.first if key == "from" else claim.last
        return (Run(made.habits.date(day), f"{at}/service_{key}", day.isoformat()),)
    if key == "status":
        return (Run({"paid": "1", "denied": "4", "reversed": "22"}[claim.status], f"{at}/status", claim.status),)
    if key == "interest":
        return _line(values.money_cell(made, f"{at}/interest", claim.interest))
    if key in _TOTAL:
        pointer = None if key == "discount" else f"{at}/{values.leaf(key)}"
        return _line(values.money_cell(made, pointer, claim.total(key), always=key in ("billed", "paid")))
    if key == "covered_charges":
        return _line(values.money_cell(made, None, claim.total("billed") - claim.total("not_covered")))
    return (Run(_noise(made, key, claim)),)


def _line(cell: Cell) -> Line:
    return cell[0] if cell else ()


def _noise(made: Draft, key: str, claim: Claim) -> str:
    """What the record has no field for."""
    dice = Random(f"{claim.account} {key}")
    inpatient = _bill(claim).startswith(("11", "21"))
    if key == "tob":
        return _bill(claim)
    if key in _DAYS:
        return str(dice.randint(1, 14)) if inpatient and key != "open_days" else made.word("no days", ("0", "", "0", "000"))
    if key == "drg":
        return str(dice.randint(20, 950)) if inpatient else made.word("no drg", ("", "0", "000"))
    if key in ("drg_amount", "per_diem") and inpatient:
        return made.habits.money(Decimal(dice.randint(90000, 1900000)) / 100)
    return made.money(ZERO)


def _below(made: Draft, claim: Claim, at: str) -> list[Item]:
    """Codes of the whole claim, and its remarks, where this contractor prints them."""
    if not made.yes("codes of claims", 0.45):
        return []
    lines = [adjustment_line(made, each, f"{at}/adjustments/{number}") for number, each in enumerate(claim_codes(claim))]
    remarks = list(dict.fromkeys(remark for service in claim.services for remark in service.remarks))
    if lines:
        lines[0] = (
            Run(made.word("codes lead", ("ADJ REASON CODES:", "REASON CODES", "ADJ:", "CARC:", "ADJUSTMENTS:"))),
            *lines[0],
        )
    if remarks:
        lead = Run(made.word("remark lead", ("REMARK CODES:", "RARC:", "RMK:", "MOA/MIA:", "REM")))
        lines.append((lead, *values.remark_runs(made, remarks, at)))
    room = (made.right - made.left) * 0.9
    return [Say(line, inset=made.style("codes inset", 3) * 3) for line in flow(lines, made.pen, room, "  ")]


def claim_codes(claim: Claim) -> tuple[Adjustment, ...]:
    """The adjustments of a claim and of its lines, summed up by code."""
    sums: dict[tuple[str, str], Decimal] = {}
    for each in (*(each for service in claim.services for each in service.adjustments), *claim.adjustments):
        sums[each.group, each.reason] = sums.get((each.group, each.reason), ZERO) + each.amount
    return tuple(Adjustment(group, reason, amount) for (group, reason), amount in sums.items() if amount)


def _subtotal(made: Draft, stacks: Sequence[tuple[str, ...]], kind: str) -> Block:
    """Sums of one kind of bill, in the places of a claim's amounts; no fields."""
    found = [claim for claim in made.content.claims if _bill(claim).startswith(kind)]
    cells: dict[str, Cell] = {}
    for stack in stacks:
        if stack[0] in (*_DAYS, *_MONEY):
            lines = [
                (Run(made.total(sum((claim.total(key) for claim in found), ZERO))),) if key in _TOTAL[:-1] else ()
                for key in stack
            ]
            cells["+".join(stack)] = tuple(lines) if any(lines) else ()
    lead = (Run(f"{made.word('subtotal', ('SUBTOTAL TOB', 'SUB-TOTAL BILL TYPE', 'TOTAL TOB'))} {kind}X"),)
    return Block([Row("claim", {key: cell for key, cell in cells.items() if cell}, lead), Stroke("gap")])
