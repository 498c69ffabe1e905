"""Columns that were given the wrong name, told by the sums of their rows.

Senders call what the contract takes off many things, and a column under an unknown heading, next to the billed amounts, looks
like the allowed amounts; the patient's share as a whole looks like coinsurance. Arithmetic knows better: the allowed amount is
what is paid and what the patient owes together, and what the patient owes has the deductible in it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from schemas.document_type import pattern_of
from schemas.readings import Reading
from workers.stages.extract.fusion.tree import place_of

_SHARES = ("deductible", "coinsurance", "copay")
_LIKE_WHOLE, _WHOLE = ("coinsurance", "copay"), "patient_responsibility"
_SEVERAL = 3
"""Amounts of a column that its heading must be known for."""
_OFTENER = 3
"""A column is renamed where its sums say so this many times as often as they say that its name is right."""
_MOVED = "/provider_adjustments/*/amount"
_COLUMN, _TOTAL = frozenset({"/claims/*/allowed", "/claims/*/lines/*/allowed"}), frozenset({"/totals/allowed"})
_Row = Mapping[str, Decimal]


def without_misnamed(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings without `allowed` amounts that are reductions; a reduction without a code has no field of its own.

    The remittance's totals stand in a summary with headings of its own: they alone tell of their name, and of no other.
    """
    rows = dict(_rows(readings)) if type_name == "eob" else {}
    totals = rows.pop("/totals", {})
    told = [_says_reduction(row) for row in rows.values()]
    wrong = _COLUMN if told.count(True) > _OFTENER * told.count(False) else frozenset()
    wrong |= _TOTAL if _says_reduction(totals) else frozenset()
    return tuple(reading for reading in readings if pattern_of(reading.pointer) not in wrong)


