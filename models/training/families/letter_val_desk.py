# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation letters: head at the right and references in a panel; name above and address in the foot; sections in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, facts
from models.training.content.letter_val_body import compose
from models.training.content.phrasing import choose
from models.training.content.wordings_validation_desks import DESK_WORDINGS
from models.training.families.letter_val_kit import Area, Flow, print_piece
from models.training.ink import Align, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_DATES = ("%B %d, %Y", "%m/%d/%Y", "%b %d, %Y", "%m/%d/%y", "%d %B %Y", "%m-%d-%Y")
FACES = ("helvetica", "times", "arial", "roman", "dejavu-condensed", "dejavu-serif", "courier", "vera")
_INKS = ((0.0, 0.0, 0.0), (0.1, 0.2, 0.45), (0.4, 0.1, 0.15), (0.0, 0.3, 0.3))
_CAPTIONS = {
    "patient": ("Patient", "Patient Name", "Member Name", "Name of Patient", "Insured Person", "Client"), "member": ("Member ID", "ID Number", "Subscriber ID", "Identification No.", "Policy ID"), "claim": ("Claim Number", "Claim #", "Claim ID", "Claim Reference", "ICN"),
    "account": ("Account Number", "Patient Account", "Acct #", "Your Account"), "auth": ("Authorization #", "Approval Number", "Auth No.", "Certification Number"), "dos": ("Date of Service", "DOS", "Service Date", "Date(s) of Service", "Date of Visit"),
}  # fmt: skip
_OFFICES = {
    "plan": ("Appeals and Grievances", "Provider Relations", "Correspondence Unit", "Claims Department", "Utilization Management"), "practice": ("Office Manager", "Patient Accounts", "Billing Supervisor", "Medical Records"),
    "firm": ("Accounts Receivable", "Customer Service", "Managing Director"), "law": ("Attorney at Law", "Paralegal", "For the Firm"),
}  # fmt: skip
_ENDS = ("Sincerely,", "Respectfully,", "Yours truly,", "Very truly yours,", "Best regards,", "Thank you,")


def facts_told(rng: Random, *, personal: bool) -> Facts:
    """The facts; `personal` says whether people at home may write."""
    pattern = rng.choice(_DATES)
    while True:
        wording = rng.choice(DESK_WORDINGS[rng.choice(tuple(DESK_WORDINGS))])
        told = facts(rng, wording, lambda day: day.strftime(pattern))
        if personal or not told.personal:
            return told


def reference_rows(rng: Random, told: Facts) -> list[tuple[str, Slot]]:
    """Captions and facts of the block of references; perhaps none."""
    keys = [key for key in told.wording.references if rng.random() < 0.88]
    if rng.random() < 0.3:
        rng.shuffle(keys)
    loud = rng.random() < 0.2
    rows = [(rng.choice(_CAPTIONS[key]), told.slot(key)) for key in keys]
    return [(caption.upper() if loud else caption, slot) for caption, slot in rows]


def print_recipient(sheet: Sheet, told: Facts, pen: Pen, x: float, y: float, room: float) -> float:
    """Name and address; returns the next baseline."""
    who, leading = told.recipient, pen.size + 2.8
    sheet.put("/recipient/name", who.name, x, y, who.name, fitted(pen, who.name, room))
    lines = [part for line in who.lines for part in wrap(line, pen, room)]
    return sheet.put_lines("/recipient/address", who.joined, x, y + leading, lines, pen, leading)


def print_subject(flow: Flow, rng: Random, told: Facts) -> None:
    """The subject, behind `RE:` or alone."""
    subject = choose(rng, rng.choice(told.wording.subjects))
    shown = subject.upper() if rng.random() < 0.25 else subject
    lead = rng.choice(("", "", "RE: ", "Re: ", "Subject: ", "SUBJECT: ", "Regarding: "))
    flow.paragraph((lead, Slot("/subject", shown, shown)), pen=flow.pen.sized(flow.pen.size + rng.choice((0.0, 1.0))).heavy())
    flow.gap(0.7)


def greeting(rng: Random, told: Facts) -> str:
    """Such as `Dear Colleague:`, people at home by name."""
    name, doctor = told.recipient.name, f"Dear {told.slots['doctor']}:"
    general = ("To Whom It May Concern:", "Dear Sir or Madam:", "Dear Colleague:", "Dear Administrator:")
    return (
        f"Dear {name.title() if name.isupper() else name}:"
        if told.route[1] == "person"
        else rng.choice((*general, *general, doctor))
    )


