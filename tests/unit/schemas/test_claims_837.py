from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.claims_837 import read_837
from schemas.master import MasterData, Payer, Provider
from schemas.master_import import ImportRefused

HEAD = (
    "ISA*00*          *00*          *ZZ*SUBMITTER1     *ZZ*RECEIVER1      *260115*0930*^*00501*000000002*0*T*:~\n"
    "GS*HC*SUBMITTER1*RECEIVER1*20260115*0930*2*X*005010X222A1~\n"
)
SET = (
    "ST*837*0001*005010X222A1~\nBHT*0019*00*B1*20260115*0930*CH~\nHL*1**20*1~\nNM1*85*2*SAMPLE CLINIC LLC*****XX*1234567893~\n"
    "HL*2*1*22*1~\nNM1*IL*1*DOE*JOHN*Q***MI*XYZ123456789~\nNM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999~\nHL*3*2*23*0~\n"
    "NM1*QC*1*DOE*JANE*A~\nCLM*ACCT1001*250***11:B:1*Y*A*Y*Y~\nNM1*PR*2*OTHER PLAN*****PI*1~\nLX*1~\n"
    "SV1*HC:G0463:25*150*UN*1***1~\nDTP*472*D8*20251218~\nLX*2~\nSV1*HC:A4550*100*UN*1***1~\nDTP*472*RD8*20251219-20251220~\n"
    "HL*4*1*22*0~\nNM1*IL*1*ROE*RICHARD****MI*M2~\nCLM*ACCT1002*90***11:B:1*Y*A*Y*Y~\nDTP*434*RD8*20251201-20251203~\n"
    "LX*1~\nSV2*0450*HC:G0383*90*UN*1~\n"
)
END = "SE*24*0001~\nGE*1*2~\nIEA*1*000000002~\n"
WHOLE = HEAD + SET + END
MASTER = MasterData(
    payers=(Payer(key="EHP", name="Example Health Plan", payer_id="99999"),),
    providers=(Provider(key="SC", name="Sample Clinic", npi="1234567893"),),
)


def test_claims() -> None:
    first, second = read_837(WHOLE.encode(), MASTER)
    assert (first.key, first.account, first.charge) == ("ACCT1001.20251218", "ACCT1001", "250.00")
    assert (first.patient_name, first.member_id) == ("DOE, JANE A", "XYZ123456789")
    assert (first.payer, first.provider) == ("EHP", "SC")
    assert (first.service_from, first.service_to) == ("2025-12-18", "2025-12-19")
    assert [(line.procedure, line.charge, line.date) for line in first.lines] == [
        ("G0463", "150.00", "2025-12-18"),
        ("A4550", "100.00", "2025-12-19"),
    ]
    assert (second.patient_name, second.payer) == ("ROE, RICHARD", None)
    assert (second.service_from, second.service_to) == ("2025-12-01", "2025-12-03")
    assert (second.lines[0].revenue_code, second.lines[0].procedure) == ("0450", "G0383")


def test_other_delimiters() -> None:
    text = WHOLE.replace("\n", "").translate(str.maketrans("*:~", "|>\n"))
    assert read_837(text.encode()) == read_837(WHOLE.encode())


def test_claims_of_one_key() -> None:
    claim = "CLM*A*5***11:B:1~NM1*82*1*X*Y~"
    body = HEAD + f"ST*837*1~HL*1**20~HL*2*1*22~NM1*IL*1*DOE*JANE~{claim}{claim}SE*9*1~GE*1*2~IEA*1*2~"
    assert [each.key for each in read_837(body.encode())] == ["A", "A.2"]


@pytest.mark.parametrize(
    ("text", "column", "reason"),
    [
        (HEAD + SET, "IEA", "cut off"),
        (HEAD + SET.replace("LX*2~\n", "") + END, "SE", "another number of segments"),
        (WHOLE.replace("ST*837", "ST*835"), "ST", "begins no 837"),
        (WHOLE.replace("CLM*ACCT1001*250", "CLM*ACCT1001*$$"), "charge", "an amount such as"),
        (WHOLE.replace("CLM*ACCT1001*", "CLM**"), "account", "is missing"),
        (WHOLE.replace("D8*20251218", "D8*20251399"), "date", "a date such as"),
        (HEAD + "ST*837*1~SV1*HC:A*5~SE*3*1~GE*1*2~IEA*1*2~", "SV1", "before any claim"),
        (HEAD + "ST*837*1~SE*2*1~GE*1*2~IEA*1*2~", None, "holds no claims"),
        ("ISA*00", "ISA", "no header"),
        ("", "ISA", "no header"),
    ],
)
def test_bad_file(text: str, column: str | None, reason: str) -> None:
    with pytest.raises(ImportRefused) as error:
        read_837(text.encode())
    assert [fault for fault in error.value.faults if fault.column == column and reason in fault.reason]


@given(st.text(alphabet="*~:\nSTEHLCMNV1D0x ", max_size=200))
def test_anything_is_read_or_refused(text: str) -> None:
    for each in (text, HEAD + text):
        with pytest.raises(ImportRefused):
            read_837(each.encode())
