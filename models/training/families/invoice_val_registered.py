# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: services of small firms of the continent. Number and day told in the title's line, the firm in a mark and a line of registers, periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import (
    Cell,
    Fact,
    Spec,
    address_lines,
    amount_fact,
    facts_beside,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper


@dataclass(frozen=True, slots=True)
class Tongue:
    """What firms of a language print."""

    title: str
    on: str
    account: str
    order: str
    project: str
    period: str
    buyer_tax: str
    heads: str
    net: str
    tax: str
    total: str
    pay: str
    firms: str
    works: str


_TONGUES = {
    "de": Tongue("Rechnung Nr.|RECHNUNG|Honorarnote Nr.|Rechnung", "vom|Datum:|am|-", "Kundennummer|Kd.-Nr.", "Ihre Bestellnummer|Bestellung", "Projekt|Objekt|Auftrag Nr.", "Leistungszeitraum|Zeitraum", "USt-IdNr. des Kunden|Ihre UID", "Pos|Leistung|Menge|Einzelpreis|Gesamt",
                 "Summe netto|Zwischensumme|Nettobetrag", "zzgl. {r} % USt.|MwSt. {r} %", "Rechnungsbetrag|Gesamtbetrag|Summe brutto", "Zahlbar ohne Abzug bis|Bitte überweisen Sie bis zum", "{l} Baumpflege|Ingenieurbüro {l}|{l} Webdesign|Hausverwaltung {l} GmbH|Übersetzungen {l}", "Wartung Heizungsanlage|Beratung vor Ort|Fällung Birke inkl. Entsorgung|Gestaltung Broschüre|Fahrtkosten|Monatspauschale Betreuung|Lektorat, 42 Seiten"),
    "fr": Tongue("Facture n°|FACTURE N°|Note d'honoraires n°|Facture", "du|en date du|le", "N° client|Réf. client", "Bon de commande|Votre réf.", "Chantier|Dossier n°|Affaire", "Période|Prestations du", "TVA intracom. client|N° TVA client", "N°|Désignation|Qté|Prix unitaire|Montant HT",
                 "Total HT|Montant HT", "TVA {r} %|T.V.A. à {r} %", "Total TTC|Net à payer|Montant TTC", "À régler avant le|Date limite de paiement :", "Menuiserie {l}|{l} Conseil|Atelier {l}|SARL {l} Paysage|Cabinet {l}", "Entretien des espaces verts|Pose de fenêtres|Forfait déplacement|Relevé topographique|Formation, une journée|Nettoyage de façade|Maintenance mensuelle"),
    "es": Tongue("Factura nº|FACTURA|Factura", "de fecha|Fecha:|a", "Nº cliente|Cliente nº", "Su pedido|Pedido nº", "Obra|Expediente|Proyecto", "Periodo|Servicios de", "NIF cliente|CIF del cliente", "Nº|Concepto|Cant.|Precio|Importe",
                  "Base imponible|Suma", "IVA {r} %|I.V.A. ({r} %)", "Total factura|TOTAL|Total a pagar", "Vencimiento:|A pagar antes del", "Jardines {l}|{l} Arquitectos|Talleres {l}|Asesoría {l} S.L.|Limpiezas {l}", "Mantenimiento mensual|Asesoría fiscal|Reparación de persiana|Proyecto de reforma|Desplazamiento|Limpieza de oficinas|Informe técnico"),
    "nl": Tongue("Factuur|Factuurnr.|FACTUUR nr.", "d.d.|van|Datum:", "Klantnummer|Debiteur", "Uw inkoopnummer|Uw order", "Project|Werkbon|Opdracht", "Periode|Werkzaamheden", "Uw btw-nummer|Btw-nr. klant", "Nr|Omschrijving|Aantal|Tarief|Bedrag",
                  "Subtotaal|Totaal excl. btw", "Btw {r}%|{r}% btw", "Totaal|Totaal incl. btw|Te betalen", "Te voldoen vóór|Graag betalen voor", "{l} Hoveniers|Schildersbedrijf {l}|{l} Advies|Loodgietersbedrijf {l}|Studio {l}", "Onderhoud tuin|Schilderwerk kozijnen|Voorrijkosten|Advies bouwaanvraag|Ontwerp huisstijl|Vervangen mengkraan|Abonnement beheer"),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One small firm's bill."""
    country = rng.choice(("DE", "AT", "CH", "FR", "BE", "ES", "NL-nl"))
    market = MARKETS[country]
    tongue = _TONGUES[market.language]
    sheet, show = Sheet("invoice", "invoice-val-registered", A4), printing(rng, market)
    pen = Pen(
        rng.choice(("helvetica", "times", "dejavu-serif", "arial", "vera", "dejavu-condensed")),
        rng.choice((8.5, 9.0, 9.5, 10.0)),
    )
    seller = party(rng, market, rng.choice(words(tongue.firms)).format(l=people.person(rng).last))
    buyer = party(rng, market)
    day = date(2024, 2, 5) + timedelta(days=rng.randint(0, 950))
    works = [
        (name, Decimal(rng.choice(("1", "1", "2", "3.5", "8", "12"))), Decimal(rng.randint(1500, 95000)) / 100)
        for name in rng.sample(words(tongue.works), k=rng.choice((1, 2, 3, 4)))
    ]
    y = _head(sheet, rng, show, pen, tongue, (seller, buyer), day)
    y = _table(sheet, rng, show, pen, tongue, works, y)
    _ends(sheet, rng, show, pen, tongue, works, y, day)
    _foot(sheet, rng, pen, seller)
    know_currency(sheet, show)
    return sheet.finish()


def _say(rng: Random, text: str) -> str:
    return rng.choice(words(text))


def _facts(rng: Random, show: Print, tongue: Tongue, buyer: Party, day: date) -> list[Fact]:
    d = numbers.digits
    facts = [
        Fact(_say(rng, tongue.period), "", "", f"{show.date(day - timedelta(days=31))} - {show.date(day - timedelta(days=1))}"),
        Fact(_say(rng, tongue.project), "", "", rng.choice((d(rng, 5), f"{day:%Y}-{d(rng, 3)}", people.person(rng).last))),
    ]
    account, order = (
        rng.choice((d(rng, 5), d(rng, 4), f"K{d(rng, 4)}")),
        rng.choice((d(rng, 8), f"B-{d(rng, 5)}", f"45{d(rng, 6)}")),
    )
    if rng.random() < 0.6:
        facts.append(Fact(_say(rng, tongue.account), "/buyer/account_number", account, account))
    if rng.random() < 0.4:
        facts.append(Fact(_say(rng, tongue.order), "/purchase_order", order, order))
    if rng.random() < 0.4 and buyer.tax_value:
        facts.append(Fact(_say(rng, tongue.buyer_tax), "/buyer/tax_id", buyer.tax_value, buyer.tax_id))
    rng.shuffle(facts)
    return facts[: rng.randint(1, 5)]


def _titled(sheet: Sheet, rng: Random, show: Print, pen: Pen, tongue: Tongue, day: date, x: float, y: float) -> None:
    """`Rechnung Nr. 2025-114 vom 12.03.2025`: number and day in one line, or the day in the line below."""
    d = numbers.digits
    number = rng.choice(
        (f"{day:%Y}-{d(rng, 3)}", f"{day:%y}{d(rng, 3)}", d(rng, 5), f"{d(rng, 3)}/{day:%Y}", f"R{day:%Y%m}{d(rng, 2)}")
    )
    big = pen.sized(pen.size + rng.choice((1, 3, 5))).heavy()
    end = sheet.write(x, y, _say(rng, tongue.title), big)
    end = sheet.put("/number", number, end + big.width(" "), y, number, big)
    if rng.random() < 0.6:
        end = sheet.write(end + big.width(" "), y, _say(rng, tongue.on).rstrip(), big)
        sheet.put("/issue_date", day.isoformat(), end + big.width(" "), y, show.date(day), big)
    else:
        sheet.put("/issue_date", day.isoformat(), x, y + pen.size + 5, show.date(day), pen)


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, tongue: Tongue, parties: tuple[Party, Party], day: date) -> float:
    """The firm's mark left, middle or right; the buyer in its window or at the right; the title's line; facts beside or below."""
    seller, buyer = parties
    way, lead = rng.randrange(3), pen.size + 2.6
    mark = pen.sized(pen.size + rng.choice((6, 10, 14)))
    at, align = ((60.0, "left"), (297.0, "center"), (535.0, "right"))[way]
    sheet.put("/seller/name", seller.name, at, 60, seller.name, fitted(mark, seller.name, 380), align)  # type: ignore[arg-type]
    if rng.random() < 0.4:
        sheet.put("/seller/website", f"www.{seller.host}", at, 73, f"www.{seller.host}", pen.sized(pen.size - 1), align)  # type: ignore[arg-type]
    facts = _facts(rng, show, tongue, buyer, day)
    x = 60.0 if way != 1 or rng.random() < 0.5 else 330.0
    low = address_lines(sheet, "/buyer", buyer, x, 132, pen, room=220, leading=lead)
    if way == 0:
        low = max(low, facts_beside(sheet, facts, 340, 132, pen, room=200, mark=rng.choice((":", "")))) + 34
        _titled(sheet, rng, show, pen, tongue, day, 60, low)
        return low + 28
    _titled(sheet, rng, show, pen, tongue, day, 60, low + 36)
    return facts_beside(sheet, facts, 60, low + 66, pen, room=330, mark=rng.choice((":", ""))) + 12


