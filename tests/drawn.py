"""Drawn paper as if it had been read and tagged without an error: what every word is, is known."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.tagger.reading_order import rows_of
from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from models.training.paper import Paper, PrintedPage
from models.training.targets import PageTarget, WordTarget, targets_of
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, Reader, ReadPage, Word
from workers.stages.tag import compacted


def tagged_pages(paper: Paper, spoil: float = 0.0, seed: int = 0) -> list[ReadPage]:
    """The paper's pages. `spoil`: share of words about which the tagger is wrong."""
    dice = Random(seed)
    targets = targets_of(paper)
    roles = sorted({word.role for target in targets for word in target.words})
    return [
        _page(number, page, target, [_spoilt(word, roles, dice) if dice.random() < spoil else word for word in target.words])
        for number, (page, target) in enumerate(zip(paper.pages, targets, strict=True), start=1)
    ]


def _spoilt(word: WordTarget, roles: Sequence[str], dice: Random) -> WordTarget:
    """Another role, a missing role, a beginning where there is none, or none where there is one."""
    fault = dice.randrange(4)
    if fault == 0:
        return WordTarget(dice.choice(roles), word.begins, word.opens)
    if fault == 1:
        return WordTarget(NOTHING, begins=False)
    if fault == 2:
        return WordTarget(word.role, not word.begins, word.opens)
    outer, inner, innermost = word.opens
    return WordTarget(word.role, word.begins, (outer, not inner, innermost))


def _page(number: int, page: PrintedPage, target: PageTarget, said: Sequence[WordTarget]) -> ReadPage:
    rows = rows_of([word.box for word in page.words])
    lines = tuple(Line(words=tuple(_word(page, index) for index in row)) for row in rows)
    order = [index for row in rows for index in row]
    tagged = TaggedPage(
        words=tuple(_tagged(said[index]) for index in order),
        kinds={target.kind: 1.0},
        page_roles={target.page_role: 1.0},
    )
    facts = PageFacts(number=number, width=round(page.width * 4), height=round(page.height * 4), dpi=288, own_text=True)
    return ReadPage(facts=facts, text=PageText(lines=lines), tags=compacted(tagged))


def _word(page: PrintedPage, index: int) -> Word:
    printed = page.words[index]
    return Word(text=printed.text, box=Box(*printed.box), confidence=1.0, reader=Reader.PDF)


def _tagged(word: WordTarget) -> TaggedWord:
    outer, inner, innermost = (1.0 if opens else 0.0 for opens in word.opens)
    return TaggedWord(roles=((word.role, 1.0),), begins=1.0 if word.begins else 0.0, opens=(outer, inner, innermost))
