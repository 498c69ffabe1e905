"""Forms of fixed geometry on pages drawn here: only lines, a few typed characters, an X."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import pytest

from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, RegisteredForm, Word
from workers.forms.find_form import FindForm
from workers.forms.form_reader import FormReader
from workers.forms.lines import find_lines
from workers.forms.marks import mark_shares, marked
from workers.forms.printed import Printed
from workers.forms.register import register
from workers.forms.sheet import lay_flat, sheet_box
from workers.forms.template import FormTemplate, load_template
from workers.forms.warp import warp_of
from workers.forms.words import BoxIndex, words_by_box
from workers.forms.writing import Writing, WrittenLine, find_writing
from workers.raster import CleanPage, Pixels
from workers.readers import LineReader, PixelBox, SeenWord

_DPI = 200
NO_WORDS = PageText()


def _blank(template: FormTemplate) -> Pixels:
    """The form's lines and frames in grey on white, letter size."""
    page = np.full((11 * _DPI, round(8.5 * _DPI)), 255, np.uint8)
    scale = page.shape[1] / template.width
    for y, x0, x1 in template.horizontal * scale:
        cv2.line(page, (round(x0), round(y)), (round(x1), round(y)), (60,), 2)
    for x, y0, y1 in template.vertical * scale:
        cv2.line(page, (round(x), round(y0)), (round(x), round(y1)), (60,), 2)
    for box in template.marks.values():
        x0, y0, x1, y1 = (round(edge * scale) for edge in box)
        cv2.rectangle(page, (x0, y0), (x1, y1), (60,), 2)
    return page


def _bent(page: Pixels, degrees: float, shear: float, scale: float, shift: tuple[float, float]) -> tuple[Pixels, np.ndarray]:
    height, width = page.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, scale)
    matrix[0, 1] += shear
    matrix[:, 2] += np.array(shift) - np.array([shear * height / 2, 0])
    return np.asarray(cv2.warpAffine(page, matrix, (width, height), borderValue=(255.0,)), np.uint8), matrix


def _clean(pixels: Pixels) -> CleanPage:
    grey = pixels if pixels.ndim == 2 else np.asarray(pixels.mean(axis=2), np.uint8)
    return CleanPage(PageFacts(number=1, width=grey.shape[1], height=grey.shape[0], dpi=_DPI), grey, pixels)


def _type(page: Pixels, template: FormTemplate, name: str, text: str) -> None:
    box = template.boxes[name]
    scale = page.shape[1] / template.width
    at = round(box.x0 * scale) + 12, round(box.y1 * scale) - 8
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 0.75, (0,) * (page.shape[2] if page.ndim == 3 else 1), 2)


@dataclass
class CountingReader:
    """Reads the same wherever it is asked to look."""

    text: str = "A1"
    asked: list[PixelBox] = field(default_factory=list)

    def find_lines(self, pixels: Pixels, longest_side: int) -> tuple[PixelBox, ...]:
        raise NotImplementedError

    def read_lines(self, pixels: Pixels, boxes: Sequence[PixelBox]) -> tuple[tuple[SeenWord, ...], ...]:  # noqa: ARG002
        self.asked += boxes
        return tuple((SeenWord(self.text, box, 0.9),) for box in boxes)


def _form(page: CleanPage, reader: LineReader | None, text: PageText = NO_WORDS) -> RegisteredForm | None:
    likely = FindForm()(page)
    return None if likely is None else FormReader(reader)(page, text, likely)


@pytest.mark.parametrize("name", ["cms1500", "ub04"])
@pytest.mark.parametrize(
    ("degrees", "shear", "scale", "shift"),
    [(0.0, 0.0, 1.0, (0, 0)), (1.5, 0.0, 0.96, (25, -30)), (-2.0, 0.02, 1.0, (-20, 15)), (0.3, -0.02, 1.04, (5, 20))],
)
def test_registered(name: str, degrees: float, shear: float, scale: float, shift: tuple[float, float]) -> None:
    template = load_template(name)
    page, matrix = _bent(_blank(template), degrees, shear, scale, shift)
    found = register(find_lines(page), template)
    assert found is not None
    assert found.score > 0.7
    points = np.array([[box.center[0], box.center[1]] for box in template.boxes.values()])
    pixels = points * page.shape[1] / template.width
    wanted = (pixels @ matrix[:, :2].T + matrix[:, 2]) / np.array([page.shape[1], page.shape[0]])
    inside = ((wanted > 0.03) & (wanted < 0.97)).all(axis=1)
    off = np.abs(found.warp.to_page(points) - wanted)[inside] * 11 * 72
    assert np.percentile(off, 95) < 2.0, "a box is more than two points off"


