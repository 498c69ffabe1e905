from typing import Any

from schemas.readings import Understood
from schemas.settlement import settle
from tests.typed import typed_page
from workers.stages.extract.invoice import read_invoice

AMERICAN = """
Ironwood Instrument Company                                       INVOICE
7545 Canal St
Concord, NH 03380
                                                  Invoice No:     INV-425908
Bill To:                                          Invoice Date:   11/11/2026
Riverbend Surgery                                 PO Number:      739685
18 Lake Avenue                                    Terms:          Net 45
Salem, OR 97301                                   Due Date:       12/26/2026

Item #     Description                    Qty    Unit Price       Amount
K-1001     Suture kit, sterile,             4         25.00       100.00
           box of twelve
K-2040     Gauze roll                      10          2.50        25.00

                                          Subtotal                125.00
                                          Shipping                  9.50
                                          Sales Tax                10.00
                                          Total                  $144.50
"""
GERMAN = """
Sonnhof GmbH                                                     RECHNUNG
Muehlgasse 102
20095 Hafenstadt                              Rechnung Nr.       RE-2026-1489
                                              Rechnungsdatum     03.11.2026
Kranich Praxisgemeinschaft                    Kundennummer       40213
Gartenstr. 22
70173 Waldkirch

Artikel    Bezeichnung                   Anzahl    Einzelpreis      USt. %      Gesamt
T4040      Verbandmull                        2        1.012,47       19 %    2.024,94
T1645      Wartung                          0,5           80,00        7 %       40,00

                                              Nettobetrag                     2.064,94
                                              7 % MwSt.                           2,80
                                              19 % MwSt.                        384,74
                                              Rechnungsbetrag               2.452,48 €
"""


def data_of(text: str) -> dict[str, Any]:
    page = typed_page(text)
    understood = Understood(type="invoice", type_confidence=1.0, pages=(1,), readings=tuple(read_invoice([page])))
    settlement = settle(understood, {1: page.facts})
    assert all(check.passed for check in settlement.checks), [check for check in settlement.checks if not check.passed]
    return settlement.data


def test_american() -> None:
    data = data_of(AMERICAN)
    assert (data["number"], data["issue_date"], data["due_date"]) == ("INV-425908", "2026-11-11", "2026-12-26")
    assert (data["purchase_order"], data["terms"], data["currency"]) == ("739685", "Net 45", "USD")
    assert data["seller"]["name"] == "Ironwood Instrument Company"
    assert (data["buyer"]["name"], data["buyer"]["address"]) == ("Riverbend Surgery", "18 Lake Avenue, Salem, OR 97301")
    assert (data["subtotal"], data["shipping"], data["tax"], data["total"]) == ("125.00", "9.50", "10.00", "144.50")


def test_wrapped_description_is_one_line() -> None:
    lines = data_of(AMERICAN)["lines"]
    assert [line["description"] for line in lines] == ["Suture kit, sterile, box of twelve", "Gauze roll"]
    assert (lines[0]["item_code"], lines[0]["quantity"], lines[0]["unit_price"], lines[0]["amount"]) == (
        "K-1001",
        "4",
        "25.00",
        "100.00",
    )


def test_german() -> None:
    data = data_of(GERMAN)
    assert (data["number"], data["issue_date"], data["currency"]) == ("RE-2026-1489", "2026-11-03", "EUR")
    assert (data["subtotal"], data["tax"], data["total"]) == ("2064.94", "387.54", "2452.48")
    assert (data["seller"]["name"], data["buyer"]["name"]) == ("Sonnhof GmbH", "Kranich Praxisgemeinschaft")
    assert data["lines"][0]["unit_price"] == "1012.47"


def test_net_of_a_commission_is_no_subtotal() -> None:
    sums = "Gross Amount:     $1,400.00\nAgency Commission:  ($210.00)\nNet Amount:       $1,190.00"
    data = data_of(f"Invoice # 4471     Invoice date: 10/31/2026\n\n{sums}")
    assert (data["total"], data["discount"], data["subtotal"], data["amount_due"]) == ("1400.00", "-210.00", None, "1190.00")


def test_labels_behind_their_sums() -> None:
    text = AMERICAN.replace("Subtotal                125.00", "125.00   Subtotal").replace(
        "Shipping                  9.50", "9.50     Shipping"
    )
    data = data_of(
        text.replace("Sales Tax                10.00", "10.00    Sales Tax").replace(
            "Total                  $144.50", "144.50   Total"
        )
    )
    assert (data["subtotal"], data["shipping"], data["tax"], data["total"]) == ("125.00", "9.50", "10.00", "144.50")


