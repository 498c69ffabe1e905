"""Builds the line: the one place that chooses engines. What is heavy is loaded at its first use, once per process."""

from __future__ import annotations

import cv2

from models.tagger.tagger import Tagger
from schemas.settings import LimitSettings, LineSettings
from workers.forms.find_form import FindForm
from workers.forms.form_reader import FormReader
from workers.pipeline import Line
from workers.readers.ppocr import PpOcr
from workers.readers.tesseract import Tesseract
from workers.stages.classify import Classify
from workers.stages.clean import Clean
from workers.stages.divide import Divide
from workers.stages.emit import Emit
from workers.stages.extract import Extract
from workers.stages.lay_out import LayOut
from workers.stages.open import OpenFile
from workers.stages.read import Read
from workers.stages.tag import Tag


def build_line(line: LineSettings, limits: LimitSettings) -> Line:
    """All stages as the settings want them."""
    cv2.setNumThreads(1)  # as for the readers: slots share the cores, a page has one
    tesseract, ppocr = Tesseract(), PpOcr()
    second = ppocr if line.readers == "best" else None
    return Line(
        open=OpenFile(limits),
        clean=Clean(),
        find_form=FindForm(),
        read=Read(first=tesseract, second=second),
        read_form=Read(first=tesseract),
        lay_out=LayOut(FormReader(ppocr)),
        divide=Divide(),
        classify=Classify(),
        extract=Extract(),
        emit=Emit(),
        tag=Tag(Tagger.load()),
    )
