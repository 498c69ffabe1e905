# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The table of service lines of a training remittance: which columns, in which order, how wide, under which headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from models.training.content.remittance import Claim, Service
from models.training.families import eob_values as values
from models.training.families import eob_wording as wording
from models.training.families.cells import Cell, cell_width, field, plain, write_line
from models.training.families.eob_draft import Draft
from models.training.ink import Align, Pen

_SHADE = (0.87, 0.87, 0.87)
_LIGHT = (0.94, 0.94, 0.94)
_SPARE = (
    "other",
    "other_money",
    "line_no",
    "description",
    "place",
    "percent",
    "discount",
    "patient",
    "units",
    "modifiers",
    "allowed",
)
"""Columns that go first where the paper is too narrow."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the fields in it (below each other where several), its heading's lines, its edges in points."""

    keys: tuple[str, ...]
    heads: tuple[str, ...]
    x0: float = 0.0
    x1: float = 0.0

    @property
    def align(self) -> Align:
        """Money keeps right, the rest left."""
        return "right" if self.keys[-1] in values.RIGHT else "left"

    @property
    def anchor(self) -> float:
        """Where its text is set from."""
        return self.x1 - 2.5 if self.align == "right" else self.x0 + 2.5


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of one remittance and the letters of its rows."""

    columns: tuple[Column, ...]
    pen: Pen

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.pen.size * 1.28

    @property
    def keys(self) -> tuple[str, ...]:
        """All fields that have a column."""
        return tuple(key for column in self.columns for key in column.keys)


def chosen_keys(draft: Draft) -> list[str]:
    """The columns in the order of this sender; what balances a line is always among them."""
    plan = draft.plan
    tells_all = plan.codes in ("column", "split", "under") and plan.all_codes
    dates = ["from", "to"] if draft.yes("two date columns", 0.3) else ["dates"]
    return [
        *(_service_keys(draft, dates) if plan.lines else dates),
        *_with_codes(draft, _money_keys(draft, tells_all=tells_all)),
    ]


def _service_keys(draft: Draft, dates: list[str]) -> list[str]:
    """The columns that say what was done when."""
    rng, keys = draft.rng, [*dates, "procedure"]
    institutional = any(claim.institutional for claim in draft.content.claims)
    if institutional:
        keys.insert(rng.choice((0, len(dates), len(keys))), "revenue")
    _maybe(draft, keys, "place", 0.2)
    if draft.yes("column for modifiers", 0.55):
        keys.append("modifiers")
    else:
        draft.styles["modifiers with procedure"] = rng.randint(1, 3)
    _maybe(draft, keys, "description", 0.15)
    _maybe(draft, keys, "units", 0.7)
    _maybe(draft, keys, "other", 0.12)
    if draft.rng.random() < 0.1:
        keys.insert(0, "line_no")
    if rng.random() < 0.12:
        rng.shuffle(keys)
    return keys


def _money_keys(draft: Draft, *, tells_all: bool) -> list[str]:
    """The columns of amounts up to what is paid; `tells_all`: codes tell every reduction."""
    plan, rng, money = draft.plan, draft.rng, ["billed"]
    shares = _share_columns(draft, complete=not tells_all)
    needs_discount = plan.codes in ("bare", "none")
    if needs_discount or rng.random() < 0.35:
        money.append("discount")
    money += ["not_covered"] if not tells_all or rng.random() < 0.4 else []
    if rng.random() < 0.85:
        money.insert(rng.choice((1, 1, len(money))), "allowed")
    money += shares
    if rng.random() < 0.4:
        money.insert(rng.choice((len(money), len(money) - len(shares))), "patient")
    _maybe(draft, money, "percent", 0.08)
    _maybe(draft, money, "other_money", 0.12)
    return money


def _maybe(draft: Draft, keys: list[str], key: str, chance: float) -> None:
    if draft.rng.random() < chance:
        keys.append(key)


def _share_columns(draft: Draft, *, complete: bool) -> list[str]:
    """Columns for the patient's share: apart, combined, or some of them only in codes."""
    roll = draft.rng.random()
    if roll < 0.5:
        return draft.rng.choice(
            (
                ["deductible", "coinsurance", "copay"],
                ["deductible", "copay", "coinsurance"],
                ["copay", "deductible", "coinsurance"],
            )
        )
    if roll < 0.62:
        return draft.rng.choice((["deductible", "copay_coins"], ["copay_coins", "deductible"]))
    if roll < 0.72:
        return ["ded_coins", "copay"]
    if roll < 0.8:
        return ["ded_coins_copay"]
    return (
        ["deductible", "coinsurance", "copay"]
        if complete
        else draft.rng.choice((["deductible", "coinsurance"], ["coinsurance"], []))
    )


