"""Claims that are named at their end."""

from __future__ import annotations

from collections.abc import Mapping

from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.named_below import with_names_below
from workers.stages.extract.sheets import sheets_of

PAGE = """
G0463    100.00
J1885     20.00
Total    120.00  For LARCH  C100
A4550     30.00
Total     30.00  For MAPLE  C200
"""
SAID = {
    "0/lines/0/procedure": "G0463", "0/lines/1/procedure": "J1885", "1/patient_name": "LARCH", "1/claim_number": "C100",
    "1/billed": "120.00", "1/lines/0/procedure": "A4550", "2/patient_name": "MAPLE", "2/claim_number": "C200",
}  # fmt: skip


def told(said: Mapping[str, str]) -> dict[str, str]:
    page = typed_page(PAGE)
    tokens = {token.text: token for sheet in sheets_of([page]) for token in sheet.tokens}
    readings = [reading_of(f"/claims/{at}", Found(text, (tokens[text],), 0.9)) for at, text in said.items()]
    return {each.pointer.removeprefix("/claims/"): each.value for each in with_names_below("eob", readings)}


def test_names_go_to_the_services_above_them() -> None:
    found = told(SAID)
    assert (found["0/patient_name"], found["0/claim_number"], found["0/billed"]) == ("LARCH", "C100", "120.00")
    assert (found["1/patient_name"], found["1/lines/0/procedure"]) == ("MAPLE", "A4550")
    assert not any(at.startswith("2/") for at in found)


def test_a_claim_named_above_its_services_keeps_its_name() -> None:
    named = SAID | {"0/claim_number": "120.00"}
    assert told(named)["1/patient_name"] == "LARCH"


def test_a_last_claim_with_services_was_not_closed() -> None:
    assert told(SAID | {"2/lines/0/procedure": "G0463"})["2/patient_name"] == "MAPLE"


def test_names_within_services_close_nothing() -> None:
    assert told(SAID | {"1/lines/1/procedure": "G0463"})["1/patient_name"] == "LARCH"
