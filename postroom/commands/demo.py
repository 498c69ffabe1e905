"""`postroom demo`: a sample morning's mail through the embedded service, and what came of it."""

from __future__ import annotations

import secrets
import shutil
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from pydantic import SecretStr

from postroom.client import Client, Json
from postroom.commands.mail import follow
from postroom.commands.serve import free_port_if_taken, running_service, stop_asked
from postroom.wiring import set_up_logging
from schemas.errors import NotFound
from schemas.ids import ClientId
from schemas.passwords import kept_form, new_password
from schemas.settings import LogSettings, Settings, load_settings
from schemas.work import Role
from storage.access import NewKey, issue_key, open_client
from storage.connect import open_database
from storage.people import NewUser, add_user

SAMPLE = Path(__file__).parents[2] / "samples" / "morning-mail"
CLIENT = ClientId("demo")
TYPES = ("eob", "cms1500", "ub04", "invoice", "receipt", "letter", "check", "form")


def run_demo(folder: Path | None) -> int:
    """Feed the mail, print what happened, stay up on a terminal. Raises NotFound where there is no mail."""
    mail = sorted(path for path in (folder or SAMPLE).glob("*") if path.is_file())
    if not mail:
        raise NotFound(f"there are no files in {folder or SAMPLE}; give a folder with --folder")
    settings = _settings()
    shutil.rmtree(settings.home, ignore_errors=True)
    set_up_logging(LogSettings(level="error"))
    began = time.monotonic()
    with running_service(settings) as running:
        key, people = _let_in(settings)
        _say(f"service up after {time.monotonic() - began:.1f} s; handing in {len(mail)} files of a sample morning's mail")
        with Client(running.url, key) as client:
            _feed(client, mail)
            _say(f"  the desk     {running.url}/        sign in with one of these names and passwords:")
            for name, password in people.items():
                _say(f"                 {name:<12} {password}")
            _say(f"  interface    {running.url}/docs    Authorization: Bearer {key}")
            _say(f"  on disk      {settings.home}    (made anew by each demo)")
        if sys.stderr.isatty():
            _say("The service stays up; Ctrl-C ends it.")
            stop_asked().wait()
    return 0


def _feed(client: Client, mail: list[Path]) -> None:
    began = time.monotonic()
    receipt = client.batches.create(mail, name="Sample morning's mail")
    batch_id = receipt["batch"]["id"]
    batch = follow(client, batch_id)
    seconds = time.monotonic() - began
    pages = sum(batch["pages"].values())
    _say(f"read {pages} pages in {seconds:.0f} s ({60 * pages / seconds:.0f} pages a minute)")
    for line in _outcome(client, batch_id, batch):
        _say(f"  {line}")


def _outcome(client: Client, batch_id: str, batch: Json) -> list[str]:
    """What became of the batch, for people."""
    documents = client.batches.documents(batch_id)
    files = client.batches.files(batch_id)
    by_type = Counter(document["type"] for document in documents)
    known = [f"{name} {by_type[name]}" for name in TYPES if by_type[name]]
    states = batch["documents"]
    waiting = states.get("needs_review", 0) + states.get("quarantined", 0)
    hidden = Counter(
        page["hidden"] for file in files if file["pages"] for page in client.listing(f"/v1/files/{file['id']}/pages")
    )
    refused = [file for file in files if file["problem"]]
    lines = [
        f"documents    {len(documents)}: {', '.join(known)}",
        f"accepted     {states.get('accepted', 0)} without a person, {waiting} waiting for one",
        f"duplicates   {batch['files'].get('duplicate', 0)} held, same bytes as another file",
        f"hidden       {hidden['blank']} blank backs, {hidden['separator']} separator sheets",
    ]
    return lines + [f"refused      {file['name']}: {file['problem']['detail']}" for file in refused]


def _settings() -> Settings:
    settings = load_settings()
    secret = SecretStr(secrets.token_urlsafe(48))
    api = settings.api.model_copy(update={"session_secret": secret, "port": free_port_if_taken(settings.api)})
    return settings.model_copy(update={"home": settings.home.absolute() / "demo", "api": api})


def _let_in(settings: Settings) -> tuple[str, dict[str, str]]:
    """A key for this command, and people with their passwords."""
    people = {role.value: new_password() for role in (Role.REVIEWER, Role.SUPERVISOR)}
    kept = {name: kept_form(password) for name, password in people.items()}
    with closing(open_database(settings.database, settings.home)) as database, database.write() as session:
        open_client(session, CLIENT, "Demo", actor="demo")
        for name, password in kept.items():
            user = NewUser(name, f"Demo {name}", password, must_change=False, roles={CLIENT: Role(name)})
            add_user(session, user, actor="demo")
        issued = issue_key(session, NewKey(CLIENT, Role.ADMIN, "demo"), actor="demo")
    return issued.secret, people


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - the command's voice
