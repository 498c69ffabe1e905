"""How well documents are told apart and recognised: records against mail of which the documents are known.

Mail is compared document by document: the record that shares the most pages with it, its type, and whether its pages fit.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Expected:
    """A document of which the type is known."""

    source: str
    """The folder or set it belongs to, for the table."""
    type: str
    pages: tuple[int, ...] | None = None
    """Its pages within its file, where a file may hold several documents."""


@dataclass(slots=True)
class Score:
    """What was counted for one source."""

    documents: int = 0
    right: int = 0
    divided: int = 0
    divided_right: int = 0

    def add(self, expected: Expected, record: Mapping[str, Any] | None) -> None:
        """Count one document; `record` is None where the file gave none for it."""
        found = str(record["type"]) if record is not None else "nothing"
        self.documents += 1
        self.right += found == expected.type
        if expected.pages is not None:
            self.divided += 1
            self.divided_right += record is not None and tuple(record["source"]["pages"]) == expected.pages


def mail_truth(folder: Path) -> Iterator[tuple[str, Expected]]:
    """File names of our own mail with the documents in them."""
    for path in sorted(folder.glob("*.json")):
        known = json.loads(path.read_text(encoding="utf-8"))
        for file in known.get("files", ()):
            yield file["file"], Expected("sample mail", known["type"], tuple(file["pages"]))


def measure(truth: Iterable[tuple[str, Expected]], records: Iterable[Mapping[str, Any]]) -> Mapping[str, Score]:
    """Scores by source, of the files of which there are records or problems."""
    by_file: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for record in records:
        file = record["source"]["file"] if "source" in record else record["file"]
        by_file[Path(file).name] += [record] if "type" in record else []
    scores: dict[str, Score] = {}
    for file, expected in truth:
        if file in by_file:
            scores.setdefault(expected.source, Score()).add(expected, _nearest(expected, by_file[file]))
    return scores


def _nearest(expected: Expected, records: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    wanted = None if expected.pages is None else set(expected.pages)

    def shared(record: Mapping[str, Any]) -> int:
        pages = set(record["source"]["pages"])
        return len(pages if wanted is None else pages & wanted)

    best = max(records, key=shared, default=None)
    return best if best is not None and shared(best) else None
