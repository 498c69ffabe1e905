"""What the labels of a document type mean and how else they may be worded: those it looks for, and the mill's lexicons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from models.training.content.lexicon import NOTHING, Lexicon, normal
from models.training.families import check_offices, eob_lexicon, invoice_words, letter_references, receipt_words
from schemas.types import all_types

_COMPOSED = 0.7
"""Share of other wordings that come from a lexicon where it has the meaning."""
_GENERAL = frozenset(
    (
        "",
        "amount",
        "amt",
        "code",
        "date",
        "from",
        "id",
        "name",
        "no",
        "status",
        "to",
        "total",
        "type",
        "item",
        "service",
        "net",
        "claim",
    )
)
"""Too general to mean anything, whatever lists them."""
_ANY_LEVEL = re.compile(r"^/(?:claims/\*/lines/\*|claims/\*|lines/\*|references)/|^/")
_NAMED: Mapping[str, Mapping[str, str]] = {
    "eob": {
        "/claims/*/lines/*/service_from": "dates",
        "/claims/*/lines/*/service_to": "to",
        "/claims/*/service_from": "period",
        "/claims/*/service_to": "period/to",
    },
    "invoice": {
        "/lines/*/discount": "discount",
        "/discount": "discount-total",
        "/buyer/name": "buyer",
        "/buyer/tax_id": "buyer_tax",
        "/buyer/account_number": "account",
        "/seller/tax_id": "tax_id",
        "/seller/phone": "phone",
        "/seller/email": "email",
        "/seller/website": "website",
        "/seller/iban": "iban",
        "/seller/bank_account": "bank_account",
    },
}
"""Fields that the lexicon of a type calls otherwise than the record does."""
_SUM = "sum/"
"""The sum of something, be it over a claim or over all: worded only as the type lists it."""
_SPANS = frozenset(("dates", "from", "to", "period"))
"""Days of service in all ways; here the lexicon is more exact."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The labels of one document type in one language."""

    lexicon: Lexicon | None
    listed: Mapping[str, str]
    """What a label that the type looks for means, of those that mean one thing; by normal form."""
    labels: Mapping[str, tuple[str, ...]]
    """By meaning."""

    def meaning(self, text: str) -> str | None:
        """What a label means for sure; nothing where it may mean two things, or no field."""
        form = normal(text)
        if form in _GENERAL:
            return None
        known = self.lexicon.meant(text) if self.lexicon else frozenset[str]()
        found = frozenset({self.listed[form]} if form in self.listed else ())
        both = known or found if known | found <= _SPANS else known | found
        if len(both) == 1 and NOTHING not in both:
            return next(iter(both))
        if len(both) == 2 and f"totals/{min(both, key=len)}" in both:
            return f"{_SUM}{min(both, key=len)}"
        return None

    def another(self, meaning: str, rng: Random, terse: float) -> str:
        """Another label for it, with places for the tax and the currency in it; nothing where the dice show an unsure one."""
        composes = self.lexicon is not None and meaning in self.lexicon.grammar
        if self.lexicon and composes and (rng.random() < _COMPOSED or meaning not in self.labels):
            text = self.lexicon.heading(meaning, rng, terse=terse)
        else:
            text = rng.choice(self.labels.get(meaning, ("",)))
        return text if self.meaning(text) in (meaning, meaning.replace(_SUM, "totals/")) else ""


@cache
def wordings_of(type_name: str) -> tuple[Wordings, ...]:
    """All labels of a type's fields, a table for each language. Amounts of claims and lines are worded alike."""
    lexicons = tuple(_lexicons(type_name))
    return tuple(
        _wordings(type_name, lexicon, [each for each in lexicons if each and each is not lexicon]) for lexicon in lexicons
    )


def _wordings(type_name: str, lexicon: Lexicon | None, foreign: Sequence[Lexicon]) -> Wordings:
    """Those of one language: not what only the other ones know."""
    listed = {
        label: meaning
        for label, meaning in _listed(type_name).items()
        if (lexicon and lexicon.meant(label)) or not any(other.meant(label) for other in foreign)
    }
    labels: dict[str, list[str]] = defaultdict(list)
    for label, meaning in listed.items():
        labels[meaning].append(label)
    known = {meaning: tuple(several) for meaning, several in labels.items()}
    known |= {meaning.replace("totals/", _SUM): several for meaning, several in known.items() if meaning.startswith("totals/")}
    return Wordings(lexicon, {normal(label): each for label, each in listed.items()}, known)


def _listed(type_name: str) -> Mapping[str, str]:
    """The labels that the type's fields are looked for by, of those that mean one thing."""
    meant: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for pattern, leaf in all_types()[type_name].leaves().items():
        for label in leaf.find.labels if leaf.find else ():
            meant[normal(label)].add(meaning_of(type_name, pattern))
            shown.setdefault(normal(label), label)
    sure = {form: next(iter(several)) for form, several in meant.items() if len(several) == 1 and form not in _GENERAL}
    return {shown[form]: meaning for form, meaning in sure.items()}


def meaning_of(type_name: str, pattern: str) -> str:
    """The meaning that labels of a field have: `/claims/*/lines/*/billed` is `billed`."""
    named = _NAMED.get(type_name, {}).get(pattern)
    return named or _ANY_LEVEL.sub("", pattern).replace("/*", "")


def _lexicons(type_name: str) -> Iterable[Lexicon | None]:
    return {
        "eob": (eob_lexicon.LEXICON,),
        "invoice": tuple(invoice_words.LEXICONS.values()),
        "receipt": (receipt_words.LEXICON,),
        "letter": (letter_references.LEXICON,),
        "check": (check_offices.LEXICON,),
    }.get(type_name, (None,))
