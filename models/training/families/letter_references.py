"""What a letter is about, above its text: references with labels, in lines, boxes, tables and rows; the date among them."""

# ruff: noqa: E501 - labels read best unbroken

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from models.training.content import lexicon_eob, lexicon_mail
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.lexicon import Lexicon
from models.training.families.letter_galley import Galley
from models.training.families.letterhead import Look

Labelled = tuple[str, Slot]
LABELS: Mapping[str, tuple[str, ...]] = {
    "patient": ("Patient", "Patient Name", "Member", "Member Name", "Name of Patient", "Insured", "Beneficiary", "Subscriber", "Enrollee", "Patient/Member"),
    "member": ("Member ID", "ID Number", "Subscriber ID", "Member Number", "Identification No.", "Policy ID", "Medicare Number", "Recipient ID", "Insured ID", "ID #", "MBI", "Member #"),
    "claim": ("Claim Number", "Claim #", "Claim No.", "Claim ID", "Our Reference", "ICN", "DCN", "Claim Reference", "Document Control Number", "Claim", "Reference Claim"),
    "account": ("Patient Account", "Your Account No.", "Account Number", "Acct #", "Patient Account #", "Account", "Patient Control No.", "Provider Account", "Your Account"),
    "auth": ("Authorization Number", "Authorization #", "Auth No.", "Reference Number", "Certification Number", "Prior Authorization No.", "Case Number", "Auth #"),
    "dos": ("Date of Service", "Service Date", "Date(s) of Service", "DOS", "Date of Service:", "Service From", "Treatment Date", "Dates of Service"),
}  # fmt: skip
_FOR = {
    "legal": {
        "patient": ("Our Client", "Client", "Plaintiff", "Claimant", "Patient"),
        "dos": ("Date of Loss", "Date of Accident", "Date of Injury", "DOL"),
    }
}
_MEANINGS = {
    "patient": "patient_name",
    "member": "member_id",
    "claim": "claim_number",
    "account": "patient_account",
    "auth": "authorization_number",
    "dos": "date_of_service",
}
LEXICON = Lexicon(lexicon_mail.LETTER, {_MEANINGS[key]: texts for key, texts in LABELS.items()}, lexicon_eob.SHORT)
_EXTRA = (
    ("Provider", "them"),
    ("Provider NPI", "npi"),
    ("Group", "number"),
    ("Letter ID", "number"),
    ("Contact", "someone"),
    ("Plan", "us"),
    ("Check No.", "check"),
)
_PERSONS = ("Contact", "Reviewer", "Manager", "Examiner", "Specialist", "Attention", "Provider", "Handler", "Facility")


def labelled(told: Facts, rng: Random, keep: float = 0.85) -> tuple[Labelled, ...]:
    """The references of a letter with their labels, some left out, in their order or another."""
    own = _FOR.get(told.wording.category, {})
    keys = [key for key in told.wording.references if rng.random() < keep]
    if rng.random() < 0.4:
        rng.shuffle(keys)
    terse, legal = rng.choice((0.0, 0.0, 0.1, 0.4)), "@legal"
    found: dict[str, str] = {}
    for key in keys:
        meaning = _MEANINGS[key] + (legal if key in own and told.wording.category == "legal" else "")
        label = LEXICON.heading(meaning, rng, own.get(key, LABELS[key]), terse=terse).rstrip(":")
        found[key] = rng.choice(own.get(key, LABELS[key])).rstrip(":") if label in found.values() else label
    return tuple((label, told.slot(key)) for key, label in found.items())


def extra(told: Facts, rng: Random) -> tuple[Labelled, ...]:
    """A label and what is no field of ours."""
    if rng.random() < 0.65:
        return ()
    label, key = rng.choice(_EXTRA)
    if key == "number" and rng.random() < 0.5:
        label = LEXICON.composed("noise/any", rng, terse=0.1)
        key = "someone" if any(part in label for part in _PERSONS) else "number"
    return ((label, Slot("", "", str(told.slots[key]))),)


def _write(galley: Galley, slot: Slot, x: float, y: float, *, bold: bool = False) -> float:
    pen = galley.pen.heavy() if bold else galley.pen
    if slot.pointer:
        return galley.sheet.put(slot.pointer, slot.value, x, y, slot.shown, pen)
    return galley.sheet.write(x, y, slot.shown, pen)


