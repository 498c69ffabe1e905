from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given, settings

from postroom.evaluation.x12 import claim_rules, judge_claims, syntax
from postroom.evaluation.x12.made_claims import MadeClaim
from postroom.evaluation.x12.made_institutional import institutional as institutional_claim
from postroom.evaluation.x12.made_professional import professional as professional_claim
from schemas.claims_837 import read_837
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_parse import segments_of, transactions_of
from schemas.master import MasterData
from schemas.record import Record
from tests.claims import CLINIC, MASTER, SMITH, STREET, institutional, line, professional
from tests.records import institutional_claims, professional_claims

AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
FORMATS = {"cms1500": all_formats()["x12-837p"], "ub04": all_formats()["x12-837i"]}


def written(one: Record, master: MasterData = MASTER) -> list[str]:
    """Its lines; valid and by the rules, always."""
    file = FORMATS[one.type](Shipment((one,), master, AT)).decode("ascii")
    assert not syntax.complaints(file)
    assert not [fault for each in transactions_of(segments_of(file), "837") for fault in claim_rules.faults(each)]
    return file.replace("~", "").splitlines()


def held(one: Record, master: MasterData = MASTER) -> list[tuple[str, str]]:
    with pytest.raises(CannotExport) as error:
        FORMATS[one.type](Shipment((one,), master, AT))
    return [(each.code, each.at) for each in error.value.held]


def test_a_plain_professional_claim() -> None:
    assert written(professional())[2:-3] == [
        "ST*837*0001*005010X222A1", "BHT*0019*00*REC_0123456789ABCDEFGHJK*20260115*0930*CH",
        "NM1*41*2*MAILROOM BPO INC*****46*SUB0001", "PER*IC*EDI DESK*TE*8005550123",
        "NM1*40*2*EXAMPLE HEALTH PLAN*****46*99999",
        "HL*1**20*1", "PRV*BI*PXC*207Q00000X", "NM1*85*2*SAMPLE CLINIC*****XX*1234567893", "N3*1 MAIN ST",
        "N4*SPRINGFIELD*IL*627040001", "REF*EI*123456789", "HL*2*1*22*0", "SBR*P*18*******CI",
        "NM1*IL*1*DOE*JANE*A***MI*XYZ123456789", "N3*9 OAK AVE", "N4*SPRINGFIELD*IL*62704", "DMG*D8*20120304*F",
        "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999", "CLM*ACCT1001*150***11:B:1*Y*A*Y*Y", "HI*ABK:J020*ABF:R5081", "LX*1",
        "SV1*HC:G0463*150*UN*1***1", "DTP*472*D8*20251218", "REF*6R*1",
    ]  # fmt: skip


def test_a_plain_institutional_claim() -> None:
    lines = written(institutional())
    assert lines[lines.index("HL*2*1*22*0") : -3] == [
        "HL*2*1*22*0", "SBR*P*18**SAMPLE EMPLOYER*****CI", "NM1*IL*1*ROE*RICHARD****MI*XYZ987654321", "N3*5 ELM ST",
        "N4*SPRINGFIELD*IL*62704", "DMG*D8*19550607*M", "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999",
        "CLM*PCN2001*1200***11:A:1**A*Y*Y", "DTP*434*RD8*20251201-20251203", "CL1***01", "HI*ABK:I214",
        "NM1*71*1*GREY*ANNE****XX*1888888884", "LX*1", "SV2*0120**1200*DA*2", "REF*6R*1",
    ]  # fmt: skip


def test_a_patient_who_is_not_the_insured_stands_below() -> None:
    patient = professional().data["patient"] | {"relationship": "child"}
    insured = {"name": "DOE, JOHN, Q", "street": "SAME", "birth_date": "1980-01-02", "sex": "M", "group_number": "GRP001"}
    lines = written(professional(patient=patient, insured=insured))
    place = lines.index("HL*2*1*22*1")
    assert lines[place + 1 : place + 8] == [
        "SBR*P**GRP001******CI", "NM1*IL*1*DOE*JOHN*Q***MI*XYZ123456789", "N3*9 OAK AVE", "N4*SPRINGFIELD*IL*62704",
        "DMG*D8*19800102*M", "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999", "HL*3*2*23*0",
    ]  # fmt: skip
    assert lines[place + 8 : place + 10] == ["PAT*19", "NM1*QC*1*DOE*JANE*A"]