def print_closing(flow: Flow, rng: Random, told: Facts, *, address: bool) -> None:
    """Farewell, room to sign, who signs; of somebody at home, perhaps the address as well."""
    flow.need(flow.leading * (8 if address else 5))
    flow.line(rng.choice(_ENDS))
    flow.gap(rng.choice((1.0, 2.0)))
    if not told.personal:
        flow.line(told.signer)
        flow.line(rng.choice(_OFFICES[told.route[0]]))
        return
    sender = told.sender
    flow.sheet.put("/sender/name", sender.name, flow.area.left, flow.y, sender.name, flow.pen)
    flow.y += flow.leading
    if address:
        flow.y = flow.sheet.put_lines(
            "/sender/address", sender.joined, flow.area.left, flow.y, sender.lines, flow.pen, flow.leading
        )


def _foot_note(rng: Random, told: Facts) -> str:
    return rng.choice(
        (
            "",
            "",
            f"Enclosures ({rng.randint(1, 4)})",
            "cc: file",
            f"Form {rng.choice('ABCKL')}-{rng.randint(100, 999)} (rev. {rng.randint(1, 12)}/{told.day.year % 100:02d})",
        )
    )


def draw_panel(rng: Random) -> Paper:
    """The sender at the upper right, the recipient at the left, references in a panel of boxes or lines."""
    sheet, told = Sheet("letter", "letter-val-panel"), facts_told(rng, personal=True)
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(FACES), rng.choice((9.5, 10.0, 10.5, 11.0)))
    pen = pen.sized(9.5) if pen.family in ("courier", "vera") else pen
    y = _right_head(sheet, rng, told, pen)
    date_left = rng.random() < 0.5
    sheet.put(
        "/date", told.day.isoformat(), 60 if date_left else 552, y, told.dates(told.day), pen, "left" if date_left else "right"
    )
    y = print_recipient(sheet, told, pen, 60, y + pen.size * 2.6, 300)
    rows = reference_rows(rng, told) if rng.random() < 0.8 else []
    flow = Flow(sheet, pen, [Area(60, 552, y + 16, 720)], [Area(60, 552, 80, 720)], pen.size + rng.choice((2.6, 3.4)))
    flow.turn = lambda further: _again(further, told, pen)
    early = rng.random() < 0.5
    if early:
        print_subject(flow, rng, told)
    if rows:
        flow.y = _panel(sheet, rng, rows, pen, 60, 552, flow.y) + pen.size + 8
    if not early:
        print_subject(flow, rng, told)
    flow.line(greeting(rng, told))
    flow.gap(0.6)
    marker = rng.choice(("-", "•", "1", "*"))
    for piece in compose(rng, told, inline=not rows, long=rng.random() < 0.4):
        print_piece(flow, piece, marker=marker, heads=None)
    print_closing(flow, rng, told, address=False)
    flow.gap()
    flow.line(_foot_note(rng, told), pen.sized(8))
    return sheet.finish()


def _again(sheet: Sheet, told: Facts, pen: Pen) -> None:
    sheet.write(60, 50, f"{told.dates(told.day)}   Page {sheet.page}", pen.sized(8.5))


