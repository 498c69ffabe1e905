# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: merchants of Germany, Austria and the Low Countries. Number over name in one column, delivery papers between the rows, rates with their table, the seller at the foot only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import (
    Fact,
    address_lines,
    amount_fact,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    sums,
)
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, Pen, Sheet, fitted
from models.training.paper import Paper


@dataclass(frozen=True, slots=True)
class Tongue:
    """What merchants of a language print."""

    titles: str
    facts: str
    heads: str
    paper: str
    sums: str
    recap: str
    goods: str
    firms: str
    cut: str
    lower: str
    foot: str
    terms: str


_TONGUES = {
    "de": Tongue("Rechnung|RECHNUNG|Sammelrechnung|Rechnung / Lieferschein", "Rg.-Nr.|Rg.-Datum|Kd.-Nr.|Ihr Auftrag|Vertreter|Versandart|Fällig", "Art-Nr|Bezeichnung|Menge|VE|E-Preis|Rab%|St|Gesamt", "Lieferschein {n} vom {d}|LS-Nr. {n} / {d}|Lief.-Schein: {n}  Datum: {d}",
                 "Warenwert|Fracht|Summe MwSt|Endsumme", "St|Satz|Nettobetrag|Steuer", "Arbeitshandschuh Gr. 10|Spanplattenschraube 4x40|Kabelbinder 200 mm|Latexfarbe weiß 10 l|Vinylhandschuh L|Kompresse 10x10 steril|Mullbinde 6 cm|Mineralwasser still|Apfelschorle 0,5|Kaffeesahne Portion|Druckerpapier A4|Batterie Mignon|Schleifscheibe K80|Silikon transparent|Roggenbrot geschn.", "{l} Großhandel GmbH|{l} & Co. KG|Medizinbedarf {l} e.K.|Getränke {l} GmbH|Eisenwaren {l} OHG", "abzgl. {c} % Rabatt", "Charge {n}|EAN 40{n}|MHD {m}|Pfand enthalten", "Tel.|Fax|USt-IdNr.|IBAN|BIC|Bank", "10 Tage 2 % Skonto, 30 Tage netto|Zahlung binnen 14 Tagen|Lastschrifteinzug|netto Kasse"),
    "nl": Tongue("Factuur|FACTUUR|Verzamelfactuur", "Factuur nr|Datum|Debiteur|Uw order|Vertegenw.|Verzending|Vervalt", "Artikel|Omschrijving|Aantal|Ehd|Prijs|Krt%|B|Bedrag", "Pakbon {n} d.d. {d}|Leverbon: {n} van {d}", "Goederen|Vracht|Btw totaal|Te betalen", "B|%|Grondslag|Btw", "Werkhandschoen mt 10|Spaanplaatschroef 4x40|Muurverf wit 10 l|Vinyl handschoen L|Gaaskompres 10x10|Bronwater 1,5 l|Appelsap pak|Koffiemelk cups|Papier A4 80 g|Schuurschijf K80|Kit transparant|Roggebrood gesneden", "{l} Groothandel B.V.|{l} Medische Artikelen|Dranken {l}|IJzerwaren {l} B.V.", "korting {c} %", "Charge {n}|EAN 87{n}|THT {m}", "Tel.|Fax|Btw-nr.|IBAN|BIC|Bank", "30 dagen netto|14 dagen na factuurdatum|automatische incasso|8 dagen contant"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ware:
    """An article, less a share, at a rate."""

    code: str
    name: str
    lower: str
    count: Decimal
    unit: str
    price: Decimal
    cut: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Less the discount."""
        return cents(self.count * self.price * (100 - self.cut) / 100)


def draw(rng: Random) -> Paper:
    """One merchant's bill."""
    key = rng.choice(("DE", "DE", "AT", "NL-nl"))
    market, tongue = MARKETS[key], _TONGUES[MARKETS[key].language]
    sheet, show = Sheet("invoice", "invoice-val-kontor", A4), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "courier", "narrow", "typewriter", "times")), rng.choice((8.5, 9.0)))
    if pen.family in ("courier", "typewriter"):
        pen = pen.sized(8.0)
    seller, buyer = party(rng, market, rng.choice(words(tongue.firms)).format(l=people.person(rng).last)), party(rng, market)
    day = date(2024, 3, 4) + timedelta(days=rng.randint(0, 940))
    wares = _wares(rng, market.rates, tongue)
    y = _head(sheet, rng, show, pen, tongue, (seller, buyer), day)
    y = _rows(sheet, rng, show, pen, tongue, wares, day, y)
    _ends(sheet, rng, show, pen, tongue, wares, y)
    _foot(sheet, rng, pen, tongue, seller)
    know_currency(sheet, show)
    return sheet.finish()


