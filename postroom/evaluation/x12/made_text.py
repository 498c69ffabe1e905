"""Names and numbers as hostile as paper and people can make them."""

from __future__ import annotations

from random import Random

from schemas.values import is_npi

_FIRST = (
    "JANE",
    "José",
    "Renée",
    "MARY ANN",
    "O'Neil",
    "Zoë",
    "BJØRN",
    "Łucja",
    "Пётр",
    "Άννα",
    "=SUM(A1:A9)",
    "+1",
    "@cmd",
    "-2+3",
)
_LAST = (
    "DOE",
    "Ñandú",
    "SMITH-JONES",
    "D'ANGELO",
    "ÅNGSTRÖM",
    "VAN*DER~BERG",
    "ST:CLAIR^",
    "Müller|Lee",
    "Иванова",
    "\u202eROE",
    "X",
)
_NOISE = (
    "*",
    "~",
    ":",
    "^",
    "|",
    "\t",
    "\n",
    "\x00",
    "\x1b[31m",
    "\x85",
    "\u200b",
    "\ufeff",
    "  ",
    "=",
    "…",
    "™",
    "\U0001f600",
    "%0A",
    "'; --",
)
_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"


def number(rng: Random, least: int = 4, most: int = 14) -> str:
    """An account, claim or check number; a few hold delimiters and blanks."""
    told = "".join(rng.choices(_SIGNS, k=rng.randint(least, most)))
    return _spoiled(rng, told) if rng.random() < 0.1 else told


def person(rng: Random) -> str:
    """Somebody's name, in one of the orders in which paper prints it."""
    first, last = rng.choice(_FIRST), rng.choice(_LAST)
    told = rng.choice((f"{last}, {first}", f"{last}, {first} Q", f"{first} {last}", f"{last}, {first} B JR", last))
    return _spoiled(rng, told) if rng.random() < 0.2 else told


def company(rng: Random) -> str:
    """A payer or a practice, some of them longer than an element."""
    told = f"{rng.choice(_LAST)} {rng.choice(('HEALTH PLAN', 'CLINIC LLC', 'Médical Group & Sons', 'MUTUAL ' * 12))}"
    return _spoiled(rng, told) if rng.random() < 0.2 else told


def address(rng: Random) -> str:
    """As records say addresses: lines joined by commas."""
    city, state = rng.choice((("Springfield", "IL"), ("San José", "CA"), ("O'Fallon", "MO"), ("N. Platte", "NE")))
    code = f"{rng.randint(10000, 99999)}" + (f"-{rng.randint(1000, 9999)}" if rng.random() < 0.4 else "")
    return f"{rng.randint(1, 9999)} {rng.choice(('Main St', 'Ünter*Lane', 'PO BOX #'))}, {city}, {state} {code}"


def npi(rng: Random) -> str:
    """A number whose check digit fits."""
    stem = f"1{rng.randint(0, 99_999_999):08d}"
    return next(stem + str(digit) for digit in range(10) if is_npi(stem + str(digit)))


def _spoiled(rng: Random, text: str) -> str:
    for _ in range(rng.randint(1, 3)):
        place = rng.randint(0, len(text))
        text = text[:place] + rng.choice(_NOISE) + text[place:]
    return text
