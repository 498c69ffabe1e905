"""Provider remittance advice: a bar with the claim's facts over a table of services, sums below each, notes at the end."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Line, Run, flow, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import above, under_heads
from models.training.families.eob_truth import imply
from models.training.families.eob_typeset_ends import ends, interest_lines, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_lines import (
    choose,
    claim_sums,
    code_lines,
    line_cells,
    lines_table,
    sum_cells,
    told,
    without_remarks,
)
from models.training.families.eob_typeset_table import Table, head_height, headings, height, labelled_row, row
from models.training.paper import Paper

_SECTIONS = {
    "paid": ("PAID CLAIMS", "Claims Paid", "Approved Claims", "Claims Processed", "Section 1 - Paid", "Finalized Claims"),
    "denied": (
        "DENIED CLAIMS",
        "Claims Denied",
        "Claims Not Payable",
        "Section 2 - Denied",
        "Disallowed Claims",
        "Zero Paid Claims",
    ),
    "reversed": ("ADJUSTED CLAIMS", "Reversals", "Claims Reversed", "Section 3 - Adjustments", "Voided Claims", "Corrections"),
}
"""Headings where claims are sorted by what became of them."""


def draw(rng: Random) -> Paper:
    """A remittance of one to nine claims."""
    codes = rng.random() < 0.45
    plan = diced(
        rng,
        mono=False,
        wide=rng.random() < 0.45,
        codes="column" if codes else "none",
        all_codes=True,
        size=rng.choice((7.4, 8, 8.6)),
    )
    mix = (
        Mix(reversed=0.2, interest=0.2, moved=0.5)
        if codes
        else Mix(further=0.0, own=0.0, reversed=0.2, interest=0.2, moved=0.5)
    )
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6, 9)), most_lines=rng.choice((1, 3, 5)), mix=mix)
    sorted_out = rng.random() < 0.25
    if sorted_out:
        content = replace(content, claims=tuple(sorted(content.claims, key=lambda each: tuple(_SECTIONS).index(each.status))))
    made = draft(rng, "eob-bar", content, plan)
    made.answers["sections"] = sorted_out
    first_head(made)
    table = lines_table(made, choose(made, codes=codes))
    if made.yes("headings once", 0.25):
        headings(made, table)
        made.y += 4
    for index in range(len(content.claims)):
        if sorted_out:
            _section(made, table, index)
        _claim(made, table, index)
    ends(made, table)
    return made.sheet.finish()


def _claim(made: Draft, table: Table, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    rows = [line_cells(made, service, f"{at}/lines/{n}", table.columns, table.keys) for n, service in enumerate(claim.services)]
    needed = 3.5 * made.pen.size * 1.4 + head_height(table) + 4 * table.leading
    whole = needed + sum(height(cells) for cells in rows) * table.leading
    turned, once = room(made, min(whole, 420) if made.plan.kept else needed), made.yes("headings once", 0.25)
    if turned and once:
        headings(made, table)
        made.y += 4
    _bar(made, index)
    if not once:
        headings(made, table)
    for number, cells in enumerate(rows):
        if room(made, (height(cells) + 1) * table.leading):
            named_again(made, index)
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, table, claim.services[number], f"{at}/lines/{number}")
    if made.plan.claim_totals and (len(rows) > 1 or claim.adjustments or made.yes("sums of single lines", 0.7)):
        room(made, 3 * table.leading)
        if made.yes("rule above sums", 0.6):
            made.sheet.rule(made.left, made.y - table.pen.size, table.columns[-1].x1, made.y - table.pen.size, 0.4)
            made.y += 2
        claim_sums(made, table, claim, at, made.word("claim total", words.CLAIM_TOTAL))
    if made.yes("issued lines", 0.25):
        _issued(made, table, index)
    lines = [*code_lines(made, claim, at), *interest_lines(made, at, index)]
    for line in flow(lines, table.pen, made.right - made.left, "     "):
        write_line(made.sheet, line, made.left + 4, made.y, shrunk(table.pen, [line], made.right - made.left))
        made.y += table.leading
    _remarks(made, table, index)
    imply(made.sheet, claim, at)
    made.y += made.rng.choice((8, 12))


def _section(made: Draft, table: Table, index: int) -> None:
    """Between claims of different fates: the sums of the section before, which are no field, and the next heading."""
    claims, status = made.content.claims, made.content.claims[index].status
    if index and claims[index - 1].status == status:
        return
    if index and made.yes("sums of sections", 0.5):
        before = [claim for claim in claims if claim.status == claims[index - 1].status]
        amounts = {key: sum((claim.total(key) for claim in before), ZERO) for key in values.MONEY}
        room(made, 2 * table.leading)
        label = (
            Run(f"{made.word('section sum', ('Total', 'Subtotal', 'Sum of'))} {made.words[f'section {before[0].status}']}"),
        )
        labelled_row(made, table, sum_cells(made, table.columns, amounts, None), label, table.pen.heavy())
        made.y += table.leading * 0.6
    room(made, 90 + head_height(table))
    heading = made.word(f"section {status}", _SECTIONS[status])
    pen = made.pen.sized(made.pen.size + 1.5).heavy()
    if made.yes("sections in the middle", 0.4):
        made.sheet.write((made.left + made.right) / 2, made.y, heading, pen, "center")
    else:
        made.sheet.write(made.left, made.y, heading, pen)
    made.y += pen.size * 1.7


def _bar(made: Draft, index: int) -> None:
    """The claim's facts on grey: a running line, headings over values, or small labels above values."""
    claim, at = made.content.claims[index], f"/claims/{index}"
    found = claim_facts(made, claim, at, chosen_facts(made))
    x0, x1, pen, style = made.left, made.right, made.pen, made.style("bar", 4)
    shade = ((0.88, 0.88, 0.88), (0.92, 0.92, 0.92), (0.85, 0.89, 0.94), (0.9, 0.93, 0.88))[made.style("shade of bars", 4)]
    if style in (0, 3):
        lines = flow(((Run(each.label, heavy=style == 3), *each.line) for each in found), pen.heavy(), x1 - x0 - 8, "   ")
        step = pen.size * 1.4
        made.sheet.fill(x0, made.y - pen.size * 1.1, x1, made.y + (len(lines) - 1) * step + pen.size * 0.45, shade)
        for line in lines:
            write_line(made.sheet, line, x0 + 4, made.y, shrunk(pen, [line], x1 - x0 - 8))
            made.y += step
    elif style == 1:
        half = -(-len(found) // 2) if len(found) > 6 else len(found)
        for part in (found[:half], found[half:]):
            if part:
                made.sheet.fill(x0, made.y - pen.size * 1.1, x1, made.y + pen.size * 1.9, shade)
                made.answers["shaded fact heads"] = False
                under_heads(made, part, x0 + 2, x1, pen)
    else:
        top = made.y
        above(made, found, x0, x1, pen, framed=True)
        made.sheet.rule(x0, top - pen.size, x1, top - pen.size, 1.4, made.accent)
    made.y += pen.size * 0.75


def _issued(made: Draft, table: Table, index: int) -> None:
    """What was paid for the claim, once more at the right, perhaps after what the patient owes."""
    claim, at = made.content.claims[index], f"/claims/{index}"
    paid, owed = claim.total("paid"), claim.total("patient")
    label = made.word(
        "issued", ("Issued Amt", "Claim Payment", "Net paid this claim", "Payment for this claim", "Amount issued")
    )
    line: Line = (Run(label + made.colon, heavy=True), Run(made.total(paid), f"{at}/paid", f"{paid:.2f}"))
    if made.yes("owed before issued", 0.5):
        label = made.word("owed", ("Total Patient Responsibility", "Patient owes", "Member liability this claim"))
        line = (
            Run(label + made.colon, heavy=True),
            Run(made.total(owed), f"{at}/patient_responsibility", f"{owed:.2f}"),
            *line,
        )
    room(made, table.leading)
    write_line(made.sheet, line, made.right - 4, made.y, shrunk(table.pen, [line], made.right - made.left), "right")
    made.y += table.leading


def _remarks(made: Draft, table: Table, index: int) -> None:
    """Remark codes below the claim's lines where no column shows them."""
    if not without_remarks(made, table):
        return
    for number, service in enumerate(made.content.claims[index].services):
        if service.remarks:
            room(made, table.leading)
            lead = made.word("lead of remarks", ("Remarks line", "Notes on line", "Message, line", "Codes for line"))
            line: Line = (
                Run(f"{lead} {number + 1}:"),
                *values.remark_runs(made, service.remarks, f"/claims/{index}/lines/{number}"),
            )
            if len(service.remarks) == 1 and made.yes("meanings behind remarks", 0.4):
                line = (*line, Run("-"), Run(made.name(MEANINGS.get(service.remarks[0], "See your provider manual"))))
            write_line(made.sheet, line, made.left + 4, made.y, shrunk(table.pen, [line], made.right - made.left - 4))
            made.y += table.leading
