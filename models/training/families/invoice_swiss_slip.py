# ruff: noqa: E501 - tables of words
"""Training bills of Switzerland: the payment part with its receipt at the foot, figures grouped otherwise there, rates as letters, the code behind the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
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
    lexicon,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_SAYS: dict[str, dict[str, str]] = {
    "de": lexicon(
        "title=Rechnung|Rechnung Nr.|Faktura;number=Rechnungsnummer|Rechnung Nr.|Beleg;day=Datum|Rechnungsdatum;account=Kunden-Nr.|Ihre Kundennummer;order=Ihre Referenz|Bestellung;due=Zahlbar bis|Fällig am;by=Unser Zeichen|Sachbearbeiter;name=Bezeichnung|Artikel|Leistung;code=Art.-Nr.|Artikelnr.;count=Menge|Anz.;unit=Einh.|Einheit;"
        "price=Preis|Ansatz|Einzelpreis;cut=Rabatt|Rab. %;rate=MWST|Code;amount=Betrag CHF|Total|Betrag;net=Total exkl. MWST|Zwischentotal|Nettobetrag;tax=MWST {r}% von {b}|MWST {r}%;total=Total inkl. MWST|Rechnungsbetrag|Gesamttotal CHF;round=Rundung;from=Konto / Zahlbar an;to=Zahlbar durch;ref=Referenz;info=Zusätzliche Informationen;cur=Währung;sum=Betrag;slip=Zahlteil;stub=Empfangsschein;place=Annahmestelle;"
        "dear=Wir danken für Ihren Auftrag und verrechnen Ihnen wie folgt:|Besten Dank für Ihre Bestellung."
    ),
    "fr": lexicon(
        "title=Facture|Facture n°;number=N° facture|Facture;day=Date|Date de facture;account=N° client|Votre n° client;order=Votre référence|Commande;due=Payable jusqu'au|Échéance;by=Notre réf.|Responsable;name=Désignation|Article|Prestation;code=N° art.|Article;count=Quantité|Nb;unit=Unité|U.;"
        "price=Prix|Prix unit.;cut=Rabais|Rab. %;rate=TVA|Code;amount=Montant CHF|Total|Montant;net=Total HT|Sous-total|Montant net;tax=TVA {r}% de {b}|TVA {r}%;total=Total TTC|Montant de la facture|Total CHF;round=Arrondi;from=Compte / Payable à;to=Payable par;ref=Référence;info=Informations supplémentaires;cur=Monnaie;sum=Montant;slip=Section paiement;stub=Récépissé;place=Point de dépôt;"
        "dear=Nous vous remercions de votre commande et vous facturons :|Merci de votre confiance."
    ),
}  # fmt: skip
_GOODS = {
    "de": words("Nitrilhandschuhe Gr. M|Kopierpapier A4 weiss|Reinigungsmittel 5 l|Kaffee Bohnen 1 kg|Servicepauschale|Montage vor Ort|Ersatzfilter HEPA|Druckerpatrone schwarz|Verbandmaterial Set|Etiketten 70x36|Desinfektionstücher|Bürostuhl Modell 4|Anfahrt Zone 2"),
    "fr": words("Gants nitrile taille M|Papier A4 blanc|Produit de nettoyage 5 l|Café en grains 1 kg|Forfait service|Montage sur place|Filtre HEPA|Cartouche noire|Set de pansements|Étiquettes 70x36|Lingettes désinfectantes|Chaise de bureau|Déplacement zone 2"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ware:
    """What was sold at which rate."""

    code: str
    name: str
    count: Decimal
    unit: str
    price: Decimal
    cut: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Less the discount."""
        return cents(self.count * self.price * (100 - self.cut) / 100)


def swiss_slip(rng: Random) -> Paper:
    """One bill, its payment part on the sheet's lowest third or on a sheet of its own."""
    made = house(rng, "invoice-swiss-slip", "CH", ("helvetica", "arial", "vera", "roman"), (8.0, 8.5, 9.0, 9.5))
    tongue = rng.choice(("de", "de", "fr"))
    made.left, made.right, made.bottom = 60.0, 540.0, 530.0
    says = {name: rng.choice(words(text)) for name, text in _SAYS[tongue].items()}
    seller, buyer = party(rng, MARKETS["CH"]), party(rng, MARKETS["CH"])
    day = date(2024, 2, 1) + timedelta(days=rng.randint(0, 980))
    shape = rng.choice(("{a}", "{a}.{b}", "{a}-{b}"))
    wares = [
        Ware(shape.format(a=numbers.digits(rng, 4), b=numbers.digits(rng, 2)), name, Decimal(rng.choice(("1", "2", "3", "5", "10", "1.5", "24"))), rng.choice(words("Stk|Pack|Std|kg|Pck") if tongue == "de" else words("pce|paq.|h|kg")), Decimal(rng.randint(60, 9000) * 5) / 100, rng.choice((0, 0, 0, 5, 10)), Decimal(rng.choice(("8.1", "8.1", "2.6"))))
        for name in rng.sample(_GOODS[tongue], k=rng.choice((1, 2, 3, 4, 6, 8)))
    ]  # fmt: skip
    number = rng.choice(
        (numbers.digits(rng, 5), f"{day:%Y}-{numbers.digits(rng, 4)}", f"R{numbers.digits(rng, 6)}", numbers.digits(rng, 7))
    )
    _head(made, says, (seller, buyer), number, day)
    _table(made, says, wares)
    total = _sums(made, says, wares)
    if made.y > 555:
        made.sheet.new_page()
    _slip(made, says, (seller, buyer), total, number)
    return made.finish()


