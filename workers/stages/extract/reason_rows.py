"""Adjustments that stand in rows of their own below their service: a code, words that explain it, and an amount.

Codes of a payer's own look like procedures, remarks or nothing. Where the amounts of the rows right below a service are to the
cent what lies between its charge and its payment, these rows say why, whatever their codes look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.kinds import CODE
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.eob import SHARE
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.free_amounts import LEVEL
from workers.stages.extract.fusion.tree import Branch, Place, place_of, readings_of, tree_of, without
from workers.stages.extract.remittance import group_in, grouped_in
from workers.stages.extract.sheets import Row, Sheet, Token, sheets_of
from workers.stages.extract.totals import amounts_in

_REASON = re.compile(r"(?=.*\d)[A-Z]{0,3}\d{1,4}[A-Z]?", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class _ReasonRow:
    """A row that may say why less was paid."""

    parts: Mapping[str, Found]
    """Group, where there is one, reason and amount."""
    places: frozenset[Place | None]
    """Where its words stand."""

    @property
    def amount(self) -> Decimal:
        return Decimal(self.parts["amount"].value)


def with_reason_rows(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with such rows as adjustments of their services; their words are nothing else."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = tree.lists.get("claims", [])
    lines = [line for claim in claims for line in claim.lists.get("lines", ()) if line.leaves.get("billed")]
    starts = sorted(each.begins()[:2] for each in (*claims, *lines))
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)} if lines else {}
    told = {id(line): rows for line in lines if (rows := _rows_of(line, sheets, starts))}
    if not told:
        return tuple(readings)
    used = frozenset(place for rows in told.values() for row in rows for place in row.places)
    without(tree, used)
    for line in lines:
        for row in told.get(id(line), ()):
            line.lists["adjustments"].append(
                Branch(leaves={name: [reading_of(f"/{name}", found)] for name, found in row.parts.items()})
            )
    return tuple(readings_of(tree))


def _rows_of(line: Branch, sheets: Mapping[int, Sheet], starts: Sequence[tuple[int, float]]) -> Sequence[_ReasonRow]:
    """The rows right below the service that explain its payment to the cent; none where they do not."""
    billed = line.leaves["billed"][0]
    sheet = sheets.get(billed.page or 0)
    if not line.leaves.get("paid") or billed.box is None or billed.page is None or sheet is None:
        return ()
    top = (billed.page, billed.box.center[1])
    end = min((start for start in starts if start > (top[0], top[1] + LEVEL)), default=(10**9, 0.0))
    below = [row for row in sheet.rows if top < (billed.page, _height(row) - LEVEL)]
    candidates = []
    for row in below:
        reason = _reason_row(row)
        if reason is None or (_height(row) > end[1] - LEVEL and end[0] == billed.page and not _is_within(reason, line)):
            break
        candidates.append(reason)
    wanted = _unexplained(line)
    for count in range(1, len(candidates) + 1):
        if sum((row.amount for row in candidates[:count]), Decimal(0)) in wanted:
            return candidates[:count]
    return ()


def _is_within(row: _ReasonRow, line: Branch) -> bool:
    """Was something of the service itself read in this row?"""
    return any(place_of(each) in row.places for _, each in line.readings())


def _unexplained(line: Branch) -> frozenset[Decimal]:
    """What lies between charge and payment, with and without the patient's share in columns of their own."""
    amounts = {name: Decimal(line.leaves[name][0].value) for name in ("billed", "paid", *SHARE) if line.leaves.get(name)}
    left = amounts["billed"] - amounts["paid"]
    return frozenset({left, left - sum((amounts.get(name, Decimal(0)) for name in SHARE), Decimal(0))} - {Decimal(0)})


def _height(row: Row) -> float:
    return row.tokens[0].box.center[1]


def _reason_row(row: Row) -> _ReasonRow | None:
    """A code at the beginning of the row and one amount at its end."""
    amounts = amounts_in(row.tokens)
    if len(amounts) != 1 or amounts[0].tokens[-1] is not row.tokens[-1] or any(map(_is_date, row.tokens)):
        return None
    parts = dict(_code(row.tokens[: row.tokens.index(amounts[0].tokens[0])]))
    if "reason" not in parts:
        return None
    told = {**parts, "amount": amounts[0].scaled(_SCORE, "explains_payment")}
    return _ReasonRow(told, frozenset(place_of(reading_of("/reason", Found("", (each,), 1.0))) for each in row.tokens))


def _is_date(token: Token) -> bool:
    return _DATE.search(token.text) is not None


def _code(tokens: Sequence[Token]) -> Iterator[tuple[str, Found]]:
    """The group and reason with which a row begins."""
    first, second = (*tokens[:2], None, None)[:2]
    both = grouped_in(first) if first is not None else None
    if both is not None:
        yield from zip(("group", "reason"), (each.scaled(_SCORE, "explains_payment") for each in both), strict=True)
        return
    group = group_in(first.text) if first is not None else None
    if group is not None and first is not None:
        yield "group", Found(group, (first,), _SCORE, ("explains_payment",))
    reason = second if group is not None else first
    value = CODE.parse(reason.text) if reason is not None and _REASON.fullmatch(reason.text.strip(",;:()-")) else None
    if value is not None and reason is not None:
        yield "reason", Found(value, (reason,), _SCORE, ("explains_payment",))
