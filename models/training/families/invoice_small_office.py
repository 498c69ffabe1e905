# ruff: noqa: E501 - tables of words
"""Training bills out of programs for small firms: bold positions over their texts, discounts by row, part payments, a transfer form at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import Caption, Cell, House, house, lexicon, money_cell, print_sums, text_cell
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_SAYS: dict[str, dict[str, str]] = {
    "de": lexicon(
        "title=Rechnung|Schlussrechnung|Rechnung Nr. {n};number=Rechnungs-Nr.|Rechnungsnummer|Nr.;day=Rechnungsdatum|Datum;account=Kundennr.|Ihre Kundennummer;order=Ihre Bestellung|Bestell-Nr.;shipped=Lieferdatum|Leistungsdatum|Leistungszeitraum;by=Ihr Ansprechpartner|Bearbeiter;name=Artikelbezeichnung|Bezeichnung|Beschreibung;code=Art.-Nr.|Artikel-Nr.;"
        "count=Menge|Anzahl;price=Einzelpreis|E-Preis;cut=Rabatt|Rab.;amount=Gesamtpreis|G-Preis|Gesamt;net=Nettosumme|Summe netto|Gesamt netto;tax=zzgl. {r} % USt.|USt. {r} %|+ {r} % Mehrwertsteuer;total=Gesamtbetrag|Rechnungsbetrag|Bruttosumme;paid=abzgl. Anzahlung vom {d}|bereits bezahlt|./. Abschlagszahlung;due_sum=Restbetrag|Noch zu zahlen|Zahlbetrag;"
        "dear=Sehr geehrte Damen und Herren,;lead=wir erlauben uns, Ihnen folgende Lieferungen zu berechnen:|vielen Dank für Ihren Auftrag.|für unsere Lieferung berechnen wir Ihnen:;pay=Bitte überweisen Sie den Betrag bis zum|Zahlbar ohne Abzug bis|Wir bitten um Zahlung bis zum;slip=SEPA-Überweisung;payee=Begünstigter|Zahlungsempfänger;use=Verwendungszweck;payer=Kontoinhaber|Auftraggeber;money=Betrag: Euro, Cent;units=Stück|Stk.|Std.|m²|Psch."
    ),
    "nl": lexicon(
        "title=Factuur|FACTUUR|Factuur {n};number=Factuurnummer|Factuurnr.;day=Factuurdatum|Datum;account=Klantnummer|Debiteurnr.;order=Uw referentie|Uw order;shipped=Leverdatum|Leverweek;by=Contactpersoon|Behandeld door;name=Omschrijving|Artikelomschrijving;code=Artikelnr.|Artikel;"
        "count=Aantal;price=Stuksprijs|Prijs;cut=Korting|Krt.;amount=Totaal|Regeltotaal|Bedrag;net=Subtotaal|Totaal excl. btw;tax={r}% btw|Btw {r}%;total=Totaal incl. btw|Factuurbedrag;paid=Reeds voldaan|Aanbetaling {d};due_sum=Nog te betalen|Te voldoen;"
        "dear=Geachte heer, mevrouw,;lead=Hierbij brengen wij u in rekening:|Voor geleverde goederen:;pay=Wij verzoeken u te betalen voor|Te betalen uiterlijk;slip=Overschrijving;payee=Naam begunstigde;use=Omschrijving / kenmerk;payer=Naam opdrachtgever;money=Bedrag euro cent;units=stuks|st|uur|m|doos"
    ),
    "it": lexicon(
        "title=Fattura|FATTURA|Fattura n. {n};number=Numero fattura|N. fattura;day=Data fattura|Data;account=Codice cliente|Cod. cliente;order=Vs. ordine|Rif. ordine;shipped=Data consegna|Consegna del;by=Riferimento|Ns. incaricato;name=Descrizione|Descrizione articolo;code=Codice|Cod. art.;"
        "count=Q.tà|Quantità;price=Prezzo|Prezzo unit.;cut=Sconto|Sc.;amount=Totale|Importo;net=Imponibile|Totale netto;tax=IVA {r}%|I.V.A. {r}%;total=Totale fattura|Totale documento;paid=Acconto versato|Acconto del {d};due_sum=Saldo|Netto a pagare|Da saldare;"
        "dear=Spettabile Ditta,;lead=Vi addebitiamo quanto segue:|con la presente fatturiamo:;pay=Pagamento entro il|Scadenza;slip=Bonifico SEPA;payee=Beneficiario;use=Causale;payer=Ordinante;money=Importo euro;units=pz|nr|ore|mq|conf."
    ),
}  # fmt: skip
_GOODS = {
    "de": words("Schreibtisch Eiche=Tischplatte 160 x 80 cm, Gestell höhenverstellbar, Lieferung frei Bordsteinkante|Praxisschild Acryl=inkl. Abstandshalter und Bohrschablone|Montagepauschale|Behandlungsliege Modell Komfort=Bezug Kunstleder, Farbe nach Wahl|Sockelleisten weiß=lackiert, 58 x 19 mm|Softwarelizenz Arbeitsplatz=Laufzeit 12 Monate, inkl. Updates|Zaunelement 180 x 180|Hygienepapier 3-lagig=Karton zu 72 Rollen|Fahrtkosten|Beschriftung Fahrzeug=Folie hochleistung, konturgeschnitten"),
    "nl": words("Kantoorstoel ergonomisch=met hoofdsteun, kleur zwart|Montage ter plaatse|Rolgordijn op maat=150 x 180 cm, lichtdoorlatend|Behandelbank=bekleding kunstleder|Plinten wit=MDF gelakt|Licentie werkplek=12 maanden|Papier A4=doos 5 pak|Voorrijkosten|Reclamebord=aluminium, full colour"),
    "it": words("Scrivania rovere=piano 160 x 80 cm, regolabile in altezza|Montaggio in loco|Targa in plexiglas=con distanziali|Lettino visita=rivestimento in similpelle|Battiscopa bianco=laccato 58 x 19|Licenza software=durata 12 mesi|Carta A4=scatola da 5 risme|Diritto di chiamata|Insegna luminosa=struttura in alluminio"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A position: its name, its text, its price less a share."""

    code: str
    name: str
    text: str
    count: Decimal
    unit: str
    price: Decimal
    cut: int

    @property
    def amount(self) -> Decimal:
        """Less the discount."""
        return cents(self.count * self.price * (100 - self.cut) / 100)


