"""Candidates for a field, and the reading made of the best one and its runners-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from schemas.readings import Candidate, Reading
from schemas.record import Source
from workers.stages.extract.sheets import Token, around_tokens, confidence_of

_RUNNERS_UP = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A value at a place."""

    value: str
    """Canonical."""
    tokens: tuple[Token, ...]
    score: float
    because: tuple[str, ...] = ()

    def scaled(self, factor: float, *because: str) -> Found:
        """The same with its score multiplied."""
        return replace(self, score=self.score * factor, because=self.because + because)

    @property
    def text(self) -> str:
        """As printed."""
        return " ".join(token.text for token in self.tokens)


def reading_of(
    pointer: str, found: Found, rivals: Sequence[Found] = (), parse: Callable[[str], str | None] | None = None
) -> Reading:
    """A found value as a reading; what the second reader saw there, parsed, is a runner-up."""
    runners = list(_second(found, parse)) + _others(found, rivals)
    because = found.because + (("readers_agree",) if _agreed(found.tokens) else ())
    return Reading(
        pointer=pointer,
        value=found.value,
        score=_share(found.score * confidence_of(found.tokens)),
        source=Source.TEXT if all(token.own_text for token in found.tokens) else Source.OCR,
        text=found.text,
        page=found.tokens[0].page,
        box=around_tokens(token for token in found.tokens if token.page == found.tokens[0].page),
        because=because,
        runners_up=tuple(runners[:_RUNNERS_UP]),
        signals=_signals(found.tokens),
    )


def best_reading(pointer: str, found: Sequence[Found], parse: Callable[[str], str | None] | None = None) -> Reading | None:
    """The reading of the best candidate; a value found at several places gains by it."""
    if not found:
        return None
    support: dict[str, float] = {}
    for each in found:
        support[each.value] = 1.0 - (1.0 - support.get(each.value, 0.0)) * (1.0 - 0.5 * min(1.0, each.score))
    ranked = sorted(found, key=lambda each: -(each.score + 0.3 * support[each.value]))
    return reading_of(pointer, ranked[0], ranked[1:], parse)


def doubted(reading: Reading, other: str) -> Reading:
    """The reading half as sure, with what it may be instead as a runner-up."""
    score = reading.score / 2
    signals = {name: value / 2 if name in {"rules_score", "tag_score"} else value for name, value in reading.signals.items()}
    rival = Candidate(value=other, score=score / 2, because="other_place")
    return reading.model_copy(update={"score": score, "signals": signals, "runners_up": (*reading.runners_up, rival)})


def _share(score: float) -> float:
    return min(1.0, max(0.0, score))


def _signals(tokens: Sequence[Token]) -> dict[str, float]:
    scores = [token.confidence for token in tokens]
    looked = [token.second == token.text for token in tokens if token.second is not None]
    agreement = {"agreement": round(fmean(looked), 3)} if looked else {}
    return {"ocr_min": round(min(scores), 3), "ocr_mean": round(fmean(scores), 3), **agreement}


def _agreed(tokens: Sequence[Token]) -> bool:
    return all(token.second is not None and token.second == token.text for token in tokens)


def _second(found: Found, parse: Callable[[str], str | None] | None) -> Sequence[Candidate]:
    if parse is None or all(token.second in (None, token.text) for token in found.tokens):
        return ()
    value = parse(" ".join(token.second or token.text for token in found.tokens))
    if value is None or value == found.value:
        return ()
    return (Candidate(value=value, score=_share(found.score * 0.5), because="second_reader"),)


def _others(found: Found, rivals: Sequence[Found]) -> list[Candidate]:
    seen = {found.value}
    others = []
    for rival in rivals:
        if rival.value not in seen:
            seen.add(rival.value)
            others.append(Candidate(value=rival.value, score=_share(rival.score * 0.9), because="other_place"))
    return others
