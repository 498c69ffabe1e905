"""Validation mail of no kind in several sheets: chapters of a manual for practices, papers for a meeting."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents
from models.training.content import pack_val_words as words
from models.training.families.letter_val_kit import Area, Flow
from models.training.families.letter_val_other import UNTOLD
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "times", "arial", "roman", "dejavu-condensed")


def _begun(rng: Random, family: str) -> tuple[Sheet, Pen]:
    sheet = Sheet("letter", family)
    sheet.know("/category", "other")
    return sheet, Pen(rng.choice(_FACES), rng.choice((9.2, 10.0, 10.8)))


def _done(sheet: Sheet) -> Paper:
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _grid(flow: Flow, stops: Sequence[float], rows: Sequence[Sequence[str]], *, lined: bool) -> None:
    """Rows against stops, the first of them headings; perhaps in cells."""
    left, right, high = flow.area.left, flow.area.right, flow.pen.size * 1.7
    edges = [left + stop * (right - left) for stop in (*stops, 1.0)]
    for number, row in enumerate(rows):
        flow.need(high)
        pen = flow.pen.heavy() if number == 0 else flow.pen
        for at, cell in enumerate(row):
            flow.sheet.write(edges[at] + 4, flow.y, cell, fitted(pen, cell, edges[at + 1] - edges[at] - 8))
            if lined:
                flow.sheet.frame(edges[at], flow.y - high * 0.72, edges[at + 1], flow.y + high * 0.28, 0.5)
        if not lined and number == 0:
            flow.sheet.rule(left, flow.y + 4, right, flow.y + 4, 0.9)
        flow.y += high
    flow.gap(0.9)


def draw_manual(rng: Random) -> Paper:
    """Numbered sections and paragraphs, tables between them, notes in frames; name and chapter at the head of every sheet."""
    sheet, pen = _begun(rng, "letter-val-manual")
    plan, chapter, number = correspondents.party(rng, "plan").name, rng.choice(words.CHAPTERS), rng.randint(2, 14)
    day = f"{rng.randint(1, 12)}/{rng.randint(23, 26)}"
    small, lined, narrow = pen.sized(7.6), rng.random() < 0.5, rng.random() < 0.3
    area = Area(150.0 if narrow else 58.0, 556, 96, 718)

    def headed(each: Sheet) -> None:
        title = f"{plan} Practice Manual"
        each.write(58, 40, title, fitted(small, title, 300))
        each.write(556, 40, f"Chapter {number}: {chapter}", small, "right")
        each.rule(58, 45, 556, 45, 0.5)
        each.write(58, 758, f"Revised {day}", small)
        each.write(556, 758, f"{number}-{each.page}", small, "right")

    headed(sheet)
    title = f"Chapter {number} - {chapter}" if rng.random() < 0.5 else chapter.upper()
    sheet.put("/subject", title, 58, 78, title, pen.sized(17).heavy())
    flow = Flow(sheet, pen, [area._replace(top=112)], [area._replace(top=70)], pen.size * rng.choice((1.3, 1.45)), headed)
    grids = rng.sample(words.GRIDS, k=4)
    for section, head in enumerate(rng.sample(words.HEADINGS, k=rng.randint(5, 9)), start=1):
        flow.need(flow.leading * 4)
        lead = f"{number}.{section}"
        if narrow:
            sheet.write(58, flow.y, lead, pen.heavy())
            flow.line(head, pen.heavy())
        else:
            flow.line(f"{lead}  {head}", pen.heavy())
        for clause in range(1, rng.randint(3, 6)):
            text = " ".join(rng.sample(words.CLAUSES, k=rng.choice((1, 1, 2, 3))))
            flow.paragraph((f"{lead}.{clause}  {text}" if rng.random() < 0.8 else text,), indent=0 if narrow else 14)
        flow.gap(0.6)
        if grids and rng.random() < 0.55:
            heads, rows = grids.pop()
            flow.need(flow.leading * 5)
            flow.gap(0.4)
            _grid(flow, (0, 0.45, 0.7), (heads, *rows), lined=lined)
        elif rng.random() < 0.4:
            _callout(flow, rng.choice(words.CALLOUTS).format(day=day))
    return _done(sheet)


def _callout(flow: Flow, text: str) -> None:
    """A note in a frame."""
    flow.need(30)
    flow.sheet.frame(flow.area.left, flow.y - 10, flow.area.right, flow.y + 12, 1.0)
    flow.line(text, fitted(flow.pen, text, flow.area.right - flow.area.left - 16), "center")
    flow.gap(1.2)


def draw_pack(rng: Random) -> Paper:
    """An agenda with times, what was decided last time and who does what, votes, figures; each on its sheet or run on."""
    sheet, pen = _begun(rng, "letter-val-pack")
    body = f"{correspondents.place(rng)} {rng.choice(words.BODIES)}"
    flow = Flow(sheet, pen, [Area(64, 548, 60, 716)], [Area(64, 548, 64, 716)], pen.size * 1.4)
    big = pen.sized(15).heavy()
    flow.sheet.put("/sender/name", body, 306, 60, body, fitted(big, body, 480), "center")
    flow.y = 84
    flow.line(rng.choice(("Notice of Meeting and Agenda", "MEETING PACKET", "Agenda")), pen.sized(12), "center")
    _facts(flow, rng)
    parts = [_record, _actions, _votes, _figures, _members]
    rng.shuffle(parts)
    _agenda(flow, rng)
    apart = rng.random() < 0.25
    for part in parts[: rng.randint(2, 5)]:
        if apart:
            flow.need(9999)
        part(flow, rng, body)
    return _done(sheet)


def _facts(flow: Flow, rng: Random) -> None:
    """Where and when, captions and values."""
    for caption, value in (
        ("Date", f"{rng.choice(('January', 'June', 'October'))} {rng.randint(1, 28)}, {rng.randint(2023, 2026)}"), ("Time", rng.choice(("6:30 PM", "7:00 a.m.", "12:15 PM"))),
        ("Place", rng.choice(("Library, second floor", "Conference Room B", "By video; link to follow"))), ("Chair", correspondents.person(rng).plain), ("Dial-in", f"800-555-0{rng.randint(100, 199)}  code {rng.randint(1000, 9999)}#"),
    ):  # fmt: skip
        if rng.random() < 0.8:
            flow.sheet.write(flow.area.left, flow.y, f"{caption}:", flow.pen.heavy())
            flow.sheet.write(flow.area.left + 70, flow.y, value, flow.pen)
            flow.y += flow.leading
    flow.gap()


def _agenda(flow: Flow, rng: Random) -> None:
    timed, minute = rng.random() < 0.6, 0
    rows = []
    for number, item in enumerate(rng.sample(words.ITEMS, k=rng.randint(6, 12)), start=1):
        rows.append(
            (
                f"{number}.",
                item,
                correspondents.person(rng).last,
                f"{minute} min" if timed else rng.choice(("Action", "Information", "Discussion")),
            )
        )
        minute = rng.choice((5, 10, 15, 20))
    _grid(
        flow,
        (0, 0.07, 0.62, 0.82),
        (("", "Item", "Presenter", "Allotted" if timed else "Type"), *rows),
        lined=rng.random() < 0.4,
    )


def _record(flow: Flow, rng: Random, body: str) -> None:
    """What was said and decided."""
    flow.line(rng.choice(("Record of the Last Meeting", "Draft Record - Not Yet Approved")), flow.pen.sized(12).heavy())
    flow.line(
        f"Present: {', '.join(correspondents.person(rng).last for _ in range(rng.randint(4, 7)))}. Excused: {correspondents.person(rng).last}."
    )
    flow.gap(0.5)
    for number, item in enumerate(rng.sample(words.ITEMS, k=rng.randint(3, 6)), start=1):
        flow.need(flow.leading * 3)
        flow.line(f"{number}. {item}", flow.pen.heavy())
        flow.paragraph((" ".join(rng.sample(words.TOLD, k=rng.randint(2, 6))),), indent=16)
        if rng.random() < 0.5:
            flow.paragraph((rng.choice(words.MOVED).format(body=body),), indent=16)
            flow.line(f"    Moved: {correspondents.person(rng).last}   Second: {correspondents.person(rng).last}   Carried")
        flow.gap(0.5)


def _actions(flow: Flow, rng: Random, body: str) -> None:
    """Who does what until when."""
    del body
    flow.need(90)
    flow.line("Action Items", flow.pen.sized(12).heavy())
    flow.gap(0.3)
    rows = [
        (
            task,
            correspondents.person(rng).last,
            f"{rng.randint(1, 12)}/{rng.randint(1, 28)}",
            rng.choice(("Open", "Done", "In work")),
        )
        for task in rng.sample(words.TASKS, k=rng.randint(3, 7))
    ]
    _grid(flow, (0, 0.5, 0.7, 0.85), (("Task", "Owner", "Due", "Status"), *rows), lined=True)


def _votes(flow: Flow, rng: Random, body: str) -> None:
    """A resolution, the count, who signs."""
    flow.need(150)
    flow.line(f"Resolution {rng.randint(20, 26)}-{rng.randint(1, 40):02d}", flow.pen.sized(12).heavy())
    flow.paragraph((words.MOVED[rng.randint(0, 1)].format(body=body),))
    flow.gap(0.6)
    flow.line(
        f"Ayes: {rng.randint(5, 9)}     Noes: {rng.randint(0, 3)}     Abstain: {rng.randint(0, 2)}     Absent: {rng.randint(0, 2)}"
    )
    flow.gap(1.6)
    for x, caption in ((64, "Chair"), (310, "Attest: Secretary")):
        flow.sheet.rule(x, flow.y, x + 200, flow.y, 0.6)
        flow.sheet.write(x, flow.y + 12, caption, flow.pen.sized(8))
    flow.gap(2.6)


def _figures(flow: Flow, rng: Random, body: str) -> None:
    """Budget and what became of it."""
    del body
    flow.need(120)
    flow.line(rng.choice(("Statement of Activities", "Budget to Actual")), flow.pen.sized(12).heavy())
    flow.gap(0.3)
    rows = [
        (each, f"{rng.randint(9, 900) * 100:,}", f"{rng.randint(9, 900) * 100:,}", f"{rng.randint(-40, 40)}%")
        for each in words.FIGURES[: rng.randint(5, 9)]
    ]
    _grid(flow, (0, 0.46, 0.66, 0.86), (("", "Budget", "Year to Date", "Var."), *rows), lined=rng.random() < 0.3)


def _members(flow: Flow, rng: Random, body: str) -> None:
    """Names, offices, terms."""
    del body
    flow.need(110)
    flow.line(rng.choice(("Roster", "Members and Terms")), flow.pen.sized(12).heavy())
    flow.gap(0.3)
    rows = [
        (
            correspondents.person(rng).plain,
            rng.choice(("Chair", "Vice Chair", "Treasurer", "Member", "Member", "Ex officio")),
            f"800-555-0{rng.randint(100, 199)}",
            str(rng.randint(2024, 2029)),
        )
        for _ in range(rng.randint(4, 10))
    ]
    _grid(flow, (0, 0.4, 0.62, 0.86), (("Name", "Office", "Telephone", "Term ends"), *rows), lined=rng.random() < 0.5)
