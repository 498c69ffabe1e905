"""What a paper is about where its title says so, and on which of its sheets that stands."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.pages import Line, PageText, ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.letter_titles import subjects_on, written_sheet
from workers.stages.extract.sheets import Sheet, sheet_of
from workers.stages.extract.tagged.beliefs import Beliefs

TEXT = "\n".join(("Papers are kept for ten years in a dry room.", "Nobody may take them home without asking.") * 4)


class Unsure(Beliefs):
    """A tagger that takes no words for anybody's name."""

    def __call__(self, reading: Reading) -> float | None:
        del reading
        return 0.0


def enlarged(page: ReadPage, text: str, times: float = 2.0) -> ReadPage:
    """The page with one of its lines printed larger."""

    def grown(box: Box) -> Box:
        return Box(box.x0, box.y1 - times * box.height, box.x1, box.y1)

    lines = [
        Line(words=tuple(word.model_copy(update={"box": grown(word.box)}) for word in line.words))
        if line.text == text
        else line
        for line in page.text.lines
    ]
    return page.model_copy(update={"text": PageText(lines=tuple(lines))})


def sheet(title: str) -> Sheet:
    return sheet_of(enlarged(typed_page(f"\n\n{title}\n\n\n{TEXT}"), title))


def told(title: str) -> list[str]:
    return [found.value for found in subjects_on(sheet(title), (), Unsure({})) if found.because == ("title",)]


def test_the_largest_print_above_the_text_is_what_it_is_about() -> None:
    assert told("Storage of Charts") == ["Storage of Charts"]


@pytest.mark.parametrize(
    "name", ["Orchard Eye Center", "Harbor Linen Company, LLC", "Joint Benefits Committee", "Ann Li, M.D."]
)
def test_a_name_is_no_title(name: str) -> None:
    assert told(name) == []


@pytest.mark.parametrize("stamp", ["RETURN TO SENDER", "UNABLE TO FORWARD"])
def test_a_stamp_is_no_title(stamp: str) -> None:
    assert told(stamp) == []


def test_print_as_large_as_the_text_is_no_title() -> None:
    plain = sheet_of(typed_page(f"\n\nStorage of Charts\n\n\n{TEXT}"))
    assert not any(found.because == ("title",) for found in subjects_on(plain, (), Unsure({})))


def test_a_letter_begins_behind_its_cover() -> None:
    cover, letter = sheet_of(typed_page("FAX\n\nTo: Claims\nPages: 3\n")), sheet("Storage of Charts")
    assert written_sheet([cover, letter]) is letter
    assert written_sheet([cover]) is cover
