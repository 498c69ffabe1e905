# ruff: noqa: E501, PLR0913 - tables of words
"""Training bills of manufacturers out of big business software: two numbers in one fact, prices built up below the article, deliveries as headings, a foot in columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    house,
    lexicon,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SAYS: dict[str, dict[str, str]] = {
    "de": lexicon(
        "title=Rechnung|Warenrechnung|RECHNUNG;number=Nummer/Datum|Rechnungsnr./Datum|Beleg/Datum;order=Bestellnummer/Datum|Ihre Bestellung/vom|Referenznr./Datum;note=Lieferschein/Datum|Lieferung/Datum;own=Auftragsnummer/Datum|Auftrag/vom;"
        "account=Kundennummer|Debitor|Unsere Kundennr.;by=Ansprechpartner/Telefon|Sachbearbeiter/Durchwahl;to=Warenempfänger:|Lieferanschrift|Anlieferung an:;pos=Pos.;code=Material|Artikel|Material-Nr.;name=Bezeichnung|Benennung;count=Menge|Liefermenge;price=Preis|Preis je Einh.|Einzelpreis;"
        "amount=Wert|Betrag|Positionswert;gross=Bruttopreis|Listenpreis;cut=Kundenrabatt|Materialrabatt|Rabatt;net=Nettowert|Nettopreis;sum=Positionen netto|Summe Positionen|Warenwert netto;freight=Frachtkosten|Verpackung und Fracht;tax=Mehrwertsteuer {r}|Ausgangssteuer {r}|MwSt {r} von {b};"
        "total=Endbetrag|Rechnungsendbetrag|Gesamtbetrag;terms=Zahlungsbedingungen:|Zahlung:;lot=Charge|Chargennummer;tariff=Stat. Warennummer|Zolltarifnr.;from=Ursprungsland|Ursprung;weight=Nettogewicht;for=Lieferung {n} vom {d}|Lieferschein {n} / {d};own_tax=USt-IdNr.;their_tax=Ihre USt-IdNr.|USt-IdNr. Kunde"
    ),
    "en": lexicon(
        "title=Invoice|INVOICE|Billing document;number=Number/Date|Invoice number/Date|Document no./Date;order=Purch. order no./Date|Your reference/Date|P.O. no./Date;note=Delivery note no./Date|Delivery/Date;own=Order number/Date|Sales order/Date;"
        "account=Customer number|Sold-to number|Our customer no.;by=Contact/Telephone|Clerk/Extension;to=Goods recipient:|Ship-to address|Consignee:;pos=Item;code=Material|Article|Material no.;name=Description|Designation;count=Quantity|Delivered qty;price=Price|Price per unit|Unit price;"
        "amount=Value|Amount|Item value;gross=Gross price|List price;cut=Customer discount|Material discount|Discount;net=Net value|Net price;sum=Items total|Total items net|Net value of goods;freight=Freight charges|Packing and freight;tax=VAT {r}|Output tax {r}|VAT {r} on {b};"
        "total=Final amount|Total invoice amount|Grand total;terms=Terms of payment:|Payment terms:;lot=Batch|Batch no.;tariff=Commodity code|Stat. code;from=Country of origin|Origin;weight=Net weight;for=Delivery {n} of {d}|Delivery note {n} / {d};own_tax=VAT reg. no.;their_tax=Your VAT reg. no.|Customer VAT no."
    ),
    "fr": lexicon(
        "title=Facture|FACTURE;number=Numéro/Date|N° facture/Date|Pièce/Date;order=N° de commande/Date|Votre référence/du;note=Bon de livraison/Date|Livraison/Date;own=N° de cde interne/Date|Commande/du;"
        "account=N° de client|Code client;by=Interlocuteur/Téléphone|Suivi par/Poste;to=Réceptionnaire :|Adresse de livraison;pos=Poste;code=Article|Matériel|Réf. article;name=Désignation|Libellé;count=Quantité|Qté livrée;price=Prix|Prix unitaire|P.U. HT;"
        "amount=Valeur|Montant|Montant HT;gross=Prix brut|Prix catalogue;cut=Remise client|Remise;net=Valeur nette|Prix net;sum=Total postes|Total net HT|Valeur marchandise;freight=Frais de transport|Port et emballage;tax=TVA {r}|T.V.A. {r} sur {b};"
        "total=Montant final|Total TTC|Montant TTC;terms=Conditions de paiement :|Paiement :;lot=Lot|N° de lot;tariff=Code douanier|Nomenclature;from=Pays d'origine|Origine;weight=Poids net;for=Livraison {n} du {d}|BL {n} / {d};own_tax=N° TVA;their_tax=Votre n° TVA|TVA client"
    ),
}  # fmt: skip
_TERMS = {
    "de": words("innerhalb von 30 Tagen ohne Abzug|14 Tage 2 % Skonto, 30 Tage netto|Zahlbar bis 21 Tage nach Rechnungsdatum|60 Tage netto"),
    "en": words("Within 30 days without deduction|14 days 2 %, 30 days net|Payable immediately due net|60 days net"),
    "fr": words("30 jours net|45 jours fin de mois|60 jours date de facture|à réception"),
}  # fmt: skip
_GOODS = {
    "de": words("Zylinderschraube M8x40|Dichtring NBR 32x4|Kugelventil DN25 PN40|Membranpumpe MP {n}|Filterpatrone 5 µm|Sensor PT100 Klasse A|Wellendichtring 35x52|Schaltschrankleuchte LED|Kabelkanal 60x40|Infusionspumpe IP {n}|Spülkanüle steril|Druckminderer 10 bar|Steckverbinder 12-polig"),
    "en": words("Hex socket screw M8x40|O-ring NBR 32x4|Ball valve DN25 PN40|Diaphragm pump MP {n}|Filter cartridge 5 micron|Sensor PT100 class A|Shaft seal 35x52|Cabinet lamp LED|Cable duct 60x40|Infusion set IS {n}|Irrigation cannula sterile|Pressure reducer 10 bar|Connector 12-pin"),
    "fr": words("Vis à tête cylindrique M8x40|Joint torique NBR 32x4|Vanne à bille DN25|Pompe à membrane MP {n}|Cartouche filtrante 5 µm|Sonde PT100 classe A|Bague d'étanchéité 35x52|Lampe d'armoire LED|Goulotte 60x40|Perfuseur PF {n}|Canule stérile|Détendeur 10 bar|Connecteur 12 pôles"),
}  # fmt: skip
_MAKERS = {"de": "{l} Armaturen|{l} Medizintechnik|{l} & {m} Antriebstechnik|{l} Verbindungselemente", "en": "{l} Valves|{l} Medical Devices|{l} & {m} Drives|{l} Fluid Technology", "fr": "Robinetterie {l}|{l} Dispositifs Médicaux|Établissements {l} & {m}|{l} Industrie"}  # fmt: skip
_FORMS = {"de": words("GmbH|AG|GmbH & Co. KG"), "en": words("Ltd|plc|B.V."), "fr": words("SAS|SA|SARL")}


@dataclass(frozen=True, slots=True)
class Position:
    """An article at a price for so many, less a share."""

    code: str
    name: str
    count: Decimal
    unit: str
    price: Decimal
    per: int
    cut: int

    @property
    def gross(self) -> Decimal:
        """Before the discount."""
        return cents(self.count * self.price / self.per)

    @property
    def off(self) -> Decimal:
        """The discount."""
        return cents(self.gross * self.cut / 100)

    @property
    def amount(self) -> Decimal:
        """After it."""
        return self.gross - self.off


def material(rng: Random) -> Paper:
    """One billing document over one to three deliveries."""
    key = rng.choice(("DE", "DE", "AT", "CH", "GB", "IE", "NL", "FR", "BE"))
    made = house(rng, "invoice-material", key, ("helvetica", "arial", "courier", "typewriter", "narrow"), (8.0, 8.5, 9.0))
    made.left, made.right = 62.0, 541.0
    tongue, market = MARKETS[key].language, MARKETS[key]
    says = {name: rng.choice(words(text)) for name, text in _SAYS[tongue].items()}
    maker = (
        made.pick(_MAKERS[tongue]).format(l=people.person(rng).last, m=people.person(rng).last)
        + f" {rng.choice(_FORMS[tongue])}"
    )
    seller, buyer = party(rng, market, maker), party(rng, market)
    day, number = (
        date(2024, 1, 15) + timedelta(days=rng.randint(0, 990)),
        f"{rng.choice(('90', '94', '100', '55'))}{numbers.digits(rng, 6)}",
    )
    made.over = lambda one: _running(one, says["title"], number, day)
    _head(made, says, (seller, buyer), number, day)
    positions = _positions(rng, tongue)
    _table(made, says, positions, day)
    _sums(made, says, positions)
    made.run([Cell(says["terms"]), text_cell(rng.choice(_TERMS[tongue]), "/terms")], made.left, made.y + 16)
    made.y += 20
    _foot(made, seller, says)
    return made.finish()


def _running(made: House, title: str, number: str, day: date) -> None:
    """What heads the further sheets."""
    made.run([Cell(title), Cell(number, "/number", number), Cell("/"), made.day(day, "/issue_date")], made.left, 40)


def _positions(rng: Random, tongue: str) -> list[Position]:
    found = []
    shape = rng.choice(("{a}", "{a}.{b}", "{a}-{b}", "000000{a}", "B{a}"))
    for name in rng.sample(_GOODS[tongue], k=rng.choice((1, 2, 3, 4, 5, 7, 9, 12))):
        per = rng.choice((1, 1, 1, 1, 100, 10))
        found.append(
            Position(
                shape.format(a=numbers.digits(rng, 5), b=numbers.digits(rng, 3)),
                name.format(n=numbers.digits(rng, 3)),
                Decimal(rng.choice((1, 2, 4, 10, 25, 50) if per == 1 else (100, 200, 500, 1000))),
                rng.choice(
                    {"de": ("ST", "ST", "M", "PAK"), "en": ("PC", "EA", "M", "PAC"), "fr": ("PCE", "UN", "M", "BTE")}[tongue]
                ),
                Decimal(rng.randint(120, 38000)) / 100,
                per,
                rng.choice((0, 0, 0, 10, 15, 32, 40)),
            )
        )
    return found


def _head(made: House, says: dict[str, str], parties: tuple[Party, Party], number: str, day: date) -> None:
    """The house's mark at a corner, a line of its address over the window, facts of two numbers at the right."""
    rng, pen, sheet = made.rng, made.pen, made.sheet
    seller, buyer = parties
    loud = pen.sized(pen.size + rng.choice((7, 10))).heavy()
    right = made.chance(0.5)
    sheet.put(
        "/seller/name",
        seller.name,
        made.right if right else made.left,
        52,
        seller.name,
        fitted(loud, seller.name, 380),
        "right" if right else "left",
    )
    made.run(
        [text_cell(seller.name, "/seller/name"), *(Cell(line, "/seller/address", seller.address) for line in seller.lines)],
        made.left,
        116,
        fitted(pen.sized(6.0), f"{seller.name}    {'    '.join(seller.lines)}", 245),
        gap=3,
    )
    low = made.party(buyer, "/buyer", made.left, 134, room=215)
    d, back = numbers.digits, timedelta(days=rng.randint(1, 5))
    pairs = [
        Caption(says["own"], Cell(f"{d(rng, 7)} / {made.show.date(day - 2 * back)}")),
        Caption(says["note"], Cell(f"80{d(rng, 6)} / {made.show.date(day - back)}")),
        Caption(says["by"], Cell(f"{people.person(rng).last} / -{d(rng, 3)}")),
    ]
    rng.shuffle(pairs)
    order = rng.choice((f"45{d(rng, 8)}", d(rng, 6), f"B{d(rng, 5)}"))
    x, y, apart = 318.0, 118.0, made.chance(0.45)
    sheet.write(x, y, says["title"], loud.sized(pen.size + 5))
    y += 20
    facts: list[tuple[str, list[Cell]]] = [
        (says["number"], [Cell(number, "/number", number), Cell("/"), made.day(day, "/issue_date")]),
        (says["order"], [text_cell(order, "/purchase_order"), Cell(f"/ {made.show.date(day - 3 * back)}")]),
        (says["account"], [text_cell(d(rng, rng.choice((5, 6, 7))), "/buyer/account_number")]),
    ]
    if buyer.tax_value and made.chance(0.5):
        facts.append((says["their_tax"], [Cell(buyer.tax_id, "/buyer/tax_id", buyer.tax_value)]))
    facts[1:1] = [(pair.label, [pair.cell]) for pair in pairs[: rng.randint(1, 3)]]
    edge = max(430.0, 324 + max(pen.width(label) for label, _ in facts))
    for label, cells in facts:
        sheet.write(x, y, label, pen.sized(pen.size - 1.5) if apart else pen)
        text = " ".join(cell.text for cell in cells)
        made.run(cells, x if apart else edge, y + 10 if apart else y, pen if apart else fitted(pen, text, 560 - edge))
        y += 23 if apart else pen.size + 4
    if made.chance(0.6):
        other = party(rng, buyer.market) if made.chance(0.5) else buyer
        sheet.write(made.left, low + 14, says["to"], pen.sized(pen.size - 1).heavy())
        low = made.party(other, "", made.left, low + 25, pen.sized(pen.size - 1), room=215)
    made.y = max(low, y) + 16


