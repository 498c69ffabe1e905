# ruff: noqa: E501 - tables of words
"""Training bills of French and Walloon counters: number and day behind the title, the client in a frame at the right that says `Doit`, references before the texts, delivery papers as rows, sums in a row at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_goods_parts import addressed, captioned_below, chained, footed, phone_cell, sums_of
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    firm,
    house,
    money_cell,
    print_rows,
    print_summed_strip,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_TRADES = "Ets {last}|{last} Distribution SARL|Quincaillerie {last}|Pharma-{last}|{last} et Fils|Matériaux {last}|Cave {last}|Boulangerie en gros {last}"
_BUYERS = "Clinique {last}|Restaurant Le {last}|SCI {last}|Garage {last}|Mairie de Saint-{last}|Cabinet {last}|Pharmacie {last}|{last} Frères"
_GOODS = words(
    "Gants vinyle non poudrés taille M, boîte de 100|Vis inox A2 tête fraisée 5x60|Papier A4 80 g, ramette|Savon mousse 5 l|Carton simple cannelure 400x300x200|Cheville universelle 8 mm|Compresse stérile 10x10|Peinture acrylique mate blanche 15 l|Sac poubelle 110 l|Disque à tronçonner 125|Mastic silicone translucide|Café en grains 1 kg|Eau minérale 6x1,5 l|Ruban adhésif havane|Câble U1000R2V 3G2,5 au mètre|Lampe LED E27 9 W"
)
_HEADS = {
    "item_code": "Réf.|Référence|Code article|Code|Article",
    "description": "Désignation|Libellé|Désignation des marchandises",
    "quantity": "Qté|Quantité|Qté livrée",
    "unit": "U|Unité|Cond.",
    "unit_price": "P.U. HT|Prix unit.|PU HT|P.U.",
    "discount": "Rem.|Remise|% R",
    "amount": "Montant HT|Total HT|Montant",
    "rate": "TVA|Taux|T",
}
_ORDERS = (
    "item_code description quantity unit unit_price discount amount rate",
    "item_code description quantity unit_price amount",
    "quantity item_code description unit_price amount rate",
    "description item_code unit quantity unit_price amount",
    "item_code quantity description unit_price amount",
)
_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


@dataclass(frozen=True, slots=True)
class Piece:
    """An article off the counter."""

    code: str
    name: str
    count: int
    price: Decimal
    cut: int

    @property
    def amount(self) -> Decimal:
        """Less the discount."""
        return cents(self.count * self.price * (100 - self.cut) / 100)


def comptoir(rng: Random) -> Paper:
    """What a customer took."""
    country = rng.choice(("FR", "FR", "FR", "BE"))
    made = house(rng, "invoice-comptoir", country, ("helvetica", "times", "arial", "courier", "narrow"), (8.5, 9.0))
    made.pen = made.pen.sized(7.6) if made.pen.family == "courier" else made.pen
    seller, buyer, d = firm(rng, MARKETS[country], _TRADES), firm(rng, MARKETS[country], _BUYERS), numbers.digits
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690))
    shape, pieces = rng.randrange(5), []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 5, 7, 10))):
        code = (
            f"{d(rng, 2)}.{d(rng, 3)}",
            f"{name[:3].upper()}{d(rng, 3)}",
            f"00{d(rng, 4)}",
            f"{d(rng, 3)} {d(rng, 3)}",
            f"{d(rng, 6)}{rng.choice('ABL')}",
        )[shape]
        pieces.append(
            Piece(
                code,
                name,
                rng.choice((1, 2, 3, 5, 6, 10, 12, 24, 50)),
                Decimal(rng.randint(45, 9800)) / 100,
                rng.choice((0, 0, 0, 5, 10)),
            )
        )
    _head(made, seller, buyer, day)
    _table(made, pieces, day)
    _ends(made, pieces, seller)
    return made.finish()


def _french(made: House, day: date) -> str:
    first = "1er" if day.day == 1 else str(day.day)
    return made.rng.choice(
        (
            f"{day:%d/%m/%Y}",
            f"{day:%d/%m/%y}",
            f"{first} {_MONTHS[day.month - 1]} {day.year}",
            f"{day:%d.%m.%Y}",
            f"{day:%d-%m-%Y}",
        )
    )


def _head(made: House, seller: Party, buyer: Party, day: date) -> None:
    """Title, number and day in a line or in a frame; the shop at the left above, the client at the right, framed or not."""
    rng, d = made.rng, numbers.digits
    low = _shop(made, seller)
    high = _client(made, buyer)
    cell, when = text_cell(_number(rng, day), "/number"), Cell(_french(made, day), "/issue_date", day.isoformat())
    account = text_cell(
        rng.choice((f"C{d(rng, 5)}", f"411{d(rng, 4)}", f"{buyer.name.split()[-1][:4].upper()}{d(rng, 2)}")),
        "/buyer/account_number",
    )
    y, way = max(low + 30, high) + 20, rng.randrange(3)
    if way == 0:
        y = _in_a_line(made, cell, when, account, y)
    else:
        y = _in_captions(made, _facts(made, cell, when, account, day), y, strip=way == 1)
    made.y = y + 12


def _shop(made: House, seller: Party) -> float:
    """The shop at the left above, with its tax number and register; returns where its address ends."""
    low = made.party(seller, "/seller", made.left, 50, made.pen.sized(made.pen.size + 0.5), room=210, loud=True)
    made.run([Cell(made.pick("Tél.|Tél :|Téléphone")), phone_cell(seller)], made.left, low)
    if seller.tax_value:
        made.run(
            [
                Cell(made.pick("N° TVA|TVA intracom.|N° TVA intracommunautaire")),
                Cell(seller.tax_id, "/seller/tax_id", seller.tax_value),
            ],
            made.left,
            low + 12,
        )
    made.sheet.write(made.left, low + 24, seller.registry, made.pen.sized(made.pen.size - 1))
    return low


def _client(made: House, buyer: Party) -> float:
    """The client at the right, framed or not; returns where the address ends."""
    middle = (made.left + made.right) / 2
    framed, x = made.chance(0.5), middle + 24
    label = made.pick("Doit :|DOIT|Client|Facturé à|")
    made.sheet.write(x, 104, label, made.pen.sized(made.pen.size - 1))
    high = addressed(made, buyer, "/buyer", x + 6, 120, room=made.right - x - 12)
    if framed:
        made.sheet.frame(x, 107, made.right, high, 0.7)
    return high


def _number(rng: Random, day: date) -> str:
    """The bill's number, with or without the year."""
    d = numbers.digits
    return rng.choice(
        (
            f"FA{day:%y}{d(rng, 4)}",
            f"{day:%Y}/{d(rng, 4)}",
            f"F{d(rng, 6)}",
            d(rng, 6),
            f"FC-{day:%y%m}-{d(rng, 3)}",
            f"{d(rng, 3)} {d(rng, 3)}",
        )
    )


