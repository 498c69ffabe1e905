"""What a letter is for, by its words: the file, the counting, and letters by a hand of which nothing was learned."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from models.purposes import MOST_WORDS, Purposes, grams_of, packed, purposes, unpacked
from models.training.content.written import FOLDER, letters
from models.training.families.letter_written import LETTERS, presses_of

CATEGORIES = 12


def small() -> Purposes:
    grams = ["will pay", "not", "pay"]
    nats = np.array([[0.0, 0.4], [0.5, -0.5], [0.01, 0.0]], np.float32)
    return unpacked(packed(["denial", "other"], grams, np.ones(3, np.float32), nats, np.zeros(2, np.float32)))


def test_words_and_pairs_are_counted_up_to_a_length() -> None:
    assert grams_of("We can't pay $12.40, Dr. Lee!") == [
        "we",
        "can't",
        "pay",
        "dr",
        "lee",
        "we can't",
        "can't pay",
        "pay dr",
        "dr lee",
    ]
    assert len(grams_of("word " * 2 * MOST_WORDS)) == MOST_WORDS + MOST_WORDS - 1


def test_a_file_says_what_was_put_in() -> None:
    told = small()("We will not pay")
    assert told["denial"] > 0.99
    assert sum(told.values()) == pytest.approx(1.0)
    assert small()("we will pay")["other"] > 0.99


def test_length_does_not_count() -> None:
    once, often = small()("not pay"), small()("not pay " * 50)
    assert often["denial"] == pytest.approx(once["denial"], abs=0.05)


def test_unknown_words_say_nothing() -> None:
    assert small()("Guten Tag") == {}


def test_letters_of_another_hand() -> None:
    papers = [press(Random("another hand")) for press in presses_of("validation")]
    told = [purposes()(" ".join(word.text for page in paper.pages for word in page.words)) for paper in papers]
    right = [max(said, key=lambda name: said[name]) == paper.data["category"] for said, paper in zip(told, papers, strict=True)]
    assert np.mean(right) > 0.9


@pytest.mark.parametrize("split", ["training", "validation"])
def test_every_hand_wrote_of_every_category(split: str) -> None:
    presses = presses_of(split)  # type: ignore[arg-type]
    assert len({press(Random(7)).data["category"] for press in presses[:: len(presses) // 60]}) == CATEGORIES


def test_no_letter_stands_in_two_splits() -> None:
    taught, judged = (
        {each.whole for several in letters(*LETTERS[split]).values() for each in several}
        for split in ("training", "validation")
    )
    assert taught.isdisjoint(judged)
    assert {path.stem for path in FOLDER.glob("*.txt")} == {name for names in LETTERS.values() for name in names}
