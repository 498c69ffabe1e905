"""The text of a letter in different manners: paragraphs, sections, questions and answers, points, boxes to tick."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_body import Block, body, last_words
from models.training.content.reasons_more import ALL_REASONS
from models.training.families import letter_parts as parts
from models.training.families.letter_desk import Desk

_QUESTIONS = (
    "What is this letter about?", "What did we decide?", "Why did we write to you?", "What do I need to do?", "What if I disagree?", "Who can I call?", "What happens next?",
    "How much time do I have?", "Where do I send it?", "What does this mean?", "Why?", "Is there anything else?",
)  # fmt: skip
_HEADINGS = (
    "BACKGROUND", "Summary", "Our review", "Details", "Action needed", "Time limits", "Further information", "Contact", "Basis", "Your options", "Important",
    "NEXT STEPS", "Notes", "Findings", "Instructions", "Remarks",
)  # fmt: skip
_HEADS = (
    (("Code",), ("Reason",)), (("Reason Code",), ("Description",)), (("CODE",), ("EXPLANATION",)), (("Denial Code",), ("Meaning",)), (("Reason",), ("Explanation",)),
)  # fmt: skip
MANNERS = ("plain", "plain", "plain", "sections", "numbered", "points")
"""How the whole text may be arranged; questions and answers are asked for by name."""
_NAMES = ("Medicare", "Medicaid")
_BECAUSE = (
    "We could not pay because {}.", "The reason is that {}.", "It was turned down because {}.", "Our records indicate that {}.", "According to our review {}.", "Specifically, {}.",
)  # fmt: skip


def say(desk: Desk, *, long: float = 0.5, manner: str = "") -> None:
    """The whole text in one manner."""
    known, more = ALL_REASONS, last_words(desk.told)
    said = body(desk.rng, desk.told, inline=not desk.about, long=desk.chance(long), known=known, more=more)
    manner = manner or desk.rng.choice(MANNERS)
    if manner == "plain" and desk.chance(0.4):
        parts.blocks(desk.galley, said, desk.rng)
        return
    headings = headings_for(desk, manner)
    count = 0
    for number, block in enumerate(said):
        print_heading(desk, manner, headings[number % 8], number)
        print_block(desk, block, manner, count)
        count += block.form == "paragraph"
        desk.galley.gap(desk.rng.choice((0.4, 0.6, 0.8)))


def headings_for(desk: Desk, manner: str) -> list[str]:
    """Eight headings for the parts of a text."""
    return desk.rng.sample(_QUESTIONS if manner == "questions" else _HEADINGS, k=8)


def print_heading(desk: Desk, manner: str, text: str, number: int) -> None:
    """What stands above a part of the text, where the manner has headings."""
    galley = desk.galley
    galley.need(3.2 * galley.leading)
    if manner in {"sections", "questions"}:
        pen = desk.pen.heavy()
        galley.line(text, pen.sized(pen.size + 1).inked(desk.style.accent) if number % 2 == 0 else pen)


def print_block(desk: Desk, block: Block, manner: str, number: int) -> None:
    """A piece of the text in the letter's manner; `number` counts its paragraphs."""
    galley = desk.galley
    if block.form == "reasons":
        _reasons(desk, block)
        return
    if block.lead:
        galley.line(block.lead, galley.pen.heavy() if manner == "sections" else None)
    if block.form == "amounts":
        galley.table(block.rows, (0.4 * galley.width, 100), ruled=number % 2 == 0, last_right=True)
    elif block.form == "bullets":
        boxes(desk, [row[0] for row in block.rows]) if desk.chance(0.4) else galley.bullets(
            [row[0] for row in block.rows], ("-",)
        )
    elif manner == "numbered":
        galley.paragraph((f"{number + 1}. ", *block.rows[0][0]))
    elif manner == "points":
        galley.bullets((block.rows[0][0],), ("•",), indent=4)
    else:
        galley.paragraph(block.rows[0][0])


def boxes(desk: Desk, rows: Sequence[Parts]) -> None:
    """Things to tick: brackets, underlines or printed squares; some are ticked."""
    kind, galley = desk.rng.choice(("brackets", "lines", "squares")), desk.galley
    for row in rows:
        galley.need(galley.leading)
        ticked = desk.chance(0.5)
        if kind == "squares":
            x, y, high = galley.left + 8, galley.y, galley.pen.size * 0.7
            desk.sheet.frame(x, y - high, x + high, y, 0.7)
            if ticked:
                desk.sheet.rule(x, y - high, x + high, y, 0.9)
                desk.sheet.rule(x, y, x + high, y - high, 0.9)
        else:
            mark = {"brackets": "[X]" if ticked else "[ ]", "lines": "__X__" if ticked else "_____"}[kind]
            desk.sheet.write(galley.left + 6, galley.y, mark, galley.pen)
        galley.paragraph(row, left=galley.left + 12 + galley.pen.width("_____ "))


def _reasons(desk: Desk, block: Block) -> None:
    """Why: a table under headings, lines with the code before or behind, or sentences."""
    galley, coded = desk.galley, bool(block.rows[0][0])
    manner = desk.rng.choice(("table", "table", "lines", "behind", "prose") if coded else ("lines", "prose", "prose", "points"))
    if manner != "prose" and block.lead and desk.chance(0.8):
        galley.line(block.lead, galley.pen.heavy() if desk.chance(0.4) else None)
    match manner:
        case "table":
            head: tuple[Parts, ...] = desk.rng.choice(_HEADS)
            galley.y += 3
            galley.table((head, *block.rows), (desk.rng.choice((70.0, 84.0)), 0.7 * galley.width), ruled=desk.chance(0.6))
        case "points":
            galley.bullets([text for _, text in block.rows], ("•",))
        case "behind":
            for code, text in block.rows:
                galley.paragraph((*text, " (", *code, ")"))
        case "prose":
            _prose(desk, block)
        case _:
            for code, text in block.rows:
                galley.paragraph((*code, " - " if coded else "", *text), left=galley.left + 12)
    if coded:
        galley.share_groups(block)


def _prose(desk: Desk, block: Block) -> None:
    """A sentence of the letter's own around each reason."""
    for code, text in block.rows:
        told = text[0]
        if not isinstance(told, Slot):
            continue
        plain = told.value.rstrip(".")
        if not plain.startswith(_NAMES):
            plain = plain[0].lower() + plain[1:]
        before, after = desk.rng.choice(_BECAUSE).split("{}")
        shown = (" (code ", *code, ")") if code else ()
        desk.galley.paragraph((before, replace(told, value=plain, shown=plain), *shown, after))
