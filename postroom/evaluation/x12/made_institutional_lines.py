"""Random revenue lines of a UB-04, and what they truly say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from postroom.evaluation.x12.made_claims import Part, compact
from postroom.evaluation.x12.made_rows import dollars

_MODIFIERS = ("LT", "RT", "59", "PO", "XS")
_DRUGS = (
    ("N400409123401UN2", ["N4", "00409123401", "2", "UN"]),
    ("N4 00002-7597-01 ML 1.5", ["N4", "00002759701", "1.5", "ML"]),
)


@dataclass(frozen=True, slots=True)
class RevenueLines:
    """Locators 42 to 48 with their totals."""

    printed: list[Part]
    truth: list[Part]
    total: str
    total_not_covered: str | None


def revenue_lines(rng: Random, first: date) -> RevenueLines:
    """One to many."""
    printed, truth = [], []
    cents = not_covered = 0
    for number in range(1, rng.choice((2, 3, 6, 12, 61))):
        charge = rng.choice((rng.randint(1, 300_000), 0, 500_000))
        outside = rng.randint(1, charge) if charge and rng.random() < 0.2 else 0
        said, told = rng.choice((_room, _service, _service, _drug, _rate))(rng)
        cents, not_covered = cents + charge, not_covered + outside
        when = first if rng.random() < 0.6 else None
        units = rng.choice(("1", "2", "3.5", "24"))
        unclear = rng.choice((None, "0.00"))
        printed.append(
            {"description": rng.choice((None, "ROOM ~ AND * BOARD")), **said, "charge": dollars(charge), "units": units}
            | {"service_date": when and when.isoformat(), "not_covered": dollars(outside) if outside else unclear}
        )
        told |= {
            "place_in_claim": str(number), "references": {"6R": str(number)}, "charge": dollars(charge), "units": units,
            "not_covered": dollars(outside) if outside else None,
        }  # fmt: skip
        truth.append(told | ({"dates": {"472": ["D8", compact(when)]}} if when else {}))
    return RevenueLines(printed, truth, dollars(cents), rng.choice((None, dollars(not_covered))) if not_covered else None)


def _room(rng: Random) -> tuple[Part, Part]:
    """Days, and a rate in place of a procedure."""
    revenue = rng.choice(("0120", "120", "0200", "0110"))
    rate = rng.choice((None, "120000", "50000"))
    return {"revenue_code": revenue, "procedure": rate}, {"revenue": revenue.zfill(4), "procedure": None, "unit": "DA"}


def _service(rng: Random) -> tuple[Part, Part]:
    """With a procedure or without."""
    revenue, procedure = rng.choice(("0450", "300", "0360", "0270")), rng.choice((None, "G0383", "A4550", "J1885"))
    modifiers = rng.sample(_MODIFIERS, rng.choice((0, 1, 4))) if procedure else []
    told = {"revenue": revenue.zfill(4), "procedure": ["HC", procedure, *modifiers] if procedure else None, "unit": "UN"}
    return {"revenue_code": revenue, "procedure": procedure, "modifiers": modifiers}, told


def _drug(rng: Random) -> tuple[Part, Part]:
    printed, drug = rng.choice(_DRUGS)
    said = {"revenue_code": "0636", "procedure": "J1885", "description": printed}
    return said, {"revenue": "0636", "procedure": ["HC", "J1885"], "unit": "UN", "drug": drug}


def _rate(rng: Random) -> tuple[Part, Part]:
    """A rate code beside its own revenue code."""
    revenue = rng.choice(("0022", "0023", "0024"))
    return {"revenue_code": revenue, "procedure": "AB12C"}, {"revenue": revenue, "procedure": ["HP", "AB12C"], "unit": "UN"}
