# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: distributors of India and Singapore who write English. Buyer and seller as cells of one frame, the state and its code below addresses, numbers with slashes, days with dots or month names, batches and expiry among the columns."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import Sold, cells_of, day_fact, net_of, over, stamped, to_whom, told
from models.training.families.bills_val_kit import GREY, Cell, Fact, Spec, address_lines, facts_beside, sums
from models.training.families.bills_val_rows import Grid, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words(
    "{l} Surgicals|{l} Agencies|Shree {l} Pharma Distributors|{l} Enterprises|{l} Hardware Mart|{l} Traders Pvt. Ltd.|{l} Electricals & Co."
)
_BUYERS = words(
    "{l} Medical Hall|{l} Nursing Home|{l} Constructions|{l} General Stores|{l} Clinic & Diagnostics|{l} Infra Private Limited|{l} Opticals"
)
_PLACES = {
    "IN": (
        words("Pune - 4110{n}|Kochi 6820{n}|Jaipur-3020{n}|Mysuru 5700{n}|Surat - 3950{n}"),
        words("Maharashtra, Code : 27|Kerala (32)|Rajasthan, 08|Gujarat - 24"),
        "Rs.",
        "INR",
    ),
    "SG": (words("Singapore 5697{n}|Singapore 0489{n}|Singapore 2388{n}"), words("Singapore"), "S$", "SGD"),
}
_ROADS = words(
    "{n} M G Road, Opp. Bus Stand|Shop No. {n}, Market Yard|Plot {n}/B, Industrial Estate|#0{n}-11 Trade Centre|{n} Station Road, 1st Floor|Blk {n} Ubi Avenue 3"
)
_GOODS = words(
    "Examination Gloves Latex (M)|IV Cannula 20G|Paracetamol 650 Tab|PVC Pipe 4 inch 6kg|MCB 32A SP|LED Batten 20W|Surgical Blade No.11|Cement OPC 53 Grade|Absorbent Cotton 500g|Binding Wire 20G|Face Mask 3 ply|Digital BP Monitor|Modular Switch 6A|Cefixime 200 Tab|Wall Putty 40kg|Sodium Lactate Inj 500ml|Exhaust Fan 9 inch|Hand Sanitizer 5L"
)


def _local(rng: Random, name: str, land: str) -> Party:
    towns, *_ = _PLACES[land]
    base = party(rng, MARKETS["GB"], name)
    lines = (rng.choice(_ROADS).format(n=rng.randint(2, 98)), rng.choice(towns).format(n=rng.randint(10, 98)))
    own = {key: getattr(base, key) for key in base.__slots__}
    return Party(
        **(
            own
            | {
                "lines": lines,
                "phone": f"{rng.choice('6789')}{numbers.digits(rng, 9)}" if land == "IN" else f"6{numbers.digits(rng, 7)}",
            }
        )
    )


def draw(rng: Random) -> Paper:
    """One sale."""
    land = rng.choice(("IN", "IN", "IN", "SG"))
    _, states, sign, currency = _PLACES[land]
    sheet, show = Sheet("invoice", "invoice-val-bazaar", A4), printing(rng, MARKETS["GB"])
    pen = Pen(rng.choice(("helvetica", "arial", "courier", "narrow", "dejavu-mono", "times")), rng.choice((8.5, 9.0)))
    pen = pen.sized(7.4) if pen.family in ("courier", "dejavu-mono") else pen
    seller, buyer = (
        _local(rng, rng.choice(_FIRMS).format(l=people.person(rng).last), land),
        _local(rng, rng.choice(_BUYERS).format(l=people.person(rng).last), land),
    )
    day, way, d = date(2024, 2, 5) + timedelta(days=rng.randint(0, 1000)), stamped(rng, month_first=False), numbers.digits
    goods = [
        Sold(
            rng.choice((f"{d(rng, 4)}", f"{d(rng, 8)}")),
            name,
            Decimal(rng.choice((1, 2, 5, 10, 20, 50))),
            rng.choice(words("Nos|Box|Pcs|Strip|Kg|Bag")),
            Decimal(rng.randint(450, 240000)) / 100,
            Decimal(rng.choice((5, 12, 18)) if land == "IN" else 9),
        )
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6, 9)))
    ]
    y = _head(sheet, rng, pen, (seller, buyer), (day, way), rng.choice(states), land)
    y = _table(sheet, rng, show, pen, goods, y)
    _ends(sheet, rng, pen, goods, (land, sign), y)
    sheet.know("/currency", currency)
    sheet.alternatives["/currency"] = [None]
    sheet.ignore += ["/seller/tax_id", "/buyer/tax_id"]
    return sheet.finish()


