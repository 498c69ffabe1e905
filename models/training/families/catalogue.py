"""All families by name. Adding one to the families of its kind makes it available to every command."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from models.training.families.bills import BILL_FAMILIES
from models.training.families.eobs import EOB_FAMILIES
from models.training.families.family import Family, Split
from models.training.families.mail import MAIL_FAMILIES
from models.training.paper import Paper

FAMILIES: Mapping[str, Family] = {family.name: family for family in (*EOB_FAMILIES, *BILL_FAMILIES, *MAIL_FAMILIES)}
READING = ("eob-columns", "invoice-us", "eob-line-printer", "eob-cards", "letter-refund-request", "form")
"""Letter-size families with dense text, for measuring readers."""


def families_of(split: Split, type_name: str | None = None) -> tuple[str, ...]:
    """Names of the families of a split, of one document type where given."""
    return tuple(
        name for name, family in FAMILIES.items() if family.split == split and (type_name is None or family.type == type_name)
    )


def drawn(name: str, rng: Random) -> Paper:
    """A document of the named family."""
    return FAMILIES[name].draw(rng)
