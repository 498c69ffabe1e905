"""The table of services in a letter: billed, denied, overpaid, approved or asked about, by the letter's category (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from random import Random

from models.training.content.correspondence import Parts
from models.training.content.letter_body import Block
from models.training.content.services import BENEFITS, service
from models.training.families.letter_desk import Desk
from models.training.families.letter_network import network_table
from models.training.families.letter_tables import Column, table

_DAYS = ("Date of Service", "Service Date", "DOS", "Date(s) of Service", "Svc Date", "From", "Date", "Service From")
_CODES = ("Code", "Procedure", "CPT/HCPCS", "Proc Code", "HCPCS", "Procedure Code", "Service Code", "Rev/Proc")
_TEXTS = (
    "Description",
    "Service",
    "Description of Service",
    "Type of Service",
    "Services",
    "Item",
    "Procedure Description",
    "Service or Supply",
)
_COUNTS = ("Units", "Qty", "Quantity", "Units/Days", "Days/Units", "No.")
_CLAIMS = ("Claim Number", "Claim #", "Claim No.", "ICN", "Claim ID", "DCN")
_NAMES = ("Patient", "Patient Name", "Member", "Member Name", "Name")
_SUMS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "denial": (("Billed", "Allowed", "Not Covered"), ("Charges", "Paid", "Denied"), ("Amount Billed", "Plan Pays", "Amount Denied"), ("Submitted", "Approved", "Disallowed"), ("Total Charge", "Covered", "Noncovered")),
    "appeal": (("Billed", "Paid", "In Dispute"), ("Charge", "Payment", "Disputed"), ("Billed Amount", "Allowed", "Underpaid"), ("Expected", "Paid", "Difference")),
    "refund_request": (("Paid", "Correct Payment", "Overpayment"), ("Amount Paid", "Should Have Paid", "Overpaid"), ("Original Payment", "Revised Payment", "Refund Due"), ("Paid Amt", "Allowed Amt", "Refund Amt"), ("Payment", "Corrected", "Amount Due")),
    "statement": (("Charges", "Insurance/Adjustments", "Balance"), ("Amount", "Paid", "You Owe"), ("Charge", "Payments", "Amount Due"), ("Billed", "Credits", "Patient Balance")),
}  # fmt: skip
_TOTAL = ("Total", "TOTAL", "Totals", "Total:", "Sum", "Grand total", "Amount due", "Claim total")
_STATUS = ("Approved", "Approved", "Certified", "Authorized", "Modified", "Approved in part", "Pended", "Not certified")


def services(desk: Desk) -> None:
    """The table that suits the letter."""
    category = desk.told.wording.category
    if category in _SUMS:
        _money(desk, category)
    elif category == "authorization":
        _approved(desk)
    elif category == "eligibility" and desk.chance(0.6):
        _benefits(desk)
    elif category in {"records_request", "eligibility", "legal"}:
        _asked(desk)
    elif category == "other":
        network_table(desk)


def denied_services(desk: Desk, why: Block) -> None:
    """Each reason in the row of the service that it turns down, with its code in a column of its own, before it or not at all."""
    rng = desk.rng
    columns, rows = _fronts(desk, len(why.rows))
    coded = bool(why.rows[0][0])
    apart = coded and desk.chance(0.5)
    if desk.chance(0.4):
        columns.append(Column(rng.choice(("Billed", "Charge", "Denied", "Amount")), "right"))
        for row in rows:
            row.append((f"{rng.randint(2000, 90000) / 100:,.2f}",))
    columns += [Column(rng.choice(("Code", "Reason Code", "Denial Code", "Rsn")))] if apart else []
    columns.append(
        Column(rng.choice(("Reason", "Explanation", "Denial Reason", "Why", "Remark", "Determination", "Reason for Denial")))
    )
    for row, (code, text) in zip(rows, why.rows, strict=True):
        row.extend((code, text) if apart else ((*code, " ", *text) if coded else text,))
    table(desk, columns, rows)
    if coded:
        desk.galley.share_groups(why)


def _fronts(desk: Desk, count: int) -> tuple[list[Column], list[list[Parts]]]:
    """What stands before the amounts: a day, perhaps whose claim, what was done."""
    rng, told = desk.rng, desk.told
    known, listed = set(told.wording.references), [service(rng) for _ in range(count)]
    columns: list[Column] = []
    rows: list[list[Parts]] = [[] for _ in listed]

    def add(heads: Sequence[str], cells: Sequence[Parts]) -> None:
        columns.append(Column(rng.choice(heads)))
        for row, cell in zip(rows, cells, strict=True):
            row.append(cell)

    if "claim" in known and desk.chance(0.25):
        add(_CLAIMS, [(told.slot("claim"),)] * count)
    if "patient" in known and desk.chance(0.2):
        add(_NAMES, [(told.slot("patient"),)] * count)
    if "dos" in known and desk.chance(0.75):
        add(_DAYS, [(told.slot("dos"),)] * count)
    coded, named = desk.chance(0.75), desk.chance(0.8)
    if coded:
        add(_CODES, [(code,) for code, _ in listed])
    if named or not coded:
        add(_TEXTS, [(text,) for _, text in listed])
    if desk.chance(0.35):
        add(_COUNTS, [(str(rng.randint(1, 12)),) for _ in listed])
    return columns, rows


def _shares(rng: Random, amount: Decimal, count: int) -> list[Decimal]:
    """An amount in parts."""
    cents = int(amount * 100)
    cuts = sorted(rng.sample(range(1, cents), k=count - 1)) if cents > count else []
    edges = [0, *cuts, cents]
    return [Decimal(high - low) / 100 for low, high in pairwise(edges)]


def _money(desk: Desk, category: str) -> None:
    """Amounts: what was, what should be, and the difference, which is the letter's amount."""
    rng, slot = desk.rng, desk.told.slot("amount")
    count = rng.choice((1, 1, 2, 2, 3, 4, 5))
    ends = _shares(rng, Decimal(slot.value), count)
    mids = [Decimal(0) if rng.random() < 0.3 else Decimal(rng.randint(500, 60000)) / 100 for _ in ends]
    columns, rows = _fronts(desk, len(ends))
    sign = rng.choice(("", "", "$"))
    first, second, third = rng.choice(_SUMS[category])
    shown = f"{sign}{Decimal(slot.value):,.2f}"
    amount = replace(slot, shown=shown)
    single = len(ends) == 1
    for row, mid, end in zip(rows, mids, ends, strict=True):
        row += [(f"{sign}{mid + end:,.2f}",), (f"{sign}{mid:,.2f}",), (amount,) if single else (f"{sign}{end:,.2f}",)]
    columns += [Column(head, "right") for head in (first, second, third)]
    summed = desk.chance(0.3 if single else 0.85)
    if summed:
        blank: list[Parts] = [("",) for _ in columns[:-3]]
        blank[0] = (rng.choice(_TOTAL),)
        rows.append([*blank, (f"{sign}{sum(mids) + sum(ends):,.2f}",), (f"{sign}{sum(mids):,.2f}",), (amount,)])
    table(desk, columns, rows, sums=summed)


