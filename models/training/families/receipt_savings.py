"""Training slips with several amounts that look like the total: savings and points below a basket, vouchers and fees on an order's chit."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from models.training.content import correspondents, names
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.content.remittance import ZERO, cents
from models.training.content.till import NICKEL, Article, Purchase
from models.training.content.trades import sale
from models.training.families.receipt_facts import address_of, clock_of, day_of
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO

_OFFERS = words(
    "MULTIBUY {n}|2 FOR OFFER|Member Price|CARD SAVING|Buy 1 Get 1|MEAL DEAL|STORE CPN|MFR COUPON|Clubcard Price|Instant savings|SALE ITEM|Staff disc."
)
_CARDS = words("VISA|MASTERCARD|VISA DEBIT|DEBIT|AMEX|EBT|EFTPOS|Gift Card|Contactless Visa")
_THANKS = words(
    "THANK YOU FOR SHOPPING WITH US|Tell us how we did at survey.example|Join our club today|Returns within 28 days with receipt|Your cashier today was {w}|Open 6am - 11pm daily"
)


def basket(rng: Random) -> Paper:
    """A supermarket's slip: money off below articles, what was saved in all, points, several ways to pay."""
    country = rng.choice(("US", "US", "GB", "GB", "AU", "IE", "CA"))
    bought = sale(rng, rng.choice(("grocery", "grocery", "drugs")), country)
    articles = list[Article]()
    for article in bought.articles:
        if article.cut:
            continue
        articles.append(article)
        if article.amount > 2 and rng.random() < 0.3:
            off = cents(article.amount * Decimal(rng.randint(5, 45)) / 100)
            name = rng.choice(_OFFERS).format(n=digits(rng, 4))
            articles.append(Article(name, "", Decimal(1), -off, rate=article.rate, cut=True))
    bought = replace(bought, articles=tuple(articles), service=ZERO, rounding=ZERO)
    note = Decimal(rng.choice((10, 20, 50)))
    bought = replace(bought, given=cents((bought.total / note).__ceil__() * note))

    def press(strip: Strip) -> None:
        _shop(strip, "center" if strip.chance(0.8) else "left")
        facts_first = strip.chance(0.35)
        if facts_first:
            _till(strip)
        _goods(strip)
        _basket_sums(strip)
        if not facts_first:
            _till(strip)
        for text in strip.rng.sample(_THANKS, k=2):
            strip.wrapped(None, text.format(w=names.person(strip.rng).first.upper()), "center")

    pen = Pen(rng.choice((*MONO, *MONO, "narrow")), rng.choice((7.8, 8.6, 9.4)))
    return on_paper(rng, "receipt-savings", bought, pen, rng.choice((196.0, 214.0, 230.0)), press, loose=0.15)


def _shop(strip: Strip, side: Align) -> None:
    """The shop, who manages it, the address; a slogan above or below."""
    rng, shop = strip.rng, strip.bought.shop
    if strip.chance(0.25):
        strip.say([Bit(rng.choice(words("Always low prices|More for less|FRESH FOR YOU|Every little counts|Good food costs less here")))], side)  # fmt: skip
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 3.0, 6.0))).heavy()
    strip.y += big.size - strip.pen.size
    strip.wrapped("/merchant/name", shop.name, side, big)
    if strip.chance(0.35):
        strip.say([Bit(rng.choice(("Store #{n}", "Mgr. {w}", "STORE {n} MGR {w}", "Manager {w}")).format(n=digits(rng, 4), w=names.person(rng).plain.upper()))], side)  # fmt: skip
    value = address_of(strip)
    for line in shop.lines:
        for part in wrap(line, strip.pen, strip.width):
            strip.say([Bit(part, "/merchant/address", value)], side)
    if strip.chance(0.8):
        strip.say([Bit(rng.choice(("", "Tel:", "PHONE", "T"))), Bit(shop.phone, "/merchant/phone", shop.phone_value)], side)
    strip.feed(0.6)


