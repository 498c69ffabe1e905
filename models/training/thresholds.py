"""How sure a value must be so that, of those accepted, the target's share is right: with an upper bound, not on average.

Documents are drawn again (bootstrap), since the values of one document err together, and so are layout families, since the
documents of one layout do; the exact binomial bound holds beside both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.evaluation.bounds import calibration_error, exact_upper, reliability, upper_by_document
from schemas.fitted import NEVER, Threshold

TARGETS = (0.98, 0.99, 0.995, 0.998, 0.999)
LEVEL, DRAWS = 0.95, 300
ENOUGH = 400
"""Accepted values below which a group has too little to say about its own threshold."""
STEPS = 240
"""Thresholds tried."""
MARGIN = 0.8
"""Share of the errors allowed that the validation families may show: people who made rules and models have seen the errors of
most of these families, so that layouts nobody has seen err more. How it was chosen, and from what, says `docs/confidence.md`.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A value with the confidence it got, and whether it is right."""

    document: str
    family: str
    fault: str
    group: str
    confidence: float
    right: bool
    blocked: bool
    """A rule fails at it: not accepted, however sure."""

    def passes(self, threshold: float) -> bool:
        """Would it be accepted?"""
        return not self.blocked and self.confidence >= threshold


def all_thresholds(values: Sequence[Judged]) -> tuple[Threshold, ...]:
    """For every target, none lower than for the target before."""
    found: list[Threshold] = []
    for target in TARGETS:
        most = MARGIN * (1.0 - target)
        pooled = max(lowest(values, most), found[-1].pooled if found else 0.0)
        groups = {
            group: max(_of_group([each for each in values if each.group == group], pooled, 1.0 - target),
                       found[-1].of(group) if found else 0.0)
            for group in sorted({each.group for each in values})
        }  # fmt: skip
        found.append(Threshold(target=target, pooled=pooled, groups=groups))
    return tuple(found)


def _of_group(values: Sequence[Judged], pooled: float, most: float) -> float:
    """The pooled threshold, raised until the group's own error is no more than allowed; a step more where it says little.

    The margin is in the pooled threshold already, which no group goes below: one error among two hundred texts says nothing.
    """
    free = [each for each in values if not each.blocked]
    steps = [pooled, *(each for each in _steps(free) if each > pooled)]
    counts, errors = (each.sum(axis=0) for each in _by_document(free, steps))
    for at, threshold in enumerate(steps):
        if errors[at] <= most * counts[at]:
            return threshold if counts[at] >= ENOUGH else (*steps, NEVER)[at + 1]
    return NEVER


def lowest(values: Sequence[Judged], most: float) -> float:
    """The lowest threshold whose upper bound of the error among accepted values is no more than `most`."""
    free = [each for each in values if not each.blocked]
    steps = _steps(free)
    if not steps:
        return NEVER
    counts, errors = _by_document(free, steps)
    drawn = np.maximum(_upper(counts, errors), _upper(*_counted(free, steps, [each.family for each in free])))
    for at, threshold in enumerate(steps):
        if drawn[at] <= most and exact_upper(int(errors[:, at].sum()), int(counts[:, at].sum()), LEVEL) <= most:
            return threshold
    return NEVER


def _steps(values: Sequence[Judged]) -> list[float]:
    """Confidences that occur, rising, close together near the top."""
    seen = np.unique([each.confidence for each in values])
    if len(seen) > STEPS:
        seen = seen[np.unique(np.linspace(0, len(seen) - 1, STEPS).astype(int))]
    return [float(each) for each in seen]


def _by_document(values: Sequence[Judged], steps: Sequence[float]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Accepted values and errors among them: a row per document, a column per threshold."""
    return _counted(values, steps, [each.document for each in values])


