"""What the API works with, built once per process and handed to every route."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Protocol

from fastapi import Depends, Request
from sqlalchemy.orm import Session

from schemas.errors import Unavailable
from schemas.exports import all_formats
from schemas.exports.format import ExportFormat
from schemas.ids import ClientId
from schemas.policy import SettlementPolicy
from schemas.rereading import Region, RegionText
from schemas.settings import Settings
from schemas.targets import Resolver, look_up
from storage.access import load_client
from storage.database import Database
from storage.objects import ObjectStore


class Reread(Protocol):
    """Reads a region of a page anew. Whoever does it has the pixels; the API has not."""

    def __call__(self, region: Region) -> RegionText:
        """Raises NotFound where the page has no picture, Unavailable where the reader cannot be had."""
        ...

    def warm(self) -> None:
        """Get ready, so that the first region is read as quickly as the others."""
        ...


class NoReader:
    """Where nobody was wired who could read."""

    def __call__(self, region: Region) -> RegionText:
        """Raises Unavailable."""
        del region
        raise Unavailable("No reader runs beside this service; type the value instead.")

    def warm(self) -> None:
        """There is nothing to get ready."""


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
    reread: Reread = field(default_factory=NoReader)

    def policy_of(self, session: Session, client_id: ClientId) -> SettlementPolicy:
        """What a client asks of values, as people settle them."""
        client = load_client(session, client_id)
        return SettlementPolicy(
            target_accuracy=client.target_accuracy or self.settings.target_accuracy,
            always_review=client.for_people(self.settings.always_review),
        )


async def services_of(request: Request) -> Services:
    """The services of the application that answers this request. Waits for nothing, and so needs no thread."""
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(services_of)]
