"""What is kept of a tagged page."""

from __future__ import annotations

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from schemas.pages import PageText
from tests.typed import typed_page
from workers.stages.tag import Tag

SURE = TaggedWord(roles=((NOTHING, 0.99), ("/date", 0.01)), begins=0.0, opens=(0.0, 0.0, 0.0))
UNSURE = TaggedWord(roles=((NOTHING, 0.6), ("/date", 0.4)), begins=0.5, opens=(0.0, 0.0, 0.0))
DATE = TaggedWord(roles=(("/date", 0.98765), (NOTHING, 0.01)), begins=0.99999, opens=(0.0, 0.0, 0.0))


def _tagger(text: PageText) -> TaggedPage:
    words = (SURE, UNSURE, DATE)
    assert len(text.words) == len(words)
    return TaggedPage(words, {"letter/other": 0.75, "eob": 0.2499, "check": 0.0001}, {"first": 1.0})


def test_keeps_what_belongs_to_a_field_or_may() -> None:
    tags = Tag(_tagger)(typed_page("Dated maybe 05/05/2026").text)
    assert tags is not None
    assert [word.word for word in tags.words] == [1, 2]
    assert [tags.roles[at] for at, _ in tags.words[0].roles] == [NOTHING, "/date"]
    assert tags.words[1].roles == ((1, 0.988),)
    assert tags.words[1].begins == 1.0
    assert tags.kinds == {"letter/other": 0.75, "eob": 0.25}


def test_a_printers_rule_is_not_shown_to_the_tagger() -> None:
    tags = Tag(_tagger)(typed_page("Dated maybe - - - - - -\n_ _ 1 _ _ | _ _\n05/05/2026").text)
    assert tags is not None
    assert [word.word for word in tags.words] == [1, 16]


def test_dashes_in_cells_are_shown() -> None:
    tags = Tag(_tagger)(typed_page("Dated - 05/05/2026").text)
    assert tags is not None
    assert [word.word for word in tags.words] == [1, 2]


def test_a_page_of_rules_alone() -> None:
    tags = Tag(lambda text: TaggedPage(tuple(DATE for _ in text.words), {}, {}))(typed_page("_ _ _ _ _ _ _ _").text)
    assert tags is not None
    assert not tags.words


def test_a_page_without_words() -> None:
    assert Tag(_tagger)(PageText()) is None
