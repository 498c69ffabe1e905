"""UB-04 as billing programs print it: codes in whatever box, second sheets, and boxes that most leave empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.claim_forms import RevenueLine
from models.training.content.claim_forms_full import FullInstitutionalClaim, full_institutional_claim
from models.training.families import ub04_filled
from models.training.families.claim_programs import Program, housed, renamed
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.ub04_filled import SHEET_LINES, Habits
from models.training.families.ub04_form import draw_blank
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_RED: Colour = (0.83, 0.16, 0.2)
_BLACK: Colour = (0.08, 0.08, 0.08)
_GREY: Colour = (0.5, 0.5, 0.5)
_SHADES: Mapping[Colour, Colour] = {_RED: (0.99, 0.9, 0.9), _BLACK: (0.86, 0.86, 0.86), _GREY: (0.95, 0.95, 0.95)}
_REMARKS = (
    "CORRECTED CLAIM REPLACES PRIOR",
    "ATTN MEDICAL REVIEW",
    "NEWBORN BILLED SEPARATELY",
    "LATE CHARGES ADDED",
    "COB EOB ATTACHED",
)
MARGIN = 11.4
"""Where the first print column stands, in points."""
Seat = tuple[str, float]
"""A locator and a line in it."""


@dataclass
class ProgramFilling(ub04_filled.Filling):
    """One form being filled by a program that puts codes where it likes."""

    seats: Mapping[Seat, Seat] = field(default_factory=dict)

    def type(self, cell: str, text: str, pointer: str | None = None, *, line: float = 0) -> None:
        """Type what is or is no field."""
        cell, line = self.seats.get((cell, line), (cell, line))
        super().type(cell, text, pointer, line=line)

    def money(self, pointer: str, amount: Decimal, cell: str, *, line: float = 0) -> None:
        """Type an amount, its end at the right of a locator."""
        cell, line = self.seats.get((cell, line), (cell, line))
        super().money(pointer, amount, cell, line=line)


def seated(rng: Random) -> dict[Seat, Seat]:
    """Where a program puts condition, occurrence and value codes, in the form's order but with gaps."""
    seats: dict[Seat, Seat] = {}
    for number, place in enumerate(sorted(rng.sample(range(18, 29), 5))):
        seats[str(18 + number), 0] = (str(place), 0)
    for number, place in enumerate(sorted(rng.sample(range(8), 5))):
        for part in ("code", "date"):
            seats[f"{31 + number % 4}_{part}", number // 4] = (f"{31 + place % 4}_{part}", place // 4)
    for number, place in enumerate(sorted(rng.sample(range(12), 5))):
        for part in ("code", "amount"):
            seats[f"{39 + number % 3}_{part}", number // 3] = (f"{39 + place % 3}_{part}", place // 3)
    return seats


def diced_claim(rng: Random, *, most: int, codes: int) -> FullInstitutionalClaim:
    """A claim of people with all sorts of names."""
    full = full_institutional_claim(rng, most=most, codes=codes)
    patient = replace(full.claim.patient, person=renamed(rng, full.claim.patient.person))
    coverages = tuple(
        replace(each, insured=patient.person if each.insured == full.claim.patient.person else renamed(rng, each.insured))
        for each in full.coverages
    )
    return replace(
        full, claim=replace(full.claim, patient=patient, provider=housed(rng, full.claim.provider)), coverages=coverages
    )


def fill_further(filling: ProgramFilling, rng: Random) -> None:
    """Fill boxes that most leave empty; few of them are fields."""
    claim = filling.full.claim
    if rng.random() < 0.5:
        filling.type("8a", numbers.digits(rng, 9))
    if rng.random() < 0.4:
        _pay_to(filling, rng)
    if rng.random() < 0.5:
        _responsible(filling)
    if rng.random() < 0.3:
        filling.type("35_code", "74")
        for cell, day in (("35_from", claim.first), ("35_through", claim.first + timedelta(days=1))):
            filling.type(cell, day.strftime(filling.habits.dates))
    if not claim.remarks and rng.random() < 0.5:
        lines = rng.sample(_REMARKS, rng.choice((1, 2)))
        for number, text in enumerate(lines):
            filling.put("/remarks", filling.said(" ".join(lines)), "80", filling.said(text), line=number + 1)
    _type_rare(filling, rng)


def _responsible(filling: ProgramFilling) -> None:
    patient = filling.full.claim.patient
    for number, text in enumerate((patient.person.plain, *patient.address.lines)):
        filling.type("38", filling.said(text), line=number + 1)


def _type_rare(filling: ProgramFilling, rng: Random) -> None:
    """Locators that are no fields."""
    for cell, text, often in (
        ("9e", "US", 0.3), ("29", filling.full.claim.patient.address.state, 0.2),
        ("57", numbers.digits(rng, 7), 0.4), ("70a", "R109", 0.4), ("71", rng.choice(("470", "872", "291")), 0.4),
        ("76_qual", "G2", 0.3), ("65", "FOUNDRY WORKS", 0.3),
    ):  # fmt: skip
        if rng.random() < often:
            filling.type(cell, text)
    if rng.random() < 0.3:
        other = people.person(rng)
        for cell, text in (("78_type", "DN"), ("78_npi", numbers.npi(rng)), ("78_last", other.last), ("78_first", other.first)):
            filling.type(cell, filling.said(text))


def _pay_to(filling: ProgramFilling, rng: Random) -> None:
    house = replace(filling.full.claim.provider, address=people.address(rng, box=True))
    lines = [filling.said(line) for line in house.address.lines]
    filling.put("/pay_to/name", filling.said(house.name), "2")
    for number, text in enumerate(lines):
        filling.put("/pay_to/address", ", ".join(lines), "2", text, line=number + 1)


def draw_billing(rng: Random) -> Paper:
    """Form and answers of one laser in small type, codes in boxes of the program's own choice, most boxes used."""
    zoom = rng.choice((1.0, 0.96, 0.945))
    sheet = ClaimSheet(
        "ub04", "ub04-billing", zoom=zoom, shift=(612 * (1 - zoom) * rng.random(), 792 * (1 - zoom) * rng.random())
    )
    ink = rng.choice((_RED, _BLACK, _GREY))
    draw_blank(sheet, ink, _SHADES[ink], weight=rng.choice((0.4, 0.7)))
    pitch = rng.choice((None, None, 6.0))
    pen = (
        Pen(rng.choice(("arial", "narrow", "vera", "roman")), rng.choice((7.5, 8.5)))
        if pitch is None
        else Pen("typewriter", 10)
    )
    printer = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-0.5, 2), dy=rng.uniform(-2, 0.8), columns=pitch,
        margin=MARGIN, astray=rng.choice((0, 4)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("%m%d%y", "%m/%d/%y", "%m-%d-%y")),
        birth=rng.choice(("%m%d%Y", "%m/%d/%Y", "%m-%d-%Y")),
        money=rng.choice(("pointed", "commas", "split")),
        mixed_case=rng.random() < 0.4,
        leading_zero=rng.random() < 0.5,
        points=rng.random() < 0.4,
        present_on_admission=rng.random() < 0.5,
        indent=rng.choice((1.5, 4.0)),
    )
    filling = ProgramFilling(printer, diced_claim(rng, most=16, codes=5), habits, seated(rng))
    ub04_filled.fill(filling, rng)
    fill_further(filling, rng)
    return sheet.finish()


