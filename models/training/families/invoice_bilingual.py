# ruff: noqa: E501 - tables of words
"""Training bills across borders of the union: captions in two languages, tax numbers of both sides, reverse charge, seller and bank in small columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_CAPTIONS = {
    "de": "title:Rechnung|number:Rechnungs-Nr.|day:Datum|due:Fällig am|account:Kunden-Nr.|order:Ihre Bestellung|own:Auftrag|note:Lieferschein|shipped:Lieferdatum|buyer_tax:Ihre USt-IdNr.|tax_id:USt-IdNr.|terms:Zahlung|code:Artikel|name:Bezeichnung|count:Menge|unit:ME|price:Preis|amount:Betrag|net:Nettobetrag|tax:MwSt.|total:Rechnungsbetrag|by:Sachbearbeiter",
    "fr": "title:Facture|number:N° de facture|day:Date|due:Échéance|account:Code client|order:Votre commande|own:Commande|note:Bon de livraison|shipped:Expédié le|buyer_tax:Votre N° TVA|tax_id:N° TVA|terms:Paiement|code:Réf.|name:Désignation|count:Qté|unit:Un.|price:P.U.|amount:Montant|net:Total HT|tax:TVA|total:Total TTC|by:Contact",
    "it": "title:Fattura|number:Fattura n.|day:Data|due:Scadenza|account:Cod. cliente|order:Vs. ordine|own:Ns. ordine|note:DDT|shipped:Data DDT|buyer_tax:P. IVA cliente|tax_id:P. IVA|terms:Pagamento|code:Codice|name:Descrizione|count:Q.tà|unit:UM|price:Prezzo|amount:Importo|net:Imponibile|tax:IVA|total:Totale fattura|by:Agente",
    "nl": "title:Factuur|number:Factuurnummer|day:Datum|due:Vervaldatum|account:Klantnr.|order:Uw bestelling|own:Order|note:Pakbon|shipped:Leverdatum|buyer_tax:Uw btw-nr.|tax_id:Btw-nr.|terms:Betaling|code:Artikel|name:Omschrijving|count:Aantal|unit:Eenh.|price:Prijs|amount:Bedrag|net:Netto|tax:BTW|total:Totaal|by:Contact",
}  # fmt: skip
_ENGLISH = dict(one.split(":") for one in words("title:Invoice|number:Invoice No.|day:Date|due:Due date|account:Customer No.|order:Your order|own:Order No.|note:Delivery note|shipped:Shipped|buyer_tax:Your VAT No.|tax_id:VAT No.|terms:Payment|code:Item|name:Description|count:Quantity|unit:Unit|price:Unit price|amount:Amount|net:Net total|tax:VAT|total:Total|by:Contact"))  # fmt: skip
_NAMES = {"de": "{l} Messtechnik GmbH|{l} & Söhne KG|Feinwerk {l} AG|{l} Medizinprodukte GmbH & Co. KG", "fr": "Ateliers {l} SAS|{l} Instruments|Laboratoires {l} SA|Établissements {l}", "it": "{l} S.p.A.|Officine {l} S.r.l.|Ceramiche {l}|F.lli {l} S.n.c.", "nl": "{l} Bloemen B.V.|Koninklijke {l} N.V.|{l} Trading B.V.|Machinefabriek {l}"}  # fmt: skip
_GOODS = words(
    "Pressure sensor 0-16 bar|Gasket kit, NBR|Ball valve DN25 stainless|Spindle assembly ST-{n}|Surgical tray 240 x 180|Filter cartridge 5 µm|Optical encoder {n}|Tulip bulbs, mixed|Porcelain tile 30x60 grey|Packing, wooden crate|Service kit compressor|Cable harness 4 m|Titanium screw 2.0 x {m}|Pump head, peristaltic|Labels, roll of {n}|Cheese slicer, beech"
)
_EXEMPT = {"de": "Steuerfreie innergemeinschaftliche Lieferung / VAT exempt intra-Community supply", "fr": "Autoliquidation - art. 138 directive 2006/112/CE / Reverse charge", "it": "Operazione non imponibile art. 41 D.L. 331/93 / Reverse charge", "nl": "BTW verlegd / VAT reverse charged"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Article:
    """What was sold."""

    code: str
    name: str
    count: Decimal
    unit: str
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """Count times price."""
        return cents(self.count * self.price)


class Says(NamedTuple):
    """Captions in the seller's language, in English, or in both."""

    own: dict[str, str]
    way: str

    def __call__(self, key: str) -> str:
        """The caption of something."""
        mine, english = self.own[key], _ENGLISH[key]
        return {
            "slash": f"{mine} / {english}",
            "tight": f"{mine}/{english}",
            "bracket": f"{mine} ({english})",
            "english": english,
        }[self.way]


