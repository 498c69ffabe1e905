"""Test: a remittance with its check above or below a perforation.

Each claim has a shaded line for who it is about, then rows whose adjustments stand below each other between charge and payment.
"""

from __future__ import annotations

from random import Random

from models.training.content import numbers, people
from models.training.content.adjudication import adjudicated
from models.training.content.remittance import Claim, Remittance, Service
from models.training.content.words import in_words
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.families.micr import micr_line
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_CHECK = 236.0
_PLACES = {
    "from": 0.0,
    "to": 58.0,
    "code": 118.0,
    "mods": 158.0,
    "units": 222.0,
    "billed": 286.0,
    "codes": 298.0,
    "amount": 392.0,
    "patient": 458.0,
    "paid": 532.0,
}
_HEADS = {
    "from": ("From", "Svc From"),
    "to": ("To", "Svc To"),
    "code": ("Proc", "Code"),
    "mods": ("Mods", "Modifiers"),
    "units": ("Units", "Qty"),
    "billed": ("Billed", "Charge"),
    "codes": ("Adj Code", "Reason"),
    "amount": ("Adj Amount", "Reduction"),
    "patient": ("Patient Resp", "Patient Owes"),
    "paid": ("Paid", "Net"),
}
_RIGHT = ("units", "billed", "amount", "patient", "paid")


def draw(rng: Random) -> Paper:
    """One to four claims and a check."""
    content = _with_check(rng)
    habits = us_habits(rng)
    pen = Pen(rng.choice((*SANS, *MONO)), 8.0)
    desk = Desk(Sheet("eob", "eob-test-stub"), rng, content, habits, pen, left=40.0)
    above = rng.random() < 0.5
    if above:
        _check(desk, 0.0)
    heads = {key: rng.choice(names) for key, names in _HEADS.items()}
    _head(desk, _CHECK + 30 if above else 44)
    small = _letters(desk)
    for index, claim in enumerate(content.claims):
        _claim(desk, claim, f"/claims/{index}", heads, small)
    _ends(desk)
    if not above:
        top = desk.sheet.size[1] - _CHECK
        if desk.y > top - 14:
            desk.sheet.new_page()
        _check(desk, top)
    return desk.sheet.finish()


def _with_check(rng: Random) -> Remittance:
    """A remittance that is paid by check."""
    while True:
        content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=3, method="check")
        if content.method == "check":
            return content


def _check(desk: Desk, top: float) -> None:
    sheet, content, rng, pen = desk.sheet, desk.content, desk.rng, desk.pen.sized(9)
    if top:
        sheet.erase(0, top - 6, sheet.size[0], sheet.size[1])
    sheet.dash(0, top - 6 if top else _CHECK, sheet.size[0])
    sheet.fill(0, top + (8 if top else 10), sheet.size[0], top + 16, (0.8, 0.8, 0.8))
    middle = sheet.size[0] / 2
    sheet.write(middle, top + 34, content.payer.name, pen.heavy(), "center")
    sheet.write(middle, top + 46, content.payer.address.joined, pen.sized(8), "center")
    sheet.write(desk.left, top + 34, people.bank(rng), pen.sized(7))
    sheet.write(desk.right, top + 34, content.number, fitted(pen, content.number, 80), "right")
    for number, (head, text) in enumerate(
        (("Date", desk.habits.date(content.day)), ("Void after", "180 days"), ("Amount", f"**{content.amount:,.2f}"))
    ):
        x = desk.right - 250 + number * 85
        sheet.frame(x, top + 60, x + 82, top + 86, 0.5)
        sheet.write(x + 4, top + 68, head, pen.sized(6))
        sheet.write(x + 4, top + 81, text, pen)
    words = in_words(content.amount) + " dollars"
    sheet.write(desk.left, top + 106, words, fitted(pen, words, 430))
    sheet.write_lines(desk.left + 30, top + 128, (content.payee.name, *content.payee.address.lines), pen, 12)
    sheet.write(desk.left, top + 128, "To:", pen)
    sheet.rule(desk.right - 190, top + 168, desk.right, top + 168, 0.6)
    micr_line(
        sheet,
        desk.left + 60,
        top + 206,
        numbers.routing_number(rng),
        numbers.digits(rng, 10),
        "".join(c for c in content.number if c.isdigit()),
    )


