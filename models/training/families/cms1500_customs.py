"""What single practices do with a CMS-1500: days without zeros, titles behind names, letters set apart, money at the left."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.claim_forms_full import FullProfessionalClaim
from models.training.content.people import Address, Company
from models.training.families import cms1500_programs
from models.training.families.claim_sheet import ClaimSheet, Printer
from models.training.families.cms1500_form import at_column, at_line
from models.training.families.cms1500_programs import ProgramFilling
from models.training.ink import Align, Colour, Pen

_TITLES = ("MD", "DO", "PhD", "LCSW", "PT", "NP", "DPM", "PA-C")
_CODED = ("Clinic", "Associates", "Therapy Group", "Family Practice", "Wellness, PLLC", "& Sons Medical, P.C.")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


@dataclass(frozen=True)
class Customs:
    """What a practice does its own way."""

    day: str = ""
    """A day as a template of `{m}`, `{mm}`, `{mon}`, `{d}`, `{dd}`, `{yy}` and `{yyyy}`; empty for the usual habit."""
    long_day: str = ""
    """The same for birthdays."""
    apart: str = ""
    """What stands between the letters that point to diagnoses."""
    title: str = ""
    """What stands behind the names of doctors."""
    money: str = ""
    """`left` for amounts that begin at the left of their boxes, `blanks` for blanks between dollars and cents."""
    nothing_paid: bool = False
    """Whether an amount paid of nothing is printed."""
    bare_insured: bool = False
    """Whether boxes 4, 7 and 11a stay empty where the insured is the patient."""
    own_number: bool = False
    """Whether the practice has its owner's number for taxes."""
    lab: Decimal | None = None
    """What an outside laboratory charged."""


@dataclass
class CustomFilling(ProgramFilling):
    """One form being filled by a practice that has its own ways."""

    customs: Customs = Customs()

    def put(
        self, pointer: str, value: str, column: float, line: float, shown: str | None = None, room: float | None = None
    ) -> None:
        """Type a field in the practice's way."""
        if self._unsaid(pointer):
            return
        if pointer.endswith("/pointers"):
            shown = self.customs.apart.join(value)
        elif pointer in {"/referring/name", "/provider_signature"} and self.customs.title:
            value = shown = f"{value}{self.said(self.customs.title)}"
        elif pointer == "/tax_id" and self.customs.own_number:
            shown = f"{value[:3]}-{value[3:5]}-{value[5:]}"
        super().put(pointer, value, column, line, shown, room)

    def mark(self, pointer: str, value: str | bool, box: str) -> None:  # noqa: FBT001 - the field's own value
        """Mark a box, unless the field is left out."""
        if self._unsaid(pointer):
            return
        if pointer == "/tax_id_type" and self.customs.own_number:
            value, box = "ssn", "25.ssn"
        if pointer == "/outside_lab" and self.customs.lab:
            value, box = True, "20.yes"
            self.money("/outside_lab_charge", self.customs.lab, 72, 29, 40)
        super().mark(pointer, value, box)

    def day(self, pointer: str, day: date, columns: tuple[float, float, float], line: float, *, long: bool = False) -> None:
        """Type a day, across its places where the practice writes days in one."""
        shape = self.customs.long_day if long else self.customs.day
        if self._unsaid(pointer):
            return
        if not shape:
            super().day(pointer, day, columns, line, long=long)
            return
        self.printer.sheet.know(pointer, day.isoformat())
        self.type(columns[0], line, written(day, shape), pointer, (columns[2] - columns[0] + (4.6 if long else 2.6)) * 7.2)

    def money(self, pointer: str | None, amount: Decimal, column: float, line: float, room: float) -> None:
        """Type an amount; at the left of its box, or in two parts with nothing between them, where that is the way."""
        if not self.customs.money:
            super().money(pointer, amount, column, line, room)
            return
        if pointer is not None:
            self.printer.sheet.know(pointer, f"{amount:.2f}")
        x, y = at_column(column), at_line(line) + 9.2
        if self.customs.money == "left":
            self.printer.type_in(x - room, y, f"{amount:.2f}", pointer, room + 18)
        else:
            dollars, cents = f"{amount:.2f}".split(".")
            self.printer.type_in(x - 6, y, dollars, pointer, room, "right")
            self.printer.type_in(x + 5, y, cents, pointer, 15)

    def _unsaid(self, pointer: str) -> bool:
        told = pointer in {"/insured/group_number", "/insured/plan_name"} or not pointer.startswith("/insured/")
        return self.customs.bare_insured and self.full.claim.relationship == "self" and not told


def written(day: date, shape: str) -> str:
    """A day in a shape of one's own."""
    return shape.format(
        m=day.month, mm=f"{day.month:02d}", mon=_MONTHS[day.month - 1], d=day.day, dd=f"{day.day:02d}",
        yy=f"{day.year % 100:02d}", yyyy=day.year,
    )  # fmt: skip


