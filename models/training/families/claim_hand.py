"""Capitals and figures as people print them by hand into a form: each a few strokes of a pen, none twice the same.

Strokes are lists of points in a square, x to the right from 0 to 1, y down from the top (0) to the line (1).
"""

# ruff: noqa: E501 - one row of signs per line

from __future__ import annotations

from random import Random

_STROKES = {
    "A": "0,1 .45,0 .9,1|.2,.62 .75,.6", "B": "0,0 0,1|0,.02 .6,.08 .62,.4 0,.48 .75,.6 .72,.92 0,1", "C": ".85,.15 .5,0 .12,.25 .05,.65 .35,1 .85,.85",
    "D": "0,0 0,1|0,0 .55,.08 .85,.5 .5,.94 0,1", "E": ".8,0 0,0 0,1 .82,1|0,.5 .62,.48", "F": "0,1 0,0 .8,0|0,.48 .6,.46",
    "G": ".85,.15 .45,0 .05,.35 .1,.8 .5,1 .88,.8 .88,.55 .5,.56", "H": "0,0 0,1|.8,0 .8,1|0,.5 .8,.48", "I": ".4,0 .4,1|.1,0 .7,0|.1,1 .7,1",
    "J": ".7,0 .7,.75 .45,1 .1,.82|.35,0 .95,0", "K": "0,0 0,1|.8,0 0,.55 .85,1", "L": "0,0 0,1 .75,1", "M": "0,1 .08,0 .48,.7 .88,0 .98,1",
    "N": "0,1 .02,0 .8,1 .82,0", "O": ".45,0 .1,.2 .02,.6 .3,1 .7,.9 .9,.5 .72,.1 .42,0", "P": "0,1 0,0 .65,.08 .7,.42 0,.55",
    "Q": ".45,0 .1,.2 .02,.6 .3,1 .7,.9 .9,.5 .72,.1 .42,0|.55,.7 .95,1.1", "R": "0,1 0,0 .65,.08 .68,.4 0,.52 .8,1", "S": ".8,.12 .4,0 .08,.22 .3,.46 .75,.62 .72,.92 .3,1 0,.86",
    "T": "0,0 .9,0|.45,0 .44,1", "U": "0,0 .04,.75 .35,1 .7,.8 .78,0", "V": "0,0 .42,1 .85,0", "W": "0,0 .22,1 .48,.35 .74,1 1,0",
    "X": "0,0 .85,1|.82,0 0,1", "Y": "0,0 .42,.5 .85,0|.42,.5 .4,1", "Z": "0,.02 .85,0 0,1 .88,.98",
    "0": ".4,0 .08,.25 .05,.7 .35,1 .7,.75 .75,.3 .4,0", "1": ".2,.2 .42,0 .42,1", "2": ".05,.2 .4,0 .72,.22 .6,.5 0,1 .8,.98", "3": ".08,.05 .7,.04 .35,.42 .72,.66 .5,1 .02,.92",
    "4": ".1,0 .05,.58 .78,.56|.58,.2 .56,1", "5": ".72,0 .15,.02 .1,.42 .6,.45 .72,.75 .4,1 .02,.9", "6": ".62,0 .2,.35 .06,.75 .35,1 .7,.8 .5,.52 .1,.7",
    "7": ".02,.02 .78,0 .3,1", "8": ".4,.46 .1,.22 .4,0 .68,.2 .4,.46 .08,.74 .4,1 .74,.76 .4,.46", "9": ".7,.3 .4,.52 .1,.3 .38,0 .7,.2 .68,.6 .4,1",
    "-": ".1,.52 .6,.5", ".": ".2,.94 .26,1", ",": ".28,.9 .14,1.2", "/": ".65,0 .05,1.05", "(": ".4,-.05 .18,.5 .4,1.08", ")": ".1,-.05 .34,.5 .1,1.08",
    "'": ".3,0 .24,.22", "#": ".25,0 .18,1|.6,0 .54,1|0,.34 .82,.32|0,.68 .8,.66", "&": ".85,1 .2,.25 .4,0 .6,.2 .1,.7 .35,1 .85,.6", ":": ".25,.35 .3,.4|.25,.9 .3,.95",
}  # fmt: skip
_WIDE = {"M": 1.2, "W": 1.25, "I": 0.75, "1": 0.7, ".": 0.5, ",": 0.5, "'": 0.5, "-": 0.8, ":": 0.5}
Points = list[tuple[float, float]]


def width(text: str, size: float) -> float:
    """Points that a text takes when each capital is `size` points high."""
    return sum(_step(sign) for sign in text) * size


def strokes(text: str, x: float, y: float, size: float, rng: Random) -> list[Points]:
    """The pen's ways for a text whose line is `y`; the hand leans, wavers and does not keep the line."""
    lean, found = rng.uniform(-0.02, 0.16), []
    for sign in text:
        rise, scale = rng.gauss(0, 0.035) * size, size * rng.uniform(0.92, 1.06)
        for way in _STROKES.get(sign.upper(), "").split("|"):
            points = [tuple(map(float, pair.split(","))) for pair in way.split()]
            found.append(
                [
                    (
                        x + (across * 0.62 + lean * (1 - down) + rng.gauss(0, 0.018)) * scale,
                        y + rise + (down - 1 + rng.gauss(0, 0.02)) * scale,
                    )
                    for across, down in points
                ]
            )
        x += _step(sign) * size
    return [way for way in found if way]


def _step(sign: str) -> float:
    return 0.55 if sign == " " else 0.84 * _WIDE.get(sign.upper(), 1.0)
