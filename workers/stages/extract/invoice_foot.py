"""Sums of an invoice: of several candidates for each, the set that adds up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from schemas.kinds import MONEY
from schemas.readings import Reading
from schemas.sums import amounts
from schemas.types.invoice import TYPE
from schemas.values import money
from workers.stages.extract.candidates import Found, best_reading
from workers.stages.extract.invoice_lines import PositionTable
from workers.stages.extract.labels import Wordings
from workers.stages.extract.sheets import Sheet
from workers.stages.extract.totals import labelled_amounts

FOOT = ("/subtotal", "/discount", "/shipping", "/tax", "/total", "/amount_paid", "/amount_due")
_NOT_SUMS = (
    "total spots", "total qty", "total quantity", "total grp", "total cpp", "total ratings", "total hours",
    "total units", "total items", "tax id", "tax rate", "tax no", "commission %", "total weight", "ust-idnr",
    "ust-id", "page total", "previous balance", "total rating", "net days", "net 30", "discount %", "tax code",
    "vat no", "vat id", "vat reg no", "invoice total spots", "gesamtbetrag der zuschlage", "basisbetrag",
    "steuerbasisbetrag", "leergutwert", "skonto", "base tva",
)  # fmt: skip
_LEAVES = TYPE.leaves()
_LABELS = Wordings.of(
    {pattern: leaf.find.labels for pattern, leaf in _LEAVES.items() if pattern in FOOT and leaf.find is not None}, _NOT_SUMS
)
_TRIED = 4
"""Candidates of each kind that are tried."""
_AGREES = 0.35
_GROSS = "gross"


def foot_readings(sheets: Sequence[Sheet], table: PositionTable) -> Iterator[Reading]:
    """The sums at the foot of the invoice."""
    found: dict[str, list[Found]] = {name: [] for name in FOOT}
    for index, sheet in enumerate(sheets):
        later = 0.9 + 0.1 * (index + 1) / len(sheets)
        for each in labelled_amounts(sheet, _LABELS):
            if (each.page, each.row) in table.headed:
                continue
            found[each.name].append(each.found.scaled(later * (1.12 if _GROSS in each.label else 1.0)))
    _support(found, amounts(table.amounts) if table.amounts else None)
    _drop_net_of_discount(found)
    for name, candidates in found.items():
        reading = best_reading(name, candidates, MONEY.parse)
        if reading is not None:
            yield reading


def _best(candidates: Sequence[Found]) -> list[Found]:
    """The best candidate of each value."""
    best: dict[str, Found] = {}
    for each in candidates:
        if each.value not in best or best[each.value].score < each.score:
            best[each.value] = each
    return sorted(best.values(), key=lambda each: -each.score)[:_TRIED]


def _support(found: dict[str, list[Found]], lines: Decimal | None) -> None:
    """Raise the set of candidates that adds up: subtotal less discount plus shipping and tax is the total."""
    found["/tax"].extend(_sum_of_rates(found["/tax"]))
    parts = {name: _best(found[name]) for name in ("/subtotal", "/discount", "/shipping", "/tax", "/total")}
    best_score, best_set = 0.0, {}
    for subtotal, total in product(parts["/subtotal"], parts["/total"]):
        for discount, shipping, tax in product(
            [None, *parts["/discount"]], [None, *parts["/shipping"]], [None, *parts["/tax"]]
        ):
            chosen = {"/subtotal": subtotal, "/total": total, "/discount": discount, "/shipping": shipping, "/tax": tax}
            if subtotal.value == total.value or not _adds_up(chosen):
                continue
            score = sum(each.score for each in chosen.values() if each is not None)
            if score > best_score:
                best_score, best_set = score, {name: each for name, each in chosen.items() if each is not None}
    for name, each in best_set.items():
        found[name].append(each.scaled(1.0 + _AGREES, "adds_up"))
    if lines is None:
        return
    for name in ("/subtotal", "/total"):
        agreeing = [each for each in parts[name] if Decimal(each.value) == lines]
        found[name].extend(each.scaled(1.0 + _AGREES / 2, "lines_add_up") for each in agreeing)


def _sum_of_rates(taxes: Sequence[Found]) -> list[Found]:
    """Tax printed rate by rate: together it is the tax."""
    parts = {each.tokens[0].middle: each for each in taxes if Decimal(each.value)}
    if len(parts) < 2:
        return []
    together = money(amounts(each.value for each in parts.values()))
    tokens = tuple(token for each in parts.values() for token in each.tokens)
    return [Found(together, tokens, 0.82 * max(each.score for each in parts.values()), ("sum_of_rates",))]


def _adds_up(chosen: Mapping[str, Found | None]) -> bool:
    value = {name: Decimal(each.value) if each is not None else Decimal(0) for name, each in chosen.items()}
    return value["/subtotal"] - abs(value["/discount"]) + value["/shipping"] + value["/tax"] == value["/total"]


def _drop_net_of_discount(found: dict[str, list[Found]]) -> None:
    """A net amount that is the total less a commission is what is due, not a subtotal."""
    totals = {Decimal(each.value) for each in found["/total"]}
    held = {abs(Decimal(each.value)) for each in found["/discount"]}
    net = {total - less for total in totals for less in held if less}
    found["/subtotal"] = [each for each in found["/subtotal"] if Decimal(each.value) not in net]
