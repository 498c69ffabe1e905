"""What boxes to tick say of a form: answers to questions, and things that are marked."""

import pytest

from schemas.geometry import Box
from schemas.pages import EMPTY, MARKED, PageLayout, ReadPage, Region, RegionRole
from schemas.readings import Reading
from schemas.record import Source
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.ticked import with_ticks


def ticked(text: str, *rules: Box) -> ReadPage:
    """A typed page on which `o` alone is an empty box and `x` alone a marked one; no reader saw them."""
    marks = []
    lines = text.strip("\n").splitlines()
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            if sign in "ox" and line[max(0, column - 1) : column + 2].strip() == sign:
                box = Box(column / COLUMNS, (row + 0.15) / ROWS, (column + 1.4) / COLUMNS, (row + 0.85) / ROWS)
                marks.append(Region(role=RegionRole.MARK, box=box, text=MARKED if sign == "x" else EMPTY))
    drawn = [Region(role=RegionRole.RULE, box=rule) for rule in rules]
    words = "\n".join(" ".join(" " * len(part) if part in {"o", "x"} else part for part in line.split(" ")) for line in lines)
    return typed_page(words, layout=PageLayout(regions=(*marks, *drawn)))


def told(text: str, *rules: Box) -> list[tuple[str, str]]:
    found = {reading.pointer: reading for reading in with_ticks("form", (), [ticked(text, *rules)])}
    count = len(found) // 2
    assert all(found[f"/fields/{at}/value"].source is Source.MARK for at in range(count))
    return [(found[f"/fields/{at}/label"].value, found[f"/fields/{at}/value"].value) for at in range(count)]


def test_the_marked_option_answers_the_question_before_it() -> None:
    assert told("Sex:  o Male   x Female") == [("Sex", "Female")]


def test_words_may_stand_before_their_boxes() -> None:
    assert told("Accident?   Auto x    Work o    Other o") == [("Accident?", "Auto")]


def test_a_question_behind_plain_answers() -> None:
    text = "o Yes  x No   1. Do you smoke?\n\nx Yes  o No   2. Do you drive?"
    assert told(text) == [("Do you smoke?", "No"), ("Do you drive?", "Yes")]


def test_headings_name_columns_of_boxes() -> None:
    text = """
                                Yes   No
Is oxygen used at home?          x     o
Has this been ordered before?    o     x
"""
    assert told(text) == [("Is oxygen used at home?", "Yes"), ("Has this been ordered before?", "No")]


def test_options_below_each_other_under_their_questions() -> None:
    text = """
Ambulation             Diet
o Walks alone          x Regular
x Cane                 o Soft
"""
    assert sorted(told(text)) == [("Ambulation", "Cane"), ("Diet", "Regular")]


def test_of_things_every_marked_one_is_told() -> None:
    text = """
Check all that apply
x Asthma         o Stroke
o Gout           x Anemia
"""
    assert sorted(told(text)) == [("Anemia", "X"), ("Asthma", "X")]


def test_a_wrapped_question_is_one() -> None:
    text = "Have you lost weight without          o Yes  x No\ntrying in the past six months?"
    assert told(text) == [("Have you lost weight without trying in the past six months?", "No")]


def test_a_line_between_cells_parts_their_options() -> None:
    text = "Sex                 Status\no Male  x Female    x Single  o Married"
    wall = Box(18 / COLUMNS, 0.0, 18.1 / COLUMNS, 2 / ROWS)
    assert told(text, wall) == [("Sex", "Female"), ("Status", "Single")]


@pytest.mark.parametrize("text", ["Sex:  o Male   o Female", "Member no. 543970040783    o Permanent"])
def test_what_is_not_marked_tells_nothing(text: str) -> None:
    assert told(text) == []


def test_what_was_made_of_its_words_gives_way() -> None:
    page = ticked("Sex:  o Male   x Female")
    box = page.text.words[1].box
    wrong = (
        Reading(pointer="/fields/0/label", value="Sex", score=0.9, page=1, box=page.text.words[0].box),
        Reading(pointer="/fields/0/value", value="Male", score=0.9, page=1, box=box),
    )
    values = {reading.pointer: reading.value for reading in with_ticks("form", wrong, [page])}
    assert values == {"/fields/0/label": "Sex", "/fields/0/value": "Female"}


@pytest.mark.parametrize(("read", "answer"), [("Yes", "No"), ("NO", "YES"), ("Y", "N")])
def test_a_plain_answer_that_was_not_read_is_the_other_one(read: str, answer: str) -> None:
    assert told(f"Do you smoke?   o {read}    x") == [("Do you smoke?", answer)]


def test_a_box_that_was_read_as_the_beginning_of_its_word() -> None:
    page = ticked("Sex:  o Male   x Female")
    line = page.text.lines[0]
    wider = [
        word.model_copy(update={"text": f"O{word.text}", "box": word.box._replace(x0=word.box.x0 - 2 / COLUMNS)})
        for word in line.words[1:]
    ]
    text = page.text.model_copy(update={"lines": (line.model_copy(update={"words": (line.words[0], *wider)}),)})
    found = [reading.value for reading in with_ticks("form", (), [page.model_copy(update={"text": text})])]
    assert found == ["Sex", "Female"]


def test_only_forms() -> None:
    assert with_ticks("letter", (), [ticked("Sex:  o Male   x Female")]) == ()


def test_boxes_that_were_read_as_signs() -> None:
    page = typed_page("Sex:  [ ] Male   [X] Female")
    values = [reading.value for reading in with_ticks("form", (), [page])]
    assert values == ["Sex", "Female"]


def test_brackets_wide_apart_are_boxes_and_one_of_them_stands_for_both() -> None:
    text = """
Check all that apply
(    ) Asthma         (    ) Stroke
(  X ) Gout           (    ) Anemia
     ) Ulcers         ( X  ) Cough
"""
    fields = {reading.value for reading in with_ticks("form", (), [typed_page(text)])}
    assert fields == {"Gout", "Cough", "X"}


def test_boxes_at_the_right_of_lists_are_named_by_what_leads_to_them() -> None:
    text = """
Wound care             o    Lead level            x
Vision screen          x    Venipuncture          o
"""
    assert sorted(told(text)) == [("Lead level", "X"), ("Vision screen", "X")]


def test_a_thing_that_is_not_marked_is_no_answer() -> None:
    page = ticked("Check all that apply\no Asthma         x Stroke")
    asthma = next(word for word in page.text.words if word.text == "Asthma")
    read = Reading(pointer="/fields/0/label", value="Asthma", score=0.6, text="Asthma", page=1, box=asthma.box)
    assert {reading.value for reading in with_ticks("form", (read,), [page])} == {"Stroke", "X"}
