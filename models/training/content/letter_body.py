"""The body of a letter: paragraphs, lists, amounts and reasons in the order people write them."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_facts import Facts, Reason, Said
from models.training.content.phrasing import choose, parts_of, some
from models.training.content.wordings_plan import REASONS

_MORE = (
    "[Thank you for your|We appreciate your] [cooperation|attention to this matter|patience].", "If you have [any questions|questions about this letter], please [call|contact] [us|our office] at {phone}.",
    "[Please keep|Keep] a copy of this letter for your [files|records].", "We are here Monday through Friday, 8:00 a.m. to 5:00 p.m.", "You can [also write|send a fax] to us at {fax}.", "Visit {web} for more.",
)  # fmt: skip
_MORE_FROM_HOME = (
    "[You can|Please] call me at {phone}.", "[My number is|I can be reached at] {phone}.", "[Thank you|Thanks] for [reading this|your time|looking into it].", "I [am|will be] home most [mornings|evenings|days].", "I kept a copy of this letter.",
    "Please write [back|me back] to the address on this letter.", "I hope [you can help|to hear from you soon].",
)  # fmt: skip
_LISTED = (
    "[Please|Kindly] [send|include|provide] the following:", "[We need|Enclosed are|The items are]:", "[Please note|Include with your reply]:", "[The following|These items] [apply|are needed]:",
)  # fmt: skip
_WHY = (
    "[Reason|Reasons] for [our|this] decision:", "[The reason is|This decision was made because]:", "Why [we made this decision|it was not paid]:", "Denial [reason|reasons]:", "[Explanation|Basis of the decision]:",
)  # fmt: skip
_CODED = re.compile(r"(?:(?P<group>CO|PR|OA|PI)[- ]?(?P<code>\w{1,4})\b[\s:.-]*|[A-Z]{1,2}\d{1,3}\b[\s:.-]*)?(?P<text>.+)")
"""A reason as it was written; a remark's code is no reason's."""
Form = Literal["paragraph", "bullets", "amounts", "reasons"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the body. Of `amounts` each row is caption and amount; of `reasons` code and text, the code perhaps empty."""

    form: Form
    rows: tuple[tuple[Parts, ...], ...]
    lead: str = ""


def last_words(told: Facts) -> tuple[str, ...]:
    """Sentences that end letters of anybody: an office's, or of somebody at home."""
    return _MORE_FROM_HOME if told.personal else _MORE


def body(  # noqa: PLR0913 - a letter says many things
    rng: Random,
    told: Facts,
    *,
    inline: bool,
    long: bool = False,
    known: tuple[Reason, ...] = REASONS,
    more: tuple[str, ...] = _MORE,
) -> tuple[Block, ...]:
    """The body of a letter; `inline` where no block of references stands above it."""
    words = told.wording
    if words.whole:
        return _whole(rng, told)
    pool = rng.sample(words.body, k=len(words.body))
    sentences = [rng.choice(words.inline if inline else words.above), *_taken(pool, rng.randint(0, 2))]
    blocks = [_paragraph(rng, told, sentences)]
    if words.category == "denial" or (words.category == "appeal" and rng.random() < 0.35):
        blocks.append(reasons(rng, words.category, known))
    paid = words.money and rng.random() < 0.75
    if paid and words.rows and rng.random() < 0.35:
        blocks.append(_amounts(rng, told))
    elif paid:
        blocks.append(_paragraph(rng, told, [rng.choice(words.money), *_taken(pool, rng.randint(0, 1))]))
    if words.items and rng.random() < 0.4:
        blocks.append(_bullets(rng, told))
    least, most = (3, 6) if long else (0, 3)
    blocks.extend(
        _paragraph(rng, told, [*_taken(pool, rng.randint(least, most)), *some(rng, more, 0, 1)])
        for _ in range(rng.randint(2, 4) if long else 1)
    )
    if words.deadline and rng.random() < 0.7:
        blocks.insert(
            rng.randint(1, len(blocks)), _paragraph(rng, told, [rng.choice(words.deadline), *some(rng, words.asks, 0, 1)])
        )
    blocks.append(_paragraph(rng, told, [*some(rng, words.asks, 0, 1), *some(rng, more, 0, 2)]))
    return tuple(block for block in blocks if any(any(cell) for row in block.rows for cell in row))


