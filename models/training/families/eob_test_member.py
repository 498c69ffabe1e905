"""Test: a member's statement. The family is addressed, each claim is a short story with a reckoning of what is left to pay.

The services stand in a small table, the claim's sums below each other as a calculation; no check, no provider adjustments.
"""

from __future__ import annotations

from random import Random

from models.training.content import people
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_COLUMNS = (
    ("service", 128.0, ("Service", "What was done")),
    ("when", 78.0, ("Date", "Visit date")),
    ("billed", 66.0, ("Amount billed", "Provider's charge")),
    ("savings", 66.0, ("Plan discount", "Your savings")),
    ("allowed", 66.0, ("Allowed amount", "Price after discount")),
    ("paid", 66.0, ("Plan paid", "Paid by your plan")),
    ("patient", 66.0, ("You may owe", "Your share")),
)
_SUMS = (
    ("billed", "billed", ("What your provider charged", "Amount billed")),
    ("allowed", "allowed", ("What the plan allows", "Allowed amount")),
    ("deductible", "deductible", ("Goes to your deductible", "Deductible")),
    ("coinsurance", "coinsurance", ("Your coinsurance", "Coinsurance")),
    ("copay", "copay", ("Your copay", "Copay")),
    ("not_covered", "not_covered", ("Not covered by the plan", "Services not covered")),
    ("paid", "paid", ("Paid by the plan", "What your plan paid")),
    ("patient", "patient_responsibility", ("What you may owe your provider", "Total you owe")),
)


def draw(rng: Random) -> Paper:
    """One to four claims of a family."""
    mix = Mix(further=0.0, own=0.0, interest=0.0, moved=0.0, reversed=0.05, family=True)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=4, mix=mix)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.choice((9.0, 9.6)))
    desk = Desk(Sheet("eob", "eob-test-member"), rng, content, us_habits(rng), pen, left=46.0)
    heads = {key: rng.choice(names) for key, _, names in _COLUMNS}
    sums = {pointer: rng.choice(names) for _, pointer, names in _SUMS}
    _head(desk)
    for index, claim in enumerate(content.claims):
        _claim(desk, claim, f"/claims/{index}", heads, sums)
    _ends(desk)
    return desk.sheet.finish()


def _head(desk: Desk) -> None:
    content, pen = desk.content, desk.pen
    desk.y = 52
    desk.put("/payer/name", desk.left, content.payer.name, fitted(pen.sized(16).heavy(), content.payer.name, 300))
    desk.text(desk.right, desk.rng.choice(("This is not a bill", "THIS IS NOT A BILL")), pen.heavy().sized(11), "right")
    desk.y += 14
    desk.address("/payer/address", desk.left, content.payer.address.lines)
    end = desk.text(desk.left, desk.rng.choice(("Member services", "Questions? Call")))
    desk.put("/payer/phone", end + 5, phone_shown(content.payer.phone, 1), value=content.payer.phone)
    desk.y += 34
    top, first = desk.y, content.claims[0]
    desk.sheet.write_lines(desk.left, desk.y, (first.subscriber.plain, *people.address(desk.rng).lines), pen, 12)
    x = desk.right - 210
    desk.labelled(x, "Statement date:", "/payment/date", desk.habits.date(content.day), content.day.isoformat())
    desk.y += 13
    desk.text(x, f"Statements in this envelope: {len(content.claims)}")
    eob_truth.method_from(desk.sheet, content, label="")
    desk.y = top + 58
    desk.text(
        desk.left,
        desk.rng.choice(("Explanation of Benefits", "Your benefits explained", "How we settled your claims")),
        pen.sized(14),
    )
    desk.y += 24


def _turn(desk: Desk, needed: float) -> bool:
    def head() -> None:
        desk.y = 46
        desk.text(desk.left, f"{desk.content.payer.name}, sheet {desk.sheet.page}", desk.pen.sized(8))
        desk.y += 24

    return desk.turn(needed, head)


def _claim(desk: Desk, claim: Claim, at: str, heads: dict[str, str], sums: dict[str, str]) -> None:
    _turn(desk, 210)
    x = desk.labelled(desk.left, "Care for", f"{at}/patient_name", claim.patient.plain)
    x = desk.text(x + 4, "by") + 4
    desk.put(f"{at}/rendering_provider", x, claim.rendering.plain)
    desk.y += 14
    x = desk.left
    for label, key, shown in (
        ("Claim", "claim_number", claim.number),
        ("Member ID", "member_id", claim.member_id),
        ("Group", "group_number", claim.group_number),
        ("Status", "status", {"paid": "Paid", "denied": "Denied", "reversed": "Reversed"}[claim.status]),
    ):
        x = desk.labelled(x, label, f"{at}/{key}", shown, claim.status if key == "status" else shown) + 14
    desk.y += 18
    edges, small = _edges(desk, claim, heads)
    _heads(desk, heads, edges, small)
    for number, service in enumerate(claim.services):
        if _turn(desk, 40):
            _heads(desk, heads, edges, small)
        _service(desk, service, f"{at}/lines/{number}", edges, small)
    desk.y += 8
    _reckoning(desk, claim, at, sums)
    eob_truth.imply(desk.sheet, claim, at)
    desk.y += 14
    desk.rule(0.5, 8)
    desk.y += 10


