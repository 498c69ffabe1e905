"""The heads of pages of typeset remittances: a banner, a key table, a sentence, a window letter or a control line on page 1."""

from __future__ import annotations

from collections.abc import Callable

from models.training.families import eob_typeset_words as words
from models.training.families.cells import Line, Run, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact, above, beside, running, under_heads
from models.training.families.eob_typeset_facts import amount_run, date_run, number_run, payee_facts, payment_facts
from models.training.families.eob_typeset_panels import panels
from models.training.families.letterhead import Look, draw_logo
from models.training.ink import Pen, fitted, wrap

WHITE = (1.0, 1.0, 1.0)


def first_head(draft: Draft, top: float = 46.0) -> None:
    """Page 1 from `top` down; the pen goes below it."""
    draft.y = top
    draft.title = draft.title or draft.word("title", words.TITLES)
    ways: tuple[Callable[[Draft], None], ...] = (_banner, _key_table, _sentence, _window, _control, _columns, panels)
    ways[draft.style("head", len(ways))](draft)
    draft.y += 8
    if draft.rng.random() < 0.15:
        house_text(draft, draft.rng.choice(words.HOUSE))
    foot(draft)


def payer_block(draft: Draft, x: float, y: float, size: float, room: float = 260.0) -> float:
    """Name, address and telephone of the payer; returns the next baseline."""
    sheet, payer, pen = draft.sheet, draft.content.payer, draft.pen
    if draft.yes("logo", 0.45):
        x = draw_logo(sheet, Look(pen, draft.accent, ("bars", "disc", "square")[draft.style("logo", 3)]), x, y - 14)
    name = draft.name(payer.name)
    sheet.put("/payer/name", name, x, y, name, fitted(pen.sized(size).heavy().inked(draft.accent), name, room - 30))
    y += max(size, pen.size + 3)
    if draft.yes("payer address", 0.85):
        y = _lines(draft, "/payer/address", [draft.name(line) for line in payer.address.lines], x, y)
    if draft.yes("payer phone", 0.6):
        label = Run(draft.label("payer phone", words.PAYEE["phone"]))
        line = (label, Run(draft.phone(payer), "/payer/phone", payer.phone))
        write_line(sheet, line, x, y, shrunk(pen, [line], room - 30))
        y += pen.size + 3
    if draft.yes("website", 0.25):
        sheet.write(x, y, f"www.{payer.domain}", pen)
        y += pen.size + 3
    return y


def payee_block(draft: Draft, x: float, y: float, room: float = 250.0) -> float:
    """Who is paid; returns the next baseline."""
    sheet, payee, pen = draft.sheet, draft.content.payee, draft.pen
    if draft.yes("payee labelled", 0.4):
        sheet.write(x, y, draft.label("payee name", words.PAYEE["name"]), draft.small)
        y += pen.size + 2.5
    name = draft.name(payee.name)
    sheet.put("/payee/name", name, x, y, name, fitted(pen, name, room))
    y += pen.size + 2.5
    if draft.yes("attention line", 0.12):
        sheet.write(x, y, draft.name("Attn: Patient Accounts"), pen)
        y += pen.size + 2.5
    return _lines(draft, "/payee/address", [draft.name(line) for line in payee.address.lines], x, y)


def _lines(draft: Draft, pointer: str, shown: list[str], x: float, y: float) -> float:
    return draft.sheet.put_lines(pointer, ", ".join(shown), x, y, shown, draft.pen, draft.pen.size + 2.5)


def _dark(draft: Draft) -> tuple[float, float, float]:
    return draft.accent if sum(draft.accent) else (0.18, 0.18, 0.18)


def _title_pen(draft: Draft, size: float, room: float) -> Pen:
    return fitted(draft.pen.sized(size).heavy(), draft.title, room)


def _facts(draft: Draft, facts: list[Fact], x0: float, x1: float) -> None:
    if facts:
        way: Callable[..., None] = (beside, beside, above)[draft.style("facts of heads", 3)]
        way(draft, facts, x0, x1, draft.pen)


