"""Training receipts of more countries: grocers who weigh at the till, pumps, tables with a line for the tip."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from models.training.content import names, numbers, till_abroad
from models.training.content.markets import words
from models.training.content.till import Article, Purchase
from models.training.families.receipt_facts import address_of
from models.training.families.receipt_strip import Bit, Strip, on_paper
from models.training.ink import Align, Pen, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO
from schemas.values import parse_tax_id

_SAID: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "number": words("Receipt|Trans|Tran No|Docket|Inv|Invoice #|Ref No|Txn|Order"), "phone": words("Ph|Tel|T:|Phone|P.|"), "tax_id": words("{X} No.|{X} Reg|{X} Reg No:|{X}#"), "total": words("TOTAL|Total to pay|Balance to pay|AMOUNT DUE|TOTAL {C}|BALANCE|Total (incl {X})"),
        "subtotal": words("SUBTOTAL|Sub-total|Sub Total|Items total"), "tax": words("{X} {R}%|{X}|Plus {X} {R}%"), "inside": words("{X} included in total|Total includes {X} of|Incl. {X} {R}%|{X} content"), "cash": words("CASH|Cash|Cash tendered|CASH NZD"),
        "card": words("EFTPOS|VISA DEBIT|MASTERCARD|Contactless|VISA|AMEX"), "change": words("CHANGE|Change due|Change given"), "rounding": words("Rounding|ROUNDING ADJ|Cash rounding"), "service": words("Service charge|Optional service|Gratuity ({S}%)|SERVICE {S}%"), "bye": words("Thank you|Please retain for proof of purchase|See you soon|Served by {n}|Open 7 days|Returns within 28 days"),
    },
    "it": {
        "number": words("DOC. N.|Documento N.|Scontrino n.|N."), "phone": words("Tel.|TEL|"), "tax_id": words("P.IVA|P. IVA|Partita IVA"), "total": words("TOTALE COMPLESSIVO|TOTALE EURO|TOTALE|TOTALE €"), "subtotal": words("SUBTOTALE|Subtotale"), "tax": words("di cui IVA"),
        "inside": words("di cui IVA|DI CUI IVA|di cui IVA {R}%"), "cash": words("Pagamento contante|CONTANTI|Contante"), "card": words("Pagamento elettronico|CARTA|BANCOMAT|Carta di credito"), "change": words("Resto|RESTO"), "rounding": words("Arrotondamento"), "service": words("Servizio"), "bye": words("Grazie e arrivederci|DOCUMENTO COMMERCIALE|di vendita o prestazione|RT 99MEY0{n}|Cassiere {n}"),
    },
    "es": {
        "number": words("Factura simplificada|Ticket|Nº ticket|Fra. simpl.|OP"), "phone": words("Tel.|Tlf:|Teléfono|"), "tax_id": words("CIF|NIF:|C.I.F.|N.I.F."), "total": words("TOTAL (€)|TOTAL|TOTAL A PAGAR|Total EUR|IMPORTE TOTAL"), "subtotal": words("SUBTOTAL|Subtotal"), "tax": words("Cuota IVA"),
        "inside": words("IVA {R}%|Cuota IVA|IVA incluido"), "cash": words("EFECTIVO|Entregado|Efectivo"), "card": words("TARJETA BANCARIA|Tarjeta|VISA"), "change": words("CAMBIO|Devolución|Cambio"), "rounding": words("Redondeo"), "service": words("Servicio"), "bye": words("Gracias por su visita|IVA INCLUIDO|Le atendió {n}|Conserve este ticket|No se admiten devoluciones"),
    },
}  # fmt: skip
_DAYS = {
    "IT": words("%d-%m-%Y|%d/%m/%Y|%d/%m/%y"),
    "ES": words("%d/%m/%Y|%d-%m-%Y|%d/%m/%y"),
    "US": words("%m/%d/%Y|%m/%d/%y|%b %d, %Y"),
    "CA": words("%Y-%m-%d|%Y/%m/%d|%d %b %Y"),
    "ZA": words("%Y/%m/%d|%d/%m/%Y|%d %b %Y"),
}
_OTHERS = words("%d/%m/%Y|%d/%m/%y|%d %b %Y|%d-%b-%Y|%d.%m.%Y")


class Words(dict[str, str]):
    """One shop's captions."""

    def __init__(self, rng: Random, bought: Purchase) -> None:
        share = f"{(bought.service * 100 / bought.subtotal):.0f}" if bought.service else "10"
        fills = {
            "{X}": bought.tax_name,
            "{C}": bought.currency,
            "{R}": f"{bought.rate.normalize():f}",
            "{S}": share,
            "{n}": names.person(rng).first,
        }
        for key, texts in _SAID[till_abroad.language(bought.country)].items():
            text = rng.choice(texts)
            for mark, filling in fills.items():
                text = text.replace(mark, filling)
            self[key] = text


