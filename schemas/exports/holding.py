"""What keeps a record from leaving before any format sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from schemas.exports.format import Held


def open_fields(body: Mapping[str, Any]) -> tuple[Held, ...]:
    """Everything that keeps a record from being accepted: its open values and what is missing, or its state as a whole.

    Takes a record as JSON; meant for one that is not accepted.
    """
    record_id = str(body["id"])
    places = [place for place, evidence in body["evidence"].items() if not evidence["accepted"]]
    places += [check["at"] for check in body["checks"] if check["rule"] == "required" and not check["passed"]]
    if not places or body["state"] == "rejected":
        state = str(body["state"]).replace("_", " ")
        return (Held("not_accepted", record_id, "", f"the record is in the state '{state}': only accepted ones leave"),)
    settle = "nobody accepted this value yet: confirm or correct it"
    return tuple(Held("not_accepted", record_id, place, settle) for place in dict.fromkeys(places))


def in_correction(record_id: str) -> Held:
    """A revision that was released, while a person works on the next."""
    return Held("not_accepted", record_id, "", "the record is being corrected: its next revision will be exported")


def wrong_type(kind: str, record_id: str, title: str) -> Held:
    """A record that this format has no words for."""
    return Held("wrong_type", record_id, "", f"{title} cannot tell a document of type {kind}")
