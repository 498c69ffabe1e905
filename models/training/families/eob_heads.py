"""The heads of pages of a training remittance: payer, payee and payment on the first page, a short head on later ones."""

from __future__ import annotations

from collections.abc import Callable

from models.training.content import people
from models.training.content.people import Company
from models.training.families import eob_wording as wording
from models.training.families.cells import Run, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact, above, beside, running, under_heads
from models.training.families.eob_truth import method_from
from models.training.families.letterhead import Look, draw_logo, phone_shown, tax_id_shown
from models.training.ink import Pen, fitted, wrap


def first_head(draft: Draft, top: float) -> None:
    """Page 1 from `top` down."""
    draft.y = top
    (_classic, _centred, _barred, _window, _strip)[draft.plan.head](draft)
    if draft.plan.member:
        _member_lines(draft)
    elif draft.rng.random() < 0.15:
        paragraph(draft, draft.rng.choice(wording.PARAGRAPHS))
    if draft.yes("rule under head", 0.5):
        draft.sheet.rule(draft.left, draft.y - draft.pen.size, draft.right, draft.y - draft.pen.size, 0.9, draft.accent)
        draft.y += 6
    foot(draft)


def _title(draft: Draft) -> str:
    if not draft.title:
        draft.title = draft.word("title", wording.MEMBER_TITLES if draft.plan.member else wording.TITLES)
    return draft.title


def _payer(draft: Draft, x: float, y: float, size: float) -> float:
    """Name, address and telephone of the payer; returns the next baseline."""
    sheet, payer, pen, edge = draft.sheet, draft.content.payer, draft.pen, x + 270
    if not draft.plan.mono and draft.yes("logo", 0.4):
        x = draw_logo(sheet, Look(pen, draft.accent, draft.rng.choice(("bars", "disc", "square"))), x, y - 14)
    name = draft.name(payer.name)
    big = pen if draft.plan.mono else pen.sized(size).heavy().inked(draft.accent)
    sheet.put("/payer/name", name, x, y, name, fitted(big, name, min(edge, draft.right) - x))
    y += max(pen.size + 3, size)
    if draft.yes("payer address", 0.85):
        y = _address(draft, payer, "/payer/address", x, y)
    if draft.yes("payer phone", 0.6):
        shown = draft.phone(payer)
        label = draft.label("payer phone", wording.PAYEE["phone"])
        write_line(sheet, (Run(label), Run(shown, "/payer/phone", payer.phone)), x, y, pen)
        y += pen.size + 3
    if draft.yes("fax", 0.15):
        fax = draft.word("fax label", ("Fax", "FAX #", "Fax No.")) + draft.colon
        sheet.write(x, y, f"{fax} {phone_shown(payer.phone[:-2] + '99', draft.style('phone style', 4))}", pen)
        y += pen.size + 3
    if draft.yes("website", 0.3):
        sheet.write(x, y, f"www.{payer.domain}", pen)
        y += pen.size + 3
    return y


def _address(draft: Draft, company: Company, pointer: str, x: float, y: float) -> float:
    shown = [draft.name(line) for line in company.address.lines]
    return draft.sheet.put_lines(pointer, ", ".join(shown), x, y, shown, draft.pen, draft.pen.size + 2.5)


def _payee(draft: Draft, x: float, y: float) -> float:
    """The practice that is paid, or the member who is told; returns the next baseline."""
    sheet, payee, pen = draft.sheet, draft.content.payee, draft.pen
    if draft.plan.member:
        lines = [draft.name(text) for text in (draft.content.claims[0].subscriber.plain, *people.address(draft.rng).lines)]
        return sheet.write_lines(x, y, lines, pen, pen.size + 2.5)
    name = draft.name(payee.name)
    if draft.yes("payee labelled", 0.35):
        sheet.write(x, y, draft.label("payee name", wording.PAYEE["name"]), draft.small)
        y += pen.size + 2.5
    sheet.put("/payee/name", name, x, y, name, fitted(pen, name, 260))
    y += pen.size + 2.5
    return _address(draft, payee, "/payee/address", x, y) if draft.yes("payee address", 0.92) else y


def payment_facts(draft: Draft) -> list[Fact]:
    """Number, date, amount and kind of the payment, as far as this sender prints them."""
    content = draft.content
    number = draft.label("payment number", wording.PAYMENT["number"])
    facts = []
    if content.method != "none" and (not draft.plan.member or draft.yes("payment number", 0.3)):
        facts.append(Fact(number, (Run(content.number, "/payment/number"),)))
    day = content.day.isoformat()
    facts.append(
        Fact(draft.label("payment date", wording.PAYMENT["date"]), (Run(draft.habits.date(content.day), "/payment/date", day),))
    )
    if not draft.plan.member or draft.yes("payment amount", 0.5):
        facts.append(_amount(draft))
    if draft.yes("payment method", 0.2) and not draft.plan.member:
        words = {
            "check": "Check",
            "eft": draft.word("eft", ("EFT", "ACH", "Electronic")),
            "none": draft.word("non", ("NON", "No Payment", "None")),
        }
        facts.append(
            Fact(
                draft.label("payment method", wording.PAYMENT["method"]),
                (Run(words[content.method], "/payment/method", content.method),),
            )
        )
    else:
        method_from(draft.sheet, content, label="" if draft.plan.member else number)
    return draft.rng.sample(facts, k=len(facts)) if draft.rng.random() < 0.3 else facts


