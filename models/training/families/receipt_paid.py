"""Receipts on a page for what was paid to a firm of some trade: laid out as its invoices are, with how and when it was paid."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from models.training.content.lexicon import chosen_reading
from models.training.content.suppliers import TRADES, said
from models.training.families.family import Family
from models.training.families.invoice_bill_desk import Bill, begin_bill, bill_facts
from models.training.families.invoice_bill_heads import Head, bill_front
from models.training.families.invoice_bill_rows import Style, bill_grid
from models.training.families.invoice_bill_runs import run_rows
from models.training.families.invoice_desk import resold
from models.training.families.invoice_press import Fact, Job, Piece
from models.training.families.invoice_sums import ensure, sums
from models.training.families.invoice_tails import closing_sums
from models.training.ink import Align, Pen, Sheet
from models.training.paper import Paper

_LEAVES: Mapping[str, str] = {
    "/seller/name": "/merchant/name", "/seller/address": "/merchant/address", "/seller/phone": "/merchant/phone", "/seller/tax_id": "/merchant/tax_id",
    "/issue_date": "/date", **{leaf: leaf for leaf in ("/number", "/currency", "/subtotal", "/tax", "/total", "/time", "/payment_method", "/tendered")},
}  # fmt: skip
"""What an invoice's leaves are called on a receipt; the others are none there."""
_ROW = re.compile(r"/lines/\d+/(description|quantity|unit_price|amount)")
_CAPTIONS: Mapping[str, str] = {
    "title": "[RECEIPT|Receipt|Payment Receipt|PAID RECEIPT|Sales Receipt|OFFICIAL RECEIPT|Receipt for Payment|PAID|Cash Receipt|SALES RECEIPT|Customer Receipt]",
    "number": "[Receipt|Rcpt|Sales Receipt|Transaction|Confirmation|Our Receipt] [No.|Number|#|ID|]; [Receipt|RECEIPT NO|Trans #|Document No.]",
    "issue_date": "[Receipt|Payment|Transaction|Sale] Date; [Date|DATE|Date Paid|Paid On|Date of Payment|Received On|Date Received]",
    "buyer": "[Received From|Paid By|Customer|Payer|Sold To|Billed To|Client|Bill To|Account Of]",
    "total": "[Total|Receipt Total|Amount|Grand Total|Total Amount|TOTAL|Total Charge|Sale Total]; Total [Received|Charged]",
    "amount_due": "[Balance|Balance Due|Amount Due|Remaining Balance|Balance Owing]",
    "amount_paid": "[Amount Paid|Payment|Paid|Payment Applied|Less Payment|Amount Received|PAID]",
}  # fmt: skip
_METHODS = ("Visa", "VISA", "MasterCard", "Cash", "CASH", "Check", "CHECK", "Debit Card", "Credit Card", "American Express", "ACH", "Money Order", "Amex", "Discover")  # fmt: skip
_PAID_BY = (
    "Payment Method",
    "Paid by",
    "Method of Payment",
    "Payment Type",
    "Form of Payment",
    "Tender",
    "Pay Method",
    "Paid with",
    "Payment by",
    "How Paid",
)


def receipt_leaf(pointer: str) -> str | None:
    """The receipt's leaf for an invoice's; None where a receipt has no such thing."""
    return pointer if _ROW.fullmatch(pointer) else _LEAVES.get(pointer)


class ReceiptSheet(Sheet):
    """A sheet on which the blocks of invoices print a receipt: what is no leaf of receipts is text like any other."""

    def put(self, pointer: str, value: Any, x: float, y: float, shown: str, pen: Pen, align: Align = "left") -> float:  # noqa: ANN401, PLR0913, PLR0917 - as drawn on
        """Print a leaf of receipts, or text."""
        leaf = receipt_leaf(pointer)
        return super().put(leaf, value, x, y, shown, pen, align) if leaf else self.write(x, y, shown, pen, align)

    def put_lines(self, pointer: str, value: str, x: float, y: float, lines: Sequence[str], pen: Pen, leading: float) -> float:  # noqa: PLR0913, PLR0917 - as drawn on
        """Print a leaf over several lines, or text."""
        leaf = receipt_leaf(pointer)
        if leaf:
            return super().put_lines(leaf, value, x, y, lines, pen, leading)
        return self.write_lines(x, y, lines, pen, leading)

    def finish(self) -> Paper:
        """The paper; other right answers of leaves that receipts have."""
        named = {receipt_leaf(pointer): answers for pointer, answers in self.alternatives.items()}
        self.alternatives = {leaf: answers for leaf, answers in named.items() if leaf}
        return super().finish()


