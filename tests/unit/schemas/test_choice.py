from collections.abc import Mapping
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.readings import Candidate, Reading, Understood
from schemas.record import Source
from schemas.settlement import stand_of
from schemas.standing import Stand, Standing
from schemas.values import money

CENTS = st.integers(100, 200_000)


def remittance(lines: list[tuple[int, int, int]]) -> dict[str, str]:
    """Amounts by pointer: per line what is billed, and what of it is written off and owed by the patient in per cent."""
    values: dict[str, str] = {}
    sums = dict.fromkeys(("billed", "allowed", "coinsurance", "paid"), 0)
    for n, (billed, off, owed) in enumerate(lines):
        allowed = billed - billed * off // 100
        coinsurance = allowed * owed // 100
        amounts = {"billed": billed, "allowed": allowed, "coinsurance": coinsurance, "paid": allowed - coinsurance}
        values |= {f"/claims/0/lines/{n}/{name}": shown(each) for name, each in amounts.items()}
        values[f"/claims/0/lines/{n}/adjustments/0/reason"] = "45"
        values[f"/claims/0/lines/{n}/adjustments/0/amount"] = shown(billed - allowed)
        values[f"/claims/0/lines/{n}/adjustments/1/reason"] = "2"
        values[f"/claims/0/lines/{n}/adjustments/1/amount"] = shown(coinsurance)
        sums = {name: total + amounts[name] for name, total in sums.items()}
    return (
        values | {f"/claims/0/{name}": shown(total) for name, total in sums.items()} | {"/payment/amount": shown(sums["paid"])}
    )


def shown(cents: int) -> str:
    return money(Decimal(cents) / 100)


def settled(
    values: Mapping[str, str], doubtful: str = "", offered: Mapping[str, str] | None = None, source: Source = Source.OCR
) -> Stand:
    readings = []
    for pointer, value in values.items():
        others = tuple(
            Candidate(value=each, score=0.3, because="second_reader") for p, each in (offered or {}).items() if p == pointer
        )
        sure = {"score": 0.7} if pointer == doubtful else {"score": 0.95, "because": ("readers_agree",)}
        readings.append(Reading(pointer=pointer, value=value, runners_up=others, source=source, **sure))  # type: ignore[arg-type]
    return stand_of(Understood(type="eob", type_confidence=1.0, pages=(1,), readings=tuple(readings)))


def found(stand: Stand) -> dict[str, Standing]:
    return {each.pointer: each for each in stand.values}


LINES = [(25_000, 40, 20), (10_000, 20, 5), (7_350, 0, 10)]
TRUE = remittance(LINES)
PAID = "/claims/0/lines/1/paid"


def test_true_paper_balances_and_stays() -> None:
    stand = settled(TRUE)
    assert all(check.passed for check in stand.checks)
    assert not any(each.mended for each in stand.values)
    assert min(each.share for each in stand.values if each.pointer in TRUE) > 0.99


def test_misread_amount_that_nobody_offered_is_mended() -> None:
    stand = settled(TRUE | {PAID: "16.00"}, PAID)
    assert found(stand)[PAID].chosen.value == "76.00"
    assert (found(stand)[PAID].mended, found(stand)[PAID].chosen.because) == (True, ("confusable",))
    assert found(stand)[PAID].rivals[0].value == "16.00"
    assert all(check.passed for check in stand.checks)


def test_amount_read_with_conviction_is_not_mended_but_doubted() -> None:
    stand = settled(TRUE | {PAID: "16.00"})
    assert found(stand)[PAID].chosen.value == "16.00"
    assert found(stand)[PAID].share < 0.1
    assert not all(check.passed for check in stand.checks)


def test_own_text_of_a_pdf_is_never_misread() -> None:
    stand = settled(TRUE | {PAID: "16.00"}, PAID, source=Source.TEXT)
    assert found(stand)[PAID].chosen.value == "16.00"


def test_offered_amount_is_taken_only_where_it_is_forced() -> None:
    line = {"/claims/0/lines/0/billed": "300.00", "/claims/0/lines/0/paid": "120.00"}
    codes = {"/claims/0/lines/0/adjustments/0/reason": "45", "/claims/0/lines/0/adjustments/0/amount": "130.00"}
    one = settled(line | codes, "/claims/0/lines/0/billed", {"/claims/0/lines/0/billed": "250.00"})
    assert found(one)["/claims/0/lines/0/billed"].chosen.value == "250.00"
    both = {"/claims/0/lines/0/billed": "250.00", "/claims/0/lines/0/paid": "170.00"}
    draw = settled(line | codes, "", both)
    assert not any(each.mended for each in draw.values)


def test_a_total_is_not_mended_to_the_amount_that_its_subtotal_was_read_for() -> None:
    elsewhere = Candidate(value="12.60", score=0.52, because="other_place")
    total = Reading(pointer="/total", value="27.10", score=0.86, because=("readers_agree",), runners_up=(elsewhere,))
    subtotal = Reading(pointer="/subtotal", value="12.60", score=0.4, because=("readers_agree",))
    readings = (total, subtotal, Reading(pointer="/tax", value="0.82", score=0.95, because=("readers_agree",)))
    assert found(stand_of(Understood(type="receipt", type_confidence=1.0, pages=(1,), readings=readings)))[
        "/total"
    ].chosen.value == "27.10"  # fmt: skip
    second = total.model_copy(update={"runners_up": (elsewhere.model_copy(update={"value": "13.42"}),)})
    stand = stand_of(Understood(type="receipt", type_confidence=1.0, pages=(1,), readings=(second, *readings[1:])))
    assert found(stand)["/total"].chosen.value == "13.42"


def test_missing_amount_is_not_invented() -> None:
    stand = settled({pointer: value for pointer, value in TRUE.items() if pointer != PAID})
    assert PAID not in found(stand)
    assert not any(each.mended for each in stand.values)


def test_paper_that_contradicts_itself_stays_as_it_is() -> None:
    stand = settled(TRUE | {"/payment/amount": "5012.37"})
    assert not any(each.mended for each in stand.values)
    assert [check.rule for check in stand.checks if not check.passed] == ["eob.payment-balance"]


@given(
    lines=st.lists(st.tuples(CENTS, st.integers(1, 90), st.integers(0, 50)), min_size=1, max_size=6),
    at=st.integers(0, 10_000),
    digit=st.integers(1, 9),
    place=st.integers(0, 8),
)
@settings(max_examples=60, deadline=None)
def test_one_misread_digit_spoils_nothing_else(lines: list[tuple[int, int, int]], at: int, digit: int, place: int) -> None:
    true = remittance(lines)
    amounts = [pointer for pointer in true if not pointer.endswith("reason")]
    pointer = amounts[at % len(amounts)]
    digits = true[pointer].replace(".", "")
    place %= len(digits)
    wrong = f"{digits[:place]}{(int(digits[place]) + digit) % 10}{digits[place + 1 :]}"
    read = shown(int(wrong))
    stand = settled(true | {pointer: read}, pointer, {pointer: true[pointer]})
    for each in stand.values:
        assert each.pointer == pointer or each.chosen.value == true[each.pointer]
        assert each.pointer != pointer or each.chosen.value in {read, true[pointer]}
