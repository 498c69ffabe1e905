from __future__ import annotations

from datetime import date

import pytest

from schemas.appeals import DeadlineBasis
from schemas.denial_work import DenialState
from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import ClientId, DenialId
from schemas.master import MasterData, Payer
from schemas.reason_groups import ReasonGroup
from schemas.record import Record, RecordState
from storage.audit import Deed
from storage.denial_list import Act, DenialFilter, act_on_denial, count_denials, denial_detail, list_denials
from storage.denial_tables import NEVER, DenialActRow, DenialRow
from storage.denial_views import DenialDetail, DenialView
from storage.denials import update_denials
from storage.records import record_view, save_record
from storage.tables import AuditRow
from tests.remittances import Data, a_claim, a_denial_letter, a_line, an_eob
from tests.storage.scenes import ACME, OTHER, Mailroom, release

CLAIM = a_claim(a_line("100.00", "0.00", "CO-197 100.00"), a_line("50.00", "20.00", "CO-97 30.00", procedure="A4550"))


def correct(room: Mailroom, record: Record, data: Data, state: RecordState = RecordState.ACCEPTED) -> None:
    with room.database.write() as session:
        version = record_view(session, ACME, record.id).version
        changed = record.model_copy(update={"data": data, "state": state})
        save_record(session, ACME, changed, version=version, deed=Deed("key:x", "record.correct"))


def items(room: Mailroom, client_id: ClientId = ACME, **wanted: object) -> tuple[DenialView, ...]:
    with room.database.read() as session:
        return list_denials(session, client_id, wanted=DenialFilter(**wanted)).items  # type: ignore[arg-type]


def detail(room: Mailroom, item: DenialView) -> DenialDetail:
    with room.database.read() as session:
        return denial_detail(session, ACME, item.id)


def act(room: Mailroom, item: DenialView, state: DenialState | None, note: str | None = None) -> DenialView:
    with room.database.write() as session:
        return act_on_denial(session, ACME, item.id, Act("key:abc", state, note), version=item.version).item


def by_line(room: Mailroom) -> list[tuple[str, int | None, DenialState]]:
    return sorted((each.at, each.amount_cents, each.state) for each in items(room))


def test_release_makes_items(mailroom: Mailroom) -> None:
    release(mailroom, "eob", an_eob(CLAIM))
    assert by_line(mailroom) == [
        ("/claims/0/lines/0", 100_00, DenialState.OPEN),
        ("/claims/0/lines/1", 30_00, DenialState.OPEN),
    ]
    (refused,) = items(mailroom, group=ReasonGroup.AUTHORIZATION)
    assert (refused.claim_number, refused.due, refused.basis) == ("ICN-77 01", NEVER, DeadlineBasis.UNKNOWN)
    assert refused.reasons[0]["printed"] == "CO-197"
    assert not items(mailroom, OTHER)


def test_open_values_make_none(mailroom: Mailroom) -> None:
    record = release(mailroom, "eob", an_eob(a_claim(a_line("5.00", "5.00"))))
    correct(mailroom, record, an_eob(CLAIM), RecordState.NEEDS_REVIEW)
    assert not items(mailroom)
    correct(mailroom, record, an_eob(CLAIM))
    assert len(items(mailroom)) == 2


def test_correction_changes_items_and_leaves_their_states(mailroom: Mailroom) -> None:
    record = release(mailroom, "eob", an_eob(CLAIM))
    (second,) = items(mailroom, group=ReasonGroup.BUNDLING)
    act(mailroom, second, DenialState.APPEALED)
    # The first line was none; the second is the first now.
    correct(mailroom, record, an_eob(a_claim(CLAIM["lines"][1])))
    assert by_line(mailroom) == [("/claims/0/lines/0", 30_00, DenialState.APPEALED)]
    assert items(mailroom)[0].id == second.id
    # Its amount was misread, and the other line is there after all.
    amended = a_line("50.00", "25.00", "CO-97 25.00", procedure="A4550")
    correct(mailroom, record, an_eob(a_claim(CLAIM["lines"][0], amended)))
    assert by_line(mailroom) == [
        ("/claims/0/lines/0", 100_00, DenialState.OPEN),
        ("/claims/0/lines/1", 25_00, DenialState.APPEALED),
    ]
    assert mailroom.count(DenialRow) == 2


