from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.arrangement import (
    Act,
    Entry,
    Hide,
    History,
    Merge,
    Move,
    Pile,
    PlacedPage,
    Plan,
    Restore,
    Split,
    TurnPages,
    carry_out,
    first_plan,
)
from schemas.errors import BadRequest
from schemas.ids import DocumentId
from schemas.understanding import PageGroup
from schemas.work import HiddenReason

PAGES = 6
numbers = st.integers(1, PAGES + 1)
several = st.lists(numbers, min_size=1, max_size=3).map(tuple)
acts: st.SearchStrategy[Act] = st.one_of(
    st.builds(Split, page=numbers),
    st.builds(Merge, page=numbers),
    st.builds(Move, pages=several, before=numbers),
    st.builds(Move, pages=several, after=numbers),
    st.builds(Hide, pages=several, reason=st.sampled_from(HiddenReason)),
    st.builds(Restore, pages=several),
    st.builds(TurnPages, pages=several, degrees=st.sampled_from((90, 180, 270))),
)


def plan(*piles: str) -> Plan:
    """`plan("12", "3-")`: a pile per text, `-` behind a page that is hidden."""
    made = []
    for text in piles:
        pages = list[PlacedPage]()
        for sign in text:
            if sign == "-":
                pages[-1] = pages[-1].model_copy(update={"hidden": HiddenReason.PERSON})
            else:
                pages.append(PlacedPage(number=int(sign)))
        made.append(Pile(pages=tuple(pages)))
    return Plan(piles=tuple(made))


def shape(one: Plan) -> list[str]:
    return ["".join(f"{page.number}{'-' if page.hidden else ''}" for page in pile.pages) for pile in one.piles]


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        (("1234",), Split(page=3), ["12", "34"]),
        (("12", "34"), Merge(page=4), ["1234"]),
        (("12", "34"), Move(pages=(1,), after=3), ["2", "314"]),
        (("12", "34"), Move(pages=(4, 3), before=1), ["3412"]),
        (("1", "23"), Move(pages=(1,), before=3), ["213"]),
        (("123",), Hide(pages=(2,)), ["12-3"]),
        (("12-3-",), Restore(pages=(2, 3)), ["123"]),
        (("1", "2"), Hide(pages=(2,)), ["1", "2-"]),
    ],
)
def test_acts(before: tuple[str, ...], act: Act, after: list[str]) -> None:
    assert shape(carry_out(plan(*before), [act])) == after


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Split(page=1), "begins at page 1 already"),
        (Split(page=9), "no page 9"),
        (Merge(page=2), "first document"),
        (Move(pages=(1,)), "one of both"),
        (Move(pages=(1,), before=2, after=3), "one of both"),
        (Move(pages=(1, 2), before=2), "beside themselves"),
        (Move(pages=(9,), before=2), "no page 9"),
        (Hide(pages=(1, 9)), "no page 9"),
    ],
)
def test_acts_that_do_not_fit(act: Act, words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        carry_out(plan("12", "3"), [act])


@given(st.lists(acts, max_size=12))
def test_no_page_is_ever_lost_or_doubled(some: list[Act]) -> None:
    now = plan("12", "3", "456")
    for act in some:
        try:
            now = carry_out(now, [act])
        except BadRequest:
            continue
        assert sorted(page.number for page in now.pages) == list(range(1, PAGES + 1))
        assert all(pile.pages for pile in now.piles)


@given(st.lists(acts, max_size=8))
def test_documents_follow_their_pages(some: list[Act]) -> None:
    """Whatever was done: pages that lie as before are the document of before, and other pages never are."""
    made, fresh = dict[tuple[tuple[int, int], ...], DocumentId](), itertools.count()
    now = plan("12", "3", "456")
    for act in some:
        try:
            now = carry_out(now, [act])
        except BadRequest:
            continue
        now = now.named(made, lambda: DocumentId(f"doc_{next(fresh)}"))
        for pile in now.piles:
            assert (pile.document_id is None) == (not pile.signature)
            if pile.document_id is not None:
                assert made.setdefault(pile.signature, pile.document_id) == pile.document_id


def test_a_turn_makes_another_document_and_four_make_the_same() -> None:
    one = plan("12")
    turned = carry_out(one, [TurnPages(pages=(1,), degrees=90)])
    assert turned.piles[0].signature != one.piles[0].signature
    assert carry_out(turned, [TurnPages(pages=(1,), degrees=270)]).lies_like(one)


def test_first_plan_keeps_hidden_pages_where_they_were() -> None:
    groups = (
        PageGroup(pages=(2, 4), hidden=(3,), separators=(1,), because=("separator",), confidence=0.9),
        PageGroup(pages=(5,), because=("page_1_of_1",)),
    )
    first = first_plan(groups, [DocumentId("doc_a"), DocumentId("doc_b")])
    assert shape(first) == ["1-23-4", "5"]
    assert first.documents == ("doc_a", "doc_b")
    assert [page.hidden for page in first.piles[0].pages] == [HiddenReason.SEPARATOR, None, HiddenReason.BLANK, None]


def test_first_plan_of_nothing_but_blanks_has_no_document() -> None:
    first = first_plan([PageGroup(pages=(), hidden=(1, 2))], [])
    assert shape(first) == ["1-2-"]
    assert first.documents == ()


def history(*lines: tuple[int, int | None]) -> History:
    return History.of(Entry(number=n, stands_at=at, after=after) for n, (at, after) in enumerate(lines, start=1))


@pytest.mark.parametrize(
    ("lines", "back", "forward"),
    [
        (((1, None),), None, None),
        (((1, None), (2, 1), (3, 2)), 2, None),
        (((1, None), (2, 1), (3, 2), (2, None)), 1, 3),
        (((1, None), (2, 1), (3, 2), (2, None), (1, None)), None, 2),
        (((1, None), (2, 1), (3, 2), (2, None), (3, None)), 2, None),
        (((1, None), (2, 1), (3, 2), (2, None), (5, 2)), 2, None),
        (((1, None), (2, 1), (3, 2), (2, None), (5, 2), (2, None)), 1, 5),
    ],
)
def test_history(lines: tuple[tuple[int, int | None], ...], back: int | None, forward: int | None) -> None:
    assert (history(*lines).back, history(*lines).forward) == (back, forward)
