# ruff: noqa: E501 - tables of words
"""Training bills of tradesmen and maintenance firms of Australia, Canada and Britain: labour and materials apart, what was found, the job's address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.content.suppliers import listed
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    firm,
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import wrap
from models.training.paper import Paper

_TRADES = "{last} Plumbing & Gas|{stem} Refrigeration Pty Ltd|{last} Electrical Contracting|{last} & Son Roofing|{stem} Fire Protection|{last} Lifts & Hoists|{stem} Pest Management|{last} Air Conditioning Services|{stem} Mechanical Ltd"
_BUYERS = "{stem} Strata Management|{last} Family Trust|{last} Medical Centre|{stem} Body Corporate|The {last} Hotel|{last} Property Services|{stem} Shire Council|{stem} Primary School"
_WORK = listed("Attend site, isolate and replace failed contactor|Quarterly maintenance of split systems x [4|6|12]|Clear blocked sewer with jetter from inspection opening|Replace perished flexible hoses and test|Annual essential safety measures inspection|"
              "Technician labour - normal hours|Apprentice labour 2nd year|Senior technician, after hours call out|Diagnose fault on lift car door operator|Fit new ball cock and washers to amenities|Re-gas system and leak test to AS/NZS [1677|5149]|Trace and repair earth fault in carpark lighting|"
              "Service exhaust fans and replace belts|Install isolators to rooftop units, including conduit and clips")  # fmt: skip
_STUFF = words("Copper tube 15mm hard drawn|Contactor 3P 25A 240V coil|Ball valve 20mm F/F lever|Refrigerant R410A|Filter pleated 595x595x48|Downlight LED 10W tri-colour|PVC conduit 25mm HD|Flexible hose 450mm M/F|RCBO 20A 30mA|Belt SPZ 1180|"
               "Silicone sealant neutral cure|Thermostat digital room|Float switch 5m cable|Cistern inlet valve bottom entry|Smoke alarm photoelectric 240V|Consumables and sundries")  # fmt: skip
_FOUND = words("Attended site as requested and found unit tripping on high pressure. Cleaned condenser coil, reset and tested.|Investigated leak reported in ceiling of unit {n}. Found split in overflow, replaced and left in good order.|"
               "Carried out scheduled service as per contract {n}. All items checked, report left on site.|Tenant reported no hot water. Replaced thermostat and sacrificial anode.")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Hours of somebody, or something that was fitted."""

    code: str
    name: str
    unit: str
    count: Decimal
    price: Decimal
    labour: bool
    day: date

    @property
    def amount(self) -> Decimal:
        """Count times price."""
        return cents(self.count * self.price)


def tradesman(rng: Random) -> Paper:
    """One job."""
    country = rng.choice(("AU", "AU", "CA", "GB"))
    made = house(
        rng,
        "invoice-tradesman",
        country,
        ("helvetica", "arial", "narrow", "times", "dejavu-serif", "vera", "dejavu-condensed"),
        (8.0, 8.5, 9.0, 9.5, 10.0),
    )
    market = MARKETS[country]
    seller, buyer = firm(rng, market, _TRADES), firm(rng, market, _BUYERS)
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    pieces = _pieces(made, day)
    d = numbers.digits
    number = rng.choice(
        (
            d(rng, 4),
            d(rng, 5),
            f"INV-{d(rng, 4)}",
            f"{rng.choice('JSW')}{d(rng, 5)}/{rng.randint(1, 3)}",
            f"{d(rng, 8)}",
            f"IN{d(rng, 6)}",
        )
    )
    _head(made, seller, buyer, number, day)
    _tables(made, pieces)
    _ends(made, pieces, seller, day)
    return made.finish()


