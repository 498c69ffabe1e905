"""Signing in to the pages with an API key: a signed cookie names the key and an end; the secret is kept nowhere."""

from __future__ import annotations

import hashlib
import hmac
import time
from typing import Annotated

from fastapi import Cookie, Depends, Response

from api.access import Caller, NotSignedIn, Right, caller
from api.services import Services, ServicesDep
from schemas.ids import KeyId
from storage.access import holder_of

COOKIE = "postroom_session"
LASTS_SECONDS = 12 * 3600


def begin(services: Services, response: Response, key_id: KeyId, *, secure: bool) -> None:
    """Sign a browser in."""
    until = str(int(time.time()) + LASTS_SECONDS)
    value = f"{key_id}.{until}.{_sign(services, key_id, until)}"
    response.set_cookie(COOKIE, value, max_age=LASTS_SECONDS, httponly=True, samesite="strict", secure=secure)


def end(response: Response) -> None:
    """Sign a browser out."""
    response.delete_cookie(COOKIE)


def person_of(
    services: ServicesDep, session: Annotated[str | None, Cookie(alias=COOKIE, include_in_schema=False)] = None
) -> Caller:
    """Who is signed in. Raises NotSignedIn."""
    key_id, _, rest = (session or "").partition(".")
    until, _, signature = rest.partition(".")
    right = hmac.compare_digest(signature.encode(), _sign(services, key_id, until).encode())
    if not right or int(until) < time.time():
        raise NotSignedIn("Sign in again.")
    with services.database.read() as database:
        principal = holder_of(database, KeyId(key_id))
    if principal is None:
        raise NotSignedIn("The key is no longer in use.")
    return caller(principal, Right.READ)


Person = Annotated[Caller, Depends(person_of)]


def _sign(services: Services, key_id: str, until: str) -> str:
    return hmac.new(services.session_secret, f"{key_id}.{until}".encode(), hashlib.sha256).hexdigest()
