# ruff: noqa: E501 - lists of words
"""Validation slips of companies on a register: names over two lines, numbers beside them, addresses run on, tax told in a line below."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import NICKEL, Article, Purchase, Shop, purchase
from models.training.families.receipt_val_tills import Slip
from models.training.ink import Align, fitted, wrap
from models.training.paper import Paper

_OWNERS = words(
    "HENG LEE|SIN YEW|TANJUNG|ABADI|MAKMUR JAYA|KIM SOON|LOTUS|CENTURY|AL-NOOR|DAMAI|LIM BROTHERS|HOK SENG|BAYVIEW|TRANS-ASIA|U-MART|FOUR SEASONS|RED LANTERN|SRI KRISHNA|WEN FA|BESTWAY|MR FIX|D'RASA"
)
_SHOPS = (
    ("HARDWARE TRADING|IRON WORKS & HARDWARE|D.I.Y. CENTRE|PAINTS|SANITARY WARE", 'GALV. NAIL 2"|WIRE ROPE 6MM|TAP 1/2" CHROME|PAINT THINNER 1L|CABLE CLIP 8MM|HINGE S/S 4"|GLUE GUN STICK|BULB E27 9W|PVC TRUNKING|EXTENSION 3M|SPRAY PAINT BLK|CUTTER BLADE 10S'),
    ("STATIONERY & BOOKS|BOOK CENTRE|PRINT & COPY|GIFT SHOP", "EXERCISE BK A5|PERMANENT MARKER|CORR. PEN|PHOTOCOPY A4|BINDING COMB 10|LAMINATE A3|RULER 30CM|WRAPPER FLORAL|CARD STOCK 160G|STAMP PAD RED"),
    ("PHARMACY|CARING PHARMACY|FARMASI|CLINIC & DISPENSARY", "PANADOL ACTIFAST|COUGH DROPS MINT|PLASTER 100S|ORS SACHET|SURGICAL MASK 50|VIT C 500MG|EYE MO 7.5ML|THROAT SPRAY|CONSULTATION|OINTMENT 15G"),
    ("RESTAURANT|NASI KANDAR|BAK KUT TEH|CURRY HOUSE|SEAFOOD GARDEN", "KAILAN GARLIC|BUTTER PRAWN|STEAM FISH|WHITE RICE|CHINESE TEA|TEH O LIMAU|SATAY 10PC|MEE HAILAM|TOFU HOT PLATE|ICE KACANG|LAMB CURRY|NAAN CHEESE"),
    ("SERVICE STATION|PETROL & CAR WASH|FUEL STATION", "PREMIUM 95|DIESEL B10|LUBE 20W50 1L|CAR WASH|COOLANT 1L|ICE CREAM|MINERAL 500ML"),
)  # fmt: skip
_FORMS = words("SDN. BHD.|SDN BHD|SDN.BHD|S/B|(M) SDN. BHD.|ENTERPRISE|TRADING|(KL) SDN BHD|BERHAD|& SONS SDN BHD||")
_STREETS = words(
    "JALAN BESAR|JALAN TUN RAZAK|JLN KENANGA 5/3|JALAN SS2/72|JALAN SETIA TROPIKA 1/7|LRG 8A|JALAN TPP 1/3|JALAN 9/23E|JALAN RADIN BAGUS 6|LEBUHRAYA SULTAN|JALAN KUCHAI MAJU 7|JLN TEMENGGUNG"
)
_AREAS = words(
    "TMN. MELUR|TAMAN DANAU KOTA|BDR. PUCHONG JAYA|SECTION 17|USJ 9|TAMAN SRI TEBRAU|PEKAN BARU|KUCHAI ENTREPRENEURS PARK|BANDAR MAHKOTA|KG. BARU|MEDAN IPOH"
)
_TOWNS = words(
    "53300 SETAPAK, KL|47500 SUBANG JAYA|80050 JOHOR BAHRU|58200 KUALA LUMPUR|46400 P.J., SELANGOR|31400 IPOH, PERAK|10050 GEORGE TOWN, PENANG|75200 MELAKA.|43200 CHERAS, SELANGOR|81100 JOHOR BAHRU, JOHOR.|70300 SEREMBAN, N.S.|93250 KUCHING, SARAWAK"
)
_DOORS = words("NO. 18|NO.5-7|NO 22|LOT 1045|12-1-3|33 & 35|A-G-08|NO. 71, 73 & 75|G/F, NO. 2A|LOT LG-12|B2-3A|NO:9|PLOT 7")


def _shop(rng: Random) -> tuple[Shop, str]:
    """A company and the goods it sells."""
    kinds, goods = rng.choice(_SHOPS)
    kind, owner, form = rng.choice(words(kinds)), rng.choice(_OWNERS), rng.choice(_FORMS)
    name = " ".join(
        rng.choice(
            (
                f"{owner} {kind} {form}",
                f"{owner} {kind} ({rng.choice(('CHERAS', 'PUCHONG', 'JB', 'KLANG'))}) {form}",
                f"{kind} {owner} {form}",
                f"{owner} {form}",
            )
        ).split()
    )
    parts = [
        f"{rng.choice(_DOORS)}{rng.choice((', ', ' ', ','))}{rng.choice(_STREETS)}",
        rng.choice(_AREAS),
        rng.choice(_TOWNS),
    ]
    commas = rng.random() < 0.6
    lines = tuple(f"{part}," if commas and at < 2 else part for at, part in enumerate(parts))
    if rng.random() < 0.25:
        lines = (" ".join(lines) if commas else ", ".join(lines),)
    phone = rng.choice(("03-5550 0142", "07-555 0143", "+603 5550 0119", "04-5550177", "1-300-555-0123"))
    mixed = rng.random() < 0.2
    return Shop(name.title() if mixed else name, tuple(line.title() for line in lines) if mixed else lines, phone, f"00{numbers.digits(rng, 10)}", rng.choice((f"{numbers.digits(rng, 6)}-{rng.choice('HKMPTUVX')}", f"20{rng.randint(10, 22)}0{numbers.digits(rng, 7)}"))), goods  # fmt: skip


def draw(rng: Random) -> Paper:
    """One slip."""
    shop, goods = _shop(rng)
    bought, listed = purchase(rng, "MY"), words(goods)
    articles = tuple(
        Article(name, numbers.digits(rng, rng.choice((5, 8, 13))), Decimal(rng.choice((1, 1, 1, 2, 3, 6, 12))), cents(Decimal(rng.choice((rng.randint(4, 60) * 10, rng.randint(90, 9900)))) / 100))
        for name in rng.sample(listed, k=min(len(listed), rng.choice((1, 2, 3, 5, 7))))
    )  # fmt: skip
    bought = replace(bought, shop=shop, articles=articles, rate=Decimal(rng.choice((6, 6, 8, 0))), rounding=ZERO)
    bought = replace(
        bought, rounding=cents((bought.before_rounding / NICKEL).quantize(Decimal(1)) * NICKEL) - bought.before_rounding
    )
    slip = Slip("receipt-val-registered", rng, rng.choice((196.0, 220.0, 244.0, 288.0)), 380.0 + 30 * len(articles))
    side: Align = rng.choice(("center", "center", "center", "left"))
    _head(slip, rng, shop, side)
    _facts(slip, rng, bought)
    _goods(slip, rng, bought)
    signed = _sums(slip, rng, bought)
    slip.y += slip.step * 0.6
    for text in rng.sample(
        words(
            "THANK YOU|SILA DATANG LAGI|NO REFUND, EXCHANGE IN 3 DAYS|Goods Sold Are Not Returnable|*** DUPLICATE ***|PLS RETAIN FOR WARRANTY"
        ),
        k=rng.choice((1, 2)),
    ):
        slip.text(text, "center")
    return slip.finish(bought, signed=signed)


def _head(slip: Slip, rng: Random, shop: Shop, side: Align) -> None:
    """Name, register number (beside it, below it or behind the address), address, telephone, tax number."""
    x, wide = slip.middle if side == "center" else slip.left, slip.right - slip.left
    big = slip.pen.sized(slip.pen.size + rng.choice((0.0, 1.0, 3.0)))
    big = big.heavy() if rng.random() < 0.5 else big
    number = rng.choice(("({})", "{}", "Co. Reg. {}", "(Reg: {})", "[{}]", "Co No : {}")).format(shop.company_number)
    beside = rng.random() < 0.25 and big.width(f"{shop.name}  {number}") < wide
    if beside:
        start = x - big.width(f"{shop.name}  {number}") / 2 if side == "center" else x
        end = slip.sheet.put("/merchant/name", shop.name, start, slip.y, shop.name, big)
        slip.sheet.write(end + big.width("  "), slip.y, number, big)
        slip.y += big.size + 2.5
    else:
        for line in wrap(shop.name, big, wide * rng.choice((0.7, 1.0))):
            slip.sheet.put("/merchant/name", shop.name, x, slip.y, line, fitted(big, line, wide), side)
            slip.y += big.size + 2.5
    last = rng.random() < 0.15
    if not beside and not last:
        slip.text(number, side)
    joined = ", ".join(line.rstrip(",") for line in shop.lines)
    run = " ".join(shop.lines) if any(line.endswith(",") for line in shop.lines) else ", ".join(shop.lines)
    for line in shop.lines:
        for part in wrap(line, slip.pen, wide * 0.92):
            slip.sheet.put("/merchant/address", run, x, slip.y, part, fitted(slip.pen, part, wide), side)
            slip.y += slip.step
    slip.sheet.alternatives["/merchant/address"] = [joined, ", ".join(shop.lines)]
    caption = rng.choice(("TEL:", "Tel :", "Phone:", "TEL/WHATSAPP", "HP:", "T "))
    if rng.random() < 0.8:
        start = x - slip.pen.width(f"{caption} {shop.phone}") / 2 if side == "center" else x
        end = slip.sheet.write(start, slip.y, f"{caption} ", slip.pen)
        slip.sheet.put("/merchant/phone", shop.phone_value, end, slip.y, shop.phone, slip.pen)
        slip.y += slip.step
    if last and not beside:
        slip.text(number, side)
    if rng.random() < 0.7:
        slip.text(rng.choice(("GST No. {}", "GST Reg No: {}", "SST Reg. No {}", "(GST Id: {})")).format(shop.tax_id), side)
    if rng.random() < 0.7:
        slip.y += 4
        slip.text(
            rng.choice(("TAX INVOICE", "CASH RECEIPT", "INVOICE", "Receipt", "CASH BILL", "SALES ORDER")),
            "center",
            pen=slip.pen.heavy(),
        )


def _facts(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Number, day and clock, clerk."""
    hour, minute, second = bought.clock
    day = bought.day.strftime(rng.choice(("%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y", "%d %b %Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%b-%y")))
    half = f"{(hour - 1) % 12 + 1:02d}:{minute:02d}{rng.choice((' ', ''))}{'AM' if hour < 12 else 'PM'}"
    clock, value = rng.choice(
        ((f"{hour:02d}:{minute:02d}:{second:02d}", f"{hour:02d}:{minute:02d}:{second:02d}"), (half, f"{hour:02d}:{minute:02d}"))
    )
    mark = rng.choice((":", " :", ""))
    slip.pair(
        f"{rng.choice(('Inv. No', 'RECEIPT NO', 'Bill', 'CB No', 'Ref', 'Document No'))}{mark}",
        "/number",
        bought.number,
        bought.number,
        apart=rng.random() < 0.2,
    )
    if rng.random() < 0.5:
        end = slip.sheet.write(slip.left, slip.y, f"{rng.choice(('Date', 'DATE', 'Dt'))}{mark} ", slip.pen)
        end = slip.sheet.put("/date", bought.day.isoformat(), end, slip.y, day, slip.pen)
        slip.sheet.put("/time", value, end + slip.pen.width("  "), slip.y, clock, slip.pen)
        slip.y += slip.step
    else:
        slip.pair(f"Date{mark}", "/date", bought.day.isoformat(), day, apart=False)
        slip.pair(f"Time{mark}", "/time", value, clock, apart=False)
    for text in rng.sample(
        (
            f"Cashier{mark} {names.person(rng).first}",
            f"Counter{mark} {rng.randint(1, 9)}",
            "Customer: CASH",
            f"Table{mark} {rng.randint(1, 40)}",
            "Sales Person :",
        ),
        k=rng.choice((0, 1, 2)),
    ):
        slip.text(text)


