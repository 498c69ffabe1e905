"""What the words of a value say: canonical values for every field they carry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from schemas.document_type import Leaf
from schemas.kinds import QUANTITY, Kind
from schemas.values import parse_text
from workers.stages.extract.candidates import Found
from workers.stages.extract.choices import method_in, status_in
from workers.stages.extract.mended import PERSONS, is_persons_name
from workers.stages.extract.parties import parted, with_their_names
from workers.stages.extract.remittance import group_in, remarks_in
from workers.stages.extract.service_dates import dates_in
from workers.stages.extract.sheets import Token
from workers.stages.extract.spans import groups_thousands, value_in
from workers.stages.extract.tagged.answers import is_caption
from workers.stages.extract.tagged.said_value import SaidValue
from workers.stages.extract.tagged.shared_words import SPLITS, Names, as_headed, parts_of

Parse = Callable[[str], str | None]

_CHOICES: Mapping[str, Parse] = {"/payment/method": method_in, "/claims/*/status": status_in}
_NUMBERS = frozenset({"tax_id", "phone", "npi", "routing"})
_SAME_FOR_ALL = frozenset({"money", "date", "quantity", "text", "identifier"})
"""Kinds of which one printed value may be that of several fields; of two codes in one word each is a part."""
_ALWAYS_SPLIT = frozenset({"procedure", "modifiers"})
"""Codes that are printed with others even where the tagger saw one."""
_PART = 0.75
"""A value that is only a part of the words said to be it."""
_BARE = 0.6
"""An amount without cents or currency may be any number."""
_MONEY_LIKE = re.compile(r"[.,]\d{2}\D*$|[$€£]|RM|CR$", re.IGNORECASE)
_CENTS = re.compile(r"\d[.,]\d{2}\D*$")
_GLUED = {
    "money": re.compile(r"[x@*]*(?P<number>-?(?:[^\W\d]{1,3}|[$€£])?\d[\d,.]*[.,]\d{2})(?:/?[^\W\d]{1,5}\.?)?", re.IGNORECASE),
    "quantity": re.compile(r"[x@*]*(?P<number>-?\d+(?:[.,]\d+)?)(?:[@*]|/?[^\W\d]{1,5}\.?)?", re.IGNORECASE),
}
"""`@5.99/kg`, `2x`, `0.452kg`: a number with its unit or the sign that multiplies it, printed without a blank."""
_ORDINAL = re.compile(r"\(?\d{1,3}(\.|\.?\))")
"""`1.)` counts the positions, nobody sells `1.)` of a thing."""
_ADDRESS = 3
"""Words of an address, at least: what has fewer, or no number, is a part of one that was read in pieces."""
_NO_METHOD = re.compile(
    r"(?:\W*\b(?:amt|amount|total|tender(?:ed|type)?|received|payment|given|type|by|change|balance)\b\W*)+", re.IGNORECASE
)
"""What captions the money that was given, and tells no way of paying."""
_PAID_BY = re.compile(
    r"^(?:card type|paid (?:by|with|via)|settled (?:by|with)|payment(?: method| type| mode)?|tender(?: type)?)\b[ :]+"
    r"(?=[^\W\d])",
    re.IGNORECASE,
)
"""What stands before the way of paying."""
_REGISTRY = re.compile(
    r"\(?(?:(?:co|company|reg|roc|brn|ssm|business)\.? ?(?:n[o0]|reg)?[.: ]*)?(?:[A-Z]{2})?\d{6,12}(?: ?-? ?[A-Z])?\)?",
    re.IGNORECASE,
)
"""A line with a house's number in its register, among those of its address."""
_REGISTER = re.compile(r"\W*(?:co|company|roc|business)\b\W*(?:reg|no|registration)\b", re.IGNORECASE)
_TOUCHES = 1e-6
_MEASURED = re.compile(
    r"(?:\W*(?:net|tare|gross|(?:[$€£]|rm|r)?\W?/?\W?(?:kg|lb|oz|ltr|lt|gal|l|g)\.?)(?![^\W\d]))+\W*", re.IGNORECASE
)
"""What stands between a weight and its price: `NET`, `€/kg`."""
_NAME_LETTERS = 3
_TERMS = re.compile(
    r"\d|\b(?:net|netto|due|receipt|prepaid|cash|card|credit|check|c\.?o\.?d|eom|prox|ach|wire|transfer|delivery|advance|autopay|upon|"
    r"immediate|contract|agree|sofort|tage|lastschrift|überweisung|comptant|virement|prélèvement|chèque|réception|contado|vista|transferencia|recibo|"
    r"contanti|bonifico|rimessa|incasso|dagen|days)",
    re.IGNORECASE,
)
"""What terms of payment say: when, or in what way."""
_HOUSE = re.compile(r"\d{1,4}[a-z]?")
_ENDS_IN_CODE = re.compile(r"\d{4,5}|.*, *\d{5}")
"""A line that is a postal code, or ends with one behind a comma."""
_STRIPPED = " :;,|_*⑆⑈⑇⑉"
"""At the ends of a value; the last four are signs of the MICR line."""


