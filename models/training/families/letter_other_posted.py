"""Mail of no kind that hangs on walls or parts other mail (training): rosters and calendars, notices to read, sheets with hardly a word; `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

import calendar
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, names
from models.training.content.letter_facts import phone_shown
from models.training.content.markets import words
from models.training.content.numbers import digits, phone
from models.training.families.check_parts import scribble
from models.training.families.letter_other_leaflets import end, leaf
from models.training.families.other_page import Page, finish, page_for
from models.training.ink import fitted, wrap
from models.training.paper import Paper

_ROSTERS = words(
    "ON-CALL SCHEDULE|Call Calendar|Clinic Schedule|Staff Rotation|Provider Schedule|HOLIDAY SCHEDULE|Float Pool Coverage|Class Schedule|Volunteer Roster|Training Calendar|Shuttle Timetable|Block Time Allocation|Payroll Calendar|Inspection Rounds"
)
_SLOTS = words(
    "AM Clinic|PM Clinic|OR|Call|Off|Rounds|Admin|Vacation|7a-3p|3p-11p|11p-7a|Float|Education|Closed|Backup|Telehealth"
)


def draw_roster(rng: Random) -> Paper:
    """A month of weeks, or people against days, or days with who is on call; notes and telephones below."""
    page = page_for(rng, "letter-other-roster", size=rng.choice(((612.0, 792.0), (792.0, 612.0))))
    title, month, year = rng.choice(_ROSTERS), rng.randint(1, 12), rng.randint(2018, 2026)
    if page.chance(0.7):
        page.line(page.firm.name, page.head.sized(12), "center")
    heading = f"{title} - {calendar.month_name[month]} {year}"
    page.sheet.know("/subject", heading)
    page.sheet.alternatives["/subject"] = [title, f"{calendar.month_name[month]} {year}"]
    page.sheet.write(page.middle, page.y + 6, heading, fitted(page.head.sized(16), heading, page.width), "center", "/subject")
    page.y += 28
    rng.choice((_month, _people, _listed))(page, month, year)
    page.skip(1.2)
    for text in rng.sample(("Changes must be approved by the scheduling desk.", "Trades: call the operator before 3 p.m.", "Subject to change without notice.", "Post in a visible place.", "Backup covers all sites after 10 p.m.", "Bold = weekend coverage"), k=rng.choice((1, 2, 3))):  # fmt: skip
        page.text(f"* {text}")
    for _ in range(rng.choice((0, 2, 4))):
        page.text(f"{names.person(rng).last}: {phone_shown(rng, phone(rng))}")
    return finish(page)


def _month(page: Page, month: int, year: int) -> None:
    """Weeks below each other, days in cells."""
    rng, wide = page.rng, page.width / 7
    weeks = calendar.Calendar(firstweekday=rng.choice((0, 6))).monthdayscalendar(year, month)
    high = min(80.0, (page.room - 120) / (len(weeks) + 1))
    small, staff = page.pen.sized(8), [names.person(rng).last for _ in range(6)]
    for at in range(7):
        day = weeks[1][at]
        name = date(year, month, day).strftime(rng.choice(("%a", "%a")))
        page.sheet.write(page.left + (at + 0.5) * wide, page.y, name, page.head.sized(9), "center")
    page.y += 6
    for week in weeks:
        for at, day in enumerate(week):
            x = page.left + at * wide
            page.sheet.frame(x, page.y, x + wide, page.y + high, 0.6)
            if day:
                page.sheet.write(x + 3, page.y + 10, str(day), small.heavy())
                who = rng.choice((rng.choice(staff), rng.choice(_SLOTS), ""))
                page.sheet.write(x + 6, page.y + 26, who, fitted(small, who or "x", wide - 10))
        page.y += high
    page.y += 14


def _people(page: Page, month: int, year: int) -> None:
    """People down the side, days across."""
    rng, columns = page.rng, page.rng.choice((5, 7))
    first, wide, high = date(year, month, 1), page.width / (columns + 1.6), rng.choice((18.0, 24.0))
    small = page.pen.sized(8)
    for row in range(rng.randint(8, 15)):
        for at in range(columns + 1):
            x = page.left + (wide * (0.6 + at) if at else 0.0)
            stop = x + wide * (1.6 if at == 0 else 1.0)
            page.sheet.frame(x, page.y, stop, page.y + high, 0.5)
            text = names.person(rng).listed if not at else rng.choice(_SLOTS)
            if row == 0:
                text = "Name" if not at else (first + timedelta(days=at)).strftime("%a %d")
            page.sheet.write(
                x + 3, page.y + high * 0.65, text, fitted(small.heavy() if row == 0 else small, text, stop - x - 6)
            )
        page.y += high
    page.y += 14


def _listed(page: Page, month: int, year: int) -> None:
    """Days below each other, what is on against stops."""
    rng, stops, day = page.rng, (0.0, 0.28, 0.52, 0.76), date(year, month, 1)
    for row in range(rng.randint(12, 22)):
        cells = (
            day.strftime("%A, %b %d"),
            rng.choice(_SLOTS),
            names.person(rng).last,
            rng.choice(("Main", "North", "Rm 214", "Annex", "Suite B")),
        )
        if row == 0:
            cells = ("Date", "Session", "Covering", "Site")
        for stop, cell in zip(stops, cells, strict=True):
            own = page.head.sized(page.pen.size) if row == 0 else page.pen
            page.sheet.write(page.left + stop * page.width, page.y, cell, fitted(own, cell, page.width * 0.23))
        page.y += page.pen.size * 1.7
        day += timedelta(days=rng.choice((1, 1, 3)))
        if page.room < 60:
            return


_POSTED = (
    ("Your Rights as a Patient", "You have the right to considerate care.|You may ask who is treating you and why.|You may refuse treatment to the extent the law allows.|You may see your record and ask for corrections.|You may complain without fear of being treated differently.|Bring a list of the medicines you take.|Tell us if you do not understand what was said."),
    ("NOTICE OF PRIVACY PRACTICES", "This notice describes how information about you may be used and how you can get access to it.|We may use your information to treat you, to obtain payment and to run our offices.|We may share information where the law requires it.|You may ask us to limit what we share. We are not required to agree.|You may ask for a list of those with whom we shared your information.|We will tell you if a breach occurs."),
    ("PREPARING FOR YOUR PROCEDURE", "Do not eat or drink after midnight.|Arrange for somebody to drive you home.|Leave jewelry and valuables at home.|Take blood pressure tablets with a sip of water.|Stop blood thinners only if your doctor told you so.|Wear loose clothes.|Arrive 45 minutes early and bring your insurance card."),
    ("EMPLOYEE RIGHTS", "Employers may not require a lie detector test.|Covered workers are entitled to the minimum wage.|Overtime is paid at one and one half times the regular rate.|You may file a complaint with the Department.|This notice must be posted where applicants can see it.|Retaliation is prohibited.|Some exemptions apply."),
    ("Emergency Action Plan", "Dial 9-911 and state the building and floor.|Use the nearest stairs. Do not use elevators.|Meet at the flag pole in the north lot.|Wardens check rest rooms and closets.|Report injuries to the supervisor on duty.|Do not re-enter until told to."),
    ("Financial Policy", "Payment is expected at the time of service.|We accept cash, checks and most cards.|A fee is charged for returned checks.|Please give 24 hours' notice if you cannot come.|Ask us about plans if you cannot pay at once.|Balances over 90 days may be sent to an agency."),
)  # fmt: skip
_UNFILLED = words(
    "Date: ____________|Time: ________ AM / PM|Physician: ____________________|Location: ______________|Questions? Call: ______________|Name: __________________"
)


def draw_posted(rng: Random) -> Paper:
    """A headline and points under each other, perhaps blanks nobody filled, a box to sign for having read it, the sender at the foot."""
    galley = leaf(rng, "letter-other-posted")
    title, listed = rng.choice(_POSTED)
    points = list(words(listed))
    rng.shuffle(points)
    big = galley.pen.sized(rng.choice((16.0, 20.0, 24.0))).heavy()
    middle, office = rng.random() < 0.6, correspondents.party(rng, rng.choice(("practice", "plan", "firm")))
    x = (galley.left + galley.right) / 2 if middle else galley.left
    if rng.random() < 0.5:
        galley.sheet.put("/sender/name", office.name, x, galley.y, office.name, fitted(galley.pen.heavy(), office.name, galley.width), "center" if middle else "left")  # fmt: skip
        galley.y += 26
    galley.sheet.put(
        "/subject", title, x, galley.y + 10, title, fitted(big, title, galley.width), "center" if middle else "left"
    )
    galley.y += 44
    body = galley.pen.sized(galley.pen.size + rng.choice((0.0, 1.5, 3.0)))
    if rng.random() < 0.4:
        for text in rng.sample(_UNFILLED, k=3):
            galley.sheet.write(galley.left, galley.y, text, body)
            galley.y += body.size * 2
    mark, numbered = rng.choice(("•", "-", "", "*")), rng.random() < 0.25
    for at, text in enumerate(points, start=1):
        galley.sheet.write(galley.left, galley.y, f"{at}." if numbered else mark, body)
        galley.y = galley.sheet.write_lines(
            galley.left + 18, galley.y, wrap(text, body, galley.width - 24), body, body.size * 1.35
        ) + rng.choice((4.0, 9.0))
    if rng.random() < 0.4:
        galley.y += 10
        galley.sheet.frame(galley.left, galley.y, galley.right, galley.y + 60, 0.8)
        galley.sheet.write(galley.left + 8, galley.y + 16, "I have received a copy of this notice.", galley.pen)
        for start, caption in ((galley.left + 8, "Signature"), (galley.left + 250, "Date"), (galley.left + 340, "Print name")):
            galley.sheet.rule(start, galley.y + 42, start + 78, galley.y + 42, 0.5)
            galley.sheet.write(start, galley.y + 52, caption, galley.pen.sized(7))
        galley.y += 74
    elif "/sender/name" not in galley.sheet.values:
        galley.sheet.put(
            "/sender/name",
            office.name,
            galley.left,
            galley.y + 20,
            office.name,
            fitted(galley.pen.heavy(), office.name, galley.width),
        )
        galley.sheet.write(
            galley.left, galley.y + 33, f"{', '.join(office.lines)}   {phone_shown(rng, office.phone)}", galley.pen.sized(8)
        )
    return end(galley)


_BARE = words(
    "THIS PAGE INTENTIONALLY LEFT BLANK|ATTACHMENT|EXHIBIT {l}|APPENDIX {l}|TAB {n}|SECTION {n}|Enclosures|Medical Records|End of document|CONFIDENTIAL|ORIGINAL|COPY|See reverse side|Supporting Documentation|BILLING RECORDS|Box {n} of {m}|DO NOT SCAN THIS SHEET|Please Recycle|Notes"
)


def draw_bare(rng: Random) -> Paper:
    """A sheet between others: a word or two, a stamp, a fax's line, somebody's initials."""
    page = page_for(rng, "letter-other-bare", size=rng.choice(((612.0, 792.0), (612.0, 792.0), (792.0, 612.0), (420.0, 560.0))))
    high, wide = page.sheet.size[1], page.sheet.size[0]
    text = rng.choice(_BARE).format(l=rng.choice("ABCDEF"), n=rng.randint(1, 12), m=rng.randint(12, 40))
    big = fitted(page.head.sized(rng.choice((12.0, 18.0, 28.0, 40.0))), text, wide * 0.7)
    page.sheet.put("/subject", text, wide / 2, high * rng.choice((0.2, 0.42, 0.5)), text, big, "center")
    if page.chance(0.4):
        hour = f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(2018, 2026)} {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(('AM', 'PM'))}"
        page.sheet.write(
            wide / 2,
            18,
            f"{hour}   FROM: {phone_shown(rng, phone(rng))}   PAGE {rng.randint(2, 9):03d} OF {rng.randint(9, 30):03d}",
            page.pen.sized(7),
            "center",
        )
    if page.chance(0.35):
        x, y = wide * rng.uniform(0.2, 0.6), high * rng.uniform(0.65, 0.85)
        page.sheet.frame(x, y, x + 150, y + 52, 1.6)
        page.sheet.write(x + 75, y + 18, rng.choice(("RECEIVED", "SCANNED", "ENTERED", "FILED")), page.head.sized(14), "center")
        page.sheet.write(
            x + 75,
            y + 38,
            f"{rng.choice(('JAN', 'MAR', 'JUN', 'OCT'))} {rng.randint(10, 28)} {rng.randint(2018, 2026)}",
            page.pen.sized(12),
            "center",
        )
    if page.chance(0.3):
        for number in range(rng.randint(8, 18)):
            page.sheet.rule(page.left, high * 0.55 + number * 16, page.right, high * 0.55 + number * 16, 0.4)
            if high * 0.55 + number * 16 > high - 60:
                break
    if page.chance(0.3):
        scribble(page.sheet, rng, wide * 0.6, wide * 0.75, high * 0.3)
    if page.chance(0.6):
        page.sheet.write(
            wide / 2,
            high - 24,
            rng.choice((f"{digits(rng, 6)}", f"Page {rng.randint(2, 40)}", f"{page.firm.name}", f"Form {digits(rng, 4)}")),
            page.pen.sized(8),
            "center",
        )
    return finish(page)
