"""Remittances that work out each claim: services tell charge and allowance only, all else is told of the claim as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Adjustment, Claim, Service
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_told_blocks import NO_BLOCK, WAYS, Block, Mark, block, drawn_at, one_of
from models.training.families.eob_told_facts import REASONS, SHARES, adjustment_facts, service_facts, service_line, told
from models.training.families.eob_typeset_ends import ends, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_table import Column, Table, head_height, headings, height, laid, row
from models.training.paper import Paper

_CLAIMED = frozenset((("PR", "1"), ("PR", "2"), ("PR", "3")))
"""Shares of the patient: worked out for the claim, so that no service tells them."""
_HEADINGS = words.split(
    "How this claim was worked out|Benefit calculation|Claim calculation|Payment calculation|Calculation|Determination|"
    "Claim Summary|Benefit determination|How we paid|Computation of benefits|Summary of this claim|Claim Totals"
)
_NET = words.split("Net this claim|Total issued|Net payable|Total with interest|Net amount issued|Amount issued|NET")
_LESS = (
    ("Less", "Less", ""),
    ("-", "-", "="),
    ("less:", "less:", "equals:"),
    ("", "", ""),
    ("(-)", "(-)", "(=)"),
    ("", "Less", ""),
)
"""What stands before amounts that are taken off for the provider, for the patient, and before what is left."""


def draw(rng: Random) -> Paper:
    """A payment for one to six claims."""
    coded = rng.random() < 0.5
    plan = diced(
        rng, mono=rng.random() < 0.25, wide=rng.random() < 0.2, codes=rng.choice(("column", "under")) if coded else "none",
        all_codes=True, size=rng.choice((7.8, 8.4, 9.0)), zero="figure",
    )  # fmt: skip
    mix = Mix(further=0.25, own=0.15 if coded else 0.0, interest=0.3, moved=0.5, reversed=0.15)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6)), most_lines=rng.choice((1, 2, 4, 6)), mix=mix)
    made = draft(rng, "eob-worked-out", content, plan)
    made.title = made.word("title", words.TITLES)
    keys = _keys(made, coded=coded)
    made.answers["share names a piece"] = made.yes("a piece is called share", 0.3)
    words.settle(made, [*keys, *SHARES, "discount", "not_covered", "allowed", "patient", "paid"])
    table = _table(made, keys) if made.yes("services in a table", 0.65) else None
    first_head(made)
    for index in range(len(content.claims)):
        _claim(made, table, index, keys)
    ends(made)
    return made.sheet.finish()


def _keys(made: Draft, *, coded: bool) -> list[str]:
    """What services tell: nothing that depends on the whole claim."""
    rng = made.rng
    first = rng.choice((["dates"], ["dates"], ["from", "to"]))
    if any(claim.institutional for claim in made.content.claims):
        first.append("revenue")
    first.append("procedure")
    if rng.random() < 0.4:
        first.append("modifiers")
        made.answers["column for modifiers"] = True
    else:
        made.styles["modifiers with procedure"] = rng.choice((1, 2))
    made.styles["dates"] = rng.choice((0, 2, 3))
    first += [key for key, chance in (("description", 0.35), ("units", 0.65), ("place", 0.15)) if rng.random() < chance]
    money = ["billed", "allowed"]
    if not coded:
        money = rng.choice((["billed", "discount", "not_covered", "allowed"], ["billed", "not_covered", "discount", "allowed"]))
    return [*first, *money, *(["remarks"] if made.yes("remarks told", 0.7) else [])]


def _coded(made: Draft, service: Service) -> list[Adjustment]:
    """A service's own adjustments; what no caption of the claim tells."""
    if made.plan.codes == "none":
        return []
    return [each for each in service.adjustments if (each.group, each.reason) not in _CLAIMED]


