# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: French and Walloon merchants. Captions with a colon apart, delivery papers as rows, gross price, discount and net price, cents behind a rule, the net to pay in a frame, a bill to accept at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import Fact, address_lines, know_currency, print_fact
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words(
    "Quincaillerie {l} SAS|{l} Matériaux SA|Négoce {l} SARL|{l} Médical Distribution|Ets {l} Frères|Grossiste {l} SAS|Vins & Boissons {l}"
)
_GOODS = words(
    "Parpaing creux 20x20x50|Sac ciment 35 kg|Gants latex boîte 100|Compresse stérile 10x10|Robinet équerre 1/2|Tube cuivre 14x1|Peinture mate blanche 10 L|Eau minérale 6x1,5 L|Café moulu 250 g|Vis placo 3,5x35|Plaque BA13 2500x1200|Disjoncteur 16 A|Ampoule LED 9 W|Bande plâtrée 15 cm|Savon antiseptique 1 L|Colle carrelage 25 kg|Chevron sapin 63x75"
)
_NOTES = words("dont éco-participation {e}|Lot {n}|DLUO 03/2027|Réf. fabricant {n}")


@dataclass(frozen=True, slots=True)
class Ware:
    """An article at a gross price less a share."""

    code: str
    name: str
    note: str
    count: Decimal
    unit: str
    gross: Decimal
    cut: int
    rate: str

    @property
    def net(self) -> Decimal:
        """The price after the discount."""
        return cents(self.gross * (100 - self.cut) / 100)

    @property
    def amount(self) -> Decimal:
        """Count times net price."""
        return cents(self.count * self.net)


def draw(rng: Random) -> Paper:
    """One bill over its delivery papers."""
    market = MARKETS[rng.choice(("FR", "FR", "BE"))]
    sheet, show = Sheet("invoice", "invoice-val-negoce", A4), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "courier", "dejavu-condensed", "roman")), rng.choice((8.0, 8.5, 9.0)))
    if pen.family == "courier":
        pen = pen.sized(7.8)
    seller, buyer = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last)), party(rng, market)
    day, d = date(2024, 2, 5) + timedelta(days=rng.randint(0, 950)), numbers.digits
    shape = rng.choice(("{a}", "{l}{a}", "{l}{l}{b}", "{b}/{a}"))
    wares = [
        Ware(shape.format(a=d(rng, 5), b=d(rng, 3), l=rng.choice("ABCDFGMPRT")), name, rng.choice(_NOTES).format(n=d(rng, 6), e=show.bare(Decimal("0.36"))) if rng.random() < 0.25 else "", Decimal(rng.choice((1, 2, 3, 5, 10, 12, 25, 40, 100))), rng.choice(words("U|ML|SAC|BTE|M2|PAL")),
             Decimal(rng.randint(85, 14000)) / 100, rng.choice((0, 0, 10, 15, 22, 30)), rng.choice(market.rates[:2]) if rng.random() < 0.3 else market.rates[0])
        for name in rng.sample(_GOODS, k=rng.choice((2, 3, 5, 7, 10, 13)))
    ]  # fmt: skip
    y = _head(sheet, rng, show, pen, (seller, buyer), day)
    y = _rows(sheet, rng, show, pen, wares, day, y)
    _ends(sheet, rng, show, pen, wares, (seller, buyer), day, y)
    know_currency(sheet, show)
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, parties: tuple[Party, Party], day: date) -> float:
    """The firm at the left, the customer in a rounded place at the right, facts with ` :` below the firm or in one line."""
    seller, buyer = parties
    d = numbers.digits
    sheet.put("/seller/name", seller.name, 42, 52, seller.name, fitted(pen.sized(16).heavy(), seller.name, 260))
    y = 66.0
    for line in seller.lines:
        y = sheet.put_lines("/seller/address", seller.address, 42, y, [line], pen, pen.size + 2.5)
    end = sheet.write(42, y, "Tél : ", pen)
    sheet.put("/seller/phone", seller.phone_value, end, y, seller.phone, pen)
    number = rng.choice((f"FA{d(rng, 6)}", d(rng, 7), f"F{day:%y%m}-{d(rng, 4)}", f"{d(rng, 6)}"))
    account, order = (
        rng.choice((d(rng, 6), f"C{d(rng, 5)}", f"411{buyer.name[:4].upper()}".replace(" ", ""))),
        rng.choice((d(rng, 5), f"BC {d(rng, 4)}", people.person(rng).last)),
    )
    facts = [
        Fact(rng.choice(("Facture n°", "N° facture", "N° de pièce")), "/number", number, number), Fact(rng.choice(("Date", "En date du", "Date facture")), "/issue_date", day.isoformat(), show.date(day)),
        Fact(rng.choice(("Code client", "Client n°", "Compte")), "/buyer/account_number", account, account), Fact(rng.choice(("Votre réf", "Votre commande", "V/Réf")), "/purchase_order", order, order),
        Fact("Représentant", "", "", people.person(rng).last), Fact("Mode de livraison", "", "", rng.choice(("Nos soins", "Enlevé", "Transporteur"))),
    ]  # fmt: skip
    if buyer.tax_value and rng.random() < 0.4:
        facts.append(Fact("TVA client", "/buyer/tax_id", buyer.tax_value, buyer.tax_id))
    address_lines(
        sheet, "/buyer", buyer, 318, 112, pen.sized(pen.size + 1), room=215, leading=pen.size + 4, bold=rng.random() < 0.4
    )
    if rng.random() < 0.5:
        sheet.frame(306, 94, 552, 176, 0.6)
    sheet.write(42, 130, rng.choice(("FACTURE", "Facture", "FACTURE DE VENTE")), pen.sized(15).heavy())
    mark, y = rng.choice((" :", " : ", ":")), 148.0
    wide = max(pen.width(fact.caption) for fact in facts) + 4
    align = rng.random() < 0.5
    for fact in facts:
        end = sheet.write(42, y, fact.caption + ("" if align else mark), pen)
        if align:
            sheet.write(42 + wide, y, ":", pen)
        room = fitted(pen, fact.shown, 290 - wide - 52)
        print_fact(sheet, fact, 42 + wide + 8 if align else end + 5, y, room)
        y += pen.size + 3.4
    return max(y, 190.0) + 14


