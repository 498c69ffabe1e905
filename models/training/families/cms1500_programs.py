"""CMS-1500 as billing programs, typewriters and clearing houses fill it: boxes others leave alone, fillers, `SAME`, notes."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import numbers
from models.training.content.claim_forms import Individual
from models.training.content.claim_forms_full import FullProfessionalClaim, full_professional_claim
from models.training.families import cms1500_filled
from models.training.families.claim_programs import Program, housed, renamed
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.cms1500_filled import Habits
from models.training.families.cms1500_form import at_column, at_line, draw_blank
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_RED: Colour = (0.87, 0.2, 0.2)
_WORN: Colour = (0.9, 0.45, 0.42)
_BLACK: Colour = (0.0, 0.0, 0.0)
_GREY: Colour = (0.45, 0.45, 0.45)
_BREATH: Colour = (0.965, 0.95, 0.945)
_SAME = "SAME"
_SPARE = {
    "/other_insured/name": (0.4, 11), "/other_insured/policy": (0.4, 13), "/other_insured/plan_name": (0.4, 19),
    "/other_claim_id": (49.5, 15), "/claim_codes": (37, 19), "/additional_info": (0.6, 29), "/original_reference": (61, 31),
    "/prior_authorization": (49.6, 33), "/referring/name": (3.2, 27),
}  # fmt: skip
"""Boxes that say nothing, and where a filler stands in them."""


@dataclass(frozen=True)
class Ways:
    """What a program does beyond the usual habits."""

    long_days: Literal["", "%m%d%Y", "%m/%d/%Y", "%m-%d-%Y"] = ""
    """How services' days are printed where the year is given in full."""
    money: Literal["", "commas", "dollar", "blank", "padded"] = ""
    same: bool = False
    filler: str = ""
    """What stands in boxes that have nothing to say."""
    further: float = 0.3
    """How often a box is filled that most leave empty."""
    names: Literal["", "commas everywhere", "first first"] = ""


@dataclass
class ProgramFilling(cms1500_filled.Filling):
    """One form being filled by a program."""

    ways: Ways = Ways()

    def put(
        self, pointer: str, value: str, column: float, line: float, shown: str | None = None, room: float | None = None
    ) -> None:
        """Type a field; where the insured is the patient, some write so instead of saying it all again."""
        if self.ways.same and self.full.claim.relationship == "self" and pointer.startswith("/insured/") and line < 11:
            if pointer in {"/insured/name", "/insured/street"}:
                self.printer.sheet.ignore.append(pointer)
                super().put(pointer, _SAME, column, line, _SAME)
            return
        super().put(pointer, value, column, line, shown, room)

    def day(self, pointer: str, day: date, columns: tuple[float, float, float], line: float, *, long: bool = False) -> None:
        """Type a day; a program that prints whole years does so on the lines of services too."""
        if self.ways.long_days and line >= 37:
            self.printer.sheet.know(pointer, day.isoformat())
            self.type(columns[0], line, day.strftime(self.ways.long_days), pointer, 62)
        else:
            super().day(pointer, day, columns, line, long=long)

    def money(self, pointer: str | None, amount: Decimal, column: float, line: float, room: float) -> None:
        """Type an amount in the program's picture of money."""
        if not self.ways.money:
            super().money(pointer, amount, column, line, room)
            return
        if pointer is not None:
            self.printer.sheet.know(pointer, f"{amount:.2f}")
        shown = {
            "commas": f"{amount:,.2f}",
            "dollar": f"${amount:.2f}",
            "blank": f"{amount:.2f}".replace(".", " "),
            "padded": f"{amount:08.2f}",
        }[self.ways.money]
        self.printer.type_in(at_column(column) + 18, at_line(line) + 9.2, shown, pointer, room + 16, "right")


def diced_claim(rng: Random, most: int) -> FullProfessionalClaim:
    """A claim of people with all sorts of names, at all sorts of addresses."""
    full = full_professional_claim(rng, most=most)
    claim = full.claim
    patient = _named(rng, claim.patient)
    insured = patient if claim.relationship == "self" else _named(rng, claim.insured)
    claim = replace(
        claim,
        patient=patient,
        insured=insured,
        payer=housed(rng, claim.payer),
        billing=housed(rng, claim.billing),
        facility=housed(rng, claim.facility),
        insurance=rng.choice((claim.insurance, "medicare", "other")),
    )
    return replace(full, claim=claim)


