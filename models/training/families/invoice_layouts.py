"""Training invoices in the arrangements that firms of every country use."""

# ruff: noqa: E501 - sentences

from __future__ import annotations

from random import Random

from models.training.families.invoice_feet import FEET, bare_head, column_foot, line_foot, page_foot, plain_head, slip, stub
from models.training.families.invoice_heads import (
    big_title,
    buyer_rows,
    captioned,
    facts_column,
    facts_strip,
    mark,
    parties,
    seller_block,
)
from models.training.families.invoice_press import Job, Piece, address_rows, begin, fact, facts, money, title_of
from models.training.families.invoice_sums import bank_box, ensure, print_sums, side_list, sums, tax_table
from models.training.families.invoice_table import pick_keys, table
from models.training.ink import Pen, wrap
from models.training.paper import Paper

_ALL = ("US", "US", "US", "GB", "CA", "AU", "IE", "NL", "DE", "DE", "AT", "CH", "FR", "BE")
_ENGLISH = ("US", "US", "US", "GB", "CA", "AU", "IE")


def _closing(job: Job) -> None:
    """Where to pay, a stub or a slip where they fit, and the paper."""
    if job.chance(0.35):
        bank_box(job, job.text.sized(job.text.size - 0.5))


def _tear_off(job: Job, share: float) -> None:
    """A stub or slip in place of the foot."""
    if job.chance(share):
        if job.y > job.sheet.size[1] - 185:
            job.turn_page()
        (slip if job.sale.market.country != "US" and job.chance(0.5) else stub)(job)
        job.foot = None


def classic(rng: Random) -> Paper:
    """Seller and title at the top, facts in a column at the right, addressees, table, totals."""
    job = begin(rng, "invoice-classic", _ALL)
    job.foot, job.head = rng.choice(FEET), rng.choice((plain_head, bare_head))
    middle = (job.left + job.right) / 2
    where = rng.randrange(4)
    if where == 0:
        start = mark(job, job.left, 36)
        low = seller_block(job, start, 50, width=job.left + job.width * 0.55 - start)
        big_title(job, title_of(job), job.right, 54, "right", room=job.width * 0.36)
    elif where == 1:
        low = seller_block(job, job.right, 50, align="right", width=job.width * 0.52)
        big_title(job, title_of(job), job.left, 54, room=job.width * 0.36)
    elif where == 2:
        low = seller_block(job, middle, 50, align="center", width=job.width * 0.8)
        big_title(job, title_of(job), middle, low + 16, "center", 16.0)
        low += 30
    else:
        big_title(job, title_of(job), job.left, 50)
        low = seller_block(job, job.left, 80, width=job.width * 0.5, big=11.0)
    found = facts(job, noise=rng.choice((0, 0, 1, 2)))
    top = low + rng.choice((14, 24))
    if job.chance(0.6):
        edge = parties(job, top, right=job.left + job.width * 0.5)
        facts_low = facts_column(job, found, job.right, top, width=job.width * 0.42)
        job.y = max(edge, facts_low) + 14
    elif job.chance(0.5) and where == 0:
        edge = parties(job, top)
        job.y = max(edge, facts_column(job, found, job.right, 78, width=job.width * 0.4)) + 16
        job.y = max(job.y, edge + 16)
    else:
        edge = parties(job, top)
        job.y = facts_strip(job, found, edge + 12) + 8
    table(job, pick_keys(job), reserve=140).draw()
    print_sums(job)
    _closing(job)
    _tear_off(job, 0.15)
    return job.finish()


def boxed(rng: Random) -> Paper:
    """Boxes everywhere: number and date in small boxes, framed addressees, strips of facts, a table down to the totals."""
    job = begin(rng, "invoice-boxed", _ENGLISH)
    job.foot, job.head = rng.choice((page_foot, line_foot, line_foot)), plain_head
    low = seller_block(job, mark(job, job.left, 36), 50, width=job.width * 0.5)
    big_title(job, title_of(job), job.right, 50, "right", room=job.width * 0.36)
    first = [one for key in ("issue_date", "number") if (one := fact(job, key))]
    if job.chance(0.4):
        rng.shuffle(first)
    low = max(low, facts_strip(job, first, 74, left=job.right - 190))
    low = parties(job, low + 12, style=rng.choice((2, 2, 4, 1)))
    rest = facts(job, keys=["purchase_order", "terms", "due_date", "account"], noise=rng.choice((1, 2, 3)))
    rng.shuffle(rest)
    job.y = facts_strip(job, rest, low + 14) + 8
    rows = sums(job, due=0.5)
    room = (job.leading + 6) * len(rows) + 46
    table(job, pick_keys(job), rules=rng.choice(("box", "box", "grid")), reserve=room).draw()
    ensure(job, room - 40)
    job.y += 6
    side_list(job, rows, left=job.right - rng.choice((190.0, 220.0)), right=job.right - 4, boxed=job.chance(0.8))
    _tear_off(job, 0.35)
    return job.finish()


