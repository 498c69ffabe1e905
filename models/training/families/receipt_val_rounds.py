# ruff: noqa: E501 - lists of words
"""Validation slips printed on the way: a driver's handheld printer on account, a terminal on a counter."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase, Shop, purchase
from models.training.families.receipt_val_tills import Slip
from models.training.ink import Align, fitted, wrap
from models.training.paper import Paper

_HOUSES = (
    (words("SUNRISE BAKERIES (KL) SDN. BHD.|HIGH-5 BREADTOWN SDN BHD|KAWAN FOOD MANUFACTURING SDN BHD|F & M FROZEN DISTRIBUTORS (JB) SDN BHD"), "MY", ("LOT 11, JALAN PEMAJU 23/4|40300 SHAH ALAM, SELANGOR.", "NO. 2, JLN PERUSAHAAN UTAMA|TAMAN INDUSTRI SELESA JAYA|43300 BALAKONG|SELANGOR DARUL EHSAN", "PLO 188, JALAN ANGKASA MAS 6,|KAW. PERINDUSTRIAN TEBRAU II,|81100 JOHOR BAHRU,|JOHOR.")),
    (words("Northcote Dairy Supplies Pty Ltd|GOULBURN ICE COMPANY PTY. LTD.|Tip-Top Produce (Vic) Pty Ltd"), "AU", ("Unit 4, 22-26 Boundary Rd|Laverton North VIC 3026", "61 DOCK ST|FOOTSCRAY VIC 3011|AUSTRALIA")),
    (words("Great Lakes Bottling Co.|Old Mill Bread Company, Inc.|TRI-COUNTY EGG & PRODUCE LLC|Hometown Linen & Uniform"), "US", ("1420 Industrial Pkwy|Saginaw, MI 48601", "P.O. BOX 2217|4500 W FRONT ST|ERIE PA 16505", "88 Depot Rd, Bldg C|Nashua, NH 03062-1104")),
    (words("Pennine Bakers Ltd|HARTLEY'S FARM EGGS|Brecon Spring Water Company Limited"), "GB", ("Unit 7 Canal Road Ind. Est.|Shipley|BD18 2AA", "Mill Lane, Knutsford, Cheshire WA16 6XX")),
)  # fmt: skip
_GOODS = words(
    "ORIGINAL CLASSIC JUMBO|W/MEAL 400G|DELICIA B'SCOTCH|BUN S/SAGE 1S|F/MILK 2L|THKND CREAM 300|ICE BAG 4.5KG|EGGS LGE TRAY|WATER 18.9L EXCH|FROZ PARATHA 5S|CURRY PUFF 12S|SODA BIB 5G|ROLL WHT 12CT|APRON RENTAL|MAT 3X5 SVC|CREPE 2S PANDAN"
)

_BUYERS = {
    "MY": (words("FOOD MART|KIOSK|MARKET SDN BHD"), words("JALAN PASAR|JLN MERANTI 2/1")),
    "AU": (words("MILK BAR|CAFE|IGA XPRESS"), words("STATION STREET|LYGON ST")),
    "US": (words("FOOD MART|DINER|C-STORE"), words("MAIN ST|ROUTE 9 N")),
    "GB": (words("& SONS NEWSAGENT|CAFE|STORES"), words("HIGH STREET|STATION ROAD")),
}
"""What shops are called that buy, and where they are."""


def van(rng: Random) -> Paper:
    """What a driver prints in a shop: issued and taken back in rows of their own, two sums, a place to sign."""
    houses, country, places = rng.choice(_HOUSES)
    bought = purchase(rng, country)
    shop = Shop(
        rng.choice(houses),
        tuple(rng.choice(places).split("|")),
        bought.shop.phone,
        bought.shop.tax_id,
        bought.shop.company_number,
    )
    given = tuple(
        Article(name, numbers.digits(rng, 5), Decimal(rng.randint(2, 30)), cents(Decimal(rng.randint(55, 1450)) / 100))
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 5, 7)))
    )
    back = tuple(
        replace(each, count=-Decimal(rng.choice((1, 1, 2, 3)))) for each in rng.sample(given, k=min(len(given), rng.choice((0, 0, 1, 2))))
    )  # fmt: skip
    rate = Decimal(rng.choice({"MY": ("0", "6"), "AU": ("10", "0"), "US": ("0",), "GB": ("0",)}[country]))
    bought = replace(bought, shop=shop, articles=given + back, rate=rate, inside=False, rounding=ZERO, service=ZERO)
    slip = Slip(
        "receipt-val-van", rng, rng.choice((208.0, 230.0, 252.0, 288.0)), 400.0 + 2 * 14 * len(bought.articles) + 14 * len(back)
    )
    _maker(slip, rng, bought, rng.choice(("left", "center")))
    _visit(slip, rng, bought)
    _moved(slip, rng, given, back)
    _owed(slip, rng, bought, split=bool(back))
    return slip.finish(bought, signed=False)


def _maker(slip: Slip, rng: Random, bought: Purchase, side: Align) -> None:
    """The house: its name, register, rows of the address, telephones and tax beside each other."""
    shop, wide = bought.shop, slip.right - slip.left
    x = slip.middle if side == "center" else slip.left
    pen = slip.pen.sized(slip.pen.size + rng.choice((0.0, 1.0))).heavy() if rng.random() < 0.6 else slip.pen
    for line in wrap(shop.name, pen, wide * 0.9):
        slip.sheet.put("/merchant/name", shop.name, x, slip.y, line, pen, side)
        slip.y += pen.size + 2.5
    if bought.country == "MY":
        slip.text(rng.choice(("({})", "Company Reg : {}", "Co. No {}")).format(shop.company_number), side)
    stops = [line.rstrip(",") for line in shop.lines]
    commas = any(line.endswith(",") for line in shop.lines)
    whole = " ".join(shop.lines) if commas else ", ".join(stops)
    for line in shop.lines:
        slip.sheet.put("/merchant/address", whole, x, slip.y, line, fitted(slip.pen, line, wide), side)
        slip.y += slip.step
    slip.sheet.alternatives["/merchant/address"] = [", ".join(stops), ", ".join(shop.lines), " ".join(shop.lines)]
    if rng.random() < 0.85:
        caption = rng.choice(("Tel : ", "Ph ", "TEL ", "T: "))
        start = x - slip.pen.width(caption + shop.phone) / 2 if side == "center" else x
        end = slip.sheet.write(start, slip.y, caption, slip.pen)
        slip.sheet.put("/merchant/phone", shop.phone_value, end, slip.y, shop.phone, slip.pen)
        slip.y += slip.step
    if bought.country == "MY" and rng.random() < 0.6:
        slip.text(f"GST ID : {shop.tax_id}", side)
    slip.y += slip.step * 0.4


def _visit(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Whose shop it was, who drove, when."""
    slip.text(rng.choice(("CREDIT INVOICE", "TAX INVOICE", "SALE ON ACCOUNT", "Delivery Docket / Invoice")), "center", pen=slip.pen.heavy())  # fmt: skip
    kinds, streets = _BUYERS[bought.country]
    buyer = [
        f"{numbers.digits(rng, 7)}",
        f"{people.person(rng).last.upper()} {rng.choice(kinds)}",
        f"{rng.randint(1, 300)} {rng.choice(streets)}",
    ]
    if rng.random() < 0.7:
        slip.text(f"{rng.choice(('Cust:', 'Customer No', 'ACCT'))} {buyer[0]}")
    for text in buyer[1 : rng.choice((2, 3, 3))]:
        slip.text(text)
    number = bought.number.lstrip("#")
    slip.pair(rng.choice(("Inv No:", "Docket", "Invoice #", "Doc:")), "/number", number, number, apart=False)
    hour, minute, second = bought.clock
    day = bought.day.strftime("%m/%d/%Y" if bought.country == "US" else rng.choice(("%d/%m/%Y", "%d-%b-%y", "%d.%m.%Y")))
    end = slip.sheet.write(slip.left, slip.y, rng.choice(("Date: ", "DATE ", "Del. date ")), slip.pen)
    end = slip.sheet.put("/date", bought.day.isoformat(), end, slip.y, day, slip.pen)
    clock = f"{hour:02d}:{minute:02d}:{second:02d}"
    slip.sheet.put("/time", clock, end + 8, slip.y, clock, slip.pen)
    slip.y += slip.step
    slip.text(f"{rng.choice(('Route', 'RTE', 'Run'))} {numbers.digits(rng, 3)}  {rng.choice(('Drv', 'Rep', 'Salesman'))} {people.person(rng).last}")  # fmt: skip


