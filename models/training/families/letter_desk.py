"""What lies on the desk of whoever writes a letter: the sheet, the look, the facts, the dice; and what all letters share."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import choose
from models.training.content.wordings import WIDER, WORDINGS
from models.training.families import letter_parts as parts
from models.training.families.letter_galley import Galley
from models.training.families.letter_references import LABELS, Labelled
from models.training.families.letterhead import Look, look
from models.training.ink import Pen, Sheet, wrap
from models.training.paper import Paper

_MORE_LABELS: Mapping[str, tuple[str, ...]] = {
    "patient": ("Patient", "Patient Name", "Pt. Name", "Member", "Member Name", "Re Patient", "Insured Name", "Beneficiary Name", "Your Patient", "Name", "Covered Person", "Enrollee Name", "Recipient Name"),
    "member": ("Member ID", "Subscriber No.", "Insured's ID", "ID No.", "Certificate No.", "Policy Number", "Medicare ID (MBI)", "HICN/MBI", "Enrollee ID", "Medicaid ID", "Participant ID", "Subscriber Number", "Member ID #", "Contract No.", "Alternate ID"),
    "claim": ("Claim Number", "Claim No", "Claim #", "Claim Control No.", "Internal Control Number", "ICN", "TCN", "Payer Claim #", "Claim ID(s)", "Our Claim No.", "Claim Ref.", "DCN", "Claim Number(s)", "Our File"),
    "account": ("Patient Account", "Patient Acct No.", "Account #", "Acct. No.", "Pt. Acct", "Patient Control #", "Provider's Account No.", "Your Reference", "Your Ref. No.", "Guarantor Account", "Encounter No.", "Visit Number", "Hospital Account", "Account ID"),
    "auth": ("Authorization No.", "Auth #", "Reference #", "Case ID", "Case #", "Precert Number", "Approval Number", "Referral Number", "Service Request No.", "Tracking Number", "UM Reference", "Certification #", "Prior Auth No."),
    "dos": ("Date of Service", "DOS", "Service Date(s)", "Date(s) of Svc", "Dates of Service", "Date Of Service", "Svc Date", "From Date of Service", "Service Begin Date", "Admit Date", "Visit Date", "Treatment Date"),
}  # fmt: skip
_LEGAL = {
    "patient": ("Our Client", "Client", "Your Patient", "Injured Party", "Claimant", "Plaintiff", "Debtor", "Patient", "Our Client/Your Patient"),
    "dos": ("Date of Loss", "Date of Accident", "D/A", "DOL", "Date of Injury", "Accident Date", "Date of Incident"),
}  # fmt: skip
_DUE = (
    "Respond by", "Due date", "Reply by", "Response due", "Deadline", "Return by", "Please respond by", "Response Due Date", "Due", "Reply needed by",
    "Action required by", "Submit by",
)  # fmt: skip
_DUE_FOR = {
    "denial": ("Appeal by", "Appeal deadline", "Last day to appeal", "Appeal must be received by", "File appeal by"),
    "records_request": ("Records due", "Records due by", "Due date for records", "Documents due", "Return records by"),
    "refund_request": ("Payment due", "Refund due by", "Offset date", "Recoupment begins", "Pay by"),
    "statement": ("Payment due", "Due date", "Pay by", "Payment due date", "Please pay by"),
}  # fmt: skip
_SUMS = {
    "denial": ("Amount denied", "Denied amount", "Not covered", "Denied charges", "Charges denied", "Billed amount"),
    "refund_request": ("Overpayment amount", "Refund due", "Amount requested", "Amount owed", "Overpaid amount", "Refund requested", "Total overpayment", "Amount to be returned"),
    "statement": ("Amount due", "Balance due", "New balance", "Total due", "Please pay", "Account balance", "Pay this amount", "You owe"),
    "legal": ("Lien amount", "Amount claimed", "Balance", "Total bills"), "appeal": ("Amount in dispute", "Billed amount", "Disputed amount", "Amount at issue", "Total charges"),
    "patient": ("Balance", "Amount", "Bill amount"),
}  # fmt: skip
_BESIDES = (
    ("Provider", "them"), ("Provider NPI", "npi"), ("NPI", "npi"), ("Group No.", "number"), ("Letter ID", "number"), ("Contact", "someone"), ("Plan", "us"),
    ("Check No.", "check"), ("Check Date", "early"), ("Date Received", "early"), ("Processed", "early"), ("Tax ID", "tax"), ("Phone", "phone"), ("Fax", "fax"),
    ("Analyst", "someone"), ("Document ID", "number"), ("Batch", "number"), ("Physician", "doctor"), ("Procedure", "code"), ("Total paid", "other"),
    ("Policy year", "year"), ("Box", "room"), ("Units", "count"), ("Requested by", "doctor"), ("Paid Date", "early"),
)  # fmt: skip
_DATE_LABELS = (
    "Date", "DATE", "Letter Date", "Date Mailed", "Mailing Date", "Notice Date", "Date of Notice", "Issue Date", "Date Issued", "Today's Date", "Dated",
    "Mail Date", "Date of Letter", "Sent",
)  # fmt: skip

_WIDER = 0.4
"""Share of letters that may speak the wordings put together out of fragments."""


class Area(NamedTuple):
    """Where a block may stand: left edge, first baseline, width in points."""

    x: float
    y: float
    wide: float


@dataclass(frozen=True, slots=True)
class Desk:
    """One letter being written."""

    galley: Galley
    style: Look
    told: Facts
    about: tuple[Labelled, ...]
    """References that a block shall show; none where the text carries them."""
    rng: Random

    @property
    def sheet(self) -> Sheet:
        """The paper."""
        return self.galley.sheet

    @property
    def pen(self) -> Pen:
        """The pen of the text."""
        return self.galley.pen

    def chance(self, share: float) -> bool:
        """The dice."""
        return self.rng.random() < share

    def finish(self) -> Paper:
        """The letter as printed."""
        return self.sheet.finish()


def desk_for(rng: Random, family: str, pen: Pen | None = None, categories: tuple[str, ...] = ()) -> Desk:
    """A letter of any category, or of one of some."""
    known = WIDER if rng.random() < _WIDER else WORDINGS
    return desk_with(rng, family, told_of(rng, rng.choice(categories or tuple(known)), known), pen)


def desk_with(rng: Random, family: str, told: Facts, pen: Pen | None = None) -> Desk:
    """A letter that tells these facts."""
    sheet, pen = Sheet("letter", family), pen or parts.text_pen(rng)
    house = look(rng)
    galley = Galley(sheet, pen, 72, 540, 72)
    parts.galley_for(galley, pen, rng)
    sheet.know("/category", told.wording.category)
    about = () if rng.random() < 0.2 else labelled(told, rng)
    galley.turn = parts.further_sheet(told, rng, about)
    return Desk(galley, Look(pen, house.accent, house.logo), told, about, rng)


def labelled(told: Facts, rng: Random) -> tuple[Labelled, ...]:
    """The references with labels out of all that are known, and now and then something that is none."""
    own = _LEGAL if told.wording.category == "legal" else {}
    keys = [key for key in told.wording.references if rng.random() < 0.85]
    if rng.random() < 0.4:
        rng.shuffle(keys)
    found = [(rng.choice(own.get(key) or (*_MORE_LABELS[key], *LABELS[key])).rstrip(":"), told.slot(key)) for key in keys]
    if found:
        for label, key in rng.sample(_BESIDES, k=rng.choice((0, 0, 1, 1, 2, 3))):
            found.insert(rng.randint(0, len(found)), (label, Slot("", "", str(told.slots[key]))))
    return tuple(found)


def asked(told: Facts, rng: Random, share: float = 0.5) -> list[Labelled]:
    """Deadline and amount as facts of a panel."""
    found: list[Labelled] = []
    category = told.wording.category
    if told.wording.deadline and rng.random() < share:
        found.append((rng.choice((*_DUE_FOR.get(category, ()), *_DUE)), told.slot("by")))
    if category in _SUMS and rng.random() < share:
        found.append((rng.choice(_SUMS[category]), told.slot("amount")))
    return found


def day_of(told: Facts) -> Slot:
    """The letter's date."""
    return Slot("/date", told.day.isoformat(), told.dates(told.day))


