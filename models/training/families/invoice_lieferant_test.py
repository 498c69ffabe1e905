# ruff: noqa: E501 - rows of words read best unbroken
"""Bills of German suppliers: the sender in one small line above the window, facts in a block at the right, bank and register at the foot."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import numbers, people
from models.training.content.remittance import ZERO, cents
from models.training.families.bill_desk_test import Bill, bill, code, firmly, priced
from models.training.families.cells import Cell, Run, plain
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground, Head, Look, Table, money, told
from models.training.ink import A4, Pen, Sheet
from models.training.paper import Paper


def _euro(pointer: str | None, amount: Decimal, sign: str = "") -> Run:
    shown = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    return money(pointer, amount, f"{shown}{sign}")[0][0]


def _draw(rng: Random) -> Paper:
    made = bill(rng, "DE", words.HANDLER, words.ABNEHMER, rng.choice(("%d.%m.%Y", "%d.%m.%Y", "%d.%m.%y")))
    sheet = Sheet("invoice", "invoice-test-lieferant", A4)
    ground = Ground(
        sheet,
        rng,
        Pen(rng.choice(("arial", "helvetica", "dejavu-condensed", "roman")), rng.choice((9.2, 9.8))),
        70.0,
        540.0,
        716.0,
    )
    sign = rng.choice((" €", " EUR", ""))
    ground.turned = lambda further: further.line(
        f"Seite {further.sheet.page} zur Rechnung {made.number}", further.pen.sized(8.5), gap=3
    )
    _head(ground, made)
    subtotal = _rows(ground, sign=sign)
    _sums(ground, made, subtotal, sign=sign)
    _foot(ground, made)
    return priced(ground, "EUR", shown=bool(sign))


def _head(ground: Ground, made: Bill) -> None:
    sheet, pen, seller, rng = ground.sheet, ground.pen, made.seller, ground.rng
    ground.at(540, 60, Run(seller.name, "/seller/name"), Pen(pen.family, 16, bold=True), "right", room=420)
    small, x = pen.sized(6.6), 70.0
    for number, (text, pointer) in enumerate(
        ((seller.name, "/seller/name"), *((line, "/seller/address") for line in seller.lines))
    ):
        if number:
            x = ground.at(x + 3, 126, "·", small) + 3
        x = ground.at(x, 126, Run(text, pointer, seller.address if pointer.endswith("address") else text), small)
    sheet.rule(70, 129, x, 129, 0.3)
    firmly(ground, "/buyer", made.buyer, 70, 146, 230)
    facts = [
        (ground.pick("Rechnung Nr.|Rechnungs-Nr.|Beleg"), Run(made.number, "/number")), (ground.pick("Datum|Belegdatum|vom"), made.dated(made.day, "/issue_date")),
        (ground.pick("Ihre Kundennr.|Kunde|Debitor"), Run(code(rng, ("#####", "1####", "D-####")), "/buyer/account_number")),
        (ground.pick("Geliefert am|Lieferdatum"), made.dated(made.day - timedelta(days=rng.randint(0, 6)))), (ground.pick("Es bedient Sie|Bearbeitet von"), Run(people.person(rng).last)),
        (ground.pick("Lieferschein|LS-Nr."), Run(numbers.digits(rng, 6))),
    ]  # fmt: skip
    if ground.chance(0.6):
        facts.insert(
            rng.randint(0, 4),
            (ground.pick("Ihre Bestellung|Best.-Nr."), Run(code(rng, ("45########", "B-####", "######")), "/purchase_order")),
        )
    if ground.chance(0.4):
        facts.append(("USt-IdNr.", Run(made.seller.tax_id, "/seller/tax_id", made.seller.tax_value)))
    y = 146.0
    for label, run in facts:
        ground.at(360, y, label, pen.sized(8.4))
        ground.at(448, y, run, pen, room=92)
        y += 13
    ground.y = max(y, 228.0) + 22
    ground.line(ground.pick("RECHNUNG|Rechnung|Warenrechnung"), Pen(pen.family, 14, bold=True), gap=1.8)
    if ground.chance(0.6):
        ground.line(
            ground.pick(
                "vielen Dank für Ihren Auftrag. Wir erlauben uns zu berechnen:|Wir lieferten Ihnen wie folgt:|gemäß unserem Lieferschein stellen wir in Rechnung:"
            ),
            gap=2.0,
        )


def _rows(ground: Ground, *, sign: str) -> Decimal:
    rng, rows, total = ground.rng, [], ZERO
    coded, unit_apart = ground.chance(0.7), ground.chance(0.6)
    for number, (name, unit, low, high) in enumerate(rng.sample(words.WAREN, k=rng.choice((1, 2, 3, 5, 7, 10)))):
        at, count, price = (
            f"/lines/{number}",
            Decimal(rng.choice((1, 2, 3, 5, 10, 12, 25))),
            Decimal(rng.randint(low, high)) / 100,
        )
        amount = cents(count * price)
        total += amount
        quantity = Run(f"{count:.0f}" if unit_apart else f"{count:.2f}".replace(".", ","), f"{at}/quantity", f"{count:.0f}")
        measure = Run(unit, f"{at}/unit")
        cells: list[Cell] = [plain(str((number + 1) * 10) if not coded else str(number + 1))]
        cells += [((Run(code(rng, ("####", "##.####", "@#####")), f"{at}/item_code"),),)] if coded else []
        cells.append(told(name, f"{at}/description", 190, ground.pen))
        cells += [((quantity,),), ((measure,),)] if unit_apart else [((quantity, measure),)]
        rows.append([*cells, ((_euro(f"{at}/unit_price", price),),), ((_euro(f"{at}/amount", amount),),)])
    captions = [
        ("Pos",), *([(ground.pick("Artikel|Art.-Nr.|Nummer"),)] if coded else []), (ground.pick("Bezeichnung|Artikelbezeichnung|Text"),), (ground.pick("Menge|Anz."),), *([("Einh.",)] if unit_apart else []),
        (ground.pick("Einzelpreis|E-Preis|Preis/Einh."),), (ground.pick("Gesamtpreis|Betrag|Summe") + (" EUR" if not sign else ""),),
    ]  # fmt: skip
    texts = {"Pos", "Einh."} | {captions[1][0], captions[2 if coded else 1][0]}
    heads = [
        Head(lines, "left" if lines[0] in texts else "right", 1.0 if lines == captions[2 if coded else 1] else 0.05)
        for lines in captions
    ]
    table = Table(
        ground,
        heads,
        rows,
        Look(rng.choice(("under", "rows", "zebra", "none")), dark=rng.choice((None, (0.88, 0.9, 0.93)))),
        ground.pen,
    )
    table.headings()
    for row in rows:
        table.row(row)
    table.close()
    return total


def _sums(ground: Ground, made: Bill, subtotal: Decimal, *, sign: str) -> None:
    """Goods, rebate, freight, net, tax, whole; how to pay in a sentence."""
    rng = ground.rng
    rebate = cents(subtotal * Decimal(rng.choice((3, 5, 8))) / 100) if ground.chance(0.35) else ZERO
    freight = Decimal(rng.choice((0, 0, 590, 890, 1250))) / 100
    net = subtotal - rebate + freight
    rate = rng.choice(("19", "19", "7"))
    tax = cents(net * Decimal(rate) / 100)
    rows = [(ground.pick("Warenwert|Summe Positionen|Zwischensumme"), _euro("/subtotal", subtotal, sign))]
    if rebate:
        rows.append((ground.pick("abzgl. Rabatt|./. Treuerabatt"), _euro("/discount", rebate, sign)))
    if freight:
        rows.append((ground.pick("Fracht und Verpackung|Versandkosten"), _euro("/shipping", freight, sign)))
    if rebate or freight:
        rows.append((ground.pick("Netto|Nettobetrag"), _euro(None, net, sign)))
    rows += [
        (f"{rate} % {ground.pick('MwSt.|Umsatzsteuer|USt')}", _euro("/tax", tax, sign)),
        (ground.pick("Rechnungsbetrag|Endbetrag|Zu zahlen"), _euro("/total", net + tax, sign)),
    ]
    ground.need(15 * len(rows) + 66)
    ground.y += 8
    for label, run in rows:
        own = ground.pen.heavy() if run.pointer == "/total" else ground.pen
        ground.at(330, ground.y, label, own)
        ground.at(536, ground.y, run, own, "right")
        ground.y += 15
    ground.sheet.rule(330, ground.y - 26, 540, ground.y - 26, 0.5)
    ground.y += 12
    terms = ground.pick("zahlbar innerhalb 14 Tagen ohne Abzug|10 Tage 2 % Skonto, 30 Tage netto|sofort nach Erhalt rein netto")
    ground.line((Run(ground.pick("Zahlung:|Zahlungsbedingung:|Bitte beachten:")), Run(terms, "/terms")))
    if ground.chance(0.5):
        ground.line((Run(ground.pick("Fällig am|Zahlbar bis")), made.dated(made.due, "/due_date")))


def _foot(ground: Ground, made: Bill) -> None:
    """Three small columns: address, bank, register."""
    sheet, seller, small = ground.sheet, made.seller, ground.pen.sized(7.2)
    sheet.rule(70, 756, 540, 756, 0.4)
    y = ground.lines("/seller/name", (seller.name,), 70, 768, small, room=150)
    y = ground.lines("/seller/address", seller.lines, 70, y, small, room=150)
    ground.at(70, y, (Run("Tel."), Run(seller.phone, "/seller/phone", seller.phone_value)), small)
    ground.at(236, 768, seller.bank, small, room=160)
    ground.at(236, 777, (Run("IBAN"), Run(seller.iban, "/seller/iban", seller.iban_value)), small, room=160)
    ground.at(236, 786, f"BIC {seller.swift}", small)
    ground.at(412, 768, f"Amtsgericht, {seller.registry}", small, room=128)
    ground.at(412, 777, f"Inhaber: {people.person(ground.rng).plain}", small, room=128)
    if "/seller/tax_id" not in sheet.values:
        ground.at(412, 786, (Run("USt-IdNr."), Run(seller.tax_id, "/seller/tax_id", seller.tax_value)), small, room=128)
    if ground.chance(0.4):
        ground.at(412, 795, Run(f"www.{seller.host}", "/seller/website"), small, room=128)


draw = diced_again(_draw)
