"""Drawn pages with other labels: wordings that mean the same, abbreviations, other breaks, words that there are not.

So one family teaches more than its own words. The wordings are those of `label_wordings`. Labels are looked for among words
that nobody owns, in one row or several; one that may mean two fields is left as it is, and no new one is what something else on
the page is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from random import Random

from models.training.content.lexicon import normal
from models.training.label_wordings import Wordings, wordings_of
from models.training.labels import Label, columns_of_labels, whole
from models.training.targets import OwnedPage, OwnedWord
from schemas.geometry import Box

CHANGED = 0.6
"""Share of pages that get other labels."""
_EACH = 0.65
"""Chance of each label on such a page; the same label changes everywhere alike."""
_STRANGE = 0.12
"""Chance of each run of words that nobody owns to be put in words that there are not: what stands around it must do."""
_ABBREVIATED = 0.06
"""Chance of a long word that nobody owns."""
_MARKED = 0.03
"""Chance of a footnote's mark behind a label."""
_TIGHTEST = 0.65
"""How much narrower letters may become to make room."""
_MOST_ROWS = 4
_STEP = 1.15
"""From row to row where a label had one only, as a share of its height."""
_TRIES = 4
_TERSE = (0.0, 0.1, 0.3, 0.6)
"""How many words of composed labels a sender abbreviates."""


def reworded(page: OwnedPage, type_name: str, rng: Random) -> OwnedPage:
    """The page with some labels worded otherwise; others, and all values, as they were."""
    if rng.random() >= CHANGED:
        return page
    wording = _Rewording(page, type_name, rng)
    words: list[OwnedWord | None] = list(page)
    added: list[OwnedWord] = []
    for label, meaning in wording.labels:
        if rng.random() < _STRANGE:
            for index in label.words:
                words[index] = OwnedWord(_strange(page[index].text, rng), page[index].box)
            continue
        new = wording.another(label, meaning) if meaning else ""
        drawn = _drawn(_styled(new, label.text, rng), label, page, rng) if new else []
        if drawn and not _covers([word.box for word in drawn], [word.box for word in added]):
            for index in label.words:
                words[index] = None
            added += drawn
    return tuple(_abbreviated(word, rng) for word in (*(word for word in words if word), *added))


class _Rewording:
    """One sender's other words, decided label by label."""

    def __init__(self, page: OwnedPage, type_name: str, rng: Random) -> None:
        self._rng = rng
        self._terse = rng.choice(_TERSE)
        columns = list(columns_of_labels(page))
        tables = wordings_of(type_name)
        self._wordings = max(tables, key=lambda each: sum(each.meaning(whole(column).text) is not None for column in columns))
        self.labels = [pair for column in columns for pair in _told(column, self._wordings)]
        self._meant: dict[str, str | None] = {normal(label.text): meaning for label, meaning in self.labels}
        self._chosen: dict[str, str] = {}
        lexicon = self._wordings.lexicon
        self._fills = {place: rng.choice(texts) for place, texts in lexicon.fills.items()} if lexicon else {}
        if "T" in self._fills:
            printed = {word.text for word in page if not word.owners}
            named = [text for text in lexicon.fills["T"] if text in printed] if lexicon else []
            self._fills["T"] = (named or [self._fills["T"]])[0]

    def another(self, label: Label, meaning: str) -> str:
        """Its new wording, the same for the same label; nothing where it stays."""
        if label.text not in self._chosen:
            self._chosen[label.text] = self._found(meaning) if self._rng.random() < _EACH else ""
        return self._chosen[label.text]

    def _found(self, meaning: str) -> str:
        """A wording that nothing else on the page has."""
        for _ in range(_TRIES):
            text = self._wordings.another(meaning, self._rng, self._terse)
            for place, fill in self._fills.items():
                text = text.replace(f"{{{place}}}", fill)
            if text and self._meant.setdefault(normal(text), meaning) == meaning:
                return text
        return ""


def _told(column: Sequence[Label], wordings: Wordings) -> Iterator[tuple[Label, str | None]]:
    """A column of runs is one label, or each is one of its own; what is neither means nothing."""
    one = whole(column)
    meaning = wordings.meaning(one.text) if len(column) <= _MOST_ROWS else None
    if meaning or len(column) == 1:
        yield one, meaning
        return
    each = [wordings.meaning(label.text) for label in column]
    if None in each:
        each = [None] * len(column)
    yield from zip(column, each, strict=True)


