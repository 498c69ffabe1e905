from jsonschema import Draft202012Validator

from schemas.types import all_types
from tests.unit.api.conftest import House


def test_every_type_has_one(house: House) -> None:
    for kind in all_types().values():
        answer = house.http.get(f"/schemas/{kind.name}/{kind.schema_version}.json")
        assert answer.status_code == 200
        Draft202012Validator.check_schema(answer.json())
        assert answer.json()["$id"] == f"/schemas/{kind.name}/{kind.schema_version}.json"


def test_not_found(house: House) -> None:
    answer = house.http.get("/schemas/eob/99.json")
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/not_found")
