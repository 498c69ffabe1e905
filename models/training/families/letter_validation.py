"""Letters with a column of facts down the side, of every category, and a form and mail of no type (validation only)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_answers, other_mail
from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_body import Block, body
from models.training.content.letter_facts import Facts, facts
from models.training.content.phrasing import choose
from models.training.content.wordings_validation import VALIDATION_REASONS, VALIDATION_WORDINGS
from models.training.families.letter_galley import Galley
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_DATES = ("%B %d, %Y", "%m/%d/%Y", "%d %b %Y", "%m.%d.%Y")
_CAPTIONS = {
    "patient": ("Patient:", "Concerning:", "Our member"), "member": ("Card number", "Member no.", "ID no."), "claim": ("Bill number", "Claim ref.", "Claim no"), "account": ("Your account", "Account no"), "auth": ("Clearance", "Authorization"), "dos": ("Visit date", "Date of service", "Service on"),
}  # fmt: skip


def draw_sidebar(rng: Random) -> Paper:
    """Sender and facts in a narrow column at one side, the text beside it."""
    pattern = rng.choice(_DATES)
    told = facts(rng, VALIDATION_WORDINGS[rng.choice(tuple(VALIDATION_WORDINGS))], lambda day: day.strftime(pattern))
    sheet = Sheet("letter", "letter-val-sidebar")
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(("helvetica", "roman", "dejavu-condensed", "times")), rng.choice((9.5, 10.0, 10.5)))
    right_side = rng.random() < 0.5
    side, text = (410.0, (48.0, 386.0)) if right_side else (40.0, (200.0, 566.0))
    _sidebar(sheet, told, pen, side, rng)
    galley = Galley(sheet, pen, *text, 70, leading=pen.size + 3.2)
    galley.turn = lambda further: further.line(f"Continued, page {further.sheet.page}", pen.sized(8))
    _opening(galley, told, rng)
    for block in body(
        rng, told, inline=rng.random() < 0.3 or not told.wording.references, long=rng.random() < 0.4, known=VALIDATION_REASONS
    ):
        _block(galley, block)
    galley.gap()
    galley.line(rng.choice(("Kind regards", "Faithfully,", "With thanks,", "Sincerely")))
    galley.gap(1.5)
    if told.personal:
        galley.sheet.put("/sender/name", told.sender.name, galley.left, galley.y, told.sender.name, pen)
    else:
        galley.line(told.signer)
    return sheet.finish()


def _sidebar(sheet: Sheet, told: Facts, pen: Pen, x: float, rng: Random) -> None:
    room, y = 152.0, 70.0
    small, name = pen.sized(8.5), told.sender.name
    for line in wrap(name, pen.heavy(), room):
        sheet.put("/sender/name", name, x, y, line, fitted(pen.heavy(), line, room))
        y += pen.size + 3
    lines = [part for line in told.sender.lines for part in wrap(line, small, room)]
    y = sheet.put_lines("/sender/address", told.sender.joined, x, y + 2, lines, small, 11)
    sheet.write(x, y, str(told.slots["phone"]), small)
    y += 26
    if told.wording.references and rng.random() < 0.8:
        for key in told.wording.references:
            if rng.random() < 0.85:
                slot = told.slot(key)
                sheet.write(x, y, rng.choice(_CAPTIONS[key]), small.sized(7.5))
                sheet.put(slot.pointer, slot.value, x, y + 11, slot.shown, fitted(pen, slot.shown, room))
                y += 28
    sheet.rule(x - 8, 60, x - 8, max(y, 300), 0.6)


def _opening(galley: Galley, told: Facts, rng: Random) -> None:
    party, day = told.recipient, told.dates(told.day)
    galley.sheet.put(
        "/recipient/name", party.name, galley.left, galley.y, party.name, fitted(galley.pen, party.name, galley.width)
    )
    galley.y = galley.sheet.put_lines(
        "/recipient/address", party.joined, galley.left, galley.y + galley.leading, party.lines, galley.pen, galley.leading
    )
    galley.gap()
    place = galley.sheet.write(
        galley.left, galley.y, f"{correspondents.place(rng)}, " if rng.random() < 0.4 else "", galley.pen
    )
    galley.sheet.put("/date", told.day.isoformat(), place, galley.y, day, galley.pen)
    galley.y += 2 * galley.leading
    subject = choose(rng, rng.choice(told.wording.subjects))
    galley.paragraph((Slot("/subject", subject, subject),), pen=galley.pen.sized(galley.pen.size + 2).heavy())
    galley.gap()
    galley.line(rng.choice(("Hello,", "Dear reader,", f"Dear {party.name},", "Greetings")))
    galley.gap(0.5)


def _block(galley: Galley, block: Block) -> None:
    if block.lead:
        galley.line(block.lead)
    if block.form == "bullets":
        galley.bullets([row[0] for row in block.rows], ("+",), indent=4)
    elif block.form == "amounts":
        for caption, amount in block.rows:
            galley.paragraph((*caption, " . . . . . ", *amount), left=galley.left + 20)
    elif block.form == "reasons":
        for code, text in block.rows:
            words: Parts = (*text, " (", *code, ")") if code else text
            galley.paragraph(words, left=galley.left + 12)
        galley.share_groups(block)
    else:
        galley.paragraph(block.rows[0][0])
    galley.gap(0.6)


def draw_form(rng: Random) -> Paper:
    """A form whose captions end at a middle line, right-aligned, the answers begin behind it."""
    sheet = Sheet("form", "form-val-axis")
    pen, hand = (
        Pen(rng.choice(("roman", "helvetica", "courier")), 10),
        Pen(rng.choice(("courier", "arial", "typewriter")), 10.5),
    )
    title = form_answers.title(rng)
    sheet.put("/title", title, 306, 70, title, pen.sized(14).heavy(), "center")
    axis, y, step, number = rng.choice((220.0, 260.0)), 110.0, rng.choice((20.0, 24.0)), 0
    for asked in form_answers.asked(rng, 8, 22):
        shown = asked.label if rng.random() < 0.9 else asked.label.upper()
        if asked.value:
            sheet.put(f"/fields/{number}/label", shown, axis - 8, y, shown, fitted(pen, shown, axis - 60), "right")
            sheet.put(f"/fields/{number}/value", asked.value, axis + 8, y, asked.value, fitted(hand, asked.value, 550 - axis))
            number += 1
        else:
            sheet.write(axis - 8, y, shown, fitted(pen, shown, axis - 60), "right")
            sheet.optional_items.setdefault("/fields", []).append({"label": shown, "value": None})
        y += step
    sheet.rule(axis, 98, axis, y - step + 6, 0.7)
    return sheet.finish()


def draw_other(rng: Random) -> Paper:
    """A recipe, a list of dates, or a notice on the board."""
    sheet = Sheet("letter", "letter-val-pages")
    sheet.know("/category", "other")
    sheet.ignore += [
        "/subject",
        "/date",
        "/sender/name",
        "/recipient/name",
        "/amount",
        "/respond_by",
        "/references/patient_name",
    ]
    galley = Galley(sheet, Pen(rng.choice(("times", "vera", "courier")), rng.choice((10.0, 11.0))), 70, 540, 90, leading=15)
    kind = rng.choice(("recipe", "dates", "board"))
    galley.line(other_mail.dish(rng) if kind == "recipe" else other_mail.headline(rng), galley.pen.sized(20).heavy(), "center")
    galley.gap()
    if kind == "recipe":
        galley.bullets(
            [
                (
                    f"{rng.randint(1, 4)} {rng.choice(('cups', 'spoons', 'ounces'))} of {rng.choice(('flour', 'sugar', 'stock', 'beans', 'butter'))}",
                )
                for _ in range(rng.randint(4, 9))
            ],
            ("-",),
        )
        galley.gap()
        for number in range(1, rng.randint(4, 8)):
            galley.paragraph(
                (
                    f"{number}. {rng.choice(('Stir', 'Bake', 'Chop', 'Cool', 'Serve'))} {rng.choice(('slowly', 'for ten minutes', 'until brown', 'with salt'))}. ",
                    other_mail.sentence(rng),
                )
            )
    for _ in range(rng.randint(4, 14) if kind == "dates" else 0):
        galley.paragraph(
            (
                f"{rng.choice(('Mon', 'Tue', 'Sat'))} {rng.randint(1, 28)}   {rng.randint(1, 11)} p.m.   {other_mail.headline(rng)}",
            )
        )
    for _ in range(rng.randint(1, 4)):
        galley.gap()
        galley.paragraph((other_mail.article(rng, 1, 3),))
    return sheet.finish()
