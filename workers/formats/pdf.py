"""PDF files: opened by PDFium, repaired by qpdf (pikepdf) where PDFium gives up, one page in memory at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from pypdfium2 import raw

from schemas.errors import BadFile, FileFault
from schemas.files import FileFlag, FileKind, FileSurvey
from schemas.pages import PageText
from schemas.settings import LimitSettings
from workers.formats.pdf_pages import Drawing, draw, drawing, has_fields_or_notes, is_grey, reading_scale
from workers.formats.pdf_trust import trusted
from workers.formats.pdf_words import drawn_text, in_lines
from workers.raster import PageScan, Pixels

_OWN_TEXT_DPI = 150.0
"""Enough to look at; the words are known exactly."""
_OWN_TEXT_LONGEST = 2550
"""Pixels."""
_PAGES_AT_A_TIME = 25
_TAIL_BYTES = 2048
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF")
_TABLE_OR_STREAM = re.compile(rb"\s*(xref|\d+\s+\d+\s+obj)")


@dataclass(frozen=True, slots=True)
class _Opened:
    document: pdfium.PdfDocument
    damaged: bool


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF."""

    path: Path
    limits: LimitSettings
    leading_bytes: int = 0

    def survey(self) -> FileSurvey:
        """Counts the pages that are really there, and notes what else the file carries. Raises BadFile."""
        with self._open() as opened:
            count, whole = self._count(opened.document)
            damaged = opened.damaged or not whole
            flags = list(_flags(opened.document))
        if damaged:
            flags.append(FileFlag.REPAIRED)
        if self.leading_bytes:
            flags.append(FileFlag.LEADING_BYTES)
        return FileSurvey(kind=FileKind.PDF, pages=count, damaged=damaged, flags=tuple(flags))

    def pages(self) -> Iterator[PageScan]:
        """Page after page."""
        with self._open() as opened:
            count, _ = self._count(opened.document)
        for first in range(1, count + 1, _PAGES_AT_A_TIME):
            # PDFium keeps what it has parsed until the document is closed.
            with self._open() as opened:
                for number in range(first, min(first + _PAGES_AT_A_TIME, count + 1)):
                    yield self._page(opened, number)

    def page(self, number: int) -> PageScan:
        """One page, counted from 1. Raises BadFile."""
        with self._open() as opened:
            if not 1 <= number <= len(opened.document):
                raise BadFile(FileFault.NO_PAGES, f"The file has no page {number}.", page=number)
            return self._page(opened, number)

    @contextmanager
    def _open(self) -> Iterator[_Opened]:
        document, damaged = self._document()
        try:
            document.init_forms()
            yield _Opened(document, damaged)
        finally:
            document.close()

    def _document(self) -> tuple[pdfium.PdfDocument, bool]:
        """The open document, and whether it had to be repaired."""
        try:
            document = pdfium.PdfDocument(self.path)
            if len(document) > 0:
                return document, not (_well_ended(self.path, self.leading_bytes) and _has_page(document, len(document) - 1))
            document.close()
        except pdfium.PdfiumError as error:
            if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
                raise _locked() from None
        return pdfium.PdfDocument(self._repaired()), True

    def _repaired(self) -> bytes:
        try:
            with pikepdf.open(self.path) as file:
                if not len(file.pages):
                    raise BadFile(FileFault.NO_PAGES, "The PDF has no pages. Ask the sender for the document.")
                whole = io.BytesIO()
                file.save(whole)
        except pikepdf.PasswordError:
            raise _locked() from None
        except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError):
            raise _corrupt() from None
        return whole.getvalue()

    def _count(self, document: pdfium.PdfDocument) -> tuple[int, bool]:
        """The pages that can be found, and whether that is as many as the file claims. What a file claims is not believed."""
        claimed = len(document)
        found = last = 0
        for index in range(min(claimed, self.limits.file_pages + 1)):
            if _has_page(document, index):
                found, last = found + 1, index + 1
        if found > self.limits.file_pages:
            raise BadFile(
                FileFault.TOO_MANY_PAGES,
                f"More than {self.limits.file_pages} pages in one file. Split it into smaller files and send them.",
            )
        if found == 0:
            raise BadFile(FileFault.NO_PAGES, "The PDF has no page that can be opened. Ask the sender for the document.")
        return last, found == claimed

    def _page(self, opened: _Opened, number: int) -> PageScan:
        try:
            page = opened.document[number - 1]
            if has_fields_or_notes(page):
                # What was typed into fields becomes part of the page, so that it is drawn and found as any other text.
                raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
                page.close()
                page = opened.document[number - 1]
            with closing(page):
                return self._scan(page, number, damaged=opened.damaged)
        except pdfium.PdfiumError:
            raise _corrupt(number) from None

    def _scan(self, page: pdfium.PdfPage, number: int, *, damaged: bool) -> PageScan:
        drawn = drawing(page, self.limits, number)
        if drawn.texts and drawn.hidden_share < 1.0 and (own := self._own_text(page, drawn)) is not None:
            words, pixels, dpi = own
            return PageScan(number=number, pixels=pixels, dpi=dpi, own_text=words, damaged=damaged)
        scale, dpi = reading_scale(page, drawn, self.limits, number)
        return PageScan(number=number, pixels=draw(page, scale, grey=is_grey(page, drawn)), dpi=dpi, damaged=damaged)

    def _own_text(self, page: pdfium.PdfPage, drawn: Drawing) -> tuple[PageText, Pixels, float] | None:
        """The words the page itself carries, where they can be trusted, with its picture and that picture's dots per inch."""
        rotation = page.get_rotation()
        text = drawn_text(page)
        if text.turned:
            # Writing that stands sideways: the page is shown as it is read.
            page.set_rotation((rotation - text.turned) % 360)
            text = drawn_text(page)
        dpi = min(_OWN_TEXT_DPI, 72 * _OWN_TEXT_LONGEST / max(*page.get_size(), 1.0))
        pixels = draw(page, dpi / 72, grey=True)
        words = trusted(text, pixels, dpi, hidden_share=drawn.hidden_share, other_drawing=drawn.other)
        if words is None:
            page.set_rotation(rotation)
            return None
        return in_lines(words), pixels, dpi


