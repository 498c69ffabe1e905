# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""What drawn validation remittances share: cells of a table as tokens, measured and printed from one source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.remittance import MEANINGS, Adjustment, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper

MONEY = {
    "billed": "billed", "allowed": "allowed", "not_covered": "not_covered", "deductible": "deductible", "copay": "copay",
    "coinsurance": "coinsurance", "patient": "patient_responsibility", "paid": "paid",
}  # fmt: skip
"""Amounts of a service or claim, and the leaf of the record that each is."""
MOVES = {
    "WO": "Recovery of overpayment", "72": "Refund received, thank you", "FB": "Balance forward", "L6": "Interest",
    "J1": "Nonreimbursable amount", "CS": "Correction of an earlier payment", "IR": "Federal tax withheld",
    "50": "Late filing penalty", "AP": "Advance payment recovered", "B2": "Rebate", "E3": "Withhold", "LE": "Levy",
}  # fmt: skip
"""Money moved outside claims, in words."""
_SHARE = ("deductible", "coinsurance", "copay")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or words of a cell; a field where it has a pointer, and other fields in the same words."""

    shown: str
    pointer: str | None = None
    value: str | None = None
    shares: tuple[tuple[str, str], ...] = ()


Line = tuple[Token, ...]
Cell = tuple[Line, ...]
"""Lines below each other."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands in it, its share of the width, its heading's lines."""

    key: str
    width: float
    heads: tuple[str, ...]
    align: Align = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How a system prints the cells of its tables."""

    zero: str = "0.00"
    """What stands for nothing; empty where the cell stays empty."""
    sign: bool = False
    mark: str = "-"
    """Between group and reason of a code."""
    until: str = ""
    """Between the first and the last day."""
    both_days: bool = False
    modifiers: str = " "
    """Between procedure and modifiers."""


def amount_cell(desk: Desk, pointer: str | None, amount: Decimal, style: Style, *, always: bool = False) -> Cell:
    """One amount; an empty cell where this system prints no zeros, and where it prints a dash, that is no field."""
    if not amount and style.zero != "0.00" and not always:
        pointer = None if style.zero == "-" else pointer
        return ((Token(style.zero, pointer, "0.00"),),) if style.zero else ()
    shown = desk.habits.money(amount, sign=style.sign)
    return ((Token(shown, pointer, f"{amount:.2f}" if pointer else None),),)


def code_token(at: str, each: Adjustment, mark: str) -> Line:
    """Group and reason of an adjustment, as one word or two."""
    if mark == " ":
        return Token(each.group, f"{at}/group", each.group), Token(each.reason, f"{at}/reason", each.reason)
    return (Token(f"{each.group}{mark}{each.reason}", f"{at}/reason", each.reason, ((f"{at}/group", each.group),)),)


def code_cells(desk: Desk, adjustments: Sequence[Adjustment], at: str, style: Style) -> dict[str, Cell]:
    """Codes and their amounts below each other, in two columns or in one."""
    codes = tuple(code_token(f"{at}/adjustments/{n}", each, style.mark) for n, each in enumerate(adjustments))
    amounts = tuple(
        (Token(desk.habits.money(each.amount), f"{at}/adjustments/{n}/amount", f"{each.amount:.2f}"),)
        for n, each in enumerate(adjustments)
    )
    both = tuple((*code, *amount) for code, amount in zip(codes, amounts, strict=True))
    return {"codes": codes, "code_amounts": amounts, "code_pairs": both}


def _procedure(service: Service, at: str, style: Style) -> Line:
    if not service.procedure:
        return ()
    shares = tuple((f"{at}/modifiers/{n}", code) for n, code in enumerate(service.modifiers))
    if style.modifiers != " " and shares:
        shown = style.modifiers.join((service.procedure, *service.modifiers))
        return (Token(shown, f"{at}/procedure", service.procedure, shares),)
    return Token(service.procedure, f"{at}/procedure", service.procedure), *(Token(code, at, code) for at, code in shares)


def day_cells(desk: Desk, service: Service, at: str, style: Style) -> dict[str, Cell]:
    """The days of a service, in one cell or two."""
    first = Token(desk.habits.date(service.first), f"{at}/service_from", service.first.isoformat())
    last = Token(desk.habits.date(service.last), f"{at}/service_to", service.last.isoformat())
    until = (Token(style.until),) if style.until else ()
    told = style.both_days or service.first != service.last
    return {
        "dates": ((first, *until, last),) if told else ((first,),),
        "stacked": ((first,), (last,)) if told else ((first,),),
        "from": ((first,),), "to": ((last,),) if told else (),
    }  # fmt: skip


def service_cells(desk: Desk, service: Service, at: str, style: Style) -> dict[str, Cell]:
    """Every cell that a table may have for a service."""
    mods = tuple(Token(code, f"{at}/modifiers/{n}", code) for n, code in enumerate(service.modifiers))
    line = _procedure(service, at, style)
    revenue = (Token(service.revenue_code, f"{at}/revenue_code", service.revenue_code),) if service.revenue_code else ()
    code = Token(service.procedure, f"{at}/procedure", service.procedure)
    cells: dict[str, Cell] = {
        **day_cells(desk, service, at, style), **code_cells(desk, service.adjustments, at, style),
        "procedure": ((*revenue, *line),), "procedure_only": (line,), "code_only": ((code,),) if service.procedure else (),
        "modifiers": (mods,), "revenue": (revenue,),
        "units": ((Token(str(service.units), f"{at}/units", str(service.units)),),),
        "remarks": (tuple(Token(each, f"{at}/remarks/{n}", each) for n, each in enumerate(service.remarks)),),
        "discount": amount_cell(desk, None, service.discount, style),
        "share": amount_cell(desk, None, service.share, style),
    }  # fmt: skip
    for key, leaf in MONEY.items():
        cells[key] = amount_cell(desk, f"{at}/{leaf}", getattr(service, key), style, always=key in {"billed", "paid"})
    return cells


def claim_cells(desk: Desk, claim: Claim, at: str, style: Style) -> dict[str, Cell]:
    """The sums of a claim."""
    cells = {
        key: amount_cell(desk, f"{at}/{leaf}", claim.total(key), style, always=key in {"billed", "paid"})
        for key, leaf in MONEY.items()
    }
    bare = {key: amount_cell(desk, None, claim.total(key), style) for key in ("discount", "share")}
    return cells | bare | code_cells(desk, claim.adjustments, at, style)


def settle(desk: Desk, service: Service, at: str, keys: Iterable[str]) -> None:
    """What is true beside the printed cells of a service."""
    keys = set(keys)
    eob_truth.one_day(desk.sheet, service, at)
    if "discount" in keys and not keys & {"codes", "code_pairs"}:
        eob_truth.unnamed(desk.sheet, at, service.discount)
    if "share" in keys:
        shares_in_one(desk, at)


def shares_in_one(desk: Desk, at: str) -> None:
    """Where deductible, coinsurance and copay are printed as one sum, none of them is judged."""
    desk.sheet.ignore += [f"{at}/{name}" for name in _SHARE if f"{at}/{name}" not in desk.sheet.values]


@dataclass
class Table:
    """A table between two margins."""

    desk: Desk
    columns: tuple[Column, ...]
    pen: Pen
    left: float
    right: float
    gap: float = 6.0
    leading: float = 1.25
    head_pen: Pen | None = None
    edges: dict[str, tuple[float, float]] = field(init=False)

    def __post_init__(self) -> None:
        self._lay({each.key: 0.0 for each in self.columns})

    def _lay(self, natural: Mapping[str, float]) -> None:
        """Columns as wide as they must be, and what is left over by their shares."""
        spare = (self.right - self.left - sum(natural.values())) / sum(each.width for each in self.columns)
        self.edges, x = {}, self.left
        for each in self.columns:
            wide = natural[each.key] + each.width * spare
            self.edges[each.key] = (x, x + wide)
            x += wide

    @property
    def keys(self) -> tuple[str, ...]:
        """What its columns show."""
        return tuple(each.key for each in self.columns)

    def fit(self, rows: Iterable[Mapping[str, Cell]]) -> None:
        """Columns, and where there is no room letters, so that every cell and heading stays within its column."""
        heads, heavy, told = self.head_pen or self.pen.heavy(), self.pen.heavy(), tuple(rows)
        needed = {}
        for each in self.columns:
            cells = (" ".join(token.shown for token in line) for row in told for line in row.get(each.key, ()))
            needed[each.key] = max(0.0, *map(heads.width, each.heads), *map(heavy.width, cells))
        room = self.right - self.left - self.gap * len(self.columns)
        shrink = min(1.0, room / sum(needed.values()))
        self.pen, self.head_pen = self.pen.sized(self.pen.size * shrink), heads.sized(heads.size * shrink)
        self._lay({key: wide * shrink + self.gap for key, wide in needed.items()})

    def heads(self, align: Align | None = None) -> None:
        """The headings, standing on one line; the pen goes to the next row's baseline."""
        desk, pen = self.desk, self.head_pen or self.pen.heavy()
        deep = max(len(each.heads) for each in self.columns)
        for row in range(deep):
            for each in self.columns:
                at = row - deep + len(each.heads)
                if at >= 0 and each.heads[at]:
                    side = align or each.align
                    desk.text(self._x(each.key, side), each.heads[at], pen, side)
            desk.y += pen.size * 1.15

    def head_height(self) -> float:
        """Points that the headings take."""
        return max(len(each.heads) for each in self.columns) * (self.head_pen or self.pen).size * 1.15

    def _x(self, key: str, align: Align) -> float:
        x0, x1 = self.edges[key]
        return x0 + self.gap / 2 if align == "left" else x1 - self.gap / 2 if align == "right" else (x0 + x1) / 2

    def height(self, cells: Mapping[str, Cell]) -> float:
        """Points that a row takes."""
        return max((len(cells.get(key, ())) for key in self.keys), default=1) * self.pen.size * self.leading

    def row(self, cells: Mapping[str, Cell], pen: Pen | None = None, skip: Iterable[str] = ()) -> None:
        """One row, the pen's height its first baseline."""
        desk, pen, skip = self.desk, pen or self.pen, set(skip)
        for each in self.columns:
            for number, line in enumerate(cells.get(each.key, ()) if each.key not in skip else ()):
                y = desk.y + number * self.pen.size * self.leading
                print_line(desk, line, self._x(each.key, each.align), y, pen, each.align)
        desk.y += max(self.height(cells), self.pen.size * self.leading)


