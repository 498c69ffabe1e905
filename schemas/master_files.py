"""Whatever file a list of master data comes in."""

from __future__ import annotations

from schemas.claims_837 import looks_like_x12, read_837
from schemas.errors import BadRequest
from schemas.master import Entry, MasterData
from schemas.master_csv import read_csv
from schemas.master_kind import MasterKind


def read_list(kind: MasterKind, data: bytes, master: MasterData | None = None) -> tuple[Entry, ...]:
    """The entries of a CSV file, or of an X12 837 where claims are wanted. Raises ImportRefused with every fault."""
    if not looks_like_x12(data):
        return read_csv(kind, data)
    if kind is not MasterKind.CLAIMS:
        message = f"an X12 837 holds claims and no {kind.value}: send it to claims"
        raise BadRequest(message)
    return read_837(data, master)
