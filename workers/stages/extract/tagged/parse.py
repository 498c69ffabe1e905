"""What the words of a value say: canonical values for every field they carry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.document_type import Leaf
from schemas.kinds import MONEY, Kind
from schemas.values import parse_text
from workers.stages.extract.candidates import Found
from workers.stages.extract.choices import method_in, status_in
from workers.stages.extract.claim_wording import PROCEDURE
from workers.stages.extract.remittance import adjustments_in, remarks_in
from workers.stages.extract.service_cards import code_parts
from workers.stages.extract.service_dates import dates_in
from workers.stages.extract.sheets import Token
from workers.stages.extract.spans import value_in
from workers.stages.extract.tagged.values import SaidValue

Parse = Callable[[str], str | None]

_CHOICES: Mapping[str, Parse] = {"/payment/method": method_in, "/claims/*/status": status_in}
_NUMBERS = frozenset({"tax_id", "phone", "npi", "routing"})
_PART = 0.75
"""A value that is only a part of the words said to be it."""
_MONEY_LIKE = re.compile(r"[.,]\d{2}\D*$|[$€£]|RM|CR$", re.IGNORECASE)
_BARE = 0.6
_STEMS = {"copay": "copay", "coinsurance": "coin", "deductible": "ded", "not_covered": "non", "patient_responsibility": "resp"}
"""How headings name amounts that share a cell; without blanks and punctuation."""
_STRIPPED = " :;,|_*⑆⑈⑇⑉"
"""At the ends of a value; the last four are signs of the MICR line."""


@dataclass(frozen=True, slots=True)
class Parser:
    """Parses the values of one document."""

    leaves: Mapping[str, Leaf]
    date: Parse
    """How the document writes dates."""

    def __call__(self, value: SaidValue) -> Iterator[tuple[str, Found]]:
        """Field and value, for each that the words hold; what cannot be parsed is left out."""
        names = {pattern.removesuffix("/*").rpartition("/")[2]: pattern for pattern in value.patterns}
        rest = dict(names)
        for name in ("procedure", "modifiers"):
            rest.pop(name, None)
        for split in (_adjustment, _service, _dates, self._amounts):
            for name, found in split(names, value):
                rest.pop(name, None)
                pattern = names.get(name, _sibling(names, name))
                if pattern in self.leaves:
                    yield pattern, _said(found, value)
        for pattern in rest.values():
            found_here = self._single(pattern, value)
            if found_here is not None:
                yield pattern, _said(found_here, value)

    def _amounts(self, names: Mapping[str, str], value: SaidValue) -> Iterator[tuple[str, Found]]:
        """`0.00/8.06`: amounts of one cell, in the order in which the words above the cell name them."""
        parts = [(part, token) for token in value.tokens for part in token.text.split("/") if part]
        if len(names) != len(parts) or len(parts) < 2:
            return
        amounts = [MONEY.parse(part) for part, _ in parts]
        for name, amount, (_, token) in zip(_as_headed(list(names), value.heading), amounts, parts, strict=True):
            if amount is not None and self.leaves[names[name]].kind is MONEY:
                yield name, Found(amount, (token,), 1.0)

    def short_date(self, value: SaidValue, following: SaidValue) -> Iterator[tuple[str, Found]]:
        """Medicare's `1025 102522`: a day whose year stands in the day after it."""
        pattern = value.patterns[0]
        if pattern.endswith("_from") and following.patterns == (pattern.removesuffix("from") + "to",):
            found = dates_in([*value.tokens, *following.tokens])
            if len(found) == 2:
                yield pattern, _said(found[0], value)

    def parse_of(self, pattern: str) -> Parse:
        """How a field's text is read."""
        kind = self.leaves[pattern].kind
        return _CHOICES.get(pattern) or (self.date if kind.name == "date" else kind.parse)

    def _single(self, pattern: str, value: SaidValue) -> Found | None:
        kind = self.leaves[pattern].kind
        if kind.name == "text":
            return _text(pattern, value)
        parse = self.parse_of(pattern)
        tokens = value.tokens
        if kind.name in _NUMBERS:
            tokens = _without_caption(tokens)
        text = " ".join(token.text for token in tokens).strip(_STRIPPED)
        whole = parse(text) or parse(text.rstrip(".;)"))
        if whole is not None:
            return Found(whole, tokens, _likeness(kind, tokens))
        if pattern.endswith("/remarks/*"):
            return next(iter(remarks_in(tokens)), None)
        part = value_in(tokens, kind, parse)
        return part.scaled(_PART) if part is not None else None


