from __future__ import annotations

from tests.servers.fixtures import postgres, rabbitmq_url, s3_server  # noqa: F401 - fixtures
