"""The part of the Python client that hands in large files: in pieces (tus 1.0), and after a break on from the last one."""

from __future__ import annotations

import base64
import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import httpx

from schemas.errors import PostroomError

PIECE_BYTES = 8_000_000
"""Files of this size and more go in pieces of this size."""
WAITS_SECONDS = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
"""Before it goes on after a break, the next one and so on; after the last one the caller learns of it."""
_TUS = {"Tus-Resumable": "1.0.0"}
_PASSING = frozenset({409, 460})
"""A piece from before the break is still being taken; bytes changed on their way."""


class Asks(Protocol):
    """What this needs of the client."""

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - httpx's own options
        """One call."""
        ...


@dataclass(frozen=True, slots=True)
class PieceSender:
    """Sends files in pieces, each with its checksum."""

    client: Asks
    piece_bytes: int = PIECE_BYTES
    waits_seconds: tuple[float, ...] = WAITS_SECONDS

    def send(self, path: Path) -> str:
        """The id of the upload, which is whole then. Raises ServiceError and, after the last wait, Unreachable."""
        name, size = base64.b64encode(path.name.encode("utf-8", "replace")).decode(), path.stat().st_size
        headers = {**_TUS, "Upload-Length": str(size), "Upload-Metadata": f"filename {name}"}
        place = self.client.request("POST", "/v1/uploads", headers=headers).headers["Location"]
        with path.open("rb") as file:
            self._fill(place, file, size)
        return str(place).rpartition("/")[2]

    def _fill(self, place: str, file: BinaryIO, size: int) -> None:
        at: int | None = 0
        waits = iter(self.waits_seconds)
        while at != size:
            try:
                if at is None:
                    at = _offset(self.client.request("HEAD", place, headers=_TUS))
                else:
                    at = self._piece(place, file, at)
                    waits = iter(self.waits_seconds)
            except PostroomError as error:
                pause = next(waits, None)
                if pause is None or not _passes(error):
                    raise
                time.sleep(pause)
                at = None  # how much arrived, the service knows

    def _piece(self, place: str, file: BinaryIO, at: int) -> int:
        file.seek(at)
        piece = file.read(self.piece_bytes)
        headers = {
            **_TUS,
            "Content-Type": "application/offset+octet-stream",
            "Upload-Offset": str(at),
            "Upload-Checksum": f"sha256 {base64.b64encode(hashlib.sha256(piece).digest()).decode()}",
        }
        return _offset(self.client.request("PATCH", place, content=piece, headers=headers))


def _offset(answer: httpx.Response) -> int:
    return int(answer.headers["Upload-Offset"])


def _passes(error: PostroomError) -> bool:
    """Is it worth while to try again? Errors without a status are those where nobody answered."""
    status = getattr(error, "status", 503)
    return status in _PASSING or status >= 500