def _table(made: Draft, keys: Sequence[str]) -> Table:
    columns = [Column(key, words.caption(made, key), key in {*values.MONEY, "units"}) for key in keys]
    if made.plan.codes == "column":
        at = len(columns) - made.rng.choice((0, 1))
        columns.insert(at, Column("codes", made.word("line codes", words.SERVICE["codes"])))
    rows = [
        _cells(made, columns, service, f"/claims/{n}/lines/{m}")
        for n, claim in enumerate(made.content.claims)
        for m, service in enumerate(claim.services)
    ]
    wide = made.right if not made.yes("narrow tables", 0.3) else made.left + (made.right - made.left) * 0.75
    return laid(made, columns, rows, (made.left, wide))


def _cells(made: Draft, columns: Sequence[Column], service: Service, at: str) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for column in columns:
        if column.key == "codes":
            found["codes"] = values.adjustment_cell(made, "codes", _coded(made, service), at)
        else:
            line = service_line(made, column.key, service, at, [each.key for each in columns])
            found[column.key] = (line,) if line else ()
    return found


def _claim(made: Draft, table: Table | None, index: int, keys: Sequence[str]) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    wide = made.right - made.left
    head = block(made, claim_facts(made, claim, at, chosen_facts(made)), wide - 8, one_of(made, "way of claims", WAYS), "claim")
    room(made, head.deep + 110)
    top = made.y - made.pen.size * 1.2
    if made.yes("shaded heads of claims", 0.25):
        made.sheet.fill(made.left, top, made.right, made.y + head.deep - made.pen.size * 0.7, (0.92, 0.92, 0.92))
    elif made.yes("ruled heads of claims", 0.3):
        made.sheet.rule(made.left, top, made.right, top, 1.0, made.accent)
    drawn_at(made, head, made.left + 4, made.y)
    made.y += head.deep + made.pen.size * 0.8
    first = made.yes("calculation first", 0.25)
    if first:
        _calculation(made, index)
    if table:
        _rows(made, table, index)
    else:
        _told_services(made, index, keys)
    if not first:
        _calculation(made, index)
    eob_truth.imply(made.sheet, claim, at)
    made.y += made.pen.size


def _rows(made: Draft, table: Table, index: int) -> None:
    claim = made.content.claims[index]
    room(made, head_height(table) + 3 * table.leading)
    headings(made, table)
    for number, service in enumerate(claim.services):
        at = f"/claims/{index}/lines/{number}"
        cells = _cells(made, table.columns, service, at)
        under = adjustment_facts(made, _coded(made, service), at) if made.plan.codes == "under" else []
        low = block(made, under, made.right - made.left - 40, "flow" if made.yes("codes flow", 0.5) else "close", "codes")
        if room(made, height(cells) * table.leading + low.deep):
            named_again(made, index)
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        drawn_at(made, low, made.left + 30, made.y)
        made.y += low.deep
        told(made, service, at, table.keys)
    made.y += made.pen.size * 0.4


def _told_services(made: Draft, index: int, keys: Sequence[str]) -> None:
    """Services without a table: labels and values, a block each."""
    wide = made.right - made.left - 20
    way = one_of(made, "way of services", ("flow", "flow", "pairs", "above"))
    for number, service in enumerate(made.content.claims[index].services):
        at = f"/claims/{index}/lines/{number}"
        facts = [*service_facts(made, service, at, keys), *adjustment_facts(made, _coded(made, service), at)]
        shown = block(made, facts, wide, way, "service")
        if room(made, shown.deep):
            named_again(made, index)
        drawn_at(made, shown, made.left + 14, made.y)
        made.y += shown.deep + made.pen.size * 0.5
        told(made, service, at, keys)


