"""A courier and its sender: what a receiver gets, what becomes of each answer. Real sockets on loopback, a real database."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path

import pytest
from sqlalchemy import update
from standardwebhooks import Webhook

from schemas.delivery import RETRY_SECONDS, EndpointState, SendFault
from schemas.ids import ClientId, EndpointId
from schemas.targets import Resolver
from schemas.work import EventType
from storage.access import open_client
from storage.columns import DatabaseTime
from storage.database import Database
from storage.deliveries import list_deliveries
from storage.delivery_tables import DeliveryRow, EndpointRow
from storage.events import About, add_event
from storage.views import DeliveryView, EndpointView
from storage.webhooks import add_endpoint, endpoint_view, rotate_secret
from workers.outgoing.courier import Courier, retry_after_seconds
from workers.outgoing.sender import Answer, HttpSender, NotSent

CLIENT = ClientId("acme")
TRUST = ssl.create_default_context()
LOOPBACK = (ip_network("127.0.0.0/8"),)


class Receiver(ThreadingHTTPServer):
    """Answers as told, and remembers what it got."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got = list[tuple[dict[str, str], bytes]]()
        self.status, self.headers, self.wait = 204, dict[str, str](), 0.0
        self.url = f"http://hooks.example.com:{self.server_address[1]}/in?x=1"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        receiver: Receiver = self.server  # type: ignore[assignment]
        body = self.rfile.read(int(self.headers["Content-Length"]))
        receiver.got.append(({"path": self.path, **{k.lower(): v for k, v in self.headers.items()}}, body))
        time.sleep(receiver.wait)
        self.send_response(receiver.status)
        for name, value in receiver.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@dataclass
class Scene:
    database: Database
    answers: list[Answer | SendFault] = field(default_factory=list)
    sent: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)

    def send(self, url: str, headers: dict[str, str], body: bytes) -> Answer:
        self.sent.append((url, dict(headers), body))
        answer = self.answers.pop(0)
        if isinstance(answer, SendFault):
            raise NotSent(answer)
        return answer

    def courier(self) -> Courier:
        return Courier(self.database, self.send, "test", 120, dice=lambda: 0.5)  # type: ignore[arg-type]

    def endpoint(self, url: str = "https://hooks.example.com/") -> tuple[EndpointId, str]:
        with self.database.write() as session:
            made = add_endpoint(session, CLIENT, url, None, actor="test")
        return made.endpoint.id, made.secret

    def happen(self) -> None:
        with self.database.write() as session:
            add_event(session, CLIENT, EventType.EXPORT_READY, About("exp_1"))

    def see(self, endpoint_id: EndpointId) -> tuple[EndpointView, DeliveryView]:
        with self.database.read() as session:
            endpoint = endpoint_view(session, CLIENT, endpoint_id)
            return endpoint, list_deliveries(session, endpoint).items[-1]

    def hurry(self) -> None:
        """Let what waits be due."""
        with self.database.write() as session:
            session.execute(update(DeliveryRow).values(next_at=DatabaseTime(-1)))
            session.execute(update(EndpointRow).values(not_before=DatabaseTime(-1)))


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    database = Database(f"sqlite:///{tmp_path / 'db'}")
    database.upgrade()
    with database.write() as session:
        open_client(session, CLIENT, "Acme", actor="test")
    yield Scene(database)
    database.close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def to_loopback(*_: object) -> Sequence[str]:
    return ("127.0.0.1",)


def sender(resolve: Resolver = to_loopback, *, seconds: float = 20, allowed: bool = True) -> HttpSender:
    return HttpSender(seconds, LOOPBACK if allowed else (), resolve, TRUST)


def fault(receiver: Receiver, with_sender: HttpSender) -> SendFault:
    with pytest.raises(NotSent) as caught:
        with_sender(receiver.url, {}, b"{}")
    return caught.value.fault


def test_receiver_can_verify_and_sees_the_name_it_was_called_by(scene: Scene, receiver: Receiver) -> None:
    endpoint_id, secret = scene.endpoint(receiver.url)
    with scene.database.write() as session:
        rotated = rotate_secret(session, CLIENT, endpoint_id, overlap_seconds=60, actor="test").secret
    scene.happen()
    assert Courier(scene.database, sender(), "test", 120)()
    ((headers, body),) = receiver.got
    for each in (secret, rotated):
        message = Webhook(each).verify(body, headers)
    assert message["data"]["subject"] == "exp_1"
    assert (headers["path"], headers["host"]) == ("/in?x=1", receiver.url.split("/")[2])
    assert len(body) < 1000
    endpoint, delivery = scene.see(endpoint_id)
    assert (delivery.state, delivery.last_status, endpoint.failures) == ("delivered", 204, 0)


