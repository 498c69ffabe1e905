"""An installation filled with drawn mail, as the line leaves it: pictures, words, records with a few values in doubt.

The paper comes from the mill, so that every value's place on the page is known; what the readers would have made of it is
played: nearly every value is right and accepted, a few are in doubt, some of those misread by one character. Everything is
written by the functions that the workers use.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from PIL import Image

from models.training.paper import Paper, Place, PrintedPage
from schemas.document_type import pattern_of
from schemas.errors import StageFailed
from schemas.geometry import Box, around
from schemas.ids import BatchId, ClientId, TaskId, new_file_id, new_record_id
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word
from schemas.pointers import leaves_in, put
from schemas.policy import DEFAULT_POLICY, reasons_against, state_of
from schemas.record import Evidence, Reason, Record, Review, ReviewState, Source, SourceFile
from schemas.rules import ask_required, by_field, run_rules
from schemas.types import all_types
from schemas.understanding import PageGroup
from schemas.work import Hint, Step
from storage import keys
from storage.database import Database
from storage.intake import ReceivedFile, Submission, receive_batch
from storage.line import (
    document_of,
    document_understood,
    file_divided,
    file_of,
    file_opened,
    give_up,
    page_of,
    page_read,
)
from storage.objects import ObjectStore
from storage.work import Lease, lease

DPI = 150
_LIKE = {"0": "8", "8": "3", "3": "8", "5": "6", "6": "5", "1": "7", "7": "1", "4": "9", "9": "4", "2": "7"}
"""Digits that readers take for each other."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """How a document was read: so many values in doubt, so many of those misread."""

    open: int = 4
    misread: int = 1
    at: tuple[str, ...] = ()
    """Pointers of the values in doubt, those misread first; any where it is empty."""


@dataclass(frozen=True, slots=True)
class _View:
    """The picture of a page."""

    width: int
    height: int
    jpeg: bytes


@dataclass(slots=True)
class DrawnMail:
    """Hands drawn paper in for a client. `rung` gathers the hints of `database`, which must have been opened with it."""

    database: Database
    objects: ObjectStore
    rung: list[Hint]
    client_id: ClientId
    rng: Random

    def hand_in(self, papers: Iterable[Paper], *, name: str | None = None, doubts: Doubts | None = Doubts()) -> BatchId:
        """One batch with one file per paper; every file one document. `doubts` None: the machine gives up on them."""
        drawn = list(papers)
        files = [self._received(paper, number) for number, paper in enumerate(drawn, start=1)]
        self.rung.clear()
        with self.database.write() as session:
            receipt = receive_batch(session, self.client_id, Submission(tuple(files), name), actor="drawn mail")
        by_file = {file.id: paper for file, paper in zip(files, drawn, strict=True)}
        for held in self._work(Step.OPEN_FILE):
            with self.database.write() as session:
                file_opened(session, held, page_count=len(by_file[held.file_id].pages), kind="pdf")
        seen = {key: _views(paper) for key, paper in {id(paper): paper for paper in drawn}.items()}
        views = {file_id: seen[id(paper)] for file_id, paper in by_file.items()}
        for held in self._work(Step.READ_PAGE):
            self._read_page(held, by_file[held.file_id], views[held.file_id])
        for held in self._work(Step.DIVIDE_FILE):
            pages = tuple(range(1, len(by_file[held.file_id].pages) + 1))
            with self.database.write() as session:
                file_divided(session, held, (PageGroup(pages=pages),))
        for held in self._work(Step.UNDERSTAND_DOCUMENT):
            if doubts is None:
                with self.database.write() as session:
                    give_up(session, held, StageFailed.code)
            else:
                self._understand(held, by_file[held.file_id], doubts)
        return receipt.batch_id

    def _received(self, paper: Paper, number: int) -> ReceivedFile:
        file_id = new_file_id()
        stored = self.objects.put(keys.original(self.client_id, file_id), io.BytesIO(paper.pdf))
        # The same paper may be handed in again and again: its content is told apart by the file's id.
        sha256 = hashlib.sha256(file_id.encode()).hexdigest()
        return ReceivedFile(file_id, f"scan_{number:04d}.pdf", stored.key, stored.size, sha256)

    def _work(self, step: Step) -> Iterator[Lease]:
        for hint in [hint for hint in self.rung if hint.step is step]:
            with self.database.write() as session:
                held = lease(session, TaskId(hint.task_id), owner="drawn mail", seconds=600, attempts=3)
            if held is not None:
                yield held

    def _read_page(self, held: Lease, paper: Paper, views: Sequence[_View]) -> None:
        with self.database.read() as session:
            number = page_of(session, held).number
        view, printed = views[number - 1], paper.pages[number - 1]
        facts = PageFacts(number=number, width=view.width, height=view.height, dpi=DPI, ink_share=0.05)
        page = ReadPage(facts=facts, text=PageText(lines=tuple(_lines(printed))))
        self._put(keys.page_view(self.client_id, held.file_id, number), view.jpeg)
        self._put(keys.read_page(self.client_id, held.file_id, number), page.model_dump_json().encode())
        with self.database.write() as session:
            page_read(session, held, facts)

    def _understand(self, held: Lease, paper: Paper, doubts: Doubts) -> None:
        with self.database.read() as session:
            document, file = document_of(session, held), file_of(session, held)
        source = SourceFile(file=file.name, sha256=file.sha256 or "", pages=document.pages, received_at=file.received_at)
        record = as_read(paper, source, doubts, self.rng).model_copy(
            update={"document_id": document.id, "batch_id": document.batch_id, "client_id": self.client_id}
        )
        with self.database.write() as session:
            document_understood(session, held, record)

    def _put(self, key: str, content: bytes) -> None:
        self.objects.put(key, io.BytesIO(content))


def as_read(paper: Paper, source: SourceFile, doubts: Doubts, rng: Random) -> Record:
    """The record of a paper as the line might have made it, not yet anybody's."""
    document_type = all_types()[paper.type]
    data: dict[str, Any] = dict(paper.data)
    read = [pointer for pointer, _ in leaves_in(data) if pointer in paper.places]
    shaky = list(doubts.at) or rng.sample(read, min(doubts.open, len(read)))
    wrong = [pointer for pointer in shaky if _misreadable(paper.data, pointer)][: doubts.misread]
    for pointer in wrong:
        data = put(data, pointer, _misread(str(dict(leaves_in(data))[pointer]), rng))
    checks = (*run_rules(document_type, data), *ask_required(document_type, data))
    touching = by_field(checks)
    evidence = {
        pointer: _evidence(pointer, value, paper, sure=pointer not in shaky, touching=touching, rng=rng)
        for pointer, value in leaves_in(data)
    }
    return Record(
        schema_=document_type.schema,
        id=new_record_id(),
        document_id="",
        type=paper.type,
        type_confidence=0.998,
        state=state_of(evidence, checks, type_is_sure=True),
        data=data,
        evidence=evidence,
        checks=checks,
        source=source,
    )


