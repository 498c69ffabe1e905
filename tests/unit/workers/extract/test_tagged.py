"""Assembly of tagged words into readings: with perfect tags nothing may be lost, with spoilt ones little."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from models.training.families.catalogue import drawn
from models.training.paper import Paper
from schemas.document_type import pattern_of
from schemas.types import all_types
from tests.drawn import tagged_pages
from workers.stages.extract.tagged.assemble import Assemble

FAMILIES = ("eob-columns", "eob-line-printer", "eob-cards", "eob-claims", "invoice-us", "invoice-eu", "receipt", "check",
            "form", "letter-denial", "letter-legal")  # fmt: skip


def _paper(family: str, seed: int) -> Paper:
    return drawn(family, Random(seed))  # noqa: S311 - any paper will do


def _values(paper: Paper, spoil: float = 0.0) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Printed values and assembled values, as bags by pattern."""
    leaves = all_types()[paper.type].leaves()
    wanted: Counter[tuple[str, str]] = Counter()
    for pointer in paper.places:
        value = paper.data
        for part in pointer.split("/")[1:]:
            value = value[int(part) if isinstance(value, list) else part]
        pattern = pattern_of(pointer)
        wanted[pattern, leaves[pattern].kind.parse(str(value)) or str(value)] += 1
    found = Assemble()(paper.type, tagged_pages(paper, spoil))
    return wanted, Counter((pattern_of(reading.pointer), reading.value) for reading in found)


@pytest.mark.parametrize("family", FAMILIES)
def test_perfect_tags(family: str) -> None:
    wanted, found = _values(_paper(family, 7))
    assert (wanted & found).total() >= 0.995 * wanted.total()
    assert (found - wanted).total() <= 0.005 * wanted.total()


@pytest.mark.parametrize("family", FAMILIES[:4])
def test_a_few_wrong_tags(family: str) -> None:
    wanted, found = _values(_paper(family, 7), spoil=0.01)
    assert (wanted & found).total() >= 0.96 * wanted.total()


def test_claims_hold_their_own_lines() -> None:
    paper = _paper("eob-columns", 3)
    found = {reading.pointer: reading.value for reading in Assemble()("eob", tagged_pages(paper))}
    for index, claim in enumerate(paper.data["claims"]):
        assert found[f"/claims/{index}/patient_name"] == claim["patient_name"]
        for number, line in enumerate(claim["lines"]):
            assert found[f"/claims/{index}/lines/{number}/billed"] == line["billed"]


def test_figures_for_the_confidence_model() -> None:
    reading = next(iter(Assemble()("check", tagged_pages(_paper("check", 3)))))
    assert reading.signals.keys() >= {"tag_score", "tag_margin", "ocr_min", "ocr_mean"}


def test_untagged_pages() -> None:
    pages = [page.model_copy(update={"tags": None}) for page in tagged_pages(_paper("check", 3))]
    assert Assemble()("check", pages) == ()
