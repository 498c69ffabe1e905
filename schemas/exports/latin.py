"""Any text in capital letters of ASCII: marks dropped, letters of other alphabets spelled where a standard says how."""
# ruff: noqa: RUF001 - the letters that look like others are what this is about

from __future__ import annotations

import unicodedata
from functools import lru_cache

_SPELLINGS = """
ß=SS Æ=AE Ø=O Œ=OE Ł=L Đ=D Ð=D Þ=TH Ħ=H Ŧ=T Ŋ=NG ‘=' ’=' ‚=, “=" ”=" ‐=- ‑=- –=- —=- −=- ⁄=/ €=EUR
А=A Б=B В=V Г=G Д=D Е=E Ж=ZH З=Z И=I К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=KH Ц=TS Ч=CH Ш=SH Щ=SHCH Ъ=IE Ы=Y Ь=
Э=E Ю=IU Я=IA Є=IE І=I Ґ=G Ђ=D Ј=J Љ=LJ Њ=NJ Ћ=C Џ=DZ
Α=A Β=V Γ=G Δ=D Ε=E Ζ=Z Η=I Θ=TH Ι=I Κ=K Λ=L Μ=M Ν=N Ξ=X Ο=O Π=P Ρ=R Σ=S Τ=T Υ=Y Φ=F Χ=CH Ψ=PS Ω=O
"""
"""What does not fall apart into a Latin letter and a mark: Cyrillic as in passports (ICAO 9303), Greek as in ISO 843."""
_SPELLED = {each[0]: each[2:] for each in _SPELLINGS.split()}
_TOLD = {"Mn": "", "Me": "", "Cf": ""}
"""Marks and what only steers the direction of writing."""


@lru_cache(maxsize=65_536)
def in_latin(text: str) -> str | None:
    """The text in capital letters of ASCII, other signs as blanks. None where a letter has no Latin spelling."""
    if text.isascii():
        return text.upper()
    spelled = [_spell(letter) for letter in unicodedata.normalize("NFKD", text).upper()]
    return None if None in spelled else "".join(each or "" for each in spelled)


def _spell(letter: str) -> str | None:
    if letter in _SPELLED:
        return _SPELLED[letter]
    if letter.isascii():
        return letter
    kind = unicodedata.category(letter)
    if kind == "Nd":
        return str(unicodedata.digit(letter))
    return _TOLD.get(kind, None if kind[0] in "LM" else " ")
