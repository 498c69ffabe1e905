from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from postroom.evaluation.x12 import balance, judge, syntax
from postroom.evaluation.x12.made import Remittance
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_parse import segments_of, transactions_of
from schemas.master import Address, Contact, MasterData, Payer, Provider
from schemas.record import Record, RecordState, SourceFile
from schemas.types.eob import Eob
from tests.records import remittances

AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
PLACE = Address(lines=("PO Box 100",), city="Springfield", state="IL", postal_code="62701")
PAYER = Payer(key="p", name="Example Health Plan", tax_id="123456789", address=PLACE, contact=Contact(phone="8005550100"))
MASTER = MasterData(payers=(PAYER,))
WRITE = all_formats()["x12-835"]


def line(billed: str = "100.00", paid: str = "60.00", **more: Any) -> dict[str, Any]:
    adjustments = [] if billed == paid else [{"group": "CO", "reason": "45", "amount": "40.00"}]
    return {"procedure": "G0463", "billed": billed, "paid": paid, "adjustments": adjustments} | more


def claim(*lines: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"patient_name": "DOE, JANE A", "patient_account": "A1", "claim_number": "C1", "lines": list(lines)} | more


def record(*claims: dict[str, Any], amount: str = "60.00", id_: str = "rec_1", **more: Any) -> Record:
    data = {
        "payer": {"name": "EXAMPLE HEALTH PLAN"}, "payee": {"name": "Sample Clinic", "npi": "1234567893"},
        "payment": {"method": "check", "number": "98765", "date": "2026-01-12", "amount": amount}, "claims": list(claims),
    }  # fmt: skip
    return Record(
        schema_="eob/1", id=id_, document_id="doc_1", type="eob", type_confidence=1.0, state=RecordState.ACCEPTED,
        data=Eob.model_validate(data | more).model_dump(mode="json"),
        source=SourceFile(file="a.tif", sha256="0" * 64, pages=(1,), received_at=AT),
    )  # fmt: skip


def written(*records: Record, master: MasterData = MASTER) -> list[str]:
    """Its lines; balanced, always."""
    file = WRITE(Shipment(records, master, AT)).decode("ascii")
    assert not [fault for one in transactions_of(segments_of(file), "835") for fault in balance.faults(one, owed=True)]
    return file.replace("~", "").splitlines()


def held(one: Record, master: MasterData = MASTER) -> list[tuple[str, str]]:
    with pytest.raises(CannotExport) as error:
        WRITE(Shipment((one,), master, AT))
    return [(each.code, each.at) for each in error.value.held]


def test_a_plain_remittance() -> None:
    assert written(record(claim(line(service_from="2025-12-18", modifiers=["25"], units="1"))))[3:-3] == [
        "BPR*I*60*C*CHK************20260112", "TRN*1*98765*1123456789", "N1*PR*EXAMPLE HEALTH PLAN", "N3*PO BOX 100",
        "N4*SPRINGFIELD*IL*62701", "PER*BL*PROVIDER SERVICES*TE*8005550100", "N1*PE*SAMPLE CLINIC*XX*1234567893", "LX*1",
        "CLP*A1*1*100*60**ZZ*C1", "NM1*QC*1*DOE*JANE*A", "SVC*HC:G0463:25*100*60**1", "DTM*472*20251218", "CAS*CO*45*40",
    ]  # fmt: skip


def test_several_payments_in_one_file_are_valid() -> None:
    lines = written(*(record(claim(line()), id_=f"rec_{number}") for number in range(2)))
    assert [each for each in lines if each.startswith("ST")] == ["ST*835*0001", "ST*835*0002"]
    assert not syntax.complaints("~\n".join(lines) + "~\n")


def test_a_reversal_is_negated_and_comes_before_its_correction() -> None:
    new, old = claim(line()), claim(line(units="1"), status="reversed")
    lines = written(record(new, old, amount="0.00"))
    assert [each for each in lines if each[:3] in {"CLP", "CAS", "SVC", "BPR"}] == [
        "BPR*H*0*C*NON************20260112", "CLP*A1*22*-100*-60**ZZ*C1", "SVC*HC:G0463*-100*-60**-1", "CAS*CO*45*-40",
        "CLP*A1*1*100*60**ZZ*C1", "SVC*HC:G0463*100*60", "CAS*CO*45*40",
    ]  # fmt: skip


def test_a_denial_is_paid_nothing() -> None:
    denied = line("75.00", "0.00", adjustments=[{"group": "CO", "reason": "16", "amount": "75.00"}], remarks=["N290"])
    lines = written(record(claim(denied, status="denied"), amount="0.00"))
    assert "CLP*A1*1*75*0**ZZ*C1" in lines
    assert "LQ*HE*N290" in lines