def in_lines(galley: Galley, style: Look, facts: Sequence[Labelled], rng: Random) -> None:
    """One below the other; values behind their labels or in a column of their own."""
    del style
    colon, bold = rng.choice((":", ":", "", " -")), rng.random() < 0.3
    indent = galley.left + rng.choice((0.0, 0.0, 36.0))
    widest = max((galley.pen.width(label + colon) for label, _ in facts), default=0.0) + 10
    aligned = rng.random() < 0.6
    for label, slot in facts:
        galley.need(0)
        end = galley.sheet.write(indent, galley.y, label + colon, galley.pen)
        _write(galley, slot, indent + widest if aligned else end + 4, galley.y, bold=bold)
        galley.y += galley.leading


def in_two_columns(galley: Galley, style: Look, facts: Sequence[Labelled], rng: Random) -> None:
    """Two to a row, perhaps in a frame."""
    top, half = galley.y, galley.width / 2
    framed = rng.random() < 0.7
    pen = galley.pen
    widest = max((pen.width(f"{label}:") for label, _ in facts), default=0.0) + 6
    gap = min(widest, half - 10 - max((pen.width(slot.shown) for _, slot in facts), default=0.0))
    single = gap < widest
    for number, (label, slot) in enumerate(facts):
        x = galley.left + 6 + (0 if single else (number % 2) * half)
        galley.sheet.write(x, galley.y, f"{label}:", pen)
        _write(galley, slot, x + widest, galley.y)
        galley.y += galley.leading if single or number % 2 else 0
    galley.y += 0 if single or len(facts) % 2 == 0 else galley.leading
    if framed:
        galley.sheet.frame(galley.left, top - galley.leading, galley.right, galley.y - galley.leading + 5, 0.7, style.accent)
        galley.y += 6


def in_table(galley: Galley, style: Look, facts: Sequence[Labelled], rng: Random) -> None:
    """A row of headings, a row of values below it, ruled or shaded."""
    pen = galley.pen.sized(galley.pen.size - 1.2)
    widths = [max(pen.heavy().width(label), pen.width(slot.shown)) + 12 for label, slot in facts]
    if not facts or sum(widths) > galley.width:
        in_lines(galley, style, facts, rng)
        return
    slack = (galley.width - sum(widths)) / len(facts)
    top, x = galley.y - pen.size - 3, galley.left
    bottom = top + 2 * (pen.size + 8)
    if rng.random() < 0.5:
        galley.sheet.fill(galley.left, top, galley.right, (top + bottom) / 2, (0.9, 0.9, 0.92))
    for (label, slot), wide in zip(facts, widths, strict=True):
        galley.sheet.frame(x, top, x + wide + slack, bottom, 0.5)
        galley.sheet.write(x + 5, top + pen.size + 3, label, pen.heavy())
        if slot.pointer:
            galley.sheet.put(slot.pointer, slot.value, x + 5, bottom - 6, slot.shown, pen)
        else:
            galley.sheet.write(x + 5, bottom - 6, slot.shown, pen)
        x += wide + slack
    galley.sheet.rule(galley.left, (top + bottom) / 2, galley.right, (top + bottom) / 2, 0.5)
    galley.y = bottom + galley.leading


def running(galley: Galley, style: Look, facts: Sequence[Labelled], rng: Random) -> None:
    """All in a line or two, parted by bars, commas or semicolons."""
    del style
    mark, colon = rng.choice((" | ", "; ", ", ", "   ")), rng.choice((": ", " ", ": "))
    parts: list[str | Slot] = []
    for number, (label, slot) in enumerate(facts):
        parts += [f"{mark if number else ''}{label}{colon}", slot]
    galley.paragraph(tuple(parts), pen=galley.pen.heavy() if rng.random() < 0.3 else None)


def stacked(galley: Galley, style: Look, facts: Sequence[Labelled], rng: Random) -> None:
    """Small labels, each with its value below it, side by side."""
    small = galley.pen.sized(7.5).inked(style.accent)
    x, top = galley.left, galley.y
    capitals = rng.random() < 0.5
    for name, slot in facts:
        label = name.upper() if capitals else name
        wide = max(small.width(label), galley.pen.width(slot.shown)) + 16
        if x + wide > galley.right:
            x, top = galley.left, top + 30
        galley.sheet.write(x, top, label, small)
        _write(galley, slot, x, top + 12)
        x += wide
    galley.y = top + 12 + galley.leading


Arrangement = Callable[[Galley, Look, Sequence[Labelled], Random], None]
ARRANGEMENTS: tuple[Arrangement, ...] = (in_lines, in_lines, in_two_columns, in_table, running, stacked)