def _wares(rng: Random, rates: tuple[str, ...], tongue: Tongue) -> list[Ware]:
    d, shape = numbers.digits, rng.choice(("{a}", "{a}-{b}", "{l}{a}", "{a}{b}", "{l}.{a}"))
    lowers = words(tongue.lower)
    mixed = rng.random() < 0.6
    found = []
    for name in rng.sample(words(tongue.goods), k=rng.choice((2, 3, 5, 7, 9, 12))):
        lower = rng.choice(lowers).format(n=d(rng, 8), m=f"{rng.randint(1, 12):02d}/2027") if rng.random() < 0.3 else ""
        found.append(Ware(shape.format(a=d(rng, 5), b=d(rng, 2), l=rng.choice("AEGKLMST")), name, lower, Decimal(rng.choice((1, 2, 3, 4, 6, 10, 12, 20, 24, 100))), rng.choice(words("ST|KRT|PK|KG|FL|RO")),
                          Decimal(rng.randint(29, 8900)) / 100, rng.choice((0, 0, 0, 5, 10, 20)), Decimal(rates[1] if mixed and rng.random() < 0.4 else rates[0])))  # fmt: skip
    return found


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, tongue: Tongue, parties: tuple[Party, Party], day: date) -> float:
    """A window with the sender's line, facts at the right or in a strip; the firm's name nowhere else above."""
    seller, buyer = parties
    d, names = numbers.digits, words(tongue.facts)
    line = f"{seller.name}, {', '.join(seller.lines)}"
    tiny = fitted(pen.sized(6), line, 240)
    end = sheet.put("/seller/name", seller.name, 57, 128, seller.name, tiny)
    for one in seller.lines:
        end = sheet.write(end, 128, ", ", tiny)
        end = sheet.put("/seller/address", seller.address, end, 128, one, tiny)
    low = address_lines(sheet, "/buyer", buyer, 57, 144, pen.sized(pen.size + 0.5), room=220, leading=pen.size + 3)
    number = rng.choice((d(rng, 6), f"{day:%y}{d(rng, 5)}", f"R{d(rng, 6)}", f"{d(rng, 3)}.{d(rng, 3)}"))
    order = rng.choice((d(rng, 5), people.person(rng).last, f"Tel. {day:%d.%m.}"))
    account = d(rng, 5)
    facts = [
        Fact(names[0], "/number", number, number),
        Fact(names[1], "/issue_date", day.isoformat(), show.date(day)),
        Fact(names[2], "/buyer/account_number", account, account),
    ]
    more = [Fact(names[4], "", "", str(rng.randint(1, 40))), Fact(names[5], "", "", rng.choice(("LKW", "Post", "DPD")))]
    if rng.random() < 0.5 and not order.startswith("Tel"):
        more.append(Fact(names[3], "/purchase_order", order, order))
    due = day + timedelta(days=30)
    if rng.random() < 0.4:
        more.append(Fact(names[6], "/due_date", due.isoformat(), show.date(due)))
    rng.shuffle(more)
    title = rng.choice(words(tongue.titles))
    if rng.random() < 0.55:
        sheet.write(330, 146, title, pen.sized(14).heavy())
        high = facts_beside(sheet, facts + more, 330, 166, pen, room=200, mark=rng.choice((":", " :", "")))
        return max(low, high, 236.0) + 18
    sheet.write(57, max(low, 222.0) + 14, title, pen.sized(14).heavy())
    return facts_strip(sheet, facts + more, 57, 540, max(low, 222.0) + 24, pen, None) + 14


_STOPS = {"count": 318.0, "unit": 326.0, "price": 416.0, "cut": 448.0, "rate": 466.0, "amount": A4[0] - 54}


def _row(sheet: Sheet, show: Print, pen: Pen, one: Ware, at: str, y: float, *, stacked: bool) -> float:
    """One article in one line or two; returns the next y."""
    step = pen.size + 2.4
    sheet.put(f"{at}/item_code", one.code, 57, y, one.code, fitted(pen, one.code, 66))
    sheet.put(f"{at}/quantity", f"{one.count:f}", _STOPS["count"], y, show.quantity(one.count), pen, "right")
    sheet.put(f"{at}/unit", one.unit, _STOPS["unit"], y, one.unit, pen)
    sheet.put(
        f"{at}/unit_price",
        f"{one.price:.2f}",
        _STOPS["price"],
        y,
        show.money(one.price),
        fitted(pen, show.money(one.price), 56),
        "right",
    )
    if one.cut:
        sheet.write(_STOPS["cut"], y, str(one.cut), pen, "right")
    sheet.write(_STOPS["rate"], y, str(1 + (one.rate < 15)), pen, "right")
    sheet.put(
        f"{at}/amount",
        f"{one.amount:.2f}",
        _STOPS["amount"],
        y,
        show.money(one.amount),
        fitted(pen, show.money(one.amount), 66),
        "right",
    )
    y += step if stacked else 0.0
    sheet.put(
        f"{at}/description", one.name, 57 if stacked else 128, y, one.name, fitted(pen, one.name, 200 if stacked else 150)
    )
    y += step
    if one.lower:
        sheet.write(63 if stacked else 134, y, one.lower, pen.sized(pen.size - 1))
        y += step - 1
    y += 2
    return y


