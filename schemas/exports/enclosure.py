"""A file that travels inside the PDF/A-3 of a document, and what the PDF's metadata must say of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Attachment:
    """How a file is attached (ISO 19005-3, 6.8; ISO 16684-1)."""

    name: str
    """Of the file."""
    media_type: str
    relationship: str
    """To the paper, `/AFRelationship`: `Alternative`, `Data`, `Source`, `Supplement`."""
    description: str
    """In words."""
    xmp_namespace: str
    """Of its properties."""
    xmp_prefix: str
    """Of that namespace."""
    xmp: Mapping[str, str] = field(default_factory=dict)
    """Properties in that namespace; each also has its entry in the PDF/A extension schema."""
    xmp_meanings: Mapping[str, str] = field(default_factory=dict)
    """What each property means, for the extension schema."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file, and how it is attached."""

    form: Attachment
    content: bytes

    @property
    def sha256(self) -> str:
        """Of the content, hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()
