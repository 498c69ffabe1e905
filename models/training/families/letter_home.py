"""Letters from people at home, and e-mail that was printed: little form, names above or only below (training)."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import correspondents
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import phone_shown
from models.training.families.letter_blocks import references, sentence_line
from models.training.families.letter_desk import Area, Desk, asked, day_of, desk_for, put_slot, subject_of
from models.training.families.letter_people import recipient_lines
from models.training.families.letter_saying import say
from models.training.ink import Pen, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_HELLO = (
    "Hello,",
    "Dear Sir or Madam,",
    "To whom it may concern",
    "Dear Billing,",
    "Hi,",
    "To the manager:",
    "Dear Doctor,",
    "Good morning,",
    "Dear {name},",
    "Greetings",
)
_BYE = ("Thank you,", "Thanks", "Yours,", "Sincerely", "Respectfully,", "Kind regards,", "God bless,", "Your patient,", "")
_AT_HOME = ("patient", "patient", "patient", "appeal", "other")
_CLIENTS = ("Mail", "Webmail - Inbox", "Secure Message Center", "Message", "Outlook", "")


def draw(rng: Random) -> Paper:
    """Somebody writes from home."""
    while True:
        pen = Pen(
            rng.choice(("times", "roman", "courier", "typewriter", "helvetica", "dejavu-serif", "vera", "arial")),
            rng.choice((10.5, 11.5, 12.0, 13.0, 14.0)),
        )
        desk = desk_for(rng, "letter-from-home", pen, _AT_HOME)
        if desk.told.personal:
            break
    galley = desk.galley
    galley.y, galley.leading = rng.uniform(54, 110), pen.size * rng.choice((1.2, 1.35, 1.7))
    where = rng.choice(("above", "above", "right", "below", "below"))
    middle = galley.left + galley.width * rng.choice((0.5, 0.58))
    if where in {"above", "right"}:
        _myself(desk, galley.left if where == "above" else middle)
        galley.gap(0.6)
    dated = rng.choice(("here", "here", "right", "end"))
    if dated in {"here", "right"}:
        slot = day_of(desk.told)
        put_slot(desk, slot, galley.left if dated == "here" else galley.right - desk.pen.width(slot.shown), galley.y, desk.pen)
        galley.y += 1.6 * galley.leading
    _to(desk)
    _about(desk)
    if desk.chance(0.85):
        name = desk.told.recipient.name
        galley.line(rng.choice(_HELLO).format(name=name))
        galley.gap(0.4)
    say(desk, long=0.2, manner=rng.choice(("plain", "plain", "loose")))
    _bye(desk, middle if desk.chance(0.3) else galley.left, below=where == "below")
    if dated == "end":
        put_slot(desk, day_of(desk.told), galley.left, galley.y, desk.pen)
    return desk.finish()


def _myself(desk: Desk, x: float) -> None:
    """Name and address, perhaps a telephone; the name now and then only in the signature."""
    galley, me, sheet = desk.galley, desk.told.sender, desk.sheet
    if desk.chance(0.8):
        sheet.put("/sender/name", me.name, x, galley.y, me.name, fitted(desk.pen, me.name, galley.right - x))
        galley.y += galley.leading
    wide = max(desk.pen.width(line) for line in me.lines)
    pen = desk.pen if x + wide < 590 else desk.pen.sized(desk.pen.size * (590 - x) / wide)
    galley.y = sheet.put_lines("/sender/address", me.joined, x, galley.y, me.lines, pen, galley.leading)
    if desk.chance(0.4):
        sheet.write(x, galley.y, phone_shown(desk.rng, me.phone), desk.pen)
        galley.y += galley.leading


def _to(desk: Desk) -> None:
    """The addressee as a block, on a line, or not at all."""
    galley, them = desk.galley, desk.told.recipient
    roll = desk.rng.random()
    if roll < 0.5:
        galley.y = recipient_lines(desk, Area(galley.left, galley.y, galley.width * 0.6), desk.pen) + 0.6 * galley.leading
    elif roll < 0.75:
        galley.paragraph((desk.rng.choice(("To: ", "", "Attention: ")), Slot("/recipient/name", them.name, them.name)))
        galley.gap(0.6)


def _about(desk: Desk) -> None:
    """What it is about, and the numbers of the bill or the card."""
    galley, rng = desk.galley, desk.rng
    if desk.chance(0.45):
        text = subject_of(desk.told, rng)
        galley.paragraph((rng.choice(("Re: ", "RE: ", "Subject: ", "About: ", "")), Slot("/subject", text, text)))
        galley.gap(0.3)
    about = [each for each in desk.about if each[1].pointer]
    if about and len(about) == len(desk.about):
        (references if desk.chance(0.6) else sentence_line)(desk, about)
    elif desk.about:
        for label, slot in desk.about:
            galley.paragraph((f"{label} ", slot))
    galley.gap(0.5)


def _bye(desk: Desk, x: float, *, below: bool) -> None:
    """Farewell and name; address and telephone where they do not stand above."""
    galley, me, rng, sheet = desk.galley, desk.told.sender, desk.rng, desk.sheet
    galley.need(7 * galley.leading)
    galley.gap(0.6)
    sheet.write(x, galley.y, rng.choice(_BYE), desk.pen)
    galley.y += galley.leading * rng.choice((1.0, 2.4))
    sheet.put("/sender/name", me.name, x, galley.y, me.name, desk.pen)
    galley.y += galley.leading
    if below and desk.chance(0.75):
        pen = fitted(desk.pen, max(me.lines, key=desk.pen.width), galley.right - x)
        galley.y = sheet.put_lines("/sender/address", me.joined, x, galley.y, me.lines, pen, galley.leading)
    if desk.chance(0.4):
        sheet.write(x, galley.y, phone_shown(rng, me.phone), desk.pen)
        galley.y += galley.leading


def draw_mail(rng: Random) -> Paper:
    """A message printed from a screen: From, Sent, To, Subject; hours and addresses of mail boxes are no fields."""
    desk = desk_for(rng, "letter-printed-mail", Pen(rng.choice(SANS), rng.choice((9.0, 9.5, 10.0, 11.0))))
    galley = desk.galley
    galley.left, galley.right, galley.y = 50.0, 560.0, rng.uniform(46, 70)
    top = rng.choice(_CLIENTS)
    if top:
        galley.line(top, desk.pen.sized(13).heavy())
        if desk.chance(0.5):
            desk.sheet.rule(galley.left, galley.y - 6, galley.right, galley.y - 6, 1.0)
        galley.gap(0.4)
    _mail_head(desk)
    references(desk, (*desk.about, *(asked(desk.told, rng, 0.2) if desk.about else ())))
    if desk.chance(0.8):
        galley.line(rng.choice(_HELLO).format(name=correspondents.person(rng).first))
        galley.gap(0.4)
    say(desk, long=0.2)
    galley.need(6 * galley.leading)
    galley.gap(0.5)
    galley.line((rng.choice(_BYE) if desk.told.personal else "") or rng.choice(("Best,", "Regards,", "Thank you,")))
    if not desk.told.personal:
        galley.line(desk.told.signer)
    galley.line(desk.told.sender.name, pointer="/sender/name")
    if desk.chance(0.6):
        galley.y = desk.sheet.put_lines(
            "/sender/address", desk.told.sender.joined, galley.left, galley.y, desk.told.sender.lines, desk.pen, galley.leading
        )
    if desk.chance(0.5):
        day = desk.told.day + timedelta(days=rng.randint(0, 3))
        small = Pen("helvetica", 7)
        desk.sheet.write(30, 776, f"https://mail.{desk.told.recipient.domain}/print?id={rng.randint(1000, 99999)}", small)
        desk.sheet.write(
            582, 776, f"{day.month}/{day.day}/{day.year}, {rng.randint(7, 11)}:{rng.randint(10, 59)} AM   1/1", small, "right"
        )
    return desk.finish()


def _mail_head(desk: Desk) -> None:
    """Labels and values in rows, the address of the box in brackets behind the name."""
    rng, told, galley = desk.rng, desk.told, desk.galley
    text, slot = subject_of(told, rng), day_of(told)
    hour = f"{rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM'))}"
    box = rng.choice((f" <mail@{told.sender.domain}>", f" [office@{told.sender.domain}]", ""))
    day = told.day.strftime("%A, ") if desk.chance(0.5) else ""
    rows: list[tuple[str, tuple[str | Slot, ...]]] = [
        ("From:", (Slot("/sender/name", told.sender.name, told.sender.name), box)),
        (rng.choice(("Sent:", "Date:", "Sent:")), (day, slot, f" {rng.choice(('', 'at '))}{hour}")),
        ("To:", (Slot("/recipient/name", told.recipient.name, told.recipient.name),)),
        ("Subject:", (rng.choice(("", "", "RE: ", "FW: ", "[secure] ")), Slot("/subject", text, text))),
    ]
    if desk.chance(0.4):
        rows = [rows[3], rows[0], rows[2], rows[1]]
    if desk.chance(0.3):
        rows.insert(3, ("Cc:", (correspondents.person(rng).plain,)))
    aligned, bold = desk.chance(0.6), desk.chance(0.7)
    pen = desk.pen.heavy() if bold else desk.pen
    for label, value in rows:
        end = desk.sheet.write(galley.left, galley.y, label, pen)
        galley.paragraph(
            tuple(part for part in value if part), left=galley.left + pen.width("Subject:  ") if aligned else end + 5
        )
    galley.gap(rng.choice((0.6, 1.2)))
