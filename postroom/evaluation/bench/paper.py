"""What the benchmark feeds: mixed mail from an office scanner, and born-digital files, always the same."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import pikepdf
from PIL import Image

from models.training import delivery
from models.training.families.catalogue import FAMILIES, drawn
from models.training.paper import Paper, Pixels
from models.training.scanner import TREATMENTS

MIXED = (
    "eob-columns", "invoice-us", "letter-records-request", "cms1500", "eob-cards",
    "form", "letter-denial", "ub04", "eob-line-printer", "invoice-eu",
)  # fmt: skip
"""Families in the order they lie in the tray."""
_DPI = 300
_RESOLUTION = (float(_DPI), float(_DPI))
_QUALITY = 45


@dataclass(frozen=True, slots=True)
class Scans:
    """The same scanned pages as one file, and as a picture each."""

    pdf: Path
    pictures: tuple[Path, ...]


def draw_scans(folder: Path, count: int) -> Scans:
    """`count` pages of mixed mail with an office scanner's faults."""
    pages = list(_scanned(count))
    pictures = tuple(folder / f"page-{number:02d}.jpg" for number in range(1, count + 1))
    for picture, page in zip(pictures, pages, strict=True):
        picture.write_bytes(delivery.jpeg(page, _RESOLUTION, _QUALITY))
    return Scans(_written(folder / "scanned.pdf", delivery.scanned_pdf(pages, _RESOLUTION, _QUALITY)), pictures)


def draw_batch(folder: Path, count: int, *, pages_per_file: int = 10) -> list[Path]:
    """`count` pages of mixed mail in several files, no two of them alike."""
    pages = list(_scanned(min(count, 2 * pages_per_file)))
    files = []
    for number in range(0, count, pages_per_file):
        chosen = [pages[(number + more) % len(pages)] for more in range(min(pages_per_file, count - number))]
        content = delivery.scanned_pdf(chosen, _RESOLUTION, _QUALITY)
        # The same pages come again later: what follows the end of a PDF means nothing, and makes it another file.
        files.append(_written(folder / f"batch-{number:03d}.pdf", content + f"\n% {number}\n".encode()))
    return files


def draw_born_digital(path: Path, count: int) -> Path:
    """One PDF of `count` pages with their own text; few are drawn, and come again and again."""
    with pikepdf.new() as whole:
        for pdf in _own_text(min(count, 2 * len(MIXED))):
            with pikepdf.open(io.BytesIO(pdf)) as part:
                whole.pages.extend(part.pages)
        drawn_pages = len(whole.pages)
        for number in range(drawn_pages, count):
            whole.pages.append(whole.pages[number % drawn_pages])
        del whole.pages[count:]
        whole.save(path)
    return path


def draw_large(path: Path) -> Path:
    """A letter page in colour at 600 dpi: the largest picture an office scanner makes of one."""
    paper = drawn("eob-columns", _dice("large"))
    Image.fromarray(paper.photograph(2 * _DPI, colour=True)[0]).save(path, "JPEG", quality=80, dpi=(600, 600))
    return path


def draw_ballast(path: Path, megabytes: int) -> Path:
    """A PDF that is large on disk and of one page."""
    noise = np.random.default_rng(1)
    with pikepdf.open(io.BytesIO(drawn("invoice-us", _dice("ballast")).pdf)) as pdf:
        pdf.Root.Ballast = pdf.make_stream(noise.bytes(megabytes << 20))
        pdf.save(path)
    return path


def _scanned(count: int) -> Iterator[Pixels]:
    scan = TREATMENTS["office"]
    number = 0
    for index, paper in enumerate(_papers()):
        for shot in paper.photograph(scan.dpi):
            yield scan(shot, _dice(f"bench scan {index} {number}"))
            number += 1
            if number == count:
                return


def _own_text(count: int) -> Iterator[bytes]:
    return (paper.pdf for _, paper in zip(range(count), _papers(), strict=False))


def _papers() -> Iterator[Paper]:
    number = 0
    while True:
        family = FAMILIES[MIXED[number % len(MIXED)]]
        yield family.draw(_dice(f"bench paper {number}"))
        number += 1


def _dice(seed: str) -> Random:
    return Random(seed)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
