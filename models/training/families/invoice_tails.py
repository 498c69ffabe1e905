"""The lower part of training invoices: sums in the table's own columns, in boxes, rows, strips, lines, at the page's foot."""

# ruff: noqa: E501 - sentences

from __future__ import annotations

from collections.abc import Sequence

from models.training.content import numbers
from models.training.content.markets import Language
from models.training.families.invoice_desk import remit_rows
from models.training.families.invoice_grid import Grid
from models.training.families.invoice_heads import captioned
from models.training.families.invoice_press import GREY, Fact, Job, Piece, address_rows, bank_rows, fact, money
from models.training.families.invoice_sums import Sum, ensure, leader_list, side_list, sum_row, tax_table
from models.training.ink import wrap

_REMARKS: dict[Language, tuple[str, ...]] = {
    "en": ("Claims for shortage must be made within 5 days of receipt.", "No returns without prior authorization.",
           "A finance charge of 1.5% per month will be added to past due accounts.", "Discount does not apply to freight.",
           "Items marked * are not taxable.", "Please reference our document number on all remittances.",
           "Received in good order by ____________________", "Thank you for letting us serve you."),
    "de": ("Reklamationen bitte innerhalb von 8 Tagen.", "Leistungsdatum entspricht Rechnungsdatum.", "Eigentumsvorbehalt bis zur Zahlung.",
           "Bei Fragen stehen wir Ihnen gern zur Verfügung."),
    "fr": ("Aucun escompte en cas de paiement anticipé.", "Marchandise vendue avec réserve de propriété.", "Merci de votre confiance."),
    "nl": ("Reclames binnen 8 dagen na levering.", "Bedankt voor uw bestelling."),
    "es": ("No se admiten devoluciones pasados 15 días.", "Gracias por su compra."),
    "it": ("Contestazioni entro 8 giorni dal ricevimento.", "La merce viaggia a rischio del committente."),
}  # fmt: skip


def closing_sums(job: Job, rows: Sequence[Sum], grid: Grid | None = None, *, foot: bool = True) -> None:
    """The sums in one of many arrangements, on the next page where there is no room."""
    high = (job.leading + 6) * len(rows) + 30
    ensure(job, high)
    rng, shape = job.rng, job.rng.randrange(13)
    wide = min(job.width, max(job.text.heavy().width(row.label) for row in rows) * 1.25 + rng.choice((110.0, 140.0)))
    if foot and job.chance(0.25) and job.y + high < job.bottom - 40:
        job.y = job.bottom - high + 6
    if shape < 3 and grid:
        in_columns(job, rows, grid, middle=shape == 1)
    elif shape == 3:
        framed_cells(job, rows, job.right - wide, job.right)
    elif shape == 4 and len(rows) <= 6:
        sum_row(job, rows)
    elif shape == 5 and len(rows) <= 7:
        strip(job, rows)
    elif shape == 6:
        beside_remarks(job, rows, wide)
    elif shape == 7:
        sentences(job, rows)
    elif shape == 8:
        leader_list(job, rows, left=job.right - wide, right=job.right)
    else:
        left = rng.choice((job.left, job.left + (job.width - wide) / 2, job.right - wide, job.right - wide))
        side_list(job, rows, left=left, right=left + wide, boxed=job.chance(0.4))


def in_columns(job: Job, rows: Sequence[Sum], grid: Grid, *, middle: bool) -> None:
    """Amounts under the column of amounts, captions left of it or under the description."""
    last = next((column for column in grid.columns if column.key == "amount"), grid.columns[-1])
    pen = grid.pen
    x, step = last.anchor(grid.pad), grid.step + job.rng.choice((0.0, 2.0))
    align = last.align if last.align != "left" else "right"
    x = x if last.align != "left" else last.x1 - grid.pad
    words = grid.column("description")
    widest = max(pen.heavy().width(job.printed.money(row.amount, total=True)) for row in rows) + 12
    for row in rows:
        own = pen.heavy() if row.strong else pen
        if row.strong and job.minus:
            job.sheet.rule(min(last.x0, x - widest), job.y - own.size, last.x1, job.y - own.size, 0.5)
        label = [Piece(row.label + job.colon)]
        edge = min(last.x0, x - widest)
        if middle and words.x0 + own.width(row.label + job.colon) + grid.pad < edge:
            job.line(words.x0 + grid.pad, job.y, label, own)
        else:
            job.line(edge, job.y, label, own, "right", edge - job.left)
        job.piece(money(job, row.pointer, row.amount), x, job.y, own, align)
        job.y += step
    job.y += 8


