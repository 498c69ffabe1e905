"""Mail of no kind that is easily taken for some: it speaks of appeals, lists goods, names sums, and asks for nothing (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from models.training.content import lookalike_words as words
from models.training.content import numbers
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import choose
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import Paragraphs, case_of, dated, put_party, speak
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_KINDS: Mapping[str, Paragraphs] = {
    "advert": words.ADVERTS, "bulletin": words.BULLETINS, "invited": words.INVITED, "confirmed": words.CONFIRMED, "declared": words.DECLARED,
}  # fmt: skip
_UNTOLD = (
    "/subject", "/sender/name", "/sender/address", "/recipient/name", "/recipient/address", "/date", "/amount", "/respond_by",
)  # fmt: skip
_INKS = ((0.0, 0.0, 0.0), (0.6, 0.1, 0.1), (0.05, 0.25, 0.5), (0.1, 0.4, 0.2))


def _draw(rng: Random) -> Paper:
    kind = rng.choice(tuple(_KINDS))
    told = case_of(rng, "other", ("plan" if kind == "bulletin" else "firm", "practice"))
    sheet = Sheet("letter", "letter-other-lookalike")
    sheet.know("/category", "other")
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.2, 12.0))
    galley = Galley(sheet, pen, rng.choice((50.0, 72.0)), 550, 60, leading=pen.size * rng.uniform(1.25, 1.6))
    title = choose(rng, rng.choice(words.TITLES[kind]))
    big = fitted(pen.sized(rng.choice((14.0, 20.0, 30.0))).heavy().inked(rng.choice(_INKS)), title, galley.width)
    first = kind in {"advert", "invited"} and rng.random() < 0.6
    if first:
        _title(galley, rng, title, big)
    _sender(galley, told)
    if not first:
        _title(galley, rng, title, big)
    if kind != "advert" or rng.random() < 0.4:
        _whom(galley, rng, told)
    opening, *others = _KINDS[kind]
    speak(galley, rng, told, (opening,))
    _table(galley, rng, kind)
    for reading in rng.sample(others[0], k=rng.randint(1, len(others[0]))):
        speak(galley, rng, told, ((reading,),), gap=rng.choice((0.0, 0.7)))
    speak(galley, rng, told, others[1:])
    if rng.random() < 0.4:
        galley.line(rng.choice((str(told.slots["someone"]), "The team", "Provider Network Management", "Customer Care")))
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _sender(galley: Galley, told: Facts) -> None:
    pen = galley.pen.sized(9)
    galley.y = (
        put_party(galley.sheet, "/sender", told.sender, galley.left, galley.y, pen, big=pen.sized(13).heavy(), wide=380) + 20
    )


def _title(galley: Galley, rng: Random, title: str, big: Pen) -> None:
    middle = rng.random() < 0.4
    x = (galley.left + galley.right) / 2 if middle else galley.left
    galley.y += big.size * 0.6
    galley.sheet.put("/subject", title, x, galley.y, title, big, "center" if middle else "left")
    galley.y += big.size + 10


def _whom(galley: Galley, rng: Random, told: Facts) -> None:
    """The date and the addressee, or one of them."""
    if rng.random() < 0.7:
        dated(galley.sheet, told, galley.left, galley.y, galley.pen, before=rng.choice(("", "", "Date: ", "Issued ")))
        galley.gap(1.6)
    if rng.random() < 0.6:
        galley.y = put_party(galley.sheet, "/recipient", told.recipient, galley.left, galley.y, galley.pen) + 12


def _table(galley: Galley, rng: Random, kind: str) -> None:
    """Goods with prices, services with rules, limits; nothing for adverts and invitations."""
    if kind in {"advert", "invited"}:
        marks = rng.choice(("-", "•", "+"))
        if rng.random() < 0.5:
            for name in rng.sample(words.SERVICES, k=3):
                galley.line(f"   {marks} {name}")
            galley.gap()
        return
    if kind == "confirmed":
        head = ("Item", "Description", "Qty", "Price")
        rows = [(numbers.digits(rng, 5), name, str(rng.randint(1, 20)), f"{rng.randint(200, 9000) / 100:.2f}") for name in rng.sample(words.GOODS, k=rng.randint(1, 6))]  # fmt: skip
    elif kind == "bulletin":
        head = ("Code", "Service", "Rule", "From")
        rows = [(f"{rng.choice('AEGJL')}{numbers.digits(rng, 4)}", name, rng.choice(("Prior auth", "Not covered", "Notify only", "Review")), f"{rng.randint(1, 12)}/1/{rng.randint(24, 27)}") for name in rng.sample(words.SERVICES, k=rng.randint(2, 6))]  # fmt: skip
    else:
        head = ("", "Coverage", "", "Limit")
        rows = [("", name, "", f"${rng.randint(1, 300) * 1000:,}") for name in rng.sample(words.COVERS, k=rng.randint(2, 5))]
    pen, stops = galley.pen.sized(9), (galley.left, galley.left + 70, galley.left + 260, galley.left + 380)
    ruled = rng.random() < 0.5
    for number, row in enumerate((head, *rows)):
        for stop, cell in zip(stops, row, strict=True):
            galley.sheet.write(stop, galley.y, cell, pen.heavy() if number == 0 else pen)
        if ruled:
            galley.sheet.rule(galley.left, galley.y + 4, galley.left + 450, galley.y + 4, 0.4)
        galley.y += 16
    galley.gap(1.2)


draw = diced_again(_draw)
