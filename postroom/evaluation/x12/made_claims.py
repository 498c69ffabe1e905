"""What random claims of both forms share: people, parties, master data, and their truth as a reader must find it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, Literal

from postroom.evaluation.x12 import made_text
from schemas.master import Address, Contact, Correspondent, MasterData, Payer, Provider, TradingPartner
from schemas.record import Record, RecordState, SourceFile
from schemas.types import all_types

Part = dict[str, Any]

_STREETS = ("Main St", "Ünter*Lane", "Calle Peñón", "Broad~Way", "5th Ave", "Oak Row: Rear")
_TOWNS = (("Springfield", "IL"), ("San José", "CA"), ("O'Fallon", "MO"), ("N. Platte", "NE"), ("Ponce", "PR"))
TAXONOMIES = ("207Q00000X", "282N00000X", "363L00000X")


class Printed(str):
    """What a format may spell otherwise: its letters and digits must stay."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class MadeClaim:
    """A record and its truth."""

    record: Record
    master: MasterData
    truth: Part
    """As `claim.claim_of` tells it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A street address, in the United States."""

    street: str
    city: str
    state: str
    code: str

    @property
    def printed(self) -> str:
        """As records say it."""
        code = self.code if len(self.code) == 5 else f"{self.code[:5]}-{self.code[5:]}"
        return f"{self.street}, {self.city}, {self.state} {code}"

    @property
    def known(self) -> Address:
        """As master data have it."""
        return Address(lines=(self.street,), city=self.city, state=self.state, postal_code=self.code)

    @property
    def truth(self) -> Part:
        """As it is read back."""
        return {"street": Printed(self.street), "town": [Printed(self.city), self.state, self.code]}


def place(rng: Random, *, digits: Literal[5, 9] | None = None, is_box: bool = False) -> Place:
    """Somewhere."""
    count: int = digits or rng.choice((5, 9))
    city, state = rng.choice(_TOWNS)
    street = f"PO Box {rng.randint(1, 9999)}" if is_box else f"{rng.randint(1, 9999)} {rng.choice(_STREETS)}"
    return Place(street, city, state, "".join(rng.choices("123456789", k=count)))


def day(rng: Random, first: date = date(2025, 1, 1), span: int = 600) -> date:
    """Some day."""
    return first + timedelta(days=rng.randint(0, span))


def compact(iso: str | date) -> str:
    """CCYYMMDD."""
    return str(iso).replace("-", "")


def name(rng: Random) -> str:
    """A person's, never without letters."""
    return made_text.person(rng)


def company(rng: Random) -> str:
    """A name that master data take, too, and that nobody else has."""
    return f"{rng.randint(1, 10**9)} {made_text.company(rng)}".strip()


def known_person(rng: Random) -> str:
    """A name that master data take, too, and that nobody else has."""
    return f"{rng.randint(1, 10**9)} {made_text.person(rng)}".strip()


def number(rng: Random) -> Printed:
    """One that forms print and X12 spells."""
    return Printed(made_text.number(rng))


def sometimes(rng: Random, share: float, value: Any) -> Any:  # noqa: ANN401 - whatever a form says
    """That, or nothing."""
    return value if rng.random() < share else None


def partner(rng: Random) -> tuple[TradingPartner, Part]:
    """Who sends and takes, and how it is read back."""
    sender = Correspondent(
        name=company(rng), id="SUB0001", contact_name=rng.choice((None, "EDI DESK")), phone="8005550123",
        email=rng.choice((None, "edi@example.com")),
    )  # fmt: skip
    taker = Correspondent(name=company(rng), id="99999")
    ways = ["TE", "8005550123", *(["EM", "EDI@EXAMPLE.COM"] if sender.email else [])]
    truth = {
        "submitter": {
            "kind": "2", "name": Printed(sender.name), "number": ["46", "SUB0001"], "contact": sender.contact_name,
            "ways": ways,
        },
        "receiver": {"kind": "2", "name": Printed(taker.name), "number": ["46", "99999"]},
    }  # fmt: skip
    return TradingPartner(submitter=sender, receiver=taker), truth


def payer(rng: Random, key: str) -> tuple[Payer, str, Part]:
    """A known payer, its filing indicator for claims (empty for none of its own), and how it is read back."""
    home = sometimes(rng, 0.6, place(rng, is_box=rng.random() < 0.5))
    payer_id = f"{rng.randint(10_000, 99_999)}"
    told: Part = rng.choice(({}, {"claim_filing": "CI"}, {"filing_indicator": "MB"}, {"claim_filing": "BL"}))
    known = Payer(key=key, name=company(rng), payer_id=payer_id, address=home.known if home else None, **told)
    truth = {"kind": "2", "name": Printed(known.name), "number": ["PI", payer_id], **(home.truth if home else {})}
    return known, "".join(told.values()), truth


def provider(rng: Random, **more: Any) -> Provider:  # noqa: ANN401 - fields of the model
    """Somebody with an NPI of a key of its own."""
    npi = made_text.npi(rng)
    return Provider(**({"key": f"p{npi}", "npi": npi, "name": company(rng)} | more))


@dataclass(frozen=True, slots=True)
class Biller:
    """Who bills: in master data, on paper, and as read back."""

    known: Provider
    printed: Part
    """Name, address, phone, npi."""
    truth: Part
    pay_to: Part | None


def biller(rng: Random, *, is_person: bool = False) -> Biller:
    """With a street that paper or master data say; a box on paper is where payments go."""
    street, box = place(rng, digits=9), place(rng, is_box=True)
    way = rng.choice(("paper", "known", "box"))
    who = known_person(rng) if is_person else company(rng)
    entity = "person" if is_person else rng.choice((None, "organization"))
    phone = sometimes(rng, 0.7, "2175550111")
    contact = Contact(name="PFS", phone="2175550199") if rng.random() < 0.3 else None
    known = provider(
        rng, name=who, address=None if way == "paper" else street.known, entity=entity, contact=contact,
        taxonomy=rng.choice((None, *TAXONOMIES)), accepts_assignment=rng.random() < 0.5,
        benefits_assigned=rng.random() < 0.5, release_of_information=rng.choice("YI"),
    )  # fmt: skip
    address = {"paper": street.printed, "known": None, "box": box.printed}[way]
    truth: Part = {"kind": "1" if is_person else "2", "name": Printed(who), "number": ["XX", known.npi], **street.truth}
    if phone or contact:
        truth |= {"contact": Printed("PFS" if contact else who[:60]), "ways": ["TE", phone or "2175550199"]}
    pay_to = {"kind": "1" if is_person else "2", "name": None, **box.truth} if way == "box" else None
    return Biller(known, {"name": who, "address": address, "phone": phone, "npi": known.npi}, truth, pay_to)


def record(kind: str, data: Part, number_: int) -> Record:
    """An accepted one."""
    now = datetime(2026, 11, 23, 8, tzinfo=UTC)
    return Record(
        schema_=f"{kind}/1", id=f"rec_{number_}", document_id=f"doc_{number_}", type=kind, type_confidence=1.0,
        state=RecordState.ACCEPTED, data=all_types()[kind].data.model_validate(data).model_dump(mode="json"),
        source=SourceFile(file="made", sha256="0" * 64, pages=(1,), received_at=now),
    )  # fmt: skip
