from tests.typed import typed_page
from workers.stages.extract.labels import Wordings
from workers.stages.extract.sheets import Sheet, sheet_of
from workers.stages.extract.tables import Grid, find_headings, grid_of

COLUMNS = Wordings.of({
    "date": ("service date",), "code": ("procedure",), "billed": ("billed amount",), "not_covered": ("amount not covered",),
    "copay": ("copay",), "reason": ("reason amount",), "paid": ("paid",),
})  # fmt: skip


def table(text: str) -> tuple[Sheet, Grid]:
    sheet = sheet_of(typed_page(text))
    heading = find_headings(sheet, COLUMNS)[0]
    return sheet, grid_of(sheet, heading, sheet.rows[heading.last + 1 :])


def cells(sheet: Sheet, grid: Grid, row: int) -> dict[str, str]:
    return {name: " ".join(token.text for token in tokens) for name, tokens in grid.cells(sheet.rows[row]).items()}


STACKED = """
Service               Billed   Amount not
Date       Procedure  Amount   covered      Paid
10/01/26   G0463      250.00        0.00  180.00
10/02/26   A4550    1,100.00       50.00   60.00
"""


def test_stacked_headings() -> None:
    sheet, grid = table(STACKED)
    assert grid.heading.names == {"date", "code", "billed", "not_covered", "paid"}
    assert cells(sheet, grid, 3) == {
        "date": "10/02/26",
        "code": "A4550",
        "billed": "1,100.00",
        "not_covered": "50.00",
        "paid": "60.00",
    }


def test_unknown_column_keeps_its_cells() -> None:
    sheet, grid = table(
        "Service date   Zone   Procedure   Paid\n10/01/26       7A     G0463       1.00\n10/02/26       8B     G0463       2.00"
    )
    assert cells(sheet, grid, 1) == {"date": "10/01/26", "": "7A", "code": "G0463", "paid": "1.00"}


def test_label_and_value_rows_are_no_headings() -> None:
    sheet = sheet_of(typed_page("Paid: 180.00   Copay: 20.00   Procedure: G0463   Billed amount: 250.00"))
    assert find_headings(sheet, COLUMNS) == ()


def test_prose_is_no_heading() -> None:
    text = "What was paid for a procedure is shown with the copay that the plan asks of every family on each visit"
    assert find_headings(sheet_of(typed_page(text, columns=120)), COLUMNS) == ()
