"""Invoices: American ones with sales tax, European ones with VAT by line, each in many arrangements."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.goods import Bill, Position, bill, european_bill
from models.training.families.letterhead import Fact, Look, address_block, draw_logo, fact_list, look, phone_shown, tax_id_shown
from models.training.habits import Habits, us_habits
from models.training.ink import A4, LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_ENGLISH: Mapping[str, tuple[str, ...]] = {
    "title": ("INVOICE", "Invoice", "INVOICE", "Sales Invoice"),
    "number": ("Invoice #", "Invoice No.", "Invoice Number", "Inv No", "Doc No"),
    "issue_date": ("Invoice Date", "Date", "Inv. Date"),
    "due_date": ("Due Date", "Payment Due", "Pay By"),
    "terms": ("Terms", "Payment Terms"),
    "purchase_order": ("P.O. #", "Customer PO", "Your Order No", "PO Number"),
    "account": ("Account No.", "Customer #", "Customer ID"),
    "buyer": ("Bill To", "Sold To", "Invoice To", "BILL TO:"),
    "item_code": ("Item", "Item #", "Part #", "SKU", "Catalog #"),
    "description": ("Description", "Item Description", "Particulars", "Details"),
    "quantity": ("Qty", "Quantity", "Shipped", "Units"),
    "unit": ("UOM", "U/M", "Unit"),
    "unit_price": ("Unit Price", "Price", "Rate", "Each"),
    "tax_rate": ("Tax %",),
    "amount": ("Amount", "Extended Price", "Line Total", "Ext", "Total"),
    "subtotal": ("Subtotal", "Sub-total", "Merchandise Total"),
    "discount": ("Discount", "Less discount"),
    "shipping": ("Shipping & Handling", "Freight", "Delivery"),
    "tax": ("Sales Tax", "Tax"),
    "total": ("Total", "Invoice Total", "Grand Total"),
    "amount_paid": ("Payments received", "Less deposit", "Amount Paid"),
    "amount_due": ("Amount Due", "Balance Due", "Total Due", "Pay This Amount"),
}
_GERMAN: Mapping[str, tuple[str, ...]] = {
    "title": ("Rechnung", "RECHNUNG"), "number": ("Rechnungsnummer", "Rechnungs-Nr.", "Rechnung Nr."),
    "issue_date": ("Rechnungsdatum", "Datum"), "due_date": ("Fällig am", "Zahlbar bis"), "terms": ("Zahlungsbedingungen",),
    "purchase_order": ("Ihre Bestellung", "Bestellnummer"), "account": ("Kundennummer", "Kunden-Nr."), "buyer": ("",),
    "item_code": ("Art.-Nr.", "Artikel"), "description": ("Bezeichnung", "Beschreibung"), "quantity": ("Menge", "Anzahl"),
    "unit": ("Einheit", "ME"), "unit_price": ("Einzelpreis", "Preis"), "tax_rate": ("MwSt.", "USt. %"),
    "amount": ("Gesamt", "Betrag"), "subtotal": ("Zwischensumme", "Nettobetrag"), "discount": ("Rabatt",),
    "shipping": ("Versand",), "tax": ("MwSt.",), "total": ("Gesamtbetrag", "Rechnungsbetrag"),
    "amount_paid": ("Anzahlung",), "amount_due": ("Zahlbetrag",),
}  # fmt: skip
_RIGHT = ("quantity", "unit_price", "tax_rate", "amount")


@dataclass
class Setting:
    """One invoice being set."""

    sheet: Sheet
    style: Look
    habits: Habits
    rng: Random
    content: Bill
    names: Mapping[str, str]
    y: float = 0.0
    left: float = 48.0

    @property
    def right(self) -> float:
        """The right margin's x."""
        return self.sheet.size[0] - self.left


def draw_us(rng: Random) -> Paper:
    """An American invoice."""
    return _draw(rng, bill(rng), us_habits(rng), _ENGLISH, Sheet("invoice", "invoice-us", LETTER))


def draw_eu(rng: Random) -> Paper:
    """A German invoice on A4."""
    return _draw(rng, european_bill(rng), Habits(dates="european", european=True), _GERMAN, Sheet("invoice", "invoice-eu", A4))


