"""What is read right, with and without cleaning; what is turned upright; what is recognised."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from models.evaluation.classification import mail_truth
from models.evaluation.classification import measure as measure_types
from models.evaluation.reading import ReadingScore
from models.training.reading_pages import letter_pages
from postroom.evaluation.bench.rows import TIMES, Row, Target, at_least, at_most
from postroom.evaluation.bench.workshop import Workshop, say
from workers.cleaning.evaluation import first_pages
from workers.raster import PageScan, Pixels
from workers.stages.clean import Clean

SAMPLES = Path("samples")
_TURNS_PAGES = 25


def letters(shop: Workshop) -> Iterator[Row]:
    """Letter pages of known text."""
    how = f"{shop.plan.pages} drawn letter pages at 300 dpi, three in four with an office scanner's faults"
    for who, (score, _) in shop.letters.items():
        ours = who == "ours, best"
        yield from _scores(who, score, how, token=at_least(98.5, " %") if ours else None, money=_money(ours=ours))


def _money(*, ours: bool) -> Target | None:
    return at_least(99.5, " %") if ours else None


def _scores(who: str, score: ReadingScore, how: str, *, token: Target | None, money: Target | None) -> Iterator[Row]:
    yield Row(f"{who}: token F1", 100 * score.token.f1, " %", f"{how}; letters and digits, capitals do not count", token)
    yield Row(f"{who}: money F1", 100 * score.money.f1, " %", "the same pages; amounts with their cents", money)
    yield Row(f"{who}: character error rate", 100 * score.character_error_rate, " %", "the same pages, in reading order")


def public_sets(shop: Workshop) -> Iterator[Row]:
    """Receipts and forms, where the folder of public sets was given."""
    receipts, forms = shop.reading("receipts"), shop.reading("forms")
    count = shop.plan.pages
    how = f"every n-th picture of the set, {count} in all"
    for who, (score, _) in receipts.items():
        ours = who == "ours, best"
        yield Row(f"receipts, {who}: token F1", 100 * score.token.f1, " %", how, at_least(95, " %") if ours else None)
        yield Row(f"receipts, {who}: money recall", 100 * score.money.recall, " %", how, at_least(97, " %") if ours else None)
    ratio = receipts["ours, best"][1] / receipts["RapidOCR alone"][1]
    yield Row("receipts, ours, best against RapidOCR alone", ratio, TIMES, "CPU a page, divided", at_most(0.8, TIMES))
    for who, (score, _) in forms.items():
        target = at_least(85, " %") if who == "ours, best" else None
        yield Row(f"forms, {who}: word recall", 100 * score.token.recall, " %", how, target)


def upright(shop: Workshop) -> Iterator[Row]:
    """Pages turned to all four sides, and turned back."""
    say("turning pages to all four sides")
    drawn = [(page, 300.0) for page, _ in letter_pages(min(_TURNS_PAGES, shop.plan.pages), seed=7)]
    how = "{} upright pages turned to all four sides through the cleaning stage"
    yield Row("orientation, drawn letters", _turned_back(drawn), " %", how.format(len(drawn)), at_least(99, " %"))
    if shop.plan.data is not None:
        real = [(page, dpi) for _, page, dpi in first_pages(shop.plan.data / "registrations", _TURNS_PAGES)]
        yield Row("orientation, real forms", _turned_back(real), " %", how.format(len(real)), at_least(99, " %"))


def _turned_back(pages: list[tuple[Pixels, float]]) -> float:
    """Percent."""
    clean = Clean()
    right = 0
    for page, dpi in pages:
        for quarters in range(4):
            turned = np.ascontiguousarray(np.rot90(page, -quarters))
            facts = clean(PageScan(number=1, pixels=turned, dpi=dpi)).facts
            right += (facts.rotation + 90 * quarters) % 360 == 0
    return 100 * right / (4 * len(pages))


def sample_mail(shop: Workshop) -> Iterator[Row]:
    """The sample morning's mail: types, and documents found."""
    files = sorted(path for path in (SAMPLES / "morning-mail").iterdir() if path.is_file())
    cost = shop.extracting(files, jobs=1)
    records = map(json.loads, shop.records.read_text(encoding="utf-8").splitlines())
    [score] = measure_types(list(mail_truth(SAMPLES / "truth")), records).values()
    how = f"{score.documents} documents in {len(files)} files of the sample mail, by the record that shares their pages"
    yield Row("classification, sample mail", 100 * score.right / score.documents, " %", how, at_least(97, " %"))
    yield Row("pages of the document right", 100 * score.divided_right / score.divided, " %", "the same documents")
    how = "peak resident memory of the guarded child of `postroom extract --jobs 1` that read all kinds of the sample mail"
    yield Row("guarded child, sample mail", cost.peaks.largest_child, " MB", how, at_most(1200, " MB"))
