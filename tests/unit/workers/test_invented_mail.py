"""Sixty letters and fourteen other papers written for this test, of senders and in words that no drawing has.

They were written before the signs of structure and of wording that read them. By `tuned` weights were chosen, `held` was only
measured, once, when all was done. The number in a file's name means nothing.
"""

from pathlib import Path
from random import Random

import pytest

from models.tagger.tagger import Tagger
from models.training.families.letter_written import presses_of
from schemas.pages import ReadPage
from schemas.types import all_types
from tests.drawn import tagged_pages
from tests.typed import typed_page
from workers.stages.classify import Classify
from workers.stages.extract.letter import read_letter
from workers.stages.tag import Tag

PAPERS = Path(__file__).parents[2] / "letters"


@pytest.fixture(scope="module")
def tag() -> Tag:
    return Tag(Tagger.load())


def papers(half: str, tag: Tag) -> list[tuple[str, ReadPage]]:
    pages = [(path.stem.rsplit("-", 1)[0], typed_page(path.read_text())) for path in sorted((PAPERS / half).glob("*.txt"))]
    return [(name, page.model_copy(update={"tags": tag(page.text)})) for name, page in pages]


def category(*pages: ReadPage) -> str:
    return next(str(reading.value) for reading in read_letter(pages) if reading.pointer == "/category")


@pytest.mark.parametrize(("half", "types", "categories"), [("tuned", 34, 30), ("held", 35, 28)])
def test_mail_of_unknown_wording(half: str, types: int, categories: int, tag: Tag) -> None:
    known = papers(half, tag)
    letters = [(name, page) for name, page in known if name not in all_types()]
    assert (len(known), len(letters)) == (37, 30)
    told = [Classify()([page]).type == (name if name in all_types() else "letter") for name, page in known]
    assert sum(told) >= types
    assert sum(category(page) == name for name, page in letters) >= categories


def test_letters_by_a_hand_that_taught_nothing(tag: Tag) -> None:
    papers = [press(Random("another hand")) for press in presses_of("validation")]
    told = [category(*(page.model_copy(update={"tags": tag(page.text)}) for page in tagged_pages(paper))) for paper in papers]
    right = sum(found == paper.data["category"] for found, paper in zip(told, papers, strict=True))
    assert right >= 0.92 * len(papers)
