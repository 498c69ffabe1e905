"""A sheet of mail that is no letter in the narrow sense: a cursor, a topic, and what prints prose, columns and lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from models.training.content import correspondents
from models.training.content.correspondents import Party
from models.training.content.other_prose import Prose, prose
from models.training.families.letterhead import look
from models.training.ink import Align, Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

UNTOLD = (
    "/subject",
    "/sender/name",
    "/sender/address",
    "/recipient/name",
    "/recipient/address",
    "/date",
    "/amount",
    "/respond_by",
    "/references/patient_name",
)
"""What might pass for a field on mail of no kind; where the drawing does not say it, it is not judged."""


@dataclass
class Page:
    """Where the next block goes, in which pens, and about what."""

    sheet: Sheet
    rng: Random
    pen: Pen
    head: Pen
    accent: Colour
    told: Prose
    firm: Party
    left: float = 54.0
    right: float = 558.0
    y: float = 60.0
    floor: float = 736.0
    gap: float = 1.3
    """Leading, in heights of type."""

    def chance(self, share: float) -> bool:
        """The dice."""
        return self.rng.random() < share

    @property
    def width(self) -> float:
        """Of the measure, in points."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Of the measure."""
        return (self.left + self.right) / 2

    @property
    def room(self) -> float:
        """Points left above the floor."""
        return self.floor - self.y

    def within(self, left: float, right: float, floor: float | None = None) -> Page:
        """A column beginning here."""
        return replace(self, left=left, right=right, floor=floor or self.floor)

    def text(
        self, text: str, pen: Pen | None = None, *, indent: float = 0.0, align: Align = "left", leading: float = 0.0
    ) -> None:
        """Words broken at the measure, as many lines as there is room for."""
        own = pen or self.pen
        x = {"left": self.left + indent, "center": self.middle, "right": self.right}[align]
        for line in wrap(text, own, self.width - indent):
            if self.y > self.floor:
                return
            self.sheet.write(x, self.y, line, fitted(own, line, self.width - indent), align)
            self.y += leading or own.size * self.gap

    def line(self, text: str, pen: Pen | None = None, align: Align = "left") -> None:
        """One line, smaller where it is too wide."""
        own = fitted(pen or self.pen, text, self.width)
        x = {"left": self.left, "center": self.middle, "right": self.right}[align]
        self.sheet.write(x, self.y, text, own, align)
        self.y += own.size * self.gap

    def skip(self, lines: float = 0.6) -> None:
        """Leave room."""
        self.y += lines * self.pen.size * self.gap


Block = Callable[[Page], None]


def page_for(rng: Random, family: str, *topics: str, size: tuple[float, float] = (612.0, 792.0)) -> Page:
    """A fresh sheet of other mail."""
    sheet = Sheet("letter", family, size)
    sheet.know("/category", "other")
    text = Pen(
        rng.choice((*SANS, *SERIF, *SERIF, *MONO) if rng.random() < 0.3 else (*SANS, *SERIF)),
        rng.choice((8.5, 9.0, 9.5, 10.0, 10.5, 11.5)),
    )
    style = look(rng)
    heavy = Pen(rng.choice((text.family, *SANS, *SERIF)), text.size, bold=True)
    accent = style.accent if rng.random() < 0.6 else (0.0, 0.0, 0.0)
    side = rng.choice((36.0, 46.0, 54.0, 64.0, 80.0))
    firm = correspondents.party(rng, rng.choice(("firm", "practice", "plan", "firm")))
    return Page(
        sheet,
        rng,
        text,
        heavy,
        accent,
        prose(rng, *topics),
        firm,
        side,
        size[0] - side,
        rng.uniform(44, 76),
        size[1] - rng.choice((48.0, 60.0, 80.0)),
        rng.choice((1.15, 1.25, 1.35, 1.5)),
    )


def finish(page: Page) -> Paper:
    """The paper; of what might pass for a field and was not told, nothing is judged."""
    page.sheet.ignore += [pointer for pointer in UNTOLD if pointer not in page.sheet.values]
    return page.sheet.finish()


def run(page: Page, blocks: Sequence[Block], count: int) -> None:
    """Some of the blocks below each other, while there is room."""
    for _ in range(count):
        if page.room < 60:
            return
        page.rng.choice(blocks)(page)
        page.skip(page.rng.choice((0.5, 0.9, 1.4)))


def article(page: Page) -> None:
    """A headline, perhaps who wrote it, paragraphs."""
    rng = page.rng
    big = page.head.sized(page.pen.size * rng.choice((1.0, 1.2, 1.5, 1.9)))
    title = page.told.headline()
    page.text(title.upper() if page.chance(0.2) else title, big)
    if page.chance(0.25):
        page.line(f"{rng.choice(('By', 'by', 'From'))} {correspondents.person(rng).plain}", page.pen.sized(page.pen.size - 1))
    page.skip(0.2)
    paragraphs(page, most=4)


def paragraphs(page: Page, *, most: int = 3) -> None:
    """Prose; first lines indented or paragraphs apart."""
    indented = page.chance(0.3)
    for _ in range(page.rng.randint(1, most)):
        if page.room < page.pen.size * 2:
            return
        text = page.told.paragraph(1, 6)
        if indented:
            first = wrap(text, page.pen, page.width - 14)
            page.sheet.write(page.left + 14, page.y, first[0], page.pen)
            page.y += page.pen.size * page.gap
            page.text(" ".join(first[1:]))
        else:
            page.text(text)
            page.skip(0.5)


def columns(page: Page, blocks: Sequence[Block], count: int, floor: float) -> None:
    """Beside each other, each filled with blocks down to the floor."""
    gutter, top = page.rng.choice((12.0, 18.0, 24.0)), page.y
    wide = (page.width - gutter * (count - 1)) / count
    ruled = page.chance(0.3)
    for number in range(count):
        left = page.left + number * (wide + gutter)
        column = page.within(left, left + wide, floor)
        column.y = top
        run(column, blocks, 12)
        if ruled and number:
            page.sheet.rule(left - gutter / 2, top - 8, left - gutter / 2, floor, 0.4)
    page.y = floor + page.pen.size * 1.6


def bullets(page: Page) -> None:
    """A list with marks."""
    rng = page.rng
    if page.chance(0.6):
        page.text(rng.choice((page.told.headline(), f"{page.told.title()}:")), page.head.sized(page.pen.size + 0.5))
    marks = rng.choice(
        (("•",), ("-",), ("*",), ("o",), tuple(f"{n}." for n in range(1, 12)), tuple(f"{c})" for c in "abcdefghijk"), ("»",))
    )
    short = page.chance(0.4)
    for number in range(rng.randint(3, 8)):
        if page.room < page.pen.size * 2:
            return
        page.sheet.write(page.left + 4, page.y, marks[number % len(marks)], page.pen)
        page.text(page.told.title() if short else page.told.sentence(), indent=24)


def quote(page: Page) -> None:
    """A sentence of an article again, large between rules."""
    page.sheet.rule(page.left, page.y - page.pen.size, page.right, page.y - page.pen.size, 0.8, page.accent)
    page.y += 4
    page.text(f"“{page.told.sentence()}”", page.head.sized(page.pen.size * 1.4).inked(page.accent), align="center")
    page.sheet.rule(page.left, page.y - page.pen.size * 0.4, page.right, page.y - page.pen.size * 0.4, 0.8, page.accent)
    page.y += page.pen.size
