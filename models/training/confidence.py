"""Fits the confidence of values and the thresholds that accept them, and writes `schemas/confidence.json`.

    python -m postroom.evaluation.leaf_rows --split validation --out var/leaf-rows.ndjson.gz
    python -m postroom.evaluation.leaf_rows --split training --out var/leaf-rows-training.ndjson.gz
    python -m models.training.confidence --beside var/leaf-rows-training.ndjson.gz

Needs the `train` extra (scikit-learn). Small boosted trees say the log-odds that a value is right; a rising curve corrects
them for all values, and a shift for those of each field; thresholds follow for several targets. Two kinds of rows are shown
to the trees alone, which curve, shifts and thresholds never see: rows `beside` come from families that the tagger learned
from, where it is better than it will be; rows `first met` from families as they were read on the day they were drawn, before
rules or tagger knew them, many unlike all others: there the trees learn what paper looks like that is not understood. Every
figure that is printed comes from values of layout families that nothing behind it had seen: families take turns in being
kept back, with all that was ever read of them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from models.training.thresholds import Judged, all_thresholds, report
from schemas.fitted import HIGHEST, IN_BOX, LOWEST, Curve, Fitted, field_of
from schemas.trees import LEAF, Forest, Tree

Floats = NDArray[np.float64]
Row = Mapping[str, Any]
Accepted = tuple[Judged, dict[float, bool], bool]
"""A value, at which targets it would be accepted, and whether its family was known when it was read."""
ROWS, OUT = Path("var/leaf-rows.ndjson.gz"), Path("schemas/confidence.json")
FIRST_MET = Path(__file__).with_name("first_met")
"""Kept, since that day's rules and weights would have to be brought back to make them again; a figure made since is missing."""
FOLDS = 5
TREES, DEPTH, LEAVES, LEAST, STEP, SHRINKAGE = 180, 4, 12, 150, 0.09, 20.0
"""Small: they must hold on paper of senders never seen, and cost microseconds without a library."""
TELLTALE = frozenset({
    "x", "y", "high", "dpi", "values", "sums", "pages", "page", "page_words", "page_looked", "skew", "outer_values",
    "item_values", "column_values", "length", "words", "most_summed", "fewest_summed", "said_elsewhere", "row_offset",
    "column_offset", "children",
})  # fmt: skip
"""By these trees would know a layout again, instead of learning what makes any value doubtful."""
KNOT, BELIEF = 250, 100.0
"""Values behind one point of the calibration's curve, and as how many values the straight line counts there."""
FIELD_PRIOR = 10.0
"""How strongly a field's shift is held to none: a shift of a nat must be worth five nats of likelihood."""
RISING = frozenset({
    "score", "nats", "margin", "rules_score", "tag_score", "tag_margin", "ocr_min", "ocr_mean", "sums_passed", "page_score",
    "page_agreed", "type_confidence", "says_model_agrees", "says_readers_agree", "says_check_digit", "own_text", "is_first",
    "item_score", "item_least", "share", "item_tag_score", "sources_agree_share", "column_score",
    "column_tag_score", "column_least", "column_agreed", "column_passed", "bounds", "room_before", "room_behind", "said_again",
    "proof_least", "proven", "place_fits", "printed_again", "explained",
})  # fmt: skip
"""More of these never makes a value less sure, whatever some few documents say."""
FALLING = frozenset({
    "sums_failed", "orders_failed", "other_score", "rival_score", "says_sources_differ", "page_poor", "page_doubt",
    "item_failed", "item_torn", "item_doubt", "outer_failed", "outer_doubt", "column_failed", "is_runner_up",
    "damaged", "mended", "left_out", "item_lacks", "row_apart", "item_apart", "column_apart",
    "column_nearer", "ragged",
})  # fmt: skip


@dataclass(frozen=True)
class Table:
    """The rows as arrays."""

    rows: Sequence[Row]
    names: tuple[str, ...]
    features: Floats
    right: NDArray[np.bool_]
    in_box: NDArray[np.bool_]
    fields: Sequence[str]
    """`field_of` of each row."""
    folds: NDArray[np.int64]
    """The turn in which a row's family is kept back."""
    first_met: NDArray[np.bool_]
    """Read before anything knew the family."""


