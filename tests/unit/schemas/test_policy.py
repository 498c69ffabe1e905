import pytest

from schemas.policy import SettlementPolicy, reasons_against
from schemas.record import Check, Reason
from schemas.settings import load_settings


@pytest.mark.parametrize(
    ("pointer", "asked"),
    [
        ("/payment/amount", True),
        ("/payment/number", False),
        ("/claims/3/lines/0/paid", True),
        ("/claims/3/lines/0/modifiers/1", True),
        ("/claims/3/linesman", False),
        ("/claims/3/paid", False),
    ],
)
def test_fields_that_a_person_always_looks_at(pointer: str, *, asked: bool) -> None:
    policy = SettlementPolicy(always_review=("/payment/amount", "/claims/*/lines"))
    assert policy.wants_person(pointer) is asked
    assert (Reason.POLICY in reasons_against(pointer, 0.9999, 0.99, (), policy)) is asked


def test_every_reason_is_told() -> None:
    policy = SettlementPolicy(is_duplicate=True)
    soft = Check(rule="a.b", at="", passed=False, soft=True)
    found = reasons_against("/total", 0.98, 0.99, [soft], policy)
    assert found == (Reason.LOW_CONFIDENCE, Reason.CHECK_FAILED, Reason.DUPLICATE)
    assert reasons_against("/total", 0.99, 0.99, (), SettlementPolicy()) == ()


def test_fields_to_review_are_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_ALWAYS_REVIEW", '["/payment/amount"]')
    assert load_settings().always_review == ("/payment/amount",)
