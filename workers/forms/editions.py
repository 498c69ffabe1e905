"""Which edition of a form a page is: told by what the editions print otherwise, captions and lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz

from schemas.pages import PageText
from workers.forms.lines import RuledLines
from workers.forms.template import Caption, FormTemplate, Points, load_template
from workers.forms.warp import Warp
from workers.forms.words import plain

_EDITIONS: Mapping[str, Sequence[str]] = {"cms1500": ("cms1500", "cms1500_1990")}
"""Names of the templates of a form's editions, the usual one first; of other forms there is one."""
_SAYS = 12
"""Letters and digits from which a caption is told from others."""
_BESIDE = 2.5
"""Points from its place within which a line is the edition's own."""
_STEP = 4.0
"""Points between those of a line that are looked at."""


def edition_on(page: PageText, template: FormTemplate, warp: Warp, lines: RuledLines | None) -> FormTemplate:
    """The edition that the page's captions and lines speak for; where they are gone, the one it was taken for."""
    editions = [load_template(name) for name in _EDITIONS.get(template.type, ())]
    if not editions:
        return template
    shared = set.intersection(*({plain(each.text) for each in edition.captions} for edition in editions))

    def evidence(edition: FormTemplate) -> float:
        own = [each for each in edition.captions if plain(each.text) not in shared]
        others = [other for other in editions if other is not edition]
        return caption_share(page, own, edition, warp) + (line_share(lines, edition, others, warp) if lines else 0.0)

    return max([template, *editions], key=evidence)


def caption_share(page: PageText, captions: Sequence[Caption], template: FormTemplate, warp: Warp) -> float:
    """Share of the longer captions whose words stand where the form prints them."""
    words = page.words
    long = [each for each in captions if len(plain(each.text)) >= _SAYS]
    if not words or not long:
        return 0.0
    there = warp.boxes_in_template([word.box for word in words])
    x, y = (there[:, 0] + there[:, 2]) / 2, (there[:, 1] + there[:, 3]) / 2
    rim = 4 / template.points_per_unit
    hits = 0
    for caption in long:
        box = caption.box
        near = (x > box.x0 - rim) & (x < box.x1 + rim) & (y > box.y0 - rim) & (y < box.y1 + rim)
        joined = plain("".join(words[i].text for i in near.nonzero()[0]))
        hits += fuzz.ratio(joined, plain(caption.text)) >= 60
    return hits / len(long)


def line_share(lines: RuledLines, template: FormTemplate, others: Sequence[FormTemplate], warp: Warp) -> float:
    """Share of the upright lines that only this edition has which are on the page."""
    known = {tuple(line) for other in others for line in other.vertical.tolist()}
    own = np.array([line for line in template.vertical.tolist() if tuple(line) not in known])
    points: Points = warp.to_template(lines.down / np.array([lines.width, lines.height]))
    seen = total = 0
    for x, y0, y1 in own:
        near = points[np.abs(points[:, 0] - x) < _BESIDE / template.points_per_unit, 1]
        at = np.arange(y0 + _STEP / 2, y1, _STEP)
        seen += int((np.abs(near[None, :] - at[:, None]) < _STEP).any(axis=1).sum()) if len(near) else 0
        total += len(at)
    return seen / max(1, total)