def test_doing_it_twice_changes_nothing(mailroom: Mailroom) -> None:
    record = release(mailroom, "eob", an_eob(CLAIM))
    release(mailroom, "letter", a_denial_letter(respond_by="2026-06-30"))
    before = items(mailroom)
    with mailroom.database.write() as session:
        update_denials(session, ACME, record, MasterData)
    assert items(mailroom) == before


def test_rule_of_the_payer(mailroom: Mailroom) -> None:
    record = release(mailroom, "eob", an_eob(CLAIM))
    payer = Payer(key="plan", name="Example Health Plan", appeal_days=30)
    with mailroom.database.write() as session:
        update_denials(session, ACME, record, lambda: MasterData(payers=(payer,)))
    assert {(each.due, each.basis, each.payer_key) for each in items(mailroom, payer="plan")} == {
        (date(2026, 6, 14), DeadlineBasis.PAYER_RULE, "plan")
    }


def test_letter_about_items(mailroom: Mailroom) -> None:
    release(mailroom, "eob", an_eob(CLAIM))
    letter = release(mailroom, "letter", a_denial_letter(respond_by="2026-06-30", amount="130.00"))
    linked = items(mailroom)
    assert {(each.due, each.basis, each.origin) for each in linked} == {(date(2026, 6, 30), DeadlineBasis.PRINTED, "eob")}
    assert [each.record_id for each in detail(mailroom, linked[0]).letters] == [letter.id]
    # It was about another claim: an item by itself.
    correct(mailroom, letter, a_denial_letter(references={"claim_number": "other"}, amount="130.00"))
    assert sorted((each.origin, each.amount_cents, each.due) for each in items(mailroom)) == [
        ("eob", 30_00, NEVER), ("eob", 100_00, NEVER), ("letter", 130_00, NEVER),
    ]  # fmt: skip
    # And is no denial at all.
    correct(mailroom, letter, a_denial_letter(category="appeal"))
    assert [each.origin for each in items(mailroom)] == ["eob", "eob"]
    assert not detail(mailroom, linked[0]).letters


def test_letter_before_the_remittance(mailroom: Mailroom) -> None:
    letter = release(mailroom, "letter", a_denial_letter(respond_by="2026-06-30", amount="130.00"))
    (own,) = items(mailroom)
    assert (own.origin, own.amount_cents, own.due) == ("letter", 130_00, date(2026, 6, 30))
    act(mailroom, own, DenialState.APPEALED, "faxed")
    release(mailroom, "letter", a_denial_letter(respond_by="2026-06-20", subject="Second notice"))
    assert [(each.id, each.due) for each in items(mailroom)] == [(own.id, date(2026, 6, 20))]
    record = release(mailroom, "eob", an_eob(CLAIM))
    assert {(each.origin, each.state, each.due) for each in items(mailroom)} == {
        ("eob", DenialState.APPEALED, date(2026, 6, 20))
    }
    gone = detail(mailroom, own)
    assert gone.item.withdrawn_at is not None
    with pytest.raises(Conflict, match="withdrawn"):
        act(mailroom, gone.item, DenialState.PAID)
    # The remittance refused nothing after all: the letter stands by itself again.
    correct(mailroom, record, an_eob(a_claim(a_line("100.00", "100.00"))))
    assert letter.id in {each.record_id for each in items(mailroom)}
    assert {each.origin for each in items(mailroom)} == {"letter"}


def test_other_clients_letter_is_about_nothing_here(mailroom: Mailroom) -> None:
    release(mailroom, "eob", an_eob(CLAIM))
    release(mailroom, "letter", a_denial_letter(respond_by="2026-06-30"), OTHER)
    assert {each.due for each in items(mailroom)} == {NEVER}
    assert [each.origin for each in items(mailroom, OTHER)] == ["letter"]


