"""How a bill of one trade begins: who sells what to whom, in which rows, under which numbers, and the facts printed about it."""

# ruff: noqa: E501, PLR0913 - tables of words, and a bill has many sides

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import people
from models.training.content.bill_captions import NOISE_KINDS, bill_captions, noise_caption
from models.training.content.markets import Party, party, words
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, item_code
from models.training.content.suppliers import TRADES, Trade, said
from models.training.families.invoice_desk import resold, start
from models.training.families.invoice_press import Fact, Job, Piece, fact

COUNTRIES = ("US", "US", "US", "US", "US", "US", "US", "US", "CA", "GB", "AU")
"""Where bills of trades come from; the sort of mail is American."""
_ORDERS = ("", "", "{d5}", "{d6}", "PO{d5}", "P{d7}", "{d4}-{d2}", "45{d8}", "VERBAL", "Verbal - {last}", "{last}", "{last} {d4}", "PHONE", "STANDING ORDER", "BLANKET",
           "per {last}", "EMAIL", "STOCK", "{L}. {last}", "WEB {d6}", "Contract", "DR {last}", "{L}{L}{L}-{d3}", "{Mon} ORDER", "Req {d4}", "none required {d2}", "REPAIR RM {d3}", "{d2}/{d4}/{L}")  # fmt: skip
_TERMS = ("[Net|NET] [30|15|10|45|60|20]", "[Net|NET] [30|10|45] [days|DAYS]", "N30", "[2%|1%|1/2%] 10[,| ] [Net|net|N] 30", "[Due|DUE] [upon|on] [receipt|Receipt]", "Upon Receipt", "C.O.D.", "[Net|Due] 10th [prox|of month]", "NET 30 EOM", "Autopay", "Credit Card", "ACH debit",
          "Due in [15|20|30] days", "[30|60] days from invoice", "Prepaid", "Payable in advance", "50% deposit, balance on completion", "Per contract", "Due by the [1st|10th|15th]", "NET30", "NET 10TH PROX", "Cash", "Net due in [25|30] days", "Pay on receipt", "1.5% after 30 days")  # fmt: skip
_NUMBERS = ("{d4}", "{d5}", "{d6}", "{d7}", "{d8}", "{d10}", "{L}{d5}", "{L}{L}{d6}", "INV{d5}", "INV-{d4}", "{d3}-{d5}", "{d6}-{d2}", "S{d7}.001", "{d2}-{d4}", "{d5}{L}", "{L}-{d6}", "IN {d5}", "{d4}/{d2}", "0{d6}", "{L}{d2}-{d4}-{d1}", "{d5}-00", "{d2}{L}{d5}", "{L}{L}{L}{d7}")  # fmt: skip
_ACCOUNTS = ("", "{d4}", "{d5}", "{d6}", "{d8}", "{d3}-{d5}", "{L}{d4}", "{L}{L}{L}{d3}", "{d5}-{d3}", "0{d7}", "C{d5}", "{d2}-{d4}-{d1}", "{d10}", "{L}{L}{L}{L}{d2}")  # fmt: skip
_HEADS = words("Cascade|Tri-County|Mid-State|Northfield|Gulf|Prairie|Lakeside|Allied|Premier|Quality|Valley|Great Plains|Blue Ridge|Superior|American|Piedmont|Bayview|Capital|First Choice|Riverbend|Sunbelt|Granite|Empire|Interstate|Advanced")  # fmt: skip
_TAILS = (
    ", Inc.",
    " Inc",
    " LLC",
    " Corp",
    " Co.",
    " Company",
    ", LLC",
    " Ltd.",
    " of the Valley",
    " Services, Inc.",
    " Group",
    "",
    "",
    " East",
    " & Sons",
    ", P.A.",
    " Corporation",
    " USA",
)
_BUYERS = words("Family Practice|Medical Group|Regional Hospital|Orthopedic Associates|Pediatrics|Eye Center|Surgery Center|County Health Dept.|Care Center|Dermatology PA|Women's Clinic|School District|Dental Group, P.C.|Rehabilitation|Property Management|Church|City Hall|Imaging Center|Cardiology Consultants|Community Health Center|Wellness|University Clinic")  # fmt: skip
_DEAR = Decimal(400)
"""Of what costs more, nobody buys dozens."""
Kind = Literal["good", "charge", "free"]


@dataclass(frozen=True, slots=True)
class Row:
    """One position of a bill: a good or service, a charge that has an amount only, or something given free."""

    item: Item
    kind: Kind = "good"
    notes: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Bill:
    """A job, its trade and its rows."""

    job: Job
    trade: Trade
    rows: Sequence[Row]