def _steps(made: Draft, claim: Claim, at: str) -> list[Fact]:
    """From the charge to the payment, a step to each line."""
    less, own, left = _LESS[made.style("signs of steps", len(_LESS))]
    reduced = {} if made.plan.codes != "none" else {key: _reduced(claim, key) for key in REASONS}
    plan: list[tuple[str, str, Decimal]] = [
        ("", "billed", claim.total("billed")), (less, "discount", claim.total("discount")),
        (less, "not_covered", claim.total("not_covered")), (left, "allowed", claim.total("allowed")),
        *((own, key, claim.total(key)) for key in SHARES), *((less, key, amount) for key, amount in reduced.items()),
        (left, "paid", claim.total("paid")),
    ]  # fmt: skip
    facts = []
    for sign, key, amount in plan:
        must = key in ("billed", "paid", *SHARES) or made.plan.codes == "none"
        if (not must and not made.yes(f"step {key}", 0.6)) or (
            amount == 0 and key not in ("billed", "paid") and made.yes("no idle steps", 0.5)
        ):
            continue
        pointer = None if key == "discount" or key in REASONS else f"{at}/{key}"
        label = f"{sign} {words.label(made, key)}".strip() if sign else words.label(made, key)
        facts.append(Fact(label, (Run(made.total(amount), pointer, f"{amount:.2f}"),)))
    facts[-1:-1] = adjustment_facts(made, claim.adjustments, at, "own codes")
    if made.plan.codes == "none":
        named = [("CO", "45", claim.total("discount")), *((*REASONS[key], amount) for key, amount in reduced.items())]
        eob_truth.without_codes(made.sheet, at, named)
    return facts


def _reduced(claim: Claim, key: str) -> Decimal:
    return sum(
        (part.amount for each in claim.services for part in each.further if (part.group, part.reason) == REASONS[key]), ZERO
    )


def _afterwards(made: Draft, claim: Claim, at: str) -> list[Fact]:
    """Interest, what is issued with it (no field), and what the patient owes."""
    facts = []
    if claim.interest:
        run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        facts.append(Fact(made.label("interest", ("Interest", "Plus Interest", "Interest Paid", "Add: Interest")), (run,)))
        if made.yes("net with interest", 0.5):
            net = made.total(claim.total("paid") + claim.interest)
            facts.append(Fact(made.word("net of claims", _NET) + made.colon, (Run(net),)))
    if made.yes("patient after steps", 0.8):
        amount = claim.total("patient")
        run = Run(made.total(amount), f"{at}/patient_responsibility", f"{amount:.2f}")
        facts.insert(0 if made.yes("patient before interest", 0.3) else len(facts), Fact(words.label(made, "patient"), (run,)))
    return facts


def _calculation(made: Draft, index: int) -> None:
    """The steps below each other at the left, in the middle or at the right; or along the line."""
    claim, at = made.content.claims[index], f"/claims/{index}"
    wide = made.right - made.left
    facts = [*_steps(made, claim, at), *_afterwards(made, claim, at)]
    way = one_of(made, "way of steps", ("edges", "edges", "edges", "tab", "above", "pairs", "flow"))
    narrow = way in ("edges", "tab")
    room_of = min(wide, (230.0, 270.0, 330.0)[made.style("width of steps", 3)]) if narrow else wide - 12
    shown = block(made, facts, room_of, way, "steps")
    title = NO_BLOCK
    if made.yes("titled steps", 0.6):
        text = made.word("title of steps", _HEADINGS)
        title = Block((Mark((Run(text),), 0.0, 0.0, made.pen.heavy()),), made.leading * 1.15)
    whole = title.over(shown)
    if room(made, whole.deep + made.leading):
        named_again(made, index)
    x = made.left + 6 + ((wide - room_of - 12) * (0.0, 0.5, 1.0, 1.0)[made.style("place of steps", 4)] if narrow else 0.0)
    made.y += made.pen.size * 0.4
    if made.yes("framed steps", 0.35):
        made.sheet.frame(x - 6, made.y - made.pen.size * 1.2, x + room_of + 6, made.y + whole.deep - made.pen.size * 0.6, 0.5)
    drawn_at(made, whole, x, made.y)
    made.y += whole.deep + made.pen.size * 0.8
