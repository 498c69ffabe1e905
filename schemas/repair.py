"""Mending one misread value where a rule fails: only with a value that was read as a runner-up, only where exactly one fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from schemas.document_type import DocumentType
from schemas.pointers import Value, build
from schemas.record import Check
from schemas.rules import run_rules

TRIALS = 64
"""Substitutions tried per document; what is not mended by then is a person's work."""


def mend(document_type: DocumentType, alternatives: Mapping[str, Sequence[Value]]) -> dict[str, Value]:
    """The value to take at each pointer, out of its alternatives (best first).

    The best of each, save where a rule fails and changing one of the values it compared to a runner-up makes every rule
    that touches that value pass. Two such changes are a draw, and a draw changes nothing.
    """
    values = {pointer: several[0] for pointer, several in alternatives.items()}
    checks = run_rules(document_type, build(document_type, values))
    left = TRIALS
    for failed in [check for check in checks if not check.passed and not check.soft]:
        suspects = [(p, v) for p in failed.fields for v in alternatives.get(p, ()) if v != values[p]][:left]
        left -= len(suspects)
        fits = [(p, v) for p, v in suspects if _settles(document_type, failed, {**values, p: v}, p)]
        if len(fits) == 1:
            values = {**values, fits[0][0]: fits[0][1]}
    return values


def _settles(document_type: DocumentType, failed: Check, values: Mapping[str, Value], changed: str) -> bool:
    checks = run_rules(document_type, build(document_type, values))
    cured = any(check.passed for check in checks if (check.rule, check.at) == (failed.rule, failed.at))
    return cured and all(check.passed for check in checks if changed in check.fields)