def _flags(document: pdfium.PdfDocument) -> Iterator[FileFlag]:
    if raw.FPDF_GetSecurityHandlerRevision(document.raw) >= 0:
        yield FileFlag.OWNER_PASSWORD
    if raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        yield FileFlag.ACTIVE_CONTENT
    if document.count_attachments() > 0:
        yield FileFlag.EMBEDDED_FILES
    if document.get_formtype() != raw.FORMTYPE_NONE:
        yield FileFlag.FORM_FIELDS


def _has_page(document: pdfium.PdfDocument, index: int) -> bool:
    """Is there a page, counted from 0? Looks it up without reading its content."""
    return bool(raw.FPDF_GetPageSizeByIndexF(document.raw, index, raw.FS_SIZEF()))


def _well_ended(path: Path, leading_bytes: int) -> bool:
    """Does the file end as a PDF should, with the place of its cross-reference table? PDFium rebuilds it silently where not."""
    with path.open("rb") as file:
        file.seek(0, io.SEEK_END)
        file.seek(max(0, file.tell() - _TAIL_BYTES))
        ends = _END.findall(file.read())
        if not ends:
            return False
        for begin in (0, leading_bytes):
            file.seek(begin + int(ends[-1]))
            if _TABLE_OR_STREAM.match(file.read(40)):
                return True
        return False


def _locked() -> BadFile:
    return BadFile(
        FileFault.PASSWORD_PROTECTED,
        "The PDF asks for a password before it opens. Open it with the password, print it to a new PDF and send that.",
    )


def _corrupt(page: int | None = None) -> BadFile:
    what = "The PDF" if page is None else f"Page {page} of the PDF"
    return BadFile(
        FileFault.CORRUPT,
        f"{what} is damaged and cannot be opened. Ask the sender for the document again, or scan it.",
        page=page,
    )
