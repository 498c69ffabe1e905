# ruff: noqa: E501 - rows of words read best unbroken
"""Slips of American drugstores: the article's number before or below it, letters behind taxed amounts, the card's slip at the end."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import correspondents, numbers
from models.training.content.correspondents import Party
from models.training.content.remittance import ZERO, cents
from models.training.families.bill_desk_test import firm, usd
from models.training.families.cells import Run
from models.training.families.receipt_slip_test import Moment, moment, slip
from models.training.families.unseen_kit_test import Ground, dotted
from models.training.ink import Pen
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """A slip for one to eleven things."""
    pen = Pen(rng.choice(("dejavu-mono", "courier", "narrow", "typewriter")), rng.choice((7.6, 8.2, 8.8)))
    who, when = correspondents.party(rng, "firm"), moment(rng)
    name = firm(rng, rng.choice(words.PILLS_SHOP))
    return slip(
        rng, "receipt-test-drugstore", pen, rng.choice((198.0, 212.0, 224.0)), lambda ground: _press(ground, name, who, when)
    )


def _middle(ground: Ground, runs: Run | str | tuple[Run, ...], pen: Pen | None = None) -> None:
    own = pen or ground.pen
    ground.at((ground.left + ground.right) / 2, ground.y, runs, own, "center", room=ground.width)
    ground.y += own.size * 1.28


def _press(ground: Ground, name: str, who: Party, when: Moment) -> None:
    ground.sheet.know("/currency", "USD")
    upper = ground.chance(0.5)
    shown = name.upper() if upper else name
    _middle(ground, Run(shown, "/merchant/name"), ground.pen.sized(ground.pen.size + 4).heavy())
    ground.y += 2
    for line in who.lines:
        _middle(ground, Run(line, "/merchant/address", who.joined))
    digits = who.phone
    if ground.chance(0.8):
        _middle(
            ground,
            Run(
                ground.pick(
                    f"{digits[:3]}-{digits[3:6]}-{digits[6:]}|({digits[:3]}) {digits[3:6]}-{digits[6:]}|{digits[:3]}.{digits[3:6]}.{digits[6:]}"
                ),
                "/merchant/phone",
                digits,
            ),
        )
    ground.y += 4
    first = ground.chance(0.5)
    if first:
        _when(ground, when)
    total = _goods(ground)
    _paid(ground, total)
    if not first:
        _when(ground, when)
    ground.y += 4
    for text in ground.rng.sample(
        (
            "Save this slip for your flex account",
            "FSA items are marked F",
            "You were helped by Dee",
            "No returns on medicine",
            "Get your flu shot here",
        ),
        k=2,
    ):
        _middle(ground, text)


def _when(ground: Ground, when: Moment) -> None:
    day = Run(dotted(when.day, ground.pick("%m/%d/%y|%m/%d/%Y|%b %d %Y")), "/date", when.day.isoformat())
    clock = Run(when.clock, "/time")
    number = numbers.digits(ground.rng, ground.rng.choice((4, 5, 7)))
    till = Run(f"{ground.pick('Reg|Term|Lane')} {ground.rng.randint(1, 9)}")
    told = Run(number, "/number")
    ground.line((day, clock, till))
    ground.line((Run(ground.pick("Ticket|Slip no.|Sale #")), told))
    ground.y += 4


def _goods(ground: Ground) -> Decimal:
    """Names and amounts; several of one kind are counted before the name or on a line below."""
    rng, total = ground.rng, ZERO
    taxed, before, coded = ZERO, ground.chance(0.4), ground.chance(0.5)
    for number, name in enumerate(rng.sample(words.PILLS, k=rng.choice((1, 2, 3, 4, 6, 8, 11)))):
        at, count, price = f"/lines/{number}", rng.choice((1, 1, 1, 1, 2, 3)), Decimal(rng.randint(99, 3499)) / 100
        amount, mark = price * count, rng.choice(("T", "T", "F", ""))
        total, taxed = total + amount, taxed + (amount if mark == "T" else ZERO)
        label: tuple[Run, ...] = (Run(name, f"{at}/description"),)
        if before and count > 1:
            label = (Run(str(count), f"{at}/quantity"), *label)
        ground.at(ground.left, ground.y, label, room=ground.width * 0.68)
        ground.at(ground.right - 12, ground.y, usd(f"{at}/amount", amount), align="right")
        ground.at(ground.right, ground.y, mark or "-", align="right") if mark else None
        ground.y += ground.pen.size * 1.3
        if count > 1 and not before:
            ground.line(
                (Run(str(count), f"{at}/quantity"), Run(ground.pick("at|@|x")), usd(f"{at}/unit_price", price), Run("each")),
                x=ground.left + 12,
            )
        if coded:
            ground.line(f"{numbers.digits(rng, 6)}{numbers.digits(rng, 5)}", x=ground.left + 12)
    ground.sheet.dash(ground.left, ground.y - 4, ground.right)
    ground.y += 8
    tax = cents(taxed * Decimal(rng.choice(("0.06", "0.0725", "0.0875"))))
    for label_, pointer, amount in (
        (ground.pick("SUBTOTAL|Merchandise|Sub Ttl"), "/subtotal", total),
        (ground.pick("TAX|Sales tax|TX 1"), "/tax", tax),
        (ground.pick("TOTAL|Total due|BALANCE"), "/total", total + tax),
    ):
        pen = ground.pen.sized(ground.pen.size + 2).heavy() if pointer == "/total" else ground.pen
        ground.at(ground.left, ground.y, label_, pen)
        ground.at(ground.right - 12, ground.y, usd(pointer, amount, sign=pointer == "/total"), pen, "right")
        ground.y += pen.size * 1.35
    return total + tax


def _paid(ground: Ground, total: Decimal) -> None:
    rng = ground.rng
    if ground.chance(0.35):
        given = Decimal(int(total // 10 + 1) * 10)
        rows = [
            (Run(ground.pick("CASH|Cash"), "/payment_method"), usd("/tendered", given)),
            (Run(ground.pick("CHANGE|Change due")), usd("/change", given - total)),
        ]
        for label, amount in rows:
            ground.at(ground.left, ground.y, label)
            ground.at(ground.right - 12, ground.y, amount, align="right")
            ground.y += ground.pen.size * 1.3
        ground.y += 4
        return
    card = ground.pick("VISA|MASTERCARD|DEBIT|Amex|DISCOVER")
    ground.at(ground.left, ground.y, Run(card, "/payment_method"))
    ground.at(ground.right - 12, ground.y, usd(None, total), align="right")
    ground.sheet.alternatives["/tendered"] = [f"{total:.2f}"]
    ground.y += ground.pen.size * 1.3
    ground.line(f"{ground.pick('Acct|Card')} {'*' * 8}{numbers.digits(rng, 4)}")
    ground.line(f"{ground.pick('Auth|Approval')} {numbers.digits(rng, 6)}   {ground.pick('Chip read|Tap|Swiped')}")
    ground.y += 4
