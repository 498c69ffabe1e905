from random import Random

import pytest

from models.tagger.tagged import NOTHING
from models.tagger.tagger import Tagger
from models.tagger.windows import MOST_AT_ONCE
from models.training.families.catalogue import drawn
from models.training.paper import PrintedPage
from models.training.targets import targets_of
from schemas.errors import Misconfigured
from schemas.geometry import Box
from schemas.pages import Line, PageText, Word


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.load()


def as_read(page: PrintedPage) -> PageText:
    return PageText(lines=tuple(Line(words=(Word(text=word.text, box=word.box, confidence=1.0),)) for word in page.words))


def test_a_known_family_is_told_rightly(tagger: Tagger) -> None:
    paper = drawn("eob-columns", Random(77))
    target = targets_of(paper)[0]
    said = tagger(as_read(paper.pages[0]))
    pairs = [(word.roles[0][0], true.role) for word, true in zip(said.words, target.words, strict=True)]
    fields = [pair for pair in pairs if pair != (NOTHING, NOTHING)]
    assert sum(said == true for said, true in fields) / len(fields) > 0.95
    assert max(said.kinds, key=lambda kind: said.kinds[kind]) == "eob"
    assert max(said.page_roles, key=lambda role: said.page_roles[role]) == "first"


def test_probabilities(tagger: Tagger) -> None:
    said = tagger(as_read(drawn("letter-denial", Random(3)).pages[0]))
    for word in said.words:
        shares = [share for _, share in word.roles]
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) <= 1.0001
        assert all(0.0 <= mark <= 1.0 for mark in (word.begins, *word.opens))


def test_the_order_in_which_words_are_listed_does_not_matter(tagger: Tagger) -> None:
    page = as_read(drawn("invoice-us", Random(3)).pages[0])
    turned = PageText(lines=page.lines[::-1])
    straight, back = tagger(page).words, tagger(turned).words[::-1]
    assert [word.roles[0][0] for word in straight] == [word.roles[0][0] for word in back]


def test_a_page_without_words_is_blank(tagger: Tagger) -> None:
    said = tagger(PageText())
    assert said.words == ()
    assert said.page_roles == {"blank": 1.0}


def test_a_very_long_page_is_told_in_windows(tagger: Tagger) -> None:
    words = [
        Word(text=f"{at}.00", box=Box(x / 10, y / 200, x / 10 + 0.05, y / 200 + 0.004), confidence=1.0)
        for at, (y, x) in enumerate((y, x) for y in range(200) for x in range(8))
    ]
    assert len(words) > MOST_AT_ONCE
    said = tagger(PageText(lines=tuple(Line(words=(word,)) for word in words)))
    assert len(said.words) == len(words)


def test_weights_that_are_none(tmp_path: object) -> None:
    with pytest.raises(Misconfigured, match="manifest"):
        Tagger.load(folder=tmp_path)  # type: ignore[arg-type]
