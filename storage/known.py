"""What a client has on file that one record may be about, and the invoices it received."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.ids import ClientId, DocumentId
from schemas.invoice_duplicates import seen_invoice
from schemas.known import Known, SeenInvoice
from schemas.master import OpenClaim, PurchaseOrder
from schemas.record import Record, RecordState
from schemas.types import all_types
from storage.master import Kept, forget, keep, wait_for_turn
from storage.master_tables import MasterRow, MasterTermRow

INVOICES = "invoices"
"""The kind under which invoices received are kept, by their documents' ids."""
MOST_FITTING = 1000
"""Entries that may fit one record; more than that name nothing."""
_MODELS: dict[str, type[BaseModel]] = {"claims": OpenClaim, "orders": PurchaseOrder, INVOICES: SeenInvoice}


def known_to(session: Session, client_id: ClientId, record: Record) -> Known:
    """The entries that may fit. Of two invoices that are read at the same moment the second finds the first."""
    found: dict[str, Any] = {}
    for each in all_types()[record.type].comparisons:
        if each.among == INVOICES:
            wait_for_turn(session, client_id)
            found[INVOICES] = _fitting(session, client_id, INVOICES, each.terms(record))
        elif _keeps(session, client_id, each.among):
            found[each.among] = _fitting(session, client_id, each.among, each.terms(record))
    return Known(**found)


def note_invoice(session: Session, client_id: ClientId, record: Record) -> None:
    """Remember an invoice as it stands now; forget one that was rejected or can no longer be told."""
    if record.type != "invoice":
        return
    seen = None if record.state is RecordState.REJECTED else seen_invoice(record)
    if seen is None:
        forget(session, client_id, INVOICES, record.document_id)
    else:
        keep(session, client_id, INVOICES, [Kept(seen.document, seen.model_dump(mode="json"), seen.terms)])


def forget_invoices(session: Session, client_id: ClientId, documents: Iterable[DocumentId]) -> None:
    """Documents that are none any more were no invoices either: those made of the same pages are no duplicates."""
    for document_id in sorted(documents):
        forget(session, client_id, INVOICES, document_id)


def _keeps(session: Session, client_id: ClientId, kind: str) -> bool:
    mine = MasterRow.client_id == client_id, MasterRow.kind == kind
    return session.execute(select(MasterRow.key).where(*mine).limit(1)).one_or_none() is not None


def _fitting(session: Session, client_id: ClientId, kind: str, terms: Iterable[str]) -> tuple[BaseModel, ...]:
    mine = MasterTermRow.client_id == client_id, MasterTermRow.kind == kind
    keys = select(MasterTermRow.key).where(*mine, MasterTermRow.term.in_(sorted(set(terms))))
    bodies = select(MasterRow.body).where(MasterRow.client_id == client_id, MasterRow.kind == kind, MasterRow.key.in_(keys))
    rows = session.scalars(bodies.order_by(MasterRow.changed_at.desc(), MasterRow.key).limit(MOST_FITTING))
    return tuple(_MODELS[kind].model_validate(body) for body in rows)
