"""File names as senders give them, made safe to show. They are never used as a path."""

from __future__ import annotations

import unicodedata

LONGEST_NAME = 255


def clean_name(name: str, otherwise: str) -> str:
    """The last part of a path, without control and direction characters, in NFC, at most 255 characters."""
    last = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    # Category C holds controls, the bidirectional overrides, surrogates and private characters.
    plain = "".join(char for char in unicodedata.normalize("NFC", last) if not unicodedata.category(char).startswith("C"))
    plain = plain.strip(" .")
    if len(plain) > LONGEST_NAME:
        stem, dot, ending = plain.rpartition(".")
        plain = f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}" if dot and len(ending) < 10 else plain[:LONGEST_NAME]
    return plain or otherwise


def climbs_out(name: str) -> bool:
    """Does the name try to leave the folder it is unpacked to?"""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or "\0" in name
