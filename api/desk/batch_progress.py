"""How far a batch is, in words and bars: its stages, the promise it is under, and whether all its documents were found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from schemas.work import BatchState, DocumentState, FileState, PageState
from storage.batch_board import BatchLine
from storage.views import BatchView, ClientView

SOON = 0.25
"""Share of the promised time that is left when the clock begins to warn."""
STAGES = ("Received", "Reading", "Finding documents", "Understanding", "Review", "Done")


@dataclass(frozen=True, slots=True)
class Progress:
    """Which stage a batch is in, and how far within it."""

    stage: int
    """Index into `STAGES`."""
    words: str
    share: float
    """Of the stage, 0..1."""

    @property
    def is_over(self) -> bool:
        """Nothing is left to do."""
        return self.stage == len(STAGES) - 1


@dataclass(frozen=True, slots=True)
class Clock:
    """What is left of the promised time."""

    due: datetime
    words: str
    mood: Literal["ok", "open", "bad"]


@dataclass(frozen=True, slots=True)
class BatchRowView:
    """All that a row of the list shows."""

    line: BatchLine
    progress: Progress
    clock: Clock
    documents: int
    to_review: int
    waiting: str
    """How long the oldest document has been waiting."""
    shortfall: str | None

    @property
    def batch(self) -> BatchView:
        """The batch itself."""
        return self.line.batch


def row_of(line: BatchLine, client: ClientView, now: datetime | None = None) -> BatchRowView:
    """A batch as the list shows it."""
    moment = now or datetime.now(tz=UTC)
    batch = line.batch
    waiting = "" if line.waiting_since is None else lasting(moment - line.waiting_since)
    return BatchRowView(
        line=line,
        progress=progress_of(batch),
        clock=clock_of(line, client, moment),
        documents=sum(batch.documents.values()),
        to_review=for_a_person(batch),
        waiting=waiting,
        shortfall=shortfall_of(batch),
    )


def progress_of(batch: BatchView) -> Progress:
    """The stage of the slowest of its pages."""
    pages, waiting = sum(batch.pages.values()), batch.pages.get(PageState.WAITING, 0)
    if waiting:
        return Progress(1, f"Reading {pages - waiting} of {pages} pages", (pages - waiting) / pages)
    if batch.files.get(FileState.RECEIVED, 0):
        return Progress(0, "Opening files" if pages else "Received", 0.0)
    return _after_opening(batch)


def _after_opening(batch: BatchView) -> Progress:
    documents, divided = sum(batch.documents.values()), batch.documents.get(DocumentState.DIVIDED, 0)
    if batch.files.get(FileState.WAITING, 0):
        return Progress(0, "Waiting for backs", 0.0)
    if batch.files.get(FileState.OPENED, 0):
        return Progress(2, "Finding documents", 0.5)
    if divided:
        return Progress(3, f"Understanding {documents - divided} of {documents}", (documents - divided) / documents)
    left = for_a_person(batch)
    if batch.state is BatchState.NEEDS_REVIEW:
        return Progress(4, f"{left} to review" if left else "A file needs a look", 1 - left / max(documents, left, 1))
    return Progress(5, "Done", 1.0)


def for_a_person(batch: BatchView) -> int:
    """Documents that wait for somebody."""
    return batch.documents.get(DocumentState.NEEDS_REVIEW, 0) + batch.documents.get(DocumentState.QUARANTINED, 0)


def clock_of(line: BatchLine, client: ClientView, now: datetime) -> Clock:
    """The promise runs from receipt to the last document."""
    promised = timedelta(hours=promised_hours(client))
    due = line.batch.received_at + promised
    if line.batch.state is BatchState.DONE:
        kept = (line.last_settled or line.batch.received_at) <= due
        return Clock(due, "met" if kept else f"missed by {lasting((line.last_settled or due) - due)}", "ok" if kept else "bad")
    left = due - now
    if left < timedelta():
        return Clock(due, f"{lasting(-left)} late", "bad")
    return Clock(due, f"{lasting(left)} left", "open" if left < promised * SOON else "ok")


def promised_hours(client: ClientView) -> int:
    """From receipt to the last document, as the client was promised."""
    return client.turnaround_hours


def shortfall_of(batch: BatchView) -> str | None:
    """How the documents found differ from the ticket's number; None where it names none or all is not found yet."""
    unsure = sum(batch.files.get(state, 0) for state in (FileState.RECEIVED, FileState.WAITING, FileState.OPENED))
    if batch.expected_documents is None or unsure:
        return None
    difference = sum(batch.documents.values()) - batch.expected_documents
    if difference == 0:
        return None
    many = "document" if abs(difference) == 1 else "documents"
    return f"{abs(difference)} {many} {'short' if difference < 0 else 'too many'}"


def lasting(time: timedelta) -> str:
    """A length of time as people say it: `12 min`, `4 h 12`, `3 days`."""
    minutes = int(time.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d}" if hours < 48 else f"{hours // 24} days"
