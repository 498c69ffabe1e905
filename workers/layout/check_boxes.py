"""Small boxes to tick, on forms of any kind: frames and rings found by their edges, and whether there is ink inside.

A frame has two level edges of one width above each other and ink along both sides; a ring is one stroke that closes. Edges that
go on belong to cells and combs, and a ring is believed only beside another of its size: letters are round as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from schemas.pages import EMPTY, MARKED, Region, RegionRole, Word
from workers.raster import Pixels

_DPI = 150
"""About the resolution at which boxes are looked for."""
_DARK = 170
_LEAST, _MOST = 5.8, 15.0
"""Points of a box's side."""
_SQUARE = 0.72
"""The shorter side over the longer, at least."""
_CLOSED = 0.72
"""Share of each side, and of a ring, that must be ink."""
_CORNERS = 3
"""Of the four corners of a frame that are ink; letters round theirs."""
_CROSSED = 1.5
"""By how much a mark through its corners may lengthen an edge."""
_ROUND = 0.95
"""Share of an empty ring that must be ink."""
_INSET = 0.24
"""Share of a side, from the edges on, that is not looked at for ink: the frame is there, and imprecision."""
_FAINTEST, _OF_STRONGEST, _PLAIN = 0.07, 0.3, 0.12
"""Share of ink inside from which a box is marked: at least, of the page's strongest mark, and at most."""
_ALIKE = 0.13
"""Sizes of two boxes of one printer differ by no larger share."""
_FREE, _LETTER = 0.22, 0.3
"""Sides of free space left and right of a box, and the share of its rows that may be inked there: letters stand closer."""
_SEVERAL = 2
"""Rings and brackets of one size on a page, at least."""
_SLACK = 2
"""Pixels by which what is in line may be out of it."""
_NEXT = 4.0
"""Heights from one box to the next below it, at most."""
_WORD, _SIGNS, _TOUCHED = 2, ".,:;?!)'\"", 0.2
"""Letters of a word that is taken off, signs that may end it, and characters of its edges that are left: boxes stand close."""
_BENT, _WIDE = 0.45, 1.7
"""Width of one bracket, and from one to the other, over their height, at most."""
_POINTS = 28
"""Of a circle that are looked at."""

_Ink = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Place:
    """Left, top, width and height in pixels of the small picture."""

    x: int
    y: int
    w: int
    h: int


def check_boxes(grey: Pixels, dpi: float, words: Sequence[Word] = (), lines: Sequence[Box] = ()) -> tuple[Region, ...]:
    """The page's boxes as regions, from top to bottom: its state as text, how far from the other it is as score.

    `words`: what was read on the page; their letters are no boxes. `lines`: long ones, which are no part of round boxes.
    """
    factor = max(1, round(dpi / _DPI))
    ink = _shrunk_ink(grey, factor)
    _erase(ink, words)
    point = dpi / factor / 72
    unruled = _without(ink, lines)
    strokes = list(_strokes(unruled, _LEAST * point))
    found = _apart([*_frames(ink, point), *_rings(unruled, strokes, point), *_brackets(unruled, strokes, point)])
    places = sorted(found, key=lambda place: (place.y, place.x))
    shares = [_ink_inside(ink, place) for place in places]
    least = min(_PLAIN, max(_FAINTEST, _OF_STRONGEST * max(shares, default=0.0)))
    return tuple(_region(place, share, least, ink.shape) for place, share in zip(places, shares, strict=True))


