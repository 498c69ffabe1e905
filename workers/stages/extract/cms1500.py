"""Readings of a CMS-1500 from its registered boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.pages import ReadPage, Word
from schemas.readings import Candidate, Reading
from schemas.us_places import STATES, state_of
from schemas.values import (
    parse_code,
    parse_phone,
    parse_quantity,
    parse_tax_id,
    parse_text,
)
from workers.stages.extract.claim_cells import ClaimPage, Parse, claim_pages, in_letters, joined, number_in, phone_apart
from workers.stages.extract.claim_figures import is_nearly
from workers.stages.extract.claim_signatures import signature, signed
from workers.stages.extract.typed_words import as_digits

_LINES = 6
_YES_NO = {"yes": "true", "no": "false"}
_CUT = 0.4
"""Trust in a ZIP code that lost a digit, and in an indicator that is told by its codes."""
_MISREAD = 0.3
"""Trust in a total that differs by a figure from what was read."""
_INSURANCE = ("medicare", "medicaid", "tricare", "champva", "group", "feca", "other")
_CENTS_24F, _CENTS_28, _CENTS_29, _CENTS_20 = 0.71, 0.785, 0.78, 0.52
"""Where the line between dollars and cents stands, as a share of the box's width."""
_PHONE, _DIALLED = 10, (7, 10)
_AREA = re.compile(r"[2-9]\d\d[2-9]\d{6}")
"""What is ten figures and may be dialled."""
_EMERGENCY, _SCREENED = frozenset("YNX"), frozenset({"Y", "N", "E", "B", "F", "AV", "S2", "ST", "NU"})
"""All that boxes 24C and 24H say."""
_TAXONOMY = re.compile(r"(?<=\bZZ)([0-9OQDIL]{3})(.{2})([0-9OQA-Z]{4})X$")
"""A code of what a provider does: three figures, then letters and figures; behind the second of these no Q is a letter."""
_ROLES = frozenset({"DN", "DK", "DQ"})
_KINDS_OF_NUMBER = frozenset({"0B", "1G", "G2", "LU", "ZZ", "1C", "1D", "EI", "N5", "SY", "X5"})
"""Qualifiers of box 17a: licence, UPIN, a payer's own number, place, and those of editions before."""


def read_cms1500(pages: Sequence[ReadPage]) -> Iterator[Reading]:
    """Every field of the form. Service lines go on over the pages of a claim; the other boxes are the first page's."""
    forms = claim_pages(pages, "cms1500")
    if not forms:
        return
    first, last = forms[0], forms[-1]
    yield from _payer_and_insurance(first)
    yield from _people(first)
    yield from _condition(first)
    yield from _illness(first)
    yield from _diagnoses(first)
    lines = list(_service_lines(forms))
    yield from lines
    yield from _totals(last, lines)
    yield from _providers(first)


def _payer_and_insurance(page: ClaimPage) -> Iterator[Reading]:
    yield from page.block("/payer/name", "/payer/address", page.lines("carrier"))
    yield from page.choice("/insurance_type", {f"1.{name}": name for name in _INSURANCE})
    yield from page.plain("/insured_id", "1a", number_in)


def _people(page: ClaimPage) -> Iterator[Reading]:
    for part, name, street, birth in (("patient", "2", "5", "3"), ("insured", "4", "7", "11a")):
        yield from page.plain(f"/{part}/name", name, _listed_name)
        yield from page.date(f"/{part}/birth_date", birth, past=True)
        yield from page.choice(f"/{part}/sex", {f"{birth}.M": "M", f"{birth}.F": "F"})
        yield from page.plain(f"/{part}/street", f"{street}.street", in_letters)
        yield from _town(page, f"/{part}", street)
        lost = re.fullmatch(r"\d{1,4}|\d{6,8}", page.text(f"{street}.zip")) is not None
        yield from page.plain(f"/{part}/zip", f"{street}.zip", number_in, trust=_CUT if lost else 1.0)
        yield from _reached(page, f"/{part}/phone", f"{street}.phone")
    yield from page.choice("/patient/relationship", {f"6.{name}": name for name in ("self", "spouse", "child", "other")})
    yield from page.plain("/insured/group_number", "11", number_in)
    yield from page.plain("/insured/plan_name", "11c", in_letters)
    yield from page.plain("/other_insured/name", "9", _listed_name)
    yield from page.plain("/other_insured/policy", "9a", number_in)
    yield from page.plain("/other_insured/plan_name", "9d", in_letters)


