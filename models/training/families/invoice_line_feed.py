# ruff: noqa: E501 - tables of words
"""Training bills of distributors from a line printer, faxed: everything on a grid of characters, short captions, codes with dots and blanks behind or below the description, no rules but dashes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO
from models.training.families.invoice_goods_parts import fashion, sums_of
from models.training.families.invoice_house import Caption, Cell, House, firm, house, lock_box, text_cell
from models.training.families.invoice_many_cells import Item, head_facts, owed
from models.training.paper import Paper

_FIRMS = "{last} DISTRIBUTING CO|{stem} SURGICAL SUPPLY|{last} BEARING & DRIVE|{stem} PAPER AND JANITORIAL|{last} DENTAL SUPPLY|{stem} WHOLESALE GROCERS|{last} WELDING GAS"
_BUYERS = "{last} CLINIC|CITY OF {last}|{stem} SCHOOL DISTRICT 41|{last} RESTAURANT GROUP|{stem} MANUFACTURING|{last} DENTAL ARTS|{stem} REGIONAL HOSPITAL"
_GOODS = words(
    "GLOVE EXAM NITRILE MED|TOWEL ROLL 800FT NAT|COTTON ROLL #2 MED|BIB PATIENT 2PLY BLUE|ANESTH CARP 1:100K|OXYGEN USP E CYL|BEARING 6205 2RS|LINER 33X40 16MIC|CUP 5OZ PLASTIC|SALT GRANULATED 25LB|SYRINGE LL 10CC|ROD 3/32 7018 10LB|BELT B-62|GAUZE NS 4X4 8PLY|SOAP FOAM LAV 1250ML|MASK EARLOOP L3|DEGREASER CITRUS 4/1"
)
_WORDS = "number=INV#|INV|INVOICE NO|DOC|BILL NO|REF|INVOICE;issue_date=DATE|INV DT|INV DATE|DTE;purchase_order=PO|P O NO|CUST PO#|YOUR ORD;account=CUST|CUST#|A/C|ACCT;terms=TERMS|TRMS;due_date=DUE|DUE DT|NET DUE"
_OTHERS = "ORD#|OUR ORD|S/O:number;SLS|SLM|REP:[04|117|JWB];SHIP DT|SHPD:day;VIA|SHIP VIA:[OUR TRK|UPS|WC|LTL];WHSE|WH:[01|3|DAL];PG|PAGE:1;PKGS|CTNS:[2|11];CNTR|CONTRACT:number;TM|TIME:[1402|08.37|1122];OPR|CLK:[KS|09|MEL]"


class _Printer:
    """A grid of characters on the sheet."""

    def __init__(self, made: House, columns: int) -> None:
        self.made = made
        made.pen = made.pen.sized(9.0)
        made.pen = made.pen.sized(9.0 * (made.right - made.left) / (columns * made.pen.width("0")))
        self.pitch, self.step, self.columns = made.pen.width("0"), made.pen.size * made.rng.choice((1.15, 1.3, 1.45)), columns
        self.row = 0.0

    def at(self, column: float, cell: Cell) -> float:
        """Print in that column of the row; returns the column behind it."""
        self.made.cell(cell, self.made.left + column * self.pitch, 48 + self.row * self.step)
        return column + len(cell.text)

    def back(self, column: float, cell: Cell) -> None:
        """Print so that it ends in that column."""
        self.at(column - len(cell.text), cell)

    def down(self, rows: float = 1.0) -> None:
        """So many rows on; on the next sheet where this one is full."""
        self.row += rows
        if 48 + self.row * self.step > self.made.sheet.size[1] - 60:
            self.made.sheet.new_page()
            self.row = 0.0


def line_feed(rng: Random) -> Paper:
    """One order, as the printer typed it."""
    made = house(rng, "invoice-line-feed", "US", ("courier", "courier", "dejavu-mono", "typewriter"), (9.0,))
    if made.pen.family == "typewriter":
        made.pen = made.pen.__class__("courier", 9.0)
    grid = _Printer(made, rng.choice((78, 80, 84)))
    seller, buyer = firm(rng, MARKETS["US"], _FIRMS), firm(rng, MARKETS["US"], _BUYERS)
    day, way = date(2025, 1, 3) + timedelta(days=rng.randint(0, 690)), fashion(made, "%m/%d/%y", "%m-%d-%y", "%m/%d/%y")
    if made.chance(0.4):
        made.sheet.write(
            made.left,
            24,
            f"{day:%b %d %Y} 0{rng.randint(7, 9)}:{rng.randint(10, 59)}  FROM:{numbers.phone(rng)}   TO:{numbers.phone(rng)}   P.01/01".upper(),
            made.pen.sized(6.5),
        )
    facts = head_facts(made, day, way, _WORDS, _OTHERS)
    _head(grid, seller, buyer, facts)
    d, style = numbers.digits, rng.randrange(5)
    goods = [
        Item((f"{d(rng, 3)}.{d(rng, 2)}.{rng.randint(1, 9)}", f"{d(rng, 2)} {d(rng, 3)} {d(rng, 2)}", f"{rng.choice('ABMT')}{rng.choice('CHX')}-{d(rng, 4)}", d(rng, 6), f"{d(rng, 4)}/{d(rng, 2)}")[style], name, Decimal(rng.choice((1, 2, 3, 4, 6, 10, 12, 24))), rng.choice(words("EA|CS|BX|PK|LB|RL")), Decimal(rng.randint(112, 18900)) / 100)
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 4, 6, 8, 11)))
    ]  # fmt: skip
    _rows(grid, goods)
    _ends(grid, goods)
    return made.finish()


def _pairs(grid: _Printer, facts: Sequence[Caption], mark: str, gap: int) -> None:
    """Facts in lines as far as they reach."""
    column = 0.0
    for fact in facts:
        wide = len(fact.label) + len(mark) + len(fact.cell.text)
        if column and column + wide > grid.columns:
            column = 0.0
            grid.down()
        column = grid.at(grid.at(column, Cell(fact.label + mark)), fact.cell) + gap
    grid.down()


def _columns(grid: _Printer, facts: Sequence[Caption], *, below: bool) -> None:
    """Captions in one line, values in the line under or over it."""
    wides = [max(len(fact.label), len(fact.cell.text)) + 2 for fact in facts]
    start, reach = 0, 0
    for number, wide in enumerate([*wides, 10_000]):
        if reach + wide > grid.columns + 2:
            rows = ([fact.cell for fact in facts[start:number]], [Cell(fact.label) for fact in facts[start:number]])
            for cells in rows if below else rows[::-1]:
                column = 0.0
                for cell, own in zip(cells, wides[start:number], strict=True):
                    grid.at(column, cell)
                    column += own
                grid.down()
            grid.down(0.5)
            start, reach = number, 0
        reach += wide


def _address(grid: _Printer, parties: Sequence[tuple[str, Party, str]], wide: int) -> None:
    """Parties beside each other, captions before or above them."""
    aside = grid.made.chance(0.4)
    if not aside and any(caption for caption, _, _ in parties):
        for number, (caption, _, _) in enumerate(parties):
            grid.at(number * wide, Cell(caption))
        grid.down()
    shift = max(len(caption) for caption, _, _ in parties) + 1 if aside else 0
    for line in range(max(len(who.lines) for _, who, _ in parties) + 1):
        for number, (caption, who, at) in enumerate(parties):
            texts = [who.name, *who.lines]
            if line >= len(texts):
                continue
            leaf, value = (f"{at}/name", who.name) if not line else (f"{at}/address", who.address)
            if aside and not line:
                grid.at(number * wide, Cell(caption))
            grid.at(number * wide + shift, Cell(texts[line], leaf if at else "", value))
        grid.down()


def _parties(grid: _Printer, buyer: Party) -> list[tuple[str, Party, str]]:
    """Who pays and, most times, who gets it; the captions are whole words, letters or none."""
    made, rng = grid.made, grid.made.rng
    goods_to = party(rng, MARKETS["US"], buyer.name) if made.chance(0.4) else buyer
    captions = rng.choice((("SOLD TO", "SHIP TO"), ("BILL TO:", "SHIP TO:"), ("S", "H"), ("", ""), ("CUST:", "DLVR:")))
    parties = [(captions[0], buyer, "/buyer")]
    if made.chance(0.75):
        parties.insert(0 if captions[0] and made.chance(0.3) else 1, (captions[1], goods_to, ""))
    if any(len(line) > 34 for _, who, _ in parties for line in (who.name, *who.lines)):
        message = "the parties are wider than half a sheet"
        raise ValueError(message)
    return parties


def _listed(grid: _Printer, cells: Sequence[Cell], column: float = 0) -> None:
    """Cells below each other."""
    for cell in cells:
        grid.at(column, cell)
        grid.down()


def _head(grid: _Printer, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    made, rng = grid.made, grid.made.rng
    parties = _parties(grid, buyer)
    lines = [
        text_cell(seller.name, "/seller/name"),
        *(Cell(line, "/seller/address", seller.address) for line in seller.lines),
        Cell(seller.phone, "/seller/phone", seller.phone_value),
    ]
    title = Cell(made.pick("INVOICE|I N V O I C E|*** INVOICE ***|INVOICE (DUPLICATE)"))
    way = rng.randrange(4)
    if way == 0:
        _listed(grid, lines)
        grid.at(grid.columns - 24, title)
        grid.down(1.5)
        _columns(grid, facts, below=made.chance(0.35))
        _address(grid, parties, 40)
    elif way == 1:
        grid.at(0, title)
        grid.down(2)
        _address(grid, parties, 40)
        grid.down()
        _pairs(grid, facts, rng.choice((":", " ", ": ", ".. ")), 3)
        grid.down()
        grid.at(0, Cell(made.pick("REMIT TO|PAY TO|FROM")))
        _listed(grid, lines, 10)
    elif way == 2:
        start = grid.row
        for fact in facts:
            grid.at(grid.columns - 30, Cell(fact.label))
            _listed(grid, [fact.cell], grid.columns - 16)
        low, grid.row = grid.row, start
        _listed(grid, lines)
        grid.row = max(low, grid.row) + 1
        _address(grid, parties, 40)
    else:
        _in_a_row(grid, lines)
        _pairs(grid, facts, rng.choice((" ", ": ")), 2)
        _address(grid, parties, 40)
        if made.chance(0.5):
            _listed(grid, [Cell(f"MAIL CHECKS TO {', '.join(lock_box(rng, seller).lines)}")])
    grid.down()


def _in_a_row(grid: _Printer, cells: Sequence[Cell]) -> None:
    """Cells one behind the other, in lines as far as they reach."""
    column = 0.0
    for cell in cells:
        if column and column + len(cell.text) > grid.columns:
            column = 0.0
            grid.down()
        column = grid.at(column, cell) + 2
    grid.down(1.5)


def _rows(grid: _Printer, goods: Sequence[Item]) -> None:
    """Fixed columns; the code stands before, behind or below the description."""
    made, show, wide = grid.made, grid.made.show, grid.columns
    where = made.rng.choice(("before", "behind", "below", "below"))
    first = made.chance(0.5)
    heads = [
        made.pick("QTY|SHIP|QUAN"),
        "UM",
        made.pick("ITEM|PART NO|CODE|STK NO"),
        made.pick("DESCRIPTION|DESC|ARTICLE"),
        made.pick("PRICE|UNIT PR|@"),
        made.pick("AMOUNT|EXT|EXTENSION|TOTAL"),
    ]
    count_at, unit_at, text_at = (5, 7, 11) if first else (wide - 28, wide - 26, 0)
    code_at = {"before": text_at, "behind": text_at + 25, "below": text_at + 2}[where]
    name_at = text_at + 12 if where == "before" else text_at
    grid.back(count_at, Cell(heads[0]))
    grid.at(unit_at, Cell(heads[1]))
    if where != "below":
        grid.at(code_at, Cell(heads[2]))
    grid.at(name_at, Cell(heads[3] if where != "below" else f"{heads[3]} / {heads[2]}"))
    grid.back(wide - 13, Cell(heads[4]))
    grid.back(wide, Cell(heads[5]))
    grid.down()
    if made.chance(0.6):
        made.sheet.write(made.left, 48 + grid.row * grid.step, made.rng.choice("-=") * wide, made.pen)
        grid.down()
    dashes = made.chance(0.2)
    for number, one in enumerate(goods):
        at = f"/lines/{number}"
        grid.back(count_at, Cell(show.quantity(one.count), f"{at}/quantity", f"{one.count.normalize():f}"))
        grid.at(unit_at, text_cell(one.unit, f"{at}/unit"))
        grid.at(name_at, text_cell(one.name, f"{at}/description"))
        grid.back(wide - 13, Cell(show.bare(one.price), f"{at}/unit_price", f"{one.price:.2f}"))
        grid.back(wide, Cell(show.bare(one.amount), f"{at}/amount", f"{one.amount:.2f}"))
        if where == "below":
            grid.down()
        grid.at(code_at, text_cell(one.code, f"{at}/item_code"))
        if where == "below" and dashes:
            grid.at(code_at + len(one.code) + 2, Cell(f"ORD {one.count}  B/O 0"))
        grid.down(1.5 if where == "below" and made.chance(0.4) else 1)


def _ends(grid: _Printer, goods: Sequence[Item]) -> None:
    made, rng = grid.made, grid.made.rng
    rate, freight = Decimal(rng.choice(("0", "0", "6", "8.25"))), Decimal(rng.choice(("0", "0", "9.75", "15.00")))
    facts = owed(
        made,
        sums_of(
            made,
            sum((one.amount for one in goods), ZERO),
            rate,
            freight,
            "SUBTOTAL|MDSE|NET AMT;FRT|FREIGHT|DLVY CHG;TAX|SALES TAX;TOTAL|INV TOTAL|PAY THIS AMT|TOTAL DUE",
        ),
    )
    if 48 + (grid.row + len(facts) + 3) * grid.step > made.sheet.size[1] - 60:
        made.sheet.new_page()
        grid.row = 0.0
    grid.down()
    if made.chance(0.3):
        column = 0.0
        for fact in facts:
            column = grid.at(grid.at(column, Cell(fact.label + " ")), fact.cell) + 3
        grid.down()
    else:
        for fact in facts:
            grid.at(grid.columns - 30, Cell(fact.label))
            grid.back(grid.columns, fact.cell)
            grid.down()
    grid.down()
    grid.at(
        0,
        Cell(
            rng.choice(
                ("THANK YOU", "RETURNS WITHIN 30 DAYS WITH THIS COPY", f"QUESTIONS? ASK FOR {people.person(rng).last.upper()}")
            )
        ),
    )
