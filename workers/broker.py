"""The Celery application: how hints travel. Nothing but ids is in them, and none of them is needed for the truth."""

from __future__ import annotations

from typing import Any

from celery import Celery

from schemas.errors import Misconfigured
from schemas.settings import BrokerSettings
from schemas.work import Step

TASK = "postroom.work"
"""The one Celery task: a hint that a piece of work may be ready."""


def queue_of(step: Step) -> str:
    """Each step has a queue of its own, so that workers can be scaled per queue."""
    return f"postroom.{step.value}"


def make_app(settings: BrokerSettings) -> Celery:
    """The application for this broker. Raises Misconfigured for a broker that cannot do the job."""
    url = settings.url.get_secret_value()
    scheme = url.split(":", 1)[0]
    if scheme not in _OPTIONS:
        message = f"POSTROOM_BROKER__URL must begin with one of {', '.join(_OPTIONS)}; '{scheme}' cannot be used"
        raise Misconfigured(message)
    app = Celery("postroom", broker=url, set_as_current=False)
    app.conf.update(
        task_serializer="json",
        accept_content=["json"],
        task_ignore_result=True,
        # Late, so that a worker holds no more hints than it has slots and the rest wait where an idle worker finds them.
        task_acks_late=True,
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        worker_send_task_events=False,
        worker_enable_remote_control=False,
        worker_cancel_long_running_tasks_on_connection_loss=False,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,  # for ever: meanwhile the slots find their work themselves
        # A request must not hang on a broker that is down: the outbox keeps the hint.
        task_publish_retry=False,
        broker_connection_timeout=2.0,
        task_create_missing_queues=True,
        task_default_queue=queue_of(Step.READ_PAGE),
        broker_transport_options=_OPTIONS[scheme],
        **({"task_default_queue_type": "quorum"} if scheme.startswith("amqp") else {}),
    )
    return app


_OPTIONS: dict[str, dict[str, Any]] = {
    # The embedded broker is asked for news this often, seconds: the price of a hop between steps.
    "memory": {"polling_interval": 0.02},
    # Without confirmation a message that RabbitMQ never stored counts as sent.
    "amqp": {"confirm_publish": True, "socket_timeout": 5.0},
    "pyamqp": {"confirm_publish": True, "socket_timeout": 5.0},
    "redis": {"visibility_timeout": 3600, "unacked_restore_interval": 2, "unacked_restore_throttle": 1},
    "rediss": {"visibility_timeout": 3600, "unacked_restore_interval": 2, "unacked_restore_throttle": 1},
}
