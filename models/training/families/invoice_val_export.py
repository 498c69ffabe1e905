# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: commercial and pro-forma invoices of exporters on the trade form: small captions in the corners of big boxes, several parties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import Cell, Fact, Spec, address_lines, amount_fact, know_currency, print_fact, sums
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_GOODS = words(
    "Diesel injector, remanufactured|Stainless fasteners, assorted|Ultrasound probe C5-2, used|Cotton towelling, 70 x 140|Organic quinoa, 25 kg bags|Bicycle frames, unpainted|Laboratory centrifuge parts|Olive oil, 12 x 750 ml|Circuit breakers 3P 63A|Sawn timber, spruce|Veterinary syringes 5 ml|LED streetlight heads|Guitar bodies, ash"
)
_PORTS = words("Rotterdam|Savannah|Felixstowe|Genova|Houston|Montreal|Le Havre|Norfolk")


@dataclass(frozen=True, slots=True)
class Crate:
    """What is shipped."""

    mark: str
    tariff: str
    name: str
    count: int
    unit: str
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """Count times price."""
        return cents(self.count * self.price)


def draw(rng: Random) -> Paper:
    """One shipment, sold or to be sold."""
    country = rng.choice(("US", "US", "GB", "CA", "IT", "NL"))
    market = MARKETS[country]
    sheet, show = Sheet("invoice", "invoice-val-export", LETTER if country in ("US", "CA") else A4), printing(rng, market)
    pen = Pen(
        rng.choice(("helvetica", "arial", "courier", "narrow", "typewriter", "dejavu-condensed")), rng.choice((7.5, 8.0, 8.5))
    )
    seller = party(
        rng,
        market,
        f"{people.person(rng).last} {rng.choice(('Exports', 'International', 'Trading Co.', 'Overseas', '& Sons'))}",
    )
    buyer = party(rng, MARKETS[rng.choice(("GB", "IE", "DE", "AU", "FR", "ES", "CA"))])
    crates = [
        Crate(f"{rng.randint(1, 9)}-{rng.randint(10, 20)}", f"{numbers.digits(rng, 4)}.{numbers.digits(rng, 2)}.{numbers.digits(rng, 4)}", name, rng.choice((1, 2, 5, 12, 40, 100, 480)), rng.choice(("PCS", "CTN", "EA", "KG", "SETS")), Decimal(rng.randint(150, 98000)) / 100)
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6)))
    ]  # fmt: skip
    proforma = rng.random() < 0.35
    title = (
        rng.choice(("PRO-FORMA INVOICE", "PROFORMA INVOICE", "Pro Forma Invoice"))
        if proforma
        else rng.choice(("COMMERCIAL INVOICE", "Commercial Invoice", "EXPORT INVOICE", "Invoice"))
    )
    sheet.write(sheet.size[0] / 2, 40, title, pen.sized(13).heavy(), "center")
    y = _boxes(sheet, rng, show, pen, seller, buyer, proforma=proforma)
    y = _table(sheet, rng, show, pen, crates, y)
    _ends(sheet, rng, show, pen, crates, seller, y)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, *, proforma: bool) -> list[Fact]:
    d = numbers.digits
    day = date(2024, 4, 1) + timedelta(days=rng.randint(0, 880))
    number = rng.choice(
        (
            f"EX{d(rng, 5)}",
            d(rng, 6),
            f"{day:%y}/{d(rng, 4)}",
            f"PI-{d(rng, 4)}" if proforma else f"CI-{d(rng, 5)}",
            f"{d(rng, 3)}-{d(rng, 4)}",
        )
    )
    both = rng.random() < 0.4
    facts = [
        Fact(
            "Invoice No. and Date"
            if both
            else rng.choice(("Invoice No.", "Invoice Number", "Pro-forma No." if proforma else "Invoice No")),
            "/number",
            number,
            number,
        ),
        Fact(
            "" if both else rng.choice(("Date", "Invoice date", "Date of invoice")),
            "/issue_date",
            day.isoformat(),
            show.date(day),
        ),
    ]
    order = rng.choice((d(rng, 7), f"PO-{d(rng, 5)}", f"{rng.choice('KLM')}-{d(rng, 4)}"))
    facts.append(
        Fact(rng.choice(("Buyer's order no.", "Customer Order No.", "Purchase Order No.")), "/purchase_order", order, order)
    )
    terms = rng.choice(
        ("T/T 30 days from B/L date", "Irrevocable L/C at sight", "Cash against documents", "Prepaid", "Net 60 days")
    )
    facts.append(Fact(rng.choice(("Terms of payment", "Payment terms", "Payment")), "/terms", terms, terms))
    others = [
        Fact(rng.choice(("Exporter's reference", "Our reference", "Shipper's ref.")), "", "", d(rng, 6)), Fact(rng.choice(("Country of origin", "Origin of goods")), "", "", show.market.title), Fact("Country of final destination", "", "", rng.choice(words("Kenya|Chile|Norway|Japan|Germany"))),
        Fact(rng.choice(("Terms of delivery", "Incoterms 2020", "Delivery")), "", "", f"{rng.choice(('CIF', 'FOB', 'EXW', 'DAP'))} {rng.choice(_PORTS)}"), Fact(rng.choice(("B/L or AWB No.", "Bill of Lading No.")), "", "", f"{d(rng, 3)}-{d(rng, 8)}"), Fact("Vessel / flight", "", "", f"{place(rng)} V.{d(rng, 3)}"),
        Fact("Port of loading", "", "", rng.choice(_PORTS)), Fact("Port of discharge", "", "", rng.choice(_PORTS)), Fact("L/C No.", "", "", f"LC{d(rng, 7)}"), Fact("Export date", "", "", show.date(day + timedelta(days=3))),
    ]  # fmt: skip
    return facts + rng.sample(others, k=rng.randint(3, 8))


