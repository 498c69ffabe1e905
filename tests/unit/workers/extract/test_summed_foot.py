"""Sums of an invoice that nothing named, told by its positions."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.fusion.merge import RULES_ONLY
from workers.stages.extract.summed_foot import summed_foot

PAGE = typed_page("""
Suture kit              100.00
Gauze roll               25.00

Everything above        125.00
Levy                     10.00
Comes to                135.00
""")
CARRIED = typed_page("""
Previous balance         40.00
What you used           125.00
To pay                  165.00

Water                   100.00
Sewer                    25.00
""")
LINES = {"/lines/0/amount": "100.00", "/lines/1/amount": "25.00"}


def _readings(values: dict[str, str], page: int = 0) -> list[Reading]:
    boxes = {word.text: word.box for word in (PAGE, CARRIED)[page].text.words}
    return [Reading(pointer=at, value=value, score=0.9, page=1, box=boxes.get(value)) for at, value in values.items()]


def _sums(values: dict[str, str]) -> dict[str, str]:
    found = summed_foot("invoice", _readings(values), [PAGE])
    return {each.pointer: each.value for each in found if "/lines/" not in each.pointer}


def test_subtotal_and_total_are_what_the_positions_make() -> None:
    assert _sums({**LINES, "/tax": "10.00"}) == {"/tax": "10.00", "/subtotal": "125.00", "/total": "135.00"}


def test_what_is_not_printed_is_not_found() -> None:
    assert _sums({**LINES, "/tax": "11.00"}) == {"/tax": "11.00", "/subtotal": "125.00"}


def test_a_total_that_contradicts_leaves_the_subtotal_open() -> None:
    told = {"/tax": "10.00", "/total": "140.00"}
    assert _sums({**LINES, **told}) == told


def test_of_positions_without_amounts_nothing_is_told() -> None:
    told = {"/lines/0/amount": "100.00", "/lines/1/description": "Gauze roll", "/tax": "10.00"}
    assert _sums(told) == {"/tax": "10.00"}


def test_the_row_of_the_sum_is_no_position() -> None:
    found = summed_foot("invoice", _readings({**LINES, "/lines/2/amount": "125.00"}), [PAGE])
    assert {each.pointer for each in found if "/lines/" in each.pointer} == set(LINES)


def test_the_amount_due_is_the_total_where_none_is_told() -> None:
    assert _sums({**LINES, "/tax": "10.00", "/amount_due": "135.00"}) == {"/tax": "10.00", "/total": "135.00"}


def test_the_amount_due_of_one_position_is_the_total() -> None:
    assert _sums({"/lines/0/amount": "100.00", "/amount_due": "100.00"}) == {"/total": "100.00"}
    other = {"/amount_due": "90.00"}
    assert _sums({"/lines/0/amount": "100.00", **other}) == other


def test_words_below_the_total_are_no_position() -> None:
    told = {**LINES, "/total": "125.00", "/lines/2/description": "Levy"}
    found = {each.pointer for each in summed_foot("invoice", _readings(told), [PAGE])}
    assert {*LINES, "/total"} <= found
    assert "/lines/2/description" not in found
    above = summed_foot("invoice", _readings({**LINES, "/total": "135.00", "/lines/2/description": "Levy"}), [PAGE])
    assert "/lines/2/description" in {each.pointer for each in above}


def test_what_an_agency_pays_is_not_the_total() -> None:
    net = {"/discount": "18.75", "/amount_due": "106.25"}
    readings = _readings({**LINES, **net})
    agency = [
        each.model_copy(update={"because": ("label:lessagencycommission",)} if each.pointer == "/discount" else {})
        for each in readings
    ]
    found = {each.pointer: each.value for each in summed_foot("invoice", agency, [PAGE]) if "/lines/" not in each.pointer}
    assert found == {**net, "/total": "125.00"}


def test_what_lies_between_positions_and_what_is_due_is_the_tax() -> None:
    assert _sums({**LINES, "/total": "10.00", "/amount_due": "135.00"}) == {
        "/tax": "10.00",
        "/total": "135.00",
        "/subtotal": "125.00",
    }


def test_what_is_due_is_no_subtotal_once_more() -> None:
    readings = _readings({"/subtotal": "125.00", "/amount_due": "125.00"})
    readings[1] = readings[1].model_copy(update={"because": (RULES_ONLY,)})
    assert [each.pointer for each in summed_foot("invoice", [*_readings(LINES), *readings], [PAGE])][2:] == ["/subtotal"]


def test_what_was_owed_before_is_no_part_of_the_total() -> None:
    found = summed_foot("invoice", _readings({**LINES, "/total": "165.00", "/amount_paid": "0.00"}, 1), [CARRIED])
    assert {each.pointer: each.value for each in found if "/lines/" not in each.pointer} == {
        "/total": "125.00", "/amount_due": "165.00", "/amount_paid": "0.00",
    }  # fmt: skip


def test_payments_of_earlier_bills_are_none_of_this() -> None:
    values = {**LINES, "/total": "125.00", "/amount_due": "165.00", "/amount_paid": "0.00"}
    found = summed_foot("invoice", _readings(values, 1), [CARRIED])
    assert "/amount_paid" not in {each.pointer for each in found}


def test_other_types_are_left_alone() -> None:
    readings = _readings({**LINES, "/tax": "10.00"})
    assert list(summed_foot("eob", readings, [PAGE])) == readings


def test_a_total_before_its_charges_is_the_subtotal() -> None:
    told = {**LINES, "/total": "125.00", "/tax": "10.00"}
    assert _sums(told) == {"/subtotal": "125.00", "/tax": "10.00", "/total": "135.00"}
    assert _sums({**told, "/amount_due": "135.00"}) == {"/subtotal": "125.00", "/tax": "10.00", "/total": "135.00"}
    assert _sums({**told, "/tax": "11.00"}) == {"/tax": "11.00", "/total": "125.00"}


def test_a_commission_before_the_tax_makes_no_total_of_the_gross() -> None:
    told = {**LINES, "/total": "125.00", "/discount": "25.00", "/tax": "10.00", "/amount_due": "110.00"}
    sums = {"/subtotal": "125.00", "/discount": "25.00", "/tax": "10.00", "/total": "110.00"}
    assert _sums(told) == sums
    other = {**told, "/amount_due": "100.00"}
    assert _sums(other)["/total"] == "125.00"


def test_a_position_s_amount_is_no_freight() -> None:
    read = [*_readings(LINES), *_readings({"/shipping": "25.00"})]
    ruled = [each.model_copy(update={"because": (RULES_ONLY,)}) if each.pointer == "/shipping" else each for each in read]
    assert not any(each.pointer == "/shipping" for each in summed_foot("invoice", ruled, [PAGE]))
    assert any(each.pointer == "/shipping" for each in summed_foot("invoice", read, [PAGE]))


def test_what_stands_below_the_subtotal_is_no_position() -> None:
    found = summed_foot("invoice", _readings({**LINES, "/lines/2/amount": "10.00", "/subtotal": "125.00"}), [PAGE])
    assert {each.pointer for each in found if "/lines/" in each.pointer} == set(LINES)


def test_a_sum_with_goods_below_it_is_a_group_s() -> None:
    page = typed_page("Kit   100.00\nGauze  25.00\nSubtotal  125.00\nTape  2  5.00  10.00\nTotal  135.00\n")
    boxes = {word.text: word.box for word in page.text.words}
    told = {**LINES, "/subtotal": "125.00", "/lines/2/quantity": "2", "/lines/2/unit_price": "5.00", "/lines/2/amount": "10.00"}
    readings = [Reading(pointer=at, value=value, score=0.9, page=1, box=boxes[value]) for at, value in told.items()]
    readings = [each.model_copy(update={"box": boxes["25.00"]}) if each.value == "25.00" else each for each in readings]
    found = {each.pointer: each.value for each in summed_foot("invoice", readings, [page])}
    assert found["/lines/2/amount"] == "10.00"
    assert found.get("/subtotal") is None


def test_a_column_headed_like_a_sum_is_none() -> None:
    page = typed_page("""
