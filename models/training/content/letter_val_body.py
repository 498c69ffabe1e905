"""What a validation letter says and in which order: sections of paragraphs, lists, amounts and reasons."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_facts import Facts, Reason
from models.training.content.phrasing import choose, parts_of, some
from models.training.content.wordings_validation_desks import DESK_REASONS

_CLOSERS = (
    "[Should you have questions|For questions], [reach us|you can reach us] at {phone}.", "[We value|Thank you for] your [partnership|time].", "This letter was [prepared|produced] by our correspondence unit.", "[Please refer|Refer] to this letter when you call.",
    "Our [lines|phones] are open weekdays until 4:30.",
)  # fmt: skip
_NEEDS = ("[Items wanted|What to send]:", "[Attachments|Enclosed with this letter]:", "[The list is as follows|In detail]:")
_REASONS = (
    "[The grounds are|Grounds for this outcome]:",
    "[Rationale|Basis for the determination]:",
    "[Why|The explanation]:",
    "Determination rationale:",
)
_QUOTES = (
    "[You gave as the reason|The reason you gave was]: ",
    "[According to|In the words of] your notice, ",
    "Your denial [says|reads]: ",
    "[The denial code on your remittance is|You denied it with]: ",
)
_HEADS = {
    "opening": ("Decision", "Summary", "About this letter", "What happened", "Background", "Purpose"), "reasons": ("Reasons", "Why", "Explanation of the decision"), "money": ("Amounts", "Your balance", "Financial effect", "Money"),
    "items": ("Documents", "Checklist", "What we need"), "more": ("Further information", "Good to know", "Details", "Your rights"), "deadline": ("Time limit", "Next steps", "What to do now"), "end": ("Contact", "Questions", "Help"),
}  # fmt: skip
Kind = Literal["paragraph", "list", "amounts", "reasons"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the body. Of `amounts` a row is caption and amount, of `reasons` code and text; `lead` stands above."""

    kind: Kind
    rows: tuple[tuple[Parts, ...], ...]
    lead: str = ""
    head: str = ""
    """A heading, for letters in sections."""


def compose(rng: Random, told: Facts, *, inline: bool, long: bool) -> list[Piece]:
    """The body; `inline` where references stand in the sentences."""
    words = told.wording
    pool = rng.sample(words.body, k=len(words.body))
    opening = [rng.choice(words.inline if inline else words.above), *_take(pool, rng.randint(0, 2))]
    pieces = [_paragraph(rng, told, opening, "opening")]
    if words.category == "denial" or (words.category == "appeal" and rng.random() < 0.5):
        pieces.append(_reasons(rng, words.category))
    if words.money and rng.random() < 0.8:
        pieces.append(_money(rng, told))
    if words.items and rng.random() < 0.5:
        rows = tuple((parts_of(rng, item, told.slots),) for item in some(rng, words.items, 2, 6))
        pieces.append(Piece("list", rows, choose(rng, rng.choice(_NEEDS)), _head(rng, "items")))
    pieces.extend(
        _paragraph(rng, told, _take(pool, rng.randint(1, 3)), "more")
        for _ in range(rng.randint(1, 3) if long else rng.randint(0, 1))
    )
    if words.deadline and rng.random() < 0.75:
        due = _paragraph(rng, told, [rng.choice(words.deadline), *some(rng, words.asks, 0, 1)], "deadline")
        pieces.insert(rng.randint(1, len(pieces)), due)
    pieces.append(_paragraph(rng, told, some(rng, _CLOSERS, 0, 2), "end"))
    return [piece for piece in pieces if any(any(cell) for row in piece.rows for cell in row)]


def _head(rng: Random, key: str) -> str:
    return rng.choice(_HEADS[key])


def _take(pool: list[str], count: int) -> list[str]:
    taken = pool[:count]
    del pool[:count]
    return taken


def _paragraph(rng: Random, told: Facts, sentences: Sequence[str], key: str) -> Piece:
    parts: list[str | Slot] = []
    for sentence in sentences:
        parts.extend((*((" ",) if parts else ()), *parts_of(rng, sentence, told.slots)))
    return Piece("paragraph", ((tuple(parts),),), head=_head(rng, key))


def _money(rng: Random, told: Facts) -> Piece:
    """A sentence, or a small table whose last amount is the letter's."""
    if told.wording.rows and rng.random() < 0.45:
        rows = tuple(((caption,), (told.slots[key],)) for caption, key in told.wording.rows)
        return Piece("amounts", rows, head=_head(rng, "money"))
    return _paragraph(rng, told, [rng.choice(told.wording.money)], "money")


def _reasons(rng: Random, category: str) -> Piece:
    """Why it was turned down; an appeal quotes the one reason it contests."""
    quoted = category == "appeal"
    chosen = rng.sample(DESK_REASONS, k=1 if quoted else rng.choice((1, 1, 1, 2, 3)))
    way = rng.choice(("none", "none", "joined", "joined", "apart", "bare"))
    rows = tuple((_code(number, reason, way), (_text(number, reason),)) for number, reason in enumerate(chosen))
    lead = choose(rng, rng.choice(_QUOTES if quoted else _REASONS))
    if quoted:
        code, text = rows[0]
        between: Parts = (*code, ", ") if code else ()
        return Piece("paragraph", (((f"{lead} ", *between, *text, "."),),), head=_head(rng, "reasons"))
    return Piece("reasons", rows, lead, _head(rng, "reasons"))


def _text(number: int, reason: Reason) -> Slot:
    return Slot(f"/denial_reasons/{number}/text", reason.text, reason.text)


def _code(number: int, reason: Reason, way: str) -> Parts:
    at = f"/denial_reasons/{number}"
    if way == "none":
        return ()
    if way == "apart":
        return Slot(f"{at}/group", reason.group, reason.group), " ", Slot(f"{at}/reason", reason.code, reason.code)
    return (Slot(f"{at}/reason", reason.code, reason.code if way == "bare" else f"{reason.group}-{reason.code}"),)
