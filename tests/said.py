"""Typed pages whose words a tagger said something of, and what is assembled from them."""

from __future__ import annotations

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from schemas.pages import ReadPage
from tests.typed import typed_page
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.tag import compacted

NO, CLAIM, LINE = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
Said = dict[str, tuple[str, float, tuple[float, float, float]]]
"""By the words of a page: role, probability that a value begins, that items open."""


def said_page(text: str, said: Said) -> ReadPage:
    """The page of a text with these tags."""
    page = typed_page(text)
    words = tuple(
        TaggedWord(((role, 0.9), (NOTHING, 0.1)), begins, opens)
        for role, begins, opens in (said.get(word.text, (NOTHING, 0.0, NO)) for word in page.text.words)
    )
    return page.model_copy(update={"tags": compacted(TaggedPage(words, {}, {}))})


def read_said(type_name: str, text: str, said: Said) -> dict[str, str]:
    """The values assembled from it, by pointer."""
    return {reading.pointer: reading.value for reading in Assemble()(type_name, [said_page(text, said)])}
