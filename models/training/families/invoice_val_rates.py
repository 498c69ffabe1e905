# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: invoices of Spain, Italy, the Netherlands, Britain and Ireland whose articles bear several rates of tax."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, item_code, sale
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Spec,
    address_lines,
    amount_fact,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper


@dataclass(frozen=True, slots=True)
class Tongue:
    """What firms of a country print; each entry has usual alternatives."""

    wares: tuple[str, ...]
    units: tuple[str, ...]
    title: tuple[str, ...]
    number: tuple[str, ...]
    day: tuple[str, ...]
    due: tuple[str, ...]
    account: tuple[str, ...]
    order: tuple[str, ...]
    buyer: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    """Code, text, count, unit, price, rate, amount."""
    table: tuple[tuple[str, ...], ...]
    """Rate, base and tax of the table of taxes."""
    net: tuple[str, ...]
    freight: tuple[str, ...]
    tax: tuple[str, ...]
    gross: tuple[str, ...]
    terms: tuple[str, ...]
    plain: tuple[tuple[str, str], ...]
    """Facts that are no fields."""


_SPANISH = Tongue(
    words("Aceite de oliva virgen extra garrafa 5 l|Papel A4 reciclado caja de 5 paquetes|Guantes de nitrilo talla M caja 100 u.|Agua mineral 1,5 l pack 6|Detergente industrial 10 kg|Bombilla LED 12 W rosca E27 luz cálida|Servilletas 40x40 blancas|"
          "Harina de trigo saco 25 kg|Mano de obra instalación|Tubo PVC 110 mm barra 3 m|Café molido natural 1 kg|Manzana golden cat. I|Extintor polvo 6 kg con soporte"),
    words("ud|kg|caja|m|l|h"), words("FACTURA|Factura|FACTURA DE VENTA"), words("Nº Factura|Número|Factura nº|N.º de factura"), words("Fecha|Fecha factura|Fecha de emisión"), words("Vencimiento|Fecha vto."), words("Cód. cliente|Nº cliente|Cliente nº"),
    words("Su pedido|Pedido nº|Ref. pedido"), words("Cliente|Facturar a|Datos del cliente"),
    (words("Código|Ref.|Referencia"), words("Descripción|Concepto|Artículo"), words("Cant.|Cantidad|Uds."), words("Ud.|U.M."), words("Precio|Precio ud.|P. unitario"), words("IVA|% IVA|IVA %"), words("Importe|Total|Importe €")),
    (words("% IVA|Tipo|IVA"), words("Base imponible|Base"), words("Cuota|Cuota IVA|Importe IVA")), words("Total bruto|Subtotal|Suma|Base imponible"), words("Portes|Gastos de envío"), words("Total IVA|IVA|Cuota IVA"), words("TOTAL FACTURA|Total|Importe total"),
    words("Forma de pago|Condiciones de pago"), (("Albarán", "4471"), ("Agente", "Norte"), ("Transporte", "Propio")),
)  # fmt: skip
_ITALIAN = Tongue(
    words("Carta fotocopie A4 80 g risma|Guanti in nitrile tg. L conf. 100 pz|Olio extravergine latta 5 l|Pasta di semola kg 5|Lampada LED 10 W attacco E27|Detergente pavimenti tanica 10 l|Tubo multistrato 20x2 rotolo 50 m|Manodopera specializzata|"
          "Latte UHT intero 1 l|Farina tipo 00 sacco 25 kg|Viti inox 5x50 conf. 200|Toner compatibile nero|Cassetta frutta mista"),
    words("pz|kg|cf|mt|lt|nr"), words("FATTURA|Fattura|FATTURA ACCOMPAGNATORIA"), words("Fattura n.|N. documento|Numero|Nr. fattura"), words("Data|Del|Data documento"), words("Scadenza|Scad."), words("Cod. cliente|Codice cliente"),
    words("Vs. ordine|Ordine n.|Rif. ordine"), words("Spett.le|Cliente|Destinatario"),
    (words("Codice|Cod. art.|Articolo"), words("Descrizione|Descrizione dei beni"), words("Q.tà|Quantità|Qta"), words("U.M.|UM"), words("Prezzo|Prezzo unit.|Pr. unitario"), words("IVA|% IVA|Aliq."), words("Importo|Totale|Importo netto")),
    (words("Aliquota|% IVA|IVA"), words("Imponibile"), words("Imposta|Importo IVA")), words("Totale merce|Totale imponibile|Imponibile"), words("Spese trasporto|Trasporto"), words("Totale IVA|IVA|Totale imposta"), words("TOTALE FATTURA|Totale documento"),
    words("Pagamento|Modalità di pagamento"), (("DDT", "n. 318"), ("Agente", "Zona 2"), ("Porto", "Franco")),
)  # fmt: skip
_DUTCH = Tongue(
    words("Kopieerpapier A4 80 g doos 5 pak|Nitril handschoenen maat M doos 100|Koffiebonen espresso 1 kg|Schoonmaakmiddel allesreiniger 5 l|Bouwlamp LED 30 W|PVC-buis 110 mm lengte 4 m|Appels Elstar kist|Arbeidsloon monteur|Volle melk 1 l tray|"
          "Toner zwart hoog volume|Handdoekpapier 2-laags|Brood volkoren gesneden|Schroeven RVS 5x50"),
    words("st|kg|ds|m|l|uur"), words("FACTUUR|Factuur|Verkoopfactuur"), words("Factuurnummer|Factuurnr.|Nummer"), words("Factuurdatum|Datum"), words("Vervaldatum|Te betalen voor"), words("Klantnummer|Debiteurnr.|Klantnr."),
    words("Uw referentie|Uw ordernr.|Uw order"), words("Factuuradres|Aan|Klant"),
    (words("Artikelnr.|Code|Artikel"), words("Omschrijving"), words("Aantal"), words("Eenh.|Eenheid"), words("Prijs|Stuksprijs|Prijs p/st"), words("BTW|BTW %|Btw"), words("Bedrag|Totaal|Netto bedrag")),
    (words("BTW %|Tarief"), words("Grondslag|Over"), words("BTW-bedrag|BTW")), words("Subtotaal|Totaal excl. BTW|Netto totaal"), words("Verzendkosten|Vracht"), words("Totaal BTW|BTW"), words("Totaal incl. BTW|Totaal|Factuurbedrag"),
    words("Betaling|Betalingsconditie"), (("Pakbon", "88213"), ("Vertegenw.", "Regio Oost"), ("Levering", "Eigen vervoer")),
)  # fmt: skip
_ENGLISH = Tongue(
    words("Copier paper A4 80gsm, box of 5 reams|Nitrile gloves medium, box of 100|Ground coffee catering pack 1kg|Children's waterproof jacket, navy, age 7-8|LED floodlight 30W IP65 with bracket|Heating oil, domestic, per litre|Sandwich platter, assorted|"
          "Hand wash, antibacterial 5L refill|Safety boots S3 size 9|Reference handbook, 4th edition|Engineer call-out, first hour|Mineral water still 24 x 500ml|Bread rolls, tray of 48"),
    words("each|box|pk|kg|L|hr"), words("INVOICE|VAT INVOICE|Invoice|Sales Invoice"), words("Invoice No|Invoice Number|Document No."), words("Invoice Date|Tax Point|Date / Tax Point"), words("Due Date|Payment Due"), words("Account No|A/C No|Customer Ref"),
    words("Your Order No|Order No|Your Ref"), words("Invoice To|Bill To|Customer"),
    (words("Product Code|Code|Stock Code"), words("Description|Details|Description of Goods"), words("Qty|Quantity"), words("Unit|Per"), words("Unit Price|Price|Price £"), words("VAT %|VAT Rate|VAT"), words("Net Amount|Net|Amount|Line Total")),
    (words("VAT Rate|Rate"), words("Goods|Net|Taxable"), words("VAT|VAT Amount")), words("Total Net|Net Total|Goods Total|Subtotal"), words("Carriage|Delivery"), words("Total VAT|VAT"), words("Invoice Total|Gross Total|Total inc. VAT"),
    words("Terms|Payment Terms"), (("Despatch No", "30518"), ("Rep", "AK"), ("Route", "7B")),
)  # fmt: skip
_TONGUES = {"ES": _SPANISH, "IT": _ITALIAN, "NL-nl": _DUTCH, "GB": _ENGLISH, "IE": _ENGLISH}


