"""Services that are lists of captions and amounts."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.pages import ReadPage
from tests.said import CLAIM, LINE, NO, Said, said_page
from workers.stages.extract.tagged.service_lists import with_listed_amounts

OF_CLAIM, OF_LINE = "/claims/*/", "/claims/*/lines/*/"
TWO_SERVICES = """
Claim 4711
J0780
Charged 80.00
Benefit 48.00
G0463
Charged 20.00
Benefit 12.00
"""
TOTALS = """
Charged 100.00
Benefit 60.00
"""
CLAIM_AND_CODES: Said = {
    "4711": ("/claims/*/claim_number", 1.0, CLAIM),
    "J0780": (OF_LINE + "procedure", 1.0, LINE),
    "G0463": (OF_LINE + "procedure", 1.0, LINE),
}


def amounts(page: ReadPage) -> Iterator[tuple[str, str]]:
    """Each amount and what it is."""
    (found,) = with_listed_amounts([page])
    assert found.tags is not None
    for tag in found.tags.words:
        text = found.text.words[tag.word].text
        if "." in text:
            yield text, found.tags.roles[tag.roles[0][0]]


def taken_for_claims(**fields: str) -> Said:
    return {text: (OF_CLAIM + name, 1.0, NO) for name, texts in fields.items() for text in texts.split()}


def test_what_a_claim_has_below_each_service_is_the_services() -> None:
    said = CLAIM_AND_CODES | taken_for_claims(billed="80.00 20.00 100.00", paid="48.00 12.00 60.00")
    told = dict(amounts(said_page(TWO_SERVICES + TOTALS, said)))
    assert {text for text, role in told.items() if role.startswith(OF_LINE)} == {"80.00", "48.00", "20.00", "12.00"}
    assert (told["100.00"], told["60.00"]) == (OF_CLAIM + "billed", OF_CLAIM + "paid")


def test_so_it_is_in_a_claim_with_one_service() -> None:
    said = CLAIM_AND_CODES | {"4712": ("/claims/*/claim_number", 1.0, CLAIM), "A4245": (OF_LINE + "procedure", 1.0, LINE)}
    said |= taken_for_claims(billed="80.00 20.00 7.00", paid="48.00 12.00 5.00")
    told = dict(amounts(said_page(TWO_SERVICES + "Claim 4712\nA4245\nCharged 7.00\nBenefit 5.00", said)))
    assert (told["7.00"], told["5.00"]) == (OF_LINE + "billed", OF_LINE + "paid")


def test_totals_below_services_that_have_their_own_stay_the_claims() -> None:
    own = dict.fromkeys(("80.00", "20.00"), (OF_LINE + "billed", 1.0, NO))
    said = CLAIM_AND_CODES | own | taken_for_claims(paid="60.00", billed="100.00")
    told = dict(amounts(said_page(TWO_SERVICES + TOTALS, said)))
    assert (told["100.00"], told["60.00"]) == (OF_CLAIM + "billed", OF_CLAIM + "paid")


def test_adjustments_among_a_services_amounts_are_its_own() -> None:
    reason = OF_CLAIM + "adjustments/*/reason"
    said = CLAIM_AND_CODES | taken_for_claims(billed="80.00 20.00 100.00", paid="48.00 12.00 60.00")
    said |= dict.fromkeys(("45", "97", "23"), (reason, 1.0, LINE))
    text = TWO_SERVICES.replace("Charged 80.00", "Charged 80.00\nReason 45").replace(
        "Charged 20.00", "Charged 20.00\nReason 97"
    )
    (page,) = with_listed_amounts([said_page(text + TOTALS + "Reason 23", said)])
    assert page.tags is not None
    found = {page.text.words[tag.word].text: (page.tags.roles[tag.roles[0][0]], tag.opens) for tag in page.tags.words}
    assert found["45"] == found["97"] == (OF_LINE + "adjustments/*/reason", (0.0, 0.0, 1.0))
    assert found["23"] == (reason, LINE)
