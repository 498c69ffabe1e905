"""References of a letter in further arrangements: tables, leaders, lists behind `Re:`, rows of headings, lines at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.training.content.correspondence import Slot
from models.training.families.letter_desk import Desk, put_slot
from models.training.families.letter_galley import Galley
from models.training.families.letter_references import ARRANGEMENTS, Labelled
from models.training.ink import Pen, fitted

_RE = ("RE:", "Re:", "Regarding:", "REF:", "In re:", "Reference:")
_COLONS = (":", ":", "", " -", " :", "  ")


def pairs_table(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Cells in a frame, one or two pairs to a row; labels shaded, bold or plain."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    pen = desk.pen.sized(min(desk.pen.size, 10.0))
    label = pen.heavy() if desk.chance(0.5) else pen
    colon = rng.choice(_COLONS)
    left = max((label.width(name + colon) for name, _ in facts), default=0.0) + 12
    right = max((pen.width(slot.shown) for _, slot in facts), default=0.0) + 14
    pairs = 2 if 2 * (left + right) <= galley.width and desk.chance(0.6) else 1
    wide = galley.width / 2 if pairs == 2 else min(galley.width, (left + right) * rng.choice((1.0, 1.2)))
    high, shade, ruled = pen.size + rng.choice((5.0, 7.0, 9.0)), rng.random() < 0.4, rng.random() < 0.75
    y = galley.y - pen.size
    galley.need(high * (len(facts) + 1))
    for at, (name, slot) in enumerate(facts):
        x = galley.left + at % pairs * wide
        if shade:
            sheet.fill(x, y, x + left, y + high, (0.91, 0.92, 0.94))
        if ruled:
            sheet.frame(x, y, x + wide, y + high, 0.5)
            sheet.rule(x + left, y, x + left, y + high, 0.5)
        base = y + (high + pen.size) / 2 - 1.2
        sheet.write(x + 5, base, name + colon, label)
        put_slot(desk, slot, x + left + 5, base, fitted(pen, slot.shown, wide - left - 8))
        y += high if at % pairs == pairs - 1 or at == len(facts) - 1 else 0
    galley.y = y + galley.leading


def re_list(desk: Desk, facts: Sequence[Labelled]) -> None:
    """`Re:` once at the left, the facts below each other behind it; the patient perhaps without a label."""
    galley, rng = desk.galley, desk.rng
    pen = desk.pen.heavy() if desk.chance(0.3) else desk.pen
    head, colon = rng.choice(_RE), rng.choice(_COLONS)
    indent = galley.left + rng.choice((0.0, 36.0, 72.0))
    x = indent + max(pen.width(head + "   "), rng.choice((0.0, 36.0)))
    aligned = x + max((pen.width(f"{name}{colon}  ") for name, _ in facts), default=0.0)
    columns, bare = desk.chance(0.5), desk.chance(0.4)
    desk.sheet.write(indent, galley.y, head, pen)
    for name, slot in facts:
        galley.need(0)
        if bare and slot.pointer == "/references/patient_name":
            put_slot(desk, slot, x, galley.y, fitted(pen, slot.shown, galley.right - x))
        else:
            end = desk.sheet.write(x, galley.y, f"{name}{colon}", pen) + pen.width(" ")
            at = aligned if columns else end
            put_slot(desk, slot, at, galley.y, fitted(pen, slot.shown, galley.right - at))
        galley.y += galley.leading


def headed_row(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Headings in a row, values in the row below, without frames; two such rows where one is too narrow."""
    galley, pen = desk.galley, desk.pen.sized(min(desk.pen.size, 9.5))
    head = (pen.heavy() if desk.chance(0.5) else pen).sized(pen.size - desk.rng.choice((0.0, 1.0, 2.0)))
    underlined, centred = desk.chance(0.4), desk.chance(0.3)
    rows: list[list[tuple[Labelled, float]]] = [[]]
    for each in facts:
        wide = max(head.width(each[0]), pen.width(each[1].shown)) + 14
        if rows[-1] and sum(w for _, w in rows[-1]) + wide > galley.width:
            rows.append([])
        rows[-1].append((each, min(wide, galley.width)))
    for row in rows:
        galley.need(4 * pen.size)
        x, slack = galley.left, (galley.width - sum(wide for _, wide in row)) / max(1, len(row))
        for (name, slot), wide in row:
            value = fitted(pen, slot.shown, wide - 4)
            shift = (wide - 14 - value.width(slot.shown)) / 2 if centred else 0.0
            desk.sheet.write(x, galley.y, name, fitted(head, name, wide - 4))
            put_slot(desk, slot, x + max(0.0, shift), galley.y + pen.size * 1.4, value)
            x += wide + slack * 0.9
        if underlined:
            desk.sheet.rule(galley.left, galley.y + 2.5, galley.right, galley.y + 2.5, 0.5)
        galley.y += pen.size * 3.2


