"""Claims whose name stands below its caption."""

from __future__ import annotations

from tests.said import CLAIM, LINE, Said, said_page
from workers.stages.extract.tagged.claim_captions import with_claims_from_captions
from workers.stages.extract.tagged.printed import printed_pages

PAGE = """
Patient:        01/18/2026   G0463
 LARCH          charged 90.00
"""
SAID: Said = {
    "LARCH": ("/claims/*/patient_name", 1.0, CLAIM),
    "01/18/2026": ("/claims/*/lines/*/service_from", 1.0, LINE),
}


def begins(text: str) -> list[str]:
    """The words with which claims begin."""
    pages = [said_page(text, SAID)]
    (page,) = with_claims_from_captions(pages, printed_pages(pages))
    assert page.tags is not None
    return [page.text.words[tag.word].text for tag in page.tags.words if tag.opens[0] > 0.5]


def test_a_claim_begins_beside_the_caption_of_its_name() -> None:
    assert begins(PAGE) == ["01/18/2026"]


def test_a_name_without_a_caption_above_begins_its_claim() -> None:
    assert begins(PAGE.replace("Patient:", "        ")) == ["LARCH"]


def test_nothing_beside_the_caption() -> None:
    assert begins(PAGE.replace("01/18/2026   G0463", "")) == ["LARCH"]


def test_an_amount_of_the_claim_above_beside_the_caption() -> None:
    assert begins(PAGE.replace("01/18/2026   G0463", "12.00")) == ["LARCH"]