def _whole(rng: Random, told: Facts) -> tuple[Block, ...]:
    """The body of a letter that somebody wrote as a whole."""
    return tuple(_said(rng, told, said) for said in told.wording.whole)


def _said(rng: Random, told: Facts, said: Said) -> Block:
    if said.form == "reasons":
        return Block("reasons", _as_written(rng, said.rows))
    rows = (row.split("|") if said.form == "amounts" else (row,) for row in said.rows)
    return Block(said.form, tuple(tuple(parts_of(rng, cell.strip(), told.slots) for cell in row) for row in rows))


def _as_written(rng: Random, templates: Sequence[str]) -> tuple[tuple[Parts, Parts], ...]:
    """Reasons as they were written, all with their codes or none."""
    found = [_CODED.fullmatch(choose(rng, template)) for template in templates]
    coded = all(each and each["group"] for each in found)
    rows: list[tuple[Parts, Parts]] = []
    for number, each in enumerate(filter(None, found)):
        text = Slot(f"/denial_reasons/{number}/text", each["text"], each["text"])
        code = _code(number, Reason(each["group"], each["code"], text.value), "-") if coded else ()
        rows.append((code, (text,)))
    return tuple(rows)


def _taken(pool: list[str], count: int) -> list[str]:
    """Sentences not said before; the pool shrinks."""
    taken = pool[:count]
    del pool[:count]
    return taken


def _paragraph(rng: Random, told: Facts, sentences: list[str]) -> Block:
    parts: list[str | Slot] = []
    for sentence in sentences:
        parts.extend((*((" ",) if parts else ()), *parts_of(rng, sentence, told.slots)))
    return Block("paragraph", ((tuple(parts),),))


def _bullets(rng: Random, told: Facts) -> Block:
    items = some(rng, told.wording.items, 2, 7)
    return Block("bullets", tuple((parts_of(rng, item, told.slots),) for item in items), choose(rng, rng.choice(_LISTED)))


def _amounts(rng: Random, told: Facts) -> Block:
    rows = told.wording.rows
    return Block("amounts", tuple(((caption,), (told.slots[key],)) for caption, key in rows[rng.choice((0, 1)) :]))


def reasons(rng: Random, category: str, known: tuple[Reason, ...] = REASONS) -> Block:
    """One to three reasons, all with or all without their codes."""
    chosen = rng.sample(known, k=1 if category == "appeal" else rng.choice((1, 1, 1, 2, 3)))
    coded, stop, grouped = rng.random() < 0.75, rng.random() < 0.6, rng.random() < 0.85
    joint = rng.choice(("-", "-", "-", " ", ""))
    rows = []
    for number, reason in enumerate(chosen):
        text = reason.text + ("." if stop else "")
        told = Slot(f"/denial_reasons/{number}/text", text, text)
        rows.append((_code(number, reason, joint if grouped else None) if coded else (), (told,)))
    return Block("reasons", tuple(rows), choose(rng, rng.choice(_WHY)))


def _code(number: int, reason: Reason, joint: str | None) -> Parts:
    """Group and reason as one word or two, or the reason alone."""
    at = f"/denial_reasons/{number}"
    if joint == " ":
        return Slot(f"{at}/group", reason.group, reason.group), " ", Slot(f"{at}/reason", reason.code, reason.code)
    return (Slot(f"{at}/reason", reason.code, reason.code if joint is None else f"{reason.group}{joint}{reason.code}"),)


def group_of(code: Slot) -> str | None:
    """The group printed in one word with a reason's code."""
    head = code.shown.removesuffix(code.value).strip(" -")
    return head or None