def _table(
    sheet: Sheet, rng: Random, show: Print, pen: Pen, tongue: Tongue, works: list[tuple[str, Decimal, Decimal]], y: float
) -> float:
    keys = rng.choice(
        ("pos name count price amount", "name count price amount", "name amount", "count name price amount")
    ).split()
    heads = dict(zip(("pos", "name", "count", "price", "amount"), words(tongue.heads), strict=True))
    rows: list[Stack] = []
    for number, (name, count, price) in enumerate(works, start=1):
        amount = cents(count * price)
        rows.append(
            {
                "pos": (Cell("", "", str(number)),),
                "name": (Cell("description", name, name),),
                "count": (Cell("quantity", f"{count.normalize():f}", show.quantity(count)),),
                "price": (Cell("unit_price", f"{price:.2f}", show.money(price)),),
                "amount": (Cell("amount", f"{amount:.2f}", show.money(amount)),),
            }
        )
    columns = placed(
        [Spec(key, heads[key], "left" if key in {"pos", "name"} else "right") for key in keys],
        rows,
        54,
        541,
        pen,
        flexible="name",
    )
    return print_stacks(sheet, columns, rows, Grid(pen, pen.size + 2.6, 680, 60, rng.choice(("none", "lines", "grid"))), y)


def _ends(
    sheet: Sheet,
    rng: Random,
    show: Print,
    pen: Pen,
    tongue: Tongue,
    works: list[tuple[str, Decimal, Decimal]],
    y: float,
    day: date,
) -> None:
    net, rate = sum((cents(count * price) for _, count, price in works), ZERO), Decimal(show.market.rates[0])
    tax, shown = cents(net * rate / 100), f"{rate.normalize():f}".replace(".", ",")
    facts = [
        amount_fact(_say(rng, tongue.net), "/subtotal", net, show),
        amount_fact(_say(rng, tongue.tax).format(r=shown), "/tax", tax, show),
        amount_fact(_say(rng, tongue.total), "/total", net + tax, show),
    ]
    low = sums(sheet, facts, 340, 538, y + 22, pen, heavy=("/total",), boxed=rng.random() < 0.2)
    if rng.random() < 0.7:
        end, due = sheet.write(60, low + 20, _say(rng, tongue.pay), pen), day + timedelta(days=rng.choice((10, 14, 30)))
        sheet.put("/due_date", due.isoformat(), end + pen.width(" "), low + 20, show.date(due), pen)