def _rows(sheet: Sheet, rng: Random, show: Print, pen: Pen, tongue: Tongue, wares: list[Ware], day: date, y: float) -> float:
    """The article's number over its name, both headed over one column; `St` is a code of the rate."""
    heads, d = words(tongue.heads), numbers.digits
    stacked, grid = rng.random() < 0.6, rng.random() < 0.4
    split = _STOPS["amount"]
    step = pen.size + 2.4
    paper, every = rng.choice(words(tongue.paper)), rng.choice((2, 3, 5, 99))

    def heading(y: float) -> float:
        bold = pen.sized(pen.size - 0.5).heavy()
        sheet.write(57, y, heads[0], bold)
        sheet.write(57 if stacked else 128, y + step if stacked else y, heads[1], bold)
        for key, head in (("count", 2), ("price", 4), ("cut", 5), ("amount", 7)):
            sheet.write(_STOPS[key], y, heads[head], bold, "right")
        sheet.write(_STOPS["unit"], y, heads[3], bold)
        sheet.write(_STOPS["rate"], y, heads[6], bold, "right")
        low = y + (step if stacked else 0) + 5
        sheet.rule(54, low, split + 3, low, 0.8)
        if grid:
            sheet.rule(54, y - pen.size - 1, split + 3, y - pen.size - 1, 0.8)
        return low + pen.size + 3

    y = heading(y)
    for index, one in enumerate(wares):
        if y + 3 * step > 690:
            sheet.new_page()
            y = heading(70)
        if index % every == 0 and every < 50:
            said = paper.format(n=d(rng, 6), d=show.date(day - timedelta(days=every + index)))
            sheet.write(57, y, said, pen.heavy() if grid else pen)
            y += step + 1
        y = _row(sheet, show, pen, one, f"/lines/{index}", y, stacked=stacked)
    sheet.rule(54, y - pen.size, split + 3, y - pen.size, 0.6)
    return y


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, tongue: Tongue, wares: list[Ware], y: float) -> None:
    """Sums at the right, tax by code beside or below, terms."""
    net, freight = sum((one.amount for one in wares), ZERO), cents(Decimal(rng.choice((0, 0, 690, 1250))) / 100)
    main = max(one.rate for one in wares)
    rates = sorted({one.rate for one in wares}, reverse=True)
    bases = {
        rate: sum((one.amount for one in wares if one.rate == rate), ZERO) + (freight if rate == main else ZERO)
        for rate in rates
    }
    taxes = {rate: cents(base * rate / 100) for rate, base in bases.items()}
    tax, names = sum(taxes.values(), ZERO), words(tongue.sums)
    facts = [amount_fact(names[0], "/subtotal", net, show)]
    if freight:
        facts.append(amount_fact(names[1], "/shipping", freight, show))
    facts += [amount_fact(names[2], "/tax", tax, show), amount_fact(names[3], "/total", net + freight + tax, show)]
    if y > 660:
        sheet.new_page()
        y = 60.0
    low = sums(sheet, facts, 360, 541, y + 8, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    stops, top = (80.0, 116.0, 190.0, 250.0), y + 8
    for stop, label in zip(stops, words(tongue.recap), strict=True):
        sheet.write(stop, top, label, pen.sized(pen.size - 1).heavy(), "right")
    for rate in rates:
        top += pen.size + 2
        for stop, text in zip(
            stops, (str(1 + (rate < 15)), show.rate(rate), show.bare(bases[rate]), show.bare(taxes[rate])), strict=True
        ):
            sheet.write(stop, top, text, pen.sized(pen.size - 1), "right")
    terms = rng.choice(words(tongue.terms))
    sheet.put("/terms", terms, 57, max(low, top) + 16, terms, pen)


def _foot(sheet: Sheet, rng: Random, pen: Pen, tongue: Tongue, seller: Party) -> None:
    """All of the seller, centred in small lines."""
    tiny, names = pen.sized(6.8), words(tongue.foot)
    rows = [
        [Fact("", "/seller/name", seller.name, seller.name), *(Fact("", "/seller/address", seller.address, line) for line in seller.lines)],
        [Fact(f"{names[0]} ", "/seller/phone", seller.phone_value, seller.phone), Fact(f"{names[1]} ", "", "", seller.fax), Fact("", "/seller/email", f"buchhaltung@{seller.host}", f"buchhaltung@{seller.host}")],
        [Fact(f"{names[5]} ", "", "", seller.bank), Fact(f"{names[3]} ", "/seller/iban", seller.iban_value, seller.iban), Fact(f"{names[4]} ", "", "", seller.swift)],
    ]  # fmt: skip
    if seller.tax_value:
        rows[1].append(Fact(f"{names[2]} ", "/seller/tax_id", seller.tax_value, seller.tax_id))
    dot = rng.choice(("   ", " · ", " | "))
    sheet.rule(54, 776, 541, 776, 0.4)
    for at, row in enumerate(rows):
        text = dot.join(fact.caption + fact.shown for fact in row)
        own = fitted(tiny, text, 480)
        x = 297 - own.width(text) / 2
        for number, fact in enumerate(row):
            x = sheet.write(x, 786 + 9 * at, (dot if number else "") + fact.caption, own)
            x = print_fact(sheet, fact, x, 786 + 9 * at, own)