def _table(made: House, says: dict[str, str], positions: list[Position], day: date) -> None:
    """Code over name; the price's own lines below the article; a heading for each delivery."""
    rng, show = made.rng, made.show
    built, deck = made.chance(0.5), made.chance(0.65)
    rows: list[Row | Band] = []
    cut = sorted(rng.sample(range(len(positions)), k=min(len(positions), rng.choice((1, 1, 2))))) if made.chance(0.5) else []
    for index, one in enumerate(positions):
        if index in cut or (cut and index == 0):
            rows.append(
                Band(says["for"].format(n=f"80{numbers.digits(rng, 6)}", d=show.date(day - timedelta(days=rng.randint(1, 9)))))
            )
        rows.append(_row(made, says, one, index, built=built, deck=deck))
    keys = (
        ("pos", "what", "count", "unit", "price", "per", "amount")
        if deck
        else ("pos", "code", "what", "count", "unit", "price", "per", "amount")
    )
    heads = {
        "pos": says["pos"],
        "code": says["code"],
        "what": f"{says['code']}|{says['name']}" if deck else says["name"],
        "count": says["count"],
        "unit": made.pick("ME|EH|UoM|"),
        "price": says["price"],
        "per": made.pick("PE|per|"),
        "amount": f"{says['amount']}|{show.market.currency}" if made.chance(0.5) else says["amount"],
    }
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"pos", "code", "what", "unit", "per"} else "right") for key in keys],
        rows,
        flexible="what",
    )
    table = Table(columns, pen, made.rng.choice(("head", "under", "none", "head")), made.chance(0.25), "what")
    room = table.column("what").right - table.column("what").left
    if any(pen.width(cell.text) > room for row in rows if isinstance(row, Row) for cell in row.cells["what"]):
        message = "the names take more than a line"
        raise ValueError(message)
    print_rows(made, rows, table)


