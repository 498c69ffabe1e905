"""Names and numbers of claims in the columns of a register."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.named_columns import with_named_columns
from workers.stages.extract.tagged.printed import printed_pages

ACCOUNT, CLAIM, BILLED = "/claims/*/patient_account", "/claims/*/claim_number", "/claims/*/lines/*/billed"
PATIENT, DOCTOR = "/claims/*/patient_name", "/claims/*/rendering_provider"
ROLES = (ACCOUNT, CLAIM, BILLED, PATIENT, DOCTOR)
REGISTER = "\n".join(f"A7741{n}    LARCH NOOR    {n}2.00" for n in range(1, 6))


def page_of(numbers: Sequence[dict[str, float]], text: str = REGISTER) -> ReadPage:
    """A register of one number, a name and an amount a row, and what the tagger thinks of the numbers."""
    page = typed_page(text)
    words = []
    for row, said in enumerate(numbers):
        names: tuple[dict[str, float], ...] = (said, {PATIENT: 0.9}, {DOCTOR: 0.5, PATIENT: 0.4}, {BILLED: 0.9})
        for at, shares in enumerate(names):
            ranked = sorted(((ROLES.index(role), share) for role, share in shares.items()), key=lambda pair: -pair[1])
            words.append(WordTag(word=4 * row + at, roles=tuple(ranked)))
    return page.model_copy(update={"tags": PageTags(roles=ROLES, words=tuple(words), kinds={}, page_roles={})})


def told(page: ReadPage, at: int) -> list[str]:
    """What the words at that place of each row are."""
    assert page.tags is not None
    return [page.tags.roles[tag.roles[0][0]] for tag in page.tags.words if tag.word % 4 == at]


def test_a_column_is_one_field() -> None:
    numbers = [{ACCOUNT: 0.8, CLAIM: 0.2}] * 4 + [{CLAIM: 0.6, ACCOUNT: 0.4}]
    (page,) = with_named_columns([page_of(numbers)], printed_pages([page_of(numbers)]))
    assert told(page, 0) == [ACCOUNT] * 5


def test_a_name_in_one_cell_is_one_persons() -> None:
    (page,) = with_named_columns([page_of([{ACCOUNT: 0.9}] * 5)], printed_pages([page_of([{ACCOUNT: 0.9}] * 5)]))
    assert told(page, 2) == [PATIENT] * 5


def test_a_cell_of_which_the_tagger_is_sure_stays() -> None:
    (page,) = with_named_columns(
        [page_of([{ACCOUNT: 0.9}] * 4 + [{CLAIM: 0.99}])], printed_pages([page_of([{ACCOUNT: 0.9}] * 4 + [{CLAIM: 0.99}])])
    )
    assert told(page, 0) == [ACCOUNT] * 4 + [CLAIM]


def test_a_column_that_is_surely_of_two_fields_stays() -> None:
    numbers = [{ACCOUNT: 0.99}] * 3 + [{CLAIM: 0.99}, {CLAIM: 0.6, ACCOUNT: 0.4}]
    text = REGISTER.replace("A7741", "B7741")
    assert told(with_named_columns([page_of(numbers, text)], printed_pages([page_of(numbers, text)]))[0], 0)[3:] == [
        CLAIM,
        ACCOUNT,
    ]
    mixed = [{ACCOUNT: 0.99}, {CLAIM: 0.99}, {ACCOUNT: 0.99}, {CLAIM: 0.99}, {CLAIM: 0.6, ACCOUNT: 0.4}]
    assert told(with_named_columns([page_of(mixed)], printed_pages([page_of(mixed)]))[0], 0)[4] == CLAIM


def test_few_rows_say_nothing() -> None:
    few = page_of([{ACCOUNT: 0.8, CLAIM: 0.2}] * 2 + [{CLAIM: 0.6, ACCOUNT: 0.4}], "\n".join(REGISTER.splitlines()[:3]))
    assert told(with_named_columns([few], printed_pages([few]))[0], 0) == [ACCOUNT, ACCOUNT, CLAIM]


def test_numbers_that_were_taken_for_nothing_are_what_their_column_is() -> None:
    numbers: list[dict[str, float]] = [{ACCOUNT: 0.9}] * 4 + [{}]
    (page,) = with_named_columns([page_of(numbers)], printed_pages([page_of(numbers)]))
    assert told(page, 0) == [ACCOUNT] * 5
    dated = REGISTER.replace("A77415", "01/05/")
    (page,) = with_named_columns([page_of(numbers, dated)], printed_pages([page_of(numbers, dated)]))
    assert page.tags is not None
    assert not page.tags.words[16].roles
