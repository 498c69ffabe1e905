"""The facts behind a letter of any category: who writes to whom about what. What of it is printed decides what is true."""

# ruff: noqa: E501, PLR0913, PLR0917 - sentences read best unbroken; facts are built from facts

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import correspondents, numbers
from models.training.content.correspondence import Slot
from models.training.content.correspondents import Party, Role

Route = tuple[Role, Role]


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of a whole letter as templates of `phrasing`: rows of `amounts` and `reasons` are parted by a bar."""

    form: Literal["paragraph", "bullets", "amounts", "reasons"]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What letters of a topic say, as templates of `phrasing`.

    Sentences of `above` refer to a block of references, those of `inline` carry the references themselves; a letter that
    somebody wrote as a `whole` is said as it stands.
    """

    category: str
    routes: tuple[Route, ...]
    subjects: tuple[str, ...]
    above: tuple[str, ...]
    inline: tuple[str, ...]
    body: tuple[str, ...]
    money: tuple[str, ...] = ()
    deadline: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    """Which facts a block of references may name."""
    rows: tuple[tuple[str, str], ...] = ()
    """A table of amounts: captions and facts; the last may be the letter's amount."""
    whole: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was turned down: group, code, and words of our own."""

    group: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a letter may mention."""

    wording: Wording
    sender: Party
    recipient: Party
    day: date
    dates: Callable[[date], str]
    slots: Mapping[str, str | Slot]
    signer: str
    route: Route

    @property
    def personal(self) -> bool:
        """Is it somebody at home who writes?"""
        return self.route[0] == "person"

    def slot(self, key: str) -> Slot:
        """A fact that is a field."""
        found = self.slots[key]
        if isinstance(found, str):
            message = f"{key} is no field"
            raise TypeError(message)
        return found


def facts(rng: Random, wording: Wording, dates: Callable[[date], str]) -> Facts:
    """Roll the facts of a letter."""
    route = rng.choice(wording.routes)
    sender, recipient = (correspondents.party(rng, role) for role in route)
    day = date(2024, 1, 3) + timedelta(days=rng.randint(0, 1200))
    served = day - timedelta(days=rng.randint(9, 240))
    last = day + timedelta(days=rng.choice((10, 14, 15, 20, 21, 30, 30, 30, 45, 60, 90, 120, 180)))
    amount = Decimal(rng.choice((rng.randint(900, 40000), rng.randint(4000, 990000)))) / 100
    person = correspondents.person(rng)
    name = next((each.name for each, role in ((sender, route[0]), (recipient, route[1])) if role == "person"), None)
    patient = name if name and rng.random() < 0.6 else correspondents.shown(rng, person)
    slots: dict[str, str | Slot] = {
        "claim": _number(rng, "claim_number", claim_number(rng)),
        "patient": Slot("/references/patient_name", patient, patient),
        "member": _number(rng, "member_id", member_id(rng)),
        "account": _number(rng, "patient_account", account_number(rng)),
        "auth": _number(rng, "authorization_number", authorization_number(rng)),
        "dos": Slot("/references/date_of_service", served.isoformat(), dates(served)),
        "amount": Slot("/amount", f"{amount:.2f}", money_shown(rng, amount)),
        "by": Slot("/respond_by", last.isoformat(), dates(last)),
    }
    return Facts(
        wording,
        sender,
        recipient,
        day,
        dates,
        slots | _scenery(rng, sender, recipient, day, dates, amount),
        _signer(rng),
        route,
    )


