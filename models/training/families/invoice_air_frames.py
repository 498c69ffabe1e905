# ruff: noqa: E501 - tables of words
"""Training bills of stations on one framed form: parties in boxes of any order, two facts under one caption, aired spots in groups beside each other, sums in the form's last row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import Party, words
from models.training.families.invoice_house import Caption, Cell, House, house, lock_box, money_cell, text_cell
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = words(
    "{c} TELEVISION|{c}-TV {p}|{c} - {p}|{l} BROADCASTING CORP.|{c} {l} TELEVISION, INC.|{p} TELECASTERS|{c} FM STEREO|{c}/{p} TV"
)
_BUYERS = words(
    "{l} FOR SHERIFF|{l} MATTRESS CO|{p} FARM BUREAU|{l} FOR CONGRESS COMMITTEE|{m} {l} TOYOTA|{p} ARTS COUNCIL|NO ON MEASURE {p}|{l} BAKERIES|{m} {l} 2024 INC|{l} FOR MAYOR '25|POLI/{l}/D/{p}"
)
_AGENCIES = words("{l} MEDIA SERVICES|{l} {m} ADV|{p} TIME BUYERS|THE {l} AGENCY|{m} MEDIA BUYING GROUP")
_SHOWS = words("5A NEWS|6P NEWS|MORNING|DAYTIME|EARLY FRINGE|PRIME|LATE NEWS|SPORTS|ROS|ACCESS")

Pair = tuple[Caption, ...]
"""One fact, or two that share a cell: `INVOICE NO / DATE` above `4821 / 03-31-24`."""


def air_frames(rng: Random) -> Paper:
    """One month of an order and every spot that ran."""
    made = house(
        rng,
        "invoice-air-frames",
        "US",
        ("courier", "arial", "narrow", "typewriter", "helvetica", "dejavu-mono"),
        (7.0, 7.5, 8.0),
    )
    runs = [
        (rng.choice(_SHOWS), rng.choice((2, 3, 4, 6, 9, 12)), media.rates(rng, 10, 900, "5"))
        for _ in range(rng.choice((1, 2, 3, 5, 7)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.75)
    deal = replace(deal, seller=_loud(deal.seller), buyer=_loud(deal.buyer))
    made.over = _next_sheet
    cells = _facts(made, deal)
    _title(made, deal)
    parties = _parties(made, deal)
    for block in made.pick("p1 f|f p1|p1 f").split():
        if block == "p1":
            _party_row(made, parties)
            continue
        half = (len(cells) + 1) // 2
        _row(made, cells[:half])
        _row(made, cells[half:])
    _lines(made, deal)
    _ends(made, deal)
    return made.finish()


def _loud(who: Party) -> Party:
    """The name in capitals, as the form's typist has it."""
    return replace(who, name=who.name.upper())


def _next_sheet(made: House) -> None:
    """Hardly a head on further sheets."""
    made.sheet.write(made.right, 38, f"PAGE {made.sheet.page}", made.pen, "right")
    made.y = 50.0


def _facts(made: House, deal: media.Account) -> list[Pair]:
    """The cells of the form, some of two facts each."""
    rng, d, show = made.rng, numbers.digits, made.show
    number, contract = d(rng, rng.choice((4, 5, 6))), d(rng, rng.choice((4, 5, 6)))
    number = rng.choice((number, number, f"{contract}-{rng.randint(1, 12)}", f"{number}-{rng.randint(1, 3)}"))
    ours = Caption(made.pick("INVOICE NO|INVOICE|INV. NO.|INVOICE #"), Cell(number, "/number", number))
    day = Caption(made.pick("DATE|INV. DATE|INVOICE DATE"), made.day(deal.day, "/issue_date"))
    order = Caption(made.pick("CONTRACT|CONTRACT NO|ORDER NO|ORDER"), Cell(contract))
    estimate = Caption(made.pick("EST|ESTIMATE|EST. NO."), Cell(d(rng, rng.choice((2, 3, 4)))))
    period = Caption(made.pick("MONTH|BROADCAST MONTH|PERIOD"), Cell(f"{deal.first:%b %Y}".upper()))
    flight = Caption(
        made.pick("SCHEDULE DATES|START-END|FLIGHT"), Cell(f"{show.date(deal.first)}-{show.date(deal.day - timedelta(days=1))}")
    )
    product = Caption(made.pick("PRODUCT|PROD"), Cell(made.pick("CANDIDATE|STORE|JUNE SALE|GENERIC")))
    rep = Caption(made.pick("SALESMAN|REP|SALESPERSON"), Cell(made.pick(f"{people.person(rng).plain}|{d(rng, 3)}")))
    agency = Caption(made.pick("AGENCY NO|AGY CODE|ADV CODE"), Cell(d(rng, 4)))
    way = rng.randrange(4)
    cells: list[Pair] = [(ours,), (day,), (order, estimate), (period,), (flight,)]
    if way == 1:
        cells = [(ours, day), (order,), (estimate,), (period,), (product, rep), (flight,)]
    elif way == 2:
        cells = [(order,), (ours,), (day,), (agency, estimate), (flight,)]
    elif way == 3:
        cells = [(order, ours), (day,), (estimate,), (product,), (period,)]
    cells += rng.sample([(rep,), (product,), (agency,)], k=rng.randint(0, 2)) if way in {0, 2} else []
    if made.chance(0.45):
        rng.shuffle(cells)
    if made.chance(0.3):
        cells.append(
            (Caption(made.pick("TERMS|PAYMENT TERMS"), text_cell(made.pick("NET 30|NET 30 DAYS|DUE ON RECEIPT"), "/terms")),)
        )
    return cells


