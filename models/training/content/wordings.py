"""The training wordings of letters by category."""

from __future__ import annotations

from collections.abc import Mapping

from models.training.content import wordings_more as more
from models.training.content.letter_facts import Wording
from models.training.content.wordings_business import BUSINESS
from models.training.content.wordings_chatty import CHATTY, FROM_HOME
from models.training.content.wordings_composed import COMPOSED_PLANS
from models.training.content.wordings_composed_mail import COMPOSED_MAIL
from models.training.content.wordings_formal import FORMAL
from models.training.content.wordings_office import NEWS, STATEMENT, W9
from models.training.content.wordings_people import APPEAL, LEGAL, PATIENT, RETURNED
from models.training.content.wordings_plan import AUTHORIZATION, DENIAL, ELIGIBILITY, RECORDS, REFUND
from models.training.content.wordings_terse import TERSE
from models.training.content.wordings_varied import VARIED

_STYLES: Mapping[str, tuple[Wording, ...]] = {
    first.category: (first, *others) for first, *others in zip(TERSE, FORMAL, CHATTY, BUSINESS, VARIED, strict=True)
}
_BESIDES = {"other": (FROM_HOME,)}
WORDINGS: Mapping[str, tuple[Wording, ...]] = {
    each.category: (each, other, *_STYLES[each.category], *_BESIDES.get(each.category, ()))
    for each, other in (
        (DENIAL, more.DENIAL), (APPEAL, more.APPEAL), (RECORDS, more.RECORDS), (REFUND, more.REFUND),
        (AUTHORIZATION, more.AUTHORIZATION),
        (ELIGIBILITY, more.ELIGIBILITY), (PATIENT, more.PATIENT), (LEGAL, more.LEGAL), (RETURNED, more.RETURNED), (W9, more.W9),
        (STATEMENT, more.STATEMENT), (NEWS, more.NEWS),
    )
}  # fmt: skip

COMPOSED = (*COMPOSED_PLANS, *COMPOSED_MAIL)
WIDER: Mapping[str, tuple[Wording, ...]] = {
    category: (*(each for each in COMPOSED for _ in range(4) if each.category == category), *known)
    for category, known in WORDINGS.items()
}
"""All of them, and mostly those put together out of fragments: for letters that do not look like plain ones."""
