"""From evidence to a probability that a value is right.

All in log-odds (nats), because independent evidence adds there. The weights are set by hand, on the careful side; they say
what each kind of evidence is worth relative to the others, and are to be replaced by figures fitted on reviewed pages.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from schemas.record import Check, Source

CHECK_DIGIT = "check_digit"
SIGNS = {
    "readers_agree": 2.5,  # two readers that err differently saw the same characters
    CHECK_DIGIT: 2.5,  # one of ten wrong numbers passes by chance
    "found_twice": 1.5,  # another place of the paper says the same
    "second_reader": -1.5,  # the readers differ here
    "confusable": -1.5,  # a character was taken for its look-alike
    "master": 2.0,  # it is on the client's own list: `master:payer/KEY`; less than two readers who agree on other letters
}
LISTED_NATS = 3.0
"""What it adds to a fitted confidence that the value stands on the client's own list, letter by letter. Of 65 names and
addresses of parties that were read wrong on validation families none stood among those of all these papers' parties: with 95 %
certainty no more than one wrong one in 22 does, while each that is right and listed does, and ln 22 = 3.1."""
SOURCES = {Source.TEXT: 2.0, Source.BARCODE: 3.0, Source.DERIVED: -0.5}
RULE_PASSED, NEXT_RULE_PASSED = 3.0, 0.5
ORDER_PASSED = 0.3
"""For a rule that compares no figures but an order, such as a due date after an issue date: most wrong values pass it too."""
RULE_FAILED, SOFT_RULE_FAILED = -3.0, -1.0
_FIGURE = re.compile(r"-?\d+(\.\d+)?")
HIGHEST, LOWEST = 0.9999, 0.0001
"""Nothing set by hand deserves to be believed beyond these."""


def log_odds(share: float) -> float:
    """The log-odds of a probability, which is first drawn in from 0 and 1."""
    inside = min(HIGHEST, max(LOWEST, share))
    return math.log(inside / (1.0 - inside))


def probability(nats: float) -> float:
    """The probability of log-odds, four places, never beyond what hand-set weights deserve."""
    bounded = max(-50.0, min(50.0, nats))
    return round(min(HIGHEST, max(LOWEST, 1.0 / (1.0 + math.exp(-bounded)))), 4)


def weigh_reading(score: float, source: Source, because: Iterable[str]) -> float:
    """What extraction and the readers say for a value."""
    return log_odds(score) + SOURCES.get(source, 0.0) + sum(SIGNS.get(sign.partition(":")[0], 0.0) for sign in set(because))


def against(nats: float, rivals: Iterable[float]) -> float:
    """What is left of a value when others claim its place: odds shared among the values and `none of them`."""
    return nats - math.log1p(sum(math.exp(rival) for rival in rivals))


def weigh_rules(checks: Sequence[Check]) -> float:
    """What the rules that touch a value say for it."""
    passed = [compares_figures(check) for check in checks if check.passed]
    failed = [SOFT_RULE_FAILED if check.soft else RULE_FAILED for check in checks if not check.passed]
    figures = sum(passed)
    gain = RULE_PASSED + NEXT_RULE_PASSED * (figures - 1) if figures else 0.0
    return gain + ORDER_PASSED * (len(passed) - figures) + max(2 * RULE_FAILED, sum(failed))


def compares_figures(check: Check) -> bool:
    """A sum or an equality, exact or within its tolerance."""
    if check.expected is None or check.actual is None:
        return False
    return check.expected == check.actual or all(_FIGURE.fullmatch(text) for text in (check.expected, check.actual))
