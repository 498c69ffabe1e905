"""Drawn pages with other labels: wordings that mean the same, abbreviations, words that there are not.

So one family teaches more than its own words.
The wordings are those that document types look for (`Find.labels`). Labels are looked for among words that nobody owns, in one
row or two; one that may mean two fields is left as it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from random import Random

from models.tagger.reading_order import rows_of
from models.training.targets import OwnedPage, OwnedWord
from schemas.geometry import Box
from schemas.types import all_types

CHANGED = 0.5
"""Share of pages that get other labels."""
_EACH = 0.6
"""Chance of each label on such a page; the same label changes everywhere alike."""
_STRANGE = 0.12
"""Chance of each run of words that nobody owns to be put in words that there are not: what stands around it must do."""
_ABBREVIATED = 0.06
"""Chance of a long word that nobody owns."""
_BLANK = 0.6
"""Gap within a label, at most, as a share of its height."""
_LEADING = 1.6
"""From row to row within a label, at most, as a share of its height."""
_TIGHTEST = 0.65
"""How much narrower letters may become to make room; usually they are half as wide as the row is high."""
_GENERAL = frozenset(
    ("", "amount", "amt", "code", "date", "from", "id", "name", "no", "number", "status", "to", "total", "type")
)
"""Too general to mean anything, whatever field lists them."""
_SAME_ON_ALL_LEVELS = re.compile(r"^/(?:claims/\*|claims/\*/lines/\*|totals)/(?P<name>[a-z_]+)$")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The labels of one document type."""

    meanings: Mapping[str, str]
    """What a label means, of those that mean one thing."""
    labels: Mapping[str, tuple[str, ...]]
    """By meaning."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that nobody owns, in one row or two."""

    words: tuple[int, ...]
    text: str
    rows: tuple[Box, ...]
    left: float
    """Where the room for it begins, and where it ends: at its neighbours."""
    right: float


@cache
def wordings_of(type_name: str) -> Wordings:
    """All labels of a type's fields. Amounts of claims, lines and totals are worded alike."""
    meant: dict[str, set[str]] = defaultdict(set)
    for pattern, leaf in all_types()[type_name].leaves().items():
        level = _SAME_ON_ALL_LEVELS.match(pattern)
        for label in leaf.find.labels if leaf.find else ():
            meant[plain(label)].add(level["name"] if level else pattern)
    sure = {label: next(iter(meanings)) for label, meanings in meant.items() if len(meanings) == 1 and label not in _GENERAL}
    labels: dict[str, list[str]] = defaultdict(list)
    for label, meaning in sure.items():
        labels[meaning].append(label)
    return Wordings(sure, {meaning: tuple(several) for meaning, several in labels.items()})


def plain(text: str) -> str:
    """Small letters, digits and slashes with single blanks; `#` is `no`."""
    return " ".join(re.findall(r"[a-z0-9/]+", text.lower().replace("#", " no ")))


def reworded(page: OwnedPage, type_name: str, rng: Random) -> OwnedPage:
    """The page with some labels worded otherwise; others, and all values, as they were."""
    if rng.random() >= CHANGED:
        return page
    wordings, chosen = wordings_of(type_name), dict[str, str]()
    words: list[OwnedWord | None] = list(page)
    added: list[OwnedWord] = []
    for label in _labels(page):
        meaning = wordings.meanings.get(plain(label.text))
        if rng.random() < _STRANGE:
            for index in label.words:
                words[index] = OwnedWord(_strange(page[index].text, rng), page[index].box)
            continue
        if meaning is None:
            continue
        new = chosen.setdefault(label.text, rng.choice(wordings.labels[meaning]) if rng.random() < _EACH else "")
        drawn = _drawn(_styled(new, label.text, rng), label, rng) if new else []
        if drawn:
            for index in label.words:
                words[index] = None
            added += drawn
    return tuple(_abbreviated(word, rng) for word in (*(word for word in words if word), *added))


def _labels(page: OwnedPage) -> Iterator[Label]:
    """Labels of two rows, then of one; no word is in two."""
    rows = [list(_runs(page, row)) for row in rows_of([word.box for word in page])]
    used: set[int] = set()
    for upper, lower in pairwise(rows):
        for whole in _stacked(upper, lower):
            if used.isdisjoint(whole.words):
                used.update(whole.words)
                yield whole
    yield from (run for row in rows for run in row if used.isdisjoint(run.words))


def _runs(page: OwnedPage, row: Sequence[int]) -> Iterator[Label]:
    groups: list[list[int]] = []
    for index in row:
        before = page[groups[-1][-1]] if groups else None
        if before and not before.owners and not page[index].owners and _near(before.box, page[index].box):
            groups[-1].append(index)
        else:
            groups.append([index])
    boxes = [page[group[0]].box.union(page[group[-1]].box) for group in groups]
    for at, group in enumerate(groups):
        if not page[group[0]].owners:
            text = " ".join(page[index].text for index in group)
            left, right = boxes[at - 1].x1 if at else 0.0, boxes[at + 1].x0 if at + 1 < len(groups) else 1.0
            yield Label(tuple(group), text, (boxes[at],), left, right)


def _near(one: Box, other: Box) -> bool:
    return other.x0 - one.x1 < _BLANK * other.height


def _stacked(upper: Sequence[Label], lower: Sequence[Label]) -> Iterator[Label]:
    """Pairs one above the other, as of one heading."""
    for above in upper:
        under = [below for below in lower if above.rows[0].overlap_x(below.rows[0]) > 0]
        if len(under) == 1 and under[0].rows[0].y0 - above.rows[0].y0 < _LEADING * above.rows[0].height:
            below = under[0]
            yield Label(
                above.words + below.words,
                f"{above.text} {below.text}",
                above.rows + below.rows,
                max(above.left, below.left),
                min(above.right, below.right),
            )


def _styled(new: str, old: str, rng: Random) -> str:
    """In capitals where the old label is, with its colon."""
    shown = new.upper() if old.isupper() else new.title()
    number = rng.choice(("No", "#", "No.", "Number", "Num"))
    shown = re.sub(r"\bno\b", number.upper() if old.isupper() else number, shown, flags=re.IGNORECASE)
    return shown + (":" if old.endswith(":") else "")


def _drawn(text: str, label: Label, rng: Random) -> list[OwnedWord]:
    """The new label where the old one stood, left, right or in the middle; nothing where there is no room."""
    parts = text.split()
    two = len(label.rows) == 2 and len(parts) > 1
    rows = [" ".join(parts[:-1]), parts[-1]] if two else [text]
    usual = label.rows[0].height * 0.5
    letter = min(usual, (label.right - label.left) / (max(map(len, rows)) + 1))
    if letter < _TIGHTEST * usual:
        return []
    side = rng.choice((0.0, 0.5, 1.0))
    return [word for row, box in zip(rows, label.rows, strict=False) for word in _row(row, box, label, letter, side)]


def _row(text: str, box: Box, label: Label, letter: float, side: float) -> Iterator[OwnedWord]:
    x = box.x0 + (box.width - letter * len(text)) * side
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
