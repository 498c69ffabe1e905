"""Dates in panels of claims."""

from __future__ import annotations

from tests.said import CLAIM, LINE, NO, Said, said_page
from workers.stages.extract.tagged.panels import with_panels
from workers.stages.extract.tagged.printed import printed_pages

PANEL = """
Member:    LARCH       0120  900.00
Account:   A77410
From:      01/18/2026
"""
SAID: Said = {
    "LARCH": ("/claims/*/patient_name", 1.0, CLAIM),
    "A77410": ("/claims/*/patient_account", 1.0, NO),
    "01/18/2026": ("/claims/*/lines/*/service_from", 1.0, LINE),
    "0120": ("/claims/*/lines/*/revenue_code", 1.0, LINE),
    "900.00": ("/claims/*/lines/*/billed", 1.0, NO),
    "4.00": ("/claims/*/lines/*/units", 1.0, NO),
}


def told(text: str) -> tuple[str, tuple[float, float, float]]:
    """What the date is, and what opens with it."""
    (page,) = with_panels([said_page(text, SAID)], printed_pages([said_page(text, SAID)]))
    assert page.tags is not None
    date = next(at for at, word in enumerate(page.text.words) if word.text == "01/18/2026")
    tag = next(tag for tag in page.tags.words if tag.word == date)
    return page.tags.roles[tag.roles[0][0]], tag.opens


def test_a_date_below_facts_of_a_claim_is_the_claims() -> None:
    assert told(PANEL) == ("/claims/*/service_from", NO)


def test_a_date_of_a_service_told_in_a_list() -> None:
    assert told(f"{PANEL}Units:     4.00\n") == ("/claims/*/lines/*/service_from", LINE)


def test_one_fact_makes_no_panel() -> None:
    assert told(PANEL.replace("Account:   A77410\n", ""))[0] == "/claims/*/lines/*/service_from"


def test_a_service_beside_it_begins_all_the_same() -> None:
    text = PANEL.replace("       0120  900.00", "").replace("01/18/2026", "01/18/2026   0120  900.00")
    said = {**SAID, "0120": ("/claims/*/lines/*/revenue_code", 1.0, NO)}
    page = said_page(text, said)
    (read,) = with_panels([page], printed_pages([page]))
    assert read.tags is not None
    assert [tag.opens for tag in read.tags.words if page.text.words[tag.word].text == "0120"] == [LINE]
