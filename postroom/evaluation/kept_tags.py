"""What the tagger said of pages that were read, kept until tagger or weights change: tagging is most of understanding."""

from __future__ import annotations

import gzip
import hashlib
import os
import time
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from models.evaluation.known import CORPUS
from schemas.pages import ReadPage
from schemas.tags import PageTags
from workers.pipeline import Line

_MADE_FROM = ("models/weights/*.onnx", "models/tagger/*.py", "workers/stages/tag.py")


class _Kept(BaseModel):
    tags: tuple[PageTags | None, ...]
    seconds: float


class KeptTags:
    """Tags by document, in a folder for this very tagger."""

    def __init__(self, folder: Path = CORPUS / "tags") -> None:
        self._root = folder

    @cached_property
    def _folder(self) -> Path:
        parts = [path for pattern in _MADE_FROM for path in sorted(Path().glob(pattern))]
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in parts)).hexdigest()
        return self._root / digest[:16]

    def of(self, line: Line, pages: Sequence[ReadPage]) -> tuple[list[ReadPage], float]:
        """The pages with their tags, and the CPU seconds of one core that tagging them took when it was done."""
        if line.tag is None:
            return list(pages), 0.0
        text = "".join(page.text.model_dump_json() for page in pages)
        place = self._folder / f"{hashlib.sha256(text.encode()).hexdigest()[:24]}.json.gz"
        if place.exists():
            with gzip.open(place, "rt", encoding="utf-8") as stream:
                kept = _Kept.model_validate_json(stream.read())
        else:
            start = time.process_time()
            tags = tuple(line.tag(page.text) for page in pages)
            kept = _Kept(tags=tags, seconds=time.process_time() - start)
            place.parent.mkdir(parents=True, exist_ok=True)
            partial = place.with_name(f"{place.name}.{os.getpid()}")
            with gzip.open(partial, "wt", encoding="utf-8", compresslevel=3) as out:
                out.write(kept.model_dump_json())
            partial.replace(place)
        return [page.model_copy(update={"tags": tags}) for page, tags in zip(pages, kept.tags, strict=True)], kept.seconds