def fill(filling: CustomFilling, rng: Random) -> None:
    """Type the claim into the form."""
    cms1500_programs.fill(filling, rng)
    if filling.customs.nothing_paid and not filling.full.claim.paid:
        filling.money("/amount_paid", Decimal("0.00"), 67.2, 49, 40)


def practice_claim(rng: Random, most: int, *, owner: bool = False, long_zip: float = 0.0) -> FullProfessionalClaim:
    """A claim of a practice, perhaps of the name of who owns it, with postal codes of nine digits as often as is said."""
    full = cms1500_programs.diced_claim(rng, most)
    claim = full.claim
    billing = _longer(rng, claim.billing, long_zip)
    if owner:
        billing = replace(billing, name=f"{claim.rendering.last} {rng.choice(_CODED)}")
    facility = billing if claim.facility == claim.billing else _longer(rng, claim.facility, long_zip)
    patient = replace(claim.patient, address=_zipped(rng, claim.patient.address, long_zip))
    insured = patient if claim.relationship == "self" else claim.insured
    claim = replace(
        claim, billing=billing, facility=facility, patient=patient, insured=insured, payer=_longer(rng, claim.payer, long_zip)
    )
    return replace(full, claim=claim)


def titled(rng: Random) -> str:
    """What stands behind the names of a practice's doctors, if anything."""
    return rng.choice(("", " {0}", ", {0}")).format(rng.choice(_TITLES))


def _longer(rng: Random, company: Company, often: float) -> Company:
    return replace(company, address=_zipped(rng, company.address, often))


def _zipped(rng: Random, address: Address, often: float) -> Address:
    if rng.random() >= often:
        return address
    between = rng.choice(("-", ""))
    return replace(address, zip=f"{address.zip[:5]}{between}{rng.randint(1001, 9899)}")


@dataclass
class FittedField(Printer):
    """The fields of a fillable file whose type is as large as its box allows, so that no two boxes are of one size."""

    largest: float = 12.0
    smallest: float = 6.2

    def type_in(self, x: float, y: float, text: str, pointer: str | None, room: float, align: Align = "left") -> None:
        """Print a text as large as fits."""
        size = min(self.largest, max(self.smallest, 0.9 * room / max(0.2, self.pen.sized(1).width(text))))
        lift = (self.largest - size) * 0.16
        self.sheet.write(x + self.dx, y + self.dy - lift, text, _narrowed(self.pen.sized(size), text, room), align, pointer)


def _narrowed(pen: Pen, text: str, room: float) -> Pen:
    return pen if pen.width(text) <= room else pen.sized(max(4.8, pen.size * room / pen.width(text)))


@dataclass
class PenMarks(Printer):
    """A printer that leaves the boxes to a pen: they are scribbled full, crossed widely or ringed with their word."""

    scribbled: bool = field(default=True)

    def mark_box(self, pointer: str, value: str | bool, x: float, y: float, side: float) -> None:  # noqa: FBT001 - the field's own value
        """Mark the box whose upper left corner is given."""
        a, b = (edge + self.rng.uniform(-self.wander, self.wander) for edge in (x, y))
        if self.scribbled:
            turns = self.rng.randint(3, 5)
            way = [
                (a + (side if step % 2 else 0) + self.rng.uniform(-1, 1), b + side * step / turns) for step in range(turns + 1)
            ]
            self.sheet.trace(way, self.rng.uniform(0.9, 1.5))
        else:
            over = self.rng.uniform(0, 3)
            self.sheet.trace([(a - over, b - over), (a + side + over, b + side + over)], 1.1)
            self.sheet.trace([(a + side + over, b - 1), (a - over / 2, b + side + over)], 1.1)
        self.sheet.know(pointer, value)
        self.sheet.locate(pointer, x, y, x + side, y + side)


def receive(sheet: ClaimSheet, rng: Random, day: date, ink: Colour) -> None:
    """What a payer's mailroom puts on: a stamp of the day above the form, a number sprayed along an edge."""
    if rng.random() < 0.7:
        degrees, x = rng.uniform(-3, 3), at_column(rng.uniform(3, 18))
        pen = Pen(rng.choice(("arial", "roman")), 12, bold=True, colour=ink)
        sheet.slanted(x, 34, rng.choice(("RECEIVED", "REC'D", "MAILROOM")), pen, degrees)
        sheet.slanted(x + 4, 48, written(day, rng.choice(("{mon} {dd} {yyyy}", "{mm}-{dd}-{yyyy}"))), pen.sized(10), degrees)
    if rng.random() < 0.8:
        shape = rng.choice(("{0} {1} {2}", "{0}-{1}-{2}", "DCN {0}{1}{2}"))
        number = shape.format(f"26{rng.randint(240, 330)}", numbers.digits(rng, 5), numbers.digits(rng, 3))
        sheet.write(at_column(rng.choice((2, 24, 46))), rng.choice((16, 779)), number, Pen("dejavu-mono", 9))
