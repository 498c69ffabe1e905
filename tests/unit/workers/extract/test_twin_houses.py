"""Two addresses of who pays: what no caption tells apart is doubted."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.twin_houses import with_doubted_twins

PAGE = """
@ONE@                           @TWO@
Kingsley Pain Center            Kingsley Pain Center
44 Dogwood Lane                 7385 Tupelo Road
Dayton, OH 45426                Mobile, AL 36634
"""
READ = (
    Reading(pointer="/buyer/name", value="Kingsley Pain Center", score=0.9),
    Reading(pointer="/buyer/address", value="44 Dogwood Lane, Dayton, OH 45426", score=0.9, signals={"tag_score": 0.98}),
)


def _address(page: ReadPage) -> Reading:
    return next(each for each in with_doubted_twins("invoice", READ, [page]) if each.pointer == "/buyer/address")


def test_without_captions_either_address_may_be_meant() -> None:
    address = _address(typed_page(PAGE.replace("@ONE@", "     ").replace("@TWO@", "     ")))
    assert (address.score, address.signals["tag_score"]) == (0.45, 0.49)
    assert [each.value for each in address.runners_up] == ["7385 Tupelo Road, Mobile, AL 36634"]


def test_captions_tell_them_apart() -> None:
    assert _address(typed_page(PAGE.replace("@ONE@", "Bill to").replace("@TWO@", "Ship to"))) == READ[1]


def test_the_same_address_twice_is_no_doubt() -> None:
    page = PAGE.replace("7385 Tupelo Road", "44 Dogwood Lane ").replace("Mobile, AL 36634", "Dayton, OH 45426")
    assert _address(typed_page(page.replace("@ONE@", "").replace("@TWO@", ""))) == READ[1]