def _named(rng: Random, who: Individual) -> Individual:
    return replace(who, person=renamed(rng, who.person))


def fill(filling: ProgramFilling, rng: Random) -> None:
    """Type the claim into the form, and into boxes that most leave empty."""
    cms1500_filled.fill(filling, rng)
    _further_head(filling, rng)
    _further_bottom(filling, rng)
    sheet = filling.printer.sheet
    for pointer, (column, line) in _SPARE.items():
        if filling.ways.filler and pointer not in sheet.values and rng.random() < 0.6:
            filling.type(column, line, filling.ways.filler)
            if filling.ways.filler.isalpha():
                sheet.ignore.append(pointer)


def _further_head(filling: ProgramFilling, rng: Random) -> None:
    first, often = filling.full.claim.services[0].first, filling.ways.further
    if rng.random() < often:
        filling.put("/claim_codes", rng.choice(("AA", "W3", "D7", "E1", "AB")), 37.4, 19)
    if rng.random() < often:
        number = numbers.digits(rng, rng.choice((6, 8, 10)))
        filling.put("/other_claim_id", f"Y4{number}", 49.6, 15, f"Y4 {number}")
        filling.printer.sheet.alternatives["/other_claim_id"] = [number, f"Y4 {number}"]
    if rng.random() < often:
        filling.put("/other_date_qualifier", rng.choice(("454", "304", "439", "455")), 31.4, 25)
        filling.day("/other_date", first - timedelta(days=rng.randint(2, 40)), (37.4, 40.4, 43.4), 25)
    if rng.random() < often:
        away = first - timedelta(days=rng.randint(0, 5))
        filling.day("/unable_from", away, (55, 58, 61), 25)
        filling.day("/unable_to", away + timedelta(days=rng.randint(7, 30)), (69, 72, 75), 25)
    if filling.full.claim.referring and rng.random() < often:
        filling.put("/referring/other_id_qualifier", rng.choice(("G2", "0B", "1G")), 30.4, 26, room=18)
        filling.put("/referring/other_id", rng.choice((f"A{numbers.digits(rng, 5)}", numbers.digits(rng, 7))), 33.2, 26)


def _further_bottom(filling: ProgramFilling, rng: Random) -> None:
    often = filling.ways.further
    for number in range(len(filling.full.claim.services)):
        if rng.random() < often / 2:
            filling.put(f"/lines/{number}/emergency", "Y", 22, 37 + number * 2)
    taxonomy = f"ZZ{rng.choice(('207Q00000X', '2084P0800X', '261QM1300X', '111N00000X'))}"
    for at, column in (("/facility", 35.4), ("/billing", 62.4)):
        if rng.random() < often:
            other = rng.choice((taxonomy, f"G2{numbers.digits(rng, 7)}"))
            filling.put(f"{at}/other_id", other, column, 54)
            filling.printer.sheet.alternatives[f"{at}/other_id"] = [other[2:]]


def draw_typewriter(rng: Random) -> Paper:
    """Typed on a machine whose type bars are bent, on red stock or a copy; dashes where nothing is to say, crosses astray."""
    sheet = ClaimSheet("cms1500", "cms1500-typewriter", unsteady=rng.choice((0.25, 0.55)))
    draw_blank(sheet, rng.choice((_RED, _WORN, _BLACK, _GREY)))
    pitch = rng.choice((7.2, 6.0, 6.0))
    pen = Pen(
        rng.choice(("courier", "typewriter", "dejavu-mono")),
        10.8,
        bold=rng.random() < 0.4,
        colour=(rng.choice((0.0, 0.18, 0.3)),) * 3,
    )
    printer = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-1.5, 2.5), dy=rng.uniform(-3.4, 1.2), drift=(0, rng.uniform(-2, 2)),
        mark=rng.choice(("X", "x")), wander=2.2, columns=pitch, astray=4, seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("slashes", "dashes", "spread")),
        money=rng.choice(("pointed", "split", "solid")),
        case=rng.choice(("upper", "mixed")),
        commas=rng.random() < 0.5,
        points=rng.random() < 0.6,
        phones=rng.choice(("{0} {1}-{2}", "{0}-{1}-{2}")),
        signature=rng.choice(("Signature on file", "S.O.F.", "On file")),
        both_days=rng.random() < 0.5,
        marks_no=rng.random() < 0.5,
    )
    ways = Ways(
        same=rng.random() < 0.7, filler=rng.choice(("------", "NONE", "N/A", "")), money=rng.choice(("", "blank", "dollar"))
    )
    fill(ProgramFilling(printer, diced_claim(rng, 4), habits, ways=ways), rng)
    return sheet.finish()


