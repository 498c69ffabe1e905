"""What is found while a record is told in a format: everything that keeps it back, not only the first thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from schemas.exports.format import Held


@dataclass(frozen=True, slots=True)
class Findings:
    """The reasons for which one record is held back, as they are found."""

    record: str
    """Its id."""
    held: list[Held] = field(default_factory=list)

    def add(self, code: str, at: str, message: str) -> None:
        """One more. `at`: a JSON pointer into the record's data, or the name of master data."""
        self.held.append(Held(code, self.record, at, message))

    def missing(self, at: str, what: str) -> None:
        """The record says nothing where the format must."""
        self.add("missing_value", at, f"{what} is missing: add it to the record")

    def ask(self, at: str, what: str) -> None:
        """Neither paper nor master data say it."""
        self.add("missing_master_data", at, f"{what} is missing: add {at} to the master data")

    def lack(self, at: str, what: str) -> None:
        """The record, or master data where `at` is none of its places, says nothing where the format must."""
        (self.missing if at.startswith("/") else self.ask)(at, what)

    def unbalanced(self, at: str, where: str, difference: Decimal) -> None:
        """Amounts that do not add up; the difference is what the paper leaves unexplained."""
        self.add("unbalanced", at, f"{where} does not balance: {difference:.2f} is not explained")
