"""Mail that came back with what was in it: envelope, back, letter; copied onto sheets in any way; and lists of such pieces (training)."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from models.training.content import comeback_words as words
from models.training.content import correspondents, numbers
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import parts_of
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, dated, from_trade, tell
from models.training.families.other_cells import Cells
from models.training.ink import Align, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_ROUTES = {"patient": ("practice", "person"), "member": ("plan", "person"), "provider": ("plan", "practice")}
_UNTOLD = ("/subject", "/amount", "/respond_by", "/date", "/references/patient_name")
_INKS = ((0.5, 0.1, 0.15), (0.15, 0.15, 0.5), (0.1, 0.1, 0.1))


@dataclass(frozen=True, slots=True)
class _Face:
    """The front of an envelope as it lies on the sheet."""

    left: float
    top: float
    wide: float
    high: float

    def at(self, across: float, down: float) -> tuple[float, float]:
        """A point of it, by shares."""
        return self.left + across * self.wide, self.top + down * self.high


def _party(
    sheet: Sheet,
    pointer: str,
    party: Party,
    x: float,
    y: float,
    pen: Pen,
    *,
    align: Align = "left",
    wide: float = 220,
    heavy: bool = False,
) -> float:
    """A name over its address."""
    sheet.put(f"{pointer}/name", party.name, x, y, party.name, fitted(pen.heavy() if heavy else pen, party.name, wide), align)
    sheet.know(f"{pointer}/address", party.joined)
    for line in party.lines:
        y += pen.size * 1.22
        sheet.write(x, y, line, fitted(pen, line, wide), align, f"{pointer}/address")
    return y + pen.size * 1.22


def _draw_packet(rng: Random) -> Paper:
    """Envelope and letter: on sheets of their own, or the envelope over the letter's head; the back of the envelope between."""
    kind = rng.choice(tuple(words.LETTERS))
    told = case_of(rng, "returned_mail", _ROUTES[kind])  # type: ignore[arg-type]
    if rng.random() < 0.5:
        who = told.recipient
        told = replace(told, recipient=replace(who, name=who.name.upper(), lines=tuple(line.upper() for line in who.lines)))
    sheet = Sheet("letter", "letter-comeback")
    sheet.know("/category", "returned_mail")
    way = rng.choice(("front", "front", "both", "letter", "behind"))
    lettered = rng.random() < 0.85 or way != "front"
    if way == "behind":
        _letter(sheet, rng, told, kind, 56)
        sheet.new_page()
    if way != "letter":
        high = rng.uniform(240, 300)
        face = _Face(rng.uniform(14, 30), rng.choice((24.0, 60.0, 190.0)) if way != "both" else 20.0, 560, high)
        where = _front(sheet, rng, told, face)
        if where == "back":
            _back(sheet, rng, told, face)
        if way == "both":
            _letter(sheet, rng, told, kind, max(face.top + high + 50, 340), sheets=1)
    if way == "letter" or (way == "front" and lettered):
        if way == "front":
            sheet.new_page()
        _letter(sheet, rng, told, kind, 56)
        if way == "letter":
            _marks(sheet, rng, _Face(20, 20, 570, 740), low=True)
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _front(sheet: Sheet, rng: Random, told: Facts, face: _Face) -> str:
    """The front: who sent it in the corner, in the middle above, at the foot, in the window or on the back only; what the post put on it."""
    sheet.frame(face.left, face.top, face.left + face.wide, face.top + face.high, 0.6, (0.65, 0.65, 0.65))
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(7.6, 9.4))
    big = Pen(rng.choice((*MONO, *SANS)), rng.uniform(9, 10.8))
    where = rng.choice(("corner", "corner", "middle", "foot", "window", "back"))
    x, y = face.at(rng.choice((0.06, 0.3, 0.36)), 0.44)
    if where == "corner":
        _party(sheet, "/sender", told.sender, *face.at(0.03, 0.1), pen, heavy=rng.random() < 0.5)
    elif where == "middle":
        _party(sheet, "/sender", told.sender, *face.at(0.5, 0.09), pen, align="center", heavy=True)
    elif where == "foot":
        _party(sheet, "/sender", told.sender, *face.at(0.03, 0.82), pen, heavy=rng.random() < 0.5)
    elif where == "window":
        x, y = face.at(0.08, 0.46)
        _party(sheet, "/sender", told.sender, *face.at(0.08, 0.13), pen)
        sheet.frame(x - 14, face.top + 12, x + 240, face.top + 74, 0.5, (0.6, 0.6, 0.6))
    if rng.random() < 0.5:
        sheet.frame(x - 12, y - 18, x + 236, y + 60, 0.5, (0.6, 0.6, 0.6))
    low = _party(sheet, "/recipient", told.recipient, x, y, big)
    _postage(sheet, rng, face)
    if where != "foot" and rng.random() < 0.5:
        service = rng.choice(words.SERVICE)
        sheet.write(*face.at(0.03, 0.38), service, fitted(pen.sized(7), service, 150))
    if rng.random() < 0.3:
        _moved_beside(sheet, rng, face, x, y, big)
    else:
        _marks(sheet, rng, face, low=low < face.top + face.high * 0.8)
    return where


