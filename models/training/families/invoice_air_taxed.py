# ruff: noqa: E501 - tables of words
"""Training tax invoices of commercial radio, television, outdoor and papers in Canada, Britain, Ireland and Australia: commission before the tax, the tax number in the head or foot, client, agency, product and campaign in a ruled list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = words(
    "{l} Radio {e}|Radio {p} {e}|{p} Television {e}|Airwave {l} {e}|{p} Outdoor Media {e}|{l} Regional Press {e}|Coastline {l} Broadcasting {e}"
)
_BUYERS = words(
    "{l} Motors|{p} Building Society|{l} Furnishings|{p} & District Council|{l} Wines|{p} Racecourse|{l} Travel|Liberal {p}"
)
_AGENCIES = words("{l} Media|{l} {m} Advertising|The {l} Partnership|{m} Buying|{p} Communications")
_WHAT = words(
    "Breakfast 30s|Drive Time 30s|ROS 40s|News Sponsorship|6 Sheet Panels|Mono Quarter Page|Peak Spots|Off-Peak Spots|Total Audience Package|Roadblock|Digital Pre-roll"
)
_ENDS = {"CA": "Inc.", "GB": "Ltd", "IE": "DAC", "AU": "Pty Ltd"}
_RATES = {"CA": ("5", "13", "15"), "GB": ("20",), "IE": ("23",), "AU": ("10",)}


@dataclass(frozen=True, slots=True)
class _Deal:
    seller: Party
    buyer: Party
    agency: Party | None
    day: date
    runs: tuple[tuple[str, int, Decimal], ...]
    rate: Decimal

    @property
    def gross(self) -> Decimal:
        """What all rows come to."""
        return sum((count * price for _, count, price in self.runs), ZERO)

    @property
    def commission(self) -> Decimal:
        """The agency's 15 per cent."""
        return cents(self.gross * Decimal("0.15")) if self.agency else ZERO

    @property
    def tax(self) -> Decimal:
        """Of what is left without commission."""
        return cents((self.gross - self.commission) * self.rate / 100)

    @property
    def first(self) -> date:
        """The campaign's first day."""
        return self.day - timedelta(days=28)


def air_taxed(rng: Random) -> Paper:
    """One campaign, one month."""
    country = rng.choice(("CA", "GB", "IE", "AU"))
    made = house(
        rng, "invoice-air-taxed", country, ("arial", "helvetica", "vera", "roman", "dejavu-condensed"), (8.0, 8.5, 9.0)
    )
    market = MARKETS[country]

    def named(templates: tuple[str, ...]) -> Party:
        return party(rng, market, media.named(rng, rng.choice(templates).replace("{e}", _ENDS[country])))

    runs = tuple(
        (rng.choice(_WHAT), rng.choice((1, 4, 8, 12, 20, 36)), media.rates(rng, 12, 300, "0.5"))
        for _ in range(rng.choice((1, 2, 3, 5, 7)))
    )
    agency = named(_AGENCIES) if made.chance(0.55) else None
    deal = _Deal(
        named(_SELLERS),
        named(_BUYERS),
        agency,
        date(2023, 2, 1) + timedelta(days=rng.randint(0, 1200)),
        runs,
        Decimal(rng.choice(_RATES[country])),
    )
    own, others = _facts(made, deal)
    (_banner, _margin, _list)[rng.randrange(3)](made, deal, own, others)
    _table(made, deal)
    _ends(made, deal)
    return made.finish()


