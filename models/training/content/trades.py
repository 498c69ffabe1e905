"""What shops of one trade sell and how: groceries by weight, meals with a service charge, fuel by the litre, nights, parking."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content.markets import MARKETS, words
from models.training.content.merchants import merchant
from models.training.content.names import surname
from models.training.content.numbers import digits
from models.training.content.remittance import ZERO, cents
from models.training.content.till import Article, Purchase, money_of, receipt_number, settled


@dataclass(frozen=True, slots=True)
class Trade:
    """One kind of shop."""

    name: str
    goods: tuple[str, ...]
    sorts: tuple[str, ...]
    """What may follow the name of an article: sizes, colours, kinds."""
    prices: tuple[int, int]
    """Lowest and highest in hundredths of the currency."""
    most: int = 12
    """Articles on a receipt."""
    weighed: float = 0.0
    """Share of articles sold by weight or length."""
    unit: str = "kg"
    untaxed: float = 0.0
    """Share of articles with another tax rate than the ordinary one."""
    cuts: float = 0.0
    """Share of articles followed by money off."""
    service: float = 0.0
    """Share of bills with a service charge."""
    bulk: bool = False
    """Are a dozen pieces of one article nothing special?"""
    brands: float = 0.25
    """Share of articles whose name begins with an invented maker's."""