def print_line(desk: Desk, line: Line, x: float, y: float, pen: Pen, align: Align = "left") -> float:
    """Tokens with a blank between them; returns where they end."""
    whole = pen.width(" ".join(token.shown for token in line))
    x = x - whole if align == "right" else x - whole / 2 if align == "center" else x
    for token in line:
        if token.pointer is None:
            end = desk.sheet.write(x, y, token.shown, pen)
        else:
            end = desk.sheet.put(token.pointer, token.shown if token.value is None else token.value, x, y, token.shown, pen)
            for pointer, value in token.shares:
                desk.sheet.share(pointer, value, token.pointer)
        x = end + pen.width(" ")
    return x - pen.width(" ")


@dataclass(frozen=True, slots=True)
class Said:
    """A label and the field behind or below it; without a pointer it is nobody's business."""

    label: str
    pointer: str | None
    shown: str
    value: str | None = None


def say(desk: Desk, x: float, said: Said, pen: Pen, label_pen: Pen | None = None, at: float | None = None) -> float:
    """Label and field at the pen's height, the field at `at` or right behind; returns where it ends."""
    end = desk.text(x, said.label, label_pen or pen)
    x = max(end + pen.width(" "), at or 0.0) if said.label else x
    if said.pointer is None:
        return desk.text(x, said.shown, pen)
    return desk.put(said.pointer, x, said.shown, pen, value=said.value)