def _with_codes(draft: Draft, money: list[str]) -> list[str]:
    """The columns of codes and remarks, before or behind what is paid."""
    rng = draft.rng
    codes = {
        "column": ["codes"],
        "split": ["group", "reason", "amount"] if draft.plan.joined == "apart" else ["reason", "amount"],
        "under": [],
        "bare": ["reason"],
        "none": [],
    }[draft.plan.codes]
    remarks = ["remarks"] if draft.yes("column for remarks", 0.45) else []
    where = rng.randrange(4)
    if where == 0:
        return [*money, "paid", *codes, *remarks]
    if where == 1:
        return [*money, *codes, "paid", *remarks]
    if where == 2:
        return [*money, *codes, *remarks, "paid"]
    return [money[0], "paid", *money[1:], *codes, *remarks] if rng.random() < 0.3 else [*money, *remarks, *codes, "paid"]


def grid(draft: Draft, before: Iterable[Column] = (), left: float | None = None) -> Grid:
    """Columns that fit between `left` and the right margin, claim facts `before` them: smaller letters, then fewer columns."""
    left = draft.left if left is None else left
    room = draft.right - left
    facts = list(before)
    keys = chosen_keys(draft)
    groups = _stacked(draft, keys)
    spare = [key for key in _SPARE if (key,) in groups and (key != "discount" or draft.plan.codes not in ("bare", "none"))]
    while True:
        columns = [*facts, *(Column(group, _heads(draft, group)) for group in groups)]
        size, widths = _fit(draft, columns, room)
        if size >= 6.3 or not spare:
            break
        groups.remove((spare.pop(0),))
    stretch = room / sum(widths) if draft.plan.stretched or sum(widths) > room * 0.8 else 1.1
    placed, x = [], left
    for column, width in zip(columns, widths, strict=True):
        placed.append(replace(column, x0=x, x1=x + width * stretch))
        x += width * stretch
    return Grid(tuple(placed), draft.pen.sized(size))


def _stacked(draft: Draft, keys: list[str]) -> list[tuple[str, ...]]:
    """Columns, some of them below each other in one."""
    groups: list[tuple[str, ...]] = []
    pairs = {
        ("billed", "allowed"),
        ("paid", "patient"),
        ("deductible", "coinsurance"),
        ("procedure", "units"),
        ("from", "to"),
        ("procedure", "modifiers"),
        ("procedure", "description"),
        ("discount", "not_covered"),
    }
    allowed = draft.yes("stacked columns", 0.15) and draft.answers.get("column for modifiers", False)
    for key in keys:
        if allowed and groups and (groups[-1][0], key) in pairs and len(groups[-1]) == 1:
            groups[-1] = (*groups[-1], key)
        else:
            groups.append((key,))
    return groups


