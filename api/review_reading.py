"""`/v1/review/{lease}`: the paper beside the values. Words, pictures, suggestions, regions read anew."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.access import Caller, Reviewer
from api.batches import PageNumber, page_image
from api.problems import RESPONSES
from api.review import visitor_of
from api.review_bodies import DeskWord, ReadBody, RegionBody
from api.services import Services, ServicesDep
from api.suggesting import suggest
from schemas.document_type import pattern_of
from schemas.doubts import doubtful_characters
from schemas.errors import BadRequest, NotFound
from schemas.geometry import Box
from schemas.ids import HoldId
from schemas.pages import ReadPage
from schemas.rereading import Region
from schemas.suggestions import Suggestion
from schemas.types import all_types
from storage import keys
from storage.documents import document_view
from storage.review_acts import desk_record
from storage.review_holds import held
from storage.views import DocumentView

router = APIRouter(prefix="/v1/review", tags=["review"], responses=RESPONSES)

Page = Annotated[int, Query(ge=1, le=2**31 - 1)]


@router.get("/{lease}/suggestions")
def get_suggestions(
    lease: str, services: ServicesDep, caller: Reviewer, pointer: Annotated[str, Query(max_length=200)]
) -> list[Suggestion]:
    """What the value at a field might be, best first."""
    with services.database.read() as session:
        hold = held(session, caller.client_id, HoldId(lease), visitor_of(caller))
        record, _ = desk_record(session, hold)
        return list(suggest(services, session, hold, record, pointer))


@router.get("/{lease}/words")
def get_words(lease: str, services: ServicesDep, caller: Reviewer, page: Page) -> list[DeskWord]:
    """The words of a page, as they lie on the upright page."""
    document = _document(services, caller, lease)
    _check_page(document, page)
    key = keys.read_page(caller.client_id, document.file_id, page)
    if not services.objects.exists(key):
        return []
    read = ReadPage.model_validate_json(services.objects.get(key))
    return [
        DeskWord(
            text=word.text,
            polygon=read.facts.to_upright(word.box),
            confidence=word.confidence,
            doubtful=list(doubtful_characters(word)),
        )
        for word in read.text.words
    ]


@router.get("/{lease}/pages/{number}.jpg")
def get_picture(
    lease: str,
    number: PageNumber,
    services: ServicesDep,
    caller: Reviewer,
    w: Annotated[int | None, Query(ge=1, le=10_000, description="For later; the picture comes as it is kept.")] = None,
) -> StreamingResponse:
    """The page's picture, upright, at most 1700 pixels wide."""
    del w
    document = _document(services, caller, lease)
    _check_page(document, number)
    return page_image(services, caller, document.file_id, number)


@router.post("/{lease}/read")
def read_region(lease: str, services: ServicesDep, caller: Reviewer, wanted: ReadBody) -> RegionBody:
    """Read a region of a page anew, for a field."""
    x0, y0, x1, y1 = wanted.box
    if not (0 <= x0 < x1 <= 1 and 0 <= y0 < y1 <= 1):
        raise BadRequest("A box is [x0, y0, x1, y1] with 0 <= x0 < x1 <= 1 and 0 <= y0 < y1 <= 1.")
    document = _document(services, caller, lease)
    _check_page(document, wanted.page)
    leaves = all_types()[document.type or ""].leaves()
    leaf = leaves.get(pattern_of(wanted.pointer)) or leaves.get(f"{pattern_of(wanted.pointer)}/*")
    if leaf is None:
        raise BadRequest(f"There is no field {wanted.pointer}.")
    box = Box(x0, y0, x1, y1)
    read = services.reread(
        Region(client_id=caller.client_id, file_id=document.file_id, page=wanted.page, box=box, kind=leaf.kind.name)
    )
    value = leaf.kind.parse(read.text) if read.text else None
    return RegionBody(text=read.text, value=value, confidence=read.confidence, polygon=read.polygon)


def _document(services: Services, caller: Caller, lease: str) -> DocumentView:
    with services.database.read() as session:
        hold = held(session, caller.client_id, HoldId(lease), visitor_of(caller))
        return document_view(session, caller.client_id, hold.document_id)


def _check_page(document: DocumentView, number: int) -> None:
    if number not in document.pages:
        raise NotFound("The document has no such page.")
