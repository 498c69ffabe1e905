from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.correction import Hand, accept, confirm, correct, mark, reject, remove_item
from schemas.errors import Conflict, Rejected
from schemas.ids import DocumentId, RecordId
from schemas.page_quality import PageQuality
from schemas.pages import PageFacts
from schemas.pointers import leaves_in
from schemas.policy import DEFAULT_POLICY, SettlementPolicy
from schemas.readings import Reading, Understood
from schemas.record import Reason, Record, RecordState, ReviewState, Source, SourceFile
from schemas.rules import PLACED, READABLE
from schemas.settlement import settle
from tests.trust import TRUST
from workers.stages.emit import Emit, RecordIds

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HAND = Hand(by="ana", at=NOW)
WORDS = "One thousand two hundred four and 50/100 dollars"


def paper(
    type_name: str = "check",
    type_confidence: float = 0.999,
    score: float = 0.9999,
    *,
    policy: SettlementPolicy = DEFAULT_POLICY,
    damaged: bool = False,
    placed: float = 1.0,
    **values: str,
) -> Record:
    readings = tuple(
        Reading(pointer="/" + place.replace("__", "/"), value=value, score=score, because=("readers_agree",), page=1)
        for place, value in values.items()
    )
    understood = Understood(
        type=type_name, type_confidence=type_confidence, pages=(1,), readings=readings, quality=(_quality(placed),)
    )
    settlement = settle(understood, {1: PageFacts(number=1, width=2550, height=3300, dpi=300, damaged=damaged)}, policy, TRUST)
    source = SourceFile(file="a.tif", sha256="0" * 64, pages=(1,), received_at=NOW)
    return Emit()(understood, settlement, source, RecordIds(RecordId("rec_1"), DocumentId("doc_1")))


def _quality(placed: float) -> PageQuality:
    figures = {"mean_score": 0.95, "poor_share": 0.0, "looked_share": 1.0, "agreed_share": 1.0}
    return PageQuality(number=1, words=40, placed=placed, **figures)


def test_corrected_value_keeps_the_machines() -> None:
    record = confirm(paper(payee="Orchid Clinic", amount="1284.50", amount_in_words=WORDS), "/amount_in_words", HAND)
    fixed = correct(record, "/amount", "$1,204.50", HAND)
    found = fixed.evidence["/amount"]
    assert fixed.data["amount"] == "1204.50"
    assert found.review.state is ReviewState.CORRECTED
    assert (found.review.was, found.review.by, found.source) == ("1284.50", "ana", Source.HUMAN)
    assert found.confidence == record.evidence["/amount"].confidence
    assert fixed.evidence["/amount_in_words"].accepted
    assert (fixed.state, fixed.revision) == (RecordState.ACCEPTED, 1)


def test_correcting_back_is_a_confirmation() -> None:
    twice = correct(correct(paper(payee="Orchid", amount="1.00"), "/payee", "Orchard", HAND), "/payee", "Orchid", HAND)
    assert twice.evidence["/payee"].review.state is ReviewState.CONFIRMED
    assert twice.evidence["/payee"].review.was is None


def test_unparseable_says_what_is_expected() -> None:
    with pytest.raises(Rejected, match="an amount such as"):
        correct(paper(amount="1.00"), "/amount", "twelve", HAND)


@pytest.mark.parametrize("pointer", ["/colour", "/lines/0/amount", ""])
def test_not_found(pointer: str) -> None:
    with pytest.raises(Rejected, match="no field"):
        correct(paper(amount="1.00"), pointer, "1", HAND)


def test_keyed_value_was_nothing_before() -> None:
    record = correct(paper(amount="1.00"), "/payee", "Orchard Clinic", HAND)
    found = record.evidence["/payee"]
    assert (found.review.state, found.review.was, found.confidence) == (ReviewState.KEYED, None, 0.0)
    assert record.state is RecordState.ACCEPTED


