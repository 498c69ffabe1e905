from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from schemas.errors import BadFile, FileFault
from schemas.files import FileFlag
from schemas.pages import Reader
from schemas.settings import LimitSettings
from tests.hostile import files
from workers.raster import PageScan
from workers.stages.open import OpenFile

OPENER = OpenFile(LimitSettings())
LETTER = (612, 792)
SENTENCES = (
    "Please remit payment within thirty days",
    "Amount due on this account 1,204.50",
    "Claim number 2026 0042 was denied",
)


def drawn(path: Path, draw: Callable[[Canvas], object], *, size: tuple[float, float] = LETTER) -> Path:
    canvas = Canvas(str(path), pagesize=size)
    draw(canvas)
    canvas.save()
    return path


def sentences(canvas: Canvas) -> None:
    for number in range(24):
        canvas.drawString(72, 720 - 24 * number, SENTENCES[number % 3])


def scan(words: bool = True) -> ImageReader:  # noqa: FBT001, FBT002 - a blank sheet or a written one
    sheet = Image.new("L", (1700, 2200), 255)
    if words:
        pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(40)
        for number in range(24):
            pen.text((200, 200 + 66 * number), SENTENCES[number % 3], fill=0, font=font)
    return ImageReader(sheet)


def word_box(page: PageScan, text: str) -> tuple[float, ...]:
    assert page.own_text is not None
    return next(word.box for word in page.own_text.words if word.text == text)


def ink_box(page: PageScan) -> tuple[float, ...]:
    """The smallest box around all ink, 0..1."""
    rows, columns = np.where(page.pixels < 160)
    height, width = page.pixels.shape[:2]
    return columns.min() / width, rows.min() / height, (columns.max() + 1) / width, (rows.max() + 1) / height


def test_own_words_are_exact(tmp_path: Path) -> None:
    page = OPENER.page(drawn(tmp_path / "a", sentences), 1)
    assert page.own_text is not None
    assert page.own_text.text.splitlines() == [SENTENCES[number % 3] for number in range(24)]
    assert {word.reader for word in page.own_text.words} == {Reader.PDF}
    assert (page.dpi, page.pixels.ndim) == (150, 2)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_sit_on_the_ink(tmp_path: Path, rotation: int) -> None:
    """The content is turned one way and /Rotate turns it back: people see a level page."""

    def draw(canvas: Canvas) -> None:
        width, height = LETTER if rotation in (0, 180) else LETTER[::-1]
        canvas.translate({90: width, 180: width}.get(rotation, 0), {180: height, 270: height}.get(rotation, 0))
        canvas.rotate(rotation)
        canvas.drawString(200, 300, "REMITTANCE-ADVICE")

    path = drawn(tmp_path / "plain", draw, size=LETTER if rotation in (0, 180) else LETTER[::-1])
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.pages[0].Rotate = rotation
        document.save(path)
    page = OPENER.page(path, 1)
    assert page.pixels.shape == (1650, 1275)
    assert word_box(page, "REMITTANCE-ADVICE") == pytest.approx(ink_box(page), abs=0.002)


def test_boxes_with_a_crop_box(tmp_path: Path) -> None:
    path = drawn(tmp_path / "plain", lambda canvas: canvas.drawString(200, 300, "REMITTANCE-ADVICE"))
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.pages[0].CropBox = pikepdf.Array([100, 200, 500, 700])
        document.save(path)
    page = OPENER.page(path, 1)
    assert word_box(page, "REMITTANCE-ADVICE") == pytest.approx(ink_box(page), abs=0.003)


