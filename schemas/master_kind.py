"""The lists of master data."""

from __future__ import annotations

from enum import StrEnum


class MasterKind(StrEnum):
    """The lists a client keeps."""

    PAYERS = "payers"
    PROVIDERS = "providers"
    VENDORS = "vendors"
    BUYERS = "buyers"
    """Companies of the client's own, to whom invoices are addressed."""
    CLAIMS = "claims"
    ORDERS = "orders"
