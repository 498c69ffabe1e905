"""PostgreSQL, RabbitMQ, S3, an API and two workers, each a process of its own; and what becomes of a killed worker's page."""

from __future__ import annotations

import re
import signal
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from postroom.client import Client
from schemas.work import Step, TaskState
from storage.database import Database
from storage.tables import TaskRow
from tests.e2e.program import SAMPLES, Program, alive, descendants, run, running, wait_for
from tests.servers.postgres import Postgres
from tests.servers.swift import S3Server

pytestmark = [pytest.mark.server, pytest.mark.slow, pytest.mark.timeout(600)]


@dataclass(frozen=True)
class Site:
    """A service in many processes."""

    folder: Path
    settings: dict[str, str]
    database: Database
    client: Client

    def home(self, worker: str) -> Path:
        return self.folder / worker

    @contextmanager
    def workers(self, *names: str) -> Iterator[list[Program]]:
        """Workers that are at work. They start side by side."""
        with ExitStack() as stack:
            programs = [
                stack.enter_context(
                    running("worker", {**self.settings, "POSTROOM_HOME": str(self.home(name))}, self.folder / f"{name}.log")
                )
                for name in names
            ]
            for name in names:
                wait_for((self.home(name) / "worker-heartbeat").exists)
            yield programs
            assert all(program.process.poll() is not None or program.end() == 0 for program in programs)

    def tasks(self, *conditions: object) -> list[TaskRow]:
        with self.database.read() as session:
            rows = list(session.scalars(select(TaskRow).where(*conditions)))  # type: ignore[arg-type]
            session.expunge_all()
        return rows

    def work_off(self, batch_id: str) -> dict:
        """The batch once all of it is worked on."""
        return [*self.client.batches.watch(batch_id)][-1]


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory, postgres: Postgres, rabbitmq_url: str, s3_server: S3Server
) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    postgres.create("site")
    settings = {
        "POSTROOM_HOME": str(folder / "api"),
        "POSTROOM_DATABASE__URL": postgres.url("site"),
        "POSTROOM_BROKER__URL": rabbitmq_url,
        "POSTROOM_OBJECTS__ENDPOINT": s3_server.endpoint,
        "POSTROOM_OBJECTS__ACCESS_KEY": s3_server.access_key,
        "POSTROOM_OBJECTS__SECRET_KEY": s3_server.secret_key,
        "POSTROOM_OBJECTS__SECURE": "false",
        "POSTROOM_OBJECTS__BUCKET": "site",
        "POSTROOM_API__PORT": "0",
        "POSTROOM_API__SESSION_SECRET": "invented, for this test only",
        "POSTROOM_LINE__SLOTS": "1",
        "POSTROOM_LINE__LEASE_SECONDS": "3",
        "POSTROOM_LINE__SWEEP_SECONDS": "1",
    }
    migrated = run("migrate", **settings)
    key = re.search(r"for the client 'main' +(\S+)", migrated.stderr)
    assert key, migrated.stderr
    database = Database(postgres.url("site"))
    with running("api", settings, folder / "api.log") as api:
        with Client(api.hear(r"listens at (\S+)"), key[1]) as client:
            yield Site(folder, settings, database, client)
        assert api.end() == 0
    database.close()


@pytest.fixture(scope="module")
def workers(site: Site) -> Iterator[list[Program]]:
    """Two, for all tests of the file: to start one takes longer than a page."""
    with site.workers("one", "two") as programs:
        yield programs


@pytest.mark.usefixtures("workers")
def test_batch_goes_through_two_workers(site: Site, tmp_path: Path) -> None:
    bad, archive = tmp_path / "bad.pdf", tmp_path / "mail.zip"
    bad.write_text("this is no PDF")
    with zipfile.ZipFile(archive, "w") as members:
        members.write(SAMPLES / "portal_remittance.pdf", "inside/portal.pdf")
    assert site.client.get("/readyz")["ready"]
    receipt = site.client.batches.create([SAMPLES / "scan_0014.tif", SAMPLES / "scan_0018.tif", bad, archive])
    batch = site.work_off(receipt["batch"]["id"])
    alive_answer = run("worker-alive", **{**site.settings, "POSTROOM_HOME": str(site.home("one"))})
    assert alive_answer.returncode == 0
    files = {file["name"]: file for file in site.client.batches.files(batch["id"])}
    assert files["bad.pdf"]["problem"]["type"] == "/problems/UNSUPPORTED_TYPE"
    assert files["mail.zip/portal.pdf"]["state"] == "divided"
    documents = site.client.batches.documents(batch["id"])
    assert {document["file_id"] for document in documents} == {
        file["id"] for file in files.values() if file["state"] == "divided"
    }
    for document in documents:
        assert site.client.records.get(document["record_id"])["document_id"] == document["id"]
        path = f"/v1/files/{document['file_id']}/pages/{document['pages'][0]}"
        assert site.client.get(f"{path}/words")["words"]
        assert site.client.documents.image(document["file_id"], document["pages"][0]).startswith(b"\xff\xd8")
    assert len({task.owner for task in site.tasks(TaskRow.state == TaskState.DONE)}) == 2

    waiting = next(document for document in documents if document["state"] == "needs_review")
    assert waiting["record_id"] not in [record["id"] for record in site.client.records.all()]
    assert site.client.records.accept(waiting["record_id"])["state"] == "accepted"
    assert waiting["record_id"] in [record["id"] for record in site.client.records.all()]


def test_page_of_a_killed_worker_is_taken_up_by_the_other(site: Site, workers: list[Program]) -> None:
    reading, victim = (TaskRow.step == Step.READ_PAGE, TaskRow.state == TaskState.LEASED), workers[0]
    receipt = site.client.batches.create([SAMPLES / "scan_0003.pdf", SAMPLES / "scan_0012.tif"])
    held = wait_for(lambda: site.tasks(*reading, TaskRow.owner.endswith(f":{victim.process.pid}")))[0]
    followers = descendants(victim.process.pid)
    assert followers
    victim.end(signal.SIGKILL)
    wait_for(lambda: not alive(followers))
    batch = site.work_off(receipt["batch"]["id"])
    again = site.tasks(TaskRow.id == held.id)[0]
    assert (again.state, again.attempts) == (TaskState.DONE, 2)
    assert again.owner != held.owner
    assert set(batch["pages"]) == {"read"}
    assert set(batch["documents"]) <= {"accepted", "needs_review"}
    documents = site.client.batches.documents(batch["id"])
    assert sorted(document["file_id"] for document in documents) == sorted(file["id"] for file in receipt["files"])