def small_office(rng: Random) -> Paper:
    """One bill as a letter."""
    key = rng.choice(("DE", "DE", "AT", "NL-nl", "IT"))
    tongue = MARKETS[key].language
    made = house(rng, "invoice-small-office", key, ("helvetica", "arial", "dejavu-condensed", "vera", "times"), (8.5, 9.0, 9.5))
    made.left, made.right, made.bottom = 68.0, 538.0, 690.0
    says = {name: rng.choice(words(text)) if name != "units" else text for name, text in _SAYS[tongue].items()}
    seller, buyer = party(rng, MARKETS[key]), party(rng, MARKETS[key], "" if made.chance(0.6) else people.person(rng).plain)
    day = date(2024, 2, 1) + timedelta(days=rng.randint(0, 980))
    d = numbers.digits
    number = rng.choice(
        (f"RE-{day:%Y}-{d(rng, 4)}", f"{day:%Y}{d(rng, 4)}", d(rng, 5), f"{d(rng, 3)}-{day:%y}", f"RE{d(rng, 5)}")
    )
    pieces = _pieces(rng, tongue, says)
    _head(made, says, (seller, buyer), number, day)
    _table(made, says, pieces)
    due = _sums(made, says, pieces, day)
    made.run([Cell(says["pay"]), made.day(day + timedelta(days=rng.choice((10, 14, 30))), "/due_date")], made.left, made.y + 18)
    made.y += 24
    if rng.random() < 0.45:
        _transfer(made, says, (seller, buyer), due, number)
    else:
        _foot(made, seller)
    return made.finish()


def _pieces(rng: Random, tongue: str, says: dict[str, str]) -> list[Piece]:
    shape = rng.choice(("", "{a}", "{a}-{b}", "A{a}"))
    found = []
    for one in rng.sample(_GOODS[tongue], k=rng.choice((1, 2, 3, 4, 5, 7))):
        name, _, text = one.partition("=")
        code = shape.format(a=numbers.digits(rng, 4), b=numbers.digits(rng, 2))
        count, price = Decimal(rng.choice(("1", "1", "2", "3", "4.5", "12", "25"))), Decimal(rng.randint(390, 64000)) / 100
        found.append(Piece(code, name, text, count, rng.choice(words(says["units"])), price, rng.choice((0, 0, 0, 5, 10, 15))))
    return found


