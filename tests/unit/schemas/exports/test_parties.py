from __future__ import annotations

import pytest

from schemas.exports.parties import PersonName, address_of, order_of, person_name


def test_an_address_in_its_parts() -> None:
    found = address_of("2723 Elmhurst Drive, Unit 451, Grand Rapids, MI 49531-1234")
    assert found
    assert (found.lines, found.city, found.state, found.postal_code) == (
        ("2723 Elmhurst Drive", "Unit 451"), "Grand Rapids", "MI", "495311234",
    )  # fmt: skip


@pytest.mark.parametrize("printed", [None, "", "PO BOX 1", "1 Main St, Springfield, XX 12345", "10 Rue X, 75001 Paris"])
def test_what_cannot_be_told_apart(printed: str | None) -> None:
    assert address_of(printed) is None


def test_an_initial_tells_the_order() -> None:
    assert order_of(["CASTELLAN WINIFRED W", "DOE JANE", None]) == "last first"
    assert order_of(["OLIVE W ABERNATHY"]) == "first last"
    assert order_of(["DOE JANE"]) is None
    assert order_of(["CASTELLAN WINIFRED W", "OLIVE W ABERNATHY"]) is None


def test_names() -> None:
    assert person_name("DOE, JANE ANN JR.", None) == PersonName("DOE", "JANE", "ANN", "JR")
    assert person_name("DOE JANE", None) == PersonName("DOE JANE")
    assert person_name("DOE JANE", "last first") == PersonName("DOE", "JANE")
    assert person_name("JANE Q DOE", "first last") == PersonName("DOE", "JANE", "Q")
    assert person_name("DE LA CRUZ MARIA", "last first") == PersonName("DE LA CRUZ MARIA")