def _title(made: House, deal: media.Account) -> None:
    """The station in the first box with the title, at the left or in the middle."""
    sheet, pen, top, low = made.sheet, made.pen, 34.0, 34.0 + 26 + (made.pen.size + 2.4) * 3
    title = made.pick("INVOICE|INVOICE AND AFFIDAVIT|BROADCAST INVOICE|STATEMENT OF SERVICE - INVOICE|AFFIDAVIT INVOICE")
    sheet.frame(made.left, top, made.right, low, 0.8)
    name = fitted(pen.sized(13).heavy(), deal.seller.name, 230)
    if made.chance(0.3):
        middle = (made.left + made.right) / 2
        made.cell(text_cell(deal.seller.name, "/seller/name"), middle, top + 16, name, "center")
        made.cell(
            Cell(" * ".join(deal.seller.lines), "/seller/address", deal.seller.address),
            middle,
            top + 29,
            fitted(pen, " * ".join(deal.seller.lines), 300),
            "center",
        )
        sheet.write(middle, low - 5, title, pen.heavy(), "center")
    else:
        made.cell(text_cell(deal.seller.name, "/seller/name"), made.left + 6, top + 16, name)
        y = top + 28
        for line in deal.seller.lines:
            made.cell(Cell(line, "/seller/address", deal.seller.address), made.left + 6, y)
            y += pen.size + 2.4
        sheet.write(made.right - 6, top + 16, title, fitted(pen.sized(12).heavy(), title, 230), "right")
        made.run([Cell("PHONE"), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)], made.right - 150, low - 8)
    sheet.write(made.right - 6, low - 8 if made.chance(0.2) else top - 5, "PAGE 1", pen.sized(pen.size - 0.5), "right")
    made.y = low


def _parties(made: House, deal: media.Account) -> list[tuple[str, str, Party, bool]]:
    """Caption, pointer, who, and whether the name stands alone; in any order."""
    remit = (made.pick("REMIT TO|PAY TO|MAIL PAYMENT TO"), "", lock_box(made.rng, deal.seller), False)
    if deal.agency:
        made.sheet.ignore.append("/buyer/address")
        boxes = [
            (made.pick("AGENCY|BILL TO|AGENCY / BILL TO"), "", deal.agency, False),
            (made.pick("ADVERTISER|CLIENT|ACCOUNT|FOR"), "/buyer", deal.buyer, True),
        ]
        boxes += [remit] if made.chance(0.5) else []
    else:
        boxes = [(made.pick("ADVERTISER|BILL TO|SOLD TO"), "/buyer", deal.buyer, False), remit]
    if made.chance(0.4):
        made.rng.shuffle(boxes)
    return boxes


def _party_row(made: House, boxes: list[tuple[str, str, Party, bool]]) -> None:
    """Boxes beside each other; the caption small in the corner."""
    wide, high = (made.right - made.left) / len(boxes), 20 + (made.pen.size + 2.4) * 4
    for place, (caption, at, who, alone) in enumerate(boxes):
        x = made.left + place * wide
        made.sheet.frame(x, made.y, x + wide, made.y + high, 0.6)
        made.sheet.write(x + 3, made.y + 8, caption, made.pen.sized(max(5.5, made.pen.size - 2)))
        if alone:
            own = fitted(made.pen, who.name + " (000000)", wide - 16)
            end = made.cell(text_cell(who.name, f"{at}/name"), x + 10, made.y + 22, own)
            if made.chance(0.35):  # some stations print their own number of a client behind his name
                made.sheet.write(end + own.width(" "), made.y + 22, f"({numbers.digits(made.rng, 5)})", own)
        else:
            made.party(who, at, x + 10, made.y + 22, room=wide - 16)
    made.y += high