def _pieces(made: House, day: date) -> list[Piece]:
    rng, d = made.rng, numbers.digits
    shape = rng.randrange(4)
    found = []
    for name in rng.sample(_WORK, k=rng.choice((1, 1, 2, 3, 4))):
        count = Decimal(rng.choice(("0.5", "1", "1.25", "1.5", "2", "3.5", "4", "7.6")))
        code = ("", "LAB", f"L{d(rng, 2)}", f"LAB-{rng.choice('NHA')}{rng.randint(1, 3)}")[shape]
        found.append(
            Piece(
                code,
                choose(rng, name),
                "hr",
                count,
                Decimal(rng.choice(("85", "95.00", "110", "125.50", "142", "165"))),
                labour=True,
                day=day - timedelta(days=rng.randint(0, 6)),
            )
        )
    for name in rng.sample(_STUFF, k=rng.choice((0, 1, 2, 3, 5, 8))):
        code = ("", d(rng, 7), f"{name[:3].upper()}{d(rng, 3)}", f"{d(rng, 3)}.{d(rng, 3)}")[shape]
        unit = "m" if "tube" in name or "conduit" in name else "kg" if "Refrigerant" in name else "ea"
        found.append(
            Piece(
                code,
                name,
                unit,
                Decimal(rng.choice(("1", "1", "2", "3", "4", "6", "12"))),
                Decimal(rng.randint(180, 24500)) / 100,
                labour=False,
                day=day,
            )
        )
    return found


def _facts(made: House, number: str, day: date) -> list[Caption]:
    rng = made.rng
    facts = [
        Caption(made.pick("Invoice No.|Invoice Number|Invoice #|Tax Invoice No|Invoice"), Cell(number, "/number", number)),
        Caption(made.pick("Date|Invoice Date|Date of Invoice|Issue Date"), made.day(day, "/issue_date")),
    ]
    if made.chance(0.6):
        facts.append(Caption(made.pick("Due Date|Payment Due|Due"), made.day(day + timedelta(days=14), "/due_date")))
    if made.chance(0.55):
        facts.append(
            Caption(
                made.pick("Order No|Your Order|Purchase Order|PO|Customer Order"),
                text_cell(
                    rng.choice((f"WO{numbers.digits(rng, 6)}", numbers.digits(rng, 5), f"{people.person(rng).last}")),
                    "/purchase_order",
                ),
            )
        )
    if made.chance(0.4):
        facts.append(
            Caption(made.pick("Terms|Payment terms"), text_cell("14 days" if made.chance(0.5) else "Net 14 days", "/terms"))
        )
    others = [
        Caption(made.pick("Job No|Job #|Job"), Cell(numbers.digits(rng, 5))),
        Caption(made.pick("Technician|Attended by|Serviced by"), Cell(people.person(rng).plain)),
        Caption(made.pick("Date of Works|Completed|Service date"), made.day(day - timedelta(days=rng.randint(1, 9)))),
    ]
    return facts + rng.sample(others, k=rng.choice((0, 1, 2, 3)))


def _contacts(made: House, seller: Party) -> list[list[Cell]]:
    contacts = [
        [Cell(made.pick("Ph|Phone:|T:")), Cell(seller.phone, "/seller/phone", seller.phone_value)],
        [Cell(made.pick("E:|Email:|")), text_cell(f"{made.pick('accounts|service|office')}@{seller.host}", "/seller/email")],
    ]
    if seller.tax_value:
        caption = {"AU": "ABN", "CA": "GST/HST #", "GB": "VAT No."}[made.show.market.country]
        contacts.append([Cell(caption), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value)])
    return contacts


