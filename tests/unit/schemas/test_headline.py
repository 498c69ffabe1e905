from __future__ import annotations

import pytest

from schemas.headline import Headline, headline_of
from schemas.types import all_types


def test_remittance() -> None:
    data = {"payer": {"name": "Example Health"}, "payment": {"number": "0048", "amount": "72.53", "date": "2026-10-14"}}
    assert headline_of(data) == Headline("Example Health", "0048", "72.53", "2026-10-14")


@pytest.mark.parametrize("name", sorted(all_types()))
def test_empty_record_of_any_type(name: str) -> None:
    empty = all_types()[name].data.model_validate({}).model_dump(mode="json")
    assert headline_of(empty) == Headline(None, None, None, None)
