"""What follows the claims of a typeset remittance: a ledger, sums, money moved by rows or sentences, notes, the check."""

from __future__ import annotations

from collections.abc import Sequence

from models.training.content import remittance
from models.training.content.remittance import ProviderAdjustment
from models.training.families import eob_typeset_words as words
from models.training.families.cells import Line, Run, flow, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact, above, under_heads
from models.training.families.eob_recoveries import recoveries
from models.training.families.eob_typeset_facts import amount_run, fact_line
from models.training.families.eob_typeset_heads import house_text, later_head
from models.training.families.eob_typeset_lines import sum_cells
from models.training.families.eob_typeset_table import Table, labelled_row
from models.training.families.eob_values import MONEY, remark_shown
from models.training.ink import fitted, wrap

_MARKED = (
    "See the back of this page.", "Includes amounts above the contracted fee.", "Subject to the limits of the plan.",
    "Figures may include amounts of an earlier statement.", "Not part of the payment.", "As agreed with the network.",
)  # fmt: skip


_TOLD_SHORT = 5
"""Manners of telling provider adjustments in a row or a sentence each; the others tell them at length."""


def ends(draft: Draft, table: Table | None = None, *, summed: bool = True, noted: bool = True) -> None:
    """All that follows the claims. `summed`: the payment's sums are printed here, too; `noted`: what codes mean."""
    if table is not None and summed and draft.yes("grand row", 0.4):
        grand_row(draft, table)
        summed = False
    style = draft.style("ends", 3)
    if style == 0:
        ledger(draft)
        if summed and draft.yes("sums beside ledger", 0.4):
            sums(draft)
    else:
        if style == 1 and summed:
            sums(draft)
        moved(draft)
        if style == 2 and summed:
            sums(draft)
    if draft.rng.random() < 0.7 and noted:
        notes(draft)
    for text in draft.rng.sample(words.HOUSE, k=draft.rng.choice((0, 0, 1, 1, 2))):
        room(draft, 40)
        house_text(draft, text)


def room(draft: Draft, height: float) -> bool:
    """Turn the page where less than `height` points are left; True where it was turned."""
    if draft.y + height <= draft.floor:
        return False
    later_head(draft)
    return True


def grand_row(draft: Draft, table: Table) -> None:
    """The payment's sums in the columns of the claims."""
    room(draft, 3 * table.leading)
    left, right = table.columns[0].x0, table.columns[-1].x1
    draft.sheet.rule(left, draft.y - table.pen.size, right, draft.y - table.pen.size, 0.9)
    draft.y += 4
    amounts = {key: draft.content.total(key) for key in MONEY if key in ("billed", "allowed", "patient", "paid")}
    rest = {key: draft.content.total(key) for key in MONEY if key not in amounts and draft.yes("all sums", 0.7)}
    label = (Run(draft.word("grand total", words.GRAND_TOTAL)),)
    labelled_row(draft, table, sum_cells(draft, table.columns, {**rest, **amounts}, "/totals"), label, table.pen.heavy())
    draft.y += 8


def sum_facts(draft: Draft) -> list[Fact]:
    """The payment's sums as labels and amounts."""
    content, found = draft.content, list[Fact]()
    for key, names in words.GRAND.items():
        if key != "paid" and not draft.yes(f"grand {key}", 0.65):
            continue
        amount = content.total("patient" if key == "patient_responsibility" else key)
        found.append(Fact(draft.label(f"grand {key}", names), (Run(draft.total(amount), f"/totals/{key}", f"{amount:.2f}"),)))
    if draft.yes("payment among sums", 0.5):
        found.append(Fact(draft.label("payment amount", words.PAYMENT["amount"]), (amount_run(draft),)))
    return found