@dataclass(frozen=True, slots=True)
class Parser:
    """Parses the values of one document."""

    leaves: Mapping[str, Leaf]
    date: Parse
    """How the document writes dates."""
    quantity: Parse = QUANTITY.parse
    """How it writes how many, or how much."""

    def __call__(self, value: SaidValue) -> Iterator[tuple[str, Found]]:
        """Field and value, for each that the words hold; what cannot be parsed is left out."""
        names: Names = {}
        for pattern in value.patterns:
            names.setdefault(pattern.removesuffix("/*").rpartition("/")[2], []).append(pattern)
        signs = ("tagged",) if "*" in value.patterns[0] else ("tagged", f"label:{value.caption}")
        for name, found in self._by_name(names, value):
            for pattern in names.get(name, _siblings(value.patterns[0], name)):
                if pattern in self.leaves:
                    yield pattern, Found(found.value, found.tokens, found.score * value.probability, signs)

    def short_date(self, value: SaidValue, following: SaidValue) -> Iterator[tuple[str, Found]]:
        """Medicare's `1025 102522`: a day whose year stands in the day after it."""
        pattern = value.patterns[0]
        if pattern.endswith("_from") and following.patterns == (pattern.removesuffix("from") + "to",):
            found = dates_in([*value.tokens, *following.tokens])
            if len(found) == 2:
                yield pattern, Found(found[0].value, found[0].tokens, value.probability, ("tagged",))

    def parse_of(self, pattern: str) -> Parse:
        """How a field's text is read."""
        kind = self.leaves[pattern].kind
        if pattern.endswith("/adjustments/*/group"):
            return lambda text: group_in(text) or kind.parse(text)
        own = {"date": self.date, "quantity": self.quantity}
        return _CHOICES.get(pattern) or own.get(kind.name, kind.parse)

    def _by_name(self, names: Names, value: SaidValue) -> Iterator[tuple[str, Found]]:
        """First what has a form of its own, then cells that hold a part for each field, then one value for all."""
        rest = dict(names)
        for owned, split in SPLITS:
            given = owned & rest.keys()
            if len(given) > 1 or given & _ALWAYS_SPLIT:
                yield from split(names, value.tokens)
                rest = {name: patterns for name, patterns in rest.items() if name not in owned}
        parts = parts_of(value.tokens, len(rest)) if len(rest) > 1 else []
        order = as_headed(list(rest), value.heading)
        for name, part in zip(order, parts, strict=False):
            text = self.parse_of(rest[name][0])(part.text)
            if text is not None:
                yield name, Found(text, (part,), 1.0)
        kinds = {self.leaves[patterns[0]].kind.name for patterns in rest.values()}
        if not parts and (len(rest) == 1 or (len(kinds) == 1 and kinds <= _SAME_FOR_ALL)):
            for name, patterns in rest.items():
                found = self._whole(patterns[0], value)
                if found is not None:
                    yield name, found

    def _whole(self, pattern: str, value: SaidValue) -> Found | None:
        kind = self.leaves[pattern].kind
        if kind.name == "text":
            return _text(pattern, value)
        parse = self.parse_of(pattern)
        tokens = _without_caption(value.tokens) if kind.name in _NUMBERS else value.tokens
        if kind.name == "money":
            tokens = _amount_alone(tokens)
        text = " ".join(token.text for token in tokens).strip(_STRIPPED)
        if kind.name == "quantity" and _ORDINAL.fullmatch(text):
            return None
        whole = parse(text) or parse(text.strip("./-;)"))
        if pattern.endswith("/remarks/*"):
            return next(iter(remarks_in(tokens)), None)
        if whole is not None:
            return Found(whole, tokens, _likeness(kind, text))
        if kind.name == "date" and (day := _with_day(value, parse)) is not None:
            return day
        part = value_in(tokens, kind, parse) or _with_unit(tokens, kind, parse)
        return part.scaled(_PART) if part is not None else None


