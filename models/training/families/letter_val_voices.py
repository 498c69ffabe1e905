"""What the validation letters of a mailroom share: facts, words said in order, parties, references."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from models.training.content import val_mailroom_words as words
from models.training.content.correspondence import Parts, Slot
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, Wording, facts
from models.training.content.phrasing import choose, parts_of
from models.training.families.letter_val_kit import Flow
from models.training.ink import Align, Pen, Sheet, fitted, wrap

_DATES = ("%B %d, %Y", "%m/%d/%Y", "%b %d, %Y", "%m/%d/%y", "%d %b %Y", "%m-%d-%Y", "%m.%d.%Y")


@dataclass(frozen=True, slots=True)
class Voice:
    """Facts, subject and what is said of them."""

    told: Facts
    subject: Parts
    said: tuple[Parts, ...]

    @property
    def category(self) -> str:
        """Of the contract."""
        return self.told.wording.category


def voice_of(rng: Random, *, home: bool = True, person_read: bool = False, only: Sequence[str] = tuple(words.SAID)) -> Voice:
    """A letter of one of the categories between somebody and somebody."""
    known = [
        (category, route, subjects, said)
        for category in only
        for routes, subjects, said in words.SAID[category]
        for route in routes
        if (home or route[0] != "person") and (not person_read or route[1] == "person")
    ]
    category = rng.choice(sorted({entry[0] for entry in known}))
    _, route, subjects, said = rng.choice([entry for entry in known if entry[0] == category])
    pattern = rng.choice(_DATES)
    told = facts(rng, Wording(category, (route,), (), (), (), ()), lambda day: day.strftime(pattern))
    code, text = rng.choice(words.WHY)
    shown = rng.choice((code, f"CO-{code}", f"PR-{code}", f"CO{code}"))
    why = Slot("/denial_reasons/0/text", text, text)
    coded = Slot("/denial_reasons/0/reason", code, code if "-" not in shown else shown)
    told = replace(told, slots={**told.slots, "why": why, "coded": coded})
    if rng.random() < 0.25:
        near = (rng.choice((told.recipient.lines[0], told.sender.lines[0])), told.sender.lines[-1])
        told = replace(told, recipient=replace(told.recipient, lines=near))
    small = rng.sample(words.SMALL[route[0]], k=rng.choice((0, 1, 2, 3)))
    readings = [rng.choice((each,) if isinstance(each, str) else each) for each in (*said, *small)]
    filled = tuple(parts for each in readings if (parts := parts_of(rng, each, told.slots)))
    return Voice(told, parts_of(rng, rng.choice(subjects), told.slots), filled)


def rows_of(rng: Random, voice: Voice) -> list[tuple[str, Slot]]:
    """Captions and facts."""
    keys = [key for key in words.ABOUT[voice.category] if rng.random() < 0.85]
    if rng.random() < 0.3:
        keys.reverse()
    return [(rng.choice(words.LABELS[key]), voice.told.slot(key)) for key in keys]


def print_rows(flow: Flow, rows: Sequence[tuple[str, Slot]], stop: float) -> None:
    """Captions and facts in two columns."""
    for label, slot in rows:
        flow.need(0)
        x = max(flow.area.left + stop, flow.area.left + flow.pen.width(f"{label}:  "))
        flow.sheet.write(flow.area.left, flow.y, f"{label}:", flow.pen)
        flow.sheet.put(slot.pointer, slot.value, x, flow.y, slot.shown, fitted(flow.pen, slot.shown, flow.area.right - x))
        flow.y += flow.leading


def print_subject(flow: Flow, rng: Random, voice: Voice, pen: Pen) -> None:
    """What it is about, behind a word or alone."""
    shown = "".join(part if isinstance(part, str) else part.shown for part in voice.subject)
    if not shown:
        return
    for part in voice.subject:
        if isinstance(part, Slot):
            flow.sheet.know(part.pointer, part.value)
    before = rng.choice(("", "", "Re: ", "RE: ", "About: ", "Subject: "))
    flow.paragraph((before, Slot("/subject", shown, shown)) if before else (Slot("/subject", shown, shown),), pen=pen)
    flow.gap(0.5)


def print_said(flow: Flow, rng: Random, voice: Voice) -> None:
    """Everything said; short lines without a full stop are headings."""
    gap = rng.choice((0.4, 0.7))
    for parts in voice.said:
        text = "".join(part if isinstance(part, str) else part.shown for part in parts)
        if text[-1] not in ".!?:)" and len(text) < 30:
            flow.need(flow.leading * 2)
            flow.line(text, flow.pen.heavy())
        else:
            flow.paragraph(parts)
            flow.gap(gap)


def print_end(flow: Flow, rng: Random, voice: Voice) -> None:
    """Ending and signature."""
    flow.need(flow.leading * 4)
    flow.line(rng.choice(words.ENDS))
    flow.gap(1.2)
    name = voice.told.sender.name
    if voice.told.personal:
        flow.sheet.put("/sender/name", name, flow.area.left, flow.y, name, flow.pen)
        flow.gap()
    else:
        flow.line(voice.told.signer)


def greeting(flow: Flow, rng: Random, voice: Voice) -> None:
    """Mostly."""
    if rng.random() < 0.7:
        flow.line(choose(rng, rng.choice(words.GREETED)).format(name=voice.told.recipient.name))
        flow.gap(0.4)


def stand(
    sheet: Sheet, pointer: str, party: Party, x: float, y: float, pen: Pen, wide: float, *,
    big: Pen | None = None, align: Align = "left", upper: bool = False,
) -> float:  # fmt: skip
    """A party as a block; returns the next baseline."""
    name = party.name.upper() if upper else party.name
    head = big or pen
    while max(head.width(line) for line in wrap(name, head, wide)) > wide or len(wrap(name, head, wide)) > 3:
        head = head.sized(head.size * 0.93)
    sheet.know(f"{pointer}/name", name)
    for line in wrap(name, head, wide):
        sheet.write(x, y, line, head, align, f"{pointer}/name")
        y += head.size * 1.2
    return lines_of(sheet, pointer, party, x, y, pen, wide, align=align, upper=upper)


def lines_of(
    sheet: Sheet, pointer: str, party: Party, x: float, y: float, pen: Pen, wide: float, *,
    align: Align = "left", upper: bool = False,
) -> float:  # fmt: skip
    """A party's address alone."""
    lines = [line.upper() if upper else line for line in party.lines]
    sheet.know(f"{pointer}/address", ", ".join(lines))
    for line in lines:
        sheet.write(x, y, line, fitted(pen, line, wide), align, f"{pointer}/address")
        y += pen.size * 1.24
    return y
