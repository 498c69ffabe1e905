"""What scanners, fax machines and copiers do to a page. Grey pixels in, grey pixels out; everything follows from the dice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.training.paper import Pixels

Fault = Callable[[Pixels, Random], Pixels]


def skew(page: Pixels, rng: Random, most: float = 1.5) -> Pixels:
    """Turned by up to `most` degrees about the centre, the bed showing white."""
    return turned(page, rng.uniform(-most, most))


def turned(page: Pixels, degrees: float) -> Pixels:
    """Turned clockwise by any angle; the sheet keeps its size."""
    height, width = page.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return _uint8(cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_LINEAR, borderValue=(255.0,)))


def noise(page: Pixels, rng: Random, sigma: float = 7.0) -> Pixels:
    """Sensor noise."""
    dice = _dice(rng)
    return _clip(page.astype(np.int16) + dice.normal(0.0, sigma, page.shape).astype(np.int16))


def shading(page: Pixels, rng: Random, depth: float = 45.0) -> Pixels:
    """Uneven light: paper grey in one corner or towards the spine."""
    height, width = page.shape
    x, y = np.linspace(0.0, 1.0, width, dtype=np.float32), np.linspace(0.0, 1.0, height, dtype=np.float32)
    slope = np.abs(x[None, :] - rng.random()) * rng.random() + np.abs(y[:, None] - rng.random()) * rng.random()
    return _clip(page.astype(np.float32) - slope * rng.uniform(0.4, 1.0) * depth - rng.uniform(0.0, 14.0))


def blur(page: Pixels, rng: Random, most: float = 1.0) -> Pixels:
    """Slightly out of focus."""
    return _uint8(cv2.GaussianBlur(page, (0, 0), rng.uniform(0.4, most)))


def speckle(page: Pixels, rng: Random, per_square_inch: float = 6.0) -> Pixels:
    """Dust: dark dots of one to three pixels."""
    page = page.copy()
    dice = _dice(rng)
    height, width = page.shape
    count = int(per_square_inch * height * width / 90_000 * rng.uniform(0.3, 1.0))
    ys, xs = dice.integers(0, height - 3, count), dice.integers(0, width - 3, count)
    for y, x, size, tone in zip(ys, xs, dice.integers(1, 4, count), dice.integers(0, 120, count), strict=True):
        page[y : y + size, x : x + size] = tone
    return page


def jpeg(page: Pixels, rng: Random) -> Pixels:
    """Through a JPEG of middling quality."""
    _, packed = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, rng.randint(45, 80)])
    return _uint8(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE))


def low_toner(page: Pixels, rng: Random) -> Pixels:
    """A cartridge near its end: ink turns grey, in bands."""
    height, _ = page.shape
    bands = np.interp(np.arange(height), np.linspace(0, height, 9), [rng.uniform(0.4, 0.85) for _ in range(9)])
    return _clip(255.0 - (255.0 - page.astype(np.float32)) * bands[:, None].astype(np.float32))


def streaks(page: Pixels, rng: Random) -> Pixels:
    """Dirt on the glass: thin lines from top to bottom."""
    page = page.copy()
    for _ in range(rng.randint(1, 4)):
        x = rng.randrange(page.shape[1] - 4)
        page[:, x : x + rng.randint(1, 2)] = np.minimum(page[:, x : x + 2].min(), rng.randint(60, 170))
    return page


def punch_holes(page: Pixels, rng: Random) -> Pixels:
    """Two or three filing holes along the left or upper edge, black as the scanner's lid."""
    page = page.copy()
    height, width = page.shape
    count, radius, inset = rng.choice((2, 3)), int(width * 0.0135), int(width * 0.045)
    upright = rng.random() < 0.7
    for number in range(count):
        along = (number + 0.5) / count
        center = (inset, int(height * along)) if upright else (int(width * along), inset)
        cv2.circle(page, center, radius, rng.choice((0, 30, 205)), -1)
    return page


