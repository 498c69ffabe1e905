"""Remittances whose claims are rows of the very table that their services stand in, under headings that tell both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as typeset
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, flow, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_told_facts import REASONS, adjustment_facts, chosen_keys, service_line, told
from models.training.families.eob_typeset_ends import ends, room
from models.training.families.eob_typeset_facts import fact_line
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

_MORE = ("patient_account", "member_id", "group_number", "status", "rendering_provider", "rendering_npi", "subscriber_name")


@dataclass(frozen=True, slots=True)
class _Grid:
    """What stands in the columns that tell no amounts: facts of the claim, and below them one of the service."""

    facts: tuple[tuple[str, ...], ...]
    service: tuple[str, ...]
    keys: tuple[str, ...]
    rest: tuple[str, ...]
    """Facts that found no column: they run below the claim's row."""
    summed: bool
    """The claim's amounts stand in its own row; otherwise in one below its services."""


def draw(rng: Random) -> Paper:
    """A payment for two to twelve claims."""
    coded = rng.random() < 0.6
    plan = diced(
        rng, mono=rng.random() < 0.25, wide=rng.random() < 0.6, codes=rng.choice(("column", "under")) if coded else "none",
        size=rng.choice((7.0, 7.6, 8.2, 8.8)), rules=rng.choice(("lines", "bands", "grid", "bare", "bare")),
    )  # fmt: skip
    mix = Mix(further=0.25, own=0.2 if coded else 0.0, interest=0.2, moved=0.5, reversed=0.2)
    content = adjudicated(rng, claims=rng.choice((2, 3, 4, 6, 8, 12)), most_lines=rng.choice((1, 2, 3, 5)), mix=mix)
    made = draft(rng, "eob-claim-rows", content, plan)
    made.title, made.terse = made.word("title", words.TITLES), rng.choice((0.05, 0.3, 0.7))
    keys = chosen_keys(made, coded=coded)
    words.settle(made, keys)
    grid = _grid(made, keys)
    columns = _columns(made, grid)
    rows: list[Cells] = []
    for index, claim in enumerate(content.claims):
        rows.append({**_claim_cells(made, grid, claim, f"/claims/{index}"), **_sums(made, columns, claim, None)})
        rows += [_service_cells(made, grid, columns, (index, number)) for number in range(len(claim.services))]
    table = laid(made, columns, rows, (made.left, made.right))
    first_head(made)
    if made.yes("headings on every page", 0.7):
        headings(made, table)
    for index in range(len(content.claims)):
        _claim(made, table, grid, index)
    ends(made)
    return made.sheet.finish()


def _grid(made: Draft, keys: Sequence[str]) -> _Grid:
    """Facts of claims dealt out over the columns of services."""
    rng = made.rng
    service = [key for key in keys if key not in values.MONEY and key not in REASONS and key != "remarks"]
    facts = ["patient_name", "claim_number", *(key for key in _MORE if rng.random() < 0.5)]
    if rng.random() < 0.4:
        rng.shuffle(facts)
    wide = [n for n, key in enumerate(service) if key not in ("number", "units", "place", "revenue")]
    deep = 2 if rng.random() < 0.4 else 1
    dealt = {n: list[str]() for n in range(len(service))}
    for number, fact in enumerate(facts[: len(wide) * deep]):
        dealt[wide[number % len(wide)]].append(fact)
    return _Grid(
        tuple(tuple(dealt[n]) for n in range(len(service))), tuple(service), tuple(keys), tuple(facts[len(wide) * deep :]),
        made.yes("amounts in the claim's row", 0.65),
    )  # fmt: skip


def _columns(made: Draft, grid: _Grid) -> list[Column]:
    columns = []
    for number, (facts, key) in enumerate(zip(grid.facts, grid.service, strict=True)):
        heads = [made.word(f"claim {fact}", typeset.CLAIM[fact]).rstrip(":") for fact in facts]
        columns.append(Column(f"c{number}", "~".join([*heads, words.caption(made, key)]), right=key == "units"))
    money = [key for key in grid.keys if key in values.MONEY or key in REASONS]
    columns += [Column(key, words.caption(made, key), right=True) for key in money]
    if made.plan.codes == "column":
        at = len(columns) - made.rng.choice((0, 0, 1))
        columns.insert(at, Column("codes", made.word("line codes", words.SERVICE["codes"])))
    if "remarks" in grid.keys:
        columns.append(Column("remarks", words.caption(made, "remarks")))
    return columns


def _claim_cells(made: Draft, grid: _Grid, claim: Claim, at: str) -> dict[str, Cell]:
    return {
        f"c{number}": tuple(fact_line(made, claim, at, fact) for fact in facts)
        for number, facts in enumerate(grid.facts)
        if facts
    }