def _head(desk: Desk, top: float) -> None:
    content, pen = desk.content, desk.pen.sized(9)
    desk.y = top
    desk.put("/payer/name", desk.left, content.payer.name, fitted(pen.heavy(), content.payer.name, 250))
    desk.text(
        desk.right,
        desk.rng.choice(("Remittance Advice", "EXPLANATION OF BENEFITS", "Detach check - keep this statement")),
        pen.heavy(),
        "right",
    )
    desk.y += 12
    desk.address("/payer/address", desk.left, content.payer.address.lines, pen)
    desk.labelled(desk.left, "Provider line", "/payer/phone", phone_shown(content.payer.phone, 0), content.payer.phone)
    low = desk.y
    x = desk.right - 210
    desk.y = top + 18
    label = desk.rng.choice(("Check #", "Check Number", "Chk No."))
    eob_truth.method_from(desk.sheet, content, label=label)
    for text, pointer, shown, value in (
        (label, "/payment/number", content.number, content.number),
        ("Check Date", "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
        ("Check Amount", "/payment/amount", desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
        ("Tax ID", "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
        ("NPI", "/payee/npi", content.payee.npi, content.payee.npi),
    ):
        desk.text(x, text, pen)
        desk.put(pointer, desk.right, shown, pen, "right", value)
        desk.y += 11.5
    desk.y = max(low, desk.y) + 8
    desk.put("/payee/name", desk.left, content.payee.name, fitted(pen, content.payee.name, 250))
    desk.y += 11
    desk.address("/payee/address", desk.left, content.payee.address.lines, pen)
    desk.y += 12


def _letters(desk: Desk) -> Pen:
    money = desk.habits.money
    amounts = [money(claim.total(key)) for claim in desk.content.claims for key in ("billed", "patient", "paid")]
    cuts = [money(each.amount) for claim in desk.content.claims for service in claim.services for each in service.adjustments]
    days = [desk.habits.date(service.first) for claim in desk.content.claims for service in claim.services]
    codes = [service.procedure or service.revenue_code for claim in desk.content.claims for service in claim.services]
    mods = [" ".join(service.modifiers) for claim in desk.content.claims for service in claim.services]
    return Pen(
        desk.pen.family,
        fits(desk.pen.heavy(), [(58, amounts), (52, cuts), (54, days), (37, codes), (42, mods), (54, ("Patient Resp",))]).size,
    )


def _later(desk: Desk) -> None:
    desk.y = 44
    desk.text(desk.left, f"Check {desk.content.number}, more claims")
    desk.y += 22


def _claim(desk: Desk, claim: Claim, at: str, heads: dict[str, str], pen: Pen) -> None:
    desk.turn(76, lambda: _later(desk))
    desk.sheet.fill(desk.left - 3, desk.y - 9, desk.right + 3, desk.y + 3, (0.88, 0.88, 0.88))
    parts = (
        ("", "patient_name", desk.habits.name(claim.patient)),
        ("Acct", "patient_account", claim.account),
        ("ID", "member_id", claim.member_id),
        ("Claim", "claim_number", claim.number),
    )
    room = sum(desk.pen.width(f"{label}  {shown}") + 14 for label, _, shown in parts)
    line = desk.pen.sized(desk.pen.size * min(1.0, (desk.right - desk.left) / room))
    x = desk.left
    for label, key, shown in parts:
        x = desk.text(x, label, line) + line.width(" ") if label else x
        x = desk.put(f"{at}/{key}", x, shown, line.heavy() if not label else line) + 10
    desk.y += 14
    for key, head in heads.items():
        desk.text(desk.left + _PLACES[key], head, Pen(pen.family, pen.size * 0.95), "right" if key in _RIGHT else "left")
    desk.y += pen.size * 1.4
    for number, service in enumerate(claim.services):
        desk.turn(pen.size * 1.25 * (len(service.adjustments) + 2), lambda: _later(desk))
        _service(desk, service, f"{at}/lines/{number}", pen)
    for number, each in enumerate(claim.adjustments):
        desk.text(desk.left + _PLACES["code"], "claim adjustment", pen)
        desk.code(f"{at}/adjustments/{number}", desk.left + _PLACES["codes"], each, pen, " ")
        desk.money(f"{at}/adjustments/{number}/amount", desk.left + _PLACES["amount"], each.amount, pen)
        desk.y += pen.size * 1.25
    desk.text(desk.left + _PLACES["to"], "Claim", pen.heavy())
    for key, leaf in (("billed", "billed"), ("patient", "patient_responsibility"), ("paid", "paid")):
        desk.money(f"{at}/{leaf}", desk.left + _PLACES[key], claim.total(key), pen.heavy())
    desk.y += pen.size * 1.4
    if claim.interest:
        desk.labelled(
            desk.left + _PLACES["to"], "Interest", f"{at}/interest", desk.habits.money(claim.interest), f"{claim.interest:.2f}"
        )
        desk.y += 12
    eob_truth.imply(desk.sheet, claim, at)
    desk.y += 8


def _service(desk: Desk, service: Service, at: str, pen: Pen) -> None:
    left = desk.left
    desk.day(f"{at}/service_from", left, service.first, pen)
    desk.day(f"{at}/service_to", left + _PLACES["to"], service.last, pen)
    if service.procedure:
        desk.put(f"{at}/procedure", left + _PLACES["code"], service.procedure, pen)
    elif service.revenue_code:
        desk.put(f"{at}/revenue_code", left + _PLACES["code"], service.revenue_code, pen)
    desk.codes(f"{at}/modifiers", left + _PLACES["mods"], service.modifiers, pen)
    desk.put(f"{at}/units", left + _PLACES["units"], str(service.units), pen, "right")
    for key, leaf in (("billed", "billed"), ("patient", "patient_responsibility"), ("paid", "paid")):
        desk.money(f"{at}/{leaf}", left + _PLACES[key], getattr(service, key), pen)
    for number, each in enumerate(service.adjustments):
        place = f"{at}/adjustments/{number}"
        desk.code(place, left + _PLACES["codes"], each, pen, " ")
        desk.money(f"{place}/amount", left + _PLACES["amount"], each.amount, pen)
        desk.y += pen.size * 1.25
    desk.y += 0 if service.adjustments else pen.size * 1.25
    if service.remarks:
        desk.codes(f"{at}/remarks", desk.text(left + _PLACES["code"], "Remark", pen) + pen.width(" "), service.remarks, pen)
        desk.y += pen.size * 1.25


def _ends(desk: Desk) -> None:
    content = desk.content
    desk.turn(50 + 12 * len(content.provider_adjustments), lambda: _later(desk))
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        end = desk.put(f"{at}/code", desk.text(desk.left, "Provider level") + 8, each.code)
        desk.put(f"{at}/reference", end + 12, each.reference)
        desk.money(f"{at}/amount", desk.left + _PLACES["paid"], each.amount)
        desk.y += 12
    for label, key in (("Total charges", "billed"), ("Total paid on claims", "paid")):
        desk.text(desk.left + _PLACES["amount"], label, align="right")
        desk.money(f"/totals/{key}", desk.left + _PLACES["paid"], content.total(key), desk.pen.heavy())
        desk.y += 12
