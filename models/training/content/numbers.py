"""Numbers that pass their check digits and name nobody.

NPI: Luhn over `80840` + number (CMS). ABA routing number: weights 3, 7, 1 (ANSI X9.27). IBAN: ISO 7064 mod 97-10.
"""

from __future__ import annotations

import string
from random import Random

from stdnum import luhn
from stdnum.iso7064 import mod_97_10

_MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY"


def digits(rng: Random, count: int) -> str:
    """That many digits, the first not zero."""
    return str(rng.randint(1, 9)) + "".join(rng.choices(string.digits, k=count - 1))


def npi(rng: Random) -> str:
    """A National Provider Identifier with its check digit."""
    body = "1" + "".join(rng.choices(string.digits, k=8))
    return body + luhn.calc_check_digit("80840" + body)


def routing_number(rng: Random) -> str:
    """A bank routing number in a Federal Reserve district's range, with its check digit."""
    body = f"{rng.randint(1, 12):02d}" + "".join(rng.choices(string.digits, k=6))
    total = sum(int(digit) * weight for digit, weight in zip(body, (3, 7, 1, 3, 7, 1, 3, 7), strict=True))
    return body + str(-total % 10)


def ein(rng: Random) -> str:
    """An employer number, nine digits."""
    return rng.choice(("12", "23", "36", "41", "52", "58", "63", "75", "84", "93")) + digits(rng, 7)


def medicare_id(rng: Random) -> str:
    """Eleven characters in the pattern of a Medicare Beneficiary Identifier."""
    pattern = "CANnANnAANN"
    pick = {"C": "123456789", "A": _MBI_LETTERS, "N": string.digits, "n": _MBI_LETTERS + string.digits}
    return "".join(rng.choice(pick[mark]) for mark in pattern)


def member_id(rng: Random) -> str:
    """A plan's member number in one of the usual shapes."""
    shape = rng.randrange(4)
    if shape == 0:
        return "".join(rng.choices("ABCEFHKMPRTWXYZ", k=3)) + digits(rng, 9)
    if shape == 1:
        return digits(rng, 9) + "0" + str(rng.randint(1, 4))
    return "W" + digits(rng, 8) if shape == 2 else medicare_id(rng)


def claim_number(rng: Random) -> str:
    """A payer's claim number: Julian date and sequence, or letters and digits."""
    shape = rng.randrange(3)
    if shape == 0:
        return f"2026{rng.randint(210, 310)}{digits(rng, 6)}"
    return f"E{digits(rng, 10)}" if shape == 1 else f"26{rng.randint(210, 310)}{digits(rng, 4)}-00"


def account_number(rng: Random) -> str:
    """A provider's own patient account."""
    shape = rng.randrange(3)
    if shape == 0:
        return digits(rng, 7)
    return f"{rng.choice('ABCDHKLMPRS')}{digits(rng, 6)}" if shape == 1 else f"{digits(rng, 5)}-{rng.randint(1, 9)}"


def phone(rng: Random) -> str:
    """Ten digits in the range kept for fiction (555-01xx)."""
    return f"{rng.choice((203, 312, 402, 505, 614, 719, 803, 857, 904))}55501{rng.randint(0, 99):02d}"


def iban(rng: Random, country: str = "DE") -> str:
    """A German bank account number with its two check digits."""
    body = digits(rng, 18)
    check = mod_97_10.calc_check_digits(body + country)
    return f"{country}{check}{body}"


def vat_id(rng: Random, country: str = "DE") -> str:
    """A European VAT number's shape."""
    return f"{country}{digits(rng, 9)}"
