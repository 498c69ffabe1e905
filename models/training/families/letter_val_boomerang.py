# ruff: noqa: PLR0913 - drawing says what, where and how
"""Validation mail that came back: a window envelope above its letter's text, the letter with a stamp, both on two sheets."""

from __future__ import annotations

from random import Random

from models.training.content import numbers
from models.training.content import val_mailroom_words as words
from models.training.families.letter_val_kit import Area, Flow
from models.training.families.letter_val_voices import Voice, print_said, stand, voice_of
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "roman", "dejavu-condensed")
_INSIDE = ("statement", "eligibility", "records_request", "refund_request", "other", "authorization", "w9")
_GREY = (0.6, 0.6, 0.6)


def draw(rng: Random) -> Paper:
    """Envelope and letter in one of two orders, or the envelope alone."""
    voice, sheet = voice_of(rng, home=False, only=_INSIDE), Sheet("letter", "letter-val-boomerang")
    sheet.know("/category", "returned_mail")
    pen = Pen(rng.choice(_FACES), rng.choice((9.2, 10.0)))
    upper = rng.random() < 0.5
    order = rng.choice(("face", "face-letter", "letter-face", "both"))
    if order == "letter-face":
        _inside(sheet, rng, voice, pen, upper=upper, stamped=True)
        sheet.new_page()
    _face(sheet, rng, voice, pen, upper=upper)
    if order == "face-letter":
        sheet.new_page()
        _inside(sheet, rng, voice, pen, upper=upper, stamped=False)
    elif order == "both":
        flow = Flow(sheet, pen, [Area(60, 550, 420, 720)], [Area(60, 550, 60, 720)], pen.size * 1.35)
        print_said(flow, rng, voice)
    told = ("/subject", "/date", "/amount", "/respond_by")
    sheet.ignore += [*told, *(f"/references/{key}" for key in ("patient_name", "date_of_service"))]
    return sheet.finish()


def _face(sheet: Sheet, rng: Random, voice: Voice, pen: Pen, *, upper: bool) -> None:
    """Corner, window with the addressee, the post's mark; slightly apart from the edges."""
    x, y, told = rng.choice((24.0, 60.0)), rng.choice((40.0, 70.0)), voice.told
    sheet.frame(x, y, x + 500, y + 300, 0.6, _GREY)
    stand(sheet, "/sender", told.sender, x + 18, y + 26, pen.sized(8.2), 200, big=pen.sized(9).heavy())
    sheet.write(x + 18, y + 92, rng.choice(words.INSIDE), pen.sized(8))
    sheet.frame(x + 60, y + 128, x + 330, y + 212, 0.4, _GREY)
    stand(sheet, "/recipient", told.recipient, x + 74, y + 152, pen, 240, upper=upper)
    sheet.write(x + 484, y + 24, rng.choice(("FIRST-CLASS MAIL", "PRSRT STD", "PERMIT 4418")), pen.sized(7), "right")
    lines = rng.choice(words.STAMPS)
    if rng.random() < 0.5:
        mono = Pen("courier", 8)
        shown = (
            f"{numbers.digits(rng, 5)}  {rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}-25",
            *lines,
            f"BC {numbers.digits(rng, 11)}",
        )
        sheet.fill(x + 290, y + 226, x + 490, y + 232 + 11 * len(shown), (1.0, 0.95, 0.5))
        sheet.write_lines(x + 296, y + 238, shown, mono, 11)
    else:
        for number, line in enumerate(lines):
            stamp = Pen("arial", 13, bold=True, colour=(0.5, 0.1, 0.15))
            sheet.write(x + 400, y + 244 + number * 18, line, fitted(stamp, line, 190), "center")


def _inside(sheet: Sheet, rng: Random, voice: Voice, pen: Pen, *, upper: bool, stamped: bool) -> None:
    """The letter that was in it."""
    told = voice.told
    y = stand(sheet, "/sender", told.sender, 60, 56, pen.sized(9), 300, big=pen.sized(12).heavy()) + 22
    top = y
    y = stand(sheet, "/recipient", told.recipient, 60, y, pen, 240, upper=upper) + 18
    if stamped:
        for number, line in enumerate(rng.choice(words.STAMPS)):
            sheet.write(
                450,
                top + number * 16,
                line,
                fitted(Pen("arial", 12, bold=True, colour=(0.2, 0.2, 0.5)), line, 200),
                "center",
            )
    sheet.put("/date", told.day.isoformat(), 60, y, told.dates(told.day), pen)
    flow = Flow(sheet, pen, [Area(60, 550, y + 30, 720)], [Area(60, 550, 60, 720)], pen.size * 1.38)
    print_said(flow, rng, voice)
    flow.gap()
    flow.line(told.signer)
