"""Messages between a worker and its guarded child: four bytes of length, then JSON, over a pair of pipes."""

from __future__ import annotations

import json
import os
import select
import struct
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from schemas.settings import LimitSettings, LineSettings

Json: TypeAlias = Any
"""What JSON can say."""
Operation = Callable[..., Json]
"""Takes the request's arguments by name; gives what pydantic can turn into JSON."""
Factory = Callable[[LineSettings, LimitSettings], Mapping[str, Operation]]
"""Builds a child's operations, once."""

_LENGTH = struct.Struct(">I")
_LARGEST = 256 << 20
_CHUNK = 1 << 20
_AS_JSON: TypeAdapter[Json] = TypeAdapter(Json)


class ChannelClosedError(Exception):
    """The other side is gone, or does not speak our language."""


def encode(message: Json) -> bytes:
    """Pydantic models, dataclasses and paths inside the message are turned into JSON on the way."""
    body = _AS_JSON.dump_json(message, by_alias=True)
    if len(body) > _LARGEST:
        raise ChannelClosedError("a message is too large")
    return _LENGTH.pack(len(body)) + body


def send(descriptor: int, frame: bytes) -> None:
    """Writes all of it. Raises ChannelClosedError where nobody reads."""
    left = memoryview(frame)
    while left:
        try:
            left = left[os.write(descriptor, left) :]
        except (BrokenPipeError, OSError) as error:
            raise ChannelClosedError(str(error)) from None


def receive(descriptor: int, *, until: float | None = None) -> Json:
    """Waits for one message, until a moment of `time.monotonic` at most.

    Raises TimeoutError, or ChannelClosedError where the other side closed its end.
    """
    (length,) = _LENGTH.unpack(_exactly(descriptor, _LENGTH.size, until))
    if length > _LARGEST:
        raise ChannelClosedError("a message is too large")
    return json.loads(_exactly(descriptor, length, until))


def _exactly(descriptor: int, count: int, until: float | None) -> bytes:
    received = bytearray()
    while len(received) < count:
        if until is not None:
            ready, _, _ = select.select([descriptor], [], [], max(0.0, until - time.monotonic()))
            if not ready:
                raise TimeoutError
        piece = os.read(descriptor, min(_CHUNK, count - len(received)))
        if not piece:
            raise ChannelClosedError("the other side closed")
        received += piece
    return bytes(received)
