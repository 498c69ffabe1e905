"""What comes with the mail and is none of the types: newsletters, menus, minutes, resumes, tables of figures, articles."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content.phrasing import choose

_SUBJECTS = (
    "[The|Our] [new|old] [garden|library|clinic|bridge|museum|kitchen|warehouse|school]", "[Staff|Volunteers|Neighbors|Members|Engineers|Nurses|Farmers]", "[Rain|Traffic|Energy use|Reading|Walking|Good sleep]",
    "[The committee|The board|A team of students|The council]", "[Our|The] [holiday party|picnic|blood drive|bake sale|annual walk]", "[A study|A survey|The report]",
)  # fmt: skip
_VERBS = (
    "[has opened|opens|will open|was moved] [after|before|during] [months of work|the winter|a long delay]", "[raised|collected|saved] more than [expected|last year]", "[may help|helps] [people|families|patients] [stay healthy|save money|feel at home]",
    "[met|meets] [on the first Monday of each month|in the main hall|twice a year]", "[is|was] [better|larger|quieter] than [many thought|the year before]", "[needs|needed] [volunteers|new equipment|a fresh coat of paint]", "[won|received] [an award|a grant] for [service|design|safety]",
)  # fmt: skip
_TAILS = (
    ".", ", [said|says] {name}.", ", and [more is planned|nobody complained|lunch was served].", " [despite|because of] the weather.", ". [Parking is free.|Children are welcome.|Admission is free.]", ". [More on page {n}.|See the back page.]", ", which {name} called [a relief|a surprise|long overdue].",
)  # fmt: skip
_HEADLINES = (
    "[Spring|Fall|Winter|Summer] [Hours|News|Sale|Classes]", "[Meet|Thanks to] {name}", "[Tips|Ideas] for [better sleep|a safe home|the garden]", "[A Word|Letter] from the [Director|Editor|Principal]", "[Calendar|Coming Events]", "[New|Welcome] [Faces|Staff]", "Did You Know?", "[Recipe|Quote] of the Month", "[Project|Building] Update",
)  # fmt: skip
_DISHES = (
    "[Tomato|Chicken|Lentil|Onion] Soup", "[Grilled|Roast|Baked] [Salmon|Chicken|Cod|Vegetables]", "[House|Caesar|Spinach] Salad", "[Cheese|Mushroom|Turkey] [Sandwich|Burger|Omelet]", "[Apple|Cherry|Pecan] Pie", "[Iced Tea|Coffee|Lemonade]", "[Rice|Noodle] Bowl with [Tofu|Shrimp|Beef]", "[Penne|Linguine] [Alfredo|with Clams|Primavera]",
)  # fmt: skip
_JOBS = (
    "Registered Nurse",
    "Billing Specialist",
    "Front Desk Coordinator",
    "Office Manager",
    "Medical Assistant",
    "Accountant",
    "Project Engineer",
    "Line Cook",
    "Teacher",
    "Driver",
)
_DUTIES = (
    "[Managed|Led|Supported] a team of {n}", "[Reduced|Cut] [waiting times|costs|errors] by {n} percent", "[Scheduled|Handled] {n} [calls|visits|orders] a day", "[Trained|Supervised] new [staff|hires]", "[Wrote|Kept] [reports|records|manuals]", "[Maintained|Repaired] equipment", "[Answered|Resolved] [questions|complaints]",
)  # fmt: skip
_MEASURES = (
    "Visits",
    "Admissions",
    "Calls",
    "Orders",
    "Rainfall",
    "Enrollment",
    "Sales",
    "Miles",
    "Tests",
    "Beds",
    "Staff",
    "Output",
    "Hours",
    "Score",
    "Readings",
    "Members",
)


def headline(rng: Random) -> str:
    """Above an article."""
    return _filled(rng, rng.choice(_HEADLINES))


def sentence(rng: Random) -> str:
    """Of an article about nothing in particular."""
    text = f"{rng.choice(_SUBJECTS)} {rng.choice(_VERBS)}{rng.choice(_TAILS)}"
    text = _filled(rng, text)
    return text[0].upper() + text[1:]


def article(rng: Random, least: int = 2, most: int = 7) -> str:
    """A paragraph."""
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))


def dish(rng: Random) -> str:
    """Something to eat or drink."""
    return choose(rng, rng.choice(_DISHES))


def job(rng: Random) -> str:
    """An occupation."""
    return rng.choice(_JOBS)


def duty(rng: Random) -> str:
    """What somebody did at work."""
    return _filled(rng, rng.choice(_DUTIES))


def measure(rng: Random) -> str:
    """What a table counts."""
    return rng.choice(_MEASURES)


def _filled(rng: Random, template: str) -> str:
    return choose(rng, template).format(name=correspondents.person(rng).plain, n=rng.randint(2, 60))
