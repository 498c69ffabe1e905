"""Remittances whose rows are two or three printed lines: fields below each other under headings that are stacked alike."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_told_blocks import block, drawn_at, one_of
from models.training.families.eob_told_facts import REASONS, adjustment_facts, chosen_keys, service_line, told
from models.training.families.eob_typeset_ends import ends, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_table import (
    Cells,
    Column,
    Table,
    head_height,
    headings,
    height,
    labelled_row,
    laid,
    row,
)
from models.training.paper import Paper

_RIGHT = frozenset((*values.MONEY, *REASONS, "units"))


def draw(rng: Random) -> Paper:
    """A payment for one to nine claims."""
    coded = rng.random() < 0.55
    plan = diced(
        rng, mono=rng.random() < 0.3, wide=rng.random() < 0.4, codes=rng.choice(("column", "under")) if coded else "none",
        zero=rng.choice(("figure", "figure", "blank", "dash", "short")), size=rng.choice((7.2, 7.8, 8.4, 9.0)),
    )  # fmt: skip
    mix = Mix(further=0.25, own=0.2 if coded else 0.0, interest=0.2, moved=0.5, reversed=0.2)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6, 9)), most_lines=rng.choice((1, 2, 4, 6)), mix=mix)
    made = draft(rng, "eob-stacked-cells", content, plan)
    made.title, made.terse = made.word("title", words.TITLES), rng.choice((0.2, 0.6, 0.8))
    keys = chosen_keys(made, coded=coded)
    words.settle(made, keys)
    columns = _columns(made, keys)
    rows = [
        _cells(made, columns, service, (f"/claims/{n}/lines/{m}", keys))
        for n, claim in enumerate(content.claims)
        for m, service in enumerate(claim.services)
    ]
    sums = [_sums(made, columns, claim, None) for claim in content.claims]
    table = laid(made, columns, [*rows, *sums], (made.left, made.right))
    first_head(made)
    once = made.plan.heads_once and made.yes("headings once a page", 0.8)
    if once:
        headings(made, table)
    for index in range(len(content.claims)):
        _claim(made, table, index, keys, once=once)
    ends(made)
    return made.sheet.finish()


def _columns(made: Draft, keys: Sequence[str]) -> list[Column]:
    """What is told, two or three to a column: amounts with amounts, the others with each other."""
    money = [key for key in keys if key in values.MONEY or key in REASONS]
    before = [key for key in keys if key not in money and key != "remarks"]
    most = made.rng.choice((2, 2, 3))
    parts = [*_parted(made, before, most), *_parted(made, money, most)]
    if "remarks" in keys:
        parts.append(["remarks"])
    columns = []
    for part in parts:
        heads = [words.caption(made, key) for key in part]
        columns.append(Column("+".join(part), "~".join(heads), part[0] in _RIGHT and len(parts) > 0))
    if made.plan.codes == "column":
        head = made.word("line codes", words.SERVICE["codes"])
        columns.insert(len(columns) - made.rng.choice((0, 1)), Column("codes", head))
    return columns


def _parted(made: Draft, keys: list[str], most: int) -> list[list[str]]:
    """Neighbours in columns of one to `most`; what is paid stands alone more often."""
    parts: list[list[str]] = []
    for key in keys:
        lonely = key in ("paid", "billed", "number", "description") and made.yes(f"{key} alone", 0.5)
        if parts and not lonely and len(parts[-1]) < most and made.rng.random() < 0.8 and parts[-1][0] != "description":
            parts[-1].append(key)
        else:
            parts.append([key])
    return parts


def _cells(made: Draft, columns: Sequence[Column], service: Service, place: tuple[str, Sequence[str]]) -> dict[str, Cell]:
    """The cells of a service; a line without a value stays blank where it stands."""
    at, keys = place
    found: dict[str, Cell] = {}
    for column in columns:
        if column.key == "codes":
            found["codes"] = values.adjustment_cell(made, "codes", values.coded(made, service, keys), at)
        else:
            found[column.key] = tuple(service_line(made, key, service, at, keys) for key in column.key.split("+"))
    return found


def _sums(made: Draft, columns: Sequence[Column], claim: Claim, at: str | None) -> dict[str, Cell]:
    """The claim's sums, stacked as the amounts of its services are."""
    found: dict[str, Cell] = {}
    for column in columns:
        lines = [_sum(made, key, claim, at) for key in column.key.split("+")]
        if any(lines):
            found[column.key] = tuple(lines)
    return found


