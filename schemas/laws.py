"""Laws that a document's values obey: sums that balance, products, dates in order, values that say the same.

A type declares each law once, by the pointers it ties together. The check that is reported and the solver that looks for
misread values are both read off that declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Protocol

from schemas.record import Check
from schemas.values import is_npi, money

Values = Mapping[str, str | bool]
"""Values by pointer; what the paper does not say is not there."""
USUAL_DISCOUNTS = (2, 3, 5, 10, 15, 20, 25, 30, 50)
"""Per cent off a line that stand in a column for which a record has no field."""


class Law(Protocol):
    """One rule at one place."""

    @property
    def rule(self) -> str: ...  # noqa: D102 - as in `Check`

    @property
    def at(self) -> str: ...  # noqa: D102 - as in `Check`

    @property
    def soft(self) -> bool: ...  # noqa: D102 - as in `Check`

    @property
    def fields(self) -> tuple[str, ...]:
        """Pointers of the values it ties together."""

    def check(self, values: Values) -> Check:
        """Whether it holds."""

    def wanted(self, pointer: str, values: Values) -> tuple[str, ...]:
        """The values with which it would hold if only the one at the pointer changed; none where that cannot be said."""


def cents(amount: str) -> int:
    """A canonical amount in hundredths."""
    return int(amount.replace(".", ""))


def amount_of(hundredths: int) -> str:
    """The canonical amount."""
    whole, rest = divmod(abs(hundredths), 100)
    return f"{'-' * (hundredths < 0)}{whole}.{rest:02d}"


@dataclass(frozen=True, slots=True)
class Sum:
    """One way to strike a balance: `plus` less `minus` makes the result."""

    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    made: int = field(default=0, compare=False)
    """What it came to when it was declared, in hundredths."""


@dataclass(frozen=True)
class Balance:
    """Amounts that add up in one of several ways; the first way is what is expected."""

    rule: str
    at: str
    result: str
    ways: tuple[Sum, ...]
    tolerance: int = 0
    """Hundredths."""
    soft: bool = False

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The result first, then what each way counts."""
        counted = (pointer for way in self.ways for pointer in (*way.plus, *way.minus))
        return tuple(dict.fromkeys((self.result, *counted)))

    @cached_property
    def weights(self) -> tuple[Mapping[str, int], ...]:
        """By way: how often each amount counts for the difference between the sum and the result."""
        found = []
        for way in self.ways:
            weights = {self.result: -1}
            for sign, pointers in ((1, way.plus), (-1, way.minus)):
                for pointer in pointers:
                    weights[pointer] = weights.get(pointer, 0) + sign
            found.append(weights)
        return tuple(found)

    def gaps(self, values: Values) -> tuple[int, ...]:
        """By way: the sum less the result, in hundredths; what is not said counts as nothing."""
        return tuple(
            sum(weight * cents(str(values[pointer])) for pointer, weight in weights.items() if pointer in values)
            for weights in self.weights
        )

    def check(self, values: Values) -> Check:
        """Whether one of the ways adds up."""
        gaps = self.gaps(values)
        best = next((n for n, gap in enumerate(gaps) if abs(gap) <= self.tolerance), 0)
        actual = cents(str(values.get(self.result, "0.00")))
        return Check(
            rule=self.rule,
            at=self.at,
            passed=abs(gaps[best]) <= self.tolerance,
            expected=amount_of(actual + gaps[best]),
            actual=amount_of(actual),
            fields=tuple(pointer for pointer in self.weights[best] if pointer in values),
            soft=self.soft,
        )

    def wanted(self, pointer: str, values: Values) -> tuple[str, ...]:
        """The amounts that close the gap."""
        known = cents(str(values.get(pointer, "0.00")))
        pairs = zip(self.weights, self.gaps(values), strict=True)
        return tuple(dict.fromkeys(amount_of(known - weights[pointer] * gap) for weights, gap in pairs if weights.get(pointer)))


