# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: dealers in parts of Germany, Austria and Switzerland. Numbers with blanks in a column of their own, facts in one line under a bar, the title's line with `Blatt`, days without a caption, orders as rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import Sold, below, cells_of, net_of, run_on, summed, to_whom, told
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Spec,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.bills_val_rows import Grid, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words(
    "{l} Autoteile GmbH|{l} Landtechnik|Hydraulik {l} AG|{l} Werkzeuge & Normteile|Kfz-Bedarf {l} KG|Dental {l} GmbH|Labor {l} AG|Zweirad-{l}"
)
_BUYERS = words(
    "Autohaus {l}|Werkstatt {l} GmbH|{l} Agrar KG|Zahnarztpraxis Dr. {l}|Fahrzeugbau {l}|Schlosserei {l}|Stadtwerke {l}|{l} Reisebusse"
)
_GOODS = words(
    "Bremsscheibe VA belüftet|Ölfilter-Einsatz|Keilrippenriemen 6PK1195|Zündkerze Iridium|Wischblatt Satz 600/450|Hydraulikschlauch DN 10, 1200 mm|Radlagersatz hinten|Glühlampe H7 12V 55W|Stoßdämpfer Gasdruck|Sechskantschraube M8x40 verz.|Abformlöffel perforiert, Gr. L|Thermostat 87°C mit Dichtung|Batterie 12V 74Ah 680A, inkl. Pfand|Simmerring 40x62x8|Scheinwerfer li. LED|Kupplungssatz 240 mm, 3-teilig|Kühlerfrostschutz rot 1,5 l"
)
_CODES = ("{a} {b} {c}", "{l}{a} {b}", "0{a}.{b}.{c}", "{a}-{b}", "{l}{l} {a}/{c}", "00{a}{b}")


def draw(rng: Random) -> Paper:
    """What a workshop bought."""
    market = MARKETS[rng.choice(("DE", "DE", "AT", "CH"))]
    sheet, show = Sheet("invoice", "invoice-val-teile", A4), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "courier", "narrow", "times", "dejavu-mono")), rng.choice((8.5, 9.0)))
    pen = pen.sized(7.6) if pen.family in ("courier", "dejavu-mono") else pen
    seller, buyer = (
        party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last)),
        party(rng, market, rng.choice(_BUYERS).format(l=people.person(rng).last)),
    )
    day, d, shape = date(2024, 2, 5) + timedelta(days=rng.randint(0, 1000)), numbers.digits, rng.choice(_CODES)
    goods = []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6, 8, 11))):
        code = shape.format(a=d(rng, 3), b=d(rng, 3), c=d(rng, 2), l=rng.choice("ABDFGHKNOW"))
        goods.append(
            Sold(
                code,
                name,
                Decimal(rng.choice((1, 1, 2, 4, 8, 10, 20))),
                rng.choice(words("Stk|ST|Satz|Pck")),
                Decimal(rng.randint(85, 38000)) / 100,
                Decimal(market.rates[0]),
                rng.choice(
                    (
                        (),
                        (),
                        (f"Fzg.: {rng.choice('LMK')}-{rng.choice('AB')} {d(rng, 3)}",),
                        (f"Fabr. {rng.choice(('Nordal', 'Bremex', 'Kolbe'))}  Rabattgruppe {rng.randint(1, 40)}",),
                    )
                ),
            )
        )
    y = _head(sheet, rng, show, pen, (seller, buyer), day)
    y = _table(sheet, rng, show, pen, goods, day, y)
    _ends(sheet, rng, show, pen, goods, y)
    know_currency(sheet, show)
    return sheet.finish()


def _sender(sheet: Sheet, rng: Random, pen: Pen, seller: Party, right: float) -> None:
    """The firm, its address, telephone and tax number, flush right."""
    own = pen.sized(pen.size - 0.5)
    sheet.put("/seller/name", seller.name, right, 48, seller.name, fitted(pen.sized(14).heavy(), seller.name, 300), "right")
    y = 62.0
    for line in seller.lines:
        sheet.put("/seller/address", seller.address, right, y, line, own, "right")
        y += own.size + 2
    sheet.put("/seller/phone", seller.phone_value, right, y, seller.phone, own, "right")
    if seller.tax_value:
        sheet.write(right - own.width(seller.tax_id) - 4, y + 11, rng.choice(("USt-ID", "UID", "Ust.-Id.Nr.")), own, "right")
        sheet.put("/seller/tax_id", seller.tax_value, right, y + 11, seller.tax_id, own, "right")


