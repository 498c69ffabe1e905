import pytest

from workers.stages.running_text import LEAST, MOST, RunningText

PROSE = """We have looked at what you sent us and are glad to tell you that it was all in order. There is nothing that you need
to do. If you would rather speak to one of us about it, we are here on every day of the week but Sunday."""
FORM = """Last name Hargrove First Penelope Address 71 Linden Street City Canton State OH ZIP 44702 Home phone 555-0134
Cell 555-0189 Birth 05/21/1984 Status Single Employer Canton Glassworks Emergency contact Roy Hargrove Relationship brother"""


def nats(text: str) -> float:
    return RunningText.of(text.split()).nats


def test_prose_and_forms() -> None:
    assert nats(PROSE) > 1.0
    assert nats(FORM) == LEAST


def test_order_of_words_does_not_matter() -> None:
    assert nats(" ".join(reversed(PROSE.split()))) == nats(PROSE)


def test_other_languages() -> None:
    assert (
        nats("Wir haben Ihren Brief erhalten und danken Ihnen. Es ist nicht zu sehen, wer das zahlt, und der Betrag ist " * 2)
        > 1.0
    )


@pytest.mark.parametrize("text", ["", "Thank you. It is paid."])
def test_few_words_say_nothing(text: str) -> None:
    assert nats(text) == 0.0


def test_bounds() -> None:
    assert nats("it is so. " * 400) == MOST
