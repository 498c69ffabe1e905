"""Which answer of a form belongs to which caption."""

from __future__ import annotations

import pytest

from tests.said import NO, Said, read_said

LABEL, VALUE = "/fields/*/label", "/fields/*/value"
OPENS = (1.0, 0.0, 0.0)


def said(captions: str, answers: str) -> Said:
    """Words that begin a caption or an answer; the tagger thinks that an item opens with every caption."""
    made: Said = dict.fromkeys(captions.split(), (LABEL, 1.0, OPENS))
    return made | dict.fromkeys(answers.split(), (VALUE, 1.0, NO))


def pairs(text: str, words: Said) -> dict[str, str | None]:
    found = read_said("form", text, words)
    labels = {pointer: value for pointer, value in found.items() if pointer.endswith("/label")}
    return {label: found.get(pointer.removesuffix("label") + "value") for pointer, label in labels.items()}


def test_a_caption_without_an_answer_does_not_take_its_neighbours() -> None:
    text = """
Hired      Phone      Title
           555-0100   Clerk

Town       County     State
Boise                 Idaho
"""
    words = said("Hired Phone Title Town County State", "555-0100 Clerk Boise Idaho")
    expected = {"Hired": None, "Phone": "555-0100", "Title": "Clerk", "Town": "Boise", "County": None, "State": "Idaho"}
    assert pairs(text, words) == expected


def test_captions_below_their_answers() -> None:
    text = """
Delgado              Clerk
Name       Phone     Title


Boise      Idaho
Town       State     County
"""
    words = said("Name Phone Title Town State County", "Delgado Clerk Boise Idaho")
    found = pairs(text, words)
    assert (found["Name"], found["Phone"], found["Title"]) == ("Delgado", None, "Clerk")
    assert (found["Town"], found["State"], found["County"]) == ("Boise", "Idaho", None)


def test_dots_may_lead_across_the_page() -> None:
    text = "Moisture .................................................... 4.2\nAsh\nWeight ...................... 7.1"
    assert pairs(text, said("Moisture Ash Weight", "4.2 7.1")) == {"Moisture": "4.2", "Ash": None, "Weight": "7.1"}


def test_a_mark_may_stand_before_its_caption() -> None:
    words = said("Approval File Circulate", "X")
    assert pairs("X Approval\n  File\n  Circulate", words) == {"Approval": "X", "File": None, "Circulate": None}


def test_an_answer_to_nothing_is_none() -> None:
    found = read_said("form", "Town  Boise\n\n\n\n\n\nelections", said("Town", "Boise elections"))
    assert sorted(found.values()) == ["Boise", "Town"]


def test_an_answer_does_not_go_on_where_a_caption_has_its_own() -> None:
    words = said("Name Town", "Delgado") | {"Boise": (VALUE, 0.0, NO)}
    assert pairs("Name   Delgado\nTown   Boise", words) == {"Name": "Delgado", "Town": "Boise"}


@pytest.mark.parametrize(("begins", "caption"), [(0.0, "City & State"), (1.0, "City & State")])
def test_a_sign_within_a_caption_is_no_answer(begins: float, caption: str) -> None:
    words = said("City", "& Boise") | {"State": (LABEL, begins, NO)}
    assert pairs("City & State   Boise", words) == {caption: "Boise"}


def test_captions_that_run_on_keep_their_answers() -> None:
    words = said("Name Town", "Delgado Boise")
    assert pairs("Name Delgado Town Boise", words) == {"Name": "Delgado", "Town": "Boise"}


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        ("Kind:    □ New      [X] Change      □ Cancel", "Change"),
        ("Kind:    ☑ New      □ Change        □ Cancel", "New"),
        ("Kind:    □ New      X Change        □ Cancel", "Change"),
        ("Kind:    □ New      Change          □ Cancel", "Change"),
    ],
)
def test_the_option_with_a_mark_is_the_answer(row: str, marked: str) -> None:
    """A box that was not read is the one with a mark across it, where all others are empty."""
    assert pairs(row, said("Kind:", "New Cancel")) == {"Kind": marked}


def test_boxes_that_do_not_tell_leave_the_tagger_alone() -> None:
    assert pairs("Kind:    New      Change      □ Cancel", said("Kind:", "Change")) == {"Kind": "Change"}


def test_a_dash_behind_a_caption_leads_to_its_answer() -> None:
    assert pairs("Received -   Boise", said("Received", "Boise") | {"-": (LABEL, 0.0, NO)}) == {"Received": "Boise"}


@pytest.mark.parametrize("mark", ["[x]", "IX]", "\u2612", "X"])
def test_things_ticked_are_told_one_by_one(mark: str) -> None:
    assert pairs(f"{mark} Permanent move      \u25a1 Temporary", {}) == {"Permanent move": "X"}


def test_a_tick_has_no_number() -> None:
    assert pairs("[x] 1872 Folate     \u25a1 515 Cortisol", {}) == {"Folate": "X"}


def test_a_cross_may_stand_behind() -> None:
    assert pairs("Soft pack X        Sealed       Box X", {}) == {"Soft pack": "X", "Box": "X"}


def test_an_option_is_no_tick() -> None:
    assert pairs("Status:  X Single     \u25a1 Married", said("Status:", "Single")) == {"Status": "Single"}


@pytest.mark.parametrize("mark", ["", ":"])
def test_what_begins_a_row_in_the_column_of_captions_is_one(mark: str) -> None:
    rows = ("Caller      Delgado", "Town        Boise", "Brand       Orchard", f"{'Details' + mark:12}stale")
    assert pairs("\n".join(rows), said("Caller Town Brand", "Delgado Boise Orchard stale"))["Details"] == "stale"


def test_a_row_elsewhere_has_no_caption() -> None:
    rows = ("Caller      Delgado", "Town        Boise", "Brand       Orchard", "   noted    stale")
    assert "noted" not in pairs("\n".join(rows), said("Caller Town Brand", "Delgado Boise Orchard stale"))
