"""The typefaces of the mill: PDF's own fourteen, Vera out of the reportlab wheel, DejaVu and Liberation where installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_WHEEL = Path(reportlab.__file__).parent / "fonts"
_STANDARD = {
    "helvetica": ("Helvetica", "Helvetica-Bold"),
    "times": ("Times-Roman", "Times-Bold"),
    "courier": ("Courier", "Courier-Bold"),
}
_FILES = {
    "vera": (_WHEEL / "Vera.ttf", _WHEEL / "VeraBd.ttf", "helvetica"),
    "dejavu": (_DEJAVU / "DejaVuSans.ttf", _DEJAVU / "DejaVuSans-Bold.ttf", "helvetica"),
    "dejavu-condensed": (_DEJAVU / "DejaVuSansCondensed.ttf", _DEJAVU / "DejaVuSansCondensed-Bold.ttf", "helvetica"),
    "dejavu-serif": (_DEJAVU / "DejaVuSerif.ttf", _DEJAVU / "DejaVuSerif-Bold.ttf", "times"),
    "dejavu-mono": (_DEJAVU / "DejaVuSansMono.ttf", _DEJAVU / "DejaVuSansMono-Bold.ttf", "courier"),
    "arial": (_LIBERATION / "LiberationSans-Regular.ttf", _LIBERATION / "LiberationSans-Bold.ttf", "helvetica"),
    "narrow": (_LIBERATION / "LiberationSansNarrow-Regular.ttf", _LIBERATION / "LiberationSansNarrow-Bold.ttf", "helvetica"),
    "roman": (_LIBERATION / "LiberationSerif-Regular.ttf", _LIBERATION / "LiberationSerif-Bold.ttf", "times"),
    "typewriter": (_LIBERATION / "LiberationMono-Regular.ttf", _LIBERATION / "LiberationMono-Bold.ttf", "courier"),
}
SANS = ("helvetica", "arial", "dejavu-condensed", "vera")
SERIF = ("times", "roman", "dejavu-serif")
MONO = ("courier", "typewriter", "dejavu-mono")


@cache
def face(family: str, *, bold: bool = False) -> str:
    """The registered name of a typeface; where its file is not installed, the nearest of PDF's own."""
    if family in _STANDARD:
        return _STANDARD[family][bold]
    regular, heavy, instead = _FILES[family]
    path = heavy if bold else regular
    if not path.exists():
        return _STANDARD[instead][bold]
    name = f"mill-{path.stem}"
    pdfmetrics.registerFont(TTFont(name, str(path)))
    return name