def _right_head(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> float:
    """Name and address, flush right or in a block at the right."""
    sender, small = told.sender, pen.sized(9.0)
    big = pen.sized(11.0 if told.personal else rng.choice((13.0, 15.0))).heavy().inked(rng.choice(_INKS))
    big = fitted(big, sender.name, 330)
    flush = rng.random() < 0.5
    wide = max(big.width(sender.name), *(small.width(line) for line in sender.lines))
    x, align = (552.0, "right") if flush else (552.0 - wide, "left")
    sheet.put("/sender/name", sender.name, x, 56, sender.name, big, align)  # type: ignore[arg-type]
    y = 70.0
    for line in sender.lines:
        sheet.put("/sender/address", sender.joined, x, y, line, small, align)  # type: ignore[arg-type]
        y += 11.5
    if rng.random() < 0.6:
        shown = rng.choice(("Phone {}", "Tel. {}", "{}")).format(told.slots["phone"])
        sheet.write(x, y, shown, small, align)  # type: ignore[arg-type]
        y += 11.5
    return max(y + 14, rng.choice((118.0, 130.0)))


def _panel(sheet: Sheet, rng: Random, rows: Sequence[tuple[str, Slot]], pen: Pen, x0: float, x1: float, y: float) -> float:
    """References in cells of two or three columns, or as lines in a frame. Returns the y below."""
    small = pen.sized(pen.size - 2.0)
    if rng.random() < 0.55:
        columns = rng.choice((2, 3))
        wide, high = (x1 - x0) / columns, pen.size * 2 + 8
        for at, (caption, slot) in enumerate(rows):
            left, top = x0 + at % columns * wide, y - 8 + at // columns * high
            sheet.frame(left, top, left + wide, top + high, 0.5)
            sheet.write(left + 4, top + small.size + 1, caption, small)
            sheet.put(slot.pointer, slot.value, left + 4, top + high - 5, slot.shown, fitted(pen, slot.shown, wide - 8))
        return y - 8 + -(-len(rows) // columns) * high
    top, indent, mark = y - 10, rng.choice((8.0, 60.0)), rng.choice((":", ""))
    stop = x0 + indent + max(pen.width(caption + mark) for caption, _ in rows) + 10
    for caption, slot in rows:
        sheet.write(x0 + indent, y + 2, f"{caption}{mark}", pen)
        sheet.put(slot.pointer, slot.value, stop, y + 2, slot.shown, fitted(pen.heavy(), slot.shown, x1 - stop - 4))
        y += pen.size + 3.5
    if rng.random() < 0.6:
        sheet.frame(x0, top, x1, y - 3, 0.6)
    return y - 3


def draw_foot(rng: Random) -> Paper:
    """A name alone at the top, its address in the foot; references beside the recipient; people at home sign with their address."""
    sheet, told = Sheet("letter", "letter-val-foot"), facts_told(rng, personal=True)
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(FACES), rng.choice((10.0, 10.5, 11.0)))
    pen = pen.sized(9.5) if pen.family in ("courier", "vera") else pen
    x, align = rng.choice(((306.0, "center"), (54.0, "left"), (558.0, "right")))
    if not told.personal:
        _name_and_foot(sheet, rng, told, pen, x, align)  # type: ignore[arg-type]
    top = 70.0 if told.personal else 108.0
    rows = reference_rows(rng, told) if told.wording.references and rng.random() < 0.75 else []
    shown = told.dates(told.day)
    if rng.random() < 0.4:
        shown_at = sheet.write(54, top, rng.choice(("Date: ", "DATE ", "Dated ")), pen)
        sheet.put("/date", told.day.isoformat(), shown_at, top, shown, pen)
    else:
        sheet.put("/date", told.day.isoformat(), 54, top, shown, pen)
    low = print_recipient(sheet, told, pen, 54, top + pen.size * 2.5, 240)
    if rows:
        low = max(low, _beside(sheet, rng, rows, pen, top + pen.size * 2.5))
    flow = Flow(sheet, pen, [Area(54, 558, low + 18, 705)], [Area(54, 558, 90, 705)], pen.size + rng.choice((2.8, 3.6)))
    if not told.personal:
        flow.turn = lambda further: _name_and_foot(further, rng, told, pen, x, align)  # type: ignore[arg-type]
    first = rng.random() < 0.5
    if first and not (told.personal and rng.random() < 0.5):
        print_subject(flow, rng, told)
    flow.line(greeting(rng, told))
    flow.gap(0.6)
    if not first:
        print_subject(flow, rng, told)
    heads = pen.heavy() if rng.random() < 0.3 and not told.personal else None
    marker = rng.choice(("-", "•", "1", "o"))
    for piece in compose(rng, told, inline=not rows, long=rng.random() < 0.4):
        print_piece(flow, piece, marker=marker, heads=heads)
    print_closing(flow, rng, told, address=True)
    return sheet.finish()


def _name_and_foot(sheet: Sheet, rng: Random, told: Facts, pen: Pen, x: float, align: Align) -> None:
    """The letterhead's name; at the lower edge one line of address and telephone."""
    sender, mark = told.sender, rng.choice(("  |  ", "  •  ", "   ", " - "))
    big = fitted(pen.sized(16.0).heavy(), sender.name, 480)
    sheet.put("/sender/name", sender.name, x, 58, sender.name, big, align)
    if rng.random() < 0.5:
        sheet.rule(54, 70, 558, 70, 0.8)
    phone = str(told.slots["phone"])
    small = fitted(pen.sized(8.0), mark.join((*sender.lines, phone)), 480)
    start = 306 - small.width(mark.join((*sender.lines, phone))) / 2
    sheet.rule(54, 742, 558, 742, 0.4)
    for line in sender.lines:
        start = sheet.put("/sender/address", sender.joined, start, 753, line, small)
        start = sheet.write(start, 753, mark, small)
    sheet.write(start, 753, phone, small)


def _beside(sheet: Sheet, rng: Random, rows: Sequence[tuple[str, Slot]], pen: Pen, y: float) -> float:
    """References to the right of the recipient."""
    small, stacked = pen.sized(pen.size - 1.0), rng.random() < 0.4
    room = max(small.width(f"{caption}:") for caption, _ in rows) + 8
    top = y
    for caption, slot in rows:
        sheet.write(322, y, f"{caption}:", small)
        if stacked:
            y += small.size + 2
            sheet.put(slot.pointer, slot.value, 322, y, slot.shown, fitted(small.heavy(), slot.shown, 234))
            y += small.size + 4
        else:
            sheet.put(slot.pointer, slot.value, 322 + room, y, slot.shown, fitted(small, slot.shown, 234 - room))
            y += small.size + 4
    if rng.random() < 0.4:
        sheet.rule(312, top - 10, 312, y - small.size, 0.5)
    return y


def draw_columns(rng: Random) -> Paper:
    """A notice of an office: a band with name and address, facts across the sheet, sections in two columns."""
    sheet, told = Sheet("letter", "letter-val-columns"), facts_told(rng, personal=False)
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(("helvetica", "arial", "dejavu-condensed", "times", "roman")), rng.choice((9.0, 9.5, 10.0)))
    y = _band(sheet, rng, told, pen)
    rows = reference_rows(rng, told)
    low = print_recipient(sheet, told, pen, 50, y + 16, 250)
    stop = 330.0
    end = sheet.write(stop, y + 16, rng.choice(("Date: ", "Notice date: ", "Mailed: ", "Date of this letter: ")), pen)
    sheet.put("/date", told.day.isoformat(), end, y + 16, told.dates(told.day), pen)
    low = max(low, _lines_right(sheet, rows, pen, stop, y + 32)) + 14
    flow = Flow(sheet, pen, [Area(50, 562, low, 730)], [], pen.size + rng.choice((2.6, 3.2)))
    print_subject(flow, rng, told)
    if rng.random() < 0.5:
        flow.line(greeting(rng, told))
        flow.gap(0.5)
    _sections(sheet, rng, told, pen, flow, inline=not rows)
    return sheet.finish()


