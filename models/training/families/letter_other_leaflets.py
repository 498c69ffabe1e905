"""Printed matter that speaks in captions (training): summaries of coverage, lists of laboratory tests, instructions for forms; `letter/other`."""

# ruff: noqa: E501, PLR0913 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents
from models.training.content import leaflet_words as words
from models.training.content.letter_facts import phone_shown
from models.training.content.numbers import digits
from models.training.content.phrasing import choose
from models.training.families.letter_galley import Galley
from models.training.families.other_cells import Cells
from models.training.families.other_page import UNTOLD
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_INKS = ((0.0, 0.0, 0.0), (0.1, 0.2, 0.5), (0.5, 0.1, 0.15), (0.0, 0.35, 0.3))


def leaf(rng: Random, family: str, size: tuple[float, float] = LETTER) -> Galley:
    """The first sheet of something printed for everybody; further sheets have its foot."""
    sheet = Sheet("letter", family, size)
    sheet.know("/category", "other")
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.6, 9.2, 10.0)))
    side = rng.choice((36.0, 48.0, 60.0))
    galley = Galley(sheet, pen, side, size[0] - side, 54.0, 60.0, size[1] - 66, pen.size * rng.uniform(1.25, 1.45))
    foot = rng.choice(("Page {n}", "{n}", "- {n} -", "Form {f}   Rev. {m}/{y}   {n}", "{f}  ({m}/{y})"))
    facts = {"f": f"{rng.choice('ABCHMPW')}{digits(rng, 4)}", "m": f"{rng.randint(1, 12):02d}", "y": f"{rng.randint(15, 26)}"}
    small = pen.sized(7.0)

    def numbered(each: Galley) -> None:
        each.sheet.write(size[0] / 2, size[1] - 30, foot.format(n=each.sheet.page, **facts), small, "center")

    numbered(galley)
    galley.turn = numbered
    return galley


def end(galley: Galley) -> Paper:
    """The paper; of what might pass for a field and was not told, nothing is judged."""
    galley.sheet.ignore += [pointer for pointer in UNTOLD if pointer not in galley.sheet.values]
    return galley.sheet.finish()


def titled(galley: Galley, text: str, pen: Pen, *, middle: bool = False) -> None:
    """What it is, on as many lines as it takes."""
    x = (galley.left + galley.right) / 2 if middle else galley.left
    galley.y += pen.size * 0.4
    galley.sheet.know("/subject", text)
    for line in wrap(text, pen, galley.width):
        galley.sheet.write(x, galley.y, line, pen, "center" if middle else "left", "/subject")
        galley.y += pen.size * 1.15
    galley.y += 4


def said(galley: Galley, text: str, pen: Pen | None = None, left: float = 0.0) -> None:
    """A paragraph."""
    galley.paragraph((text,), left=galley.left + left, pen=pen)


def draw_coverage(rng: Random) -> Paper:
    """Questions with answers, events with what one pays, what is left out, rights, examples with sums."""
    wide = rng.random() < 0.5
    galley = leaf(rng, "letter-other-coverage", (792.0, 612.0) if wide else LETTER)
    cells, ink, plan = Cells.diced(rng), rng.choice(_INKS), correspondents.party(rng, "plan")
    sums = {key: f"${rng.choice((250, 500, 1000, 1500, 3000)) * step:,}" for key, step in (("a", 1), ("b", 2), ("c", 4))}
    facts = {**sums, "phone": phone_shown(rng, plan.phone), "web": f"www.{plan.domain}"}
    small, year = galley.pen.sized(min(galley.pen.size, 8.6)), rng.randint(2022, 2026)
    big = galley.pen.sized(rng.choice((13.0, 16.0))).heavy().inked(ink)
    titled(
        galley,
        rng.choice(
            (
                "Summary of Benefits and Coverage: What this Plan Covers & What You Pay",
                "Schedule of Benefits",
                "Benefit Highlights",
                f"{year} Medical Plan at a Glance",
            )
        ),
        big,
    )
    galley.sheet.put(
        "/sender/name", plan.name, galley.left, galley.y, plan.name, fitted(galley.pen.heavy(), plan.name, galley.width * 0.45)
    )
    period = f"Coverage Period: 01/01/{year} - 12/31/{year}"
    galley.sheet.write(galley.right, galley.y, period, fitted(small, period, galley.width * 0.5), "right")
    galley.gap(1)
    galley.sheet.write(
        galley.right,
        galley.y,
        f"Coverage for: {rng.choice(('Individual + Family', 'Employee Only', 'All Tiers'))} | Plan Type: {rng.choice(('PPO', 'HMO', 'EPO', 'HDHP', 'POS'))}",
        small,
        "right",
    )
    galley.gap(1.5)
    said(galley, choose(rng, rng.choice(words.RIGHTS)).format_map(facts), small)
    galley.gap(1)
    rows = [
        tuple(choose(rng, cell).format_map(facts) for cell in row) for row in rng.sample(words.QUESTIONS, k=rng.randint(4, 8))
    ]
    cells.table(galley, (2, 2, 3), ("Important Questions", "Answers", "Why This Matters:"), rows, small)
    _events(galley, rng, cells, small, facts)
    if rng.random() < 0.7:
        said(
            galley,
            rng.choice(("Excluded Services & Other Covered Services:", "What the Plan Does Not Cover", "Exclusions")),
            galley.pen.heavy(),
        )
        out = rng.sample(words.EXCLUDED, k=9)
        galley.gap(0.3)
        cells.table(galley, (1, 1, 1), (), [tuple(f"• {each}" for each in out[at : at + 3]) for at in (0, 3, 6)], small)
    for right in rng.sample(words.RIGHTS, k=rng.randint(1, 4)):
        said(galley, right.format_map(facts), small)
        galley.gap(0.6)
    if rng.random() < 0.6:
        _examples(galley, rng, small)
    return end(galley)