def _shrunk_ink(grey: Pixels, factor: int) -> _Ink:
    """1 where there is ink; each pixel the darkest of those it stands for, so that thin lines survive."""
    height, width = (length // factor for length in grey.shape)
    parts = [grey[row::factor, column::factor][:height, :width] for row in range(factor) for column in range(factor)]
    darkest = parts[0]
    for part in parts[1:]:
        darkest = np.minimum(darkest, part)
    return np.asarray(darkest < _DARK, np.uint8)


def _region(place: _Place, share: float, least: float, shape: tuple[int, ...]) -> Region:
    height, width = shape[:2]
    box = Box(place.x / width, place.y / height, min(1.0, (place.x + place.w) / width), min(1.0, (place.y + place.h) / height))
    score = min(1.0, abs(share - least) / least)
    return Region.model_construct(role=RegionRole.MARK, box=box, score=score, text=MARKED if share >= least else EMPTY)


def _erase(ink: _Ink, words: Sequence[Word]) -> None:
    """Take words off: readers may have put a box before the first letter of a word, but that is followed by a small one."""
    height, width = ink.shape
    for word in words:
        if len(word.text) < _WORD:
            continue
        pitch = word.box.width / len(word.text)
        kept = _TOUCHED if word.text[1:].strip(_SIGNS).islower() else 2
        left, right = round((word.box.x0 + kept * pitch) * width), round((word.box.x1 - _TOUCHED * pitch) * width)
        ink[round(word.box.y0 * height) : round(word.box.y1 * height), left:right] = 0


def _without(ink: _Ink, lines: Sequence[Box]) -> _Ink:
    """The ink without long level lines."""
    height, width = ink.shape
    bare = ink.copy()
    for line in lines:
        if line.width * width > line.height * height:
            bare[int(line.y0 * height) : int(line.y1 * height) + 1, int(line.x0 * width) : int(line.x1 * width) + 1] = 0
    return bare


def _frames(ink: _Ink, point: float) -> list[_Place]:
    """Rectangles about as high as wide with ink along all four sides.

    Letters are closed as well, but stand close together. A mark may reach out to what stands beside its box: a marked one is
    believed on a row or in a column of free ones of its size.
    """
    places = [place for each in _between_edges(ink, point) if (place := _closed(ink, each)) is not None]
    # Of a frame that is filled the mark has edges, too.
    places = _apart(sorted(places, key=lambda place: -place.w * place.h))
    free = [place for place in places if _is_free(ink, place)]
    several = [place for place in free if sum(_is_alike(place, each) for each in free) >= _SEVERAL]
    reached = [place for place in places if place not in free and _ink_inside(ink, place) >= _FAINTEST]
    return several + [place for place in reached if any(_is_aligned(place, each) for each in several)]


def _between_edges(ink: _Ink, point: float) -> Iterator[_Place]:
    """What lies between two level edges of about one width."""
    least, most = _LEAST * point, _MOST * point
    runs = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 3), np.uint8))
    runs = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((1, max(6, round(0.85 * least))), np.uint8))
    # A mark that touches an edge makes it thick; of a box that is filled both edges are one.
    edges = [place for place in _strokes(np.asarray(runs, np.uint8)) if place.w <= _CROSSED * most and place.h <= most]
    edges.sort(key=lambda edge: edge.y)
    x, y, w, h = np.array([(edge.x, edge.y, edge.w, edge.h) for edge in edges], np.intp).reshape(-1, 4).T
    last = np.searchsorted(y, y + most, side="right")
    for at, top in enumerate(edges):
        low = slice(at, last[at])
        high, left = y[low] + h[low] - top.y, np.maximum(x[low], top.x)
        wide = np.minimum(x[low] + w[low], top.x + top.w) - left
        fits = (
            (wide >= least) & (high >= least) & (high <= most) & (_CROSSED * wide >= high) & (_CROSSED * high >= _SQUARE * wide)
        )
        fits &= _CROSSED * wide >= np.maximum(w[low], top.w)
        for each in np.flatnonzero(fits):
            yield _Place(int(left[each]), top.y, int(wide[each]), int(high[each]))


def _strokes(ink: _Ink, least: float = 0.0) -> Iterator[_Place]:
    """Around each piece of ink that is so high or wide."""
    contours, inside = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    for contour, (*_, parent) in zip(contours, inside[0] if contours else (), strict=True):
        if parent < 0:
            x, y, w, h = cv2.boundingRect(contour)
            if max(w, h) >= least:
                yield _Place(x, y, w, h)


def _closed(ink: _Ink, place: _Place) -> _Place | None:
    """The frame in the place, from its left side to its right: both are ink, and so are its corners."""
    left, right = _side(ink, place, place.x, 1), _side(ink, place, place.x + place.w - 1, -1)
    if left is None or right is None:
        return None
    frame = _Place(left, place.y, right - left + 1, place.h)
    square = min(frame.w, frame.h) >= _SQUARE * max(frame.w, frame.h)
    return frame if square and sum(part.any() for part in _corners(ink, frame)) >= _CORNERS else None


