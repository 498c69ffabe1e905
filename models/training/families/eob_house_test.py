# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""What remittances of the test split share: the payment, parties, money and days as one house prints them, money moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content.people import Company
from models.training.content.remittance import Adjustment, Claim, Remittance
from models.training.families import eob_truth
from models.training.families.bill_desk_test import firm
from models.training.families.cells import EMPTY, Cell, Line, Run
from models.training.families.letter_case_test import phone
from models.training.families.unseen_kit_test import Ground
from models.training.habits import Habits
from models.training.ink import Pen


@dataclass
class House:
    """One payer's way of printing one payment."""

    ground: Ground
    content: Remittance
    habits: Habits
    nothing: str = "0.00"
    """What stands for no amount; only figures are a field."""

    def money(self, pointer: str | None, amount: Decimal, *, sign: bool = False) -> Run:
        """An amount."""
        return Run(self.habits.money(amount, sign=sign), pointer, f"{amount:.2f}")

    def cell(self, pointer: str | None, amount: Decimal) -> Cell:
        """An amount in a table."""
        if not amount and self.nothing != "0.00":
            short = Run(self.nothing, pointer if self.nothing == ".00" else None, "0.00")
            return ((short,),) if self.nothing else EMPTY
        return ((self.money(pointer, amount),),)

    def day(self, pointer: str | None, day: date) -> Run:
        """A day."""
        return Run(self.habits.date(day), pointer, day.isoformat())

    def code(self, at: str, each: Adjustment, between: str) -> Line:
        """Group and reason of an adjustment and its amount."""
        amount = self.money(f"{at}/amount", each.amount)
        if between == " ":
            return Run(each.group, f"{at}/group"), Run(each.reason, f"{at}/reason"), amount
        return Run(f"{each.group}{between}{each.reason}", f"{at}/reason", each.reason, ((f"{at}/group", each.group),)), amount

    def paid_by(self, label: str) -> tuple[Run, ...]:
        """The payment's number behind its label, where money moves."""
        eob_truth.method_from(self.ground.sheet, self.content, label=label)
        return () if self.content.method == "none" else (Run(label), Run(self.content.number, "/payment/number"))


def payer_named(rng: Random, content: Remittance, names: tuple[str, ...]) -> Remittance:
    """The same payment from a payer of a trade."""
    return replace(content, payer=replace(content.payer, name=firm(rng, rng.choice(names))))


def company(
    ground: Ground, pointer: str, who: Company, x: float, y: float, pen: Pen, *, loud: Pen | None = None, room: float = 240.0
) -> float:
    """A name over its address; returns the next baseline."""
    y = ground.lines(f"{pointer}/name", (who.name,), x, y, loud or pen, room=room)
    return ground.lines(f"{pointer}/address", who.address.lines, x, y, pen, room=room)


def dialled(who: Company) -> Run:
    """The payer's telephone."""
    return Run(phone(who.phone), "/payer/phone", who.phone)


def moved(house: House, x: float, title: str, wide: float) -> None:
    """Money moved outside claims, in the sign that lowers the payment."""
    ground, content = house.ground, house.content
    if not content.provider_adjustments:
        return
    ground.need(40 + 13 * len(content.provider_adjustments))
    ground.y += 8
    ground.at(x, ground.y, title, ground.pen.heavy(), room=wide)
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        ground.y += ground.pen.size * 1.4
        ground.at(x, ground.y, Run(each.code, f"{at}/code"))
        ground.at(x + 40, ground.y, Run(each.reference, f"{at}/reference"))
        ground.at(x + wide, ground.y, house.money(f"{at}/amount", each.amount), align="right")
    ground.y += ground.pen.size * 2


def implied(house: House, claim: Claim, at: str) -> None:
    """What may be concluded of a claim beside what is printed."""
    eob_truth.imply(house.ground.sheet, claim, at)
