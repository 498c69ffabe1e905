"""Registers across wide paper: fifteen and more columns, headings over groups of columns, adjustments in numbered columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as typeset
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, plain, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_told_facts import REASONS, SHARES, adjustment_facts, service_line, told
from models.training.families.eob_typeset_ends import ends, room
from models.training.families.eob_typeset_facts import fact_line
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_table import (
    Cells,
    Column,
    Table,
    headings,
    height,
    labelled_row,
    laid,
    over_groups,
    row,
)
from models.training.paper import Paper

_FACTS = (("member_id", 0.7), ("patient_account", 0.7), ("group_number", 0.25), ("rendering_npi", 0.3), ("status", 0.35))
_GROUPS = {
    "claim": words.split("CLAIM|CLAIM INFORMATION|PATIENT / CLAIM|MEMBER INFORMATION|IDENTIFICATION|PATIENT DATA"),
    "service": words.split("SERVICE|SERVICE INFORMATION|SERVICE LINE|PROCEDURE|SERVICES RENDERED|SERVICE DATA"),
    "shares": words.split(
        "PATIENT SHARE|MEMBER COST SHARE|PATIENT RESPONSIBILITY DETAIL|MEMBER LIABILITY|COST SHARING|PATIENT PAYS"
    ),
    "money": words.split("AMOUNTS|PAYMENT CALCULATION|PRICING|CHARGES|BENEFIT CALCULATION|DOLLAR AMOUNTS"),
    "coded": words.split("ADJUSTMENTS|ADJUSTMENT REASONS|REDUCTIONS|CLAIM ADJUSTMENT CODES|ADJ DETAIL|REASON CODES"),
}
_SPARE = ("place", "description", "group_number", "rendering_npi", "number", "status", "patient_account", "units")
_SHORT = {
    "group": ("Grp", "GC", "Group", "Gp"), "reason": ("Rsn", "RC", "Reason", "Code", "Adj"),
    "amount": ("Amt", "Amount", "Adj Amt", "Adj Amount", "$"),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """A register of two to fourteen claims."""
    coded = rng.random() < 0.6
    plan = diced(
        rng, mono=rng.random() < 0.35, wide=True, codes="split" if coded else "none", size=rng.choice((6.6, 7.2, 7.8)),
        left=rng.choice((20.0, 26.0, 32.0)), joined=rng.choice(("dash", "tight", "blank", "apart", "alone")),
    )  # fmt: skip
    mix = Mix(further=0.15, own=0.0, interest=0.15, moved=0.5, reversed=0.2)
    content = adjudicated(rng, claims=rng.choice((2, 4, 6, 9, 14)), most_lines=rng.choice((1, 1, 2, 4)), mix=mix)
    made = draft(rng, "eob-wide-register", content, plan)
    made.title, made.terse = made.word("title", words.TITLES), rng.choice((0.6, 0.8, 1.0))
    if rng.random() < 0.7:
        made.habits = replace(made.habits, dollar=False)
    facts, keys = _keys(made, coded=coded)
    words.settle(made, keys)
    columns = _columns(made, facts, keys)
    rows = [cells for index in range(len(content.claims)) for cells in _rows(made, columns, index, facts)]
    table = laid(made, columns, rows, (made.left, made.right), [key for key in _SPARE if key in (*facts, *keys)])
    if table.pen.size < 5.0:
        message = "letters are too small"
        raise ValueError(message)
    first_head(made, 40.0)
    _heads(made, table)
    for index in range(len(content.claims)):
        _claim(made, table, index, facts)
    ends(made)
    return made.sheet.finish()


def _keys(made: Draft, *, coded: bool) -> tuple[list[str], list[str]]:
    """Facts of claims, and what is told of services, in the order of the columns."""
    rng = made.rng
    facts = ["patient_name", "claim_number", *(key for key, chance in _FACTS if rng.random() < chance)]
    if rng.random() < 0.4:
        rng.shuffle(facts)
    first = ["number"] if rng.random() < 0.25 else []
    first += rng.choice((["dates"], ["from", "to"], ["from", "to"]))
    if any(claim.institutional for claim in made.content.claims):
        first.append("revenue")
    first += ["procedure", "modifiers", *(key for key, chance in (("units", 0.8), ("place", 0.4)) if rng.random() < chance)]
    made.answers["column for modifiers"], made.styles["dates"] = True, rng.choice((0, 2, 3))
    reduced = [
        key
        for key, code in REASONS.items()
        if any((part.group, part.reason) == code for c in made.content.claims for each in c.services for part in each.further)
    ]
    middle = rng.choice((["discount", "not_covered", "allowed"], ["allowed", "discount", "not_covered"]))
    if coded:
        middle, reduced = rng.choice((["allowed"], ["discount", "allowed"], ["allowed", "not_covered"], [])), []
    shares = [*SHARES] if not coded or not made.plan.all_codes or rng.random() < 0.4 else []
    tail = rng.choice((["paid"], ["patient", "paid"], ["paid", "patient"]))
    money = ["billed", *middle, *shares, *reduced, *tail]
    return facts, [*first, *money, *(["remarks"] if made.yes("remarks told", 0.8) else [])]


def _columns(made: Draft, facts: Sequence[str], keys: Sequence[str]) -> list[Column]:
    columns = [Column(key, made.word(f"claim {key}", typeset.CLAIM[key]).rstrip(":")) for key in facts]
    for key in keys:
        right = key in values.MONEY or key in REASONS or key == "units"
        columns.append(Column(key, words.caption(made, key), right))
    if made.plan.codes != "split":
        return columns
    services = [each for claim in made.content.claims for each in claim.services]
    most = max(1, *(len(values.coded(made, each, keys)) for each in services))
    parts = ("group", "reason", "amount") if made.plan.joined == "apart" else ("reason", "amount")
    numbered, below = most <= 3 and made.yes("adjustments in numbered columns", 0.7), "all"
    found = []
    for number in range(most if numbered else 1):
        for part in parts:
            head = made.word(f"short {part}", _SHORT[part])
            found.append(
                Column(
                    f"{part}:{number if numbered else below}", f"{head} {number + 1}" if numbered else head, part == "amount"
                )
            )
    at = len(columns) - made.rng.choice((0, 1, 1)) - (1 if columns[-1].key == "remarks" else 0)
    columns[at:at] = found
    return columns


def _rows(made: Draft, columns: Sequence[Column], index: int, facts: Sequence[str]) -> list[dict[str, Cell]]:
    """A claim's rows: its facts on the first one, or on each."""
    claim, at, found = made.content.claims[index], f"/claims/{index}", list[dict[str, Cell]]()
    keys = [column.key for column in columns]
    every = made.yes("facts on every row", 0.3)
    for number, service in enumerate(claim.services):
        here = f"{at}/lines/{number}"
        cells: dict[str, Cell] = {}
        coded = values.coded(made, service, keys)
        for key in keys:
            part, _, which = key.partition(":")
            if key in facts:
                cells[key] = (fact_line(made, claim, at, key),) if every or not number else ()
            elif which:
                cell = values.adjustment_cell(made, part, coded, here)
                cells[key] = cell if which == "all" else cell[int(which) : int(which) + 1]
            else:
                line = service_line(made, key, service, here, keys)
                cells[key] = (line,) if line else ()
        found.append(cells)
    return found


