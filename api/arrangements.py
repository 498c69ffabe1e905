"""`/v1/files/{id}/arrangement`: which pages are which document, in which order, which way up; and changing that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Response
from pydantic import Field

from api.access import Caller, ReaderOfPages, Reviewer
from api.bodies import Body
from api.problems import RESPONSES
from api.review import visitor_of
from api.services import ServicesDep
from schemas.arrangement import Act, Pile, carry_out
from schemas.ids import FileId
from storage.arrangement import ArrangementView, Seen, arrangement_view, rearrange, redo, undo
from storage.arrangement_joining import copy_pages, join_files, joining_of
from storage.audit import Deed

router = APIRouter(prefix="/v1/files/{file_id}/arrangement", tags=["files"], responses=RESPONSES)

IfMatch = Annotated[str, Header(pattern=r'^(W/)?"?\d{1,9}"?$', description="The `ETag` of the arrangement you saw.")]


class Acts(Body):
    """What to do, in order: all of it or nothing, and one undo takes all of it back."""

    acts: Annotated[list[Act], Field(min_length=1, max_length=1000)]


class ArrangementBody(Body):
    """How a file's pages lie. The pages of a pile that are not hidden are one document."""

    object: Literal["arrangement"] = "arrangement"
    file_id: str
    version: int
    can_undo: bool
    can_redo: bool
    actor: str
    at: datetime
    other_file_id: str | None
    """Another file of the batch whose pages this call arranged anew, too."""
    piles: list[Pile]


@router.get("")
def get_arrangement(file_id: str, response: Response, services: ServicesDep, caller: ReaderOfPages) -> ArrangementBody:
    """As the pages lie now. `409` while the file's documents are still being found."""
    with services.database.read() as session:
        return _answer(arrangement_view(session, caller.client_id, FileId(file_id)), response)


@router.post("")
def post_arrangement(
    file_id: str, body: Acts, response: Response, services: ServicesDep, caller: Reviewer, if_match: IfMatch
) -> ArrangementBody:
    """Lay the pages anew. Documents whose pages stay as they are keep their records; the others are read anew.

    A `merge` of the file's first document, sent alone, joins it with the last one of the file before it in the batch.
    """
    deed, seen = Deed(caller.actor, "file.rearrange", _told(body.acts)), _seen(caller, file_id, if_match)
    with services.database.read() as session:
        joining = joining_of(session, seen, body.acts)
    if joining is not None:
        copy_pages(services.objects, joining)
    with services.database.write() as session:
        if joining is not None:
            return _answer(join_files(session, seen, joining, deed=deed), response)
        return _answer(rearrange(session, seen, partial(carry_out, acts=body.acts), deed=deed), response)


@router.post("/undo")
def post_undo(file_id: str, response: Response, services: ServicesDep, caller: Reviewer, if_match: IfMatch) -> ArrangementBody:
    """Take the last change back; documents of before come back with their records."""
    with services.database.write() as session:
        seen = _seen(caller, file_id, if_match)
        return _answer(undo(session, seen, actor=caller.actor), response)


@router.post("/redo")
def post_redo(file_id: str, response: Response, services: ServicesDep, caller: Reviewer, if_match: IfMatch) -> ArrangementBody:
    """Do again what was undone last."""
    with services.database.write() as session:
        seen = _seen(caller, file_id, if_match)
        return _answer(redo(session, seen, actor=caller.actor), response)


def _answer(view: ArrangementView, response: Response) -> ArrangementBody:
    response.headers["ETag"] = f'"{view.version}"'
    return ArrangementBody(
        file_id=view.file_id,
        version=view.version,
        can_undo=view.can_undo,
        can_redo=view.can_redo,
        actor=view.actor,
        at=view.at,
        other_file_id=view.other_file_id,
        piles=list(view.plan.piles),
    )


def _seen(caller: Caller, file_id: str, if_match: str) -> Seen:
    return Seen(caller.client_id, FileId(file_id), int(re.sub(r"\D", "", if_match)), visitor_of(caller))


def _told(acts: Sequence[Act]) -> str:
    """For the audit trail: `split 3, hide 4 5`."""
    return ", ".join(
        f"{act.act} {' '.join(map(str, getattr(act, 'pages', None) or [getattr(act, 'page', '')]))}" for act in acts
    )