def paid(rng: Random) -> Paper:
    """A firm's receipt: parties, facts, rows with or without columns, sums, how it was paid."""
    trades = [name for name in TRADES if name != "broadcast"]
    bill = begin_bill(rng, "receipt-paid", trades, counts=(1, 1, 1, 2, 2, 3, 4, 6), charged=0.25)
    job = bill.job
    job.sheet = ReceiptSheet("receipt", "receipt-paid", job.sheet.size)
    resold(job, already_paid=job.sale.total)
    named = {key: chosen_reading(rng, grammar) for key, grammar in _CAPTIONS.items()}
    job.names = {**job.names, **named, "tax-title": named["title"]}
    facts = bill_facts(bill, noise=rng.choice((0, 1, 2)), share=0.25, without=("due_date", "terms", "amount_due"))
    method = _method(bill)
    above = job.chance(0.4)
    if above:
        facts += method
    if job.chance(0.35):
        facts.insert(rng.randint(0, len(facts)), _clock(job))
    bill_front(bill, Head(facts, ship=0.05, remit=0.0))
    if job.chance(0.3):
        run_rows(bill)
        grid = None
    else:
        order = rng.choice(("description quantity unit_price amount", "quantity description unit_price amount", "description amount", "quantity description amount",
                            "date description amount", "item_code description quantity unit_price amount", "pos description quantity unit_price amount"))  # fmt: skip
        grid = bill_grid(bill, order, Style(sectioned=0.05, least=130))
    closing_sums(job, sums(job), grid, foot=False)
    job.sheet.alternatives["/tendered"] = [f"{job.sale.total:.2f}"]
    if not above:
        ensure(job, 2 * job.leading)
        job.line(
            job.left, job.y, [piece for one in method for piece in (Piece(one.label), one.piece)], job.text, width=job.width
        )
        job.y += job.leading + 6
    if job.chance(0.5):
        ensure(job, 2 * job.leading)
        closing = rng.choice(
            (
                "PAID IN FULL",
                "Thank you for your payment!",
                "Received with thanks",
                "Keep this receipt for your records.",
                "No refunds after 30 days.",
            )
        )
        job.line(job.left, job.y, [Piece(closing)], job.text, width=job.width)
    return job.finish()


def _method(bill: Bill) -> list[Fact]:
    """How it was paid; of a card or a check also its number, which is no field."""
    job, rng = bill.job, bill.job.rng
    method = rng.choice(_METHODS)
    found = [Fact(rng.choice(_PAID_BY) + job.colon, Piece(method, "/payment_method"))]
    if method.upper() == "CHECK":
        found.append(Fact(rng.choice(("Check No.", "Check #", "Ck No.")) + job.colon, Piece(said(rng, "{d4}", job.sale.day))))
    elif method.upper() != "CASH" and job.chance(0.7):
        shown = rng.choice(("xxxx{d4}", "{d4}", "************{d4}", "{d6}"))
        found.append(
            Fact(
                rng.choice(("Card", "Card No.", "Auth Code", "Approval", "Ref")) + job.colon,
                Piece(said(rng, shown, job.sale.day)),
            )
        )
    return found


def _clock(job: Job) -> Fact:
    """The time of the payment, in twelve or twenty-four hours."""
    hour, minute = job.rng.randint(8, 18), job.rng.randint(0, 59)
    half = f"{(hour - 1) % 12 + 1}:{minute:02d} {'PM' if hour > 11 else 'AM'}"
    shown = half if job.chance(0.6) else f"{hour:02d}:{minute:02d}"
    return Fact(
        job.rng.choice(("Time", "TIME", "Paid at", "Trans. Time")) + job.colon,
        Piece(shown, "/time", f"{hour:02d}:{minute:02d}"),
    )


PAID_FAMILY = Family("receipt-paid", "receipt", paid)
