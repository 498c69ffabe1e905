"""`python -m workers.readers.measure [letters|receipts|forms …] [--pages N]`: our readers against Tesseract and RapidOCR alone.

CPU seconds of one thread; ours include cleaning. Letter pages are drawn with known text; the public sets lie in `--data`.
"""

from __future__ import annotations

import argparse
import itertools
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np

from models.evaluation import reading
from models.training.reading_pages import letter_pages
from schemas.pages import PageText
from workers.raster import PageScan, Pixels
from workers.readers.ppocr import PpOcr
from workers.readers.tesseract import AUTOMATIC, Tesseract
from workers.stages.clean import Clean
from workers.stages.read import Read

Known = tuple[Pixels, float, Sequence[str]]
"""Grey pixels, dots per inch, true words."""
Reading = Callable[[Pixels, float], Sequence[str]]


def readers() -> dict[str, Reading]:
    """Who is compared, by name."""
    first, second = Tesseract(), PpOcr()
    return {
        "Tesseract alone": _tesseract_alone(),
        "RapidOCR alone": _rapidocr_alone(),
        "ours, best": _ours(Read(first, second)),
        "ours, economy": _ours(Read(Tesseract(segmentation=AUTOMATIC))),
    }


def measure(pages: Sequence[Known], who: dict[str, Reading]) -> list[tuple[str, reading.ReadingScore, float]]:
    """Every reader on the same pages, warmed up on the first one."""
    rows = []
    for name, read in who.items():
        read(pages[0][0], pages[0][1])
        score, start = reading.ReadingScore(), time.process_time()
        seen = [read(pixels, dpi) for pixels, dpi, _ in pages]
        seconds = (time.process_time() - start) / len(pages)
        for (_, _, words), lines in zip(pages, seen, strict=True):
            score.add(words, lines)
        rows.append((name, score, seconds))
    return rows


def known_pages(name: str, data: Path, count: int) -> list[Known]:
    """Pages of one set; of the public ones every n-th."""
    if name == "letters":
        return [(pixels, 300.0, [word for word, _ in words]) for pixels, words in letter_pages(count, seed=2026)]
    pictures = list({"receipts": reading.receipts, "forms": reading.forms}[name](data / name))
    step = max(1, len(pictures) // count)
    return list(itertools.islice(_opened(pictures[::step]), count))


def _opened(pictures: Sequence[reading.KnownPicture]) -> Iterator[Known]:
    for picture in pictures:
        pixels = cv2.imread(str(picture.path), cv2.IMREAD_GRAYSCALE)
        if pixels is None:
            continue
        yield pixels.astype(np.uint8), max(pixels.shape) / 11.0, picture.words


def _ours(read: Read) -> Reading:
    clean = Clean()

    def lines(pixels: Pixels, dpi: float) -> Sequence[str]:
        text: PageText = read(clean(PageScan(number=1, pixels=pixels, dpi=dpi)))
        return [line.text for line in text.lines]

    return lines


def _tesseract_alone() -> Reading:
    engine = Tesseract(segmentation=AUTOMATIC)

    def words(pixels: Pixels, dpi: float) -> Sequence[str]:
        return [word.text for word in engine.read_page(pixels, dpi)]

    return words


def _rapidocr_alone() -> Reading:
    from rapidocr import RapidOCR  # noqa: PLC0415 - only this comparison needs it

    logging.disable(logging.CRITICAL)
    threads = {f"EngineConfig.onnxruntime.{kind}_op_num_threads": 1 for kind in ("intra", "inter")}
    engine = RapidOCR(params={"Global.use_cls": False, **threads})

    def lines(pixels: Pixels, dpi: float) -> Sequence[str]:  # noqa: ARG001 - it does not ask for the resolution
        return list(getattr(engine(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)), "txts", None) or [])

    return lines


def main(arguments: Sequence[str]) -> None:
    """Print one table per set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", choices=["letters", "receipts", "forms"], default=["letters", "receipts", "forms"])
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--only", help="part of the reader's name")
    chosen = parser.parse_args(arguments)
    who = {name: read for name, read in readers().items() if not chosen.only or chosen.only in name}
    for name in chosen.sets:
        pages = known_pages(name, chosen.data, chosen.pages)
        sys.stdout.write(f"\n{name}, {len(pages)} pages\n\n{reading.table(measure(pages, who))}\n")


if __name__ == "__main__":
    os.environ["OMP_THREAD_LIMIT"] = "1"
    main(sys.argv[1:])