def bilingual(rng: Random) -> Paper:
    """One delivery to another country of the union, or within the seller's own."""
    key = rng.choice(("DE", "AT", "FR", "BE", "IT", "NL-nl"))
    made = house(
        rng, "invoice-bilingual", key, ("helvetica", "arial", "narrow", "dejavu-condensed", "roman"), (7.5, 8.0, 8.5, 9.0)
    )
    market = made.show.market
    abroad = made.chance(0.65)
    says = Says(
        dict(one.split(":") for one in _CAPTIONS[market.language].split("|")),
        rng.choice(("slash", "slash", "tight", "bracket", "english")),
    )
    seller = party(rng, market, made.pick(_NAMES[market.language]).format(l=people.person(rng).last))
    other = (
        MARKETS[rng.choice([name for name in ("DE", "AT", "FR", "BE", "IT", "IE", "ES") if name != key])] if abroad else market
    )
    buyer = party(
        rng,
        other,
        "" if made.chance(0.6) else f"{place(rng)} {rng.choice(('Clinic Supplies', 'Technik', 'Trading', 'Distribution'))}",
    )
    articles = [
        Article(rng.choice((numbers.digits(rng, 6), f"{rng.choice('ABKS')}{numbers.digits(rng, 3)}.{numbers.digits(rng, 2)}", f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 4)}")), name.format(n=numbers.digits(rng, 3), m=rng.randint(4, 30)),
                Decimal(rng.choice(("1", "2", "5", "10", "24", "100", "250"))), rng.choice(("pcs", "Stk", "pz", "ST")), Decimal(rng.randint(190, 46000)) / 100)
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6, 9)))
    ]  # fmt: skip
    day = date(2024, 5, 2) + timedelta(days=rng.randint(0, 800))
    own, other_facts = _facts(made, says, day, buyer)
    _head(made, says, seller, buyer, (own, other_facts))
    _table(made, says, articles)
    _ends(made, says, articles, reverse=abroad)
    _foot(made, says, seller)
    return made.finish()


def _facts(made: House, says: Says, day: date, buyer: Party) -> tuple[list[Caption], list[Caption]]:
    """Fields, and what stands among them that is none."""
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (d(rng, 8), f"{day:%Y}/{d(rng, 4)}", f"RE{day:%y}-{d(rng, 5)}", f"{d(rng, 4)}/{rng.choice('ABE')}", f"90{d(rng, 6)}")
    )
    own = [
        Caption(says("number"), Cell(number, "/number", number)),
        Caption(says("day"), made.day(day, "/issue_date")),
        Caption(says("account"), text_cell(rng.choice((d(rng, 5), f"D{d(rng, 5)}", d(rng, 8))), "/buyer/account_number")),
    ]
    if made.chance(0.6):
        own.append(
            Caption(
                says("order"),
                text_cell(
                    rng.choice((d(rng, 8), f"45{d(rng, 8)}", f"PO-{d(rng, 4)}", f"{d(rng, 3)}/{people.person(rng).last}")),
                    "/purchase_order",
                ),
            )
        )
    if made.chance(0.7) and buyer.tax_value:
        own.append(Caption(says("buyer_tax"), Cell(buyer.tax_id, "/buyer/tax_id", buyer.tax_value)))
    if made.chance(0.5):
        own.append(Caption(says("due"), made.day(day + timedelta(days=30), "/due_date")))
    plain = [Caption(says("own"), Cell(d(rng, 8))), Caption(says("note"), Cell(f"80{d(rng, 6)}")), Caption(says("shipped"), made.day(day - timedelta(days=2))), Caption(says("by"), Cell(people.person(rng).plain)), Caption("Incoterms", Cell(made.pick("DAP|EXW|FCA|CPT") + f" {place(rng)}")), Caption("EORI", Cell(f"{buyer.market.country}{d(rng, 11)}"))]  # fmt: skip
    return own, rng.sample(plain, k=rng.randint(1, 5))


def _head(made: House, says: Says, seller: Party, buyer: Party, facts: tuple[list[Caption], list[Caption]]) -> None:
    """A window with facts in rows at its right; cells across; or the seller in small type at the right over mixed facts."""
    rng, sheet, pen = made.rng, made.sheet, made.pen
    own, plain = facts
    mixed = own + plain
    if made.chance(0.5):
        rng.shuffle(mixed)
    loud, way, x = pen.sized(pen.size + 8).heavy(), rng.randrange(3), made.left + (made.right - made.left) * 0.55
    sheet.put("/seller/name", seller.name, made.left, 52, seller.name, fitted(loud, seller.name, 270))
    title = says("title").upper() if made.chance(0.4) else says("title")
    if way == 0:
        tiny = pen.sized(6)
        made.run(
            [
                text_cell(seller.name, "/seller/name"),
                Cell("-"),
                Cell(" - ".join(seller.lines), "/seller/address", seller.address),
            ],
            made.left,
            116,
            tiny,
        )
        low = made.party(buyer, "/buyer", made.left, 134, room=230)
        right = made.beside(mixed, x, 118, room=made.right - x, mark=made.pick(":|"))
        made.y = max(low, right) + 30
        sheet.write(made.left, made.y, title, loud.sized(pen.size + 5))
        made.y += 14
    elif way == 1:
        y = 54.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), made.right, y, align="right")
            y += pen.size + 2.4
        sheet.write(made.left, 92, title, loud.sized(pen.size + 6))
        low = made.party(buyer, "/buyer", x, 118, room=made.right - x) + 8
        rows = [mixed[at : at + 5] for at in range(0, len(mixed), 5)]
        low = max(low, 180.0)
        for row in rows:
            low = made.strip(row, made.left, made.right, low, shaded=made.chance(0.4))
        made.y = low + 14
    else:
        low = made.party(buyer, "/buyer", made.left, 96, room=220)
        tiny, y = pen.sized(pen.size - 1), 60.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), x, y, tiny)
            y += tiny.size + 2
        made.run([Cell("Tel."), Cell(seller.phone, "/seller/phone", seller.phone_value)], x, y, tiny)
        made.run([text_cell(f"info@{seller.host}", "/seller/email")], x, y + tiny.size + 2, tiny)
        sheet.write(x, y + 36, title, loud.sized(pen.size + 3))
        made.y = max(low, made.beside(mixed, x, y + 52, room=made.right - x, mark="")) + 14


