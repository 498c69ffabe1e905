"""Multipart uploads, streamed: each file goes to the object store while it arrives, hashed on the way, never whole in memory.

A file that is too large is refused by itself and the others go through; what belongs to the request as a whole (too many bytes,
too many files, no multipart at all) refuses the request.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool

from api.pipe import Pipe
from schemas.errors import BadRequest, TooLarge
from schemas.ids import ClientId, FileId
from schemas.settings import MEGABYTE, LimitSettings
from storage.handing_in import keep_file
from storage.intake import ReceivedFile, RefusedFile
from storage.objects import ObjectStore

FIELD_BYTES = 10_000
"""Most bytes of a form field that is no file."""
FIELDS = 20
"""Most such fields: they are kept in memory."""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class Received:
    """What arrived."""

    files: list[ReceivedFile | RefusedFile] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    named: dict[str, list[FileId]] = field(default_factory=dict)
    """The files by the names of their parts."""


@dataclass(slots=True)
class _Part:
    """One part of the form while it arrives."""

    headers: dict[str, bytes] = field(default_factory=dict)
    name: str = ""
    text: bytearray = field(default_factory=bytearray)


class _Form:
    """Turns the parser's callbacks into a list of things to do, because they cannot wait and we must."""

    def __init__(self, boundary: bytes) -> None:
        self.done = list[tuple[str, bytes]]()
        self._header_name, self._header_value = bytearray(), bytearray()
        self.part = _Part()
        self.ended = False
        self.parser = MultipartParser(
            boundary,
            {
                "on_part_begin": lambda: self.done.append(("begin", b"")),
                "on_part_data": lambda data, start, end: self.done.append(("data", bytes(data[start:end]))),
                "on_part_end": lambda: self.done.append(("end", b"")),
                "on_header_field": lambda data, start, end: self._header_name.extend(data[start:end]),
                "on_header_value": lambda data, start, end: self._header_value.extend(data[start:end]),
                "on_header_end": self._header_end,
                "on_headers_finished": lambda: self.done.append(("headers", b"")),
                "on_end": lambda: self.done.append(("over", b"")),
            },
        )

    def _header_end(self) -> None:
        self.done.append(("header", bytes(self._header_name).lower() + b":" + bytes(self._header_value)))
        self._header_name.clear()
        self._header_value.clear()


class UploadReader:
    """Reads one multipart body into the object store."""

    def __init__(self, objects: ObjectStore, client_id: ClientId, limits: LimitSettings) -> None:
        self._objects = objects
        self._client_id = client_id
        self._limits = limits
        self._received = Received()
        self._part = _Part()
        self._pipe: Pipe | None = None
        self._storing: asyncio.Task[ReceivedFile | RefusedFile] | None = None

    async def read(self, content_type: str, body: AsyncIterator[bytes]) -> Received:
        """All files and fields. Raises BadRequest, TooLarge, Unavailable; then nothing of the request stays in the store."""
        kind, options = parse_options_header(content_type)
        if kind != b"multipart/form-data" or b"boundary" not in options:
            raise BadRequest("Send the files as multipart/form-data, each in a part named 'files'.")
        form, size = _form(options[b"boundary"]), 0
        over = False
        try:
            async for chunk in body:
                size += len(chunk)
                if size > self._limits.batch_megabytes * MEGABYTE:
                    raise TooLarge(f"A batch may have {self._limits.batch_megabytes} MB; send it in several.")
                _parse(form, chunk)
                for what, data in form.done:
                    over = over or what == "over"
                    await self._step(what, data)
                form.done.clear()
            if not over:
                raise BadRequest("The upload broke off before its end; send it again.")
        except BaseException:
            await self._abandon()
            raise
        return self._received

    async def _step(self, what: str, data: bytes) -> None:
        if what == "begin":
            self._part = _Part()
        elif what == "header":
            name, _, value = data.partition(b":")
            self._part.headers[name.decode("latin-1")] = value
        elif what == "headers":
            self._begin_part()
        elif what == "data" and self._pipe is not None:
            await self._pipe.put(data)
        elif what == "data":
            self._part.text += data
            if len(self._part.text) > FIELD_BYTES:
                raise BadRequest(f"The field '{self._part.name[:40]}' is too long.")
        elif what == "end":
            await self._end_part()

    def _begin_part(self) -> None:
        _, options = parse_options_header(self._part.headers.get("content-disposition", b""))
        self._part.name = options.get(b"name", b"").decode("utf-8", "replace")
        if b"filename" not in options:
            return
        if len(self._received.files) >= self._limits.batch_files:
            raise TooLarge(f"A batch may have {self._limits.batch_files} files; send it in several.")
        name = clean_name(options[b"filename"].decode("utf-8", "replace"))
        self._pipe = Pipe()
        self._storing = asyncio.create_task(run_in_threadpool(self._store, self._pipe, name))

    async def _end_part(self) -> None:
        if self._pipe is None or self._storing is None:
            self._received.fields[self._part.name] = self._part.text.decode("utf-8", "replace")
            if len(self._received.fields) > FIELDS:
                raise BadRequest(f"A batch may have {FIELDS} fields beside its files.")
            return
        await self._pipe.put(b"")
        pipe_task, self._pipe, self._storing = self._storing, None, None
        file = await pipe_task
        self._received.files.append(file)
        self._received.named.setdefault(self._part.name, []).append(file.id)

    def _store(self, pipe: Pipe, name: str) -> ReceivedFile | RefusedFile:
        return keep_file(
            self._objects,
            self._client_id,
            name,
            lambda key, most: pipe.put_into(self._objects, key, limit=most),
            limits=self._limits,
        )

    async def _abandon(self) -> None:
        if self._pipe is not None and self._storing is not None:
            self._pipe.broken = True
            await self._pipe.put(b"")
            await asyncio.wait([self._storing])
            if self._storing.exception() is None:
                self._received.files.append(self._storing.result())
        for file in self._received.files:
            if isinstance(file, ReceivedFile):
                await run_in_threadpool(self._objects.delete, file.object_key)


def clean_name(name: str) -> str:
    """A file's name for display: the last part of a path, no control or direction characters, at most 255 characters."""
    last = re.split(r"[/\\]", name)[-1]
    return _UNSAFE.sub("", last).strip()[:255] or "unnamed"


def _form(boundary: bytes) -> _Form:
    try:
        return _Form(boundary)
    except ValueError:
        raise BadRequest("The boundary of the multipart body is empty or too long.") from None


def _parse(form: _Form, chunk: bytes) -> None:
    try:
        form.parser.write(chunk)
    except ValueError:
        raise BadRequest("The multipart body is malformed.") from None
