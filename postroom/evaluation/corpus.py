"""Draws documents, scans them badly, reads them as the line does, and keeps what was read beside what is true.

    python -m postroom.evaluation.corpus --split validation --documents 200 --seed 1 [--mix eob=45,letter=20] [--out DIR]

One process, one thread. What is there already is kept: the same command again goes on where it was ended. Families of the
split take turns, so that those that were added since are caught up with.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import get_args

import cv2
import numpy as np

from models.evaluation.known import CORPUS, KnownDocument, keep, load, paths_of, untagged
from models.training.families.catalogue import FAMILIES, drawn, families_of
from models.training.families.family import Split
from models.training.paper import Paper, Pixels
from models.training.pieces import Container, Piece, post
from models.training.scanner import TREATMENTS
from schemas.settings import LimitSettings, LineSettings
from workers.pipeline import Line, read_page
from workers.runner import Runner
from workers.toolbox import build_line

BORN_DIGITAL = "born-digital"
MIX: Mapping[str, int] = {"eob": 45, "invoice": 20, "letter": 20, "receipt": 4, "check": 3, "form": 3, "cms1500": 5, "ub04": 5}
"""Documents of each type, in parts."""
FIXED_FORMS = ("cms1500", "ub04")
"""Types of one geometry: where a split has no family of theirs, fresh documents of another split's are drawn."""
FAULTS: Mapping[str, int] = {
    "clean": 14, "clean-200": 8, BORN_DIGITAL: 4, "office": 18, "office-200": 10,
    "black-and-white": 4, "black-and-white-200": 3,
    "fax": 13, "copied-fax": 2, "photocopy": 4, "low-toner": 3, "streaked": 3, "punched": 2, "stamped": 2, "overstamped": 1,
    "dusty": 2, "shaded": 2, "skewed": 2, "bleed-through": 1, "folded": 1, "creased": 1, "highlighted": 1, "upside-down": 1,
}  # fmt: skip
"""Scans of each kind, in parts: three of five from a good scanner, one of seven a fax."""
USUAL_PAGES, MOST_PAGES = 2, 5
SHARE_LONG = 0.06
"""Of the documents that may have up to `MOST_PAGES` pages; others are drawn again until they are short."""
TRIES = 40
_RULINGS = 15
"""Lines across the page, or as much of shorter ones: forms have over thirty, letters and stamps a few."""
PHOTOGRAPHED = frozenset({"receipt", "check"})


