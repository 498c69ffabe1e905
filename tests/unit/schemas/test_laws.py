import pytest

from schemas.laws import Balance, InOrder, Product, Sum
from schemas.own_equation import own_equation
from schemas.rules import run_rules
from schemas.sums import adds_up, way
from schemas.types import all_types

LESS = Balance("x.sum", "/a", "/a/paid", (Sum(("/a/billed",), ("/a/held",)), Sum(("/a/billed",))))
SALE = Product("x.line", "/l", "/l/quantity", "/l/price", "/l/amount", "/l/discount")


def test_sum_is_checked_to_the_cent() -> None:
    law = adds_up("x.sum", "/a/paid", [way([("/a/billed", "150.00")], [("/a/held", "63.99"), ("/a/b", None)])])
    check = law.check({"/a/paid": "86.00", "/a/billed": "150.00", "/a/held": "63.99"})
    assert (check.at, check.passed, check.expected, check.fields) == ("/a", False, "86.01", ("/a/paid", "/a/billed", "/a/held"))


def test_balance_struck_in_another_way() -> None:
    whole = LESS.check({"/a/paid": "150.00", "/a/billed": "150.00", "/a/held": "63.99"})
    assert (whole.passed, whole.fields) == (True, ("/a/paid", "/a/billed"))


def test_wanted_amounts_close_the_gap() -> None:
    values = {"/a/paid": "86.00", "/a/billed": "150.00", "/a/held": "63.99"}
    assert LESS.wanted("/a/held", values) == ("64.00",)
    assert LESS.wanted("/a/billed", values) == ("149.99", "86.00")
    assert LESS.wanted("/elsewhere", values) == ()


@pytest.mark.parametrize(("pointer", "wanted"), [("/l/amount", "17.00"), ("/l/price", "6.67"), ("/l/quantity", "3.33")])
def test_product(pointer: str, wanted: str) -> None:
    values = {"/l/quantity": "3", "/l/price": "6.00", "/l/amount": "19.00", "/l/discount": "1.00"}
    assert not SALE.check(values).passed
    assert SALE.check({**values, "/l/amount": "18.00"}).passed
    assert SALE.wanted(pointer, values)[:1] == ((wanted,) if pointer != "/l/quantity" else ())[:1]


def test_dates_in_order() -> None:
    law = InOrder("x.order", "", "/first", "/last")
    assert law.check({"/first": "2026-01-31", "/last": "2026-02-01"}).passed
    assert not law.check({"/first": "2026-02-02", "/last": "2026-02-01"}).passed


def row(at: str, paid: str, allowed: str, billed: str) -> tuple[str, str, dict[str, Sum]]:
    return at, paid, {"allowed": way([(f"{at}/allowed", allowed)]), "billed": way([(f"{at}/billed", billed)])}


def test_what_holds_for_most_rows_is_asked_of_the_rest() -> None:
    rows = [row(f"/{n}", "5.00", "5.00", "9.00") for n in range(5)]
    laws = list(own_equation("x.own", "paid", [*rows, row("/5", "9.00", "5.00", "9.00")]))
    assert {law.ways for law in laws if law.at == "/5"} == {(Sum(("/5/allowed",)),)}


def test_equation_that_rarely_holds_is_no_rule_of_the_paper() -> None:
    rows = [row("/0", "5.00", "5.00", "9.00"), row("/1", "4.00", "5.00", "9.00"), row("/2", "3.00", "5.00", "9.00")]
    assert not list(own_equation("x.own", "paid", rows, habit=0.75))
    assert len(list(own_equation("x.own", "paid", rows))) == 3


def test_amounts_of_an_explanation_confirm_each_other_in_every_way_the_paper_prints() -> None:
    line = {
        "billed": "250.00",
        "allowed": "150.00",
        "coinsurance": "30.00",
        "patient_responsibility": "30.00",
        "paid": "120.00",
    }
    codes = [{"group": "CO", "reason": "45", "amount": "100.00"}, {"group": "PR", "reason": "2", "amount": "30.00"}]
    data = {"claims": [{"lines": [line | {"adjustments": codes}]}]}
    checks = run_rules(all_types()["eob"], all_types()["eob"].data.model_validate(data).model_dump(mode="json"))
    assert {check.rule for check in checks if check.passed} == {
        "eob.line-balance", "eob.line-payment", "eob.line-allowed", "eob.line-owed"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("taken", "paid", "passed"),
    [("5.80", None, True), ("38.64", None, True), ("38.65", None, False), ("38.65", "1.00", None)],
)
def test_a_service_is_not_lowered_by_more_than_its_charge(taken: str, paid: str | None, passed: bool | None) -> None:  # noqa: FBT001
    codes = [{"group": "CO", "reason": "45", "amount": taken}]
    data = {"claims": [{"lines": [{"billed": "38.64", "paid": paid, "adjustments": codes}]}]}
    checks = run_rules(all_types()["eob"], all_types()["eob"].data.model_validate(data).model_dump(mode="json"))
    assert [check.passed for check in checks if check.rule == "eob.within-charge"] == ([] if passed is None else [passed])


@pytest.mark.parametrize(("subtotal", "due", "passed"), [
    ("120.00", "90.00", True), ("120.00", "140.00", True), ("120.00", "70.00", False), ("90.00", "70.00", True),
])  # fmt: skip
def test_less_than_a_contradictory_total_is_due_only_where_something_was_paid(subtotal: str, due: str, passed: bool) -> None:  # noqa: FBT001
    told = {"subtotal": subtotal, "total": "90.00", "amount_due": due}
    assert [each.passed for each in run_rules(all_types()["invoice"], told) if each.rule == "invoice.amount-due"] == [passed]
    paid = run_rules(all_types()["invoice"], {"total": "90.00", "amount_due": "70.00", "amount_paid": "20.00"})
    assert all(each.passed for each in paid)


@pytest.mark.parametrize(
    ("due", "discount", "passed"),
    [("64.60", "11.40", True), ("64.60", "-11.40", True), ("76.00", "11.40", True), ("564.60", "11.40", False)],
)
def test_what_is_left_of_a_commission_is_due(due: str, discount: str, passed: bool) -> None:  # noqa: FBT001
    told = {"total": "76.00", "discount": discount, "amount_due": due}
    assert [each.passed for each in run_rules(all_types()["invoice"], told) if each.rule == "invoice.amount-due"] == [passed]
