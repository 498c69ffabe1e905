"""Acts at the desk and taking them back: whatever was done, the record of before comes back whole."""

from __future__ import annotations

import itertools
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.delta import waits_for_completion
from schemas.desk_acts import ActKind, DeskAct, perform
from schemas.errors import Conflict, Rejected
from schemas.policy import DEFAULT_POLICY
from schemas.record import Record
from schemas.undo import Row, Trace, step, trace_back
from tests.unit.schemas.test_correction import HAND, paper

_IDS = itertools.count()
POINTERS = (
    "/number", "/total", "/seller/name", "/lines/0/amount", "/lines/1/amount", "/lines/2/description", "/lines/3/amount",
    "/lines/0", "/lines/1", "/lines/3",
)  # fmt: skip


def an_act(action: str, pointer: str, value: str | None = None) -> DeskAct:
    return DeskAct(id=f"a{next(_IDS)}", action=ActKind(action), pointer=pointer, value=value)


def do(record: Record, act: DeskAct) -> tuple[Record, Trace]:
    after = waits_for_completion(perform(record, act, HAND, DEFAULT_POLICY))
    row = Row(at=act.pointer, direction="in" if act.action is ActKind.INSERT else "out")
    trace = trace_back(record, after, row if act.action.moves_rows else None)
    return after, Trace.model_validate_json(trace.model_dump_json())


def an_invoice() -> Record:
    lines = {f"lines__{n}__amount": amount for n, amount in enumerate(("5.00", "7.00", "1.00"))}
    return waits_for_completion(paper("invoice", number="A1", issue_date="2026-10-14", total="12.00", **lines))


acts = st.lists(
    st.builds(
        an_act,
        st.sampled_from([kind.value for kind in ActKind]),
        st.sampled_from(POINTERS),
        st.sampled_from(("1.00", "7", "12.00", "A2")),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(acts)
def test_undo_brings_back_and_redo_leads_forward(wanted: list[DeskAct]) -> None:
    records, traces = [an_invoice()], list[Trace]()
    for act in wanted:
        with suppress(Rejected, Conflict):
            after, trace = do(records[-1], act)
            records.append(after)
            traces.append(trace)
    record, forward = records[-1], list[Trace]()
    for number in reversed(range(len(traces))):
        record, back = step(record, traces[number], DEFAULT_POLICY)
        record = waits_for_completion(record)
        forward.append(back)
        assert (record.data, record.evidence) == (records[number].data, records[number].evidence)
    for number, trace in enumerate(reversed(forward), start=1):
        record, _ = step(record, trace, DEFAULT_POLICY)
        record = waits_for_completion(record)
        assert (record.data, record.evidence) == (records[number].data, records[number].evidence)


def test_codes_of_a_cell_come_back() -> None:
    record = paper("cms1500", diagnoses__0="I10", diagnoses__1="E11.9", diagnoses__2="Z00")
    changed, trace = do(record, an_act("correct", "/diagnoses", "J45"))
    assert changed.data["diagnoses"] == ["J45"]
    assert step(changed, trace, DEFAULT_POLICY)[0].data["diagnoses"] == ["I10", "E11.9", "Z00"]


def test_whole_record_comes_back() -> None:
    letter, invoice = paper("letter", subject="Claim"), an_invoice()
    there, back = step(letter, Trace(whole=invoice.model_dump(mode="json")), DEFAULT_POLICY)
    assert (there.type, there.data) == ("invoice", invoice.data)
    assert back.whole is not None
    assert back.whole["type"] == "letter"
