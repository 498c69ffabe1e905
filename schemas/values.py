"""Parsers from text as read to the record's canonical values. Strict: None rather than a guess.

Formats and check digits: NPI is Luhn over `80840` + NPI (CMS); ABA routing numbers weigh 3, 7, 1 (ANSI X9.27); the rest is
the record contract.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import cycle

from stdnum import luhn

MOST_DIGITS = 12
"""Of an amount or a quantity; what is longer is an account number, and two of them multiplied pass Decimal's precision."""
_BLANKS = re.compile(r"\s+")
_NUMBER_SIGN = re.compile(r"^(n[\u00b0\u00ba]|\u2116|n[or]\.(?= ?\d))", re.IGNORECASE)
_SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "RM": "MYR", "S$": "SGD", "A$": "AUD", "C$": "CAD", "₹": "INR"}
_CURRENCY = "(?:[USAC]{1,2})?[$]|[€£₹]|RM|USD|EUR|GBP|MYR|SGD|CHF|CAD|AUD|INR"
_MONEY = re.compile(
    rf"(?P<open>\()?(?P<minus>[-\u2212])?(?P<currency>{_CURRENCY})?(?P<minus2>[-\u2212])?"
    rf"(?P<number>\d[\d.,'\u2019 ]*|[.,]\d{{2}})(?P<currency2>{_CURRENCY})?(?P<trail>[-\u2212]|CR|DB)?(?P<close>\))?",
    re.IGNORECASE,
)
_GROUPED_US = re.compile(r"\d{1,3}([,'\u2019]\d{3})*(\.\d{1,2})?|\d{1,2}(,\d{2})+,\d{3}(\.\d{1,2})?|\d+(\.\d{1,2})?|\.\d{2}")
"""India groups thousands by three digits and what is above them by two."""
_GROUPED_EU = re.compile(r"\d{1,3}([. ']\d{3})*,\d{1,2}|\d+,\d{1,2}|\d{1,3}(\.\d{3}){2,}")
_TORN = re.compile(r"(?<![.,]\d{2})(?<![.,]\d)(?<![.,])(\d)\s+(\d{2})([^\d.,]*)$")
"""Blanks part groups of three digits, never two at the end: there the sign before the cents is gone, or a rule stood for it."""
_MISREAD_GROUPS = re.compile(r"\d{1,3}([.,]\d{3})+[.,]\d{2}")
"""Points and commas look alike on a poor scan: thousands go by three digits and cents by two, whatever stands before them."""
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier januari enero ene gennaio gen janeiro",
            "feb february februar fevrier februari febrero febbraio fevereiro fev",
            "mar march marz mrz mars maart mrt marzo marco",
            "apr april avril abril abr aprile",
            "may mai mei mayo maggio mag maio",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet julio luglio lug julho",
            "aug august aout augustus agosto ago",
            "sep sept september septembre septiembre settembre setembro",
            "oct october oktober okt octobre octubre ottobre ott outubro",
            "nov november novembre noviembre novembro",
            "dec december dezember dez decembre diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_TO_ASCII = str.maketrans({"ä": "a", "é": "e", "û": "u", "è": "e", "ç": "c"})


def parse_text(text: str) -> str | None:
    """White space collapsed; None for nothing."""
    return _BLANKS.sub(" ", text).strip() or None


def parse_money(text: str) -> str | None:
    """A decimal string with two places. A leading or trailing minus, parentheses or CR make it negative."""
    match = _MONEY.fullmatch(_BLANKS.sub("", _TORN.sub(r"\1.\2\3", text)))
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    number = match["number"]
    if _GROUPED_US.fullmatch(number):
        plain = re.sub(r"[,'\u2019]", "", number)
    elif _GROUPED_EU.fullmatch(number):
        plain = re.sub(r"[. ']", "", number).replace(",", ".")
    elif _MISREAD_GROUPS.fullmatch(number):
        plain = f"{re.sub('[.,]', '', number[:-3])}.{number[-2:]}"
    else:
        return None
    if len(digits(plain)) > MOST_DIGITS:
        return None
    amount = Decimal(plain)
    marks = [match["open"], match["minus"], match["minus2"], (match["trail"] or "").upper() in {"-", "\u2212", "CR"}]
    if sum(map(bool, marks)) > 1:
        return None
    return money(-amount if any(marks) else amount)


def money(amount: Decimal) -> str:
    """The canonical string of an amount: two places, no negative zero."""
    rounded = amount.quantize(Decimal("0.01"))
    return f"{rounded + 0:.2f}" if rounded else "0.00"


