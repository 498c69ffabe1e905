"""Running text, and what is left of it without some of its words."""

from __future__ import annotations

from tests.typed import typed_page
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import sheet_of


def test_other_words_stand_where_they_stood() -> None:
    prose = Prose.of(sheet_of(typed_page("Augusta, ME 04320\nPlease pay")))
    without = prose.without(frozenset(id(token) for token in prose.tokens[:3]))
    assert without.text.split() == ["Please", "pay"]
    assert without.text.index("Please") == prose.text.index("Please")
    assert [token.text for token in without.behind(without.text.index("pay"), len(without.text))] == ["pay"]
