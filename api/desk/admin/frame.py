"""What all admin screens share: the list of them at the side, what was done, what was wrong."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller, Right
from api.desk.screen import show
from api.sessions import Administrator
from schemas.errors import NotAllowed, PostroomError

SECTIONS = (
    ("/admin/client", "This client", False),
    ("/admin/people", "People", False),
    ("/admin/keys", "API keys", False),
    ("/admin/payers", "Payers", False),
    ("/admin/providers", "Providers", False),
    ("/admin/vendors", "Vendors", False),
    ("/admin/buyers", "Buyers", False),
    ("/admin/types", "Document types", False),
    ("/admin/webhooks", "Webhooks", False),
    ("/admin/retention", "Retention", False),
    ("/admin/audit", "Audit log", False),
    ("/admin/clients", "All clients", True),
)
"""Address, words, and whether it is for administrators of the installation alone."""
DONE = {
    "saved": "Saved.",
    "opened": "The client is open. Choose it in the head of the page to set it up.",
    "closed": "The client is closed: no uploads, no sign-in, its keys are refused. What it has stays until its days are over.",
    "reopened": "The client is open again.",
    "revoked": "The key is revoked; it is refused from now on.",
    "removed": "Taken out.",
    "role": "The role is changed; it holds from the next click on.",
    "disabled": "Signed out everywhere, and kept out.",
    "enabled": "May sign in again.",
    "out": "Signed out everywhere.",
    "tested": "A test message is on its way; see below what became of it.",
    "replayed": "What failed is sent again.",
}
"""What is said after a form went well. The address carries the word alone, so that nobody can write sentences into it."""


def owner_of_pages(person: Administrator) -> Caller:
    """An administrator of the installation. Raises NotAllowed."""
    if not person.principal.is_owner:
        raise NotAllowed("Only administrators of the installation may do this.")
    return person


OwnerOfPages = Annotated[Caller, Depends(owner_of_pages)]


def show_admin(
    request: Request,
    template: str,
    context: dict[str, Any],
    *,
    person: Caller,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    """An admin screen; with what was wrong with the form that came, which is shown as it was typed."""
    here = request.url.path
    sections = [
        {"path": path, "words": words, "here": here == path or here.startswith(f"{path}/")}
        for path, words, for_owners in SECTIONS
        if not for_owners or person.principal.is_owner
    ]
    frame = {
        "sections": sections,
        "done": DONE.get(request.query_params.get("done", "")),
        "fault": fault,
        "is_owner": person.principal.is_owner,
        "may_master": Right.MASTER in person.rights,
    }
    status = fault.policy.http if fault else 200
    return show(request, template, {**frame, **context}, person=person, status=status)


def back_to(path: str, done: str) -> RedirectResponse:
    """After a form that went well."""
    return RedirectResponse(f"{path}?done={done}", status_code=303)