def framed_cells(job: Job, rows: Sequence[Sum], left: float, right: float) -> None:
    """A frame around each caption and each amount."""
    pen, high = job.text, job.leading + 5
    widest = max(pen.heavy().width(job.printed.money(row.amount, total=True)) for row in rows) + 14
    for row in rows:
        own, top = pen.heavy() if row.strong else pen, job.y - pen.size - 2
        if row.strong and job.minus:
            job.sheet.fill(left, top, right, top + high, GREY)
        job.sheet.frame(left, top, right - widest, top + high, 0.5)
        job.sheet.frame(right - widest, top, right, top + high, 0.5)
        job.line(right - widest - 4, job.y + 1, [Piece(row.label)], own, "right", right - left - widest - 8)
        job.piece(money(job, row.pointer, row.amount), right - 4, job.y + 1, own, "right")
        job.y += high
    job.y += 8


def strip(job: Job, rows: Sequence[Sum]) -> None:
    """Captions as a row of headings over a row of amounts, as in a table of its own; or the last one larger at the end."""
    pen, width = job.text, job.width / len(rows)
    plain = job.chance(0.5)
    for at, row in enumerate(rows):
        x = job.left + (at + 1) * width - 6
        job.line(x, job.y, [Piece(row.label)], pen if plain else pen.heavy(), "right", width - 8)
        own = pen.sized(pen.size + 1).heavy() if row.strong else pen
        job.line(x, job.y + job.leading + 4, [money(job, row.pointer, row.amount)], own, "right", width - 8)
    job.sheet.rule(job.left, job.y + 3.5, job.right, job.y + 3.5, 0.5)
    if not plain:
        job.sheet.rule(job.left, job.y - pen.size - 3, job.right, job.y - pen.size - 3, 0.8)
        job.sheet.rule(job.left, job.y + job.leading + 9, job.right, job.y + job.leading + 9, 0.8)
    job.y += 2 * job.leading + 20


def sentences(job: Job, rows: Sequence[Sum]) -> None:
    """Caption and amount after each other in lines of text, two or three to a line."""
    pen, x = job.text, job.left
    gap = pen.width("     ")
    for row in rows:
        own = pen.heavy() if row.strong else pen
        shown = money(job, row.pointer, row.amount)
        long = own.width(f"{row.label}{job.colon} {shown.text}")
        if x > job.left and x + long > job.right:
            x, job.y = job.left, job.y + job.leading + 2
        job.line(x, job.y, [Piece(row.label + job.colon), shown], own, width=job.width)
        x += long + gap
    job.y += job.leading + 10


def beside_remarks(job: Job, rows: Sequence[Sum], wide: float) -> None:
    """Remarks, where to pay or the tax table at the left of the sums."""
    top, page = job.y, job.sheet.page
    room = job.width - wide - 24
    if room < 130:
        side_list(job, rows, left=job.right - wide, right=job.right)
        return
    kind = job.rng.randrange(4)
    if kind == 0:
        for line in wrap(" ".join(_REMARKS[job.sale.market.language][:3]), job.text.sized(job.text.size - 1), room):
            job.sheet.write(job.left, job.y, line, job.text.sized(job.text.size - 1))
            job.y += job.leading
    elif kind == 1 and job.sale.tax and room > 200:
        tax_table(job, job.left, job.left + min(room, 260))
    elif kind == 2:
        job.y = job.lines(job.left, job.y, bank_rows(job), job.text, width=room)
    else:
        job.y = captioned(job, job.name("remit"), remit_rows(job), job.left, job.y, min(room, 220), job.rng.choice((0, 1, 2)))
    under = job.y
    if job.sheet.page == page:
        job.y = top
    side_list(job, rows, left=job.right - wide, right=job.right, boxed=job.chance(0.3))
    job.y = max(job.y, under + 8) if job.sheet.page == page else job.y


