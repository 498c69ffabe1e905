"""Why a payer refused, in twelve groups of work: whoever gets an item knows what to do next.

Groups go by the number of the adjustment reason (CARC) and, where that leaves it open, by the remark (RARC). The code lists
belong to others; here are numbers and our own words alone. A number that no group names is work of the group `other`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum


class ReasonGroup(StrEnum):
    """A queue of work."""

    ELIGIBILITY = "eligibility"
    COORDINATION_OF_BENEFITS = "coordination_of_benefits"
    AUTHORIZATION = "authorization"
    TIMELY_FILING = "timely_filing"
    DUPLICATE = "duplicate"
    CODING = "coding"
    BUNDLING = "bundling"
    MEDICAL_NECESSITY = "medical_necessity"
    DOCUMENTATION = "documentation"
    NON_COVERED = "non_covered"
    CREDENTIALING = "credentialing"
    OTHER = "other"


def _by_code(groups: Mapping[ReasonGroup, str]) -> Mapping[str, ReasonGroup]:
    return {code: group for group, codes in groups.items() for code in codes.split()}


_REASONS = _by_code(
    {
        ReasonGroup.ELIGIBILITY: "26 27 31 32 33 177 200",
        ReasonGroup.COORDINATION_OF_BENEFITS: "19 20 21 22 24 109 B11",
        ReasonGroup.AUTHORIZATION: "15 39 197 198 243 284",
        ReasonGroup.TIMELY_FILING: "29 B4",
        ReasonGroup.DUPLICATE: "18 B13",
        ReasonGroup.CODING: "4 5 6 7 8 9 10 11 16 146 181 182 199 B7",
        ReasonGroup.BUNDLING: "97 231 234 236 B15",
        ReasonGroup.MEDICAL_NECESSITY: "50 55 56 150 151",
        ReasonGroup.DOCUMENTATION: "163 164 226 227 252",
        ReasonGroup.NON_COVERED: "35 49 96 119 167 204",
        ReasonGroup.CREDENTIALING: "185 242",
    }
)
"""Adjustment reasons, by what is usually done about them."""
PATIENT_SHARE = frozenset({"1", "2", "3", "66", "142", "241", "247", "248"})
"""Deductible, coinsurance, copayment and their kin: owed by the patient, refused by nobody."""
CONTRACT = frozenset({"44", "45", "94", "104", "131", "144", "161", "187", "225", "246", "253"})
"""Discounts and withholding by contract or by law, and amounts told for information."""
NO_DENIAL = PATIENT_SHARE | CONTRACT | {"23"}
"""Reasons for paying less that refuse nothing; 23 is what another payer has paid."""

_REMARKS = _by_code(
    {
        ReasonGroup.ELIGIBILITY: "MA61 N30 N382",
        ReasonGroup.COORDINATION_OF_BENEFITS: "MA04 MA92 N4 N479",
        ReasonGroup.AUTHORIZATION: "M62",
        ReasonGroup.DUPLICATE: "N522",
        ReasonGroup.BUNDLING: "M15 M80 N19 N20",
        ReasonGroup.MEDICAL_NECESSITY: "M25 N115 N386",
        ReasonGroup.DOCUMENTATION: "M127 M135 N29 N102 N205 N225 N706",
        ReasonGroup.CREDENTIALING: "N570",
    }
)
_OPEN_TO_REMARKS = frozenset({"16", "96", "A1"})
"""Reasons that say little without their remark."""
NO_APPEAL = "MA130"
"""The remark that a claim could not be processed: it is sent again and cannot be appealed."""

_WORDS = (
    (ReasonGroup.TIMELY_FILING, r"timely|filing (limit|deadline)|(received|filed|submitted) (too )?late"),
    (ReasonGroup.DUPLICATE, r"duplicate"),
    (ReasonGroup.AUTHORIZATION, r"authori[sz]ation|pre-?cert|referral"),
    (ReasonGroup.MEDICAL_NECESSITY, r"medical(ly)? necess|experimental|investigational|level of care"),
    (ReasonGroup.COORDINATION_OF_BENEFITS, r"other (insurance|carrier|payer)|coordination of benefits|primary payer"),
    (ReasonGroup.ELIGIBILITY, r"eligib|coverage (was|is|had) (terminated|not)|not (a )?(member|enrolled)|no coverage"),
    (ReasonGroup.BUNDLING, r"bundl|included in|incidental|mutually exclusive"),
    (ReasonGroup.DOCUMENTATION, r"(medical )?records|documentation|additional information"),
    (ReasonGroup.CREDENTIALING, r"credential|out[- ]of[- ]network|non-?participating|not contracted"),
    (ReasonGroup.CODING, r"modifier|diagnosis code|procedure code|invalid code|incorrect(ly)? cod"),
    (ReasonGroup.NON_COVERED, r"not (a )?covered|non-?covered|exclu(ded|sion)|benefit (maximum|limit)"),
)
"""What letters say in words, the more telling first."""


def group_of(reason: str | None, remarks: Iterable[str] = ()) -> ReasonGroup:
    """The queue of an adjustment reason (CARC) with the remarks (RARC) beside it."""
    named = _REASONS.get(reason or "")
    if named is not None and reason not in _OPEN_TO_REMARKS:
        return named
    by_remark = next((_REMARKS[each] for each in remarks if each in _REMARKS), None)
    return by_remark or named or ReasonGroup.OTHER


def group_of_words(text: str) -> ReasonGroup:
    """The queue of a reason that is told in words, as letters do."""
    plain = text.casefold()
    return next((group for group, words in _WORDS if re.search(words, plain)), ReasonGroup.OTHER)
