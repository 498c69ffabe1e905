"""Cuts an ONNX line recogniser down to the characters of Western mail.

PP-OCR's recogniser knows 18,708 characters, nearly all of them Chinese. Dropping their rows from its last layer makes it a
sixth cheaper, halves its size and takes away a whole class of misreadings. The file is edited on the protobuf wire
(https://protobuf.dev/programming-guides/encoding/, field numbers from onnx.proto), so that no ONNX package is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BLANK = ""
"""The class that means "no new character here" (connectionist temporal classification)."""
SIGNS = frozenset("€£¥¢§©®™°±×÷½¼¾•–—‘’“”†‡√✓☐☑☒■□●○")  # noqa: RUF001 - typographic signs that paper really carries
VARINT, FIXED64, LENGTH, FIXED32 = 0, 1, 2, 5
MODEL_GRAPH, MODEL_METADATA = 7, 14
GRAPH_INITIALIZER, GRAPH_OUTPUT, GRAPH_VALUE_INFO = 5, 12, 13
TENSOR_DIMS, TENSOR_TYPE, TENSOR_NAME, TENSOR_RAW = 1, 2, 8, 9
FLOAT = 1


class Field(NamedTuple):
    """One field of a protobuf message; `raw` is the field with its tag."""

    number: int
    kind: int
    value: int | bytes
    raw: bytes


class Recogniser(NamedTuple):
    """A model file and the characters of its classes, blank first."""

    model: bytes
    characters: tuple[str, ...]


def cut_to_western(model: bytes) -> Recogniser:
    """The same recogniser for Latin letters, digits and signs only."""
    top = list(fields(model))
    known = characters_of(top)
    kept = [at for at, character in enumerate(known) if character == BLANK or is_western(character)]
    parts = [
        one.raw if one.number != MODEL_GRAPH else _message(MODEL_GRAPH, _cut_graph(_bytes(one), len(known), kept))
        for one in top
    ]
    return Recogniser(b"".join(parts), tuple(known[at] for at in kept))


def is_western(character: str) -> bool:
    """ASCII, a Latin letter with an accent, or a sign that Western paper carries."""
    return len(character) == 1 and (
        " " <= character <= "~" or ("À" <= character <= "ÿ" and character.isalpha()) or character in SIGNS
    )


def characters_of(model: Sequence[Field]) -> list[str]:
    """The characters that the model's metadata lists, with the blank before and the space behind them."""
    for one in model:
        if one.number == MODEL_METADATA:
            entry = {inner.number: _bytes(inner) for inner in fields(_bytes(one))}
            if entry[1] == b"character":
                return [BLANK, *entry[2].decode().splitlines(), " "]
    message = "the recogniser does not say which characters it knows"
    raise ValueError(message)


def fields(message: bytes) -> Iterator[Field]:
    """The fields of a protobuf message in the order they are written."""
    at = 0
    while at < len(message):
        start = at
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        value: int | bytes
        if kind == VARINT:
            value, at = _varint(message, at)
        else:
            length, at = _varint(message, at) if kind == LENGTH else ({FIXED64: 8, FIXED32: 4}[kind], at)
            value, at = message[at : at + length], at + length
        yield Field(number, kind, value, message[start:at])


def _cut_graph(graph: bytes, classes: int, kept: list[int]) -> bytes:
    parts = []
    for one in fields(graph):
        if one.number == GRAPH_VALUE_INFO:
            continue  # shapes written down for the uncut model; the runtime infers them anew
        if one.number == GRAPH_INITIALIZER:
            parts.append(_cut_tensor(one, classes, kept))
        elif one.number == GRAPH_OUTPUT:
            name = next(_bytes(inner) for inner in fields(_bytes(one)) if inner.number == 1)
            any_shape = _message(2, _message(1, _number(1, FLOAT)))
            parts.append(_message(GRAPH_OUTPUT, _message(1, name) + any_shape))
        else:
            parts.append(one.raw)
    return b"".join(parts)


def _cut_tensor(one: Field, classes: int, kept: list[int]) -> bytes:
    inner = list(fields(_bytes(one)))
    shape = [part.value for part in inner if part.number == TENSOR_DIMS and isinstance(part.value, int)]
    if not shape or shape[-1] != classes:
        return one.raw
    raw = next(_bytes(part) for part in inner if part.number == TENSOR_RAW)
    name = next(_bytes(part) for part in inner if part.number == TENSOR_NAME)
    cut: NDArray[np.float32] = np.ascontiguousarray(np.frombuffer(raw, "<f4").reshape(shape)[..., kept])
    head = b"".join(_number(TENSOR_DIMS, size) for size in cut.shape) + _number(TENSOR_TYPE, FLOAT)
    return _message(GRAPH_INITIALIZER, head + _message(TENSOR_NAME, name) + _message(TENSOR_RAW, cut.tobytes()))


def _bytes(one: Field) -> bytes:
    if not isinstance(one.value, bytes):
        message = f"field {one.number} is not a message"
        raise TypeError(message)
    return one.value


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def _encoded(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _number(number: int, value: int) -> bytes:
    return _encoded(number << 3 | VARINT) + _encoded(value)


def _message(number: int, value: bytes) -> bytes:
    return _encoded(number << 3 | LENGTH) + _encoded(len(value)) + value
