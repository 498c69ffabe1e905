"""Services printed over two rows under headings that are stacked alike."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.column_sums import with_summed_columns
from workers.stages.extract.tagged.service_rows import rows_completing, with_whole_services
from workers.stages.extract.tagged.stacked_headings import stacks_of

LINE = "/claims/*/lines/*"
STACKED = """
PROCEDURE   FROM DATE      CHARGED   COINS       PAID
UNITS       TO DATE        ALLOWED   COPAY

G0463       01/05/2026      250.00   25.00     110.00
2           01/06/2026      150.00   15.00
A4550       01/07/2026       90.00    5.00      45.00
1           01/07/2026       60.00   10.00
CLAIM TOTAL                 340.00   30.00     155.00
                            210.00   29.00
"""
FIRST = ("procedure", "service_from", "billed", "copay coinsurance", "paid")
SECOND = ("units", "service_from", "billed", "coinsurance copay")


def tagged(text: str, fields: dict[str, tuple[str, ...]], *, opens: float = 0.0) -> ReadPage:
    """A page, the words of each row tagged as what stands under its first word, and how surely a line begins with each row."""
    page = typed_page(text, rows=30)
    roles = tuple(f"{LINE}/{name}" for name in dict.fromkeys(" ".join(name for row in fields.values() for name in row).split()))
    words, index = [], 0
    for line in page.text.lines:
        for at, names in enumerate(fields.get(line.words[0].text, ())):
            shares = tuple(zip((roles.index(f"{LINE}/{name}") for name in names.split()), (0.7, 0.2), strict=False))
            words.append(WordTag(word=index + at, roles=shares, opens=(0.0, opens if at == 0 else 0.0, 0.0)))
        index += len(line.words)
    return page.model_copy(update={"tags": PageTags(roles=roles, words=tuple(words), kinds={}, page_roles={})})


def told(page: ReadPage) -> dict[str, str]:
    """Fields by the texts of their words."""
    assert page.tags is not None
    return {
        page.text.words[tag.word].text: page.tags.roles[tag.roles[0][0]].removeprefix(f"{LINE}/") for tag in page.tags.words
    }


def two_rows() -> ReadPage:
    return tagged(STACKED, {"G0463": FIRST, "2": SECOND, "A4550": FIRST, "1": SECOND}, opens=0.4)


def test_rows_that_complete_others() -> None:
    completing = rows_completing([two_rows()])
    assert list(completing.values()) == [1, 1, 1]
    assert not rows_completing([typed_page(STACKED)])


def test_no_service_begins_on_a_row_that_completes_one() -> None:
    (page,) = with_whole_services([two_rows()])
    assert page.tags is not None
    firsts = {page.text.words[tag.word].text for tag in page.tags.words if tag.opens[1]}
    assert firsts == {"G0463", "A4550"}


def test_a_date_below_another_is_the_last_day() -> None:
    fields = told(with_whole_services([two_rows()])[0])
    assert fields["01/05/2026"] == "service_from"
    assert fields["01/06/2026"] == "service_to"


def test_headings_name_the_cells_of_their_own_row() -> None:
    fields = told(with_summed_columns([two_rows()])[0])
    assert [fields[text] for text in ("250.00", "25.00", "110.00")] == ["billed", "coinsurance", "paid"]
    assert [fields[text] for text in ("150.00", "15.00")] == ["allowed", "copay"]


def test_a_service_on_every_row() -> None:
    page = tagged(STACKED, dict.fromkeys(("G0463", "2", "A4550", "1"), FIRST))
    assert with_whole_services([page]) == (page,)


def test_rows_of_another_section() -> None:
    text = STACKED.replace("CLAIM TOTAL", "           ").replace("2      ", "2 NOTES", 1).replace("1      ", "1 NOTES", 1)
    page = tagged(text, {"G0463": FIRST, "A4550": FIRST})
    assert with_whole_services([page]) == (page,)


CLAIMS = """
                                         DEDUCT
MEMBER      FROM DATE      CHARGED       COINS
MEMBER NO   THRU DATE      ALLOWED       COPAY      PAID

LARCH       01/05/2026      250.00       10.00    110.00
A77         01/06/2026      150.00       25.00
                                          5.00
DELGADO     01/07/2026       90.00        0.00     45.00
B90         01/07/2026       60.00       10.00
                                          5.00
"""


def test_claims_without_services_over_several_rows() -> None:
    """Short columns of headings stand at the foot: the first of a column names the first of its cells."""
    first = ("patient_name", "service_from", "billed", "copay deductible", "paid")
    second = ("member_id", "service_to", "billed allowed", "deductible coinsurance")
    rows: dict[str, tuple[str, ...]] = {
        "LARCH": first,
        "DELGADO": first,
        "A77": second,
        "B90": second,
        "5.00": ("deductible copay",),
    }
    page = tagged(CLAIMS, rows)
    assert page.tags is not None
    roles = tuple(role.replace(LINE, "/claims/*") for role in page.tags.roles)
    page = page.model_copy(update={"tags": page.tags.model_copy(update={"roles": roles})})
    assert list(rows_completing([page]).values()) == [1, 2, 1, 2]
    (summed,) = with_summed_columns([page])
    assert summed.tags is not None
    fields = [summed.tags.roles[tag.roles[0][0]].removeprefix("/claims/*/") for tag in summed.tags.words]
    assert fields[2:4] == ["billed", "deductible"]
    assert fields[7:10] == ["allowed", "coinsurance", "copay"]


def test_a_procedure_told_again_as_processed() -> None:
    twice = """
LINE  DATES       PROC    CHARGE  PAID
Sub   01/05/2026  G0463   250.00
Adj               G0463           110.00
Sub   01/07/2026  A4550    90.00
Adj               A4550            45.00
"""
    page = typed_page(twice, rows=30)
    codes = [index for index, word in enumerate(page.text.words) if word.text in {"G0463", "A4550"}]
    tags = PageTags(
        roles=(f"{LINE}/procedure",),
        words=tuple(WordTag(word=index, roles=((0, 0.9),), opens=(0.0, 0.9, 0.0)) for index in codes),
        kinds={},
        page_roles={},
    )
    page = page.model_copy(update={"tags": tags})
    assert list(rows_completing([page]).values()) == [1, 1]
    (whole,) = with_whole_services([page])
    assert whole.tags is not None
    assert [tag.opens[1] for tag in whole.tags.words] == [0.9, 0.0, 0.9, 0.0]


def test_headings_are_stacked_less_deep_than_services_with_more_codes() -> None:
    page = two_rows()
    depths = {(1, 3): 1, (1, 4): 2}
    (stack,) = stacks_of([page], depths)
    assert len(stack.rows) == 2
    assert not stacks_of([page], {})