def _banner(draft: Draft) -> None:
    """Title in white on a dark bar; payer, payee and payment in three columns below."""
    sheet, third = draft.sheet, (draft.right - draft.left) / 3
    sheet.fill(draft.left, draft.y - 16, draft.right, draft.y + 7, _dark(draft))
    sheet.write(draft.left + 7, draft.y, draft.title, _title_pen(draft, 13, 2 * third).inked(WHITE))
    top = draft.y + 26
    low = max(payer_block(draft, draft.left, top, 10.5, third), payee_block(draft, draft.left + third + 6, top, third - 12))
    draft.y = top
    _facts(draft, [*payment_facts(draft), *payee_facts(draft)], draft.left + 2 * third + 4, draft.right)
    draft.y = max(draft.y, low) + 8
    sheet.rule(draft.left, draft.y - 8, draft.right, draft.y - 8, 0.8, draft.accent)
    draft.y += 6


def _key_table(draft: Draft) -> None:
    """Payer left, title and a framed table of labels and values right, the payee in the window."""
    sheet, half, pen = draft.sheet, (draft.left + draft.right) / 2 + 20, draft.pen
    low = payer_block(draft, draft.left, draft.y, 13)
    sheet.write(draft.right, draft.y, draft.title, _title_pen(draft, 13, draft.right - half), "right")
    y, high = draft.y + 22, pen.size * 1.6
    facts = [*payment_facts(draft), *payee_facts(draft)]
    labels = min(max(pen.width(fact.label) for fact in facts) + 10, (draft.right - half) * 0.6)
    for fact in facts:
        sheet.fill(half, y - high * 0.7, half + labels, y + high * 0.3, (0.9, 0.9, 0.9))
        sheet.frame(half, y - high * 0.7, draft.right, y + high * 0.3, 0.4)
        sheet.write(half + 4, y, fact.label.rstrip(":"), fitted(pen, fact.label, labels - 6))
        write_line(sheet, fact.line, half + labels + 5, y, shrunk(pen, [fact.line], draft.right - half - labels - 8))
        y += high
    draft.y = max(y, payee_block(draft, draft.left + 12, low + 20)) + 12


def _sentence(draft: Draft) -> None:
    """Payee first, then the payer, then the payment told in a sentence."""
    sheet, half, pen = draft.sheet, (draft.left + draft.right) / 2, draft.pen
    low = payee_block(draft, draft.left + 8, draft.y + draft.rng.choice((0, 36)))
    draft.y = max(low, payer_block(draft, half + 20, draft.y, 11)) + 14
    sheet.write(half, draft.y, draft.title, _title_pen(draft, 13, 380), "center")
    draft.y += 20
    kind = Run(draft.word("kind of payment", ("Payment", "Remittance", "Draft")))
    if draft.content.method == "none":
        line: Line = (Run("This advice of"), date_run(draft), Run("comes without a payment. Amount:"), amount_run(draft))
    elif draft.yes("sentence in the passive", 0.5):
        line = (kind, number_run(draft), Run("in the amount of"), amount_run(draft), Run("was issued on"), date_run(draft))
    else:
        line = (Run("On"), date_run(draft), Run("we issued payment"), number_run(draft), Run("for"), amount_run(draft))
    draft.sheet.know("/payment/method", draft.content.method)
    draft.sheet.alternatives["/payment/method"] = ["check", "eft", "none", None]
    write_line(sheet, line, draft.left, draft.y, shrunk(pen.sized(pen.size + 0.6), [line], draft.right - draft.left))
    draft.y += pen.size * 1.7
    if facts := payee_facts(draft):
        running(draft, facts, draft.left, draft.right, pen)
    draft.y += 8


def _window(draft: Draft) -> None:
    """Title and a strip of boxes on top, payer right and payee left below it."""
    draft.sheet.write(draft.left, draft.y, draft.title, _title_pen(draft, 15, 360).inked(draft.accent))
    if draft.yes("page on top", 0.5):
        draft.sheet.write(draft.right, draft.y, f"Page {draft.sheet.page}", draft.small, "right")
    draft.y += 22
    above(draft, payment_facts(draft), draft.left, draft.right, draft.pen, framed=draft.yes("framed strip", 0.7))
    draft.y += 12
    half = (draft.left + draft.right) / 2 + 30
    low = max(payee_block(draft, draft.left + 10, draft.y + 8), payer_block(draft, half, draft.y, 11, draft.right - half))
    draft.y = low + 6
    if facts := payee_facts(draft):
        running(draft, facts, draft.left, draft.right, draft.pen)
    draft.y += 8


