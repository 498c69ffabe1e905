"""Small accepted claim forms and the master data that let them leave: HCPCS level II and invented names only."""

from __future__ import annotations

from typing import Any

from tests.exported import record_of

from schemas.master import Address, Correspondent, MasterData, Payer, Provider, TradingPartner
from schemas.record import Record

STREET = Address(lines=("1 Main St",), city="Springfield", state="IL", postal_code="627040001")
CLINIC = Provider(
    key="c", name="Sample Clinic", npi="1234567893", address=STREET, entity="organization", taxonomy="207Q00000X",
    accepts_assignment=True, benefits_assigned=True, release_of_information="Y",
)  # fmt: skip
SMITH = Provider(key="s", name="SMITH, JOHN", npi="1000000012")
PAYER = Payer(key="p", name="Example Health Plan", payer_id="99999", claim_filing="CI")
SECOND = Payer(key="q", name="Second Plan", payer_id="88888", filing_indicator="MB")
PARTNER = TradingPartner(
    submitter=Correspondent(name="Mailroom BPO Inc", id="SUB0001", contact_name="EDI Desk", phone="8005550123"),
    receiver=Correspondent(name="Example Health Plan", id="99999"),
)
MASTER = MasterData(payers=(PAYER, SECOND), providers=(CLINIC, SMITH), partner=PARTNER)


def professional(**more: Any) -> Record:
    """A CMS-1500 with one line."""
    data: dict[str, Any] = {
        "payer": {"name": "EXAMPLE HEALTH PLAN"}, "insurance_type": "group", "insured_id": "XYZ123456789",
        "patient": {
            "name": "DOE, JANE, A", "birth_date": "2012-03-04", "sex": "F", "street": "9 Oak Ave", "city": "Springfield",
            "state": "IL", "zip": "62704", "relationship": "self",
        },
        "patient_signature": "SOF", "insured_signature": "SOF", "icd_indicator": "0", "diagnoses": ["J02.0", "R50.81"],
        "lines": [line()], "tax_id": "123456789", "tax_id_type": "ein", "patient_account": "ACCT1001",
        "accept_assignment": True, "total_charge": "150.00", "provider_signature": "J SMITH",
        "billing": {"name": "SAMPLE CLINIC", "npi": "1234567893"},
    }  # fmt: skip
    return record_of("cms1500", data | more)


def line(**more: Any) -> dict[str, Any]:
    """Of box 24."""
    said = {
        "service_from": "2025-12-18",
        "place": "11",
        "procedure": "G0463",
        "pointers": "A",
        "charge": "150.00",
        "units": "1",
    }
    return said | more


def institutional(**more: Any) -> Record:
    """A UB-04 with one line."""
    data: dict[str, Any] = {
        "provider": {"name": "Sample Clinic", "npi": "1234567893", "tax_id": "123456789"}, "patient_control_number": "PCN2001",
        "type_of_bill": "0111", "statement_from": "2025-12-01", "statement_to": "2025-12-03",
        "patient": {
            "name": "ROE, RICHARD", "address": "5 Elm St, Springfield, IL 62704", "birth_date": "1955-06-07", "sex": "M",
        },
        "discharge_status": "01", "diagnoses": ["I21.4"], "attending": {"name": "GREY, ANNE", "npi": "1888888884"},
        "lines": [{"revenue_code": "0120", "units": "2", "charge": "1200.00", "procedure": "60000"}], "total_charge": "1200.00",
        "payers": [{"name": "Example Health Plan"}],
        "insured": [{"name": "ROE, RICHARD", "relationship": "18", "id": "XYZ987654321", "group_name": "SAMPLE EMPLOYER"}],
    }  # fmt: skip
    return record_of("ub04", data | more)