def test_sideways_writing_is_shown_upright(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(612, 0)
        canvas.rotate(90)
        sentences(canvas)

    page = OPENER.page(drawn(tmp_path / "a", draw), 1)
    assert page.own_text is not None
    assert page.own_text.lines[-1].text == SENTENCES[23 % 3]
    assert page.pixels.shape == (1275, 1650)


def test_columns_on_one_base_line_are_one_line(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for row, name in enumerate(("Smith", "Jones", "Miller")):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(400, 700 - 14 * row, f"{row + 1},250.00")
            canvas.setFont("Helvetica-Bold", 8)
            canvas.drawString(72, 700 - 14 * row, name)

    page = OPENER.page(drawn(tmp_path / "a", draw), 1)
    assert page.own_text is not None
    assert page.own_text.text.splitlines() == ["Smith 1,250.00", "Jones 2,250.00", "Miller 3,250.00"]


def test_imitated_bold_is_one_word(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4, 0.8):
            canvas.drawString(72 + shift, 700 - shift / 2, "Total 12.00 and 12.00 again")

    page = OPENER.page(drawn(tmp_path / "a", draw), 1)
    assert page.own_text is not None
    assert page.own_text.text == "Total 12.00 and 12.00 again"


def test_values_of_form_fields_are_among_the_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(5):
            canvas.drawString(72, 700 - 30 * number, f"Label of field number {number}")
            canvas.acroForm.textfield(
                name=f"f{number}", x=300, y=695 - 30 * number, width=200, height=18, value=f"Entry{number}"
            )

    path = drawn(tmp_path / "form", draw)
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        for field in document.pages[0].Annots:
            del field.AP
        document.Root.AcroForm.NeedAppearances = True
        document.save(path)
    page = OPENER.page(path, 1)
    assert page.own_text is not None
    assert page.own_text.lines[2].text == "Label of field number 2 Entry2"
    assert FileFlag.FORM_FIELDS in OPENER.survey(path).flags


def invisible_layer(canvas: Canvas) -> None:
    canvas.drawImage(scan(), 0, 0, *LETTER)
    text = canvas.beginText(72, 700)
    text.setTextRenderMode(3)
    text.textLines("Words that some reader thought\nto see on this scanned page")
    canvas.drawText(text)


def layer_below(canvas: Canvas) -> None:
    sentences(canvas)
    canvas.drawImage(scan(), 0, 0, *LETTER)


def stamped_scan(canvas: Canvas) -> None:
    canvas.drawImage(scan(), 0, 0, *LETTER)
    canvas.drawString(72, 770, "RECEIVED 11/23/2026 page 1 of 3 by fax from 555-0100")


def white_on_white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    sentences(canvas)


def outlined_letters(canvas: Canvas) -> None:
    """The body of the page as a picture, a short footer as text."""
    canvas.drawImage(scan(), 0, 60, 612, 700)
    canvas.drawString(72, 30, "Printed on recycled paper, page 1")


def cipher(canvas: Canvas) -> None:
    """What a font with a wrong table of characters gives."""
    shuffled = dict(zip("aeioustrnldcmp", "xqzjwkvbhfgyrt", strict=True))
    for number in range(20):
        canvas.drawString(72, 720 - 24 * number, "".join(shuffled.get(char, char) for char in SENTENCES[number % 3]))


@pytest.mark.parametrize("draw", [invisible_layer, layer_below, stamped_scan, white_on_white, outlined_letters, cipher])
def test_words_that_cannot_be_trusted(tmp_path: Path, draw: Callable[[Canvas], None]) -> None:
    assert OPENER.page(drawn(tmp_path / "a", draw), 1).own_text is None


def letterhead(canvas: Canvas) -> None:
    """A real letter on a page-wide background, with a logo and some rules."""
    canvas.drawImage(scan(words=False), 0, 0, *LETTER)
    canvas.circle(540, 750, 20, fill=1)
    canvas.line(72, 735, 540, 735)
    sentences(canvas)


def test_letterhead_does_not_spoil_the_words(tmp_path: Path) -> None:
    page = OPENER.page(drawn(tmp_path / "a", letterhead), 1)
    assert page.own_text is not None
    assert len(page.own_text.lines) == 24


def test_characters_without_meaning_are_not_trusted(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a", sentences)
    table = b"/CIDInit /ProcSet findresource begin 1 begincmap 1 beginbfrange <20><7e><e020> endbfrange endcmap end"
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        for font in document.pages[0].Resources.Font.values():
            font.ToUnicode = document.make_stream(table)
        document.save(path)
    assert OPENER.page(path, 1).own_text is None


def test_scan_keeps_its_own_resolution(tmp_path: Path) -> None:
    page = OPENER.page(drawn(tmp_path / "a", lambda canvas: canvas.drawImage(scan(), 0, 0, *LETTER)), 1)
    assert page.dpi == 200
    assert page.pixels.shape == (2200, 1700)


def test_scan_in_strips_keeps_its_own_resolution(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(4):
            strip = Image.effect_noise((1700, 550), 30)
            canvas.drawImage(ImageReader(strip), 0, 198 * number, 612, 198)

    page = OPENER.page(drawn(tmp_path / "a", draw), 1)
    assert (page.dpi, page.pixels.shape) == (200, (2200, 1700))


def test_page_measured_in_dots_has_the_resolution_of_paper(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a", lambda canvas: canvas.drawImage(scan(), 0, 0, 1700, 2200), size=(1700, 2200))
    page = OPENER.page(path, 1)
    assert (page.dpi, page.pixels.shape) == (200, (2200, 1700))


def test_page_of_shapes_is_drawn_at_300_dpi(tmp_path: Path) -> None:
    page = OPENER.page(drawn(tmp_path / "a", lambda canvas: canvas.circle(300, 400, 50)), 1)
    assert (page.dpi, page.pixels.shape) == (300, (3300, 2550))


def test_owner_password_is_no_obstacle(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a", sentences)
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.save(path, encryption=pikepdf.Encryption(owner="secret", user=""))
    assert OPENER.survey(path).flags == (FileFlag.OWNER_PASSWORD,)
    assert OPENER.page(path, 1).own_text is not None


def test_lost_table_of_objects_is_repaired_and_said(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a", sentences)
    path.write_bytes(path.read_bytes()[: path.read_bytes().rindex(b"xref") - 20])
    survey = OPENER.survey(path)
    assert (survey.pages, survey.damaged, survey.flags) == (1, True, (FileFlag.REPAIRED,))
    assert OPENER.page(path, 1).damaged


def test_pages_in_order_and_no_more(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(1, 4):
            canvas.drawString(72, 700, f"This is the page with the number {number}")
            canvas.showPage()

    path = drawn(tmp_path / "a", draw)
    texts = [page.own_text.text for page in OPENER.pages(path) if page.own_text]
    assert texts == [f"This is the page with the number {number}" for number in range(1, 4)]
    assert OPENER.page(path, 2).number == 2
    with pytest.raises(BadFile) as caught:
        OPENER.page(path, 4)
    assert caught.value.fault is FileFault.NO_PAGES


def test_random_damage_is_always_a_verdict(tmp_path: Path) -> None:
    """Bytes overwritten at random: pages or a BadFile, nothing else."""
    whole = drawn(tmp_path / "a", letterhead).read_bytes()
    dice = random.Random(7)
    path = tmp_path / "b"
    for _ in range(40):
        damaged = bytearray(whole)
        for _ in range(dice.choice((1, 10, 200))):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        path.write_bytes(damaged)
        try:
            assert OPENER.survey(path).pages == len(list(OPENER.pages(path)))
        except BadFile as error:
            assert error.fault in FileFault  # noqa: PT017 - either outcome is right


def test_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(files.encrypted_pdf())
    with pytest.raises(BadFile, match="password") as caught:
        OPENER.survey(path)
    assert caught.value.fault is FileFault.PASSWORD_PROTECTED


def test_a_sheet_too_large_is_drawn_coarser(tmp_path: Path) -> None:
    page = OPENER.page(drawn(tmp_path / "plan", lambda canvas: canvas.circle(300, 400, 50), size=(2400, 3200)), 1)
    assert 100 <= page.dpi < 300
    assert page.pixels.size <= 72_100_000
