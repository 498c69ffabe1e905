"""An e-mail without attachments, printed: a plain letter as a PDF whose words are its own."""

from __future__ import annotations

import textwrap
import unicodedata
from pathlib import Path

import pikepdf

_PAGE = (612, 792)
"""Letter, points."""
_MARGIN, _FONT_SIZE, _LEADING = 54, 10, 13
_LINE_CHARACTERS = 84
_PAGE_LINES = (_PAGE[1] - 2 * _MARGIN) // _LEADING
_MOST_LINES = 50 * _PAGE_LINES


def write_letter(path: Path, lines: list[str]) -> None:
    """Writes the lines, wrapped, on as many pages as they need (at most 50)."""
    wrapped = [piece for line in lines for piece in textwrap.wrap(_latin(line), _LINE_CHARACTERS) or [""]][:_MOST_LINES]
    with pikepdf.new() as document:
        font = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Courier,
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        for number in range(0, max(1, len(wrapped)), _PAGE_LINES):
            page = document.add_blank_page(page_size=_PAGE)
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.Contents = document.make_stream(_content(wrapped[number : number + _PAGE_LINES]))
        document.save(path, deterministic_id=True)


def _latin(text: str) -> str:
    """The page's font knows Western letters only; others lose their accents or become question marks."""
    kept = text.expandtabs(4).encode("cp1252", errors="ignore").decode("cp1252")
    if kept == text.expandtabs(4):
        return kept
    plain = unicodedata.normalize("NFKD", text.expandtabs(4))
    return "".join(char for char in plain if not unicodedata.combining(char)).encode("cp1252", "replace").decode("cp1252")


def _content(lines: list[str]) -> bytes:
    """PDF operators that set the lines one below the other (ISO 32000-1, 9.4)."""
    shown = b"\n".join(b"(" + _escaped(line) + b") Tj T*" for line in lines)
    start = f"{_MARGIN} {_PAGE[1] - _MARGIN - _FONT_SIZE} Td {_LEADING} TL".encode()
    return b"BT /F1 %d Tf %s\n%s\nET" % (_FONT_SIZE, start, shown)


def _escaped(line: str) -> bytes:
    raw = line.encode("cp1252", errors="replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
