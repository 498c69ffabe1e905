"""CMS-1500 and UB-04 as they come from many printers: ink that hardly shows, forms shrunk or stretched, print that stands off."""

# ruff: noqa: E501 - one printer per line

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random

from models.training.content.claim_forms import ProfessionalClaim, institutional_claim, professional_claim
from models.training.families import cms1500, cms1500_form, ub04, ub04_form
from models.training.families.family import Split
from models.training.ink import Colour, Pen, Sheet
from models.training.paper import Paper
from schemas.geometry import Box

_INKS: tuple[Colour, ...] = (
    (0.84, 0.12, 0.16), (0.95, 0.45, 0.45), (0.97, 0.70, 0.70), (0.45, 0.45, 0.45), (0.70, 0.70, 0.70), (0.85, 0.85, 0.85), (0.0, 0.0, 0.0),
)  # fmt: skip
_PENS = (
    Pen("courier", 12), Pen("courier", 11, bold=True), Pen("typewriter", 11), Pen("typewriter", 12), Pen("dejavu-mono", 10), Pen("arial", 9.5), Pen("narrow", 11),
    Pen("helvetica", 10, bold=True), Pen("times", 11), Pen("vera", 8.5), Pen("courier", 12, colour=(0.35, 0.35, 0.35)), Pen("arial", 10, colour=(0.1, 0.1, 0.4)),
)  # fmt: skip
_VALIDATION_PENS = (
    Pen("courier", 11),
    Pen("dejavu-mono", 9),
    Pen("times", 10.5, bold=True),
    Pen("arial", 9),
    Pen("typewriter", 11.5, bold=True),
)
_TEST_PENS = (
    Pen("courier", 10),
    Pen("dejavu-mono", 9.5, bold=True),
    Pen("roman", 11),
    Pen("dejavu-condensed", 9.5),
    Pen("typewriter", 10, colour=(0.3, 0.3, 0.3)),
)


@dataclass
class ScaledSheet(Sheet):
    """A sheet on which everything is drawn a little smaller or larger about its centre; boxes follow."""

    factor: float = 1.0

    def __post_init__(self) -> None:
        super().__post_init__()
        wide, high = self.size
        self._canvas.translate(wide * (1 - self.factor) / 2, high * (1 - self.factor) / 2)
        self._canvas.scale(self.factor, self.factor)

    def _normal(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        box = super()._normal(x0, y0, x1, y1)
        return Box(*(round((edge - 0.5) * self.factor + 0.5, 5) for edge in box))


@dataclass(frozen=True, slots=True)
class _Printer:
    """How far a printer may be off; `most` in points."""

    pens: tuple[Pen, ...]
    most: float
    factors: tuple[float, float]


_PRINTERS: Mapping[Split, _Printer] = {
    "training": _Printer(_PENS, 4.0, (0.97, 1.012)),
    "validation": _Printer(_VALIDATION_PENS, 3.0, (0.972, 1.01)),
    "test": _Printer(_TEST_PENS, 3.5, (0.965, 1.015)),
}


def press(kind: str, name: str, split: Split = "training") -> Callable[[Random], Paper]:
    """The press for varied `cms1500` or `ub04` forms, with the printers of a split."""
    draw = _professional if kind == "cms1500" else _institutional
    return lambda rng: draw(rng, name, _PRINTERS[split])


def _offset(rng: Random, printer: _Printer) -> tuple[float, float]:
    small = rng.random() < 0.5
    most = 1.5 if small else printer.most
    return rng.uniform(-most, most), rng.uniform(-most, min(most, 2.4))


def _professional(rng: Random, name: str, printer: _Printer) -> Paper:
    sheet = ScaledSheet("cms1500", name, factor=rng.choice((1.0, rng.uniform(*printer.factors))))
    ink = rng.choice(_INKS)
    if rng.random() < 0.93:
        cms1500_form.draw_blank(sheet, ink)
    claim = _dense(rng) if rng.random() < 0.4 else professional_claim(rng)
    dx, dy = _offset(rng, printer)
    setting = cms1500.Setting(
        sheet, claim, rng.choice(printer.pens), max(dx, -3.0), dy, long_years=rng.random() < 0.6, points=rng.random() < 0.3
    )
    cms1500.fill(setting, rng)
    return sheet.finish()


def _dense(rng: Random) -> ProfessionalClaim:
    """A claim with all six lines used."""
    claim = professional_claim(rng)
    services = claim.services
    while len(services) < 6:
        services += professional_claim(rng).services
    letters = "ABCD"[: len(claim.diagnoses)]
    kept = tuple(replace(each, pointers="".join(p for p in each.pointers if p in letters) or "A") for each in services[:6])
    return replace(claim, services=tuple(sorted(kept, key=lambda each: each.first)))


def _institutional(rng: Random, name: str, printer: _Printer) -> Paper:
    sheet = ScaledSheet("ub04", name, factor=rng.choice((1.0, rng.uniform(printer.factors[0], 1.0))))
    ink = rng.choice(_INKS)
    shade: Colour = rng.choice(((0.985, 0.88, 0.89), (0.93, 0.93, 0.93), (1.0, 1.0, 1.0)))
    if rng.random() < 0.93:
        ub04_form.draw_blank(sheet, ink, shade)
    dx, dy = _offset(rng, printer)
    pen = rng.choice(printer.pens)
    setting = ub04.Setting(
        sheet, institutional_claim(rng), pen.sized(min(pen.size, 11)), dx / 2, dy / 2, points=rng.random() < 0.2
    )
    ub04.fill(setting, rng)
    return sheet.finish()
