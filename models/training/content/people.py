"""Invented people, addresses and companies. Streets and firms exist nowhere; towns and their states do."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.content import numbers

_FIRST = [
    "Ada",
    "Alan",
    "Amelia",
    "Arthur",
    "Beatrice",
    "Bernard",
    "Carla",
    "Cedric",
    "Clara",
    "Daniel",
    "Delia",
    "Dorian",
    "Edith",
    "Elias",
    "Esther",
    "Felix",
    "Fiona",
    "George",
    "Greta",
    "Harold",
    "Helena",
    "Irene",
    "Ivan",
    "Jasper",
    "Joanna",
    "Julian",
    "Karen",
    "Leon",
    "Lillian",
    "Lucas",
    "Mabel",
    "Marcus",
    "Miriam",
    "Nadia",
    "Nathan",
    "Olive",
    "Oscar",
    "Paula",
    "Percy",
    "Quentin",
    "Ramona",
    "Rosalind",
    "Rupert",
    "Sabine",
    "Silas",
    "Stella",
    "Theodore",
    "Thelma",
    "Ursula",
    "Victor",
    "Violet",
    "Walter",
    "Winifred",
    "Yolanda",
    "Zachary",
    "Priya",
    "Hiroshi",
    "Mateo",
    "Ingrid",
    "Kofi",
    "Leila",
    "Tomasz",
    "Noor",
]
_MEN = frozenset(
    (
        "Alan", "Arthur", "Bernard", "Cedric", "Daniel", "Dorian", "Elias", "Felix", "George", "Harold", "Ivan", "Jasper",
        "Julian", "Leon", "Lucas", "Marcus", "Nathan", "Oscar", "Percy", "Quentin", "Rupert", "Silas", "Theodore", "Victor",
        "Walter", "Zachary", "Hiroshi", "Mateo", "Kofi", "Tomasz",
    )
)  # fmt: skip
_LAST = [
    "Abernathy",
    "Alderman",
    "Ashgrove",
    "Barlow",
    "Beckwith",
    "Birchall",
    "Bramwell",
    "Caldwell",
    "Carrow",
    "Castellan",
    "Cottingham",
    "Dunmore",
    "Eastwick",
    "Ellery",
    "Fairbank",
    "Farrow",
    "Fennimore",
    "Garrick",
    "Gladwell",
    "Hargrove",
    "Hartsell",
    "Hollins",
    "Ibsley",
    "Jessup",
    "Kellerman",
    "Kingsley",
    "Lathrop",
    "Linfield",
    "Lockhart",
    "Marchbank",
    "Merriweather",
    "Moseley",
    "Nethercott",
    "Northcott",
    "Oakhurst",
    "Okonjo",
    "Pemberton",
    "Penhallow",
    "Quarles",
    "Radcliffe",
    "Ravenel",
    "Ridgeway",
    "Sandoval",
    "Sedgwick",
    "Stanhope",
    "Tanaka",
    "Thackeray",
    "Trevelyan",
    "Underhill",
    "Vandermeer",
    "Wadsworth",
    "Wexford",
    "Whitlock",
    "Winterbourne",
    "Yarborough",
    "Zielinski",
    "Oduya",
    "Marchetti",
    "Lindqvist",
    "Delacroix",
]
_STREETS = [
    "Alder",
    "Bluff",
    "Canal",
    "Chestnut",
    "Clearwater",
    "Copperfield",
    "Dogwood",
    "Elmhurst",
    "Foundry",
    "Garnet",
    "Harvest",
    "Juniper",
    "Kestrel",
    "Larkspur",
    "Maple",
    "Millpond",
    "Orchard",
    "Peregrine",
    "Quarry",
    "Redfern",
    "Sandstone",
    "Sycamore",
    "Thornbury",
    "Tupelo",
    "Walnut",
    "Wheatland",
]
_TOWNS = (
    ("Springfield", "IL", "627"), ("Dayton", "OH", "454"), ("Lincoln", "NE", "685"), ("Boise", "ID", "837"),
    ("Tulsa", "OK", "741"), ("Mobile", "AL", "366"), ("Duluth", "MN", "558"), ("Salem", "OR", "973"),
    ("Erie", "PA", "165"), ("Macon", "GA", "312"), ("Fargo", "ND", "581"), ("Pueblo", "CO", "810"),
    ("Concord", "NH", "033"), ("Yuma", "AZ", "853"), ("Racine", "WI", "534"), ("Waco", "TX", "767"),
    ("Grand Rapids", "MI", "495"), ("Cedar Falls", "IA", "506"), ("Santa Rosa", "CA", "954"), ("Owensboro", "KY", "423"),
)  # fmt: skip
_PLACES = [
    "Harborline",
    "Bluestem",
    "Northgate",
    "Cedarhollow",
    "Silverbirch",
    "Tidewater",
    "Granite",
    "Prairiewind",
    "Lakemont",
    "Foxglove",
    "Ironwood",
    "Meadowlark",
    "Stonebridge",
    "Westerly",
    "Amberfield",
    "Riverbend",
    "Highmoor",
    "Larkhaven",
    "Pinecrest",
    "Copperline",
]
_PLANS = (
    "Health Plan", "Mutual Benefit", "Health Partners", "Assurance Group", "Care Alliance", "Health Cooperative",
    "Benefit Trust", "Life & Health", "Employers Health Fund", "Insurance Company",
)  # fmt: skip
_CLINICS = (
    "Family Medicine PC", "Orthopedic Associates", "Regional Medical Center", "Community Hospital", "Cardiology Group LLC",
    "Physical Therapy Inc", "Pediatrics PA", "Surgical Specialists", "Imaging Center LLC", "Internal Medicine Associates",
)  # fmt: skip
_FIRMS = (
    "Medical Supply Co.", "Office Products Inc.", "Linen Service LLC", "Laboratories Inc.", "Facility Services LLC",
    "Waste Solutions", "Printing & Mailing Co.", "Technology Partners LLC", "Instrument Company", "Catering Services",
)  # fmt: skip
_BANKS = ("First Harbor Bank", "Prairie State Bank & Trust", "Commonwealth Granite Bank", "Union Lakes National Bank")


@dataclass(frozen=True, slots=True)
class Person:
    """A name in its parts."""

    first: str
    middle: str
    last: str

    @property
    def sex(self) -> Literal["M", "F"]:
        """As the first name suggests."""
        return "M" if self.first in _MEN else "F"

    @property
    def plain(self) -> str:
        """Such as `Ada M Barlow`."""
        return " ".join(part for part in (self.first, self.middle, self.last) if part)

    @property
    def listed(self) -> str:
        """Such as `Barlow, Ada M`."""
        return f"{self.last}, {self.first}" + (f" {self.middle}" if self.middle else "")


@dataclass(frozen=True, slots=True)
class Address:
    """Where letters go."""

    street: str
    city: str
    state: str
    zip: str

    @property
    def lines(self) -> tuple[str, str]:
        """As on an envelope."""
        return self.street, f"{self.city}, {self.state} {self.zip}" if self.state else f"{self.zip} {self.city}"

    @property
    def joined(self) -> str:
        """The record's form: lines joined by a comma and a blank."""
        return ", ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Company:
    """A company or practice with all numbers a letterhead may need."""

    name: str
    address: Address
    phone: str
    tax_id: str
    npi: str

    @property
    def domain(self) -> str:
        """A web address in a zone that can never exist."""
        plain = "".join(letter for letter in self.name.split(" ")[0].lower() if letter.isalpha())
        return f"{plain}.example"


