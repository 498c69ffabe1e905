"""Signing a browser in and out; who is at the desk, for the pages."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request, Response

from api.access import Caller, Right, caller
from api.services import Services, ServicesDep
from api.signed_in import COOKIE, Ticket, digest_of, form_is_ours, program_write_is_ours, signed_in
from schemas.ids import KeyId, UserId
from storage.sessions import LASTS_SECONDS, SignedIn, end_session, open_session


def begin(
    services: Services, request: Request, response: Response, *, user_id: UserId | None = None, key_id: KeyId | None = None
) -> None:
    """Sign a browser in. A session that it had before ends: a cookie from before the sign-in is worth nothing after it."""
    ticket = secrets.token_urlsafe(32)
    with services.database.write() as session:
        end_session(session, digest_of(services, request.cookies.get(COOKIE, "")))
        open_session(session, digest_of(services, ticket), user_id=user_id, key_id=key_id)
    secure = request.url.scheme == "https"
    # The row says when it is over, each use begins it anew; the cookie lasts until the browser closes or the row ends.
    response.set_cookie(COOKIE, ticket, max_age=30 * LASTS_SECONDS, httponly=True, samesite="strict", secure=secure)


def end(services: Services, request: Request, response: Response) -> None:
    """Sign a browser out."""
    with services.database.write() as session:
        end_session(session, digest_of(services, request.cookies.get(COOKIE, "")))
    response.delete_cookie(COOKIE)


def browser_of(request: Request, services: ServicesDep, ticket: Ticket = None) -> SignedIn:
    """Whose browser it is. Raises SessionExpired, PasswordToChange, ForeignPage."""
    return _browser(request, services, ticket)


def browser_choosing_password(request: Request, services: ServicesDep, ticket: Ticket = None) -> SignedIn:
    """The same for the one page that is there also while a given password waits to be changed."""
    return _browser(request, services, ticket, choosing_password=True)


Browser = Annotated[SignedIn, Depends(browser_of)]


def may(right: Right) -> Callable[[SignedIn], Caller]:
    """A dependency that lets in people with the right at the client they are working for."""

    def check(browser: Browser) -> Caller:
        return caller(browser.principal, right)

    return check


Person = Annotated[Caller, Depends(may(Right.STATUS))]
"""Anybody who is signed in at a client."""
PersonWhoReads = Annotated[Caller, Depends(may(Right.READ))]
PersonWhoReviews = Annotated[Caller, Depends(may(Right.REVIEW))]
PersonWhoUploads = Annotated[Caller, Depends(may(Right.UPLOAD))]
PersonWhoWatches = Annotated[Caller, Depends(may(Right.WATCH))]
Administrator = Annotated[Caller, Depends(may(Right.ADMIN))]
MasterKeeper = Annotated[Caller, Depends(may(Right.MASTER))]


def _browser(request: Request, services: Services, ticket: str | None, *, choosing_password: bool = False) -> SignedIn:
    if request.url.path.startswith("/v1/"):
        program_write_is_ours(request)
    else:
        form_is_ours(request)
    found = signed_in(services, request, ticket, choosing_password=choosing_password)
    request.state.signed_in = found  # the head of the page shows it
    return found
