"""The command people type. Each command's work is in a module of its own, imported only when it is called."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from schemas.errors import PostroomError
from schemas.master_kind import MasterKind
from schemas.work import BacksOrder, Role

app = typer.Typer(
    name="postroom",
    help="Scanned mail in, checked records out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


master = typer.Typer(
    help="What you know about payers, providers, vendors, buyers, open claims and orders.", no_args_is_help=True
)
app.add_typer(master, name="master")
user = typer.Typer(help="Who may sign in to the desk. Works on the database of this machine's settings.", no_args_is_help=True)
app.add_typer(user, name="user")
SignInName = Annotated[str, typer.Argument(help="As typed at the sign-in.")]


class View(StrEnum):
    """How much of a record is shown."""

    FULL = "full"
    VALUES = "values"


@app.command()
def extract(  # noqa: PLR0913, PLR0917 - what the command takes
    files: Annotated[list[Path], typer.Argument(help="Scans: PDF, TIFF, PNG, JPEG, ZIP, e-mail …")],
    out: Annotated[Path | None, typer.Option(help="Also write each record to a file in this folder.")] = None,
    type_name: Annotated[str | None, typer.Option("--type", help="The type of every document, when you know it.")] = None,
    view: Annotated[View, typer.Option(help="full: values, evidence and checks; values: the values alone.")] = View.FULL,
    jobs: Annotated[int, typer.Option(min=1, help="Pages worked on at the same time.")] = os.cpu_count() or 1,
    master_data: Annotated[Path | None, typer.Option("--master", help="Folder with payers.csv, claims.csv …")] = None,
) -> None:
    """Read files and print one record per document as a line of JSON, without a server.

    Ends with 0 when every file gave a record, 1 when some file could not be read (its line says why), 2 for wrong usage.

    Example: postroom extract scan0001.tif mail.zip --view values
    """
    from postroom.commands.extract import run_extract  # noqa: PLC0415 - a command loads only what it needs

    raise typer.Exit(run_extract(files, out=out, type_name=type_name, view=view.value, jobs=jobs, master=master_data))


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


@app.command()
def serve() -> None:
    """Start the service in one process: API, pages, workers. Ctrl-C ends it; nothing is lost."""
    from postroom.commands.serve import run_serve  # noqa: PLC0415

    run_serve()


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Option(help="Your own mail instead of the sample morning's.")] = None,
) -> None:
    """Start the service, feed it a sample morning's mail, show what happened, stay up until Ctrl-C."""
    from postroom.commands.demo import run_demo  # noqa: PLC0415

    raise typer.Exit(run_demo(folder))


@app.command()
def upload(  # noqa: PLR0913 - what the command takes
    files: Annotated[list[Path] | None, typer.Argument(help="Scans to hand in.", exists=True, dir_okay=False)] = None,
    name: Annotated[str | None, typer.Option(help="What you call the batch.")] = None,
    *,
    fronts: Annotated[Path | None, typer.Option(help="Scan of the fronts of a stack.", exists=True, dir_okay=False)] = None,
    backs: Annotated[
        Path | None, typer.Option(help="Scan of the backs of the same stack.", exists=True, dir_okay=False)
    ] = None,
    backs_order: Annotated[
        BacksOrder, typer.Option(help="reverse: the stack was turned over as a whole; same: put in order again.")
    ] = BacksOrder.REVERSE,
    expect: Annotated[int | None, typer.Option(min=0, help="How many documents the batch's ticket says it has.")] = None,
    operator: Annotated[str | None, typer.Option(help="Who scanned it.")] = None,
    type_name: Annotated[str | None, typer.Option("--type", help="All its documents are of this type.")] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Stay until all of it is worked on.")] = False,
) -> None:
    """Hand files to a running service (POSTROOM_CLIENT__URL, POSTROOM_CLIENT__KEY) and print the batch's id.

    Without a scanner for both sides: scan the fronts, turn the stack over, scan the backs.

    Example: postroom upload --fronts fronts.pdf --backs backs.pdf
    """
    from postroom.client import TwoSides  # noqa: PLC0415
    from postroom.commands.mail import run_upload  # noqa: PLC0415

    if not files and fronts is None:
        raise typer.BadParameter("name files, or --fronts with --backs")
    if backs is not None and fronts is None:
        raise typer.BadParameter("--backs go with --fronts of the same stack")
    ticket = {"expected_documents": expect, "operator": operator, "type": type_name}
    sides = None if fronts is None else TwoSides(fronts, backs, backs_order)
    raise typer.Exit(run_upload(files or [], name=name, ticket=ticket, sides=sides, watch=watch))


