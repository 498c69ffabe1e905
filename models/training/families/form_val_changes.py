"""Validation forms of personnel desks: changes told as old and new beside each other, answers in grey fields below their captions."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.form_val_kit import Blank
from models.training.ink import Colour, Pen, fitted, wrap
from models.training.paper import Paper

_TITLES = words(
    "Employee Change of Address|Personnel Data Change|Benefit Election Change|Change of Information Notice|Beneficiary Designation|Name / Address Update|Dependent Enrollment|Employee Status Notice|Direct Deposit Change"
)
_WHO = "Employee name=name|Employee no.=extension|Department=dept|Position=post|Hire date=newday|Work e-mail=mail|Date of birth=birth|Supervisor=name|Work phone=phone|Home phone=phone|Emergency contact=name|Relationship=kin|Occupation=job|Effective date of change=newday"
_CHANGED = "Last name=last|Street address=street|City, state, ZIP=town|Telephone=phone|E-mail=mail|Bank=bank|Account no.=account|Department=dept|Job title=post|Work hours=hours|Plan=plan"
_PICKS = (
    ("Coverage", ("Employee only", "Employee + spouse", "Family")),
    ("Change is", ("Permanent", "Temporary")),
    ("Status", ("Full-time", "Part-time", "Leave")),
    ("Event", ("Marriage", "Birth", "Move", "Other")),
)
_GREYS: tuple[Colour, ...] = ((0.93, 0.93, 0.93), (0.88, 0.92, 0.96), (0.95, 0.95, 0.88))


def draw(rng: Random) -> Paper:
    """Who it is, what changes, choices, a declaration."""
    blank = Blank(
        "form-val-changes",
        Pen(rng.choice(("arial", "vera", "dejavu-condensed", "helvetica")), rng.choice((8.0, 9.0))),
        Pen(rng.choice(("arial", "courier", "narrow", "times")), rng.choice((9.5, 10.5))),
    )
    left, right, grey, title = 50.0, 562.0, rng.choice(_GREYS), rng.choice(_TITLES)
    firm = correspondents.party(rng, rng.choice(("firm", "practice"))).name
    blank.sheet.write(right, 44, firm, fitted(blank.printed, firm, 220), "right")
    blank.sheet.put("/title", title, left, 62, title, blank.printed.sized(17).heavy())
    blank.sheet.rule(left, 72, right, 72, 1.4, (0.4, 0.4, 0.4))
    y = 94.0
    for part in rng.choice(((_who, _changes), (_changes, _who))):
        y = part(blank, rng, (left, right, y), grey)
    _declared(blank, rng, left, right, _picks(blank, rng, left, y))
    return blank.sheet.finish()


def _who(blank: Blank, rng: Random, at: tuple[float, float, float], grey: Colour) -> float:
    """Captions over grey fields, two or three to a row; the answers stand in the fields."""
    left, right, y = at
    fields, columns = form_papers.some(rng, _WHO, rng.choice((0.1, 0.3)), share=rng.uniform(0.4, 0.9)), rng.choice((2, 3))
    wide = (right - left + 12) / columns
    for start in range(0, len(fields), columns):
        for column, asked in enumerate(fields[start : start + columns]):
            x = left + column * wide
            blank.sheet.fill(x, y + 4, x + wide - 12, y + 21, grey)
            blank.caption(asked, x, y, room=wide - 14)
            blank.answer(asked, x + 5, y + 16, wide - 22)
        y += 38
    return y + 4


def _changes(blank: Blank, rng: Random, at: tuple[float, float, float], grey: Colour) -> float:
    """Rows of what changes: as it was, as it is to be. Where only the new stands, it is the caption's answer."""
    left, right, y = at
    heads = rng.choice(
        (
            ("Item", "Current", "New"),
            ("", "Old information", "New information"),
            ("Field", "From", "To"),
            ("", "New information"),
        )
    )
    stops = [left, left + 130, left + 130 + (right - left - 130) / 2][: len(heads)]
    blank.sheet.fill(left, y - 10, right, y + 6, grey)
    for x, head in zip(stops, heads, strict=True):
        blank.sheet.write(x + 4, y, head, blank.printed.heavy())
        blank.spare(head)
    y += 6
    rooms = [b - a - 10 for a, b in zip(stops, [*stops[1:], right], strict=True)]
    for asked in form_papers.some(rng, _CHANGED, 0.3, share=rng.uniform(0.4, 0.8)):
        kind = next(part.rsplit("=", 1)[1] for part in words(_CHANGED) if part.startswith(asked.label + "="))
        both = len(heads) == 3 and asked.value
        row = Asked(asked.label, "" if both else asked.value)
        blank.caption(row, left + 4, y + 15, room=118)
        if both:
            for stop, room, text in zip(stops[1:], rooms[1:], (reply(rng, kind), asked.value), strict=True):
                blank.sheet.write(stop + 4, y + 15, text, fitted(blank.hand, text, room))
                blank.spare(asked.label, text)
        else:
            blank.answer(row, stops[-1] + 4, y + 15, rooms[-1])
        y += 22
        blank.sheet.rule(left, y, right, y, 0.4, (0.6, 0.6, 0.6))
    return y + 26


def _picks(blank: Blank, rng: Random, left: float, y: float) -> float:
    """Choices behind their questions, one marked with a tick in its box."""
    for label, options in rng.sample(_PICKS, k=rng.choice((0, 1, 2))):
        chosen, x, places = rng.randrange(len(options)), left + blank.printed.width(label) + 20, []
        for index, option in enumerate(options):
            blank.sheet.frame(x, y - 8, x + 8, y, 0.7)
            if index == chosen:
                blank.sheet.rule(x + 1.5, y - 4, x + 3.5, y - 1.5, 1.2)
                blank.sheet.rule(x + 3.5, y - 1.5, x + 8, y - 10, 1.2)
            else:
                blank.sheet.write(x + 13, y, option, blank.printed)
            places.append(x + 13)
            x += 30 + blank.printed.width(option)
        blank.picked(label, options[chosen], left, y, (places[chosen], y))
        y += 24
    return y


def _declared(blank: Blank, rng: Random, left: float, right: float, y: float) -> None:
    if y > 690:
        return
    text = "I request that my records be changed as shown. I understand that elections stay in force until the next open enrollment."
    y = blank.sheet.write_lines(left, y, wrap(text, blank.printed, right - left), blank.printed, 12) + 26
    for x, stop, label in ((left, 280.0, "Employee signature"), (300.0, 400.0, "Date"), (420.0, right, "HR use only")):
        blank.sheet.rule(x, y, stop, y, 0.6)
        blank.sheet.write(x, y + 11, label, blank.printed.sized(7))
        blank.spare(label)
    if rng.random() < 0.5:
        day = reply(rng, "newday")
        blank.sheet.write(304, y - 3, day, blank.hand)
        blank.spare("Date", day)
