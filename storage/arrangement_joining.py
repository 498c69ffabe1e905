"""Joining the first document of a file with the last one of the file before it in the batch.

The pages come to belong to the file before, under numbers that no page of it had; what was read of them is copied there first
(blob before row). The scans stay where they are, and undoing in either of the two files takes the pages back.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from schemas.arrangement import Act, Home, Merge, PlacedPage, Plan, begins_file, joined
from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import ClientId, FileId
from schemas.pages import ReadPage
from schemas.work import FileState
from storage import keys
from storage.arrangement import ArrangementView, Seen, arrangement_view, in_hand, lay_together, next_entry
from storage.arrangement_history import Line, numbers_given
from storage.arrangement_laying import Laying
from storage.audit import Deed
from storage.chunked import as_stream
from storage.files import file_view, files_of_batch, pages_of_file
from storage.objects import ObjectStore
from storage.views import FileView

_UNDER_WAY = (FileState.RECEIVED, FileState.OPENED)


@dataclass(frozen=True, slots=True)
class Joining:
    """Pages of a file that go to the one before."""

    client_id: ClientId
    file_id: FileId
    into: FileId
    into_version: int
    pages: tuple[PlacedPage, ...]
    """As they will lie there, each with its home here."""


def joining_of(session: Session, seen: Seen, acts: Sequence[Act]) -> Joining | None:
    """What a merge of a file's first document takes; None for other acts. Raises NotFound, Conflict, BadRequest."""
    if len(acts) != 1 or not isinstance(acts[0], Merge):
        return None
    here = arrangement_view(session, seen.client_id, seen.file_id)
    if here.version != seen.version or not begins_file(here.plan, acts[0].page):
        return None
    before = _before(session, file_view(session, seen.client_id, seen.file_id))
    ids = {page.number: page.id for page in pages_of_file(session, seen.client_id, seen.file_id)}
    last, given = numbers_given(session, before.file_id)
    pages = list[PlacedPage]()
    for page in here.plan.piles[0].pages:
        home = Home(page_id=ids[page.number], file_id=seen.file_id, number=page.number)
        last += home.page_id not in given
        number = given.get(home.page_id, last)
        pages.append(page.model_copy(update={"number": number, "home": home}))
    return Joining(seen.client_id, seen.file_id, before.file_id, before.version, tuple(pages))


def copy_pages(objects: ObjectStore, joining: Joining) -> None:
    """What is kept of the pages, under their new numbers, so that nobody meets pages without pictures."""
    for page in joining.pages:
        if page.home is None:
            continue
        here = joining.client_id, page.home.file_id, page.home.number
        there = joining.client_id, joining.into, page.number
        try:
            read = ReadPage.model_validate_json(objects.get(keys.read_page(*here)))
            objects.put(keys.page_view(*there), as_stream(objects.chunks(keys.page_view(*here))))
        except NotFound:  # a page that could not be read
            continue
        renumbered = read.model_copy(update={"facts": read.facts.model_copy(update={"number": page.number})})
        objects.put(keys.read_page(*there), io.BytesIO(renumbered.model_dump_json().encode()))


def join_files(session: Session, seen: Seen, joining: Joining, *, deed: Deed) -> ArrangementView:
    """Lay both files. Raises as `rearrange` does, and Conflict where the file before was arranged anew meanwhile."""
    (file, history), (into, into_history) = in_hand(session, seen, [joining.into])
    before = arrangement_view(session, seen.client_id, into.id)
    if before.version != joining.into_version:
        raise Conflict("The pages of the file before were arranged anew meanwhile; look at them again.")
    left = Plan(piles=arrangement_view(session, seen.client_id, file.id).plan.piles[1:])
    here, there = next_entry(history), next_entry(into_history)
    layings = [
        Laying(into, joined(before.plan, joining.pages), there, Line(file.id, here.number)),
        Laying(file, left, here, Line(into.id, there.number)),
    ]
    lay_together(session, layings, deed, seen.visitor_of(deed))
    return arrangement_view(session, seen.client_id, file.id).beside(into.id)


def _before(session: Session, file: FileView) -> ArrangementView:
    """The nearest file before this one that has documents."""
    earlier = [each for each in files_of_batch(session, file.client_id, file.batch_id) if each.position < file.position]
    for each in reversed(earlier):
        if each.state in _UNDER_WAY:
            raise Conflict("The documents of the file before are not found yet; its pages can be arranged once they are.")
        if each.state is FileState.DIVIDED:
            view = arrangement_view(session, file.client_id, each.id)
            if view.plan.piles:
                return view
    raise BadRequest("This is the first document of the batch; there is none before it to join.")
