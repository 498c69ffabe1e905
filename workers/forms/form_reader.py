"""A page that is a form of fixed geometry: its boxes read."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from schemas.geometry import Box
from schemas.pages import FormCell, PageText, Reader, RegisteredForm, Word
from workers.forms.borders import fit_borders
from workers.forms.find_form import LikelyForm
from workers.forms.find_typed_form import FindTypedForm
from workers.forms.marks import mark_shares, marked
from workers.forms.sheet import PER_POINT, Sheet, bared, box_on_page, lay_flat, sheet_box
from workers.forms.template import FormTemplate
from workers.forms.warp import Warp
from workers.forms.words import BoxIndex, plain, words_by_box
from workers.forms.writing import Writing, WrittenLine, find_writing
from workers.raster import CleanPage
from workers.readers import LineReader, PixelBox, SeenWord

_CAPTIONS = 0.3
"""Share of the form's printed captions that must be there where its lines leave a doubt."""
_MOST_WORDS = 1200
"""A filled form has not half as many with all its captions; lines of small print, close together, look like a form's."""
_OLD_EDITION = re.compile(r"HCFA.?1500|12.?90\)|\(12.?90")
_SHARED = 0.5
"""How sure it is that a word is the box's that stands in two of them."""
_HEARD = 0.75
"""Confidence from which a page reader's word counts as a second opinion."""


@dataclass(frozen=True, slots=True)
class FormReader:
    """A page and its words to the boxes of the form that it is; None where it is other paper.

    The form's lines have been looked for before; where they leave a doubt its captions decide. Where there is neither,
    because a scanner left the form's ink out or a copy lost it, the typed words are asked.

    With a line reader, every written box is read from the page laid flat and freed of the form, and the page's own words
    serve as a second opinion. Without one, or where the words are the PDF's own, they are all there is.
    """

    read_lines: LineReader | None = None
    most_lines: int = 260
    find_typed: FindTypedForm = field(default_factory=FindTypedForm)

    def __call__(self, page: CleanPage, text: PageText, likely: LikelyForm | None) -> RegisteredForm | None:
        """The form with all its boxes, those that hold nothing included. `likely`: the form whose lines fit."""
        if len(text.words) > _MOST_WORDS:
            return None
        if likely is None or not (likely.is_sure or _has_captions(likely, text)):
            likely = self.find_typed(page.facts, text)
        return self._read(page, text, likely) if likely is not None else None

    def _read(self, page: CleanPage, text: PageText, likely: LikelyForm) -> RegisteredForm:
        warp, template = likely.registration.warp, likely.template
        if likely.lines is not None:
            template = fit_borders(likely.lines, template, warp)
        seen = words_by_box(text.words, warp, BoxIndex(template, lined=likely.lines is not None))
        sheet = lay_flat(page, template, warp)
        if likely.lines is None:
            sheet = bared(sheet, template)
        writing = find_writing(sheet, template)
        words: Mapping[str, Sequence[Word]] = seen
        if self.read_lines is not None and page.own_text is None:
            places = _Places(template, warp, seen)
            words = _read(self.read_lines, writing, writing.lines[: self.most_lines], places)
            words = {name: _doubted(found) if name in writing.doubtful else found for name, found in words.items()}
        cells = [
            FormCell(
                name=name,
                box=warp.box_on_page(box),
                words=tuple(words.get(name, ())),
                ink_share=min(1.0, writing.shares[name]),
            )
            for name, box in template.boxes.items()
        ]
        return RegisteredForm(
            type=template.type,
            edition=_edition(template, text),
            score=min(1.0, likely.registration.score),
            placed=likely.placed,
            cells=(*cells, *_mark_cells(sheet, template, warp)),
        )


@dataclass(frozen=True, slots=True)
class _Places:
    """From the sheet back to the page, and what the page's reader saw in each box."""

    template: FormTemplate
    warp: Warp
    seen: Mapping[str, Sequence[Word]]

    def is_caption(self, box: str, text: str) -> bool:
        """Is the line what the form itself prints in that box, or a poor reading of it?"""
        found = plain(text)
        edges = self.template.boxes[box]
        near = (plain(each.text) for each in self.template.captions if edges.holds(each.box.center))
        return len(found) >= 8 and any(len(each) >= 15 and fuzz.ratio(found, each) >= 55 for each in near)

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


