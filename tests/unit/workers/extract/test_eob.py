from typing import Any

from schemas.pages import ReadPage
from schemas.readings import Understood
from schemas.settlement import settle
from tests.typed import typed_page
from workers.stages.extract import Extract

HEAD = """
LAKESIDE HEALTH PLAN                                        REMITTANCE ADVICE
400 HARBOR STREET
PORTLAND, ME 04101                              CHECK/EFT #:      0098765432
                                                CHECK DATE:       10/31/2026
ORCHARD FAMILY CLINIC                           CHECK AMOUNT:     $196.00
12 MILL ROAD
SALEM, OR 97301                                 NPI:              1234567893

"""
CLAIM = """PATIENT: ALDER, JUNE       MEMBER ID: XK40071      CLAIM #: 2026100500012
PATIENT ACCOUNT: A1001

SERVICE                       BILLED   ALLOWED           GRP/RC
DATES       PROC  MODS NOS    AMOUNT   AMOUNT   COINS    - AMT            PAID
10/05/2026  G0463 25   1      250.00   150.00   30.00    CO-45   100.00   120.00
                                                         PR-2     30.00
10/06/2026  A4550      2      100.00    80.00    4.00    CO-45    20.00    76.00
                                                         PR-2      4.00
CLAIM TOTALS                  350.00   230.00   34.00                     196.00
"""
PRINTER = """
TUPELO MUTUAL                                  DATE:       11/02/26
1 SECOND STREET                                CHECK #:    4411
BOISE, ID 83702

PERF PROV   SERV DATE    PROC   MODS   BILLED  ALLOWED  DEDUCT  COINS  GRP/RC-AMT       PROV PD
NAME ALDER JUNE     HIC 1AB2CD3EF45   ACNT A1   ICN 77001122-00
1234567893  1005 100626  G0463  25     250.00   150.00    0.00  30.00  CO-45   100.00   120.00
REM: N130
PT RESP   30.00    CLAIM TOTALS        250.00   150.00    0.00  30.00                   120.00
ADJ TO TOTALS: PREV PD   0.00   INTEREST   0.40   LATE FILING CHARGE   0.00   NET  120.00
NAME ALDER JUNE     HIC 1AB2CD3EF45   ACNT A1   ICN 77001133-00
1234567893  1005 100526  A4550         -50.00   -40.00    0.00   0.00  CO-45   -10.00   -40.00
PT RESP    0.00    CLAIM TOTALS        -50.00   -40.00    0.00   0.00                   -40.00

PROVIDER ADJ DETAILS:   PLB REASON CODE   FCN             AMOUNT
                        WO                2026000111       12.00
"""


def settled(*pages: ReadPage) -> tuple[dict[str, Any], dict[str, bool]]:
    understood = Understood(
        type="eob", type_confidence=1.0, pages=tuple(page.facts.number for page in pages), readings=Extract()("eob", pages)
    )
    settlement = settle(understood, {page.facts.number: page.facts for page in pages})
    return settlement.data, {f"{check.rule} {check.at}": check.passed for check in settlement.checks}


def test_payment_and_parties() -> None:
    data, _ = settled(typed_page(HEAD + CLAIM))
    assert data["payer"]["name"] == "LAKESIDE HEALTH PLAN"
    assert data["payer"]["address"] == "400 HARBOR STREET, PORTLAND, ME 04101"
    assert data["payee"] == {
        "name": "ORCHARD FAMILY CLINIC", "npi": "1234567893", "tax_id": None, "address": "12 MILL ROAD, SALEM, OR 97301",
    }  # fmt: skip
    assert (data["payment"]["number"], data["payment"]["date"], data["payment"]["amount"]) == (
        "0098765432",
        "2026-10-31",
        "196.00",
    )


def test_claim_with_lines_and_adjustments() -> None:
    data, checks = settled(typed_page(HEAD + CLAIM))
    (claim,) = data["claims"]
    assert (claim["patient_name"], claim["member_id"], claim["claim_number"], claim["patient_account"]) == (
        "ALDER, JUNE", "XK40071", "2026100500012", "A1001",
    )  # fmt: skip
    first, second = claim["lines"]
    assert (first["procedure"], first["modifiers"], first["units"], first["service_from"]) == (
        "G0463",
        ["25"],
        "1",
        "2026-10-05",
    )
    assert first["adjustments"] == [
        {"group": "CO", "reason": "45", "amount": "100.00"},
        {"group": "PR", "reason": "2", "amount": "30.00"},
    ]
    assert (second["billed"], second["paid"], claim["billed"], claim["paid"]) == ("100.00", "76.00", "350.00", "196.00")
    assert checks["eob.line-balance /claims/0/lines/0"]
    assert checks["eob.payment-balance /payment"]
    assert all(checks.values())


def test_claim_crosses_a_page() -> None:
    top, _, bottom = CLAIM.partition("10/06/2026")
    heading = "\n".join(CLAIM.splitlines()[3:5])
    second = f"LAKESIDE HEALTH PLAN      REMITTANCE ADVICE      Page 2\n\n{heading}\n10/06/2026{bottom}"
    data, checks = settled(typed_page(HEAD + top), typed_page(second, 2))
    assert [len(claim["lines"]) for claim in data["claims"]] == [2]
    assert data["claims"][0]["paid"] == "196.00"
    assert all(checks.values())


def test_line_printer_remittance_with_a_reversal() -> None:
    data, _ = settled(typed_page(PRINTER, columns=100))
    first, second = data["claims"]
    assert (first["claim_number"], second["claim_number"]) == ("77001122-00", "77001133-00")
    line = first["lines"][0]
    assert (line["service_from"], line["service_to"], line["remarks"]) == ("2026-10-05", "2026-10-06", ["N130"])
    assert (first["rendering_npi"], first["patient_responsibility"], first["interest"]) == ("1234567893", "30.00", "0.40")
    assert (second["paid"], second["status"]) == ("-40.00", "reversed")
    assert data["provider_adjustments"] == [{"code": "WO", "reference": "2026000111", "amount": "12.00"}]


def test_a_wrong_amount_is_read_as_printed() -> None:
    """Whether it adds up is for settlement to say."""
    readings = Extract()("eob", [typed_page(HEAD + CLAIM.replace("   120.00\n", "   125.00\n", 1))])
    assert "125.00" in {reading.value for reading in readings if reading.pointer.startswith("/claims/0/")}
