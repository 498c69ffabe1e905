"""Notices out of a computer: a title, a panel of facts, sections with headings, no greeting; every category (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_body import Block, body
from models.training.content.letter_facts import Facts
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import choose
from models.training.content.reasons_more import ALL_REASONS
from models.training.content.wordings import WORDINGS
from models.training.families import letter_parts as parts
from models.training.families.letter_galley import Galley
from models.training.families.letter_heads import addressee
from models.training.families.letter_references import LEXICON, Labelled, extra, labelled
from models.training.families.letterhead import Look, draw_logo, look
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_HEADINGS = (
    "Why you are getting this notice", "What we decided", "What you need to do", "Important information", "Details", "Your rights", "How to reach us",
    "Next steps", "About this letter", "Please note", "Background", "If you disagree", "WHAT THIS MEANS", "ACTION REQUIRED", "SUMMARY",
)  # fmt: skip
_DUE = (
    "Respond by",
    "Due date",
    "Reply by",
    "Response due",
    "Deadline",
    "Return by",
    "Please respond by",
    "Last day to reply",
    "Records due",
    "Payment due",
)
_SUMS = {
    "denial": ("Amount denied", "Denied amount", "Not covered"), "refund_request": ("Overpayment amount", "Refund due", "Amount requested", "Amount owed"),
    "statement": ("Amount due", "Balance due", "New balance", "Total due"), "legal": ("Lien amount", "Amount claimed"),
    "appeal": ("Amount in dispute", "Billed amount"), "patient": ("Balance", "Amount"),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """A notice of any category but those that people write by hand."""
    told = _told(rng)
    sheet = Sheet("letter", "letter-notice")
    pen, house = Pen(rng.choice(SANS), rng.choice((9.0, 9.5, 10.0, 10.5))), look(rng)
    style = Look(pen, house.accent, house.logo)
    galley = Galley(sheet, pen, 50, 562, 60, leading=pen.size + rng.choice((2.5, 3.5)))
    sheet.know("/category", told.wording.category)
    about = labelled(told, rng, 0.95) + extra(told, rng)
    dated = Slot("/date", told.day.isoformat(), told.dates(told.day))
    panel = [
        (LEXICON.heading("date", rng, ("Date", "Notice date", "Date mailed", "Letter date")), dated),
        *about,
        *_asked(told, rng),
    ]
    galley.turn = parts.further_sheet(told, rng, about)
    rng.choice((_side_panel, _wide_panel, _band_panel))(galley, style, told, panel, rng)
    _sections(galley, style, body(rng, told, inline=not about, long=rng.random() < 0.5, known=ALL_REASONS), rng)
    if rng.random() < 0.25:
        parts.slip(galley, [each for each in panel if each[1].pointer][:4], rng)
    parts.annex_sheets(galley, rng)
    parts.footer(galley, style, rng)
    return sheet.finish()


def _told(rng: Random) -> Facts:
    names = [name for name in WORDINGS if name != "patient"]
    return told_of(rng, rng.choice(names))


def _asked(told: Facts, rng: Random) -> list[Labelled]:
    """The deadline and the amount among the facts of the panel."""
    found: list[Labelled] = []
    category = told.wording.category
    if told.wording.deadline and rng.random() < 0.5:
        found.append((LEXICON.heading("respond_by", rng, _DUE), told.slot("by")))
    if category in _SUMS and rng.random() < 0.6:
        found.append((LEXICON.heading(f"amount@{category}", rng, _SUMS[category]), told.slot("amount")))
    return found


def _title(told: Facts, rng: Random) -> str:
    text = choose(rng, rng.choice(told.wording.subjects))
    text = text.format_map({key: value for key, value in told.slots.items() if isinstance(value, str)})
    return text.upper() if rng.random() < 0.35 else text


def _cells(galley: Galley, panel: Sequence[Labelled], x: float, wide: float, *, above: bool) -> None:
    """Facts below each other in a column; labels above or beside their values."""
    small, pen = galley.pen.sized(galley.pen.size - 1.5), galley.pen.sized(galley.pen.size - 0.5).heavy()
    for label, slot in panel:
        end = galley.sheet.write(x, galley.y, label if above else f"{label}:", small)
        if above:
            galley.y += pen.size + 2.5
        at = x if above else end + 4
        shown = fitted(pen, slot.shown, x + wide - at)
        if slot.pointer:
            galley.sheet.put(slot.pointer, slot.value, at, galley.y, slot.shown, shown)
        else:
            galley.sheet.write(at, galley.y, slot.shown, shown)
        galley.y += pen.size + (5 if above else 3.5)


def _sender(galley: Galley, style: Look, told: Facts, rng: Random) -> None:
    x = draw_logo(galley.sheet, style, galley.left, 30)
    name = told.sender.name
    galley.sheet.put("/sender/name", name, x, 42, name, fitted(style.text.sized(12).heavy().inked(style.accent), name, 262))
    galley.y = galley.sheet.put_lines(
        "/sender/address", told.sender.joined, x, 54, told.sender.lines, style.small, style.small.size + 2
    )
    if rng.random() < 0.5:
        galley.sheet.write(x, galley.y, str(told.slots["phone"]), style.small)
        galley.y += style.small.size + 2


def _side_panel(galley: Galley, style: Look, told: Facts, panel: Sequence[Labelled], rng: Random) -> None:
    """A shaded column of facts at the right of sender and addressee, the title below."""
    _sender(galley, style, told, rng)
    column = Galley(galley.sheet, galley.pen, 384, 562, 46)
    bottom = 40 + len(panel) * 26.0
    if rng.random() < 0.6:
        galley.sheet.fill(376, 30, 566, bottom, (0.92, 0.93, 0.95))
    _cells(column, panel, 384, 176, above=rng.random() < 0.6)
    galley.y = (
        max(addressee(galley, told, galley.left + 14, max(130, galley.y + 24), rng), column.y, bottom) + 2 * galley.leading
    )
    title = _title(told, rng)
    pen = fitted(style.text.sized(15).heavy(), title, galley.width)
    galley.sheet.put("/subject", title, galley.left, galley.y, title, pen)
    galley.y += 2 * galley.leading


def _wide_panel(galley: Galley, style: Look, told: Facts, panel: Sequence[Labelled], rng: Random) -> None:
    """Title at the top right, facts in a framed grid across the sheet below the addressee."""
    _sender(galley, style, told, rng)
    title = _title(told, rng)
    pen = fitted(style.text.sized(14).heavy(), title, 200)
    galley.sheet.put("/subject", title, 562, 44, title, pen, "right")
    galley.y = addressee(galley, told, galley.left + 14, max(125, galley.y + 20), rng) + galley.leading
    wide, top = galley.width / 3, galley.y - galley.leading + 2
    small, big = galley.pen.sized(7.5), galley.pen.sized(galley.pen.size - 0.5)
    for number, (label, slot) in enumerate(panel):
        x, y = galley.left + number % 3 * wide, top + number // 3 * 30
        galley.sheet.frame(x, y, x + wide, y + 30, 0.5, style.accent)
        galley.sheet.write(x + 4, y + 10, label, small)
        shown = fitted(big, slot.shown, wide - 8)
        if slot.pointer:
            galley.sheet.put(slot.pointer, slot.value, x + 4, y + 24, slot.shown, shown)
        else:
            galley.sheet.write(x + 4, y + 24, slot.shown, shown)
    galley.y = top + (len(panel) + 2) // 3 * 30 + 1.6 * galley.leading


def _band_panel(galley: Galley, style: Look, told: Facts, panel: Sequence[Labelled], rng: Random) -> None:
    """The title white on a band at the top; facts beside their labels under the sender, the addressee at the right or below."""
    title = _title(told, rng)
    galley.sheet.fill(0, 18, 612, 46, style.accent)
    pen = fitted(style.text.sized(15).heavy().inked((1, 1, 1)), title, 500)
    galley.sheet.put("/subject", title, 50, 38, title, pen)
    name = told.sender.name
    galley.sheet.put("/sender/name", name, 50, 64, name, fitted(style.text.heavy(), name, 240))
    galley.y = galley.sheet.put_lines(
        "/sender/address", told.sender.joined, 50, 64 + galley.leading, told.sender.lines, style.text, galley.leading
    )
    lowest = addressee(galley, told, 330, 64 + rng.choice((0.0, 30.0)), rng, before=rng.choice(("", "To:", "Sent to:")))
    galley.y = max(galley.y, lowest) + galley.leading
    galley.sheet.rule(50, galley.y - galley.leading, 562, galley.y - galley.leading, 0.6)
    _cells(galley, panel, 50, 500, above=False)
    galley.sheet.rule(50, galley.y - 4, 562, galley.y - 4, 0.6)
    galley.y += 1.4 * galley.leading


def _sections(galley: Galley, style: Look, told: Sequence[Block], rng: Random) -> None:
    """Blocks under headings; of most sections, not all."""
    headings = rng.sample(_HEADINGS, k=len(_HEADINGS))
    marks = (rng.choice(("•", "-", "*")),)
    tabled, boxed = rng.random() < 0.7, rng.random() < 0.6
    for number, block in enumerate(told):
        galley.need(3.5 * galley.leading)
        if block.form == "paragraph" and rng.random() < 0.75:
            galley.line(headings[number % len(headings)], style.text.heavy().inked(style.accent))
        if block.lead:
            galley.line(block.lead, galley.pen.heavy())
        if block.form == "bullets":
            galley.bullets([row[0] for row in block.rows], marks)
        elif block.form == "reasons":
            _reasons(galley, block, tabled=tabled, boxed=boxed)
        elif block.form == "amounts":
            galley.table(block.rows, (220, 90), ruled=boxed, last_right=True)
        else:
            galley.paragraph(block.rows[0][0])
        galley.gap(0.7)


def _reasons(galley: Galley, block: Block, *, tabled: bool, boxed: bool) -> None:
    """Under headings where there are codes; else as the notice's other lists."""
    if tabled and block.rows[0][0]:
        head: tuple[Parts, ...] = (("Code",), ("Description",))
        galley.table((head, *block.rows), (70, galley.width - 90), ruled=boxed)
        galley.share_groups(block)
    else:
        parts.reasons(galley, block, tabled=False, boxed=boxed)