def _moved(slip: Slip, rng: Random, given: tuple[Article, ...], back: tuple[Article, ...]) -> None:
    """What was brought, and under a heading of its own what was taken back."""
    mark, headed = rng.choice(("-", "=", "")), rng.random() < 0.7
    slip.rule(mark)
    if headed:
        slip.text(rng.choice(("SALES", "Delivered", "** ISSUE **")))
    for index, article in enumerate((*given, *back)):
        if index == len(given):
            slip.text(rng.choice(("RETURNS", "Credits", "** STALES **", "EXCHANGE / RETURN")))
        at = f"/lines/{index}"
        slip.sheet.put(f"{at}/description", article.name, slip.left, slip.y, article.name, slip.pen)
        slip.y += slip.step
        end = slip.sheet.write(slip.left + 6, slip.y, f"{article.code}  ", slip.pen)
        count = f"{article.count.normalize():f}"
        end = slip.sheet.put(f"{at}/quantity", count, end, slip.y, count, slip.pen)
        end = slip.sheet.write(end, slip.y, "  x  ", slip.pen)
        slip.sheet.put(f"{at}/unit_price", f"{article.price:.2f}", end, slip.y, f"{article.price:.2f}", slip.pen)
        slip.sheet.put(f"{at}/amount", f"{article.amount:.2f}", slip.right, slip.y, f"{article.amount:,.2f}", slip.pen, "right")
        slip.y += slip.step
    slip.rule(mark)


