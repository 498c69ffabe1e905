"""Who writes to whom says what a letter is not."""

from __future__ import annotations

import pytest

from workers.stages.extract.letter_writers import writer_nats


@pytest.mark.parametrize(
    ("sender", "against"),
    [("Lakeside Health Plan", "appeal"), ("Orchard Family Clinic", "denial"), ("Angela Salazar, M.D.", "denial")],
)
def test_what_an_office_does_not_write(sender: str, against: str) -> None:
    assert writer_nats(sender, None, signed=False)[against] < 0


def test_law_offices_write_of_law() -> None:
    assert writer_nats("Quinn & Rose, Attorneys at Law", "Lakeside Health Plan", signed=False)["legal"] > 0


def test_people_at_home_appeal_to_who_pays() -> None:
    to_plan, to_clinic = (
        writer_nats("Rosa Delgado", reader, signed=True) for reader in ("Lakeside Health Plan", "Mill Clinic")
    )
    assert to_plan["appeal"] > 0 > to_plan["patient"]
    assert to_clinic["patient"] > 0 > to_clinic["other"]


def test_a_name_that_tells_nothing() -> None:
    assert not writer_nats("Bluewater", "Greenfield", signed=False)
    assert not writer_nats(None, None, signed=False)
