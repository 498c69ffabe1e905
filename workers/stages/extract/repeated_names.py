"""Names of a letter that stand at two places, letter by letter: what was read alike twice was seldom read wrongly.

Who is written to is greeted by name, who writes signs or is named in the text, an envelope lies before its letter, and a
patient is named above the text and in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.sheets import Sheet, Token, around_tokens, sheets_of

_NAMES = frozenset({"/sender/name", "/recipient/name", "/references/patient_name"})
_WORDS = 2
"""Of a name, at least: one alone may be anybody's."""
_BEHIND = ",.:;)'"
"""Signs that a sentence or a salutation puts behind a name."""


def with_repeated_names(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, and of a letter's names one more where the same stands elsewhere."""
    if type_name != "letter":
        return tuple(readings)
    sheets = sheets_of(pages)
    again = (next(_elsewhere(each, sheets), None) for each in readings if each.pointer in _NAMES)
    return (*readings, *(each for each in again if each is not None))


def _elsewhere(reading: Reading, sheets: Sequence[Sheet]) -> Iterator[Reading]:
    words = reading.value.split()
    if len(words) < _WORDS:
        return
    for sheet in sheets:
        for row in sheet.rows:
            for at in range(len(row.tokens) - len(words) + 1):
                tokens = row.tokens[at : at + len(words)]
                if _says(tokens, words) and not _is_there(tokens, reading):
                    yield reading.model_copy(update={"page": sheet.number, "box": around_tokens(tokens), "runners_up": ()})


def _says(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """The same words; behind the last may stand a sign of the sentence."""
    *before, last = (token.text for token in tokens)
    return before == list(words[:-1]) and last.startswith(words[-1]) and not last[len(words[-1]) :].strip(_BEHIND)


def _is_there(tokens: Sequence[Token], reading: Reading) -> bool:
    box = reading.box
    return reading.page == tokens[0].page and box is not None and any(box.holds(token.box.center) for token in tokens)