def _scenery(
    rng: Random, sender: Party, recipient: Party, day: date, dates: Callable[[date], str], amount: Decimal
) -> dict[str, str | Slot]:  # fmt: skip
    """What a letter mentions in passing: no field stands here."""
    before = Decimal(rng.randint(500, 90000)) / 100
    early, late = day - timedelta(days=rng.randint(3, 300)), day + timedelta(days=rng.randint(20, 365))
    return {
        "us": sender.name, "them": recipient.name, "phone": phone_shown(rng, sender.phone), "fax": phone_shown(rng, sender.fax),
        "their_phone": phone_shown(rng, recipient.phone), "other": f"${before:,.2f}", "sum": f"${before + amount:,.2f}",
        "early": dates(early), "late": dates(late), "start": dates(day.replace(day=1, month=1)),
        "count": str(rng.randint(2, 24)), "days": rng.choice(("10", "14", "15", "30", "30", "45", "60", "180")),
        "check": numbers.digits(rng, rng.choice((6, 8))), "number": numbers.digits(rng, rng.choice((4, 6, 7))), "web": f"www.{sender.domain}",
        "doctor": f"Dr. {correspondents.person(rng).last}", "someone": correspondents.person(rng).plain, "room": str(rng.randint(100, 900)),
        "code": rng.choice(("G0463", "J1885", "E0114", "L1830", "G0439", "T1015")), "year": str(day.year), "town": correspondents.place(rng),
        "tax": f"{sender.tax_id[:2]}-{sender.tax_id[2:]}", "npi": sender.npi, "street": recipient.lines[0],
    }  # fmt: skip


def _number(rng: Random, key: str, value: str) -> Slot:
    del rng
    return Slot(f"/references/{key}", value, value)


def _signer(rng: Random) -> str:
    who = correspondents.person(rng).plain
    return rng.choice((who, who, who, f"{who}, RN", f"{who}, CPC", f"{who}, MD", f"{who}, J.D."))


def money_shown(rng: Random, amount: Decimal) -> str:
    """Usually with a dollar sign."""
    return rng.choice((f"${amount:,.2f}", f"${amount:,.2f}", f"${amount:,.2f}", f"${amount:.2f}", f"$ {amount:,.2f}"))


def phone_shown(rng: Random, number: str) -> str:
    """A telephone number in one of the usual forms."""
    a, b, c = number[:3], number[3:6], number[6:]
    return rng.choice((f"({a}) {b}-{c}", f"{a}-{b}-{c}", f"{a}.{b}.{c}", f"1-{a}-{b}-{c}"))


def claim_number(rng: Random) -> str:
    """A payer's number for a claim in one of many shapes."""
    six, year = numbers.digits(rng, 6), rng.choice(("24", "25", "26"))
    letters = "".join(rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ", k=rng.choice((1, 2, 3))))
    return rng.choice(
        (
            numbers.claim_number(rng), f"20{year}{rng.randint(1, 365):03d}{six}", f"{letters}{numbers.digits(rng, 9)}", numbers.digits(rng, 13),
            numbers.digits(rng, 10), f"{letters}-{six}-{numbers.digits(rng, 2)}", f"{year}-{six}", f"{numbers.digits(rng, 8)}{letters}",
            f"CLM{numbers.digits(rng, 7)}", numbers.digits(rng, 15),
        )
    )  # fmt: skip


def member_id(rng: Random) -> str:
    """A member's number in one of many shapes."""
    letters = "".join(rng.choices("ABCDEFGHJKLMNPQRSTUVWXYZ", k=rng.choice((1, 2, 3))))
    return rng.choice(
        (
            numbers.member_id(rng), numbers.medicare_id(rng), f"{letters}{numbers.digits(rng, 8)}", numbers.digits(rng, 9),
            f"{letters}{numbers.digits(rng, 6)}-{rng.randint(1, 9):02d}", numbers.digits(rng, 11), f"{numbers.digits(rng, 7)}{letters[0]}",
        )
    )  # fmt: skip


def account_number(rng: Random) -> str:
    """A provider's own number for a patient in one of many shapes."""
    return rng.choice(
        (
            numbers.account_number(rng), numbers.digits(rng, 8), f"{numbers.digits(rng, 4)}-{numbers.digits(rng, 4)}", numbers.digits(rng, 5),
            f"{rng.choice('ABCDEFGHKLMNPRSTVW')}{numbers.digits(rng, 8)}", f"{numbers.digits(rng, 6)}.{rng.randint(1, 9)}", numbers.digits(rng, 10),
        )
    )  # fmt: skip


def authorization_number(rng: Random) -> str:
    """An approval's number in one of many shapes."""
    return rng.choice(
        (
            f"A{numbers.digits(rng, 8)}", f"AUTH{numbers.digits(rng, 6)}", f"PA-{numbers.digits(rng, 7)}", numbers.digits(rng, 10),
            f"{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}", f"R{numbers.digits(rng, 9)}", f"UM{numbers.digits(rng, 7)}",
        )
    )  # fmt: skip
