import pytest

from schemas.geometry import Box
from schemas.pages import Line, PageText, Word
from tests.typed import typed_page
from workers.stages.extract.form import read_form

PAPER = """

                         SPECIAL EVENT REQUEST FORM

Name: Rosa Delgado                 Date: 10/14/2026
Town: Springfield    State: Illinois

Type of event:
Summer fair
Attendance: ______
"""


def test_title_and_pairs() -> None:
    found = {reading.pointer: reading.value for reading in read_form([typed_page(PAPER)])}
    assert found["/title"] == "SPECIAL EVENT REQUEST FORM"
    pairs = {found[f"/fields/{n}/label"]: found[f"/fields/{n}/value"] for n in range(5)}
    assert pairs == {
        "Name": "Rosa Delgado",
        "Date": "10/14/2026",
        "Town": "Springfield",
        "State": "Illinois",
        "Type of event": "Summer fair",
    }


def test_second_page_goes_on_counting() -> None:
    pages = [typed_page("Name: Rosa"), typed_page("Town: Springfield", 2)]
    found = {reading.pointer: reading for reading in read_form(pages)}
    assert found["/fields/1/value"].value == "Springfield"
    assert found["/fields/1/value"].page == 2


def test_nothing() -> None:
    assert list(read_form([typed_page("")])) == []


def test_captions_in_a_column_need_no_colon() -> None:
    paper = """
Name             Rosa Delgado
Town             Springfield
Telephone        217-555-0100
"""
    found = {reading.pointer: reading.value for reading in read_form([typed_page(paper)])}
    assert (found["/fields/1/label"], found["/fields/1/value"]) == ("Town", "Springfield")
    assert "/fields/3/label" not in found


@pytest.mark.parametrize("caption_first", [True, False])
def test_small_print_is_the_caption(*, caption_first: bool) -> None:
    pairs = [("Name", "Rosa Delgado"), ("Town", "Springfield"), ("Street", "Mill Lane"), ("State", "Illinois")]
    lines = []
    for row, (caption, value) in enumerate(pairs):
        small, large = Box(0.1, 0, 0.2, 0.008), Box(0.1, 0, 0.3, 0.012)
        top, below = 0.2 + 0.08 * row, 0.2 + 0.08 * row + 0.016
        for text, box, y in (
            (caption, small, top if caption_first else below),
            (value, large, below if caption_first else top),
        ):
            place = Box(box.x0, y, box.x1, y + box.height)
            lines.append(Line(words=(Word(text=text.replace(" ", "\u00a0"), box=place, confidence=0.95),)))
    page = typed_page("").model_copy(update={"text": PageText(lines=tuple(lines))})
    found = {reading.pointer: reading.value for reading in read_form([page])}
    assert [found[f"/fields/{n}/label"] for n in range(4)] == ["Name", "Town", "Street", "State"]
    assert found["/fields/1/value"] == "Springfield"


@pytest.mark.parametrize("space", ["\n", "\n\n"])
def test_an_answer_beside_captions_goes_on_over_many_lines(space: str) -> None:
    lines = ["Details:    The display fell", *(f"            and again on day {day}" for day in range(5)), "Lot:        K-28"]
    found = {reading.pointer: reading.value for reading in read_form([typed_page(space.join(lines))])}
    assert found["/fields/0/value"].endswith("and again on day 3 and again on day 4")
    assert (found["/fields/1/label"], found["/fields/1/value"]) == ("Lot", "K-28")


def test_initials_number_no_caption() -> None:
    found = {
        reading.pointer: reading.value for reading in read_form([typed_page("TAKEN BY:     D. Okonjo\nLOT:          K-28")])
    }
    assert (found["/fields/0/label"], found["/fields/0/value"]) == ("TAKEN BY", "D. Okonjo")


def test_a_sections_heading_is_no_caption_and_an_empty_box_no_answer() -> None:
    paper = "Section 1: Practice\nTown: Boise\nKind: □ New    □ Change"
    found = {reading.pointer: reading.value for reading in read_form([typed_page(paper)])}
    assert [value for pointer, value in found.items() if "/fields/" in pointer] == ["Town", "Boise"]


def test_a_street_or_a_saint_is_no_number_of_a_question() -> None:
    page = typed_page("ST. OMAR HOSPITAL\n16835 98th Avenue, Savannah, GA 31401")
    assert [reading.pointer for reading in read_form([page])] == ["/title"]
