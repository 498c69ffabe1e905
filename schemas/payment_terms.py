"""Terms of payment as invoices print them, and the days they mean.

Read are net terms (`Net 30`, `n/45`, `30 days`), cash discounts (`2/10 net 30`, `2% 10 days`), end of month (`Net 10 EOM`,
`EOM`), days of the next month (`10 prox`) and payment at once (`Due on receipt`, `COD`); German `30 Tage netto`, `2 % Skonto
14 Tage`. What is not understood is None, never a guess.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

Start = Literal["issue", "end_of_month", "next_month"]
"""What days count from: the invoice's date, the end of its month, or they name a day of the next month."""

_DISCOUNT = re.compile(
    r"(?<![\d/])(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:%\s*(?:/|skonto|discount|if paid)?\s*(?:within|in|innerhalb)?\s*(?:von)?|/)\s*"
    r"(\d{1,3})(?![\d/])(?:\s*(?:days?|tagen?|d)\b)?"
)
_DISCOUNT_LATE = re.compile(r"(\d{1,3})\s*tagen?\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*%")
_NET = re.compile(r"\b(?:net|netto|n)\s*/?\s*(?:due\s*)?(?:in|within)?\s*(\d{1,3})\b|\b(\d{1,3})\s*(?:days?|tagen?)\b")
_AT_ONCE = re.compile(
    r"\b(?:due|payable|payment)?\s*(?:up)?on receipt\b|\b(?:cod|c\.o\.d\.?|cash on delivery|due now|immediate(?:ly)?|sofort)\b"
)
_END_OF_MONTH = re.compile(r"\b(?:eom|end of (?:the )?month|monatsende)\b")
_NEXT_MONTH = re.compile(r"\bprox(?:imo)?\b\.?")


@dataclass(frozen=True, slots=True)
class PaymentTerms:
    """What was agreed."""

    net_days: int
    start: Start = "issue"
    discount_percent: Decimal | None = None
    discount_days: int | None = None


@dataclass(frozen=True, slots=True)
class PaymentDays:
    """What that means for one invoice."""

    due: date
    discount_until: date | None = None
    discount_percent: Decimal | None = None


def parse_terms(text: str) -> PaymentTerms | None:
    """The terms that a text names; None where it names none, or several that do not go together."""
    plain = " ".join(text.lower().split())
    start: Start = "end_of_month" if _END_OF_MONTH.search(plain) else "next_month" if _NEXT_MONTH.search(plain) else "issue"
    percent, days, rest = _discount(plain)
    nets = {int(match[1] or match[2]) for match in _NET.finditer(rest)}
    if len(nets) > 1 or (percent is not None and not 0 < percent < 50):
        return None
    if nets:
        return PaymentTerms(nets.pop(), start, percent, days)
    if _AT_ONCE.search(rest):
        return PaymentTerms(0)
    if start != "issue" and days is None:
        bare = re.search(r"\b(\d{1,3})\b", rest)
        return PaymentTerms(int(bare[1]) if bare else 0, start)
    return None


def days_of(terms: PaymentTerms, issued: date) -> PaymentDays:
    """Due date and last day of the discount for an invoice of a day."""
    due = _after(issued, terms.net_days, terms.start)
    if terms.discount_days is None:
        return PaymentDays(due)
    return PaymentDays(due, min(due, _after(issued, terms.discount_days, terms.start)), terms.discount_percent)


def _discount(plain: str) -> tuple[Decimal | None, int | None, str]:
    """Per cent, days, and the text without them."""
    if match := _DISCOUNT_LATE.search(plain):
        percent, days = match[2], match[1]
    elif match := _DISCOUNT.search(plain):
        percent, days = match[1], match[2]
    else:
        return None, None, plain
    return Decimal(percent.replace(",", ".")), int(days), plain[: match.start()] + " " + plain[match.end() :]


def _after(issued: date, days: int, start: Start) -> date:
    last = issued.replace(day=monthrange(issued.year, issued.month)[1])
    if start == "issue":
        return issued + timedelta(days=days)
    if start == "end_of_month":
        return last + timedelta(days=days)
    first = last + timedelta(days=1)
    return first.replace(day=min(max(days, 1), monthrange(first.year, first.month)[1]))