@dataclass(frozen=True, slots=True)
class Plan:
    """One document to be made."""

    name: str
    family: str
    fault: str
    container: Container
    most_pages: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What a corpus is made of, in parts."""

    mix: Mapping[str, int] = field(default_factory=lambda: MIX)
    faults: Mapping[str, int] = field(default_factory=lambda: FAULTS)


_USUAL = Choice()


def plan(split: Split, seed: int, number: int, choice: Choice, known: Counter[str]) -> Plan:
    """The `number`th document: its type and fault by dice, its family the one of which `known` holds the fewest."""
    rng = Random(f"corpus {split} {seed} {number}")
    families = {type_name: _families(split, type_name) for type_name in choice.mix}
    possible = [type_name for type_name, several in families.items() if several]
    if not possible:
        message = f"no family of the {split} split prints any of {', '.join(choice.mix)}"
        raise ValueError(message)
    type_name = rng.choices(possible, [choice.mix[each] for each in possible])[0]
    family = min(families[type_name], key=lambda name: (known[name], rng.random()))
    fault = rng.choices(list(choice.faults), list(choice.faults.values()))[0]
    return Plan(
        name=f"{seed:03d}-{number:05d}.{family}.{fault}",
        family=family,
        fault=fault,
        container=_container(type_name, fault, rng),
        most_pages=MOST_PAGES if rng.random() < SHARE_LONG else USUAL_PAGES,
    )


def _families(split: Split, type_name: str) -> tuple[str, ...]:
    own = families_of(split, type_name)
    if own or type_name not in FIXED_FORMS:
        return own
    return tuple(name for name, family in FAMILIES.items() if family.type == type_name)


def _container(type_name: str, fault: str, rng: Random) -> Container:
    if fault == BORN_DIGITAL:
        return "born-digital"
    if fault != "fax" and type_name in PHOTOGRAPHED:
        return rng.choice(("jpg", "png"))
    # The faint red of a claim form survives in grey; in black and white it often disappears.
    return rng.choice(("pdf", "pdf", "tif") if type_name in FIXED_FORMS else ("tif", "tif", "pdf"))


def draw(chosen: Plan) -> tuple[str, Paper]:
    """Paper of the family that is not too long, and the dice that gave it."""
    for attempt in range(TRIES):
        seed = f"{chosen.name} {attempt}"
        paper = drawn(chosen.family, Random(seed))
        if len(paper.pages) <= chosen.most_pages:
            break
    return seed, paper


def make(line: Line, chosen: Plan, split: str) -> KnownDocument:
    """Draw, scan and read one document."""
    start = time.process_time()
    seed, paper = draw(chosen)
    treatment = "clean" if chosen.fault == BORN_DIGITAL else chosen.fault
    piece = Piece(chosen.name, (chosen.family,), chosen.container, treatment, seed=seed)
    posted = post(piece)
    middle = time.process_time()
    with tempfile.TemporaryDirectory(prefix="postroom-") as folder:
        path = Path(folder) / posted.file
        path.write_bytes(posted.content)
        scans = list(line.open.pages(path))
        pages = tuple(untagged(read_page(line, scan, Runner())[0]) for scan in scans)
    family = FAMILIES[chosen.family]
    return KnownDocument(
        name=chosen.name,
        split=split,
        family=family.name,
        family_split=family.split,
        type=family.type,
        fault=chosen.fault,
        container=chosen.container,
        dpi=TREATMENTS[treatment].dpi,
        seed=seed,
        sizes=tuple((page.width, page.height) for page in paper.pages),
        truth=posted.truths[0],
        pages=pages,
        form_seen=family.type not in FIXED_FORMS or any(shows_rulings(scan.pixels) for scan in scans),
        draw_seconds=middle - start,
        read_seconds=time.process_time() - middle,
    )


def shows_rulings(page: Pixels) -> bool:
    """Are there as many long level lines as a claim form has, however faint?"""
    grey = page if page.ndim == 2 else page.mean(axis=2).astype(np.uint8)
    dark = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 12)
    width = grey.shape[1]
    level = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, width // 30), np.uint8))
    return bool(np.count_nonzero(level) > _RULINGS * width)


def grow(split: Split, documents: int, seed: int, folder: Path, choice: Choice = _USUAL) -> Iterator[KnownDocument]:
    """Make what is missing of the first `documents` documents of this seed, in order; what is there is not made again."""
    there = [path.name for path in paths_of(split, folder)]
    done = {name.split(".")[0] for name in there}
    known = Counter(name.split(".")[1] for name in there)
    line = build_line(LineSettings(), LimitSettings())
    for number in range(documents):
        if f"{seed:03d}-{number:05d}" in done:
            continue
        chosen = plan(split, seed, number, choice, known)
        document = make(line, chosen, split)
        keep(document, folder)
        known[chosen.family] += 1
        yield document


def summary(split: str, folder: Path) -> str:
    """What a split holds."""
    families, faults, types = Counter[str](), Counter[str](), Counter[str]()
    pages, seconds = 0, 0.0
    for document in load(paths_of(split, folder)):
        families[document.family] += 1
        faults[document.fault] += 1
        types[document.type] += 1
        pages += len(document.pages)
        seconds += document.read_seconds
    rows = [f"{split}: {types.total()} documents, {pages} pages, {seconds / max(1, pages):.2f} CPU s a page read"]
    rows += [", ".join(f"{name} {count}" for name, count in counts.most_common()) for counts in (types, families, faults)]
    return "\n".join(rows)


def parsed_mix(text: str) -> Mapping[str, int]:
    """`eob=45,invoice=20` as parts."""
    return {name: int(parts) for name, _, parts in (each.partition("=") for each in text.split(","))}


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=get_args(Split), required=True)
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mix", type=parsed_mix, default=MIX)
    parser.add_argument("--faults", nargs="+", choices=FAULTS, default=list(FAULTS), help="only these, as often as they are")
    parser.add_argument("--out", type=Path, default=CORPUS)
    chosen = parser.parse_args(arguments)
    os.environ["OMP_THREAD_LIMIT"] = "1"  # before the readers start threads of their own
    choice = Choice(chosen.mix, {name: FAULTS[name] for name in chosen.faults})
    for document in grow(chosen.split, chosen.documents, chosen.seed, chosen.out, choice):
        sys.stderr.write(f"{document.name} {len(document.pages)} pages {document.read_seconds:.1f} s\n")
    sys.stdout.write(summary(chosen.split, chosen.out) + "\n")


if __name__ == "__main__":
    main()
