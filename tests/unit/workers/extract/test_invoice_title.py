"""The day of a bill or an order that no caption tells."""

from __future__ import annotations

from tests.typed import typed_page
from workers.stages.extract.invoice import read_invoice

HEAD = "WXJQ Radio\n120 Alder St\nBoise, ID 83702\n\n\n\n\n"
FOOT = "\n" * 58 + "March 5, 2024    10:38          Page 1 of 1"


def _day(paper: str) -> str | None:
    return next((each.value for each in read_invoice([typed_page(paper)]) if each.pointer == "/issue_date"), None)


def test_a_day_by_itself() -> None:
    assert _day(HEAD + "Order 4711           03/01/2024") == "2024-03-01"


def test_the_ends_of_a_period_are_no_day_of_their_own() -> None:
    assert _day(HEAD + "Run         03/01/2024    -    04/02/2024") is None
    assert _day(HEAD + "Run         03/01/2024    to    04/02/2024") is None


def test_a_captioned_day_of_another_kind_is_not_the_bill_s() -> None:
    assert _day(HEAD + "Order Date           03/01/2024") is None


def test_where_no_other_day_is_told_the_paper_is_of_the_day_of_its_print() -> None:
    assert _day(HEAD + FOOT) == "2024-03-05"
    assert _day(HEAD + "Invoice Date: 03/01/2024" + FOOT) == "2024-03-01"
    assert _day(HEAD + FOOT.replace("10:38", "edition")) is None


def test_the_day_of_an_order_is_that_of_its_paper() -> None:
    order = HEAD + "Order Number: 47119\nOrder Date:   03/01/2024\n"
    assert _day(order) == "2024-03-01"
    assert _day(order.replace("Order Number", "Invoice Number")) is None
    assert _day(order.replace("Order Number", "Invoice Number").replace("Order Date", "Printed")) == "2024-03-01"
