"""Who several claims are about, told once above them."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.told_once import with_told_once

PAGE = """
Rider: Doe     XYZ123
T100           01/05/2026  250.00
T200           01/06/2026   90.00
2 trips                    340.00
Rider: Roe     XYZ456
T300           01/07/2026   10.00
"""


def told(*, without: str = "", speck: str = "") -> dict[str, str]:
    text = PAGE.replace("\nT200", f"\n{speck}\nT200") if speck else PAGE
    page = typed_page(text.replace(without, "") if without else text)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    said = {
        "0/patient_name": "Doe", "0/member_id": "XYZ123", "0/claim_number": "T100", "0/lines/0/billed": "250.00",
        "1/claim_number": "T200", "1/lines/0/billed": "90.00",
        "2/patient_name": "Roe", "2/claim_number": "T300", "2/lines/0/billed": "10.00",
    }  # fmt: skip
    readings: list[Reading] = [
        reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items() if text in tokens
    ]
    return {each.pointer: each.value for each in with_told_once("eob", readings, [page])}


def test_a_name_holds_for_the_claims_below() -> None:
    found = told()
    assert (found["/claims/1/patient_name"], found["/claims/1/member_id"]) == ("Doe", "XYZ123")


def test_another_heading_ends_it() -> None:
    assert told()["/claims/2/patient_name"] == "Roe"
    assert "/claims/2/member_id" not in told()


def test_what_was_printed_between_ends_it() -> None:
    assert "/claims/2/patient_name" not in told(without="Roe")


def test_a_speck_between_two_claims_says_nothing() -> None:
    assert told(speck="   1")["/claims/1/patient_name"] == "Doe"
    assert "/claims/1/patient_name" not in told(speck="Client")


def test_it_holds_on_the_next_page_until_another_heading() -> None:
    pages = [typed_page("Rider: Doe\nT100  250.00\n", 1), typed_page("Some Broker\nT200   90.00\n", 2)]
    tokens = {token.text: token for sheet in sheets_of(pages) for token in sheet.tokens}
    said = {"0/patient_name": "Doe", "0/claim_number": "T100", "1/claim_number": "T200"}
    readings = [reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items()]
    assert {each.pointer: each.value for each in with_told_once("eob", readings, pages)}["/claims/1/patient_name"] == "Doe"
    headed = [pages[0], typed_page("Rider: Roe\nT200   90.00\n", 2)]
    assert "/claims/1/patient_name" not in {each.pointer for each in with_told_once("eob", readings, headed)}


def test_what_a_family_has_is_told_above_all_claims() -> None:
    page = typed_page("Member ID XYZ123\nClaims of Doe\nT100  250.00\nClaims of Roe\nT200   90.00\n")
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    said = {
        "0/member_id": "XYZ123",
        "0/patient_name": "Doe",
        "0/claim_number": "T100",
        "1/patient_name": "Roe",
        "1/claim_number": "T200",
    }
    readings = [reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items()]
    found = {each.pointer: each.value for each in with_told_once("eob", readings, [page])}
    assert (found["/claims/1/member_id"], found["/claims/1/patient_name"]) == ("XYZ123", "Roe")


def test_a_name_beside_its_claims_number_is_that_claims() -> None:
    page = typed_page("Doe  T100  250.00\n     T200   90.00\n")
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    said = {"0/patient_name": "Doe", "0/claim_number": "T100", "1/claim_number": "T200"}
    readings = [reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items()]
    assert "/claims/1/patient_name" not in {each.pointer for each in with_told_once("eob", readings, [page])}


def bills(page_text: str) -> dict[str, str]:
    page = typed_page(page_text)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    said = {
        "0/patient_name": "Doe", "0/claim_number": "C900", "0/patient_account": "A1", "0/lines/0/billed": "250.00",
        "1/patient_account": "A2", "1/lines/0/billed": "90.00", "1/patient_name": "Roe",
    }  # fmt: skip
    readings = [reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items() if text in tokens]
    return {each.pointer: each.value for each in with_told_once("eob", readings, [page])}


def test_one_persons_bills_share_what_is_told_above_them() -> None:
    found = bills("Claimant: Doe   Claim: C900\nBill A1\nG0463  250.00\nTotal\nBill A2\nJ1885  90.00\n")
    assert (found["/claims/1/patient_name"], found["/claims/1/claim_number"]) == ("Doe", "C900")


def test_a_bill_that_names_somebody_is_his() -> None:
    found = bills("Claimant: Doe   Claim: C900\nBill A1\nG0463  250.00\nTotal\nBill A2 Roe\nJ1885  90.00\n")
    assert "/claims/1/claim_number" not in found


def test_a_name_below_the_account_is_the_bills_own() -> None:
    found = bills("Bill A1\nClaimant: Doe   Claim: C900\nG0463  250.00\nTotal\nBill A2\nJ1885  90.00\n")
    assert "/claims/1/claim_number" not in found
