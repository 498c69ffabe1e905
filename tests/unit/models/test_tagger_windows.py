from itertools import pairwise

import numpy as np
import pytest

from models.tagger.features import PageFeatures, page_features
from models.tagger.windows import LEAD, OVERLAP, RUN, behind_headings, runs
from schemas.geometry import Box

HEADINGS = ("Patient", "Procedure", "Billed", "Paid")
PROSE = ("Please", "keep", "this", "for", "your", "records")


def page(*rows: tuple[str, ...], apart: float = 0.2) -> tuple[PageFeatures, list[str]]:
    """Rows of words, their left edges `apart`."""
    words = [(text, Box(x, y, x + 0.01 * len(text), y + 0.008)) for y, x, text in _placed(rows, apart)]
    features = page_features([text for text, _ in words], [box for _, box in words])
    return features, [words[index][0] for index in features.order]


def _placed(rows: tuple[tuple[str, ...], ...], apart: float) -> list[tuple[float, float, str]]:
    placed = []
    for number, row in enumerate(rows):
        x = 0.0
        for text in row:
            placed.append((number / 100, x, text))
            x += apart if row != PROSE else 0.01 * len(text) + 0.01
    return placed


def shown(features: PageFeatures, words: list[str], start: int) -> list[str]:
    indices, lead = behind_headings(features, slice(start, len(words)))
    assert len(indices) == lead + len(words) - start
    return [words[index] for index in indices[:lead]]


@pytest.mark.parametrize("count", [901, 1200, 1201, 5000])
def test_runs_cover_everything_and_overlap(count: int) -> None:
    found = list(runs(count))
    assert (found[0].start, found[-1].stop) == (0, count)
    assert all(later.start == earlier.stop - OVERLAP for earlier, later in pairwise(found))
    assert all(run.stop - run.start <= RUN for run in found)


def test_headings_above_a_run_go_with_it() -> None:
    features, words = page(PROSE, HEADINGS, *[("ROE", "J1885", "10.00", "4.00")] * 20)
    assert shown(features, words, 40) == list(HEADINGS)


def test_lines_of_a_heading_with_fewer_cells_go_with_it() -> None:
    features, words = page(("Amount", "Amount"), HEADINGS, *[("ROE", "J1885", "10.00", "4.00")] * 20)
    assert shown(features, words, 40) == ["Amount", "Amount", *HEADINGS]


def test_sentences_and_rows_of_values_are_no_headings() -> None:
    features, words = page(PROSE, *[("ROE", "J1885", "10.00", "4.00")] * 20)
    assert shown(features, words, 40) == []


def test_the_next_headings_above_where_there_are_too_many() -> None:
    features, _ = page(*[HEADINGS] * 60)
    indices, lead = behind_headings(features, slice(200, 240))
    assert lead == LEAD
    assert np.array_equal(indices, np.arange(200 - LEAD, 240))


def test_the_first_run_has_no_lead() -> None:
    features, words = page(HEADINGS, *[("ROE", "J1885", "10.00", "4.00")] * 20)
    assert shown(features, words, 0) == []
