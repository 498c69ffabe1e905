"""Why something was turned down, in letters that deny or object: codes with their texts, what is ticked in a list, or a clause.

A clause is a reason behind what announces one (`The reason is`, `You say that`), or behind `because` and the like in a sentence
that turns something down. It ends where the sentence goes on to what follows from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemas.readings import Reading
from schemas.values import parse_code, parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.letter_concepts import concepts_in
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import Row, Sheet, Token

_ADJUSTMENT = re.compile(
    r"\b(?P<group>CO|PR|OA|PI)\s?[-\u2013 ]\s?(?P<reason>[1-9]\d{0,2}|[ABDPWY]\d{1,2})\b"
    r"(?:\s*[-:\u2013\u2014.)]*\s+(?P<text>[A-Z][^\n]{6,160}))?"
)
_REASON_CODE = re.compile(
    r"\b(?:denial|reason|remark|adjustment)\s+(?:code|reason)s?\s*(?:code)?\s*[:#]?\s*(?P<reason>[A-Z]{0,2}\d{1,3})\b"
    r"(?:\s*[-:\u2013\u2014]+\s*(?P<text>[^\n]{4,160}))?",
    re.IGNORECASE,
)
_REASON_TEXT = re.compile(
    r"(?:reason(?:\(s\)|s)?\s+for\s+(?:the\s+|this\s+|our\s+)?(?:denial|decision|determination)|denial reason"
    r"|denied because|denied for the following reasons?)\s*(?:is|are)?\s*[:\-]?\s*(?P<text>[^\n]{6,160})",
    re.IGNORECASE,
)
_CODED = re.compile(r"\b(?:code|ground|reason),?\s+(?P<reason>\d{1,3})(?=[,.;:)]|\s+(?:was|is|were)\b)", re.IGNORECASE)
"""A code in running text: `code 31 was assigned`, `your ground, 50, that`."""
_CLAUSE = (
    r"\s+(?P<text>(?!(?:of|for|to|you may|you can|we will|please)\b)[^.;:]{12,240}?)"
    r"(?=[.;:]|,\s+(?:and|but|so|nor|with|which)\s|\s+\(|,\s+is\s|\s+[-\u2013\u2014]\s|(?-i:\n[A-Z]))"
)
_ANNOUNCED = (
    re.compile(
        r"\b(?:reasons?|grounds?|basis|rationale|explanation)\b"
        r"(?:[^.:;]{0,60}?\b(?:is|are|was|were)(?:\s+as\s+follows)?\s*(?::|\bthat\b)|(?:\s+for\s+[^.:;\n]{3,40})?\s*:)"
        + _CLAUSE,
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:you|it|your\s+\w+|the\s+(?:letter|notice))\s+(?:\w+\s+){0,3}?"
        r"(?:maintains?|holds?|says?|said|states?|stated|told|wrote|claim(?:s|ed)?|argued?|reads?)\s*(?:(?:us|me)\s+)?(?:that\b|:)"
        + _CLAUSE,
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:ground|reason),\s+(?:\d{1,3},)?" + _CLAUSE, re.IGNORECASE),
    re.compile(r"\bcode\b[^.;:]{0,60}?\bmean(?:s|ing)\s+that" + _CLAUSE, re.IGNORECASE),
)
_BECAUSE = re.compile(
    r"(?:\b(?:because|since|on\s+the\s+grounds?\s+that|for\s+the\s+reason\s+that|(?:find|found|meaning|means|decided)\s+that)|,\s+for)"
    + _CLAUSE,
    re.IGNORECASE,
)
_CODE = re.compile(r"^(?:[A-Z]{2}[- ]?)?\d{1,3}[,:.)]\s+", re.IGNORECASE)
"""A code before the words."""
_TURNED_DOWN = frozenset({"refuse", "not_paid"})
_TICK = re.compile(r"[\[(_|]*(?:[xX]{1,2}|[\u2611\u2612\u2713\u2714])[\])_|]*|[\[(]+[\])]?[\[(][xX][\])]")
_EMPTY = re.compile(r"[\[\]()_|\u2610\u25a1]*")
_WORD = re.compile(r"[A-Z][a-z]|[A-Z]{3}")
_NEAR, _OTHERS = 4, 2
"""Rows above and below in which others of the list stand, and how many of them at least."""
_LEAST = 4
"""Words of a reason."""
_TOLD = 0.92
"""Score of a clause: what the tagger has of a sentence that it is not sure of goes behind it."""
_DENIES = "denial"
DISPUTES = frozenset({"denial", "appeal"})
"""Categories of letters that give reasons."""


class _Said(NamedTuple):
    """Words of a reason, and where they stand."""

    text: str
    tokens: tuple[Token, ...]


def reasons_in(proses: Sequence[Prose], category: str, sheets: Sequence[Sheet] = ()) -> Iterator[Reading]:
    """Reason codes with their texts; where none has one, what is ticked or a sentence says in a letter of such a category."""
    coded = [match for prose in proses for match in _codes(prose, category)]
    for index, (prose, match) in enumerate(coded):
        yield from _reason(prose, match, index)
    if any(match.groupdict().get("text") for _, match in coded):
        return
    said = [each for sheet in sheets for each in _ticked(sheet)] if category == _DENIES else []
    if not said and category in DISPUTES:
        said = [each for prose in proses for each in _clauses(prose)][:1]
    for index, each in enumerate(said):
        yield reading_of(f"/denial_reasons/{index}/text", Found(each.text, each.tokens, _TOLD, ("wording",)))
    if not said and not coded:
        found = ((prose, match) for prose in proses for match in _REASON_TEXT.finditer(prose.text))
        for prose, match in list(found)[:1]:
            yield from _reason(prose, match, 0)


def _codes(prose: Prose, category: str) -> Iterator[tuple[Prose, re.Match[str]]]:
    """Each code once."""
    seen: set[str] = set()
    for pattern in (_ADJUSTMENT, _REASON_CODE, *((_CODED,) if category in DISPUTES else ())):
        for match in pattern.finditer(prose.text):
            code = parse_code(match["reason"]) or ""
            if code not in seen:
                seen.add(code)
                yield prose, match


def _ticked(sheet: Sheet) -> Iterator[_Said]:
    """The lines of a list with boxes that have a mark in theirs; others of the list have none."""
    marked = [(row, own) for row in sheet.rows if (own := _behind_mark(row, _TICK))]
    for row, own in marked:
        near = sheet.rows[max(0, row.index - _NEAR) : row.index + _NEAR + 1]
        alike = [
            other for other in near if (rest := _behind_mark(other, _EMPTY)) and abs(rest[0].x0 - own[0].x0) < sheet.height
        ]
        text = parse_text(" ".join(token.text for token in own))
        if text is not None and len(alike) >= _OTHERS and len(own) > 1:
            yield _Said(text, own)


def _behind_mark(row: Row, mark: re.Pattern[str]) -> tuple[Token, ...]:
    """The words of a row behind its mark; none where it begins with none such."""
    begin = next((at for at, token in enumerate(row.tokens) if _WORD.match(token.text)), len(row.tokens))
    return row.tokens[begin:] if mark.fullmatch("".join(token.text for token in row.tokens[:begin])) else ()


def _clauses(prose: Prose) -> Iterator[_Said]:
    """Announced ones first."""
    for pattern in (*_ANNOUNCED, _BECAUSE):
        for match in pattern.finditer(prose.text):
            text = parse_text(_CODE.sub("", match["text"]).strip(" ,"))
            told = pattern is not _BECAUSE or _TURNED_DOWN & concepts_in(prose.text, *_sentence(prose.text, match))
            if text is not None and told and len(text.split()) >= _LEAST:
                yield _Said(text, prose.behind(*match.span("text")))


def _sentence(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the sentence around a match begins and ends."""
    begin, end = text.rfind(". ", 0, match.start()), text.find(".", match.end())
    return begin + 1, len(text) if end < 0 else end


def _reason(prose: Prose, match: re.Match[str], index: int) -> Iterator[Reading]:
    for name, text in match.groupdict().items():
        parse = parse_text if name == "text" else parse_code
        value = parse(text.strip(" .")) if text else None
        if value is not None:
            score = 0.7 if name == "text" else 0.9
            yield reading_of(
                f"/denial_reasons/{index}/{name}", Found(value, prose.behind(*match.span(name)), score, ("wording",))
            )
