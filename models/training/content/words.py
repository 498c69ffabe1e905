"""Amounts in words, as checks write them."""

from __future__ import annotations

from decimal import Decimal

_SMALL = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
]
_TENS = ["_", "_", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"]


def _below_thousand(number: int) -> list[str]:
    words = [_SMALL[number // 100], "Hundred"] if number >= 100 else []
    rest = number % 100
    if rest >= 20:
        words.append(_TENS[rest // 10] + (f"-{_SMALL[rest % 10]}" if rest % 10 else ""))
    elif rest:
        words.append(_SMALL[rest])
    return words


def in_words(amount: Decimal) -> str:
    """Such as `One Thousand Two Hundred Four and 50/100`, below ten million."""
    whole, hundredths = divmod(int(amount * 100), 100)
    words: list[str] = []
    for scale, name in ((1_000_000, "Million"), (1_000, "Thousand")):
        if whole >= scale:
            words += [*_below_thousand(whole // scale), name]
            whole %= scale
    words += _below_thousand(whole)
    return f"{' '.join(words or ['Zero'])} and {hundredths:02d}/100"
