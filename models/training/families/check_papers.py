"""Training checks: pocket checks, office checks of one strip, laser checks with stubs, insurers' claim checks, money orders."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.bank_drafts import Drawer, bank_draft
from models.training.families.check_parts import Caption, Face, running_text, tinted
from models.training.families.check_stubs import print_claim_note, print_stub, print_wages
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TINTS = (
    (1.0, 1.0, 1.0),
    (1.0, 1.0, 1.0),
    (0.92, 0.95, 0.98),
    (0.95, 0.95, 0.9),
    (0.93, 0.97, 0.93),
    (0.97, 0.93, 0.93),
    (0.95, 0.92, 0.97),
)
_ABOVE_VALUES: tuple[Caption, ...] = ("box", "above", "below")
_HANDS = (*MONO, *MONO, "helvetica", "times", "narrow", "arial")


def _face(rng: Random, sheet: Sheet, drawer: Drawer, area: tuple[float, float, float, float]) -> Face:
    """Pens and an area: left, top, right, height."""
    left, top, right, high = area
    printed = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.5, 9.0)))
    hand = Pen(rng.choice(_HANDS), rng.choice((9.0, 9.5, 10.0, 11.0)))
    face = Face(sheet, rng, bank_draft(rng, drawer), printed, hand, left, top, right, high)
    tinted(face, _TINTS)
    return face


def pocket(rng: Random) -> Paper:
    """A small check of a person or a shop, alone on its paper."""
    size = rng.choice(((432.0, 198.0), (444.0, 200.0), (460.0, 205.0), (432.0, 190.0)))
    sheet = Sheet("check", "check-personal", size)
    face = _face(rng, sheet, rng.choice(("person", "person", "firm")), (18.0, 0.0, size[0] - 18, size[1]))
    centred = face.chance(0.15)
    if centred:
        face.drawer(face.across(0.42), face.down(0.13), face.width * 0.5, "center")
    else:
        face.drawer(face.left, face.down(0.13), face.width * 0.5)
    face.number(face.across(0.8), face.right, face.down(0.13), rng.choice(("none", "none", "left")))
    if face.chance(0.7):
        sheet.write(face.right, face.down(0.2), face.made.fraction, face.tiny, "right")
    face.date(
        face.across(0.66), face.across(rng.choice((0.9, 1.0))), face.down(0.33), rng.choice(("left", "left", "below", "none"))
    )
    _body(face, rng, boxed=0.6)
    if face.chance(0.85):
        face.bank(face.left, face.down(0.71), face.width * 0.42, fraction=False)
    face.memo(face.left, face.across(0.44), face.down(0.85))
    face.signature(face.across(0.54), face.right, face.down(0.85))
    face.magnetic(face.left, face.down(0.96), personal=face.chance(0.75))
    return sheet.finish()


def _body(face: Face, rng: Random, *, boxed: float) -> None:
    """Payee and amount on one line, the amount in words below it."""
    y = face.down(rng.choice((0.46, 0.48)))
    edge = face.across(0.77)
    face.payee(face.left, edge, y, addressed=False)
    sign = face.chance(0.4)
    if sign:
        face.sheet.write(edge + 4, y, "$", face.pen.heavy())
    x0 = edge + 14
    if face.chance(boxed):
        face.sheet.frame(x0, y - face.hand.size - 2, face.right, y + 5, 0.6)
    face.amount(x0 + 2, face.right - 2, y, "none")
    face.words(face.left, face.right, face.down(0.6))


def office(rng: Random) -> Paper:
    """One wide strip of an accounts office: facts in a row of boxes, the payee's address in a window."""
    size = rng.choice(((594.0, 252.0), (612.0, 264.0), (576.0, 240.0)))
    sheet = Sheet("check", "check-office", size)
    face = _face(rng, sheet, rng.choice(("firm", "plan", "firm")), (26.0, 0.0, size[0] - 26, size[1]))
    _office_face(face, rng)
    return sheet.finish()


