from typing import Any

import pytest

from schemas.readings import Understood
from schemas.settlement import settle
from tests.typed import typed_page
from workers.stages.extract.iban import ibans_on
from workers.stages.extract.invoice import read_invoice
from workers.stages.extract.sheets import sheet_of

LISTED = """
Handelsrechnung (380)   Nr. 880412 vom 09.11.2026

Verkäufer
Nummer:                 549910
Name:                   Sonnhof Handels GmbH
Anschrift:              Muehlgasse 102
                        DE 20095 Hafenstadt
USt.-Id.-Nr.:           DE136695976

Käufer/Leistungsempfänger
Nummer:                 75969813

                        Gemeinschaftspraxis
Name:                   Kranich und Partner
Anschrift:              Gartenstr. 22
                        DE 70173 Waldkirch

Pos   Beschreibung             Nettopreis      Menge    Steuersatz    Nettobetrag
1     Verbandmull                 12,0000     10 Stk           7 %
                                                                          120,00
2     Wartung                     80,0000          1          19 %
                                                                           80,00
Umsatzsteueraufschlüsselung
Art (Kategorie)                      Basisbetrag   Steuersatz [%]    Steuerbetrag
Umsatzsteuer (S)                          120,00                7            8,40
Umsatzsteuer (S)                           80,00               19           15,20
Belegsummen
                    Positionssumme                                         200,00
                    Rechnungssumme ohne USt.                               200,00
                    Steuerbetrag                                            23,60
                    Bruttosumme                                            223,60
                    Erhaltene Anzahlungen                                  -23,60
                    Zahlbetrag                                             200,00
"""
WINDOW = """
                                                          Sonnhof Handels GmbH
                                                          Muehlgasse 102
Sonnhof Handels GmbH  ●  Muehlgasse 102  ●  20095 Hafenstadt
                                                          20095 Hafenstadt
Erika Beispiel

Bahnstr. 42


88802 Waldkirch


Rechnung # RE-20261109/505 von 09.11.2026
Leistungsdatum 07.11.2026

Menge     Produkt                     USt.       Preis     Gesamtbetrag
1,00      Gestaltung                  7%      160,00 €         160,00 €
400,00    Ballons                     19%       0,50 €         200,00 €

Nettobetrag: 360,00 €
USt. Gesamt: 49,20 €
Gesamtbetrag: 409,20 €
"""


def data_of(text: str) -> dict[str, Any]:
    page = typed_page(text)
    understood = Understood(type="invoice", type_confidence=1.0, pages=(1,), readings=tuple(read_invoice([page])))
    return settle(understood, {1: page.facts}).data


def test_title_line_tells_number_and_date() -> None:
    data = data_of(LISTED)
    assert (data["number"], data["issue_date"]) == ("880412", "2026-11-09")


def test_parties_printed_as_lists() -> None:
    data = data_of(LISTED)
    assert (data["seller"]["name"], data["seller"]["address"]) == (
        "Sonnhof Handels GmbH",
        "Muehlgasse 102, DE 20095 Hafenstadt",
    )
    assert data["buyer"]["name"] == "Gemeinschaftspraxis Kranich und Partner"
    assert data["buyer"]["address"] == "Gartenstr. 22, DE 70173 Waldkirch"


def test_amount_printed_a_line_lower_and_no_lines_from_the_table_of_taxes() -> None:
    lines = data_of(LISTED)["lines"]
    assert [(line["quantity"], line["unit_price"], line["amount"]) for line in lines] == [
        ("10", "12.00", "120.00"),
        ("1", "80.00", "80.00"),
    ]


def test_total_is_not_what_is_left_to_pay() -> None:
    data = data_of(LISTED)
    assert (data["subtotal"], data["tax"], data["total"]) == ("200.00", "23.60", "223.60")
    assert (data["amount_paid"], data["amount_due"]) == ("-23.60", "200.00")


def test_buyer_stands_in_the_window_below_the_senders_line() -> None:
    data = data_of(WINDOW)
    assert (data["seller"]["name"], data["buyer"]["name"]) == ("Sonnhof Handels GmbH", "Erika Beispiel")
    assert (data["number"], data["issue_date"], data["total"]) == ("RE-20261109/505", "2026-11-09", "409.20")


def test_another_papers_number_is_not_the_invoices() -> None:
    assert data_of("Rechnung gemäß Bestellung Nr. 2026-471331 vom 01.03.2026\n\nRechnung vom 9.11.2026")["number"] is None


def test_place_and_date_beat_the_day_of_printing() -> None:
    text = "Sonnhof GmbH\n\nRechnungsnummer: 2026738\nHafenstadt, den 01.11.2026" + "\n" * 58 + "Datum: 30.10.2026  Seite: 1"
    assert data_of(text)["issue_date"] == "2026-11-01"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("IBAN DE88200800000970375700", "DE88200800000970375700"),
        ("IBAN: DE88 2008 0000 0970 3757 00   BIC COBADEFFXXX", "DE88200800000970375700"),
        ("IBAN DE88 2008 0000 0970\n     3757 00", "DE88200800000970375700"),
        ("IBAN DE88 2008 0000 0970 37", None),
    ],
)
def test_iban_is_whole_or_none(text: str, value: str | None) -> None:
    found = list(ibans_on(sheet_of(typed_page(text))))
    assert [each.value for each in found] == ([] if value is None else [value])


def test_iban_with_wrong_check_digits_is_for_a_person() -> None:
    (found,) = ibans_on(sheet_of(typed_page("IBAN DE88 2008 0000 0970 3757 01")))
    assert found.score < 0.5


def test_advertisers_long_name_goes_on_in_the_next_line() -> None:
    text = "Contract # 26804224   Market: Waldkirch\nAdvertiser: Friends of      Total: $32.00\nthe Library\nProduct: TV"
    assert data_of(text)["buyer"]["name"] == "Friends of the Library"


def test_who_placed_the_order_is_not_the_buyer() -> None:
    text = "Waldkirch Media Group\n18 Lake Avenue\nSalem, OR 97301\n\nInvoice # 4471     Buyer: Heffner,Rick"
    assert data_of(text)["buyer"]["name"] is None


def test_advertiser_cut_off_on_another_page_is_whole() -> None:
    page = "Contract # 26804224\nAdvertiser: Friends - Salem Library     Total: $32.00"
    cut = "Contract # 26804224\nAdvertiser: Friends     Total: $32.00"
    pages = [typed_page(page), typed_page(cut, 2)]
    names = [reading.value for reading in read_invoice(pages) if reading.pointer == "/buyer/name"]
    assert names == ["Friends - Salem Library"]


def test_the_bill_that_a_credit_note_gives_back() -> None:
    found = {each.pointer: each for each in read_invoice([typed_page("Avoir AV-2017-0005\n\nFacture liée FA-2017-0010\n")])}
    assert found["/number"].value == "AV-2017-0005"
    assert all(each.value != "FA-2017-0010" for each in found["/number"].runners_up)
