"""The families of invoices, receipts and checks."""

from __future__ import annotations

from models.training.families import checks, invoices, receipts
from models.training.families.family import Family

BILL_FAMILIES = (
    Family("invoice-us", "invoice", invoices.draw_us),
    Family("invoice-eu", "invoice", invoices.draw_eu),
    Family("receipt", "receipt", receipts.draw),
    Family("check", "check", checks.draw),
    Family("check-voucher", "check", checks.draw_voucher),
)
