"""What in a letter speaks for its category: concepts that meet in one sentence. Weights are nats, set by hand.

`we refuse service` is a denial whoever words it, `your refusal` with `wrong` an appeal against one. A sign counts once, however
often it occurs, and more where subjects stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from workers.stages.extract.letter_concepts import STANDING, concepts_in

SIGNS: Mapping[str, Mapping[str, float]] = {
    "denial": {
        "refuse service -yours_refused -me -contest -again -inquire": 1.6,
        "not_paid service -yours_refused -me -guarantee -contest -again": 1.6,
        "we refuse -contest -again -inquire": 0.8,
        "we not_paid -guarantee -contest -again": 0.8,
        "answered -me -yours_refused -ask -contesting": 1.4,
        "turned_down -yours_refused -me -contest -again -overpaid -other_cover -inquire": 0.8,
        "right contest": 1.4,
        "right again": 1.0,
        "refuse reason -yours_refused -contest": 0.8,
        "not_paid reason -yours_refused -contest": 0.8,
    },
    "appeal": {
        "yours_refused contest": 2.2,
        "yours_refused again -right": 2.0,
        "contest decision -right -answered": 1.4,
        "contesting answered -right": 1.4,
        "contest refuse -right -answered": 0.8,
        "contest not_paid -right": 1.4,
        "again decision -right -answered": 1.0,
        "we contest -right -you_owe -answered": 1.4,
        "me contest -you_owe": 1.4,
        "ask again -right": 1.4,
        "me again -right": 1.4,
        "yours_refused -right": 0.8,
        "me yours_refused": 1.0,
        "me refuse": 0.8,
        "appealing -right -answered": 0.8,
    },
    "records_request": {"ask records": 1.4, "send records": 1.2, "audit records": 1.0, "records": 0.4},
    "refund_request": {"overpaid give_back": 2.2, "overpaid": 1.4, "ask give_back": 1.2, "give_back": 0.6},
    "authorization": {
        "permit care -not_paid -refuse -records": 1.4,
        "approved -not_paid -refuse -contest -again -bill": 0.8,
        "permit span -not_paid -refuse": 1.2,
        "ahead": 0.8,
        "ahead permit -not_paid -refuse": 0.8,
        "ask permit care -records": 0.8,
        "auth_number": 0.8,
        "care span -not_paid": 0.8,
        "guarantee": 0.8,
    },
    "eligibility": {
        "coverage begin_end": 0.6,
        "coverage begin_end -reason": 0.8,
        "other_cover": 1.0,
        "ask other_cover": 0.8,
        "verify": 2.0,
        "inquire": 1.6,
        "enrolled": 0.8,
        "guarantee": 0.4,
    },
    "patient": {
        "me bill": 1.6,
        "me visit": 1.2,
        "family": 0.8,
        "me hardship": 1.5,
        "me complain": 1.5,
        "me moved": 1.2,
    },
    "legal": {
        "lawyer": 1.2,
        "client": 0.8,
        "lawyer client": 1.2,
        "client injury": 1.0,
        "case": 1.6,
        "debtor": 2.0,
        "lien": 1.6,
        "injury": 0.6,
        "damages": 0.6,
    },
    "returned_mail": {
        "post_label": 3.0,
        "endorsed": 3.0,
        "not_theirs": 2.2,
        "undelivered": 3.0,
        "came_back mail_piece": 2.2,
        "gone mail_piece": 1.0,
        "gone": 0.6,
        "postage": 1.2,
    },
    "w9": {"w9": 1.6, "ask w9": 1.4, "tin": 1.0, "ask tin": 1.0},
    "statement": {"account_state": 2.0, "you_owe": 1.4, "stub": 1.2},
    "other": {"event": 1.5, "office_talk": 1.2, "selling": 1.0, "job": 1.2},
}
"""By category: the concepts that must meet in a sentence, and behind a hyphen those that must not, with the nats they add."""
WHO_WRITES = frozenset({"lawyer", "client", "lawyer client"})
"""Signs of a lawyer's letter, whatever it asks for."""
EARLY, EARLY_WEIGHT = 0.35, 1.5
"""In this first share of the first page, where subjects stand, a sign counts so much more."""
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z\[(\"'])")
_SHORT = 0.62
"""A line shorter than this share of the page's longest ends a sentence: it is a caption, a title, the end of a paragraph."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign that a page holds."""

    category: str
    sign: str
    nats: float
    start: int
    end: int
    """Where in the page's text its sentence stands."""


def signs_on(text: str, *, first: bool) -> Iterator[Seen]:
    """Every sign of a page, each in the first sentence that holds it; lines of the text are lines of the paper."""
    found: set[str] = set()
    for start, end in _sentences(text):
        present = concepts_in(text, start, end)
        if STANDING in present:
            continue
        weight = EARLY_WEIGHT if first and start < EARLY * len(text) else 1.0
        for category, signs in SIGNS.items():
            for sign, nats in signs.items():
                if sign not in found and _holds(present, sign):
                    found.add(sign)
                    yield Seen(category, sign, nats * weight, start, end)


def _holds(present: AbstractSet[str], sign: str) -> bool:
    return all((name[1:] not in present) if name.startswith("-") else (name in present) for name in sign.split())


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end."""
    longest = max(map(len, text.split("\n")), default=0)
    at = begun = 0
    for line in text.split("\n"):
        at += len(line) + 1
        if len(line) < _SHORT * longest:
            yield from _split(text, begun, at - 1)
            begun = at
    yield from _split(text, begun, len(text))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    if end > start:
        yield start, end
