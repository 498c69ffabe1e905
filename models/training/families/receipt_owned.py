"""Training slips that two names head: what is over the door and who owns it; and slips somebody wrote or typed on before handing them in."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import names
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.content.shop_fronts import Front, front
from models.training.content.till import Shop
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of
from models.training.families.receipt_streets import last_words, slip_facts, slip_goods, slip_sums
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.hand_print import writer
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_OWNED = {
    "MY": words("OWNED BY {c}|OWNED BY : {c}|DIMILIKI OLEH {c}|OPERATED BY: {c}|MANAGED BY {c}|{c}|({c})|Owned By: {c}|A BRAND OF {c}|FRANCHISEE : {c}|Diuruskan oleh: {c}"),
    "SG": words("Operated by {c}|{c}|Managed by {c}|A division of {c}|Owned by {c}"),
    "AU": words("{c} T/A {b}|{c} trading as {b}|{c}|Operated by {c}|Proprietor: {c}"),
    "GB": words("{c} t/a {b}|{c}|A trading name of {c}|Operated by {c}|Franchise operator: {c}"),
    "US": words("{c} DBA {b}|Operated by {c}|{c}|An independent franchise of {c}|Owned & operated by {c}"),
}  # fmt: skip
_FORMS = {
    "SG": words("PTE LTD|PTE. LTD."),
    "AU": words("Pty Ltd|PTY LTD|Holdings Pty Ltd"),
    "GB": words("Ltd|Limited|Retail Ltd"),
    "US": words("LLC|Inc.|Foods LLC|Enterprises Inc."),
}
_BRANDS = words(
    "{s} Pizza|{s}'s|Burger {s}|{s} Coffee|{s} Express|The {s} Table|{s} & Co|Café {s}|{s} Mart|{s} 24|{s} Chicken|Kopi {s}|{s} Sushi|{s} Pharmacy|{s} Petroleum|{s} Optical|Mr {s}|{s} Fresh"
)
_REGISTERED = words(
    "({r})|Co. Reg. No. {r}|REG NO: {r}|(Co. No. {r})|{r}|ROC: {r}|(COMPANY NO.{r})|(REG. NO. {r})|[{r}]|CO. REG NO : {r}"
)
_TAXED = words("GST ID : {g}|GST Reg No: {g}|(GST NO : {g})|GST ID NO {g}|SST ID: {g}|GST No.{g}")
_SLOGANS = words(
    "Taste the difference|We bake, you smile|Your trusted neighbourhood pharmacy|Since 1968|Quality first|It's always fresh here|Feel at home|SELAMAT DATANG|WELCOME|WE DELIVER 03-5550 0100|Halal Certified"
)
_BYES = words(
    "THANK YOU, COME AGAIN|Goods sold are not refundable|Please retain this receipt|HAVE A NICE DAY|TERIMA KASIH|This is a computer generated receipt"
)


def owned(rng: Random) -> Paper:
    """A brand, the branch, and the company behind it above, below or far down; either of the names is the merchant's."""
    country = rng.choice(("MY", "MY", "MY", "SG", "AU", "GB", "US"))
    bought = sale(rng, rng.choice(("meals", "drinks", "drugs", "grocery", "stationery")), country)
    at = front(rng)
    shop = at.shop if country == "MY" else bought.shop
    stem = names.surname(rng)
    brand = rng.choice(_BRANDS).format(s=stem)
    company = at.shop.name if country == "MY" else f"{names.surname(rng)} {rng.choice(_FORMS[country])}"
    branch = rng.choice(
        (at.branch, at.branch.title(), f"{at.branch} MALL", f"Store {digits(rng, 4)}", f"BRANCH {digits(rng, 2)}")
    )
    brand = brand.upper() if rng.random() < 0.5 else brand
    bought = replace(bought, shop=replace(shop, name=company))

    def press(strip: Strip) -> None:
        kind = strip.rng.randrange(6)
        _two_names(strip, brand, branch, strip.rng.choice(("center", "center", "left")))
        strip.feed(0.6)
        slip_facts(strip)
        strip.rule(kind)
        slip_goods(strip)
        strip.rule(kind)
        slip_sums(strip)
        last_words(strip, _BYES)

    pen = Pen(rng.choice((*MONO, *MONO, "narrow", "arial")), rng.choice((7.4, 8.2, 9.0)))
    return on_paper(rng, "receipt-owned", bought, pen, rng.choice((186.0, 206.0, 226.0, 250.0)), press, loose=0.25)


