"""Benefit checks of insurers: the check in the middle third between an explanation and a tear-off, words before the payee."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import correspondents, numbers
from models.training.content.bank_drafts import BankDraft, bank_draft
from models.training.families.bill_desk_test import firm
from models.training.families.cells import Run
from models.training.families.check_parts import scribble
from models.training.families.micr import micr_line
from models.training.families.unseen_kit_test import Ground, dotted
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS


def draw(rng: Random) -> Paper:
    """Letter paper in three parts."""
    made = bank_draft(rng, "plan")
    made = replace(
        made,
        payee=correspondents.party(rng, rng.choice(("practice", "practice", "person"))),
        number=numbers.digits(rng, rng.choice((7, 8, 9))),
    )
    sheet = Sheet("check", "check-test-insurer")
    ground = Ground(sheet, rng, Pen(rng.choice(SANS), 8.4), 36.0, 576.0)
    _explained(ground, made)
    sheet.dash(0, 258, 612)
    sheet.fill(18, 264, 594, 520, rng.choice(((0.93, 0.96, 0.99), (0.96, 0.96, 0.92), (1.0, 1.0, 1.0))))
    _face(ground, made)
    sheet.dash(0, 526, 612)
    ground.at(
        306, 560, ground.pick("Keep this part. It is not a check.|Detach before cashing|For your records"), ground.pen, "center"
    )
    ground.at(60, 590, f"{made.payee.name}", ground.pen, room=300)
    ground.at(60, 602, f"{made.amount:,.2f}", ground.pen)
    return sheet.finish()


def _explained(ground: Ground, made: BankDraft) -> None:
    """What is paid, above the check: nothing of it is a field of the check."""
    pen = ground.pen
    ground.at(36, 46, made.drawer.name, pen.heavy(), room=300)
    ground.at(576, 46, ground.pick("Benefit summary|Explanation of this payment"), pen, "right")
    heads = ("Claimant", "Claim", "From", "Through", "Benefit")
    stops = (36, 190, 300, 380, 576)
    for stop, text in zip(stops, heads, strict=True):
        ground.at(stop, 74, text, pen.heavy(), "right" if stop == 576 else "left")
    ground.sheet.rule(36, 79, 576, 79, 0.5)
    row = (
        correspondents.person(ground.rng).listed,
        numbers.digits(ground.rng, 9),
        made.day.strftime("%m/01/%y"),
        made.day.strftime("%m/%d/%y"),
        f"{made.amount:,.2f}",
    )
    for stop, text in zip(stops, row, strict=True):
        ground.at(stop, 94, text, pen, "right" if stop == 576 else "left", room=150)
    ground.at(
        36,
        226,
        ground.pick("Questions about your benefit? Call the number on your card.|Cash this check within six months."),
        pen,
    )


def _face(ground: Ground, made: BankDraft) -> None:
    sheet, rng, pen = ground.sheet, ground.rng, ground.pen
    hand = Pen(rng.choice(("typewriter", "arial", "courier")), 10.0)
    y = ground.lines("/payer/name", (made.drawer.name,), 36, 288, pen.sized(11).heavy(), room=280)
    ground.lines("/payer/address", made.drawer.lines, 36, y, pen)
    ground.at(340, 286, made.bank, pen.sized(7.4), room=120)
    ground.at(340, 295, made.fraction, pen.sized(7))
    ground.at(576, 288, Run(made.number, "/number"), pen.sized(12).heavy(), "right")
    shown = dotted(made.day, rng.choice(("%m/%d/%Y", "%B {d}, %Y", "%b %d %Y")))
    ground.at(430, 316, ground.pick("Issued|Date of issue|DATE"), pen.sized(7), "right")
    ground.at(438, 316, Run(shown, "/date", made.day.isoformat()), hand, room=136)
    words_ = fitted(hand, made.words, 372)
    ground.at(36, 358, ground.pick("Pay|The sum of|Pays exactly"), pen.sized(7.4))
    sheet.put("/amount_in_words", made.words, 90, 358, made.words, words_)
    figures = made.figures(rng)
    sheet.frame(476, 344, 576, 364, 0.8)
    sheet.put("/amount", f"{made.amount:.2f}", 570, 358, figures, fitted(hand.heavy(), figures, 90), "right")
    ground.at(36, 392, ground.pick("to the order of|To"), pen.sized(7.4))
    low = ground.lines("/payee", (made.payee.name,), 108, 392, hand, room=300)
    for line in made.payee.lines:
        ground.at(108, low, line, hand, room=300)
        low += 12
    about = firm(rng, rng.choice(words.BENEFIT_FOR).replace("{n}", numbers.digits(rng, 8)))
    if ground.chance(0.7):
        label = ground.pick("In payment of|Regarding|For")
        ground.at(36, 470, (Run(label), Run(about, "/memo")), pen, room=300)
    scribble(sheet, rng, 400, 540, 458)
    sheet.rule(390, 464, 576, 464, 0.5)
    ground.at(483, 473, ground.pick("Authorized officer|By|Second signature if over $5,000"), pen.sized(6.6), "center")
    micr_line(sheet, 120, 508, made.routing, made.account[:10], made.number)