TRADES: Mapping[str, Trade] = {
    trade.name: trade
    for trade in (
        Trade("grocery", words("Milk|Whole Milk|Bread|White Bread|Eggs|Butter|Cheddar|Yoghurt|Rice|Brown Sugar|Flour|Olive Oil|Cooking Oil|Noodles|Spaghetti|Tomato Sauce|Tuna|Sardines|Corn Flakes|Oats|Coffee|Tea Bags|Cola|Orange Juice|Mineral Water|Beer|Crisps|Biscuits|Chocolate|Ice Cream|Frozen Peas|Chicken Breast|Minced Beef|Sausages|Salmon Fillet|Bananas|Apples|Red Grapes|Tomatoes|Onions|Potatoes|Carrots|Garlic|Lettuce|Lemons|Avocado|Toilet Roll|Dish Soap|Detergent|Shampoo|Toothpaste|Cat Food|Candles|Batteries|Carrier Bag|Soy Sauce|Curry Powder|Condensed Milk|Kaya|Tofu|Prawns|Spinach|Cucumber"),
              words("500g|1kg|250G|1L|2L|330ML|6PK|4 PACK|ORG|LRG|SML|LOW FAT|10S|X12|425G|FRESH|LOOSE|B1F1|12OZ|GAL|5LB|1.5L|70G X 5"), (45, 2900), 16, weighed=0.12, untaxed=0.4, cuts=0.1),
        Trade("meals", words("Nasi Lemak|Nasi Goreng|Mee Goreng|Kopi O|Teh Ais|Roti Bakar|Chicken Chop|Fish & Chips|Caesar Salad|Club Sandwich|Cheeseburger|Margherita|Lasagne|Ribeye Steak|Tomato Soup|Onion Rings|French Fries|Garlic Bread|Iced Lemon Tea|Draft Lager|House Red|Sparkling Water|Latte|Espresso|Cheesecake|Brownie|Tiramisu|Grilled Salmon|Pad Thai|Spring Rolls|Dim Sum|Fried Rice|Laksa|Satay|Curry Puff|Tom Yam|Claypot Tofu|Kids Pasta|Lamb Shank|Side Salad|Coleslaw|Steamed Rice|Chinese Tea|Watermelon Juice|Milo Ais|Mushroom Risotto|Taco Plate|Nachos|Wings 6pc|Breakfast Set"),
              words("(L)|(R)|Lrg|Set A|Set|(H)|(C)|Special|Spicy|half|glass|pint|w/ egg|no ice|Extra|GF|x-hot"), (120, 4200), 10, service=0.45, brands=0.03),
        Trade("drinks", words("Latte|Cappuccino|Flat White|Americano|Mocha|Espresso|Chai|Hot Chocolate|Iced Coffee|Cold Brew|Green Tea|Earl Grey|Croissant|Almond Croissant|Blueberry Muffin|Banana Bread|Bagel|Cinnamon Roll|Carrot Cake|Cheese Toast|Ham Panini|Fruit Cup|Oat Cookie|Milk Tea|Taro Milk|Brown Sugar Boba|Mango Smoothie|Lemonade|Egg Tart|Pineapple Bun|Curry Bun|Sausage Roll|Kaya Toast|Butter Cake"),
              words("12oz|16oz|Tall|Large|Sm|Iced|Hot|Decaf|Oat Milk|Less Sugar|0% Sugar|Reg|Toasted"), (150, 1250), 6, brands=0.0),
        Trade("fuel", words("Unleaded|Regular|Premium|Diesel|Super 95|RON 95|Euro 95|E10|V-95|Regular Unl|Super Plus|Dynamic Diesel"), words("Self|97|5|Plus|UNL"), (159, 489), 1, brands=0.08),
        Trade("drugs", words("Paracetamol|Ibuprofen Tabs|Cough Syrup|Vitamin C|Vitamin D3|Multivitamin|Plasters|Gauze Pads|Hand Sanitizer|Face Mask|Sunscreen|Eye Drops|Nasal Spray|Antacid|Cotton Buds|Thermometer|Baby Wipes|Diapers|Toothbrush|Mouthwash|Lip Balm|Body Lotion|Shampoo|Deodorant|Razor Blades|Contact Solution|Heat Rub|Throat Lozenges|Test Strips|Fish Oil|Zinc Tabs|Glucose Powder|Bandage|Antiseptic|Hair Colour|Nail Clippers|Greeting Card"),
              words("500MG|20S|100ML|50CT|SPF50|10'S|200ML|REFILL|KIDS|SENSITIVE|2PK|30 TAB|FORTE|MINT|XL"), (180, 8900), 8, untaxed=0.35, cuts=0.08),
        Trade("tools", words("Wood Screw|Wall Plug|Hammer|Claw Hammer|Tape Measure|Paint Roller|Emulsion Paint|Masking Tape|PVC Pipe|PVC Elbow|Ball Valve|Silicone Sealant|Sandpaper|Drill Bit|Hex Key Set|Cable Tie|LED Bulb|Extension Lead|Door Hinge|Padlock|Wire Rope|Chain|Cement|Plywood|Angle Bracket|Hose Clip|Garden Hose|Work Gloves|Spray Paint|Wood Glue|Brush|Trowel|Spanner|Screwdriver|Level|Nails|Rivet|Welding Rod|Grinding Disc|Bolt & Nut|Junction Box|Switch Socket|Cable|Trunking|Thinner|Varnish|Hook|Castor|Shelf|Mop|Bucket|Broom"),
              words('1/2"|3/4"|M6|M8 X 40|5L|20W|10M|4"|#8|2.5MM|WHITE|BLACK|H/D|(PCS)|100S|1KG|50KG|25MM|S/S|GALV|SET 6PC|12MM X 4X8'), (20, 18900), 14, weighed=0.08, unit="m", cuts=0.06, bulk=True),
        Trade("stationery", words("A4 Paper|Copy Paper|Exercise Book|Ball Pen|Gel Pen|Pencil 2B|Eraser|Correction Tape|Stapler|Staples|File Folder|Ring File|Envelope|Marker|Highlighter|Ruler|Scissors|Glue Stick|Printer Ink|Toner|Calculator|Photocopy|Colour Print|Laminating|Binding|Stamp Pad|Sticky Notes|Whiteboard|Gift Wrap|Greeting Card|USB Drive|Mouse|Keyboard|HDMI Cable|Power Bank|Phone Case|Screen Guard|Toy Car|Umbrella|Water Bottle|Lunch Box|Slippers|T-Shirt|Cap|Socks|Towel|Pillow|Frame|Vase|Basket"),
              words("80GSM|70G|BLUE|BLACK|0.5MM|12S|B5|A4|DZ|200PG|LARGE|32GB|1.5M|RED|ASSORTED|SIZE M|XL|NO.10"), (30, 9900), 9, cuts=0.06, bulk=True),
        Trade("trade", words("Wire Mesh|Roofing Sheet|Bearing|Brake Pad|Engine Oil|Oil Filter|Air Filter|Spark Plug|Tyre|Wiper Blade|Battery|Radiator Coolant|Labour Charge|Service Charge Aircon|Transport|Printing Banner|Name Card|Rubber Stamp|Sticker Cutting|Aluminium Profile|Glass Panel|Bulb Holder|Contactor|MCB|Motor Pump|Pressure Gauge|Gas Refill|Compressor Oil|Water Tank|Cement Bag|Sand|Bricks|Tiles|Grout|Steel Bar|Timber|Carton Box|Stretch Film|OPP Tape|Ice Tube|Rice Bag|Frozen Squid|Dried Chilli|Coconut Milk|Flour Bag|Egg Grade B"),
              words('20KG|5L|10W40|NO.3|12V|32A|25MM|6M|PKT|PCS|2HP|1" BSP|A4 300GSM|4FT X 8FT|(ROLL)|CTN 24|TYPE B|60X60|MODEL X2'), (100, 88000), 9, bulk=True),
        Trade("rooms", words("Room Charge|Deluxe Room|Accommodation|Guest Room|Twin Room|Breakfast|Restaurant|Mini Bar|Laundry|Parking|Telephone|Spa|Room Service|Late Checkout|City Tax|Resort Fee|Extra Bed|Lounge Bar|Internet|Airport Transfer"),
              words("Rm 214|BB|1 night|2 pax|Std|dinner|daily|local call|King|incl. brkf"), (300, 24900), 9, brands=0.0),
        Trade("parking", words("Parking Fee|Parking|Parking Charge|Day Parking|Short Stay|Car Park Fee|Hourly Parking|Event Parking"), words("Zone A|Rate A|Car|Level 2|Tariff 1|Weekend"), (100, 4500), 1, brands=0.0),
        Trade("online", words("Wireless Mouse|Phone Charger|Desk Lamp|Notebook Set|Yoga Mat|Running Socks|Coffee Beans|Water Filter|Backpack|Picture Frame|Board Game|Bluetooth Speaker|Bath Towel|Kitchen Scale|Chef Knife|Mixing Bowl|Seed Mix|Dog Leash|Face Cream|E-book|Monthly Plan|Gift Card|Concert Ticket|Museum Entry|Train Pass|Workshop Seat|Domain Renewal|Photo Prints|Tea Sampler|Rain Jacket"),
              words("Black|Large|2-pack|500 g|Adult|Standard|Size M|Blue|Annual|Refill|Stainless|Set of 4|Unisex"), (399, 18900), 6, cuts=0.06, untaxed=0.1),
        Trade("laden", words("Vollmilch|Butter|Roggenbrot|Kaiserbrötchen|Bergkäse|Salami|Joghurt|Quark|Eier|Nudeln|Basmatireis|Tomaten|Gurken|Bananen|Äpfel|Kartoffeln|Zwiebeln|Kaffee|Apfelschorle|Mineralwasser|Pils|Rotwein|Schokolade|Kekse|Chips|Spülmittel|Waschmittel|Zahnpasta|Duschgel|Küchenrolle|Katzenfutter|Tragetasche|Pfand|Batterien|Glühlampe|Blumenstrauß|Zeitschrift|Hackfleisch|Lachsfilet|Pizza"),
              words("1L|500g|250G|BIO|3,5%|6er|1kg|ital.|Kl. I|0,5L|10St|light|frisch|lose|100ml"), (29, 2400), 12, weighed=0.12, untaxed=0.55, cuts=0.04),
        Trade("magasin", words("Lait demi-écrémé|Beurre doux|Baguette|Pain complet|Comté|Jambon|Yaourt|Oeufs|Pâtes|Riz|Tomates|Courgettes|Bananes|Pommes|Carottes|Oignons|Café moulu|Eau gazeuse|Jus d'orange|Vin rouge|Bière blonde|Chocolat|Biscuits|Lessive|Liquide vaisselle|Dentifrice|Shampoing|Essuie-tout|Croquettes|Sac cabas|Piles|Magazine|Steak haché|Saumon|Quiche|Tarte aux pommes|Plat du jour|Café|Menu midi|Carafe"),
              words("1L|500G|BIO|x6|1KG|AOP|75CL|nature|250G|x12|33CL|frais|vrac"), (35, 2900), 11, weighed=0.1, untaxed=0.5, cuts=0.04),
    )
}  # fmt: skip
_CUTS = words(
    "Discount|DISC 10%|Member Discount|Promo|Coupon|MFR COUPON|Savings|Less Promotion|Multibuy|STORE CPN|Price Reduction|Staff Disc|2 FOR 1|Loyalty Saving|You Saved|Item Disc|Offer|Special Disc"
)
_LOCAL_CUTS = {"DE": words("Rabatt|Nachlass|Aktion|Coupon|Sofortrabatt"), "AT": words("Rabatt|Aktion|Bonus"), "CH": words("Rabatt|Aktion"),
               "FR": words("Remise|Réduction|Promo|Bon d'achat|Avantage carte"), "BE": words("Remise|Réduction|Promo")}  # fmt: skip
