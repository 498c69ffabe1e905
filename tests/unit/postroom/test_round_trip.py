from __future__ import annotations

import os
from pathlib import Path

import pytest

from postroom.evaluation import export_check, round_trip

OWN = """ISA*00*          *00*          *ZZ*A              *ZZ*B              *260115*0930*^*00501*000000001*0*T*:~
GS*HP*A*B*20260115*0930*1*X*005010X221A1~
ST*835*0001~BPR*I*40*C*CHK************20260112~TRN*1*0098765432*1123456789~DTM*405*20260112~N1*PR*EXAMPLE HEALTH PLAN~
N3*PO BOX 100~N4*SPRINGFIELD*IL*627010100~PER*BL*PROVIDER SERVICES*TE*8005550100~N1*PE*SAMPLE CLINIC LLC*XX*1234567893~LX*1~
CLP*ACCT1001*2*100*50*10*12*2026010500012*11*1~NM1*QC*1*DOE*JANE*A***MI*XYZ123456789~
SVC*HC:G0463:25*100*50**1~DTM*472*20251218~CAS*CO*45*40~CAS*PR*2*10~REF*6R*1~AMT*B6*60~LQ*HE*N130~
PLB*1234567893*20261231*WO:2025110100099*10~SE*20*0001~GE*1*1~IEA*1*000000001~
"""


def test_the_same_comes_back_and_what_has_no_place_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.835").write_text(OWN)
    (tmp_path / "unbalanced.835").write_text(OWN.replace("BPR*I*40", "BPR*I*41"))
    (tmp_path / "letter.txt").write_text("Dear Sir or Madam")
    assert round_trip.main([str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "2 files with 2 transaction sets, 1 of which do not balance" in told
    assert "1 came back the same, with 1 claims" in told
    assert "CLP02=2 1, CLP08 1, CLP09 1, DTM*405 1, REF*6R 1" in told


def test_an_absent_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert round_trip.main([str(tmp_path / "none")]) == 0
    assert "nothing to read" in capsys.readouterr().out


@pytest.mark.slow
def test_files_of_others_come_back_the_same() -> None:
    folder = Path(os.environ.get("POSTROOM_SHARED", "../shared")) / "data" / "x12"
    if not folder.is_dir():
        pytest.skip("no shared 835 files here")
    tally = round_trip.run(folder)
    assert tally.same
    assert not tally.different


@pytest.mark.parametrize("name", sorted(export_check.CASES))
def test_made_records_pass_every_judge(name: str) -> None:
    outcome = export_check.check(name, 12, seed=1)
    assert not outcome.faults
    assert outcome.written == 12
