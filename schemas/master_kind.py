"""The lists of master data."""

from __future__ import annotations

from enum import StrEnum


class MasterKind(StrEnum):
    """The lists a client keeps."""

    PAYERS = "payers"
    PROVIDERS = "providers"
    VENDORS = "vendors"
    CLAIMS = "claims"
    ORDERS = "orders"