def test_history(mailroom: Mailroom) -> None:
    release(mailroom, "eob", an_eob(a_claim(CLAIM["lines"][0])))
    (item,) = items(mailroom)
    for state, note in ((DenialState.APPEALED, "sent with records"), (None, "they called"), (DenialState.PAID, None)):
        item = act(mailroom, item, state, note)
    assert (item.state, item.version) == (DenialState.PAID, 4)
    said = [(each.actor, each.was, each.state, each.note) for each in detail(mailroom, item).acts]
    assert said == [
        ("key:abc", "open", "appealed", "sent with records"),
        ("key:abc", "appealed", "appealed", "they called"),
        ("key:abc", "appealed", "paid", None),
    ]
    assert mailroom.count(AuditRow, action="denial.appealed", subject=item.id, detail="open to appealed") == 1
    with pytest.raises(Conflict, match="it can become: open"):
        act(mailroom, item, DenialState.APPEALED)
    assert mailroom.count(DenialActRow) == 3


def test_past_version_and_not_found(mailroom: Mailroom) -> None:
    release(mailroom, "eob", an_eob(a_claim(CLAIM["lines"][0])))
    (item,) = items(mailroom)
    act(mailroom, item, DenialState.APPEALED)
    with pytest.raises(Conflict, match="meanwhile"):
        act(mailroom, item, DenialState.REBILLED)
    for client_id, denial_id in ((OTHER, item.id), (ACME, DenialId("den_none"))):
        with pytest.raises(NotFound), mailroom.database.read() as session:
            denial_detail(session, client_id, denial_id)
        with pytest.raises(NotFound), mailroom.database.write() as session:
            act_on_denial(session, client_id, denial_id, Act("key:abc", DenialState.OPEN), version=2)


def test_pages_by_deadline(mailroom: Mailroom) -> None:
    claims = [a_claim(a_line("10.00", "0.00", "CO-18 10.00"), claim_number=f"C{n}", patient_account=f"A{n}") for n in range(5)]
    release(mailroom, "eob", an_eob(*claims))
    for number, day in enumerate(("2026-07-03", "2026-07-01", "2026-07-02")):
        references = {"claim_number": f"C{number}"}
        release(mailroom, "letter", a_denial_letter(references=references, respond_by=day))
    seen, cursor = list[DenialView](), None
    while cursor is not None or not seen:
        with mailroom.database.read() as session:
            page = list_denials(session, ACME, limit=2, cursor=cursor)
        seen += page.items
        cursor = page.next_cursor
    assert [each.claim_number for each in seen[:3]] == ["C1", "C2", "C0"]
    assert len({each.id for each in seen}) == 5
    assert [each.claim_number for each in items(mailroom, due_before=date(2026, 7, 2))] == ["C1"]
    with pytest.raises(BadRequest), mailroom.database.read() as session:
        list_denials(session, ACME, cursor="nonsense")


def test_counts(mailroom: Mailroom) -> None:
    release(mailroom, "eob", an_eob(CLAIM))
    release(mailroom, "eob", an_eob(a_claim(a_line("9.00", "0.00", "CO-197 9.00"), claim_number="2"), name="Second Plan"))
    for item, decided in zip(
        items(mailroom, group=ReasonGroup.AUTHORIZATION), (DenialState.PAID, DenialState.WRITTEN_OFF), strict=True
    ):
        act(mailroom, act(mailroom, item, DenialState.APPEALED), decided)
    with mailroom.database.read() as session:
        tallies = count_denials(session, ACME)
        few = count_denials(session, ACME, wanted=DenialFilter(min_amount_cents=30_01))
        none = count_denials(session, OTHER)
    assert (tallies.total.count, tallies.total.amount_cents, tallies.total.share_overturned) == (3, 139_00, 0.5)
    assert [(each.name, each.count, each.amount_cents) for each in tallies.by_group] == [
        ("authorization", 2, 109_00), ("bundling", 1, 30_00),
    ]  # fmt: skip
    assert [(each.name, each.label, each.count) for each in tallies.by_payer] == [
        ("examplehealthplan", "Example Health Plan", 2), ("secondplan", "Second Plan", 1),
    ]  # fmt: skip
    assert {each.name for each in tallies.by_state} == {"open", "paid", "written_off"}
    assert few.total.count == 1
    assert (none.total.count, none.total.share_overturned, none.by_group) == (0, None, ())