def _head(strip: Strip, said: Words) -> None:
    """Merchant, address, telephone, tax number: centred or left."""
    shop, rng = strip.bought.shop, strip.rng
    side: Align = "center" if strip.chance(0.75) else "left"
    strip.european = strip.bought.country in {"IT", "ES"}
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0, 4.0)))
    strip.wrapped("/merchant/name", shop.name, side, big.heavy() if strip.chance(0.6) else big)
    value = address_of(strip)
    for line in shop.lines if strip.chance(0.7) else (", ".join(shop.lines),):
        for part in wrap(line, strip.pen, strip.width):
            strip.say([Bit(part, "/merchant/address", value)], side)
    if strip.chance(0.7):
        strip.say([Bit(said["phone"]), Bit(shop.phone, "/merchant/phone", shop.phone_value)], side)
    if strip.chance(0.7):
        number = parse_tax_id(shop.tax_id)
        strip.say([Bit(said["tax_id"]), Bit(shop.tax_id, "/merchant/tax_id" if number else None, number)], side)
    strip.feed(0.4)


def _facts(strip: Strip, said: Words) -> None:
    """Number, day and time on one line or two; a till and an operator that are no fields."""
    bought, rng = strip.bought, strip.rng
    hour, minute, second = bought.clock
    day = Bit(bought.day.strftime(rng.choice(_DAYS.get(bought.country, _OTHERS))), "/date", bought.day.isoformat())
    clock = (
        Bit(f"{hour:02d}:{minute:02d}", "/time", f"{hour:02d}:{minute:02d}")
        if strip.chance(0.7)
        else Bit(f"{hour:02d}:{minute:02d}:{second:02d}", "/time", f"{hour:02d}:{minute:02d}:{second:02d}")
    )
    number = [Bit(said["number"] + rng.choice(("", ":"))), Bit(bought.number, "/number")]
    till = Bit(f"{rng.choice(('POS', 'Till', 'Reg', 'Op'))} {rng.randint(1, 19)}")
    rows = rng.choice(
        ([[day, clock], number], [number, [day, till, clock]], [[*number, till], [day, clock]], [[day], [clock, till], number])
    )
    for row in rows:
        strip.say(row)
    strip.feed(0.4)


def _sums(strip: Strip, said: Words) -> None:
    """Items, service, tax, total, how it was paid."""
    bought, rng = strip.bought, strip.rng
    mark = rng.choice((bought.sign, bought.sign, ""))
    strip.signed = "" if strip.european else mark
    if strip.chance(0.5) or not bought.inside or bought.service:
        strip.pair([Bit(said["subtotal"])], strip.amount("/subtotal", bought.subtotal))
    if bought.service:
        strip.pair([Bit(said["service"])], strip.amount(None, bought.service))
    if not bought.inside:
        strip.pair([Bit(said["tax"])], strip.amount("/tax", bought.tax))
    if bought.rounding:
        strip.pair([Bit(said["rounding"])], strip.amount("/rounding", bought.rounding))
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 2.0, 4.0))).heavy()
    strip.pair([Bit(said["total"])], strip.amount("/total", bought.total, sign=True), big)
    if bought.inside and strip.chance(0.6):
        strip.pair([Bit(said["inside"])], strip.amount("/tax", bought.tax))
    strip.feed(0.3)
    way = "cash" if bought.cash else "card"
    if bought.cash:
        strip.pair([Bit(said[way], "/payment_method")], strip.amount("/tendered", bought.given))
        strip.pair([Bit(said["change"])], strip.amount("/change", bought.given - bought.total))
    else:
        strip.pair([Bit(said[way], "/payment_method")], strip.amount(None, bought.total))
        strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
        if strip.chance(0.5):
            strip.say([Bit(rng.choice(("************", "xxxx-xxxx-xxxx-", "PAN: *********")) + numbers.digits(rng, 4))])
            strip.say([Bit(f"{rng.choice(('AUTH', 'AID: A0000000', 'Auth code', 'TID'))} {numbers.digits(rng, 6)}")])
    strip.feed(0.5)
    for text in rng.sample(_SAID[till_abroad.language(bought.country)]["bye"], k=2):
        strip.wrapped(None, text.replace("{n}", names.person(rng).first), "center")