def _postage(sheet: Sheet, rng: Random, face: _Face) -> None:
    x, y = face.at(0.84, 0.1)
    lines = rng.choice(
        (
            ("PRESORTED", "FIRST-CLASS MAIL", f"PERMIT {numbers.digits(rng, 3)}"),
            ("US POSTAGE", f"$000.{rng.randint(50, 98)}", f"ZIP {numbers.digits(rng, 5)}"),
            (
                correspondents.place(rng).upper(),
                f"{rng.randint(1, 12)} {rng.choice(('JAN', 'MAR', 'JUL', 'OCT'))} 20{rng.randint(23, 26)} PM",
                "USA FOREVER",
            ),
        )
    )
    pen = Pen("helvetica", 6.6)
    sheet.write_lines(x, y, lines, fitted(pen, max(lines, key=pen.width), 84), 8.5)


def _marks(sheet: Sheet, rng: Random, face: _Face, *, low: bool) -> None:
    """The yellow label at the right below, a rubber stamp, a hand."""
    pen = Pen(rng.choice(MONO), rng.uniform(7.2, 8.6))
    day = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(23, 26)}"
    lines = [
        f"NIXIE  {numbers.digits(rng, 3)}  {rng.choice(('DE', 'FE', 'CE'))} 1  00{day}",
        *rng.choice(words.YELLOW),
        f"BC: {numbers.digits(rng, 11)}  *{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}",
    ]
    wide = max(pen.width(line) for line in lines) + 14
    x, y = face.left + face.wide - wide - 10, face.top + face.high - len(lines) * pen.size * 1.3 - 12
    if low:
        sheet.fill(x, y, x + wide, face.top + face.high - 4, (1.0, 0.94, 0.45))
        sheet.write_lines(x + 7, y + pen.size + 3, lines, pen, pen.size * 1.3)
    ink = rng.choice(_INKS)
    x, y = face.at(0.6, 0.2 if face.high < 400 else 0.74)
    if rng.random() < 0.45:
        for line in rng.choice(words.RUBBERS):
            sheet.write(x, y, line.format(day=day, n=rng.randint(20, 80)), Pen("arial", 10, bold=True, colour=ink), "center")
            y += 13
    elif rng.random() < 0.6:
        hand = rng.choice(words.HANDS)
        sheet.write(x - 60, y + 8, hand, fitted(Pen("dejavu-serif", 14, colour=ink), hand, 170))


