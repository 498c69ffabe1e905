"""`/admin/client`, `/admin/clients`: how a client is served, and all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller
from api.desk.admin.frame import OwnerOfPages, back_to, show_admin
from api.services import Services, ServicesDep
from api.sessions import Administrator
from schemas.errors import BadRequest, PostroomError
from schemas.fitted import NEVER, fitted
from schemas.ids import ClientId
from schemas.types import all_types
from schemas.work import DuplicatePolicy
from storage.access import (
    ClientSettings,
    close_client,
    list_clients,
    load_client,
    open_client,
    reopen_client,
    set_up_client,
)

router = APIRouter(prefix="/admin", include_in_schema=False, default_response_class=HTMLResponse)
Typed = Annotated[str, Form(max_length=200)]
Patterns = Annotated[str, Form(max_length=4000)]
POLICIES = {
    DuplicatePolicy.HOLD: "hold: not read again, a person may release it",
    DuplicatePolicy.MARK: "mark: read, and its records go to a person",
    DuplicatePolicy.ACCEPT: "accept: read like any other",
}


@dataclass(frozen=True, slots=True)
class Sure:
    """How sure a group of fields must be so that nobody looks at it."""

    group: str
    least: float
    is_never: bool


@router.get("")
def first_section() -> RedirectResponse:
    """Where administration begins."""
    return RedirectResponse("/admin/client", status_code=303)


@router.get("/client")
def client_page(request: Request, services: ServicesDep, person: Administrator) -> HTMLResponse:
    """How the client is served."""
    return _client_page(request, services, person)


@router.post("/client")
def set_up(
    request: Request,
    services: ServicesDep,
    person: Administrator,
    *,
    name: Typed,
    duplicates: Annotated[DuplicatePolicy, Form()],
    target_percent: Typed = "",
    turnaround_hours: Typed = "24",
    audit_percent: Typed = "0",
    always_review: Patterns = "",
    double_key: Patterns = "",
    keep_originals_days: Typed = "",
    keep_records_days: Typed = "",
) -> Response:
    """Change it."""
    typed = {
        "name": name, "duplicates": duplicates, "target_percent": target_percent, "turnaround_hours": turnaround_hours,
        "audit_percent": audit_percent, "always_review": always_review, "double_key": double_key,
        "keep_originals_days": keep_originals_days, "keep_records_days": keep_records_days,
    }  # fmt: skip
    try:
        wanted = ClientSettings(
            name=_name(name),
            duplicates=duplicates,
            target_accuracy=_target(target_percent),
            turnaround_hours=_whole(turnaround_hours, "The promised turnaround", "hours", most=24 * 90) or 24,
            audit_share=_audit_share(audit_percent),
            always_review=_patterns(always_review),
            double_key=_patterns(double_key),
            keep_originals_days=_whole(keep_originals_days, "Keeping scans and pictures", "days", most=36500),
            keep_records_days=_whole(keep_records_days, "Keeping records", "days", most=36500),
        )
        with services.database.write() as session:
            set_up_client(session, person.client_id, wanted, actor=person.actor)
    except PostroomError as error:
        return _client_page(request, services, person, typed=typed, fault=error)
    return back_to("/admin/client", "saved")


@router.get("/clients")
def clients_page(request: Request, services: ServicesDep, person: OwnerOfPages) -> HTMLResponse:
    """All clients, and a form for another."""
    return _clients_page(request, services, person)


@router.post("/clients")
def open_another(request: Request, services: ServicesDep, person: OwnerOfPages, client_id: Typed, name: Typed) -> Response:
    """Open a client."""
    try:
        wanted = ClientId(client_id.strip())
        with services.database.write() as session:
            if any(each.id == wanted for each in list_clients(session)):
                raise BadRequest("There is a client of this id already.")
            open_client(session, wanted, _name(name), actor=person.actor)
    except PostroomError as error:
        return _clients_page(request, services, person, typed={"client_id": client_id, "name": name}, fault=error)
    return back_to("/admin/clients", "opened")


@router.post("/clients/{client_id}/close")
def close(client_id: str, request: Request, services: ServicesDep, person: OwnerOfPages) -> Response:
    """Nobody works for the client from now on."""
    try:
        with services.database.write() as session:
            close_client(session, ClientId(client_id), actor=person.actor)
    except PostroomError as error:
        return _clients_page(request, services, person, fault=error)
    return back_to("/admin/clients", "closed")


@router.post("/clients/{client_id}/reopen")
def reopen(client_id: str, request: Request, services: ServicesDep, person: OwnerOfPages) -> Response:
    """The client's people and keys are let in again."""
    try:
        with services.database.write() as session:
            reopen_client(session, ClientId(client_id), actor=person.actor)
    except PostroomError as error:
        return _clients_page(request, services, person, fault=error)
    return back_to("/admin/clients", "reopened")


