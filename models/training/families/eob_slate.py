# ruff: noqa: PLR0913 - drawing says what, where and how
"""A slate for remittances of one house each: where the pen is, cells of services and claims, columns that fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.remittance import Adjustment, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.cells import EMPTY, Cell, Line, Run, cell_width, plain, shrunk, write_line
from models.training.families.cells import field as one
from models.training.habits import Habits
from models.training.ink import Align, Pen, Sheet, fitted, wrap

LEAVES = {
    "billed": "billed", "allowed": "allowed", "not_covered": "not_covered", "deductible": "deductible", "copay": "copay",
    "coinsurance": "coinsurance", "patient": "patient_responsibility", "paid": "paid",
}  # fmt: skip
SHARES = ("deductible", "coinsurance", "copay")
GREY = (0.9, 0.9, 0.9)


@dataclass
class Slate:
    """The paper, the payment it explains, where the pen is, and how this house prints."""

    sheet: Sheet
    rng: Random
    content: Remittance
    habits: Habits
    pen: Pen
    margin: float = 36.0
    foot: float = 46.0
    y: float = 40.0
    zero: str = "0.00"
    """What stands for nothing: an amount, a dash, or an empty cell. Only the amount is a field."""
    mark: str = "-"
    """Between group and reason of a code."""
    until: str = "-"
    """Between the first and the last day."""
    sign: bool = False
    """Currency signs in tables."""
    head: Callable[[], None] = field(default=lambda: None)
    """Draws the head of a later page."""

    @property
    def left(self) -> float:
        """The left margin's x."""
        return self.margin

    @property
    def right(self) -> float:
        """The right margin's x."""
        return self.sheet.size[0] - self.margin

    @property
    def step(self) -> float:
        """From baseline to baseline."""
        return self.pen.size * 1.32

    def pick(self, *choices: str) -> str:
        """One of several wordings."""
        return self.rng.choice(choices)

    def line(self, runs: Line, x: float, pen: Pen | None = None, align: Align = "left", room: float = 0.0) -> float:
        """Runs side by side at the pen's height, smaller where they would take more than `room` points."""
        pen = pen or self.pen
        return write_line(self.sheet, runs, x, self.y, shrunk(pen, [runs], room) if room else pen, align)

    def say(self, x: float, text: str, pen: Pen | None = None, align: Align = "left", room: float = 0.0) -> float:
        """Plain words at the pen's height."""
        return self.line((Run(text),), x, pen, align, room)

    def lines(self, pointer: str, text: Sequence[str], x: float, pen: Pen | None = None) -> None:
        """A field of several lines; the pen goes below it."""
        pen = pen or self.pen
        self.y = self.sheet.put_lines(pointer, ", ".join(text), x, self.y, text, pen, pen.size * 1.25)

    def down(self, steps: float = 1.0) -> None:
        """To a later baseline."""
        self.y += steps * self.step

    def rule(self, weight: float = 0.6, lift: float = 0.0, x0: float | None = None, x1: float | None = None) -> None:
        """A line across, `lift` points above the pen."""
        y = self.y - lift
        self.sheet.rule(self.left if x0 is None else x0, y, self.right if x1 is None else x1, y, weight)

    def room(self, needed: float) -> bool:
        """Whether the next page had to be taken, as less than `needed` points were left."""
        if self.y + needed <= self.sheet.size[1] - self.foot:
            return False
        self.sheet.new_page()
        self.head()
        return True

    def prose(self, text: str, x: float, width: float, pen: Pen | None = None) -> None:
        """Plain sentences; the pen goes below them."""
        pen = pen or self.pen
        for words in wrap(text, pen, width):
            self.room(pen.size * 1.3)
            self.say(x, words, pen)
            self.y += pen.size * 1.3

    def legend(self, told: Iterable[tuple[str, str]], pen: Pen, indent: float) -> None:
        """Codes and their meanings, none of them a field."""
        for code, meaning in told:
            rows = wrap(meaning, pen, self.right - self.left - indent)
            self.room(len(rows) * pen.size * 1.3)
            self.say(self.left, code, pen)
            for words in rows:
                self.say(self.left + indent, words, pen)
                self.y += pen.size * 1.3

    def money(self, pointer: str | None, amount: Decimal, *, always: bool = True, sign: bool | None = None) -> Cell:
        """An amount; a zero may be a dash or an empty cell, and then is no field."""
        if not amount and not always and self.zero != "0.00":
            return plain(self.zero) if self.zero else EMPTY
        shown = self.habits.money(amount, sign=self.sign if sign is None else sign)
        return one(shown, pointer, f"{amount:.2f}") if pointer else plain(shown)

    def day(self, pointer: str, day: date) -> Run:
        """A day."""
        return Run(self.habits.date(day), pointer, day.isoformat())

    def amount(self, pointer: str | None, amount: Decimal, *, sign: bool | None = None) -> Run:
        """An amount within a line."""
        return self.money(pointer, amount, sign=sign)[0][0]