def _head(made: House, says: dict[str, str], parties: tuple[Party, Party], number: str, day: date) -> None:
    rng, pen, sheet = made.rng, made.pen, made.sheet
    seller, buyer = parties
    mark = Pen(
        rng.choice(("times", "helvetica", "dejavu-serif")), 20, colour=rng.choice(((0.1, 0.2, 0.5), (0, 0, 0), (0.5, 0.1, 0.1)))
    )
    sheet.put("/seller/name", seller.name, made.right, 62, seller.name, fitted(mark, seller.name, 300), "right")
    line = f"{seller.name} · {' · '.join(seller.lines)}"
    tiny = fitted(pen.sized(6.5), line, 230)
    made.run(
        [
            text_cell(seller.name, "/seller/name"),
            *(part for one in seller.lines for part in (Cell("·"), Cell(one, "/seller/address", seller.address))),
        ],
        made.left,
        128,
        tiny,
    )
    sheet.rule(made.left, 131, made.left + 225, 131, 0.3)
    low = made.party(buyer, "/buyer", made.left, 146, room=220)
    d = numbers.digits
    titled = "{n}" in says["title"]
    facts = [] if titled else [Caption(says["number"], text_cell(number, "/number"))]
    facts.append(Caption(says["day"], made.day(day, "/issue_date")))
    if made.chance(0.8):
        facts.append(Caption(says["account"], text_cell(rng.choice((d(rng, 5), f"K-{d(rng, 4)}")), "/buyer/account_number")))
    facts.append(Caption(says["shipped"], made.day(day - timedelta(days=rng.randint(0, 9)))))
    if made.chance(0.35):
        facts.append(Caption(says["order"], text_cell(rng.choice((d(rng, 6), people.person(rng).last)), "/purchase_order")))
    if made.chance(0.4):
        facts.append(Caption(says["by"], Cell(people.person(rng).plain)))
    high = made.beside(facts, 340, 160, room=made.right - 340, mark=made.pick(":|"), flush=made.chance(0.2))
    y = max(low, high, 240.0) + 12
    if titled:
        before = says["title"].split("{n}")[0]
        end = sheet.write(made.left, y, before.rstrip(), pen.sized(13).heavy())
        sheet.put("/number", number, end + 6, y, number, pen.sized(13).heavy())
    else:
        sheet.write(made.left, y, says["title"], pen.sized(13).heavy())
    if made.chance(0.5):
        sheet.write(made.left, y + 18, says["dear"], pen)
        y += 14
    sheet.write(made.left, y + 18, says["lead"], pen)
    made.y = y + 32


def _piece(made: House, one: Piece, index: int, stops: dict[str, float], lines: tuple[list[str], list[str]]) -> None:
    """One position; moves the house's y below it."""
    sheet, pen, show = made.sheet, made.pen, made.show
    names, texts = lines
    at, y = f"/lines/{index}", made.y + pen.size + 1
    sheet.write(stops["pos"], y, str(index + 1), pen)
    if one.code:
        sheet.put(f"{at}/item_code", one.code, stops["code"], y, one.code, fitted(pen, one.code, 50))
    whole = f"{one.name} {one.text}".strip()
    low = sheet.put_lines(f"{at}/description", whole, stops["name"], y, names, pen.heavy(), pen.size + 2.5)
    low = sheet.put_lines(f"{at}/description", whole, stops["name"], low, texts, pen.sized(pen.size - 1), pen.size + 1.5)
    sheet.alternatives[f"{at}/description"] = [one.name]
    end = sheet.write(stops["count"], y, one.unit, pen, "right", pointer=f"{at}/unit")
    sheet.know(f"{at}/unit", one.unit)
    sheet.put(
        f"{at}/quantity",
        f"{one.count.normalize():f}",
        end - pen.width(f"{one.unit} "),
        y,
        show.quantity(one.count),
        pen,
        "right",
    )
    made.cell(
        money_cell(show, one.price, f"{at}/unit_price"), stops["price"], y, fitted(pen, show.money(one.price), 56), "right"
    )
    if one.cut:
        sheet.write(stops["cut"], y, f"{one.cut} %", pen, "right")
    made.cell(
        money_cell(show, one.amount, f"{at}/amount"), stops["amount"], y, fitted(pen, show.money(one.amount), 60), "right"
    )
    made.y = low + 1


def _table(made: House, says: dict[str, str], pieces: list[Piece]) -> None:
    """Number, name in bold over its text, count and unit in one cell, prices at the right."""
    sheet, pen = made.sheet, made.pen
    coded, cut = bool(pieces[0].code), any(one.cut for one in pieces)
    stops = {
        "pos": made.left,
        "code": made.left + 24,
        "name": made.left + (78 if coded else 24),
        "count": 372.0,
        "price": 436.0,
        "cut": 474.0,
        "amount": made.right,
    }
    grey = made.chance(0.5)

    def heading() -> None:
        if grey:
            sheet.fill(made.left - 4, made.y, made.right + 4, made.y + 15, made.shade)
        base, small = made.y + 10.5, pen.sized(pen.size - 0.5).heavy()
        sheet.write(stops["pos"], base, "Pos", small)
        if coded:
            sheet.write(stops["code"], base, says["code"], fitted(small, says["code"], 50))
        sheet.write(stops["name"], base, says["name"], small)
        for key in ("count", "price", "amount", *(("cut",) if cut else ())):
            sheet.write(stops[key], base, says[key], fitted(small, says[key], 34 if key == "cut" else 62), "right")
        if not grey:
            sheet.rule(made.left, made.y + 15, made.right, made.y + 15, 0.7)
        made.y += 18

    heading()
    for index, one in enumerate(pieces):
        texts = wrap(one.text, pen.sized(pen.size - 1), 310 - stops["name"])
        names = wrap(one.name, pen.heavy(), 320 - stops["name"])
        if made.y + 14 * (len(texts) + len(names)) > made.bottom:
            made.turn()
            heading()
        _piece(made, one, index, stops, (names, texts))
    sheet.rule(made.left, made.y - 3, made.right, made.y - 3, 0.5)


