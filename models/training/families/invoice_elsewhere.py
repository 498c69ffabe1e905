# ruff: noqa: E501, PLR0913 - tables of words
"""Training bills of India, Singapore, South Africa and New Zealand: one big frame of cells, buyer and consignee stacked beside cells of facts, taxes by name, figures in lakhs, the total in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.words import in_words
from models.training.ink import A4, Pen, Sheet, fitted, wrap
from models.training.paper import Paper


class Land(NamedTuple):
    """What a country's bills say."""

    currency: str
    sign: str
    taxes: tuple[tuple[str, Decimal], ...]
    number: str
    """What the tax number is called."""
    towns: tuple[str, ...]
    code: str
    """The heading of the tariff's column; none where there is no such column."""
    title: str
    words: str


_LANDS = {
    "IN": Land("INR", "Rs.", (("CGST", Decimal(9)), ("SGST", Decimal(9))), "GSTIN/UIN", words("Pune - 411 0{n}|Chennai - 600 0{n}|Nagpur 4400{n}|Indore - 4520{n}"), "HSN/SAC", "Tax Invoice|TAX INVOICE|GST INVOICE", "Amount Chargeable (in words)"),
    "SG": Land("SGD", "S$", (("GST", Decimal(9)),), "GST Reg No.", words("Singapore 5280{n}|Singapore 4177{n}"), "", "TAX INVOICE|Tax Invoice", "Singapore Dollars"),
    "ZA": Land("ZAR", "R", (("VAT", Decimal(15)),), "VAT No.", words("Durban, 40{n}|Sandton 21{n}|Bellville 75{n}"), "", "TAX INVOICE|Tax Invoice / Copy", "Amount in words"),
    "NZ": Land("NZD", "$", (("GST", Decimal(15)),), "GST No.", words("Hamilton 32{n}|Napier 41{n}|Nelson 70{n}"), "", "TAX INVOICE|Tax Invoice", ""),
}  # fmt: skip
_ROADS = words(
    "{h}, Market Road|Plot {h}, Industrial Estate|{h} Harbour View|Shop {h}, Station Road|Block {h}, Commerce Park|{h} Tui Street"
)
_FIRMS = words(
    "{l} Surgicals|{l} Enterprises|{l} Traders Pvt Ltd|{l} Medical (Pte) Ltd|{l} Hardware (Pty) Ltd|{l} Agencies|{l} Electricals Limited|{l} & Sons Distributors"
)
_GOODS = words(
    "Surgical Gloves 7.5|Cotton Roll 500 g|Steel Pipe 25 mm|LED Panel 36 W|Printed Carton 5 ply|Hand Sanitizer 5 L|Nebuliser Kit|Paracetamol Tab 650|MCB 32 A DP|Cement OPC 53|Oxygen Mask Adult|Toner Cartridge|PVC Cable 2.5 sqmm|Wall Putty 20 kg|B.P. Monitor Digital|Safety Helmet|Bearing 6204 ZZ"
)


@dataclass(frozen=True, slots=True)
class Ware:
    """An article."""

    code: str
    name: str
    tariff: str
    count: int
    unit: str
    price: Decimal
    cut: int

    @property
    def amount(self) -> Decimal:
        """Less the discount."""
        return cents(self.count * self.price * (100 - self.cut) / 100)


@dataclass(frozen=True, slots=True)
class Place:
    """A firm."""

    name: str
    lines: tuple[str, ...]
    tax: str
    phone: str


@dataclass
class Desk:
    """The bill under the press."""

    sheet: Sheet
    rng: Random
    land: Land
    pen: Pen
    y: float = 0.0

    def money(self, amount: Decimal) -> str:
        """The figures, in lakhs where the country counts so."""
        plain = f"{amount:,.2f}"
        if self.land.currency != "INR" or amount < 100000:
            return plain
        whole, part = f"{amount:.2f}".split(".")
        head, tail = whole[:-3], whole[-3:]
        pairs: list[str] = []
        while head:
            pairs.insert(0, head[-2:])
            head = head[:-2]
        return f"{','.join(pairs)},{tail}.{part}"

    def pick(self, text: str) -> str:
        """One of the alternatives."""
        return self.rng.choice(words(text))


