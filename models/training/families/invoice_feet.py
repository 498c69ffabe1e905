"""What stands at the foot of training invoices: lines, columns, remittance stubs, payment slips; and the continuation heads."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from collections.abc import Callable

from models.training.families.invoice_press import GREY, Fact, Job, Piece, address_rows, contact_row, day_piece, fact, money
from models.training.ink import Pen, wrap

_THANKS = {
    "en": ("Thank you for your business!", "Please include the invoice number with your payment.", "We appreciate your prompt payment.",
           "Past due balances are subject to a service charge of 1.5% per month.", "Returns accepted within 30 days with this invoice.",
           "Make all checks payable to the company named above.", "Questions about this invoice? Call our office."),
    "de": ("Vielen Dank für Ihren Auftrag.", "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
           "Bitte geben Sie bei Zahlung die Rechnungsnummer an.", "Es gelten unsere Allgemeinen Geschäftsbedingungen.",
           "Gerichtsstand ist der Sitz der Gesellschaft."),
    "fr": ("Nous vous remercions de votre confiance.", "Pas d'escompte pour paiement anticipé.",
           "En cas de retard, indemnité forfaitaire de 40 € pour frais de recouvrement.", "TVA acquittée sur les débits."),
    "nl": ("Bedankt voor uw opdracht.", "Gelieve het factuurnummer te vermelden bij betaling.", "Op al onze leveringen zijn onze voorwaarden van toepassing."),
    "es": ("Gracias por su confianza.", "Rogamos indiquen el número de factura en el pago.", "Factura sujeta a nuestras condiciones generales."),
    "it": ("Grazie per la fiducia.", "Si prega di indicare il numero di fattura nel pagamento.", "Contributo CONAI assolto ove dovuto."),
}  # fmt: skip
Foot = Callable[[Job], None]


def thanks(job: Job) -> str:
    """A closing sentence."""
    return job.rng.choice(_THANKS[job.sale.market.language])


def line_foot(job: Job) -> None:
    """One or two centred or left lines with what a letterhead says at its foot."""
    small, sheet = job.text.sized(7), job.sheet
    y = sheet.size[1] - 40
    if job.chance(0.5):
        sheet.rule(job.left, y - 10, job.right, y - 10, 0.4, job.accent)
    rows = [[Piece(thanks(job))]]
    if job.chance(0.6):
        pieces = [
            piece for key in ("phone", "email", "website", "vat_id") if job.chance(0.5) for piece in contact_row(job, key)
        ]
        rows.append([Piece(job.sale.seller.name, "/seller/name"), *pieces])
    middle = job.chance(0.5)
    job.lines(
        (job.left + job.right) / 2 if middle else job.left, y, rows, small, "center" if middle else "left", job.width - 70
    )
    sheet.write(job.right, sheet.size[1] - 18, job.page_text(), small, "right")


def column_foot(job: Job) -> None:
    """Three or four columns: the firm, how to reach it, its bank, its registers."""
    small, sheet, seller = job.text.sized(6.8), job.sheet, job.sale.seller
    y = sheet.size[1] - 62
    sheet.rule(job.left, y - 9, job.right, y - 9, 0.5, job.accent)
    blocks = [
        address_rows(seller, "/seller"),
        [row for key in ("phone", "fax", "email", "website") if (row := contact_row(job, key, label=job.names[key] != ""))],
        [row for key in ("bank", "iban", "swift") if seller.iban and (row := contact_row(job, key))],
        [row for key in ("vat_id", "registry", "contact") if (row := contact_row(job, key))],
    ]
    kept = [block[:5] for block in blocks if block and (len(blocks) < 4 or job.chance(0.9))]
    width = job.width / max(1, len(kept))
    for at, block in enumerate(kept):
        job.lines(job.left + at * width, y, block, small, width=width - 8)
    sheet.write(job.right, y - 13, job.page_text(), small, "right")


def page_foot(job: Job) -> None:
    """The page's number only."""
    middle = job.chance(0.5)
    x = (job.left + job.right) / 2 if middle else job.right
    job.sheet.write(x, job.sheet.size[1] - 30, job.page_text(), job.text.sized(7.5), "center" if middle else "right")


def wordy_foot(job: Job) -> None:
    """Terms of sale in small type over several lines."""
    small = job.text.sized(6.5)
    text = " ".join(_THANKS[job.sale.market.language])
    y = job.sheet.size[1] - 58
    for line in wrap(text, small, job.width)[:4]:
        job.sheet.write(job.left, y, line, small)
        y += 8
    job.sheet.write(job.right, job.sheet.size[1] - 20, job.page_text(), small, "right")


