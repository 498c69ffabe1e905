# ruff: noqa: E501, PLR0913, PLR0917 - drawing says what, where and how
"""The table of positions on training invoices: any columns in any order, headings, rules, wrapping, page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item
from models.training.families.invoice_press import GREY, WHITE, Job, Piece
from models.training.families.invoice_words import noise_name
from models.training.ink import Align, Pen, fitted, wrap

Rules = Literal["none", "head", "rows", "grid", "zebra", "box"]
NUMBERS = ("quantity", "unit_price", "discount", "disc_rate", "amount", "gross", "line_tax", "ordered", "backorder", "tax_rate")
_GROUPS = {
    "en": words("Materials|Labor|Hardware|Site visit|Week 1|Week 2|Order 10482|Other charges|Main office|Branch"),
    "de": words("Material|Arbeitszeit|Lieferung vom 12.09.|Titel 1|Titel 2|Sonstiges|Objekt Nord"),
    "fr": words("Matériel|Main d'œuvre|Livraison du 12/09|Lot 1|Lot 2|Divers"),
}
_BALD = frozenset(("pos", "date", "ordered", "backorder", "tax_code"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it shows, its heading's lines, its edges, and how its cells stand in it."""

    key: str
    heading: tuple[str, ...]
    x0: float
    x1: float
    align: Align

    def anchor(self, pad: float) -> float:
        """The x at which text is set."""
        if self.align == "center":
            return (self.x0 + self.x1) / 2
        return self.x1 - pad if self.align == "right" else self.x0 + pad


def pick_keys(job: Job, *, least: Sequence[str] = ("description", "amount"), shape: int = -1) -> list[str]:
    """A choice of columns in one of the usual orders; `least` are always there."""
    rng, made = job.rng, job.sale
    keys = set(least) | {"description", "amount"}
    keys |= {"quantity"} if rng.random() < 0.9 else set()
    keys |= {"unit_price"} if rng.random() < 0.88 else set()
    keys |= {"unit"} if rng.random() < 0.45 else set()
    keys |= {"item_code"} if made.items[0].code and rng.random() < 0.85 else set()
    keys |= {"pos"} if rng.random() < 0.3 else set()
    if any(item.discount for item in made.items):
        keys |= {"discount"} if rng.random() < 0.7 else {"discount", "disc_rate"} if rng.random() < 0.5 else {"disc_rate"}
    if made.market.country != "US":
        keys |= {"tax_rate"} if len(made.taxes) > 1 or rng.random() < 0.4 else set()
        keys |= {"line_tax"} if rng.random() < 0.08 else set()
        keys |= {"gross"} if rng.random() < 0.08 else set()
    elif rng.random() < 0.15:
        keys.add("tax_code")
    if rng.random() < 0.12:
        keys.add("date")
    if made.market.country == "US" and "quantity" in keys and not made.credit and rng.random() < 0.1:
        keys |= {"ordered", "backorder"}
    rest = "line_tax tax_code amount gross"
    orders = (
        f"pos item_code date description ordered quantity backorder unit unit_price disc_rate discount tax_rate {rest}",
        f"ordered quantity backorder unit pos item_code date description unit_price disc_rate discount tax_rate {rest}",
        f"pos date quantity unit item_code ordered backorder description tax_rate unit_price disc_rate discount {rest}",
        f"pos date description item_code unit ordered quantity backorder unit_price tax_rate disc_rate discount {rest}",
        f"date pos item_code ordered quantity backorder description unit tax_rate unit_price disc_rate discount {rest}",
    )
    chosen = [key for key in orders[shape if shape >= 0 else rng.randrange(len(orders))].split() if key in keys]
    if extra := _extra_column(job):
        chosen.insert(rng.randint(0, len(chosen) - 1), extra)
    return chosen


