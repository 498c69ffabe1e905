"""Till receipts: the shop at the top, articles in the middle, amounts at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.kinds import MONEY, PHONE, QUANTITY, TIME
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.receipt import TYPE
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.conventions import Conventions, conventions_of, currency_readings
from workers.stages.extract.labels import Wordings, find_labels, values_at, wordings_of
from workers.stages.extract.parties import US_TOWN, with_their_names
from workers.stages.extract.sheets import Row, Sheet, Token, sheets_of
from workers.stages.extract.spans import value_in
from workers.stages.extract.totals import Labelled, amounts_in, labelled_amounts

_LEAVES = TYPE.leaves()
_FOOT = ("/subtotal", "/tax", "/rounding", "/total", "/tendered", "/change")
_NOT_TOTALS = (
    "total qty", "total quantity", "total items", "total item", "total discount", "total savings", "total saving", "item qty",
    "total points", "item count", "no of items", "gst summary", "total disc", "tax summary", "total no of items", "tax%",
    "items count", "total unit", "total tax invoice", "cash sales", "cash bill", "tax invoice", "cash memo", "credit term",
    "total pcs", "total sku", "change to", "tax code", "amt rm tax rm", "gst id", "gst reg no", "gst no", "balance points",
    "total amt saved", "credit card no", "card no", "included in total", "incl in total",
)  # fmt: skip
_AMOUNTS = Wordings.of(
    {pattern: leaf.find.labels for pattern, leaf in _LEAVES.items() if pattern in _FOOT and leaf.find is not None}, _NOT_TOTALS
)
_FACTS = wordings_of({name: leaf for name, leaf in _LEAVES.items() if "*" not in name and name not in _FOOT})
_COMPANY = re.compile(
    r"\b(sdn\.?\s*bhd|s/b|enterprise|trading|inc|llc|ltd|gmbh|syarikat|perniagaan|corp|plc|bhd|restoran)\b", re.IGNORECASE
)
_SUFFIX = re.compile(r"^\W*((co|m|sdn|bhd|enterprise|ltd|llc|inc|trading|\(m\))\W*)+(\(.*\))?$", re.IGNORECASE)
_REGISTERED = re.compile(
    r"\b(co|company|roc|reg|registration|business)\b[\s.]*(\b(reg|no|rfg|registration)\b|[:#])|^\(?\s*[\w.]*\s*:?\s*\d{5,9}\s?-\s?[A-Z]\s*\)?$"
    r"|^\(?\d{6,12}(\s?-?\s?[A-Z])?\)?$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(tel|phone|fax|hp|h/p|ph|e-?mail|website|www|gst|tax|sst|invoice|receipt|resit|date|cashier|bill|table|time|order|slip|pos|welcome|"
    r"thank|ticket|check|mobile|whatsapps?|closed|open|document|customer|member|served|counter|doc|staff|salesperson|description|qty|item|"
    r"inv|rcpt|trace|batch|appr?\s+code|auth|mid|tid|no\.?:)\b|www\.|@|https?:",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\d|,|\b(jalan|jln|taman|tmn|lot|street|st|road|rd|ave|avenue|plaza|mall|floor|bandar|kuala|selangor|johor|malaysia|kampung|lorong|"
    r"drive|blvd|lane|way|city|town|persiaran|seksyen|section|batu|pusat|wilayah|sel|perak|penang|darul|kedah)\b",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"^\W*(co\b|sdn|bhd|enterprise|trading|\(m\)|ltd|inc\b)", re.IGNORECASE)
_MOMENT = re.compile(r"\b\d{1,2}:\d{2}\b|\b\d{1,2}[-/ ]\w{2,3}[-/ ]\d{2,4}\s*$|^\W*\d[\d .()-]{7,}\W*$")
"""A date with a time, or a number alone: no part of an address."""
_CODES = re.compile(r"\d{7}|[*x]{4}", re.IGNORECASE)
"""Numbers of merchants, terminals and cards are longer than any of an address."""
_TAX_DIGITS = 7
_STREET = re.compile(r"[A-Z]{5}")
"""Digits of a tax number, at least, and how none begins: a caption whose number is missing is followed by an address."""
_COIN = Decimal("0.05")
_CARDS = (
    r"visa|master\s?card|amex|american express|discover|maestro|interac|eftpos|nets|girocard|mydebit|debit card|credit card"
    r"|debit|e-?wallet|paypal|apple pay|google pay"
)
_METHOD = re.compile(rf"^\W*(cash|tunai|{_CARDS}|card|check|bar)\b(?!\W*(total|sub|no|number|due|#|\d+\s*$))", re.IGNORECASE)
"""A guest's `check` is also the bill itself."""
_PAID_WITH = re.compile(
    r"^\W*(?:card type|card|paid (?:by|with|via)|settled (?:by|with)|payment(?: method| type| mode)?|method|tender(?: type)?)"
    rf"\W+({_CARDS})\b",
    re.IGNORECASE,
)
_NOT_ARTICLE = re.compile(
    r"\b(total|tax|gst|cash|change|round\w*|balance|visa|tender\w*|discount|amount|item\(s\))\b", re.IGNORECASE
)
_QUANTITY_PRICE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:[x@*]|\w{1,4}\s+[x@*])\s*(?:RM|\$)?\s*(\d+[.,]\d{2})", re.IGNORECASE)


