"""One piece of mail: documents printed, scanned and packed into a file, with their truth."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Literal

from models.training import delivery
from models.training.families.catalogue import drawn
from models.training.paper import Paper, Pixels
from models.training.scanner import TREATMENTS, Treatment, upside_down
from models.training.separators import blank_back, patch_t
from models.training.truth import truth_of

Container = Literal["tif", "pdf", "born-digital", "jpg", "colour", "png", "eml"]
_ENDINGS: dict[Container, str] = {
    "tif": "tif", "pdf": "pdf", "born-digital": "pdf", "jpg": "jpg", "colour": "jpg", "png": "png", "eml": "eml",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """The plan of one file of mail."""

    name: str
    """Without its ending."""
    families: tuple[str, ...]
    container: Container = "tif"
    fault: str = "clean"
    backs: bool = False
    """Both sides scanned: a blank back after each sheet."""
    turned_page: int | None = None
    """Page of the file that was fed upside down."""
    seed: str = ""
    """Dice for the contents, where the name shall not throw them."""

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.{_ENDINGS[self.container]}"


@dataclass(frozen=True, slots=True)
class Posted:
    """A finished file, its truth by document, and what stands on its pages."""

    file: str
    content: bytes
    truths: tuple[dict[str, Any], ...]
    summary: dict[str, Any]


def post(piece: Piece) -> Posted:
    """Print, scan and pack one piece of mail."""
    rng = Random(piece.seed or piece.name)
    papers = [drawn(family, rng) for family in piece.families]
    bag = _Bag(piece, TREATMENTS[piece.fault], rng)
    for paper in papers:
        bag.add(paper, separated=len(papers) > 1)
    stem = piece.name
    truths = tuple(
        truth_of(
            paper, stem if len(papers) == 1 else f"{stem}-{number}", [_entry(piece, paper, bag.document_pages[number - 1])]
        )
        for number, paper in enumerate(papers, start=1)
    )
    return Posted(piece.file, _packed(piece, bag, papers), truths, bag.summary(truths))


class _Bag:
    """The pages of one file in the order of scanning."""

    def __init__(self, piece: Piece, treatment: Treatment, rng: Random) -> None:
        self.piece, self.treatment, self.rng = piece, treatment, rng
        self.pages: list[Pixels] = []
        self.document_pages: list[list[int]] = []
        self.blanks: list[int] = []
        self.separators: list[int] = []

    def add(self, paper: Paper, *, separated: bool) -> None:
        """Scan a document, a separator before it where several share the file."""
        if separated:
            self._take(self.treatment(patch_t(self.treatment.dpi), self.rng))
            self.separators.append(len(self.pages))
        numbers = []
        for shot in paper.photograph(self.treatment.dpi, colour=self.piece.container == "colour"):
            self._take(shot if shot.ndim == 3 else self.treatment(shot, self.rng))
            numbers.append(len(self.pages))
            if self.piece.backs:
                self._take(blank_back(shot, self.rng))
                self.blanks.append(len(self.pages))
        self.document_pages.append(numbers)

    def _take(self, page: Pixels) -> None:
        turned = self.piece.turned_page == len(self.pages) + 1
        self.pages.append(upside_down(page, self.rng) if turned else page)

    def summary(self, truths: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """What a clerk would say of the file."""
        return {
            "file": self.piece.file,
            "fault": self.piece.fault,
            "pages": len(self.pages),
            "documents": [
                {"type": truth["type"], "pages": pages} for truth, pages in zip(truths, self.document_pages, strict=True)
            ],
            "blank_pages": self.blanks,
            "separators": self.separators,
            "upside_down": [self.piece.turned_page] if self.piece.turned_page else [],
        }


def _entry(piece: Piece, paper: Paper, pages: list[int]) -> dict[str, Any]:
    """The file a document is in; of an e-mail the attachment, which is what a record names."""
    file = _attachment(paper) if piece.container == "eml" else piece.file
    return {"file": file, "degradation": piece.fault, "pages": pages}


def _attachment(paper: Paper) -> str:
    return f"{paper.data.get('number') or 'document'}.pdf"


def _packed(piece: Piece, bag: _Bag, papers: Sequence[Paper]) -> bytes:
    dpi = float(bag.treatment.dpi)
    resolution = (204.0, 196.0) if piece.fault.endswith("fax") else (dpi, dpi)
    match piece.container:
        case "tif":
            return delivery.tiff_g4(bag.pages, resolution)
        case "pdf":
            return delivery.scanned_pdf(bag.pages, resolution)
        case "born-digital":
            return papers[0].pdf
        case "jpg" | "colour":
            return delivery.jpeg(bag.pages[0], resolution)
        case "png":
            return delivery.png(bag.pages[0], resolution)
        case "eml":
            name = _attachment(papers[0])
            return delivery.email(papers[0].pdf, name, "seller.example", f"Invoice {name.removesuffix('.pdf')}")


def deliver(pieces: Iterable[Piece], mail: Path, truth: Path) -> Iterator[Posted]:
    """Write files and truth as they are made."""
    mail.mkdir(parents=True, exist_ok=True)
    truth.mkdir(parents=True, exist_ok=True)
    summaries = []
    for piece in pieces:
        posted = post(piece)
        (mail / posted.file).write_bytes(posted.content)
        for each in posted.truths:
            write_json(truth / f"{each['doc']}.json", each)
        summaries.append(posted.summary)
        yield posted
    write_json(truth / "mail.json", {"mail": summaries})


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Compact JSON, one key of the top level per line."""
    rows = (f"{json.dumps(key)}: {json.dumps(part, ensure_ascii=False, separators=(',', ':'))}" for key, part in value.items())
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
