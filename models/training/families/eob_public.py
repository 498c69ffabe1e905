"""The families of remittances that public programmes and their printing programs send."""

from __future__ import annotations

from models.training.families import (
    eob_bill_review,
    eob_claim_detail,
    eob_labelled_report,
    eob_part_a,
    eob_public_plan,
    eob_service_register,
    eob_sponsor_voucher,
    eob_spr,
    eob_status_report,
)
from models.training.families.family import Family

PUBLIC_FAMILIES = (
    Family("eob-spr", "eob", eob_spr.draw),
    Family("eob-spr-equipment", "eob", eob_spr.draw_equipment),
    Family("eob-part-a", "eob", eob_part_a.draw),
    Family("eob-claim-detail", "eob", eob_claim_detail.draw),
    Family("eob-status-report", "eob", eob_status_report.draw),
    Family("eob-service-register", "eob", eob_service_register.draw),
    Family("eob-sponsor-voucher", "eob", eob_sponsor_voucher.draw),
    Family("eob-bill-review", "eob", eob_bill_review.draw),
    Family("eob-public-plan", "eob", eob_public_plan.draw),
    Family("eob-labelled-report", "eob", eob_labelled_report.draw),
)