def draw_dropout(rng: Random) -> Paper:
    """A laser print of which the scanner left the red form out: scaled, in columns of ten or twelve to the inch, or in none."""
    zoom = rng.choice((1.0, 1.0, 0.97, 0.95, 0.94, 1.02))
    spare = (612 * (1 - zoom), 792 * (1 - zoom))
    sheet = ClaimSheet(
        "cms1500",
        "cms1500-dropout",
        zoom=zoom,
        shift=(spare[0] * rng.random() + rng.uniform(-3, 3), spare[1] * rng.random() + rng.uniform(-5, 6)),
    )
    if rng.random() < 0.25:
        draw_blank(sheet, _BREATH)
    pitch = rng.choice((7.2, 7.2, 6.0, None))
    pen = Pen("arial", rng.choice((9, 10))) if pitch is None else Pen(rng.choice(("courier", "typewriter", "dejavu-mono")), 11)
    printer = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-2, 2), dy=rng.uniform(-2.5, 1.0),
        drift=(rng.uniform(-2, 2), rng.uniform(-3, 3)),
        columns=pitch, astray=rng.choice((0, 3)), seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("spread", "spread", "solid")),
        money=rng.choice(("split", "split", "pointed", "solid")),
        commas=rng.random() < 0.6,
        phones=rng.choice(("{0} {1}{2}", "{0} {1}-{2}", "{0}{1}{2}")),
        signature=rng.choice(("SIGNATURE ON FILE", "SIGNATURE ON FILE", "SOF")),
        marks_no=rng.random() < 0.8,
    )
    ways = Ways(long_days=rng.choice(("", "", "%m%d%Y")), same=rng.random() < 0.2, money=rng.choice(("", "", "blank")))
    fill(ProgramFilling(printer, diced_claim(rng, 6), habits, ways=ways), rng)
    return sheet.finish()


def draw_clearing(rng: Random) -> Paper:
    """What a clearing house prints of a claim it took: form and answers of one laser, shrunk, a line above that says so."""
    zoom = rng.choice((0.97, 0.955, 0.94))
    sheet = ClaimSheet(
        "cms1500",
        "cms1500-clearing",
        zoom=zoom,
        shift=(612 * (1 - zoom) * rng.random(), 792 * (1 - zoom) * rng.uniform(0.3, 1)),
    )
    draw_blank(sheet, rng.choice((_BLACK, _GREY, (0.55, 0.3, 0.3), (0.25, 0.3, 0.5))))
    pen = Pen(rng.choice(("courier", "arial", "narrow", "vera", "roman")), rng.choice((8, 9, 10)), bold=rng.random() < 0.4)
    printer = Program(
        sheet, rng, pen, dx=rng.uniform(-1, 2.5), dy=rng.uniform(-2.6, 0.8), mark=rng.choice(("X", "X", "x", "block")),
        astray=2.5, seed=rng.randint(0, 10**6),
    )  # fmt: skip
    stamped = rng.choice(
        ("Claim image {0}  Page 1 of 1", "Submitter batch {0}", "Transmission copy {0} - not an original", "{0}")
    )
    sheet.write(at_column(20), 38, stamped.format(numbers.digits(rng, 9)), Pen("arial", 7))
    habits = Habits(
        dates=rng.choice(("slashes", "solid", "spread", "dashes")),
        money=rng.choice(("pointed", "pointed", "solid", "split")),
        case=rng.choice(("upper", "upper", "mixed")),
        commas=rng.random() < 0.7,
        points=rng.random() < 0.6,
        phones=rng.choice(("{0}{1}{2}", "({0}) {1}-{2}", "{0}.{1}.{2}")),
        signature=rng.choice(("Signature on File", "SIGNATURE ON FILE")),
        marks_no=rng.random() < 0.6,
    )
    ways = Ways(
        long_days=rng.choice(("", "%m%d%Y", "%m/%d/%Y")), money=rng.choice(("", "commas", "dollar", "padded")), further=0.6
    )
    fill(ProgramFilling(printer, diced_claim(rng, 6), habits, ways=ways), rng)
    return sheet.finish()
