"""What stands before and after the claims of a training remittance: sums, money moved, legends, house text, the check."""

from __future__ import annotations

from models.training.content import numbers, people, remittance
from models.training.content.remittance import ProviderAdjustment
from models.training.content.words import in_words
from models.training.families import eob_wording as wording
from models.training.families.cells import Line, Run, shrunk, write_line
from models.training.families.eob_blocks import total_row, turn
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact, above, under_heads
from models.training.families.eob_grid import Grid
from models.training.families.eob_heads import paragraph
from models.training.families.eob_values import MONEY, remark_shown
from models.training.families.micr import micr_line
from models.training.ink import fitted

CHECK_HEIGHT = 214.0


def ends(draft: Draft, table: Grid) -> None:
    """All that follows the claims, in this sender's order."""
    moved_first = draft.rng.random() < 0.6
    if moved_first:
        money_moved(draft)
    if not draft.plan.totals_first:
        totals(draft, table)
    if not moved_first:
        money_moved(draft)
    if draft.rng.random() < 0.65:
        legend(draft)
    if draft.rng.random() < 0.2:
        _where_to_write(draft)
    for text in draft.rng.sample(wording.PARAGRAPHS, k=draft.rng.choice((0, 0, 1, 2, 3))):
        _room(draft, 40)
        paragraph(draft, text)


def _room(draft: Draft, height: float) -> None:
    if draft.y + height > draft.floor:
        turn(draft)


def _where_to_write(draft: Draft) -> None:
    """An address for appeals or claims: not the payer's of the record."""
    _room(draft, 60)
    lead = draft.rng.choice(("Send appeals to:", "Mail corrected claims to:", "Return overpayments to:", "Write to:"))
    elsewhere = people.address(draft.rng, box=True)
    lines = [lead, draft.name(f"{draft.content.payer.name} Appeals"), *(draft.name(line) for line in elsewhere.lines)]
    draft.y = draft.sheet.write_lines(draft.left, draft.y, lines, draft.small, draft.small.size * 1.3) + 6


def _sums(draft: Draft) -> list[Fact]:
    content = draft.content
    found = []
    for key, names in wording.GRAND.items():
        if key != "paid" and not draft.yes(f"grand {key}", 0.7):
            continue
        amount = content.total("patient" if key == "patient_responsibility" else key)
        found.append(Fact(draft.label(f"grand {key}", names), (Run(draft.total(amount), f"/totals/{key}", f"{amount:.2f}"),)))
    if content.provider_adjustments and draft.yes("grand moved", 0.5):
        shown = draft.total(-content.withheld if draft.yes("moved turned", 0.3) else content.withheld)
        found.append(
            Fact(
                draft.word("grand moved label", ("Provider Adjustments", "PROV ADJ AMT", "Less Adjustments", "Adjustments"))
                + draft.colon,
                (Run(shown),),
            )
        )
    if draft.yes("grand payment", 0.4) and not draft.plan.member:
        label = draft.label("payment amount", wording.PAYMENT["amount"])
        found.append(Fact(label, (Run(draft.total(content.amount), "/payment/amount", f"{content.amount:.2f}"),)))
    if draft.yes("grand count", 0.4):
        found.insert(
            0,
            Fact(
                draft.word("number of claims", ("# OF CLAIMS", "Number of Claims", "Claims")) + draft.colon,
                (Run(str(len(content.claims))),),
            ),
        )
    return found


