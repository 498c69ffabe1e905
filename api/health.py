"""`/livez`, `/readyz`, `/version`, `/metrics`: for those who run the service."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from api.bodies import Health, Version
from api.services import ServicesDep
from schemas.errors import Unavailable
from schemas.types import all_types
from storage.consumers import lags
from storage.webhooks import messages_by_state
from storage.work import depths

router = APIRouter(tags=["operation"])


@router.get("/livez")
def live() -> dict[str, str]:
    """Is the process there?"""
    return {"status": "ok"}


@router.get("/readyz")
def ready(services: ServicesDep, response: Response) -> Health:
    """Do database, object store and broker answer? An unreachable broker delays work and loses nothing."""
    parts: dict[str, Callable[[], None]] = {
        "database": services.database.check,
        "objects": services.objects.check,
        "broker": services.check_broker,
    }
    found = {name: _ask(check) for name, check in parts.items()}
    # Uploads are taken while the broker is down: the database keeps the work.
    fine = found["database"] == found["objects"] == "ok"
    response.status_code = 200 if fine else 503
    return Health(ready=fine, parts=found)


@router.get("/version")
def version(services: ServicesDep) -> Version:
    """What is running, and the record schemas it writes."""
    return Version(version=services.version, record_schemas=[each.schema for each in all_types().values()])


@router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def metrics(services: ServicesDep) -> Response:
    """How much work lies there, for Prometheus. Labels come from closed sets; nothing of a page is in them."""
    registry = CollectorRegistry()
    count = Gauge("postroom_tasks", "Tasks that are not done.", ["step", "state"], registry=registry)
    oldest = Gauge("postroom_oldest_task_seconds", "Age of the oldest.", ["step", "state"], registry=registry)
    messages = Gauge("postroom_webhook_messages", "Webhook messages, by state.", ["state"], registry=registry)
    lag = Gauge("postroom_consumer_lag", "Events a consumer has not acknowledged.", ["client", "consumer"], registry=registry)
    with services.database.read() as session:
        for depth in depths(session):
            count.labels(depth.step.value, depth.state.value).set(depth.count)
            oldest.labels(depth.step.value, depth.state.value).set(depth.oldest_seconds)
        for state, number in messages_by_state(session).items():
            messages.labels(state.value).set(number)
        for client_id, name, behind in lags(session):
            lag.labels(client_id, name).set(behind)
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


def _ask(check: Callable[[], None]) -> str:
    try:
        check()
    except Unavailable as error:
        return error.detail
    return "ok"
