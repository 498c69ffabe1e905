"""Numbers that stand in the block of a house are that house's, however they are captioned.

`VAT No.` below the address of who pays is his, and of several telephone numbers the sender's is the one of his letterhead:
those of a job, a customer or somebody to ask have captions too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from schemas.kinds import PHONE, TAX_ID, Kind
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.banks import names_bank
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.merge import RULES_ONLY, marked
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.parties import US_TOWN, role_of
from workers.stages.extract.positions import holds
from workers.stages.extract.sheets import Segment, Sheet, around_tokens, reaching, row_of, sheets_of
from workers.stages.extract.spans import value_in

_BELOW = 4
"""Lines below an address that are of its block."""
_LEADING = 1.8
"""Word heights between two of them, at most."""
_BLANK = 3.0
"""Characters between the groups of a number, at most."""
_APART = 8.0
"""Characters between an address and the number behind it, at most."""
_SCORE = 0.85
_SERIES, _NEAR = re.compile(r"[A-MO-Z]"), 1.5
"""What a number may begin with, and how many characters apart; `N` is short for number."""
_BANK_ACCOUNT, _CUSTOMER = "/seller/bank_account", "/buyer/account_number"
_DIGITS = 7
"""A number has at least so many: `Suite 210` is none."""
_CALLED = frozenset({"", *map(phrase_key, ("phone", "tel", "telephone", "telefon", "ph", "t", "office", "main"))})
"""What may stand before a telephone number in a letterhead."""
_TELEPHONE = re.compile(r"\(?\d{3}\)?([ .-]|$)|\+\d|\d-\d{3}-")
"""How one begins that has no caption."""
_TRUNK = re.compile(r"0\d{1,4}[ /-]+\d[\d /-]{4,}")
"""How one begins that is told with the zero of trunk calls."""
_COUNTRY = re.compile(r"(?!ID|NO|NR)[A-Z]{2}")
"""Before a tax number, set apart from it."""


def with_own_numbers(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with the tax numbers of both houses and the sender's telephone number from their blocks."""
    if type_name != "invoice":
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    readings = _with_accounts_of_customers(readings, sheets)
    told = {each.pointer: each for each in readings}
    found = dict(_numbers(told, sheets))
    taken = {each.value for each in found.values()}
    return (
        *(each for each in readings if each.pointer not in found and not _is_taken(each, taken)),
        *(marked(reading, RULES_ONLY) for reading in found.values()),
    )


def with_whole_number(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with the letter that stands apart before its number: `Rechnung R 5075`."""
    if type_name != "invoice":
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    return tuple(_with_letter(each, sheets) if each.pointer == "/number" else each for each in readings)


def _with_letter(number: Reading, sheets: Mapping[int, Sheet]) -> Reading:
    row, own = row_of(number, sheets)
    at = row.tokens.index(own[0]) if row is not None else 0
    letter = row.tokens[at - 1] if row is not None and at else None
    if letter is None or not _SERIES.fullmatch(letter.text) or own[0].x0 - letter.x1 > _NEAR * own[0].pitch:
        return number
    value = f"{letter.text} {number.value}"
    box = around_tokens((letter, *own))
    return number.model_copy(update={"value": value, "text": value, "box": box})


def _with_accounts_of_customers(readings: Sequence[Reading], sheets: Mapping[int, Sheet]) -> Sequence[Reading]:
    """An account (`Konto`) with no bank around it is the one of who pays, in the sender's books, where no other is told."""
    account = next((each for each in readings if each.pointer == _BANK_ACCOUNT), None)
    if account is None or any(each.pointer == _CUSTOMER for each in readings):
        return readings
    sheet = sheets.get(account.page or 0)
    at = next((row.index for row in sheet.rows if any(holds(account, token) for token in row.tokens)), None) if sheet else None
    if sheet is None or at is None or names_bank(sheet, at):
        return readings
    return [each.model_copy(update={"pointer": _CUSTOMER}) if each is account else each for each in readings]


def _is_taken(reading: Reading, taken: set[str]) -> bool:
    """Is it the tax number of the other house?"""
    return reading.pointer.endswith("/tax_id") and reading.value in taken


def _numbers(told: Mapping[str, Reading], sheets: Mapping[int, Sheet]) -> Iterator[tuple[str, Reading]]:
    for side, name, kind in (("/buyer", "tax_id", TAX_ID), ("/seller", "phone", PHONE)):
        address = told.get(f"{side}/address")
        sheet = sheets.get(address.page or 0) if address is not None else None
        if address is None or sheet is None:
            continue
        known = told.get(f"{side}/{name}")
        lines = (
            [*_behind(sheet, address), *_told_below(sheet, address)]
            if known is None and kind is PHONE
            else _below(sheet, address)
        )
        number = next((each for line in lines for each in _number_in(line, kind)), None)
        if number is None:
            continue
        if known is None or not any(holds(known, token) for token in number.tokens):
            yield f"{side}/{name}", reading_of(f"{side}/{name}", number, parse=kind.parse)


def _below(sheet: Sheet, address: Reading) -> Iterator[Segment]:
    """The lines right below an address, in its column, down to the caption of another party."""
    box = address.box
    if box is None:
        return
    low, count = box.y1 * sheet.tall, 0
    for row in sheet.rows:
        for line in row.segments:
            beside = line.x1 < box.x0 - sheet.pitch or line.x0 > box.x1 + sheet.pitch
            if line.y0 < low - 0.5 * sheet.height or beside:
                continue
            if line.y0 - low > _LEADING * sheet.height or role_of(line.key) is not None or count == _BELOW:
                return
            yield reaching(row, line, _BLANK * sheet.pitch)
            low, count = line.y1, count + 1


def _behind(sheet: Sheet, address: Reading) -> Iterator[Segment]:
    """What stands behind an address told in one line, between signs: `12 Mill Lane, Derby  |  (203) 555-0130  |  www…`."""
    box = address.box
    for row in sheet.rows:
        tokens = [token for token in row.tokens if holds(address, token)]
        rest = [token for token in row.tokens if box is not None and tokens and token.x0 > box.x1 and token.key]
        at = next((at for at, token in enumerate(rest) if _TELEPHONE.match(token.text)), None)
        if at is not None and rest[at].x0 - max(token.x1 for token in tokens) < _APART * sheet.pitch:
            yield Segment(tuple(rest[at:]))


def _told_below(sheet: Sheet, address: Reading) -> Iterator[Segment]:
    """Lines below an address that begin with a telephone number or its caption."""
    for line in _below(sheet, address):
        if _TELEPHONE.match(line.text) or _TRUNK.match(line.text) or line.tokens[0].key in _CALLED - {""}:
            yield line


def _number_in(line: Segment, kind: Kind) -> Iterator[Found]:
    """The number that a line tells, alone or behind its caption; a telephone number behind one of its own."""
    if US_TOWN.search(line.text):
        return
    first = next((at for at, token in enumerate(line.tokens) if any(c.isdigit() for c in token.text)), 0)
    caption = "".join(token.key for token in line.tokens[:first])
    if kind is PHONE and caption not in _CALLED:
        return
    first -= first > 0 and _COUNTRY.fullmatch(line.tokens[first - 1].text) is not None
    found = value_in(line.tokens[first:], kind)
    if found is not None and sum(c.isdigit() for c in found.value) >= _DIGITS:
        yield Found(found.value, found.tokens, _SCORE, ("block",))