def test_neither_form_is_the_other() -> None:
    cms, ub = load_template("cms1500"), load_template("ub04")
    for page, other in ((_blank(cms), ub), (_blank(ub), cms)):
        found = register(find_lines(page), other)
        assert found is None or found.score < 0.5


def test_other_paper() -> None:
    table = np.full((2200, 1700), 255, np.uint8)
    for y in range(200, 2000, 50):
        cv2.line(table, (100, y), (1600, y), (0,), 2)
    for x in range(100, 1700, 187):
        cv2.line(table, (x, 200), (x, 1950), (0,), 2)
    text = np.full((2200, 1700), 255, np.uint8)
    for y in range(200, 2000, 45):
        cv2.putText(text, "Explanation of benefits for your records " * 2, (100, y), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0,), 2)
    assert FindForm()(_clean(table)) is None
    assert FindForm()(_clean(text)) is None
    assert FindForm()(_clean(np.full((2200, 1700), 255, np.uint8))) is None


def test_written_boxes_are_read_and_no_others() -> None:
    template = load_template("cms1500")
    page = _blank(template)
    for name in ("2", "24.1.F", "33a"):
        _type(page, template, name, "4711")
    reader = CountingReader()
    form = _form(_clean(page), reader)
    assert form is not None
    assert (form.type, form.edition) == ("cms1500", "02/12")
    assert {cell.name for cell in form.cells if cell.words} == {"2", "24.1.F", "33a"}
    cell = next(cell for cell in form.cells if cell.name == "24.1.F")
    assert cell.box.holds(cell.words[0].box.center)


def test_a_letter_left_of_its_box_goes_with_its_word() -> None:
    template = load_template("cms1500")
    page = np.full_like(_blank(template), 255)
    scale = page.shape[1] / template.width
    box = template.boxes["5.street"]
    left, top = round(box.x0 * scale), round(box.y1 * scale) - 8
    cv2.putText(page, "4570 ELM", (left - 14, top), cv2.FONT_HERSHEY_SIMPLEX, 0.75, (0,), 2)
    whole = warp_of(np.array([[306.0, 396.0], [612.0, 0.0], [0.0, 792.0]]), template)
    (line,) = find_writing(lay_flat(_clean(page), template, whole), template).lines
    assert line.box == "5.street"
    assert line.left < sheet_box(box, template).x0 - 5


def test_the_feet_of_letters_are_no_line() -> None:
    template = load_template("cms1500")
    page = np.full_like(_blank(template), 255)
    scale = page.shape[1] / template.width
    box = template.boxes["5.street"]
    left, bottom = round(box.x0 * scale) + 20, round(box.y1 * scale)
    cv2.rectangle(page, (left, bottom - 3), (left + 60, bottom), (0,), -1)
    whole = warp_of(np.array([[306.0, 396.0], [612.0, 0.0], [0.0, 792.0]]), template)
    inked = (lay_flat(_clean(page), template, whole).pixels < 128).mean()
    for y, x0, x1 in template.horizontal * scale:
        cv2.line(page, (round(x0), round(y)), (round(x1), round(y)), (0,), 2)
    assert (lay_flat(_clean(page), template, whole).pixels < 128).mean() < inked


def test_a_lone_zero_with_a_dot_is_no_caption() -> None:
    template = load_template("cms1500")
    page = _blank(template)
    scale = page.shape[1] / template.width
    x, y = (round(edge * scale) for edge in template.boxes["21.ind"].center)
    cv2.ellipse(page, (x, y), (6, 10), 0, 0, 360, (0,), 2)
    cv2.circle(page, (x, y), 1, (0,), -1)
    form = _form(_clean(page), CountingReader())
    assert form is not None
    assert {cell.name for cell in form.cells if cell.words} == {"21.ind"}