def read_receipt(pages: Sequence[ReadPage]) -> Iterator[Reading]:
    """All readings of a receipt."""
    sheets = sheets_of(pages)
    if not sheets:
        return
    ways = conventions_of(sheets)
    foot = [each for sheet in sheets for each in labelled_amounts(sheet, _AMOUNTS)]
    yield from _merchant(sheets[0])
    yield from _facts(sheets, ways)
    yield from _amounts(sheets, foot)
    yield from currency_readings(sheets, ways)
    yield from _method(sheets)
    yield from _lines(sheets, foot)


def _merchant(sheet: Sheet) -> Iterator[Reading]:
    """The shop's name is the first line that reads like one; its address the lines below that do."""
    top = [row for row in sheet.rows[:10] if sum(c.isalpha() for c in row.text) >= 3]
    named = [row for row in top[:5] if _COMPANY.search(row.text) and not _CONTACT.search(row.text)]
    plain = [row for row in top[:4] if not _CONTACT.search(row.text) and not _REGISTERED.search(row.text)]
    name = next(iter(named or plain), None)
    if name is None:
        return
    before = sheet.rows[name.index - 1] if name.index and _CONTINUES.search(name.text) else None
    after = sheet.rows[name.index + 1] if name.index + 1 < len(sheet.rows) else None
    tokens = [*(before.tokens if before is not None else ()), *without_registration(name.tokens)]
    if after is not None and _SUFFIX.search(after.text):
        tokens, name = [*tokens, *without_registration(after.tokens)], after
    value = parse_text(" ".join(token.text for token in tokens).strip(" *-:,"))
    if value is not None:
        yield reading_of("/merchant/name", Found(value, tuple(tokens), 0.85 if named else 0.7))
    address = _address(sheet.rows[name.index + 1 : name.index + 10])
    if address:
        shown = ", ".join(with_their_names(row.text.strip(" ,").replace("  ", " ") for row in address))
        yield reading_of("/merchant/address", Found(shown, tuple(token for row in address for token in row.tokens), 0.75))


def _address(rows: Sequence[Row]) -> list[Row]:
    """The first run of rows that read like a place; one that does not may stand among them."""
    found: list[Row] = []
    doubtful: list[Row] = []
    for row in rows:
        if _REGISTERED.search(row.text) or _MOMENT.search(row.text):
            continue
        if _CONTACT.search(row.text) or _CODES.search(row.text) or len(doubtful) > 1 or amounts_in(row.tokens):
            if found:
                break
            doubtful = []
        elif _PLACE.search(row.text):
            found.extend([*doubtful, row] if found else [row])
            doubtful = []
            if US_TOWN.search(row.text):
                break
        elif found:
            doubtful.append(row)
    return found