def _goods(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Running number and name, below it count, price and amount in columns; or all in a row; or count x price at the left."""
    way, mark, sheet, pen = rng.choice(("numbered", "row", "times")), rng.choice(("-", "=", "", "*")), slip.sheet, slip.pen
    wide = slip.right - slip.left
    stops = (
        (slip.left + wide * 0.5, slip.left + wide * 0.76, slip.right)
        if way == "row"
        else (slip.left + wide * 0.25, slip.left + wide * 0.6, slip.right)
    )
    slip.rule(mark)
    if way != "times":
        head = rng.choice(("Item", "DESC", "Desc")) if way == "row" else rng.choice(("No Item", "No. Description"))
        sheet.write(slip.left, slip.y, head, fitted(pen, head, wide * 0.3))
        slip.y += slip.step if way == "numbered" else 0.0
        for stop, head in zip(
            stops, rng.choice((("Qty", "U.Price", "Amount"), ("QTY", "PRICE", "RM"), ("Qty", "@", "Total"))), strict=True
        ):
            sheet.write(stop, slip.y, head, pen, "right")
        slip.y += slip.step
        slip.rule(mark)
    for index, article in enumerate(bought.articles):
        at, x = f"/lines/{index}", slip.left
        if way == "numbered":
            x = sheet.write(x, slip.y, f"{index + 1}. ", pen) + 2
        room = wide * 0.42 if way == "row" else slip.right - x
        sheet.put(f"{at}/description", article.name, x, slip.y, article.name, fitted(pen, article.name, room))
        slip.y += 0.0 if way == "row" else slip.step
        count, price, amount = f"{article.count:f}", f"{article.price:.2f}", f"{article.amount:.2f}"
        if way == "times":
            end = sheet.put(f"{at}/quantity", count, slip.left + 12, slip.y, count, pen)
            end = sheet.write(end, slip.y, rng.choice((" x ", " @ ", " X ")), pen)
            sheet.put(f"{at}/unit_price", price, end, slip.y, price, pen)
        else:
            sheet.put(f"{at}/quantity", count, stops[0], slip.y, count, pen, "right")
            sheet.put(f"{at}/unit_price", price, stops[1], slip.y, price, pen, "right")
        sheet.put(f"{at}/amount", amount, slip.right, slip.y, amount, pen, "right")
        slip.y += slip.step
    slip.rule(mark)


def _sums(slip: Slip, rng: Random, bought: Purchase) -> bool:
    """Sums; tells whether a currency was printed."""
    sign, tax = rng.choice(("", "", "RM", "RM ")), rng.choice(("GST", "SST"))
    rate = f"{bought.rate.normalize():f}%"
    slip.money(rng.choice(("Sub-Total", "SUB TOTAL", "Gross Amt", "Items Total")), "/subtotal", bought.subtotal, sign)
    if not bought.inside and bought.rate:
        slip.money(rng.choice((f"{tax} {rate}", f"Add: {tax} ({rate})", f"{tax} Payable")), "/tax", bought.tax, sign)
    if bought.rounding or rng.random() < 0.5:
        slip.money(rng.choice(("Rounding Adj", "Round +/-", "Bill Rounding")), "/rounding", bought.rounding, sign)
    slip.money(
        rng.choice(("TOTAL", "NET TOTAL", "Total Due", "GRAND TOTAL", "Amt Payable")),
        "/total",
        bought.total,
        sign or rng.choice(("", "RM")),
        heavy=True,
    )
    if rng.random() < 0.75:
        given = cents((bought.total / 10).__ceil__() * Decimal(10))
        caption = rng.choice(("CASH", "Cash", "CASH PAID"))
        slip.sheet.know("/payment_method", caption)
        slip.sheet.alternatives["/payment_method"] = ["CASH", "Cash"]
        slip.money(caption, "/tendered", given, sign)
        slip.money(rng.choice(("CHANGE", "Change", "Bal.")), "/change", given - bought.total, sign)
    else:
        card = rng.choice(("VISA", "MASTER", "TNG E-WALLET", "DEBIT CARD"))
        slip.sheet.put("/payment_method", card, slip.left, slip.y, card, slip.pen)
        slip.sheet.write(slip.right, slip.y, f"{sign}{bought.total:,.2f}", slip.pen, "right")
        slip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
        slip.y += slip.step
    if bought.inside and bought.rate:
        slip.pair(
            rng.choice((f"Incl. {tax} {rate}", f"{tax} @ {rate} included", f"Total {tax} in bill")),
            "/tax",
            f"{bought.tax:.2f}",
            f"{bought.tax:.2f}",
        )
    return bool(sign)