def _facts(made: House, deal: _Deal) -> tuple[list[Caption], list[Caption]]:
    """The invoice's facts; client, product, campaign and their numbers."""
    rng, d, show = made.rng, numbers.digits, made.show
    number = rng.choice(
        (f"SI-{d(rng, 6)}", d(rng, 7), f"{d(rng, 3)}/{d(rng, 5)}", f"INV{d(rng, 6)}", f"R{d(rng, 2)}-{d(rng, 5)}")
    )
    account = made.pick(f"{deal.buyer.name[:4].upper()}{d(rng, 3)}|{d(rng, 6)}|C{d(rng, 5)}").replace(" ", "")
    own = [
        Caption(made.pick("Invoice No|Tax Invoice No.|Invoice Number|Doc No|Invoice"), Cell(number, "/number", number)),
        Caption(made.pick("Date / Tax Point|Invoice Date|Tax Date|Date"), made.day(deal.day, "/issue_date")),
        Caption(made.pick("Account No|A/C No.|Customer Ref|Account Code"), Cell(account, "/buyer/account_number", account)),
    ]
    if made.chance(0.5):
        due = deal.day + timedelta(days=rng.choice((14, 30)))
        own.append(Caption(made.pick("Due Date|Payment Due|Pay by"), made.day(due, "/due_date")))
    if made.chance(0.3):
        terms = made.pick("30 days|30 days EOM|Strictly 14 days|Net 30")
        own.append(Caption(made.pick("Terms|Payment Terms"), text_cell(terms, "/terms")))
    if made.chance(0.35):
        order = d(rng, 6)
        own.append(Caption(made.pick("Purchase Order|PO Number|Your Order No"), Cell(order, "/purchase_order", order)))
    others = [
        Caption(made.pick("Client|Advertiser|Client Name"), text_cell(deal.buyer.name, "/buyer/name")),
        Caption(made.pick("Campaign|Product|Brand"), Cell(made.pick("Spring Event|Brand 24|Clearance|Launch"))),
        Caption(made.pick("Contract No|Booking No|Campaign No|Booking Ref"), Cell(d(rng, rng.choice((5, 6, 7))))),
        Caption(made.pick("Campaign Dates|Period|Transmission"), Cell(f"{show.date(deal.first)} - {show.date(deal.day)}")),
        Caption(made.pick("Sales Executive|Account Manager|Contact"), Cell(people.person(rng).plain)),
        Caption(made.pick("Station|Region|Market"), Cell(media.named(rng, "{p}"))),
        Caption(made.pick("Agency Ref|Client Ref"), Cell(made.pick(f"{d(rng, 4)}|{d(rng, 3)}/{d(rng, 2)}"))),
    ]
    return own, others[:1] * (deal.agency is not None) + rng.sample(others[1:], k=rng.randint(2, 5))


def _tax_line(made: House, deal: _Deal) -> list[Cell]:
    """The seller's number for the tax; empty where the record knows no such number."""
    caption = {
        "CA": made.pick("GST/HST Reg. No.|GST #|HST No"),
        "AU": "ABN",
        "GB": made.pick("VAT Reg No|VAT No."),
        "IE": "VAT No.",
    }[made.show.market.country]
    value = deal.seller.tax_value
    return [Cell(caption), Cell(deal.seller.tax_id, "/seller/tax_id" if value else "", value or "")]


def _to(made: House, deal: _Deal, x: float, y: float, room: float) -> float:
    """The agency, the advertiser in its care, or the advertiser."""
    if deal.agency is None:
        return made.party(deal.buyer, "/buyer", x, y, room=room)
    if made.chance(0.5):
        made.sheet.ignore.append("/buyer/address")
        made.sheet.write(x, y, made.pick("Accounts Payable|The Media Accountant|Attn: Accounts"), made.pen)
        return made.party(deal.agency, "", x, y + made.pen.size + 2.4, room=room)
    made.sheet.alternatives["/buyer/address"] = [deal.agency.address]
    who = replace(deal.buyer, lines=(f"{made.pick('c/o|C/-')} {deal.agency.name}", *deal.agency.lines))
    return made.party(who, "/buyer", x, y, room=room)


def _banner(made: House, deal: _Deal, own: list[Caption], others: list[Caption]) -> None:
    """A dark bar with the title; seller at the right below it, facts in a strip, the campaign in a list."""
    sheet, pen = made.sheet, made.pen
    sheet.fill(made.left, 40, made.right, 62, (0.2, 0.2, 0.2))
    sheet.write(made.left + 8, 56, made.pick("TAX INVOICE|Tax Invoice|INVOICE"), pen.sized(14).heavy().inked((1, 1, 1)))
    sheet.write(made.right - 8, 55, "Page 1 of 1", pen.inked((1, 1, 1)), "right")
    low = made.party(deal.seller, "/seller", made.right - 190, 80, room=190, loud=True)
    made.run(_tax_line(made, deal), made.right - 190, low + 2)
    y = max(_to(made, deal, made.left, 92, 240), low + 14) + 10
    y = made.strip(own, made.left, made.right, y, shaded=True)
    made.y = made.strip(others, made.left, made.right, y + 3, shaded=False, boxed=made.chance(0.5)) + 12


def _margin(made: House, deal: _Deal, own: list[Caption], others: list[Caption]) -> None:
    """The seller's name over all; facts below each other in the left margin, the addressee beside them."""
    pen, x = made.pen, made.left + 236
    made.cell(text_cell(deal.seller.name, "/seller/name"), made.left, 54, fitted(pen.sized(18).heavy(), deal.seller.name, 320))
    foot = ", ".join(deal.seller.lines)
    end = made.cell(Cell(foot, "/seller/address", deal.seller.address), made.left, 70, fitted(pen, foot, 330))
    made.run(
        [Cell(made.pick("Tel|Phone|T:")), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)],
        min(end + 14, made.right - 110),
        70,
        pen.sized(7.5),
    )
    mixed = [*own, *others] if made.chance(0.5) else [*others, *own]
    y = made.beside(mixed, made.left, 100, room=226, mark=made.pick("|:"), gap=4.5)
    made.sheet.write(x, 100, made.pick("TAX INVOICE|Invoice to|Tax invoice to:"), pen.heavy())
    low = _to(made, deal, x, 118, made.right - x) + 10
    made.run(_tax_line(made, deal), made.left, made.sheet.size[1] - 36, pen.sized(7.5))
    made.y = max(y, low) + 20


