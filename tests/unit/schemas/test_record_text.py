from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.record_text import values_of
from schemas.types import all_types
from tests.invoices import AMERICAN, record


def kept(text: str) -> dict:
    return json.loads(values_of(text))


@pytest.mark.parametrize("type_name", sorted(all_types()))
def test_every_type(type_name: str) -> None:
    one = record(type_name, {})
    assert kept(json.dumps(one.view("full"))) == one.view("values")


def test_evidence_is_not_even_read() -> None:
    one = record("invoice", AMERICAN)
    whole = json.dumps(one.view("full"))
    broken = whole[: whole.index('"evidence"')]
    assert json.loads(values_of(broken)) == one.view("values")


@given(st.text() | st.sampled_from(['", "data": {', '"data": ', "}}", "\\", '\\"data": 1']))
def test_hostile_words(text: str) -> None:
    one = record("form", {"title": text}).model_copy(update={"batch_id": text, "client_id": text})
    assert kept(json.dumps(one.view("full"))) == one.view("values")


@pytest.mark.parametrize("written", [{"indent": 1}, {"separators": (",", ":")}, {"sort_keys": True}])
def test_written_in_another_way(written: dict) -> None:
    one = record("invoice", AMERICAN)
    assert kept(json.dumps(one.view("full"), **written)) == one.view("values")
