"""Which characters of a word may be misread."""

from __future__ import annotations

from difflib import SequenceMatcher

from schemas.pages import Word

LOOK_ALIKE = frozenset("0OoQD1Il|i5S8B2Z6G")
UNSURE = 0.8
"""A reader's score below which its look-alike characters are doubtful."""


def doubtful_characters(word: Word) -> tuple[int, ...]:
    """Positions at which two readers differ; where only one looked and was not sure, those of characters that look alike."""
    if word.second is not None:
        matcher = SequenceMatcher(None, word.text, word.second, autojunk=False)
        return tuple(
            position
            for tag, start, end, _, _ in matcher.get_opcodes()
            if tag != "equal"
            for position in range(start, max(end, start + 1))
            if position < len(word.text)
        )
    if word.confidence >= UNSURE:
        return ()
    return tuple(position for position, character in enumerate(word.text) if character in LOOK_ALIKE)
