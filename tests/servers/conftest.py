from __future__ import annotations

from tests.servers.fixtures import rabbitmq_url, redis_url  # noqa: F401 - fixtures