def test_schedule_and_the_same_id_at_every_attempt(scene: Scene) -> None:
    endpoint_id, _ = scene.endpoint()
    scene.happen()
    scene.answers = [Answer(500)] * len(RETRY_SECONDS) + [Answer(200)]
    courier, waits = scene.courier(), []
    for _ in RETRY_SECONDS:
        assert courier()
        waits.append((scene.see(endpoint_id)[1].next_at - datetime.now(tz=UTC)).total_seconds())
        scene.hurry()
    for wait, planned in zip(waits, RETRY_SECONDS[1:], strict=False):
        assert planned * 1.05 - 60 < wait <= planned * 1.05 + 1
    assert len({headers["webhook-id"] for _, headers, _ in scene.sent}) == 1
    assert len({body for _, _, body in scene.sent}) == 1
    assert scene.see(endpoint_id)[0].state is EndpointState.FAILING
    assert courier()  # the next message, which says so
    assert b'"webhook.failing"' in scene.sent[-1][2]
    assert scene.see(endpoint_id)[0].state is EndpointState.ACTIVE


@pytest.mark.parametrize(
    ("answer", "fault", "pause"),
    [
        (Answer(301), SendFault.REDIRECT, 0),
        (Answer(404), SendFault.STATUS, 0),
        (Answer(429, "120"), SendFault.STATUS, 120),
        (Answer(503), SendFault.STATUS, 5),
        (SendFault.TIMEOUT, SendFault.TIMEOUT, 5),
        (SendFault.REFUSED_ADDRESS, SendFault.REFUSED_ADDRESS, 0),
    ],
)
def test_what_becomes_of_an_answer(scene: Scene, answer: Answer | SendFault, fault: SendFault, pause: float) -> None:
    endpoint_id, _ = scene.endpoint()
    scene.happen()
    scene.answers = [answer]
    scene.courier()()
    with scene.database.read() as session:
        until = session.get_one(EndpointRow, endpoint_id).not_before
    assert scene.see(endpoint_id)[1].last_fault is fault
    assert -60 < (until - datetime.now(tz=UTC)).total_seconds() - pause <= 1


def test_gone_disables(scene: Scene) -> None:
    endpoint_id, _ = scene.endpoint()
    scene.happen()
    scene.answers = [Answer(410)]
    scene.courier()()
    assert scene.see(endpoint_id)[0].state is EndpointState.DISABLED
    assert not scene.courier()()


def test_courier_that_is_killed_is_followed_by_one_that_sends_the_same(scene: Scene) -> None:
    scene.endpoint()
    scene.happen()

    class Killed(BaseException):
        pass

    def die(_: str, headers: dict[str, str], body: bytes) -> Answer:
        scene.sent.append(("", dict(headers), body))
        raise Killed

    with pytest.raises(Killed):
        Courier(scene.database, die, "test", 120)()  # type: ignore[arg-type]
    with scene.database.write() as session:
        session.execute(update(EndpointRow).values(lease_until=DatabaseTime(-1)))
    scene.answers = [Answer(200)]
    assert scene.courier()()
    first, second = scene.sent
    assert (first[1]["webhook-id"], first[2]) == (second[1]["webhook-id"], second[2])


def test_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.status, receiver.headers = 302, {"Location": "http://169.254.169.254/"}
    assert sender()(receiver.url, {}, b"{}") == Answer(302)
    assert len(receiver.got) == 1


def test_private_address_is_not_called(receiver: Receiver) -> None:
    assert fault(receiver, sender(allowed=False)) is SendFault.REFUSED_ADDRESS
    assert receiver.got == []


def test_second_look_up_does_not_matter(receiver: Receiver) -> None:
    """DNS rebinding: whatever the name leads to later, the connection goes to what was checked."""
    asked = list[str]()

    def rebound(host: str, _: int) -> Sequence[str]:
        asked.append(host)
        return ("127.0.0.1",) if len(asked) == 1 else ("169.254.169.254",)

    assert sender(rebound)(receiver.url, {}, b"{}").status == 204
    assert asked == ["hooks.example.com"]


def test_receiver_that_hangs_is_left(receiver: Receiver) -> None:
    receiver.wait = 3
    begun = time.monotonic()
    assert fault(receiver, sender(seconds=1)) is SendFault.TIMEOUT
    assert time.monotonic() - begun < 60


def test_nobody_there(receiver: Receiver) -> None:
    receiver.url = "http://127.0.0.1:9/"
    assert fault(receiver, sender()) is SendFault.NO_ANSWER


def test_https_needs_a_certificate_for_the_name(receiver: Receiver) -> None:
    receiver.url = receiver.url.replace("http://", "https://")
    assert fault(receiver, sender()) is SendFault.NO_ANSWER


def test_environment_names_no_proxy(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")
    assert sender()(receiver.url, {}, b"{}").status == 204


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("120", 120), ("0", 0), ("-5", 0), ("soon", 0), ("9" * 11, 86400), ("9" * 30, 0), ("", 0), ("\u0661", 0),
     ("Thu, 01 Jan 1970 00:01:00 GMT", 60), ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Thu, 01 Jan 1970 00:01:00", 60)],
)  # fmt: skip
def test_retry_after(text: str, seconds: float) -> None:
    assert retry_after_seconds(text, 0.0) == seconds
