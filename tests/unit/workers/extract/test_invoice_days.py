"""The day of an invoice and the one to pay by."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.invoice_days import with_days_in_order

PAPER = """
Drawn up on    05/01/2026        Order taken    04/20/2026
Funds expected 05/31/2026
"""


def _days(paper: str, days: dict[str, str], score: float = 0.7) -> dict[str, str]:
    readings = [Reading(pointer=pointer, value=value, score=score, page=1) for pointer, value in days.items()]
    return {each.pointer: each.value for each in with_days_in_order("invoice", readings, [typed_page(paper)])}


def test_nobody_asks_to_be_paid_before_he_writes() -> None:
    wrong = {"/issue_date": "2026-05-31", "/due_date": "2026-05-01"}
    assert _days(PAPER, wrong) == {"/issue_date": "2026-05-01", "/due_date": "2026-05-31"}
    assert _days(PAPER, {"/issue_date": "2026-05-01", "/due_date": "2026-05-31"})["/due_date"] == "2026-05-31"


def test_of_two_days_the_earlier_is_the_invoice_s() -> None:
    assert _days(PAPER, {"/issue_date": "2026-05-31"}) == {"/issue_date": "2026-05-01", "/due_date": "2026-05-31"}


def test_a_sure_day_stays() -> None:
    assert _days(PAPER, {"/issue_date": "2026-05-31"}, 0.95) == {"/issue_date": "2026-05-31"}


def test_of_three_days_nothing_is_told() -> None:
    paper = PAPER.replace("Order taken", "Seen by us")
    assert _days(paper, {"/issue_date": "2026-05-31"}) == {"/issue_date": "2026-05-31"}


def _said(paper: str, issued: str, due: str, *, caption: str) -> dict[str, str]:
    days = [
        Reading(pointer="/issue_date", value=issued, score=0.7, page=1, because=(f"label:{caption}",)),
        Reading(pointer="/due_date", value=due, score=0.7, page=1),
    ]
    return {each.pointer: each.value for each in with_days_in_order("invoice", days, [typed_page(paper)])}


def test_a_day_that_is_called_the_invoice_s_stays_and_none_before_it_is_one_to_pay_by() -> None:
    assert _said(PAPER, "2026-05-31", "2026-05-01", caption="invoicedate") == {"/issue_date": "2026-05-31"}
    assert _said(PAPER, "2026-05-31", "2026-05-01", caption="drawnup")["/issue_date"] == "2026-05-01"


def test_a_day_under_a_caption_in_a_strip_of_cells() -> None:
    paper = """
    Drawn up on      Done by        Date of works
    05/31/2026       A. Larch       05/01/2026
    """
    assert _days(paper, {"/issue_date": "2026-05-31"}) == {"/issue_date": "2026-05-31"}


def test_a_day_for_a_discount_is_none_to_pay_by() -> None:
    page = typed_page("2 % discount if here by 05/31/2026")
    day = page.text.words[-1]
    due = Reading(pointer="/due_date", value="2026-05-31", score=0.7, page=1, box=day.box)
    assert with_days_in_order("invoice", [due], [page]) == ()


def test_the_only_day_is_the_bill_s_own() -> None:
    assert _days("Sold by Lockhart   05/01/2026\n", {"/due_date": "2026-05-01"}) == {"/issue_date": "2026-05-01"}
    asked = Reading(pointer="/due_date", value="2026-05-01", score=0.7, page=1, because=("label:paymentdue",))
    assert with_days_in_order("invoice", [asked], [typed_page("Payment due 05/01/2026\n")]) == (asked,)