def leaders(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Label, dots or blanks, value; the labels against their colons or the values against the margin."""
    galley, pen = desk.galley, desk.pen
    manner = desk.rng.choice(("dots", "against", "edge"))
    widest = max((pen.width(name) for name, _ in facts), default=0.0)
    for name, slot in facts:
        galley.need(0)
        value = fitted(pen, slot.shown, galley.width - widest - 30)
        if manner == "against":
            desk.sheet.write(galley.left + widest, galley.y, f"{name}", pen, "right")
            put_slot(desk, slot, desk.sheet.write(galley.left + widest, galley.y, ":", pen) + 6, galley.y, value)
        else:
            measure = widest + 60 if manner == "dots" else min(galley.width, widest + 210)
            at = galley.left + measure - (value.width(slot.shown) if manner == "edge" else 0.0)
            end = desk.sheet.write(galley.left, galley.y, name, pen)
            count = int((at - end - 10) / pen.width("."))
            if manner == "dots" and count > 2:
                desk.sheet.write(end + 3, galley.y, "." * count, pen)
            put_slot(desk, slot, max(at, end + 8), galley.y, value)
        galley.y += galley.leading


def sentence_line(desk: Desk, facts: Sequence[Labelled]) -> None:
    """All in running text in brackets or behind a word, such as `(Claim 123; Member ID 456)`."""
    opening, mark, closing = desk.rng.choice(
        (("(", "; ", ")"), ("Ref: ", ", ", ""), ("RE ", " / ", ""), ("", "  ", ""), ("[", ", ", "]"))
    )
    colon = desk.rng.choice((": ", " ", ": "))
    said: list[str | Slot] = [opening]
    for number, (name, slot) in enumerate(facts):
        said += [f"{mark if number else ''}{name}{colon}", slot]
    desk.galley.paragraph((*said, closing), pen=desk.pen.heavy() if desk.chance(0.25) else None)


def column(desk: Desk, facts: Sequence[Labelled], room: Galley, *, above: bool) -> None:
    """A narrow panel: labels above their values or beside them; `room` says where."""
    pen = room.pen
    small = pen.sized(pen.size - 1.5) if above else pen
    bold = desk.chance(0.5)
    widest = max((small.width(f"{name}: ") for name, _ in facts), default=0.0)
    aligned = not above and widest < room.width * 0.5 and desk.chance(0.6)
    for name, slot in facts:
        value = pen.heavy() if bold else pen
        end = desk.sheet.write(room.left, room.y, name if above else f"{name}:", fitted(small, f"{name}:", room.width))
        at = room.left if above else room.left + widest if aligned else end + small.width(" ")
        if above or at + value.width(slot.shown) > room.right:
            room.y += pen.size * 1.2
            at = room.left if above else room.left + 8
        put_slot(desk, slot, at, room.y, fitted(value, slot.shown, room.right - at))
        room.y += pen.size * (1.7 if above else 1.35)


def foot_line(desk: Desk, facts: Sequence[Labelled], at: float) -> None:
    """The references in one small line at the foot of the sheet."""
    joint = desk.rng.choice(("   ", " | ", " / "))
    text = joint.join(f"{name}: {slot.shown}" for name, slot in facts)
    pen = fitted(Pen(desk.pen.family, 8.0), text, desk.galley.width)
    x = desk.galley.left
    for number, (name, slot) in enumerate(facts):
        x = desk.sheet.write(x, at, f"{joint if number else ''}{name}: ", pen)
        x = put_slot(desk, slot, x, at, pen)


Block = Callable[[Desk, Sequence[Labelled]], None]


def _old(desk: Desk, facts: Sequence[Labelled]) -> None:
    desk.rng.choice(ARRANGEMENTS)(desk.galley, desk.style, facts, desk.rng)


BLOCKS: tuple[Block, ...] = (
    pairs_table,
    pairs_table,
    re_list,
    re_list,
    headed_row,
    headed_row,
    leaders,
    sentence_line,
    _old,
    _old,
)


def references(desk: Desk, facts: Sequence[Labelled]) -> None:
    """The references in any of the arrangements."""
    if facts:
        desk.rng.choice(BLOCKS)(desk, facts)
        desk.galley.gap(desk.rng.choice((0.5, 0.8)))
