"""Why something was turned down, in the sentences of those who turn it down and of those who object."""

from __future__ import annotations

import pytest

from tests.typed import typed_page
from workers.stages.extract.letter_reasons import reasons_in
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import sheet_of


def told(text: str, category: str = "denial") -> dict[str, str]:
    return {each.pointer: each.value for each in reasons_in([Prose.of(sheet_of(typed_page(text)))], category)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The reason is as follows: the bill came in too late.",
        "The ground for this is that the bill came in too late.",
        "No benefits can be paid, because the bill came in too late.",
        "We find that the bill came in too late, and the claim remains unpaid.",
        "The panel let the denial stand, for the bill came in\ntoo late.",
        "Code 29 was applied, meaning that the bill came in too late. Nothing can change it.",
    ],
)
def test_who_denies_says_why(sentence: str) -> None:
    assert told(sentence)["/denial_reasons/0/text"] == "the bill came in too late"


@pytest.mark.parametrize(
    "sentence",
    [
        "You maintain that the bill came in too late. It did not.",
        "It was said that the bill came in too late, but your own stamp shows otherwise.",
        "Your ground, 29, the bill came in too late, is wrong for these reasons.",
        "The reason you gave was: CO 29, the bill came in too late.",
    ],
)
def test_who_objects_repeats_it(sentence: str) -> None:
    found = told(sentence, "appeal")
    assert found["/denial_reasons/0/text"] == "the bill came in too late"


@pytest.mark.parametrize(("mark", "empty"), [("[X]", "[ ]"), ("(x)", "( )"), ("_X_", "___"), ("X", " "), ("[ [X]", "[ ]")])
def test_what_is_ticked_in_a_list(mark: str, empty: str) -> None:
    listed = ((empty, "Prior approval not obtained"), (mark, "Filed after the limit"), (empty, "Duplicate of paid claim"))
    sheet = sheet_of(typed_page("\n".join(("The reason is marked below", *(f"{each:8}{text}" for each, text in listed)))))
    found = {each.pointer: each.value for each in reasons_in([Prose.of(sheet)], "denial", [sheet])}
    assert found == {"/denial_reasons/0/text": "Filed after the limit"}


def test_a_code_in_a_sentence() -> None:
    assert told("Code 31 was assigned. We see no ground to change it.") == {"/denial_reasons/0/reason": "31"}


def test_other_letters_give_no_reasons() -> None:
    assert told("The reason for our letter is that the chart of this patient is missing.", "records_request") == {}


def test_because_of_anything_else_is_no_reason() -> None:
    assert told("Please call us, because the lines are open until four in the afternoon.") == {}
