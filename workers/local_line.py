"""The line without a server: files in, records out, on this machine's cores. Only one page per core is in memory."""

from __future__ import annotations

import hashlib
import os
import queue
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from schemas.correction import compare
from schemas.errors import BadFile, FileFault, NotFound, PostroomError
from schemas.ids import new_document_id, new_record_id
from schemas.known import Known
from schemas.master import NOTHING_KNOWN, MasterData
from schemas.policy import SettlementPolicy
from schemas.record import Record, SourceFile
from workers.requests import DivideRequest, Hands, PageDone, PageRequest, SurveyRequest, UnderstandRequest, UnpackRequest
from workers.stages.emit import RecordIds


class OwnHands(Hands, Protocol):
    """Hands that can be put down."""

    def close(self) -> None:
        """End what they hold."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its records, or why there are none."""

    file: str
    """As given; a member of an archive behind the archive's name."""
    records: tuple[Record, ...] = ()
    problem: PostroomError | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """How records are to be made."""

    policy: SettlementPolicy
    type_name: str | None = None
    """The type of every document, where a person knows it."""
    master: MasterData = NOTHING_KNOWN
    """What is known of parties, open claims and orders."""
    on_page: Callable[[int, int], None] = lambda *_: None
    """Called as pages are read, with how many more were read and how many more became known."""


class _Turns:
    """Hands for whoever has waited longest: else the pages of a long file would keep an earlier one from its end."""

    def __init__(self, hands: Sequence[OwnHands]) -> None:
        self._idle = list(hands)
        self._waiting = deque[queue.SimpleQueue[OwnHands]]()
        self._lock = threading.Lock()

    def take(self) -> OwnHands:
        """Wait for a turn."""
        with self._lock:
            if self._idle:
                return self._idle.pop()
            turn = queue.SimpleQueue[OwnHands]()
            self._waiting.append(turn)
        return turn.get()

    def put_back(self, hands: OwnHands) -> None:
        """Give them to the next, or keep them."""
        with self._lock:
            if self._waiting:
                self._waiting.popleft().put(hands)
            else:
                self._idle.append(hands)


class LocalLine:
    """As many hands as wanted, shared by the files being worked on."""

    def __init__(self, hands: Sequence[OwnHands], order: Order) -> None:
        self._hands = hands
        self._idle = _Turns(hands)
        self._order = order
        # Files wait for their pages most of the time: a few more of them than hands keep all hands busy.
        self._ahead = 2 * len(hands)
        self._files = ThreadPoolExecutor(self._ahead, "file")
        self._pages = ThreadPoolExecutor(len(hands), "page")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        # Pages first: files wait for theirs, and whoever asks to stop should wait for the pages in hand only.
        self._pages.shutdown(wait=False, cancel_futures=True)
        self._files.shutdown(cancel_futures=True)
        self._pages.shutdown()
        for each in self._hands:
            each.close()

    def work(self, files: Iterable[Path]) -> Iterator[Outcome]:
        """Outcomes in the order of the files, each as soon as it and those before it are ready."""
        waiting = deque[Future[list[Outcome]]]()
        for path in files:
            waiting.append(self._files.submit(self._named, path))
            if len(waiting) > self._ahead:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _named(self, path: Path) -> list[Outcome]:
        with _plainly_named(path) as plain:
            return self._file(plain, os.fsencode(path).decode("utf-8", "replace"))

    def _file(self, path: Path, name: str, *, nested: bool = False) -> list[Outcome]:
        try:
            if not path.is_file():
                raise NotFound("There is no such file, or it is a folder.")
            with self._some_hands() as hands:
                survey = hands.survey(SurveyRequest(path=path.absolute()))
            if survey.kind.holds_files:
                return self._members(path, name, nested=nested)
            self._order.on_page(0, survey.pages)
            return [Outcome(name, tuple(self._records(path, name, survey.pages)))]
        except PostroomError as error:
            return [Outcome(name, problem=error)]

    def _members(self, path: Path, name: str, *, nested: bool) -> list[Outcome]:
        if nested:
            raise BadFile(FileFault.ZIP_NESTED, "Unpack the inner archive and give its files.")
        with tempfile.TemporaryDirectory(prefix="postroom-") as scratch:
            with self._some_hands() as hands:
                unpacked = hands.unpack(UnpackRequest(path=path.absolute(), folder=Path(scratch)))
            outcomes = list[Outcome]()
            for member in unpacked.members:
                whole = f"{name}/{member.name}"
                if member.stored is None:
                    outcomes.append(Outcome(whole, problem=BadFile(member.fault or FileFault.ZIP_MEMBER, member.detail)))
                else:
                    outcomes += self._file(Path(scratch) / member.stored, whole, nested=True)
        if not outcomes:
            raise BadFile(FileFault.NO_PAGES, "The archive holds no files.")
        return outcomes

    def _records(self, path: Path, name: str, page_count: int) -> Iterator[Record]:
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        received_at = datetime.now(tz=UTC)
        with tempfile.TemporaryDirectory(prefix="postroom-") as scratch:
            folder = Path(scratch)
            self._read(path, page_count, folder)
            with self._some_hands() as hands:
                groups = hands.divide(DivideRequest(folder=folder, page_count=page_count)).groups
            documents = [group.pages for group in groups if group.pages]
            if not documents:
                raise BadFile(FileFault.NO_PAGES, "Every page is blank or a separator sheet.")
            for pages in documents:
                source = SourceFile(file=name, sha256=sha256, pages=pages, received_at=received_at)
                with self._some_hands() as hands:
                    yield self._understand(hands, folder, source)

    def _read(self, path: Path, page_count: int, folder: Path) -> None:
        """Read all pages; one that cannot be read is left out, and its document says so."""
        failed = list[PostroomError]()
        reads = [self._pages.submit(self._page, path, number, folder) for number in range(1, page_count + 1)]
        for read in reads:
            try:
                read.result()
            except PostroomError as error:
                failed.append(error)
            self._order.on_page(1, 0)
        if len(failed) == page_count:
            raise failed[0]

    def _page(self, path: Path, number: int, folder: Path) -> PageDone:
        with self._some_hands() as hands:
            return hands.read_page(PageRequest(path=path.absolute(), number=number, folder=folder, wants_view=False))

    def _understand(self, hands: OwnHands, folder: Path, source: SourceFile) -> Record:
        request = UnderstandRequest(
            folder=folder,
            pages=source.pages,
            source=source,
            ids=RecordIds(record=new_record_id(), document=new_document_id()),
            policy=self._order.policy,
            type_name=self._order.type_name,
            master=self._order.master.parties_alone,
        )
        return compare(hands.understand(request).record, Known.of(self._order.master), self._order.policy)

    @contextmanager
    def _some_hands(self) -> Iterator[OwnHands]:
        hands = self._idle.take()
        try:
            yield hands
        finally:
            self._idle.put_back(hands)


@contextmanager
def _plainly_named(path: Path) -> Iterator[Path]:
    """The file under a name that a message can carry: names of other systems need not be UTF-8."""
    with tempfile.TemporaryDirectory(prefix="postroom-") as folder:
        if os.fsencode(path).decode("utf-8", "replace") == str(path):
            yield path
            return
        link = Path(folder) / "file"
        link.symlink_to(path.absolute())
        yield link