def _moved_beside(sheet: Sheet, rng: Random, face: _Face, x: float, y: float, pen: Pen) -> None:
    """A label with the new address beside the old one."""
    lines = [
        rng.choice(("NOTIFY SENDER OF NEW ADDRESS", "FORWARDED TO:", "NEW ADDRESS")),
        *(line.upper() for line in correspondents.address(rng, home=True)),
        f"BC: {numbers.digits(rng, 11)}",
    ]
    small = pen.sized(8)
    wide = max(small.width(line) for line in lines) + 12
    left = min(x + 250, face.left + face.wide - wide - 4) if x < face.left + 200 else face.left + face.wide - wide - 4
    top = y - 14 if left > x + 236 else face.top + face.high - 12 - len(lines) * 10.5
    sheet.fill(left, top, left + wide, top + len(lines) * 10.5 + 6, (1.0, 0.94, 0.45))
    sheet.write_lines(left + 6, top + 10, lines, small, 10.5)


def _back(sheet: Sheet, rng: Random, told: Facts, face: _Face) -> None:
    """The back: a flap, on it who sent it."""
    sheet.new_page()
    sheet.frame(face.left, face.top, face.left + face.wide, face.top + face.high, 0.6, (0.65, 0.65, 0.65))
    tip = face.at(0.5, rng.uniform(0.45, 0.6))
    sheet.rule(face.left, face.top, *tip, 0.5, (0.6, 0.6, 0.6))
    sheet.rule(*tip, face.left + face.wide, face.top, 0.5, (0.6, 0.6, 0.6))
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(8, 9.5))
    _party(sheet, "/sender", told.sender, *face.at(0.5, 0.1), pen, align="center")


def _letter(sheet: Sheet, rng: Random, told: Facts, kind: str, top: float, sheets: int = 3) -> None:
    """The letter that was inside."""
    pen = Pen(rng.choice((*SANS, *SERIF, rng.choice(MONO))), rng.uniform(9, 10.6))
    galley = Galley(sheet, pen, rng.choice((54.0, 72.0)), 546, top, leading=pen.size * 1.35)
    align: Align = rng.choice(("left", "center", "right"))
    x = {"left": galley.left, "center": 300.0, "right": galley.right}[align]
    foot = rng.random() < 0.25
    if foot:
        sheet.put(
            "/sender/name",
            told.sender.name,
            x,
            top,
            told.sender.name,
            fitted(pen.sized(13).heavy(), told.sender.name, 460),
            align,
        )
        galley.y += 30
    else:
        galley.y = _party(sheet, "/sender", told.sender, x, top, pen, align=align, heavy=True) + 12
    dated(sheet, told, galley.left, galley.y, pen)
    galley.gap(1.8)
    galley.y = _party(sheet, "/recipient", told.recipient, galley.left, galley.y, pen) + 12
    slots = {**told.slots, "month": rng.choice(words.MONTHS), "last": correspondents.person(rng).last}
    if rng.random() < 0.5 and kind != "provider":
        label, key = ("Account", "account") if kind == "patient" else ("Member ID", "member")
        slot = told.slot(key)
        end = sheet.write(galley.left, galley.y, rng.choice((f"{label}: ", f"RE: {label} ", f"{label} No. ")), pen)
        sheet.put(slot.pointer, slot.value, end, galley.y, slot.shown, pen)
        galley.gap(1.6)
    more = rng.sample(words.FILL, k=rng.randint(0, len(words.FILL))) if sheets > 1 else []
    for template in (*rng.choice(words.LETTERS[kind]), *more):
        if galley.y < 530:
            tell(galley, parts_of(rng, template, slots))
            galley.gap(0.5)
    galley.gap(0.8)
    galley.line(rng.choice(("Sincerely,", "Your care team", "Member Services", "Thank you,")))
    if foot:
        line = ", ".join(told.sender.lines)
        sheet.put("/sender/address", told.sender.joined, 300, 762, line, fitted(pen.sized(8), line, 460), "center")


