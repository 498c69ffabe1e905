"""The lower part of bills of trades: sums, what was owed before, ages of debts, sentences about paying, coupons."""

# ruff: noqa: E501, PLR0913 - sentences, and an end has many sides

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_bill_desk import Bill
from models.training.families.invoice_desk import remit_rows
from models.training.families.invoice_grid import Grid
from models.training.families.invoice_heads import captioned
from models.training.families.invoice_press import Job, Piece, contact_row, day_piece, money
from models.training.families.invoice_sums import Sum, ensure, side_list, sums
from models.training.families.invoice_tails import closing_sums, payment_stub
from models.training.ink import wrap

_PREVIOUS = "[Previous|Prior|Beginning|Last] [Balance|Statement Balance]; Balance [Forward|Last Invoice]; [PREVIOUS BALANCE|Past Due Balance|Amount of Last Bill|Opening Balance|Prior Amount Due|Balance from Last Statement]"
_RECEIVED = "[Payments|Payment] [Received|- Thank You|Since Last Bill|Received - Thank You|/ Credits]; [PAYMENT - THANK YOU|Credits and Payments|Less Payments Received|Payments Posted|Payments & Adjustments]"
_NOW = "[Current|New|This Month's|Total Current|Total New|Total] Charges; [CURRENT CHARGES|Total This Invoice|Charges This Period|Current Invoice|Current Activity|Total Current Billing|Invoice Total]"
_OWED = "[Total|Total Amount|TOTAL AMOUNT|Total Account Balance|Account Balance|New Balance|Current Balance|Total Balance|BALANCE] [Due|DUE|Now Due]; [PAY THIS AMOUNT|Please Pay|Total Due|Amount Due|TOTAL DUE|New Balance|Balance Due|Ending Balance]"
_AGES = (
    ("Current", "1-30 Days", "31-60 Days", "61-90 Days", "Over 90 Days"),
    ("CURRENT", "30 DAYS", "60 DAYS", "90 DAYS", "120+"),
    ("0-30", "31-60", "61-90", "90+"),
    ("Current", "Past Due 30", "Past Due 60", "Past Due 90"),
)
_WORDS = (
    "[Thank you for your business.|We appreciate your business!|Thank you!|THANK YOU FOR YOUR ORDER]",
    "[Past due|Overdue|Unpaid] [balances|accounts|invoices] are subject to a [finance|service|late] charge of [1.5%|1-1/2%|2%|18% per year].",
    "[Returns|Claims|Shortages] must be [reported|made] within [5|10|30] days[| of receipt].",
    "[Please|Kindly] [include|write|reference] [the invoice number|your account number|our number] [on|with] your [check|payment|remittance].",
    "[Returned checks|NSF checks] [will be|are] charged [$25.00|$35.00].",
    "[Goods remain our property until paid.|Title passes on delivery.|Subject to our terms of sale.|No returns without authorization.]",
    "[Equipment|Containers|Cylinders|Linen] must be returned in good order.",
)


@dataclass(frozen=True, slots=True)
class Before:
    """What was owed on the account and what was paid of it."""

    owed: Decimal
    paid: Decimal

    @property
    def left(self) -> Decimal:
        """What is still owed from before."""
        return self.owed - self.paid


def before(bill: Bill) -> Before:
    """An older balance, mostly paid in full."""
    rng = bill.job.rng
    owed = cents(Decimal(rng.randint(2500, 190000)) / 100)
    return Before(owed, owed if rng.random() < 0.6 else rng.choice((ZERO, cents(owed / 2))))


def summary_of(bill: Bill, old: Before) -> list[Sum]:
    """Balance, payments, charges of now, the whole that is due; the first two are no fields."""
    job, rng = bill.job, bill.job.rng
    rows = [
        Sum(choose_grammar(job, _PREVIOUS), None, old.owed),
        Sum(choose_grammar(job, _RECEIVED), None, -old.paid if job.minus else old.paid),
    ]
    if job.chance(0.35):
        rows.append(
            Sum(
                rng.choice(("Balance Forward", "Past Due Amount", "Unpaid Balance", "Adjustments")),
                None,
                old.left if rng.random() < 0.7 else ZERO,
            )
        )
        if rows[-1].label == "Adjustments":
            rows[-1] = rows[-1]._replace(amount=ZERO)
    rows.append(Sum(choose_grammar(job, _NOW), "/total", job.sale.total))
    rows.append(Sum(choose_grammar(job, _OWED), "/amount_due", job.sale.total + old.left, strong=True))
    return rows


def choose_grammar(job: Job, grammar: str) -> str:
    """One reading of one of the templates."""
    return choose(job.rng, job.rng.choice(grammar.split("; ")))


def account_summary(bill: Bill, rows: Sequence[Sum]) -> None:
    """The account's balances above the rows, left, right or across."""
    job = bill.job
    if job.chance(0.5):
        job.line(
            job.left,
            job.y,
            [
                Piece(
                    job.rng.choice(
                        (
                            "Account Summary",
                            "ACCOUNT ACTIVITY",
                            "Summary of Charges",
                            "Your Account at a Glance",
                            "BILLING SUMMARY",
                        )
                    )
                )
            ],
            job.text.heavy(),
        )
        job.y += job.leading + 5
    wide = min(job.width, job.rng.choice((230.0, 280.0, 330.0)))
    left = job.rng.choice((job.left, job.right - wide))
    side_list(job, rows, left=left, right=left + wide, boxed=job.chance(0.3))
    job.y += 10


