"""The command people type. Each command's work is in a module of its own, imported only when it is called."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from schemas.errors import PostroomError

app = typer.Typer(
    name="postroom",
    help="Scanned mail in, checked records out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command()
def extract(
    files: Annotated[list[Path], typer.Argument(help="Scans: PDF, TIFF, PNG, JPEG, ZIP, e-mail …")],
    out: Annotated[Path | None, typer.Option(help="Also write each record to a file in this folder.")] = None,
    type_name: Annotated[str | None, typer.Option("--type", help="The type of every document, when you know it.")] = None,
    view: Annotated[str, typer.Option(help="full: values, evidence and checks; values: the values alone.")] = "full",
    jobs: Annotated[int, typer.Option(min=1, help="Pages worked on at the same time.")] = os.cpu_count() or 1,
) -> None:
    """Read files and print one record per document as a line of JSON, without a server.

    Ends with 0 when every file gave a record, 1 when some file could not be read (its line says why), 2 for wrong usage.

    Example: postroom extract scan0001.tif mail.zip --view values
    """
    from postroom.commands.extract import run_extract  # noqa: PLC0415 - a command loads only what it needs

    raise typer.Exit(run_extract(files, out=out, type_name=type_name, view=view, jobs=jobs))


@app.command()
def config() -> None:
    """Print the settings in force, secrets masked."""
    from postroom.commands.config import run_config  # noqa: PLC0415

    run_config()


@app.command()
def doctor() -> None:
    """Say what is missing or wrong on this machine, and what to do."""
    from postroom.commands.doctor import run_doctor  # noqa: PLC0415

    raise typer.Exit(run_doctor())


def main() -> None:
    """Run a command; an expected error is one sentence, not a stack of calls."""
    try:
        app()
    except PostroomError as error:
        print(f"postroom: {error.title}: {error.detail}", file=sys.stderr)  # noqa: T201 - the command's voice
        sys.exit(error.policy.exit_code)


if __name__ == "__main__":
    main()
