"""Pages a minute, against Tesseract alone and OCRmyPDF; born-digital pages; a cold start."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from postroom.evaluation.bench.paper import draw_born_digital
from postroom.evaluation.bench.programs import ocrmypdf, tesseract
from postroom.evaluation.bench.rows import TIMES, Row, at_least, at_most
from postroom.evaluation.bench.workshop import Workshop, say

_COLD_STARTS = 3


def whole_line(shop: Workshop) -> Iterator[Row]:
    """Whole line, one and two jobs, both reader modes, and the others on the same pages."""
    pages = shop.plan.pages
    file = f"{pages} scanned pages of mixed mail in one PDF, wall clock with start-up"
    runs = {("best", 2): shop.two_jobs}
    for readers, jobs in (("best", 1), ("economy", 2), ("economy", 1)):
        runs[readers, jobs] = shop.extracting([shop.scans.pdf], jobs=jobs, readers=readers)
    for (readers, jobs), cost in runs.items():
        yield Row(f"`postroom extract --jobs {jobs}`, readers: {readers}", _rate(pages, cost.wall), " pages/min", file)
    say("OCRmyPDF")
    other = ocrmypdf(shop.scans.pdf, shop.folder / "searchable.pdf").run(shop.folder / "ocrmypdf.txt")
    how = "`ocrmypdf --deskew --rotate-pages --clean --jobs 2 --output-type pdf` on the same file, which it makes searchable"
    yield Row("OCRmyPDF, 2 jobs", _rate(pages, other.wall), " pages/min", how)
    for readers, figure in (("best", 1.0), ("economy", 2.0)):
        what = f"whole line against OCRmyPDF, readers: {readers}"
        how = "pages a minute of both with 2 jobs, divided"
        yield Row(what, other.wall / runs[readers, 2].wall, TIMES, how, at_least(figure, TIMES))
    say("bare Tesseract")
    bare = sum(tesseract(each, shop.folder / "bare").run(shop.folder / "bare.out").cpu for each in shop.scans.pictures)
    how = "the `tesseract` command with its defaults, a process per picture of the same pages"
    yield Row("bare Tesseract", bare / pages, " CPU s/page", how)
    for readers in ("best", "economy"):
        what = f"whole line against bare Tesseract, readers: {readers}"
        cpu = runs[readers, 1].cpu
        yield Row(what, cpu / bare, TIMES, f"CPU of `postroom extract --jobs 1` ({cpu / pages:.2f} s/page) by Tesseract's")


def own_text(shop: Workshop) -> Iterator[Row]:
    """Born-digital pages against scanned ones, and one page from a cold start."""
    plan = shop.plan
    born, scanned = plan.long_pages / shop.long_run.wall, plan.pages / shop.two_jobs.wall
    how = f"`postroom extract --jobs 2` on {plan.long_pages} pages of one PDF with their own text, wall clock with start-up"
    yield Row("born-digital pages", born, " pages/s", how)
    yield Row("born-digital against scanned", born / scanned, TIMES, "pages a second of both, divided", at_least(20, TIMES))
    page = draw_born_digital(shop.folder / "single.pdf", 1)
    walls = [shop.extracting([page], jobs=1).wall for _ in range(_COLD_STARTS)]
    how = f"wall clock of `postroom extract` on one born-digital page, median of {_COLD_STARTS} processes"
    yield Row("cold start, one page", median(walls), " s", how, at_most(2.5, " s"))


def _rate(pages: int, seconds: float) -> float:
    return 60 * pages / seconds
