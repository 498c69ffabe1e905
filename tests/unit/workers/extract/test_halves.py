"""Pages of claims in two columns."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.halves import on_their_sheets, with_halves_apart

CLAIM, LINE = "/claims/*", "/claims/*/lines/*"
ROLES = {
    "J": f"{CLAIM}/patient_name", "R": f"{CLAIM}/claim_number", "G": f"{LINE}/procedure", "4": f"{LINE}/billed",
    "3": f"{LINE}/paid", "1": f"{LINE}/copay",
}  # fmt: skip
HEAD = "Some Plan                                    Claims paid on all of Main\n\n\n\n\n"
LEFT = ("Patient JDOE", "Claim number R100", "Code   Charge  Copay  Benefit", "G0001  40.00   10.00  30.00")
RIGHT = ("Patient JROE", "Claim number R200", "Code   Charge  Copay  Benefit", "G0002  41.00   11.00  31.00")


def sheet(number: int, *, right: tuple[str, ...] = RIGHT) -> ReadPage:
    rows = [f"{one:45}{other}" for one, other in zip(LEFT * 4, right * 4, strict=True)]
    page = typed_page(HEAD + "\n".join(rows), number, rows=24)
    tags = tuple(
        WordTag(word=index, roles=((list(ROLES).index(word.text[0]), 0.9),))
        for index, word in enumerate(page.text.words)
        if (word.text[0] in ROLES and any(map(str.isdigit, word.text))) or word.text.startswith("J")
    )
    return page.model_copy(update={"tags": PageTags(roles=tuple(ROLES.values()), words=tags, kinds={}, page_roles={})})


def test_the_left_column_comes_first() -> None:
    pages, sheets = with_halves_apart([sheet(1)])
    left, right = ([word.text for word in page.text.words] for page in pages)
    assert ("JDOE" in left, "JROE" in left) == (True, False)
    assert ("JDOE" in right, "JROE" in right) == (False, True)
    assert {"Some", "Main"} <= set(left)
    assert sheets == {1: 1, 2: 1}


def test_words_keep_their_roles() -> None:
    _, page = with_halves_apart([sheet(1)])[0]
    assert page.tags is not None
    told = {page.text.words[tag.word].text: page.tags.roles[tag.roles[0][0]] for tag in page.tags.words}
    assert (told["JROE"], told["41.00"]) == (ROLES["J"], ROLES["4"])


def test_a_table_across_is_one() -> None:
    page = sheet(1, right=("Group", "Member", "Allowed  Note", "38.00    N1"))
    assert with_halves_apart([page])[0] == (page,)


def test_readings_are_on_their_sheets() -> None:
    pages, sheets = with_halves_apart([sheet(4), sheet(5)])
    assert [page.facts.number for page in pages] == [1, 2, 3, 4]
    reading = Reading(pointer="/claims/0/paid", value="30.00", score=0.9, page=3)
    assert on_their_sheets([reading], sheets)[0].page == 5
