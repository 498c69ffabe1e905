# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how
"""The facts of the test split's letters: who writes to whom, when, and what may be named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, names, numbers
from models.training.content.correspondence import Slot
from models.training.content.correspondents import Party, Role
from models.training.families.unseen_kit_test import Ground, dotted
from models.training.ink import Align, Pen

_DATES = ("%B {d}, %Y", "%B {d}, %Y", "%m/%d/%Y", "{m}/{d}/%y", "%b {d}, %Y", "{d} %B %Y", "%m-%d-%Y")


@dataclass(frozen=True, slots=True)
class Case:
    """What a letter may tell."""

    sender: Party
    recipient: Party
    day: date
    pattern: str
    slots: dict[str, str | Slot]

    def dated(self, day: date) -> str:
        """A day as this office writes it."""
        return dotted(day, self.pattern)

    def slot(self, key: str) -> Slot:
        """A fact that is a field."""
        found = self.slots[key]
        if isinstance(found, str):
            raise TypeError(key)
        return found


def case(rng: Random, sender: Role, recipient: Role, *, name: str = "") -> Case:
    """Facts between two parties; the sender's name may be given."""
    one, other = correspondents.party(rng, sender), correspondents.party(rng, recipient)
    one = replace(one, name=name or one.name)
    day = date(2023, 2, 1) + timedelta(days=rng.randint(0, 1370))
    served, last = day - timedelta(days=rng.randint(12, 300)), day + timedelta(days=rng.choice((10, 14, 21, 30, 45, 60, 180)))
    pattern = rng.choice(_DATES)
    amount, less = (Decimal(rng.randint(low, high)) / 100 for low, high in ((1500, 480000), (500, 9000)))
    person = correspondents.person(rng)
    patient = rng.choice((person.plain, person.plain, person.listed, f"{person.first} {person.last}"))
    if "person" in {sender, recipient}:
        patient = one.name if sender == "person" else other.name
    values = {
        "claim_number": names.claim_number(rng), "member_id": names.member_id(rng), "patient_account": names.account_number(rng),
        "patient_name": patient, "authorization_number": rng.choice(("C", "", "PA-", "", "R")) + numbers.digits(rng, rng.choice((7, 8, 10))),
    }  # fmt: skip
    keys = {"claim_number": "claim", "member_id": "member", "patient_account": "account", "patient_name": "patient", "authorization_number": "auth"}  # fmt: skip
    slots: dict[str, str | Slot] = {keys[key]: Slot(f"/references/{key}", text, text) for key, text in values.items()}
    slots |= {
        "dos": Slot("/references/date_of_service", served.isoformat(), dotted(served, pattern)),
        "by": Slot("/respond_by", last.isoformat(), dotted(last, pattern)),
        "amount": Slot("/amount", f"{amount:.2f}", f"${amount:,.2f}"),
        "other": f"${less:,.2f}", "them": other.name, "early": dotted(day - timedelta(days=rng.randint(2, 9)), pattern),
        "phone": phone(one.phone), "fax": phone(one.fax), "doctor": f"Dr. {correspondents.person(rng).last}",
        "someone": correspondents.person(rng).plain, "plan": correspondents.party(rng, "plan").name,
        "number": f"{rng.randint(19, 26)}-{numbers.digits(rng, 4)}",
    }  # fmt: skip
    return Case(one, other, day, pattern, slots)


def named(rng: Random, template: str) -> str:
    """A firm out of a template with names and towns."""
    last, last2 = correspondents.person(rng).last, correspondents.person(rng).last
    return template.format(last=last, last2=last2, town=correspondents.place(rng))


def phone(digits: str) -> str:
    """Ten digits as dialled."""
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"


def party(
    ground: Ground, pointer: str, who: Party, x: float, y: float, pen: Pen, *,
    big: Pen | None = None, align: Align = "left", room: float = 240.0,
) -> float:  # fmt: skip
    """A name over its address; returns the next baseline."""
    y = ground.lines(f"{pointer}/name", (who.name,), x, y, big or pen, align, room)
    return ground.lines(f"{pointer}/address", who.lines, x, y, pen, align, room)
