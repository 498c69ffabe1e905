# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The claims of a training remittance: how facts, service lines, codes below them and sums come together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from models.training.content import remittance
from models.training.content.remittance import Adjustment, Claim, Service
from models.training.families import eob_facts as facts
from models.training.families import eob_grid as grids
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families import eob_wording as wording
from models.training.families.cells import Cell, Line, Run, cell_width, flow, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_grid import Column, Grid
from models.training.families.eob_heads import later_head
from models.training.ink import Pen

_IN_COLUMNS = {
    "patient_account": 0.75, "member_id": 0.75, "claim_number": 0.8, "rendering_provider": 0.12, "rendering_npi": 0.15,
    "group_number": 0.1,
}  # fmt: skip
"""Facts that may have columns beside those of the patient's name, with their chances."""
_SIDE = 132.0


def claims(draft: Draft) -> Grid:
    """All claims, over as many pages as it takes; returns the table they stand in."""
    table = _table(draft)
    if _heads_once(draft):
        _page_heads(draft, table)
    for index, claim in enumerate(draft.content.claims):
        _claim(draft, table, f"/claims/{index}", claim, first=index == 0)
    if draft.plan.page_totals:
        _page_total(draft, table)
    return table


def _heads_once(draft: Draft) -> bool:
    return draft.plan.heads_once or draft.plan.facts in ("columns", "two-deep")


def _table(draft: Draft) -> Grid:
    if draft.plan.facts == "side":
        return grids.grid(draft, left=draft.left + _SIDE)
    if draft.plan.facts != "columns":
        return grids.grid(draft)
    keys = ["patient_name", *(key for key, chance in _IN_COLUMNS.items() if draft.yes(f"column for {key}", chance))]
    if draft.yes("shuffled fact columns", 0.3):
        draft.rng.shuffle(keys)
    return grids.grid(draft, (Column((f"claim {key}",), (draft.word(f"claim {key}", wording.CLAIM[key]),)) for key in keys))


def _page_heads(draft: Draft, table: Grid) -> None:
    if draft.plan.facts == "two-deep":
        shown = facts.claim_facts(draft, draft.content.claims[0], "")
        pen, edges = _fact_edges(draft, table, shown)
        for fact, edge in zip(shown, edges, strict=True):
            draft.sheet.write(edge + 2, draft.y, fact.label.rstrip(":"), pen)
        draft.y += table.leading
    grids.headings(draft, table)


def _fact_edges(draft: Draft, table: Grid, shown: list[facts.Fact]) -> tuple[Pen, list[float]]:
    """The left edges of the places of a claim's facts, the same for all claims, and letters that fit."""
    every = [facts.claim_facts(draft, claim, "") for claim in draft.content.claims]
    widths = [
        max(table.pen.width(shown[number].label), *(line_width(each[number].line, table.pen) for each in every)) + 8
        for number in range(len(shown))
    ]
    stretch, edges, x = (draft.right - draft.left) / sum(widths), [], draft.left
    for width in widths:
        edges.append(x)
        x += width * stretch
    return table.pen.sized(table.pen.size * min(1.0, stretch)), edges


def turn(draft: Draft, table: Grid | None = None, claim: Claim | None = None, at: str = "") -> None:
    """The next page; within a claim its patient may be named again, and headings are repeated."""
    if table is not None and draft.plan.page_totals and claim is None:
        _page_total(draft, table)
    later_head(draft)
    if table is None:
        return
    if claim is not None and draft.yes("continued line", 0.5) and draft.plan.facts not in ("columns", "side"):
        label = draft.label("claim patient_name", wording.CLAIM["patient_name"])
        name = facts.fact_line(draft, claim, at, "patient_name")
        write_line(draft.sheet, (Run(label), *name, Run(draft.word("continued", wording.TOO))), draft.left, draft.y, draft.pen)
        draft.y += draft.leading
    if claim is not None or _heads_once(draft):
        if _heads_once(draft):
            _page_heads(draft, table)
        elif draft.yes("headings again", 0.8):
            grids.headings(draft, table)


