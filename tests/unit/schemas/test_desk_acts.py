from __future__ import annotations

import pytest

from schemas.desk_acts import ActKind, DeskAct, perform
from schemas.errors import Rejected, WrongFormat
from schemas.policy import DEFAULT_POLICY
from schemas.record import Record, ReviewState
from tests.unit.schemas.test_correction import HAND, paper


def do(record: Record, action: str, pointer: str, value: str | None = None) -> Record:
    return perform(record, DeskAct(id="a", action=ActKind(action), pointer=pointer, value=value), HAND, DEFAULT_POLICY)


def test_row_is_put_in_and_the_others_keep_what_is_known_of_them() -> None:
    record = paper("invoice", lines__0__amount="5.00", lines__1__amount="7.00")
    after = do(record, "insert", "/lines/1")
    assert [line["amount"] for line in after.data["lines"]] == ["5.00", None, "7.00"]
    assert after.evidence["/lines/2/amount"].confidence == record.evidence["/lines/1/amount"].confidence
    assert "/lines/1/amount" not in after.evidence


@pytest.mark.parametrize("pointer", ["/lines/3", "/total", "/lines", "/lines/01", "/claims/0", "/lines/0/amount"])
def test_no_row_goes_where_no_list_is(pointer: str) -> None:
    with pytest.raises(Rejected):
        do(paper("invoice", lines__0__amount="5.00"), "insert", pointer)


def test_row_of_a_list_inside_a_row() -> None:
    record = paper("eob", claims__0__lines__0__paid="5.00")
    after = do(record, "insert", "/claims/0/lines/0/adjustments/0")
    assert after.data["claims"][0]["lines"][0]["adjustments"] == [{"group": None, "reason": None, "amount": None}]
    with pytest.raises(Rejected, match="no row can be put in"):
        do(record, "insert", "/claims/4/lines/0")


def test_codes_are_typed_into_one_cell() -> None:
    record = paper("eob", claims__0__lines__0__modifiers__0="25", claims__0__lines__0__paid="5.00")
    at = "/claims/0/lines/0/modifiers"
    after = do(record, "correct", at, "25 lt, 59")
    assert after.data["claims"][0]["lines"][0]["modifiers"] == ["25", "LT", "59"]
    assert after.evidence[f"{at}/0"].review.state is ReviewState.CONFIRMED
    assert after.evidence[f"{at}/2"].review.state is ReviewState.KEYED
    assert do(after, "absent", at).data["claims"][0]["lines"][0]["modifiers"] == []
    assert do(after, "confirm", at).evidence[f"{at}/1"].accepted


def test_numbers_of_a_cell_may_hold_blanks() -> None:
    record = paper("ub04", treatment_authorizations__0="A 1")
    after = do(record, "correct", "/treatment_authorizations", "A 1; B 2")
    assert after.data["treatment_authorizations"] == ["A 1", "B 2"]


def test_cell_takes_all_or_nothing() -> None:
    record = paper("cms1500", diagnoses__0="I10")
    with pytest.raises(WrongFormat, match="a diagnosis code"):
        do(record, "correct", "/diagnoses", "J45 nonsense")
    with pytest.raises(Rejected, match="cannot be read"):
        do(record, "illegible", "/diagnoses")


@pytest.mark.parametrize("value", [None, "x" * 4001])
def test_value_is_needed_and_has_an_end(value: str | None) -> None:
    with pytest.raises(Rejected, match="value"):
        do(paper(payee="Orchard"), "correct", "/payee", value)
