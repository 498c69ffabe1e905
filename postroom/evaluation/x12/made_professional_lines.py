"""Random service lines of a CMS-1500, and what they truly say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from postroom.evaluation.x12.made_claims import Part, Printed, compact, company, day, known_person, provider
from postroom.evaluation.x12.made_rows import dollars
from schemas.master import Provider

_PROCEDURES = ("G0463", "A4550", "J1885", "G0328", "D0120", "Q9967")
_MODIFIERS = ("25", "GA", "LT", "XS", "KX")
_SCREENINGS = ((None,), (None,), (None, "N"), ("Y",), ("E", None), ("F",), ("B",), ("AV", "S2", "ST"), ("NU",))
"""What box 24H says on one form."""
_REFERRALS = ("AV", "S2", "ST", "NU")


@dataclass(frozen=True, slots=True)
class Lines:
    """Box 24 and what comes of it."""

    printed: list[Part]
    truth: list[Part]
    known: list[Provider]
    """Who gave services."""
    rendering: Part | None
    """The one who gave all."""
    place: str
    total: str
    referral: list[str] | None


@dataclass(frozen=True, slots=True)
class _Renderer:
    """Boxes 24I and 24J of a line, and how they are read back."""

    printed: Part
    truth: Part | None


def service_lines(rng: Random, diagnoses: int, billing_npi: str) -> Lines:
    """One to six; a few forms have more."""
    count, screenings = rng.choice((1, 1, 2, 3, 6, 50)), rng.choice(_SCREENINGS)
    places = rng.choice((("11",), ("22", "11", None), ("02", "10")))
    first = day(rng)
    known, renderers = _renderers(rng, billing_npi)
    chosen = [rng.choice(renderers) for _ in range(count)]
    is_one = all(each is chosen[0] for each in chosen)
    lines = [_line(rng, diagnoses, first + timedelta(days=number)) for number in range(count)]
    printed, truth, cents = [], [], 0
    for number, (line, renderer) in enumerate(zip(lines, chosen, strict=True)):
        said, told, charge = line
        cents += charge
        screening, where = rng.choice(screenings), rng.choice(places) if number else places[0]
        printed.append(said | renderer.printed | {"epsdt": screening, "place": where})
        people = {} if is_one or renderer.truth is None else {"people": {"82": renderer.truth}}
        truth.append(
            told | people | {
                "place_in_claim": str(number + 1), "place": where if where != places[0] else None,
                "references": {"6R": str(number + 1)},
                "screening": "Y" if screening in {"Y", "E", "B", *_REFERRALS} else None,
                "family_planning": "Y" if screening in {"F", "B"} else None,
            }
        )  # fmt: skip
    said_of_all = [each for each in _REFERRALS if any(line["epsdt"] == each for line in printed)]
    referral = ["ZZ", "N" if said_of_all == ["NU"] else "Y", *said_of_all] if said_of_all else None
    rendering = chosen[0].truth if is_one else None
    return Lines(printed, truth, known, rendering, places[0] or "", dollars(cents), referral)


def _line(rng: Random, diagnoses: int, first: object) -> tuple[Part, Part, int]:
    """What is printed, what it says, cents."""
    cents = rng.choice((rng.randint(1, 300_000), 0, 1_000_000))
    last = rng.choice((None, first, first + timedelta(days=3)))  # type: ignore[operator]
    pointed = rng.sample(range(1, diagnoses + 1), rng.randint(1, min(4, diagnoses)))
    as_digits = max(pointed) < 10 and rng.random() < 0.2
    modifiers = rng.sample(_MODIFIERS, rng.choice((0, 0, 1, 2, 4)))
    procedure, units = rng.choice(_PROCEDURES), rng.choice(("1", "2", "0.5", "10", "120"))
    emergency = rng.choice((None, "N", "Y"))
    printed = {
        "service_from": str(first), "service_to": last and str(last), "procedure": procedure, "modifiers": modifiers,
        "pointers": "".join(str(each) if as_digits else "ABCDEFGHIJKL"[each - 1] for each in pointed),
        "charge": dollars(cents), "units": units, "emergency": emergency,
    }  # fmt: skip
    is_span = last is not None and last != first
    dates = ["RD8", f"{compact(str(first))}-{compact(str(last))}"] if is_span else ["D8", compact(str(first))]
    truth: Part = {
        "procedure": ["HC", procedure, *modifiers], "charge": dollars(cents), "unit": "UN", "units": units,
        "pointers": [str(each) for each in pointed], "emergency": "Y" if emergency == "Y" else None, "dates": {"472": dates},
    }  # fmt: skip
    return printed, truth, cents


def _renderers(rng: Random, billing_npi: str) -> tuple[list[Provider], list[_Renderer]]:
    """Nobody, who bills, or one or two others."""
    way = rng.choice(("nobody", "biller", "one", "several"))
    if way in {"nobody", "biller"}:
        printed = {} if way == "nobody" else {"rendering_npi": billing_npi}
        return [], [_Renderer(printed, None)]
    made = [_renderer(rng) for _ in range(1 if way == "one" else 2)]
    return [known for known, _ in made], [renderer for _, renderer in made]


def _renderer(rng: Random) -> tuple[Provider, _Renderer]:
    is_company = rng.random() < 0.2
    known = provider(
        rng, name=company(rng) if is_company else known_person(rng), entity="organization" if is_company else "person",
        taxonomy=rng.choice((None, "207Q00000X")),
    )  # fmt: skip
    qualifier, own = rng.choice(((None, None), ("G2", "77 X"), ("ZZ", "363L00000X"), ("0B", "L9")))
    printed = {"rendering_npi": known.npi, "id_qualifier": qualifier, "rendering_id": own}
    truth: Part = {"kind": "2" if is_company else "1", "name": Printed(known.name), "number": ["XX", known.npi]}
    if taxonomy := own if qualifier == "ZZ" else known.taxonomy:
        truth["taxonomy"] = taxonomy
    if qualifier in {"G2", "0B"}:
        truth["references"] = {qualifier: own}
    return known, _Renderer(printed, truth)
