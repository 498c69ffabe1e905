"""The checked-in sample: one morning's mail of an invented practice in autumn 2026. The same code gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

from models.training.pieces import Piece, deliver, write_json

PLAN: tuple[Piece, ...] = (
    Piece("scan_0001", ("eob-line-printer",), "tif", "skewed", seed="scan 0"),
    Piece("scan_0002", ("eob-columns-check",), "tif", "stamped", backs=True, seed="scan 8"),
    Piece("scan_0003", ("eob-columns",), "pdf", "office-200", seed="scan 13"),
    Piece("scan_0004", ("eob-cards",), "tif", "punched", seed="scan 13"),
    Piece("scan_0005", ("cms1500",), "tif", "skewed"),
    Piece("scan_0006", ("cms1500",), "colour", "clean-200", seed="red 1"),
    Piece("scan_0007", ("ub04",), "tif", "dusty"),
    Piece("scan_0008", ("ub04",), "pdf", "clean-200"),
    Piece("scan_0009", ("invoice-us",), "tif", "skewed", backs=True),
    Piece("scan_0010", ("invoice-us",), "jpg", "office-200"),
    Piece("scan_0011", ("letter-denial",), "tif", "stamped"),
    Piece("scan_0012", ("letter-records-request",), "tif", "skewed", turned_page=1),
    Piece("scan_0013", ("letter-authorization",), "png", "clean-200"),
    Piece("scan_0014", ("check-voucher",), "tif", "skewed", backs=True),
    Piece("scan_0015", ("check",), "jpg", "office-200"),
    Piece("scan_0016", ("receipt",), "jpg", "office-200"),
    Piece("scan_0017", ("receipt",), "png", "clean-200"),
    Piece("scan_0018", ("form",), "tif", "streaked"),
    Piece("scan_0019", ("letter-w9",), "tif", "photocopy"),
    Piece("scan_0020", ("letter-patient",), "jpg", "low-toner"),
    Piece("scan_0022", ("eob-claims",), "tif", "sideways"),
    Piece("fax_20261112_0831", ("letter-refund-request",), "tif", "fax"),
    Piece("portal_remittance", ("eob-columns",), "born-digital", "clean", seed="scan 2"),
    Piece("invoice_by_mail", ("invoice-us",), "eml", "clean"),
    Piece("rechnung_scan", ("invoice-eu",), "tif", "skewed"),
    Piece(
        "batch_0001",
        ("letter-appeal", "eob-line-printer", "invoice-us", "cms1500", "letter-returned-mail"),
        "tif",
        "skewed",
        backs=True,
    ),
)
DUPLICATE = ("scan_0001.tif", "scan_0021.tif")
"""The second file is the first once more: somebody scanned a sheet twice, to the byte."""


def write_sample(mail: Path) -> None:
    """Write the sample mail to a folder and its truth to `truth` beside it."""
    truth = mail.parent / "truth"
    for _ in deliver(PLAN, mail, truth):
        pass
    first, again = DUPLICATE
    (mail / again).write_bytes((mail / first).read_bytes())
    _add_duplicate(truth, first, again)


def _add_duplicate(truth: Path, first: str, again: str) -> None:
    path = truth / f"{Path(first).stem}.json"
    known = json.loads(path.read_text(encoding="utf-8"))
    known["files"].append({**known["files"][0], "file": again})
    write_json(path, known)
    overview = json.loads((truth / "mail.json").read_text(encoding="utf-8"))
    same = next(each for each in overview["mail"] if each["file"] == first)
    overview["mail"].append({**same, "file": again, "duplicate_of": first})
    write_json(truth / "mail.json", overview)