def _head(made: House, says: dict[str, str], parties: tuple[Party, Party], number: str, day: date) -> None:
    rng, pen, sheet = made.rng, made.pen, made.sheet
    seller, buyer = parties
    low = made.party(seller, "/seller", made.left, 48, room=220, loud=True)
    low = made.run([Cell("Tel."), Cell(seller.phone, "/seller/phone", seller.phone_value)], made.left, low) and low + 11
    if seller.tax_value:
        made.run(
            [Cell(seller.tax_id, "/seller/tax_id", seller.tax_value), Cell("MWST" if made.chance(0.5) else "")], made.left, low
        )
    side = made.left if made.chance(0.4) else 335.0
    low = made.party(buyer, "/buyer", side, 134, room=200) + 18
    d = numbers.digits
    facts = [
        Caption(says["number"], text_cell(number, "/number")),
        Caption(says["day"], made.day(day, "/issue_date")),
        Caption(says["account"], text_cell(d(rng, 5), "/buyer/account_number")),
        Caption(says["by"], Cell(people.person(rng).plain)),
        Caption(says["due"], made.day(day + timedelta(days=30), "/due_date")),
    ]
    if made.chance(0.4):
        facts.insert(3, Caption(says["order"], text_cell(rng.choice((d(rng, 6), f"B-{d(rng, 4)}")), "/purchase_order")))
    if made.chance(0.5):
        end = sheet.write(made.left, low, says["title"], pen.sized(pen.size + 5).heavy())
        sheet.put("/number", number, end + 6, low, number, pen.sized(pen.size + 5).heavy())
        facts = facts[1:]
        made.y = made.beside(facts, made.left, low + 22, room=300, mark=made.pick(":|"))
    else:
        sheet.write(made.left, low, says["title"], pen.sized(pen.size + 5).heavy())
        made.y = made.strip(facts, made.left, made.right, low + 12, shaded=made.chance(0.3), boxed=made.chance(0.5))
    sheet.write(made.left, made.y + 16, says["dear"], pen)
    made.y += 26


def _table(made: House, says: dict[str, str], wares: list[Ware]) -> None:
    show, letters = made.show, made.chance(0.5)
    order = made.pick(
        "name code count unit price amount rate|count unit name code price cut amount|name code count price cut rate amount|count name code price rate amount"
    ).split()
    rows: list[Row] = []
    for one in wares:
        rate = (
            Cell({"8.1": "A", "2.6": "B"}[f"{one.rate}"])
            if letters
            else Cell(show.rate(one.rate), "tax_rate", f"{one.rate.normalize():f}")
        )
        rows.append(Row({
            "name": (text_cell(one.name, "description"),), "code": (text_cell(one.code, "item_code"),), "count": (count_cell(show, one.count),), "unit": (text_cell(one.unit, "unit"),), "price": (money_cell(show, one.price, "unit_price"),),
            "cut": (Cell(f"{one.cut}%" if one.cut else ""),), "rate": (rate,), "amount": (money_cell(show, one.amount, "amount"),),
        }))  # fmt: skip
    if "cut" not in order:
        for one, row in zip(wares, rows, strict=True):
            if one.cut:
                row.cells["name"] = (*row.cells["name"], Cell(f"{says['cut'].split(' ')[0]} {one.cut} %"))  # type: ignore[index]
    columns, pen = columns_of(
        made,
        [Spec(key, says[key], "left" if key in {"name", "code", "unit"} else "right") for key in order],
        rows,
        flexible="name",
    )
    print_rows(made, rows, Table(columns, pen, made.rng.choice(("head", "under", "rows", "none")), made.chance(0.3), "name"))


