"""`postroom upload`, `status`, `records`: a service's mail from the command line."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from postroom.client import Client, Json, TwoSides

TELL_SECONDS = 5.0
"""How often progress is told where there is no terminal to draw a bar on."""


def run_upload(
    files: Sequence[Path],
    *,
    name: str | None,
    ticket: Mapping[str, str | int | None],
    sides: TwoSides | None = None,
    watch: bool,
) -> int:
    """Hand in files; 0 when all were taken, 1 when one was refused."""
    with Client() as client:
        receipt = client.batches.create(files, name=name, ticket=ticket, sides=sides)
        batch_id = receipt["batch"]["id"]
        for file in receipt["files"]:
            problem = file["problem"]
            _tell(
                f"  {file['name']}: {problem['title']}. {problem['detail']}"
                if problem
                else f"  {file['name']}: {file['state']}"
            )
        _tell(f"batch {batch_id}")
        if watch:
            _tell_shortfall(follow(client, batch_id))
        print(batch_id)  # noqa: T201 - the command's output
        return int(any(file["problem"] for file in client.batches.files(batch_id)))


def run_receipt(batch_id: str | None, *, verify: Path | None) -> int:
    """Print a receipt, or say whether a kept one is genuine: 0 when it is, 1 when not."""
    with Client() as client:
        if verify is None:
            print(json.dumps(client.batches.receipt(str(batch_id)), indent=2))  # noqa: T201
            return 0
        try:
            kept = json.loads(verify.read_text())
        except ValueError:
            kept = None
        genuine = isinstance(kept, dict) and client.batches.is_genuine(kept)
        _tell("The receipt is as it was issued." if genuine else "This is no receipt of this service, or it was altered.")
        return int(not genuine)


def run_status(batch_id: str | None, *, watch: bool) -> int:
    """Print one batch, or the newest ones."""
    with Client() as client:
        if batch_id is None:
            for batch, _ in zip(client.batches.newest(), range(25), strict=False):
                print(_summary(batch))  # noqa: T201
            return 0
        if watch:
            follow(client, batch_id)
        print(json.dumps(client.batches.get(batch_id), indent=2))  # noqa: T201
    return 0


def run_records(cursor: str, *, view: Literal["full", "values"]) -> int:
    """Print the accepted records, a line of JSON each."""
    with Client() as client:
        for record in client.records.all(cursor, view=view):
            print(json.dumps(record, ensure_ascii=False))  # noqa: T201
    return 0


def follow(client: Client, batch_id: str) -> Json:
    """Show how a batch gets on until all of it is worked on: a bar on a terminal, a line now and then elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    batch: Json = {}
    with Progress(*columns, TimeElapsedColumn(), console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("opening files", total=None, rate="")
        told = float("-inf")
        for batch in client.batches.watch(batch_id):
            _advance(bar, task, batch)
            if not console.is_terminal and time.monotonic() - told >= TELL_SECONDS:
                _tell(_summary(batch))
                told = time.monotonic()
    if not console.is_terminal:
        _tell(_summary(batch))
    return batch


def stage_of(batch: Json) -> str:
    """What is being done to the batch just now."""
    files, documents = batch["files"], batch["documents"]
    if batch["pages"].get("waiting"):
        return "reading pages"
    if files.get("received"):
        return "opening files"
    if files.get("opened"):
        return "finding documents"
    if documents.get("divided"):
        return "understanding documents"
    return "ready"


def _advance(bar: Progress, task: TaskID, batch: Json) -> None:
    total = sum(batch["pages"].values())
    done = total - batch["pages"].get("waiting", 0)
    elapsed = bar.tasks[0].elapsed or 0
    rate = f"{60 * done / elapsed:.0f} pages/min" if done and elapsed > 1 else ""
    bar.update(task, description=stage_of(batch), total=total or None, completed=done, rate=rate)


def _summary(batch: Json) -> str:
    total = sum(batch["pages"].values())
    done = total - batch["pages"].get("waiting", 0)
    documents = ", ".join(f"{count} {state}" for state, count in batch["documents"].items()) or "no documents yet"
    return f"{batch['id']}  {stage_of(batch):<24} {done}/{total} pages  {documents}"


def _tell_shortfall(batch: Json) -> None:
    found, expected = sum(batch["documents"].values()), batch.get("expected_documents")
    if expected is not None and found != expected:
        _tell(f"{found} documents were found, {expected} were expected")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201
