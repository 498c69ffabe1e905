"""Notes from patients and families: on plain or ruled paper, cards, and in the box of a form for comments (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import home_words as words
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import choose
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, dated, pairs, put_party, speak
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_HANDS = ("dejavu-serif", "times", "courier", "typewriter", "arial", "vera", "narrow")
_CARD = (432.0, 306.0)


def _draw(rng: Random) -> Paper:
    told = case_of(rng, "patient", ("person", "practice"), ("person", "practice"), ("person", "plan"))
    manner = rng.choice(("plain", "plain", "ruled", "card", "stub"))
    sheet = Sheet("letter", "letter-note", _CARD if manner == "card" else LETTER)
    sheet.know("/category", "patient")
    size = rng.uniform(9.4, 10.6) if manner == "card" else rng.uniform(10.5, 14.0)
    pen = Pen(rng.choice(_HANDS), size, colour=rng.choice(((0.0, 0.0, 0.0), (0.05, 0.1, 0.5))))
    wide = sheet.size[0]
    galley = Galley(sheet, pen, wide * 0.1, wide * 0.9, 50.0, floor=sheet.size[1] - 30, leading=size * rng.uniform(1.35, 1.9))
    if manner == "stub":
        _stub(galley, rng, told)
        return sheet.finish()
    if manner == "ruled":
        galley.y, galley.leading = 90.0, 24.0
        for at in range(26):
            sheet.rule(20, 94.0 + at * 24, wide - 20, 94.0 + at * 24, 0.4, (0.6, 0.7, 0.85))
    _note(galley, rng, told, pace=1.0 if manner == "ruled" else 0.6)
    return sheet.finish()


def _note(galley: Galley, rng: Random, told: Facts, *, pace: float) -> None:
    """Date, perhaps whom it is for, the note, a name, perhaps an address below; `pace` is the room between, in lines."""
    sheet, pen = galley.sheet, galley.pen
    above = rng.random() < 0.4
    if above:
        x = rng.choice((galley.left, galley.left + galley.width * 0.55))
        galley.y = _lines(galley, "/sender", told, x)
        galley.gap(pace)
    if rng.random() < 0.85:
        right = rng.random() < 0.4
        dated(sheet, told, galley.right if right else galley.left, galley.y, pen, "right" if right else "left")
        galley.gap(1 + pace)
    if rng.random() < 0.5:
        galley.y = _lines(galley, "/recipient", told, galley.left)
        galley.gap(pace)
    if rng.random() < 0.35:
        subject = choose(rng, rng.choice(words.SUBJECTS))
        end = sheet.write(galley.left, galley.y, rng.choice(("Re: ", "", "Subject: ", "About: ")) or "", pen)
        sheet.put("/subject", subject, end, galley.y, subject, fitted(pen, subject, galley.right - end))
        galley.gap(1 + pace)
    speak(galley, rng, told, words.NOTES, gap=rng.choice((0.0, 0.0, 1.0)))
    galley.need(galley.leading * 4)
    galley.gap(pace)
    if rng.random() < 0.6:
        galley.line(rng.choice(("Sincerely,", "Thank you,", "Yours,", "Signed,", "Respectfully")))
    if above or rng.random() < 0.4:
        galley.line(told.sender.name, pointer="/sender/name")
    else:
        galley.y = _lines(galley, "/sender", told, galley.left)


def _lines(galley: Galley, pointer: str, told: Facts, x: float) -> float:
    """A name and address at the pace of the note's lines."""
    party = told.sender if pointer == "/sender" else told.recipient
    wide = galley.right - x
    pen = fitted(galley.pen, max((party.name, *party.lines), key=galley.pen.width), wide)
    galley.sheet.put(f"{pointer}/name", party.name, x, galley.y, party.name, pen)
    return galley.sheet.put_lines(
        f"{pointer}/address", party.joined, x, galley.y + galley.leading, party.lines, pen, galley.leading
    )


def _stub(galley: Galley, rng: Random, told: Facts) -> None:
    """A half sheet printed by the practice, on which the patient writes: printed head small, the note in a frame."""
    sheet, pen, small = galley.sheet, galley.pen, Pen("arial", 8.6)
    galley.y = (
        put_party(sheet, "/recipient", told.recipient, galley.left, 48, small, big=small.sized(12).heavy(), wide=400) + 12
    )
    head = rng.choice(words.STUBS)
    sheet.write(galley.left, galley.y, head, small.heavy())
    galley.gap(1.2)
    galley.sheet.write(galley.left, galley.y, "Name:", small)
    sheet.put("/sender/name", told.sender.name, galley.left + 70, galley.y, told.sender.name, pen)
    galley.gap(1.1)
    pairs(galley, [("Account:", told.slot("account"))], 70.0, pen)
    for label in rng.sample(("Best time to call:", "E-mail:", "Phone:"), k=rng.randint(0, 2)):
        end = sheet.write(galley.left, galley.y, label, small)
        sheet.rule(end + 4, galley.y + 2, galley.left + 260, galley.y + 2, 0.4)
        galley.gap(1.1)
    if rng.random() < 0.6:
        end = sheet.write(galley.left, galley.y, "Date: ", small)
        dated(sheet, told, end + 6, galley.y, pen)
        galley.gap(1.2)
    top = galley.y
    galley.gap(1.0)
    galley.left, galley.right = galley.left + 12, galley.right - 12
    speak(galley, rng, told, words.NOTES[1:], gap=0.0)
    sheet.frame(galley.left - 12, top - 4, galley.right + 12, galley.y + 10, 0.9)
    sheet.write(galley.left - 12, galley.y + 26, rng.choice(("Thank you for choosing us.", "Form PB-22 (rev 3)", "Return with your payment")), small.sized(7))  # fmt: skip


draw = diced_again(_draw)
