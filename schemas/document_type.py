"""What a document type is. Each lives in one file of `schemas/types/`, which says everything the house knows about it."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict

from schemas.kinds import Kind
from schemas.known import Comparison
from schemas.laws import Law


class Part(BaseModel):
    """Base of a record's data and its parts: every key always present, nothing beyond the contract."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)


@dataclass(frozen=True, slots=True)
class Find:
    """How a field is found on paper that carries labels: the wordings beside, above or heading it, most usual first."""

    labels: tuple[str, ...]
    required: bool = False
    """True where a document of the type is not complete without it: a missing value is a reason for a person's look."""


def find(wordings: str, *, required: bool = False) -> Find:
    """`find("total | amount due")`: many labels without a column of quotation marks."""
    return Find(tuple(wording.strip() for wording in wordings.split("|") if wording.strip()), required)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A field of a document type."""

    pattern: str
    """JSON pointer with `*` for list positions, such as `/claims/*/lines/*/paid`."""
    kind: Kind
    find: Find | None


@dataclass(frozen=True, slots=True)
class PartyPlace:
    """Where a type names somebody whom the client may have on a list."""

    kind: Literal["payer", "provider", "vendor", "buyer"]
    name: str
    """Pattern of the name."""
    numbers: tuple[tuple[str, str], ...] = ()
    """Patterns of numbers, and what the list calls them: `("/payee/npi", "npi")`."""

    @property
    def address(self) -> str | None:
        """Pattern of the address, where the type has one beside the name."""
        party, _, last = self.name.rpartition("/")
        return f"{party}/address" if last == "name" else None


Rule = Callable[[Any], Iterable[Law]]
"""Takes the type's data model; yields a law for every instance of the rule that can be judged."""


@dataclass(frozen=True, slots=True)
class DocumentType:
    """Everything that is particular to one type of document."""

    name: str
    title: str
    data: type[Part]
    cues: Mapping[str, float] = field(default_factory=dict)
    """Phrases that speak for the type (lower case) and their weights in nats; negative speaks against."""
    rules: tuple[Rule, ...] = ()
    parties: tuple[PartyPlace, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """With what the client has on file."""
    registered: bool = False
    """Read from the boxes of a form of fixed geometry; the tagger only tells its pages."""
    schema_version: int = 1
    labels: Mapping[str, str] = field(default_factory=dict)
    """What clerks call a field, a part or an item of a list, by pattern, where its own name does not say it; for fields that
    stand in no part, by the pattern of the first of them with a `#` behind, what heads them."""

    @property
    def schema(self) -> str:
        """Such as `eob/1`."""
        return f"{self.name}/{self.schema_version}"

    def leaves(self) -> Mapping[str, Leaf]:
        """The type's fields by pattern, in the contract's order."""
        return _leaves_of(self.data)


@cache
def _leaves_of(data: type[Part]) -> Mapping[str, Leaf]:
    return {leaf.pattern: leaf for leaf in _walk(data, "")}


def _walk(part: type[Part], prefix: str) -> Iterator[Leaf]:
    for name, info in part.model_fields.items():
        yield from _field(info.annotation, f"{prefix}/{name}", tuple(info.metadata))


def _field(annotation: Any, pattern: str, metadata: tuple[Any, ...]) -> Iterator[Leaf]:  # noqa: ANN401 - a type expression
    if hasattr(annotation, "__metadata__"):
        inner = get_args(annotation)[0]
        yield from _field(inner, pattern, metadata + tuple(annotation.__metadata__))
    elif get_origin(annotation) in (Union, types.UnionType):
        inner = next(arg for arg in get_args(annotation) if arg is not type(None))
        yield from _field(inner, pattern, metadata)
    elif get_origin(annotation) is list:
        yield from _field(get_args(annotation)[0], f"{pattern}/*", metadata)
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield from _walk(annotation, pattern)
    else:
        kind = next((m for m in metadata if isinstance(m, Kind)), None) or _choice(annotation)
        yield Leaf(pattern, kind, next((m for m in metadata if isinstance(m, Find)), None))


def _choice(annotation: Any) -> Kind:  # noqa: ANN401 - a type expression
    """Enumerations and check boxes."""
    options = ("true", "false") if annotation is bool else tuple(get_args(annotation))
    if annotation is not bool and get_origin(annotation) is not Literal:
        message = f"a field of type {annotation} has no kind"
        raise TypeError(message)
    spelled = {option.lower(): option for option in options}
    return Kind(
        "mark" if annotation is bool else "choice",
        lambda text: spelled.get(text.strip().lower()),
        "one of " + ", ".join(options),
    )


@lru_cache(maxsize=1 << 16)
def pattern_of(pointer: str) -> str:
    """`/claims/0/lines/1/paid` becomes `/claims/*/lines/*/paid`."""
    return "/".join("*" if part.isdigit() else part for part in pointer.split("/"))
