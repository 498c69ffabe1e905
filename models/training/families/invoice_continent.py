"""Training invoices of the continent: numbered positions, tax by rate, bank at the foot; of ledgers and of offices, in six languages."""

# ruff: noqa: E501 - sentences and orders of columns

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content.markets import Language
from models.training.content.remittance import cents
from models.training.families.invoice_desk import CONTINENT, header_facts, start
from models.training.families.invoice_entries import MIDDLE, RIGHT, SPARE, fill_extras, grouped, joined, sale_entries
from models.training.families.invoice_feet import bare_head, column_foot, line_foot, page_foot, plain_head
from models.training.families.invoice_fronts import Front, addressed, front, repeated_head, seller_foot, titled, told
from models.training.families.invoice_grid import Grid, Ruling, grid_for
from models.training.families.invoice_heads import buyer_rows, seller_block
from models.training.families.invoice_press import Job, Piece, address_rows, contact_row, money, title_of
from models.training.families.invoice_sums import Sum, bank_box, ensure, sums, tax_table
from models.training.families.invoice_tails import closing_sums, remark
from models.training.ink import Pen, wrap
from models.training.paper import Paper

_ORDERS = (
    "pos item_code description quantity unit unit_price amount",
    "pos description quantity unit unit_price disc_rate amount tax_rate",
    "pos quantity unit item_code description unit_price amount",
    "pos quantity unit description tax_rate unit_price amount",
    "pos item_code description quantity unit unit_price disc_rate discount amount tax_rate",
    "item_code description quantity unit unit_price tax_rate amount",
    "description quantity unit_price disc_rate tax_rate amount",
    "date description quantity unit unit_price tax_rate amount",
    "quantity unit item_code description unit_price amount",
    "pos date description quantity unit unit_price amount",
    "pos item_code description tax_rate quantity unit_price discount amount",
    "description quantity unit_price amount tax_rate",
    "pos description amount",
    "pos quantity description amount",
)
_LETTERS: dict[Language, tuple[str, ...]] = {
    "de": ("Sehr geehrte Damen und Herren,", "wir bedanken uns für Ihren Auftrag und berechnen wie vereinbart:", "Unsere Lieferungen und Leistungen stellen wir wie folgt in Rechnung.",
           "hiermit stellen wir Ihnen die folgenden Positionen in Rechnung.", "Lieferung gemäß unseren allgemeinen Bedingungen."),
    "fr": ("Madame, Monsieur,", "Veuillez trouver ci-après le détail de votre commande.", "Nous vous facturons les prestations suivantes :"),
    "nl": ("Geachte heer, mevrouw,", "Hierbij brengen wij u in rekening:", "Conform afspraak factureren wij u het volgende."),
    "es": ("Muy señores nuestros:", "Les facturamos los siguientes conceptos:"), "it": ("Spett.le cliente,", "Vi fatturiamo quanto segue:"),
    "en": ("Dear customer,", "We invoice you for the following goods and services:"),
}  # fmt: skip
_SKONTO: dict[Language, str] = {
    "de": "Zahlbar bis {d} ohne Abzug, bis {e} mit {p} % Skonto = {a}.", "fr": "Payable au {d}, escompte de {p} % avant le {e}, soit {a}.", "nl": "Te betalen voor {d}; korting {p} % bij betaling voor {e}: {a}.",
    "es": "Vencimiento {d}; {p} % de descuento hasta {e}: {a}.", "it": "Pagamento entro {d}; sconto {p} % entro {e}: {a}.", "en": "Payable by {d}, or by {e} less {p} %: {a}.",
}  # fmt: skip


def _keys(job: Job) -> list[str]:
    keys, made = job.rng.choice(_ORDERS).split(), job.sale
    drop = set() if made.items[0].code else {"item_code"}
    drop |= set() if any(item.discount for item in made.items) else {"discount", "disc_rate"}
    return [key for key in keys if key not in drop]