def test_interest_recoupment_and_a_balance_carried_forward() -> None:
    moved = [{"code": "WO", "reference": "OLD1", "amount": "80.00"}]
    lines = written(record(claim(line(), interest="2.00", paid="62.00"), amount="-18.00", provider_adjustments=moved))
    assert "BPR*H*0*C*NON************20260112" in lines
    assert "AMT*I*2" in lines
    assert "PLB*1234567893*20261231*WO:OLD1*80*L6:C1*-2*FB:98765*-18" in lines


def test_a_claim_told_as_a_whole() -> None:
    whole = claim({"procedure": "G0463", "billed": "100.00"}, billed="100.00", paid="60.00", allowed="60.00")
    lines = written(record(whole))
    assert lines[lines.index("CLP*A1*1*100*60**ZZ*C1") + 1] == "CAS*CO*45*40"
    assert not [each for each in lines if each.startswith("SVC")]


def test_sums_of_services_are_not_the_claims_own_adjustments() -> None:
    total = [{"group": "CO", "reason": "45", "amount": "40.00"}]
    assert written(record(claim(line(), adjustments=total, paid="60.00"))).count("CAS*CO*45*40") == 1
    assert written(record(claim(line(), adjustments=total, paid="20.00"), amount="20.00")).count("CAS*CO*45*40") == 2


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (record(claim(line()), amount="61.00"), ("unbalanced", "/payment/amount")),
        (record(claim(line(), paid="59.00"), amount="59.00"), ("unbalanced", "/claims/0/paid")),
        (record(claim(line(), billed="99.00")), ("unbalanced", "/claims/0/billed")),
        (record(claim(line(paid="50.00")), amount="50.00"), ("unbalanced", "/claims/0/lines/0")),
        (record(claim(line(), claim_number=None)), ("missing_value", "/claims/0/claim_number")),
        (record(claim(line(), patient_name="張三")), ("bad_identifier", "/claims/0/patient_name")),
        (record(claim(line(procedure="VISIT1"))), ("bad_identifier", "/claims/0/lines/0/procedure")),
        (record(claim(line(remarks=["ZZ9"]))), ("unmapped_code", "/claims/0/lines/0/remarks/0")),
        (record(claim(line()), payee={"name": "Sample Clinic"}), ("missing_master_data", "payee.npi")),
        (record(claim(line()), payee={"name": "X", "npi": "1234567890"}), ("bad_identifier", "/payee/npi")),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_held(one: Record, expected: tuple[str, str]) -> None:
    assert held(one) == [expected]


def test_missing_master_data_is_asked_for_by_name() -> None:
    asked = held(record(claim(line())), MasterData())
    assert asked == [("missing_master_data", f"payer.{name}") for name in ("tax_id", "address", "contact.phone")]


def paid_by(method: str | None, amount: str = "60.00") -> Record:
    payment = {"method": method, "number": "98765", "date": "2026-01-12", "amount": amount}
    return record(claim(line()) if amount == "60.00" else claim(line("60.00", "0.00")), payment=payment)


WIRING = MASTER.model_copy(update={"payers": (PAYER.model_copy(update={"pays_by": "FWT", "payer_id": "99999"}),)})


@pytest.mark.parametrize(("printed", "told"), [(None, "FWT"), ("check", "CHK"), ("eft", "ACH")])
def test_a_payer_pays_as_it_always_does_unless_paper_says_otherwise(printed: str | None, told: str) -> None:
    assert f"BPR*I*60*C*{told}************20260112" in written(paid_by(printed), master=WIRING)


def test_a_method_that_nobody_says_is_asked_for_by_name() -> None:
    assert held(paid_by(None)) == [("missing_master_data", "payer.pays_by")]
    assert held(paid_by("none"), WIRING) == [("missing_value", "/payment/method")]


def test_what_only_the_master_data_say_is_told_with_its_entry() -> None:
    assert WRITE.on_file(paid_by(None), WIRING) == {
        "/payment/method": "master:payer/p",
        "/payer/payer_id": "master:payer/p",
    }
    assert "/payment/method" not in WRITE.on_file(paid_by("check"), WIRING)
    assert "/payment/method" not in WRITE.on_file(paid_by(None, "0.00"), WIRING)
    clinic = Provider(key="c", name="Sample Clinic", npi="1234567893", tax_id="123456789")
    assert WRITE.on_file(paid_by("check"), MasterData(providers=(clinic,))) == {"/payee/tax_id": "master:provider/c"}


@settings(max_examples=40, deadline=None)
@given(remittances())
def test_every_remittance_is_written_as_it_was_meant(made: Remittance) -> None:
    file = WRITE(Shipment((made.record,), made.master, AT)).decode("ascii")
    (one,) = transactions_of(segments_of(file), "835")
    assert not judge.faults(made, one)
