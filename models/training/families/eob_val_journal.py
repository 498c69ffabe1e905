"""Validation: a journal of claims.

Name and claim number stand out on a line of their own, ids run below; codes and amounts go across the paper under each service.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_MONEY = ("billed", "allowed", "not_covered", "deductible", "copay", "coinsurance", "paid")
_HEADS = {
    "billed": (("Fee", "Submitted"), ("Your", "Charge"), ("Amount", "Claimed")),
    "allowed": (("Accepted", "Fee"), ("Plan", "Maximum"), ("Amount", "Accepted")),
    "not_covered": (("Not", "Eligible"), ("Amount", "Refused"), ("Outside", "Plan")),
    "deductible": (("Yearly", "Deductible"), ("To", "Deductible")),
    "copay": (("Visit", "Copay"), ("Fixed", "Copay")),
    "coinsurance": (("Member", "Coins."), ("Shared", "Cost")),
    "paid": (("Plan", "Pays"), ("Benefit", "Issued"), ("We", "Paid")),
}


def draw(rng: Random) -> Paper:
    """One to eight claims on upright paper."""
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 8)), most_lines=4)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.6, 9.2)))
    desk = Desk(Sheet("eob", "eob-val-journal"), rng, content, us_habits(rng), pen, left=44.0)
    heads = {key: rng.choice(choices) for key, choices in _HEADS.items()}
    _first_head(desk)
    edges, small = _edges(desk)
    for index, claim in enumerate(content.claims):
        desk.turn(100, lambda: _later_head(desk))
        _claim_head(desk, claim, f"/claims/{index}")
        _heads(desk, heads, edges, small)
        for number, service in enumerate(claim.services):
            if desk.turn(52, lambda: _later_head(desk)):
                _heads(desk, heads, edges, small)
            _service(desk, service, f"/claims/{index}/lines/{number}", edges, small)
        _claim_end(desk, claim, f"/claims/{index}", edges, small)
    _ends(desk)
    return desk.sheet.finish()


def _first_head(desk: Desk) -> None:
    sheet, content, pen = desk.sheet, desk.content, desk.pen
    desk.y = 50
    desk.put("/payer/name", desk.left, content.payer.name, fitted(pen.sized(16).heavy(), content.payer.name, 300))
    desk.text(
        desk.right,
        desk.rng.choice(("Benefit Journal", "Settlement of Claims", "Provider Settlement Statement")),
        pen.sized(11),
        "right",
    )
    desk.y += 13
    street, town = content.payer.address.lines
    sheet.know("/payer/address", f"{street}, {town}")
    end = sheet.write(desk.left, desk.y, street + ",", pen, pointer="/payer/address")
    sheet.write(end + pen.width(" "), desk.y, town, pen, pointer="/payer/address")
    desk.put("/payer/phone", desk.right, phone_shown(content.payer.phone, 2), pen, "right", value=content.payer.phone)
    desk.y += 30
    desk.put("/payee/name", desk.left + 10, content.payee.name, fitted(pen.sized(10), content.payee.name, 240))
    top = desk.y
    desk.y += 13
    desk.address("/payee/address", desk.left + 10, content.payee.address.lines, pen.sized(10))
    low, desk.y = desk.y, top
    _payment(desk, (desk.left + desk.right) / 2 + 20)
    desk.y = max(low, desk.y) + 16
    desk.rule(1.4)
    desk.y += 18


def _payment(desk: Desk, x: float) -> None:
    content = desk.content
    label = desk.rng.choice(("Our check", "Transfer no.", "Remittance no."))
    eob_truth.method_from(desk.sheet, content, label=label)
    if content.method != "none":
        desk.labelled(x, label, "/payment/number", content.number)
        desk.y += 13
    desk.labelled(x, "Dated", "/payment/date", desk.habits.date(content.day), content.day.isoformat())
    desk.y += 13
    desk.labelled(
        x, "In the amount of", "/payment/amount", desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"
    )
    desk.y += 13
    end = desk.labelled(x, "NPI", "/payee/npi", content.payee.npi)
    desk.labelled(end + 12, "Tax no.", "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id)


def _later_head(desk: Desk) -> None:
    desk.y = 40
    desk.text(desk.left, f"{desk.content.payer.name}, sheet {desk.sheet.page}", desk.pen.heavy())
    desk.y += 22


def _edges(desk: Desk) -> tuple[dict[str, float], Pen]:
    """Right edges of the money columns, and letters that fit between them."""
    start = desk.left + 190
    step = (desk.right - start) / len(_MONEY)
    edges = {key: start + (number + 1) * step for number, key in enumerate(_MONEY)}
    shown = desk.habits
    amounts = [shown.money(claim.total(key)) for claim in desk.content.claims for key in _MONEY]
    dates = [f"{shown.date(s.first)} {shown.date(s.last)}" for claim in desk.content.claims for s in claim.services]
    return edges, fits(
        desk.pen.heavy(), ((step - 5, amounts), (step - 5, ("Deductible",)), (96, dates), (92, ("J3301 99 99 99 x 99",)))
    )


def _heads(desk: Desk, heads: dict[str, tuple[str, str]], edges: dict[str, float], small: Pen) -> None:
    pen = small.sized(small.size - 0.3)
    for row in (0, 1):
        if row:
            desk.text(desk.left, "Date(s)", pen)
            desk.text(desk.left + 98, "Service rendered", pen)
        for key, edge in edges.items():
            desk.text(edge, heads[key][row], pen, "right")
        desk.y += pen.size * 1.15
    desk.sheet.rule(desk.left + 98, desk.y - pen.size * 0.8, desk.right, desk.y - pen.size * 0.8, 0.3)
    desk.y += 4


def _claim_head(desk: Desk, claim: Claim, at: str) -> None:
    pen = desk.pen
    desk.put(
        f"{at}/patient_name",
        desk.left,
        claim.patient.listed if desk.habits.names == "listed" else claim.patient.plain,
        pen.heavy().sized(pen.size + 1),
    )
    number = f"{at}/claim_number"
    desk.put(number, desk.right, claim.number, pen.heavy(), "right")
    desk.text(desk.right - pen.heavy().width(claim.number) - 5, "our number", pen, "right")
    desk.y += pen.size * 1.4
    x = desk.left
    for label, key, shown in (
        ("Identification", "member_id", claim.member_id),
        ("Your reference", "patient_account", claim.account),
        ("Policy", "group_number", claim.group_number),
        ("Seen by", "rendering_provider", claim.rendering.plain),
    ):
        x = desk.labelled(x, label, f"{at}/{key}", shown, gap=3) + 12
    desk.y += pen.size * 1.6


def _service(desk: Desk, service: Service, at: str, edges: dict[str, float], small: Pen) -> None:
    pen = small.sized(small.size)
    pen = Pen(pen.family, pen.size)
    end = desk.day(f"{at}/service_from", desk.left, service.first, pen)
    if service.last != service.first:
        desk.day(f"{at}/service_to", end + pen.width(" "), service.last, pen)
    x = desk.left + 98
    if service.revenue_code:
        x = desk.put(f"{at}/revenue_code", x, service.revenue_code, pen) + pen.width(" ")
    if service.procedure:
        x = desk.put(f"{at}/procedure", x, service.procedure, pen) + pen.width(" ")
    x = desk.codes(f"{at}/modifiers", x, service.modifiers[:2] if service.revenue_code else service.modifiers, pen)
    if not service.revenue_code:
        x = desk.text(x, "x", pen) + pen.width(" ")
        desk.put(f"{at}/units", x, str(service.units), pen)
    for key, edge in edges.items():
        desk.money(f"{at}/{key}", edge, getattr(service, key), pen)
    desk.y += pen.size * 1.3
    _pairs(desk, service, at, pen)
    eob_truth.one_day(desk.sheet, service, at)


def _pairs(desk: Desk, service: Service, at: str, pen: Pen) -> None:
    """Codes with their amounts across the paper, remarks behind them."""
    x = desk.left + 98
    for number, each in enumerate(service.adjustments):
        place = f"{at}/adjustments/{number}"
        x = desk.code(place, x, each, pen, "/") + pen.width(" ")
        amount = desk.habits.money(each.amount)
        x = desk.put(f"{place}/amount", x, amount, pen, value=f"{each.amount:.2f}") + 9
    if service.remarks:
        desk.codes(f"{at}/remarks", desk.text(x, "see", pen) + pen.width(" "), service.remarks, pen)
    if service.adjustments or service.remarks:
        desk.y += pen.size * 1.3


def _claim_end(desk: Desk, claim: Claim, at: str, edges: dict[str, float], small: Pen) -> None:
    pen = small.heavy()
    desk.sheet.rule(edges["billed"] - 40, desk.y - pen.size, desk.right, desk.y - pen.size, 0.3)
    desk.text(desk.left + 98, "Sum", pen)
    for key, edge in edges.items():
        desk.money(f"{at}/{key}", edge, claim.total(key), pen)
    desk.y += pen.size * 1.4
    for number, each in enumerate(claim.adjustments):
        place = f"{at}/adjustments/{number}"
        x = desk.text(desk.left + 98, "On the whole claim", small)
        x = desk.code(place, x + 4, each, small, "/")
        desk.put(f"{place}/amount", x + 4, desk.habits.money(each.amount), small, value=f"{each.amount:.2f}")
        desk.y += small.size * 1.3
    if claim.interest:
        desk.labelled(
            desk.left + 98, "Interest due", f"{at}/interest", desk.habits.money(claim.interest), f"{claim.interest:.2f}"
        )
        desk.y += desk.pen.size * 1.3
    eob_truth.imply(desk.sheet, claim, at)
    desk.y += 12


def _ends(desk: Desk) -> None:
    content = desk.content
    desk.turn(60 + 14 * len(content.provider_adjustments), lambda: _later_head(desk))
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        x = desk.put(f"{at}/code", desk.left, each.code)
        x = desk.labelled(x + 14, "in respect of", f"{at}/reference", each.reference)
        desk.money(f"{at}/amount", desk.left + 330, each.amount)
        desk.y += 13
    desk.y += 6
    for label, key, name in (
        ("All charges", "billed", "billed"),
        ("All accepted fees", "allowed", "allowed"),
        ("Owed by members", "patient_responsibility", "patient"),
        ("All benefits", "paid", "paid"),
    ):
        desk.text(desk.left, label)
        desk.money(f"/totals/{key}", desk.left + 330, content.total(name), sign=True)
        desk.y += 13