_INTRO = {
    "de": ("Sehr geehrte Damen und Herren, für unsere Lieferungen und Leistungen berechnen wir Ihnen wie folgt:",
           "Wir erlauben uns, folgende Leistungen in Rechnung zu stellen:", "Vielen Dank für Ihren Auftrag. Wir berechnen Ihnen:"),
    "en": ("Dear Sir or Madam, for our deliveries and services we charge as follows:", "We thank you for your order and charge you:"),
    "fr": ("Madame, Monsieur, nous vous prions de trouver ci-dessous le détail de nos prestations :",),
}  # fmt: skip
_CLOSING = {
    "de": "Bitte überweisen Sie den Betrag von {a} bis zum {d} auf das unten genannte Konto.",
    "en": "Please transfer the amount of {a} by {d} to the account named below.",
    "fr": "Merci de régler la somme de {a} avant le {d} sur le compte ci-dessous.",
}


def letter(rng: Random) -> Paper:
    """As a letter of business on A4: sender's line above the window, facts at the right, a sentence, columns at the foot."""
    job = begin(rng, "invoice-letter", ("DE", "DE", "DE", "AT", "CH", "NL", "IE", "FR", "BE"))
    made, language = job.sale, job.sale.market.language
    job.foot, job.head = column_foot, plain_head
    job.bottom = job.sheet.size[1] - 105
    if job.chance(0.7):
        low = seller_block(job, job.right, 50, align="right", width=job.width * 0.6)
    else:
        low = seller_block(job, mark(job, job.left, 36), 46, width=job.width * 0.5) - 6
    top = max(0.0, low - 148)
    tiny = job.text.sized(6.5)
    dot = rng.choice(("•", "-", "·", ","))
    sender = [Piece(made.seller.name, "/seller/name")]
    for part in made.seller.lines:
        sender += [Piece(dot), Piece(part, "/seller/address", made.seller.address)]
    job.line(job.left, top + 148, sender, tiny, width=job.width * 0.5)
    job.sheet.rule(job.left, top + 151, job.left + job.width * 0.48, top + 151, 0.3)
    job.lines(job.left, top + 168, buyer_rows(job), job.text.sized(10), width=job.width * 0.48)
    numbered = job.chance(0.4)
    keys = ["issue_date", "account"] + (["purchase_order"] if made.order else []) + ([] if numbered else ["number"])
    rng.shuffle(keys)
    found = facts(job, keys=keys, noise=rng.choice((0, 1, 2)))
    facts_column(job, found, job.right, top + 168, width=job.width * 0.42)
    head = Pen(job.text.family, rng.choice((12.0, 14.0, 16.0)), bold=True)
    mark_number = rng.choice({"de": ("Nr.", "", "Nr"), "en": ("No.", ""), "fr": ("N°", "n°", "")}[language])
    pieces = [Piece(title_of(job)), *([Piece(mark_number), Piece(made.number, "/number")] if numbered else [])]
    job.line(job.left, top + 262, pieces, head, width=job.width)
    job.y = top + 284
    if job.chance(0.75):
        for line in wrap(rng.choice(_INTRO[language]), job.text, job.width):
            job.sheet.write(job.left, job.y, line, job.text)
            job.y += job.leading
        job.y += 8
    table(job, pick_keys(job, least=("pos", "quantity", "unit_price") if job.chance(0.6) else ())).draw()
    print_sums(job)
    _letter_end(job)
    return job.finish()


def _letter_end(job: Job) -> None:
    """The tax table, the terms as a sentence, the request to pay."""
    made, language, pen = job.sale, job.sale.market.language, job.text
    if job.chance(0.3) and made.tax:
        tax_table(job, job.left, job.left + min(260.0, job.width * 0.6))
    ensure(job, 40)
    if job.chance(0.5):
        job.line(job.left, job.y, [Piece(job.name("terms")), Piece(made.terms, "/terms")], pen, width=job.width)
        job.y += job.leading + 4
    if job.chance(0.6) and not made.credit:
        before, after = _CLOSING[language].split("{a}")
        middle, end = after.split("{d}")
        shown = money(job, "/amount_due" if made.already_paid else "/total", made.balance)
        day = Piece(job.printed.date(made.due), "/due_date", made.due.isoformat())
        job.line(
            job.left,
            job.y,
            [Piece(before.strip()), shown, Piece(middle.strip()), day, Piece(end.strip())],
            pen,
            width=job.width,
        )
        job.y += job.leading + 4


