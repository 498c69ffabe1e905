"""Validation letters whose blocks name others: guardians, estates, care of, agents; and letters behind covers, routing slips and lists of contents."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, numbers
from models.training.content import val_mailroom_words as words
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

_FACES = ("helvetica", "arial", "times", "roman", "courier", "dejavu-condensed")


def draw_guardian(rng: Random) -> Paper:
    """Lines about others within the addressee's block, others' names in the sender's head and below the signature."""
    voice, sheet = voice_of(rng), Sheet("letter", "letter-val-guardian")
    sheet.know("/category", voice.category)
    pen = Pen(rng.choice(_FACES), rng.choice((9.4, 10.0, 10.8)))
    told, right = voice.told, rng.random() < 0.35
    x = 340.0 if right else 58.0
    y = stand(sheet, "/sender", told.sender, x, 52, pen.sized(9.2), 220, big=None if told.personal else pen.sized(11.5).heavy())
    if not told.personal and rng.random() < 0.4:
        agent = rng.choice(("Claims agent: {who}", "Plan sponsor: {who}", "Owner: {who}", "Affiliated with {who}")).format(
            who=correspondents.party(rng, "practice").name
        )
        sheet.write(x, y, agent, fitted(pen.sized(8.4), agent, 220))
        y += 12
    y = _addressee(sheet, rng, voice, pen, rng.choice((y + 22, max(y + 22, 150))))
    flow = Flow(sheet, pen, [Area(58, 552, y + 14, 716)], [Area(58, 552, 64, 716)], pen.size * 1.36)
    sheet.put("/date", told.day.isoformat(), 58, flow.y, told.dates(told.day), pen)
    flow.gap(1.8)
    print_subject(flow, rng, voice, pen.heavy())
    print_rows(flow, rows_of(rng, voice), 96)
    flow.gap(0.7)
    greeting(flow, rng, voice)
    print_said(flow, rng, voice)
    print_end(flow, rng, voice)
    if rng.random() < 0.4:
        flow.gap(0.5)
        flow.line(f"Copy: {correspondents.party(rng, rng.choice(('practice', 'law', 'plan'))).name}", pen.sized(8.6))
    return sheet.finish()


def _addressee(sheet: Sheet, rng: Random, voice: Voice, pen: Pen, y: float) -> float:
    """One more line above, below or after the name, which is no part of it."""
    to, step, home = voice.told.recipient, pen.size * 1.24, voice.told.route[1] == "person"
    kind = rng.choice(("above", "after", "after", "none", "below"))
    who = correspondents.person(rng).plain
    if kind == "above":
        line = rng.choice(
            ("Guardian of", "To the parents of", "NEXT OF KIN")
            if home
            else ("Office of {who}", "Attention: {who}", "Records Custodian", "Claims Manager")
        ).format(who=who)
        sheet.write(58, y, line, fitted(pen, line, 240))
        sheet.alternatives["/recipient/name"] = [f"{line} {to.name}"]
        y += step
    if kind != "after":
        y = stand(sheet, "/recipient", to, 58, y, pen, 250)
    else:
        line = rng.choice(
            ("c/o {who}", "C/O {town} Care Center", "In care of {who}")
            if home
            else ("Attn: {who}", "ATTN: Refund Desk", "c/o {town} Billing Services", "Mail Stop {room}")
        ).format(who=who, town=correspondents.place(rng), room=rng.randint(10, 99))
        sheet.put("/recipient/name", to.name, 58, y, to.name, fitted(pen, to.name, 250))
        sheet.write(58, y + step, line, fitted(pen, line, 250))
        y = lines_of(sheet, "/recipient", to, 58, y + step * 2, pen, 250)
        sheet.alternatives["/recipient/address"] = [f"{line}, {to.joined}"]
    if kind == "below":
        text = rng.choice(
            (
                f"Patient's doctor: {who}, MD",
                f"Division {numbers.digits(rng, 3)}",
                f"Policyholder: {correspondents.party(rng, 'firm').name}",
            )
        )
        sheet.write(58, y, text, fitted(pen, text, 250))
        y += step
    return y