def _sums(made: Draft, columns: Sequence[Column], claim: Claim, at: str | None) -> dict[str, Cell]:
    """The claim's amounts under the captions of its services, and the codes of the claim as a whole."""
    found: dict[str, Cell] = {}
    for column in columns:
        if column.key in values.MONEY:
            pointer = f"{at}/{values.leaf(column.key)}" if at is not None and column.key != "discount" else None
            found[column.key] = values.money_cell(made, pointer, claim.total(column.key), always=True)
        elif column.key == "codes":
            found["codes"] = values.adjustment_cell(made, "codes", claim.adjustments, at or "/claims/0")
    return found


def _service_cells(made: Draft, grid: _Grid, columns: Sequence[Column], place: tuple[int, int]) -> dict[str, Cell]:
    service, at = made.content.claims[place[0]].services[place[1]], f"/claims/{place[0]}/lines/{place[1]}"
    found: dict[str, Cell] = {}
    for column in columns:
        if column.key == "codes":
            found["codes"] = values.adjustment_cell(made, "codes", values.coded(made, service, grid.keys), at)
        else:
            key = grid.service[int(column.key[1:])] if column.key.startswith("c") and column.key[1:].isdigit() else column.key
            line = service_line(made, key, service, at, grid.keys)
            found[column.key] = (line,) if line else ()
    return found


def _claim(made: Draft, table: Table, grid: _Grid, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    cells = _claim_cells(made, grid, claim, at)
    once = made.answers["headings on every page"]
    first = height(_service_cells(made, grid, table.columns, (index, 0)))
    turned = room(made, head_height(table) + (height(cells) + first + 2) * table.leading)
    if turned or not once:
        headings(made, table)
    if grid.summed:
        cells |= _sums(made, table.columns, claim, at)
    pen = table.pen.heavy() if made.yes("heavy claims", 0.4) else table.pen
    row(made, table, cells, pen, shade=made.yes("shaded claims", 0.35))
    _run(made, table, [_fact(made, key, claim, at) for key in grid.rest], "rest")
    apart = made.plan.codes != "column" or not grid.summed
    late = apart and made.yes("own codes at the end", 0.5)
    own = _own(made, claim, at) if apart else _interest(made, claim, at)
    if not late:
        _run(made, table, own, "own")
    for number in range(len(claim.services)):
        _service(made, table, grid, (index, number))
    if not grid.summed:
        room(made, 2 * table.leading)
        amounts = _sums(made, table.columns, claim, at)
        amounts.pop("codes", None)
        labelled_row(made, table, amounts, (Run(made.word("claim total", words.CLAIMED)),), pen)
    if late:
        _run(made, table, own, "own")
    eob_truth.imply(made.sheet, claim, at)
    if made.yes("rule after claims", 0.5):
        made.sheet.rule(made.left, made.y - table.pen.size * 0.75, made.right, made.y - table.pen.size * 0.75, 0.5, made.accent)
    made.y += table.pen.size * (0.3, 0.7, 1.2)[made.style("gap of claims", 3)]


def _service(made: Draft, table: Table, grid: _Grid, place: tuple[int, int]) -> None:
    service, at = made.content.claims[place[0]].services[place[1]], f"/claims/{place[0]}/lines/{place[1]}"
    cells = _service_cells(made, grid, table.columns, place)
    under = adjustment_facts(made, values.coded(made, service, grid.keys), at) if made.plan.codes == "under" else []
    if room(made, (height(cells) + len(under) + 1) * table.leading):
        headings(made, table)
    row(made, table, cells, shade=made.plan.rules == "bands" and place[1] % 2 == 1)
    _run(made, table, [(Run(each.label), *each.line) for each in under], "codes")
    told(made, service, at, grid.keys)


def _run(made: Draft, table: Table, lines: Sequence[Line], question: str) -> None:
    """Facts or codes below a row: one after another along the line, or one to a line."""
    x = made.left + (8, 24, 60)[made.style(f"indent of {question}", 3)]
    wide = made.right - x
    rows = flow(lines, table.pen, wide, "  ") if made.yes(f"{question} along the line", 0.6) else lines
    for line in rows:
        write_line(made.sheet, line, x, made.y, shrunk(table.pen, [line], wide))
        made.y += table.leading


def _fact(made: Draft, key: str, claim: Claim, at: str) -> Line:
    label = made.label(f"claim {key}", typeset.CLAIM[key])
    return (Run(label), *fact_line(made, claim, at, key))


def _own(made: Draft, claim: Claim, at: str) -> list[Line]:
    """Adjustments and interest of the claim as a whole."""
    found = adjustment_facts(made, claim.adjustments, at, "own codes")
    return [*((Run(each.label), *each.line) for each in found), *_interest(made, claim, at)]


def _interest(made: Draft, claim: Claim, at: str) -> list[Line]:
    if not claim.interest:
        return []
    run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
    return [(Run(made.label("interest", ("Interest", "Interest Paid", "Plus Interest", "Late Interest"))), run)]