def remark(job: Job) -> None:
    """A closing line or two."""
    pen = job.text.sized(job.text.size - job.rng.choice((0.0, 1.0)))
    for text in job.rng.sample(_REMARKS[job.sale.market.language], k=job.rng.choice((1, 1, 2))):
        lines = wrap(text, pen, job.width)
        if job.y + len(lines) * job.leading < job.bottom + 10:
            job.y = job.sheet.write_lines(job.left, job.y, lines, pen, job.leading)


def payment_stub(job: Job, rows: Sequence[Sum]) -> None:
    """The part to send back: who pays, to whom, account, number, amount; most of it a second time."""
    sheet, pen, made, rng = job.sheet, job.text, job.sale, job.rng
    top = sheet.size[1] - 152
    sheet.dash(20, top, sheet.size[0] - 20)
    job.line((job.left + job.right) / 2, top + 11, [Piece(rng.choice(_DETACH))], pen.sized(6.8), "center", job.width)
    due = next((row for row in reversed(rows) if row.pointer in ("/amount_due", "/total")), rows[-1])
    found = [one for key in ("account", "number", "due_date", "issue_date") if job.chance(0.75) and (one := fact(job, key))]
    rng.shuffle(found)
    found.append(Fact(due.label + job.colon, money(job, due.pointer, due.amount)))
    if job.chance(0.6):
        found.append(
            Fact(rng.choice(("Amount Enclosed", "Amount Paid $", "Check No.", "Enter amount paid")), Piece("______________"))
        )
    half = job.left + job.width * 0.54
    to = remit_rows(job) if job.chance(0.6) else address_rows(made.seller, "/seller")
    by = address_rows(made.buyer, "/buyer")
    if job.chance(0.4):
        _stub_row(job, found, top + 28)
        spots = ((to, job.left), (by, half)) if job.chance(0.5) else ((by, job.left), (to, half))
        for rows_here, x in spots:
            job.lines(x, top + 74, rows_here[:5], pen, width=job.width * 0.42)
        return
    y, gap = top + 30, max(pen.width(one.label) for one in found) + 12
    step = min(job.leading + 3, 104 / len(found))
    for one in found:
        job.line(half, y, [Piece(one.label)], pen, width=gap)
        job.line(job.right, y, [one.piece], pen.heavy(), "right", job.right - half - gap)
        y += step
    job.line(job.left, top + 28, [Piece(job.name("remit"))], pen.heavy(), width=200)
    job.lines(job.left + 8, top + 28 + job.leading, to[:5], pen, width=job.width * 0.46)
    if job.chance(0.3):
        scan = f"{numbers.digits(rng, 10)} {numbers.digits(rng, 8)} {numbers.digits(rng, 6)}"
        sheet.write(job.left, sheet.size[1] - 22, scan, pen.sized(8))


_DETACH = ("Please detach and return with payment", "Return this stub with your remittance", "Tear here - keep upper portion for your records",
           "REMITTANCE COUPON", "Payment coupon: please write the account number on your check")  # fmt: skip


def _stub_row(job: Job, found: Sequence[Fact], y: float) -> None:
    """Cells across the stub."""
    width = job.width / len(found)
    for at, one in enumerate(found):
        x = job.left + at * width
        job.sheet.frame(x, y - 9, x + width, y + 22, 0.5)
        job.line(x + 3, y, [Piece(one.label.rstrip(" :"))], job.text.sized(6.5), width=width - 6)
        job.line(x + width / 2, y + 16, [one.piece], job.text.heavy(), "center", width - 6)
