"""Signing in to the pages with an API key: a signed cookie names the key and an end; the secret is kept nowhere."""

from __future__ import annotations

from typing import Annotated

from fastapi import Cookie, Depends, Response

from api.access import Caller, Right, caller, principal_of_cookie
from api.cookies import COOKIE, LASTS_SECONDS, cookie_for
from api.services import Services, ServicesDep
from schemas.ids import KeyId


def begin(services: Services, response: Response, key_id: KeyId, *, secure: bool) -> None:
    """Sign a browser in."""
    value = cookie_for(services, key_id)
    response.set_cookie(COOKIE, value, max_age=LASTS_SECONDS, httponly=True, samesite="strict", secure=secure)


def end(response: Response) -> None:
    """Sign a browser out."""
    response.delete_cookie(COOKIE)


def person_of(
    services: ServicesDep, session: Annotated[str | None, Cookie(alias=COOKIE, include_in_schema=False)] = None
) -> Caller:
    """Who is signed in. Raises NotSignedIn."""
    return caller(principal_of_cookie(services, session), Right.READ)


Person = Annotated[Caller, Depends(person_of)]
