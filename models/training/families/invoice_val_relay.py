# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: network affiliates' bills. Codes before names with a dash, two numbers behind one caption, a revision behind the number, short heads on further sheets."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, party, words
from models.training.families.bills_val_kit import (
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SELLERS = words(
    "{c}-DT|{c} NewsChannel {n}|{c} {p} (CW)|{l}-{m} Stations, LLC|MyTV {p}|{c} Fox {n}|Telemundo {p}|{p} Television Partners, LP"
)
_BUYERS = words(
    "{l} Senate Victory|{p} Toyota Dealers Assn.|{l} & {m} Injury Law|{p} Casino Resort|Priorities {p}|{l} for Mayor '25|{p} Values Action Fund|{l} Roofing & Siding"
)
_AGENCIES = words("{l} Strategic Media|{m} Media Partners, LLC|{p} Waves Media|{l} Placement Group|Buying Time {p}")
_SHOWS = words(
    "5-6am News|Morning Show|Noon News|4p Talk|Early Fringe|6p News|Prime Access|Prime - Mon|Late News|Late Fringe|Sat Sports|Sun Public Affairs"
)


def draw(rng: Random) -> Paper:
    """One order's month."""
    wide = rng.random() < 0.3
    sheet = Sheet("invoice", "invoice-val-relay", (LETTER[1], LETTER[0]) if wide else LETTER)
    show = without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("arial", "helvetica", "narrow", "dejavu-condensed", "roman")), rng.choice((7.5, 8.0, 8.5)))
    runs = [(rng.choice(_SHOWS), 1, media.rates(rng, 40, 1900, "25")) for _ in range(rng.choice((3, 5, 9, 14, 24, 40)))]
    sellers = tuple(one.replace("{n}", str(rng.randint(2, 13))) for one in _SELLERS)
    deal = media.account(rng, (sellers, _BUYERS, _AGENCIES), runs, through=0.8)
    number, facts = _facts(rng, show, deal)
    y = _head(sheet, rng, pen, deal, number, facts)
    y = _table(sheet, rng, show, pen, deal, y, number)
    _ends(sheet, rng, show, pen, deal, y)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: media.Account) -> tuple[Fact, list[Fact]]:
    """The number with its caption; what else stands in the head. `Order / Alt Order` has both numbers behind it."""
    d, long = numbers.digits, rng.choice((6, 7, 8))
    order = d(rng, long)
    number = rng.choice(
        (f"{order}-{rng.randint(1, 4)}", d(rng, long + 2), f"{d(rng, long)}-{rng.randint(1, 3)}", f"TV{d(rng, 7)}")
    )
    ours = Fact(rng.choice(words("Invoice|Invoice #|Invoice No.|Inv/Rev|Invoice Number")), "/number", number, number)
    alternate = rng.choice((f"WOC{d(rng, 7)}", d(rng, 8), d(rng, long), "n/a"))
    facts = [
        Fact(
            rng.choice(words("Invoice Date|Inv Date|Date|Bill Date")), "/issue_date", deal.day.isoformat(), show.date(deal.day)
        ),
        Fact(rng.choice(words("Order / Alt Order|Contract/Alt #|Order # / Agency #")), "", "", f"{order} / {alternate}"),
        Fact(rng.choice(words("Estimate|Agency Est|Est #")), "", "", d(rng, rng.choice((3, 4, 5)))),
        Fact(
            rng.choice(words("Order Flight|Flight|Contract Term")),
            "",
            "",
            f"{show.date(deal.first)} to {show.date(deal.day + timedelta(days=20))}",
        ),
        Fact(rng.choice(words("Broadcast Month|Bcast Month|Billing Period")), "", "", f"{deal.first:%B %Y}"),
        Fact(
            rng.choice(words("Revised|Original Date|Last Revised")),
            "",
            "",
            show.date(deal.day - timedelta(days=rng.randint(1, 20))),
        ),
        Fact(rng.choice(words("Acct Exec|AE|Seller")), "", "", people.person(rng).plain),
        Fact(rng.choice(words("Cal/Cycle|Type")), "", "", rng.choice(words("BC/EOM|Cash|Spot/Cash"))),
    ]
    if rng.random() < 0.35:
        due = deal.day + timedelta(days=30)
        facts.append(Fact(rng.choice(words("Due Date|Due|Pay By")), "/due_date", due.isoformat(), show.date(due)))
    fixed, rest = facts[:2], facts[2:]
    chosen = fixed + rng.sample(rest, k=rng.randint(2, len(rest)))
    if rng.random() < 0.6:
        rng.shuffle(chosen)
    return ours, chosen


