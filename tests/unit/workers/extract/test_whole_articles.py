"""Articles of tills."""

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import COLUMNS, ROWS, typed_page
from workers.stages.extract.whole_articles import with_whole_articles

SLIP = """
COLA             4.00
2 FOR 1         -2.00
10% OFF         -1.00
"""


def reading(pointer: str, value: str, row: int = 0, columns: tuple[int, int] = (0, 4)) -> Reading:
    first, last = columns
    box = Box(first / COLUMNS, row / ROWS, last / COLUMNS, (row + 1) / ROWS)
    return Reading(pointer=pointer, value=value, score=0.9, page=1, box=box)


def whole(readings: list[Reading], type_name: str = "receipt") -> dict[str, str]:
    return {each.pointer: each.value for each in with_whole_articles(type_name, readings, [typed_page(SLIP)])}


def offer(amount: str) -> list[Reading]:
    return [
        reading("/lines/0/quantity", "2", 1, (0, 1)),
        reading("/lines/0/description", "FOR 1", 1, (2, 7)),
        reading("/lines/0/amount", amount, 1, (16, 21)),
    ]


def test_the_number_of_an_offer_is_of_its_name() -> None:
    assert whole(offer("-2.00")) == {"/lines/0/description": "2 FOR 1", "/lines/0/amount": "-2.00"}
    assert whole([reading("/lines/0/description", "OFF", 2, (4, 7)), reading("/lines/0/amount", "-1.00")]) == {
        "/lines/0/description": "10% OFF",
        "/lines/0/amount": "-1.00",
    }


def test_what_costs_something_has_a_count() -> None:
    assert whole(offer("2.00"))["/lines/0/quantity"] == "2"
    assert whole(offer("-2.00"), "invoice")["/lines/0/quantity"] == "2"


def test_a_single_article_told_in_two() -> None:
    halves = [reading("/lines/0/description", "Super"), reading("/lines/1/amount", "18.05")]
    assert whole(halves) == {"/lines/0/description": "Super", "/lines/0/amount": "18.05"}
    named = [*halves, reading("/lines/1/description", "Oil")]
    assert "/lines/1/amount" in whole(named)
