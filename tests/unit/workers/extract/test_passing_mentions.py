"""What a letter mentions in passing is no reference."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.passing_mentions import without_passing_mentions
from workers.stages.extract.sentence_names import with_names_of_sentences

PATIENT, SERVED = "/references/patient_name", "/references/date_of_service"


def _kept(category: str, score: float, *readings: Reading) -> list[str]:
    told = Reading(pointer="/category", value=category, score=score)
    return [each.pointer for each in without_passing_mentions("letter", [told, *readings], ()) if each is not told]


def _named(value: str, rules: float = 0.0) -> Reading:
    return Reading(pointer=PATIENT, value=value, score=0.9, signals={"rules_score": rules})


def test_mail_of_no_kind_has_no_references() -> None:
    assert _kept("other", 0.95, _named("Rosa Delgado")) == []
    assert _kept("other", 0.95, _named("Rosa Delgado", rules=0.8)) == [PATIENT]


def test_other_letters_keep_theirs() -> None:
    assert _kept("denial", 0.95, _named("Rosa Delgado")) == [PATIENT]
    assert _kept("other", 0.5, _named("Rosa Delgado")) == [PATIENT]


def test_a_birth_is_no_service() -> None:
    days = [
        Reading(pointer=SERVED, value="1946-05-03", score=0.9, because=(f"label:{label}",)) for label in ("birthdate", "dos")
    ]
    assert _kept("denial", 0.9, days[0]) == []
    assert _kept("denial", 0.9, days[1]) == [SERVED]


def test_a_scrap_of_a_sentence_is_no_reason() -> None:
    near = {"room_before": 0.5, "room_behind": 0.6}
    scrap = Reading(pointer="/denial_reasons/0/text", value="has not been", score=0.8, because=("model_only",), signals=near)
    assert _kept("denial", 0.9, scrap) == []
    assert _kept("denial", 0.9, scrap.model_copy(update={"signals": {**near, "room_behind": 9.0}})) == [scrap.pointer]


def test_a_name_ends_before_its_sentence_does() -> None:
    names = {
        "Yvonne J Boyd.": "Yvonne J Boyd",
        "Carlos Rossi and": "Carlos Rossi",
        "pay Ana Li Jr.": "Ana Li Jr.",
        "BOYD, A.": "BOYD, A.",
    }
    told = with_names_of_sentences([_named(name) for name in names], ())
    assert [each.value for each in told] == list(names.values())


@pytest.mark.parametrize(
    ("line", "kept"),
    [("Use it no later than 03/04/2026.", False), ("It is valid until 03/04/2026.", False), ("Reply until 03/04/2026.", True)],
)
def test_until_when_something_lasts_is_no_day_to_answer_by(line: str, *, kept: bool) -> None:
    page = typed_page(line)
    day = Reading(pointer="/respond_by", value="2026-03-04", score=0.98, page=1, box=page.text.words[-1].box)
    assert bool(without_passing_mentions("letter", [day], [page])) is kept


@pytest.mark.parametrize(
    ("line", "seen", "whole"),
    [
        ("Re: Gardner, Carmen W", "Carmen", "Gardner, Carmen W"),
        ("engaged by April F Li to pursue", "F Li", "April F Li"),
        ("the chart of Carmen Gardner was", "Carmen Gardner", "Carmen Gardner"),
    ],
)
def test_a_name_is_whole(line: str, seen: str, whole: str) -> None:
    page = typed_page(line)
    words = [word for word in page.text.words if word.text in seen.split()]
    box = Box(words[0].box.x0, words[0].box.y0, words[-1].box.x1, words[0].box.y1)
    (told,) = with_names_of_sentences([_named(seen).model_copy(update={"page": 1, "box": box})], [page])
    assert told.value == whole


def test_only_who_denies_or_objects_gives_reasons() -> None:
    why = Reading(pointer="/denial_reasons/0/text", value="are payable under the plan of the group", score=0.7)
    assert _kept("authorization", 0.9, why) == []
    assert _kept("authorization", 0.5, why) == ["/denial_reasons/0/text"]
    assert _kept("appeal", 0.9, why) == ["/denial_reasons/0/text"]