def _draw_list(rng: Random) -> Paper:
    """What a mail house or the post lists for a mailer: parties captioned, anywhere; pieces in a table or as blocks."""
    told = from_trade(rng, case_of(rng, "returned_mail", ("firm", "practice"), ("firm", "plan")), words.HOUSES)
    size = rng.choice(((612.0, 792.0), (612.0, 792.0), (792.0, 612.0)))
    sheet = Sheet("letter", "letter-comeback-list", size)
    sheet.know("/category", "returned_mail")
    pen = Pen(rng.choice((*SANS, rng.choice(MONO))), rng.uniform(8.0, 9.4))
    galley = Galley(sheet, pen, 40, size[0] - 40, 52, 56, size[1] - 76, pen.size * 1.35)
    title = rng.choice(words.LISTS)
    sheet.put(
        "/subject",
        title,
        galley.left if size[0] > 700 else 306,
        52,
        title,
        pen.sized(14).heavy(),
        "left" if size[0] > 700 else "center",
    )
    where = rng.choice(("beside", "beside", "turned", "foot"))
    half = (galley.left + galley.right) / 2 + 20
    low = galley.y = 86.0
    for pointer, party, captions, x in (
        ("/sender", told.sender, words.BY, half if where == "turned" else galley.left), ("/recipient", told.recipient, words.FOR, galley.left if where == "turned" else half),
    ):  # fmt: skip
        if where == "foot" and pointer == "/sender":
            continue
        y = galley.y
        if rng.random() < 0.7:
            sheet.write(x, y, f"{rng.choice(captions)}:", pen.heavy())
            y += pen.size * 1.4
        low = max(low, _party(sheet, pointer, party, x, y, pen, wide=210))
    galley.y = low + 8
    dated(sheet, told, galley.left, galley.y, pen, before=f"{rng.choice(words.DATES)}: ")
    x = galley.left + 190
    for label in rng.sample(words.MORE, k=3):
        x = sheet.write(x, galley.y, f"{label}: {rng.randint(1, 9999)}", pen) + 16
    galley.gap(2.4)
    _pieces(galley, rng)
    galley.line(rng.choice(words.CLOSERS))
    if where == "foot":
        line = f"{told.sender.name}   {', '.join(told.sender.lines)}"
        small = fitted(pen, line, galley.width)
        end = sheet.put("/sender/name", told.sender.name, galley.left, size[1] - 40, told.sender.name, small)
        sheet.put(
            "/sender/address", told.sender.joined, end + small.width("   "), size[1] - 40, ", ".join(told.sender.lines), small
        )
    sheet.ignore += [pointer for pointer in (*_UNTOLD, "/references/patient_account") if pointer not in sheet.values]
    return sheet.finish()


def _pieces(galley: Galley, rng: Random) -> None:
    """Names, old addresses, reasons, new addresses."""
    rows = []
    for _ in range(rng.choice((4, 9, 16, 30))):
        reason = rng.choice(words.REASONS)
        moved = ", ".join(correspondents.address(rng, home=True)).upper() if "new" in reason or rng.random() < 0.15 else "-"
        rows.append(
            (
                correspondents.shown(rng, correspondents.person(rng)),
                ", ".join(correspondents.address(rng, home=True)),
                reason,
                moved,
            )
        )
    heads = rng.choice(words.HEADS)
    if rng.random() < 0.7:
        Cells.diced(rng).table(galley, (1.6, 2.6, 1.5, 2.2), heads, rows, galley.pen.sized(7.8))
        return
    for row in rows[:12]:
        galley.need(galley.leading * 5)
        for head, cell in zip(heads, row, strict=True):
            galley.sheet.write(galley.left, galley.y, f"{head}:", galley.pen)
            galley.sheet.write(galley.left + 140, galley.y, cell, fitted(galley.pen, cell, galley.width - 144))
            galley.y += galley.leading
        galley.gap(0.7)


draw_packet, draw_list = diced_again(_draw_packet), diced_again(_draw_list)
