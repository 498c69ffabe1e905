"""The two further sets of validation wordings by category, and their reasons."""

from __future__ import annotations

from collections.abc import Mapping

from models.training.content.letter_facts import Wording
from models.training.content.wordings_validation_people import PEOPLE_WORDINGS
from models.training.content.wordings_validation_plans import DESK_REASONS, PLAN_WORDINGS

_ALL = (*PLAN_WORDINGS, *PEOPLE_WORDINGS)
DESK_WORDINGS: Mapping[str, tuple[Wording, ...]] = {
    category: tuple(each for each in _ALL if each.category == category) for category in dict.fromkeys(w.category for w in _ALL)
}
__all__ = ["DESK_REASONS", "DESK_WORDINGS"]
