"""The sign-in cookie of the pages: it names a key and an end, and is signed."""

from __future__ import annotations

import hashlib
import hmac
import time

from api.services import Services
from schemas.ids import KeyId

COOKIE = "postroom_session"
LASTS_SECONDS = 12 * 3600
DESK_HEADER, DESK = "x-postroom", "desk"
"""What a page of ours sends with each change; one of another origin cannot."""


def cookie_for(services: Services, key_id: KeyId) -> str:
    """The value of a fresh cookie."""
    until = str(int(time.time()) + LASTS_SECONDS)
    return f"{key_id}.{until}.{_sign(services, key_id, until)}"


def key_of(services: Services, cookie: str | None) -> KeyId | None:
    """The key that a cookie names; None for one that is forged or past its end."""
    key_id, _, rest = (cookie or "").partition(".")
    until, _, signature = rest.partition(".")
    right = hmac.compare_digest(signature.encode(), _sign(services, key_id, until).encode())
    return KeyId(key_id) if right and int(until) >= time.time() else None


def _sign(services: Services, key_id: str, until: str) -> str:
    return hmac.new(services.session_secret, f"{key_id}.{until}".encode(), hashlib.sha256).hexdigest()
