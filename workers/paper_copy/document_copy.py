"""The paper copy of a stored document, from what the line kept of its pages. Nothing of the original is parsed again."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.errors import NotFound, StageFailed
from schemas.pages import ReadPage
from storage import keys
from storage.objects import ObjectStore
from storage.views import DocumentView
from workers.paper_copy.archive_pdf import Enclosure, PaperPage, archive_pdf
from workers.paper_copy.metadata import About


def copy_of(objects: ObjectStore, document: DocumentView, about: About, enclosure: Enclosure | None = None) -> bytes:
    """The PDF/A. Raises StageFailed where a page was never read, for a copy without it would pass for the whole document."""
    return archive_pdf(tuple(paper_pages(objects, document)), about, enclosure)


def paper_pages(objects: ObjectStore, document: DocumentView) -> Iterator[PaperPage]:
    """Picture and words of each page, in the document's order."""
    for number in document.pages:
        try:
            picture = objects.get(keys.page_view(document.client_id, document.file_id, number))
            read = objects.get(keys.read_page(document.client_id, document.file_id, number))
        except NotFound as error:
            raise StageFailed(f"Page {number} of the file could not be read: fetch the original file instead.") from error
        yield PaperPage(picture, ReadPage.model_validate_json(read))
