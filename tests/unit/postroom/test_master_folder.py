from __future__ import annotations

from pathlib import Path

import pytest

from postroom.master_folder import read_folder
from schemas.errors import BadRequest


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "payers.csv").write_text("key,name\nEHP,Example Health Plan\n")
    (tmp_path / "claims.csv").write_text("account,patient_name,charge\nA1,DOE JANE,5\n")
    master = read_folder(tmp_path)
    assert ([each.key for each in master.payers], [each.key for each in master.claims]) == (["EHP"], ["A1"])
    assert master.parties_alone.claims == ()
    assert read_folder(None).payers == ()


def test_bad_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "providers.csv").write_text("key,name,npi\nA,B,1\n")
    with pytest.raises(BadRequest, match=r"providers.csv: line 2, npi"):
        read_folder(tmp_path)


def test_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="no file such as"):
        read_folder(tmp_path)
