# ruff: noqa: E501 - tables of words
"""Training letters that are bills: sponsors of public stations, festivals, programme books and podcasts; facts under the date, sums in a short list or a sentence."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.families.invoice_house import Caption, Cell, House, house, money_cell, print_sums, text_cell
from models.training.ink import fitted, wrap
from models.training.paper import Paper

_SELLERS = (
    "{c} Public Radio",
    "{p} Symphony Association",
    "Friends of {c}",
    "{p} Film Festival",
    "The {l} Hour Podcast",
    "{p} State Athletics Network",
    "{c} Public Media Foundation",
    "{p} Chamber Players",
)
_BUYERS = (
    "{l} Wealth Advisors",
    "{p} Roofing & Gutter",
    "{l} Family Dentistry",
    "Bank of {p}",
    "{p} Brewing Co.",
    "{l} Books",
    "{l} & {m}, Attorneys",
    "{p} Health Foundation",
)
_AGENCIES = ("{l} Creative", "{l} Public Relations")
_GIFTS = words(
    "Underwriting announcements, Morning program|Half page, season program book|Host-read mid-roll, episodes {n}-{m}|Gold sponsorship, {m} season|Banner and two tickets|Weather sponsorship, {n} weeks|Event title sponsor|Newsletter mention, {n} issues|Pre-roll, {n},000 downloads"
)
_THANKS = words(
    "Thank you for your support of our programs.|We are grateful for your sponsorship this season.|Your message reaches listeners in eleven counties.|It is a pleasure to have you with us again."
)


def underwriting(rng: Random) -> Paper:
    """A letter with its bill."""
    made = house(
        rng,
        "invoice-underwriting",
        "US",
        ("times", "roman", "dejavu-serif", "helvetica", "vera", "arial"),
        (9.5, 10.0, 10.5, 11.0),
    )
    runs = [
        (
            rng.choice(_GIFTS).format(n=rng.randint(4, 40), m=rng.randint(41, 99)),
            rng.choice((1, 1, 4, 8, 13)),
            media.rates(rng, 40, 900, "5"),
        )
        for _ in range(rng.choice((1, 1, 2, 3)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.25)
    _head(made, deal)
    _lines(made, deal)
    _ends(made, deal)
    return made.finish()


def _letterhead(made: House, deal: media.Account) -> None:
    """The seller at an edge of the head, at times with the address at the foot."""
    sheet, pen, seller = made.sheet, made.pen, deal.seller
    right = made.chance(0.4)
    x = made.right if right else made.left
    made.cell(
        text_cell(seller.name, "/seller/name"),
        x,
        50,
        fitted(pen.sized(17).heavy(), seller.name, 320),
        "right" if right else "left",
    )
    foot = made.chance(0.35)
    if foot:
        line = ", ".join(seller.lines)
        made.cell(
            Cell(line, "/seller/address", seller.address),
            (made.left + made.right) / 2,
            sheet.size[1] - 36,
            pen.sized(8),
            "center",
        )
    else:
        y = 64.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), x, y, align="right" if right else "left")
            y += pen.size + 2


def _head(made: House, deal: media.Account) -> None:
    """Letterhead, day, addressee, and the number in a line of reference, beside the day, or in a list below."""
    _letterhead(made, deal)
    rng, sheet, pen = made.rng, made.sheet, made.pen
    y = 66.0 + (pen.size + 2) * 5
    number = rng.choice(
        (
            numbers.digits(rng, 4),
            f"{deal.day:%Y}-{numbers.digits(rng, 3)}",
            f"UW{numbers.digits(rng, 4)}",
            numbers.digits(rng, 6),
        )
    )
    written, way = made.day(deal.day, "/issue_date"), rng.randrange(3)
    if way == 0:
        made.cell(written, made.left, y)
        y = made.party(deal.through_agency, "/buyer", made.left, y + 26, room=260) + 14
        label = made.pick("Re: Invoice|RE: Invoice No.|Invoice|Subject: Invoice #")
        end = sheet.write(made.left, y, label, pen.heavy()) + 4
        end = made.cell(Cell(number, "/number", number), end, y, pen.heavy())
        sheet.write(end + 4, y, made.pick(f"- agreement {numbers.digits(rng, 4)}|for {deal.first:%B %Y}|"), pen.heavy())
    elif way == 1:
        low = made.party(deal.through_agency, "/buyer", made.left, y, room=250)
        facts = [
            Caption("Date", written),
            Caption(made.pick("Invoice|Invoice no.|Number"), Cell(number, "/number", number)),
            Caption(made.pick("Agreement|Sponsor ID|Contract"), Cell(numbers.digits(rng, rng.choice((4, 5))))),
        ]
        y = max(low, made.beside(facts, made.left + 320, y, room=170, mark=made.pick(":|")))
    else:
        y = made.party(deal.through_agency, "/buyer", made.left, y, room=300) + 16
        sheet.write(
            made.left, y, made.pick("INVOICE|SPONSORSHIP INVOICE|Statement of Underwriting"), pen.sized(pen.size + 3).heavy()
        )
        facts = [
            Caption(made.pick("Invoice number|No.|Invoice #"), Cell(number, "/number", number)),
            Caption(made.pick("Invoice date|Date"), written),
        ]
        if made.chance(0.6):
            facts.append(
                Caption(made.pick("Due date|Payment due|Please pay by"), made.day(deal.day + timedelta(days=30), "/due_date"))
            )
        if made.chance(0.4):
            facts.append(Caption(made.pick("Your PO|Purchase order"), text_cell(numbers.digits(rng, 5), "/purchase_order")))
        y = made.beside(facts, made.left, y + 20, room=300)
    if deal.agency:
        sheet.alternatives["/buyer/address"] = [deal.agency.address]
    y += 22
    sheet.write(
        made.left,
        y,
        made.pick(f"Dear {people.person(rng).plain.split()[0]}:|Dear Friends,|Dear Sponsor:|Attention: Accounts Payable"),
        pen,
    )
    text = f"{rng.choice(_THANKS)} {made.pick('The following is due for the period|Below please find the charges for|This covers your announcements in')} {deal.first:%B %Y}."
    made.y = sheet.write_lines(made.left, y + 20, wrap(text, pen, made.right - made.left), pen, pen.size + 4) + 12


def _lines(made: House, deal: media.Account) -> None:
    show = made.show
    for index, run in enumerate(deal.runs):
        at = f"/lines/{index}/"
        made.cell(text_cell(run.what, at + "description"), made.left + 24, made.y, room=made.right - made.left - 220)
        if run.count > 1:
            made.run(
                [
                    Cell(str(run.count), at + "quantity", str(run.count)),
                    Cell(made.pick("x|at|@")),
                    money_cell(show, run.rate, at + "unit_price"),
                ],
                made.right - 170,
                made.y,
            )
        made.cell(money_cell(show, run.amount, at + "amount"), made.right - 24, made.y, align="right")
        made.y += made.pen.size + 6


def _ends(made: House, deal: media.Account) -> None:
    """The sum below the list; how to pay; who signs."""
    if not deal.agency:
        made.sheet.alternatives["/amount_due"] = [f"{deal.gross:.2f}"]
    facts = [
        Caption(
            made.pick("Total|Total due|Amount due this invoice|TOTAL"), money_cell(made.show, deal.gross, "/total", total=True)
        )
    ]
    if deal.agency:
        facts += [
            Caption("Less agency commission", money_cell(made.show, deal.commission, "/discount", total=True)),
            Caption(
                made.pick("Please pay|Net due"), money_cell(made.show, deal.gross - deal.commission, "/amount_due", total=True)
            ),
        ]
    print_sums(made, facts, made.right - 220, made.right - 24, heavy="/amount_due")
    pay = f"Please make checks payable to {deal.seller.name}. {made.pick('Gifts beyond the fair value of benefits may be deductible.|Questions? Call our business office.|')}"
    y = (
        made.sheet.write_lines(made.left, made.y + 18, wrap(pay, made.pen, made.right - made.left), made.pen, made.pen.size + 4)
        + 14
    )
    made.sheet.write_lines(
        made.left,
        y,
        (
            made.pick("Sincerely,|With thanks,|Cordially,"),
            "",
            people.person(made.rng).plain,
            made.pick("Director of Development|Corporate Support|Business Manager|Sponsorship"),
        ),
        made.pen,
        made.pen.size + 5,
    )
