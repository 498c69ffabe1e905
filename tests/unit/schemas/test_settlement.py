from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.document_type import DocumentType, Leaf, pattern_of
from schemas.geometry import Box
from schemas.pages import PageFacts
from schemas.pointers import compact, leaves_in
from schemas.policy import SettlementPolicy
from schemas.readings import Candidate, Reading, Understood
from schemas.record import Reason, RecordState, ReviewState
from schemas.rules import READABLE
from schemas.settlement import Settlement, settle
from schemas.types import all_types
from tests.trust import TRUST

FACTS = {1: PageFacts(number=1, width=2550, height=3300, dpi=300, skew_degrees=1.0)}
WORDS = "One thousand two hundred four and 50/100 dollars"
SURE = {"score": 0.95, "because": ("readers_agree",)}


def check_paper(*readings: Reading, type_confidence: float = 0.999) -> Settlement:
    understood = Understood(type="check", type_confidence=type_confidence, pages=(1,), readings=readings)
    return settle(understood, FACTS, trust=TRUST)


def reading(pointer: str, value: str, **more: object) -> Reading:
    given_ = {"score": 0.95, "page": 1, "box": Box(0.1, 0.1, 0.2, 0.12), "text": value, **more}
    return Reading(pointer=pointer, value=value, **given_)  # type: ignore[arg-type]


def test_every_key_is_present() -> None:
    found = check_paper(reading("/amount", "12.00"))
    assert found.data["amount"] == "12.00"
    assert found.data["payer"] == {"name": None, "address": None}
    assert list(found.data)[:3] == ["payer", "payee", "number"]


def test_passed_rule_lifts_and_failed_rule_blocks() -> None:
    alone = check_paper(reading("/amount", "1204.50", **SURE))
    fits = check_paper(reading("/amount", "1204.50", **SURE), reading("/amount_in_words", WORDS))
    differs = check_paper(reading("/amount", "1284.50", **SURE), reading("/amount_in_words", WORDS, **SURE))
    assert fits.evidence["/amount"].confidence > alone.evidence["/amount"].confidence > differs.evidence["/amount"].confidence
    assert fits.evidence["/amount"].accepted
    assert "check:check.courtesy-is-legal-amount" in fits.evidence["/amount"].because
    assert all("rules" in each.because for each in fits.evidence.values())
    assert not differs.evidence["/amount"].accepted
    assert Reason.CHECK_FAILED in differs.evidence["/amount"].review.reasons
    assert differs.evidence["/amount_in_words"].review.state is ReviewState.NEEDS_REVIEW


def test_runner_up_mends_a_failed_rule() -> None:
    misread = reading("/amount", "1284.50", runners_up=(Candidate(value="1204.50", score=0.4, because="second_reader"),))
    found = check_paper(misread, reading("/amount_in_words", WORDS))
    assert found.data["amount"] == "1204.50"
    assert "second_reader" in found.evidence["/amount"].because
    assert all(check.passed for check in found.checks if check.fields)


def test_draw_between_two_repairs_changes_nothing() -> None:
    two_ways = (
        reading("/amount", "1284.50", runners_up=(Candidate(value="1204.50", score=0.4, because="second_reader"),)),
        reading(
            "/amount_in_words",
            WORDS,
            runners_up=(Candidate(value=WORDS.replace("four", "eighty-four"), score=0.4, because="second_reader"),),
        ),
    )
    assert check_paper(*two_ways).data["amount"] == "1284.50"


def test_rival_lowers_confidence_and_best_wins() -> None:
    alone = check_paper(reading("/payee", "Orchard Clinic"))
    rivalled = check_paper(reading("/payee", "Orchard Clinic"), reading("/payee", "Orchid Clinic", score=0.8))
    assert rivalled.data["payee"] == "Orchard Clinic"
    assert rivalled.evidence["/payee"].confidence < alone.evidence["/payee"].confidence


def test_same_value_at_two_places_counts_for_it() -> None:
    alone = check_paper(reading("/number", "10023"))
    twice = check_paper(reading("/number", "10023"), reading("/number", "10023", box=Box(0.7, 0.9, 0.8, 0.92)))
    assert twice.evidence["/number"].confidence > alone.evidence["/number"].confidence
    assert "found_twice" in twice.evidence["/number"].because


def test_unparseable_reading_is_left_out() -> None:
    found = check_paper(reading("/amount", "12,00 or so"), reading("/routing_number", "021000022"))
    assert found.evidence == {}
    assert found.data["routing_number"] is None


def test_missing_required_value_holds_the_record() -> None:
    found = check_paper(reading("/amount", "1204.50", **SURE), reading("/amount_in_words", WORDS, **SURE))
    assert [(check.at, check.passed) for check in found.checks if check.rule == "required"] == [
        ("/payee", False), ("/amount", True)
    ]  # fmt: skip
    assert found.state is RecordState.NEEDS_REVIEW


def test_state() -> None:
    sure = {"score": 0.9999, "because": ("readers_agree",)}
    full = (reading("/amount", "1204.50", **sure), reading("/payee", "Orchard Clinic", **sure))
    assert check_paper(*full).state is RecordState.ACCEPTED
    assert check_paper(*full, type_confidence=0.6).state is RecordState.NEEDS_REVIEW
    assert check_paper(*full, reading("/memo", "rent", score=0.5)).state is RecordState.NEEDS_REVIEW
    assert check_paper().state is RecordState.NEEDS_REVIEW