def draw_continued(rng: Random) -> Paper:
    """A long stay on two sheets: the head on both, lines that go on, sums below the last line only."""
    sheet = ClaimSheet("ub04", "ub04-continued", shift=(rng.uniform(0, 3), rng.uniform(-4, 4)))
    ink = rng.choice((_RED, _RED, _BLACK))
    pen = Pen(rng.choice(("courier", "typewriter", "arial", "dejavu-mono")), rng.choice((9, 10)))
    pitch = 7.2 if pen.family != "arial" else None
    printer = Program(
        sheet,
        rng,
        pen,
        pitch=pitch,
        dx=rng.uniform(-1, 2),
        dy=rng.uniform(-2.2, 1),
        drift=(0, rng.uniform(-1.5, 1.5)),
        columns=pitch,
        margin=MARGIN,
    )
    habits = Habits(
        money=rng.choice(("split", "pointed", "solid")),
        leading_zero=rng.random() < 0.7,
        described=rng.random() < 0.8,
        present_on_admission=rng.random() < 0.5,
        indent=rng.choice((1.0, 2.0)),
    )
    filling = ProgramFilling(printer, _long_claim(rng), habits, seated(rng) if rng.random() < 0.5 else {})
    lines = filling.full.claim.lines
    _sheet(filling, ink, lines[:SHEET_LINES], page=1)
    ub04_filled.fill_foot(filling, Random(7))
    sheet.new_page()
    _sheet(filling, ink, lines[SHEET_LINES:], page=2)
    ub04_filled.fill_totals(filling, rng)
    ub04_filled.fill_foot(filling, Random(7))
    return sheet.finish()


def _sheet(filling: ProgramFilling, ink: Colour, lines: tuple[RevenueLine, ...], *, page: int) -> None:
    draw_blank(filling.printer.sheet, ink, _SHADES[ink])
    ub04_filled.fill_head(filling)
    for number, line in enumerate(lines, start=(page - 1) * SHEET_LINES):
        ub04_filled.fill_line(filling, number, line)
    ub04_filled.fill_paging(filling, page, 2)


def _long_claim(rng: Random) -> FullInstitutionalClaim:
    """A claim of more lines than a sheet holds, day after day."""
    full, further = diced_claim(rng, most=22, codes=3), full_institutional_claim(rng, most=22, codes=1)
    first = full.claim.first
    lines = [*full.claim.lines, *further.claim.lines, *further.claim.lines]
    while len(lines) <= SHEET_LINES:
        lines += full.claim.lines
    chosen = sorted(lines[: rng.randint(SHEET_LINES + 1, min(len(lines), 2 * SHEET_LINES))], key=lambda line: line.revenue)
    return replace(full, claim=replace(full.claim, lines=tuple(_on(line, first) for line in chosen)))


def _on(line: RevenueLine, day: date) -> RevenueLine:
    return replace(line, day=day if line.day else None)
