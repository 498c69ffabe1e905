"""Rules of claims beyond syntax, read off the segments alone: sums, check digits, levels, pointers, frequencies, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from schemas.exports.x12_parse import Read
from schemas.values import is_npi

_EARLIER = frozenset({"7", "8"})
_CHARGE = {"SV1": 2, "SV2": 3}
_BOX = re.compile(r"\bP\.? ?O\.? ?BOX\b")


def faults(segments: Sequence[Read]) -> list[str]:
    """What one transaction set with one claim breaks."""
    return [
        *_sums(segments), *_numbers(segments), *_levels(segments), *_pointers(segments), *_earlier(segments),
        *_streets(segments), *_policies(segments),
    ]  # fmt: skip


def _sums(segments: Sequence[Read]) -> Iterator[str]:
    total = sum((_number(each[2]) for each in segments if each.tag == "CLM"), Decimal(0))
    lines = sum((_number(each[_CHARGE[each.tag]]) for each in segments if each.tag in _CHARGE), Decimal(0))
    if total != lines:
        yield f"total: lines make {lines}, not {total}"


def _numbers(segments: Sequence[Read]) -> Iterator[str]:
    for each in segments:
        if each.tag == "NM1" and each[8] == "XX" and not is_npi(each[9]):
            yield f"NM1*{each[1]}: the check digit does not fit"
        if each.tag == "REF" and each[1] in {"EI", "SY"} and not re.fullmatch(r"\d{9}", each[2]):
            yield f"REF*{each[1]}: not nine digits"


def _levels(segments: Sequence[Read]) -> Iterator[str]:
    levels = [each for each in segments if each.tag == "HL"]
    parents = {each[2] for each in levels}
    for place, each in enumerate(levels, start=1):
        if each[1] != str(place) or (each[2] or "0") != str(place - 1):
            yield f"HL {place}: numbered {each[1]} below {each[2]}"
        if (each[1] in parents) != (each[4] == "1"):
            yield f"HL {place}: says {each[4]} of levels below"
    own = next(each for each in segments if each.tag == "SBR")
    if (own[2] == "18") != (len(levels) == 2):
        yield "HL: a patient beside a subscriber who is the patient, or none beside one who is not"


def _pointers(segments: Sequence[Read]) -> Iterator[str]:
    codes = [each.parts(place)[0] for each in segments if each.tag == "HI" for place in range(1, len(each))]
    known = sum(code in {"ABK", "ABF", "BK", "BF"} for code in codes)
    if not known:
        yield "HI: no diagnosis"
    for each in segments:
        if each.tag == "SV1" and not all(1 <= int(pointer) <= known for pointer in each.parts(7)):
            yield f"SV1: {each[7]} points at none of {known} diagnoses"


def _earlier(segments: Sequence[Read]) -> Iterator[str]:
    claim = next(each for each in segments if each.tag == "CLM")
    has_number = any(each.tag == "REF" and each[1] == "F8" for each in segments)
    if claim.parts(5)[2] in _EARLIER and not has_number:
        yield "CLM: replaces or cancels a claim without its number"


def _streets(segments: Sequence[Read]) -> Iterator[str]:
    role = ""
    for each in segments:
        role = each[1] if each.tag == "NM1" else role
        if role in {"85", "77"} and each.tag == "N3" and _BOX.search(each[1]):
            yield f"NM1*{role}: a box"
        if role in {"85", "77"} and each.tag == "N4" and not re.fullmatch(r"\d{9}", each[3]):
            yield f"NM1*{role}: a code without nine digits"


def _policies(segments: Sequence[Read]) -> Iterator[str]:
    ranks = [each[1] for each in segments if each.tag == "SBR"]
    if len(ranks) != len(set(ranks)):
        yield f"SBR: {ranks} pay in which order?"


def _number(text: str) -> Decimal:
    try:
        return Decimal(text or 0)
    except InvalidOperation:
        return Decimal("NaN")