def date_labelled(told: Facts, rng: Random) -> Labelled:
    """The letter's date among other facts."""
    return rng.choice(_DATE_LABELS), day_of(told)


def subject_of(told: Facts, rng: Random) -> str:
    """What the letter is about; a fact within would be told twice."""
    text = choose(rng, rng.choice(told.wording.subjects))
    return text.format_map({key: value for key, value in told.slots.items() if isinstance(value, str)})


def put_slot(desk: Desk, slot: Slot, x: float, y: float, pen: Pen) -> float:
    """A value, a field or not; returns where it ends."""
    if slot.pointer:
        return desk.sheet.put(slot.pointer, slot.value, x, y, slot.shown, pen)
    return desk.sheet.write(x, y, slot.shown, pen)


def put_wrapped(desk: Desk, pointer: str, text: str, area: Area, pen: Pen) -> float:
    """A field broken at the width of its area; returns the next baseline."""
    return desk.sheet.put_lines(pointer, text, area.x, area.y, wrap(text, pen, area.wide), pen, pen.size * 1.2)


def date_line(desk: Desk, where: str) -> None:
    """The date on a line of its own: left, right, center or middle; perhaps with a label or the day of the week."""
    galley, told, rng = desk.galley, desk.told, desk.rng
    before = rng.choice(("", "", "", f"{rng.choice(_DATE_LABELS)}: ", told.day.strftime("%A, ") if rng.random() < 0.3 else ""))
    slot = day_of(told)
    wide = desk.pen.width(before + slot.shown)
    x = {"right": galley.right - wide, "center": (galley.left + galley.right - wide) / 2, "middle": (galley.left + galley.right) / 2}.get(
        where, galley.left
    )  # fmt: skip
    if before:
        x = desk.sheet.write(x, galley.y, before, desk.pen)
    put_slot(desk, slot, x, galley.y, desk.pen)
    galley.y += galley.leading