def is_no_place(row: Row) -> bool:
    """Is it a number of the register, a moment, a way to call or something paid: no line of an address?"""
    text = row.text
    return any(each.search(text) for each in (_REGISTERED, _MOMENT, _CONTACT, _CODES)) or bool(amounts_in(row.tokens))


def names_company(text: str) -> bool:
    """Does it have what the law calls companies by?"""
    return _COMPANY.search(text) is not None


def is_registered(text: str) -> bool:
    """Is a line a company's number in the register?"""
    return _REGISTERED.search(text) is not None


def without_registration(tokens: Sequence[Token]) -> Sequence[Token]:
    """`SHOP SDN BHD (123456-X)` without its company number."""
    for index, token in enumerate(tokens):
        if index and re.search(r"\d{5,}", token.text):
            return (
                tokens[:index]
                if tokens[index - 1].text.lower().strip("(:.") not in {"no", "reg", "roc"}
                else tokens[: index - 1]
            )
    return tokens


def _facts(sheets: Sequence[Sheet], ways: Conventions) -> Iterator[Reading]:
    """Number, date, time, telephone and tax number by their labels; dates and times also where they stand alone."""
    found: dict[str, list[Found]] = {}
    for sheet in sheets:
        hits = find_labels(sheet, _FACTS)
        for hit in hits:
            for name, weight in hit.fields:
                kind = _LEAVES[name].kind
                for each in values_at(sheet, hit, kind, hits, ways.date if kind.name == "date" else None):
                    scored = each.scaled(hit.score * weight, f"label:{hit.key}")
                    found.setdefault(name, []).append(scored)
        for row in sheet.rows:
            for token_at in range(len(row.tokens)):
                _alone(row.tokens[token_at : token_at + 3], ways, found)
    found.pop("/merchant/name", None)
    found["/merchant/tax_id"] = [each for each in found.get("/merchant/tax_id", ()) if _is_tax_number(each.value)]
    if "/merchant/phone" not in found:
        found["/merchant/phone"] = _phones(sheets[0])
    for name, candidates in found.items():
        reading = best_reading(name, candidates, _LEAVES[name].kind.parse)
        if reading is not None:
            yield reading


def _is_tax_number(text: str) -> bool:
    return sum(c.isdigit() for c in text) >= _TAX_DIGITS and not _STREET.match(text)


def _alone(tokens: Sequence[Token], ways: Conventions, found: dict[str, list[Found]]) -> None:
    text = tokens[0].text
    if re.search(r"\d[-/.]\w{1,3}[-/.]\d|^\d{4}[-/]\d\d[-/]\d\d", text) or (
        text.isdigit() and len(tokens) == 3 and tokens[1].text.isalpha()
    ):
        date = value_in(tokens, _LEAVES["/date"].kind, ways.date)
        if date is not None and date.tokens[0] is tokens[0]:
            found.setdefault("/date", []).append(date.scaled(0.7))
    if re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?([AP]M)?", text, re.IGNORECASE):
        time = value_in(tokens[:2], TIME)
        if time is not None and time.tokens[0] is tokens[0]:
            found.setdefault("/time", []).append(time.scaled(0.7))


def _phones(sheet: Sheet) -> list[Found]:
    for row in sheet.rows[:12]:
        match = re.search(r"\(?\d{2,3}\)?[ .-]{1,2}\d{3,4}[ .-]\d{4}\b", row.text)
        value = PHONE.parse(match[0]) if match else None
        if value is not None:
            return [Found(value, row.tokens, 0.6)]
    return []


