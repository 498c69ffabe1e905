"""Readings of a CMS-1500 from its boxes; every name and number is invented."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.pages import FormCell, PageFacts, PageLayout, ReadPage, RegisteredForm, Word
from schemas.readings import Reading
from schemas.record import Source
from schemas.rules import run_rules
from schemas.types.cms1500 import TYPE, Cms1500
from workers.forms.template import load_template
from workers.stages.extract.claim_cells import joined
from workers.stages.extract.claim_diagnoses import diagnosis_in
from workers.stages.extract.claim_figures import amounts_in, dates_in
from workers.stages.extract.cms1500 import read_cms1500


def _page(number: int = 1, marks: tuple[str, ...] = (), form: str = "cms1500", **texts: str) -> ReadPage:
    """A page whose boxes hold these texts; `_` in a name stands for the dot, `|` parts words far apart."""
    template = load_template(form)
    cells = []
    for name, box in template.boxes.items():
        shares = Box(box.x0 / 612, box.y0 / 792, box.x1 / 612, box.y1 / 792)
        text = texts.get("b" + name.replace(".", "_"), "")
        cells.append(FormCell(name=name, box=shares, words=tuple(_words(text, shares))))
    for name, box in template.marks.items():
        shares = Box(box.x0 / 612, box.y0 / 792, box.x1 / 612, box.y1 / 792)
        cells.append(FormCell(name=name, box=shares, marked=name in marks, ink_share=0.3 if name in marks else 0.0))
    read = RegisteredForm(type="cms1500", edition=template.edition, score=0.95, cells=tuple(cells))
    return ReadPage(facts=PageFacts(number=number, width=1700, height=2200, dpi=200), layout=PageLayout(form=read))


def _words(text: str, box: Box) -> list[Word]:
    words = []
    for row, line in enumerate(text.split("\n")):
        x = box.x0 + 0.01
        for token in line.split():
            y = box.y0 + 0.002 + 0.012 * row
            words.append(Word(text=token, box=Box(x, y, x + 0.008 * len(token), y + 0.009), confidence=0.97))
            x += 0.008 * (len(token) + 1)
    return words


def _read(*pages: ReadPage) -> dict[str, Reading]:
    return {reading.pointer: reading for reading in read_cms1500(pages)}


def test_people() -> None:
    found = _read(
        _page(
            b2="DOE, JANE, Q", b3="04 13 1965", b5_street="12 ELM ST", b5_state="oh", b5_phone="(614) 555-0100",
            bcarrier="ACME HEALTH\nPO BOX 5\nRENO, NV 89501", marks=("1.champva", "3.F", "6.child"),
        )
    )  # fmt: skip
    values = {pointer: reading.value for pointer, reading in found.items()}
    assert values["/patient/name"] == "DOE, JANE, Q"
    assert values["/patient/birth_date"] == "1965-04-13"
    assert values["/patient/state"] == "OH"
    assert values["/patient/phone"] == "6145550100"
    assert values["/payer/name"] == "ACME HEALTH"
    assert values["/payer/address"] == "PO BOX 5, RENO, NV 89501"
    assert (values["/insurance_type"], values["/patient/sex"], values["/patient/relationship"]) == ("champva", "F", "child")
    assert found["/patient/sex"].source is Source.MARK


def test_service_line() -> None:
    found = _read(
        _page(
            b24_2_A_from="03 18 26", b24_2_A_to="031826", b24_2_B="11", b24_2_D="J0780", b24_2_D_mods="25 59TC",
            b24_2_E="A8", b24_2_F="428 83", b24_2_G="1", b24_2_J="1234567893",
        )
    )  # fmt: skip
    values = {pointer.removeprefix("/lines/0/"): reading.value for pointer, reading in found.items()}
    assert values == {
        "service_from": "2026-03-18", "service_to": "2026-03-18", "place": "11", "procedure": "J0780", "modifiers/0": "25",
        "modifiers/1": "59", "modifiers/2": "TC", "pointers": "AB", "charge": "428.83", "units": "1",
        "rendering_npi": "1234567893",
    }  # fmt: skip


def test_the_edition_of_1990_numbers_its_diagnoses() -> None:
    found = _read(_page(form="cms1500_1990", b21_A="M54.50", b21_C="E11.9", b24_1_D="J0780", b24_1_E="1,24", b24_1_T="1"))
    assert [found[f"/diagnoses/{at}"].value for at in (0, 2)] == ["M54.50", "E11.9"]
    assert found["/lines/0/pointers"].value == "124"
    assert "/lines/0/emergency" not in found
    assert _read(_page(b24_1_D="J0780", b24_1_E="4"))["/lines/0/pointers"].value == "A"


def test_a_phone_among_the_lines_of_an_address() -> None:
    found = _read(_page(form="cms1500_1990", b33="LAKE CLINIC\n5 PIER RD\nERIE PA 16501\n814 555-0100"))
    assert (found["/billing/address"].value, found["/billing/phone"].value) == ("5 PIER RD, ERIE PA 16501", "8145550100")


def test_lines_go_on_over_pages_and_totals_are_the_last_pages() -> None:
    first = _page(1, b24_1_D="J0780", b24_1_F="10.00", b24_6_D="A6197", b28="CONT")
    second = _page(2, b24_1_D="L0140", b28="$ 35.00")
    found = _read(first, second)
    assert [found[f"/lines/{i}/procedure"].value for i in range(3)] == ["J0780", "A6197", "L0140"]
    assert found["/lines/2/procedure"].page == 2
    assert found["/total_charge"].value == "35.00"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42.50", "42.50"),
        ("1,042 50", "1042.50"),
        ("42 50-", "-42.50"),
        ("0 00", "0.00"),
        ("5 O0", "5.00"),
        ("88.40 09", "88.40"),
        ("$165.0C", "165.00"),
        ("165.0(", "165.00"),
    ],
)
def test_money(text: str, value: str) -> None:
    assert _read(_page(b28=text))["/total_charge"].value == value


def test_a_form_s_dollar_sign_is_no_digit() -> None:
    box = Box(0.7, 0.85, 0.8, 0.88)
    sign, digit, cents = (
        Word(text=text, box=Box(x, 0.86, x + 0.008 * len(text), 0.87), confidence=0.9)
        for text, x in (("5", 0.702), ("3", 0.75), ("19", 0.778))
    )

    def amounts(*words: Word) -> list[str]:
        return amounts_in(FormCell(name="29", box=box, words=words), 0.76)

    assert amounts(sign) == []
    assert amounts(sign, digit, cents)[0] == amounts(digit, cents)[0] == "3.19"


def test_signature_and_date_share_a_box() -> None:
    assert _read(_page(b13="SIG ON FILE"))["/insured_signature"].value == "SIG ON FILE"
    assert _read(_page(b31="ANN ROE 0312412026"))["/provider_signature_date"].value == "2026-03-24"
    found = _read(_page(b31="ANN ROE MD 03/24/2026", b12_signed="SIGNED SOF"))
    assert found["/provider_signature"].value == "ANN ROE MD"
    assert found["/provider_signature_date"].value == "2026-03-24"
    assert found["/patient_signature"].value == "SOF"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("03 18 26", ["2026-03-18"]),
        ("03|18|26", ["2026-03-18"]),
        ("03 118 26", ["2026-03-18"]),
        ("03182026", ["2026-03-18"]),
        ("O3 l8 26", ["2026-03-18"]),
        ("|031826", ["2026-03-18"]),
        ("09/29/195", []),
        ("10 13| 26", ["2026-10-13"]),
        ("10 13|26", ["2026-10-13"]),
        ("MM DD YY 08 23 26", ["2026-08-23"]),
        ("1 091326", ["2026-09-13"]),
        ("09 10126", ["2026-09-10"]),
        ("L0/23/2\u20ac", ["2026-10-23"]),
        ("9/9/26 1", ["2026-09-09"]),
        ("1 1/07/26", ["2026-11-07"]),
        ("0 21 26", ["2026-10-21"]),
        ("9 04 26", ["2026-09-04"]),
        ("09/2//26", ["2026-09-27"]),
        ("0/04195/", ["1957-07-04"]),
        ("99 99 99", []),
        ("", []),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert dates_in(text)[:1] == dates


def test_a_birth_does_not_lie_ahead() -> None:
    assert dates_in("09 10 44", past=True) == ["1944-09-10"]


@pytest.mark.parametrize(
    ("text", "code", "sure"),
    [("M54.50", "M54.50", True), ("A.M54.50", "M54.50", True), ("169.351", "I69.351", False), ("rubbish", None, False)],
)
def test_diagnosis(text: str, code: str | None, sure: bool) -> None:  # noqa: FBT001 - a test's parameter
    assert diagnosis_in(text) == (code, sure)


def test_what_is_behind_a_gap_or_lacks_a_digit_is_doubted() -> None:
    found = _read(_page(b21_A="M54.50", b21_C="J45.909", b5_zip="6277", b7_zip="62772"))
    assert found["/diagnoses/2"].score < 0.6 * found["/diagnoses/0"].score
    assert found["/patient/zip"].score < 0.6 * found["/insured/zip"].score


def test_a_state_that_there_is_not() -> None:
    found = _read(_page(b5_state="N", b5_zip="62772", b7_state="AZ", b7_zip="62772"))
    assert (found["/patient/state"].value, found["/insured/state"].value) == ("IL", "AZ")
    assert found["/patient/state"].score < found["/insured/state"].score
    assert "/patient/state" not in _read(_page(b5_zip="62772"))


def test_a_diagnosis_that_there_is_not() -> None:
    found = _read(_page(b21_A="I45.909", b21_B="J45909", b21_C="Z99999"))
    assert [found[f"/diagnoses/{at}"].value for at in range(3)] == ["J45.909", "J45909", "Z99999"]
    assert [each.value for each in found["/diagnoses/0"].runners_up] == ["I45.909"]
    assert found["/diagnoses/0"].score < found["/diagnoses/1"].score


def test_a_diagnosis_whose_letter_a_line_took_away_keeps_its_place() -> None:
    found = _read(_page(b21_A="I10", b21_B="32.A", b21_C="T.03115", b21_D="N39.0"))
    assert [found[f"/diagnoses/{at}"].value for at in range(4)] == ["I10", "F32.A", "L03115", "N39.0"]
    assert found["/diagnoses/1"].score < found["/diagnoses/0"].score == found["/diagnoses/3"].score


def test_figures_beside_and_beyond_the_lines_of_boxes() -> None:
    found = _read(_page(b24_1_D_mods="95 125", b24_1_D="99213", b32a="2.1234567893"))
    assert found["/facility/npi"].value == "1234567893"
    assert [found[f"/lines/0/modifiers/{at}"].value for at in range(2)] == ["95", "25"]
    words = [Word(text=text, box=Box(x, 0.5, x + 0.01, 0.51), confidence=0.9) for text, x in (("130", 0.54), ("0", 0.58))]
    assert amounts_in(FormCell(name="24.1.F", box=Box(0.5, 0.5, 0.6, 0.51), words=tuple(words)), 0.71) == ["130.00"]


def test_a_telephone_number_above_the_name_is_none_of_it() -> None:
    found = _read(_page(b33="7195550192\nLARKHAVEN IMAGING\n9112 JUNIPER ST"))
    assert (found["/billing/phone"].value, found["/billing/name"].value) == ("7195550192", "LARKHAVEN IMAGING")


def test_a_place_of_service_behind_the_day() -> None:
    found = _read(_page(b24_1_A_to="09/25/26 31", b24_1_D="99213"))
    assert (found["/lines/0/service_to"].value, found["/lines/0/place"].value) == ("2026-09-25", "31")


def test_look_alikes_in_words_whose_form_is_known() -> None:
    found = _read(_page(b5_street="6289 Mi1lpond Drive", b33b="ZZ2Q84PQ8QQX"))
    assert found["/patient/street"].value == "6289 Millpond Drive"
    assert found["/billing/other_id"].value == "ZZ2084P0800X"
    line = Box(0.1, 0.1, 0.9, 0.2)
    assert joined([_words("PO 8OX 4656", line), _words("TULSA, 0K 74131", line)]) == "PO BOX 4656, TULSA, OK 74131"
    assert joined([_words("PO Box 12", line), _words("Tulsa, O 74131", line)]) == "PO Box 12, Tulsa, OK 74131"


def test_a_speck_beside_an_npi() -> None:
    found = _read(_page(b32a="4 1234567893", b33a="12345678 93"))
    assert (found["/facility/npi"].value, found["/billing/npi"].value) == ("1234567893", "1234567893")
    assert found["/facility/npi"].text == "1234567893"


def test_a_seven_with_a_bar_in_an_npi() -> None:
    assert _read(_page(b32a="123456/893"))["/facility/npi"].value == "1234567893"
    assert "/facility/npi" not in _read(_page(b32a="1234/67893"))


def test_who_says_that_there_is_nothing_to_say() -> None:
    assert not {"/prior_authorization", "/other_insured/name"} & _read(_page(b23="N/A", b9="NONE")).keys()


def test_a_qualifier_in_the_box_of_what_it_qualifies() -> None:
    found = _read(_page(b17="DK ANN ROE", b17a="0B A90161"))
    assert (found["/referring/qualifier"].value, found["/referring/name"].value) == ("DK", "ANN ROE")
    assert (found["/referring/other_id_qualifier"].value, found["/referring/other_id"].value) == ("0B", "A90161")
    assert _read(_page(b17a="A90161"))["/referring/other_id"].value == "A90161"


def test_a_kind_of_day_is_three_figures() -> None:
    found = _read(_page(b14_qual="43l", b15_qual="DA"))
    assert found["/onset_qualifier"].value == "431"
    assert "/other_date_qualifier" not in found


def test_a_state_behind_its_city() -> None:
    found = _read(_page(b5_city="LAKE FOREST IL", b5_zip="62772", b7_city="ST LO", b7_zip="62772"))
    assert (found["/patient/city"].value, found["/patient/state"].value) == ("LAKE FOREST", "IL")
    assert found["/insured/city"].value == "ST LO"


def test_what_the_form_prints_around_an_answer() -> None:
    found = _read(_page(b32b="bZZ2084P0800X", b13="D SIG ON FILE", b12_signed="SOF TE", b32="22. LAKE CLINIC\n5 PIER RD"))
    assert found["/facility/other_id"].value == "ZZ2084P0800X"
    assert (found["/insured_signature"].value, found["/patient_signature"].value) == ("SIG ON FILE", "SOF")
    assert found["/facility/name"].value == "LAKE CLINIC"


def test_both_boxes_marked_say_nothing_unless_one_is_far_more() -> None:
    page = _page(marks=("27.yes", "27.no"))
    assert "/accept_assignment" not in _read(page)
    assert page.layout.form is not None
    faint = tuple(
        cell.model_copy(update={"ink_share": 0.1}) if cell.name == "27.no" else cell for cell in page.layout.form.cells
    )
    form = page.layout.form.model_copy(update={"cells": faint})
    found = _read(page.model_copy(update={"layout": PageLayout(form=form)}))
    assert (found["/accept_assignment"].value, found["/accept_assignment"].score < 0.6) == ("true", True)


@pytest.mark.parametrize(
    ("text", "code", "value"), [("9", "I10", "9"), ("B", "I10", "0"), ("B", "401.9", None), ("", "I10", None)]
)
def test_indicator(text: str, code: str, value: str | None) -> None:
    found = _read(_page(b21_ind=text, b21_A=code)).get("/icd_indicator")
    assert (found and found.value) == value


@pytest.mark.parametrize(("text", "role"), [("DN", "DN"), ("OK", "DK"), ("D0", "DQ"), ("7", None), ("JU", None)])
def test_role_of_the_referring_provider(text: str, role: str | None) -> None:
    found = _read(_page(b17_qual=text)).get("/referring/qualifier")
    assert (found and found.value) == role


def test_no_registered_form() -> None:
    assert not _read(ReadPage(facts=PageFacts(number=1, width=10, height=10, dpi=72)))


def test_rules() -> None:
    claim = Cms1500.model_validate(
        {
            "patient": {"birth_date": "1965-04-13"},
            "diagnoses": ["M54.50"],
            "lines": [
                {"charge": "10.00", "pointers": "A", "service_from": "2026-03-18", "service_to": "2026-03-17"},
                {"charge": "5.50", "pointers": "AB", "service_from": "2026-03-19"},
            ],
            "total_charge": "15.50",
            "resubmission_code": "7",
        }
    )
    checks = run_rules(TYPE, claim.model_dump(mode="json"))
    failed = {(check.rule, check.at) for check in checks if not check.passed}
    passed = {check.rule for check in checks if check.passed}
    assert failed == {("cms1500.pointers", "/lines/1"), ("cms1500.line-dates", "/lines/0"), ("cms1500.original-reference", "")}
    assert {"cms1500.total-charge", "cms1500.born-before-service"} <= passed


def test_a_total_that_lost_a_figure_may_be_what_the_charges_make() -> None:
    found = _read(_page(b24_1_D="A4550", b24_1_F="|151.00", b24_2_D="J1885", b24_2_F="|20.00", b28="17.10"))
    assert "171.00" in [each.value for each in found["/total_charge"].runners_up]
    assert found["/total_charge"].value != "171.00"


def test_a_line_read_among_the_figures_of_a_charge() -> None:
    found = _read(_page(b24_1_D="A4550", b24_1_F="1631.00"))
    assert "163.00" in [each.value for each in found["/lines/0/charge"].runners_up]


@pytest.mark.parametrize(
    ("text", "number"), [("33125550159", "3125550159"), ("50515550116", "5055550116"), ("614 555-0100", "6145550100")]
)
def test_a_bracket_read_before_a_telephone_number(text: str, number: str) -> None:
    assert _read(_page(b5_phone=text))["/patient/phone"].value == number


def test_a_telephone_number_that_lacks_a_figure_is_doubted() -> None:
    assert _read(_page(b5_phone="614555010"))["/patient/phone"].score < 0.5


@pytest.mark.parametrize(
    ("box", "text", "pointer"),
    [
        ("b22_code", "ODE", "/resubmission_code"), ("b22_ref", "REE", "/original_reference"),
        ("b32b", "SE", "/facility/other_id"),
        ("b7_state", "5", "/insured/state"), ("b20_charge", "1", "/outside_lab_charge"), ("b10d", "NIA", "/claim_codes"),
    ],
)  # fmt: skip
def test_what_is_left_of_captions_and_lines_is_no_value(box: str, text: str, pointer: str) -> None:
    assert pointer not in _read(_page(**{box: text}))  # type: ignore[arg-type]


def test_boxes_that_say_yes_or_nothing() -> None:
    found = _read(_page(b24_1_D="A4550", b24_1_C="H", b24_1_H="1", b24_2_D="A4550", b24_2_C="Y", b24_2_H="AV"))
    assert "/lines/0/emergency" not in found
    assert "/lines/0/epsdt" not in found
    assert (found["/lines/1/emergency"].value, found["/lines/1/epsdt"].value) == ("Y", "AV")


def test_letters_and_commas_of_a_name() -> None:
    found = _read(_page(b2="LATHROP. LEON. S", b5_street="77 D0GW00D AVE", b7_street="100 ELM ST"))
    values = {pointer: reading.value for pointer, reading in found.items()}
    assert values["/patient/name"] == "LATHROP, LEON, S"
    assert values["/patient/street"] == "77 DOGWOOD AVE"
    assert values["/insured/street"] == "100 ELM ST"


def test_a_signature_that_begins_like_the_form_s_own_word() -> None:
    assert _read(_page(b31_signed="SABINE R KINGSLEY"))["/provider_signature"].value == "SABINE R KINGSLEY"


def test_the_only_box_with_ink_in_it_may_be_marked_and_is_doubted() -> None:
    page = _page()
    inked = [
        cell.model_copy(update={"ink_share": 0.11 if cell.name == "6.self" else cell.ink_share})
        for cell in page.layout.form.cells  # type: ignore[union-attr]
    ]
    form = page.layout.form.model_copy(update={"cells": tuple(inked)})  # type: ignore[union-attr]
    found = _read(page.model_copy(update={"layout": PageLayout(form=form)}))
    assert found["/patient/relationship"].value == "self"
    assert found["/patient/relationship"].score < 0.6


def test_a_line_before_an_indicator() -> None:
    assert _read(_page(b21_ind="10"))["/icd_indicator"].value == "0"


def test_zeros_of_a_date_that_stand_on_the_line() -> None:
    found = _read(_page(b12_signed="SOF", b12_date="1Q/2Q/26"))
    assert found["/patient_signature_date"].value == "2026-10-20"
    assert found["/patient_signature"].value == "SOF"
