"""Control totals: by which a receiver sees that it got everything, whatever the format."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

AMOUNT_OF = {
    "check": "/amount",
    "cms1500": "/total_charge",
    "eob": "/payment/amount",
    "invoice": "/total",
    "receipt": "/total",
    "ub04": "/total_charge",
}
"""The one amount of a document that its receiver adds up."""


def control_totals(records: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, dict[str, str | int]]:
    """By type of document: how many, and the sum of the amount that `of` points to. Takes types and data of records.

    Documents without that amount count, and are counted under `without_amount`.
    """
    counts, sums, without = defaultdict[str, int](int), defaultdict[str, Decimal](Decimal), defaultdict[str, int](int)
    for kind, data in records:
        counts[kind] += 1
        value = _at(data, AMOUNT_OF[kind]) if kind in AMOUNT_OF else None
        if isinstance(value, str):
            sums[kind] += Decimal(value)
        else:
            without[kind] += 1
    totals: dict[str, dict[str, str | int]] = {}
    for kind in sorted(counts):
        totals[kind] = {"records": counts[kind]}
        if kind in AMOUNT_OF:
            totals[kind] |= {"of": AMOUNT_OF[kind], "amount": f"{sums[kind]:.2f}", "without_amount": without[kind]}
    return totals


def added(parts: Iterable[Mapping[str, Mapping[str, str | int]]]) -> dict[str, dict[str, str | int]]:
    """The control totals of several files together."""
    whole: dict[str, dict[str, str | int]] = {}
    for part in parts:
        for kind, one in part.items():
            sofar = whole.setdefault(kind, {name: "0.00" if name == "amount" else 0 for name in one if name != "of"})
            for name in sofar:
                more = Decimal(sofar[name]) + Decimal(one[name])
                sofar[name] = f"{more:.2f}" if name == "amount" else int(more)
    return {kind: {**({"of": AMOUNT_OF[kind]} if kind in AMOUNT_OF else {}), **whole[kind]} for kind in sorted(whole)}


def _at(data: Any, pointer: str) -> Any:  # noqa: ANN401 - a JSON value
    for part in pointer.split("/")[1:]:
        data = data.get(part) if isinstance(data, Mapping) else None
    return data
