"""Subjects and names fill their lines; sentences are no subjects."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.pages import Line, PageText
from schemas.readings import Reading
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.whole_lines import with_whole_lines

ROWS_OF_TEXT = (
    "Lakeside Health Plan     Date: March 3, 2026",
    "",
    "RE: Enrollment confirmed",
    "",
    "To: Orchard Family Clinic 555-0101",
    "",
    "Your grievance has been logged and this is our answer to",
    "what you wrote to us on the telephone.",
    "Items are shredded after fourteen days.",
)
PAGE = typed_page("\n".join(ROWS_OF_TEXT))


def _reading(pointer: str, row: int, text: str) -> Reading:
    start = ROWS_OF_TEXT[row].index(text)
    box = Box(start / COLUMNS, row / ROWS, (start + len(text)) / COLUMNS, (row + 1) / ROWS)
    return Reading(pointer=pointer, value=text, text=text, score=0.9, page=1, box=box)


def _told(*readings: Reading, type_name: str = "letter") -> dict[str, str]:
    return {reading.pointer: reading.value for reading in with_whole_lines(type_name, readings, [PAGE])}


def test_a_part_is_completed() -> None:
    assert _told(_reading("/sender/name", 0, "Lakeside"))["/sender/name"] == "Lakeside Health Plan"
    assert _told(_reading("/subject", 2, "confirmed"))["/subject"] == "Enrollment confirmed"


def test_terms_fill_their_line_behind_their_caption() -> None:
    def told(line: str, part: str) -> str:
        start = line.index(part)
        box = Box(start / COLUMNS, 0.0, (start + len(part)) / COLUMNS, 1 / ROWS)
        reading = Reading(pointer="/terms", value=part, text=part, score=0.9, page=1, box=box)
        return with_whole_lines("invoice", [reading], [typed_page(line)])[0].value

    assert told("Zahlung binnen 14 Tagen", "binnen 14 Tagen") == "Zahlung binnen 14 Tagen"
    assert told("Payment terms Net 30 days", "Net 30") == "Net 30 days"
    assert told("Reglement : LCR a 45 jours", "a 45 jours") == "LCR a 45 jours"


def test_a_dash_does_not_end_a_subject() -> None:
    page = typed_page("Undeliverable as addressed - piece detail")
    lines = page.text.lines[0].words
    low = [
        word.model_copy(update={"box": Box(word.box.x0, 0.008, word.box.x1, 0.009)}) if word.text == "-" else word
        for word in lines
    ]
    dashed = page.model_copy(update={"text": PageText(lines=(Line(words=tuple(low)),))})
    part = Reading(pointer="/subject", value="Undeliverable", text="Undeliverable", score=0.9, page=1, box=lines[0].box)
    assert with_whole_lines("letter", [part], [dashed])[0].value == "Undeliverable as addressed - piece detail"


def test_captions_and_numbers_are_no_part_of_a_name() -> None:
    assert _told(_reading("/recipient/name", 4, "Family"))["/recipient/name"] == "Orchard Family Clinic"


def test_words_of_another_field_are_not_taken() -> None:
    told = _told(_reading("/recipient/name", 4, "Family Clinic"), _reading("/references/patient_name", 4, "Orchard"))
    assert told["/recipient/name"] == "Family Clinic"


def test_sentences_are_no_subjects() -> None:
    assert "/subject" not in _told(_reading("/subject", 6, "Your grievance has been"))
    assert "/subject" not in _told(_reading("/subject", 8, ROWS_OF_TEXT[8]))


def test_other_types_and_fields_are_left_alone() -> None:
    assert _told(_reading("/references/patient_name", 4, "Orchard"))["/references/patient_name"] == "Orchard"
    assert _told(_reading("/subject", 2, "confirmed"), type_name="invoice")["/subject"] == "confirmed"
