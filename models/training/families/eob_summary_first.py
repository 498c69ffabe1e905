"""Explanation of payment that begins with its end: sums, then a list of the claims, then the claims in detail."""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Cell, plain, shrunk, write_line
from models.training.families.eob_blocks import adjustment_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import above, beside, running
from models.training.families.eob_typeset_ends import interest_lines, ledger, moved, named_again, notes, room, sums
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head, house_text, later_head
from models.training.families.eob_typeset_lines import (
    choose,
    claim_sums,
    code_lines,
    line_cells,
    lines_table,
    told,
    without_remarks,
)
from models.training.families.eob_typeset_table import (
    Cells,
    Column,
    Table,
    head_height,
    headings,
    height,
    labelled_row,
    laid,
    row,
)
from models.training.paper import Paper

_TITLES = (
    "Summary of claims (details follow)", "Claims Summary - see detail pages", "Claim index",
    "Claims at a glance; detail on later pages",
    "List of claims in this payment", "SUMMARY PAGE", "Overview of claims, itemized below", "Payment summary by claim",
)  # fmt: skip
_DETAIL = (
    "Claim Detail",
    "Detail of claims",
    "Itemized services",
    "DETAIL PAGES",
    "Claim details",
    "Detail of services by claim",
)
_INDEX = ("patient_name", "patient_account", "member_id", "claim_number")


def draw(rng: Random) -> Paper:
    """A payment for two to eight claims."""
    codes = rng.random() < 0.4
    plan = diced(
        rng, mono=False, wide=rng.random() < 0.35, codes=rng.choice(("column", "under")) if codes else "none", all_codes=True,
        size=rng.choice((7.4, 8.0, 8.6)),
    )  # fmt: skip
    mix = Mix(interest=0.2, moved=0.6) if codes else Mix(further=0.0, own=0.0, interest=0.2, moved=0.6)
    content = adjudicated(rng, claims=rng.choice((2, 2, 3, 4, 6, 8)), most_lines=rng.choice((1, 3, 4)), mix=mix)
    made = draft(rng, "eob-summary-first", content, plan)
    first_head(made)
    if made.yes("ledger first", 0.5):
        ledger(made)
    else:
        sums(made)
        moved(made)
    if made.yes("index of claims", 0.75):
        _index(made)
    if made.yes("details on a new page", 0.6):
        later_head(made)
    made.sheet.write(made.left, made.y, made.word("detail", _DETAIL), made.pen.sized(made.pen.size + 2).heavy())
    made.y += made.leading * 1.8
    table = lines_table(made, choose(made, codes=plan.codes == "column"))
    for index in range(len(content.claims)):
        _claim(made, table, index)
    if rng.random() < 0.7:
        notes(made)
    if rng.random() < 0.4:
        room(made, 40)
        house_text(made, rng.choice(words.HOUSE))
    return made.sheet.finish()


def _index(made: Draft) -> None:
    """A row to each claim. The claims themselves stand in the details: nothing here is a field a second time."""
    keys = ["patient_name", *(key for key in _INDEX[1:] if made.yes(f"index {key}", 0.6))]
    if not made.yes("name first in index", 0.7):
        keys = [*keys[1:], keys[0]]
    money = ["billed", *(key for key in ("allowed", "patient") if made.yes(f"index {key}", 0.45)), "paid"]
    columns = [Column(key, made.word(f"claim {key}", words.CLAIM[key]).rstrip(":")) for key in keys]
    columns += [Column(key, made.word(f"line {key}", words.LINE[key]), right=True) for key in money]
    if made.yes("page numbers in index", 0.3):
        columns.append(Column("number", made.word("index number", ("Line", "Item", "No.", "Seq")), right=True))
    rows = [_index_row(made, claim, number) for number, claim in enumerate(made.content.claims)]
    amounts = {key: plain(made.total(made.content.total(key))) for key in money}
    table = laid(made, columns, [*rows, amounts], (made.left, made.right))
    room(made, head_height(table) + 4 * table.leading)
    made.sheet.write(made.left, made.y, made.word("index", _TITLES), made.pen.heavy())
    made.y += made.leading * 1.5
    headings(made, table)
    for number, cells in enumerate(rows):
        if room(made, 2 * table.leading):
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
    if made.yes("sums of index", 0.5):
        made.sheet.rule(made.left, made.y - table.pen.size, table.columns[-1].x1, made.y - table.pen.size, 0.4)
        made.y += 2
        label = plain(made.word("grand total", words.GRAND_TOTAL))[0]
        labelled_row(made, table, amounts, label, table.pen.heavy())
    made.y += made.leading


def _index_row(made: Draft, claim: Claim, number: int) -> Cells:
    shown: dict[str, Cell] = {
        "patient_name": plain(made.person(claim.patient)), "patient_account": plain(claim.account),
        "member_id": plain(claim.member_id),
        "claim_number": plain(claim.number), "number": plain(str(number + 1)),
    }  # fmt: skip
    return {**shown, **{key: plain(made.total(claim.total(key))) for key in ("billed", "allowed", "patient", "paid")}}


def _claim(made: Draft, table: Table, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    rows = [line_cells(made, service, f"{at}/lines/{n}", table.columns, table.keys) for n, service in enumerate(claim.services)]
    room(made, 60 + head_height(table) + 3 * table.leading)
    facts = claim_facts(made, claim, at, chosen_facts(made))
    style = made.style("facts of details", 3)
    if style == 0:
        beside(made, facts, made.left, made.right, made.pen, 3)
    elif style == 1:
        above(made, facts, made.left, made.right, made.pen, framed=made.yes("boxed facts", 0.5))
    else:
        running(made, facts, made.left, made.right, made.pen)
    made.y += made.pen.size * 0.8
    headings(made, table)
    for number, cells in enumerate(rows):
        if room(made, (height(cells) + 2) * table.leading):
            named_again(made, index)
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, table, claim.services[number], f"{at}/lines/{number}")
        _under(made, table, index, number)
    if made.plan.claim_totals:
        room(made, 3 * table.leading)
        claim_sums(made, table, claim, at, made.word("claim total", words.CLAIM_TOTAL))
    for line in [*code_lines(made, claim, at), *interest_lines(made, at, index)]:
        room(made, table.leading)
        write_line(made.sheet, line, made.left + 4, made.y, shrunk(table.pen, [line], made.right - made.left - 4))
        made.y += table.leading
    eob_truth.imply(made.sheet, claim, at)
    made.y += 10
    if made.yes("rule between details", 0.4):
        made.sheet.rule(made.left, made.y - 12, made.right, made.y - 12, 0.5)
        made.y += 4


def _under(made: Draft, table: Table, index: int, number: int) -> None:
    """Codes and remarks below a row, one to a line."""
    service, at = made.content.claims[index].services[number], f"/claims/{index}/lines/{number}"
    lines = [adjustment_line(made, each, f"{at}/adjustments/{n}") for n, each in enumerate(service.adjustments)]
    lines = lines if made.plan.codes == "under" else []
    if service.remarks and without_remarks(made, table):
        lines.append(values.remark_runs(made, service.remarks, at))
    indent = table.columns[0].x0 + (20, 60, 120)[made.style("indent under rows", 3)]
    for line in lines:
        if room(made, table.leading):
            headings(made, table)
        write_line(made.sheet, line, indent, made.y, shrunk(table.pen, [line], made.right - indent))
        made.y += table.leading