def _sums(made: House, says: dict[str, str], pieces: list[Piece], day: date) -> Decimal:
    show, net = made.show, sum((one.amount for one in pieces), ZERO)
    rate = Decimal(show.market.rates[0])
    tax = cents(net * rate / 100)
    facts = [
        Caption(says["net"], money_cell(show, net, "/subtotal", total=True)),
        Caption(says["tax"].format(r=f"{rate.normalize():f}"), money_cell(show, tax, "/tax", total=True)),
        Caption(says["total"], money_cell(show, net + tax, "/total", total=True)),
    ]
    due = net + tax
    if made.chance(0.35):
        paid = cents(due * Decimal(made.pick("0.3|0.5|0.25")))
        due -= paid
        label = says["paid"].format(d=show.date(day - timedelta(days=30)))
        facts += [
            Caption(
                label, Cell(("- " if made.chance(0.5) else "") + show.money(paid, total=True), "/amount_paid", f"{paid:.2f}")
            ),
            Caption(says["due_sum"], money_cell(show, due, "/amount_due", total=True)),
        ]
    print_sums(made, facts, made.right - made.rng.choice((200, 230)), made.right)
    return due


def _foot(made: House, seller: Party) -> None:
    tiny, y = made.pen.sized(6.8), 786.0
    made.sheet.rule(made.left, y - 10, made.right, y - 10, 0.4)
    made.run(
        [
            text_cell(seller.name, "/seller/name"),
            *(Cell(line, "/seller/address", seller.address) for line in seller.lines),
            Cell("Tel."),
            Cell(seller.phone, "/seller/phone", seller.phone_value),
        ],
        made.left,
        y,
        tiny,
        gap=6,
    )
    made.run(
        [
            Cell(seller.bank),
            Cell("IBAN"),
            Cell(seller.iban, "/seller/iban", seller.iban_value),
            Cell("BIC"),
            Cell(seller.swift),
        ],
        made.left,
        y + 9,
        tiny,
        gap=5,
    )
    tax = (
        [
            Cell({"de": "USt-IdNr.", "nl": "Btw-nr.", "it": "P.IVA"}[seller.market.language]),
            Cell(seller.tax_id, "/seller/tax_id", seller.tax_value),
        ]
        if seller.tax_value
        else []
    )
    made.run([Cell(seller.registry), *tax, text_cell(f"www.{seller.host}", "/seller/website")], made.left, y + 18, tiny, gap=5)


def _transfer(made: House, says: dict[str, str], parties: tuple[Party, Party], due: Decimal, number: str) -> None:
    """A printed transfer form whose rows are filled in typewriter."""
    seller, buyer = parties
    sheet, top, tiny, typed = made.sheet, made.sheet.size[1] - 185, Pen("helvetica", 5.5), Pen("courier", 10)
    sheet.alternatives["/amount_due"] = [f"{due:.2f}"]
    if made.y > top - 40:
        sheet.new_page()
    end = sheet.write(made.left, top - 26, f"{seller.bank}  ", made.pen.sized(7))
    if seller.tax_value:
        sheet.put("/seller/tax_id", seller.tax_value, end, top - 26, seller.tax_id, made.pen.sized(7))
    sheet.dash(20, top - 12, 575)
    sheet.write(made.left, top + 6, says["slip"], Pen("helvetica", 11, bold=True))
    whole, part = f"{due:.2f}".split(".")
    rows = (
        (says["payee"], [text_cell(seller.name, "/seller/name")]),
        ("IBAN", [Cell(seller.iban_value, "/seller/iban", seller.iban_value)]),
        ("BIC", [Cell(seller.swift)]),
        (says["money"], [Cell(f"{whole},{part}")]),
        (says["use"], [Cell(number), Cell(made.show.date(date(2026, 1, 5)) if made.chance(0.2) else "")]),
        (says["payer"], [text_cell(buyer.name, "/buyer/name")]),
    )
    y = top + 14.0
    for label, cells in rows:
        sheet.frame(made.left, y, made.left + 330, y + 23, 0.4, (0.6, 0.2, 0.2))
        sheet.write(made.left + 3, y + 7, label, tiny)
        made.run(cells, made.left + 10, y + 19, fitted(typed, " ".join(cell.text for cell in cells), 310))
        y += 25
