# ruff: noqa: E501 - tables of words
"""Training bills of food distributors: groups with sums, packs, brands, goods weighed one by one, goods that were out of stock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    firm,
    house,
    lock_box,
    money_cell,
    print_rows,
    print_summed_strip,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_TRADES = "{last} Foodservice|{stem} Food Service, Inc.|{last} Brothers Provisions|{stem} Produce & Provision Co.|{last} Foods Distributing|{stem} Institutional Foods|{last} & Sons Wholesale Grocers|{stem} Meats LLC"
_BUYERS = "{last}'s Grill|{stem} Nursing Center|Camp {last}|{last} Elementary School|The {last} House Restaurant|{stem} Country Club|{stem} Senior Living|Café {last}|{last} Hospital Dietary"
_GROUPS: dict[str, tuple[str, ...]] = {
    "DAIRY": words("CHEESE CHEDDAR MILD SHRD|CHEESE MOZZ WHL MILK LOAF|BUTTER SOLID SALTED AA|MILK 2% BULK DISPNSR|SOUR CREAM CULTURED|EGG SHELL LARGE GR A|CREAM CHEESE LOAF"),
    "MEATS": words("BEEF GROUND 81/19 FINE|PORK LOIN BNLS CC|BACON LAYFLAT 14/18|HAM BUFFET W/A|BEEF INSIDE ROUND CH|SAUSAGE LINK PORK 1 OZ|TURKEY BRST OVN RSTD"),
    "POULTRY": words("CHICKEN BRST BNLS SKLS 6 OZ|CHICKEN TENDER BRD|CHICKEN 8 PC CUT FRSH|TURKEY GROUND"),
    "FROZEN": words("POTATO FRY 3/8 SC XL|VEG BLEND CALIF|PEAS IQF GR A|PIE SHELL 9 IN|WAFFLE HOMESTYLE|JUICE ORANGE CONC 4:1|DOUGH COOKIE CHOC CHIP"),
    "CANNED AND DRY": words("TOMATO DICED IN JUICE|BEANS GREEN CUT FCY|FLOUR ALL PURP H&R|SUGAR GRAN EXTRA FINE|RICE LONG GRAIN PARBLD|OIL FRY CLEAR ZTF|SOUP BASE CHICKEN NO MSG|MAYONNAISE HVY DUTY"),
    "PRODUCE": words("LETTUCE ROMAINE HEARTS|ONION YELLOW JUMBO|TOMATO 5X6 FRESH|CELERY 24 CT|POTATO BAKER 90 CT|CARROT BABY PEELED|BANANA GREEN TIP"),
    "PAPER & DISP": words("CUP FOAM 12 OZ|CONTAINER HNGD 9X9 3-COMP|NAPKIN DISPENSER WHT|FILM PVC 18X2000|GLOVE VINYL PF LG|FOIL ROLL 18X500"),
    "CHEMICAL": words("DETERGENT POT & PAN|SANITIZER QUAT|DELIMER LIQUID|SOAP HAND FOAM"),
}  # fmt: skip
_PACKS = words("6/#10|4/5 LB|1/50 LB|36/1 LB|12/32 OZ|2/10 LB|1/15 DZ|4/1 GAL|6/5 LB|20/50 CT|1/35 LB|24/CT|10/100")
_BRANDS = words("HSE|SUNRDG|PRMIER|FARMST|VALLEY|GLDCRST|PCKER|CHEFPR|ROYAL")
_ORDERS = (
    "ordered quantity unit pack brand item_code description weight unit_price amount",
    "quantity unit item_code pack brand description unit_price amount",
    "item_code ordered quantity description brand pack unit_price amount",
    "item_code description pack quantity weight unit_price amount tax",
    "quantity pack item_code description unit_price weight amount",
    "line item_code quantity unit pack description brand unit_price amount tax",
    "quantity unit pack brand description item_code tax unit_price amount",
)
_HEADS = {
    "unit": "UM|UNIT|U/M|CS/EA", "pack": "PACK SIZE|PACK|SIZE|PACK/SIZE|PK SIZE", "brand": "BRAND|LABEL|MFG",
    "description": "DESCRIPTION|ITEM DESCRIPTION|PRODUCT DESCRIPTION|COMMODITY",
    "tax": "TX|T|TAX", "line": "LN|#|SEQ",
}  # fmt: skip
_STACKED = {"ordered": ("QTY|ORD", "ORD", "ORDERED", "QTY|ORDER"), "quantity": ("QTY|SHP", "SHIP", "SHIPPED", "QTY|DLVD"), "item_code": ("ITEM|CODE", "ITEM NO.", "ITEM #", "PROD #", "PRODUCT|NUMBER", "STOCK NO"),
            "weight": ("WEIGHT", "CATCH|WT", "NET WT", "CATCH WGT"), "unit_price": ("UNIT|PRICE", "PRICE", "CASE|PRICE", "UNIT PRICE"), "amount": ("EXTENDED|PRICE", "EXTENSION", "EXT PRICE", "AMOUNT", "EXTENDED AMT")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Good:
    """What was brought; `pounds` of what is priced by weight."""

    group: str
    code: str
    name: str
    pack: str
    brand: str
    ordered: int
    brought: int
    pounds: tuple[Decimal, ...]
    price: Decimal
    taxed: bool

    @property
    def amount(self) -> Decimal:
        """Cases or pounds times the price."""
        return cents((sum(self.pounds, ZERO) if self.pounds else Decimal(self.brought)) * self.price)


def provisions(rng: Random) -> Paper:
    """One delivery."""
    made = house(
        rng,
        "invoice-provisions",
        "US",
        ("courier", "narrow", "helvetica", "typewriter", "dejavu-condensed"),
        (7.5, 8.0, 8.5),
        across=0.2,
    )
    if made.pen.family in ("courier", "typewriter"):
        made.pen = made.pen.sized(7.0)
    seller, buyer = firm(rng, MARKETS["US"], _TRADES), firm(rng, MARKETS["US"], _BUYERS)
    goods = _goods(rng)
    number, day = numbers.digits(rng, rng.choice((6, 7, 8, 9))), date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    made.over = lambda one: _running(one, seller, number, day)
    _head(made, seller, buyer, number, day)
    _table(made, goods)
    _ends(made, goods, seller)
    return made.finish()


def _goods(rng: Random) -> list[Good]:
    shape = rng.choice(((6,), (7,), (5,), (4, 3)))
    goods = []
    for group in rng.sample(list(_GROUPS), k=rng.randint(2, 8)):
        for name in rng.sample(_GROUPS[group], k=min(len(_GROUPS[group]), rng.choice((1, 2, 2, 3, 4, 7)))):
            ordered = rng.choice((1, 1, 1, 2, 2, 3, 4, 6))
            brought = 0 if rng.random() < 0.06 else ordered
            weighed = brought and group in ("MEATS", "POULTRY") and rng.random() < 0.6
            pounds = tuple(Decimal(rng.randint(1800, 6200)) / 100 for _ in range(brought)) if weighed else ()
            price = Decimal(rng.randint(189, 899) if weighed else rng.randint(1150, 9800)) / 100
            code = "-".join(numbers.digits(rng, size) for size in shape)
            goods.append(
                Good(
                    group,
                    code,
                    name,
                    rng.choice(_PACKS),
                    rng.choice(_BRANDS),
                    ordered,
                    brought,
                    pounds,
                    price,
                    group in ("PAPER & DISP", "CHEMICAL"),
                )
            )
    return goods


def _running(made: House, seller: Party, number: str, day: date) -> None:
    made.sheet.write(made.left, 36, seller.name, made.pen.heavy())
    made.run(
        [Cell("INVOICE"), Cell(number, "/number", number), made.day(day, "/issue_date"), Cell(f"PAGE {made.sheet.page}")],
        made.right - 210,
        36,
    )


def _facts(made: House, number: str, day: date) -> list[Caption]:
    rng = made.rng
    facts = [Caption(made.pick("INVOICE NUMBER|INVOICE NO|INVOICE #|INV NBR|DOCUMENT NO."), Cell(number, "/number", number)),
             Caption(made.pick("INVOICE DATE|INV DATE|DATE|INVOICE DT"), made.day(day, "/issue_date")),
             Caption(made.pick("CUSTOMER NO|CUST #|ACCOUNT NO.|CUSTOMER NUMBER|ACCT"), text_cell(numbers.digits(rng, rng.choice((5, 6, 9))), "/buyer/account_number")),
             Caption(made.pick("TERMS|PAYMENT TERMS"), text_cell(made.pick("NET 14 DAYS|NET 21|1% 10 NET 30|C.O.D.|WEEKLY|NET 7 DAYS FROM INVOICE"), "/terms"))]  # fmt: skip
    others = [Caption("ROUTE", Cell(f"{numbers.digits(rng, 3)}")), Caption("STOP", Cell(str(rng.randint(1, 24)))), Caption("DRIVER", Cell(people.person(rng).last.upper())),
              Caption("SALESPERSON", Cell(f"{numbers.digits(rng, 3)} {people.person(rng).last.upper()}")), Caption("SHIP DATE", made.day(day - timedelta(days=1))), Caption("MANIFEST", Cell(numbers.digits(rng, 7)))]  # fmt: skip
    if made.chance(0.4):
        facts.insert(
            rng.randint(1, 4),
            Caption(
                made.pick("PURCHASE ORDER|CUST P.O.|PO NUMBER"),
                text_cell(made.pick("0418 KITCHEN|PO88213|4502117|JOEL|DIETARY-19"), "/purchase_order"),
            ),
        )
    return facts + rng.sample(others, k=rng.randint(1, 4))


def _head(made: House, seller: Party, buyer: Party, number: str, day: date) -> None:
    """Letterhead over addresses, or addresses at the left beside boxes of facts."""
    rng, wide, big = made.rng, made.right - made.left, made.pen.sized(made.pen.size + 5).heavy()
    remit, elsewhere = lock_box(rng, seller), firm(rng, MARKETS["US"], _BUYERS)
    facts = _facts(made, number, day)
    if made.chance(0.5):
        y = made.party(seller, "/seller", made.left, 46, big.sized(made.pen.size + 1), room=wide * 0.5, loud=True)
        made.run(
            [Cell(choose(rng, "[PHONE|TEL|ORDER DESK]")), Cell(seller.phone, "/seller/phone", seller.phone_value)], made.left, y
        )
        made.sheet.write(
            made.right, 48, made.pick("INVOICE|DELIVERY INVOICE|* * * INVOICE * * *|CUSTOMER INVOICE"), big, "right"
        )
        top = y + 20
        named = made.pick("SOLD TO|BILL TO|SOLD TO:|CHARGE TO")
        places = [
            (named, "/buyer", buyer),
            ("SHIP TO" if named[0] != "B" else "DELIVER TO", "", elsewhere if made.chance(0.4) else buyer),
        ]
        if made.chance(0.5):
            places.append((made.pick("REMIT TO|REMIT PAYMENT TO|MAIL CHECKS TO"), "/seller/name", remit))
        step = wide / len(places)
        lows = []
        for number_of, (label, at, who) in enumerate(places):
            x = made.left + number_of * step
            made.sheet.write(x, top, label, made.pen.sized(made.pen.size - 1).heavy())
            lows.append(made.party(who, at, x + 6, top + made.pen.size + 4, room=step - 16))
        made.y = made.strip(facts, made.left, made.right, max(lows) + 6, shaded=made.chance(0.4)) + 10
    else:
        made.sheet.put("/seller/name", seller.name, (made.left + made.right) / 2, 42, seller.name, big, "center")
        line = f"{seller.lines[0]}  •  {', '.join(seller.lines[1:])}"
        start = (made.left + made.right) / 2 - made.pen.width(line) / 2
        for part in line.split("  •  "):
            start = made.sheet.put("/seller/address", seller.address, start, 54, part, made.pen) + made.pen.width("    ")
        made.run(
            [Cell(made.pick("PH|TELEPHONE|Office")), Cell(seller.phone, "/seller/phone", seller.phone_value)],
            (made.left + made.right) / 2 - 50,
            66,
        )
        low = (
            made.beside(facts, made.right - 190, 92, room=190, mark=made.pick(":|"))
            if made.chance(0.5)
            else made.beside(facts, made.right - 190, 92, room=190, flush=True)
        )
        y = made.party(buyer, "/buyer", made.left + 26, 104, room=wide * 0.45)
        if made.chance(0.6):
            made.sheet.write(made.left + 26, 92, made.pick("BILL TO:|SOLD TO:|CUSTOMER:"), made.pen.heavy())
        made.y = max(low, y) + 12


def _table(made: House, goods: list[Good]) -> None:
    rng, show = made.rng, made.show
    specs = [
        Spec(
            key,
            rng.choice(_STACKED[key]) if key in _STACKED else made.pick(_HEADS[key]),
            "left" if key in ("pack", "brand", "item_code", "description", "unit", "line") else "right",
        )
        for key in rng.choice(_ORDERS).split()
    ]
    keys = {spec.key for spec in specs}
    grouped, groups = made.chance(0.7), list(dict.fromkeys(good.group for good in goods))
    stars, summed = (
        made.pick("*** {g} ***|{g}|** {g}|---- {g} ----"),
        made.pick("GROUP TOTAL|CATEGORY SUBTOTAL|{g} TOTAL|GROUP TOTAL****|"),
    )
    rows: list[Row | Band] = []
    line = 0
    for group in groups:
        mine = [good for good in goods if good.group == group]
        if grouped:
            rows.append(Band(stars.replace("{g}", group)))
        for good in mine:
            line += 1
            rows.append(_row(made, good, line, weighed="weight" in keys))
        if grouped and summed:
            rows.append(Band(summed.replace("{g}", group), show.money(sum((good.amount for good in mine), ZERO)), "right"))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("none", "head", "under", "grid", "bands", "head")), made.chance(0.3), "description"),
    )


def _row(made: House, good: Good, line: int, *, weighed: bool) -> Row:
    heavy = sum(good.pounds, ZERO)
    unit = "CS" if good.pack[0] != "2" else "EA"
    at = f"/lines/{line - 1}"
    if good.pounds:
        made.sheet.alternatives[f"{at}/quantity"] = [f"{heavy.normalize():f}"]
        made.sheet.alternatives[f"{at}/unit"] = ["LB"]
    cells = {
        "line": (Cell(str(line)),), "ordered": (Cell(str(good.ordered)),), "quantity": (count_cell(made.show, Decimal(good.brought)),), "unit": (text_cell(unit, "unit"),),
        "pack": (Cell(good.pack),), "brand": (Cell(good.brand),), "item_code": (text_cell(good.code, "item_code"),), "description": (text_cell(good.name, "description"),),
        "weight": (Cell(f"{heavy:.2f}" if good.pounds else ""),), "unit_price": (money_cell(made.show, good.price, "unit_price"),),
        "amount": (money_cell(made.show, good.amount, "amount"),), "tax": (Cell("T" if good.taxed else ""),),
    }  # fmt: skip
    below: list[tuple[Cell, ...]] = []
    if good.pounds and (not weighed or len(good.pounds) > 1):
        each = " ".join(f"{one:.2f}" for one in good.pounds)
        below.append((Cell(f"CATCH WEIGHTS: {each}  T/WT= {heavy:.2f}"),))
    if not good.brought:
        below.append((Cell(made.pick("*** OUT OF STOCK ***|OUT - NOT SHIPPED|** OUT **")),))
    return Row(cells, tuple(below))


def _ends(made: House, goods: list[Good], seller: Party) -> None:
    show, rng = made.show, made.rng
    subtotal, taxed = sum((good.amount for good in goods), ZERO), sum((good.amount for good in goods if good.taxed), ZERO)
    freight = Decimal(rng.choice(("0", "4.95", "6.50", "8.75", "12.00")))
    tax = cents(taxed * Decimal("0.0725"))
    facts = [
        Caption(
            made.pick("SUB TOTAL|SUBTOTAL|MERCHANDISE TOTAL|PRODUCT TOTAL"), money_cell(show, subtotal, "/subtotal", total=True)
        )
    ]
    if freight:
        facts.append(
            Caption(
                made.pick("FUEL SURCHARGE|DELIVERY CHARGE|FREIGHT|FUEL CHG"), money_cell(show, freight, "/shipping", total=True)
            )
        )
    facts += [Caption(made.pick("TAX|TAX TOTAL|SALES TAX"), money_cell(show, tax, "/tax", total=True)), Caption(made.pick("INVOICE TOTAL|TOTAL|INVOICE AMOUNT|TOTAL INVOICE"), money_cell(show, subtotal + freight + tax, "/total", total=True))]  # fmt: skip
    cases = str(sum(good.brought for good in goods))
    if made.chance(0.45):
        print_summed_strip(made, [Caption("CASES", Cell(cases)), Caption("GROSS WT", Cell(str(rng.randint(90, 2200)))), *facts])
    else:
        low = made.y + 14
        print_sums(made, facts, made.right - 190, made.right, boxed=made.chance(0.3))
        made.sheet.write(made.left, min(made.y, low), f"TOTAL PIECES {cases}", made.pen)
    if made.y < made.sheet.size[1] - 70:
        made.sheet.write(
            made.left,
            made.y + 14,
            "RECEIVED BY X______________________  CLAIMS MUST BE MADE WITHIN 24 HOURS",
            made.pen.sized(6.5),
        )
        if made.chance(0.3):
            made.sheet.write(
                made.left, made.y + 26, f"THANK YOU FOR YOUR BUSINESS - {seller.contact.upper()}", made.pen.sized(6.5)
            )
