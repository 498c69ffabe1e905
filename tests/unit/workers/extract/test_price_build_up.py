"""Rows that say what a price is built of are told of the article above them."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.price_build_up import with_prices_built_up
from workers.stages.extract.sheets import Sheet, sheets_of

PAPER = """
10  4711-08  Ball valve         10 PC
             Gross price        12.50  1 PC    125.00
             Customer discount  10 %            12.50-
             Net value                         112.50
20  4711-09  Hose                2 PC    4.00    8.00
"""


def _read(sheet: Sheet, pointer: str, value: str, printed: str) -> Reading:
    words = printed.split()
    at = next(at for at in range(len(sheet.tokens)) if [token.text for token in sheet.tokens[at : at + len(words)]] == words)
    return reading_of(pointer, Found(value, sheet.tokens[at : at + len(words)], 0.9, ("tagged",)))


def _told(text: str) -> dict[str, str]:
    (sheet,) = sheets_of([typed_page(text)])
    readings = [
        _read(sheet, "/lines/0/item_code", "4711-08", "4711-08"),
        _read(sheet, "/lines/0/description", "Ball valve", "Ball valve"),
        _read(sheet, "/lines/1/description", "Gross price", "Gross price"),
        _read(sheet, "/lines/1/amount", "125.00", "125.00"),
        _read(sheet, "/discount", "-12.50", "12.50-"),
        _read(sheet, "/lines/2/description", "Hose", "Hose"),
        _read(sheet, "/lines/2/amount", "8.00", "8.00"),
    ]
    return {each.pointer: each.value for each in with_prices_built_up(readings, [sheet])}


def test_price_discount_and_amount_are_the_articles() -> None:
    told = _told(PAPER)
    assert told["/lines/0/description"] == "Ball valve"
    assert [told[f"/lines/0/{name}"] for name in ("unit_price", "discount", "amount")] == ["12.50", "12.50", "112.50"]
    assert told["/lines/1/description"] == "Hose"
    assert "/discount" not in told


def test_words_alike_without_a_net_price_stay_positions() -> None:
    told = _told(PAPER.replace("Net value", "Something"))
    assert told["/lines/1/description"] == "Gross price"
    assert told["/discount"] == "-12.50"


def test_a_discount_without_an_amount_is_no_part_of_the_text_above_it() -> None:
    (sheet,) = sheets_of([typed_page("10  Ball valve         9.00\n    Discount 10 %\n")])
    text = _read(sheet, "/lines/0/description", "Ball valve", "Ball valve")
    wrapped = reading_of("/lines/0/description", Found("Ball valve Discount", (*sheet.tokens[1:3], sheet.tokens[4]), 0.9))
    (kept,) = with_prices_built_up([wrapped], [sheet])
    assert kept.value == text.value