def _till(strip: Strip) -> None:
    """One or two lines of numbers without captions, and the day."""
    rng, bought = strip.rng, strip.bought
    strip.feed(0.4)
    number = Bit(bought.number.lstrip("#"), "/number")
    way = rng.randrange(3)
    if way == 0:
        strip.say([Bit("TRN"), number, Bit("REG"), Bit(digits(rng, 2)), Bit("OP"), Bit(digits(rng, 3))])
        strip.say([day_of(strip), clock_of(strip)])
    elif way == 1:
        strip.say([Bit(rng.choice(("Receipt", "Transaction:", "Trans:"))), number])
        strip.pair([day_of(strip)], clock_of(strip))
    else:
        strip.say([day_of(strip), clock_of(strip), Bit(digits(rng, 4))])
        strip.say([Bit("Receipt no:"), number])


def _goods(strip: Strip) -> None:
    """Articles with an amount at the right; counts below; money off set in, its minus before or behind."""
    rng = strip.rng
    strip.behind = strip.chance(0.5)
    flags = rng.choice((("T", "N"), ("A", "B"), ("", "*"), ("", ""), ("", "F")))
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        name, amount = Bit(article.name, f"{at}/description"), strip.amount(f"{at}/amount", article.amount)
        flag = flags[0 if article.rate is None else 1]
        edge = strip.right - strip.pen.width("  M")
        inset = "   " if article.cut else ""
        strip.bits(strip.left + strip.pen.width(inset), [name], width=strip.width - strip.pen.width(f"{amount.text}     M"))
        strip.bits(edge, [amount], align="right")
        if flag and not article.cut:
            strip.bits(strip.right, [Bit(flag)], align="right")
        strip.feed()
        if article.count != 1:
            count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
            price = strip.amount(f"{at}/unit_price", article.price)
            each = f"/{article.unit}" if article.unit else rng.choice(("", "ea", "each"))
            strip.bits(strip.left + strip.pen.width("   "), [count, Bit(article.unit), Bit("@"), price, Bit(each)])
            strip.feed()


def _basket_sums(strip: Strip) -> None:
    """What it comes to; what was saved stands before or behind it."""
    rng, bought = strip.rng, strip.bought
    strip.signed = bought.sign if strip.chance(0.5) else ""
    strip.feed(0.4)
    saved = -sum((article.amount for article in bought.articles if article.cut), ZERO)
    early = strip.chance(0.3)

    def row(captions: str, pointer: str | None, amount: Decimal, pen: Pen | None = None) -> None:
        strip.pair([Bit(rng.choice(words(captions)))], strip.amount(pointer, amount, sign=True), pen)

    if bought.country == "GB" and saved and strip.chance(0.5):
        strip.sheet.alternatives["/subtotal"] = [f"{bought.subtotal + saved:.2f}"]
        row("SUBTOTAL|Total before savings", None, bought.subtotal + saved)
        row("SAVINGS|Total Savings", None, -saved)
    elif not bought.inside or strip.chance(0.4):
        row("SUBTOTAL|Subtotal|Sub Total", "/subtotal", bought.subtotal)
    else:
        early = False
    if early and saved:
        row("YOUR SAVINGS|Promotions", None, saved)
    if not bought.inside and bought.rate:
        row("TAX|Sales Tax|Tax Total", "/tax", bought.tax)
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0, 4.0))).heavy()
    row("TOTAL|BALANCE DUE|TOTAL TO PAY|**** BALANCE|Total|TO PAY", "/total", bought.total, big)
    _paid(strip)
    if saved and not early:
        row("TOTAL SAVINGS|YOU SAVED|Total discounts|You have saved|SAVINGS TODAY", None, saved)
    strip.say([Bit(f"{rng.choice(('ITEMS SOLD', 'Item Count', 'TOTAL ITEMS', 'No. Items'))} {sum(not each.cut for each in bought.articles)}")])  # fmt: skip
    if strip.chance(0.4):
        strip.say([Bit(f"{rng.choice(('Points earned', 'CLUB POINTS', 'Reward balance'))} {int(bought.total)}")])
        strip.say([Bit(f"{rng.choice(('Year to date savings', 'Points total', 'Fuel points'))} {rng.randint(100, 9999)}")])


