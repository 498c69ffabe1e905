"""CPU seconds of each stage, and of reading against the readers alone."""

from __future__ import annotations

from collections.abc import Iterator

from postroom.evaluation.bench.rows import TIMES, Row, at_most
from postroom.evaluation.bench.workshop import Workshop

AFTER_READING = ("lay out", "divide", "classify", "extract", "settle", "emit")


def per_stage(shop: Workshop) -> Iterator[Row]:
    """A row per stage, and the share of what comes after reading."""
    done = shop.in_process
    how = f"CPU of the thread that ran it, mean of {done.pages} scanned pages of mixed mail in process, both readers"
    for name, seconds in done.stages.items():
        yield Row(name, 1000 * seconds / done.pages, " ms/page", how)
    rest = done.cpu - sum(done.stages.values())
    yield Row("outside the stages", 1000 * rest / done.pages, " ms/page", "CPU of the process less the stages'")
    share = 100 * sum(done.stages.get(name, 0.0) for name in AFTER_READING) / done.cpu
    how = f"{', '.join(AFTER_READING)}: their share of the process's CPU"
    yield Row("everything after reading", share, " %", how, at_most(15, " %"))


def against_readers(shop: Workshop) -> Iterator[Row]:
    """Open + clean + read against Tesseract and RapidOCR alone."""
    done, letters = shop.in_process, shop.letters
    opening = done.stages["open"] / done.pages
    ours = opening + letters["ours, best"][1]
    how = f"clean + read of {shop.plan.pages} letter pages at 300 dpi, and open as above"
    yield Row("open + clean + read, readers: best", ours, " CPU s/page", how)
    yield Row("the same, readers: economy", opening + letters["ours, economy"][1], " CPU s/page", how)
    for name, figure in (("Tesseract alone", 2.5), ("RapidOCR alone", 0.5)):
        cpu = letters[name][1]
        yield Row(name, cpu, " CPU s/page", "the same letter pages from memory, in process, one thread, default settings")
        what = f"open + clean + read against {name}, readers: best"
        yield Row(what, ours / cpu, TIMES, "CPU a page of both, divided", at_most(figure, TIMES))
