"""Training forms that go round: reports of sales calls with columns mostly empty, slips that route and transmit papers."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import correspondents, form_papers
from models.training.content.form_papers import reply, report
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_blanks import marked
from models.training.families.form_desk import Desk
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_CALL_TITLES = words(
    "COMPETITIVE PROGRAM REPORT|SALES CALL REPORT|Weekly Sales Report|RETAIL SURVEY|CHAIN ACCOUNT PROFILE|DISTRIBUTION REPORT|FIELD PROGRESS REPORT|NEW BRAND STATUS REPORT|Division Manager's Report|STORE CHECK FORM|PROMOTION RESULTS"
)
_CALL_FACTS = (
    "DIVISION~Division name=place|REGION~Area=place|DATE~Week ending~REPORT DATE=day|MANAGER~Submitted by~FROM=name|TO~Submitted to=name|PRODUCT~Brand=product|ACCOUNT~Chain name~Customer=firm|"
    "NO. OF STORES~Stores=count|TIME PERIOD~Period covered=day|TERRITORY NO.~Assignment=code|TELEPHONE=phone|MANUFACTURER=firm"
)
_COLUMNS = (
    (("ACCOUNT", "firm"), ("LOCATION", "place"), ("NO. STORES", "count"), ("VOLUME", "money"), ("COMMENTS", "short")),
    (
        ("Brand", "product"),
        ("Size", "measure"),
        ("Price", "measure"),
        ("Facings", "count"),
        ("Stock", "count"),
        ("Remarks", "short"),
    ),
    (("NAME OF ACCOUNT", "firm"), ("IND/LOR VOLUME", "count"), ("# STORES", "count"), ("EFFECTIVE DATE", "day")),
    (("Item", "product"), ("Ordered", "count"), ("Shipped", "count"), ("On hand", "count")),
    (("WEEK", "day"), ("CALLS", "count"), ("PLACED", "count"), ("% DIST.", "percent"), ("SAMPLES", "count")),
)
_QUERIES = words(
    "Was the display placed as planned|Has the account agreed to the program|Is a follow-up call needed|Are competitive brands on promotion|Was point of sale material used|Were coupons redeemed|Is distribution complete|Does the store carry all packings"
)
_TOPICS = words(
    "HOW WIDESPREAD~Extent|REACTION~Trade reaction|EFFECTIVENESS|DESCRIPTION~Nature of program|COMPETITIVE ACTIVITY~Competition|SUGGESTIONS~Recommendations|OTHER INFORMATION~Other|PROBLEMS ENCOUNTERED|FOLLOW-UP~Action taken|CONSUMER COMMENTS"
)


def draw_call(rng: Random) -> Paper:
    """Facts on rules, a table with few rows filled, questions to mark, topics with typed or missing comments."""
    desk = Desk(
        Sheet("form", "form-call-report"),
        Pen(rng.choice((*SANS, *SERIF, *MONO[:2])), rng.choice((8.5, 9.0, 9.5))),
        Pen(rng.choice((*MONO[:2], *MONO[:2], "arial")), rng.choice((9.0, 10.0))),
    )
    left, right, y = rng.choice((42.0, 60.0)), rng.choice((552.0, 570.0)), rng.choice((46.0, 70.0))
    title = rng.choice(_CALL_TITLES)
    centred = rng.random() < 0.6
    big = desk.pen.sized(rng.choice((10.0, 12.0, 14.0))).heavy()
    desk.title(title, 306 if centred else left, y, big, "center" if centred else "left")
    if centred and rng.random() < 0.5:
        wide = big.width(title) / 2
        desk.sheet.rule(306 - wide, y + 3, 306 + wide, y + 3, 0.8)
    y = _facts(desk, rng, left, right, y + rng.choice((24.0, 32.0)))
    y = _table(desk, rng, left, right, y + 6)
    for query in rng.sample(_QUERIES, k=rng.randint(0, 4)):
        y = _query(desk, rng, query, left, right, y)
    _topics(desk, rng, left, right, y + 6)
    if rng.random() < 0.3:
        desk.sheet.write(
            right,
            780,
            f"{rng.choice(('Form', 'FORM'))} {rng.randint(100, 999)}{rng.choice(('', '-A', ' R'))} {rng.randint(1, 12)}/{rng.randint(71, 96)}",
            desk.pen.sized(6.5),
            "right",
        )
    return desk.sheet.finish()


def _facts(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Captions and answers on rules: one, two or three to a line."""
    fields = form_papers.some(rng, _CALL_FACTS, rng.choice((0.1, 0.3)), share=rng.uniform(0.4, 0.8))
    tail, ruled, step = rng.choice((":", ":", "")), rng.random() < 0.7, rng.choice((18.0, 22.0, 26.0))
    while fields:
        row = fields[: rng.choice((1, 2, 2, 3))]
        while len(row) > 1 and any(
            desk.pen.width(f.label) + desk.hand.width(f.value) + 24 > (right - left) / len(row) for f in row
        ):
            row.pop()
        fields = fields[len(row) :]
        wide = (right - left + 14) / len(row)
        for at, asked in enumerate(row):
            x = left + at * wide
            end = desk.label(asked.label, x, y, tail=tail, answered=bool(asked.value)) + 5
            if ruled:
                desk.sheet.rule(end, y + 2.5, x + wide - 14, y + 2.5, 0.5)
            if asked.value:
                desk.value(asked.value, end + 4, y - 1, x + wide - 18 - end)
        y += step
    return y