def sums(draft: Draft) -> None:
    """The payment's sums: a strip of boxes, headings over values, a framed list, or a sentence."""
    found, style = sum_facts(draft), draft.style("sums", 4)
    room(draft, 34 + 14 * len(found))
    draft.y += 6
    if style == 3:
        count = len(draft.content.claims)
        lead = Run(draft.word("sum lead", ("This payment covers", "We reviewed", "In this statement:")))
        parts: list[Line] = [(lead, Run(f"{count} claim{'s' if count > 1 else ''}:"))]
        as_is = draft.cased == "as-is"
        parts += [(Run(fact.label.rstrip(":").lower() if as_is else fact.label), *fact.line) for fact in found]
        for line in flow(parts, draft.pen, draft.right - draft.left, ""):
            write_line(draft.sheet, line, draft.left, draft.y, shrunk(draft.pen, [line], draft.right - draft.left))
            draft.y += draft.leading
        draft.y += draft.leading * 0.6
        return
    if draft.yes("heading of sums", 0.5):
        draft.sheet.write(draft.left, draft.y, draft.word("grand total", words.GRAND_TOTAL), draft.pen.heavy())
        draft.y += draft.leading * 1.2
    if style == 0:
        above(draft, found, draft.left, draft.right, draft.pen, framed=True)
    elif style == 1:
        under_heads(draft, found, draft.left, draft.right, draft.pen)
    else:
        _list(draft, [(fact.label, fact.line) for fact in found])
    draft.y += 10


def _list(draft: Draft, rows: Sequence[tuple[str, Line]], *, framed: bool = True) -> None:
    """Labels and amounts below each other, in a frame or not, at the left or the right."""
    wide = 250.0
    x0 = draft.left if draft.yes("lists at the left", 0.4) else draft.right - wide
    top = draft.y - draft.leading
    for label, line in rows:
        draft.sheet.write(x0 + 5, draft.y, label, fitted(draft.pen, label, wide - 95))
        write_line(draft.sheet, line, x0 + wide - 5, draft.y, draft.pen, "right")
        draft.y += draft.leading
    if framed and draft.yes("framed lists", 0.5):
        draft.sheet.frame(x0, top, x0 + wide, draft.y - draft.leading + 5, 0.6)


def ledger(draft: Draft) -> None:
    """From what the claims come to down to the check: each adjustment is a row that is added or taken off."""
    content = draft.content
    room(draft, 40 + draft.leading * (4 + 2 * len(content.provider_adjustments)))
    draft.y += 10
    paid = content.total("paid")
    rows: list[tuple[str, Line]] = [
        (draft.word("grand paid", words.GRAND["paid"]) + draft.colon, (Run(draft.total(paid), "/totals/paid", f"{paid:.2f}"),))
    ]
    interest = content.amount - paid + content.withheld
    if interest:
        rows.append(
            (draft.word("interest row", ("Interest", "Plus Interest", "Interest Payments")), (Run(draft.total(interest)),))
        )
    _list(draft, rows, framed=False)
    for index, each in enumerate(content.provider_adjustments):
        _ledger_row(draft, each, f"/provider_adjustments/{index}")
    label = draft.word("ledger net", ("Net Payment", "Amount of Check", "Total Payment", "Net Amount", "Check Total"))
    if draft.yes("rule above net", 0.6):
        x0 = draft.left if draft.yes("lists at the left", 0.4) else draft.right - 250.0
        draft.sheet.rule(x0 + 150, draft.y - draft.pen.size, x0 + 250, draft.y - draft.pen.size, 0.5)
        draft.y += 2
    _list(draft, [(label + draft.colon, (amount_run(draft),))], framed=False)
    draft.y += 10


def _ledger_row(draft: Draft, each: ProviderAdjustment, at: str) -> None:
    """One adjustment; what is taken off may be printed as negative."""
    turned = draft.yes("ledger turned", 0.5)
    shown = draft.habits.money(-each.amount if turned else each.amount, sign=draft.yes("dollars in ledger", 0.5))
    left: list[Run] = []
    lead = ("Less:", "Less") if each.amount > 0 else ("Plus:", "Add")
    if draft.yes("less and plus", 0.6):
        left.append(Run(lead[draft.style("colon behind less", 2)]))
    if draft.yes("words of moved", 0.7):
        left.append(Run(words.MOVED_WORDS.get(each.code, "Adjustment")))
    if draft.yes("codes of moved", 0.8) or len(left) == 0:
        left.append(Run(each.code, f"{at}/code"))
    if draft.yes("references of moved", 0.7):
        left.append(Run(each.reference, f"{at}/reference"))
    wide = 250.0
    x0 = draft.left if draft.yes("lists at the left", 0.4) else draft.right - wide
    line = tuple(left)
    write_line(draft.sheet, line, x0 + 5, draft.y, shrunk(draft.pen, [line], wide - 90))
    write_line(draft.sheet, (Run(shown, f"{at}/amount", f"{each.amount:.2f}"),), x0 + wide - 5, draft.y, draft.pen, "right")
    draft.y += draft.leading