def _sections(sheet: Sheet, rng: Random, told: Facts, pen: Pen, above: Flow, *, inline: bool) -> None:
    """Pieces under headings, down the left column and then the right."""
    pieces = compose(rng, told, inline=inline, long=rng.random() < 0.5)
    top, share = above.y + 4, rng.choice((0.5, 0.5, 0.62))
    middle = 50 + 512 * share
    # The first column ends where about half is said, as people set it.
    half = max(top + 90, min(712.0, top + 30 + sum(len(str(piece.rows)) for piece in pieces) * rng.choice((0.05, 0.07, 0.2))))
    areas = [Area(50, middle - 12, top, half), Area(middle + 12, 562, top, 715)]
    again = [Area(50, middle - 12, 60, 715), Area(middle + 12, 562, 60, 715)]
    flow = Flow(sheet, pen, areas, again, above.leading)
    heads = pen.heavy().inked(rng.choice(_INKS))
    marker = rng.choice(("•", "-", "1"))
    for piece in pieces:
        print_piece(flow, piece, marker=marker, heads=heads)
    print_closing(flow, rng, told, address=False)


def _band(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> float:
    """Name at the left and address at the right, on grey or over a rule."""
    sender, small = told.sender, pen.sized(8.5)
    if rng.random() < 0.5:
        sheet.fill(36, 30, 576, 78, (0.9, 0.9, 0.9))
    else:
        sheet.rule(36, 78, 576, 78, 1.4)
    name = fitted(pen.sized(14.0).heavy(), sender.name, 300)
    sheet.put("/sender/name", sender.name, 50, 56, sender.name, name)
    y = 46.0
    for line in sender.lines:
        sheet.put("/sender/address", sender.joined, 562, y, line, small, "right")
        y += 10.5
    if rng.random() < 0.4:
        sheet.write(
            50,
            70,
            rng.choice(("Provider Services", "Member Services", "Correspondence", correspondents.place(rng) + " Office")),
            small,
        )
    return 92.0


def _lines_right(sheet: Sheet, rows: Sequence[tuple[str, Slot]], pen: Pen, x: float, y: float) -> float:
    for caption, slot in rows:
        end = sheet.write(x, y, f"{caption}: ", pen)
        sheet.put(slot.pointer, slot.value, end, y, slot.shown, fitted(pen.heavy(), slot.shown, 562 - end))
        y += pen.size + 4
    return y
