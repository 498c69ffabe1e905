"""Letters: every category in every arrangement, wordings of their own for each split, fields within running text."""

from __future__ import annotations

from random import Random
from types import ModuleType

import pytest

from models.training.content import (
    carried_words,
    comeback_words,
    desk_words,
    dispute_words,
    fax_words,
    filling_words,
    gathering_words,
    home_words,
    kit_words,
    leaflet_words,
    ledger_words,
    letters_test_words,
    lookalike_words,
    mailpiece_words,
    pack_val_words,
    plain_words,
    retrieval_words,
    service_words,
    undelivered_words,
    val_bearing_words,
    val_comeback_words,
    val_dispute_words,
    val_mailroom_words,
    val_returned_words,
)
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Wording, facts
from models.training.content.letter_matters import EVENTS, HEADS, OATHS, POINTS, QUESTIONS, housed
from models.training.content.phrasing import choose, parts_of
from models.training.content.reasons_more import ALL_REASONS
from models.training.content.wordings import COMPOSED, WIDER, WORDINGS
from models.training.content.wordings_test import TEST_REASONS, TEST_WORDINGS
from models.training.content.wordings_validation import VALIDATION_REASONS, VALIDATION_WORDINGS
from models.training.content.wordings_validation_desks import DESK_REASONS, DESK_WORDINGS
from models.training.families.catalogue import drawn
from models.training.families.letter_galley import tokens_of
from models.training.families.letter_houses import HOUSES

CATEGORIES = set(WORDINGS)
VALIDATION = (*VALIDATION_WORDINGS.values(), *(each for both in DESK_WORDINGS.values() for each in both))


def templates(wording: Wording) -> set[str]:
    lists = (wording.subjects, wording.above, wording.inline, wording.body, wording.money, wording.deadline, wording.asks)
    return {template for each in lists for template in each}


@pytest.mark.parametrize(
    "family",
    [
        "letter-business",
        "letter-beside",
        "letter-typed",
        "letter-desk-notice",
        "letter-val-sidebar",
        "letter-val-panel",
        "letter-val-foot",
        "letter-test-office",
        "letter-test-block",
    ],
)
def test_every_category_is_drawn(family: str) -> None:
    assert {drawn(family, Random(seed)).data["category"] for seed in range(150)} == CATEGORIES


def test_no_split_says_what_another_says() -> None:
    training = {template for all_of in WIDER.values() for wording in all_of for template in templates(wording)}
    validation = {template for wording in VALIDATION for template in templates(wording)}
    test = {template for wording in TEST_WORDINGS.values() for template in templates(wording)}
    assert training.isdisjoint(validation | test)
    assert validation.isdisjoint(test)
    known = [{reason.text for reason in each} for each in (ALL_REASONS, (*VALIDATION_REASONS, *DESK_REASONS), TEST_REASONS)]
    assert known[0].isdisjoint(known[1] | known[2])
    assert known[1].isdisjoint(known[2])


def sentences(node: object) -> set[str]:
    """Everything that words and their lists say at length; names of things are anybody's."""
    if isinstance(node, str):
        return {node} if node.count(" ") > 4 else set()
    parts = node.values() if isinstance(node, dict) else node if isinstance(node, tuple) else ()
    return {each for part in parts for each in sentences(part)}


def test_no_trade_says_what_another_split_says() -> None:
    trades = (
        carried_words,
        comeback_words,
        desk_words,
        dispute_words,
        fax_words,
        filling_words,
        gathering_words,
        home_words,
        kit_words,
        leaflet_words,
        ledger_words,
        lookalike_words,
        mailpiece_words,
        plain_words,
        retrieval_words,
        service_words,
        undelivered_words,
    )
    training = {
        each for module in trades for each in sentences({key: value for key, value in vars(module).items() if key.isupper()})
    }
    validation = {
        each
        for module in (
            pack_val_words,
            val_bearing_words,
            val_comeback_words,
            val_dispute_words,
            val_mailroom_words,
            val_returned_words,
        )
        for each in sentences({key: value for key, value in vars(module).items() if key.isupper()})
    }
    test = {each for key, value in vars(letters_test_words).items() if key.isupper() for each in sentences(value)}
    assert len(training) > 150
    assert len(validation) > 50
    assert len(test) > 50
    assert training.isdisjoint(validation | test)
    assert validation.isdisjoint(test)


def test_letters_of_the_test_split_have_every_category() -> None:
    families = ("bulletin", "counsel", "finance", "home", "review", "ticket")
    told = {drawn(f"letter-test-{name}", Random(seed)).data["category"] for name in families for seed in range(12)}
    assert told == CATEGORIES


