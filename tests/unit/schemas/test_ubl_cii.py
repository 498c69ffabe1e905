"""UBL and CII judged by their schemas and by the rules of EN 16931."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

import pytest

from postroom.evaluation.exported.einvoice_reading import read_cii, read_ubl
from postroom.evaluation.exported.einvoice_rules import rule_faults, schema_faults
from postroom.evaluation.exported.hostile import HOSTILE
from schemas.exports.cii import FORMAT as CII
from schemas.exports.en16931.terms import two_places
from schemas.exports.enclosure import Enclosure
from schemas.exports.facturx import FACTURX
from schemas.exports.facturx import FORMAT as FACTUR_X
from schemas.exports.format import CannotExport, ExportFormat
from schemas.exports.ubl import FORMAT as UBL
from schemas.master import MasterData, Vendor
from schemas.record import Record, RecordState
from tests.invoices import AMERICAN, GERMAN, MASTER, record, shipment

FRENCH: dict[str, Any] = {
    **GERMAN,
    "seller": {"name": "Société Exemple", "address": "2 rue X, F-69001 Lyon", "tax_id": "FR40303265045", "bank_account": "123"},
    "lines": [
        {"description": "Papier", "quantity": "1.5", "unit": "Karton", "unit_price": "12.35", "tax_rate": "20",
     "amount": "18.53"},
        {"description": "Livre", "quantity": "2", "unit_price": "10.00", "discount": "1.00", "tax_rate": "5.5",
     "amount": "19.00"},
        {"description": "Retour", "quantity": "-1", "unit_price": "2.00", "discount": "0.50", "tax_rate": "20",
     "amount": "-1.50"},
    ],
    "subtotal": "36.03", "shipping": "5.00", "discount": "2.00", "tax": "5.06", "total": "44.09", "amount_paid": "10.00",
    "amount_due": "34.09",
}  # fmt: skip
ZERO = {
    **GERMAN, "tax": "0.00", "total": "335.00", "amount_due": None,
    "lines": [line | {"tax_rate": "0"} for line in GERMAN["lines"]],
}  # fmt: skip
CREDIT = {
    **AMERICAN, "subtotal": "-200.00", "shipping": None, "tax": "-12.50", "discount": "-2.50", "total": "-210.00",
    "lines": [line | {"amount": f"-{line['amount']}"} for line in AMERICAN["lines"]],
}  # fmt: skip
EUROPEAN_CREDIT = {
    **GERMAN, "subtotal": "-335.00", "tax": "-47.45", "total": "-382.45", "amount_due": None, "due_date": "2026-02-14",
    "lines": [line | {"amount": f"-{line['amount']}"} for line in GERMAN["lines"]],
}  # fmt: skip
NASTY = "".join(HOSTILE)
HOSTILE_ONE = {
    **AMERICAN, "number": f"1{NASTY}", "terms": NASTY, "purchase_order": NASTY,
    "seller": {"name": NASTY, "address": f"{NASTY}, Dayton, OH 45402", "tax_id": "123456789", "email": NASTY},
    "lines": [line | {"description": NASTY, "item_code": NASTY, "unit": NASTY} for line in AMERICAN["lines"]],
}  # fmt: skip
ROUNDED = {**GERMAN, "total": "382.46", "amount_due": "382.46"}
CASES = {
    "American": AMERICAN, "German": GERMAN, "French": FRENCH, "reverse charge": ZERO, "credit": CREDIT,
    "European credit": EUROPEAN_CREDIT, "hostile": HOSTILE_ONE, "a cent off": ROUNDED,
}  # fmt: skip


@pytest.mark.parametrize("why", ["Z", "E", "G"])
def test_reasons_for_no_vat(why: Literal["Z", "E", "G"]) -> None:
    vendor = Vendor(key="V1", name="Beispiel GmbH", zero_vat=why)
    one = shipment(record("invoice", ZERO), master=MasterData(vendors=(vendor,)))
    assert not [fault for kind in (UBL, CII) for fault in schema_faults(kind(one)) + rule_faults(kind(one))]


@pytest.mark.parametrize("kind", [UBL, CII], ids=["ubl", "cii"])
@pytest.mark.parametrize("data", CASES.values(), ids=CASES.keys())
def test_schema_and_rules(kind: ExportFormat, data: dict[str, Any]) -> None:
    document = kind(shipment(record("invoice", data), master=MASTER))
    assert not schema_faults(document)
    assert not rule_faults(document)


@pytest.mark.parametrize("data", CASES.values(), ids=CASES.keys())
def test_both_syntaxes_say_the_same(data: dict[str, Any]) -> None:
    one = shipment(record("invoice", data), master=MASTER)
    assert read_ubl(UBL(one)) == read_cii(CII(one))


def test_the_judges_see_a_wrong_sum() -> None:
    one = shipment(record("invoice", AMERICAN))
    for kind in (UBL, CII):
        assert any(fault.startswith("BR-CO-1") for fault in rule_faults(kind(one).replace(b">231.00<", b">232.00<")))


def test_factur_x_attachment() -> None:
    one = shipment(record("invoice", GERMAN))
    enclosed: list[Enclosure | None] = []

    def on_paper(_: Record, enclosure: Enclosure | None) -> bytes:
        enclosed.append(enclosure)
        return b"%PDF"

    assert FACTUR_X(replace(one, on_paper=on_paper)) == b"%PDF"
    assert enclosed == [Enclosure(FACTURX, CII(one))]
    assert FACTURX.name == FACTURX.xmp["DocumentFileName"] == "factur-x.xml"
    assert FACTURX.xmp["ConformanceLevel"] == "EN 16931"
    assert FACTURX.xmp.keys() == FACTURX.xmp_meanings.keys()


def test_unaccepted_and_other_records_stay() -> None:
    for one in (record("invoice", AMERICAN, RecordState.NEEDS_REVIEW), record("letter", {})):
        with pytest.raises(CannotExport):
            UBL(shipment(one))


@pytest.mark.parametrize(("amount", "told"), [("-0.00", "0.00"), ("-0.001", "0.00"), ("-1.00", "-1.00"), ("0", "0.00")])
def test_nothing_has_no_minus(amount: str, told: str) -> None:
    assert two_places(Decimal(amount)) == told