def _amount(draft: Draft) -> Fact:
    amount = draft.content.amount
    return Fact(
        draft.label("payment amount", wording.PAYMENT["amount"]),
        (Run(draft.total(amount), "/payment/amount", f"{amount:.2f}"),),
    )


def payee_facts(draft: Draft) -> list[Fact]:
    """Numbers of the payee and of the payer."""
    payee = draft.content.payee
    facts: list[Fact] = []
    if draft.plan.member:
        return facts
    if draft.yes("payee npi", 0.8):
        facts.append(Fact(draft.label("payee npi", wording.PAYEE["npi"]), (Run(payee.npi, "/payee/npi"),)))
    if draft.yes("payee tax", 0.7):
        shown = tax_id_shown(payee.tax_id) if draft.yes("tax hyphen", 0.6) else payee.tax_id
        facts.append(Fact(draft.label("payee tax", wording.PAYEE["tax_id"]), (Run(shown, "/payee/tax_id", payee.tax_id),)))
    if draft.yes("payer id", 0.3):
        facts.append(
            Fact(draft.label("payer id", wording.PAYEE["payer_id"]), (Run(draft.content.payer_id, "/payer/payer_id"),))
        )
    if draft.yes("provider number", 0.2):
        facts.append(
            Fact(
                draft.word("provider number", ("Provider #", "Provider No.", "Vendor ID")) + draft.colon,
                (Run(draft.content.payer.tax_id[:6]),),
            )
        )
    if draft.yes("page count", 0.15):
        facts.append(
            Fact(
                draft.word("number of claims", ("Claims", "# of Claims", "Claim Count")) + draft.colon,
                (Run(str(len(draft.content.claims))),),
            )
        )
    return facts


def _facts_block(draft: Draft, facts: list[Fact], x0: float, x1: float) -> None:
    """Facts in the arrangement that this sender uses in heads."""
    way: Callable[..., None] = (beside, beside, above)[draft.style("facts of heads", 3)]
    if facts:
        way(draft, facts, x0, x1, draft.pen)


def _big(draft: Draft, size: float) -> Pen:
    return draft.pen.heavy() if draft.plan.mono else draft.pen.sized(size).heavy()


def _classic(draft: Draft) -> None:
    """Payer left, title and payment right, payee in the window."""
    sheet, top, half = draft.sheet, draft.y, (draft.left + draft.right) / 2 + 30
    sheet.write(draft.right, top, _title(draft), fitted(_big(draft, 13), _title(draft), draft.right - half), "right")
    low = _payer(draft, draft.left, top, 14)
    draft.y = top + 24
    _facts_block(draft, payment_facts(draft), half, draft.right)
    draft.y += 4
    _facts_block(draft, payee_facts(draft), half, draft.right)
    draft.y = max(draft.y, _payee(draft, draft.left + 6, low + 18)) + 14


def _centred(draft: Draft) -> None:
    """Payer and title in the middle, payee and payment below side by side."""
    sheet, payer, middle = draft.sheet, draft.content.payer, (draft.left + draft.right) / 2
    name = draft.name(payer.name)
    sheet.put("/payer/name", name, middle, draft.y, name, _big(draft, 13), "center")
    draft.y += 15
    shown = [draft.name(line) for line in payer.address.lines]
    sheet.know("/payer/address", ", ".join(shown))
    for line in shown:
        sheet.write(middle, draft.y, line, draft.pen, "center", "/payer/address")
        draft.y += draft.pen.size + 2.5
    sheet.write(middle, draft.y + 6, _title(draft), _big(draft, 11), "center")
    top = draft.y = draft.y + 28
    low = _payee(draft, draft.left, top)
    draft.y = top
    _facts_block(draft, [*payment_facts(draft), *payee_facts(draft)], middle + 40, draft.right)
    draft.y = max(draft.y, low) + 14


def _barred(draft: Draft) -> None:
    """A bar with the title, payee left, payer right, payment in a row of boxes."""
    sheet = draft.sheet
    if draft.plan.mono:
        sheet.write(draft.left, draft.y, _title(draft), draft.pen)
    else:
        sheet.fill(
            draft.left, draft.y - 15, draft.right, draft.y + 6, draft.accent if sum(draft.accent) else (0.15, 0.15, 0.15)
        )
        sheet.write(draft.left + 6, draft.y, _title(draft), draft.pen.sized(12).heavy().inked((1, 1, 1)))
    top = draft.y + 26
    half = (draft.left + draft.right) / 2
    low = max(_payee(draft, draft.left, top), _payer(draft, half + 10, top, 11))
    draft.y = low + 12
    above(draft, [*payment_facts(draft), *payee_facts(draft)], draft.left, draft.right, draft.pen, framed=not draft.plan.mono)
    draft.y += 12


