# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: a motor carrier's freight bill. Shipper, consignee and who pays; pieces, weight, class and rate of what was hauled."""

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

_TRADES = words("Freight Lines|Motor Express|Transportation, Inc.|Truck Lines LLC|Cartage Co.|LTL Services|Expedited Freight")
_FIRMS = words("Mfg Co|Distribution Center|Hospital Supply|Wholesale|Cabinets Inc|Labs|Publishing|Pump Works")
_GOODS = words(
    "MACHINERY PARTS NOI|FURNITURE KD CTNS|MEDICAL SUPPLIES|PRINTED MATTER|PLASTIC ARTICLES|PAINT NOI|PAPER ARTICLES|FOODSTUFFS CANNED|ELECTRICAL APPLIANCES|STEEL CASTINGS|EMPTY TOTES|FLOOR TILE"
)
_EXTRAS = words(
    "LIFTGATE DELIVERY|RESIDENTIAL DELIVERY|INSIDE DELIVERY|NOTIFY BEFORE DELIVERY|LIMITED ACCESS|SINGLE SHIPMENT|HAZARDOUS MATERIAL|REWEIGH FEE|CORRECTED BOL FEE"
)
_HEADS = {
    "pieces": ("PCS", "Pieces", "UNITS", "No. Pkgs"), "kind": ("TYPE", "Pkg"), "hm": ("HM",), "description": ("DESCRIPTION OF ARTICLES", "Description", "COMMODITY / SPECIAL MARKS", "Description and Marks"), "nmfc": ("NMFC", "NMFC #"),
    "weight": ("WEIGHT", "Weight (lb)", "WGT LBS", "Lbs"), "class": ("CLASS", "Cls", "Class"), "rate": ("RATE", "Rate", "RATE/CWT"), "amount": ("CHARGES", "Amount", "Total Charges", "FREIGHT CHARGES"),
}  # fmt: skip
_WAYS = (
    "pieces kind hm description weight class rate amount",
    "pieces description nmfc class weight rate amount",
    "description class weight rate amount",
    "pieces hm description weight rate amount",
    "weight class description rate amount",
)


@dataclass(frozen=True, slots=True)
class _Haul:
    """What was hauled by weight, or a charge for something done; a rebate is below nothing."""

    name: str
    amount: Decimal
    pounds: int = 0
    rate: Decimal = ZERO
    per_cent: str = ""


def draw(rng: Random) -> Paper:
    """One shipment's bill."""
    sheet, market = Sheet("invoice", "invoice-val-pro", LETTER), MARKETS["US"]
    show = without_cells(printing(rng, market))
    pen = Pen(rng.choice(("helvetica", "courier", "arial", "narrow", "dejavu-condensed")), rng.choice((8.0, 8.5, 9.0)))
    pen = pen.sized(7.4) if pen.family == "courier" else pen
    last = people.person(rng).last
    seller = party(rng, market, f"{last} {rng.choice(_TRADES)}")
    buyer, shipper, consignee = (party(rng, market, f"{people.person(rng).last} {rng.choice(_FIRMS)}") for _ in range(3))
    if rng.random() < 0.6:
        shipper, consignee = rng.choice(((buyer, consignee), (shipper, buyer)))
    hauls = _hauls(rng)
    y = _head(sheet, rng, show, pen, seller, (buyer, shipper, consignee))
    y = _table(sheet, rng, show, pen, hauls, y)
    _ends(sheet, rng, show, pen, hauls, seller, y)
    know_currency(sheet, show)
    return sheet.finish()


def _hauls(rng: Random) -> list[_Haul]:
    found = []
    for name in rng.sample(_GOODS, k=rng.choice((1, 1, 2, 3, 4))):
        pounds, rate = rng.randint(90, 12000), Decimal(rng.randint(1800, 29900)) / 100
        found.append(_Haul(name, cents(pounds * rate / 100), pounds, rate))
    gross = sum((haul.amount for haul in found), ZERO)
    cut = ZERO
    if rng.random() < 0.6:
        share = Decimal(rng.randint(40, 78))
        cut = cents(gross * share / 100)
        found.append(_Haul(rng.choice(("DISCOUNT", "LESS DISCOUNT", "CUSTOMER DISCOUNT")), -cut, per_cent=f"{share}.0%"))
    if rng.random() < 0.85:
        share = Decimal(rng.randint(180, 360)) / 10
        found.append(
            _Haul(
                rng.choice(("FUEL SURCHARGE", "FSC", "Fuel Surcharge")),
                cents((gross - cut) * share / 100),
                per_cent=f"{share}%",
            )
        )
    found += [_Haul(name, Decimal(rng.randint(900, 14500)) / 100) for name in rng.sample(_EXTRAS, k=rng.choice((0, 0, 1, 2)))]
    return found


