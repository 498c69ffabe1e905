"""The page image: keys and mouse, words into fields, regions read anew, doubtful characters."""

from __future__ import annotations

import io

from playwright.sync_api import expect

from schemas.ids import DocumentId
from schemas.pages import ReadPage
from storage import keys
from storage.documents import document_view
from tests.browser.conftest import ACME
from tests.browser.workbench.conftest import Bench, paper, truth

NUMBER, ACCOUNT = "/payment/number", "/claims/0/patient_account"


def middle(bench: Bench, pointer: str) -> tuple[float, float]:
    """Where a value stands on the screen."""
    place = paper().places[pointer][0]
    return middle_of(bench, *place.box.center)


def middle_of(bench: Bench, x: float, y: float) -> tuple[float, float]:
    box = bench.page.locator("#image img").bounding_box()
    assert box
    return box["x"] + x * box["width"], box["y"] + y * box["height"]


def zoom(bench: Bench) -> int:
    return int(bench.page.locator("#image").get_attribute("data-zoom") or 0)


def turned(bench: Bench) -> str:
    found: str = bench.page.locator("#image .paper").evaluate("sheet => sheet.style.transform")
    return found


_IN_SIGHT = """pointer => {
  if (document.activeElement.dataset.cell !== pointer) return false;
  const lit = document.querySelector("#image rect.lit").getBoundingClientRect();
  const pane = document.getElementById("image").getBoundingClientRect();
  return lit.width > 10 && lit.height > 8 && lit.left >= pane.left && lit.right <= pane.right
    && lit.top >= pane.top && lit.bottom <= pane.bottom;
}"""


def test_each_field_is_lit_in_sight(bench: Bench) -> None:
    there = (NUMBER, "/payee/name", ACCOUNT, "/claims/0/lines/0/billed")
    bench.start(*there)
    for pointer in there:
        bench.go(pointer)
        bench.page.wait_for_function(_IN_SIGHT, arg=pointer)
        lit = bench.page.locator("#image rect.lit")
        place = paper().places[pointer][0].box
        assert abs(float(lit.get_attribute("x") or 9) - place.x0) < 0.01
        assert abs(float(lit.get_attribute("y") or 9) - place.y0) < 0.01


def test_keys_of_the_image(bench: Bench) -> None:
    bench.start(NUMBER, ACCOUNT)
    bench.press("F6", "F6")
    expect(bench.page.locator("#image")).to_be_focused()
    bench.press("w")
    before = zoom(bench)
    assert before == 100
    bench.press("+")
    assert zoom(bench) > before
    bench.press("=", "-")
    assert zoom(bench) > before
    bench.press("0")
    assert zoom(bench) <= before
    bench.press("w", "]")
    assert "rotate(90deg)" in turned(bench)
    bench.press("[", "[")
    assert "rotate(270deg)" in turned(bench)
    bench.press("]", "c", "i")
    expect(bench.page.locator("#image.contrast.invert")).to_be_visible()
    bench.press("c", "i")
    here = turned(bench)
    bench.press("+", "+", "Control+ArrowRight", "Control+ArrowDown")
    assert turned(bench) != here
    bench.press("Control+ArrowLeft", "Control+ArrowUp", "Escape")
    bench.page.wait_for_function("() => document.activeElement.dataset.cell?.includes('/lines/')")


def test_words_are_walked_and_put_into_the_field(bench: Bench) -> None:
    bench.start(NUMBER, ACCOUNT)
    bench.page.locator("#image").focus()
    bench.press("ArrowRight")
    cursor = bench.page.locator("#image rect.cursor:not([hidden])")
    expect(cursor).to_have_count(1)
    expect(bench.page.locator("#toast")).to_contain_text(truth()[NUMBER])
    bench.press("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight")
    bench.press("Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowUp", "Shift+ArrowLeft")
    words = bench.page.locator("#toast").inner_text()
    bench.press("Enter")
    bench.at(NUMBER)
    expect(bench.input(NUMBER)).to_have_value(words)
    expect(cursor).to_have_count(0)


