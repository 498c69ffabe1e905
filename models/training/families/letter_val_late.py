"""Validation letters of two and three sheets: a decision told first, a record of the case with both parties and all dates behind it."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.correspondence import Slot
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts
from models.training.content.letter_val_body import compose
from models.training.content.phrasing import choose
from models.training.families.letter_val_desk import FACES, facts_told, reference_rows
from models.training.families.letter_val_kit import Area, Flow, print_piece
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_CATEGORIES = {"denial", "appeal", "records_request", "refund_request", "authorization", "eligibility", "legal"}
_DUE = {
    "denial": "Appeal window closes",
    "records_request": "Records to reach us",
    "refund_request": "Repayment expected",
    "legal": "Answer expected",
}
_RECORDS = ("Case Record", "Docket Sheet", "Data of This Matter", "Summary of File", "Annex A - Particulars")
_AUTHORS = ("Author", "Writing office", "Filed by", "Correspondent")
_READERS = ("Party addressed", "Reader", "Distribution", "Served on")
_STAMPS = ("CONFIDENTIAL", "ORIGINAL", "SECOND REQUEST", "PLEASE READ", "")


def draw(rng: Random) -> Paper:
    """The text first, then the record; or the record at the foot of the first sheet and the text behind."""
    told = facts_told(rng, personal=False)
    while told.wording.category not in _CATEGORIES:
        told = facts_told(rng, personal=False)
    sheet = Sheet("letter", "letter-val-late")
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(FACES), rng.choice((9.6, 10.2, 11.0)))
    rows: list[tuple[str, Slot]] = reference_rows(rng, told) or [("Claim", told.slot("claim"))]
    rows.insert(
        rng.randint(0, len(rows)),
        (rng.choice(("Dated", "Written on", "Day of issue")), Slot("/date", told.day.isoformat(), told.dates(told.day))),
    )
    if told.wording.deadline:
        rows.append((_DUE.get(told.wording.category, "Reply expected"), told.slot("by")))

    def number(each: Sheet) -> None:
        each.write(546, 48, f"sheet {each.page}", pen.sized(8), "right")

    flow = Flow(
        sheet,
        pen,
        [Area(66, 546, 70, 700)],
        [Area(66, 546, 84, 716)],
        pen.size * 1.42,
        number,
    )
    subject = choose(rng, rng.choice(told.wording.subjects))
    flow.paragraph((Slot("/subject", subject, subject),), pen=pen.sized(pen.size + 3).heavy())
    stamp = rng.choice(_STAMPS)
    if stamp:
        flow.line(stamp, pen.heavy(), "right")
    flow.gap(0.5)
    behind = rng.random() < 0.65
    if not behind:
        _record(flow, rng, told, rows)
    for piece in compose(rng, told, inline=False, long=True):
        print_piece(flow, piece, marker=rng.choice(("1", "-")), heads=pen.heavy() if rng.random() < 0.6 else None)
    flow.need(70)
    flow.gap()
    flow.line(told.signer)
    flow.gap(1.4)
    if behind:
        if rng.random() < 0.6:
            flow.need(9999)
        _record(flow, rng, told, rows)
    return sheet.finish()


def _record(flow: Flow, rng: Random, told: Facts, rows: Sequence[tuple[str, Slot]]) -> None:
    """A table of two columns of cells: captions of everything, parties among them."""
    flow.need(220)
    flow.line(rng.choice(_RECORDS), flow.pen.sized(flow.pen.size + 1).heavy(), rng.choice(("left", "center")))
    flow.gap(0.6)
    parties = [(rng.choice(_AUTHORS), "/sender", told.sender), (rng.choice(_READERS), "/recipient", told.recipient)]
    if rng.random() < 0.4:
        parties.reverse()
    cells: list[tuple[str, Slot | tuple[str, Party]]] = [*rows]
    at = rng.choice((0, len(cells)))
    cells[at:at] = [(caption, (pointer, party)) for caption, pointer, party in parties]
    lined, share = rng.random() < 0.6, rng.choice((0.28, 0.36))
    middle = flow.area.left + share * (flow.area.right - flow.area.left)
    for caption, value in cells:
        lines = 1 if isinstance(value, Slot) else 1 + len(value[1].lines)
        high = (lines * 1.25 + 0.7) * flow.pen.size
        flow.need(high + 12)
        top = flow.y - flow.pen.size
        if lined:
            flow.sheet.frame(flow.area.left, top - 4, flow.area.right, top + high - 4, 0.5)
            flow.sheet.rule(middle, top - 4, middle, top + high - 4, 0.5)
        flow.sheet.write(flow.area.left + 5, flow.y, caption, fitted(flow.pen, caption, middle - flow.area.left - 10))
        _value(flow, value, middle + 8)
        flow.y += high
    flow.gap()


def _value(flow: Flow, value: Slot | tuple[str, Party], x: float) -> None:
    """A fact, or a party's name over its address."""
    room = flow.area.right - x - 6
    if isinstance(value, Slot):
        flow.sheet.put(value.pointer, value.value, x, flow.y, value.shown, fitted(flow.pen, value.shown, room))
        return
    pointer, party = value
    flow.sheet.put(f"{pointer}/name", party.name, x, flow.y, party.name, fitted(flow.pen, party.name, room))
    lines = [part for line in party.lines for part in wrap(line, flow.pen, room)]
    flow.sheet.put_lines(
        f"{pointer}/address", party.joined, x, flow.y + flow.pen.size * 1.25, lines, flow.pen, flow.pen.size * 1.25
    )