def _in_a_line(made: House, cell: Cell, when: Cell, account: Cell, y: float) -> float:
    """Title, number and day in one line, the client's number and more in the next; returns the y reached."""
    rng, d = made.rng, numbers.digits
    made.run(
        [Cell(made.pick("FACTURE N°|Facture n°|FACTURE")), cell, Cell(made.pick("du|en date du|du")), when],
        made.left,
        y,
        made.pen.sized(12).heavy(),
    )
    return chained(
        made,
        [
            Caption("Client", account),
            Caption(made.pick("Votre commande|V/Réf"), text_cell(d(rng, 5), "/purchase_order")),
            Caption(made.pick("Représentant|Vendeur"), Cell(people.person(rng).first)),
        ],
        made.left,
        y + 16,
        mark=" :",
    )


def _facts(made: House, cell: Cell, when: Cell, account: Cell, day: date) -> list[Caption]:
    """Number, day, the client's number and some of what else stands with them."""
    rng, d = made.rng, numbers.digits
    facts = [
        Caption(made.pick("Facture|N° facture|Numéro|Facture N°"), cell),
        Caption(made.pick("Date|Le|Date facture"), when),
        Caption(made.pick("Client|Code client|N° client"), account),
    ]
    facts += rng.sample(
        [
            Caption(made.pick("Commande|V/Cde"), text_cell(d(rng, 5), "/purchase_order")),
            Caption("Page", Cell("1/1")),
            Caption(made.pick("Règlement|Mode de règlement"), text_cell(made.pick("LCR 30 j|Virement|Chèque"), "/terms")),
            Caption(
                made.pick("Échéance|Date d'échéance"),
                Cell(f"{day + timedelta(days=30):%d/%m/%Y}", "/due_date", (day + timedelta(days=30)).isoformat()),
            ),
        ],
        k=rng.randint(1, 3),
    )
    return facts