def bill_end(
    bill: Bill, grid: Grid | None, *, old: Before | None = None, owed: Sequence[Sum] = (), due: float = 0.4, stub: float = 0.2
) -> None:
    """Sums, and in some order what else stands below them; `owed` is the account's summary where it stands above the rows."""
    job = bill.job
    rows = sums(job, due=due) if old is None else [*_without_total(job), *summary_of(bill, old)]
    stubbed = job.chance(stub)
    if stubbed:
        job.bottom = min(job.bottom, job.sheet.size[1] - 172)
    closing_sums(job, rows, _at_the_right(job, grid), foot=not stubbed)
    shown = [
        part for part, share in ((_aging, 0.15), (_sentences, 0.5), (_payable, 0.35), (_last_line, 0.3)) if job.chance(share)
    ]
    job.rng.shuffle(shown)
    for part in shown:
        part(bill, [*rows, *owed])
    if stubbed:
        coupon(bill, rows)


def _at_the_right(job: Job, grid: Grid | None) -> Grid | None:
    """The grid, where captions of sums have room left of its amounts."""
    return grid if grid and grid.column("amount").x0 > job.left + 150 else None


def coupon(bill: Bill, rows: Sequence[Sum]) -> None:
    """The part to send back, at the page's foot."""
    job = bill.job
    if job.y > job.sheet.size[1] - 165:
        job.turn_page()
    payment_stub(job, rows)
    job.foot = None


def _without_total(job: Job) -> list[Sum]:
    """The sums above the total, where they say something."""
    return [row for row in sums(job, due=0.0) if row.pointer in ("/subtotal", "/discount", "/shipping", "/tax")]


def _aging(bill: Bill, rows: Sequence[Sum]) -> None:
    """How old the account's debts are: no fields."""
    job, rng = bill.job, bill.job.rng
    ensure(job, 3 * job.leading + 10)
    heads = rng.choice(_AGES)
    cell, pen = job.width / len(heads), job.text.sized(job.text.size - 1)
    if job.chance(0.5):
        job.sheet.frame(job.left, job.y - pen.size - 3, job.right, job.y + job.leading + 6, 0.5)
    for at, text in enumerate(heads):
        amount = rows[-1].amount if at == 0 else cents(Decimal(rng.choice((0, 0, 0, rng.randint(900, 90000)))) / 100)
        job.line(job.left + (at + 0.5) * cell, job.y, [Piece(text)], pen.heavy(), "center", cell - 6)
        job.line(job.left + (at + 0.5) * cell, job.y + job.leading, [Piece(job.printed.bare(amount))], pen, "center", cell - 6)
    job.y += 2 * job.leading + 14


def _sentences(bill: Bill, _: Sequence[Sum]) -> None:
    """One to three sentences that are no fields."""
    job = bill.job
    pen = job.text.sized(job.text.size - job.rng.choice((0.0, 1.0)))
    for template in job.rng.sample(_WORDS, k=job.rng.choice((1, 2, 3))):
        lines = wrap(choose(job.rng, template), pen, job.width)
        if job.y + len(lines) * job.leading < job.bottom + 8:
            job.y = job.sheet.write_lines(job.left, job.y, lines, pen, job.leading)
    job.y += 6


def _payable(bill: Bill, rows: Sequence[Sum]) -> None:
    """Whom to pay: a line with the seller's name, a block, or a sentence with amount and day."""
    job, rng = bill.job, bill.job.rng
    seller = Piece(job.sale.seller.name, "/seller/name")
    shape = rng.randrange(4)
    if shape == 0:
        ensure(job, 7 * job.leading)
        job.y = (
            captioned(job, job.name("remit"), remit_rows(job), job.left, job.y, min(240.0, job.width), rng.choice((0, 1, 2, 4)))
            + 8
        )
        return
    ensure(job, 2 * job.leading)
    due = next((row.amount for row in reversed(rows) if row.pointer == "/amount_due"), job.sale.balance)
    pieces = [
        Piece(
            rng.choice(
                (
                    "Make checks payable to",
                    "Please make checks payable to:",
                    "Payable to",
                    "Make all checks payable to",
                    "Remit payment to",
                )
            )
        ),
        seller,
    ]
    if shape == 1:
        pieces = [Piece(rng.choice(("Please pay", "Pay", "Please remit", "Amount now payable:"))), money(job, "/amount_due", due), Piece(rng.choice(("by", "on or before", "no later than"))), day_piece(job, "/due_date")]  # fmt: skip
    elif shape == 2:
        pieces = [
            Piece(rng.choice(("Terms:", "Terms of payment:", "Payment terms are", "TERMS -"))),
            Piece(job.sale.terms, "/terms"),
        ]
    middle = job.chance(0.4)
    job.line(
        (job.left + job.right) / 2 if middle else job.left,
        job.y,
        pieces,
        job.text.heavy() if job.minus else job.text,
        "center" if middle else "left",
        job.width,
    )
    job.y += job.leading + 6


def _last_line(bill: Bill, _: Sequence[Sum]) -> None:
    """How to reach the seller, its tax number, or the currency, as the last words."""
    job = bill.job
    ensure(job, 2 * job.leading)
    keys = job.rng.choice(
        (("phone",), ("email",), ("tax_id",), ("phone", "email"), ("website",), ("tax_id", "phone"), ("currency",))
    )
    if keys == ("currency",):
        pieces = [
            Piece(job.rng.choice(("All amounts in", "Currency:", "Payable in", "Amounts shown in"))),
            Piece(job.sale.market.currency, "/currency"),
        ]
    else:
        pieces = [piece for key in keys for piece in contact_row(job, key)]
    if pieces:
        job.line(job.left, job.y, pieces, job.text, width=job.width)
        job.y += job.leading + 4
