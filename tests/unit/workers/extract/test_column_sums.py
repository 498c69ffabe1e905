"""What columns of amounts and of counts are, told by their sums and forms."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.column_sums import with_summed_columns
from workers.stages.extract.tagged.columns import tables_of
from workers.stages.extract.tagged.units import with_units

LINE = "/claims/*/lines/*"
Likely = Mapping[str, float]
ROWS = """
01/05/2026  G0463      250.00   150.00    20.00     5.00   125.00
01/06/2026  A4550       90.00    60.00     0.00    12.00    48.00
01/07/2026  J1100      310.00   200.00    35.00    33.00   132.00
"""
SURE = {"billed": 0.99, "paid": 0.99}
NAMES = ("billed", "allowed", "deductible", "coinsurance", "paid")


def tagged(text: str, *columns: Likely, skipped: int = 2) -> ReadPage:
    """A page, the words of each row tagged alike but for the first ones; names are those of fields of a service."""
    page = typed_page(text)
    roles = tuple(dict.fromkeys(f"{LINE}/{name}" if name else "" for column in columns for name in column))
    words, index = [], 0
    for line in page.text.lines:
        for at in range(len(line.words)):
            likely = columns[at - skipped] if 0 <= at - skipped < len(columns) else {}
            shares = tuple((roles.index(f"{LINE}/{name}" if name else ""), share) for name, share in likely.items())
            words += [WordTag(word=index + at, roles=shares)] if shares else []
        index += len(line.words)
    return page.model_copy(update={"tags": PageTags(roles=roles, words=tuple(words), kinds={}, page_roles={})})


def told(page: ReadPage) -> list[str]:
    """The likeliest field of each tagged word of the first row."""
    assert page.tags is not None
    words = [tag for tag in page.tags.words if tag.word < len(page.text.lines[0].words)]
    return [page.tags.roles[tag.roles[0][0]].removeprefix(f"{LINE}/") for tag in words]


def test_two_columns_that_changed_places() -> None:
    page = tagged(ROWS, {"billed": 0.98}, {"deductible": 0.5, "allowed": 0.4}, {"allowed": 0.5, "deductible": 0.3},
                  {"coinsurance": 0.9}, {"paid": 0.98})  # fmt: skip
    assert told(with_summed_columns([page])[0]) == list(NAMES)


def test_shares_that_change_no_sum_are_no_surer_than_the_tagger_thinks() -> None:
    shares = {"coinsurance": 0.5, "copay": 0.45}
    page = tagged(
        ROWS, {"billed": 0.98}, {"allowed": 0.5, "copay": 0.4}, {"deductible": 0.6, "allowed": 0.3}, shares, {"paid": 0.98}
    )
    (summed,) = with_summed_columns([page])
    assert summed.tags is not None
    sure = {summed.tags.roles[tag.roles[0][0]].removeprefix(f"{LINE}/"): tag.roles[0][1] for tag in summed.tags.words}
    assert sure["coinsurance"] < 0.9


def test_a_doubtful_cell_is_what_its_column_is() -> None:
    text = f"{ROWS}TOTAL       SUM        650.00   410.00    55.00    50.00   305.00\n"
    columns = ({"billed": 0.98}, {"": 0.95}, {"deductible": 0.9}, {"coinsurance": 0.9}, {"paid": 0.98})
    page = tagged(text, *columns)
    assert page.tags is not None
    roles = (*page.tags.roles, f"{LINE}/copay")
    last = sum(len(line.words) for line in page.text.lines[:3]) + 3
    words = tuple(
        tag.model_copy(update={"roles": ((len(roles) - 1, 0.6),)}) if tag.word == last else tag for tag in page.tags.words
    )
    doubted = page.model_copy(update={"tags": page.tags.model_copy(update={"roles": roles, "words": words})})
    (told_over,) = with_summed_columns([doubted])
    assert told_over.tags is not None
    assert next(told_over.tags.roles[tag.roles[0][0]] for tag in told_over.tags.words if tag.word == last) == ""


def test_columns_that_add_up_stay() -> None:
    page = tagged(ROWS, *({name: 0.6, "not_covered": 0.3} for name in NAMES))
    assert with_summed_columns([page]) == (page,)


def test_a_cell_that_is_surely_something_stays() -> None:
    page = tagged(ROWS, {"billed": 0.98}, {"deductible": 0.97}, {"allowed": 0.97}, {"coinsurance": 0.9}, {"paid": 0.98})
    assert with_summed_columns([page]) == (page,)


def test_a_column_that_is_no_field_is_not_made_one() -> None:
    page = tagged(ROWS, {"billed": 0.98}, {"allowed": 0.9}, {"deductible": 0.9}, {"": 1.0}, {"paid": 0.98})
    assert with_summed_columns([page]) == (page,)


def test_untagged_pages() -> None:
    page = typed_page(ROWS)
    assert with_units(with_summed_columns([page])) == (page,)


def test_rows_that_are_not_alike_are_two_tables() -> None:
    page = tagged(f"{ROWS}\n        12.00  3.00\n        15.00  4.00\n", *({name: 0.9} for name in NAMES))
    assert [len(table.rows) for table in tables_of([page])] == [3, 2]


COUNTED = """
01/05/2026  G0463      25   2     250.00   125.00
01/06/2026  A4550          10      90.00    48.00
01/07/2026  J1100      59   1     310.00   132.00
"""


def test_single_digits_are_no_modifiers() -> None:
    page = tagged(COUNTED, {"modifiers/*": 0.9}, {"modifiers/*": 0.7, "units": 0.2}, {"billed": 0.9}, {"paid": 0.9})
    assert told(with_units([page])[0]) == ["modifiers/*", "units", "billed", "paid"]


def test_a_row_that_has_its_units_has_no_more() -> None:
    page = tagged(COUNTED, {"units": 0.9}, {"modifiers/*": 0.7, "units": 0.2}, {"billed": 0.9}, {"paid": 0.9})
    assert told(with_units([page])[0])[1] == "modifiers/*"


def test_a_row_that_says_how_many_behind_a_sign_has_no_more() -> None:
    text = """
01/05/2026  G0463      25 x  2     250.00   125.00
01/06/2026  A4550       3 x  4      90.00    48.00
"""
    page = tagged(text, *({name: 0.9} for name in ("modifiers/*", "", "modifiers/*", "billed", "paid")))
    assert told(with_units([page])[0])[0] == "modifiers/*"
