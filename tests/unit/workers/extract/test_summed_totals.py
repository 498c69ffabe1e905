"""Totals that the sums of a remittance's claims tell."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.summed_totals import summed_totals

PAGE = typed_page("""
LARCH   120.00    80.00
ALDER    60.00    40.00

All you sent us   180.00   we sent   120.00
Check for $120.00
""")


def _claims(*, second: str = "60.00") -> list[Reading]:
    """Two claims with their places on the page."""
    boxes = {word.text: word.box for word in PAGE.text.words}
    amounts = {"/claims/0/billed": "120.00", "/claims/0/paid": "80.00", "/claims/1/billed": second, "/claims/1/paid": "40.00"}
    first = next(word.box for word in PAGE.text.words if word.text == "120.00")
    return [
        Reading(pointer=pointer, value=value, score=0.9, page=1, box=first if value == "120.00" else boxes.get(value))
        for pointer, value in amounts.items()
    ]


def _totals(readings: list[Reading]) -> dict[str, str]:
    return {each.pointer: each.value for each in summed_totals("eob", readings, [PAGE]) if each.pointer.startswith("/totals/")}


def test_sums_that_are_printed() -> None:
    assert _totals(_claims()) == {"/totals/billed": "180.00", "/totals/paid": "120.00"}


def test_what_is_not_printed_is_not_found() -> None:
    assert _totals(_claims(second="61.00")) == {}


def test_of_one_claim_nothing_is_told() -> None:
    assert _totals(_claims()[:2]) == {}


def test_the_amount_of_a_claim_is_no_total() -> None:
    claims = _claims(second="61.00")
    wrong = claims[0].model_copy(update={"pointer": "/totals/allowed"})
    apart = claims[0].model_copy(update={"pointer": "/totals/billed", "box": None, "value": "181.00"})
    assert _totals([*claims, wrong, apart]) == {"/totals/billed": "181.00"}


def test_what_all_were_reduced_by_is_not_what_was_allowed() -> None:
    allowed = [
        Reading(pointer=f"/claims/{n}/allowed", value=value, score=0.9, page=1) for n, value in enumerate(("90.00", "50.00"))
    ]
    reduction = Reading(pointer="/totals/allowed", value="40.00", score=0.9, page=1)
    assert "/totals/allowed" not in _totals([*_claims(), *allowed, reduction])
    assert _totals([*_claims(), *allowed, reduction.model_copy(update={"value": "140.00"})])["/totals/allowed"] == "140.00"


def test_a_caption_of_what_was_taken_off_names_no_allowance() -> None:
    over = Reading(pointer="/totals/allowed", value="41.00", score=0.9, page=1, because=("label:amountovermaximumallowance",))
    assert "/totals/allowed" not in _totals([*_claims(), over])
    named = over.model_copy(update={"because": ("label:maximumallowance",)})
    assert _totals([*_claims(), named])["/totals/allowed"] == "41.00"
