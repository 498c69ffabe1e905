"""Service lines of typeset remittances: which columns a payer prints under which headings, their cells, sums and truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.training.content.remittance import ZERO, Claim, Service
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_blocks import adjustment_line, note
from models.training.families.eob_draft import Draft
from models.training.families.eob_typeset_table import Cells, Column, Table, labelled_row, laid, stacked

SPARE = (
    "tax",
    "penalty",
    "withhold",
    "cob",
    "place",
    "percent",
    "description",
    "modifiers",
    "units",
    "patient",
    "allowed",
    "remarks",
)
"""Columns that go first where the paper is too narrow."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a payer's table of services has."""

    before: tuple[str, ...] = ("dates", "procedure")
    money: tuple[str, ...] = ("billed", "discount", "not_covered", "allowed", "deductible", "coinsurance", "copay", "paid")
    after: tuple[str, ...] = ()


def choose(draft: Draft, *, codes: bool = False, described: float = 0.2) -> Choice:
    """Columns by dice; what balances a line is always among them. `codes`: a column tells all reductions with amounts."""
    rng, institutional = draft.rng, any(claim.institutional for claim in draft.content.claims)
    before = ["from", "to"] if draft.yes("two date columns", 0.25) else ["dates"]
    if institutional:
        before.insert(rng.choice((0, len(before))), "revenue")
    before.append("procedure")
    if draft.yes("column for modifiers", 0.4):
        before.append("modifiers")
    else:
        draft.styles["modifiers with procedure"] = rng.randint(1, 3)
    before += [key for key, chance in (("description", described), ("place", 0.15)) if rng.random() < chance]
    if rng.random() < 0.65:
        before.insert(rng.choice((len(before), len(before) - 1)), "units")
    remarks = ["remarks"] if draft.yes("column for remarks", 0.65) else []
    if rng.random() < 0.12:
        rng.shuffle(before)
    money = _money(draft, codes=codes)
    if codes:
        at = rng.choice((len(money), len(money), len(money) - 1))
        money[at:at] = rng.choice((["codes"], ["reason", "amount"]))
    after = remarks
    if remarks and rng.random() < 0.35:
        money.insert(rng.choice((len(money) - 1, 1)), "remarks")
        after = []
    return Choice(tuple(before), tuple(money), tuple(after))


def _money(draft: Draft, *, codes: bool) -> list[str]:
    """Columns of amounts in one of the usual orders."""
    rng = draft.rng
    shares = rng.choice(
        (
            ["deductible", "coinsurance", "copay"], ["copay", "deductible", "coinsurance"], ["deductible", "copay",
                "coinsurance"],
            ["deductible", "copay_coins"], ["ded_coins", "copay"], ["ded_coins_copay"],
        )
    )  # fmt: skip
    if codes:
        middle = rng.choice((["allowed"], ["discount", "allowed"], ["allowed", "not_covered"], []))
    else:
        middle = rng.choice(
            (
                ["discount", "not_covered", "allowed"], ["not_covered", "discount", "allowed"], ["allowed", "discount",
                    "not_covered"],
                ["discount", "not_covered"], ["not_covered", "allowed", "discount"], ["not_covered", "discount", "allowed"],
            )
        )  # fmt: skip
    for key, chance in (("cob", 0.2), ("withhold", 0.08), ("penalty", 0.06), ("tax", 0.03)):
        if rng.random() < chance:
            shares.insert(rng.choice((0, len(shares))), key)
    tail = rng.choice((["paid"], ["paid"], ["patient", "paid"], ["paid", "patient"], ["percent", "paid"]))
    return ["billed", *middle, *shares, *tail]


def column(draft: Draft, key: str) -> Column:
    """A column under this sender's heading, now and then with the mark of a footnote."""
    if key in words.BESIDE:
        return Column(key, draft.word(f"line {key}", words.BESIDE[key]), right=True)
    parts = [draft.word(f"line {part}", words.LINE[part]) for part in key.split("+")]
    head = "~".join(part.replace("~", " ") for part in parts) if len(parts) > 1 else parts[0]
    if key in values.MONEY and draft.yes(f"mark on {key}", 0.06):
        head += draft.word(f"mark {key}", ("*", "**", " (1)", " (2)", "†" if draft.pen.family != "courier" else "*"))
    return Column(key, head, all(part in values.RIGHT for part in key.split("+")))


def every_row(draft: Draft, columns: Sequence[Column], more: Callable[[Claim, str], Cells] | None = None) -> list[Cells]:
    """The cells of all rows and sums, to measure by."""
    keys = tuple(part for each in columns for part in each.key.split("+"))
    found: list[Cells] = []
    for index, claim in enumerate(draft.content.claims):
        at = f"/claims/{index}"
        found += [line_cells(draft, service, f"{at}/lines/{n}", columns, keys) for n, service in enumerate(claim.services)]
        found.append(sum_cells(draft, columns, {key: claim.total(key) for key in values.MONEY}, at))
        if more:
            found.append(more(claim, at))
    found.append(sum_cells(draft, columns, {key: draft.content.total(key) for key in values.MONEY}, None))
    return found


