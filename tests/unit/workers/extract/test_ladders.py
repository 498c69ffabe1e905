"""Ladders of amounts beside services."""

from __future__ import annotations

from tests.said import LINE, NO, Said, said_page
from workers.stages.extract.tagged.ladders import with_ladders
from workers.stages.extract.tagged.printed import printed_pages

PAGE = """
01/18/2026  G0463          Charges        150.00
charge 100.00              Allowed        120.00
01/19/2026  J1885          Copay           20.00
charge 50.00               Plan pays      101.00
"""
SAID: Said = {
    "G0463": ("/claims/*/lines/*/procedure", 1.0, LINE), "J1885": ("/claims/*/lines/*/procedure", 1.0, LINE),
    "150.00": ("/claims/*/billed", 0.9, NO), "100.00": ("/claims/*/lines/*/billed", 0.9, NO),
    "120.00": ("/claims/*/lines/*/allowed", 0.9, NO), "20.00": ("/claims/*/lines/*/copay", 0.9, LINE),
    "101.00": ("/claims/*/lines/*/paid", 0.9, NO), "50.00": ("/claims/*/billed", 0.9, NO),
}  # fmt: skip


def told(text: str) -> dict[str, str]:
    """What the words are."""
    pages = [said_page(text, SAID)]
    (page,) = with_ladders(pages, printed_pages(pages))
    assert page.tags is not None
    return {page.text.words[tag.word].text: page.tags.roles[tag.roles[0][0]] for tag in page.tags.words}


def test_a_list_beside_several_services_is_the_claims() -> None:
    found = told(PAGE)
    assert (found["120.00"], found["20.00"], found["101.00"]) == (
        "/claims/*/allowed",
        "/claims/*/copay",
        "/claims/*/paid",
    )


def test_amounts_beside_it_are_services() -> None:
    assert told(PAGE)["50.00"] == "/claims/*/lines/*/billed"


def test_a_list_beside_one_service_is_what_the_tagger_says() -> None:
    assert told(PAGE.replace("01/19/2026  J1885", "                 "))["120.00"] == "/claims/*/lines/*/allowed"


def test_two_amounts_are_no_list() -> None:
    assert told("\n".join(PAGE.splitlines()[:3]))["120.00"] == "/claims/*/lines/*/allowed"