def _group_of(key: str, facts: Sequence[str]) -> str:
    if key in facts:
        return "claim"
    if ":" in key:
        return "coded"
    if key in SHARES:
        return "shares"
    if key in values.MONEY or key in REASONS:
        return "money"
    return "" if key == "remarks" else "service"


def _heads(made: Draft, table: Table) -> None:
    """Headings, under a line that names groups of columns where this sender has one."""
    facts = [column.key for column in table.columns if column.key in typeset.CLAIM and column.key not in words.SERVICE]
    if made.yes("groups of columns", 0.6):
        groups: list[tuple[str, float, float]] = []
        for column in table.columns:
            name = _group_of(column.key, facts)
            if groups and groups[-1][0] == name:
                groups[-1] = (name, groups[-1][1], column.x1)
            else:
                groups.append((name, column.x0, column.x1))
        named = [(made.word(f"group {name}", _GROUPS[name]), x0, x1) for name, x0, x1 in groups if name]
        over_groups(made, named, table.pen)
    made.answers["headings over groups"] = False
    headings(made, table)


def _turned(made: Draft, table: Table, deep: float) -> None:
    if room(made, deep):
        _heads(made, table)


def _claim(made: Draft, table: Table, index: int, facts: Sequence[str]) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    for number, cells in enumerate(_rows(made, table.columns, index, facts)):
        _turned(made, table, (height(cells) + 1) * table.leading)
        row(made, table, cells, shade=made.plan.rules == "bands" and index % 2 == 1)
        told(made, claim.services[number], f"{at}/lines/{number}", table.keys)
    if made.plan.claim_totals and (len(claim.services) > 1 or made.yes("sums of single services", 0.4)):
        _turned(made, table, 2 * table.leading)
        sums: Cells = {
            key: values.money_cell(
                made, None if key == "discount" else f"{at}/{values.leaf(key)}", claim.total(key), always=True
            )
            for key in table.keys
            if key in values.MONEY
        }
        pen = table.pen.heavy() if made.yes("heavy sums", 0.6) else table.pen
        labelled_row(made, table, dict(sums), plain(made.word("claim total", words.CLAIMED))[0], pen)
    lines = [(Run(each.label), *each.line) for each in adjustment_facts(made, claim.adjustments, at, "own codes")]
    if claim.interest:
        run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        lines.append((Run(made.label("interest", ("Interest", "Interest Paid", "Plus Interest"))), run))
    for line in lines:
        _turned(made, table, table.leading)
        write_line(made.sheet, line, made.left + 20, made.y, shrunk(table.pen, [line], made.right - made.left - 20))
        made.y += table.leading
    eob_truth.imply(made.sheet, claim, at)
    if made.yes("rule between claims", 0.5):
        y = made.y - table.pen.size * 0.75
        made.sheet.rule(made.left, y, made.right, y, 0.3)
    made.y += table.pen.size * (0.1, 0.4, 0.9)[made.style("gap of claims", 3)]
