# ruff: noqa: E501 - lists of words
"""Validation slips of stalls, chains and workshops: facts beside the name, addresses over many short lines, several numbers below."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import NICKEL, Article, Purchase, Shop, purchase
from models.training.families.receipt_val_tills import Slip
from models.training.ink import Align, fitted, wrap
from models.training.paper import Paper

_NAMES = words(
    "SETIA WAJA AUTO PARTS SDN BHD|KEDAI MAKAN PAK LONG|HOCK AUN MEDICAL HALL SDN. BHD.|NYONYA LANE CAFE (PJ) SDN BHD|TEKUN CERGAS ENTERPRISE|YIK FOONG FROZEN SUPPLY|PASAR MINI SALAM|ALIRAN BARU HARDWARE (M) SDN BHD|GOLDEN PALM DEPARTMENTAL STORE SDN. BHD.|BINA CETAK|STEAM & GRILL HOUSE SDN BHD|O'CHA THAI DINING SDN.BHD.|TRI-UNITED OPTICAL|MAJU DIESEL SERVICE (KAPAR) SDN BHD|WAN TAT FISHBALL NOODLE|SPEEDY CAR ACCESSORIES & TYRE SDN BHD|FAMILI PHARMA PLT|LAMAN SERAI COLLECTION|H2O LAUNDRY|G.H. LIM PAPER TRADING SDN BHD"
)
_PLACES = (
    ("11-G, JALAN ALAM SUTERA 3", "BUKIT JALIL", "57000 KUALA LUMPUR"), ("LOT F1.27 & F1.28", "FIRST FLOOR, KELANA CENTRE", "NO. 3 JALAN SS7/19", "47301 PETALING JAYA", "SELANGOR"), ("NO 5, JLN PERMAS 10/7", "BDR BARU PERMAS JAYA", "81750 MASAI, JOHOR"),
    ("88 JALAN TRUS", "80000 JOHOR BAHRU"), ("2A, LRG HARUAN 5/1", "OAKLAND COMMERCE SQUARE", "70300 SEREMBAN", "NEGERI SEMBILAN DARUL KHUSUS"), ("GERAI 14, MEDAN SELERA", "SEKSYEN 9", "40100 SHAH ALAM", "SELANGOR D.E."),
    ("NO. 21 & 23, JALAN KAPAR", "BATU 3 1/2", "41400 KLANG", "SELANGOR DARUL EHSAN"), ("K-03, LEVEL 3, EAST ATRIUM", "MID CITY MALL, LINGKARAN SYED", "59200 KUALA LUMPUR, W.P."), ("15 LEBUH PANTAI", "10300 PENANG"), ("PT 1044, JALAN SULTAN YAHYA PETRA", "15200 KOTA BHARU", "KELANTAN"),
    ("UNIT 1-2, BLOCK C, PUSAT PERNIAGAAN", "DANAU INTAN", "43650 BANDAR BARU BANGI", "SELANGOR"), ("51200 KUALA LUMPUR", "NO. 61, JALAN IPOH KECIL"), ("B-7-1, MEGAN PARK", "JLN PINANG", "50450 K.LUMPUR"), ("NO.8,JALAN 12/144A,TMN BUKIT CHERAS", "56000 KUALA LUMPUR"),
)  # fmt: skip
_GOODS = words(
    "WIPER BLADE 20|ENGINE OIL 4L|NASI GORENG KAMPUNG|MEE SUP AYAM|TEH AIS|SIRAP BANDUNG|PARACETAMOL 20S|PLASTER ROLL|CONTACT LENS SOL.|PRINT COL A3|PVC GLUE 100G|DRILL BIT 6MM|BAKING FLOUR 1KG|LAMP HOLDER|TUDUNG BAWAL|T-SHIRT M|WASH & DRY 12KG|FISHBALL 500G|LABOUR CHARGE|TYRE 185/60R15"
)


def draw(rng: Random) -> Paper:
    """One slip."""
    lines = list(rng.choice(_PLACES))
    mark = rng.choice((",", "", ","))
    lines = [f"{line}{mark}" if at < len(lines) - 1 else f"{line}{rng.choice(('', '.'))}" for at, line in enumerate(lines)]
    name = rng.choice(_NAMES)
    if rng.random() < 0.25:
        name, lines = name.title().replace("Sdn Bhd", "Sdn Bhd"), [line.title() for line in lines]
    phone = rng.choice(("03-5550 0188", "07-555 0121", "04 - 555 0166", "012-5550 119", "(603) 5550 0144", "06-5550133"))
    register = f"{numbers.digits(rng, rng.choice((5, 6, 7)))}-{rng.choice('DHKMPTUVWX')}"
    bought = replace(
        purchase(rng, "MY"), shop=Shop(name, tuple(lines), phone, f"00{numbers.digits(rng, 10)}", register),
        articles=tuple(
            Article(good, numbers.digits(rng, 6), Decimal(rng.choice((1, 1, 2, 3, 10))), cents(Decimal(rng.randint(12, 990) * 10) / 100))
            for good in rng.sample(_GOODS, k=rng.choice((1, 2, 4, 6)))
        ), rate=Decimal(rng.choice((0, 6, 6))), inside=True, rounding=ZERO,
    )  # fmt: skip
    bought = replace(bought, rounding=cents((bought.before_rounding / NICKEL).quantize(Decimal(1)) * NICKEL) - bought.before_rounding)  # fmt: skip
    note = Decimal(rng.choice((5, 10, 50, 100)))
    bought = replace(bought, given=cents((bought.total / note).__ceil__() * note))
    slip = Slip("receipt-val-fronts", rng, rng.choice((200.0, 220.0, 248.0, 276.0)), 420.0 + 28 * len(bought.articles))
    _front(slip, rng, bought.shop, rng.choice(("center", "center", "left")))
    _when(slip, rng, bought)
    _goods(slip, rng, bought)
    signed = _ends(slip, rng, bought)
    return slip.finish(bought, signed=signed)


def _front(slip: Slip, rng: Random, shop: Shop, side: Align) -> None:
    """The name, and around the address what a chain or a stall tells of itself."""
    x, wide = slip.middle if side == "center" else slip.left, slip.right - slip.left
    big = slip.pen.sized(slip.pen.size + rng.choice((0.0, 2.0))).heavy() if rng.random() < 0.7 else slip.pen
    for line in wrap(shop.name, big, wide * rng.choice((0.6, 1.0))):
        slip.sheet.put("/merchant/name", shop.name, x, slip.y, line, fitted(big, line, wide), side)
        slip.y += big.size + 2.5
    told = {
        "reg": rng.choice(("({})", "CO. REG. NO. {}", "(Co. No. {})", "REG: {}", "{}")).format(shop.company_number),
        "tax": rng.choice(("GST REG NO : {}", "GST: {}", "(GST No. {})", "SST NO: {}")).format(shop.tax_id),
        "branch": rng.choice(("KAPAR BRANCH", "CAWANGAN UTAMA", "Outlet KL03", "BRANCH: SS2", "MAIN STORE")),
        "web": rng.choice(("www.kedaikita.example", "facebook.com/kedaikita", "EMAIL: kedai@pos.example", "OPEN DAILY 10-10")),
    }
    kept = [key for key, share in (("reg", 0.75), ("tax", 0.6), ("branch", 0.3), ("web", 0.3)) if rng.random() < share]
    rng.shuffle(kept)
    if "reg" in kept and rng.random() < 0.6:
        kept.remove("reg")
        kept.insert(0, "reg")
    cut = rng.randint(0, min(2, len(kept)))
    for key in kept[:cut]:
        slip.text(told[key], side)
    _where(slip, rng, shop, (x, wide), side)
    captions = rng.choice(("TEL : ", "Tel: ", "PHONE: ", "HP : ", "TEL/FAX: "))
    number_line = rng.random() < 0.8
    if number_line:
        start = x - slip.pen.width(f"{captions}{shop.phone}") / 2 if side == "center" else x
        end = slip.sheet.write(start, slip.y, captions, slip.pen)
        slip.sheet.put("/merchant/phone", shop.phone_value, end, slip.y, shop.phone, slip.pen)
        slip.y += slip.step
    for key in kept[cut:]:
        slip.text(told[key], side)


def _where(slip: Slip, rng: Random, shop: Shop, at: tuple[float, float], side: Align) -> None:
    x, wide = at
    commas = any(line.endswith(",") for line in shop.lines)
    run = " ".join(shop.lines) if commas else ", ".join(shop.lines)
    shown = wrap(run, slip.pen, wide * 0.9) if rng.random() < 0.35 else list(shop.lines)
    parts = [part for line in shown for part in wrap(line, slip.pen, wide)]
    for part in parts:
        slip.sheet.put("/merchant/address", run, x, slip.y, part, fitted(slip.pen, part, wide), side)
        slip.y += slip.step
    slip.sheet.alternatives["/merchant/address"] = [
        ", ".join(line.rstrip(",") for line in shop.lines),
        ", ".join(shop.lines),
        " ".join(shop.lines),
        ", ".join(part.rstrip(",") for part in parts),
    ]


def _when(slip: Slip, rng: Random, bought: Purchase) -> None:
    """Title, number, day and clock."""
    slip.y += 3
    slip.text(rng.choice(("TAX INVOICE", "RESIT", "CASH BILL", "INVOICE", "Simplified Tax Invoice")), "center", pen=slip.pen.heavy())  # fmt: skip
    slip.pair(rng.choice(("Bill#:", "INV :", "Receipt No.:", "No. Resit :")), "/number", bought.number.lstrip("#"), bought.number.lstrip("#"), apart=rng.random() < 0.3)  # fmt: skip
    hour, minute, second = bought.clock
    day = bought.day.strftime(rng.choice(("%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y", "%d %b %Y")))
    end = slip.sheet.write(slip.left, slip.y, rng.choice(("Date : ", "DATE ", "Tarikh: ", "")), slip.pen)
    end = slip.sheet.put("/date", bought.day.isoformat(), end, slip.y, day, slip.pen)
    slip.sheet.put("/time", f"{hour:02d}:{minute:02d}:{second:02d}", end + 10, slip.y, f"{hour:02d}:{minute:02d}:{second:02d}", slip.pen)  # fmt: skip
    slip.y += slip.step
    if rng.random() < 0.5:
        slip.text(rng.choice(("Cashier : ADMIN", "Counter 02", "Salesperson: -", "Table : 12   Pax : 3")))


def _goods(slip: Slip, rng: Random, bought: Purchase) -> None:
    """What was bought: count before the name, or under it."""
    mark, before = rng.choice(("-", "=", "")), rng.random() < 0.5
    slip.rule(mark)
    for index, article in enumerate(bought.articles):
        at, count, amount = f"/lines/{index}", f"{article.count.normalize():f}", f"{article.amount:,.2f}"
        if before:
            end = slip.sheet.put(f"{at}/quantity", count, slip.left, slip.y, count, slip.pen) + 6
            own = fitted(slip.pen, article.name, slip.right - end - slip.pen.width(amount) - 10)
            slip.sheet.put(f"{at}/description", article.name, end, slip.y, article.name, own)
        else:
            slip.sheet.put(f"{at}/description", article.name, slip.left, slip.y, article.name, slip.pen)
            slip.y += slip.step
            end = slip.sheet.put(f"{at}/quantity", count, slip.left + 12, slip.y, count, slip.pen)
            end = slip.sheet.write(end, slip.y, rng.choice((" x ", " @ ")), slip.pen)
            slip.sheet.put(f"{at}/unit_price", f"{article.price:.2f}", end, slip.y, f"{article.price:.2f}", slip.pen)
        slip.sheet.put(f"{at}/amount", f"{article.amount:.2f}", slip.right, slip.y, amount, slip.pen, "right")
        slip.y += slip.step
    slip.rule(mark)


def _ends(slip: Slip, rng: Random, bought: Purchase) -> bool:
    """Sums, payment and thanks. Was the currency told?"""
    signed = rng.random() < 0.4
    sign = "RM" if signed else ""
    if bought.rounding or rng.random() < 0.4:
        slip.money(rng.choice(("Sub Total", "SUBTOTAL :")), "/subtotal", bought.subtotal)
        slip.money(rng.choice(("Rounding", "Rounding Adj")), "/rounding", bought.rounding)
    slip.money(rng.choice(("TOTAL", "Total Amount", "NET TOTAL :")), "/total", bought.total, sign, heavy=True)
    if bought.cash:
        slip.pair(rng.choice(("CASH", "Cash")), "/tendered", f"{bought.given:.2f}", f"{bought.given:.2f}")
        slip.sheet.know("/payment_method", "Cash")
        slip.sheet.alternatives["/payment_method"] = ["CASH", None]
        slip.money(rng.choice(("CHANGE", "Change")), "/change", bought.given - bought.total)
    if bought.rate:
        slip.text(rng.choice(("PRICE INCLUSIVE OF TAX", "GST @6% INCLUDED")), "center")
        slip.sheet.ignore.append("/tax")
    slip.text(rng.choice(("THANK YOU", "TERIMA KASIH", "Sila Datang Lagi")), "center")
    return signed
