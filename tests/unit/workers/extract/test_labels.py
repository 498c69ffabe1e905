import pytest

from schemas.document_type import Leaf, find
from schemas.kinds import DATE, IDENTIFIER, MONEY, TEXT, Kind
from schemas.pages import Line, ReadPage, Word
from tests.typed import typed_page
from workers.stages.extract.labels import Wordings, find_labels, opens_phrase, read_labelled
from workers.stages.extract.sheets import key_of, sheet_of


def leaf(pattern: str, kind: Kind, wordings: str) -> dict[str, Leaf]:
    return {pattern: Leaf(pattern, kind, find(wordings))}


def values(page: ReadPage, leaves: dict[str, Leaf]) -> dict[str, str]:
    return {reading.pointer: reading.value for reading in read_labelled([page], leaves)}


def test_key_treats_number_words_alike() -> None:
    assert {key_of(word) for word in ("No.", "#", "Nr.", "Number:", "nummer")} == {"no"}


def test_value_right_of_label() -> None:
    page = typed_page("Claim no.: 2026-0815    Amount:   $1,204.50")
    leaves = leaf("/number", IDENTIFIER, "claim number") | leaf("/amount", MONEY, "amount")
    assert values(page, leaves) == {"/number": "2026-0815", "/amount": "1204.50"}


def test_value_below_heading() -> None:
    page = typed_page("Advertiser           Estimate #\nOrchard Dairy Inc    7710")
    assert values(page, leaf("/name", TEXT, "advertiser") | leaf("/estimate", IDENTIFIER, "estimate #")) == {
        "/name": "Orchard Dairy Inc",
        "/estimate": "7710",
    }


def test_longer_label_wins() -> None:
    page = typed_page("Due date: 11/30/2026\nDate: 10/31/2026")
    assert values(page, leaf("/date", DATE, "date") | leaf("/due", DATE, "due date")) == {
        "/date": "2026-10-31",
        "/due": "2026-11-30",
    }


def test_glued_label_and_value() -> None:
    assert values(typed_page("Contract#4243543"), leaf("/number", IDENTIFIER, "contract #")) == {"/number": "4243543"}


def test_caption_is_no_value() -> None:
    page = typed_page("Advertiser      Name:      Future Dairy Group")
    assert values(page, leaf("/name", TEXT, "advertiser")) == {"/name": "Future Dairy Group"}


@pytest.mark.parametrize(
    ("text", "known"), [("Cla1m Number", False), ("Clain Number", True), ("Paient", True), ("Clam", False)]
)
def test_misread_label_within_strict_bounds(text: str, known: bool) -> None:  # noqa: FBT001 - a table of cases
    sheet = sheet_of(typed_page(text))
    assert bool(find_labels(sheet, Wordings.of({"a": ("claim number", "patient", "claim")}))) is known


def test_own_text_is_taken_to_the_letter() -> None:
    assert find_labels(sheet_of(typed_page("Clain Number", own_text=True)), Wordings.of({"a": ("claim number",)})) == ()


def test_second_reader_is_a_runner_up() -> None:
    page = typed_page("Total:    12.80")
    words = [word.model_copy(update={"second": "12.30"}) if word.text == "12.80" else word for word in page.text.words]
    page = page.model_copy(update={"text": page.text.model_copy(update={"lines": (Line(words=tuple(words)),)})})
    reading = read_labelled([page], leaf("/total", MONEY, "total"))[0]
    assert reading.value == "12.80"
    assert [(each.value, each.because) for each in reading.runners_up] == [("12.30", "second_reader")]


def test_evidence_box_sits_on_the_words() -> None:
    page = typed_page("Total:    12.80")
    amount: Word = page.text.words[1]
    assert read_labelled([page], leaf("/total", MONEY, "total"))[0].box == amount.box


def test_a_label_opens_its_phrase() -> None:
    wordings = Wordings.of({"/buyer/name": ("sponsor",)})
    page = typed_page("News Sponsor    Sponsor: Barlow    1234 Sponsor")
    sheet = sheet_of(page)
    assert [opens_phrase(sheet, hit) for hit in find_labels(sheet, wordings)] == [False, True, True]
