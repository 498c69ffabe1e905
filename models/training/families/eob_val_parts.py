# ruff: noqa: PLR0913 - drawing says what, where and how
"""Parts that several drawn validation remittances arrange: facts in a grid or a run, money moved, sums in a strip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import MOVES, Said, say
from models.training.families.letterhead import phone_shown
from models.training.ink import Pen, fitted


def facts_grid(desk: Desk, facts: Sequence[Said], x0: float, x1: float, *, across: int, pen: Pen, framed: bool) -> None:
    """Captions above values, `across` in a row; the pen goes below them."""
    small, wide, high = pen.sized(pen.size * 0.82), (x1 - x0) / across, pen.size * 2.5
    top = desk.y
    for number, fact in enumerate(facts):
        x, y = x0 + number % across * wide, top + number // across * high
        if framed:
            desk.sheet.frame(x, y, x + wide, y + high, 0.5)
        desk.y = y + small.size * 1.15
        desk.text(x + 4, fact.label, fitted(small, fact.label, wide - 8))
        desk.y = y + high - pen.size * 0.42
        say(desk, x + 4, Said("", fact.pointer, fact.shown, fact.value), fitted(pen, fact.shown, wide - 8))
    desk.y = top + -(-len(facts) // across) * high


def facts_run(desk: Desk, facts: Sequence[Said], x0: float, x1: float, *, pen: Pen, mark: str) -> None:
    """Labels and values one behind the other, on as many lines as they take; the pen goes to the next baseline."""
    x = x0
    for fact in facts:
        wide = pen.heavy().width(f"{fact.label} {fact.shown}")
        if x > x0 and x + pen.width(mark) + wide > x1:
            x, desk.y = x0, desk.y + pen.size * 1.35
        elif x > x0:
            x = desk.text(x, mark, pen)
        x = say(desk, x, fact, pen, pen.heavy() if mark.strip() else pen)
    desk.y += pen.size * 1.35


def facts_columns(desk: Desk, facts: Sequence[Said], x0: float, x1: float, *, across: int, pen: Pen) -> None:
    """Labels and values side by side in columns, read row by row; the pen goes to the next baseline."""
    wide = (x1 - x0) / across
    labels = [max(pen.width(fact.label) for fact in facts[at::across]) + 6 for at in range(min(across, len(facts)))]
    for number, fact in enumerate(facts):
        at = number % across
        desk.y += pen.size * 1.4 if number and not at else 0.0
        x = x0 + at * wide
        say(desk, x, fact, fitted(pen, fact.shown, wide - labels[at] - 6), pen, at=x + labels[at])
    desk.y += pen.size * 1.4


@dataclass(frozen=True, slots=True)
class Moved:
    """How money moved outside claims is headed."""

    title: str
    heads: tuple[str, str, str, str]
    """Of code, what it means, reference, amount."""


def moved_table(desk: Desk, moved: Moved, pen: Pen, again: Callable[[], None], *, total: str = "") -> None:
    """Money moved outside claims, one row each; nothing where nothing was moved."""
    rows = desk.content.provider_adjustments
    if not rows:
        return
    step = pen.size * 1.4
    desk.turn(step * (3 + len(rows)), again)
    desk.text(desk.left, moved.title, pen.heavy())
    desk.y += step
    room = min(desk.right - desk.left, 520.0)
    stops = (desk.left, desk.left + room * 0.12, desk.left + room * 0.56, desk.left + room)
    for stop, head in zip(stops, moved.heads, strict=True):
        desk.text(stop, head, pen, "right" if stop == stops[-1] else "left")
    desk.sheet.rule(desk.left, desk.y + 3, stops[-1], desk.y + 3, 0.5)
    desk.y += step
    for number, each in enumerate(rows):
        at = f"/provider_adjustments/{number}"
        desk.put(f"{at}/code", stops[0], each.code, pen)
        desk.text(stops[1], desk.case(MOVES[each.code]), fitted(pen, MOVES[each.code], stops[2] - stops[1] - 8))
        desk.put(f"{at}/reference", stops[2], each.reference, pen)
        desk.money(f"{at}/amount", stops[3], each.amount, pen)
        desk.y += step
    if total:
        desk.text(stops[2], total, pen.heavy())
        desk.money(None, stops[3], desk.content.withheld, pen.heavy())
        desk.y += step
    desk.y += step * 0.6


def sums_strip(desk: Desk, sums: Sequence[Said], pen: Pen, *, framed: bool) -> None:
    """Headings over amounts across the paper."""
    wide = (desk.right - desk.left) / len(sums)
    small = min((fitted(pen, each.label, wide - 8) for each in sums), key=lambda each: each.size)
    top = desk.y - pen.size
    for number, each in enumerate(sums):
        x = desk.left + (number + 1) * wide - 4
        desk.text(x, each.label, small, "right")
        desk.y += pen.size * 1.5
        if each.pointer:
            desk.put(each.pointer, x, each.shown, pen.heavy(), "right", each.value)
        else:
            desk.text(x, each.shown, pen.heavy(), "right")
        desk.y -= pen.size * 1.5
    desk.y += pen.size * 3.4
    if framed:
        desk.sheet.frame(desk.left, top - 2, desk.right, top + pen.size * 3.2, 0.6)


def payment_facts(desk: Desk, labels: dict[str, str]) -> list[Said]:
    """Number, day and amount of the payment under this payer's labels; no number where nothing was paid."""
    content = desk.content
    eob_truth.method_from(desk.sheet, content, label=labels["number"])
    facts = [
        Said(labels["date"], "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
        Said(labels["amount"], "/payment/amount", desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
    ]
    if content.method != "none":
        facts.insert(desk.rng.randint(0, 2), Said(labels["number"], "/payment/number", content.number))
    return facts


def payer_block(desk: Desk, x: float, name_pen: Pen, *, phone: str, room: float) -> None:
    """Name, address and, where `phone` labels it, telephone of the payer; the pen goes below."""
    payer = desk.content.payer
    desk.put("/payer/name", x, desk.case(payer.name), fitted(name_pen, desk.case(payer.name), room))
    desk.y += name_pen.size * 1.1 + 2
    desk.address("/payer/address", x, payer.address.lines)
    if phone:
        shown = phone_shown(payer.phone, desk.rng.randrange(4))
        say(desk, x, Said(phone, "/payer/phone", shown, payer.phone), desk.pen)
        desk.y += desk.pen.size * 1.3


def payee_block(desk: Desk, x: float, pen: Pen, *, room: float) -> None:
    """Name and address of the payee; the pen goes below."""
    name = desk.case(desk.content.payee.name)
    desk.put("/payee/name", x, name, fitted(pen, name, room))
    desk.y += pen.size * 1.25
    desk.address("/payee/address", x, desk.content.payee.address.lines, pen)
