from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from schemas.json_schema import all_schemas, record_schema
from schemas.record import Evidence, Record, Review, ReviewState, Source
from schemas.types import all_types
from tests.invoices import AMERICAN, record

TYPES = sorted(all_types())


def validator(type_name: str) -> Draft202012Validator:
    return Draft202012Validator(record_schema(all_types()[type_name]))


def faults(type_name: str, view: dict[str, Any]) -> list[str]:
    return [error.message for error in validator(type_name).iter_errors(view)]


@pytest.mark.parametrize("type_name", TYPES)
def test_every_type_has_a_schema_with_an_address(type_name: str) -> None:
    schema = all_schemas()[f"/schemas/{type_name}/1.json"]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"/schemas/{type_name}/1.json"
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("type_name", TYPES)
@pytest.mark.parametrize("view", ["values", "full"])
def test_empty_records_fit(type_name: str, view: Any) -> None:
    assert not faults(type_name, record(type_name, {}).view(view))


def full() -> Record:
    found = Evidence(confidence=0.9, accepted=True, source=Source.OCR, review=Review(state=ReviewState.CONFIRMED))
    return record("invoice", AMERICAN).model_copy(update={"evidence": {"/total": found}})


def test_full_view_fits() -> None:
    assert not faults("invoice", full().view("full"))


def test_half_a_full_view_does_not_fit() -> None:
    view = full().view("full")
    del view["checks"]
    assert faults("invoice", view)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("total", "12"), ("total", 12.5), ("issue_date", "15.1.2026"), ("currency", "usd"), ("lines", None), ("number", "")],
)
def test_other_forms_do_not_fit(pointer: str, value: Any) -> None:
    view = full().view("values")
    view["data"][pointer] = value
    assert faults("invoice", view)


def test_every_key_is_wanted_and_later_ones_are_allowed() -> None:
    view = full().view("values")
    view["data"]["carbon"] = "2"
    assert not faults("invoice", view)
    del view["data"]["lines"][0]["unit"]
    assert faults("invoice", view)


@pytest.mark.parametrize("type_name", TYPES)
def test_names_of_parts_are_told_apart(type_name: str) -> None:
    parts = all_types()[type_name].data.model_json_schema().get("$defs", {})
    assert not parts.keys() & Record.model_json_schema()["$defs"].keys()
    assert "data" not in parts
