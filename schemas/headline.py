"""What a record is called in lists: who, which number, how much. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_WHO = ("payer", "seller", "merchant", "sender", "provider", "billing")
_NUMBERS = (
    "/payment/number", "/number", "/references/claim_number", "/patient_account", "/patient_control_number",
    "/references/patient_account", "/references/member_id", "/insured_id",
)  # fmt: skip
_AMOUNTS = ("/payment/amount", "/totals/paid", "/total", "/amount_due", "/total_charge", "/amount")
_DAYS = ("/payment/date", "/issue_date", "/date", "/statement_from", "/patient_signature_date")


@dataclass(frozen=True, slots=True)
class Headline:
    """The four things by which people tell one record of a type from another; None where the paper does not say."""

    who: str | None
    number: str | None
    amount: str | None
    day: str | None


def headline_of(data: Mapping[str, Any]) -> Headline:
    """Of a record's data, whatever its type."""
    who = next((name for part in _WHO if isinstance(data.get(part), dict) and (name := data[part].get("name"))), None)
    who = who or (data.get("title") if isinstance(data.get("title"), str) else None)
    return Headline(who, _first(data, _NUMBERS), _first(data, _AMOUNTS), _first(data, _DAYS))


def _first(data: Mapping[str, Any], pointers: tuple[str, ...]) -> str | None:
    for pointer in pointers:
        node: Any = data
        for part in pointer.strip("/").split("/"):
            node = node.get(part) if isinstance(node, dict) else None
        if isinstance(node, str):
            return node
    return None