_REDUCED = {"DE": "7", "AT": "10", "CH": "2.6", "FR": "5.5", "BE": "6", "NL": "9", "IE": "13.5", "GB": "0"}


def sale(rng: Random, trade_name: str, country: str) -> Purchase:
    """A purchase at a shop of that trade in MY, SG or a market."""
    trade = TRADES[trade_name]
    currency, sign, tax, rates, inside = money_of(rng, country)
    articles = articles_of(rng, trade, country)
    made = Purchase(
        country=country, currency=currency, sign=sign, tax_name=tax, shop=merchant(rng, trade_name, country),
        day=date(2013, 1, 2) + timedelta(days=rng.randint(0, 5000)), clock=(rng.randint(0, 23) if rng.random() < 0.1 else rng.randint(7, 22), rng.randint(0, 59), rng.randint(0, 59)),
        number=long_number(rng) if rng.random() < 0.4 else receipt_number(rng), articles=articles, rate=Decimal(rng.choice(rates)), inside=inside,
        rounding=ZERO, cash=rng.random() < 0.55, given=ZERO,
    )  # fmt: skip
    if rng.random() < trade.service:
        made = replace(made, service=cents(made.subtotal * rng.choice((3, 5, 10, 10, 10, 12)) / 100))
    return settled(rng, made)