def _two_names(strip: Strip, brand: str, branch: str, side: Align) -> None:
    """Brand first and large, then what else stands around the address; the company's line has its own words."""
    rng, bought = strip.rng, strip.bought
    company, sheet = bought.shop.name, strip.sheet
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0, 5.0, 7.0))).heavy()
    strip.y += big.size - strip.pen.size
    alone = strip.chance(0.25)
    line = rng.choice(_OWNED[bought.country]).format(c=company, b=brand)
    if alone:
        strip.wrapped("/merchant/name", brand, side, big)
        sheet.alternatives["/merchant/name"] = [f"{brand} {branch}"]
        strip.say([Bit(branch)], side, strip.pen.heavy() if strip.chance(0.4) else None)
    else:
        strip.wrapped(None, brand, side, big)
        sheet.alternatives["/merchant/name"] = [brand, f"{brand} {branch}", line]
        if strip.chance(0.3):
            strip.say([Bit(branch)], side)
        if strip.chance(0.15):
            strip.wrapped(None, rng.choice(_SLOGANS), side)
        _owner(strip, line, company, side)
    if bought.country in {"MY", "SG"} and strip.chance(0.7):
        strip.say([Bit(rng.choice(_REGISTERED).format(r=bought.shop.company_number))], side)
    _place(strip, side)


def _owner(strip: Strip, line: str, company: str, side: Align) -> None:
    """The line with the company in it, over as many rows as it needs; only its own words are the field's."""
    before, _, behind = line.partition(company)
    own = strip.pen
    if own.width(line) < strip.width:
        x = strip.left if side == "left" else strip.middle - own.width(line) / 2
        x = strip.sheet.write(x, strip.y, before, own) if before else x
        x = strip.sheet.put("/merchant/name", company, x, strip.y, company, own)
        if behind:
            strip.sheet.write(x, strip.y, behind, own)
        strip.feed()
        return
    if before.strip(" (:"):
        strip.say([Bit(before.strip(" ("))], side)
    strip.wrapped("/merchant/name", company, side)
    if behind.strip(" )"):
        strip.wrapped(None, behind.strip(" )"), side)


def _place(strip: Strip, side: Align) -> None:
    """The address over its rows, tax number and telephone before or behind."""
    rng, shop, local = strip.rng, strip.bought.shop, strip.bought.country in {"MY", "SG"}
    value, lines = address_of(strip), shop.lines
    if local and strip.chance(0.25):
        strip.say([Bit(rng.choice(_TAXED).format(g=shop.tax_id))], side)
        local = False
    if strip.chance(0.25):
        lines = (" ".join(lines) if any(line.endswith(",") for line in lines) else ", ".join(lines),)
    parts = [part for line in lines for part in wrap(line, strip.pen, strip.width * rng.choice((0.75, 0.95)))]
    strip.sheet.alternatives["/merchant/address"].append(", ".join(part.rstrip(",") for part in parts))
    for part in parts:
        strip.say([Bit(part, "/merchant/address", value)], side)
    if strip.chance(0.75):
        strip.say([Bit(rng.choice(("TEL:", "Tel :", "T", "Phone:", "TEL NO."))), Bit(shop.phone, "/merchant/phone", shop.phone_value)], side)  # fmt: skip
    if local and strip.chance(0.6):
        strip.say([Bit(rng.choice(_TAXED).format(g=shop.tax_id))], side)