def test_a_telephone_number_in_groups() -> None:
    text = AMERICAN.replace("Concord, NH 03380\n", "Concord, NH 03380\nTel. +33 1 99 00 45 89     IBAN: FR96 8424 8411\n")
    assert data_of(text)["seller"]["phone"] == "33199004589"


def test_the_code_of_a_bank_is_no_telephone_number() -> None:
    text = AMERICAN.replace("Concord, NH 03380\n", "Concord, NH 03380\nTel. UNBK0008972\n")
    assert data_of(text)["seller"]["phone"] is None


def test_sums_with_blanks_in_their_thousands() -> None:
    text = (
        GERMAN.replace("1.012,47", "1 012,47")
        .replace("2.024,94", "2 024,94")
        .replace("2.064,94", "2 064,94")
        .replace("2.452,48", "2 452,48")
    )
    data = data_of(text)
    assert (data["subtotal"], data["total"], data["lines"][0]["amount"]) == ("2064.94", "2452.48", "2024.94")


STUB = """
Whitlock Utilities                     Account Number:  8568436
Reach us (614) 555-0101                Billing Date:    01/26/2026
                                       Due Date:        02/16/2026

Charge                                                   Amount
Fire line standby                                         39.48
Storm drain fee                                           52.05

Total New Charges                                         91.53




































Ravenel Fitness Club
PO Box 53701                           Whitlock Utilities
Pueblo, CO 81079                       7906 Garnet Ave
USA                                    Mobile, AL 36644
"""


def test_both_houses_on_the_part_that_goes_back() -> None:
    readings = {each.pointer: each.value for each in read_invoice([typed_page(STUB)])}
    assert (readings["/seller/name"], readings["/seller/address"]) == (
        "Whitlock Utilities",
        "7906 Garnet Ave, Mobile, AL 36644",
    )
    assert (readings["/buyer/name"], readings["/buyer/address"]) == (
        "Ravenel Fitness Club",
        "PO Box 53701, Pueblo, CO 81079, USA",
    )
    assert readings["/total"] == "91.53"


def test_a_client_beside_an_agency_is_the_customer() -> None:
    paper = AMERICAN.replace("Terms:          Net 45", "Client:         Vote Yes on Roads")
    paper = paper.replace("Due Date:       12/26/2026", "Agency Name:    Riverbend Surgery")
    readings = {each.pointer: each.value for each in read_invoice([typed_page(paper)])}
    assert readings["/buyer/name"] == "Vote Yes on Roads"


def test_a_sentence_asks_to_pay_by_a_day() -> None:
    paper = GERMAN.rstrip() + "\n\nIch ersuche um Begleichung bis längstens 20. November 2026\n"
    assert {each.pointer: each.value for each in read_invoice([typed_page(paper)])}["/due_date"] == "2026-11-20"


def _read(text: str) -> dict[str, str]:
    return {each.pointer: each.value for each in read_invoice([typed_page(text)])}


def test_an_account_beside_a_bank_is_the_seller_s() -> None:
    found = _read("INVOICE\nInvoice No. 4711\n\nBank: Sort code 20-44-91  Account No. 38191920\n")
    assert found["/seller/bank_account"] == "38191920"
    assert "/buyer/account_number" not in found
    assert _read("INVOICE\nInvoice No. 4711\n\nAccount No. 38191920\n")["/buyer/account_number"] == "38191920"


FREIGHT = """
Larch Freight Lines                     FREIGHT BILL
12 Walnut Drive                         Pro No. 4711-22
Erie, PA 16514

PAYOR
Garrick Publishing
PO Box 4319
Racine, WI 53419

SHIPPER                                 TO:
Hartsell Supply                         Hollins Labs
3356 Copper St                          7080 Clearwater Ave
Lincoln, NE 68544                       Salem, OR 97336
"""


def test_who_pays_for_the_freight_is_the_buyer() -> None:
    found = _read(FREIGHT)
    assert (found["/buyer/name"], found["/buyer/address"]) == ("Garrick Publishing", "PO Box 4319, Racine, WI 53419")
    assert found["/seller/name"] == "Larch Freight Lines"


