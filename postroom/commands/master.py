"""`postroom master`: a service's master data from the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from postroom.client import Client, ServiceError


def run_import(kind: str, file: Path, *, replace: bool) -> int:
    """Hand a list in; 0 when it was taken, 1 when it was refused: then every bad line is told."""
    with Client() as client:
        try:
            taken = client.master.load(kind, file, mode="replace" if replace else "merge")
        except ServiceError as error:
            places = error.problem.get("errors", [])
            if not places:
                raise
            for place in places:
                print(f"{file.name}: {place['path']}: {place['message']}", file=sys.stderr)  # noqa: T201 - the command's voice
            print(f"postroom: {error.title}: {error.detail}", file=sys.stderr)  # noqa: T201
            return 1
    print(json.dumps(taken))  # noqa: T201
    return 0


def run_list(kind: str) -> int:
    """Print a list's entries, a line of JSON each."""
    with Client() as client:
        for entry in client.master.all(kind):
            print(json.dumps(entry, ensure_ascii=False))  # noqa: T201
    return 0
