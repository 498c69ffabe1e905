from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import BadRequest
from schemas.master import Buyer, OpenClaim, Payer, Provider, PurchaseOrder, Vendor
from schemas.master_csv import read_csv
from schemas.master_files import read_list
from schemas.master_import import ImportRefused
from schemas.master_kind import MasterKind


def refused(kind: MasterKind, text: str) -> list[tuple[int, str | None, str]]:
    with pytest.raises(ImportRefused) as error:
        read_csv(kind, text.encode())
    return [(fault.line, fault.column, fault.reason) for fault in error.value.faults]


def test_payers() -> None:
    text = (
        "\ufeffKEY,Name,Variants,TIN,Payer ID,street,City,State,ZIP,Contact Name,phone,timely_filing_days,crosswalk\r\n"
        'EHP,"Example Health Plan, Inc.",EHP | Example HP,12-3456789,99999,PO Box 100,Springfield,IL,62701,'
        "Provider Desk,(800) 555-0100,90,a1=co-45; B7 = PR-96/N130\r\n"
    )
    (payer,) = read_csv(MasterKind.PAYERS, text.encode())
    assert isinstance(payer, Payer)
    assert (payer.name, payer.variants, payer.tax_id) == ("Example Health Plan, Inc.", ("EHP", "Example HP"), "123456789")
    assert payer.address is not None
    assert (payer.address.lines, payer.address.postal_code) == (("PO Box 100",), "62701")
    assert payer.contact is not None
    assert (payer.contact.phone, payer.timely_filing_days) == ("8005550100", 90)
    assert payer.crosswalk["A1"].reason == "45"
    assert payer.crosswalk["B7"].remark == "N130"


@pytest.mark.parametrize(("cell", "told"), [("Check", "CHK"), ("eft", "ACH"), ("ach", "ACH"), ("FWT", "FWT"), ("", None)])
def test_how_a_payer_pays(cell: str, told: str | None) -> None:
    (payer,) = read_csv(MasterKind.PAYERS, f"key,name,pays by\nP,Plan,{cell}\n".encode())
    assert isinstance(payer, Payer)
    assert payer.pays_by == told


def test_semicolons_blank_lines_and_windows_letters() -> None:
    text = "key;name;iban\n\nV1;M\xfcller GmbH;DE89 3704 0044 0532 0130 00\n"
    (vendor,) = read_csv(MasterKind.VENDORS, text.encode("cp1252"))
    assert isinstance(vendor, Vendor)
    assert (vendor.name, vendor.iban) == ("Müller GmbH", "DE89370400440532013000")


def test_buyers() -> None:
    text = (
        "key,name,variants,street,city,postal_code,country,vat_number\n"
        "OWN,Clinique Exemple SARL,Clinique Exemple | CES,1 rue Exemple,Paris,75001,FR,FR23334175221\n"
    )
    (buyer,) = read_csv(MasterKind.BUYERS, text.encode())
    assert isinstance(buyer, Buyer)
    assert (buyer.vat_id, buyer.variants) == ("FR23334175221", ("Clinique Exemple", "CES"))
    assert buyer.address is not None
    assert buyer.address.country == "FR"


def test_why_a_vendor_charges_no_vat() -> None:
    (vendor,) = read_csv(MasterKind.VENDORS, b"key,name,zero_vat,currency\nV1,Example GmbH,AE,EUR\n")
    assert isinstance(vendor, Vendor)
    assert (vendor.zero_vat, vendor.currency) == ("AE", "EUR")
    assert refused(MasterKind.VENDORS, "key,name,zero_vat\nV1,Example GmbH,Q\n")[0][:2] == (2, "zero_vat")


def test_rows_of_one_claim() -> None:
    text = (
        "account,patient_name,member_id,service_from,charge,procedure,line_charge,line_date\n"
        "A1,DOE JANE,M1,2025-12-18,250.00,G0463,150.00,12/18/2025\n"
        "A1,DOE JANE,M1,2025-12-18,250.00,A4550,100.00,12/18/2025\n"
        "A1,DOE JANE,M1,2025-12-30,90,,,\n"
    )
    claims = read_csv(MasterKind.CLAIMS, text.encode())
    assert [claim.key for claim in claims] == ["A1.20251218", "A1.20251230"]
    assert isinstance(claims[0], OpenClaim)
    assert [(line.procedure, line.charge) for line in claims[0].lines] == [("G0463", "150.00"), ("A4550", "100.00")]


