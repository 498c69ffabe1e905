from random import Random

import numpy as np

from models.tagger.features import FACTS, PIECES, ROWS, page_features
from models.training.families.catalogue import drawn
from schemas.geometry import Box


def row(*texts: str, y: float = 0.5) -> tuple[list[str], list[Box]]:
    return list(texts), [Box(0.1 * at, y, 0.1 * at + 0.08, y + 0.01) for at in range(1, len(texts) + 1)]


def shared(one: str, other: str) -> float:
    texts, boxes = row(one, other)
    first, second = page_features(texts, boxes).pieces
    return len(set(first) & set(second) - {0}) / len(set(first) - {0})


def test_a_page_is_the_same_numbers_every_time() -> None:
    words = drawn("eob-columns", Random(4)).pages[0].words
    once, again = (page_features([word.text for word in words], [word.box for word in words]) for _ in range(2))
    assert once.pieces.shape == (len(words), PIECES)
    assert once.facts.shape == (len(words), FACTS)
    assert np.isfinite(once.facts).all()
    assert np.isfinite(once.places).all()
    for name in ("order", "pieces", "facts", "places"):
        assert np.array_equal(getattr(once, name), getattr(again, name))


def test_hashes_do_not_depend_on_the_process() -> None:
    texts, boxes = row("Paid")
    assert page_features(texts, boxes).pieces[0][:3].tolist() == [883, 1089, 9935]


def test_pieces_fit_the_table() -> None:
    texts, boxes = row("$1,234.56", "Wednesday,", "X" * 400, "|", "—", "日本")
    pieces = page_features(texts, boxes).pieces
    assert pieces.min() >= 0
    assert pieces.max() < ROWS
    assert (pieces[:, 0] > 0).all()


def test_one_wrong_letter_leaves_most_of_a_word() -> None:
    assert shared("Deductible", "Deductib1e") > 0.5
    assert shared("$1,234.56", "$7,890.12") > 0.8
    assert shared("Deductible", "Allowed") < 0.2


def test_order_is_by_rows() -> None:
    boxes = [Box(0.5, 0.2, 0.6, 0.21), Box(0.1, 0.5, 0.2, 0.51), Box(0.1, 0.2, 0.2, 0.21)]
    assert page_features(["b", "c", "a"], boxes).order.tolist() == [2, 0, 1]


def test_no_words_at_all() -> None:
    features = page_features([], [])
    assert features.pieces.shape == (0, PIECES)
    assert features.facts.shape == (0, FACTS)


def test_boxes_without_extent() -> None:
    features = page_features(["a", "b"], [Box(0.0, 0.0, 0.0, 0.0), Box(1.0, 1.0, 1.0, 1.0)])
    assert np.isfinite(features.facts).all()
