"""From the session's cookie to the person, and whether a write really came from the desk's own pages."""

from __future__ import annotations

import hashlib
import hmac
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Cookie, Request

from api.refusals import ForeignPage, PasswordToChange, SessionExpired
from api.services import Services
from storage.sessions import SignedIn, holder_of_session, note_session_use

COOKIE = "postroom_session"
Ticket = Annotated[str | None, Cookie(alias=COOKIE, include_in_schema=False)]
DESK_HEADER, DESK = "X-Postroom", "desk"
"""A page of another origin cannot send a header of its own without being asked whether it may; it is never told yes."""
SIGNED_OUT = "Sign in in another tab, come back to this page and send it again: what you typed is still there."
_READS = {"GET", "HEAD", "OPTIONS"}


def signed_in(services: Services, request: Request, ticket: str | None, *, choosing_password: bool = False) -> SignedIn:
    """Who the browser belongs to. Raises SessionExpired, PasswordToChange."""
    digest = digest_of(services, ticket or "")
    with services.database.read() as session:
        found = holder_of_session(session, digest) if ticket else None
    if found is None:
        raise SessionExpired(SIGNED_OUT)
    if found.must_change and not choosing_password:
        raise PasswordToChange("Open the desk in a browser and choose one.")
    # A list that keeps itself fresh is no use: a desk that nobody sits at is signed out in the end.
    if found.use_is_old and not (request.method == "GET" and "HX-Request" in request.headers):
        with services.database.write() as session:
            note_session_use(session, digest)
    return found


def digest_of(services: Services, ticket: str) -> str:
    """By what a session is looked up. With another session secret nobody is signed in."""
    return hmac.new(services.session_secret, ticket.encode(), hashlib.sha256).hexdigest()


def program_write_is_ours(request: Request) -> None:
    """A write below /v1 with the cookie carries the desk's header. Raises ForeignPage."""
    if request.method not in _READS and not says_desk(request):
        raise ForeignPage(f"Writes with the desk's cookie carry the header '{DESK_HEADER}: {DESK}'; programs use a key.")


def says_desk(request: Request) -> bool:
    """Does a script of the desk call?"""
    return request.headers.get(DESK_HEADER) == DESK


def form_is_ours(request: Request) -> None:
    """A form's write comes from a page of this service, as far as the browser says so. Raises ForeignPage."""
    if request.method in _READS:
        return
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    # Browsers send the first over https and to this machine, the second always; neither is sent by what is no browser.
    ours = site == "same-origin" if site else origin is None or urlsplit(origin).netloc == request.headers.get("Host")
    if not ours:
        raise ForeignPage("Open the page anew and try again.")
