"""Every admin screen's routes."""

from __future__ import annotations

from fastapi import APIRouter

from api.desk.admin import audit, client, keys, parties, people, retention, types, webhooks

SECTIONS: tuple[APIRouter, ...] = (
    client.router,
    people.router,
    keys.router,
    types.router,
    webhooks.router,
    retention.router,
    audit.router,
    parties.router,  # the last: its addresses begin with a word that may be any list's
)