def _row(made: House, cells: list[Pair]) -> None:
    """A row of cells, one caption each or two with a stroke between them."""
    small, high = made.pen.sized(max(5.5, made.pen.size - 2)), made.pen.size * 2 + 9
    gap = made.pen.width("   ")
    wants = [max(small.width(_label(pair)), sum(made.pen.width(one.cell.text) + gap for one in pair)) + 12 for pair in cells]
    scale, x = (made.right - made.left) / sum(wants), made.left
    own = made.pen.sized(made.pen.size * min(1.0, scale))
    for pair, want in zip(cells, wants, strict=True):
        wide = want * scale
        made.sheet.frame(x, made.y, x + wide, made.y + high, 0.6)
        made.sheet.write(x + 3, made.y + small.size + 1.5, _label(pair), fitted(small, _label(pair), wide - 5))
        at = made.cell(pair[0].cell, x + 6, made.y + high - 4, own)
        for one in pair[1:]:
            made.cell(one.cell, at + gap, made.y + high - 4, own)
        x += wide
    made.y += high


def _label(pair: Pair) -> str:
    return " / ".join(one.label for one in pair)


def _lines(made: House, deal: media.Account) -> None:
    """Each line of the order, below it its spots in two to four groups of day, date, time and copy."""
    rng, show, pen, sheet = made.rng, made.show, made.pen, made.sheet
    groups, step = rng.choice((2, 3, 3, 4)), pen.size + 2.4
    copy = made.chance(0.7)
    wide = (made.right - made.left) / groups
    one = pen.sized(min(pen.size, pen.size * wide / (pen.width("WE 12/24 11:59P AB12345H") + 14)))
    stops = [made.right - 170, made.right - 90, made.right - 4]
    _heads(made, stops)
    for index, run in enumerate(deal.runs):
        at, rows = f"/lines/{index}/", -(-run.count // groups)
        if made.y + (rows + 2) * step > made.bottom:
            made.turn()
            _heads(made, stops)
        made.y += step + 2
        sheet.write(made.left + 4, made.y, f"{index + 1:02d}", pen)
        end = made.cell(text_cell(run.what, at + "description"), made.left + 26, made.y)
        sheet.write(max(end, made.left + 110) + 8, made.y, f"{rng.choice(('M-F', 'SA', 'SU', 'M-SU'))} :30", pen)
        for stop, cell in zip(
            stops,
            (
                Cell(str(run.count), at + "quantity", str(run.count)),
                money_cell(show, run.rate, at + "unit_price"),
                money_cell(show, run.amount, at + "amount"),
            ),
            strict=True,
        ):
            made.cell(cell, stop, made.y, pen, "right")
        for spot in range(run.count):
            day = run.begins + timedelta(days=spot % 7)
            text = f"{day:%a} {day:%m/%d} {rng.randint(1, 12)}:{rng.randint(10, 59)}{rng.choice('AP')}".upper()
            text += f" {chr(65 + index)}{rng.choice('XYZ')}{rng.randint(10000, 99999)}H" if copy else ""
            sheet.write(made.left + 10 + (spot % groups) * wide, made.y + step * (spot // groups + 1), text, one)
        made.y += rows * step + 1
    made.y += 8


def _heads(made: House, stops: list[float]) -> None:
    """Headings of the order's lines, or the word alone."""
    high = made.pen.size + 6
    made.sheet.frame(made.left, made.y, made.right, made.y + high, 0.6)
    made.sheet.write(made.left + 4, made.y + high - 4, "LN   PROGRAM / SCHEDULED", made.pen)
    for stop, text in zip(stops, ("SPOTS", "RATE", "AMOUNT"), strict=True):
        made.sheet.write(stop, made.y + high - 4, text, made.pen, "right")
    made.y += high


def _ends(made: House, deal: media.Account) -> None:
    """The oath at the left, the sums in the last row of cells."""
    show = made.show
    if made.y + 90 > made.sheet.size[1] - 20:
        made.turn()
    facts: list[Pair] = [
        (Caption(made.pick("TOTAL SPOTS|UNITS|NO. SPOTS"), Cell(str(sum(run.count for run in deal.runs)))),),
        (Caption(made.pick("GROSS|GROSS AMOUNT|TOTAL GROSS"), money_cell(show, deal.gross, "/total", total=True)),),
    ]
    if deal.agency:
        facts += [
            (
                Caption(
                    made.pick("AGENCY COMM.|LESS COMMISSION|COMMISSION"),
                    money_cell(show, deal.commission, "/discount", total=True),
                ),
            ),
            (
                Caption(
                    made.pick("NET DUE|NET AMOUNT|PAY THIS AMOUNT"),
                    money_cell(show, deal.gross - deal.commission, "/amount_due", total=True),
                ),
            ),
        ]
    if made.chance(0.5):
        made.y = max(made.y, made.sheet.size[1] - 120)
    _row(made, facts)
    if made.chance(0.7):
        made.sheet.write(
            made.left,
            made.y + 16,
            "WE CERTIFY THAT THE ABOVE ANNOUNCEMENTS WERE BROADCAST AS LISTED. SWORN TO BEFORE ME THIS ____ DAY OF ________",
            made.pen.sized(6.5),
        )