def test_confirmed_contradiction_waits_until_the_record_is_accepted() -> None:
    record = paper(payee="Orchard", amount="1284.50", amount_in_words=WORDS)
    confirmed = confirm(confirm(record, "/amount", HAND), "/amount_in_words", HAND)
    assert confirmed.state is RecordState.NEEDS_REVIEW
    assert confirmed.evidence["/amount"].review.reasons == (Reason.CHECK_FAILED,)
    accepted = accept(confirmed, HAND)
    assert accepted.state is RecordState.ACCEPTED
    assert all(each.accepted for each in accepted.evidence.values())
    later = correct(accepted, "/payee", "Orchard Clinic", HAND)
    assert (later.state, later.revision) == (RecordState.ACCEPTED, 2)


def test_correcting_a_released_record_into_contradiction_holds_it() -> None:
    record = accept(paper(payee="Orchard", amount="1204.50", amount_in_words=WORDS), HAND)
    wrong = correct(record, "/amount", "1204.60", HAND)
    assert (wrong.state, wrong.revision) == (RecordState.NEEDS_REVIEW, 2)
    right = confirm(correct(wrong, "/amount", "1204.50", HAND), "/amount_in_words", HAND)
    assert (right.state, right.revision) == (RecordState.ACCEPTED, 2)


def test_accept_takes_missing_as_absent() -> None:
    accepted = accept(paper(amount="1.00", type_confidence=0.5), HAND)
    assert accepted.state is RecordState.ACCEPTED
    assert accepted.evidence["/payee"].review.state is ReviewState.ABSENT
    assert all(check.passed for check in accepted.checks)


def test_absent_and_illegible() -> None:
    record = paper(payee="smudge", amount="1.00")
    assert mark(record, "/payee", ReviewState.ABSENT, HAND).state is RecordState.ACCEPTED
    unreadable = mark(record, "/payee", ReviewState.ILLEGIBLE, HAND)
    assert unreadable.data["payee"] is None
    assert unreadable.evidence["/payee"].review.was == "smudge"
    assert unreadable.evidence["/payee"].review.reasons == (Reason.MISSING,)
    assert unreadable.state is RecordState.NEEDS_REVIEW
    assert correct(unreadable, "/payee", "Orchard", HAND).evidence["/payee"].review.was == "smudge"


def test_list_items() -> None:
    record = paper("form", fields__0__label="Name", fields__0__value="Ana", fields__1__label="Town", fields__1__value="Bay")
    longer = correct(record, "/fields/2/label", "Street", HAND)
    assert [item["label"] for item in longer.data["fields"]] == ["Name", "Town", "Street"]
    with pytest.raises(Rejected, match="beyond"):
        correct(record, "/fields/3/label", "Street", HAND)
    shorter = remove_item(longer, "/fields/0")
    assert [item["label"] for item in shorter.data["fields"]] == ["Town", "Street"]
    assert list(shorter.evidence) == ["/fields/0/label", "/fields/0/value", "/fields/1/label"]
    assert shorter.evidence["/fields/0/label"] == longer.evidence["/fields/1/label"]
    with pytest.raises(Rejected, match="no list item"):
        remove_item(record, "/fields/7")
    with pytest.raises(Rejected, match="no list item"):
        remove_item(record, "/title")


@pytest.mark.parametrize("position", ["00", "01", "²", "\u0660"])
def test_list_position_has_one_name(position: str) -> None:
    record = paper("form", fields__0__label="Name", fields__1__label="Town")
    with pytest.raises(Rejected, match="no field"):
        correct(record, f"/fields/{position}/label", "Street", HAND)
    with pytest.raises(Rejected, match="no list item"):
        remove_item(record, f"/fields/{position}")


def test_mark_makes_no_list_item() -> None:
    with pytest.raises(Rejected, match="no list item"):
        mark(paper("form", fields__0__label="Name"), "/fields/1/label", ReviewState.ABSENT, HAND)


def test_codes_of_a_list_can_be_appended() -> None:
    record = paper("ub04", condition_codes__0="C1")
    assert correct(record, "/condition_codes/1", "c2", HAND).data["condition_codes"] == ["C1", "C2"]
    with pytest.raises(Rejected, match="take it out"):
        mark(record, "/condition_codes/0", ReviewState.ABSENT, HAND)


