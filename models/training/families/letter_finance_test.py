# ruff: noqa: E501 - rows of words read best unbroken
"""Letters of finance desks: facts in a shaded column, the text beside it, a slip with both addresses to tear off below."""

from __future__ import annotations

from random import Random

from models.training.content import letters_test_words as words
from models.training.content import numbers
from models.training.content.correspondence import Slot
from models.training.content.correspondents import Role
from models.training.content.phrasing import choose
from models.training.families.cells import Run
from models.training.families.family import diced_again
from models.training.families.letter_case_test import Case, case, named, party, phone
from models.training.families.unseen_kit_test import Ground, fact
from models.training.ink import Colour, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS

_ROLES: dict[str, tuple[Role, ...]] = {
    "refund_request": ("practice", "practice", "person"), "statement": ("practice", "firm"), "w9": ("practice", "firm"),
}  # fmt: skip
_KEYS = {"refund_request": ("patient", "member", "claim", "account", "dos", "amount", "by"), "statement": ("customer", "amount"), "w9": ("customer", "by")}  # fmt: skip
_LABELS = {
    "patient": ("Patient", "For care of"), "member": ("Enrollee no.", "Identification no."), "claim": ("Claim", "Claim paid"),
    "account": ("Your account", "Your patient no."), "dos": ("Day of visit", "Visit of"), "amount": ("Amount", "Sum in question", "Open"),
    "by": ("Reply by", "Wanted by", "Last day"), "customer": ("Account", "Vendor", "Customer"),
}  # fmt: skip
_TINTS: tuple[Colour, ...] = ((0.9, 0.93, 0.97), (0.93, 0.93, 0.93), (0.95, 0.94, 0.88))


def _draw(rng: Random) -> Paper:
    category = rng.choice(tuple(_ROLES))
    name = named(rng, rng.choice(words.FINANCE_SENDERS[category]))
    told = case(rng, "firm", rng.choice(_ROLES[category]), name=name)
    sheet = Sheet("letter", "letter-test-finance")
    sheet.know("/category", category)
    sheet.ignore += ["/references/patient_account"] if category != "refund_request" else []
    right = rng.random() < 0.5
    ground = Ground(
        sheet, rng, Pen(rng.choice(SANS), rng.choice((9.8, 10.4))), 50.0 if right else 206.0, 400.0 if right else 562.0, 560.0
    )
    ground.turned = _no_more
    _band(ground, told, choose(rng, words.FINANCE_TITLES[category]))
    _column(ground, told, category, 420.0 if right else 50.0)
    ground.y = 150
    ground.line(ground.pick("To our provider:|Good day,|Attention accounts department|Dear customer,|"), gap=2.0)
    for readings in words.FINANCE_SAID[category]:
        if template := rng.choice(readings):
            ground.say(template, told.slots, gap=1.45, after=0.8)
    if category == "statement":
        _items(ground, told)
    ground.y += 14
    ground.line(str(told.slots["someone"]))
    ground.line(ground.pick("Accounts|Recoveries|Vendor Desk|Office of the Controller"), ground.pen.sized(9))
    _slip(ground, told, category)
    return sheet.finish()


def _no_more(ground: Ground) -> None:
    del ground
    raise ValueError("these letters take one sheet")


def _band(ground: Ground, told: Case, title: str) -> None:
    """The title in white on a dark band, the sender above it, the day below."""
    sheet, pen = ground.sheet, ground.pen
    ground.at(50, 46, Run(told.sender.name, "/sender/name"), Pen(pen.family, 14, bold=True), room=400)
    ground.at(562, 46, phone(told.sender.phone), pen.sized(9), "right")
    sheet.fill(50, 58, 562, 84, ground.rng.choice(((0.15, 0.2, 0.35), (0.25, 0.25, 0.25), (0.4, 0.12, 0.12))))
    ground.at(60, 76, Run(title, "/subject"), Pen(pen.family, 14, bold=True, colour=(1.0, 1.0, 1.0)))
    label = ground.pick("|As of |Dated |Letter of ")
    end = ground.at(50, 104, label.strip(), pen) + (pen.width(" ") if label else 0)
    ground.at(end, 104, Run(told.dated(told.day), "/date", told.day.isoformat()), pen)


def _column(ground: Ground, told: Case, category: str, x: float) -> None:
    """Captions in small capitals over values, down a shaded column."""
    rng, pen = ground.rng, ground.pen
    keys = list(_KEYS[category])
    if category == "refund_request":
        for key in rng.sample(("member", "account", "dos", "amount", "by"), k=rng.choice((1, 2, 3))):
            keys.remove(key)
    ground.sheet.fill(x, 122, x + 142, 142 + 37 * len(keys), rng.choice(_TINTS))
    y = 140.0
    for key in keys:
        value: str | Slot = numbers.digits(rng, 6) if key == "customer" else told.slots[key]
        ground.at(x + 10, y, rng.choice(_LABELS[key]).upper(), pen.sized(7.2).heavy())
        ground.at(x + 10, y + 14, fact(value), pen, room=124)
        y += 37


def _items(ground: Ground, told: Case) -> None:
    """Open bills by age, none of them a field."""
    ages = (("Not yet due", 0.2), ("1 to 30 days", 0.3), ("31 to 60 days", 0.3), ("Over 60 days", 0.2))
    whole = int(told.slot("amount").value.replace(".", ""))
    shares = [int(whole * share) for _, share in ages]
    shares[0] += whole - sum(shares)
    for (label, _), share in zip(ages, shares, strict=True):
        ground.at(ground.left + 16, ground.y, label, ground.pen)
        ground.at(ground.left + 220, ground.y, f"{share / 100:,.2f}", ground.pen, "right")
        ground.y += 15
    ground.y += 8


def _slip(ground: Ground, told: Case, category: str) -> None:
    """Who sends it back, and where to."""
    sheet, pen = ground.sheet, ground.pen
    sheet.dash(30, 596, 582)
    ground.at(
        306,
        592,
        ground.pick("Tear here|Return the lower part|Please send this part back with your reply"),
        pen.sized(7.5),
        "center",
    )
    party(ground, "/recipient", told.recipient, 70, 636, pen, room=230)
    ground.at(340, 620, ground.pick("Mail to|Send to|Return to"), pen.sized(8))
    ground.y = 636
    low = ground.lines("/sender/name", (told.sender.name,), 340, 636, pen, room=220)
    low = ground.lines("/sender/address", told.sender.lines, 340, low, pen, room=220)
    y = max(low, 690.0) + 10
    if category != "w9":
        ground.at(70, y, ground.pick("Amount sent: $|Enclosed: $|I am paying $"), pen)
        sheet.rule(170, y + 2, 260, y + 2, 0.6)
    if category == "refund_request" and ground.chance(0.6):
        ground.at(340, y, (Run("Claim"), fact(told.slot("claim"))), pen, room=220)


draw = diced_again(_draw, 20)
