"""Validation letters of agencies: printed forms whose blanks a typewriter filled, a box in a list marked with an X."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents
from models.training.content import val_dispute_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Wording, facts
from models.training.content.phrasing import choose
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_DATES = ("%m-%d-%y", "%m/%d/%Y", "%b %d, %Y", "%m-%d-%Y")
_BLANKS = {
    "patient": ("Name of recipient", "PATIENT", "1. Recipient", "Client name"),
    "member": ("Recipient no.", "ID NUMBER", "2. Case and person number", "Medicaid no."),
    "claim": ("Claim number", "CLAIM", "3. Control no.", "T.C.N."), "dos": ("Date of service", "SERVICE DATE", "4. Service on", "Date"),
    "account": ("Your account", "ACCOUNT", "5. Patient account"), "auth": ("Approval no.", "APPROVAL NUMBER", "3. Authorization number"),
}  # fmt: skip
_KEYS = {
    "denial": ("patient", "member", "claim", "dos"), "records_request": ("patient", "claim", "dos", "account"),
    "refund_request": ("patient", "claim", "dos"), "eligibility": ("patient", "member", "dos"),
    "authorization": ("patient", "member", "auth"), "w9": (),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One of the agency's printed letters, filled in."""
    category = rng.choice(tuple(words.FILLED))
    titles, leads, due, choices = words.FILLED[category]
    pattern = rng.choice(_DATES)
    told = facts(rng, Wording(category, (("plan", "practice"),), (), (), (), ()), lambda day: day.strftime(pattern).upper())
    told = replace(told, sender=replace(told.sender, name=rng.choice(words.AGENCIES).format(town=correspondents.place(rng))))
    sheet = Sheet("letter", "letter-val-filled")
    sheet.know("/category", category)
    print_pen = Pen(rng.choice(("arial", "times", "helvetica", "roman")), rng.choice((8.6, 9.4)))
    typed = Pen(rng.choice(("courier", "typewriter")), 10.0)
    y = _head(sheet, rng, told, print_pen, rng.choice(titles))
    y = _addressed(sheet, rng, told, print_pen, typed, y)
    y = _blanks(sheet, rng, told, print_pen, typed, y)
    lead = choose(rng, rng.choice(leads))
    sheet.write(54, y + 6, lead, print_pen)
    y = _choices(sheet, rng, category, choices, print_pen, typed, y + 24)
    y = _sums(sheet, rng, told, print_pen, typed, due, y + 10)
    _foot(sheet, rng, told, print_pen, typed, y + 16)
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, told: Facts, pen: Pen, title: str) -> float:
    """Agency and address in the middle or at the left over the form's title."""
    x, align = rng.choice(((306.0, "center"), (54.0, "left")))
    name = told.sender.name
    sheet.put("/sender/name", name, x, 50, name, fitted(pen.sized(12).heavy(), name, 480), align)  # type: ignore[arg-type]
    y = 63.0
    for line in told.sender.lines:
        sheet.put("/sender/address", told.sender.joined, x, y, line, pen, align)  # type: ignore[arg-type]
        y += pen.size * 1.25
    sheet.put("/subject", title, x, y + 16, title, pen.sized(12.5).heavy(), align)  # type: ignore[arg-type]
    if rng.random() < 0.5:
        sheet.rule(54, y + 24, 558, y + 24, 1.0)
    return y + 44


def _typed(sheet: Sheet, rng: Random, slot: Slot | str, x: float, y: float, pen: Pen) -> None:
    """What a typewriter puts on a printed line: never quite on it."""
    rise = rng.uniform(-2.0, 1.0)
    if isinstance(slot, Slot):
        sheet.put(slot.pointer, slot.value, x, y + rise, slot.shown, pen)
    else:
        sheet.write(x, y + rise, slot, pen)


def _addressed(sheet: Sheet, rng: Random, told: Facts, pen: Pen, typed: Pen, y: float) -> float:
    """`TO` and the addressee at the left, the date on its line at the right."""
    who = told.recipient
    sheet.write(54, y, rng.choice(("To:", "TO", "Provider:")), pen)
    sheet.put("/recipient/name", who.name, 92, y, who.name, fitted(typed, who.name, 260))
    low = sheet.put_lines(
        "/recipient/address", who.joined, 92, y + 12, who.lines, fitted(typed, max(who.lines, key=len), 260), 12
    )
    sheet.write(380, y, rng.choice(("Date:", "DATE", "Date mailed:")), pen)
    sheet.rule(440, y + 3, 556, y + 3, 0.5)
    _typed(sheet, rng, Slot("/date", told.day.isoformat(), told.dates(told.day)), 444, y, typed)
    return low + 16