Concrete                201.00         90.00       100.00
Drywall                 130.00         50.00        25.00

Work this period                                   125.00
""")
    boxes = {word.text: word.box for word in page.text.words}
    told = {**LINES, "/total": "90.00"}
    readings = [
        Reading(pointer=at, value=value, score=0.9, page=1, box=boxes[value], because=(RULES_ONLY,) if at == "/total" else ())
        for at, value in told.items()
    ]
    assert [each.value for each in summed_foot("invoice", readings, [page]) if each.pointer == "/total"] == ["125.00"]


def test_all_of_one_position_that_is_due_is_the_total() -> None:
    assert _sums({"/lines/0/amount": "125.00", "/tax": "10.00", "/amount_due": "135.00"}) == {
        "/tax": "10.00",
        "/total": "135.00",
    }


def test_one_amount_is_not_the_total_and_what_is_due() -> None:
    assert _sums({**LINES, "/total": "135.00", "/amount_due": "135.00"}) == {"/total": "135.00"}


def test_a_tax_told_in_two_parts_is_neither() -> None:
    page = typed_page("""
Suture kit              100.00
Gauze roll               25.00
Taxable Amount          125.00
CGST                      9.00
SGST                      6.00
Grand Total             140.00
""")
    boxes = {word.text: word.box for word in page.text.words}
    values = {**LINES, "/subtotal": "125.00", "/tax": "9.00", "/total": "140.00"}
    readings = [Reading(pointer=at, value=value, score=0.9, page=1, box=boxes[value]) for at, value in values.items()]
    assert "/tax" not in {each.pointer for each in summed_foot("invoice", readings, [page])}
