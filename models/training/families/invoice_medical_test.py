# ruff: noqa: E501 - rows of words read best unbroken
"""Bills of medical suppliers: addresses in cells, order facts in a strip, rows over two lines, sums in a strip at the foot."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import numbers
from models.training.content.remittance import ZERO, cents
from models.training.families.bill_desk_test import Bill, bill, code, firmly, priced, usd
from models.training.families.cells import Cell, Line, Run
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground, Head, Look, Table, told
from models.training.ink import Pen, Sheet
from models.training.paper import Paper


def _draw(rng: Random) -> Paper:
    made = bill(rng, "US", words.SUPPLIERS)
    sheet = Sheet("invoice", "invoice-test-medical")
    ground = Ground(
        sheet, rng, Pen(rng.choice(("arial", "helvetica", "narrow", "vera")), rng.choice((8.2, 8.8))), 34.0, 578.0, 664.0
    )
    signs = rng.random() < 0.4
    _head(ground, made)
    ground.turned = lambda further: _later(further, made)
    subtotal = _rows(ground)
    _foot(ground, made, subtotal, signs=signs)
    return priced(ground, "USD", shown=signs)


def _head(ground: Ground, made: Bill) -> None:
    sheet, pen, seller, rng = ground.sheet, ground.pen, made.seller, ground.rng
    left = ground.chance(0.5)
    x, far = (34.0, 400.0) if left else (330.0, 34.0)
    ground.at(x, 48, Run(seller.name, "/seller/name"), Pen(pen.family, 13, bold=True), room=246 if not left else 340)
    y = ground.lines("/seller/address", seller.lines, x, 62, pen, room=240)
    ground.at(
        x, y, (Run(ground.pick("Customer care|Orders|Phone")), Run(seller.phone, "/seller/phone", seller.phone_value)), pen
    )
    if ground.chance(0.4):
        ground.at(
            x, y + 11, (Run(ground.pick("FEIN|Fed. ID|TIN")), Run(seller.tax_id, "/seller/tax_id", seller.tax_value)), pen
        )
    sheet.frame(far, 34, far + 178, 96, 0.8)
    ground.at(far + 89, 52, ground.pick("INVOICE|Customer Invoice|SALES INVOICE"), Pen(pen.family, 14, bold=True), "center")
    facts = (
        (ground.pick("Document|Our number|Invoice"), Run(made.number, "/number")),
        (ground.pick("Dated|Day shipped and billed|Billed on"), made.dated(made.day, "/issue_date")),
    )
    for number, (label, run) in enumerate(facts):
        ground.at(far + 10, 70 + number * 15, label, pen)
        ground.at(far + 170, 70 + number * 15, run, pen.heavy(), "right", room=90)
    top = 128.0
    for x0, label, pointer in (
        (34.0, ground.pick("Charged to|Account address|Sold to"), "/buyer"),
        (306.0, ground.pick("Delivered to|Ship-to location"), ""),
    ):
        sheet.fill(x0, top, x0 + 272, top + 13, (0.86, 0.86, 0.88))
        sheet.frame(x0, top, x0 + 272, top + 74, 0.5)
        ground.at(x0 + 6, top + 10, label, pen.sized(7.5).heavy())
        if pointer:
            firmly(ground, pointer, made.buyer, x0 + 6, top + 26, 258)
        else:
            ground.at(x0 + 6, top + 26, ground.pick("Receiving dock|Central supply|Suite 4 nurse station"), pen)
            ground.at(x0 + 6, top + 37, f"{rng.randint(2, 900)} {ground.pick('Annex Road|Hospital Drive|Clinic Way')}", pen)
    order = code(rng, ("######", "PO-#####", "@@####", "45########"))
    account = code(rng, ("#####", "@####", "######-#", "10####"))
    strip = [
        (ground.pick("Your order|Customer order|Order ref."), Run(order, "/purchase_order")), (ground.pick("Account|Cust. account"), Run(account, "/buyer/account_number")),
        (ground.pick("Carrier|Shipped by"), Run(ground.pick("Our truck|Ground|UPS 2 day"))), (ground.pick("Payable|Pay terms"), Run(ground.pick("Net 30|2% 10, Net 30|Net 45 days|30 days net"), "/terms")),
        (ground.pick("Payable by|Falls due"), made.dated(made.due, "/due_date")), (ground.pick("Route|Whse"), Run(numbers.digits(rng, 3))),
    ]  # fmt: skip
    if ground.chance(0.5):
        del strip[4]
    wide = 544 / len(strip)
    for number, (label, run) in enumerate(strip):
        x0 = 34 + number * wide
        sheet.frame(x0, 210, x0 + wide, 238, 0.5)
        ground.at(x0 + wide / 2, 220, label, pen.sized(7), "center", room=wide - 6)
        ground.at(x0 + wide / 2, 233, run, pen, "center", room=wide - 6)
    ground.y = 258


def _later(ground: Ground, made: Bill) -> None:
    ground.at(34, 40, made.seller.name, ground.pen.heavy(), room=300)
    ground.at(578, 40, f"continued - sheet {ground.sheet.page}", ground.pen, "right")
    ground.y = 64


def _rows(ground: Ground) -> Decimal:
    """Goods over two lines: the code above the maker's number, or the name above the lot."""
    rng, rows, total = ground.rng, [], ZERO
    stacked = ground.chance(0.5)
    for number, (name, unit, low, high) in enumerate(rng.sample(words.SUPPLIES, k=rng.choice((1, 2, 4, 6, 9, 12)))):
        at, asked = f"/lines/{number}", rng.choice((1, 2, 3, 4, 6, 10, 24))
        sent = asked if ground.chance(0.85) or asked == 1 else asked - 1
        price = Decimal(rng.randint(low, high)) / 100
        total += cents(price * sent)
        item = code(rng, ("#####", "@@-####", "###-####", "@######"))
        lot = f"{ground.pick('Lot|Batch')} {code(rng, ('@###', '#####@'))}"
        maker: Line = (Run(code(rng, ("MF####", "@@#####"))),)
        first: Cell = ((Run(item, f"{at}/item_code"),), maker) if stacked else ((Run(item, f"{at}/item_code"),),)
        text = told(name, f"{at}/description", 190, ground.pen)
        rows.append([
            first, text if stacked else (*text, (Run(lot),)), ((Run(str(asked)),),), ((Run(str(sent), f"{at}/quantity"),),),
            ((Run(str(asked - sent)),),), ((Run(unit, f"{at}/unit"),),), ((usd(f"{at}/unit_price", price),),), ((usd(f"{at}/amount", cents(price * sent)),),),
        ])  # fmt: skip
    captions = (
        (ground.pick("Item|Catalog|Stock"), "Mfr. no.") if stacked else (ground.pick("Item|Catalog|Stock"),), (ground.pick("Product|What we sent|Goods"),), ("Ord",), (ground.pick("Sent|Ship|Shp"),),
        (ground.pick("B/O|Owed"),), (ground.pick("U/M|Pk"),), (ground.pick("Each|Price|Your price"),), (ground.pick("Extended|Line value|Net"),),
    )  # fmt: skip
    heads = [
        Head(lines, "left" if number in {0, 1, 5} else "right", 1.0 if number == 1 else 0.1)
        for number, lines in enumerate(captions)
    ]
    table = Table(
        ground,
        heads,
        rows,
        Look(rng.choice(("rows", "zebra", "box", "under")), dark=rng.choice(((0.86, 0.86, 0.88), (0.2, 0.25, 0.35), None))),
        ground.pen,
    )
    table.headings()
    for row in rows:
        table.row(row)
    table.close()
    return total