def draw(rng: Random) -> Paper:
    """One invoice of one of the countries."""
    country = rng.choice(tuple(_TONGUES))
    tongue, made = _TONGUES[country], sale(rng, country, special=False)
    made = replace(made, items=_items(rng, made, tongue), shipping=rng.choice((ZERO, ZERO, Decimal("9.50"), Decimal("35.00"))))
    sheet, show = Sheet("invoice", "invoice-val-rates", A4), without_cells(printing(rng, made.market))
    pen = Pen(rng.choice(("arial", "helvetica", "dejavu-condensed", "roman", "times", "narrow")), rng.choice((8.0, 8.6, 9.2)))
    y = _head(sheet, rng, made, show, pen, tongue)
    y = _table(sheet, rng, made, show, pen, tongue, y)
    _ends(sheet, rng, made, show, pen, tongue, y)
    know_currency(sheet, show)
    return sheet.finish()


def _items(rng: Random, made: Sale, tongue: Tongue) -> tuple[Item, ...]:
    shape, base, rates = rng.randrange(5), made.items[0], made.market.rates
    chosen = rates if rng.random() < 0.75 else rates[:1]
    shape = shape if rng.random() < 0.8 else -1
    return tuple(
        replace(base, description=name, note="", discount=ZERO, discount_rate=0, code=item_code(rng, shape), unit=rng.choice(tongue.units), quantity=Decimal(rng.choice((1, 1, 2, 3, 4, 6, 10, 20, 24))),
                price=cents(Decimal(rng.choice((rng.randint(80, 2500), rng.randint(900, 22000)))) / 100), tax_rate=Decimal(rng.choice(chosen)))
        for name in rng.sample(tongue.wares, k=rng.choice((1, 2, 3, 4, 5, 7, 9, 12)))
    )  # fmt: skip


