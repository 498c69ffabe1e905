"""How large the paper was: dots per inch from what the file says where that makes sense, from usual paper where not."""

from __future__ import annotations

_LETTER_LONG, _A4_LONG, _LEGAL_LONG = 11.0, 11.69, 14.0
_RECEIPT_SHORT = 3.15
"""80 mm till roll."""
_LEAST_DPI, _MOST_DPI = 50.0, 1300.0
_SMALLEST_PAPER, _LARGEST_PAPER = 1.5, 24.0
"""Inches of the longer side that a scanner takes: from a card to A2."""
_DEFAULT_DPI = frozenset({72.0, 96.0})
"""What software writes when it does not know."""


def estimate_dpi(width: int, height: int) -> float:
    """Dots per inch of a picture of a whole sheet, from its proportions; units are pixels."""
    long, short = max(width, height), min(width, height)
    proportion = long / max(1, short)
    if proportion < 1.36:  # letter is 1.294
        dpi = long / _LETTER_LONG
    elif proportion < 1.5:  # A4 is 1.414
        dpi = long / _A4_LONG
    elif proportion < 1.75:  # legal is 1.647
        dpi = long / _LEGAL_LONG
    else:
        # A till receipt stands, a check lies; both are shorter than a sheet.
        dpi = short / _RECEIPT_SHORT
    return min(_MOST_DPI, max(_LEAST_DPI, dpi))


def sensible_dpi(declared: float | None, width: int, height: int) -> float:
    """The declared resolution where a sheet of that size exists and the figure is no mere default, else the estimate."""
    estimate = estimate_dpi(width, height)
    if declared is None or not _LEAST_DPI <= declared <= _MOST_DPI:
        return estimate
    inches = max(width, height) / declared
    if not _SMALLEST_PAPER <= inches <= _LARGEST_PAPER:
        return estimate
    return estimate if declared in _DEFAULT_DPI else declared
