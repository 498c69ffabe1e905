from __future__ import annotations

import email
import io
import json
import subprocess
import sys
from email import policy
from pathlib import Path

import pytest
from PIL import Image

from models.training import mailbag
from models.training.families.catalogue import FAMILIES
from models.training.morning_mail import DUPLICATE, PLAN
from models.training.pieces import Piece, post
from models.training.reading_pages import letter_pages

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "samples"


def test_batch_counts_separators_and_backs() -> None:
    posted = post(Piece("b", ("letter-other", "check-voucher"), "tif", "clean-200", backs=True))
    assert posted.summary["separators"] == [1, 4]
    assert posted.summary["blank_pages"] == [3, 6]
    assert [truth["files"][0]["pages"] for truth in posted.truths] == [[2], [5]]
    with Image.open(io.BytesIO(posted.content)) as picture:
        assert getattr(picture, "n_frames", 1) == 6
        assert picture.info["compression"] == "group4"


def test_same_piece_same_bytes() -> None:
    piece = Piece("again", ("eob-cards",), "pdf", "office-200")
    assert post(piece).content == post(piece).content


def test_mail_carries_the_pdf() -> None:
    posted = post(Piece("m", ("invoice-us",), "eml"))
    message = email.message_from_bytes(posted.content, policy=policy.default)
    attached = next(iter(message.iter_attachments()))
    assert attached.get_filename() == f"{posted.truths[0]['data']['number']}.pdf"
    assert attached.get_content().startswith(b"%PDF")


def test_command_writes_mail_and_truth(tmp_path: Path) -> None:
    mailbag.main(
        ["--out", str(tmp_path), "--count", "3", "--seed", "4", "--families", "check", "receipt", "--faults", "clean-200"]
    )
    truths = [json.loads(path.read_text()) for path in (tmp_path / "truth").glob("*-4-*.json")]
    assert len(truths) == 3
    for truth in truths:
        assert (tmp_path / truth["files"][0]["file"]).exists()
        assert {"doc", "type", "data", "files", "places", "words", "alternatives", "ignore"} <= truth.keys()


def test_reading_pages_are_reproducible_and_dense() -> None:
    first, again = (list(letter_pages(2, seed=3)) for _ in range(2))
    for (pixels, words), (same_pixels, same_words) in zip(first, again, strict=True):
        assert (pixels == same_pixels).all()
        assert words == same_words
        assert len(words) >= 80
        assert sorted(pixels.shape) == pytest.approx([2550, 3300], abs=2)


def test_plan_names_known_families() -> None:
    assert {family for piece in PLAN for family in piece.families} <= FAMILIES.keys()
    assert len({piece.file for piece in PLAN}) == len(PLAN)


def test_checked_in_sample_is_complete_and_small() -> None:
    files = {path.name for path in (SAMPLES / "morning-mail").iterdir()}
    assert files == {piece.file for piece in PLAN} | {DUPLICATE[1]}
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()) <= 5_000_000
    assert (SAMPLES / "morning-mail" / DUPLICATE[0]).read_bytes() == (SAMPLES / "morning-mail" / DUPLICATE[1]).read_bytes()


def test_sample_comes_out_byte_identical() -> None:
    """One small piece with a built-in typeface and no turning: the same on every machine with the locked packages."""
    piece = next(piece for piece in PLAN if piece.name == "scan_0017")
    posted = post(piece)
    assert posted.content == (SAMPLES / "morning-mail" / piece.file).read_bytes()
    truth = json.loads((SAMPLES / "truth" / f"{piece.name}.json").read_text(encoding="utf-8"))
    assert truth == json.loads(json.dumps(posted.truths[0]))


def test_scorer_takes_the_truth() -> None:
    scorer = ROOT.parent / "shared" / "tools" / "score.py"
    if not scorer.exists():
        pytest.skip("the scorer is not on this machine")
    run = subprocess.run(
        [sys.executable, scorer, "--self-test", SAMPLES / "truth"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert f"truth folder: {len(PLAN) + 1} files, perfect 1.0" in run.stdout
    assert "claims [], payment []" in run.stdout
