"""How long things are kept: what is deleted when its time is over, and what keeps it from being deleted."""

from __future__ import annotations

from enum import StrEnum


class PurgeKind(StrEnum):
    """What is deleted as one."""

    SCAN = "scan"
    """A file as it was sent, the pictures of its pages and what was read on them."""
    RECORD = "record"
    """Everything that was read from a document."""
    EXPORT = "export"
    """The files of an export run that carried a deleted record."""


class Obstacle(StrEnum):
    """Why something whose days are over is kept all the same."""

    AT_WORK = "at_work"
    NOT_TAKEN = "not_taken"
    CONSUMER = "consumer"
    WEBHOOK = "webhook"
    EXPORT = "export"
    DENIAL = "denial"

    @property
    def in_words(self) -> str:
        """What it is, and what can be done."""
        return _WORDS[self]


_WORDS = {
    Obstacle.AT_WORK: "somebody has it open, or the machine is at work on it",
    Obstacle.NOT_TAKEN: "nobody is known to have taken it: not acknowledged by a consumer, no webhook arrived, no export run",
    Obstacle.CONSUMER: "a named consumer of the feed has not acknowledged it; acknowledge for one that is no more",
    Obstacle.WEBHOOK: "a webhook that tells of it has not arrived; send what failed again, or switch the receiver off",
    Obstacle.EXPORT: "an export run that carries it, or held it back, was not acknowledged",
    Obstacle.DENIAL: "a denial on it is not settled",
}
