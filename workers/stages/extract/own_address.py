"""An address is that of the name above it: where an agency is billed for its client, the client has no address on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import reading_of
from workers.stages.extract.fusion.fuse import comparable
from workers.stages.extract.invoice_parties import own_roles
from workers.stages.extract.parties import Party, parties_on
from workers.stages.extract.sheets import Segment, Sheet, sheets_of

_BUYER, _SELLER = "/buyer", "/seller"
_LINES = 3
"""Lines above an address among which its name is looked for: a person or a department may stand between."""
_APART = 3.0
"""Word heights between two of these lines, at most."""


def with_own_address(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with the addresses that stand below the names of both houses.

    The buyer has no other; the seller's may stand anywhere, so another is only given up for one below his name.
    """
    if type_name != "invoice":
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    parties = [party for sheet in sheets.values() for party in parties_on(sheet, own_roles(sheet)) if party.address is not None]
    kept = list(readings)
    for side in (_BUYER, _SELLER):
        name = next((reading for reading in kept if reading.pointer == f"{side}/name"), None)
        if name is not None:
            kept = [_without_name(each, name) for each in _with_own(kept, side, name, sheets, parties)]
    return tuple(kept)


def _without_name(reading: Reading, name: Reading) -> Reading:
    """An address whose first line is the end of its house's name goes without it."""
    first, _, rest = reading.value.partition(", ")
    is_name = reading.pointer == name.pointer.replace("/name", "/address") and comparable(name.value).endswith(
        comparable(first)
    )
    return reading.model_copy(update={"value": rest}) if is_name and rest and comparable(first) else reading


def _with_own(
    readings: list[Reading], side: str, name: Reading, sheets: Mapping[int, Sheet], parties: Sequence[Party]
) -> list[Reading]:
    pointer, known = f"{side}/address", comparable(name.value)
    others = [
        each for each in readings if each.pointer == pointer and not _is_own(each, known, name, sheets.get(each.page or 0))
    ]
    told = any(each.pointer == pointer and each not in others for each in readings)
    houses = [party for party in parties if comparable(party.name.value) == known]
    lent = any(_is_anothers(each, known, parties) for each in others)
    own = next((party.address for party in houses if side == _BUYER or lent or party.role != "remit"), None)
    if told or (side == _SELLER and (own is None or not others)):
        return [each for each in readings if each not in others or (side == _SELLER and own is None)]
    kept = [each for each in readings if each not in others]
    return kept if own is None else [*kept, reading_of(pointer, own)]


def _is_anothers(address: Reading, known: str, parties: Sequence[Party]) -> bool:
    """Is it the address of a block with another name? Then the one where to pay is rather the seller's."""
    value = comparable(address.value)
    return any(
        party.address is not None and comparable(party.address.value) == value and comparable(party.name.value) != known
        for party in parties
    )


def _is_own(address: Reading, known: str, name: Reading, sheet: Sheet | None) -> bool:
    if sheet is None or address.box is None:
        return True
    if name.box is not None and name.page == address.page and _is_level(name.box, address.box):
        return True
    above = [comparable(line.text) for line in _above(sheet, address.box)]
    return not any(above) or any(line and (line in known or known in line) for line in above)


def _is_level(name: Box, address: Box) -> bool:
    """Does the address begin on the row of its name, behind it?"""
    return address.x0 > name.x0 and abs(name.y0 - address.y0) < 0.5 * name.height


def _above(sheet: Sheet, address: Box) -> Iterator[Segment]:
    """The lines right above the address in its column, upwards."""
    top, found = address.y0 * sheet.tall, 0
    for row in reversed(sheet.rows):
        for segment in row.segments:
            rise = top - segment.y1
            near = -0.5 * sheet.height < rise < _APART * sheet.height
            if near and segment.y0 < top and segment.x0 < address.x1 and segment.x1 > address.x0:
                yield segment
                top, found = segment.y0, found + 1
                break
        if found == _LINES:
            return
