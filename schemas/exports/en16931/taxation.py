"""How an invoice is taxed: a rate for each line, allowances and charges at theirs, a breakdown that makes the printed tax.

Nothing is guessed: a rate that paper does not print is taken only where it is the one rate of the seller's country that
makes the printed tax to the cent, and an allowance goes to the one rate at which it makes the printed tax.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from schemas.exports.en16931.codes import VAT_RATES
from schemas.exports.en16931.doubts import Doubts
from schemas.exports.en16931.lines import CENT, ZERO, rounded
from schemas.exports.en16931.terms import two_places

Shares = Mapping[Decimal, Decimal]
"""Amounts by rate of VAT."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What is taxed and what paper says of it, with the sign of an invoice."""

    lines: tuple[Decimal, ...]
    """Their amounts."""
    allowance: Decimal
    """Of the whole invoice; not negative."""
    freight: Decimal
    tax: Decimal
    """As printed, or what lies between net and total."""

    @property
    def net(self) -> Decimal:
        """Before tax."""
        return sum(self.lines, ZERO) - self.allowance + self.freight


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Bases and taxes by rate, and where the allowance and the freight went."""

    bases: Shares
    taxes: Shares
    allowance: Shares
    freight: Shares

    @property
    def tax(self) -> Decimal:
        """Altogether."""
        return sum(self.taxes.values(), ZERO)


def line_rates(printed: Sequence[str | None], sums: Sums, home: str, doubts: Doubts) -> list[Decimal] | None:
    """A rate for each line; None where one is missing and the printed tax does not tell it."""
    read = [Decimal(rate) if rate is not None and Decimal(rate) >= 0 else None for rate in printed]
    given = {rate for rate in read if rate is not None}
    if None not in read:
        return [rate for rate in read if rate is not None]
    rates = given or ({ZERO} if sums.tax == 0 else set(VAT_RATES.get(home, ())))
    fitting = [rate for rate in rates if rounded(sums.net * rate / 100) == sums.tax]
    if len(fitting) == 1 and len(given) <= 1:
        return fitting * len(read)
    for index, rate in enumerate(read):
        if rate is None:
            doubts.missing(f"/lines/{index}/tax_rate", "the line's rate of VAT, which the printed tax does not tell,")
    return None


def breakdown(rates: Sequence[Decimal], sums: Sums, doubts: Doubts) -> Breakdown | None:
    """The one breakdown that makes the printed tax, exactly or else as far as rounding by line or rate may be off."""
    of_lines: dict[Decimal, Decimal] = {}
    for rate, amount in zip(rates, sums.lines, strict=True):
        of_lines[rate] = of_lines.get(rate, ZERO) + amount
    ways = [
        _broken_down(of_lines, *shares)
        for shares in product(*(_ways(of_lines, part) for part in (sums.allowance, sums.freight)))
    ]
    off = CENT / 2 * max(len(of_lines) + 1, len(rates))
    for slack in (ZERO, off):
        fitting = [way for way in ways if abs(way.tax - sums.tax) <= slack]
        if len(fitting) == 1:
            return _rounded_as_printed(fitting[0], sums.tax)
        if fitting:
            at = "/discount" if sums.allowance else "/shipping"
            doubts.missing(at, "the rate of VAT of discount or freight, which the printed tax does not tell,")
            return None
    nearest = min(ways, key=lambda way: abs(way.tax - sums.tax))
    doubts.unbalanced(
        "/tax",
        f"the rates make a tax of {two_places(nearest.tax)}, the invoice {two_places(sums.tax)}: "
        f"a difference of {two_places(sums.tax - nearest.tax)}",
    )
    return None


def _ways(of_lines: Shares, amount: Decimal) -> list[Shares]:
    """An amount goes to one of the rates, or to each in proportion."""
    if not amount:
        return [{}]
    ways: list[Shares] = [{rate: amount} for rate in of_lines]
    whole = sum(of_lines.values(), ZERO)
    if len(of_lines) > 1 and whole:
        ways.append(dict(_in_proportion(of_lines, whole, amount)))
    return ways


def _in_proportion(of_lines: Shares, whole: Decimal, amount: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """The last takes what rounding leaves."""
    left = amount
    *others, last = sorted(of_lines)
    for rate in others:
        share = rounded(amount * of_lines[rate] / whole)
        left -= share
        yield rate, share
    yield last, left


def _broken_down(of_lines: Shares, allowance: Shares, freight: Shares) -> Breakdown:
    bases = {rate: of_lines[rate] - allowance.get(rate, ZERO) + freight.get(rate, ZERO) for rate in of_lines}
    taxes = {rate: rounded(base * rate / 100) for rate, base in bases.items()}
    return Breakdown(bases, taxes, allowance, freight)


def _rounded_as_printed(found: Breakdown, tax: Decimal) -> Breakdown:
    """What rounding by line made differ goes to the largest tax."""
    if found.tax == tax:
        return found
    largest = max(found.taxes, key=lambda rate: abs(found.taxes[rate]))
    taxes = dict(found.taxes) | {largest: found.taxes[largest] + tax - found.tax}
    return Breakdown(found.bases, taxes, found.allowance, found.freight)