def _alike(text: str, token: str, *, near: bool) -> bool:
    """Short ones must stand just at the caption's place, perhaps cut off by a border; a longer word may be misread."""
    if len(text) < 3 or len(token) < 3:
        cut_off = len(text) == 1 and text.isalpha() and token.startswith(text)
        return (text == token or cut_off) and (near or (text == token and text.isalpha() and len(text) > 1))
    return fuzz.ratio(text, token) >= 80


def _read(reader: LineReader, writing: Writing, lines: Sequence[WrittenLine], places: _Places) -> dict[str, list[Word]]:
    """The words of every written box, read line by line from the sheet."""
    boxes = [PixelBox(line.left, line.top, line.right, line.bottom) for line in lines]
    words: defaultdict[str, list[Word]] = defaultdict(list)
    for line, found in zip(lines, reader.read_lines(writing.pixels, boxes), strict=True):
        kept = [each for each in found if _means_something(each.text) and not places.belongs_to_caption(each)]
        if places.is_caption(line.box, "".join(each.text for each in found)):
            kept = [each for each in kept if sum(map(str.isdigit, each.text)) >= 3]
        words[line.box] += [_word(each, line.box, places) for each in kept]
    return words


def _doubted(words: Sequence[Word]) -> list[Word]:
    """Words that may be in part a neighbouring box's: each is read well, and yet all of them may be wrong."""
    return [word.model_copy(update={"confidence": word.confidence * _SHARED, "second": None}) for word in words]


def _means_something(text: str) -> bool:
    return any(character.isalnum() or character == "&" for character in text)


def _word(seen: SeenWord, box: str, places: _Places) -> Word:
    """A word of the sheet on the page, with what the page's reader saw there."""
    rectangle = Box(seen.box.left, seen.box.top, seen.box.right, seen.box.bottom)
    place = box_on_page(rectangle, places.template, places.warp)
    near = [
        other
        for other in places.seen.get(box, ())
        if other.reader is not Reader.PPOCR
        and other.confidence >= _HEARD
        and place.overlap_x(other.box) > 0.5 * min(place.width, other.box.width)
        and place.overlap_y(other.box) > 0.4 * min(place.height, other.box.height)
    ]
    second = "".join(other.text for other in near) or None
    return Word(text=_unaccented(seen.text), box=place, confidence=seen.confidence, reader=Reader.PPOCR, second=second)


def _unaccented(text: str) -> str:
    """These forms are filled in without accents; specks above a letter read like one."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _mark_cells(sheet: Sheet, template: FormTemplate, warp: Warp) -> list[FormCell]:
    shares = mark_shares(sheet, template)
    return [
        FormCell(name=name, box=warp.box_on_page(template.marks[name]), ink_share=shares[name], marked=is_marked)
        for name, is_marked in marked(shares).items()
    ]


def _has_captions(likely: LikelyForm, text: PageText) -> bool:
    return caption_share(likely.template, likely.registration.warp, text) >= _CAPTIONS


def caption_share(template: FormTemplate, warp: Warp, text: PageText) -> float:
    """Share of the longer captions whose words stand where the form prints them."""
    words = text.words
    if not words:
        return 0.0
    there = warp.boxes_in_template([word.box for word in words])
    x, y = (there[:, 0] + there[:, 2]) / 2, (there[:, 1] + there[:, 3]) / 2
    rim = 4 / template.points_per_unit
    long = [each for each in template.captions if len(plain(each.text)) >= 12]
    hits = 0
    for caption in long:
        box = caption.box
        near = (x > box.x0 - rim) & (x < box.x1 + rim) & (y > box.y0 - rim) & (y < box.y1 + rim)
        joined = plain("".join(words[i].text for i in near.nonzero()[0]))
        hits += fuzz.ratio(joined, plain(caption.text)) >= 60
    return hits / len(long)


def _edition(template: FormTemplate, text: PageText) -> str:
    """The edition printed on the page where it is an old one."""
    if template.type == "cms1500" and _OLD_EDITION.search(text.text.upper()):
        return "12/90"
    return template.edition
