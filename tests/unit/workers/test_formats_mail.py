from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind, Member
from schemas.settings import LimitSettings
from tests.hostile import files
from workers.stages.open import OpenFile

OPENER = OpenFile(LimitSettings())


def mail(body: str = "Please see attached.") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Ann <ann@example.com>", "post@example.com", "Scans of Monday"
    message.set_content(body)
    return message


def unpacked(folder: Path, message: EmailMessage) -> tuple[Member, ...]:
    path, out = folder / "mail", folder / "out"
    path.write_bytes(message.as_bytes())
    out.mkdir()
    assert OPENER.survey(path).kind is FileKind.EML
    return OPENER.unpack(path, out)


def test_attachments_are_the_documents(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(files.tiff(), maintype="image", subtype="tiff", filename="../../größe.tif")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="octet-stream", filename="invoice.pdf")
    members = unpacked(tmp_path, message)
    assert [(member.number, member.name, member.stored) for member in members] == [
        (1, "größe.tif", "0001"),
        (2, "invoice.pdf", "0002"),
    ]
    assert OPENER.survey(tmp_path / "out" / "0001").pages == 3


def test_attachments_of_a_forwarded_mail(tmp_path: Path) -> None:
    inner = mail()
    inner.add_attachment(files.tiff(), maintype="image", subtype="tiff", filename="scan.tif")
    message = mail("FYI")
    message.add_attachment(inner)
    assert [member.name for member in unpacked(tmp_path, message)] == ["scan.tif"]


@pytest.mark.parametrize(("size", "names"), [(2_000, ["scan.tif"]), (90_000, ["shown.png", "scan.tif"])])
def test_small_pictures_in_the_text_are_left_out(tmp_path: Path, size: int, names: list[str]) -> None:
    message = mail()
    message.add_alternative('<p>Hello<img src="cid:shown1"></p>', subtype="html")
    message.get_payload()[1].add_related(bytes(size), "image", "png", cid="<shown1>", filename="shown.png")
    message.add_attachment(files.tiff(), maintype="image", subtype="tiff", filename="scan.tif")
    assert [member.name for member in unpacked(tmp_path, message)] == names


def test_mail_without_attachment_becomes_a_letter(tmp_path: Path) -> None:
    message = mail("Dear Sir,\n\nclaim (A\\B) of Müller was denied \u2013 €1,204.50.\n" + "word " * 100)
    (member,) = unpacked(tmp_path, message)
    assert member.name == "message.pdf"
    page = OPENER.page(tmp_path / "out" / "0001", 1)
    assert page.own_text is not None
    assert page.own_text.lines[0].text == "From: Ann <ann@example.com>"
    assert "claim (A\\B) of Müller was denied \u2013 €1,204.50." in page.own_text.text


def test_web_page_mail_becomes_a_letter(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["To"] = "a@example.com", "b@example.com"
    message.set_content("<style>p {color: red}</style><p>Amount&nbsp;due</p><p>125.00</p><script>x()</script>", subtype="html")
    unpacked(tmp_path, message)
    page = OPENER.page(tmp_path / "out" / "0001", 1)
    assert page.own_text is not None
    assert page.own_text.text.splitlines()[-2:] == ["Amount due", "125.00"]


def test_long_letter_has_several_pages(tmp_path: Path) -> None:
    unpacked(tmp_path, mail("one line\n" * 120))
    assert OPENER.survey(tmp_path / "out" / "0001").pages == 3


def test_mail_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mail"
    path.write_bytes(files.mail_of_nothing())
    with pytest.raises(BadFile) as caught:
        OPENER.survey(path)
    assert caught.value.fault is FileFault.NO_PAGES


def test_broken_base64_is_still_a_member(tmp_path: Path) -> None:
    message = mail()
    message.add_attachment(b"x" * 100, maintype="application", subtype="pdf", filename="a.pdf")
    raw = message.as_bytes().replace(b"eHh4", b"e!h4", 1)
    path, out = tmp_path / "mail", tmp_path / "out"
    path.write_bytes(raw)
    out.mkdir()
    assert [member.name for member in OPENER.unpack(path, out)] == ["a.pdf"]


def test_header_that_the_library_cannot_read(tmp_path: Path) -> None:
    path, out = tmp_path / "mail", tmp_path / "out"
    path.write_bytes(b"From: a;:b@\r\nTo: x@example.com\r\nSubject: hello\r\n\r\nAmount due 12.00\r\n")
    out.mkdir()
    (member,) = OPENER.unpack(path, out)
    assert member.stored == "0001"
