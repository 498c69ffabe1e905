"""The brokers that other tests rely on come up and carry a message."""

from __future__ import annotations

import kombu
import pytest


@pytest.mark.server
@pytest.mark.parametrize("broker", ["redis_url", "rabbitmq_url"])
def test_carries_a_message(request: pytest.FixtureRequest, broker: str) -> None:
    with kombu.Connection(request.getfixturevalue(broker)) as connection:
        queue = connection.SimpleQueue("hints")
        queue.put({"task_id": "tsk_1"})
        message = queue.get(timeout=10)
        message.ack()
        queue.close()
    assert message.payload == {"task_id": "tsk_1"}
