"""Validation forms handed over a counter: consents of paragraphs, blanks, initials and signatures; slips of a moved household, old beside new."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_val_kit import Blank
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_CONSENTS = words(
    "Consent to Treatment|INFORMED CONSENT FOR PROCEDURE|Authorization to Release Health Information|CONSENT FOR ANESTHESIA|Telehealth Consent|Photo and Video Release|Assignment of Benefits|HIPAA Acknowledgment|Immunization Consent|Consent to Bill|Release of Liability|Authorization for Disclosure"
)
_ABOVE = "Patient's name~Patient~Print patient name=name|Date of birth~DOB=birth|Chart no.~Medical record no.=code|Account no.=code|Phone~Telephone=phone|Last four of SSN=extension"
_BLANKS = (
    ("authorize", "name of provider or facility~practice or hospital", "practice"),
    ("to perform the following:", "procedure~description of treatment", "procedure"),
    ("to disclose records to", "person or company receiving~recipient", "firm"),
    ("located at", "street and number~address of recipient", "street"),
    ("for services beginning on", "date~month, day, year", "newday"),
    ("This consent ends on", "expiration date~expires", "newday"),
    ("and name as my representative", "representative~print name", "name"),
)
_PROCEDURES = words(
    "removal of sutures|steroid injection, left knee|colonoscopy|influenza vaccine|tooth extraction|physical therapy|skin biopsy|MRI with contrast"
)
_PARAGRAPHS = words(
    "The nature of the treatment, its risks and benefits, and other choices have been explained to me in words I understand, and my questions have been answered.|I understand that I may withdraw this consent in writing at any time, except where action was already taken in reliance on it.|I understand that information disclosed may be disclosed again by whoever receives it and may then no longer be protected.|I assign payment of benefits for these services to the practice and agree to pay what my coverage does not.|A copy of this form is as valid as the original. I am entitled to receive a copy after I sign it.|No promise has been made to me about the outcome. I know that unexpected findings may call for other measures."
)
_TICKED = words(
    "Office notes|Laboratory results|Imaging reports|Billing records|Immunization records|Psychotherapy notes|Entire record|Discharge summary|Photographs|Other"
)


def draw_consent(rng: Random) -> Paper:
    """What is agreed to, in paragraphs, with blanks whose captions stand below their rules."""
    printed = Pen(rng.choice(("times", "roman", "arial", "helvetica", "dejavu-serif")), rng.choice((9.0, 9.5, 10.0)))
    blank = Blank(
        "form-val-consent", printed, Pen(rng.choice(("courier", "typewriter", "arial", "times")), rng.choice((9.5, 10.5)))
    )
    left, right, title = rng.choice((54.0, 66.0)), rng.choice((546.0, 558.0)), rng.choice(_CONSENTS)
    office = correspondents.party(rng, "practice")
    blank.sheet.write(306, 44, office.name, fitted(printed.sized(11).heavy(), office.name, 440), "center")
    blank.sheet.write(306, 56, ", ".join(office.lines), fitted(printed.sized(8), ", ".join(office.lines), 440), "center")
    blank.sheet.put("/title", title, 306, 84, title, fitted(printed.sized(14).heavy(), title, 440), "center")
    y = _above(blank, rng, left, right, 112.0)
    y = _sentences(blank, rng, left, right, y + 8)
    parts = [_paragraph, _paragraph, _ticks, _initials]
    rng.shuffle(parts)
    for part in parts[: rng.choice((3, 4))]:
        if y < 560:
            y = part(blank, rng, left, right, y)
    _signatures(blank, rng, left, right, y + 20)
    return blank.sheet.finish()


def _above(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """Who it is about, over rules in one or two rows."""
    fields, x = form_papers.some(rng, _ABOVE, 0.15, share=rng.uniform(0.5, 0.9)), left
    for asked in fields:
        need = blank.printed.width(asked.label) + max(blank.hand.width(asked.value), 60) + 24
        if x > left and x + need > right:
            x, y = left, y + 22
        end = blank.caption(asked, x, y, mark=":") + 4
        blank.sheet.rule(end, y + 2, x + need - 10, y + 2, 0.5)
        blank.answer(asked, end + 4, y - 1, x + need - end - 14)
        x += need
    return y + 26


def _sentences(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """`I, … , authorize …`: what goes into a blank is named in small print below its rule."""
    x, small, step = blank.sheet.write(left, y, "I,", blank.printed) + 4, blank.printed.sized(6.5), rng.choice((26.0, 30.0))
    bracketed = rng.random() < 0.4
    for lead, captions, kind in (
        ("", "patient or legal guardian~print name", "name"),
        _BLANKS[0],
        *sorted(rng.sample(_BLANKS[1:], k=rng.choice((1, 2, 3, 4))), key=_BLANKS.index),
    ):
        value = rng.choice(_PROCEDURES) if kind == "procedure" else reply(rng, kind)
        label = rng.choice(captions.split("~"))
        need = max(blank.hand.width(value), small.width(label)) + 14
        if lead:
            if x + blank.printed.width(lead) > right:
                x, y = left, y + step
            x = blank.sheet.write(x, y, lead, blank.printed) + 4
        if x + need > right:
            x, y = left, y + step
        blank.sheet.rule(x, y + 2, x + need, y + 2, 0.5)
        at, shown = f"/fields/{blank.number}", f"({label})" if bracketed else label
        blank.sheet.put(f"{at}/value", value, x + 6, y - 1, value, fitted(blank.hand, value, right - x - 8))
        blank.sheet.put(f"{at}/label", label, x + need / 2, y + 10, shown, small, "center")
        blank.sheet.alternatives[f"{at}/label"] = [f"({label})", lead, lead.rstrip(":")] if lead else [f"({label})", "I"]
        blank.number += 1
        x += need + 6
    return y + 30


def _paragraph(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    return (
        blank.sheet.write_lines(
            left, y, wrap(rng.choice(_PARAGRAPHS), blank.printed, right - left), blank.printed, blank.printed.size + 3
        )
        + 8
    )


def _ticks(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """What is released or agreed to, boxes in rows, some crossed."""
    columns, items = rng.choice((2, 3)), rng.sample(_TICKED, k=rng.choice((4, 6)))
    wide = (right - left) / columns
    for at, item in enumerate(items):
        x, line = left + at % columns * wide, y + at // columns * 15
        blank.sheet.frame(x, line - 8, x + 8, line, 0.7)
        asked = Asked(item, "X" if rng.random() < 0.35 else "")
        if asked.value:
            pointer = f"/fields/{blank.number}/value"
            blank.sheet.put(pointer, "X", x + 4, line - 0.6, "X", blank.hand.sized(9).heavy(), "center")
            blank.sheet.alternatives[pointer] = ["x", item]
        blank.caption(asked, x + 13, line)
        blank.number += bool(asked.value)
    return y + (len(items) + columns - 1) // columns * 15 + 8


def _initials(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """Statements with a short rule before them for initials; what stands there may be told with the word below or the statement."""
    who = reply(rng, "name")
    short = "".join(part[0] for part in who.replace(".", "").replace(",", "").split())[:3].upper()
    for text in rng.sample(_PARAGRAPHS, k=2):
        blank.sheet.rule(left, y + 2, left + 34, y + 2, 0.5)
        if rng.random() < 0.7:
            blank.sheet.write(left + 8, y - 0.5, short, blank.hand)
            blank.spare("Initials", short)
            blank.spare(text, short)
        blank.sheet.write(left + 4, y + 9, "initials", blank.printed.sized(6))
        lines = wrap(text, blank.printed, right - left - 46)
        y = blank.sheet.write_lines(left + 46, y, lines, blank.printed, blank.printed.size + 2) + 7
    return y + 4


def _signatures(blank: Blank, rng: Random, left: float, right: float, y: float) -> None:
    """Rules to sign on, captions below them, the day beside each; a signature is no words."""
    y, small = min(max(y, 610.0), 680.0), blank.printed.sized(7.5)
    for caption in rng.sample(("Signature of patient or guardian", "Witness", "Signature of provider", "Interpreter"), k=2):
        blank.sheet.rule(left, y, left + 220, y, 0.6)
        scribble(blank.sheet, rng, left + 12, left + 150, y - 3)
        blank.sheet.write(left, y + 10, caption, small)
        blank.spare(caption)
        x = left + 240
        for asked, stop in (
            (Asked("Date", reply(rng, "newday") if rng.random() < 0.8 else ""), x + 84),
            (Asked("Relationship" if rng.random() < 0.5 else "Time", ""), right),
        ):
            blank.sheet.rule(x, y, stop, y, 0.6)
            blank.caption(asked, x, y + 10, pen=small)
            blank.answer(asked, x + 4, y - 3, stop - x - 6)
            x = stop + 14
        y += 44


_SLIPS = words(
    "CHANGE OF ADDRESS|Notice of Change of Address|Address Change Slip|We Have Moved|Moving? Tell us here|CHANGE OF ADDRESS ORDER|Update Your Mailing Address|Subscriber Change Card"
)
_MOVED = "Name~Print name=name|No. and street~Number & Street~Street=street|Apt./Unit~Apt. no.=extension|City=city|State=state|ZIP~ZIP Code=zip|Telephone~Phone=phone"
_ALONE = "Account or policy no.~Member no.~Account number=account|Effective date~Moving date~Date of move=newday|E-mail=mail|Signature date=newday|Others in household~Family members moving=count"


def draw_slip(rng: Random) -> Paper:
    """Half a sheet: the old address at the left, the new one at the right, captions below, above or before the lines of each."""
    blank = Blank(
        "form-val-slip",
        Pen(rng.choice(("arial", "helvetica", "narrow", "times")), rng.choice((7.5, 8.5))),
        Pen(rng.choice(("courier", "typewriter", "arial")), 10.0),
    )
    if rng.random() < 0.6:
        blank.sheet = Sheet("form", "form-val-slip", (612.0, 420.0))
    hand, title, left, right = writer(rng, 8.5) if rng.random() < 0.45 else None, rng.choice(_SLIPS), 40.0, 572.0
    company = correspondents.party(rng, "plan").name
    blank.sheet.write(left, 36, company, fitted(blank.printed.sized(9), company, 260))
    blank.sheet.put("/title", title, left, 58, title, fitted(blank.printed.sized(15).heavy(), title, 420))
    way, boxed = rng.choice(("below", "above", "before", "inside")), rng.random() < 0.5
    low = 0.0
    for head, x in zip(
        rng.choice((("OLD ADDRESS", "NEW ADDRESS"), ("Moving from", "Moving to"), ("Previous", "New"))),
        (left, 312.0),
        strict=True,
    ):
        low = max(low, _side(blank, rng, hand, head, way, (x, x + 260 - 4, 78.0)))
    if boxed:
        blank.sheet.frame(left - 6, 66, right + 2, low + 4, 0.8)
        blank.sheet.rule(306, 66, 306, low + 4, 0.8)
    y = low + 26
    for asked in form_papers.some(rng, _ALONE, 0.15, share=rng.uniform(0.5, 0.9)):
        end = blank.caption(asked, left, y, mark=rng.choice((":", ""))) + 6
        blank.sheet.rule(end, y + 2, left + 300, y + 2, 0.5)
        _filled(blank, hand, asked, end + 3, y, left + 296 - end)
        y += 22
    x = left + 330
    for item in ("Permanent", "Temporary", "Entire family", "Individual")[:: rng.choice((1, -1))][: rng.choice((2, 4))]:
        blank.sheet.frame(x, low + 18, x + 8, low + 26, 0.7)
        asked = Asked(item, "X" if item in {"Permanent", "Individual"} and rng.random() < 0.8 else "")
        if asked.value:
            blank.sheet.put(f"/fields/{blank.number}/value", "X", x + 4, low + 25.4, "X", blank.hand.sized(9).heavy(), "center")
            blank.sheet.alternatives[f"/fields/{blank.number}/value"] = ["x", item]
        blank.caption(asked, x + 13, low + 26)
        blank.number += bool(asked.value)
        low += 16
    blank.sheet.dash(20, max(y, low + 40) + 8, 592)
    blank.sheet.write(
        306,
        max(y, low + 40) + 22,
        rng.choice(("Detach and mail to the address on your statement.", "Allow two weeks for processing.")),
        blank.printed,
        "center",
    )
    return blank.sheet.finish()


def _filled(blank: Blank, hand: Writer | None, asked: Asked, x: float, y: float, room: float) -> None:
    """An answer, typed or in block capitals."""
    if not asked.value:
        return
    if hand is None:
        blank.answer(asked, x, y - 0.5, room)
    else:
        value = asked.value.upper()
        hand.put(blank.sheet, f"/fields/{blank.number}/value", value, x, y - 0.5, value, room)
        blank.number += 1


def _side(blank: Blank, rng: Random, hand: Writer | None, head: str, way: str, at: tuple[float, float, float]) -> float:
    """One address of the two."""
    left, right, y = at
    blank.sheet.write(left, y + 6, head, blank.printed.sized(9.5).heavy())
    blank.spare(head)
    fields = [each for each in form_papers.asked(rng, _MOVED, 0.08) if each.label or rng.random() < 0.9]
    rows = [fields[:1], fields[1:3], fields[3:6], fields[6:]]
    y += 30
    for row in rows:
        shares = {1: (1.0,), 2: (0.7, 0.3), 3: (0.5, 0.18, 0.32)}[len(row)]
        x = left
        for asked, share in zip(row, shares, strict=True):
            stop = x + (right - left) * share - 6
            if way == "before":
                end = blank.caption(asked, x, y, room=(stop - x) * 0.6) + 4
                blank.sheet.rule(end, y + 2, stop, y + 2, 0.5)
                _filled(blank, hand, asked, end + 2, y, stop - end - 2)
            elif way == "inside":
                blank.sheet.frame(x, y - 18, stop + 6, y + 5, 0.5)
                blank.caption(asked, x + 3, y - 11, pen=blank.printed.sized(6.5), room=stop - x)
                _filled(blank, hand, asked, x + 5, y + 1.5, stop - x - 4)
            else:
                blank.sheet.rule(x, y + 2, stop, y + 2, 0.5)
                blank.caption(asked, x, y + 10 if way == "below" else y - 12, pen=blank.printed.sized(6.5), room=stop - x)
                _filled(blank, hand, asked, x + 3, y, stop - x - 4)
            x = stop + 6
        y += 23 if way == "inside" else 28
    return y - 14
