"""`make evaluate`: how much is read right, on the sample mail and on shared real paper. Writes `docs/accuracy.md`.

    python -m postroom.evaluation.accuracy [--shared FOLDER] [--out docs/accuracy.md] [--every N]

`--every 5` takes every fifth file only. Real paper is never trained on, and where its folder is absent its tables are left out.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from models.evaluation import classification, extraction, forms
from postroom.commands.extract import problem_of
from schemas.policy import SettlementPolicy
from schemas.settings import load_settings
from workers.guard.hands import GuardedHands
from workers.local_line import LocalLine, Order

SAMPLE, TRUTH = Path("samples/morning-mail"), Path("samples/truth")
FOLDERS = ("receipts", "forms", "registrations", "broadcast", "einvoices", "claims/filled")
PAPER = frozenset({".pdf", ".png", ".jpg", ".tif", ".tiff", ".eml"})
Answer = Mapping[str, Any]

_HEAD = """# Accuracy

Written by `make evaluate`. The sample mail is drawn by the project's own mill; the shared folders hold real paper that nobody
of the project made, read as it is. Fields are found by labels, tables and form geometry: nothing is learned yet, and wordings
were written by people who had seen some of these very files, so unseen paper will be read somewhat worse. Confidences are set
by hand.
"""


def main() -> None:
    """Run and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("docs/accuracy.md"))
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    files = [path for folder in (SAMPLE, *(options.shared / name for name in FOLDERS)) for path in paper_in(folder)]
    start = time.monotonic()
    answers = list(read(files[:: options.every]))
    minutes = (time.monotonic() - start) / 60
    share = "all files" if options.every == 1 else f"one file in {options.every}"
    text = (
        _HEAD
        + f"\n{share.capitalize()}: {len(answers)} answers to {len(files[:: options.every])} files in {minutes:.1f} minutes.\n"
    )
    for title, table in tables(answers, options.shared):
        text += f"\n## {title}\n```\n{table.strip()}\n```\n"
    options.out.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def paper_in(folder: Path) -> list[Path]:
    """Files of a kind that can be read; none where there is no such folder."""
    return sorted(path for path in folder.glob("*") if path.suffix.lower() in PAPER)


def read(files: Iterable[Path]) -> Iterator[Answer]:
    """What `postroom extract` would print for the files."""
    settings = load_settings()
    hands = [GuardedHands.make(settings.line, settings.limits) for _ in range(os.cpu_count() or 1)]
    with LocalLine(hands, Order(SettlementPolicy(target_accuracy=settings.target_accuracy))) as line:
        for outcome in line.work(files):
            sys.stderr.write(".")
            sys.stderr.flush()
            if outcome.problem is not None:
                yield {"file": outcome.file, "problem": problem_of(outcome.problem)}
            yield from (record.view("full") for record in outcome.records)


def tables(answers: list[Answer], shared: Path) -> Iterator[tuple[str, str]]:
    """Title and text of each table."""
    known = [*classification.shared_truth(shared), *classification.mail_truth(TRUTH)] if shared.exists() else []
    known = known or list(classification.mail_truth(TRUTH))
    yield "Type of document", "\n".join(classification.table(classification.measure(known, answers)))
    yield "Values accepted without a person", accepted(answers)
    scores = extraction.evaluate(answers, shared, TRUTH)
    yield "Values, by source and field", _printed(lambda: extraction.write_table(scores))
    claims = shared / "claims" / "filled"
    if claims.exists():
        lines = [json.dumps(answer) for answer in answers if "claims/filled" in answer.get("source", {}).get("file", "")]
        yield "Real CMS-1500 forms, fields by name", _printed(lambda: forms.main(claims, lines))


def accepted(answers: list[Answer]) -> str:
    """How many values and records the machine accepted, by type. Whether they are right is the other tables' matter."""
    lines = [f"{'type':<10}{'records':>9}{'accepted':>10}{'values':>9}{'accepted':>10}{'share':>8}"]
    records = [answer for answer in answers if "evidence" in answer]
    for type_name in sorted({record["type"] for record in records}):
        mine = [record for record in records if record["type"] == type_name]
        values = [evidence for record in mine for evidence in record["evidence"].values()]
        let_out = sum(evidence["accepted"] for evidence in values)
        whole = sum(record["state"] == "accepted" for record in mine)
        lines.append(
            f"{type_name:<10}{len(mine):>9}{whole:>10}{len(values):>9}{let_out:>10}{let_out / max(1, len(values)):>8.1%}"
        )
    return "\n".join(lines)


def _printed(write: Callable[[], object]) -> str:
    """What a function prints."""
    kept = io.StringIO()
    with contextlib.redirect_stdout(kept):
        write()
    return kept.getvalue()


if __name__ == "__main__":
    main()
