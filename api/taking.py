"""What arrived becomes a batch, or the backs of fronts that wait; where it cannot, nothing of it stays in the store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy.orm import Session

from api.access import Caller
from api.bodies import ReceiptBody, batch_body, file_body
from api.services import Services
from api.upload import Received
from schemas.errors import BadRequest, Conflict, NotFound, Rejected
from schemas.ids import ClientId, FileId, UploadId
from schemas.types import all_types
from schemas.work import BacksOrder, Side
from storage.batches import batch_view
from storage.files import file_view
from storage.handing_in import Intake, forget_files
from storage.intake import ReceivedFile, RefusedFile, Submission, Ticket, add_files
from storage.sides import Sides, replace_backs
from storage.upload_bytes import files_of_uploads
from storage.uploads import take
from storage.views import FileView


def take_batch(services: Services, caller: Caller, received: Received, idempotency_key: str | None) -> ReceiptBody:
    """Raises BadRequest, Conflict, NotFound, TooLarge."""
    with _kept_or_forgotten(services, received):
        sent = _submission(services, caller, received, idempotency_key)
    intake = Intake(services.database, services.objects, services.settings.limits)
    receipt = intake.take(caller.client_id, sent, actor=caller.actor)
    with services.database.read() as session:
        batch = batch_view(session, caller.client_id, receipt.batch_id)
    return ReceiptBody(batch=batch_body(batch), files=[file_body(view) for view in receipt.files], repeated=receipt.repeated)


def _submission(services: Services, caller: Caller, received: Received, idempotency_key: str | None) -> Submission:
    """What was handed in. Raises BadRequest, and for an upload Conflict and NotFound."""
    name = received.fields.get("name")
    if name is not None and len(name) > 200:
        raise BadRequest("The name of a batch may have 200 characters.")
    ticket, order = _ticket(received.fields), _order(received.fields)
    with services.database.read() as session:
        uploads, named = _uploaded(session, caller.client_id, received)
    return Submission(
        tuple(received.files),
        name=name or None,
        idempotency_key=idempotency_key,
        ticket=ticket,
        uploads=tuple(uploads),
        sides=_sides(named, order),
    )


def take_backs(services: Services, caller: Caller, received: Received, fronts_id: FileId) -> FileView:
    """Backs for fronts that were handed in before; the file of the backs. Raises as `take_batch`."""
    with _kept_or_forgotten(services, received):
        order = _order(received.fields)
        with services.database.write() as session:
            fronts = file_view(session, caller.client_id, fronts_id)
            uploads, named = _uploaded(session, caller.client_id, received)
            files = (*received.files, *uploads.values())
            if len(files) != 1 or named[Side.BACKS] != [files[0].id]:
                raise BadRequest("Send one file, in a part named 'backs'.")
            take(session, caller.client_id, tuple(uploads), fronts.batch_id)
            backs = _whole(files[0])
            add_files(session, caller.client_id, fronts.batch_id, (backs,), aside=(backs.id,))
            replace_backs(session, caller.client_id, Sides(fronts_id, backs.id, order), actor=caller.actor)
            return file_view(session, caller.client_id, backs.id)


def _whole(file: ReceivedFile | RefusedFile) -> ReceivedFile:
    if isinstance(file, RefusedFile):
        raise BadRequest(file.detail)
    return file


def _uploaded(
    session: Session, client_id: ClientId, received: Received
) -> tuple[Mapping[UploadId, ReceivedFile], Mapping[Side, Sequence[FileId]]]:
    """The uploads that are named in fields, and all files by the names of their parts or fields."""
    fields = {name: received.fields.get(name, "").split() for name in ("uploads", *Side)}
    wanted = tuple(dict.fromkeys(UploadId(each) for ids in fields.values() for each in ids))
    uploads = dict(zip(wanted, files_of_uploads(session, client_id, wanted), strict=True))
    sides = {side: [*received.named.get(side, ()), *(uploads[UploadId(each)].id for each in fields[side])] for side in Side}
    return uploads, sides


def _sides(named: Mapping[Side, Sequence[FileId]], order: BacksOrder) -> Sides | None:
    fronts, backs = named[Side.FRONTS], named[Side.BACKS]
    if len(fronts) > 1 or len(backs) > 1:
        raise BadRequest("A batch takes one file of fronts and one of backs; hand in other stacks as batches of their own.")
    if backs and not fronts:
        raise BadRequest("These backs have no fronts: hand in both, or add the backs to fronts that wait for them.")
    return Sides(fronts[0], backs[0] if backs else None, order) if fronts else None


def _order(fields: Mapping[str, str]) -> BacksOrder:
    said = fields.get("backs_order") or BacksOrder.REVERSE
    if said not in set(BacksOrder):
        raise BadRequest("The order of the backs is 'reverse', for a stack turned over as a whole, or 'same'.")
    return BacksOrder(said)


def _ticket(fields: Mapping[str, str]) -> Ticket:
    """What was said of the batch. Raises BadRequest."""
    said = {name: fields.get(name, "").strip() for name in ("expected_documents", "operator", "type")}
    count, operator, kind = said["expected_documents"], said["operator"], said["type"]
    if count and not (count.isascii() and count.isdigit() and len(count) <= 6):
        raise BadRequest("The expected number of documents is a whole number.")
    if len(operator) > 100:
        raise BadRequest("The operator's name may have 100 characters.")
    if kind and kind not in all_types():
        raise BadRequest(f"There is no such document type; known are {', '.join(sorted(all_types()))}.")
    return Ticket(expected_documents=int(count) if count else None, operator=operator or None, type=kind or None)


@contextmanager
def _kept_or_forgotten(services: Services, received: Received) -> Iterator[None]:
    try:
        yield
    except (Rejected, Conflict, NotFound):
        forget_files(services.objects, received.files)
        raise