def _draw(rng: Random, content: Bill, habits: Habits, names: Mapping[str, tuple[str, ...]], sheet: Sheet) -> Paper:
    setting = Setting(sheet, look(rng), habits, rng, content, {key: rng.choice(words) for key, words in names.items()})
    _head(setting)
    _facts(setting)
    _positions(setting)
    _totals(setting)
    _foot(setting)
    sheet.know("/currency", "EUR" if habits.european else "USD")
    if not habits.european and not habits.dollar:
        sheet.alternatives["/currency"] = [None]
    return sheet.finish()


def _head(setting: Setting) -> None:
    sheet, style, seller, rng = setting.sheet, setting.style, setting.content.seller, setting.rng
    left = draw_logo(sheet, style, setting.left, 42)
    sheet.put("/seller/name", seller.name, left, 56, seller.name, style.text.sized(16).heavy().inked(style.accent))
    sheet.put_lines("/seller/address", seller.address.joined, left, 70, seller.address.lines, style.text, 11)
    y = 92.0
    if rng.random() < 0.7:
        shown = seller.phone if setting.habits.european else phone_shown(seller.phone, rng.randrange(4))
        end = sheet.write(left, y, "Tel. " if setting.habits.european else "Phone ", style.text)
        sheet.put("/seller/phone", seller.phone, end, y, shown, style.text)
        y += 11
    if rng.random() < 0.5:
        mail = f"billing@{seller.domain}"
        end = sheet.put("/seller/email", mail, left, y, mail, style.text)
        if rng.random() < 0.6:
            site = f"www.{seller.domain}"
            sheet.put("/seller/website", site, end + 14, y, site, style.text)
        y += 11
    setting.y = y
    sheet.write(setting.right, 58, setting.names["title"], style.text.sized(22).heavy(), "right")


def _header_facts(setting: Setting) -> list[Fact]:
    content, names, date = setting.content, setting.names, setting.habits.date
    facts = [
        Fact(names["number"], "/number", content.number, content.number),
        Fact(names["issue_date"], "/issue_date", content.day.isoformat(), date(content.day)),
    ]
    if content.due != content.day:
        facts.append(Fact(names["due_date"], "/due_date", content.due.isoformat(), date(content.due)))
    if not setting.habits.european:
        facts.append(Fact(names["terms"], "/terms", content.terms, content.terms))
    if content.order:
        facts.append(Fact(names["purchase_order"], "/purchase_order", content.order, content.order))
    if content.account:
        facts.append(Fact(names["account"], "/buyer/account_number", content.account, content.account))
    return facts


def _facts(setting: Setting) -> None:
    """Addressee and header facts: beside each other, or the facts as a strip across the page."""
    sheet, style, rng = setting.sheet, setting.style, setting.rng
    facts, top = _header_facts(setting), max(setting.y + 18, 136.0)
    if setting.names["buyer"]:
        sheet.write(setting.left, top, setting.names["buyer"], style.text.heavy())
    pointers = {"name": "/buyer/name", "address": "/buyer/address"}
    low = address_block(sheet, pointers, setting.content.buyer, setting.left, top + 15, style.text.sized(10))
    if rng.random() < 0.55:
        gap = max(style.text.width(fact.label) for fact in facts) + 14
        widest = max(style.text.heavy().width(fact.shown) for fact in facts)
        setting.y = max(low, fact_list(sheet, facts, setting.right - gap - widest, top, gap, style.text, 14)) + 12
        return
    if not setting.habits.european and rng.random() < 0.7:
        sheet.write(setting.left + 280, top, "Ship To", style.text.heavy())
        shipped = (setting.content.buyer.name, *setting.content.buyer.address.lines)
        sheet.write_lines(setting.left + 280, top + 15, shipped, style.text.sized(10), 13)
    setting.y = _strip(setting, facts, low + 14)


def _strip(setting: Setting, facts: Sequence[Fact], top: float) -> float:
    sheet, pen = setting.sheet, setting.style.text.sized(8.5)
    width = (setting.right - setting.left) / len(facts)
    sheet.fill(setting.left, top - 10, setting.right, top + 5, (0.88, 0.88, 0.88))
    sheet.frame(setting.left, top - 10, setting.right, top + 22, 0.6)
    for number, fact in enumerate(facts):
        x = setting.left + number * width
        sheet.write(x + width / 2, top + 1, fact.label, pen.heavy(), "center")
        shown_pen = pen if pen.width(fact.shown) < width - 4 else pen.sized(pen.size * (width - 4) / pen.width(fact.shown))
        sheet.put(fact.pointer or "", fact.value, x + width / 2, top + 16, fact.shown, shown_pen, "center")
        if number:
            sheet.rule(x, top - 10, x, top + 22, 0.6)
    return top + 42


