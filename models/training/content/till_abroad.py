"""Goods and counters of more countries: weighed and packed groceries, fuel, dishes; Italian, Spanish and English of four kinds."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, markets, names
from models.training.content.markets import MARKETS, words
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase, Shop, receipt_number, settled


@dataclass(frozen=True, slots=True)
class Counter:
    """What shops of one language are called and sell; a letter's case is the shop's."""

    shops: tuple[str, ...]
    packed: tuple[str, ...]
    weighed: tuple[str, ...]


_ENGLISH_WEIGHED = words(
    "BANANAS LOOSE|ROYAL GALA APPLES|BRAEBURN APPLES|CARROTS|ONIONS BROWN|POTATOES WASHED|TOMATOES TRUSS|BEEF MINCE|CHICKEN THIGH|HAM OFF BONE|BROCCOLI|RED GRAPES|KUMARA|PEARS|SALMON FILLET|MUSHROOMS CUP|ZUCCHINI|LAMB CHOPS"
)
GROCERS = {
    "en": Counter(words("Fresh|Foodstore|Supermarket|Food Hall|Superstore|Greengrocer|Pantry|Village Grocer"), words("FULL CREAM MILK 2L|SLICED WHITE 700G|FREE RANGE EGGS 12|BUTTER UNSALTED|BAKED BEANS 4PK|TEA BAGS 80|WASHING UP LIQ|LASAGNE SHEETS|OAT BISCUITS|BIN LINERS 20S|ORANGE JUICE 1L|BREAKFAST CEREAL|CHEDDAR MATURE 350G|TOMATO PASTE|DOG BISCUITS 3KG|FROZEN PEAS 1KG|STRAWB YOG 6PK|TOOTHPASTE 100ML|BAG FOR LIFE|SPRING WATER 1.5L|CRISPS RDY SALTED|OLIVE OIL 750ML|KITCHEN ROLL 2S"), _ENGLISH_WEIGHED),
    "it": Counter(words("Supermercato|Alimentari|Market|Mercato|Bottega"), words("LATTE INTERO 1L|PANE CASERECCIO|PASTA PENNE 500G|PASSATA POMODORO|OLIO EXTRAV. 1L|UOVA FRESCHE 6|BURRO 250G|CAFFE' MOKA 250G|ACQUA NAT. 6X1,5|BISCOTTI FROLLINI|YOGURT BIANCO|TONNO OLIO 3X80|DETERSIVO PIATTI|CARTA CUCINA|VINO ROSSO 75CL|RISO ARBORIO|SHOPPER BIO|MOZZARELLA 125G|PIZZA SURG.|MARMELLATA"), words("MELE GOLDEN|BANANE|POMODORI RAMATI|PROSCIUTTO COTTO|PARMIGIANO|ZUCCHINE|ARANCE|PETTO DI POLLO|PATATE|UVA BIANCA")),
    "es": Counter(words("Supermercados|Alimentación|Autoservicio|Mercado|Hipermercado"), words("LECHE ENTERA 1L|PAN DE MOLDE|ACEITE OLIVA 1L|HUEVOS L 12U|YOGUR NATURAL X4|ARROZ REDONDO|CAFE MOLIDO|AGUA 1,5L|GALLETAS MARIA|DETERGENTE|PAPEL COCINA|CERVEZA 33CL|TOMATE FRITO|ATUN CLARO P3|MANTEQUILLA|QUESO TIERNO|BOLSA PLASTICO|GEL DE BAÑO|CHOCOLATE NEGRO|PATATAS FRITAS"), words("PLATANO CANARIO|TOMATE RAMA|MANZANA GOLDEN|JAMON SERRANO|PECHUGA POLLO|NARANJAS MESA|CALABACIN|LOMO ADOBADO|PATATA NUEVA|UVA ROJA")),
}  # fmt: skip
TABLES = {
    "en": Counter(words("Bistro|Brasserie|Kitchen|Grill House|Oyster Shed|Arms|Tavern|Cantina|Chop House"), words("Soup of the Day|Beer Batter Fish|Flat White|Ribeye 300g|House Salad|Sticky Toffee Pud|Pint Lager|Glass Merlot|Sparkling Wtr|Kids Pasta|Side Chips|Garlic Prawns|Chicken Parmi|Veg Curry|Espresso|Cheese Board|Lamb Shank|Margherita|G&T Double|Lemonade"), ()),
    "it": Counter(words("Trattoria|Ristorante|Osteria|Pizzeria|Bar Gelateria"), words("Coperto|Bruschetta|Antipasto misto|Spaghetti vongole|Lasagne|Pizza Margherita|Tagliata|Insalata mista|Acqua naturale|Vino casa 1/2|Tiramisu|Caffe'|Birra media|Gnocchi|Branzino|Limoncello"), ()),
    "es": Counter(words("Restaurante|Mesón|Bar|Cervecería|Asador|Taberna"), words("Menú del día|Pan y aperitivo|Croquetas|Tortilla|Paella 2 pers.|Ensalada mixta|Caña|Copa Rioja|Agua 1/2|Calamares|Entrecot|Flan casero|Café solo|Gambas plancha|Pulpo|Refresco"), ()),
}  # fmt: skip
PUMPS = {
    "en": Counter(words("Service Station|Fuels|Motors|Travel Centre|Roadhouse|Petroleum"), words("UNLEADED 91|UNLEADED 95|DIESEL|PREMIUM 98|E10|REGULAR UNL|V-DIESEL"), ()),
    "it": Counter(words("Stazione Servizio|Carburanti|Petroli"), words("SENZA PB|GASOLIO|GPL|DIESEL+"), ()),
    "es": Counter(words("Estación de Servicio|Carburantes|Gasolinera"), words("SIN PLOMO 95|GASOLEO A|SIN PLOMO 98|DIESEL E+"), ()),
}  # fmt: skip
_CHARGED = {
    "IT": ("it", "EUR", "€", ("22", "10", "4"), "IVA"), "ES": ("es", "EUR", "€", ("21", "10", "4"), "IVA"), "GB": ("en", "GBP", "£", ("20", "0"), "VAT"), "IE": ("en", "EUR", "€", ("23", "13.5"), "VAT"),
    "AU": ("en", "AUD", "$", ("10",), "GST"), "CA": ("en", "CAD", "$", ("13", "5", "15"), "HST"), "US": ("en", "USD", "$", ("6", "8.25", "7"), "Tax"), "NZ": ("en", "NZD", "$", ("15",), "GST"), "ZA": ("en", "ZAR", "R", ("15",), "VAT"),
}  # fmt: skip


def language(country: str) -> str:
    """What is spoken at the till."""
    return _CHARGED[country][0]


def _shop(rng: Random, country: str, kinds: tuple[str, ...]) -> Shop:
    kind, owner, place = rng.choice(kinds), names.surname(rng), correspondents.place(rng)
    if language(country) != "en":
        name = rng.choice(
            (
                f"{kind} {owner}",
                f"{kind} da {owner}" if country == "IT" else f"{kind} {owner} e Hijos",
                f"{owner} {rng.choice(('S.r.l.', 'S.p.A.') if country == 'IT' else ('S.L.', 'S.A.'))}",
            )
        )
    else:
        name = rng.choice(
            (
                f"{owner}'s {kind}",
                f"{place} {kind}",
                f"The {place} {kind}",
                f"{owner} & Sons {kind}",
                f"{place} {kind} Pty Ltd" if country in {"AU", "ZA"} else f"{place} {kind}",
            )
        )
    market = MARKETS["AU" if country in {"NZ", "ZA"} else country]
    made = markets.party(rng, market, name)
    lines = made.lines
    if country in {"NZ", "ZA"}:
        town = rng.choice(
            ("Nelson", "Napier", "Timaru", "Gisborne") if country == "NZ" else ("Paarl", "Kimberley", "Knysna", "Polokwane")
        )
        lines = (made.lines[0].replace("Australia", "").strip() or "14 Mill Lane", f"{town} {rng.randint(1000, 9700)}")
    return Shop(name.upper() if rng.random() < 0.6 else name, lines, made.phone, made.tax_id, made.registry)


def _paid(rng: Random, country: str, counter: Counter, articles: tuple[Article, ...]) -> Purchase:
    _, currency, sign, rates, tax = _CHARGED[country]
    made = Purchase(
        country=country, currency=currency, sign=sign, tax_name=tax, shop=_shop(rng, country, counter.shops), day=date(2016, 1, 2) + timedelta(days=rng.randint(0, 3900)),
        clock=(rng.randint(7, 22), rng.randint(0, 59), rng.randint(0, 59)), number=receipt_number(rng), articles=articles, rate=Decimal(rng.choice(rates)),
        inside=country not in {"US", "CA"}, rounding=ZERO, cash=rng.random() < 0.5, given=ZERO,
    )  # fmt: skip
    return settled(rng, made)


def groceries(rng: Random, country: str) -> Purchase:
    """Packed goods and goods weighed at the till, some money off."""
    counter = GROCERS[language(country)]
    made = [
        Article(name, f"{rng.randint(4, 9)}{rng.randint(10**11, 10**12 - 1)}", Decimal(rng.choice((1, 1, 1, 1, 2, 3))), cents(Decimal(rng.randint(35, 1490)) / 100))
        for name in rng.sample(counter.packed, k=rng.randint(1, 10))
    ]  # fmt: skip
    made += [
        Article(name, str(rng.randint(3000, 4999)), Decimal(rng.randint(105, 2400)) / 1000, cents(Decimal(rng.randint(89, 2990)) / 100), "kg")
        for name in rng.sample(counter.weighed, k=rng.randint(1, 4))
    ]  # fmt: skip
    rng.shuffle(made)
    return _paid(rng, country, counter, tuple(made))


def fuel(rng: Random, country: str) -> Purchase:
    """Litres or gallons of one kind, now and then something from the shop; prices per litre have three places."""
    counter, american = PUMPS[language(country)], country == "US"
    amount = cents(Decimal(rng.randint(900, 13900)) / 100)
    price = Decimal(rng.randint(2199, 5299) if american else rng.randint(1289, 2399)) / 1000
    count = (amount / price).quantize(Decimal("0.001") if american or rng.random() < 0.2 else Decimal("0.01"))
    made = [Article(rng.choice(counter.packed), "", count, price, "gal" if american else "L")]
    if rng.random() < 0.3:
        shop = GROCERS[language(country)]
        made += [
            Article(name, "", Decimal(1), cents(Decimal(rng.randint(150, 900)) / 100))
            for name in rng.sample(shop.packed, k=rng.choice((1, 2)))
        ]
    return _paid(rng, country, counter, tuple(made))


def meal(rng: Random, country: str) -> Purchase:
    """Dishes and drinks; some houses add a charge for service."""
    counter = TABLES[language(country)]
    made = tuple(
        Article(name, "", Decimal(rng.choice((1, 1, 1, 2, 2, 3, 4))), cents(Decimal(rng.choice((rng.randint(20, 90) * 10, rng.randint(10, 68) * 50))) / 100))
        for name in rng.sample(counter.packed, k=rng.randint(2, 10))
    )  # fmt: skip
    bought = _paid(rng, country, counter, made)
    if rng.random() < 0.35 and country not in {"IT", "ES"}:
        bought = settled(rng, replace(bought, service=cents(bought.subtotal * rng.choice((10, 18, 20)) / 100), rounding=ZERO))
    return bought