def _side(ink: _Ink, place: _Place, start: int, step: int) -> int | None:
    """The first column from the start on, a pixel out and a third of the way in, that is ink from top to bottom."""
    for column in range(start - step, start + step * round(place.w / 3), step):
        near = ink[place.y : place.y + place.h, max(0, column - 1) : column + 2]
        if near.size and _is_closed(near.max(axis=1)) and ink[place.y : place.y + place.h, column].mean() > _CLOSED / 2:
            return column
    return None


def _is_closed(side: _Ink) -> bool:
    """Is a side ink, and not only up to the next box?"""
    quarter = max(1, len(side) // 4)
    return float(min(side.mean() - _CLOSED, side[:quarter].mean() - _CLOSED / 2, side[-quarter:].mean() - _CLOSED / 2)) >= 0.0


def _corners(ink: _Ink, place: _Place) -> tuple[_Ink, ...]:
    x, y, w, h, part = place.x, place.y, place.w, place.h, max(1, round(0.1 * place.w))
    return (ink[y : y + part, x : x + part], ink[y : y + part, x + w - part : x + w],
            ink[y + h - part : y + h, x : x + part], ink[y + h - part : y + h, x + w - part : x + w])  # fmt: skip


def _is_aligned(place: _Place, other: _Place) -> bool:
    """Are they of one size, on one row or below each other?"""
    stacked = abs(place.x - other.x) <= _SLACK and abs(place.y - other.y) < _NEXT * other.h
    return _is_alike(place, other) and (stacked or abs(place.y - other.y) <= _SLACK)


def _is_alike(place: _Place, other: _Place) -> bool:
    """Are they of one size?"""
    size = max(1.0, _ALIKE * other.h)
    return abs(place.w - other.w) <= size and abs(place.h - other.h) <= size


def _rings(ink: _Ink, strokes: Sequence[_Place], point: float) -> list[_Place]:
    """Strokes that close to a circle, several of a size, not all filled; then those that a mark goes through."""
    least, most = _LEAST * point, _MOST * point
    places = [each for each in strokes if min(each.w, each.h) >= least and max(each.w, each.h) <= 2 * most]
    whole = [
        place
        for place in places
        if max(place.w, place.h) <= most and abs(place.w - place.h) <= 2 and _is_ring(ink, place) and _is_free(ink, place)
    ]
    sizes = sorted(place.w for place in whole)
    usual = sizes[len(sizes) // 2] if sizes else 0
    alike = [place for place in whole if abs(place.w - usual) <= max(1.0, _ALIKE * usual)]
    if len(alike) < _SEVERAL or all(_ink_inside(ink, place) >= _FAINTEST for place in alike):
        return []
    others = [each for each in places if each not in whole]
    return [*alike, *_crossed(others, alike, lambda place: _around(ink, place) >= _CLOSED)]


def _brackets(ink: _Ink, strokes: Sequence[_Place], point: float) -> list[_Place]:
    """`[ ]`: two upright strokes bent to each other at both ends, several of a size; then those that a mark goes through."""
    least, most = _LEAST * point, _MOST * point
    strokes = [each for each in strokes if least <= each.h <= 3 * most and each.w <= 3 * most]
    bent = [each for each in strokes if each.h <= most and each.w <= _BENT * each.h]
    left = [each for each in bent if _is_bent(ink, each, opens=1)]
    right = [each for each in bent if _is_bent(ink, each, opens=-1)]
    pairs = [
        _Place(
            one.x, min(one.y, other.y), other.x + other.w - one.x, max(one.y + one.h, other.y + other.h) - min(one.y, other.y)
        )
        for one in left
        for other in right
        if abs(one.y - other.y) <= _SLACK and abs(one.h - other.h) <= _SLACK and one.w < other.x - one.x < _WIDE * one.h
    ]
    free = [pair for pair in pairs if _is_free(ink, pair)]
    usual = sorted(free, key=lambda pair: pair.h)[len(free) // 2] if free else None
    alike = [pair for pair in free if usual is not None and _is_alike(pair, usual)]
    if len(alike) < _SEVERAL:
        return []
    return [*alike, *_crossed([each for each in strokes if each not in bent], alike, lambda place: _stands_between(ink, place))]


def _is_bent(ink: _Ink, place: _Place, *, opens: int) -> bool:
    """Is its back straight, and are its ends, and only they, bent to where it opens?"""
    area = ink[place.y : place.y + place.h, place.x : place.x + place.w][:, ::opens]
    back, end = int(np.median(area.sum(axis=1))), max(2, round(0.2 * place.h))
    front = np.asarray(area[:, back:].any(axis=1))
    straight = float(area[:, : max(2, back)].max(axis=1).mean()) > _ROUND
    return straight and bool(front[:end].any() and front[-end:].any()) and not front[end:-end].any()


def _stands_between(ink: _Ink, place: _Place) -> bool:
    """Is there a stroke at both sides?"""
    area = ink[place.y : place.y + place.h, place.x : place.x + place.w]
    return all(float(side.max(axis=1).mean()) >= _ROUND for side in (area[:, :2], area[:, -2:]))


def _is_ring(ink: _Ink, place: _Place) -> bool:
    """Is there ink all around, none in the corners?"""
    return not any(part.any() for part in _corners(ink, place)) and _around(ink, place) >= _ROUND


def _around(ink: _Ink, place: _Place) -> float:
    """Share of a circle in the place that is ink, a pixel to the inside forgiven."""
    rows, columns = _circle(place.w, place.h)
    if place.x < 0 or place.y < 0 or place.y + place.h > ink.shape[0] or place.x + place.w > ink.shape[1]:
        return 0.0
    return float(ink[rows + place.y, columns + place.x].max(axis=0).mean())


@cache
def _circle(width: int, height: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of points on a circle that fills a place, and of those a pixel further inside."""
    turn, inside = np.linspace(0, 2 * np.pi, _POINTS, endpoint=False), np.array([[0.5], [1.5]])
    rows = (height - 1) / 2 + np.sin(turn) * (height / 2 - inside)
    columns = (width - 1) / 2 + np.cos(turn) * (width / 2 - inside)
    return np.rint(rows).astype(np.intp), np.rint(columns).astype(np.intp)


def _is_free(ink: _Ink, place: _Place) -> bool:
    """Is there no letter close to its left and right? A speck or a stroke takes a few rows only."""
    gap = max(2, round(_FREE * place.w))
    rows = slice(place.y, place.y + place.h)
    beside = (
        ink[rows, max(0, place.x - gap) : max(0, place.x - 1)],
        ink[rows, place.x + place.w + 1 : place.x + place.w + gap],
    )
    return not any(part.size and float(part.max(axis=1).mean()) > _LETTER for part in beside)


def _crossed(strokes: Iterable[_Place], known: Sequence[_Place], drawn: Callable[[_Place], bool]) -> Iterator[_Place]:
    """Boxes of known ones' size, on a row of them, of which a mark made one stroke."""
    if not known:
        return
    wide, high = (int(np.median([getattr(each, side) for each in known])) for side in ("w", "h"))
    for stroke in strokes:
        if stroke.w > 3 * wide or stroke.h > 3 * high or stroke.h < high - 2 or stroke.w < wide / 2:
            continue
        tries = (
            _Place(x, y, wide, high)
            for y in range(stroke.y - 1, stroke.y + stroke.h - high + 3)
            for x in range(stroke.x - 1, stroke.x + stroke.w - wide + 3)
            if any(abs(each.y - y) <= _SLACK for each in known)
        )
        found = next(filter(drawn, tries), None)
        if found is not None:
            yield found


def _apart(places: Sequence[_Place]) -> list[_Place]:
    """Each place once: of two that overlap the first."""
    kept: list[_Place] = []
    for place in places:
        if not any(
            abs(each.x + each.w / 2 - place.x - place.w / 2) < each.w / 2
            and abs(each.y + each.h / 2 - place.y - place.h / 2) < each.h / 2
            for each in kept
        ):
            kept.append(place)
    return kept


def _ink_inside(ink: _Ink, place: _Place) -> float:
    across, down = max(2, round(_INSET * place.w)), max(2, round(_INSET * place.h))
    inner = ink[place.y + down : place.y + place.h - down, place.x + across : place.x + place.w - across]
    return float(inner.mean()) if inner.size else 0.0
