"""Provider remittance advice: a bar with the claim's facts over a table of services, sums below each, notes at the end."""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.families import eob_typeset_words as words
from models.training.families.cells import Run, flow, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import above, under_heads
from models.training.families.eob_truth import imply
from models.training.families.eob_typeset_ends import ends, interest_lines, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_lines import choose, claim_sums, code_lines, line_cells, lines_table, told
from models.training.families.eob_typeset_table import Table, head_height, headings, height, row
from models.training.families.eob_values import remark_runs
from models.training.paper import Paper


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
    made = draft(rng, "eob-bar", content, plan)
    first_head(made)
    table = lines_table(made, choose(made, codes=codes))
    for index in range(len(content.claims)):
        _claim(made, table, index)
    ends(made, table)
    return made.sheet.finish()


def _claim(made: Draft, table: Table, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    rows = [line_cells(made, service, f"{at}/lines/{n}", table.columns, table.keys) for n, service in enumerate(claim.services)]
    needed = 3.5 * made.pen.size * 1.4 + head_height(table) + 4 * table.leading
    whole = needed + sum(height(cells) for cells in rows) * table.leading
    room(made, min(whole, 420) if made.plan.kept else needed)
    _bar(made, index)
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
    lines = [*code_lines(made, claim, at), *interest_lines(made, at, index)]
    for line in flow(lines, table.pen, made.right - made.left, "     "):
        write_line(made.sheet, line, made.left + 4, made.y, shrunk(table.pen, [line], made.right - made.left))
        made.y += table.leading
    _remarks(made, table, index)
    imply(made.sheet, claim, at)
    made.y += made.rng.choice((8, 12))


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


def _remarks(made: Draft, table: Table, index: int) -> None:
    """Remark codes below the claim's lines where no column shows them."""
    if "remarks" in table.keys:
        return
    for number, service in enumerate(made.content.claims[index].services):
        if service.remarks:
            room(made, table.leading)
            lead = made.word("lead of remarks", ("Remarks line", "Notes on line", "Message, line", "Codes for line"))
            line = (Run(f"{lead} {number + 1}:"), *remark_runs(made, service.remarks, f"/claims/{index}/lines/{number}"))
            write_line(made.sheet, line, made.left + 4, made.y, table.pen)
            made.y += table.leading