def _control(draft: Draft) -> None:
    """A line of page and report numbers, the payer and the title in the middle, headings over values across."""
    sheet, middle, pen = draft.sheet, (draft.left + draft.right) / 2, draft.pen
    sheet.write(draft.left, draft.y - 8, f"RPT {draft.content.payer_id[:3]}-04", draft.small)
    sheet.write(draft.right, draft.y - 8, f"PAGE {sheet.page}", draft.small, "right")
    payer = draft.content.payer
    name = draft.name(payer.name)
    draft.y += 6
    sheet.put("/payer/name", name, middle, draft.y, name, pen.sized(12).heavy(), "center")
    draft.y += 12
    town = draft.name(payer.address.joined)
    sheet.put("/payer/address", town, middle, draft.y, town, pen, "center")
    draft.y += 16
    sheet.write(middle, draft.y, draft.title, _title_pen(draft, 11, 380), "center")
    draft.y = payee_block(draft, draft.left, draft.y + 16) + 8
    facts = [*payment_facts(draft), *payee_facts(draft)]
    for part in (facts[:5], facts[5:]):
        if part:
            under_heads(draft, part, draft.left, draft.right, pen)
    draft.y += 6


def _columns(draft: Draft) -> None:
    """Payer on the left; everything that is told of payee and payment in labelled rows at the right."""
    half = draft.left + (draft.right - draft.left) * 0.52
    top = draft.y
    low = payer_block(draft, draft.left, top, 14)
    low = payee_block(draft, draft.left + 10, low + 26)
    draft.y = top
    draft.sheet.write(half, draft.y, draft.title, _title_pen(draft, 12, draft.right - half))
    draft.sheet.rule(half, draft.y + 5, draft.right, draft.y + 5, 1.0, draft.accent)
    draft.y += 20
    beside(draft, payment_facts(draft), half, draft.right, draft.pen, 1)
    draft.y += 5
    if facts := payee_facts(draft):
        beside(draft, facts, half, draft.right, draft.pen, 1)
    draft.y = max(low, draft.y) + 10


def house_text(draft: Draft, text: str) -> None:
    """Lines of the payer's own text."""
    for line in wrap(text, draft.small, draft.right - draft.left):
        draft.sheet.write(draft.left, draft.y, line, draft.small)
        draft.y += draft.small.size * 1.3
    draft.y += 6


def foot(draft: Draft) -> None:
    """What stands at the bottom of every page."""
    sheet, pen, y = draft.sheet, draft.small.sized(6.5), draft.sheet.size[1] - 24
    if draft.yes("form in foot", 0.4):
        sheet.write(draft.left, y, f"Form {draft.content.payer_id[:4]}-EOP (Rev. {draft.style('revision', 9) + 1}/19)", pen)
    if draft.yes("page in foot", 0.6):
        sheet.write(draft.right, y, f"Page {sheet.page}", pen, "right")


def later_head(draft: Draft) -> None:
    """The next page with a short head."""
    draft.sheet.new_page()
    sheet, content, pen = draft.sheet, draft.content, draft.pen
    draft.y = 42.0
    name, room = draft.name(content.payer.name), (draft.right - draft.left) / 2 - 10
    if draft.yes("payer on later pages", 0.7):
        sheet.write(draft.left, draft.y, name, fitted(pen.heavy(), name, room))
    if draft.yes("title on later pages", 0.6):
        sheet.write(draft.right, draft.y, draft.title, fitted(pen.heavy(), draft.title, room), "right")
    draft.y += pen.size * 1.5
    facts = _later_facts(draft)
    if facts:
        running(draft, facts, draft.left, draft.right, pen)
    draft.y += 3
    sheet.rule(draft.left, draft.y - pen.size, draft.right, draft.y - pen.size, 0.6, draft.accent)
    draft.y += pen.size * 1.2
    foot(draft)


def _later_facts(draft: Draft) -> list[Fact]:
    content, facts = draft.content, list[Fact]()
    if draft.yes("payee on later pages", 0.4) and "/payee/name" in draft.sheet.values:
        facts.append(Fact(draft.name(content.payee.name), ()))
    if draft.yes("date on later pages", 0.5) and "/payment/date" in draft.sheet.values:
        facts.append(Fact(draft.label("payment date", words.PAYMENT["date"]), (date_run(draft),)))
    if "/payment/number" in draft.sheet.values and draft.yes("number on later pages", 0.5):
        facts.append(Fact(draft.label("payment number", words.PAYMENT["number"]), (number_run(draft),)))
    return facts