def totals(draft: Draft, table: Grid | None) -> None:
    """The remittance's sums: a list, boxes, a strip, or a row under the columns."""
    if draft.rng.random() < 0.12:
        return
    found = _sums(draft)
    _room(draft, 30 + 13 * len(found))
    style = draft.style("totals", 5 if table is not None else 4)
    heading = draft.word("grand heading", wording.GRAND_HEADINGS)
    if style == 4 and table is not None:
        _totals_row(draft, table)
        return
    draft.y += 6
    if draft.yes("grand heading", 0.6):
        draft.sheet.write(draft.left, draft.y, heading, draft.pen.heavy())
        draft.y += draft.leading * 1.1
    if style == 0:
        above(draft, found, draft.left, draft.right, draft.pen, framed=True)
    elif style == 1:
        under_heads(draft, found, draft.left, draft.right, draft.pen)
    else:
        x0 = draft.left if style == 2 else (draft.left + draft.right) / 2
        x1 = x0 + 230
        for fact in found:
            draft.sheet.write(x0, draft.y, fact.label, fitted(draft.pen, fact.label, 150))
            write_line(draft.sheet, fact.line, x1, draft.y, draft.pen, "right")
            draft.y += draft.leading
    draft.y += 10


def _totals_row(draft: Draft, table: Grid) -> None:
    """Sums in the columns of the table; the contract's four are fields, the others are not."""
    content = draft.content
    known = {"billed": "billed", "allowed": "allowed", "patient": "patient_responsibility", "paid": "paid"}
    draft.sheet.rule(table.columns[0].x0, draft.y - table.pen.size, draft.right, draft.y - table.pen.size, 0.8)
    draft.y += 3
    every = {key: content.total(key) for key in MONEY}
    fields = {key: every[key] for key in known}
    rest = {key: every[key] for key in MONEY if key not in known and draft.yes("all grand sums", 0.6)}
    top = draft.y
    total_row(draft, table, rest, None, "", table.pen.heavy())
    draft.y = top
    total_row(draft, table, fields, "/totals", draft.word("grand heading", wording.GRAND_HEADINGS), table.pen.heavy())
    draft.y += 10


def money_moved(draft: Draft) -> None:
    """Provider adjustments: a table, lines, or sentences."""
    moved = draft.content.provider_adjustments
    if not moved:
        return
    _room(draft, 30 + 14 * len(moved))
    draft.y += 6
    style = draft.style("moved", 4)
    draft.sheet.write(draft.left, draft.y, draft.word("moved", wording.MOVED), draft.pen.heavy())
    draft.y += draft.leading * 1.2
    if style in (0, 1):
        _moved_table(draft, moved)
    else:
        for index, each in enumerate(moved):
            line = _moved_line(draft, each, f"/provider_adjustments/{index}", style)
            write_line(draft.sheet, line, draft.left, draft.y, shrunk(draft.pen, [line], draft.right - draft.left))
            draft.y += draft.leading
    draft.y += 8


def _runs(draft: Draft, each: ProviderAdjustment, at: str) -> tuple[Run, Run, Run]:
    return (
        Run(each.code, f"{at}/code"),
        Run(each.reference, f"{at}/reference"),
        Run(draft.habits.money(each.amount, sign=draft.yes("dollars moved", 0.3)), f"{at}/amount", f"{each.amount:.2f}"),
    )


def _moved_table(draft: Draft, moved: tuple[ProviderAdjustment, ...]) -> None:
    order = ["code", "reference", "amount"] if draft.style("moved order", 3) else ["reference", "code", "amount"]
    widths = {"code": 90, "reference": 130, "amount": 90}
    x = draft.left
    edges = {}
    for key in order:
        edges[key] = (x, x + widths[key])
        x += widths[key]
    for key in order:
        head = draft.word(f"moved {key}", wording.MOVED_HEADS[key])
        pen = fitted(draft.pen, head, widths[key] - 8)
        draft.sheet.write(
            edges[key][1] - 4 if key == "amount" else edges[key][0], draft.y, head, pen, "right" if key == "amount" else "left"
        )
    draft.y += draft.leading
    for index, each in enumerate(moved):
        runs = dict(zip(("code", "reference", "amount"), _runs(draft, each, f"/provider_adjustments/{index}"), strict=True))
        for key in order:
            right = key == "amount"
            write_line(
                draft.sheet,
                (runs[key],),
                edges[key][1] - 4 if right else edges[key][0],
                draft.y,
                draft.pen,
                "right" if right else "left",
            )
        draft.y += draft.leading


