"""Work and messages: what the tasks are, the states things go through, and the hint that wakes a worker.

The database row is the truth; a message is only a doorbell and carries ids, so that nothing of a patient passes a broker.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from schemas.ids import TaskId


class Step(StrEnum):
    """What a task does."""

    OPEN_FILE = "open_file"
    READ_PAGE = "read_page"
    DIVIDE_FILE = "divide_file"
    UNDERSTAND_DOCUMENT = "understand_document"


class TaskState(StrEnum):
    """Of one task."""

    READY = "ready"
    LEASED = "leased"
    DONE = "done"
    FAILED = "failed"


class BatchState(StrEnum):
    """Of one batch, derived from its files and documents."""

    RECEIVED = "received"
    PROCESSING = "processing"
    NEEDS_REVIEW = "needs_review"
    DONE = "done"


class FileState(StrEnum):
    """Of one uploaded file, or one taken out of an archive or e-mail."""

    RECEIVED = "received"
    OPENED = "opened"
    DIVIDED = "divided"
    EXPANDED = "expanded"
    """An archive or e-mail whose members became files of their own."""
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


class PageState(StrEnum):
    """Of one page."""

    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"
    """Gave up: the page is kept and shown, its document goes to a person."""


class DocumentState(StrEnum):
    """Of one document."""

    DIVIDED = "divided"
    NEEDS_REVIEW = "needs_review"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


class Hint(BaseModel):
    """The doorbell: this task may be ready."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = 1
    task_id: TaskId
    step: Step