_EXTRA = {
    "weight": ("0.5", "12", "3.2", "1", "40.0", "7"),
    "lot": ("A1204", "L-88", "20417", "B0093", "7731-2", "X450"),
    "place": ("A1", "02", "14-B", "W3", "DE", "MAIN"),
    "code": ("1", "B", "8471", "05", "N", "C-2"),
}
"""Columns that are no fields, and what stands in them."""


def _extra_column(job: Job) -> str:
    """Another column now and then: a weight, a lot, a place, a code."""
    if job.extra or not job.chance(0.16):
        return ""
    kind = job.rng.choice(sorted(_EXTRA))
    heading = noise_name(job.rng, job.sale.market.language, f"column/{kind}")
    if not heading or heading in job.names.values():
        return ""
    job.names = {**job.names, "extra": heading}
    same = job.rng.choice(_EXTRA[kind]) if job.chance(0.3) else ""
    job.extra = {"extra": [same or job.rng.choice(_EXTRA[kind]) for _ in job.sale.items]}
    return "extra"


def cell(job: Job, index: int, item: Item, key: str) -> Piece:
    """What a column shows of an item, other than its description."""
    if key in job.extra:
        return Piece(job.extra[key][index])
    at, show = f"/lines/{index}", job.printed
    tax = cents(item.amount * item.tax_rate / 100)
    if key == "quantity":
        return Piece(show.quantity(item.quantity), f"{at}/quantity", f"{item.quantity.normalize():f}")
    if key == "tax_rate":
        return Piece(show.rate(item.tax_rate), f"{at}/tax_rate", f"{item.tax_rate.normalize():f}")
    if key in ("unit_price", "amount", "discount"):
        amount: Decimal = {"unit_price": item.price, "amount": item.amount, "discount": item.discount}[key]
        if key == "discount" and not amount:
            return Piece("")
        return Piece(show.money(amount), f"{at}/{key}", f"{amount:.2f}")
    text, pointer = {
        "item_code": (item.code, f"{at}/item_code"), "unit": (item.unit, f"{at}/unit"), "pos": (str(index + 1), None),
        "date": (show.date(item.day), None), "disc_rate": (f"{item.discount_rate}%" if item.discount_rate else "", None),
        "tax_code": (("T", "N", "E")[index % 3 if len(item.unit) > 2 else 0], None), "gross": (show.money(item.amount + tax), None),
        "line_tax": (show.money(tax), None), "ordered": (f"{abs(item.quantity.normalize()):f}", None), "backorder": ("0", None),
    }[key]  # fmt: skip
    return Piece(text, pointer)


