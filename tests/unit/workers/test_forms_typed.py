"""Forms of fixed geometry whose own ink is gone: found by typed words alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import pytest

from schemas.geometry import Box
from schemas.pages import FormCell, Line, PageFacts, PageText, RegisteredForm, Word
from workers.forms.contents import contents_of
from workers.forms.find_form import FindForm, LikelyForm
from workers.forms.find_typed_form import FindTypedForm, is_clear
from workers.forms.form_reader import FormReader
from workers.forms.register import Registration
from workers.forms.sheet import PER_POINT
from workers.forms.template import FormTemplate, load_template
from workers.forms.typed import Rival, TypedWords, fit_typed
from workers.forms.warp import warp_of
from workers.raster import CleanPage
from workers.readers import PixelBox, SeenWord

_DPI = 200
_SIZE = round(8.5 * _DPI), 11 * _DPI
_FACTS = PageFacts(number=1, width=_SIZE[0], height=_SIZE[1], dpi=_DPI)
_PITCH, _TALL = 7.2, 7.5
"""Of typing, in points."""
_PROFESSIONAL = {
    "carrier": "WESTERLY INSURANCE COMPANY", "1.group": "X", "1a": "1K7VQ2VDH22", "2": "BIRCHALL, MATEO", "3": "03 06 1980",
    "3.M": "X", "4": "BIRCHALL, MATEO", "5.street": "5481 CHESTNUT LANE", "6.self": "X", "7.street": "5481 CHESTNUT LANE",
    "5.city": "OWENSBORO", "5.state": "KY", "5.zip": "42309", "5.phone": "(312) 555-0153", "11": "797161", "10a.no": "X",
    "10b.no": "X", "10c.no": "X", "12.signed": "SOF", "17b": "1183814858", "21.ind": "0", "21.A": "E119", "21.B": "R109",
    "24.1.A.from": "10 22 26", "24.1.A.to": "10 22 26", "24.1.B": "11", "24.1.D": "J1885", "24.1.E": "AB", "24.1.F": "325 90",
    "24.1.G": "10", "24.1.J": "1865407856", "24.2.A.from": "10 24 26", "24.2.A.to": "10 24 26", "24.2.B": "23",
    "24.2.D": "J2405", "24.2.F": "203 33", "24.2.G": "1", "25": "52-6921670", "25.ein": "X", "26": "17013-8", "27.yes": "X",
    "28": "529 23", "31": "SILAS ZIELINSKI", "33": "LAKEMONT MEDICINE", "33a": "1298087887",
}  # fmt: skip
_INSTITUTIONAL = {
    "1.1": "RIVERBEND HOSPITAL", "1.2": "496 MAPLE DRIVE", "3a": "19046-2", "3b": "38851422", "4": "0131", "5": "84-6024019",
    "6.from": "090726", "6.to": "090726", "8b": "ABERNATHY, OLIVE", "9a": "7491 ALDER ST", "9b": "DAYTON", "9c": "OH",
    "9d": "45445", "10": "05231961", "11": "F", "14": "1", "15": "1", "17": "03", "31a.code": "11", "31a.date": "090726",
    "39a.code": "01", "39a.amount": "240 07", "42.1": "0270", "43.1": "SUPPLIES", "44.1": "25674", "45.1": "090726",
    "46.1": "7", "47.1": "782 96", "42.2": "0300", "43.2": "LAB", "44.2": "J0696", "45.2": "090726", "46.2": "6",
    "47.2": "1438 30", "42.23": "0001", "45.23": "092826", "47.23": "2221 26", "56": "1555500648",
    "50A": "CEDARHOLLOW MUTUAL", "51A": "58359", "58A": "ABERNATHY, OLIVE", "59A": "18", "60A": "W50693207", "67": "E119",
    "67A": "E785", "76.npi": "1966971677", "76.last": "LINFIELD", "76.first": "JASPER",
}  # fmt: skip
_NUMBERED = {name: text for name, text in _PROFESSIONAL.items() if name in load_template("cms1500_1990").boxes} | {
    "21.C": "M545", "24.1.E": "12", "24.2.E": "3", "24.1.T": "1", "24.2.T": "1", "33.pin": "724103", "6.self": "X",
    "10a.no": "X", "1.group": "X", "3.M": "X", "27.yes": "X", "25.ein": "X",
}  # fmt: skip
_CLAIMS = {"cms1500": _PROFESSIONAL, "ub04": _INSTITUTIONAL}


def _typed(form: str, boxes: Mapping[str, str], matrix: np.ndarray | None = None) -> PageText:
    """What is typed into boxes; `matrix` (2, 3): where the points of the form come to lie on the page."""
    contents = contents_of(form)
    words: list[Word] = []
    for name, text in boxes.items():
        index = contents.names.index(name)
        x0, _, x1, y1 = contents.edges[index]
        x, y = (x0 + x1) / 2 - 3.6 if text == "X" else x0 + 3, contents.middles[index]
        y = y1 - 6 if np.isnan(y) else y
        for word in text.split():
            corners = np.array([[x, y - _TALL / 2], [x + _PITCH * len(word), y + _TALL / 2]])
            if matrix is not None:
                corners = corners @ matrix[:, :2].T + matrix[:, 2]
            (left, top), (right, bottom) = corners / (612, 792)
            words.append(Word(text=word, box=Box(left, top, right, bottom), confidence=0.95))
            x += _PITCH * (len(word) + 1) - 2
    return PageText(lines=tuple(Line(words=(word,)) for word in words))


_LINE_LOWER = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 12.0]])


def _turned(degrees: float, scale: tuple[float, float], shift: tuple[float, float]) -> np.ndarray:
    """About the middle of the sheet."""
    angle, middle = np.radians(degrees), np.array([306.0, 396.0])
    matrix = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) @ np.diag(scale)
    return np.column_stack([matrix, middle - matrix @ middle + np.array(shift)])


@pytest.mark.parametrize("form", ["cms1500", "ub04"])
@pytest.mark.parametrize(
    ("degrees", "scale", "shift"),
    [
        (0.0, (1.0, 1.0), (0, 0)),
        (0.4, (0.97, 0.97), (12, -9)),
        (-0.5, (1.03, 1.03), (-8, 14)),
        (0.0, (1.0, 0.96), (5, 5)),
        (1.4, (0.99, 0.99), (4, 6)),
        (-0.2, (0.92, 0.92), (-6, 3)),
    ],
)
def test_found_where_it_lies(form: str, degrees: float, scale: tuple[float, float], shift: tuple[float, float]) -> None:
    matrix, template = _turned(degrees, scale, shift), load_template(form)
    found = FindTypedForm()(_FACTS, _typed(form, _CLAIMS[form], matrix))
    assert found is not None
    assert found.template.type == form
    assert found.registration.score > 0.7
    assert found.placed == 1.0
    points = np.array([template.boxes[name].center for name in _CLAIMS[form] if name in template.boxes])
    wanted = points * template.points_per_unit @ matrix[:, :2].T + matrix[:, 2]
    off = np.abs(found.registration.warp.to_page(points) * (612, 792) - wanted)
    assert off.max() < 4.5, "a box is so far off that typing would leave it"


@pytest.mark.parametrize(("form", "boxes"), [("cms1500", _PROFESSIONAL), ("cms1500_1990", _NUMBERED)])
def test_editions_are_told_by_their_pointers(form: str, boxes: Mapping[str, str]) -> None:
    found = FindTypedForm()(_FACTS, _typed(form, boxes, _turned(0.0, (0.98, 0.98), (4, -6))))
    assert found is not None
    assert (found.template.edition, found.placed) == (load_template(form).edition, 1.0)


@pytest.mark.parametrize("form", ["cms1500", "ub04"])
def test_found_among_misread_words(form: str) -> None:
    boxes = {name: text if number % 6 else "~" * len(text) for number, (name, text) in enumerate(_CLAIMS[form].items())}
    assert FindTypedForm()(_FACTS, _typed(form, boxes)) is not None


@pytest.mark.parametrize("form", ["cms1500", "ub04"])
def test_words_that_stand_a_line_off_leave_a_doubt(form: str) -> None:
    level = _typed(form, _CLAIMS[form])
    lower = [_typed(form, {name: text}, _LINE_LOWER) for name, text in list(_CLAIMS[form].items())[::2]]
    upper = [_typed(form, {name: text}) for name, text in list(_CLAIMS[form].items())[1::2]]
    torn = PageText(lines=tuple(line for text in (*lower, *upper) for line in text.lines))
    clear, unclear = FindTypedForm()(_FACTS, level), FindTypedForm()(_FACTS, torn)
    assert clear is not None
    assert clear.placed == 1.0
    assert unclear is None or unclear.placed < 1.0


@pytest.mark.parametrize(("lead", "clear"), [(40.0, True), (4.0, False)])
def test_another_place_that_the_words_like_nearly_as_well(lead: float, clear: bool) -> None:  # noqa: FBT001 - a case
    words = [word for line in _typed("ub04", _INSTITUTIONAL).lines for word in line.words]
    fit = fit_typed(TypedWords.of(words, contents_of("ub04")))
    assert fit is not None
    assert is_clear(replace(fit, rivals=(Rival(lead, stake=90.0),))) == clear


def test_doubt_goes_with_the_form() -> None:
    page = _print(_typed("ub04", _INSTITUTIONAL), load_template("ub04"), captions=False)
    warp = warp_of(np.array([[306.0, 396.0], [612.0, 0.0], [0.0, 792.0]]), load_template("ub04"))
    likely = LikelyForm(load_template("ub04"), Registration(warp, 0.8), lines=None, placed=0.5)
    form = FormReader(CountingReader())(page, PageText(), likely)
    assert form is not None
    assert form.placed == 0.5


def _text(rows: Sequence[str]) -> PageText:
    lines = [
        Line(words=tuple(_at(word, 0.1 + 0.09 * column, 0.05 + 0.0152 * row) for column, word in enumerate(text.split())))
        for row, text in enumerate(rows)
    ]
    return PageText(lines=tuple(lines))


def _at(word: str, x: float, y: float) -> Word:
    return Word(text=word, box=Box(x, y, x + 0.011 * len(word), y + 0.0095), confidence=0.95)


def test_other_paper() -> None:
    letter = ["Dear Ms Abernathy we have looked at your", "claim of 09/07/26 and need the records by"] * 20
    table = ["10 22 26 J1885 1298087887 325.90 1 250.00 75.90"] * 30
    for rows in (letter, table):
        assert FindTypedForm()(_FACTS, _text(rows)) is None


def test_neither_form_is_the_other() -> None:
    for form, claim in _CLAIMS.items():
        found = FindTypedForm()(_FACTS, _typed(form, claim))
        assert found is not None
        assert found.template.type == form


def test_some_boxes_are_no_claim() -> None:
    few = dict(list(_PROFESSIONAL.items())[:20])
    assert FindTypedForm()(_FACTS, _typed("cms1500", few)) is None
    assert FindTypedForm()(_FACTS, PageText()) is None


def test_paper_of_another_shape() -> None:
    wide = _FACTS.model_copy(update={"width": _SIZE[1], "height": _SIZE[0]})
    assert FindTypedForm()(wide, _typed("cms1500", _PROFESSIONAL)) is None


def test_worth_of_a_word() -> None:
    contents = contents_of("cms1500")
    worth = dict(zip((*contents.names, None), contents.worth("1298087887"), strict=True))
    assert worth["33a"] > 1.5
    assert worth["2"] < 0.0
    assert worth[None] == worth["2"]
    assert contents.worth("l298O87887").tolist() == contents.worth("1298087887").tolist()


@dataclass
class CountingReader:
    """Reads `A1` wherever it is asked to look."""

    asked: list[PixelBox] = field(default_factory=list)

    def find_lines(self, pixels: np.ndarray, longest_side: int) -> tuple[PixelBox, ...]:
        raise NotImplementedError

    def read_lines(self, pixels: np.ndarray, boxes: Sequence[PixelBox]) -> tuple[tuple[SeenWord, ...], ...]:  # noqa: ARG002
        self.asked += boxes
        return tuple((SeenWord("A1", box, 0.9),) for box in boxes)


def _print(text: PageText, template: FormTemplate, *, captions: bool) -> CleanPage:
    """The words on an otherwise white page, or with the form's captions as grey bars."""
    page = np.full((_SIZE[1], _SIZE[0]), 255, np.uint8)
    for caption in template.captions if captions else ():
        x0, y0, x1, y1 = (round(edge * template.points_per_unit * _DPI / 72) for edge in caption.box)
        page[y0 + 4 : y1 - 3 : 4, x0:x1] = 90
    for word in text.words:
        x, y = round(word.box.x0 * _SIZE[0]), round(word.box.y1 * _SIZE[1])
        cv2.putText(page, word.text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.72, (0,), 2)
    return CleanPage(_FACTS, page, page)


