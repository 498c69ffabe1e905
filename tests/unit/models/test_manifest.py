import hashlib
from pathlib import Path

import pytest

from models.manifest import MANIFEST, WEIGHTS, WeightsFile, add_to_manifest, check_weights, whole
from schemas.errors import Misconfigured


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.bin").write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    made = WeightsFile(version="3", sha256=digest, size=7, made_by="make a", made_from="nothing", metrics={"f1": 0.5})
    add_to_manifest("a.bin", made, tmp_path)
    return tmp_path


def test_whole(folder: Path) -> None:
    assert whole("a.bin", folder) == b"weights"
    assert list(check_weights(folder)) == [("a.bin", "3")]


def test_damaged_weights_are_named(folder: Path) -> None:
    (folder / "a.bin").write_bytes(b"weighty")
    with pytest.raises(Misconfigured, match=r"a\.bin are damaged"):
        list(check_weights(folder))


def test_missing_weights_are_named(folder: Path) -> None:
    (folder / "a.bin").unlink()
    with pytest.raises(Misconfigured, match=r"a\.bin cannot be read"):
        whole("a.bin", folder)


def test_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=MANIFEST):
        list(check_weights(tmp_path))


def test_damaged_manifest_is_named(folder: Path) -> None:
    (folder / MANIFEST).write_text('{"files": 3}')
    with pytest.raises(Misconfigured, match=rf"{MANIFEST} is damaged"):
        list(check_weights(folder))


def test_unknown_weights_are_named(folder: Path) -> None:
    with pytest.raises(Misconfigured, match=r"does not name b\.bin"):
        whole("b.bin", folder)


def test_ours_are_whole_and_small() -> None:
    assert any(name == "tagger.onnx" for name, _ in check_weights())
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) < 40e6
