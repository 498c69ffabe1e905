"""`/schemas/{type}/{version}.json`: what a consumer may rely on, for anybody to read."""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import APIRouter

from api.problems import RESPONSES
from schemas.errors import NotFound
from schemas.json_schema import all_schemas

router = APIRouter(tags=["schemas"], responses=RESPONSES)


@router.get("/schemas/{type_name}/{version}.json")
def get_schema(type_name: str, version: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of records of a type, in both views."""
    schema = _schemas().get(f"/schemas/{type_name}/{version}.json")
    if schema is None:
        raise NotFound("There is no such schema; a record names its own in 'schema', such as eob/1.")
    return schema


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    return all_schemas()
