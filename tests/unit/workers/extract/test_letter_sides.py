"""Whose name and address are the sender's where captions and mail that came back tell it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from schemas.pages import ReadPage
from schemas.readings import Candidate, Reading
from schemas.record import Source
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.fusion.merge import DIFFER
from workers.stages.extract.letter_parties import blocks_on
from workers.stages.extract.letter_sides import with_sides_told
from workers.stages.extract.letter_writers import is_somebody_at_home
from workers.stages.extract.sheets import sheet_of
from workers.stages.extract.tagged.beliefs import Beliefs

CAPTIONED = """
Sent to:                              Issued by:
Orchard Family Clinic                 Harbor Health Plan
12 Mill Lane                          400 Harbor Street
Springfield, IL 62701                 Portland, ME 04101
"""
FACE = """
{above}
400 Harbor Street
Portland, ME 04101

                         {below}
                         12 Mill Lane
                         Bangor, ME 04401

{label}
"""
LABEL = "NIXIE  044 DE 1  0010/24/26"


def page(text: str) -> ReadPage:
    """A page that a tagger has seen and says nothing of."""
    return typed_page(text).model_copy(update={"tags": PageTags(roles=(), words=(), kinds={}, page_roles={})})


def face(above: str, below: str, label: str = LABEL) -> ReadPage:
    return page(FACE.format(above=above, below=below, label=label))


def read_as(read: ReadPage, *sides: str) -> list[Reading]:
    """The blocks of the page, top to bottom and left to right, as readings of sides."""
    blocks = [block for _, block in blocks_on(sheet_of(read), Beliefs({}))]
    return [reading for block, side in zip(blocks, sides, strict=True) for reading in block.readings(side)]


def told(read: ReadPage, *sides: str) -> Mapping[str, str]:
    return {each.pointer: each.value for each in with_sides_told("letter", read_as(read, *sides), [read])}


def test_captions_tell() -> None:
    found = told(page(CAPTIONED), "/sender", "/recipient")
    assert found["/sender/name"] == "Harbor Health Plan"
    assert found["/recipient/address"] == "12 Mill Lane, Springfield, IL 62701"


@pytest.mark.parametrize(("above", "below"), [("Harbor Health Plan", "Pearl Quinn"), ("Harbor Health Plan", "Orchard Clinic")])
def test_mail_came_back_to_who_stands_above(above: str, below: str) -> None:
    read = face(above, below)
    right = told(read, "/sender", "/recipient")
    assert right["/sender/name"] == above
    if below == "Pearl Quinn":
        assert told(read, "/recipient", "/sender") == right


def test_somebody_at_home_is_not_the_sender_of_mail_that_came_back() -> None:
    assert told(face("Pearl Quinn", "Harbor Health Plan"), "/sender", "/recipient")["/sender/name"] == "Harbor Health Plan"


def test_nothing_is_changed_where_the_paper_does_not_tell() -> None:
    read = face("Pearl Quinn", "Harbor Health Plan", label="")
    assert told(read, "/sender", "/recipient")["/sender/name"] == "Pearl Quinn"


@pytest.mark.parametrize(("category", "sender"), [("appeal", "Orchard Clinic"), ("denial", "Harbor Health Plan")])
def test_practices_appeal_and_payers_deny(category: str, sender: str) -> None:
    read = face("Harbor Health Plan", "Orchard Clinic", label="")
    about = Reading(pointer="/category", value=category, score=0.95, source=Source.DERIVED)
    for sides in (("/sender", "/recipient"), ("/recipient", "/sender")):
        found = with_sides_told("letter", [about, *read_as(read, *sides)], [read])
        assert {each.pointer: each.value for each in found}["/sender/name"] == sender


def test_of_two_offices_whose_place_alone_tells_both_are_doubted() -> None:
    read = face("Harbor Health Plan", "Orchard Clinic")
    before = read_as(read, "/recipient", "/sender")
    after = with_sides_told("letter", before, [read])
    assert [each.pointer for each in after] == [each.pointer for each in before]
    assert all(DIFFER in now.because and now.score < was.score for was, now in zip(before, after, strict=True))


def test_of_mail_that_came_back_a_person_sees_both_parties_unless_captions_tell() -> None:
    bare, captioned = face("Harbor Health Plan", "Pearl Quinn"), page(f"{CAPTIONED}\n{LABEL}")
    told_bare = with_sides_told("letter", read_as(bare, "/sender", "/recipient"), [bare])
    assert all(DIFFER in each.because and each.score < 0.5 for each in told_bare)
    before = read_as(captioned, "/recipient", "/sender")
    after = with_sides_told("letter", before, [captioned])
    assert sorted(after, key=lambda each: each.pointer) == sorted(before, key=lambda each: each.pointer)


def test_what_is_doubted_goes_before_its_other_candidates_still() -> None:
    """Settlement takes the likeliest: the other party's name must not become that by the doubt."""
    bare = face("Harbor Health Plan", "Pearl Quinn")
    other = Candidate(value="Pearl Quinn", score=0.7, because="other_source")
    before = [each.model_copy(update={"runners_up": (other,)}) for each in read_as(bare, "/sender", "/recipient")]
    after = with_sides_told("letter", before, [bare])
    assert all(each.score > candidate.score for each in after for candidate in each.runners_up)


def test_on_strange_paper_both_are_doubted_where_nothing_tells() -> None:
    known = face("Harbor Health Plan", "Pearl Quinn", label="")
    unsure = tuple(WordTag(word=number, roles=((0, 0.6),)) for number in range(6))
    strange = known.model_copy(update={"tags": PageTags(roles=("/sender/name",), words=unsure, kinds={}, page_roles={})})
    before = read_as(known, "/sender", "/recipient")
    assert with_sides_told("letter", before, [known]) == tuple(before)
    assert all(DIFFER in each.because for each in with_sides_told("letter", before, [strange]))


def test_other_types_are_left() -> None:
    read = page(CAPTIONED)
    before = read_as(read, "/sender", "/recipient")
    assert with_sides_told("invoice", before, [read]) == tuple(before)


def test_the_label_of_the_post_is_nobody() -> None:
    read = page("NOTIFY SENDER OF NEW ADDRESS\n77 Elm Road\nCary, NC 27547")
    assert blocks_on(sheet_of(read), Beliefs({})) == []


@pytest.mark.parametrize(
    ("name", "at_home"),
    [
        ("Pearl Quinn", True),
        ("Quinn, Pearl M", True),
        ("Orchard Clinic", False),
        ("Roy Hargrove, M.D.", False),
        ("St. Mary", False),
    ],
)
def test_somebody_at_home(name: str, at_home: bool) -> None:  # noqa: FBT001 - a case
    assert is_somebody_at_home(name) is at_home