def moved(draft: Draft) -> None:
    """Provider adjustments: a table with or without references, or sentences."""
    each = draft.content.provider_adjustments
    if not each:
        return
    style = draft.style("moved", _TOLD_SHORT + 3)
    room(draft, 34 + (14 if style < _TOLD_SHORT else 60) * len(each))
    draft.y += 8
    draft.sheet.write(draft.left, draft.y, draft.word("moved", words.MOVED), draft.pen.heavy())
    draft.y += draft.leading * 1.25
    if style < 2:
        _moved_table(draft, each)
    elif style >= _TOLD_SHORT:
        recoveries(draft, style - _TOLD_SHORT)
    else:
        for index, adjustment in enumerate(each):
            line = _sentence(draft, adjustment, f"/provider_adjustments/{index}", style)
            write_line(draft.sheet, line, draft.left, draft.y, shrunk(draft.pen, [line], draft.right - draft.left))
            draft.y += draft.leading
    draft.y += 8


def _moved_table(draft: Draft, moved_ones: Sequence[ProviderAdjustment]) -> None:
    order = [key for key in ("code", "words", "reference", "amount") if key != "words" or draft.yes("words of moved", 0.4)]
    if not draft.yes("references of moved", 0.75):
        order.remove("reference")
    widths = {"code": 70.0, "words": 130.0, "reference": 120.0, "amount": 90.0}
    heads = {"words": draft.word("moved words", ("Description", "Reason", "Explanation", "Adjustment Type"))}
    heads |= {key: draft.word(f"moved {key}", names) for key, names in words.MOVED_HEADS.items()}
    widths = {key: max(wide, draft.pen.heavy().width(heads[key]) + 12) for key, wide in widths.items()}
    edges, x = dict[str, float](), draft.left
    for key in order:
        edges[key] = x + widths[key] - 6 if key == "amount" else x
        x += widths[key]
        align = "right" if key == "amount" else "left"
        draft.sheet.write(edges[key], draft.y, heads[key], fitted(draft.pen.heavy(), heads[key], widths[key] - 10), align)  # type: ignore[arg-type]
    draft.y += draft.leading
    for index, each in enumerate(moved_ones):
        at = f"/provider_adjustments/{index}"
        shown = draft.habits.money(each.amount, sign=draft.yes("dollars moved", 0.3))
        runs = {
            "code": Run(each.code, f"{at}/code"), "words": Run(words.MOVED_WORDS.get(each.code, "Adjustment")),
            "reference": Run(each.reference, f"{at}/reference"), "amount": Run(shown, f"{at}/amount", f"{each.amount:.2f}"),
        }  # fmt: skip
        for key in order:
            pen = shrunk(draft.pen, [(runs[key],)], widths[key] - 10)
            write_line(draft.sheet, (runs[key],), edges[key], draft.y, pen, "right" if key == "amount" else "left")
        draft.y += draft.leading


def _sentence(draft: Draft, each: ProviderAdjustment, at: str, style: int) -> Line:
    """A sentence about one adjustment; its amount is positive where the words say which way it went."""
    amount = Run(draft.habits.money(abs(each.amount), sign=True), f"{at}/amount", f"{each.amount:.2f}")
    reference, told = Run(each.reference, f"{at}/reference"), words.MOVED_WORDS.get(each.code, "adjustment").lower()
    with_code = (Run("(code"), Run(each.code, f"{at}/code"), Run(")")) if draft.yes("codes in sentences", 0.4) else ()
    if style == 4:
        return _labelled(draft, each, at)
    if style == 2:
        lead = "Less recoupment of overpayment," if each.amount > 0 else "Added to this payment,"
        lead = lead if each.code in ("WO", "72") or each.amount < 0 else f"Less {told},"
        return (Run(lead), Run(draft.word("for claim", ("claim", "reference", "ref. no."))), reference, *with_code, amount)
    went = "was deducted from this payment for" if each.amount > 0 else "was added to this payment for"
    if draft.yes("references of moved", 0.7):
        return (amount, Run(f"{went} {told}, claim"), reference, *with_code)
    return (amount, Run(f"{went} {told}"), *with_code)


