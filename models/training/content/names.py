"""Names in greater variety than a list can hold: people's made of syllables, payers' and practices' of many patterns.

All invented; a syllable name may by chance be somebody's, as any name may.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers, people
from models.training.content.people import Company, Person

_ONSETS = ("B", "Br", "C", "Ch", "D", "Dr", "F", "Fl", "G", "Gr", "H", "J", "K", "L", "M", "N", "P", "Pr", "R", "S", "Sh", "St",
           "T", "Th", "Tr", "V", "W", "Wh", "Y", "Z", "Kl", "Qu", "Sch", "O", "A", "E", "I")  # fmt: skip
_MIDDLES = ("a", "e", "i", "o", "u", "ar", "el", "in", "on", "um", "or", "all", "ick", "and", "ern", "oll", "ai", "ee", "ou")
_LINKS = ("b", "d", "g", "k", "l", "ll", "m", "n", "nn", "r", "s", "st", "t", "tt", "v", "z", "ck", "ld", "nd", "rk", "mb")
_ENDS = ("er", "ez", "son", "man", "ton", "ski", "ov", "ini", "as", "ard", "ley", "well", "ford", "en", "o", "a", "ing", "sen",
         "berg", "ault", "es", "y", "wood", "uk", "ian", "quist")  # fmt: skip
_FIRST = ("Alma", "Ana", "Ben", "Bo", "Cora", "Cruz", "Dana", "Diego", "Dolores", "Earl", "Ed", "Eleanor", "Elena", "Emory",
          "Eva", "Gail", "Glen", "Guadalupe", "Hal", "Hana", "Ida", "Imani", "Isaac", "Iva", "Jae", "Jo", "Juan", "June", "Kai",
          "Kim", "Lars", "Lena", "Li", "Lou", "Lupe", "Maeve", "Maribel", "Max", "May", "Mei", "Mila", "Moses", "Nell", "Nia",
          "Nico", "Noah", "Opal", "Otis", "Pearl", "Rafael", "Ray", "Rosa", "Roy", "Ruth", "Sam", "Tess", "Thaddeus", "Uma",
          "Vera", "Wei", "Xavier", "Ximena", "Yusuf", "Zoe", "Christopherson", "Bartholomew", "Alexandria")  # fmt: skip
_TWO_PART = ("De", "De La", "Van", "Mc", "O'", "St.", "Le", "Del", "Mac", "D'")
_SUFFIX = ("Jr", "Sr", "II", "III")
_FORES = ("Blue", "North", "South", "East", "West", "Clear", "Summit", "Golden", "Silver", "True", "First", "United", "Central",
          "Pioneer", "Liberty", "Beacon", "Harvest", "Evergreen", "Cascade", "Sunrise", "Heartland", "Great Basin", "Gulf",
          "Delta", "Valley", "Mountain", "Pacific", "Atlantic", "Capital", "Keystone")  # fmt: skip
_REARS = (
    "River",
    "Point",
    "Path",
    "Spring",
    "Bridge",
    "Star",
    "Care",
    "Shield Rock",
    "Crest",
    "Harbor",
    "Field",
    "Way",
    "Haven",
)
_PAYERS = (
    "{f}{r} Health Plan of {s}", "{f} {r} Insurance Company", "{f}{r} Health", "{n} & {n} Benefit Administrators",
    "State of {s} Medical Assistance Program", "{s} Department of Human Services", "Local {d} Welfare Fund",
    "{f}{r} Medicare Advantage", "{f}{r} Life Assurance Co", "{c} County Employees Health Trust", "{f}{r} HMO, Inc.",
    "{n} Third Party Administrators LLC", "{f} {r} Mutual", "Medicare Part {ab} - {f}{r} Administrators",
    "{f}{r} Dental & Vision",
    "Carters & Allied Trades Fund {d}", "{n} Steel Employees' Medical Plan", "{f}{r} Community Care", "{f}{r} TPA Services",
    "The {n} Companies", "{f}{r}",
)  # fmt: skip
_PRACTICES = (
    "{n} {n} and {n} MD PA", "{c} Valley Hospital", "{f}{r} Medical Group", "{first} {n} MD", "{n} Chiropractic",
    "{c} Anesthesia Associates PLLC", "{f}{r} Home Health", "University Physicians of {c}", "{n} Eye Center",
    "St. {first}'s Hospital",
    "{c} Radiology Consultants", "{f} {r} Physical Therapy", "{n} Durable Medical Equipment", "{c} Emergency Physicians LLP",
    "{first} {n}, D.O.", "{c} Women's Health", "{f}{r} Behavioral Health Services", "{n} Pathology Laboratories Inc",
    "{c} Community Health Center", "{n} Family Practice", "Ambulance Authority of {c}",
)  # fmt: skip
_STATES = ("Nebraska", "Ohio", "Idaho", "Oklahoma", "Alabama", "Minnesota", "Oregon", "Georgia", "Colorado", "Arizona",
           "Wisconsin", "Texas", "Michigan", "Iowa", "Kentucky", "Maine", "Vermont", "Nevada")  # fmt: skip
_COUNTIES = ("Cedar", "Wabash", "Marion", "Jefferson", "Clay", "Sumner", "Polk", "Grant", "Lake", "Mercer", "Union", "Pike")


def surname(rng: Random) -> str:
    """A family name of two or three syllables, now and then in two parts."""
    name = rng.choice(_ONSETS) + rng.choice(_MIDDLES) + rng.choice(_LINKS)
    name += (rng.choice(_MIDDLES) + rng.choice(_LINKS) if rng.random() < 0.2 else "") + rng.choice(_ENDS)
    roll = rng.random()
    if roll < 0.06:
        part = rng.choice(_TWO_PART)
        return f"{part}{name}" if part.endswith(("'", "c")) else f"{part} {name}"
    return f"{name}-{surname(rng)}" if roll < 0.1 else name


def person(rng: Random) -> Person:
    """Somebody; a third of the family names come from the short list."""
    known = people.person(rng)
    first = rng.choice(_FIRST) if rng.random() < 0.5 else known.first
    last = known.last if rng.random() < 0.35 else surname(rng)
    suffix = f" {rng.choice(_SUFFIX)}" if rng.random() < 0.04 else ""
    middle = rng.choice(_FIRST) if known.middle and rng.random() < 0.1 else known.middle
    return Person(first, middle, last + suffix)


def _company(rng: Random, patterns: tuple[str, ...], known: Company) -> Company:
    pattern = rng.choice(patterns)
    while "{n}" in pattern:
        pattern = pattern.replace("{n}", surname(rng), 1)
    fore, rear = rng.choice(_FORES), rng.choice(_REARS)
    name = pattern.format(
        f=fore, r=rear if "{f} {r}" in pattern or rng.random() < 0.3 else rear.lower(),
        s=rng.choice(_STATES), d=rng.randint(12, 890),
        c=rng.choice(_COUNTIES), ab=rng.choice("AB"), first=rng.choice(_FIRST),
    )  # fmt: skip
    return replace(known, name=name)


def payer(rng: Random) -> Company:
    """A health plan, a fund, an administrator or a public programme."""
    known = people.payer(rng)
    return known if rng.random() < 0.25 else _company(rng, _PAYERS, known)


def provider(rng: Random) -> Company:
    """A practice, a hospital or a supplier."""
    known = people.provider(rng)
    return known if rng.random() < 0.25 else _company(rng, _PRACTICES, known)


_MEMBER = (
    "#########",
    "#########-0#",
    "@@#######",
    "###-######",
    "##########A",
    "H###########",
    "############",
    "XXXXX####",
    "@@@########",
)
_CLAIM = (
    "#############", "#################", "##-######-###-##", "@@######", "########X0", "CLM########", "#####.####",
    "262##E#####", "T##########", "####-#######",
)  # fmt: skip
_ACCOUNT = ("#####", "##########", "@@@@@####", "######V#####", "####.2", "MRN######", "###-####-#", "@######", "@-#####")


def patterned(rng: Random, pattern: str) -> str:
    """A digit for each `#`, a capital for each `@`; the first digit is no zero."""
    shown = "".join(rng.choice("0123456789") if mark == "#" else mark for mark in pattern)
    shown = str(rng.randint(1, 9)) + shown[1:] if pattern[0] == "#" else shown
    return "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") if mark == "@" else mark for mark in shown)


def member_id(rng: Random) -> str:
    """A member number in one of many shapes."""
    return numbers.member_id(rng) if rng.random() < 0.3 else patterned(rng, rng.choice(_MEMBER))


def claim_number(rng: Random) -> str:
    """A payer's claim number in one of many shapes."""
    return numbers.claim_number(rng) if rng.random() < 0.3 else patterned(rng, rng.choice(_CLAIM))


def account_number(rng: Random) -> str:
    """A practice's account number in one of many shapes."""
    return numbers.account_number(rng) if rng.random() < 0.3 else patterned(rng, rng.choice(_ACCOUNT))
