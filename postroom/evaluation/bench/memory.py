"""Peak memory of a guarded child, and of `postroom extract` on files short and long."""

from __future__ import annotations

from collections.abc import Iterator

from postroom.evaluation.bench.paper import draw_born_digital, draw_large
from postroom.evaluation.bench.rows import Row, at_most
from postroom.evaluation.bench.workshop import Workshop


def large_page(shop: Workshop) -> Iterator[Row]:
    """One child, one large picture."""
    cost = shop.extracting([draw_large(shop.folder / "large.jpg")], jobs=1)
    how = "peak resident memory of the child that read a letter page scanned in colour at 600 dpi"
    yield Row("guarded child, large page", cost.peaks.largest_child, " MB", how, at_most(1200, " MB"))


def long_file(shop: Workshop) -> Iterator[Row]:
    """Is it flat over pages?"""
    plan, many = shop.plan, shop.long_run.peaks
    few_pages = plan.long_pages // 10
    few = shop.extracting([draw_born_digital(shop.folder / "shorter.pdf", few_pages)], jobs=2).peaks
    how = f"peak resident memory of `postroom extract --jobs 2` on born-digital PDFs of {few_pages} and {plan.long_pages} pages"
    for who, before, after in (("parent", few.own, many.own), ("child", few.largest_child, many.largest_child)):
        yield Row(f"{who}, {few_pages} pages", before, " MB", how)
        yield Row(f"{who}, {plan.long_pages} pages", after, " MB", how)
        what = f"{who}: growth over {plan.long_pages - few_pages} pages"
        yield Row(what, 100 * (after / before - 1), " %", "the two, divided", at_most(25, " %"))
