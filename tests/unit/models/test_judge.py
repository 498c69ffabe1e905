import copy
import importlib.util
import json
from collections import Counter
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from models.evaluation.balance import balance_of
from models.evaluation.judge import Outcome, all_missing, comparable, judge
from models.evaluation.judged import Origin, judge_document

ROOT = Path(__file__).parents[3]
SCORER = ROOT.parent / "shared" / "tools" / "score.py"
TRUTHS = [json.loads(path.read_text()) for path in sorted((ROOT / "samples/truth").glob("*.json")) if path.stem != "mail"]
OFF = {"group": "CO", "reason": "45", "amount": "50.00"}
AMBULANCE = {"procedure": "A0428", "billed": "120.00", "paid": "120.00", "service_to": None, "adjustments": []}
MILEAGE = {"procedure": "A0425", "billed": "80.00", "paid": "30.00", "adjustments": [OFF]}
CLAIM = {"patient_name": "A, B", "claim_number": "A-1", "status": "paid", "billed": "200.00", "paid": "150.00"}
REMITTANCE: dict[str, Any] = {
    "type": "eob",
    "alternatives": {
        "/claims/0/lines/0/service_to": ["2026-01-02"],
        "/payment/method": ["eft"],
        "/claims/0/patient_name": ["B A"],
    },
    "ignore": ["/claims/1/status"],
    "optional_items": {"/claims/0/lines/0/adjustments": [{"group": None, "reason": None, "amount": "20.00"}]},
    "data": {
        "payment": {"method": "check", "number": "00123", "amount": "150.00"},
        "claims": [
            {**CLAIM, "remarks": ["M1", "N2"], "lines": [AMBULANCE, MILEAGE]},
            {"claim_number": "A-2", "status": "paid", "billed": "10.00", "paid": "0.00", "remarks": [], "lines": []},
        ],
    },
}


def counts(
    change: str = "", value: Any = None, *, lenient: bool = False, evidence: dict[str, Any] | None = None
) -> Counter[str]:
    data = copy.deepcopy(REMITTANCE["data"])
    if change:
        node: Any = data
        *path, last = change.strip("/").split("/")
        for key in path:
            node = node[int(key) if isinstance(node, list) else key]
        node[int(last) if isinstance(node, list) else last] = value
    verdicts = judge("eob", REMITTANCE, data, evidence or {}, lenient=lenient)
    return Counter(str(each.outcome) for each in verdicts if each.outcome not in {Outcome.OK, Outcome.NEUTRAL})


def test_the_same() -> None:
    assert not counts()


@pytest.mark.parametrize(
    ("pointer", "value", "outcome"),
    [
        ("/claims/0/lines/1/paid", "31.00", {"wrong": 1}),
        ("/claims/0/lines/1/paid", "30", {}),
        ("/claims/1/claim_number", None, {"missing": 1}),
        ("/claims/1/claim_number", "a 2", {}),
        ("/claims/0/patient_name", "B A", {}),
        ("/claims/0/patient_name", "a b", {"wrong": 1}),
        ("/claims/0/lines/0/service_to", "2026-01-02", {}),
        ("/claims/0/lines/0/service_to", "2026-01-03", {"spurious": 1}),
        ("/claims/1/status", "denied", {}),
        ("/claims/0/remarks", ["N2", "M1"], {}),
        ("/claims/0/remarks", ["N2", "M3", "M4"], {"wrong": 1, "spurious": 1}),
        ("/claims/0/lines/0/adjustments", [{"group": None, "reason": None, "amount": "20.00"}], {}),
        ("/claims/0/lines/0/adjustments", [{"group": "CO", "reason": "45", "amount": "21.00"}], {"spurious": 3}),
        ("/claims/1", None, {"missing": 3}),
    ],
)
def test_one_change(pointer: str, value: Any, outcome: dict[str, int]) -> None:
    assert counts(pointer, value) == outcome


def test_derived_values_count_for_nothing() -> None:
    derived = {"/payer/name": {"source": "derived"}}
    assert not counts("/payer", {"name": "Plan"}, evidence=derived)
    assert counts("/payer", {"name": "Plan"}) == {"spurious": 1}


def test_order_of_lists_does_not_matter() -> None:
    turned = copy.deepcopy(REMITTANCE["data"])
    turned["claims"].reverse()
    turned["claims"][1]["lines"].reverse()
    assert all(each.outcome in {Outcome.OK, Outcome.NEUTRAL} for each in judge("eob", REMITTANCE, turned, {}))


def test_partial_truth_knows_nothing_of_other_fields() -> None:
    truth = {"type": "invoice", "partial": True, "data": {"number": "1"}}
    assert [each.outcome for each in judge("invoice", truth, {"number": "1", "total": "2.00"}, {})] == [Outcome.OK]


def test_leniently() -> None:
    assert counts("/claims/0/patient_name", "A B", lenient=True) == {}
    assert comparable("Ärzte-\n haus", "text", lenient=True) == "arztehaus"
    assert comparable("Ärzte-\n haus", "text") == "Ärzte-haus"


def test_record_of_another_type() -> None:
    record = {"type": "invoice", "type_confidence": 0.9, "state": "needs_review", "data": {}, "evidence": {}, "checks": []}
    judged = judge_document("x", Origin("test", "f", "clean"), REMITTANCE, [record])
    assert not judged.type_right
    assert judged.strict.missing == len(all_missing(REMITTANCE)) > 10


def spoilt(truth: dict[str, Any], dice: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """The truth's data with errors of all kinds, and evidence that calls some of it derived."""
    data, evidence = copy.deepcopy(truth["data"]), {}

    def spoil(node: Any, at: str) -> None:
        for key, value in list(node.items() if isinstance(node, dict) else enumerate(node)):
            if isinstance(value, (dict, list)):
                spoil(value, f"{at}/{key}")
            elif dice.random() < 0.12:
                node[key] = dice.choice([None, "9", "7.00", f"{value} ", f"{value}x", str(value).swapcase()])
                evidence[f"{at}/{key}"] = {"source": dice.choice(["ocr", "derived"])}
        if isinstance(node, list):
            if dice.random() < 0.2 and node:
                node.append(copy.deepcopy(dice.choice(node)))
            if dice.random() < 0.2 and node:
                node.pop(dice.randrange(len(node)))
            dice.shuffle(node)

    spoil(data, "")
    return data, evidence


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.exists():
        pytest.skip("the shared tools are not there")
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: str(truth["doc"]))
def test_as_the_shared_scorer_judges(scorer: ModuleType, truth: dict[str, Any]) -> None:
    dice = Random(truth["doc"])
    for lenient in (False, True):
        for partial in (False, True):
            data, evidence = spoilt(truth, dice)
            told = {**truth, "partial": partial}
            theirs = scorer.Judge(told, data, evidence, lenient).out
            ours = judge(truth["type"], told, data, evidence, lenient=lenient)
            assert Counter(str(each.outcome) for each in ours) == Counter(verdict[0] for verdict in theirs)
            assert sorted(each.pointer for each in ours) == sorted(scorer.ptr(verdict[1]) for verdict in theirs)


@pytest.mark.parametrize("truth", [each for each in TRUTHS if each["type"] == "eob"], ids=lambda truth: str(truth["doc"]))
def test_balances_as_the_shared_scorer(scorer: ModuleType, truth: dict[str, Any]) -> None:
    dice = Random(truth["doc"])
    for data in (truth["data"], *(spoilt(truth, dice)[0] for _ in range(4))):
        balance = balance_of(data)
        assert (balance.all_claims, balance.claims, balance.claims_balanced, balance.payment) == scorer.eob_balance(data)
