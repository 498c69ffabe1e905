"""Scan in, page ready to be read out."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from schemas.geometry import Box, Point, turn
from schemas.pages import Line, PageFacts, PageText
from workers.cleaning.background import flatten_background
from workers.cleaning.barcodes import read_barcodes
from workers.cleaning.blank import ink_share, is_blank
from workers.cleaning.borders import paint_white
from workers.cleaning.grey import to_grey
from workers.cleaning.orientation import LineVotes, Posture, Turn, own_text_turn, posture_of
from workers.cleaning.patch_codes import patch_code
from workers.cleaning.scale import letter_height, zoom_for
from workers.cleaning.separators import separator_of
from workers.cleaning.skew import level_page
from workers.cleaning.speckle import remove_speckle
from workers.cleaning.upright_model import line_votes
from workers.cleaning.working import ENOUGH_FOR_CODES, LONGEST_SIDE, WorkPage, work_page
from workers.raster import CleanPage, PageScan, Pixels

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
_SEPARATOR_TEXTS = frozenset({"PATCHT", "PATCH2", "PATCH3", "POSTROOMSEPARATOR"})


@dataclass(frozen=True, slots=True)
class Clean:
    """Turns a page upright and level, brings its letters to a good size, and takes away what is not print.

    `CleanPage.view` is the scan upright and else untouched. `CleanPage.pixels` shows the same page deskewed about its centre
    and, where letters are small or huge, at another scale: `facts.width` and `facts.height` describe `pixels`, and
    normalised boxes fit both (`PageFacts.to_upright` undoes the deskewing). Pages with their own text are turned, not altered.
    """

    votes: LineVotes = line_votes
    separator_texts: frozenset[str] = _SEPARATOR_TEXTS
    """Bar-code texts that divide documents, upper case, letters and digits only."""

    def __call__(self, scan: PageScan) -> CleanPage:
        """The page, and what was learned of it."""
        grey = to_grey(scan.pixels)
        # A page that brings its own words is only searched for codes.
        page = work_page(grey, scan.dpi, LONGEST_SIDE if scan.own_text is None else ENOUGH_FOR_CODES)
        blank = scan.own_text is None and is_blank(page, scan.pixels)
        posture = _as_said(scan, _posture(scan, page, grey, self.votes, blank=blank))
        pixels, zoom = grey, 1.0
        if scan.own_text is None and not blank:
            pixels = _purified(grey, page, scan.dpi)
            letters = letter_height(page, sideways=posture.rotation in {90, 270})
            zoom = zoom_for(letters, scan.dpi, grey.shape)
        pixels = level_page(_turned(pixels, posture.rotation), posture.skew_degrees, zoom)
        codes = () if blank else read_barcodes(grey, page, tries=2 if scan.own_text is None else 1)
        facts = PageFacts(
            number=scan.number,
            width=pixels.shape[1],
            height=pixels.shape[0],
            dpi=scan.dpi * zoom,
            rotation=posture.rotation,
            skew_degrees=posture.skew_degrees,
            blank=blank,
            ink_share=ink_share(page),
            separator=separator_of(None if blank else patch_code(page), codes, self.separator_texts),
            barcodes=tuple(code.model_copy(update={"box": _moved(code.box, posture, pixels.shape)}) for code in codes),
            own_text=scan.own_text is not None,
            damaged=scan.damaged,
        )
        own_text = None if scan.own_text is None else _turned_text(scan.own_text, posture)
        return CleanPage(facts=facts, pixels=pixels, view=_turned(scan.pixels, posture.rotation), own_text=own_text)


def _posture(scan: PageScan, page: WorkPage, grey: Pixels, votes: LineVotes, *, blank: bool) -> Posture:
    """How the scan lies: told by a PDF's own words where it has them, else by the picture."""
    if scan.own_text is not None:
        return Posture(own_text_turn(scan.own_text), 0.0, sure=True)
    return Posture(0, 0.0, sure=False) if blank else posture_of(page, grey, votes)


def _as_said(scan: PageScan, posture: Posture) -> Posture:
    """A person who looked at the page knows better; the skew is the same whichever way is up."""
    return posture if scan.said_rotation is None else replace(posture, rotation=scan.said_rotation, sure=True)


def _purified(grey: Pixels, page: WorkPage, dpi: float) -> Pixels:
    """Black borders and punch holes painted over, the paper brought to white, loose specks removed."""
    return remove_speckle(flatten_background(paint_white(grey, page.dirt), page), dpi)


def _turned(pixels: Pixels, rotation: Turn) -> Pixels:
    """The picture turned clockwise."""
    return pixels if rotation == 0 else np.asarray(cv2.rotate(pixels, _TURNS[rotation]), dtype=np.uint8)


def _moved(box: Box, posture: Posture, size: tuple[int, ...]) -> Box:
    """A box on the scan, as it lies on the clean page of (height, width) pixels."""
    corners = [turn(_quarters(corner, posture.rotation), posture.skew_degrees, size[1], size[0]) for corner in box.polygon()]
    across, down = ([min(1.0, max(0.0, corner[axis])) for corner in corners] for axis in (0, 1))
    return Box(min(across), min(down), max(across), max(down))


def _quarters(point: Point, rotation: Turn) -> Point:
    """A normalised point after the page was turned clockwise."""
    x, y = point
    return {0: (x, y), 90: (1 - y, x), 180: (1 - x, 1 - y), 270: (y, 1 - x)}[rotation]


def _turned_text(text: PageText, posture: Posture) -> PageText:
    """A PDF's own words where they lie on the page turned upright."""
    if posture.rotation == 0:
        return text
    lines = (
        Line(words=tuple(word.model_copy(update={"box": _moved(word.box, posture, (1, 1))}) for word in line.words))
        for line in text.lines
    )
    return PageText(lines=tuple(lines))
