# ruff: noqa: E501 - rows of words read best unbroken
"""Bills of television stations: each line of the order as a heading, its announcements below it side by side, sums by line."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import bills_test_words as words
from models.training.content import correspondents, numbers
from models.training.content.markets import MARKETS, party
from models.training.content.remittance import ZERO, cents
from models.training.families.bill_desk_test import Bill, bill, code, firm, priced, usd
from models.training.families.cells import Run
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper


def _draw(rng: Random) -> Paper:
    made = bill(rng, "US", words.STATIONS, (rng.choice(words.SPONSORS).replace("{place}", rng.choice(words.OFFICES)),))
    wide = rng.random() < 0.4
    sheet = Sheet("invoice", "invoice-test-television", (LETTER[1], LETTER[0]) if wide else LETTER)
    ground = Ground(
        sheet,
        rng,
        Pen(rng.choice(("helvetica", "arial", "courier", "vera")), 8.2 if not wide else 8.8),
        40.0,
        sheet.size[0] - 40,
        sheet.size[1] - 60,
    )
    agency = rng.random() < 0.6
    _head(ground, made, agency=agency)
    ground.turned = lambda further: further.line(
        f"{made.seller.name}   {made.number}   sheet {further.sheet.page}", further.pen.heavy(), gap=2.4
    )
    gross = _lines(ground, made)
    _sums(ground, gross, agency=agency)
    return priced(ground, "USD", shown=True)


def _head(ground: Ground, made: Bill, *, agency: bool) -> None:
    sheet, pen, seller, rng = ground.sheet, ground.pen, made.seller, ground.rng
    sheet.fill(40, 34, 40 + 60, 76, (0.25, 0.25, 0.3))
    ground.at(70, 60, str(rng.randint(2, 38)), Pen("helvetica", 20, bold=True, colour=(1.0, 1.0, 1.0)), "center")
    ground.at(110, 48, Run(seller.name, "/seller/name"), Pen(pen.family, 13, bold=True), room=220)
    y = ground.lines("/seller/address", seller.lines, 110, 60, pen, room=220)
    ground.at(110, y, (Run(ground.pick("Traffic|Accounting|Tel")), Run(seller.phone, "/seller/phone", seller.phone_value)), pen)
    x = ground.right - 226
    ground.at(
        ground.right,
        46,
        ground.pick("Broadcast bill|INVOICE|Invoice of announcements"),
        Pen(pen.family, 12, bold=True),
        "right",
    )
    period = (made.dated(made.day - timedelta(days=27)), Run("thru"), made.dated(made.day))
    own = [
        ((Run(made.number, "/number"),), ground.pick("Invoice|Bill no.")), ((made.dated(made.day, "/issue_date"),), ground.pick("Bill date|Dated")),
        (period, ground.pick("Covers|Month of")), ((Run(numbers.digits(rng, len(made.number) if made.number.isdigit() else 6)),), ground.pick("Contract|Deal")),
        ((Run(numbers.digits(rng, 4)),), ground.pick("Estimate|Est.")), ((Run(correspondents.person(rng).plain),), ground.pick("Seller|Sales")),
        ((Run(ground.pick("Branding|Fall|Issue ad|GENERAL")),), ground.pick("Product|Campaign")),
    ]  # fmt: skip
    if ground.chance(0.4):
        own.append(((made.dated(made.due, "/due_date"),), ground.pick("Pay before|Due")))
    if ground.chance(0.4):
        rng.shuffle(own)
    y = 62.0
    for runs, label in own:
        ground.at(x, y, label, pen.sized(7.6))
        ground.at(x + 62, y, runs, pen, room=164)
        y += 12
    ground.at(40, 116, ground.pick("Sponsor|Advertiser|On behalf of"), pen.sized(7.4))
    ground.at(40, 128, Run(made.buyer.name, "/buyer/name"), pen.heavy(), room=240)
    if agency:
        sheet.ignore.append("/buyer/address")
        other = party(
            rng,
            MARKETS["US"],
            firm(rng, rng.choice(("{last} Media Buying", "{last} {last2} Advertising", "{town} Strategies"))),
        )
        ground.at(40, 142, ground.pick("Agency|Bill to agency|c/o"), pen.sized(7.4))
        low = 154.0
        for text in (other.name, *other.lines):
            ground.at(40, low, text, pen, room=240)
            low += 10.5
    else:
        low = ground.lines("/buyer/address", made.buyer.lines, 40, 139, pen, room=240)
    ground.y = max(low, y) + 14
    sheet.rule(40, ground.y - 10, ground.right, ground.y - 10, 1.0)


def _lines(ground: Ground, made: Bill) -> Decimal:
    """Each line: program, hours, count, rate and value; below it when each announcement ran, in columns."""
    rng, pen, gross = ground.rng, ground.pen, ZERO
    stops = [ground.left, ground.left + 30, ground.right - 282, ground.right - 150, ground.right - 84, ground.right]
    labels = (
        "Ln",
        ground.pick("Program|Bought|Show"),
        ground.pick("When|Days and hours"),
        ground.pick("Count|Aired|Nr"),
        ground.pick("Per spot|Rate"),
        ground.pick("Value|Line gross|Gross"),
    )
    aligns = ("left", "left", "left", "right", "right", "right")
    for stop, label, align in zip(stops, labels, aligns, strict=True):
        ground.at(stop, ground.y, label, pen.heavy(), align)  # type: ignore[arg-type]
    ground.y += pen.size * 1.7
    across, told = rng.choice((2, 3, 4)), rng.random() < 0.8
    for number, show in enumerate(rng.sample(words.SHOWS, k=rng.choice((1, 2, 4, 6, 9)))):
        at, count = f"/lines/{number}", rng.choice((1, 2, 3, 4, 5, 8, 12))
        rate = Decimal(rng.choice((25, 40, 75, 120, 250, 400, 850, 1500)))
        gross += rate * count
        ground.need(pen.size * (2.6 + (count // across + 1) * 1.3 * told))
        hours = f"{ground.pick('M-F|Sa|Su|M-Su|Tu-Th')} {rng.randint(5, 11)}{ground.pick('a|p')}-{rng.randint(1, 12)}{ground.pick('a|p')}"
        runs = (
            Run(str(number + 1)),
            Run(show, f"{at}/description"),
            Run(hours),
            Run(str(count), f"{at}/quantity"),
            usd(f"{at}/unit_price", rate),
            usd(f"{at}/amount", rate * count),
        )
        for stop, run, align in zip(stops, runs, aligns, strict=True):
            ground.at(stop, ground.y, run, pen.heavy() if align == "left" else pen, align)  # type: ignore[arg-type]
        ground.y += pen.size * 1.4
        if told:
            _aired(ground, made, count, across)
        ground.y += pen.size * 0.7
    return gross


def _aired(ground: Ground, made: Bill, count: int, across: int) -> None:
    """When each ran and what was shown, in small print."""
    rng, small, wide = ground.rng, ground.pen.sized(7.0), (ground.width - 30) / across
    days = sorted(made.day - timedelta(days=rng.randint(0, 27)) for _ in range(count))
    for number, day in enumerate(days):
        x = ground.left + 30 + number % across * wide
        text = f"{day:%a %m/%d} {rng.randint(1, 12)}:{rng.randint(0, 59):02d}{rng.choice('ap')} :30 {code(rng, ('@@####H', '@###'))}"
        ground.at(x, ground.y, text, small, room=wide - 8)
        if number % across == across - 1 or number == count - 1:
            ground.y += small.size * 1.35


def _sums(ground: Ground, gross: Decimal, *, agency: bool) -> None:
    rows = [(ground.pick("Gross for the month|Total gross|All announcements"), usd("/total", gross, sign=True))]
    if agency:
        less = cents(gross * Decimal("0.15"))
        rows += [
            (ground.pick("Agency 15%|Less commission"), usd("/discount", less, sign=True)),
            (ground.pick("Net to station|Please remit|Net"), usd("/amount_due", gross - less, sign=True)),
        ]
    ground.need(18 * len(rows) + 40)
    ground.y += 6
    ground.sheet.rule(ground.right - 250, ground.y - 10, ground.right, ground.y - 10, 0.8)
    for label, run in rows:
        ground.at(ground.right - 90, ground.y, label, ground.pen.heavy(), "right")
        ground.at(ground.right, ground.y, run, ground.pen.heavy(), "right")
        ground.y += 15
    ground.y += 10
    if ground.chance(0.6):
        ground.line((Run(ground.pick("Payment:|Terms")), Run(ground.pick("Net 30|Due when received|30 days"), "/terms")))
    ground.line(
        ground.pick(
            "The times above were taken from the station's log.|Rates include the usual agency commission.|Warranted true under the log kept on the day."
        ),
        ground.pen.sized(7),
    )


draw = diced_again(_draw)
