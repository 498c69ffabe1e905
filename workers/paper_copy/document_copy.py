"""The paper copy of a stored document, from what the line kept of its pages. Nothing of the original is parsed again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from schemas.errors import NotFound, StageFailed
from schemas.exports import all_formats
from schemas.exports.enclosure import Enclosure
from schemas.exports.format import CannotExport, Shipment
from schemas.ids import ClientId, DocumentId
from schemas.master import MasterData
from schemas.pages import ReadPage
from schemas.record import Record
from schemas.types import all_types
from storage import keys
from storage.copies import key_of_copy
from storage.database import Database
from storage.documents import document_view
from storage.objects import ObjectStore
from storage.views import DocumentView
from workers.paper_copy.archive_pdf import PaperPage, archive_pdf
from workers.paper_copy.metadata import About


@dataclass(frozen=True, slots=True)
class Press:
    """Makes copies and keeps them: the same record with the same enclosure gives the same bytes under the same key."""

    database: Database
    objects: ObjectStore

    def __call__(self, record: Record, enclosure: Enclosure | None) -> bytes:
        """The PDF/A of the record's document. Raises StageFailed where a page was never read."""
        key = key_of_copy(record, enclosure)
        if self.objects.exists(key):
            return self.objects.get(key)
        with self.database.read() as session:
            document = document_view(session, ClientId(record.client_id or ""), DocumentId(record.document_id))
        about = About(all_types()[record.type].title, record.document_id, record.source.received_at)
        content = copy_of(self.objects, document, about, enclosure)
        self.objects.put(key, io.BytesIO(content))
        return content


def make_copies(record: Record, master: MasterData, press: Press) -> None:
    """Every copy that can be made of an accepted record: of an invoice also the one with its electronic form inside."""
    shipment = Shipment((record,), master, datetime.now(tz=UTC), on_paper=press)
    for kind in all_formats().values():
        if kind.needs_paper and record.type in kind.types:
            with suppress(CannotExport):  # whoever asked for that one is told why
                kind(shipment)


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
