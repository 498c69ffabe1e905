"""The state in which a ZIP code of the United States lies: its first three digits name the sorting facility.

Ranges after the labelling lists of the postal service (public), military and island areas included.
"""

from __future__ import annotations

from bisect import bisect_right

_FIRST = (
    "005NY 006PR 008VI 009PR 010MA 028RI 030NH 039ME 050VT 055MA 056VT 060CT 070NJ 090AE 100NY 150PA 197DE 200DC 201VA 202DC "
    "206MD 220VA 247WV 270NC 290SC 300GA 320FL 340AA 341FL 350AL 370TN 386MS 398GA 400KY 430OH 460IN 480MI 500IA 530WI 550MN "
    "569DC 570SD 580ND 590MT 600IL 630MO 660KS 680NE 700LA 716AR 730OK 733TX 734OK 750TX 800CO 820WY 832ID 840UT 850AZ 870NM "
    "885TX 889NV 900CA 962AP 967HI 969GU 970OR 980WA 995AK"
)
"""Where each range begins, and its state."""
_STARTS, _OWNERS = zip(*((int(each[:3]), each[3:]) for each in _FIRST.split()), strict=True)
STATES = frozenset(_OWNERS) | {"AS", "MP"}
"""Two-letter codes, with the island areas that share their ZIP codes with Guam and Hawaii."""


def state_of(zip_code: str) -> str | None:
    """`36602-1234` lies in `AL`; None for what is no ZIP code."""
    prefix = zip_code[:3]
    if len(prefix) < 3 or not prefix.isdigit() or int(prefix) < _STARTS[0]:
        return None
    return str(_OWNERS[bisect_right(_STARTS, int(prefix)) - 1])


def fits_state(state: str, zip_code: str) -> bool:
    """Can the ZIP code lie in the state? Guam's and Hawaii's are shared."""
    return state_of(zip_code) == state or (state in {"AS", "MP", "GU"} and zip_code[:3] in {"967", "969"})
