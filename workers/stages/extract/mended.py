"""Names, addresses, descriptions and codes as they were printed: what readers take for each other there, and nobody prints.

Points and commas, a capital I and a small l, capitals that are the same at half the size: a reader sees no difference, but a
name has its rules. Nothing is put in a value that is not on paper; where the rules do not say it, the text stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from schemas.document_type import pattern_of
from schemas.readings import Reading
from schemas.us_places import STATES, state_of
from workers.stages.extract.code_shapes import LIKE, MENDS, OF_A_KIND, mended_by_their_like

Mend = Callable[[str], str]

PERSONS = frozenset({"/claims/*/patient_name", "/claims/*/subscriber_name", "/claims/*/rendering_provider"})
"""Fields of a remittance that are names of people."""
_WORD = re.compile(r"[^\W\d_]{2}")

_BEFORE_STATE = re.compile(r"(?<=[A-Za-z])\s?['\u2019]?[.,;]\s*(?=[A-Z]{2} \d{5}(?:-\d{4})?$)")
"""The comma of `Mobile, AL 36602`, read as a point or without its blank."""
_STATE_APART = re.compile(r"(?<=[ ,][A-Z]{2}), (?=\d{5}(?:-\d{4})?$)")
"""A code that stands at a distance from its state is no line of its own."""
_BEFORE_TOWN = re.compile(
    r"(\b(?:Street|Road|Lane|Drive|Avenue|Court|Place|Circle|Terrace)|\d{2,6})\s?\. (?=[A-Z])", re.IGNORECASE
)
_ENDS_LINE = re.compile(r"(?<=\w{4})(?<![^\W\d_]\d)\s?[.,]+(?=, )|\s[.,](?=, )")
"""A sign before the comma that joins two lines: the line ended with its own, and a comma is easily read as a point."""
_STREET_TOWN = re.compile(
    r"^((?:[^,]*, )?\d[^,]*"
    r" (?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Parkway|Pkwy|Highway|Hwy)\.?"
    r"(?: (?:[NSEW]|[NS][EW])\b\.?)?(?: (?:Suite|Ste|Unit|Apt|Room|Floor|#)\.? ?[\w-]+)?)"
    r" (?=[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}, [A-Z]{2} \d{5}|[A-Z]{3,}(?: [A-Z]{3,}){0,2}, [A-Z]{2} \d{5})",
    re.IGNORECASE,
)
"""Street and town that are set in one line with a blank between them."""
_BEHIND_BOX = re.compile(
    r"^((?:P\.? ?O\.?|Post Office) Box:? \d+)\.? (?=[A-Z][a-z]+(?: [A-Z][a-z]+)*, [A-Z]{2} \d{5})", re.IGNORECASE
)
_ZIP_TORN = re.compile(r"(?<=[A-Z]{2} )(\d{5})[ .](\d{4})$")
"""`27410.7315`: the hyphen of a long ZIP code."""
_TORN_CODE = re.compile(r"(\b[A-Z]{1,2}\d[A-Z\d]?), (?=\d[A-Z]{2}$)")
"""A British postal code set on two lines."""
_COUNTRY = re.compile(r"(?<=\d{4}),? (USA|U\.S\.A\.|United States)$", re.IGNORECASE)
_POSTAL_CODE = re.compile(r"(?<!Box )(?<!BOX )\b\d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_NO_PLACE = re.compile(r"\d|:")
_UNIT_APART = re.compile(r"\b(Suite|Ste|Unit|Apt|Room|Floor), (?=\d+\w?(?:,|$))", re.IGNORECASE)
_BOULEVARD = re.compile(r"\bB[il1]vd\b")
_STRAY_DASH = re.compile(r"(?<=, )[-\u2013] |(?<= )[-\u2013]$")
_GLUED_DASH = re.compile(r"(?<=[^\W\d])[-\u2013] (?=\d{4,5} )")
"""`Marché- 35693 Dijon`: a dash between two lines, read as the end of the first."""
_NO_BLANK = re.compile(r"(?<=\d\.)(?=[A-Z\u00c4\u00d6\u00dc]{2})")
"""`2.OG`: an ordinal stands apart from its noun."""
_STATE_AND_ZIP = re.compile(r"(?<=[ ,])(?P<state>[A-Za-z0-9|]{2}) (?P<zip>\d{5}(?:-\d{4})?)$")
_US = re.compile(r"[A-Z]{2} \d{5}(?:-\d{4})?$")
_LISTED = re.compile(r"^((?:[^\W\d_][\w'\u2019-]{3,} ){0,2}?[^\W\d_][\w'\u2019-]{3,}(?: I{2,3}| IV)?)\. (?=[^\W\d_])")
"""`THORNBURY. KAI M`: family names that are spelled out have no point."""
_BEFORE_INITIAL = re.compile(r"(?<=, )([^\W\d_]{4,})\. (?=[^\W\d_]\.?$)")
"""`DOE, JANE. Q`: of a name in three parts, whose comma lost its tail on the form's line."""
_TWICE = re.compile(r"(?<= )([^\W\d_])\.? \1(?=\.?(?: |$))")
"""An initial that was read twice."""
_SPELLED_NAMES = 2
"""Who has a family name and a given name in full has no two equal initials."""
_TITLED = frozenset({"prof", "capt", "frau", "herr", "miss"})
_RELATION = re.compile(
    r"\s*\((?:self|spouse|husband|wife|partner|son|daughter|child|dependent|other|member|subscriber|employee)\)$", re.IGNORECASE
)
_NEXT_CAPTION = re.compile(r"(?<=\w{2})[ ,(]+\S+: ?\S*\d\S*$")
"""`Marcus Gladwell No.: W6420`: the caption and number that follow a name."""
_REGISTERED = re.compile(
    r"\s*[(\[](?:co\.?|company|reg\.?|roc)?[\s.:]*(?:no\.?)?[\s.:]*\d{5,}[\d -]*(?:-?\s?[A-Z])?[)\]]?$"
    r"|\s+(?:[A-Z]{2})?\d{5,9}-[A-Z]$|\s+20[0-2]\d0\d{7}$",
    re.IGNORECASE,
)
"""A company's number in its register, behind its name: `(81497-P)`."""
_SENDIRIAN = re.compile(r"\bS/[8E6]$")
"""`S/B`, the short form of Sendirian Berhad, misread."""
_SMALL_L = re.compile(r"(?<![\w'\u2019])l(?=[^\W\d_]{2})(?!(?:as|es|os|imited|td|lc|lp)\b)")
"""`lowa`: a capital I at the beginning of a word, in a name of which all words that say something begin with a capital."""
_SMALL = frozenset({
    "of", "and", "the", "for", "de", "del", "der", "di", "da", "du", "el", "la", "le", "van", "von", "y", "e", "at", "in", "by",
    "a", "dba",
})  # fmt: skip
"""Words of a name that begin with a small letter."""
_INITIAL = re.compile(r"(?<= )[ckpsuvwxz](?=\.?(?: |$))")
"""A letter that is its own capital, only smaller, alone in a name."""
_THE_SECOND = re.compile(r"(?<= )I[l1|]$")
_DEGREE = re.compile(r"\b([A-Z]\.[A-Z])$|(?<= )(MD|DO|DDS|DC|DPM|RN|PA|LLC|NP)\.$")
"""`D.O`, `MD.`: a degree is printed with all its points or with none."""
_LIMITED = re.compile(r"(?<=\bS\.r\.)I(?=\.?$)|(?<=\bS\.R\.)I(?=\.?$)|(?<=\bSr)I$")
"""`S.r.I.`: the form of Italian companies, its small l read as a capital I."""
_ORDER = re.compile(r"^P0(?=[-/ ]?\d{4,}$)")
_DIGIT_INITIAL = re.compile(r"(?<= )[0158](?=\.?(?: |$))")
_LETTERS = {"0": "O", "1": "I", "5": "S", "8": "B"}
_ZERO_IN_WORD = re.compile(r"\bB0X\b|\b(?=\w{4})[^\W\d_]+0[^\W\d_]+\b", re.IGNORECASE)
"""`B0X`, `DOGWO0D`: a word of a name or an address has no nought inside; `K0A` is a Canadian postal code."""
_LOOSE_END = re.compile(r"^[.,;:'`\u2018|\]\[)}{]+\s*|\s*[,;:'`\u2018|\]\[({}]+$")
_SPELLED_OUT = re.compile(r"([^\W\d_]{6,})\.$")
"""A word that ends with a point, and is too long for an abbreviation."""
_LIST_IN_WORDS = re.compile(r"(?<=[^\W\d_]{4})\. (?=[a-z])")
"""`Tarpaulin. green`: what goes on with a small letter was parted by a comma."""
_ABBREVIATED = re.compile(r"\b(?:incl|excl|inkl|exkl|zzgl|approx|misc|asst|assd|einschl|attn)$", re.IGNORECASE)
_SAME_IN_SMALL = frozenset("cosuvwxz")
"""Letters that are their own capitals, only smaller."""
_COMB = re.compile(r"\w(?: [\w-]){4,}")
"""`7 6 1 9 5`: one character to a box."""
_TEETH = re.compile(r"(?=.*(?<!\d)\d(?!\d))\d{1,2}(?:[ |]+\d{1,2}){3,}")
"""`5 2 88 |5`: digits of a comb, some read together, or with its teeth."""
_COUNTED = re.compile(r"^\(?\d{1,2}[.)] (?=[A-Z])")
"""The number that a list gives its questions."""
_SUM_OF = re.compile(r"^\W*(?:(?:pay )?(?:the )?sum of|pay(?: exactly| only)?|exactly)[\W_]+(?=\w)", re.IGNORECASE)
_TORN_MAIL = re.compile(r"(?<=\w) (?=@[\w-]+ ?\.\w)|(?<=\w) (?=\.[a-z]{2,}$)")
"""The blank that was read into an address of a mailbox."""
_UNITS = "/lines/*/unit"
_OUNCES = re.compile(r"(?:(?<=\d)|(?<=\d ))0(?=[zZ]\b)")
_LITRES = re.compile(r"(?<=\d )[1I|]$")
"""`Latexfarbe 10 1`: nobody ends what is sold with two numbers, and of paint, oil and water one says how many litres."""
_GALLONS = re.compile(r"(?<=\d )gai\b")
_POUNDS = re.compile(r"(?<=\d )[I1]b(?=s?\b)")
_SMALL_UNIT = re.compile(r"^[I1](?=(?:fm|bs?|trs?)\.?$)")
"""`Ifm`, `Ib`: metres, pounds and litres begin with a small l."""
_TIMES = re.compile(r"(?<=\d)(\s?)\u00d7(\s?)(?=\d)")
"""`6.5 x 45`, its sign read as that of a multiplication: keyboards have the letter."""


