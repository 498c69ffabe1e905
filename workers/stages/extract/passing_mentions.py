"""What letters mention besides what they are about: no references.

Where a letter is surely of the category `other`, and so about no claim and no patient, only what stands behind a caption is
believed to be a reference or a reason. Only letters that deny or object give reasons, and a few words out of the middle of a
sentence give none. Nobody is treated on the day that a caption calls that of a birth, until when something lasts is no day
to answer by, and the number of one thing, which a caption tells, is not another's where a sentence says it again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.fusion.merge import MODEL_ONLY
from workers.stages.extract.letter_reasons import DISPUTES
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import sheet_of

_BIRTH = re.compile(r"birth|dob\b|born")
_LASTS = re.compile(
    r"\b(?:valid|v[aá]lid[oa]|good|effective|in force|holds|lasts|covered|coverage|enrolled|eligible|active|certified|use it"
    r"|be used)\b[^.;:]{0,20}$",
    re.IGNORECASE,
)
"""Before a day until which something lasts: nobody is asked to answer by then."""
_SURELY = 0.8
"""Score of the category from which on."""
_FEW = 4
"""Words of a scrap, at most."""
_APART = 1.5
"""Characters to the words beside it that belong to nothing: so near stands only what goes on."""
_NUMBERS = frozenset(f"/references/{name}" for name in ("claim_number", "member_id", "patient_account", "authorization_number"))
_CAPTIONED = 0.4
"""Score of the rules for a value behind a caption."""


def without_passing_mentions(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings without what a letter mentions in passing."""
    if type_name != "letter":
        return tuple(readings)
    readings = [each for each in readings if each.pointer != "/respond_by" or not _lasts(each, pages)]
    category = next((each.value for each in readings if each.pointer == "/category" and each.score >= _SURELY), "")
    without = [each for each in readings if not (_is_birth(each) or _is_scrap(each) or _is_of_another(each, readings))]
    if category == "other":
        return tuple(each for each in without if not _is_passing(each))
    if category and category not in DISPUTES:
        return tuple(each for each in without if not each.pointer.startswith("/denial_reasons/") or not _is_passing(each))
    return tuple(without)


def is_lasting(text: str, at: int) -> bool:
    """Does something last until the day that begins here?"""
    return _LASTS.search(text, 0, at) is not None


def _lasts(reading: Reading, pages: Sequence[ReadPage]) -> bool:
    page = next((each for each in pages if each.facts.number == reading.page), None)
    if page is None or reading.box is None:
        return False
    prose = Prose.of(sheet_of(page))
    held = (start for start, token in zip(prose.starts, prose.tokens, strict=True) if reading.box.holds(token.box.center))
    return is_lasting(prose.text, min(held, default=0))


def _is_birth(reading: Reading) -> bool:
    labelled = any(_BIRTH.search(sign) for sign in reading.because if sign.startswith("label:"))
    return reading.pointer == "/references/date_of_service" and labelled


def _is_scrap(reading: Reading) -> bool:
    beside = [reading.signals.get(side, _APART) for side in ("room_before", "room_behind")]
    few = len(reading.value.split()) <= _FEW and MODEL_ONLY in reading.because
    return reading.pointer.endswith("/text") and few and max(beside) < _APART


def _is_of_another(reading: Reading, readings: Sequence[Reading]) -> bool:
    """Is it a number that a caption tells to be something else, said again in a sentence?"""
    if reading.pointer not in _NUMBERS or _is_captioned(reading):
        return False
    return any(
        each.pointer in _NUMBERS and each.pointer != reading.pointer and each.value == reading.value and _is_captioned(each)
        for each in readings
    )


def _is_captioned(reading: Reading) -> bool:
    return reading.signals.get("rules_score", 0.0) >= _CAPTIONED


def _is_passing(reading: Reading) -> bool:
    about = reading.pointer.startswith(("/references/", "/denial_reasons/"))
    return about and not _is_captioned(reading)
