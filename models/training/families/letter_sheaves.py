"""Letters that do not look like plain letters: recipes of heads, tables, boxes, lists to tick and enclosures (training).

A recipe names the categories that a sender writes about and what the paper consists of; everything else is diced.
"""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

from models.training.content.letter_body import Block, body, last_words
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import parts_of, some
from models.training.content.reasons_more import ALL_REASONS
from models.training.content.wordings import WIDER
from models.training.families import letter_enclosures as enclosures
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.family import diced_again
from models.training.families.letter_coupons import coupon_below
from models.training.families.letter_desk import Desk, asked, desk_with
from models.training.families.letter_fronts import front
from models.training.families.letter_labelled import labelled_text
from models.training.families.letter_network import practice_facts
from models.training.families.letter_saying import MANNERS, boxes, headings_for, print_block, print_heading
from models.training.families.letter_service_tables import denied_services, services
from models.training.families.letter_tables import boxed
from models.training.ink import Pen
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which letters a sender writes, and how often they have what."""

    categories: tuple[str, ...]
    tabled: float = 0.0
    """A table of services or amounts."""
    ticked: float = 0.0
    """The list of what is wanted or enclosed with boxes to tick."""
    boxed: float = 0.3
    """Deadline, money or whom to call in a box."""
    rights: float = 0.0
    languages: float = 0.0
    cover: float = 0.0
    """A sheet to send back."""
    filled_in: float = 0.0
    """Lines to fill in, below the text."""
    coupon: float = 0.0
    """A part to tear off at the foot of the first sheet."""
    running: float = 0.0
    """No block of references: sentences name everything."""
    labelled: float = 0.0
    """The text itself in rows of a label and what is said."""
    long: float = 0.2


RECIPES: Mapping[str, Recipe] = {
    "letter-decision": Recipe(("denial", "denial", "denial", "appeal", "authorization"), long=0.4, tabled=0.5, rights=0.7, languages=0.5, cover=0.15),
    "letter-records-packet": Recipe(("records_request", "records_request", "records_request", "legal", "w9"), tabled=0.35, ticked=0.8, cover=0.7, languages=0.1),
    "letter-approval": Recipe(("authorization", "authorization", "authorization", "denial", "eligibility"), tabled=0.9, rights=0.3, languages=0.3),
    "letter-recovery": Recipe(("refund_request", "refund_request", "refund_request", "statement", "legal"), tabled=0.85, cover=0.25, filled_in=0.1, rights=0.15, coupon=0.4),
    "letter-questionnaire": Recipe(("eligibility", "eligibility", "eligibility", "w9", "returned_mail", "records_request", "patient"), ticked=0.4, filled_in=0.9, cover=0.3, languages=0.2, tabled=0.2),
    "letter-contest": Recipe(("appeal", "appeal", "appeal", "denial", "patient", "records_request"), tabled=0.6, ticked=0.3, rights=0.2, cover=0.1, long=0.5),
    "letter-desk-notice": Recipe(tuple(WIDER), tabled=0.3, ticked=0.3, boxed=0.6, rights=0.1, languages=0.15, filled_in=0.2, cover=0.1),
    "letter-running": Recipe(tuple(WIDER), tabled=0.1, boxed=0.15, rights=0.1, long=0.4, running=1.0),
    "letter-labelled": Recipe(tuple(WIDER), tabled=0.25, ticked=0.2, filled_in=0.15, cover=0.05, labelled=1.0, running=0.25),
    "letter-other-network": Recipe(("other",), tabled=0.5, ticked=0.4, boxed=0.5, filled_in=0.25, languages=0.15, coupon=0.1, long=0.4),
    "letter-other-labelled": Recipe(("other",), tabled=0.3, ticked=0.2, filled_in=0.2, labelled=1.0),
}  # fmt: skip
_BOX_HEADS = ("Important", "IMPORTANT DATES", "What you need to do", "Action required", "Please note", "At a glance", "Summary", "Questions?", "Key facts", "", "", "Decision", "Next steps", "Contact us")  # fmt: skip


_TICKED = (
    "The following are needed:", "Please send the items checked below:", "Items requested (see the boxes marked):", "Check all that apply:", "We need:", "What to send", "Checklist", "Enclosed with this letter:", "Please mark and return:",
)  # fmt: skip
Step = Callable[[Desk], None]


def press(name: str) -> Callable[[Random], Paper]:
    """The press of a recipe."""

    def draw(rng: Random) -> Paper:
        return _letter(rng, name)

    return diced_again(draw)


def _letter(rng: Random, name: str) -> Paper:
    recipe = RECIPES[name]
    told = told_of(rng, rng.choice(recipe.categories), WIDER)
    faces = MONO if rng.random() < 0.06 else SERIF if rng.random() < 0.35 else SANS
    desk = desk_with(rng, name, told, Pen(rng.choice(faces), rng.choice((8.5, 9.0, 9.5, 10.0, 10.0, 10.5, 11.0, 12.0))))
    if desk.chance(recipe.running):
        desk = replace(desk, about=())
    facts = [*desk.about, *(asked(told, rng, 0.35) if desk.about else ())]
    if told.wording.category == "other" and desk.chance(0.6):
        facts = practice_facts(desk)
    torn_off = not told.personal and desk.chance(recipe.coupon)
    front(desk, facts, free_foot=torn_off)
    if torn_off:
        desk.galley.floor = rng.choice((560.0, 580.0, 600.0))
        coupon_below(desk, [*desk.about, *asked(told, rng, 0.8)])
    if desk.chance(0.75):
        parts.greeting(desk.galley, told, rng)
    _text(desk, recipe)
    if desk.chance(0.85):
        parts.closing(desk.galley, told, rng)
    noise.foot(desk)
    _enclose(desk, recipe)
    return desk.finish()


def _text(desk: Desk, recipe: Recipe) -> None:
    """Paragraphs, lists and reasons in one manner, with tables and boxes between them."""
    rng, galley, told = desk.rng, desk.galley, desk.told
    said = body(rng, told, inline=not desk.about, long=desk.chance(recipe.long), known=ALL_REASONS, more=last_words(told))
    steps: list[Block | Step] = [labelled_text] if desk.chance(recipe.labelled) else [*said]
    besides = ((services, recipe.tabled), (_ticks, recipe.ticked), (_box, recipe.boxed), (enclosures.answers, recipe.filled_in))
    summed = any(block.form == "amounts" for block in said)
    for extra, share in () if told.personal else besides:
        if desk.chance(share) and not (summed and extra is services):
            steps.insert(len(steps) if extra is enclosures.answers else rng.randint(1, len(steps)), extra)
    manner = rng.choice((*MANNERS, "questions"))
    headings, between, count = headings_for(desk, manner), rng.choice((0.4, 0.6, 0.9)), 0
    for number, step in enumerate(steps):
        galley.need(2.2 * galley.leading)
        print_heading(desk, manner, headings[number % 8], number)
        if isinstance(step, Block) and step.form == "reasons" and not told.personal and desk.chance(recipe.tabled * 0.5):
            denied_services(desk, step)
        elif isinstance(step, Block):
            print_block(desk, step, manner, count)
            count += step.form == "paragraph"
        else:
            step(desk)
        galley.gap(between)


def _ticks(desk: Desk) -> None:
    """What is wanted or enclosed, to be ticked or ticked already."""
    items = desk.told.wording.items
    if items:
        desk.galley.line(desk.rng.choice(_TICKED))
        boxes(desk, [parts_of(desk.rng, item, desk.told.slots) for item in some(desk.rng, items, 3, 12)])


def _box(desk: Desk) -> None:
    """Deadline, amount, whom to call or what to do, apart from the text."""
    rng, words = desk.rng, desk.told.wording
    said = [rng.choice(words.deadline)] if words.deadline and desk.chance(0.6) else []
    said += [rng.choice(words.money)] if words.money and desk.chance(0.4) else []
    said += some(rng, (*words.asks, *words.body), 0 if said else 1, 3)
    boxed(desk, rng.choice(_BOX_HEADS), [parts_of(rng, sentence, desk.told.slots) for sentence in said])


def _enclose(desk: Desk, recipe: Recipe) -> None:
    """The further sheets."""
    if desk.told.personal:
        return
    facts = [each for each in desk.about if each[1].pointer]
    steps: list[Step] = [enclosures.rights_sheet] if desk.chance(recipe.rights) else []
    steps += [enclosures.languages_sheet] if desk.chance(recipe.languages) else []
    cover = desk.chance(recipe.cover)
    for step in steps:
        step(desk)
    if cover:
        enclosures.cover_sheet(desk, facts)
