"""Every error the house raises on purpose, and what is done about each.

PostroomError
├── Rejected         the sender's fault: say so, do not try again
│   ├── BadFile      a file that cannot be opened, one code per cause
│   ├── BadRequest   a call that does not fit the interface
│   ├── TooLarge     more than a limit allows
│   ├── WrongFormat  a typed value that is none of its field's kind
│   └── ImportRefused  a list with bad lines (in `schemas/master_import.py`)
├── NotAllowed       no key, or a key without the right
├── NotFound         no such thing for this client
│   └── Purged       it was deleted because its time was over
├── Conflict         the thing moved on since it was read
│   ├── Held         somebody else is at the document
│   │   └── HoldLost   ... and has taken it from the caller
│   ├── OpenFields   values that nobody settled yet
│   └── FailedChecks   values that contradict each other
├── TooEarly         still being worked on: ask again in a moment
├── Unavailable      an outage: try again with back-off
├── StageFailed      a step of the line gave up on a page or document: to a person
└── Misconfigured    at start: names the setting
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Policy:
    """What API, tasks and command line do with an error."""

    http: int
    retry: bool = False
    review: bool = False
    exit_code: int = 1


@dataclass(frozen=True, slots=True)
class Place:
    """What is wrong at one place of what was sent, without the value that stands there."""

    path: str
    code: str
    message: str


class PostroomError(Exception):
    """Base of them all. `detail` says what the reader should do next and never holds page text or field values."""

    code = "internal"
    title = "Something went wrong on our side"
    policy = Policy(http=500)
    places: tuple[Place, ...] = ()
    """Where, if that can be said."""

    def __init__(self, detail: str | None = None) -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title


class FileFault(StrEnum):
    """Why a file was refused. Stable: systems and clerks rely on these."""

    EMPTY_FILE = "EMPTY_FILE"
    CORRUPT = "CORRUPT"
    UNSUPPORTED_TYPE = "UNSUPPORTED_TYPE"
    POLYGLOT = "POLYGLOT"
    TOO_LARGE = "TOO_LARGE"
    TOO_MANY_PIXELS = "TOO_MANY_PIXELS"
    PAGE_TOO_LARGE = "PAGE_TOO_LARGE"
    TOO_MANY_PAGES = "TOO_MANY_PAGES"
    PASSWORD_PROTECTED = "PASSWORD_PROTECTED"  # noqa: S105 - a reason, not a secret
    MEMORY_LIMIT = "MEMORY_LIMIT"
    TIME_LIMIT = "TIME_LIMIT"
    PARSER_ABORT = "PARSER_ABORT"
    WORKER_CRASH = "WORKER_CRASH"
    ZIP_BOMB = "ZIP_BOMB"
    ZIP_NESTED = "ZIP_NESTED"
    ZIP_MEMBER = "ZIP_MEMBER"
    NO_PAGES = "NO_PAGES"
    BACKS_MISSING = "BACKS_MISSING"
    SIDES_DISAGREE = "SIDES_DISAGREE"
    OTHER_SIDE = "OTHER_SIDE"

    @property
    def in_words(self) -> str:
        """A few words for people."""
        return _TITLES[self]


_TITLES = {
    FileFault.EMPTY_FILE: "The file is empty",
    FileFault.CORRUPT: "The file is damaged and cannot be opened",
    FileFault.UNSUPPORTED_TYPE: "This kind of file is not accepted",
    FileFault.POLYGLOT: "The file pretends to be two kinds of file at once",
    FileFault.TOO_LARGE: "The file is too large",
    FileFault.TOO_MANY_PIXELS: "A picture in the file is too large",
    FileFault.PAGE_TOO_LARGE: "A page is too large to be paper",
    FileFault.TOO_MANY_PAGES: "The file has too many pages",
    FileFault.PASSWORD_PROTECTED: "The file is locked with a password",
    FileFault.MEMORY_LIMIT: "Opening the file took too much memory",
    FileFault.TIME_LIMIT: "Opening the file took too long",
    FileFault.PARSER_ABORT: "The file makes the program that opens it stop",
    FileFault.WORKER_CRASH: "The file was tried three times and stopped the work each time",
    FileFault.ZIP_BOMB: "The archive unpacks to far more than it should",
    FileFault.ZIP_NESTED: "The archive holds another archive",
    FileFault.ZIP_MEMBER: "A file in the archive cannot be taken",
    FileFault.NO_PAGES: "The file holds no pages",
    FileFault.BACKS_MISSING: "The backs of these sheets did not come",
    FileFault.SIDES_DISAGREE: "Fronts and backs differ in their number of pages",
    FileFault.OTHER_SIDE: "The other side of these sheets cannot be used",
}
QUARANTINED = frozenset(
    {
        FileFault.POLYGLOT, FileFault.MEMORY_LIMIT, FileFault.TIME_LIMIT, FileFault.PARSER_ABORT,
        FileFault.WORKER_CRASH, FileFault.BACKS_MISSING, FileFault.SIDES_DISAGREE, FileFault.OTHER_SIDE,
    }
)  # fmt: skip
"""Kept for a person to look at rather than sent back."""


class Rejected(PostroomError):
    """The sender's fault."""

    code = "rejected"
    title = "This cannot be taken"
    policy = Policy(http=422)


