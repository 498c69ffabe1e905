"""Test: every claim on a sheet of its own.

The patient's particulars stand in a ruled list; in the table of charges a reason is a code without group behind the amount that
is not covered; a closing part explains the payment.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_COLUMNS = {
    "line": (20, "right", ("Ln", "#")),
    "day": (58, "left", ("Date of Service", "Service Date", "DOS")),
    "code": (66, "left", ("Procedure", "Code", "Service")),
    "units": (30, "right", ("Units", "Qty")),
    "billed": (60, "right", ("Amount Billed", "Provider Charge", "Billed")),
    "allowed": (60, "right", ("Amount Allowed", "Plan Allowance", "Allowed")),
    "not_covered": (56, "right", ("Not Covered", "Non-Covered")),
    "reason": (36, "left", ("Reason", "Code", "Why")),
    "deductible": (54, "right", ("Deductible", "Ded. Amt")),
    "coinsurance": (54, "right", ("Coinsurance", "Coins Amt")),
    "copay": (44, "right", ("Copay", "Co-pay")),
    "paid": (62, "right", ("Payment", "Paid by Plan", "Net Payment")),
}
_PARTICULARS = (
    ("patient_name", ("Patient", "Patient Name")),
    ("subscriber_name", ("Subscriber", "Insured")),
    ("member_id", ("Member Number", "ID Number")),
    ("group_number", ("Group Number", "Employer Group")),
    ("patient_account", ("Patient Account", "Provider's Acct No.")),
    ("claim_number", ("Claim Number", "Claim Control No.")),
    ("rendering_provider", ("Service Provider", "Rendered By")),
    ("rendering_npi", ("Service Provider NPI", "Individual NPI")),
)


def draw(rng: Random) -> Paper:
    """One to four claims."""
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=rng.choice((3, 6)), mix=Mix(further=0.0, own=0.0))
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.4, 9.0)))
    desk = Desk(Sheet("eob", "eob-test-pages"), rng, content, us_habits(rng), pen, left=38.0)
    heads = {key: rng.choice(names) for key, (_, _, names) in _COLUMNS.items()}
    labels = {key: rng.choice(names) for key, names in _PARTICULARS}
    first = True
    for index, claim in enumerate(content.claims):
        if not first:
            desk.sheet.new_page()
        _page_head(desk, first=first)
        _claim(desk, claim, f"/claims/{index}", heads, labels)
        first = False
    if len(content.claims) > 2 or desk.y > 560:
        desk.sheet.new_page()
        _page_head(desk, first=False)
    _payment(desk)
    return desk.sheet.finish()


def _page_head(desk: Desk, *, first: bool) -> None:
    sheet, content, pen = desk.sheet, desk.content, desk.pen
    desk.y = 42
    sheet.rule(desk.left, 24, desk.right, 24, 3.0, (0.3, 0.3, 0.35))
    if not first:
        desk.text(desk.left, content.payer.name, pen.heavy())
        desk.text(
            desk.right, f"Statement for {content.payee.name}", fitted(pen, f"Statement for {content.payee.name}", 250), "right"
        )
        desk.y += 26
        return
    desk.text(
        desk.left,
        desk.rng.choice(("Explanation of Payment", "Provider Explanation of Benefits", "Claim Payment Explanation")),
        pen.sized(15).heavy(),
    )
    desk.y += 20
    top = desk.y
    half = (desk.left + desk.right) / 2 + 12
    for x, part, company in ((desk.left, "payee", content.payee), (half, "payer", content.payer)):
        desk.y = top
        desk.text(x, "Payment to" if part == "payee" else "From", pen.sized(7))
        desk.y += 11
        desk.put(f"/{part}/name", x, company.name, fitted(pen.heavy(), company.name, 240))
        desk.y += 12
        desk.address(f"/{part}/address", x, company.address.lines)
    desk.put("/payer/phone", half, phone_shown(content.payer.phone, 3), value=content.payer.phone)
    desk.y += 14
    end = desk.labelled(desk.left, "Taxpayer ID", "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id)
    desk.labelled(end + 16, "NPI", "/payee/npi", content.payee.npi)
    desk.y += 24


def _claim(desk: Desk, claim: Claim, at: str, heads: dict[str, str], labels: dict[str, str]) -> None:
    _particulars(desk, claim, at, labels)
    edges, pen = _edges(desk, claim, heads)
    _heads(desk, heads, edges, pen)
    for number, service in enumerate(claim.services):
        _service(desk, service, f"{at}/lines/{number}", edges, pen, number)
    desk.rule(0.8, pen.size)
    desk.y += 3
    desk.text(edges["day"][0], "Claim Total", pen.heavy())
    for key in ("billed", "allowed", "not_covered", "deductible", "coinsurance", "copay", "paid"):
        desk.money(f"{at}/{key}", edges[key][1], claim.total(key), pen.heavy())
    desk.y += 22
    for label, key, amount in (
        ("Amount the patient owes the provider", "patient_responsibility", claim.total("patient")),
        ("Interest added", "interest", claim.interest),
    ):
        if amount or key != "interest":
            desk.text(desk.right - 90, label, align="right")
            desk.money(f"{at}/{key}", desk.right, amount, desk.pen.heavy(), sign=True)
            desk.y += 14
    eob_truth.imply(desk.sheet, claim, at)
    desk.y += 12


def _particulars(desk: Desk, claim: Claim, at: str, labels: dict[str, str]) -> None:
    """A ruled list in two columns, labels before values at a fixed distance."""
    shown = {
        "patient_name": desk.habits.name(claim.patient),
        "subscriber_name": desk.habits.name(claim.subscriber),
        "member_id": claim.member_id,
        "group_number": claim.group_number,
        "patient_account": claim.account,
        "claim_number": claim.number,
        "rendering_provider": claim.rendering.plain,
        "rendering_npi": claim.rendering_npi,
    }
    half = (desk.right - desk.left) / 2
    for number, key in enumerate(labels):
        x = desk.left + (number % 2) * half
        desk.text(x + 3, labels[key])
        desk.put(f"{at}/{key}", x + 108, shown[key], fitted(desk.pen, shown[key], half - 112))
        if number % 2:
            desk.sheet.rule(desk.left, desk.y + 4, desk.right, desk.y + 4, 0.3)
            desk.y += 15
    desk.y += 16


def _edges(desk: Desk, claim: Claim, heads: dict[str, str]) -> tuple[dict[str, tuple[float, float]], Pen]:
    stretch = (desk.right - desk.left) / sum(width for width, _, _ in _COLUMNS.values())
    edges, x = {}, desk.left
    for key, (width, _, _) in _COLUMNS.items():
        edges[key] = (x + 3, x + width * stretch - 3)
        x += width * stretch
    room = {key: x1 - x0 for key, (x0, x1) in edges.items()}
    money = [
        (room[key], [desk.habits.money(claim.total(key))])
        for key in ("billed", "allowed", "not_covered", "deductible", "coinsurance", "copay", "paid")
    ]
    codes = [(room["code"], [" ".join((s.revenue_code, s.procedure, *s.modifiers)).strip()]) for s in claim.services]
    words = [(room[key], head.split()) for key, head in heads.items()]
    days = [(room["day"], [desk.habits.date(s.first)]) for s in claim.services]
    return edges, Pen(desk.pen.family, fits(desk.pen.heavy(), [*money, *codes, *words, *days]).size)


def _heads(desk: Desk, heads: dict[str, str], edges: dict[str, tuple[float, float]], pen: Pen) -> None:
    heavy, deepest = pen.heavy(), max(len(head.split()) for head in heads.values())
    for row in range(deepest):
        for key, head in heads.items():
            words, align = head.split(), _COLUMNS[key][1]
            if row >= deepest - len(words):
                word = words[row - deepest + len(words)]
                desk.text(
                    edges[key][0] if align == "left" else edges[key][1], word, heavy, "left" if align == "left" else "right"
                )
        desk.y += pen.size * 1.15
    desk.rule(0.8, pen.size * 0.6)
    desk.y += pen.size * 0.9


def _service(desk: Desk, service: Service, at: str, edges: dict[str, tuple[float, float]], pen: Pen, number: int) -> None:  # noqa: PLR0913, PLR0917 - of a table
    desk.text(edges["line"][1], str(number + 1), pen, "right")
    desk.day(f"{at}/service_from", edges["day"][0], service.first, pen)
    x = edges["code"][0]
    for key, shown in (("revenue_code", service.revenue_code), ("procedure", service.procedure)):
        x = desk.put(f"{at}/{key}", x, shown, pen) + pen.width(" ") if shown else x
    desk.codes(f"{at}/modifiers", x, service.modifiers, pen)
    desk.put(f"{at}/units", edges["units"][1], str(service.units), pen, "right")
    for key in ("billed", "allowed", "deductible", "coinsurance", "copay", "paid"):
        desk.money(f"{at}/{key}", edges[key][1], getattr(service, key), pen)
    desk.money(f"{at}/not_covered", edges["not_covered"][1], service.not_covered, pen)
    if service.denial and service.not_covered:
        desk.put(f"{at}/adjustments/0/reason", edges["reason"][0], service.denial[1], pen)
        desk.sheet.alternatives[f"{at}/adjustments/0/amount"] = [f"{service.not_covered:.2f}"]
    desk.y += pen.size * 1.3
    if service.last != service.first:
        end = desk.text(edges["day"][0], "to", pen)
        desk.day(f"{at}/service_to", end + pen.width(" "), service.last, pen)
    if service.remarks:
        end = desk.text(edges["code"][0] + 20, "Remark", pen)
        desk.codes(f"{at}/remarks", end + pen.width(" "), service.remarks, pen)
    if service.remarks or service.last != service.first:
        desk.y += pen.size * 1.3
    eob_truth.one_day(desk.sheet, service, at)


def _payment(desk: Desk) -> None:
    content = desk.content
    desk.y += 10
    desk.text(
        desk.left, desk.rng.choice(("How this payment is made up", "Payment Information", "Payment Recap")), desk.pen.heavy()
    )
    desk.y += 16
    for label, pointer, amount in (
        ("Total billed, all claims", "/totals/billed", content.total("billed")),
        ("Total paid, all claims", "/totals/paid", content.total("paid")),
    ):
        desk.text(desk.left + 10, label)
        desk.money(pointer, desk.left + 300, amount, sign=True)
        desk.y += 13
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        end = desk.put(f"{at}/code", desk.left + 10, each.code)
        desk.put(f"{at}/reference", end + 16, each.reference)
        desk.money(f"{at}/amount", desk.left + 300, each.amount, sign=True)
        desk.y += 13
    desk.text(desk.left + 10, "Amount of this payment", desk.pen.heavy())
    desk.money("/payment/amount", desk.left + 300, content.amount, desk.pen.heavy(), sign=True)
    desk.y += 18
    label = desk.rng.choice(("Check number", "EFT trace number", "Check or EFT number"))
    eob_truth.method_from(desk.sheet, content, label=label)
    if content.method != "none":
        desk.labelled(desk.left + 10, label, "/payment/number", content.number)
    desk.labelled(desk.left + 250, "Payment date", "/payment/date", desk.habits.date(content.day), content.day.isoformat())