def method_unsaid(sheet: Sheet) -> None:
    """The paper does not say whether a check or a transfer pays; either may be concluded."""
    sheet.alternatives["/payment/method"] = ["check", "eft", "none"]


def code_run(slate: Slate, at: str, each: Adjustment) -> Line:
    """Group and reason of an adjustment, as one word or two, or the reason alone."""
    if slate.mark == "alone":
        return (Run(each.reason, f"{at}/reason"),)
    if slate.mark == " ":
        return Run(each.group, f"{at}/group"), Run(each.reason, f"{at}/reason")
    return (Run(f"{each.group}{slate.mark}{each.reason}", f"{at}/reason", each.reason, ((f"{at}/group", each.group),)),)


def code_cells(slate: Slate, adjustments: Sequence[Adjustment], at: str) -> dict[str, Cell]:
    """Codes and amounts below each other, apart and together."""
    codes = tuple(code_run(slate, f"{at}/adjustments/{n}", each) for n, each in enumerate(adjustments))
    amounts = tuple((slate.amount(f"{at}/adjustments/{n}/amount", each.amount),) for n, each in enumerate(adjustments))
    both = tuple((*code, *amount) for code, amount in zip(codes, amounts, strict=True))
    return {"codes": codes, "code_amounts": amounts, "code_pairs": both}


def _dates(slate: Slate, service: Service, at: str) -> dict[str, Cell]:
    first, last = slate.day(f"{at}/service_from", service.first), slate.day(f"{at}/service_to", service.last)
    if service.first == service.last:
        return {"dates": ((first,),), "stacked": ((first,),), "from": ((first,),), "to": EMPTY, "to_always": ((last,),)}
    until = (Run(slate.until),) if slate.until else ()
    cells = {"dates": ((first, *until, last),), "stacked": ((first,), (last,)), "from": ((first,),)}
    return {**cells, "to": ((last,),), "to_always": ((last,),)}


def _trio(slate: Slate, part: Service | Claim, at: str, names: Sequence[str], between: str) -> Cell:
    """Several amounts in one cell: in one word, or parted by a mark."""
    amounts = [getattr(part, name) if isinstance(part, Service) else part.total(name) for name in names]
    runs = [slate.amount(f"{at}/{name}", amount, sign=False) for name, amount in zip(names, amounts, strict=True)]
    if between == "below":
        return tuple((run,) for run in runs)
    also = tuple((f"{at}/{name}", f"{amount:.2f}") for name, amount in zip(names[1:], amounts[1:], strict=True))
    return ((replace(runs[0], text=between.join(run.text for run in runs), also=also),),)


def _amounts(slate: Slate, part: Service | Claim, at: str, between: str) -> dict[str, Cell]:
    def of(name: str) -> Decimal:
        value: Decimal = getattr(part, name) if isinstance(part, Service) else part.total(name)
        return value

    told = {key: slate.money(f"{at}/{leaf}", of(key), always=key in {"billed", "paid"}) for key, leaf in LEAVES.items()}
    bare = {key: slate.money(None, of(key), always=False) for key in ("discount", "share")}
    trios = {
        "trio": _trio(slate, part, at, SHARES, between),
        "ded_coins": _trio(slate, part, at, SHARES[:2], between),
        "copay_coins": _trio(slate, part, at, ("copay", "coinsurance"), between),
    }
    return told | bare | trios


