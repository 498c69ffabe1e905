"""What stands against telling a record: collected, so that a person sees all of it at once."""

from __future__ import annotations

from schemas.exports.format import Held


class Doubts:
    """The reasons for which one record is held."""

    def __init__(self, record: str) -> None:
        self.record = record
        self.held: list[Held] = []

    def add(self, code: str, at: str, message: str) -> None:
        """One more."""
        self.held.append(Held(code, self.record, at, message))

    def missing(self, at: str, what: str) -> None:
        """The paper does not say, or nobody read."""
        self.add("missing_value", at, f"{what} is missing: key it, or mark what the paper says instead")

    def missing_master(self, at: str, what: str) -> None:
        """No paper says it: the client knows."""
        self.add("missing_master_data", at, f"{what} is needed: add {at} to the master data")

    def unbalanced(self, at: str, what: str) -> None:
        """Amounts that do not make each other; `what` says by how much."""
        self.add("unbalanced", at, what)