def _events(galley: Galley, rng: Random, cells: Cells, pen: Pen, facts: dict[str, str]) -> None:
    """What one pays for what, the event told once."""

    def pays() -> str:
        said = (
            f"${rng.randint(2, 15) * 5} copay / visit",
            f"{rng.randint(1, 5) * 10}% coinsurance",
            "No charge",
            "Not covered",
        )
        return rng.choice((*said, f"{rng.randint(2, 5) * 10}% after deductible"))

    rows = []
    for event in rng.sample(tuple(words.EVENTS), k=rng.randint(4, len(words.EVENTS))):
        for at, service in enumerate(words.EVENTS[event]):
            rows.append(("" if at else event, service, pays(), pays(), choose(rng, rng.choice(words.LIMITS)).format_map(facts)))
    heads = (
        "Common Medical Event",
        "Services You May Need",
        "Network Provider (You will pay the least)",
        "Out-of-Network Provider (You will pay the most)",
        "Limitations, Exceptions & Other Important Information",
    )
    cells.table(galley, (1.4, 1.5, 1.2, 1.2, 2.2), heads, rows, pen)


def _examples(galley: Galley, rng: Random, pen: Pen) -> None:
    """What somebody would pay: boxes beside each other."""
    high = pen.size * 1.5 * 13
    galley.need(high + 30)
    galley.line("About these Coverage Examples:", galley.pen.heavy())
    galley.gap(0.6)
    top, wide = galley.y, (galley.width - 20) / 3
    for number, (name, what, shares) in enumerate(words.EXAMPLES):
        x, y = galley.left + number * (wide + 10), top
        galley.sheet.frame(x, top - pen.size - 4, x + wide, top + high, 0.8)
        for line in wrap(f"{name} ({what})", pen.heavy(), wide - 12):
            galley.sheet.write(x + 6, y, line, pen.heavy())
            y += pen.size * 1.3
        y += 4
        cost = [rng.randint(1, 60) * 10 for _ in ("Deductible", "Copayments", "Coinsurance")]
        lines = [
            *((each, "") for each in shares),
            ("Total Example Cost", f"${rng.randint(19, 127) * 100:,}"),
            ("Deductibles", f"${cost[0]}"),
            ("Copayments", f"${cost[1]}"),
            ("Coinsurance", f"${cost[2]}"),
            ("The total you would pay is", f"${sum(cost):,}"),
        ]
        for label, amount in lines:
            galley.sheet.write(x + 6, y, label, fitted(pen, label, wide - 60))
            galley.sheet.write(x + wide - 6, y, amount, pen, "right")
            y += pen.size * 1.3
    galley.y = top + high + 26


def draw_tests(rng: Random) -> Paper:
    """Tests of a laboratory: each a name with captions and what is said, in one or two columns, or in a table."""
    galley = leaf(rng, "letter-other-lab-tests")
    lab = f"{correspondents.place(rng)} {rng.choice(('Reference Laboratory', 'Clinical Labs', 'Pathology Services', 'Diagnostics'))}"
    titled(
        galley,
        rng.choice(("Directory of Services", "Test Catalog", "Specimen Collection Guide", "Test Updates and Changes")),
        galley.pen.sized(18).heavy().inked(rng.choice(_INKS)),
        middle=rng.random() < 0.5,
    )
    galley.sheet.put("/sender/name", lab, galley.left, galley.y, lab, galley.pen.heavy())
    galley.gap(2)
    facts = [(rng.choice(label), values) for label, values in rng.sample(tuple(words.TEST_FACTS.items()), k=rng.randint(4, 9))]
    tests = sorted(rng.sample(words.TESTS, k=rng.randint(16, 34)))
    if rng.random() < 0.3:
        few = facts[:4]
        rows = [(digits(rng, 5), test, *(choose(rng, rng.choice(values)) for _, values in few)) for test in tests]
        Cells.diced(rng).table(
            galley, (0.8, 1.8, *(1.2 for _ in few)), ("Code", "Test", *(label for label, _ in few)), rows, galley.pen.sized(7.6)
        )
        return end(galley)
    columns = rng.choice((1, 2, 2))
    gutter = 22.0
    wide, left, start, at = (galley.width - gutter * (columns - 1)) / columns, galley.left, galley.y, 0
    ruled, hung, mark = rng.random() < 0.5, rng.random() < 0.5, rng.choice((":", "", " -"))
    for test in tests:
        high = galley.leading * (len(facts) + 2.6)
        if galley.y + high > galley.floor:
            at += 1
            if at % columns == 0:
                galley.need(9999)
                start = galley.y
            galley.y = start
        galley.left = left + (at % columns) * (wide + gutter)
        galley.right = galley.left + wide
        _entry(galley, rng, test, facts, hung=hung, mark=mark)
        if ruled:
            galley.sheet.rule(galley.left, galley.y - galley.leading * 0.6, galley.right, galley.y - galley.leading * 0.6, 0.5)
        galley.gap(0.6)
    return end(galley)


