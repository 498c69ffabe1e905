"""Real paper of the shared folders and the sample mail: the files, and what is known of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pikepdf

from models.evaluation.claim_forms import NOT_DRAWN, filled_form
from models.evaluation.cross_industry import invoice_of
from models.evaluation.judged import Origin
from models.training.truth import record_data
from postroom.evaluation.measuring import Known, Truth
from schemas.pointers import Value
from schemas.values import parse_date, parse_money

MAIL, MAIL_TRUTH = Path("samples/morning-mail"), Path("samples/truth")
TYPE_ONLY = {"forms": "form", "registrations": "form"}
"""Folders of which nothing but the type of document is known."""
_PAPER = frozenset({".pdf", ".png", ".jpg", ".tif", ".tiff", ".eml"})
Found = Iterator[tuple[Path, tuple[Known, ...]]]


def sample_mail() -> Found:
    """The checked-in morning's mail: drawn by the mill, so not real, but nobody's layout is kept from training."""
    documents: dict[str, list[Known]] = {}
    for path in sorted(MAIL_TRUTH.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        for file in truth.get("files", ()):
            origin = Origin("sample mail", truth["layout"], file["degradation"], is_kept_back=False)
            documents.setdefault(file["file"], []).append(Known(truth["doc"], origin, truth, tuple(file["pages"])))
    for path in _files(MAIL):
        mine = documents.get(path.name, []) if path.suffix != ".eml" else _attached(documents)
        yield path, tuple(mine)


def _attached(documents: Mapping[str, list[Known]]) -> list[Known]:
    """Of the one e-mail: a record names the attachment, and so does its truth."""
    names = {path.name for path in _files(MAIL)}
    return [each for file, several in documents.items() if file not in names for each in several]


def shared_paper(folder: Path) -> Found:
    """All shared folders of which something is known."""
    yield from _receipts(folder / "receipts")
    yield from _broadcast(folder / "broadcast")
    yield from _einvoices(folder / "einvoices")
    yield from _claims(folder / "claims" / "filled")
    for name, type_name in TYPE_ONLY.items():
        for path in _files(folder / name):
            yield path, (_known(path, name, {"type": type_name, "partial": True, "data": {}}),)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix.lower() in _PAPER)


def _known(path: Path, source: str, truth: Truth) -> Known:
    return Known(path.name, Origin(source, source, "as found"), truth)


def _receipts(folder: Path) -> Found:
    """SROIE: four fields; dates day first, as in Malaysia; names and addresses in capitals, whatever the paper prints."""
    for path in _files(folder):
        said = json.loads(path.with_name(f"{path.stem}.key.json").read_text(encoding="utf-8"))
        with path.with_name(f"{path.stem}.words.csv").open(encoding="utf-8") as rows:
            lines = [row.rstrip("\n").split(",", 8)[8] for row in rows]
        data = {
            "merchant": {"name": said.get("company"), "address": as_contracted(said.get("address") or "", lines)},
            "date": parse_date(said.get("date") or "", day_first=True),
            "total": parse_money(said.get("total") or ""),
        }
        yield path, (_known(path, "receipts", {"type": "receipt", "partial": True, "data": data}),)


def as_contracted(address: str, lines: Sequence[str]) -> str:
    """The address as the contract has it, a comma and a blank between its lines; SROIE joins them with a blank alone.

    `lines`: those of the paper. An address that is none of their runs stays as it is.
    """
    for first in range(len(lines)):
        text = _parted(address, lines[first:])
        if text is not None:
            return text
    return address


def _parted(address: str, lines: Sequence[str]) -> str | None:
    """With commas between the lines, if it is their beginning."""
    parts, rest = [], address
    for line in lines:
        size = _length(rest, line)
        if size is None:
            return None
        parts.append(rest[:size].strip(" ,"))
        rest = rest[size:]
        if not any(c.isalnum() for c in rest):
            return f"{', '.join(part for part in parts if part)}{rest.strip(' ,')}"
    return None


def _length(text: str, line: str) -> int | None:
    """How much of the text a line is, up to the next blank, by letters and digits; None if it is not its beginning."""
    bare = [(at, c) for at, c in enumerate(text) if c.isalnum()]
    known = [c for c in line if c.isalnum()]
    if [c for _, c in bare[: len(known)]] != known:
        return None
    if len(bare) <= len(known):
        return len(text)
    blank = text.rfind(" ", 0, bare[len(known)][0])
    return blank if not known or blank > bare[len(known) - 1][0] else None


def _broadcast(folder: Path) -> Found:
    """Number, gross amount and advertiser; the contract has no field for the dates of a flight."""
    yield from _table(
        folder,
        lambda row: {
            "number": row["number"],
            "buyer": {"name": row["advertiser"]},
            "total": parse_money(row["gross_amount"]),
        },
    )


def _table(folder: Path, data: Callable[[Mapping[str, str]], dict[str, Any]]) -> Found:
    table = folder / "truth.csv"
    if table.exists():
        with table.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                path = folder / row["file"]
                yield path, (_known(path, folder.name, {"type": "invoice", "partial": True, "data": data(row)}),)


def _einvoices(folder: Path) -> Found:
    """What the XML inside says and paper prints as well."""
    for path in _files(folder):
        with pikepdf.open(path) as pdf:
            attached = [pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments if name.endswith(".xml")]
        data = next((found for xml in attached if (found := invoice_of(xml)) is not None), None)
        if data is not None:
            yield path, (_known(path, "einvoices", {"type": "invoice", "partial": True, "data": data}),)


def _claims(folder: Path) -> Found:
    for path in _files(folder):
        values: Mapping[str, Value] = filled_form(json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))
        truth = {"type": "cms1500", "data": record_data("cms1500", values), "ignore": list(NOT_DRAWN)}
        yield path, (_known(path, "claims", truth),)