def _height(draft: Draft, table: Grid, claim: Claim) -> float:
    rows = sum(max(1, len(service.adjustments)) + 2 for service in claim.services)
    return rows * table.leading + grids.heading_height(draft, table) + 90


def _claim(draft: Draft, table: Grid, at: str, claim: Claim, *, first: bool) -> None:
    tallest = len(facts.claim_facts(draft, claim, at)) * draft.pen.size * (2.3 if draft.plan.facts == "side" else 1.4)
    needed = max(110, tallest + 40) + grids.heading_height(draft, table)
    if draft.plan.kept and not first:
        needed = max(needed, _height(draft, table, claim))
    if (draft.plan.alone and not first) or draft.y + min(needed, draft.floor * 0.7) > draft.floor:
        turn(draft, table)
    top, page = draft.y, draft.sheet.page
    _facts(draft, table, at, claim)
    if not _heads_once(draft):
        grids.headings(draft, table)
    for number, service in enumerate(claim.services):
        _service(draft, table, at, number, claim)
        note(draft, service, grids.place(draft, at, number), table.keys)
    _claim_end(draft, table, at, claim)
    eob_truth.imply(draft.sheet, claim, at)
    if draft.plan.facts == "side" and draft.sheet.page == page:
        draft.y = max(draft.y, top + draft.side_height)
    draft.y += draft.rng.choice((4, 8)) if _heads_once(draft) else 12
    if draft.yes("rule between claims", 0.4):
        draft.sheet.rule(draft.left, draft.y - draft.pen.size, draft.right, draft.y - draft.pen.size, 0.5)
        draft.y += 5


