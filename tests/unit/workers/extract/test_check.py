import pytest

from schemas.pages import PageText
from schemas.readings import Understood
from schemas.settlement import settle
from tests.typed import typed_page
from workers.stages.extract.check import read_check
from workers.stages.micr import find_micr

PAPER = """
Lakeside Health Plan                                                        No. 0048213
400 Harbor Street
Portland, ME 04101                                      Date 10/14/2026

PAY TO THE
ORDER OF
PAY TO THE ORDER OF  Orchard Family Clinic                         $ **1,204.50

One thousand two hundred four and 50/100 ------------------------------- DOLLARS

Harbor National Bank
Memo  Remittance 20261014                         ______________________
                                                  Authorized signature

"0048213" :021000021: 4455667788"
"""


def test_check() -> None:
    page = typed_page(PAPER, rows=24)
    readings = tuple(read_check([page]))
    found = settle(Understood(type="check", type_confidence=0.99, pages=(1,), readings=readings), {1: page.facts})
    assert found.data["payer"] == {"name": "Lakeside Health Plan", "address": "400 Harbor Street, Portland, ME 04101"}
    assert found.data["payee"] == "Orchard Family Clinic"
    assert found.data["date"] == "2026-10-14"
    assert found.data["amount"] == "1204.50"
    assert found.data["amount_in_words"] is not None
    assert found.data["routing_number"] == "021000021"
    assert found.data["account_number"] == "4455667788"
    assert found.data["number"] == "0048213"
    assert "found_twice" in found.evidence["/number"].because
    assert all(check.passed for check in found.checks)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"0048213" :021000021: 4455667788"', ("021000021", "4455667788", "0048213")),
        (':021000021: 4455667788" 1043', ("021000021", "4455667788", "1043")),
        ("\u24480048213\u2448 \u2446021000021\u2446 4455667788\u2448", ("021000021", "4455667788", "0048213")),
        ("1:02I000O21: 4455667788 1043", ("021000021", "4455667788", "1043")),
        ("369540171100764482155443322", ("100764482", "55443322", "36954017")),
        ("0048213:021000021:4455667788", ("021000021", "4455667788", "0048213")),
        ("|:0210000211: 4455667788 1043", ("021000021", "4455667788", "1043")),
        ("1048652801 1:049089105: 24491107", ("049089105", "24491107", "1048652801")),
    ],
)  # fmt: skip
def test_micr(line: str, expected: tuple[str, str, str]) -> None:
    found = find_micr(typed_page(line).text)
    assert found is not None
    assert (found.routing_number, found.account_number, found.check_number) == expected


def test_micr_of_the_second_reader() -> None:
    line = typed_page("WHAGRSRYbathetheALAAIIAT").text.lines[0]
    word = line.words[0].model_copy(update={"second": "0048213:021000021:4455667788"})
    found = find_micr(PageText(lines=(line.model_copy(update={"words": (word,)}),)))
    assert found is not None
    assert found.routing_number == "021000021"


@pytest.mark.parametrize("line", ["Call 1-800-555-0100 or 1-800-555-0199 today", "021000022 4455667788 1043", ""])
def test_no_micr(line: str) -> None:
    assert find_micr(typed_page(line).text) is None
    assert find_micr(PageText()) is None


def test_a_number_that_is_printed_twice_is_the_check_s() -> None:
    text = "Lakeside Fund\n\nNUMBER    DOC ID\n44032151  2847886\n\n44032151 :111193754: 437024453"
    numbers = {reading.value for reading in read_check([typed_page(text)]) if reading.pointer == "/number"}
    assert numbers == {"44032151"}


@pytest.mark.parametrize("higher", [0.006, 0.01])
def test_a_payee_beside_a_caption_of_its_own_line(higher: float) -> None:
    page = typed_page("PAYEE\n       Gail F Bryant\n       PO Box 15007\n\n48359 :088986780: 6106769292")
    caption, payee, *others = page.text.lines
    boxes = (word.box._replace(y0=word.box.y0 - higher, y1=word.box.y1 - higher) for word in payee.words)
    words = tuple(word.model_copy(update={"box": box}) for word, box in zip(payee.words, boxes, strict=True))
    page = page.model_copy(update={"text": PageText(lines=(caption, payee.model_copy(update={"words": words}), *others))})
    assert [reading.value for reading in read_check([page]) if reading.pointer == "/payee"] == ["Gail F Bryant"]


def test_whom_the_window_shows_is_paid_whatever_the_caption() -> None:
    paper = PAPER.replace("PAY TO THE\nORDER OF\nPAY TO THE ORDER OF  Orchard Family Clinic    ", "\n" + " " * 46)
    window = "Employee   Rosa Delgado\n           12 Mill Road\n           Springfield, IL 62701"
    page = typed_page(paper.replace("Harbor National Bank", window), rows=30)
    assert {reading.pointer: reading.value for reading in read_check([page])}["/payee"] == "Rosa Delgado"