def _counted(
    values: Sequence[Judged], steps: Sequence[float], owners: Sequence[str]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The same with a row per owner of values."""
    rows = {name: at for at, name in enumerate(sorted(set(owners)))}
    counts, errors = np.zeros((len(rows), len(steps) + 1)), np.zeros((len(rows), len(steps) + 1))
    places = np.searchsorted(steps, [each.confidence for each in values], side="right")
    for each, owner, place in zip(values, owners, places, strict=True):
        counts[rows[owner], place] += 1
        errors[rows[owner], place] += not each.right
    return (np.cumsum(each[:, ::-1], axis=1)[:, ::-1][:, 1:] for each in (counts, errors))  # type: ignore[return-value]


def _upper(counts: NDArray[np.float64], errors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Per threshold the upper bound when the rows are drawn again."""
    dice = np.random.default_rng(7)
    times = dice.multinomial(len(counts), np.full(len(counts), 1.0 / len(counts)), size=DRAWS)
    rates: NDArray[np.float64] = (times @ errors) / np.maximum(1.0, times @ counts)
    bound: NDArray[np.float64] = np.quantile(rates, LEVEL, axis=0)
    return bound


def report(accepted: Sequence[tuple[Judged, Mapping[float, bool]]]) -> str:
    """What happens to values whose families nothing was fitted on: of each, at which targets it is accepted."""
    return "\n".join([*_table(accepted), *_reliability([each for each, _ in accepted])]) + "\n"


def _table(accepted: Sequence[tuple[Judged, Mapping[float, bool]]]) -> Iterator[str]:
    yield " target values of                values accepted   share errors    error    exact  by doc."
    for target in TARGETS:
        for name, chosen in _parts([each for each, _ in accepted], detailed=target == 0.995):
            inside = {id(each) for each in chosen}
            out = [each for each, passes in accepted if id(each) in inside and passes[target]]
            yield f"{target:>7} {name:<22}" + _line(chosen, out)
        yield f"{target:>7} whole documents " + _whole(accepted, target)
        yield f"{target:>7} families with more errors than allowed: " + _broken(accepted, target)


def _parts(values: Sequence[Judged], *, detailed: bool) -> Iterator[tuple[str, list[Judged]]]:
    yield "all", list(values)
    yield "fax", [each for each in values if each.fault == "fax"]
    yield "not fax", [each for each in values if each.fault != "fax"]
    if detailed:
        for group in sorted({each.group for each in values}):
            yield group, [each for each in values if each.group == group]
        for family in sorted({each.family for each in values}):
            yield family, [each for each in values if each.family == family]


def _line(values: Sequence[Judged], out: Sequence[Judged]) -> str:
    wrong = sum(not each.right for each in out)
    share = len(out) / max(1, len(values))
    if not out:
        return f"{len(values):>8}{0:>9}{share:>8.1%}"
    by_document = upper_by_document(_counts(out)) or 0.0
    return (
        f"{len(values):>8}{len(out):>9}{share:>8.1%}{wrong:>7}{wrong / len(out):>9.3%}"
        f"{exact_upper(wrong, len(out)):>9.3%}{by_document:>9.3%}"
    )


def _counts(values: Iterable[Judged]) -> list[tuple[int, int]]:
    counts: dict[str, tuple[int, int]] = {}
    for each in values:
        wrong, count = counts.get(each.document, (0, 0))
        counts[each.document] = wrong + (not each.right), count + 1
    return list(counts.values())


def _whole(accepted: Sequence[tuple[Judged, Mapping[float, bool]]], target: float) -> str:
    documents: dict[str, list[tuple[Judged, bool]]] = {}
    for each, passes in accepted:
        documents.setdefault(each.document, []).append((each, passes[target]))
    whole = [inside for inside in documents.values() if all(passes for _, passes in inside)]
    right = sum(all(each.right for each, _ in inside) for inside in whole)
    return f"{len(whole)} of {len(documents)}, {right} of them without an error"


def _broken(accepted: Sequence[tuple[Judged, Mapping[float, bool]]], target: float) -> str:
    """In how many families the target is broken, and in how many surely: so many errors are no accident."""
    counts: dict[str, tuple[int, int]] = {}
    for each, passes in accepted:
        if passes[target]:
            wrong, count = counts.get(each.family, (0, 0))
            counts[each.family] = wrong + (not each.right), count + 1
    broken = [(wrong, count) for wrong, count in counts.values() if wrong > (1.0 - target) * count]
    surely = sum(1.0 - exact_upper(count - wrong, count) > 1.0 - target for wrong, count in broken)
    return f"{len(broken)} of {len(counts)}, surely in {surely}"


def _reliability(honest: Sequence[Judged]) -> Iterator[str]:
    pairs = [(each.confidence, each.right) for each in honest]
    yield f"expected calibration error {calibration_error(pairs):.4f}"
    for each in reliability(pairs):
        mean, share = each.confidence / each.leaves, each.right / each.leaves
        yield f"  {each.low:.3f}-{each.high:.3f} {each.leaves:>7} values  confidence {mean:.4f}  right {share:.4f}"