def _list(made: House, deal: _Deal, own: list[Caption], others: list[Caption]) -> None:
    """Addressee in a window at the left, seller at the right; all facts in two ruled columns of captions and values."""
    low = made.party(deal.seller, "/seller", made.right - 200, 52, room=200)
    made.run(_tax_line(made, deal), made.right - 200, low + 3)
    y = max(_to(made, deal, made.left + 20, 100, 230), low + 20) + 14
    title = made.pick("Tax Invoice|INVOICE|Advertising Invoice")
    made.sheet.write(made.left, y, title, made.pen.sized(13).heavy())
    mixed, half = [*own, *others], (made.left + made.right) / 2
    if made.chance(0.5):
        made.rng.shuffle(mixed)
    y += 8
    step = made.pen.size + 6
    for index, fact in enumerate(mixed):
        x = made.left if index % 2 == 0 else half
        base = y + (index // 2 + 1) * step
        made.sheet.write(x + 3, base - 4, fact.label, made.pen)
        made.cell(fact.cell, x + 98, base - 4, fitted(made.pen, fact.cell.text, half - made.left - 102))
        made.sheet.frame(x, base - step, x + half - made.left, base, 0.4)
        made.sheet.rule(x + 94, base - step, x + 94, base, 0.4)
    made.y = y + (len(mixed) + 1) // 2 * step + 14


def _table(made: House, deal: _Deal) -> None:
    show, rng = made.show, made.rng
    rows = [
        Row({
            "date": (Cell(f"w/c {show.date(deal.first + timedelta(days=7 * rng.randint(0, 3)))}"),), "station": (Cell(made.pick("FM|AM|North|South")),), "description": (text_cell(what, "description"),),
            "count": (Cell(str(count), "quantity", str(count)),), "price": (money_cell(show, price, "unit_price"),), "amount": (money_cell(show, count * price, "amount"),),
        })
        for what, count, price in deal.runs
    ]  # fmt: skip
    keys = rng.choice(("description count price amount", "date description count price amount", "station description count amount", "date station description count price amount")).split()  # fmt: skip
    rows = [Row({key: row.cells[key] for key in keys}) for row in rows]
    heads = {"date": made.pick("Week|Date"), "station": made.pick("Station|Area"), "description": made.pick("Description|Airtime|Details|Package"), "count": made.pick("Spots|Qty|No.|Insertions"), "price": made.pick("Rate|Unit Price|Each"), "amount": made.pick("Amount|Net|Value|Total")}  # fmt: skip
    columns, pen = columns_of(made, [Spec(key, heads[key], "left" if key in {"date", "station", "description"} else "right") for key in keys], rows, flexible="description")  # fmt: skip
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "under", "rows", "grid")), made.chance(0.4), "description"))


def _ends(made: House, deal: _Deal) -> None:
    """Gross, commission, tax, total; bank and phone below."""
    show = made.show
    tax = {"CA": "HST" if deal.rate > 5 else "GST", "AU": "GST"}.get(show.market.country, "VAT")
    facts = [
        Caption(made.pick("Gross|Subtotal|Gross Value|Goods Total"), money_cell(show, deal.gross, "/subtotal", total=True))
    ]
    if deal.agency:
        facts.append(
            Caption(
                made.pick("Less Agency Commission 15%|Agency Commission|Commission @ 15%"),
                money_cell(show, deal.commission, "/discount", total=True),
            )
        )
        if made.chance(0.5):
            facts.append(
                Caption(made.pick("Net|Net of Commission"), Cell(show.money(deal.gross - deal.commission, total=True)))
            )
    facts += [
        Caption(
            made.pick(f"{tax} {show.rate(deal.rate)}|{tax} @ {show.rate(deal.rate)}|{tax}"),
            money_cell(show, deal.tax, "/tax", total=True),
        ),
        Caption(
            made.pick(f"Total|Invoice Total|Total Payable|Total inc {tax}"),
            money_cell(show, deal.gross - deal.commission + deal.tax, "/total", total=True),
        ),
    ]
    print_sums(made, facts, made.right - 220, made.right)
    if made.chance(0.5) and made.y + 40 < made.sheet.size[1]:
        made.run(
            [
                Cell(made.pick("Accounts queries:|Credit control:")),
                Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value),
            ],
            made.left,
            made.y + 18,
        )