def _styled(new: str, old: str, rng: Random) -> str:
    """In capitals where the old label is, with its colon."""
    shown = new.rstrip(":?")
    if shown.islower():
        number = rng.choice(("No", "#", "No.", "Number", "Num"))
        shown = re.sub(r"\bno\b", number, shown.title(), flags=re.IGNORECASE)
    elif old.capitalize() == old and not old.isupper() and " " in old:
        first, *others = shown.split(" ")
        shown = " ".join((first, *(word.lower() if word.istitle() else word for word in others)))
    shown = shown.upper() if old.isupper() else shown
    mark = rng.choice(("*", "**", "(1)", "(2)", "(A)", "†")) if rng.random() < _MARKED else ""
    return shown + (":" if old.endswith(":") else mark)


def _drawn(text: str, label: Label, page: OwnedPage, rng: Random) -> list[OwnedWord]:
    """The new label where the old one stood, left, right or in the middle; nothing where there is no room."""
    parts, usual, room = text.split(), label.letter, label.right - label.left
    most = len(label.rows) if label.beside else max(len(label.rows), 3)
    fitting = []
    for rows in _broken(parts, most):
        letter = min(usual, room / (max(map(len, rows)) + 1))
        if letter >= _TIGHTEST * usual:
            fitting.append((rows, letter))
    if not fitting:
        return []
    usual_count = [each for each in fitting if len(each[0]) == min(len(label.rows), len(parts))]
    rows, letter = rng.choice(usual_count if usual_count and rng.random() < 0.5 else fitting)
    side = rng.choice((0.0, 0.5, 1.0))
    boxes = _rows_for(len(rows), label, rng)
    drawn = [word for row, box in zip(rows, boxes, strict=True) for word in _row(row, box, label, letter, side)]
    extra = [word.box for word in drawn if word.box.y0 < label.rows[0].y0]
    mine = set(label.words)
    return [] if extra and _covers(extra, [word.box for at, word in enumerate(page) if at not in mine]) else drawn


def _broken(parts: Sequence[str], most: int) -> Iterator[list[str]]:
    """All ways to break words into so many rows at most."""
    for count in range(1, min(most, len(parts)) + 1):
        for breaks in combinations(range(1, len(parts)), count - 1):
            edges = (0, *breaks, len(parts))
            yield [" ".join(parts[start:end]) for start, end in pairwise(edges)]


def _rows_for(count: int, label: Label, rng: Random) -> list[Box]:
    """Where so many rows stand: in those of the old label, fewer at its foot or at its top, more of them above it."""
    rows = list(label.rows)
    if count <= len(rows):
        return rows[-count:] if rng.random() < 0.7 else rows[:count]
    step = rows[1].y0 - rows[0].y0 if len(rows) > 1 else _STEP * rows[0].height
    first = rows[0]
    above = [first._replace(y0=first.y0 - step * up, y1=first.y1 - step * up) for up in range(count - len(rows), 0, -1)]
    return above + rows


def _covers(boxes: Sequence[Box], others: Sequence[Box]) -> bool:
    """Do any of them lie off the page or on a word?"""
    return any(box.y0 < 0 or any(box.overlap_x(other) > 0 and box.overlap_y(other) > 0 for other in others) for box in boxes)


def _row(text: str, box: Box, label: Label, letter: float, side: float) -> Iterator[OwnedWord]:
    left = min(row.x0 for row in label.rows)
    width = max(row.x1 for row in label.rows) - left
    x = left + (width - letter * len(text)) * side
    x = max(label.left + letter / 2, min(x, label.right - letter * (len(text) + 0.5)))
    for part in text.split():
        yield OwnedWord(part, Box(max(0.0, x), box.y0, min(1.0, x + letter * len(part)), box.y1))
        x += letter * (len(part) + 1)


def _strange(text: str, rng: Random) -> str:
    """A word as long and in the same case, of other letters."""
    letters = ["aeiou" if at % 2 else "bcdfghklmnprstvwz" for at in range(len(text))]
    drawn = [rng.choice(choice) if letter.isalpha() else letter for letter, choice in zip(text, letters, strict=True)]
    return "".join(new.upper() if old.isupper() else new for new, old in zip(drawn, text, strict=True))


def _abbreviated(word: OwnedWord, rng: Random) -> OwnedWord:
    """A long word of nobody's, cut short now and then."""
    if word.owners or len(word.text) < 6 or not word.text.isalpha() or rng.random() >= _ABBREVIATED:
        return word
    kept = rng.randint(3, 5)
    box = word.box._replace(x1=word.box.x0 + word.box.width * (kept + 0.5) / len(word.text))
    return OwnedWord(word.text[:kept] + rng.choice(("", ".")), box)
