"""Papers for measuring: a usual explanation of benefits, and an invoice of very many lines."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

from models.training.families.catalogue import drawn
from models.training.paper import Paper, Place
from schemas.geometry import Box
from schemas.pointers import leaves_in

USUAL_EOB = ("eob-check-below", 1)
"""Family and seed of one with 35 values."""


def usual_eob() -> Paper:
    """An explanation of benefits with 35 values."""
    family, seed = USUAL_EOB
    return drawn(family, Random(seed))


def long_invoice(lines: int) -> Paper:
    """An invoice whose lines go on and on; they stand in a narrow list on its first page."""
    paper = drawn("invoice-us", Random(3))
    data: dict[str, Any] = deepcopy(dict(paper.data))
    data["lines"] = [_line(number) for number in range(lines)]
    places = {pointer: where for pointer, where in paper.places.items() if not pointer.startswith("/lines/")}
    listed = [pointer for pointer, _ in leaves_in(data) if pointer.startswith("/lines/")]
    return replace(paper, data=data, places={**places, **{pointer: (_place(pointer, lines),) for pointer in listed}})


def _line(number: int) -> dict[str, Any]:
    return {
        "item_code": f"A{number:04d}",
        "description": f"Sterile dressing, size {number % 9 + 1}",
        "quantity": "2",
        "unit": None,
        "unit_price": "3.50",
        "discount": None,
        "tax_rate": None,
        "amount": "7.00",
    }


def _place(pointer: str, lines: int) -> Place:
    _, _, row, key = pointer.split("/")
    top = 0.05 + 0.9 * int(row) / lines
    left = {"item_code": 0.1, "description": 0.2, "quantity": 0.6, "unit_price": 0.7, "amount": 0.8}[key]
    return Place(page=1, box=Box(left, top, left + 0.08, top + 0.8 / lines))
