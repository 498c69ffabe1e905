"""Identifiers: a prefix that says what they name, then 96 random bits, sortable by nothing and guessable by nobody."""

from __future__ import annotations

import secrets
from typing import NewType

ClientId = NewType("ClientId", str)
BatchId = NewType("BatchId", str)
FileId = NewType("FileId", str)
PageId = NewType("PageId", str)
DocumentId = NewType("DocumentId", str)
RecordId = NewType("RecordId", str)
TaskId = NewType("TaskId", str)
EventId = NewType("EventId", str)
KeyId = NewType("KeyId", str)

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def _token() -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(20))


def new_batch_id() -> BatchId:
    """A fresh batch id."""
    return BatchId(f"bat_{_token()}")


def new_file_id() -> FileId:
    """A fresh id of an uploaded file."""
    return FileId(f"fil_{_token()}")


def new_page_id() -> PageId:
    """A fresh page id."""
    return PageId(f"pag_{_token()}")


def new_document_id() -> DocumentId:
    """A fresh document id."""
    return DocumentId(f"doc_{_token()}")


def new_record_id() -> RecordId:
    """A fresh record id."""
    return RecordId(f"rec_{_token()}")


def new_task_id() -> TaskId:
    """A fresh id of a piece of work."""
    return TaskId(f"tsk_{_token()}")


def new_event_id() -> EventId:
    """A fresh event id: the key by which a consumer removes duplicates."""
    return EventId(f"evt_{_token()}")


def new_key_id() -> KeyId:
    """A fresh public part of an API key."""
    return KeyId(_token()[:12])
