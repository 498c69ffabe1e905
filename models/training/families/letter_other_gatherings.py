"""Programmes of conferences and courses of life over several sheets (training): times, rooms, captions, lists; `letter/other`."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import gathering_words as words
from models.training.content.letter_facts import phone_shown
from models.training.content.numbers import digits
from models.training.content.phrasing import choose
from models.training.families.letter_galley import Galley
from models.training.families.letter_other_leaflets import end, leaf, said, titled
from models.training.families.other_cells import Cells
from models.training.ink import fitted
from models.training.paper import Paper

_DAYS = ("Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("March", "April", "May", "September", "October", "November")


def _facts(rng: Random) -> dict[str, str]:
    return {
        "town": correspondents.place(rng), "field": rng.choice(words.FIELDS), "n": str(rng.randint(4, 48)), "first": correspondents.person(rng).first,
        "late": f"{rng.choice(_MONTHS)} {rng.randint(1, 28)}",
    }  # fmt: skip


def _speaker(rng: Random) -> str:
    return f"{correspondents.person(rng).plain}, {rng.choice(words.CREDENTIALS)}"


def _head(galley: Galley, text: str, *, ruled: bool) -> None:
    galley.need(galley.leading * 4)
    galley.gap(0.6)
    galley.line(text, galley.pen.sized(galley.pen.size + 1.5).heavy())
    if ruled:
        galley.sheet.rule(galley.left, galley.y - galley.leading + 3, galley.right, galley.y - galley.leading + 3, 0.7)
        galley.gap(0.4)
    galley.y += 3


def draw_programme(rng: Random) -> Paper:
    """When, where and by whom; days of sessions, aims, credits, where to sleep, fees; in any order but the front."""
    galley = leaf(rng, "letter-other-programme")
    facts, sheet = _facts(rng), galley.sheet
    middle, ruled = rng.random() < 0.6, rng.random() < 0.5
    titled(
        galley,
        choose(rng, rng.choice(words.MEETINGS)).format_map(facts),
        galley.pen.sized(rng.choice((17.0, 22.0))).heavy(),
        middle=middle,
    )
    month, first, year = rng.choice(_MONTHS), rng.randint(2, 24), rng.randint(2023, 2026)
    days = rng.randint(1, 3)
    when = f"{month} {first}{f'-{first + days - 1}' if days > 1 else ''}, {year}"
    for text in (when, f"{facts['town']} {rng.choice(('Convention Center', 'Hotel', 'Conference Center'))}"):
        galley.line(text, galley.pen.sized(galley.pen.size + 2), "center" if middle else "left")
        galley.y += 3
    house = f"{rng.choice(('Society of', 'Academy of', 'Association for'))} {facts['field']}"
    galley.gap()
    end_x = sheet.write(galley.left, galley.y, rng.choice(("Presented by ", "Sponsored by ", "")), galley.pen)
    sheet.put("/sender/name", house, end_x, galley.y, house, galley.pen)
    galley.gap(2)
    parts = [_aims, _credit, _where, _fees, _faculty]
    rng.shuffle(parts)
    cut = rng.randint(0, 2)
    for part in parts[:cut]:
        part(galley, rng, facts, ruled)
    cells, way = Cells.diced(rng), rng.choice(("table", "stops", "tracks"))
    for day in range(days):
        _head(galley, f"{_DAYS[day]}, {month} {first + day}", ruled=ruled)
        _day(galley, rng, cells, way)
    for part in parts[cut : rng.randint(3, 5)]:
        part(galley, rng, facts, ruled)
    return end(galley)


def _day(galley: Galley, rng: Random, cells: Cells, way: str) -> None:
    """Rows of times; sessions beside each other in rooms, or one with speaker and room."""
    minutes = 7 * 60 + rng.choice((0, 30))
    rooms = rng.sample(words.ROOMS, k=3)
    rows = []
    for title in rng.sample(words.SESSIONS, k=rng.randint(7, 14)):
        begin, minutes = minutes, minutes + rng.choice((15, 30, 45, 60, 75))
        time = f"{_clock(begin)} - {_clock(minutes)}"
        if way == "tracks":
            rows.append((time, title, *rng.sample(words.SESSIONS, k=2)))
        else:
            rows.append((time, title, "" if rng.random() < 0.2 else _speaker(rng), rng.choice(rooms)))
    if way == "tracks":
        cells.table(
            galley,
            (1.1, 2, 2, 2),
            ("Time", *(f"Track {at + 1}: {room}" for at, room in enumerate(rooms))),
            rows,
            galley.pen.sized(8),
        )
    elif way == "table":
        cells.table(galley, (1.3, 2.6, 2.2, 1.1), ("Time", "Session", "Faculty", "Room"), rows, galley.pen.sized(8.4))
    else:
        for time, title, speaker, room in rows:
            galley.need(galley.leading * 2)
            galley.sheet.write(galley.left, galley.y, time, galley.pen)
            galley.sheet.write(galley.left + 110, galley.y, title, galley.pen.heavy())
            galley.sheet.write(galley.right, galley.y, room, galley.pen, "right")
            galley.y += galley.leading
            if speaker:
                galley.sheet.write(galley.left + 110, galley.y, speaker, galley.pen)
                galley.y += galley.leading


def _clock(minutes: int) -> str:
    hour = minutes // 60
    return f"{(hour - 1) % 12 + 1}:{minutes % 60:02d} {'a' if hour < 12 else 'p'}.m."


def _aims(galley: Galley, rng: Random, facts: dict[str, str], ruled: bool) -> None:  # noqa: FBT001 - parts are called alike
    _head(galley, rng.choice(("Learning Objectives", "At the end of this meeting you should be able to:")), ruled=ruled)
    for aim in rng.sample(words.AIMS, k=rng.randint(3, 6)):
        said(galley, f"• {choose(rng, aim).format_map(facts)}", left=10)


def _credit(galley: Galley, rng: Random, facts: dict[str, str], ruled: bool) -> None:  # noqa: FBT001 - parts are called alike
    _head(galley, rng.choice(("Accreditation", "Continuing Education Credit", "Disclosures")), ruled=ruled)
    for text in rng.sample(words.CREDIT, k=rng.randint(2, 4)):
        said(galley, text.format_map(facts))
        galley.gap(0.4)


def _where(galley: Galley, rng: Random, facts: dict[str, str], ruled: bool) -> None:  # noqa: FBT001 - parts are called alike
    _head(galley, rng.choice(("Venue and Lodging", "General Information", "Hotel")), ruled=ruled)
    stop = rng.choice((110.0, 140.0))
    for label, values in rng.sample(tuple(words.PLACE_FACTS.items()), k=rng.randint(4, 8)):
        galley.need(galley.leading)
        galley.sheet.write(galley.left, galley.y, f"{label}:", galley.pen.heavy())
        galley.sheet.write(galley.left + stop, galley.y, rng.choice(values).format_map(facts), galley.pen)
        galley.y += galley.leading


def _fees(galley: Galley, rng: Random, facts: dict[str, str], ruled: bool) -> None:  # noqa: FBT001 - parts are called alike
    _head(galley, "Registration Fees", ruled=ruled)
    rows = [
        (each, f"${rng.randint(3, 60) * 10}", f"${rng.randint(8, 80) * 10}")
        for each in rng.sample(words.FEES, k=rng.randint(3, 7))
    ]
    Cells.diced(rng).table(galley, (3, 1.2, 1.2), ("Category", f"By {facts['late']}", "On site"), rows, galley.pen)


def _faculty(galley: Galley, rng: Random, facts: dict[str, str], ruled: bool) -> None:  # noqa: FBT001 - parts are called alike
    _head(galley, rng.choice(("Faculty", "Speakers", "Planning Committee")), ruled=ruled)
    half = galley.width / 2
    for _ in range(rng.randint(3, 9)):
        galley.need(galley.leading * 2.4)
        for at in range(2):
            x = galley.left + at * half
            name, place = _speaker(rng), f"{rng.choice(words.JOBS)}, {correspondents.place(rng)}"
            galley.sheet.write(x, galley.y, name, fitted(galley.pen.heavy(), name, half - 10))
            galley.sheet.write(x, galley.y + galley.leading, place, fitted(galley.pen, place, half - 10))
        galley.y += galley.leading * 2.4
    del facts


def draw_life(rng: Random) -> Paper:
    """A course of life: name and address, sections with years at the left, numbers of licences, papers, who can be asked."""
    galley = leaf(rng, "letter-other-vita")
    who, home = correspondents.person(rng), correspondents.address(rng, home=True)
    _name(galley, rng, who.plain, home)
    ruled, indent = rng.random() < 0.5, rng.choice((76.0, 96.0, 120.0))
    if rng.random() < 0.4:
        for label, value in rng.sample(
            (
                ("Date of Birth", f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/19{rng.randint(55, 99)}"),
                ("Citizenship", "U.S."),
                ("Marital Status", "Married"),
                ("NPI", digits(rng, 10)),
                ("Office", f"{rng.randint(1, 900)} {correspondents.place(rng)} Ave"),
                ("Fax", "same"),
            ),
            k=rng.randint(2, 5),
        ):
            galley.sheet.write(galley.left, galley.y, f"{label}:", galley.pen)
            galley.sheet.write(galley.left + indent, galley.y, value, galley.pen)
            galley.y += galley.leading
    heads = [
        "school",
        "work",
        "licence",
        *rng.sample(("paper", "talk", "member", "skill", "prize", "refer"), k=rng.randint(2, 6)),
    ]
    if rng.random() < 0.5:
        heads[:2] = reversed(heads[:2])
    for key in heads:
        _head(galley, rng.choice(words.CV_HEADS[key]), ruled=ruled)
        _section(galley, rng, key, indent)
    return end(galley)


def _name(galley: Galley, rng: Random, name: str, home: tuple[str, ...]) -> None:
    """Name and address in the middle or at both sides."""
    big, sheet = galley.pen.sized(rng.choice((14.0, 18.0))).heavy(), galley.sheet
    phone = phone_shown(rng, digits(rng, 10))
    if rng.random() < 0.5:
        galley.line(rng.choice((name, f"CURRICULUM VITAE - {name}", name.upper())), big, "center")
        for text in (*home, phone):
            galley.line(text, align="center")
    else:
        sheet.write(galley.left, galley.y, name, big)
        for number, text in enumerate((*home, phone)):
            sheet.write(galley.right, galley.y + number * galley.leading, text, galley.pen, "right")
        galley.gap(4)
    galley.gap()


def _section(galley: Galley, rng: Random, key: str, indent: float) -> None:
    """Rows with years, captions with numbers, or numbered papers."""
    year = rng.randint(2019, 2025)
    if key == "refer":
        Cells.diced(rng).table(
            galley,
            (2, 2, 1.4),
            ("Name", "Title", "Telephone"),
            [(_speaker(rng), rng.choice(words.JOBS), phone_shown(rng, digits(rng, 10))) for _ in range(3)],
            galley.pen,
        )
        return
    for number in range(1, rng.randint(3, 8)):
        facts = _facts(rng)
        galley.need(galley.leading * 3)
        until, year = year, year - rng.randint(1, 4)
        if key in {"school", "work"}:
            galley.sheet.write(
                galley.left, galley.y, f"{year} - {'present' if number == 1 and key == 'work' else until}", galley.pen
            )
            place = (
                rng.choice(words.SCHOOLS).format_map(facts)
                if key == "school"
                else f"{rng.choice(words.JOBS)}, {correspondents.party(rng, 'practice').name}"
            )
            said(galley, place, galley.pen.heavy(), indent)
            said(
                galley,
                rng.choice(words.DEGREES)
                if key == "school"
                else " ".join(rng.sample(words.DUTIES, k=rng.randint(1, 4))).format_map(facts),
                left=indent,
            )
            galley.gap(0.4)
        elif key == "licence":
            label = f"{rng.choice(words.LICENCES).format_map(facts)}:"
            stop = max(galley.left + indent * 1.6, galley.left + galley.pen.width(label) + 10)
            galley.sheet.write(galley.left, galley.y, label, galley.pen)
            galley.sheet.write(
                stop,
                galley.y,
                f"{rng.choice('ABDRM')}{digits(rng, 6)}{rng.choice(('', f', expires {until + 3}', ' (active)'))}",
                galley.pen,
            )
            galley.y += galley.leading
        else:
            study = f"{rng.choice(words.STUDIES).format_map(facts)}. {rng.choice(words.JOURNALS).format_map(facts)}. {year};{facts['n']}:{digits(rng, 3)}."
            said(
                galley,
                f"{number}. {study}"
                if key in {"paper", "talk"}
                else f"{rng.choice(('Member', 'Fellow', 'Delegate', 'Spanish', 'Excellence'))}, {facts['field']} ({year})",
                left=14,
            )
