# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: a drug wholesaler's bill to a pharmacy, with drug codes, lots and expiry, prices nobody pays, and a recap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Spec,
    address_lines,
    amount_fact,
    facts_beside,
    facts_strip,
    know_currency,
    sums,
)
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_DRUGS = words("LISINOPRIL 10MG TAB 100|METFORMIN ER 500MG TAB 500|AMOXICILLIN 250/5 SUSP 100ML|ATORVASTATIN 20MG TAB 90|ALBUTEROL HFA 90MCG 8.5GM|OMEPRAZOLE 20MG CAP DR 30|INSULIN GLARG 100U/ML 10ML|LATANOPROST 0.005% 2.5ML|SERTRALINE 50MG TAB 30 UD|"
               "HYDROCOD/APAP 5/325 TAB 100|FLUTICASONE 50MCG SPR 16GM|CEPHALEXIN 500MG CAP 100|PREDNISONE 10MG TAB 100|LEVOTHYROX 0.05MG TAB 90|TEST STRIPS GLUC 50|LANCETS 30G 100|NALOXONE 4MG NASAL 2|TRIAMCIN 0.1% CRM 80GM|WARFARIN 5MG TAB 100|HEPARIN LOCK 10U/ML 5ML 30")  # fmt: skip
_TRADES = words("Drug Company|Pharmaceutical Distributors|Wholesale Drug|Health Supply Corp|Rx Distribution, Inc.")
_BUYERS = words("Pharmacy|Drug Store|Family Pharmacy|Apothecary|Hospital Pharmacy|Long Term Care Rx")
_WAYS = (
    "line code description ndc quantity cost amount",
    "quantity ordered code ndc description awp cost amount",
    "ndc description lot quantity unit cost amount",
    "code quantity unit description lot awp cost amount",
    "ordered quantity ndc code description class cost amount",
    "description ndc code quantity cost amount",
)
_HEADS = {
    "line": ("LN", "No."), "code": ("ITEM NO.", "Item #", "Item", "WHSE ITEM"), "ndc": ("NDC/UPC", "NDC", "NDC Number", "NDC / UPC #"), "description": ("DESCRIPTION", "Item Description", "DRUG NAME / STRENGTH / SIZE"), "lot": ("LOT / EXP", "Lot No\nExpires", "LOT"),
    "ordered": ("ORD", "Qty\nOrd"), "quantity": ("SHIP", "Qty\nShipped", "Qty"), "unit": ("UM", "U/M"), "awp": ("AWP", "RETAIL", "Sugg\nRetail"), "cost": ("UNIT COST", "Price", "Net\nCost", "INV PRICE"), "amount": ("EXTENDED", "Extension", "EXT COST", "Amount"), "class": ("RX", "CL"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Drug:
    """A package of a drug."""

    code: str
    ndc: str
    name: str
    ordered: int
    shipped: int
    price: Decimal
    lot: str
    expiry: str

    @property
    def amount(self) -> Decimal:
        return self.shipped * self.price


def draw(rng: Random) -> Paper:
    """One tote of drugs, or what was sent back."""
    size = LETTER if rng.random() < 0.7 else (LETTER[1], LETTER[0])
    sheet, market = Sheet("invoice", "invoice-val-pharmacy", size), MARKETS["US"]
    show = without_cells(printing(rng, market))
    pen = Pen(rng.choice(("courier", "helvetica", "narrow", "dejavu-mono", "arial")), rng.choice((7.5, 8.0, 8.5)))
    pen = pen.sized(7.0) if pen.family in ("courier", "dejavu-mono") else pen
    seller = party(rng, market, f"{people.person(rng).last} {rng.choice(_TRADES)}")
    buyer = party(rng, market, f"{people.person(rng).last} {rng.choice(_BUYERS)}")
    credit = rng.random() < 0.12
    drugs = _drugs(rng, -1 if credit else 1)
    y = _head(sheet, rng, show, pen, seller, buyer, credit=credit)
    y = _table(sheet, rng, show, pen, drugs, y)
    _ends(sheet, rng, show, pen, drugs, y)
    know_currency(sheet, show)
    return sheet.finish()


def _drugs(rng: Random, sign: int) -> list[_Drug]:
    d, wide = numbers.digits, rng.choice((6, 7, 8))
    found = []
    for name in rng.sample(_DRUGS, k=rng.choice((2, 3, 4, 5, 6, 8, 10, 14))):
        ordered = rng.choice((1, 1, 1, 2, 2, 3, 6, 12))
        shipped = 0 if rng.random() < 0.06 and sign > 0 else ordered
        ndc = f"{rng.choice(('0', '6', '5'))}{d(rng, 4)}-{rng.randint(0, 9999):04d}-{rng.randint(1, 99):02d}"
        found.append(
            _Drug(d(rng, wide), ndc, name, sign * ordered, sign * shipped, Decimal(rng.randint(240, 31900)) / 100,
                  f"{rng.choice('ABCKT')}{d(rng, 5)}", f"{rng.randint(1, 12):02d}/{rng.randint(26, 29)}")
        )  # fmt: skip
    return found


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, seller: Party, buyer: Party, *, credit: bool) -> float:
    """The wholesaler's warehouse, the pharmacy it bills, and a block of facts, in one of three arrangements."""
    d, (wide, _), small = numbers.digits, sheet.size, pen.sized(pen.size - 1)
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    number = rng.choice((d(rng, 10), d(rng, 7), f"{d(rng, 3)}-{d(rng, 6)}", f"{rng.choice('DRW')}{d(rng, 7)}"))
    account, dea = d(rng, rng.choice((6, 7, 8))), f"{rng.choice('BFR')}{rng.choice('ADHMT')}{d(rng, 7)}"
    named = "CREDIT MEMO NO." if credit else rng.choice(("INVOICE NO", "Invoice #", "INVOICE NUMBER", "Inv #"))
    facts = [
        Fact(named, "/number", number, number),
        Fact(rng.choice(("INVOICE DATE", "Date", "Inv Date", "BILL DATE")), "/issue_date", day.isoformat(), show.date(day)),
        Fact(rng.choice(("ACCOUNT NO", "Acct #", "CUST NO.", "Account")), "/buyer/account_number", account, account),
    ]
    if rng.random() < 0.55:
        due = day + timedelta(days=rng.choice((7, 15, 30)))
        facts.append(Fact(rng.choice(("DUE DATE", "Pay By", "NET DUE")), "/due_date", due.isoformat(), show.date(due)))
    if rng.random() < 0.5:
        order = rng.choice((d(rng, 6), f"PO{d(rng, 5)}", f"WEB{d(rng, 6)}"))
        facts.append(Fact(rng.choice(("CUSTOMER PO", "P.O.", "PO Number")), "/purchase_order", order, order))
    plain = [
        Fact("ORDER NO", "", "", d(rng, 8)),
        Fact("ORDER DATE", "", "", show.date(day - timedelta(days=1))),
        Fact("DEA #", "", "", dea),
        Fact("ROUTE/STOP", "", "", f"{d(rng, 3)}/{rng.randint(1, 30):02d}"),
        Fact("DC", "", "", d(rng, 4)),
        Fact("DEPT", "", "", "RX"),
        Fact("TOTE", "", "", d(rng, 6)),
    ]
    facts += rng.sample(plain, k=rng.randint(1, 4))
    rng.shuffle(facts)
    title = "CREDIT MEMO" if credit else rng.choice(("INVOICE", "Invoice", "INVOICE - ORIGINAL"))
    way = rng.randrange(3)
    if way == 0:
        low = address_lines(sheet, "/seller", seller, 34, 44, pen, room=220, leading=pen.size + 2.4, bold=True)
        sheet.put("/seller/phone", seller.phone_value, 34, low, seller.phone, pen)
        sheet.write(wide - 34, 46, title, pen.sized(pen.size + 6).heavy(), "right")
        sheet.write(wide / 2 - 10, 76, rng.choice(("SHIP TO", "DELIVER TO")), small)
        address_lines(sheet, "", buyer, wide / 2 - 10, 88, pen, room=200, leading=pen.size + 2.4)
        sheet.write(34, low + 22, rng.choice(("BILL TO", "SOLD TO:")), small)
        y = address_lines(sheet, "/buyer", buyer, 34, low + 34, pen, room=220, leading=pen.size + 2.4)
        return facts_strip(sheet, facts, 34, wide - 34, y + 6, pen, GREY if rng.random() < 0.5 else None) + 12
    if way == 1:
        sheet.put("/seller/name", seller.name, 34, 46, seller.name, fitted(pen.sized(pen.size + 5).heavy(), seller.name, 320))
        sheet.put("/seller/address", seller.address, 34, 58, "  ".join(seller.lines), small)
        sheet.put("/seller/phone", seller.phone_value, 34, 69, seller.phone, small)
        sheet.rule(34, 74, wide - 34, 74, 1)
        low = facts_beside(sheet, facts, wide - 220, 90, pen, room=186, mark=rng.choice((":", "")))
        sheet.write(34, 88, title, pen.sized(pen.size + 4).heavy())
        y = address_lines(sheet, "/buyer", buyer, 60, 112, pen, room=230, leading=pen.size + 2.6)
        return max(low, y) + 12
    sheet.write(wide / 2, 44, title, pen.sized(pen.size + 5).heavy(), "center")
    third = (wide - 68) / 3
    low = address_lines(sheet, "/buyer", buyer, 40, 74, pen, room=third - 10, leading=pen.size + 2.4)
    sheet.write(40, 62, rng.choice(("Customer", "SOLD TO", "Bill-To:")), small.heavy())
    sheet.write(40 + third, 62, rng.choice(("From", "SHIPPED FROM", "Distribution Center")), small.heavy())
    low = max(low, address_lines(sheet, "/seller", seller, 40 + third, 74, pen, room=third - 10, leading=pen.size + 2.4))
    low = max(low, facts_beside(sheet, facts, 40 + 2 * third, 66, pen, room=third - 10))
    return low + 16


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, drugs: list[_Drug], y: float) -> float:
    keys = rng.choice(_WAYS).split()
    both = "code" in keys and "ndc" in keys
    specs = [
        Spec(
            key,
            rng.choice(_HEADS[key]),
            "left" if key in ("code", "ndc", "description", "lot", "line", "unit", "class") else "right",
        )
        for key in keys
    ]
    rows: list[Stack] = []
    for number, drug in enumerate(drugs, start=1):
        code, ndc = Cell("item_code", drug.code, drug.code), Cell("" if both else "item_code", drug.ndc, drug.ndc)
        if both:
            sheet.alternatives[f"/lines/{number - 1}/item_code"] = [drug.ndc]
        rows.append({
            "line": (Cell("", "", f"{number:03d}"),), "code": (code,), "ndc": (ndc,), "description": (Cell("description", drug.name, drug.name),), "lot": (Cell("", "", drug.lot), Cell("", "", drug.expiry)), "ordered": (Cell("", "", str(drug.ordered)),),
            "quantity": (Cell("quantity", str(drug.shipped), show.quantity(Decimal(drug.shipped))),), "unit": (Cell("unit", "EA", "EA"),), "awp": (Cell("", "", show.bare(drug.price * Decimal("1.2"))),), "cost": (Cell("unit_price", f"{drug.price:.2f}", show.money(drug.price)),),
            "amount": (Cell("amount", f"{drug.amount:.2f}", show.money(drug.amount)),), "class": (Cell("", "", rng.choice(("RX", "RX", "C2", "OTC"))),),
        })  # fmt: skip
    columns = placed(specs, rows, 32, sheet.size[0] - 32, pen, flexible="description")
    grid = Grid(
        pen,
        pen.size + 2.2,
        sheet.size[1] - 130,
        56,
        rng.choice(("none", "lines", "grid", "bands", "none")),
        GREY if rng.random() < 0.4 else None,
    )
    return print_stacks(sheet, columns, rows, grid, y, rng.choice(("", "CONTINUED")))


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, drugs: list[_Drug], y: float) -> None:
    """Sums at the right, a recap of pieces at the left, terms in words."""
    wide = sheet.size[0]
    subtotal = sum((drug.amount for drug in drugs), ZERO)
    handling = Decimal(rng.choice(("0", "0", "2.50", "5.95"))) if subtotal > 0 else ZERO
    facts = [amount_fact(rng.choice(("SUBTOTAL", "Gross Total", "Merchandise")), "/subtotal", subtotal, show)]
    if handling:
        facts.append(amount_fact(rng.choice(("DELIVERY", "Shipping/Handling", "FREIGHT")), "/shipping", handling, show))
    tax = cents(subtotal * Decimal("0.0625")) if rng.random() < 0.2 else ZERO
    facts.append(amount_fact(rng.choice(("TAX", "Sales Tax", "State Tax")), "/tax", tax, show))
    facts.append(
        amount_fact(
            rng.choice(("INVOICE TOTAL", "Total", "TOTAL INVOICE", "Net Invoice Total")),
            "/total",
            subtotal + handling + tax,
            show,
        )
    )
    sheet.write(34, y + 24, f"LINES {len(drugs)}   PIECES {sum(drug.shipped for drug in drugs)}", pen)
    low = sums(sheet, facts, wide - 210, wide - 38, y + 24, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    if rng.random() < 0.5 and low < sheet.size[1] - 40:
        text = rng.choice(("NET 15 DAYS EOM", "Semi-monthly statement", "NET 7 DAYS", "Due on 10th"))
        end = sheet.write(34, low + 10, rng.choice(("TERMS: ", "Payment terms: ")), pen)
        sheet.put("/terms", text, end, low + 10, text, pen)
    if rng.random() < 0.6 and low < sheet.size[1] - 60:
        sheet.write(
            34,
            sheet.size[1] - 34,
            "This transaction statement is provided under DSCSA. Seller complies with each applicable subsection.",
            pen.sized(6),
        )