def own_messages(rng: Random, content: Remittance) -> tuple[Remittance, list[tuple[str, str]]]:
    """The remarks as this payer's own message codes or as they are, one with every refusal; and what they mean."""
    shape = rng.choice(("@##", "###", "@@#", "#@#", "", "", "@###"))
    found: dict[str, str] = {}

    def own(code: str) -> str:
        while shape and code not in found:
            made = "".join(
                numbers.digits(rng, 1) if mark == "#" else rng.choice("ABCDEFGHJKPQTUVXZ") for mark in shape
            )  # fmt: skip
            if made not in found.values():
                found[code] = made
        return found.setdefault(code, code)

    def told(service: Service) -> Service:
        remarks = service.remarks or ((rng.choice(("N381", "M127", "N56", "N130")),) if service.denial else ())
        return replace(service, remarks=tuple(own(code) for code in remarks))

    claims = tuple(replace(claim, services=tuple(map(told, claim.services))) for claim in content.claims)
    legend = [(shown, MEANINGS.get(code, "Ask our service desk about this message")) for code, shown in found.items()]
    return replace(content, claims=claims), sorted(legend)


def legend_lines(desk: Desk, told: Iterable[tuple[str, str]], pen: Pen, indent: float, head: Callable[[], None]) -> None:
    """Codes and what they mean, one below the other; none of them is a field."""
    for code, meaning in told:
        lines = wrap(meaning + ".", pen, desk.right - desk.left - indent)
        desk.turn(len(lines) * pen.size * 1.25, head)
        desk.text(desk.left, code, pen)
        for line in lines:
            desk.text(desk.left + indent, line, pen)
            desk.y += pen.size * 1.25


def counted(rng: Random, press: Callable[[Random, int], Paper]) -> Paper:
    """Print twice: the first time to learn how many pages there are."""
    state = rng.getstate()
    pages = len(press(rng, 1).pages)
    rng.setstate(state)
    return press(rng, pages)
