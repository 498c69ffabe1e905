"""E-mails: the attachments are the documents; the message itself only where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind, FileSurvey, Member
from schemas.settings import LimitSettings
from workers.formats.mail_page import write_letter
from workers.formats.names import clean_name

_MOST_PARTS = 5000
_DECORATION_BYTES = 50_000
"""A picture shown within the text is a logo or signature below this size; telephones show photographs of paper there too."""
_BROKEN = (ValueError, LookupError, AttributeError, TypeError)
"""What the standard library's parsers of headers raise on damaged ones; IndexError and KeyError are lookup errors."""
_BLOCKS = frozenset({"p", "br", "div", "tr", "li", "table", "h1", "h2", "h3", "h4", "blockquote", "hr"})
_UNSEEN = frozenset({"script", "style", "head", "title"})
_SHOWN_FIELDS = ("From", "To", "Cc", "Date", "Subject")


@dataclass(frozen=True, slots=True)
class MailFile:
    """An e-mail with its attachments (RFC 5322, MIME)."""

    path: Path
    limits: LimitSettings

    def survey(self) -> FileSurvey:
        """Counts the attachments. Raises BadFile where there are too many or the message holds nothing at all."""
        message = self._message()
        if not list(self._attachments(message)) and not _body(message).strip():
            raise BadFile(FileFault.NO_PAGES, "The e-mail has no attachment and no text. Ask the sender for the document.")
        return FileSurvey(kind=FileKind.EML, pages=0)

    def unpack(self, folder: Path) -> tuple[Member, ...]:
        """Writes the attachments to the folder as `0001`, `0002` …, or the message as a PDF where it has no attachment."""
        message = self._message()
        members = [
            self._take(part, number, folder / f"{number:04d}")
            for number, part in enumerate(self._attachments(message), start=1)
        ]
        if members:
            return tuple(members)
        path = folder / "0001"
        head = [f"{field}: {value}" for field in _SHOWN_FIELDS if (value := _header(message, field))]
        write_letter(path, [*head, "", *_body(message).splitlines()])
        return (Member(number=1, name="message.pdf", stored=path.name, size=path.stat().st_size),)

    def _message(self) -> EmailMessage:
        with self.path.open("rb") as file:
            try:
                return BytesParser(EmailMessage, policy=policy.default).parse(file)
            except _BROKEN:
                raise BadFile(FileFault.CORRUPT, "The e-mail is damaged. Ask the sender to send the document again.") from None

    def _attachments(self, message: EmailMessage) -> Iterator[EmailMessage]:
        """Everything that was attached, in forwarded messages too; pictures that only decorate the text are left out."""
        html = "".join(_text_of(part) for part in message.walk() if "html" in _header(part, "Content-Type").lower())
        taken = 0
        for count, part in enumerate(message.walk()):
            if count > _MOST_PARTS or taken > self.limits.archive_members:
                raise BadFile(FileFault.ZIP_BOMB, "The e-mail has far too many parts. Send the documents in smaller e-mails.")
            if part.is_multipart() or not _is_attached(part, html):
                continue
            taken += 1
            yield part

    def _take(self, part: EmailMessage, number: int, path: Path) -> Member:
        member = Member(number=number, name=clean_name(_file_name(part), otherwise=f"attachment {number}"))
        content = part.get_payload(decode=True)
        if not isinstance(content, bytes):
            detail = "The attachment is damaged. Ask the sender to send it again."
            return member.model_copy(update={"fault": FileFault.CORRUPT, "detail": detail})
        path.write_bytes(content)
        return member.model_copy(update={"stored": path.name, "size": len(content)})


def _header(part: EmailMessage, name: str) -> str:
    try:
        return str(part.get(name, ""))
    except _BROKEN:
        return ""


def _is_attached(part: EmailMessage, html: str) -> bool:
    try:
        kind, disposition = part.get_content_type(), part.get_content_disposition()
    except _BROKEN:
        return True
    if kind.startswith("text/") and disposition != "attachment":
        return False
    content_id = _header(part, "Content-ID").strip("<> ")
    if kind.startswith("image/") and content_id and f"cid:{content_id}" in html and _length(part) < _DECORATION_BYTES:
        return False
    if kind in ("application/pkcs7-signature", "application/pgp-signature", "text/calendar", "text/vcard"):
        return False
    return disposition is not None or bool(_file_name(part)) or kind.startswith(("image/", "application/"))


def _length(part: EmailMessage) -> int:
    content = part.get_payload(decode=True)
    return len(content) if isinstance(content, bytes) else 0


def _file_name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except _BROKEN:
        return ""


def _body(message: EmailMessage) -> str:
    try:
        part = message.get_body(preferencelist=("plain", "html"))
        is_html = part is not None and part.get_content_type() == "text/html"
    except _BROKEN:
        return ""
    text = _text_of(part)
    return _PlainText.of(text) if is_html else text


def _text_of(part: object) -> str:
    if not isinstance(part, EmailMessage):
        return ""
    try:
        content = part.get_content()
    except _BROKEN:
        payload = part.get_payload(decode=True)
        content = payload.decode("latin-1") if isinstance(payload, bytes) else ""
    return content if isinstance(content, str) else ""


class _PlainText(HTMLParser):
    """The words of a web page, without looking anything up."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._unseen = 0

    @classmethod
    def of(cls, html: str) -> str:
        parser = cls()
        parser.feed(html)
        parser.close()
        return re.sub(r"\n{3,}", "\n\n", "".join(parser._pieces))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self._pieces.append("\n")
        elif tag in ("td", "th"):
            self._pieces.append("  ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(re.sub(r"\s+", " ", data))
