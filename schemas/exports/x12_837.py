"""What both kinds of X12 837, health care claim, begin with: the transaction, who sends it and who takes it (005010).

One transaction set holds one claim, so that one refused by its receiver keeps back no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.parties import Order
from schemas.exports.x12_elements import amount
from schemas.master import Correspondent, MasterData
from schemas.record import Record


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim as it is told."""

    record: Record
    master: MasterData
    made_at: datetime
    findings: Findings
    order: Order | None
    """Which name comes first on this form where no comma says so."""

    def header(self) -> Iterator[x12.Segment]:
        """BHT, and loops 1000A and 1000B. The record's id names the transaction."""
        number = x12.identifier(self.findings, self.record.id, "", 50)
        when = (self.made_at.strftime("%Y%m%d"), self.made_at.strftime("%H%M"))
        yield x12.segment("BHT", "0019", "00", number, *when, "CH")
        partner = self.master.partner
        yield from self._named("41", partner.submitter, "partner.submitter")
        if partner.submitter:
            yield self._contact(partner.submitter)
        yield from self._named("40", partner.receiver, "partner.receiver")

    def _named(self, role: str, who: Correspondent | None, at: str) -> Iterator[x12.Segment]:
        if who is None:
            sends = "sends" if role == "41" else "takes"
            self.findings.ask(at, f"the name and number of who {sends} claims")
            return
        name = x12.text(self.findings, who.name, f"{at}.name", 60)
        yield x12.segment("NM1", role, "2", name, *[""] * 4, "46", x12.identifier(self.findings, who.id, f"{at}.id", 80, 2))

    def _contact(self, who: Correspondent) -> x12.Segment:
        at = "partner.submitter"
        phone = x12.identifier(self.findings, who.phone, f"{at}.phone", 256)
        email = x12.identifier(self.findings, who.email, f"{at}.email", 256)
        ways = [each for pair in (("TE", phone), ("EM", email)) if pair[1] for each in pair]
        if not ways:
            self.findings.ask(f"{at}.phone", "a telephone number or e-mail address of who sends claims")
        return x12.segment("PER", "IC", x12.text(self.findings, who.contact_name, f"{at}.contact_name", 60), *ways)

    def amount(self, value: str | None, at: str, what: str) -> Decimal:
        """A charge, which must be there and not below nothing."""
        told = amount(self.findings, value, at)
        if not value:
            self.findings.missing(at, what)
        if told is not None and told < 0:
            self.findings.add("bad_identifier", at, "a charge is not below nothing: correct the record")
        return told or Decimal(0)

    def total(self, charges: list[Decimal], total: str | None, at: str, what: str) -> Decimal:
        """What the lines' amounts must make; held with the difference."""
        told = self.amount(total, at, what)
        if total and (left := sum(charges, Decimal(0)) - told):
            self.findings.unbalanced(at, what, left)
        return told
