"""A file's pages as the strip shows them: pile by pile, with why each document begins where it does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from schemas.arrangement import BY_PERSON, Pile, PlacedPage
from schemas.errors import Conflict
from schemas.ids import ClientId, DocumentId
from schemas.pages import PageFacts, Separator
from schemas.types import all_types
from schemas.work import DocumentState, HiddenReason, PageState
from storage.arrangement import ArrangementView, arrangement_view
from storage.documents import type_confidences
from storage.files import pages_of_file
from storage.views import DocumentView, FileView, PageView

HIDDEN_WORDS = {
    HiddenReason.BLANK: "blank",
    HiddenReason.SEPARATOR: "separator",
    HiddenReason.PERSON: "taken out",
}
_SIGNS = {
    "first_in_file": "first page of the file",
    BY_PERSON: "split by hand",
    "registered_form": "a form of its own",
    "form_ended": "the form before it ended",
    "type_change": "another kind of page than before",
    "other_number": "another document number than before",
    "letterhead": "another letterhead",
    "title": "a title",
    "salutation": "a salutation",
    "looks_first": "looks like a first page",
    "previous_was_last": "the page before said it was the last",
    "previous_ended": "the page before ended with a total or greeting",
    "paper_size": "another size of paper",
    "receipt_page": "a receipt",
    "check_page": "a check",
}
"""What dividing calls its signs, in words."""


@dataclass(frozen=True, slots=True)
class StripPage:
    """One thumbnail."""

    placed: PlacedPage
    page: PageView
    facts: PageFacts | None
    pending: int
    """Degrees clockwise by which the picture must still be turned, because the page is being read again."""

    @property
    def number(self) -> int:
        """Within its file."""
        return self.placed.number

    @property
    def picture(self) -> str:
        """Its address; another one once the page was read another way up."""
        turned = self.facts.rotation if self.facts else 0
        return f"/v1/files/{self.page.file_id}/pages/{self.number}/image?r={turned}"

    @property
    def notes(self) -> list[str]:
        """What is worth knowing of it, in few words."""
        told = list[str]()
        if self.placed.hidden is not None:
            told.append(HIDDEN_WORDS[self.placed.hidden])
        if self.placed.hidden is HiddenReason.BLANK and self.facts:
            told.append(f"{self.facts.ink_share:.1%} ink")
        if self.facts and self.facts.separator:
            told.append(_sheet(self.facts.separator))
        if self.page.state is PageState.FAILED:
            told.append("could not be read")
        if self.page.state is PageState.WAITING:
            told.append("being read")
        return told


@dataclass(frozen=True, slots=True)
class StripPile:
    """A document, or hidden pages that belong to none."""

    document: DocumentView | None
    title: str
    type_confidence: float | None
    why: str
    pages: Sequence[StripPage]

    @property
    def shown(self) -> Sequence[StripPage]:
        """Pages that are not hidden."""
        return [page for page in self.pages if page.placed.hidden is None]


@dataclass(frozen=True, slots=True)
class Strip:
    """A file's pages."""

    file: FileView
    arrangement: ArrangementView | None
    """None while its documents are being found."""
    piles: Sequence[StripPile] = ()
    loose: Sequence[StripPage] = field(default_factory=list)
    """Pages read so far of a file whose documents are not found yet."""

    @property
    def moving(self) -> bool:
        """Will it look different in a while, although nobody touches it?"""
        understood = all(pile.document is None or pile.document.state is not DocumentState.DIVIDED for pile in self.piles)
        return self.arrangement is None or not understood or self.file.pages_left > 0

    @property
    def page_count(self) -> int | None:
        """How many pages lie here: some may have come from another file, or gone to one."""
        return sum(len(pile.pages) for pile in self.piles) if self.arrangement else self.file.page_count

    @property
    def hidden(self) -> int:
        """How many pages are hidden."""
        return sum(len(pile.pages) - len(pile.shown) for pile in self.piles)


def strip_of(session: Session, client_id: ClientId, file: FileView, documents: Sequence[DocumentView]) -> Strip:
    """The strip of a file, whose documents the caller has at hand."""
    pages = {page.number: page for page in pages_of_file(session, client_id, file.id)}
    try:
        arrangement = arrangement_view(session, client_id, file.id)
    except Conflict:
        loose = [_page(PlacedPage(number=number), page) for number, page in pages.items()]
        return Strip(file, None, loose=loose)
    mine = {document.id: document for document in documents if document.file_id == file.id}
    sure = type_confidences(session, client_id, list(mine))
    return Strip(file, arrangement, [_pile(pile, pages, mine, sure) for pile in arrangement.plan.piles])


def why_of(pile: Pile, pages: Mapping[int, PageView]) -> str:
    """Why a document begins here, in words."""
    if "separator" in pile.because:
        sheets = [facts.separator for each in pile.pages if (facts := _facts(pages[each.number])) and facts.separator]
        return f"after a {_sheet(sheets[0])}" if sheets else "after a separator sheet"
    told = [_words(sign) for sign in pile.because[:2]]
    sure = f" ({pile.confidence:.0%} sure)" if told and pile.confidence < 1 else ""
    return ", ".join(told) + sure


def _pile(
    pile: Pile, pages: Mapping[int, PageView], documents: Mapping[DocumentId, DocumentView], sure: Mapping[DocumentId, float]
) -> StripPile:
    document = documents.get(pile.document_id) if pile.document_id else None
    return StripPile(
        document=document,
        title=_title(document),
        type_confidence=sure.get(document.id) if document else None,
        why=why_of(pile, pages),
        pages=[_page(placed, pages[placed.number]) for placed in pile.pages],
    )


def _title(document: DocumentView | None) -> str:
    if document is None:
        return "Hidden pages"
    if document.type is None:
        return "Being read" if document.state is DocumentState.DIVIDED else "Not known"
    known = all_types().get(document.type)
    return known.title if known else document.type


def _page(placed: PlacedPage, page: PageView) -> StripPage:
    facts = _facts(page)
    said = page.said_rotation
    pending = (said - facts.rotation) % 360 if said is not None and facts is not None and page.state is PageState.WAITING else 0
    return StripPage(placed, page, facts, pending)


def _facts(page: PageView) -> PageFacts | None:
    return PageFacts.model_validate(page.facts) if page.facts else None


def _sheet(separator: Separator) -> str:
    return f"patch code {separator.patch}" if separator.kind == "patch" else "bar code sheet"


def _words(sign: str) -> str:
    numbered = re.fullmatch(r"page_1_of_(\d+)", sign)
    return f"page 1 of {numbered[1]}" if numbered else _SIGNS.get(sign, sign.replace("_", " "))
