from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.pages import FormCell, Word
from workers.stages.extract.claim_borders import parted
from workers.stages.extract.typed_words import pitch_of, typed_words

STEP = 0.012


def typed(text: str, x: float = 0.1, y: float = 0.1, step: float = STEP) -> Word:
    return Word(text=text, box=Box(x, y, x + step * (len(text) - 0.25), y + 0.01), confidence=0.9)


def cell(name: str, *words: Word, x0: float = 0.1, x1: float = 0.9, y: float = 0.1) -> FormCell:
    return FormCell(name=name, box=Box(x0, y - 0.002, x1, y + 0.012), words=words)


def page(*cells: FormCell, steps: tuple[float, ...] = (STEP,)) -> list[FormCell]:
    """These boxes among others whose words tell the page's pitch."""
    others = []
    for at in range(14):
        step = steps[at % len(steps)]
        y = 0.3 + 0.03 * at
        others.append(cell(f"43.{at + 1}", typed("PHARMACY", y=y, step=step), typed("DRUGS", 0.1 + 9 * step, y, step), y=y))
    return [*cells, *others]


def texts(cells: list[FormCell]) -> dict[str, str]:
    return {each.name: each.text for each in cells}


def test_a_typed_page_has_one_pitch() -> None:
    assert pitch_of(page()) == pytest.approx(STEP)
    assert pitch_of(page(steps=(STEP, 1.2 * STEP, 0.8 * STEP))) is None


def test_letters_a_step_apart_are_one_word() -> None:
    spaced = [typed(letter, 0.1 + STEP * at) for at, letter in enumerate("ODUYA")]
    name = cell("77.last", *spaced, typed("SILAS", 0.1 + STEP * 6))
    assert texts(list(typed_words(page(name))))["77.last"] == "ODUYA SILAS"
    apart = cell("67", typed("K219"), typed("Y", 0.1 + STEP * 4))
    assert texts(list(typed_words(page(apart))))["67"] == "K219 Y"


@pytest.mark.parametrize(
    ("left", "right", "texts_of"),
    [
        (("31a.date", "10052"), ("32a.code", "635"), ("100526", "35")),
        (("45.1", "09-12-"), ("46.1", "26110"), ("09-12-26", "110")),
        (("74a.date", "10242"), ("74b.code", "60H790ZZ"), ("102426", "0H790ZZ")),
        (("50A", "HEALTH3"), ("51A", "9599"), ("HEALTH", "39599")),
        (("50A", ""), ("51A", "GROUP10961"), ("GROUP", "10961")),
        (("39a.amount", "203674A1"), ("40a.code", ""), ("203674", "A1")),
        (("45.1", "091226"), ("46.1", "110"), ("091226", "110")),
        (("47.1", "10961"), ("48.1", "2"), ("10961", "2")),
    ],
)
def test_formats_tell_where_one_box_ends(left: tuple[str, str], right: tuple[str, str], texts_of: tuple[str, str]) -> None:
    whole = left[1] + right[1]
    border = 0.1 + STEP * (len(texts_of[0]) if not (left[1] and right[1]) else len(left[1]))
    words = (
        [typed(left[1])] if left[1] else [],
        [typed(right[1], 0.1 + STEP * (len(whole) - len(right[1])))] if right[1] else [],
    )
    cells = page(cell(left[0], *words[0], x1=border), cell(right[0], *words[1], x0=border))
    found = texts(list(parted(cells, "ub04")))
    assert (found[left[0]], found[right[0]]) == texts_of


def test_what_stands_on_the_border_is_read_once() -> None:
    border = 0.1 + STEP * 6
    cells = page(cell("31a.date", typed("091426"), x1=border), cell("32a.code", typed("644", 0.1 + STEP * 5), x0=border))
    assert texts(list(parted(cells, "ub04")))["32a.code"] == "44"
