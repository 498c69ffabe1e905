"""The amount of a provider adjustment that was left out."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.moved_amounts import with_moved_amounts
from workers.stages.extract.sheets import sheets_of

PAGE = """
Doe, Jane                    250.00   150.00
Withheld   WO   A-77     1    45.44
Payment                               104.56
"""


def told(text: str) -> dict[str, str]:
    page = typed_page(text)
    readings = [
        read(page, "/claims/0/paid", "150.00"), read(page, "/payment/amount", "104.56"),
        read(page, "/provider_adjustments/0/code", "WO"), read(page, "/provider_adjustments/0/reference", "A-77"),
    ]  # fmt: skip
    return {each.pointer: each.value for each in with_moved_amounts("eob", readings, [page])}


def read(page: ReadPage, pointer: str, text: str) -> Reading:
    tokens = [token for sheet in sheets_of([page]) for token in sheet.tokens if token.text == text]
    return reading_of(pointer, Found(text, (tokens[0],), 0.9))


def test_what_leads_to_the_payment() -> None:
    assert told(PAGE)["/provider_adjustments/0/amount"] == "45.44"


def test_what_does_not_is_nothing() -> None:
    assert "/provider_adjustments/0/amount" not in told(PAGE.replace("45.44", "45.45"))


def test_an_amount_elsewhere_is_another() -> None:
    text = PAGE.replace("1    45.44", "1").replace("Payment  ", "Withheld in all 45.44\n\nPayment  ")
    assert "/provider_adjustments/0/amount" not in told(text)
