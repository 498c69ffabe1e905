"""Forms of payers and practices (training): sentences with blanks named below them, things to mark, who signs."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from models.training.content.form_purposes import PURPOSES, SENTENCES, Purpose, answer
from models.training.families.check_parts import scribble
from models.training.families.form_desk import Desk, desk_for, issuer
from models.training.ink import fitted, wrap
from models.training.paper import Paper

SMALL_PRINT = (
    "I may revoke this at any time in writing, but not for what was already sent.", "My care does not depend on whether I sign.", "What is disclosed may be disclosed again and is then no longer protected.", "A copy of this form is as good as the original.",
    "Under penalty of perjury I certify that the number shown is correct.", "I am not subject to withholding unless I have crossed out this line.", "I will report any change within thirty days.", "Please read the other side before you sign.", "Return the form to the requester. Do not send it to the tax office.",
)  # fmt: skip


def draw_sentences(rng: Random) -> Paper:
    """A release: sentences whose blanks are filled in, each named in small print below its rule; things to mark; who signs."""
    desk, purpose = desk_for(rng, "form-sentence-blanks"), PURPOSES["release"]
    if rng.random() < 0.7:
        issuer(desk, rng, 44)
    title = rng.choice(purpose.titles)
    centred = rng.random() < 0.6
    desk.title(
        title, 306 if centred else 54, 74, fitted(desk.pen.sized(15).heavy(), title, 500), "center" if centred else "left"
    )
    parens, y, used = rng.random() < 0.5, 104.0, set[str]()
    for sentence in rng.sample(SENTENCES, k=rng.randint(3, 8)):
        if y > 430:
            break
        y = _sentence(desk, rng, sentence, y, used, parens=parens) + rng.choice((6.0, 12.0))
    y = _marks(desk, rng, purpose, y + 4)
    for question in rng.sample(purpose.questions, k=rng.randint(0, 3)):
        desk.ticks((question, ("Yes", "No"), rng.randrange(2)), 54, y)
        y += desk.pen.size + 10
    for text in rng.sample(SMALL_PRINT[:4], k=rng.randint(1, 4)):
        for line in wrap(text, desk.pen, 500):
            desk.sheet.write(54, y, line, desk.pen)
            y += desk.pen.size * 1.35
    signed(desk, rng, y + 34)
    return desk.sheet.finish()


def _sentence(desk: Desk, rng: Random, sentence: str, y: float, used: set[str], *, parens: bool) -> float:  # noqa: PLR0913 - drawing says what, where and how
    """Words and blanks from left to right, broken at the margin; returns the next line."""
    x, small, space = 54.0, desk.pen.sized(6.5), desk.pen.width(" ")
    step = desk.pen.size + small.size + 9
    for text, label in pieces(sentence):
        for word in text.split():
            if word[0] in ",.;" and len(word) == 1:
                x -= space
            if x + desk.pen.width(word) > 556 and len(word) > 1:
                x, y = 54.0, y + step
            x = desk.sheet.write(x, y, word, desk.pen) + space
        if not label:
            continue
        given = "" if label in used or rng.random() < 0.1 else answer(rng, label)
        caption = f"({label})" if parens else label
        wide = max(desk.hand.width(given) + 12, small.width(caption) + 4, rng.uniform(70, 180))
        wide = min(wide, 480.0)
        if x + wide > 558:
            x, y = 54.0, y + step
        desk.sheet.rule(x, y + 2.5, x + wide, y + 2.5, 0.5)
        used.add(label)
        _named(desk, label, caption, (x, y, wide), given)
        x += wide + space
    return y + step


def _named(desk: Desk, label: str, caption: str, at: tuple[float, float, float], given: str) -> None:
    """One blank: the caption stands below the answer."""
    (x, y, wide), small = at, desk.pen.sized(6.5)
    if not given:
        desk.label(caption, x + wide / 2 - small.width(caption) / 2, y + 10, small, answered=False)
        return
    pointer = f"/fields/{desk.count}/label"
    desk.sheet.know(pointer, label)
    desk.sheet.alternatives[pointer] = [caption]
    desk.sheet.write(x + wide / 2, y + 10, caption, small, "center", pointer)
    desk.value(given, x + 4, y - 0.5, wide - 8)


def pieces(sentence: str) -> Iterator[tuple[str, str]]:
    """Words, and the label of the blank behind them."""
    for part in sentence.split("{"):
        label, brace, rest = part.partition("}")
        if not brace:
            yield part, ""
        else:
            yield "", label
            yield rest, ""


def _marks(desk: Desk, rng: Random, purpose: Purpose, y: float) -> float:
    """What is released: boxes in columns, some marked; a field is what was marked."""
    desk.sheet.write(
        54,
        y,
        rng.choice(
            ("Please release:", "Records to be sent (check all that apply):", "This covers:", "Mark what may be shared")
        ),
        desk.pen.heavy(),
    )
    y += 16
    columns, side = rng.choice((2, 3, 4)), desk.pen.size * 0.85
    items = rng.sample(purpose.ticks, k=rng.randint(4, 9))
    wide = 500 / columns
    for start in range(0, len(items), columns):
        for column, item in enumerate(items[start : start + columns]):
            x = 58 + column * wide
            desk.sheet.frame(x, y - side, x + side, y, 0.6)
            marked(desk, item, (x, y), wide - side - 14, given=rng.random() < 0.4)
        y += desk.pen.size + 7
    return y + 6


def marked(desk: Desk, label: str, at: tuple[float, float], room: float, *, given: bool) -> None:
    """What stands behind a box; where the box is marked, it is a field whose answer is the mark."""
    (x, y), side = at, desk.pen.size * 0.85
    pen = fitted(desk.pen, label, room)
    if not given:
        desk.label(label, x + side + 4, y, pen, answered=False)
        return
    pointer = f"/fields/{desk.count}"
    desk.sheet.know(f"{pointer}/label", label)
    desk.sheet.alternatives[f"{pointer}/value"] = [None, "x"]
    desk.sheet.put(f"{pointer}/value", "X", x + side / 2, y - 0.5, "X", desk.hand.sized(side), "center")
    desk.sheet.write(x + side + 4, y, label, pen, pointer=f"{pointer}/label")
    desk.count += 1


def signed(desk: Desk, rng: Random, y: float) -> None:
    """Rules for who signs, captions below; signed by hand or not."""
    y, small = min(y, 730.0), desk.pen.sized(7)
    for x, edge, label in (
        (54.0, 300.0, rng.choice(("Signature", "Signature of the person named above", "Sign here"))),
        (330.0, 450.0, "Printed name"),
        (470.0, 558.0, "Date"),
    ):
        desk.sheet.rule(x, y, edge, y, 0.6)
        if label != "Printed name" or rng.random() < 0.5:
            desk.sheet.write(x, y + 9, label, small)
    if rng.random() < 0.6:
        scribble(desk.sheet, rng, 60, 260, y - 8)
