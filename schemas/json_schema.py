"""JSON Schemas (2020-12) of records, made from the types themselves: what a consumer may rely on.

One schema per document type holds for both views of a record; `evidence` and its companions are either all there or not at all.
A field is only ever added within a version, so further keys are allowed.
"""

from __future__ import annotations

from typing import Any

from schemas.document_type import DocumentType
from schemas.record import Record
from schemas.types import all_types

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FULL_VIEW_ONLY = ("type_confidence", "evidence", "checks", "source")


def schema_address(kind: DocumentType) -> str:
    """Where the schema is served: `/schemas/eob/1.json`."""
    return f"/schemas/{kind.name}/{kind.schema_version}.json"


def record_schema(kind: DocumentType) -> dict[str, Any]:
    """The schema of records of a type, in both views."""
    record = Record.model_json_schema(mode="serialization")
    data = kind.data.model_json_schema(mode="serialization")
    parts = record.pop("$defs") | data.pop("$defs", {})
    properties = record["properties"] | {
        "schema": {"const": kind.schema},
        "type": {"const": kind.name},
        "data": {"$ref": "#/$defs/data"},
    }
    whole = _as_written({"properties": properties, "$defs": parts | {"data": data}})
    return {
        "$schema": DIALECT,
        "$id": schema_address(kind),
        "title": kind.title,
        "description": f"A record of type {kind.name}: data, and in the full view what stands behind it.",
        "type": "object",
        **whole,
        "required": [name for name in properties if name not in _FULL_VIEW_ONLY],
        "dependentRequired": {name: [other for other in _FULL_VIEW_ONLY if other != name] for name in _FULL_VIEW_ONLY},
    }


def all_schemas() -> dict[str, dict[str, Any]]:
    """Every type's schema by its address."""
    return {schema_address(kind): record_schema(kind) for kind in all_types().values()}


def _as_written(schema: Any) -> Any:  # noqa: ANN401 - plain JSON
    """As records are written: every key present, later keys allowed; without titles and defaults, which say nothing here."""
    if isinstance(schema, list):
        return [_as_written(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: _as_written(value) for key, value in schema.items() if key not in ("additionalProperties", "properties")}
    if isinstance(others := schema.get("additionalProperties"), dict):
        told["additionalProperties"] = _as_written(others)
    if "properties" in schema:
        told["properties"] = {name: _as_written(_bare(each)) for name, each in schema["properties"].items()}
        told["required"] = list(schema["properties"])
    return told


def _bare(field: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in field.items() if key not in ("title", "default")}
