import json
from pathlib import Path
from random import Random

import pytest

from models.evaluation.known import KnownDocument, keep, load, paths_of
from models.training.families.catalogue import drawn
from models.training.truth import truth_of
from postroom.evaluation.redraw_truths import main, redrawn

TRUTH = json.loads(json.dumps(truth_of(drawn("check", Random("7")), "one", [])))
DOCUMENT = KnownDocument(
    name="001-00000.check.clean", split="validation", family="check", family_split="training", type="check", fault="clean",
    container="tif", dpi=300, seed="7", sizes=(), truth=TRUTH, pages=(), draw_seconds=0.0, read_seconds=0.0,
)  # fmt: skip


def changed(**update: object) -> KnownDocument:
    return DOCUMENT.model_copy(update={"truth": TRUTH | update})


def test_truth_of_the_same_paper() -> None:
    again = redrawn(changed(data={}))
    assert again is not None
    assert again.truth == TRUTH


def test_other_paper() -> None:
    assert redrawn(changed(words=[])) is None


def test_whole_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(changed(data={}), tmp_path)
    main(["--corpus", str(tmp_path)])
    (document,) = load(paths_of("validation", tmp_path))
    assert document.truth == TRUTH
    assert capsys.readouterr().out == "1 truths changed\n"
