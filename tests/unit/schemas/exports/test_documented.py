"""`docs/exports` maps every field of a type that a format tells, or says that it is not told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from schemas.types import all_types

PAGES = Path("docs/exports")


@pytest.mark.parametrize(
    ("type_name", "page"),
    [
        ("eob", "x12-835.md"),
        ("eob", "fhir.md"),
        ("cms1500", "x12-837.md"),
        ("cms1500", "fhir.md"),
        ("ub04", "x12-837.md"),
        ("ub04", "fhir.md"),
        ("invoice", "invoice.md"),
    ],
)
def test_every_field_is_mapped(type_name: str, page: str) -> None:
    told = " ".join(re.findall(r"`([^`\n]+)`", (PAGES / page).read_text(encoding="utf-8")))
    names = {pattern.removesuffix("/*").rpartition("/")[2]: pattern for pattern in all_types()[type_name].leaves()}
    assert [names[name] for name in sorted(names) if not re.search(rf"\b{name}\b", told)] == []