def begin_bill(
    rng: Random,
    family: str,
    trades: Sequence[str],
    *,
    counts: Sequence[int] = (1, 2, 3, 4, 5, 7, 9, 12, 16),
    wide: float = 0.0,
    charged: float = 0.5,
) -> Bill:
    """A bill of one of the trades; `charged` is the share of bills that have charges among their rows."""
    job = start(rng, family, COUNTRIES, wide=wide, count=1, special=False)
    trade = TRADES[rng.choice(list(trades))]
    _parties(job, trade)
    made, day = job.sale, job.sale.day
    resold(
        job,
        number=said(rng, rng.choice(_NUMBERS), day),
        order=said(rng, rng.choice(_ORDERS), day),
        terms=choose(rng, rng.choice(_TERMS)),
        account=said(rng, rng.choice(_ACCOUNTS), day),
        due=day + timedelta(days=rng.choice((10, 15, 20, 25, 30, 30, 30, 45))),
    )
    named = bill_captions(rng, job.names)
    foreign = made.market.country != "US"
    job.names = {**named, **({key: job.names[key] for key in ("tax", "title", "tax-title")} if foreign else {})}
    rows = bill_rows(job, trade, rng.choice(list(counts)), charged=charged)
    resold(job, items=tuple(row.item for row in rows))
    _settled(job)
    return Bill(job, trade, rows)


def _parties(job: Job, trade: Trade) -> None:
    rng, market = job.rng, job.sale.market
    firm = choose(rng, f"[{trade.firms}]")
    first = rng.choice((rng.choice(_HEADS), people.person(rng).last, f"{people.person(rng).last} & {people.person(rng).last}"))
    buyer = f"{rng.choice((people.person(rng).last, rng.choice(_HEADS)))} {rng.choice(_BUYERS)}"
    seller, bought = party(rng, market, f"{first} {firm}{rng.choice(_TAILS)}"), party(rng, market, buyer)
    if job.chance(0.25):
        seller = replace(seller, name=seller.name.upper(), lines=tuple(line.upper() for line in seller.lines))
    if job.chance(0.35):
        bought = replace(bought, name=bought.name.upper(), lines=tuple(line.upper() for line in bought.lines))
    resold(job, seller=seller, buyer=bought, consignee=_consignee(job, bought))


def _consignee(job: Job, buyer: Party) -> Party:
    """Where it goes: the same, or a branch, a person or a site of the buyer."""
    rng = job.rng
    if job.chance(0.4):
        return buyer
    place = rng.choice((f"{buyer.name.split(' ')[0]} Receiving", "Receiving Dock", f"{people.person(rng).last} Building", f"c/o {people.person(rng).plain}", f"{buyer.name} - {rng.choice(('Annex', 'East', 'Lab', 'Suite B'))}", people.person(rng).plain))  # fmt: skip
    return party(rng, job.sale.market, place)


def _settled(job: Job) -> None:
    """Discount, freight, a tax rate of nothing and what was paid."""
    rng, made = job.rng, job.sale
    if job.chance(0.45):
        made = resold(job, rate=Decimal(0), items=tuple(replace(item, tax_rate=Decimal(0)) for item in made.items))
    if job.chance(0.12) and made.subtotal > 0:
        made = resold(job, discount=cents(made.subtotal * Decimal(rng.choice(("0.02", "0.05", "0.1", "0.15")))))
    if job.chance(0.3):
        made = resold(job, shipping=cents(Decimal(rng.randint(595, 24900)) / 100))
    if job.chance(0.2) and made.total > 0:
        part = rng.choice(("1", "0.5", "0.5", "0.25", "0.1", "0.33"))
        resold(job, already_paid=cents(made.total * Decimal(part)))


def bill_rows(job: Job, trade: Trade, count: int, *, charged: float = 0.5, noted: float = -1.0) -> list[Row]:
    """Goods, now and then one for nothing, charges behind them."""
    rng, day, style = job.rng, job.sale.day, rng_style(job)
    shape, share = rng.randrange(-1, 5), noted if noted >= 0 else rng.choice((0.0, 0.0, 0.2, 0.6, 1.0))
    longer, shout = rng.choice((0.0, 0.3, 0.8)), job.chance(0.3)
    rows: list[Row] = []
    for _ in range(count):
        name, unit, least, most = rng.choice(trade.goods).rsplit("/", 3)
        text = said(rng, name, day, style)
        if trade.more and rng.random() < longer:
            more = [said(rng, one, day, style) for one in rng.sample(trade.more, k=rng.choice((1, 1, 2, 2)))]
            text = rng.choice((", ", " - ", " ", "; ")).join([text, *more])
        free = rng.random() < 0.04 and count > 2
        price = ZERO if free else cents(Decimal(rng.randint(int(least), int(most))) / 100)
        item = Item(item_code(rng, shape), text.upper() if shout else text, "", _count_of(rng, unit, dear=price > _DEAR), unit, price, ZERO, 0, job.sale.rate, day - timedelta(days=rng.randint(0, 28)))  # fmt: skip
        notes = (
            tuple(said(rng, rng.choice(trade.notes), day, style) for _ in range(rng.choice((1, 1, 2))))
            if rng.random() < share
            else ()
        )
        rows.append(Row(item, "free" if free else "good", notes))
    if trade.charges and rng.random() < charged:
        rows += [
            _charge(job, text, shout=shout)
            for text in rng.sample(trade.charges, k=min(len(trade.charges), rng.choice((1, 1, 2, 3))))
        ]
    return _positive(rows)


