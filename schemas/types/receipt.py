"""`receipt/1`: a till receipt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated

from schemas.document_type import DocumentType, Part, find
from schemas.kinds import Currency, Date, Identifier, Money, Phone, Quantity, TaxId, Text, Time
from schemas.laws import Law, Product, Sum, cents
from schemas.sums import Named, adds_up, way


class Merchant(Part):
    """Who sold."""

    name: Annotated[Text | None, find("merchant | store | shop", required=True)] = None
    address: Text | None = None
    tax_id: Annotated[
        TaxId | None,
        find(
            "tax id | ein | gst reg no | gst id | gst id no | gst no | vat no | ust-idnr | tax no | abn | gst reg | p.iva | "
            "partita iva | cif | nif"
        ),
    ] = None
    phone: Annotated[
        Phone | None,
        find(
            "tel | phone | telephone | tel no | telephone no | ph | phone no | hp | h/p | tel/fax | mobile | t | contact no | "
            "contact | telefon"
        ),
    ] = None


class ReceiptLine(Part):
    """One article."""

    description: Annotated[
        Text | None,
        find("description | item | items | article | product | item description | particulars | desc | bezeichnung"),
    ] = None
    quantity: Annotated[Quantity | None, find("qty | quantity | qnty | menge | pcs | unit | units")] = None
    unit_price: Annotated[
        Money | None,
        find("price | unit price | u/price | u.price | unit cost | @ | u. price | price (rm) | s/price | preis | each"),
    ] = None
    amount: Annotated[
        Money | None,
        find("amount | total | amt | amount (rm) | total (rm) | rm | amt (rm) | price | ext | total rm | betrag | line total"),
    ] = None


class Receipt(Part):
    """The whole receipt."""

    merchant: Merchant = Merchant()
    number: Annotated[
        Identifier | None,
        find(
            "receipt no | receipt | invoice no | bill no | document no | doc no | receipt # | inv no | tax invoice no | "
            "transaction no | trans no | trn | slip no | bill | cash bill no | ref no | check no | order no | bon-nr | "
            "belegnr | trans | trx id | invoice | reference no | rcpt | rcpt no | trans id | ticket no | ticket"
        ),
    ] = None
    date: Annotated[
        Date | None,
        find(
            "date | invoice date | bill date | receipt date | trans date | transaction date | datum | doc date | document "
            "date | date/time | date & time | issued | date time | inv date | order date",
            required=True,
        ),
    ] = None
    time: Annotated[Time | None, find("time | date/time | uhrzeit | bill time | order time")] = None
    currency: Currency | None = None
    lines: list[ReceiptLine] = []
    subtotal: Annotated[
        Money | None,
        find(
            "subtotal | sub total | sub-total | gross | gross amt | gross amount | gross total | item total | items total "
            "| total excl gst | total excluding gst | total (excl gst) | total before "
            "tax | amount excl gst | zwischensumme | total excl. sr | total amount excluding gst "
            "| total sales excluding gst | total excl. gst | total (excluding gst) | sub total excl gst | total exclude "
            "gst | taxable amount"
        ),
    ] = None
    tax: Annotated[
        Money | None,
        find(
            "tax | sales tax | gst | total gst | gst amount | vat | mwst | gst 6% | gst @6% | service tax | sst | total "
            "tax | gst total | gst payable | tax amount | add gst | add gst @6% | gst @ 6% | sr 6% | tax 6% | gst (6%) | "
            "total gst @6% | gst tax 6% | iva | cuota iva | di cui iva | tva | dont tva"
        ),
    ] = None
    rounding: Annotated[
        Money | None,
        find(
            "rounding | rounding adjustment | round adj | rounding adj | round | rounded | rounding amount | rnd adj | "
            "rnd | bill rounding | rounding adjustments | round off | total rounding | cash rounding | rounding adjust"
        ),
    ] = None
    total: Annotated[
        Money | None,
        find(
            "total | net total | grand total | total amount | nett total | total rm | total due | amount due | total (rm) "
            "| total incl gst | total inclusive of gst | total (incl gst) | total payable | rounded total | total rounded "
            "| total sales | total after rounding | total incl. gst | net total rounded | total amt | total amount rm | amount "
            "payable | balance due | total amount due | total (inclusive of gst) | total sales (inclusive of gst) | total "
            "sales inclusive gst | total incl. sr | summe | gesamt | total amount payable | total including gst | rounded "
            "total (rm) | total sales inclusive of gst | total (including gst) | nett | bill total | total rounded (rm) | "
            "nett amount | total inclusive gst | total after rounding adj | final total | total include gst | total to "
            "pay | to pay | total nett | total after adj incl gst | total with gst | total after adj | net "
            "total (rm) | total (gst incl) | total amount incl gst | total amount inclusive of gst | total incl. gst@6% | "
            "total incl gst@6% | total with tax | total amt payable | amount to pay | total inc gst | total payment | "
            "sale total | totale | totale euro | totale complessivo | total a pagar | importe total",
            required=True,
        ),
    ] = None
    tendered: Annotated[
        Money | None,
        find(
            "cash | tendered | amount tendered | paid | cash tendered | payment | visa | mastercard | amount paid | cash "
            "paid | paid amount | tender | received | cash received | debit card | credit card | bar | gegeben | total "
            "paid | master | master card | visa card | cash payment | paid cash | amex | debit | tendered amount | cash "
            "rm | payment received | cash amount | credit | efectivo | entregado | contanti | "
            "contante | pagamento contante | espèces"
        ),
    ] = None
    change: Annotated[
        Money | None,
        find(
            "change | change due | balance | cash change | rückgeld | change amount | change rm | changes | your change | "
            "return | resto | cambio | devolución | rendu"
        ),
    ] = None
    payment_method: Annotated[
        Text | None, find("payment method | payment type | paid by | payment mode | tender type | payment by")
    ] = None


CENT = 1
ROUNDING = 5
"""Hundredths. Where no rounding is printed, cash may have been rounded to five cents."""


def line_amounts(receipt: Receipt) -> Iterable[Law]:
    """Quantity times price is the line's amount."""
    for index, line in enumerate(receipt.lines):
        if line.quantity is not None and line.unit_price is not None and line.amount is not None:
            at = f"/lines/{index}"
            yield Product("receipt.line-amount", at, f"{at}/quantity", f"{at}/unit_price", f"{at}/amount")


