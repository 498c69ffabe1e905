"""Validation forms of columns: members of a household side by side, and an authorization that comes behind a cover sheet."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_val_kit import Blank, noise_line
from models.training.families.form_val_visit import answered
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_TITLES = words(
    "Family Election Worksheet|DENTAL PLAN SIGN-UP|Dependent Audit Response|Household Composition Statement|Travel Clinic Party Record|School Emergency Card|Trustee and Beneficiary Card|Tenant Household Listing|Vision Plan Enrollment"
)
_COLUMNS = (("Employee", "Spouse / Partner", "Child"), ("Adult 1", "Adult 2"), ("Parent A", "Parent B", "Emergency Contact"), ("Self", "Dependent 1", "Dependent 2"), ("Primary", "Contingent"))  # fmt: skip
_EACH = "First & last name~Name=name|Birth date~DOB=birth|Sex=initial|SSN (last 4)~Last 4 SSN=extension|Daytime no.~Contact no.=phone|Dentist~Family doctor=name|Other cover?~Other carrier=plan|Relationship~Relation=kin|Employer~Works at=firm|Share=percent|Lives at~Residence=street|E-mail addr.=mail"
_ABOVE = "Group~Group no.=code|Division=dept|Certificate no.~Contract no.=member|Effective~Start of cover=newday|Home address~Residence address=street|City/State/ZIP=town"


def draw_columns(rng: Random) -> Paper:
    """Facts over the whole width, then a column for each person; captions repeat in each, beside, above or under the answers."""
    blank = Blank("form-val-household", Pen(rng.choice(("arial", "narrow", "dejavu-condensed", "roman")), rng.choice((7.0, 7.5, 8.0))), Pen(rng.choice(("courier", "narrow", "typewriter", "arial")), 8.5))  # fmt: skip
    hand, left, right, title = writer(rng, 7.5) if rng.random() < 0.4 else None, 34.0, 578.0, rng.choice(_TITLES)
    firm = correspondents.party(rng, rng.choice(("firm", "plan"))).name
    blank.sheet.put("/title", title, right, 40, title, blank.printed.sized(14).heavy(), "right")
    blank.sheet.write(left, 40, firm, fitted(blank.printed.sized(9), firm, 250))
    blank.sheet.rule(left, 48, right, 48, 2.0)
    y = _wide(blank, hand, form_papers.some(rng, _ABOVE, 0.1, share=0.8), left, right, 66.0)
    heads, listed = rng.choice(_COLUMNS), words(_EACH)
    wide, way = (right - left) / len(heads), rng.choice(("above", "under", "beside", "cell"))
    kept = "|".join(listed[at] for at in sorted(rng.sample(range(len(listed)), k=rng.randint(5, 9))))
    captions = [asked.label for asked in form_papers.asked(rng, kept, 0.0)]
    high = {"above": 29.0, "under": 29.0, "beside": 18.0, "cell": 26.0}[way]
    for number, head in enumerate(heads):
        x = left + number * wide
        blank.sheet.fill(x, y, x + wide - 6, y + 15, (0.86, 0.86, 0.86))
        blank.sheet.write(x + 4, y + 11, head, blank.printed.sized(9).heavy())
        answers = form_papers.asked(rng, kept, 1.0 if number and rng.random() < 0.2 else 0.12)
        for row, (label, told) in enumerate(zip(captions, answers, strict=True)):
            _entry(blank, hand, Asked(label, told.value), way, (x, y + 18 + row * high, wide - 6, high))
    y += 18 + len(captions) * high + 20
    for text in rng.sample(("I elect the coverage shown and authorize deductions from my pay.", "I declare that everybody listed lives in my household.", "In case of emergency I permit the school to call those named above.", "Coverage for a dependent ends as the contract provides."), k=2):  # fmt: skip
        y = blank.sheet.write_lines(left, y, wrap(text, blank.printed, right - left), blank.printed, 10) + 4
    y = min(y + 28, 740)
    blank.sheet.rule(left, y, left + 240, y, 0.5)
    scribble(blank.sheet, rng, left + 10, left + 170, y - 3)
    blank.sheet.write(left, y + 9, "Sign here", blank.printed.sized(6.5))
    blank.sheet.rule(330, y, 430, y, 0.5)
    day = Asked("Date", reply(rng, "newday") if rng.random() < 0.8 else "")
    blank.caption(day, 330, y + 9, pen=blank.printed.sized(6.5))
    answered(blank, hand, day, 334, y - 2, 92)
    return blank.sheet.finish()


def _wide(blank: Blank, hand: Writer | None, fields: list[Asked], left: float, right: float, y: float) -> float:
    """As many captions over rules to a line as fit."""
    x = left
    for asked in fields:
        need = blank.printed.width(asked.label) + max(blank.hand.width(asked.value), 70.0) * (1.15 if hand else 1.0) + 20
        if x > left and x + need > right:
            x, y = left, y + 18
        end = blank.caption(asked, x, y) + 5
        stop = min(x + need, right)
        blank.sheet.rule(end, y + 2.5, stop, y + 2.5, 0.4)
        answered(blank, hand, asked, end + 3, y - 0.5, stop - end - 4)
        x = stop + 10
    return y + 18


def _entry(blank: Blank, hand: Writer | None, asked: Asked, way: str, at: tuple[float, float, float, float]) -> None:
    x, y, wide, high = at
    small = blank.printed.sized(6.5)
    if way == "beside":
        end = blank.caption(asked, x, y + 11, mark=":", room=wide * 0.45) + 4
        blank.sheet.rule(end, y + 13.5, x + wide, y + 13.5, 0.4)
        answered(blank, hand, asked, end + 2, y + 11, x + wide - end - 4)
    elif way == "under":
        blank.sheet.rule(x, y + 15, x + wide, y + 15, 0.4)
        blank.caption(asked, x, y + 23, pen=small, room=wide)
        answered(blank, hand, asked, x + 3, y + 12.5, wide - 6)
    else:
        if way == "cell":
            blank.sheet.frame(x, y, x + wide, y + high, 0.5)
        blank.caption(asked, x + 3, y + 8, pen=small, room=wide - 6)
        if way == "above":
            blank.sheet.rule(x, y + 23, x + wide, y + 23, 0.4)
        answered(blank, hand, asked, x + 5, y + 20, wide - 10)


_COVERS = words(
    "ENROLLMENT SERVICES COVER SHEET|Fax Cover - Records|HAND-OFF SHEET|Pass Along|MAIL DROP TICKET|Work Item Cover"
)
_COVER = "To~Attn=name|Of~Unit=dept|Sender=name|Sent=newday|Sheets~Page count=units|Item~Work item=code|Callback=phone"
_FORMS = words(
    "AUTHORIZATION TO DISCUSS MY ACCOUNT|Electronic Funds Transfer Agreement|Standing Permission to Release|Proxy Access Request|Designation of Claims Contact|Payroll Deduction Authority"
)
_ITEMS = (
    ("Person giving permission", "name"), ("Their contract number", "member"), ("Person or office receiving it", "practice"), ("Street and number", "street"), ("Town", "town"), ("Telephone", "phone"), ("Ends on", "newday"), ("What it is for", "short"),
    ("Depository", "bank"), ("Transit number", "routing"), ("Account to be used", "account"), ("Monthly sum", "money"),
)  # fmt: skip


def draw_relay(rng: Random) -> Paper:
    """A cover sheet of few captions; behind it numbered items with a rule each, statements between them."""
    blank = Blank(
        "form-val-relay",
        Pen(rng.choice(("times", "arial", "roman", "helvetica")), rng.choice((9.0, 10.0))),
        Pen(rng.choice(("courier", "typewriter", "times")), rng.choice((9.5, 10.5))),
    )
    hand, left, right, cover, title = (
        writer(rng, 8.5) if rng.random() < 0.5 else None,
        64.0,
        548.0,
        rng.choice(_COVERS),
        rng.choice(_FORMS),
    )
    _cover(blank, rng, hand, (cover, title), (left, right))
    blank.sheet.new_page()
    blank.sheet.write(left, 60, title, fitted(blank.printed.sized(14).heavy(), title, right - left))
    y = _numbered(blank, rng, hand, left, right)
    y = min(y + 30, 730)
    blank.sheet.rule(left, y, 330, y, 0.5)
    scribble(blank.sheet, rng, left + 10, 260, y - 3)
    blank.sheet.write(left, y + 10, "Signed by the person giving permission", blank.printed.sized(7.5))
    return blank.sheet.finish()


def _cover(blank: Blank, rng: Random, hand: Writer | None, titles: tuple[str, str], edges: tuple[float, float]) -> None:
    """The sheet in front: its own title, a few captions, a notice."""
    (cover, title), (left, right) = titles, edges
    if rng.random() < 0.5:
        noise_line(blank, rng, left)
    blank.sheet.put("/title", cover, left, 76, cover, blank.printed.sized(20).heavy())
    blank.sheet.alternatives["/title"] = [title]
    y, tab = 128.0, rng.choice((80.0, 110.0))
    for asked in form_papers.some(rng, _COVER, 0.12, share=0.8):
        blank.caption(asked, left, y, mark=rng.choice((":", "")), pen=blank.printed.sized(11).heavy())
        answered(blank, hand, asked, left + tab, y, 300)
        blank.sheet.rule(left, y + 6, right, y + 6, 0.3)
        y += 27
    blank.sheet.write_lines(
        left,
        y + 20,
        wrap("The attached is for the addressee only. Call the sender if sheets are missing.", blank.printed, right - left),
        blank.printed,
        13,
    )


def _numbered(blank: Blank, rng: Random, hand: Writer | None, left: float, right: float) -> float:
    """The items, a rule each, statements between them; where they end."""
    y, below = 96.0, rng.random() < 0.4
    for number, (label, kind) in enumerate(sorted(rng.sample(_ITEMS, k=rng.randint(6, 11)), key=_ITEMS.index), start=1):
        asked, x = (
            Asked(label, reply(rng, kind) if rng.random() < 0.9 else ""),
            blank.sheet.write(left, y, f"{number}.", blank.printed) + 6,
        )
        if below:
            blank.caption(asked, x, y)
            blank.sheet.rule(x, y + 19, right, y + 19, 0.4)
            answered(blank, hand, asked, x + 4, y + 16.5, right - x - 8)
        else:
            end = blank.caption(asked, x, y) + 6
            blank.sheet.rule(end, y + 2.5, right, y + 2.5, 0.4)
            answered(blank, hand, asked, end + 4, y - 0.5, right - end - 8)
        y += 38 if below else 25
        if number in {3, 6} and rng.random() < 0.5:
            y = (
                blank.sheet.write_lines(
                    left,
                    y,
                    wrap(
                        "I may change my mind later by telling the office in writing. Until then what is said here stands.",
                        blank.printed,
                        right - left,
                    ),
                    blank.printed,
                    13,
                )
                + 8
            )
    return y
