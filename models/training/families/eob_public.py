"""The families of remittances that public programmes and their printing programs send."""

from __future__ import annotations

from models.training.families import eob_spr
from models.training.families.family import Family

PUBLIC_FAMILIES = (
    Family("eob-spr", "eob", eob_spr.draw),
    Family("eob-spr-equipment", "eob", eob_spr.draw_equipment),
)