def test_boxes_of_a_professional_claim() -> None:
    lines = written(
        professional(
            condition={"employment": True, "auto_accident": True, "auto_state": "IL"}, claim_codes="W2 E3",
            onset_date="2025-12-10", onset_qualifier="431", other_date="2025-12-09", other_date_qualifier="439",
            unable_from="2025-12-11", unable_to="2025-12-20", hospital_from="2025-12-11", hospital_to="2025-12-12",
            referring={"qualifier": "DN", "name": "MARY B JONES", "npi": "1999999984"}, additional_info="SEE * NOTE",
            resubmission_code="7", original_reference="CLM998", prior_authorization="AUTH1", amount_paid="20.00",
            outside_lab=True, outside_lab_charge="12.00", other_claim_id="Y4 WC77",
            facility={"name": "South", "address": "2 South St, Springfield, IL 62703-0002", "npi": "2034567810"},
            lines=[line(emergency="Y", epsdt="AV", modifiers=["25"], rendering_npi="1000000012", pointers="BA")],
        )
    )  # fmt: skip
    assert lines[lines.index("REF*Y4*WC77") + 2 : -3] == [
        "CLM*ACCT1001*150***11:B:7*Y*A*Y*Y**AA:EM::IL", "DTP*431*D8*20251210", "DTP*439*D8*20251209",
        "DTP*314*RD8*20251211-20251220", "DTP*435*D8*20251211", "DTP*096*D8*20251212", "AMT*F5*20", "REF*G1*AUTH1",
        "REF*F8*CLM998", "NTE*ADD*SEE NOTE", "CRC*ZZ*Y*AV", "HI*ABK:J020*ABF:R5081", "HI*BG:W2*BG:E3",
        "NM1*DN*1*JONES*MARY*B***XX*1999999984",
        "NM1*82*1*SMITH*JOHN****XX*1000000012", "NM1*77*2*SOUTH*****XX*2034567810", "N3*2 SOUTH ST",
        "N4*SPRINGFIELD*IL*627030002",
        "LX*1", "SV1*HC:G0463:25*150*UN*1***2:1**Y**Y", "DTP*472*D8*20251218", "REF*6R*1", "PS1*2034567810*12",
        "NM1*QB*2******XX*2034567810",
    ]  # fmt: skip


def test_lines_that_differ_from_the_claim() -> None:
    two = [line(charge="100.00", rendering_npi="1000000012"), line(charge="50.00", place="22", service_to="2025-12-20")]
    lines = written(professional(lines=two))
    assert lines[lines.index("LX*1") : -3] == [
        "LX*1", "SV1*HC:G0463*100*UN*1***1", "DTP*472*D8*20251218", "REF*6R*1", "NM1*82*1*SMITH*JOHN****XX*1000000012",
        "LX*2", "SV1*HC:G0463*50*UN*1*22**1", "DTP*472*RD8*20251218-20251220", "REF*6R*2",
    ]  # fmt: skip


def test_another_policy() -> None:
    other = {"name": "DOE, JOHN", "policy": "P77", "plan_name": "Second Plan"}
    lines = written(professional(other_insured=other, other_plan=True))
    assert lines[lines.index("LX*1") - 4 : lines.index("LX*1")] == [
        "SBR*S*21*P77******MB", "OI***Y***Y", "NM1*IL*1*DOE*JOHN****MI*P77", "NM1*PR*2*SECOND PLAN*****PI*88888",
    ]  # fmt: skip


def test_locators_of_an_institutional_claim() -> None:
    lines = written(
        institutional(
            pay_to={"address": "PO Box 9, Springfield, IL 62704"}, medical_record_number="MRN2001", type_of_bill="0117",
            admission_date="2025-12-01", admission_hour="08", admission_type="1", admission_source="1", discharge_hour="14",
            condition_codes=["C1"], occurrences=[{"code": "11", "date": "2025-11-30"}], admitting_diagnosis="R07.9",
            value_codes=[{"code": "80", "amount": "2.00"}], diagnoses=["I21.4", "E11.9"], remarks="CORRECTED",
            treatment_authorizations=["AUTH777"], document_control_numbers=["DCN1"],
            principal_procedure={"code": "02703DZ", "date": "2025-12-02"}, operating={"name": "STONE, OMAR"},
            lines=[
                {"revenue_code": "0450", "procedure": "G0383", "modifiers": ["25"], "units": "1", "charge": "690.50",
                 "service_date": "2025-12-01", "not_covered": "10.00"},
                {"revenue_code": "636", "procedure": "J1885", "units": "3", "charge": "9.50",
                 "description": "N400409123401ML1.5"},
            ],
            total_charge="700.00", total_not_covered="10.00",
        )
    )  # fmt: skip
    assert lines[lines.index("NM1*87*2") : lines.index("NM1*87*2") + 3] == [
        "NM1*87*2",
        "N3*PO BOX 9",
        "N4*SPRINGFIELD*IL*62704",
    ]
    assert lines[lines.index("CLM*PCN2001*700***11:A:7**A*Y*Y") + 1 : -3] == [
        "DTP*096*TM*1400", "DTP*434*RD8*20251201-20251203", "DTP*435*DT*202512010800", "CL1*1*1*01", "REF*G1*AUTH777",
        "REF*F8*DCN1", "REF*EA*MRN2001", "NTE*ADD*CORRECTED", "HI*ABK:I214", "HI*ABJ:R079", "HI*ABF:E119",
        "HI*BBR:02703DZ:D8:20251202", "HI*BH:11:D8:20251130", "HI*BE:80:::2", "HI*BG:C1", "NM1*71*1*GREY*ANNE****XX*1888888884",
        "NM1*72*1*STONE*OMAR", "LX*1", "SV2*0450*HC:G0383:25*690.5*UN*1**10", "DTP*472*D8*20251201", "REF*6R*1", "LX*2",
        "SV2*0636*HC:J1885*9.5*UN*3", "REF*6R*2", "LIN**N4*00409123401", "CTP****1.5*ML",
    ]  # fmt: skip


