from __future__ import annotations

from random import Random

import numpy as np
import pytest

from models.training.ink import Pen, Sheet
from models.training.paper import Pixels
from models.training.scanner import TREATMENTS, bilevel, turned, upside_down
from models.training.separators import patch_t


@pytest.fixture(scope="module")
def page() -> Pixels:
    sheet = Sheet("form", "test")
    for line in range(30):
        sheet.write(72, 90 + line * 20, "Amount billed 1,204.50 allowed 88.10 paid 70.48", Pen("helvetica", 11))
    return sheet.finish().photograph(100)[0]


@pytest.mark.parametrize("name", sorted(TREATMENTS))
def test_same_dice_same_scan(name: str, page: Pixels) -> None:
    first, again = (TREATMENTS[name](page, Random(9)) for _ in range(2))
    assert first.dtype == np.uint8
    assert np.array_equal(first, again)


@pytest.mark.parametrize("name", sorted(set(TREATMENTS) - {"clean", "clean-200"}))
def test_other_dice_other_scan(name: str, page: Pixels) -> None:
    first, other = TREATMENTS[name](page, Random(1)), TREATMENTS[name](page, Random(2))
    assert first.shape != other.shape or not np.array_equal(first, other)


def test_fault_leaves_its_input_alone(page: Pixels) -> None:
    before = page.copy()
    for treatment in TREATMENTS.values():
        treatment(page, Random(3))
    assert np.array_equal(page, before)


def test_turned_clockwise() -> None:
    level = np.full((200, 200), 255, np.uint8)
    level[98:102, 20:180] = 0
    ys, xs = np.nonzero(turned(level, 10) < 128)
    assert ys[xs > 150].mean() > ys[xs < 50].mean() + 10


def test_upside_down_twice_is_upright(page: Pixels) -> None:
    assert np.array_equal(upside_down(upside_down(page, Random(1)), Random(1)), page)


def test_fax_has_fax_width(page: Pixels) -> None:
    sent = TREATMENTS["fax"](page, Random(4))
    assert sent.shape[1] == 1728
    assert set(np.unique(sent)) == {0, 255}


def test_patch_t_reads_narrow_wide_narrow_wide_from_both_edges() -> None:
    column = bilevel(patch_t(100))[:, 425] == 0
    for bars in (column[:150], column[::-1][:150]):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], bars.astype(np.int8), [0]])))
        widths = (edges[1::2] - edges[::2]) / 100
        assert [round(float(width), 1) for width in widths] == [0.1, 0.2, 0.1, 0.2]
