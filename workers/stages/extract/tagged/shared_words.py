"""Words that carry several fields: `CO-45` is a group and a reason, `G0463-25` a procedure with its modifier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from workers.stages.extract.candidates import Found
from workers.stages.extract.claim_wording import PROCEDURE
from workers.stages.extract.remittance import adjustments_in
from workers.stages.extract.service_cards import code_parts
from workers.stages.extract.service_dates import dates_in
from workers.stages.extract.sheets import Token

Names = dict[str, list[str]]
"""Last name of a field, such as `paid`, to the fields of that name."""
Split = Callable[[Names, Sequence[Token]], Iterator[tuple[str, Found]]]
_GLUED = re.compile(
    r"(?P<revenue>0\d{3})(?P<code>[A-Z]\d{4}|\d{5})(?P<pairs>([A-Z0-9]{2})*)"
    r"|(?P<code2>[A-Z]\d{4}|\d{5})(?P<pairs2>([A-Z0-9]{2})*)(?P<revenue2>0\d{3})"
)
"""A revenue code and a procedure with its modifiers, run together in either order."""
_COUNTED = re.compile(r"[x\u00d7](\d{1,3})")
"""Units printed behind a code: `x3`. Codes are set in capitals, so that `X3` may be a modifier."""
_STEMS = {"copay": "copay", "coinsurance": "coin", "deductible": "ded", "not_covered": "non", "patient_responsibility": "resp"}
"""How headings name amounts that share a cell; without blanks and punctuation."""


def _adjustment(names: Names, tokens: Sequence[Token]) -> Iterator[tuple[str, Found]]:
    """Group and reason, and the amount where it stands with them."""
    first = next(iter(adjustments_in(tokens, bare=True)), None)
    if first is not None:
        for name, found in (("group", first.group), ("reason", first.reason), ("amount", first.amount)):
            if found is not None and name in names:
                yield name, Found(found.value, found.tokens, 1.0)


def _service(names: Names, tokens: Sequence[Token]) -> Iterator[tuple[str, Found]]:
    """A procedure and its modifiers, and its units where these stand with them."""
    counted = {token: said[1] for token in tokens if (said := _COUNTED.fullmatch(token.text.strip("()")))}
    for token, units in counted.items():
        yield "units", Found(units, (token,), 1.0)
    parts = [part for token in tokens if token not in counted for part in code_parts(token)]
    glued = _GLUED.fullmatch("".join(part.value for part in parts)) if "revenue_code" in names else None
    if glued is not None:
        parts = [
            Found(part, tuple(tokens), 1.0)
            for part in (glued["code"] or glued["code2"], glued["pairs"] or glued["pairs2"])
            if part
        ]
        yield "revenue_code", Found(glued["revenue"] or glued["revenue2"], tuple(tokens), 1.0)
    if "procedure" in names:
        if parts and PROCEDURE.fullmatch(parts[0].value):
            yield "procedure", Found(parts[0].value, parts[0].tokens, 1.0)
        parts = parts[1:]
    for part in parts:
        # Modifiers are pairs; a reader may run them together.
        if len(part.value) in (2, 4, 6, 8):
            for at in range(0, len(part.value), 2):
                yield "modifiers", Found(part.value[at : at + 2], part.tokens, 1.0)


def _period(names: Names, tokens: Sequence[Token]) -> Iterator[tuple[str, Found]]:
    """From and to, or one day that is both."""
    del names
    found = dates_in(tokens)
    for name, each in zip(("service_from", "service_to"), found if len(found) > 1 else found * 2, strict=False):
        yield name, Found(each.value, each.tokens, 1.0)


SPLITS: tuple[tuple[frozenset[str], Split], ...] = (
    (frozenset({"group", "reason"}), _adjustment),
    (frozenset({"procedure", "modifiers", "revenue_code"}), _service),
    (frozenset({"service_from", "service_to"}), _period),
)
"""The names a split takes charge of, where it is given two of them; of services also where it is given one."""


def parts_of(tokens: Sequence[Token], count: int) -> list[Token]:
    """The words of a cell, or their parts around slashes, if they are as many as asked; else none."""
    if len(tokens) == count:
        return list(tokens)
    parts = [replace(token, text=part) for token in tokens for part in token.text.split("/") if part]
    return parts if len(parts) == count else []


def as_headed(names: list[str], heading: str) -> list[str]:
    """Names of fields in the order in which a heading names them, those that it does not name last, as listed."""
    where = {name: heading.rfind(_STEMS.get(name, name[:4])) for name in names}
    return sorted(names, key=lambda name: (where[name] < 0, where[name]))
