"""Pixels in memory. They are never put in a message or in JSON.

What outlives the process is a PNG or JPEG in the object store.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from schemas.pages import PageFacts, PageText

Pixels: TypeAlias = NDArray[np.uint8]
"""Grey (height, width) or RGB (height, width, 3); 0 is black, 255 white."""


@dataclass(frozen=True, slots=True)
class PageScan:
    """One page as it came out of its file."""

    number: int
    """1-based, within its file."""
    pixels: Pixels
    dpi: float
    """Dots per inch of `pixels`, measured or, where the file is silent, estimated."""
    own_text: PageText | None = None
    """The PDF's own words, where they can be trusted; boxes on the page as shown (after the PDF's /Rotate)."""
    damaged: bool = False
    said_rotation: Literal[0, 90, 180, 270] | None = None
    """Degrees clockwise by which to turn it upright, where a person said so."""


@dataclass(frozen=True, slots=True)
class CleanPage:
    """One page ready to be read."""

    facts: PageFacts
    pixels: Pixels
    """Grey, upright, deskewed, background flattened, black borders painted over; at another scale than `view` where
    its letters were small or huge. `facts.width` and `facts.height` are of these pixels; normalised boxes fit both."""
    view: Pixels
    """What people see: the scan upright, nothing else changed. Grey or RGB."""
    own_text: PageText | None = None