def test_accents_of_specks_are_no_letters() -> None:
    template = load_template("cms1500")
    page = _blank(template)
    _type(page, template, "2", "4711")
    form = _form(_clean(page), CountingReader("\u00c4LAM"))
    assert form is not None
    assert [word.text for cell in form.cells for word in cell.words] == ["ALAM"]


def test_red_form_fades_out() -> None:
    template = load_template("cms1500")
    grey = _blank(template)
    red = np.stack([np.full_like(grey, 255), grey, grey], axis=2)
    red[:, :, 0] = np.where(grey < 200, 225, 255)
    _type(red, template, "26", "ACC-8841")
    reader = CountingReader()
    form = _form(_clean(red), reader)
    assert form is not None
    assert [cell.name for cell in form.cells if cell.words] == ["26"]


def test_clean_page_may_be_larger_than_the_scan() -> None:
    template = load_template("cms1500")
    grey = _blank(template)
    red = np.stack([np.where(grey < 200, 225, 255).astype(np.uint8), grey, grey], axis=2)
    _type(red, template, "26", "ACC-8841")
    page = _clean(red)
    larger = np.asarray(cv2.resize(page.pixels, None, fx=1.6, fy=1.6), np.uint8)
    form = _form(CleanPage(page.facts, larger, red), CountingReader())
    assert form is not None
    assert [cell.name for cell in form.cells if cell.words] == ["26"]


def test_marks() -> None:
    template = load_template("cms1500")
    page = _blank(template)
    scale = page.shape[1] / template.width
    for name in ("1.group", "3.F", "27.yes"):
        x0, y0, x1, y1 = (round(edge * scale) for edge in template.marks[name])
        cv2.line(page, (x0 + 6, y0 + 6), (x1 - 6, y1 - 6), (0,), 3)
        cv2.line(page, (x0 + 6, y1 - 6), (x1 - 6, y0 + 6), (0,), 3)
    form = _form(_clean(page), None)
    assert form is not None
    assert {cell.name for cell in form.cells if cell.marked} == {"1.group", "3.F", "27.yes"}


@pytest.mark.parametrize(("left", "smaller"), [(4, 0), (4, 2), (0, 2)])
def test_marks_in_pale_frames_beside_their_places(left: int, smaller: int) -> None:
    template = load_template("cms1500")
    page = np.full_like(_blank(template), 255)
    scale = page.shape[1] / template.width
    for name, box in template.marks.items():
        x0, y0, x1, y1 = (round(edge * scale) for edge in box)
        x0, x1 = x0 - round(left * scale), x1 - round((left + smaller) * scale)
        y0 += round(smaller * scale)
        cv2.rectangle(page, (x0, y0), (x1, y1), (205,), 2)
        if name in {"3.F", "27.yes"}:
            cv2.line(page, (x0 + 5, y1 - 18), (x0 + 18, y1 - 5), (0,), 3)
            cv2.line(page, (x0 + 5, y1 - 5), (x0 + 18, y1 - 18), (0,), 3)
    whole = warp_of(np.array([[306.0, 396.0], [612.0, 0.0], [0.0, 792.0]]), template)
    shares = mark_shares(lay_flat(_clean(page), template, whole), template)
    assert {name for name, is_marked in marked(shares).items() if is_marked} == {"3.F", "27.yes"}
    assert min(shares["3.F"], shares["27.yes"]) > 0.15


@pytest.mark.parametrize(("right", "down"), [(-18, 0), (18, 2), (2, -19)])
def test_crosses_of_a_printer_that_missed_stand_on_their_frames(right: int, down: int) -> None:
    template = load_template("cms1500")
    page = _blank(template)
    scale = page.shape[1] / template.width
    meant = {"1.group", "3.F", "6.self", "10a.no", "20.no", "27.yes"}
    for name in meant:
        x0, y0, x1, y1 = (round(edge * scale) for edge in template.marks[name])
        x, y = (x0 + x1) // 2 + right, (y0 + y1) // 2 + down
        cv2.line(page, (x - 8, y - 8), (x + 8, y + 8), (0,), 2)
        cv2.line(page, (x - 8, y + 8), (x + 8, y - 8), (0,), 2)
    form = _form(_clean(page), None)
    assert form is not None
    assert {cell.name for cell in form.cells if cell.marked} == meant


