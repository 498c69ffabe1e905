"""Printed and read words laid on each other, and what is learned from it about readers."""

from models.training.fit_noise import Spelling, confusions, page_noise, proneness
from models.training.read_pages import as_read, lies_on, meetings
from models.training.targets import OwnedPage, OwnedWord
from schemas.geometry import Box
from schemas.pages import Line, PageText, Word

PRINTED: OwnedPage = (
    OwnedWord("Total:", Box(0.10, 0.50, 0.16, 0.52)),
    OwnedWord("$1,204.50", Box(0.30, 0.50, 0.40, 0.52), ("/total",)),
    OwnedWord("Oak", Box(0.10, 0.60, 0.14, 0.62), ("/payee",)),
    OwnedWord("Health", Box(0.15, 0.60, 0.21, 0.62), ("/payee",)),
)


def read(*words: tuple[str, float, float, float]) -> PageText:
    boxes = [(text, Box(x0, y, x1, y + 0.015)) for text, x0, x1, y in words]
    return PageText(lines=tuple(Line(words=(Word(text=text, box=box, confidence=0.9),)) for text, box in boxes))


def test_read_words_get_their_owners_in_printed_order() -> None:
    text = read(
        ("OakHealth", 0.1, 0.21, 0.601), ("$1,204.", 0.3, 0.37, 0.503), ("50", 0.375, 0.4, 0.503), ("Tota1:", 0.1, 0.16, 0.5)
    )
    page = as_read(PRINTED, text)
    assert page is not None
    assert [(word.text, word.owners) for word in page] == [
        ("Tota1:", ()),
        ("$1,204.", ("/total",)),
        ("50", ("/total",)),
        ("OakHealth", ("/payee",)),
    ]


def test_specks_belong_to_nobody() -> None:
    page = as_read(PRINTED[:1], read(("Total:", 0.1, 0.16, 0.5), ("|", 0.9, 0.91, 0.5)))
    assert page is not None
    assert (page[-1].text, page[-1].owners) == ("|", ())


def test_a_page_hardly_read_teaches_nothing() -> None:
    assert as_read(PRINTED, read(("Total:", 0.1, 0.16, 0.5))) is None
    assert as_read(PRINTED, PageText()) is None


def test_words_on_other_rows_do_not_meet() -> None:
    assert not lies_on([Box(0.1, 0.5, 0.2, 0.52)], [Box(0.1, 0.53, 0.2, 0.55)]).any()


def test_meetings_leave_nobody_out() -> None:
    text = read(("Total:", 0.1, 0.16, 0.5), ("OakHealth", 0.1, 0.21, 0.601), ("|", 0.9, 0.91, 0.5))
    found = {
        (group.printed, group.read) for group in meetings([word.box for word in PRINTED], [word.box for word in text.words])
    }
    assert found == {((0,), (0,)), ((1,), ()), ((2, 3), (1,)), ((), (2,))}


def test_what_happened_to_a_page_is_counted() -> None:
    spelling = Spelling()
    text = read(
        ("Tota1:", 0.1, 0.16, 0.5), ("$1,204.50", 0.3, 0.4, 0.5), ("OakHealth", 0.1, 0.21, 0.601), ("|", 0.9, 0.91, 0.5)
    )
    noise = page_noise(PRINTED, text, spelling)
    assert noise is not None
    assert (noise.lost, noise.torn, noise.joined, noise.imagined) == (0.0, 0.0, 1.0, 0.25)
    assert noise.letters == round(1 / 24, 5)
    assert spelling.taken["l"]["1"] == 1


def test_often_misread_letters_are_prone() -> None:
    spelling = Spelling()
    for _ in range(20):
        spelling.compare("10.0", "1O,0")
    spelling.compare("seven", "seven")
    assert confusions(spelling)["."][","] > 10
    assert proneness(spelling)["."] > proneness(spelling)["s"]
