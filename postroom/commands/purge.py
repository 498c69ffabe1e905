"""`postroom purge`: what clients keep no longer, from the machine that holds database and objects."""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any

from postroom.wiring import migrate, purger
from schemas.errors import NotFound
from schemas.settings import load_settings
from storage.connect import open_database, open_objects
from storage.database import Database
from storage.retention import Forecast, clients_with_an_end, forecast


def run_purge(client: str | None, *, dry_run: bool) -> None:
    """Say what is due, a line of JSON for each client that keeps something not for ever, and delete it unless `dry_run`."""
    settings = load_settings()
    migrate(settings)
    with closing(open_database(settings.database, settings.home)) as database:
        for name, told in _forecasts(database, client):
            print(json.dumps({"client": name, **_as_json(told)}))  # noqa: T201 - the command's answer
        if not dry_run:
            objects = open_objects(settings.objects, settings.home)
            work = purger(database, objects, settings, only=client)
            while work.step():
                pass


def _forecasts(database: Database, client: str | None) -> list[tuple[str, Forecast]]:
    with database.read() as session:
        wanted = [each for each in clients_with_an_end(session) if client in (None, each.id)]
        if client is not None and not wanted:
            raise NotFound("There is no such client, or it keeps everything: no days are set for it.")
        return [(each.id, forecast(session, each)) for each in wanted]


def _as_json(told: Forecast) -> dict[str, Any]:
    return {
        "scans_due": told.scans,
        "pages_due": told.pages,
        "records_due": told.records,
        "not_settled": told.unsettled,
        "kept_because": {each.value: count for each, count in told.kept.items()},
    }
