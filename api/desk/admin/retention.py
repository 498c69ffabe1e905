"""`/admin/retention`: what the next purge takes of a client, what stays and why, what was taken before."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.desk.admin.frame import show_admin
from api.services import ServicesDep
from api.sessions import Administrator
from storage.access import load_client
from storage.retention import forecast

router = APIRouter(prefix="/admin", include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/retention")
def retention_page(request: Request, services: ServicesDep, person: Administrator) -> HTMLResponse:
    """Counts only: whoever sets a client up need not read its documents."""
    with services.database.read() as session:
        client = load_client(session, person.client_id)
        told = forecast(session, client)
    context = {"client": client, "told": told, "every_minutes": services.settings.retention.every_seconds / 60}
    return show_admin(request, "admin/retention.html", context, person=person)