class BadFile(Rejected):
    """A file that cannot be opened. `fault` is the stable reason; `page` where one page is to blame."""

    def __init__(self, fault: FileFault, detail: str | None = None, *, page: int | None = None) -> None:
        self.fault = fault
        self.code = fault.value
        self.title = fault.in_words
        self.page = page
        super().__init__(detail)


class BadRequest(Rejected):
    """A call that does not fit the interface."""

    code = "bad_request"
    title = "The request does not fit"
    policy = Policy(http=400, exit_code=2)


class TooLarge(Rejected):
    """More than a limit allows; the sentence names the limit."""

    code = "too_large"
    title = "The upload is too large"
    policy = Policy(http=413)


class WrongFormat(Rejected):
    """A typed value that is none of its field's kind. `expected` says what is."""

    code = "format"
    title = "This value does not fit its field"

    def __init__(self, expected: str, pointer: str) -> None:
        self.expected = expected
        super().__init__(f"{pointer} expects {expected}")
        self.places = (Place(pointer, self.code, f"Type {expected}."),)


class NotAllowed(PostroomError):
    """No key, or a key without the right."""

    code = "not_allowed"
    title = "This key may not do that"
    policy = Policy(http=403)


class NotFound(PostroomError):
    """No such thing for this client."""

    code = "not_found"
    title = "There is no such thing"
    policy = Policy(http=404)


class Purged(NotFound):
    """It was there, and was deleted because the client's days were over."""

    code = "purged"
    title = "This is no longer kept"
    policy = Policy(http=410)


class Conflict(PostroomError):
    """The thing moved on since it was read."""

    code = "conflict"
    title = "This has changed meanwhile"
    policy = Policy(http=409)


class Held(Conflict):
    """Somebody else is at the document: `holder` has it until `until`, if anybody has."""

    code = "held"
    title = "Somebody else is at this document"

    def __init__(self, detail: str, *, holder: str | None = None, until: datetime | None = None) -> None:
        super().__init__(detail)
        self.holder = holder
        self.until = until


class HoldLost(Held):
    """The document was taken from the caller, or let go."""

    code = "lease-lost"
    title = "You no longer have this document"


class OpenFields(Conflict):
    """Values that nobody settled yet; `places` names them."""

    code = "open-fields"
    title = "Some fields are still open"


class FailedChecks(Conflict):
    """Values that contradict each other, or the rules; `places` names them."""

    code = "failed-checks"
    title = "Some values contradict each other"


class TooEarly(PostroomError):
    """Still being worked on."""

    code = "being-read"
    title = "This document is still being read"
    policy = Policy(http=425, retry=True)


class Unavailable(PostroomError):
    """An outage: try again."""

    code = "unavailable"
    title = "A part of the service cannot be reached"
    policy = Policy(http=503, retry=True)


class StageFailed(PostroomError):
    """A step of the line gave up on a page or a document."""

    code = "stage_failed"
    title = "This page could not be worked on"
    policy = Policy(http=500, review=True)


class Misconfigured(PostroomError):
    """A setting is wrong."""

    code = "misconfigured"
    title = "The configuration is wrong"
    policy = Policy(http=500, exit_code=2)