def long_number(rng: Random) -> str:
    """A receipt's number out of shop, till, day and count."""
    return rng.choice(
        (
            f"{digits(rng, 4)}-{digits(rng, 5)}",
            f"{rng.choice('ABCST')}{digits(rng, 2)}{rng.randint(13, 26)}{rng.randint(10, 12)}{digits(rng, 5)}",
            f"{digits(rng, 3)}-{digits(rng, 2)}-{digits(rng, 6)}",
            f"{rng.choice(('CS', 'POS', 'TI', 'CB', 'OR', 'SI', 'KL'))}-{digits(rng, 6)}",
            f"{rng.choice(('CS', 'SA', 'INV', 'S', 'T'))}{digits(rng, 8)}",
            f"0{digits(rng, 3)} {digits(rng, 3)} {digits(rng, 5)}",
            f"{digits(rng, 14)}",
            f"#{digits(rng, 5)}",
            f"{digits(rng, 6)}/{rng.choice('ABC')}",
            f"{rng.randint(1, 9)}/{rng.choice('AB')}-{digits(rng, 5)}-{digits(rng, 6)}",
        )
    )


def articles_of(rng: Random, trade: Trade, country: str) -> tuple[Article, ...]:
    """Articles of the trade, some followed by money off."""
    count = min(trade.most, rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 12, 16)))
    made: list[Article] = []
    capitals = rng.random() < 0.55
    for _ in range(count):
        article = _article(rng, trade, country)
        made.append(replace(article, name=article.name.upper()) if capitals else article)
        if article.amount > Decimal("1.50") and rng.random() < trade.cuts:
            name = rng.choice(_LOCAL_CUTS.get(country, _CUTS))
            off = cents(article.amount * Decimal(rng.randint(5, 40)) / 100)
            made.append(Article(name.upper() if capitals else name, "", Decimal(1), -off, rate=article.rate, cut=True))
    return tuple(made)


def _article(rng: Random, trade: Trade, country: str) -> Article:
    low, high = trade.prices
    cost = low * (high / low) ** rng.random()
    price = cents(Decimal(int(cost) if rng.random() < 0.5 else max(low, int(cost) // 10 * 10 + rng.choice((0, 0, 5, 9)))) / 100)
    few = (1, 1, 1, 1, 1, 2, 2, 2, 3, 4)
    count, unit = Decimal(rng.choice((*few, 3, 5, 6, 10, 12, 24) if trade.bulk or rng.random() < 0.1 else few)), ""
    if rng.random() < trade.weighed:
        unit = (
            rng.choice(("lb", "LB", "lbs"))
            if country == "US" and trade.unit == "kg"
            else rng.choice((trade.unit, trade.unit, trade.unit.upper()))
        )
        count = Decimal(rng.randint(102, 4900)) / 1000
        count = count if rng.random() < 0.8 else cents(count)
    if trade.name == "fuel":
        count = Decimal(rng.randint(3000, 62000)) / 1000 if country != "US" else Decimal(rng.randint(2000, 21000)) / 1000
    other = Decimal(_REDUCED.get(country, "0"))
    rate = other if rng.random() < trade.untaxed and country in _TWO_RATES else None
    return Article(named(rng, trade), code(rng), count, price, unit, rate)


_TWO_RATES = {"US", "CA", "AU", *_REDUCED} & {*MARKETS}


def named(rng: Random, trade: Trade) -> str:
    """An article's name as tills print it."""
    name = rng.choice(trade.goods)
    if rng.random() < 0.2:
        name = " ".join(part[: rng.randint(4, 6)] if len(part) > 6 else part for part in name.split())
    if rng.random() < trade.brands:
        name = f"{surname(rng).split(' ')[-1]} {name}"
    return name if rng.random() < 0.4 else f"{name} {rng.choice(trade.sorts)}"


def code(rng: Random) -> str:
    """A stock number or bar code."""
    return rng.choice(
        (
            f"{rng.randint(4, 9)}{digits(rng, 12)}",
            f"00{digits(rng, 10)}",
            digits(rng, 4),
            digits(rng, 6),
            f"{rng.choice('ABKSTPR')}{digits(rng, 4)}",
            f"{rng.choice(('WA', 'TL', 'SK', 'HD'))}{digits(rng, 2)}-{digits(rng, 3)}",
        )
    )