def test_rates_and_amounts_are_no_terms() -> None:
    assert "/terms" not in _read("INVOICE\nInvoice No. 4711\n\n41.0% 22,107.93 CR\n")
    assert _read("INVOICE\nInvoice No. 4711\n\n2% 10, Net 30\n")["/terms"] == "2% 10, Net 30"


def test_captions_of_two_words_for_one_thing() -> None:
    page = typed_page("""
Shipper / Exporter
Radcliffe & Sons
832 Copperfield Road
Waco, TX 76784

Importer
Heritage Electric
75 Church Road
Tulsa, OK 74183
""")
    found = {each.pointer: each.value for each in read_invoice([page])}
    assert (found["/seller/name"], found["/buyer/name"]) == ("Radcliffe & Sons", "Heritage Electric")


def test_a_caption_beside_a_caption_is_no_value() -> None:
    page = typed_page("""
Billing Period        Client                   Zone Code    Page    Invoice Date
08/01/26              Vote Yes on Measure L    7740188      1       08/29/26
""")
    found = {each.pointer: each.value for each in read_invoice([page])}
    assert found["/buyer/name"] == "Vote Yes on Measure L"


def test_an_account_has_digits() -> None:
    found = {each.pointer: each.value for each in read_invoice([typed_page("CUSTOMER P.O.\nFiona\n\nCustomer No.\n26427")])}
    assert found.get("/buyer/account_number") == "26427"


def test_the_address_beside_the_one_where_to_pay_is_the_buyer_s() -> None:
    told = _read("""
                                                    INVOICE
    Invoice No: 8686          Contract No: 4223



    Month: March              Terms: Net 30



    Barlow Mattress Company                         Make checks payable and mail to:
    428 Wheatland Ave                               Oduya Radio of Mossmark
    Macon, GA 31274                                 9290 Harvest Lane
                                                    Lincoln, NE 68526
    """)
    assert told["/seller/name"] == "Oduya Radio of Mossmark"
    assert told["/seller/address"] == "9290 Harvest Lane, Lincoln, NE 68526"
    assert told["/buyer/name"] == "Barlow Mattress Company"


def test_a_caption_in_the_middle_of_a_phrase_and_one_beside_another_name_nobody() -> None:
    told = _read("""
    Hot Country KJXD
    2785 Alder St, Mobile, AL 36633

    Bill To                     Advertiser                  Remit To
    Fennimore House, Inc.       Radcliffe Vodka Company     Hot Country KJXD
    5376 Peregrine Road         2527 Sycamore Road          116 Clearwater Lane
    Racine, WI 53404            Erie, PA 16509              Pueblo, CO 81055

    Date       Description       Amount
    4/01/24    News Sponsor      36.00
    4/02/24    Pre-game Show     44.00
    """)
    assert told["/buyer/name"] == "Radcliffe Vodka Company"


def test_captions_in_the_corners_of_cells() -> None:
    told = _read("""
    1 Date                    2 Invoice #                    3 Billing Period
                10/04/2023                    85640966                       September

    4 Advertiser/Client Number                   5 Contract No.
                            94964808                               91391392
    """)
    assert told["/number"] == "85640966"


def test_an_agency_is_not_the_seller() -> None:
    told = _read("""
    INVOICE 4711

    Agency        Abernathy House, Inc.
                  PO Box 522
                  Dayton, OH 45474

    Advertiser    Stanhope Bancorp
                  4866 Alder Ave
                  Waco, TX 76703
    """)
    assert told["/buyer/name"] == "Stanhope Bancorp"
    assert "/seller/name" not in told


def test_a_title_with_number_and_day() -> None:
    read = _read("\nRechnung Nr 1789400   2024.07.11   Blatt 1\nKunde: 98308\n")
    assert (read["/number"], read["/issue_date"]) == ("1789400", "2024-07-11")


def test_who_pays_by_name_or_by_number() -> None:
    assert _read("\nINVOICE 4711\nCustomer: 3596462754\n")["/buyer/account_number"] == "3596462754"
    assert "/buyer/account_number" not in _read("\nINVOICE 4711\nCustomer: Acme 24 Tools\n")


def test_a_postal_code_of_india() -> None:
    read = _read("""
Ridgeway Traders                  TAX INVOICE
97 Station Road
Jaipur - 302037
GSTIN : 13CMBTG1480D1Z1

Bill to
Okonjo Nursing Home
79 Station Road, 1st Floor
Pune - 411082
""")
    assert read["/buyer/address"] == "79 Station Road, 1st Floor, Pune - 411082"