def _owed(slip: Slip, rng: Random, bought: Purchase, *, split: bool) -> None:
    """Both sums where goods went back, the tax, what this bill comes to; signatures."""
    if split:
        brought = sum((each.amount for each in bought.articles if each.count > 0), ZERO)
        for caption, amount in (("Sales Total", brought), ("Returns Total", bought.subtotal - brought)):
            slip.sheet.write(slip.left, slip.y, caption, slip.pen)
            slip.sheet.write(slip.right, slip.y, f"{amount:,.2f}", slip.pen, "right")
            slip.y += slip.step
    if bought.rate:
        slip.money(rng.choice(("Net Amount", "Amount excl. GST")), "/subtotal", bought.subtotal)
        slip.money(f"GST {bought.rate.normalize():f}%", "/tax", bought.tax)
    slip.money(rng.choice(("TOTAL", "Invoice Amount", "NET PAYABLE", "Total incl. tax")), "/total", bought.total, heavy=True)
    slip.sheet.alternatives["/payment_method"] = ["ON ACCOUNT", "CREDIT"]
    if rng.random() < 0.4:
        slip.text(f"{rng.choice(('Balance fwd', 'Account total'))}  {rng.randint(100, 2900)}.{numbers.digits(rng, 2)}")
    slip.y += slip.step
    local = ("Cop & Tandatangan: __________",) if bought.country == "MY" else ()
    slip.text(rng.choice(("Sign: ____________", "X______________  Print name", *local)))
    slip.text(rng.choice(("Goods remain our property until paid", "Terms strictly 14 days", "Thank you for your business")))


_SHOPS = {
    "MY": words("KEDAI UBAT SIN TECK|RESTORAN AYAM TEMPAYAN|PETRO SELAYANG|CAFE MUGSHOT"),
    "US": words("MESA VERDE CANTINA|J & J BOOT BARN|THE COPPER POT|BAY STREET AUTO"),
    "GB": words("QUAYSIDE BOOKS|HARBOUR FISH CO|THE COPPER POT"),
    "AU": words("BLUE GUM BOTTLE SHOP|BAY STREET AUTO|CAFE MUGSHOT"),
    "SG": words("LOTUSHILL OPTICAL PTE LTD|HONG LIM DENTAL"),
}
_TOWNS = {
    "MY": (("NO 9 JLN SS15/4B", "47500 SUBANG JAYA"), ("LOT G23 AEON TAMAN EQUINE", "SERI KEMBANGAN 43300 SGR")),
    "US": (("2210 LAUREL AVE", "SAN MATEO, CA 94403"), ("145 N MAIN", "BUTTE MT 59701"), ("PORTLAND ME",)),
    "GB": (("12 FORE STREET", "TRURO TR1 2AA"), ("LEEDS",)),
    "AU": (("3/45 BEACH RD", "COTTESLOE 6011"), ("SHOP 2 EASTGATE", "BONDI JUNCTION NSW")),
    "SG": (("BLK 121 TOA PAYOH LOR 2", "#01-08 SINGAPORE 310121"),),
}


