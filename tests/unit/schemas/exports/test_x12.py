from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.x12_parse import NotX12, segments_of, transactions_of
from schemas.master import TradingPartner

KIND = x12.Transaction("835", "HP", "005010X221A1", version_in_header=False)
CLAIM = x12.Transaction("837", "HC", "005010X222A1", version_in_header=True)
AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("José Ñandú", "JOSE NANDU"), ("a*b~c:d^e", "A B C D E"), ("Иванов Пётр", "IVANOV PETR"), ("Straße", "STRASSE"),
        ("=SUM(A1)", "=SUM(A1)"), ("張三", None), ("١٢٣", "123"), ("\x00\x1b ", ""), ("x\u202ey", "XY"),
        ("fullwidth\uff1acolon", "FULLWIDTH COLON"),
    ],
)  # fmt: skip
def test_plain(printed: str, told: str | None) -> None:
    assert x12.plain(printed) == told


@given(st.text(max_size=40))
def test_nothing_breaks_out_of_an_element(printed: str) -> None:
    told = x12.plain(printed) or ""
    assert told.isascii()
    assert told.isprintable()
    assert not set(told) & set("*~:^")
    assert told == told.strip().upper()


def test_texts_are_cut_and_numbers_are_not() -> None:
    findings = Findings("rec_1")
    assert x12.text(findings, "A" * 70, "/payer/name", 60) == "A" * 60
    assert not findings.held
    assert not x12.identifier(findings, "A" * 51, "/payment/number", 50)
    assert [(each.code, each.at) for each in findings.held] == [("too_long", "/payment/number")]


@pytest.mark.parametrize(("value", "told"), [("1204.50", "1204.5"), ("100.00", "100"), ("-0.10", "-0.1"), ("0.00", "0")])
def test_number(value: str, told: str) -> None:
    assert x12.number(Decimal(value)) == told


def test_empty_elements_at_the_end_are_left_out() -> None:
    assert x12.segment("CLP", "1", "", ("HC", "G0463", ""), None, "") == "CLP*1**HC:G0463"
    assert x12.segment("PLB", ("L6", "")) == "PLB*L6"


def test_envelope() -> None:
    file = x12.interchange(KIND, [[x12.segment("LX", "1")]] * 2, TradingPartner(), made_at=AT, control_number=7).decode()
    lines = file.splitlines()
    assert len(lines[0]) == 106
    assert lines[1] == "GS*HP*POSTROOM*RECEIVER*20260115*0930*7*X*005010X221A1~"
    assert lines[2:5] == ["ST*835*0001~", "LX*1~", "SE*3*0001~"]
    assert lines[-2:] == ["GE*2*7~", "IEA*1*000000007~"]


def test_the_version_stands_in_the_header_where_it_must() -> None:
    file = x12.interchange(CLAIM, [[]], TradingPartner(), made_at=AT, control_number=1).decode()
    assert "ST*837*0001*005010X222A1~" in file


def test_other_delimiters_are_read() -> None:
    text = f"ISA|{'|'.join(['00'] * 15)}|>\nGS|HP\nST|835|1\nSVC|HC>G0463|5\nSE|3|1\n"
    (one,) = transactions_of(segments_of(text), "835")
    assert one[1].parts(1) == ("HC", "G0463")
    assert one[1][9] == ""


@pytest.mark.parametrize("text", ["", "ISA", "hello", "ISA*1*2~"])
def test_what_is_no_x12_is_refused(text: str) -> None:
    with pytest.raises(NotX12):
        segments_of(text)
