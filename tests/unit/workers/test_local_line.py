"""Files through the line on this machine, with hands that need no pictures."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.policy import SettlementPolicy
from tests.fakes import FakeHands
from workers.local_line import LocalLine, Order, Outcome

Lay = Callable[..., list[Path]]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Put files of the fake kind into a folder."""

    def write(**contents: dict | str) -> list[Path]:
        paths = [tmp_path / name for name in contents]
        for path, content in zip(paths, contents.values(), strict=True):
            path.write_text(content if isinstance(content, str) else json.dumps(content))
        return paths

    return write


def outcomes(files: list[Path], **options: Callable[[int, int], None]) -> list[Outcome]:
    hands = [FakeHands(), FakeHands()]
    with LocalLine(hands, Order(SettlementPolicy(), **options)) as line:
        found = [*line.work(files)]
    assert all(each.closed for each in hands)
    return found


def verdicts(found: list[Outcome]) -> dict[str, str | int]:
    """By name: how many records, or the problem's code."""
    return {Path(one.file).name: one.problem.code if one.problem else len(one.records) for one in found}


def test_outcomes_come_in_the_order_of_the_files(lay: Lay) -> None:
    files = lay(slow={"slow": 0.2}, **{f"f{number}": {"pages": 1} for number in range(12)})
    assert [one.file for one in outcomes(files)] == [str(path) for path in files]


def test_bad_files_harm_only_themselves(lay: Lay, tmp_path: Path) -> None:
    files = lay(broken="no JSON", locked={"fault": "PASSWORD_PROTECTED"}, good={})
    found = verdicts(outcomes([*files, tmp_path / "gone", tmp_path]))
    assert found == {
        "broken": "UNSUPPORTED_TYPE",
        "locked": "PASSWORD_PROTECTED",
        "good": 1,
        "gone": "not_found",
        tmp_path.name: "not_found",
    }


def test_members_are_named_behind_their_archive(lay: Lay) -> None:
    files = lay(mail={"members": {"one.pdf": {}, "link": None, "inner": {"members": {"deep": {}}}}}, empty={"members": {}})
    found = outcomes(files)
    assert verdicts(found) == {"one.pdf": 1, "link": "ZIP_MEMBER", "inner": "ZIP_NESTED", "empty": "NO_PAGES"}
    assert found[0].records[0].source.file == f"{files[0]}/one.pdf"


def test_page_that_cannot_be_read_leaves_the_others(lay: Lay) -> None:
    found = verdicts(outcomes(lay(some={"pages": 2, "bad_page": 2}, none={"bad_page": 1})))
    assert found == {"some": 1, "none": "TIME_LIMIT"}


def test_progress_tells_pages_known_and_read(lay: Lay) -> None:
    told = list[tuple[int, int]]()
    outcomes(lay(a={"pages": 3}), on_page=lambda read, known: told.append((read, known)))
    assert (sum(read for read, _ in told), sum(known for _, known in told)) == (3, 3)


def test_name_of_another_system_is_read_and_shown(lay: Lay, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"r\xe9sum\xe9.pdf")
    odd.write_text("{}")
    found = outcomes([odd, *lay(good={})])
    assert [(Path(one.file).name, len(one.records)) for one in found] == [("r\ufffdsum\ufffd.pdf", 1), ("good", 1)]


def interrupted(hands: FakeHands, files: list[Path]) -> None:
    with LocalLine([hands], Order(SettlementPolicy())) as line:
        for _ in line.work(files):
            raise KeyboardInterrupt


def test_whoever_stops_waits_for_the_pages_in_hand_only(lay: Lay) -> None:
    hands = FakeHands()
    files = lay(first={"fault": "CORRUPT"}, long={"pages": 400, "slow": 0.05}, a={}, b={}, c={})
    with pytest.raises(KeyboardInterrupt):
        interrupted(hands, files)
    assert sum(call.startswith("read_page") for call in hands.calls) < 300
