import re
from collections.abc import Iterator

import pytest

from workers.stages.extract.letter_concepts import CONCEPTS, ENDORSED, STANDING, concepts_in
from workers.stages.extract.letter_signs import EARLY_WEIGHT, SIGNS, Seen, signs_on


def concepts(text: str) -> frozenset[str]:
    return concepts_in(text, 0, len(text))


def signs(text: str, *, first: bool = False) -> Iterator[Seen]:
    return signs_on(text, first=first)


def told(text: str) -> str:
    nats = dict.fromkeys(SIGNS, 0.0)
    for seen in signs(text):
        nats[seen.category] += seen.nats
    return max(nats, key=lambda name: nats[name])


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Your plan turned the claim down.", "refuse"),
        ("It will be taken out of your next payment", "give_back"),
        ("It will be taken out of your\nnext payment", "give_back"),
        ("preauthorized", "permit"),
        ("pre-authorized", "permit"),
        ("Form W9", "w9"),
        ("valid for 90 days", "span"),
        ("up to $1,200.00", "span"),
        ("NOT DELIVERABLE", "undelivered"),
    ],
)
def test_wordings(text: str, concept: str) -> None:
    assert concept in concepts(text)


@pytest.mark.parametrize(
    ("text", "concept"), [("half past six", "you_owe"), ("Subscriber ID", "selling"), ("unpaidness", "not_paid")]
)
def test_parts_are_not_wordings(text: str, concept: str) -> None:
    assert concept not in concepts(text)


def test_refusing_and_contesting() -> None:
    """The same verb, by who does what to whom."""
    assert told("We deny the request.") == "denial"
    assert told("We dispute your refusal of the request.") == "appeal"
    assert told("If you disagree you have the right to an appeal of this decision.") == "denial"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Appeal determination. We stand by the first decision.", "denial"),
        ("Status: Approved", "authorization"),
        ("Kindly confirm whether she was insured with you.", "eligibility"),
        ("What remains unpaid is $20.00.", "statement"),
        ("The check went to you in error.", "refund_request"),
        ("MOVED LEFT NO ADDRESS", "returned_mail"),
    ],
)
def test_what_is_said_otherwise(text: str, category: str) -> None:
    assert told(text) == category


def test_what_stands_on_every_letter_says_nothing() -> None:
    assert not list(signs("We do not exclude anybody because of race, color, national origin or sex."))
    assert not list(signs("A member who is unhappy with any decision may file an appeal."))


def test_the_post_writes_in_capitals() -> None:
    assert ENDORSED in concepts("UNCLAIMED")
    assert ENDORSED not in concepts("Refused")


def test_a_time_to_answer_is_no_length_of_care() -> None:
    assert not any(seen.category == "authorization" for seen in signs("Please produce the film within 30 days."))


def test_a_guarantee_withheld_is_no_refusal() -> None:
    assert told("The stay is approved. This is not a guarantee of payment.") == "authorization"


def test_signs_meet_in_a_sentence() -> None:
    apart = list(
        signs("He paid twice for the ticket to the concert. Nobody here wants anything back from the committee in any case.")
    )
    together = list(
        signs("He was paid twice for the ticket to the concert and we want the money back from the committee in any case.")
    )
    assert "overpaid give_back" not in {seen.sign for seen in apart}
    assert "overpaid give_back" in {seen.sign for seen in together}


def test_short_lines_end_sentences() -> None:
    wide = "and this is how a line of text reaches all the way to the margin of the page"
    assert "send records" in {
        seen.sign
        for seen in signs(f"Would you forward to us as soon as you are able to, by mail or otherwise,\nthe films {wide}")
    }
    assert "send records" not in {seen.sign for seen in signs(f"Forward\nthe films {wide}")}


def test_a_sign_counts_once_and_more_where_subjects_stand() -> None:
    text = "We deny the claim. " + "So it goes. " * 20 + "We deny the claim."
    (refused,) = (seen for seen in signs(text, first=True) if seen.sign.startswith("refuse service"))
    (later,) = (seen for seen in signs(text) if seen.sign == refused.sign)
    assert refused.nats == EARLY_WEIGHT * later.nats
    assert text[refused.start : refused.end] == "We deny the claim."


def test_signs_name_concepts() -> None:
    named = {name.removeprefix("-") for signs in SIGNS.values() for sign in signs for name in sign.split()}
    assert named == (set(CONCEPTS) - {STANDING}) | {ENDORSED}


def test_notation() -> None:
    """No wording is empty, none begins or ends with a gap, and none is an expression."""
    for wordings in CONCEPTS.values():
        for wording in wordings.split("|"):
            assert re.fullmatch(r"(?!\.\.)[\w*/'. #$:-]*[\w*'#$]", wording), wording
