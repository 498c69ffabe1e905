"""Pictures on paper: photographs, charts, maps, drawings with labels, big words."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from models.training.content import correspondents
from models.training.families.other_page import Page
from models.training.ink import Colour, Pen, fitted

_CALLS = (
    "SALE", "SAVE NOW", "OPEN HOUSE", "You're Invited!", "Grand Opening", "FREE", "Act Now", "Thank You", "New!", "Join Us", "Now Hiring", "Last Chance", "Welcome", "Coming Soon",
    "Clearance", "Trade In & Save", "Dear Neighbor", "We've Moved", "Announcing", "Ask Us How", "Wanted", "Today Only", "Best of {place}", "Celebrate!", "Important",
)  # fmt: skip


def _grey(page: Page) -> Colour:
    level = page.rng.uniform(0.3, 0.92)
    return level, level, level


def photograph(page: Page) -> None:
    """Greys and shapes, perhaps with a line of words below."""
    high = min(page.room - 24, page.width * page.rng.uniform(0.35, 0.8), 330)
    if high < 40:
        return
    rng, sheet, top = page.rng, page.sheet, page.y - page.pen.size
    left, right = page.left, page.right
    sheet.fill(left, top, right, top + high, _grey(page))
    horizon = top + high * rng.uniform(0.3, 0.8)
    sheet.fill(left, horizon, right, top + high, _grey(page))
    for _ in range(rng.randint(2, 9)):
        x, y = rng.uniform(left + 10, right - 40), rng.uniform(top + 5, top + high - 25)
        wide, tall = rng.uniform(8, (right - x) * 0.6), rng.uniform(8, (top + high - y) * 0.8)
        if page.chance(0.5):
            sheet.polygon(((x, y + tall), (x + wide / 2, y), (x + wide, y + tall)), _grey(page))
        else:
            sheet.fill(x, y, min(right, x + wide), y + tall, _grey(page))
    page.y = top + high + page.pen.size + 3
    if page.chance(0.7):
        small = page.pen.sized(max(6.5, page.pen.size - 1.5))
        page.text(
            rng.choice(
                (
                    page.told.sentence(),
                    f"{correspondents.person(rng).plain}, {page.told.thing()}",
                    f"Photo: {correspondents.person(rng).plain}",
                    f"Figure {rng.randint(1, 14)}. {page.told.sentence()}",
                )
            ),
            small,
        )


def chart(page: Page) -> None:
    """Bars or a line over years, with numbers along the axes."""
    if page.room < 150:
        return
    rng, sheet, small = page.rng, page.sheet, page.pen.sized(7.5)
    page.text(f"{page.told.title()} by {rng.choice(('year', 'month', 'region', 'age'))}", page.head)
    high, top = min(page.room - 40, rng.uniform(90, 190)), page.y
    left, right, low = page.left + 34, page.right - 4, top + high
    sheet.rule(left, top, left, low, 0.7)
    sheet.rule(left, low, right, low, 0.7)
    peak, count = rng.choice((10.0, 50.0, 100.0, 400.0, 5000.0)), rng.randint(4, max(4, min(12, int(page.width / 36))))
    for mark in range(5):
        sheet.write(left - 4, low - high * mark / 5 + 2, f"{peak * mark / 5:g}", small, "right")
    start, step = rng.randint(1975, 2018), (right - left) / count
    before = (left, low - high * 0.4)
    bars = page.chance(0.5)
    for number in range(count):
        x, y = left + step * (number + 0.5), low - high * rng.uniform(0.1, 0.95)
        if bars:
            sheet.fill(x - step * 0.3, y, x + step * 0.3, low, _grey(page))
        else:
            sheet.rule(*before, x, y, 1.2)
        before = (x, y)
        sheet.write(x, low + 11, str(start + number)[-2:] if step < 24 else str(start + number), small, "center")
    page.y = low + 30


def sketch_map(page: Page) -> None:
    """Roads with names, a mark where the place is."""
    high = min(page.room - 20, page.rng.uniform(120, 300))
    if high < 100 or page.width < 150:
        return
    rng, sheet, top = page.rng, page.sheet, page.y - page.pen.size
    sheet.frame(page.left, top, page.right, top + high, 0.8)
    small = Pen("helvetica", 7)
    for number in range(rng.randint(2, 4)):
        y = top + high * (number + 0.7) / 5
        sheet.rule(page.left, y, page.right, y + rng.uniform(-5, 5), rng.choice((0.6, 2.0)), (0.5, 0.5, 0.5))
        sheet.write(
            page.left + 10 + number * 12, y - 9, f"{correspondents.place(rng)} {rng.choice(('Rd', 'Ave', 'St', 'Hwy'))}", small
        )
    for _ in range(rng.randint(1, 3)):
        x = rng.uniform(page.left + 110, page.right - 10)
        sheet.rule(x, top, x + rng.uniform(-8, 8), top + high, 1.0, (0.5, 0.5, 0.5))
    y = top + high - 14
    sheet.fill(page.middle, y - 7, page.middle + 7, y, (0.0, 0.0, 0.0))
    sheet.write(
        page.middle + 10, y, fitted_text(f"{page.told.title()} - park here", small, page.right - page.middle - 14), small
    )
    page.y = top + high + page.pen.size * 1.5


def fitted_text(text: str, pen: Pen, wide: float) -> str:
    """The text, cut at the width in points."""
    while pen.width(text) > wide:
        text = text[:-1]
    return text


def slogan(page: Page) -> None:
    """Few words, large, in the middle or at the left."""
    rng = page.rng
    texts = rng.sample(
        (
            rng.choice(_CALLS).format(place=correspondents.place(rng)),
            f"{rng.randint(10, 70)}% OFF",
            page.told.headline(),
            page.told.title(),
            f"Only ${rng.randint(3, 900)}{rng.choice(('', '.99', '.00'))}",
            f"Since {rng.randint(1890, 2015)}",
            page.told.headline(),
        ),
        k=rng.choice((1, 2, 3)),
    )
    align = rng.choice(("center", "center", "left"))
    for text in texts:
        size = rng.choice((15.0, 20.0, 28.0, 40.0, 54.0))
        own = fitted(page.head.sized(size).inked(page.accent if page.chance(0.5) else page.head.colour), text, page.width)
        if page.room < own.size * 1.5:
            return
        page.y += own.size * 0.6
        page.line(text, own, align)  # type: ignore[arg-type]
