"""What comes with letters: sheets of rights, of languages, covers for the answer, questions to answer, coupons (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from models.training.content import correspondents, letter_facts, rights
from models.training.content.correspondence import Parts
from models.training.content.phrasing import choose, parts_of, some
from models.training.families.letter_blocks import references
from models.training.families.letter_desk import Area, Desk, asked
from models.training.families.letter_noise import bars
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import boxes
from models.training.families.letter_tables import Column, boxed, table
from models.training.ink import Pen, fitted, wrap

_COVERS = (
    "RETURN THIS SHEET WITH YOUR RECORDS", "Reply Cover Sheet", "FAX COVER SHEET", "Place this page on top of your reply", "RESPONSE FORM", "Document Return Cover", "Please use this page as the first page of your fax",
    "Records Submission Cover Page", "REPLY FORM", "Reply Sheet - do not write above the bar code",
)  # fmt: skip
_BACK = ("Return to:", "Mail to:", "Send to:", "SEND YOUR REPLY TO:", "Mail or fax to:", "Reply to:", "Remit to:")
_BLANKS = (
    "Signature", "Printed name", "Title", "Date signed", "Telephone", "Number of pages", "Contact person", "E-mail", "Name of other insurer", "Policy number", "Effective date", "Comments", "Check number", "Amount enclosed",
    "Date of accident", "Employer", "Relationship", "Best time to call", "New address", "Fax number",
)  # fmt: skip
_QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "eligibility": ("Was the condition related to work?", "Was it an auto accident?", "Do you have other health insurance?", "Is the patient covered by Medicare?", "Is the patient a full-time student?", "Is there a court order?", "Has an attorney been hired?", "Is the spouse employed?", "Is the policy still in force?"),
    "records_request": ("Are the records enclosed?", "Is the chart complete?", "Did the patient sign a consent?", "Are there films?", "Are records kept elsewhere?", "Was the patient seen on this day?", "Is the author's signature on each note?"),
    "refund_request": ("Has the refund been sent?", "Do you agree with this letter?", "Was the original check cashed?", "May we take it from a later payment?", "Did another plan pay?", "Do you want a payment plan?"),
    "w9": ("Has your legal name changed?", "Is the number an EIN?", "Are you subject to backup withholding?", "Is the form signed?", "Are you a corporation?"),
    "returned_mail": ("Has your address changed?", "Is the name spelled correctly?", "Did you move in the last year?", "Shall we send the mail again?"),
    "other": ("Is your practice accepting new patients?", "Do you offer telehealth?", "Would you recommend us?", "Is the listing correct?", "Will you attend?", "How many will come?", "Do you use the portal?", "Are you satisfied with our service?", "Have you had any claims against your license?", "May we call you?"),
}  # fmt: skip
_ANY = ("Do you agree with this letter?", "Has your address changed?", "Are papers enclosed?", "May we call you?", "Is more time needed?", "Did you call us before?", "Have you written to us before?")  # fmt: skip
_ANSWERS = ("[ ] Yes   [ ] No", "Yes ___  No ___", "( ) Yes ( ) No", "Y / N", "Yes [ ] No [ ] Unknown [ ]", "YES      NO")
_MARKED = ("[X] Yes   [ ] No", "[ ] Yes   [X] No")


def new_sheet(desk: Desk) -> None:
    """A further sheet, with whatever the letter prints above further sheets."""
    desk.galley.need(9999.0)


def rights_sheet(desk: Desk) -> None:
    """How to appeal: headings, paragraphs, steps, the addresses of others who may be asked."""
    galley, rng = desk.galley, desk.rng
    new_sheet(desk)
    title = choose(rng, rng.choice(rights.TITLES))
    pen = desk.pen.sized(desk.pen.size + rng.choice((1.0, 3.0))).heavy()
    galley.line(
        title.upper() if desk.chance(0.4) else title, fitted(pen, title.upper(), galley.width), rng.choice(("left", "center"))
    )
    galley.gap(0.6)
    manner = rng.choice(("headed", "headed", "numbered", "boxed", "table"))
    sections = rng.sample(rights.SECTIONS, k=rng.randint(3, len(rights.SECTIONS)))
    told = [
        (choose(rng, head), " ".join(parts_text(rng, desk, each) for each in some(rng, said, 1, len(said))))
        for head, said in sections
    ]
    if manner == "table":
        table(desk, (Column(""), Column("")), [((head,), (text,)) for head, text in told])
    for number, (head, text) in enumerate(() if manner == "table" else told, start=1):
        galley.need(3 * galley.leading)
        if manner == "boxed" and number % 2:
            boxed(desk, head, [(text,)])
            continue
        galley.line(
            f"{number}. {head}" if manner == "numbered" else head, fitted(desk.pen.heavy(), f"{number}. {head}", galley.width)
        )
        galley.paragraph((text,))
        galley.gap(0.5)
    if desk.chance(0.6):
        _elsewhere(desk)


def parts_text(rng: Random, desk: Desk, template: str) -> str:
    """A sentence without fields."""
    return "".join(part if isinstance(part, str) else part.shown for part in parts_of(rng, template, desk.told.slots))


def _elsewhere(desk: Desk) -> None:
    """The address of somebody who is neither sender nor addressee."""
    galley, rng = desk.galley, desk.rng
    other = correspondents.party(rng, rng.choice(("plan", "firm")))
    galley.need(6 * galley.leading)
    galley.line(choose(rng, rng.choice(rights.ELSEWHERE)), desk.pen.heavy() if desk.chance(0.5) else None)
    lines = (
        other.name,
        rng.choice(("Appeals Unit", "Consumer Services Division", "Member Rights", "External Review")),
        *other.lines,
        f"Telephone {letter_facts.phone_shown(rng, other.phone)}",
    )
    for line in lines:
        galley.need(0)
        desk.sheet.write(galley.left + 24, galley.y, line, fitted(desk.pen, line, galley.width - 24))
        galley.y += galley.leading
    galley.gap(0.5)


def languages_sheet(desk: Desk) -> None:
    """Help in many languages: a line or a paragraph of each, in a list or a table."""
    galley, rng = desk.galley, desk.rng
    if desk.chance(0.8):
        new_sheet(desk)
    chosen = rng.sample(rights.LANGUAGES, k=rng.randint(4, len(rights.LANGUAGES)))
    small = desk.pen.sized(rng.choice((7.5, 8.5, 9.5)))
    phone = letter_facts.phone_shown(rng, desk.told.sender.phone)
    galley.need(4 * galley.leading)
    galley.line(choose(rng, rng.choice(rights.LANGUAGE_TITLES)), desk.pen.heavy())
    if desk.chance(0.3):
        table(desk, (Column(""), Column("")), [((name,), (text.format(phone=phone),)) for name, text in chosen])
        return
    named = desk.chance(0.6)
    for name, text in chosen:
        galley.paragraph((f"{name}: " if named else "", text.format(phone=phone)), pen=small)
        galley.gap(0.3)


def cover_sheet(desk: Desk, facts: Sequence[Labelled]) -> None:
    """A page to send back above the answer: bars, the facts once more, where it goes, what is enclosed, lines to fill in."""
    galley, rng = desk.galley, desk.rng
    new_sheet(desk)
    title = rng.choice(_COVERS)
    pen = desk.pen.sized(rng.choice((13.0, 16.0, 20.0))).heavy()
    if desk.chance(0.6):
        bars(desk.sheet, rng, Area(galley.left + rng.choice((0.0, galley.width - 190)), galley.y - 8, 180), 26)
        galley.y += 40
    for line in wrap(title, pen, galley.width):
        galley.line(line, pen, "left")
        galley.y += pen.size - desk.pen.size
    galley.gap(0.6)
    references(desk, [*facts, *asked(desk.told, rng, 0.6)])
    galley.gap(0.4)
    sender_again(desk)
    galley.gap(0.5)
    for step in rng.sample((_enclosed, _questions, blanks), k=rng.choice((1, 2, 2, 3))):
        step(desk)
        galley.gap(0.4)


def sender_again(desk: Desk) -> None:
    """Where the answer goes: the sender once more, or another office."""
    galley, rng, told = desk.galley, desk.rng, desk.told
    galley.need(5 * galley.leading)
    galley.line(rng.choice(_BACK), desk.pen.heavy())
    mine = "/sender/address" in desk.sheet.values and desk.chance(0.65)
    party = told.sender if mine else correspondents.party(rng, "firm")
    lines = [
        (party.name, "/sender/name" if mine else None),
        *((line, "/sender/address" if mine else None) for line in party.lines),
    ]
    if desk.chance(0.5):
        lines.append((f"Fax: {letter_facts.phone_shown(rng, party.fax)}", None))
    for line, pointer in lines:
        desk.sheet.write(galley.left + 18, galley.y, line, fitted(desk.pen, line, galley.width - 18), pointer=pointer)
        galley.y += galley.leading


def _enclosed(desk: Desk) -> None:
    """What is sent back, to be ticked."""
    items = desk.told.wording.items
    if items:
        desk.galley.need(4 * desk.galley.leading)
        desk.galley.line(
            desk.rng.choice(
                ("Enclosed (check all that apply):", "We are sending:", "Documents enclosed", "Check what is attached:")
            )
        )
        boxes(desk, [parts_of(desk.rng, item, desk.told.slots) for item in some(desk.rng, items, 3, 9)])


def _questions(desk: Desk) -> None:
    """Questions with boxes for the answers, in a table or in lines."""
    rng, galley = desk.rng, desk.galley
    asked_of = _QUESTIONS.get(desk.told.wording.category, _ANY)
    chosen, answer = rng.sample(asked_of, k=rng.randint(2, min(6, len(asked_of)))), rng.choice(_ANSWERS)
    told: list[tuple[Parts, Parts]] = [
        ((text,), (rng.choice(_MARKED) if answer.startswith("[ ]") and desk.chance(0.3) else answer,)) for text in chosen
    ]
    galley.need(4 * galley.leading)
    if desk.chance(0.4):
        table(desk, (Column(""), Column("")), told)
        return
    for number, (question, reply) in enumerate(told, start=1):
        galley.paragraph((f"{number}. ", *question, "  ", *reply))
        galley.gap(0.3)


def answers(desk: Desk) -> None:
    """Questions and lines below a letter that wants to be sent back."""
    for step in desk.rng.choice(((_questions,), (blanks,), (_questions, blanks), (blanks, _questions))):
        step(desk)
        desk.galley.gap(0.5)


def blanks(desk: Desk) -> None:
    """Lines to write on, one or two to a row."""
    rng, galley = desk.rng, desk.galley
    small = Pen(desk.pen.family, min(9.5, desk.pen.size))
    pairs = rng.choice((1, 2))
    wide = galley.width / pairs
    for number, label in enumerate(rng.sample(_BLANKS, k=rng.randint(2, 7))):
        if number % pairs == 0:
            galley.need(small.size * 2.2)
            galley.y += small.size * 1.2 if number else 0.0
        x = galley.left + number % pairs * wide
        end = desk.sheet.write(x, galley.y, f"{label}:", small)
        desk.sheet.rule(end + 4, galley.y + 1.5, x + wide - 8, galley.y + 1.5, 0.5)
        galley.y += small.size if number % pairs == pairs - 1 else 0.0
    galley.y += small.size * 2.2