def _registration(rng: Random, land: str) -> str:
    d = numbers.digits
    letters = "".join(rng.choices("ABCDEFGHJKLMNPQRST", k=5))
    return (
        f"GSTIN : {rng.randint(10, 36)}{letters}{d(rng, 4)}{rng.choice('ABCDK')}1Z{rng.randint(1, 9)}"
        if land == "IN"
        else f"GST Reg No {d(rng, 9)}{rng.choice('ABDK')}"
    )


def _facts(rng: Random, seller: Party, dated: tuple[date, int]) -> list[Fact]:
    """Number and day, and some of what else stands beside them."""
    (day, way), d = dated, numbers.digits
    number = rng.choice(
        (
            f"{d(rng, 3)}/{day:%y}-{day.year % 100 + 1}",
            f"GST/{d(rng, 4)}",
            f"{rng.choice(('TI', 'CR', 'S'))}{d(rng, 5)}",
            f"{d(rng, 4)}",
            f"{seller.name[:2].upper()}/{day:%m}/{d(rng, 3)}",
        )
    )
    facts = [
        told(rng.choice(("Invoice No.", "Inv No", "Bill No.", "Tax Invoice No")), "/number", number),
        day_fact(rng.choice(("Dated", "Date", "Invoice Date", "Bill Date")), day, way, "/issue_date"),
    ]
    others = [
        told("Challan No", "", d(rng, 4)),
        told("Mode", "/terms", rng.choice(("Credit", "Cash", "30 Days"))),
        told("Vehicle", "", f"MH{rng.randint(10, 48)}B{d(rng, 4)}"),
        day_fact("Challan Dt", day - timedelta(days=1), way),
        told("E-Way Bill", "", d(rng, 12)),
        told("Salesman", "", people.person(rng).first),
    ]
    mixed = facts + rng.sample(others, k=rng.randint(1, 4))
    if rng.random() < 0.4:
        order = f"PO/{d(rng, 4)}"
        mixed.append(told(rng.choice(("Order No", "Buyer's Order")), "/purchase_order", order))
    return mixed