def test_no_mark_on_an_empty_form() -> None:
    form = _form(_clean(_blank(load_template("cms1500"))), None)
    assert form is not None
    assert not any(cell.marked for cell in form.cells)
    assert marked({}) == {}


def _writing(page: Pixels, template: FormTemplate) -> tuple[Writing, dict[str, WrittenLine]]:
    likely = FindForm()(_clean(page))
    assert likely is not None
    writing = find_writing(lay_flat(_clean(page), template, likely.registration.warp), template)
    return writing, {line.box: line for line in writing.lines}


@pytest.mark.parametrize(("above", "is_on_line"), [(-1, True), (9, False)])
def test_what_stands_on_a_line_is_read_with_it(above: int, is_on_line: bool) -> None:  # noqa: FBT001 - a test's parameter
    template = load_template("cms1500")
    page = _blank(template)
    scale = page.shape[1] / template.width
    x0, _, _, y1 = template.boxes["2"]
    cv2.putText(page, "EELEE", (round(x0 * scale) + 12, round(y1 * scale) - above), cv2.FONT_HERSHEY_SIMPLEX, 0.75, (0,), 2)
    writing, lines = _writing(page, template)
    line = lines["2"]
    rows = (writing.pixels[line.top : line.bottom, line.left : line.right] < 190).mean(axis=1)
    assert (rows.max() > 0.9) == is_on_line


def _captions(template: FormTemplate) -> PageText:
    """What a page reader sees of an empty form."""
    return PageText(lines=tuple(Line(words=(_word(each.text, each.box, template),)) for each in template.captions))


@pytest.mark.parametrize("name", ["cms1500", "cms1500_1990"])
@pytest.mark.parametrize("legible", [True, False], ids=["captions", "lines"])
def test_editions(name: str, legible: bool) -> None:  # noqa: FBT001 - a test's parameter
    template = load_template(name)
    page = _blank(template)
    _type(page, template, "24.1.E", "12")
    _type(page, template, "26", "4711")
    form = _form(_clean(page), CountingReader(), _captions(template) if legible else NO_WORDS)
    assert form is not None
    assert form.edition == template.edition
    assert {cell.name for cell in form.cells if cell.words} == {"24.1.E", "26"}


def test_an_edition_has_its_own_boxes_where_it_is_redrawn() -> None:
    new, old = load_template("cms1500"), load_template("cms1500_1990")
    assert {"21.E", "24.1.J", "33a", "17b"} <= set(new.boxes) - set(old.boxes)
    assert (old.boxes["2"], old.marks["3.F"]) == (new.boxes["2"], new.marks["3.F"])
    assert old.boxes["24.6.E"].x0 < new.boxes["24.6.E"].x0


def test_a_caption_at_another_place_is_no_value() -> None:
    template = load_template("cms1500")
    page = _blank(template)
    scale = page.shape[1] / template.width
    x0, y0, *_ = template.boxes["22.ref"]
    place = round((x0 + 8) * scale), round((y0 + 20) * scale)
    cv2.putText(page, "ORIGINAL", place, cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0,), 1)
    form = _form(_clean(page), CountingReader("ORIGINAL"))
    assert form is not None
    assert not any(cell.words for cell in form.cells)
    form = _form(_clean(page), CountingReader("4711"))
    assert form is not None
    assert {cell.name for cell in form.cells if cell.words} == {"22.ref"}


def test_a_page_of_small_print_is_no_form() -> None:
    page = _clean(_blank(load_template("cms1500")))
    word = Word(text="terms", box=Box(0.1, 0.1, 0.13, 0.11), confidence=0.9)
    assert _form(page, None, PageText(lines=(Line(words=(word,) * 600),))) is not None
    assert _form(page, None, PageText(lines=(Line(words=(word,) * 3000),))) is None