def lines_table(draft: Draft, choice: Choice, edges: tuple[float, float] | None = None) -> Table:
    """The table of services between the margins."""
    keys = _paired(draft, [*choice.before, *choice.money, *choice.after])
    columns = [column(draft, key) for key in keys]
    edges = edges or (draft.left, draft.right)
    spare = [key for key in SPARE if key in keys and _can_go(key, keys)]
    return laid(draft, columns, every_row(draft, columns), edges, spare)


def _can_go(key: str, keys: Sequence[str]) -> bool:
    """May a column be left out, and the rest still tell what it says?"""
    return key != "modifiers" and (key != "allowed" or {"discount", "codes", "amount"} & set(keys) != set())


def _paired(draft: Draft, keys: list[str]) -> list[str]:
    """Now and then two columns in one, their fields below each other."""
    if not draft.yes("two fields in a cell", 0.2):
        return keys
    pairs = {("billed", "allowed"), ("from", "to"), ("deductible", "coinsurance"), ("discount", "not_covered"), ("paid",
        "patient"),
             ("units", "place"), ("coinsurance", "copay"), ("procedure", "description"), ("procedure", "units"),
             ("procedure", "modifiers"), ("not_covered", "discount")}  # fmt: skip
    found: list[str] = []
    for key in keys:
        if found and "+" not in found[-1] and (found[-1], key) in pairs and draft.yes(f"pair {found[-1]} {key}", 0.6):
            found[-1] = f"{found[-1]}+{key}"
        else:
            found.append(key)
    return found


def line_cells(draft: Draft, service: Service, at: str, columns: Sequence[Column], keys: Sequence[str]) -> dict[str, Cell]:
    """The cells of one service; columns that are not of services stay empty."""
    known = {**words.LINE, **words.BESIDE}
    return {
        each.key: _cell(draft, each.key, service, at, keys)
        for each in columns
        if all(part in known for part in each.key.split("+"))
    }


_REASONS = {"cob": "23", "withhold": "104"}


def _cell(draft: Draft, key: str, service: Service, at: str, keys: Sequence[str]) -> Cell:
    if key in words.BESIDE:
        shown = draft.money(sum((each.amount for each in service.further if each.reason == _REASONS.get(key)), ZERO))
        return plain(shown) if shown else ()
    if "+" in key:
        return stacked([values.service_cell(draft, part, service, at, keys) for part in key.split("+")])
    cell = values.service_cell(draft, key, service, at, keys)
    if key == "not_covered" and beside_amounts(draft, keys) and service.remarks:
        return ((*(cell[0] if cell else ()), *values.remark_runs(draft, service.remarks, at)),)
    return cell


def beside_amounts(draft: Draft, keys: Sequence[str]) -> bool:
    """Do remark codes stand behind the amount that is not covered, in one column?"""
    return "not_covered" in keys and "remarks" not in keys and draft.yes("codes beside amounts", 0.35)


def without_remarks(draft: Draft, table: Table) -> bool:
    """Does the table say nothing of remark codes, so that they must stand elsewhere?"""
    apart = any(column.key == "not_covered" for column in table.columns)
    return "remarks" not in table.keys and not (apart and beside_amounts(draft, table.keys))


def sum_cells(draft: Draft, columns: Sequence[Column], amounts: Mapping[str, Decimal], at: str | None) -> dict[str, Cell]:
    """Sums under the columns of amounts: fields of `at` where given, `/totals` has four of them only."""
    cells: dict[str, Cell] = {}
    for each in columns:
        parts = each.key.split("+")
        if any(part in amounts for part in parts):
            cells[each.key] = stacked([_sum(draft, part, amounts, at) for part in parts])
    return cells


_GRAND = frozenset(("billed", "allowed", "patient", "paid"))


def _sum(draft: Draft, key: str, amounts: Mapping[str, Decimal], at: str | None) -> Cell:
    if key not in amounts:
        return ()
    named = at is not None and key != "discount" and (at != "/totals" or key in _GRAND)
    return values.money_cell(draft, f"{at}/{values.leaf(key)}" if named else None, amounts[key], always=True)


def told(draft: Draft, table: Table, service: Service, at: str) -> None:
    """What is right, or not judged, beside what was printed of a service."""
    note(draft, service, at, table.keys)


def claim_sums(draft: Draft, table: Table, claim: Claim, at: str, label: str) -> None:
    """The claim's row of sums at the pen."""
    amounts = {key: claim.total(key) for key in values.MONEY}
    pen = table.pen.heavy() if draft.yes("heavy sums", 0.65) else table.pen
    labelled_row(draft, table, sum_cells(draft, table.columns, amounts, at), (Run(label),), pen)
    for key in table.keys:
        if key in values.COMBINED:
            draft.sheet.ignore.extend(f"{at}/{name}" for name in values.COMBINED[key])


def code_lines(draft: Draft, claim: Claim, at: str) -> list[tuple[Run, ...]]:
    """A claim's own adjustments, one to a line."""
    lead = Run(draft.word("own adjustments", ("Claim level adjustment:", "Claim adjustment", "Also reduced by", "Less:")))
    return [(lead, *adjustment_line(draft, each, f"{at}/adjustments/{n}")) for n, each in enumerate(claim.adjustments)]
