"""What the browser has to load: how it is sent, and how much of it there is."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.assets import Assets, as_sent, without_comments

STATIC = Path(__file__).parents[3] / "api" / "static"
OURS = [STATIC / "theme.js", *sorted((STATIC / "desk").glob("*.js"))]


def sent(kind: str) -> int:
    """Bytes on the wire, all files together; the interface's own pages (swagger) are not the desk's."""
    return sum(len(as_sent(str(path), 0)[0]) for path in STATIC.rglob(f"*.{kind}") if "swagger" not in path.name)


@pytest.mark.parametrize(("kind", "most"), [("js", 60), ("css", 20)])
def test_budget(kind: str, most: int) -> None:
    assert sent(kind) <= most * 1024


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_scripts_are_small_and_typed(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= 400
    assert text.startswith("// @ts-check\n")
    assert "innerHTML" not in text
    assert all(line.count("`") % 2 == 0 for line in text.splitlines())  # a text over several lines would lose its indentation
    lines = text.splitlines()
    bare = [line for above, line in pairwise(lines) if re.match("export (async )?function", line) and "*/" not in above]
    assert not bare


def test_comments_stay_at_home() -> None:
    code = 'const a = "// no comment";\nfor (;;) {\ntry { a(); } catch { }\n'
    script = "// @ts-check\n/** What it does. */\n/**\n * @param {string} a\n */\n" + code.replace(";\n", "; // said\n", 1)
    script = script.replace("(;;) {", "(;;) { // for ever").replace("catch { }", "catch { /* not * ours */ }")
    assert without_comments(script) == code.rstrip()
    assert (
        without_comments('  f((/** @type {any} */ event) => /** @type {A<B>} */ (a), "/* b */");')
        == 'f((event) => (a), "/* b */");'
    )


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    (tmp_path / "one.js").write_text("// said\nconst a = 1;\n")
    (tmp_path / "two.svg").write_text("<svg/>")
    app = FastAPI()
    app.mount("/static", Assets(directory=tmp_path))
    return TestClient(app)


def test_compressed_and_asked_for_once(client: TestClient) -> None:
    first = client.get("/static/one.js")
    assert (first.text, first.headers["content-encoding"]) == ("const a = 1;", "gzip")
    assert first.headers["content-type"].startswith("text/javascript")
    again = client.get("/static/one.js", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_plain_for_those_who_cannot_unpack(client: TestClient) -> None:
    answer = client.get("/static/one.js", headers={"Accept-Encoding": "identity"})
    assert answer.text == "const a = 1;"
    assert "content-encoding" not in answer.headers


def test_other_files_as_they_are(client: TestClient) -> None:
    assert client.get("/static/two.svg").text == "<svg/>"
    assert client.get("/static/none.js").status_code == 404


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "one.js"
    path.write_text("const a = 1;")
    before, tag = as_sent(str(path), 1)
    path.write_text("const a = 2;")
    after, other = as_sent(str(path), 2)
    assert gzip.decompress(before) != gzip.decompress(after)
    assert tag != other
