"""Every screen's routes, for the application to take in."""

from __future__ import annotations

from fastapi import APIRouter

from api.desk import (
    audits,
    batches,
    dashboard,
    denials,
    docs,
    records,
    sign_in,
)

SCREENS: tuple[APIRouter, ...] = (
    sign_in.router,
    batches.router,
    records.router,
    denials.router,
    dashboard.router,
    audits.router,
    docs.router,
)
