"""The training wordings of letters by category."""

from __future__ import annotations

from collections.abc import Mapping

from models.training.content.letter_facts import Wording
from models.training.content.wordings_office import NEWS, STATEMENT, W9
from models.training.content.wordings_people import APPEAL, LEGAL, PATIENT, RETURNED
from models.training.content.wordings_plan import AUTHORIZATION, DENIAL, ELIGIBILITY, RECORDS, REFUND

WORDINGS: Mapping[str, Wording] = {
    each.category: each
    for each in (
        DENIAL, APPEAL, RECORDS, REFUND, AUTHORIZATION, ELIGIBILITY, PATIENT, LEGAL, RETURNED, W9, STATEMENT, NEWS,
    )
}  # fmt: skip
