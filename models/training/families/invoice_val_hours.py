# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: services by the hour, as law offices, engineers and computer people bill them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, sale
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Row,
    Rules,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    headed,
    know_currency,
    print_table,
    said,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_TASKS = (
    ("Attorneys at Law", words("Telephone conference with client re: lease dispute|Draft and revise reply brief|Review of discovery responses and exhibits|Attend mediation session downtown|Legal research on statute of limitations|"
                               "Prepare settlement agreement; e-mail to opposing counsel|Review title report and survey|Correspondence with adjuster concerning deposition dates|Court appearance, status hearing|Revise employment agreement")),
    ("Computer Services", words("Replaced failed disk in file server, restored backup|Set up two workstations in front office|Investigated slow scanning to network folder|Firewall firmware update after hours|Moved mailboxes to new tenant|"
                                "Remote session: label printer not found|Quarterly patching of servers|Cabling for new exam rooms|Trained staff on portal|Telephone system programming")),
    ("Engineering, PLLC", words("Field observation of footing excavation|Shop drawing review, structural steel|Roof drainage calculations|Meeting with building department|Revised sheet A-201 per owner comments|"
                                "Boiler room survey and sketch|Specification section 07 52 00|Construction administration, week 14|Soil report review|Parking lot grading study")),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A bill for time: head, who and what matter, rows, sums, retainer."""
    sheet, made = Sheet("invoice", "invoice-val-hours"), sale(rng, "US", special=False)
    made = _timed(rng, made)
    show = without_cells(printing(rng, made.market))
    pen = Pen(rng.choice(("times", "roman", "helvetica", "arial", "dejavu-condensed", "vera")), rng.choice((9.0, 9.5, 10.0)))
    loud = rng.random() < 0.25
    y = _head(sheet, rng, made, pen)
    y = _opening(sheet, rng, made, show, pen, y, loud=loud)
    y = _table(sheet, rng, made, show, pen, y, loud=loud)
    _sums(sheet, rng, made, show, pen, y, loud=loud)
    know_currency(sheet, show)
    return sheet.finish()


def _timed(rng: Random, made: Sale) -> Sale:
    """Tasks in the order of their days, one to three rates."""
    trade, tasks = rng.choice(_TASKS)
    owner = people.person(rng)
    name = rng.choice(
        (f"{owner.last} & {people.person(rng).last}, {trade}", f"{owner.last} {trade}", f"{owner.plain}, {trade}")
    )
    rates = [
        cents(Decimal(rng.choice((85, 95, 110, 125, 150, 165, 185, 225, 275, 340, 425)))) for _ in range(rng.choice((1, 2, 3)))
    ]
    count = rng.choice((1, 2, 3, 4, 6, 8, 10))
    hours = (
        ("0.25", "0.5", "0.75", "1", "1.25", "1.5", "2", "2.5", "3", "4.75", "6")
        if rng.random() < 0.5
        else ("0.2", "0.3", "0.6", "0.8", "1.1", "1.4", "1.7", "2.4", "3.2", "5")
    )
    days = sorted(made.day - timedelta(days=rng.randint(2, 33)) for _ in range(count))
    items = tuple(
        Item(code="", description=task, note=people.person(rng).plain, quantity=Decimal(rng.choice(hours)), unit="", price=rng.choice(rates), discount=ZERO, discount_rate=0, tax_rate=Decimal(0), day=day)
        for task, day in zip(rng.sample(tasks, k=count), days, strict=True)
    )  # fmt: skip
    made = replace(made, items=items, rate=Decimal(0), seller=replace(made.seller, name=name))
    if rng.random() < 0.15:
        made = replace(made, discount=cents(made.subtotal / 10))
    if rng.random() < 0.3:
        made = replace(made, already_paid=cents(made.total * Decimal(rng.choice(("0.25", "0.5", "0.4")))))
    return made


def _head(sheet: Sheet, rng: Random, made: Sale, pen: Pen) -> float:
    """A centred letterhead, one at the left, or one at the right."""
    seller = made.seller
    x, align = rng.choice(((306.0, "center"), (54.0, "left"), (558.0, "right")))
    name = fitted(pen.sized(rng.choice((14.0, 16.0))).heavy(), seller.name, 480)
    sheet.put("/seller/name", seller.name, x, 54, seller.name, name, align)  # type: ignore[arg-type]
    y = 69.0
    for line in seller.lines:
        sheet.put("/seller/address", seller.address, x, y, line, pen, align)  # type: ignore[arg-type]
        y += pen.size + 2.5
    facts = [Fact("Telephone", "/seller/phone", seller.phone_value, seller.phone)]
    if rng.random() < 0.4:
        facts.append(Fact("Tax ID", "/seller/tax_id", str(seller.tax_value), seller.tax_id))
    if rng.random() < 0.4:
        mail = f"billing@{seller.host}"
        facts.append(Fact("E-mail", "/seller/email", mail, mail))
    for fact in facts:
        width = pen.width(f"{fact.caption} {fact.shown}")
        start = {"left": x, "right": x - width, "center": x - width / 2}[align]
        end = sheet.write(start, y, f"{fact.caption} ", pen)
        sheet.put(fact.pointer, fact.value, end, y, fact.shown, pen)
        y += pen.size + 2.5
    if rng.random() < 0.6:
        sheet.rule(54, y - 4, 558, y - 4, rng.choice((0.5, 1.5)))
    return y + 18


def _opening(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float, *, loud: bool) -> float:
    """Client at the left, particulars at the right, the matter below."""
    title = rng.choice(
        ("Invoice", "Statement for Services Rendered", "Invoice for Professional Services", "Bill for Services", "")
    )
    if title:
        sheet.write(306, y, title.upper() if loud else title, pen.sized(13).heavy(), "center")
        y += 28
    facts = [
        Fact(rng.choice(("Invoice No.", "Bill Number", "Invoice")), "/number", made.number, made.number),
        Fact(rng.choice(("Date", "Bill Date", "Invoice Date")), "/issue_date", made.day.isoformat(), show.date(made.day)),
    ]
    if rng.random() < 0.5:
        facts.append(Fact(rng.choice(("Terms", "Payment Terms")), "/terms", made.terms, made.terms))
    if rng.random() < 0.5:
        facts.append(
            Fact(rng.choice(("Due Date", "Payment Due", "Due")), "/due_date", made.due.isoformat(), show.date(made.due))
        )
    if made.account and rng.random() < 0.6:
        facts.append(
            Fact(rng.choice(("Client No.", "Client ID", "Account No.")), "/buyer/account_number", made.account, made.account)
        )
    if made.order and rng.random() < 0.5:
        facts.append(Fact(rng.choice(("Your PO", "P.O. No.", "Purchase Order")), "/purchase_order", made.order, made.order))
    facts.append(
        Fact(rng.choice(("Matter", "File", "Project No.", "Job")), "", "", f"{numbers.digits(rng, 4)}.{rng.randint(1, 99):02d}")
    )
    low = facts_beside(
        sheet, said(facts, loud=loud), 340, y, pen, room=218, mark=rng.choice((":", "")), flush=rng.random() < 0.4
    )
    top = y
    if rng.random() < 0.5:
        sheet.write(54, y, rng.choice(("Bill To:", "Client:", "Prepared for", "To:")), pen.heavy())
        top += pen.size + 4
    left = address_lines(sheet, "/buyer", made.buyer, 54, top, pen, room=250, leading=pen.size + 3)
    y = max(low, left) + 14
    if rng.random() < 0.5:
        end = sheet.write(54, y, "Re: ", pen.heavy())
        sheet.write(
            end,
            y,
            rng.choice(
                (
                    "General matters",
                    "Renovation of second floor",
                    "Lease of Suite 200",
                    "Support through month end",
                    "Boundary question",
                )
            ),
            pen,
        )
        y += 18
    if rng.random() < 0.4:
        line = f"For services through {show.date(made.day - timedelta(days=1))}"
        sheet.write(54, y, line, pen)
        y += 16
    return y


def _table(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float, *, loud: bool) -> float:
    specs = [Spec("day", "Date", "left")]
    if rng.random() < 0.5:
        specs.append(Spec("who", rng.choice(("Timekeeper", "By", "Staff", "Initials")), "left"))
    specs.append(
        Spec("description", rng.choice(("Description of Services", "Services", "Narrative", "Work Performed", "Task")), "left")
    )
    specs.append(Spec("hours", rng.choice(("Hours", "Hrs", "Time", "Hours\nBilled"))))
    if rng.random() < 0.8:
        specs.append(Spec("rate", rng.choice(("Rate", "Hourly\nRate", "Rate/Hr"))))
    specs.append(Spec("amount", rng.choice(("Amount", "Fees", "Total", "Line Total"))))
    if rng.random() < 0.2:
        specs = [specs[-2], *specs[:-2], specs[-1]]
    initials = rng.random() < 0.6
    places = rng.choice((1, 2))
    rows = [_row(item, show, initials=initials, places=places) for item in made.items]
    rules: Rules = rng.choice(("none", "lines", "grid", "bands"))
    table = Table(pen, pen.size + 2.8, 650, 70, rules, GREY if rng.random() < 0.4 else None)
    columns = arranged(headed(specs, loud=loud), rows, 54, 558, pen, flexible="description")
    return print_table(sheet, columns, rows, table, y)


def _row(item: Item, show: Print, *, initials: bool, places: int) -> Row:
    who = "".join(part[0] for part in item.note.split(" ")) if initials else item.note.split(" ")[-1]
    places = places if item.quantity == round(item.quantity, places) else 2
    return {
        "day": Cell("", "", show.date(item.day)), "who": Cell("", "", who), "description": Cell("description", item.description, item.description),
        "hours": Cell("quantity", f"{item.quantity:f}", f"{item.quantity:.{places}f}"), "rate": Cell("unit_price", f"{item.price:.2f}", show.money(item.price)),
        "amount": Cell("amount", f"{item.amount:.2f}", show.money(item.amount)),
    }  # fmt: skip


def _sums(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float, *, loud: bool) -> None:
    """Fees, courtesy discount, retainer, what is left; then how to pay."""
    facts: list[Fact] = []
    if made.discount:
        facts.append(amount_fact(rng.choice(("Total Fees", "Fees for Services", "Subtotal")), "/subtotal", made.subtotal, show))
        facts.append(
            amount_fact(
                rng.choice(("Courtesy Discount", "Less professional discount", "Discount")), "/discount", made.discount, show
            )
        )
    facts.append(
        amount_fact(
            rng.choice(("Total", "Total This Invoice", "Invoice Total", "Total for Services")), "/total", made.total, show
        )
    )
    heavy = ["/total"]
    if made.already_paid:
        facts.append(
            amount_fact(
                rng.choice(("Less Retainer Applied", "Payment Received", "Deposit Applied")),
                "/amount_paid",
                made.already_paid,
                show,
            )
        )
        facts.append(
            amount_fact(rng.choice(("Balance Due", "Amount Now Due", "Please Remit")), "/amount_due", made.balance, show)
        )
        heavy.append("/amount_due")
    facts = said(facts, loud=loud)
    y = sums(sheet, facts, rng.choice((320.0, 350.0, 380.0)), 553, y + 24, pen, heavy=heavy, boxed=rng.random() < 0.2)
    notes = (
        "Thank you for your business.",
        "Please return a copy of this invoice with your payment.",
        "Unpaid balances bear interest at one percent per month.",
        "Questions about this bill? Call our office manager.",
    )
    for note in rng.sample(notes, k=rng.randint(0, 2)):
        y += 14
        sheet.write(54, y, note, pen.sized(pen.size - 0.5))
    if rng.random() < 0.4:
        payable = f"Make checks payable to {made.seller.name}."
        for line in wrap(payable, pen, 500):
            y += 14
            sheet.write(54, y, line, pen)
