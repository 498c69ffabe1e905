"""Validation letters of a quarrel, without a subject: a strip with the sender at the left, facts in one line, one sheet or two."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from models.training.content import val_dispute_words as words
from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_facts import Facts, Route, Wording, facts
from models.training.content.phrasing import choose, parts_of
from models.training.families.letter_val_desk import FACES, print_recipient
from models.training.families.letter_val_kit import Area, Flow
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_DATES = ("%B %d, %Y", "%m/%d/%Y", "%b. %d, %Y", "%d %b %Y", "%m.%d.%y", "%A, %B %d, %Y")
_SIDES: Mapping[str, tuple[str, Route, Sequence[str], Sequence[str], Sequence[str]]] = {
    "payer": ("denial", ("plan", "practice"), words.PAYER, words.PAYER_DECIDES, words.PAYER_ENDS),
    "insurer": ("denial", ("plan", "person"), words.PAYER, words.PAYER_DECIDES, words.PAYER_ENDS),
    "clinic": ("appeal", ("practice", "plan"), words.CLINIC, words.CLINIC_ARGUES, words.CLINIC_ENDS),
    "member": ("appeal", ("person", "plan"), words.MEMBER, words.CLINIC_ARGUES, words.MEMBER_ENDS),
    "counsel": ("legal", ("law", "practice"), words.COUNSEL, words.COUNSEL_SAYS, words.COUNSEL_ENDS),
}


def told_by(rng: Random, category: str, route: Route) -> Facts:
    """Facts between two parties, with a ground on which something was turned down."""
    pattern = rng.choice(_DATES)
    told = facts(rng, Wording(category, (route,), (), (), (), ()), lambda day: day.strftime(pattern))
    code, text = rng.choice(words.GROUNDS)
    why = choose(rng, text)
    shown = rng.choice((code, code, f"{rng.choice(('CO', 'PR', 'OA'))}-{code}"))
    slots = {"why": Slot("/denial_reasons/0/text", why, why), "coded": Slot("/denial_reasons/0/reason", code, shown)}
    return replace(told, slots={**told.slots, **slots})


def draw(rng: Random) -> Paper:
    """Who complains and who decides shows in the sentences."""
    category, route, openings, arguments, ends = _SIDES[rng.choice(tuple(_SIDES))]
    told, sheet = told_by(rng, category, route), Sheet("letter", "letter-val-dispute")
    sheet.know("/category", category)
    pen = Pen(rng.choice(FACES), rng.choice((9.4, 10.2, 11.2)))
    strip = rng.random() < 0.5 and not told.personal
    left = 196.0 if strip else 60.0
    y = _strip(sheet, told, pen) if strip else _above(sheet, rng, told, pen)
    sheet.put("/date", told.day.isoformat(), left, y, told.dates(told.day), pen)
    low = print_recipient(sheet, told, pen, left, y + pen.size * 2.2, 320)
    flow = Flow(
        sheet,
        pen,
        [Area(left, 552, low + 16, rng.choice((716.0, 716.0, 420.0)))],
        [Area(left, 552, 80, 716)],
        pen.size * rng.choice((1.25, 1.4)),
    )
    if rng.random() < 0.4:
        flow.paragraph(_one_line(rng, told), pen=pen.heavy() if rng.random() < 0.5 else pen)
        flow.gap(0.8)
    _say(flow, rng, told, [rng.choice(openings)])
    _say(flow, rng, told, [rng.choice(arguments)])
    if category != "legal":
        pool = rng.sample(words.NEUTRAL, k=len(words.NEUTRAL) if rng.random() < 0.3 else rng.randint(0, 5))
        for at in range(0, len(pool), 3):
            _say(flow, rng, told, pool[at : at + 3])
    _say(flow, rng, told, rng.sample(ends, k=rng.randint(1, 2)))
    flow.need(70)
    flow.gap()
    if told.personal:
        sheet.put("/sender/name", told.sender.name, left, flow.y, told.sender.name, pen)
    else:
        flow.line(told.signer)
    return sheet.finish()


def _say(flow: Flow, rng: Random, told: Facts, templates: Sequence[str]) -> None:
    said: list[str | Slot] = []
    for template in templates:
        said += [*((" ",) if said else ()), *parts_of(rng, template, told.slots)]
    flow.paragraph(tuple(said))
    flow.gap(0.7)


def _one_line(rng: Random, told: Facts) -> Parts:
    """The references after one another."""
    mark = rng.choice((" / ", "; ", "   "))
    chosen = rng.sample((("Claim ", "claim"), ("ID ", "member"), ("Patient ", "patient"), ("DOS ", "dos")), k=rng.randint(2, 4))
    said: list[str | Slot] = []
    for label, key in chosen:
        said += [*((mark,) if said else ()), label, told.slot(key)]
    return tuple(said)


def _strip(sheet: Sheet, told: Facts, pen: Pen) -> float:
    """Name and address in a strip down the left."""
    sheet.rule(182, 40, 182, 750, 0.6)
    big, small = pen.sized(12.5).heavy(), pen.sized(8.2)
    lines = wrap(told.sender.name, big, 134)
    y = sheet.put_lines("/sender/name", told.sender.name, 40, 60, lines, fitted(big, max(lines, key=big.width), 134), 15) + 8
    for line in told.sender.lines:
        sheet.put("/sender/address", told.sender.joined, 40, y, line, fitted(small, line, 134))
        y += 11
    sheet.write(40, y + 10, str(told.slots["phone"]), small)
    return 66.0


def _above(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> float:
    """Name at the left, address in a line under it, or a block at the left of somebody at home."""
    if told.personal:
        y = 60.0
        for pointer, value, line in (
            ("name", told.sender.name, told.sender.name),
            *(("address", told.sender.joined, each) for each in told.sender.lines),
        ):
            sheet.put(f"/sender/{pointer}", value, 60, y, line, pen)
            y += pen.size * 1.3
        return y + 18
    right = rng.random() < 0.5
    x, align = (552.0, "right") if right else (60.0, "left")
    name = fitted(pen.sized(14).heavy(), told.sender.name, 480)
    sheet.put("/sender/name", told.sender.name, x, 56, told.sender.name, name, align)  # type: ignore[arg-type]
    y = 70.0
    for line in told.sender.lines:
        sheet.put("/sender/address", told.sender.joined, x, y, line, pen.sized(8.5), align)  # type: ignore[arg-type]
        y += 11
    return y + 24
