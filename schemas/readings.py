"""What extraction hands to settlement: readings, each a value with its place, its score and its runners-up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.geometry import Box
from schemas.page_quality import PageQuality
from schemas.record import Source

Share = Annotated[float, Field(ge=0.0, le=1.0)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Candidate(_Frozen):
    """Another value the same place may hold."""

    value: str
    """Canonical."""
    score: Share
    because: str
    """`second_reader`, `confusable`, `other_place`, `other_source` ..."""


class Reading(_Frozen):
    """A value found for one field. A field found twice has two readings; settlement chooses."""

    pointer: str
    """Into the type's data, such as `/claims/0/lines/1/paid`."""
    value: str
    """Canonical; `true` and `false` for marks."""
    score: Share
    """How sure extraction is that this text belongs to this field, times the readers' scores of its words."""
    source: Source = Source.OCR
    text: str | None = None
    """As printed."""
    page: int | None = None
    """1-based, within the file."""
    box: Box | None = None
    """On the clean page."""
    because: tuple[str, ...] = ()
    """Such as `label:invoice no`, `readers_agree`, `check_digit`. Of the two sources of readings, the rules and the learned
    tagger, exactly one of: `model_agrees`, `sources_differ`, `rules_only`, `model_only`; nothing where only one was asked."""
    runners_up: tuple[Candidate, ...] = ()
    signals: Mapping[str, float] = {}
    """What is known of the value in figures, for the confidence model; what is not known is left out:
    `rules_score`, `tag_score`: of each source that gave this value, 0..1;
    `other_score`: of the other source's different value, 0..1;
    `tag_margin`: probability of the words' role less that of the next likely role, least over its words;
    `bounds`: that none of its words but the first begins a value; `left_out`: that a word beside it is a part of it;
    `room_before`, `room_behind`: characters to a neighbour on its row that belongs to nothing;
    `ocr_min`, `ocr_mean`: the readers' scores of its words; `agreement`: share of its words that two readers read alike."""


class Understood(_Frozen):
    """All that was found on one document, before settlement."""

    type: str
    type_confidence: Share
    pages: tuple[int, ...]
    """1-based, within the file."""
    readings: tuple[Reading, ...] = ()
    quality: tuple[PageQuality, ...] = ()
    """How well its pages were read; what is missing is not known."""
