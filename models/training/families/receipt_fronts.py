"""Training slips whose tops are crowded: brands over companies, numbers of registers and taxes among the lines of an address."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.markets import words
from models.training.content.shop_fronts import Front, front
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of
from models.training.families.receipt_streets import last_words, slip_facts, slip_goods, slip_sums
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_BEFORE = words("TAX INVOICE|*** DUPLICATE ***|WELCOME|CUSTOMER COPY|RECEIPT|SELAMAT DATANG|REPRINT|CASH SALES")
_REGISTERED = words(
    "({r})|({r})|CO. REG : {r}|(CO. REG. NO : {r})|COMPANY NO. {r}|ROC NO: {r}|(REG NO.{r})|[{r}]|CO NO.: {r}|(COMPANY REG NO {r})|BRN: {r}"
)
_TAXED = words(
    "GST ID NO : {g}|(GST ID : {g})|GST REG NO: {g}|GST NO. {g}|(GST NO:{g})|SST ID: {g}|GST REG. {g}|GST ID NO: {g}"
)
_CALLED = words("TEL : |TEL: |TEL NO : |TEL:|Tel. |PHONE : |T: |H/P : |TEL/FAX : |CONTACT NO. ")
_EXTRA = words(
    "www.{b}.example|FB: {b}|EMAIL: INFO@{b}.EXAMPLE|OPERATION HOUR: 9AM - 9PM|CAREER: WHATSAPP US|STORE CODE: 1{n}|ST{n}|FORMERLY KNOWN AS {b} JAYA SDN BHD|(SISTER COMPANY OF {b} GROUP)|OWNED BY: {b} VENTURES|HOTLINE 1-300-55-5{n}"
)
_BYES = words(
    "THANK YOU|PLEASE COME AGAIN|GOODS SOLD ARE NOT RETURNABLE|TERIMA KASIH|Exchange within 7 days|Thank you for shopping with us|PRICES INCLUDE GST WHERE APPLICABLE"
)


def draw(rng: Random) -> Paper:
    """A slip of a shop that is somebody's."""
    bought, at = sale(rng, rng.choice(("tools", "stationery", "grocery", "drugs", "trade", "meals")), "MY"), front(rng)
    bought = replace(bought, shop=at.shop)

    def press(strip: Strip) -> None:
        kind = strip.rng.randrange(6)
        _top(strip, at, strip.rng.choice(("center", "center", "center", "left")))
        strip.feed(0.6)
        slip_facts(strip)
        strip.rule(kind)
        slip_goods(strip)
        strip.rule(kind)
        slip_sums(strip)
        last_words(strip, _BYES)

    pen = Pen(rng.choice((*MONO, *MONO, *SANS, "narrow")), rng.choice((7.2, 8.0, 8.8, 9.4)))
    return on_paper(rng, "receipt-fronts", bought, pen, rng.choice((190.0, 210.0, 226.0, 250.0)), press, loose=0.25)


def _top(strip: Strip, at: Front, side: Align) -> None:
    """Lines above the name, the name, and below it address, telephone, numbers and what else is told, in many orders."""
    rng, shop = strip.rng, strip.bought.shop
    if strip.chance(0.25):
        strip.say([Bit(rng.choice(_BEFORE))], "center")
    if strip.chance(0.2):
        strip.sheet.alternatives["/merchant/name"] = [at.brand]
        big = strip.pen.sized(strip.pen.size + 6).heavy()
        strip.y += 6
        strip.say([Bit(at.brand)], side, big)
    mark = rng.choice(_REGISTERED).format(r=shop.company_number)
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 0.0, 1.5, 3.0)))
    big = big.heavy() if strip.chance(0.5) else big
    strip.y += big.size - strip.pen.size
    shown = strip.chance(0.85)
    if shown and mark[0] in "([" and strip.chance(0.35) and big.width(f"{shop.name} {mark}") < strip.width:
        strip.say([Bit(shop.name, "/merchant/name"), Bit(mark)], side, big)
        shown = False
    else:
        strip.wrapped("/merchant/name", shop.name, side, big, strip.width * rng.choice((0.7, 1.0)))
    above, below = _told(strip, at, mark if shown else "")
    for told in above:
        strip.wrapped(None, told, side)
    _address(strip, side)
    called = rng.choice((0, 0, len(below))) if strip.chance(0.8) else -1
    for number, told in enumerate([*below, ""]):
        if number == called:
            _called(strip, side)
        if told:
            strip.wrapped(None, told, side)


def _told(strip: Strip, at: Front, mark: str) -> tuple[list[str], list[str]]:
    """What stands before the address and what behind it: the register's number, the tax's, the branch and more."""
    rng = strip.rng
    told = [mark] if mark else []
    if strip.chance(0.65):
        told.append(rng.choice(_TAXED).format(g=at.shop.tax_id))
    if strip.chance(0.3):
        told.append(rng.choice(_EXTRA).format(b=at.brand.split()[0], n=rng.randint(100, 999)))
    if strip.chance(0.25):
        told.append(rng.choice(("({})", "{} BRANCH", "CAWANGAN {}", "OUTLET: {}", "STORE : {}")).format(at.branch))
    rng.shuffle(told)
    first = rng.randint(0, min(2, len(told)))
    if mark and strip.chance(0.6):
        told.sort(key=lambda text: text != mark)
        first = max(first, 1)
    return told[:first], told[first:]


def _address(strip: Strip, side: Align) -> None:
    """The lines of the address, each wrapped where the paper ends; or all as one text."""
    rng, shop = strip.rng, strip.bought.shop
    value, lines = address_of(strip), shop.lines
    if strip.chance(0.3):
        lines = (" ".join(lines) if any(line.endswith(",") for line in lines) else ", ".join(lines),)
    room = strip.width * rng.choice((0.72, 0.85, 0.97))
    parts = [part for line in lines for part in wrap(line, strip.pen, room)]
    strip.sheet.alternatives["/merchant/address"].append(", ".join(part.rstrip(",") for part in parts))
    for part in parts:
        strip.say([Bit(part, "/merchant/address", value)], side)


def _called(strip: Strip, side: Align) -> None:
    """The telephone, a fax behind it or below."""
    rng, shop = strip.rng, strip.bought.shop
    fax = f"FAX : {shop.phone[:-1]}{rng.randint(1, 8)}"
    beside = strip.chance(0.25) and strip.pen.width(f"TEL : {shop.phone} {fax}") < strip.width
    bits = [Bit(rng.choice(_CALLED)), Bit(shop.phone, "/merchant/phone", shop.phone_value)]
    strip.say([*bits, Bit(fax)] if beside else bits, side)
    if not beside and strip.chance(0.2):
        strip.say([Bit(fax)], side)
