# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: a European invoice out of business software, German or French, with a table of taxes and a foot in columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, item_code, sale
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language; alternatives with bars between."""

    wares: tuple[str, ...]
    units: tuple[str, ...]
    titles: tuple[str, ...]
    number: tuple[str, ...]
    day: tuple[str, ...]
    account: tuple[str, ...]
    order: tuple[str, ...]
    due: tuple[str, ...]
    plain: tuple[str, ...]
    """Captions of facts that are no fields."""
    heads: tuple[tuple[str, ...], ...]
    """Position, article number, description, quantity, unit, price, rate of tax, amount."""
    rate: tuple[str, ...]
    base: tuple[str, ...]
    tax: tuple[str, ...]
    net: tuple[str, ...]
    freight: tuple[str, ...]
    gross: tuple[str, ...]
    terms: tuple[str, ...]
    foot: tuple[str, ...]
    """Bank, IBAN, BIC, tax number, court."""
    greeting: tuple[str, ...]


_GERMAN = Tongue(
    words("Kabelkanal 40x60 grau|Schlauchklemme verzinkt 20-32|Etikettenrolle 100x50|Wischbezug Mikrofaser|Dichtungssatz Pumpe P3|Reinigungskonzentrat 10 l|Lagerbox stapelbar blau|Filtermatte G4 20 m²|Stehleuchte dimmbar|Klemmbrett A4|"
          "Spanplattenschraube 5x60|Kugelhahn 1/2 Zoll|Handschuh Leder Gr. 10|Montageschiene 2 m|Thermorolle 80/80/12|Sensorleitung 5 m|Ordner breit schwarz|Wartungspauschale Anlage 2|Anfahrt Monteur|Akku 18 V 4 Ah"),
    words("ST|Stck|Rol|KAR|PAK|VE|m|SET"), words("Rechnung|Ausgangsrechnung|RECHNUNG|Rechnung / Invoice"), words("Beleg-Nr.|Rechnungs-Nr.|Rechnung Nr.|Belegnummer"), words("Belegdatum|Datum|Rechnungsdatum|Rechn.-Datum"),
    words("Kunden-Nr.|Kundennummer|Debitor|Ihre Kundennr."), words("Ihre Bestellung|Ihre Best.-Nr.|Bestell-Nr.|Ihre Bestellnr."), words("Fällig am|Zahlbar bis|Fälligkeit"),
    words("Lieferschein|Auftrag|Sachbearbeiter|Durchwahl|Lieferdatum|Versandart"),
    (words("Pos.|Pos|Nr."), words("Artikel-Nr.|Material|Art.-Nr.|Sachnummer"), words("Bezeichnung|Artikelbezeichnung|Text|Warenbezeichnung"), words("Menge|Anzahl|Menge gel."), words("ME|Einh.|VPE"), words("Einzelpreis|Preis/ME|E-Preis\nEUR|Stückpreis"), words("USt %|MwSt|St.-Satz"), words("Gesamtpreis|Wert|Betrag|G-Preis\nEUR|Nettobetrag")),
    words("Steuersatz|Satz|USt.-Satz"), words("Nettobetrag|Bemessungsgrundlage|Basis"), words("Steuerbetrag|USt.-Betrag|MwSt.-Betrag"), words("Warenwert netto|Summe Positionen|Nettosumme|Zwischensumme"),
    words("Frachtkosten|Versandkosten|Verpackung und Fracht"), words("Rechnungsbetrag|Endbetrag|Bruttosumme|Gesamtbetrag brutto"), words("Zahlungsbedingung|Zahlungsbedingungen|Zahlung"), words("Bank|IBAN|BIC|USt-IdNr.|Amtsgericht"),
    words("Wir danken für Ihren Auftrag und berechnen wie folgt:|Für unsere Lieferung berechnen wir Ihnen:|Wir berechnen Ihnen gemäß unseren Lieferbedingungen:|"),
)  # fmt: skip
_FRENCH = Tongue(
    words("Ramette papier 80 g|Gants nitrile T8 bte 100|Ampoule LED E27|Câble réseau 5 m|Gel hydroalcoolique 5 l|Tuyau souple 25 mm|Cartouche filtrante|Plateau bois hêtre|Visserie inox assortie|Classeur à levier|"
          "Bobine essuie-tout|Savon liquide 1 l|Forfait déplacement|Main-d'œuvre atelier|Joint torique x 10|Serrure à cylindre|Cagette plastique|Bâche 4 x 6 m"),
    words("U|PCE|BTE|CT|KG|LOT|ML"), words("FACTURE|Facture|Facture client|FACTURE DE VENTE"), words("N° facture|Facture n°|N° de pièce|Numéro"), words("Date|Date facture|Date de pièce|Date d'émission"),
    words("Code client|N° client|Réf. client|Client"), words("Votre commande|V/commande|N° commande|Réf. commande"), words("Échéance|Date d'échéance|À payer avant le"),
    words("Bon de livraison|Représentant|Affaire suivie par|Mode d'expédition|N° BL|Dépôt"),
    (words("Lig.|N°|Pos"), words("Référence|Code article|Réf.|Article"), words("Désignation|Libellé|Désignation des produits"), words("Qté|Quantité|Qté livrée"), words("Unité|U|UV"), words("P.U. HT|Prix unit.|PU net HT|Prix\nunitaire"), words("TVA|Taux TVA|% TVA"), words("Montant HT|Total HT|Montant net|Montant\nH.T.")),
    words("Taux|Taux TVA|Code / taux"), words("Base HT|Base|Base taxable"), words("Montant TVA|TVA|Taxe"), words("Total HT|Total brut HT|Montant total HT"),
    words("Frais de port|Port et emballage|Transport"), words("Total TTC|Montant TTC|Total facture TTC|TOTAL T.T.C."), words("Conditions de règlement|Règlement|Mode de paiement"), words("Banque|IBAN|BIC|N° TVA|RCS"),
    words("Veuillez trouver ci-dessous le détail de notre facture :|Nous vous remercions de votre confiance.|"),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """One invoice; the language decides words and habits."""
    french = rng.random() < 0.4
    tongue = _FRENCH if french else _GERMAN
    sheet, made = (
        Sheet("invoice", "invoice-val-erp", A4),
        sale(rng, "FR" if french else rng.choice(("DE", "DE", "AT")), special=False),
    )
    made = replace(
        made,
        items=_items(rng, made, tongue),
        shipping=rng.choice((ZERO, ZERO, Decimal("12.50"), Decimal("48.00"), Decimal("6.90"))),
    )
    show = without_cells(printing(rng, made.market))
    pen = Pen(rng.choice(("arial", "helvetica", "dejavu-condensed", "courier", "narrow", "roman")), rng.choice((8.0, 8.5, 9.0)))
    pen = pen.sized(8.0) if pen.family == "courier" else pen
    y = _head(sheet, rng, made, show, pen, tongue)
    y = _table(sheet, rng, made, show, pen, tongue, y)
    y = _ends(sheet, rng, made, show, pen, tongue, y)
    _conditions(sheet, rng, made, show, pen, tongue, y)
    _foot(sheet, rng, made, pen.sized(7), tongue)
    know_currency(sheet, show)
    return sheet.finish()


def _items(rng: Random, made: Sale, tongue: Tongue) -> tuple[Item, ...]:
    shape, base = rng.randrange(5), made.items[0]
    rates = made.market.rates[:2] if rng.random() < 0.35 else made.market.rates[:1]
    return tuple(
        replace(base, description=name, note="", discount=ZERO, discount_rate=0, code=item_code(rng, shape), unit=rng.choice(tongue.units), quantity=Decimal(rng.choice((1, 1, 2, 3, 4, 5, 10, 12, 25, 50))),
                price=cents(Decimal(rng.choice((rng.randint(60, 3000), rng.randint(900, 40000)))) / 100), tax_rate=Decimal(rng.choice(rates)))
        for name in rng.sample(tongue.wares, k=rng.choice((1, 2, 3, 4, 5, 7, 9, 12, 16)))
    )  # fmt: skip


def _head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue) -> float:
    """Name at the top, a small line of the sender above the window, facts at the right or in a strip below."""
    seller, x, align = made.seller, *rng.choice(((57.0, "left"), (538.0, "right")))
    big = fitted(pen.sized(rng.choice((15.0, 18.0))).heavy(), seller.name, 300)
    sheet.put("/seller/name", seller.name, x, 58, seller.name, big, align)  # type: ignore[arg-type]
    mark = rng.choice((" · ", " - ", " | ", " • "))
    small = fitted(pen.sized(6.5), mark.join((seller.name, *seller.lines)), 280)
    start = sheet.put("/seller/name", seller.name, 57, 130, seller.name, small)
    for line in seller.lines:
        start = sheet.write(start, 130, mark, small)
        start = sheet.put("/seller/address", seller.address, start, 130, line, small)
    if rng.random() < 0.6:
        sheet.rule(57, 133, start, 133, 0.3)
    low = address_lines(sheet, "/buyer", made.buyer, 57, 148, pen.sized(pen.size + 0.5), room=220, leading=pen.size + 3)
    facts, wide = _facts(rng, made, show, tongue), rng.random() < 0.35
    title, loud = rng.choice(tongue.titles), pen.sized(rng.choice((13.0, 15.0))).heavy()
    if wide:
        sheet.write(57, max(low, 220) + 18, title, loud)
        y = (
            facts_strip(
                sheet,
                facts if len(facts) < 7 else [fact for fact in facts if fact.pointer],
                57,
                538,
                max(low, 220) + 30,
                pen,
                GREY if rng.random() < 0.5 else None,
            )
            + 16
        )
    else:
        top = 130.0
        if rng.random() < 0.5:
            sheet.write(350, top, title, loud)
            top += 22
            y = max(facts_beside(sheet, facts, 350, top, pen, room=188, mark=rng.choice((":", ""))), low, 220) + 26
        else:
            y = max(facts_beside(sheet, facts, 350, top, pen, room=188, mark=rng.choice((":", ""))), low, 220) + 30
            sheet.write(57, y, title, loud)
            y += 22
    greeting = rng.choice(tongue.greeting)
    sheet.write(57, y, greeting, pen)
    return y + (12 if greeting else -4)


def _facts(rng: Random, made: Sale, show: Print, tongue: Tongue) -> list[Fact]:
    facts = [
        Fact(rng.choice(tongue.number), "/number", made.number, made.number),
        Fact(rng.choice(tongue.day), "/issue_date", made.day.isoformat(), show.date(made.day)),
    ]
    account = made.account or numbers.digits(rng, 6)
    facts.append(Fact(rng.choice(tongue.account), "/buyer/account_number", account, account))
    if made.order and rng.random() < 0.8:
        facts.append(Fact(rng.choice(tongue.order), "/purchase_order", made.order, made.order))
    if rng.random() < 0.3:
        facts.append(Fact(rng.choice(tongue.due), "/due_date", made.due.isoformat(), show.date(made.due)))
    for caption in rng.sample(tongue.plain, k=rng.randint(0, 3)):
        shown = numbers.digits(rng, 6)
        if caption in ("Sachbearbeiter", "Représentant", "Affaire suivie par"):
            shown = people.person(rng).last
        elif caption == "Lieferdatum":
            shown = show.date(made.day - timedelta(days=rng.randint(1, 9)))
        elif caption in ("Versandart", "Mode d'expédition", "Dépôt"):
            shown = rng.choice(
                ("Spedition", "DPD", "Abholung") if caption == "Versandart" else ("Messagerie", "Enlèvement", "Nord")
            )
        facts.append(Fact(caption, "", "", shown))
    if rng.random() < 0.4:
        facts = [*facts[2:], *facts[:2]]
    return facts


def _table(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float) -> float:
    position, code, text, count, unit, price, rate, amount = (rng.choice(each) for each in tongue.heads)
    mixed = len({item.tax_rate for item in made.items}) > 1
    specs = [Spec("position", position, "left", spare=True)] if rng.random() < 0.8 else []
    article = [Spec("code", code, "left"), Spec("description", text, "left")]
    counted = [Spec("quantity", count)] + ([Spec("unit", unit, "left")] if rng.random() < 0.8 else [])
    specs += rng.choice(
        ([*article, *counted], [*counted, *article], [article[1], *counted] if rng.random() < 0.5 else [*article, *counted])
    )
    specs += [Spec("price", price)]
    if mixed or rng.random() < 0.3:
        specs.append(Spec("rate", rate))
    specs.append(Spec("amount", amount))
    rows = [_row(index, item, show) for index, item in enumerate(made.items)]
    table = Table(
        pen, pen.size + 2.5, 690, 70, rng.choice(("none", "lines", "grid", "bands")), GREY if rng.random() < 0.5 else None
    )
    columns = arranged(specs, rows, 57, 538, pen, flexible="description")
    return print_table(sheet, columns, rows, table, y)


def _row(index: int, item: Item, show: Print) -> Row:
    return {
        "position": Cell("", "", f"{(index + 1) * 10}" if "D" in item.unit else str(index + 1)), "code": Cell("item_code", item.code, item.code),
        "description": Cell("description", item.description, item.description), "quantity": Cell("quantity", f"{item.quantity:f}", show.quantity(item.quantity)), "unit": Cell("unit", item.unit, item.unit),
        "price": Cell("unit_price", f"{item.price:.2f}", show.money(item.price)), "rate": Cell("tax_rate", f"{item.tax_rate.normalize():f}", show.rate(item.tax_rate)),
        "amount": Cell("amount", f"{item.amount:.2f}", show.money(item.amount)),
    }  # fmt: skip


def _ends(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float) -> float:
    """Sums; the taxes as a table of their own or as a line among them."""
    if y > 610:
        sheet.new_page()
        y = 60.0
    captions = tuple(rng.choice(each) for each in (tongue.net, tongue.freight, tongue.tax, tongue.gross))
    apart = len(made.taxes) > 1 or rng.random() < 0.5
    facts = [amount_fact(captions[0], "/subtotal", made.subtotal, show)]
    if made.shipping:
        facts.append(amount_fact(captions[1], "/shipping", made.shipping, show))
    single = len(made.taxes) == 1
    name = made.market.taxes[len(made.number) % len(made.market.taxes)]
    if apart and single and rng.random() < 0.5:
        low = _tax_table(sheet, rng, made, show, pen, tongue, y + 22, field=True)
    elif apart:
        low = _tax_table(sheet, rng, made, show, pen, tongue, y + 22, field=False)
        total = "Total TVA" if tongue is _FRENCH else f"Summe {name}"
        facts.append(amount_fact(total, "/tax", made.tax, show))
    else:
        low = y
        rate = f"{name} {show.rate(next(iter(made.taxes)))}".strip()
        prefix = rng.choice(("", "zzgl. ", "+ ")) if tongue is _GERMAN else ""
        facts.append(amount_fact(prefix + rate, "/tax", made.tax, show))
    facts.append(amount_fact(captions[3], "/total", made.total, show))
    boxed = rng.random() < 0.25
    return max(low, sums(sheet, facts, 350, 533, y + 24, pen, heavy=("/total",), boxed=boxed)) + 14


def _tax_table(
    sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float, *, field: bool
) -> float:  # fmt: skip
    """Rate, base and tax; `field` where nothing else says the tax."""
    stops = (110.0, 200.0, 290.0)
    for stop, text in zip(stops, (rng.choice(tongue.rate), rng.choice(tongue.base), rng.choice(tongue.tax)), strict=True):
        sheet.write(stop, y, text, fitted(pen.heavy(), text, 82), "right")
    sheet.rule(57, y + 3, 290, y + 3, 0.5)
    for rate, tax in made.taxes.items():
        y += pen.size + 4
        sheet.write(stops[0], y, show.rate(rate), pen, "right")
        sheet.write(stops[1], y, show.money(made.bases[rate]), pen, "right")
        print_fact(sheet, Fact("", "/tax" if field else "", f"{tax:.2f}", show.money(tax)), stops[2], y, pen, "right")
    return y + pen.size + 4


def _conditions(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, tongue: Tongue, y: float) -> None:
    """Terms, and the day to pay by where the head did not say it."""
    caption = rng.choice(tongue.terms)
    end = sheet.write(57, y, f"{caption}: ", pen)
    sheet.put("/terms", made.terms, end, y, made.terms, pen)
    if "/due_date" not in sheet.values and rng.random() < 0.5:
        end = sheet.write(57, y + 14, f"{rng.choice(tongue.due)}: ", pen)
        sheet.put("/due_date", made.due.isoformat(), end, y + 14, show.date(made.due), pen)


def _foot(sheet: Sheet, rng: Random, made: Sale, pen: Pen, tongue: Tongue) -> None:
    """Three columns at the lower edge: who, bank, numbers."""
    seller, (bank, iban, bic, tax, court) = made.seller, tongue.foot
    sheet.rule(57, 772, 538, 772, 0.4)
    sheet.put("/seller/name", seller.name, 57, 782, seller.name, fitted(pen, seller.name, 130))
    end = sheet.write(57, 791, "Tel. " if tongue is _GERMAN else "Tél. ", pen)
    sheet.put("/seller/phone", seller.phone_value, end, 791, seller.phone, pen)
    if rng.random() < 0.6:
        mail = f"{rng.choice(('info', 'kontakt', 'buchhaltung') if tongue is _GERMAN else ('contact', 'compta'))}@{seller.host}"
        sheet.put("/seller/email", mail, 57, 800, mail, fitted(pen, mail, 130))
    if rng.random() < 0.5:
        site = f"www.{seller.host}"
        sheet.put("/seller/website", site, 57, 809, site, fitted(pen, site, 130))
    sheet.write(210, 782, f"{bank}: {seller.bank}", fitted(pen, f"{bank}: {seller.bank}", 175))
    end = sheet.write(210, 791, f"{iban}: ", pen)
    sheet.put("/seller/iban", seller.iban_value, end, 791, seller.iban, pen)
    sheet.write(210, 800, f"{bic}: {seller.swift}", pen)
    if seller.tax_value:
        end = sheet.write(400, 782, f"{tax}: ", pen)
        sheet.put("/seller/tax_id", seller.tax_value, end, 782, seller.tax_id, pen)
    sheet.write(400, 791, fitted_text(court, seller.registry), pen)


def fitted_text(caption: str, registry: str) -> str:
    """The registry's number behind the court where it does not name itself."""
    return registry if registry[:2].isupper() else f"{caption} {registry}"
