"""Training forms of companies before the screen: requests for capital, reports of laboratories; printed cells, typed answers."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply, report
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_desk import Desk
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO

_CAPITAL = words(
    "REQUEST FOR CAPITAL EXPENDITURE|APPROPRIATION REQUEST|PROJECT AUTHORIZATION|Budget Authorization|AUTHORIZATION FOR EXPENDITURE|CAPITAL PROJECT REQUEST|Special Budget Request|MARKETING RESEARCH AUTHORIZATION|PROJECT COST AUTHORIZATION|PROMOTION BUDGET FORM"
)
_FACTS = (
    "PROJECT TITLE~Project name~TITLE OF PROJECT=product|PROJECT NO.~Request number~A.R. NO.=code|DATE~Date submitted~DATE OF REQUEST=day|DEPARTMENT~DEPT.~Originating dept.=dept|LOCATION~Plant=place|"
    "ORIGINATOR~Initiated by~REQUESTED BY=name|COST CENTER~CHARGE TO~Account no.=code|BUDGETED~Budget item=short|EST. START~Start date=day|EST. COMPLETION~Completion date=day|VENDOR~Supplier=firm|TYPE OF EXPENDITURE~Classification=short|"
    "LIFE (YRS.)~Useful life=count|TELEPHONE EXT.~Ext.=extension|REVISION~Supplement no.=count|RETURN ON INVESTMENT~R.O.I.=percent"
)
_COSTS = words(
    "Land|Buildings|Machinery & equipment|Installation|Engineering|Freight|Contingency|Field work|Tabulation|Printing|Postage|Travel|Tooling|Sales tax|Test product|Incentives|Consulting|Training|Spare parts"
)
_HEADS = (
    ("THIS REQUEST", "PREVIOUS", "TOTAL"),
    ("Capital", "Expense", "Total"),
    ("Budget", "Committed", "Balance"),
    ("1st Qtr.", "2nd Qtr.", "Year"),
)
_SIGNERS = words(
    "Department Head|Plant Manager|Controller|Vice President|Division Manager|Research Director|Treasurer|President|Brand Manager|Legal|Purchasing"
)


def cells(desk: Desk, fields: Sequence[Asked], x0: float, x1: float, y: float, high: float, *, jitter: Random) -> float:
    """A ruled row of cells, as wide as they need, captions small at their heads; who types does not hit the line. Returns its foot."""
    small = desk.pen
    need = [max(small.width(each.label), desk.hand.width(each.value), 46.0) + 14 for each in fields]
    slack, x = (x1 - x0) / sum(need), x0
    for asked, wants in zip(fields, need, strict=True):
        wide = wants * slack
        desk.sheet.frame(x, y, x + wide, y + high, 0.6)
        low = y + high - 4 - jitter.uniform(0, max(0.0, high - small.size - desk.hand.size - 7))
        desk.both(asked, (x + 3, y + small.size + 1.5), (x + 6, low), pen=small, room=wide - 9)
        x += wide
    return y + high


def rows_of(rng: Random, fields: list[Asked], counts: tuple[int, ...], desk: Desk, wide: float) -> list[list[Asked]]:
    """The fields in rows that hold them without being written small."""
    rows, left = [], list(fields)
    while left:
        count = min(rng.choice(counts), len(left))
        while count > 1 and sum(max(desk.pen.width(f.label), desk.hand.width(f.value), 46.0) + 14 for f in left[:count]) > wide:
            count -= 1
        rows.append(left[:count])
        left = left[count:]
    return rows


def draw_capital(rng: Random) -> Paper:
    """A request for money: cells, why, what it costs in one column or several, who has to sign."""
    desk = Desk(Sheet("form", "form-capital-request"), Pen(rng.choice(("helvetica", "arial", "times", "narrow")), rng.choice((6.5, 7.0, 7.5))),
                Pen(rng.choice(MONO[:2]), rng.choice((9.0, 10.0))))  # fmt: skip
    left, right = rng.choice(((36.0, 576.0), (54.0, 558.0), (48.0, 570.0)))
    y = _banner(desk, rng, left, right)
    high = rng.choice((24.0, 27.0, 30.0))
    fields = form_papers.some(rng, _FACTS, rng.choice((0.1, 0.3, 0.5)), share=rng.uniform(0.5, 0.9))
    for row in rows_of(rng, fields, (1, 2, 3, 3, 4), desk, right - left):
        y = cells(desk, row, left, right, y, high, jitter=rng)
    y = _reasons(desk, rng, left, right, y)
    y = _costs(desk, rng, left, right, y + rng.choice((0.0, 10.0)))
    _approvals(desk, rng, left, right, y + rng.choice((8.0, 18.0)))
    return desk.sheet.finish()


def _banner(desk: Desk, rng: Random, left: float, right: float) -> float:
    """Company, title, a number at the right."""
    firm, title = correspondents.party(rng, "firm").name.upper(), rng.choice(_CAPITAL)
    y, big = rng.choice((44.0, 56.0)), desk.pen.sized(rng.choice((11.0, 13.0, 15.0))).heavy()
    if rng.random() < 0.3:
        desk.sheet.write(
            left,
            18,
            f"{reply(rng, 'day')} {rng.randint(8, 17)}:{rng.randint(10, 59)}   {firm[:18]}   P.{rng.randint(2, 9):02d}",
            Pen("courier", 7.5),
        )
    centred = rng.random() < 0.5
    desk.sheet.write((left + right) / 2 if centred else left, y, firm, desk.pen.sized(9.5), "center" if centred else "left")
    y += big.size + 4
    desk.title(title, (left + right) / 2 if centred else left, y, fitted(big, title, 330), "center" if centred else "left")
    if not centred or rng.random() < 0.5:
        number = Asked(rng.choice(("NO.", "No.", "FORM NO.", "REQ. NO.")), reply(rng, "code"))
        end = desk.label(number.label, right - 92, y, answered=True) + 5
        desk.value(number.value, end, y - 0.5, right - end)
        desk.sheet.rule(end, y + 2.5, right, y + 2.5, 0.5)
    return y + rng.choice((9.0, 16.0))


def _reasons(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Wide cells for what is asked and why."""
    captions = (
        "DESCRIPTION",
        "JUSTIFICATION",
        "Purpose of project",
        "OBJECTIVES",
        "ALTERNATIVES CONSIDERED",
        "Background",
        "Scope of work",
    )
    for caption in rng.sample(captions, k=rng.choice((1, 2, 2))):
        text = report(rng, 1, 4) if rng.random() < 0.85 else ""
        lines = wrap(text, desk.hand, right - left - 20)
        high = max(desk.pen.size + 8 + len(lines) * (desk.hand.size + 3), rng.choice((40.0, 60.0)))
        desk.sheet.frame(left, y, right, y + high, 0.6)
        desk.label(caption, left + 3, y + desk.pen.size + 1.5, answered=bool(text))
        if text:
            desk.passage(lines, text, left + 10, y + desk.pen.size + desk.hand.size + 5, desk.hand.size + 3)
        y += high
    return y


