"""Mail of no kind: its category and nothing of a claim, prose without gaps."""

from __future__ import annotations

import re
from random import Random

import pytest

from models.training.content import bulletin_val_words, other_val_words
from models.training.content.other_prose import TOPICS, prose
from models.training.families.catalogue import drawn, families_of

OTHER = tuple(name for name in families_of("training", "letter") if name.startswith("letter-other"))
VALIDATION = tuple(f"letter-val-{name}" for name in ("circular", "matter", "lookalike", "manual", "pack", "plan", "advice"))


@pytest.mark.parametrize("name", [*OTHER, *VALIDATION])
def test_other_mail_has_no_references(name: str) -> None:
    data = drawn(name, Random(5)).data
    assert data["category"] == "other"
    assert name == "letter-other" or not any(data["references"].values())


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_prose_is_whole(topic: str) -> None:
    told = prose(Random(2), topic)
    for text in (*(told.sentence() for _ in range(80)), *(told.headline() for _ in range(40))):
        assert re.search(r"[{}\[\]|]| [.,?]", text) is None, text
        assert text[0].isupper() or text[0].isdigit()


def test_same_dice_same_prose() -> None:
    first, second = (prose(Random(9)).paragraph(9, 9) for _ in range(2))
    assert first == second


def test_validation_says_what_training_does_not() -> None:
    told = prose(Random(4))
    said = {told.sentence() for _ in range(400)} | {told.headline() for _ in range(200)}
    bulletins = {text for topic in bulletin_val_words.TOPICS for part in topic for text in part}
    assert said.isdisjoint({*other_val_words.SENTENCES, *other_val_words.TITLES} | bulletins)
