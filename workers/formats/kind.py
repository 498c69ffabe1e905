"""What a file is, told by its first and last bytes."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind

_HEAD_BYTES = 4096
_PDF_WITHIN = 1024
"""A PDF header is looked for in the first 1,024 bytes (ISO 32000-1, annex H.3, implementation note 13)."""
_PDF = b"%PDF-"
_END_OF_ZIP = b"PK\x05\x06"
_END_OF_ZIP_BYTES = 22
_LONGEST_ZIP_COMMENT = 65535

_MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (_PDF, FileKind.PDF),
    (b"II*\0", FileKind.TIFF),
    (b"MM\0*", FileKind.TIFF),
    (b"II+\0", FileKind.TIFF),
    (b"MM\0+", FileKind.TIFF),
    (b"\x89PNG\r\n\x1a\n", FileKind.PNG),
    (b"\xff\xd8\xff", FileKind.JPEG),
    (b"BM", FileKind.BMP),
    (b"GIF87a", FileKind.GIF),
    (b"GIF89a", FileKind.GIF),
    (b"\0\0\0\x0cjP  \r\n\x87\n", FileKind.JP2),
    (b"\xff\x4f\xff\x51", FileKind.JP2),
    (b"PK\x03\x04", FileKind.ZIP),
    (_END_OF_ZIP, FileKind.ZIP),
)
_SAVE_AS_PDF = "Open it, print it to PDF and send the PDF."
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"This is an old Word, Excel or Outlook file. {_SAVE_AS_PDF}"),
    (b"{\\rtf", f"This is a text document (RTF). {_SAVE_AS_PDF}"),
    (b"%!PS", f"This is a PostScript file. {_SAVE_AS_PDF}"),
    (b"7z\xbc\xaf\x27\x1c", "This is a 7-Zip archive. Pack the files as ZIP, or send them one by one."),
    (b"Rar!\x1a\x07", "This is a RAR archive. Pack the files as ZIP, or send them one by one."),
    (b"\x1f\x8b", "This is a GZIP archive. Pack the files as ZIP, or send them one by one."),
    (b"MZ", "This is a program, not a document. Nothing was opened."),
    (b"\x7fELF", "This is a program, not a document. Nothing was opened."),
)
_HTML = re.compile(rb"\s*<(!doctype|html|script|svg|body|\?xml|\?php)", re.IGNORECASE)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_HEADER_LINE = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(\r?\n[ \t][^\r\n]*)*\r?\n")
_MAIL_FIELDS = re.compile(
    rb"^(from|to|subject|date|received|return-path|mime-version|message-id):", re.IGNORECASE | re.MULTILINE
)
_ACCEPTED = "PDF, TIFF, PNG, JPEG, BMP, GIF, WebP, JPEG 2000, ZIP and e-mail (EML) are accepted."


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file's kind, and how many bytes stand before its proper beginning."""

    kind: FileKind
    leading_bytes: int = 0


def recognise(path: Path) -> Recognised:
    """The kind of the file. Raises BadFile for one that is empty, not accepted, or two kinds at once."""
    size = path.stat().st_size
    if size == 0:
        raise BadFile(FileFault.EMPTY_FILE, "The file has no content. Scan or send it again.")
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        file.seek(max(0, size - _END_OF_ZIP_BYTES - _LONGEST_ZIP_COMMENT))
        tail = file.read()
    found = _by_head(head)
    if found is None:
        raise _refusal(head)
    if found.kind not in (FileKind.ZIP, FileKind.EML) and (ends_as_zip(tail) or _hides_pdf(head, found)):
        raise _polyglot()
    return found


def _by_head(head: bytes) -> Recognised | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (kind is not FileKind.BMP or _is_bmp(head)):
            return Recognised(kind)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Recognised(FileKind.WEBP)
    pdf_at = head.find(_PDF, 0, _PDF_WITHIN)
    if pdf_at > 0:
        if _refused(head) or _HTML.match(head):
            raise _polyglot()
        return Recognised(FileKind.PDF, leading_bytes=pdf_at)
    return Recognised(FileKind.EML) if _is_mail(head) else None


def _is_bmp(head: bytes) -> bool:
    """Two letters are too few to go by: the size of the second header must be a known one."""
    return len(head) >= 18 and struct.unpack_from("<I", head, 14)[0] in (12, 16, 40, 52, 56, 64, 108, 124)


def _is_mail(head: bytes) -> bool:
    """RFC 5322: header lines from the very start, at least two of the usual ones."""
    at = 0
    while match := _HEADER_LINE.match(head, at):
        at = match.end()
    return len({name.lower() for name in _MAIL_FIELDS.findall(head[:at])}) >= 2


def _hides_pdf(head: bytes, found: Recognised) -> bool:
    return found.kind is not FileKind.PDF and _PDF in head[:_PDF_WITHIN]


def ends_as_zip(tail: bytes) -> bool:
    """Is there a ZIP directory whose comment ends exactly with the file (APPNOTE 4.3.16)?"""
    at = tail.rfind(_END_OF_ZIP)
    if at < 0 or len(tail) - at < _END_OF_ZIP_BYTES:
        return False
    entries, comment = struct.unpack_from("<H", tail, at + 10)[0], struct.unpack_from("<H", tail, at + 20)[0]
    return bool(entries) and at + _END_OF_ZIP_BYTES + comment == len(tail)


def _polyglot() -> BadFile:
    return BadFile(
        FileFault.POLYGLOT,
        "The file can be opened as two different kinds of document, which is a way to smuggle content. "
        "It was set aside; ask the sender for a plain scan.",
    )


def _refused(head: bytes) -> str | None:
    return next((detail for magic, detail in _REFUSED if head.startswith(magic)), None)


def _refusal(head: bytes) -> BadFile:
    if detail := _refused(head):
        return BadFile(FileFault.UNSUPPORTED_TYPE, detail)
    if head[4:8] == b"ftyp":
        what = "an iPhone photo (HEIC)" if head[8:12] in _HEIF_BRANDS else "a film or photo of a kind"
        return BadFile(FileFault.UNSUPPORTED_TYPE, f"This is {what} that is not accepted. Send it as JPEG or PDF.")
    if _HTML.match(head):
        return BadFile(FileFault.UNSUPPORTED_TYPE, f"This is a web page or XML file. {_SAVE_AS_PDF}")
    if _is_text(head):
        return BadFile(FileFault.UNSUPPORTED_TYPE, f"This is plain text, whatever its name says. {_SAVE_AS_PDF}")
    return BadFile(FileFault.UNSUPPORTED_TYPE, f"The content is of no known kind. {_ACCEPTED}")


def _is_text(head: bytes) -> bool:
    odd = sum(byte < 32 and byte not in b"\t\r\n\f\x1b" for byte in head)
    return odd == 0
