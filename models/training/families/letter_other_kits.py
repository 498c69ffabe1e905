"""Packets of several sheets with blanks nobody filled: bids, benefit guides, registration kits, papers for staff (training): `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import kit_words as words
from models.training.families.letter_galley import Galley
from models.training.families.letter_other_leaflets import end, leaf, titled
from models.training.families.other_cells import Cells
from models.training.ink import fitted
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """A title, sections, and among them tables, questions with boxes, blanks on rules."""
    galley = leaf(rng, "letter-other-kit")
    kind = rng.choice(tuple(words.PAPERS))
    title = rng.choice(words.PAPERS[kind]).format(
        n=f"{rng.randint(20, 26)}-{rng.randint(1, 400):03d}", y=rng.randint(2023, 2027)
    )
    firm = correspondents.party(rng, rng.choice(("firm", "practice", "plan")))
    middle = rng.random() < 0.5
    if rng.random() < 0.6:
        galley.line(firm.name, galley.pen.sized(11).heavy(), "center" if middle else "left", "/sender/name")
    titled(galley, title, galley.pen.sized(rng.choice((15.0, 19.0, 24.0))).heavy(), middle=middle)
    galley.gap()
    blocks = [_prose, _prose, _table, _questions, _blanks, _blanks, _listed]
    rng.shuffle(blocks)
    heads = rng.sample(words.HEADS, k=len(words.HEADS))
    numbered, cells = rng.random() < 0.5, Cells.diced(rng)
    sheets = rng.randint(2, 4)
    for count, head in enumerate(heads, start=1):
        if galley.sheet.page >= sheets and galley.y > 460:
            break
        galley.need(galley.leading * 6)
        galley.line(f"{count}. {head}" if numbered else head, galley.pen.sized(galley.pen.size + 2).heavy())
        galley.gap(0.3)
        blocks[count % len(blocks)](galley, rng, cells)
        galley.gap(1.1)
    return end(galley)


def _prose(galley: Galley, rng: Random, cells: Cells) -> None:
    del cells
    for _ in range(rng.randint(1, 3)):
        galley.paragraph((" ".join(rng.sample(words.SAYS, k=rng.randint(2, 5))),))
        galley.gap(0.5)


def _table(galley: Galley, rng: Random, cells: Cells) -> None:
    heads = rng.choice(words.RATES)
    rows = [
        (name, *(f"{rng.randint(400, 90000) / 100:,.2f}" if rng.random() < 0.8 else "" for _ in range(3)))
        for name in rng.sample(words.ROWS, k=rng.randint(3, 7))
    ]
    cells.table(galley, (2.0, 1.2, 1.2, 1.2), heads, rows, galley.pen)


def _questions(galley: Galley, rng: Random, cells: Cells) -> None:
    """Yes or no, nothing ticked."""
    del cells
    for number, ask in enumerate(rng.sample(words.ASKS, k=rng.randint(3, 7)), start=1):
        galley.need(galley.leading * 1.4)
        galley.sheet.write(galley.left, galley.y, f"{number}. {ask}", galley.pen)
        for at, answer in enumerate(("Yes", "No")):
            x = galley.right - 100 + at * 50
            galley.sheet.frame(x, galley.y - 7, x + 8, galley.y + 1, 0.6)
            galley.sheet.write(x + 12, galley.y, answer, galley.pen)
        galley.y += galley.leading * 1.4


def _blanks(galley: Galley, rng: Random, cells: Cells) -> None:
    """Captions before empty rules, one or two in a row."""
    del cells
    pairs = rng.choice((1, 2))
    wide = galley.width / pairs
    for number, caption in enumerate(rng.sample(words.BLANKS, k=rng.randint(4, 10))):
        if number % pairs == 0:
            galley.y += galley.leading * 1.5 if number else 0.0
            galley.need(galley.leading * 2)
        x = galley.left + number % pairs * wide
        stop = galley.sheet.write(x, galley.y, f"{caption}:", fitted(galley.pen, caption, wide * 0.5))
        galley.sheet.rule(stop + 4, galley.y + 2, x + wide - 10, galley.y + 2, 0.5)
    galley.y += galley.leading


def _listed(galley: Galley, rng: Random, cells: Cells) -> None:
    """Things to send or do, with boxes or marks."""
    del cells
    marks = rng.choice((("[ ]",), ("•",), ("___",), ("-",)))
    galley.bullets([(text,) for text in rng.sample(words.SAYS, k=rng.randint(3, 6))], marks)
