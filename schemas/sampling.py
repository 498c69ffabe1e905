"""Which records are looked at once more after release: the same record always gets the same answer. Pure."""

from __future__ import annotations

import hashlib


def is_sampled(client_id: str, record_id: str, share: float) -> bool:
    """Is the record among the share (0..1) of the client's that is audited? Nobody can steer it, everybody can check it."""
    digest = hashlib.sha256(f"audit:{client_id}:{record_id}".encode()).digest()
    return int.from_bytes(digest[:8]) < share * 2**64