@pytest.mark.parametrize("family", ["letter-dispute", "letter-val-dispute"])
def test_a_quarrel_has_no_subject(family: str) -> None:
    drawings = [drawn(family, Random(seed)).data for seed in range(12)]
    assert {data["category"] for data in drawings} == {"denial", "appeal", "legal"}
    assert not any(data["subject"] for data in drawings)


@pytest.mark.parametrize("words", [desk_words, val_mailroom_words])
def test_every_voice_can_speak(words: ModuleType) -> None:
    told = facts(Random(3), Wording("other", (("plan", "practice"),), (), (), (), ()), lambda day: day.isoformat())
    slots = {
        **told.slots,
        "why": Slot("/denial_reasons/0/text", "late", "late"),
        "coded": Slot("/denial_reasons/0/reason", "29", "29"),
    }
    for voices in words.SAID.values():
        for _, subjects, paragraphs in voices:
            for template in (*subjects, *(each for readings in paragraphs for each in readings)):
                parts_of(Random(1), template, slots)


@pytest.mark.parametrize("family", ["letter-side-bar", "letter-mail-thread", "letter-val-flank", "letter-val-first-sheet"])
def test_a_layout_tells_no_category(family: str) -> None:
    assert len({drawn(family, Random(seed)).data["category"] for seed in range(40)}) >= 7


def test_every_template_can_be_said() -> None:
    everything = [
        *(each for both in WORDINGS.values() for each in both),
        *COMPOSED,
        *VALIDATION,
        *TEST_WORDINGS.values(),
    ]
    for wording in everything:
        told = facts(Random(3), wording, lambda day: day.isoformat())
        for template in sorted(templates(wording)):
            assert parts_of(Random(1), template, told.slots)


def test_subjects_name_no_field() -> None:
    """A fact within a subject would be told twice."""
    for wording in COMPOSED:
        told = facts(Random(3), wording, lambda day: day.isoformat())
        for subject in wording.subjects:
            assert all(isinstance(part, str) or not part.pointer for part in parts_of(Random(1), subject, told.slots))


def test_fragments_are_put_together_in_many_ways() -> None:
    for wording in COMPOSED:
        assert len({choose(Random(seed), subject) for subject in wording.subjects for seed in range(40)}) >= 25


def test_choices_within_choices() -> None:
    assert {choose(Random(seed), "a [b|c [d|e]] f") for seed in range(40)} == {"a b f", "a c d f", "a c e f"}


def test_a_full_stop_is_part_of_the_fields_last_word() -> None:
    slot = Slot("/amount", "12.00", "$ 12.00")
    assert tokens_of(("You owe ", slot, ". Pay.")) == [
        ("You", None),
        ("owe", None),
        ("$", "/amount"),
        ("12.00.", "/amount"),
        ("Pay.", None),
    ]


def test_some_letters_take_several_sheets() -> None:
    for family in ("letter-business", "letter-test-office"):
        assert max(len(drawn(family, Random(seed)).pages) for seed in range(60)) > 1


def test_further_sheets_say_nothing_that_is_a_field() -> None:
    told = facts(Random(3), WIDER["denial"][0], lambda day: day.isoformat())
    for template in (*(point for points in POINTS.values() for point in points), *HEADS, *EVENTS, *QUESTIONS, *OATHS):
        for seed in range(3):
            said = parts_of(Random(seed), template, told.slots)
            assert said
            assert all(isinstance(part, str) for part in said)


def test_further_sheets_of_training_say_nothing_of_another_split() -> None:
    others = {template for wording in (*VALIDATION, *TEST_WORDINGS.values()) for template in templates(wording)}
    assert others.isdisjoint(point for points in POINTS.values() for point in points)


def test_a_house_is_the_sender_that_the_text_names() -> None:
    told = housed(Random(5), facts(Random(3), WIDER["denial"][0], lambda day: day.isoformat()), "audit")
    assert told.sender.name == told.slots["us"]


@pytest.mark.parametrize("name", HOUSES)
def test_letters_of_houses_go_on_over_further_sheets(name: str) -> None:
    assert max(len(drawn(name, Random(seed)).pages) for seed in range(8)) >= 2


def test_a_letter_may_name_its_parties_on_the_last_sheet_only() -> None:
    papers = [drawn("letter-late-facts", Random(seed)) for seed in range(6)]
    assert all({place.page for place in paper.places["/recipient/name"]} == {len(paper.pages)} for paper in papers)
    assert any(len(paper.pages) > 1 for paper in papers)