def _moved_line(draft: Draft, each: ProviderAdjustment, at: str, style: int) -> Line:
    code, reference, amount = _runs(draft, each, at)
    if style == 2:
        return (code, Run(draft.word("moved for", ("Ref", "FCN", "Claim", "for claim"))), reference, amount)
    said = "was withheld from" if each.amount > 0 else "was added to"
    return (Run("An amount of"), amount, Run(f"{said} this payment, reason"), code, Run("reference"), reference)


def legend(draft: Draft) -> None:
    """What the codes mean, in the sender's words."""
    codes = [code for code in draft.content.codes() if code in remittance.MEANINGS]
    if not codes:
        return
    _room(draft, 44)
    draft.sheet.write(draft.left, draft.y, draft.word("legend", wording.LEGENDS), draft.pen.heavy())
    draft.y += draft.small.size * 1.5
    gap = draft.small.width("MMMMM")
    for code in codes:
        _room(draft, 8)
        shown = code if code.isdigit() else remark_shown(draft, code)
        draft.sheet.write(draft.left, draft.y, shown, draft.small)
        draft.sheet.write(
            draft.left + gap, draft.y, remittance.MEANINGS[code], fitted(draft.small, remittance.MEANINGS[code], 420)
        )
        draft.y += draft.small.size * 1.3
    draft.y += 8


def check(draft: Draft, top: float) -> None:
    """A check from `top` down; what it repeats of the remittance is not a second field."""
    sheet, content, rng, pen, left, right = draft.sheet, draft.content, draft.rng, draft.pen.sized(9), draft.left, draft.right
    below = top > CHECK_HEIGHT
    if below:
        sheet.erase(0, top - 8, sheet.size[0], sheet.size[1])
    sheet.dash(0, top - 8 if below else top + CHECK_HEIGHT, sheet.size[0])
    payer = draft.name(content.payer.name)
    sheet.write(left, top + 20, payer, fitted(pen.heavy(), payer, 230))
    sheet.write_lines(left, top + 32, content.payer.address.lines, pen.sized(8), 10)
    sheet.write(left + 250, top + 20, people.bank(rng), pen.sized(8))
    sheet.write(right, top + 20, content.number, pen.heavy(), "right")
    words = in_words(content.amount)
    amount, day = f"{rng.choice(('$', '$**', '***'))}{content.amount:,.2f}", draft.habits.date(content.day)
    if rng.random() < 0.5:
        sheet.write(right, top + 46, day, pen, "right")
        sheet.write(right - 130, top + 46, rng.choice(("DATE", "Date:")), pen.sized(7))
        sheet.write(left, top + 74, words, fitted(pen, words, right - left - 130))
        sheet.write(right, top + 74, amount, pen.heavy(), "right")
    else:
        for x, head, text in ((left + 250, "DATE", day), (right, "AMOUNT", amount)):
            sheet.write(x, top + 42, head, pen.sized(7), "right" if x == right else "left")
            sheet.write(x, top + 54, text, pen, "right" if x == right else "left")
        sheet.write(left, top + 78, words, fitted(pen, words, right - left - 20))
    sheet.write_lines(left, top + 98, ("PAY TO THE", "ORDER OF"), pen.sized(6.5), 8)
    sheet.write_lines(left + 52, top + 102, (draft.name(content.payee.name), *content.payee.address.lines), pen, 12)
    sheet.rule(right - 180, top + 156, right, top + 156, 0.5)
    sheet.write(right - 180, top + 165, rng.choice(("AUTHORIZED SIGNATURE", "VOID AFTER 180 DAYS")), pen.sized(6))
    micr_line(
        sheet,
        left + 40,
        top + 190,
        numbers.routing_number(rng),
        numbers.digits(rng, 10),
        content.number if content.number.isdigit() else "4711",
    )
