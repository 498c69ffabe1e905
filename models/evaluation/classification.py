"""How well documents are told apart and recognised: records against folders of one type each, and against the sample mail.

    postroom extract FILES | python -m models.evaluation.classification [--shared FOLDER] [--truth samples/truth]

FILES may come from any of the shared folders and from the sample mail; files of which no truth is known are not counted. A file
of the shared folders is one document of its folder's type; of its records the one with the most pages is compared. Mail of
ours is compared document by document: the record that shares the most pages with it, its type, and whether its pages fit.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDERS = {
    "receipts": "receipt",
    "forms": "form",
    "registrations": "form",
    "broadcast": "invoice",
    "einvoices": "invoice",
    "claims/filled": "cms1500",
}
SURE = 0.98
"""A wrong type this sure would be accepted without a person: it must not happen."""


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
    sure_and_wrong: int = 0
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, expected: Expected, record: Mapping[str, Any] | None) -> None:
        """Count one document; `record` is None where the file gave none for it."""
        found = str(record["type"]) if record is not None else "nothing"
        self.documents += 1
        self.right += found == expected.type
        if found != expected.type:
            self.confused[expected.type, found] += 1
            self.sure_and_wrong += record is not None and float(record["type_confidence"]) >= SURE
        if expected.pages is not None:
            self.divided += 1
            self.divided_right += record is not None and tuple(record["source"]["pages"]) == expected.pages


def shared_truth(folder: Path) -> Iterator[tuple[str, Expected]]:
    """File names of the shared folders with what they are."""
    for name, type_name in FOLDERS.items():
        for path in sorted((folder / name).glob("*")):
            if path.suffix.lower() in {".pdf", ".png", ".jpg"}:
                yield path.name, Expected(name, type_name)


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


def table(scores: Mapping[str, Score]) -> Iterator[str]:
    """The result, a line per source."""
    for source, score in scores.items():
        line = f"{source:16s} {score.right:4d} of {score.documents:4d} right  {score.right / score.documents:7.2%}"
        if score.divided:
            line += f"  pages of the document right {score.divided_right / score.divided:7.2%}"
        yield line + (f"  wrong and sure: {score.sure_and_wrong}" if score.sure_and_wrong else "")
        yield from (f"    {wanted} taken for {found}: {n}" for (wanted, found), n in score.confused.most_common())
    documents, right = sum(s.documents for s in scores.values()), sum(s.right for s in scores.values())
    yield f"{'all':16s} {right:4d} of {documents:4d} right  {right / max(1, documents):7.2%}"


def main(arguments: Sequence[str], records: Iterable[str]) -> None:
    """Print the table for records on standard input."""
    parser = argparse.ArgumentParser(prog="python -m models.evaluation.classification")
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--truth", type=Path, default=Path("samples/truth"))
    chosen = parser.parse_args(arguments)
    truth = [*shared_truth(chosen.shared), *mail_truth(chosen.truth)]
    sys.stdout.writelines(f"{line}\n" for line in table(measure(truth, map(json.loads, records))))


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdin)