def _boxes(sheet: Sheet, rng: Random, show: Print, pen: Pen, seller: Party, buyer: Party, *, proforma: bool) -> float:
    """Parties below each other at the left, facts in smaller boxes at the right."""
    left, right, top = 40.0, sheet.size[0] - 40, 52.0
    middle, small = (left + right) / 2, pen.sized(6.0)
    other, lead = party(rng, buyer.market), pen.size + 2.2
    parties = [
        (rng.choice(("Exporter", "Seller", "Shipper / Exporter", "Shipper")), seller, "/seller"),
        (rng.choice(("Buyer", "Sold to", "Importer", "Bill to")), buyer, "/buyer"),
    ]
    third = (rng.choice(("Consignee (if other than buyer)", "Notify party", "Ship to", "Consignee")), other, "")
    parties.insert(rng.choice((1, 2)), third)
    y = top
    for caption, who, at in parties:
        sheet.write(left + 3, y + 8, caption, small)
        low = address_lines(
            sheet, at, who, left + 8, y + 20, pen, room=middle - left - 14, leading=lead, bold=rng.random() < 0.3
        )
        if at and who.tax_value and rng.random() < (0.6 if at == "/seller" else 0.4):
            end = sheet.write(left + 8, low, rng.choice(("Tax ID: ", "VAT/Tax No. ", "EIN/VAT: ")), pen)
            sheet.put(f"{at}/tax_id", who.tax_value, end, low, who.tax_id, pen)
            low += lead
        if at == "/seller" and rng.random() < 0.5:
            end = sheet.write(left + 8, low, "Tel ", pen)
            sheet.put("/seller/phone", who.phone_value, end, low, who.phone, pen)
            low += lead
        sheet.frame(left, y, middle, low, 0.6)
        y = low
    return max(y, _small_boxes(sheet, _facts(rng, show, proforma=proforma), pen, middle, right, top)) + 10