def _head(
    sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], dated: tuple[date, int], state: str, land: str
) -> float:
    """The seller across the top or in the frame's first cell; the buyer in a cell; facts in a cell as pairs, or a row of cells."""
    seller, buyer = parties
    left, right, middle = 36.0, A4[0] - 36, A4[0] / 2
    mixed = _facts(rng, seller, dated)
    title, top = rng.choice(("TAX INVOICE", "Tax Invoice", "GST INVOICE", "INVOICE")), 64.0
    if rng.random() < 0.5:
        sheet.write(middle, 36, title, pen.heavy(), "center")
        sheet.put(
            "/seller/name", seller.name, middle, 54, seller.name, fitted(pen.sized(15).heavy(), seller.name, 400), "center"
        )
        text = ", ".join(seller.lines)
        sheet.put("/seller/address", seller.address, middle, 67, text, fitted(pen, text, 460), "center")
        sheet.write(middle - 8, 79, _registration(rng, land), pen, "right")
        x = sheet.write(middle + 8, 79, rng.choice(("Ph: ", "Mob. ", "Tel ")), pen)
        sheet.put("/seller/phone", seller.phone_value, x, 79, seller.phone, pen)
        top, lowest = 88.0, 0.0
    else:
        sheet.write(middle, 48, title, pen.sized(12).heavy(), "center")
        low = address_lines(sheet, "/seller", seller, left + 5, top + 2, pen, room=240, leading=pen.size + 2.6, bold=True)
        sheet.write(left + 5, low, _registration(rng, land), pen)
        lowest = low + 8
        sheet.rule(left, lowest - 3, middle, lowest - 3, 0.5)
    y = lowest + 8 if lowest else top + 12
    sheet.write(
        left + 5,
        y,
        rng.choice(("Buyer", "Bill To :", "M/s.", "Details of Receiver (Billed to)", "Party :")),
        pen.sized(pen.size - 1),
    )
    low = to_whom(sheet, rng, "/buyer", buyer, left + 5, y + 12, pen, room=240)
    sheet.write(left + 5, low, _registration(rng, land), pen)
    sheet.write(left + 5, low + pen.size + 3, f"State : {state}", pen)
    low += 2 * (pen.size + 3)
    high = (
        facts_beside(sheet, mixed, middle + 6, top + 12, pen, room=right - middle - 10, mark=rng.choice((" :", ":", "")))
        if rng.random() < 0.6
        else over(sheet, mixed, middle + 6, top + 10, pen, room=200, high=pen.size * 2 + 3)
    )
    bottom = max(low, high) + 2
    sheet.frame(left, top - 10 if lowest else top, right, bottom, 0.7)
    sheet.rule(middle, top - 10 if lowest else top, middle, bottom, 0.5)
    return bottom + 4


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> float:
    """HSN numbers are no item codes; batch and expiry stand in columns of their own."""
    way = rng.randrange(3)
    keys = (
        "line name hsn count unit price rate amount",
        "line hsn name batch count price amount",
        "name hsn rate count unit price amount",
    )[way].split()
    heads = {
        "line": rng.choice(("S.No", "Sl", "Sr.")),
        "name": rng.choice(("Description of Goods", "Particulars", "Item Name", "Product")),
        "hsn": rng.choice(("HSN/SAC", "HSN", "HSN Code")),
        "batch": "Batch\nExp",
        "count": rng.choice(("Qty", "Quantity")),
        "unit": rng.choice(("per", "Unit", "UOM")),
        "price": "Rate",
        "rate": rng.choice(("GST %", "GST\nRate", "Tax%")),
        "amount": rng.choice(("Amount", "Taxable Value", "Amount (Rs.)")),
    }
    rows = []
    for number, one in enumerate(goods, start=1):
        cells = dict(cells_of(one, show))
        cells["line"], cells["hsn"] = (Cell("", "", str(number)),), (Cell("", "", one.code),)
        cells["batch"] = (
            Cell("", "", f"{rng.choice('ABKT')}{numbers.digits(rng, 4)}"),
            Cell("", "", f"{rng.randint(1, 12):02d}/27"),
        )
        cells["price"], cells["amount"] = (
            (Cell("unit_price", f"{one.price:.2f}", show.bare(one.price)),),
            (Cell("amount", f"{one.amount:.2f}", show.bare(one.amount)),),
        )
        rows.append({key: cells[key] for key in keys})
        sheet.ignore.append(f"/lines/{number - 1}/item_code")
    specs = [Spec(key, heads[key], "left" if key in ("line", "name", "hsn", "batch", "unit") else "right") for key in keys]
    columns = placed(specs, rows, 36, A4[0] - 36, pen, flexible="name")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(pen, pen.size + 2.4, 690, 60, rng.choice(("grid", "grid", "lines", "none")), GREY if rng.random() < 0.3 else None),
        y,
    )


def _ends(sheet: Sheet, rng: Random, pen: Pen, goods: list[Sold], money: tuple[str, str], y: float) -> None:
    """Two halves of the tax, what the total is rounded by, the total."""
    land, sign = money
    net = net_of(goods)
    tax = (
        sum((2 * cents(one.amount * one.rate / 200) for one in goods), ZERO)
        if land == "IN"
        else sum((cents(one.amount * one.rate / 100) for one in goods), ZERO)
    )
    facts = [Fact(rng.choice(("Taxable Amount", "Sub Total", "Total before tax")), "/subtotal", f"{net:.2f}", f"{net:,.2f}")]
    if land == "IN":
        half = f"{tax / 2:,.2f}"
        facts += [Fact("CGST", "", "", half), Fact("SGST", "", "", half)]
        sheet.know("/tax", f"{tax:.2f}")
        sheet.alternatives["/tax"] = [None]
    else:
        facts.append(Fact("GST 9%", "/tax", f"{tax:.2f}", f"{tax:,.2f}"))
    facts.append(
        Fact(
            rng.choice(("Grand Total", "Total", "Net Amount", "Invoice Value")),
            "/total",
            f"{net + tax:.2f}",
            f"{sign} {net + tax:,.2f}",
        )
    )
    if y > 680:
        sheet.new_page()
        y = 60.0
    sums(sheet, facts, A4[0] - 226, A4[0] - 40, y + 18, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    sheet.write(
        36,
        y + 20,
        rng.choice(("E. & O.E.", "Goods once sold will not be taken back.", "Subject to local jurisdiction")),
        pen.sized(7),
    )