def _approved(desk: Desk) -> None:
    """What was asked for and what of it was approved, with the days between which it holds."""
    rng, told = desk.rng, desk.told
    columns, rows = _fronts(desk, rng.choice((1, 1, 2, 3, 4)))
    first, last = rng.choice(
        (("From", "To"), ("Start", "End"), ("Effective", "Expires"), ("Valid from", "Valid to"), ("Begin Date", "End Date"))
    )
    served = any(told.slot("dos") in cell for row in rows for cell in row)
    dated, asked, coded = not served and desk.chance(0.8), desk.chance(0.6), desk.chance(0.25)
    for row in rows:
        wanted = rng.randint(1, 40)
        allowed = wanted - rng.choice((0, 0, 0, wanted // 2))
        row.extend(((str(told.slots["start"]),), (str(told.slots["late"]),)) if dated else ())
        row.extend(((str(wanted),),) if asked else ())
        row.extend(((str(allowed),), (rng.choice(_STATUS),)))
        row.extend(((told.slot("auth"),),) if coded else ())
    columns += [Column(first), Column(last)] if dated else []
    columns += [Column(rng.choice(("Requested", "Units Req.", "Asked for")), "center")] if asked else []
    columns += [
        Column(rng.choice(("Approved", "Units Appr.", "Authorized Units", "Visits")), "center"),
        Column(rng.choice(("Status", "Decision", "Determination", "Outcome"))),
    ]
    columns += (
        [Column(rng.choice(("Auth #", "Authorization", "Reference No.", "Auth Number", "Certification #")))] if coded else []
    )
    table(desk, columns, rows)


def _asked(desk: Desk) -> None:
    """The services that the letter asks about."""
    columns, rows = _fronts(desk, desk.rng.choice((1, 2, 2, 3, 4)))
    if desk.chance(0.4):
        columns.append(Column(desk.rng.choice(("Billed", "Charge", "Amount Billed")), "right"))
        for row in rows:
            row.append((f"{desk.rng.randint(2000, 90000) / 100:,.2f}",))
    if len(columns) > 1:
        table(desk, columns, rows)


def _benefits(desk: Desk) -> None:
    """Benefits within the network and without."""
    heads = desk.rng.choice(
        (
            ("Benefit", "In-network", "Out-of-network"),
            ("Service", "You pay (network)", "You pay (other)"),
            ("", "Participating", "Non-participating"),
        )
    )
    chosen = desk.rng.sample(BENEFITS, k=desk.rng.randint(3, 9))
    table(desk, [Column(head) for head in heads], [[(text,) for text in row] for row in chosen])
