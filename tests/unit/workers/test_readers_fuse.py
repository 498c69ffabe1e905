from __future__ import annotations

import pytest

from schemas.pages import Reader
from workers.readers import PixelBox, SeenWord
from workers.readers.fuse import FusedWord, fuse, is_well_formed


def seen(text: str, left: int, right: int, confidence: float = 0.95) -> SeenWord:
    return SeenWord(text, PixelBox(left, 0, right, 20), confidence)


def read(first: list[SeenWord], second: list[SeenWord]) -> list[FusedWord]:
    return list(fuse(first, second))


def test_agreement_is_kept() -> None:
    [word] = read([seen("$1,204.50", 0, 90, 0.7)], [seen("$1,204.50", 2, 88, 0.99)])
    assert (word.text, word.second, word.confidence) == ("$1,204.50", "$1,204.50", 0.99)


def test_amount_that_looks_like_one_wins() -> None:
    [word] = read([seen("$25.94", 0, 60)], [seen("S25.94", 0, 60, 0.99)])
    assert (word.text, word.reader, word.second) == ("$25.94", Reader.TESSERACT, "S25.94")


def test_second_reader_wins_otherwise() -> None:
    [word] = read([seen("14.24", 0, 60, 0.8)], [seen("11.24", 0, 60)])
    assert (word.text, word.reader, word.second) == ("11.24", Reader.PPOCR, "14.24")


def test_letters_in_codes_are_the_first_readers_business() -> None:
    [word] = read([seen("CO-45", 0, 60)], [seen("C0-45", 0, 60, 0.99)])
    assert word.text == "CO-45"


def test_amount_broken_by_one_reader_is_whole() -> None:
    [word] = read([seen("1,", 0, 20), seen("204.50", 30, 90)], [seen("1,204.50", 0, 90)])
    assert word.text == "1,204.50"


def test_blank_missed_by_the_second_reader() -> None:
    words = read([seen("Page", 0, 40), seen("one", 50, 80)], [seen("Pageone", 0, 80)])
    assert [word.text for word in words] == ["Page", "one"]


def test_nothing_said_twice_where_places_differ() -> None:
    words = read([seen("alpha", 0, 50)], [seen("beta", 60, 100)])
    assert [(word.text, word.second) for word in words] == [("alpha", None), ("beta", None)]


def test_a_dash_that_the_readers_see_side_by_side_is_one() -> None:
    words = read(
        [seen("Prime", 0, 50), seen("-", 60, 66), seen("Mon", 80, 110)],
        [seen("Prime", 0, 50), seen("-", 70, 71), seen("Mon", 80, 110)],
    )
    assert [word.text for word in words] == ["Prime", "-", "Mon"]
    assert len(read([seen("-", 0, 6)], [seen("-", 40, 41)])) == 2


def test_dirt_is_dropped() -> None:
    assert read([seen("~", 0, 10, 0.3)], []) == []
    assert read([], [seen("888", 0, 30, 0.55)]) == []


@pytest.mark.parametrize("text", ["$1,204.50", "12.00", "(45.10)", "06/14/2026", "12.00-", "20%"])
def test_well_formed(text: str) -> None:
    assert is_well_formed(text)


@pytest.mark.parametrize("text", ["1204", "S12.00", "12.0", "1,20.50", "6477"])
def test_not_well_formed(text: str) -> None:
    assert not is_well_formed(text)
