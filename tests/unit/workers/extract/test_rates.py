"""Columns of rates on remittances of hospitals."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.printed import printed_pages
from workers.stages.extract.tagged.rates import without_rates

LINE = "/claims/*/lines/*/"
UNITS, BILLED, ALLOWED = (f"{LINE}{name}" for name in ("units", "billed", "allowed"))
ROLES = ("", UNITS, BILLED, ALLOWED)
STAYS = """
4    100.00   900.00   400.00
7     50.00   800.00   350.00
1    200.00   300.00   200.00
"""


def told(text: str) -> list[str]:
    """What the words are, of rows of units, rate, charge, allowance; the tagger takes rates for charges."""
    page = typed_page(text)
    words = tuple(
        WordTag(word=at, roles=((ROLES.index((UNITS, BILLED, BILLED, ALLOWED)[at % 4]), 0.99),))
        for at in range(len(page.text.words))
    )
    tagged = page.model_copy(update={"tags": PageTags(roles=ROLES, words=words, kinds={}, page_roles={})})
    (read,) = without_rates([tagged], printed_pages([tagged]))
    assert isinstance(read, ReadPage)
    assert read.tags is not None
    return [read.tags.roles[tag.roles[0][0]] for tag in read.tags.words]


def test_a_column_that_makes_another_with_the_units_is_no_field() -> None:
    assert told(STAYS) == [UNITS, "", BILLED, ALLOWED] * 3


def test_a_column_that_does_not_in_one_row_stays() -> None:
    assert told(STAYS.replace("350.00", "349.00")) == [UNITS, BILLED, BILLED, ALLOWED] * 3


def test_one_count_of_units_proves_nothing() -> None:
    text = STAYS.replace("7     50.00   800.00   350.00", "4     50.00   800.00   200.00")
    assert told(text) == [UNITS, BILLED, BILLED, ALLOWED] * 3
