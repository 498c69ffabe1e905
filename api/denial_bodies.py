"""What `/v1/denials` answers and takes. Amounts are decimal strings, as in records."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from api.bodies import Body
from schemas.appeals import DeadlineBasis
from schemas.denial_work import DenialOrigin, DenialState
from schemas.laws import amount_of
from schemas.reason_groups import ReasonGroup
from storage.denial_tables import NEVER
from storage.denial_views import DenialDetail, DenialView, Tallies, Tally


class ReasonBody(Body):
    """One reason of an item. `origin` says whose word it is: paper's, the crosswalk's, or nobody's."""

    printed: str
    group: str | None
    reason: str | None
    origin: Literal["printed", "crosswalk", "unknown"]
    reason_group: ReasonGroup
    amount: str


class DenialBody(Body):
    """Something a payer refused and might still pay."""

    object: Literal["denial"] = "denial"
    id: str
    state: DenialState
    version: int
    origin: DenialOrigin
    record_id: str
    revision: int
    document_id: str
    at: str
    claim_number: str | None
    patient_account: str | None
    member_id: str | None
    patient_name: str | None
    service_from: date | None
    service_to: date | None
    payer: str
    payer_name: str | None
    procedure: str | None
    billed: str | None
    paid: str | None
    amount: str | None
    reason_group: ReasonGroup
    reasons: list[ReasonBody]
    remarks: list[str]
    appeal_by: date | None
    deadline_basis: DeadlineBasis
    withdrawn_at: datetime | None
    created_at: datetime
    updated_at: datetime


class LetterBody(Body):
    """A denial letter about an item."""

    record_id: str
    document_id: str
    respond_by: date | None
    linked_at: datetime


class ActBody(Body):
    """Something that was done about an item."""

    at: datetime
    actor: str
    was: DenialState
    state: DenialState
    note: str | None


class DenialDetailBody(DenialBody):
    """One item with its letters and its history, oldest first."""

    letters: list[LetterBody]
    history: list[ActBody]


class DenialChange(Body):
    """Another state, a note, or both. Notes are kept with the item and never leave with exports."""

    state: DenialState | None = None
    note: Annotated[str | None, Field(min_length=1, max_length=1000)] = None

    @model_validator(mode="after")
    def _says_something(self) -> DenialChange:
        if self.state is None and self.note is None:
            message = "give a state, a note, or both"
            raise ValueError(message)
        return self


class TallyBody(Body):
    """Items that have something in common. `share_overturned`: of the appeals that are decided, 0..1; null while none is."""

    name: str | None
    label: str | None
    count: int
    amount: str
    appeals_decided: int
    overturned: int
    share_overturned: float | None


class TalliesBody(Body):
    """Counts of the same items, cut three ways, the largest amount first."""

    object: Literal["denial_summary"] = "denial_summary"
    total: TallyBody
    by_group: list[TallyBody]
    by_payer: list[TallyBody]
    by_state: list[TallyBody]


def denial_body(view: DenialView) -> DenialBody:
    """As answered."""
    reasons = [
        ReasonBody(amount=amount_of(each["cents"]), **{name: each[name] for name in each if name != "cents"})
        for each in view.reasons
    ]
    return DenialBody(
        id=view.id,
        state=view.state,
        version=view.version,
        origin=view.origin,
        record_id=view.record_id,
        revision=view.revision,
        document_id=view.document_id,
        at=view.at,
        claim_number=view.claim_number,
        patient_account=view.patient_account,
        member_id=view.member_id,
        patient_name=view.patient_name,
        service_from=view.service_from,
        service_to=view.service_to,
        payer=view.payer_key,
        payer_name=view.payer_name,
        procedure=view.procedure,
        billed=_amount(view.billed_cents),
        paid=_amount(view.paid_cents),
        amount=_amount(view.amount_cents),
        reason_group=view.reason_group,
        reasons=reasons,
        remarks=list(view.remarks),
        appeal_by=None if view.due == NEVER else view.due,
        deadline_basis=view.basis,
        withdrawn_at=view.withdrawn_at,
        created_at=view.created_at,
        updated_at=view.updated_at,
    )


def detail_body(detail: DenialDetail) -> DenialDetailBody:
    """As answered."""
    letters = [LetterBody.model_validate(each) for each in detail.letters]
    history = [ActBody.model_validate(each) for each in detail.acts]
    return DenialDetailBody(**dict(denial_body(detail.item)), letters=letters, history=history)


def tallies_body(tallies: Tallies) -> TalliesBody:
    """As answered."""
    by_group, by_payer, by_state = (
        [_tally(each) for each in cut] for cut in (tallies.by_group, tallies.by_payer, tallies.by_state)
    )
    return TalliesBody(total=_tally(tallies.total), by_group=by_group, by_payer=by_payer, by_state=by_state)


def _tally(tally: Tally) -> TallyBody:
    return TallyBody(
        name=tally.name,
        label=tally.label,
        count=tally.count,
        amount=amount_of(tally.amount_cents),
        appeals_decided=tally.appeals_decided,
        overturned=tally.overturned,
        share_overturned=tally.share_overturned,
    )


def _amount(cents: int | None) -> str | None:
    return None if cents is None else amount_of(cents)
