"""Measures cleaning on folders of real pages: `python -m workers.cleaning.evaluation [FOLDER...] [--most N]`.

Every page is taken to be upright as it is shown. It is turned to all four sides; how often it is turned back right is the
orientation accuracy. It is turned by small angles; what is left after deskewing, against the page unturned, is the skew error.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import pypdfium2
from PIL import Image

from workers.cleaning.background import flatten_background
from workers.cleaning.barcodes import read_barcodes
from workers.cleaning.blank import is_blank
from workers.cleaning.grey import to_grey
from workers.cleaning.orientation import posture_of
from workers.cleaning.patch_codes import patch_code
from workers.cleaning.skew import level_matrix, level_page
from workers.cleaning.speckle import remove_speckle
from workers.cleaning.upright_model import line_votes
from workers.cleaning.working import work_page
from workers.raster import PageScan, Pixels
from workers.stages.clean import Clean

_SHARED = Path(__file__).parents[2].parent / "shared" / "data"
_FOLDERS = ("registrations", "receipts", "forms", "broadcast", "scanning/test")
_ANGLES = (-8.0, -2.5, -0.4, 0.3, 1.7, 6.0)
_TURNS = {0: None, 90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}

Result = TypeVar("Result")


@dataclass(slots=True)
class _Tally:
    """What was measured in one folder."""

    turns: int = 0
    right: int = 0
    left_alone: int = 0
    wrong: list[str] = field(default_factory=list)
    skew_errors: list[float] = field(default_factory=list)
    milliseconds: dict[str, list[float]] = field(default_factory=dict)

    def timed(self, name: str, work: Callable[[], Result]) -> Result:
        """Run `work`, and note the processor time it took."""
        start = time.process_time()
        result = work()
        self.milliseconds.setdefault(name, []).append((time.process_time() - start) * 1000)
        return result


def first_pages(folder: Path, most: int) -> Iterator[tuple[str, Pixels, float]]:
    """Name, pixels and dpi of the first page of each file; PDF pages are drawn at 300 dpi."""
    files = sorted(
        file for file in folder.rglob("*") if file.suffix.lower() in {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
    )
    step = max(1, len(files) // most)
    for file in files[::step][:most]:
        if file.suffix.lower() == ".pdf":
            with pypdfium2.PdfDocument(file) as document:
                page = document[0]
                zoom = min(300 / 72, (40e6 / (page.get_width() * page.get_height())) ** 0.5)
                yield file.name, page.render(scale=zoom, grayscale=True).to_numpy().copy(), zoom * 72
        else:
            with Image.open(file) as image:
                dpi = float(image.info.get("dpi", (150, 150))[0])
                yield file.name, np.asarray(image.convert("L")), dpi if dpi >= 50 else 150.0


def measure(name: str, pixels: Pixels, dpi: float, tally: _Tally) -> None:
    """All measures of one page, added to the tally."""
    grey = tally.timed("grey", lambda: to_grey(pixels))
    for degrees, how in _TURNS.items():
        turned = grey if how is None else np.asarray(cv2.rotate(grey, how), dtype=np.uint8)
        page = tally.timed("working copy", partial(work_page, turned, dpi))
        posture = tally.timed("orientation and skew", partial(posture_of, page, turned, line_votes))
        tally.turns += 1
        tally.left_alone += not posture.sure
        tally.right += (posture.rotation + degrees) % 360 == 0
        if (posture.rotation + degrees) % 360:
            tally.wrong.append(f"{name}@{degrees}")
    page = work_page(grey, dpi)
    base = posture_of(page, grey, line_votes)
    tally.timed("blank", lambda: is_blank(page))
    tally.timed("background", lambda: flatten_background(grey, page))
    tally.timed("speckle", lambda: remove_speckle(grey, dpi))
    tally.timed("deskew", lambda: level_page(grey, 0.7))
    tally.timed("bar codes", lambda: read_barcodes(grey, page))
    tally.timed("patch code", lambda: patch_code(page))
    tally.timed("whole stage", lambda: Clean()(PageScan(number=1, pixels=pixels, dpi=dpi)))
    if base.rotation == 0 and base.sure:
        tally.skew_errors += _skew_errors(grey, dpi, base.skew_degrees)


def _skew_errors(grey: Pixels, dpi: float, base: float) -> list[float]:
    """Degrees by which deskewing a page turned by each of the angles misses the page's own level."""
    errors = []
    for angle in _ANGLES:
        matrix = level_matrix((grey.shape[0], grey.shape[1]), angle)
        turned = np.asarray(cv2.warpAffine(grey, matrix, grey.shape[::-1], borderValue=255), dtype=np.uint8)
        errors.append(abs(posture_of(work_page(turned, dpi), turned, line_votes).skew_degrees + angle - base))
    return errors


def report(folder: str, tally: _Tally) -> str:
    """One folder's measures in words."""
    errors = np.array(tally.skew_errors or [0.0])
    costs = ", ".join(f"{name} {np.mean(values):.1f}" for name, values in tally.milliseconds.items())
    return (
        f"{folder}: orientation {tally.right}/{tally.turns} right ({tally.right / max(1, tally.turns):.2%}), "
        f"{tally.left_alone} left alone; skew off by {np.median(errors):.3f} (95 %: {np.percentile(errors, 95):.3f}) degrees\n"
        f"  CPU ms: {costs}\n  wrong: {', '.join(tally.wrong) or 'none'}"
    )


def main() -> None:
    """Measure the folders given, or the shared ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[_SHARED / name for name in _FOLDERS])
    parser.add_argument("--most", type=int, default=20, help="files of each folder to look at")
    options = parser.parse_args()
    for folder in options.folders:
        tally = _Tally()
        for name, pixels, dpi in first_pages(folder, options.most):
            measure(name, pixels, dpi, tally)
        print(report(folder.name, tally))  # noqa: T201 - this is a command


if __name__ == "__main__":
    main()
