from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.appeals import DeadlineBasis
from schemas.denials import Denial, denials_of, notice_of
from schemas.laws import cents
from schemas.master import MasterData, Payer, ReasonCode
from schemas.reason_groups import ReasonGroup
from schemas.record import RecordState
from tests.remittances import Data, a_claim, a_denial_letter, a_line, a_record_of, adjusted, an_eob, any_claim

NOBODY = MasterData()
PLAN = Payer(key="plan", name="Example Health Plan", appeal_days=180)


def items(*claims: Data, master: MasterData = NOBODY) -> tuple[Denial, ...]:
    return denials_of(a_record_of("eob", an_eob(*claims)), master)


def told(*claims: Data, master: MasterData = NOBODY) -> list[tuple[str, int | None]]:
    return [(each.group.value, each.amount) for each in items(*claims, master=master)]


def with_codes(**codes: str) -> MasterData:
    crosswalk = {own: ReasonCode(group="CO", reason=reason) for own, reason in codes.items()}
    return MasterData(payers=(PLAN.model_copy(update={"crosswalk": crosswalk}),))


def test_line_refused_whole() -> None:
    (item,) = items(a_claim(a_line("100.00", "0.00", "CO-197 100.00"), a_line("50.00", "50.00")))
    assert (item.at, item.group, item.amount) == ("/claims/0/lines/0", ReasonGroup.AUTHORIZATION, 100_00)
    assert (item.claim.claim_number, item.payer.name, item.procedure) == ("ICN-77 01", "Example Health Plan", "G0463")
    assert [each.told.printed for each in item.reasons] == ["CO-197"]


def test_line_paid_short() -> None:
    assert told(a_claim(a_line("100.00", "40.00", "CO-45 30.00", "PR-1 10.00", "CO-97 20.00"))) == [("bundling", 20_00)]


def test_discount_and_shares_are_no_denial() -> None:
    assert not items(a_claim(a_line("100.00", "0.00", "CO-45 30.00", "PR-1 20.00", "PR-2 25.00", "PR-3 25.00")))
    assert not items(a_claim(a_line("100.00", "0.00", allowed="70.00", deductible="70.00")))


def test_several_reasons_are_one_item_of_the_heaviest() -> None:
    (item,) = items(a_claim(a_line("100.00", "0.00", "CO-18 10.00", "CO-50 60.00", "PR-96 30.00")))
    assert (item.group, item.amount, len(item.reasons)) == (ReasonGroup.MEDICAL_NECESSITY, 100_00, 3)


@pytest.mark.parametrize(
    ("remarks", "group"), [([], "coding"), (["N706"], "documentation"), (["N130", "MA04"], "coordination_of_benefits")]
)
def test_remark_decides_what_the_reason_leaves_open(remarks: list[str], group: str) -> None:
    assert told(a_claim(a_line("100.00", "0.00", "CO-16 100.00", remarks=remarks))) == [(group, 100_00)]
    assert told(a_claim(a_line("9.00", "0.00", "CO-29 9.00", remarks=remarks))) == [("timely_filing", 9_00)]


def test_codes_of_the_payer_go_through_its_crosswalk() -> None:
    claim = a_claim(a_line("100.00", "60.00", "BCBI 30.00", "X9 10.00"))
    assert told(claim, master=with_codes(BCBI="45", X9="18")) == [("duplicate", 10_00)]
    (item,) = items(claim, master=with_codes(BCBI="45"))
    assert (item.group, item.amount, item.reasons[0].told.origin) == (ReasonGroup.OTHER, 10_00, "unknown")


def test_unknown_code_between_billed_and_allowed_is_the_discount() -> None:
    assert told(a_claim(a_line("100.00", "50.00", "ZZZ 40.00", "Q1 10.00", allowed="60.00"))) == [("other", 10_00)]


def test_column_not_covered() -> None:
    assert told(a_claim(a_line("100.00", "60.00", not_covered="40.00", allowed="60.00"))) == [("non_covered", 40_00)]
    # It repeats what the code says.
    assert not items(a_claim(a_line("100.00", "60.00", "CO-45 40.00", not_covered="40.00")))
    assert not items(a_claim(a_line("100.00", "60.00", not_covered="40.00")), master=with_codes(**{"NOT COVERED": "45"}))


def test_no_reason_printed() -> None:
    assert told(a_claim(a_line("100.00", "0.00"))) == [("other", 100_00)]
    assert told(a_claim(a_line("100.00", "30.00", allowed="80.00", coinsurance="20.00"))) == [("other", 30_00)]
    assert told(a_claim(a_line("100.00", "0.00", allowed="0.00", patient_responsibility="100.00"))) == [("other", 100_00)]
    assert not items(a_claim(a_line("100.00", "80.00")))
    assert not items(a_claim(a_line("100.00", None)))


def test_claim_without_lines() -> None:
    (item,) = items(a_claim(billed="90.00", paid="0.00", status="denied", remarks=["N382"]))
    assert (item.at, item.group, item.amount) == ("/claims/0", ReasonGroup.ELIGIBILITY, 90_00)


