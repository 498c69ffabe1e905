"""Documents as PDF/A and the words of their pages, over HTTP; a worker makes the copies."""

from __future__ import annotations

import io
from collections.abc import Callable
from xml.etree import ElementTree as ET

import httpx
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from postroom.client import Client
from schemas.ids import ClientId, FileId
from schemas.settings import LineSettings
from schemas.work import Hint, Role
from storage import keys
from tests.fakes import FakeHands
from tests.pdfa import faults
from tests.unit.api.conftest import House
from tests.unit.api.test_records import HandIn, act, hand_in, record_of
from workers.originals import Originals
from workers.outgoing.exporter import Exporter
from workers.steps import Bench
from workers.worker import Worker

__all__ = ["hand_in"]


def get(house: House, path: str, role: Role = Role.DOWNSTREAM) -> httpx.Response:
    answer: httpx.Response = house.http.get(path, headers=house.key(role))
    return answer


def page_in_store(house: House, document: dict, number: int) -> None:
    """A picture that can be opened, where the fake hands left none."""
    buffer = io.BytesIO()
    Image.new("L", (425, 550), 255).save(buffer, "JPEG")
    key = keys.page_view(ClientId("acme"), FileId(document["file_id"]), number)
    house.services.objects.put(key, io.BytesIO(buffer.getvalue()))


@pytest.fixture
def accepted(house: House, hand_in: HandIn) -> dict:
    document = hand_in()
    for number in document["pages"]:
        page_in_store(house, document, number)
    assert act(house, document, "accept", None, record_of(house, document)[1])[0] == 200
    return document


@pytest.fixture
def work(house: House) -> Callable[[], int]:
    """Do what was rung for; how much that was."""
    hints = list[Hint]()
    house.services.database._ring = hints.extend
    services = house.services
    bench = Bench(
        services.database, services.objects, Originals(services.objects, services.settings.home), services.settings.home, 0.99
    )
    worker = Worker(bench, LineSettings(slots=1, attempts=1), owner="test", hands=[FakeHands()])

    def run() -> int:
        some = [hints.pop(0) for _ in range(len(hints))]
        for hint in some:
            worker.take(hint)
        return len(some)

    return run


def test_a_copy_is_made_once_it_is_asked_for(house: House, accepted: dict, work: Callable[[], int]) -> None:
    path = f"/v1/documents/{accepted['id']}/pdf"
    first, second = get(house, path), get(house, path)
    assert (first.status_code, first.headers["retry-after"], first.json()["state"]) == (202, "1", "waiting")
    assert (second.status_code, work()) == (202, 1)
    made = get(house, path)
    assert (made.status_code, made.headers["content-type"]) == (200, "application/pdf")
    assert faults(made.content) == []
    with pdfium.PdfDocument(made.content) as pdf:
        assert [page.get_textpage().get_text_bounded() for page in pdf] == ["score-0.5", "score-0.5"]
    assert get(house, f"/v1/records/{accepted['record_id']}/exports/pdf").content == made.content
    assert get(house, path, Role.REVIEWER).content == made.content
    acts = get(house, f"/v1/records/{accepted['record_id']}/exports").json()["data"]
    assert [(line["act"], line["format"]) for line in acts] == [("single", "pdf")] * 3


def test_client_waits_for_it(house: House, accepted: dict, work: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client("http://testserver", house.keys["acme", Role.DOWNSTREAM])
    client._http.close()
    client._http = house.http
    house.http.headers.update(house.key(Role.DOWNSTREAM))
    monkeypatch.setattr("postroom.outgoing.time.sleep", lambda _: work())
    assert faults(client.documents.pdf(accepted["id"])) == []
    assert client.records.exported(accepted["record_id"], "pdf").startswith(b"%PDF-1.7")


def test_not_accepted(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    for path in (
        f"/v1/documents/{document['id']}/pdf",
        f"/v1/records/{document['record_id']}/exports/pdf",
        f"/v1/records/{document['record_id']}/exports/ndjson",
    ):
        answer = get(house, path)
        assert answer.status_code == 409
        assert {(each["code"], each["at"]) for each in answer.json()["held"]} >= {("not_accepted", "/subject")}


def test_what_cannot_be_copied_is_said(house: House, accepted: dict, work: Callable[[], int]) -> None:
    house.services.objects.delete(keys.page_view(ClientId("acme"), FileId(accepted["file_id"]), 2))
    path = f"/v1/documents/{accepted['id']}/pdf"
    assert (get(house, path).status_code, work()) == (202, 1)
    failed = get(house, path)
    assert (failed.status_code, failed.json()["held"][0]["code"]) == (409, "not_written")
    page_in_store(house, accepted, 2)
    assert (work(), get(house, path).status_code) == (1, 200)


def test_a_page_that_was_never_read(house: House, hand_in: HandIn) -> None:
    document = hand_in('{"score": 0.5, "pages": 2, "bad_page": 2}')
    assert act(house, document, "accept", None, record_of(house, document)[1])[0] == 200
    answer = get(house, f"/v1/documents/{document['id']}/pdf")
    assert (answer.status_code, answer.json()["held"][0]["code"]) == (409, "missing_page")


def test_an_invoice_is_told_that_is_none(house: House, accepted: dict) -> None:
    answer = get(house, f"/v1/records/{accepted['record_id']}/exports/facturx")
    assert (answer.status_code, answer.json()["held"][0]["code"]) == (409, "wrong_type")


def test_other_client(house: House, accepted: dict) -> None:
    for path in (f"/v1/documents/{accepted['id']}/pdf", f"/v1/files/{accepted['file_id']}/pages/1/hocr"):
        assert house.http.get(path, headers=house.key(Role.ADMIN, "beta")).status_code == 404
    assert get(house, f"/v1/documents/{accepted['id']}/pdf", Role.UPLOADER).status_code == 403


def test_a_run_of_copies(house: House, accepted: dict) -> None:
    run = house.http.post("/v1/exports", json={"format": "pdf"}, headers=house.key(Role.DOWNSTREAM)).json()
    assert Exporter(house.services.database, house.services.objects, "test", 120)()
    made = get(house, f"/v1/exports/{run['id']}").json()
    assert (made["state"], made["exported"], [file["name"] for file in made["files"]]) == (
        "made", 1, ["pdf.00001.pdf", "manifest.json"],
    )  # fmt: skip
    content = get(house, f"/v1/exports/{run['id']}/files/pdf.00001.pdf").content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == len(accepted["pages"])


def test_a_run_holds_what_has_no_page(house: House, accepted: dict) -> None:
    house.services.objects.delete(keys.page_view(ClientId("acme"), FileId(accepted["file_id"]), 1))
    run = house.http.post("/v1/exports", json={"format": "pdf"}, headers=house.key(Role.DOWNSTREAM)).json()
    assert Exporter(house.services.database, house.services.objects, "test", 120)()
    (held,) = get(house, f"/v1/exports/{run['id']}/records?state=held").json()["data"]
    assert held["held"][0]["code"] == "missing_page"


@pytest.mark.parametrize(("name", "kind"), [("hocr", "application/xhtml+xml"), ("alto", "application/xml")])
def test_words_of_a_page(house: House, accepted: dict, name: str, kind: str) -> None:
    path = f"/v1/files/{accepted['file_id']}/pages/1/{name}"
    answer = get(house, path, Role.REVIEWER)
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, kind)
    assert "score-0.5" in answer.text
    ET.fromstring(answer.content)  # noqa: S314 - our own
    assert get(house, path).status_code == 403
    assert get(house, path.replace("/1/", "/9/"), Role.REVIEWER).status_code == 404