def _heads(draft: Draft, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(draft.word(f"line {key}", wording.LINE[key]) for key in keys)


def _fit(draft: Draft, columns: list[Column], room: float) -> tuple[float, list[float]]:
    """The size of letters at which the columns fit, and their widths."""
    size = draft.plan.size
    for _ in range(3):
        pen = draft.pen.sized(size)
        widths = [_natural_width(draft, column, pen, columns) for column in columns]
        if sum(widths) <= room:
            return size, widths
        size *= room / sum(widths) * 0.995
    return size, [width * room / sum(widths) for width in widths] if sum(widths) > room else widths


def _natural_width(draft: Draft, column: Column, pen: Pen, columns: list[Column]) -> float:
    keys = tuple(key for each in columns for key in each.keys)
    claims = draft.content.claims
    body = max(
        (
            cell_width(row_cell(draft, column, service, f"/claims/{c}", place(draft, f"/claims/{c}", n), keys, claim), pen)
            for c, claim in enumerate(claims)
            for n, service in enumerate(claim.services)
        ),
        default=0.0,
    )
    if any(key in values.MONEY for key in column.keys):
        sums = (draft.total(claim.total(key)) for claim in claims for key in column.keys if key in values.MONEY)
        body = max(body, *(pen.heavy().width(text) for text in sums))
    words = [word for head in column.heads for word in _breakable(head)]
    return max(body, max((pen.heavy().width(word) for word in words), default=0.0)) + 5 + pen.size * 0.45


def place(draft: Draft, claim_at: str, number: int) -> str:
    """The pointer of a row: a line of its claim, or the claim itself."""
    return f"{claim_at}/lines/{number}" if draft.plan.lines else claim_at


def row_cell(
    draft: Draft, column: Column, service: Service, claim_at: str, at: str, keys: tuple[str, ...], claim: Claim
) -> Cell:
    """A column's cell of a service line; columns of claim facts repeat the claim's."""
    if column.keys[0].startswith("claim "):
        return claim_cell(draft, column.keys[0].removeprefix("claim "), claim, claim_at)
    if len(column.keys) == 1:
        return values.service_cell(draft, column.keys[0], service, at, keys)
    cells = [values.service_cell(draft, key, service, at, keys) for key in column.keys]
    return tuple(cell[0] if cell else () for cell in cells)


def claim_cell(draft: Draft, key: str, claim: Claim, at: str) -> Cell:
    """A claim's fact as a cell."""
    shown = {
        "patient_name": draft.person(claim.patient),
        "rendering_provider": draft.person(claim.rendering),
        "patient_account": claim.account,
        "member_id": claim.member_id,
        "claim_number": claim.number,
        "group_number": claim.group_number,
        "rendering_npi": claim.rendering_npi,
        "subscriber_name": draft.person(claim.subscriber),
    }[key]
    return field(shown, f"{at}/{key}")


def _breakable(head: str) -> list[str]:
    return (head.replace("/", "/ ") if len(head) > 12 else head).split()


def head_lines(column: Column, pen: Pen) -> list[str]:
    """A heading broken to its column's width."""
    lines: list[str] = []
    for head in column.heads:
        start = len(lines)
        for word in _breakable(head):
            joined = (
                f"{lines[-1]}{'' if lines[-1].endswith('/') and '/ ' not in head else ' '}{word}"
                if len(lines) > start
                else word
            )
            if len(lines) > start and pen.width(joined) <= column.x1 - column.x0 - 5:
                lines[-1] = joined
            else:
                lines.append(word)
    return lines


def heading_height(draft: Draft, table: Grid) -> float:
    """Points that the headings take."""
    pen = _head_pen(draft, table)
    return (max(len(head_lines(column, pen)) for column in table.columns) + 1) * pen.size * 1.15


def _head_pen(draft: Draft, table: Grid) -> Pen:
    return table.pen.heavy() if draft.yes("heavy headings", 0.7) else table.pen


def headings(draft: Draft, table: Grid) -> None:
    """The headings at the pen; the next baseline after them."""
    sheet, pen = draft.sheet, _head_pen(draft, table)
    heads = [head_lines(column, pen) for column in table.columns]
    deep, leading = max(map(len, heads)), pen.size * 1.15
    left, right = table.columns[0].x0, table.columns[-1].x1
    if draft.yes("shaded headings", 0.45) and not draft.plan.mono:
        sheet.fill(left, draft.y - pen.size * 0.95, right, draft.y + (deep - 1) * leading + pen.size * 0.4, _SHADE)
    elif draft.yes("rule above headings", 0.5):
        sheet.rule(left, draft.y - pen.size, right, draft.y - pen.size, 0.6)
    hangs = draft.yes("headings hang", 0.4)
    centred = draft.yes("headings centred", 0.2)
    for column, lines in zip(table.columns, heads, strict=True):
        top = draft.y + (0 if hangs else deep - len(lines)) * leading
        for number, text in enumerate(lines):
            if centred:
                sheet.write((column.x0 + column.x1) / 2, top + number * leading, text, pen, "center")
            else:
                sheet.write(column.anchor, top + number * leading, text, pen, column.align)
    draft.y += (deep - 1) * leading + pen.size * 0.45
    if draft.plan.rules != "bare":
        sheet.rule(left, draft.y, right, draft.y, 0.6)
    draft.y += table.leading


def row(draft: Draft, table: Grid, cells: Mapping[Column, Cell], pen: Pen | None = None, *, shade: bool = False) -> None:
    """One row at the pen; the next baseline after it."""
    pen = pen or table.pen
    deep = max((len(cell) for cell in cells.values()), default=1) or 1
    left, right = table.columns[0].x0, table.columns[-1].x1
    if shade:
        draft.sheet.fill(left, draft.y - pen.size, right, draft.y + (deep - 1) * table.leading + pen.size * 0.28, _LIGHT)
    for column, cell in cells.items():
        for number, line in enumerate(cell):
            if line:
                write_line(draft.sheet, line, column.anchor, draft.y + number * table.leading, pen, column.align)
    below = draft.y + (deep - 1) * table.leading + pen.size * 0.3
    if draft.plan.rules in ("grid", "columns") and not draft.plan.mono:
        for column in table.columns[1:]:
            draft.sheet.rule(column.x0, draft.y - pen.size, column.x0, below, 0.25)
    if draft.plan.rules == "grid":
        draft.sheet.rule(left, below, right, below, 0.25)
    draft.y += deep * table.leading


def total_cells(draft: Draft, table: Grid, amounts: Mapping[str, Decimal], at: str | None, label: str) -> dict[Column, Cell]:
    """A row of sums under the money columns, as fields of `at` where given; its label in the first free place."""
    cells: dict[Column, Cell] = {}
    for column in table.columns:
        if not any(key in amounts for key in column.keys):
            continue
        parts = [
            values.money_cell(
                draft, f"{at}/{values.leaf(key)}" if at and key != "discount" else None, amounts[key], always=True
            )
            if key in amounts
            else ()
            for key in column.keys
        ]
        cells[column] = tuple(part[0] if part else () for part in parts)
    first = table.columns[0]
    if first not in cells and label:
        cells[first] = plain(label)
    return cells
