"""What the form itself prints, told from what was typed into it, also where its printer had it elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from rapidfuzz import fuzz

from schemas.geometry import Box
from schemas.pages import PageText, Word
from workers.forms.sheet import PER_POINT, sheet_box
from workers.forms.template import FormTemplate
from workers.forms.words import caption_words, plain
from workers.forms.writing import WrittenLine
from workers.readers import SeenWord

_ABOUT = 10.0
"""Points by which other printers have a caption higher or lower; they have it four times as far to the left or right."""
_AS_SMALL = 1.3
"""Of the height of captions, up to which a word may be of one."""
_BRACKETS = frozenset("()")
"""They are taller than what they enclose."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The captions of a form on a page."""

    template: FormTemplate
    height: float
    """Of most of the page's captions, 0..1; 0 where none was read."""

    @classmethod
    def on(cls, text: PageText, template: FormTemplate) -> Printed:
        """The captions as the page's reader saw them."""
        heights = [word.box.height for word in text.words if plain(word.text) in caption_words(template.type)]
        return cls(template, median(heights) if heights else 0.0)

    def is_caption(self, line: WrittenLine, text: str) -> bool:
        """Is the line what the form itself prints at about that height of the box, or a poor reading of it?"""
        found = plain(text)
        edges = self.template.boxes[line.box]
        height = (line.top + line.bottom) / 2 / PER_POINT / self.template.points_per_unit
        reach = _ABOUT / self.template.points_per_unit
        near = (
            plain(each.text)
            for each in self.template.captions
            if edges.holds(each.box.center) and abs(each.box.center[1] - height) <= reach
        )
        return len(found) >= 8 and any(len(each) >= 15 and fuzz.ratio(found, each) >= 55 for each in near)

    def are_said(self, box: str, words: Sequence[str]) -> bool:
        """Are all these words some of what the form prints in that box or around it?"""
        x0, y0, x1, y1 = self.template.boxes[box]
        reach = _ABOUT / self.template.points_per_unit
        around = Box(x0 - 4 * reach, y0 - reach, x1 + 4 * reach, y1 + reach)
        said = {
            plain(token)
            for each in self.template.captions
            if each.box.overlap_x(around) > 0 and each.box.overlap_y(around) > 0
            for token in each.text.split()
        }
        found = [plain(word) for word in words]
        return any(word in said for word in found) and all(word in said or _is_cut_off(word, said) for word in found)

    def unsaid(self, box: str, words: Sequence[Word]) -> list[Word]:
        """The words of a box without lines of which the form prints all words: its printer had them elsewhere."""
        starts = [
            at
            for at, (left, right) in enumerate(pairwise(words), 1)
            if right.box.center[0] <= left.box.x1 or abs(right.box.center[1] - left.box.center[1]) > 0.5 * left.box.height
        ]
        rows = [words[start:end] for start, end in pairwise([0, *starts, len(words)])]
        return [
            word
            for row in rows
            if not (self._is_small(row) and self.are_said(box, [each.text for each in row]))
            for word in row
        ]

    def _is_small(self, words: Sequence[Word]) -> bool:
        """Are the words hardly taller than the page's captions?"""
        plain_ones = [word.box.height for word in words if not _BRACKETS.intersection(word.text)]
        return max(plain_ones, default=0.0) <= _AS_SMALL * self.height

    def belongs_to_caption(self, word: SeenWord) -> bool:
        """Is the word one of a caption's, at about the caption's place?"""
        text = plain(word.text)
        if not text or (text.isdigit() and len(text) > 2):
            return False
        box = Box(*word.box)
        for caption in self.template.captions:
            edges = sheet_box(caption.box, self.template)
            beside = max(edges.x0 - box.x1, box.x0 - edges.x1)
            apart = max(edges.y0 - box.center[1], box.center[1] - edges.y1)
            level = box.overlap_y(edges) >= 0.6 * edges.height
            if beside > 14 * PER_POINT or apart > 6 * PER_POINT:
                continue
            tokens = [plain(token) for token in caption.text.split()]
            if any(_alike(text, token, near=beside < 3 * PER_POINT and level) for token in tokens):
                return True
        return False


def _is_cut_off(text: str, said: Collection[str]) -> bool:
    """Is it the first or the last letter of one of these words? Borders part words that stand across them."""
    return len(text) == 1 and text.isalpha() and any(text in {word[:1], word[-1:]} for word in said)


def _alike(text: str, token: str, *, near: bool) -> bool:
    """Short ones must stand just at the caption's place, perhaps cut off by a border; a longer word may be misread."""
    if len(text) < 3 or len(token) < 3:
        cut_off = text.isalpha() and len(text) < len(token) and (token.startswith(text) or token.endswith(text))
        return (text == token or cut_off) and (near or (text == token and text.isalpha() and len(text) > 1))
    return fuzz.ratio(text, token) >= 80
