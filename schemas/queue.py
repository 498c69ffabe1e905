"""Words of the review queue: where a document waits for a person, who is at it, and how a visit ended."""

from __future__ import annotations

from enum import StrEnum

LEASE_SECONDS = 600.0
"""How long a person has a document without a sign of life."""
SILENT_SECONDS = 180.0
"""A page that has a document gives a sign of life every thirty seconds, a hidden one every minute: after so long without one,
no page has the document any more, and whoever left it lying may be given it again."""
HOUR = 3600
"""Deadlines within the same hour are equally pressing: then value decides."""


class QueueState(StrEnum):
    """Of one document."""

    WAITING = "waiting"
    PARKED = "parked"
    ESCALATED = "escalated"
    READING = "reading"
    """On its way through the line once more, as another type."""
    DONE = "done"


class Stage(StrEnum):
    """What is asked of the person who opens a document."""

    REVIEW = "review"
    SECOND_KEY = "second_key"
    """Key chosen fields again without seeing them."""
    ADJUDICATE = "adjudicate"
    """Settle where two keyed different things."""


class Outcome(StrEnum):
    """How a visit to a document ended."""

    COMPLETED = "completed"
    FORCED = "forced"
    """Completed by accepting everything that was open."""
    PARKED = "parked"
    ESCALATED = "escalated"
    REJECTED = "rejected"
    LEFT = "left"
    LOST = "lost"
    """The lease ran out, or somebody took the document."""


class ActState(StrEnum):
    """Of one act in a document's log."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"
    """Undone, and then something else was done: it cannot be done again."""
