"""`/v1/review`: what changes more than fields. A document read as another type; a value replaced throughout a batch."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from api.access import Reviewer
from api.bodies import Body
from api.problems import RESPONSES
from api.review import visitor_of
from api.services import ServicesDep
from schemas.errors import TooEarly
from schemas.ids import BatchId, DocumentId, HoldId
from schemas.queue import QueueState
from storage.arrangement import retype_document
from storage.review_holds import renew
from storage.review_replace import Found, Replacement, find_places, replace_all, take_back_all
from storage.review_retype import retype

router = APIRouter(prefix="/v1/review", tags=["review"], responses=RESPONSES)
documents = APIRouter(prefix="/v1/documents", tags=["documents"], responses=RESPONSES)

Short = Annotated[str, Field(min_length=1, max_length=200)]
Value = Annotated[str, Field(min_length=1, max_length=4000)]


class TypeBody(Body):
    """What a document is."""

    type: Annotated[str, Field(max_length=40)]


class ReplaceBody(Body):
    """One value for another, in every waiting document of a batch."""

    type: Annotated[str, Field(max_length=40)]
    pattern: Short
    """Such as `/payer/name` or `/claims/*/rendering_provider`."""
    old: Annotated[Value, Field(alias="from")]
    new: Annotated[Value, Field(alias="to")]
    preview: bool = False


class PlacesBody(Body):
    """A document in which the value stands."""

    document_id: str
    pointers: list[str]
    is_held: bool
    """Somebody else is at it: it is left alone."""


class ReplacedBody(Body):
    """Where the value stands, or stood. `id` takes it all back; null for a preview."""

    id: str | None
    documents: list[PlacesBody]


class TakenBackBody(Body):
    """In how many documents it was undone; in others something was done since, or somebody is at work."""

    documents: int


@router.post("/{lease}/type", status_code=202)
def read_as_type(lease: str, services: ServicesDep, caller: Reviewer, said: TypeBody) -> None:
    """Read the document anew as another type; undo brings the record of before back."""
    with services.database.write() as session:
        hold = renew(session, caller.client_id, HoldId(lease), visitor_of(caller))
        if hold.state is QueueState.READING:
            raise TooEarly("The document is being read as another type; wait a moment.")
        retype(session, hold, said.type)


@documents.post("/{document_id}/type", status_code=202)
def read_document_as_type(document_id: str, services: ServicesDep, caller: Reviewer, said: TypeBody) -> None:
    """The same without a lease, for whoever arranges the pages of a batch. `409` names who is at the document."""
    with services.database.write() as session:
        retype_document(session, caller.client_id, DocumentId(document_id), visitor_of(caller), said.type)


@router.post("/batches/{batch_id}/replace")
def replace_in_batch(batch_id: str, services: ServicesDep, caller: Reviewer, wanted: ReplaceBody) -> ReplacedBody:
    """List the places, or correct them as one act."""
    replacement = Replacement(BatchId(batch_id), wanted.type, wanted.pattern, wanted.old, wanted.new)
    visitor = visitor_of(caller)
    if wanted.preview:
        with services.database.read() as session:
            return _body(None, find_places(session, caller.client_id, replacement, visitor))
    with services.database.write() as session:
        policy = services.policy_of(session, caller.client_id)
        together, found = replace_all(session, caller.client_id, replacement, visitor, policy)
    return _body(together, found)


@router.post("/replacements/{together}/undo")
def undo_replacement(together: str, services: ServicesDep, caller: Reviewer) -> TakenBackBody:
    """Take a replacement back in every document where nothing was done since."""
    with services.database.write() as session:
        policy = services.policy_of(session, caller.client_id)
        return TakenBackBody(documents=take_back_all(session, caller.client_id, together, visitor_of(caller), policy))


def _body(together: str | None, found: tuple[Found, ...]) -> ReplacedBody:
    places = [
        PlacesBody(document_id=each.document_id, pointers=list(each.pointers), is_held=each.is_held)
        for each in found
        if each.pointers
    ]
    return ReplacedBody(id=together, documents=places)