def _count(strip: Strip, count: Decimal, places: int = 0) -> str:
    plain = f"{count:.{places}f}" if places else f"{count.normalize():f}"
    return plain.replace(".", ",") if strip.european else plain


def _goods(strip: Strip) -> None:
    """Packed and weighed goods; the weight and the price of a kilogram stand below or above the name, tax letters behind amounts."""
    rng, lifted = strip.rng, strip.chance(0.25)
    flags = rng.choice((("", ""), ("*", ""), ("A", "B"), ("1", "2")))
    weighing, counting = rng.choice(("NET @", "@", "x")), rng.choice(("x", "@", "X", "Qty"))
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        name = [Bit(article.name, f"{at}/description")]
        amount = strip.amount(f"{at}/amount", article.amount)
        flag, behind = rng.choice(flags), name
        if article.unit or article.count != 1:
            detail = _weight(strip, at, article, weighing) if article.unit else _counted(strip, at, article, counting)
            strip.say(detail if lifted else name)
            behind = name if lifted else detail
        edge = strip.width - strip.pen.width(f"{amount.text} 0000")
        strip.bits(strip.left, behind, width=edge)
        strip.bits(strip.right, [amount, Bit(flag)], align="right")
        strip.feed()


def _weight(strip: Strip, at: str, article: Article, weighing: str) -> list[Bit]:
    count = Bit(_count(strip, article.count, 3), f"{at}/quantity", f"{article.count.normalize():f}")
    price = strip.amount(f"{at}/unit_price", article.price)
    if strip.european:
        return [Bit("  "), count, Bit("kg x"), price, Bit("€/kg")]
    return [Bit("  "), count, Bit("kg"), Bit(weighing), price._replace(text=f"{strip.bought.sign}{price.text}/kg")]


def _counted(strip: Strip, at: str, article: Article, counting: str) -> list[Bit]:
    count = Bit(_count(strip, article.count), f"{at}/quantity", f"{article.count.normalize():f}")
    return [
        Bit("  "),
        *([Bit("Qty"), count, Bit("@")] if counting == "Qty" else [count, Bit(counting)]),
        strip.amount(f"{at}/unit_price", article.price),
    ]


def _pumped(strip: Strip) -> None:
    """What ran through the pump in one of three arrangements; prices with three places are not the record's money."""
    rng, first = strip.rng, strip.bought.articles[0]
    at, unit = "/lines/0", rng.choice(("L", "l", "Ltr", "LT")) if first.unit == "L" else rng.choice(("GAL", "gal", "G"))
    strip.sheet.ignore.append(f"{at}/unit_price")
    price = f"{first.price:.3f}".replace(".", "," if strip.european else ".")
    places = -int(str(first.count.as_tuple().exponent))
    count = Bit(_count(strip, first.count, places), f"{at}/quantity", f"{first.count.normalize():f}")
    name, amount = Bit(first.name, f"{at}/description"), strip.amount(f"{at}/amount", first.amount)
    pump = Bit(
        f"{'Pompa' if strip.bought.country == 'IT' else 'Surtidor' if strip.bought.country == 'ES' else rng.choice(('Pump', 'PUMP', 'Bowser'))} {rng.randint(1, 16):02d}"
    )
    sign, way = "" if strip.european else strip.bought.sign, rng.randrange(3)
    if way == 0:
        strip.pair([pump, name], amount)
        strip.say([Bit("  "), count, Bit(unit), Bit(rng.choice(("@", "x"))), Bit(f"{sign}{price}/{unit}")])
    elif way == 1:
        strip.say([name])
        strip.pair([pump], Bit(""))
        for label, bit in (
            (
                f"{rng.choice(('Volume', 'Qty'))} {unit}"
                if not strip.european
                else "Litri"
                if strip.bought.country == "IT"
                else "Litros",
                count,
            ),
            (f"{sign or '€'}/{unit}", Bit(price)),
            (strip.bought.currency, amount),
        ):
            strip.pair([Bit(label)], bit)
    else:
        strip.say([pump])
        strip.say([count, Bit(unit), name])
        strip.pair([Bit("a" if strip.european else "at"), Bit(f"{sign}{price}")], amount)
    for index, article in enumerate(strip.bought.articles[1:], start=1):
        strip.pair([Bit(article.name, f"/lines/{index}/description")], strip.amount(f"/lines/{index}/amount", article.amount))


