"""Validation mail that came back: certified letters with their cards, folded notices, postcards; parties in unusual corners."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents, numbers
from models.training.content import val_comeback_words as words
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, Wording, account_number, facts
from models.training.content.phrasing import parts_of
from models.training.families.letter_val_kit import Area, Flow
from models.training.ink import Align, Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "times", "roman", "dejavu-condensed")
_GREY = (0.6, 0.6, 0.6)
_UNTOLD = ("/subject", "/date", "/amount", "/respond_by", "/references/patient_name", "/references/date_of_service")


def draw(rng: Random) -> Paper:
    """One of three kinds."""
    kind = rng.choice((_certified, _folded, _card))
    routes = (
        (("practice", "person"),)
        if kind is _card
        else (("plan", "person"), ("practice", "person"), ("law", "practice"), ("plan", "practice"))
    )
    told = facts(rng, Wording("returned_mail", routes, (), (), (), ()), lambda day: day.strftime("%B %d, %Y"))  # type: ignore[arg-type]
    if rng.random() < 0.5:
        who = told.recipient
        told = replace(told, recipient=replace(who, name=who.name.upper(), lines=tuple(line.upper() for line in who.lines)))
    sheet = Sheet("letter", "letter-val-comeback")
    sheet.know("/category", "returned_mail")
    kind(sheet, rng, told, Pen(rng.choice(_FACES), rng.choice((8.8, 9.6, 10.4))))
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _print(
    sheet: Sheet, pointer: str, party: Party, x: float, y: float, pen: Pen, wide: float = 210, align: Align = "left"
) -> float:
    sheet.put(f"{pointer}/name", party.name, x, y, party.name, fitted(pen, party.name, wide), align)
    sheet.know(f"{pointer}/address", party.joined)
    for line in party.lines:
        y += pen.size * 1.25
        sheet.write(x, y, line, fitted(pen, line, wide), align, f"{pointer}/address")
    return y + pen.size * 1.25


def _label(sheet: Sheet, rng: Random, x: float, y: float, lines: tuple[str, ...]) -> None:
    """The post's label."""
    pen = Pen(rng.choice(("courier", "dejavu-mono")), 8)
    shown = (
        f"NIXIE   {numbers.digits(rng, 3)} CE 1   {rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(24, 26)}",
        *lines,
        f"BC: {numbers.digits(rng, 9)}  *{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}",
    )
    wide = max(pen.width(line) for line in shown) + 12
    sheet.fill(x, y, x + wide, y + len(shown) * 11 + 6, (1.0, 0.95, 0.4))
    sheet.write_lines(x + 6, y + 11, shown, pen, 11)


