"""The weights that come with the code: `models/weights/manifest.json` says which there are and how they came about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schemas.errors import Misconfigured

WEIGHTS = Path(__file__).with_name("weights")
MANIFEST = "manifest.json"
_AGAIN = "install Postroom again, or make the weights anew with `make train`"


class WeightsFile(BaseModel):
    """One file of weights."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    size: int
    """Bytes."""
    made_by: str
    """The command."""
    made_from: str
    """Such as how long and from what was learned."""
    metrics: Mapping[str, float]


class Manifest(BaseModel):
    """All files of weights by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    files: Mapping[str, WeightsFile]


def read_manifest(folder: Path = WEIGHTS) -> Manifest:
    """The manifest of a folder. Raises Misconfigured where it is missing or cannot be understood."""
    path = folder / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError:
        raise Misconfigured(f"{path} cannot be read: {_AGAIN}") from None
    except ValidationError:
        raise Misconfigured(f"{path} is damaged: {_AGAIN}") from None


def whole(name: str, folder: Path = WEIGHTS) -> bytes:
    """The content of a file of weights. Raises Misconfigured, naming the file, where it is missing or not as it was made."""
    path = folder / name
    known = read_manifest(folder).files.get(name)
    if known is None:
        raise Misconfigured(f"{folder / MANIFEST} does not name {name}: {_AGAIN}")
    try:
        content = path.read_bytes()
    except OSError:
        raise Misconfigured(f"the weights {path} cannot be read: {_AGAIN}") from None
    if hashlib.sha256(content).hexdigest() != known.sha256:
        raise Misconfigured(f"the weights {path} are damaged: {_AGAIN}")
    return content


def check_weights(folder: Path = WEIGHTS) -> Iterator[tuple[str, str]]:
    """Name and version of each file, each read and found whole. Raises Misconfigured at the first that is not."""
    for name, known in read_manifest(folder).files.items():
        whole(name, folder)
        yield name, known.version


def add_to_manifest(name: str, made: WeightsFile, folder: Path = WEIGHTS) -> None:
    """Write down a file that was made."""
    known = dict(read_manifest(folder).files) if (folder / MANIFEST).exists() else {}
    manifest = Manifest(files={**known, name: made})
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
