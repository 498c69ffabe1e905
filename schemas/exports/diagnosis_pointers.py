"""Which diagnoses of a claim a service line points at."""

from __future__ import annotations

_LETTERS = "ABCDEFGHIJKL"


def diagnosis_places(pointers: str, known: int) -> tuple[int, ...] | None:
    """As places from 1, each once; None where a pointer is none of the `known` diagnoses.

    Letters of box 24E, or the digits that stood there before 2014.
    """
    found: list[int] = []
    for sign in pointers:
        place = _LETTERS.find(sign) + 1 or (int(sign) if sign in "123456789" else 0)
        if not 1 <= place <= known:
            return None
        found.append(place)
    return tuple(dict.fromkeys(found))