def parse_quantity(text: str) -> str | None:
    """A decimal string without padding. `1,250` is a thousand and more; nobody groups a zero, so that `0,250` is a quarter."""
    plain = _BLANKS.sub("", text)
    if re.fullmatch(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    if re.fullmatch(r"-?\d+,\d+", plain):
        plain = plain.replace(",", ".")
    if not re.fullmatch(r"-?(\d+(\.\d*)?|\.\d+)", plain):
        return None
    if len(digits(plain)) > MOST_DIGITS:
        return None
    return f"{Decimal(plain).normalize() + 0:f}"


def parse_rate(text: str) -> str | None:
    """A percentage as a decimal string without padding and without the sign."""
    return parse_quantity(text.replace("%", "", 1))


def parse_code(text: str) -> str | None:
    """Upper case, letters and digits only."""
    return re.sub(r"[^0-9A-Z]", "", text.upper()) or None


def parse_icd(text: str) -> str | None:
    """ICD-10: upper case, its point kept as printed, no other punctuation."""
    code = re.sub(r"[^0-9A-Z.]", "", text.upper()).strip(".")
    return code if re.fullmatch(r"[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?|\d{3}(\.?\d{1,2})?", code) else None


def parse_identifier(text: str) -> str | None:
    """As printed, blanks collapsed, without a sign for `number` before it (`n°`, `No.`); it must hold a letter or digit."""
    collapsed = _NUMBER_SIGN.sub("", _BLANKS.sub(" ", text).strip(" :#.,;")).lstrip()
    return collapsed if re.search(r"[0-9A-Za-z]", collapsed) else None


def digits(text: str) -> str:
    """The digits alone."""
    return re.sub(r"\D", "", text)


@lru_cache(maxsize=4096)
def is_npi(number: str) -> bool:
    """Ten digits, first 1 or 2, Luhn over 80840 + number. Of a client's few providers, asked for every claim."""
    return bool(re.fullmatch(r"[12]\d{9}", number)) and luhn.is_valid("80840" + number)


def parse_npi(text: str) -> str | None:
    """Ten digits with a right check digit."""
    number = digits(text)
    return number if is_npi(number) else None


def parse_tax_id(text: str) -> str | None:
    """Nine digits for a US number; a European VAT number keeps its country letters."""
    plain = re.sub(r"[^0-9A-Z]", "", text.upper())
    if re.fullmatch(r"\d{9}", plain) or re.fullmatch(r"[A-Z]{2}[0-9A-Z]{8,12}", plain):
        return plain
    return None


def parse_phone(text: str) -> str | None:
    """Digits only, 7 to 15 of them; a leading US 1 is dropped."""
    number = digits(text)
    if len(number) == 11 and number.startswith("1"):
        number = number[1:]
    return number if re.fullmatch(r"\d{7,15}", number) else None


def is_routing(number: str) -> bool:
    """Nine digits whose sum weighted 3, 7, 1 is a multiple of ten."""
    if not re.fullmatch(r"\d{9}", number) or number == "000000000":
        return False
    return sum(int(d) * w for d, w in zip(number, cycle((3, 7, 1)), strict=False)) % 10 == 0


def parse_routing(text: str) -> str | None:
    """Nine digits with a right check digit."""
    number = digits(text)
    return number if is_routing(number) else None


def parse_currency(text: str) -> str | None:
    """An ISO 4217 code."""
    symbol = _SYMBOLS.get(text.strip().upper())
    code = symbol or text.strip().upper()
    return code if re.fullmatch(r"[A-Z]{3}", code) else None


def parse_time(text: str) -> str | None:
    """HH:MM or HH:MM:SS, 24 hours."""
    match = re.fullmatch(r"(\d{1,2})[:.](\d{2})([:.](\d{2}))?\s*([AP])?\.?M?\.?", text.strip().upper())
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), match[4]
    if match[5]:
        hour = hour % 12 + (12 if match[5] == "P" else 0)
    if hour > 23 or minute > 59:
        return None
    return f"{hour:02d}:{minute:02d}" + (f":{second}" if second else "")


def _year(text: str) -> int:
    """Two digits: the year nearest to today (within 50 years back, 20 ahead)."""
    if len(text) == 4:
        return int(text)
    this = datetime.now(tz=UTC).year
    year = this - this % 100 + int(text)
    return year - 100 if year > this + 20 else year


def _iso(year: str, month: int, day: int) -> str | None:
    try:
        found = date(_year(year), month, day)
    except ValueError:
        return None
    return found.isoformat() if 1900 <= found.year <= 2100 else None


def parse_date(text: str, *, day_first: bool = False) -> str | None:
    """`YYYY-MM-DD` from the forms found on paper; two numbers that could be either are month first unless `day_first`."""
    plain = _BLANKS.sub(" ", text).strip(" .,").lower().translate(_TO_ASCII)
    plain = re.sub(r"\b(\d{1,2})(st|nd|rd|th|er)\b|\bde (?=[a-z]{3}|\d{4})", r"\1", plain)
    if match := re.fullmatch(r"(\d{4})([-/. ]?)(\d{2})[-/. ]?(\d{2})", plain):
        found = _iso(match[1], int(match[3]), int(match[4]))
        # Eight digits in a row may also end with the year.
        if found is not None or match[2]:
            return found
    if match := re.fullmatch(r"(\d{1,2})([-/. ]+)(\d{1,2})[-/. ]+(\d{4}|\d{2})", plain):
        first, second = int(match[1]), int(match[3])
        # A point between the numbers is the European habit, though not only there; 13 and above cannot be a month.
        if first > 12 or (second <= 12 and (day_first or match[2].strip() == ".")):
            first, second = second, first
        return _iso(match[4], first, second)
    if match := re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})", plain):
        return _iso(match[3], int(match[1]), int(match[2]))
    if match := re.fullmatch(r"([a-z]+)[-./ ]*(\d{1,2})[-,./ ]+(\d{4}|\d{2})", plain):
        return _iso(match[3], _MONTHS[match[1]], int(match[2])) if match[1] in _MONTHS else None
    if match := re.fullmatch(r"(\d{1,2})[-./ ]*([a-z]+)[-,./ ]*(\d{4}|\d{2})", plain):
        return _iso(match[3], _MONTHS[match[2]], int(match[1])) if match[2] in _MONTHS else None
    return None
