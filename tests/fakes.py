"""Small real implementations of ports, for tests that are about something else."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind, FileSurvey, Member
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word
from schemas.readings import Reading, Understood
from schemas.record import Record
from schemas.settlement import settle
from schemas.types import all_types
from schemas.understanding import PageGroup
from tests.trust import TRUST
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
)

JPEG = b"\xff\xd8\xff\xe0 not a picture, only bytes \xff\xd9"


@dataclass(slots=True)
class FakeHands:
    """Reads files that are JSON: `{"pages": 2, "slow": 0.1, "die": 1, "score": 0.9, "members": {...}}`."""

    calls: list[str] = field(default_factory=list)
    asked: list[UnderstandRequest] = field(default_factory=list)
    """To understand documents, in order."""
    closed: bool = False

    def survey(self, request: SurveyRequest) -> FileSurvey:
        self.calls.append("survey")
        said = _said(request.path)
        if "members" in said:
            return FileSurvey(kind=FileKind.ZIP, pages=0)
        return FileSurvey(kind=FileKind.PDF, pages=said.get("pages", 1))

    def unpack(self, request: UnpackRequest) -> Unpacked:
        self.calls.append("unpack")
        members = []
        for number, (name, content) in enumerate(_said(request.path)["members"].items(), start=1):
            if content is None:
                members.append(Member(number=number, name=name, fault=FileFault.ZIP_MEMBER, detail="It is a link."))
                continue
            (request.folder / f"{number}").write_text(json.dumps(content))
            members.append(Member(number=number, name=name, stored=f"{number}", size=1))
        return Unpacked(members=tuple(members))

    def read_page(self, request: PageRequest) -> PageDone:
        self.calls.append(f"read_page {request.number}")
        said = _said(request.path)
        time.sleep(said.get("slow", 0))
        if said.get("bad_page") == (request.scan_number or request.number):
            raise BadFile(FileFault.TIME_LIMIT)
        if said.get("oom"):
            raise MemoryError
        if said.get("die"):
            os.abort()
        facts = PageFacts(number=request.number, width=850, height=1100, dpi=100)
        word = Word(text=f"score-{said.get('score', 1.0)}", box=Box(0.1, 0.1, 0.2, 0.12), confidence=1.0)
        page = ReadPage(facts=facts, text=PageText(lines=(Line(words=(word,)),)))
        json_name, view_name = f"{request.number:06d}.json", f"{request.number:06d}.jpg"
        (request.folder / json_name).write_text(page.model_dump_json())
        (request.folder / view_name).write_bytes(JPEG)
        return PageDone(facts=facts, seconds={"read": 0.1})

    def divide(self, request: DivideRequest) -> Divided:
        self.calls.append("divide")
        return Divided(groups=(PageGroup(pages=tuple(range(1, request.page_count + 1))),), seconds={})

    def understand(self, request: UnderstandRequest) -> Understanding:
        self.calls.append("understand")
        self.asked.append(request)
        pages = [ReadPage.model_validate_json(path.read_bytes()) for path in sorted(request.folder.glob("*.json"))]
        score = float(pages[0].text.text.removeprefix("score-")) if pages else 0.0
        understood = letter_readings(request, score)
        return Understanding(record=letter_record(request, pages, score), understood=understood, seconds={})

    def close(self) -> None:
        self.closed = True


def letter_readings(request: UnderstandRequest, score: float) -> Understood:
    """What was read of a letter, with the given score; where a person said it is a check, of one."""
    place = Box(0.1, 0.1, 0.2, 0.12)
    found = {"/subject": "Your claim", "/date": "2026-10-14", "/category": "other", "/sender/name": "Example Health Plan"}
    readings = tuple(
        Reading(pointer=pointer, value=value, text=value, score=score, page=request.pages[0], box=place)
        for pointer, value in found.items()
    )
    return Understood(type="letter", type_confidence=1.0, pages=request.pages, readings=readings)


def letter_record(request: UnderstandRequest, pages: list[ReadPage], score: float) -> Record:
    """A letter whose subject was read with the given score."""
    understood = letter_readings(request, score)
    settlement = settle(understood, {page.facts.number: page.facts for page in pages}, request.policy, TRUST)
    return Record(
        schema_=all_types()["letter"].schema,
        id=request.ids.record,
        document_id=request.ids.document,
        batch_id=request.ids.batch,
        client_id=request.ids.client,
        type="letter",
        type_confidence=1.0,
        state=settlement.state,
        data=settlement.data,
        evidence=settlement.evidence,
        checks=settlement.checks,
        source=request.source,
    )


def _said(path: Path) -> dict:
    try:
        said = json.loads(path.read_text())
    except ValueError:
        raise BadFile(FileFault.UNSUPPORTED_TYPE, "Send a PDF.") from None
    if "fault" in said:
        raise BadFile(FileFault(said["fault"]), "The file cannot be taken.")
    return dict(said)