def _row(made: House, says: dict[str, str], one: Position, index: int, *, built: bool, deck: bool) -> Row:
    show, rng = made.show, made.rng
    price, amount = money_cell(show, one.price, "unit_price"), money_cell(show, one.amount, "amount")
    per = Cell(f"{one.per} {one.unit}" if one.per > 1 or built else "")
    name = text_cell(one.name, "description")
    what = [text_cell(one.code, "item_code"), name] if deck else [name]
    blank = [Cell("")] * (len(what) - 1)
    prices, pers, amounts = [price, *blank], [per, *blank], [amount, *blank]
    if built and one.cut:
        rate = f"{one.cut},000-%" if show.comma else f"{one.cut}.000-%"
        what += [Cell(says["gross"]), Cell(says["cut"]), Cell(says["net"])]
        plain = [Cell("")] * len(blank)
        prices, pers = [Cell(""), *plain, price, Cell(rate), Cell("")], [Cell(""), *plain, per, Cell(""), Cell("")]
        amounts = [
            Cell(""),
            *plain,
            money_cell(show, one.gross),
            Cell(f"{show.bare(one.off)}-", "discount", f"{one.off:.2f}"),
            amount,
        ]
    elif one.cut:
        what.append(Cell(f"{says['cut']} {one.cut} %"))
        amounts.append(Cell(""))
    notes = [
        Cell(f"{says['lot']}: {numbers.digits(rng, 7)}"),
        Cell(f"{says['tariff']}: {numbers.digits(rng, 8)}  {says['from']}: {made.show.market.country}"),
        Cell(f"{says['weight']}: {rng.randint(1, 90)} KG"),
    ]
    what += rng.sample(notes, k=rng.choice((0, 0, 1, 1, 2)))
    return Row({
        "pos": (Cell(f"{(index + 1) * 10:06d}" if len(one.code) < 9 else str((index + 1) * 10)),), "code": (text_cell(one.code, "item_code"),), "what": tuple(what), "count": (Cell(show.quantity(one.count), "quantity", f"{one.count.normalize():f}"),),
        "unit": (text_cell(one.unit, "unit"),), "price": tuple(prices), "per": tuple(pers), "amount": tuple(amounts),
    })  # fmt: skip


