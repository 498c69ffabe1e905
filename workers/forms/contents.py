"""What is typed into the boxes of a form: which boxes may hold a word, and how telling it is that it stands in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.forms.template import FormTemplate, load_template
from workers.forms.warp import Values

_FORMATS: Mapping[str, str] = {
    "text": r"[A-Z&#.,'()/:-]+|#?\d{1,5}[A-Z]?[.,]?|\d{5}-\d{4}|\d+(ST|ND|RD|TH)",
    "name": r"[A-Z][A-Z.,'&-]*|&",
    "state": r"[A-Z]{2}",
    "zip": r"\d{5}(-?\d{4})?",
    "phone": r"\(?\d{3}\)?|\d{3}[-.]?\d{4}|\(?\d{3}\)?[-./]?\d{3}[-.]?\d{4}",
    "date": r"\d{1,2}|(19|20)\d\d|\d{6}|\d{8}|\d\d?[-/.]\d\d?[-/.](\d\d){1,2}",
    "whole date": r"\d{6}|\d{8}|\d\d?[-/.]\d\d?[-/.](\d\d){1,2}",
    "number": r"(?=.*\d)[A-Z0-9][A-Z0-9./-]+",
    "npi": r"\d{10}",
    "tax number": r"\d{9}|\d\d-\d{7}|\d{3}-\d\d-\d{4}",
    "code": r"[A-Z0-9]{1,3}",
    "two": r"[A-Z0-9]{2}",
    "one": r"[A-Z0-9]",
    "digits": r"\d{1,3}",
    "two digits": r"\d\d",
    "three digits": r"\d{3}",
    "version": r"[09]",
    "diagnosis": r"[A-Z0-9]\d[A-Z0-9](\.?[A-Z0-9]{1,4})?",
    "procedure": r"[A-Z0-9]\d{3}[A-Z0-9]",
    "procedure and modifiers": r"[A-Z0-9]\d{3}[A-Z0-9]([A-Z0-9]{2})*",
    "pointers": r"[A-L]{1,4}|[1-4]{1,4}",
    "money": r"\$?[\d,]{1,9}|\$?[\d,]*\.\d\d|\$",
    "type of bill": r"0?\d\d[0-9A-Z]",
    "revenue code": r"\d{3,4}",
    "end of list": r"0?001",
    "sex": r"[MFU]",
    "surgery": r"[0-9A-HJ-NP-Z]{7}",
    "cross": r"[XVYK%*]",
}
"""Formats of words, by name; letters are capitals, digits read as letters put right."""
_BOXES: Mapping[str, Sequence[tuple[str, str]]] = {
    "cms1500": (
        (r"carrier|[57]\.street|9d|11b\.employer|11c|19|3[23]", "text"),
        (r"2|4|9|13|17|12\.signed|31|[57]\.city", "name"),
        (r"31\.(signed|date)", "name,date"),
        (r"[57]\.state|10b\.state", "state"),
        (r"[57]\.zip", "zip"),
        (r"[57]\.phone|33\.phone", "phone"),
        (r"3|11a|12\.date|1[45]\.date|1[68]\.(from|to)|24\.\d\.A\.(from|to)", "date"),
        (r"1a|9a|11|11b|17a|22\.ref|23|26|3[23]b|33\.(pin|group)|24\.\d\.(J\.top|K)", "number"),
        (r"17b|3[23]a|24\.\d\.J", "npi"),
        (r"25", "tax number"),
        (r"1[45]\.qual", "three digits"),
        (r"17\.qual|17a\.qual|10d|24\.\d\.(I|I\.top|D\.mods)", "two"),
        (r"21\.ind", "version"),
        (r"21\.[A-L]", "diagnosis"),
        (r"22\.code|24\.\d\.(C|H|H\.top|T|J\.cob)", "one"),
        (r"24\.\d\.B", "two digits"),
        (r"24\.\d\.D", "procedure"),
        (r"24\.\d\.E", "pointers"),
        (r"24\.\d\.F|20\.charge|28|29", "money"),
        (r"24\.\d\.G", "digits"),
    ),
    "ub04": (
        (r"[12]\.\d", "text,phone"),
        (r"9a|38|43\.\d+|50.|61.|65.|80\.\d", "text"),
        (r"8b|9b|58.|7\d\.(last|first)", "name"),
        (r"9c|29", "state"),
        (r"9d", "zip"),
        (r"6\.(from|to)|10|12|3\d.\.(date|from|to)|45\.\d+|74.?\.date", "whole date"),
        (r"3a|3b|8a|51.|57.|6[0234].|7\d\.id|81.\.(code|value)", "number"),
        (r"56|7\d\.npi", "npi"),
        (r"5", "tax number"),
        (r"4", "type of bill"),
        (r"11", "sex"),
        (r"13|1[4-7]|23\.page|23\.of", "code"),
        (r"1[89]|2[0-8]|3\d.\.code|39.\.code|4[01].\.code|59.|7\d\.(qual|type)|81.\.qual", "two"),
        (r"39.\.amount|4[01].\.amount|4[78]\.\d+|5[45].", "money"),
        (r"42\.23", "end of list"),
        (r"42\.\d+", "revenue code"),
        (r"44\.\d+", "procedure and modifiers,two,money"),
        (r"46\.\d+", "digits"),
        (r"5[23].|9e", "one"),
        (r"66", "version"),
        (r"67.?|69|70.|72.", "diagnosis"),
        (r"71", "three digits"),
        (r"74.?\.code", "surgery"),
    ),
}
"""For each form the formats of its boxes, by their names; of several that fit the first counts. Other boxes stay empty."""
_TELLING: Mapping[str, Sequence[str]] = {
    "cms1500": (
        r"1a", r"2", r"3", r"1\..*", r"3\.[MF]", r"6\..*", r"4|7\.street|11", r"21\.A", r"24\.\d\.A\.(from|to)", r"24\.\d\.B",
        r"24\.\d\.D", r"24\.\d\.F", r"25", r"28", r"33", r"33a", r"25\..*|27\..*",
    ),
    "ub04": (
        r"1\.[12]", r"3a", r"4", r"5", r"6\.from", r"6\.to", r"8b", r"9[ab]", r"10", r"11", r"42\.1", r"47\.1", r"42\.23",
        r"47\.23", r"50A", r"56", r"58A", r"60A", r"67", r"76\.npi",
    ),
}  # fmt: skip
"""Boxes that hardly a claim leaves empty, by their names; of those that fit a name one is enough."""
_BLOCKS = re.compile(r"carrier|3[123](\..*)?|38")
"""Boxes in which lines stand anywhere."""
_CROSS = "cross"
_AS_DIGIT = str.maketrans("OQDILZSBG", "001112586")
_PRESENT = 0.85
"""Share of a filled form's words that stand where their format belongs."""
_RIM = 2.0
"""Points by which a cross may stand outside its check box."""
LINE = 12.0
"""Points from one typed line to the next: six to the inch."""
LETTER = (612.0, 792.0)
"""Width and height in points of the sheet that the forms are printed on."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A form's boxes on the sheet, in points, and what they hold. Check boxes are among them."""

    names: tuple[str, ...]
    edges: Values
    """(n, 4): x0, y0, x1, y1."""
    middles: Values
    """(n,): the height at which a line is typed; NaN where it may stand anywhere."""
    kinds: tuple[str, ...]
    """(n,): the formats of each box, as in `_BOXES`; empty of one that stays so."""
    place: NDArray[np.int16]
    """For each point of the sheet the index of its box, -1 for none."""
    areas: Values
    """(n,): share of the sheet."""
    telling: tuple[frozenset[int], ...]
    """Groups of boxes of each of which a claim fills at least one."""

    def worth(self, text: str) -> Values:
        """(n + 1,): what it says that a word stands in each box, in nats for the form; last: in none."""
        kinds = _kinds_of(text)
        fits = np.array([kind in kinds for kind in self.kinds])
        chance = min(0.9, max(0.004, float(self.areas[fits].sum())))
        hit, miss = np.log(_PRESENT / chance), np.log((1 - _PRESENT) / (1 - chance))
        return np.append(np.where(fits, hit, miss), miss)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """By kind of box the words it takes."""
    kinds = {kind for boxes in _BOXES.values() for _, kind in boxes} | {_CROSS}
    return {kind: re.compile("|".join(_FORMATS[each] for each in kind.split(","))) for kind in kinds}


