"""What the API works with, built once per process and handed to every route."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from schemas.exports import all_formats
from schemas.exports.format import ExportFormat
from schemas.settings import Settings
from schemas.targets import Resolver, look_up
from storage.database import Database
from storage.objects import ObjectStore


@dataclass(frozen=True, slots=True)
class Services:
    """The stores, the settings, and a way to ask whether the broker answers."""

    settings: Settings
    database: Database
    objects: ObjectStore
    check_broker: Callable[[], None]
    """Raises Unavailable."""
    session_secret: bytes
    """Signs the sign-in cookie of the pages."""
    version: str
    about_reading: Callable[[], Mapping[str, str]] = dict
    """What pages are read with, for the status page: readers and weights."""
    resolve: Resolver = look_up
    """Finds the addresses of a webhook's host."""
    formats: Callable[[], Mapping[str, ExportFormat]] = all_formats


def services_of(request: Request) -> Services:
    """The services of the application that answers this request."""
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(services_of)]
