"""Remittances of claims without services: each claim is a row of one to three lines, or a block of labelled values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Adjustment, Claim
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as typeset
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_told_blocks import NARROW, WAYS, Block, block, drawn_at, one_of
from models.training.families.eob_told_facts import SHARES, adjustment_facts, claim_amounts
from models.training.families.eob_typeset_ends import ends, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts, fact_line
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_table import Column, Table, headings, height, laid, row
from models.training.paper import Paper

_FACTS = (
    ("patient_account", 0.8), ("member_id", 0.8), ("period", 0.7), ("group_number", 0.4), ("rendering_provider", 0.35),
    ("rendering_npi", 0.25), ("status", 0.4), ("subscriber_name", 0.25),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A payment for one to sixteen claims."""
    coded = rng.random() < 0.5
    plan = diced(
        rng, mono=rng.random() < 0.3, wide=rng.random() < 0.4, codes="column" if coded else "none", all_codes=True, lines=False,
        size=rng.choice((7.2, 7.8, 8.4, 9.0)),
    )  # fmt: skip
    mix = Mix(further=0.2 if coded else 0.0, own=0.0, interest=0.2, moved=0.5, reversed=0.2, institutional=0.4)
    content = adjudicated(rng, claims=rng.choice((1, 2, 4, 6, 10, 16)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    content = replace(content, claims=tuple(_without_remarks(claim) for claim in content.claims))
    made = draft(rng, "eob-claim-lines", content, plan)
    made.title = made.word("title", words.TITLES)
    keys = _keys(made, coded=coded)
    words.settle(made, keys)
    if made.yes("claims in a table", 0.5):
        made.terse = max(made.terse, 0.3)
        table = _table(made, keys)
        first_head(made)
        _rows(made, table)
    else:
        first_head(made)
        _cards(made, keys)
    ends(made)
    return made.sheet.finish()


def _without_remarks(claim: Claim) -> Claim:
    """Remarks are of services, and no service is told."""
    return replace(claim, services=tuple(replace(each, remarks=()) for each in claim.services))


def _adjustments(claim: Claim) -> list[Adjustment]:
    """What was taken off the claim, by group and reason."""
    sums = dict.fromkeys(((a.group, a.reason) for each in claim.services for a in each.adjustments), ZERO)
    for each in claim.services:
        for part in each.adjustments:
            sums[part.group, part.reason] += part.amount
    return [Adjustment(group, reason, amount) for (group, reason), amount in sums.items() if amount]


def _keys(made: Draft, *, coded: bool) -> list[str]:
    """The amounts told of claims; without codes all that balance them."""
    rng = made.rng
    middle = rng.choice(
        (["discount", "not_covered", "allowed"], ["allowed", "discount", "not_covered"], ["not_covered", "discount"])
    )
    if coded:
        middle = rng.choice((["allowed"], [], ["discount", "allowed"], ["allowed", "not_covered"]))
    shares = [*SHARES] if not coded or rng.random() < 0.35 else []
    return ["billed", *middle, *shares, *rng.choice((["paid"], ["patient", "paid"], ["paid", "patient"]))]


def _beside(made: Draft, claim: Claim, at: str) -> None:
    """What is right beside what is printed of a claim."""
    eob_truth.imply(made.sheet, claim, at)
    if made.plan.codes == "none":
        eob_truth.without_codes(made.sheet, at, [("CO", "45", claim.total("discount"))])


def _table(made: Draft, keys: Sequence[str]) -> Table:
    """Facts and amounts in columns, one to three to a column."""
    rng = made.rng
    facts = ["patient_name", "claim_number", *(key for key, chance in _FACTS if rng.random() < chance)]
    if rng.random() < 0.4:
        rng.shuffle(facts)
    deep = rng.choice((1, 2, 2, 3)) if made.plan.wide else rng.choice((2, 2, 3))
    across = 1 if deep == 1 or rng.random() < 0.4 else 2
    columns = []
    for part in (facts[n : n + deep] for n in range(0, len(facts), deep)):
        heads = [made.word(f"claim {key}", typeset.CLAIM[key]).rstrip(":") for key in part]
        columns.append(Column("+".join(part), "~".join(heads)))
    columns += [
        Column("+".join(part), "~".join(words.caption(made, key) for key in part), right=True)
        for part in (keys[n : n + across] for n in range(0, len(keys), across))
    ]
    if made.plan.codes == "column":
        columns.insert(len(columns) - rng.choice((0, 1)), Column("codes", made.word("line codes", words.SERVICE["codes"])))
    rows = [_cells(made, columns, claim, f"/claims/{n}") for n, claim in enumerate(made.content.claims)]
    return laid(made, columns, rows, (made.left, made.right))


def _cells(made: Draft, columns: Sequence[Column], claim: Claim, at: str) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for column in columns:
        if column.key == "codes":
            found["codes"] = values.adjustment_cell(made, "codes", _adjustments(claim), at)
        else:
            found[column.key] = tuple(_line(made, key, claim, at) for key in column.key.split("+"))
    return found


def _line(made: Draft, key: str, claim: Claim, at: str) -> Line:
    if key not in values.MONEY:
        return fact_line(made, claim, at, key)
    amount = claim.total(key)
    pointer = None if key == "discount" else f"{at}/{values.leaf(key)}"
    cell = values.money_cell(made, pointer, amount, always=key in ("billed", "paid"))
    return cell[0] if cell else ()


def _rows(made: Draft, table: Table) -> None:
    headings(made, table)
    for index, claim in enumerate(made.content.claims):
        at = f"/claims/{index}"
        cells = _cells(made, table.columns, claim, at)
        below = _interest(made, claim, at)
        if room(made, (height(cells) + len(below)) * table.leading):
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and index % 2 == 1)
        for fact in below:
            line = (Run(fact.label), *fact.line)
            write_line(made.sheet, line, made.left + 14, made.y, shrunk(table.pen, [line], made.right - made.left - 20))
            made.y += table.leading
        _beside(made, claim, at)
        if made.yes("rule between claims", 0.35):
            y = made.y - table.pen.size * 0.8
            made.sheet.rule(made.left, y, made.right, y, 0.3)
        made.y += table.pen.size * (0.0, 0.4, 0.8)[made.style("gap of claims", 3)]
    made.y += made.pen.size


def _interest(made: Draft, claim: Claim, at: str) -> list[Fact]:
    if not claim.interest:
        return []
    run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
    return [Fact(made.label("interest", ("Interest", "Interest Paid", "Plus Interest", "Late Interest")), (run,))]


def _card(made: Draft, index: int, keys: Sequence[str], wide: float) -> Block:
    """A claim's facts, its amounts and its adjustments, below or beside each other."""
    claim, at = made.content.claims[index], f"/claims/{index}"
    facts = claim_facts(made, claim, at, chosen_facts(made))
    amounts = claim_amounts(made, claim, at, keys)
    coded = adjustment_facts(made, _adjustments(claim), at) if made.plan.codes == "column" else []
    ways = WAYS if wide > 330 else NARROW
    way = one_of(made, "way of claims", ways)
    if way in ("edges", "close", "tab") and wide > 330:
        half = wide / 2
        left, right = (facts, [*amounts, *coded]) if made.yes("codes below amounts", 0.5) else ([*facts, *coded], amounts)
        return block(made, left, half - 14, way, "left").beside(block(made, right, half - 6, way, "right"), half)
    if made.yes("all in one block", 0.4):
        return block(made, [*facts, *amounts, *coded], wide, way, "claim")
    other = one_of(made, "way of amounts", ways)
    low = block(made, coded, min(wide, 320.0), "close" if wide < 330 or made.yes("codes close", 0.5) else "flow", "codes")
    return block(made, facts, wide, way, "claim").over(block(made, amounts, wide, other, "amounts")).over(low)


def _cards(made: Draft, keys: Sequence[str]) -> None:
    """Claims as blocks, one or two beside each other."""
    across = (1, 1, 2)[made.style("claims across", 3)]
    made.answers["narrow blocks"] = across > 1
    wide, count = (made.right - made.left) / across, len(made.content.claims)
    blocks = [_card(made, index, keys, wide - 14) for index in range(count)]
    look = made.style("look of claims", 4)
    for start in range(0, count, across):
        deep = max(each.deep for each in blocks[start : start + across])
        room(made, deep + made.leading)
        top, low = made.y - made.pen.size * 1.2, made.y + deep - made.pen.size * 0.6
        for n, each in enumerate(blocks[start : start + across]):
            x = made.left + n * wide
            if look == 0:
                made.sheet.frame(x, top, x + wide - 4, low, 0.5, made.accent)
            elif look == 1:
                made.sheet.rule(x, top, x + wide - 6, top, 0.6)
            elif look == 2 and (start // across) % 2:
                made.sheet.fill(x, top, x + wide - 4, low, (0.94, 0.94, 0.94))
            drawn_at(made, each, x + 5, made.y)
            _beside(made, made.content.claims[start + n], f"/claims/{start + n}")
        made.y += deep + made.pen.size * 1.2
