"""Answers of every kind that forms ask for, and what people type at length into reports, complaints and requests."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, letter_facts, names, numbers
from models.training.content.form_answers import Asked
from models.training.content.markets import words

_GOODS = words(
    "filter rods|carton blanks|menthol sheet|display stands|label stock|flavor concentrate|paper tow|pump seals|tablet coating|bottle caps|film spools|valve bodies|drum liners|blister packs|cable reels|gear oil|floor wax|mixing blades|sample vials|hose couplings"
)
_DEPARTMENTS = words(
    "R & D|Marketing Services|Quality Assurance|Engineering|Purchasing|Media|Leaf Department|Accounting|Legal|Customer Relations|Traffic|Production Planning|Field Sales|Personnel|Public Affairs|Toxicology|Packaging|Data Processing|Credentialing|Patient Accounts"
)
_POSTS = words(
    "Director|Brand Manager|Section Head|Plant Manager|Vice President|Sr. Scientist|Buyer|Controller|Supervisor|Office Manager|Group Leader|Analyst|Division Manager|Secretary|Billing Manager|Administrator"
)
_SHORT = words(
    "N/A|None|see attached|per telephone conversation|as before|to follow|open|no change|OK|will advise|pending|6 months|one each|same|approved|not required|national|spring promotion|best way|standard|Fair|Good|routine"
)
_SENTENCES = words(
    "Consumer states that {n} packages of {g} bought in {t} were stale and had an off taste.|The {g} arrived in {t} with {n} cartons crushed on one side.|Samples were conditioned at 75 F and 60% RH for {n} hours before testing.|No difference was found between the control and the {g} from lot {c}.|Line speed was reduced by {n} percent while the {g} were replaced.|Retailer would like {n} more {g} before the end of the month.|Competitor has offered a discount of {n} percent on {g} in {t}.|The present unit is {n} years old and parts are no longer available.|Savings are estimated at ${n},000 per year once the {g} are installed.|{p} was informed by telephone and will send a replacement.|Please ship {n} units to {p} at the {t} office as soon as possible.|Results should be regarded as preliminary until the second run is complete.|Display was moved to the front of the store; {g} sold well over the weekend.|Patient has tried physical therapy for {n} weeks without lasting relief.|Symptoms began {n} months ago and have become worse at night.|Imaging of {c} showed moderate narrowing, no fracture.|Previous treatment with two other drugs was stopped because of side effects.|Tests for moisture and draft were within limits; {n} of 200 pieces had loose ends.|Employee slipped near the loading dock while carrying {g}.|This work is to be charged to the account shown above.|The customer asks for a refund and for stamps used to mail the package.|Approval is needed by the {n}th so that the vendor can hold the price.|Foreign matter, probably a piece of {g}, was enclosed and sent to the laboratory.|Practice is moving to a new building in {t}; all other data stay as they are.|{p} will be on leave for {n} weeks.|Copy has been changed in accordance with the comments of {p}."
)  # fmt: skip


def _day(rng: Random) -> str:
    day = date(1972, 1, 3) + timedelta(days=rng.randint(0, 9500))
    return day.strftime(rng.choice(("%m/%d/%y", "%m/%d/%y", "%B %d, %Y", "%m-%d-%y", "%d %b %y", "%b. %d, %Y"))).lstrip("0")


def _new_day(rng: Random) -> str:
    day = date(2015, 1, 3) + timedelta(days=rng.randint(0, 4200))
    return day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y")))


def _birth(rng: Random) -> str:
    return (date(1931, 1, 1) + timedelta(days=rng.randint(0, 31000))).strftime(rng.choice(("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y")))


def _name(rng: Random) -> str:
    who = names.person(rng)
    return rng.choice(
        (who.plain, f"{who.first[0]}. {who.last}", f"{who.first[0]}. {who.middle or 'T'}. {who.last}", who.listed)
    )


def _code(rng: Random) -> str:
    return names.patterned(rng, rng.choice(("####", "##-###", "@@-###", "@####", "#####", "##-####-#", "@-##", "######")))


def _product(rng: Random) -> str:
    return rng.choice((f"{correspondents.place(rng)} {rng.choice(('Lights', '100', 'Kings', 'Plus', 'II', 'DX'))}", rng.choice(_GOODS), f"Model {_code(rng)}"))  # fmt: skip


def _measure(rng: Random) -> str:
    return rng.choice((f"{rng.randint(0, 99)}.{rng.randint(0, 99):02d}", f"{rng.randint(1, 30)}.{rng.randint(0, 9)}", f"{rng.randint(5, 900)}", f"< 0.{rng.randint(1, 9)}", f"0.{rng.randint(100, 999)}"))  # fmt: skip


def _money(rng: Random) -> str:
    return rng.choice((f"${rng.randint(1, 900):,},000", f"$ {rng.randint(100, 98000):,}.00", f"{rng.randint(1000, 990000):,}", f"${rng.randint(12, 9000):,}.{rng.randint(10, 99)}"))  # fmt: skip


ANSWERS: dict[str, Callable[[Random], str]] = {
    "name": _name, "day": _day, "newday": _new_day, "birth": _birth, "code": _code, "money": _money, "product": _product, "measure": _measure,
    "phone": lambda rng: letter_facts.phone_shown(rng, numbers.phone(rng)), "count": lambda rng: str(rng.choice((rng.randint(1, 40), rng.randint(1, 40) * 25))),
    "firm": lambda rng: correspondents.party(rng, "firm").name, "practice": lambda rng: correspondents.party(rng, "practice").name,
    "plan": lambda rng: correspondents.party(rng, "plan").name, "place": correspondents.place, "dept": lambda rng: rng.choice(_DEPARTMENTS),
    "post": lambda rng: rng.choice(_POSTS), "short": lambda rng: rng.choice(_SHORT), "street": lambda rng: correspondents.address(rng, home=True)[0],
    "town": lambda rng: correspondents.address(rng)[-1], "city": correspondents.place,
    "state": lambda rng: rng.choice(("OH", "NC", "VA", "KY", "TX", "NY", "IL", "GA", "WA")), "zip": lambda rng: numbers.digits(rng, 5),
    "last": lambda rng: names.person(rng).last, "first": lambda rng: names.person(rng).first, "initial": lambda rng: rng.choice("ABCDEJKLMRST"),
    "npi": numbers.npi, "tin": lambda rng: f"{numbers.ein(rng)[:2]}-{numbers.ein(rng)[2:]}", "member": letter_facts.member_id,
    "routing": numbers.routing_number, "account": lambda rng: numbers.digits(rng, rng.choice((8, 9, 10, 12))), "bank": lambda rng: f"First {correspondents.place(rng)} Bank",
    "mail": lambda rng: f"{names.person(rng).last.lower()}{rng.randint(1, 99)}@{correspondents.place(rng).lower()}.example",
    "percent": lambda rng: f"{rng.randint(1, 99)}%", "extension": lambda rng: str(rng.randint(1000, 7999)), "text": lambda rng: report(rng, 1, 1),
    "diagnosis": lambda rng: f"{rng.choice('EGIJKMR')}{rng.randint(10, 99)}.{rng.randint(0, 9)}", "service": lambda rng: f"{rng.choice('EGJKL')}{rng.randint(100, 9899):04d}",
    "units": lambda rng: str(rng.choice((1, 1, 2, 3, 6, 12, 24, 30))), "hours": lambda rng: f"{rng.randint(7, 9)} am - {rng.randint(4, 7)} pm",
    "licence": lambda rng: f"{rng.choice('ADMPR')}{numbers.digits(rng, 6)}", "specialty": lambda rng: rng.choice(("Family Medicine", "Cardiology", "Pediatrics", "Orthopedics", "Psychology", "Dermatology", "Urology", "Physical Therapy")),
    "kin": lambda rng: rng.choice(("Spouse", "Mother", "Father", "Brother", "Friend", "Daughter", "Son")), "job": lambda rng: rng.choice(("Nurse", "Driver", "Cashier", "Teacher", "Welder", "Clerk", "Cook")),
}  # fmt: skip


def reply(rng: Random, kind: str) -> str:
    """An answer of that kind."""
    return ANSWERS[kind](rng)


def asked(rng: Random, spec: str, blank: float) -> list[Asked]:
    """Captions and answers out of `Caption=kind|Caption=kind`; wordings of one caption stand with `~` between them."""
    made = []
    for part in words(spec):
        captions, kind = part.rsplit("=", 1)
        made.append(Asked(rng.choice(captions.split("~")), "" if rng.random() < blank else reply(rng, kind)))
    return made


def some(rng: Random, spec: str, blank: float, *, share: float = 0.7) -> list[Asked]:
    """Some of the captions, in their order."""
    listed = words(spec)
    kept = sorted(rng.sample(range(len(listed)), k=max(2, round(share * len(listed)))))
    return asked(rng, "|".join(listed[index] for index in kept), blank)


def report(rng: Random, least: int, most: int) -> str:
    """What somebody typed under a caption."""
    chosen = rng.sample(_SENTENCES, k=rng.randint(least, most))
    return " ".join(
        text.format(n=rng.randint(3, 28), g=rng.choice(_GOODS), t=correspondents.place(rng), c=_code(rng), p=_name(rng))
        for text in chosen
    )
