"""Sums of several claims that look like the total of the last one."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.group_sums import without_group_sums
from workers.stages.extract.sheets import sheets_of

PAGE = """
Dr. Oak
C1  01/05/2026  G0463      250.00   150.00
C2  01/06/2026  A4550       90.00    60.00
Total Dr. Oak              340.00   210.00
"""


def told(last: tuple[str, str], page_text: str = PAGE) -> dict[str, str]:
    page = typed_page(page_text)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}

    def read(pointer: str, text: str) -> Reading:
        return reading_of(pointer, Found(text, (tokens[text],), 0.9))

    readings = [
        read("/claims/0/lines/0/billed", "250.00"), read("/claims/0/lines/0/paid", "150.00"),
        read("/claims/1/lines/0/billed", "90.00"), read("/claims/1/lines/0/paid", "60.00"),
        read("/claims/1/billed", last[0]), read("/claims/1/paid", last[1]),
    ]  # fmt: skip
    return {each.pointer: each.value for each in without_group_sums("eob", readings)}


def test_the_sum_of_a_group_is_no_claims() -> None:
    assert not {"/claims/1/billed", "/claims/1/paid"} & told(("340.00", "210.00")).keys()


def test_what_stands_beside_it_is_none_either() -> None:
    page = PAGE.replace("340.00   210.00", "340.00   211.00")
    assert not {"/claims/1/billed", "/claims/1/paid"} & told(("340.00", "211.00"), page).keys()


def test_what_is_no_sum_stays() -> None:
    page = PAGE.replace("340.00   210.00", "341.00   211.00")
    assert told(("341.00", "211.00"), page)["/claims/1/billed"] == "341.00"


def test_a_claims_own_total_stays() -> None:
    assert told(("90.00", "60.00"))["/claims/1/paid"] == "60.00"


def test_a_row_of_sums_is_no_claim() -> None:
    def reading(at: str, value: str) -> Reading:
        return Reading(pointer=f"/claims/{at}", value=value, score=0.9)

    claims = [
        reading("0/claim_number", "C1"), reading("0/billed", "250.00"), reading("0/paid", "150.00"),
        reading("1/claim_number", "C2"), reading("1/billed", "90.00"), reading("1/paid", "60.00"),
    ]  # fmt: skip
    sums = [reading("2/patient_name", "Dr. Oak"), reading("2/billed", "340.00"), reading("2/paid", "210.00")]
    assert without_group_sums("eob", [*claims, *sums]) == tuple(claims)
    another = [*claims, *sums[:2], reading("2/paid", "211.00")]
    assert without_group_sums("eob", another) == tuple(another)


def test_a_sum_above_the_next_claim_is_not_its_own() -> None:
    page = typed_page("C1   250.00\nC2    90.00\nAll  340.00\nC3    10.00\n")
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    said = {"0/claim_number": "C1", "0/billed": "250.00", "1/claim_number": "C2", "1/billed": "90.00",
            "2/claim_number": "C3", "2/billed": "340.00", "2/lines/0/billed": "10.00"}  # fmt: skip
    readings = [reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items()]
    assert "/claims/2/billed" not in {each.pointer for each in without_group_sums("eob", readings)}
