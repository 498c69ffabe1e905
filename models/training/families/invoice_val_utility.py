# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: the monthly bill of a utility or telephone company, with an account summary and a stub to tear off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Sale, sale
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    facts_strip,
    headed,
    know_currency,
    print_table,
    said,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_POWER = words(
    "Customer charge|Energy delivery|Power supply|Demand charge|Fuel cost adjustment|Outdoor light, 1 fixture|Storm recovery rider|Meter charge|Conservation rider"
)
_WATER = words(
    "Water usage|Water base charge 5/8 in|Sewer service|Storm drain fee|Refuse cart 64 gal|Recycling|Fire line standby|Backflow fee|Street sweeping"
)
_PHONE = words(
    "Business line 1|Business line 2|Fiber 300 Mbps|Static address|Voice mail boxes|Toll-free usage|Modem rental|Wi-Fi care|Directory listing|Federal access recovery|Unlimited data plan|Device installment 7 of 24"
)
_METERED = frozenset(("Energy delivery", "Power supply", "Fuel cost adjustment", "Water usage", "Sewer service"))
_TRADES = (
    ("Electric Cooperative", "Power & Light", "kWh", _POWER),
    ("Water District", "Municipal Utilities", "gal", _WATER),
    ("Telephone Company", "Wireless", "", _PHONE),
    ("Gas Company", "Energy", "therms", _POWER),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Charge:
    """A line of the bill; a usage where it is metered."""

    name: str
    usage: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Month:
    """A bill: what was open, what was paid, what is new."""

    sale: Sale
    unit: str
    charges: tuple[Charge, ...]
    taxed: Decimal
    before: Decimal
    paid: Decimal

    @property
    def fresh(self) -> Decimal:
        """New charges."""
        return sum((charge.amount for charge in self.charges), ZERO) + self.taxed

    @property
    def due(self) -> Decimal:
        """All that is to be paid."""
        return self.before - self.paid + self.fresh


def draw(rng: Random) -> Paper:
    """Head and summary, charges, the stub at the foot."""
    month = _month(rng)
    sheet, show = Sheet("invoice", "invoice-val-utility"), without_cells(printing(rng, month.sale.market))
    pen = Pen(rng.choice(("helvetica", "arial", "dejavu-condensed", "vera", "narrow", "courier")), rng.choice((8.0, 8.5, 9.0)))
    loud = rng.random() < 0.25
    y = _head(sheet, rng, month, show, pen, loud=loud)
    y = _summary(sheet, rng, month, show, pen, y, loud=loud)
    y = _charges(sheet, rng, month, show, pen, y, loud=loud)
    _meter(sheet, rng, month, show, pen, y)
    _stub(sheet, rng, month, show, pen, loud=loud)
    know_currency(sheet, show)
    return sheet.finish()


def _month(rng: Random) -> Month:
    made = sale(rng, "US", special=False)
    first, second, unit, names = rng.choice(_TRADES)
    owner = people.person(rng).last
    made = replace(made, seller=replace(made.seller, name=f"{rng.choice((owner, made.seller.name.split(' ')[0]))} {rng.choice((first, second))}"),
                   account=rng.choice((numbers.digits(rng, 10), f"{numbers.digits(rng, 4)}-{numbers.digits(rng, 4)}-{rng.randint(10, 99)}", f"{numbers.digits(rng, 7)}-{rng.randint(1, 9)}", numbers.digits(rng, 12))),
                   due=made.day + timedelta(days=rng.choice((14, 18, 21, 25))))  # fmt: skip
    charges = tuple(
        Charge(name, f"{rng.randint(12, 4200):,}" if unit and name in _METERED and rng.random() < 0.85 else "", cents(Decimal(rng.choice((rng.randint(150, 3000), rng.randint(1000, 48000)))) / 100))
        for name in rng.sample(names, k=rng.randint(2, min(8, len(names))))
    )  # fmt: skip
    whole = sum((charge.amount for charge in charges), ZERO)
    taxed = cents(whole * Decimal(rng.choice(("0.03", "0.0625", "0.07")))) if rng.random() < 0.6 else ZERO
    before = cents(Decimal(rng.randint(2000, 60000)) / 100)
    paid = rng.choice((before, before, before, cents(before / 2), ZERO))
    return Month(made, unit, charges, taxed, before, paid)


def _facts(rng: Random, month: Month, show: Print) -> list[Fact]:
    made = month.sale
    facts = [
        Fact(
            rng.choice(("Account Number", "Account", "Account No.", "Customer Account")),
            "/buyer/account_number",
            made.account,
            made.account,
        ),
        Fact(
            rng.choice(("Bill Date", "Statement Date", "Date of Bill", "Billing Date")),
            "/issue_date",
            made.day.isoformat(),
            show.date(made.day),
        ),
        Fact(
            rng.choice(("Due Date", "Payment Due", "Due By", "Pay By")), "/due_date", made.due.isoformat(), show.date(made.due)
        ),
    ]
    if rng.random() < 0.6:
        facts.insert(
            rng.randint(0, 3),
            Fact(rng.choice(("Invoice Number", "Bill Number", "Invoice No.")), "/number", made.number, made.number),
        )
    if rng.random() < 0.6:
        begin = made.day - timedelta(days=33)
        facts.append(
            Fact(
                rng.choice(("Service Period", "Billing Period", "For Service")),
                "",
                "",
                f"{show.date(begin)} - {show.date(begin + timedelta(days=30))}",
            )
        )
    return facts


def _head(sheet: Sheet, rng: Random, month: Month, show: Print, pen: Pen, *, loud: bool) -> float:
    seller = month.sale.seller
    if rng.random() < 0.3:
        sheet.fill(0, 0, 612, 20, rng.choice(((0.1, 0.25, 0.5), (0.2, 0.2, 0.2), (0.0, 0.4, 0.3))))
    sheet.put("/seller/name", seller.name, 40, 48, seller.name, fitted(pen.sized(16).heavy(), seller.name, 300))
    y = 62.0
    for caption, shown in (
        (rng.choice(("Customer service", "Questions? Call", "Service desk")), seller.phone),
        ("Outages", "1-800-555-0199"),
    ):
        if caption == "Outages" and month.unit != "kWh":
            continue
        end = sheet.write(40, y, f"{caption}: ", pen)
        if shown == seller.phone:
            sheet.put("/seller/phone", seller.phone_value, end, y, shown, pen)
        else:
            sheet.write(end, y, shown, pen)
        y += pen.size + 3
    if rng.random() < 0.5:
        site = f"www.{seller.host}"
        sheet.put("/seller/website", site, 40, y, site, pen)
        y += pen.size + 3
    facts = said(_facts(rng, month, show), loud=loud)
    if rng.random() < 0.4:
        return facts_strip(sheet, facts, 40, 572, y + 8, pen, GREY if rng.random() < 0.5 else None) + 20
    low = facts_beside(sheet, facts, 360, 46, pen, room=212, mark=rng.choice((":", "")), flush=rng.random() < 0.4)
    if rng.random() < 0.5:
        sheet.write(40, y + 10, "Service address:", pen)
        place = f"{rng.randint(10, 990)} {rng.choice(('Depot', 'Canal', 'Fourth', 'Quarry'))} {rng.choice(('St', 'Ave', 'Rd'))}"
        sheet.write(48 + pen.width("Service address:"), y + 10, place, pen)
        y += 14
    return max(low, y) + 16


def _summary(sheet: Sheet, rng: Random, month: Month, show: Print, pen: Pen, y: float, *, loud: bool) -> float:
    """What was open and paid is of the last bill; what is new and due is this one's."""
    title = rng.choice(("Account Summary", "Your Account at a Glance", "Summary of Account", "Billing Summary"))
    sheet.fill(40, y - 10, 572, y + 5, GREY)
    sheet.write(46, y, title.upper() if loud else title, pen.heavy().sized(pen.size + 1))
    facts = [
        amount_fact(rng.choice(("Previous Balance", "Balance From Last Bill", "Amount of Last Bill")), "", month.before, show),
        amount_fact(
            rng.choice(("Payment Received - Thank You", "Payments Since Last Bill", "Payments Received")),
            "",
            -month.paid if rng.random() < 0.6 else month.paid,
            show,
        ),
    ]
    if rng.random() < 0.5:
        facts.append(
            amount_fact(
                rng.choice(("Balance Forward", "Past Due Balance", "Remaining Balance")), "", month.before - month.paid, show
            )
        )
    facts.append(
        amount_fact(
            rng.choice(("Current Charges", "New Charges", "Total New Charges", "Total Current Charges")),
            "/total",
            month.fresh,
            show,
        )
    )
    facts.append(
        amount_fact(
            rng.choice(("Total Amount Due", "Amount Due", "Please Pay This Amount", "Total Due")),
            "/amount_due",
            month.due,
            show,
        )
    )
    sheet.ignore.append("/amount_paid")
    right = rng.choice((320.0, 420.0, 565.0))
    return sums(sheet, said(facts, loud=loud), 46, right, y + pen.size + 10, pen, heavy=("/amount_due",), boxed=False) + 14


def _charges(sheet: Sheet, rng: Random, month: Month, show: Print, pen: Pen, y: float, *, loud: bool) -> float:
    title = rng.choice(
        ("Detail of Current Charges", "Current Charges in Detail", "What You Are Paying For", "Charges This Month")
    )
    sheet.write(46, y, title.upper() if loud else title, pen.heavy().sized(pen.size + 1))
    rows: list[Row] = [
        {"description": Cell("description", charge.name, charge.name), "usage": Cell("quantity", charge.usage.replace(",", ""), charge.usage), "unit": Cell("unit", month.unit, month.unit if charge.usage else ""),
         "amount": Cell("amount", f"{charge.amount:.2f}", show.money(charge.amount))}
        for charge in month.charges
    ]  # fmt: skip
    specs = [Spec("description", rng.choice(("Description", "Service", "Charge")), "left")]
    if any(charge.usage for charge in month.charges):
        specs += [Spec("usage", rng.choice(("Usage", "Used", "Quantity"))), Spec("unit", rng.choice(("Unit", "Units")), "left")]
    specs.append(Spec("amount", rng.choice(("Amount", "Charge", "Total"))))
    table = Table(pen, pen.size + 3, 520, 60, rng.choice(("none", "lines", "bands")), None)
    columns = arranged(headed(specs, loud=loud), rows, 46, rng.choice((380.0, 460.0, 572.0)), pen, flexible="description")
    y = print_table(sheet, columns, rows, table, y + 6) + pen.size + 3
    if month.taxed:
        caption = rng.choice(("Sales tax", "State tax", "Taxes", "Utility tax"))
        sheet.write(columns[0].left, y, caption, pen)
        sheet.put("/tax", f"{month.taxed:.2f}", columns[-1].right, y, show.money(month.taxed), pen, "right")
        y += pen.size + 5
    if rng.random() < 0.6:
        caption = rng.choice(("Total Current Charges", "Total New Charges", "Total This Month"))
        sheet.write(columns[0].left, y, caption, pen.heavy())
        sheet.put(
            "/total", f"{month.fresh:.2f}", columns[-1].right, y, show.money(month.fresh, total=True), pen.heavy(), "right"
        )
        y += pen.size + 5
    return y


def _meter(sheet: Sheet, rng: Random, month: Month, show: Print, pen: Pen, y: float) -> None:
    """Readings of the meter, where there is room."""
    if not month.unit or y > 500 or rng.random() < 0.4:
        return
    sheet.write(46, y + 12, "Meter reading", pen.heavy())
    now = rng.randint(21000, 90000)
    texts = (
        ("Meter", numbers.digits(rng, 7)),
        ("Read on", show.date(month.sale.day - timedelta(days=4))),
        ("Present", str(now)),
        ("Previous", str(now - rng.randint(100, 4000))),
    )
    for at, (caption, shown) in enumerate(texts):
        sheet.write(46 + at * 105, y + 26, caption, pen.sized(7.5))
        sheet.write(46 + at * 105, y + 37, shown, pen)


def _stub(sheet: Sheet, rng: Random, month: Month, show: Print, pen: Pen, *, loud: bool) -> None:
    """Below a perforation: account, day and amount again, who pays, where the money goes."""
    made, top = month.sale, 590.0
    sheet.dash(20, top, 592)
    note = rng.choice(
        (
            "Please detach and return this portion with your payment",
            "Return this stub with your check",
            "Tear here - keep upper part for your records",
        )
    )
    sheet.write(306, top + 12, note, pen.sized(7), "center")
    facts = [
        Fact(rng.choice(("Account Number", "Account")), "/buyer/account_number", made.account, made.account),
        Fact(rng.choice(("Due Date", "Payment Due")), "/due_date", made.due.isoformat(), show.date(made.due)),
        amount_fact(rng.choice(("Amount Due", "Total Amount Due", "Pay This Amount")), "/amount_due", month.due, show),
        Fact("Amount Enclosed", "", "", "$ ____________"),
    ]
    if rng.random() < 0.5:
        facts_beside(sheet, said(facts, loud=loud), 350, top + 32, pen, room=220, mark="")
    else:
        facts_strip(sheet, said(facts, loud=loud), 250, 585, top + 22, pen, None)
    address_lines(sheet, "/buyer", made.buyer, 60, top + 100, pen, room=220, leading=pen.size + 3)
    address_lines(sheet, "/seller", made.seller, 350, top + 110, pen, room=220, leading=pen.size + 3)
    if rng.random() < 0.6:
        sheet.write(300, top + 182, numbers.digits(rng, 26), Pen("courier", 10), "center")
