"""Pages whose text is known, for measuring readers: dense letter-size paper, clean and from an office scanner."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from models.training.families.catalogue import READING, drawn
from models.training.families.micr import SIGNS
from models.training.paper import Paper, Pixels, PrintedPage
from models.training.scanner import TREATMENTS
from schemas.geometry import Box

Words = list[tuple[str, Box]]
_DPI = 300


def letter_pages(count: int, seed: int) -> Iterator[tuple[Pixels, Words]]:
    """Yield `count` pages: grey uint8 pixels at 300 dpi, and all printed words in order of printing.

    Boxes are 0..1 of the upright, unturned page. One page in four is clean; the others have faults of an office scanner:
    skew of up to 1.5 degrees, grey shading, blur, noise, speckle, JPEG. No fax, no copies, nothing upside down.
    The same seed gives the same pages.
    """
    for number, (paper, index) in zip(range(count), _sheets(seed), strict=False):
        rng = Random(f"{seed} scan {number}")
        pixels = paper.photograph(_DPI)[index]
        treatment = TREATMENTS["clean" if number % 4 == 0 else "office"]
        yield treatment(pixels, rng), [(word.text, word.box) for word in paper.pages[index].words]


def _sheets(seed: int) -> Iterator[tuple[Paper, int]]:
    """Pages without end, the families in turn; at most two of one document."""
    number = 0
    while True:
        name = READING[number % len(READING)]
        paper = drawn(name, Random(f"{seed} paper {number}"))
        number += 1
        full = [index for index, page in enumerate(paper.pages) if _is_worth_reading(page)]
        yield from ((paper, index) for index in full[:2])


def _is_worth_reading(page: PrintedPage) -> bool:
    """Dense enough, and without a line of magnetic ink, which is no reading matter."""
    return len(page.words) >= 80 and not any(sign in word.text for word in page.words for sign in SIGNS.values())