def _as_headed(names: list[str], heading: str) -> list[str]:
    """Names of fields in the order in which a heading names them, those that it does not name last, as listed."""
    where = {name: heading.rfind(_STEMS.get(name, name[:4])) for name in names}
    return sorted(names, key=lambda name: (where[name] < 0, where[name]))


def _likeness(kind: Kind, tokens: Sequence[Token]) -> float:
    """An amount without cents or currency may be any number."""
    return _BARE if kind.name == "money" and not _MONEY_LIKE.search(" ".join(token.text for token in tokens)) else 1.0


def _said(found: Found, value: SaidValue) -> Found:
    return Found(found.value, found.tokens, found.score * value.probability, ("tagged",))


def _without_caption(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`Tax ID 12-3456789` without what names the number; the two letters of a country stay."""
    first = next((at for at, token in enumerate(tokens) if any(c.isdigit() for c in token.text)), 0)
    return tuple(
        tokens[first - 1 if first and len(tokens[first - 1].text) == 2 and tokens[first - 1].text != "ID" else first :]
    )


def _sibling(names: Mapping[str, str], name: str) -> str:
    """The pattern of a list of codes beside the fields said."""
    return f"{next(iter(names.values())).removesuffix('/*').rpartition('/')[0]}/{name}/*"


def _text(pattern: str, value: SaidValue) -> Found | None:
    """Lines joined by blanks, those of an address by commas."""
    lines = [" ".join(token.text for token in line) for line in value.token_lines]
    if pattern.endswith("/address"):
        bare = [line.strip(_STRIPPED) for line in lines]
        text = ", ".join(re.sub(r"\s*[·•●|]\s*", ", ", line) for line in bare if line)
    else:
        text = " ".join(lines)
    parsed = parse_text(text.strip(_STRIPPED))
    return Found(parsed, value.tokens, 1.0) if parsed is not None else None


def _adjustment(names: Mapping[str, str], value: SaidValue) -> Iterator[tuple[str, Found]]:
    """`CO-45`: group and reason, and the amount where it stands with them."""
    if not {"group", "reason"} <= names.keys():
        return
    first = next(iter(adjustments_in(value.tokens, bare=True)), None)
    if first is not None:
        for name, found in (("group", first.group), ("reason", first.reason), ("amount", first.amount)):
            if found is not None and name in names:
                yield name, Found(found.value, found.tokens, 1.0)


def _service(names: Mapping[str, str], value: SaidValue) -> Iterator[tuple[str, Found]]:
    """`G0463-25`: a procedure and its modifiers."""
    if "procedure" not in names and "modifiers" not in names:
        return
    parts = [part for token in value.tokens for part in code_parts(token)]
    if "procedure" in names:
        for part in parts[:1]:
            if PROCEDURE.fullmatch(part.value):
                yield "procedure", Found(part.value, part.tokens, 1.0)
        parts = parts[1:]
    for part in parts:
        if len(part.value) == 2:
            yield "modifiers", Found(part.value, part.tokens, 1.0)


def _dates(names: Mapping[str, str], value: SaidValue) -> Iterator[tuple[str, Found]]:
    """`01/02/26-01/05/26`: from and to, or one day that is both."""
    pairs = [(name, name.replace("_from", "_to")) for name in names if name.endswith("_from")]
    for first, last in pairs:
        found = dates_in(value.tokens) if last in names else []
        for name, each in zip((first, last), found if len(found) > 1 else found * 2, strict=False):
            yield name, Found(each.value, each.tokens, 1.0)
