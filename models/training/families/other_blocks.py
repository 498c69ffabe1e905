"""Blocks that look like parts of forms or bills and are none: facts of an event, telephone lists, timetables, slips to send."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from datetime import timedelta

from models.training.content import correspondents, letter_facts, numbers
from models.training.families.other_page import Page
from models.training.families.other_pictures import fitted_text
from models.training.ink import fitted

_FACTS = (
    ("When", "when"), ("Where", "place"), ("Time", "hour"), ("Place", "place"), ("Location", "place"), ("Cost", "cost"), ("Speaker", "who"), ("Topic", "topic"), ("Contact", "who"),
    ("Presenter", "who"), ("Room", "room"), ("Call", "phone"), ("Day and time", "when"), ("Admission", "cost"), ("Host", "firm"), ("Event", "topic"), ("Venue", "place"), ("Starts", "hour"), ("Parking", "room"),
    ("Questions", "phone"), ("Sponsored by", "firm"), ("Dress", "topic"), ("Model", "code"), ("Lot numbers", "code"), ("Affected area", "place"), ("Carrier", "firm"), ("Tracking number", "code"), ("Pieces", "count"),
    ("Weight", "weight"), ("Effective", "when"), ("Policy number", "code"), ("Policy owner", "who"), ("Version", "count"), ("Approved", "who"), ("Applies to", "topic"), ("Supersedes", "code"), ("Section", "count"),
    ("Old address", "address"), ("New address", "address"), ("New telephone", "phone"), ("Hours", "hours"), ("Service window", "hours"), ("Delivered to", "room"), ("Route", "count"), ("Driver", "who"), ("Meeting ID", "code"),
    ("Passcode", "code"), ("Dial in", "phone"), ("Moderator", "who"), ("Notes by", "who"), ("Instructor", "who"), ("Credits", "count"), ("Class size", "count"), ("Old rate", "cost"), ("New rate", "cost"), ("Branch", "place"),
)  # fmt: skip
_SLIPS = (
    "Name", "Address", "City, State, ZIP", "Phone", "E-mail", "Number attending", "Signature", "Company", "Gift amount", "Card number", "Your message", "T-shirt size", "Daytime phone", "Comments",
)  # fmt: skip
_ASKED = (
    "Strongly agree|Agree|Neutral|Disagree", "Yes|No", "Excellent|Good|Fair|Poor", "1|2|3|4|5", "Often|Sometimes|Never", "Very likely|Likely|Unlikely", "Too short|About right|Too long",
)  # fmt: skip


def answer(page: Page, kind: str) -> str:
    """What stands behind a label."""
    rng, day = page.rng, page.told.day()
    texts = {
        "when": day.strftime(rng.choice(("%A, %B %d", "%B %d, %Y", "%m/%d/%Y", "%A %m/%d"))),
        "hour": f"{rng.randint(1, 12)}:{rng.choice(('00', '30', '15'))} {rng.choice(('a.m.', 'p.m.', 'PM'))}",
        "hours": f"{rng.randint(7, 10)} a.m. - {rng.randint(3, 9)} p.m.",
        "place": rng.choice((f"{correspondents.place(rng)} {page.told.title()}", correspondents.address(rng)[0])),
        "cost": rng.choice(("Free", f"${rng.randint(2, 90)}", f"${rng.randint(2, 90)}.00 per person", "No charge")),
        "who": correspondents.person(rng).plain,
        "topic": page.told.headline(),
        "room": f"{rng.choice(('Room', 'Building', 'Lot', 'Dock', 'Suite'))} {rng.randint(1, 400)}",
        "phone": letter_facts.phone_shown(rng, numbers.phone(rng)),
        "firm": correspondents.party(rng, "firm").name,
        "code": rng.choice(
            (numbers.digits(rng, rng.choice((5, 9, 12))), f"{rng.choice('ABCZ')}{rng.choice('DKT')}-{numbers.digits(rng, 4)}")
        ),
        "count": str(rng.randint(1, 60)),
        "weight": f"{rng.randint(1, 90)}.{rng.randint(0, 9)} lb",
        "address": ", ".join(correspondents.address(rng)),
    }
    return texts[kind]


def facts(page: Page) -> None:
    """Labels and what is so, in rows, a box, a grid or run together; no field of a form nobody filled."""
    rng, pen = page.rng, page.pen
    rows = [(label, answer(page, kind)) for label, kind in rng.sample(_FACTS, k=rng.randint(3, 7))]
    manner = rng.choice(("rows", "rows", "grid", "run", "stacked"))
    heavy = pen.heavy() if page.chance(0.6) else pen
    colon = rng.choice((":", ":", "", " -"))
    if page.room < len(rows) * pen.size * 2.6 + 20:
        return
    top = page.y - pen.size * 1.3
    if manner == "grid" and page.width > 300:
        _grid(page, rows)
        return
    stop = page.left + 8 + max(heavy.width(label + colon) for label, _ in rows) + rng.choice((8, 20))
    for label, text in rows:
        if manner == "run" or page.width < 220:
            page.text(f"{label}{colon} {text}", indent=8)
        elif manner == "stacked":
            page.text(label.upper(), heavy.sized(pen.size - 1), indent=8)
            page.text(text, indent=8)
        else:
            page.sheet.write(page.left + 8, page.y, label + colon, heavy)
            page.sheet.write(stop, page.y, text, fitted(pen, text, page.right - stop - 8))
            page.y += pen.size * rng.choice((1.4, 1.7))
    if page.chance(0.35):
        page.sheet.frame(page.left, top, page.right, page.y - pen.size * 0.5, 0.8)
        page.y += pen.size


def _grid(page: Page, rows: list[tuple[str, str]]) -> None:
    """Cells of two or three columns, a label small in the corner of each."""
    across, small = page.rng.choice((2, 3)), page.pen.sized(7)
    wide, high, top = page.width / across, page.pen.size + 17, page.y - page.pen.size
    for number, (label, text) in enumerate(rows):
        left, y = page.left + number % across * wide, top + number // across * high
        page.sheet.frame(left, y, left + wide, y + high, 0.6)
        page.sheet.write(left + 3, y + 8.5, label, small)
        page.sheet.write(left + 6, y + high - 5, text, fitted(page.pen, text, wide - 12))
    page.y = top + -(-len(rows) // across) * high + page.pen.size * 1.5


def directory(page: Page) -> None:
    """Names with offices and telephones, or places with hours; leaders between them or not."""
    rng, pen = page.rng, page.pen
    dotted, count = page.chance(0.4), rng.randint(4, 24)
    if page.chance(0.6):
        page.text(
            rng.choice(
                (
                    page.told.title() + " Directory",
                    "Staff",
                    "Telephone List",
                    "Contents",
                    "Where to Find It",
                    "Index",
                    "Extensions",
                )
            ),
            page.head,
        )
    ends = rng.choice(("phone", "extension", "page", "hours"))
    for _ in range(count):
        if page.room < pen.size * 2:
            return
        name = rng.choice(
            (correspondents.person(rng).listed, correspondents.person(rng).plain, page.told.title(), page.told.headline())
        )
        end = {
            "phone": answer(page, "phone"),
            "extension": f"x{rng.randint(100, 9999)}",
            "page": str(rng.randint(1, 99)),
            "hours": answer(page, "hours"),
        }[ends]
        stop = page.right - pen.width(end) - 6
        name = fitted_text(name, pen, stop - page.left)
        done = page.sheet.write(page.left, page.y, name, pen)
        dots = int((stop - done - 8) / pen.width("."))
        if dotted and dots > 2:
            page.sheet.write(done + 3, page.y, "." * dots, pen)
        page.sheet.write(page.right, page.y, end, pen, "right")
        page.y += pen.size * page.gap


def timetable(page: Page) -> None:
    """Hours or days at the left, what happens at the right."""
    rng, pen, day = page.rng, page.pen, page.told.day()
    hourly, hour = page.chance(0.5), rng.randint(7, 10)
    for _ in range(rng.randint(4, 14)):
        if page.room < pen.size * 3:
            return
        hour = hour % 12 + 1
        shown = f"{hour}:{rng.choice(('00', '15', '30'))}" if hourly else day.strftime("%a %b %d")
        day += timedelta(days=rng.randint(1, 9))
        page.sheet.write(page.left, page.y, shown, pen.heavy() if page.chance(0.3) else pen)
        page.text(
            rng.choice((page.told.headline(), page.told.title(), "Lunch", "Break", "Questions", page.told.sentence())),
            indent=max(62.0, pen.heavy().width("Wed Sep 30  ")),
        )
        page.y += rng.choice((0.0, 3.0))


def figures(page: Page) -> None:
    """A table of numbers or words that are nobody's money."""
    rng, pen = page.rng, page.pen.sized(min(9.0, page.pen.size))
    across = max(2, min(rng.randint(2, 8), int(page.width / 60)))
    first = min(120.0, page.width * 0.35)
    wide, ruled = (page.width - first) / across, page.chance(0.4)
    page.text(f"Table {rng.randint(1, 20)}. {page.told.headline()}", page.head.sized(pen.size + 1))
    start = rng.randint(1980, 2018)
    for number in range(across):
        head = rng.choice(
            (
                str(start + number),
                page.told.title(rng.choice(page.told.nouns)),
                rng.choice(("Mean", "N", "%", "Total", "Low", "High", "Range")),
            )
        )
        page.sheet.write(
            page.left + first + (number + 1) * wide, page.y, fitted_text(head, pen.heavy(), wide - 8), pen.heavy(), "right"
        )
    page.sheet.rule(page.left, page.y + 3, page.right, page.y + 3, 0.7)
    decimals = rng.choice((0, 0, 1, 2, 3))
    for _ in range(rng.randint(3, 24)):
        page.y += pen.size * rng.choice((1.4, 1.4, 1.8))
        if page.room < pen.size * 2:
            return
        page.sheet.write(page.left, page.y, fitted_text(page.told.title(), pen, first - 6), pen)
        for number in range(across):
            shown = rng.choice((f"{rng.uniform(0, 900):.{decimals}f}",) * 6 + ("-", "n/a"))
            page.sheet.write(page.left + first + (number + 1) * wide, page.y, shown, pen, "right")
        if ruled:
            page.sheet.rule(page.left, page.y + 3, page.right, page.y + 3, 0.3)
    page.y += pen.size * 2


