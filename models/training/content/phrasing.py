"""Sentences with choices and fields in them: `We [have|had] reviewed claim {claim}.` becomes one of its readings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

from models.training.content.correspondence import Parts, Slot

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_FIELD = re.compile(r"\{(\w+)\}")


def choose(rng: Random, template: str) -> str:
    """One reading of a template; choices may stand within choices."""
    while match := _CHOICE.search(template):
        template = template[: match.start()] + rng.choice(match.group(1).split("|")) + template[match.end() :]
    return " ".join(template.split())


def parts_of(rng: Random, template: str, facts: Mapping[str, str | Slot]) -> Parts:
    """One reading with its facts filled in."""
    text = choose(rng, template)
    found: list[str | Slot] = []
    cursor = 0
    for match in _FIELD.finditer(text):
        found += [text[cursor : match.start()], facts[match.group(1)]]
        cursor = match.end()
    return tuple(part for part in (*found, text[cursor:]) if part != "")


def some(rng: Random, templates: Sequence[str], least: int, most: int) -> list[str]:
    """Some of them in their order of writing."""
    count = min(len(templates), rng.randint(least, most))
    return [templates[index] for index in sorted(rng.sample(range(len(templates)), k=count))]
