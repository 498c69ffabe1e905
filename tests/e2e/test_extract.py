"""`postroom extract` as the contract has it."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.program import SAMPLES, run

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
DIGITAL = SAMPLES / "portal_remittance.pdf"


def test_records_and_problems_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    bad, archive = tmp_path / "bad.pdf", tmp_path / "mail.zip"
    bad.write_text("this is no PDF")
    with zipfile.ZipFile(archive, "w") as members:
        members.write(DIGITAL, "inside/portal.pdf")
        members.writestr("empty.tif", b"")
    mail = SAMPLES / "invoice_by_mail.eml"
    answer = run("extract", SAMPLES / "scan_0018.tif", bad, archive, mail, DIGITAL, "--jobs", "2")
    assert answer.returncode == 1
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    names = [line["file"] if "problem" in line else line["source"]["file"] for line in lines]
    inside = [f"{archive}/empty.tif", f"{archive}/portal.pdf"]
    assert sorted(names[2:4]) == inside
    assert [*names[:2], *names[4:]] == [str(SAMPLES / "scan_0018.tif"), str(bad), f"{mail}/A47576.pdf", str(DIGITAL)]
    assert lines[1].keys() == {"file", "problem"}
    assert lines[1]["problem"]["type"] == "/problems/UNSUPPORTED_TYPE"
    assert lines[1]["problem"].keys() == {"type", "title", "detail"}
    assert {"schema", "id", "document_id", "type", "state", "data", "evidence", "checks", "source"} <= lines[0].keys()
    assert lines[-1]["type"] == "eob"


def test_type_view_and_folder_are_heeded(tmp_path: Path) -> None:
    scans, out = tmp_path / "scans", tmp_path / "out"
    scans.mkdir()
    for name in ("a.pdf", "b.pdf"):
        shutil.copy(DIGITAL, scans / name)
    answer = run("extract", scans / "a.pdf", scans / "b.pdf", "--type", "letter", "--view", "values", "--out", out)
    assert answer.returncode == 0, answer.stderr
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [line["schema"] for line in lines] == ["letter/1", "letter/1"]
    assert "evidence" not in lines[0]
    assert "subject" in lines[0]["data"]
    kept = {path.name: json.loads(path.read_text()) for path in out.iterdir()}
    assert kept == {"a.pdf.1.json": lines[0], "b.pdf.1.json": lines[1]}


def test_unknown_type_is_wrong_usage() -> None:
    answer = run("extract", DIGITAL, "--type", "nonsense")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "eob" in answer.stderr


def test_page_that_is_cut_off_sends_its_document_to_a_person(tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.jpg", tmp_path / "cut.jpg"
    Image.open(SAMPLES / "scan_0018.tif").convert("L").save(whole, dpi=(300, 300))
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    record = json.loads(run("extract", cut).stdout)
    check = next(check for check in record["checks"] if check["rule"] == "page.readable")
    assert (record["state"], check["passed"]) == ("needs_review", False)
    assert "page 1" in check["message"]
