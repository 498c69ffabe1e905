"""Explanations by a plan's administrator: a claim to a sheet, the employer's block, notes by code, sums in a box, the check."""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Run, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ends import CHECK_HEIGHT, check
from models.training.families.eob_facts import Fact, above, beside
from models.training.families.eob_typeset_ends import interest_lines, moved, named_again, notes, room, sums
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head, house_text, later_head
from models.training.families.eob_typeset_lines import choose, claim_sums, line_cells, lines_table, told
from models.training.families.eob_typeset_table import Table, head_height, headings, height, row
from models.training.ink import fitted
from models.training.paper import Paper

_LABELS = {
    "employer": ("Employer", "Group Name", "Plan Sponsor", "Company", "Fund", "Employer Group", "Account Name", "Policyholder"),
    "plan": ("Plan", "Benefit Plan", "Coverage", "Plan Name", "Plan Type", "Benefits Administered For"),
}
_BOX = (
    ("billed", 1.0), ("discount", 0.6), ("not_covered", 0.6), ("allowed", 0.5), ("deductible", 0.6), ("coinsurance", 0.6),
    ("copay", 0.5), ("patient", 0.6), ("paid", 1.0),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A payment for one to three claims."""
    stub = rng.choice(("none", "above", "below", "below"))
    plan = diced(
        rng, mono=False, wide=False, stub=stub, alone=True, codes="bare" if rng.random() < 0.35 else "none", all_codes=True,
        size=rng.choice((7.8, 8.4, 9.0)), own_remarks=rng.random() < 0.6,
    )  # fmt: skip
    mix = Mix(further=0.0, own=0.0, institutional=0.1, denied=0.18, interest=0.12, moved=0.3)
    content = adjudicated(
        rng,
        claims=rng.choice((1, 1, 2, 3)),
        most_lines=rng.choice((1, 2, 4)),
        method="check" if stub != "none" else None,
        mix=mix,
    )
    made = draft(rng, "eob-fund", content, plan)
    made.answers["column for remarks"] = True
    has_check = stub != "none" and content.method == "check"
    if has_check and stub == "above":
        check(made, 0.0)
    first_head(made, CHECK_HEIGHT + 28 if has_check and stub == "above" else 46.0)
    choice = choose(made, described=0.6)
    if plan.codes == "bare":
        choice = type(choice)(choice.before, choice.money, ("reason", *choice.after))
    table = lines_table(made, choice)
    for index in range(len(content.claims)):
        _claim(made, table, index)
    moved(made)
    if made.yes("sums at the end", 0.35):
        sums(made)
    notes(made)
    if rng.random() < 0.6:
        room(made, 40)
        house_text(made, rng.choice(words.HOUSE))
    if has_check and stub == "below":
        top = made.sheet.size[1] - CHECK_HEIGHT
        if made.y > top - 14:
            later_head(made)
        check(made, top)
    return made.sheet.finish()


def _claim(made: Draft, table: Table, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    rows = [line_cells(made, service, f"{at}/lines/{n}", table.columns, table.keys) for n, service in enumerate(claim.services)]
    whole = 120 + head_height(table) + sum(height(cells) + 0.4 for cells in rows) * table.leading
    if index and made.yes("a claim to a sheet", 0.5):
        later_head(made)
    else:
        room(made, min(whole, made.floor - 80))
    _block(made, claim, at)
    headings(made, table)
    for number, cells in enumerate(rows):
        if room(made, (height(cells) + 1) * table.leading):
            named_again(made, index)
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, table, claim.services[number], f"{at}/lines/{number}")
    style = made.style("sums of claims", 4)
    if style in (0, 1) or len(rows) > 1:
        room(made, 3 * table.leading)
        made.sheet.rule(made.left, made.y - table.pen.size, table.columns[-1].x1, made.y - table.pen.size, 0.4)
        made.y += 2
        claim_sums(made, table, claim, at, made.word("claim total", words.CLAIM_TOTAL))
    if style in (1, 2):
        _box(made, claim, at)
    elif style == 3:
        _sentence(made, claim, at)
    for line in interest_lines(made, at, index):
        made.y += 2
        write_line(made.sheet, line, made.left, made.y, made.pen)
        made.y += made.leading
    eob_truth.imply(made.sheet, claim, at)
    made.y += 12


def _block(made: Draft, claim: Claim, at: str) -> None:
    """The employer's plan and the facts of the claim: side by side, above each other or in boxes."""
    if "employer" not in made.words:
        made.words["employer"] = made.name(made.rng.choice(words.EMPLOYERS))
        made.words["plan name"] = made.name(made.rng.choice(words.PLANS))
    group = [Fact(made.label("label employer", _LABELS["employer"]), (Run(made.words["employer"]),))]
    if made.yes("plan in block", 0.5):
        group.append(Fact(made.label("label plan", _LABELS["plan"]), (Run(made.words["plan name"]),)))
    facts = claim_facts(made, claim, at, chosen_facts(made, noise=2))
    first = made.yes("employer first", 0.6)
    every = [*group, *facts] if first else [*facts, *group]
    made.y += made.pen.size * 0.5
    style, top = made.style("block", 3), made.y
    if style == 0:
        half = -(-len(every) // 2)
        middle = (made.left + made.right) / 2
        beside(made, every[:half], made.left + 4, middle - 6, made.pen, 1)
        low, made.y = made.y, top
        if every[half:]:
            beside(made, every[half:], middle + 4, made.right - 4, made.pen, 1)
        made.y = max(low, made.y)
        if made.yes("framed block", 0.5):
            made.sheet.frame(made.left, top - made.pen.size * 1.2, made.right, made.y - made.pen.size * 0.6, 0.6)
    elif style == 1:
        above(made, every, made.left, made.right, made.pen, framed=made.yes("boxes of block", 0.6))
    else:
        beside(made, every, made.left + 4, made.right, made.pen, 2)
    made.y += made.pen.size * 0.9


def _box(made: Draft, claim: Claim, at: str) -> None:
    """The claim's sums as a small box at the right; what is taken off may be marked with a minus sign."""
    keys = [key for key, chance in _BOX if made.yes(f"box {key}", chance)]
    wide, high = 190.0, made.leading
    room(made, len(keys) * high + 20)
    made.y += 8
    x0, top = made.right - wide if made.yes("box at the right", 0.7) else made.left, made.y - high
    for key in keys:
        amount = claim.total(key)
        label = words.flat(made.word(f"line {key}", words.LINE[key])) + made.colon
        made.sheet.write(x0 + 5, made.y, label, fitted(made.pen, label, wide - 82))
        pointer = None if key == "discount" else f"{at}/{values.leaf(key)}"
        run = Run(made.total(amount), pointer, f"{amount:.2f}")
        write_line(made.sheet, (run,), x0 + wide - 5, made.y, shrunk(made.pen, [(run,)], 76), "right")
        made.y += high
    made.sheet.frame(x0, top, x0 + wide, made.y - high + 5, 0.6)
    made.y += 4


def _sentence(made: Draft, claim: Claim, at: str) -> None:
    """The claim's sums in words."""
    billed, paid, owed = claim.total("billed"), claim.total("paid"), claim.total("patient")
    charge = Run(made.total(billed), f"{at}/billed", f"{billed:.2f}")
    benefit = Run(made.total(paid), f"{at}/paid", f"{paid:.2f}")
    share = Run(made.total(owed), f"{at}/patient_responsibility", f"{owed:.2f}")
    ways = (
        (Run("Of charges of"), charge, Run("the plan paid"), benefit, Run("and the patient owes"), share),
        (Run("Total charges"), charge, Run("- benefit paid to provider"), benefit, Run("- patient responsibility"), share),
        (Run("The plan has paid"), benefit, Run("on this claim. The patient's share is"), share),
        (Run("Benefits of"), benefit, Run("were paid on submitted charges of"), charge),
    )
    line = ways[made.style("sentence of sums", len(ways))]
    room(made, made.leading * 2)
    made.y += 5
    write_line(made.sheet, line, made.left, made.y, shrunk(made.pen, [line], made.right - made.left))
    made.y += made.leading