def _word(text: str, box: tuple[float, float, float, float], template: FormTemplate) -> Word:
    """A word at a place given in template units."""
    width, height = template.width, template.height
    return Word(text=text, box=Box(box[0] / width, box[1] / height, box[2] / width, box[3] / height), confidence=0.9)


def _by_box(*words: tuple[str, tuple[float, float, float, float]], lined: bool = True) -> dict[str, str]:
    template = load_template("cms1500")
    forward = np.array([[306.0, 396.0], [612.0, 0.0], [0.0, 792.0]])
    placed = [_word(text, box, template) for text, box in words]
    found = words_by_box(placed, warp_of(forward, template), BoxIndex(template, lined=lined))
    return {name: " ".join(word.text for word in several) for name, several in found.items()}


def test_captions_are_no_values() -> None:
    captions = (("PATIENT'S", (30, 120.5, 64, 127)), ("NAME", (66, 120.5, 85, 127)))
    found = _by_box(*captions, ("DOE,", (26, 132, 60, 141)), ("JANE", (63, 132, 92, 141)))
    assert found == {"2": "DOE, JANE"}


def test_a_lone_letter_is_only_a_caption_if_it_is_as_small() -> None:
    beside = ("31,", (22, 699, 33, 704)), ("SIGNATURE", (35, 699, 80, 704))
    assert _by_box(*beside, ("P", (100, 697, 106, 708))) == {"31": "P"}
    assert _by_box(*beside, ("P", (100, 699, 104, 704))) == {}


def _unsaid(box: str, *words: tuple[str, tuple[float, float, float, float]]) -> list[str]:
    template = load_template("cms1500")
    printed = Printed(template, height=5 / 792)
    return [word.text for word in printed.unsaid(box, [_word(text, place, template) for text, place in words])]


def test_small_lines_of_the_form_s_own_words_are_no_values() -> None:
    caption = ("ORIGINAL", (482, 466, 505, 471)), ("REF.", (508, 466, 520, 471))
    assert _unsaid("22.ref", *caption, ("2644", (466, 473, 490, 480))) == ["2644"]
    assert _unsaid("22.ref", ("ORIGINAL", (482, 466, 525, 476))) == ["ORIGINAL"], "it is too tall for a caption"
    assert _unsaid("24.1.E", ("A", (340, 542, 343, 547))) == ["A"]


def test_words_across_a_border_are_split() -> None:
    assert _by_box(("2625", (130, 541, 166, 550))) == {"24.1.A.to": "26", "24.1.B": "25"}


def test_words_stay_whole_where_the_lines_are_missing() -> None:
    assert _by_box(("2625", (130, 541, 166, 550)), lined=False) == {"24.1.A.to": "2625"}
    assert _by_box(("56957946", (14, 132, 72, 141)), lined=False) == {"2": "56957946"}


def test_strokes_are_no_words() -> None:
    assert _by_box(("|", (60, 132, 61, 141)), ("&", (70, 132, 78, 141))) == {"2": "&"}


def test_a_word_that_begins_like_the_middle_of_a_caption_stays_whole() -> None:
    assert _by_box(("INTERNAL", (435.1, 707.1, 471.4, 712.5)))["33"] == "INTERNAL"
    assert _by_box(("INFOLAKE", (435.1, 707.1, 500.4, 712.5)))["33"] == "LAKE"


def test_the_letter_of_a_code_is_no_caption() -> None:
    template = load_template("ub04")
    letter = next(each.box for each in template.captions if each.text == "F")
    forward = np.array([[467.0, 605.0], [934.0, 0.0], [0.0, 1210.0]])
    word = _word("F41.1", (letter.x0, letter.y0, letter.x0 + 50, letter.y1 + 6), template)
    found = words_by_box([word], warp_of(forward, template), BoxIndex(template))
    assert [word.text for several in found.values() for word in several] == ["F41.1"]


def test_a_caption_s_word_that_its_printer_set_aside_is_none() -> None:
    caption = next(each.box for each in load_template("cms1500").captions if "OTHER DATE" in each.text)
    assert _by_box(("DATE", (caption.x1 - 3, caption.y0, caption.x1 + 14, caption.y1))) == {}
