# ruff: noqa: E501 - rows of words read best unbroken
"""Checks of lawyers' trust accounts: a single check with the account's title under the firm's name, written in by machine or by hand."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import correspondents, numbers
from models.training.content.bank_drafts import bank_draft
from models.training.families.bill_desk_test import firm
from models.training.families.cells import Run
from models.training.families.check_parts import scribble
from models.training.families.micr import micr_line, micr_line_personal
from models.training.families.unseen_kit_test import Ground, dotted
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SERIF


def draw(rng: Random) -> Paper:
    """One check, on paper of its own size or copied on a sheet."""
    made = bank_draft(rng, "firm")
    made = replace(
        made,
        drawer=correspondents.party(rng, "law"),
        payee=correspondents.party(rng, rng.choice(("practice", "person", "firm"))),
        number=numbers.digits(rng, rng.choice((3, 4, 4, 5))),
    )
    copied = rng.random() < 0.3
    size = (612.0, 792.0) if copied else (594.0, 252.0)
    sheet = Sheet("check", "check-test-trust", size)
    top = rng.choice((60.0, 280.0)) if copied else 0.0
    x0 = 24.0 if copied else 14.0
    ground = Ground(sheet, rng, Pen(rng.choice(SERIF), 9.0), x0 + 16, x0 + 556)
    if copied:
        sheet.frame(x0, top + 2, x0 + 570, top + 250, 0.6, (0.4, 0.4, 0.4))
    else:
        sheet.fill(x0 - 8, top + 4, x0 + 574, top + 248, rng.choice(((0.95, 0.93, 0.88), (0.92, 0.95, 0.92), (1.0, 1.0, 1.0))))
    hand = Pen(rng.choice(("times", "roman", "typewriter", "dejavu-serif")), rng.choice((10.5, 11.5)))
    pen, left, right = ground.pen, ground.left, ground.right
    middle = ground.chance(0.5)
    align, x = ("center", (left + right) / 2) if middle else ("left", left)
    y = ground.lines("/payer/name", (made.drawer.name,), x, top + 28, pen.sized(11).heavy(), align, room=290)  # type: ignore[arg-type]
    ground.at(x, y, ground.pick("IOLTA Trust Account|Client Trust Account|Attorney Escrow Account"), pen.sized(8), align)  # type: ignore[arg-type]
    ground.lines("/payer/address", made.drawer.lines, x, y + 11, pen.sized(8), align, room=290)  # type: ignore[arg-type]
    ground.at(right, top + 28, Run(made.number, "/number"), pen.sized(12), "right")
    ground.at(right, top + 40, made.fraction, pen.sized(7), "right")
    shown = dotted(made.day, rng.choice(("%m/%d/%y", "%B {d}, %Y", "{m}-{d}-%y", "%b {d}, %Y")))
    sheet.rule(right - 130, top + 76, right, top + 76, 0.5)
    ground.at(right - 126, top + 73, Run(shown, "/date", made.day.isoformat()), hand, room=122)
    ground.at(right - 65, top + 84, ground.pick("date|Dated"), pen.sized(6.5), "center")
    sheet.rule(left + 60, top + 112, right - 110, top + 112, 0.5)
    ground.at(left, top + 110, ground.pick("Pay to|Payable to"), pen.sized(8))
    ground.lines("/payee", (made.payee.name,), left + 66, top + 108, hand, room=330)
    figures = f"{made.amount:,.2f}"
    ground.at(right - 98, top + 109, "$", pen.heavy())
    sheet.frame(right - 88, top + 94, right, top + 115, 0.8)
    sheet.put("/amount", f"{made.amount:.2f}", right - 5, top + 109, figures, fitted(hand, figures, 78), "right")
    dollars = "ollar" in made.words.lower()
    sheet.put(
        "/amount_in_words", made.words, left + 6, top + 136, made.words, fitted(hand, made.words, 510 if dollars else 455)
    )
    sheet.rule(left, top + 140, right - (0 if dollars else 50), top + 140, 0.5)
    if not dollars:
        ground.at(right, top + 138, "dollars", pen, "right")
    ground.at(left, top + 162, made.bank, pen.heavy(), room=240)
    ground.at(left, top + 172, made.bank_town, pen.sized(7.5), room=240)
    about = firm(rng, rng.choice(words.TRUST_FOR).replace("{n}", numbers.digits(rng, 5)))
    ground.at(left, top + 202, ground.pick("Matter|Re|File"), pen.sized(8))
    ground.at(left + 40, top + 201, Run(about, "/memo"), hand, room=200)
    sheet.rule(left + 36, top + 204, left + 250, top + 204, 0.5)
    sheet.rule(right - 220, top + 204, right, top + 204, 0.5)
    scribble(sheet, rng, right - 200, right - 40, top + 200)
    line = micr_line_personal if len(made.number) < 5 and ground.chance(0.5) else micr_line
    line(sheet, left + 30, top + 238, made.routing, made.account[:11], made.number)
    return sheet.finish()
