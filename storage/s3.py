"""The object store in a bucket of any S3 server, through the minio client."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast
from uuid import uuid4

import urllib3
from minio import Minio
from minio.error import MinioException, S3Error

from schemas.errors import BadFile, FileFault, Misconfigured, NotFound, Unavailable
from schemas.settings import ObjectSettings
from storage.keys import is_key
from storage.objects import Stored

_PART_BYTES = 8 << 20
"""Of a multipart upload: what one upload holds in memory."""
_MISSING = frozenset({"NoSuchKey", "NoSuchObject", "NotFound", "ResourceNotFound"})
_HAVE_IT = frozenset({"BucketAlreadyOwnedByYou", "BucketAlreadyExists"})


class S3Store:
    """Objects in one bucket. The server shows an object only when it is complete, also one sent in parts."""

    def __init__(self, client: Minio, bucket: str) -> None:
        self._client = client
        self._bucket = bucket
        self._bucket_is_there = False

    @classmethod
    def connect(cls, settings: ObjectSettings) -> S3Store:
        """The store that the settings name. Nothing is sent yet: the server may come up later than we do."""
        if settings.endpoint is None or settings.access_key is None or settings.secret_key is None:
            message = "S3 needs POSTROOM_OBJECTS__ENDPOINT, __ACCESS_KEY and __SECRET_KEY together"
            raise Misconfigured(message)
        pool = urllib3.PoolManager(
            maxsize=16,
            timeout=urllib3.Timeout(connect=5.0, read=60.0),
            retries=urllib3.Retry(total=3, backoff_factor=0.2, status_forcelist=(500, 502, 503, 504)),
        )
        client = Minio(
            settings.endpoint,
            access_key=settings.access_key.get_secret_value(),
            secret_key=settings.secret_key.get_secret_value(),
            secure=settings.secure,
            region=settings.region,
            http_client=pool,
        )
        return cls(client, settings.bucket)

    def put(self, key: str, source: BinaryIO, *, limit: int | None = None) -> Stored:
        """Write a stream, hashing on the way; raises BadFile TOO_LARGE past `limit` bytes and leaves nothing behind."""
        _check(key)
        counted = _Counted(source, limit)
        with _translated():
            self._make_bucket()
            self._client.put_object(
                self._bucket, key, cast("BinaryIO", counted), length=-1, part_size=_PART_BYTES, num_parallel_uploads=1
            )
            there = self._client.stat_object(self._bucket, key).size
        if there != counted.size:
            message = "the object store did not keep all bytes; try again"
            raise Unavailable(message)
        return Stored(key, counted.size, counted.digest.hexdigest())

    def get(self, key: str) -> bytes:
        """The whole object."""
        return b"".join(self.chunks(key))

    def chunks(self, key: str, *, size: int = 1 << 20) -> Iterator[bytes]:
        """The object, piece by piece."""
        _check(key)
        with _translated():
            response = self._client.get_object(self._bucket, key)
            try:
                yield from response.stream(size)
            finally:
                response.close()
                response.release_conn()

    def fetch(self, key: str, target: Path) -> None:
        """Copy the object into a local file."""
        with target.open("wb") as file:
            for piece in self.chunks(key):
                file.write(piece)

    def exists(self, key: str) -> bool:
        """Is there such an object?"""
        _check(key)
        try:
            with _translated():
                self._client.stat_object(self._bucket, key)
        except NotFound:
            return False
        return True

    def delete(self, key: str) -> None:
        """Remove it; nothing happens where there is none."""
        _check(key)
        try:
            with _translated():
                self._client.remove_object(self._bucket, key)
        except NotFound:
            return

    def keys(self, prefix: str) -> Iterator[str]:
        """All keys that start with the prefix, in their order."""
        with _translated():
            for entry in self._client.list_objects(self._bucket, prefix=prefix, recursive=True):
                yield cast("str", entry.object_name)

    def check(self) -> None:
        """Write, read back and remove a small object; raises Unavailable."""
        key = f"check/{uuid4().hex}"
        self.put(key, BytesIO(b"ok"))
        if self.get(key) != b"ok":
            message = "the object store gives back something else than was written"
            raise Unavailable(message)
        self.delete(key)

    def _make_bucket(self) -> None:
        if self._bucket_is_there:
            return
        if not self._client.bucket_exists(self._bucket):
            try:
                self._client.make_bucket(self._bucket)
            except S3Error as error:
                if error.code not in _HAVE_IT:  # another process was quicker
                    raise
        self._bucket_is_there = True


class _Counted:
    """A stream that is measured and hashed while it is read."""

    def __init__(self, source: BinaryIO, limit: int | None) -> None:
        self._source = source
        self._limit = limit
        self.size = 0
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As a file's."""
        piece = self._source.read(size)
        self.size += len(piece)
        if self._limit is not None and self.size > self._limit:
            raise BadFile(FileFault.TOO_LARGE, f"The file is larger than {self._limit} bytes; send it in parts.")
        self.digest.update(piece)
        return piece


def _check(key: str) -> None:
    if not is_key(key):
        message = "this is no key of an object"
        raise ValueError(message)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except S3Error as error:
        if error.code in _MISSING:
            message = "there is no such object"
            raise NotFound(message) from None
        message = f"the object store refuses: {error.code}"
        raise Unavailable(message) from error
    except (MinioException, urllib3.exceptions.HTTPError, OSError) as error:
        message = "the object store cannot be reached; try again in a moment"
        raise Unavailable(message) from error
