"""The audit trail: written in the same transaction as the change, or neither is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from schemas.ids import ClientId
from storage.tables import AuditRow

LINE = "line"
"""The actor of everything the machine does by itself."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did what. `detail` holds ids, JSON pointers and codes only, never a value from paper."""

    actor: str
    action: str
    """Noun and verb, such as `record.correct`."""
    detail: str | None = None


def record_deed(session: Session, deed: Deed, *, client_id: ClientId | None, subject: str | None) -> None:
    """Add a line to the trail."""
    session.add(AuditRow(client_id=client_id, actor=deed.actor, action=deed.action, subject=subject, detail=deed.detail))
