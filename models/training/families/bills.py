"""The families of invoices, receipts and checks."""

from __future__ import annotations

from models.training.families import (
    bills_unseen,
    bills_unseen_till,
    bills_validation,
    check_offices,
    checks,
    invoice_airtime,
    invoice_layouts,
    invoice_printer,
    invoice_services,
    invoices,
    receipt_counters,
    receipts,
)
from models.training.families.family import Family

BILL_FAMILIES = (
    Family("invoice-us", "invoice", invoices.draw_us),
    Family("invoice-eu", "invoice", invoices.draw_eu),
    Family("invoice-classic", "invoice", invoice_layouts.classic),
    Family("invoice-boxed", "invoice", invoice_layouts.boxed),
    Family("invoice-letter", "invoice", invoice_layouts.letter),
    Family("invoice-facture", "invoice", invoice_layouts.facture),
    Family("invoice-panel", "invoice", invoice_layouts.panel),
    Family("invoice-schedule", "invoice", invoice_airtime.schedule),
    Family("invoice-hours", "invoice", invoice_services.hours),
    Family("invoice-utility", "invoice", invoice_services.utility),
    Family("invoice-blocks", "invoice", invoice_services.blocks),
    Family("invoice-sidebar", "invoice", invoice_services.sidebar),
    Family("invoice-printer", "invoice", invoice_printer.printer),
    Family("receipt", "receipt", receipts.draw),
    Family("receipt-malaysian", "receipt", receipt_counters.malaysian),
    Family("receipt-european", "receipt", receipt_counters.european),
    Family("receipt-counter", "receipt", receipt_counters.counter),
    Family("receipt-page", "receipt", receipt_counters.cash_bill),
    Family("check", "check", checks.draw),
    Family("check-voucher", "check", checks.draw_voucher),
    Family("check-accounts", "check", check_offices.accounts),
    Family("check-cashier", "check", check_offices.cashier),
    Family("invoice-order-form", "invoice", bills_validation.order_form, "validation"),
    Family("invoice-fee-note", "invoice", bills_validation.fee_note, "validation"),
    Family("receipt-guest-check", "receipt", bills_validation.guest_check, "validation"),
    Family("check-pocket", "check", bills_validation.pocket, "validation"),
    Family("invoice-distributor", "invoice", bills_unseen.distributor, "test"),
    Family("invoice-wholesale", "invoice", bills_unseen.wholesale, "test"),
    Family("invoice-radio", "invoice", bills_unseen.radio, "test"),
    Family("receipt-hardware", "receipt", bills_unseen_till.hardware, "test"),
    Family("check-book", "check", bills_unseen_till.book, "test"),
)
