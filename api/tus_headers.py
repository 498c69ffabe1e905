"""What the tus 1.0 protocol says in headers, read and written. https://tus.io/protocols/resumable-upload"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass
from email.utils import format_datetime
from hmac import compare_digest

from schemas.errors import BadRequest, Policy, Rejected
from storage.uploads import UploadView

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination"
ALGORITHMS = ("sha1", "sha256")
PIECE_TYPE = "application/offset+octet-stream"


class OtherVersion(Rejected):
    """The caller speaks another version of the protocol."""

    code = "tus_version"
    title = "This version of the tus protocol is not spoken here"
    policy = Policy(http=412)


class NotPiece(Rejected):
    """A body that is no piece of an upload."""

    code = "unsupported_media_type"
    title = "This is no piece of an upload"
    policy = Policy(http=415)


class WrongChecksum(Rejected):
    """Bytes changed on the way."""

    code = "checksum_mismatch"
    title = "The bytes that arrived are not those that were sent"
    policy = Policy(http=460)


@dataclass(frozen=True, slots=True)
class Checksum:
    """What a piece must hash to."""

    algorithm: str
    digest: bytes

    def check(self, came: bytes) -> None:
        """Raises WrongChecksum."""
        if not compare_digest(came, self.digest):
            raise WrongChecksum("Send the piece again from the same offset; nothing of it was kept.")


def read_checksum(header: str | None) -> Checksum | None:
    """`Upload-Checksum`. Raises BadRequest."""
    if header is None:
        return None
    algorithm, _, encoded = header.partition(" ")
    if algorithm not in ALGORITHMS:
        raise BadRequest(f"Upload-Checksum may be by {' or '.join(ALGORITHMS)}.")
    digest = _decoded(encoded)
    if digest is None or len(digest) != hashlib.new(algorithm, usedforsecurity=False).digest_size:
        raise BadRequest("Upload-Checksum is the algorithm, a space, and the digest in Base64.")
    return Checksum(algorithm, digest)


def read_metadata(header: str | None) -> dict[str, str]:
    """`Upload-Metadata`: names with texts. Raises BadRequest."""
    said = dict[str, str]()
    for pair in filter(None, (header or "").split(",")):
        name, _, encoded = pair.strip().partition(" ")
        text = _decoded(encoded)
        if not name or text is None or name in said:
            raise BadRequest("Upload-Metadata is pairs of a name and a text in Base64, with commas between them.")
        said[name] = text.decode("utf-8", "replace")
    return said


def read_length(name: str, header: str | None) -> int:
    """A number of bytes. Raises BadRequest."""
    if header is None or not (header.isascii() and header.isdigit() and len(header) <= 18):
        raise BadRequest(f"{name} is a number of bytes.")
    return int(header)


def metadata_of(upload: UploadView) -> str:
    """`Upload-Metadata` of an upload, as it was announced."""
    said = {"filename": upload.name, "batch": upload.batch_id}
    return ",".join(f"{name} {base64.b64encode(text.encode()).decode()}" for name, text in said.items() if text)


def progress_of(upload: UploadView) -> dict[str, str]:
    """How far an upload is, and until when it is kept."""
    return {"Upload-Offset": str(upload.received), "Upload-Expires": format_datetime(upload.expires_at, usegmt=True)}


def _decoded(encoded: str) -> bytes | None:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