def _table(made: House, says: Says, articles: list[Article]) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        (
            "pos code name count unit price amount",
            "code name count unit price amount",
            "pos name count price amount",
            "code name count price amount",
            "pos count unit code name price amount",
        )
    ).split()
    rows = []
    for index, each in enumerate(articles):
        below = (
            ((Cell(f"HS {numbers.digits(rng, 8)}   {made.pick('Origin|Ursprung|Origine')}: {made.show.market.country}"),),)
            if index % 2 == 0 and made.items == 0 and made.pen.size < 8.5
            else ()
        )
        rows.append(Row({
            "pos": (Cell(f"{(index + 1) * 10:03d}"),), "code": (text_cell(each.code, "item_code"),), "name": (text_cell(each.name, "description"),), "count": (count_cell(show, each.count),), "unit": (text_cell(each.unit, "unit"),),
            "price": (money_cell(show, each.price, "unit_price"),), "amount": (money_cell(show, each.amount, "amount"),),
        }, below))  # fmt: skip
    heads = {
        key: says(key).replace(" / ", "|").replace("/", "|").replace(" (", "|(")
        for key in ("code", "name", "count", "unit", "price", "amount")
    } | {"pos": "Pos."}
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"pos", "code", "name", "unit"} else "right") for key in keys],
        rows,
        flexible="name",
    )
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "none", "rows", "grid", "under")), made.chance(0.4), "name"))


def _ends(made: House, says: Says, articles: list[Article], *, reverse: bool) -> None:
    """Net, tax or none of it, total; the law's words."""
    show = made.show
    net = sum((each.amount for each in articles), ZERO)
    rate = ZERO if reverse else Decimal(show.market.rates[0])
    tax = cents(net * rate / 100)
    facts = [Caption(says("net"), money_cell(show, net, "/subtotal", total=True))]
    if not reverse or made.chance(0.6):
        facts.append(Caption(f"{says('tax')} {show.rate(rate)}", money_cell(show, tax, "/tax", total=True)))
    facts.append(Caption(says("total"), money_cell(show, net + tax, "/total", total=True)))
    print_sums(made, facts, made.right - 210, made.right)
    if reverse:
        text = _EXEMPT[show.market.language]
        made.sheet.write(
            made.left, made.y + 10, text, fitted(made.pen.sized(made.pen.size - 0.5), text, made.right - made.left)
        )
        made.y += 14
    if made.chance(0.6):
        terms = made.pick("30 days net|14 days 2%, 30 days net|60 days end of month|prepaid")
        made.run([Cell(says("terms") + ":"), text_cell(terms, "/terms")], made.left, made.y + 12)
        made.y += 14


def _foot(made: House, says: Says, seller: Party) -> None:
    """Who the seller is, its bank, its numbers, in three small columns at the lower edge."""
    tiny, low = made.pen.sized(6.5), made.sheet.size[1] - 58
    if made.y > low - 12:
        made.sheet.new_page()
    third = (made.right - made.left) / 3
    made.sheet.rule(made.left, low - 9, made.right, low - 9, 0.4)
    first = [
        [text_cell(seller.name, "/seller/name")],
        *([Cell(line, "/seller/address", seller.address)] for line in seller.lines),
    ]
    second = [
        [Cell(seller.bank)],
        [Cell("IBAN"), Cell(seller.iban, "/seller/iban", seller.iban_value)],
        [Cell("BIC"), Cell(seller.swift)],
    ]
    third_rows = [
        [Cell(says("tax_id")), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value or "")]
        if seller.tax_value
        else [Cell("")],
        [Cell(seller.registry)],
        [text_cell(f"www.{seller.host}", "/seller/website")],
    ]
    for at, rows in enumerate((first, second, third_rows)):
        for number, row in enumerate(rows):
            made.run(
                row, made.left + at * third, low + number * 8.5, fitted(tiny, " ".join(cell.text for cell in row), third - 6)
            )