def _positions(job: Job, rulings: tuple[Ruling, ...]) -> Grid:
    keys = _keys(job)
    fill_extras(job, keys)
    entries = sale_entries(job, keys, lots=job.rng.choice((0.0, 0.2, 0.7)), broken=job.rng.choice((0.0, 0.3)))
    entries = joined(job, keys, entries)
    entries = grouped(job, entries) if job.chance(0.2) else entries
    right = RIGHT if job.chance(0.85) else ("amount", "unit_price")
    grid = grid_for(job, keys, entries, spare=SPARE, right=right, middle=MIDDLE if job.chance(0.35) else (), rulings=rulings)
    grid.draw(entries)
    return grid


def office(rng: Random) -> Paper:
    """A letter on a form: sender above the window, facts at the right, salutation, positions, sums, how to pay, columns at the foot."""
    job = start(rng, "invoice-office", CONTINENT, code_share=0.6)
    made = job.sale
    job.foot, job.head = rng.choice((column_foot, seller_foot, seller_foot)), rng.choice((plain_head, bare_head, repeated_head))
    job.bottom = job.sheet.size[1] - 105
    top = rng.choice((112.0, 128.0, 150.0))
    side = rng.randrange(3)
    if side == 0:
        low = seller_block(job, job.right, 42, align="right", width=job.width * 0.45)
        top = max(top, low - 20 if low < 150 else low)
    elif side == 1:
        pen = Pen(job.text.family, rng.choice((15.0, 19.0, 24.0)), bold=True, colour=job.accent)
        job.line(
            job.left if job.minus else job.right,
            56,
            [Piece(made.seller.name, "/seller/name")],
            pen,
            "left" if job.minus else "right",
            job.width,
        )
    if job.chance(0.75):
        dot = rng.choice(("•", "|", "-", "*"))
        line = [Piece(made.seller.name, "/seller/name")]
        for part in made.seller.lines:
            line += [Piece(dot), Piece(part, "/seller/address", made.seller.address)]
        job.line(job.left, top, line, job.text.sized(6.4), width=job.width * 0.5)
        job.sheet.rule(job.left, top + 3, job.left + job.width * 0.46, top + 3, 0.3)
    rows = buyer_rows(job)
    low = job.lines(job.left, top + 18, rows, job.text.sized(max(job.text.size, 9.5)), width=job.width * 0.46)
    numbered = job.chance(0.45)
    keys = [
        key
        for key in ("number", "issue_date", "account", "purchase_order", "due_date")
        if not (numbered and key == "number") and (key in {"issue_date", "number"} or job.chance(0.55))
    ]
    rng.shuffle(keys)
    found = header_facts(job, keys=keys, noise=rng.choice((0, 1, 2, 3)))
    beside = job.chance(0.75)
    if beside:
        low = max(low, told(job, found, job.left + job.width * 0.58, top + 18, job.width * 0.42))
    job.y = max(low + 18, top + rng.choice((90.0, 110.0)))
    pieces = [Piece(title_of(job))] + (
        [Piece(rng.choice(("Nr.", "", "N°", "-"))), Piece(made.number, "/number")] if numbered else []
    )
    job.line(job.left, job.y, pieces, Pen(job.text.family, rng.choice((11.0, 13.0, 16.0)), bold=True), width=job.width)
    job.y += 22
    if not beside:
        job.y = told(job, found, job.left, job.y, job.width) + 8
    if job.chance(0.6):
        for sentence in _LETTERS[made.market.language][: rng.choice((1, 2, 2))]:
            job.y = job.sheet.write_lines(job.left, job.y, wrap(sentence, job.text, job.width), job.text, job.leading) + 3
        job.y += 8
    grid = _positions(job, ("head", "double", "none", "rows", "zebra", "under"))
    closing_sums(job, sums(job, due=0.15), grid, foot=False)
    _how_to_pay(job)
    return job.finish()


