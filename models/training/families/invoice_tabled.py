"""Training invoices with the head as a table of captions and values, or with the sums in a payment slip only."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.families.invoice_desk import CONTINENT, ENGLISH, header_facts, remit_rows, start
from models.training.families.invoice_edges import item_rows, seller_rows
from models.training.families.invoice_feet import bare_head, page_foot, plain_head
from models.training.families.invoice_heads import captioned
from models.training.families.invoice_press import GREY, Job, Piece, address_rows, bank_rows, title_of
from models.training.families.invoice_sums import ensure, side_list, sums
from models.training.families.invoice_tails import closing_sums
from models.training.paper import Paper

_COUNTRIES = (*ENGLISH, *ENGLISH, *CONTINENT)
_SELLER = {
    "en": ("Supplier", "Vendor", "From", "Issued by", "Payee"),
    "de": ("Lieferant", "Aussteller", "Verkäufer"),
    "fr": ("Fournisseur", "Émetteur", "Vendeur"),
    "nl": ("Leverancier", "Afzender"),
    "es": ("Proveedor", "Emisor"),
    "it": ("Fornitore", "Emittente"),
}
_Row = tuple[str, Sequence[Sequence[Piece]]]


def _title(job: Job) -> None:
    pen = job.text.sized(job.rng.choice((12.0, 15.0, 19.0))).heavy()
    job.line(job.left, 50, [Piece(title_of(job))], pen, width=job.width)
    job.y = 78


def _table(job: Job, rows: Sequence[_Row], x: float, width: float) -> float:
    """Captions at the left of their values, ruled or not; returns the lower edge."""
    y, pen, ruled, shaded = job.y, job.text, job.minus, job.colon == ""
    wide = min(width * 0.42, max(pen.heavy().width(caption) for caption, _ in rows) + 12)
    for caption, lines in rows:
        top, high = y - pen.size - 2, job.leading * len(lines) + 5
        if shaded:
            job.sheet.fill(x, top, x + wide, top + high, GREY)
        if ruled:
            job.sheet.frame(x, top, x + wide, top + high, 0.4)
            job.sheet.frame(x + wide, top, x + width, top + high, 0.4)
        job.line(x + 4, y, [Piece(caption)], pen.heavy() if shaded else pen, width=wide - 8)
        job.lines(x + wide + 5, y, lines, pen, width=width - wide - 10)
        y += high
    return y


def fact_table(rng: Random) -> Paper:
    """One table tells who sells, who buys, where it goes, and every fact; in one column or in two."""
    job = start(rng, "invoice-fact-table", _COUNTRIES, count=rng.choice((1, 2, 3, 5, 8, 13)))
    job.foot, job.head = page_foot, rng.choice((plain_head, bare_head))
    made = job.sale
    _title(job)
    parties: list[_Row] = [
        (rng.choice(_SELLER[made.market.language]) + job.colon, seller_rows(job)),
        (job.name("buyer"), address_rows(made.buyer, "/buyer")),
    ]
    if job.chance(0.35):
        parties.append((job.name("consignee"), address_rows(made.consignee, None)))
    if job.chance(0.5):
        rng.shuffle(parties)
    told: list[_Row] = [(one.label, [[one.piece]]) for one in header_facts(job, noise=rng.choice((0, 1, 2)), share=0.85)]
    if job.chance(0.5):
        half = job.width * rng.choice((0.46, 0.5, 0.54))
        sides = (parties, told) if job.chance(0.6) else (told, parties)
        low = _table(job, sides[0], job.left, half - 8)
        job.y = max(low, _table(job, sides[1], job.left + half + 8, job.width - half - 8)) + 26
    else:
        whole = [*told, *parties] if job.chance(0.5) else [*parties, *told]
        job.y = _table(job, whole, job.left, job.width * rng.choice((0.6, 0.75, 1.0))) + 26
    grid = item_rows(job)
    closing_sums(job, sums(job), grid)
    return job.finish()


def slip(rng: Random) -> Paper:
    """A page of rows over a payment slip that alone has the sums, the facts, the bank and who pays."""
    job = start(rng, "invoice-slip", _COUNTRIES, count=rng.choice((1, 2, 3, 4, 6)))
    job.foot, job.head = page_foot, plain_head
    _title(job)
    seller, buyer = seller_rows(job), address_rows(job.sale.buyer, "/buyer")
    above = job.chance(0.5)
    job.y = job.lines(job.left, job.y, seller if above else seller[:1], job.text, width=job.width * 0.6) + 22
    item_rows(job)
    rows, found = sums(job, due=0.5), header_facts(job, noise=rng.choice((0, 1)), share=0.8)
    payee = remit_rows(job) if above else seller
    high = job.leading * (len(payee) + len(buyer) + 10)
    ensure(job, max(high, (job.leading + 5) * (len(rows) + len(found)) + 40))
    job.y += 8
    job.sheet.dash(18, job.y, job.sheet.size[0] - 18)
    job.y += 26
    top, half = job.y, job.width * 0.5
    parties = [(job.name("remit"), payee), (job.name("buyer"), buyer), ("", bank_rows(job))]
    if job.chance(0.5):
        parties = [parties[1], parties[0], parties[2]]
    at_left = job.chance(0.6)
    x, y = (job.left if at_left else job.left + half + 10), top
    for caption, lines in parties:
        y = captioned(job, caption, lines, x, y, half - 18, 0) + 8
    edge = job.left + half if at_left else job.left
    job.y = _table(job, [(one.label, [[one.piece]]) for one in found], edge, half - 10) + 8
    side_list(job, rows, left=edge, right=edge + half - 10, boxed=job.chance(0.4))
    return job.finish()