def _cents(sheet: Sheet, show: Print, pen: Pen, pointer: str, amount: Decimal, x: float, y: float, *, apart: bool) -> None:
    """An amount; its cents stand behind a rule where they are `apart`."""
    shown = show.bare(amount)
    if not apart:
        sheet.put(pointer, f"{amount:.2f}", x, y, shown, fitted(pen, shown, 62), "right")
        return
    sheet.put(pointer, f"{amount:.2f}", x - 18, y, shown[:-3], fitted(pen, shown, 62), "right")
    sheet.write(x - 12, y, shown[-2:], pen, pointer=pointer)


_EDGES = (40.0, 104.0, 300.0, 336.0, 362.0, 418.0, 446.0, 496.0, 556.0)


def _row(sheet: Sheet, show: Print, pen: Pen, one: Ware, at: str, y: float, *, two: bool, apart: bool) -> float:
    """One article, its name beside or below its number; returns the next y."""
    step = pen.size + 2.6
    sheet.put(f"{at}/item_code", one.code, _EDGES[0] + 3, y, one.code, fitted(pen, one.code, 58))
    sheet.put(
        f"{at}/quantity",
        f"{one.count:f}",
        _EDGES[3] - 3,
        y,
        show.quantity(one.count),
        fitted(pen, show.quantity(one.count), 32),
        "right",
    )
    sheet.put(f"{at}/unit", one.unit, _EDGES[3] + 3, y, one.unit, fitted(pen, one.unit, 21))
    sheet.write(_EDGES[5] - 3, y, show.bare(one.gross), pen, "right")
    sheet.put(
        f"{at}/unit_price",
        f"{one.net:.2f}",
        _EDGES[7] - 3,
        y,
        show.bare(one.net),
        fitted(pen, show.bare(one.net), 46),
        "right",
    )
    sheet.alternatives[f"{at}/unit_price"] = [f"{one.gross:.2f}"]
    if one.cut:
        sheet.write(_EDGES[6] - 3, y, str(one.cut), pen, "right")
    _cents(sheet, show, pen, f"{at}/amount", one.amount, _EDGES[8] - 3, y, apart=apart)
    x = _EDGES[0 if two else 1] + 3
    y += step if two else 0.0
    sheet.put(f"{at}/description", one.name, x, y, one.name, fitted(pen, one.name, 190))
    if one.note:
        y += step - 1
        sheet.write(x + 4, y, one.note, pen.sized(pen.size - 1))
    y += step + 1
    return y


def _heading(sheet: Sheet, pen: Pen, y: float, *, two: bool) -> float:
    """What is said over the columns; returns the baseline of the first row."""
    heads = ("Référence", "Désignation", "Qté", "U", "P.U. brut", "R %", "P.U. net", "Montant HT")
    step = pen.size + 2.6
    bold = pen.sized(pen.size - 1).heavy()
    for at, head in enumerate(heads):
        if two and at == 0:
            sheet.write(_EDGES[0] + 3, y + 2, head, bold)
            sheet.write(_EDGES[0] + 3, y + 2 + step, heads[1], bold)
        elif not (two and at == 1):
            x0, x1 = _EDGES[at], _EDGES[at + 1]
            sheet.write((x0 + x1) / 2, y + 2, head, fitted(bold, head, x1 - x0 - 3), "center")
    low = y + (step if two else 0) + 7
    sheet.rule(40, low, 556, low, 0.7)
    sheet.rule(40, y - pen.size, 556, y - pen.size, 0.7)
    return low + pen.size + 3


