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
    COPY_DOCUMENT = "copy_document"
    """Beside the line: the PDF/A of an accepted record's document, when somebody asks for it."""


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
    WAITING = "waiting"
    """Fronts of sheets that were scanned side by side: their backs have yet to come."""
    COLLATED = "collated"
    """Backs whose pages lie among those of their fronts."""
    DUPLICATE = "duplicate"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


class Side(StrEnum):
    """Which side of its sheets a file shows, where each side was scanned by itself."""

    FRONTS = "fronts"
    BACKS = "backs"


class BacksOrder(StrEnum):
    """How the stack lay when its backs were scanned."""

    REVERSE = "reverse"
    """Turned over as a whole: the back of the last sheet came first."""
    SAME = "same"
    """Put in order again: the back of the first sheet came first."""


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
    WITHDRAWN = "withdrawn"
    """Its pages were arranged anew and are other documents now. It comes back when its pages lie like this again."""


class HiddenReason(StrEnum):
    """Why a page is not shown with its document."""

    BLANK = "blank"
    SEPARATOR = "separator"
    PERSON = "person"
    """A person took it out of its document."""


class TurnedDown(StrEnum):
    """Why a person ends a document that the machine gave up on."""

    RESCAN = "rescan"
    UNREADABLE = "unreadable"
    NOT_OURS = "not_ours"
    OTHER = "other"

    @property
    def in_words(self) -> str:
        """A few words for people."""
        return _TURNED_DOWN[self]


_TURNED_DOWN = {
    TurnedDown.RESCAN: "the paper is to be scanned again",
    TurnedDown.UNREADABLE: "it cannot be read",
    TurnedDown.NOT_OURS: "it does not belong here",
    TurnedDown.OTHER: "another reason",
}


class DuplicatePolicy(StrEnum):
    """What is done with a file whose very bytes this client sent before."""

    HOLD = "hold"
    """Not worked on again: state `duplicate`, linked to the first. A person may release it."""
    MARK = "mark"
    """Worked on; linked to the first, and its records go to a person for that reason."""
    ACCEPT = "accept"
    """Worked on like any other; linked to the first."""


class Role(StrEnum):
    """What a person at a client, or the holder of an API key, may do."""

    UPLOADER = "uploader"
    """The mailroom."""
    REVIEWER = "reviewer"
    SUPERVISOR = "supervisor"
    DOWNSTREAM = "downstream"
    """A program that takes the records: for keys only."""
    OBSERVER = "observer"
    """The client company itself: looks and changes nothing."""
    ADMIN = "admin"


class EventType(StrEnum):
    """What the feed tells."""

    RECORD_ACCEPTED = "record.accepted"
    RECORD_REVISED = "record.revised"
    """A record released before was corrected: this revision replaces the earlier ones."""
    EXPORT_READY = "export.ready"
    """The files of an export run lie in the object store, with their manifest; also when they are sent again."""
    WEBHOOK_FAILING = "webhook.failing"
    """A message was tried as often as it may be. Messages go on being sent; the feed has what was missed."""
    WEBHOOK_DISABLED = "webhook.disabled"
    """The receiver answered 410 Gone: nothing is sent to it any more."""
    WEBHOOK_TEST = "webhook.test"
    """Somebody tries whether the receiver `subject` answers; nothing has happened."""


class Hint(BaseModel):
    """The doorbell: this task may be ready."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int = 1
    task_id: TaskId
    step: Step
