"""Claims told in one row of amounts, their number in a line below it."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.claim_rows import with_claim_rows
from workers.stages.extract.tagged.printed import printed_pages

CLAIM, LINE = "/claims/*", "/claims/*/lines/*"
STATEMENT = """
Patient:  KIMOAK
01/05/26    90.00   10.00   80.00
LEEASH
Claim     R100
01/06/26    40.00    9.00   31.00
MAYELM
Claim     R200
Total      130.00   19.00  111.00
"""
ROLES = (
    f"{CLAIM}/patient_name", f"{CLAIM}/claim_number", f"{LINE}/service_from", f"{LINE}/billed", f"{LINE}/copay", f"{LINE}/paid",
    f"{CLAIM}/rendering_provider", f"{CLAIM}/billed", f"{LINE}/procedure",
)  # fmt: skip
COLUMNS = {12: 3, 20: 4, 28: 5}


def role_of(text: str, at: int) -> int | None:
    if text in {"KIMOAK", "LEEASH", "MAYELM"}:
        return 0
    if text.startswith(("R1", "R2")):
        return 1
    if "/" in text:
        return 2
    return (3, 4, 5)[at - 1] if "." in text and at else None


def statement(text: str = STATEMENT) -> ReadPage:
    page = typed_page(text)
    tags, index = [], 0
    for line in page.text.lines:
        for at, word in enumerate(line.words):
            role = role_of(word.text, at)
            if role is not None:
                tags.append(WordTag(word=index, roles=((role, 0.9),), opens=(0.0, 0.9 if role == 2 else 0.0, 0.0)))
            index += 1
    return page.model_copy(update={"tags": PageTags(roles=ROLES, words=tuple(tags), kinds={}, page_roles={})})


def told(page: ReadPage) -> dict[str, tuple[str, tuple[float, float, float]]]:
    (found,) = with_claim_rows([page], printed_pages([page]))
    assert found.tags is not None
    words = found.text.words
    return {words[tag.word].text: (found.tags.roles[tag.roles[0][0]], tag.opens) for tag in found.tags.words}


def test_the_amounts_are_the_claims() -> None:
    found = told(statement())
    assert found["90.00"][0] == f"{CLAIM}/billed"
    assert found["31.00"][0] == f"{CLAIM}/paid"
    assert [found[day][1] for day in ("01/05/26", "01/06/26")] == [(1.0, 0.0, 0.0)] * 2


def test_a_name_in_the_cell_is_who_treated() -> None:
    found = told(statement())
    assert (found["KIMOAK"][0], found["LEEASH"][0]) == (f"{CLAIM}/patient_name", f"{CLAIM}/rendering_provider")


def test_sums_are_no_claims() -> None:
    assert told(statement())["111.00"][0] == ""


def test_numbers_above_the_amounts_leave_services() -> None:
    above = """
Claim     R100
01/05/26    90.00   10.00   80.00
Claim     R200
01/06/26    40.00    9.00   31.00
"""
    assert told(statement(above))["90.00"][0] == f"{LINE}/billed"