def _rows(sheet: Sheet, rng: Random, show: Print, pen: Pen, wares: list[Ware], day: date, y: float) -> float:
    apart, lined, two = rng.random() < 0.5, rng.random() < 0.7, rng.random() < 0.45
    bottom, step, start, d = 660.0, pen.size + 2.6, y, numbers.digits
    paper = rng.choice(("BL n° {n} du {d}", "Bon de livraison {n} du {d}", "Livraison du {d} - BL {n} - Cde {o}"))
    every = rng.choice((2, 3, 4, 99))

    def close(top: float, low: float) -> None:
        for at, x in enumerate(_EDGES):
            if lined and not (two and at == 1):
                sheet.rule(x, top - pen.size, x, low, 0.5)
        if apart:
            sheet.rule(_EDGES[-1] - 15, top + step + 4, _EDGES[-1] - 15, low, 0.3)
        sheet.rule(40, low, 556, low, 0.7)

    y = _heading(sheet, pen, y, two=two)
    for index, one in enumerate(wares):
        if y + 3 * step > bottom:
            close(start, bottom)
            sheet.write(556, bottom + 14, "à reporter / suite", pen, "right")
            sheet.new_page()
            start, y = 60.0, _heading(sheet, pen, 60.0, two=two)
        if index % every == 0 and every < 50:
            sheet.write(
                _EDGES[0 if two else 1] + 3,
                y,
                said := paper.format(n=d(rng, 6), d=show.date(day - timedelta(days=index + 2)), o=d(rng, 4)),
                fitted(pen, said, 190),
            )
            y += step
        y = _row(sheet, show, pen, one, f"/lines/{index}", y, two=two, apart=apart)
    close(start, bottom)
    return bottom


def _ends(
    sheet: Sheet, rng: Random, show: Print, pen: Pen, wares: list[Ware], parties: tuple[Party, Party], day: date, y: float
) -> None:
    """Tax by rate in cells, sums beside; the due date and, at the foot, who the seller is."""
    seller, _ = parties
    rates = sorted({one.rate for one in wares}, key=Decimal, reverse=True)
    bases = {rate: sum((one.amount for one in wares if one.rate == rate), ZERO) for rate in rates}
    taxes = {rate: cents(base * Decimal(rate) / 100) for rate, base in bases.items()}
    net, tax = sum(bases.values(), ZERO), sum(taxes.values(), ZERO)
    small = pen.sized(pen.size - 1)
    for x, label in ((90.0, "Base HT"), (130.0, "Taux"), (196.0, "Montant TVA")):
        sheet.write(x, y + 14, label, small.heavy(), "right")
    for at, rate in enumerate(rates, start=1):
        for x, text in (
            (90.0, show.bare(bases[rate])),
            (130.0, rate.replace(".", ",") + " %"),
            (196.0, show.bare(taxes[rate])),
        ):
            sheet.write(x, y + 14 + at * (pen.size + 2), text, small, "right")
    rows = [
        ("Total HT", "/subtotal", net),
        ("Total TVA", "/tax", tax),
        (rng.choice(("NET A PAYER", "Total TTC", "Net à payer EUR")), "/total", net + tax),
    ]
    low = y + 16
    sheet.alternatives["/amount_due"] = [f"{net + tax:.2f}"]
    for label, pointer, amount in rows:
        own = pen.heavy() if pointer == "/total" else pen
        sheet.write(400, low, label, own)
        shown = show.money(amount, total=True)
        sheet.put(pointer, f"{amount:.2f}", 553, low, shown, fitted(own, shown, 80), "right")
        low += pen.size + 6
    if rng.random() < 0.4:
        sheet.frame(394, y + 16 - pen.size - 4, 558, low - 4, 0.6)
    due, way = (
        day + timedelta(days=rng.choice((30, 45, 60))),
        rng.choice(words("Virement 30 jours|LCR à 45 jours fin de mois|Chèque à réception|30 jours fin de mois le 10")),
    )
    end = sheet.write(42, low + 16, "Règlement : ", pen)
    end = sheet.put("/terms", way, end, low + 16, way, pen)
    end = sheet.write(end + 14, low + 16, "Échéance : ", pen)
    sheet.put("/due_date", due.isoformat(), end, low + 16, show.date(due), pen)
    end = sheet.write(42, low + 30, f"{seller.bank}  IBAN : ", pen)
    sheet.put("/seller/iban", seller.iban_value, end, low + 30, seller.iban, pen)
    text, tiny = f"{seller.name} - {seller.registry} - TVA ", pen.sized(6.5)
    x = sheet.write(80, 806, text, tiny)
    if seller.tax_value:
        sheet.put("/seller/tax_id", seller.tax_value, x, 806, seller.tax_id, tiny)
    sheet.write(
        80,
        815,
        "Tout retard de paiement entraîne une indemnité forfaitaire de 40 EUR. Réserve de propriété, loi du 12 mai 1980.",
        tiny,
    )
