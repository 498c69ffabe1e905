"""What a guarded child is asked to do: file in, JSON and pictures out. The only place where the line meets the file system."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2

from schemas.files import FileSurvey
from schemas.pages import PageFacts, ReadPage
from workers.pipeline import Line, divide_file, make_record, read_page, understand
from workers.raster import Pixels
from workers.requests import (
    Divided,
    DivideRequest,
    PageDone,
    PageRequest,
    SurveyRequest,
    Understanding,
    UnderstandRequest,
    Unpacked,
    UnpackRequest,
    page_name,
    view_name,
)
from workers.runner import Runner

VIEW_WIDTH = 1700
"""Pixels: a letter page at 200 dpi. Enough to read, small enough to send at once."""
VIEW_QUALITY = 70
"""JPEG quality."""


def survey_file(line: Line, request: SurveyRequest) -> FileSurvey:
    """Kind and page count. Raises BadFile."""
    return line.open.survey(request.path)


def unpack_file(line: Line, request: UnpackRequest) -> Unpacked:
    """The members of an archive or e-mail. Raises BadFile."""
    return Unpacked(members=tuple(line.open.unpack(request.path, request.folder)))


def read_one_page(line: Line, request: PageRequest) -> PageDone:
    """All work on the pixels of one page. Raises BadFile, StageFailed."""
    runner = Runner()
    scan = runner.run("open", line.open.page, request.path, request.scan_number or request.number)
    scan = replace(scan, number=request.number, said_rotation=request.rotation)
    read, clean = read_page(line, scan, runner)
    start = time.thread_time()
    (request.folder / page_name(request.number)).write_text(read.model_dump_json())
    if request.wants_view:
        _write_view(clean.view, request.folder / view_name(request.number))
    runner.seconds["keep"] = time.thread_time() - start
    return PageDone(
        facts=read.facts,
        seconds=runner.seconds,
    )


def divide_one_file(line: Line, request: DivideRequest) -> Divided:
    """The documents of a file, from the pages in the folder."""
    runner = Runner()
    pages = list(_pages(request.folder, range(1, request.page_count + 1)))
    return Divided(groups=divide_file(line, pages, runner), seconds=runner.seconds)


def understand_document(line: Line, request: UnderstandRequest) -> Understanding:
    """The record of one document, from its pages in the folder."""
    runner = Runner()
    pages = list(_pages(request.folder, request.pages))
    understood = understand(line, pages, runner, type_name=request.type_name)
    record = make_record(
        line,
        understood,
        pages,
        runner,
        policy=request.policy,
        source=request.source,
        ids=request.ids,
        master=request.master,
    )
    return Understanding(record=record, understood=understood, seconds=runner.seconds)


def _pages(folder: Path, numbers: range | tuple[int, ...]) -> Iterator[ReadPage]:
    for number in numbers:
        path = folder / page_name(number)
        if path.is_file():
            yield ReadPage.model_validate_json(path.read_bytes())
        else:
            # The page stays in its document, empty and marked, so that a person sees that something is missing.
            yield ReadPage(facts=PageFacts(number=number, width=1, height=1, dpi=1.0, damaged=True))


def _write_view(view: Pixels, path: Path) -> None:
    height, width = view.shape[:2]
    if width > VIEW_WIDTH:
        size = (VIEW_WIDTH, max(1, round(height * VIEW_WIDTH / width)))
        view = cv2.resize(view, size, interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
    colours = cv2.cvtColor(view, cv2.COLOR_RGB2BGR) if view.ndim == 3 else view
    path.write_bytes(cv2.imencode(".jpg", colours, [cv2.IMWRITE_JPEG_QUALITY, VIEW_QUALITY])[1].tobytes())
