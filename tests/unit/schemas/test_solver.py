from collections.abc import Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.laws import Balance, Sum
from schemas.pointers import Value
from schemas.solver import BROKEN, EFFORT, Change, Group, Options, Paper, Version, explain

SURE = Options((("0.00", 0.0),), unread=6.0, misreadable=False)


def sum_of(result: str, *parts: str) -> Balance:
    return Balance(f"sum.{result}", "", result, (Sum(parts),))


def read(value: str, *others: tuple[str, float], unread: float = 3.0, misreadable: bool = False) -> Options:
    return Options(((value, 0.0), *others), unread, misreadable)


def best(group: Group) -> Mapping[str, Value]:
    return {pointer: each.value for pointer, each in group.explanations[0].changes.items()}


def test_nothing_is_explained_where_all_holds() -> None:
    options = {"/a": read("1.00"), "/b": read("2.00"), "/c": read("3.00")}
    assert explain(Paper(options, [sum_of("/c", "/a", "/b")])) == ()


def test_runner_up_that_mends_a_sum() -> None:
    options = {"/a": read("1.00"), "/b": read("2.00", ("7.00", 1.5)), "/c": read("8.00")}
    (group,) = explain(Paper(options, [sum_of("/c", "/a", "/b")]))
    assert best(group) == {"/b": "7.00"}
    assert group.share("/b", "7.00") > 0.99


def test_two_runners_up_that_mend_it_as_well_share_the_odds() -> None:
    options = {"/a": read("1.00", ("6.00", 1.5)), "/b": read("2.00", ("7.00", 1.5)), "/c": read("8.00")}
    (group,) = explain(Paper(options, [sum_of("/c", "/a", "/b")]))
    assert abs(group.share("/b", "7.00") - 0.5) < 0.01


def test_misreading_that_nobody_offered() -> None:
    doubtful = {"unread": 1.0, "misreadable": True}
    options = {"/a": read("81.00", **doubtful), "/b": read("2.00", **doubtful), "/c": read("13.00", unread=6.0)}
    laws = [sum_of("/c", "/a", "/b"), sum_of("/d", "/a"), sum_of("/e", "/b")]
    options |= {"/d": read("11.00", unread=6.0), "/e": read("2.00", unread=6.0)}
    (group,) = explain(Paper(options, laws))
    assert best(group) == {"/a": "11.00"}


def test_two_misread_in_one_sum_where_other_sums_tell_them_apart() -> None:
    options = {f"/{name}": read("1.00", unread=1.0, misreadable=True) for name in "abc"}
    options |= {"/row": read("12.00", unread=6.0), "/over": read("7.00", unread=6.0), "/under": read("4.00", unread=6.0)}
    laws = [sum_of("/row", "/a", "/b", "/c"), sum_of("/over", "/a"), sum_of("/under", "/b")]
    (group,) = explain(Paper(options, laws))
    assert best(group) == {"/a": "7.00", "/b": "4.00"}


def test_groups_that_share_nothing_are_explained_apart() -> None:
    options = {f"/{name}": read("1.00", ("2.00", 1.0)) for name in "abcd"} | {"/x": read("3.00"), "/y": read("3.00")}
    groups = explain(Paper(options, [sum_of("/x", "/a", "/b"), sum_of("/y", "/c", "/d")]))
    assert [len(group.broken) for group in groups] == [1, 1]


def test_effort_is_bounded() -> None:
    parts = [f"/{n}" for n in range(400)]
    options = {pointer: read("1.00", ("2.00", 0.1), ("3.00", 0.2)) for pointer in parts} | {"/total": read("999.99")}
    laws = [sum_of("/total", *parts), *(sum_of(parts[n], *parts[n + 1 : n + 9]) for n in range(300))]
    groups = explain(Paper(options, laws))
    assert sum(len(group.broken) for group in groups) <= len(laws)


@st.composite
def papers(draw: st.DrawFn) -> tuple[dict[str, Options], list[Balance]]:
    pointers = [f"/{n}/amount" for n in range(6)]
    values = [f"{n}.00" for n in range(4)]
    options = {}
    for pointer in pointers:
        chosen = draw(st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True))
        costs = sorted(draw(st.floats(0.1, 9.0)) for _ in chosen[1:])
        options[pointer] = read(chosen[0], *zip(chosen[1:], costs, strict=True))
    rows = draw(st.lists(st.lists(st.sampled_from(pointers), min_size=2, max_size=4, unique=True), min_size=1, max_size=4))
    return options, [sum_of(row[0], *row[1:]) for row in rows]


def cheapest(options: Mapping[str, Options], laws: list[Balance]) -> float:
    """By trying every assignment."""

    def cost(chosen: tuple[tuple[Value, float], ...]) -> float:
        values = {pointer: value for pointer, (value, _) in zip(options, chosen, strict=True)}
        return sum(each for _, each in chosen) + sum(BROKEN for law in laws if not law.check(values).passed)

    return min(cost(chosen) for chosen in product(*(each.values for each in options.values())))


@given(papers())
@settings(max_examples=60, deadline=None)
def test_finds_what_trying_everything_finds(paper: tuple[dict[str, Options], list[Balance]]) -> None:
    options, laws = paper
    found = explain(Paper(options, laws))
    assert all(group.explanations for group in found)
    assert EFFORT > 0
    # Groups are explained apart, so that a change which mends one and breaks another counts for both.
    assert sum(group.explanations[0].cost for group in found) >= cheapest(options, laws) - 1e-9


@given(papers())
@settings(max_examples=60, deadline=None)
def test_single_group_is_explained_exactly(paper: tuple[dict[str, Options], list[Balance]]) -> None:
    options, laws = paper
    groups = explain(Paper(options, laws))
    if len(groups) == 1:
        assert abs(groups[0].explanations[0].cost - cheapest(options, laws)) < 1e-9


def test_change_is_priced() -> None:
    options = {"/a": read("1.00", ("2.00", 1.5)), "/b": read("2.00")}
    paper = Paper(options, [sum_of("/b", "/a")])
    as_read = Version({}, paper.broken, {})
    mended = paper.changed(as_read, "/a", Change("2.00", 1.5, was_read=True))
    assert (paper.cost(as_read), paper.cost(mended)) == (BROKEN, 1.5)