@app.command()
def receipt(
    batch: Annotated[str | None, typer.Argument(help="A batch's id.")] = None,
    *,
    verify: Annotated[Path | None, typer.Option(help="A receipt kept earlier: is it as it was issued?", exists=True)] = None,
) -> None:
    """Print a batch's signed receipt as JSON, or ask the service whether a kept one is genuine."""
    from postroom.commands.mail import run_receipt  # noqa: PLC0415

    if (batch is None) == (verify is None):
        raise typer.BadParameter("give a batch's id or --verify FILE: one of both")
    raise typer.Exit(run_receipt(batch, verify=verify))


@app.command()
def status(
    batch: Annotated[str | None, typer.Argument(help="A batch's id; without one: the newest batches.")] = None,
    *,
    watch: Annotated[bool, typer.Option("--watch", help="Stay until all of it is worked on.")] = False,
) -> None:
    """Say how far a batch is."""
    from postroom.commands.mail import run_status  # noqa: PLC0415

    raise typer.Exit(run_status(batch, watch=watch))


@app.command()
def records(
    cursor: Annotated[str, typer.Option(help="Only what was released after it.")] = "0",
    view: Annotated[View, typer.Option(help="full: values, evidence and checks; values: the values alone.")] = View.FULL,
) -> None:
    """Print the accepted records of a running service, a line of JSON each."""
    from postroom.commands.mail import run_records  # noqa: PLC0415

    raise typer.Exit(run_records(cursor, view=view.value))


@app.command()
def export(
    format_name: Annotated[str, typer.Argument(metavar="FORMAT", help="Such as csv; GET /v1/exports/formats lists them.")],
    since: Annotated[str | None, typer.Option(help="Everything released after this cursor, sent before or not.")] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="Folder; the files of the run and their manifest go into one of its own there.", file_okay=False),
    ] = None,
    *,
    acknowledge: Annotated[bool, typer.Option("--acknowledge", help="Say that the files were taken over.")] = False,
) -> None:
    """Export the accepted records that no run of the format has carried yet, and fetch the files.

    Ends with 0 when all could be told, 1 when some were held (each with its reasons) or the run failed.

    Example: postroom export x12-835 --out outbox
    """
    from postroom.commands.outgoing import run_export  # noqa: PLC0415

    raise typer.Exit(run_export(format_name, since=since, out=out, acknowledge=acknowledge))


@app.command()
def listen(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of this machine; 0: any free one.")] = 8001,
    secret: Annotated[str | None, typer.Option(help="Of a receiver that is there already; without it one is made.")] = None,
) -> None:
    """Receive webhooks on this machine, check their signatures and print them, a line of JSON each.

    The service must be allowed to reach this machine: POSTROOM_DELIVERY__PRIVATE_NETWORKS='["127.0.0.0/8"]'.
    """
    from postroom.commands.outgoing import run_listen  # noqa: PLC0415

    raise typer.Exit(run_listen(port, secret=secret))


@master.command("import")
def master_import(
    kind: Annotated[MasterKind, typer.Argument(help="Which list.")],
    file: Annotated[Path, typer.Argument(help="CSV, or claims as X12 837.", exists=True, dir_okay=False)],
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Also take out what the file lacks.")] = False,
) -> None:
    """Hand a list to a running service: all of it is taken, or nothing and every bad line is told.

    Example: postroom master import payers payers.csv
    """
    from postroom.commands.master import run_import  # noqa: PLC0415

    raise typer.Exit(run_import(kind.value, file, replace=replace))


@master.command("list")
def master_list(kind: Annotated[MasterKind, typer.Argument(help="Which list.")]) -> None:
    """Print a list of a running service, a line of JSON for each entry."""
    from postroom.commands.master import run_list  # noqa: PLC0415

    raise typer.Exit(run_list(kind.value))