def _how_to_pay(job: Job) -> None:
    """The tax table, terms, a discount for paying early, a closing line."""
    made, pen = job.sale, job.text
    if job.chance(0.3) and made.tax:
        tax_table(job, job.left, job.left + min(280.0, job.width * 0.6))
    ensure(job, 44)
    if job.chance(0.35) and not made.credit:
        percent, amount = job.rng.choice((2, 3)), made.balance
        text = _SKONTO[made.market.language]
        less = job.printed.money(cents(amount * (100 - percent) / 100), total=True)
        text = (
            text.replace("{p}", str(percent))
            .replace("{e}", job.printed.date(made.day + timedelta(days=5)))
            .replace("{a}", less)
        )
        before, after = text.split("{d}")
        due = Piece(job.printed.date(made.due), "/due_date", made.due.isoformat())
        ends = after[:1] if after[:1] in ",;" else ""
        job.line(job.left, job.y, [Piece(before.strip()), due._replace(text=due.text + ends), Piece(after[len(ends):].strip())], pen, width=job.width)  # fmt: skip
        job.y += job.leading + 3
    elif job.chance(0.5):
        job.line(job.left, job.y, [Piece(job.name("terms")), Piece(made.terms, "/terms")], pen, width=job.width)
        job.y += job.leading + 3
    if job.chance(0.3):
        bank_box(job, pen.sized(pen.size - 0.5))
    if job.chance(0.4):
        remark(job)


def ledger(rng: Random) -> Paper:
    """A merchandise system's page: boxes of facts, numbered positions in rules, sums in a strip or a ruled block with the tax by rate."""
    job = start(
        rng,
        "invoice-ledger",
        CONTINENT,
        count=rng.choice((1, 2, 3, 4, 6, 8, 11, 15, 22)),
        wide=0.06,
        sizes=(7.5, 8.0, 8.5, 9.0),
    )
    only_foot = job.chance(0.35)
    job.foot, job.head = (
        seller_foot if only_foot else rng.choice((column_foot, line_foot, page_foot)),
        rng.choice((plain_head, repeated_head)),
    )
    job.bottom = job.sheet.size[1] - 100
    ship = address_rows(job.sale.consignee, None) if job.chance(0.4) else []
    front(job, Front(header_facts(job, noise=rng.choice((0, 1, 2, 3))), ship), foot_seller=only_foot)
    grid = _positions(job, ("grid", "grid", "columns", "columns", "head", "double", "rows"))
    rows = sums(job, due=0.3)
    shape = rng.randrange(4)
    if shape == 0 and job.sale.tax:
        _rate_strip(job, rows)
    elif shape == 1 and job.sale.tax:
        ensure(job, 130)
        tax_table(job, job.left, job.left + min(300.0, job.width * 0.65))
        closing_sums(job, rows, grid)
    else:
        closing_sums(job, rows, grid)
    _how_to_pay(job)
    return job.finish()