def elsewhere(rng: Random) -> Paper:
    """One bill in one frame."""
    desk = Desk(
        Sheet("invoice", "invoice-elsewhere", A4),
        rng,
        _LANDS[rng.choice(("IN", "IN", "IN", "SG", "ZA", "NZ"))],
        Pen(rng.choice(("helvetica", "arial", "dejavu-condensed", "times")), rng.choice((8.0, 8.5))),
    )
    seller, buyer = _place(desk), _place(desk)
    day, d = date(2024, 4, 1) + timedelta(days=rng.randint(0, 930)), numbers.digits
    number = rng.choice((f"{d(rng, 4)}/24-25", f"INV/{day:%y}/{d(rng, 4)}", d(rng, 5), f"GST-{d(rng, 4)}", f"SI{d(rng, 5)}"))
    wares = [
        Ware(rng.choice((d(rng, 5), f"{rng.choice('ABCHMST')}{d(rng, 4)}")), name, d(rng, rng.choice((4, 8))), rng.choice((1, 2, 5, 10, 12, 20, 50, 100)), rng.choice(words("Nos|Pcs|Box|Kg|Mtr")), Decimal(rng.randint(900, 450000)) / 100, rng.choice((0, 0, 0, 5, 10)))
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 4, 6, 8, 11)))
    ]  # fmt: skip
    _head(desk, seller, buyer, number, day)
    _rows(desk, wares)
    _foot(desk, seller, wares)
    desk.sheet.know("/currency", desk.land.currency)
    if desk.land.currency != "INR":
        desk.sheet.alternatives["/currency"] = [None]
    return desk.sheet.finish()


def _place(desk: Desk) -> Place:
    rng, d = desk.rng, numbers.digits
    road = rng.choice(_ROADS).format(h=rng.randint(2, 180))
    town = rng.choice(desk.land.towns).format(n=rng.randint(10, 99))
    letters = "".join(rng.choices("ABCDEFGHJKLMNPRST", k=5))
    tax = {
        "INR": f"27{letters}{d(rng, 4)}K1Z{rng.randint(1, 9)}",
        "SGD": f"20{d(rng, 7)}K",
        "ZAR": f"4{d(rng, 9)}",
        "NZD": f"{d(rng, 3)}-{d(rng, 3)}-{d(rng, 3)}",
    }[desk.land.currency]
    phone = {
        "INR": f"98{d(rng, 8)}",
        "SGD": f"6{d(rng, 3)} {d(rng, 4)}",
        "ZAR": f"031 {d(rng, 3)} {d(rng, 4)}",
        "NZD": f"07 {d(rng, 3)} {d(rng, 4)}",
    }[desk.land.currency]
    return Place(rng.choice(_FIRMS).format(l=people.person(rng).last), (road, town), tax, phone)


def _party(desk: Desk, who: Place, at: str, x: float, y: float, *, phone: bool = False) -> float:
    """Name, address and tax number below each other; the tax number is no number that the record knows."""
    sheet, pen, address = desk.sheet, desk.pen, ", ".join(who.lines)
    if at:
        sheet.put(f"{at}/name", who.name, x, y, who.name, fitted(pen.heavy(), who.name, 240))
        y = sheet.put_lines(f"{at}/address", address, x, y + pen.size + 2, who.lines, pen, pen.size + 2)
    else:
        sheet.write(x, y, who.name, fitted(pen.heavy(), who.name, 240))
        y = sheet.write_lines(x, y + pen.size + 2, who.lines, pen, pen.size + 2)
    sheet.write(x, y, f"{desk.land.number} : {who.tax}", pen)
    if at:
        sheet.ignore.append(f"{at}/tax_id")
    y += pen.size + 2
    if phone:
        end = sheet.write(x, y, "Ph: ", pen)
        sheet.put(f"{at}/phone", "".join(sign for sign in who.phone if sign.isdigit()), end, y, who.phone, pen)
        y += pen.size + 2
    return y