def _certified(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """The front with the green sticker and days of attempts; below it, or on the next sheet, both sides of its card."""
    top, article = (
        rng.choice((22.0, 40.0)),
        f"9{numbers.digits(rng, 3)} {numbers.digits(rng, 4)} {numbers.digits(rng, 4)} {numbers.digits(rng, 4)} {numbers.digits(rng, 2)}",
    )
    sheet.frame(20, top, 592, top + 290, 0.5, _GREY)
    right = rng.random() < 0.3
    _print(sheet, "/sender", told.sender, 396 if right else 36, top + (96 if right else 26), pen.sized(8.4), 180)
    sheet.frame(232, top + 8, 380, top + 58, 0.8, (0.1, 0.5, 0.2))
    sheet.write(306, top + 24, "CERTIFIED MAIL", Pen("arial", 11, bold=True, colour=(0.1, 0.5, 0.2)), "center")
    sheet.write(306, top + 48, article, Pen("arial", 8.5), "center")
    sheet.write(580, top + 26, f"US POSTAGE ${rng.randint(7, 11)}.{rng.randint(10, 99)}", Pen("helvetica", 7.5), "right")
    _print(sheet, "/recipient", told.recipient, 210, top + 150, pen, 180)
    y = top + 120
    for name in rng.choice(words.TRIES):
        sheet.write(34, y, name, pen.sized(8))
        sheet.rule(110, y + 2, 170, y + 2, 0.5)
        sheet.write(114, y, f"{rng.randint(1, 12)}-{rng.randint(1, 28)}", Pen("dejavu-serif", 10, colour=(0.2, 0.2, 0.5)))
        y += 17
    _label(sheet, rng, 360, top + 220, rng.choice(words.ENDS))
    if rng.random() < 0.25:
        return
    if rng.random() < 0.4:
        sheet.new_page()
        top = -270.0
    _receipt(sheet, rng, told, pen.sized(8.8), top + 320, article)


def _receipt(sheet: Sheet, rng: Random, told: Facts, pen: Pen, y: float, article: str) -> None:
    """The card: whom it goes to beside empty boxes; on its other side who gets it back."""
    small = pen.sized(6.8)
    sheet.frame(70, y, 540, y + 180, 0.8)
    sheet.rule(305, y, 305, y + 180, 0.6)
    sheet.write(76, y + 10, "SENDER: COMPLETE THIS SECTION", small.heavy())
    sheet.write(311, y + 10, "COMPLETE THIS SECTION ON DELIVERY", small.heavy())
    sheet.write(76, y + 26, "1. Article Addressed to:", small)
    _print(sheet, "/recipient", told.recipient, 88, y + 46, pen, 200)
    sheet.write(76, y + 148, "2. Article Number", small)
    sheet.write(90, y + 166, article, pen)
    for number, text in enumerate(
        (
            "A. Signature",
            "B. Received by (Printed Name)",
            "C. Date of Delivery",
            "D. Is delivery address different from item 1?",
        )
    ):
        sheet.write(311, y + 28 + number * 28, text, small)
        sheet.rule(305, y + 38 + number * 28, 540, y + 38 + number * 28, 0.4)
    for number, text in enumerate(("Certified Mail", "Registered", "Priority Express", "Return Receipt")):
        x, low = 316 + number % 2 * 110, y + 150 + number // 2 * 16
        sheet.frame(x, low - 6, x + 7, low + 1, 0.6)
        sheet.write(x + 11, low, text, small)
    y += 204
    sheet.frame(70, y, 540, y + 150, 0.8)
    sheet.write(305, y + 14, "UNITED STATES POSTAL SERVICE", small.heavy(), "center")
    sheet.write(
        305,
        y + 34,
        rng.choice(("Sender: Please print your name, address, and ZIP+4 in this box", "Return this card to:")),
        small,
        "center",
    )
    sheet.frame(170, y + 42, 440, y + 138, 0.6)
    _print(sheet, "/sender", told.sender, 184, y + 64, pen, 240)


def _folded(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A sheet folded in three: one panel bears parties and postage, the others text; before or after a sheet of text."""
    first = rng.random() < 0.6
    if not first:
        _text(sheet, rng, told, pen, 60, 720)
        sheet.new_page()
    top = rng.choice((0.0, 264.0, 528.0)) if first else 264.0
    for fold in (264, 528):
        sheet.dash(20, fold, 592)
    spot = rng.choice(("left", "low", "middle"))
    if spot == "left":
        _print(sheet, "/sender", told.sender, 40, top + 40, pen.sized(8.6))
    elif spot == "low":
        _print(sheet, "/sender", told.sender, 40, top + 200, pen.sized(8.6))
    else:
        _print(sheet, "/sender", told.sender, 250, top + 36, pen.sized(8.6), 220, "center")
    sheet.frame(500, top + 18, 580, top + 62, 0.5)
    sheet.write_lines(
        506, top + 32, ("PRSRT STD", "US POSTAGE PAID", f"PERMIT {numbers.digits(rng, 3)}"), Pen("helvetica", 6.8), 9
    )
    x = rng.choice((210.0, 290.0))
    low = _print(sheet, "/recipient", told.recipient, x, top + 118, pen.sized(10), 200)
    if rng.random() < 0.5:
        number = account_number(rng)
        end = sheet.write(x, low + 4, rng.choice(("Account ", "Acct. ", "Account no.: ")), pen.sized(7.6))
        sheet.put("/references/patient_account", number, end, low + 4, number, pen.sized(7.6))
    if rng.random() < 0.5 and x < 250:
        moved = tuple(line.upper() for line in correspondents.address(rng, home=True))
        _label(sheet, rng, x + 208, top + 104, (*rng.choice(words.FORWARDS), *moved))
    else:
        _label(sheet, rng, 330, top + 196, rng.choice(words.ENDS))
    if first:
        _text(sheet, rng, told, pen, *((300, 510) if top == 0 else (50, top - 30)))


def _text(sheet: Sheet, rng: Random, told: Facts, pen: Pen, top: float, low: float) -> None:
    flow = Flow(sheet, pen, [Area(60, 552, top, low)], [Area(60, 552, 70, 720)], pen.size * 1.4)
    for template in rng.sample(words.FOLDED, k=rng.randint(2, 6)):
        if flow.y < low - 40:
            flow.paragraph(parts_of(rng, template, told.slots))
            flow.gap(0.6)


def _card(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A postcard on the glass: a message at the left, the addressee at the right, who sent it above or below the message."""
    x, y, wide, high = rng.uniform(30, 60), rng.choice((40.0, 230.0, 430.0)), 500.0, 300.0
    sheet.frame(x, y, x + wide, y + high, 0.6, _GREY)
    half = x + wide * 0.48
    sheet.rule(half, y + 14, half, y + high - 14, 0.5)
    above, small = rng.random() < 0.5, pen.sized(8.8)
    top = _print(sheet, "/sender", told.sender, x + 14, y + 24, small, 200) + 8 if above else y + 30
    flow = Flow(sheet, small, [Area(x + 14, half - 10, top, y + high - 60)], [Area(60, 500, 70, 700)], small.size * 1.4)
    for template in rng.sample(words.CARDS, k=rng.randint(2, 4)):
        flow.paragraph(parts_of(rng, template, told.slots))
        flow.gap(0.4)
    if not above:
        _print(sheet, "/sender", told.sender, x + 14, y + high - 46, small, 200)
    sheet.write(x + wide - 12, y + 24, rng.choice(("FIRST CLASS", "POSTCARD RATE", "US POSTAGE")), Pen("helvetica", 7), "right")
    _print(sheet, "/recipient", told.recipient, half + 22, y + 120, pen, 190)
    if rng.random() < 0.7:
        _label(sheet, rng, half + 14, y + high - 80, rng.choice(words.ENDS))
    else:
        hand = rng.choice(words.PENCIL)
        sheet.write(half + 30, y + 210, hand, fitted(Pen("dejavu-serif", 15, colour=(0.3, 0.1, 0.3)), hand, 200))
