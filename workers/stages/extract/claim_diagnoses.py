"""Codes of diagnoses as the boxes of a claim form hold them: without what stands at a border, with what a line took away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from schemas.icd_codes import is_listed, listed_alike
from schemas.pages import Word
from schemas.values import parse_icd
from workers.stages.extract.typed_words import as_digits, put_together

_LOOKS_LIKE, _UNLISTED, _UNSURE = 0.8, 0.6, 0.3
"""Trust in a code that was not read so, but is the only one that looks like what was; in one that no list of the last years
has, though it looks like one; and in the likeliest of several."""
_PRESENT = frozenset("YNUW")
_SHORTEST, _TWICE = 3, 3
"""Characters that a code has at least, and that two boxes may both be read to hold."""
_AS_LETTER = str.maketrans("0158269", "OISBZGG")


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """A code, how far it is to be trusted, and what else it may be."""

    code: str
    trust: float
    others: tuple[str, ...] = ()


def diagnosed(words: Sequence[Word]) -> Diagnosed | None:
    """An ICD code; what must be a letter is taken as one, and a code that there is not as the only one it looks like.

    The first letter may stand on the upright line before it, and be lost with that.
    """
    text = _own_code(words)
    code, sure = diagnosis_in(text)
    if code is not None and is_listed(code):
        return Diagnosed(code, 1.0 if sure else _UNLISTED)
    seen = _own_code([word.model_copy(update={"text": word.second or word.text}) for word in words])
    bare = re.sub(r"[^0-9A-Z.]", "", _bare(text))
    spellings = (code or "", bare) if code else (bare, bare.replace(".", ""))
    alike = tuple(
        dict.fromkeys(each for each in (seen, *(a for text in spellings for a in listed_alike(text))) if _is_code(each))
    )
    likeliest = alike[0] if len(alike) == 1 or (alike and alike[0] == seen) else code
    if likeliest is None:
        return Diagnosed(alike[0], _UNSURE, alike[1:3]) if alike else None
    others = tuple(each for each in (code, *alike) if each is not None and each != likeliest)
    return Diagnosed(likeliest, _UNLISTED if likeliest == code else _LOOKS_LIKE, others[:3])


def parted_codes(boxes: Iterable[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """The words of boxes beside each other, those that hold the end of one code and the beginning of the next parted anew."""
    codes = list(boxes)
    for at in range(len(codes) - 1):
        left, right = codes[at], codes[at + 1]
        if left and right and not (_is_code(_own_code(left)) and _is_code(_own_code(right))):
            parts = _two_codes(_text(left), _text(right))
            if parts is not None:
                codes[at], codes[at + 1] = ([_as_one(each, part)] for each, part in zip((left, right), parts, strict=True))
    yield from codes


def _two_codes(left: str, right: str) -> tuple[str, str] | None:
    """The only two codes that both texts may be together; a character on the border is read with either, or with both."""
    found = set()
    for twice in range(_TWICE + 1):
        if twice == 0 or left.endswith(right[:twice]):
            text = left + right[twice:]
            for cut in range(_SHORTEST, len(text) - _SHORTEST + 1):
                parts = _without_presence(text[:cut]), _without_presence(text[cut:])
                if all(map(_is_code, parts)):
                    found.add(parts)
    return found.pop() if len(found) == 1 else None


def _without_presence(text: str) -> str:
    """A code without the letter that says of it, or of the one before, whether it was there on admission."""
    options = (text, text[:-1] if text[-1:] in _PRESENT else "", text[1:] if text[:1] in _PRESENT else "")
    return next(filter(_is_code, options), text)


def _as_one(words: Sequence[Word], text: str) -> Word:
    """One word of this text where these stand; nobody else has read it so."""
    whole = put_together(words)
    return whole.model_copy(update={"text": text, "second": None, "confidence": whole.confidence * _LOOKS_LIKE})


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)


def _bare(text: str) -> str:
    """A code without the letter of its box and the box's line."""
    return re.sub(r"^[A-L][.,|)\]:]+(?=.{3})", "", text.upper().replace(" ", "")).strip("|_.,-")


def _own_code(words: Sequence[Word]) -> str:
    """The text of a code's words without what stands at the border of the next box.

    That is a letter telling whether it, or the code at the left, was present on admission, or the beginning of the next code.
    """
    text, first = _text(words), words[0].text if words else ""
    options = [text, first]
    options += [text[:-1]] if text[-1:] in _PRESENT else []
    whole = parse_icd(text)
    is_apart = whole is None or (text[:1] in _PRESENT and not is_listed(whole))
    options += [text[1:], first[1:]] if is_apart else []
    options += [text[1:-1]] if is_apart and text[-1:] in _PRESENT else []
    return next(filter(_is_code, options), text)


def _is_code(text: str) -> bool:
    code = parse_icd(text)
    return code is not None and is_listed(code)


def diagnosis_in(text: str) -> tuple[str | None, bool]:
    """The code and whether it was read as it stands."""
    plain = _bare(text)
    code = parse_icd(plain)
    if code is not None and code[0].isalpha():
        return code, True
    guess = plain[:1].translate(_AS_LETTER) + as_digits(plain[1:2]) + plain[2:]
    mended = parse_icd(guess)
    return (mended, False) if mended is not None else (code, code is not None)
