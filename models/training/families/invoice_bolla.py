# ruff: noqa: E501 - tables of words
"""Training bills of Italian wholesalers in a printed grid: captions in the corners of cells, delivery papers as rows, cascades of discounts, tax and due dates in panels at the foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import Caption, Cell, House, house, money_cell, text_cell
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_GOODS = words("GUANTI NITRILE TG. M CF 100|VITE TCEI 8X40 ZN|OLIO EXTRAVERGINE 5 L|CEROTTI ASSORTITI CF 40|TUBO MULTISTRATO 20X2|RUBINETTO SFERA 1/2|CARTA MANI PIEGATA V|DETERGENTE PAVIMENTI KG 5|SIRINGA 5 ML CF 100|LAMPADA LED 12W E27|"
               "CAVO FS17 1X2,5 NERO|PASTA SEMOLA KG 1|FILTRO ARIA COD. {n}|GARZA STERILE 10X10|PIASTRELLA GRES 60X60|CAFFE' GRANI KG 1|TERMOMETRO DIGITALE|PROFILO ALLUMINIO 40X20")  # fmt: skip
_FIRMS = words(
    "{l} Distribuzione S.r.l.|Ferramenta {l} S.n.c.|{l} Forniture Ospedaliere S.p.A.|Idrotermica {l} S.r.l.|{l} & Figli S.a.s.|Elettroforniture {l} S.r.l."
)
_CUTS = ("", "", "10", "20+5", "30+10", "40", "50+10+5")


@dataclass(frozen=True, slots=True)
class Ware:
    """An article with a cascade of discounts."""

    code: str
    name: str
    unit: str
    count: Decimal
    price: Decimal
    cut: str
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """After each discount in turn."""
        left = self.count * self.price
        for part in filter(None, self.cut.split("+")):
            left = left * (100 - Decimal(part)) / 100
        return cents(left)


def bolla(rng: Random) -> Paper:
    """One bill over some delivery papers."""
    market = MARKETS["IT"]
    made = house(rng, "invoice-bolla", "IT", ("helvetica", "arial", "narrow", "courier", "dejavu-condensed"), (7.5, 8.0, 8.5))
    made.left, made.right = 34.0, 561.0
    seller, buyer = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last)), party(rng, market)
    day = date(2024, 1, 31) + timedelta(days=rng.randint(0, 960))
    number = rng.choice(
        (
            f"{numbers.digits(rng, 4)}/{rng.choice('ABF')}",
            numbers.digits(rng, 5),
            f"{numbers.digits(rng, 3)}/{day:%Y}",
            f"V1-{numbers.digits(rng, 5)}",
        )
    )
    wares = _wares(rng)
    notes = max(1, len(wares) // rng.choice((2, 4, 20)))
    breaks = sorted({0, *rng.sample(range(len(wares)), k=min(notes, len(wares)))})
    keys = made.pick(
        "code name unit count price cut amount rate|code name unit count price cut rate amount|name code unit count price cut amount rate"
    ).split()
    way = rng.randrange(3)
    per = 17
    pages = [range(at, min(at + per, len(wares))) for at in range(0, len(wares), per)]
    for part in pages:
        if part.start:
            made.sheet.new_page()
        _head(made, (seller, buyer), number, day, way)
        _grid(made, keys, wares, part, (breaks, day))
        _panels(made, wares, (seller, day), last=part is pages[-1])
    return made.finish()


def _wares(rng: Random) -> list[Ware]:
    shape = rng.choice(("{a}", "{l}{a}", "{a}.{b}", "{l}{l}-{b}"))
    rates = rng.choice((("22",), ("22",), ("22", "22", "10"), ("22", "4", "10")))
    return [
        Ware(shape.format(a=numbers.digits(rng, 5), b=numbers.digits(rng, 3), l=rng.choice("ABCFGLMPRT")), name.format(n=numbers.digits(rng, 4)), rng.choice(("PZ", "NR", "CF", "MT", "KG", "CT")), Decimal(rng.choice((1, 2, 3, 5, 6, 10, 12, 24, 50, 100))),
             Decimal(rng.randint(35, 18000)) / 100, rng.choice(_CUTS), Decimal(rng.choice(rates)))
        for name in rng.sample(_GOODS, k=rng.choice((2, 4, 6, 8, 11, 15, 18)))
    ]  # fmt: skip


def _head(made: House, parties: tuple[Party, Party], number: str, day: date, way: int) -> None:
    """The firm at the left, the customer in a box at the right, facts in a row of small cells."""
    sheet, pen, tiny = made.sheet, made.pen, made.pen.sized(5.8)
    seller, buyer = parties
    mark = fitted(Pen("helvetica", 15, bold=True), seller.name, 255)
    sheet.put("/seller/name", seller.name, made.left, 46, seller.name, mark)
    y = 58.0
    for line in seller.lines:
        made.cell(Cell(line, "/seller/address", seller.address), made.left, y)
        y += pen.size + 2
    made.run([Cell("Tel."), Cell(seller.phone, "/seller/phone", seller.phone_value), Cell(f"Fax {seller.fax}")], made.left, y)
    if seller.tax_value:
        made.run(
            [Cell("P.IVA e C.F."), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value), Cell(seller.registry)],
            made.left,
            y + 10,
        )
    sheet.frame(310, 84, made.right, 150, 0.7)
    sheet.write(314, 92, ("Spett.le", "Spettabile", "Cliente")[way], tiny)
    made.party(buyer, "/buyer", 324, 104, pen.sized(pen.size + 0.5), room=220)
    d = numbers.digits
    same = Random(number)
    order = d(same, 5)
    facts = [
        Caption(
            ("Tipo documento", "Documento", "Doc.")[way], Cell(("FATTURA", "FATTURA ACCOMPAGNATORIA", "Fattura differita")[way])
        ),
        Caption(("Numero", "N. documento", "Nr. Fattura")[way], text_cell(number, "/number")),
        Caption(("Data", "Data documento", "del")[way], made.day(day, "/issue_date")),
        Caption(("Cod. cliente", "Cliente", "Codice")[way], text_cell(d(same, 6), "/buyer/account_number")),
        Caption(
            ("Partita IVA", "P. IVA cliente", "C.F./P.IVA")[way],
            Cell(buyer.tax_id, "/buyer/tax_id", buyer.tax_value) if buyer.tax_value else Cell(" "),
        ),
        Caption(("Vs. ordine", "Rif. ordine", "Ordine n.")[way], text_cell(order, "/purchase_order")),
        Caption("Agente", Cell(people.person(same).last.upper()[:9])),
        Caption("Pag.", Cell(str(sheet.page))),
    ]
    if way == 1:
        facts.pop()
    x0 = made.left
    wants = [max(tiny.width(fact.label), pen.width(fact.cell.text)) + 9 for fact in facts]
    scale = (made.right - made.left) / sum(wants)
    for fact, want in zip(facts, wants, strict=True):
        x1 = x0 + want * scale
        sheet.frame(x0, 162, x1, 186, 0.6)
        sheet.write(x0 + 2, 169, fact.label, tiny.sized(tiny.size * min(1.0, scale)))
        made.cell(fact.cell, x0 + 4, 181, pen.sized(pen.size * min(1.0, scale)))
        x0 = x1
    pay = same.choice(words("RI.BA. 60 GG F.M.|BONIFICO 30 GG D.F.|RIMESSA DIRETTA|BONIFICO VISTA FATTURA|RI.BA. 30/60 GG"))
    sheet.frame(made.left, 188, 300, 210, 0.6)
    sheet.write(made.left + 2, 195, "Condizioni di pagamento", tiny)
    made.cell(text_cell(pay, "/terms"), made.left + 4, 206)
    sheet.frame(300, 188, made.right, 210, 0.6)
    sheet.write(302, 195, "Banca d'appoggio", tiny)
    sheet.write(304, 206, f"{buyer.bank} ABI {d(same, 5)} CAB {d(same, 5)}", pen)
    made.y = 216.0


_WIDE = {"code": 66.0, "name": 0.0, "unit": 24.0, "count": 42.0, "price": 56.0, "cut": 48.0, "amount": 64.0, "rate": 26.0}
_HEADS = {
    "code": "Cod. articolo",
    "name": "Descrizione dei beni",
    "unit": "U.M.",
    "count": "Quantità",
    "price": "Prezzo unit.",
    "cut": "Sconti %",
    "amount": "Importo",
    "rate": "IVA",
}


def _grid(made: House, keys: list[str], wares: list[Ware], part: range, deliveries: tuple[list[int], date]) -> None:
    sheet, pen, show = made.sheet, made.pen, made.show
    breaks, day = deliveries
    top, low = made.y, 640.0
    rest = made.right - made.left - sum(_WIDE[key] for key in keys)
    edges, x = {}, made.left
    for key in keys:
        edges[key] = (x, x + (_WIDE[key] or rest))
        x = edges[key][1]
    sheet.frame(made.left, top, made.right, low, 0.7)
    sheet.rule(made.left, top + 13, made.right, top + 13, 0.7)
    for key in keys:
        x0, x1 = edges[key]
        sheet.write((x0 + x1) / 2, top + 9, _HEADS[key], fitted(pen.sized(6.5), _HEADS[key], x1 - x0 - 4), "center")
        if x0 > made.left:
            sheet.rule(x0, top, x0, low, 0.4)
    y = top + 24
    for index in part:
        one, at = wares[index], f"/lines/{index}"
        if index in breaks:
            number = Random(f"{one.code}{index}").randint(100, 2400)
            said = f"Rif. DDT n. {number} del {show.date(day - timedelta(days=3 + index % 20))}"
            sheet.write(edges["name"][0] + 3, y, said, fitted(pen, said, rest - 6))
            y += pen.size + 3
        cells = {
            "code": text_cell(one.code, f"{at}/item_code"), "unit": text_cell(one.unit, f"{at}/unit"), "count": Cell(show.quantity(one.count), f"{at}/quantity", f"{one.count.normalize():f}"), "price": money_cell(show, one.price, f"{at}/unit_price"),
            "cut": Cell(one.cut), "amount": money_cell(show, one.amount, f"{at}/amount"), "rate": Cell(f"{one.rate:f}", f"{at}/tax_rate", f"{one.rate:f}"),
        }  # fmt: skip
        for key in keys:
            x0, x1 = edges[key]
            if key == "name":
                lines = wrap(one.name, pen, rest - 6)
                sheet.put_lines(f"{at}/description", one.name, x0 + 3, y, lines, pen, pen.size + 2)
            elif key == "code":
                made.cell(cells[key], x0 + 3, y, room=x1 - x0 - 5)
            else:
                made.cell(cells[key], x1 - 3, y, align="right", room=x1 - x0 - 5)
        y += (pen.size + 2) * len(lines) + 2
    made.y = low


def _panels(made: House, wares: list[Ware], about: tuple[Party, date], *, last: bool) -> None:
    """Sums in cells across, tax by rate and due dates beside each other, carriage and signatures."""
    sheet, show, pen, tiny = made.sheet, made.show, made.pen, made.pen.sized(5.8)
    seller, day = about
    rates = sorted({one.rate for one in wares}, reverse=True)
    bases = {rate: sum((one.amount for one in wares if one.rate == rate), ZERO) for rate in rates}
    taxes = {rate: cents(base * rate / 100) for rate, base in bases.items()}
    net, tax = sum(bases.values(), ZERO), sum(taxes.values(), ZERO)
    blank = Cell("")
    cells = [
        ("Totale merce", money_cell(show, net, "/subtotal")), ("Sconto", blank), ("Spese trasporto", blank), ("Totale imponibile", money_cell(show, net)), ("Totale imposta", money_cell(show, tax, "/tax")), ("TOTALE DOCUMENTO", Cell(f"EUR {show.bare(net + tax)}", "/total", f"{net + tax:.2f}")),
    ]  # fmt: skip
    x0, wide = made.left, (made.right - made.left - 40) / 6
    for label, cell in cells:
        x1 = x0 + wide + (40 if label.startswith("TOTALE D") else 0)
        sheet.frame(x0, 644, x1, 668, 0.6)
        sheet.write(x0 + 2, 651, label, tiny)
        if last:
            made.cell(cell, x1 - 4, 663, pen.heavy() if label.startswith("TOTALE D") else pen, "right", room=x1 - x0 - 8)
        x0 = x1
    sheet.frame(made.left, 672, 290, 722, 0.6)
    for x, label in ((40, "Imponibile"), (120, "Aliq."), (170, "Imposta")):
        sheet.write(x, 680, label, tiny)
    sheet.frame(294, 672, made.right, 722, 0.6)
    sheet.write(298, 680, "Scadenze", tiny)
    if last:
        for at, rate in enumerate(rates):
            y = 690 + at * 10
            sheet.write(90, y, show.bare(bases[rate]), pen, "right")
            sheet.write(130, y, f"{rate:f}%", pen)
            sheet.write(220, y, show.bare(taxes[rate]), pen, "right")
        due = day + timedelta(days=60)
        end = sheet.put("/due_date", due.isoformat(), 304, 692, show.date(due), pen)
        sheet.write(end + 14, 692, show.bare(net + tax), pen)
    else:
        sheet.write(made.right - 4, 663, "SEGUE", pen, "right")
    sheet.frame(made.left, 726, made.right, 750, 0.6)
    for x, label in (
        (38, "Trasporto a mezzo"),
        (160, "Aspetto esteriore dei beni"),
        (300, "N. colli"),
        (360, "Firma vettore"),
        (460, "Firma destinatario"),
    ):
        sheet.write(x, 733, label, tiny)
    sheet.write(40, 745, "VETTORE", pen)
    sheet.write(304, 745, str(1 + len(wares) // 3), pen)
    end = sheet.write(made.left, 766, f"Bonifico: {seller.bank} - IBAN ", pen.sized(7))
    sheet.put("/seller/iban", seller.iban_value, end, 766, seller.iban, pen.sized(7))
