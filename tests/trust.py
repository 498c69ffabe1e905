"""A confidence for tests that no fitting changes: the settlement's own log-odds, and what the rules say."""

from __future__ import annotations

from schemas.fitted import Curve, Fitted, Threshold
from schemas.trees import LEAF, Forest, Tree

_STEP, _LOWEST, _HIGHEST = 0.25, -8.0, 12.0


def _split(feature: int, threshold: float, low: float, high: float) -> Tree:
    return Tree(feature=(feature, LEAF, LEAF), threshold=(threshold, low, high), left=(1, 0, 0), right=(2, 0, 0))


def trust(threshold: float = 0.995) -> Fitted:
    """Accepts from the threshold on, whatever the target."""
    steps = [_split(0, _LOWEST + _STEP * n, 0.0, _STEP) for n in range(int((_HIGHEST - _LOWEST) / _STEP))]
    rules = [_split(1, 0.5, 0.0, 3.0), _split(2, 0.5, 0.0, -6.0), _split(3, 2.0, -2.0, 0.0)]
    return Fitted(
        version="test",
        forest=Forest(features=("nats", "sums_passed", "sums_failed", "margin"), start=_LOWEST, trees=(*steps, *rules)),
        curve=Curve(given=(-50.0, 50.0), meant=(-50.0, 50.0)),
        thresholds=(Threshold(target=0.98, pooled=threshold), Threshold(target=0.9999, pooled=threshold)),
    )


TRUST = trust()
