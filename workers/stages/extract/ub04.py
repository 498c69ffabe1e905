"""Readings of a UB-04 from its registered boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from schemas.pages import ReadPage, Word
from schemas.readings import Candidate, Reading
from schemas.us_places import STATES
from schemas.values import parse_code, parse_phone, parse_quantity, parse_tax_id, parse_text
from workers.stages.extract.claim_cells import ClaimPage, claim_pages, joined, number_in, phone_apart

_LINES = 22
_CENTS_47, _CENTS_48, _CENTS_39, _CENTS_54, _CENTS_55 = 0.746, 0.757, 0.806, 0.81, 0.83
"""Where the line between dollars and cents stands, as a share of the box's width."""
_SURGERY = 7
"""Characters of a code of ICD-10-PCS."""
_REVENUE, _BEYOND = 4, ("100", "210", "310")
"""Digits of a revenue code, and how those begin that do not begin with a zero."""
_CODE = 5
"""Characters of a procedure's code."""
_LOOKS_LIKE = 0.6
"""Trust in what was not read so."""
_ALIKE, _SMALLER, _POOR = 60, 0.85, 0.9
"""Per cent of a label that a word looks like; of the next word's height, and the confidence, below which it may be it."""
_AS_DIGIT = str.maketrans("OQDILZSB", "00011258")


def read_ub04(pages: Sequence[ReadPage]) -> Iterator[Reading]:
    """Every field of the form. Revenue lines go on over the pages of a claim; the other boxes are the first page's."""
    forms = claim_pages(pages, "ub04")
    if not forms:
        return
    first, last = forms[0], forms[-1]
    yield from _provider(first)
    yield from _statement(first)
    yield from _patient(first)
    yield from _codes(first)
    yield from _revenue_lines(forms)
    yield from _totals(last)
    yield from _payers(first)
    yield from _diagnoses(first)
    yield from _procedures(first)
    yield from _practitioners(first)


def _provider(page: ClaimPage) -> Iterator[Reading]:
    rows = _without_number(page.lines("1.1", "1.2", "1.3", "1.4"), "1")
    number, rows = phone_apart(rows)
    yield from page.reading("/provider/phone", number, parse_phone("".join(word.text for word in number)))
    # The name is the first line's: of a sheet cut off above, it is the street that stands first.
    trust = 1.0 if page.words("1.1") else _LOOKS_LIKE
    yield from (
        each.model_copy(update={"score": each.score * trust})
        for each in page.block("/provider/name", "/provider/address", rows)
    )
    yield from page.block("/pay_to/name", "/pay_to/address", _without_number(page.lines("2.1", "2.2", "2.3", "2.4"), "2"))
    yield from page.npi("/provider/npi", "56")
    yield from page.plain("/provider/tax_id", "5", parse_tax_id)


def _without_number(rows: list[list[Word]], locator: str) -> list[list[Word]]:
    """The lines without the locator's number, which the form prints at their very beginning; it may have run into a word."""
    if not rows:
        return rows
    first, *others = rows[0]
    if others and first.text == locator:
        return [others, *rows[1:]]
    if re.match(rf"{locator}[A-Z][A-Za-z]{{3}}", first.text):
        return [[first.model_copy(update={"text": first.text[len(locator) :]}), *others], *rows[1:]]
    return rows


def _statement(page: ClaimPage) -> Iterator[Reading]:
    yield from page.plain("/patient_control_number", "3a", number_in)
    yield from page.plain("/medical_record_number", "3b", number_in)
    yield from page.plain("/type_of_bill", "4", _type_of_bill)
    yield from page.date("/statement_from", "6.from")
    yield from page.date("/statement_to", "6.to")


def _patient(page: ClaimPage) -> Iterator[Reading]:
    named = _without_letter(page.words("8b"))
    yield from page.reading("/patient/name", named, parse_text(" ".join(word.text for word in named)))
    rows = [_without_letter(row) for name in ("9a", "9b") for row in page.lines(name)]
    states = [word for word in page.words("9c") if word.text.upper() in STATES]
    place = [*(states or page.words("9c")), *page.words("9d")]
    yield from page.reading("/patient/address", [w for row in rows for w in row] + place, _address(rows, place))
    yield from page.date("/patient/birth_date", "10", past=True)
    # Typed without room between them, the sex may stand in the box of the birthday.
    yield from page.plain("/patient/sex", "11" if page.words("11") or len(page.words("10")) == 1 else "10", _sex)
    yield from page.date("/admission_date", "12")
    for field, box in (("admission_hour", "13"), ("admission_type", "14"), ("admission_source", "15")):
        yield from page.plain(f"/{field}", box, _short)
    yield from page.plain("/discharge_hour", "16", _of_two)
    yield from page.plain("/discharge_status", "17", _of_two)


def _without_letter(words: Sequence[Word]) -> Sequence[Word]:
    """The words without the small letter that the form prints before them."""
    return words[1:] if len(words) > 1 and words[0].text in {"a", "b"} else words