def _blanks(sheet: Sheet, rng: Random, told: Facts, pen: Pen, typed: Pen, y: float) -> float:
    """Captions with rules behind them, above or below what was typed; or cells."""
    keys, manner = _KEYS[told.wording.category], rng.choice(("behind", "cells", "under"))
    for number, key in enumerate(keys):
        caption, slot = rng.choice(_BLANKS[key]), told.slot(key)
        if manner == "behind":
            end = sheet.write(54, y, f"{caption} ", pen)
            stop = max(190.0, end + 4)
            sheet.rule(stop - 4, y + 3, 400, y + 3, 0.5)
            _typed(sheet, rng, slot, stop, y, fitted(typed, slot.shown, 396 - stop))
            y += 20
            continue
        x, top = 54 + number % 2 * 252, y + number // 2 * 34
        if manner == "cells":
            sheet.frame(x, top - 10, x + 252, top + 24, 0.5)
            sheet.write(x + 4, top - 1, caption, pen.sized(7))
        else:
            sheet.rule(x, top + 14, x + 236, top + 14, 0.5)
            sheet.write(x, top + 22, caption, pen.sized(7))
        _typed(sheet, rng, slot, x + 10, top + 10 + (6 if manner == "cells" else 0), fitted(typed, slot.shown, 220))
    return y + 14 + (0 if manner == "behind" else -(-len(keys) // 2) * 34)


def _choices(
    sheet: Sheet, rng: Random, category: str, choices: tuple[str, ...], pen: Pen, typed: Pen, y: float
) -> float:  # fmt: skip
    """A list of boxes; of a denial what is marked is the reason."""
    listed = rng.sample(choices, k=rng.randint(3, len(choices)))
    marked = set(rng.sample(range(len(listed)), k=rng.randint(1, 3) if category == "records_request" else 1))
    manner, columns = rng.choice(("frame", "rule", "brackets")), rng.choice((1, 1, 2))
    for number, text in enumerate(listed):
        x, at = 66 + number % columns * 246, y + number // columns * 17
        if manner == "frame":
            sheet.frame(x, at - 8, x + 9, at + 1, 0.7)
        elif manner == "rule":
            sheet.rule(x - 2, at + 1, x + 12, at + 1, 0.6)
        else:
            sheet.write(x - 4, at, "[", pen)
            sheet.write(x + 10, at, "]", pen)
        if number in marked:
            sheet.write(x + 1.5, at, "X", typed)
        own = fitted(pen, text, 210)
        if number in marked and category == "denial":
            sheet.put("/denial_reasons/0/text", text, x + 20, at, text, own)
        else:
            sheet.write(x + 20, at, text, own)
    return y + -(-len(listed) // columns) * 17


def _sums(sheet: Sheet, rng: Random, told: Facts, pen: Pen, typed: Pen, due: tuple[str, ...], y: float) -> float:
    """The last day and the sum, on rules."""
    rows: list[tuple[str, str]] = [(rng.choice(due), "by")] if due else []
    if told.wording.category in {"denial", "refund_request"}:
        rows.append(("Amount" if told.wording.category == "denial" else "Amount to be repaid", "amount"))
    for caption, key in rows:
        sheet.write(54, y, caption, pen)
        sheet.rule(186, y + 3, 330, y + 3, 0.5)
        _typed(sheet, rng, told.slot(key), 190, y, typed)
        y += 20
    return y


def _foot(sheet: Sheet, rng: Random, told: Facts, pen: Pen, typed: Pen, y: float) -> None:
    """Remarks, who signed, the form's number."""
    if rng.random() < 0.4:
        sheet.write(54, y, "Remarks", pen)
        remark = f"PLEASE CALL {told.slots['someone']} AT {told.slots['phone']}".upper()
        for number, line in enumerate(wrap(remark, typed, 400)):
            sheet.write(110, y + number * 13, line, typed)
        y += 36
    sheet.rule(54, y + 18, 260, y + 18, 0.5)
    sheet.write(54, y + 27, rng.choice(("Claims examiner", "Authorized signature", "For the agency")), pen.sized(7.5))
    sheet.write(
        54, 764, f"FORM {rng.randint(10, 990)}-{rng.choice('ABCD')} ({rng.randint(1, 12)}-{rng.randint(78, 99)})", pen.sized(7)
    )
