"""What is left of a form's boxes once its lines are taken away: characters whole, lines gone, captions and values apart."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from schemas.pages import PageFacts
from workers.forms.sheet import DARK, PER_POINT, Sheet, lay_flat, sheet_box
from workers.forms.template import FormTemplate, load_template
from workers.forms.warp import warp_of
from workers.forms.writing import Writing, find_writing, holds_several
from workers.raster import CleanPage, Pixels

_DPI = 216
"""That of a sheet, so that pixels of the page are those of the sheet."""


def _ruled(template: FormTemplate, lower: int) -> Pixels:
    """The level lines of a form, some pixels lower than its template has them."""
    page = np.full((11 * _DPI, round(8.5 * _DPI)), 255, np.uint8)
    for y, x0, x1 in template.horizontal * PER_POINT * template.points_per_unit:
        cv2.rectangle(page, (round(x0), round(y) - 1 + lower), (round(x1), round(y) + 1 + lower), (0,), -1)
    return page


def _flat(page: Pixels, template: FormTemplate) -> Sheet:
    whole = warp_of(np.array([[306.0, 396.0], [612.0, 0.0], [0.0, 792.0]]), template)
    return lay_flat(
        CleanPage(PageFacts(number=1, width=page.shape[1], height=page.shape[0], dpi=_DPI), page, page), template, whole
    )


@pytest.mark.parametrize("lower", [0, 10])
def test_lines_go_where_other_printers_have_them_too(lower: int) -> None:
    template = load_template("cms1500")
    assert (_flat(_ruled(template, lower), template).pixels < 128).mean() < 0.0001


def test_a_foot_that_stands_on_a_line_stays() -> None:
    template = load_template("cms1500")
    page = _ruled(template, 0)
    box = sheet_box(template.boxes["5.street"], template)
    left, bottom = round(box.x0) + 60, round(box.y1)
    cv2.rectangle(page, (left, bottom - 5), (left + 40, bottom), (0,), -1)
    foot = _flat(page, template).pixels[bottom - 5 : bottom - 2, left + 2 : left + 38]
    assert (foot < DARK).mean() > 0.9


def _written(*rows: tuple[int, int], upright: bool = False) -> Writing:
    """What is found in a box with strokes of this top and height, and perhaps what is left of an upright line."""
    template = load_template("cms1500")
    page = np.full((11 * _DPI, round(8.5 * _DPI)), 255, np.uint8)
    box = sheet_box(template.boxes["5.city"], template)
    for top, height in rows:
        for step in range(8):
            x, y = round(box.x0) + 200 + step * 15, round(box.y0) + top
            cv2.rectangle(page, (x, y), (x + 7, y + height), (0,), -1)
    if upright:
        x, y = round(box.x0) + 400, round(box.y0) + 5
        cv2.rectangle(page, (x, y), (x + 5, y + 50), (0,), -1)
    return find_writing(_flat(page, template), template)


def test_of_two_lines_as_small_as_each_other_either_may_be_the_value() -> None:
    assert not holds_several("5.city")
    assert [line.box for line in _written((4, 13), (40, 13)).lines] == ["5.city", "5.city"]
    assert [line.box for line in _written((4, 13), (36, 22)).lines] == ["5.city"]


def test_what_is_left_of_an_upright_line_is_no_writing() -> None:
    (line,) = _written((36, 22), upright=True).lines
    assert line.bottom - line.top < 45