def test_codes_of_a_claim_beyond_those_of_its_lines() -> None:
    line = a_line("100.00", "0.00", "CO-18 60.00")
    own = {"billed": "100.00", "paid": "0.00"}
    assert told(a_claim(line, **own, adjustments=adjusted("CO-18 60.00"))) == [("duplicate", 60_00)]
    assert told(a_claim(line, **own, adjustments=adjusted("CO-29 40.00"))) == [("duplicate", 60_00), ("timely_filing", 40_00)]


def test_claim_that_speaks_for_its_lines() -> None:
    lines = a_line("60.00", "0.00"), a_line("40.00", "0.00")
    assert not items(a_claim(*lines, billed="100.00", paid="0.00", adjustments=adjusted("PR-1 100.00")))


def test_denied_claim_without_amounts_is_an_item() -> None:
    assert told(a_claim(status="denied")) == [("other", None)]


def test_reversals_refuse_nothing() -> None:
    assert not items(a_claim(a_line("100.00", "0.00", "CO-16 100.00"), status="reversed"))
    assert not items(a_claim(a_line("-100.00", "0.00", "CO-16 -100.00"), billed="-100.00"))
    assert not items(a_claim(a_line("-100.00", "0.00", "CO-16 100.00")))


def test_records_that_are_no_accepted_remittance() -> None:
    eob = a_record_of("eob", an_eob(a_claim(a_line("1.00", "0.00"))))
    assert not denials_of(eob.model_copy(update={"state": RecordState.NEEDS_REVIEW}), NOBODY)
    assert not denials_of(a_record_of("letter", a_denial_letter()), NOBODY)
    assert notice_of(a_record_of("letter", a_denial_letter(category="appeal")), NOBODY) is None
    assert notice_of(eob, NOBODY) is None


@pytest.mark.parametrize(
    ("changes", "remarks", "basis", "day"),
    [
        ({}, [], DeadlineBasis.PAYER_RULE, "2026-11-11"),
        ({"appeal_days": None, "filing_indicator": "MB"}, [], DeadlineBasis.MEDICARE, "2026-09-17"),
        ({"appeal_days": None}, [], DeadlineBasis.UNKNOWN, "None"),
        ({"appeal_days": 10**9}, [], DeadlineBasis.UNKNOWN, "None"),
        ({}, ["MA130"], DeadlineBasis.NO_APPEAL_RIGHT, "None"),
    ],
)
def test_deadline(changes: dict[str, Any], remarks: list[str], basis: DeadlineBasis, day: str) -> None:
    master = MasterData(payers=(PLAN.model_copy(update=changes),))
    (item,) = items(a_claim(a_line("100.00", "0.00", "CO-16 100.00", remarks=remarks)), master=master)
    assert (item.deadline.basis, str(item.deadline.day), item.payer.key) == (basis, day, "plan")


def test_medicare_hears_no_appeal_for_late_claims() -> None:
    master = MasterData(payers=(PLAN.model_copy(update={"filing_indicator": "MA", "appeal_days": None}),))
    (item,) = items(a_claim(a_line("100.00", "0.00", "CO-29 100.00")), master=master)
    assert item.deadline.basis is DeadlineBasis.NO_APPEAL_RIGHT


@pytest.mark.parametrize(
    ("reason", "group"),
    [
        ({"group": "CO", "reason": "197"}, "authorization"),
        ({"text": "The service was not medically necessary"}, "medical_necessity"),
        ({"reason": "ZZ1", "text": "A referral was not on file"}, "authorization"),
        ({"text": "See page 2"}, "other"),
    ],
)
def test_denial_letter(reason: Data, group: str) -> None:
    letter = a_denial_letter(amount="120.00", respond_by="2026-07-01", denial_reasons=[reason])
    notice = notice_of(a_record_of("letter", letter), MasterData(payers=(PLAN,)))
    assert notice is not None
    assert (notice.item.group, notice.item.amount, str(notice.respond_by)) == (group, 120_00, "2026-07-01")
    assert (notice.item.deadline.basis, notice.item.claim.claim_number) == (DeadlineBasis.PAYER_RULE, "icn 7701")


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32))
def test_items_never_exceed_what_was_billed_and_not_paid(seed: int) -> None:
    claim = any_claim(Random(seed))
    found = denials_of(a_record_of("eob", an_eob(claim)), with_codes(BCBI="45"))
    stake = sum(each.amount or 0 for each in found)
    for rows in ([claim], claim["lines"]):
        if any(row["billed"] is not None for row in rows):
            billed, paid = (sum(cents(row[name] or "0.00") for row in rows) for name in ("billed", "paid"))
            assert stake <= max(0, billed - paid)
    for each in found:
        assert each.amount is None or each.amount > 0
        assert each.amount == (sum(reason.amount for reason in each.reasons) if each.reasons else None)
    if claim["status"] == "reversed" or cents(claim["billed"] or "0.00") < 0:
        assert not found