def _kinds_of(text: str) -> set[str]:
    """The kinds of box that take the word, in capitals; where it may be a number, also with its letters taken as digits."""
    plain = text.upper()
    spellings = {plain, plain.translate(_AS_DIGIT)} if 2 * sum(map(str.isdigit, plain)) >= len(plain) else {plain}
    return {kind for kind, pattern in _patterns().items() if any(map(pattern.fullmatch, spellings))}


@cache
def contents_of(form: str) -> Contents:
    """What a form's boxes hold."""
    template = load_template(form)
    boxes = list(_boxes(template))
    edges = np.array([box for _, box, _ in boxes])
    width, height = (round(each) for each in LETTER)
    place = np.full((height, width), -1, np.int16)
    for index, (x0, y0, x1, y1) in enumerate(edges):
        place[round(y0) : round(y1), round(x0) : round(x1)] = index
    counts = np.bincount(place[place >= 0].ravel(), minlength=len(boxes))
    middles = [np.nan if _BLOCKS.fullmatch(name) else box.y1 - min(LINE, box.height) / 2 for name, box, _ in boxes]
    return Contents(
        names=tuple(name for name, _, _ in boxes),
        edges=edges,
        middles=np.array(middles),
        kinds=tuple(kind for _, _, kind in boxes),
        place=place,
        areas=counts / place.size,
        telling=tuple(
            group
            for pattern in _TELLING[template.type]
            if (group := frozenset(index for index, (name, _, _) in enumerate(boxes) if re.fullmatch(pattern, name)))
        ),
    )


def _boxes(template: FormTemplate) -> Iterator[tuple[str, Box, str]]:
    """Name, place in points and kind of each box; what is more particular comes later."""
    points = template.points_per_unit
    for name, box in template.boxes.items():
        kind = next((kind for names, kind in _BOXES[template.type] if re.fullmatch(names, name)), "")
        yield name, Box(*(edge * points for edge in box)), kind
    for name, box in template.marks.items():
        x0, y0, x1, y1 = (edge * points for edge in box)
        yield name, Box(x0 - _RIM, y0 - _RIM, x1 + _RIM, y1 + _RIM), _CROSS
