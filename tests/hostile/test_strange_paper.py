"""Paper that no sender should send, and some do: it costs no more than other paper, and nothing wrong of it is let out."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from postroom.evaluation.measuring import peak_megabytes
from postroom.evaluation.understanding import POLICY, Understanding, own_line, understand_file
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word

Row = Sequence[tuple[float, str]]
"""Texts with the place where each begins, 0..1 of the width."""
LINE = own_line()
RECIPE = """Grandmother's plum cake
Take two pounds of plums, wash them and take out the stones
Beat the butter with the sugar until it is white
Add the eggs one after another, then the flour
Bake for an hour in a moderate oven
Serve lukewarm with whipped cream
Enough for twelve people or six children"""
LANGUAGES = """Bitte beachten Sie die folgenden Hinweise zu Ihrem Aufenthalt
Veuillez lire attentivement les informations suivantes
Por favor lea atentamente las siguientes instrucciones
Prosimy o uważne przeczytanie poniższych informacji
Please read the following notes about your stay"""

STORY = """Chapter 3
The train left the station at dawn and nobody spoke for a long time
Outside the window the fields went by white with frost
She thought of the house by the river and of the dog that had waited there"""
FIXTURES = """Table of fixtures
Saturday 12:30 Rovers United
Saturday 15:00 Town City
Sunday 16:30 Albion Wanderers"""


def page(rows: Sequence[Row], number: int = 1, confidence: float = 0.95) -> ReadPage:
    """Rows of print at equal distances; a blank parts words, a word is as wide as its letters."""
    step = min(0.014, 0.94 / max(1, len(rows)))
    lines = []
    for at, row in enumerate(rows):
        words = []
        for start, text in row:
            x = start
            for token in text.split():
                width = 0.0075 * len(token)
                words.append(Word(text=token, box=_box(x, 0.03 + at * step, width, step * 0.75), confidence=confidence))
                x += width + 0.0075
        if words:
            lines.append(Line(words=tuple(words)))
    facts = PageFacts(number=number, width=2550, height=3300, dpi=300, ink_share=0.05)
    return ReadPage(facts=facts, text=PageText(lines=tuple(lines)))


def _box(x: float, y: float, width: float, height: float) -> Box:
    left = min(x, 0.99)
    return Box(left, y, min(1.0, left + width), y + height)


def plain(text: str) -> list[Row]:
    return [[(0.1, line)] for line in text.splitlines()]


def understood(*pages: ReadPage) -> Understanding:
    made = understand_file(LINE, "strange.tif", pages)
    assert made.problem is None
    return made


def accepted(record: dict[str, Any]) -> dict[str, Any]:
    return {pointer: each for pointer, each in record["evidence"].items() if each["accepted"]}


def invoice(lines: Sequence[Decimal], totals: Sequence[tuple[str, Decimal]]) -> list[Row]:
    head: list[Row] = [
        [(0.1, "Harbour Supplies Inc"), (0.6, "INVOICE")],
        [(0.1, "12 Quay Street, Reno, NV 89501"), (0.6, "Invoice No: HS-20417")],
        [(0.6, "Invoice Date: 10/14/2026")],
        [(0.1, "Bill to: Lakeside Clinic")],
        [(0.08, "Item"), (0.2, "Description"), (0.5, "Qty"), (0.65, "Unit price"), (0.85, "Amount")],
    ]
    body: list[Row] = [
        [(0.08, f"A{number:04}"), (0.2, "Gauze pads"), (0.5, "1"), (0.65, f"{price:.2f}"), (0.85, f"{price:.2f}")]
        for number, price in enumerate(lines)
    ]
    foot: list[Row] = [[(0.65, label), (0.85, f"{amount:.2f}")] for label, amount in totals]
    return [*head, *body, *foot]


@pytest.mark.parametrize("text", [RECIPE, LANGUAGES, STORY, FIXTURES])
def test_paper_of_no_type_goes_to_a_person(text: str) -> None:
    (record,) = understood(page(plain(text))).records
    assert record["type_confidence"] < POLICY.type_accuracy
    assert record["state"] == "needs_review"
    assert not accepted(record)


@pytest.mark.parametrize("rows", [[], [[(0.5, "a")]]])
def test_no_words(rows: list[Row]) -> None:
    records = understood(page(rows)).records
    assert all(record["state"] == "needs_review" and not accepted(record) for record in records)


def test_five_thousand_words() -> None:
    dice = Random(1)
    words = ["total", "paid", "claim", "10/14/2026", "billed", "patient", "NPI", "of", "and"]
    rows: list[Row] = [
        [(0.02 + column * 0.048, dice.choice([*words, f"{dice.randrange(10**5) / 100:.2f}"])) for column in range(20)]
        for _ in range(250)
    ]
    before = peak_megabytes()
    records = understood(page(rows)).records
    assert all(record["state"] == "needs_review" for record in records)
    assert peak_megabytes() - before < 300


def test_table_of_four_hundred_rows() -> None:
    prices = [Decimal(100 + number) / 4 for number in range(400)]
    before = peak_megabytes()
    (record,) = understood(page(invoice(prices, [("Total", sum(prices, Decimal(0)))]))).records
    assert record["type"] == "invoice"
    read = [Decimal(line["amount"]) for line in record["data"]["lines"] if line["amount"]]
    assert len(read) >= 380
    assert record["data"]["total"] == f"{sum(prices):.2f}"
    assert peak_megabytes() - before < 300


def test_contradictory_totals_are_not_let_out() -> None:
    totals = [
        ("Subtotal", Decimal("120.00")),
        ("Tax", Decimal("5.00")),
        ("Total", Decimal("90.00")),
        ("Amount due", Decimal("70.00")),
    ]
    (record,) = understood(page(invoice([Decimal(40), Decimal(60)], totals))).records
    assert record["type"] == "invoice"
    assert record["state"] == "needs_review"
    assert any(not check["passed"] for check in record["checks"])
    assert not {"/subtotal", "/total", "/amount_due"} & set(accepted(record))


def test_hand_writing_read_badly_is_not_let_out() -> None:
    scrawl = page(plain("lnvoce Tota1 l2.O\nD4te lO l4 2O26\nsgned Jxhn"), confidence=0.2)
    records = understood(scrawl).records
    assert all(record["state"] == "needs_review" and not accepted(record) for record in records)
