"""How a document writes dates and money, told from its own evidence: impossible months, currency, language, country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.readings import Reading
from schemas.record import Source
from schemas.values import parse_date, parse_quantity
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.sheets import Sheet

_NUMERIC_DATE = re.compile(
    r"(?<![\d/-])(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])"
    r"|(?<![\d/.-])(?P<first>\d{2}) (?P<second>\d{2}) 20\d{2}(?![\d/.-])"
)
_CURRENCIES = {
    "MYR": r"\brm\s?\d[\d,]*\.\d\d|\bmyr\b|\bsdn\.? bhd\b|\bmalaysia\b|\bs/b\b|\bringgit\b",
    "EUR": r"€|\beur\b|\beuros?\b",
    "GBP": r"£|\bgbp\b",
    "SGD": r"\bs\$|\bsgd\b|\bsingapore\b",
    "AUD": r"\ba\$|\baud\b|\baustralia\b|\babn\b",
    "CAD": r"\bc\$|\bcad\b|\bcanada\b",
    "NZD": r"\bnz\$|\bnzd\b|\bnew zealand\b",
    "ZAR": r"\bzar\b|\bsouth africa\b",
    "INR": r"₹|\binr\b|\brs\.? ?\d|\bgstin\b",
    "CHF": r"\bchf\b",
    "USD": r"\$|\busd\b",
}
_CURRENCY = {code: re.compile(pattern) for code, pattern in _CURRENCIES.items()}
_BARE = {"MYR": re.compile(r"\brm\b")}
"""Signs of a currency that mean a room as well where dollars are printed."""
_PLACES = {
    "CAD": re.compile(r"\b(?:ab|bc|mb|nb|nl|ns|on|pe|qc|sk)\s+[a-z]\d[a-z]\s?\d[a-z]\d\b"),
    "AUD": re.compile(r"\b(?:nsw|vic|qld|tas|act|wa|sa|nt)\s+\d{4}\b"),
}
"""Addresses of countries whose money is called dollar too."""
_HOMES = {
    "GBP": re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$", re.MULTILINE),
    "EUR": re.compile(r"\b[AC-FHKNPRTV-Y]\d[\dW] [\dAC-FHKNPRTV-Y]{4}$", re.MULTILINE),
    "SGD": re.compile(r"\bpte\.? ?ltd\b|\bS ?\(\d{6}\)", re.IGNORECASE),
    "AUD": re.compile(r"\bpty\.? ?(?:ltd|limited)\b", re.IGNORECASE),
}
"""Postal codes and companies of countries, where no money is named at all."""
_NOT_AMERICAN = re.compile(r"\b(?:gst|hst)\b")
"""A tax of countries whose money is called dollar too."""
_COMMA, _POINT = re.compile(r"\d,\d{2}(?![\d,.])"), re.compile(r"\d\.\d{2}(?![\d,.])")
"""Cents behind a comma, behind a point."""
_THREE_PLACES = re.compile(r"-?\d+,\d{3}")
_MONTH_FIRST = frozenset({"USD", "CAD"})
_DAY_WORDS = re.compile(
    r"\b(rechnung|datum|mwst|ust|betrag|facture|échéance|tva|montant|jalan|jln|taman|selangor|kuala lumpur|johor|gst reg|vat)\b"
)
_US_WORDS = re.compile(r"(?!^[A-Z]{2} \d{5} [^\W\d]{3})\b[A-Z]{2}\s+\d{5}(-\d{4})?\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Conventions:
    """A document's ways."""

    day_first: bool
    """Is 03/04 the third of April?"""
    order_told: bool
    """Does anything on the paper say so: another date, the country, its money or its language?"""
    currency: str | None
    """ISO 4217, where the paper shows one, or the country where it does not."""
    said: str | None
    """What on the paper shows the currency; None where it was concluded."""
    is_american: bool
    """An address of the United States stands on it, and no money of another country."""
    comma: bool = False
    """Do its amounts have a comma before the cents?"""

    def date(self, text: str) -> str | None:
        """A date in this document's order."""
        return parse_date(text, day_first=self.day_first)

    def quantity(self, text: str) -> str | None:
        """A number with this document's decimal sign: `2,003` kilograms where cents stand behind commas."""
        plain = text.strip()
        return parse_quantity(plain.replace(",", ".") if self.comma and _THREE_PLACES.fullmatch(plain) else plain)


def conventions_of(sheets: Sequence[Sheet]) -> Conventions:
    """Votes of everything on the pages that tells."""
    return conventions_in("\n".join(row.text for sheet in sheets for row in sheet.rows))


def conventions_in(text: str) -> Conventions:
    """Votes of everything in a text, one line of paper per line."""
    currency, said = _currency(text.lower())
    is_american = currency in {None, "USD"} and _US_WORDS.search(text) is not None
    if currency in {None, "USD"} and said in {None, "$"} and not is_american:
        currency = next((code for code, place in _PLACES.items() if place.search(text.lower())), currency)
    if currency is None and not is_american:
        currency = next((code for code, home in _HOMES.items() if home.search(text)), None)
    if is_american:
        currency = "USD"
    elif currency == "USD" and said == "$" and _NOT_AMERICAN.search(text.lower()):
        currency = said = None
    comma = len(_COMMA.findall(text)) > len(_POINT.findall(text))
    votes = _day_votes(text)
    order_told = bool(votes) or currency is not None or _DAY_WORDS.search(text.lower()) is not None
    return Conventions(_day_first(text, currency, votes), order_told, currency, said, is_american, comma)


def _currency(text: str) -> tuple[str | None, str | None]:
    found = Counter({code: len(pattern.findall(text)) for code, pattern in _CURRENCY.items()})
    # A dollar sign alone does not outvote a country's own name for its money.
    named = [code for code in found if code != "USD" and found[code]]
    if named:
        best = max(named, key=lambda code: found[code])
        if best in {"CAD", "AUD", "NZD", "SGD", "MYR"} or found[best] >= found["USD"]:
            return best, _first(_CURRENCY[best], text)
    if found["USD"]:
        return "USD", _first(_CURRENCY["USD"], text)
    return next(((code, bare[0]) for code, sign in _BARE.items() if (bare := sign.search(text))), (None, None))


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match[0] if match else None


def _day_votes(text: str) -> int:
    found = _NUMERIC_DATE.finditer(text)
    return sum(day_first_vote(int(each["one"] or each["first"]), int(each["two"] or each["second"])) for each in found)


def _day_first(text: str, currency: str | None, votes: int) -> bool:
    if votes:
        return votes > 0
    if currency is not None and currency != "USD":
        return currency not in _MONTH_FIRST
    return len(_DAY_WORDS.findall(text.lower())) > 2 * len(_US_WORDS.findall(text))


def day_first_vote(first: int, second: int) -> int:
    """Positive where the day must stand first, negative where the month: a number above twelve is no month."""
    return (first > 12) - (second > 12)


def currency_readings(sheets: Sequence[Sheet], ways: Conventions) -> Iterator[Reading]:
    """The currency where it is printed, or as a conclusion."""
    if ways.currency is None:
        return
    if ways.said is not None:
        for sheet in sheets:
            for token in sheet.tokens:
                if ways.said.split()[0] in token.text.lower():
                    yield reading_of("/currency", Found(ways.currency, (token,), 0.9))
                    return
    page = sheets[0].number
    yield Reading(pointer="/currency", value=ways.currency, score=0.6, source=Source.DERIVED, page=page, because=("country",))
