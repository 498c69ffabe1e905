"""Whose a block of name and address is, and where a name stands that is not above its street."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.letter_parties import blocks_on, is_signed, letter_parties, without_shared
from workers.stages.extract.parties import parted
from workers.stages.extract.sheets import Sheet, sheet_of
from workers.stages.extract.tagged.beliefs import Beliefs

_UNTOLD = Beliefs({})
EDGES = """
Harbor Medical Products                                          Post Office Box 4568
                                                               Jacksonville, FL 32202
--------------------------------------------------------------------------------------

March 3, 2026

Orchard Family Clinic
12 Mill Lane
Springfield, IL 62701

We are moving.
"""
GREETED = """
Blue Harbor Dental
Customer Relations

May 28, 2026

Lucille Abernathy
17 Quarry Court
Nashua, NH 03060

Dear Mrs. Abernathy:

No benefits are payable.
"""
FOOT = "\n".join(("Dear Doctor:", *[""] * 40, "Sincerely,", "", "Pearl Quinn", "88 Elm Street", "Bangor, ME 04401"))

NOTE = """
Jan. 6, 2025

Orchard Eye Center
12 Mill Lane
Springfield, IL 62701

I can only pay thirty-five dollars a month, so please tell me whether that is all right.




















Thank you,

Carlos Rossi
"""


def _sheet(text: str) -> Sheet:
    return sheet_of(typed_page(text))


def _told(text: str) -> dict[str, str]:
    return {reading.pointer: reading.value for reading in letter_parties([_sheet(text)], _UNTOLD)}


def test_a_letterhead_s_name_stands_at_the_other_edge() -> None:
    told = _told(EDGES)
    assert told["/sender/name"] == "Harbor Medical Products"
    assert told["/sender/address"] == "Post Office Box 4568, Jacksonville, FL 32202"
    assert told["/recipient/name"] == "Orchard Family Clinic"


def test_the_salutation_names_the_addressee() -> None:
    told = _told(GREETED)
    assert (told["/sender/name"], told["/recipient/name"]) == ("Blue Harbor Dental", "Lucille Abernathy")


def test_without_a_salutation_the_first_block_above_is_the_sender_s() -> None:
    assert _told(GREETED.replace("Dear Mrs. Abernathy:", ""))["/sender/name"] == "Lucille Abernathy"


def test_who_signs_has_the_address_below() -> None:
    assert is_signed(_sheet(FOOT), "Pearl Quinn")
    assert not is_signed(_sheet(FOOT), "Dear Doctor")
    assert _told(FOOT)["/sender/address"] == "88 Elm Street, Bangor, ME 04401"


def test_a_caption_before_the_name_is_no_part_of_it() -> None:
    told = _told("Date 3/3/2026\n\nProvider: Thomas Boyd\n          P.O. Box 10668\n          Little Rock, AR 72296\n")
    assert told["/sender/name"] == "Thomas Boyd"


def test_who_signs_only_is_the_sender_and_the_block_above_the_addressee_s() -> None:
    told = _told(NOTE)
    assert (told["/sender/name"], told["/recipient/name"]) == ("Carlos Rossi", "Orchard Eye Center")


def test_words_are_one_party_s() -> None:
    box = Box(0.1, 0.1, 0.4, 0.12)
    part, whole = (
        Reading(pointer=f"/{party}/name", value=value, score=0.8, page=1, box=box)
        for party, value in (("sender", "Orchard"), ("recipient", "Orchard Eye Center"))
    )
    assert without_shared("letter", [part, whole]) == (whole,)
    assert without_shared("invoice", [part, whole]) == (part, whole)


def test_dashes_part_the_lines_of_an_address() -> None:
    assert parted("4 Elm St - Ste 9 - Denver, CO 80277") == "4 Elm St, Ste 9, Denver, CO 80277"
    assert parted("Am Markt - Nord 7") == "Am Markt - Nord 7"


class _Titled(Beliefs):
    """A tagger that takes one line for the subject and knows nothing else."""

    def __call__(self, reading: Reading) -> float | None:
        return 0.9 if reading.pointer == "/subject" and reading.value == "Pieces Sent Back" else None


def test_a_title_above_the_addressee_is_not_the_name() -> None:
    text = "Pieces Sent Back\nOrchard Eye Center\n12 Mill Lane\nSpringfield, IL 62701\n"
    told = {reading.pointer: reading.value for reading in letter_parties([_sheet(text)], _Titled({}))}
    assert "Orchard Eye Center" in told.values()
    assert "Pieces Sent Back" not in told.values()


def test_the_parties_stand_behind_the_cover() -> None:
    told = {
        reading.pointer: reading.value
        for reading in letter_parties([_sheet("FAX COVER\n\nPages: 3\n"), _sheet(EDGES)], _UNTOLD)
    }
    assert told["/sender/name"] == "Harbor Medical Products"
    assert told["/recipient/name"] == "Orchard Family Clinic"


WORDED = """
{one}            Orchard Family Clinic
                        12 Mill Lane
                        Springfield, IL 62701

{other}            Rosa Quinn
                        88 Elm Street
                        Bangor, ME 04401
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meant for   ", "Issued from "),
        ("Addressee   ", "Mailed by   "),
        ("Address used", "Mailer      "),
        ("Intended for", "Outgoing from"),
    ],
)
def test_captions_in_other_words(one: str, other: str) -> None:
    told = _told(WORDED.format(one=one, other=other))
    assert told["/recipient/name"] == "Orchard Family Clinic"
    assert told["/sender/name"] == "Rosa Quinn"


def test_what_asks_for_mail_names_nobody() -> None:
    blocks = blocks_on(_sheet("Mail records to\nOrchard Family Clinic\n12 Mill Lane\nSpringfield, IL 62701\n"), _UNTOLD)
    assert [role for role, _ in blocks] == [None]