def _client_page(
    request: Request,
    services: Services,
    person: Caller,
    *,
    typed: dict[str, str] | None = None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    with services.database.read() as session:
        client = load_client(session, person.client_id)
    target = client.target_accuracy or services.settings.target_accuracy
    shown = typed or {
        "name": client.name,
        "duplicates": client.duplicates,
        "target_percent": "" if client.target_accuracy is None else f"{100 * client.target_accuracy:.4g}",
        "turnaround_hours": str(client.turnaround_hours),
        "audit_percent": f"{100 * client.audit_share:.4g}",
        "always_review": "\n".join(client.always_review),
        "double_key": "\n".join(client.double_key),
        "keep_originals_days": str(client.keep_originals_days or ""),
        "keep_records_days": str(client.keep_records_days or ""),
    }
    context = {
        "client": client,
        "typed": shown,
        "policies": POLICIES,
        "target": target,
        "house_target": services.settings.target_accuracy,
        "sure": sure_of(target),
        "house_always": services.settings.always_review,
        "always": client.always_review or services.settings.always_review,
    }
    return show_admin(request, "admin/client.html", context, person=person, fault=fault)


def _clients_page(
    request: Request,
    services: Services,
    person: Caller,
    *,
    typed: dict[str, str] | None = None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    with services.database.read() as session:
        clients = list_clients(session)
    return show_admin(request, "admin/clients.html", {"clients": clients, "typed": typed or {}}, person=person, fault=fault)


def sure_of(target: float) -> list[Sure]:
    """What a target means for each group of fields that has figures of its own, the strictest first."""
    known = fitted()
    groups = sorted({group for each in known.thresholds for group in each.groups})
    found = [Sure(group, known.threshold(target, group), known.threshold(target, group) >= NEVER) for group in groups]
    return sorted(found, key=lambda each: (-each.least, each.group))


def _name(typed: str) -> str:
    if not typed.strip():
        raise BadRequest("Give the client a name.")
    return typed.strip()


def _target(typed: str) -> float | None:
    """Percent to a share; nothing for the installation's."""
    if not typed.strip():
        return None
    percent = _percent(typed)
    if percent is None or not 50 < percent < 100:
        raise BadRequest("The target accuracy is a percentage between 50 and 100, such as 99.5.")
    return round(percent / 100, 6)


def _audit_share(typed: str) -> float:
    percent = _percent(typed or "0")
    if percent is None or not 0 <= percent <= 100:
        raise BadRequest("The share that is audited is a percentage between 0 and 100, such as 2.5.")
    return round(percent / 100, 6)


def _percent(typed: str) -> float | None:
    try:
        return float(typed.replace(",", ".").rstrip("% "))
    except ValueError:
        return None


def _whole(typed: str, what: str, unit: str, *, most: int) -> int | None:
    """A number of hours or days; nothing where nothing was typed."""
    number = typed.strip()
    if not number:
        return None
    if not (number.isascii() and number.isdecimal()) or not 1 <= int(number[:9]) <= most:
        raise BadRequest(f"{what} takes a number of {unit} between 1 and {most}.")
    return int(number)


def _patterns(typed: str) -> tuple[str, ...]:
    """Fields, a line each; a part of a document stands for all its fields."""
    wanted = tuple(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))
    known = [pattern for each in all_types().values() for pattern in each.leaves()]
    for pattern in wanted:
        if not any(leaf == pattern or leaf.startswith(f"{pattern}/") for leaf in known):
            raise BadRequest("One of the fields is in no type; 'Document types' lists them, such as /payment/number.")
    return wanted
