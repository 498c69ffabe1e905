"""How well the words of a page were read, in figures: part of what makes a value on it sure."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from pydantic import BaseModel, ConfigDict

from schemas.pages import ReadPage

LEAST_DOUBT = 0.1
"""Of an item's beginning: what is less is none."""
POORLY_READ = 0.6
"""A reader's score of a word below which it often is another word."""


class PageQuality(BaseModel):
    """One page. Shares are of its words; a page without words has shares of 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    """1-based, within the file."""
    words: int
    mean_score: float
    """Mean of the readers' scores of its words, 0..1."""
    poor_share: float
    """Words of a low score."""
    looked_share: float
    """Words that a second reader looked at."""
    agreed_share: float
    """Of the words that two readers looked at, those that both read alike; 1 where none was looked at twice."""
    role_doubt: float = 0.0
    """What the tagger's likeliest roles leave to others, on average over all words; 0 where no tagger was asked."""
    placed: float = 1.0
    """Of a form of fixed geometry: how sure it is that its values stand in the boxes that they were read from, 0..1."""
    doubts: tuple[tuple[float, float], ...] = ()
    """Heights (y, 0..1) where the tagger doubts whether an item begins, and how much: 1 where either is as likely."""


def quality_of(page: ReadPage) -> PageQuality:
    """The page's figures, from its words and those in the boxes of a registered form."""
    cells = page.layout.form.cells if page.layout.form is not None else ()
    words = [*page.text.words, *(word for cell in cells for word in cell.words)]
    looked = [word.second == word.text for word in words if word.second is not None]
    scores = [word.confidence for word in words]
    return PageQuality(
        number=page.facts.number,
        words=len(words),
        mean_score=round(fmean(scores), 4) if scores else 0.0,
        poor_share=round(fmean(score < POORLY_READ for score in scores), 4) if scores else 0.0,
        looked_share=round(len(looked) / max(1, len(words)), 4),
        agreed_share=round(fmean(looked), 4) if looked else 1.0,
        role_doubt=_role_doubt(page),
        placed=page.layout.form.placed if page.layout.form is not None else 1.0,
        doubts=tuple(_doubts(page)),
    )


def _role_doubt(page: ReadPage) -> float:
    said = page.tags.words if page.tags is not None else ()
    return round(sum(1.0 - word.roles[0][1] for word in said if word.roles) / max(1, len(page.text.words)), 4)


def _doubts(page: ReadPage) -> Iterator[tuple[float, float]]:
    words = page.text.words
    for said in page.tags.words if page.tags is not None else ():
        doubt = max(1.0 - abs(2.0 * share - 1.0) for share in said.opens)
        if doubt >= LEAST_DOUBT:
            yield round(words[said.word].box.center[1], 4), round(doubt, 3)