def _read(text: PageText, *, captions: bool = False) -> RegisteredForm:
    page = _print(text, load_template("cms1500"), captions=captions)
    assert FindForm()(page) is None
    form = FormReader(CountingReader())(page, text, None)
    assert form is not None
    return form


_MARKS = {name for name, text in _PROFESSIONAL.items() if text == "X"}


def test_written_boxes_are_read_and_no_others() -> None:
    form = _read(_typed("cms1500", _PROFESSIONAL))
    assert form.type == "cms1500"
    assert {cell.name for cell in form.cells if cell.words} == _PROFESSIONAL.keys() - _MARKS


def _across(name: str, points: float, text: str, **others: str) -> tuple[FormCell, list[PixelBox]]:
    """A UB-04 with other text in a box, that far to the right of where it belongs: the cell, and what was read on its line."""
    text_of = {**_INSTITUTIONAL, **others}
    del text_of[name]
    aside = _typed("ub04", {name: text}, np.array([[1.0, 0.0, points], [0.0, 1.0, 0.0]]))
    typed = PageText(lines=(*_typed("ub04", text_of).lines, *aside.lines))
    reader = CountingReader()
    form = FormReader(reader)(_print(typed, load_template("ub04"), captions=False), typed, None)
    assert form is not None
    assert form.placed == 1.0
    cell = next(cell for cell in form.cells if cell.name == name)
    middle = cell.box.center[1] * 792 * PER_POINT
    return cell, [box for box in reader.asked if box.top < middle < box.bottom]