def facture(rng: Random) -> Paper:
    """The customer's box at the right, the tax table left of the totals, the way to pay below."""
    job = begin(rng, "invoice-facture", ("FR", "FR", "FR", "BE", "CH", "NL", "GB"))
    job.foot, job.head = rng.choice((line_foot, column_foot, page_foot)), plain_head
    half, start = job.left + job.width * 0.54, mark(job, job.left, 36)
    low = seller_block(job, start, 50, width=half - start - 14)
    below = captioned(
        job, job.name("buyer") if job.chance(0.6) else "", buyer_rows(job), half, 96, job.right - half, rng.choice((0, 1, 2, 4))
    )
    if job.chance(0.4):
        low = captioned(
            job, job.name("consignee"), address_rows(job.sale.consignee, None), job.left, low + 10, job.width * 0.4, 1
        )
    job.y = max(low, below) + 22
    big_title(job, title_of(job), job.left, job.y, size=rng.choice((13.0, 16.0, 20.0)))
    job.y += 24
    found = facts(job, noise=rng.choice((0, 1)))
    if job.chance(0.5):
        job.y = facts_strip(job, found, job.y) + 6
    else:
        for one in found:
            job.line(job.left, job.y, [Piece(one.label), one.piece], job.text)
            job.y += job.leading
        job.y += 12
    table(job, pick_keys(job), rules=rng.choice(("grid", "box", "rows", "head", "zebra")), reserve=110).draw()
    rows = sums(job, due=0.6)
    ensure(job, (job.leading + 5) * max(len(rows), len(job.sale.taxes) + 4) + 10)
    top = job.y
    page = job.sheet.page
    tax_table(job, job.left, job.left + job.width * 0.46)
    under = job.y
    if page == job.sheet.page:
        job.y = top
        side_list(job, rows, left=job.left + job.width * 0.54, right=job.right - 4, boxed=job.chance(0.5))
    else:
        side_list(job, rows, left=job.left, right=job.left + 220)
    job.y = max(under, job.y)
    bank_box(job, job.text.sized(job.text.size - 0.5))
    return job.finish()


def panel(rng: Random) -> Paper:
    """Captions above values in open columns, the amount due in large type, few rules: the way of web shops and subscriptions."""
    job = begin(
        rng, "invoice-panel", _ALL, faces=("helvetica", "arial", "vera", "dejavu"), count=rng.choice((1, 1, 2, 2, 3, 4, 5))
    )
    job.foot, made, pen = rng.choice((line_foot, page_foot)), job.sale, job.text
    pale = pen.inked((0.35, 0.35, 0.4))
    top = 44.0
    if job.chance(0.5):
        job.sheet.fill(0, 0, job.sheet.size[0], 64, job.accent)
        job.line(job.left, 40, [Piece(title_of(job))], Pen(pen.family, 20, bold=True, colour=(1, 1, 1)))
        job.line(
            job.right,
            40,
            [Piece(made.seller.name, "/seller/name")],
            Pen(pen.family, 11, colour=(1, 1, 1)),
            "right",
            job.width * 0.5,
        )
        top = 92.0
    else:
        big_title(job, title_of(job), job.left, 52)
        mark(job, job.right - 46, 30)
        top = 84.0
    found = facts(job, noise=rng.choice((0, 1)))
    columns = 3 if len(found) > 3 and job.chance(0.5) else 2
    width, y = job.width / columns, top
    for at, one in enumerate(found):
        x = job.left + (at % columns) * width
        job.line(x, y, [Piece(one.label.rstrip(":"))], pale, width=width - 8)
        job.line(x, y + pen.size + 3, [one.piece], pen.heavy(), width=width - 8)
        y += 2 * pen.size + 14 if at % columns == columns - 1 or at == len(found) - 1 else 0
    sides = [
        ({"en": "From", "de": "Von", "fr": "De"}[made.market.language], address_rows(made.seller, "/seller")),
        (job.name("buyer"), buyer_rows(job)),
    ]
    if job.chance(0.3):
        sides.reverse()
    low = max(
        captioned(job, caption, rows, job.left + at * job.width / 2, y + 10, job.width / 2 - 12, 0)
        for at, (caption, rows) in enumerate(sides)
    )
    job.y = low + 18
    if job.chance(0.5):
        due = {"en": "due", "de": "fällig am", "fr": "à payer le"}[made.market.language]
        pieces = [
            money(job, "/amount_due", made.balance),
            Piece(due),
            Piece(job.printed.date(made.due), "/due_date", made.due.isoformat()),
        ]
        job.line(job.left, job.y, pieces, Pen(pen.family, 15, bold=True), width=job.width)
        job.y += 28
    table(job, pick_keys(job, shape=0), rules=rng.choice(("head", "rows", "none"))).draw()
    rows = sums(job, due=0.7)
    ensure(job, 18 * len(rows))
    side_list(job, rows, left=job.left + job.width * rng.choice((0.5, 0.6)), right=job.right)
    _closing(job)
    return job.finish()
