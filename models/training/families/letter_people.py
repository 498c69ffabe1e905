"""Who writes and who is written to, as blocks, lines and rows; with departments, telephones, attention and sorting lines."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content.correspondents import Party
from models.training.content.letter_facts import phone_shown
from models.training.families.letter_desk import Area, Desk, put_wrapped
from models.training.families.letter_noise import postal_bars, sorting_code
from models.training.families.letterhead import draw_logo
from models.training.ink import Align, Pen, fitted, wrap

_DEPARTMENTS = (
    "Appeals and Grievances", "Claims Department", "Health Information Management", "Recovery Services", "Provider Relations", "Utilization Management", "Patient Financial Services",
    "Business Office", "Member Services", "Payment Integrity", "Correspondence Unit", "Finance", "Medical Review", "Audit Department", "Accounts Receivable", "Enrollment",
)  # fmt: skip
_ATTENTION = (
    "Attn: {who}", "ATTN: {where}", "Attention: {where}", "Attn {where}", "c/o {where}", "Attention {who}, {where}", "{where}",
)  # fmt: skip
ALIGNS: tuple[Align, ...] = ("left", "center", "right")
TO = ("To:", "TO", "To", "Mail to:", "Sent to:", "Recipient", "Addressee:", "Provider:", "TO:", "Prepared for", "Deliver to:")
FROM = ("From:", "FROM", "From", "Sender", "FROM:", "Sent by:", "Return address:", "Prepared by", "Issued by")


def contacts(party: Party, rng: Random) -> list[str]:
    """Lines about how to reach somebody, none of them a field."""
    phone, fax = phone_shown(rng, party.phone), phone_shown(rng, party.fax)
    some = [
        rng.choice((f"Phone: {phone}", f"Tel. {phone}", phone, f"Telephone {phone}", f"Toll free {phone}", f"P: {phone}")),
        rng.choice((f"Fax: {fax}", f"Facsimile {fax}", f"F: {fax}", f"Fax {fax}")),
        rng.choice((f"www.{party.domain}", party.domain, f"info@{party.domain}")),
        rng.choice((f"Tax ID: {party.tax_id[:2]}-{party.tax_id[2:]}", f"NPI {party.npi}", f"EIN {party.tax_id[:2]}-{party.tax_id[2:]}", "TTY: 711", "8 a.m. - 5 p.m., Mon - Fri")),
    ]  # fmt: skip
    chosen = [line for line, share in zip(some, (0.7, 0.5, 0.35, 0.25), strict=True) if rng.random() < share]
    if rng.random() < 0.2:
        rng.shuffle(chosen)
    return chosen


def department(rng: Random) -> str:
    """A part of an office."""
    return rng.choice(_DEPARTMENTS)


def sender_lines(desk: Desk, area: Area, pen: Pen, align: Align = "left", *, big: float = 1.0) -> float:
    """The sender as a block: name, perhaps a department, address, telephones; `area.x` is its edge or its middle. Returns the next baseline."""
    sheet, party, rng = desk.sheet, desk.told.sender, desk.rng
    name = pen.sized(pen.size * big).heavy().inked(desk.style.accent) if big > 1 else pen.heavy() if rng.random() < 0.4 else pen
    leading, y = pen.size * rng.choice((1.15, 1.25, 1.35)), area.y
    sheet.know("/sender/name", party.name)
    for line in wrap(party.name, name, area.wide):
        sheet.write(area.x, y, line, name, align, "/sender/name")
        y += name.size * 1.2
    y += max(0.0, leading - name.size * 1.2)
    if not desk.told.personal and desk.chance(0.25):
        sheet.write(area.x, y, department(rng), fitted(pen, "Health Information Management", area.wide), align)
        y += leading
    sheet.know("/sender/address", party.joined)
    for line in party.lines:
        sheet.write(area.x, y, line, fitted(pen, line, area.wide), align, "/sender/address")
        y += leading
    for line in contacts(party, rng) if desk.chance(0.65) else ():
        sheet.write(area.x, y, line, fitted(pen, line, area.wide), align)
        y += leading
    return y


def sender_row(desk: Desk, y: float, pen: Pen, *, named: bool) -> float:
    """Address and telephones in one line across the sheet, parted by bullets, bars or dots; the name before it or elsewhere."""
    sheet, party, rng, galley = desk.sheet, desk.told.sender, desk.rng, desk.galley
    joint = rng.choice(("•", "|", "·", "-", ","))
    gap = "" if joint == "," else " "
    pieces: list[tuple[str, str | None]] = [(party.name, "/sender/name")] if named else []
    pieces += [(line, "/sender/address") for line in party.lines]
    pieces += [(line, None) for line in contacts(party, rng)[:2]]
    sheet.know("/sender/address", party.joined)
    sheet.alternatives["/sender/address"] = [f"{gap}{joint} ".join(party.lines)]
    if named:
        sheet.know("/sender/name", party.name)
    marks = [f"{gap}{joint} " if number else "" for number in range(len(pieces))]
    pen = fitted(pen, "".join(mark + text for mark, (text, _) in zip(marks, pieces, strict=True)), galley.width)
    wide = pen.width("".join(mark + text for mark, (text, _) in zip(marks, pieces, strict=True)))
    x = rng.choice((galley.left, (galley.left + galley.right - wide) / 2, galley.right - wide))
    for number, (piece, pointer) in enumerate(pieces):
        text = piece
        within = pointer == "/sender/address" and number and pieces[number - 1][1] == pointer
        if joint == ",":
            x += pen.width(" ") if number else 0.0
            text += "," if number < len(pieces) - 1 else ""
        elif number:
            x = sheet.write(x + pen.width(" "), y, joint, pen, pointer=pointer if within else None) + pen.width(" ")
        x = sheet.write(x, y, text, pen, pointer=pointer)
    return y + pen.size * 1.4


def sender_title(desk: Desk, y: float, size: float, align: Align) -> float:
    """The name at the left, in the middle or at the right of the measure; returns the next baseline."""
    galley = desk.galley
    x = {"left": galley.left, "center": (galley.left + galley.right) / 2, "right": galley.right}[align]
    return sender_name(desk, Area(x, y, galley.width), desk.pen.sized(size), align)


def sender_name(desk: Desk, area: Area, pen: Pen, align: Align = "left") -> float:
    """The name alone, large, perhaps with a mark before it; returns the next baseline."""
    name = desk.told.sender.name
    pen = fitted(pen.heavy().inked(desk.style.accent), name, area.wide - 34)
    x = draw_logo(desk.sheet, desk.style, area.x, area.y - 16) if align == "left" and desk.chance(0.6) else area.x
    desk.sheet.put("/sender/name", name, x, area.y, name, pen, align)
    return area.y + max(18.0, pen.size * 1.3)


def recipient_lines(desk: Desk, area: Area, pen: Pen, *, heading: str = "", sorted_by: bool = False) -> float:
    """The addressee as a block, with what may stand above, between and below its lines; returns the next baseline."""
    sheet, party, rng, y = desk.sheet, desk.told.recipient, desk.rng, area.y
    leading = pen.size * rng.choice((1.15, 1.2, 1.3))
    if heading:
        sheet.write(area.x, y, heading, pen.heavy() if desk.chance(0.5) else pen)
        y += leading
    if sorted_by:
        code = sorting_code(rng)
        small = fitted(pen.sized(max(6.5, pen.size - 2)), code, area.wide)
        sheet.write(area.x, y, code, small)
        y += leading
    capitals = desk.chance(0.3)
    name = party.name.upper() if capitals else party.name
    lines = tuple(line.upper() if capitals else line for line in party.lines)
    line = "" if desk.told.route[1] == "person" or not desk.chance(0.3) else _attention(rng)
    attention = line.upper() if capitals else line
    first = bool(attention) and desk.chance(0.3)
    if first:
        sheet.write(area.x, y, attention, fitted(pen, attention, area.wide))
        y += leading
    y = put_wrapped(desk, "/recipient/name", name, Area(area.x, y, area.wide), pen) + leading - pen.size * 1.2
    if attention and not first:
        sheet.write(area.x, y, attention, fitted(pen, attention, area.wide))
        sheet.alternatives["/recipient/address"] = [", ".join((attention, *lines))]
        y += leading
    sheet.know("/recipient/address", ", ".join(lines))
    for line in lines:
        sheet.write(area.x, y, line, fitted(pen, line, area.wide), pointer="/recipient/address")
        y += leading
    if sorted_by and desk.chance(0.5):
        postal_bars(sheet, rng, area.x, y)
        y += leading
    return y


def _attention(rng: Random) -> str:
    who = correspondents.person(rng).plain
    return rng.choice(_ATTENTION).format(who=who, where=department(rng))
