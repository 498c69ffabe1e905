"""The text of a letter as rows of a label and what is said: notices of systems that know no paragraphs (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from models.training.content.correspondence import Parts
from models.training.content.letter_body import Block, reasons
from models.training.content.phrasing import parts_of, some
from models.training.content.reasons_more import ALL_REASONS
from models.training.families.letter_desk import Desk, asked
from models.training.families.letter_tables import Column, boxed, table
from models.training.ink import fitted

_LABELS: Mapping[str, tuple[str, ...]] = {
    "opening": ("Message", "Notice", "Summary", "What happened", "Purpose of this letter", "Explanation", "Details", "Outcome", "Decision", "Our response", "Findings", "Description", "Issue", "Nature of inquiry", "Regarding", "Statement"),
    "reason": ("Reason", "Reason for decision", "Denial reason", "Basis", "Rationale", "Why", "Determination", "Explanation", "Cause", "Reason / remark"),
    "money": ("Financial", "Amounts", "Payment", "Balance", "Money", "Amount details", "Charges"),
    "deadline": ("Time limit", "Deadline", "Time frame", "When", "Due", "Filing limit", "Important dates", "Reply"),
    "asks": ("Action", "Action needed", "Next step", "What to do", "Instructions", "Please", "Response", "Requested action", "Contact"),
    "items": ("Enclose", "Items", "Documents", "Needed", "Required", "Send", "Checklist", "Attachments"),
    "body": ("Notes", "Comments", "Additional information", "Remarks", "Please note", "Background", "Further information", "Other", "Rights", "Facts considered", "Note"),
}  # fmt: skip


class _Row(NamedTuple):
    label: str
    said: Parts


def labelled_text(desk: Desk) -> None:
    """Everything the letter says, row by row, in one of some manners."""
    rows, why = _rows(desk)
    rng, galley = desk.rng, desk.galley
    manner = rng.choice(("table", "table", "hanging", "above", "run-in", "boxes"))
    capitals = desk.chance(0.25)
    colon = rng.choice((":", ":", "", " -"))
    shown = [
        _Row((row.label.upper() if capitals else row.label) + (colon if manner != "above" else ""), row.said) for row in rows
    ]
    if manner == "table":
        table(desk, (Column(""), Column("")), [((row.label,), row.said) for row in shown])
    elif manner == "boxes":
        for row in shown:
            boxed(desk, row.label, [row.said])
    else:
        heavy = desk.pen.heavy() if desk.chance(0.7) else desk.pen
        stop = galley.left + max(heavy.width(row.label) for row in shown) + 12
        for row in shown:
            galley.need(2.2 * galley.leading)
            if manner == "above":
                galley.line(row.label, fitted(heavy, row.label, galley.width))
                galley.paragraph(row.said)
            elif manner == "hanging":
                desk.sheet.write(galley.left, galley.y, row.label, heavy)
                galley.paragraph(row.said, left=stop)
            else:
                galley.paragraph((f"{row.label} ", *row.said))
            galley.gap(0.5)
    if why and why.rows[0][0]:
        galley.share_groups(why)


def _rows(desk: Desk) -> tuple[list[_Row], Block | None]:
    """What the letter says, each with a label of its kind; the reasons apart, for their groups."""
    rng, words, slots = desk.rng, desk.told.wording, desk.told.slots
    used: list[str] = []

    def row(kind: str, said: Parts) -> _Row:
        free = [label for label in _LABELS[kind] if label not in used] or list(_LABELS[kind])
        used.append(rng.choice(free))
        return _Row(used[-1], said)

    rows = [row("opening", parts_of(rng, rng.choice(words.above if desk.about else words.inline), slots))]
    why = (
        reasons(rng, words.category, ALL_REASONS)
        if words.category == "denial" or (words.category == "appeal" and desk.chance(0.3))
        else None
    )
    if why:
        rows += [row("reason", (*code, *((" ",) if code else ()), *text)) for code, text in why.rows]
    if not any(slot.pointer in {"/amount", "/respond_by"} for _, slot in desk.about) and desk.chance(0.5):
        rows += [_Row(label, (slot,)) for label, slot in asked(desk.told, rng, 0.7)]
    for kind, templates, share in (("money", words.money, 0.5), ("deadline", words.deadline, 0.6), ("asks", words.asks, 0.7)):
        if templates and desk.chance(share):
            rows.append(row(kind, parts_of(rng, rng.choice(templates), slots)))
    if words.items and desk.chance(0.5):
        listed = [parts_of(rng, item, slots) for item in some(rng, words.items, 2, 5)]
        rows.append(
            row("items", tuple(part for number, item in enumerate(listed) for part in ((", ",) if number else ()) + item))
        )
    for sentence in some(rng, words.body, 0, 5):
        rows.insert(rng.randint(1, len(rows)), row("body", parts_of(rng, sentence, slots)))
    return rows, why
