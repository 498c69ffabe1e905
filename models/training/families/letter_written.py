"""Letters that many hands wrote as a whole, in layouts of offices, mailing houses and of people at home."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from random import Random

from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Wording
from models.training.content.letter_numbers import told_of
from models.training.content.written import letters
from models.training.families import letter_faxes, letter_short, letter_sides
from models.training.families.family import Family, Split, diced_again
from models.training.families.letter_desk import Area, Desk, date_line, day_of, desk_with, put_slot
from models.training.families.letter_people import recipient_lines, sender_lines, sender_row, sender_title
from models.training.families.letter_saying import say
from models.training.ink import Pen
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

Press = Callable[[Random], Paper]
LETTERS: Mapping[Split, tuple[str, ...]] = {
    "training": (
        "agencies", "at_length", "carriers", "claims_boards", "counters", "country", "in_short", "money_desks", "odd_ones",
        "plain_talk", "revenue_cycle", "side_doors", "systems", "trays", "wards",
    ),
    "validation": ("any_morning",),
}  # fmt: skip
"""Files of letters, each by one hand."""
_ENDS = ("Thanks,", "Thank you,", "Yours,", "Sincerely,", "Regards", "-", "", "")


def _note(desk: Desk) -> Paper:
    """A sheet without a head: a date, perhaps to whom, the text, and who wrote it below."""
    desk = replace(desk, about=())
    galley, rng, told = desk.galley, desk.rng, desk.told
    galley.y = rng.uniform(60, 140)
    if desk.chance(0.8):
        date_line(desk, rng.choice(("left", "right", "middle")))
        galley.gap()
    if desk.chance(0.6):
        galley.paragraph(
            (rng.choice(("To: ", "Dear ", "Attn: ", "")), Slot("/recipient/name", told.recipient.name, told.recipient.name))
        )
        galley.gap(0.4)
    say(desk, manner="plain")
    if end := rng.choice(_ENDS):
        galley.line(end)
        galley.gap(rng.choice((0.2, 1.5)))
    galley.y = sender_lines(desk, Area(galley.left + rng.choice((0.0, 0.0, 200.0)), galley.y, 260), desk.pen)
    return desk.finish()


def _mail(desk: Desk) -> Paper:
    """An e-mail as printed."""
    letter_short.mail(desk)
    return desk.finish()


def _slip(desk: Desk) -> Paper:
    """A title, a few lines, the parties and the date below: labels, cover notes, remarks."""
    galley, rng = desk.galley, desk.rng
    galley.y = rng.uniform(50, 90)
    if desk.chance(0.6):
        galley.y = sender_title(desk, galley.y, rng.choice((12.0, 15.0)), rng.choice(("left", "center"))) + 8
    else:
        galley.y = sender_row(desk, galley.y, desk.pen.sized(8.5), named=True) + 10
    say(replace(desk, about=()), manner="plain")
    galley.gap()
    for label, slot in desk.about:
        x = desk.sheet.write(galley.left, galley.y, f"{label}: ", desk.pen)
        put_slot(desk, slot, x, galley.y, desk.pen)
        galley.y += galley.leading
    galley.y = recipient_lines(desk, Area(galley.left, galley.y + galley.leading, 260), desk.pen) + galley.leading
    put_slot(desk, day_of(desk.told), galley.left, galley.y, desk.pen)
    return desk.finish()


def _lettered(desk: Desk) -> Paper:
    """A letterhead, the date, to whom, what about, the text."""
    galley, rng = desk.galley, desk.rng
    galley.y = (
        sender_title(desk, rng.uniform(46, 64), rng.choice((13.0, 16.0, 20.0)), rng.choice(("left", "center", "right"))) + 2
    )
    galley.y = sender_row(desk, galley.y, desk.pen.sized(8.4), named=False) + rng.choice((16.0, 30.0))
    date_line(desk, rng.choice(("left", "left", "right", "middle")))
    galley.gap(rng.choice((0.8, 1.5)))
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, 260), desk.pen) + galley.leading
    letter_sides.rest(desk, desk.about, manner=rng.choice(("plain", "plain", "plain", "")))
    return desk.finish()


_LAYOUTS: Mapping[str, tuple[Callable[[Desk], Paper], tuple[str, ...]]] = {
    "headed": (_lettered, (*SERIF, *SANS)),
    "beside": (letter_sides.beside, (*SERIF, *SANS)),
    "window": (letter_sides.window, (*SANS, *SANS, *MONO)),
    "one-line": (letter_sides.one_line, (*SERIF, *SANS)),
    "faxed": (letter_faxes.faxed, (*SANS, *MONO)),
    "e-mail": (_mail, (*SANS, *SERIF)),
    "note": (_note, (*SERIF, *MONO, *SANS)),
    "slip": (_slip, (*SANS, *MONO)),
}


def _draw(names: tuple[str, ...], family: str, layout: str, rng: Random) -> Paper:
    known = letters(*names)
    return _printed(rng, rng.choice(known[rng.choice(tuple(known))]), family, layout)


def _printed(rng: Random, letter: Wording, family: str, layout: str) -> Paper:
    write, faces = _LAYOUTS[layout]
    pen = Pen(rng.choice(faces), rng.choice((9.0, 10.0, 10.5, 11.0, 12.0)))
    return write(desk_with(rng, family, told_of(rng, letter.category, {letter.category: (letter,)}), pen))


def presses_of(split: Split) -> tuple[Press, ...]:
    """A press for each letter of a split, which prints it in any of the layouts."""
    known = letters(*LETTERS[split])

    def press(letter: Wording) -> Press:
        return diced_again(lambda rng: _printed(rng, letter, "letter-written", rng.choice(tuple(_LAYOUTS))))

    return tuple(press(letter) for several in known.values() for letter in several)


def _families(prefix: str, split: Split) -> tuple[Family, ...]:
    names = LETTERS[split]
    return tuple(
        Family(f"{prefix}-{layout}", "letter", diced_again(partial(_draw, names, f"{prefix}-{layout}", layout)), split)
        for layout in _LAYOUTS
    )


PREFIXES = ("letter-written", "letter-val-written")
"""How the names of the families begin."""
FAMILIES = (*_families(PREFIXES[0], "training"), *_families(PREFIXES[1], "validation"))
"""A family for each layout, of the letters to learn from and of those to judge by."""