def _address(rows: Sequence[Sequence[Word]], place: Sequence[Word]) -> str | None:
    """Street, city and then state and postal code, which stand in boxes of their own."""
    parts = [joined([row]) for row in rows]
    tail = " ".join(word.text for word in place)
    return ", ".join([*(part for part in parts if part), *([tail] if tail else [])]) or None


def _codes(page: ClaimPage) -> Iterator[Reading]:
    for position, box in enumerate(range(18, 29)):
        yield from page.plain(f"/condition_codes/{position}", str(box), _short)
    # The paper is filled a before b: 31a, 32a … then 31b, 32b …
    for position, place in enumerate(f"{locator}{row}" for row in "ab" for locator in (31, 32, 33, 34)):
        yield from page.plain(f"/occurrences/{position}/code", f"{place}.code", _short)
        yield from page.date(f"/occurrences/{position}/date", f"{place}.date")
    for position, place in enumerate(f"{locator}{row}" for row in "abcd" for locator in (39, 40, 41)):
        yield from page.plain(f"/value_codes/{position}/code", f"{place}.code", _short)
        yield from page.money(f"/value_codes/{position}/amount", f"{place}.amount", _CENTS_39)


def _revenue_lines(pages: Sequence[ClaimPage]) -> Iterator[Reading]:
    position = 0
    for page in pages:
        for row in range(1, _LINES + 1):
            found = list(_revenue_line(page, row, f"/lines/{position}"))
            total = _is_total(found)
            # A stamp's words are no line: a line has a revenue code, a procedure or a charge.
            is_line = any(each.pointer.endswith(("/revenue_code", "/procedure", "/charge")) for each in found)
            if is_line and not total:
                yield from found
                position += 1


def _is_total(line: Sequence[Reading]) -> bool:
    """Line 0001 is the total of forms that carry it among the lines, not a service."""
    return any(each.pointer.endswith("/revenue_code") and each.value in {"0001", "001"} for each in line)


def _revenue_line(page: ClaimPage, row: int, at: str) -> Iterator[Reading]:
    yield from _revenue(page, f"42.{row}", at)
    yield from page.plain(f"{at}/description", f"43.{row}", parse_text)
    yield from _procedure(page, f"44.{row}", at)
    yield from page.date(f"{at}/service_date", f"45.{row}")
    yield from page.plain(f"{at}/units", f"46.{row}", parse_quantity)
    yield from page.money(f"{at}/charge", f"47.{row}", _CENTS_47)
    yield from page.money(f"{at}/not_covered", f"48.{row}", _CENTS_48)


def _revenue(page: ClaimPage, box: str, at: str) -> Iterator[Reading]:
    """A code of four digits begins with a zero, save in the few series that there are beyond; else its first was misread."""
    code = _revenue_code(page.text(box)) or ""
    if len(code) == _REVENUE and code[0] != "0" and not code.startswith(_BEYOND):
        yield from page.reading(f"{at}/revenue_code", page.words(box), f"0{code[1:]}", trust=_LOOKS_LIKE)
    else:
        yield from page.plain(f"{at}/revenue_code", box, _revenue_code)


def _procedure(page: ClaimPage, box: str, at: str) -> Iterator[Reading]:
    """A code with its modifiers, run together or apart; a room rate, which is an amount, is neither."""
    words = page.words(box)
    if re.fullmatch(r"[\d, ]+\.\d\d", " ".join(word.text for word in words)):
        return
    pieces: list[tuple[str, Word]] = []
    for word in words:
        text = parse_code(word.text) or ""
        if not pieces:
            pieces.append((text[:5], word))
            text = text[5:]
        pieces += [(text[i : i + 2], word) for i in range(0, len(text) - 1, 2)]
    for position, (code, word) in enumerate(pieces[:5]):
        pointer = f"{at}/modifiers/{position - 1}" if position else f"{at}/procedure"
        whole = position > 0 or len(code) == _CODE
        yield from page.reading(pointer, [word], code or None, trust=1.0 if whole else _LOOKS_LIKE)


def _totals(page: ClaimPage) -> Iterator[Reading]:
    rows = [row for row in range(1, _LINES + 1) if page.words(f"47.{row}") and _is_total(list(_revenue(page, f"42.{row}", "")))]
    row = 23 if page.words("47.23") or not rows else rows[-1]
    yield from page.money("/total_charge", f"47.{row}", _CENTS_47)
    yield from page.money("/total_not_covered", f"48.{row}", _CENTS_48)
    yield from page.date("/creation_date", "45.23")


def _payers(page: ClaimPage) -> Iterator[Reading]:
    for position, row in enumerate("ABC"):
        at = f"/payers/{position}"
        payer = [
            *page.plain(f"{at}/name", f"50{row}", parse_text),
            *page.plain(f"{at}/health_plan_id", f"51{row}", number_in),
            *page.money(f"{at}/prior_payments", f"54{row}", _CENTS_54),
            *page.money(f"{at}/amount_due", f"55{row}", _CENTS_55),
        ]
        yield from payer
        at = f"/insured/{position}"
        yield from page.plain(f"{at}/name", f"58{row}", parse_text)
        yield from page.plain(f"{at}/relationship", f"59{row}", _short)
        yield from page.plain(f"{at}/id", f"60{row}", number_in)
        yield from page.plain(f"{at}/group_name", f"61{row}", parse_text)
        yield from page.plain(f"{at}/group_number", f"62{row}", number_in)
        yield from page.plain(f"/treatment_authorizations/{position}", f"63{row}", number_in)
        yield from page.plain(f"/document_control_numbers/{position}", f"64{row}", number_in)