def mended(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings with names, addresses, descriptions and codes as they were printed, without persons that have no name."""
    whole = [_mended(reading) for reading in readings if not _names_person(reading) or is_persons_name(reading.value)]
    for pattern, mend in {**dict.fromkeys(OF_A_KIND, mended_by_their_like), _UNITS: mended_units}.items():
        places = [at for at, reading in enumerate(whole) if pattern_of(reading.pointer) == pattern]
        values = mend([whole[at].value for at in places])
        for at, value in zip(places, values, strict=True):
            whole[at] = _with_value(whole[at], value)
    return tuple(whole)


def _names_person(reading: Reading) -> bool:
    return pattern_of(reading.pointer) in PERSONS


def is_persons_name(text: str) -> bool:
    """Has it a word of two letters, and a capital? Letters that count columns and words of captions are nobody's name."""
    return _WORD.search(text) is not None and text != text.lower()


def _mended(reading: Reading) -> Reading:
    pattern = pattern_of(reading.pointer)
    mend = _MENDS.get(pattern) or _BY_NAME.get(pattern.removesuffix("/*").rpartition("/")[2])
    return _with_value(reading, mend(reading.value)) if mend is not None else reading


def _with_value(reading: Reading, value: str) -> Reading:
    return reading if value == reading.value or not value else reading.model_copy(update={"value": value})


def mended_address(text: str) -> str:
    """An address of the United States with the commas that it was printed with; others nearly as they are."""
    text = _spelled(_up_to_its_end(_GLUED_DASH.sub(", ", text.lstrip("-\u2013"))))
    country = _COUNTRY.search(text)
    if country is not None:
        return f"{mended_address(text[: country.start()])}, {country[1]}"
    bare = _ENDS_LINE.sub("", _NO_BLANK.sub(" ", _STRAY_DASH.sub("", _LOOSE_END.sub("", text))))
    whole = _with_state(_ZIP_TORN.sub(r"\1-\2", _STATE_APART.sub(" ", bare)))
    if not _US.search(whole):
        return _TORN_CODE.sub(r"\1 ", bare)
    for wrong, right in (
        (_BEFORE_STATE, ", "),
        (_BEFORE_TOWN, r"\1, "),
        (_STREET_TOWN, r"\1, "),
        (_BEHIND_BOX, r"\1, "),
        (_UNIT_APART, r"\1 "),
        (_BOULEVARD, "Blvd"),
    ):
        whole = wrong.sub(right, whole)
    return whole


def _up_to_its_end(text: str) -> str:
    """Behind the line with the postal code an address names a state or a country, nothing with a number."""
    lines = text.split(", ")
    coded = max((at for at, line in enumerate(lines) if at and _POSTAL_CODE.search(line)), default=len(lines))
    end = next((at for at, line in enumerate(lines[coded + 1 :], start=coded + 1) if _NO_PLACE.search(line)), len(lines))
    return ", ".join(lines[:end])


def _with_state(text: str) -> str:
    """What is no state, with one character of the state that the ZIP code lies in, is that state."""
    found = _STATE_AND_ZIP.search(text)
    if found is None or found["state"] in STATES or (found["state"].islower() and found["state"].upper() in STATES):
        return text
    state = state_of(found["zip"])
    alike = state is not None and any(read == meant for read, meant in zip(found["state"].upper(), state, strict=True))
    return f"{text[: found.start()]}{state} {found['zip']}" if alike else text


def mended_person(text: str) -> str:
    """A person's name, family name first behind a comma, without the relation to the subscriber in brackets."""
    bare = mended_name(_NEXT_CAPTION.sub("", _RELATION.sub("", text)))
    bare = _DIGIT_INITIAL.sub(lambda digit: _LETTERS[digit[0]], bare)
    bare = _THE_SECOND.sub("II", _BEFORE_INITIAL.sub(r"\1, ", bare))
    if sum(len(word.strip(".,")) > 1 for word in bare.split()) >= _SPELLED_NAMES:
        bare = _TWICE.sub(r"\1", bare)
    listed = _LISTED.match(bare)
    if "," in bare or listed is None or listed[1].lower() in _TITLED:
        return bare
    return f"{listed[1]}, {bare[listed.end() :]}"


def mended_name(text: str) -> str:
    """The name of a person or an organisation, of which each word begins with a capital."""
    bare = _spelled(_SPELLED_OUT.sub(r"\1", _LOOSE_END.sub("", text)))
    bare = _LIMITED.sub(lambda form: "L" if form.string[form.start() - 2] == "R" else "l", bare)
    bare = _DEGREE.sub(lambda degree: f"{degree[1]}." if degree[1] else degree[2], bare)
    small = [word for word in re.findall(r"\w+", bare) if word[0].islower() and word not in _SMALL and len(word) > 1]
    if not any(word[:1].isupper() for word in bare.split()) or any(word[0] != "l" for word in small):
        return bare
    return _INITIAL.sub(lambda letter: letter[0].upper(), _SMALL_L.sub("I", bare))


def _spelled(text: str) -> str:
    return _ZERO_IN_WORD.sub(lambda word: word[0].replace("0", "O" if word[0][-1].isupper() else "o"), text)


def mended_order(text: str) -> str:
    """The number of a purchase order, which many begin with `PO`."""
    return _ORDER.sub("PO", text)


def mended_mailbox(text: str) -> str:
    """An address of a mailbox, without the full stop of its sentence or of the dots beside it."""
    return text.strip(".,;:\u00b7 ")


def mended_shop(text: str) -> str:
    """A shop's name without its number in the register of companies."""
    return mended_name(_SENDIRIAN.sub("S/B", _REGISTERED.sub("", text) or text))


def mended_description(text: str) -> str:
    """What was sold, in words."""
    bare = _OUNCES.sub(lambda zero: "o" if zero.string[zero.end()] == "z" else "O", _STRAY_DASH.sub("", text).strip())
    bare = _TIMES.sub(
        lambda sign: " x " if sign[1] or sign[2] else "x", _POUNDS.sub("lb", _GALLONS.sub("gal", _LITRES.sub("l", bare)))
    )
    bare = bare.replace("\u00e6u", "\u0153u")  # of French words, which have no other ligature
    return _LIST_IN_WORDS.sub(lambda point: ". " if _ABBREVIATED.search(bare[: point.start()]) else ", ", bare)


def mended_answer(text: str) -> str:
    """An answer on a form, its characters put together where each stood in a box of its own."""
    if _COMB.fullmatch(text) or _TEETH.fullmatch(text):
        return re.sub("[ |]", "", text)
    return _TORN_MAIL.sub("", text)


def mended_words(text: str) -> str:
    """An amount in words, without what a check has printed before it."""
    return _SUM_OF.sub("", text)


def mended_caption(text: str) -> str:
    """What a form asks, without its number."""
    return _COUNTED.sub("", text)


def mended_units(units: Sequence[str]) -> list[str]:
    """Units of one invoice: among `EA` and `DZ`, `cs` is `CS` and `GL.` has no point."""
    units = [_SMALL_UNIT.sub("l", unit) for unit in units]
    plain = [unit for unit in units if not (unit.endswith(".") or _SAME_IN_SMALL.issuperset(unit))]
    if len(plain) < LIKE or any(unit != unit.upper() or "." in unit for unit in plain):
        return list(units)
    bare = [unit.rstrip(".") for unit in units]
    return [unit.upper() if _SAME_IN_SMALL.issuperset(unit) else unit for unit in bare]


_BY_NAME: Mapping[str, Mend] = {
    "address": mended_address,
    "patient_name": mended_person,
    "subscriber_name": mended_person,
    "rendering_provider": mended_person,
    "name": mended_name,
    "description": mended_description,
    "purchase_order": mended_order,
    "email": mended_mailbox,
    **MENDS,
}
_MENDS: Mapping[str, Mend] = {
    f"/{who}/name": mended_person
    for who in ("patient", "insured", "other_insured", "operating", "attending", "referring", "rendering")
} | {
    "/merchant/name": mended_shop,
    "/amount_in_words": mended_words,
    "/fields/*/label": mended_caption,
    "/fields/*/value": mended_answer,
}
"""Of claim forms, where a person's boxes have a name, of receipts, and of other forms."""