def test_rows_of_one_order() -> None:
    text = "number,vendor,total,item,quantity,unit price\nPO 7,V1,30,A,2,10\nPO 7,V1,30,B,1,10.00\n"
    (order,) = read_csv(MasterKind.ORDERS, text.encode())
    assert isinstance(order, PurchaseOrder)
    assert (order.key, order.number, [line.item for line in order.lines]) == ("PO-7", "PO 7", ["A", "B"])


def test_every_bad_line_is_named() -> None:
    text = "key,name,npi,tax_id\nA,Clinic,1234567890,123456789\nB,,1234567893,12\nC,Clinic,,\n"
    assert refused(MasterKind.PROVIDERS, text) == [
        (2, "npi", "should be a 10-digit NPI whose check digit fits"),
        (3, "name", "is missing"),
        (3, "tax_id", "should be a tax number of 9 digits"),
    ]


def test_reasons_hold_no_values() -> None:
    text = "account,patient_name,charge\nSECRET9,SECRET NAME,SECRET\n"
    (fault,) = refused(MasterKind.CLAIMS, text)
    assert fault == (2, "charge", "should be an amount such as 1204.50")


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("key,name,colour\nA,B,red\n", (1, "colour"), "is no column"),
        ("key\nA\n", (1, "name"), "must be there"),
        ("key,name,Name\nA,B,C\n", (1, "Name"), "stands twice"),
        ("key,name\nA,B\nA,C\n", (3, "key"), "has the key of line 2"),
        ("key,name\nA,B,C\n", (2, None), "has 3 cells"),
        ("key,name\nA\n", (2, None), "has 1 cells"),
        ('key,name\nA,"B\n', (2, None), "quotation marks"),
        ("key,name\nA,B\x01\n", (2, "name"), "control characters"),
        ("key,name,aba\nA,B,021000022\n", (2, "routing_number"), "check digit fits"),
        ("key,name,city\nA,B,Springfield\n", (2, "street"), "is missing"),
        ("key,name\nA B,C\n", (2, "key"), "characters that are not allowed"),
        ("key,name\n", (1, None), "holds no entries"),
        ("", (1, None), "holds no entries"),
    ],
)
def test_bad_file(text: str, place: tuple[int, str | None], reason: str) -> None:
    found = refused(MasterKind.VENDORS, text)
    assert place in [fault[:2] for fault in found]
    assert reason in next(fault[2] for fault in found if fault[:2] == place)


def test_bad_crosswalk() -> None:
    assert refused(MasterKind.PAYERS, "key,name,crosswalk\nA,B,X12\n")[0][:2] == (2, "crosswalk")
    assert refused(MasterKind.PAYERS, "key,name,crosswalk\nA,B,X12=CR-45\n")[0][:2] == (2, "crosswalk")


def test_line_of_a_claim_that_differs_from_its_head() -> None:
    text = "key,account,patient_name,charge,procedure,line_charge\nK,A,DOE,2,G0463,1\nK,A,ROE,2,G0463,x\n"
    assert refused(MasterKind.CLAIMS, text) == [
        (3, "patient_name", "differs from line 2, which has the same key"),
        (3, "line_charge", "should be an amount such as 1204.50"),
    ]


def test_many_faults_are_counted() -> None:
    with pytest.raises(ImportRefused, match="250 faults") as error:
        read_csv(MasterKind.PROVIDERS, ("key,name,npi\n" + "A,B,1\n" * 250).encode())
    assert len(error.value.places) == 200


def test_claims_file_for_another_list() -> None:
    with pytest.raises(BadRequest, match="send it to claims"):
        read_list(MasterKind.PAYERS, b"ISA*00*")


@given(st.sampled_from(list(MasterKind)), st.binary(max_size=300))
def test_anything_is_read_or_refused(kind: MasterKind, data: bytes) -> None:
    with suppress(ImportRefused):
        assert read_csv(kind, data)


@given(st.lists(st.tuples(st.from_regex(r"[A-Z]{1,8}", fullmatch=True), st.text(max_size=20)), max_size=5))
def test_hostile_cells(rows: list[tuple[str, str]]) -> None:
    quoted = "".join(f'{key},"{name.replace(chr(34), chr(34) * 2)}"\n' for key, name in rows)
    try:
        found = read_csv(MasterKind.PROVIDERS, ("key,name\n" + quoted).encode("utf-8", "replace"))
    except ImportRefused:
        return
    assert all(isinstance(each, Provider) and each.name for each in found)
