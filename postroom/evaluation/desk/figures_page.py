"""docs/desk-figures.md: how quick the desk is, and what became of a queue that two people shared.

Each part is measured by itself and leaves the other as it is.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "desk-figures.md"
SHARED = "## Two browsers at one queue"


def put_speed(page: Path, text: str) -> None:
    """The first part anew."""
    _, heading, rest = _parts(page)
    page.write_text(f"{text.rstrip()}\n" + (f"\n{heading}{rest}" if heading else ""))


def put_shared(page: Path, text: str) -> None:
    """The second part anew, without its heading."""
    page.write_text(f"{_parts(page)[0].rstrip()}\n\n{SHARED}\n{text.strip()}\n")


def _parts(page: Path) -> tuple[str, str, str]:
    return (page.read_text() if page.exists() else "").partition(SHARED)
