"""The names of objects. Nobody else makes any: what belongs to a client lies below `t/<client>/` and `exports/<client>/`."""

from __future__ import annotations

import re

from schemas.ids import ClientId, DocumentId, ExportId, FileId, UploadId, is_client_id

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")


def is_key(key: str) -> bool:
    """Could this be a key? Parts of letters, digits, `_`, `-`, `.` that start with a letter or digit: it cannot climb out."""
    return len(key) <= 300 and all(_PART.fullmatch(part) for part in key.split("/"))


def of_client(client_id: ClientId) -> str:
    """Prefix of everything a client has."""
    if not is_client_id(client_id):
        message = "this is no client id"
        raise ValueError(message)
    return f"t/{client_id}/"


def of_file(client_id: ClientId, file_id: FileId) -> str:
    """Prefix of everything that was made of a file."""
    return f"{of_client(client_id)}files/{_checked(file_id)}/"


def original(client_id: ClientId, file_id: FileId) -> str:
    """The bytes as they were sent."""
    return f"{of_file(client_id, file_id)}original"


def of_upload(client_id: ClientId, upload_id: UploadId) -> str:
    """Prefix of the pieces of an upload that is not whole yet."""
    return f"{of_client(client_id)}uploads/{_checked(upload_id)}/"


def piece(client_id: ClientId, upload_id: UploadId, name: str) -> str:
    """One piece of an upload."""
    return f"{of_upload(client_id, upload_id)}{_checked(name)}"


def page_view(client_id: ClientId, file_id: FileId, number: int) -> str:
    """The picture of a page that people see: a PNG or JPEG, upright. `number` is 1-based."""
    return f"{_page(client_id, file_id, number)}view"


def page_artefact(client_id: ClientId, file_id: FileId, number: int, artefact: str) -> str:
    """What a step made of a page, such as `02-read.v1.json`: order, step and the step's version are part of the name."""
    return f"{_page(client_id, file_id, number)}{_checked(artefact)}"


def read_page(client_id: ClientId, file_id: FileId, number: int, *, version: int = 1) -> str:
    """The `ReadPage` of a page as JSON."""
    return page_artefact(client_id, file_id, number, f"02-read.v{version}.json")


def of_document(client_id: ClientId, document_id: DocumentId) -> str:
    """Prefix of everything that was made of a document."""
    return f"{of_client(client_id)}documents/{_checked(document_id)}/"


def record(client_id: ClientId, document_id: DocumentId, revision: int) -> str:
    """A released revision of a document's record as JSON."""
    return f"{of_document(client_id, document_id)}record.r{revision}.json"


def readings(client_id: ClientId, document_id: DocumentId, *, version: int = 1) -> str:
    """All that was found on a document before it was settled, as JSON: what else a value might be."""
    return f"{of_document(client_id, document_id)}readings.v{version}.json"


def paper_copies(client_id: ClientId, document_id: DocumentId) -> str:
    """Prefix of a document's PDF/As."""
    return f"{of_document(client_id, document_id)}copy."


def paper_copy(client_id: ClientId, document_id: DocumentId, revision: int, enclosed_sha256: str | None) -> str:
    """The PDF/A of a document, made for a revision of its record, alone or with a file inside it."""
    enclosed = "" if enclosed_sha256 is None else f".{enclosed_sha256[:32]}"
    return f"{paper_copies(client_id, document_id)}r{revision}{enclosed}.pdf"


def of_exports(client_id: ClientId) -> str:
    """Prefix of everything that was made to leave; apart from the rest, so that a receiver may be let in here alone."""
    return f"exports/{of_client(client_id).removeprefix('t/')}"


def of_export(client_id: ClientId, export_id: ExportId) -> str:
    """Prefix of the files of an export run."""
    return f"{of_exports(client_id)}{_checked(export_id)}/"


def export_file(client_id: ClientId, export_id: ExportId, name: str) -> str:
    """A file of an export run, its manifest included."""
    return f"{of_export(client_id, export_id)}{_checked(name)}"


def _page(client_id: ClientId, file_id: FileId, number: int) -> str:
    return f"{of_file(client_id, file_id)}pages/{number:06d}/"


def _checked(part: str) -> str:
    if not _PART.fullmatch(part):
        message = "an object key is made of ids only"
        raise ValueError(message)
    return part