def _condition(page: ClaimPage) -> Iterator[Reading]:
    for box, field in (("10a", "employment"), ("10b", "auto_accident"), ("10c", "other_accident")):
        yield from _yes_no(page, f"/condition/{field}", box)
    yield from page.plain("/condition/auto_state", "10b.state", _state)
    yield from page.plain("/claim_codes", "10d", number_in)
    yield from page.plain("/other_claim_id", "11b", number_in)
    yield from _yes_no(page, "/other_plan", "11d")
    yield from signed(page, "/patient_signature", "/patient_signature_date", ("12.signed", "12.date"))
    yield from signature(page, "/insured_signature", "13")


def _illness(page: ClaimPage) -> Iterator[Reading]:
    yield from page.date("/onset_date", "14.date")
    yield from page.plain("/onset_qualifier", "14.qual", _kind_of_day)
    yield from page.date("/other_date", "15.date")
    yield from page.plain("/other_date_qualifier", "15.qual", _kind_of_day)
    yield from page.date("/unable_from", "16.from")
    yield from page.date("/unable_to", "16.to")
    yield from _qualified(page, "/referring/qualifier", "/referring/name", "17", (_role, parse_text))
    yield from _qualified(page, "/referring/other_id_qualifier", "/referring/other_id", "17a", (_kind_of_number, number_in))
    yield from page.npi("/referring/npi", "17b")
    yield from page.date("/hospital_from", "18.from")
    yield from page.date("/hospital_to", "18.to")
    yield from page.plain("/additional_info", "19", parse_text)
    yield from _yes_no(page, "/outside_lab", "20")
    if sum(map(str.isdigit, page.text("20.charge"))) > 1:  # a lone one is the form's line or its dollar sign
        yield from page.money("/outside_lab_charge", "20.charge", _CENTS_20)


def _qualified(page: ClaimPage, kind: str, value: str, box: str, parse: tuple[Parse, Parse]) -> Iterator[Reading]:
    """A qualifier and what it qualifies; programs type the first where they like, perhaps into the second's box."""
    as_kind, as_value = parse
    words = page.words(f"{box}.qual", box)
    first = [word for word in words[:1] if len(words) > 1 and as_kind(word.text) is not None]
    if first and not page.words(f"{box}.qual"):
        yield from page.reading(kind, first, as_kind(first[0].text))
        yield from page.reading(value, words[1:], as_value(" ".join(word.text for word in words[1:])))
    else:
        yield from page.plain(kind, f"{box}.qual", as_kind if box == "17" else _qualifier)
        yield from page.plain(value, box, as_value)


def _diagnoses(page: ClaimPage) -> Iterator[Reading]:
    yield from _indicated(page)
    yield from page.diagnoses(page.words(f"21.{letter}") for letter in "ABCDEFGHIJKL")
    yield from page.plain("/resubmission_code", "22.code", _frequency)
    yield from page.plain("/original_reference", "22.ref", _numbered)
    yield from page.plain("/prior_authorization", "23", number_in)


def _service_lines(pages: Sequence[ClaimPage]) -> Iterator[Reading]:
    position = 0
    for page in pages:
        for row in range(1, _LINES + 1):
            found = list(_service_line(page, f"24.{row}.", f"/lines/{position}"))
            # A stray mark is no line: a line has a procedure, a charge or a date.
            if any(reading.pointer.endswith(("/procedure", "/charge", "/service_from")) for reading in found):
                yield from found
                position += 1


def _service_line(page: ClaimPage, box: str, at: str) -> Iterator[Reading]:
    yield from page.date(f"{at}/service_from", box + "A.from")
    yield from page.date(f"{at}/service_to", box + "A.to")
    yield from page.plain(f"{at}/place", box + "B", _place)
    yield from page.plain(f"{at}/emergency", box + "C", _yes)
    yield from _procedure(page, box, at)
    yield from page.plain(f"{at}/pointers", box + "E", _numbers if page.edition == "12/90" else _pointers)
    yield from page.money(f"{at}/charge", box + "F", _CENTS_24F)
    yield from page.plain(f"{at}/units", box + "G", _units, within=True)
    yield from page.plain(f"{at}/epsdt", (box + "H.top", box + "H"), _screening)
    yield from page.plain(f"{at}/id_qualifier", box + "I.top", _qualifier)
    yield from page.plain(f"{at}/rendering_id", box + "J.top", number_in)
    yield from page.npi(f"{at}/rendering_npi", box + "J")


