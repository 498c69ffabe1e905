"""Requests for charts by copy services and auditors: barcodes, pull lists of one or several patients, a sheet to fax back (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from models.training.content import correspondents, letter_facts
from models.training.content import retrieval_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import choose
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, dated, from_trade, pairs, put, put_party, speak
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_HEADS = {
    "patient": ("Patient", "Patient Name", "Member name"), "born": ("DOB", "Birth date"), "member": ("Member ID", "ID", "HIC/MBI"),
    "claim": ("Claim", "Claim no.", "DCN"), "dos": ("DOS", "Service date", "Date of service"), "account": ("Account", "MRN / Acct"),
}  # fmt: skip
_MANY = ("/references/patient_name", "/references/member_id", "/references/claim_number", "/references/date_of_service", "/references/patient_account")  # fmt: skip


def _draw(rng: Random) -> Paper:
    told = from_trade(rng, case_of(rng, "records_request", ("firm", "practice")), words.COPIERS)
    sheet = Sheet("letter", "letter-retrieval")
    sheet.know("/category", "records_request")
    pen = Pen(rng.choice((*SANS, "roman", "courier")), rng.uniform(9.0, 10.6))
    galley = Galley(sheet, pen, 54, 558, 60, floor=724, leading=pen.size * 1.32)
    _head(galley, rng, told)
    if rng.random() < 0.7:
        subject = choose(rng, rng.choice(words.SUBJECTS))
        shown = subject.upper() if rng.random() < 0.5 else subject
        middle = rng.random() < 0.5
        sheet.put("/subject", shown, 306 if middle else galley.left, galley.y, shown, pen.sized(13).heavy(), "center" if middle else "left")  # fmt: skip
        galley.gap(2)
    why: Sequence[str]
    why, *others = words.WHY
    several = rng.random() < 0.3
    if several:
        sheet.ignore += _MANY
        why = tuple(reading for reading in why if "{patient}" not in reading and "{claim}" not in reading)
    later = several or rng.random() < 0.5
    if not later:
        _one(galley, rng, told)
    speak(galley, rng, told, (why,))
    if later:
        _list(galley, rng, told, rng.randint(3, 9) if several else 1)
    speak(galley, rng, told, others, gap=0.5)
    galley.line(rng.choice((str(told.slots["someone"]), "Retrieval Coordinator", "Release of Information")))
    if rng.random() < 0.5:
        _fax_back(galley, rng, told)
    return sheet.finish()


def _head(galley: Galley, rng: Random, told: Facts) -> None:
    """A box of how to answer at the right, the sender at the left, a barcode's number somewhere, the addressee with ATTN."""
    sheet, pen = galley.sheet, galley.pen
    small = pen.sized(8)
    y = put_party(sheet, "/sender", told.sender, galley.left, 48, small, big=pen.sized(14).heavy(), wide=280)
    x, top = 372.0, 40.0
    if rng.random() < 0.7:
        sheet.frame(x - 8, top - 6, galley.right, top + 52, 0.8)
        for number, line in enumerate((f"FAX TO: {told.slots['fax']}", f"PHONE: {told.slots['phone']}", f"Request ID {told.slots['number']}", "Attn: retrieval desk")):  # fmt: skip
            sheet.write(x, top + 6 + number * 12, line, small)
    if rng.random() < 0.5:
        for step in range(50):
            sheet.rule(x + step * 3, 104, x + step * 3, 126, rng.choice((0.6, 1.4)))
        sheet.write(x, 136, f"*{told.slots['number']}{told.slots['room']}*", small)
    galley.y = max(y, 100) + 24
    label = rng.choice(("", "Date: ", "DATE REQUESTED: ", "Dated "))
    dated(sheet, told, galley.left, galley.y, pen, before=label)
    galley.gap(1.8)
    if rng.random() < 0.5:
        galley.line(rng.choice(("ATTN: MEDICAL RECORDS", "Custodian of Records", "Attention: Release of Information", "TO:")))
    galley.y = put_party(sheet, "/recipient", told.recipient, galley.left, galley.y, pen, upper=rng.random() < 0.5)
    galley.gap(1.6)


def _one(galley: Galley, rng: Random, told: Facts) -> None:
    """The patient in rows."""
    keys = ["patient", *rng.sample(("member", "claim", "dos", "account"), k=rng.randint(1, 3))]
    rows: list[tuple[str, str | Slot]] = [(f"{rng.choice(_HEADS[key])}:", told.slot(key)) for key in keys]
    rows.insert(1, (f"{rng.choice(_HEADS['born'])}:", _born(rng)))
    pairs(galley, rows, rng.choice((84.0, 110.0)))
    galley.gap(0.8)


def _born(rng: Random) -> str:
    return f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1931, 2012)}"


def _list(galley: Galley, rng: Random, told: Facts, count: int) -> None:
    """A pull list of so many rows; of one its cells are the letter's references."""
    keys = ["patient", "born", *rng.sample(("member", "claim", "dos"), k=rng.randint(1, 2))]
    pen, sheet = galley.pen.sized(8.4), galley.sheet
    wide, high = (galley.width / len(keys)), pen.size * 2
    heads = [rng.choice(_HEADS[key]) for key in keys]
    rows = [[_born(rng) if key == "born" else told.slot(key) for key in keys] if count == 1 else _somebody(rng, told, keys) for _ in range(count)]  # fmt: skip
    grid = rng.random() < 0.6
    for number, row in enumerate([heads, *rows]):
        galley.need(high)
        for at, cell in enumerate(row):
            x, top = galley.left + at * wide, galley.y - pen.size - 3
            if grid:
                sheet.frame(x, top, x + wide, top + high, 0.4)
            shown = cell.shown if isinstance(cell, Slot) else cell
            own = pen.heavy() if number == 0 else pen
            put(sheet, cell, x + 4, galley.y, fitted(own, shown, wide - 8))
        galley.y += high
    galley.gap(1.2)


def _somebody(rng: Random, told: Facts, keys: list[str]) -> list[str]:
    made = {
        "patient": correspondents.person(rng).listed, "born": _born(rng), "member": letter_facts.member_id(rng),
        "claim": letter_facts.claim_number(rng), "dos": f"{told.day - timedelta(days=rng.randint(30, 400)):%m/%d/%Y}",
    }  # fmt: skip
    return [made[key] for key in keys]


def _fax_back(galley: Galley, rng: Random, told: Facts) -> None:
    """What the office is to tick and send back, below or on a sheet of its own."""
    apart = rng.random() < 0.5
    galley.need(9999 if apart else 150)
    if not apart:
        galley.gap()
        galley.sheet.dash(galley.left, galley.y - 8, galley.right)
    galley.line(rng.choice(("FAX BACK SHEET", "Please complete and return", "Response of the provider")), galley.pen.heavy())
    galley.gap(0.6)
    for label in rng.sample(words.BOXES, k=rng.randint(3, 6)):
        galley.need(16)
        galley.sheet.frame(galley.left, galley.y - 8, galley.left + 8, galley.y, 0.7)
        galley.sheet.write(galley.left + 16, galley.y, label, galley.pen)
        galley.gap(1.2)
    galley.line("Name ______________________   Date ____________   Phone ______________")
    galley.line(f"Return to fax {told.slots['fax']}")


draw = diced_again(_draw)