FEET: tuple[Foot, ...] = (line_foot, line_foot, column_foot, page_foot, wordy_foot)


def plain_head(job: Job) -> None:
    """On later pages: the sender, the number again, the page."""
    small = job.text
    rows = fact(job, "number")
    job.line(job.left, 42, [Piece(job.sale.seller.name, "/seller/name")], small, width=job.width * 0.42)
    if rows and job.chance(0.8):
        job.line(job.right, 42, [Piece(rows.label), rows.piece], small, "right", job.width * 0.4)
    if job.chance(0.4):
        job.sheet.rule(job.left, 48, job.right, 48, 0.5)
    job.y = 74


def bare_head(job: Job) -> None:
    """On later pages nothing but the table."""
    job.y = 60


def stub(job: Job) -> None:
    """A remittance stub below a perforation: number, date, account and amount once more."""
    sheet, pen, made = job.sheet, job.text.sized(8.5), job.sale
    top = sheet.size[1] - 150
    sheet.dash(24, top, sheet.size[0] - 24)
    detach = {"en": "Please detach and return this portion with your payment", "de": "Bitte abtrennen und mit der Zahlung einsenden",
              "fr": "Talon à joindre à votre règlement"}[made.market.language]  # fmt: skip
    job.line((job.left + job.right) / 2, top + 12, [Piece(detach)], pen.sized(7), "center")
    found: list[Fact] = [one for key in ("account", "number", "issue_date", "due_date") if (one := fact(job, key))]
    if job.chance(0.8):
        found.append(Fact(job.name("amount_due"), money(job, "/amount_due", made.balance)))
    if job.chance(0.4):
        found.append(
            Fact({"en": "Amount Enclosed", "de": "Betrag", "fr": "Montant réglé"}[made.market.language], Piece("$ ________"))
        )
    y, x = top + 32, job.left + job.width * 0.55
    gap = max(pen.width(one.label) for one in found) + 10
    for one in found:
        job.line(x, y, [Piece(one.label)], pen)
        job.line(x + gap, y, [one.piece], pen.heavy(), width=job.right - x - gap)
        y += 13
    to = address_rows(made.seller, "/seller") if job.chance(0.7) else address_rows(made.buyer, "/buyer")
    label = {"en": "Remit to", "de": "Zahlung an", "fr": "À l'ordre de"}[made.market.language]
    if job.chance(0.7):
        job.line(job.left, top + 32, [Piece(label + job.colon)], pen.heavy())
    job.lines(job.left + 10, top + 45, to, pen, width=job.width * 0.5)


def slip(job: Job) -> None:
    """A transfer form: captions in small type above ruled fields."""
    sheet, made = job.sheet, job.sale
    top, pen, tiny = sheet.size[1] - 160, Pen("courier", 9.5), job.text.sized(6)
    left, right = job.left + job.width * 0.28, job.right
    captions = {
        "en": ("Beneficiary", "Account / IBAN", "BIC of the bank", "Amount", "Reference"),
        "de": ("Begünstigter", "IBAN", "BIC des Kreditinstituts", "Betrag", "Verwendungszweck"),
        "fr": ("Bénéficiaire", "IBAN", "Code BIC", "Montant", "Communication"),
    }[made.market.language]
    seller = made.seller
    account = (
        Piece(seller.iban, "/seller/iban", seller.iban_value) if seller.iban else Piece(seller.account, "/seller/bank_account")
    )
    pieces = (Piece(seller.name, "/seller/name"), account, Piece(seller.swift), money(job, "/amount_due", made.balance, total=False),
              Piece(made.number, "/number"))  # fmt: skip
    sheet.fill(left - 8, top, right, top + 146, GREY if job.chance(0.5) else (1.0, 0.94, 0.9))
    for at, (caption, piece) in enumerate(zip(captions, pieces, strict=True)):
        y = top + 16 + at * 28
        sheet.write(left, y - 4, caption, tiny)
        sheet.fill(left, y, right - 10, y + 16, (1.0, 1.0, 1.0))
        job.line(left + 4, y + 12, [piece], pen, width=right - left - 24)
    job.line(job.left, top + 20, [Piece(job.names["due_date"])], tiny)
    job.line(job.left, top + 34, [day_piece(job, "/due_date")], job.text, width=job.width * 0.26)