@pytest.mark.parametrize("points", [-9.0, 0.0, 9.0])
def test_a_word_across_a_border_is_read_as_a_whole(points: float) -> None:
    cell, asked = _across("51A", points, "56957946")
    assert [word.text for word in cell.words] == ["A1"]
    assert any(box.width >= 7.5 * _PITCH * PER_POINT for box in asked)
    assert min(word.confidence for word in cell.words) > 0.8


def test_what_may_be_two_words_in_two_boxes_is_not_trusted() -> None:
    cell, _ = _across("51A", -17.0, "56957946")
    assert max(word.confidence for word in cell.words) < 0.5


def test_captions_that_are_left_are_no_writing() -> None:
    form = _read(_typed("cms1500", _PROFESSIONAL), captions=True)
    assert {cell.name for cell in form.cells if cell.words} <= _PROFESSIONAL.keys() - _MARKS


def test_a_streak_of_the_scanner_is_no_end_of_writing() -> None:
    text = _typed("cms1500", _PROFESSIONAL)
    page = _print(text, load_template("cms1500"), captions=False)
    word = next(word for word in text.words if word.text == "J1885")
    x = round(word.box.center[0] * _SIZE[0])
    streaked = page.pixels.copy()
    streaked[:, x : x + 3] = 0
    form = FormReader(CountingReader())(CleanPage(page.facts, streaked, streaked), text, None)
    assert form is not None
    cells = {cell.name: cell for cell in form.cells}
    assert cells["24.1.D"].words
    assert max(word.confidence for word in cells["24.1.D"].words) < min(word.confidence for word in cells["1a"].words)


def test_crosses_without_check_boxes() -> None:
    form = _read(_typed("cms1500", _PROFESSIONAL))
    assert {cell.name for cell in form.cells if cell.marked} == _MARKS


def test_own_words_of_a_pdf_serve_as_they_are() -> None:
    text = _typed("cms1500", _PROFESSIONAL)
    page = _print(text, load_template("cms1500"), captions=False)
    form = FormReader(CountingReader())(CleanPage(page.facts, page.pixels, page.view, own_text=text), text, None)
    assert form is not None
    cells = {cell.name: cell.text for cell in form.cells}
    assert cells["2"] == "BIRCHALL, MATEO"
    assert cells["24.1.F"] == "325 90"


def test_other_paper_is_not_read() -> None:
    reader = CountingReader()
    text = _text(["Dear Ms Abernathy we have looked at your claim"] * 12)
    assert FormReader(reader)(_print(text, load_template("cms1500"), captions=False), text, None) is None
    assert reader.asked == []