def _paid(strip: Strip) -> None:
    """Cash and change; or a card, below a gift card now and then."""
    rng, bought = strip.rng, strip.bought
    if bought.cash:
        strip.pair([Bit(rng.choice(("CASH", "Cash", "CASH TEND")), "/payment_method")], strip.amount("/tendered", bought.given, sign=True))  # fmt: skip
        strip.pair([Bit(rng.choice(("CHANGE", "CHANGE DUE", "Change")))], strip.amount("/change", bought.given - bought.total, sign=True))  # fmt: skip
        return
    strip.pair([Bit(rng.choice(_CARDS), "/payment_method")], strip.amount(None, bought.total, sign=True))
    strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    if strip.chance(0.5):
        strip.pair([Bit("CHANGE")], strip.amount("/change", ZERO, sign=True))
        strip.sheet.alternatives["/change"] = [None]
    strip.say([Bit(f"************{digits(rng, 4)}"), Bit(f"AUTH {digits(rng, 6)}")])


@dataclass(frozen=True, slots=True)
class _Order:
    """An order that is brought or fetched: money off, a fee for bringing it."""

    bought: Purchase
    off: Decimal
    fee: Decimal

    @property
    def net(self) -> Decimal:
        """Before tax."""
        return self.bought.subtotal - self.off + self.fee

    @property
    def tax(self) -> Decimal:
        """On or in it."""
        rate = self.bought.rate
        return cents(self.net * rate / (100 + rate if self.bought.inside else 100))

    @property
    def rounding(self) -> Decimal:
        """To five cents, in Malaysia."""
        whole = self.net if self.bought.inside else self.net + self.tax
        return cents((whole / NICKEL).quantize(Decimal(1)) * NICKEL) - whole if self.bought.country == "MY" else ZERO

    @property
    def total(self) -> Decimal:
        """What the customer pays."""
        return (self.net if self.bought.inside else self.net + self.tax) + self.rounding


def order_chit(rng: Random) -> Paper:
    """The chit on a box of food: order and customer, articles with extras, vouchers, a fee, what is to be paid or was."""
    bought = sale(rng, rng.choice(("meals", "meals", "drinks")), rng.choice(("MY", "MY", "US", "GB", "AU")))
    bought = replace(bought, service=ZERO, rounding=ZERO, articles=tuple(a for a in bought.articles if not a.cut))
    off = cents(bought.subtotal * rng.choice((0, 10, 20, 30, 50)) / 100)
    fee = Decimal(rng.choice(("0", "2.50", "3.00", "4.99"))) if rng.random() < 0.4 else ZERO
    order = _Order(bought, off, cents(fee))

    def press(strip: Strip) -> None:
        kind = strip.rng.randrange(5)
        side: Align = "center" if strip.chance(0.7) else "left"
        if strip.chance(0.35):
            big = strip.pen.sized(strip.pen.size + 5).heavy()
            strip.feed(0.5)
            strip.say([Bit(strip.rng.choice(words("DELIVERY|CARRY OUT|PICK UP|Dine In|COLLECTION|TAKEAWAY")))], "center", big)
        _kitchen(strip, side)
        _customer(strip)
        strip.rule(kind)
        _dishes(strip)
        strip.rule(kind)
        _order_sums(strip, order)
        strip.feed(0.4)
        strip.wrapped(None, strip.rng.choice(words("Enjoy your meal!|Order online and save|How was it? Call us|Visit us at pizza.example|Thank you for your order")), "center")  # fmt: skip

    pen = Pen(rng.choice((*MONO, "narrow", "arial")), rng.choice((8.0, 8.8, 9.6)))
    return on_paper(rng, "receipt-order-chit", bought, pen, rng.choice((190.0, 206.0, 226.0)), press, loose=0.25)


def _kitchen(strip: Strip, side: Align) -> None:
    """The brand, the branch as its own row, the address, the telephone."""
    rng, shop = strip.rng, strip.bought.shop
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0, 4.0))).heavy()
    strip.y += big.size - strip.pen.size
    strip.wrapped("/merchant/name", shop.name, side, big)
    if strip.chance(0.4):
        branch = correspondents.place(rng)
        branch = branch.upper() if shop.name.isupper() else branch
        strip.sheet.alternatives["/merchant/name"] = [f"{shop.name} {branch}"]
        strip.say([Bit(branch)], side)
    value = address_of(strip)
    for line in shop.lines:
        for part in wrap(line, strip.pen, strip.width):
            strip.say([Bit(part, "/merchant/address", value)], side)
    strip.say([Bit(rng.choice(("Tel", "", "TEL:"))), Bit(shop.phone, "/merchant/phone", shop.phone_value)], side)
    strip.feed(0.4)