def _costs(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """What it costs: things and one amount each are fields; of several columns each cell is a field or none."""
    heads = rng.choice((*_HEADS, ("AMOUNT",), ("ESTIMATED COST",), ("Cost",)))
    items, wide = (
        [*rng.sample(_COSTS, k=rng.randint(3, 7)), rng.choice(("TOTAL", "Total cost", "TOTAL REQUEST"))],
        rng.choice((70.0, 90.0)),
    )
    pen, step, ruled = desk.pen.sized(8.0), rng.choice((14.0, 16.0)), rng.random() < 0.6
    edge = right if rng.random() < 0.6 else left + 190 + wide * len(heads)
    edge = min(edge, right)
    y += step
    for at, head in enumerate(heads):
        desk.sheet.write(edge - wide * (len(heads) - 1 - at) - 6, y - 4, head, fitted(pen, head, wide - 10), "right")
    top = y - step
    for item in items:
        if ruled:
            desk.sheet.rule(left, y, edge, y, 0.4)
        amounts = [f"{rng.randint(1, 99)},{rng.randint(0, 999):03d}" if rng.random() < 0.75 else "" for _ in heads]
        _cost_row(desk, item, heads, amounts, (left, edge, wide, y + step - 4))
        y += step
    desk.sheet.frame(left, top, edge, y, 0.6)
    for at in range(len(heads)):
        desk.sheet.rule(edge - wide * (at + 1), top, edge - wide * (at + 1), y, 0.5)
    return y


def _cost_row(
    desk: Desk, item: str, heads: Sequence[str], amounts: Sequence[str], at: tuple[float, float, float, float]
) -> None:
    left, edge, wide, y = at
    pen = fitted(desk.pen.sized(8.0), item, edge - wide * len(heads) - left - 8)
    if len(heads) == 1:
        desk.label(item, left + 4, y, pen, answered=bool(amounts[0]))
        if amounts[0]:
            desk.value(amounts[0], edge - 6 - desk.hand.width(amounts[0]), y)
        return
    desk.sheet.write(left + 4, y, item, pen)
    either = desk.sheet.optional_items.setdefault("/fields", [])
    for index, (head, amount) in enumerate(zip(heads, amounts, strict=True)):
        if amount:
            desk.sheet.write(edge - wide * (len(heads) - 1 - index) - 6, y, amount, desk.hand.sized(9.0), "right")
            either += [{"label": head, "value": amount}, {"label": item, "value": amount}]
    either.append({"label": item, "value": None})


def _approvals(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    """Who signs: offices in a column or side by side, a signature here and there, days typed behind them."""
    if y > 690:
        return
    pen, either = desk.pen.sized(7.5), desk.sheet.optional_items.setdefault("/fields", [])
    desk.sheet.write(
        left, y + 8, rng.choice(("APPROVALS", "Approved by:", "AUTHORIZED SIGNATURES", "REQUIRED APPROVALS")), pen.heavy()
    )
    y += 14
    columns, step = rng.choice((1, 2)), rng.choice((24.0, 28.0))
    wide = (right - left) / columns
    for index, signer in enumerate(rng.sample(_SIGNERS, k=rng.randint(2, 6))):
        x, low = left + (index % columns) * wide, y + step * (index // columns + 1)
        if low > 764:
            return
        end = desk.sheet.write(x, low - 3, signer, pen) + 6
        stop = x + wide * 0.72
        desk.sheet.rule(end, low, stop, low, 0.5)
        desk.sheet.write(stop + 4, low - 3, "Date", pen)
        desk.sheet.rule(stop + 24, low, x + wide - 6, low, 0.5)
        if rng.random() < 0.45:
            scribble(desk.sheet, rng, end + 6, min(stop - 10, end + 120), low - 8)
        if rng.random() < 0.3:
            day = f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(72, 97)}"
            desk.sheet.write(stop + 27, low - 2, day, fitted(desk.hand, day, wide * 0.28 - 34))
            either += [{"label": "Date", "value": day}, {"label": signer, "value": day}]
        either += [{"label": signer, "value": None}, {"label": "Date", "value": None}]


_LAB_TITLES = words(
    "ANALYTICAL REPORT|LABORATORY TEST REPORT|TEST REPORT|REPORT OF ANALYSIS|PHYSICAL TEST DATA|SMOKING TEST RESULTS|PRODUCT TEST DATA SHEET|CERTIFICATE OF ANALYSIS|MATERIALS EVALUATION|EXPERIMENTAL DATA SHEET|ANALYTICAL REQUISITION AND REPORT"
)
_LAB_FACTS = (
    "SAMPLE NO.~Lab. No.~SAMPLE=code|DATE RECEIVED~Received=day|DATE REPORTED~Reported~REPORT DATE=day|SUBMITTED BY~FROM~Requested by=name|CHARGE~Project~PROJECT NO.=code|SAMPLE DESCRIPTION~IDENTIFICATION~Material=product|"
    "LOT NO.~Batch=code|SUPPLIER~Source=firm|NOTEBOOK REF.~Notebook page=code|ANALYST~Tested by=name|METHOD~Test method=code|CONDITIONING~Storage=short|NO. OF SAMPLES~Quantity=count|COPIES TO~Distribution=name"
)
_TESTS = words(
    "Moisture, %|Weight, mg.|Circumference, mm|Draft, in. H2O|Firmness|Total alkaloids, %|pH|Ash, %|Specific gravity|Viscosity, cps|Tensile, lb.|Nicotine, mg.|Tar, mg/cig.|CO, ml|Sugar, %|Porosity|Burn rate, mm/min.|Chlorides, ppm|Color, L value|Melting point, C|Refractive index|Sieve, + 20 mesh"
)


def draw_lab(rng: Random) -> Paper:
    """A laboratory's report, typed from the first letter to the last or on a printed head."""
    size = rng.choice((9.5, 10.0, 11.0))
    typed = Pen(rng.choice(MONO[:2]), size)
    desk = Desk(
        Sheet("form", "form-lab-report"),
        typed if rng.random() < 0.65 else Pen(rng.choice(("times", "helvetica", "roman")), size - 1),
        typed,
    )
    left, right, y = rng.choice((54.0, 68.0)), 560.0, rng.choice((48.0, 66.0))
    centred = rng.random() < 0.7
    x, side = (306.0, "center") if centred else (left, "left")
    firm = correspondents.party(rng, "firm").name.upper()
    desk.sheet.write(x, y, firm, fitted(desk.pen, firm, 440), "center" if centred else "left")
    title = rng.choice(_LAB_TITLES)
    y += size + rng.choice((4.0, 12.0))
    desk.title(title, x, y, desk.pen.heavy() if rng.random() < 0.5 else desk.pen, side)
    y = _lab_facts(desk, rng, left, right, y + rng.choice((22.0, 34.0)))
    y = _results(desk, rng, left, right, y + 12)
    if y < 640:
        text = report(rng, 1, 4)
        caption = rng.choice(("REMARKS", "COMMENTS", "CONCLUSIONS", "Discussion"))
        end = desk.label(caption, left, y, tail=":")
        beside = rng.random() < 0.5
        start = end + 10 if beside else left
        y = desk.passage(
            wrap(text, desk.hand, right - start), text, start, y if beside else y + size + 5, size + rng.choice((2.5, 6.0))
        )
    if y < 715:
        _signed_by(desk, rng, left, right, y + 30)
    return desk.sheet.finish()


def _lab_facts(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Captions and answers typed in one column or two, now and then on rules."""
    fields = form_papers.some(rng, _LAB_FACTS, rng.choice((0.05, 0.2, 0.4)), share=rng.uniform(0.4, 0.9))
    two, ruled, tail, step = (
        rng.random() < 0.6,
        rng.random() < 0.4,
        rng.choice((":", ":", "", " -")),
        desk.pen.size + rng.choice((5.0, 9.0)),
    )
    stop = rng.random() < 0.4
    while fields:
        wide = (right - left) / 2 - 10 if two else right - left
        for column in range(2 if two else 1):
            if not fields:
                break
            asked, x = fields.pop(0), left + column * (wide + 20)
            end = desk.label(asked.label, x, y, tail=tail, answered=bool(asked.value), room=wide * 0.55) + 7
            end = max(end, x + wide * 0.5) if stop else end
            if ruled:
                desk.sheet.rule(end, y + 2.5, x + wide, y + 2.5, 0.5)
            if asked.value:
                desk.value(asked.value, end + 2, y, x + wide - end - 2)
        y += step
    return y


def _results(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Tests and what was found: one result each with dots or space between, or columns of samples."""
    tests, step = rng.sample(_TESTS, k=rng.randint(4, 11)), desk.hand.size + rng.choice((3.0, 5.0))
    heads = [reply(rng, "code") for _ in range(rng.randint(2, 4))] if rng.random() < 0.5 else []
    if heads:
        heads[0] = rng.choice(("CONTROL", "Control", heads[0]))
        return _sample_columns(desk, rng, tests, heads, (left, right, y, step))
    dotted, edge = rng.random() < 0.4, rng.choice((300.0, 360.0))
    for test in tests:
        value = reply(rng, "measure") if rng.random() < 0.9 else ""
        end = desk.label(test, left + 18, y, desk.hand, answered=bool(value), room=edge - left - 40)
        dots = int((edge - end - 8) / desk.hand.width("."))
        if dotted and dots > 2:
            desk.sheet.write(end + 3, y, "." * dots, desk.hand)
        if value:
            desk.value(value, edge + 4, y)
        y += step
    return y + step


def _sample_columns(
    desk: Desk, rng: Random, tests: Sequence[str], heads: Sequence[str], at: tuple[float, float, float, float]
) -> float:
    """A row for each test, a column for each sample."""
    (left, right, y, step), either = at, desk.sheet.optional_items.setdefault("/fields", [])
    first = max(desk.hand.width(test) for test in tests) + 16
    wide = min((right - left - first) / len(heads), 110.0)
    stops = [left + first + wide * (index + 1) for index in range(len(heads))]
    for stop, head in zip(stops, heads, strict=True):
        desk.sheet.write(stop, y, head, fitted(desk.hand, head, wide - 8), "right")
        if rng.random() < 0.5:
            desk.sheet.rule(stop - wide + 8, y + 2.5, stop, y + 2.5, 0.5)
    y += step + 3
    for test in tests:
        desk.sheet.write(left, y, test, desk.hand)
        for stop, head in zip(stops, heads, strict=True):
            value = reply(rng, "measure")
            desk.sheet.write(stop, y, value, desk.hand, "right")
            either += [{"label": test, "value": value}, {"label": head, "value": value}]
        either.append({"label": test, "value": None})
        y += step
    return y + step


def _signed_by(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    signer = Asked(
        rng.choice(("Approved", "APPROVED BY", "Signed", "Reported by")), reply(rng, "name") if rng.random() < 0.6 else ""
    )
    end = desk.label(signer.label, left + 180, y, tail=":", answered=bool(signer.value)) + 6
    desk.sheet.rule(end, y + 3, right, y + 3, 0.5)
    if signer.value:
        desk.value(signer.value, end + 4, y, right - end)
    else:
        scribble(desk.sheet, rng, end + 10, right - 60, y - 4)
