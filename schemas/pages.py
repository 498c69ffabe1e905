"""A page after each step of the line: what is known of its picture, its words, its regions. All of it is JSON.

Coordinates: boxes are normalised to the **clean page**, that is upright and deskewed. A clean page keeps the width and height
(in pixels) of the upright scan and is turned about its centre, so `PageFacts.to_upright` takes a box back to the scan that
people look at; evidence polygons are always in upright coordinates.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.geometry import Box, Polygon, turn
from schemas.tags import PageTags

Share = Annotated[float, Field(ge=0.0, le=1.0)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Barcode(_Frozen):
    """A bar or matrix code found on a page."""

    format: str
    text: str
    box: Box


class Separator(_Frozen):
    """A sheet that divides documents. `patch` is the Kodak patch code 1, 2, 3, 4, 6 or T; None for a bar-code separator."""

    kind: Literal["patch", "barcode"]
    patch: Literal["1", "2", "3", "4", "6", "T"] | None = None
    text: str | None = None
    page_kept: bool = False


class PageFacts(_Frozen):
    """What cleaning learned of a page."""

    number: Annotated[int, Field(ge=1)]
    """1-based, within its file."""
    width: Annotated[int, Field(ge=1)]
    """Pixels of the upright page."""
    height: Annotated[int, Field(ge=1)]
    dpi: float
    rotation: Literal[0, 90, 180, 270] = 0
    """Degrees clockwise by which the scan was turned to make it upright."""
    skew_degrees: float = 0.0
    """Degrees clockwise by which the upright page was turned to make its text level."""
    blank: bool = False
    ink_share: Share = 0.0
    separator: Separator | None = None
    barcodes: tuple[Barcode, ...] = ()
    own_text: bool = False
    """True where the words are the PDF's own and no reader was needed."""
    damaged: bool = False
    """True where the file had to be repaired to get at the page."""

    def to_upright(self, box: Box) -> Polygon:
        """The corners of a clean-page box on the upright, not deskewed page, clipped to it."""
        corners = [turn(p, -self.skew_degrees, self.width, self.height) for p in box.polygon()]
        a, b, c, d = ((min(1.0, max(0.0, x)), min(1.0, max(0.0, y))) for x, y in corners)
        return a, b, c, d


class Reader(StrEnum):
    """Who read a word."""

    TESSERACT = "tesseract"
    PPOCR = "ppocr"
    PDF = "pdf"


class Word(_Frozen):
    """A run of characters without blanks, as read."""

    text: Annotated[str, Field(min_length=1)]
    box: Box
    confidence: Share
    """The reader's own score: an input to our confidence, never a confidence itself."""
    reader: Reader = Reader.TESSERACT
    second: str | None = None
    """What the second reader saw at the same place, None where it did not look or saw nothing."""

    @property
    def agreed(self) -> bool | None:
        """True where two readers read the same, False where they differ, None where only one looked."""
        return None if self.second is None else self.second == self.text


class Line(_Frozen):
    """Words side by side, left to right."""

    words: Annotated[tuple[Word, ...], Field(min_length=1)]

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The smallest box around the words."""
        boxes = [word.box for word in self.words]
        return Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))


class PageText(_Frozen):
    """The words of a page in reading order."""

    lines: tuple[Line, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, line after line."""
        return tuple(word for line in self.lines for word in line.words)

    @property
    def text(self) -> str:
        """The page as plain text, one line of paper per line."""
        return "\n".join(line.text for line in self.lines)


class RegionRole(StrEnum):
    """What a part of a page is."""

    TEXT = "text"
    LETTERHEAD = "letterhead"
    ADDRESS = "address"
    KEY_VALUE = "key_value"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    HEADING = "heading"
    RULE = "rule"
    MARK = "mark"


MARKED, EMPTY = "X", ""
"""The text of a box to tick (`RegionRole.MARK`) with a mark in it, and without."""


class Region(_Frozen):
    """A part of a page. Rows point to their table, cells to their row, by index into `PageLayout.regions`."""

    role: RegionRole
    box: Box
    score: Share = 1.0
    parent: int | None = None
    text: str | None = None


class FormCell(_Frozen):
    """One box of a registered form: what is printed in it, or whether it is marked."""

    name: str
    """The box's name in the form's zone table, such as `1a` or `24.2.F`."""
    box: Box
    words: tuple[Word, ...] = ()
    ink_share: Share = 0.0
    marked: bool | None = None
    """Only for check boxes."""

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)


class RegisteredForm(_Frozen):
    """A page recognised as a form of fixed geometry, and its boxes read."""

    type: str
    """The document type, `cms1500` or `ub04`."""
    edition: str
    """Such as `02/12`."""
    score: Share
    """How well the form's own lines fit the page."""
    placed: Share = 1.0
    """How sure it is that the form lies there and its values stand in these boxes."""
    cells: tuple[FormCell, ...] = ()


class PageLayout(_Frozen):
    """The regions of a page, and its boxes where it is a registered form."""

    regions: tuple[Region, ...] = ()
    form: RegisteredForm | None = None


class ReadPage(_Frozen):
    """A page when the pixel work is over: all that understanding a document needs."""

    facts: PageFacts
    text: PageText = PageText()
    layout: PageLayout = PageLayout()
    tags: PageTags | None = None
    """What the tagger said, None where none was asked."""
