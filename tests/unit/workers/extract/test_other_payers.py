"""Rows of another payer."""

from __future__ import annotations

from tests.said import LINE, NO, Said, said_page
from workers.stages.extract.tagged.other_payers import without_other_payers
from workers.stages.extract.tagged.printed import printed_pages

PAGE = """
MCR    G0463  100.00  80.10  64.10
PLAN          80.20   12.20
MCR    J1885  50.00   40.10  32.10
PLAN          40.20   6.20
"""
SAID: Said = {
    "G0463": ("/claims/*/lines/*/procedure", 1.0, LINE), "100.00": ("/claims/*/lines/*/billed", 1.0, NO),
    "80.10": ("/claims/*/lines/*/allowed", 1.0, NO), "64.10": ("/claims/*/lines/*/paid", 1.0, NO),
    "80.20": ("/claims/*/allowed", 1.0, NO), "12.20": ("/claims/*/paid", 1.0, NO),
}  # fmt: skip


def told(text: str) -> dict[str, str]:
    """What the words are."""
    pages = [said_page(text, SAID)]
    (page,) = without_other_payers(pages, printed_pages(pages))
    assert page.tags is not None
    return {page.text.words[tag.word].text: page.tags.roles[tag.roles[0][0]] for tag in page.tags.words}


def test_what_another_payer_decided_is_nothing() -> None:
    found = told(PAGE)
    assert (found["80.10"], found["64.10"]) == ("", "")
    assert found["100.00"] == "/claims/*/lines/*/billed"


def test_what_this_payer_decided_is_the_services() -> None:
    assert told(PAGE)["12.20"] == "/claims/*/lines/*/paid"


def test_a_row_that_names_the_service_again_is_the_whole_service() -> None:
    twice = PAGE.replace("PLAN          80", "PLAN   G0463  80").replace("MCR    G0463", "MCR    J1885")
    assert told(twice)["100.00"] == ""


def test_one_such_row_says_nothing() -> None:
    assert told("\n".join(PAGE.splitlines()[:3]))["80.10"] == "/claims/*/lines/*/allowed"


def test_rows_that_name_no_other_payer() -> None:
    assert told(PAGE.replace("MCR ", "SVC "))["80.10"] == "/claims/*/lines/*/allowed"