def _labelled(draft: Draft, each: ProviderAdjustment, at: str) -> Line:
    """An adjustment as labels and values along a line."""
    shown = draft.habits.money(each.amount, sign=draft.yes("dollars moved", 0.3))
    parts = {
        "code": (Run(draft.label("moved code", words.MOVED_HEADS["code"])), Run(each.code, f"{at}/code")),
        "reference": (
            Run(draft.label("moved reference", words.MOVED_HEADS["reference"])),
            Run(each.reference, f"{at}/reference"),
        ),
        "amount": (
            Run(draft.label("moved amount", words.MOVED_HEADS["amount"])),
            Run(shown, f"{at}/amount", f"{each.amount:.2f}"),
        ),
    }
    if not draft.yes("references of moved", 0.75):
        del parts["reference"]
    return tuple(run for part in parts.values() for run in (*part, Run("  ")))[:-1]


def notes(draft: Draft) -> None:
    """What the codes, and the marks on headings, mean: a hanging list."""
    known = remittance.MEANINGS
    printed = set(draft.content.codes())
    if draft.plan.codes == "none":
        printed = {remark for claim in draft.content.claims for service in claim.services for remark in service.remarks}
    claims = draft.content.claims
    reasons = {each.reason for claim in claims for service in claim.services for each in service.adjustments}
    reasons |= {each.reason for claim in claims for each in claim.adjustments}
    codes = [
        (code if code in reasons else remark_shown(draft, code), known[code])
        for code in draft.content.codes()
        if code in known and code in printed
    ]
    marks = {mark.strip() for kind, mark in draft.words.items() if kind.startswith("mark ")}
    codes += [(mark, _MARKED[draft.style(f"told of {mark}", len(_MARKED))]) for mark in sorted(marks)]
    if not codes:
        return
    room(draft, 50)
    draft.y += 4
    draft.sheet.write(draft.left, draft.y, draft.word("notes", words.NOTES), draft.pen.heavy())
    draft.y += draft.small.size * 1.6
    pen, mark = draft.small, (" -", ":", "", ")")[draft.style("mark behind codes", 4)]
    gap = max(pen.width(code + mark) for code, _ in codes) + 10
    for code, meaning in codes:
        text = wrap(
            meaning + ("." if draft.yes("points behind meanings", 0.5) else ""), pen, draft.right - draft.left - gap - 6
        )
        room(draft, pen.size * 1.3 * len(text))
        shown = code if code.endswith((")", "*")) else code + mark
        draft.sheet.write(draft.left, draft.y, shown, pen.heavy() if draft.yes("heavy codes", 0.4) else pen)
        draft.y = draft.sheet.write_lines(draft.left + gap, draft.y, text, pen, pen.size * 1.3)
    draft.y += 6


def interest_lines(draft: Draft, at: str, interest_of: int) -> list[Line]:
    """A claim's interest, where there is any or where this sender always prints it."""
    claim = draft.content.claims[interest_of]
    if not claim.interest and not draft.yes("interest always", 0.12):
        return []
    label = Run(draft.label("interest", words.CLAIM["interest"]))
    return [(label, Run(draft.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}"))]


def named_again(draft: Draft, index: int) -> None:
    """On a later page, whose claim goes on."""
    claim, at = draft.content.claims[index], f"/claims/{index}"
    if draft.yes("claims named again", 0.5):
        too = draft.word("goes on", ("(continued)", "continued", "cont.", "- continued from previous page"))
        line = (
            Run(draft.label("claim patient_name", words.CLAIM["patient_name"])),
            *fact_line(draft, claim, at, "patient_name"),
        )
        write_line(draft.sheet, (*line, Run(too)), draft.left, draft.y, draft.pen)
        draft.y += draft.leading * 1.2
