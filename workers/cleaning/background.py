"""Shading, grey copies and coloured paper made white, without thresholding: faint print and stamps keep their contrast."""

from __future__ import annotations

import numpy as np

from workers.cleaning.working import WorkPage, level_paper
from workers.raster import Pixels

_WHITE_ENOUGH = 244
_DARKEST_PAPER = 90
"""Darker areas are pictures or dark banners: brightened no more than paper of this grey would be."""


def flatten_background(grey: Pixels, page: WorkPage) -> Pixels:
    """The scan that `page` was made of, its paper brought to white; as it is where the paper is white already."""
    if float(np.percentile(page.paper, 5)) >= _WHITE_ENOUGH:
        return grey
    return level_paper(grey, page.paper, darkest=_DARKEST_PAPER)
