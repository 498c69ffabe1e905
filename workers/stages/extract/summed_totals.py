"""Totals of a remittance that nothing named: an amount on paper that is to the cent what all its claims have together.

Headings of a summary are the most various of all, and its place is strange on every paper; a sum of several claims that is
printed is no accident. Nothing is computed into a record: what is not printed is not found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from schemas.document_type import pattern_of
from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.values import parse_money
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.claim_amounts import sum_of_claims
from workers.stages.extract.fusion.tree import Branch, tree_of
from workers.stages.extract.sheets import Token, sheets_of

_NAMES = ("billed", "allowed", "patient_responsibility", "paid")
_SEVERAL = 2
"""Claims, at least: of one claim the total is the claim's own amount once more."""
_CENTS = ".,"
_SCORE = 0.9
_LEVEL = 0.5
"""Heights of print."""
_REDUCED = re.compile(
    r"label:.*(?:over|above|exce|not(?:cov|all|elig)|non(?:cov|all)|inelig|disall|discount|reduc|writeoff|saving)"
)
"""A caption that means what was taken off, be it measured by the allowance: `Amount over maximum allowance`."""


def summed_totals(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings with totals that the sums of a remittance's claims tell, without those that are something else."""
    claims = tree_of(readings).lists.get("claims", []) if type_name == "eob" else []
    if len(claims) < _SEVERAL:
        return tuple(readings)
    sums = _sums(claims)
    taken = {(each.page, each.box) for each in readings if each.box is not None and not _is_total(each.pointer)}
    claimed = {(each.page, each.box) for each in readings if each.box is not None and each.pointer.startswith("/claims/")}
    kept = [each for each in readings if not (_is_total(each.pointer) and _is_another(each, sums, claimed))]
    totals = {each.pointer: each for each in kept if _is_total(each.pointer)}
    missing = {name: value for name, value in sums.items() if _said(totals.get(f"/totals/{name}")) != value}
    right = {(each.page, each.box) for pointer, each in totals.items() if pointer.rpartition("/")[2] not in missing}
    free = [token for token in _amounts(pages) if (token.page, token.box) not in taken | right] if missing else []
    found = {reading.pointer: reading for reading in _found(missing, free, totals)}
    return (*(each for each in kept if each.pointer not in found), *found.values())


def _is_another(total: Reading, sums: Mapping[str, Decimal], claimed: AbstractSet[tuple[int | None, Box | None]]) -> bool:
    """Is it an amount of one of the claims, or what all were reduced by?"""
    name, value = total.pointer.rpartition("/")[2], Decimal(total.value)
    if sums.get(name) == value:
        return False
    told = any(_REDUCED.match(each) for each in total.because)
    counted = {"billed", "allowed"} <= sums.keys() and value == sums["billed"] - sums["allowed"]
    return (name == "allowed" and (told or counted)) or (total.page, total.box) in claimed


def _said(reading: Reading | None) -> Decimal | None:
    return Decimal(reading.value) if reading is not None else None


def _sums(claims: Sequence[Branch]) -> Mapping[str, Decimal]:
    """What all claims have together, of amounts that every claim has; nothing that two columns have alike."""
    told = {name: sum_of_claims(claims, name) for name in _NAMES}
    whole = {name: value for name, value in told.items() if value is not None}
    alike = Counter(whole.values())
    return {name: value for name, value in whole.items() if value and alike[value] == 1}


def _amounts(pages: Sequence[ReadPage]) -> Iterator[Token]:
    for sheet in sheets_of(pages):
        yield from (token for row in sheet.rows for token in row.tokens if any(sign in token.text for sign in _CENTS))


def _found(missing: Mapping[str, Decimal], free: Sequence[Token], known: Mapping[str, Reading]) -> Iterator[Reading]:
    """The last place of each sum; what was paid is also printed on checks, so that its total stands beside another."""
    totals = [(each.page, each.box.center[1]) for each in known.values() if each.box is not None]
    for name, value in missing.items():
        places = [token for token in free if (said := parse_money(token.text)) is not None and Decimal(said) == value]
        if name == "paid":
            places = [token for token in places if any(_level(token, page, middle) for page, middle in totals)]
        if places:
            totals.append((places[-1].page, places[-1].box.center[1]))
            yield reading_of(
                f"/totals/{name}", Found(str(parse_money(places[-1].text)), (places[-1],), _SCORE, ("sum_of_claims",))
            )


def _is_total(pointer: str) -> bool:
    return pattern_of(pointer).startswith("/totals/")


def _level(token: Token, page: int | None, middle: float) -> bool:
    return token.page == page and abs(token.box.center[1] - middle) < _LEVEL * token.box.height