def test_a_marked_region_is_read_anew_by_key(bench: Bench) -> None:
    bench.start(NUMBER)
    bench.page.locator("#image").focus()
    bench.press("r")
    bench.at(NUMBER)
    expect(bench.input(NUMBER)).to_have_value("4711.00")


def test_the_mouse_fills_from_a_word_reads_a_region_and_finds_fields(bench: Bench) -> None:
    bench.start(ACCOUNT, NUMBER)
    bench.go(NUMBER)
    bench.page.locator("#image").focus()
    bench.press("0", "Escape")
    x, y = middle(bench, ACCOUNT)
    bench.page.keyboard.down("Control")
    bench.page.mouse.click(x, y)
    bench.page.keyboard.up("Control")
    expect(bench.input(NUMBER)).to_have_value(str(truth()[ACCOUNT]))
    bench.at(NUMBER)
    bench.page.keyboard.down("Control")
    bench.page.mouse.move(x - 60, y - 10)
    bench.page.mouse.down()
    bench.page.mouse.move(x + 60, y + 12, steps=3)
    bench.page.mouse.up()
    bench.page.keyboard.up("Control")
    expect(bench.input(NUMBER)).to_have_value("4711.00")
    bench.page.mouse.click(*middle(bench, ACCOUNT))
    bench.at(ACCOUNT)
    before = turned(bench)
    bench.page.keyboard.down("Control")
    bench.page.mouse.wheel(0, -120)
    bench.page.keyboard.up("Control")
    bench.page.wait_for_function("before => document.querySelector('#image .paper').style.transform !== before", arg=before)
    enlarged = turned(bench)
    bench.page.mouse.wheel(40, 0)
    bench.page.wait_for_function("before => document.querySelector('#image .paper').style.transform !== before", arg=enlarged)


def test_doubtful_characters(bench: Bench) -> None:
    document = bench.start(NUMBER, ACCOUNT)
    make_doubtful(bench, document, str(truth()[NUMBER]), 2)
    make_doubtful(bench, document, str(truth()[ACCOUNT]), 1)
    bench.page.reload()
    bench.ready()
    bench.press("F8")
    selected(bench, 2)
    bench.at(NUMBER)
    bench.press("F8")
    bench.at(ACCOUNT)
    selected(bench, 1)
    bench.press("Shift+F8")
    bench.at(NUMBER)
    bench.type("7")
    assert bench.input(NUMBER).input_value()[2] == "7"


def selected(bench: Bench, place: int) -> None:
    """Wait until a character of the field is selected."""
    bench.page.wait_for_function(
        "place => document.activeElement.selectionStart === place && document.activeElement.selectionEnd === place + 1",
        arg=place,
    )


def make_doubtful(bench: Bench, document: str, text: str, place: int) -> None:
    """Let the second reader have seen another character in a word of the first page."""
    services = bench.desk.services
    with services.database.read() as session:
        file_id = document_view(session, ACME, DocumentId(document)).file_id
    key = keys.read_page(ACME, file_id, 1)
    page = ReadPage.model_validate_json(services.objects.get(key))
    other = text[:place] + ("0" if text[place] != "0" else "8") + text[place + 1 :]
    lines = tuple(
        line.model_copy(
            update={
                "words": tuple(word.model_copy(update={"second": other}) if word.text == text else word for word in line.words)
            }
        )
        for line in page.text.lines
    )
    changed = page.model_copy(update={"text": page.text.model_copy(update={"lines": lines})})
    services.objects.put(key, io.BytesIO(changed.model_dump_json().encode()))


def test_a_missing_picture_leaves_the_fields(bench: Bench, complaints: list[str]) -> None:
    bench.page.route("**/pages/*.jpg*", lambda route: route.fulfill(status=404))
    bench.start(NUMBER, ACCOUNT)
    expect(bench.page.get_by_text("There is no picture of page 1")).to_be_visible()
    bench.press("Enter")
    bench.at(ACCOUNT)
    complaints.clear()  # Chromium reports every 404