def _others(rng: Random, day: date) -> list[Fact]:
    """Facts that a bill may do without."""
    d = numbers.digits
    return [
        told("Blatt", "", "1"),
        told(rng.choice(("Tour", "Versand")), "", rng.choice(("12", "Abholer", "DPD"))),
        told("Auftrag", "", d(rng, 6)),
        told("Bearbeiter", "", people.person(rng).last),
        Fact("Lief.-Datum", "", "", f"{day - timedelta(days=1):%d.%m.%y}"),
        told("Filiale", "", f"0{rng.randint(1, 9)}"),
        Fact("Druck", "", "", f"{day:%d.%m.%y} 16:12"),
    ]


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, parties: tuple[Party, Party], day: date) -> float:
    """The firm at the right, small; the customer in the window; facts in a bar, a block of pairs, or the title's own line."""
    seller, buyer = parties
    d, right = numbers.digits, A4[0] - 50
    number = rng.choice(
        (d(rng, 6), f"{day:%y%m%d}", f"RG{d(rng, 6)}", f"{d(rng, 4)} {d(rng, 3)}", f"{day:%y}-{d(rng, 5)}", f"{d(rng, 7)}")
    )
    when = rng.choice(
        (f"{day:%d.%m.%y}", f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%Y.%m.%d}", show.date(day))
    )
    _sender(sheet, rng, pen, seller, right)
    low = to_whom(sheet, rng, "/buyer", buyer, 57, 134, pen.sized(pen.size + 0.5), room=230)
    account = rng.choice((d(rng, 5), f"{d(rng, 2)}{d(rng, 3)}/0"))
    facts = [
        told(rng.choice(("Rechnung", "Rechnungsnr.", "Nr.", "Rech.-Nr.")), "/number", number),
        Fact(rng.choice(("Datum", "vom", "Rechn.-Datum")), "/issue_date", day.isoformat(), when),
        told(rng.choice(("Kunde", "Kundennr.", "Kd-Nr", "Konto")), "/buyer/account_number", account),
    ]
    extra, y, kind = rng.sample(_others(rng, day), k=rng.randint(2, 4)), max(low, 214.0) + 14, rng.randrange(4)
    title = pen.sized(14).heavy()
    if kind == 0:
        sheet.write(57, y, rng.choice(("RECHNUNG", "Rechnung")), title)
        sheet.rule(54, y + 6, right, y + 6, 0.8)
        mixed = facts + extra
        rng.shuffle(mixed)
        y = run_on(sheet, mixed, 57, y + 19, pen, mark=rng.choice((" ", ": ")), gap="   ", room=right - 60)
        sheet.rule(54, y - 5, right, y - 5, 0.8)
        return y + 8
    if kind == 1:
        x = sheet.write(57, y, rng.choice(("Rechnung ", "RECHNUNG Nr. ", "Rechnung Nr ")), title)
        print_fact(sheet, facts[0], x, y, title)
        print_fact(sheet, facts[1], 330, y, pen)
        sheet.write(right, y, "Blatt 1", pen, "right")
        return (
            run_on(
                sheet,
                [facts[2], *[one for one in extra if one.caption != "Blatt"]],
                57,
                y + 18,
                pen,
                mark=": ",
                gap="    ",
                room=right - 60,
            )
            + 8
        )
    mixed = facts + extra
    if kind == 2:
        rng.shuffle(mixed)
        sheet.write(57, y, rng.choice(("Rechnung", "R E C H N U N G")), title)
        return facts_strip(sheet, mixed, 54, right, y + 8, pen, None) + 14
    sheet.write(330, 140, rng.choice(("Rechnung", "RECHNUNG")), title)
    high = facts_beside(sheet, mixed, 330, 160, pen, room=right - 330, mark=rng.choice((":", "", " :")))
    return max(y, high) + 14


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], day: date, y: float) -> float:
    way = rng.randrange(4)
    heads = {
        "code": rng.choice(("Teile-Nr.", "Artikelnummer", "Bestell-Nr.", "Art.Nr.", "Nummer")),
        "name": rng.choice(("Bezeichnung", "Benennung", "Artikelbezeichnung", "Text")),
        "count": rng.choice(("Menge", "Anz.", "Mng")),
        "unit": "ME",
        "price": rng.choice(("Preis", "Einzelpreis", "E-Preis netto", "VK")),
        "amount": rng.choice(("Betrag", "Gesamt", "Wert", "Summe")),
        "line": rng.choice(("Pos", "Nr")),
    }
    keys = (
        "line code name count unit price amount",
        "count code name price amount",
        "code name count unit price amount",
        "name code count price amount",
    )[way].split()
    specs = [Spec(key, heads[key], "left" if key in ("code", "name", "unit", "line") else "right") for key in keys]
    rows = []
    for number, one in enumerate(goods, start=1):
        cells = dict(cells_of(one, show))
        cells["line"], cells["name"] = (Cell("", "", str(number)),), (*cells["name"], *below(one))
        rows.append({key: cells[key] for key in keys})
    columns = placed(specs, rows, 54, A4[0] - 50, pen, flexible="name")
    if rng.random() < 0.4:
        sheet.write(
            57,
            y,
            rng.choice(
                (
                    f"Lieferschein {numbers.digits(rng, 6)} vom {day - timedelta(days=1):%d.%m.%Y}",
                    f"Ihre Bestellung vom {day - timedelta(days=4):%d.%m.%y}, tel. Herr {people.person(rng).last}",
                )
            ),
            pen,
        )
        y += 12
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(
            pen,
            pen.size + 2.4,
            700,
            60,
            rng.choice(("none", "lines", "grid", "none")),
            GREY if rng.random() < 0.3 else None,
            ("name",),
        ),
        y,
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> None:
    net = net_of(goods)
    tax = cents(net * goods[0].rate / 100)
    names = (
        rng.choice(("Warenwert", "Nettosumme", "Summe netto", "Total")),
        "",
        f"{rng.choice(show.market.taxes)} {show.rate(goods[0].rate)}",
        rng.choice(("Endbetrag", "Rechnungsbetrag", "Brutto", "Zu zahlen")),
    )
    facts = summed(names, net, ZERO, tax, show)
    if y > 690:
        sheet.new_page()
        y = 60.0
    if rng.random() < 0.35:
        low = facts_strip(sheet, facts, 54, A4[0] - 50, y + 12, pen, GREY if rng.random() < 0.5 else None)
    else:
        low = sums(sheet, facts, 350, A4[0] - 53, y + 20, pen, heavy=("/total",), boxed=rng.random() < 0.2)
    terms = rng.choice(("Zahlbar sofort ohne Abzug", "10 Tage 2% Skonto, 30 Tage netto", "Lastschrift", "Bar bezahlt"))
    sheet.put("/terms", terms, 57, low + 12, terms, pen)
