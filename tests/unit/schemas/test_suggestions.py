from __future__ import annotations

from collections.abc import Iterable

from schemas.correction import correct
from schemas.doubts import doubtful_characters
from schemas.geometry import Box
from schemas.pages import PageFacts, Word
from schemas.readings import Candidate, Reading, Understood
from schemas.suggestions import Because, Suggestion, best_of, computed, from_before, line_above, otherwise_read, sender_of
from tests.unit.schemas.test_correction import HAND, paper

FACTS = {1: PageFacts(number=1, width=2550, height=3300, dpi=300)}


def test_other_readings_are_offered_and_what_stands_is_not() -> None:
    second = Candidate(value="1284.50", score=0.4, because="second_reader")
    reading = Reading(pointer="/amount", value="1204.50", score=0.6, page=1, box=Box(0.1, 0.1, 0.2, 0.2), runners_up=(second,))
    understood = Understood(type="check", type_confidence=1.0, pages=(1,), readings=(reading,))
    found = best_of(paper(amount="1204.50"), "/amount", otherwise_read(paper(amount="1204.50"), "/amount", understood, FACTS))
    assert [(each.value, each.because) for each in found] == [("1284.50", Because.SECOND_READER)]
    assert found[0].polygon is not None


def test_machines_own_value_comes_back_after_a_correction() -> None:
    record = correct(paper(amount="1.00"), "/amount", "2.00", HAND)
    nothing = Understood(type="check", type_confidence=1.0, pages=(1,))
    assert [each.value for each in otherwise_read(record, "/amount", nothing, FACTS)] == ["1.00"]


def test_sum_is_computed_where_it_stands_wrong_and_where_nothing_stands() -> None:
    lines = {"lines__0__amount": "5.00", "lines__1__amount": "7.00"}
    assert "12.00" in values(computed(paper("invoice", subtotal="11.00", **lines), "/subtotal"))
    assert "12.00" in values(computed(paper("invoice", **lines), "/subtotal"))
    assert "6.00" in values(computed(paper("invoice", subtotal="11.00", **lines), "/lines/1/amount"))
    assert values(computed(paper("invoice", number="7"), "/number")) == []


def test_product_of_a_line_is_computed() -> None:
    line = {"lines__0__quantity": "3", "lines__0__unit_price": "2.50", "lines__0__amount": "7.00"}
    assert values(computed(paper("invoice", **line), "/lines/0/amount")) == ["7.50"]


def test_ditto_is_the_line_above() -> None:
    record = paper("invoice", lines__0__unit="pcs", lines__1__amount="1.00")
    assert values(line_above(record, "/lines/1/unit")) == ["pcs"]
    assert values(line_above(record, "/lines/0/unit")) == values(line_above(record, "/number")) == []


def test_earlier_records_of_the_sender() -> None:
    record = paper("invoice", seller__name="Orchard", currency="USD")
    assert sender_of(record) == "Orchard"
    assert values(from_before("/currency", [record])) == ["USD"]
    assert sender_of(paper("letter", subject="x")) is None


def test_characters_are_doubtful_where_readers_differ_or_one_is_unsure() -> None:
    box = Box(0, 0, 1, 1)
    assert doubtful_characters(Word(text="1284.50", box=box, confidence=0.9, second="1204.50")) == (2,)
    assert doubtful_characters(Word(text="12", box=box, confidence=0.9, second="124")) == ()
    assert doubtful_characters(Word(text="A1B", box=box, confidence=0.5)) == (1, 2)
    assert doubtful_characters(Word(text="A1B", box=box, confidence=0.9)) == ()


def values(found: Iterable[Suggestion]) -> list[str]:
    return [each.value for each in found]
