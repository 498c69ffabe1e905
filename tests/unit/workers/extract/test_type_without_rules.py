"""A type that nobody has written rules for."""

from __future__ import annotations

from workers.stages.extract import rules_of


def test_type_without_rules_is_left_to_the_tagger() -> None:
    assert tuple(rules_of("delivery_note")(())) == ()


def test_type_with_rules() -> None:
    assert rules_of("check").__name__ == "read_check"
