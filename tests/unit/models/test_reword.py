from random import Random

import pytest

from models.training.families.catalogue import drawn
from models.training.label_wordings import wordings_of
from models.training.labels import columns_of_labels, whole
from models.training.reword import reworded
from models.training.targets import OwnedPage, OwnedWord, lessons, owned_pages
from schemas.geometry import Box

PAGE: OwnedPage = (
    OwnedWord("Amount", Box(0.10, 0.10, 0.16, 0.11)),
    OwnedWord("Billed", Box(0.11, 0.112, 0.16, 0.122)),
    OwnedWord("Check", Box(0.50, 0.10, 0.55, 0.11)),
    OwnedWord("Date:", Box(0.553, 0.10, 0.60, 0.11)),
    OwnedWord("11/02/2026", Box(0.62, 0.10, 0.70, 0.11), ("/payment/date",)),
    OwnedWord("125.00", Box(0.11, 0.13, 0.16, 0.14), ("/claims/0/lines/0/billed",)),
)


def labels(page: OwnedPage) -> set[str]:
    return {word.text for word in page if not word.owners}


def test_labels_change_and_values_do_not() -> None:
    pages = [reworded(PAGE, "eob", Random(seed)) for seed in range(400)]
    assert all([word for word in page if word.owners] == [word for word in PAGE if word.owners] for page in pages)
    assert {"Amount", "Billed"} < set.union(*map(labels, pages))
    assert any({"Charges"} & labels(page) for page in pages), "a heading in two rows is one label"
    assert any({"Payment", "Date:"} <= labels(page) for page in pages), "a colon stays"


def test_labels_are_broken_otherwise() -> None:
    rows = {len({word.box.y0 for word in reworded(PAGE, "eob", Random(seed)) if word.box.x1 < 0.3}) for seed in range(300)}
    assert rows >= {2, 3, 4}, "a value below its heading of one row, two or three"


def test_new_labels_mean_the_same() -> None:
    (wordings,) = wordings_of("eob")
    assert wordings.meaning("Check Date:") == "payment/date"
    assert wordings.meaning("Amt Billed") == "billed"
    rng = Random(3)
    for meaning in ("billed", "payment/date", "claim_number", "not_covered", "patient_responsibility"):
        assert {wordings.meaning(wordings.another(meaning, rng, 0.3)) for _ in range(80)} - {None} == {meaning}


def test_labels_of_two_meanings_stay() -> None:
    (wordings,) = wordings_of("eob")
    assert wordings.meaning("Name") is None
    assert wordings.meaning("Number of Claims") is None


def test_parts_of_a_heading_that_nobody_knows_stay() -> None:
    page = (
        OwnedWord("Outside", Box(0.10, 0.10, 0.16, 0.11)),
        OwnedWord("Allowed", Box(0.10, 0.112, 0.16, 0.122)),
        OwnedWord("5.00", Box(0.11, 0.13, 0.16, 0.14), ("/claims/0/lines/0/not_covered",)),
    )
    (column,) = columns_of_labels(page)
    assert whole(column).text == "Outside Allowed"
    assert not any({"Charge", "Amount", "Plan"} & labels(reworded(page, "eob", Random(seed))) for seed in range(100))


def test_captions_below_each_other_are_labels_of_their_own() -> None:
    page = (
        OwnedWord("Patient", Box(0.10, 0.10, 0.16, 0.11)),
        OwnedWord("Ann", Box(0.18, 0.10, 0.22, 0.11), ("/claims/0/patient_name",)),
        OwnedWord("ICN", Box(0.10, 0.112, 0.14, 0.122)),
        OwnedWord("4711", Box(0.18, 0.112, 0.22, 0.122), ("/claims/0/claim_number",)),
    )
    assert [whole(column).text for column in columns_of_labels(page)] == ["Patient", "ICN"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("eob-wide", "eob"), ("eob-print-train", "eob"), ("invoice-classic", "invoice"), ("invoice-printer", "invoice")],
)
def test_nothing_runs_into_new_labels(name: str, kind: str) -> None:
    for seed in range(4):
        (page, *_) = owned_pages(drawn(name, Random(seed)))
        changed = reworded(page, kind, Random(seed))
        new = [word.box for word in changed if word not in page]
        values = [word.box for word in changed if word.owners]
        assert not [box for box in new for other in values if box.overlap_x(other) > 0.002 and box.overlap_y(other) > 0.002]


@pytest.mark.parametrize(("name", "kind"), [("eob-columns", "eob"), ("eob-boxes", "eob"), ("invoice-facture", "invoice")])
def test_every_value_of_a_drawn_page_keeps_its_lesson(name: str, kind: str) -> None:
    pages = owned_pages(drawn(name, Random(4)))
    rng = Random(1)
    before, after = lessons(pages, kind), lessons([reworded(page, kind, rng) for page in pages], kind)
    roles = [[word.role for word in page.words if word.role] for page in before]
    assert [[word.role for word in page.words if word.role] for page in after] == roles
