"""Receiving a piece of an upload: into the store while it arrives, then counted, then the file made of all of them.

What arrived before a connection broke is kept, unless a checksum was to vouch for the whole piece.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from api.access import Caller
from api.pipe import Pipe
from api.services import Services
from api.tus_headers import Checksum
from schemas.errors import Conflict, NotFound, Rejected, TooLarge
from schemas.ids import new_piece_name
from storage import keys
from storage.objects import Stored
from storage.upload_bytes import clear_pieces, join, make_whole
from storage.uploads import Piece, UploadView, add_piece, pieces_of


@dataclass(frozen=True, slots=True)
class PieceReceiver:
    """Takes pieces for one caller."""

    services: Services
    caller: Caller

    async def receive(
        self, upload: UploadView, offset: int, body: AsyncIterator[bytes], checksum: Checksum | None
    ) -> UploadView:
        """The upload with what came. Raises Conflict, TooLarge, WrongChecksum, Unavailable; then nothing of the piece stays."""
        if offset != upload.received:
            raise Conflict(f"This upload stands at byte {upload.received}; go on from there.")
        if upload.is_whole:
            return upload
        piece = await self._store(upload, body, checksum)
        try:
            return await run_in_threadpool(self._count, upload, piece)
        except (Rejected, NotFound, Conflict):
            await run_in_threadpool(self.services.objects.delete, piece.object_key)
            raise

    async def _store(self, upload: UploadView, body: AsyncIterator[bytes], checksum: Checksum | None) -> Piece:
        key = keys.piece(self.caller.client_id, upload.id, new_piece_name())
        left, pipe = upload.size - upload.received, Pipe()
        storing = asyncio.create_task(run_in_threadpool(pipe.put_into, self.services.objects, key, limit=left))
        try:
            await _pass_on(body, pipe, left, checksum)
        except BaseException:
            pipe.broken = True
            raise
        finally:
            await pipe.put(b"")
            await asyncio.wait([storing])
            if pipe.broken:
                storing.exception()  # it is the sender's fault, and said so already
        stored: Stored = storing.result()
        return Piece(upload.received, stored.size, key)

    def _count(self, upload: UploadView, piece: Piece) -> UploadView:
        """In a transaction of its own; the last piece makes the file."""
        objects, limits = self.services.objects, self.services.settings.limits
        if piece.size == 0:
            objects.delete(piece.object_key)
            return upload
        if piece.start + piece.size < upload.size:
            with self.services.database.write() as session:
                return add_piece(session, upload, piece, limits)
        with self.services.database.read() as session:
            pieces = pieces_of(session, upload.id)
        file = join(objects, upload, (*pieces, piece))
        try:
            with self.services.database.write() as session:
                whole = make_whole(session, upload, file, actor=self.caller.actor, limits=limits)
        except (NotFound, Conflict):
            objects.delete(file.object_key)
            raise
        clear_pieces(objects, whole)
        return whole


async def _pass_on(body: AsyncIterator[bytes], pipe: Pipe, left: int, checksum: Checksum | None) -> None:
    """The body into the pipe. A connection that breaks ends the piece; with a checksum ahead, it raises ClientDisconnect."""
    digest = hashlib.new(checksum.algorithm if checksum else "sha256", usedforsecurity=False)
    size = 0
    try:
        async for chunk in body:
            size += len(chunk)
            if size > left:
                raise TooLarge("More came than was announced; begin the upload again with its real length.")
            if chunk:
                digest.update(chunk)
                await pipe.put(chunk)
    except ClientDisconnect:
        if checksum:
            raise
    if checksum:
        checksum.check(digest.digest())
