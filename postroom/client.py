"""The Python client: `from postroom import Client`."""

from __future__ import annotations

import mimetypes
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Literal, Self
from urllib.parse import quote

import httpx

from postroom.in_pieces import PIECE_BYTES, PieceSender
from postroom.outgoing import Events, Exports, Webhooks, made_paper
from schemas.errors import PostroomError
from schemas.settings import load_settings
from schemas.work import BacksOrder

Json = dict[str, Any]
POLL_SECONDS = 0.5


NO_TICKET: Mapping[str, str | int | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TwoSides:
    """A stack whose fronts and backs were scanned each by themselves; None: the backs come later, by `add_backs`."""

    fronts: Path | str
    backs: Path | str | None = None
    order: BacksOrder = BacksOrder.REVERSE
    """`reverse`: the stack was turned over as a whole; `same`: it was put in order again."""


class ServiceError(PostroomError):
    """The service answered with a problem. `problem` is its JSON, `status` the HTTP status."""

    def __init__(self, status: int, problem: Mapping[str, Any]) -> None:
        self.status = status
        self.problem = problem
        self.code = str(problem.get("type", "")).rpartition("/")[2] or "internal"
        self.title = str(problem.get("title", "The service answered with an error"))
        super().__init__(str(problem.get("detail", f"HTTP {status}")))


class Unreachable(PostroomError):
    """Nobody answers at the service's address."""

    code = "unreachable"
    title = "The service cannot be reached"


class Client:
    """Talks to a Postroom service. Url and key default to `POSTROOM_CLIENT__URL` and `POSTROOM_CLIENT__KEY`."""

    def __init__(self, url: str | None = None, key: str | None = None, *, timeout_seconds: float = 60.0) -> None:
        defaults = load_settings().client
        secret = key or (defaults.key.get_secret_value() if defaults.key else "")
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        self._http = httpx.Client(base_url=url or defaults.url, headers=headers, timeout=timeout_seconds)
        self.batches = Batches(self)
        self.documents = Documents(self)
        self.records = Records(self)
        self.events = Events(self)
        self.exports = Exports(self)
        self.webhooks = Webhooks(self)
        self.master = Master(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - httpx's own options
        """One call. Raises ServiceError for a problem, Unreachable where nobody answers."""
        try:
            response = self._http.request(method, path, **options)
        except httpx.TransportError as error:
            raise Unreachable(f"nobody answers at {self._http.base_url}; is the service running?") from error
        if response.is_error:
            problem = response.json() if "json" in response.headers.get("content-type", "") else {}
            raise ServiceError(response.status_code, problem)
        return response

    def get(self, path: str, **query: Any) -> Json:  # noqa: ANN401 - query values
        """One JSON object."""
        found: Json = self.request("GET", path, params={k: v for k, v in query.items() if v is not None}).json()
        return found

    def post(self, path: str) -> Json:
        """Ask for something to be done; what came of it."""
        done: Json = self.request("POST", path).json()
        return done

    @contextmanager
    def stream(self, path: str, **query: Any) -> Iterator[httpx.Response]:  # noqa: ANN401 - query values
        """An answer that is read piece by piece while the block runs. Raises ServiceError, Unreachable."""
        try:
            with self._http.stream("GET", path, params={k: v for k, v in query.items() if v is not None}) as response:
                if response.is_error:
                    response.read()
                    problem = response.json() if "json" in response.headers.get("content-type", "") else {}
                    raise ServiceError(response.status_code, problem)
                yield response
        except httpx.TransportError as error:
            raise Unreachable(f"the connection to {self._http.base_url} failed; nothing is lost, try again") from error

    def listing(self, path: str, **query: Any) -> Iterator[Json]:  # noqa: ANN401 - query values
        """All items of a list, page after page."""
        while True:
            page = self.get(path, **query)
            yield from page["data"]
            if page.get("next_cursor") is None:
                return
            query["cursor"] = page["next_cursor"]


class Batches:
    """Handing in, and how far it is."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def create(
        self,
        files: Sequence[Path | str] = (),
        *,
        name: str | None = None,
        ticket: Mapping[str, str | int | None] = NO_TICKET,
        idempotency_key: str | None = None,
        sides: TwoSides | None = None,
    ) -> Json:
        """Hand in files; the receipt says what is safe and what was refused. The files are streamed.

        Large ones go ahead in pieces, which go on after a break. `ticket` may say `expected_documents`, `operator` and `type`.
        The pages of `sides` are collated: front and back of the first sheet, of the second, and so on.
        """
        headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
        named = [("files", Path(file)) for file in files]
        said = {"name": name or None, **ticket}
        if sides is not None:
            named.append(("fronts", Path(sides.fronts)))
            named += [("backs", Path(sides.backs))] if sides.backs is not None else []
            said["backs_order"] = sides.order
        return self._send("/v1/batches", named, said, headers)

    def add_backs(self, file_id: str, backs: Path | str, *, order: BacksOrder = BacksOrder.REVERSE) -> Json:
        """Hand in the backs of fronts that wait for them, or other backs than those that did not fit; the file of the backs."""
        return self._send(f"/v1/files/{file_id}/backs", [("backs", Path(backs))], {"backs_order": order}, {})

    def read_single_sided(self, file_id: str) -> Json:
        """No other side will come: work on fronts, or on backs, as on any other file."""
        return self._client.post(f"/v1/files/{file_id}/single-sided")

    def _send(self, path: str, named: Sequence[tuple[str, Path]], said: Mapping[str, Any], headers: Mapping[str, str]) -> Json:
        """Files by the names of their parts, and fields; large files go ahead in pieces and are fields, too."""
        uploads = [(name, self._in_pieces(file)) for name, file in named if file.stat().st_size >= PIECE_BYTES]
        fields = {field: str(value) for field, value in said.items() if value is not None}
        for name in dict.fromkeys(name for name, upload in uploads if upload):
            fields["uploads" if name == "files" else name] = " ".join(id_ for each, id_ in uploads if each == name and id_)
        with ExitStack() as stack:
            parts = list[tuple[str, Any]]((field, (None, value)) for field, value in fields.items())
            went = iter(uploads)
            for name, file in named:
                if file.stat().st_size >= PIECE_BYTES and next(went)[1]:
                    continue
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                parts.append((name, (file.name, stack.enter_context(file.open("rb")), kind)))
            receipt: Json = self._client.request("POST", path, files=parts, headers=headers).json()
        return receipt

    def _in_pieces(self, path: Path) -> str | None:
        """The upload's id; None for a file that is too large: it goes with the others, and the receipt lists its refusal."""
        try:
            return PieceSender(self._client).send(path)
        except ServiceError as error:
            if error.status != HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                raise
            return None

    def get(self, batch_id: str) -> Json:
        """A batch and how far it is."""
        return self._client.get(f"/v1/batches/{batch_id}")

    def receipt(self, batch_id: str) -> Json:
        """What was received and what became of it, signed."""
        return self._client.get(f"/v1/batches/{batch_id}/receipt")

    def is_genuine(self, receipt: Mapping[str, Any]) -> bool:
        """Is a receipt as the service issued it?"""
        verdict: Json = self._client.request("POST", "/v1/receipts/verify", json=dict(receipt)).json()
        return bool(verdict["genuine"])

    def newest(self) -> Iterator[Json]:
        """All batches, newest first."""
        return self._client.listing("/v1/batches")

    def files(self, batch_id: str) -> list[Json]:
        """The files of a batch."""
        return list(self._client.listing(f"/v1/batches/{batch_id}/files"))

    def documents(self, batch_id: str) -> list[Json]:
        """The documents of a batch."""
        return list(self._client.listing(f"/v1/batches/{batch_id}/documents"))

    def retry_file(self, file_id: str) -> Json:
        """Try again a file that was refused or set aside."""
        return self._client.post(f"/v1/files/{file_id}/retry")

    def release_file(self, file_id: str) -> Json:
        """Work on a file after all that is held as a duplicate."""
        return self._client.post(f"/v1/files/{file_id}/release")

    def watch(self, batch_id: str) -> Iterator[Json]:
        """The batch again and again until all of it is worked on; the last one is the end."""
        while True:
            batch = self.get(batch_id)
            yield batch
            if batch["state"] in ("needs_review", "done"):
                return
            time.sleep(POLL_SECONDS)


class Documents:
    """Documents and their pages."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get(self, document_id: str) -> Json:
        """One document."""
        return self._client.get(f"/v1/documents/{document_id}")

    def newest(self, *, state: str | None = None, type_name: str | None = None) -> Iterator[Json]:
        """Documents, newest first."""
        return self._client.listing("/v1/documents", state=state, type=type_name)

    def retry(self, document_id: str) -> Json:
        """Try again to understand a document that was set aside."""
        return self._client.post(f"/v1/documents/{document_id}/retry")

    def image(self, file_id: str, number: int) -> bytes:
        """The picture of a page, JPEG."""
        return self._client.request("GET", f"/v1/files/{file_id}/pages/{number}/image").content

    def pdf(self, document_id: str) -> bytes:
        """An accepted document as searchable PDF/A; waits until it is made."""
        return made_paper(self._client, f"/v1/documents/{document_id}/pdf")

    def hocr(self, file_id: str, number: int) -> bytes:
        """The words of a page as hOCR."""
        return self._client.request("GET", f"/v1/files/{file_id}/pages/{number}/hocr").content

    def alto(self, file_id: str, number: int) -> bytes:
        """The words of a page as ALTO."""
        return self._client.request("GET", f"/v1/files/{file_id}/pages/{number}/alto").content


class Records:
    """What was read."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get(self, record_id: str, *, view: Literal["full", "values"] = "full") -> Json:
        """A record's current revision."""
        return self._client.get(f"/v1/records/{record_id}", view=view)

    def feed(self, cursor: str = "0", *, view: Literal["full", "values"] = "full", limit: int = 100) -> Json:
        """Accepted records after a cursor, and the cursor to go on with."""
        return self._client.get("/v1/records", cursor=cursor, view=view, limit=limit)

    def all(self, cursor: str = "0", *, view: Literal["full", "values"] = "full") -> Iterator[Json]:
        """Every accepted record after a cursor, up to now."""
        while True:
            page = self.feed(cursor, view=view)
            for event in page["data"]:
                yield event["record"]
            if not page["has_more"]:
                return
            cursor = page["cursor"]

    def follow(
        self, consumer: str, *, view: Literal["full", "values"] = "full", wait_seconds: float | None = 5.0
    ) -> Iterator[Json]:
        """Every released record, once at least, in order, on and on: `for record in client.records.follow("billing"): ...`

        A record is acknowledged once the body of the loop is through with it. Where the body raises, or this process dies, the
        record comes again: remember `(record["id"], record["revision"])`, or follow `client.events`, whose ids tell. Waits so
        long before it looks again where there is nothing new; None: ends.
        Records that the service no longer keeps are passed over.
        """
        kinds = ("record.accepted", "record.revised")
        for event in self._client.events.follow(consumer, types=kinds, view=view, wait_seconds=wait_seconds):
            if event["record"] is not None:
                yield event["record"]

    def exported(self, record_id: str, format_name: str) -> bytes:
        """One record in a format. Raises ServiceError 409, whose `problem["held"]` says what keeps it."""
        return made_paper(self._client, f"/v1/records/{record_id}/exports/{format_name}")

    def went(self, record_id: str) -> list[Json]:
        """Where the record went: lines of the export ledger."""
        return list(self._client.listing(f"/v1/records/{record_id}/exports"))

    def correct(self, record_id: str, pointer: str, value: str) -> Json:
        """Put a person's value at a field; the record settled anew."""
        return self._act(record_id, "fields", {"action": "correct", "pointer": pointer, "value": value})

    def accept(self, record_id: str) -> Json:
        """Confirm everything that is open, and release."""
        return self._act(record_id, "accept", None)

    def reject(self, record_id: str, reason: str) -> Json:
        """Keep the record from ever leaving."""
        return self._act(record_id, "reject", {"reason": reason})

    def _act(self, record_id: str, act: str, body: Json | None) -> Json:
        seen = self._client.request("GET", f"/v1/records/{record_id}").headers["ETag"]
        path = f"/v1/records/{record_id}/{act}"
        changed: Json = self._client.request("POST", path, json=body, headers={"If-Match": seen}).json()
        return changed


class Master:
    """Lists of what the client knows: `kind` is `payers`, `providers`, `vendors`, `buyers`, `claims` or `orders`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def all(self, kind: str) -> Iterator[Json]:
        """Every entry, by key."""
        return self._client.listing(f"/v1/master/{kind}")

    def get(self, kind: str, key: str) -> Json:
        """One entry."""
        return self._client.get(f"/v1/master/{kind}/{quote(key, safe='')}")

    def put(self, kind: str, entry: Mapping[str, Any]) -> Json:
        """Create or replace an entry; its `key` names it."""
        path = f"/v1/master/{kind}/{quote(str(entry['key']), safe='')}"
        stored: Json = self._client.request("PUT", path, json=dict(entry)).json()
        return stored

    def delete(self, kind: str, key: str) -> None:
        """Take an entry out."""
        self._client.request("DELETE", f"/v1/master/{kind}/{quote(key, safe='')}")

    def load(self, kind: str, file: Path | str, *, mode: Literal["merge", "replace"] = "merge") -> Json:
        """Take a CSV file, or claims as X12 837: all of it or nothing. A ServiceError's `problem["errors"]` names bad lines."""
        path, content = f"/v1/master/{kind}/import", Path(file).read_bytes()
        headers = {"Content-Type": "text/csv"}
        taken: Json = self._client.request("POST", path, params={"mode": mode}, content=content, headers=headers).json()
        return taken
