"""What stands on paper may be anything, pictures may be missing, and the service may be restarted in the middle of a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from models.training.paper import Paper
from postroom.evaluation.desk.drawn_mail import Doubts
from schemas.ids import BatchId, DocumentId
from schemas.pointers import put
from storage import keys
from storage.documents import document_view, documents_of_batch
from tests.browser.conftest import ACME
from tests.browser.workbench.conftest import Bench, paper, truth

NUMBER, DATE, ACCOUNT = "/payment/number", "/payment/date", "/claims/0/patient_account"
PAYER, PAYEE, PATIENT = "/payer/name", "/payee/name", "/claims/0/patient_name"
MARKUP = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
LONG = "Société anonyme " + "Wohlfahrtsverbandsgeschäftsstelle" * 8 + " of the very long name, Inc."
RIGHT_TO_LEFT = "\u202e3174 \u200fמרכז רפואי\u200e 0815\u202c"
WORD = "<b>4711</b>"


def hostile() -> Paper:
    """A paper whose names are markup, 300 characters, and text that turns its surroundings around."""
    drawn = paper()
    data = dict(drawn.data)
    for pointer, value in ((PAYER, MARKUP), (PAYEE, LONG), (PATIENT, RIGHT_TO_LEFT)):
        data = put(data, pointer, value)
    first, *others = drawn.pages
    number = str(truth()[NUMBER])
    words = tuple(word._replace(text=WORD) if word.text == number else word for word in first.words)
    return replace(drawn, data=data, pages=(replace(first, words=words), *others))


@pytest.fixture
def document(bench: Bench) -> Iterator[str]:
    """As the machine has read it; nobody has typed anything."""
    doubts = Doubts(3, 0, (PAYER, PAYEE, PATIENT))
    batch = bench.desk.mail.hand_in([hostile()], name=f"{MARKUP}{RIGHT_TO_LEFT}", doubts=doubts)
    with bench.desk.services.database.read() as session:
        (found,) = documents_of_batch(session, ACME, BatchId(batch))
    yield found.id
    assert bench.page.evaluate("window.hit") is None


def _fits(bench: Bench) -> None:
    assert bench.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_paper_is_shown_as_text_and_kept_as_it_is(bench: Bench, document: str) -> None:
    assert len(LONG) >= 300
    bench.open(document)
    for pointer, value in ((PAYER, MARKUP), (PAYEE, LONG), (PATIENT, RIGHT_TO_LEFT)):
        bench.go(pointer)
        expect(bench.input(pointer)).to_have_value(value)
        assert bench.input(pointer).evaluate("input => input.dir") == "auto"
        expect(bench.page.locator("#about bdi", has_text=value.strip()[:12]).first).to_be_visible()
        _fits(bench)
        bench.press("Enter")
    bench.press("F2", "Alt+i")
    expect(bench.page.locator("#snippets figure").first).to_be_visible()
    bench.left("all settled")
    bench.saved()
    kept = bench.kept(document)["data"]
    assert (kept["payer"]["name"], kept["payee"]["name"], kept["claims"][0]["patient_name"]) == (MARKUP, LONG, RIGHT_TO_LEFT)


def test_a_word_of_the_page_is_taken_as_text(bench: Bench, document: str) -> None:
    bench.open(document)
    bench.go(NUMBER)
    bench.page.locator("#image").focus()
    bench.press("ArrowRight")
    expect(bench.page.locator("#toast")).to_contain_text(WORD)
    bench.press("Enter")
    bench.at(NUMBER)
    expect(bench.input(NUMBER)).to_have_value(WORD)


@pytest.mark.parametrize("screen", ["/review", "/records?state=needs_review", "/documents/{document}", "/batches/{batch}", "/"])
def test_other_screens_show_it_as_text(bench: Bench, document: str, screen: str) -> None:
    with bench.desk.services.database.read() as session:
        batch = document_view(session, ACME, DocumentId(document)).batch_id
    bench.page.goto(bench.desk.url + screen.format(document=document, batch=batch))
    expect(bench.page.get_by_role("main").get_by_text("<img src=x").first).to_be_visible()
    _fits(bench)


def test_a_picture_that_is_gone_leaves_the_fields(bench: Bench, complaints: list[str]) -> None:
    document = bench.hand_in(Doubts(2, 0, (NUMBER, ACCOUNT)))
    with bench.desk.services.database.read() as session:
        file_id = document_view(session, ACME, DocumentId(document)).file_id
    bench.desk.services.objects.delete(keys.page_view(ACME, file_id, 1))
    bench.open(document)
    expect(bench.page.get_by_text("There is no picture of page 1")).to_be_visible()
    bench.press("Enter", "Enter", "Control+Enter")
    bench.gone(document)
    bench.saved()
    assert bench.kept(document)["state"] == "accepted"
    complaints.clear()  # Chromium reports the picture


def test_the_service_is_restarted_while_somebody_types(bench: Bench, complaints: list[str]) -> None:
    document = bench.start(NUMBER, DATE, ACCOUNT)
    bench.type("00482")
    with bench.desk.down():
        bench.type("13377")
        bench.press("Enter")
        bench.at(DATE)
        expect(bench.page.locator("#saved")).to_contain_text("NOT SAVED")
        bench.press("Enter")
        bench.at(ACCOUNT)
        bench.type("half a wo")
    bench.page.evaluate("dispatchEvent(new Event('online'))")  # or half a minute later by itself
    bench.saved()
    assert bench.kept(document)["data"]["payment"]["number"] == "0048213377"
    expect(bench.input(ACCOUNT)).to_have_value("half a wo")
    bench.type("rd")
    bench.press("Enter", "Control+Enter")
    bench.gone(document)
    bench.saved()
    record = bench.kept(document)
    assert (record["state"], record["data"]["claims"][0]["patient_account"]) == ("accepted", "half a word")
    complaints.clear()  # Chromium reports every failed call
