"""Rows of amounts that are a service's or its claim's as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.row_levels import with_one_level

CLAIM, LINE = "/claims/*/", "/claims/*/lines/*/"
NAMES = ("billed", "not_covered", "allowed", "coinsurance", "paid")
SERVICES = """
Therapy             80.00    0.00   60.00   12.00   48.00
Laboratory          20.00    5.00   15.00    3.00   12.00
Claim total        100.00    5.00   75.00   15.00   60.00
You owe             15.00
"""
Said = Sequence[tuple[str, float]]


def tagged(text: str, rows: Mapping[str, Said]) -> ReadPage:
    """A page; of each row, known by its first word, what its last words are and how sure that is."""
    page = typed_page(text)
    roles = tuple(dict.fromkeys(role for said in rows.values() for role, _ in said))
    words, index = [], 0
    for line in page.text.lines:
        said = rows.get(line.words[0].text, ())
        first = index + len(line.words) - len(said)
        words += [WordTag(word=first + n, roles=((roles.index(role), share),)) for n, (role, share) in enumerate(said)]
        index += len(line.words)
    return page.model_copy(update={"tags": PageTags(roles=roles, words=tuple(words), kinds={}, page_roles={})})


def told(page: ReadPage, row: int) -> list[str]:
    """What the tagged words of a row are."""
    assert page.tags is not None
    before = sum(len(line.words) for line in page.text.lines[:row])
    words = range(before, before + len(page.text.lines[row].words))
    return [page.tags.roles[tag.roles[0][0]] for tag in page.tags.words if tag.word in words]


def of(level: str, share: float = 0.9) -> list[tuple[str, float]]:
    return [(level + name, share) for name in NAMES]


def test_rows_that_make_up_the_total_below_them_are_services() -> None:
    (page,) = with_one_level([tagged(SERVICES, {"Therapy": of(CLAIM, 0.97), "Laboratory": of(LINE), "Claim": of(CLAIM)})])
    assert told(page, 0) == told(page, 1) == [LINE + name for name in NAMES]
    assert told(page, 2) == [CLAIM + name for name in NAMES]
    assert page.tags is not None
    assert sum(tag.opens[1] == 1.0 for tag in page.tags.words) == 2


def test_one_column_of_a_total_may_be_misread() -> None:
    text = SERVICES.replace("15.00   60.00", "16.00   60.00")
    (page,) = with_one_level([tagged(text, dict.fromkeys(("Therapy", "Laboratory", "Claim"), of(CLAIM)))])
    assert told(page, 0) == [LINE + name for name in NAMES]


def test_rows_that_are_not_the_total_stay() -> None:
    text = SERVICES.replace("5.00   75.00", "5.00   70.00").replace("15.00   60.00", "14.00   60.00")
    page = tagged(text, dict.fromkeys(("Therapy", "Laboratory", "Claim"), of(CLAIM)))
    assert with_one_level([page]) == (page,)


def test_rows_that_name_claims_are_claims_whatever_they_add_up_to() -> None:
    said = [(f"{CLAIM}patient_name", 0.9), *of(CLAIM)]
    page = tagged(SERVICES, {"Therapy": said, "Laboratory": said, "Claim": of(CLAIM)})
    assert with_one_level([page]) == (page,)


def test_unsure_amounts_are_of_the_level_of_their_row() -> None:
    mixed = [(CLAIM + "billed", 0.6), *of(LINE)[1:]]
    sure = [(CLAIM + "billed", 0.98), *of(LINE)[1:]]
    (page,) = with_one_level([tagged(SERVICES, {"Therapy": mixed, "Laboratory": sure})])
    assert told(page, 0) == [LINE + name for name in NAMES]
    assert told(page, 1)[0] == CLAIM + "billed"


def test_what_stands_alone_below_the_claims_amounts_is_the_claims() -> None:
    owed = [(LINE + "patient_responsibility", 0.6)]
    rows = {"Therapy": of(LINE), "Laboratory": of(LINE), "Claim": of(CLAIM), "You": owed}
    assert told(with_one_level([tagged(SERVICES, rows)])[0], 3) == [CLAIM + "patient_responsibility"]
    unsure = {**rows, "Claim": [(CLAIM + name, 0.5) for name in NAMES]}
    text = SERVICES.replace("Claim total ", "Claim sum   ")
    assert told(with_one_level([tagged(text, unsure)])[0], 3) == [LINE + "patient_responsibility"]


def test_codes_below_the_claims_amounts_are_the_claims() -> None:
    text = SERVICES.replace("You owe             15.00", "Reasons    CO 45    25.00")
    codes = [(f"{LINE}adjustments/*/{name}", 0.98) for name in ("group", "reason", "amount")]
    rows = {"Therapy": of(LINE), "Laboratory": of(LINE), "Claim": of(CLAIM), "Reasons": codes}
    (page,) = with_one_level([tagged(text, rows)])
    assert told(page, 3) == [f"{CLAIM}adjustments/*/{name}" for name in ("group", "reason", "amount")]
    services_alone = tagged(text, {**rows, "Claim": of(LINE)})
    assert told(with_one_level([services_alone])[0], 3)[0] == f"{LINE}adjustments/*/group"
