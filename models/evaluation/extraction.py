"""How well fields are extracted: records against the truths beside shared folders, and against mail of our own drawing.

    postroom extract FILES | python -m models.evaluation.extraction [--shared FOLDER] [--truth samples/truth]

Precision is the share of the values given that are right, recall the share of the values on paper that were given right, per
field. Texts are compared without case, blanks and punctuation, amounts and dates as such. Of our own mail every field of the
type is compared; a field within lists is compared as a bag, position apart, and what the truth calls optional is not counted.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.document_type import pattern_of
from schemas.pointers import leaves_in
from schemas.values import parse_date, parse_money

Wanted = dict[str, str | None]
"""What a document says by field name; None where the paper says nothing."""
_RECEIPT = {"company": "/merchant/name", "date": "/date", "address": "/merchant/address", "total": "/total"}
_BROADCAST = {"number": "/number", "advertiser": "/buyer/name", "gross_amount": "/total"}
_EINVOICE = {"number": "/number", "total": "/total", "date": "/issue_date", "seller": "/seller/name", "buyer": "/buyer/name"}


@dataclass(slots=True)
class Score:
    """Counts of one field."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    spurious: int = 0

    def add(self, wanted: str | None, found: str | None) -> None:
        """Count one comparison."""
        if wanted is None and found is None:
            return
        if wanted is None:
            self.spurious += 1
        elif found is None:
            self.missing += 1
        elif comparable(wanted) == comparable(found):
            self.right += 1
        else:
            self.wrong += 1

    @property
    def precision(self) -> float:
        """Right values of the values given."""
        return self.right / max(1, self.right + self.wrong + self.spurious)

    @property
    def recall(self) -> float:
        """Right values of the values on paper."""
        return self.right / max(1, self.right + self.wrong + self.missing)


def comparable(value: str) -> str:
    """Without case, blanks and punctuation; a minus and a decimal point between digits count."""
    return re.sub(r"(?<!\d)\.|\.(?!\d)|[^\w.-]|(?<=\w)-", "", value.casefold())


def shared_truth(shared: Path) -> dict[str, tuple[str, Wanted]]:
    """Of the shared folders, by file name: the folder, and what its files say, by pointer."""
    truth: dict[str, tuple[str, Wanted]] = {}
    for key in sorted((shared / "receipts").glob("*.key.json")):
        said = json.loads(key.read_text(encoding="utf-8"))
        truth[key.name.removesuffix(".key.json") + ".jpg"] = "receipts", _pointed(said, _RECEIPT, day_first=True)
    for folder, fields in (("broadcast", _BROADCAST), ("einvoices", _EINVOICE)):
        table = shared / folder / "truth.csv"
        if table.exists():
            with table.open(encoding="utf-8", newline="") as lines:
                for row in csv.DictReader(lines):
                    truth[row["file"]] = folder, _pointed(row, fields, day_first=False)
    return truth


def _pointed(said: Mapping[str, str | None], fields: Mapping[str, str], *, day_first: bool) -> Wanted:
    wanted: Wanted = {}
    for name, pointer in fields.items():
        text = (said.get(name) or "").strip()
        if pointer.endswith("date"):
            wanted[pointer] = parse_date(text, day_first=day_first)
        else:
            wanted[pointer] = parse_money(text) if pointer == "/total" else text or None
    return wanted


def leaves(data: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    """The values of a record's data by JSON pointer, as text."""
    return ((place, str(value).lower() if isinstance(value, bool) else str(value)) for place, value in leaves_in(data))


def compare_bags(scores: dict[str, Score], truth: Mapping[str, Any], data: Any) -> None:  # noqa: ANN401 - JSON
    """All fields of a document of our own, as bags of values per pattern."""
    optional = {pointer for pointer, others in truth.get("alternatives", {}).items() if None in others}
    optional.update(truth.get("ignore", ()))
    loose = {pattern_of(pointer) for pointer in (*optional, *truth.get("alternatives", {}), *truth.get("ignore", ()))}
    loose |= {f"{pattern_of(pointer)}/*" for pointer in truth.get("optional_items", {})}
    wanted, found = _bags(truth["data"].items()), _bags(data.items())
    for pattern in wanted.keys() | found.keys():
        if any(pattern == each or pattern.startswith(f"{each}/") for each in loose):
            continue
        expected, given = wanted.get(pattern, Counter()), found.get(pattern, Counter())
        right = (expected & given).total()
        wrong = min(expected.total(), given.total()) - right
        score = scores[pattern]
        score.right += right
        score.wrong += wrong
        score.missing += expected.total() - right - wrong
        score.spurious += given.total() - right - wrong


def _bags(items: Iterable[tuple[str, Any]]) -> dict[str, Counter[str]]:
    bags: dict[str, Counter[str]] = defaultdict(Counter)
    for pointer, value in leaves(dict(items)):
        bags[pattern_of(pointer)][comparable(value)] += 1
    return bags


def own_truth(folder: Path) -> dict[str, list[Mapping[str, Any]]]:
    """Truths of drawn mail by the names of the files that carry them."""
    truths: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for path in sorted(folder.rglob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(truth, dict) and "data" in truth:
            for file in truth.get("files", ()):
                truths[Path(file["file"] if isinstance(file, dict) else file).name].append(truth)
    return truths


def evaluate(records: Iterable[Mapping[str, Any]], shared: Path, own: Path | None) -> dict[str, dict[str, Score]]:
    """Scores per source and field."""
    known, drawn = shared_truth(shared), own_truth(own) if own is not None else {}
    scores: dict[str, dict[str, Score]] = defaultdict(lambda: defaultdict(Score))
    for record in records:
        if "data" not in record:
            continue
        file = Path(record["source"]["file"]).name
        if file in known:
            source, wanted = known.pop(file)
            values = dict(leaves(record["data"]))
            for pointer, value in wanted.items():
                scores[source][pointer].add(value, values.get(pointer))
        for truth in drawn.get(file, ()):
            if truth["type"] == record["type"] and len(drawn[file]) == 1:
                compare_bags(scores[f"own {truth['type']}"], truth, record["data"])
    return scores


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--truth", type=Path, default=None)
    options = parser.parse_args()
    scores = evaluate((json.loads(line) for line in sys.stdin if line.strip()), options.shared, options.truth)
    write_table(scores)
    return 0 if scores else 1


def write_table(scores: Mapping[str, Mapping[str, Score]]) -> None:
    """Print precision, recall and counts per source and field."""
    for source, fields in sorted(scores.items()):
        sys.stdout.write(f"\n{source}\n{'field':<44}{'precision':>10}{'recall':>8}{'right':>7}{'wrong':>7}{'missing':>9}\n")
        for name, score in sorted(fields.items()):
            counts = f"{score.right:>7}{score.wrong:>7}{score.missing:>9}"
            sys.stdout.write(f"{name:<44}{score.precision:>10.3f}{score.recall:>8.3f}{counts}\n")


if __name__ == "__main__":
    raise SystemExit(main())
