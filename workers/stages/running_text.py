"""How much of a page is running text: sentences somebody wrote, rather than captions, cells and lists. True of any wording.

Two measures carry it. Sentences need small words (`of`, `we`, `which`): a third of the words of prose, a tenth of a form's. And
sentences end: in prose one word in twenty is a word in small letters with a stop behind it; on forms and in tables hardly any.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SMALL_WORDS = frozenset(
    """
    a all an and any are as at be been but by can did do does for from had has have he her his i if in is it its may me my no
    not of on or our she so than that the their them there they this to us was we were when which who will with would you your
    auf bei das dem den der des die durch ein eine für ich im ist mit nicht oder sie sind und uns von wie wir wird zu zum zur
    au aux dans de du elle en est et il la le les nous par pas pour que qui sur un une vous
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
_ENDS = re.compile(r"[^\W\dA-Z_]{2,}[.!?]['\")\u201d]?$")
_MARKS = ".,;:!?'\"()\u201c\u201d"
SMALL_WORDS, ENDS = 0.22, 0.03
"""Shares of the words at which a page may as well be a form as prose; those of forms and of letters on training families lie
on either side."""
_PER_SMALL_WORD, _PER_END = 8.0, 35.0
"""Nats for each share above that."""
LEAST, MOST = -0.6, 2.2
"""Mail may be a list as well, so that the lack of prose says less than prose does."""
FEW_WORDS = 25
"""Fewer words say nothing."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """Measured on the words of a page."""

    words: int
    small_words: float
    """Share of the words without digits."""
    ends: float
    """Share of the words that end a sentence."""

    @classmethod
    def of(cls, words: Sequence[str]) -> RunningText:
        """Measure the words of a page, in any order."""
        plain = [word.strip(_MARKS).lower() for word in words]
        letters = [word for word in plain if word.isalpha()]
        return cls(
            words=len(words),
            small_words=sum(word in _SMALL_WORDS for word in letters) / max(1, len(letters)),
            ends=sum(_ENDS.search(word) is not None for word in words) / max(1, len(words)),
        )

    @property
    def nats(self) -> float:
        """How much likelier the page is prose than not."""
        if self.words < FEW_WORDS:
            return 0.0
        measured = _PER_SMALL_WORD * (self.small_words - SMALL_WORDS) + _PER_END * (self.ends - ENDS)
        return max(LEAST, min(MOST, measured))
