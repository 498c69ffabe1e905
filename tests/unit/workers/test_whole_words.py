"""Words across borders that are not printed: pieces of ink in two boxes beside each other, and in none."""

from __future__ import annotations

import numpy as np

from schemas.geometry import Box
from workers.forms.whole_words import Owners, Pieces, bring_together, keep_whole, mostly

_ZONES = (Box(100, 0, 300, 40), Box(300, 0, 400, 40))
_WIDTH, _STEP = 15, 20


def _pieces(starts: tuple[int, ...], small: int | None = None) -> tuple[Pieces, Owners]:
    """Letters that begin there, with the box of each; `small`: where a point stands."""
    rows = [(0, 0, 500, 60, 0), *((start, 8, _WIDTH, 22, 200) for start in starts)]
    rows += [] if small is None else [(small, 26, 4, 4, 16)]
    stats: Pieces = np.array(rows, dtype=np.int32)
    middles = stats[:, 0] + stats[:, 2] / 2
    owner = np.array([next((i for i, zone in enumerate(_ZONES) if zone.x0 <= x < zone.x1), -1) for x in middles])
    owner[0] = -1
    return stats, owner


def _kept(*starts: int, small: int | None = None) -> tuple[list[int], bool]:
    """The box of each letter that begins there, and whether it is doubtful."""
    stats, owner = _pieces(starts, small)
    is_writing = np.arange(len(stats)) > 0
    is_doubtful = keep_whole(owner, is_writing, stats, _ZONES, (60, 500))
    return owner[1:].tolist(), bool(is_doubtful.any())


def _evenly(first: int, count: int) -> list[int]:
    return [first + _STEP * number for number in range(count)]


def test_first_letter_in_no_box() -> None:
    assert _kept(*_evenly(86, 8)) == ([0] * 8, False)


def test_last_letter_in_the_next_box() -> None:
    assert _kept(*_evenly(200, 6)) == ([0] * 6, False)


def test_a_point_goes_with_its_word() -> None:
    assert _kept(*_evenly(200, 5), small=297) == ([0] * 6, False)


def test_two_words_close_together() -> None:
    assert _kept(*_evenly(200, 5), *_evenly(302, 3)) == ([0] * 5 + [1] * 3, True)


def test_two_words_where_the_border_is_thought_too_far_right() -> None:
    assert _kept(*_evenly(220, 3), 286, 306) == ([0] * 3 + [1] * 2, True)


def test_a_blank_like_others_parts_no_words() -> None:
    assert _kept(*_evenly(140, 4), *_evenly(226, 3), 292) == ([0] * 8, False)


def test_a_word_that_is_in_two_boxes_alike() -> None:
    owners, is_doubtful = _kept(*_evenly(260, 4))
    assert sorted(set(owners)) == [0, 1]
    assert is_doubtful


def test_two_letters_stay_together_but_are_not_trusted() -> None:
    owners, is_doubtful = _kept(*_evenly(280, 2))
    assert owners in ([0, 0], [1, 1])
    assert is_doubtful


def test_a_word_apart_from_others_is_left_alone() -> None:
    assert _kept(*_evenly(120, 3), *_evenly(320, 3)) == ([0] * 3 + [1] * 3, False)
    assert _kept(*_evenly(10, 3)) == ([-1] * 3, False)


def test_mostly() -> None:
    assert mostly(np.array([-1, -1, 4, 4, 2])) == 4
    assert mostly(np.array([-1, -1])) == -1


def _brought(*starts: int) -> list[int]:
    """The box of each letter where the border is printed."""
    stats, owner = _pieces(starts)
    bring_together(owner, np.arange(len(stats)) > 0, stats, _ZONES, (60, 500))
    boxes: list[int] = owner[1:].tolist()
    return boxes


def test_a_word_across_a_printed_border_is_one() -> None:
    assert _brought(*_evenly(280, 5)) == [1] * 5


def test_a_blank_at_a_printed_border_parts_words() -> None:
    assert _brought(280, *_evenly(306, 4)) == [0, 1, 1, 1, 1]
