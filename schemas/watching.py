"""Watched folders: why a file in one is not taken yet, and what of it people are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from schemas.ids import ClientId

INBOX, DONE, FAILED = "inbox", "done", "failed"
"""Folders below the watched one."""


class WaitReason(StrEnum):
    """Why a file still lies where it was put. Every one of them is looked at again and again, for ever."""

    ARRIVING = "arriving"
    EMPTY = "empty"
    INCOMPLETE = "incomplete"
    UNFINISHED_NAME = "unfinished_name"
    NO_MARKER = "no_marker"
    GATHERING = "gathering"
    OPENING = "opening"
    NO_CLIENT = "no_client"
    CLOSED_CLIENT = "closed_client"
    NO_TYPE = "no_type"
    NO_FILE = "no_file"
    UNREADABLE = "unreadable"
    NOT_TAKEN = "not_taken"

    @property
    def in_words(self) -> str:
        """What a clerk should know, and do where something is to be done."""
        return _WORDS[self]


_WORDS = {
    WaitReason.ARRIVING: "It is still being written.",
    WaitReason.EMPTY: "It has no content yet.",
    WaitReason.INCOMPLETE: "Its end is missing: it is still being copied, or was cut off. Copy it again, or put an empty file "
    "of the same name and .done beside it to have it taken as it is.",
    WaitReason.UNFINISHED_NAME: "Its name is one that programs give to unfinished files. It is taken once it is renamed.",
    WaitReason.NO_MARKER: "It is taken once a file of the same name and .done lies beside it.",
    WaitReason.GATHERING: "It is ready and waits for the files that arrive with it.",
    WaitReason.OPENING: "It was handed in and is being opened.",
    WaitReason.NO_CLIENT: "It lies in no client's folder. Move it into the one that is called like the client, "
    "or set the client up.",
    WaitReason.CLOSED_CLIENT: "Its client is closed. It is taken once the client is reopened.",
    WaitReason.NO_TYPE: "Its folder is called like no document type. Move it into the client's own folder, "
    "or into one that is called like a type.",
    WaitReason.NO_FILE: "It is a link or device. Put the file itself here.",
    WaitReason.UNREADABLE: "It cannot be read or moved. See whether another program has it open, and who may write here.",
    WaitReason.NOT_TAKEN: "It could not be handed in.",
}


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that is not taken yet."""

    path: str
    """Below the watched folder, such as `inbox/acme/scan.pdf`."""
    client_id: ClientId | None
    size: int
    """Bytes."""
    why: WaitReason
    detail: str | None = None
    """What else is known, such as the operating system's word for it."""
    since: datetime | None = None
    """Since when it waits for this; None: it was only just seen."""

    @property
    def in_words(self) -> str:
        """Why it waits."""
        return self.why.in_words if self.detail is None else f"{self.why.in_words} ({self.detail})"
