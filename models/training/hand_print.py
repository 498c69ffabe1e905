"""Block capitals of a ballpoint: strokes on a small grid, never twice the same, as people fill blanks in."""

# ruff: noqa: E501 - a row of letters reads best unbroken

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Any

from models.training.ink import Colour, Sheet

INKS: tuple[Colour, ...] = ((0.08, 0.1, 0.35), (0.05, 0.05, 0.08), (0.12, 0.16, 0.5))
_STROKES = {
    "A": "00 26 40|12 32", "B": "00 06 26 35 34 23 03|23 32 31 20 00", "C": "35 26 16 04 02 10 20 31", "D": "00 06 26 44 42 20 00",
    "E": "36 06 00 30|03 23", "F": "36 06 00|03 23", "G": "35 26 16 04 02 10 20 31 33 23", "H": "06 00|03 33|36 30", "I": "16 10",
    "J": "26 21 10 01", "K": "06 00|36 03 30", "L": "06 00 30", "M": "00 06 22 46 40", "N": "00 06 30 36", "O": "16 04 02 10 20 32 34 26 16",
    "P": "00 06 26 35 34 23 03", "Q": "16 04 02 10 20 32 34 26 16|22 40", "R": "00 06 26 35 34 23 03|23 30", "S": "35 26 16 05 04 13 23 32 31 20 10 01",
    "T": "06 46|26 20", "U": "06 01 10 20 31 36", "V": "06 20 46", "W": "06 10 24 30 46", "X": "06 30|36 00", "Y": "06 23 46|23 20", "Z": "06 36 00 30",
    "0": "16 04 02 10 20 32 34 26 16", "1": "05 16 10", "2": "05 16 26 35 34 00 30", "3": "05 16 26 35 34 23 13|23 32 31 20 10 01", "4": "26 02 32|26 20",
    "5": "36 06 04 24 33 31 20 10 01", "6": "26 04 02 10 20 31 32 23 13 02", "7": "06 36 10", "8": "13 04 05 16 26 35 34 23 13 02 01 10 20 31 32 23",
    "9": "33 23 14 05 16 26 35 33 20", ".": "00 10", ",": "11 0<", "-": "03 23", "/": "00 36", "'": "16 15", "#": "11 15|31 35|02 42|04 44", "&": "30 05 16 25 02 01 10 33",
    "@": "32 23 13 12 22 34|34 35 26 16 04 02 10 20 31", "(": "26 14 12 20", ")": "06 14 12 00", ":": "04 14|01 11", "$": "35 15 04 13 33 22 11 01|27 2<", "%": "05 15|00 36|21 31", "+": "03 23|14 12",
}  # fmt: skip
_NARROW = {"I": 0.55, "1": 0.6, ".": 0.45, ",": 0.45, "'": 0.4, ":": 0.5, "-": 0.85, "(": 0.7, ")": 0.7, "M": 1.25, "W": 1.25, "T": 1.1, "V": 1.1, "Y": 1.1, " ": 0.85}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody's hand: how high the letters are, how they lean, how unsteady they get."""

    rng: Random
    high: float = 8.5
    lean: float = 0.12
    loose: float = 0.25
    ink: Colour = INKS[0]

    def width(self, text: str) -> float:
        """Points that the text takes."""
        return sum(self._pitch(sign) for sign in text.upper())

    def put(self, sheet: Sheet, pointer: str | None, value: Any, x: float, y: float, text: str, room: float) -> float:  # noqa: ANN401, PLR0913, PLR0917 - a leaf of any kind; drawing says what, where and how
        """Write a field; smaller where it would not fit. Returns where it ends."""
        scale = min(1.0, room / max(self.width(text), 1.0))
        if pointer is not None:
            sheet.know(pointer, value)
        for word in text.upper().split(" "):
            start, drift = x, self.rng.uniform(-0.8, 0.8)
            for sign in word:
                self._letter(sheet, sign, (x, y + drift), scale)
                x += self._pitch(sign) * scale
            top, low = y + drift - self.high * scale, y + drift + 1.0
            sheet.word(word, start, top, max(x, start + 1.0), low)
            if pointer is not None:
                sheet.locate(pointer, start, top, max(x, start + 1.0), low)
            x += self._pitch(" ") * scale
        return x

    def _pitch(self, sign: str) -> float:
        return self.high * 0.8 * _NARROW.get(sign, 1.0)

    def _letter(self, sheet: Sheet, sign: str, at: tuple[float, float], scale: float) -> None:
        unit, (x, y) = self.high * scale / 6, at
        for stroke in _STROKES[sign].split("|"):
            points = []
            for point in stroke.split(" "):
                across, row = point[0], -1 if point[1] == "<" else int(point[1])
                points.append(
                    (
                        x + (float(across) + row * self.lean + self.rng.uniform(-1, 1) * self.loose) * unit,
                        y - (row + self.rng.uniform(-1, 1) * self.loose) * unit,
                    )
                )
            for (ax, ay), (bx, by) in pairwise(points):
                sheet.rule(ax, ay, bx, by, 0.9, self.ink)


def writer(rng: Random, high: float = 8.5) -> Writer:
    """Some writer."""
    return Writer(
        rng, high * rng.uniform(0.9, 1.15), rng.choice((0.0, 0.08, 0.16, -0.05)), rng.uniform(0.12, 0.32), rng.choice(INKS)
    )
