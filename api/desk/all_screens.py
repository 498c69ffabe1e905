"""Every screen's routes, for the application to take in."""

from __future__ import annotations

from fastapi import APIRouter

from api.desk import (
    account,
    batches,
    denials,
    docs,
    records,
    sign_in,
)

SCREENS: tuple[APIRouter, ...] = (
    sign_in.router,
    account.router,
    batches.router,
    records.router,
    denials.router,
    docs.router,
)
