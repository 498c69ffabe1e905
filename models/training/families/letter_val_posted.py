"""Validation mail of no kind that looks like a form or a notice of something: timetables and plans of a week, leaves of advice with empty rules."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, other_val_words
from models.training.content.markets import words
from models.training.families.letter_val_other import UNTOLD
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_PLANS = words(
    "LUNCH PLAN|Bus 14 and 22|Pool Hours|Choir Rehearsals|Volunteer Desk|Night Pharmacy Rota|Ward Round Times|Lecture Series|WEEK 38|Duty List - Reception|Laundry Days|Mobile Clinic Stops"
)
_DAYS = words("Mon|Tue|Wed|Thu|Fri|Sat|Sun")
_CELLS = words(
    "soup, rye bread|closed|A. Lind|B. Moss|6:15|7:40|10:05|4:20|Room 2|upper hall|stew|greens|J. Tarr|free|tba|holiday|Gym B|by request"
)


def _begun(rng: Random, family: str, size: tuple[float, float] = (612.0, 792.0)) -> tuple[Sheet, Pen]:
    sheet = Sheet("letter", family, size)
    sheet.know("/category", "other")
    return sheet, Pen(rng.choice(("arial", "times", "roman", "dejavu-condensed", "courier")), rng.choice((9.0, 10.0, 11.0)))


def _ended(sheet: Sheet) -> Paper:
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def draw_plan(rng: Random) -> Paper:
    """What happens when: days down or across, in cells or against dots; a remark, who to ask."""
    sheet, pen = _begun(rng, "letter-val-plan", rng.choice(((612.0, 792.0), (792.0, 612.0))))
    left, right, title = 50.0, sheet.size[0] - 50, rng.choice(_PLANS)
    sheet.put("/subject", title, (left + right) / 2, 64, title, pen.sized(20).heavy(), "center")
    if rng.random() < 0.5:
        house = correspondents.party(rng, rng.choice(("firm", "practice"))).name
        sheet.put("/sender/name", house, left, 38, house, fitted(pen, house, 300))
    y = rng.choice((_cells, _dots, _blocks))(sheet, rng, pen, left, right)
    for text in rng.sample(other_val_words.SENTENCES, k=2):
        y = sheet.write_lines(left, y + 22, wrap(text, pen, right - left), pen, pen.size * 1.35)
    return _ended(sheet)


def _cells(sheet: Sheet, rng: Random, pen: Pen, left: float, right: float) -> float:
    """Days across, times down. Returns where it ends, as the others do."""
    columns, y = rng.choice((4, 6, 8)), 100.0
    wide = (right - left) / columns
    for row in range(rng.randint(5, 11)):
        for at in range(columns):
            lead = "" if row == 0 else rng.choice(("early", "noon", "late", "night", "A", "B"))
            text = rng.choice(_CELLS) if row and at else _DAYS[(at - 1) % 7] if at else lead
            sheet.frame(left + at * wide, y, left + (at + 1) * wide, y + 24, 0.5)
            if text:
                sheet.write(left + at * wide + 4, y + 16, text, fitted(pen if row and at else pen.heavy(), text, wide - 8))
        y += 24
    return y


def _dots(sheet: Sheet, rng: Random, pen: Pen, left: float, right: float) -> float:
    y = 100.0
    for _ in range(rng.randint(12, 24)):
        lead = rng.choice((f"{rng.randint(6, 11)}:{rng.choice(('00', '15', '30', '45'))}", rng.choice(_DAYS)))
        text, end = rng.choice(_CELLS), sheet.write(left + 40, y, lead, pen)
        start = right - 40 - pen.width(text)
        sheet.write(end + 4, y, "." * int((start - end - 8) / pen.width(".")), pen)
        sheet.write(start, y, text, pen)
        y += pen.size * 1.7
    return y


def _blocks(sheet: Sheet, rng: Random, pen: Pen, left: float, right: float) -> float:
    for at, day in enumerate(rng.sample(_DAYS, k=6)):
        x, line = left + at % 2 * (right - left) / 2, 100.0 + at // 2 * 92
        sheet.write(x, line, f"{day}day" if day in {"Mon", "Fri", "Sun"} else day, pen.sized(13).heavy())
        for number in range(rng.randint(2, 4)):
            sheet.write(
                x + 8, line + 18 + number * 15, f"{rng.choice(('Desk', 'Stop', 'Table', 'Shift'))}: {rng.choice(_CELLS)}", pen
            )
    return 380.0


_ADVICE = (
    ("After the Extraction", "Bite on the gauze for half an hour.|Nothing hot today, nothing through a straw.|Sleep with your head raised.|A little blood in the saliva is no reason to worry.|Ring us if the swelling is worse on the third day."),
    ("Wearing Your Monitor", "Keep it dry.|Press the button whenever you feel something.|Write down what you did at the time.|Bring it back with the pouch tomorrow.|The patches may itch."),
    ("BEFORE YOU CALL THE HELP LINE", "Have your card at hand.|Write down the code on the display.|Unplug the unit for a minute.|Note when it last worked.|Lines are quiet before nine."),
    ("House Rules for Visitors", "Two at a bedside, please.|Wash your hands coming and going.|Flowers are not allowed on this floor.|Silence your telephone.|Children must be with a grown-up."),
    ("Keeping a Food Diary", "Write everything down, even a sip.|Guess amounts with your fist.|Do not skip weekends.|Say where you ate and with whom.|Hand in the sheet at your next visit."),
)  # fmt: skip
_RULES = words("Your appointment|Next dose|Ask for|My questions|Weight today|Bring with you|Ward and bed")


def draw_advice(rng: Random) -> Paper:
    """A leaf handed out: points with boxes or numbers, rules nobody wrote on, a grid to keep at home, who wrote it in a corner."""
    sheet, pen = _begun(rng, "letter-val-advice", rng.choice(((612.0, 792.0), (420.0, 595.0))))
    left, right, (title, listed) = 44.0, sheet.size[0] - 44, rng.choice(_ADVICE)
    sheet.put("/subject", title, left, 66, title, fitted(pen.sized(18).heavy(), title, right - left))
    house = correspondents.party(rng, "practice").name
    corner = rng.random() < 0.6
    sheet.put(
        "/sender/name",
        house,
        right if corner else left,
        36 if corner else sheet.size[1] - 30,
        house,
        fitted(pen.sized(8.5), house, 260),
        "right" if corner else "left",
    )
    y, mark = 100.0, rng.choice(("box", "number", "dash"))
    for number, text in enumerate(words(listed), start=1):
        if mark == "box":
            sheet.frame(left, y - 8, left + 8, y, 0.7)
        else:
            sheet.write(left, y, f"{number})" if mark == "number" else "-", pen)
        y = sheet.write_lines(left + 20, y, wrap(text, pen, right - left - 20), pen, pen.size * 1.3) + 5
    y += 12
    for caption in rng.sample(_RULES, k=rng.choice((0, 1, 2))):
        end = sheet.write(left, y, f"{caption}:", pen) + 6
        sheet.rule(end, y + 2, right, y + 2, 0.5)
        y += 24
    if rng.random() < 0.5:
        wide, heads = (
            (right - left) / 4,
            rng.choice(
                (
                    ("Day", "Morning", "Noon", "Evening"),
                    ("Time", "What", "How much", "Felt"),
                    ("Date", "Reading", "Pulse", "Note"),
                )
            ),
        )
        for row in range(rng.randint(4, 8)):
            for at, head in enumerate(heads):
                sheet.frame(left + at * wide, y, left + (at + 1) * wide, y + 20, 0.5)
                if row == 0:
                    sheet.write(left + at * wide + 4, y + 13, head, fitted(pen.heavy(), head, wide - 8))
            y += 20
    if rng.random() < 0.4:
        sheet.write_lines(left, y + 24, wrap(rng.choice(other_val_words.SENTENCES), pen, right - left), pen, pen.size * 1.3)
    return _ended(sheet)
