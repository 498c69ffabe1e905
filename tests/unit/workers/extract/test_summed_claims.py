"""Totals that were left out, told by their sums."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.summed_claims import summed_claims

PAGE = """
Doe, Jane
01/05/2026  G0463      250.00   150.00
01/06/2026  A4550       90.00    60.00
   Of this case        340.00   210.00
Roe, Richard
01/07/2026  J1100      310.00   200.00
01/08/2026  J1200       10.00     7.00
   Of this case        320.00   207.00
Total of everything    660.00   417.00
"""
OWN = [(0, 0, "250.00", "150.00"), (0, 1, "90.00", "60.00"), (1, 0, "310.00", "200.00"), (1, 1, "10.00", "7.00")]


def read(page: ReadPage, pointer: str, text: str) -> Reading:
    tokens = [token for sheet in sheets_of([page]) for token in sheet.tokens if token.text == text]
    return reading_of(pointer, Found(text, (tokens[0],), 0.9))


def told(page: ReadPage, more: list[Reading]) -> dict[str, str]:
    readings = [read(page, "/claims/0/patient_name", "Doe,"), read(page, "/claims/1/patient_name", "Roe,"), *more]
    for claim, line, billed, paid in OWN:
        readings.append(read(page, f"/claims/{claim}/lines/{line}/billed", billed))
        readings.append(read(page, f"/claims/{claim}/lines/{line}/paid", paid))
    return {each.pointer: each.value for each in summed_claims("eob", readings, [page])}


def test_sums_of_services_are_the_claims() -> None:
    found = told(typed_page(PAGE), [])
    assert (found["/claims/0/billed"], found["/claims/0/paid"]) == ("340.00", "210.00")
    assert (found["/claims/1/billed"], found["/claims/1/paid"]) == ("320.00", "207.00")


def test_a_claims_sum_that_was_taken_for_the_remittances() -> None:
    page = typed_page(PAGE)
    found = told(page, [read(page, "/totals/billed", "320.00")])
    assert found["/claims/1/billed"] == "320.00"


def test_what_is_no_sum_is_nothing() -> None:
    page = typed_page(PAGE.replace("340.00", "341.00").replace("210.00", "211.00"))
    assert not {"/claims/0/billed", "/claims/0/paid"} & told(page, []).keys()


def test_the_sum_of_a_page_with_one_claim_is_not_the_claims() -> None:
    page = typed_page("""
Doe, Jane
01/05/2026  G0463      250.00   150.00
Roe, Richard
01/07/2026  J1100      310.00   200.00
Poe, Mary
01/08/2026  J1200       10.00     7.00
01/08/2026  J1200       20.00     8.00
Page                    30.00    15.00
""")
    names = [read(page, f"/claims/{n}/patient_name", text) for n, text in enumerate(("Doe,", "Roe,", "Poe,"))]
    lines = [("0/lines/0", "250.00"), ("1/lines/0", "310.00"), ("2/lines/0", "10.00"), ("2/lines/1", "20.00")]
    readings = (*names, *(read(page, f"/claims/{at}/billed", text) for at, text in lines))
    found = summed_claims("eob", readings, [page])
    assert {each.pointer for each in found} == {each.pointer for each in readings}


def test_an_amount_that_is_a_part_of_its_sum_is_not_enough() -> None:
    page = typed_page(PAGE.replace(" 90.00", "  0.00").replace("340.00   210.00", "250.00"))
    readings = [read(page, "/claims/0/patient_name", "Doe,")]
    readings += [read(page, "/claims/0/lines/0/billed", "250.00"), read(page, "/claims/0/lines/1/billed", "0.00")]
    assert summed_claims("eob", readings, [page]) == tuple(readings)


OWED = """
Doe, Jane
01/05/2026  G0463      250.00    30.00
01/06/2026  A4550       90.00     0.00
You owe 30.00
"""


def test_what_is_all_coinsurance_is_the_patients_whole_share() -> None:
    page = typed_page(OWED)
    readings = [read(page, "/claims/0/patient_name", "Doe,")]
    for line, billed, share in ((0, "250.00", "30.00"), (1, "90.00", "0.00")):
        readings.append(read(page, f"/claims/0/lines/{line}/billed", billed))
        readings.append(read(page, f"/claims/0/lines/{line}/coinsurance", share))
    found = {each.pointer: each.value for each in summed_claims("eob", readings, [page])}
    assert "/claims/0/coinsurance" not in found
    assert found.get("/claims/0/patient_responsibility") == "30.00"