def _head(made: House, seller: Party, buyer: Party, number: str, day: date) -> None:
    """Letterhead with licences over the customer, or the seller at the right and facts in a strip."""
    wide, country = made.right - made.left, made.show.market.country
    loud, small, middle = made.pen.sized(made.pen.size + 8).heavy(), made.pen.sized(made.pen.size - 1), made.left + wide / 2
    title = made.pick("Tax Invoice|TAX INVOICE|Invoice") if country == "AU" else made.pick("INVOICE|Invoice")
    facts, contacts = _facts(made, number, day), _contacts(made, seller)
    licence = f"Lic. No. {numbers.digits(made.rng, 6)}"
    if made.chance(0.5):
        made.sheet.put("/seller/name", seller.name, made.left, 56, seller.name, loud)
        y = 70.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), made.left, y, small)
            y += small.size + 2.2
        right = 52.0
        for row in [*contacts, [Cell(licence)]]:
            made.run(row, made.right - 150, right, small)
            right += small.size + 3
        made.sheet.rule(made.left, max(y, right) + 2, made.right, max(y, right) + 2, 0.8)
        top = max(y, right) + 24
        made.sheet.write(made.left, top, title, loud.sized(made.pen.size + 5))
        low = made.beside(facts, middle + 30, top, room=wide / 2 - 30, mark=made.pick(":|"))
        left = made.party(buyer, "/buyer", made.left, top + 22, room=220)
    else:
        made.sheet.write(made.left, 54, title, loud)
        y = made.party(seller, "/seller", middle + 40, 46, room=200, loud=True)
        for row in contacts:
            made.run(row, middle + 40, y, small)
            y += small.size + 2.6
        made.sheet.write(made.left, 84, made.pick("To:|Bill To|Customer:|Attention: Accounts Payable"), small.heavy())
        left = made.party(buyer, "/buyer", made.left, 96, room=220)
        low = made.strip(facts, made.left, made.right, max(left, y) + 10, shaded=made.chance(0.5))
    made.y = max(left, low) + 14
    _site(made)


def _site(made: House) -> None:
    """The job's address, which is nobody's, and what was found there, in words."""
    rng, small = made.rng, made.pen.sized(made.pen.size - 1)
    if made.chance(0.75):
        site = party(rng, made.show.market, people.person(rng).plain)
        made.run(
            [Cell(made.pick("Site:|Job address:|Site Address:|Works at:")), Cell(", ".join(site.lines))],
            made.left,
            made.y,
            small,
        )
        made.y += small.size + 6
    if made.chance(0.5):
        for line in wrap(rng.choice(_FOUND).replace("{n}", numbers.digits(rng, 3)), made.pen, made.right - made.left - 10):
            made.sheet.write(made.left, made.y, line, made.pen)
            made.y += made.pen.size + 2.5
        made.y += 6


def _tables(made: House, pieces: list[Piece]) -> None:
    """Labour and materials in a table each, or under bands of one, or all together."""
    rng, show = made.rng, made.show
    coded = bool(pieces[0].code)
    keys = rng.choice(
        (
            "code description count unit price amount",
            "count unit description code price amount",
            "description count price amount",
            "code description count price gst amount",
            "count code description price amount",
            "date code description count price amount",
        )
    ).split()
    own = "code" in keys
    keys = [key for key in keys if key != "code" or coded]
    heads = {"code": made.pick("Item|Code|Part No|Item No.|Stock Code"), "description": made.pick("Description|Description of works|Details|Particulars"), "count": made.pick("Qty|Quantity|Qty/Hrs|Units"), "unit": made.pick("Unit|UOM"), "price": made.pick("Unit Price|Rate|Price|Price ea"), "date": "Date",
             "gst": made.pick("GST|Tax") if show.market.country != "GB" else "VAT", "amount": made.pick("Amount|Total|Line Total|Amount (ex tax)|Ext")}  # fmt: skip
    specs = [Spec(key, heads[key], "left" if key in ("code", "description", "unit", "date") else "right") for key in keys]
    rate = show.market.rates[0]
    behind = made.chance(0.5)

    def row(piece: Piece) -> Row:
        text = [text_cell(piece.name, "description")]
        if coded and not own:
            text.insert(len(text) if behind else 0, text_cell(piece.code, "item_code"))
        return Row({
            "code": (text_cell(piece.code, "item_code"),), "description": tuple(text), "count": (count_cell(show, piece.count),), "unit": (text_cell(piece.unit, "unit"),), "price": (money_cell(show, piece.price, "unit_price"),), "date": (Cell(show.date(piece.day)),),
            "gst": (Cell(f"{rate}%", "tax_rate", rate),), "amount": (money_cell(show, piece.amount, "amount"),),
        })  # fmt: skip

    labour, stuff = [piece for piece in pieces if piece.labour], [piece for piece in pieces if not piece.labour]
    names = made.pick("LABOUR/MATERIALS|Labour/Parts|Labour charges/Materials used").split("/")
    way = rng.randrange(3)
    groups: list[list[Row | Band]] = [[row(piece) for piece in pieces]]
    if way and stuff:
        apart: list[list[Row | Band]] = [
            [Band(name), *(row(piece) for piece in group)] for name, group in zip(names, (labour, stuff), strict=True)
        ]
        if made.chance(0.5):
            for name, rows, group in zip(names, apart, (labour, stuff), strict=True):
                rows.append(Band(f"Total {name.lower()}", show.money(sum((piece.amount for piece in group), ZERO)), "right"))
        groups = apart if way == 1 else [[*apart[0], *apart[1]]]
    rules, shaded = rng.choice(("head", "none", "rows", "grid", "under", "bands")), made.chance(0.4)
    columns, pen = columns_of(made, specs, [each for rows in groups for each in rows], flexible="description")
    for rows in groups:
        print_rows(made, rows, Table(columns, pen, rules, shaded, "description"))  # type: ignore[arg-type]
        made.y += 8


