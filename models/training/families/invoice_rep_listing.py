# ruff: noqa: E501 - tables of words
"""Training prints of rep firms' and stations' old programs: fixed pitch, places by the character, three-letter captions, codes before names, several numbers in a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.families.invoice_house import Cell, House, house
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_SELLERS = words(
    "{l} & {m} Television Sales|{l} Radio Reps, Inc.|{c}-TV|{p} Spot Sales|Continental {l} TV|{c} AM-FM|{l} Representatives"
)
_BUYERS = words(
    "{l} for Governor|{p} Motors|Yes on 12 Committee|{l} Foods|{p} Hospital District|Friends of {m} {l}|Vote {l} 24|{l} Windows & Doors"
)
_AGENCIES = words("{l} Media Buying|{l} {m} & Partners|{p} Ad Services|{m} Time Buying Co|{l} Campaigns LLC")
_SHOWS = words("EARLY NEWS|TODAY SHO|PRIME ROT|6P NEWS|LATE NWS|SOAPS|GAME/ACC|MORN DRIVE|PM DRIVE|SA SPORTS|SU AM TALK")
_DAYS = words("M-F|MTWTF..|SA|SU|M-SU|TU-TH")


@dataclass(slots=True)
class _Print:
    """The page as a printer of fixed pitch sees it: rows and columns of characters."""

    made: House
    pen: Pen
    step: float
    loud: bool

    def at(self, column: int) -> float:
        """Where a column of characters begins."""
        return self.made.left + column * self.pen.width("0")

    def say(self, column: int, text: str) -> None:
        """Text that is no field."""
        self.made.sheet.write(self.at(column), self.made.y, text.upper() if self.loud else text, self.pen)

    def put(self, column: int, cell: Cell) -> None:
        """A field, or text; names lose their small letters with the rest."""
        text = cell.text.upper() if self.loud else cell.text
        value = text if cell.value in ("", cell.text) else cell.value
        self.made.cell(Cell(text, cell.leaf, value), self.at(column), self.made.y, self.pen)

    def end(self, column: int, cell: Cell) -> None:
        """The same, ending at a column."""
        self.made.cell(cell, self.at(column), self.made.y, self.pen, "right")

    def down(self, rows: float = 1.0) -> None:
        """Feed paper; a new sheet begins with its heads where the old one is full."""
        self.made.y += rows * self.step
        if self.made.y > self.made.bottom:
            self.made.turn()


def rep_listing(rng: Random) -> Paper:
    """An order, its confirmation or its bill."""
    made = house(rng, "invoice-rep-listing", "US", ("courier", "dejavu-mono", "typewriter"), (7.5, 8.0, 8.5))
    made.left, made.right = 40.0, made.sheet.size[0] - 30
    made.bottom = made.sheet.size[1] - 60
    runs = [
        (rng.choice(_SHOWS), rng.choice((1, 2, 3, 5, 10)), media.rates(rng, 15, 1500, "5"))
        for _ in range(rng.choice((2, 4, 7, 12, 22)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.85)
    loud = made.chance(0.75)
    pen = Pen(made.pen.family, (made.right - made.left) / (84 * Pen(made.pen.family, 1.0).width("0")))
    out = _Print(made, pen, pen.size + 2.2, loud)
    bill, number = made.chance(0.55), numbers.digits(rng, rng.choice((6, 7, 8)))
    title = made.pick(
        "INVOICE|I N V O I C E|BILLING|Broadcast Invoice" if bill else "CONTRACT|ORDER|CONFIRMATION OF ORDER|** CONTRACT **"
    )
    made.y = 44.0
    made.over = lambda again: _next_sheet(again, out, title, number)
    _head(out, deal, title, number, bill=bill)
    _rows(out, deal)
    _sums(out, deal, bill=bill)
    return made.finish()


def _next_sheet(made: House, out: _Print, title: str, number: str) -> None:
    """The title and the number again, then the headings."""
    made.y = 44.0
    out.say(0, title)
    out.put(30, Cell(number, "/number", number))
    out.say(72, f"PAGE {made.sheet.page}")
    made.y += out.step * 2
    _columns(out)


def _head(out: _Print, deal: media.Account, title: str, number: str, *, bill: bool) -> None:
    """The firm and the title; then lines of two or three captions each, the advertiser with its code."""
    made, d, rng = out.made, numbers.digits, out.made.rng
    seller = fitted(out.pen.heavy(), deal.seller.name, out.pen.width("0") * 36)
    name = deal.seller.name.upper() if out.loud else deal.seller.name
    made.cell(Cell(name, "/seller/name", name), made.left, made.y, fitted(seller, name, out.pen.width("0") * 36))
    out.say(40, title)
    out.say(72, "PAGE 1")
    out.down()
    address = ", ".join(line.upper() if out.loud else line for line in deal.seller.lines)
    for index, line in enumerate(deal.seller.lines):
        out.put(0, Cell(line, "/seller/address", address))
        if index == 0:
            caption = made.pick("INV#|INVOICE NO|INV NUM|BILL NO" if bill else "CON#|CONTRACT|ORD#|ORDER NO")
            _pair(out, 40, caption, Cell(number, "/number", number))
            _pair(out, 64, made.pick("RUN|DATE|PRINTED"), made.day(deal.day, "/issue_date"))
        else:
            _pair(out, 40 + 24 * ((index - 1) % 2), made.pick("REP ORD#|HEADLINE#|TRF#"), Cell(d(rng, len(number))))
        out.down()
    if made.chance(0.5):
        made.sheet.rule(made.left, made.y - 4, made.right, made.y - 4, 0.5)
    else:
        made.sheet.write(made.left, made.y - 2, "-" * 84, out.pen)
    out.down()
    top = made.y
    _captions(out, deal)
    low = made.y
    made.y = top
    _party(out, deal)
    made.y = max(low, made.y) + out.step
    _columns(out)


def _captions(out: _Print, deal: media.Account) -> None:
    """The advertiser and some of product, flight, station and people at the right, each behind its caption."""
    made, d, rng = out.made, numbers.digits, out.made.rng
    first, last = made.show.date(deal.first), made.show.date(deal.day - timedelta(days=1))
    lines = [
        ("ADV", "/buyer/name", deal.buyer.name),
        ("PDT", "", made.pick("POLITICAL|ISSUE|FALL SALE|GENERAL")),
        ("EST", "", d(rng, rng.choice((3, 4, 5)))),
        ("FLT", "", f"{first}-{last}"),
        ("STA", "", media.named(rng, "{c} {p}")),
        ("BYR", "", people.person(rng).plain),
        ("SLP", "", people.person(rng).plain),
        ("IDB", "", d(rng, 5)),
    ]
    places = lines[:1] + rng.sample(lines[1:], k=rng.randint(4, 7))
    if made.chance(0.5):
        rng.shuffle(places)
    coded, long = made.chance(0.6), made.chance(0.4)
    told = {
        "ADV": "ADVERTISER",
        "PDT": "PRODUCT",
        "EST": "ESTIMATE",
        "FLT": "FLIGHT",
        "STA": "STATION",
        "BYR": "BUYER",
        "SLP": "SALESMAN",
        "IDB": "IDB#",
    }
    for key, leaf, text in places:
        out.say(44, told[key] if long else key)
        code = f"{d(rng, 4)} " if coded and key == "ADV" else ""
        if code:
            out.say(55, code)
        out.put(55 + len(code), Cell(text[:24].strip(), leaf))
        made.y += out.step


def _party(out: _Print, deal: media.Account) -> None:
    """The agency with its code, or the advertiser itself."""
    made = out.made
    if deal.agency:
        made.sheet.ignore.append("/buyer/address")
        out.say(0, made.pick("AGY|AGENCY|TO:"))
        out.put(8, Cell(deal.agency.name[:30].strip()))
        for line in deal.agency.lines:
            made.y += out.step
            out.put(8, Cell(line))
        made.y += out.step
        return
    out.say(0, made.pick("TO:|MAIL TO|BILL"))
    address = ", ".join(line.upper() if out.loud else line for line in deal.buyer.lines)
    out.put(8, Cell(deal.buyer.name[:24].strip(), "/buyer/name"))
    for line in deal.buyer.lines:
        made.y += out.step
        out.put(8, Cell(line, "/buyer/address", address))
    made.y += out.step


def _pair(out: _Print, column: int, caption: str, cell: Cell) -> None:
    """A caption and its value a character apart."""
    out.say(column, caption)
    out.put(column + len(caption) + 1, cell)


def _columns(out: _Print) -> None:
    for column, text in ((0, "LN"), (4, "DAYS"), (13, "TIME"), (27, "PROGRAM"), (42, "LEN"), (47, "WK OF")):
        out.say(column, text)
    for column, text in ((64, "SPTS"), (73, "RATE"), (84, "TOTAL")):
        out.end(column, Cell(text))
    out.made.y += out.step * 1.4


def _rows(out: _Print, deal: media.Account) -> None:
    """Lines of the order; a rate is told in whole dollars where it has no cents."""
    rng, bare = out.made.rng, out.made.chance(0.3)
    for index, run in enumerate(deal.runs):
        at = f"/lines/{index}/"
        out.say(0, f"{index + 1:02d}")
        out.say(4, rng.choice(_DAYS))
        out.say(13, f"{rng.randint(5, 11)}00{rng.choice('AP')}-{rng.randint(1, 11)}30{rng.choice('AP')}")
        out.put(27, Cell(run.what, at + "description"))
        out.say(42, ":30")
        out.say(47, run.begins.strftime("%m/%d/%y"))
        out.end(64, Cell(str(run.count), at + "quantity", str(run.count)))
        rate = f"{run.rate:.0f}" if bare and run.rate == int(run.rate) else f"{run.rate:,.2f}"
        out.end(73, Cell(rate, at + "unit_price", f"{run.rate:.2f}"))
        out.end(84, Cell(f"{run.amount:,.2f}", at + "amount", f"{run.amount:.2f}"))
        out.down()
        if rng.random() < 0.12:
            out.say(8, rng.choice(("CM: FIXED POSITION", "MAKEGOOD FOR LN 01", "NO BOOKENDS")))
            out.down()


def _sums(out: _Print, deal: media.Account, *, bill: bool) -> None:
    """Spots, gross, commission and net, in a line or below each other."""
    made = out.made
    gross = Cell(f"{deal.gross:,.2f}", "/total", f"{deal.gross:.2f}")
    less = Cell(f"{deal.commission:,.2f}", "/discount", f"{deal.commission:.2f}")
    net = Cell(f"{deal.gross - deal.commission:,.2f}", "/amount_due", f"{deal.gross - deal.commission:.2f}")
    made.sheet.write(made.left, made.y, "=" * 84, out.pen)
    out.down()
    out.say(0, f"TOTAL SPOTS {sum(run.count for run in deal.runs)}")
    facts = [(made.pick("GROSS|TOTAL GROSS|GROSS DOLLARS"), gross)]
    if deal.agency:
        facts += [(made.pick("COMM|LESS AGY COMM|COMMISSION"), less), (made.pick("NET|NET DUE|NET DOLLARS"), net)]
    for caption, cell in facts:
        out.say(54, caption)
        out.end(84, cell)
        out.down()
    out.down()
    if bill:
        out.say(0, made.pick("REMIT TO ABOVE ADDRESS|WE WARRANT THE ABOVE RAN AS BILLED|PAY FROM THIS INVOICE"))