def _evidence(pointer: str, value: Any, paper: Paper, *, sure: bool, touching: Mapping[str, Any], rng: Random) -> Evidence:  # noqa: ANN401, PLR0913 - a JSON value, and what speaks for it
    confidence = round(rng.uniform(0.9976, 0.9999) if sure else rng.uniform(0.55, 0.97), 4)
    places = paper.places.get(pointer, ())
    reasons = reasons_against(pointer, confidence, 0.995, touching.get(pointer, ()), DEFAULT_POLICY)
    state = ReviewState.NEEDS_REVIEW if reasons else ReviewState.AUTO_ACCEPTED
    passed = dict.fromkeys(f"check:{check.rule}" for check in touching.get(pointer, ()) if check.passed)
    return Evidence(
        confidence=confidence,
        accepted=not reasons,
        source=Source.OCR,
        text=str(value),
        page=places[0].page if places else None,
        polygon=_box(places).polygon() if places else None,
        because=("model", *passed),
        review=Review(state=state, reasons=tuple(Reason(reason) for reason in reasons)),
    )


def _misreadable(data: Mapping[str, Any], pointer: str) -> bool:
    value = dict(leaves_in(data))[pointer]
    return isinstance(value, str) and value[-1:].isdigit() and not pattern_of(pointer).endswith(("date", "npi", "from", "to"))


def _misread(value: str, rng: Random) -> str:
    place = rng.choice([index for index, character in enumerate(value) if character in _LIKE])
    return value[:place] + _LIKE[value[place]] + value[place + 1 :]


def _box(places: Sequence[Place]) -> Box:
    first = places[0].page
    return around([place.box for place in places if place.page == first])


def _lines(page: PrintedPage) -> Iterator[Line]:
    """The words of a page, those of one height side by side."""
    row: list[Word] = []
    for printed in sorted(page.words, key=lambda word: (round(word.box.center[1], 2), word.box.x0)):
        if not printed.text:
            continue
        if row and abs(row[-1].box.center[1] - printed.box.center[1]) > row[-1].box.height / 2:
            yield Line(words=tuple(row))
            row = []
        row.append(Word(text=printed.text, box=printed.box, confidence=0.96))
    if row:
        yield Line(words=tuple(row))


def _views(paper: Paper) -> list[_View]:
    found = []
    for pixels in paper.photograph(DPI):
        picture, out = Image.fromarray(pixels), io.BytesIO()
        picture.save(out, "JPEG", quality=70)
        found.append(_View(picture.width, picture.height, out.getvalue()))
    return found