def laser(rng: Random) -> Paper:
    """A letter sheet in three parts: a check and stubs, or a stub of two parts."""
    sheet = Sheet("check", "check-remittance", LETTER)
    place, third = rng.randrange(3), LETTER[1] / 3
    face = _face(rng, sheet, rng.choice(("firm", "firm", "plan")), (32.0, third * place, LETTER[0] - 32, third))
    _office_face(face, rng)
    stub = print_wages if face.chance(0.12) else print_stub
    free = [part for part in range(3) if part != place]
    for part in free if face.chance(0.6) else free[:1]:
        stub(face, part * third, third)
    for part in (1, 2):
        if face.chance(0.7):
            sheet.dash(0, part * third, LETTER[0])
    return sheet.finish()


def claim(rng: Random) -> Paper:
    """An insurer's check about one claim, its explanation above or below."""
    sheet = Sheet("check", "check-claim", LETTER)
    high = rng.choice((252.0, 264.0, 280.0))
    top = rng.choice((0.0, LETTER[1] - high, LETTER[1] - high))
    face = _face(rng, sheet, "plan", (34.0, top, LETTER[0] - 34, high))
    _office_face(face, rng)
    start = high if top == 0.0 else 0.0
    print_claim_note(face, start + 8, rng.choice((200.0, 260.0, 330.0)))
    sheet.dash(0, high if top == 0.0 else top, LETTER[0])
    return sheet.finish()


def _office_face(face: Face, rng: Random) -> None:
    """Drawer and bank above, facts in a row or a column, words and payee in either order."""
    side = rng.choice(("left", "left", "left", "center"))
    if side == "center":
        face.drawer(face.across(0.36), face.down(0.1), face.width * 0.42, "center")
    else:
        face.drawer(face.left, face.down(0.1), face.width * 0.42)
    if face.chance(0.85):
        face.bank(
            face.across(0.72 if side == "center" else 0.62),
            face.down(0.1),
            face.width * 0.24,
            "center",
            fraction=face.chance(0.7),
        )
    facts = [face.date, face.number, face.amount]
    rng.shuffle(facts)
    roll = rng.randrange(3)
    if roll == 0:
        y, how = face.down(0.36), rng.choice(_ABOVE_VALUES)
        start = rng.choice((0.4, 0.5, 0.55))
        step = (1.0 - start) / 3
        for at, fact in enumerate(facts):
            fact(face.across(start + at * step), face.across(start + (at + 1) * step) - (0 if how == "box" else 6), y, how)
        free = 0.48
    elif roll == 1:
        for at, fact in enumerate(facts):
            fact(face.across(0.66), face.right, face.down(0.29 + at * 0.075), "left")
        free = 0.54
    else:
        face.number(face.across(0.85), face.right, face.down(0.1), rng.choice(("none", "left")))
        face.date(face.across(0.7), face.right, face.down(0.34), rng.choice(("left", "above")))
        face.amount(face.across(0.76), face.right, face.down(0.61), rng.choice(("left", "box", "none", "above")))
        free = 0.44
    _lower(face, rng, free, narrow=roll == 2)


def _lower(face: Face, rng: Random, free: float, *, narrow: bool) -> None:
    """Words and payee, memo, signature, notices, magnetic line."""
    edge = face.across(0.72) if narrow else face.across(0.62)
    if face.chance(0.55):
        face.words(face.left, face.right if not narrow else face.across(0.74), face.down(free))
        below = face.payee(face.left, edge, face.down(free + 0.13), addressed=face.chance(0.7))
    else:
        face.payee(face.left, face.across(0.74) if narrow else edge, face.down(free), addressed=False)
        face.words(face.left, face.right if not narrow else face.across(0.74), face.down(free + 0.1))
        below = face.down(free + 0.12)
    y = face.down(0.84)
    if below + 8 < y:
        if face.chance(0.6):
            face.memo(face.left, face.across(0.5), y)
        elif face.chance(0.5):
            face.notice(face.left, y, face.width * 0.5, "left")
    face.signature(face.across(0.62), face.right, face.down(0.83))
    if face.chance(0.3):
        face.notice(face.across(0.5), face.top + 10, face.width * 0.8)
    face.magnetic(face.left + rng.choice((4.0, 30.0, 50.0)), face.down(0.955), personal=face.chance(0.12))