def _foot(sheet: Sheet, rng: Random, pen: Pen, seller: Party) -> None:
    """All that is registered of the firm, in centred lines or one long one per kind."""
    small, dot = pen.sized(7), rng.choice(("  |  ", " - ", "  ·  "))
    rows = [
        [Fact("", "/seller/name", seller.name, seller.name), *(Fact("", "/seller/address", seller.address, line) for line in seller.lines)],
        [Fact("Tel. ", "/seller/phone", seller.phone_value, seller.phone), Fact("", "/seller/email", f"info@{seller.host}", f"info@{seller.host}"), *([Fact({"de": "UID ", "fr": "TVA ", "es": "NIF ", "nl": "Btw "}[seller.market.language], "/seller/tax_id", seller.tax_value, seller.tax_id)] if seller.tax_value else [])],
        [Fact("", "", "", seller.registry), Fact("", "", "", seller.bank), Fact("IBAN ", "/seller/iban", seller.iban_value, seller.iban), Fact("BIC ", "", "", seller.swift)],
    ]  # fmt: skip
    middle = rng.random() < 0.6
    for number, row in enumerate(rows):
        text = dot.join(fact.caption + fact.shown for fact in row)
        own, y = fitted(small, text, 480), 786.0 + number * 10
        x = 297 - own.width(text) / 2 if middle else 58.0
        for at, fact in enumerate(row):
            x = sheet.write(x, y, dot + fact.caption if at else fact.caption, own)
            x = print_fact(sheet, fact, x, y, own)
