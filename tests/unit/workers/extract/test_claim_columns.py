"""Columns of services, told by what they come to in their claims."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.claim_columns import with_claim_columns
from workers.stages.extract.tagged.printed import printed_pages

LINE, CLAIM = "/claims/*/lines/*/", "/claims/*/"
BILLED, ALLOWED, PAID = (f"{LINE}{name}" for name in ("billed", "allowed", "paid"))
OWN = tuple(f"{CLAIM}{name}" for name in ("billed", "allowed", "coinsurance", "paid"))
ROLES = ("", f"{LINE}procedure", BILLED, ALLOWED, PAID, *OWN)
ALONE = """
G0463      800.00
A4550        8.20
       808.20   500.00    0.00   500.00
"""
Said = tuple[str, float]


def tagged(text: str, *amounts: Said) -> ReadPage:
    """Services of a code and these amounts each, row by row, and a claim's amounts at the end."""
    page = typed_page(text)
    told, known = iter([*amounts, *((role, 0.99) for role in OWN)]), []
    for at, word in enumerate(page.text.words):
        role, share = (f"{LINE}procedure", 1.0) if word.text[0].isalpha() else next(told)
        known.append(WordTag(word=at, roles=((ROLES.index(role), share),)))
    return page.model_copy(update={"tags": PageTags(roles=ROLES, words=tuple(known), kinds={}, page_roles={})})


def told(page: ReadPage) -> list[str]:
    (read,) = with_claim_columns([page], printed_pages([page]))
    assert read.tags is not None
    return [read.tags.roles[tag.roles[0][0]] for tag in read.tags.words if read.tags.roles[tag.roles[0][0]] not in OWN]


def test_lone_amounts_are_what_they_come_to_however_sure_the_tagger_is() -> None:
    assert told(tagged(ALONE, (BILLED, 1.0), (PAID, 0.99)))[1::2] == [BILLED, BILLED]


def test_amounts_that_come_to_nothing_stay() -> None:
    assert told(tagged(ALONE.replace("808.20", "809.20"), (BILLED, 1.0), (PAID, 0.99)))[1::2] == [BILLED, PAID]


def test_a_column_of_no_field_is_what_it_comes_to() -> None:
    text = """
G0463      800.00   496.00   496.00
A4550        8.20     4.00     3.00
       808.20   500.00    1.00   499.00
"""
    said = ((BILLED, 0.9), ("", 0.9), (PAID, 0.9)) * 2
    assert told(tagged(text, *said)) == [f"{LINE}procedure", BILLED, ALLOWED, PAID] * 2


def test_a_sum_that_two_of_the_claims_amounts_have_says_nothing() -> None:
    text = """
G0463      800.00   496.00
A4550        8.20     4.00
       808.20   500.00    0.00   500.00
"""
    assert told(tagged(text, *((BILLED, 0.9), ("", 0.9)) * 2))[2::3] == ["", ""]


def test_a_cell_beside_others_of_which_the_tagger_is_sure_stays() -> None:
    text = """
G0463      800.00   496.00
A4550        8.20     4.00
       808.20   500.00    1.00   499.00
"""
    said = ((BILLED, 0.9), (PAID, 0.99), (BILLED, 0.9), (PAID, 0.6))
    assert told(tagged(text, *said))[2::3] == [PAID, ALLOWED]


def test_an_amount_of_the_claim_in_the_same_column_proves_nothing() -> None:
    text = """
G0463      800.00   496.00
A4550        8.20     4.00
           808.20   500.00    1.00   499.00
"""
    assert told(tagged(text, *((BILLED, 0.9), ("", 0.9)) * 2))[2::3] == ["", ""]
