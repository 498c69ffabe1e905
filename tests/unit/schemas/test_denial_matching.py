from __future__ import annotations

from datetime import date

import pytest

from schemas.denial_matching import ClaimKeys, Trace, about, same_items
from schemas.denial_work import NEXT, DenialState, step
from schemas.errors import Conflict


def traces(*said: str) -> list[Trace]:
    return [Trace(f"/claims/0/lines/{number}", (each,)) for number, each in enumerate(said)]


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("ab", "ab", {0: 0, 1: 1}),
        ("ab", "b", {0: 1}),  # the first line was taken out
        ("ab", "aB", {0: 0, 1: 1}),  # the second was corrected where it stands
        ("aa", "aa", {0: 0, 1: 1}),
        ("a", "ba", {1: 0}),
        ("", "a", {}),
    ],
)
def test_items_are_known_again(before: str, after: str, same: dict[int, int]) -> None:
    assert same_items(traces(*before), traces(*after)) == same


def keys(claim: str = "", account: str = "", member: str = "", day: int | None = None, payer: str = "plan") -> ClaimKeys:
    return ClaimKeys(claim, account, member, date(2026, 1, day) if day else None, None, payer)


@pytest.mark.parametrize(
    ("letter", "found"),
    [
        (keys(claim="c1"), (0, 1)),
        (keys(claim="c1", day=6), (1,)),
        (keys(claim="c1", day=9), (0, 1)),
        (keys(account="a1"), (0, 1)),
        (keys(account="a1", payer="second"), (2,)),
        (keys(member="m1"), ()),
        (keys(member="m1", day=6), (1,)),
        (keys(claim="c9", account="a1"), ()),
        (keys(), ()),
    ],
)
def test_letter_is_about_items(letter: ClaimKeys, found: tuple[int, ...]) -> None:
    one_claim = [keys("c1", "a1", "m1", 5), keys("c1", "a1", "m1", 6)]
    assert about(letter, [*one_claim, keys("c2", "a1", "m2", 6, "second"), keys("c3", "a3", "m3", 7)]) == found


@pytest.mark.parametrize("current", DenialState)
@pytest.mark.parametrize("wanted", DenialState)
def test_states(current: DenialState, wanted: DenialState) -> None:
    if wanted in NEXT[current]:
        assert step(current, wanted) is wanted
    else:
        with pytest.raises(Conflict, match=f"that is {current} cannot become {wanted}"):
            step(current, wanted)