def draw_first(rng: Random) -> Paper:
    """A cover, a slip or a list on the first sheet; the letter on the next."""
    voice, sheet = voice_of(rng), Sheet("letter", "letter-val-first-sheet")
    sheet.know("/category", voice.category)
    pen = Pen(rng.choice(_FACES), rng.choice((9.6, 10.4, 11)))
    rows = rows_of(rng, voice)
    kind = rng.choice((_fax, _slip, _contents))
    kind(sheet, rng, voice, pen)
    sheet.new_page()
    told = voice.told
    middle = not told.personal and rng.random() < 0.4
    y = stand(
        sheet,
        "/sender",
        told.sender,
        306 if middle else 62,
        54,
        pen.sized(9.2),
        320,
        big=None if told.personal else pen.sized(13).heavy(),
        align="center" if middle else "left",
    )
    sheet.put("/date", told.day.isoformat(), 62, y + 16, told.dates(told.day), pen)
    y = stand(sheet, "/recipient", told.recipient, 62, y + 44, pen, 250)
    flow = Flow(sheet, pen, [Area(62, 548, y + 12, 716)], [Area(62, 548, 64, 716)], pen.size * 1.38)
    print_subject(flow, rng, voice, pen.heavy())
    print_rows(flow, rows, 100)
    flow.gap(0.6)
    greeting(flow, rng, voice)
    print_said(flow, rng, voice)
    print_end(flow, rng, voice)
    return sheet.finish()


def _fax(sheet: Sheet, rng: Random, voice: Voice, pen: Pen) -> None:
    """Who faxes to whom, in cells or lines; pages; a few words."""
    told = voice.told
    sheet.write(60, 74, rng.choice(words.FIRST[:2]), pen.sized(22).heavy())
    cells = rng.random() < 0.5
    rows = (
        ("To", told.recipient.name, "/recipient/name"),
        ("From", told.sender.name, "/sender/name"),
        ("Fax", str(told.slots["their_phone"]), None),
        ("Phone", str(told.slots["phone"]), None),
        ("Pages", str(rng.randint(2, 30)), None),
    )
    y = 120.0
    for label, shown, pointer in rows:
        if cells:
            sheet.frame(58, y - 14, 556, y + 8, 0.6)
        sheet.write(64, y, f"{label}:", pen.heavy())
        own = fitted(pen, shown, 400)
        if pointer:
            sheet.put(pointer, shown, 130, y, shown, own)
        else:
            sheet.write(130, y, shown, own)
        y += 22
    sheet.write(64, y + 20, rng.choice(("Please deliver at once.", "See following.", "For review", "")), pen)
    sheet.write(
        64,
        740,
        "This transmission may hold private health facts. If it reached you by mistake, call us and shred it.",
        pen.sized(7.6),
    )


def _slip(sheet: Sheet, rng: Random, voice: Voice, pen: Pen) -> None:
    """A mailroom's slip: desks to mark, who scanned it and when."""
    sheet.write(306, 80, rng.choice(words.FIRST[2:5]), pen.sized(18).heavy(), "center")
    sheet.frame(120, 100, 492, 420, 0.8)
    marked = rng.randrange(len(words.ROUTED))
    for number, desk in enumerate(words.ROUTED):
        x, y = 140 + number % 2 * 180, 130 + number // 2 * 26
        sheet.frame(x, y - 9, x + 10, y + 1, 0.7)
        if number == marked:
            sheet.write(x + 1.6, y, "x", pen.sized(11))
        sheet.write(x + 18, y, desk, pen)
    low = 260.0
    for text in (
        f"Batch {numbers.digits(rng, 6)}",
        f"Scanned by {rng.choice(('AB', 'QT', '119'))}",
        f"Delivery: {rng.choice(('USPS', 'courier', 'UPS', 'interoffice'))}",
        "Comments:",
    ):
        sheet.write(140, low, text, pen)
        low += 24
    del voice


def _contents(sheet: Sheet, rng: Random, voice: Voice, pen: Pen) -> None:
    """A list of what the packet holds."""
    title = words.FIRST[5]
    sheet.write(62, 76, title, pen.sized(17).heavy())
    y = 112.0
    sheet.write(62, y, f"Packet no. {numbers.digits(rng, 7)}", pen)
    for number, thing in enumerate(rng.sample(words.CONTENTS, k=rng.randint(3, 7)), start=1):
        y += 22
        sheet.write(70, y, f"{number}.", pen)
        sheet.write(92, y, thing, pen)
        sheet.write(300, y, f"{rng.randint(1, 25)} sheets", pen)
        sheet.rule(66, y + 6, 380, y + 6, 0.4)
    if rng.random() < 0.4:
        sheet.write(
            62,
            y + 40,
            f"Prepared for {voice.told.recipient.name}",
            fitted(pen, voice.told.recipient.name + "Prepared for  ", 460),
        )
