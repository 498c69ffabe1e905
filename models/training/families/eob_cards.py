"""Explanations set claim by claim as label-value cards: no columns to follow, amounts below each other; also for members."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content.remittance import Claim, Service, remittance
from models.training.families import eob_parts
from models.training.families.eob_parts import Setting
from models.training.families.letterhead import fact_list, look
from models.training.habits import us_habits
from models.training.ink import Sheet, fitted
from models.training.paper import Paper

_WORDS = {
    "billed": ("Your Provider Billed", "Amount Billed", "Charge Amount", "Submitted Charges"),
    "discount": ("Member Savings", "Network Discount", "Provider Responsibility"),
    "not_covered": ("Amount Not Covered", "Not Payable by Plan", "Ineligible Amount"),
    "allowed": ("Plan Allowance", "Covered by Plan", "Allowable Amount"),
    "deductible": ("Deductible Amount", "Deductible"),
    "coinsurance": ("Coinsurance", "Cost-share"),
    "copay": ("Copayment", "Co-Pay Amount"),
    "paid": ("Your Plan Paid", "Amount We Paid", "Plan Benefit Amount"),
    "patient_responsibility": ("What You May Owe", "Provider May Bill You", "Patient's Responsibility"),
}


def draw(rng: Random) -> Paper:
    """A remittance of one to five claims."""
    content = remittance(rng, claims=rng.choice((1, 1, 2, 3, 5)), most_lines=3)
    setting = Setting(Sheet("eob", "eob-cards"), look(rng), us_habits(rng), rng, content, rng.choice(eob_parts.TITLES))
    eob_parts.choose_claim_facts(setting)
    eob_parts.first_head(setting)
    words = {key: rng.choice(choices) for key, choices in _WORDS.items()}
    for index, claim in enumerate(content.claims):
        _claim(setting, words, f"/claims/{index}", claim)
    eob_parts.money_moved(setting)
    eob_parts.grand_totals(setting)
    return setting.sheet.finish()


def _claim(setting: Setting, words: dict[str, str], at: str, claim: Claim) -> None:
    eob_parts.room_for(setting, 210)
    sheet, pen = setting.sheet, setting.style.text
    top = setting.y
    facts = eob_parts.claim_facts(setting, claim, at)
    deep = -(-len(facts) // 2)
    half = (setting.right - setting.left) / 2
    for column in range(2):
        fact_list(sheet, facts[column * deep : (column + 1) * deep], setting.left + 6 + column * half, top + 4, 112, pen, 13)
    setting.y = top + 4 + deep * 13
    sheet.rule(setting.left, setting.y - 6, setting.right, setting.y - 6, 0.4)
    for number, service in enumerate(claim.services):
        _service(setting, words, f"{at}/lines/{number}", service)
    _claim_totals(setting, words, at, claim)
    eob_parts.imply(setting, claim, at)
    setting.y += 16


def _service(setting: Setting, words: dict[str, str], at: str, service: Service) -> None:
    eob_parts.room_for(setting, 80)
    sheet, pen, date = setting.sheet, setting.style.text, setting.habits.date
    y = setting.y + 8
    x = sheet.write(setting.left + 6, y, "Service ", pen)
    x = sheet.put(f"{at}/procedure", service.procedure, x, y, service.procedure, pen.heavy())
    for number, modifier in enumerate(service.modifiers):
        x = sheet.put(f"{at}/modifiers/{number}", modifier, x + pen.width(" "), y, modifier, pen.heavy())
    x = sheet.write(x, y, " on ", pen)
    x = sheet.put(f"{at}/service_from", service.first.isoformat(), x, y, date(service.first), pen.heavy())
    if service.last != service.first:
        x = sheet.write(x, y, " to ", pen)
        x = sheet.put(f"{at}/service_to", service.last.isoformat(), x, y, date(service.last), pen.heavy())
    else:
        sheet.alternatives[f"{at}/service_to"] = [service.first.isoformat()]
    x = sheet.write(x, y, "   Units ", pen)
    sheet.put(f"{at}/units", str(service.units), x, y, str(service.units), pen.heavy())
    amounts = {key: service.patient if key == "patient_responsibility" else getattr(service, key) for key in words}
    setting.y = _amounts(setting, words, at, amounts, y + 13)
    _codes(setting, at, service)


def _amounts(setting: Setting, words: dict[str, str], at: str, amounts: dict[str, Decimal], top: float) -> float:
    """Labels and amounts in three columns; zero amounts of the patient's share are left out, as many systems do."""
    sheet, pen = setting.sheet, setting.style.text
    kept = [
        key for key in words if amounts[key] or key not in ("deductible", "coinsurance", "copay", "not_covered", "discount")
    ]
    third = (setting.right - setting.left) / 3
    deep = -(-len(kept) // 3)
    for number, key in enumerate(kept):
        x, y = setting.left + 14 + (number // deep) * third, top + (number % deep) * 12
        shown, right = setting.habits.money(amounts[key], sign=True), x + third - 30
        sheet.write(x, y, words[key], fitted(pen, words[key], right - x - pen.width(shown) - 5))
        if key == "discount":
            sheet.write(right, y, shown, pen, "right")
        else:
            sheet.put(f"{at}/{key}", str(amounts[key]), right, y, shown, pen, "right")
    if "discount" in kept:
        unnamed = {"group": None, "reason": None, "amount": str(amounts["discount"])}
        sheet.optional_items[f"{at}/adjustments"] = [unnamed, {**unnamed, "group": "CO", "reason": "45"}]
    return top + deep * 12


def _codes(setting: Setting, at: str, service: Service) -> None:
    if not service.remarks:
        return
    sheet, pen = setting.sheet, setting.style.small
    x = sheet.write(setting.left + 14, setting.y, "Notes: ", pen)
    for number, remark in enumerate(service.remarks):
        x = sheet.put(f"{at}/remarks/{number}", remark, x, setting.y, remark, pen) + pen.width(" ")
    setting.y += 11


def _claim_totals(setting: Setting, words: dict[str, str], at: str, claim: Claim) -> None:
    sheet, pen = setting.sheet, setting.style.text.heavy()
    y = setting.y + 8
    sheet.fill(setting.left, y - 10, setting.right, y + 5, (0.92, 0.92, 0.92))
    third = (setting.right - setting.left) / 3
    for number, key in enumerate(("billed", "paid", "patient_responsibility")):
        amount = claim.total("patient" if key == "patient_responsibility" else key)
        x = setting.left + 6 + number * third
        end = sheet.write(
            x, y, f"Claim total {words[key].lower()}: " if pen.width(words[key]) < 70 else f"{words[key]}: ", pen.sized(8)
        )
        sheet.put(f"{at}/{key}", str(amount), end, y, setting.habits.money(amount, sign=True), pen.sized(8))
    setting.y = y + 8
