from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.exports import all_formats
from schemas.exports.format import CannotExport
from schemas.record import RecordState
from schemas.types import all_types
from tests.invoices import AMERICAN, record, shipment

VALUES, FULL = all_formats()["ndjson"], all_formats()["ndjson-full"]


def test_one_line_per_record() -> None:
    one = record("invoice", AMERICAN)
    for kind, view in ((VALUES, one.view("values")), (FULL, one.view("full"))):
        lines = kind(shipment(one, one)).decode().splitlines()
        assert [json.loads(line) for line in lines] == [view, view]


@pytest.mark.parametrize("type_name", sorted(all_types()))
def test_every_type(type_name: str) -> None:
    one = record(type_name, {})
    assert json.loads(VALUES(shipment(one))) == one.view("values")


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    written = FULL(shipment(record("form", {"title": text})))
    assert written.count(b"\n") == 1
    assert json.loads(written)["data"]["title"] == text


def test_unaccepted_record_stays() -> None:
    with pytest.raises(CannotExport):
        VALUES(shipment(record("invoice", AMERICAN, RecordState.NEEDS_REVIEW)))