def _entry(
    galley: Galley, rng: Random, test: str, facts: Sequence[tuple[str, Sequence[str]]], *, hung: bool, mark: str
) -> None:
    """One test."""
    galley.sheet.write(galley.left, galley.y, test, fitted(galley.pen.heavy(), test, galley.width - 50))
    galley.sheet.write(galley.right, galley.y, digits(rng, 5), galley.pen.heavy(), "right")
    galley.y += galley.leading
    stop = max(galley.pen.width(f"{label}{mark} ") for label, _ in facts) + 8
    for label, values in facts:
        end_x = galley.sheet.write(galley.left + 6, galley.y, f"{label}{mark}", galley.pen)
        x, shown = (galley.left + stop if hung else end_x + 5), choose(rng, rng.choice(values))
        galley.sheet.write(x, galley.y, shown, fitted(galley.pen, shown, galley.right - x))
        galley.y += galley.leading


def draw_guide(rng: Random) -> Paper:
    """How to fill in a form: its boxes by number and name, what to enter, notes, samples."""
    galley = leaf(rng, "letter-other-form-guide")
    title, kinds = rng.choice(words.GUIDES)
    form = f"{rng.choice(('HC', 'PR', 'W', 'A', ''))}{rng.randint(3, 9940)}"
    facts = {"form": form, "web": f"www.{correspondents.party(rng, 'firm').domain}"}
    titled(
        galley,
        choose(rng, title).format_map(facts),
        galley.pen.sized(rng.choice((13.0, 17.0))).heavy().inked(rng.choice(_INKS)),
        middle=rng.random() < 0.4,
    )
    for note in rng.sample(words.GUIDE_NOTES, k=rng.randint(2, 6)):
        said(galley, f"• {note.format_map(facts)}", left=8)
    galley.gap()
    kind, way = rng.choice(kinds), rng.choice(("table", "run", "hung", "sections"))
    boxes = list(words.BOXES)
    rng.shuffle(boxes)
    boxes = [
        (name, " ".join((text, *rng.sample(words.BOX_NOTES, k=rng.choice((0, 0, 1, 2, 3))))))
        for name, text in boxes[: rng.randint(18, len(boxes))]
    ]
    marks = [f"{number}{rng.choice(('', '', '', 'a', 'b'))}" for number in range(1, len(boxes) + 1)]
    if way == "table":
        rows = [
            (mark, name, text, rng.choice(("R", "C", "O", "Required", "Optional")))
            for mark, (name, text) in zip(marks, boxes, strict=True)
        ]
        Cells.diced(rng).table(
            galley,
            (0.7, 1.6, 4, 0.9),
            (kind, rng.choice(("Name", "Field Name")), rng.choice(("What to enter", "Instructions")), "Status"),
            rows,
            galley.pen,
        )
        return end(galley)
    for at, (mark, (name, text)) in enumerate(zip(marks, boxes, strict=True)):
        galley.need(galley.leading * 4)
        if way == "sections" and at % 5 == 0:
            head = f"{rng.choice(('SECTION', 'PART', 'STEP'))} {at // 5 + 1}"
            galley.sheet.fill(galley.left, galley.y - galley.pen.size - 2, galley.right, galley.y + 4, (0.88, 0.88, 0.88))
            galley.line(head, galley.pen.heavy())
            galley.gap(0.5)
        if way == "run":
            said(galley, f"{kind} {mark}. {name}. {text}")
        else:
            galley.sheet.write(galley.left, galley.y, f"{kind} {mark}", galley.pen.heavy())
            start = galley.pen.heavy().width(f"{kind} 88b") + 14
            galley.sheet.write(galley.left + start, galley.y, name, galley.pen.heavy())
            galley.y += galley.leading
            said(galley, text, left=start)
            if rng.random() < 0.2:
                _sample(galley, rng, name, galley.left + start)
        galley.gap(0.6)
    return end(galley)


def _sample(galley: Galley, rng: Random, name: str, x: float) -> None:
    """The box as it looks on the form, empty or with an example."""
    galley.need(40)
    wide, small = rng.uniform(150, 260), galley.pen.sized(6.2)
    galley.sheet.frame(x, galley.y - 4, x + wide, galley.y + 20, 0.6)
    galley.sheet.write(x + 3, galley.y + 3, name.upper(), small)
    if rng.random() < 0.5:
        galley.sheet.write(
            x + 10, galley.y + 16, rng.choice(("SMITH, JANE, Q", "01 15 26", "X", "123456789", "SOF")), Pen("courier", 8.5)
        )
    galley.y += 34
