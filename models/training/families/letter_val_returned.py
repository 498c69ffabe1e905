"""Validation mail that came back: a sheet with the post's label on it, an envelope as a photograph shows it, a mailer's report."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.content import val_returned_words as words
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, Route, Wording, facts
from models.training.content.phrasing import parts_of
from models.training.families.letter_val_kit import Area, Flow
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "times", "dejavu-condensed", "courier")
_UNTOLD = ["/subject", "/date", "/amount", "/respond_by", "/references/patient_name", "/references/date_of_service"]


def draw(rng: Random) -> Paper:
    """One of three kinds."""
    return rng.choice((_stickered, _stickered, _envelope, _report))(rng)


def _begun(rng: Random, size: tuple[float, float] = LETTER) -> tuple[Sheet, Pen]:
    sheet = Sheet("letter", "letter-val-returned", size)
    sheet.know("/category", "returned_mail")
    return sheet, Pen(rng.choice(_FACES), rng.choice((9.0, 9.8, 10.6)))


def _told(rng: Random, *routes: Route) -> Facts:
    return facts(rng, Wording("returned_mail", routes, (), (), (), ()), lambda day: day.strftime("%m/%d/%Y"))


def _print(sheet: Sheet, pointer: str, party: Party, x: float, y: float, pen: Pen, wide: float, *, loud: bool = False) -> float:
    name, lines = (party.name.upper(), [each.upper() for each in party.lines]) if loud else (party.name, list(party.lines))
    sheet.put(f"{pointer}/name", name, x, y, name, fitted(pen, name, wide))
    low = fitted(pen, max(lines, key=pen.width), wide)
    return sheet.put_lines(f"{pointer}/address", ", ".join(lines), x, y + pen.size * 1.25, lines, low, pen.size * 1.25)


def _sticker(sheet: Sheet, rng: Random, x: float, y: float) -> None:
    """The post's label, on its own ground."""
    pen = Pen(rng.choice(("courier", "dejavu-mono", "typewriter")), rng.choice((7.6, 8.6)))
    first = f"NIXIE  {rng.randint(100, 999)}  {rng.choice(('DE', 'SE'))} 1260  {rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(24, 26)}"
    code = f"BC: {numbers.digits(rng, 11)}   *{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}-{rng.randint(10, 44)}-{rng.randint(10, 44)}"
    lines = [first, *rng.choice(words.STICKERS), code]
    wide, high = max(pen.width(line) for line in lines) + 20, len(lines) * pen.size * 1.35 + 10
    sheet.fill(x, y, x + wide, y + high, (0.98, 0.92, 0.4))
    for number, line in enumerate(lines):
        inset = 10 if number in {0, len(lines) - 1} else (wide - pen.width(line)) / 2
        sheet.write(x + inset, y + pen.size + 5 + number * pen.size * 1.35, line, pen)


def _stickered(rng: Random) -> Paper:
    """A statement or notice of a practice that was sent to a patient; the label sits over the empty part of its head."""
    sheet, pen = _begun(rng)
    sheet.ignore += _UNTOLD
    told = _told(rng, ("practice", "person"))
    y = _print(sheet, "/sender", told.sender, 46, 52, pen.sized(9), 250)
    sheet.write(46, y + 4, f"Questions? {told.slots['phone']}", pen.sized(8))
    title = rng.choice(words.SHEETS)
    sheet.write(566, 56, title, pen.sized(14).heavy(), "right")
    account = letter_facts.account_number(rng)
    end = sheet.write(400, 78, f"{rng.choice(words.TABS)}: ", pen)
    sheet.put("/references/patient_account", account, end, 78, account, pen)
    low = _print(sheet, "/recipient", told.recipient, 70, 166, pen, 230, loud=rng.random() < 0.6)
    _sticker(sheet, rng, rng.choice((300.0, 324.0)), rng.choice((110.0, 150.0)))
    if rng.random() < 0.4:
        scrawl = rng.choice(words.SCRAWLS)
        sheet.write(90, low + 16, scrawl, Pen("dejavu-serif", 15, colour=(0.15, 0.1, 0.5)))
    flow = Flow(sheet, pen, [Area(46, 566, 260, 720)], [Area(46, 566, 70, 720)], pen.size * 1.4)
    for template in rng.sample(words.LINES, k=rng.randint(2, 5)):
        flow.paragraph(parts_of(rng, template, told.slots))
        flow.gap(0.4)
    if rng.random() < 0.6:
        for caption in rng.sample(("Office visit", "Lab", "Insurance paid", "Adjustment", "Balance"), k=3):
            sheet.write(60, flow.y, caption, pen)
            sheet.write(400, flow.y, f"{rng.randint(500, 90000) / 100:,.2f}", pen, "right")
            flow.y += flow.leading
    return sheet.finish()


