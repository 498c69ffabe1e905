"""Letters over several sheets by houses of many kinds: the first sheet a letter, the others lists, tables, questions, oaths (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

from models.training.content.letter_matters import housed
from models.training.content.letter_numbers import told_of
from models.training.content.wordings import WIDER
from models.training.families import letter_further as further
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.family import diced_again
from models.training.families.letter_desk import Desk, asked, desk_with
from models.training.families.letter_fronts import front
from models.training.families.letter_placed import PLACINGS
from models.training.families.letter_saying import say
from models.training.ink import Pen
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF


@dataclass(frozen=True, slots=True)
class House:
    """Who writes about what, how the first sheet begins, and what may follow the text."""

    kind: str
    categories: tuple[str, ...]
    placings: tuple[str, ...]
    """Keys of `PLACINGS`; an empty one is any head."""
    first: tuple[further.Further, ...] = ()
    """What further sheets begin with: one of these."""
    then: tuple[further.Further, ...] = ()
    sheets: tuple[int, ...] = (1, 2, 2, 3)
    """How many parts follow the text."""
    running: float = 0.3
    """No block of references: sentences name everything."""


HOUSES: Mapping[str, House] = {
    "letter-copy-service": House("copies", ("records_request", "records_request", "records_request", "legal"), ("boxes", "", "under"), (further.points, further.ticks), (further.oath, further.ticks, further.grid, further.questions)),
    "letter-audit-findings": House("audit", ("refund_request", "refund_request", "denial", "records_request"), ("", "rail", "foot", "boxes"), (further.events, further.grid, further.points), (further.grid, further.oath, further.points, further.questions)),
    "letter-accident-inquiry": House("adjuster", ("eligibility", "eligibility", "legal", "refund_request"), ("", "under", "boxes"), (further.questions, further.points), (further.oath, further.questions, further.ticks)),
    "letter-brief": House("counsel", ("appeal", "appeal", "legal", "denial"), ("", "under", "foot"), (further.points, further.events), (further.exhibits, further.points, further.events), running=0.5),
    "letter-decision-kit": House("appeals", ("denial", "appeal", "authorization", "denial"), ("rail", "under", "boxes"), (further.grid, further.points), (further.events, further.points, further.oath, further.ticks), (0, 1, 1, 2, 3)),
    "letter-collection": House("collector", ("statement", "statement", "refund_request", "legal"), ("rail", "foot", "boxes", "under"), (further.points, further.events), (further.oath, further.grid), (0, 0, 1, 2)),
    "letter-chart-office": House("records", ("records_request", "returned_mail", "records_request", "w9"), ("foot", "under", "rail", ""), (further.ticks, further.oath), (further.questions, further.exhibits, further.grid), (0, 1, 1, 2)),
}  # fmt: skip
OFFICES = {
    category: tuple(
        replace(each, routes=routes) for each in known if (routes := tuple(r for r in each.routes if r[0] != "person"))
    )
    for category, known in WIDER.items()
}
"""What offices say, not people at home."""


def press(name: str) -> Callable[[Random], Paper]:
    """The press of a house."""

    def draw(rng: Random) -> Paper:
        return _letter(rng, name)

    return diced_again(draw)


def _letter(rng: Random, name: str) -> Paper:
    house = HOUSES[name]
    told = housed(rng, told_of(rng, rng.choice(house.categories), OFFICES), house.kind)
    faces = MONO if rng.random() < 0.08 else SERIF if rng.random() < 0.4 else SANS
    desk = desk_with(rng, name, told, Pen(rng.choice(faces), rng.choice((8.5, 9.0, 9.5, 10.0, 10.5, 11.0))))
    if desk.chance(house.running):
        desk = replace(desk, about=())
    facts = [*desk.about, *(asked(told, rng, 0.4) if desk.about else ())]
    placing = rng.choice(house.placings)
    PLACINGS.get(placing, front)(desk, facts)
    if desk.chance(0.8):
        parts.greeting(desk.galley, told, rng)
    say(desk, long=0.35)
    parts.closing(desk.galley, told, rng)
    noise.foot(desk)
    _go_on(desk, house)
    return desk.finish()


def _go_on(desk: Desk, house: House) -> None:
    """What follows the text: on a sheet of its own, or below it where there is room."""
    count = desk.rng.choice(house.sheets)
    free = desk.chance(0.5)
    if count and desk.chance(0.75):
        desk.galley.floor = 716.0
        desk.galley.need(9999.0)
        desk.galley.left, desk.galley.right = (60.0, 552.0) if free else (72.0, 540.0)
    begin = desk.rng.choice(house.first)
    others = [step for step in house.then if step is not begin]
    for step in [begin, *desk.rng.sample(others, k=min(2, len(others)))][:count]:
        (further.certificate_line if step is further.oath else further.heading)(desk)
        step(desk)
        desk.galley.gap(1.2)
