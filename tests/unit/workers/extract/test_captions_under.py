"""Captions under what they say: which way a strip is read, its days tell."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.captions_under import with_captions_under
from workers.stages.extract.sheets import sheets_of

UNDER = typed_page("""
Oakhurst Pathology                               INVOICE

1       5890-31     Oct. 11, 2026     505263     4006
Page    Case #      Invoice Date      Acct No    Contract No

Nov. 10, 2026       564160      NET 30
Payment Due         Inv #       Terms

Bill to
Oduya & Oduya DDS
""")
OVER = typed_page("""
Oakhurst Pathology                               INVOICE

Page    Case #      Invoice Date      Acct No
1       5890-31     Oct. 11, 2026     505263

Inv #     Payment Due         Terms
564160    Nov. 10, 2026       NET 30
""")


def _word(page: ReadPage, pointer: str, text: str) -> Reading:
    token = next(token for token in sheets_of([page])[0].tokens if token.text == text)
    return reading_of(pointer, Found(text, (token,), 0.99, ("tagged",)))


def _told(page: ReadPage, *readings: Reading) -> dict[str, str]:
    return {each.pointer: each.value for each in with_captions_under("invoice", readings, [page])}


def test_values_are_what_the_captions_below_them_say() -> None:
    told = _told(UNDER, _word(UNDER, "/number", "5890-31"), _word(UNDER, "/purchase_order", "564160"))
    assert told == {
        "/number": "564160",
        "/issue_date": "2026-10-11",
        "/due_date": "2026-11-10",
        "/buyer/account_number": "505263",
        "/terms": "NET 30",
    }


def test_strips_headed_by_their_captions_stay_as_they_were_read() -> None:
    assert _told(OVER, _word(OVER, "/number", "564160")) == {"/number": "564160"}


def test_other_types_are_left_alone() -> None:
    (reading,) = with_captions_under("receipt", [_word(UNDER, "/number", "5890-31")], [UNDER])
    assert reading.value == "5890-31"