def with_whole_shares(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with the patient's whole share under its name, where it was taken for one of its parts."""
    rows = dict(_rows(readings)) if type_name == "eob" else {}
    told = [_says_whole(row) for row in rows.values()]
    if told.count(True) <= _OFTENER * told.count(False):
        return tuple(readings)
    whole = {f"{at}/{name}": f"{at}/{_WHOLE}" for at, row in rows.items() if (name := _like_whole(row)) is not None}
    return tuple(
        reading.model_copy(update={"pointer": whole[reading.pointer]}) if reading.pointer in whole else reading
        for reading in readings
    )


def with_headed_shares(type_name: str, rules: Sequence[Reading], model: Sequence[Reading]) -> tuple[Reading, ...]:
    """The tagger's readings with the patient's whole share under its name, where the rules know it by its heading.

    Not where a row's sums say that the deductible comes on top: then the heading promises more than the column holds.
    """
    headed = {place_of(reading) for reading in rules if reading.pointer.endswith(f"/{_WHOLE}")} - {None}
    rows = _rows(model) if headed and type_name == "eob" else {}
    if any(_says_whole(row) is False for row in rows.values()):
        return tuple(model)
    parts = {f"{at}/{name}": f"{at}/{_WHOLE}" for at, row in rows.items() if (name := _like_whole(row)) is not None}
    return tuple(
        reading.model_copy(update={"pointer": parts[reading.pointer]})
        if reading.pointer in parts and place_of(reading) in headed
        else reading
        for reading in model
    )


def with_paid_amounts(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with what was paid under its name, where it was taken for what is allowed: `Approved` may mean either.

    A remittance tells what it pays. Where neither services nor claims say it, and what is allowed comes to the payment with
    what was moved, it is what was paid.
    """
    rows = dict(_rows(readings)) if type_name == "eob" else {}
    claims = [row for at, row in rows.items() if at.startswith("/claims/") and "/lines/" not in at]
    parts = [row for at, row in rows.items() if "/lines/" in at] or claims
    payment = [Decimal(reading.value) for reading in readings if reading.pointer == "/payment/amount"]
    moved = sum((Decimal(each.value) for each in readings if pattern_of(each.pointer) == _MOVED), Decimal(0))
    whole = sum((row["allowed"] for row in parts if "allowed" in row), Decimal(0))
    told = (
        not parts or not all("allowed" in row for row in parts) or any(_most_say_paid(several) for several in (parts, claims))
    )
    if told or not any(whole == paid + each for paid in payment for each in (moved, -moved)):
        return tuple(readings)
    kept = (reading for reading in readings if not reading.pointer.endswith("/paid"))
    return tuple(
        reading.model_copy(update={"pointer": f"{reading.pointer.removesuffix('allowed')}paid"})
        if reading.pointer.endswith("/allowed")
        else reading
        for reading in kept
    )


def _most_say_paid(rows: Sequence[_Row]) -> bool:
    return sum("paid" in row for row in rows) * 2 > len(rows)


def with_headed_parts(type_name: str, rules: Sequence[Reading], model: Sequence[Reading]) -> tuple[Reading, ...]:
    """The tagger's readings with a share of the patient's under the name that all of its column has by its heading.

    Two shares that change places change no sum; between them a heading tells more than a look.
    """
    headed = {place: _last(each) for each in rules if (place := place_of(each)) is not None} if type_name == "eob" else {}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    items: dict[str, set[str]] = defaultdict(set)
    for reading in model:
        name = _last(reading)
        items[reading.pointer.rpartition("/")[0]].add(name)
        if name in _SHARES and (said := headed.get(place_of(reading) or (0, 0.0, 0.0))) is not None:
            told[name][said] += 1
    beside = {frozenset((_last(each), other)) for each in model for other in items[each.pointer.rpartition("/")[0]]}
    renamed = {
        name: said
        for name, counts in told.items()
        if (said := _other_share(name, counts)) and frozenset((name, said)) not in beside
    }
    return tuple(
        reading.model_copy(update={"pointer": f"{reading.pointer.removesuffix(_last(reading))}{renamed[_last(reading)]}"})
        if _last(reading) in renamed
        else reading
        for reading in model
    )


def _other_share(name: str, counts: Counter[str]) -> str | None:
    """The other share that a heading says of a whole column."""
    said, times = counts.most_common(1)[0]
    return said if said in _SHARES and said != name and times >= _SEVERAL and times == counts.total() else None


def _last(reading: Reading) -> str:
    return reading.pointer.rpartition("/")[2]


def _rows(readings: Sequence[Reading]) -> Mapping[str, _Row]:
    """The amounts of every claim and line, by its pointer."""
    rows: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for reading in readings:
        at, _, name = reading.pointer.rpartition("/")
        if name in {"billed", "allowed", "paid", "patient_responsibility", *_SHARES}:
            rows[at].setdefault(name, Decimal(reading.value))
    return rows


def _says_reduction(row: _Row) -> bool | None:
    """Is the `allowed` amount what is taken off the billed one? None where the row cannot tell."""
    if not {"billed", "allowed", "paid"} <= row.keys():
        return None
    shares = [row[name] for name in _SHARES if name in row]
    owed = {sum(shares, Decimal(0)), *(row[name] for name in ("patient_responsibility",) if name in row)}
    left = {row["paid"] + each for each in owed}
    if row["allowed"] in left:
        return None if row["billed"] - row["allowed"] in left else False
    return True if row["billed"] - row["allowed"] in left else None


def _like_whole(row: _Row) -> str | None:
    """The one part besides the deductible, in a row that does not tell the whole."""
    parts = [name for name in _LIKE_WHOLE if name in row]
    return parts[0] if len(parts) == 1 and _WHOLE not in row else None


def _says_whole(row: _Row) -> bool | None:
    """Is the deductible within what looks like coinsurance? None where the row cannot tell."""
    name = _like_whole(row)
    if name is None or not {"allowed", "paid"} <= row.keys() or not row.get("deductible"):
        return None
    left = row["allowed"] - row["paid"]
    if row[name] == left and row[name] >= row["deductible"]:
        return True
    return False if row[name] + row["deductible"] == left else None
