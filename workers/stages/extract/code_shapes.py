"""Codes whose shape says where a digit stands and where a letter: readers take `0` for `O` and `1` for `I`, a shape does not.

Shapes: HCPCS and CPT codes (five characters), their modifiers (two), revenue codes (four digits), remark codes (`N130`), and
the Medicare beneficiary identifier (11 characters, of which the second, fifth, eighth and ninth are letters, but never S, L, O,
I, B or Z: CMS, "Understanding the MBI format"). A number of the payer's own has no public shape, but its like on the same paper
have one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

Mend = Callable[[str], str]

DIGITS = {"O": "0", "I": "1", "L": "1", "l": "1", "i": "1", "Z": "2", "S": "5", "B": "8"}
"""Letters by the digits they are taken for."""
_LETTERS = {"0": "O", "1": "I", "2": "Z", "5": "S", "8": "B"}
_PROCEDURE = re.compile(r"(?P<first>[A-Z\d])(?P<rest>[\dOILZSB]{3})(?P<last>[\dA-Z])")
_LAST_LETTERS = "FTUMA"
"""With which five-digit codes of other categories end (performance, emerging technology, laboratory)."""
_MODIFIERS = {"UL": "U1", "UI": "U1", "EI": "E1", "EL": "E1", "FI": "F1", "FL": "F1", "TI": "T1"}
"""Pairs that are no modifiers, by those they look like."""
_NUMERIC_MODIFIER = re.compile(r"[2-9][OILZSB]")
_REMARK = re.compile(r"(?P<list>MA|M|N)(?P<number>[\dOIL]{1,3})")
_REVENUE = re.compile(r"[\dOILZSB]{4}")
_MBI = re.compile(r"[1-9][A-Z][\dA-Z]\d[A-Z][\dA-Z]\d[A-Z]{2}\d{2}")
_NEVER_IN_MBI = frozenset("SLOIBZ")
_MASKED = re.compile(r"(?P<hidden>[X*#-]{3,})(?P<shown>[\dOIl]{4})")
LIKE = 3
"""Other numbers of a kind on a paper that must agree at a place before it is told by them."""


def mended_procedure(code: str) -> str:
    """`TO285` is `T0285`: but for its first and its last character a procedure code is of digits."""
    found = _PROCEDURE.fullmatch(code)
    if found is None or sum(c.isdigit() for c in code) < 2:
        return code
    last = found["last"] if found["last"] in _LAST_LETTERS and found["first"].isdigit() else _digit(found["last"])
    first = "0" if found["first"] == "O" else found["first"]  # an I may as well have been a J
    mended = first + _digits(found["rest"]) + last
    return mended if mended[1:4].isdigit() and (mended[4].isdigit() or first.isdigit()) else code


def mended_modifier(code: str) -> str:
    """`UL` is `U1`, `5O` is `50`."""
    return _digits(code) if _NUMERIC_MODIFIER.fullmatch(code) else _MODIFIERS.get(code, code)


def mended_remark(code: str) -> str:
    """`NI30` is `N130`."""
    found = _REMARK.fullmatch(code)
    return found["list"] + _digits(found["number"]) if found and any(c.isdigit() for c in code) else code


def mended_revenue_code(code: str) -> str:
    """`O450` is `0450`."""
    return _digits(code) if _REVENUE.fullmatch(code) and sum(c.isdigit() for c in code) > 1 else code


def mended_member(text: str) -> str:
    """A Medicare beneficiary identifier with the digits that it must have, and the last four of a hidden number."""
    masked = _MASKED.fullmatch(text)
    if masked is not None:
        return masked["hidden"] + _digits(masked["shown"])
    plain = re.sub(r"[ -]", "", text).upper()
    if len(plain) != 11 or not _NEVER_IN_MBI & set(plain):
        return text
    mended = _digits("".join(plain))
    if not _MBI.fullmatch(mended):
        return text
    return "".join(_digit(c.upper()) if c.upper() in _NEVER_IN_MBI else c for c in text)


def mended_by_their_like(values: Sequence[str]) -> list[str]:
    """Numbers of one kind on one paper: one that looks like the others but for a letter in place of a digit, or the other way.

    Nothing is said by fewer than three others, where these differ among each other, nor where a second character differs.
    """
    lengths: dict[int, set[str]] = {}
    for value in values:
        lengths.setdefault(len(value), set()).add(value)
    usual = {length: shape for length, alike in lengths.items() if (shape := _shape_of_all_but_one(alike)) is not None}
    return [_shaped(value, usual[len(value)]) if len(value) in usual else value for value in values]


def _shape_of_all_but_one(values: Iterable[str]) -> str | None:
    ((shape, count), *others) = Counter(map(_shape, values)).most_common()
    return shape if count >= LIKE and sum(count for _, count in others) <= 1 else None


def _shaped(value: str, shape: str) -> str:
    odd = [at for at, (own, usual) in enumerate(zip(_shape(value), shape, strict=True)) if own != usual]
    if len(odd) != 1:
        return value
    (at,) = odd
    table = {"9": DIGITS, "A": _LETTERS}.get(shape[at], {})
    return value[:at] + table.get(value[at], value[at]) + value[at + 1 :]


def _shape(value: str) -> str:
    """`A` for letters, `9` for digits, other characters as they are."""
    return "".join("9" if c.isdigit() else "A" if c.isalpha() else c for c in value)


def _digits(text: str) -> str:
    return "".join(map(_digit, text))


def _digit(character: str) -> str:
    return DIGITS.get(character, character)


MENDS: Mapping[str, Mend] = {
    "procedure": mended_procedure,
    "modifiers": mended_modifier,
    "remarks": mended_remark,
    "revenue_code": mended_revenue_code,
    "member_id": mended_member,
}
"""By the last name of a field."""
OF_A_KIND: Iterable[str] = (
    "/claims/*/claim_number",
    "/claims/*/member_id",
    "/claims/*/patient_account",
    "/lines/*/item_code",
)
"""Fields whose numbers on one paper are made by one system."""
