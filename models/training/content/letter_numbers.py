"""Numbers and dates of letters in many more shapes than `letter_facts` rolls: dashes, prefixes, long and short years."""

# ruff: noqa: E501 - rows of shapes read best unbroken

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from models.training.content import numbers
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Wording, facts
from models.training.content.wordings import WORDINGS

Wordings = Mapping[str, tuple[Wording, ...]]
"""What letters may say, by category."""
_SHAPES: Mapping[str, tuple[str, ...]] = {
    "claim": (
        "############", "###############", "##############", "20YYJJJ######", "YYJJJ#####", "YY-JJJ-####-##", "E#########", "@@###########",
        "####-####-####", "###-####-#####", "CLM-YY-######", "CL#######", "P##########-0#", "YYYYMMDD-#####", "@##@######", "##########@",
        "T-#######", "H@######", "#########.##", "ICN#########", "#.########.##", "YYMMDD@#####",
    ),
    "member": (
        "@@@#########", "@@@########", "#########", "#########-0#", "#########0#", "W##########", "###########@", "H########", "@########",
        "###-##-####@", "@@#######", "1@@#-@@#-@@##", "####-#####", "########", "@@@@######", "U########-0#", "9########@",
    ),
    "account": (
        "#######", "########", "######-#", "@#########", "V#########", "###-#####", "HAR########", "##-######", "@@####", "1000######", "####.#",
        "E########", "#########", "######@", "ACCT####", "@###-####",
    ),
    "auth": (
        "A#########", "UM########", "IP########", "OP-#######", "PA####-####", "AUTH-######", "##########", "YYMMDD####", "R-######", "T########@",
        "#######-@", "PRE#######", "@@@-#####", "C#####-##",
    ),
}  # fmt: skip
_POINTERS = {
    "claim": "/references/claim_number",
    "member": "/references/member_id",
    "account": "/references/patient_account",
    "auth": "/references/authorization_number",
}
_LONG = (
    "{B} {d}, {Y}",
    "{B} {d}, {Y}",
    "{B} {d}, {Y}",
    "{b} {d}, {Y}",
    "{B} {D}, {Y}",
    "{d} {B} {Y}",
    "{b}. {d}, {Y}",
    "{D} {b} {Y}",
)
_SHORT = ("{M}/{D}/{Y}", "{M}/{D}/{Y}", "{m}/{d}/{Y}", "{m}/{d}/{y}", "{M}/{D}/{y}", "{M}-{D}-{Y}", "{M}-{D}-{y}", "{D}-{b}-{Y}", "{Y}-{M}-{D}", "{M}.{D}.{Y}")  # fmt: skip


def told_of(rng: Random, category: str, wordings: Wordings = WORDINGS) -> Facts:
    """The facts of a letter of a category: any of its wordings, numbers of any shape, dates in one style or two."""
    heading, text = dated(rng.choice((*_LONG, *_LONG, *_SHORT))), dated(rng.choice((*_LONG, *_SHORT, *_SHORT)))
    told = facts(rng, _wording(rng, wordings[category]), heading if rng.random() < 0.5 else text)
    slots = dict(told.slots)
    for key, shapes in _SHAPES.items():
        if rng.random() < 0.75:
            shown = patterned(rng, rng.choice(shapes), told.day)
            slots[key] = Slot(_POINTERS[key], shown, shown)
    return replace(told, slots=slots, dates=heading)


def _wording(rng: Random, known: Sequence[Wording]) -> Wording:
    """One of the category's wordings, or two told by the same sort of sender to the same sort of reader, mixed."""
    first = rng.choice(known)
    route = rng.choice(first.routes)
    other = rng.choice([each for each in known if route in each.routes])
    if other is first or first.category == "other" or rng.random() < 0.4:
        return replace(first, routes=(route,))
    return replace(
        first,
        routes=(route,),
        subjects=(*first.subjects, *other.subjects),
        above=(*first.above, *other.above),
        inline=(*first.inline, *other.inline),
        body=(*first.body, *other.body),
        money=(*first.money, *other.money),
        deadline=(*first.deadline, *other.deadline),
        asks=(*first.asks, *other.asks),
        items=first.items if rng.random() < 0.5 else other.items,
    )


def dated(pattern: str) -> Callable[[date], str]:
    """A way to write days, without zeros before small numbers where the pattern says so."""

    def shown(day: date) -> str:
        return pattern.format(
            B=day.strftime("%B"), b=day.strftime("%b"), d=day.day, D=f"{day.day:02d}", m=day.month, M=f"{day.month:02d}",
            Y=day.year, y=f"{day.year % 100:02d}",
        )  # fmt: skip

    return shown


def patterned(rng: Random, pattern: str, day: date) -> str:
    """A digit for each `#`, a capital for each `@`, year, day of the year and date of shortly before the letter."""
    when = day - timedelta(days=rng.randint(5, 90))
    text = pattern.replace("YYYYMMDD", f"{when:%Y%m%d}").replace("YYMMDD", f"{when:%y%m%d}")
    text = text.replace("YY", f"{when:%y}").replace("JJJ", f"{when:%j}")
    shown = "".join(numbers.digits(rng, 1) if mark == "#" else mark for mark in text)
    return "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") if mark == "@" else mark for mark in shown)
