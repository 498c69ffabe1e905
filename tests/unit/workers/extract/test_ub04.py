"""Readings of a UB-04 from its boxes; every name and number is invented."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.pages import FormCell, PageFacts, PageLayout, ReadPage, RegisteredForm, Word
from schemas.rules import run_rules
from schemas.types.ub04 import TYPE, Ub04
from workers.forms.template import load_template
from workers.stages.extract.ub04 import read_ub04


def _page(texts: dict[str, str]) -> ReadPage:
    template = load_template("ub04")
    cells = []
    for name, box in template.boxes.items():
        shares = Box(box.x0 / 934, box.y0 / 1210, box.x1 / 934, box.y1 / 1210)
        words, x = [], shares.x0 + 0.003
        for token in texts.get(name, "").split():
            width = 0.008 * len(token)
            words.append(Word(text=token, box=Box(x, shares.y0 + 0.002, x + width, shares.y1 - 0.002), confidence=0.97))
            x += width + 0.008
        cells.append(FormCell(name=name, box=shares, words=tuple(words)))
    form = RegisteredForm(type="ub04", edition="CMS-1450", score=0.95, cells=tuple(cells))
    return ReadPage(facts=PageFacts(number=1, width=1700, height=2200, dpi=200), layout=PageLayout(form=form))


def _read(texts: dict[str, str]) -> dict[str, str]:
    return {reading.pointer: reading.value for reading in read_ub04([_page(texts)])}


def test_provider_without_its_phone() -> None:
    found = _read({"1.1": "LAKESIDE HOSPITAL", "1.2": "5 PIER RD", "1.3": "ERIE, PA 16501", "1.4": "814 555-0100"})
    assert found == {
        "/provider/name": "LAKESIDE HOSPITAL",
        "/provider/address": "5 PIER RD, ERIE, PA 16501",
        "/provider/phone": "8145550100",
    }


def test_statement_and_patient() -> None:
    found = _read(
        {"4": "0111", "6.from": "031826", "6.to": "032026", "8b": "DOE, JANE", "9a": "12 ELM ST", "9b": "ERIE", "9c": "PA",
         "9d": "16501", "10": "04131965", "11": "F", "12": "031826", "17": "01"}
    )  # fmt: skip
    assert found["/type_of_bill"] == "0111"
    assert (found["/statement_from"], found["/statement_to"]) == ("2026-03-18", "2026-03-20")
    assert found["/patient/address"] == "12 ELM ST, ERIE, PA 16501"
    assert found["/patient/birth_date"] == "1965-04-13"
    assert found["/discharge_status"] == "01"


def test_revenue_lines_end_before_the_total() -> None:
    found = _read(
        {"42.1": "0120", "43.1": "ROOM AND BOARD", "44.1": "450.00", "46.1": "2", "47.1": "900 00", "42.2": "0636",
         "44.2": "J0780 JW 59", "45.2": "031926", "47.2": "35 10", "42.3": "0001", "47.3": "935 10", "47.23": "935 10"}
    )  # fmt: skip
    assert found["/lines/0/charge"] == "900.00"
    assert "/lines/0/procedure" not in found
    assert [found[f"/lines/1/{field}"] for field in ("procedure", "modifiers/0", "modifiers/1")] == ["J0780", "JW", "59"]
    assert not any(pointer.startswith("/lines/2") for pointer in found)
    assert found["/total_charge"] == "935.10"


def test_a_stamp_among_the_lines_is_none() -> None:
    found = _read({"42.1": "0120", "43.1": "ROOM AND BOARD", "47.1": "900 00", "43.2": "RECEIVED", "43.3": "NOV 11 2026"})
    assert {pointer for pointer in found if pointer.startswith("/lines/")} == {
        "/lines/0/revenue_code", "/lines/0/description", "/lines/0/charge",
    }  # fmt: skip


def test_codes_and_people_of_the_claim() -> None:
    found = _read(
        {"18": "09", "31a.code": "11", "31a.date": "031526", "39a.code": "80", "39a.amount": "2 00", "50A": "ACME HEALTH",
         "60B": "X77", "67": "M5450", "67A": "E119", "74.code": "OB33ZZZ", "76.npi": "1234567893", "76.last": "ROE",
         "76.first": "ANN"}
    )  # fmt: skip
    assert found["/condition_codes/0"] == "09"
    assert (found["/occurrences/0/code"], found["/occurrences/0/date"]) == ("11", "2026-03-15")
    assert found["/value_codes/0/amount"] == "2.00"
    assert (found["/payers/0/name"], found["/insured/1/id"]) == ("ACME HEALTH", "X77")
    assert (found["/diagnoses/0"], found["/diagnoses/1"]) == ("M5450", "E119")
    assert found["/principal_procedure/code"] == "0B33ZZZ"
    assert (found["/attending/npi"], found["/attending/name"]) == ("1234567893", "ROE, ANN")


def test_no_registered_form() -> None:
    assert not list(read_ub04([ReadPage(facts=PageFacts(number=1, width=10, height=10, dpi=72))]))


def test_rules() -> None:
    claim = Ub04.model_validate(
        {
            "type_of_bill": "0X1",
            "statement_from": "2026-03-18",
            "statement_to": "2026-03-20",
            "lines": [{"charge": "900.00", "service_date": "2026-03-25"}, {"charge": "35.10"}],
            "total_charge": "935.10",
        }
    )
    checks = run_rules(TYPE, claim.model_dump(mode="json"))
    assert {check.rule for check in checks if not check.passed} == {"ub04.type-of-bill", "ub04.service-in-period"}
    assert {check.rule for check in checks if check.passed} == {"ub04.total-charge", "ub04.period"}


def test_what_stands_at_a_border_is_no_part_of_a_code() -> None:
    found = _read({"67": "E1165 Y", "67A": "NI10", "67B": "M1711 WE", "67C": "JF411", "67D": "C50911N"})
    assert [found[f"/diagnoses/{at}"] for at in range(5)] == ["E1165", "I10", "M1711", "F411", "C50911"]


def test_a_code_that_reaches_into_the_box_before_it() -> None:
    found = _read({"67": "Z87891NH", "67A": "6691", "67B": "C50.911Z00", "67C": "00.00", "67D": "I10"})
    assert [found[f"/diagnoses/{at}"] for at in range(5)] == ["Z87891", "H6691", "C50.911", "Z00.00", "I10"]


def test_the_total_in_the_row_below_the_last_line() -> None:
    found = _read({"42.1": "0450", "47.1": "979.70", "42.2": "0001", "47.2": "979.70", "48.2": "10.63"})
    assert (found["/total_charge"], found["/total_not_covered"]) == ("979.70", "10.63")
    assert "/lines/1/charge" not in found


def test_what_the_form_prints_close_to_an_answer() -> None:
    found = _read({"10": "04/27/1955 |F", "17": "103", "76.last": "ASY ELLERY", "76.first": "LUCAS", "74.code": "0B150ZZ 0"})
    assert (found["/patient/sex"], found["/patient/birth_date"], found["/discharge_status"]) == ("F", "1955-04-27", "03")
    assert found["/principal_procedure/code"] == "0B150ZZ"
    assert _read({"10": "04/27/1955", "11": "M 1"})["/patient/sex"] == "M"


def test_surgery_ends_with_a_letter() -> None:
    found = _read({"74.code": "0B69877", "74a.code": "0DTJ0ZZ", "74b.code": "02100Z9"})
    assert found["/principal_procedure/code"] == "0B698ZZ"
    assert [found[f"/other_procedures/{at}/code"] for at in (0, 1)] == ["0DTJ0ZZ", "02100Z9"]


def test_a_stroke_beside_a_state() -> None:
    found = _read({"9a": "12 ELM ST", "9b": "ERIE", "9c": "3 PA", "9d": "16501"})
    assert found["/patient/address"] == "12 ELM ST, ERIE, PA 16501"


def test_a_revenue_code_begins_with_a_zero() -> None:
    found = _read({"42.1": "3430", "47.1": "9 00", "42.2": "2101", "47.2": "9 00", "42.3": "10307", "47.3": "9 00"})
    assert [found[f"/lines/{at}/revenue_code"] for at in range(3)] == ["0430", "2101", "0307"]


def test_a_code_between_two_signs() -> None:
    assert _read({"67": "M5450", "67A": "YM5450 U68"})["/diagnoses/1"] == "M5450"


def test_the_locator_before_a_name() -> None:
    found = _read({"1.1": "LAKESIDE HOSPITAL", "2.1": "2Lakeside Billing", "8b": "a DOE, JANE"})
    assert (found["/pay_to/name"], found["/patient/name"]) == ("Lakeside Billing", "DOE, JANE")


def test_a_provider_below_an_empty_line_is_doubted() -> None:
    whole, cut_off = (
        {each.pointer: each.score for each in read_ub04([_page({"1.1": first, "1.2": "5 PIER RD", "1.3": "ERIE, PA 16501"})])}
        for first in ("LAKESIDE HOSPITAL", "")
    )
    assert cut_off["/provider/name"] < 0.7 * whole["/provider/name"]


def test_amounts_of_a_form_are_printed_alike() -> None:
    page = _page({"42.1": "0301", "42.2": "0420"})
    moved = {"47.1": ("49851", 0.05), "47.2": ("2448", 0.06), "39a.amount": ("1883", 0.004)}
    cells = []
    for cell in page.layout.form.cells if page.layout.form else ():
        text, start = moved.get(cell.name, ("", 0.0))
        box = Box(cell.box.x0 + start, cell.box.y0, cell.box.x0 + start + 0.011 * len(text), cell.box.y1)
        cells.append(cell.model_copy(update={"words": (Word(text=text, box=box, confidence=0.9),)}) if text else cell)
    form = RegisteredForm(type="ub04", edition="CMS-1450", score=0.95, cells=tuple(cells))
    read = ReadPage(facts=page.facts, layout=PageLayout(form=form))
    found = {each.pointer: each.value for each in read_ub04([read])}
    assert (found["/lines/0/charge"], found["/value_codes/0/amount"]) == ("498.51", "18.83")
