"""What the tagger can say: roles of words, kinds of documents, roles of pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.tagger.tagged import NOTHING
from models.training.content.correspondence import CATEGORIES
from schemas.types import all_types

TAGGED = tuple(name for name, each in all_types().items() if not each.registered)
"""Types whose words are tagged."""
JOINED = (
    "/claims/*/adjustments/*/group+/claims/*/adjustments/*/reason",
    "/claims/*/lines/*/adjustments/*/group+/claims/*/lines/*/adjustments/*/reason",
    "/claims/*/lines/*/service_from+/claims/*/lines/*/service_to",
    "/claims/*/service_from+/claims/*/service_to",
    "/claims/*/patient_name+/claims/*/subscriber_name",
    "/claims/*/lines/*/modifiers/*+/claims/*/lines/*/procedure",
    "/date+/time",
    "/denial_reasons/*/group+/denial_reasons/*/reason",
    "/lines/*/quantity+/lines/*/unit",
    "/lines/*/quantity+/lines/*/unit_price",
)
"""Roles of words that carry several values, known beforehand; others take one of the spare places when first seen."""
SPARE = 48
KINDS = (*(name for name in all_types() if name != "letter"), *(f"letter/{category}" for category in CATEGORIES))
PAGE_ROLES = ("first", "continuation", "attachment", "separator", "blank")


def known_roles() -> tuple[str, ...]:
    """All roles known beforehand, `NOTHING` first, and the spare places."""
    patterns = dict.fromkeys(pattern for name in TAGGED for pattern in all_types()[name].leaves())
    return (NOTHING, *patterns, *JOINED, *(f"?{number}" for number in range(SPARE)))


@dataclass(frozen=True)
class Vocabulary:
    """Names and their numbers."""

    roles: Sequence[str]
    kinds: Sequence[str] = KINDS
    page_roles: Sequence[str] = PAGE_ROLES

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {role: number for number, role in enumerate(self.roles)}

    def number_of(self, role: str) -> int:
        """A role's number; of a role never seen that of its first part that is known."""
        parts = (role, *role.split("+"))
        return next((self._numbers[part] for part in parts if part in self._numbers), 0)

    def with_roles(self, seen: Sequence[str]) -> Vocabulary:
        """The same where roles not known yet took spare places."""
        roles = list(self.roles)
        for role in dict.fromkeys(seen):
            spare = next((at for at, name in enumerate(roles) if name.startswith("?")), None)
            if role not in roles and spare is not None:
                roles[spare] = role
        return Vocabulary(tuple(roles), self.kinds, self.page_roles)
