"""Identifiers: a prefix that says what they name, then 96 random bits, sortable by nothing and guessable by nobody."""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import NewType

ClientId = NewType("ClientId", str)
BatchId = NewType("BatchId", str)
FileId = NewType("FileId", str)
PageId = NewType("PageId", str)
DenialId = NewType("DenialId", str)
DocumentId = NewType("DocumentId", str)
RecordId = NewType("RecordId", str)
TaskId = NewType("TaskId", str)
EventId = NewType("EventId", str)
KeyId = NewType("KeyId", str)
ExportId = NewType("ExportId", str)
EndpointId = NewType("EndpointId", str)
UploadId = NewType("UploadId", str)
UserId = NewType("UserId", str)
HoldId = NewType("HoldId", str)
"""The right of a person at the desk to one document: the lease of the review API."""

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


def new_denial_id() -> DenialId:
    """A fresh id of an item of the denials worklist."""
    return DenialId(f"den_{_token()}")


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


def new_export_id() -> ExportId:
    """A fresh id of an export run."""
    return ExportId(f"exp_{_token()}")


def new_endpoint_id() -> EndpointId:
    """A fresh id of a webhook endpoint."""
    return EndpointId(f"whe_{_token()}")


def new_upload_id() -> UploadId:
    """A fresh id of an upload that comes in pieces."""
    return UploadId(f"upl_{_token()}")


def new_taking_name() -> str:
    """A fresh name for files that are taken out of a watched folder together: the key under which they are handed in."""
    return f"tak_{_token()}"


def is_taking_name(text: str) -> bool:
    """Is it such a name?"""
    return re.fullmatch(rf"tak_[{_ALPHABET}]{{20}}", text) is not None


def new_piece_name() -> str:
    """A fresh name for the bytes of one piece: two attempts at the same piece do not write over each other."""
    return _token()


def new_user_id() -> UserId:
    """A fresh id of a person who signs in."""
    return UserId(f"usr_{_token()}")


def hold_id_of(*parts: str) -> HoldId:
    """The lease that these parts always make: asked for twice, it is the same one."""
    digest = hashlib.sha256("\n".join(parts).encode()).digest()[:20]
    return HoldId("lse_" + "".join(_ALPHABET[byte % 32] for byte in digest))


def new_hold_id() -> HoldId:
    """A fresh lease of a document under review."""
    return HoldId(f"lse_{_token()}")


def new_act_id() -> str:
    """A fresh id of something a person did that no page has given one."""
    return f"act_{_token()}"


def new_key_id() -> KeyId:
    """A fresh public part of an API key."""
    return KeyId(_token()[:12])


def new_request_id() -> str:
    """A fresh id of one call, for the log and for people who report a fault."""
    return f"req_{_token()}"


def new_secret() -> str:
    """The secret part of an API key: 256 random bits or more."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(52))


def is_client_id(text: str) -> bool:
    """May this name a client? Lower-case letters, digits and hyphens, at most 40: it is part of object keys."""
    return re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", text) is not None
