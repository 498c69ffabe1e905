"""Faxes of a cover and what it covers: captions in grids or typed, boxes of urgency, the message below or on the next sheet (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import fax_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Route
from models.training.content.phrasing import choose
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, pairs, put, put_party, speak
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_UP: Route = ("practice", "plan")
_DOWN: Route = ("plan", "practice")
_ROUTES = {
    "authorization": _UP, "eligibility": _UP, "appeal": _UP, "records_request": _DOWN, "refund_request": _DOWN,
}  # fmt: skip
_ABOUT = {
    "authorization": ("patient", "member"), "eligibility": ("patient", "member"), "appeal": ("claim", "patient", "dos"),
    "records_request": ("patient", "dos"), "refund_request": ("claim", "patient"),
}  # fmt: skip
_LABELS = {"patient": ("Pt", "Patient", "Name"), "member": ("ID", "Ins. ID", "Member #"), "claim": ("Claim", "Claim #"), "dos": ("DOS", "Seen")}  # fmt: skip


def _draw(rng: Random) -> Paper:
    category = rng.choice(tuple(_ROUTES))
    told = case_of(rng, category, _ROUTES[category])
    sheet = Sheet("letter", "letter-fax-packet")
    sheet.know("/category", category)
    pen = Pen(rng.choice((*SANS, *SERIF, *MONO)), rng.uniform(9.6, 11.4))
    galley = Galley(sheet, pen, 56, 556, 74, leading=pen.size * 1.5)
    if rng.random() < 0.7:
        _machine(sheet, rng, told)
    _cover(galley, rng, told)
    apart = rng.random() < 0.4
    if apart:
        galley.paragraph((rng.choice(words.SECRET),), pen=pen.sized(8.5))
        galley.need(9999)
        galley.y = put_party(sheet, "/sender", told.sender, galley.left, 60, pen.sized(9), big=pen.heavy(), wide=400) + 20
    if rng.random() < 0.5:
        rows: list[tuple[str, str | Slot]] = [(f"{rng.choice(_LABELS[key])}:", told.slot(key)) for key in _ABOUT[category]]
        pairs(galley, rows, 70.0)
        galley.gap()
    speak(galley, rng, told, words.SAID[category])
    galley.line(rng.choice((f"Thanks, {told.slots['someone']}", "Thank you", str(told.slots["someone"]), "Thx")))
    if not apart:
        galley.gap(2)
        galley.paragraph((rng.choice(words.SECRET),), pen=pen.sized(8))
    return sheet.finish()


def _machine(sheet: Sheet, rng: Random, told: Facts) -> None:
    """The line of the sending machine; its clock may be wrong, so its day is not the letter's."""
    stamp = f"{rng.choice(('Jan', 'Apr', 'Jul', 'Oct'))} {rng.randint(1, 28):02d} 20{rng.randint(24, 26)} {rng.randint(7, 18):02d}:{rng.randint(0, 59):02d}"
    line = rng.choice((f"{stamp}  HP LaserJet Fax  {told.slots['fax']}   p.1", f"From:{told.slots['fax']}   To:{told.slots['their_phone']}   {stamp}   P. 1/{rng.randint(2, 12)}"))  # fmt: skip
    sheet.write(40, 20, line, Pen("courier", 7.4))


def _cover(galley: Galley, rng: Random, told: Facts) -> None:
    sheet, pen = galley.sheet, galley.pen
    title = rng.choice(words.TITLES)
    big = fitted(pen.sized(rng.choice((18.0, 26.0, 40.0))).heavy(), title, 300)
    headed = rng.random() < 0.5
    if headed:
        galley.y = put_party(sheet, "/sender", told.sender, galley.left, 52, pen.sized(9), big=pen.sized(13).heavy(), wide=320)
    galley.y += big.size + 4
    x, align = rng.choice(((galley.left, "left"), (galley.right, "right"), (306.0, "center")))
    sheet.write(x, galley.y, title, big, align)  # type: ignore[arg-type]
    galley.y += 26
    rows = _rows(rng, told, headed=headed)
    if rng.random() < 0.5:
        _grid(galley, rows)
    else:
        pairs(galley, [(f"{label}:", value) for label, value in rows], 110.0)
    galley.gap(1.2)
    _ticked(galley, rng)
    if rng.random() < 0.5:
        sheet.rule(galley.left, galley.y - 8, galley.right, galley.y - 8, 0.8)
        galley.gap(0.8)


def _rows(rng: Random, told: Facts, *, headed: bool) -> list[tuple[str, str | Slot]]:
    """Facts of the transmission in the order of this office."""
    subject = choose(rng, rng.choice(words.SUBJECTS[told.wording.category]))
    caps = rng.random() < 0.25
    values: dict[str, str | Slot] = {
        "to": Slot("/recipient/name", told.recipient.name, told.recipient.name),
        "from": told.signer if headed else Slot("/sender/name", told.sender.name, told.sender.name),
        "date": Slot("/date", told.day.isoformat(), told.dates(told.day)),
        "pages": str(rng.randint(1, 24)), "fax": str(told.slots["their_phone"]), "phone": str(told.slots["phone"]),
    }  # fmt: skip
    if rng.random() < 0.75:
        shown = subject.upper() if caps else subject
        values["about"] = Slot("/subject", shown, shown)
    if rng.random() < 0.2:
        values["cc"] = ""
    order = list(values)
    if rng.random() < 0.6:
        rng.shuffle(order)
    return [(rng.choice(words.CAPTIONS[key]), values[key]) for key in order]


def _grid(galley: Galley, rows: list[tuple[str, str | Slot]]) -> None:
    """Two cells a row, the caption in each cell's corner."""
    half, high = galley.width / 2, galley.pen.size * 2.7
    for number, (label, value) in enumerate(rows):
        x, y = galley.left + number % 2 * half, galley.y + number // 2 * high
        galley.sheet.frame(x, y, x + half, y + high, 0.6)
        galley.sheet.write(x + 4, y + 9, f"{label}:", galley.pen.sized(7.2).heavy())
        shown = value.shown if isinstance(value, Slot) else value
        put(galley.sheet, value, x + 10, y + high - 6, fitted(galley.pen, shown or " ", half - 14))
    galley.y += -(-len(rows) // 2) * high + galley.pen.size


def _ticked(galley: Galley, rng: Random) -> None:
    """Boxes in a row of which one or none is ticked."""
    if rng.random() < 0.3:
        return
    names = rng.sample(words.BOXES, k=rng.randint(3, 4))
    ticked, x, pen = rng.choice((-1, 0, 1, 2)), galley.left, galley.pen.sized(8.6)
    typed = rng.random() < 0.5
    for number, name in enumerate(names):
        if typed:
            x = galley.sheet.write(x, galley.y, f"[{'X' if number == ticked else ' '}] {name}", pen) + 18
            continue
        galley.sheet.frame(x, galley.y - 8, x + 8, galley.y, 0.8)
        if number == ticked:
            galley.sheet.rule(x, galley.y - 8, x + 8, galley.y, 1.3)
            galley.sheet.rule(x + 8, galley.y - 8, x, galley.y, 1.3)
        x = galley.sheet.write(x + 13, galley.y, name, pen) + 18
    galley.gap(1.6)


draw = diced_again(_draw)
