"""A report on one sheet of paper, drawn by ReportLab."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from api.desk.report import Row
from storage.dashboard import Figures

_INK, _QUIET, _BAR, _LINE = HexColor("#18222c"), HexColor("#4c5966"), HexColor("#175a87"), HexColor("#d3dae1")
_LEFT, _RIGHT = 18 * mm, A4[0] - 18 * mm
_NOW, _BEFORE = 118 * mm, 150 * mm
_FONT, _BOLD = "Helvetica", "Helvetica-Bold"


def one_pager(
    client: str,
    figures: Figures,
    rows: Sequence[Row],
    ages: Mapping[str, int],
    reasons: Mapping[str, int],
    *,
    frozen: date | None,
) -> bytes:
    """An A4 page as PDF: the figures beside the baseline, why values were not automated, how long documents wait."""
    out = io.BytesIO()
    sheet = Canvas(out, pagesize=A4)
    sheet.setTitle("Postroom report")
    y = _head(sheet, client, figures)
    y = _table(sheet, rows, frozen, y)
    y = _bars(sheet, "Why values were not automated", dict(list(reasons.items())[:6]), y - 12 * mm)
    _bars(sheet, "What waits, by time since receipt", ages, y - 12 * mm)
    sheet.setFont(_FONT, 7.5)
    sheet.setFillColor(_QUIET)
    sheet.drawString(
        _LEFT, 12 * mm, "Intervals are at 95 % (Wilson). Hours run from receipt to first release; work leaves idle time out."
    )
    sheet.showPage()
    sheet.save()
    return out.getvalue()


def _head(sheet: Canvas, client: str, figures: Figures) -> float:
    y = A4[1] - 24 * mm
    sheet.setFillColor(_INK)
    sheet.setFont(_BOLD, 17)
    sheet.drawString(_LEFT, y, _cut(client, _BOLD, 17, _RIGHT - _LEFT))
    sheet.setFont(_FONT, 10)
    sheet.setFillColor(_QUIET)
    sheet.drawString(_LEFT, y - 6 * mm, f"{figures.since.date()} to {figures.until.date()}, {figures.made} documents read")
    return float(y - 16 * mm)


def _table(sheet: Canvas, rows: Sequence[Row], frozen: date | None, y: float) -> float:
    sheet.setFont(_BOLD, 9)
    sheet.setFillColor(_QUIET)
    sheet.drawRightString(_NOW, y, "Now")
    sheet.drawRightString(_BEFORE, y, f"Baseline {frozen}" if frozen else "No baseline")
    for row in rows:
        y -= 8.2 * mm
        sheet.setStrokeColor(_LINE)
        sheet.line(_LEFT, y + 5.4 * mm, _RIGHT, y + 5.4 * mm)
        sheet.setFillColor(_INK)
        sheet.setFont(_FONT, 10)
        sheet.drawString(_LEFT, y + 1.2 * mm, row.title)
        sheet.setFont(_BOLD, 10)
        sheet.drawRightString(_NOW, y + 1.2 * mm, row.now)
        sheet.setFont(_FONT, 10)
        sheet.drawRightString(_BEFORE, y + 1.2 * mm, row.before)
        sheet.setFillColor(_QUIET)
        sheet.setFont(_FONT, 7.5)
        verdict = {True: "better", False: "worse", None: ""}[row.better]
        sheet.drawString(_BEFORE + 4 * mm, y + 1.2 * mm, verdict)
        sheet.drawString(_LEFT, y - 1.8 * mm, row.interval)
    return y


def _bars(sheet: Canvas, title: str, counts: Mapping[str, int], y: float) -> float:
    sheet.setFillColor(_INK)
    sheet.setFont(_BOLD, 11)
    sheet.drawString(_LEFT, y, title)
    most = max(counts.values(), default=0)
    if not most:
        sheet.setFont(_FONT, 9)
        sheet.drawString(_LEFT, y - 6 * mm, "Nothing.")
        return float(y - 6 * mm)
    for name, count in counts.items():
        y -= 6 * mm
        sheet.setFillColor(_INK)
        sheet.setFont(_FONT, 9)
        sheet.drawString(_LEFT, y, name)
        sheet.setFillColor(_BAR)
        width = (_RIGHT - _LEFT - 70 * mm) * count / most
        sheet.rect(_LEFT + 55 * mm, y - 0.6 * mm, width, 3.6 * mm, stroke=0, fill=1)
        sheet.setFillColor(_QUIET)
        sheet.drawString(_LEFT + 57 * mm + width, y, f"{count:,}")
    return y


def _cut(text: str, font: str, size: float, room: float) -> str:
    """As much of a text as there is room for; letters that the font lacks become question marks."""
    known = text.encode("cp1252", "replace").decode("cp1252")
    while known and stringWidth(known, font, size) > room:
        known = known[:-1]
    return known
