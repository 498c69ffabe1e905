"""Which ICD-10-CM codes there are: those of this fiscal year that a claim may bear, none of which has a finer one below it.

The list is `icd10cm.txt.xz`, a code a line without its point, from what the National Center for Health Statistics publishes
each April and October (public domain; release of April 2026); `models/training/icd_list.py` makes it. Claims are older and
younger than any list: what is not on it is doubted, not refused.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import ascii_uppercase

LIST = Path(__file__).with_name("icd10cm.txt.xz")
_ALIKE = {
    "I": "J1LT", "J": "I", "1": "I7L", "0": "OQD8", "O": "0", "5": "S", "S": "5", "8": "B0369", "B": "8", "2": "Z7", "Z": "2",
    "6": "8G05", "G": "6", "7": "1Z", "3": "8", "9": "08", "4": "A9", "A": "4", "T": "I7L", "L": "1I", "D": "0", "Q": "0O",
}  # fmt: skip
"""What a character may have been that was read so."""


def is_listed(code: str) -> bool:
    """Is there such a code? With or without its point."""
    return code.replace(".", "") in _listed()


def listed_alike(code: str) -> tuple[str, ...]:
    """The listed codes that one character taken for another of its looks would turn into this one, written as this one.

    Of what begins with a digit the first letter may be lost, too: a form's line looks like an I.
    """
    behind_letter = (f"{letter}{code}" for letter in ascii_uppercase) if code[:1].isdigit() else ()
    return tuple(dict.fromkeys(each for each in (*_alike(code), *behind_letter) if is_listed(each)))


def _alike(code: str) -> Iterator[str]:
    for place, read in enumerate(code):
        for meant in _ALIKE.get(read, ""):
            yield f"{code[:place]}{meant}{code[place + 1 :]}"


@cache
def _listed() -> frozenset[str]:
    return frozenset(lzma.decompress(LIST.read_bytes()).decode().split())
