"""`supportingInfo`: what a claim says for which FHIR has no element of its own, numbered, each with its category."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import CURRENCY_CODE
from schemas.exports.fhir_r4.lines import exact

_CARIN = frozenset(
    {"admissionperiod", "admtype", "clmrecvddate", "discharge-status", "medicalrecordnumber", "patientaccountnumber"}
    | {"pointoforigin", "typeofbill"}
)
_HL7 = frozenset({"employmentimpacted", "hospitalized", "onset"})


@dataclass(slots=True)
class Supporting:
    """The list as it grows. Each method gives the entry's sequence number in a list, empty where nothing is said."""

    entries: list[Json] = field(default_factory=list)

    def words(self, category: str, value: str | None) -> list[int]:
        """Text as printed."""
        told = clean(value)
        return self._add(category, {"valueString": told}) if told else []

    def answer(self, category: str, value: bool | None) -> list[int]:  # noqa: FBT001 - a check box is a boolean
        """A check box."""
        return [] if value is None else self._add(category, {"valueBoolean": value})

    def day(self, category: str, date: str | None, code: str | None = None) -> list[int]:
        """A date, with the code that says which."""
        coded = {"code": concept(code=code)} if clean(code) else {}
        return self._add(category, coded | {"timingDate": date}) if date else []

    def period(self, category: str, period: Json) -> list[int]:
        """From and to."""
        return self._add(category, {"timingPeriod": period}) if period else []

    def code(self, category: str, value: str | None, system: str | None = None, *, date: str | None = None) -> list[int]:
        """A code of a list, with its date where it has one."""
        when = {"timingDate": date} if date else {}
        return self._add(category, {"code": concept(system, value)} | when) if clean(value) else self.day(category, date)

    def amount(self, category: str, value: Decimal | None, code: str | None = None) -> list[int]:
        """An amount of money, as the Quantity that this element takes."""
        if value is None:
            return []
        coded = {"code": concept(code=code)} if clean(code) else {}
        quantity = {"value": exact(value), "unit": CURRENCY_CODE, "system": codes.CURRENCY, "code": CURRENCY_CODE}
        return self._add(category, coded | {"valueQuantity": quantity})

    def _add(self, category: str, content: Json) -> list[int]:
        if category in _CARIN:
            told = concept(codes.CARIN_SUPPORTING, category)
        elif category in _HL7:
            told = concept(codes.CLAIM_INFORMATION, category)
        else:
            told = concept(codes.CLAIM_INFORMATION, "info", text=category)
        sequence = len(self.entries) + 1
        self.entries.append({"sequence": sequence, "category": told} | content)
        return [sequence]