def _facts(rng: Random, show: Print) -> list[Fact]:
    d = numbers.digits
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    number = rng.choice((f"{d(rng, 3)}-{d(rng, 6)}", d(rng, 9), d(rng, 10), f"{d(rng, 3)} {d(rng, 6)} {rng.randint(1, 9)}"))
    facts = [
        Fact(rng.choice(("PRO NUMBER", "Pro #", "FREIGHT BILL NO.", "PRO NO")), "/number", number, number),
        Fact(
            rng.choice(("INVOICE DATE", "Bill Date", "Freight Bill Date", "DATE")),
            "/issue_date",
            day.isoformat(),
            show.date(day),
        ),
    ]
    if rng.random() < 0.5:
        due = day + timedelta(days=rng.choice((15, 30)))
        facts.append(Fact(rng.choice(("PAYMENT DUE", "Due Date", "PAY BY")), "/due_date", due.isoformat(), show.date(due)))
    if rng.random() < 0.6:
        order = rng.choice((d(rng, 7), f"PO{d(rng, 6)}", f"{d(rng, 4)}-{d(rng, 2)}"))
        facts.append(Fact(rng.choice(("P.O. NUMBER", "Purchase Order", "CUST PO #")), "/purchase_order", order, order))
    if rng.random() < 0.5:
        account = d(rng, 7)
        facts.append(
            Fact(rng.choice(("CUSTOMER CODE", "Account #", "BILL TO ACCT")), "/buyer/account_number", account, account)
        )
    plain = [Fact("BOL NUMBER", "", "", d(rng, 8)), Fact("SHIP DATE", "", "", show.date(day - timedelta(days=3))), Fact("DELIVERED", "", "", show.date(day - timedelta(days=1))), Fact("ORIGIN", "", "", rng.choice(("ATL", "CHI", "DAL"))), Fact("DEST", "", "", rng.choice(("MEM", "STL", "KCY"))),
             Fact("TRAILER", "", "", d(rng, 6)), Fact("DRIVER", "", "", people.person(rng).last.upper()), Fact("TERMS", "", "", rng.choice(("PPD", "COL", "3RD PARTY")))]  # fmt: skip
    return facts + rng.sample(plain, k=rng.randint(2, 5))


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, seller: Party, parties: tuple[Party, Party, Party]) -> float:
    """Three parties in boxes or columns; the carrier above, with its number on the bill in large type."""
    buyer, shipper, consignee = parties
    facts, small, lead = _facts(rng, show), pen.sized(pen.size - 1.5), pen.size + 2.4
    big = fitted(pen.sized(pen.size + rng.choice((5, 8))).heavy(), seller.name, 300)
    for fact in [fact for fact in facts if fact.caption == "TERMS"]:
        facts[facts.index(fact)] = fact._replace(caption="FREIGHT TERMS")
    title = rng.choice(("FREIGHT BILL", "INVOICE", "ORIGINAL FREIGHT INVOICE", "Freight Invoice"))
    sheet.put("/seller/name", seller.name, 36, 50, seller.name, big)
    y = 63.0
    for line in seller.lines:
        sheet.put("/seller/address", seller.address, 36, y, line, small)
        y += small.size + 2.2
    sheet.put("/seller/phone", seller.phone_value, 36, y, seller.phone, small)
    sheet.write(576, 50, title, pen.sized(pen.size + 5).heavy(), "right")
    if rng.random() < 0.5:
        top = facts_strip(sheet, facts[: (len(facts) + 1) // 2], 36, 576, y + 12, pen, GREY if rng.random() < 0.5 else None)
        top = facts_strip(sheet, facts[(len(facts) + 1) // 2 :], 36, 576, top, pen, GREY if rng.random() < 0.5 else None) + 6
        step, names = (
            180.0,
            (
                ("SHIPPER", "", shipper),
                ("CONSIGNEE", "", consignee),
                (rng.choice(("BILL TO", "BILL FREIGHT CHARGES TO")), "/buyer", buyer),
            ),
        )
        for number, (caption, at, who) in enumerate(names):
            x = 36 + number * step
            sheet.frame(x, top, x + step, top + 74, 0.6)
            sheet.write(x + 4, top + small.size + 2, caption, small)
            address_lines(
                sheet,
                at,
                who,
                x + 6,
                top + 23,
                fitted(pen, max(who.lines, key=pen.width), step - 12),
                room=step - 12,
                leading=lead,
            )
        return top + 86
    low = facts_beside(sheet, facts, 376, 72, pen, room=200, mark=rng.choice((":", "")), flush=rng.random() < 0.4)
    sheet.write(36, y + 24, rng.choice(("Bill To:", "PAYOR", "BILL TO")), small.heavy())
    y = address_lines(sheet, "/buyer", buyer, 44, y + 36, pen, room=230, leading=lead)
    top = max(low, y) + 14
    lows = []
    for x, caption, who in (
        (36.0, rng.choice(("SHIPPER (FROM)", "Shipper", "FROM:")), shipper),
        (316.0, rng.choice(("CONSIGNEE (TO)", "Consignee", "TO:")), consignee),
    ):
        sheet.write(x, top, caption, small.heavy())
        lows.append(address_lines(sheet, "", who, x + 8, top + 12, pen, room=230, leading=lead))
    return max(lows) + 10


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, hauls: list[_Haul], y: float) -> float:
    keys = rng.choice(_WAYS).split()
    specs = [
        Spec(
            key,
            rng.choice(_HEADS[key]),
            "left" if key in ("kind", "description", "nmfc") else "center" if key == "hm" else "right",
        )
        for key in keys
    ]
    rows: list[Stack] = []
    for number, haul in enumerate(hauls):
        row: dict[str, tuple[Cell, ...]] = {
            "description": (Cell("description", haul.name, haul.name),),
            "amount": (Cell("amount", f"{haul.amount:.2f}", show.money(haul.amount)),),
        }
        if haul.pounds:
            sheet.ignore += [f"/lines/{number}/quantity", f"/lines/{number}/unit", f"/lines/{number}/item_code"]
            row |= {"pieces": (Cell("", "", str(rng.randint(1, 40))),), "kind": (Cell("", "", rng.choice(("SKD", "CTN", "PLT"))),), "hm": (Cell("", "", rng.choice(("", "", "X"))),), "weight": (Cell("", "", f"{haul.pounds:,}"),),
                    "class": (Cell("", "", rng.choice(("50", "70", "92.5", "125"))),), "nmfc": (Cell("", "", f"{numbers.digits(rng, 6)}-{rng.randint(1, 9):02d}"),), "rate": (Cell("unit_price", f"{haul.rate:.2f}", show.bare(haul.rate)),)}  # fmt: skip
        elif haul.per_cent:
            row["rate"] = (Cell("", "", haul.per_cent),)
        rows.append(row)
    columns = placed(specs, rows, 36, 576, pen, flexible="description")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(pen, pen.size + 2.5, 660, 60, rng.choice(("none", "grid", "lines", "none")), GREY if rng.random() < 0.4 else None),
        y,
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, hauls: list[_Haul], seller: Party, y: float) -> None:
    total = sum((haul.amount for haul in hauls), ZERO)
    facts = [
        amount_fact(rng.choice(("TOTAL CHARGES", "Total", "TOTAL FREIGHT CHARGES", "Invoice Total")), "/total", total, show)
    ]
    if rng.random() < 0.4:
        facts.append(
            amount_fact(rng.choice(("PLEASE PAY THIS AMOUNT", "Amount Due", "BALANCE DUE")), "/amount_due", total, show)
        )
    low = sums(sheet, facts, 360, 570, y + 22, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    pounds = sum(haul.pounds for haul in hauls)
    sheet.write(40, y + 22, f"TOTAL WEIGHT {pounds:,} LBS", pen)
    other = party(rng, seller.market, seller.name)
    sheet.write(40, low + 20, rng.choice(("REMIT TO:", "MAIL PAYMENT TO:", "Please remit to")), pen.heavy())
    sheet.put("/seller/name", seller.name, 40, low + 33, seller.name, pen)
    sheet.write_lines(
        40,
        low + 33 + pen.size + 2.5,
        [f"PO Box {numbers.digits(rng, 6)}", next(line for line in reversed(other.lines) if line[-1].isdigit())],
        pen,
        pen.size + 2.5,
    )
    if rng.random() < 0.6:
        sheet.write(
            306,
            764,
            "CHARGES ARE DUE WITHIN 15 DAYS AS REQUIRED BY TARIFF. CLAIMS MUST BE FILED WITHIN 9 MONTHS.",
            pen.sized(6),
            "center",
        )