def _dishes(strip: Strip) -> None:
    """Dishes with their count before them, now and then what one of them costs in a column of its own."""
    priced, times = strip.chance(0.3), strip.chance(0.4)
    for index, article in enumerate(strip.bought.articles):
        at = f"/lines/{index}"
        count = Bit(_count(strip, article.count), f"{at}/quantity", f"{article.count.normalize():f}")
        row = [count, *([Bit("x")] if times else []), Bit(article.name, f"{at}/description")]
        if priced:
            strip.bits(
                strip.right - strip.pen.width("00000.00"), [strip.amount(f"{at}/unit_price", article.price)], align="right"
            )
            strip.bits(strip.left, row, width=strip.width * 0.5)
            strip.bits(strip.right, [strip.amount(f"{at}/amount", article.amount)], align="right")
            strip.feed()
        else:
            strip.pair(row, strip.amount(f"{at}/amount", article.amount))


def _table(strip: Strip) -> None:
    """Table, covers and waiter; no fields."""
    words_of = {"IT": ("Tavolo", "Coperti"), "ES": ("Mesa", "Comensales")}.get(strip.bought.country, ("Table", "Covers"))
    strip.say([Bit(f"{words_of[0]} {strip.rng.randint(1, 60)}"), Bit(f"{words_of[1]} {strip.rng.randint(1, 8)}")])


def _tip(strip: Strip) -> None:
    """Lines to write a tip and a sum on, which nobody did, and what shares of the bill would be."""
    if strip.european or strip.bought.service or strip.chance(0.3):
        return
    strip.feed(0.6)
    for share in strip.rng.choice(((), (10, 12), (18, 20, 22))):
        tip = strip.bought.subtotal * share / 100
        strip.say([Bit(f"{share}% tip"), Bit(strip.money(tip)), Bit("total"), Bit(strip.money(strip.bought.total + tip))])
    for caption in strip.rng.choice((("Tip", "Total"), ("GRATUITY", "TOTAL"), ("Add tip:", "Amount:"))):
        strip.feed(0.5)
        strip.bits(strip.left, [Bit(caption), Bit("_" * 12)])
        strip.feed()


def _paper(rng: Random, family: str, bought: Purchase, strips: tuple[float, ...]) -> Paper:
    """The strip of one kind of shop."""
    rows = {"receipt-weighed": _goods, "receipt-forecourt": _pumped, "receipt-table": _dishes}[family]

    def draw(strip: Strip) -> None:
        said, kind, last = Words(strip.rng, bought), strip.rng.randrange(6), strip.chance(0.3)
        _head(strip, said)
        if not last:
            _facts(strip, said)
        if family == "receipt-table":
            _table(strip)
        strip.rule(kind)
        rows(strip)
        strip.rule(kind)
        _sums(strip, said)
        if family == "receipt-table":
            _tip(strip)
        if last:
            _facts(strip, said)

    pen = Pen(rng.choice((*MONO, *MONO, "narrow", "helvetica")), rng.choice((7.6, 8.2, 9.0)))
    return on_paper(rng, family, bought, pen, rng.choice(strips), draw, loose=0.15)


def weighed(rng: Random) -> Paper:
    """A grocer's strip."""
    return _paper(
        rng,
        "receipt-weighed",
        till_abroad.groceries(rng, rng.choice(("IT", "ES", "GB", "IE", "AU", "NZ", "ZA"))),
        (196.0, 214.0, 236.0),
    )


def forecourt(rng: Random) -> Paper:
    """A strip of a service station."""
    return _paper(
        rng,
        "receipt-forecourt",
        till_abroad.fuel(rng, rng.choice(("IT", "ES", "GB", "AU", "CA", "US", "NZ", "ZA"))),
        (190.0, 210.0, 226.0),
    )


def table(rng: Random) -> Paper:
    """The bill brought to a table."""
    return _paper(
        rng,
        "receipt-table",
        till_abroad.meal(rng, rng.choice(("IT", "ES", "GB", "US", "US", "AU", "CA", "IE"))),
        (200.0, 222.0, 244.0),
    )