def _ends(made: House, pieces: list[Piece], seller: Party, day: date) -> None:
    rng, show = made.rng, made.show
    rate = Decimal(show.market.rates[0])
    subtotal = sum((piece.amount for piece in pieces), ZERO)
    tax = cents(subtotal * rate / 100)
    name = show.market.taxes[0]
    facts = [Caption(made.pick(f"Subtotal|Sub-Total|Total ex {name}|Nett"), money_cell(show, subtotal, "/subtotal", total=True)), Caption(rng.choice((name, f"{name} {rate.normalize():f}%", f"Plus {name}")), money_cell(show, tax, "/tax", total=True)),
             Caption(made.pick(f"Total|Total inc {name}|TOTAL|Invoice Total"), money_cell(show, subtotal + tax, "/total", total=True))]  # fmt: skip
    if made.chance(0.4):
        paid = cents((subtotal + tax) / 2) if made.chance(0.5) else ZERO
        made.sheet.alternatives["/amount_paid"] = [f"{-paid:.2f}"]
        facts += [
            Caption(
                made.pick("Amount Paid|Less deposit|Payments received"), money_cell(show, paid, "/amount_paid", total=True)
            ),
            Caption(
                made.pick("Balance Due|Amount Due|Owing"), money_cell(show, subtotal + tax - paid, "/amount_due", total=True)
            ),
        ]
    print_sums(made, facts, made.right - 175, made.right, boxed=made.chance(0.25), gap=rng.choice((4.0, 6.0)))
    if made.y > made.sheet.size[1] - 70:
        return
    y = made.y + 18
    made.sheet.write(made.left, y, made.pick("Direct deposit:|EFT details|Pay by bank transfer to:"), made.pen.heavy())
    made.run(
        [
            Cell("BSB" if show.market.country == "AU" else "Sort code"),
            Cell(f"{rng.randint(100, 899)}-{rng.randint(100, 899)}"),
            Cell(made.pick("Account|Acc No.|A/C")),
            text_cell(seller.account, "/seller/bank_account"),
            Cell("Name"),
            Cell(seller.name),
        ],
        made.left,
        y + 13,
    )
    made.sheet.write(
        made.left,
        y + 26,
        choose(
            rng,
            "[Please quote the invoice number with your payment.|Goods remain our property until paid in full.|Overdue accounts may attract interest from {day}.]",
        ).replace("{day}", show.date(day + timedelta(days=30))),
        made.pen.sized(7.5),
    )