def _sums(made: House, says: dict[str, str], positions: list[Position]) -> None:
    show, net = made.show, sum((one.amount for one in positions), ZERO)
    freight = cents(Decimal(made.rng.choice((0, 0, 850, 1490, 3200))) / 100)
    rate = Decimal(show.market.rates[0])
    tax = cents((net + freight) * rate / 100)
    facts = [Caption(says["sum"], money_cell(show, net, "/subtotal", total=True))]
    if freight:
        facts.append(Caption(says["freight"], money_cell(show, freight, "/shipping", total=True)))
    facts += [
        Caption(
            says["tax"].format(
                r=f"{rate.normalize():f},000 %" if show.comma else f"{rate.normalize():f}.000 %", b=show.bare(net + freight)
            ),
            money_cell(show, tax, "/tax", total=True),
        ),
        Caption(says["total"], money_cell(show, net + freight + tax, "/total", total=True)),
    ]
    print_sums(made, facts, made.left + 40 if made.chance(0.5) else made.right - 230, made.right)


def _foot(made: House, seller: Party, says: dict[str, str]) -> None:
    """Four small columns: address, ways to reach, bank, registers."""
    tiny, y = made.pen.sized(5.8), made.sheet.size[1] - 62
    if made.y > y - 10:
        made.sheet.new_page()
    columns = (
        ([text_cell(seller.name, "/seller/name")], *([Cell(line, "/seller/address", seller.address)] for line in seller.lines)),
        (
            [Cell("Tel."), Cell(seller.phone, "/seller/phone", seller.phone_value)],
            [Cell(f"Fax {seller.fax}")],
            [text_cell(f"info@{seller.host}", "/seller/email")],
        ),
        (
            [Cell(seller.bank)],
            [Cell("IBAN"), Cell(seller.iban, "/seller/iban", seller.iban_value)],
            [Cell(f"SWIFT {seller.swift}")],
        ),
        (
            [Cell(seller.registry)],
            [Cell(says["own_tax"]), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value)]
            if seller.tax_value
            else [Cell("")],
            [Cell(seller.contact)],
        ),
    )
    wide = (made.right - made.left) / 4
    for at, rows in enumerate(columns):
        for number, row in enumerate(rows):
            made.run(row, made.left + at * wide, y + number * 8, fitted(tiny, " ".join(cell.text for cell in row), wide - 4))