def table_of(known: Sequence[Row], first_met: Sequence[Row] = ()) -> Table:
    """Families are dealt into the folds, the largest first, each to the emptiest."""
    rows = [*known, *first_met]
    names = tuple(name for name in rows[0]["features"] if name not in TELLTALE)
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row["family"]] = sizes.get(row["family"], 0) + 1
    filled = [0] * min(FOLDS, len(sizes))
    fold_of: dict[str, int] = {}
    for family in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold_of[family] = filled.index(min(filled))
        filled[fold_of[family]] += sizes[family]
    return Table(
        rows=rows,
        names=names,
        features=np.array([[row["features"].get(name, np.nan) for name in names] for row in rows], dtype=np.float64),
        right=np.array([row["right"] for row in rows], dtype=np.bool_),
        in_box=np.array([bool(row["features"][IN_BOX]) for row in rows], dtype=np.bool_),
        fields=[field_of(row["type"], row["pattern"]) for row in rows],
        folds=np.array([fold_of[row["family"]] for row in rows], dtype=np.int64),
        first_met=np.arange(len(rows)) >= len(known),
    )


def fit_trees(features: Floats, right: NDArray[np.bool_], names: Sequence[str]) -> Any:  # noqa: ANN401 - scikit-learn has no types
    """The trees, as scikit-learn makes them."""
    trees = HistGradientBoostingClassifier(
        max_iter=TREES, max_depth=DEPTH, max_leaf_nodes=LEAVES, min_samples_leaf=LEAST, learning_rate=STEP,
        l2_regularization=SHRINKAGE, early_stopping=False, random_state=7,
        monotonic_cst=[int(name in RISING) - int(name in FALLING) for name in names],
    )  # fmt: skip
    with threadpool_limits(1):  # threads that wait for each other cost more than they bring
        return trees.fit(features, right)


