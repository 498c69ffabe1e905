"""The desk's own scripts and styles as they are sent: without comments, compressed, asked for anew only when they changed."""

from __future__ import annotations

import gzip
import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json"}
_COMMENT_LINE = re.compile(r"^\s*(/\*\*.*\*/|/\*\*|\*( .*)?|\*/|//.*)?\s*$")
"""A line that is empty, or nothing but a comment, or part of one. No text of ours has lines that look like it."""
_ASIDE = re.compile(r"/\*\* @(?:type|param) (?:(?!\*/).)*\*/ ?|(?<={ )/\* (?:(?!\*/).)*\*/ (?=})|(?<=[;{]) // .*$")
"""What a type checker is told in the middle of a line, why a block is empty, and what is said behind a statement."""


class Assets(StaticFiles):
    """Files of a folder; texts compressed, and scripts that are ours without their comments."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, as it is sent."""
        full, stat = self.lookup_path(path)
        if stat is None or Path(full).suffix not in _TYPES:
            return await super().get_response(path, scope)
        body, tag = as_sent(full, stat.st_mtime_ns)
        asked = Headers(scope=scope)
        headers: dict[str, Any] = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if asked.get("if-none-match") == tag:
            return NotModifiedResponse(Headers(headers))
        if "gzip" in asked.get("accept-encoding", ""):
            return Response(body, headers={**headers, "Content-Encoding": "gzip"}, media_type=_TYPES[Path(full).suffix])
        return Response(gzip.decompress(body), headers=headers, media_type=_TYPES[Path(full).suffix])


@lru_cache(maxsize=200)
def as_sent(path: str, changed: int) -> tuple[bytes, str]:
    """A file compressed, and its tag. `changed`: when, so that one that changed is read anew."""
    del changed
    content = Path(path).read_bytes()
    if path.endswith(".js") and "/vendor/" not in path:
        content = without_comments(content.decode()).encode()
    return gzip.compress(content, 9, mtime=0), f'"{hashlib.sha256(content).hexdigest()[:20]}"'


def without_comments(script: str) -> str:
    """A script of ours without comments and indentation, which only people and checkers read. No text of ours spans lines."""
    return "\n".join(_ASIDE.sub("", line).lstrip() for line in script.split("\n") if not _COMMENT_LINE.match(line))
