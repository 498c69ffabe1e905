"""How a remittance was paid, told by what else its page prints."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from schemas.record import Source
from tests.typed import typed_page
from workers.stages.extract.payment_method import payment_method

NUMBER = Reading(pointer="/payment/number", value="4411", score=0.9, page=1, because=("label:remittanceno",))
AMOUNT = Reading(pointer="/payment/amount", value="60.00", score=0.9, page=1)
CAPTION = "LAKESIDE HEALTH PLAN     Deposit (EFT) reference 4411\nJUNE ALDER   60.00\n"
COLUMN = "LAKESIDE HEALTH PLAN\nPmt Type    Check/EFT #     Check Date\nCHK         4411            10/31/2026\n"
CHECK = "LAKESIDE HEALTH PLAN              No. 4411\nPAY Sixty and 00/100 Dollars      $60.00\n"
EITHER = "LAKESIDE HEALTH PLAN     CHECK/EFT NUMBER  4411\nCHECK DATE 10/31/2026\n"


@pytest.mark.parametrize(
    ("text", "method"),
    [
        (CAPTION, "eft"),
        (COLUMN, "check"),
        (CHECK, "check"),
        (EITHER, None),
        ("LAKESIDE HEALTH PLAN    REMITTANCE NO 4411\nCHECK DATE 10/31/2026\n", None),
        (f"{CHECK}THIS IS NOT A CHECK\n", None),
        (f"{CHECK}EFT NUMBER 4411\n", None),
    ],
)
def test_what_the_page_tells(text: str, method: str | None) -> None:
    found = payment_method("eob", [NUMBER, AMOUNT], [typed_page(text)])
    assert [each.value for each in found] == ([method] if method else [])
    assert all(each.source is Source.DERIVED for each in found)


def test_a_payment_of_nothing_has_no_method_from_the_page() -> None:
    nothing = AMOUNT.model_copy(update={"value": "0.00"})
    assert payment_method("eob", [NUMBER, nothing], [typed_page(CAPTION)]) == ()


def test_below_the_first_claim_nothing_tells() -> None:
    page = typed_page(CAPTION)
    top = page.text.lines[0].words[0].box
    claim = Reading(pointer="/claims/0/patient_name", value="ALDER", score=0.9, page=page.facts.number, box=top)
    assert payment_method("eob", [NUMBER, AMOUNT, claim], [page]) == ()
