# ruff: noqa: S311 - the mill's dice need not be secret
from random import Random

from models.training.families.catalogue import drawn
from models.training.reword import plain, reworded, wordings_of
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


def test_new_labels_mean_the_same() -> None:
    wordings = wordings_of("eob")
    assert wordings.meanings["check date"] == "/payment/date"
    assert all(wordings.meanings[label] == meaning for meaning, several in wordings.labels.items() for label in several)


def test_labels_of_two_meanings_stay() -> None:
    assert "name" not in wordings_of("eob").meanings


def test_every_value_of_a_drawn_page_keeps_its_lesson() -> None:
    pages = owned_pages(drawn("eob-columns", Random(4)))
    rng = Random(1)
    before, after = lessons(pages, "eob"), lessons([reworded(page, "eob", rng) for page in pages], "eob")
    roles = [[word.role for word in page.words if word.role] for page in before]
    assert [[word.role for word in page.words if word.role] for page in after] == roles


def test_plain_labels() -> None:
    assert plain("Check/EFT #:") == "check/eft no"