def slip(page: Page) -> None:
    """A part to cut out and send in, not filled."""
    rng, pen = page.rng, page.pen
    labels = rng.sample(_SLIPS, k=rng.randint(3, 6))
    high = (len(labels) + 2) * 22 + 10
    if page.room < high or page.width < 150:
        return
    top = page.y - pen.size
    page.sheet.dash(page.left, top, page.right)
    page.y += 6
    page.text(
        rng.choice(
            (
                f"Yes! Send me the {page.told.title()}.",
                "Clip and mail",
                "Reply card",
                "Count me in!",
                "Order today",
                "RETURN THIS CARD",
                "I would like to help:",
            )
        ),
        page.head,
    )
    for label in labels:
        page.y += 8
        end = page.sheet.write(page.left + 6, page.y, label, pen)
        page.sheet.rule(end + 6, page.y + 2, page.right - 6, page.y + 2, 0.5)
        page.y += 14
    page.y += 6


def asked(page: Page) -> None:
    """Questions of a survey with boxes, none ticked."""
    rng, pen = page.rng, page.pen
    for number in range(rng.randint(2, 7)):
        if page.room < pen.size * 6:
            return
        page.text(f"{number + 1}. {page.told.sentence().rstrip('.?')}?")
        x, options = page.left + 16, rng.choice(_ASKED).split("|")
        for option in options:
            if x + pen.width(option) + 30 > page.right:
                break
            page.sheet.frame(x, page.y - pen.size * 0.75, x + pen.size * 0.75, page.y, 0.6)
            x = page.sheet.write(x + pen.size + 3, page.y, option, pen) + 18
        page.y += pen.size * 2