def _edges(desk: Desk, claim: Claim, heads: dict[str, str]) -> tuple[dict[str, tuple[float, float]], Pen]:
    stretch, x = (desk.right - desk.left) / sum(width for _, width, _ in _COLUMNS), desk.left
    edges = {}
    for key, width, _ in _COLUMNS:
        edges[key] = (x + 2, x + width * stretch - 4)
        x += width * stretch
    room = {key: x1 - x0 for key, (x0, x1) in edges.items()}
    amounts = [desk.habits.money(claim.total(key), sign=True) for key in ("billed", "allowed", "paid", "patient")]
    codes = [" ".join((s.revenue_code, s.procedure, *s.modifiers, f"x {s.units}")).strip() for s in claim.services]
    days = [desk.habits.date(service.first) for service in claim.services]
    words = [(room[key], head.split()) for key, head in heads.items()]
    wanted = [(room["billed"], amounts), (room["service"], codes), (room["when"], days), *words]
    return edges, Pen(desk.pen.family, fits(desk.pen.heavy(), wanted).size)


def _heads(desk: Desk, heads: dict[str, str], edges: dict[str, tuple[float, float]], pen: Pen) -> None:
    heavy, deep = pen.heavy(), max(len(head.split()) for head in heads.values())
    for row in range(deep):
        for key, head in heads.items():
            words = head.split()
            if row < len(words):
                left = key in ("service", "when")
                desk.text(edges[key][0] if left else edges[key][1], words[row], heavy, "left" if left else "right")
        desk.y += pen.size * 1.15
    desk.rule(0.6, pen.size * 0.7)
    desk.y += 6


def _service(desk: Desk, service: Service, at: str, edges: dict[str, tuple[float, float]], pen: Pen) -> None:
    x = edges["service"][0]
    for key, shown in (("revenue_code", service.revenue_code), ("procedure", service.procedure)):
        x = desk.put(f"{at}/{key}", x, shown, pen) + pen.width(" ") if shown else x
    x = desk.codes(f"{at}/modifiers", x, service.modifiers, pen)
    x = desk.text(x, "x", pen) + pen.width(" ")
    desk.put(f"{at}/units", x, str(service.units), pen)
    desk.day(f"{at}/service_from", edges["when"][0], service.first, pen)
    for key, pointer, amount in (
        ("billed", f"{at}/billed", service.billed),
        ("savings", None, service.discount),
        ("allowed", f"{at}/allowed", service.allowed),
        ("paid", f"{at}/paid", service.paid),
        ("patient", f"{at}/patient_responsibility", service.patient),
    ):
        desk.money(pointer, edges[key][1], amount, pen, sign=key != "savings")
    eob_truth.unnamed(desk.sheet, at, service.discount)
    desk.y += pen.size * 1.3
    if service.last != service.first:
        end = desk.text(edges["when"][0], "to", pen)
        desk.day(f"{at}/service_to", end + pen.width(" "), service.last, pen)
    if service.remarks:
        end = desk.text(edges["billed"][0], "See note", pen)
        desk.codes(f"{at}/remarks", end + pen.width(" "), service.remarks, pen)
    if service.last != service.first or service.remarks:
        desk.y += pen.size * 1.3
    eob_truth.one_day(desk.sheet, service, at)


def _reckoning(desk: Desk, claim: Claim, at: str, sums: dict[str, str]) -> None:
    """Sums below each other; those that are nothing are left out, save the outer ones."""
    _turn(desk, 14.0 * len(_SUMS))
    for name, pointer, _ in _SUMS:
        amount = claim.total(name)
        if amount or name in ("billed", "paid", "patient"):
            pen = desk.pen.heavy() if name == "patient" else desk.pen
            desk.text(desk.left + 120, sums[pointer], pen)
            desk.money(f"{at}/{pointer}", desk.right - 60, amount, pen, sign=True)
            desk.y += 13


def _ends(desk: Desk) -> None:
    content = desk.content
    _turn(desk, 70)
    for label, pointer, amount in (
        ("Charged for all care in this statement", "/totals/billed", content.total("billed")),
        ("Your share for all care in this statement", "/totals/patient_responsibility", content.total("patient")),
    ):
        desk.text(desk.left, label, desk.pen.heavy())
        desk.money(pointer, desk.right - 60, amount, desk.pen.heavy(), sign=True)
        desk.y += 14
    desk.y += 6
    desk.text(
        desk.left,
        "Wait for your provider's bill before you pay. You may ask us to look at a decision again.",
        desk.pen.sized(8),
    )