def test_rejected_record_stays_rejected() -> None:
    rejected = reject(paper(amount="1.00"), "not ours")
    assert rejected.state is RecordState.REJECTED
    assert rejected.checks[-1].message == "not ours"
    with pytest.raises(Conflict):
        accept(rejected, HAND)
    with pytest.raises(Conflict):
        correct(rejected, "/payee", "Orchard", HAND)


def test_record_survives_storage() -> None:
    record = correct(paper(payee="Orchid", amount="1284.50", amount_in_words=WORDS), "/payee", "Orchard", HAND)
    stored = Record.model_validate_json(record.model_dump_json())
    assert correct(stored, "/amount", "1204.50", HAND) == correct(record, "/amount", "1204.50", HAND)


def _act(record: Record, act: str, pointer: str) -> Record:
    if act == "correct":
        return correct(record, pointer, "7.00", HAND)
    if act == "confirm":
        return confirm(record, pointer, HAND)
    if act == "absent":
        return mark(record, pointer, ReviewState.ABSENT, HAND)
    if act == "remove":
        return remove_item(record, pointer.rpartition("/")[0])
    return accept(record, HAND)


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["correct", "confirm", "absent", "remove", "accept"]),
        st.sampled_from(["/total", "/subtotal", "/lines/0/amount", "/lines/1/amount", "/lines/2/unit_price"]),
    ),
    max_size=8,
)


@given(ACTS)
def test_whatever_people_do_nothing_unaccepted_gets_out(acts: list[tuple[str, str]]) -> None:
    record = paper("invoice", number="17", total="30.00", lines__0__amount="10.00", lines__1__amount="20.00")
    for act, pointer in acts:
        before = record
        with suppress(Rejected):
            record = _act(record, act, pointer)
        leaves = {place for place, _ in leaves_in(record.data)}
        empty = {place for place, each in record.evidence.items() if each.review.state is ReviewState.ABSENT}
        assert set(record.evidence) == leaves | empty
        assert record.state is not RecordState.ACCEPTED or all(each.accepted for each in record.evidence.values())
        assert record.revision - before.revision == (before.state is RecordState.ACCEPTED and before.data != record.data)


def test_duplicate_waits_until_a_person_lets_it_out() -> None:
    record = paper(policy=SettlementPolicy(is_duplicate=True), payee="Orchid Clinic", amount="1204.50", amount_in_words=WORDS)
    touched = confirm(record, "/payee", HAND)
    assert touched.state is RecordState.NEEDS_REVIEW
    assert touched.evidence["/amount"].review.reasons == (Reason.DUPLICATE,)
    assert accept(touched, HAND).state is RecordState.ACCEPTED


def test_form_of_unsure_boxes_waits_until_a_person_lets_the_record_out() -> None:
    values = {"type_of_bill": "0131", "patient_control_number": "19046-2"}
    clear, unsure = paper("ub04", **values), paper("ub04", placed=0.5, **values)
    touched = confirm(unsure, "/type_of_bill", HAND)
    held = touched.evidence["/patient_control_number"]
    assert clear.evidence["/patient_control_number"].accepted
    assert held.confidence < clear.evidence["/patient_control_number"].confidence
    assert held.review.reasons == (Reason.LOW_CONFIDENCE,)
    assert not next(check for check in touched.checks if check.rule == PLACED).passed
    assert accept(touched, HAND).state is RecordState.ACCEPTED


def test_page_that_is_not_whole_waits_until_a_person_lets_the_record_out() -> None:
    record = paper(damaged=True, payee="Orchid Clinic", amount="1204.50", amount_in_words=WORDS)
    touched = confirm(record, "/payee", HAND)
    assert touched.state is RecordState.NEEDS_REVIEW
    released = accept(touched, HAND)
    assert correct(released, "/payee", "Orchid", HAND).state is RecordState.ACCEPTED
    assert not next(check for check in released.checks if check.rule == READABLE).passed