def fit_curve(nats: Floats, right: NDArray[np.bool_]) -> Curve:
    """Share of right values by the trees' log-odds: a straight line (Platt), bent where many values say so, always rising.

    Values are pooled in the order of their log-odds; each pool is given some values more, as the line expects them, and pools
    that would fall are joined (isotonic regression).
    """
    slope, shift = _line(nats, right)
    expected = 1.0 / (1.0 + np.exp(-(slope * nats + shift)))
    order = np.argsort(nats, kind="stable")
    pools: list[_Pool] = []
    for part in np.array_split(order, max(1, len(order) // KNOT)):
        good = float(right[part].sum() + BELIEF * expected[part].mean())
        pools.append(_Pool(float(nats[part].mean()), good, float(len(part) + BELIEF)))
        while len(pools) > 1 and pools[-2].share >= pools[-1].share:
            pools[-2:] = [pools[-2].joined(pools[-1])]
    low, high = float(nats.min()) - 1.0, float(nats.max()) + 1.0
    given = [low, *(pool.nats for pool in pools), high]
    first, last = _nats(pools[0].share), _nats(pools[-1].share)
    meant = [first + slope * (low - given[1]), *(_nats(pool.share) for pool in pools), last + slope * (high - given[-2])]
    return Curve(given=tuple(round(each, 5) for each in given), meant=tuple(round(each, 5) for each in meant))


@dataclass(frozen=True, slots=True)
class _Pool:
    """Values of like log-odds: their mean, how many are right, how many there are."""

    nats: float
    good: float
    count: float

    @property
    def share(self) -> float:
        return self.good / self.count

    def joined(self, other: _Pool) -> _Pool:
        count = self.count + other.count
        return _Pool((self.nats * self.count + other.nats * other.count) / count, self.good + other.good, count)


def _line(nats: Floats, right: NDArray[np.bool_]) -> tuple[float, float]:
    """Slope and shift of the log-odds that fit best; both are drawn a little towards leaving things as they are."""
    straight = LogisticRegression(C=10.0).fit(nats[:, None], right)
    return max(0.05, float(straight.coef_[0, 0])), float(straight.intercept_[0])


def _nats(share: float) -> float:
    inside = min(1.0 - 1e-6, max(1e-6, share))
    return float(np.log(inside / (1.0 - inside)))


def forest_of(trees: Any, names: Sequence[str]) -> Forest:  # noqa: ANN401 - scikit-learn has no types
    """The same trees in our own form, without features that no tree asks for."""
    grown = [stage[0].nodes for stage in trees._predictors]  # noqa: SLF001 - scikit-learn shows them nowhere else
    asked = sorted({int(node["feature_idx"]) for nodes in grown for node in nodes if not node["is_leaf"]})
    place = {feature: at for at, feature in enumerate(asked)}
    return Forest(
        features=tuple(names[feature] for feature in asked),
        start=round(float(trees._baseline_prediction.ravel()[0]), 6),  # noqa: SLF001
        trees=tuple(_tree(nodes, place) for nodes in grown),
    )


def _tree(nodes: Any, place: Mapping[int, int]) -> Tree:  # noqa: ANN401 - a structured array
    ends = [bool(node["is_leaf"]) for node in nodes]
    return Tree(
        feature=tuple(LEAF if end else place[int(node["feature_idx"])] for node, end in zip(nodes, ends, strict=True)),
        threshold=tuple(
            round(float(node["value"]), 5) if end else round(float(node["num_threshold"]), 6)
            for node, end in zip(nodes, ends, strict=True)
        ),
        left=tuple(0 if end else int(node["left"]) for node, end in zip(nodes, ends, strict=True)),
        right=tuple(0 if end else int(node["right"]) for node, end in zip(nodes, ends, strict=True)),
    )


def joined(table: Table, which: NDArray[np.bool_], beside: Table | None) -> tuple[Floats, NDArray[np.bool_]]:
    """Features and truths to fit trees on; of families that are kept back nothing beside is taken either."""
    if beside is None:
        return table.features[which], table.right[which]
    away = {row["family"] for row in _taken(table.rows, ~which)}
    free = np.array([row["family"] not in away for row in beside.rows])
    return np.vstack([table.features[which], beside.features[free]]), np.concatenate([table.right[which], beside.right[free]])


def kept_back_nats(table: Table, beside: Table | None) -> Floats:
    """The log-odds each row gets from trees that never saw its family."""
    nats = np.zeros(len(table.rows))
    for fold in np.unique(table.folds):
        inside = table.folds == fold
        trees = fit_trees(*joined(table, ~inside, beside), table.names)
        nats[inside] = trees.decision_function(table.features[inside])
    return nats


def judged(rows: Sequence[Row], confidences: Sequence[float]) -> list[Judged]:
    """Rows with confidences, for thresholds."""
    return [
        Judged(row["document"], row["family"], row["fault"], row["group"], float(p), bool(row["right"]), bool(row["blocked"]))
        for row, p in zip(rows, confidences, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Curves:
    """For values in general, and for those from the boxes of registered forms."""

    general: Curve
    boxes: Curve | None
    shifts: Mapping[str, float] = field(default_factory=dict)

    def __call__(self, nats: Floats, table: Table) -> list[float]:
        """Confidences as a record would print them; `nats` of all rows of the table."""
        return [round(float(share), 4) for share in np.clip(_shares(self.meant(nats, table)), LOWEST, HIGHEST)]

    def meant(self, nats: Floats, table: Table) -> Floats:
        """Calibrated log-odds."""
        chosen = [self.boxes if boxed and self.boxes is not None else self.general for boxed in table.in_box]
        shifts = [self.shifts.get(name, 0.0) for name in table.fields]
        return np.array([curve(float(each)) + shift for curve, each, shift in zip(chosen, nats, shifts, strict=True)])


def fit_curves(table: Table, nats: Floats, which: NDArray[np.bool_], forms: tuple[Floats, NDArray[np.bool_]]) -> Curves:
    """`forms`: log-odds and truths of more values in boxes; the boxes of a form stand where they stand, whoever drew it."""
    whole = _fit_whole(table, nats, which, forms)
    meant = whole.meant(nats, table)
    shifts = {}
    for name in sorted({name for name, inside in zip(table.fields, which, strict=True) if inside}):
        mine = which & np.array([each == name for each in table.fields])
        shifts[name] = round(fit_shift(meant[mine], table.right[mine]), 4)
    return replace(whole, shifts=shifts)


def fit_shift(nats: Floats, right: NDArray[np.bool_]) -> float:
    """The log-odds to add to a field's values, by Newton's method; a little data moves it a little (a normal prior at none)."""
    shift = 0.0
    for _ in range(50):
        shares = _shares(nats + shift)
        step = float((shares - right).sum() + FIELD_PRIOR * shift) / float((shares * (1.0 - shares)).sum() + FIELD_PRIOR)
        shift -= step
        if abs(step) < 1e-6:
            break
    return shift


def _shares(nats: Floats) -> Floats:
    shares: Floats = 1.0 / (1.0 + np.exp(-nats))
    return shares


def _fit_whole(table: Table, nats: Floats, which: NDArray[np.bool_], forms: tuple[Floats, NDArray[np.bool_]]) -> Curves:
    general, boxed = which & ~table.in_box, which & table.in_box
    box_nats = np.concatenate([nats[boxed], forms[0]])
    box_right = np.concatenate([table.right[boxed], forms[1]])
    enough = len(box_nats) >= 2 * KNOT and not box_right.all()
    return Curves(fit_curve(nats[general], table.right[general]), fit_curve(box_nats, box_right) if enough else None)


def boxes_beside(table: Table, beside: Table | None) -> tuple[Floats, NDArray[np.bool_]]:
    """Values in boxes of the rows beside, with log-odds of trees that saw only the others' families."""
    if beside is None or not beside.in_box.any():
        return np.zeros(0), np.zeros(0, np.bool_)
    rest = ~beside.in_box
    features = np.vstack([table.features, beside.features[rest]])
    trees = fit_trees(features, np.concatenate([table.right, beside.right[rest]]), table.names)
    nats: Floats = trees.decision_function(beside.features[beside.in_box])
    return nats, beside.right[beside.in_box]


def fit(rows: Sequence[Row], beside_rows: Sequence[Row], version: str, first_met: Sequence[Row] = ()) -> tuple[Fitted, str]:
    """The fitted confidence, and what it does to families it never saw."""
    table, beside = table_of(rows, first_met), table_of(beside_rows) if beside_rows else None
    known = ~table.first_met
    nats, forms = kept_back_nats(table, beside), boxes_beside(table, beside)
    honest: list[Accepted] = []
    for fold in np.unique(table.folds):
        inside = table.folds == fold
        curves = fit_curves(table, nats, known & ~inside, forms)
        sure = np.array(curves(nats, table))
        thresholds = all_thresholds(_judged_of(table, sure, known & ~inside))
        for leaf, old in zip(_judged_of(table, sure, inside), known[inside], strict=True):
            honest.append((leaf, {each.target: leaf.passes(each.of(leaf.group)) for each in thresholds}, bool(old)))
    curves = fit_curves(table, nats, known, forms)
    whole = Fitted(
        version=version,
        forest=forest_of(fit_trees(*joined(table, np.ones(len(table.rows), np.bool_), beside), table.names), table.names),
        curve=curves.general,
        box_curve=curves.boxes,
        shifts=curves.shifts,
        thresholds=all_thresholds(_judged_of(table, np.array(curves(nats, table)), known)),
        fitted_on={
            "values": len(rows),
            "right": round(float(table.right[known].mean()), 5),
            "documents": len({row["document"] for row in rows}),
            "families": len({row["family"] for row in rows}),
            "values_beside": len(beside_rows),
            "values_first_met": len(first_met),
        },
    )
    text = report([(leaf, passes) for leaf, passes, old in honest if old])
    if first_met:
        text += "\nfamilies as first met, kept back\n" + report([(leaf, passes) for leaf, passes, old in honest if not old])
    return whole, text


def _judged_of(table: Table, sure: Floats, which: NDArray[np.bool_]) -> list[Judged]:
    return judged(_taken(table.rows, which), sure[which].tolist())


def _taken(rows: Sequence[Row], which: NDArray[np.bool_]) -> list[Row]:
    return [rows[int(at)] for at in np.flatnonzero(which)]


def read_rows(paths: Sequence[Path]) -> list[Row]:
    """Rows of one or more files that are right or wrong."""
    rows: list[Row] = []
    for path in paths:
        with (lzma.open if path.suffix == ".xz" else gzip.open)(path, "rt", encoding="utf-8") as stream:
            rows += [row for row in map(json.loads, stream) if row["right"] is not None]
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=Path, nargs="+", default=[ROWS])
    parser.add_argument("--beside", type=Path, nargs="*", default=[])
    parser.add_argument("--first-met", type=Path, nargs="*", default=sorted(FIRST_MET.glob("*.ndjson.xz")))
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--version", default="1")
    chosen = parser.parse_args(arguments)
    rows, beside, first_met = (read_rows(paths) for paths in (chosen.rows, chosen.beside, chosen.first_met))
    whole, text = fit(rows, beside, chosen.version, first_met)
    chosen.out.write_text(json.dumps(whole.model_dump(mode="json"), separators=(",", ":")) + "\n", encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