def _customer(strip: Strip) -> None:
    """The order's number and when; who ordered, with a telephone and a house that are no merchant's."""
    rng, who = strip.rng, names.person(strip.rng)
    rows = [
        [Bit(rng.choice(("Order #", "Order No:", "ORDER", "Chk", "Ticket"))), Bit(strip.bought.number.lstrip("#"), "/number")],
        [Bit(rng.choice(("Placed", "Date:", "", "Ordered"))), day_of(strip), clock_of(strip)],
        [Bit(rng.choice(("Customer:", "Name:", "For"))), Bit(who.plain)],
    ]
    if strip.chance(0.5):
        rows.append([Bit(rng.choice(("Phone:", "Cust Tel", "HP"))), Bit(f"{digits(rng, 3)}-555-01{digits(rng, 2)}")])
    if strip.chance(0.4):
        rows += [[Bit(line)] for line in correspondents.address(rng, home=True)]
    for row in rows:
        strip.say(row)


_EXTRAS = words("+ Extra Cheese|NO ONIONS|Thin Crust|Large|w/ Pepperoni|1/2 Veggie|+ Chili Flakes|Less Ice|Combo|Hot & Spicy")


def _dishes(strip: Strip) -> None:
    """A count, the dish, its amount; what goes with it set in below without one."""
    rng = strip.rng
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        count = Bit(f"{article.count.normalize():f}", f"{at}/quantity")
        amount = strip.amount(f"{at}/amount", article.amount)
        strip.pair([count, Bit(article.name, f"{at}/description")], amount)
        extras = rng.sample(_EXTRAS, k=rng.choice((0, 0, 1, 2)))
        joined = " ".join((article.name, *extras))
        if extras:
            strip.sheet.alternatives[f"{at}/description"] = [joined, ", ".join((article.name, *extras))]
        for text in extras:
            strip.bits(strip.left + strip.pen.width("    "), [Bit(text)])
            strip.feed()


def _order_sums(strip: Strip, order: _Order) -> None:
    """What it comes to among a voucher, a fee, tax and rounding; paid, or still to be paid."""
    rng, bought = strip.rng, strip.bought
    strip.signed = rng.choice((bought.sign, "", ""))
    colon = rng.choice((":", "", ""))

    def row(captions: str, pointer: str | None, amount: Decimal, pen: Pen | None = None) -> None:
        strip.pair([Bit(f"{rng.choice(words(captions))}{colon}")], strip.amount(pointer, amount, sign=True), pen)

    row("Food Total|Subtotal|Sub Total|Items", "/subtotal", bought.subtotal)
    strip.sheet.alternatives["/subtotal"] = [f"{order.net:.2f}"]
    if order.off:
        row("Discount|Voucher|Coupon|Promo|Less Discount", None, -order.off)
    if order.fee:
        row("Delivery Fee|Delivery Charge|Delivery", None, order.fee)
    if bought.rate and (not bought.inside or strip.chance(0.5)):
        tax = f"{bought.tax_name} {bought.rate.normalize():f}%"
        row(f"Incl. {tax}|{tax} included" if bought.inside else f"{tax}|{bought.tax_name}", "/tax", order.tax)
    if bought.country == "MY" and (order.rounding or strip.chance(0.5)):
        row("Rounding|Rounding Adj", "/rounding", order.rounding)
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0))).heavy()
    row("TOTAL|Order Total|Total|Amount Due|Total Due", "/total", order.total, big)
    if strip.chance(0.6):
        given = cents((order.total / 10).__ceil__() * Decimal(10)) if bought.cash else order.total
        way = Bit("Cash" if bought.cash else rng.choice(_CARDS), "/payment_method")
        strip.pair([way], strip.amount("/tendered" if bought.cash else None, given, sign=True))
        if bought.cash:
            row("Change|Change Due", "/change", given - order.total)
        else:
            strip.sheet.alternatives["/tendered"] = [f"{order.total:.2f}"]
            row("Balance|Balance Due", None, ZERO)
