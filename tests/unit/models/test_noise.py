from random import Random

from models.training.families.catalogue import drawn
from models.training.noise import Noise, PageNoise, reader_noise
from models.training.targets import OwnedWord, lessons, owned_pages
from schemas.geometry import Box

CONFUSIONS = {"0": (("O",), (1.0,)), ".": (("",), (1.0,))}


def noise(**rates: float) -> Noise:
    still = {"letters": 0.0, "lost": 0.0, "torn": 0.0, "joined": 0.0, "imagined": 0.0}
    return Noise((PageNoise(**{**still, **rates}),), CONFUSIONS, {}, ((".",), (1.0,)), clean_share=0.0)


def printed(*words: tuple[str, float, float, str]) -> tuple[OwnedWord, ...]:
    return tuple(OwnedWord(text, Box(x0, 0.5, x1, 0.51), (owner,) if owner else ()) for text, x0, x1, owner in words)


def test_words_keep_their_owners() -> None:
    page = owned_pages(drawn("eob-columns", Random(5)))[0]
    read = reader_noise()(page, Random(1))
    amounts = {word.text: word.owners for word in page if word.text.endswith("7.25") or word.owners}
    kept = [word for word in read if word.text in amounts and word.owners]
    assert len(kept) > 40
    printed_owners = {owners for owners in (word.owners for word in page) if owners}
    assert sum(word.owners in printed_owners for word in kept) / len(kept) > 0.98


def test_a_lesson_fits_every_page_as_read() -> None:
    pages = owned_pages(drawn("eob-line-printer", Random(2)))
    rng = Random(3)
    read = [noise(letters=0.1, lost=0.1, torn=0.1, joined=0.3, imagined=0.1)(page, rng) for page in pages]
    targets = lessons(read, "eob")
    assert [len(target.words) for target in targets] == [len(page) for page in read]
    assert all(0.0 <= edge <= 1.0 for page in read for word in page for edge in word.box)


def test_words_that_touch_are_one() -> None:
    read = noise()(printed(("$279.92", 0.1, 0.2, "/amount"), (".", 0.2, 0.203, "")), Random(1))
    assert [(word.text, word.owners) for word in read] == [("$279.92.", ("/amount",))]


def test_the_first_word_that_is_left_begins() -> None:
    page = printed(("Oak", 0.1, 0.2, "/payer/name"), ("Health", 0.3, 0.4, "/payer/name"))
    target = lessons([page[1:]], "eob")[0]
    assert target.words[0].begins


def test_a_torn_word_begins_once() -> None:
    values = [(f"{at},204.50", 0.01 + at / 40, 0.03 + at / 40, f"/lines/{at}/amount") for at in range(1, 30)]
    page = noise(torn=0.3)(printed(*values), Random(2))
    assert len(page) > len(values)
    assert sum(word.begins for word in lessons([page], "invoice")[0].words) == len(values)


def test_an_empty_page_stays_empty() -> None:
    assert reader_noise()((), Random(1)) == ()


def test_same_dice_same_page() -> None:
    page = owned_pages(drawn("invoice-us", Random(8)))[0]
    assert reader_noise()(page, Random(9)) == reader_noise()(page, Random(9))
