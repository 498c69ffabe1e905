"""One scan that holds several documents, with separator sheets and blank backs between them, as the line leaves it.

`play` goes on where a person arranged its pages anew: turned pages are read again, new documents understood.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from PIL import Image, ImageDraw

from models.training.paper import Paper
from postroom.evaluation.desk.drawn_mail import DPI, Doubts, DrawnMail, as_read
from schemas.ids import BatchId, FileId, TaskId, new_file_id
from schemas.pages import PageFacts, ReadPage, Separator
from schemas.record import SourceFile
from schemas.understanding import PageGroup
from schemas.work import Step
from storage import keys
from storage.intake import ReceivedFile, Submission, Ticket, receive_batch
from storage.line import document_of, document_understood, file_divided, file_of, file_opened, page_of, page_read
from storage.work import Lease, lease

_SIZE = (int(8.5 * DPI), 11 * DPI)


@dataclass(slots=True)
class Sheet:
    """A page of the scan."""

    picture: Image.Image
    paper: Paper | None = None
    blank: bool = False
    separator: Separator | None = None


@dataclass(slots=True)
class DrawnBundle:
    """Hands one file of several papers in through `mail`."""

    mail: DrawnMail
    sheets: list[Sheet] = field(default_factory=list)
    groups: list[PageGroup] = field(default_factory=list)
    file_id: FileId = field(default_factory=new_file_id)

    def add(self, paper: Paper, *, blank_back: bool = False, patch: bool = False, because: tuple[str, ...] = ()) -> None:
        """Lay a paper on the pile, behind a patch sheet where wanted."""
        begin = len(self.sheets)
        if patch:
            self.sheets.append(Sheet(_patch_sheet(), separator=Separator(kind="patch", patch="T")))
        first = len(self.sheets) + 1
        self.sheets += [Sheet(Image.fromarray(view), paper) for view in paper.photograph(DPI)]
        last = len(self.sheets)
        if blank_back:
            self.sheets.append(Sheet(Image.new("L", _SIZE, 252), blank=True))
        self.groups.append(
            PageGroup(
                pages=tuple(range(first, last + 1)),
                hidden=(last + 1,) if blank_back else (),
                separators=(begin + 1,) if patch else (),
                confidence=1.0 if patch or not begin else 0.962,
                because=("separator",)
                if patch
                else because or (("type_change", "letterhead") if begin else ("first_in_file",)),
            )
        )

    def hand_in(self, *, name: str, file_name: str = "tray_3.pdf", ticket: Ticket = Ticket()) -> BatchId:  # noqa: B008 - frozen
        """The batch, through the line up to its records."""
        mail, content = self.mail, self.file_id.encode()
        stored = mail.objects.put(keys.original(mail.client_id, self.file_id), io.BytesIO(content))
        file = ReceivedFile(self.file_id, file_name, stored.key, 2_412_000, hashlib.sha256(content).hexdigest())
        mail.rung.clear()
        with mail.database.write() as session:
            batch_id = receive_batch(
                session, mail.client_id, Submission((file,), name, ticket=ticket), actor="drawn mail"
            ).batch_id
        self.play(Step.OPEN_FILE, Step.READ_PAGE, Step.DIVIDE_FILE, Step.UNDERSTAND_DOCUMENT)
        return batch_id

    def play(self, *steps: Step) -> None:
        """Do what was rung for of these steps; all that follow dividing where none is named."""
        for step in steps or (Step.READ_PAGE, Step.UNDERSTAND_DOCUMENT):
            for hint in [hint for hint in self.mail.rung if hint.step is step]:
                with self.mail.database.write() as session:
                    held = lease(session, TaskId(hint.task_id), owner="drawn mail", seconds=600, attempts=3)
                if held is not None:
                    self._do(held)

    def _do(self, held: Lease) -> None:
        if held.step is Step.READ_PAGE:
            self._read(held)
        elif held.step is Step.UNDERSTAND_DOCUMENT:
            self._understand(held)
        else:
            with self.mail.database.write() as session:
                if held.step is Step.OPEN_FILE:
                    file_opened(session, held, page_count=len(self.sheets), kind="pdf")
                else:
                    file_divided(session, held, self.groups)

    def _read(self, held: Lease) -> None:
        with self.mail.database.read() as session:
            page = page_of(session, held)
        sheet, rotation = self.sheets[page.number - 1], page.said_rotation or 0
        picture = sheet.picture.rotate(-rotation, expand=True)
        facts = PageFacts(
            number=page.number,
            width=picture.width,
            height=picture.height,
            dpi=DPI,
            rotation=_quarter(rotation),
            blank=sheet.blank,
            ink_share=0.0004 if sheet.blank else 0.05,
            separator=sheet.separator,
        )
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=60)
        objects, client_id = self.mail.objects, self.mail.client_id
        objects.put(keys.page_view(client_id, held.file_id, page.number), io.BytesIO(out.getvalue()))
        read = ReadPage(facts=facts).model_dump_json().encode()
        objects.put(keys.read_page(client_id, held.file_id, page.number), io.BytesIO(read))
        with self.mail.database.write() as session:
            page_read(session, held, facts)

    def _understand(self, held: Lease) -> None:
        with self.mail.database.read() as session:
            document, file = document_of(session, held), file_of(session, held)
        papers = [sheet.paper for number in document.pages if (sheet := self.sheets[number - 1]).paper is not None]
        paper = papers[0] if papers else self._any_paper()
        source = SourceFile(file=file.name, sha256=file.sha256 or "", pages=document.pages, received_at=file.received_at)
        record = as_read(paper, source, Doubts(), self.mail.rng).model_copy(
            update={"document_id": document.id, "batch_id": document.batch_id, "client_id": self.mail.client_id}
        )
        with self.mail.database.write() as session:
            document_understood(session, held, record)

    def _any_paper(self) -> Paper:
        return next(sheet.paper for sheet in self.sheets if sheet.paper is not None)


def bundle(mail: DrawnMail, papers: Sequence[Paper]) -> DrawnBundle:
    """A pile of papers: the second behind a patch sheet, the third with a blank back."""
    made = DrawnBundle(mail)
    for place, paper in enumerate(papers):
        made.add(paper, patch=place == 1, blank_back=place == 2)
    return made


def _patch_sheet() -> Image.Image:
    """Not a readable code, only the look of one."""
    sheet = Image.new("L", _SIZE, 255)
    draw = ImageDraw.Draw(sheet)
    for place, width in enumerate((30, 30, 75, 30)):
        left = 300 + 130 * place
        draw.rectangle((left, 120, left + width, 620), fill=0)
    return sheet


def _quarter(degrees: int) -> Literal[0, 90, 180, 270]:
    quarters: tuple[Literal[0, 90, 180, 270], ...] = (0, 90, 180, 270)
    return quarters[degrees // 90 % 4]