def _sums(made: House, says: dict[str, str], wares: list[Ware]) -> Decimal:
    """Tax by rate; the total rounded to five Rappen."""
    show, net = made.show, sum((one.amount for one in wares), ZERO)
    facts = [Caption(says["net"], money_cell(show, net, "/subtotal", total=True))]
    taxes = ZERO
    rates = sorted({one.rate for one in wares}, reverse=True)
    for rate in rates:
        base = sum((one.amount for one in wares if one.rate == rate), ZERO)
        tax = cents(base * rate / 100)
        taxes += tax
        facts.append(
            Caption(
                says["tax"].format(r=f"{rate.normalize():f}", b=show.bare(base)),
                money_cell(show, tax, "/tax" if len(rates) == 1 else "", total=True),
            )
        )
    if len(rates) > 1:
        made.sheet.alternatives["/tax"] = [f"{taxes:.2f}"]
    total = net + taxes
    rounded = (total * 20).quantize(Decimal(1)) / 20
    if rounded != total:
        facts.append(Caption(says["round"], money_cell(show, rounded - total)))
    facts.append(Caption(says["total"], money_cell(show, rounded, "/total", total=True)))
    print_sums(made, facts, made.right - made.rng.choice((190, 240, 470)), made.right)
    return cents(rounded)


def _slip(made: House, says: dict[str, str], parties: tuple[Party, Party], total: Decimal, number: str) -> None:
    """Receipt at the left, payment part at the right, the square code between."""
    seller, buyer = parties
    sheet, top = made.sheet, made.sheet.size[1] - 297.6
    sheet.alternatives["/amount_due"] = [f"{total:.2f}"]
    head, text, body = Pen("helvetica", 6, bold=True), Pen("helvetica", 7.5), Pen("helvetica", 8.5)
    sheet.dash(0, top, sheet.size[0])
    sheet.rule(176, top, 176, sheet.size[1], 0.4)
    plain = f"{total:,.2f}".replace(",", " ")
    reference = (
        f"RF{numbers.digits(made.rng, 2)} {numbers.digits(made.rng, 4)} {numbers.digits(made.rng, 4)} {numbers.digits(made.rng, 4)}"
        if made.chance(0.5)
        else " ".join((numbers.digits(made.rng, 2), *(numbers.digits(made.rng, 5) for _ in range(5))))
    )
    iban = " ".join(seller.iban_value[at : at + 4] for at in range(0, len(seller.iban_value), 4))
    for x, title, own, wide in ((14.0, says["stub"], text, 156.0), (190.0, says["slip"], body, 0.0)):
        sheet.write(x, top + 24, title, Pen("helvetica", 11, bold=True))
        px, y = (x, top + 42) if wide else (336.0, top + 24)
        for label, lines, at in (
            (says["from"], (iban, seller.name, *seller.lines), "/seller"),
            (says["ref"], (reference,), ""),
            (says["to"], (buyer.name, *buyer.lines), "/buyer"),
        ):
            if not wide and at == "/buyer":
                sheet.write(px, y, says["info"], head)
                sheet.write(px, y + 10, f"{number} / {seller.contact}", own)
                y += 24
            sheet.write(px, y, label, head)
            for index, line in enumerate(lines):
                y += own.size + 1.6
                pen = fitted(own, line, 156 if wide else 235)
                iban_line = at == "/seller" and index == 0
                pointer = (
                    "/seller/iban"
                    if iban_line
                    else f"{at}/name"
                    if at and line in (seller.name, buyer.name)
                    else f"{at}/address"
                    if at
                    else ""
                )
                value = (
                    seller.iban_value
                    if iban_line
                    else seller.name
                    if pointer == "/seller/name"
                    else buyer.name
                    if pointer == "/buyer/name"
                    else (seller if at == "/seller" else buyer).address
                )
                made.cell(Cell(line, pointer, value), px, y, pen)
            y += own.size + 6
        low = sheet.size[1] - (72 if wide else 96)
        sheet.write(x, low, says["cur"], head)
        sheet.write(x + 40, low, says["sum"], head)
        sheet.write(x, low + 11, "CHF", own)
        sheet.put("/total", f"{total:.2f}", x + 40, low + 11, plain, own)
    sheet.write(160, sheet.size[1] - 36, says["place"], head, "right")
    _square(made, 190, top + 40)


def _square(made: House, x: float, y: float) -> None:
    """A code of black modules, as cameras read."""
    step = 130 / 33
    for row in range(33):
        for column in range(33):
            if made.chance(0.48):
                made.sheet.fill(x + column * step, y + row * step, x + (column + 1) * step, y + (row + 1) * step, (0, 0, 0))
    made.sheet.fill(x + 57, y + 57, x + 74, y + 74, (0, 0, 0))