def service_cells(slate: Slate, service: Service, at: str, between: str = "/") -> dict[str, Cell]:
    """Every cell that a table may have for a service."""
    mods = tuple(Run(code, f"{at}/modifiers/{n}") for n, code in enumerate(service.modifiers))
    code = (Run(service.procedure, f"{at}/procedure"),) if service.procedure else ()
    rev = (Run(service.revenue_code, f"{at}/revenue_code"),) if service.revenue_code else ()
    remarks = tuple(Run(each, f"{at}/remarks/{n}") for n, each in enumerate(service.remarks))
    also = tuple((f"{at}/modifiers/{n}", each) for n, each in enumerate(service.modifiers))
    joined = (
        (Run("-".join((service.procedure, *service.modifiers)), f"{at}/procedure", service.procedure, also),) if code else ()
    )
    cells: dict[str, Cell] = {
        "procedure": (code,) if code else EMPTY, "modifiers": (mods,) if mods else EMPTY, "revenue": (rev,) if rev else EMPTY,
        "code_mods": ((*rev, *code, *mods),), "joined": (joined or rev,), "remarks": (remarks,) if remarks else EMPTY,
        "code_below": tuple(line for line in ((*rev, *code), mods) if line),
        "units": one(str(service.units), f"{at}/units"),
    }  # fmt: skip
    return (
        cells | _dates(slate, service, at) | code_cells(slate, service.adjustments, at) | _amounts(slate, service, at, between)
    )


def claim_cells(slate: Slate, claim: Claim, at: str, between: str = "/") -> dict[str, Cell]:
    """The sums of a claim."""
    return _amounts(slate, claim, at, between) | code_cells(slate, claim.adjustments, at)


def told(slate: Slate, service: Service, at: str, keys: Iterable[str]) -> None:
    """What is true of a service beside its printed cells."""
    keys = set(keys)
    eob_truth.one_day(slate.sheet, service, at)
    if "discount" in keys and not keys & {"codes", "code_pairs"}:
        eob_truth.unnamed(slate.sheet, at, service.discount)
    if "share" in keys:
        unjudged_shares(slate, at)


def unjudged_shares(slate: Slate, at: str) -> None:
    """Where deductible, coinsurance and copay are told as one sum, none of them is judged."""
    slate.sheet.ignore += [f"{at}/{name}" for name in SHARES if f"{at}/{name}" not in slate.sheet.values]


@dataclass(frozen=True, slots=True)
class Col:
    """A column: what stands in it, the lines of its heading, the side it keeps to."""

    key: str
    heads: tuple[str, ...]
    align: Align = "right"
    x0: float = 0.0
    x1: float = 0.0

    def anchor(self, align: Align) -> float:
        """Where text is set from."""
        return self.x0 + 3 if align == "left" else self.x1 - 3 if align == "right" else (self.x0 + self.x1) / 2


Look = Literal["rule", "rules", "dark", "shade", "boxes", "under", "bare"]


