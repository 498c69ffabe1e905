"""Papers of courts and lawyers: caption of the case, numbered paragraphs, certificate of service (training): `letter/legal`."""

# ruff: noqa: E501 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import correspondents
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import facts
from models.training.content.phrasing import choose, parts_of, some
from models.training.content.wordings_people import LEGAL
from models.training.families.letter_galley import Galley
from models.training.ink import Pen, Sheet
from models.training.paper import Paper

_COURTS = ("CIRCUIT COURT", "SUPERIOR COURT", "DISTRICT COURT", "COURT OF COMMON PLEAS", "COUNTY COURT")
_TITLES = (
    "SUBPOENA DUCES TECUM", "SUBPOENA FOR PRODUCTION OF DOCUMENTS", "NOTICE OF LIEN", "NOTICE OF TAKING DEPOSITION", "CLAIM OF LIEN", "SUMMONS",
    "NOTICE OF BANKRUPTCY CASE", "AUTHORIZATION AND SUBPOENA FOR MEDICAL RECORDS", "ORDER TO PRODUCE RECORDS", "WRIT OF GARNISHMENT",
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A paper with a caption."""
    pattern = rng.choice(("%B %d, %Y", "%m/%d/%Y", "%d %B %Y"))
    told = facts(rng, LEGAL, lambda day: day.strftime(pattern))
    sheet = Sheet("letter", "letter-court")
    sheet.know("/category", "legal")
    pen = Pen(rng.choice(("times", "roman", "courier", "typewriter")), rng.choice((10.5, 11.0, 12.0)))
    galley = Galley(sheet, pen, 76, 536, 60, leading=pen.size * rng.choice((1.25, 1.5, 1.8)))
    _caption(galley, told.slot("patient"), rng)
    title = rng.choice(_TITLES)
    sheet.put("/subject", title, 306, galley.y, title, pen.heavy(), "center")
    galley.y += 1.6 * galley.leading
    who, at = told.recipient, told.recipient.joined
    galley.paragraph(
        (
            rng.choice(("TO: ", "To: Custodian of Records, ", "TO THE RECORDS CUSTODIAN OF ")),
            Slot("/recipient/name", who.name, who.name),
            ", ",
            Slot("/recipient/address", at, at),
        )
    )
    galley.gap()
    said = [
        rng.choice(LEGAL.above if rng.random() < 0.5 else LEGAL.inline),
        *some(rng, LEGAL.body, 2, 6),
        rng.choice(LEGAL.deadline),
    ]
    numbered = rng.random() < 0.6
    for number, sentence in enumerate(said, start=1):
        galley.paragraph(
            (f"{number}. " if numbered else "", *parts_of(rng, sentence.replace("above", "named"), told.slots)),
            first=rng.choice((0, 30)),
        )
        galley.gap(0.4)
    if rng.random() < 0.6:
        galley.bullets([(choose(rng, item),) for item in some(rng, LEGAL.items, 2, 6)], ("a.", "b.", "c.", "d.", "e.", "f."))
        galley.gap()
    _signature(galley, told.sender, Slot("/date", told.day.isoformat(), told.dates(told.day)), told.signer, rng)
    return sheet.finish()


def _caption(galley: Galley, client: Slot, rng: Random) -> None:
    """Court, parties, case number."""
    court = f"IN THE {rng.choice(_COURTS)} OF {correspondents.place(rng).upper()} COUNTY"
    galley.line(court, galley.pen.heavy(), "center")
    galley.gap(0.6)
    top, sheet, pen = galley.y, galley.sheet, galley.pen
    end = sheet.put(client.pointer, client.value, galley.left, top, client.shown, pen)
    sheet.write(end, top, ",", pen)
    for row, line in enumerate(("Plaintiff,", "vs.", f"{correspondents.party(rng, 'firm').name},", "Defendant."), start=1):
        sheet.write(galley.left + (30 if row != 3 else 0), top + row * galley.leading, line, pen)
    year = rng.randint(22, 26)
    number = f"{rng.randint(10, 99)}-{rng.choice(('CV', 'CA', 'L', 'CIV'))}-{rng.randint(1000, 99999)}"
    sheet.write(360, top + galley.leading, f"Case No. {number}", pen)
    sheet.write(
        360, top + 2 * galley.leading, f"Filed: {date(2000 + year, 1, 1) + timedelta(days=rng.randint(0, 360)):%m/%d/%Y}", pen
    )
    sheet.rule(344, top - 8, 344, top + 4.3 * galley.leading, 0.6)
    galley.y = top + 6 * galley.leading


def _signature(galley: Galley, firm: correspondents.Party, day: Slot, signer: str, rng: Random) -> None:
    galley.need(8 * galley.leading)
    galley.paragraph((rng.choice(("Dated: ", "DATED this ", "Date: ")), day))
    galley.gap()
    x = galley.right - 250
    sheet, pen = galley.sheet, galley.pen
    sheet.rule(x, galley.y, galley.right, galley.y, 0.6)
    y = sheet.write_lines(
        x,
        galley.y + galley.leading,
        (signer, rng.choice(("Attorney for Plaintiff", "Counsel for Defendant", "Clerk of the Court"))),
        pen,
        galley.leading,
    )
    small = pen.sized(9)
    sheet.put("/sender/name", firm.name, x, y, firm.name, small.sized(min(9, 9 * 250 / max(250, small.width(firm.name)))))
    sheet.put_lines("/sender/address", firm.joined, x, y + 12, firm.lines, small, 12)
