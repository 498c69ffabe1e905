"""Writing a file of many records although some of them cannot be told in its format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from schemas.errors import StageFailed, Unavailable
from schemas.exports.format import CannotExport, ExportFormat, Held, Shipment
from schemas.record import Record

Reasons = Mapping[str, Sequence[Held]]
"""By record."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """A file, and the reasons of the records that are not in it."""

    content: bytes | None
    """None: not one record could be written."""
    records: tuple[Record, ...]
    held: Reasons


@dataclass(frozen=True, slots=True)
class Sieve:
    """Writes what a format can tell. `heard` is told of the format's own faults."""

    kind: ExportFormat
    heard: Callable[[Exception], None]

    def __call__(self, shipment: Shipment) -> Sifted:
        """The file of those records that can be told, and the reasons of the others. Raises Unavailable for an outage.

        Each round leaves out what the format names. A fault of the format's own is laid at the door of the records that provoke
        it, so that one odd record does not keep all others from leaving.
        """
        records, held = shipment.records, dict[str, Sequence[Held]]()
        while records:
            try:
                return Sifted(self.kind(replace(shipment, records=records)), records, held)
            except CannotExport as refusal:
                held |= _reasons(records, refusal)
            except Unavailable:
                raise
            except StageFailed as error:  # of a format made of pages, whose files hold one record
                held |= {record.id: [Held("missing_page", record.id, "", error.detail)] for record in records}
            except Exception as error:  # noqa: BLE001 - the edge between a format and the run
                self.heard(error)
                held |= self._faults(replace(shipment, records=records))
            records = tuple(record for record in records if record.id not in held)
        return Sifted(None, (), held)

    def _faults(self, shipment: Shipment) -> Reasons:
        """The records at which the format breaks; all of them where it breaks only at several together."""
        if len(shipment.records) == 1:
            return self._broken(shipment.records)
        alone = [self(replace(shipment, records=(record,))) for record in shipment.records]
        found = {record: reasons for each in alone for record, reasons in each.held.items()}
        return found or self._broken(shipment.records)

    def _broken(self, records: Sequence[Record]) -> Reasons:
        message = f"{self.kind.name} failed at this record: report it as a fault of the program"
        return {record.id: [Held("not_written", record.id, "", message)] for record in records}


def _reasons(records: Sequence[Record], refusal: CannotExport) -> Reasons:
    """Which records a refusal speaks of; one that names none of them speaks of all."""
    found = {
        record.id: tuple(each for each in refusal.held if each.record == record.id)
        for record in records
        if any(each.record == record.id for each in refusal.held)
    }
    return found or {record.id: refusal.held for record in records}
