"""The numbers we hold ourselves to: small files, short functions, few broad excepts, everything documented."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

from schemas.errors import FileFault, PostroomError
from schemas.settings import known_variables
from schemas.types import all_types

ROOT = Path(__file__).parents[2]
ROOMS = ("postroom", "api", "workers", "models", "schemas", "storage")
SOURCES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))


@cache
def functions() -> list[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """All of ours, parsed once for all tests."""
    return [
        (path, node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize(("paths", "most"), [(SOURCES, 400), (TESTS, 600)])
def test_files_are_small(paths: list[Path], most: int) -> None:
    long = {str(path.relative_to(ROOT)): n for path in paths if (n := len(path.read_text().splitlines())) > most}
    assert not long


def test_functions_are_short() -> None:
    lengths = {
        f"{path.relative_to(ROOT)}:{node.lineno}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, node in functions()
    }
    assert not [name for name, lines in lengths.items() if lines > 60]
    assert sorted(lengths.values())[int(len(lengths) * 0.9)] <= 35


def test_broad_excepts_are_rare() -> None:
    text = "\n".join(path.read_text() for path in SOURCES)
    broad = len(re.findall(r"except (Base)?Exception\b", text))
    assert broad <= max(1, len(text.splitlines()) / 1000)


def test_imports_stand_at_the_top() -> None:
    """Apart from what is heavy and not always needed: the line's engines and the commands' own modules."""
    late = [
        (path, inner.lineno)
        for path, node in functions()
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not [(path, line) for path, line in late if "PLC0415" not in path.read_text().splitlines()[line - 1]]


def every_error() -> set[str]:
    def below(parent: type[PostroomError]) -> set[str]:
        return {parent.code} | {code for child in parent.__subclasses__() for code in below(child)}

    return below(PostroomError) | {fault.value for fault in FileFault}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("settings.md", sorted(known_variables())),
        ("errors.md", sorted(every_error())),
        ("records.md", sorted(all_types())),
    ],
)
def test_everything_is_documented(page: str, words: list[str]) -> None:
    text = (ROOT / "docs" / page).read_text()
    assert not [word for word in words if f"`{word}`" not in text]


WITHOUT_AN_IMPORT = {"jinja2": "for starlette's templates", "psycopg": "SQLAlchemy's driver"}
IMPORTED_AS = {
    "opencv-python-headless": "cv2", "pillow": "PIL", "python-stdnum": "stdnum", "zxing-cpp": "zxingcpp",
}  # fmt: skip


def test_every_dependency_is_used() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[^\w-]", one)[0] for one in declared} - WITHOUT_AN_IMPORT.keys()
    modules = {name: IMPORTED_AS.get(name, name.replace("-", "_")) for name in names}
    text = "\n".join(path.read_text() for path in SOURCES)
    assert not [name for name, module in modules.items() if not re.search(rf"^\s*(import|from) {module}\b", text, re.MULTILINE)]


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    for name in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text()
        assert "://" not in text
        assert text.count("--hash=sha256:") > text.count("==")


def test_nothing_of_this_machine_is_checked_in() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    found = subprocess.run(
        ["git", "grep", "-nIE", r"(^|[^a-z.])/(work|root|home/[a-z]+)/", "--", ".", ":!*.lock", ":!tests/architecture"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip
    assert not found


def test_migrations_are_the_only_place_that_commits_beside_the_database() -> None:
    commits = [str(p.relative_to(ROOT)) for p in SOURCES if re.search(r"\.commit\(\)", p.read_text())]
    assert set(commits) <= {"storage/database.py"}
