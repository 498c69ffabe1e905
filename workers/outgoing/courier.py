"""A courier: takes the message that is due, signs it, sends it, writes down what came of it. Dying anywhere loses nothing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

import structlog
from sqlalchemy.orm import Session

from schemas.delivery import RETRY_SECONDS, SendFault, message_body, sign
from storage.database import Database
from storage.deliveries import Message, Miss, arrived, gone, message_data, missed, take_message
from storage.work import LeaseLost
from workers.outgoing.sender import Answer, NotSent, Sender

JITTER = 0.1
"""Pauses are longer by up to this share, so that what failed together is not tried together."""
LONGEST_PAUSE_SECONDS = 300.0
"""Of an endpoint that does not answer, between messages."""
LONGEST_RETRY_AFTER_SECONDS = 24 * 3600.0
_SLOW_DOWN = frozenset({429, 502, 503, 504})
_SILENT = frozenset({SendFault.NO_ANSWER, SendFault.TIMEOUT})
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Courier:
    """Sends webhooks, one at a time."""

    database: Database
    send: Sender
    owner: str
    lease_seconds: float
    now: Callable[[], float] = time.time
    """Unix time, for the signature: receivers compare it with their clock."""
    dice: Callable[[], float] = random.random
    """0..1, for the jitter."""

    def __call__(self) -> bool:
        """Send one message, if any is due; says whether there was one. Raises Unavailable for an outage of the database."""
        with self.database.write() as session:
            message = take_message(session, owner=self.owner, seconds=self.lease_seconds)
        if message is None:
            return False
        commit = self._outcome(message)
        try:
            with self.database.write() as session:
                commit(session)
        except LeaseLost:
            _log.warning("webhook.lease_lost", endpoint=message.endpoint_id)
        return True

    def _outcome(self, message: Message) -> Callable[[Session], None]:
        timestamp = int(self.now())
        body = message_body(message.type.value, message.at, dict(message_data(message)))
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Postroom-Webhooks/1",
            "webhook-id": message.event_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": sign(message.secrets, message.event_id, timestamp, body),
        }
        try:
            answer = self.send(message.url, headers, body)
        except NotSent as error:
            return self._missing(message, error.fault, None)
        if 200 <= answer.status < 300:
            return lambda session: arrived(session, message, status=answer.status)
        if answer.status == 410:
            return lambda session: gone(session, message)
        fault = SendFault.REDIRECT if 300 <= answer.status < 400 else SendFault.STATUS
        return self._missing(message, fault, answer)

    def _missing(self, message: Message, fault: SendFault, answer: Answer | None) -> Callable[[Session], None]:
        _log.info(
            "webhook.missed", endpoint=message.endpoint_id, message=message.event_id, attempt=message.attempt, fault=fault
        )
        status = answer.status if answer else None
        asked = retry_after_seconds(answer.retry_after, self.now()) if answer and answer.retry_after else 0.0
        retry = self._stretched(RETRY_SECONDS[min(message.attempt, len(RETRY_SECONDS) - 1)])
        pause = 0.0
        if fault in _SILENT or status in _SLOW_DOWN:
            # Never longer than this message waits for its own next attempt, so that its schedule holds.
            pause = min(RETRY_SECONDS[1] * 2.0 ** (message.attempt - 1), LONGEST_PAUSE_SECONDS)
        why = Miss(fault, status, retry_seconds=max(retry, asked), pause_seconds=max(pause, asked))
        return lambda session: missed(session, message, why)

    def _stretched(self, seconds: float) -> float:
        return seconds * (1 + JITTER * self.dice())


def retry_after_seconds(text: str, now: float) -> float:
    """A Retry-After header, seconds or a date, as seconds from `now`; 0 for rubbish. At most a day."""
    if text.strip().isascii() and text.strip().isdigit() and len(text) < 12:
        seconds = float(text)
    else:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError, OverflowError):
            return 0.0
        seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - now
    return min(max(seconds, 0.0), LONGEST_RETRY_AFTER_SECONDS)
