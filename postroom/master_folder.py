"""Master data in a folder: `payers.csv` and a file like it for each list; claims may be `claims.837`."""

from __future__ import annotations

from pathlib import Path

from schemas.errors import BadRequest
from schemas.master import NOTHING_KNOWN, MasterData
from schemas.master_files import read_list
from schemas.master_import import ImportRefused
from schemas.master_kind import MasterKind

SUFFIXES = (".csv", ".837")


def read_folder(folder: Path | None) -> MasterData:
    """Everything in it. Raises BadRequest where there is none of these files, or one has a line that cannot be taken."""
    if folder is None:
        return NOTHING_KNOWN
    master, found = NOTHING_KNOWN, False
    for kind in MasterKind:
        for path in (folder / f"{kind.value}{suffix}" for suffix in SUFFIXES):
            if path.is_file():
                master, found = _with(master, kind, path), True
    if not found:
        raise BadRequest(f"--master: no file such as payers.csv, vendors.csv or claims.csv in {folder}")
    return master


def _with(master: MasterData, kind: MasterKind, path: Path) -> MasterData:
    try:
        entries = read_list(kind, path.read_bytes(), master)
    except ImportRefused as error:
        raise BadRequest(f"--master: {path.name}: {error.detail}") from None
    except OSError as error:
        raise BadRequest(f"--master: {path.name} cannot be read: {error.strerror}") from None
    return master.model_copy(update={kind.value: (*getattr(master, kind.value), *entries)})