def _head(desk: Desk, seller: Place, buyer: Place, number: str, day: date) -> None:
    """Title above the frame; at the left the parties stacked, at the right two columns of cells."""
    sheet, rng, pen, d = desk.sheet, desk.rng, desk.pen, numbers.digits
    title = desk.pick(desk.land.title)
    sheet.write(298, 34, title, pen.sized(11).heavy(), "center")
    tiny, top, x1, mid = pen.sized(pen.size - 1.2), 42.0, 561.0, 300.0
    cells: list[tuple[str, str, str, str]] = [
        (desk.pick("Invoice No.|Invoice #|Inv No"), "/number", number, number),
        (
            desk.pick("Dated|Date|Invoice Date"),
            "/issue_date",
            day.isoformat(),
            day.strftime(rng.choice(("%d-%b-%y", "%d-%b-%Y", "%d/%m/%Y", "%d-%m-%Y"))),
        ),
        ("Delivery Note", "", "", d(rng, 4) if rng.random() < 0.5 else ""),
        (desk.pick("Mode/Terms of Payment|Terms"), "/terms", terms, terms)
        if (terms := desk.pick("30 Days|Immediate|45 days credit|C.O.D."))
        else ("", "", "", ""),
        ("Reference No. & Date", "", "", ""),
        ("Other References", "", "", people.person(rng).first if rng.random() < 0.4 else ""),
        (desk.pick("Buyer's Order No.|P.O. No.|Order No."), "/purchase_order", order, order)
        if (order := rng.choice((f"PO/{d(rng, 4)}", d(rng, 6), "Verbal")))
        else ("", "", "", ""),
        ("Dated", "", "", (day - timedelta(days=6)).strftime("%d-%b-%y") if rng.random() < 0.5 else ""),
        ("Dispatch Doc No.", "", "", ""),
        ("Destination", "", "", buyer.lines[-1].split(" ")[0]),
    ]
    cells = cells[: rng.choice((6, 8, 10))]
    cells = cells if len(cells) >= 8 else [*cells[:4], cells[-1], ("Destination", "", "", "")]
    low = _party(desk, seller, "/seller", 40, top + 12, phone=rng.random() < 0.6) + 4
    sheet.rule(34, low, mid, low, 0.5)
    blocks = [(desk.pick("Buyer (Bill to)|Buyer|Bill To"), "/buyer")]
    if rng.random() < 0.6:
        blocks.insert(rng.randrange(2), (desk.pick("Consignee (Ship to)|Ship To"), ""))
    for label, at in blocks:
        sheet.write(38, low + 9, label, tiny)
        low = _party(desk, buyer, at, 40, low + 20) + 3
        sheet.rule(34, low, mid, low, 0.5)
    high = max(24.0, (low - top) / (len(cells) / 2) if len(cells) else 0.0)
    high = min(high, 30.0)
    for index, (label, pointer, value, shown) in enumerate(cells):
        x, y = (mid, (mid + x1) / 2)[index % 2], top + (index // 2) * high
        sheet.frame(x, y, x + (x1 - mid) / 2, y + high, 0.5)
        sheet.write(x + 3, y + 9, label, tiny)
        if shown:
            own = fitted(pen.heavy(), shown, (x1 - mid) / 2 - 8)
            if pointer:
                sheet.put(pointer, value, x + 3, y + 20, shown, own)
            else:
                sheet.write(x + 3, y + 20, shown, own)
    low = max(low, top + ((len(cells) + 1) // 2) * high)
    sheet.frame(34, top, x1, low, 0.8)
    sheet.rule(mid, top, mid, low, 0.5)
    desk.y = low


def _rows(desk: Desk, wares: list[Ware]) -> None:
    """The goods in ruled columns; taxes as rows below them, the sum as the last row."""
    sheet, pen, land = desk.sheet, desk.pen, desk.land
    coded = desk.rng.random() < 0.4
    keys = [
        "no",
        *(("code",) if coded else ()),
        "name",
        *(("tariff",) if land.code else ()),
        "count",
        "price",
        "per",
        *(("cut",) if any(one.cut for one in wares) else ()),
        "amount",
    ]
    wide = {"no": 22.0, "code": 56.0, "tariff": 58.0, "count": 58.0, "price": 62.0, "per": 30.0, "cut": 34.0, "amount": 78.0}
    heads = {
        "no": "Sl No.",
        "code": "Part No.",
        "name": desk.pick("Description of Goods|Particulars|Description"),
        "tariff": land.code,
        "count": "Quantity",
        "price": "Rate",
        "per": "per",
        "cut": "Disc. %",
        "amount": "Amount",
    }
    rest = 527 - sum(wide[key] for key in keys if key != "name")
    edges, x = {}, 34.0
    for key in keys:
        edges[key] = (x, x + wide.get(key, rest))
        x = edges[key][1]
    top, low = desk.y, 560.0
    for key in keys:
        x0, x1 = edges[key]
        for at, part in enumerate(wrap(heads[key], pen, x1 - x0 - 2)):
            sheet.write((x0 + x1) / 2, top + 10 + at * 9, part, fitted(pen, part, x1 - x0 - 2), "center")
        sheet.frame(x0, top, x1, low, 0.5)
    sheet.rule(34, top + 22, 561, top + 22, 0.5)
    y = top + 34
    for index, one in enumerate(wares):
        y = _row(desk, one, index, edges, y)
    _sums(desk, wares, edges, y, low)


def _row(desk: Desk, one: Ware, index: int, edges: dict[str, tuple[float, float]], y: float) -> float:
    """One article; returns the next y."""
    sheet, pen = desk.sheet, desk.pen
    at = f"/lines/{index}"
    sheet.write(edges["no"][0] + 4, y, str(index + 1), pen)
    if "code" in edges:
        sheet.put(f"{at}/item_code", one.code, edges["code"][0] + 3, y, one.code, pen)
    sheet.put(
        f"{at}/description",
        one.name,
        edges["name"][0] + 4,
        y,
        one.name,
        fitted(pen.heavy(), one.name, edges["name"][1] - edges["name"][0] - 8),
    )
    if "tariff" in edges:
        sheet.write(edges["tariff"][0] + 4, y, one.tariff, pen)
    end = edges["count"][1] - 3
    sheet.write(end, y, one.unit, pen.heavy(), "right", pointer=f"{at}/unit")
    sheet.know(f"{at}/unit", one.unit)
    sheet.put(
        f"{at}/quantity", str(one.count), end - pen.heavy().width(f" {one.unit}"), y, str(one.count), pen.heavy(), "right"
    )
    sheet.put(f"{at}/unit_price", f"{one.price:.2f}", edges["price"][1] - 3, y, desk.money(one.price), pen, "right")
    sheet.write(edges["per"][0] + 4, y, one.unit, pen)
    if one.cut:
        sheet.write(edges["cut"][1] - 4, y, f"{one.cut} %", pen, "right")
    sheet.put(f"{at}/amount", f"{one.amount:.2f}", edges["amount"][1] - 3, y, desk.money(one.amount), pen.heavy(), "right")
    y += pen.size + 4
    if desk.rng.random() < 0.2:
        sheet.write(
            edges["name"][0] + 10,
            y - 1,
            f"Batch : {desk.rng.choice('ABK')}{numbers.digits(desk.rng, 5)}",
            pen.sized(pen.size - 1),
        )
        y += pen.size + 3
    return y


def _sums(desk: Desk, wares: list[Ware], edges: dict[str, tuple[float, float]], y: float, low: float) -> None:
    """The goods, each tax, and in the last row the whole."""
    sheet, pen, land = desk.sheet, desk.pen, desk.land
    net = sum((one.amount for one in wares), ZERO)
    stop, side = edges["amount"][1] - 3, edges["name"][1] - 4
    sheet.rule(edges["amount"][0], y - pen.size + 1, edges["amount"][1], y - pen.size + 1, 0.4)
    sheet.put("/subtotal", f"{net:.2f}", stop, y + 3, desk.money(net), pen, "right")
    y += pen.size + 8
    taxes = [(name, cents(net * rate / 100), rate) for name, rate in land.taxes]
    for name, tax, share in taxes:
        sheet.write(
            side, y, f"{name} @ {share}%" if desk.land.currency != "INR" else f"Output {name} {share}%", pen.heavy(), "right"
        )
        if len(taxes) == 1:
            sheet.put("/tax", f"{tax:.2f}", stop, y, desk.money(tax), pen, "right")
        else:
            sheet.write(stop, y, desk.money(tax), pen, "right")
        y += pen.size + 4
    whole = sum((tax for _, tax, _ in taxes), ZERO)
    if len(taxes) > 1:
        sheet.alternatives["/tax"] = [f"{whole:.2f}"]
    sheet.frame(34, low, 561, low + 18, 0.5)
    sheet.write(side, low + 12, "Total", pen, "right")
    total = net + whole
    sheet.put("/total", f"{total:.2f}", stop, low + 12, f"{land.sign} {desk.money(total)}", pen.heavy(), "right")
    desk.y = low + 18


def _foot(desk: Desk, seller: Place, wares: list[Ware]) -> None:
    """The total in words, declaration, bank and signature in cells."""
    sheet, pen, y = desk.sheet, desk.pen, desk.y
    total = sum((one.amount for one in wares), ZERO)
    total += sum((cents(total * rate / 100) for _, rate in desk.land.taxes), ZERO)
    sheet.frame(34, y, 561, 700, 0.8)
    if desk.land.words:
        sheet.write(38, y + 11, desk.land.words, pen.sized(7))
        text = f"{desk.land.currency} {in_words(total)} Only"
        sheet.write(38, y + 23, text, fitted(pen.heavy(), text, 500))
    sheet.write(560 - 4, y + 11, "E. & O.E", pen.sized(7), "right")
    sheet.write(38, 640, "Declaration", pen.sized(7))
    sheet.write(38, 650, "We declare that this invoice shows the actual price of the", pen.sized(7))
    sheet.write(38, 659, "goods described and that all particulars are true and correct.", pen.sized(7))
    end = sheet.write(310, y + 44, "A/c No. : ", pen)
    account = numbers.digits(desk.rng, 11)
    sheet.put("/seller/bank_account", account, end, y + 44, account, pen)
    sheet.write(310, y + 56, f"Branch & IFS Code : Main, UNBK000{numbers.digits(desk.rng, 4)}", pen)
    sheet.write(556, 650, f"for {seller.name}", pen.heavy(), "right")
    sheet.write(556, 694, "Authorised Signatory", pen, "right")
    sheet.write(298, 714, "This is a Computer Generated Invoice", pen.sized(7), "center")
