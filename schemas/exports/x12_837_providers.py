"""People who gave, ordered or supervised services (loops 2310 and 2420 of an 837)."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.exports import x12
from schemas.exports.parties import Order
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_elements import checked_npi, name_elements
from schemas.master import Provider


@dataclass(frozen=True, slots=True)
class Practitioner:
    """As a form names one."""

    name: str | None
    npi: str | None
    at: str
    order: Order | None = None
    """Which name comes first in that box where no comma says so."""

    @property
    def is_named(self) -> bool:
        """Does the form say anything?"""
        return bool(self.name or self.npi)

    def known(self, telling: Telling) -> Provider | None:
        """In the master data."""
        return telling.master.provider(self.npi, self.name)

    def segment(self, telling: Telling, role: str) -> x12.Segment:
        """NM1 with name and NPI; a name that the form does not say is asked for."""
        findings, known = telling.findings, self.known(telling)
        told = self.name or (known.name if known else None)
        if not told:
            findings.ask(f"{self.at.strip('/')}.name", "the name to this NPI")
        number = checked_npi(findings, self.npi or (known.npi if known else None), f"{self.at}/npi")
        name = name_elements(findings, told, f"{self.at}/name", self.order)
        return x12.segment("NM1", role, "1", *name, *(("XX", number) if number else ()))
