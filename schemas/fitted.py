"""The fitted confidence: features of a value to the probability that it is right, and how sure a value must be to be accepted.

Written to `confidence.json` by `models.training.confidence`; see `docs/confidence.md`.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from schemas.errors import Misconfigured
from schemas.trees import Forest

FILE = "confidence.json"
HIGHEST, LOWEST = 0.9999, 0.0001
"""Nothing fitted on some ten thousand values deserves to be believed beyond these."""
IN_BOX = "in_box"
"""The feature that is 1 for values from the boxes of a registered form."""
NEVER = 1.0
"""A threshold that no confidence reaches: too little is known to accept anything."""


def field_of(type_name: str, pattern: str) -> str:
    """What a field of a type is called: `eob/claims/*/paid`."""
    return f"{type_name}{pattern}"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Curve(_Frozen):
    """A rising line through points: log-odds of the trees to calibrated log-odds. Flat beyond its ends."""

    given: Annotated[tuple[float, ...], Field(min_length=1)]
    meant: tuple[float, ...]

    @model_validator(mode="after")
    def _rises(self) -> Curve:
        if len(self.given) != len(self.meant) or list(self.given) != sorted(set(self.given)):
            message = "a calibration's points must rise"
            raise ValueError(message)
        if list(self.meant) != sorted(self.meant):
            message = "a calibration must rise"
            raise ValueError(message)
        return self

    def __call__(self, nats: float) -> float:
        """Between the points by straight lines."""
        at = bisect_right(self.given, nats)
        if at in (0, len(self.given)):
            return self.meant[0 if at == 0 else -1]
        x0, x1, y0, y1 = self.given[at - 1], self.given[at], self.meant[at - 1], self.meant[at]
        return y0 + (y1 - y0) * (nats - x0) / (x1 - x0)


class Threshold(_Frozen):
    """How sure a value must be so that of those accepted the target's share is right."""

    target: float
    pooled: float
    """For groups that had too little data of their own."""
    groups: Mapping[str, float] = {}
    """By `leaf_features.group_of`."""

    def of(self, group: str) -> float:
        """The group's own, or that of all."""
        return self.groups.get(group, self.pooled)


class Fitted(_Frozen):
    """All of it."""

    version: str
    forest: Forest
    curve: Curve
    box_curve: Curve | None = None
    """For values from the boxes of registered forms, of which the tagger says nothing."""
    shifts: Mapping[str, float] = {}
    """By how many nats the values of a field are surer than others of the same log-odds, by `field_of`."""
    thresholds: Annotated[tuple[Threshold, ...], Field(min_length=1)]
    """By rising target."""
    fitted_on: Mapping[str, float | int | str] = {}
    """Figures for people."""

    def confidence(self, features: Mapping[str, float], field: str = "") -> float:
        """Probability that the whole value of a field is right, four places."""
        values: Sequence[float] = [features[name] for name in self.forest.features]
        curve = self.box_curve if self.box_curve is not None and features[IN_BOX] else self.curve
        nats = curve(self.forest(values)) + self.shifts.get(field, 0.0)
        return round(min(HIGHEST, max(LOWEST, 1.0 / (1.0 + math.exp(-nats)))), 4)

    def threshold(self, target: float, group: str) -> float:
        """For a target between those of the table the next higher one's; beyond the highest it rises with the target."""
        known = next((each for each in self.thresholds if each.target >= target), None)
        if known is not None:
            return known.of(group)
        last = self.thresholds[-1]
        return 1.0 - (1.0 - last.of(group)) * (1.0 - target) / (1.0 - last.target)


@cache
def fitted() -> Fitted:
    """The one that ships. Raises Misconfigured naming the file where it is missing or damaged."""
    source = files("schemas") / FILE
    try:
        return Fitted.model_validate(json.loads(source.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        message = f"{source} is missing or damaged; install Postroom again, or make it anew (docs/confidence.md)"
        raise Misconfigured(message) from error
