import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas.fitted import HIGHEST, LOWEST, NEVER, Curve, Fitted, Threshold, fitted
from schemas.leaf_features import features_of
from schemas.policy import DEFAULT_POLICY
from schemas.readings import Reading, Understood
from schemas.settlement import stand_of
from schemas.standing import GROUPS
from schemas.trees import LEAF, Forest, Tree

STUMP = Tree(feature=(0, LEAF, LEAF), threshold=(0.5, -2.0, 2.0), left=(1, 0, 0), right=(2, 0, 0))
LINE = Curve(given=(-9.0, 9.0), meant=(-18.0, 18.0))


def made(*thresholds: Threshold) -> Fitted:
    forest = Forest(features=("score",), start=0.5, trees=(STUMP,))
    return Fitted(version="1", forest=forest, curve=LINE, thresholds=thresholds or (Threshold(target=0.99, pooled=0.9),))


def test_tree_goes_left_up_to_its_threshold() -> None:
    forest = Forest(features=("score",), start=0.5, trees=(STUMP, STUMP))
    assert [forest([value]) for value in (0.4, 0.5, 0.6)] == [-3.5, -3.5, 4.5]


@pytest.mark.parametrize(
    "broken",
    [
        {"left": (1, 0)},
        {"left": (0, 0, 0)},
        {"right": (7, 0, 0)},
        {"feature": (), "threshold": (), "left": (), "right": ()},
    ],
)
def test_tree_that_leads_nowhere(broken: dict) -> None:
    with pytest.raises(ValidationError):
        Tree.model_validate(STUMP.model_dump() | broken)


def test_curve_is_flat_beyond_its_ends() -> None:
    assert [LINE(nats) for nats in (-20.0, -9.0, 0.0, 4.5, 20.0)] == [-18.0, -18.0, 0.0, 9.0, 18.0]


@pytest.mark.parametrize(("given_", "meant"), [((0.0, 0.0), (1.0, 2.0)), ((0.0, 1.0), (2.0, 1.0)), ((0.0,), (1.0, 2.0))])
def test_curve_that_falls(given_: tuple, meant: tuple) -> None:
    with pytest.raises(ValidationError):
        Curve(given=given_, meant=meant)


@given(st.floats(allow_nan=False))
def test_never_quite_sure(score: float) -> None:
    assert LOWEST <= made().confidence({"score": score}) <= HIGHEST


def test_confidence_is_by_name() -> None:
    model = made()
    assert model.confidence({"other": 0.0, "score": 1.0}) > 0.99
    assert model.confidence({"score": 0.0, "other": 1.0}) < 0.05
    with pytest.raises(KeyError):
        model.confidence({"other": 1.0})


def test_threshold_of_a_target_between_two_is_the_stricter() -> None:
    model = made(Threshold(target=0.99, pooled=0.9, groups={"name": 0.97}), Threshold(target=0.999, pooled=0.98))
    assert model.threshold(0.9, "money") == model.threshold(0.99, "money") == 0.9
    assert model.threshold(0.99, "name") == 0.97
    assert model.threshold(0.991, "money") == 0.98
    assert model.threshold(0.9999, "money") == pytest.approx(0.998)


def test_threshold_never_reached() -> None:
    model = made(Threshold(target=0.99, pooled=NEVER))
    assert model.threshold(0.99, "money") > HIGHEST
    assert model.threshold(0.999, "money") > HIGHEST


def test_the_one_that_ships() -> None:
    model = fitted()
    readings = (Reading(pointer="/number", value="10023", score=0.98), Reading(pointer="/total", value="12.00", score=0.5))
    understood = Understood(type="invoice", type_confidence=0.99, pages=(1,), readings=readings)
    stand = stand_of(understood)
    figures = features_of(stand.values, stand.checks, understood, {})
    assert all(LOWEST <= model.confidence(each) <= HIGHEST for each in figures)
    assert set(model.forest.features) <= set(figures[0])
    targets = [each.target for each in model.thresholds]
    assert targets == sorted(targets)
    for group in GROUPS:
        steps = [each.of(group) for each in model.thresholds]
        assert steps == sorted(steps)
    assert model.threshold(DEFAULT_POLICY.target_accuracy, "money") < NEVER
