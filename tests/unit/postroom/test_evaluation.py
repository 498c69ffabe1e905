import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from models.evaluation.judge import Outcome, Verdict
from models.evaluation.judged import Judged, JudgedLeaf, Origin, judge_document
from models.evaluation.known import KnownDocument, keep, load, paths_of
from models.training.families.catalogue import FAMILIES, families_of
from postroom.evaluation import tables
from postroom.evaluation.baseline import read_plainly
from postroom.evaluation.corpus import BORN_DIGITAL, FAULTS, MIX, Choice, Plan, draw, make, plan, shows_rulings
from postroom.evaluation.dividing import dividing, parted
from postroom.evaluation.kept_tags import KeptTags
from postroom.evaluation.peer import compared
from postroom.evaluation.real_paper import as_contracted
from postroom.evaluation.tagger_memory import tagger_megabytes
from postroom.evaluation.targets import FAX, GOOD, reached
from postroom.evaluation.understanding import own_line, understand_file
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word
from schemas.understanding import PageGroup

FACTS = PageFacts(number=1, width=2550, height=3300, dpi=300)


def page(*lines: str) -> ReadPage:
    """Lines of print, words as wide as their letters."""
    rows = []
    for at, line in enumerate(lines):
        words, x = [], 0.05
        for token in line.split():
            words.append(
                Word(text=token, box=Box(x, 0.1 + at * 0.02, x + 0.008 * len(token), 0.115 + at * 0.02), confidence=0.9)
            )
            x += 0.008 * (len(token) + 1)
        rows.append(Line(words=tuple(words)))
    return ReadPage(facts=FACTS, text=PageText(lines=tuple(rows)))


DOCUMENT = KnownDocument(
    name="001-00000.eob-columns.clean",
    split="test",
    family="eob-columns",
    family_split="training",
    type="eob",
    fault="clean",
    container="tif",
    dpi=300,
    seed="1",
    sizes=((612.0, 792.0),),
    truth={"type": "eob", "data": {}},
    pages=(page("PAID"),),
    draw_seconds=0.1,
    read_seconds=1.0,
)


def judged(*leaves: tuple[Outcome, float, bool], fault: str = "clean", type_name: str = "eob", found: str = "eob") -> Judged:
    said = [
        JudgedLeaf(Verdict(outcome, f"/claims/{at}/paid", f"/claims/{at}/paid", "1.00", "1.00"), confidence, accepted)
        for at, (outcome, confidence, accepted) in enumerate(leaves)
    ]
    return Judged(
        "d", Origin("test", "family", fault), type_name, found, 0.9, is_accepted=False, more_records=0, leaves=tuple(said)
    )


def test_kept_documents_are_loaded_as_they_were(tmp_path: Path) -> None:
    kept = keep(DOCUMENT, tmp_path)
    assert paths_of("test", tmp_path) == (kept,)
    assert list(load([kept])) == [DOCUMENT]
    assert json.loads(gzip.decompress(kept.read_bytes()))["pages"][0]["tags"] is None


def test_plans_are_repeatable_and_families_take_turns() -> None:
    known = Counter[str]()
    plans = []
    for number in range(60):
        chosen = plan("training", 1, number, Choice({"letter": 1}), known)
        known[chosen.family] += 1
        plans.append(chosen)
    assert plans[0] == plan("training", 1, 0, Choice({"letter": 1}), Counter())
    assert {chosen.fault for chosen in plans} <= set(FAULTS)
    counts = [known[name] for name in families_of("training", "letter")]
    assert max(counts) - min(counts) <= 1


def test_paper_is_as_long_as_planned() -> None:
    chosen = plan("training", 1, 4, Choice({"eob": 1}), Counter())
    seed, paper = draw(chosen)
    assert len(paper.pages) <= chosen.most_pages
    assert seed.startswith(chosen.name)


def test_made_read_understood_and_judged(tmp_path: Path) -> None:
    line = own_line()
    chosen = Plan("001-00000.invoice-us.born-digital", "invoice-us", BORN_DIGITAL, "born-digital", 2)
    (known,) = load([keep(make(line, chosen, "training"), tmp_path)])
    tags = KeptTags(tmp_path / "tags")
    first, again = (understand_file(line, known.name, known.pages, tags) for _ in range(2))
    assert [record["data"] for record in first.records] == [record["data"] for record in again.records]
    assert again.problem is None
    found = judge_document(known.name, Origin("training", known.family, known.fault), known.truth, again.records)
    assert found.type_right
    assert found.strict.ok > found.strict.errors


def test_every_split_has_paper_of_every_type_of_the_mix() -> None:
    for split in ("training", "validation", "test"):
        assert {FAMILIES[name].type for name in families_of(split)} >= set(MIX)


def test_faults_are_grouped() -> None:
    assert {"clean", "office", BORN_DIGITAL} <= GOOD <= set(FAULTS)
    assert set(FAULTS) >= FAX


@pytest.mark.parametrize(("rulings", "grey", "seen"), [(40, 0, True), (40, 215, True), (4, 0, False), (0, 0, False)])
def test_shows_rulings(rulings: int, grey: int, seen: bool) -> None:  # noqa: FBT001 - a case
    paper = np.full((3300, 2550), 255, np.uint8)
    for number in range(rulings):
        paper[100 + 70 * number : 103 + 70 * number, 100:2400] = grey
    assert shows_rulings(paper) == seen