def rng_style(job: Job) -> str:
    """How days are written in texts."""
    return job.rng.choice(("%m/%d/%y", "%m/%d", "%m/%d/%Y", "%m-%d-%y", "%b %d"))


def _count_of(rng: Random, unit: str, *, dear: bool) -> Decimal:
    if dear:
        return Decimal(rng.choice((1, 1, 1, 1, 2, 3)))
    if unit in ("HR", "LB", "TN", "GAL"):
        return Decimal(
            rng.choice(("0.5", "1", "1.25", "2", "3.5", "4", "7.5", "8", "12", "24.5", "37.5", "40", "182.4", "310"))
        )
    if unit in ("MO", "WK", "DAY"):
        return Decimal(rng.choice((1, 1, 1, 1, 2, 3, 5)))
    if unit in ("MIN", "LN", "MI"):
        return Decimal(rng.choice((14, 62, 118, 240, 1350)))
    return Decimal(rng.choice((1, 1, 1, 2, 2, 3, 4, 5, 6, 10, 12, 20, 25, 36, 50, 100)))


def _charge(job: Job, template: str, *, shout: bool) -> Row:
    name, least, most = template.rsplit("/", 2)
    rng, made = job.rng, job.sale
    text = said(rng, name, made.day)
    price = cents(Decimal(rng.randint(int(least), int(most))) / 100)
    return Row(Item("", text.upper() if shout else text, "", Decimal(1), "", price, ZERO, 0, made.rate, made.day), "charge")


def _positive(rows: list[Row]) -> list[Row]:
    """Without the deductions where they would be more than the rest."""
    if sum((row.item.amount for row in rows), ZERO) > 0:
        return rows
    return [row for row in rows if row.item.amount >= 0]


def trade_fact(bill: Bill) -> Fact:
    """A caption with something that is no field: another date, number, name, an older balance, a fact of the trade."""
    job, rng = bill.job, bill.job.rng
    day, seldom = job.sale.day, job.sale.market.country == "US"
    if bill.trade.marks and job.chance(0.4):
        label, _, text = said(rng, rng.choice(bill.trade.marks), day, rng_style(job)).partition("/")
        return Fact(label + job.colon, Piece(text))
    kind = rng.choice(NOISE_KINDS if seldom else NOISE_KINDS[:-1])
    label = noise_caption(rng, kind)
    if kind == "date":
        text = job.printed.date(day - timedelta(days=rng.randint(0, 25)))
    elif kind == "money":
        text = job.printed.money(cents(Decimal(rng.randint(0, 240000)) / 100))
    else:
        templates = {"number": ("{d4}", "{d6}", "{d8}", "SO{d5}", "{d5}-{d2}", "{L}{d6}"), "person": ("{last}", "{L}. {last}", "{L}{L}", "{Full}", "{d2}"), "via": ("UPS", "OUR TRUCK", "Best Way", "LTL", "Will Call", "Courier", "Origin", "PPD"),
                     "place": ("{d2}", "{d3}", "Main", "{L}{d1}", "NORTH", "DC{d1}"), "weight": ("{d2} lb", "{d1}", "{d3}.{d1}", "{d2}")}[kind]  # fmt: skip
        text = said(rng, rng.choice(templates), day)
    return Fact(label + job.colon, Piece(text))


def bill_facts(bill: Bill, *, noise: int = 0, share: float = 0.7, without: Sequence[str] = ()) -> list[Fact]:
    """Number and date, most of the others, in this sender's order, among facts that are no fields and are called otherwise."""
    job, rng = bill.job, bill.job.rng
    keys = ["number", "issue_date"]
    keys += [key for key in ("account", "purchase_order", "terms", "due_date") if rng.random() < share]
    keys += [key for key in ("amount_due",) if rng.random() < 0.12]
    if job.chance(0.6):
        rng.shuffle(keys)
    found = [one for key in keys if key not in without and (one := fact(job, key))]
    taken = {one.label.rstrip(" :").lower() for one in found}
    for _ in range(noise):
        other = trade_fact(bill)
        if other.label.rstrip(" :").lower() not in taken:
            taken.add(other.label.rstrip(" :").lower())
            found.insert(rng.randint(0, len(found)), other)
    return found
