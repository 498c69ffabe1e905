"""Parts of letters: subject lines, greetings, bodies, closings, heads of further sheets, slips to tear off."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from models.training.content.annexes import annex
from models.training.content.correspondence import Slot
from models.training.content.letter_body import Block
from models.training.content.letter_facts import Facts
from models.training.families.letter_galley import Galley
from models.training.families.letter_references import Labelled
from models.training.families.letterhead import Look
from models.training.ink import Pen
from models.training.typefaces import MONO, SANS, SERIF

_GREETINGS = (
    "Dear Provider:", "To whom it may concern:", "Dear Sir or Madam:", "Dear Business Office:", "Dear Colleague:", "Dear Claims Manager:", "Good day,",
    "To Whom It May Concern:", "Dear {name}:", "Dear {name},", "Dear Patient Accounts:", "Dear Office Manager,", "Ladies and Gentlemen:", "Hello,",
)  # fmt: skip
_FAREWELLS = (
    "Sincerely,", "Respectfully,", "Yours truly,", "Best regards,", "Very truly yours,", "Thank you,", "Sincerely yours,", "Cordially,", "Regards,",
    "Respectfully submitted,", "With kind regards,",
)  # fmt: skip
_TITLES = (
    "Provider Services", "Claims Review", "Payment Integrity", "Billing Office", "Appeals Coordinator", "Utilization Management", "Member Services",
    "Medical Director", "Office Manager", "Manager, Accounts", "Director of Operations", "Recovery Specialist", "Customer Service", "Analyst II",
)  # fmt: skip
_ENDS = (
    "Enclosure", "Enclosures ({n})", "Enc.", "cc: {name}", "cc: File", "Attachments: {n}", "Encl: Appeal rights", "cc: Member; Provider", "{code}",
)  # fmt: skip


def galley_for(sheet_galley: Galley, pen: Pen, rng: Random) -> None:
    """Set the measure: margins and leading."""
    side = rng.choice((54.0, 60.0, 72.0, 72.0, 80.0))
    sheet_galley.left, sheet_galley.right = side, sheet_galley.sheet.size[0] - side
    sheet_galley.pen, sheet_galley.leading = pen, pen.size + rng.choice((2.2, 3.0, 3.5, 4.5))


def text_pen(rng: Random, *, mono: float = 0.1) -> Pen:
    """A typeface for letters."""
    faces = MONO if rng.random() < mono else SERIF if rng.random() < 0.45 else SANS
    return Pen(rng.choice(faces), rng.choice((9.5, 10.0, 10.5, 11.0, 11.5)))


def subject(galley: Galley, text: str, rng: Random) -> None:
    """The line that says what the letter is about, in one of many ways."""
    pen = galley.pen.heavy() if rng.random() < 0.7 else galley.pen
    kind = rng.choice(("re", "re", "re", "bare", "title", "underlined"))
    shown = text.upper() if rng.random() < 0.25 else text
    galley.sheet.know("/subject", shown)
    if kind == "re":
        prefix = rng.choice(("RE:", "Re:", "Subject:", "SUBJECT:", "Regarding:", "RE: ", "Subj:"))
        galley.paragraph((prefix + " ", Slot("/subject", shown, shown)), pen=pen)
    elif kind == "title":
        galley.line(shown, pen.sized(pen.size + 3).heavy(), rng.choice(("center", "left")), "/subject")
        galley.gap(0.3)
    else:
        wide = pen.width(shown)
        align = rng.choice(("left", "center")) if kind == "underlined" else "left"
        x = galley.left if align == "left" else (galley.left + galley.right - wide) / 2
        galley.line(shown, pen, "left" if align == "left" else "center", "/subject")
        if kind == "underlined":
            y = galley.y - galley.leading + 2.4
            galley.sheet.rule(x, y, x + wide, y, 0.6)
    galley.gap(0.5)


def greeting(galley: Galley, told: Facts, rng: Random) -> None:
    """Dear somebody."""
    if rng.random() < 0.1:
        return
    name = told.recipient.name.split(" ")[-1] if rng.random() < 0.5 else told.recipient.name
    galley.line(rng.choice(_GREETINGS).format(name=name))
    galley.gap(0.6)


def blocks(galley: Galley, body: Sequence[Block], rng: Random) -> None:
    """The body, every block in the manner of this letter."""
    marks = rng.choice((("•",), ("-",), ("*",), tuple(f"{n}." for n in range(1, 12)), tuple(f"({c})" for c in "abcdefghijk")))
    first = rng.choice((0.0, 0.0, 0.0, 28.0))
    tabled, boxed, between = rng.random() < 0.5, rng.random() < 0.5, rng.choice((0.5, 0.7, 1.0))
    for block in body:
        galley.need(2.2 * galley.leading)
        if block.lead:
            galley.line(block.lead, galley.pen.heavy() if rng.random() < 0.3 else None)
        match block.form:
            case "paragraph":
                galley.paragraph(block.rows[0][0], first=first)
            case "bullets":
                galley.bullets([row[0] for row in block.rows], marks)
            case "amounts":
                galley.y += 2
                galley.table(block.rows, (0.45 * galley.width, 100), ruled=boxed, last_right=True)
            case "reasons":
                reasons(galley, block, tabled=tabled, boxed=boxed)
        galley.gap(between)


def reasons(galley: Galley, block: Block, *, tabled: bool, boxed: bool) -> None:
    """Codes and texts as a table, or each as a line of its own."""
    coded = bool(block.rows[0][0])
    if tabled and coded:
        galley.table(block.rows, (66, galley.width - 90), ruled=boxed)
    else:
        for code, text in block.rows:
            galley.paragraph(
                (*code, ": " if boxed and coded else " " if coded else "", *text), left=galley.left + (18 if boxed else 0)
            )
    galley.share_groups(block)


def closing(galley: Galley, told: Facts, rng: Random) -> None:
    """Farewell, name, title, enclosures."""
    galley.need(5.5 * galley.leading)
    personal = told.personal
    x = galley.left if rng.random() < 0.75 else (galley.left + galley.right) / 2
    if personal or rng.random() < 0.85:
        galley.sheet.write(x, galley.y, rng.choice(_FAREWELLS), galley.pen)
        galley.y += galley.leading * rng.choice((1.2, 2.5, 3.4))
    if personal:
        galley.sheet.put("/sender/name", told.sender.name, x, galley.y, told.sender.name, galley.pen)
    else:
        galley.sheet.write(x, galley.y, told.signer, galley.pen)
    galley.y += galley.leading
    if not personal:
        galley.sheet.write(x, galley.y, rng.choice(_TITLES), galley.pen)
        galley.y += galley.leading
    galley.gap(0.6)
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        galley.line(_end(told, rng), galley.pen.sized(galley.pen.size - 1))


def _end(told: Facts, rng: Random) -> str:
    code = (
        f"{rng.choice('ABCLMX')}{rng.randint(100, 9999)}-{rng.choice('ABCD')} ({rng.randint(1, 12):02d}/{rng.randint(18, 26)})"
    )
    return rng.choice(_ENDS).format(n=rng.randint(1, 4), name=told.slots["someone"], code=code)


def further_sheet(told: Facts, rng: Random, facts: Sequence[Labelled]) -> Callable[[Galley], None]:
    """What stands at the head of later sheets: who, when, which page; or a line; or a reference."""
    kind = rng.choice(("three", "line", "page", "reference", "page"))
    shown = told.dates(told.day)

    def turn(galley: Galley) -> None:
        sheet, pen, page = galley.sheet, galley.pen, f"Page {galley.sheet.page}"
        if kind == "three":
            for text, pointer in ((told.recipient.name, "/recipient/name"), (shown, "/date"), (page, None)):
                known = pointer if pointer in sheet.values else None
                sheet.write(galley.left, galley.y, text, pen, pointer=known)
                galley.y += galley.leading
        elif kind == "line":
            sheet.write(galley.left, galley.y, page, pen)
            sheet.write(galley.right, galley.y, shown, pen, "right", "/date" if "/date" in sheet.values else None)
            galley.y += galley.leading
        elif kind == "reference" and facts:
            label, slot = facts[0]
            galley.paragraph((f"{label}: ", slot, f"    {page}"))
        else:
            sheet.write(
                (galley.left + galley.right) / 2, galley.y, f"- {sheet.page} -" if rng.random() < 0.5 else page, pen, "center"
            )
            galley.y += galley.leading
        galley.gap(1.2)

    return turn


def annex_sheets(galley: Galley, rng: Random) -> None:
    """With some letters a sheet about rights and languages comes along."""
    if rng.random() > 0.14:
        return
    title, paragraphs = annex(rng)
    if rng.random() < 0.8:
        galley.need(9999)
    galley.gap()
    galley.line(title.upper() if rng.random() < 0.4 else title, galley.pen.heavy())
    galley.gap(0.5)
    for text in paragraphs:
        galley.paragraph((text,))
        galley.gap(0.6)


def slip(galley: Galley, facts: Sequence[Labelled], rng: Random) -> None:
    """A part to tear off and send back."""
    height = (len(facts) + 4) * galley.leading + 20
    galley.need(height)
    galley.gap(0.8)
    galley.sheet.dash(galley.left - 20, galley.y - 8, galley.right + 20)
    galley.y += galley.leading
    galley.line(
        rng.choice(
            (
                "Detach and return with your payment",
                "RETURN THIS PORTION WITH YOUR REPLY",
                "Cut here and mail back",
                "Remittance slip",
            )
        ),
        galley.pen.heavy(),
    )
    for label, slot in facts:
        galley.paragraph((f"{label}: ", slot))
    galley.line(rng.choice(("Amount enclosed: $ ____________", "Signed: ______________________", "Check number: ____________")))


def footer(galley: Galley, look: Look, rng: Random) -> None:
    """A form number or a notice at the foot."""
    if rng.random() < 0.4:
        text = rng.choice((
            f"FORM {rng.randint(100, 9999)}-{rng.choice('ABCDEF')} REV {rng.randint(1, 12):02d}/{rng.randint(15, 26)}", "This letter contains confidential health information.",
            "Para asistencia en español llame al número de arriba.", f"Page {galley.sheet.page}", f"LTR{rng.randint(10000, 99999)}",
        ))  # fmt: skip
        galley.sheet.write(galley.left, 780 if galley.sheet.size[1] < 800 else 830, text, look.text.sized(7))