def order(rng: Random) -> Paper:
    """A money order, a cashier's check or a bank draft: the bank pays, somebody else is named as remitter."""
    size = rng.choice(((560.0, 240.0), (594.0, 252.0), (480.0, 216.0), (456.0, 200.0)))
    sheet = Sheet("check", "check-money-order", size)
    face = _face(rng, sheet, rng.choice(("firm", "plan")), (20.0, 0.0, size[0] - 20, size[1]))
    if face.chance(0.8):
        face.made = replace(face.made, drawer=replace(face.made.drawer, name=face.made.bank))
    title = rng.choice(
        (
            "CASHIER'S CHECK",
            "OFFICIAL CHECK",
            "MONEY ORDER",
            "INTERNATIONAL MONEY ORDER",
            "Bank Draft",
            "PERSONAL MONEY ORDER",
            "Treasurer's Check",
            "CERTIFIED CHECK",
            "TELLER'S CHECK",
        )
    )
    big = face.pen.sized(rng.choice((11.0, 13.0, 15.0))).heavy()
    if face.chance(0.5):
        sheet.write(face.across(0.5), face.down(0.09), title, fitted(big, title, face.width * 0.5), "center")
        face.drawer(face.left, face.down(0.2), face.width * 0.4)
        y = 0.2
    else:
        face.drawer(face.left, face.down(0.11), face.width * 0.36)
        sheet.write(face.across(0.56), face.down(0.11), title, fitted(big, title, face.width * 0.3), "center")
        y = 0.11
    how: Caption = rng.choice(("left", "left", "above"))
    face.number(face.across(0.74), face.right, face.down(y if how == "left" else y + 0.03), how)
    face.date(face.across(0.74), face.right, face.down(y + 0.14), rng.choice(("left", "below")) if how == "left" else "above")
    words_first = face.chance(0.4)
    first, second = (0.5, 0.62) if y < 0.2 else (0.53, 0.645)
    pay, say = (second, first) if words_first else (first, second)
    face.payee(face.left, face.across(0.7), face.down(pay), addressed=False)
    face.amount(face.across(0.74), face.right, face.down(pay), rng.choice(("left", "none")))
    face.words(face.left, face.right, face.down(say))
    _remitter(face, rng)
    face.signature(face.across(0.58), face.right, face.down(0.82))
    face.magnetic(face.left, face.down(0.96), personal=face.chance(0.3))
    return sheet.finish()


def _remitter(face: Face, rng: Random) -> None:
    """Who bought the order, and for what."""
    who = face.made.payee.lines[0] if face.chance(0.1) else bank_draft(rng, "person").drawer.name
    caption = rng.choice(("REMITTER", "Purchaser", "Remitter:", "FROM", "Purchaser's Name", "SENDER", "Purchased by"))
    y = face.down(0.735)
    start = face.sheet.write(face.left, y, caption, face.tiny) + 5
    face.sheet.write(start, y, who, fitted(face.hand.sized(9), who, face.across(0.52) - start))
    if face.chance(0.6):
        face.memo(face.left, face.across(0.5), face.down(0.83))
    else:
        running_text(
            face,
            rng.choice(
                (
                    "Drawn on the issuer. Not redeemable without this original.",
                    "Purchaser agrees to the service charge terms on the back.",
                )
            ),
            face.left,
            face.down(0.81),
            face.width * 0.5,
        )
