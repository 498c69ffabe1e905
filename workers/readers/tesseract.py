"""Tesseract in process: the cheap first look at a page."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from schemas.errors import Misconfigured
from workers.raster import Pixels
from workers.readers import PixelBox, SeenWord

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

USUAL_FOLDERS = (
    Path("/usr/share/tesseract-ocr/5/tessdata"),
    Path("/usr/share/tesseract-ocr/4.00/tessdata"),
    Path("/usr/share/tessdata"),
    Path("/usr/local/share/tessdata"),
)
"""Where Debian, Ubuntu, Fedora and a build from source put the language data."""
WORD_LEVEL = "5"
SINGLE_LINE = 7
"""Page segmentation mode: the rectangle holds one line."""
BLOCK = 6
"""Page segmentation mode: the rectangle holds one block of text."""
AUTOMATIC = 3
"""Page segmentation mode: Tesseract's own default, the better one where it stands alone."""
SPARSE_TEXT = 11
"""Page segmentation mode: as much text as possible, in no particular order. Lines are made from boxes by ourselves."""


def find_tessdata(language: str = "eng") -> Path:
    """The folder that holds Tesseract's language data; raises Misconfigured where there is none."""
    named = os.environ.get("TESSDATA_PREFIX")
    folders = ([Path(named), Path(named) / "tessdata"] if named else []) + list(USUAL_FOLDERS)
    for folder in folders:
        if (folder / f"{language}.traineddata").is_file():
            return folder
    message = f"no {language}.traineddata found; install tesseract-ocr or point TESSDATA_PREFIX at its tessdata folder"
    raise Misconfigured(message)


class Tesseract:
    """Tesseract by tesserocr, loaded when the first page comes; not to be shared between threads."""

    def __init__(self, language: str = "eng", segmentation: int = SPARSE_TEXT) -> None:
        self.language = language
        self.segmentation = segmentation

    @cached_property
    def _api(self) -> PyTessBaseAPI:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # read by libgomp when it is loaded: worker slots share the cores
        import tesserocr  # noqa: PLC0415 - a heavy engine, loaded here only

        tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)  # it talks to stderr about harmless boxes
        return tesserocr.PyTessBaseAPI(path=str(find_tessdata(self.language)), lang=self.language, psm=self.segmentation)

    def read_page(self, pixels: Pixels, dpi: float) -> tuple[SeenWord, ...]:
        """The words of a grey page, in no particular order."""
        self._show(pixels, dpi, self.segmentation)
        words = self._recognise()
        self._api.Clear()
        return words

    def read_lines(self, pixels: Pixels, boxes: Sequence[PixelBox], dpi: float) -> tuple[tuple[SeenWord, ...], ...]:
        """The words inside each box of a grey page, each box one line of text."""
        if not boxes:
            return ()
        self._show(pixels, dpi, SINGLE_LINE)
        lines = []
        for box in boxes:
            self._api.SetRectangle(box.left, box.top, box.width, box.height)
            lines.append(self._recognise())
        self._api.Clear()
        return tuple(lines)

    def read_region(self, pixels: Pixels, dpi: float, segmentation: int, letters: str) -> tuple[SeenWord, ...]:
        """The words of a small grey picture, in reading order, made of these characters alone; of any where none are named."""
        self._api.SetVariable("tessedit_char_whitelist", letters)
        self._show(pixels, dpi, segmentation)
        words = self._recognise()
        self._api.Clear()
        return words

    def _show(self, pixels: Pixels, dpi: float, segmentation: int) -> None:
        height, width = pixels.shape
        self._api.SetPageSegMode(segmentation)
        self._api.SetImageBytes(pixels.tobytes(), width, height, 1, width)
        self._api.SetSourceResolution(round(dpi))

    def _recognise(self) -> tuple[SeenWord, ...]:
        self._api.Recognize()
        return tuple(words_of_table(self._api.GetTSVText(0)))


def words_of_table(table: str) -> list[SeenWord]:
    """The words of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text."""
    words = []
    for row in table.splitlines():
        cells = row.split("\t", 11)
        if len(cells) < 12 or cells[0] != WORD_LEVEL or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        confidence = min(1.0, max(0.0, float(cells[10]) / 100))
        words.append(SeenWord(cells[11].strip(), PixelBox(left, top, left + width, top + height), confidence))
    return words
