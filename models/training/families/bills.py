"""The families of invoices, receipts and checks."""

from __future__ import annotations

from models.training.families import (
    checks,
    invoice_airtime,
    invoice_layouts,
    invoice_printer,
    invoice_services,
    invoices,
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
    Family("check", "check", checks.draw),
    Family("check-voucher", "check", checks.draw_voucher),
)