def _diagnoses(page: ClaimPage) -> Iterator[Reading]:
    boxes = ("67", *(f"67{letter}" for letter in "ABCDEFGHIJKLMNOPQ"))
    yield from page.diagnoses(_without_indicator(page, box) for box in boxes)
    yield from page.diagnosis("/admitting_diagnosis", page.words("69"))


def _without_indicator(page: ClaimPage, box: str) -> tuple[Word, ...]:
    """The code's words. Present-on-admission stands in the shaded end of the box, a single character."""
    words = page.words(box)
    cell = page.cell(box)
    if cell is None:
        return words
    shaded = cell.box.x0 + 0.86 * cell.box.width
    return tuple(word for word in words if not (len(word.text) == 1 and word.box.center[0] > shaded))


def _procedures(page: ClaimPage) -> Iterator[Reading]:
    yield from _surgery(page, "/principal_procedure/code", "74.code")
    yield from page.date("/principal_procedure/date", "74.date")
    for position, letter in enumerate("abcde"):
        yield from _surgery(page, f"/other_procedures/{position}/code", f"74{letter}.code")
        yield from page.date(f"/other_procedures/{position}/date", f"74{letter}.date")


def _surgery(page: ClaimPage, pointer: str, box: str) -> Iterator[Reading]:
    """ICD-10-PCS. Most codes end with a Z, which is read as a 7 or a 2; hardly any with one of these."""
    whole = [word.text for word in page.words(box) if len(word.text) == _SURGERY]
    read = _procedure_code(whole[0] if len(whole) == 1 else page.text(box))
    meant = re.sub(r"[72]{1,2}$", lambda end: "Z" * len(end[0]), read) if read and len(read) == _SURGERY else read
    # Of the few operations on the brain that begin so, more are misread of others whose D looks like a zero.
    of_brain = [Candidate(value=f"0D{meant[2:]}", score=0.4, because="confusable")] if meant and meant.startswith("00") else []
    trust = _LOOKS_LIKE if of_brain or meant != read else 1.0
    yield from page.reading(pointer, page.words(box), meant, trust=trust, runners_up=of_brain)


def _practitioners(page: ClaimPage) -> Iterator[Reading]:
    for field, locator in (("attending", "76"), ("operating", "77")):
        yield from page.npi(f"/{field}/npi", f"{locator}.npi")
        last, first = _unlabelled(page.words(f"{locator}.last"), "LAST"), _unlabelled(page.words(f"{locator}.first"), "FIRST")
        name = ", ".join(filter(None, (joined([part]) for part in (last, first) if part)))
        # Who is named at all is so in both boxes: of an empty one something was lost.
        yield from page.reading(f"/{field}/name", [*last, *first], name or None, trust=1.0 if last and first else _LOOKS_LIKE)
    rows = page.lines("80.1", "80.2", "80.3", "80.4")
    text = " ".join(word.text for row in rows for word in row)
    yield from page.reading("/remarks", [word for row in rows for word in row], parse_text(text))


def _unlabelled(words: Sequence[Word], label: str) -> Sequence[Word]:
    """The words without what is left of the form's own label before them: smaller, or read poorly."""
    if len(words) < 2 or fuzz.partial_ratio(words[0].text.upper(), label) < _ALIKE or len(words[0].text) > len(label):
        return words
    first, second = words[:2]
    return words[1:] if first.box.height < _SMALLER * second.box.height or first.confidence < _POOR else words


def _short(text: str) -> str | None:
    code = parse_code(text)
    return code if code is not None and len(code) <= 3 else None


def _of_two(text: str) -> str | None:
    """A code of two figures, perhaps behind the form's line, which is read as a one."""
    code = _short(text)
    return re.sub(r"^1(?=\d\d$)", "", code) if code is not None else None


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.upper().translate(_AS_DIGIT))


def _type_of_bill(text: str) -> str | None:
    code = parse_code(text) or ""
    return code if re.fullmatch(r"0?\d{2}[0-9A-Z]", code) else (_digits(text) or None)


def _revenue_code(text: str) -> str | None:
    code = _digits(text)
    code = code[1:] if len(code) == _REVENUE + 1 and code.startswith("10") else code  # the form's left edge
    return code if len(code) in {3, _REVENUE} else None


def _procedure_code(text: str) -> str | None:
    """ICD-10-PCS: seven characters, never the letters O and I."""
    code = (parse_code(text) or "").replace("O", "0").replace("I", "1")
    return code or None


def _sex(text: str) -> str | None:
    """A letter, perhaps beside a line read as a one or behind a day."""
    letters = re.findall("[A-Z]", (parse_code(text) or "").translate(str.maketrans("", "", "IL")))
    return letters[0] if len(letters) == 1 and letters[0] in "MFU" else None