def _amounts(sheets: Sequence[Sheet], foot: Sequence[Labelled]) -> Iterator[Reading]:
    """The amounts at the foot; the total is the one that agrees best with the others."""
    found = {name: [each.found for each in foot if each.name == name] for name in _FOOT}
    paid = {Decimal(each.value) for each in found["/tendered"]}
    change = {Decimal(each.value) for each in found["/change"]}
    settled = {given - back for given in paid for back in change if given > back >= 0}
    printed = [each for sheet in sheets for row in sheet.rows for each in amounts_in(row.tokens)]
    totals = [each.scaled(_agreement(Decimal(each.value), settled)) for each in found["/total"]]
    likely = [each for each in printed if Decimal(each.value) in settled]
    for each in likely[-1:]:
        # Given less change is the total, rounded to what coins there are, even where no label says so.
        near = any(abs(Decimal(other.value) - Decimal(each.value)) <= _COIN for other in totals)
        totals.append(each.scaled(1.6 if near else 1.15, "agrees_with_change"))
    for pointer, candidates in {**found, "/total": totals}.items():
        reading = best_reading(pointer, candidates, MONEY.parse)
        if reading is not None:
            yield reading


def _agreement(total: Decimal, settled: set[Decimal]) -> float:
    if total in settled:
        return 1.7
    return 1.0 if total else 0.3


def _method(sheets: Sequence[Sheet]) -> Iterator[Reading]:
    """How it was paid, from the row that says what was given, or behind a caption."""
    for sheet in sheets:
        for row in sheet.rows[len(sheet.rows) // 3 :]:
            given = _METHOD.search(row.text) if amounts_in(row.tokens) and "change" not in row.text.lower() else None
            match = given or _PAID_WITH.search(row.text)
            if match is not None:
                skipped, words = len(row.text[: match.start(1)].split()), len(match[1].split())
                tokens = row.tokens[skipped : skipped + words]
                yield reading_of("/payment_method", Found(" ".join(token.text.strip(":") for token in tokens), tokens, 0.8))
                return


def _lines(sheets: Sequence[Sheet], foot: Sequence[Labelled]) -> Iterator[Reading]:
    """Articles: rows above the foot that end in an amount, with the words before it or on the row above."""
    ends = [each.row for each in foot if each.name in {"/subtotal", "/total"} and each.page == sheets[0].number]
    sheet = sheets[0]
    begin = next(
        (row.index for row in sheet.rows if re.search(r"\b(qty|description|item|amount|price)\b", row.text, re.IGNORECASE)), 5
    )
    waiting: Row | None = None
    number = 0
    for row in sheet.rows[begin : min(ends, default=len(sheet.rows))]:
        money = amounts_in(row.tokens)
        if not money:
            waiting = row if sum(c.isalpha() for c in row.text) > 3 else waiting
            continue
        if _NOT_ARTICLE.search(row.text):
            continue
        yield from _article(f"/lines/{number}", row, waiting, money)
        number, waiting = number + 1, None


def _article(at: str, row: Row, above: Row | None, money: Sequence[Found]) -> Iterator[Reading]:
    amount = money[-1]
    yield reading_of(f"{at}/amount", amount, parse=MONEY.parse)
    words = [token for token in row.tokens if token.x1 <= money[0].tokens[0].x0 and any(c.isalpha() for c in token.text)]
    words = [token for token in words if token.key not in {"x", "rm", "pcs", "ea"}]
    named = (
        words
        if sum(c.isalpha() for token in words for c in token.text) > 2
        else list(above.tokens)
        if above is not None
        else []
    )
    name = parse_text(" ".join(token.text for token in named))
    if name is not None:
        yield reading_of(f"{at}/description", Found(name, tuple(named), 0.7))
    priced = _QUANTITY_PRICE.search(row.text.replace("  ", " "))
    if priced is not None:
        quantity, price = QUANTITY.parse(priced[1]), MONEY.parse(priced[2])
        if quantity is not None:
            yield reading_of(f"{at}/quantity", Found(quantity, row.tokens[:1], 0.8))
        if price is not None:
            yield reading_of(f"{at}/unit_price", Found(price, money[0].tokens, 0.8))