def lines_make_total(receipt: Receipt) -> Iterable[Law]:
    """The lines add up to the subtotal, or to the total (prices with tax included are usual)."""
    if not receipt.lines or any(line.amount is None for line in receipt.lines):
        return
    lines = [(f"/lines/{index}/amount", line.amount) for index, line in enumerate(receipt.lines)]
    whole = _rounded(receipt, lines)
    fits = receipt.total is not None and abs(whole.made - cents(receipt.total)) <= _tolerance(receipt)
    if receipt.subtotal is not None and not (fits and way(lines).made != cents(receipt.subtotal)):
        yield adds_up("receipt.lines", "/subtotal", [way(lines)], tolerance=CENT)
    elif receipt.total is not None:
        yield adds_up("receipt.lines", "/total", [whole], tolerance=_tolerance(receipt))


def total_adds_up(receipt: Receipt) -> Iterable[Law]:
    """Subtotal, tax and rounding make the total; a subtotal may already contain the tax."""
    if receipt.subtotal is not None and receipt.total is not None:
        subtotal, tax = ("/subtotal", receipt.subtotal), ("/tax", receipt.tax)
        ways = [_rounded(receipt, [subtotal, tax]), _rounded(receipt, [subtotal])]
        yield adds_up("receipt.total", "/total", ways, tolerance=_tolerance(receipt))


def change_adds_up(receipt: Receipt) -> Iterable[Law]:
    """What was given less the total is the change."""
    if receipt.total is not None and receipt.tendered is not None and receipt.change is not None:
        ways = [way([("/tendered", receipt.tendered)], [("/total", receipt.total)])]
        yield adds_up("receipt.change", "/change", ways, tolerance=CENT)


def _rounded(receipt: Receipt, parts: Sequence[Named]) -> Sum:
    return way([*parts, ("/rounding", receipt.rounding)])


def _tolerance(receipt: Receipt) -> int:
    return CENT if receipt.rounding is not None else ROUNDING


TYPE = DocumentType(
    name="receipt",
    title="Receipt",
    data=Receipt,
    cues={
        "receipt": 1.6,
        "payment receipt": 1.8,
        "official receipt": 1.8,
        "sales receipt": 1.8,
        "cash bill": 1.5,
        "cash": 1.0,
        "change": 1.2,
        "cashier": 1.6,
        "tendered": 1.4,
        "rounding": 1.4,
        "sdn bhd": 1.0,
        "qty": 0.4,
        "gst": 0.8,
        "thank you": 1.0,
        "please come again": 1.4,
        "tax invoice": 0.8,
        "total": 0.3,
        "subtotal": 0.4,
        "visa": 0.5,
        "mastercard": 0.5,
        "goods sold are not returnable": 1.6,
        "gst summary": 1.2,
        "table": 0.3,
        "pos": 0.3,
        "bill to": -1.2,
        "remit to": -1.4,
        "invoice date": -0.4,
        "patient": -1.5,
        "claim": -1.5,
        "net 30": -1.0,
        "dear": -1.0,
    },
    rules=(line_amounts, lines_make_total, total_adds_up, change_adds_up),
    labels={"/subtotal#": "Totals"},
)
