"""What the paper implies without printing it, concluded from the values that were read, whoever read them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.document_type import pattern_of
from schemas.readings import Reading
from schemas.record import Source

Conclude = Callable[[Sequence[Reading]], Iterator[Reading]]


def implied(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Further readings, of fields that have none."""
    return tuple(reading for conclude in _CONCLUSIONS.get(type_name, ()) for reading in conclude(readings))


_GRANTED = ("allowed", "deductible", "coinsurance", "copay")
"""Amounts of a claim or its services that only a claim which was taken can have."""


def _claim_status(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Money taken back is a reversal, nothing paid a denial, unless something was granted all the same."""
    claims: dict[str, dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        parts = reading.pointer.split("/")
        if parts[1] == "claims" and (len(parts) == 4 or parts[3] == "lines"):
            claims[parts[2]][parts[-1]].append(reading)
    for index, fields in claims.items():
        if fields["status"] or not fields["paid"]:
            continue
        paid = [Decimal(each.value) for each in fields["paid"]]
        granted = any(Decimal(each.value) for name in _GRANTED for each in fields[name])
        owed = _owed_beside_refused(fields)
        if not any(paid) and not granted and owed and owed >= _most(fields["billed"]):
            continue  # it was denied on the patient's account, or his deductible took all
        taken = any(paid) or granted or owed
        billed = [Decimal(each.value) for each in fields["billed"]]
        undone = any(value < 0 for value in paid) or any(value < 0 for value in billed)
        status = "reversed" if undone else "paid" if taken else "denied"
        # That nothing was paid is as sure as the least sure of the amounts; that something was, as the surest.
        told_by = (min if status == "denied" else max)(fields["paid"], key=lambda each: each.score)
        yield told_by.model_copy(
            update={
                "pointer": f"/claims/{index}/status",
                "value": status,
                "source": Source.DERIVED,
                "text": None,
                "box": None,
                "because": ("amounts",),
                "runners_up": (),
            }
        )


def _owed_beside_refused(fields: Mapping[str, Sequence[Reading]]) -> Decimal:
    """What the patient owes where it is more than what was refused, and nobody says what was allowed: a share is in it."""
    owed = _most(fields["patient_responsibility"])
    return owed if owed > _most(fields["not_covered"]) and not fields["allowed"] else Decimal(0)


def _most(readings: Sequence[Reading]) -> Decimal:
    """The claim's amount is the largest among those of its services."""
    return max((Decimal(each.value) for each in readings), default=Decimal(0))


def _payment_method(readings: Sequence[Reading]) -> Iterator[Reading]:
    """From the wording of the payment number's label; nothing was paid where there is no number and the amount is zero."""
    head = {reading.pointer: reading for reading in readings if pattern_of(reading.pointer).startswith("/payment/")}
    number, amount = head.get("/payment/number"), head.get("/payment/amount")
    if "/payment/method" in head:
        return
    if number is None:
        if amount is not None and Decimal(amount.value) == 0:
            yield _method("none", amount)
        return
    labels = [each.removeprefix("label:") for each in number.because if each.startswith("label:")]
    said = {method for label in labels for method, wording in _METHOD_OF.items() if wording.search(label)}
    if len(said) == 1:
        yield _method(said.pop(), number)


_METHOD_OF = {
    "check": re.compile("che(ck|que)|chk|warrant"),
    "eft": re.compile("eft|^ach|deposit|electronic|wire"),
}
"""In keys of labels, which have no blanks."""


def _method(method: str, told_by: Reading) -> Reading:
    return Reading(
        pointer="/payment/method", value=method, score=0.8, source=Source.DERIVED, page=told_by.page, because=told_by.because
    )


_CONCLUSIONS: Mapping[str, tuple[Conclude, ...]] = {"eob": (_claim_status, _payment_method)}
