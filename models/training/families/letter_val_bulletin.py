# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""Validation mail of no kind: bulletins, newsletters and offers to medical offices, about claims and yet about none."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.bulletin_val_words import GREETINGS, LABELS, SIGNATURES, TOPICS
from models.training.content.correspondents import Party
from models.training.families.letter_val_kit import Area, Flow
from models.training.families.letter_val_other import UNTOLD
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "times", "dejavu-serif", "dejavu-condensed", "vera", "roman")
_INKS = ((0.0, 0.0, 0.0), (0.1, 0.25, 0.5), (0.4, 0.15, 0.1), (0.1, 0.35, 0.25))
_KINDS = ("PROVIDER BULLETIN", "Provider Update", "NOTICE TO PROVIDERS", "FYI", "Network Notice", "")
_BOXES = ("In this issue", "At a glance", "Key facts", "Reminder")


def draw(rng: Random) -> Paper:
    """A page, sometimes to one office, mostly to all."""
    sheet, pen = Sheet("letter", "letter-val-bulletin"), Pen(rng.choice(_FACES), rng.choice((9.2, 10.0, 10.8)))
    sheet.know("/category", "other")
    sender = correspondents.party(rng, rng.choice(("plan", "plan", "firm")))
    day = date(2024, 1, 8) + timedelta(days=rng.randint(0, 1100))
    topics = rng.sample(TOPICS, k=rng.choice((1, 1, 1, 2, 3)))
    left, right = rng.choice(((54.0, 558.0), (66.0, 546.0)))
    y = _head(sheet, rng, sender, day, pen, left, right)
    if rng.random() < 0.4:
        y = _addressee(sheet, rng, pen, left, y)
    flow = Flow(sheet, pen, [Area(left, right, y, 720)], [Area(left, right, 70, 720)], pen.size * 1.34)
    title = rng.choice(topics[0][0])
    big = fitted(pen.sized(rng.choice((12.0, 14.0, 18.0))).heavy(), title, right - left)
    sheet.put("/subject", title, left, flow.y + big.size * 0.4, title, big)
    flow.y += big.size * 2
    greeting = rng.choice(GREETINGS)
    if greeting and len(topics) == 1:
        flow.line(greeting)
        flow.gap(0.5)
    boxed = rng.choice(("before", "after", "none"))
    if boxed == "before":
        _facts(flow, rng)
    _texts(flow, rng, topics, pen)
    if boxed == "after":
        _facts(flow, rng)
    if rng.random() < 0.7:
        flow.need(flow.leading * 3)
        flow.line(rng.choice(SIGNATURES))
        flow.line(rng.choice((sender.name, f"www.{sender.domain}")))
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, sender: Party, day: date, pen: Pen, left: float, right: float) -> float:
    """A band or a plain head: name, what kind of paper it is, the day; the address in the head or at the foot."""
    ink, banded, small = rng.choice(_INKS), rng.random() < 0.4, pen.sized(8.6)
    kind = rng.choice(_KINDS)
    if banded:
        sheet.fill(0, 0, sheet.size[0], 24, ink)
    name = fitted(pen.sized(14).heavy().inked(ink), sender.name, (right - left) * 0.6)
    sheet.put("/sender/name", sender.name, left, 58, sender.name, name)
    if kind:
        sheet.write(right, 58, kind, fitted(pen.sized(12).inked(ink), kind, (right - left) * 0.36), "right")
    shown = day.strftime(rng.choice(("%B %d, %Y", "%m/%d/%Y", "%b %d, %Y")))
    sheet.put("/date", day.isoformat(), right, 74, shown, pen, "right")
    y = 74.0
    if rng.random() < 0.6:
        for line in sender.lines:
            sheet.put("/sender/address", sender.joined, left, y, line, small)
            y += 11.0
    elif rng.random() < 0.6:
        x = left
        for number, line in enumerate(sender.lines):
            x = sheet.write(x, 752, " • ", small) if number else x
            x = sheet.put("/sender/address", sender.joined, x, 752, line, small)
    sheet.rule(left, y + 4, right, y + 4, rng.choice((0.5, 1.5)))
    return y + 30


def _addressee(sheet: Sheet, rng: Random, pen: Pen, left: float, y: float) -> float:
    who = correspondents.party(rng, "practice")
    sheet.put("/recipient/name", who.name, left, y, who.name, fitted(pen, who.name, 300))
    y = sheet.put_lines("/recipient/address", who.joined, left, y + pen.size * 1.3, who.lines, pen, pen.size * 1.3)
    return y + pen.size * 1.6


def _texts(flow: Flow, rng: Random, topics: list[tuple[tuple[str, ...], tuple[str, ...]]], pen: Pen) -> None:
    """Each topic in paragraphs or as a list; those behind the first under a heading."""
    for number, (titles, sentences) in enumerate(topics):
        if number:
            flow.gap(0.6)
            flow.need(flow.leading * 3)
            flow.line(rng.choice(titles), pen.heavy())
        told = rng.sample(sentences, k=rng.randint(2, len(sentences)))
        if rng.random() < 0.3:
            for sentence in told:
                flow.need(flow.leading)
                flow.sheet.write(flow.area.left + 6, flow.y, "•", flow.pen)
                flow.paragraph((sentence,), indent=18)
        else:
            half = len(told) // 2 if rng.random() < 0.5 else len(told)
            for part in (told[:half], told[half:]):
                if part:
                    flow.paragraph((" ".join(part),))
                    flow.gap(0.5)
    flow.gap(0.6)


def _facts(flow: Flow, rng: Random) -> None:
    """A box of labels and values; none of them is a field."""
    sheet, pen, area = flow.sheet, flow.pen.sized(flow.pen.size - 0.6), flow.area
    rows = rng.sample(LABELS, k=rng.randint(2, 5))
    high = (len(rows) + 1) * pen.size * 1.5 + 10
    flow.need(high + 10)
    right, top = area.left + (area.right - area.left) * rng.choice((0.6, 1.0)), flow.y - pen.size
    sheet.fill(area.left, top, right, top + high, (0.94, 0.94, 0.94))
    y = top + pen.size * 1.5
    sheet.write(area.left + 8, y, rng.choice(_BOXES), pen.heavy())
    stop = area.left + 18 + max(pen.width(f"{label}:") for label, _ in rows)
    for label, text in rows:
        y += pen.size * 1.5
        sheet.write(area.left + 8, y, f"{label}:", pen)
        shown = wrap(text.replace("{n}", numbers.digits(rng, 2)), pen, right - stop - 8)[0]
        sheet.write(stop, y, shown, pen)
    flow.y = top + high + flow.leading * 1.4