def _with_day(value: SaidValue, parse: Parse) -> Found | None:
    """A date whose first word was given no role: `20.` before `November 2026`."""
    tokens = (*(token for word in value.before[-1:] for token in word.tokens), *value.tokens)
    whole = parse(" ".join(token.text for token in tokens).strip(_STRIPPED)) if len(tokens) > len(value.tokens) else None
    return Found(whole, tokens, _PART) if whole is not None else None


def _with_unit(tokens: Sequence[Token], kind: Kind, parse: Parse) -> Found | None:
    """The number of the first word that holds one glued to a unit."""
    for token in tokens:
        glued = _GLUED[kind.name].fullmatch(token.text.strip(_STRIPPED)) if kind.name in _GLUED else None
        number = parse(glued["number"]) if glued is not None else None
        if number is not None:
            return Found(number, (token,), 1.0)
    return None


def _likeness(kind: Kind, text: str) -> float:
    return _BARE if kind.name == "money" and not _MONEY_LIKE.search(text) else 1.0


def _amount_alone(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The amount with its signs, without a number read into it from the column before: `40 982.80`.

    Blanks may group thousands.
    """
    at = next((at for at, token in enumerate(tokens) if _CENTS.search(token.text)), 0)
    first = at
    while first and (
        not any(c.isdigit() for c in tokens[first - 1].text) or groups_thousands(tokens[first - 1], tokens[first])
    ):
        first -= 1
    return tokens[first:] if at else tokens


def _without_caption(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`Tax ID 12-3456789` without what names the number; the two letters of a country stay."""
    first = next((at for at, token in enumerate(tokens) if any(c.isdigit() for c in token.text)), 0)
    before = tokens[first - 1].text if first else ""
    return tuple(tokens[first - 1 if len(before) == 2 and before != "ID" else first :])


def _siblings(pattern: str, name: str) -> tuple[str, str]:
    """What a field of that name beside another is called, whether it is one value or a list of codes."""
    beside = f"{pattern.removesuffix('/*').rpartition('/')[0]}/{name}"
    return beside, f"{beside}/*"


def _text(pattern: str, value: SaidValue) -> Found | None:
    """Lines joined by blanks, those of an address by commas."""
    lines = [_printed(line) for line in value.token_lines]
    if pattern == "/merchant/name" and len(lines) > 1 and _heads_registry(lines[-1], value):
        lines.pop()
    if pattern.endswith("/address"):
        bare = _with_their_numbers(parted(line).strip(_STRIPPED) for line in lines)
        kept = (line for line in bare if any(c.isalnum() for c in line) and not _REGISTRY.fullmatch(line))
        text = ", ".join(with_their_names(kept))
    else:
        named = [line for line in lines if not (pattern.endswith("/description") and _MEASURED.fullmatch(line))]
        text = " ".join(named)
    text = text.strip(_STRIPPED)
    if is_caption(pattern):
        text = text.rstrip(f"{_STRIPPED}-\u2013")  # `Received -`
    if pattern == "/payment_method":
        text = _PAID_BY.sub("", text)
    if pattern == "/payment_method" and _NO_METHOD.fullmatch(text):
        return None
    if pattern == "/terms" and not (_TERMS.search(text) and any(c.isalpha() for c in text)):
        return None
    if pattern in PERSONS and not is_persons_name(text):
        return None
    if pattern == "/merchant/name" and sum(c.isalnum() for c in text) < _NAME_LETTERS:
        return None
    parsed = parse_text(text)
    is_part = pattern.endswith("/address") and (len(value.tokens) < _ADDRESS or not any(c.isdigit() for c in text))
    return Found(parsed, value.tokens, _PART if is_part else 1.0) if parsed is not None else None


def _printed(line: Sequence[Token]) -> str:
    """A line's words with blanks between them, save in `NO:9`, which was parted at its colon."""
    text = line[0].text
    for left, right in pairwise(line):
        text += right.text if left.ends_label and abs(right.x0 - left.x1) < _TOUCHES else f" {right.text}"
    return text


def _heads_registry(line: str, value: SaidValue) -> bool:
    """`Co. Reg. No: 123456-X` below a name: its first word ends no name."""
    return value.following is not None and _REGISTER.match(f"{line} {value.following.text}") is not None


def _with_their_numbers(lines: Iterable[str]) -> list[str]:
    """A wide blank may stand between a street and its number, or a code and its town: neither ends a line."""
    joined: list[str] = []
    for line in lines:
        is_number = joined and _HOUSE.fullmatch(line) and re.search(r"[^\W\d]\.?$", joined[-1])
        if is_number or (joined and _ENDS_IN_CODE.fullmatch(joined[-1])):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined
