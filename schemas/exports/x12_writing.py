"""From records to one interchange: each in a transaction set of its own; all that holds any back is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.format import CannotExport, Held, Shipment
from schemas.record import Record

_Form = TypeVar("_Form", bound=BaseModel)


def write_sets(
    shipment: Shipment, transaction: x12.Transaction, tell: Callable[[Record, Findings], Iterable[x12.Segment]]
) -> bytes:
    """The interchange, ASCII. Raises CannotExport with everything that was found in any record."""
    held: list[Held] = []
    bodies = []
    for record in shipment.records:
        findings = Findings(record.id)
        bodies.append(tuple(tell(record, findings)))
        held += findings.held
    if held:
        raise CannotExport(tuple(dict.fromkeys(held)))
    return x12.interchange(
        transaction, bodies, shipment.master.partner, made_at=shipment.made_at, control_number=shipment.control_number
    )


def form_of(model: type[_Form], record: Record, findings: Findings) -> _Form | None:
    """The record's data as its type declares them. Held where they are not of its form."""
    try:
        return model.model_validate(record.data)
    except ValidationError as error:
        for each in error.errors():
            at = "".join(f"/{part}" for part in each["loc"])
            findings.add("missing_value", at, "the record does not have the form of its type: correct it")
        return None
