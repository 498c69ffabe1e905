"""The lines of an invoice: quantity times price, less an allowance, is the amount, whatever of them paper says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from schemas.exports.clean_text import clean
from schemas.exports.en16931.codes import OTHER_UNIT, unit_code
from schemas.exports.en16931.doubts import Doubts
from schemas.exports.en16931.terms import Taxed, TradeLine, plain
from schemas.invoice_parts import InvoiceLine
from schemas.types.invoice import Invoice

CENT = Decimal("0.01")
PLACES = Decimal("0.0001")
"""To which a derived price or quantity must be exact."""
ZERO, ONE = Decimal(0), Decimal(1)


def rounded(amount: Decimal) -> Decimal:
    """Two places, half up, as the norm rounds."""
    return amount.quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class _Factors:
    """Without sign: quantity x price / base - allowance = amount."""

    quantity: Decimal
    price: Decimal
    allowance: Decimal = ZERO
    base: Decimal | None = None


def trade_lines(invoice: Invoice, sign: int, taxes: list[Taxed], doubts: Doubts) -> tuple[TradeLine, ...]:
    """BG-25, as many as could be told. `sign` is -1 where a credit's amounts are turned round; one of `taxes` per line."""
    found = (_line(n, line, sign, tax, doubts) for n, (line, tax) in enumerate(zip(invoice.lines, taxes, strict=True)))
    return tuple(line for line in found if line is not None)


def _line(index: int, line: InvoiceLine, sign: int, taxed: Taxed, doubts: Doubts) -> TradeLine | None:
    at = f"/lines/{index}"
    name = clean(line.description) or clean(line.item_code)
    if name is None:
        doubts.missing(f"{at}/description", "what the line is for")
    if line.amount is None:
        doubts.missing(f"{at}/amount", "the line's amount")
        return None
    amount = sign * Decimal(line.amount)
    factors = _factors(at, line, abs(amount), doubts)
    if factors is None or name is None:
        return None
    unit = unit_code(clean(line.unit))
    return TradeLine(
        id=str(index + 1),
        name=name,
        quantity=factors.quantity if amount >= 0 else -factors.quantity,
        unit=unit,
        price=factors.price,
        amount=amount,
        taxed=taxed,
        item_code=clean(line.item_code),
        printed_unit=clean(line.unit) if unit == OTHER_UNIT else None,
        price_base=factors.base,
        adjustment=-factors.allowance if amount >= 0 else factors.allowance,
    )


def _factors(at: str, line: InvoiceLine, amount: Decimal, doubts: Doubts) -> _Factors | None:
    quantity, price, allowance = (
        abs(Decimal(each)) if each else None for each in (line.quantity, line.unit_price, line.discount)
    )
    allowance = allowance or ZERO
    if quantity is not None and price is not None:
        return _checked(at, _Factors(quantity, price, allowance), amount, doubts)
    gross = amount + allowance
    if quantity:
        each = (gross / quantity).quantize(PLACES)
        exact = each * quantity == gross
        return _Factors(quantity, each, allowance) if exact else _Factors(quantity, gross, allowance, base=quantity)
    if price:
        count = (gross / price).quantize(PLACES)
        if count * price == gross:
            return _Factors(count, price, allowance)
        doubts.missing(f"{at}/quantity", "the quantity, which price and amount do not tell,")
        return None
    if price is None and quantity is None:
        return _Factors(ONE, gross, allowance)
    return _checked(at, _Factors(quantity or ZERO, price or ZERO, allowance), amount, doubts)


def _checked(at: str, factors: _Factors, amount: Decimal, doubts: Doubts) -> _Factors | None:
    """To the cent, as printed prices are rounded; a discount may be in the amount or stand beside it."""
    product = rounded(factors.quantity * factors.price)
    if abs(product - factors.allowance - amount) <= CENT:
        return factors
    if abs(product - amount) <= CENT:
        return _Factors(factors.quantity, factors.price)
    expected = product - factors.allowance
    doubts.unbalanced(
        at,
        f"quantity {plain(factors.quantity)} at {plain(factors.price)} makes {expected}, the line says {amount}: "
        f"a difference of {amount - expected}",
    )
    return None
