"""Whose address it is: that of the name above it."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.own_address import with_own_address

PAGE = typed_page("""
KQXZ-TV                                Advertiser: Birchall for Governor

Oakhurst Advertising                   Sold to
5155 Elmhurst Road                     Riverbend Surgery
Erie, PA 16581                         Attn: Accounts Payable
                                       18 Lake Avenue
                                       Salem, OR 97301
""")
AGENCY = (0, Box(0.0, 4 / 66, 0.16, 6 / 66), "5155 Elmhurst Road, Erie, PA 16581")
SURGERY = (0, Box(39 / 90, 6 / 66, 55 / 90, 8 / 66), "18 Lake Avenue, Salem, OR 97301")


def _address(name: str, row: int, found: tuple[int, Box, str] | None) -> str | None:
    readings = [Reading(pointer="/buyer/name", value=name, score=0.9, page=1, box=Box(0.6, row / 66, 0.8, (row + 0.8) / 66))]
    if found is not None:
        readings.append(Reading(pointer="/buyer/address", value=found[2], score=0.9, page=1, box=found[1]))
    told = {each.pointer: each.value for each in with_own_address("invoice", readings, [PAGE])}
    return told.get("/buyer/address")


def test_an_address_below_its_name() -> None:
    assert _address("Oakhurst Advertising", 2, AGENCY) == AGENCY[2]


def test_an_agency_s_address_is_not_the_advertiser_s() -> None:
    assert _address("Birchall for Governor", 0, AGENCY) is None


def test_a_person_may_stand_between() -> None:
    assert _address("Riverbend Surgery", 3, SURGERY) == SURGERY[2]


def test_the_address_below_the_name_takes_the_place_of_another() -> None:
    assert _address("Riverbend Surgery", 3, AGENCY) == SURGERY[2]
    assert _address("Riverbend Surgery", 3, None) == SURGERY[2]


def test_the_seller_s_address_is_that_below_his_name() -> None:
    name = Reading(pointer="/seller/name", value="Oakhurst Advertising", score=0.9, page=1, box=Box(0, 2 / 66, 0.2, 3 / 66))
    other = Reading(pointer="/seller/address", value=SURGERY[2], score=0.9, page=1, box=SURGERY[1])
    told = {each.pointer: each.value for each in with_own_address("invoice", [name, other], [PAGE])}
    assert told["/seller/address"] == AGENCY[2]
    nobody = name.model_copy(update={"value": "Harbor Freight"})
    assert other in with_own_address("invoice", [nobody, other], [PAGE])


def test_an_address_does_not_begin_with_the_end_of_its_name() -> None:
    name = Reading(pointer="/seller/name", value="Oakhurst Advertising", score=0.9, page=1, box=Box(0, 2 / 66, 0.2, 3 / 66))
    told = Reading(pointer="/seller/address", value=f"Advertising, {AGENCY[2]}", score=0.9, page=1, box=AGENCY[1])
    found = {each.pointer: each.value for each in with_own_address("invoice", [name, told], [PAGE])}
    assert found["/seller/address"] == AGENCY[2]


PAID = typed_page("""
INVOICE NO: 8686                       Contract No: 4223

Spot Coldleigh Media                   Pay to:
428 Wheatland Ave                      Oduya Radio of Mossmark
Macon, GA 31274                        9290 Harvest Lane
                                       Lincoln, NE 68526
""")


def test_where_to_pay_is_the_seller_s_rather_than_another_house_s() -> None:
    name = Reading(
        pointer="/seller/name", value="Oduya Radio of Mossmark", score=0.9, page=1, box=Box(0.43, 4 / 66, 0.7, 5 / 66)
    )
    other = Reading(
        pointer="/seller/address",
        value="428 Wheatland Ave, Macon, GA 31274",
        score=0.9,
        page=1,
        box=Box(0, 4 / 66, 0.2, 6 / 66),
    )
    told = {each.pointer: each.value for each in with_own_address("invoice", [name, other], [PAID])}
    assert told["/seller/address"] == "9290 Harvest Lane, Lincoln, NE 68526"
