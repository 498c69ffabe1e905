"""Letters that were written as a whole, by many hands: each wants one thing and says it in its own way.

A file of `letters/` holds many, one after the other, in lines:

- `== denial plan>practice` begins one: category, who writes, to whom;
- `# ...` a subject, of which one is printed; `- ...` a point; `! CO-16 ...` why something was turned down; `| ... | {amount}` a
  row of a table;
- other lines are text. An empty line ends a paragraph, two blanks at the end of a line do as well.

Choices and facts in them are those of `phrasing` and of `letter_facts`.
"""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal, cast

from models.training.content.letter_facts import Route, Said, Wording
from models.training.content.wordings import WORDINGS

FOLDER = Path(__file__).parent / "letters"
_MARKS: Mapping[str, Literal["bullets", "amounts", "reasons"]] = {"- ": "bullets", "! ": "reasons", "| ": "amounts"}
_ANY_SUBJECT = (
    "Your letter of {early}", "Our file {number}", "Your correspondence", "[Correspondence|Message]", "[As discussed|Follow-up]", "[Notice|Memo]", "[For your information|Please read]",
)  # fmt: skip
"""Of letters that were written without one; they say nothing of what it is about."""


@cache
def letters(*names: str) -> Mapping[str, tuple[Wording, ...]]:
    """The letters of these files by category; ValueError where a file is not written as it should be."""
    found = [letter for name in names for letter in _parsed((FOLDER / f"{name}.txt").read_text(encoding="ascii"))]
    return {
        category: tuple(letter for letter in found if letter.category == category)
        for category in WORDINGS
        if any(letter.category == category for letter in found)
    }


def _parsed(text: str) -> list[Wording]:
    return [_letter(*part.split("\n", 1)) for part in ("\n" + text).split("\n== ")[1:]]


def _letter(head: str, text: str) -> Wording:
    category, _, route = head.strip().partition(" ")
    if category not in WORDINGS:
        message = f"no category of letters: {category!r}"
        raise ValueError(message)
    lines = text.rstrip().split("\n")
    subjects = tuple(line[2:].strip() for line in lines if line.startswith("# ") and "{" not in line)
    return Wording(
        category,
        (cast("Route", tuple(route.split(">"))),),
        subjects or _ANY_SUBJECT,
        (),
        (),
        (),
        references=WORDINGS[category][0].references,
        whole=tuple(_pieces([line for line in lines if not line.startswith("# ")])),
    )


def _pieces(lines: list[str]) -> list[Said]:
    """Lines of one sort belong together; of text, those up to one that ends its paragraph."""
    found: list[Said] = []
    for mark, run in groupby(lines, lambda line: line[:2] if line[:2] in _MARKS else ""):
        if mark:
            found.append(Said(_MARKS[mark], tuple(line[2:].strip() for line in run)))
        else:
            paragraphs = "\n".join(run).replace("  \n", "\n\n").split("\n\n")
            found.extend(Said("paragraph", (" ".join(each.split()),)) for each in paragraphs if each.strip())
    return found