@user.command("add")
def user_add(
    name: SignInName,
    client: Annotated[str | None, typer.Option(help="A client to work for.")] = None,
    role: Annotated[Role, typer.Option(help="What the person may do there.")] = Role.REVIEWER,
    display_name: Annotated[str, typer.Option("--called", help="As others read it.")] = "",
    *,
    installation: Annotated[bool, typer.Option("--installation", help="Manages clients and people.")] = False,
) -> None:
    """Let somebody in, with a password that is printed and must be changed.

    Example: postroom user add maria --called "Maria Lopez" --client acme --role reviewer
    """
    from postroom.commands.user import run_add  # noqa: PLC0415

    run_add(name, display_name=display_name, roles={client: role} if client else {}, is_owner=installation)


@user.command("role")
def user_role(
    name: SignInName,
    client: Annotated[str, typer.Argument(help="The client.")],
    role: Annotated[Role | None, typer.Argument(help="Without one the membership ends.")] = None,
) -> None:
    """Say what somebody may do at a client."""
    from postroom.commands.user import run_role  # noqa: PLC0415

    run_role(name, client, role)


@user.command("disable")
def user_disable(
    name: SignInName, *, again: Annotated[bool, typer.Option("--undo", help="Let them in again.")] = False
) -> None:
    """Sign somebody out everywhere and keep them out."""
    from postroom.commands.user import run_disable  # noqa: PLC0415

    run_disable(name, again=again)


@user.command("password")
def user_password(name: SignInName) -> None:
    """Give somebody a new password, which is printed and must be changed."""
    from postroom.commands.user import run_password  # noqa: PLC0415

    run_password(name)


@user.command("list")
def user_list() -> None:
    """Print who there is."""
    from postroom.commands.user import run_list  # noqa: PLC0415

    run_list()


@app.command()
def purge(
    client: Annotated[str | None, typer.Option(help="Of this client alone.")] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is due.")] = False,
) -> None:
    """Delete now what clients keep no longer; workers do it by themselves every hour. Stopping it anywhere does no harm.

    Works on the database and the objects of this machine's settings. Prints what is due, and why other things stay.

    Example: postroom purge --client acme --dry-run
    """
    from postroom.commands.purge import run_purge  # noqa: PLC0415

    run_purge(client, dry_run=dry_run)


@app.command()
def watch() -> None:
    """Hand in what scanners and people put into the folder POSTROOM_WATCH__FOLDER, below `inbox/<client>`. Ctrl-C ends it.

    `postroom serve` does it by itself where the folder is set; this is for a machine or container of its own.
    """
    from postroom.commands.serve import run_watch  # noqa: PLC0415

    run_watch()


@app.command(hidden=True)
def watch_alive() -> None:
    """Say whether the watcher of this container is at work (health check)."""
    from postroom.commands.serve import run_watch_alive  # noqa: PLC0415

    raise typer.Exit(run_watch_alive())


@app.command(hidden=True)
def api() -> None:
    """Run the API alone (scale-out)."""
    from postroom.commands.serve import run_api  # noqa: PLC0415

    run_api()


@app.command(hidden=True)
def worker() -> None:
    """Run a worker alone (scale-out)."""
    from postroom.commands.serve import run_worker  # noqa: PLC0415

    run_worker()


@app.command(hidden=True)
def worker_alive() -> None:
    """Say whether the worker of this container is at work (health check)."""
    from postroom.commands.serve import run_worker_alive  # noqa: PLC0415

    raise typer.Exit(run_worker_alive())


@app.command(hidden=True)
def migrate() -> None:
    """Bring the database up to date (scale-out)."""
    from postroom.commands.serve import run_migrate  # noqa: PLC0415

    run_migrate()


def main() -> None:
    """Run a command; an expected error is one sentence, not a stack of calls."""
    try:
        app()
    except PostroomError as error:
        print(f"postroom: {error.title}: {error.detail}", file=sys.stderr)  # noqa: T201 - the command's voice
        sys.exit(error.policy.exit_code)


if __name__ == "__main__":
    main()