def test_a_payer_who_has_paid_stands_beside_the_one_who_is_billed() -> None:
    payers = [{"name": "Second Plan", "prior_payments": "400.00"}, {"name": "Example Health Plan", "prior_payments": "0.00"}]
    insured = [
        {"name": "ROE, ANN", "relationship": "01", "id": "M1"},
        {"name": "ROE, RICHARD", "relationship": "18", "id": "M2"},
    ]
    lines = written(institutional(payers=payers, insured=insured))
    assert "SBR*S*18*******CI" in lines
    assert lines[lines.index("LX*1") - 5 : lines.index("LX*1")] == [
        "SBR*P*01*******MB", "AMT*D*400", "OI***Y***Y", "NM1*IL*1*ROE*ANN****MI*M1", "NM1*PR*2*SECOND PLAN*****PI*88888",
    ]  # fmt: skip


def test_claims_before_icd_10() -> None:
    lines = written(professional(icd_indicator="9", diagnoses=["401.9", "V58.69"], lines=[line(service_from="2015-09-30")]))
    assert "HI*BK:4019*BF:V5869" in lines
    old = institutional(statement_from="2015-09-28", statement_to="2015-09-30", diagnoses=["410.71"])
    assert "HI*BK:41071" in written(old)


def test_a_laboratorys_number_and_a_company_that_renders() -> None:
    company = SMITH.model_copy(update={"name": "Imaging LLC", "entity": "organization"})
    master = MASTER.model_copy(update={"providers": (CLINIC, company)})
    told = written(professional(prior_authorization="45D1234567", lines=[line(rendering_npi="1000000012")]), master)
    assert "REF*X4*45D1234567" in told
    assert "NM1*82*2*IMAGING LLC*****XX*1000000012" in told


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (professional(total_charge="151.00"), ("unbalanced", "/total_charge")),
        (professional(lines=[line(pointers="C")]), ("missing_value", "/lines/0/pointers")),
        (professional(lines=[line(units=None)]), ("missing_value", "/lines/0/units")),
        (professional(lines=[line(place="28")]), ("bad_identifier", "/lines/0/place")),
        (professional(lines=[line(emergency="X")]), ("bad_identifier", "/lines/0/emergency")),
        (professional(lines=[line(rendering_npi="1888888884")]), ("missing_master_data", "rendering.name")),
        (professional(resubmission_code="8"), ("missing_value", "/original_reference")),
        (professional(original_reference="X1"), ("missing_value", "/resubmission_code")),
        (professional(resubmission_code="99"), ("bad_identifier", "/resubmission_code")),
        (professional(patient_account=None), ("missing_value", "/patient_account")),
        (professional(insured={"name": "DOE, JOHN"}, patient=professional().data["patient"] | {"relationship": None}),
         ("missing_value", "/patient/relationship")),
        (professional(condition={"other_accident": True}), ("missing_value", "/other_date")),
        (professional(onset_date="2025-12-10"), ("missing_value", "/onset_qualifier")),
        (professional(diagnoses=["401.9"]), ("bad_identifier", "/diagnoses/0")),
        (professional(outside_lab=True, outside_lab_charge="5.00"), ("missing_value", "/facility/npi")),
        (professional(billing={"name": "SAMPLE CLINIC", "npi": "1234567893", "other_id": "77"}),
         ("bad_identifier", "/billing/other_id")),
        (professional(payer={"name": "Nobody Knows"}), ("missing_master_data", "payer.payer_id")),
        (professional(additional_info="X" * 81), ("too_long", "/additional_info")),
        (professional(patient=professional().data["patient"] | {"name": "張三"}), ("bad_identifier", "/patient/name")),
        (institutional(total_charge="1.00"), ("unbalanced", "/total_charge")),
        (institutional(total_not_covered="1.00"), ("unbalanced", "/total_not_covered")),
        (institutional(type_of_bill="0118"), ("missing_value", "/document_control_numbers/0")),
        (institutional(type_of_bill="11"), ("missing_value", "/type_of_bill")),
        (institutional(attending={}), ("missing_value", "/attending/name")),
        (institutional(occurrences=[{"code": "11"}]), ("missing_value", "/occurrences/0/date")),
        (institutional(statement_to=None), ("missing_value", "/statement_to")),
        (institutional(payers=[{"name": "Example Health Plan", "prior_payments": "5.00"}]),
         ("missing_value", "/payers/0/prior_payments")),
        (institutional(patient=institutional().data["patient"] | {"address": "somewhere"}),
         ("missing_value", "/patient/address")),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_held(one: Record, expected: tuple[str, str]) -> None:
    assert held(one) == [expected]