def _head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue) -> float:
    """Seller at one side with its numbers, buyer at the other, facts in a strip or beside the title."""
    seller = made.seller
    left, right = (50.0, 330.0) if rng.random() < 0.7 else (330.0, 50.0)
    big = fitted(pen.sized(rng.choice((13.0, 16.0))).heavy(), seller.name, 230)
    sheet.put("/seller/name", seller.name, left, 60, seller.name, big)
    y = sheet.put_lines("/seller/address", seller.address, left, 74, seller.lines, pen, pen.size + 2.5)
    y = facts_beside(sheet, _seller_facts(rng, made), left, y, pen, room=230, mark=rng.choice((":", "")))
    title = rng.choice(tongue.title)
    sheet.write(right, 60, title, fitted(pen.sized(rng.choice((14.0, 18.0))).heavy(), title, 215))
    facts, strip = _facts(rng, made, show, tongue), rng.random() < 0.5
    top = 84.0 if strip else facts_beside(sheet, facts, right, 80, pen, room=215) + 14
    sheet.write(right, top, rng.choice(tongue.buyer), pen.sized(pen.size - 1))
    low = address_lines(
        sheet, "/buyer", made.buyer, right, top + pen.size + 4, pen.sized(pen.size + 0.4), room=215, leading=pen.size + 3
    )
    if rng.random() < 0.5 and made.buyer.tax_value:
        end = sheet.write(
            right,
            low + 2,
            "VAT No: "
            if tongue is _ENGLISH
            else "NIF: "
            if tongue is _SPANISH
            else "P.IVA: "
            if tongue is _ITALIAN
            else "BTW-nr: ",
            pen,
        )
        sheet.put("/buyer/tax_id", made.buyer.tax_value, end, low + 2, made.buyer.tax_id, pen)
        low += pen.size + 4
    y = max(y, low) + 18
    if strip:
        y = facts_strip(sheet, facts, 46, 549, y, pen, GREY if rng.random() < 0.5 else None) + 14
    return y


def _seller_facts(rng: Random, made: Sale) -> list[Fact]:
    seller = made.seller
    facts = [Fact("Tel" if rng.random() < 0.5 else "T", "/seller/phone", seller.phone_value, seller.phone)]
    tax = {"ES": "CIF", "IT": "P. IVA", "NL": "BTW-nr", "GB": "VAT Reg No", "IE": "VAT No"}[made.market.country]
    if seller.tax_value:
        facts.append(Fact(tax, "/seller/tax_id", seller.tax_value, seller.tax_id))
    if rng.random() < 0.5:
        mail = f"{rng.choice(('admin', 'accounts', 'info', 'office'))}@{seller.host}"
        facts.append(Fact("E-mail", "/seller/email", mail, mail))
    if rng.random() < 0.4:
        facts.append(Fact("Web", "/seller/website", f"www.{seller.host}", f"www.{seller.host}"))
    return facts