_CLAIMED = words(
    "{w}|{w}|{w}|{f}|Claim {n}|{w} - lunch|Petrol {w}|parking|Stationery for office|Dept {n}|{f} {n}|No {n}|ok {f}|Paid by {f}"
)


def claimed(rng: Random) -> Paper:
    """A shop's slip that somebody put a name or a purpose on before it was handed in: typed or by hand, above or beside the head."""
    at = front(rng)
    bought = replace(sale(rng, rng.choice(("tools", "stationery", "grocery", "trade", "meals")), "MY"), shop=at.shop)
    who = names.person(rng)
    told = rng.choice(_CLAIMED).format(w=who.plain, f=who.first, n=rng.randint(2, 98))
    told = rng.choice((told, told.lower(), told.upper()))

    def press(strip: Strip) -> None:
        kind = strip.rng.randrange(6)
        _noted(strip, told)
        _named(strip, at, strip.rng.choice(("center", "center", "left")))
        strip.feed(0.6)
        slip_facts(strip)
        strip.rule(kind)
        slip_goods(strip)
        strip.rule(kind)
        slip_sums(strip)
        last_words(strip, _BYES)

    pen = Pen(rng.choice((*MONO, *MONO, "narrow")), rng.choice((7.6, 8.2, 9.0)))
    return on_paper(rng, "receipt-claimed", bought, pen, rng.choice((196.0, 210.0, 226.0, 250.0)), press, loose=0.3)


def _noted(strip: Strip, told: str) -> None:
    """What was put on: by hand, or in a typeface no till has."""
    rng = strip.rng
    if strip.chance(0.5):
        hand = writer(rng, rng.choice((9.0, 11.0, 13.0)))
        strip.y += 4
        x = strip.left + rng.uniform(0.0, 0.3) * strip.width
        hand.put(strip.sheet, None, None, x, strip.y, told, strip.right - x)
        strip.feed(rng.choice((1.6, 2.2)))
        return
    own = Pen(rng.choice((*SANS, *SERIF)), rng.choice((9.0, 11.0, 13.0)))
    strip.y += 3
    strip.say([Bit(told)], rng.choice(("left", "center", "right")), own)
    strip.feed(rng.choice((0.4, 1.5)))


def _named(strip: Strip, at: Front, side: Align) -> None:
    """The company, broken before its form or where the paper ends, its number behind the last row or below."""
    rng, shop = strip.rng, strip.bought.shop
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 1.0, 2.5)))
    big = big.heavy() if strip.chance(0.5) else big
    mark = f"({shop.company_number})"
    rows = _broken(shop, big, strip.width * rng.choice((0.55, 0.7, 1.0)))
    last = f"{rows[-1]} {mark}"
    beside = strip.chance(0.4) and big.width(last) < strip.width
    for row in rows[:-1] if beside else rows:
        strip.bits(strip.left if side == "left" else strip.middle, [Bit(row, "/merchant/name", shop.name)], big, side)
        strip.feed(big.size / strip.pen.size)
    if beside:
        strip.say([Bit(rows[-1], "/merchant/name", shop.name), Bit(mark)], side, big)
    elif strip.chance(0.8):
        strip.say([Bit(rng.choice(_REGISTERED).format(r=shop.company_number))], side)
    if strip.chance(0.25):
        strip.sheet.alternatives["/merchant/name"] = [f"{shop.name} {at.branch}"]
        strip.say([Bit(rng.choice(("{}", "({})", "{} BRANCH")).format(at.branch))], side)
    _place(strip, side)


def _broken(shop: Shop, pen: Pen, room: float) -> list[str]:
    """The name's rows: a company's form is often put on a row of its own."""
    for form in ("(M) SDN BHD", "SDN BHD", "SDN. BHD.", "ENTERPRISE", "TRADING"):
        if shop.name.endswith(f" {form}") and pen.width(shop.name) > room * 0.8:
            return [*wrap(shop.name.removesuffix(form).strip(), pen, room), form]
    return wrap(shop.name, pen, room)
