"""`python -m models.training.fit_noise`: how readers spoil drawn pages, from training pages that were really read.

Compares what is printed with what was read, page by page: `models.evaluation.known` keeps such pages. Writes `noise.json`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from rapidfuzz.distance import Levenshtein

from models.evaluation.known import CORPUS, load, paths_of
from models.training.noise import JOINABLE, RATES, PageNoise, joined_where
from models.training.read_pages import meetings, printed_pages
from models.training.targets import OwnedPage
from schemas.pages import PageText

TOUCHING = 0.05
"""Printed words nearer than this share of their height are one word for any reader."""
_SELDOM = 2
"""A confusion seen less often is chance."""
_MOST_PAGES = 200
_SHORT = 3
"""Letters that a speck is taken for, at most; longer words that nobody printed are stamps and handwriting."""
USUAL = "0O 0D 1l 1I 1| 2Z 38 56 5S 6G 71 8B 83 9g OQ CG ce eo ao il tf rn nu uv MN WV EF PR HN KX ,. .: S$ mn"
"""Confusions that every reader is prone to, seen in this corpus or not; each counts as seen once."""
_HARDLY_READ = 0.5


@dataclass
class Spelling:
    """Letters printed, and what they were taken for."""

    printed: Counter[str] = field(default_factory=Counter)
    taken: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    specks: Counter[str] = field(default_factory=Counter)

    def compare(self, printed: str, read: str) -> int:
        """Count one word; returns how many letters were misread."""
        self.printed.update(printed)
        wrong = 0
        for block in Levenshtein.opcodes(printed, read):
            if block.tag == "equal":
                continue
            before, after = printed[block.src_start : block.src_end], read[block.dest_start : block.dest_end]
            wrong += max(len(before), len(after))
            if len(before) == 1:
                self.taken[before][after] += 1
            elif len(before) == len(after):
                for one, other in zip(before, after, strict=True):
                    self.taken[one][other] += 1
        return wrong


def page_noise(printed: OwnedPage, text: PageText, spelling: Spelling) -> PageNoise | None:
    """How badly one page was read; None where it hardly was."""
    read = text.words
    words = joined_where(printed, lambda gap: gap < TOUCHING)
    counts: Counter[str] = Counter()
    for group in meetings([word.box for word in words], [word.box for word in read]):
        before = "".join(words[index].text for index in group.printed)
        after = "".join(read[index].text for index in group.read)
        if not group.printed:
            counts["imagined"] += 1
            spelling.specks.update([after] if len(after) <= _SHORT else [])
        elif not group.read:
            counts["lost"] += len(group.printed)
        elif Levenshtein.distance(before, after) <= _HARDLY_READ * len(before) + 1:
            counts["torn"] += len(group.read) > len(group.printed)
            counts["joined"] += len(group.read) < len(group.printed)
            counts["letters"] += len(before)
            counts["wrong"] += spelling.compare(before, after)
    if not words or counts["lost"] > _HARDLY_READ * len(words):
        return None
    near = max(1, _close_pairs(words))
    shares = (
        counts["lost"] / len(words),
        counts["torn"] / len(words),
        counts["joined"] / near,
        counts["imagined"] / len(words),
    )
    return PageNoise(round(counts["wrong"] / max(1, counts["letters"]), 5), *(round(share, 5) for share in shares))


def _close_pairs(words: OwnedPage) -> int:
    """Neighbours in a row between which there is but a blank."""
    return len(words) - len(joined_where(words, lambda gap: gap < JOINABLE))


def confusions(spelling: Spelling) -> Mapping[str, Mapping[str, int]]:
    """By printed letter, what it was taken for often enough."""
    often: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in map(tuple, USUAL.split()):
        often[one][other] += 1
        often[other][one] += 1
    for letter, taken in spelling.taken.items():
        often[letter].update({other: count for other, count in taken.most_common(8) if count >= _SELDOM})
    return {letter: dict(taken) for letter, taken in sorted(often.items()) if taken}


def proneness(spelling: Spelling) -> Mapping[str, float]:
    """How much oftener than the average a letter is misread; of rare letters held near the average."""
    wrong = {letter: sum(taken.values()) for letter, taken in spelling.taken.items()}
    average = sum(wrong.values()) / max(1, sum(spelling.printed.values()))
    return {
        letter: round((wrong.get(letter, 0) + 2.0) / (count * average + 2.0), 2)
        for letter, count in sorted(spelling.printed.items())
    }


def fit(folder: Path) -> Mapping[str, object]:
    """What `noise.json` holds."""
    spelling = Spelling()
    pages: list[PageNoise] = []
    for document in load(paths_of("training", folder)):
        for printed, page in zip(printed_pages(document), document.pages, strict=False):
            found = page_noise(printed, page.text, spelling)
            pages += [found] if found else []
    if not pages:
        message = f"no training pages that were read in {folder}: run python -m postroom.evaluation.corpus --split training"
        raise SystemExit(message)
    kept = Random(1).sample(pages, min(_MOST_PAGES, len(pages)))
    return {
        "fitted_to_pages": len(pages),
        "pages": sorted([each.letters, each.lost, each.torn, each.joined, each.imagined] for each in kept),
        "confusions": confusions(spelling),
        "proneness": proneness(spelling),
        "specks": {text: count for text, count in spelling.specks.most_common(30) if count >= _SELDOM},
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--out", type=Path, default=RATES)
    chosen = parser.parse_args(arguments)
    found = (f"{json.dumps(name)}: {json.dumps(what, ensure_ascii=False)}" for name, what in fit(chosen.corpus).items())
    chosen.out.write_text("{\n" + ",\n".join(found) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