def test_the_difference_is_shown() -> None:
    with pytest.raises(CannotExport, match=r"1\.00 is not explained"):
        FORMATS["cms1500"](Shipment((professional(total_charge="149.00"),), MASTER, AT))


def test_missing_master_data_are_asked_for_by_name() -> None:
    asked = held(institutional(), MasterData())
    assert [at for code, at in asked if code == "missing_master_data"] == [
        "partner.submitter", "partner.receiver", "provider.address", "payer.payer_id", "provider.benefits_assigned",
        "provider.release_of_information", "provider.accepts_assignment",
    ]  # fmt: skip
    assert len(asked) == 7


def test_a_box_is_no_street() -> None:
    box = STREET.model_copy(update={"lines": ("P.O. Box 12",)})
    master = MASTER.model_copy(update={"providers": (CLINIC.model_copy(update={"address": box}),)})
    assert held(professional(), master) == [("missing_master_data", "provider.address")]
    short = STREET.model_copy(update={"postal_code": "62704"})
    master = MASTER.model_copy(update={"providers": (CLINIC.model_copy(update={"address": short}),)})
    assert held(professional(), master) == [("missing_master_data", "provider.address.postal_code")]


def test_what_was_sent_can_be_loaded_as_open_claims() -> None:
    (first,) = read_837(FORMATS["cms1500"](Shipment((professional(),), MASTER, AT)), MASTER)
    assert (first.account, first.charge, first.patient_name, first.member_id) == (
        "ACCT1001",
        "150.00",
        "DOE, JANE A",
        "XYZ123456789",
    )
    assert (first.payer, first.provider, first.service_from) == ("p", "c", "2025-12-18")
    assert [(each.procedure, each.charge) for each in first.lines] == [("G0463", "150.00")]
    (second,) = read_837(FORMATS["ub04"](Shipment((institutional(),), MASTER, AT)), MASTER)
    assert (second.account, second.charge, second.service_to) == ("PCN2001", "1200.00", "2025-12-03")


def test_several_claims_of_one_file() -> None:
    records = tuple(professional().model_copy(update={"id": f"rec_{n}"}) for n in range(2))
    file = FORMATS["cms1500"](Shipment(records, MASTER, AT)).decode()
    assert not syntax.complaints(file)
    assert [each for each in file.splitlines() if each.startswith("ST")] == [f"ST*837*000{n}*005010X222A1~" for n in (1, 2)]


@pytest.mark.parametrize("make", [professional_claim, institutional_claim])
def test_a_segment_that_is_lost_is_found(make: Callable[[Random, int], MadeClaim]) -> None:
    made = make(Random(5), 0)
    lines = FORMATS[made.record.type](Shipment((made.record,), made.master, AT)).decode("ascii").splitlines()
    for place in range(lines.index(next(each for each in lines if each.startswith("CLM"))) + 1, len(lines) - 3):
        (one,) = transactions_of(segments_of("\n".join(lines[:place] + lines[place + 1 :])), "837")
        assert judge_claims.faults(made, one), lines[place]


def told_as_meant(made: MadeClaim) -> None:
    file = FORMATS[made.record.type](Shipment((made.record,), made.master, AT)).decode("ascii")
    (one,) = transactions_of(segments_of(file), "837")
    assert not judge_claims.faults(made, one)
    (claim,) = read_837(file.encode(), made.master)
    assert (claim.charge, len(claim.lines)) == (made.record.data["total_charge"], len(made.record.data["lines"]))
    assert claim.payer is not None


@settings(max_examples=40, deadline=None)
@given(professional_claims())
def test_every_professional_claim_is_written_as_it_was_meant(made: MadeClaim) -> None:
    told_as_meant(made)


@settings(max_examples=40, deadline=None)
@given(institutional_claims())
def test_every_institutional_claim_is_written_as_it_was_meant(made: MadeClaim) -> None:
    told_as_meant(made)