class Grid:
    """Columns between two edges, as wide as what they hold, and smaller letters where that is too wide."""

    def __init__(
        self, slate: Slate, cols: Sequence[Col], rows: Iterable[Mapping[str, Cell]], *, look: Look = "rule",
        edges: tuple[float, float] | None = None, pen: Pen | None = None, lined: bool = False, hang: bool = False,
        smallest: float = 5.4, spread: bool = True,
    ) -> None:  # fmt: skip
        self.slate, self.look, self.lined, self.hang = slate, look, lined, hang
        left, right = edges or (slate.left, slate.right)
        pen, known = pen or slate.pen, tuple(rows)
        for _ in range(4):
            wide = [self._natural(col, known, pen) for col in cols]
            if sum(wide) <= right - left:
                break
            pen = pen.sized(pen.size * (right - left) / sum(wide) * 0.995)
        if pen.size < smallest:
            message = f"columns do not fit: {[col.key for col in cols]}"
            raise ValueError(message)
        spare = (right - left - sum(wide)) / len(cols) if spread else min(14.0, (right - left - sum(wide)) / len(cols))
        placed, x = [], left
        for col, width in zip(cols, wide, strict=True):
            placed.append(replace(col, x0=x, x1=x + width + spare))
            x += width + spare
        self.cols, self.pen, self.left, self.right = tuple(placed), pen, left, x

    @staticmethod
    def _natural(col: Col, rows: Sequence[Mapping[str, Cell]], pen: Pen) -> float:
        body = max((cell_width(row.get(col.key, EMPTY), pen.heavy()) for row in rows), default=0.0)
        return max(body, *(pen.heavy().width(head) for head in col.heads)) + 9.0

    @property
    def keys(self) -> tuple[str, ...]:
        """What the columns show."""
        return tuple(col.key for col in self.cols)

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.pen.size * 1.28

    def col(self, key: str) -> Col:
        """The column of that key."""
        return next(col for col in self.cols if col.key == key)

    def head_height(self) -> float:
        """Points that the headings take."""
        return (max(len(col.heads) for col in self.cols) + 0.9) * self.leading

    def heads(self, pen: Pen | None = None) -> None:
        """The headings; the pen goes to the first row's baseline."""
        slate, pen = self.slate, pen or self.pen.heavy()
        deep = max(len(col.heads) for col in self.cols)
        top, low = slate.y - self.pen.size, slate.y + (deep - 1) * self.leading + self.pen.size * 0.4
        if self.look in {"dark", "shade"}:
            slate.sheet.fill(self.left, top, self.right, low, (0.2, 0.22, 0.3) if self.look == "dark" else GREY)
            pen = pen.inked((1.0, 1.0, 1.0)) if self.look == "dark" else pen
        for col in self.cols:
            if self.look == "boxes":
                slate.sheet.frame(col.x0, top, col.x1, low, 0.5)
            if self.look == "under" and any(col.heads):
                slate.sheet.rule(col.x0 + 2, low, col.x1 - 2, low, 0.5)
            for number, words in enumerate(col.heads):
                y = slate.y + (number if self.hang else number + deep - len(col.heads)) * self.leading
                slate.sheet.write(col.anchor(col.align), y, words, pen, col.align)
        if self.look in {"rule", "rules"}:
            slate.sheet.rule(self.left, low, self.right, low, 0.6)
        if self.look == "rules":
            slate.sheet.rule(self.left, top, self.right, top, 0.6)
        slate.y = low + self.leading

    def height(self, cells: Mapping[str, Cell]) -> float:
        """Points that a row takes."""
        return max(1, *(len(cells.get(key, EMPTY)) for key in self.keys)) * self.leading

    def row(self, cells: Mapping[str, Cell], pen: Pen | None = None, *, shade: bool = False) -> None:
        """One row; the pen goes to the next baseline."""
        slate, pen, high = self.slate, pen or self.pen, self.height(cells)
        top = slate.y - self.pen.size
        if shade:
            slate.sheet.fill(self.left, top, self.right, top + high, GREY)
        for col in self.cols:
            for number, line in enumerate(cells.get(col.key, EMPTY)):
                y = slate.y + number * self.leading
                small = shrunk(pen, [line], col.x1 - col.x0 - 4)
                write_line(slate.sheet, line, col.anchor(col.align), y, small, col.align)
        if self.lined:
            for x in (*(col.x0 for col in self.cols), self.right):
                slate.sheet.rule(x, top, x, top + high, 0.3)
            slate.sheet.rule(self.left, top + high, self.right, top + high, 0.3)
        slate.y += high


def captioned(slate: Slate, facts: Sequence[tuple[str, Run]], x0: float, x1: float, *, across: int, framed: bool) -> None:
    """Small captions over values in cells, `across` in a row; the pen goes below them."""
    small, wide, high = slate.pen.sized(slate.pen.size * 0.78), (x1 - x0) / across, slate.pen.size * 2.45
    top = slate.y
    for number, (caption, run) in enumerate(facts):
        x, y = x0 + number % across * wide, top + number // across * high
        if framed:
            slate.sheet.frame(x, y, x + wide, y + high, 0.4)
        slate.sheet.write(x + 4, y + small.size * 1.15, caption, fitted(small, caption, wide - 8))
        write_line(slate.sheet, (run,), x + 4, y + high - slate.pen.size * 0.4, shrunk(slate.pen, [(run,)], wide - 8))
    slate.y = top + -(-len(facts) // across) * high + slate.pen.size


def listed(
    slate: Slate, facts: Sequence[tuple[str, Run]], x0: float, x1: float, *, dots: bool = False, far: bool = False
) -> None:
    """Captions and values on a line each: values in line with each other, or at the far edge; the pen goes below them."""
    stop = x0 + max(slate.pen.width(caption) for caption, _ in facts) + 9
    for caption, run in facts:
        end = slate.say(x0, caption, room=x1 - x0 - slate.pen.width(run.text) - 6)
        room = x1 - stop if not far else x1 - end - 4
        pen = shrunk(slate.pen, [(run,)], max(30.0, room))
        start = x1 - pen.width(run.text) if far else stop
        if dots and start - end > 14:
            count = int((start - end - 6) / slate.pen.width("."))
            slate.say(end + 3, "." * count)
        slate.line((run,), start, pen)
        slate.down()
