"""Where a person goes who cannot go on as they are, and comes back from; and who it was that a page has to be told."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from api.access import Caller, rights_of
from api.refusals import NotSignedIn, PasswordToChange
from schemas.errors import PostroomError
from storage.sessions import SignedIn

PASSWORD_PAGE = "/account/password"  # noqa: S105 - an address


def way_out(request: Request, error: PostroomError) -> Response | None:
    """To the sign-in, or to the new password; None where nobody is at a page that could go there."""
    if request.url.path.startswith("/v1/"):
        return None
    if isinstance(error, NotSignedIn) and request.method == "GET":
        return _to(request, "/sign-in")
    return _to(request, PASSWORD_PAGE) if isinstance(error, PasswordToChange) else None


def whoever(request: Request) -> Caller | None:
    """Who is at the desk, as far as that was found out."""
    found: SignedIn | None = getattr(request.state, "signed_in", None)
    if found is None or found.principal.client_id is None:
        return None
    return Caller(found.principal, found.principal.client_id, rights_of(found.principal))


def _to(request: Request, page: str) -> Response:
    if "HX-Request" not in request.headers:
        here = _with_query(request.url.path, request.url.query)
        return RedirectResponse(f"{page}?{urlencode({'next': here})}" if here != "/" else page, status_code=303)
    shown = urlsplit(request.headers.get("HX-Current-URL", "/"))
    return Response(status_code=401, headers={"HX-Redirect": f"{page}?{urlencode({'next': _with_query(*shown[2:4])})}"})


def _with_query(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path
