import numpy as np

from models.tagger.sums import (
    ABOVE,
    AMOUNT,
    COLUMN,
    FACTOR,
    LARGEST,
    MARKS,
    PART,
    PRODUCT,
    SUMMED,
    THREE,
    TWIN,
    TWO,
    ZERO,
    Marks,
    amount_of,
    sum_marks,
)


def marks_of(*rows: str) -> tuple[Marks, dict[str, int]]:
    """Marks, and where each word (its last place) is; words of a row end at 10, 20, 30… letters."""
    words = [word for row in rows for word in row.split()]
    edges = np.array([10.0 * at for row in rows for at, _ in enumerate(row.split(), 1)], np.float32)
    return sum_marks(words, [len(row.split()) for row in rows], edges), {word: at for at, word in enumerate(words)}


def test_amounts() -> None:
    assert [amount_of(text) for text in ("$1,234.50", "(12.00)", "1.234,50", "12.50-", "0.00", "12", "11/02/2026")] == [
        123450, 1200, 123450, 1250, 0, None, None,
    ]  # fmt: skip


def test_what_was_billed_is_the_sum() -> None:
    marks, at = marks_of("J1885 125.00 0.00 80.00 45.00")
    assert marks[at["125.00"], [AMOUNT, LARGEST, TWO]].all()
    assert marks[at["80.00"], PART]
    assert marks[at["45.00"], PART]
    assert marks[at["0.00"], [AMOUNT, ZERO]].all()
    assert not marks[at["J1885"]].any()


def test_three_parts_and_twins() -> None:
    marks, at = marks_of("100.00 60.00 30.00 10.00", "50.00 50.00")
    assert marks[at["100.00"], THREE]
    assert marks[at["50.00"], TWIN]


def test_a_total_below_its_lines() -> None:
    marks, at = marks_of("a 25.00", "b 35.10", "c 40.00", "Sum 100.10", "Owed 100.10")
    assert marks[at["35.10"], SUMMED]
    assert marks[3 * 2 + 1, COLUMN]
    assert marks[at["100.10"], ABOVE]


def test_quantity_times_price() -> None:
    marks, at = marks_of("Gauze 3 12.50 37.50")
    assert marks[at["37.50"], PRODUCT]
    assert marks[at["3"], FACTOR]
    assert marks[at["12.50"], FACTOR]


def test_words_without_amounts() -> None:
    marks, _ = marks_of("Dear Provider")
    assert marks.shape == (2, MARKS)
    assert not marks.any()


def test_a_row_of_five_hundred_amounts_takes_no_time() -> None:
    marks, _ = marks_of(" ".join(f"{at}.10" for at in range(500)))
    assert marks[:, AMOUNT].all()
