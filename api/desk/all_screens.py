"""Every screen's routes, for the application to take in."""

from __future__ import annotations

from fastapi import APIRouter

from api.desk import (
    account,
    audits,
    batches,
    dashboard,
    denials,
    docs,
    quarantine,
    records,
    review,
    sign_in,
    status,
)
from api.desk.admin.all_sections import SECTIONS

SCREENS: tuple[APIRouter, ...] = (
    sign_in.router,
    account.router,
    batches.router,
    review.router,
    quarantine.router,
    records.router,
    denials.router,
    *SECTIONS,
    status.router,
    dashboard.router,
    audits.router,
    docs.router,
)