def _columns(setting: Setting) -> list[tuple[str, float, float]]:
    rng = setting.rng
    keys = ["description", "quantity", "unit_price", "amount"]
    if rng.random() < 0.65:
        keys.insert(rng.choice((0, 0, 1)), "item_code")
    if rng.random() < 0.6:
        keys.insert(keys.index("unit_price"), "unit")
    if rng.random() < 0.3:
        keys.remove("quantity")
        keys.insert(0, "quantity")
    if setting.habits.european:
        keys.insert(len(keys) - 1, "tax_rate")
    fixed = {"item_code": 62.0, "quantity": 50.0, "unit": 42.0, "unit_price": 66.0, "tax_rate": 44.0, "amount": 74.0}
    rest = setting.right - setting.left - sum(fixed.get(key, 0) for key in keys)
    columns, x = [], setting.left
    for key in keys:
        width = fixed.get(key, rest)
        columns.append((key, x, x + width))
        x += width
    return columns


def _positions(setting: Setting) -> None:
    sheet, style, columns = setting.sheet, setting.style, _columns(setting)
    grid = setting.rng.random() < 0.4
    _table_head(setting, columns)
    top = setting.y - 12
    for number, position in enumerate(setting.content.positions):
        used = max(_position_cell(setting, key, x0, x1, number, position, style.text) for key, x0, x1 in columns)
        setting.y += used * 11 + 4
        if grid:
            sheet.rule(setting.left, setting.y - 11, setting.right, setting.y - 11, 0.3)
    sheet.rule(setting.left, setting.y - 8, setting.right, setting.y - 8, 0.8)
    if grid:
        for _, x0, _ in [*columns, ("", setting.right, 0.0)]:
            sheet.rule(x0, top, x0, setting.y - 8, 0.3)
    setting.y += 10


def _table_head(setting: Setting, columns: Sequence[tuple[str, float, float]]) -> None:
    sheet, pen = setting.sheet, setting.style.text.heavy()
    dark = setting.rng.random() < 0.4
    if dark:
        sheet.fill(setting.left, setting.y - 11, setting.right, setting.y + 6, setting.style.accent)
        pen = pen.inked((1.0, 1.0, 1.0))
    else:
        sheet.rule(setting.left, setting.y + 5, setting.right, setting.y + 5, 0.8)
    for key, x0, x1 in columns:
        align: Literal["left", "right"] = "right" if key in _RIGHT else "left"
        heading = fitted(pen, setting.names[key], x1 - x0 - 7)
        sheet.write(x1 - 4 if align == "right" else x0 + 4, setting.y, setting.names[key], heading, align)
    setting.y += 18


def _position_cell(setting: Setting, key: str, x0: float, x1: float, number: int, position: Position, pen: Pen) -> int:
    """One cell; returns how many lines it took."""
    at, habits = f"/lines/{number}/{key}", setting.habits
    if key == "description":
        lines = wrap(position.description, pen, x1 - x0 - 8)
        setting.sheet.put_lines(at, position.description, x0 + 4, setting.y, lines, pen, 11)
        return len(lines)
    plain = f"{position.quantity.normalize():f}"
    value, shown = {
        "item_code": (position.code, position.code),
        "unit": (position.unit, position.unit),
        "quantity": (plain, plain.replace(".", ",") if habits.european else plain),
        "unit_price": (str(position.price), habits.money(position.price)),
        "tax_rate": (f"{position.tax_rate:f}", f"{position.tax_rate:f} %"),
        "amount": (str(position.amount), habits.money(position.amount)),
    }[key]
    if key in _RIGHT:
        setting.sheet.put(at, value, x1 - 4, setting.y, shown, pen, "right")
    else:
        setting.sheet.put(at, value, x0 + 4, setting.y, shown, pen)
    return 1


Amounts = list[tuple[str, str | None, Decimal]]


