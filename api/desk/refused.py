"""What a person gets to see where a program gets a problem: the way to the sign-in, or a page that says what to do."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode, urlsplit

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller, rights_of
from api.desk.screen import show, wants_part
from api.refusals import NotSignedIn, PasswordToChange
from schemas.errors import PostroomError
from storage.sessions import SignedIn

PASSWORD_PAGE = "/account/password"  # noqa: S105 - an address


def refused(request: Request, error: PostroomError) -> Response | None:
    """The answer for a person; None for a program, or where a picture was asked for."""
    if request.url.path.startswith("/v1/"):
        return None
    if isinstance(error, NotSignedIn) and request.method == "GET":
        return _elsewhere(request, "/sign-in")
    if isinstance(error, PasswordToChange):
        return _elsewhere(request, PASSWORD_PAGE)
    if wants_part(request):
        return _message(error)
    if "text/html" not in request.headers.get("Accept", ""):
        return None
    context = {"title": error.title, "detail": error.detail, "sign_in": isinstance(error, NotSignedIn)}
    return show(request, "refused.html", context, person=_whoever(request), status=error.policy.http)


def _elsewhere(request: Request, page: str) -> Response:
    """To the page that helps, and back from there."""
    if not wants_part(request):
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"{page}?{urlencode({'next': here})}" if here != "/" else page, status_code=303)
    shown = urlsplit(request.headers.get("HX-Current-URL", "/"))
    here = shown.path + (f"?{shown.query}" if shown.query else "")
    return Response(status_code=401, headers={"HX-Redirect": f"{page}?{urlencode({'next': here})}"})


def _message(error: PostroomError) -> Response:
    """Said at the foot of the page, which stays as it is with all that was typed."""
    text = (
        "You are signed out. Sign in in another tab, then send this again." if isinstance(error, NotSignedIn) else error.detail
    )
    headers = {"HX-Retarget": "#toast", "HX-Reswap": "innerHTML"}
    return HTMLResponse(escape(text), status_code=error.policy.http, headers=headers)


def _whoever(request: Request) -> Caller | None:
    found: SignedIn | None = getattr(request.state, "signed_in", None)
    if found is None or found.principal.client_id is None:
        return None
    return Caller(found.principal, found.principal.client_id, rights_of(found.principal))