def _procedure(page: ClaimPage, box: str, at: str) -> Iterator[Reading]:
    """The code, then modifiers of two characters each, wherever they run together."""
    words = page.words(box + "D")
    code = parse_code(" ".join(word.text for word in words)) or ""
    yield from page.reading(f"{at}/procedure", words, code[:5] or None, trust=1.0 if len(code) == 5 else 0.5)
    spans: list[tuple[str, Word]] = [(code[i : i + 2], words[-1]) for i in range(5, len(code) - 1, 2)]
    for word in page.words(box + "D.mods"):
        text = _without_guide(parse_code(word.text) or "")
        spans += [(text[i : i + 2], word) for i in range(0, len(text) - 1, 2)]
    for position, (modifier, word) in enumerate(spans[:4]):
        yield from page.reading(f"{at}/modifiers/{position}", [word], modifier)


def _without_guide(code: str) -> str:
    """Modifiers, of two characters each, without the form's line between them, which is read as a one."""
    return re.sub(r"^[1IL](?=(..)+$)|(?<=^..)[1IL]$", "", code) if len(code) % 2 else code


def _totals(page: ClaimPage, lines: Sequence[Reading]) -> Iterator[Reading]:
    """What box 28 says may be, but for a figure, what the charges make: then it may be that as well."""
    charges = sum((Decimal(each.value) for each in lines if each.pointer.endswith("/charge")), Decimal(0))
    summed = Candidate(value=f"{charges:.2f}", score=_MISREAD, because="confusable")
    for total in page.money("/total_charge", "28", _CENTS_28):
        others = (summed,) if is_nearly(total.value, summed.value) else ()
        yield total.model_copy(update={"runners_up": (*total.runners_up, *others)})
    yield from page.money("/amount_paid", "29", _CENTS_29)


def _providers(page: ClaimPage) -> Iterator[Reading]:
    yield from page.plain("/tax_id", "25", parse_tax_id)
    yield from page.choice("/tax_id_type", {"25.ssn": "ssn", "25.ein": "ein"})
    yield from page.plain("/patient_account", "26", number_in)
    yield from _yes_no(page, "/accept_assignment", "27")
    yield from signed(page, "/provider_signature", "/provider_signature_date", ("31", "31.signed", "31.date"))
    yield from page.block("/facility/name", "/facility/address", _without_number(page.lines("32")))
    yield from page.npi("/facility/npi", "32a")
    yield from page.plain("/facility/other_id", "32b", _longer)
    number, rows = phone_apart(page.lines("33"))
    yield from page.block("/billing/name", "/billing/address", _without_number(rows))
    if parse_phone(page.text("33.phone")) is not None:
        yield from _reached(page, "/billing/phone", "33.phone")
    else:
        yield from page.reading("/billing/phone", number, parse_phone("".join(word.text for word in number)))
    yield from page.npi("/billing/npi", "33a")
    yield from page.plain("/billing/other_id", "33b", _longer)


def _without_number(rows: list[list[Word]]) -> list[list[Word]]:
    """The lines without the box's number before the first."""
    if rows and len(rows[0]) > 1 and re.fullmatch(r"\d\d\.", rows[0][0].text):
        return [rows[0][1:], *rows[1:]]
    return rows


def _yes_no(page: ClaimPage, pointer: str, box: str) -> Iterator[Reading]:
    yield from page.choice(pointer, {f"{box}.{answer}": value for answer, value in _YES_NO.items()})


def _longer(text: str) -> str | None:
    """An identifier of more than one character; a single one is what is left of the box's own letter, as is a small one."""
    found = _numbered(re.sub(r"^[ab](?=[A-Z0-9]{3})", "", text))
    if found is None or len(found) == 1:
        return None
    return _TAXONOMY.sub(lambda match: f"{as_digits(match[1])}{match[2]}{match[3].replace('Q', '0').replace('O', '0')}X", found)


def _numbered(text: str) -> str | None:
    """An identifier that has figures, as any of a claim or a provider has; letters alone are of a caption."""
    found = number_in(text)
    return found if found is not None and re.search(r"\d", found) else None


def _frequency(text: str) -> str | None:
    """Why a claim is sent again: a figure, beside which the box's line is read as a one; not the form's own `CODE`."""
    code = parse_code(text) or ""
    return re.sub(r"^([678])1$", r"\1", code) if re.search(r"\d", code) else None


def _yes(text: str) -> str | None:
    code = parse_code(text)
    return code if code in _EMERGENCY else None


def _screening(text: str) -> str | None:
    code = parse_code(text)
    return code if code in _SCREENED else None


def _listed_name(text: str) -> str | None:
    """Family name first, a comma behind each part, the tail of which a line may hide; what is shortened has fewer letters."""
    found = in_letters(text)
    return re.sub(r"(?<=[A-Za-z]{3})\.(?= [A-Za-z])", ",", found) if found is not None else None


