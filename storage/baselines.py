"""Frozen figures that a client's improvement is measured against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from schemas.ids import ClientId
from storage.audit import Deed, record_deed
from storage.quality_tables import BaselineRow


@dataclass(frozen=True, slots=True)
class Baseline:
    """Figures as they were."""

    frozen_at: datetime
    frozen_by: str
    figures: Mapping[str, Any]


def load_baseline(session: Session, client_id: ClientId) -> Baseline | None:
    """None where nobody froze any."""
    query = select(BaselineRow.frozen_at, BaselineRow.frozen_by, BaselineRow.figures)
    row = session.execute(query.where(BaselineRow.client_id == client_id)).one_or_none()
    return None if row is None else Baseline(*row)


def freeze_baseline(session: Session, client_id: ClientId, figures: Mapping[str, Any], *, actor: str) -> None:
    """Keep figures as the client's baseline, in place of those of before."""
    session.execute(delete(BaselineRow).where(BaselineRow.client_id == client_id))
    session.execute(insert(BaselineRow).values(client_id=client_id, frozen_by=actor, figures=dict(figures)))
    record_deed(session, Deed(actor, "baseline.freeze"), client_id=client_id, subject=client_id)