def stamp(page: Pixels, rng: Random) -> Pixels:
    """A RECEIVED stamp in the emptiest of some places near the top, a little askew, ink uneven."""
    height, width = page.shape
    face = np.full((height // 14, width // 4), 255, np.uint8)
    tall, wide = face.shape
    cv2.rectangle(face, (6, 6), (wide - 7, tall - 7), 70, max(2, tall // 40))
    scale = tall / 110
    cv2.putText(
        face, "RECEIVED", (int(wide * 0.16), int(tall * 0.48)), cv2.FONT_HERSHEY_SIMPLEX, scale, (70,), max(2, tall // 36)
    )
    day = f"NOV {rng.randint(2, 20):02d} 2026"
    cv2.putText(
        face, day, (int(wide * 0.2), int(tall * 0.82)), cv2.FONT_HERSHEY_SIMPLEX, scale * 0.75, (70,), max(1, tall // 60)
    )
    face = turned(face, rng.uniform(-7, 7))
    worn = _clip(face.astype(np.float32) + _dice(rng).random(face.shape, dtype=np.float32) * 90)
    spots = [(int(width * rng.uniform(0.05, 0.72)), int(height * rng.uniform(0.02, 0.45))) for _ in range(80)]
    x, y = max(spots, key=lambda spot: float(page[spot[1] : spot[1] + tall, spot[0] : spot[0] + wide].mean()))
    page = page.copy()
    page[y : y + tall, x : x + wide] = np.minimum(page[y : y + tall, x : x + wide], worn)
    return page


def photocopy(page: Pixels, rng: Random) -> Pixels:
    """A copy of a copy: letters thicker or thinner, contrast hard, pepper, a dark edge."""
    for _ in range(2):
        soft = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.7, 1.1)).astype(np.float32)
        page = _clip((soft - rng.uniform(110, 150)) * 2.2 + 128)
        page = speckle(page, rng, 12)
    edge = rng.randint(4, 22)
    page[:, :edge] = rng.randint(0, 60)
    return page


def fax(page: Pixels, rng: Random) -> Pixels:
    """Group 3 fax, fine mode (204 by 196 dots per inch), black and white, some lines lost; given back at its own resolution."""
    height, width = page.shape
    inches = width / 8.5 if width < height else width / 11
    small = cv2.resize(page, (1728, int(196 * height / inches)), interpolation=cv2.INTER_AREA)
    dice = _dice(rng)
    grain = dice.integers(-34, 34, small.shape, dtype=np.int16)
    black = (small.astype(np.int16) + grain) < rng.randint(135, 165)
    bits = np.where(black, 0, 255).astype(np.uint8)
    for _ in range(rng.randint(0, 3)):
        row = rng.randrange(bits.shape[0] - 3)
        bits[row : row + rng.randint(1, 2)] = bits[row - 1]
    return bits


def copied_fax(page: Pixels, rng: Random) -> Pixels:
    """Copied before it was faxed."""
    return fax(photocopy(page, rng), rng)


def bleed_through(page: Pixels, rng: Random) -> Pixels:
    """Thin paper: the print of the back shines through, mirrored, soft and pale."""
    back = np.roll(page[:, ::-1], (rng.randint(20, page.shape[0] // 2), rng.randint(-60, 60)), axis=(0, 1))
    soft = cv2.GaussianBlur(back, (0, 0), rng.uniform(1.2, 2.4)).astype(np.float32)
    return _clip(page.astype(np.float32) - (255.0 - soft) * rng.uniform(0.14, 0.34))


def folded(page: Pixels, rng: Random) -> Pixels:
    """Folded in three for the envelope: a pale or dark crease at each fold, the parts lit a little differently."""
    height, width = page.shape
    shot = page.astype(np.float32)
    edges = [0, *(int(height * (third + rng.uniform(-0.02, 0.02))) for third in (1 / 3, 2 / 3)), height]
    for top, bottom in pairwise(edges):
        slope = np.linspace(rng.uniform(0, 10), rng.uniform(0, 26), bottom - top, dtype=np.float32)
        shot[top:bottom] -= slope[:, None]
    dice = _dice(rng)
    for fold in edges[1:-1]:
        wander = fold + np.cumsum(dice.normal(0.0, 0.12, width)) + np.linspace(0, rng.uniform(-6, 6), width)
        tone = rng.choice((-70.0, -45.0, 60.0))
        for step in range(rng.randint(2, 4)):
            rows = np.clip(wander.astype(int) + step, 0, height - 1)
            shot[rows, np.arange(width)] += tone * dice.random(width, dtype=np.float32)
    return _clip(shot)


def creased(page: Pixels, rng: Random) -> Pixels:
    """Crumpled and smoothed: waves of light, thin bright cracks through the print, edges a little bent."""
    height, width = page.shape
    dice = _dice(rng)
    field = cv2.resize(dice.normal(0.0, 1.0, (9, 7)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC)
    xs, ys = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    bent = cv2.remap(
        page, xs + field * rng.uniform(0.5, 2.0), ys + field * rng.uniform(0.5, 2.0), cv2.INTER_LINEAR, borderValue=(255.0,)
    )
    shot = _uint8(bent).copy()
    for _ in range(rng.randint(2, 7)):
        ends = [(rng.randrange(width), rng.randrange(height)) for _ in range(2)]
        cv2.line(shot, ends[0], ends[1], (rng.choice((150, 200, 235)),), rng.choice((1, 1, 2)))
    return _clip(shot.astype(np.float32) - np.abs(field) * rng.uniform(4, 16))


def overstamp(page: Pixels, rng: Random) -> Pixels:
    """A stamp set down without looking: its frame and word lie across the print."""
    height, width = page.shape
    tall, wide = height // 16, width // 4
    face = np.full((tall, wide), 255, np.uint8)
    word = rng.choice(("PAID", "COPY", "FILED", "SCANNED", "POSTED", "VOID", "ENTERED"))
    scale = tall / 62
    cv2.putText(face, word, (int(wide * 0.1), int(tall * 0.72)), cv2.FONT_HERSHEY_DUPLEX, scale, (0,), max(2, tall // 24))
    if rng.random() < 0.6:
        cv2.rectangle(face, (4, 4), (wide - 5, tall - 5), 0, max(2, tall // 30))
    face = turned(face, rng.uniform(-14, 14))
    pale = rng.uniform(0.35, 0.75)
    worn = _clip(
        255.0 - (255.0 - face.astype(np.float32)) * pale * (0.55 + 0.45 * _dice(rng).random(face.shape, dtype=np.float32))
    )
    x, y = int(width * rng.uniform(0.05, 0.7)), int(height * rng.uniform(0.05, 0.85))
    page = page.copy()
    page[y : y + tall, x : x + wide] = np.minimum(page[y : y + tall, x : x + wide], worn)
    return page


def highlighted(page: Pixels, rng: Random) -> Pixels:
    """Passages marked with a felt pen, grey in the scan; a tick or a stroke of the pen beside one."""
    height, width = page.shape
    shot = page.astype(np.float32)
    for _ in range(rng.randint(1, 5)):
        x, y = int(width * rng.uniform(0.05, 0.6)), int(height * rng.uniform(0.05, 0.9))
        wide, tall = int(width * rng.uniform(0.1, 0.35)), int(height * rng.uniform(0.012, 0.02))
        shot[y : y + tall, x : x + wide] *= rng.uniform(0.72, 0.9)
    marked = _clip(shot)
    for _ in range(rng.randint(0, 3)):
        x, y, size = int(width * rng.uniform(0.03, 0.95)), int(height * rng.uniform(0.05, 0.95)), max(6, width // 60)
        strokes = np.array([[x, y], [x + size // 2, y + size // 2], [x + size * 2, y - size]], np.int32)
        cv2.polylines(marked, [strokes], isClosed=False, color=(rng.randint(20, 90),), thickness=max(2, width // 700))
    return marked


def black_and_white(page: Pixels, rng: Random) -> Pixels:
    """A scanner set to black and white: one threshold for the sheet, a little grain before it."""
    dice = _dice(rng)
    grain = dice.integers(-16, 17, page.shape, dtype=np.int16)
    return np.where(page.astype(np.int16) + grain < rng.randint(110, 185), 0, 255).astype(np.uint8)


def upside_down(page: Pixels, rng: Random) -> Pixels:  # noqa: ARG001 - every fault takes dice
    """Fed the wrong way round."""
    return np.ascontiguousarray(page[::-1, ::-1])


def sideways(page: Pixels, rng: Random) -> Pixels:
    """Fed by its long edge."""
    return np.ascontiguousarray(np.rot90(page, rng.choice((1, 3))))


def bilevel(page: Pixels, threshold: int = 150) -> Pixels:
    """Black and white."""
    return np.where(page < threshold, 0, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class Treatment:
    """A kind of scan: faults in order. `dpi` is what the page is photographed at."""

    name: str
    faults: tuple[Fault, ...]
    dpi: int = 300

    def __call__(self, page: Pixels, rng: Random) -> Pixels:
        """Apply the faults one after another."""
        for fault in self.faults:
            page = fault(page, rng)
        return page


def _office(page: Pixels, rng: Random) -> Pixels:
    """Each usual fault of an office scanner with some chance."""
    page = skew(page, rng)
    for fault, chance in ((shading, 0.6), (blur, 0.5), (noise, 0.6), (speckle, 0.5), (jpeg, 0.5)):
        if rng.random() < chance:
            page = fault(page, rng)
    return page


TREATMENTS: Mapping[str, Treatment] = {
    each.name: each
    for each in (
        Treatment("clean", ()),
        Treatment("clean-200", (), dpi=200),
        Treatment("office", (_office,)),
        Treatment("office-200", (_office,), dpi=200),
        Treatment("skewed", (skew, blur)),
        Treatment("dusty", (skew, speckle, noise)),
        Treatment("shaded", (shading, noise)),
        Treatment("low-toner", (low_toner, skew)),
        Treatment("streaked", (streaks, skew)),
        Treatment("punched", (punch_holes, skew)),
        Treatment("stamped", (stamp, skew)),
        Treatment("photocopy", (photocopy, skew)),
        Treatment("fax", (skew, fax), dpi=204),
        Treatment("copied-fax", (skew, copied_fax), dpi=204),
        Treatment("bleed-through", (bleed_through, skew, noise)),
        Treatment("folded", (folded, skew, noise)),
        Treatment("creased", (creased, skew)),
        Treatment("overstamped", (overstamp, skew)),
        Treatment("highlighted", (highlighted, skew, jpeg)),
        Treatment("black-and-white", (skew, blur, black_and_white)),
        Treatment("black-and-white-200", (skew, blur, black_and_white), dpi=200),
        Treatment("upside-down", (skew, upside_down)),
        Treatment("sideways", (skew, sideways)),
    )
}


def _dice(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(64))


def _clip(values: NDArray[Any]) -> Pixels:
    clipped: Pixels = np.clip(values, 0, 255).astype(np.uint8)
    return clipped


def _uint8(values: object) -> Pixels:
    return np.asarray(values, dtype=np.uint8)
