"""Remittances with one row per claim and no service lines: what clearing houses and small plans print."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.remittance import Adjustment, Claim, remittance
from models.training.families import eob_parts
from models.training.families.eob_parts import Setting
from models.training.families.letterhead import look
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_COLUMNS: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("patient_name", 104, ("Patient Name", "Patient", "NAME")), ("patient_account", 52, ("Patient Account", "ACNT", "Acct")),
    ("member_id", 74, ("Member ID", "HIC", "Subscriber ID")), ("claim_number", 80, ("Claim Number", "ICN", "Claim ID")),
    ("dates", 98, ("Service Dates", "From / To")), ("billed", 56, ("Billed", "Total Charges", "Charge Amount")),
    ("allowed", 56, ("Allowed", "Covered Amount")), ("deductible", 50, ("Deduct", "Ded")),
    ("coinsurance", 46, ("Coins", "Coinsurance")),
    ("copay", 42, ("Copay",)), ("adjustments", 68, ("Adjustments", "Reason / Amount")),
    ("paid", 58, ("Paid", "Net Paid", "Payment")),
)  # fmt: skip
_TEXT = ("patient_name", "patient_account", "member_id", "claim_number", "dates", "adjustments")


def draw(rng: Random) -> Paper:
    """A remittance of one to fourteen claims on wide paper."""
    content = remittance(rng, claims=rng.choice((1, 2, 4, 6, 9, 14)), most_lines=2)
    sheet = Sheet("eob", "eob-claims", (LETTER[1], LETTER[0]))
    setting = Setting(
        sheet, look(rng), us_habits(rng), rng, content, rng.choice(eob_parts.TITLES), caption=rng.choice((":", ""))
    )
    eob_parts.first_head(setting)
    headings = {key: rng.choice(names) for key, _, names in _COLUMNS}
    setting.y += 6
    _heads(setting, headings)
    for index, claim in enumerate(content.claims):
        _claim(setting, headings, index, claim)
    setting.y += 8
    eob_parts.money_moved(setting)
    eob_parts.grand_totals(setting)
    if rng.random() < 0.6:
        eob_parts.legend(setting)
    return sheet.finish()


def _edges(setting: Setting) -> dict[str, tuple[float, float]]:
    stretch = (setting.right - setting.left) / sum(width for _, width, _ in _COLUMNS)
    edges, x = {}, setting.left
    for key, width, _ in _COLUMNS:
        edges[key] = (x, x + width * stretch)
        x += width * stretch
    return edges


def _heads(setting: Setting, headings: dict[str, str]) -> None:
    pen = setting.style.text.sized(7.8).heavy()
    setting.sheet.fill(setting.left, setting.y - 9, setting.right, setting.y + 14, (0.88, 0.88, 0.88))
    for key, (x0, x1) in _edges(setting).items():
        align: Literal["left", "right"] = "left" if key in _TEXT else "right"
        for number, line in enumerate(wrap(headings[key], pen, x1 - x0 - 5)[:2]):
            setting.sheet.write(
                x0 + 2 if align == "left" else x1 - 3, setting.y + number * 9.5, line, fitted(pen, line, x1 - x0 - 4), align
            )
    setting.y += 26


def _claim(setting: Setting, headings: dict[str, str], index: int, claim: Claim) -> None:
    at, edges, sheet = f"/claims/{index}", _edges(setting), setting.sheet
    adjustments = _summed(claim)
    if eob_parts.room_for(setting, 12 * max(1, len(adjustments)) + 16):
        _heads(setting, headings)
    pen = setting.style.text.sized(7.6)
    shown = {
        "patient_name": setting.habits.name(claim.patient), "patient_account": claim.account, "member_id": claim.member_id,
        "claim_number": claim.number,
    }  # fmt: skip
    for key, text in shown.items():
        x0, x1 = edges[key]
        sheet.put(f"{at}/{key}", text, x0 + 2, setting.y, text, fitted(pen, text, x1 - x0 - 5))
    _dates(setting, at, claim, edges["dates"], pen)
    for key in ("billed", "allowed", "deductible", "coinsurance", "copay", "paid"):
        amount = claim.total(key)
        text, (x0, x1) = setting.habits.money(amount), edges[key]
        sheet.put(f"{at}/{key}", str(amount), x1 - 3, setting.y, text, fitted(pen, text, x1 - x0 - 5), "right")
    _adjustments(setting, at, adjustments, edges["adjustments"], pen)
    remarks = sorted({remark for service in claim.services for remark in service.remarks})
    setting.y += 11 * max(1, len(adjustments))
    if remarks:
        x = sheet.write(edges["patient_name"][0] + 10, setting.y, "Remarks: ", pen)
        for number, remark in enumerate(remarks):
            x = sheet.put(f"{at}/remarks/{number}", remark, x, setting.y, remark, pen) + pen.width(" ")
        setting.y += 11
    sheet.rule(setting.left, setting.y - 7, setting.right, setting.y - 7, 0.25)
    setting.y += 4
    eob_parts.imply(setting, claim, at)


def _dates(setting: Setting, at: str, claim: Claim, edges: tuple[float, float], pen: Pen) -> None:
    date, sheet = setting.habits.date, setting.sheet
    small = fitted(pen, f"{date(claim.first)} - {date(claim.last)}", edges[1] - edges[0] - 6)
    x = sheet.put(f"{at}/service_from", claim.first.isoformat(), edges[0] + 2, setting.y, date(claim.first), small)
    x = sheet.write(x + small.width(" "), setting.y, "- ", small)
    sheet.put(f"{at}/service_to", claim.last.isoformat(), x, setting.y, date(claim.last), small)


def _summed(claim: Claim) -> list[Adjustment]:
    """The claim's adjustments, one per code."""
    sums: dict[tuple[str, str], Decimal] = {}
    for service in claim.services:
        for each in service.adjustments:
            sums[each.group, each.reason] = sums.get((each.group, each.reason), Decimal("0.00")) + each.amount
    return [Adjustment(group, reason, amount) for (group, reason), amount in sums.items()]


def _adjustments(setting: Setting, at: str, adjustments: list[Adjustment], edges: tuple[float, float], pen: Pen) -> None:
    for number, each in enumerate(adjustments):
        place, y = f"{at}/adjustments/{number}", setting.y + number * 11
        code, amount = f"{each.group}-{each.reason}", setting.habits.money(each.amount)
        small = fitted(pen, f"{code} {amount}", edges[1] - edges[0] - 6)
        setting.sheet.put(f"{place}/reason", each.reason, edges[0] + 3, y, code, small)
        setting.sheet.share(f"{place}/group", each.group, f"{place}/reason")
        setting.sheet.put(f"{place}/amount", str(each.amount), edges[1] - 3, y, amount, small, "right")
