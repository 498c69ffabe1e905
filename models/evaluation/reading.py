"""How well words were read: scores against known text, and the public sets that it is measured on."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz.distance import Levenshtein

AMOUNT = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?!\d)")


def tokens(words: Sequence[str]) -> list[str]:
    """Runs of letters and digits, in small letters."""
    return [token for word in words for token in re.findall(r"[a-z0-9]+", word.lower())]


def amounts(words: Sequence[str]) -> list[str]:
    """Amounts of money without thousands separators."""
    return [amount.replace(",", "") for amount in AMOUNT.findall(" ".join(words))]


@dataclass
class Tally:
    """Counts of one kind of token over many pages."""

    found: int = 0
    true: int = 0
    seen: int = 0

    def add(self, true: Sequence[str], seen: Sequence[str]) -> None:
        """One page; tokens are matched as a multiset."""
        self.found += sum((Counter(true) & Counter(seen)).values())
        self.true += len(true)
        self.seen += len(seen)

    @property
    def recall(self) -> float:
        """Share of the true tokens that were read."""
        return self.found / max(1, self.true)

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision."""
        return 2 * self.found / max(1, self.true + self.seen)


@dataclass
class ReadingScore:
    """Scores over many pages."""

    token: Tally = field(default_factory=Tally)
    money: Tally = field(default_factory=Tally)
    edits: int = 0
    characters: int = 0

    def add(self, true: Sequence[str], seen: Sequence[str]) -> None:
        """One page: its true words or lines and what was read, both in reading order."""
        self.token.add(tokens(true), tokens(seen))
        self.money.add(amounts(true), amounts(seen))
        self.edits += Levenshtein.distance("".join(tokens(true)), "".join(tokens(seen)))
        self.characters += len("".join(tokens(true)))

    @property
    def character_error_rate(self) -> float:
        """Edits per true letter or digit; words read in another order count as edits."""
        return self.edits / max(1, self.characters)


@dataclass(frozen=True)
class KnownPicture:
    """A picture file and the words on it."""

    path: Path
    words: tuple[str, ...]


def receipts(folder: Path) -> Iterator[KnownPicture]:
    """SROIE receipts: `NNN.jpg`, `NNN.words.csv` with eight corner numbers and the text of a line."""
    for path in sorted(folder.glob("*.words.csv")):
        with path.open(encoding="utf-8", errors="replace", newline="") as rows:
            words = tuple(row.rstrip("\r\n").split(",", 8)[8] for row in rows if row.strip())
        yield KnownPicture(path.with_name(path.name.split(".")[0] + ".jpg"), words)


def forms(folder: Path) -> Iterator[KnownPicture]:
    """FUNSD forms: `N.png`, `N.json` with words of entities, put into reading order."""
    for path in sorted(folder.glob("*.json")):
        entities = json.loads(path.read_text(encoding="utf-8"))["form"]
        words = [(word["box"], word["text"]) for entity in entities for word in entity["words"]]
        ordered = sorted(words, key=lambda one: (one[0][1] + one[0][3], one[0][0]))
        yield KnownPicture(path.with_suffix(".png"), tuple(text for _, text in ordered))


def table(rows: Sequence[tuple[str, ReadingScore, float]]) -> str:
    """Readers as rows, scores in percent and CPU seconds a page as columns, in Markdown."""
    lines = [
        "| reader | token F1 | token recall | money F1 | money recall | CER | CPU s/page |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, score, seconds in rows:
        shares = (score.token.f1, score.token.recall, score.money.f1, score.money.recall, score.character_error_rate)
        lines.append(f"| {name} | {' | '.join(f'{100 * share:.1f}' for share in shares)} | {seconds:.2f} |")
    return "\n".join(lines)
