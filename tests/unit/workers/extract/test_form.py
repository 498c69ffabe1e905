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