def _rate_strip(job: Job, rows: list[Sum]) -> None:
    """One ruled strip across: net, rate, tax for each rate, then the sum at its end."""
    made, pen, names = job.sale, job.text, job.names
    total = next(row for row in reversed(rows) if row.pointer == "/total")
    job.sheet.alternatives.pop("/tax", None)
    job.sheet.values.pop("/tax", None)
    whole = not made.discount and not made.shipping
    one = len(made.taxes) == 1
    heads = [names["base"], names["tax_rate"], names["tax"], total.label]
    ensure(job, (len(made.taxes) + 3) * (job.leading + 4))
    width, step = job.width / 4, job.leading + 4
    top = job.y - pen.size - 3
    for at, text in enumerate(heads):
        job.line(job.left + (at + 1) * width - 6, job.y, [Piece(text)], pen.sized(pen.size - 1), "right", width - 10)
    for rate, tax in made.taxes.items():
        job.y += step
        base = money(job, "/subtotal" if one and whole else None, made.bases[rate], total=False)
        cells = [base, Piece(job.printed.rate(rate)), money(job, "/tax" if one else None, tax, total=False)]
        for at, piece in enumerate(cells):
            job.piece(piece, job.left + (at + 1) * width - 6, job.y, pen, "right")
    if not one:
        job.y += step
        job.sheet.rule(job.left, job.y - pen.size - 2, job.left + 3 * width, job.y - pen.size - 2, 0.4)
        job.piece(
            money(job, "/subtotal" if whole else None, sum(made.bases.values(), Decimal(0)), total=False),
            job.left + width - 6,
            job.y,
            pen,
            "right",
        )
        job.piece(money(job, "/tax", made.tax, total=False), job.left + 3 * width - 6, job.y, pen, "right")
    big = pen.sized(pen.size + 1).heavy()
    job.piece(money(job, "/total", made.total), job.right - 6, job.y, big, "right")
    job.sheet.frame(job.left, top, job.right, job.y + 6, 0.7)
    job.sheet.rule(job.left, top + pen.size + 7, job.right, top + pen.size + 7, 0.4)
    job.y += 24
    rest = [row for row in rows if row.pointer in ("/discount", "/shipping", "/amount_paid", "/amount_due")]
    if rest:
        pieces = [piece for row in rest for piece in (Piece(row.label), money(job, row.pointer, row.amount))]
        job.line(job.left, job.y, pieces, pen, width=job.width)
        job.y += 18


def craftsman(rng: Random) -> Paper:
    """A craftsman's or free lance's page in few lines: name in letters of his own, a sentence, two or three columns, bank as a sentence."""
    faces = ("times", "roman", "helvetica", "arial", "dejavu", "dejavu-serif", "courier", "vera")
    job = start(
        rng,
        "invoice-craftsman",
        CONTINENT,
        faces=faces,
        sizes=(9.0, 10.0, 11.0),
        count=rng.choice((1, 1, 2, 3, 4, 5, 7)),
        code_share=0.15,
    )
    made = job.sale
    job.foot, job.head = rng.choice((None, page_foot, line_foot, seller_foot)), bare_head
    y = rng.choice((50.0, 64.0))
    if job.foot is seller_foot and job.chance(0.5):
        job.line(
            job.left,
            y,
            [Piece(made.seller.name, "/seller/name")],
            Pen(job.text.family, 17.0, bold=job.minus, colour=job.accent),
            width=job.width,
        )
        y += 30
    else:
        y = (
            seller_block(
                job,
                job.left if job.minus else job.right,
                y,
                align="left" if job.minus else "right",
                width=job.width * 0.6,
                big=rng.choice((0.0, 12.0)),
            )
            + 14
        )
    y = addressed(job, job.name("buyer") if job.chance(0.4) else "", buyer_rows(job), job.left, y, job.width * 0.55) + 16
    found = header_facts(job, share=0.35, noise=rng.choice((0, 0, 1)))
    if job.chance(0.5):
        low = titled(job, job.left, y, job.width * 0.5)
        job.y = max(low, told(job, found, job.left + job.width * 0.55, y, job.width * 0.45)) + 20
    else:
        y = told(job, found, job.left, y, job.width * 0.6) + 8
        job.y = titled(job, job.left, y, job.width) + 18
    grid = _positions(job, ("none", "none", "head", "rows", "grid", "under", "double"))
    job.y += rng.choice((0.0, 12.0))
    closing_sums(job, sums(job, due=0.1), grid, foot=False)
    _how_to_pay(job)
    if job.chance(0.5) and made.seller.iban:
        ensure(job, 30)
        pieces = [piece for key in ("iban", "swift", "bank") if (row := contact_row(job, key)) for piece in row]
        job.line(job.left, job.y + 6, pieces, job.text, width=job.width)
    return job.finish()
