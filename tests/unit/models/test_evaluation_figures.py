from random import Random

import pytest

from models.evaluation.assignment import assign
from models.evaluation.bounds import calibration_error, exact_upper, reliability, upper_by_document
from models.evaluation.cross_industry import invoice_of
from models.evaluation.judge import Outcome
from models.evaluation.judged import section_of, tally

INVOICE = b"""<r:CrossIndustryInvoice xmlns:r="r" xmlns:a="a">
<a:ExchangedDocument><a:ID>R-1</a:ID><a:IssueDateTime><a:DateTimeString>20260203</a:DateTimeString></a:IssueDateTime></a:ExchangedDocument>
<a:IncludedSupplyChainTradeLineItem><a:SpecifiedTradeProduct><a:Name>Pens</a:Name></a:SpecifiedTradeProduct>
<a:NetPriceProductTradePrice><a:ChargeAmount>2.50</a:ChargeAmount></a:NetPriceProductTradePrice>
<a:BilledQuantity>4</a:BilledQuantity><a:LineTotalAmount>10.00</a:LineTotalAmount></a:IncludedSupplyChainTradeLineItem>
<a:SellerTradeParty><a:Name>Seller</a:Name></a:SellerTradeParty><a:GrandTotalAmount>11.90</a:GrandTotalAmount>
</r:CrossIndustryInvoice>"""


@pytest.mark.parametrize(
    ("weights", "pairs"),
    [([], []), ([[1, 2, 3], [3, 1, 2]], [(0, 2), (1, 0)]), ([[1], [5], [2]], [(1, 0)]), ([[2, 2], [2, 1]], [(0, 1), (1, 0)])],
)
def test_assign(weights: list[list[float]], pairs: list[tuple[int, int]]) -> None:
    assert assign(weights) == pairs


def test_assign_is_never_worse_than_any_other_choice() -> None:
    dice = Random(3)
    for _ in range(50):
        size = dice.randint(1, 7)
        weights = [[dice.random() for _ in range(size)] for _ in range(size)]
        best = sum(weights[row][column] for row, column in assign(weights))
        for _ in range(50):
            order = dice.sample(range(size), size)
            assert best >= sum(weights[row][column] for row, column in enumerate(order)) - 1e-9


@pytest.mark.parametrize(
    ("errors", "count", "bound"), [(0, 300, 1 - 0.05 ** (1 / 300)), (5, 100, 0.10225), (3, 3, 1.0), (0, 0, 1.0)]
)
def test_exact_upper(errors: int, count: int, bound: float) -> None:
    assert exact_upper(errors, count) == pytest.approx(bound, abs=1e-4)


def test_documents_that_fail_together_widen_the_bound() -> None:
    together = upper_by_document([(20, 20), *[(0, 20)] * 49])
    apart = upper_by_document([(1, 20)] * 20 + [(0, 20)] * 30)
    assert together is not None
    assert apart is not None
    assert together > apart > 0.02
    assert upper_by_document([(0, 0)]) is None


def test_calibration_error() -> None:
    leaves = [(0.99, True)] * 98 + [(0.99, False)] * 2 + [(1.0, True)] * 100
    assert calibration_error(leaves) == pytest.approx(0.005)
    assert [(each.low, each.leaves) for each in reliability(leaves)] == [(0.975, 100), (1.0, 100)]
    assert calibration_error([]) is None


def test_tally() -> None:
    counts = tally([Outcome.OK, Outcome.OK, Outcome.WRONG, Outcome.MISSING, Outcome.NEUTRAL])
    assert (counts.precision, counts.recall, counts.errors) == (pytest.approx(2 / 3), 0.5, 2)
    assert counts.f1 == pytest.approx(4 / 7)
    assert tally([]).f1 is None


@pytest.mark.parametrize(
    ("type_name", "pattern", "section"),
    [("eob", "/claims/*/lines/*/paid", "line"), ("eob", "/claims/*/paid", "claim"), ("invoice", "/total", "header")],
)
def test_section_of(type_name: str, pattern: str, section: str) -> None:
    assert section_of(type_name, pattern) == section


def test_electronic_invoice() -> None:
    found = invoice_of(INVOICE)
    assert found is not None
    assert (found["number"], found["issue_date"], found["seller"]["name"], found["total"]) == (
        "R-1",
        "2026-02-03",
        "Seller",
        "11.90",
    )
    assert found["lines"] == [{"description": "Pens", "quantity": "4", "unit_price": "2.50", "amount": "10.00"}]
    assert invoice_of(b"<order/>") is None
    assert invoice_of(b"<!DOCTYPE x><r:CrossIndustryInvoice xmlns:r='r'/>") is None