def terminal(rng: Random) -> Paper:
    """A terminal's slip: nothing but the shop, codes and one amount."""
    country = rng.choice(("MY", "MY", "US", "GB", "AU", "SG"))
    lines = rng.choice(_TOWNS[country])
    paid = cents(Decimal(rng.randint(180, 42000)) / 100)
    bought = purchase(rng, country)
    shop = replace(bought.shop, name=rng.choice(_SHOPS[country]), lines=lines)
    bought = replace(bought, shop=shop, articles=(Article("", "", Decimal(1), paid),), rate=ZERO, rounding=ZERO, number=numbers.digits(rng, 6))  # fmt: skip
    slip = Slip("receipt-val-terminal", rng, rng.choice((150.0, 168.0, 188.0)), 330.0)
    slip.head(bought, rng, phone="")
    slip.y += slip.step * 0.3
    hour, minute, second = bought.clock
    day = bought.day.strftime("%m/%d/%y" if country == "US" else rng.choice(("%d/%m/%y", "%d %b %y", "%d/%m/%Y")))
    clock = f"{hour:02d}:{minute:02d}:{second:02d}"
    slip.sheet.put("/date", bought.day.isoformat(), slip.left, slip.y, day, slip.pen)
    slip.sheet.put("/time", clock, slip.right, slip.y, clock, slip.pen, "right")
    slip.y += slip.step
    slip.text(f"{rng.choice(('MERCH', 'MER.ID', 'Merchant'))} {numbers.digits(rng, 10)}")
    slip.text(f"{rng.choice(('TERM', 'TML', 'Terminal'))} {numbers.digits(rng, 8)}")
    slip.sheet.alternatives["/number"] = [None]
    slip.pair(rng.choice(("INV", "Rcpt No", "Trace No.")), "/number", bought.number, bought.number, apart=rng.random() < 0.4)
    card = rng.choice(("VISA", "MASTERCARD", "DEBIT", "AMEX", "VISA DEBIT"))
    slip.sheet.put("/payment_method", card, slip.left, slip.y, card, slip.pen)
    slip.y += slip.step
    slip.text(rng.choice(("XXXXXXXXXXXX{}", "5412 **** **** {}", "************{}")).format(numbers.digits(rng, 4)))
    for text in rng.sample((f"App Code {numbers.digits(rng, 6)}", f"RefNo {numbers.digits(rng, 12)}", f"AID:A00000000{numbers.digits(rng, 5)}", "ENTRY: TAP", f"BATCH {numbers.digits(rng, 4)}"), k=3):  # fmt: skip
        slip.text(text)
    slip.y += slip.step * 0.5
    sign = rng.choice((bought.sign, f"{bought.currency} "))
    malay = country == "MY"
    slip.text(rng.choice(("SALE", "PURCHASE", *(("JUALAN / SALE",) if malay else ()))), "center", pen=slip.pen.heavy())
    slip.money(rng.choice(("AMOUNT", "TOTAL", "Sale amount", *(("Amaun",) if malay else ()))), "/total", paid, sign, heavy=True)
    slip.sheet.alternatives["/tendered"] = [f"{paid:.2f}"]
    slip.text(rng.choice(("APPROVED", "** APPROVED **", "TRANSACTION APPROVED")), "center")
    slip.text(rng.choice(("CARDMEMBER COPY", "COPY FOR CUSTOMER", "RETAIN FOR YOUR RECORDS")), "center")
    return slip.finish(bought, signed=True)