def test_polygon_is_on_the_upright_page() -> None:
    found = check_paper(reading("/amount", "12.00")).evidence["/amount"]
    expected = FACTS[1].to_upright(Box(0.1, 0.1, 0.2, 0.12))
    assert found.polygon is not None
    assert found.polygon[0] == pytest.approx(expected[0], abs=1e-4)
    assert found.polygon[0][1] != found.polygon[1][1]


def test_unknown_field_is_a_bug() -> None:
    with pytest.raises(ValueError, match="no field /colour"):
        check_paper(reading("/colour", "red"))


def test_marks_become_booleans_and_choices_keep_their_spelling() -> None:
    readings = (reading("/condition/employment", "true"), reading("/patient/sex", "M"), reading("/other_plan", "false"))
    understood = Understood(type="cms1500", type_confidence=1.0, pages=(1,), readings=readings)
    data = settle(understood, FACTS).data
    assert data["condition"]["employment"] is True
    assert data["other_plan"] is False
    assert data["patient"]["sex"] == "M"


def test_compact_closes_gaps() -> None:
    moved = compact(["/claims/2/lines/5/paid", "/claims/2/lines/7/paid", "/claims/9/paid"])
    assert moved == {
        "/claims/2/lines/5/paid": "/claims/0/lines/0/paid",
        "/claims/2/lines/7/paid": "/claims/0/lines/1/paid",
        "/claims/9/paid": "/claims/1/paid",
    }


SAMPLES = {
    "money": "12.50", "quantity": "2", "rate": "19", "date": "2026-10-14", "time": "14:05", "code": "A4550",
    "icd": "I69.351", "npi": "1234567893", "tax_id": "123456789", "phone": "8005550100", "routing": "021000021",
    "identifier": "A-17", "currency": "USD", "text": "Orchard Clinic", "mark": "true",
}  # fmt: skip


def _value_of(leaf: Leaf) -> str:
    return SAMPLES.get(leaf.kind.name) or leaf.kind.expected.removeprefix("one of ").split(", ")[0]


@st.composite
def papers(draw: st.DrawFn) -> Understood:
    document_type: DocumentType = draw(st.sampled_from(sorted(all_types().values(), key=lambda each: each.name)))
    leaves: Mapping[str, Leaf] = document_type.leaves()
    patterns = draw(st.lists(st.sampled_from(sorted(leaves)), max_size=12))
    pointers = ["/".join(str(draw(st.integers(0, 12))) if part == "*" else part for part in p.split("/")) for p in patterns]
    readings = tuple(reading(p, _value_of(leaves[pattern_of(p)]), score=draw(st.floats(0, 1))) for p in pointers)
    return Understood(type=document_type.name, type_confidence=1.0, pages=(1,), readings=readings)


@given(papers())
def test_evidence_names_exactly_the_values(understood: Understood) -> None:
    found = settle(understood, FACTS)
    assert list(found.evidence) == [pointer for pointer, _ in leaves_in(found.data)]
    assert all(each.accepted == (not each.review.reasons) for each in found.evidence.values())
    model = all_types()[understood.type].data
    assert model.model_validate(found.data).model_dump(mode="json") == found.data
    assert len(found.evidence) == len({reading.pointer for reading in understood.readings})


def test_page_that_is_not_whole_sends_the_document_to_a_person() -> None:
    readings = (reading("/amount", "1204.50", **SURE), reading("/amount_in_words", WORDS, **SURE))
    understood = Understood(type="check", type_confidence=0.999, pages=(1, 2), readings=readings)
    torn = PageFacts(number=2, width=1, height=1, dpi=1.0, damaged=True)
    found = settle(understood, {**FACTS, 2: torn}, trust=TRUST)
    assert found.state is RecordState.NEEDS_REVIEW
    assert [check.message for check in found.checks if check.rule == READABLE] == [
        "Could not be read whole: page 2 of the file"
    ]


def test_values_of_a_duplicate_wait_for_a_person() -> None:
    readings = (reading("/amount", "1204.50", **SURE), reading("/amount_in_words", WORDS, **SURE))
    understood = Understood(type="check", type_confidence=0.999, pages=(1,), readings=readings)
    found = settle(understood, FACTS, SettlementPolicy(is_duplicate=True), TRUST)
    assert found.state is RecordState.NEEDS_REVIEW
    assert {each.review.reasons for each in found.evidence.values()} == {(Reason.DUPLICATE,)}


def test_check_digit_speaks_for_a_number() -> None:
    readings = (
        Reading(pointer="/payee/npi", value="1234567893", score=0.98),
        Reading(pointer="/payee/name", value="Sample Clinic", score=0.98),
    )
    understood = Understood(type="eob", type_confidence=1.0, pages=(1,), readings=readings)
    evidence = settle(understood, {}, trust=TRUST).evidence
    assert "check_digit" in evidence["/payee/npi"].because
    assert evidence["/payee/npi"].confidence > evidence["/payee/name"].confidence