def _facts(draft: Draft, table: Grid, at: str, claim: Claim) -> None:
    """The claim's facts, arranged as this sender does."""
    way, x0, x1, pen = draft.plan.facts, draft.left + 2, draft.right, draft.pen
    shown = facts.claim_facts(draft, claim, at, without=("patient_name", *_IN_COLUMNS) if way == "columns" else ())
    if way == "columns":
        if [each for each in shown if each.line[0].pointer] and draft.yes("facts under columns", 0.5):
            facts.running(draft, shown, x0, x1, pen)
    elif way == "labels":
        facts.beside(draft, shown, x0, x1, pen)
        draft.y += 3
    elif way in ("stacked", "boxes"):
        facts.above(draft, shown, draft.left, x1, pen, framed=way == "boxes")
        draft.y += 3
    elif way == "heading":
        half = -(-len(shown) // 2) if len(shown) > 5 else len(shown)
        facts.under_heads(draft, shown[:half], draft.left, x1, pen)
        if shown[half:]:
            facts.under_heads(draft, shown[half:], draft.left, x1, pen)
        draft.y += 3
    elif way == "two-deep":
        _two_deep(draft, table, shown)
    elif way == "side":
        _beside_table(draft, shown)
    else:
        if way == "band":
            deep = len(flow(((Run(each.label), *each.line) for each in shown), pen, x1 - x0))
            draft.sheet.fill(
                draft.left, draft.y - pen.size, x1, draft.y + (deep - 1) * pen.size * 1.35 + pen.size * 0.35, (0.9, 0.9, 0.9)
            )
        facts.running(draft, shown, x0, x1, pen)
        draft.y += 2


def _two_deep(draft: Draft, table: Grid, shown: list[facts.Fact]) -> None:
    pen, edges = _fact_edges(draft, table, shown)
    for fact, edge in zip(shown, edges, strict=True):
        write_line(draft.sheet, fact.line, edge + 2, draft.y, pen)
    draft.y += draft.leading


def _beside_table(draft: Draft, shown: list[facts.Fact]) -> None:
    """A block in the left margin of the table; the pen stays at its top."""
    top, room = draft.y, _SIDE - 10
    for fact in shown:
        line = (Run(fact.label), *fact.line)
        if draft.yes("side labels above", 0.5) or line_width(line, draft.pen) > room:
            draft.sheet.write(draft.left, draft.y, fact.label, shrunk(draft.small, [(Run(fact.label),)], room))
            below = draft.y + draft.pen.size * 1.1
            write_line(draft.sheet, fact.line, draft.left + 3, below, shrunk(draft.pen, [fact.line], room))
            draft.y += draft.pen.size * 2.3
        else:
            write_line(draft.sheet, line, draft.left, draft.y, draft.pen)
            draft.y += draft.pen.size * 1.3
    draft.side_height = draft.y - top
    draft.y = top


def _service(draft: Draft, table: Grid, claim_at: str, number: int, claim: Claim) -> None:
    service, at = claim.services[number], grids.place(draft, claim_at, number)
    cells: dict[Column, Cell] = {}
    for column in table.columns:
        is_fact = column.keys[0].startswith("claim ")
        if is_fact and number and not draft.yes("facts on every row", 0.4):
            continue
        cells[column] = grids.row_cell(draft, column, service, claim_at, at, table.keys, claim)
    deep = max(len(cell) for cell in cells.values()) + 2
    if draft.y + deep * table.leading > draft.floor:
        turn(draft, table, claim, claim_at)
    grids.row(draft, table, cells, shade=draft.plan.rules == "bands" and number % 2 == 1)
    for key in ("billed", "paid"):
        draft.page_sums[key] = draft.page_sums.get(key, Decimal(0)) + getattr(service, key)
    left = table.columns[0].x0 + draft.style("indent under rows", 4) * 12
    for line in _below(draft, table, service, at, draft.right - left):
        pen = shrunk(table.pen, [line], draft.right - left)
        write_line(draft.sheet, line, left, draft.y, pen)
        draft.y += table.leading


def _below(draft: Draft, table: Grid, service: Service, at: str, width: float) -> Iterator[Line]:
    """Lines under a row: adjustment codes and remarks that have no column."""
    if draft.plan.codes == "under":
        each = [
            adjustment_line(draft, adjustment, f"{at}/adjustments/{number}")
            for number, adjustment in enumerate(values.coded(draft, service, table.keys))
        ]
        lead = draft.word("adjustment lead", wording.ADJUSTMENT_LEADS)
        if each and draft.yes("meanings below rows", 0.25):
            told = (_meaning(draft, code.reason) for code in values.coded(draft, service, table.keys))
            yield from ((*line, *words) for line, words in zip(each, told, strict=True))
        elif each and draft.yes("adjustments below each other", 0.3):
            yield from ((Run(lead), *line) for line in each)
        elif each:
            yield from flow([(Run(lead), *each[0]), *each[1:]], table.pen, width, "  ")
    if service.remarks and "remarks" not in table.keys:
        codes = values.remark_runs(draft, service.remarks, at)
        meaning = _meaning(draft, service.remarks[-1]) if draft.yes("meanings below rows", 0.25) else ()
        yield (Run(draft.word("remark lead", wording.REMARK_LEADS)), *codes, *meaning)


def _meaning(draft: Draft, code: str) -> Line:
    """A code's meaning in plain text, behind a hyphen or not."""
    words = draft.name(remittance.MEANINGS.get(code, "see the provider manual"))
    return (Run("-"), Run(words)) if draft.yes("hyphen before meanings", 0.5) else (Run(words),)


def adjustment_line(draft: Draft, each: Adjustment, place: str) -> Line:
    """An adjustment along a line: code, perhaps a mark, amount."""
    between = ("", "", "=", ":")[draft.style("between code and amount", 4)]
    amount = Run(
        draft.habits.money(each.amount, sign=draft.yes("dollars below rows", 0.3)), f"{place}/amount", f"{each.amount:.2f}"
    )
    codes = values.code_runs(draft, each, place)
    return (*codes, Run(between), amount) if between else (*codes, amount)


def _claim_end(draft: Draft, table: Grid, at: str, claim: Claim) -> None:
    """The claim's sums, its own adjustments and interest."""
    sheet, pen = draft.sheet, table.pen.heavy() if draft.yes("heavy totals", 0.6) else table.pen
    if draft.y + 4 * table.leading > draft.floor:
        turn(draft, table, claim, at)
    if (
        draft.plan.lines
        and draft.plan.claim_totals
        and (len(claim.services) > 1 or claim.adjustments or draft.yes("totals of single lines", 0.7))
    ):
        if draft.yes("rule above totals", 0.6):
            sheet.rule(table.columns[0].x0, draft.y - pen.size, table.columns[-1].x1, draft.y - pen.size, 0.4)
            draft.y += 2
        amounts = {key: claim.total(key) for key in values.MONEY}
        total_row(draft, table, amounts, at, draft.word("claim total", wording.CLAIM_TOTAL), pen)
        sheet.ignore.extend(f"{at}/{name}" for key in table.keys if key in values.COMBINED for name in values.COMBINED[key])
    lines: list[Line] = [adjustment_line(draft, each, f"{at}/adjustments/{n}") for n, each in enumerate(claim.adjustments)]
    if lines:
        lines[0] = (
            Run(draft.word("claim adjustment lead", ("Claim adjustments:", "Claim level:", "CLAIM ADJ", "Claim Adj Reason:"))),
            *lines[0],
        )
    if claim.interest or draft.yes("interest always", 0.15):
        shown = draft.total(claim.interest)
        lines.append(
            (Run(draft.label("interest", wording.CLAIM["interest"])), Run(shown, f"{at}/interest", f"{claim.interest:.2f}"))
        )
        if draft.yes("net after interest", 0.4):
            net = claim.total("paid") + claim.interest
            lines.append(
                (Run(draft.word("net", ("NET", "Net:", "Total with interest")) if net >= 0 else "Net"), Run(draft.total(net)))
            )
    for line in flow(lines, table.pen, draft.right - table.columns[0].x0, "    "):
        write_line(sheet, line, table.columns[0].x0, draft.y, shrunk(table.pen, [line], draft.right - table.columns[0].x0))
        draft.y += table.leading


def total_row(draft: Draft, table: Grid, amounts: dict[str, Decimal], at: str | None, label: str, pen: Pen) -> None:
    """Sums under the columns they belong to, with a label where there is room for it."""
    cells = grids.total_cells(draft, table, amounts, at, "")
    left = table.columns[0].x0
    first = min(
        (column.x1 - cell_width(cell, pen) - 6 if column.align == "right" else column.x0 for column, cell in cells.items()),
        default=draft.right,
    )
    if first - left > 30:
        draft.sheet.write(left + 2, draft.y, label, shrunk(pen, [(Run(label),)], first - left - 6))
    grids.row(draft, table, cells, pen)


def _page_total(draft: Draft, table: Grid) -> None:
    """What the page's lines come to; no field of the record."""
    total_row(draft, table, dict(draft.page_sums), None, draft.word("page total", wording.PAGE_TOTAL), table.pen)
    draft.page_sums.clear()


def note(draft: Draft, service: Service, at: str, keys: tuple[str, ...]) -> None:
    """What is right, or not judged, beside what was printed of a line."""
    sheet = draft.sheet
    eob_truth.one_day(sheet, service, at)
    for key in keys:
        if key in values.COMBINED and values.is_summed(draft, key):
            sheet.ignore.extend(f"{at}/{name}" for name in values.COMBINED[key])
    if draft.plan.codes == "bare":
        for number, each in enumerate(values.coded(draft, service, keys)):
            sheet.alternatives[f"{at}/adjustments/{number}/amount"] = [f"{each.amount:.2f}"]
    elif draft.plan.codes == "none" and "discount" in keys:
        eob_truth.unnamed(sheet, at, service.discount)
