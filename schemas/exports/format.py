"""What an export format is, and what it says where it cannot be written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from schemas.errors import Policy, Rejected
from schemas.exports.enclosure import Enclosure
from schemas.master import MasterData
from schemas.record import Record, RecordState


@dataclass(frozen=True, slots=True)
class Held:
    """One thing for which a record is held back."""

    code: str
    """Stable: `not_accepted`, `wrong_type`, `missing_master_data`, `missing_value`, `unbalanced`, `unmapped_code`,
    `bad_identifier`, `too_long`, `missing_page`, `not_written`."""
    record: str
    """The record's id."""
    at: str
    """JSON pointer into its data, or the name of the master data: `payer.tax_id`."""
    message: str
    """What to do, with the difference where amounts do not add up; never a value that names a person."""


class CannotExport(Rejected):
    """Records that cannot be told in a format. `held` says why, all of it."""

    code = "export_held"
    title = "The record cannot be exported yet"
    policy = Policy(http=409)

    def __init__(self, held: Sequence[Held]) -> None:
        self.held = tuple(held)
        super().__init__("; ".join(dict.fromkeys(each.message for each in held)))


OnPaper = Callable[[Record, Enclosure | None], bytes]
"""Gives the PDF/A of a record's document, with a file inside it or none."""


def no_paper(record: Record, enclosure: Enclosure | None) -> bytes:
    """Where nobody has the pages. Raises ValueError."""
    del record, enclosure
    message = "this format is made of the document's pages, and nobody here has them"
    raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Shipment:
    """What goes out together."""

    records: tuple[Record, ...]
    """Accepted ones of one type."""
    master: MasterData
    made_at: datetime
    """UTC."""
    control_number: int = 1
    """Of the interchange, from 1; never used twice between the same partners."""
    on_paper: OnPaper = no_paper
    """The pages, for formats that are made of them."""


def nothing_on_file(record: Record, master: MasterData) -> Mapping[str, str]:
    """Of formats that say what paper says, or do not tell the two apart."""
    del record, master
    return {}


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format in which records leave."""

    name: str
    """Such as `x12-835`."""
    title: str
    types: tuple[str, ...]
    """Document types that can be told in it."""
    media_type: str
    suffix: str
    """Of a file's name, with its point."""
    write: Callable[[Shipment], bytes]
    """Raises CannotExport."""
    several: bool = True
    """May several records go into one file?"""
    on_file: Callable[[Record, MasterData], Mapping[str, str]] = nothing_on_file
    """Fields that a record leaves empty and its file says all the same, and whose entry in the master data says it:
    `/payment/method` to `master:payer/EHP`. Kept with what left, so that an auditor sees what no paper said."""
    needs_paper: bool = False
    """Is it made of the document's pages? Then only a worker can write it, and a file of it holds one record."""

    def __call__(self, shipment: Shipment) -> bytes:
        """The file.

        Raises CannotExport where a record is not accepted, is of another type, or cannot be told, and ValueError for several
        records at once where a file holds one.
        """
        if not self.several and len(shipment.records) != 1:
            message = f"{self.title} has one record a file"
            raise ValueError(message)
        held = [
            Held("not_accepted", record.id, "", "the record still has values that nobody accepted: settle them first")
            for record in shipment.records
            if record.state is not RecordState.ACCEPTED
        ]
        held += [
            Held("wrong_type", record.id, "", f"{self.title} cannot tell a document of type {record.type}")
            for record in shipment.records
            if record.type not in self.types
        ]
        if held:
            raise CannotExport(held)
        return self.write(shipment)