def _head(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, number: Fact, facts: list[Fact]) -> float:
    """The number large beside the title, or the first of a list far from its captions; parties with codes in one or two columns."""
    left, right, lead, way = 40.0, sheet.size[0] - 40, pen.size + 2.6, rng.randrange(3)
    middle = left + (right - left) * 0.5
    title = rng.choice(words("INVOICE|Invoice|Invoice / Affidavit|BROADCAST INVOICE"))
    if way == 0:
        y = address_lines(sheet, "/seller", deal.seller, left, 50, pen, room=220, leading=lead, bold=True)
        end = sheet.write(middle, 52, title, pen.sized(13).heavy()) + 10
        end = sheet.put("/number", number.value, end, 52, number.shown, pen.sized(13))
        if rng.random() < 0.4:
            sheet.write(end + 6, 52, f"Rev {rng.randint(1, 3)}", pen)
        low = _leaders(sheet, facts, middle, right, 70, pen)
    elif way == 1:
        sheet.write(left, 52, title, pen.sized(16).heavy())
        low = _leaders(sheet, [number, *facts], left, left + (right - left) * 0.46, 72, pen)
        y = address_lines(sheet, "/seller", deal.seller, middle + 20, 50, pen, room=230, leading=lead, bold=True)
        sheet.write(middle + 20, y + 8, rng.choice(words("Remit To:|Please send payment to|Payment Address")), pen.heavy())
        payee = party(rng, MARKETS["US"], deal.seller.name)
        y = address_lines(sheet, "", payee, middle + 20, y + 8 + lead, pen, room=230, leading=lead)
    else:
        sheet.put(
            "/seller/name",
            deal.seller.name,
            right,
            50,
            deal.seller.name,
            fitted(pen.sized(15).heavy(), deal.seller.name, 280),
            "right",
        )
        line = " - ".join(deal.seller.lines)
        sheet.put("/seller/address", deal.seller.address, right, 63, line, fitted(pen, line, 330), "right")
        sheet.write(left, 52, title, pen.sized(12))
        low = y = _pairs(sheet, [number, *facts], left, right, 84, pen)
    return _parties(sheet, rng, pen, deal, left, middle + (20 if way == 1 else 0), max(y, low) + 14, lead) + 14


def _leaders(sheet: Sheet, facts: list[Fact], x0: float, x1: float, y: float, pen: Pen) -> float:
    """Captions at the left edge, values at the right one."""
    for fact in facts:
        sheet.write(x0, y, fact.caption, pen)
        print_fact(sheet, fact, x1, y, fitted(pen, fact.shown, (x1 - x0) * 0.62), "right")
        y += pen.size + 4
    return y