def _foot(ground: Ground, made: Bill, subtotal: Decimal, *, signs: bool) -> None:
    """Sums across the foot of the last sheet, where to pay below."""
    rng, sheet, pen = ground.rng, ground.sheet, ground.pen
    freight = Decimal(rng.choice((0, 895, 1250, 2410))) / 100
    tax = cents(subtotal * Decimal(rng.choice(("0", "0.06", "0.0725", "0.0825"))))
    whole = subtotal + freight + tax
    sums = [
        (ground.pick("Goods|Merchandise|Product total"), "/subtotal", subtotal), (ground.pick("Freight|Handling and freight|Delivery"), "/shipping", freight),
        (ground.pick("Sales tax|State tax|Tax"), "/tax", tax), (ground.pick("Please pay|Invoice total|Total"), "/total", whole),
    ]  # fmt: skip
    wide = 544 / len(sums)
    for number, (label, pointer, amount) in enumerate(sums):
        x0 = 34 + number * wide
        sheet.frame(x0, 682, x0 + wide, 714, 0.6)
        ground.at(x0 + 5, 692, label, pen.sized(7.5))
        ground.at(x0 + wide - 6, 708, usd(pointer, amount, sign=signs), pen.heavy() if number == 3 else pen, "right")
    ground.at(
        34,
        730,
        (Run(ground.pick("Mail checks to")), Run(made.seller.name, "/seller/name"), Run(f"PO Box {numbers.digits(rng, 5)}")),
        pen,
        room=330,
    )
    ground.at(
        34,
        744,
        ground.pick(
            "Returns need our consent within 14 days.|Report short shipments within 48 hours.|Rx items cannot be returned."
        ),
        pen.sized(7),
    )


draw = diced_again(_draw)
