"""Who pays under two addresses, where goods go and where the bill goes: without a caption nothing tells which is which."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import doubted
from workers.stages.extract.fusion.fuse import comparable
from workers.stages.extract.invoice_parties import own_roles
from workers.stages.extract.parties import parties_on
from workers.stages.extract.sheets import sheets_of

_NAME, _ADDRESS = "/buyer/name", "/buyer/address"


def with_doubted_twins(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings; of an invoice such an address is half as sure, the other one beside it."""
    name = next((each for each in readings if each.pointer == _NAME), None)
    if type_name != "invoice" or name is None:
        return tuple(readings)
    blocks = [party for sheet in sheets_of(pages) for party in parties_on(sheet, own_roles(sheet))]
    twins = [each for each in blocks if each.address is not None and comparable(each.name.value) == comparable(name.value)]
    if any(each.role is not None for each in twins):
        return tuple(readings)
    values = [each.address.value for each in twins if each.address is not None]
    return tuple(_doubted(each, values) if each.pointer == _ADDRESS else each for each in readings)


def _doubted(address: Reading, values: Sequence[str]) -> Reading:
    others = [value for value in values if comparable(value) != comparable(address.value)]
    return doubted(address, others[0]) if others and len(others) < len(values) else address