def _pairs(sheet: Sheet, facts: list[Fact], x0: float, x1: float, y: float, pen: Pen) -> float:
    """Three facts a line, captions in bold before them without a colon."""
    third = (x1 - x0) / 3
    for index, fact in enumerate(facts):
        x, base = x0 + third * (index % 3), y + (index // 3) * (pen.size + 5)
        end = sheet.write(x, base, fact.caption, pen.heavy()) + 6
        print_fact(sheet, fact, end, base, fitted(pen, fact.shown, x + third - end - 4))
    return y + -(-len(facts) // 3) * (pen.size + 5)


def _parties(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, x: float, other: float, y: float, lead: float) -> float:
    """`Agency: 4412 - Hill Media`, `Advertiser: 0917 - Smith for Mayor`; the agency's address, or both in one block."""
    dash, long = rng.choice((" - ", "  ", " / ")), rng.choice((3, 4, 5))
    label, coded = rng.choice(words("Advertiser|Advertiser|Client")), rng.random() < 0.5
    if deal.agency is None:
        sheet.write(x, y, rng.choice(words("Bill To|Billing Address|Sold To")), pen.heavy())
        return address_lines(sheet, "/buyer", deal.buyer, x, y + lead, pen, room=240, leading=lead)
    if rng.random() < 0.35:
        sheet.alternatives["/buyer/address"] = [deal.agency.address]
        sheet.write(x, y, rng.choice(words("Bill To|Mail To|Billing Address")), pen.heavy())
        return address_lines(sheet, "/buyer", deal.through_agency, x, y + lead, pen, room=240, leading=lead)
    sheet.ignore.append("/buyer/address")
    end = sheet.write(x, y, rng.choice(words("Agency:|Bill To:|Agency")), pen.heavy()) + 6
    if coded:
        end = sheet.write(end, y, numbers.digits(rng, long) + dash, pen)
    sheet.write(end, y, deal.agency.name, pen)
    low = sheet.write_lines(x + 12, y + lead, deal.agency.lines, pen, lead)
    down = y if rng.random() < 0.6 else low + 4
    at = other if down == y else x
    end = sheet.write(at, down, label + rng.choice((":", "")), pen.heavy()) + 6
    if coded:
        end = sheet.write(end, down, numbers.digits(rng, long) + dash, pen)
    sheet.put("/buyer/name", deal.buyer.name, end, down, deal.buyer.name, pen)
    sheet.write(at, down + lead, f"Product: {rng.choice(words('General|1001 - Political|Q4|Brand'))}", pen)
    return max(low, down + lead * 2)


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float, number: Fact) -> float:
    """Spot by spot with copy."""
    rows: list[Row] = []
    for index, run in enumerate(deal.runs):
        rows.append({
            "line": Cell("", "", str(index // 3 + 1)), "date": Cell("", "", f"{run.begins:%a} {show.date(run.begins)}"), "time": Cell("", "", f"{rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice('AP')}M"), "length": Cell("", "", rng.choice((":30", ":15"))),
            "description": Cell("description", run.what, run.what), "copy": Cell("", "", f"{deal.buyer.name[:3].upper()}{numbers.digits(rng, 5)}H"), "amount": Cell("amount", f"{run.amount:.2f}", show.money(run.amount)),
        })  # fmt: skip
    specs = [Spec("line", rng.choice(("Ln", "#", "Line")), "left"), Spec("date", rng.choice(("Air Date", "Date", "Aired")), "left"), Spec("time", rng.choice(("Time", "Air Time")), "left"), Spec("description", rng.choice(("Program", "Description", "Daypart")), "left"), Spec("length", rng.choice(("Len", "Dur"))), Spec("copy", rng.choice(("Ad-ID", "ISCI", "Copy ID", "Spot Title")), "left", spare=True), Spec("amount", rng.choice(("Rate", "Gross", "Spot Rate", "Amount")))]  # fmt: skip

    table = Table(pen, pen.size + 2, sheet.size[1] - 96, 64, rng.choice(("none", "lines", "bands", "grid")), None)
    low = print_table(
        sheet,
        arranged(specs, rows, 40, sheet.size[0] - 40, pen, flexible="description"),
        rows,
        table,
        y,
        rng.choice(("", "continued on next page")),
    )
    if sheet.page > 1:
        end = sheet.write(40, 44, f"{number.caption} ", pen)
        sheet.put("/number", number.value, end + 3, 44, number.shown, pen)
        sheet.write(sheet.size[0] - 40, 44, f"Page {sheet.page}", pen, "right")
    return low


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> None:
    """Spots, gross, commission, net."""
    right = sheet.size[0] - 46
    facts = [amount_fact(rng.choice(words("Gross|Total Gross|Gross Charges|Actual Gross Amount")), "/total", deal.gross, show)]
    if deal.agency:
        facts += [
            amount_fact(rng.choice(words("Agency Comm|Agency Commission (15%)|Less Commission")), "/discount", deal.commission, show),
            amount_fact(rng.choice(words("Net|Net Payable|Net Amount Due|Amount Due")), "/amount_due", deal.gross - deal.commission, show),
        ]  # fmt: skip
    sheet.write(40, y + 20, f"{rng.choice(words('Spots aired|Total Spots|# Spots'))} {len(deal.runs)}", pen)
    sums(sheet, facts, right - 190, right, y + 20, pen, heavy=("/amount_due",), boxed=rng.random() < 0.2)
