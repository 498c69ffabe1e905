"""All settings, in one place. Environment names are `POSTROOM_` + group + `__` + field, such as `POSTROOM_DATABASE__URL`.

Groups are frozen; each part of the house receives its own group only. An unknown `POSTROOM_…` variable is an error.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from schemas.errors import Misconfigured

PREFIX = "POSTROOM_"
MEGABYTE = 1_000_000
"""Bytes, as limits count them."""
Positive = Annotated[int, Field(gt=0)]
Seconds = Annotated[float, Field(gt=0)]


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DatabaseSettings(_Group):
    """Where the truth is kept."""

    url: SecretStr | None = None
    """SQLAlchemy URL of PostgreSQL, `postgresql+psycopg://…`; unset: SQLite in the home folder."""
    pool_size: Positive = 10


class ObjectSettings(_Group):
    """Where scans and artefacts are kept."""

    endpoint: str | None = None
    """host:port of any S3 server; unset: a folder below the home folder."""
    bucket: str = "postroom"
    access_key: SecretStr | None = None
    secret_key: SecretStr | None = None
    region: str = "us-east-1"
    secure: bool = True


class BrokerSettings(_Group):
    """Celery's broker: carries hints only."""

    url: SecretStr = SecretStr("memory://")
    """`memory://` (embedded), `amqp://…` (RabbitMQ) or `redis://…`."""


class LineSettings(_Group):
    """How pages are worked on."""

    slots: Positive = 2
    """Pages worked on at the same time by this worker process; each slot owns a guarded child process."""
    readers: Literal["best", "economy"] = "best"
    """`best`: the second reader looks where it pays; `economy`: Tesseract alone."""
    page_seconds: Seconds = 60.0
    """Wall clock for one page, then its child is ended."""
    file_seconds: Seconds = 60.0
    """Wall clock for opening one file and counting its pages."""
    memory_megabytes: Positive = 3000
    """Address space of one guarded child."""
    lease_seconds: Seconds = 30.0
    sweep_seconds: Seconds = 5.0
    attempts: Positive = 3


class LimitSettings(_Group):
    """What is too much."""

    file_megabytes: Positive = 100
    batch_megabytes: Positive = 500
    batch_files: Positive = 1000
    piece_megabytes: Annotated[float, Field(gt=0)] = 8.0
    """The desk sends larger files in pieces of so much, and goes on from the last one after a break."""
    uploads_megabytes: Positive = 5000
    """Of a client together: announced in pieces and not handed in yet."""
    upload_hours: Annotated[float, Field(gt=0)] = 24.0
    """An upload to which nothing is added for so long is forgotten."""
    file_pages: Positive = 3000
    page_megapixels: Annotated[float, Field(gt=0)] = 72.0
    page_side_pixels: Positive = 20_000
    archive_members: Positive = 1000
    archive_megabytes: Positive = 2000
    archive_ratio: Positive = 100


class ApiSettings(_Group):
    """The HTTP side."""

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    session_secret: SecretStr | None = None
    """Signs the desk's sign-in cookie; required outside the embedded mode."""


class ClientSettings(_Group):
    """Where `postroom upload`, `status` and `records` and the Python client find the service."""

    url: str = "http://127.0.0.1:8000"
    key: SecretStr | None = None


class DeliverySettings(_Group):
    """How webhooks and export files leave."""

    couriers: Positive = 2
    """Webhook receivers that one worker process talks to at the same time."""
    poll_seconds: Seconds = 1.0
    """How often a courier without work looks for some."""
    webhook_seconds: Annotated[float, Field(ge=1, le=60)] = 20.0
    """Wall clock for one call of a receiver, from looking up its name to the end of its answer."""
    lease_seconds: Annotated[float, Field(ge=120)] = 120.0
    """A sender that is silent for so long is taken for dead, and its message is sent again."""
    private_networks: tuple[IPv4Network | IPv6Network, ...] = ()
    """Networks within the house that webhooks may reach, also by plain http: all others that are not public are refused."""


class RetentionSettings(_Group):
    """Deleting what clients no longer keep."""

    every_seconds: Seconds = 3600.0
    """How often a worker looks for what is due."""
    at_once: Annotated[int, Field(ge=1, le=500)] = 50
    """Documents, or files, of one transaction."""


class WatchSettings(_Group):
    """A folder whose files are handed in by themselves."""

    folder: Path | None = None
    """It holds `inbox`, `done` and `failed`; unset: none is watched."""
    poll_seconds: Seconds = 2.0
    """How often it is looked at. There is no waiting for events: network shares have none."""
    quiet_seconds: Annotated[float, Field(ge=0)] = 5.0
    """A file is taken when its size and time of change have stayed the same for so long."""
    gather_seconds: Annotated[float, Field(ge=0)] = 60.0
    """Files that are ready wait at most so long for others that still arrive in their folder."""
    needs_marker: bool = False
    """Only files beside which one of the same name and `.done` lies are taken."""
    keep_done_days: Positive = 30
    """Taken files are removed from `done` after so many days."""


class LogSettings(_Group):
    """What is logged, and how."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["json", "text"] = "text"


class Settings(BaseSettings):
    """The whole."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid", nested_model_default_partial_update=True
    )

    home: Path = Path("var")
    """Folder of the embedded mode's database and objects."""
    target_accuracy: Annotated[float, Field(gt=0.5, lt=1.0)] = 0.995
    """Share of accepted values that must be right, where a client has none of its own."""
    always_review: tuple[str, ...] = ()
    """Fields that a person always looks at, by pattern; a pattern of what holds fields means all of them."""
    database: DatabaseSettings = DatabaseSettings()
    objects: ObjectSettings = ObjectSettings()
    broker: BrokerSettings = BrokerSettings()
    line: LineSettings = LineSettings()
    limits: LimitSettings = LimitSettings()
    api: ApiSettings = ApiSettings()
    client: ClientSettings = ClientSettings()
    delivery: DeliverySettings = DeliverySettings()
    retention: RetentionSettings = RetentionSettings()
    watch: WatchSettings = WatchSettings()
    log: LogSettings = LogSettings()

    @property
    def embedded(self) -> bool:
        """Everything in one process, nothing shared with another."""
        return self.broker.url.get_secret_value().startswith("memory:")


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process. Raises Misconfigured naming the variable that is wrong or unknown."""
    names = {name for name in (os.environ if environment is None else environment) if name.upper().startswith(PREFIX)}
    known = known_variables()
    if unknown := sorted(name for name in names if name.upper() not in known):
        message = f"unknown setting {', '.join(unknown)}; `postroom config` lists the known ones"
        raise Misconfigured(message)
    try:
        return Settings()
    except ValidationError as error:
        where = "; ".join(
            f"{PREFIX}{'__'.join(str(part).upper() for part in one['loc'])}: {one['msg']}" for one in error.errors()
        )
        raise Misconfigured(where) from None


def known_variables() -> frozenset[str]:
    """Every environment variable that means something."""
    names = set[str]()
    for name, info in Settings.model_fields.items():
        group = info.annotation
        if isinstance(group, type) and issubclass(group, _Group):
            names |= {f"{PREFIX}{name}__{field}".upper() for field in group.model_fields}
        else:
            names.add(f"{PREFIX}{name}".upper())
    return frozenset(names)
