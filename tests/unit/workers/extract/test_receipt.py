from typing import Any

from schemas.readings import Understood
from schemas.settlement import settle
from tests.typed import typed_page
from workers.stages.extract.receipt import read_receipt

MALAYSIAN = """
        KEDAI RAMAI TRADING SDN BHD
              (123456-X)
        NO 18, JALAN BUNGA 2/16
        40000 SHAH ALAM, SELANGOR
        TEL : 03-5511 2233

Date : 03/04/2018           14:05
Receipt No : R00417

QTY  ITEM                      RM
1    NASI LEMAK              7.50
2    TEH TARIK  x 2.20       4.40
SUB TOTAL                   11.90
GST 6%                       0.71
ROUNDING ADJ                -0.01
TOTAL                       12.60
CASH                        20.00
CHANGE                       7.40
"""


def data_of(text: str) -> tuple[dict[str, Any], bool]:
    page = typed_page(text, columns=42, rows=40)
    understood = Understood(type="receipt", type_confidence=1.0, pages=(1,), readings=tuple(read_receipt([page])))
    settlement = settle(understood, {1: page.facts})
    return settlement.data, all(check.passed for check in settlement.checks)


def test_shop_and_moment() -> None:
    data, _ = data_of(MALAYSIAN)
    assert data["merchant"]["name"] == "KEDAI RAMAI TRADING SDN BHD"
    assert data["merchant"]["address"] == "NO 18, JALAN BUNGA 2/16, 40000 SHAH ALAM, SELANGOR"
    assert (data["date"], data["time"], data["number"], data["currency"]) == ("2018-04-03", "14:05", "R00417", "MYR")


def test_amounts_add_up() -> None:
    data, passed = data_of(MALAYSIAN)
    assert [data[name] for name in ("subtotal", "tax", "rounding", "total", "tendered", "change")] == [
        "11.90", "0.71", "-0.01", "12.60", "20.00", "7.40",
    ]  # fmt: skip
    assert [line["amount"] for line in data["lines"]] == ["7.50", "4.40"]
    assert passed


def test_total_without_a_label_follows_from_the_change() -> None:
    data, _ = data_of(MALAYSIAN.replace("TOTAL                       12.60", "TL: RM                      12.60"))
    assert data["total"] == "12.60"


def test_impossible_month_decides_the_order() -> None:
    text = "CORNER STORE\n12 Mill Road\nSalem, OR 97301\nDate: 03/25/2026\nDate printed 04/05/2026\nTOTAL   $5.00"
    assert data_of(text)[0]["date"] == "2026-03-25"


def test_a_name_of_a_place_is_not_torn() -> None:
    torn = MALAYSIAN.replace("NO 18, JALAN BUNGA 2/16", "NO 18, JALAN\n        BUNGA 2/16")
    assert data_of(torn)[0]["merchant"]["address"] == "NO 18, JALAN BUNGA 2/16, 40000 SHAH ALAM, SELANGOR"


def test_a_way_of_paying_behind_its_caption() -> None:
    paid = MALAYSIAN.replace("CASH                        20.00\nCHANGE                       7.40", "Card type: Mastercard")
    assert data_of(paid)[0]["payment_method"] == "Mastercard"


def test_codes_of_a_terminal_are_no_address() -> None:
    text = "COPPER POT\nSHOP 2, EASTGATE\nMERCHANT 7331549017\n5412 **** **** 9742\nTOTAL 9.00"
    assert data_of(text)[0]["merchant"]["address"] == "SHOP 2, EASTGATE"


def test_a_street_behind_a_caption_is_no_tax_number() -> None:
    text = "RIA JAYA SDN BHD\nGST NO: JALAN 4/56B 83213\nTOTAL 9.00"
    assert data_of(text)[0]["merchant"]["tax_id"] is None
