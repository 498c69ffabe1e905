"""Boosted decision trees, written as JSON by `models.training.confidence` and evaluated here without any library."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

LEAF = -1
"""Stands in the place of a feature where a tree ends."""
_Node = tuple[int, float, int, int]


class Tree(BaseModel):
    """Nodes in order, the root first. A value at or below a node's threshold goes left."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    feature: tuple[int, ...]
    """Index into the model's features, `LEAF` at the ends."""
    threshold: tuple[float, ...]
    """At the ends: what the tree says, in log-odds."""
    left: tuple[int, ...]
    right: tuple[int, ...]

    @model_validator(mode="after")
    def _goes_on(self) -> Tree:
        """Every path ends: children stand behind their parents, so that no path turns back."""
        count = len(self.feature)
        if not count or any(len(each) != count for each in (self.threshold, self.left, self.right)):
            message = "a tree's lists differ in length"
            raise ValueError(message)
        for at, feature in enumerate(self.feature):
            if feature != LEAF and not (at < self.left[at] < count and at < self.right[at] < count):
                message = f"node {at} of a tree leads nowhere"
                raise ValueError(message)
        return self


class Forest(BaseModel):
    """Trees that add up to log-odds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    features: tuple[str, ...]
    start: float
    """Log-odds before any tree."""
    trees: Annotated[tuple[Tree, ...], Field(max_length=500)]

    @cached_property
    def _nodes(self) -> tuple[tuple[_Node, ...], ...]:
        """Of each tree, one tuple per node: a record has thousands of walks."""
        return tuple(tuple(zip(tree.feature, tree.threshold, tree.left, tree.right, strict=True)) for tree in self.trees)

    def __call__(self, values: Sequence[float]) -> float:
        """Log-odds for the features, in the order of `features`."""
        total = self.start
        for nodes in self._nodes:
            which, threshold, left, right = nodes[0]
            while which != LEAF:
                which, threshold, left, right = nodes[left if values[which] <= threshold else right]
            total += threshold
        return total
