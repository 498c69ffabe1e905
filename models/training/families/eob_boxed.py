"""Explanation of payment whose claims are boxed cards: facts on the left, amounts on the right, services below them."""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Line, Run, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_typeset_ends import ends, interest_lines, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_lines import Choice, choose, code_lines, line_cells, lines_table, told
from models.training.families.eob_typeset_table import Table, head_height, headings, height, row
from models.training.ink import fitted
from models.training.paper import Paper

_AMOUNTS = (
    ("billed", 1.0), ("discount", 0.5), ("not_covered", 0.5), ("allowed", 0.6), ("deductible", 0.55), ("coinsurance", 0.55),
    ("copay", 0.5), ("patient", 0.7), ("paid", 1.0),
)  # fmt: skip
"""Amounts of the claim that may stand at the right of a card, with their chances."""


def draw(rng: Random) -> Paper:
    """A remittance of one to six cards."""
    codes, lined = rng.random() < 0.4, rng.random() < 0.75
    plan = diced(
        rng,
        mono=False,
        wide=rng.random() < 0.15,
        codes="column" if codes else "none",
        all_codes=True,
        size=rng.choice((7.6, 8.2, 8.8)),
    )
    mix = (
        Mix(reversed=0.2, interest=0.25, moved=0.5) if codes and lined else Mix(further=0.0, own=0.0, interest=0.25, moved=0.5)
    )
    content = adjudicated(rng, claims=rng.choice((1, 2, 2, 3, 4, 6)), most_lines=rng.choice((1, 2, 4)) if lined else 1, mix=mix)
    made = draft(rng, "eob-boxed", content, plan)
    first_head(made)
    inset = rng.choice((0.0, 6.0, 10.0))
    table = lines_table(made, _few(made, choose(made, codes=codes)), (made.left + inset, made.right - inset)) if lined else None
    for index in range(len(content.claims)):
        _card(made, table, index)
    ends(made)
    return made.sheet.finish()


def _few(made: Draft, choice: Choice) -> Choice:
    """Columns below a card; what its right side tells of the whole claim is told of each line all the same."""
    return (
        Choice(choice.before, tuple(key for key in choice.money if key != "percent"), choice.after)
        if made.rng.random() < 0.5
        else choice
    )


def _amount_facts(made: Draft, claim: Claim, at: str, *, lined: bool) -> list[Fact]:
    """Amounts of the claim; without service lines all that balance it."""
    chosen = [
        key for key, chance in _AMOUNTS if made.yes(f"card {key}", chance) or (not lined and key not in ("allowed", "patient"))
    ]
    facts = []
    for key in chosen:
        label = words.flat(made.word(f"line {key}", words.LINE[key]))
        amount = claim.total(key)
        if amount == 0 and key not in ("billed", "paid", "patient") and made.yes("only what is not nothing", 0.3):
            continue
        pointer = None if key == "discount" else f"{at}/{values.leaf(key)}"
        if key == "discount" and not claim.adjustments:
            eob_truth.unnamed(made.sheet, at, amount)
        facts.append(Fact(label + made.colon, (Run(made.total(amount), pointer, f"{amount:.2f}"),)))
    return facts