def _window(draft: Draft) -> None:
    """Payee first, payer and title on the right, payment in one line."""
    half = (draft.left + draft.right) / 2 + 10
    top = draft.y
    low = _payer(draft, half, top, 11)
    draft.y = _payee(draft, draft.left + 10, top + draft.rng.choice((0, 40, 70)))
    draft.y = max(low, draft.y) + 18
    draft.sheet.write(draft.left, draft.y, _title(draft), _big(draft, 12))
    draft.y += 18
    running(draft, [*payment_facts(draft), *payee_facts(draft)], draft.left, draft.right, draft.pen)
    draft.y += 12


def _strip(draft: Draft) -> None:
    """Title, then payer, then a strip of headings and values across the paper."""
    draft.sheet.write(draft.left, draft.y, _title(draft), _big(draft, 15))
    low = _payer(draft, draft.left, draft.y + 22, 11)
    half = (draft.left + draft.right) / 2 + 20
    draft.y = max(low, _payee(draft, half, draft.y + 22)) + 14
    facts = [*payment_facts(draft), *payee_facts(draft)]
    under_heads(draft, facts, draft.left, draft.right, draft.pen)
    draft.y += 12


def _member_lines(draft: Draft) -> None:
    """What a member's statement says of itself."""
    middle = (draft.left + draft.right) / 2
    draft.sheet.write(middle, draft.y + 2, draft.word("no bill", wording.NOT_A_BILL), _big(draft, 11), "center")
    draft.y += 18
    if draft.rng.random() < 0.6:
        paragraph(
            draft,
            "Dear member, this statement shows how your plan has settled these claims and what you may be asked to pay.",
        )


def paragraph(draft: Draft, text: str) -> None:
    """Lines of house text."""
    for line in wrap(draft.name(text) if draft.plan.mono else text, draft.small, draft.right - draft.left):
        draft.sheet.write(draft.left, draft.y, line, draft.small)
        draft.y += draft.small.size * 1.3
    draft.y += 6


def foot(draft: Draft) -> None:
    """What stands at the bottom of every page."""
    sheet, pen, y = draft.sheet, draft.small, draft.sheet.size[1] - 26
    if draft.yes("help in foot", 0.4):
        sheet.write(draft.left, y, f"Questions? Call {phone_shown(draft.content.payer.phone, 1)}", pen)
    elif draft.yes("code in foot", 0.3):
        sheet.write(draft.left, y, f"RA{draft.content.payer_id}-{sheet.page:03d} {draft.content.payer.npi[:7]}", pen)
    if draft.yes("page in foot", 0.5):
        sheet.write(draft.right, y, draft.word("page", ("Page", "PAGE", "Pg")) + f" {sheet.page}", pen, "right")


def later_head(draft: Draft) -> None:
    """The next page with a short head."""
    draft.sheet.new_page()
    short_head(draft)


def short_head(draft: Draft) -> None:
    """The head of a later page: some of payer, title, payee, payment."""
    sheet, content, pen = draft.sheet, draft.content, draft.pen
    draft.y = 44.0
    if draft.yes("payer on later pages", 0.75):
        sheet.write(
            draft.left, draft.y, draft.name(content.payer.name), fitted(pen.heavy(), draft.name(content.payer.name), 250)
        )
    if draft.yes("title on later pages", 0.6):
        sheet.write(draft.right, draft.y, _title(draft), fitted(pen.heavy(), _title(draft), 220), "right")
    draft.y += pen.size * 1.5
    facts = _later_facts(draft)
    if facts:
        running(draft, facts, draft.left, draft.right, pen)
    if not draft.yes("page in foot", 0.5):
        sheet.write(draft.right, draft.y, f"Page {sheet.page}", pen, "right")
    draft.y += pen.size * 2.2
    foot(draft)


def _later_facts(draft: Draft) -> list[Fact]:
    """Facts of the payment, once more."""
    content, facts = draft.content, []
    if draft.yes("payee on later pages", 0.4) and not draft.plan.member:
        facts.append(Fact(draft.name(content.payee.name), ()))
    if draft.yes("date on later pages", 0.5):
        day = Run(draft.habits.date(content.day), "/payment/date", content.day.isoformat())
        facts.append(Fact(draft.label("payment date", wording.PAYMENT["date"]), (day,)))
    if content.method != "none" and "/payment/number" in draft.sheet.values and draft.yes("number on later pages", 0.4):
        facts.append(Fact(draft.label("payment number", wording.PAYMENT["number"]), (Run(content.number, "/payment/number"),)))
    return facts
