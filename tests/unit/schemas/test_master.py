from __future__ import annotations

import pytest
from pydantic import ValidationError

from schemas.master import MasterData, OpenClaim, OpenLine, Payer, Provider, PurchaseOrder, Vendor
from schemas.matching_keys import number_key, person_key, same_person


def test_numbers_are_made_canonical() -> None:
    vendor = Vendor(key="V", name="Vendor", iban="de89 3704 0044 0532 0130 00", routing_number="0210-0002-1")
    assert (vendor.iban, vendor.routing_number) == ("DE89370400440532013000", "021000021")
    line = OpenLine(procedure="g 0463", charge="$1,204.5", date="12/18/2025")
    assert (line.procedure, line.charge, line.date) == ("G0463", "1204.50", "2025-12-18")


@pytest.mark.parametrize(
    ("model", "values", "expected"),
    [
        (Provider, {"npi": "1234567890"}, "NPI whose check digit fits"),
        (Payer, {"tax_id": "12345678"}, "tax number of 9 digits"),
        (Vendor, {"routing_number": "021000022"}, "routing number whose check digit fits"),
        (Vendor, {"iban": "DE89370400440532013001"}, "IBAN whose check digits fit"),
    ],
)
def test_bad_number(model: type[Provider | Payer | Vendor], values: dict[str, str], expected: str) -> None:
    with pytest.raises(ValidationError, match=expected):
        model(key="K", name="Name", **values)  # type: ignore[arg-type]


def test_party_is_found_by_number_then_name() -> None:
    one = Payer(key="A", name="Example Health Plan", payer_id="1", variants=("EHP",))
    data = MasterData(payers=(one, Payer(key="B", name="Other Plan")))
    assert data.payer("EXAMPLE HEALTH-PLAN") == one
    assert data.payer("e.h.p.") == one
    assert data.payer("Other Plan", "1") == one
    assert data.payer("Nobody") is None


def test_what_entries_are_looked_up_by() -> None:
    claim = OpenClaim(key="K", account="0012-A", patient_name="Jané O'Doe Jr.", charge="1.00")
    assert claim.terms == ("account:12A", "person:JANE ODOE")
    assert PurchaseOrder(key="P", number="PO 0041").terms == ("order:PO0041",)


def test_keys() -> None:
    assert number_key("000") == "000"
    assert person_key("DOE, JANE A") == person_key("Jane Doe")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("DOE, JANE A", "Jane Doe", True),
        ("DOE JANE", "D0E JANE", True),
        ("MARTINEZ, ROSA", "MARTlNEZ ROSA", True),
        ("DOE, JANE", "DOE, JOHN", False),
        ("DOE", "DOE JANE", False),
        ("", "DOE JANE", False),
    ],
)
def test_same_person(one: str, other: str, *, same: bool) -> None:
    assert same_person(one, other) is same
