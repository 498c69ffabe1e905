"""Where exports have a client's master data from."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.master import MasterData

MasterOf = Callable[[Session, ClientId], MasterData]


def no_master(session: Session, client_id: ClientId) -> MasterData:
    """None is kept: the formats name what they miss."""
    del session, client_id
    return MasterData()