def clauses(page: Page) -> None:
    """Numbered sections of rules."""
    rng = page.rng
    numbered = rng.choice(("{n}.", "{n}.0", "Section {n}.", "ARTICLE {n}", "({n})", "{n}.1"))
    for number in range(rng.randint(1, 9), rng.randint(10, 14)):
        if page.room < page.pen.size * 5:
            return
        title = page.told.title()
        page.text(f"{numbered.format(n=number)} {title.upper() if page.chance(0.3) else title}", page.head)
        page.text(page.told.paragraph(1, 5), indent=rng.choice((0.0, 0.0, 18.0)))
        page.skip(0.4)


def told_by(page: Page) -> None:
    """Who sends it: name, address, telephone, web; name and address are fields."""
    rng, firm, sheet = page.rng, page.firm, page.sheet
    if page.room < 60 or "/sender/name" in sheet.values:
        return
    align = rng.choice(("left", "center", "right"))
    x = {"left": page.left, "center": page.middle, "right": page.right}[align]
    pen = fitted(page.head.sized(page.pen.size + rng.choice((0.0, 2.0, 4.0))), firm.name, page.width)
    sheet.put("/sender/name", firm.name, x, page.y, firm.name, pen, align)  # type: ignore[arg-type]
    page.y += pen.size * 1.3
    sheet.know("/sender/address", firm.joined)
    for line in (firm.joined,) if page.chance(0.3) and page.pen.width(firm.joined) < page.width else firm.lines:
        sheet.write(x, page.y, line, fitted(page.pen, line, page.width), align, "/sender/address")  # type: ignore[arg-type]
        page.y += page.pen.size * 1.3
    line = rng.choice(("{p}", "Call {p}", "{p}  |  {w}", "Visit {w}", "{w}", "Tel. {p}   Fax {f}")).format(
        p=letter_facts.phone_shown(rng, firm.phone), w=f"www.{firm.domain}", f=letter_facts.phone_shown(rng, firm.fax)
    )
    sheet.write(x, page.y, line, fitted(page.pen, line, page.width), align)  # type: ignore[arg-type]
    page.y += page.pen.size * 2
