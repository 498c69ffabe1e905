"""What a letter is about, the names of who writes it and who gets it, and the terms of a bill fill their lines.

Where the words of such a value are a part of what stands on their line, the rest belongs to it as well, save a caption before
it and words that are another field's. A subject is no sentence of the text: what ends with a full stop or goes on before and
behind was taken for one because the letter has none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Candidate, Reading
from schemas.record import Source
from schemas.types.invoice import TYPE as INVOICE
from schemas.values import parse_text
from workers.stages.extract.letter_concepts import is_stamp
from workers.stages.extract.parties import role_of
from workers.stages.extract.sheets import Row, Sheet, Token, around_tokens, key_of, row_of, sheets_of

Tokens = tuple[Token, ...]
_NAMES = frozenset({"/sender/name", "/recipient/name"})
_SUBJECT = "/subject"
_TERMS = "/terms"
_LONGEST = {**dict.fromkeys(_NAMES, 9), _SUBJECT: 14, _TERMS: 9}
"""Words of a line that is still a name, a subject, or says when to pay."""
_OF_TYPE = {"letter": _NAMES | {_SUBJECT}, "invoice": frozenset({_TERMS})}
_FIND = INVOICE.leaves()[_TERMS].find
_CAPTIONS = frozenset(key_of(label.split()[-1]) for label in (_FIND.labels if _FIND is not None else ()))
"""Last words of the captions of terms."""
_SENTENCE, _STOPPED = 6, 4
"""Words from which on a line may be one of running text, and from which on one with a full stop is."""
_WIDE = 0.85
"""Of the page's widest line: a line so wide with another right below it is one of a paragraph."""
_BLANK = 0.9
"""Between words of a phrase, in heights of its words, at most."""
_NO_NAME = re.compile(r"[|\u2022\u00b7\u25cf\u2013-]|\S*\d\S*|\S*@\S*|<\S*")
"""Signs that part, numbers, and addresses of mail."""
_BEFORE = frozenset({"re", "dear", "attn", "attention", "subject", "regarding", "hello"})
"""Words that stand before a name or a subject, with a colon or without."""
_OF_SUBJECTS = frozenset(
    {"subj", "fw", "fwd", "concerning", "about", "topic", "title", "type", "purpose", "matter", "reference", "description"}
)
"""Last words of what else is a caption of subjects: in `Determination: approved` the colon stands within one."""


def with_whole_lines(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, those that fill lines completed, and without subjects of letters that are sentences or stamps."""
    filling = _OF_TYPE.get(type_name, frozenset())
    if not filling:
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    completed = (_completed(each, readings, sheets) if each.pointer in filling else each for each in readings)
    return tuple(each for each in completed if each is not None and not (each.pointer == _SUBJECT and is_stamp(each.value)))


def _completed(reading: Reading, readings: Sequence[Reading], sheets: Mapping[int, Sheet]) -> Reading | None:
    """The reading with its whole line; None where it is no subject."""
    row, own = row_of(reading, sheets)
    if row is None:
        return reading
    line = row.tokens
    if reading.pointer == _SUBJECT and not _is_captioned(line, own, reading) and is_running(sheets[own[0].page], row):
        return None
    if reading.pointer == _TERMS and is_running(sheets[own[0].page], row):
        return reading
    others = (each for each in readings if each is not reading and each.source is not Source.DERIVED)
    taken = [each.box for each in others if each.page == reading.page and each.box is not None]
    first, last = line.index(own[0]), line.index(own[-1]) + 1
    while first and _is_near(line[first - 1], line[first]) and not _ends_at(line[first - 1], reading.pointer, taken):
        first -= 1
    while last < len(line) and _is_near(line[last - 1], line[last]) and not _ends_at(line[last], reading.pointer, taken):
        last += 1
    # `To Orchard Clinic`: a caption without a colon, which elsewhere in a name is a word like others.
    first += first == 0 and own[0] is not line[0] and role_of(line[0].key) is not None
    while first < line.index(own[0]) and not any(map(str.isalnum, line[first].text)):
        first += 1
    whole = line[first:last]
    value = parse_text(" ".join(token.text for token in whole))
    if value is None or len(whole) == len(own) or len(whole) > _LONGEST[reading.pointer]:
        return reading
    part = Candidate(value=reading.value, score=0.5 * reading.score, because="other_place")
    update = {"value": value, "text": value, "box": around_tokens(whole), "runners_up": (part, *reading.runners_up)}
    return reading.model_copy(update=update)


def _is_near(left: Token, right: Token) -> bool:
    """Is the blank between them one of a phrase, however large it is printed? A dash is not as high as its line."""
    high = [token.y1 - token.y0 for token in (left, right) if any(c.isalnum() for c in token.text)]
    return right.x0 - left.x1 < _BLANK * min(high, default=0.0)


def _ends_at(token: Token, pointer: str, taken: Sequence[Box]) -> bool:
    """Does what a line says of the field end before this word? It is another field's, a caption, or no part of a name."""
    if token.key in _BEFORE or any(box.holds(token.box.center) for box in taken):
        return True
    if token.ends_label and (pointer != _SUBJECT or token.key in _OF_SUBJECTS or not token.key.isalpha()):
        return True
    if pointer == _TERMS:
        return token.key in _CAPTIONS
    return pointer in _NAMES and _NO_NAME.fullmatch(token.text) is not None


def is_running(sheet: Sheet, row: Row) -> bool:
    """Is it a line of running text: with a full stop, long, or with the rest of its paragraph right below it?"""
    words = row.tokens
    stopped = words[-1].text.endswith(".") or any(_ends_sentence(token.text) for token in words)
    if len(words) >= _STOPPED and stopped:
        return True
    below = sheet.rows[row.index + 1] if row.index + 1 < len(sheet.rows) else None
    return len(words) >= _SENTENCE and (len(words) > _LONGEST[_SUBJECT] or (below is not None and _goes_on(sheet, row, below)))


def _ends_sentence(word: str) -> bool:
    """A word in small letters with a full stop; abbreviations are short or have capitals."""
    return len(word) > _STOPPED and word.endswith(".") and word[:-1].islower()


def _goes_on(sheet: Sheet, row: Row, below: Row) -> bool:
    first, next_first = row.tokens[0], below.tokens[0]
    high = first.y1 - first.y0
    if next_first.y0 - first.y1 > high or abs(next_first.x0 - first.x0) > 2 * high:
        return False
    return next_first.text[0].islower() or _width(row) > _WIDE * max(map(_width, sheet.rows))


def _width(row: Row) -> float:
    return row.tokens[-1].x1 - row.tokens[0].x0


def _is_captioned(line: Tokens, own: Tokens, reading: Reading) -> bool:
    return "label:re" in reading.because or any(token.ends_label for token in line[: line.index(own[0])])
