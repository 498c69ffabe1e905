"""`python -m postroom.evaluation.bench [--pages N] [--quick] [--only PART …] [--data FOLDER] [--out FILE]`.

Measures on this machine, which should have nothing else to do, and writes a table; with `--only` the parts named take the place
of their tables in it. `--quick` shows that everything works, with figures that say little. Progress goes to standard error.
"""

from __future__ import annotations

import argparse
import logging
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2

from postroom.evaluation.bench import leaving, memory, quality, service, speed, stages
from postroom.evaluation.bench.machine import describe_machine
from postroom.evaluation.bench.programs import ONE_THREAD
from postroom.evaluation.bench.rows import Row, Section, as_markdown, missed_in
from postroom.evaluation.bench.workshop import Plan, Workshop, say

Part = Callable[[Workshop], Iterable[Row]]
PARTS: Mapping[str, tuple[str, tuple[Part, ...]]] = {
    "speed": ("Speed", (speed.whole_line, speed.own_text)),
    "stages": ("CPU by stage", (stages.per_stage, stages.against_readers)),
    "service": ("The service around the line", (service.slots, service.starting)),
    "exports": ("Exporters", (leaving.exporters,)),
    "feed": ("The feed", (leaving.feed,)),
    "memory": ("Memory", (service.api_memory, memory.large_page, memory.long_file)),
    "reading": ("Reading, with and without cleaning", (quality.letters,)),
    "recognising": ("Turning and recognising", (quality.upright, quality.sample_mail)),
    "public": ("Public sets", (quality.public_sets,)),
}
QUICK = Plan(pages=2, batch_pages=4, long_pages=40, upload_megabytes=5, export_records=20, feed_events=2000)


def run(shop: Workshop, names: Sequence[str]) -> Iterator[Section]:
    """The parts named."""
    for name in names:
        title, parts = PARTS[name]
        yield Section(title, tuple(row for part in parts for row in part(shop)))


def report(sections: Mapping[str, str], plan: Plan) -> str:
    """The document; `sections` are tables by their titles."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`, which measures everything anew on the machine it runs on, or some tables (`--only`); compare",
        "ratios, not seconds. All paper is drawn by the project's own mill, always the same; programs that work on several",
        "pages at a time get one thread per page (`OMP_THREAD_LIMIT=1`).",
        f"Scanned file: {plan.pages} pages; batch: {plan.batch_pages} pages.",
        "",
        f"Targets missed: {', '.join(what for table in sections.values() for what in missed_in(table)) or 'none'}.",
        "",
        *sections.values(),
    ]
    return "\n".join(lines).rstrip() + "\n"


def sections_of(document: str) -> dict[str, str]:
    """The tables of a document written before, by their titles."""
    _, *parts = re.split(r"^## ", document, flags=re.MULTILINE)
    return {part.partition("\n")[0]: f"## {part.rstrip()}\n" for part in parts}


def main(arguments: Sequence[str]) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m postroom.evaluation.bench", description="Measures the whole line.")
    parser.add_argument("--pages", type=int, help="pages of the scanned file, and of known text")
    parser.add_argument("--quick", action="store_true", help="sizes that show that everything works, and little else")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), help="some parts, the others stay as they were measured")
    parser.add_argument("--data", type=Path, help="folder with the public sets receipts, forms and registrations")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks.md"))
    chosen = parser.parse_args(arguments)
    plan = _plan(chosen)
    names = chosen.only or [name for name in PARTS if name != "public" or plan.data]
    with tempfile.TemporaryDirectory(prefix="postroom-bench-") as folder:
        measured = f"{datetime.now(tz=UTC).date()}, {describe_machine()}"
        made = {section.title: as_markdown(section, measured) for section in run(Workshop(plan, Path(folder)), names)}
    kept = sections_of(chosen.out.read_text(encoding="utf-8")) if chosen.only and chosen.out.exists() else {}
    text = report({**kept, **made}, plan)
    sys.stdout.write(text)
    if not chosen.quick:
        chosen.out.write_text(text, encoding="utf-8")
        say(f"written to {chosen.out}")


def _plan(chosen: argparse.Namespace) -> Plan:
    plan = QUICK if chosen.quick else Plan()
    pages = chosen.pages or plan.pages
    return replace(plan, pages=pages, data=chosen.data)


if __name__ == "__main__":
    os.environ.update(ONE_THREAD)
    cv2.setNumThreads(1)
    logging.getLogger("rapidocr").setLevel(logging.ERROR)
    main(sys.argv[1:])
