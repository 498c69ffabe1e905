"""Phrases that tell what a document is, on pages that were misread."""

from __future__ import annotations

import pytest

from tests.typed import typed_page
from workers.stages.phrases import Phrases


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("Please return this request forn soon", "request form", True),
        ("Action on Request for Payment", "request form", False),
        ("Explanaticn of Benefits", "explanation of benefits", True),
    ],
)
def test_a_small_word_is_no_misread_other_one(text: str, phrase: str, *, held: bool) -> None:
    assert (Phrases.of(typed_page(text)).holds(phrase) > 0) is held


@pytest.mark.parametrize("foot", ["FORM 189-D (1-96)", "Form CMS-20027 (12/10)", "form 88"])
def test_a_printer_s_number_at_the_foot_is_no_title(foot: str) -> None:
    assert Phrases.of(typed_page("Dear Sir" + "\n" * 63 + foot)).holds("form") == 0.0
    assert Phrases.of(typed_page("Dear Sir\n\n\n\n\n\n\n\n" + foot)).holds("form") > 0
