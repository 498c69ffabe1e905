"""UB-04 of smaller houses: typed days and names, stays billed by a code of their own, drugs by number, rates beside rooms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.claim_forms import RevenueLine
from models.training.content.claim_forms_full import Coverage, FullInstitutionalClaim
from models.training.families import ub04_filled, ub04_programs
from models.training.families.claim_programs import Program
from models.training.families.claim_sheet import ClaimSheet
from models.training.families.cms1500_customs import written
from models.training.families.ub04_filled import Habits, fill_line
from models.training.families.ub04_form import draw_blank
from models.training.families.ub04_programs import ProgramFilling, fill_further, seated
from models.training.ink import Colour, Pen
from models.training.paper import Paper

_STOCKS: tuple[tuple[Colour, Colour], ...] = (
    ((0.85, 0.2, 0.22), (0.99, 0.91, 0.9)),
    ((0.1, 0.1, 0.1), (0.88, 0.88, 0.88)),
    ((0.92, 0.5, 0.48), (1.0, 0.95, 0.95)),
)
_STAYS = ("0022", "SNF PPS (HIPPS)"), ("0023", "HOME HEALTH PPS")
_PAID = ("RUB10", "PBCA1", "KAQD1", "1AA11", "2BC31")
_BILLS = ("0211", "0321", "0711", "0851", "0831")


@dataclass
class HouseFilling(ProgramFilling):
    """One form being filled by a house with its own days, telephones and addresses."""

    days: str = ""
    """As in `cms1500_customs.Customs`; empty for the usual habit."""
    phone: str = "{0}-{1}-{2}"
    bare_tax: bool = False
    one_line: bool = False
    """Whether the patient's address stands in one line."""

    def put(self, pointer: str, value: str, cell: str, shown: str | None = None, *, line: float = 0) -> None:
        """Type a field in the house's way."""
        if pointer == "/provider/phone":
            shown = self.phone.format(value[:3], value[3:6], value[6:])
        elif pointer == "/provider/tax_id" and self.bare_tax:
            shown = value
        elif pointer == "/patient/address" and self.one_line:
            if cell != "9a":
                return
            shown = value
        super().put(pointer, value, cell, shown, line=line)

    def day(self, pointer: str, day: date, cell: str, *, line: float = 0) -> None:
        """Type a day in the house's way."""
        if self.days:
            self.put(pointer, day.isoformat(), cell, written(day, self.days), line=line)
        else:
            super().day(pointer, day, cell, line=line)


def house_claim(rng: Random, *, most: int) -> FullInstitutionalClaim:
    """A claim of a nursing home, a home health agency or a rural clinic, or of any hospital."""
    full = ub04_programs.diced_claim(rng, most=most, codes=rng.choice((1, 3)))
    lines, bill_type = tuple(_numbered(rng, line) for line in full.claim.lines), full.claim.bill_type
    if rng.random() < 0.5:
        code, name = rng.choice(_STAYS)
        stay = RevenueLine(code, name, rng.choice(_PAID), (), full.claim.first, rng.randint(5, 60), Decimal("0.00"), Decimal(0))
        lines, bill_type = (stay, *lines[: most - 1]), rng.choice(_BILLS)
    claim = replace(full.claim, lines=lines, bill_type=bill_type)
    return replace(full, claim=claim, coverages=tuple(_owing(each, claim.total) for each in full.coverages))


def _owing(coverage: Coverage, total: Decimal) -> Coverage:
    """What was paid before is a quarter of the claim, and what is due the rest."""
    prior = (total / 4).quantize(Decimal("0.01")) if coverage.prior else coverage.prior
    return replace(coverage, prior=prior, due=None if coverage.due is None else total - prior)


def _numbered(rng: Random, line: RevenueLine) -> RevenueLine:
    """A drug's line with the drug's number in place of its name, now and then."""
    if line.revenue not in {"0250", "0636", "0258"} or rng.random() < 0.4:
        return line
    return replace(line, description=f"N4{numbers.digits(rng, 11)}{rng.choice(('UN2', 'ML5', 'UN10', 'ME15'))}")


def fill_house(filling: HouseFilling, rng: Random, *, rates: bool, carried: bool) -> None:
    """Type the claim; with what a day costs beside rooms, with the sum in the row below the last line as some systems do."""
    ub04_filled.fill_head(filling)
    lines = filling.full.claim.lines
    for number, line in enumerate(lines):
        fill_line(filling, number, line)
        if rates and line.revenue.startswith("01") and not line.procedure:
            filling.type("44_line1", f"{line.charge / line.units:.2f}", line=number)
            filling.printer.sheet.ignore.append(f"/lines/{number}/procedure")
    ub04_filled.fill_paging(filling, 1, 1)
    if carried:
        filling.type("42_line1", "0001" if filling.habits.leading_zero else "001", line=len(lines))
        filling.type("43_line1", filling.said("Total charges"), line=len(lines))
        filling.money("/total_charge", filling.full.claim.total, "47_line1", line=len(lines))
        if filling.full.claim.not_covered:
            filling.money("/total_not_covered", filling.full.claim.not_covered, "48_line1", line=len(lines))
    else:
        ub04_filled.fill_totals(filling, rng)
    ub04_filled.fill_foot(filling, rng)
    fill_further(filling, rng)


def draw_house(rng: Random) -> Paper:
    """In large and small letters, days with strokes, codes in any box, the sum sometimes right below the last line."""
    sheet = ClaimSheet("ub04", "ub04-house", unsteady=rng.choice((0.0, 0.3)), shift=(rng.uniform(0, 4), rng.uniform(-4, 5)))
    draw_blank(sheet, *rng.choice(_STOCKS))
    pitch = rng.choice((6.0, 7.2, None))
    pen = Pen("roman", 9) if pitch is None else Pen(rng.choice(("typewriter", "courier")), 10.6, bold=rng.random() < 0.3)
    printer = Program(
        sheet, rng, pen, pitch=pitch, dx=rng.uniform(-1.5, 3), dy=rng.uniform(-4, 1.8), drift=(0, rng.uniform(-1.5, 1.5)),
        columns=pitch, margin=ub04_programs.MARGIN, seed=rng.randint(0, 10**6),
    )  # fmt: skip
    habits = Habits(
        dates=rng.choice(("%m/%d/%y", "%m%d%y", "%m-%d-%y")),
        birth=rng.choice(("%m/%d/%Y", "%m-%d-%Y", "%m%d%Y")),
        money=rng.choice(("pointed", "commas", "split")),
        mixed_case=rng.random() < 0.6,
        leading_zero=rng.random() < 0.5,
        points=rng.random() < 0.5,
        present_on_admission=rng.random() < 0.4,
        indent=rng.choice((1.0, 3.0)),
    )
    filling = HouseFilling(
        printer, house_claim(rng, most=rng.choice((4, 12))), habits, seated(rng), days=rng.choice(("", "{m}/{d}/{yy}")),
        phone=rng.choice(("({0}) {1}-{2}", "{0} {1}-{2}", "{0}.{1}.{2}")), bare_tax=rng.random() < 0.4,
    )  # fmt: skip
    fill_house(filling, rng, rates=rng.random() < 0.6, carried=rng.random() < 0.35)
    return sheet.finish()