def _table(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Headings over columns; of many rows few are filled. One filled row is a field to each heading, of more each cell is one or none."""
    columns, filled = rng.choice(_COLUMNS), rng.choice((0, 1, 1, 2, 4, 6))
    count, step, gridded = max(filled, rng.choice((2, 5, 8))), rng.choice((16.0, 19.0)), rng.random() < 0.65
    shares = [2.6 if kind in {"firm", "product"} else 1.0 for _, kind in columns]
    edges = [left + (right - left) * sum(shares[:at]) / sum(shares) for at in range(len(columns) + 1)]
    pen = desk.pen.heavy() if rng.random() < 0.4 else desk.pen
    for at, (head, kind) in enumerate(columns):
        x, wide = edges[at] + 4, edges[at + 1] - edges[at]
        own = fitted(pen, head, wide - 8)
        value = reply(rng, kind) if filled == 1 else ""
        desk.label(head, x, y + step - 5, own, answered=bool(value))
        if value:
            desk.value(value, x, y + 2 * step - 5, wide - 8)
        _column(desk, rng, head, kind, (x, y + step, wide - 8, step), filled if filled > 1 else 0)
        if not gridded:
            desk.sheet.rule(x, y + step - 2.5, x + own.width(head), y + step - 2.5, 0.5)
    for row in range(count + 2 if gridded else 0):
        desk.sheet.rule(left, y + row * step, right, y + row * step, 0.5)
    for x in edges if gridded else ():
        desk.sheet.rule(x, y, x, y + (count + 1) * step, 0.5)
    return y + (count + 1) * step + 16


def _column(desk: Desk, rng: Random, head: str, kind: str, at: tuple[float, float, float, float], filled: int) -> None:
    x, y, room, step = at
    for row in range(filled):
        text = reply(rng, kind)
        desk.sheet.write(x, y + (row + 1) * step - 5, text, fitted(desk.hand, text, room))
        desk.sheet.optional_items.setdefault("/fields", []).append({"label": head, "value": text})


def _query(desk: Desk, rng: Random, query: str, left: float, right: float, y: float) -> float:
    """A question, yes and no with a rule each, a mark typed on one."""
    label, pointer, chosen = f"{query}?", f"/fields/{desk.count}", rng.randrange(3)
    desk.label(label, left, y, answered=chosen < 2, room=right - left - 130)
    x = right - 120
    for at, option in enumerate(rng.choice((("YES", "NO"), ("Yes", "No")))):
        if chosen == at:
            desk.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
            desk.sheet.put(f"{pointer}/value", option, x, y, option, desk.pen)
        else:
            desk.sheet.write(x, y, option, desk.pen)
        desk.sheet.rule(x + 20, y + 2, x + 44, y + 2, 0.5)
        if chosen == at:
            desk.sheet.write(x + 30, y - 0.5, rng.choice("Xx"), desk.hand)
        x += 62
    desk.count += chosen < 2
    return y + desk.pen.size + 9


def _topics(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    """Captions with a few sentences typed beside or below, on rules or none."""
    leading, ruled, beside, tail = (
        desk.hand.size + rng.choice((4.0, 8.0)),
        rng.random() < 0.5,
        rng.random() < 0.5,
        rng.choice((":", ":", "")),
    )
    for topic in rng.sample(_TOPICS, k=rng.randint(2, 5)):
        text = report(rng, 1, 3) if rng.random() < 0.7 else ""
        end = desk.label(rng.choice(topic.split("~")), left, y, tail=tail, answered=bool(text)) + 8
        x = end if beside else left + 4
        lines = wrap(text, desk.hand, right - x)
        low = y if beside else y + leading
        if y + (len(lines) + 2) * leading > 740:
            lines = lines[:1]
            text = lines[0] if lines else ""
        if ruled:
            for row in range(max(len(lines), 2)):
                desk.sheet.rule(x, low + row * leading + 2.5, right, low + row * leading + 2.5, 0.4)
        if text:
            desk.passage(lines, text, x, low, leading)
        y = low + max(len(lines), 2) * leading + 6
        if y > 700:
            return


_SLIP_TITLES = words(
    "ROUTING AND TRANSMITTAL SLIP|ROUTE SLIP|DOCUMENT TRANSMITTAL SHEET|Routing Request|INTER-OFFICE TRANSMITTAL|COPY CLEARANCE FORM|PRINT AUTHORIZATION|CONTRACT ROUTING SHEET|MANUSCRIPT REVIEW FORM|Circulation Slip|PACKAGING APPROVAL SHEET"
)
_SLIP_FACTS = "FROM~Sent by~Originator=name|DATE~Date sent=day|SUBJECT~Re~Title of document=product|EXT.~Phone=extension|FILE~File no.=code|CONTRACT WITH~Company=firm|DUE BACK~Return by~Please return by=day|DEPT.=dept|NO. OF COPIES~Pages=count|JOB NO.~Contract no.=code|AMOUNT~Contract cost=money"
_ACTIONS = words(
    "For approval|For your information|Note and return|Please comment|Signature|As requested|Prepare reply|See me|Per conversation|For correction|Circulate|Investigate|Initial and return|File|Coordinate|Justify|No action needed|Take appropriate action"
)


def draw_slip(rng: Random) -> Paper:
    """A slip, on a sheet of its own or small on a larger one: who gets it in turn, what to do, from whom."""
    desk = Desk(
        Sheet("form", "form-routing-slip"),
        Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 9.0))),
        Pen(rng.choice((*MONO, "times", "arial")), rng.choice((9.0, 10.0))),
    )
    left, right = rng.choice(((54.0, 558.0), (54.0, 420.0), (100.0, 510.0)))
    y, blocks = rng.choice((46.0, 64.0, 90.0)), [_people, _actions, _slip_facts]
    if rng.random() < 0.4:
        firm = correspondents.party(rng, rng.choice(("firm", "plan"))).name
        desk.sheet.write(left, y - 16, firm, fitted(desk.pen, firm, right - left))
    title = rng.choice(_SLIP_TITLES)
    desk.title(title, (left + right) / 2, y, fitted(desk.pen.sized(13).heavy(), title, right - left), "center")
    rng.shuffle(blocks)
    y += 14
    for block in blocks:
        y = block(desk, rng, left, right, y) + rng.choice((6.0, 12.0))
    if rng.random() < 0.8:
        _remarks(desk, rng, left, right, y)
    return desk.sheet.finish()


def _people(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """Numbered rows: to whom, initials, day."""
    heads = rng.choice(
        (
            ("TO", "INITIALS", "DATE"),
            ("Name", "Initial", "Date"),
            ("ROUTE TO", "Sign", "Date in", "Date out"),
            ("Reviewer", "Approved", "Date"),
        )
    )
    wide, step, rows = (right - left) * 0.5, rng.choice((18.0, 21.0)), rng.randint(3, 7)
    rest = (right - left - wide) / (len(heads) - 1)
    edges = [left, *(left + wide + rest * at for at in range(len(heads)))]
    for head, x in zip(heads, edges, strict=False):
        desk.sheet.write(x + 4, y + 12, head, desk.pen.sized(7.5))
    either, filled = desk.sheet.optional_items.setdefault("/fields", []), rng.randint(1, rows)
    either += [{"label": head, "value": None} for head in heads]
    for row in range(rows):
        low = y + 16 + (row + 1) * step - 5
        x = desk.sheet.write(left + 4, low, f"{row + 1}.", desk.pen) + 6 if len(heads) == 3 else left + 6
        if row < filled:
            name = reply(rng, "name")
            desk.sheet.write(x, low, name, fitted(desk.hand, name, left + wide - x - 4))
            either += [{"label": heads[0], "value": name}, {"label": str(row + 1), "value": name}]
            _seen(desk, rng, heads[-1], edges, low)
    foot = y + 16 + rows * step
    for row in range(rows + 1):
        desk.sheet.rule(left, y + 16 + row * step, right, y + 16 + row * step, 0.5)
    for x in edges:
        desk.sheet.rule(x, y, x, foot, 0.5)
    desk.sheet.rule(left, y, right, y, 0.8)
    return foot


def _seen(desk: Desk, rng: Random, head: str, edges: Sequence[float], low: float) -> None:
    """Initials and a day of who has seen it."""
    if rng.random() < 0.5:
        return
    scribble(desk.sheet, rng, edges[1] + 6, min(edges[2] - 8, edges[1] + 44), low - 2)
    day = f"{rng.randint(1, 12)}/{rng.randint(1, 28)}"
    desk.sheet.write(edges[-2] + 8, low, day, desk.hand)
    desk.sheet.optional_items["/fields"].append({"label": head, "value": day})


def _actions(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    """What to do with it: boxes in columns, some marked."""
    items, columns, side = rng.sample(_ACTIONS, k=rng.randint(4, 12)), rng.choice((2, 3)), desk.pen.size * 0.85
    wide, share = (right - left) / columns, rng.choice((0.15, 0.3))
    y += 14
    for start in range(0, len(items), columns):
        for column, item in enumerate(items[start : start + columns]):
            x = left + 2 + column * wide
            desk.sheet.frame(x, y - side, x + side, y, 0.6)
            marked(desk, item, (x, y), wide - side - 14, given=rng.random() < share)
        y += desk.pen.size + 6
    return y - 6


def _slip_facts(desk: Desk, rng: Random, left: float, right: float, y: float) -> float:
    fields = form_papers.some(rng, _SLIP_FACTS, rng.choice((0.1, 0.3)), share=rng.uniform(0.4, 0.8))
    tail, step = rng.choice((":", ":", "")), rng.choice((17.0, 20.0))
    y += 14
    for asked in fields:
        end = desk.label(asked.label, left + 2, y, tail=tail, answered=bool(asked.value)) + 6
        if rng.random() < 0.8:
            desk.sheet.rule(end, y + 2.5, right, y + 2.5, 0.4)
        if asked.value:
            desk.value(asked.value, end + 4, y - 0.5, right - end - 6)
        y += step
    return y - step


def _remarks(desk: Desk, rng: Random, left: float, right: float, y: float) -> None:
    """A box for remarks, typed into or empty."""
    text, caption = (
        report(rng, 1, 3) if rng.random() < 0.6 else "",
        rng.choice(("REMARKS", "Comments", "Message", "Instructions")),
    )
    lines, leading = wrap(text, desk.hand, right - left - 20), desk.hand.size + 3.5
    high = max(60.0, len(lines) * leading + 26)
    if y + high > 778:
        return
    desk.sheet.frame(left, y, right, y + high, 0.6)
    desk.label(caption, left + 4, y + 11, answered=bool(text), tail=rng.choice(("", ":")))
    if text:
        desk.passage(lines, text, left + 10, y + 24, leading)