def _in_captions(made: House, facts: list[Caption], y: float, *, strip: bool) -> float:
    """The title and a strip of captions below it, or captions above their values; returns the y reached."""
    made.sheet.write(made.left, y, made.pick("FACTURE|Facture|F A C T U R E"), made.pen.sized(14).heavy())
    return (
        made.strip(facts, made.left, made.right, y + 8, shaded=made.chance(0.5))
        if strip
        else captioned_below(made, facts, made.left, made.right, y + 20)
    )


def _table(made: House, pieces: list[Piece], day: date) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(_ORDERS).split()
    specs = [
        Spec(key, made.pick(_HEADS[key]), "left" if key in ("item_code", "description", "unit") else "right") for key in keys
    ]
    papers = made.pick("BL n° {n} du {d}|Bon de livraison {n} du {d}|Livraison {n} - {d}|")
    rows: list[Row | Band] = []
    for number, piece in enumerate(pieces):
        if papers and number % 4 == 0:
            rows.append(Band(papers.format(n=numbers.digits(rng, 6), d=f"{day - timedelta(days=9 - number // 4):%d/%m/%Y}")))
        cells = {
            "item_code": (text_cell(piece.code, "item_code"),), "description": (text_cell(piece.name, "description"),), "quantity": (count_cell(show, Decimal(piece.count)),), "unit": (text_cell("U" if piece.count < 6 else "PCE", "unit"),),
            "unit_price": (money_cell(show, piece.price, "unit_price"),), "discount": (Cell(f"{piece.cut} %" if piece.cut else ""),), "amount": (money_cell(show, piece.amount, "amount"),), "rate": (Cell("1"),),
        }  # fmt: skip
        below = ((Cell(f"Remise {piece.cut} % déduite"),),) if piece.cut and "discount" not in keys else ()
        rows.append(Row(cells, below))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("form", "grid", "head", "under", "none")), made.chance(0.4), "description")
    )


def _ends(made: House, pieces: list[Piece], seller: Party) -> None:
    net = sum((piece.amount for piece in pieces), ZERO)
    facts = sums_of(
        made,
        net,
        Decimal(made.show.market.rates[0]),
        ZERO,
        "Total HT|Montant HT|Base HT;;TVA {rate}|Montant TVA|TVA;Total TTC|Net à payer|NET A PAYER TTC",
    )
    if made.chance(0.5):
        print_summed_strip(made, facts)
    else:
        print_sums(made, facts, made.right - 185, made.right, boxed=made.chance(0.4))
    made.sheet.write(
        made.left,
        min(made.y + 16, made.sheet.size[1] - 44),
        made.pick(
            "Pas d'escompte pour paiement anticipé. Pénalités de retard : 3 fois le taux légal.|En cas de retard, indemnité forfaitaire de 40 €."
        ),
        made.pen.sized(6.5),
    )
    if made.chance(0.5):
        footed(
            made, [[Cell(seller.bank), Cell(f"IBAN {seller.iban}", "/seller/iban", seller.iban_value)]], made.sheet.size[1] - 28
        )
