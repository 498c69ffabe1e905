"""Provider claim summary: fields stacked in wide columns, a patient to a block, what is paid and deducted told below it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, flow, shrunk, write_line
from models.training.families.eob_blocks import adjustment_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_typeset_ends import ends, interest_lines, room
from models.training.families.eob_typeset_facts import fact_line
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_lines import told
from models.training.families.eob_typeset_table import Column, Table, headings, height, laid, row
from models.training.ink import fitted
from models.training.paper import Paper

_PAID = (
    "Amount paid to provider for this claim", "AMOUNT PAID TO PROVIDER FOR THIS CLAIM", "Total paid to provider on this claim",
    "Payment to provider for this claim", "Amount paid this claim", "Net amount paid to provider",
)  # fmt: skip
_DEDUCTIONS = (
    "Deductions/Other Ineligible", "DEDUCTIONS/OTHER INELIGIBLE", "Deductions and Ineligible Amounts", "Other Deductions",
    "Patient Deductions", "Member Share and Deductions",
)  # fmt: skip
_SHARE = ("Patient's Share", "Total patient share", "Member's share", "Total deductions for patient", "Patient may be billed")


def draw(rng: Random) -> Paper:
    """A summary of one to eight claims."""
    codes = rng.random() < 0.3
    plan = diced(
        rng, mono=False, wide=rng.random() < 0.5, codes="under" if codes else "none", all_codes=True, size=rng.choice((7.6,
            8.2, 8.8)),
        rules=rng.choice(("bare", "lines", "lines", "columns")),
    )  # fmt: skip
    mix = Mix(interest=0.2, moved=0.5) if codes else Mix(further=0.0, own=0.0, interest=0.2, moved=0.5)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 5, 8)), most_lines=rng.choice((1, 2, 4, 6)), mix=mix)
    made = draft(rng, "eob-claim-summary", content, plan)
    first_head(made)
    columns = _columns(made)
    rows = [_claim_cells(made, columns, claim, f"/claims/{n}") for n, claim in enumerate(content.claims)]
    table = laid(made, columns, rows, (made.left, made.right), ("place", "percent", "units", "remarks"))
    headings(made, table)
    for index, cells in enumerate(rows):
        _claim(made, table, index, cells)
    ends(made)
    return made.sheet.finish()


def _columns(made: Draft) -> list[Column]:
    """One or two columns of stacked facts, then those of services."""
    rng = made.rng
    facts = [key for key in ("member_id", "patient_account", "claim_number", "group_number") if made.yes(f"stack {key}", 0.8)]
    if "claim_number" not in facts:
        facts.append("claim_number")
    facts += [key for key in ("rendering_provider", "subscriber_name") if made.yes(f"stack {key}", 0.25)]
    rng.shuffle(facts)
    facts.insert(0, "patient_name")
    cut = len(facts) if len(facts) < 3 or not made.plan.wide else rng.choice((2, 3, -(-len(facts) // 2)))
    stacks = [facts[:cut], facts[cut:]] if facts[cut:] else [facts]
    heads = [Column("+".join(("claim", *stack)), _head(made, "claim", stack)) for stack in stacks]
    made.styles["modifiers with procedure"] = rng.randint(1, 3)
    services = ["from+to" if made.yes("stacked dates", 0.6) else "dates"]
    services += rng.choice((["procedure+units"], ["units", "procedure"], ["procedure", "place"], ["procedure"]))
    if any(claim.institutional for claim in made.content.claims):
        services.insert(1, "revenue")
    services += rng.choice(
        (["billed+allowed", "discount+not_covered"], ["billed", "discount+not_covered"])
        if not made.plan.wide
        else (
            ["billed", "allowed", "discount", "not_covered"], ["billed", "discount+not_covered", "allowed"],
            ["billed+allowed", "discount", "not_covered"], ["billed", "discount", "not_covered"],
        )
    )  # fmt: skip
    services += rng.choice(
        (["deductible+coinsurance", "copay"], ["deductible", "coinsurance", "copay"], ["share"], ["share"], ["share"])
    )
    services += rng.choice((["paid"], ["paid"], ["percent", "paid"]))
    if made.yes("column for remarks", 0.5):
        services.insert(len(services) - rng.choice((0, 1)), "remarks")
    return [*heads, *(_service_column(made, key) for key in services)]


def _head(made: Draft, level: str, keys: Sequence[str]) -> str:
    known = words.CLAIM if level == "claim" else words.LINE
    return "~".join(words.flat(made.word(f"{level} {key}", known[key])).rstrip(":") for key in keys)


def _service_column(made: Draft, key: str) -> Column:
    if key == "share":
        return Column(key, made.word("deductions", _DEDUCTIONS).replace("/", "/~").replace(" and ", " and~"), right=True)
    parts = key.split("+")
    head = _head(made, "line", parts) if len(parts) > 1 else made.word(f"line {key}", words.LINE[key])
    return Column(key, head, all(part in values.RIGHT for part in parts))


def _claim_cells(made: Draft, columns: Sequence[Column], claim: Claim, at: str) -> dict[str, Cell]:
    """A claim as one row: facts stacked in their columns, services below each other in theirs."""
    cells: dict[str, Cell] = {}
    for column in columns:
        if column.key.startswith("claim+"):
            cells[column.key] = tuple(fact_line(made, claim, at, key) for key in column.key.split("+")[1:])
        else:
            cells[column.key] = ()
    for number, service in enumerate(claim.services):
        found = {
            column.key: _service_cell(made, column.key, service, f"{at}/lines/{number}")
            for column in columns
            if not column.key.startswith("claim+")
        }
        deep = height(found)
        for key, cell in found.items():
            cells[key] = (*cells[key], *cell, *((),) * (deep - len(cell)))
    return cells


def _service_cell(made: Draft, key: str, service: Service, at: str) -> Cell:
    if key == "share":
        return values.money_cell(made, None, service.share)
    lines: list[Line] = []
    for part in key.split("+"):
        cell = values.service_cell(made, part, service, at, ())
        lines += cell if "+" not in key else (cell[0] if cell else (),)
    return tuple(lines)


def _claim(made: Draft, table: Table, index: int, cells: dict[str, Cell]) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    if room(made, (height(cells) + 5) * table.leading):
        headings(made, table)
    row(made, table, cells)
    keys = tuple(part for column in table.columns for part in column.key.split("+"))
    for number, service in enumerate(claim.services):
        told(made, table, service, f"{at}/lines/{number}")
        if "share" in keys:
            made.sheet.ignore.extend(f"{at}/lines/{number}/{name}" for name in ("deductible", "coinsurance", "copay"))
    made.y += 2
    _codes(made, table, index)
    _paid(made, table, claim, at)
    if "share" in keys or made.yes("deductions below", 0.4):
        _deductions(made, table, claim, at)
    for line in interest_lines(made, at, index):
        write_line(made.sheet, line, made.right, made.y, table.pen, "right")
        made.y += table.leading
    eob_truth.imply(made.sheet, claim, at)
    made.sheet.rule(made.left, made.y - table.pen.size * 0.6, made.right, made.y - table.pen.size * 0.6, 0.4)
    made.y += table.leading * 0.8


def _codes(made: Draft, table: Table, index: int) -> None:
    """Codes of reductions and remarks below the block."""
    claim, lines = made.content.claims[index], list[Line]()
    for number, service in enumerate(claim.services):
        at = f"/claims/{index}/lines/{number}"
        if made.plan.codes == "under":
            lead = Run(made.word("lead of codes", ("Line", "Svc line", "Service line")) + f" {number + 1}:")
            found = [adjustment_line(made, each, f"{at}/adjustments/{n}") for n, each in enumerate(service.adjustments)]
            lines += flow([(lead, *found[0]), *found[1:]], table.pen, made.right - made.left - 20, "  ") if found else []
    at = f"/claims/{index}"
    lines += [
        (Run(made.word("claim level", ("Claim level:", "Whole claim:"))), *adjustment_line(made, each, f"{at}/adjustments/{n}"))
        for n, each in enumerate(claim.adjustments)
    ]
    for line in lines:
        if room(made, table.leading * 2):
            headings(made, table)
        write_line(made.sheet, line, made.left + 12, made.y, shrunk(table.pen, [line], made.right - made.left - 14))
        made.y += table.leading


def _paid(made: Draft, table: Table, claim: Claim, at: str) -> None:
    """`Amount paid to provider for this claim`, at the right or under the facts."""
    paid, billed = claim.total("paid"), claim.total("billed")
    pen = table.pen.heavy() if made.yes("heavy paid line", 0.6) else table.pen
    line: Line = (Run(made.word("paid line", _PAID) + made.colon), Run(made.total(paid), f"{at}/paid", f"{paid:.2f}"))
    if made.yes("billed in paid line", 0.35):
        label = made.word("claim charge", ("Claim charges", "Total billed", "Total charges for this claim"))
        line = (Run(label + made.colon), Run(made.total(billed), f"{at}/billed", f"{billed:.2f}"), Run("  "), *line)
    room(made, table.leading * 2)
    pen = shrunk(pen, [line], made.right - made.left - 8)
    if made.yes("paid line at the right", 0.6):
        write_line(made.sheet, line, made.right - 4, made.y, pen, "right")
    else:
        write_line(made.sheet, line, made.left + 4, made.y, pen)
    made.y += table.leading * 1.2


def _deductions(made: Draft, table: Table, claim: Claim, at: str) -> None:
    """What the patient carries, as a heading and rows of label and amount that are not nothing."""
    shares = [(key, claim.total(key)) for key in ("deductible", "coinsurance", "copay")]
    rows: list[tuple[str, str, Decimal]] = [
        (
            words.flat(made.word(f"share {key}", (words.LINE[key][0], words.LINE[key][1], words.LINE[key][4]))),
            f"{at}/{key}",
            amount,
        )
        for key, amount in shares
        if amount
    ]
    if claim.total("patient") and made.yes("share below deductions", 0.7):
        rows.append((made.word("patient share", _SHARE), f"{at}/patient_responsibility", claim.total("patient")))
    if not rows:
        return
    if room(made, table.leading * (len(rows) + 2)):
        headings(made, table)
    x0 = made.left + (made.right - made.left) * (0.0, 0.4, 0.55)[made.style("where deductions", 3)] + 4
    x1, stars = x0 + 210, "***" if made.yes("stars", 0.3) else ""
    made.sheet.write(x0, made.y, stars + made.word("deductions", _DEDUCTIONS) + stars, table.pen.heavy())
    made.y += table.leading
    for label, pointer, amount in rows:
        made.sheet.write(x0 + 6, made.y, label + made.colon, fitted(table.pen, label, 130))
        write_line(made.sheet, (Run(made.total(amount), pointer, f"{amount:.2f}"),), x1, made.y, table.pen, "right")
        made.y += table.leading