@dataclass(frozen=True)
class Product:
    """Quantity times price, less a discount or before it, is the amount; less a usual per cent where no discount is named."""

    rule: str
    at: str
    quantity: str
    price: str
    amount: str
    discount: str | None = None
    tolerance: int = 1
    """Hundredths, as prices are rounded."""
    soft: bool = False

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """What is multiplied, and what it makes."""
        return (self.quantity, self.price, self.amount, *((self.discount,) if self.discount else ()))

    def check(self, values: Values) -> Check:
        """Whether the product is the amount."""
        products, actual = self._products(values), cents(str(values[self.amount]))
        passed = any(abs(product - actual) <= self.tolerance for product in (*products, *self._lowered(products[0])))
        return Check(
            rule=self.rule,
            at=self.at,
            passed=passed,
            expected=money(products[0] / 100),
            actual=amount_of(actual),
            fields=self.fields,
            soft=self.soft,
        )

    def wanted(self, pointer: str, values: Values) -> tuple[str, ...]:
        """The amount, price or quantity that fits the other two."""
        if pointer == self.amount:
            return tuple(money(product / 100) for product in self._products(values))
        other = {self.quantity: self.price, self.price: self.quantity}.get(pointer)
        factor = Decimal(str(values[other])) if other else Decimal(0)
        if not factor:
            return ()
        found = Decimal(cents(str(values[self.amount])) + self._less(values)) / 100 / factor
        if pointer == self.price:
            return (money(found),)
        return (f"{found.normalize():f}",) if found == found.quantize(Decimal("0.01")) else ()

    def _less(self, values: Values) -> int:
        return abs(cents(str(values[self.discount]))) if self.discount else 0

    def _lowered(self, product: Decimal) -> Iterator[Decimal]:
        return (product * (100 - rate) / 100 for rate in USUAL_DISCOUNTS if not self.discount)

    def _products(self, values: Values) -> tuple[Decimal, ...]:
        product = Decimal(str(values[self.quantity])) * Decimal(str(values[self.price])) * 100
        less = self._less(values)
        return (product - (less if product >= 0 else -less), product) if less else (product,)


@dataclass(frozen=True)
class InOrder:
    """A date that is not after another."""

    rule: str
    at: str
    earlier: str
    later: str
    soft: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """Both dates."""
        return (self.earlier, self.later)

    def check(self, values: Values) -> Check:
        """Whether they are in order; ISO dates sort as text."""
        first, last = str(values[self.earlier]), str(values[self.later])
        passed = first <= last
        return Check(
            rule=self.rule,
            at=self.at,
            passed=passed,
            expected=f"{first} or later",
            actual=last,
            message=None if passed else "A date lies before one that must come first",
            fields=self.fields,
            soft=self.soft,
        )

    def wanted(self, pointer: str, values: Values) -> tuple[str, ...]:
        """Any earlier or later day would do, so none is wanted."""
        del pointer, values
        return ()


@dataclass(frozen=True)
class Holds:
    """Anything else that can be said of some values: `test` gives what is expected and what is found."""

    rule: str
    at: str
    fields: tuple[str, ...]
    test: Callable[[Values], tuple[bool, str | None, str | None]] = field(repr=False)
    """Passed, expected, actual."""
    complaint: str | None = None
    """The message where it fails."""
    answer: Callable[[str, Values], Iterable[str]] | None = field(default=None, repr=False)
    """What `wanted` gives, where that can be said."""
    soft: bool = False

    def check(self, values: Values) -> Check:
        """Whether the test passes."""
        passed, expected, actual = self.test(values)
        return Check(
            rule=self.rule,
            at=self.at,
            passed=passed,
            expected=expected,
            actual=actual,
            message=None if passed else self.complaint,
            fields=self.fields,
            soft=self.soft,
        )

    def wanted(self, pointer: str, values: Values) -> tuple[str, ...]:
        """As `answer` says."""
        return tuple(self.answer(pointer, values)) if self.answer else ()


def npi_fits(rule: str, pointer: str) -> Holds:
    """The law that the check digit of the NPI at the pointer fits."""
    return Holds(
        rule=rule,
        at=pointer.rpartition("/")[0],
        fields=(pointer,),
        test=lambda values: (is_npi(str(values[pointer])), None, str(values[pointer])),
        complaint="The check digit of this NPI does not fit",
    )
