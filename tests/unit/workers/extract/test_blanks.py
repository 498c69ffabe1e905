"""Rules drawn to write on, their captions and answers."""

import pytest

from schemas.geometry import Box
from schemas.pages import Line, PageLayout, PageText, ReadPage, Region, RegionRole, Word
from tests.said import NO, Said, said_page
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.blanks import blanks_on
from workers.stages.extract.form import read_form
from workers.stages.extract.sheets import Token, sheet_of
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.structure import signs_of

LABEL, VALUE = "/fields/*/label", "/fields/*/value"
TWO = "Name  Rosa Delgado        Town  Springfield"
UNDER_TWO = ((5, 25, 0.95), (31, 50, 0.95))


def rule(first: float, last: float, row: float) -> Region:
    """A level line from column to column, `row` counted in lines of text."""
    box = Box(first / COLUMNS, row / ROWS, last / COLUMNS, (row + 0.02) / ROWS)
    return Region(role=RegionRole.RULE, box=box)


def ruled(text: str, *rules: tuple[float, float, float], walls: tuple[Region, ...] = ()) -> ReadPage:
    return typed_page(text, layout=PageLayout(regions=(*(rule(*each) for each in rules), *walls)))


def found(page: ReadPage) -> list[tuple[str, str]]:
    blanks = blanks_on(sheet_of(page), page)
    return [(_text(blank.caption), _text(blank.answer)) for blank in blanks]


def _text(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)


def filled_in(page: ReadPage) -> float:
    return next(nats for sign, _, nats in signs_of([page]) if sign == "filled_in")


def test_a_caption_ends_where_its_rule_begins() -> None:
    assert found(ruled(TWO, *UNDER_TWO)) == [("Name", "Rosa Delgado"), ("Town", "Springfield")]


def test_a_rule_without_writing_still_has_a_caption() -> None:
    assert found(ruled("Name                      Town  Springfield", *UNDER_TWO)) == [("Name", ""), ("Town", "Springfield")]


def test_the_number_of_a_question_is_no_part_of_it() -> None:
    assert found(ruled("12. Town  Springfield", (9, 30, 0.95))) == [("Town", "Springfield")]


def test_edges_of_cells_are_no_blanks() -> None:
    wall = Region(role=RegionRole.RULE, box=Box(5 / COLUMNS, 0.0, 5.01 / COLUMNS, 2 / ROWS))
    assert found(ruled("Name  Rosa Delgado", (5, 25, 0.95), walls=(wall,))) == []


@pytest.mark.parametrize("row", [0.5, 0.9])
def test_parts_of_letters_and_lines_under_a_word_are_no_blanks(row: float) -> None:
    assert found(ruled("Name  Rosa", (6, 10, row))) == []


def test_digits_in_boxes_stand_on_one_rule() -> None:
    page = ruled("Number  7 6 1 9 5 6", (7.5, 12, 0.95), (15.5, 20, 0.95))
    assert found(page) == [("Number", "7 6 1 9 5 6")]
    assert {reading.pointer: reading.value for reading in read_form([page])}["/fields/0/value"] == "7 6 1 9 5 6"


def test_blanks_beside_each_other_are_not_one_broken_rule() -> None:
    rows = "\n".join(f"Rosa{letter}        Ben{letter}\nName         Name" for letter in "abc")
    page = ruled(rows, *(each for row in (0.95, 2.95, 4.95) for each in ((0.0, 12.0, row), (13.0, 25.0, row))))
    small = [line.words if at % 2 == 0 else tuple(map(lowered, line.words)) for at, line in enumerate(page.text.lines)]
    page = page.model_copy(update={"text": PageText(lines=tuple(Line(words=tuple(words)) for words in small))})
    assert found(page) == [("Name", f"{name}{letter}") for letter in "abc" for name in ("Rosa", "Ben")]


def lowered(word: Word) -> Word:
    """The same in small print."""
    box = word.box
    return word.model_copy(update={"box": Box(box.x0, box.y0, box.x1, box.y0 + 0.7 * box.height)})


@pytest.mark.parametrize(("stroke", "answer"), [("bi", ""), ("Rosa Delgado", "Rosa Delgado")])
def test_a_signature_is_no_words(stroke: str, answer: str) -> None:
    assert found(ruled(f"Signature  {stroke}", (10, 30, 0.95))) == [("Signature", answer)]


def test_the_tagger_does_not_know_better() -> None:
    said: Said = dict.fromkeys(("Name", "Rosa", "Delgado", "Springfield"), (VALUE, 0.0, NO)) | {"Town": (VALUE, 0.0, NO)}
    page = said_page(TWO, said).model_copy(update={"layout": ruled(TWO, *UNDER_TWO).layout})
    values = {reading.pointer: reading.value for reading in Assemble()("form", [page])}
    assert values == {
        "/fields/0/label": "Name",
        "/fields/0/value": "Rosa Delgado",
        "/fields/1/label": "Town",
        "/fields/1/value": "Springfield",
    }


def test_filled_rules_tell_a_form() -> None:
    rows = "\n".join(f"Caption{letter}  Answer{letter}" for letter in "abcdefg")
    filled = ruled(rows, *((9.5, 30, row + 0.95) for row in range(7)))
    assert filled_in(filled) > 2.0
    assert filled_in(typed_page(rows)) == 0.0