def _european_amounts(setting: Setting) -> Amounts:
    """Net, value added tax by rate; where there are two rates their sum is nowhere printed."""
    content, sheet = setting.content, setting.sheet
    sheet.know("/tax", str(content.tax))
    several = len(content.taxes) > 1
    if several:
        sheet.alternatives["/tax"] = [None]
    taxes = [(f"{rate:f} % MwSt.", None if several else "/tax", tax) for rate, tax in content.taxes.items()]
    return [("subtotal", "/subtotal", content.subtotal), *taxes]


def _american_amounts(setting: Setting) -> Amounts:
    """Goods, discount, freight, sales tax."""
    content, rng = setting.content, setting.rng
    rows: Amounts = [("subtotal", "/subtotal", content.subtotal)]
    if content.discount:
        rows.append(("discount", "/discount", content.discount))
    if content.shipping or rng.random() < 0.3:
        rows.append(("shipping", "/shipping", content.shipping))
    if content.tax or rng.random() < 0.5:
        rows.append(("tax", "/tax", content.tax))
    return rows


def _totals(setting: Setting) -> None:
    content, sheet = setting.content, setting.sheet
    rows = _european_amounts(setting) if setting.habits.european else _american_amounts(setting)
    rows.append(("total", "/total", content.total))
    if content.already_paid:
        rows += [("amount_paid", "/amount_paid", content.already_paid), ("amount_due", "/amount_due", content.due_amount)]
    elif setting.rng.random() < 0.25:
        rows.append(("amount_due", "/amount_due", content.due_amount))
    if setting.y + 16 * len(rows) > sheet.size[1] - 110:
        sheet.new_page()
        setting.y = 60
    for key, pointer, amount in rows:
        _total_row(setting, key, pointer, amount)


def _total_row(setting: Setting, key: str, pointer: str | None, amount: Decimal) -> None:
    content, sheet, style = setting.content, setting.sheet, setting.style
    strong = key in ("total", "amount_due")
    pen = style.text.heavy().sized(10) if strong else style.text
    if strong:
        sheet.rule(setting.right - 190, setting.y - 11, setting.right, setting.y - 11, 0.6)
    label = setting.names.get(key, key)
    if key == "tax" and content.tax_rate and len(label) > 4:
        label = f"{label} ({content.tax_rate:f}%)"
    sheet.write(setting.right - 186, setting.y, label, pen)
    # Half of the senders print what lowers the total with a minus: the record may hold either sign.
    minus = key in ("discount", "amount_paid") and len(setting.names["total"]) > 5
    shown = setting.habits.money(-amount if minus else amount, sign=strong)
    if pointer:
        sheet.put(pointer, str(amount), setting.right - 4, setting.y, shown, pen, "right")
    else:
        sheet.write(setting.right - 4, setting.y, shown, pen, "right")
    if minus and pointer:
        sheet.alternatives[pointer] = [str(-amount)]
    setting.y += 15


def _foot(setting: Setting) -> None:
    sheet, style, seller, rng = setting.sheet, setting.style, setting.content.seller, setting.rng
    y = sheet.size[1] - 70
    sheet.rule(setting.left, y - 14, setting.right, y - 14, 0.4, style.accent)
    if setting.habits.european:
        sheet.put("/terms", setting.content.terms, setting.left, y - 24, setting.content.terms, style.text)
        end = sheet.write(setting.left, y, f"{_german_bank(rng)}   IBAN: ", style.small)
        iban = setting.content.iban
        sheet.put("/seller/iban", iban, end, y, " ".join(iban[i : i + 4] for i in range(0, len(iban), 4)), style.small)
        end = sheet.write(setting.left, y + 12, "USt-IdNr.: ", style.small)
        sheet.put("/seller/tax_id", seller.tax_id, end, y + 12, seller.tax_id, style.small)
        return
    thanks = ("Thank you for your business.", "Please include the invoice number with your payment.")
    sheet.write(setting.left, y, rng.choice(thanks), style.small)
    if rng.random() < 0.5:
        end = sheet.write(setting.left, y + 12, "Federal Tax ID: ", style.small)
        sheet.put("/seller/tax_id", seller.tax_id, end, y + 12, tax_id_shown(seller.tax_id), style.small)
    sheet.write(setting.right, y + 12, f"Page {sheet.page}", style.small, "right")


def _german_bank(rng: Random) -> str:
    """A German bank."""
    return rng.choice(("Sparkasse Lindenau", "Volksbank Altenberg", "Bankhaus Tannreuth"))
