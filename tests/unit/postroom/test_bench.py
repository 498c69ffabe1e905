from __future__ import annotations

import sys
from pathlib import Path

import pikepdf
import pytest

from postroom.evaluation.bench.__main__ import PARTS, main, report, sections_of
from postroom.evaluation.bench.paper import draw_batch, draw_born_digital, draw_scans
from postroom.evaluation.bench.programs import Program
from postroom.evaluation.bench.rows import Row, Section, as_markdown, at_least, at_most
from postroom.evaluation.bench.workshop import Plan


@pytest.mark.parametrize(
    ("value", "found"), [(0.123, "0.12 s"), (1.849, "1.85 s"), (18.49, "18.5 s"), (184.9, "185 s"), (1849.0, "1849 s")]
)
def test_three_digits_are_shown(value: float, found: str) -> None:
    assert Row("x", value, " s", "").found == found


def test_a_target_has_a_side() -> None:
    assert Row("x", 2.0, "", "", at_least(1.85)).reached == "yes"
    assert Row("x", 2.0, "", "", at_most(1.85)).reached == "**no**"
    assert Row("x", 2.0, "", "").reached == ""


def test_tables_have_a_row_for_each_figure() -> None:
    rows = (Row("cold start", 2.61, " s", "three times", at_most(2.5, " s")), Row("rate", 12.0, " pages/min", "once"))
    lines = as_markdown(Section("Speed", rows), "today, a machine").splitlines()
    assert lines[0] == "## Speed"
    assert lines[1] == "today, a machine"
    assert lines[5] == "| cold start | 2.61 s | ≤ 2.5 s | **no** | three times |"
    assert lines[6] == "| rate | 12.0 pages/min |  |  | once |"


def test_the_report_names_what_was_missed() -> None:
    section = Section("Speed", (Row("cold start", 2.6, " s", "", at_most(2.5)), Row("ratio", 2.0, "", "", at_least(1.85))))
    text = report({section.title: as_markdown(section, "today")}, Plan())
    assert "Targets missed: cold start." in text


def test_a_part_measured_anew_takes_the_place_of_its_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("postroom.evaluation.bench.__main__.describe_machine", lambda: "a machine")
    sections = [
        Section(title, (Row(f"{title} time", 2.6, " s", "once", at_most(2.5)),)) for title in ("Speed", "The feed", "Memory")
    ]
    out = tmp_path / "benchmarks.md"
    out.write_text(report({section.title: as_markdown(section, "today") for section in sections}, Plan()), encoding="utf-8")
    monkeypatch.setitem(PARTS, "feed", ("The feed", (lambda _: [Row("page", 1.2, " s", "twice", at_most(2.5))],)))
    main(["--only", "feed", "--out", str(out)])
    text = out.read_text(encoding="utf-8")
    assert "Targets missed: Speed time, Memory time." in text
    assert list(sections_of(text)) == ["Speed", "The feed", "Memory"]
    assert "\ntoday\n" in sections_of(text)["Speed"]
    assert ", a machine\n" in sections_of(text)["The feed"]
    assert sections_of(text)["The feed"].endswith("| page | 1.20 s | ≤ 2.5 | yes | twice |\n")


def test_the_cost_of_a_program_holds_what_it_started(tmp_path: Path) -> None:
    work = "sum(range(6_000_000)); held = b'x' * 60_000_000; import time; time.sleep(0.4)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}], check=True); print('done')"
    output = tmp_path / "said"
    cost = Program((sys.executable, "-c", outer)).run(output)
    assert output.read_text() == "done\n"
    assert cost.wall > 0.4
    assert 0.05 < cost.cpu < cost.wall + 5
    assert cost.peaks.largest_child > 60 > cost.peaks.own


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ended with 3: no paper"):
        Program((sys.executable, "-c", "import sys; print('no paper', file=sys.stderr); sys.exit(3)")).run(tmp_path / "said")


def test_scans_are_one_file_and_a_picture_per_page(tmp_path: Path) -> None:
    scans = draw_scans(tmp_path, 2)
    assert _pages(scans.pdf) == len(scans.pictures) == 2
    assert all(picture.read_bytes().startswith(b"\xff\xd8") for picture in scans.pictures)


def test_no_two_files_of_a_batch_are_alike(tmp_path: Path) -> None:
    files = draw_batch(tmp_path, 3, pages_per_file=2)
    assert [_pages(file) for file in files] == [2, 1]
    assert len({file.read_bytes() for file in files}) == 2


def test_a_long_file_repeats_its_pages(tmp_path: Path) -> None:
    assert _pages(draw_born_digital(tmp_path / "long.pdf", 45)) == 45


def test_every_part_measures_something() -> None:
    assert all(title and parts for title, parts in PARTS.values())


def _pages(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)