def _sum(made: Draft, key: str, claim: Claim, at: str | None) -> Line:
    if key not in values.MONEY:
        return ()
    pointer = f"{at}/{values.leaf(key)}" if at is not None and key != "discount" else None
    amount = claim.total(key)
    return (Run(made.total(amount), pointer, f"{amount:.2f}"),)


def _claim(made: Draft, table: Table, index: int, keys: Sequence[str], *, once: bool) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    wide = made.right - made.left
    way = one_of(made, "way of claims", ("above", "pairs", "flow", "flow", "down"))
    head = block(made, claim_facts(made, claim, at, chosen_facts(made)), wide - 8, way, "claim")
    deep = table.leading * (height(_cells(made, table.columns, claim.services[0], (f"{at}/lines/0", keys))) + 1)
    if room(made, head.deep + head_height(table) + deep) and once:
        headings(made, table)
    drawn_at(made, head, made.left + 4, made.y)
    made.y += head.deep + made.pen.size * 0.5
    above = made.yes("sums above services", 0.35)
    if not once:
        headings(made, table)
    if above:
        _sum_row(made, table, claim, at)
    for number in range(len(claim.services)):
        _service(made, table, (index, number), keys)
    if not above and (len(claim.services) > 1 or made.yes("sums of single services", 0.7)):
        room(made, 4 * table.leading)
        _sum_row(made, table, claim, at)
    _end(made, table, claim, at)


def _service(made: Draft, table: Table, place: tuple[int, int], keys: Sequence[str]) -> None:
    """A service's lines, its codes below them where no column tells them."""
    index, number = place
    service, at = made.content.claims[index].services[number], f"/claims/{index}/lines/{number}"
    cells = _cells(made, table.columns, service, (at, keys))
    under = adjustment_facts(made, values.coded(made, service, keys), at) if made.plan.codes == "under" else []
    if room(made, (height(cells) + len(under) + 1) * table.leading):
        named_again(made, index)
        headings(made, table)
    row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
    lines: list[Line] = [(Run(each.label), *each.line) for each in under]
    if len(lines) > 1 and made.yes("codes along a line", 0.4):
        whole = tuple(run for line in lines for run in (*line, Run(" ")))[:-1]
        lines = [whole] if line_width(whole, table.pen) < made.right - made.left - 60 else lines
    for line in lines:
        x = made.left + (10, 40, 90)[made.style("indent of codes", 3)]
        write_line(made.sheet, line, x, made.y, shrunk(table.pen, [line], made.right - x))
        made.y += table.leading
    told(made, service, at, keys)
    if made.yes("gap between services", 0.4):
        made.y += table.pen.size * 0.5


def _sum_row(made: Draft, table: Table, claim: Claim, at: str) -> None:
    if made.yes("rule above sums", 0.5):
        made.sheet.rule(made.left, made.y - table.pen.size, made.right, made.y - table.pen.size, 0.4)
        made.y += 2
    pen = table.pen.heavy() if made.yes("heavy sums", 0.6) else table.pen
    cells: Cells = _sums(made, table.columns, claim, at)
    labelled_row(made, table, dict(cells), (Run(made.word("claim total", words.CLAIMED)),), pen)


def _end(made: Draft, table: Table, claim: Claim, at: str) -> None:
    """The claim's own adjustments and interest."""
    lines: list[Line] = [(Run(each.label), *each.line) for each in adjustment_facts(made, claim.adjustments, at, "own codes")]
    if claim.interest:
        run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        lines.append((Run(made.label("interest", ("Interest", "Interest Paid", "Plus Interest", "Late Interest"))), run))
    for line in lines:
        room(made, table.leading)
        write_line(made.sheet, line, made.left + 10, made.y, shrunk(table.pen, [line], made.right - made.left - 10))
        made.y += table.leading
    eob_truth.imply(made.sheet, claim, at)
    if made.yes("rule after claims", 0.6):
        made.sheet.rule(made.left, made.y - table.pen.size * 0.6, made.right, made.y - table.pen.size * 0.6, 0.7, made.accent)
    made.y += made.pen.size * (0.8, 1.2, 1.8)[made.style("gap of claims", 3)]
