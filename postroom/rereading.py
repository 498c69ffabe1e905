"""Reading regions anew for the desk: a warm guarded child beside the API, which itself never touches a pixel."""

from __future__ import annotations

import tempfile
import threading
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from schemas.errors import BadFile, NotFound, Policy, PostroomError, StageFailed, Unavailable
from schemas.rereading import Region, RegionText
from schemas.settings import LimitSettings, LineSettings
from storage import keys
from storage.objects import ObjectStore
from workers.guard.guard import Guard
from workers.guard.region import REGION_OPERATIONS
from workers.requests import RegionRequest, RegionWords

SECONDS = 5.0
"""After so long the reader is ended: a region is read in a hundredth of it."""
QUEUE_SECONDS = 10.0
"""How long a request waits for those before it."""
WARM_SECONDS = 60.0
"""Loading the reader may take so long."""
PICTURES = 16
"""Kept beside the child."""


class RegionUnreadable(PostroomError):
    """The reader gave up on a region."""

    code = "region-unreadable"
    title = "This region could not be read"
    policy = Policy(http=422)


class GuardedReread:
    """Owns the child, one request at a time, and the pictures that it reads lately."""

    def __init__(
        self,
        objects: ObjectStore,
        line: LineSettings,
        limits: LimitSettings,
        *,
        operations: str = REGION_OPERATIONS,
        seconds: float = SECONDS,
    ) -> None:
        self._objects = objects
        self._guard = Guard(line, limits, operations=operations)
        self._seconds = seconds
        self._turn = threading.Lock()
        self._closed = False
        self._folder = tempfile.TemporaryDirectory(prefix="postroom-desk-")
        self._pictures: OrderedDict[str, Path] = OrderedDict()

    def __call__(self, region: Region) -> RegionText:
        """Raises NotFound where the page has no picture, RegionUnreadable, and Unavailable."""
        if not self._turn.acquire(timeout=QUEUE_SECONDS):
            raise Unavailable("The reader is busy; try again, or type the value.")
        try:
            if self._closed:
                raise Unavailable("The service is stopping.")
            request = RegionRequest(path=self._picture(region), box=region.box, kind=region.kind)
            read = RegionWords.model_validate(self._guard.call("read_region", {"request": request}, seconds=self._seconds))
        except (BadFile, StageFailed):
            raise RegionUnreadable("The reader gave up on this region. Type the value instead.") from None
        finally:
            self._turn.release()
        return RegionText(text=read.text, confidence=read.confidence, polygon=read.polygon)

    def warm(self) -> None:
        """Start the child and load its reader, so that the first region is read as quickly as the others."""
        with self._turn, suppress(PostroomError):  # who asks for a region is told then
            if not self._closed:
                self._guard.call("warm", {}, seconds=WARM_SECONDS)

    def close(self) -> None:
        """End the child; a region that is being read is waited for, and that takes no longer than `SECONDS`."""
        with self._turn:
            self._closed = True
            self._guard.close()
            self._folder.cleanup()

    def _picture(self, region: Region) -> Path:
        key = keys.page_view(region.client_id, region.file_id, region.page)
        path = self._pictures.pop(key, None)
        if path is None:
            path = Path(self._folder.name) / key.replace("/", "-")
            try:
                self._objects.fetch(key, path)
            except NotFound:
                raise NotFound("There is no picture of this page.") from None
        self._pictures[key] = path
        while len(self._pictures) > PICTURES:
            self._pictures.popitem(last=False)[1].unlink(missing_ok=True)
        return path
