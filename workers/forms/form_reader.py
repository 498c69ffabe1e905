"""A page that is a form of fixed geometry: its boxes read."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.geometry import Box
from schemas.pages import FormCell, PageText, Reader, RegisteredForm, Word
from workers.forms.borders import fit_borders
from workers.forms.editions import caption_share, edition_on
from workers.forms.find_form import LikelyForm
from workers.forms.find_typed_form import FindTypedForm
from workers.forms.marks import mark_shares, marked
from workers.forms.printed import Printed
from workers.forms.sheet import Sheet, bared, box_on_page, lay_flat, sheet_box
from workers.forms.template import FormTemplate
from workers.forms.warp import Warp
from workers.forms.words import BoxIndex, plain, words_by_box
from workers.forms.writing import Writing, WrittenLine, find_writing, holds_several, is_signed
from workers.raster import CleanPage
from workers.readers import LineReader, PixelBox, SeenWord

_CAPTIONS = 0.3
"""Share of the form's printed captions that must be there where its lines leave a doubt."""
_MOST_WORDS = 1200
"""A filled form has not half as many with all its captions; lines of small print, close together, look like a form's."""
_HARDLY = 0.4
"""Confidence below which a lone character is none."""
_AS_TALL = 0.85
"""Of a line's height, from which a word of it is as large, and none of a caption."""
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
        warp = likely.registration.warp
        template = edition_on(text, likely.template, warp, likely.lines)
        if likely.lines is not None:
            template = fit_borders(likely.lines, template, warp)
        seen = words_by_box(text.words, warp, BoxIndex(template, lined=likely.lines is not None))
        sheet = lay_flat(page, template, warp)
        if likely.lines is None:
            sheet = bared(sheet, template)
        writing = find_writing(sheet, template)
        printed = Printed.on(text, template)
        words: Mapping[str, Sequence[Word]] = {name: printed.unsaid(name, found) for name, found in seen.items()}
        if self.read_lines is not None and page.own_text is None:
            places = _Places(template, warp, seen, lined=likely.lines is not None)
            words = _read(self.read_lines, writing, writing.lines[: self.most_lines], places, printed)
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
            edition=template.edition,
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
    lined: bool
    """Do the form's lines show where its boxes end?"""

    def own_box(self, word: SeenWord, box: str) -> str:
        """The box that a word of a line stands in: another than the line's where it stands wholly in that."""
        if not self.lined:
            return box
        rectangle = Box(word.box.left, word.box.top, word.box.right, word.box.bottom)
        x, y = rectangle.center
        own = sheet_box(self.template.boxes[box], self.template)
        if own.x0 <= x <= own.x1:
            return box
        for name, edges in self.template.boxes.items():
            other = sheet_box(edges, self.template)
            if other.holds((x, y)) and other.x0 <= rectangle.x0 and rectangle.x1 <= other.x1:
                return name
        return box


def _is_speck(words: Sequence[SeenWord]) -> bool:
    """Is it a single character that the reader hardly knows?"""
    return len(words) == 1 and len(plain(words[0].text)) == 1 and words[0].confidence < _HARDLY


def _read(
    reader: LineReader, writing: Writing, lines: Sequence[WrittenLine], places: _Places, printed: Printed
) -> dict[str, list[Word]]:
    """The words of every written box, read line by line from the sheet."""
    boxes = [PixelBox(line.left, line.top, line.right, line.bottom) for line in lines]
    words: defaultdict[str, list[Word]] = defaultdict(list)
    for line, found in zip(lines, reader.read_lines(writing.pixels, boxes), strict=True):
        if words[line.box] and not holds_several(line.box):
            continue
        kept = [each for each in found if _means_something(each.text)]
        kept = [each for each in kept if _is_typed(each, line, writing) or not printed.belongs_to_caption(each)]
        if printed.is_caption(line, "".join(each.text for each in found)):
            kept = [each for each in kept if sum(map(str.isdigit, each.text)) >= 3]
        if line.is_small and (printed.are_said(line.box, [each.text for each in kept]) or _is_speck(kept)):
            kept = []
        for each in kept:
            box = places.own_box(each, line.box) if len(kept) > 1 else line.box
            words[box].append(_word(each, box, places))
    return words


def _is_typed(word: SeenWord, line: WrittenLine, writing: Writing) -> bool:
    """Is a word of a line that is taller than captions as tall as the line itself?"""
    if line.is_small or is_signed(line.box):
        return False
    whole = writing.height_of(line.left, line.top, line.right, line.bottom)
    return writing.height_of(*word.box) >= _AS_TALL * whole


def _doubted(words: Sequence[Word]) -> list[Word]:
    """Words that may be in part a neighbouring box's, or lack a stroke: each is read well, and yet may be wrong."""
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
    template = likely.template
    return caption_share(text, template.captions, template, likely.registration.warp) >= _CAPTIONS