def _reached(page: ClaimPage, pointer: str, box: str) -> Iterator[Reading]:
    """A telephone number; one that lacks a figure is doubted."""
    number = _phone(page.text(box)) or ""
    yield from page.plain(pointer, box, _phone, trust=1.0 if len(number) in _DIALLED else _CUT)


def _phone(text: str) -> str | None:
    """A telephone number; what is read before or within it beyond ten figures is the form's bracket, number or line."""
    number = parse_phone(text)
    if number is None or len(number) <= _PHONE:
        return number
    within = [number[:3] + number[4:]] if len(number) == _PHONE + 1 and number[3] == "1" else []
    return next(filter(_AREA.fullmatch, (number[-_PHONE:], *within)), number)


def _short(text: str, most: int) -> str | None:
    code = parse_code(text)
    return code if code is not None and len(code) <= most else None


def _town(page: ClaimPage, at: str, street: str) -> Iterator[Reading]:
    """City and state. A state before its box stands behind the city, and is the one that the ZIP code lies in."""
    words = page.words(f"{street}.city")
    state = words[-1].text.upper() if len(words) > 1 else ""
    if state in STATES and state == state_of(page.text(f"{street}.zip")) and not page.words(f"{street}.state"):
        yield from page.reading(f"{at}/city", words[:-1], joined([words[:-1]]))
        yield from page.reading(f"{at}/state", words[-1:], state)
    else:
        yield from page.plain(f"{at}/city", f"{street}.city", in_letters)
        yield from _state_of(page, f"{at}/state", street)


def _state_of(page: ClaimPage, pointer: str, street: str) -> Iterator[Reading]:
    """A state; two letters read as what is none are those of the state that the ZIP code beside lies in."""
    box = f"{street}.state"
    read, meant = parse_code(page.text(box)), state_of(page.text(f"{street}.zip"))
    if meant is None or read in STATES:
        yield from page.plain(pointer, box, _state)
    else:
        yield from page.reading(pointer, page.words(box), meant, trust=0.7)


def _qualifier(text: str) -> str | None:
    return _short(text, 3)


def _kind_of_day(text: str) -> str | None:
    """What happened on the day of box 14 or 15: three figures, perhaps beside what is left of a caption."""
    codes = [as_digits(parse_code(part) or "") for part in (text, *text.split())]
    return next((code for code in codes if re.fullmatch(r"\d{3}", code)), None)


def _kind_of_number(text: str) -> str | None:
    """Whose number it is. A round zero is read as an O or a D."""
    code = parse_code(text) or ""
    code = code[:1].translate(str.maketrans("OD", "00")) + code[1:]
    return code if code in _KINDS_OF_NUMBER else None


def _role(text: str) -> str | None:
    """What the provider of box 17 did: referred, ordered or supervised. A round D is read as an O."""
    code = parse_code(text) or ""
    code = code[:1].translate(str.maketrans("O0", "DD")) + code[1:].translate(str.maketrans("O0", "QQ"))
    return code if code in _ROLES else None


def _state(text: str) -> str | None:
    code = _short(text, 2)
    return code if code is not None and code.isalpha() else None


def _indicated(page: ClaimPage) -> Iterator[Reading]:
    """0 or 9. What looks like neither is a 0 if the first code begins with a letter, as only those of ICD-10 do."""
    words, first = page.words("21.ind"), page.text("21.A")[:1]
    if len(words) == 1 == len(words[0].text) and _indicator(words[0].text) is None and first.isalpha():
        yield from page.reading("/icd_indicator", words, "0", trust=_CUT)
    else:
        yield from page.plain("/icd_indicator", "21.ind", _indicator)


def _indicator(text: str) -> str | None:
    """A figure; behind the line of its box, which is read as a one."""
    code = re.sub(r"^[1I|](?=.)", "", parse_code(text) or "").translate(str.maketrans("OQDG", "0009"))
    return code if code in {"0", "9"} else None


def _place(text: str) -> str | None:
    code = re.sub(r"\D", "", text.upper().translate(str.maketrans("OQDCIL", "000011")))
    return code if len(code) == 2 else None


def _pointers(text: str) -> str | None:
    code = (parse_code(text) or "").translate(str.maketrans("8064", "BDGA"))
    return code if re.fullmatch(r"[A-L]{1,4}|[1-9]{1,4}", code) else None


def _numbers(text: str) -> str | None:
    """Of 12/90, whose diagnoses are numbered."""
    code = (parse_code(text) or "").translate(str.maketrans("ABILZ", "48112"))
    return code if re.fullmatch(r"[1-4]{1,4}", code) else None


def _units(text: str) -> str | None:
    return parse_quantity(text.translate(str.maketrans("|lIO", "1110")))
