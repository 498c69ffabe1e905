"""The part of the Python client by which records leave: the feed, export runs, webhooks."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Literal, Protocol

import httpx

from schemas.errors import PostroomError

Json = dict[str, Any]
POLL_SECONDS = 0.5


class DamagedFile(PostroomError):
    """A file that arrived is not the one that was made."""

    code = "damaged_file"
    title = "The file was damaged on its way"


class Calls(Protocol):
    """What this needs of the client."""

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - httpx's own options
        """One call."""
        ...

    def stream(self, path: str, **query: Any) -> AbstractContextManager[httpx.Response]:  # noqa: ANN401 - query values
        """An answer piece by piece."""
        ...

    def get(self, path: str, **query: Any) -> Json:  # noqa: ANN401 - query values
        """One JSON object."""
        ...

    def listing(self, path: str, **query: Any) -> Iterator[Json]:  # noqa: ANN401 - query values
        """All items of a list."""
        ...


class Events:
    """The feed and its named consumers."""

    def __init__(self, client: Calls) -> None:
        self._client = client

    def page(
        self,
        *,
        consumer: str | None = None,
        cursor: str | None = None,
        types: Sequence[str] = (),
        view: Literal["ids", "values", "full"] = "ids",
        limit: int = 100,
    ) -> Json:
        """Events after a cursor, or since a consumer acknowledged last."""
        query = {"consumer": consumer, "cursor": cursor, "types": list(types) or None, "view": view, "limit": limit}
        return self._client.get("/v1/events", **query)

    def follow(
        self,
        consumer: str,
        *,
        types: Sequence[str] = (),
        view: Literal["ids", "values", "full"] = "ids",
        wait_seconds: float | None = 5.0,
        ack_every: int = 1,
    ) -> Iterator[Json]:
        """Every event, once at least and in order. One is acknowledged after the body of the loop is through with it.

        `ack_every`: so many of them together, which is quicker and repeats more after a crash. `wait_seconds`: before it looks
        again where there is nothing new; None: ends there.
        """
        known = "0"
        while True:
            page = self.page(consumer=consumer, types=types, view=view)
            for number, event in enumerate(page["data"], start=1):
                yield event
                if number % ack_every == 0:
                    known = self.ack(consumer, event["cursor"])["cursor"]
            if known != page["cursor"]:  # which has passed over events of other types as well
                known = self.ack(consumer, page["cursor"])["cursor"]
            if not page["has_more"]:
                if wait_seconds is None:
                    return
                time.sleep(wait_seconds)

    def ack(self, consumer: str, cursor: str) -> Json:
        """Say that everything up to the cursor is taken."""
        return _body(self._client.request("POST", f"/v1/consumers/{consumer}/ack", json={"cursor": cursor}))

    def rewind(self, consumer: str, cursor: str) -> Json:
        """Put a consumer to a cursor, also one behind."""
        return _body(self._client.request("PUT", f"/v1/consumers/{consumer}", json={"cursor": cursor}))

    def consumers(self) -> list[Json]:
        """The named consumers and their lag."""
        return list(self._client.listing("/v1/consumers"))


class Exports:
    """Export runs and their files."""

    def __init__(self, client: Calls) -> None:
        self._client = client

    def formats(self) -> list[Json]:
        """The formats in which records leave."""
        return list(self._client.listing("/v1/exports/formats"))

    def create(
        self,
        format_name: str,
        *,
        since: str | None = None,
        records: Sequence[str] | None = None,
        idempotency_key: str | None = None,
    ) -> Json:
        """Ask for a run; without `since` and `records` of everything that no run of the format has carried yet."""
        wanted = {"format": format_name, "since": since, "records": None if records is None else list(records)}
        headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
        return _body(self._client.request("POST", "/v1/exports", json=wanted, headers=headers))

    def get(self, export_id: str) -> Json:
        """One run."""
        return self._client.get(f"/v1/exports/{export_id}")

    def newest(self, *, format_name: str | None = None, acknowledged: bool | None = None) -> Iterator[Json]:
        """Runs, newest first."""
        return self._client.listing("/v1/exports", format=format_name, acknowledged=acknowledged)

    def wait(self, export_id: str) -> Json:
        """The run once it is made, or failed."""
        while (run := self.get(export_id))["state"] == "waiting":
            time.sleep(POLL_SECONDS)
        return run

    def held(self, export_id: str) -> list[Json]:
        """The records that were left out, with the reasons."""
        return list(self._client.listing(f"/v1/exports/{export_id}/records", state="held"))

    def ledger(self, export_id: str) -> list[Json]:
        """What happened to a run, and by whom."""
        return list(self._client.listing(f"/v1/exports/{export_id}/ledger"))

    def download(self, export_id: str, folder: Path | str) -> list[Path]:
        """All files of a run, the manifest last, each checked against its SHA-256. Raises DamagedFile."""
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        return [self._download(export_id, file, target) for file in self.get(export_id)["files"]]

    def ack(self, export_id: str) -> Json:
        """Say that your system has taken the run over."""
        return _body(self._client.request("POST", f"/v1/exports/{export_id}/ack"))

    def resend(self, export_id: str) -> Json:
        """Have the same files offered once more."""
        return _body(self._client.request("POST", f"/v1/exports/{export_id}/resend"))

    def records(self, since: str = "0", *, view: Literal["full", "values"] = "full") -> Iterator[Json]:
        """Every released record after a cursor in one streamed answer, in constant memory."""
        with self._client.stream("/v1/exports/records.ndjson", since=since, view=view) as response:
            for line in response.iter_lines():
                yield json.loads(line)

    def _download(self, export_id: str, file: Json, folder: Path) -> Path:
        path, digest = folder / Path(file["name"]).name, hashlib.sha256()
        half = path.with_name(f".{path.name}.part")
        with self._client.stream(f"/v1/exports/{export_id}/files/{file['name']}") as response, half.open("wb") as out:
            for piece in response.iter_bytes():
                digest.update(piece)
                out.write(piece)
        if digest.hexdigest() != file["sha256"]:
            half.unlink()
            raise DamagedFile(f"{file['name']} does not have the SHA-256 that the manifest names; download it again")
        half.rename(path)
        return path


class Webhooks:
    """Receivers of webhooks."""

    def __init__(self, client: Calls) -> None:
        self._client = client

    def create(self, url: str, *, types: Sequence[str] | None = None) -> Json:
        """A receiver; the answer's `secret` is shown this once."""
        wanted = {"url": url, "types": None if types is None else list(types)}
        return _body(self._client.request("POST", "/v1/webhooks", json=wanted))

    def all(self) -> list[Json]:
        """All receivers."""
        return list(self._client.listing("/v1/webhooks"))

    def change(self, webhook_id: str, **changes: Any) -> Json:  # noqa: ANN401 - JSON values
        """Change `url`, `types`, `enabled`."""
        return _body(self._client.request("PATCH", f"/v1/webhooks/{webhook_id}", json=changes))

    def rotate(self, webhook_id: str, *, overlap_hours: float = 24.0) -> Json:
        """A new secret; the old one signs too until the overlap is over."""
        path = f"/v1/webhooks/{webhook_id}/rotate"
        return _body(self._client.request("POST", path, json={"overlap_hours": overlap_hours}))

    def test(self, webhook_id: str) -> Json:
        """Send a message that says nothing."""
        return _body(self._client.request("POST", f"/v1/webhooks/{webhook_id}/test"))

    def failures(self, webhook_id: str) -> list[Json]:
        """The messages that were given up."""
        return list(self._client.listing(f"/v1/webhooks/{webhook_id}/deliveries", state="failed"))

    def replay(self, webhook_id: str, *, since: str | None = None) -> int:
        """Send again what failed, or everything after a cursor; how many messages."""
        answer = _body(self._client.request("POST", f"/v1/webhooks/{webhook_id}/replay", json={"since": since}))
        return int(answer["messages"])


def made_paper(client: Calls, path: str) -> bytes:
    """An answer that a worker may have to make first: asks again as the service says."""
    while (response := client.request("GET", path)).status_code == 202:
        time.sleep(float(response.headers["Retry-After"]))
    return response.content


def _body(response: httpx.Response) -> Json:
    found: Json = response.json()
    return found
