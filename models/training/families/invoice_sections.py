"""Training invoices as programs show electronic ones: sections with a heading each, captions and values below each other."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.markets import words
from models.training.families.invoice_feet import bare_head, page_foot
from models.training.families.invoice_heads import big_title
from models.training.families.invoice_press import GREY, WHITE, Fact, Job, Piece, begin, contact_row, facts, money, title_of
from models.training.families.invoice_sums import ensure, sums, tax_table
from models.training.families.invoice_table import pick_keys, table
from models.training.paper import Paper

_COUNTRIES = ("DE", "DE", "DE", "AT", "FR", "BE", "NL", "IE", "GB", "CH", "US")
_HEADS = {
    "en": ("Seller|Supplier|Vendor|From", "Buyer|Customer|Client|Purchaser", "Document|Invoice details|General", "Amounts|Totals|Summary",
           "Payment|Payment instructions", "Name|Company|Legal name", "Address|Street address|Postal address"),
    "de": ("Verkäufer|Lieferant|Rechnungssteller", "Käufer|Kunde|Leistungsempfänger", "Rechnungsdaten|Allgemeine Angaben|Kopfdaten",
           "Beträge|Summen|Gesamtbeträge der Rechnung", "Zahlung|Zahlungsdaten|Bankdaten", "Name|Firma|Firmenname", "Anschrift|Adresse|Straße / Ort"),
    "fr": ("Vendeur|Fournisseur|Émetteur", "Acheteur|Client|Destinataire", "Facture|Informations générales", "Montants|Totaux|Récapitulatif",
           "Paiement|Règlement", "Nom|Raison sociale|Société", "Adresse|Adresse postale"),
}  # fmt: skip


def sections(rng: Random) -> Paper:
    """Sections one below the other or two beside each other; the totals are a section as well."""
    job = begin(rng, "invoice-sections", _COUNTRIES, faces=("helvetica", "arial", "dejavu", "vera", "dejavu-condensed"))
    job.foot, job.head = page_foot, bare_head
    heads = [rng.choice(words(texts)) for texts in _HEADS[job.sale.market.language]]
    job.colon = rng.choice((":", ":", ""))
    big_title(job, title_of(job), job.left, 52, size=rng.choice((12.0, 15.0, 18.0)))
    shape, gap = rng.randrange(3), job.width * rng.choice((0.24, 0.3))
    parts: list[tuple[str, Sequence[Fact]]] = [
        (heads[0], _seller(job, heads)),
        (heads[1], _buyer(job, heads)),
        (heads[2], facts(job, noise=rng.choice((0, 1, 2)))),
    ]
    if job.chance(0.4):
        parts = [parts[2], parts[0], parts[1]]
    job.y = 80
    if job.chance(0.45):
        middle = job.left + job.width / 2
        low = _section(job, parts[0], (job.left, middle - 10, job.y), gap * 0.62, shape)
        low = max(low, _section(job, parts[1], (middle + 10, job.right, job.y), gap * 0.62, shape))
        job.y = _section(job, parts[2], (job.left, job.right, low + 8), gap, shape)
    else:
        for part in parts:
            job.y = _section(job, part, (job.left, job.right, job.y), gap, shape) + 6
    job.y += 16
    table(job, pick_keys(job), rules=rng.choice(("head", "rows", "grid", "zebra", "none"))).draw()
    if job.chance(0.5) and job.sale.tax:
        tax_table(job, job.left, job.left + job.width * 0.6)
    rows = sums(job, due=0.7)
    found = [Fact(row.label + job.colon, money(job, row.pointer, row.amount)) for row in rows]
    ensure(job, (job.leading + 3) * (len(found) + 2))
    job.y = _section(job, (heads[3], found), (job.left, job.right, job.y), gap * 1.5, shape, last=job.chance(0.4))
    payment = [
        Fact(row[0].text, row[1])
        for key in ("bank", "iban", "swift")
        if job.sale.seller.iban and (row := contact_row(job, key))
    ]
    if payment:
        ensure(job, (job.leading + 3) * (len(payment) + 2))
        job.y = _section(job, (heads[4], payment), (job.left, job.right, job.y + 8), gap, shape)
    return job.finish()


def _seller(job: Job, heads: Sequence[str]) -> list[Fact]:
    """Name, address and how to reach the seller."""
    seller = job.sale.seller
    found = [Fact(heads[5] + job.colon, Piece(seller.name, "/seller/name"))]
    found += [
        Fact((heads[6] + job.colon) if at == 0 else "", Piece(line, "/seller/address", seller.address))
        for at, line in enumerate(seller.lines)
    ]
    for key in ("phone", "email", "website", "vat_id", "registry"):
        row = contact_row(job, key)
        if row and job.chance(0.6):
            found.append(Fact(row[0].text if len(row) > 1 else "", row[-1]))
    return found


def _buyer(job: Job, heads: Sequence[str]) -> list[Fact]:
    """Name and address of the buyer."""
    buyer = job.sale.buyer
    lines = [
        Fact((heads[6] + job.colon) if at == 0 else "", Piece(line, "/buyer/address", buyer.address))
        for at, line in enumerate(buyer.lines)
    ]
    return [Fact(heads[5] + job.colon, Piece(buyer.name, "/buyer/name")), *lines]


def _section(  # noqa: PLR0913 - where and how
    job: Job, part: tuple[str, Sequence[Fact]], edges: tuple[float, float, float], gap: float, shape: int, *, last: bool = False
) -> float:
    """A heading on a bar, a line or alone, then rows of caption and value; `last` sets values at the right edge; returns the next y."""
    (heading, rows), (left, right, y) = part, edges
    pen, step = job.text, job.leading + 3
    if shape == 0:
        job.sheet.fill(left, y - pen.size - 2, right, y + 5, GREY)
    elif shape == 1:
        job.sheet.fill(left, y - pen.size - 2, right, y + 5, job.accent)
    else:
        job.sheet.rule(left, y + 4, right, y + 4, 0.6)
    job.line(left + 4, y, [Piece(heading)], pen.heavy().inked(WHITE) if shape == 1 else pen.heavy(), width=right - left - 8)
    y += step + 5
    for at, (caption, piece) in enumerate(rows):
        if shape == 2 and at % 2:
            job.sheet.fill(left, y - pen.size - 1, right, y - pen.size - 1 + step, (0.95, 0.95, 0.95))
        job.line(left + 4, y, [Piece(caption)], pen, width=gap - 10)
        if last:
            job.line(right - 4, y, [piece], pen, "right", right - left - gap)
        else:
            job.line(left + gap, y, [piece], pen, width=right - left - gap - 4)
        y += step
    return y + 6
