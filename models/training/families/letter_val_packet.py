"""Validation mail of no kind: packets of several sheets with tables, questions and blanks left open."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import val_bearing_words as words
from models.training.families.letter_val_kit import Area, Flow
from models.training.families.letter_val_other import UNTOLD
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """A name on every sheet's foot, sections that mix text with what is to be filled in."""
    sheet = Sheet("letter", "letter-val-packet")
    sheet.know("/category", "other")
    pen = Pen(rng.choice(("helvetica", "times", "arial", "roman", "vera")), rng.choice((9.2, 10.0, 10.8)))
    title, house = rng.choice(words.PACKETS), correspondents.party(rng, rng.choice(("firm", "practice"))).name

    def footed(each: Sheet) -> None:
        line = f"{house}  -  {title}  -  {each.page}"
        each.write(306, 764, line, fitted(pen.sized(7.4), line, 480), "center")

    footed(sheet)
    sheet.put("/subject", title, 306, 84, title, fitted(pen.sized(21).heavy(), title, 490), "center")
    flow = Flow(sheet, pen, [Area(60, 552, 124, 716)], [Area(60, 552, 64, 720)], pen.size * 1.4, footed)
    parts = [_text, _blanks, _asks, _costs, _blanks, _text]
    rng.shuffle(parts)
    sheets = rng.randint(2, 4)
    for number, head in enumerate(rng.sample(words.PACKET_HEADS, k=len(words.PACKET_HEADS))):
        if sheet.page == sheets and flow.y > 400:
            break
        flow.need(90)
        flow.line(head, pen.sized(pen.size + 2).heavy())
        flow.gap(0.3)
        parts[number % len(parts)](flow, rng)
        flow.gap(1.2)
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _text(flow: Flow, rng: Random) -> None:
    for _ in range(rng.randint(1, 2)):
        flow.paragraph((" ".join(rng.sample(words.PACKET_SAYS, k=rng.randint(2, 5))),))
        flow.gap(0.5)


def _blanks(flow: Flow, rng: Random) -> None:
    """Captions over or before empty rules or boxes."""
    manner = rng.choice(("before", "under", "box"))
    half = (flow.area.right - flow.area.left) / 2
    listed = rng.sample(words.PACKET_BLANKS, k=rng.choice((4, 6, 8)))
    for number in range(0, len(listed), 2):
        flow.need(34)
        for at, caption in enumerate(listed[number : number + 2]):
            x = flow.area.left + at * half
            if manner == "box":
                flow.sheet.frame(x, flow.y - 9, x + half, flow.y + 19, 0.5)
                flow.sheet.write(x + 4, flow.y - 1, caption, flow.pen.sized(7))
            elif manner == "under":
                flow.sheet.rule(x, flow.y + 4, x + half - 12, flow.y + 4, 0.5)
                flow.sheet.write(x, flow.y + 13, caption, flow.pen.sized(7.4))
            else:
                end = flow.sheet.write(x, flow.y, f"{caption} ", flow.pen)
                flow.sheet.rule(end, flow.y + 2, x + half - 10, flow.y + 2, 0.5)
        flow.y += 28
    flow.y += 4


def _asks(flow: Flow, rng: Random) -> None:
    for ask in rng.sample(words.PACKET_ASKS, k=rng.randint(3, 6)):
        flow.need(0)
        flow.sheet.write(flow.area.left + 6, flow.y, ask, flow.pen)
        flow.sheet.write(flow.area.left + 300, flow.y, rng.choice(("( ) yes   ( ) no", "Y / N", "[ ] Yes  [ ] No")), flow.pen)
        flow.y += flow.leading * 1.2


def _costs(flow: Flow, rng: Random) -> None:
    for _ in range(rng.randint(3, 6)):
        flow.need(0)
        flow.sheet.write(
            flow.area.left + 10,
            flow.y,
            rng.choice(("Suite", "Small bin", "Large bin", "Gold", "Silver", "Key", "Uniform", "Tier 2")),
            flow.pen,
        )
        for stop in (330, 420, 510):
            flow.sheet.write(stop, flow.y, f"{rng.randint(5, 900)}.00", flow.pen, "right")
        flow.y += flow.leading
