"""CSV, read back by the standard library as a spreadsheet would."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postroom.evaluation.exported.hostile import HOSTILE
from schemas.csv_cells import safe_cell
from schemas.document_type import DocumentType
from schemas.exports import all_formats
from schemas.exports.table import layout_of, titles
from schemas.types import all_types
from tests.invoices import AMERICAN, record, shipment

CSV, BOM = all_formats()["csv"], all_formats()["csv-bom"]
STARTS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - the full-width ones are the point


def read(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode(), newline="")))


def test_one_row_per_line_with_the_head_repeated() -> None:
    first, second = read(CSV(shipment(record("invoice", AMERICAN))))
    assert (first["lines.description"], second["lines.description"]) == ("Nitrile gloves M", "Gauze 4x4")
    assert (first["total"], second["total"]) == ("231.00", "231.00")
    assert (first["row"], second["row"], second["record_id"]) == ("1", "2", "rec_1")


def test_lines_of_claims_and_claims_without_lines() -> None:
    claims: list[dict[str, Any]] = [
        {
            "patient_name": "DOE, JANE",
            "remarks": ["N130", "MA01"],
            "lines": [{"paid": "1.00"}, {"paid": "-2.00", "modifiers": ["25", "59"]}],
        },
        {"patient_name": "ROE", "lines": [], "adjustments": [{"group": "CO", "reason": "45", "amount": "3.00"}]},
    ]
    rows = read(CSV(shipment(record("eob", {"claims": claims}))))
    assert [row["claims.patient_name"] for row in rows] == ["DOE, JANE", "DOE, JANE", "ROE"]
    assert [row["claims.lines.paid"] for row in rows] == ["1.00", "-2.00", ""]
    assert (rows[0]["claims.remarks"], rows[1]["claims.lines.modifiers"]) == ("N130; MA01", "25; 59")
    assert rows[2]["claims.adjustments"] == '[{"group":"CO","reason":"45","amount":"3.00"}]'


@pytest.mark.parametrize("kind", all_types().values(), ids=lambda kind: kind.name)
def test_every_field_has_a_column(kind: DocumentType) -> None:
    patterns = set(layout_of(kind.name).columns.values())
    assert all(any(leaf == pattern or leaf.startswith(f"{pattern}/*") for pattern in patterns) for leaf in kind.leaves())
    assert len(set(titles(kind.name))) == len(titles(kind.name))
    assert len(read(CSV(shipment(record(kind.name, {}))))) == 1


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("before", ["", " ", "\u200b", "\ufeff", "'"])
def test_formulas_become_text(start: str, before: str) -> None:
    assert safe_cell(f"{before}{start}1+1") == f"'{before}{start}1+1"


@pytest.mark.parametrize("number", ["-5", "-12.50", "0", "1204.50"])
def test_numbers_stay_numbers(number: str) -> None:
    assert safe_cell(number) == number


@given(st.one_of(st.sampled_from(HOSTILE), st.text(), st.text(STARTS + "'\"1,;A \u200b\x00")))
def test_no_cell_is_a_formula_and_each_is_one_cell(text: str) -> None:
    written = CSV(
        shipment(record("form", {"title": "t", "fields": [{"label": text, "value": "-5"}, {"label": None, "value": text}]}))
    )
    first, second = read(written)
    assert first["fields.label"] == second["fields.value"] == safe_cell(text)
    assert (first["title"], first["fields.value"]) == ("t", "-5")
    shown = first["fields.label"]
    assert not shown.lstrip(" \u200b\ufeff").startswith(tuple(STARTS)) or re.fullmatch(r"-\d+(\.\d+)?", shown)


def test_byte_order_mark_for_spreadsheets() -> None:
    one = shipment(record("invoice", AMERICAN))
    assert BOM(one) == b"\xef\xbb\xbf" + CSV(one)


def test_rfc_4180() -> None:
    written = CSV(shipment(record("form", {"fields": [{"label": 'say "so"', "value": "a,b"}]})))
    assert b'"say ""so""","a,b"\r\n' in written
    assert CSV(shipment()) == b""
