"""Printed matter that comes with the mail (training): adverts, papers, reports, lists, rules, pictures; `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, letter_facts
from models.training.content.numbers import digits
from models.training.families.letter_noise import form_number, postal_bars, sorting_code
from models.training.families.other_blocks import asked, clauses, directory, facts, figures, slip, timetable, told_by
from models.training.families.other_page import Block, Page, article, bullets, columns, finish, page_for, paragraphs, quote, run
from models.training.families.other_pictures import chart, photograph, sketch_map, slogan
from models.training.ink import LETTER, fitted
from models.training.paper import Paper

_WIDE, _LEGAL, _HALF = (792.0, 612.0), (612.0, 1008.0), (396.0, 612.0)
_ADVERT: tuple[Block, ...] = (photograph, slogan, bullets, paragraphs, paragraphs, facts, sketch_map, slip, quote, article)
_NEWS: tuple[Block, ...] = (article, article, article, article, photograph, quote, bullets, facts, timetable, directory, chart)
_REPORT: tuple[Block, ...] = (paragraphs, paragraphs, article, figures, chart, photograph, bullets)
_LISTS: tuple[Block, ...] = (directory, directory, timetable, timetable, figures, bullets, paragraphs)
_PAPERS = ("Bulletin", "News", "Gazette", "Reporter", "Update", "Quarterly", "Record", "Times", "Herald", "Digest", "Review", "Courier", "Post", "Letter", "Monthly", "Insider", "Dispatch")  # fmt: skip
_RULES = ("POLICY", "Policies and Procedures", "PROCEDURE", "Standard Operating Procedure", "Guidelines", "Terms and Conditions", "BYLAWS", "Code of Conduct", "Employee Handbook", "Notice of Practices", "AGREEMENT", "Rules and Regulations", "User Manual", "Safety Rules")  # fmt: skip
_PROGRAMS = ("Program", "Agenda", "Calendar of Events", "Schedule", "Order of Service", "Course Catalog", "Season at a Glance", "Conference at a Glance", "Price List", "What's On", "Bus Timetable", "Team Roster", "Menu")  # fmt: skip
_SERIES = ("Technical Report", "Working Paper", "Annual Report", "Research Note", "Special Report", "Proceedings", "Abstract", "White Paper", "Progress Report", "Bulletin", "Fact Sheet", "Case Study", "Speech", "Transcript")  # fmt: skip


def draw_flyer(rng: Random) -> Paper:
    """An advert: big words, pictures, offers, who sells."""
    page = page_for(rng, "letter-other-flyer", size=rng.choice((LETTER, LETTER, LETTER, _HALF)))
    page.pen = page.pen.sized(page.pen.size + rng.choice((0.0, 1.0, 3.0)))
    if page.chance(0.3):
        told_by(page)
    rng.choice((slogan, slogan, photograph))(page)
    page.floor -= 80
    run(page, _ADVERT, rng.randint(1, 6))
    page.floor += 80
    page.y = max(page.y, page.floor - rng.choice((70, 70, 400)))
    told_by(page)
    if page.room > 14 and page.chance(0.5):
        small = page.pen.sized(6.5)
        page.text(f"{page.told.sentence()} Offer ends {page.told.day():%m/%d/%Y}. {page.told.sentence()}", small)
    return finish(page)


def draw_brochure(rng: Random) -> Paper:
    """A sheet to fold: three panels across, one perhaps for the address."""
    page = page_for(rng, "letter-other-brochure", size=rng.choice((_WIDE, _WIDE, LETTER)))
    count = rng.choice((2, 3, 3, 4)) if page.width > 560 else 2
    wide, top = page.width / count, page.y
    addressed = rng.randrange(count) if page.chance(0.4) else -1
    for number in range(count):
        panel = page.within(page.left + number * wide + 8, page.left + (number + 1) * wide - 8)
        panel.y, panel.floor = top, page.floor - 40
        if number == addressed:
            _mailing(panel)
        else:
            run(panel, _ADVERT, rng.randint(2, 5))
            if "/sender/name" not in page.sheet.values and (page.chance(0.4) or number == count - 1):
                panel.floor += 40
                panel.y = max(panel.y, panel.floor - 70)
                told_by(panel)
    return finish(page)


def _mailing(panel: Page) -> None:
    """Return address, permit and whom it goes to."""
    told_by(panel)
    sheet, rng = panel.sheet, panel.rng
    small = panel.pen.sized(7)
    panel.y += 20
    for line in ("PRESORTED STD", "U.S. POSTAGE PAID", f"PERMIT NO. {rng.randint(10, 999)}"):
        panel.line(line, small, "right")
    panel.y = max(panel.y + 60, 260.0)
    if panel.chance(0.5):
        panel.line(sorting_code(rng), small)
    who = correspondents.party(rng, rng.choice(("person", "practice")))
    name = rng.choice(("", "", "Or Current Resident", "Medical Director", "Office Manager"))
    pen = fitted(panel.pen.sized(min(10.0, panel.pen.size)), max((who.name, *who.lines), key=panel.pen.width), panel.width)
    sheet.put("/recipient/name", who.name, panel.left, panel.y, who.name, pen)
    panel.y += pen.size * 1.25
    if name:
        sheet.write(panel.left, panel.y, name, pen)
        panel.y += pen.size * 1.25
    panel.y = sheet.put_lines("/recipient/address", who.joined, panel.left, panel.y, who.lines, pen, pen.size * 1.25)
    if panel.width > 200 and panel.chance(0.5):
        postal_bars(sheet, rng, panel.left, panel.y + 4)


def draw_press(rng: Random) -> Paper:
    """A newsletter, newspaper or magazine: a masthead or a running head, columns."""
    page = page_for(rng, "letter-other-press", size=rng.choice((LETTER, LETTER, _LEGAL)))
    page.pen = page.pen.sized(min(page.pen.size, 10.0))
    name = f"{rng.choice(('The', '', 'Your'))} {correspondents.place(rng)} {rng.choice(_PAPERS)}".strip()
    day = page.told.day().strftime(rng.choice(("%B %Y", "%A, %B %d, %Y", "%d %B %Y", "%m/%Y")))
    if page.chance(0.65):
        page.y += 10
        page.line(
            name.upper() if page.chance(0.3) else name,
            page.head.sized(rng.choice((20.0, 28.0, 36.0))).inked(page.accent),
            rng.choice(("center", "left")),
        )
        page.sheet.rule(page.left, page.y - 12, page.right, page.y - 12, rng.choice((0.5, 1.5)))
        page.sheet.write(
            page.left,
            page.y,
            rng.choice(
                (
                    f"Vol. {rng.randint(1, 80)}, No. {rng.randint(1, 52)}",
                    f"Issue {rng.randint(2, 200)}",
                    page.told.title(),
                    correspondents.place(rng),
                )
            ),
            page.pen.sized(8),
        )
        page.sheet.write(page.right, page.y, day, page.pen.sized(8), "right")
        page.y += 24
    else:
        page.sheet.write(page.left, page.y, f"{rng.randint(2, 90)}   {name}", page.pen.sized(8))
        page.sheet.write(page.right, page.y, day, page.pen.sized(8), "right")
        page.y += 26
    while page.room > 120:
        if page.chance(0.35):
            rng.choice((photograph, article, slogan))(page)
            page.skip()
        floor = min(page.floor, page.y + rng.choice((180.0, 300.0, 999.0)))
        if floor - page.y > 60:
            columns(page, _NEWS, rng.choice((2, 2, 3, 3, 4) if page.width > 470 else (2, 3)), floor)
    return finish(page)


def draw_report(rng: Random) -> Paper:
    """Pages of a report, a study, a speech, a book: titles, prose, tables, notes."""
    page = page_for(rng, "letter-other-report")
    page.gap = rng.choice((1.2, 1.35, 2.0))
    if page.chance(0.5):
        page.line(
            f"{rng.choice(_SERIES)} {rng.choice(('', f'No. {rng.randint(1, 300)}', f'{rng.randint(60, 99)}-{rng.randint(1, 40)}'))}".strip(),
            page.pen,
        )
        page.skip()
    page.text(
        page.told.headline(), page.head.sized(page.pen.size + rng.choice((1, 4, 9))), align=rng.choice(("left", "center"))
    )
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        page.line(
            f"{correspondents.person(rng).plain}{rng.choice(('', ', Ph.D.', f', {page.told.title()}'))}",
            None,
            "center" if page.chance(0.5) else "left",
        )
    page.skip(1.2)
    if page.chance(0.3):
        columns(page, _REPORT, 2, page.floor - 30)
    else:
        run(page, _REPORT, 14)
    if page.chance(0.4):
        page.sheet.new_page()
        page.y = 60.0
        run(page, _REPORT, 14)
    if page.chance(0.5):
        shown = rng.choice((str(rng.randint(2, 300)), f"- {rng.randint(2, 40)} -", f"{digits(rng, 9)}", form_number(rng)))
        page.sheet.write(rng.choice((page.middle, page.right - 50)), page.floor + 26, shown, page.pen.sized(8), "center")
    return finish(page)


def draw_lists(rng: Random) -> Paper:
    """Directories, programs, calendars, timetables, price lists."""
    page = page_for(rng, "letter-other-lists")
    if page.chance(0.35):
        told_by(page)
    title = f"{rng.choice((page.told.title(), correspondents.place(rng)))} {rng.choice(_PROGRAMS)}"
    page.skip(1.2)
    page.line(title, page.head.sized(rng.choice((12.0, 16.0, 22.0))).inked(page.accent), rng.choice(("left", "center")))
    page.line(
        page.told.day().strftime(rng.choice(("%B %Y", "%Y - %Y", "%A, %B %d", "Week of %B %d"))),
        page.pen,
        rng.choice(("left", "center")),
    )
    page.skip()
    if page.chance(0.4):
        columns(page, _LISTS, rng.choice((2, 3)), page.floor - rng.choice((0, 80, 200)))
    else:
        run(page, _LISTS, 6)
    if page.chance(0.4):
        told_by(page)
    return finish(page)


def draw_rules(rng: Random) -> Paper:
    """A policy, a handbook, terms: a head of labels as on a form, then numbered prose."""
    page = page_for(rng, "letter-other-rules")
    page.pen = page.pen.sized(min(page.pen.size, rng.choice((7.5, 9.0, 10.0))))
    if page.chance(0.5):
        page.line(page.firm.name, page.head)
    page.text(
        f"{rng.choice(_RULES)}{rng.choice((': ', ' - ', ' '))}{page.told.title()}",
        page.head.sized(page.pen.size + rng.choice((2, 5))),
        align=rng.choice(("left", "center")),
    )
    page.skip()
    if page.chance(0.55):
        facts(page)
        page.skip()
    if page.chance(0.25):
        columns(page, (clauses, clauses, paragraphs), 2, page.floor)
    else:
        run(page, (clauses, clauses, clauses, paragraphs, bullets), 6)
    page.y = page.floor + 8
    if page.chance(0.4):
        page.sheet.write(page.left, page.floor + 22, form_number(rng), page.pen.sized(7))
    return finish(page)


def draw_picture(rng: Random) -> Paper:
    """A cover, a slide, a map, a photograph, a chart: few words."""
    page = page_for(rng, "letter-other-picture", size=rng.choice((LETTER, LETTER, _WIDE)))
    for block in rng.sample((photograph, photograph, chart, sketch_map, slogan, bullets, figures), k=rng.choice((1, 2, 2, 3))):
        if page.room > 120:
            block(page)
            page.skip(1.5)
    if page.chance(0.5):
        page.text(page.told.headline(), page.head.sized(rng.choice((12.0, 18.0, 26.0))), align=rng.choice(("left", "center")))
    if page.chance(0.3):
        told_by(page)
    return finish(page)


def draw_survey(rng: Random) -> Paper:
    """Some words to the reader, questions with empty boxes, a slip."""
    page = page_for(rng, "letter-other-survey")
    if page.chance(0.7):
        told_by(page)
        page.skip(1.2)
    page.text(
        rng.choice(
            (
                f"Tell us about your {page.told.title()}",
                "We Want to Hear from You",
                f"{page.told.title()} Survey",
                "How did we do?",
                f"Your opinion on {page.told.title()}",
            )
        ),
        page.head.sized(rng.choice((12.0, 15.0, 19.0))),
        align=rng.choice(("left", "center")),
    )
    page.skip()
    if page.chance(0.7):
        page.line(rng.choice(("Dear Reader,", "Dear Customer:", "Dear Member,", "Dear Neighbor,", "Dear Friend:")))
    paragraphs(page)
    page.skip()
    asked(page)
    if page.chance(0.5):
        paragraphs(page, most=1)
        asked(page)
    if page.chance(0.5):
        slip(page)
    if page.room > 40:
        page.text(
            rng.choice(
                (
                    f"Thank you! Mail to the address above or fax to {letter_facts.phone_shown(rng, page.firm.fax)}.",
                    "Fold, tape and mail. No postage needed.",
                    page.told.sentence(),
                )
            )
        )
    return finish(page)
