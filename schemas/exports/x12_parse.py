"""Any X12 file as segments: the delimiters are read off its own envelope. Knows nothing of what our writer does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.errors import Rejected

_ISA_ELEMENTS = 16


class NotX12(Rejected):
    """A file that does not begin with an interchange header."""

    code = "not_x12"
    title = "This is no X12 interchange"


@dataclass(frozen=True, slots=True)
class Read:
    """A segment as it stands in a file."""

    elements: tuple[str, ...]
    """The segment's name first."""
    component: str
    """What separates the parts of a composite."""

    @property
    def tag(self) -> str:
        """Its name."""
        return self.elements[0]

    def __getitem__(self, position: int) -> str:
        return self.elements[position] if position < len(self.elements) else ""

    def __len__(self) -> int:
        return len(self.elements)

    def parts(self, position: int) -> tuple[str, ...]:
        """Of a composite."""
        return tuple(self[position].split(self.component))


def segments_of(text: str) -> list[Read]:
    """Every segment. Raises NotX12."""
    text = text.lstrip("\ufeff \r\n\t")
    separator = text[3:4]
    header = text.split(separator, _ISA_ELEMENTS) if separator else []
    if not text.startswith("ISA") or len(header) <= _ISA_ELEMENTS or len(header[-1]) < 2:
        raise NotX12
    component, terminator = header[-1][0], header[-1][1]
    stripped = (each.strip("\r\n\t ") for each in text.split(terminator))
    return [Read(tuple(each.split(separator)), component) for each in stripped if each]


def transactions_of(segments: list[Read], code: str) -> Iterator[list[Read]]:
    """The transaction sets of that kind, from ST to SE."""
    start: int | None = None
    for place, each in enumerate(segments):
        if each.tag == "ST" and each[1] == code:
            start = place
        elif each.tag == "SE" and start is not None:
            yield segments[start : place + 1]
            start = None
