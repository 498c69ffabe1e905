"""Tickets of mailrooms about pieces that came back: what was written on the piece, why it came back, what to do."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents, numbers
from models.training.content import letters_test_words as words
from models.training.content.phrasing import choose
from models.training.families.cells import Run
from models.training.families.family import diced_again
from models.training.families.letter_case_test import Case, case, party
from models.training.families.unseen_kit_test import Ground, fact
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_UNTOLD = ("/amount", "/respond_by", "/references/patient_name")


def _draw(rng: Random) -> Paper:
    told = case(rng, rng.choice(("practice", "practice", "plan")), rng.choice(("person", "person", "practice")))
    sheet = Sheet("letter", "letter-test-ticket", rng.choice((LETTER, (612.0, 420.0))))
    sheet.know("/category", "returned_mail")
    ground = Ground(sheet, rng, Pen(rng.choice(SANS), rng.choice((9.0, 9.6))), 40.0, 572.0, sheet.size[1] - 24, 46.0)
    ground.line(Run(rng.choice(words.RETURN_TITLES), "/subject"), Pen(ground.pen.family, 16, bold=True), gap=1.5)
    day = Run(told.dated(told.day), "/date", told.day.isoformat())
    ground.line((Run(ground.pick("Came back|Logged|Returned on|Date")), day))
    ground.y += 12
    _piece(ground, told)
    _why(ground, told)
    ground.y += 8
    for template in words.RETURN_ASKS[: rng.randint(1, 3)]:
        ground.say(f"- {choose(rng, template)}", {}, after=0.1)
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _piece(ground: Ground, told: Case) -> None:
    """Both addresses as they stood on the piece, in two cells or as on an envelope."""
    sheet, typed = ground.sheet, Pen(ground.rng.choice(MONO), 9.4)
    top = ground.y - 8
    if ground.chance(0.5):
        sheet.frame(40, top, 306, top + 92, 0.6)
        sheet.frame(306, top, 572, top + 92, 0.6)
        ground.at(46, top + 11, ground.pick("Our return address|Mailed by|Piece sent by"), ground.pen.sized(7))
        party(ground, "/sender", told.sender, 46, top + 28, typed, room=250)
        ground.at(312, top + 11, ground.pick("Written on the piece|Addressed to|Sent to"), ground.pen.sized(7))
        party(ground, "/recipient", told.recipient, 312, top + 28, typed, room=250)
        ground.y = top + 112
        return
    sheet.frame(90, top, 522, top + 176, 0.8, (0.5, 0.5, 0.5))
    party(ground, "/sender", told.sender, 104, top + 22, Pen("helvetica", 8), room=200)
    party(ground, "/recipient", told.recipient, 270, top + 104, typed, room=240)
    sheet.frame(462, top + 12, 508, top + 52, 0.5, (0.5, 0.5, 0.5))
    ground.at(485, top + 28, "FIRST", Pen("helvetica", 6.5), "center")
    ground.at(485, top + 38, "CLASS", Pen("helvetica", 6.5), "center")
    ground.y = top + 198


def _why(ground: Ground, told: Case) -> None:
    """What the post noted, in a list of which one is marked, or alone; numbers of the account and the piece."""
    rng = ground.rng
    if ground.chance(0.5):
        reasons = rng.sample(words.RETURN_NOTES, k=4)
        marked = rng.randrange(4)
        for number, reason in enumerate(reasons):
            x, y = ground.left + number % 2 * 260, ground.y + number // 2 * 18
            ground.sheet.frame(x, y - 8, x + 9, y + 1, 0.6)
            if number == marked:
                ground.at(x + 4.5, y, "X", ground.pen.heavy(), "center")
            ground.at(x + 15, y, reason, ground.pen)
        ground.y += 46
    else:
        ground.line(
            (Run(ground.pick("Carrier's note:|Post office says:|Reason")), Run(rng.choice(words.RETURN_NOTES))), gap=1.9
        )
    if ground.chance(0.75):
        ground.line((Run(ground.pick("Account|Acct.|Chart / account")), fact(told.slot("account"))))
    ground.line(
        (
            Run(ground.pick("Piece|Tray|Mail ID")),
            Run(numbers.digits(rng, 8)),
            Run("   Clerk"),
            Run(correspondents.person(rng).first),
        )
    )


draw = diced_again(_draw)
