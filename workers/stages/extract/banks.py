"""Where a bank is spoken of: an account's number beside its name or code is one at a bank."""

from __future__ import annotations

import re

from workers.stages.extract.sheets import Sheet

_BANK = re.compile(
    r"\b(sort ?code|bsb|iban|bic|swift|routing|aba|eft|bacs|ifsc?(?: code)?|direct deposit|bank (transfer|details|name)|blz)\b"
    r"|\bpayment details\b|\bbank:|bankverbindung",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"\w*(?:bank|sparkasse|banque|banca|banco|caja|cassa)\w*\b", re.IGNORECASE)
"""What banks are called."""
_ROWS = 2
"""Rows above and below an account's number that may tell its bank."""


def speaks_of_bank(sheet: Sheet, row: int) -> bool:
    """Do the row and those around it name a bank's codes or details?"""
    return any(_BANK.search(each) for each in _near(sheet, row))


def names_bank(sheet: Sheet, row: int) -> bool:
    """The same, or a bank by its name."""
    return any(_BANK.search(each) or _HOUSE.search(each) for each in _near(sheet, row))


def _near(sheet: Sheet, row: int) -> list[str]:
    return [each.text for each in sheet.rows[max(0, row - _ROWS) : row + _ROWS + 1]]