def _small_boxes(sheet: Sheet, facts: list[Fact], pen: Pen, x0: float, x1: float, y: float) -> float:
    """Boxes in pairs; a fact without a caption shares the box before it."""
    small, high, boxes = pen.sized(6.0), pen.size + 17, []
    for fact in facts:
        if fact.caption:
            boxes.append([fact])
        else:
            boxes[-1].append(fact)
    for at in range(0, len(boxes), 2):
        pair = boxes[at : at + 2]
        wide = (x1 - x0) / len(pair)
        for index, box in enumerate(pair):
            x = x0 + index * wide
            sheet.frame(x, y, x + wide, y + high, 0.6)
            sheet.write(x + 3, y + 8, box[0].caption, fitted(small, box[0].caption, wide - 6))
            room = (wide - 12) / len(box)
            for number, fact in enumerate(box):
                print_fact(sheet, fact, x + 6 + number * room, y + high - 4, fitted(pen, fact.shown, room - 4))
        y += high
    return y


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, crates: list[Crate], y: float) -> float:
    keys = rng.choice(
        (
            "mark name tariff count unit price amount",
            "mark count unit name price amount",
            "name tariff count price amount",
            "count unit name tariff price amount",
        )
    ).split()
    heads = {"mark": rng.choice(("Marks\nand Nos.", "Packages")), "name": rng.choice(("Full description of goods", "Description of goods")), "tariff": rng.choice(("HS Code", "Tariff No.", "Commodity\nCode")), "count": rng.choice(("Quantity", "Qty")), "unit": "Unit",
             "price": rng.choice(("Unit price", "Unit\nvalue")), "amount": rng.choice(("Total value", "Amount", "Total price"))}  # fmt: skip
    rows: list[Stack] = [
        {"mark": (Cell("", "", each.mark),), "name": (Cell("description", each.name, each.name),), "tariff": (Cell("", "", each.tariff),), "count": (Cell("quantity", str(each.count), show.quantity(Decimal(each.count))),), "unit": (Cell("unit", each.unit, each.unit),),
         "price": (Cell("unit_price", f"{each.price:.2f}", show.money(each.price)),), "amount": (Cell("amount", f"{each.amount:.2f}", show.money(each.amount)),)}
        for each in crates
    ]  # fmt: skip
    specs = [Spec(key, heads[key], "left" if key in {"mark", "name", "tariff", "unit"} else "right") for key in keys]
    columns = placed(specs, rows, 40, sheet.size[0] - 40, pen, flexible="name")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(pen, pen.size + 2.4, sheet.size[1] - 150, 60, rng.choice(("none", "grid", "grid", "lines"))),
        y,
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, crates: list[Crate], seller: Party, y: float) -> None:
    """Value of the goods, freight, whole; weights, an oath, who signs."""
    goods = sum((each.amount for each in crates), ZERO)
    freight = cents(Decimal(rng.choice((0, 0, 18500, 42000, 9550))) / 100)
    facts = [
        amount_fact(rng.choice(("Total goods value", "Subtotal", "Ex works value", "FOB value")), "/subtotal", goods, show)
    ]
    if freight:
        facts.append(amount_fact(rng.choice(("Freight", "Freight and insurance", "Ocean freight")), "/shipping", freight, show))
    facts.append(
        amount_fact(rng.choice(("Invoice total", "Total", "CIF total", "Total amount")), "/total", goods + freight, show)
    )
    low = sums(sheet, facts, sheet.size[0] - 240, sheet.size[0] - 46, y + 20, pen, heavy=("/total",), boxed=rng.random() < 0.4)
    net = rng.randint(40, 9000)
    sheet.write(
        40,
        y + 20,
        f"Net weight {net} kg   Gross weight {net + net // 8} kg   Packages {rng.randint(1, 40)}",
        fitted(pen, "x" * 60, 300),
    )
    if seller.iban and rng.random() < 0.7:
        end = sheet.write(40, y + 36, f"{seller.bank}  IBAN ", pen)
        sheet.put("/seller/iban", seller.iban_value, end, y + 36, seller.iban, pen)
    oath = rng.choice(("We declare that the values shown are true and correct.", "These goods are of the origin stated above."))
    sheet.write(40, max(low, y + 52) + 14, oath, pen)
    sheet.write(
        40, max(low, y + 52) + 40, f"{people.person(rng).plain}, {rng.choice(('Export manager', 'Authorised signatory'))}", pen
    )