@dataclass
class Table:
    """The positions of one job in their columns."""

    job: Job
    columns: Sequence[Column]
    pen: Pen
    rules: Rules
    pad: float
    gap: float
    """Between rows."""
    shaded: int
    """The heading: 0 plain, 1 grey, 2 in the accent colour with white words."""
    reserve: float = 0.0
    """Room to keep free below the last row for totals."""
    groups: bool = False
    carried: bool = False

    def draw(self) -> None:
        """All positions from `job.y` on; moves it below the table."""
        job, items, sum_so_far = self.job, self.job.sale.items, ZERO
        self.heading()
        top = job.y
        every = 3 if len(items) > 4 else 2
        for index, item in enumerate(items):
            high = self.height(index, item)
            grouped = self.groups and index % every == 0
            if job.y + high + (self.step if grouped else 0) > job.bottom - (self.step if self.carried else 0):
                self.close(top)
                self.turn(sum_so_far)
                top = job.y
            if grouped:
                texts = _GROUPS[job.sale.market.language]
                job.line(self.columns[0].x0 + self.pad, job.y, [Piece(texts[(index // every) % len(texts)])], self.pen.heavy())
                job.y += self.step + 1
            self.row(index, item, high)
            sum_so_far += item.amount
        self.close(top)

    @property
    def step(self) -> float:
        """From line to line."""
        return self.pen.size + 2.4

    def turn(self, so_far: Decimal) -> None:
        """To the next page, perhaps with what is carried forward."""
        job = self.job
        right = self.columns[-1].x1 - self.pad
        if self.carried:
            job.line(
                right, job.y + 1, [Piece(job.names["carried"]), Piece(job.printed.money(so_far))], self.pen.heavy(), "right"
            )
        job.turn_page()
        job.y += self.step * max(1, max(len(column.heading) for column in self.columns) - 1)
        self.heading()
        if self.carried:
            label = job.names["brought"].replace("{n}", str(job.sheet.page - 1))
            job.line(right, job.y, [Piece(label), Piece(job.printed.money(so_far))], self.pen.heavy(), "right")
            job.y += self.step + 2

    def heading(self) -> None:
        """The headings; `job.y` is the baseline of their last line."""
        job, pen = self.job, self.pen.heavy()
        deep = max(len(column.heading) for column in self.columns)
        left, right = self.columns[0].x0, self.columns[-1].x1
        job.y += self.step * (deep - 1)
        high = job.y - self.step * (deep - 1) - pen.size - 2
        if self.shaded:
            job.sheet.fill(left, high, right, job.y + 4, job.accent if self.shaded == 2 else GREY)
            pen = pen.inked(WHITE) if self.shaded == 2 else pen
        if self.rules in ("grid", "box"):
            job.sheet.frame(left, high, right, job.y + 4, 0.6)
        elif self.rules != "none":
            job.sheet.rule(left, job.y + 4, right, job.y + 4, 0.8)
            if self.pad > 3.5:
                job.sheet.rule(left, high, right, high, 0.8)
        for column in self.columns:
            for up, text in enumerate(reversed(column.heading)):
                job.sheet.write(
                    column.anchor(self.pad),
                    job.y - up * self.step,
                    text,
                    fitted(pen, text, column.x1 - column.x0 - 3),
                    column.align,
                )
        job.y += self.step + 5

    def parts(self, item: Item) -> list[str]:
        """The lines of the description."""
        column = next(column for column in self.columns if column.key == "description")
        return wrap(item.description, self.pen, column.x1 - column.x0 - 2 * self.pad)

    def height(self, index: int, item: Item) -> float:
        """How much the row moves the pen on."""
        below = len(self.job.details[index]) if self.job.details else 0
        return self.step * (len(self.parts(item)) + bool(item.note) + below) + self.gap

    def row(self, index: int, item: Item, high: float) -> None:
        """One position."""
        job, pen = self.job, self.pen
        top = job.y - pen.size - self.gap / 2
        left, right = self.columns[0].x0, self.columns[-1].x1
        if self.rules == "zebra" and index % 2:
            job.sheet.fill(left, top, right, top + high, (0.93, 0.94, 0.96))
        for column in self.columns:
            x = column.anchor(self.pad)
            if column.key == "description":
                pointer = f"/lines/{index}/description"
                y = job.sheet.put_lines(
                    pointer, item.description, column.x0 + self.pad, job.y, self.parts(item), pen, self.step
                )
                if item.note:
                    note = pen.sized(pen.size - 0.8)
                    job.line(column.x0 + self.pad, y, [Piece(item.note)], note, width=column.x1 - column.x0 - 2 * self.pad)
                    job.sheet.alternatives[pointer] = [f"{item.description} {item.note}"]
                    y += self.step
                for text in job.details[index] if job.details else ():
                    room = self.columns[-1].x1 - column.x0 - 3 * self.pad
                    job.line(column.x0 + 2 * self.pad, y, [Piece(text)], pen.sized(pen.size - 1), width=room)
                    y += self.step
                continue
            piece = cell(job, index, item, column.key)
            if piece.text:
                job.piece(piece, x, job.y, pen, column.align)
        job.y += high
        if self.rules in ("rows", "grid"):
            job.sheet.rule(left, job.y - pen.size - self.gap / 2, right, job.y - pen.size - self.gap / 2, 0.3)

    def close(self, top: float) -> None:
        """The lower edge of the table on this page."""
        job = self.job
        left, right, head = self.columns[0].x0, self.columns[-1].x1, top - 2 * self.pen.size
        low = job.y - self.pen.size - self.gap / 2
        if self.rules == "box":
            low = max(low, job.bottom - self.reserve)
            job.sheet.frame(left, top - self.pen.size - 3, right, low, 0.6)
            job.y = low + self.pen.size + self.gap / 2
        if self.rules in ("grid", "box"):
            for x in (left, *(column.x1 for column in self.columns)):
                job.sheet.rule(x, head + 4, x, low, 0.4)
        elif self.rules in ("head", "zebra", "rows"):
            job.sheet.rule(left, low, right, low, 0.7)
        job.y += 6


def fit_columns(
    job: Job, keys: Sequence[str], pen: Pen, pad: float, left: float, right: float
) -> tuple[list[Column], Pen] | None:
    """Columns as wide as their cells and headings need, the description taking the rest; None where that is too little."""
    items, headings, widths = job.sale.items, {}, {}
    for key in keys:
        if key == "description":
            continue
        inside = max(pen.width(cell(job, index, item, key).text) for index, item in enumerate(items))
        heading = wrap(job.names[key], pen.heavy(), max(inside, 34.0))
        headings[key] = tuple(heading)
        widths[key] = max(inside, *(pen.heavy().width(text) for text in heading)) + 2 * pad + (5 if pad < 3 else 2)
    rest = right - left - sum(widths.values())
    if rest < 118:
        return None
    widths["description"], headings["description"] = rest, (job.names["description"],)
    columns, x = [], left
    loose = job.chance(0.12)
    middle = job.chance(0.2)
    for key in keys:
        align: Align = "right" if key in NUMBERS and not loose else "left"
        if middle and key in ("quantity", "unit", "tax_rate", "pos"):
            align = "center"
        columns.append(Column(key, headings[key], x, x + widths[key], align))
        x += widths[key]
    return columns, pen


def table(
    job: Job, keys: Sequence[str], *, rules: Rules | None = None, reserve: float = 0.0, left: float = 0.0, right: float = 0.0,
    name: str = "quantity",
) -> Table:  # fmt: skip
    """A table for these columns, with fewer or smaller ones where the sheet is too narrow."""
    rng, pen = job.rng, job.text
    usual: tuple[Rules, ...] = ("none", "head", "head", "rows", "grid", "zebra", "box")
    style: Rules = rng.choice(usual)
    if rules:
        style = rules
    pad = rng.choice((3.0, 4.0, 5.0)) if style in ("grid", "box", "zebra") else rng.choice((2.2, 3.0, 4.0))
    if name != "quantity":
        job.names = {**job.names, "quantity": job.names[name]}
    wanted = list(keys)
    spare = [
        key
        for key in ("extra", "backorder", "ordered", "gross", "line_tax", "tax_code", "date", "disc_rate", "unit", "pos")
        if key in wanted
    ]
    while (made := fit_columns(job, wanted, pen, pad, left or job.left, right or job.right)) is None:
        if spare:
            wanted.remove(spare.pop(0))
        elif pen.size > 6.4:
            pen = pen.sized(pen.size - 0.5)
        else:
            wanted.remove(next(key for key in ("item_code", "discount", "tax_rate", "unit_price") if key in wanted))
    columns, pen = made
    many = len(job.sale.items) > 3
    return Table(
        job, columns, pen, style, pad, rng.choice((1.0, 3.0, 5.0, 8.0)) + (2.0 if style == "grid" else 0.0),
        shaded=rng.choice((0, 0, 1, 2)), reserve=reserve, groups=many and not job.extra and job.chance(0.08), carried=job.chance(0.4),
    )  # fmt: skip