def test_plain_reader() -> None:
    paper = page("ACME Invoice No: A-77", "Invoice Date: 10/14/2026", "Subtotal 40.00", "Total due $44.50")
    found = read_plainly("invoice", [paper])
    assert found is not None
    assert (found["data"]["number"], found["data"]["issue_date"], found["data"]["total"]) == ("A-77", "2026-10-14", "44.50")
    assert read_plainly("letter", [paper]) is None


def test_plain_reader_looks_below() -> None:
    found = read_plainly("eob", [page("Check Number", "0012345")])
    assert found is not None
    assert found["data"]["payment"]["number"] == "0012345"


def rows(lines: Iterator[str]) -> dict[str, list[str]]:
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return {row[0]: row[1:] for row in cells}


def test_accepted_and_wrong() -> None:
    some = judged(
        (Outcome.OK, 0.999, True), (Outcome.WRONG, 0.999, True), (Outcome.OK, 0.6, False), (Outcome.MISSING, 0.0, False)
    )
    found = rows(tables.accepted("", {"x": [some]}))["x"]
    assert found[:4] == ["3", "66.7", "1", "50.00"]


def test_leaves_of_a_wrong_type_are_missing_and_not_given() -> None:
    other = judged((Outcome.MISSING, 0.0, False), found="invoice")
    assert not tables.given_leaves([other])
    assert rows(tables.quality("", {"x": [other]}))["x"][1] == "0.0"


def test_goals_missed_are_bold() -> None:
    good = judged((Outcome.OK, 0.9, False))
    found = rows(reached([good, judged((Outcome.WRONG, 0.9, False), fault="fax")], []))
    assert found["EOB, all leaves, F1"] == ["≥ 97.0", "100.0", "1", "≥ 92.0", "**0.0**", "1"]


def test_a_truth_that_is_all_capitals_does_not_judge_capitals() -> None:
    names = [("BEST DENKI", "Best Denki", Outcome.WRONG), ("MR. D.I.Y.", "MR.D.I.Y.", Outcome.WRONG)]
    origin = Origin("receipts", "receipts", "scan")
    shops = [
        Judged(
            "d", origin, "receipt", "receipt", 0.9, is_accepted=False, more_records=0,
            leaves=(JudgedLeaf(Verdict(outcome, "/merchant/name", "/merchant/name", wanted, found), 0.9, accepted=False),),
        )
        for wanted, found, outcome in names
    ]  # fmt: skip
    found = rows(reached([], shops))
    assert found["receipts: company, exact"][1] == "**0.0**"
    assert found["receipts: company, capitals aside"][1] == "**50.0**"


def test_errors_come_in_heaps() -> None:
    lines = list(tables.errors([judged((Outcome.WRONG, 0.9, True), (Outcome.OK, 1.0, True), (Outcome.WRONG, 0.8, False))], 5))
    assert lines[1] == "2 x eob /claims/*/paid in family, in 1 documents"
    assert "ACCEPTED" in lines[2]


def test_nobody_has_to_install_the_peer(tmp_path: Path) -> None:
    (line,) = compared([], tmp_path)
    assert "not compared" in line


def test_lines_of_an_address_as_the_contract_joins_them() -> None:
    lines = ["SHOP S/B", "LOT 276 JALAN BANTING", "43800 DENGKIL,", "SELANGOR.", "TEL: 03-1"]
    assert (
        as_contracted("LOT 276 JALAN BANTING 43800 DENGKIL, SELANGOR.", lines)
        == "LOT 276 JALAN BANTING, 43800 DENGKIL, SELANGOR."
    )
    assert as_contracted("LOT 276 JALAN BANTING 43800", lines) == "LOT 276 JALAN BANTING 43800"
    assert as_contracted("LOT 9 JALAN BANTING 43800 DENGKIL", lines) == "LOT 9 JALAN BANTING 43800 DENGKIL"


def test_a_pile_is_judged_by_where_documents_begin() -> None:
    """Of two sheets, one, three, two: the first and the last are found, the second runs into the third, which is cut."""
    pile = [DOCUMENT.model_copy(update={"pages": (page("PAID"),) * sheets}) for sheets in (2, 1, 3, 2)]
    groups = [PageGroup(pages=pages) for pages in ((1, 2), (3, 4), (5, 6), (7,))]
    first, second, third, last = parted("as it comes", pile, groups)
    assert (first.is_whole, second.is_whole, third.is_whole, last.is_whole) == (True, False, False, True)
    assert (second.begun, second.ended) == (True, False)
    assert (third.begun, third.cuts, third.ended) == (False, 1, True)
    rows = list(dividing([first, second, third, last]))
    assert rows[-1] == "| as it comes, eob | 4 | 50.0 | 1 | 4 | 1 |"


def test_the_tagger_keeps_within_its_memory() -> None:
    """More than its weights, since it answered; no more than the models may have."""
    assert 20 < tagger_megabytes() <= 300