def _card(made: Draft, table: Table | None, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    facts = claim_facts(made, claim, at, chosen_facts(made))
    amounts = _amount_facts(made, claim, at, lined=table is not None)
    rows = (
        [line_cells(made, service, f"{at}/lines/{n}", table.columns, table.keys) for n, service in enumerate(claim.services)]
        if table
        else []
    )
    below = [*code_lines(made, claim, at), *interest_lines(made, at, index)]
    split = made.left + (made.right - made.left) * (0.56, 0.62, 0.66)[made.style("split of cards", 3)]
    two = made.yes("two columns of facts", 0.4) and len(facts) > 5
    step, title = made.pen.size * 1.42, made.pen.size * 2 if made.yes("titled cards", 0.5) else 0.0
    deep = max(-(-len(facts) // 2) if two else len(facts), len(amounts)) * step
    lined = head_height(table) + sum(height(cells) for cells in rows) * table.leading + 9 if table else 0.0
    whole = title + deep + lined + len(below) * step + made.pen.size * 1.6
    room(made, whole + 4)
    top = made.y - made.pen.size * 1.15
    if title:
        _title(made, index, top)
    start = made.y
    _facts(made, facts, split, step, two=two)
    _amounts(made, amounts, split, start, step)
    made.y = start + deep
    if table:
        made.y += made.pen.size * 0.5
        _lines(made, table, index, rows)
        made.y += 3
    for line in below:
        write_line(made.sheet, line, made.left + 8, made.y, shrunk(made.pen, [line], made.right - made.left - 16))
        made.y += step
    low = made.y - made.pen.size * 0.55
    made.sheet.frame(made.left, top, made.right, low, (0.5, 0.8, 1.2)[made.style("weight of cards", 3)], made.accent)
    if not table and claim.services[0].remarks and made.yes("remarks below cards", 0.6):
        lead = made.word("lead of card remarks", ("Notes:", "Remarks:", "See note", "Messages"))
        line = (Run(lead), *values.remark_runs(made, claim.services[0].remarks, at))
        made.y += made.pen.size * 0.6
        write_line(made.sheet, line, made.left + 4, made.y, made.small)
        made.y += 4
    eob_truth.imply(made.sheet, claim, at)
    made.y += made.pen.size * (1.6, 2.0, 2.6)[made.style("gap of cards", 3)]


def _title(made: Draft, index: int, top: float) -> None:
    """A strip over the card that counts claims."""
    dark = made.accent if sum(made.accent) else (0.25, 0.25, 0.25)
    shade = dark if made.yes("dark strips", 0.4) else (0.9, 0.9, 0.9)
    made.sheet.fill(made.left, top, made.right, made.y + made.pen.size * 0.4, shade)
    pen = made.pen.heavy().inked((1, 1, 1)) if shade == dark else made.pen.heavy()
    made.sheet.write(
        made.left + 5, made.y, f"{made.word('strip', ('Claim', 'CLAIM', 'Claim Detail', 'Item'))} {index + 1}", pen
    )
    made.y += made.pen.size * 2


def _facts(made: Draft, facts: list[Fact], split: float, step: float, *, two: bool) -> None:
    deep = -(-len(facts) // 2) if two else len(facts)
    room_of = (split - made.left - 14) / (2 if two else 1)
    labels = min(max(made.pen.width(each.label) for each in facts) + 6, room_of * 0.5)
    for number, each in enumerate(facts):
        x, y = made.left + 6 + (number // deep) * room_of, made.y + (number % deep) * step
        pen = made.pen.heavy() if made.yes("heavy labels", 0.3) else made.pen
        made.sheet.write(x, y, each.label, fitted(pen, each.label, labels - 4))
        write_line(made.sheet, each.line, x + labels, y, shrunk(made.pen, [each.line], room_of - labels - 6))


def _amounts(made: Draft, amounts: list[Fact], split: float, top: float, step: float) -> None:
    if made.yes("line beside amounts", 0.5):
        made.sheet.rule(split - 4, top - made.pen.size, split - 4, top + (len(amounts) - 1) * step + 3, 0.4)
    widest = made.right - split - 8
    for number, each in enumerate(amounts):
        pen = made.pen.heavy() if number == len(amounts) - 1 and made.yes("heavy last amount", 0.5) else made.pen
        value: Line = each.line
        room_of = widest - pen.width(value[0].text) - 8
        made.sheet.write(split + 2, top + number * step, each.label, fitted(pen, each.label, room_of))
        write_line(made.sheet, value, made.right - 6, top + number * step, pen, "right")


def _lines(made: Draft, table: Table, index: int, rows: list[dict[str, tuple[Line, ...]]]) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    headings(made, table)
    for number, cells in enumerate(rows):
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, table, claim.services[number], f"{at}/lines/{number}")
