"""Validation letters: who writes stands at the right edge or in a band at the foot; notices of boxes with questions."""

from __future__ import annotations

from random import Random

from models.training.content.letter_facts import phone_shown
from models.training.families.letter_val_kit import Area, Flow
from models.training.families.letter_val_voices import (
    Voice,
    greeting,
    lines_of,
    print_end,
    print_rows,
    print_said,
    print_subject,
    rows_of,
    stand,
    voice_of,
)
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "times", "roman", "vera", "dejavu-condensed")
_TINTS = ((0.88, 0.91, 0.95), (0.93, 0.91, 0.86), (0.9, 0.9, 0.9))
_INKS = ((0.15, 0.2, 0.4), (0.4, 0.15, 0.1), (0.1, 0.1, 0.1))


def draw_flank(rng: Random) -> Paper:
    """A tinted strip at the right, or a band below with everything of the sender but perhaps the name."""
    voice, sheet = voice_of(rng, home=False), Sheet("letter", "letter-val-flank")
    sheet.know("/category", voice.category)
    pen, told = Pen(rng.choice(_FACES), rng.choice((9.6, 10.2, 11))), voice.told
    ink, small = rng.choice(_INKS), Pen(rng.choice(_FACES), 8)
    band = rng.random() < 0.5
    right, top = 556.0, 70.0
    if band:
        sheet.fill(0, 716, 612, 792, rng.choice(_TINTS))
        named = rng.random() < 0.5
        x = rng.choice((50.0, 320.0))
        if named:
            stand(sheet, "/sender", told.sender, x, 736, small, 250, big=small.sized(9.5).heavy())
        else:
            sheet.put("/sender/name", told.sender.name, 56, 54, told.sender.name, Pen(small.family, 15, bold=True, colour=ink))
            top = 96.0
            lines_of(sheet, "/sender", told.sender, x, 738, small, 250)
        sheet.write(560 if x < 100 else 290, 738, phone_shown(rng, told.sender.phone), small, "right")
    else:
        right = 448.0
        sheet.fill(464, 0, 612, 792, rng.choice(_TINTS))
        y = stand(
            sheet, "/sender", told.sender, 476, rng.choice((60.0, 560.0)), small, 124, big=small.sized(11).heavy().inked(ink)
        )
        for text in ("Tel " + phone_shown(rng, told.sender.phone), "Fax " + phone_shown(rng, told.sender.fax)):
            y += 11
            sheet.write(476, y, text, small)
    flow = Flow(sheet, pen, [Area(56, right, top, 700)], [Area(56, right, 60, 700)], pen.size * 1.38)
    _begin(flow, rng, voice)
    print_said(flow, rng, voice)
    print_end(flow, rng, voice)
    return sheet.finish()


def _begin(flow: Flow, rng: Random, voice: Voice) -> None:
    sheet, told = flow.sheet, voice.told
    flow.y = stand(sheet, "/recipient", told.recipient, flow.area.left, flow.y, flow.pen, 240) + 12
    label = rng.choice(("", "", "Date of letter: "))
    x = sheet.write(flow.area.left, flow.y, label, flow.pen)
    sheet.put("/date", told.day.isoformat(), x, flow.y, told.dates(told.day), flow.pen)
    flow.gap(1.8)
    named = rng.random() < 0.5
    if named:
        print_subject(flow, rng, voice, flow.pen.heavy())
    print_rows(flow, rows_of(rng, voice), rng.choice((80.0, 110.0)))
    if not named:
        print_subject(flow, rng, voice, flow.pen.heavy())
    flow.gap(0.8)
    greeting(flow, rng, voice)


def draw_boxes(rng: Random) -> Paper:
    """A notice of boxes: who and what above, then a question over each box with a piece of what is said."""
    voice, sheet = voice_of(rng, home=False), Sheet("letter", "letter-val-boxes")
    while voice.told.route == ("practice", "plan"):
        voice = voice_of(rng, home=False)
    sheet.know("/category", voice.category)
    pen, told = Pen(rng.choice(_FACES), rng.choice((9.4, 10.2))), voice.told
    head = pen.sized(9)
    low = stand(sheet, "/sender", told.sender, 48, 50, head, 250, big=pen.sized(12).heavy())
    sheet.frame(330, 38, 570, 104, 0.8)
    flow = Flow(sheet, head, [Area(338, 564, 52, 104)], [Area(48, 570, 60, 720)], 13)
    sheet.put("/date", told.day.isoformat(), sheet.write(338, 52, "Notice date: ", head), 52, told.dates(told.day), head)
    flow.y = 65
    print_rows(flow, rows_of(rng, voice)[:3], 84)
    y = stand(sheet, "/recipient", told.recipient, 60, max(low + 30, 140), pen, 260, upper=rng.random() < 0.4) + 24
    body = Flow(sheet, pen, [Area(56, 556, y, 720)], [Area(56, 556, 60, 720)], pen.size * 1.34)
    print_subject(body, rng, voice, pen.sized(pen.size + 2).heavy())
    heads = rng.sample(
        ("Why am I getting this?", "What does it mean for me?", "What happens next?", "Details", "Good to know", "Help"), k=6
    )
    heads[0] = rng.choice(("Why am I getting this?", "About this notice", "Summary"))
    tint = rng.choice((None, *_TINTS))
    for number, parts in enumerate(voice.said):
        body.need(body.leading * 4)
        top = body.y - body.leading
        if tint:
            sheet.fill(50, top, 562, top + body.leading * 1.3, tint)
        sheet.write(56, body.y, heads[number % 6], fitted(pen.heavy(), heads[number % 6], 300))
        body.y += body.leading * 1.3
        body.paragraph(parts)
        sheet.frame(50, top, 562, body.y - body.leading * 0.5, 0.7)
        body.gap(0.9)
    return sheet.finish()
