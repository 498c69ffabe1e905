"""Running a document type's rules over its data, and asking for what must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from schemas.document_type import DocumentType
from schemas.laws import Law
from schemas.page_quality import PageQuality
from schemas.pages import PageFacts
from schemas.pointers import Data, instances_of, leaves_in
from schemas.record import Check

REQUIRED = "required"
"""The rule that a value must be there; `at` points to the leaf. A missing value has no evidence, so it is told here."""

READABLE = "page.readable"
"""The rule that every page of a document could be read whole; at the document."""
PLACED = "page.placed"
"""The rule that the values of a form certainly stand in the boxes that they were read from; at the document."""
OF_PAGES = frozenset({READABLE, PLACED})
"""Rules about the paper, which no value of the record can change."""


def run_rules(document_type: DocumentType, data: Data) -> tuple[Check, ...]:
    """Every rule of the type at every place it can be judged."""
    values = dict(leaves_in(data))
    return tuple(law.check(values) for law in laws_of(document_type, data))


def laws_of(document_type: DocumentType, data: Data) -> tuple[Law, ...]:
    """Every rule of the type at every place where its values are there."""
    model = document_type.data.model_validate(data)
    return tuple(law for rule in document_type.rules for law in rule(model))


def ask_required(document_type: DocumentType, data: Data, absent: AbstractSet[str] = frozenset()) -> tuple[Check, ...]:
    """A check for every required leaf. `absent`: leaves of which a person said that the paper has none."""
    patterns = [leaf.pattern for leaf in document_type.leaves().values() if leaf.find is not None and leaf.find.required]
    return tuple(check for pattern in patterns for check in _ask(pattern, data, absent))


def _ask(pattern: str, data: Data, absent: AbstractSet[str]) -> Iterator[Check]:
    for pointer, value in instances_of(pattern, data):
        passed = value is not None or pointer in absent
        yield Check(rule=REQUIRED, at=pointer, passed=passed, message=None if passed else "No value was found")


def ask_readable(pages: Sequence[int], facts: Mapping[int, PageFacts]) -> Check:
    """Whether the pages of a document came through whole: what is missing on paper cannot be missed in `data`."""
    harmed = [str(number) for number in pages if number in facts and facts[number].damaged]
    message = f"Could not be read whole: page {', '.join(harmed)} of the file" if harmed else None
    return Check(rule=READABLE, at="", passed=not harmed, message=message)


def ask_placed(quality: Iterable[PageQuality]) -> Check:
    """Whether it is sure where the forms of a document lie: a form that lies a line off has every value in a wrong box."""
    unsure = [str(each.number) for each in quality if each.placed < 1.0]
    pages = ", ".join(unsure)
    message = f"The form's own print is missing on page {pages} of the file: look whether each value is in its box"
    return Check(rule=PLACED, at="", passed=not unsure, message=message if unsure else None)


def by_field(checks: Iterable[Check]) -> Mapping[str, tuple[Check, ...]]:
    """The checks that touch each value, by the value's pointer."""
    touching: dict[str, tuple[Check, ...]] = {}
    for check in checks:
        for pointer in check.fields:
            touching[pointer] = (*touching.get(pointer, ()), check)
    return touching