def person(rng: Random) -> Person:
    """Somebody."""
    return Person(rng.choice(_FIRST), rng.choice("ABCDEFGHJKLMNPRSTW") if rng.random() < 0.6 else "", rng.choice(_LAST))


def address(rng: Random, *, box: bool = False) -> Address:
    """A street or a post-office box in a town."""
    town, state, prefix = rng.choice(_TOWNS)
    if box:
        street = f"PO Box {numbers.digits(rng, rng.choice((3, 4, 5)))}"
    else:
        kind = rng.choice(("St", "Ave", "Road", "Blvd", "Lane", "Drive"))
        suite = f" {rng.choice(('Suite', 'Unit', 'Ste'))} {rng.randint(100, 480)}" if rng.random() < 0.3 else ""
        street = f"{rng.randint(11, 9899)} {rng.choice(_STREETS)} {kind}{suite}"
    code = f"{prefix}{rng.randint(1, 99):02d}"
    return Address(street, town, state, code + (f"-{rng.randint(1001, 9899)}" if rng.random() < 0.25 else ""))


def _company(rng: Random, endings: tuple[str, ...], *, box: bool) -> Company:
    name = f"{rng.choice(_PLACES)} {rng.choice(endings)}"
    return Company(name, address(rng, box=box), numbers.phone(rng), numbers.ein(rng), numbers.npi(rng))


def payer(rng: Random) -> Company:
    """A health plan."""
    return _company(rng, _PLANS, box=rng.random() < 0.6)


def provider(rng: Random) -> Company:
    """A practice or hospital."""
    return _company(rng, _CLINICS, box=False)


def firm(rng: Random) -> Company:
    """A company that sells to practices."""
    return _company(rng, _FIRMS, box=False)


def bank(rng: Random) -> str:
    """A bank's name."""
    return rng.choice(_BANKS)
