"""Truth of a remittance beside what is printed as fields: implied, equally right, or not judged. Shared by all families."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from models.training.content.remittance import Claim, Remittance, Service
from models.training.ink import Sheet


def imply(sheet: Sheet, claim: Claim, at: str) -> None:
    """What a careful reader may conclude though it is not printed as such: right if reported, no fault if not."""
    if f"{at}/status" not in sheet.values:
        sheet.know(f"{at}/status", claim.status)
        sheet.alternatives[f"{at}/status"] = [None]
    for key, day in (("service_from", claim.first), ("service_to", claim.last)):
        if f"{at}/{key}" not in sheet.values:
            sheet.alternatives[f"{at}/{key}"] = [day.isoformat()]


def one_day(sheet: Sheet, service: Service, at: str) -> None:
    """Where only one day is printed, it may be reported as the last one, too."""
    if f"{at}/service_to" not in sheet.values:
        sheet.alternatives[f"{at}/service_to"] = [service.first.isoformat()]


def unnamed(sheet: Sheet, at: str, amount: Decimal) -> None:
    """A discount in a column of its own, without a code: an adjustment that may or may not be reported."""
    without_codes(sheet, at, (("CO", "45", amount),))


def without_codes(sheet: Sheet, at: str, named: Iterable[tuple[str, str, Decimal]]) -> None:
    """Reductions under captions instead of codes: adjustments that may or may not be reported, bare or as what they are."""
    found: list[dict[str, str | None]] = []
    for group, reason, amount in named:
        if amount:
            bare = {"group": None, "reason": None, "amount": f"{amount:.2f}"}
            found += [bare, {**bare, "group": group, "reason": reason}]
    if found:
        sheet.optional_items[f"{at}/adjustments"] = found


def method_from(sheet: Sheet, content: Remittance, *, label: str) -> None:
    """How it was paid, as far as the label of the payment's number tells."""
    low = label.lower()
    check, transfer = ("ch" in low and "k" in low) or "warrant" in low, "eft" in low or "ach" in low
    told = content.method != "none" and check != transfer
    sheet.know("/payment/method", ("check" if check else "eft") if told else content.method)
    if not told:
        sheet.alternatives["/payment/method"] = ["check", "eft", "none", None]
