import json
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("sklearn", reason="needs the train extra")

import numpy as np

from models.training.confidence import fit, fit_curve, fit_shift, fit_trees, forest_of
from schemas.fitted import Fitted, field_of

DICE = Random(7)


def row(number: int) -> dict:
    """A value that is right about as often as its score says, surer where the readers agree and in one of two fields."""
    score, agreed = DICE.uniform(0.5, 1.0), DICE.random() < 0.5
    pattern = DICE.choice(("/total", "/memo"))
    doubt = (1.0 - score) * (0.02 if agreed else 1.0) * (0.4 if pattern == "/total" else 1.6)
    figures = {"score": round(score, 4), "says_readers_agree": float(agreed), "tag_score": 0.5, "x": DICE.random()}
    figures["in_box"] = float(number % 5 == 0)
    return {
        "document": f"d{number // 20}", "family": f"f{number % 10}", "fault": DICE.choice(("fax", "clean")), "group": "money",
        "type": "check", "pattern": pattern, "right": DICE.random() > doubt, "blocked": False, "features": figures,
    }  # fmt: skip


ROWS = [row(number) for number in range(6000)]


def test_our_trees_say_what_theirs_say() -> None:
    names = ("score", "says_readers_agree", "tag_score")
    features = np.array([[each["features"][name] for name in names] for each in ROWS])
    trees = fit_trees(features, np.array([each["right"] for each in ROWS]), names)
    forest = forest_of(trees, names)
    columns = [names.index(name) for name in forest.features]
    ours = np.array([forest(list(each[columns])) for each in features[:300]])
    assert np.abs(ours - trees.decision_function(features[:300])).max() < 1e-3


def test_fitted_confidence_is_calibrated_and_survives_its_file(tmp_path: Path) -> None:
    whole, report = fit(ROWS, ROWS[:500], "test")
    path = tmp_path / "confidence.json"
    path.write_text(json.dumps(whole.model_dump(mode="json")))
    again = Fitted.model_validate(json.loads(path.read_text()))
    for pattern in ("/total", "/memo"):
        mine = [each for each in ROWS if each["pattern"] == pattern]
        shares = [again.confidence(each["features"], field_of("check", pattern)) for each in mine]
        assert sum(shares) / len(shares) == pytest.approx(sum(each["right"] for each in mine) / len(mine), abs=0.02)
    assert again.shifts["check/memo"] < -0.3 < 0.3 < again.shifts["check/total"]
    assert "x" not in again.forest.features
    assert again.threshold(0.98, "money") < again.threshold(0.999, "money")
    assert "expected calibration error" in report


def test_families_as_first_met_teach_what_is_not_understood() -> None:
    """What known families never show: values on pages that the tagger finds strange, however sure of them extraction is."""
    known = [{**each, "features": {**each["features"], "page_doubt": 0.0}} for each in ROWS]
    strange = [
        {**each, "family": "strange", "right": DICE.random() < 0.4, "features": {**each["features"], "page_doubt": 0.5}}
        for each in ROWS[:1500]
    ]
    for each in strange[::2]:
        del each["features"]["tag_score"]  # they were kept before this figure was made
    without, _ = fit(known, [], "test")
    whole, report = fit(known, [], "test", strange)
    sure = {"score": 0.98, "says_readers_agree": 1.0, "tag_score": 0.5, "in_box": 0.0}
    assert whole.confidence(sure | {"page_doubt": 0.5}) < 0.7
    assert whole.confidence(sure | {"page_doubt": 0.0}) > 0.98
    assert without.confidence(sure | {"page_doubt": 0.5}) > 0.98
    assert whole.fitted_on["values"] == without.fitted_on["values"] == len(known)
    assert "as first met" in report


def test_a_little_data_shifts_a_field_a_little() -> None:
    nats = np.zeros(4000)
    assert fit_shift(nats[:4], np.ones(4, np.bool_)) == pytest.approx(0.18, abs=0.02)
    assert fit_shift(nats, np.arange(4000) % 4 > 0) == pytest.approx(np.log(3.0), abs=0.02)


def test_curve_rises() -> None:
    nats = np.array([DICE.gauss(2.0, 2.0) for _ in range(4000)])
    right = np.array([DICE.random() < 1.0 / (1.0 + np.exp(-each / 2.0)) for each in nats])
    curve = fit_curve(nats, right)
    assert list(curve.meant) == sorted(curve.meant)
    assert curve(2.0) == pytest.approx(1.0, abs=0.4)
