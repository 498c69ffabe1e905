"""Letters: a letterhead, an address, a subject, references, paragraphs, a signature; block or indented, one or two pages."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.training.content import people
from models.training.content.correspondence import CATEGORIES, Message, Parts, Slot, case
from models.training.families.letterhead import Look, address_block, look, phone_shown, sender_head
from models.training.habits import Habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper

_PLAN_DESKS = ("Provider Services", "Claims Review", "Payment Integrity", "Utilization Management")
_DESKS = {
    "appeal": ("Billing Office", "Patient Accounts"), "legal": ("Attorney", "Paralegal"), "returned_mail": ("Mail Services",),
    "statement": ("Accounts Receivable",), "w9": ("Vendor Records",), "eligibility": ("Member Services",),
}  # fmt: skip
_LEFT, _RIGHT, _FLOOR = 72.0, 540.0, 720.0


def press(category: str) -> Callable[[Random], Paper]:
    """The press for letters of one category."""
    return lambda rng: draw(rng, category)


def draw(rng: Random, category: str) -> Paper:
    """A letter of a category of the contract."""
    habits = Habits(dates=rng.choice(("long", "long", "us", "abbreviated")))
    message = CATEGORIES[category](case(rng, habits.date))
    sheet = Sheet("letter", f"letter-{category.replace('_', '-')}")
    style = look(rng, size=rng.choice((10.0, 10.5, 11.0)))
    sheet.know("/category", category)
    y = _head(sheet, style, message, rng)
    y = _opening(sheet, style, message, rng, habits, y)
    for parts in message.paragraphs:
        if y > _FLOOR - 60:
            sheet.new_page()
            y = 72.0
        y = flow(sheet, parts, _LEFT, y, _RIGHT - _LEFT, style.text) + style.text.size
    for pointer, (value, beside) in message.implied.items():
        sheet.share(pointer, value, beside)
    _close(sheet, style, message, rng, y)
    return sheet.finish()


def _head(sheet: Sheet, style: Look, message: Message, rng: Random) -> float:
    pointers = {"name": "/sender/name", "address": "/sender/address"}
    if message.category == "patient":
        sheet.put("/sender/name", message.sender.name, _LEFT, 72, message.sender.name, style.text)
        lines = message.sender.address.lines
        leading = style.text.size + 3
        return (
            sheet.put_lines("/sender/address", message.sender.address.joined, _LEFT, 72 + leading, lines, style.text, leading)
            + 12
        )
    if rng.random() < 0.6:
        y = sender_head(sheet, style, message.sender, pointers, x=_LEFT, y=56)
    else:
        pen = style.text.sized(16).heavy().inked(style.accent)
        sheet.put("/sender/name", message.sender.name, 306, 54, message.sender.name, pen, "center")
        line, small = message.sender.address.joined, style.small
        sheet.put("/sender/address", line, 306, 68, line, small, "center")
        sheet.write(306, 80, phone_shown(message.sender.phone, 0), small, "center")
        sheet.rule(_LEFT, 88, _RIGHT, 88, 0.8, style.accent)
        y = 92.0
    return y + 20


def _opening(sheet: Sheet, style: Look, message: Message, rng: Random, habits: Habits, y: float) -> float:
    """Date, address, subject, references, greeting."""
    pen, leading = style.text, style.text.size + 4
    shown = habits.date(message.day)
    if rng.random() < 0.5:
        sheet.put("/date", message.day.isoformat(), _LEFT, y, shown, pen)
    else:
        sheet.put("/date", message.day.isoformat(), _RIGHT, y, shown, pen, "right")
    pointers = {"name": "/recipient/name", "address": "/recipient/address"}
    y = address_block(sheet, pointers, message.recipient, _LEFT, y + 26, pen) + 10
    end = sheet.write(_LEFT, y, rng.choice(("RE: ", "Subject: ", "")), pen.heavy())
    sheet.put("/subject", message.subject, end, y, message.subject, pen.heavy())
    y += leading + 2
    widest = max((pen.width(label) for label, _ in message.references), default=0.0)
    for label, slot in message.references:
        sheet.write(_LEFT, y, label, pen)
        _slot(sheet, slot, _LEFT + widest + 12, y, pen)
        y += leading
    y += 8
    sheet.write(_LEFT, y, rng.choice(("Dear Provider:", "To whom it may concern:", "Dear Sir or Madam:")), pen)
    return y + leading + 4


def _slot(sheet: Sheet, slot: Slot, x: float, y: float, pen: Pen) -> float:
    return sheet.put(slot.pointer, slot.value, x, y, slot.shown, pen) if slot.pointer else sheet.write(x, y, slot.shown, pen)


def flow(sheet: Sheet, parts: Parts, left: float, y: float, width: float, pen: Pen) -> float:
    """Set running text with fields in it, broken at the measure; returns the next baseline."""
    x, leading, blank = left, pen.size + 3.5, pen.width(" ")
    glued = False
    for part in parts:
        text, pointer = (part.shown, part.pointer) if isinstance(part, Slot) else (part, "")
        if isinstance(part, Slot) and pointer:
            sheet.know(pointer, part.value)
        for number, word in enumerate(text.split()):
            joined = number == 0 and glued and not text.startswith(" ")
            if x > left and not joined:
                x += blank
            if x + pen.width(word) > left + width and not joined:
                x, y = left, y + leading
            x = sheet.write(x, y, word, pen, pointer=pointer or None)
        glued = not text.endswith(" ")
    return y + leading


def _close(sheet: Sheet, style: Look, message: Message, rng: Random, y: float) -> None:
    if y > _FLOOR - 70:
        sheet.new_page()
        y = 72.0
    sheet.write(_LEFT, y + 6, rng.choice(("Sincerely,", "Respectfully,", "Yours truly,")), style.text)
    signer = message.sender.name if message.category == "patient" else people.person(rng).plain
    sheet.write(_LEFT, y + 48, signer, style.text)
    if message.category != "patient":
        sheet.write(
            _LEFT, y + 62, rng.choice(("Provider Services", "Claims Review", "Payment Integrity", "Billing Office")), style.text
        )
        sheet.write(_LEFT, y + 86, f"Enclosure   Ref. {rng.randint(100, 999)}-{rng.choice('ABCD')}", style.small)