def _envelope(rng: Random) -> Paper:
    """An envelope on the glass of a scanner: anywhere on the sheet, its edges grey, its label low or across the corner."""
    sheet, pen = _begun(rng)
    sheet.ignore += _UNTOLD
    told = _told(rng, ("practice", "person"), ("plan", "practice"), ("law", "practice"))
    x, y, wide, high = rng.uniform(8, 30), rng.choice((24.0, 120.0, 300.0)), 560.0, rng.uniform(256, 330)
    sheet.fill(0, 0, 612, 792, (0.93, 0.93, 0.93))
    sheet.fill(x, y, x + wide, y + high, (1.0, 1.0, 1.0))
    low = _print(sheet, "/sender", told.sender, x + 18, y + 26, pen.sized(8.5), 220)
    sheet.write(
        x + 18, low + 8, rng.choice(("RETURN SERVICE REQUESTED", "FIRST CLASS", "Address Correction Requested")), pen.sized(7)
    )
    sheet.write(x + wide - 20, y + 30, f"${rng.randint(50, 99) / 100:.2f}  US POSTAGE", Pen("helvetica", 7.5), "right")
    _print(sheet, "/recipient", told.recipient, x + 190, y + high * 0.45, pen.sized(10), 230, loud=rng.random() < 0.5)
    if rng.random() < 0.7:
        _sticker(sheet, rng, x + rng.choice((200.0, 290.0)), y + high - 84)
    if rng.random() < 0.5:
        scrawl = rng.choice(words.SCRAWLS)
        sheet.write(x + 24, y + high - 40, scrawl, fitted(Pen("dejavu-serif", 18, colour=(0.5, 0.1, 0.1)), scrawl, 150))
    else:
        sheet.write(
            x + 24,
            y + high - 40,
            "RETURN TO SENDER",
            fitted(Pen("arial", 13, colour=(0.6, 0.05, 0.1)), "RETURN TO SENDER", 150),
        )
    return sheet.finish()


def _report(rng: Random) -> Paper:
    """A mailer tells about one piece: a head in two columns, sentences, a row of facts."""
    sheet, pen = _begun(rng)
    told = _told(rng, ("firm", "practice"), ("firm", "plan"))
    name = rng.choice(words.HOUSES).format(town=correspondents.place(rng))
    title = rng.choice(words.REPORTS)
    sheet.put("/subject", title, 56, 58, title, pen.sized(16).heavy())
    _print(sheet, "/recipient", told.recipient, 56, 92, pen, 230)
    low = _print(sheet, "/sender", replace(told.sender, name=name), 330, 92, pen, 220)
    shown = told.dates(told.day)
    end = sheet.write(330, low + 6, rng.choice(("Date ", "Issued: ", "Report date ")), pen)
    sheet.put("/date", told.day.isoformat(), end, low + 6, shown, pen)
    flow = Flow(sheet, pen, [Area(56, 552, low + 44, 720)], [Area(56, 552, 70, 720)], pen.size * 1.45)
    for template in (rng.choice(words.REPORTED), *rng.sample(words.REPORT_MORE, k=rng.randint(1, 3))):
        flow.paragraph(parts_of(rng, template, told.slots))
        flow.gap(0.5)
    rows = [("Name", told.slot("patient")), ("Account", told.slot("account"))]
    for label, slot in rows:
        sheet.write(56, flow.y, label, pen.heavy())
        sheet.put(slot.pointer, slot.value, 150, flow.y, slot.shown, pen)
        flow.y += flow.leading
    sheet.write(56, flow.y, "Mailed to", pen.heavy())
    sheet.write(150, flow.y, ", ".join(correspondents.address(rng, home=True)), pen)
    return sheet.finish()