def _facts(rng: Random, made: Sale, show: Print, tongue: Tongue) -> list[Fact]:
    account = made.account or numbers.digits(rng, 5)
    facts = [
        Fact(rng.choice(tongue.number), "/number", made.number, made.number),
        Fact(rng.choice(tongue.day), "/issue_date", made.day.isoformat(), show.date(made.day)),
    ]
    extra = [Fact(rng.choice(tongue.account), "/buyer/account_number", account, account)]
    extra += (
        [Fact(rng.choice(tongue.due), "/due_date", made.due.isoformat(), show.date(made.due))] if rng.random() < 0.6 else []
    )
    extra += [Fact(rng.choice(tongue.order), "/purchase_order", made.order, made.order)] if made.order else []
    extra += [Fact(caption, "", "", shown) for caption, shown in rng.sample(tongue.plain, k=rng.choice((0, 0, 1)))]
    rng.shuffle(extra)
    return [*facts, *extra[:4]]


def _table(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float) -> float:
    code, text, count, unit, price, rate, amount = (rng.choice(each) for each in tongue.heads)
    article = (
        [Spec("code", code, "left"), Spec("description", text, "left")]
        if made.items[0].code
        else [Spec("description", text, "left")]
    )
    counted = [Spec("quantity", count), *([Spec("unit", unit, "left")] if rng.random() < 0.6 else [])]
    money = rng.choice(([Spec("price", price), Spec("rate", rate), Spec("amount", amount)], [Spec("price", price), Spec("amount", amount), Spec("rate", rate)],
                        [Spec("rate", rate), Spec("price", price), Spec("amount", amount)]))  # fmt: skip
    specs = [*rng.choice(([*article, *counted], [*counted, *article])), *money]
    rows: list[Stack] = [_row(item, show) for item in made.items]
    columns = placed(specs, rows, 46, 549, pen, flexible="description")
    shade = GREY if rng.random() < 0.5 else None
    grid = Grid(pen, pen.size + 2.5, 660, 70, rng.choice(("none", "lines", "grid", "bands")), shade)
    return print_stacks(sheet, columns, rows, grid, y)


def _row(item: Item, show: Print) -> Stack:
    return {
        "code": (Cell("item_code", item.code, item.code),), "description": (Cell("description", item.description, item.description),),
        "quantity": (Cell("quantity", f"{item.quantity:f}", show.quantity(item.quantity)),), "unit": (Cell("unit", item.unit, item.unit),),
        "price": (Cell("unit_price", f"{item.price:.2f}", show.money(item.price)),), "rate": (Cell("tax_rate", f"{item.tax_rate.normalize():f}", show.rate(item.tax_rate)),),
        "amount": (Cell("amount", f"{item.amount:.2f}", show.money(item.amount)),),
    }  # fmt: skip


def _ends(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float) -> None:
    """Taxes by rate at the left, sums at the right, terms and bank below."""
    if y > 620:
        sheet.new_page()
        y = 70.0
    facts = [amount_fact(rng.choice(tongue.net), "/subtotal", made.subtotal, show)]
    if made.shipping:
        facts.append(amount_fact(rng.choice(tongue.freight), "/shipping", made.shipping, show))
    facts.append(amount_fact(rng.choice(tongue.tax), "/tax", made.tax, show))
    facts.append(amount_fact(rng.choice(tongue.gross), "/total", made.total, show))
    top = y + 24 if rng.random() < 0.6 else max(y + 24, 640.0)
    low = sums(sheet, facts, 350, 543, top, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    low = max(low, _taxes(sheet, rng, made, show, pen, tongue, top)) + 12
    end = sheet.write(50, low, f"{rng.choice(tongue.terms)}: ", pen)
    sheet.put("/terms", made.terms, end, low, made.terms, fitted(pen, made.terms, 300))
    bank = made.seller
    if rng.random() < 0.8:
        low += pen.size + 5
        end = sheet.write(50, low, rng.choice((f"{bank.bank}  IBAN ", "IBAN: ", "IBAN ")), pen)
        end = sheet.put("/seller/iban", bank.iban_value, end, low, bank.iban, pen)
        if rng.random() < 0.6:
            sheet.write(end + 12, low, f"BIC {bank.swift}", pen)
    if rng.random() < 0.5:
        sheet.write(297, 815, bank.registry, pen.sized(6.5), "center")


def _taxes(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float) -> float:
    stops = (110.0, 205.0, 290.0)
    for stop, choices in zip(stops, tongue.table, strict=True):
        head = rng.choice(choices)
        sheet.write(stop, y, head, fitted(pen.heavy(), head, 76), "right")
    sheet.rule(50, y + 3, 290, y + 3, 0.5)
    for rate, tax in made.taxes.items():
        y += pen.size + 4
        for stop, shown in zip(stops, (show.rate(rate), show.money(made.bases[rate]), show.money(tax)), strict=True):
            print_fact(sheet, Fact("", "", "", shown), stop, y, pen, "right")
    return y + pen.size + 4
