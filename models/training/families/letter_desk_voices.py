"""Letters of desks and homes in many voices, apart from how they are laid out: facts and what is said (training)."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from models.training.content import correspondents
from models.training.content import desk_words as words
from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_facts import Facts
from models.training.content.phrasing import parts_of
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, reasoned, tell
from models.training.ink import Align, Pen, Sheet, fitted, wrap

_UPPER = ("/references/patient_name", "/denial_reasons/0/text")


@dataclass(frozen=True, slots=True)
class Letter:
    """Facts, what the letter is called and what it says."""

    told: Facts
    subject: Parts
    paragraphs: tuple[Parts, ...]
    loud: bool

    @property
    def category(self) -> str:
        """Of the contract."""
        return self.told.wording.category

    def shown(self, text: str) -> str:
        """In capitals where all of the letter is."""
        return text.upper() if self.loud else text


def letter_of(rng: Random, categories: Sequence[str] = tuple(words.SAID), *, loud: bool = False, home: bool = True) -> Letter:
    """A letter of one of the categories; `home` says whether people may write it."""
    known = {
        category: voices
        for category in categories
        if (voices := [voice for voice in words.SAID[category] if home or any(writer != "person" for writer, _ in voice[0])])
    }
    category = rng.choice(tuple(known))
    routes, subjects, paragraphs = rng.choice(known[category])
    fitting = [route for route in routes if home or route[0] != "person"]
    told = _near(rng, reasoned(rng, case_of(rng, category, *fitting), words.WHY))
    if loud:
        told = replace(told, sender=_loud_party(told.sender), recipient=_loud_party(told.recipient))
        told = replace(told, slots={key: _loud_slot(value) for key, value in told.slots.items()})
    said = tuple(parts_of(rng, rng.choice(readings), told.slots) for readings in paragraphs)
    more = rng.sample(words.BOILER[told.route[0]], k=rng.choice((0, 0, 1, 2, 3, 4)))
    said += tuple(parts_of(rng, each, told.slots) for each in more)
    subject = parts_of(rng, rng.choice(subjects), told.slots)
    return Letter(
        told, _loud(subject) if loud else subject, tuple(_loud(each) if loud else each for each in said if each), loud
    )


def _near(rng: Random, told: Facts) -> Facts:
    """Now and then the two live in the same town or street."""
    if rng.random() > 0.2:
        return told
    lines = list(told.recipient.lines)
    lines[-1] = told.sender.lines[-1]
    first, _, rest = told.sender.lines[0].partition(" ")
    if rng.random() < 0.4 and first.isdigit():
        lines[0] = f"{int(first) + rng.choice((2, 4, 100))} {rest}"
    return replace(told, recipient=replace(told.recipient, lines=tuple(lines)))


def _loud_party(party: correspondents.Party) -> correspondents.Party:
    return replace(party, name=party.name.upper(), lines=tuple(line.upper() for line in party.lines))


def _loud_slot(value: str | Slot) -> str | Slot:
    if isinstance(value, str):
        return value.upper()
    return replace(value, shown=value.shown.upper(), value=value.value.upper() if value.pointer in _UPPER else value.value)


def _loud(parts: Parts) -> Parts:
    return tuple(part if isinstance(part, Slot) else part.upper() for part in parts)


def about(rng: Random, letter: Letter) -> list[tuple[str, Slot]]:
    """Labels and facts of a block of references, in some order; perhaps none."""
    if rng.random() < 0.15:
        return []
    labels = words.LABELS | (words.LEGAL_LABELS if letter.category == "legal" else {})
    keys = [key for key in words.ABOUT[letter.category] if rng.random() < 0.85]
    if rng.random() < 0.4:
        rng.shuffle(keys)
    return [(letter.shown(rng.choice(labels[key])), letter.told.slot(key)) for key in keys]


def put_about(galley: Galley, rng: Random, rows: Sequence[tuple[str, Slot]]) -> None:
    """References as a block of two columns, a running line, or a line each."""
    sheet, pen, kind = galley.sheet, galley.pen, rng.choice(("columns", "line", "each", "boxed"))
    if not rows:
        return
    mark = rng.choice((":", ":", "", " -"))
    if kind == "line":
        joint = rng.choice((", ", "; ", " / ", "   "))
        parts: list[str | Slot] = []
        for number, (label, slot) in enumerate(rows):
            parts += [f"{joint if number else ''}{label}{mark} ", slot]
        galley.paragraph(tuple(parts))
    else:
        top, indent = galley.y, rng.choice((0.0, 0.0, 40.0, 150.0))
        stop = max(pen.width(f"{label}{mark}  ") for label, _ in rows) if kind != "each" else 0.0
        for label, slot in rows:
            galley.need(0)
            end = sheet.write(galley.left + indent, galley.y, f"{label}{mark}", pen.heavy() if kind == "boxed" else pen)
            x = max(galley.left + indent + stop * 1.08, end + pen.width(" "))
            own = fitted(pen, slot.shown, galley.right - x - 4)
            sheet.put(slot.pointer, slot.value, x, galley.y, slot.shown, own)
            galley.y += galley.leading
        if kind == "boxed" and galley.y > top:
            sheet.frame(galley.left + indent - 6, top - pen.size * 1.2, galley.right, galley.y - pen.size * 0.8, 0.6)
            galley.gap(0.3)
    galley.gap(0.7)


def put_matter(galley: Galley, rng: Random, letter: Letter, rows: Sequence[tuple[str, Slot]] | None = None) -> None:
    """Subject and references, either of them first."""
    first = rng.random() < 0.6
    if first:
        put_subject(galley, rng, letter)
    put_about(galley, rng, about(rng, letter) if rows is None else rows)
    if not first:
        put_subject(galley, rng, letter)


def put_subject(galley: Galley, rng: Random, letter: Letter) -> None:
    """What the letter is about; nothing where it has no name."""
    text = "".join(part if isinstance(part, str) else part.shown for part in letter.subject)
    if not text:
        return
    pen = galley.pen.heavy() if rng.random() < 0.6 else galley.pen
    within = [part for part in letter.subject if isinstance(part, Slot)]
    shown = text.upper() if rng.random() < 0.2 and not within else text
    for part in within:
        galley.sheet.know(part.pointer, part.value)
    prefix = letter.shown(rng.choice(("", "", "RE: ", "Re: ", "Subject: ", "In re: ", "Regarding: ")))
    galley.paragraph((prefix, Slot("/subject", shown, shown)) if prefix else (Slot("/subject", shown, shown),), pen=pen)
    galley.gap(0.5)


def say(galley: Galley, rng: Random, letter: Letter, *, first: float = 0.0) -> None:
    """All paragraphs: headings in bold, points behind a mark."""
    mark, gap = rng.choice(("-", "*", "o", ">", "•", "1")), rng.choice((0.3, 0.6, 0.9))
    for number, parts in enumerate(letter.paragraphs):
        lead = parts[0] if isinstance(parts[0], str) else ""
        if lead.startswith("# "):
            galley.need(galley.leading * 2)
            galley.line(lead[2:], galley.pen.heavy())
        elif lead.startswith("* "):
            shown = f"{number}." if mark == "1" else mark
            galley.need(0)
            galley.sheet.write(galley.left + 14, galley.y, shown, galley.pen)
            tell(galley, (lead[2:], *parts[1:]), left=galley.left + 32)
            galley.gap(0.15)
        else:
            tell(galley, parts, first=first)
            galley.gap(gap)


def greet(galley: Galley, rng: Random, letter: Letter) -> None:
    """Mostly somebody is greeted."""
    if rng.random() < 0.75:
        galley.line(letter.shown(rng.choice(words.GREETED).format(name=letter.told.recipient.name)))
        galley.gap(0.5)


def close(galley: Galley, rng: Random, letter: Letter) -> None:
    """An ending, who signs, an office; people at home sign with their name."""
    galley.need(galley.leading * 4)
    galley.gap(0.4)
    galley.line(letter.shown(rng.choice(words.ENDS)))
    galley.gap(rng.choice((0.6, 1.6)))
    if letter.told.personal:
        galley.line(letter.told.sender.name, pointer="/sender/name")
        return
    galley.line(letter.shown(letter.told.signer))
    if rng.random() < 0.5:
        galley.line(letter.shown(rng.choice(words.OFFICES)))


def put_name(
    sheet: Sheet, pointer: str, name: str, x: float, y: float, pen: Pen, wide: float, align: Align = "left", most: int = 3
) -> float:
    """A name in as many lines as it needs; returns the next baseline."""
    own = pen
    while len(lines := wrap(name, own, wide)) > most or max(own.width(line) for line in lines) > wide:
        own = own.sized(own.size * 0.92)
    sheet.know(f"{pointer}/name", name)
    for line in lines:
        sheet.write(x, y, line, own, align, f"{pointer}/name")
        y += own.size * 1.2
    return y


def put_lines(
    sheet: Sheet, pointer: str, lines: Sequence[str], x: float, y: float, pen: Pen, wide: float, align: Align = "left"
) -> float:
    """An address; returns the next baseline."""
    sheet.know(f"{pointer}/address", ", ".join(lines))
    for line in lines:
        sheet.write(x, y, line, fitted(pen, line, wide), align, f"{pointer}/address")
        y += pen.size * 1.22
    return y


def put_date(galley: Galley, rng: Random, letter: Letter) -> None:
    """The day, at the left or right, perhaps behind a word."""
    told = letter.told
    shown = letter.shown(told.dates(told.day))
    before = letter.shown(rng.choice(("", "", "", "Date: ", "Dated: ", "Mailed ")))
    right = rng.random() < 0.25
    x = galley.right - galley.pen.width(before + shown) if right else galley.left
    x = galley.sheet.write(x, galley.y, before, galley.pen) if before else x
    galley.sheet.put("/date", told.day.isoformat(), x, galley.y, shown, galley.pen)
    galley.y += galley.leading * rng.choice((1.5, 2.0))
